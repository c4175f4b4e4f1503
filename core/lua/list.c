/* table.concat, move and sort, with the same answers as Lua's own, but they can be stopped. */
#include <lauxlib.h>

#include "host.h"

enum { OFTEN = 4096, LONG = 1 << 15 };

static void poll_at(lua_State *L, lua_Integer i) {
    if (i % OFTEN == 0) host_poll(L, OFTEN);
}

static int table_concat(lua_State *L) {
    size_t n;
    const char *between = luaL_optlstring(L, 2, "", &n);
    lua_Integer from = luaL_optinteger(L, 3, 1), to = luaL_opt(L, luaL_checkinteger, 4, luaL_len(L, 1));
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (lua_Integer i = from; i <= to; i++) {
        poll_at(L, i);
        lua_geti(L, 1, i);
        if (!lua_isstring(L, -1))
            return luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1),
                              (LUAI_UACINT)i);
        luaL_addvalue(&b);
        if (i == to) break; /* there may be no integer behind it */
        luaL_addlstring(&b, between, n);
    }
    luaL_pushresult(&b);
    return 1;
}

/* move(a, from, to, at [, b]) */
static int table_move(lua_State *L) {
    lua_Integer from = luaL_checkinteger(L, 2), to = luaL_checkinteger(L, 3), at = luaL_checkinteger(L, 4);
    int into = lua_isnoneornil(L, 5) ? 1 : 5;
    luaL_checkany(L, 1);
    if (to >= from) {
        luaL_argcheck(L, from > 0 || to < LUA_MAXINTEGER + from, 3, "too many elements to move");
        lua_Integer n = to - from + 1;
        luaL_argcheck(L, at <= LUA_MAXINTEGER - n + 1, 4, "destination wrap around");
        bool forward = at > to || at <= from || (into != 1 && !lua_compare(L, 1, into, LUA_OPEQ));
        for (lua_Integer k = 0; k < n; k++) {
            lua_Integer i = forward ? k : n - 1 - k;
            poll_at(L, k);
            lua_geti(L, 1, from + i);
            lua_seti(L, into, at + i);
        }
    }
    lua_pushvalue(L, into);
    return 1;
}

static int less(lua_State *L) {
    host_poll(L, 1);
    lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPLT));
    return 1;
}

/* Lua's own sort is in the upvalue. Where it would compare by itself and for long, it gets a function to call. */
static int table_sort(lua_State *L) {
    lua_settop(L, 2);
    if (!luaL_getmetafield(L, 1, "__index")) luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 2);
    if (!lua_isnil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
    else if (luaL_len(L, 1) > LONG) {
        lua_pushcfunction(L, less);
        lua_replace(L, 2);
    }
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_insert(L, 1);
    lua_call(L, 2, 0);
    return 0;
}

static const luaL_Reg functions[] = {{"concat", table_concat}, {"move", table_move}, {NULL, NULL}};

void host_open_list(lua_State *L) {
    lua_getglobal(L, "table");
    luaL_setfuncs(L, functions, 0);
    lua_getfield(L, -1, "sort");
    lua_pushcclosure(L, table_sort, 1);
    lua_setfield(L, -2, "sort");
    lua_pop(L, 1);
}
