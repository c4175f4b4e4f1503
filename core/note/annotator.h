/* annotator.h — the annotator's own state; only the files that teach it or run it look inside. */
#ifndef LEDE_ANNOTATOR_H
#define LEDE_ANNOTATOR_H

#include "note/lexicon.h"
#include "note/lexis.h"
#include "note/lists.h"
#include "note/meaning.h"
#include "note/note.h"
#include "note/program.h"
#include "note/word.h"

typedef struct rulebook rulebook;

struct lede_annotator {
    arena *taught;    /* rules, entries and lists: as long as the annotator */
    note_run run;     /* reused from document to document */
    meanings *words;  /* what words of lists stand for */
    buf version;             /* as last asked for */
    uint64_t learned;        /* digest of all that was taught */
    uint64_t rules_learned;  /* how many rules that was */
    VEC(lede_measure) measure; /* public knowledge of measures of aid: known.c */
    struct book *book; /* the vocabulary of amounts, or NULL: amount.h */
    struct tagger *tagger; /* or NULL: no weights were given */
    struct tag_forms *forms;
    void (*onlooker)(void *data, note_run *r); /* training: sees each document in place of the name pass */
    void *onlooker_data;

    facts *facts, *values; /* what patterns ask of words, and of attributes */
    intern *types;         /* mention types that patterns name */
    lists *lists;
    lexicon *lexicon;
    rulebook *rules;
    lexis *lexis;
    matcher *matcher;
    int64_t tried;    /* rules looked at in some passage, since the beginning */
    lede_show show;
    lede_rule_fn *watch;
    void *watch_user;

    /* called before each pass, and with "rest" behind the last; or NULL */
    void (*stopwatch)(void *user, const char *pass);
    void *stopwatch_user;

    /* Of the document at hand. */
    uint32_t *in, *word;  /* behind run.in, run.word and run.form */
    uint32_t *row;        /* per token: its facts in lexis_rows */
    int32_t *form;
    int32_t *phrase;      /* per token: its word among those of lexicon phrases, or -1 */
    size_t room;          /* of these, in tokens */
    bool *skip;           /* per sentence: it is boilerplate */
    uint64_t *mark[3];    /* by unit_kind: bits where units begin; NULL: not asked for yet */
    uint64_t *needs;      /* a row of the facts that rules ask to occur, as of needs_for facts */
    int32_t needs_for;
    int32_t word_set[WORD_KINDS]; /* word.h: the fact of each list, or -1 */
    size_t word_lists;       /* 1 + how many lists there were when these were looked for */
    const uint16_t *classes; /* per token: grammar.h; NULL: not asked for yet */
    uint64_t *present;    /* per sentence a row: facts that hold for one of its words; NULL: not asked for yet */
};

/* Add to the digest (annotate.c). */
void learned_words(lede_annotator *a, const char *list, const char *const *word, size_t n);
void learned_entry(lede_annotator *a, const lede_entry *x);
void learned_rule(lede_annotator *a, const lede_rule *x);
void learned_measure(lede_annotator *a, const lede_measure *x);

rulebook *rulebook_new(void);
void rulebook_free(rulebook *b);

#endif
