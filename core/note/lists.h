/* lists.h — the named word lists that patterns refer to as $name. */
#ifndef LEDE_NOTE_LISTS_H
#define LEDE_NOTE_LISTS_H

#include "base/base.h"

/* phrase[i] holds the tokens of an entry of more than one token. */
typedef struct {
    lede_str *token;
    size_t tokens;
} list_phrase;

typedef struct {
    lede_str name;
    VEC(lede_str) word; /* entries of one token */
    VEC(list_phrase) phrase;
} word_list;

typedef struct lists lists;

lists *lists_new(void);
void lists_free(lists *l);

/* Make the list `name`. Entries are split into tokens as texts are. EFORMAT: there is one of that name, whose words
 * would change under the rules that use it. */
lede_status lists_add(lists *l, const char *name, const char *const *word, size_t words, lede_error *e);
/* The list, or NULL. */
const word_list *lists_get(const lists *l, lede_str name);
size_t lists_count(const lists *l);
/* The name nearest to a misspelt one, or an empty string where none is near. */
lede_str lists_nearest(const lists *l, lede_str name);

/* The tokens of a phrase, as the analyser splits texts; borrowed until the next call. Whether a full stop at the end is
 * a token of its own depends in a text on what follows, so there are two ways: with `joined` it belongs to the last
 * word, and *n is 0 where the phrase ends in none. NULL: no memory. */
const lede_str *lists_split(lists *l, lede_str phrase, bool joined, size_t *n, lede_error *e);

/* The kind that the analyser gives a token of this form where it stands alone. */
lede_token_kind lists_kind(lists *l, lede_str form);

/* How many letters must change, appear, vanish or swap to make b of a; counts at most 4 (names are short). */
int name_distance(lede_str a, lede_str b);

#endif
