/* lexis.h — every distinct word met, with its facts; so that a token costs one look-up and a test one bit. */
#ifndef LEDE_NOTE_LEXIS_H
#define LEDE_NOTE_LEXIS_H

#include "note/facts.h"

typedef struct lexis lexis;

/* Words of phrases (may be NULL) are looked up once per distinct word, too. Both are borrowed. */
lexis *lexis_new(facts *f, const intern *phrase_words);
void lexis_free(lexis *l);

/* Number the tokens of a document: word[i] for lexis_remember, row[i] for lexis_rows, form[i] equal for tokens that
 * differ only in case, apostrophes and hyphens, phrase[i] that of the folded form among the words of phrases, or -1.
 * Numbers hold until the next call: the lexis starts anew when it has grown large or the facts have. */
lede_status lexis_number(lexis *l, const lede_text *t, uint32_t *word, uint32_t *row, int32_t *form, int32_t *phrase,
                         lede_error *e);

/* The facts of a word begin at rows[row * facts_width]. Borrowed until the next lexis_number. */
const uint64_t *lexis_rows(const lexis *l);
/* Rows are wide, and few of a word's facts matter to any rule. With `needs`, a row of the facts that do (borrowed; the
 * next lexis_number starts anew), bit b of lexis_live()[row] tells that one of the words b, b + 64, ... of the row
 * holds one. */
void lexis_needs(lexis *l, const uint64_t *needs);
const uint64_t *lexis_live(const lexis *l);

/* How many words there are, and how often the lexis began anew: numbers of one age mean the same words. */
size_t lexis_words(const lexis *l);
uint32_t lexis_age(const lexis *l);

/* A place for what passes keep of a word's form alone, each in its own member; all 0 at first. Borrowed until the next
 * lexis_number. */
typedef struct {
    uint16_t atoms;   /* atom.c */
    uint16_t classes; /* grammar.c */
    uint32_t party;   /* party.c */
    bool classified;
} lexis_memo;
lexis_memo *lexis_remember(const lexis *l, uint32_t word);

#endif
