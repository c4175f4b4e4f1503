/* The parts of an open corpus that live and die with it: cursors, the text last read, the annotator. */
#include "handle.h"

#include <lauxlib.h>
#include <string.h>

#include "teach.h"

#define CURSOR "lede.cursor"

handle *handle_get(lua_State *L, int arg) { return host_box_get(L, arg, CORPUS); }

/* Make *a and teach it, unless that was done before. */
static lede_status make_taught(lua_State *L, lede_annotator **a,
                               lede_status (*teach)(lua_State *, lede_annotator *, lede_error *), lede_error *e) {
    if (*a) return LEDE_OK;
    lede_status code = lede_annotator_new(a, e);
    if (code == LEDE_OK) code = teach(L, *a, e);
    if (code == LEDE_OK) return code;
    lede_annotator_free(*a);
    *a = NULL;
    return code;
}

void handle_forget_annotator(handle *h) {
    lede_annotator_free(h->annotator);
    h->annotator = NULL;
}

lede_status handle_annotator(lua_State *L, handle *h, lede_error *e) {
    bool taught = h->annotator;
    lede_status code = make_taught(L, &h->annotator, lua_teach_all, e);
    if (code == LEDE_OK && !taught) code = lede_corpus_teach(h->corpus, h->annotator, e);
    if (code != LEDE_OK) handle_forget_annotator(h);
    return code;
}

lede_status handle_words(lua_State *L, handle *h, lede_error *e) {
    return make_taught(L, &h->words, lua_teach_words, e);
}

lede_status handle_passage(void *data, lede_span span, lede_passage *out, lede_error *e) {
    handle *h = data;
    lede_document d;
    lede_str text;
    lede_status code = lede_document_text(h->corpus, span.doc, &text, e);
    if (code == LEDE_OK) code = lede_document_get(h->corpus, span.doc, &d, e);
    if (code != LEDE_OK) return code;
    if (span.from < 0 || span.from > span.to || (size_t)span.to > text.n)
        return lede_fail(e, LEDE_EFORMAT, span.from, "evidence %lld:%lld-%lld lies outside its document",
                         (long long)span.doc, (long long)span.from, (long long)span.to);
    *out = (lede_passage){d.external, d.title, d.date, d.source, d.url, text,
                          {text.p + span.from, (size_t)(span.to - span.from)}};
    return LEDE_OK;
}

/* ---- cursors ---------------------------------------------------------------------------------------------------- */

void cursor_end(cursor *c) {
    if (!c->of) return;
    if (c->at) c->end(c->at);
    if (c->before) c->before->after = c->after;
    else c->of->cursors = c->after;
    if (c->after) c->after->before = c->before;
    c->of = NULL;
    c->at = NULL;
}

static int cursor_gc(lua_State *L) {
    cursor_end(luaL_checkudata(L, 1, CURSOR));
    return 0;
}

void cursor_join(cursor *c, handle *h) {
    c->of = h;
    c->after = h->cursors;
    if (h->cursors) h->cursors->before = c;
    h->cursors = c;
}

cursor *cursor_push(lua_State *L, int arg, lua_CFunction next, void (*end)(void *at)) {
    handle *h = handle_get(L, arg);
    arg = lua_absindex(L, arg);
    cursor *c = lua_newuserdatauv(L, sizeof *c, 0);
    *c = (cursor){.end = end};
    if (luaL_newmetatable(L, CURSOR)) {
        lua_pushcfunction(L, cursor_gc);
        lua_setfield(L, -2, "__gc");
    }
    lua_setmetatable(L, -2);
    lua_pushvalue(L, arg);
    lua_pushcclosure(L, next, 2); /* the function keeps the cursor, and the cursor's corpus */
    cursor_join(c, h);
    return c;
}

cursor *cursor_get(lua_State *L) {
    cursor *c = lua_touserdata(L, lua_upvalueindex(1));
    host_box *b = lua_touserdata(L, lua_upvalueindex(2));
    if (!b->p) luaL_error(L, "the corpus was closed within the loop over it");
    return c;
}

int cursor_corpus(lua_State *L) {
    (void)L;
    return lua_upvalueindex(2);
}

int cursor_done(lua_State *L, cursor *c, lede_status code, const lede_error *e) {
    cursor_end(c);
    if (code != LEDE_DONE && code != LEDE_OK) return host_raise(L, e);
    lua_pushnil(L);
    return 1;
}

static void sweep_box(lua_State *L) {
    host_box *b = luaL_testudata(L, -1, CORPUS);
    handle *h = b ? b->p : NULL;
    for (cursor *c = h ? h->cursors : NULL, *after; c; c = after) {
        after = c->after;
        if (!c->kept) cursor_end(c);
    }
}

void host_sweep(lua_State *L) {
    if (lua_getfield(L, LUA_REGISTRYINDEX, "lede.corpora") == LUA_TTABLE)
        for (lua_pushnil(L); lua_next(L, -2);) {
            lua_pop(L, 1); /* the corpus is the key */
            sweep_box(L);
        }
    lua_pop(L, 1);
}

void handle_class(lua_State *L, int arg, const char *name) {
    if (lua_getiuservalue(L, arg, 1) == LUA_TTABLE) {
        lua_getfield(L, -1, name);
        if (lua_istable(L, -1)) lua_setmetatable(L, -3);
        else lua_pop(L, 1);
    }
    lua_pop(L, 1);
}
