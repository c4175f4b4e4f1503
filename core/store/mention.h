/* mention.h — mentions of one document, written and dropped within a transaction. */
#ifndef LEDE_STORE_MENTION_H
#define LEDE_STORE_MENTION_H

#include "store.h"

/* The document has none yet. */
lede_status mention_write(lede_corpus *c, int64_t doc, const lede_text *text, const lede_mention *m, size_t n,
                          lede_error *e);
lede_status mention_drop(lede_corpus *c, int64_t doc, lede_error *e);

/* The text of an attribute; empty where there is none, or no text. */
lede_str attr_text(const lede_attr *a, uint32_t n, const char *key);
/* Set an attribute of a mention that a cursor gave; room for a new one comes from `mem`. false: no memory. */
bool mention_set(lede_mention *m, const lede_attr *value, arena *mem);
/* The written form of a mention of type "entity" that a cursor gave. */
lede_str mention_form(const lede_mention *m);
/* A document in which an entity is mentioned. */
typedef struct {
    uint32_t entity;
    int64_t doc;
} mention_place;

/* Give mentions of these documents alone, which ascend. Before the first is asked for. */
lede_status mentions_only(lede_mentions *m, const mention_place *place, size_t n, lede_error *e);

#endif
