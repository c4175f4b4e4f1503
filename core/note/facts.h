/* facts.h — what can be said of a word by its form alone: membership in word sets, regular expressions, kind, shape.
 *
 * Each distinct statement is a set with a number; a word's facts are a row of bits, one bit a set, made once per
 * distinct word. A test of a token is then one bit. */
#ifndef LEDE_NOTE_FACTS_H
#define LEDE_NOTE_FACTS_H

#include "base/base.h"

typedef struct facts facts;

facts *facts_new(void);
void facts_free(facts *f);

/* Each function gives the number of the set, the same number for the same statement; -1: no memory (or, where there
 * is an error parameter, the error told there). `exact`: of the form as written; else of the folded form. */
int32_t facts_words(facts *f, bool exact, const lede_str *word, size_t words);
/* The whole form matches the regular expression; a finite one ("weapons?|arms") becomes a set of words.
 * EQUERY: it does not compile; `at` counts from the start of the pattern. */
int32_t facts_regex(facts *f, bool exact, bool nocase, lede_str pattern, lede_error *e);
int32_t facts_kind(facts *f, lede_token_kind kind);
int32_t facts_shape(facts *f, lede_str shape);
int32_t facts_and(facts *f, int32_t a, int32_t b);
int32_t facts_or(facts *f, int32_t a, int32_t b);
int32_t facts_not(facts *f, int32_t a);

/* How common the words of a set are likely to be, in tokens per thousand; a guess that only speed depends on. */
double facts_weight(const facts *f, int32_t set);

/* Sets of which words can be listed, for an index to look up: the words, or NULL where the set is of another kind. */
const lede_str *facts_list(const facts *f, int32_t set, bool *exact, size_t *words);

/* How a set is made, for an index that computes with lists: of listed words, by a test of each word, or from sets a
 * and b. */
typedef enum { FACT_LIST, FACT_TEST, FACT_AND, FACT_OR, FACT_NOT } fact_form;
fact_form facts_form(const facts *f, int32_t set, int32_t *a, int32_t *b);
/* FACT_TEST: whether it asks for the kind of a word; the folded beginning that its words have in common. */
bool facts_asks_kind(const facts *f, int32_t set);
lede_str facts_prefix(const facts *f, int32_t set);
bool facts_test_word(facts *f, int32_t set, lede_str as, lede_str folded, lede_token_kind kind);

size_t facts_width(const facts *f); /* 64-bit words in a row */
int32_t facts_count(const facts *f);
/* Fill row[0..facts_width) for a word, `as` as written, `folded` its folded form, with all but and, or, not. */
void facts_own(facts *f, lede_str as, lede_str folded, lede_token_kind kind, uint64_t *row);
/* Add those: they follow from what facts_own has put into the row. */
void facts_combine(facts *f, uint64_t *row);

/* Whether one set of words or of an expression holds for a form as written; for values met now and then. */
bool facts_test(facts *f, int32_t set, lede_str form);

/* "Xx", "9", "X.X.": capitals X, small letters x, digits 9, the rest as it is, runs folded. Cut at n bytes. */
size_t facts_shape_of(lede_str word, char *out, size_t n);

static inline bool facts_has(const uint64_t *row, int32_t set) { return row[set >> 6] >> (set & 63) & 1; }

#endif
