/* saved.h — named results as the query floor stores and reads them. */
#ifndef LEDE_STORE_SAVED_H
#define LEDE_STORE_SAVED_H

#include "base/base.h"
#include "lede/corpus.h"

/* Keep bytes under a name, in place of what had it. LEDE_EBUSY, LEDE_EIO. */
lede_status saved_put(lede_corpus *c, lede_str name, lede_str query, int64_t hits, int64_t documents, lede_str body,
                      lede_error *e);
/* Append the query's text and the bytes. LEDE_ENOTFOUND: nothing has the name. */
lede_status saved_get(lede_corpus *c, lede_str name, buf *query, buf *body, lede_error *e);

#endif
