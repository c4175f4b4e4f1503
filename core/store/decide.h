/* decide.h — decisions that the store applies to its own rows. */
#ifndef LEDE_STORE_DECIDE_H
#define LEDE_STORE_DECIDE_H

#include "store.h"

/* Give the document with this external id the date that is in force for it. Within a transaction. */
lede_status decide_date(lede_corpus *c, lede_str external, lede_error *e);

#endif
