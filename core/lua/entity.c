/* Entities: what names refer to. */
#include <lauxlib.h>
#include <string.h>

#include "handle.h"

static void push_entity(lua_State *L, int corpus, const lede_entity *x) {
    lua_createtable(L, 0, 5);
    lua_pushlstring(L, x->kind.p, x->kind.n);
    lua_setfield(L, -2, "kind");
    lua_pushlstring(L, x->name.p, x->name.n);
    lua_setfield(L, -2, "name");
    lua_pushinteger(L, x->count);
    lua_setfield(L, -2, "count");
    lua_pushinteger(L, x->documents);
    lua_setfield(L, -2, "documents");
    lua_createtable(L, (int)x->aliases, 0);
    for (size_t i = 0; i < x->aliases; i++) {
        lua_pushlstring(L, x->alias[i].p, x->alias[i].n);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_setfield(L, -2, "aliases");
    handle_class(L, corpus, "entity");
}

static int next_entity(lua_State *L) {
    cursor *c = cursor_get(L);
    lede_entity x;
    lede_error e;
    lede_status code = c->at ? lede_entities_next(c->at, &x, &e) : LEDE_DONE;
    if (code != LEDE_OK) return cursor_done(L, c, code, &e);
    push_entity(L, cursor_corpus(L), &x);
    return 1;
}

static void end_entities(void *at) { lede_entities_free(at); }

static int each_entity(lua_State *L) {
    static const char *const valid[] = {"kind", "name", NULL};
    handle *h = handle_get(L, 1);
    host_options(L, 2, valid);
    lua_settop(L, 2);
    lede_entity_filter f = {option_str(L, 2, "kind"), option_str(L, 2, "name")};
    lede_error e;
    lede_entities *at;
    cursor *c = cursor_push(L, 1, next_entity, end_entities);
    if (lede_entities_new(&at, h->corpus, &f, &e) != LEDE_OK) return host_raise(L, &e);
    c->at = at;
    return 1;
}

static void push_spans(lua_State *L, const lede_span *span, size_t n) {
    lua_createtable(L, (int)n, 0);
    for (size_t i = 0; i < n; i++) {
        lua_createtable(L, 0, 8);
        lua_pushinteger(L, span[i].doc);
        lua_setfield(L, -2, "doc");
        lua_pushinteger(L, span[i].from);
        lua_setfield(L, -2, "from");
        lua_pushinteger(L, span[i].to);
        lua_setfield(L, -2, "to");
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
}

/* c:_entity_spans(kind, name): the places of exactly this entity, as records { doc, from, to }. */
static int entity_spans(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_entity_filter f;
    f.kind.p = luaL_checklstring(L, 2, &f.kind.n);
    f.name.p = luaL_checklstring(L, 3, &f.name.n);
    lua_settop(L, 3);
    lede_error e;
    lede_entities *at;
    lede_entity x;
    const lede_span *span = NULL;
    size_t n = 0;
    cursor *c = cursor_push(L, 1, next_entity, end_entities); /* owns `at` whatever happens */
    if (lede_entities_new(&at, h->corpus, &f, &e) != LEDE_OK) return host_raise(L, &e);
    c->at = at;
    lede_status code;
    while ((code = lede_entities_next(at, &x, &e)) == LEDE_OK) {
        if (x.kind.n != f.kind.n || x.name.n != f.name.n || memcmp(x.name.p, f.name.p, f.name.n) != 0) continue;
        code = lede_entities_spans(at, &span, &n, &e);
        break;
    }
    if (code != LEDE_OK && code != LEDE_DONE) return host_raise(L, &e);
    push_spans(L, span, n);
    return 1;
}

const host_function entity_functions[] = {{"c:_entities", each_entity, "filter", "an iterator", "", NULL},
                                          {"c:_entity_spans", entity_spans, "kind, name", "a list of spans", "", NULL},
                                          {0}};
