/* speech.h — what the passes for quotation and attribution share: one document's quotations, cues and speakers. */
#ifndef LEDE_SPEECH_H
#define LEDE_SPEECH_H

#include "grammar.h"
#include "note/word.h"

enum { SPEECH_NONE = UINT32_MAX };

/* Who speaks. Tokens [first, last) hold the words that name the speaker; name and kind are what is reported of him. */
typedef struct {
    uint32_t first, last;
    lede_str name;
    lede_str kind; /* "named", "unnamed", "organisation", "document"; empty: it is not known who that is */
    lede_str also; /* the second of two names, "Canada and Finland"; or empty */
    uint32_t head; /* mention (index) of the entity or source noun that the phrase rests on, or SPEECH_NONE */
} speaker;

/* What stands between one pair of quotation marks: tokens [first, last). */
typedef struct {
    uint32_t open, first, last; /* open: the opening mark */
    bool closed;                /* by a mark of its own; else by the end of its sentence or paragraph */
    bool goes_on;               /* the next paragraph opens the same quotation again */
    uint32_t said_by;           /* number of the statement that attributes it, or SPEECH_NONE */
    speaker source;             /* whom its speaker passes on; kind is empty where that is nobody */
} quotation;

/* One attribution: a cue, whose it is, and what is said outside quotation marks (empty: only quoted or nothing). */
typedef struct {
    uint32_t cue;         /* index of the cue's mention, or SPEECH_NONE where the speaker is carried over */
    uint32_t first, last; /* tokens of the cue's words, with auxiliaries and addressee */
    uint32_t sentence;
    speaker who;
    lede_range content; /* tokens */
    bool spoken;        /* mode speech: said or written, not only thought */
    bool noun;          /* "his claim that": beside what its sentence says */
} statement;

/* What clause.h reads of a cue's entry, kept as long as the document. */
typedef struct {
    const char *lemma; /* NULL: free */
    unsigned traits;
} cue_memo;

/* All of it lives in r->mem until the document ends. */
typedef struct {
    note_run *r;
    const uint16_t *cls;
    uint32_t *entity;  /* per token: index of the entity mention over it, or SPEECH_NONE */
    uint32_t *source;  /* per token: index of the source noun over it */
    uint32_t *cue;     /* per token: index of the cue that begins there */
    uint32_t *time;    /* per token: index of the time expression over it */
    uint32_t *country; /* per token: index of the name or adjective that points to a country */
    uint32_t *quoted;  /* per token: number of the quotation over it, marks included */
    uint32_t *turn;    /* per token: index of the mention "speech" over it; NULL: no transcript */
    quotation *quote;
    size_t quotes;
    cue_memo memo[64];
    statement *said;
    size_t saids, said_room;
    speaker last;   /* who spoke last in this document, for pronouns and carried-over quotations */
    speaker person; /* the last person or unnamed source that spoke */
    speaker single[2],
        named[2];        /* the last one person, and the last with a name, whom "he" [0] and "she" [1] may mean */
    speaker thing, many; /* the last whom "it" and "they" may mean */
} speech;

static inline bool speech_is(const speech *s, uint32_t token, uint16_t classes) {
    return (s->cls[token] & classes) != 0;
}
static inline lede_range speech_sentence(const speech *s, uint32_t token) {
    return s->r->text->sentence[s->r->in[token]];
}
/* The sentence as far as a reader looks from the token: a sentence of thousands of words must not cost its square. */
static inline lede_range speech_around(const speech *s, uint32_t token) {
    enum { BEFORE = 200, BEHIND = 300 };
    lede_range r = speech_sentence(s, token);
    if (token - r.from > BEFORE) r.from = token - BEFORE;
    if (r.to - token > BEHIND) r.to = token + BEHIND;
    return r;
}

/* Per token the index of the mention of `type` over it (whole) or beginning at it, the longest; SPEECH_NONE elsewhere.
 * From r->mem; NULL: out of memory. */
uint32_t *speech_index(const note_run *r, const char *type, bool whole);

/* Set r, cls, entity, source, cue, time, quoted and country; all else is empty. false: no memory. */
bool speech_prepare(speech *s, note_run *r);

/* The noun phrase that ends before token `end` (not before `from`), or begins at `at`; an empty one where there is
 * none: phrase.c */
lede_range phrase_before(const speech *s, uint32_t from, uint32_t end);
lede_range phrase_after(const speech *s, uint32_t at, uint32_t to);

/* Who a noun phrase stands for; a pronoun or "the official" takes up somebody who came before: speaker.c */
speaker speaker_of(const speech *s, lede_range phrase);
/* Who two phrases stand for that share a verb, "A, the former president, and B both said". */
speaker speaker_both(const speech *s, lede_range first, lede_range second);
/* "74 percent of voters", "half of them", "six in ten": a token that counts people of whom nobody is a source:
 * verb.c */
bool speech_share(const speech *s, uint32_t token);
/* The kind of somebody of whom only the words are known and that he spoke: "one confidant", "Patch". */
lede_str speaker_guess(const speech *s, lede_range phrase);
/* Somebody who came before, under the words of this phrase. */
speaker speaker_again(lede_range phrase, const speaker *before);

/* Who speaks now may be meant by the next pronoun; who "he", "it", "they" means, and whose "his", "her", "their" at the
 * token is: pronoun.c */
void speaker_remember(speech *s, const speaker *who);
speaker speaker_of_pronoun(const speech *s, lede_range phrase);
speaker speaker_of_owner(const speech *s, uint32_t token);

/* Find cues, their speakers and what is said: attribute.c; and whose each quotation is: assign.c. false: no memory. */
bool speech_attribute(speech *s);
bool speech_assign(speech *s);
/* One statement more, at the end of s->said. NULL: no memory. */
statement *speech_push(speech *s);

/* Add mentions "speech" over what the speakers of a transcript say, and set turn: transcript.c. false: no memory. */
bool speech_transcript(speech *s);
/* Where the turn over token i begins, or the one before that it answers: nothing before it is spoken of as "he" or
 * "it"; 0 outside a transcript. */
uint32_t speech_turn_since(const speech *s, uint32_t token);
static inline bool speech_is_talk(const speech *s, uint32_t token) { return s->turn && s->turn[token] != SPEECH_NONE; }

/* Add mentions "quote", "indirect" and "unnamed": quote.c, unnamed.c. false: no memory. */
bool speech_unnamed(speech *s);

#endif
