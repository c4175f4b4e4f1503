/* Raise for the programmer, return for the world: the only converter. */
#include <lauxlib.h>

#include "host.h"

int host_fail(lua_State *L, const lede_error *e) {
    luaL_pushfail(L);
    lua_pushstring(L, e->msg);
    lua_pushstring(L, lede_status_name(e->code));
    if (e->at < 0) return 3;
    lua_pushinteger(L, e->code == LEDE_EQUERY ? e->at + 1 : e->at);
    return 4;
}

int host_raise(lua_State *L, const lede_error *e) {
    return e->code == LEDE_ESTOP ? luaL_error(L, "%s", host_stopped) : luaL_error(L, "%s", e->msg);
}
