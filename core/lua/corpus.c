/* lede.store: corpora opened, asked as a whole, and closed. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "handle.h"

static void handle_close(handle *h) {
    lede_corpus_close(h->corpus);
    lede_annotator_free(h->annotator);
    lede_annotator_free(h->words);
    free(h);
}

/* Known to the state as long as it is open, so that host_sweep finds it; weak, so that it can go. */
static void remember(lua_State *L, int box) {
    if (!luaL_getsubtable(L, LUA_REGISTRYINDEX, "lede.corpora")) {
        lua_createtable(L, 0, 1);
        lua_pushliteral(L, "k");
        lua_setfield(L, -2, "__mode");
        lua_setmetatable(L, -2);
    }
    lua_pushvalue(L, box);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

/* open(path or nil, access, classes): the corpus; or nil, sentence, code. */
static int store_open(lua_State *L) {
    static const char *const names[] = {"read", "write", "create", NULL};
    const char *path = luaL_optstring(L, 1, NULL);
    lede_access access = (lede_access)luaL_checkoption(L, 2, "write", names);
    luaL_checktype(L, 3, LUA_TTABLE);
    lede_error e;
    host_box *b = host_box_new(L, CORPUS);
    handle *h = calloc(1, sizeof *h);
    if (!h) return luaL_error(L, "out of memory");
    b->p = h;
    if (lede_corpus_open(&h->corpus, path, path ? access : LEDE_CREATE, &e) != LEDE_OK) {
        b->p = NULL;
        free(h);
        return host_fail(L, &e);
    }
    lede_corpus_stop(h->corpus, host_stop_flag(L));
    lua_pushvalue(L, 3);
    lua_setiuservalue(L, -2, 1);
    remember(L, lua_gettop(L));
    return 1;
}

/* Also its finaliser, so it may come twice. */
static int corpus_close(lua_State *L) {
    host_box *b = luaL_checkudata(L, 1, CORPUS);
    handle *h = b->p;
    if (!h) return 0;
    lua_settop(L, 1);
    while (h->cursors) cursor_end(h->cursors);
    b->p = NULL;
    handle_close(h);
    return 0;
}

/* true, or nil, sentence, code. */
static int corpus_share(lua_State *L) {
    lede_error e;
    if (lede_corpus_share(handle_get(L, 1)->corpus, &e) != LEDE_OK) return host_fail(L, &e);
    lua_pushboolean(L, true);
    return 1;
}

static int corpus_is_open(lua_State *L) {
    lua_pushboolean(L, ((host_box *)luaL_checkudata(L, 1, CORPUS))->p != NULL);
    return 1;
}

static int corpus_path(lua_State *L) {
    lua_pushstring(L, lede_corpus_path(handle_get(L, 1)->corpus));
    return 1;
}

static void push_totals(lua_State *L, const lede_totals *t) {
    lua_createtable(L, 0, 10);
    host_set_integer(L, "documents", t->documents);
    host_set_integer(L, "tokens", t->tokens);
    host_set_integer(L, "sentences", t->sentences);
    host_set_integer(L, "bytes", t->bytes);
    host_set_integer(L, "sources", t->sources);
    host_set_integer(L, "undated", t->undated);
    host_set_integer(L, "decisions", t->decisions);
    if (*t->first) lua_pushstring(L, t->first), lua_setfield(L, -2, "first");
    if (*t->last) lua_pushstring(L, t->last), lua_setfield(L, -2, "last");
}

static int corpus_totals(lua_State *L) {
    lede_totals t;
    lede_error e;
    lede_corpus *c = handle_get(L, 1)->corpus;
    int64_t mentions;
    if (lede_corpus_totals(c, &t, &e) != LEDE_OK || lede_corpus_mentions(c, &mentions, &e) != LEDE_OK)
        return host_fail(L, &e);
    push_totals(L, &t);
    host_set_integer(L, "mentions", mentions);
    return 1;
}

/* c:_overview(): the totals without the mentions, so that it does not wait for a large corpus. */
static int corpus_overview(lua_State *L) {
    lede_totals t;
    lede_error e;
    if (lede_corpus_totals(handle_get(L, 1)->corpus, &t, &e) != LEDE_OK) return host_fail(L, &e);
    push_totals(L, &t);
    return 1;
}

/* c:_made(taught): whose annotators made its mentions: "here", "elsewhere" or "nobody". taught: they must have been
 * taught the same, too, by the user's files and decisions. */
static int corpus_made(lua_State *L) {
    static const char *const names[] = {"here", "elsewhere", "nobody"};
    handle *h = handle_get(L, 1);
    bool taught = lua_toboolean(L, 2);
    lede_made made;
    lede_error e;
    if (taught && handle_annotator(L, h, &e) != LEDE_OK) return host_fail(L, &e);
    const char *version = taught ? lede_annotator_version(h->annotator) : lede_annotators();
    if (lede_corpus_made(h->corpus, version, &made, &e) != LEDE_OK) return host_fail(L, &e);
    lua_pushstring(L, names[made]);
    return 1;
}

/* add(list, item) for host_list: the item is a text. */
static int add_text(lua_State *L) {
    const lede_str *s = lua_touserdata(L, 2);
    lua_pushlstring(L, s->n ? s->p : "", s->n);
    lua_rawseti(L, 1, (lua_Integer)lua_rawlen(L, 1) + 1);
    return 0;
}

static void found_source(void *list, lede_str source) { host_list_add(list, &source); }

static int corpus_sources(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_error e;
    host_list list = host_list_new(L, add_text);
    return host_list_end(&list, lede_corpus_sources(h->corpus, found_source, &list, &e), &e);
}

static int corpus_length(lua_State *L) {
    lede_totals t;
    lede_error e;
    if (lede_corpus_totals(handle_get(L, 1)->corpus, &t, &e) != LEDE_OK) return host_raise(L, &e);
    lua_pushinteger(L, t.documents);
    return 1;
}

static int corpus_fingerprint(lua_State *L) {
    char hex[33];
    lede_error e;
    if (lede_corpus_fingerprint(handle_get(L, 1)->corpus, hex, &e) != LEDE_OK) return host_fail(L, &e);
    lua_pushstring(L, hex);
    return 1;
}

static void found_fault(void *list, const char *sentence) {
    host_list_add(list, &(lede_str){sentence, strlen(sentence)});
}

static int corpus_check(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_error e;
    int64_t faults;
    host_list list = host_list_new(L, add_text);
    return host_list_end(&list, lede_corpus_check(h->corpus, found_fault, &list, host_stop_flag(L), &faults, &e), &e);
}

static const host_function methods[] = {
    {"c:close", corpus_close, "", "nothing", "Close the corpus; loops over it end, later use of it is an error.",
     "local c = corpus.open()  c:close()  c:is_open() --> false"},
    {"c:is_open", corpus_is_open, "", "true or false", "Whether the corpus was not closed yet.",
     "corpus.open():is_open() --> true"},
    {"c:totals", corpus_totals, "", "a record",
     "How many documents, tokens, sentences, sources and mentions there are, and their period.",
     "c:totals().documents --> 2"},
    {"c:_share", corpus_share, "", "true", "", NULL},
    {"c:_made", corpus_made, "taught", "a word", "", NULL},
    {"c:_overview", corpus_overview, "", "a record", "", NULL},
    {"c:sources", corpus_sources, "", "a list of names", "The sources of the documents, each once.",
     "c:sources()[1] --> \"Post\""},
    {"c:fingerprint", corpus_fingerprint, "", "32 hexadecimal digits",
     "A number for the documents and their order; the same input gives the same.", "#c:fingerprint() --> 32"},
    {"c:check", corpus_check, "", "a list of sentences", "Prove the file; each fault is a sentence.",
     "#c:check() --> 0"},
    {0}};

static const luaL_Reg metamethods[] = {
    {"__gc", corpus_close}, {"__close", corpus_close}, {"__len", corpus_length}, {NULL, NULL}};

/* The module: open, and the methods of a corpus, to which the library in Lua adds its own. */
int host_open_corpus(lua_State *L) {
    const host_function *const nouns[] = {
        methods,          document_functions, mention_functions, entity_functions, decision_functions,
        ingest_functions, query_functions,    part_functions,    saved_functions,  why_functions};
    lua_createtable(L, 0, 4);
    lua_pushcfunction(L, store_open);
    lua_setfield(L, -2, "open");
    lua_pushcfunction(L, corpus_path);
    lua_setfield(L, -2, "path");
    luaL_newmetatable(L, CORPUS);
    luaL_setfuncs(L, metamethods, 0);
    lua_newtable(L);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) host_register(L, nouns[i]);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "methods");
    lua_setfield(L, -3, "methods");
    lua_setfield(L, -2, "class");
    return 1;
}
