/* sight.h — what the tagger sees of a document before it makes features of it: forms of words, what lexicons say of
 * them, and what the document shows of each form elsewhere. */
#ifndef LEDE_NOTE_SIGHT_H
#define LEDE_NOTE_SIGHT_H

#include "note/tagger.h"

/* What a lexicon says of a token: for each kind that a phrase covering it begins, runs on, ends or is this token. */
enum {
    LEX_TITLE = 1u << 20,
    LEX_OFFICE = 1u << 21,
    LEX_BARE = 1u << 22,
    LEX_MATERIEL = 1u << 23,
    LEX_KINDS = (1u << 20) - 1
};

/* What the document shows of a form elsewhere. */
enum {
    DOC_SMALL = 1,      /* it is written small */
    DOC_TITLED = 2,     /* after a title */
    DOC_AFTER_NAME = 4, /* after a first name, or after any capitalised word within a sentence */
    DOC_BEFORE_CAP = 8, /* before a capitalised word */
    DOC_IN = 16,        /* after in, at, near, from */
    DOC_SAID = 32,      /* before or after a verb of saying */
    DOC_OF_FIRM = 64,   /* before Inc., Corp., Ltd. or after "the ... Ministry of" */
    DOC_BRACKET = 128,  /* alone in brackets */
    DOC_THE = 256,      /* after "the" */
    DOC_LEX = 512,      /* << kind: within a longer lexicon phrase of the kind */
    DOC_SHORT = 1 << 14 /* it stands in brackets behind the words whose first letters it is */
};

struct tag_word {
    tag_form f; /* looked at when asked for: sight_form */
    uint32_t lex;
    uint32_t run_first, run_last; /* of the run of capitalised words it is in, or itself */
    uint16_t doc;
};

/* Of two hashes or numbers one hash, never 0. */
static inline uint32_t sight_mix(uint32_t a, uint32_t b) {
    uint64_t x = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;
    x ^= x >> 29;
    x *= 0xBF58476D1CE4E5B9u;
    uint32_t h = (uint32_t)(x >> 32);
    return h ? h : 1;
}

/* Set the form of token i. */
void sight_look(const tag_text *t, uint32_t i);
static inline void sight_form(const tag_text *t, uint32_t i) {
    if (!t->word[i].f.lower) sight_look(t, i);
}

#endif
