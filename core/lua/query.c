/* Queries: planned, counted, explained, and run to hits. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "hits.h"

/* Plan the query text at `arg` on the corpus at 1; the object that f belongs to owns it. */
static lede_status plan(lua_State *L, int arg, found *f, lede_selection *inside, lede_error *e) {
    handle *h = handle_get(L, 1);
    lede_str text;
    text.p = luaL_checklstring(L, arg, &text.n);
    lede_query_options o = {.annotator = h->words, .stop = host_stop_flag(L), .inside = inside};
    return lede_query_new(&f->query, h->corpus, text, &o, e);
}

/* Word lists stand behind $names, and irregular words behind lemmas; reading them takes longer than most queries. */
static lede_status prepare(lua_State *L, int arg, lede_error *e) {
    const char *text = luaL_checkstring(L, arg);
    return strchr(text, '$') || strstr(text, "lemma") ? handle_words(L, handle_get(L, 1), e) : LEDE_OK;
}

/* c:_find(text [, hits, unit]): hits, inside the others' units where some are given; or nil, sentence, code, place. */
static int query_find(lua_State *L) {
    lede_error e;
    lede_selection *inside = NULL;
    lua_settop(L, 4);
    lede_unit unit = part_unit(L, 4);
    if (prepare(L, 2, &e) != LEDE_OK) return host_fail(L, &e);
    if (!lua_isnil(L, 3) && part_push(L, 1, 3, unit, &inside, &e) != LEDE_OK) return host_fail(L, &e);
    found *f = hits_push(L, 1);
    lede_status code = plan(L, 2, f, inside, &e);
    if (code == LEDE_OK) code = lede_query_hits(f->query, &f->hits, &e);
    if (code == LEDE_OK && lede_hits_count(f->hits).partial) host_keep_partial(L);
    return code == LEDE_OK ? 1 : host_fail(L, &e);
}

/* What there is to say of the query, as field `note` of the record on top. */
static void set_note(lua_State *L, const lede_query *q) {
    const char *note = lede_query_note(q);
    if (!*note) return;
    lua_pushstring(L, note);
    lua_setfield(L, -2, "note");
}

static int query_count(lua_State *L) {
    lede_error e;
    lede_count n;
    lua_settop(L, 2);
    if (prepare(L, 2, &e) != LEDE_OK) return host_fail(L, &e);
    found *f = hits_push(L, 1);
    lede_status code = plan(L, 2, f, NULL, &e);
    if (code == LEDE_OK) code = lede_query_count(f->query, &n, &e);
    if (code != LEDE_OK) return host_fail(L, &e);
    hits_push_count(L, &n);
    set_note(L, f->query);
    if (n.partial) host_keep_partial(L);
    return 1;
}

static int query_explain(lua_State *L) {
    lede_error e;
    char *text = NULL;
    lua_settop(L, 2);
    if (prepare(L, 2, &e) != LEDE_OK) return host_fail(L, &e);
    host_owner *owner = host_own(L, free);
    found *f = hits_push(L, 1);
    lede_status code = plan(L, 2, f, NULL, &e);
    lede_count n;
    if (code == LEDE_OK) code = lede_query_count(f->query, &n, &e);
    if (code == LEDE_OK) code = lede_query_explain(f->query, &text, &e);
    if (code != LEDE_OK) return host_fail(L, &e);
    owner->p = text;
    lua_pushstring(L, text);
    host_disown(owner);
    return 1;
}

const host_function query_functions[] = {
    {"c:_find", query_find, "text", "hits; or nil, sentence, code, place", "", NULL},
    {"c:_count", query_count, "query", "a record; or nil, sentence, code, place", "", NULL},
    {"c:_explain", query_explain, "query", "text; or nil, sentence, code, place", "", NULL},
    {0}};
