/* Parts of a corpus as Lua names them: conditions ('source="Wire"'), or hits with what is around them. */
#include <lauxlib.h>

#include "hits.h"

static void end_selection(void *p) { lede_selection_free(p); }

lede_unit part_unit(lua_State *L, int arg) {
    static const char *const names[] = {"match", "s", "p", "doc", NULL};
    return (lede_unit)luaL_checkoption(L, arg, "s", names);
}

lede_status part_push(lua_State *L, int corpus, int arg, lede_unit unit, lede_selection **out, lede_error *e) {
    *out = NULL;
    host_owner *b = host_own(L, end_selection);
    lede_status code;
    if (lua_isuserdata(L, arg)) {
        code = lede_hits_selection(out, hits_get(L, arg), unit, e);
    } else {
        lede_str conditions = {0};
        conditions.p = luaL_optlstring(L, arg, "", &conditions.n);
        code = lede_selection_new(out, handle_get(L, corpus)->corpus, conditions, e);
    }
    b->p = *out;
    return code;
}
