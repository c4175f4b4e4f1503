/* hits.h — hits on Lua's side. A hits object keeps its query and its corpus alive and is closed with the corpus. */
#ifndef LEDE_LUA_HITS_H
#define LEDE_LUA_HITS_H

#include "handle.h"

/* Hits and the query they come from end together; combined hits have no query of their own. */
typedef struct {
    lede_query *query;
    lede_hits *hits;
} found;

found *hits_push(lua_State *L, int arg);                 /* an empty hits object of the corpus at `arg`: [-0, +1, e] */
lede_hits *hits_get(lua_State *L, int arg);              /* those of the object at `arg`; raises where it is closed */
void hits_push_count(lua_State *L, const lede_count *n); /* as a record: [-0, +1, m] */

extern const host_function count_functions[]; /* count.c: more methods of hits */

#endif
