/* Hits: one by one, as lines of a concordance, in another order, fewer of them, combined. */
#include <lauxlib.h>
#include <stdlib.h>

#include "hits.h"

#define HITS "lede.hits"

static void end_found(void *at) {
    found *f = at;
    lede_hits_free(f->hits);
    lede_query_free(f->query);
    free(f);
}

lede_hits *hits_get(lua_State *L, int arg) {
    cursor *c = luaL_checkudata(L, arg, HITS);
    found *f = c->of ? c->at : NULL;
    lede_hits *again;
    lede_error e;
    int64_t gone;
    if (!f || !f->hits) return luaL_error(L, "these hits are closed"), NULL;
    lede_status code = lede_hits_again(&again, f->hits, &gone, &e);
    if (code == LEDE_DONE) return f->hits;
    if (code != LEDE_OK) host_raise(L, &e);
    lede_hits_free(f->hits);
    f->hits = again;
    f->gone += gone;
    return again;
}

found *hits_push(lua_State *L, int arg) {
    handle *h = handle_get(L, arg);
    arg = lua_absindex(L, arg);
    cursor *c = lua_newuserdatauv(L, sizeof *c, 1);
    *c = (cursor){.end = end_found, .kept = true};
    luaL_setmetatable(L, HITS);
    lua_pushvalue(L, arg);
    lua_setiuservalue(L, -2, 1);
    found *f = calloc(1, sizeof *f);
    if (!f) luaL_error(L, "out of memory");
    c->at = f;
    cursor_join(c, h);
    return f;
}

void hits_push_count(lua_State *L, const lede_count *n) {
    lua_createtable(L, 0, 6);
    host_set_integer(L, "hits", n->hits);
    host_set_integer(L, "documents", n->documents);
    host_set_integer(L, "of_documents", n->of_documents);
    host_set_integer(L, "of_tokens", n->of_tokens);
    host_set_number(L, "per_million", n->per_million);
    host_set_flag(L, "partial", n->partial);
}

static int hits_count(lua_State *L) {
    lede_count n = lede_hits_count(hits_get(L, 1));
    hits_push_count(L, &n);
    return 1;
}

/* What there is to say of the query they came from, or of what became of them; or nil. */
static int hits_note(lua_State *L) {
    hits_get(L, 1);
    const found *f = ((cursor *)lua_touserdata(L, 1))->at;
    const char *note = f->query ? lede_query_note(f->query) : "";
    if (f->gone) lua_pushfstring(L, "%I more stood in documents that are no longer there", (LUAI_UACINT)f->gone);
    else if (*note) lua_pushstring(L, note);
    else return 0;
    return 1;
}

static int hits_save(lua_State *L) {
    host_free(L, "h:save");
    lede_hits *h = hits_get(L, 1);
    lede_str name;
    lede_error e;
    name.p = luaL_checklstring(L, 2, &name.n);
    if (lede_hits_save(h, name, &e) != LEDE_OK) return host_fail(L, &e);
    lua_settop(L, 1);
    return 1;
}

/* c:_saved(name): the hits; or nil, sentence, code. */
static int saved_hits(lua_State *L) {
    lede_str name;
    lede_error e;
    name.p = luaL_checklstring(L, 2, &name.n);
    handle *h = handle_get(L, 1);
    found *f = hits_push(L, 1);
    if (lede_saved_hits(&f->hits, h->corpus, name, host_stop_flag(L), &f->gone, &e) != LEDE_OK) return host_fail(L, &e);
    return 1;
}

static int add_saved(lua_State *L) {
    const lede_saved *s = lua_touserdata(L, 2);
    lua_createtable(L, 0, 5);
    host_set_str(L, "name", s->name);
    host_set_str(L, "query", s->query);
    host_set_integer(L, "hits", s->hits);
    host_set_integer(L, "documents", s->documents);
    host_set_flag(L, "changed", s->changed);
    lua_rawseti(L, 1, (lua_Integer)lua_rawlen(L, 1) + 1);
    return 0;
}

static void found_saved(void *list, const lede_saved *s) { host_list_add(list, s); }

/* c:_saved_list(): records. */
static int saved_list(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_error e;
    host_list list = host_list_new(L, add_saved);
    return host_list_end(&list, lede_saved_list(h->corpus, found_saved, &list, &e), &e);
}

static int saved_forget(lua_State *L) {
    lede_str name;
    lede_error e;
    name.p = luaL_checklstring(L, 2, &name.n);
    if (lede_saved_remove(handle_get(L, 1)->corpus, name, &e) != LEDE_OK) return host_fail(L, &e);
    lua_pushboolean(L, true);
    return 1;
}

static int hits_length(lua_State *L) {
    lua_pushinteger(L, lede_hits_count(hits_get(L, 1)).hits);
    return 1;
}

static void set_range(lua_State *L, const char *key, lede_range r) {
    if (r.from == r.to) return;
    lua_createtable(L, 0, 2);
    host_set_integer(L, "from", r.from);
    host_set_integer(L, "to", r.to);
    lua_setfield(L, -2, key);
}

static void push_hit(lua_State *L, int corpus, const lede_hit *hit) {
    lua_createtable(L, 0, 6);
    host_set_integer(L, "doc", hit->doc);
    host_set_integer(L, "from", hit->from);
    host_set_integer(L, "to", hit->to);
    lua_createtable(L, 0, (int)hit->captures);
    for (size_t i = 0; i < hit->captures; i++) set_range(L, hit->name[i], hit->capture[i]);
    lua_setfield(L, -2, "_captures");
    handle_class(L, corpus, "hit");
}

/* Hit n of the hits, from 1; nil behind the last. */
static int hits_at(lua_State *L) {
    lede_hits *h = hits_get(L, 1);
    lua_Integer n = luaL_checkinteger(L, 2);
    lede_hit hit;
    lede_error e;
    if (n < 1 || n > lede_hits_count(h).hits) return 0;
    if (lede_hits_get(h, n - 1, &hit, &e) != LEDE_OK) return host_raise(L, &e);
    lua_getiuservalue(L, 1, 1);
    push_hit(L, lua_gettop(L), &hit);
    return 1;
}

/* h:_line(n [, tokens]): { doc, from, to, left, hit, right }. */
static int hits_line(lua_State *L) {
    lede_hits *h = hits_get(L, 1);
    lua_Integer n = luaL_checkinteger(L, 2), width = luaL_optinteger(L, 3, 0);
    lede_kwic line;
    lede_error e;
    if (n < 1 || n > lede_hits_count(h).hits) return 0;
    if (lede_hits_kwic(h, n - 1, width > 0 && width < 1000 ? (uint32_t)width : 0, &line, &e) != LEDE_OK)
        return host_raise(L, &e);
    lua_createtable(L, 0, 7);
    host_set_integer(L, "doc", line.hit.doc);
    host_set_integer(L, "from", line.hit.from);
    host_set_integer(L, "to", line.hit.to);
    host_set_str(L, "left", line.left);
    host_set_str(L, "hit", line.match);
    host_set_str(L, "right", line.right);
    return 1;
}

static int hits_sort(lua_State *L) {
    lede_str keys;
    lede_error e;
    keys.p = luaL_checklstring(L, 2, &keys.n);
    if (lede_hits_sort(hits_get(L, 1), keys, &e) != LEDE_OK) return luaL_error(L, "sort: %s", e.msg);
    lua_settop(L, 1);
    return 1;
}

static int hits_sample(lua_State *L) {
    lede_error e;
    lua_Integer n = luaL_checkinteger(L, 2), seed = luaL_optinteger(L, 3, 1);
    if (lede_hits_sample(hits_get(L, 1), n, (uint64_t)seed, &e) != LEDE_OK) return host_raise(L, &e);
    lua_settop(L, 1);
    return 1;
}

static int combine(lua_State *L, lede_set_op op) {
    lede_hits *a = hits_get(L, 1), *b = hits_get(L, 2);
    lede_error e;
    lua_settop(L, 2);
    lua_getiuservalue(L, 1, 1);
    found *f = hits_push(L, 3);
    if (lede_hits_combine(&f->hits, a, b, op, &e) != LEDE_OK) return host_raise(L, &e);
    return 1;
}

static int hits_and(lua_State *L) { return combine(L, LEDE_BOTH); }
static int hits_or(lua_State *L) { return combine(L, LEDE_EITHER); }
static int hits_without(lua_State *L) { return combine(L, LEDE_WITHOUT); }

static int hits_close(lua_State *L) {
    cursor_end(luaL_checkudata(L, 1, HITS));
    return 0;
}

static int hits_corpus(lua_State *L) {
    luaL_checkudata(L, 1, HITS);
    lua_getiuservalue(L, 1, 1);
    return 1;
}

static const host_function methods[] = {
    {"h:save", hits_save, "name", "the hits; or nil, sentence, code",
     "Keep them in the corpus under a name; c:saved \"name\" gives them again, also after the corpus was closed.",
     "#c:find(\"aid\"):save(\"all aid\") --> 2"},
    {"h:close", hits_close, "", "nothing", "Forget the hits.", "type(c:find(\"aid\").close) --> \"function\""},
    {"h:count", hits_count, "", "a record",
     "How many hits in how many documents, of how many tokens; hits per million.",
     "c:find(\"aid\"):count().documents --> 2"},
    {"h:at", hits_at, "n", "a hit or nil", "The n-th hit: doc, from, to, text, captures, sentence, document.",
     "c:find(\"military aid\"):at(1).text --> \"military aid\""},
    {"h:sort", hits_sort, "\"left, -date\"", "the hits",
     "Put them in order of left, right, match, date, source, doc or a metadata key; - turns a key round.",
     "c:find(\"aid\"):sort(\"-date\"):at(1).doc --> 2"},
    {"h:sample", hits_sample, "n [, seed]", "the hits", "Keep n of them, drawn evenly; the same seed draws the same.",
     "#c:find(\"aid\"):sample(1, 42) --> 1"},
    {"h:both", hits_and, "hits", "hits", "Those that share a word with one of the others.",
     "#c:find(\"aid\"):both(c:find \"military aid\") --> 1"},
    {"h:either", hits_or, "hits", "hits", "These and the others.", "#c:find(\"aid\"):either(c:find \"help\") --> 3"},
    {"h:without", hits_without, "hits", "hits", "These without those that share a word with one of the others.",
     "#c:find(\"aid\"):without(c:find \"military aid\") --> 1"},
    {"h:_note", hits_note, "", "a sentence or nil", "", NULL},
    {"h:_line", hits_line, "n [, tokens]", "a record", "", NULL},
    {"h:_corpus", hits_corpus, "", "the corpus", "", NULL},
    {0}};

const host_function saved_functions[] = {{"c:_saved", saved_hits, "name", "hits; or nil, sentence, code", "", NULL},
                                         {"c:_saved_list", saved_list, "", "records", "", NULL},
                                         {"c:forget", saved_forget, "name", "true; or nil, sentence, code",
                                          "Remove saved hits; documents stay as they are.",
                                          "c:find(\"aid\"):save \"x\"  c:forget(\"x\") --> true"},
                                         {0}};

static const luaL_Reg metamethods[] = {{"__gc", hits_close}, {"__close", hits_close}, {"__len", hits_length},
                                       {"__add", hits_or},   {"__bor", hits_or},      {"__mul", hits_and},
                                       {"__band", hits_and}, {"__sub", hits_without}, {NULL, NULL}};

int host_open_hits(lua_State *L) {
    luaL_newmetatable(L, HITS);
    luaL_setfuncs(L, metamethods, 0);
    lua_newtable(L);
    host_register(L, methods);
    host_register(L, count_functions);
    host_register(L, trend_functions);
    lua_setfield(L, -2, "methods");
    lua_createtable(L, 0, 1);
    lua_insert(L, -2);
    lua_setfield(L, -2, "class");
    return 1;
}
