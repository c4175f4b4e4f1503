/* Tables over hits: groups, collocates, dispersion. Each row is a list scripts/lib/query.lua makes
 * lede.tables of them. */
#include <lauxlib.h>
#include <string.h>

#include "hits.h"

void row_text(lua_State *L, lua_Integer *n, lede_str s) {
    lua_pushlstring(L, s.n ? s.p : "", s.n);
    lua_rawseti(L, -2, ++*n);
}

void row_whole(lua_State *L, lua_Integer *n, int64_t x) {
    lua_pushinteger(L, x);
    lua_rawseti(L, -2, ++*n);
}

void row_shown(lua_State *L, const int64_t *hit, int shown) {
    lua_createtable(L, shown, 0);
    for (int i = 0; i < shown; i++) {
        lua_pushinteger(L, hit[i] + 1);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "shown");
}

void row_number(lua_State *L, lua_Integer *n, double x) {
    lua_pushnumber(L, x);
    lua_rawseti(L, -2, ++*n);
}

static void end_counts(void *p) { lede_counts_free(p); }
static void end_collocates(void *p) { lede_collocates_free(p); }

static size_t count_commas(lede_str s) {
    size_t n = 1;
    for (size_t i = 0; i < s.n; i++) n += s.p[i] == ',';
    return n;
}

/* h:_group(keys): rows { key, ..., hits, documents, tokens, per_million, shown = numbers of hits }. */
static int hits_group(lua_State *L) {
    lede_hits *h = hits_get(L, 1);
    lede_str keys;
    lede_counts *t;
    const lede_count_row *row;
    lede_error e;
    keys.p = luaL_checklstring(L, 2, &keys.n);
    lua_getiuservalue(L, 1, 1);
    handle *c = handle_get(L, lua_gettop(L));
    if (strstr(keys.p, ".lemma") && handle_words(L, c, &e) != LEDE_OK) return host_fail(L, &e);
    host_owner *b = host_own(L, end_counts);
    if (lede_hits_group(&t, h, keys, c->words, &e) != LEDE_OK) return host_fail(L, &e);
    b->p = t;
    size_t rows = lede_counts_rows(t, &row), columns = count_commas(keys);
    lua_createtable(L, (int)rows, 0);
    for (size_t r = 0; r < rows; r++) {
        lua_Integer n = 0;
        lua_createtable(L, (int)columns + 4, 0);
        for (size_t k = 0; k < columns; k++) row_text(L, &n, row[r].key[k]);
        row_whole(L, &n, row[r].hits);
        row_whole(L, &n, row[r].documents);
        row_whole(L, &n, row[r].tokens);
        row_number(L, &n, row[r].per_million);
        row_shown(L, row[r].hit, row[r].shown);
        lua_rawseti(L, -2, (lua_Integer)r + 1);
    }
    return 1;
}

/* h:_collocates(left, right, least, by, unit, top): the first `top` rows of lede_collocate, and how many there are. */
static int hits_collocates(lua_State *L) {
    lede_hits *h = hits_get(L, 1);
    lede_collocate_options o = {.left = (uint32_t)luaL_checkinteger(L, 2),
                                .right = (uint32_t)luaL_checkinteger(L, 3),
                                .least = luaL_checkinteger(L, 4),
                                .by = luaL_optstring(L, 5, NULL),
                                .span = part_unit(L, 6)};
    lua_Integer top = luaL_optinteger(L, 7, LUA_MAXINTEGER);
    luaL_argcheck(L, top >= 0, 7, "not below 0");
    lede_collocates *t;
    const lede_collocate *row;
    lede_error e;
    host_owner *b = host_own(L, end_collocates);
    if (lede_hits_collocates(&t, h, &o, &e) != LEDE_OK) return host_fail(L, &e);
    b->p = t;
    size_t all = lede_collocates_rows(t, &row), rows = (lua_Unsigned)top < all ? (size_t)top : all;
    lua_createtable(L, (int)rows, 0);
    for (size_t r = 0; r < rows; r++) {
        lua_Integer n = 0;
        const double score[] = {row[r].log_dice, row[r].log_likelihood, row[r].mi, row[r].mi3, row[r].t,
                                row[r].z,        row[r].delta_p};
        lua_createtable(L, 12, 0);
        row_text(L, &n, row[r].word);
        row_whole(L, &n, row[r].together);
        row_whole(L, &n, row[r].all);
        row_whole(L, &n, row[r].documents);
        row_number(L, &n, row[r].expected);
        for (size_t i = 0; i < sizeof score / sizeof *score; i++) row_number(L, &n, score[i]);
        lua_rawseti(L, -2, (lua_Integer)r + 1);
    }
    lua_pushinteger(L, (lua_Integer)all);
    return 2;
}

static int hits_dispersion(lua_State *L) {
    lede_dispersion d;
    lede_error e;
    if (lede_hits_dispersion(hits_get(L, 1), &d, &e) != LEDE_OK) return host_fail(L, &e);
    lua_createtable(L, 0, 5);
    host_set_integer(L, "parts", d.parts);
    host_set_integer(L, "range", d.range);
    host_set_number(L, "juilland", d.juilland);
    host_set_number(L, "gries", d.gries);
    host_set_number(L, "arf", d.arf);
    return 1;
}

const host_function count_functions[] = {
    {"h:_group", hits_group, "keys", "rows", "", NULL},
    {"h:_collocates", hits_collocates, "left, right, least, by, unit, top", "rows, number of all", "", NULL},
    {"h:dispersion", hits_dispersion, "", "a record",
     "How evenly the hits are spread over the documents: range, Juilland's D, Gries's DP, average reduced frequency.",
     "c:find(\"aid\"):dispersion().range --> 2"},
    {0}};
