/* hits.h — hits on Lua's side. A hits object keeps its query and its corpus alive and is closed with the corpus. */
#ifndef LEDE_LUA_HITS_H
#define LEDE_LUA_HITS_H

#include "handle.h"

/* Hits, and the query they come from where there is one; gone: hits that were lost with their documents. */
typedef struct {
    lede_query *query;
    lede_hits *hits;
    int64_t gone;
} found;

found *hits_push(lua_State *L, int arg);                 /* an empty hits object of the corpus at `arg`: [-0, +1, e] */
/* Those of the object at `arg`, brought up to date where the corpus has changed; raises where it is closed. */
lede_hits *hits_get(lua_State *L, int arg);
void hits_push_count(lua_State *L, const lede_count *n); /* as a record: [-0, +1, m] */

/* part.c: the part of the corpus at `corpus` that `arg` says: conditions, nothing (all), or hits with the unit around
 * them. A box on top owns it. [-0, +1, e] */
lede_status part_push(lua_State *L, int corpus, int arg, lede_unit unit, lede_selection **out, lede_error *e);
lede_unit part_unit(lua_State *L, int arg); /* "match", "s" (where nothing is said), "p", "doc" */

/* count.c: append to the row on top, whose length is *n. [-0, +0, m] */
void row_text(lua_State *L, lua_Integer *n, lede_str s);
void row_whole(lua_State *L, lua_Integer *n, int64_t x);
void row_number(lua_State *L, lua_Integer *n, double x);
/* Set the field "shown" of the row on top: numbers of hits, from 1. [-0, +0, m] */
void row_shown(lua_State *L, const int64_t *hit, int shown);

extern const host_function count_functions[], trend_functions[]; /* more methods of hits */

#endif
