/* amount.h — sums and counts: the finer cut of tokens they need, the vocabulary they are read with, and the readers.
 *
 * Tokens are too coarse for "GHS4.5billion", "$9-million" or "N200", so a sentence that may hold a number is cut into
 * atoms: runs of letters, runs of digits, single other characters. What an atom (or several) may mean, such as
 * "million", "US$", "square miles" or "Pentagon", is taught by lexicon entries of the types below. */
#ifndef LEDE_NOTE_AMOUNT_H
#define LEDE_NOTE_AMOUNT_H

#include "note/note.h"

/* What an entry of the vocabulary says. The type of the lexicon entry names it. */
typedef enum {
    BOOK_NONE,
    BOOK_NUMBER,   /* "number": set.value; "twenty", "half" */
    BOOK_ORDINAL,  /* "ordinal": set.value; "sixth" */
    BOOK_SCALE,    /* "scale": set.value; "million", "crore"; set.short: "m", only beside a currency;
                      set.many: "millions", which counts without a number before it */
    BOOK_VAGUE,    /* "vague": set.value; "a few", "several", before a scale */
    /* "bound": set.bound and set.place "before" or "after"; "more than", "or so"; set.link: "a total of" */
    BOOK_BOUND,
    BOOK_CURRENCY, /* "currency": set.code; set.place "before" or "after" (both where missing); set.glued: touches
                      its number; set.least: with a smaller number only beside a scale word; set.generic: see sum.c;
                      set.value: 0.01 for cents */
    BOOK_HOME,     /* "home": set.generic, set.code; a word that tells whose pesos or pounds are meant */
    BOOK_UNIT,     /* "unit": set.unit, the name in the singular; set.skip: not a quantity (of time, a page number) */
    BOOK_ACTOR,    /* "actor": set.name; who gives or gets money: "Pentagon" is United States; set.source: what makes a
                      document's own "we" this actor */
    BOOK_MOVE,     /* "move": a word before two numbers that makes them a move, no range: "from $2 to $3" */
    BOOK_STOP      /* "stop": a word no counted thing begins with or ends in */
} book_kind;

typedef struct book_word {
    book_kind kind;
    const char *key;    /* folded atoms joined by blanks */
    const char *exact;  /* atoms as they must be written, or NULL where case is free */
    uint32_t atoms;
    double value;
    const char *text;   /* code, bound, unit or name */
    const char *generic;
    double least;       /* a currency counts only with a scale word or from this number on; 0: always */
    bool before, after, glued, brief, many, link, skip;
    struct book_word *next; /* of the same key */
} book_word;

typedef struct book book;

/* Lexicon entries whose type the book owns are kept in it and make no mentions. book_teach copies. */
bool book_owns(const char *type);
lede_status book_teach(lede_annotator *a, const lede_entry *entry, lede_error *e);
void book_free(book *b);

enum { BOOK_LONGEST = 8 }; /* atoms of an entry that are looked at */

typedef enum { ATOM_LETTERS, ATOM_DIGITS, ATOM_OTHER } atom_kind;

typedef struct {
    uint32_t from, to;  /* bytes */
    uint32_t token;
    atom_kind kind;
    uint8_t gap;        /* lede_gap before it; NONE inside a token */
    uint16_t starts;    /* what entries of the vocabulary begin with it: see book_starts */
    double value;       /* of ATOM_DIGITS */
} atom;

/* Where the atom that begins at byte i ends, at most at n. A full stop alone is ATOM_OTHER. */
size_t atom_end(const char *p, size_t i, size_t n, atom_kind *kind);
/* The kinds of entries that begin with this atom, a bit for each; the bit BOOK_NONE: it is one by itself, in any
 * case. */
uint16_t book_starts(const book *b, const char *p, size_t n);
/* The longest entry of `kind` (any: BOOK_NONE) that begins at `at`, where n atoms are left in the sentence; or NULL. */
const book_word *book_find(const book *b, const char *bytes, const atom *at, uint32_t n, book_kind kind);

/* The atoms of a token range. */
typedef struct {
    const book *book;
    const char *bytes;
    const atom *at;
    uint32_t n;
} atoms;

typedef VEC(atom) atom_list;
atom_list *book_scratch(book *b); /* where atoms_cut keeps its atoms */

/* Cut tokens [first, last) and look them up. The atoms are good until the next call. Without a vocabulary there are
 * none. false: out of memory. */
bool atoms_cut(note_run *r, uint32_t first, uint32_t last, atoms *out);
/* false: in no token does an atom stand with which an entry of these kinds begins, nor one of digits. For passes that
 * can leave a sentence uncut. */
bool atoms_may_hold(const note_run *r, uint32_t first, uint32_t last, uint16_t kinds);
/* The entry of `kind` that begins at atom i, or NULL. */
const book_word *atoms_word(const atoms *a, uint32_t i, book_kind kind);
/* The atom is this ASCII character / this word in small letters. */
bool atoms_char(const atoms *a, uint32_t i, char c);
bool atoms_is(const atoms *a, uint32_t i, const char *lower);
/* The atom touches the one before it. */
static inline bool atoms_glued(const atoms *a, uint32_t i) { return i < a->n && a->at[i].gap == LEDE_GAP_NONE; }

/* A number as read: atoms [first, last). */
typedef struct {
    uint32_t first, last;
    double value, max;  /* max: the upper end of a range, else 0 */
    double scale;       /* the last scale word's value, 1 where there was none */
    const char *bound;  /* "at_least" of "hundreds of", "about" of "a few hundred", "range", or NULL */
    bool digits;        /* written in digits */
    bool many;          /* a bare plural: "millions" */
} number;

/* Read a number that begins at atom i. money: abbreviations such as "m" are scales. false: none begins here. */
bool number_read(const atoms *a, uint32_t i, bool money, number *out);
/* Where the upper end of a range of money begins: behind "to", a dash, or the "and" of "between", at atom `at`, where
 * its lower end is over; first: where that begins. `at`: there is none, as in "from $2 to $3", which tells of a
 * move. */
uint32_t number_upper(const atoms *a, uint32_t first, uint32_t at);
/* The bound that words before `first` and after `last` put on a number, or `own` where they say nothing. */
const char *number_bound(const atoms *a, uint32_t first, uint32_t last, const char *own);
/* A hyphen or a dash of any length. */
bool atoms_dash(const atoms *a, uint32_t i);

/* A sum of money as read: atoms [first, last), with the number in it. code: ISO 4217, or NULL where the name ("dinars")
 * does not tell. */
typedef struct {
    uint32_t first, last;
    number number;
    const char *code;
} sum;

typedef struct {
    const book_word *word;
    uint32_t votes;
} sum_home;

/* What the sums of one document have told so far. */
typedef struct {
    const char *code; /* of the last sum, for a bare "80 billion"; NULL when it is too far back */
    uint32_t end;     /* the atom behind it in this sentence; 0: none yet */
    bool counted, failed; /* failed: no memory */
    VEC(sum_home) home;
} sums;

/* Read a sum that begins at atom i. */
bool sum_read(sums *d, const note_run *r, const atoms *a, uint32_t i, sum *out);

#endif
