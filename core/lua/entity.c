/* Entities: what names refer to. */
#include <lauxlib.h>
#include <string.h>

#include "handle.h"

static void push_entity(lua_State *L, int corpus, const lede_entity *x) {
    lua_createtable(L, 0, 5);
    host_set_str(L, "kind", x->kind);
    host_set_str(L, "name", x->name);
    host_set_integer(L, "count", x->count);
    host_set_integer(L, "documents", x->documents);
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

/* The cursor over the entity of exactly this kind and name; it is where one was found. */
static lede_status find_entity(lede_entities *at, const lede_entity_filter *f, lede_error *e) {
    lede_entity x;
    lede_status code;
    while ((code = lede_entities_next(at, &x, e)) == LEDE_OK)
        if (x.kind.n == f->kind.n && x.name.n == f->name.n && memcmp(x.name.p, f->name.p, f->name.n) == 0) break;
    return code;
}

/* c:_entity_mentions(kind, name): an iterator over the mentions of exactly this entity. */
static int entity_mentions(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_entity_filter f;
    f.kind.p = luaL_checklstring(L, 2, &f.kind.n);
    f.name.p = luaL_checklstring(L, 3, &f.name.n);
    lua_settop(L, 3);
    lede_error e;
    lede_entities *entities;
    lede_mentions *mentions = NULL;
    cursor *c = mention_cursor(L, 1);
    lede_status code = lede_entities_new(&entities, h->corpus, &f, &e);
    if (code != LEDE_OK) return host_raise(L, &e);
    code = find_entity(entities, &f, &e);
    if (code == LEDE_OK) code = lede_entities_mentions(entities, &mentions, &e);
    lede_entities_free(entities);
    if (code != LEDE_OK && code != LEDE_DONE) return host_raise(L, &e);
    c->at = mentions;
    return 1;
}

const host_function entity_functions[] = {
    {"c:_entities", each_entity, "filter", "an iterator", "", NULL},
    {"c:_entity_mentions", entity_mentions, "kind, name", "an iterator", "", NULL},
    {0}};
