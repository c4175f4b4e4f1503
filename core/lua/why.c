/* Why something was found: a document is annotated again, and all that touches a span is told, with what made it. */
#include <lauxlib.h>
#include <stdlib.h>

#include "handle.h"

typedef struct {
    const char *by;
    uint32_t from, to;
} fired;

typedef struct {
    uint32_t from, to; /* the span asked about */
    lede_range around; /* the bytes of the sentences that it touches: rules look at more than they mark */
    const lede_mention *mention;
    size_t mentions;
    fired *rule;
    size_t rules, room;
    bool failed;
} why;

static bool touches(const why *w, uint32_t from, uint32_t to) { return from < w->to && w->from < to; }

static void note_rule(void *user, const lede_rule *rule, uint32_t from, uint32_t to) {
    why *w = user;
    if (from >= w->around.to || to <= w->around.from || w->failed) return;
    if (w->rules == w->room) {
        size_t room = w->room ? w->room * 2 : 32;
        fired *more = realloc(w->rule, room * sizeof *more);
        w->failed = !more;
        if (!more) return;
        w->rule = more;
        w->room = room;
    }
    w->rule[w->rules++] = (fired){rule->by, from, to};
}

static void push_line(lua_State *L, const char *what, const char *by, uint32_t from, uint32_t to) {
    lua_createtable(L, 0, 6);
    lua_pushstring(L, what);
    lua_setfield(L, -2, "what");
    lua_pushstring(L, by ? by : "");
    lua_setfield(L, -2, "by");
    host_set_integer(L, "from", from);
    host_set_integer(L, "to", to);
}

static void push_found(lua_State *L, const lede_mention *m, lua_Integer *n) {
    push_line(L, m->type, m->by, m->from, m->to);
    lua_rawseti(L, -2, ++*n);
    for (uint32_t i = 0; i < m->attrs; i++) {
        push_line(L, "", m->attr[i].by, m->from, m->to);
        lua_pushstring(L, m->attr[i].key);
        lua_setfield(L, -2, "key");
        push_attribute(L, &m->attr[i]);
        lua_setfield(L, -2, "value");
        lua_rawseti(L, -2, ++*n);
    }
}

static int push_why(lua_State *L) {
    const why *w = lua_touserdata(L, 1);
    lua_Integer n = 0;
    lua_newtable(L);
    for (size_t i = 0; i < w->mentions; i++)
        if (touches(w, w->mention[i].from, w->mention[i].to)) push_found(L, &w->mention[i], &n);
    for (size_t i = 0; i < w->rules; i++) {
        push_line(L, "rule", w->rule[i].by, w->rule[i].from, w->rule[i].to);
        lua_rawseti(L, -2, ++n);
    }
    return 1;
}

static lede_range sentences_of(const lede_text *t, const why *w) {
    lede_range all = {w->from, w->to};
    for (uint32_t s = 0; s < t->sentences; s++) {
        lede_range here = {t->token[t->sentence[s].from].from, t->token[t->sentence[s].to - 1].to};
        if (!touches(w, here.from, here.to)) continue;
        if (here.from < all.from) all.from = here.from;
        if (here.to > all.to) all.to = here.to;
    }
    return all;
}

static lede_status annotate_again(handle *h, int64_t doc, why *w, lede_error *e) {
    lede_document d;
    const lede_text *text;
    lede_status code = lede_document_get(h->corpus, doc, &d, e);
    if (code == LEDE_OK) code = lede_document_analysis(h->corpus, doc, &text, e);
    if (code != LEDE_OK) return code;
    w->around = sentences_of(text, w);
    lede_context context = {d.external, d.title, d.date, d.source};
    lede_annotator_show(h->annotator, LEDE_SHOW_REASONS);
    lede_annotator_watch(h->annotator, note_rule, w);
    code = lede_annotate(h->annotator, text, &context, &w->mention, &w->mentions, e);
    lede_annotator_watch(h->annotator, NULL, NULL);
    lede_annotator_show(h->annotator, LEDE_SHOW_FOUND);
    return code == LEDE_OK && w->failed ? lede_fail(e, LEDE_ENOMEM, -1, "out of memory") : code;
}

/* c:_why(doc, from, to): records { what, key, value, by, from, to }; or nil, sentence, code. */
static int corpus_why(lua_State *L) {
    handle *h = handle_get(L, 1);
    int64_t doc = luaL_checkinteger(L, 2);
    lua_Integer from = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
    luaL_argcheck(L, from >= 0 && from <= (lua_Integer)LEDE_TEXT_MAX, 3, "no place in a text");
    luaL_argcheck(L, to > from && to <= (lua_Integer)LEDE_TEXT_MAX, 4, "the end must lie behind the beginning");
    why w = {.from = (uint32_t)from, .to = (uint32_t)to};
    lede_error e;
    lede_status code = handle_annotator(L, h, &e);
    if (code == LEDE_OK) code = annotate_again(h, doc, &w, &e);
    lua_pushcfunction(L, push_why); /* protected, so that the list is freed whatever happens */
    lua_pushlightuserdata(L, &w);
    int status = code == LEDE_OK ? lua_pcall(L, 1, 1, 0) : LUA_OK;
    free(w.rule);
    if (code != LEDE_OK) return host_fail(L, &e);
    return status == LUA_OK ? 1 : lua_error(L);
}

const host_function why_functions[] = {
    {"c:_why", corpus_why, "doc, from, to", "records; or nil, sentence, code", "", NULL}, {0}};
