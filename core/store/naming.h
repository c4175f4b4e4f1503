/* naming.h — what a mention's names become by a person's decisions "merge", "rename" and "split". */
#ifndef LEDE_STORE_NAMING_H
#define LEDE_STORE_NAMING_H

#include "store.h"

typedef struct naming naming;

/* *out NULL: nothing was ruled on names. Ended by naming_free; names given by it live as long. */
lede_status naming_new(naming **out, lede_corpus *c, lede_error *e);
void naming_free(naming *x); /* NULL: nothing happens */

/* Rewrite the names that a mention of the document bears: what an entity is called, and who speaks, gives, receives
 * or holds a position. Strings it adds to the mention live in `mem`. false: no memory. */
bool naming_apply(naming *x, int64_t doc, lede_mention *m, arena *mem);

/* The next name that was merged into another or renamed, and what it is now; *at is 0 before the first. false: no
 * more. */
bool naming_next(const naming *x, size_t *at, lede_str *kind, lede_str *was, lede_str *is);

#endif
