/* Decisions: what a person ruled, logged and reversible. */
#include <lauxlib.h>
#include <string.h>

#include "handle.h"

/* A decision's own kind is "kind" in Lua, so the kind of the entity it speaks of is called "of" there. */
static const char *stored_key(const char *key) { return strcmp(key, "of") == 0 ? "kind" : key; }
static const char *shown_key(const char *key) { return strcmp(key, "kind") == 0 ? "of" : key; }

static int corpus_decide(lua_State *L) {
    static const char *const general[] = {"kind", "target", "when", NULL};
    enum { MOST = 16 };
    handle *h = handle_get(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 2);
    lede_attr value[MOST];
    lede_decision d = {.kind = option_str(L, 2, "kind"),
                       .target = option_str(L, 2, "target"),
                       .when = option_str(L, 2, "when"),
                       .value = value};
    d.values = read_attributes(L, 2, general, value, MOST);
    for (uint32_t i = 0; i < d.values; i++) value[i].key = stored_key(value[i].key);
    int64_t id;
    lede_error e;
    if (lede_corpus_decide(h->corpus, &d, &id, &e) != LEDE_OK) return host_fail(L, &e);
    handle_forget_annotator(h); /* it knows the decisions that it was taught */
    lua_pushinteger(L, id);
    return 1;
}

static int corpus_undo(lua_State *L) {
    handle *h = handle_get(L, 1);
    host_free(L, "c:undo");
    lede_error e;
    if (lede_corpus_undo(h->corpus, luaL_checkinteger(L, 2), &e) != LEDE_OK) return host_fail(L, &e);
    handle_forget_annotator(h);
    lua_pushboolean(L, 1);
    return 1;
}

static void push_decision(lua_State *L, const lede_decision *d) {
    lua_createtable(L, 0, 5 + (int)d->values);
    for (uint32_t i = 0; i < d->values; i++) {
        push_attribute(L, &d->value[i]);
        lua_setfield(L, -2, shown_key(d->value[i].key));
    }
    host_set_integer(L, "id", d->id);
    host_set_str(L, "kind", d->kind);
    host_set_str(L, "target", d->target);
    host_set_str(L, "when", d->when);
    host_set_flag(L, "undone", d->undone);
}

static void end_decisions(void *at) { lede_decisions_free(at); }

static int no_iteration(lua_State *L) {
    (void)L;
    return 0;
}

static int corpus_decisions(lua_State *L) {
    handle *h = handle_get(L, 1);
    lede_decisions *at;
    lede_decision d;
    lede_error e;
    lua_settop(L, 1);
    cursor *c = cursor_push(L, 1, no_iteration, end_decisions); /* owns `at` whatever happens */
    if (lede_decisions_new(&at, h->corpus, &e) != LEDE_OK) return host_fail(L, &e);
    c->at = at;
    lua_newtable(L);
    lede_status code;
    for (lua_Integer n = 1; (code = lede_decisions_next(at, &d, &e)) == LEDE_OK; n++) {
        push_decision(L, &d);
        lua_rawseti(L, -2, n);
    }
    return code == LEDE_DONE ? 1 : host_fail(L, &e);
}

const host_function decision_functions[] = {
    {"c:_decide", corpus_decide, "{ kind =, target =, when =, of =, ... }", "its number; or nil, sentence, code", "",
     NULL},
    {"c:undo", corpus_undo, "number", "true; or nil, sentence, code", "Take a decision back; it stays in the log.",
     "c:undo(c:decide { kind = \"merge\", target = \"Kyiv\", into = \"Ukraine\" }) --> true"},
    {"c:decisions", corpus_decisions, "", "a list of records", "All decisions in the order they were made.",
     "c:decide { kind = \"date\", target = \"S1\", date = \"2022-03-17\" }  c:decisions()[1].target --> \"S1\""},
    {0}};
