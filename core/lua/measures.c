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

/* The string on top, NULL where it is anything else, which is popped; the table it is from keeps it. A number is none:
 * Lua would make a string of it that no table keeps. */
static const char *pop_text(lua_State *L) {
    const char *s = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
    lua_pop(L, 1);
    return s;
}

/* false: t[key] is there, and no string. */
static bool text_at(lua_State *L, int t, const char *key, const char **out) {
    bool missing = lua_getfield(L, t, key) == LUA_TNIL;
    return (*out = pop_text(L)) || missing;
}

static const char *item_at(lua_State *L, int t, lua_Integer i) {
    lua_rawgeti(L, t, i);
    return pop_text(L);
}

static bool flag_at(lua_State *L, int t, const char *key) {
    lua_getfield(L, t, key);
    bool set = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return set;
}

static lede_status wrong(const char *path, const char *name, const char *what, lede_error *e) {
    return lede_fail(e, LEDE_EFORMAT, -1, "%s: the measure '%.60s': %s", path, name ? name : "?", what);
}

/* The figures of one sum, the table on top. */
static bool read_sum(lua_State *L, room *x, uint32_t number) {
    int t = lua_gettop(L);
    if (!lua_istable(L, t)) return false;
    const char *to;
    if (!text_at(L, t, "to", &to)) return false;
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

static bool read_stage(lua_State *L, room *x, uint32_t number) {
    (void)number;
    if (!lua_istable(L, -1) || x->of.stages == MAX_STAGES) return false;
    lede_measure_stage s = {item_at(L, lua_gettop(L), 1), item_at(L, lua_gettop(L), 2)};
    x->stage[x->of.stages++] = s;
    return s.status && s.day;
}

static bool read_text(lua_State *L, const char *list[MAX_NAMES], uint32_t *n) {
    if (lua_type(L, -1) != LUA_TSTRING || *n == MAX_NAMES) return false;
    list[(*n)++] = lua_tostring(L, -1);
    return true;
}

static bool read_name(lua_State *L, room *x, uint32_t number) {
    (void)number;
    return read_text(L, x->names, &x->of.names_n);
}

static bool read_giver(lua_State *L, room *x, uint32_t number) {
    (void)number;
    return read_text(L, x->givers, &x->of.givers_n);
}

/* The lists of a measure: what reads an item, the number-th, on top of the stack; and what is wrong where it cannot. */
static const struct {
    const char *key;
    bool (*read)(lua_State *L, room *x, uint32_t number);
    const char *rule;
} list_of[] = {{"sums", read_sum, "sums are lists of numbers, at most 64 in all"},
               {"stages", read_stage, "stages are pairs of a status and a day, at most 16"},
               {"names", read_name, "names are strings, at most 24"},
               {"givers", read_giver, "givers are strings, at most 24"}};

/* Every item of a list that the table at t may have; false: it is not as it should be. */
static bool read_list(lua_State *L, int t, size_t list, room *x) {
    int type = lua_getfield(L, t, list_of[list].key);
    bool ok = type == LUA_TTABLE || type == LUA_TNIL;
    for (lua_Integer i = 1, n = type == LUA_TTABLE ? luaL_len(L, -1) : 0; ok && i <= n; i++) {
        lua_rawgeti(L, -1, i);
        ok = list_of[list].read(L, x, (uint32_t)i);
        lua_pop(L, 1);
    }
    lua_settop(L, t);
    return ok;
}

static lede_status teach_measure(lua_State *L, lede_annotator *a, const char *path, lede_error *e) {
    int t = lua_gettop(L);
    if (!lua_istable(L, t)) return wrong(path, NULL, "it must be a table", e);
    room x = {.of = {.bill = flag_at(L, t, "bill")}};
    const char *source;
    if (!text_at(L, t, "name", &x.of.name) || !x.of.name) return wrong(path, NULL, "it needs a name", e);
    if (!text_at(L, t, "currency", &x.of.currency) || !x.of.currency)
        return wrong(path, x.of.name, "it needs a currency", e);
    if (!text_at(L, t, "source", &source) || !source) return wrong(path, x.of.name, "it needs a source", e);
    if (!text_at(L, t, "donor", &x.of.donor)) return wrong(path, x.of.name, "its donor must be a string", e);
    for (size_t i = 0; i < sizeof list_of / sizeof *list_of; i++)
        if (!read_list(L, t, i, &x)) return wrong(path, x.of.name, list_of[i].rule, e);
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
    int top = lua_gettop(L), type = lua_getfield(L, top, "measures");
    lede_status code = LEDE_OK;
    if (type != LUA_TTABLE && type != LUA_TNIL)
        code = lede_fail(e, LEDE_EFORMAT, -1, "%s: measures must be a list", path);
    for (lua_Integer i = 1, n = type == LUA_TTABLE ? luaL_len(L, -1) : 0; i <= n && code == LEDE_OK; i++) {
        lua_rawgeti(L, -1, i);
        code = teach_measure(L, a, path, e);
        lua_pop(L, 1);
    }
    lua_settop(L, top);
    return code;
}
