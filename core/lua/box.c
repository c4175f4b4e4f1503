/* Handles of C in userdata, and options in tables. */
#include <lauxlib.h>
#include <string.h>

#include "host.h"

host_box *host_box_new(lua_State *L, const char *type) {
    host_box *b = lua_newuserdatauv(L, sizeof *b, 1);
    b->p = NULL;
    luaL_setmetatable(L, type);
    return b;
}

void *host_box_get(lua_State *L, int arg, const char *type) {
    host_box *b = luaL_checkudata(L, arg, type);
    if (!b->p) luaL_error(L, "this %s is closed", strncmp(type, "lede.", 5) == 0 ? type + 5 : type);
    return b->p;
}

static bool is_listed(const char *name, const char *const *valid) {
    while (*valid && strcmp(*valid, name) != 0) valid++;
    return *valid != NULL;
}

static int unknown_option(lua_State *L, const char *name, const char *const *valid) {
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (const char *const *v = valid; *v; v++) {
        if (v > valid) luaL_addstring(&b, ", ");
        luaL_addstring(&b, *v);
    }
    luaL_pushresult(&b);
    return luaL_error(L, "unknown option \"%s\"; there are %s", name, lua_tostring(L, -1));
}

void host_options(lua_State *L, int arg, const char *const *valid) {
    if (lua_isnoneornil(L, arg)) return;
    luaL_checktype(L, arg, LUA_TTABLE);
    for (lua_pushnil(L); lua_next(L, arg); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) luaL_error(L, "options are named: { %s = ... }", *valid);
        if (!is_listed(lua_tostring(L, -2), valid)) unknown_option(L, lua_tostring(L, -2), valid);
    }
}

const char *host_option_string(lua_State *L, int arg, const char *name) {
    if (lua_isnoneornil(L, arg)) return NULL;
    int type = lua_getfield(L, arg, name);
    if (type != LUA_TNIL && type != LUA_TSTRING && type != LUA_TNUMBER)
        luaL_error(L, "option \"%s\" must be a string, not a %s", name, lua_typename(L, type));
    if (type == LUA_TNUMBER) { /* the table must own the string: since = 2022 */
        lua_tostring(L, -1);
        lua_pushvalue(L, -1);
        lua_setfield(L, arg, name);
    }
    const char *s = lua_tostring(L, -1);
    lua_pop(L, 1);
    return s;
}

void host_set_integer(lua_State *L, const char *key, int64_t n) {
    lua_pushinteger(L, n);
    lua_setfield(L, -2, key);
}
