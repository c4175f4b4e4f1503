/* Documents: records, their text, their sentences. */
#include <lauxlib.h>
#include <string.h>

#include "handle.h"

lede_str option_str(lua_State *L, int arg, const char *name) {
    const char *s = host_option_string(L, arg, name);
    return s ? (lede_str){s, strlen(s)} : (lede_str){"", 0};
}

static const char *date_known(lede_date_known how) {
    static const char *const name[] = {"unknown", "given", "metadata", "dateline", "filename"};
    return (size_t)how < sizeof name / sizeof *name ? name[how] : "unknown";
}

/* A record of the class document; a date that is not known is left out. */
static void push_document(lua_State *L, int corpus, const lede_document *d) {
    lua_createtable(L, 0, 16);
    host_set_integer(L, "id", d->id);
    host_set_str(L, "external", d->external);
    host_set_str(L, "title", d->title);
    host_set_str(L, "source", d->source);
    host_set_str(L, "url", d->url);
    if (d->date.n) host_set_str(L, "date", d->date);
    lua_pushstring(L, date_known(d->date_known));
    lua_setfield(L, -2, "date_known");
    host_set_str(L, "authors", d->authors);
    host_set_str(L, "language", d->language);
    host_set_str(L, "origin", d->origin);
    host_set_integer(L, "size", d->size);
    host_set_integer(L, "tokens", d->tokens);
    lua_createtable(L, 0, (int)d->fields);
    for (size_t i = 0; i < d->fields; i++) {
        lua_pushlstring(L, d->field[i].key.p, d->field[i].key.n);
        lua_pushlstring(L, d->field[i].value.p, d->field[i].value.n);
        lua_rawset(L, -3);
    }
    lua_setfield(L, -2, "fields");
    handle_class(L, corpus, "document");
}

static int next_document(lua_State *L) {
    cursor *c = cursor_get(L);
    lede_document d;
    lede_error e;
    lede_status code = c->at ? lede_documents_next(c->at, &d, &e) : LEDE_DONE;
    if (code != LEDE_OK) return cursor_done(L, c, code, &e);
    push_document(L, cursor_corpus(L), &d);
    return 1;
}

static void end_documents(void *at) { lede_documents_free(at); }

static int each_document(lua_State *L) {
    static const char *const valid[] = {"id", "source", "since", "until", NULL};
    handle *h = handle_get(L, 1);
    host_options(L, 2, valid);
    lua_settop(L, 2);
    lede_document_filter f = {option_str(L, 2, "id"), option_str(L, 2, "source"), option_str(L, 2, "since"),
                              option_str(L, 2, "until")};
    lede_error e;
    lede_documents *at;
    cursor *c = cursor_push(L, 1, next_document, end_documents);
    if (lede_documents_new(&at, h->corpus, &f, &e) != LEDE_OK) return host_raise(L, &e);
    c->at = at;
    return 1;
}

static int document_get(lua_State *L) {
    handle *h = handle_get(L, 1);
    int64_t id;
    lede_error e;
    lede_document d;
    if (lua_type(L, 2) == LUA_TSTRING) {
        lede_str external;
        external.p = lua_tolstring(L, 2, &external.n);
        if (lede_document_find(h->corpus, external, &id, &e) != LEDE_OK) return host_fail(L, &e);
    } else id = luaL_checkinteger(L, 2);
    if (lede_document_get(h->corpus, id, &d, &e) != LEDE_OK) return host_fail(L, &e);
    push_document(L, 1, &d);
    return 1;
}

/* c:_text(doc [, from, to]) */
static int document_text(lua_State *L) {
    handle *h = handle_get(L, 1);
    int64_t doc = luaL_checkinteger(L, 2);
    lede_str text;
    lede_error e;
    if (lede_document_text(h->corpus, doc, &text, &e) != LEDE_OK) return host_fail(L, &e);
    lua_Integer from = luaL_optinteger(L, 3, 0), to = luaL_optinteger(L, 4, (lua_Integer)text.n);
    luaL_argcheck(L, from >= 0 && from <= to && (size_t)to <= text.n, 3, "bytes outside the document");
    lua_pushlstring(L, text.n ? text.p + from : "", (size_t)(to - from));
    return 1;
}

static uint32_t sentence_from(const lede_text *t, uint32_t i) { return t->token[t->sentence[i].from].from; }
static uint32_t sentence_to(const lede_text *t, uint32_t i) { return t->token[t->sentence[i].to - 1].to; }

/* c:_sentence(doc, byte): from, to, number from 1 of the sentence that holds the byte, or of the one before it. */
static int sentence_at(lua_State *L) {
    handle *h = handle_get(L, 1);
    int64_t doc = luaL_checkinteger(L, 2), byte = luaL_checkinteger(L, 3);
    const lede_text *t;
    lede_error e;
    if (lede_document_analysis(h->corpus, doc, &t, &e) != LEDE_OK) return host_fail(L, &e);
    uint32_t low = 0, high = t->sentences;
    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (sentence_from(t, middle) <= byte) low = middle;
        else high = middle;
    }
    if (!t->sentences) return 0;
    lua_pushinteger(L, sentence_from(t, low));
    lua_pushinteger(L, sentence_to(t, low));
    lua_pushinteger(L, (lua_Integer)low + 1);
    return 3;
}

/* c:_sentences(doc): from, to, from, to ... in one list. */
static int sentence_list(lua_State *L) {
    handle *h = handle_get(L, 1);
    const lede_text *t;
    lede_error e;
    if (lede_document_analysis(h->corpus, luaL_checkinteger(L, 2), &t, &e) != LEDE_OK) return host_fail(L, &e);
    lua_createtable(L, (int)t->sentences * 2, 0);
    for (uint32_t i = 0; i < t->sentences; i++) {
        lua_pushinteger(L, sentence_from(t, i));
        lua_rawseti(L, -2, 2 * (lua_Integer)i + 1);
        lua_pushinteger(L, sentence_to(t, i));
        lua_rawseti(L, -2, 2 * (lua_Integer)i + 2);
    }
    return 1;
}

/* c:_boilerplate(doc): from, to, from, to ... of what is no part of the article. */
static int boilerplate_list(lua_State *L) {
    handle *h = handle_get(L, 1);
    const lede_text *t;
    lede_error e;
    if (lede_document_analysis(h->corpus, luaL_checkinteger(L, 2), &t, &e) != LEDE_OK) return host_fail(L, &e);
    lua_createtable(L, (int)t->boilerplates * 2, 0);
    for (uint32_t i = 0; i < t->boilerplates; i++) {
        lua_pushinteger(L, t->boilerplate[i].from);
        lua_rawseti(L, -2, 2 * (lua_Integer)i + 1);
        lua_pushinteger(L, t->boilerplate[i].to);
        lua_rawseti(L, -2, 2 * (lua_Integer)i + 2);
    }
    return 1;
}

static int document_story(lua_State *L) {
    handle *h = handle_get(L, 1);
    int64_t story;
    lede_error e;
    if (lede_document_story(h->corpus, luaL_checkinteger(L, 2), &story, &e) != LEDE_OK) return host_fail(L, &e);
    lua_pushinteger(L, story);
    return 1;
}

static int document_remove(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_error e;
    host_free(L, "c:remove");
    if (lede_document_remove(h->corpus, luaL_checkinteger(L, 2), &e) != LEDE_OK) return host_fail(L, &e);
    lua_pushboolean(L, 1);
    return 1;
}

const host_function document_functions[] = {
    {"c:document", document_get, "id or \"name\"", "a document; or nil, sentence, code",
     "One document, by the corpus's number or by the name it came with.", "c:document(\"S1\").date --> \"2022-03-18\""},
    {"c:remove", document_remove, "id", "true; or nil, sentence, code",
     "Take a document out of the corpus; its number is never used again.", "c:remove(1)  #c --> 1"},
    {"c:story", document_story, "id", "id",
     "The first document of the group of near-identical copies that this one belongs to.", "c:story(1) --> 1"},
    {"c:_documents", each_document, "filter", "an iterator", "", NULL},
    {"c:_text", document_text, "doc [, from, to]", "text", "", NULL},
    {"c:_sentence", sentence_at, "doc, byte", "from, to, number", "", NULL},
    {"c:_sentences", sentence_list, "doc", "a list", "", NULL},
    {"c:_boilerplate", boilerplate_list, "doc", "a list", "", NULL},
    {0}};
