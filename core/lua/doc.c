/* Functions are registered with their documentation, so that help can show it and tests can run its examples. The
 * registry's table "lede.docs" maps each function to its record and lists the records from 1 in order. */
#include <lauxlib.h>
#include <string.h>

#include "host.h"

static const char *short_name(const char *name) {
    const char *dot = strrchr(name, '.'), *colon = strrchr(name, ':');
    if (colon > dot) dot = colon;
    return dot ? dot + 1 : name;
}

static void set_string(lua_State *L, const char *key, const char *value) {
    if (value) {
        lua_pushstring(L, value);
        lua_setfield(L, -2, key);
    }
}

/* [-0, +0, m] The function is on top. */
static void add_record(lua_State *L, const host_function *f) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, "lede.docs");
    lua_createtable(L, 0, 6);
    set_string(L, "name", f->name);
    set_string(L, "arguments", f->arguments);
    set_string(L, "result", f->result);
    set_string(L, "sentence", f->sentence);
    set_string(L, "example", f->example);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, (lua_Integer)lua_rawlen(L, -3) + 1);
    lua_pushvalue(L, -3);
    lua_insert(L, -2);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

void host_register(lua_State *L, const host_function *list) {
    for (; list->f; list++) {
        lua_pushcfunction(L, list->f);
        add_record(L, list);
        lua_setfield(L, -2, short_name(list->name));
    }
}
