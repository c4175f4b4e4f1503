/* grammar.h — the closed classes of English words, for passes that look for phrases without a parser. */
#ifndef LEDE_GRAMMAR_H
#define LEDE_GRAMMAR_H

#include "note/note.h"

enum {
    W_DET = 1,        /* the, a, this, some, no */
    W_PREP = 2,       /* of, in, to */
    W_AND = 4,        /* and, but, or */
    W_PRONOUN = 8,    /* he, they, who: can be a subject alone */
    W_AUX = 16,       /* be, have, do, modals */
    W_ADVERB = 32,    /* also, still, -ly */
    W_COMP = 64,      /* that, whether, how: opens a clause */
    W_LINK = 128,     /* because, while, after: joins a clause */
    W_DAY = 256,      /* Monday, May, yesterday */
    W_NOT = 512,      /* not, never, n't */
    W_POSSESSIVE = 1024, /* his, 's */
    W_BE = 2048,      /* forms of be */
    W_HE = 4096,      /* he, she: one person */
    W_THEY = 8192,    /* they, it, we, I */
    W_RELATIVE = 16384, /* who, which */
    W_STOP = 32768    /* punctuation that ends a phrase */
};

/* Classes of every token of the document, an array from r->mem, made once; NULL: out of memory. */
const uint16_t *grammar_classes(note_run *r);

#endif
