/* note.h — what the annotators share: one document under annotation, and the passes that run over it.
 *
 *   annotate.c                                  the passes in their order, and what an annotator was taught
 *   lexis.c facts.c finite.c lemma.c grammar.c  words: each distinct one is looked at once
 *   lists.c meaning.c word.c                    lists of words, what they stand for, and those that passes ask for
 *   parse.c parse_test.c compile.c match.c      patterns: text → tree → program → matches
 *   rule.c group.c apply.c                      rules: filed by what must occur, run in one pass; what a match does
 *   lexicon.c                                   phrases that are mentions wherever they stand
 *   time.c value.c timex.c period.c calendar.c  times and their values; measure.c numbers and units in words
 *   quantity.c sum.c number.c atom.c book.c     counted things and sums
 *   name.c tagger.c feature.c sight.c scene.c   names: lexicons and the tagger put together; materiel.c weapons
 *   resolve.c agree.c whose.c role.c office.c   who a name is
 *   money.c verdict.c aid.c bill.c total.c cue.c  what became of a sum; known.c by what the public knows of it
 *   actor.c choice.c party.c whom.c deed.c      who gives it, who gets it; giver.c taker.c by grammar alone
 *   day.c when.c                                on which day; scheme.c under which programme
 *   quote.c attribute.c assign.c transcript.c   quotations and reported speech; speech.c what stands over each token
 *   verb.c subject.c content.c phrase.c         a cue as a clause; speaker.c pronoun.c unnamed.c who speaks
 *   stance.c step.c owner.c act.c holder.c      positions: which step, whose; topic.c on what; told.c who says so */
#ifndef LEDE_NOTE_PRIVATE_H
#define LEDE_NOTE_PRIVATE_H

#include <strings.h>

#include "base/base.h"
#include "lede/note.h"

/* One document going through the passes. Passes read text, context and the mentions of earlier passes, and add their
 * own. All memory comes from `mem`, which is reset before the next document. */
typedef struct note_run {
    lede_annotator *of;
    const lede_text *text;
    const lede_context *context;
    arena *mem;
    const uint32_t *word;   /* per token: number of its form as written in the annotator's lexis (lexis.h) */
    const int32_t *form;    /* per token: number of its folded form; equal for tokens equal but for case */
    const uint32_t *in;     /* per token: the sentence it is in */
    VEC(lede_mention) mention; /* in the order they were made */
} note_run;

/* A mention over tokens [first, last); type and by must outlive the run (constants, or from `mem`). NULL: no memory.
 * The pointer is valid until the next note_add. */
lede_mention *note_add(note_run *r, const char *type, const char *by, uint32_t first, uint32_t last);

/* Keys and types are compared often, and mostly differ in their first letter. */
static inline bool note_same(const char *a, const char *b) { return a == b || (a[0] == b[0] && strcmp(a, b) == 0); }

/* Set an attribute, replacing an earlier value; key must outlive the run. The text is not copied. false: no memory. */
bool note_set(note_run *r, lede_mention *m, const char *key, lede_str value);
bool note_set_number(note_run *r, lede_mention *m, const char *key, double value);
bool note_set_bool(note_run *r, lede_mention *m, const char *key, bool value);

/* The attribute, or NULL; note_text gives an empty string where it is missing or no string. */
const lede_attr *note_get(const lede_mention *m, const char *key);
lede_str note_text(const lede_mention *m, const char *key);

/* For qsort: text order; of mentions that begin together the longer first, then by type, so that the order is total. */
int note_by_place(const void *x, const void *y);

/* Was what made this a person's decision? */
bool note_is_ruled(const char *by);

/* The text of token i, and of a token range with what stands between. */
static inline lede_str note_token(const note_run *r, uint32_t i) {
    const lede_token *t = &r->text->token[i];
    return (lede_str){r->text->bytes + t->from, t->to - t->from};
}
/* Token i is this word, whatever its case. */
static inline bool note_says(const note_run *r, uint32_t i, const char *word) {
    lede_str t = note_token(r, i);
    return t.n && ((t.p[0] ^ word[0]) & 0xDF) == 0 && t.n == strlen(word) && strncasecmp(t.p, word, t.n) == 0;
}
static inline lede_str note_words(const note_run *r, uint32_t first, uint32_t last) {
    uint32_t from = r->text->token[first].from;
    return (lede_str){r->text->bytes + from, r->text->token[last - 1].to - from};
}

/* The government that the document's source names, NULL where it names none: actor.c */
const char *actor_voice(const note_run *r);
/* The first government that the words name, "Poland" of "Polish Foreign Ministry"; NULL: none. */
const char *actor_named(const note_run *r, lede_str words);

/* A pass: its version is stored beside the mentions, so that a newer one can tell what to do again. */
typedef struct {
    const char *name;
    lede_status (*run)(note_run *r, lede_error *e);
} note_pass;

/* The passes, in the order they run; each in the file of its name. */
lede_status note_lexicon(note_run *r, lede_error *e);  /* entries of lexicons: lexicon.c */
lede_status note_time(note_run *r, lede_error *e);     /* TIMEX3: time.c, rules/time.lua */
lede_status note_quantity(note_run *r, lede_error *e); /* quantity.c */
lede_status note_money(note_run *r, lede_error *e);    /* money.c, rules/money */
lede_status note_name(note_run *r, lede_error *e);     /* the tagger and rules for names: name.c, tagger.c */
lede_status note_resolve(note_run *r, lede_error *e);  /* canonical names within the document: resolve.c */
lede_status note_quote(note_run *r, lede_error *e);    /* quotation marks, speakers, indirect speech: quote.c */
lede_status note_stance(note_run *r, lede_error *e);   /* positions and who holds them: stance.c */

#endif
