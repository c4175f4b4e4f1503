/* Mentions: what the annotators found, one record each. */
#include <lauxlib.h>
#include <string.h>

#include "handle.h"

void push_attribute(lua_State *L, const lede_attr *a) {
    int64_t whole = a->number >= -9e15 && a->number <= 9e15 ? (int64_t)a->number : 0;
    switch (a->kind) {
    case LEDE_STRING:
        lua_pushlstring(L, a->text.n ? a->text.p : "", a->text.n);
        break;
    case LEDE_BOOL:
        lua_pushboolean(L, a->number != 0);
        break;
    case LEDE_NUMBER_VALUE:
        if ((double)whole == a->number) lua_pushinteger(L, whole);
        else lua_pushnumber(L, a->number);
        break;
    default:
        lua_pushnil(L);
    }
}

static bool is_listed(const char *name, const char *const *list) {
    while (*list && strcmp(*list, name) != 0) list++;
    return *list != NULL;
}

static lede_attr attribute_at(lua_State *L, const char *key) {
    lede_attr a = {.key = key};
    switch (lua_type(L, -1)) {
    case LUA_TSTRING:
        a.kind = LEDE_STRING;
        a.text.p = lua_tolstring(L, -1, &a.text.n);
        break;
    case LUA_TNUMBER:
        a.kind = LEDE_NUMBER_VALUE;
        a.number = lua_tonumber(L, -1);
        break;
    case LUA_TBOOLEAN:
        a.kind = LEDE_BOOL;
        a.number = lua_toboolean(L, -1);
        break;
    default:
        luaL_error(L, "option \"%s\" must be a string, a number or a boolean", key);
    }
    return a;
}

uint32_t read_attributes(lua_State *L, int arg, const char *const *except, lede_attr *attr, uint32_t room) {
    uint32_t n = 0;
    if (lua_isnoneornil(L, arg)) return 0;
    luaL_checktype(L, arg, LUA_TTABLE);
    for (lua_pushnil(L); lua_next(L, arg); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING) luaL_error(L, "options are named: { status = \"announced\" }");
        const char *key = lua_tostring(L, -2);
        if (is_listed(key, except)) continue;
        if (n == room) luaL_error(L, "more than %d attributes", (int)room);
        lede_attr a = attribute_at(L, key);
        uint32_t i = n++;
        for (; i > 0 && strcmp(attr[i - 1].key, a.key) > 0; i--) attr[i] = attr[i - 1];
        attr[i] = a;
    }
    return n;
}

/* The fields every mention has win over attributes of the same name, which m:get gives. */
static void push_mention(lua_State *L, int corpus, int64_t doc, const lede_mention *m, lede_str text) {
    bool hidden = false;
    lua_createtable(L, 0, 8 + (int)m->attrs);
    for (uint32_t i = 0; i < m->attrs; i++) {
        push_attribute(L, &m->attr[i]);
        lua_setfield(L, -2, m->attr[i].key);
        hidden |= strcmp(m->attr[i].key, "type") == 0 || strcmp(m->attr[i].key, "by") == 0 ||
                  strcmp(m->attr[i].key, "text") == 0;
    }
    if (hidden) { /* keep them all under one key that no attribute has */
        lua_newtable(L);
        for (uint32_t i = 0; i < m->attrs; i++) {
            push_attribute(L, &m->attr[i]);
            lua_setfield(L, -2, m->attr[i].key);
        }
        lua_setfield(L, -2, "_attributes");
    }
    lua_pushstring(L, m->type);
    lua_setfield(L, -2, "type");
    lua_pushstring(L, m->by ? m->by : "");
    lua_setfield(L, -2, "by");
    host_set_integer(L, "doc", doc);
    host_set_integer(L, "from", m->from);
    host_set_integer(L, "to", m->to);
    bool inside = m->from <= m->to && m->to <= text.n;
    lua_pushlstring(L, inside && text.n ? text.p + m->from : "", inside ? m->to - m->from : 0);
    lua_setfield(L, -2, "text");
    handle_class(L, corpus, "mention");
}

static int next_mention(lua_State *L) {
    cursor *c = cursor_get(L);
    const lede_mention *m;
    int64_t doc;
    lede_str text;
    lede_error e;
    lede_status code = c->at ? lede_mentions_next(c->at, &doc, &m, &e) : LEDE_DONE;
    if (code == LEDE_OK) code = lede_document_text(c->of->corpus, doc, &text, &e);
    if (code != LEDE_OK) return cursor_done(L, c, code, &e);
    push_mention(L, cursor_corpus(L), doc, m, text);
    return 1;
}

static void end_mentions(void *at) { lede_mentions_free(at); }

cursor *mention_cursor(lua_State *L, int arg) { return cursor_push(L, arg, next_mention, end_mentions); }

static int each_mention(lua_State *L) {
    static const char *const general[] = {"type", "doc", "source", "since", "until", NULL};
    enum { MOST = 16 };
    handle *h = handle_get(L, 1);
    lua_settop(L, 2);
    lede_attr attr[MOST];
    lede_mention_filter f = {.type = host_option_string(L, 2, "type"),
                             .source = option_str(L, 2, "source"),
                             .since = option_str(L, 2, "since"),
                             .until = option_str(L, 2, "until"),
                             .attr = attr};
    if (lua_istable(L, 2)) {
        lua_getfield(L, 2, "doc");
        f.doc = luaL_optinteger(L, -1, 0);
        lua_settop(L, 2);
    }
    f.attrs = read_attributes(L, 2, general, attr, MOST);
    lede_error e;
    lede_mentions *at;
    cursor *c = mention_cursor(L, 1);
    if (lede_mentions_new(&at, h->corpus, &f, &e) != LEDE_OK) return host_raise(L, &e);
    c->at = at;
    return 1;
}

const host_function mention_functions[] = {{"c:_mentions", each_mention, "filter", "an iterator", "", NULL}, {0}};
