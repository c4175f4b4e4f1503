/* Tables over parts of a corpus and over time: keyness, n-grams, trends. Each row is a list of values;
 * scripts/lib/query.lua makes lede.tables of them. */
#include <lauxlib.h>
#include <string.h>

#include "hits.h"

static void end_keyness(void *p) { lede_keyness_free(p); }
static void end_ngrams(void *p) { lede_ngrams_free(p); }
static void end_trend(void *p) { lede_trend_free(p); }

/* nil, sentence, code, place, and which argument it is of. */
static int fail_of(lua_State *L, const lede_error *e, int arg) {
    lua_settop(L, 0);
    host_fail(L, e);
    lua_settop(L, 4);
    lua_pushinteger(L, arg);
    return 5;
}

/* c:_keyness(here, there, least, unit): rows of lede_key_word; there "" or nil: the rest. */
static int keyness(lua_State *L) {
    handle_get(L, 1);
    lede_selection *here, *there = NULL;
    lede_keyness *k;
    const lede_key_word *row;
    lede_error e;
    lua_Integer least = luaL_checkinteger(L, 4);
    lede_unit unit = part_unit(L, 5);
    bool rest = lua_isnoneornil(L, 3) || (lua_type(L, 3) == LUA_TSTRING && lua_rawlen(L, 3) == 0);
    if (part_push(L, 1, 2, unit, &here, &e) != LEDE_OK) return fail_of(L, &e, 2);
    if (!rest && part_push(L, 1, 3, unit, &there, &e) != LEDE_OK) return fail_of(L, &e, 3);
    host_owner *b = host_own(L, end_keyness);
    if (lede_keyness_new(&k, here, there, least, host_stop_flag(L), &e) != LEDE_OK) return host_fail(L, &e);
    b->p = k;
    size_t rows = lede_keyness_rows(k, &row);
    lua_createtable(L, (int)rows, 0);
    for (size_t r = 0; r < rows; r++) {
        lua_Integer n = 0;
        const double score[] = {row[r].per_million_here,
                                row[r].per_million_there,
                                row[r].log_likelihood,
                                row[r].ratio,
                                row[r].low,
                                row[r].high,
                                row[r].difference};
        lua_createtable(L, 10, 0);
        row_text(L, &n, row[r].word);
        row_whole(L, &n, row[r].here);
        row_whole(L, &n, row[r].there);
        for (size_t i = 0; i < sizeof score / sizeof *score; i++) row_number(L, &n, score[i]);
        lua_rawseti(L, -2, (lua_Integer)r + 1);
    }
    return 1;
}

/* c:_ngrams(part, unit, n, least, top, by): rows { word, ..., hits, documents, per_million }, how many there are in
 * all, and how often n words stand in a row. */
static int ngrams(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_selection *part;
    lede_ngrams *t;
    const lede_ngram *row;
    lede_error e;
    lua_Integer n = luaL_checkinteger(L, 4);
    lede_ngram_options o = {.n = n < 0 || n > 1000 ? 0 : (uint32_t)n,
                            .least = luaL_checkinteger(L, 5),
                            .top = luaL_checkinteger(L, 6),
                            .by = luaL_optstring(L, 7, NULL)};
    if (o.by && strcmp(o.by, "lemma") == 0 && handle_words(L, h, &e) != LEDE_OK) return host_fail(L, &e);
    o.annotator = h->words;
    if (part_push(L, 1, 2, part_unit(L, 3), &part, &e) != LEDE_OK) return host_fail(L, &e);
    host_owner *b = host_own(L, end_ngrams);
    if (lede_ngrams_new(&t, part, &o, host_stop_flag(L), &e) != LEDE_OK) return host_fail(L, &e);
    b->p = t;
    size_t rows = lede_ngrams_rows(t, &row);
    lua_createtable(L, (int)rows, 0);
    for (size_t r = 0; r < rows; r++) {
        lua_Integer at = 0;
        lua_createtable(L, (int)o.n + 3, 0);
        for (uint32_t k = 0; k < o.n; k++) row_text(L, &at, row[r].word[k]);
        row_whole(L, &at, row[r].hits);
        row_whole(L, &at, row[r].documents);
        row_number(L, &at, row[r].per_million);
        lua_rawseti(L, -2, (lua_Integer)r + 1);
    }
    lua_pushinteger(L, lede_ngrams_get(t).distinct);
    lua_pushinteger(L, lede_ngrams_get(t).total);
    return 3;
}

/* h:_trend(by): rows { period, hits, documents, of_documents, tokens, per_million, level, score or false }, and a
 * record. */
static int trend(lua_State *L) {
    lede_hits *h = hits_get(L, 1);
    lede_trend *t;
    const lede_trend_row *row;
    lede_error e;
    host_owner *b = host_own(L, end_trend);
    if (lede_hits_trend(&t, h, luaL_checkstring(L, 2), &e) != LEDE_OK) return host_fail(L, &e);
    b->p = t;
    size_t rows = lede_trend_rows(t, &row);
    lua_createtable(L, (int)rows, 0);
    for (size_t r = 0; r < rows; r++) {
        lua_Integer at = 0;
        lua_createtable(L, 8, 0);
        row_text(L, &at, (lede_str){row[r].period, strlen(row[r].period)});
        row_whole(L, &at, row[r].hits);
        row_whole(L, &at, row[r].documents);
        row_whole(L, &at, row[r].of_documents);
        row_whole(L, &at, row[r].tokens);
        row_number(L, &at, row[r].per_million);
        row_number(L, &at, row[r].level);
        if (row[r].change) lua_pushnumber(L, row[r].score);
        else lua_pushboolean(L, false);
        lua_rawseti(L, -2, ++at);
        row_shown(L, row[r].hit, row[r].shown);
        lua_rawseti(L, -2, (lua_Integer)r + 1);
    }
    lede_trend_size size = lede_trend_get(t);
    lua_createtable(L, 0, 3);
    host_set_integer(L, "undated", size.undated);
    host_set_number(L, "dispersion", size.dispersion);
    host_set_number(L, "penalty", size.penalty);
    return 2;
}

const host_function part_functions[] = {
    {"c:_keyness", keyness, "here, there, least, unit", "rows", "", NULL},
    {"c:_ngrams", ngrams, "part, unit, n, least, top, by", "rows, how many, total", "", NULL},
    {0}};

const host_function trend_functions[] = {{"h:_trend", trend, "by", "rows, a record", "", NULL}, {0}};
