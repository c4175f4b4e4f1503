/* cache.h — what a corpus keeps between two questions; each part is freed by the file that makes it. */
#ifndef LEDE_STORE_CACHE_H
#define LEDE_STORE_CACHE_H

#include "lede/corpus.h"

void cache_index_free(lede_corpus *c);    /* index.c */
void cache_entities_free(lede_corpus *c); /* entity.c */
void cache_stories_free(lede_corpus *c);  /* story.c */

#endif
