/* Handles of C in userdata, lists that C fills, and options in tables. */
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

static int owner_gc(lua_State *L) {
    host_disown(lua_touserdata(L, 1));
    return 0;
}

host_owner *host_own(lua_State *L, void (*end)(void *p)) {
    host_owner *o = lua_newuserdatauv(L, sizeof *o, 0);
    *o = (host_owner){.end = end};
    if (luaL_newmetatable(L, "lede.owner")) {
        lua_pushcfunction(L, owner_gc);
        lua_setfield(L, -2, "__gc");
    }
    lua_setmetatable(L, -2);
    return o;
}

void host_disown(host_owner *o) {
    if (o->p) o->end(o->p);
    o->p = NULL;
}

host_list host_list_new(lua_State *L, lua_CFunction add) {
    luaL_checkstack(L, 4, NULL); /* host_list_add must not ask for it */
    lua_newtable(L);
    return (host_list){L, add, false};
}

void host_list_add(host_list *list, const void *item) {
    lua_State *L = list->L;
    if (list->failed) return;
    lua_pushcfunction(L, list->add);
    lua_pushvalue(L, -2);
    lua_pushlightuserdata(L, (void *)(uintptr_t)item);
    list->failed = lua_pcall(L, 2, 0, 0) != LUA_OK;
}

int host_list_end(host_list *list, lede_status code, const lede_error *e) {
    if (list->failed) return lua_error(list->L);
    return code == LEDE_OK ? 1 : host_fail(list->L, e);
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

void host_set_number(lua_State *L, const char *key, double x) {
    lua_pushnumber(L, x);
    lua_setfield(L, -2, key);
}

void host_set_flag(lua_State *L, const char *key, bool on) {
    lua_pushboolean(L, on);
    lua_setfield(L, -2, key);
}

void host_set_str(lua_State *L, const char *key, lede_str s) {
    lua_pushlstring(L, s.n ? s.p : "", s.n);
    lua_setfield(L, -2, key);
}
