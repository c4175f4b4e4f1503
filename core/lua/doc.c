/* Functions are registered with their documentation, so that help can show it and tests can run its examples. The
 * records are made when somebody asks for them: few runs do. */
#include <lauxlib.h>
#include <string.h>

#include "host.h"

#define LISTS "lede.documented" /* of the registry: the lists that were registered */
#define DOCS "lede.docs"        /* and the records: by function, and from 1 in order */

static const char *short_name(const char *name) {
    const char *dot = strrchr(name, '.'), *colon = strrchr(name, ':');
    if (colon > dot) dot = colon;
    return dot ? dot + 1 : name;
}

void host_register(lua_State *L, const host_function *list) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LISTS);
    lua_pushlightuserdata(L, (void *)list);
    lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
    lua_pop(L, 1);
    for (; list->f; list++) {
        lua_pushcfunction(L, list->f);
        lua_setfield(L, -2, short_name(list->name));
    }
}

static void set_string(lua_State *L, const char *key, const char *value) {
    if (value) {
        lua_pushstring(L, value);
        lua_setfield(L, -2, key);
    }
}

/* [-0, +0, m] The table of records is on top. */
static void add_record(lua_State *L, const host_function *f) {
    lua_pushcfunction(L, f->f);
    lua_createtable(L, 0, 6);
    set_string(L, "name", f->name);
    set_string(L, "arguments", f->arguments);
    set_string(L, "result", f->result);
    set_string(L, "sentence", f->sentence);
    set_string(L, "example", f->example);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -4, (lua_Integer)lua_rawlen(L, -4) + 1);
    lua_rawset(L, -3);
}

int host_docs(lua_State *L) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, DOCS);
    if (luaL_getsubtable(L, LUA_REGISTRYINDEX, LISTS)) {
        for (lua_Integer i = 1; lua_rawgeti(L, -1, i) != LUA_TNIL; lua_pop(L, 1), i++) {
            const host_function *list = lua_touserdata(L, -1);
            lua_pushvalue(L, -3);
            for (; list->f; list++) add_record(L, list);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
        lua_pushnil(L);
        lua_setfield(L, LUA_REGISTRYINDEX, LISTS);
    }
    lua_pop(L, 1);
    return 1;
}
