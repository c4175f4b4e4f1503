#include "measures.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

enum { MAX_SUMS = 64, MAX_STAGES = 16, MAX_NAMES = 24 };

typedef struct {
    lede_measure of;
    lede_measure_sum sum[MAX_SUMS];
    lede_measure_stage stage[MAX_STAGES];
    const char *names[MAX_NAMES], *givers[MAX_NAMES];
} room;

/* The string at t[key], or t[key] of an array; the table keeps it. */
static const char *text_at(lua_State *L, int t, const char *key) {
    lua_getfield(L, t, key);
    const char *s = lua_tostring(L, -1);
    lua_pop(L, 1);
    return s;
}

static bool flag_at(lua_State *L, int t, const char *key) {
    lua_getfield(L, t, key);
    bool set = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return set;
}

static const char *item_at(lua_State *L, int t, lua_Integer i) {
    lua_rawgeti(L, t, i);
    const char *s = lua_tostring(L, -1);
    lua_pop(L, 1);
    return s;
}

static lede_status wrong(const char *path, const char *name, const char *what, lede_error *e) {
    return lede_fail(e, LEDE_EFORMAT, -1, "%s: the measure '%.60s': %s", path, name ? name : "?", what);
}

/* The figures of one sum, the table on top. */
static bool read_sum(lua_State *L, room *x, uint32_t number) {
    int t = lua_gettop(L);
    if (!lua_istable(L, t)) return false;
    const char *to = text_at(L, t, "to");
    bool telling = flag_at(L, t, "telling");
    for (lua_Integer i = 1, n = luaL_len(L, t); i <= n; i++) {
        lua_rawgeti(L, t, i);
        bool fits = lua_type(L, -1) == LUA_TNUMBER && x->of.sums < MAX_SUMS;
        if (fits) x->sum[x->of.sums++] = (lede_measure_sum){lua_tonumber(L, -1), number, to, telling};
        lua_pop(L, 1);
        if (!fits) return false;
    }
    return true;
}

static bool read_stage(lua_State *L, room *x) {
    if (!lua_istable(L, -1) || x->of.stages == MAX_STAGES) return false;
    lede_measure_stage s = {item_at(L, lua_gettop(L), 1), item_at(L, lua_gettop(L), 2)};
    x->stage[x->of.stages++] = s;
    return s.status && s.day;
}

static bool read_name(lua_State *L, const char *list[MAX_NAMES], uint32_t *n) {
    if (lua_type(L, -1) != LUA_TSTRING || *n == MAX_NAMES) return false;
    list[(*n)++] = lua_tostring(L, -1);
    return true;
}

static bool read_item(lua_State *L, const char *key, room *x, uint32_t number) {
    switch (key[1]) {
    case 'u': return read_sum(L, x, number);
    case 't': return read_stage(L, x);
    case 'i': return read_name(L, x->givers, &x->of.givers_n);
    default: return read_name(L, x->names, &x->of.names_n);
    }
}

/* Every item of the list t[key]; false: one is not as it should be. */
static bool read_items(lua_State *L, int t, const char *key, room *x) {
    bool ok = true;
    if (lua_getfield(L, t, key) == LUA_TTABLE)
        for (lua_Integer i = 1, n = luaL_len(L, -1); ok && i <= n; i++) {
            lua_rawgeti(L, -1, i);
            ok = read_item(L, key, x, (uint32_t)i);
            lua_pop(L, 1);
        }
    lua_settop(L, t);
    return ok;
}

static lede_status teach_measure(lua_State *L, lede_annotator *a, const char *path, lede_error *e) {
    int t = lua_gettop(L);
    if (!lua_istable(L, t)) return wrong(path, NULL, "it must be a table", e);
    room x = {.of = {.name = text_at(L, t, "name"),
                     .donor = text_at(L, t, "donor"),
                     .currency = text_at(L, t, "currency")}};
    x.of.bill = flag_at(L, t, "bill");
    if (!x.of.name || !x.of.currency) return wrong(path, x.of.name, "it needs a name and a currency", e);
    if (!text_at(L, t, "source")) return wrong(path, x.of.name, "it needs a source", e);
    if (!read_items(L, t, "sums", &x)) return wrong(path, x.of.name, "sums are lists of numbers", e);
    if (!read_items(L, t, "stages", &x)) return wrong(path, x.of.name, "stages are pairs of a status and a day", e);
    if (!read_items(L, t, "names", &x)) return wrong(path, x.of.name, "names are strings", e);
    if (!read_items(L, t, "givers", &x)) return wrong(path, x.of.name, "givers are strings", e);
    char by[200];
    snprintf(by, sizeof by, "%s:%s", path, x.of.name);
    x.of.by = by;
    x.of.sum = x.sum;
    x.of.stage = x.stage;
    x.of.names = x.names;
    x.of.givers = x.givers;
    lede_error why;
    lede_status code = lede_annotator_measure(a, &x.of, &why);
    return code == LEDE_OK ? code : lede_fail(e, code, why.at, "%s: %s", path, why.msg);
}

lede_status lua_teach_measures(lua_State *L, lede_annotator *a, const char *path, lede_error *e) {
    int top = lua_gettop(L);
    lede_status code = LEDE_OK;
    if (lua_getfield(L, top, "measures") == LUA_TTABLE)
        for (lua_Integer i = 1, n = luaL_len(L, -1); i <= n && code == LEDE_OK; i++) {
            lua_rawgeti(L, -1, i);
            code = teach_measure(L, a, path, e);
            lua_pop(L, 1);
        }
    lua_settop(L, top);
    return code;
}
