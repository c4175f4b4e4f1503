/* clause.h — a cue as a clause: its verb group (verb.c), whose it is (subject.c), what it attributes (content.c). */
#ifndef LEDE_CLAUSE_H
#define LEDE_CLAUSE_H

#include "speech.h"

/* What a cue may be followed by, from the words of its attribute "frame", and what else its entry says of it. */
enum {
    TAKES_CLAUSE = 1,
    TAKES_THAT = 2,
    TAKES_OBJECT = 4,
    TAKES_TO = 8,
    TAKES_WHOM = 16,
    TAKES_SOURCE = 32,
    TAKES_NOUN = 64,
    TAKES_QUOTE = 128,
    CUE_MIND = 256,    /* held or felt, not said */
    CUE_NOUN = 512,    /* its present forms are nouns, too */
    CUE_SAYING = 1024, /* that noun attributes: "his claim that" */
    CUE_CHECKS = 2048, /* "could not confirm" */
    CUE_PERSON = 4096  /* said of people only: "attacked the plan" */
};

/* How the cue's verb is inflected; a past form of a regular verb may also be a participle. */
enum { FORM_BASE, FORM_S, FORM_PAST, FORM_ING };

/* A cue under consideration. */
typedef struct {
    uint32_t index, first, last; /* the mention and its tokens */
    uint32_t from, to;           /* its sentence */
    uint32_t verb;               /* first token of the verb group: auxiliaries, adverbs, cue */
    unsigned takes;
    bool gerund; /* -ing without a form of be */
    bool passive;
    bool inverted; /* the speaker stands after the cue */
    lede_range subject;
} candidate;

/* Token i is this word, whatever its case. */
static inline bool speech_says(const speech *s, uint32_t i, const char *word) { return note_says(s->r, i, word); }
static inline bool clause_comma(const speech *s, uint32_t i) { return str_eq(note_token(s->r, i), STR(",")); }

/* The TAKES_ and CUE_ bits of the cue with this index. */
unsigned clause_traits(speech *s, uint32_t cue);
/* "claims", "the plan", "an order for": the same letters as a noun. */
bool clause_is_noun(const speech *s, const candidate *c);
/* FORM_ of the cue with this index. */
int clause_form(const speech *s, uint32_t cue);
/* Number agrees with the subject, or there is nothing that could disagree. */
bool clause_agrees(const speech *s, const candidate *c);
/* Set verb, gerund and passive: auxiliaries, adverbs, "on Friday" before the cue. */
void clause_find_group(const speech *s, candidate *c);
/* "continued to say": the words before "to" belong to the verb group. */
void clause_take_phase(const speech *s, candidate *c);

/* The last statement with a verb that was found in this sentence, or NULL. */
statement *speech_last_of(const speech *s, uint32_t sentence);
/* The subject of what begins at `from`: the first phrase behind linking words and settings. */
lede_range clause_first_phrase(const speech *s, uint32_t from, uint32_t to);
/* Who spoke before in the sentence, or is what it is about: the speaker of a participle that has none beside it. */
speaker clause_main_speaker(const speech *s, const candidate *c);
/* Find the speaker; sets subject and inverted. false: there is none. */
bool clause_speaker(const speech *s, candidate *c, speaker *who);
/* "quoted the minister as saying that", "was quoted as saying": sets verb and last. */
bool clause_object(const speech *s, candidate *c, speaker *who);
/* "was announced by the ministry". */
bool clause_agent(const speech *s, candidate *c, speaker *who);

/* Over "on Tuesday", "also", and with `places` "in a statement": to where the content may begin. */
uint32_t clause_skip_setting(const speech *s, uint32_t at, uint32_t to, bool places);
/* The tokens of what is said, without what stands at its ends between quotation marks; an empty range where there are
 * none. */
lede_range clause_content(const speech *s, const candidate *c);

#endif
