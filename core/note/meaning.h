/* meaning.h — what the words of a list stand for: "january" in month is "1", "dozen" in number is "12". */
#ifndef LEDE_MEANING_H
#define LEDE_MEANING_H

#include "base/base.h"

typedef struct meanings meanings;

meanings *meanings_new(void);    /* NULL: out of memory */
void meanings_free(meanings *m); /* NULL is accepted */

/* The last value given to a word of a list stands. false: out of memory, or list and word are longer than
 * 158 bytes. All are copied. */
bool meanings_add(meanings *m, const char *list, const char *word, const char *value);

/* The value, borrowed until meanings_free; empty where the word has none in that list. `word` in folded form. */
lede_str meanings_find(const meanings *m, const char *list, lede_str word);
/* The same for words as a text writes them: folded, with one blank where there is white space. */
lede_str meanings_of(const meanings *m, const char *list, lede_str written);

/* Do one, two or three words of the text in a row have a meaning in that list? Hyphens and apostrophes end words. */
bool meanings_in(const meanings *m, const char *list, lede_str text);

#endif
