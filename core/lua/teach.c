#include "teach.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measures.h"
#include "scripts.h"

enum { MAX_ATTRS = 24 };

/* The attributes in the table at `t`, in the order of their names. Strings are borrowed from Lua. */
static uint32_t read_attrs(lua_State *L, int t, lede_attr attr[MAX_ATTRS]) {
    uint32_t n = 0;
    if (!lua_istable(L, t)) return 0;
    for (lua_pushnil(L); lua_next(L, t); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING || n == MAX_ATTRS) continue;
        lede_attr a = {.key = lua_tostring(L, -2)};
        if (lua_type(L, -1) == LUA_TNUMBER) {
            a.kind = LEDE_NUMBER_VALUE;
            a.number = lua_tonumber(L, -1);
        } else if (lua_isboolean(L, -1)) {
            a.kind = LEDE_BOOL;
            a.number = lua_toboolean(L, -1);
        } else if (lua_isstring(L, -1)) {
            a.kind = LEDE_STRING;
            a.text.p = lua_tolstring(L, -1, &a.text.n);
        }
        uint32_t i = n++;
        for (; i > 0 && strcmp(attr[i - 1].key, a.key) > 0; i--) attr[i] = attr[i - 1];
        attr[i] = a;
    }
    return n;
}

static const char *field(lua_State *L, int t, const char *name) {
    lua_getfield(L, t, name);
    const char *s = lua_tostring(L, -1);
    lua_pop(L, 1); /* the table keeps the string */
    return s;
}

static lede_status teach_lists(lua_State *L, lede_annotator *a, lede_error *e) {
    lede_status code = LEDE_OK;
    if (lua_getfield(L, -1, "lists") == LUA_TTABLE) {
        for (lua_pushnil(L); code == LEDE_OK && lua_next(L, -2); lua_pop(L, 1)) {
            size_t n = (size_t)luaL_len(L, -1);
            const char **word = malloc((n + 1) * sizeof *word);
            if (!word) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
            for (size_t i = 0; i < n; i++) {
                lua_rawgeti(L, -1, (lua_Integer)i + 1);
                word[i] = lua_tostring(L, -1);
                lua_pop(L, 1);
            }
            code = lede_annotator_list(a, lua_tostring(L, -2), word, n, e);
            free(word);
        }
    }
    return code;
}

/* One line of meanings, { value, word, word, ... }, at the top; its words are put at `word`. */
static lede_status teach_meaning(lua_State *L, lede_annotator *a, const char *list, const char **word, size_t *words,
                                 lede_error *e) {
    lede_status code = LEDE_OK;
    int t = lua_gettop(L);
    lua_rawgeti(L, t, 1);
    const char *value = luaL_tolstring(L, -1, NULL); /* a number stays one in the table */
    for (lua_Integer i = 2, n = luaL_len(L, t); code == LEDE_OK && i <= n; i++) {
        lua_rawgeti(L, t, i);
        const char *w = lua_tostring(L, -1);
        lua_pop(L, 1);
        if (!w) return lede_fail(e, LEDE_EFORMAT, -1, "meanings of %s: a word must be a string", list);
        word[(*words)++] = w;
        code = lede_annotator_meaning(a, list, w, value, e);
    }
    lua_settop(L, t);
    return code;
}

/* The list `name` at the top: its words get their meanings and become a list that patterns can name. */
static lede_status teach_meaning_list(lua_State *L, lede_annotator *a, const char *name, lede_error *e) {
    lua_Integer lines = luaL_len(L, -1);
    size_t words = 0, room = 1;
    for (lua_Integer i = 1; i <= lines; i++) {
        if (lua_rawgeti(L, -1, i) != LUA_TTABLE)
            return lede_fail(e, LEDE_EFORMAT, -1, "meanings of %s: line %d must be a table", name, (int)i);
        room += (size_t)luaL_len(L, -1);
        lua_pop(L, 1);
    }
    const char **word = malloc(room * sizeof *word);
    if (!word) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    lede_status code = LEDE_OK;
    for (lua_Integer i = 1; i <= lines && code == LEDE_OK; i++) {
        lua_rawgeti(L, -1, i);
        code = teach_meaning(L, a, name, word, &words, e);
        lua_pop(L, 1);
    }
    if (code == LEDE_OK) code = lede_annotator_list(a, name, word, words, e);
    free(word);
    return code;
}

static lede_status teach_meanings(lua_State *L, lede_annotator *a, lede_error *e) {
    lede_status code = LEDE_OK;
    if (lua_getfield(L, -1, "meanings") == LUA_TTABLE)
        for (lua_pushnil(L); code == LEDE_OK && lua_next(L, -2); lua_pop(L, 1)) {
            if (lua_type(L, -2) != LUA_TSTRING || !lua_istable(L, -1))
                return lede_fail(e, LEDE_EFORMAT, -1, "meanings must be tables with names");
            code = teach_meaning_list(L, a, lua_tostring(L, -2), e);
        }
    return code;
}

static lede_status teach_entry(lua_State *L, lede_annotator *a, const char *path, lede_error *e) {
    int t = lua_gettop(L);
    lede_attr attr[MAX_ATTRS];
    char by[200];
    lua_getfield(L, t, "set");
    lede_entry entry = {.type = field(L, t, "type"), .attr = attr, .by = by};
    entry.attrs = read_attrs(L, lua_gettop(L), attr);
    lua_pop(L, 1);
    lede_status code = LEDE_OK;
    for (lua_Integer i = 1, n = luaL_len(L, t); code == LEDE_OK && i <= n; i++) {
        lua_rawgeti(L, t, i);
        entry.phrase = lua_tostring(L, -1);
        snprintf(by, sizeof by, "%s:%s", path, entry.phrase ? entry.phrase : "?");
        code = lede_annotator_entry(a, &entry, e);
        lua_pop(L, 1);
    }
    return code;
}

static lede_status teach_rule(lua_State *L, lede_annotator *a, const char *path, const char *group, lede_error *e) {
    int t = lua_gettop(L);
    lede_attr attr[MAX_ATTRS];
    char by[200];
    lede_rule rule = {.group = group,
                      .name = field(L, t, "name"),
                      .type = field(L, t, "type"),
                      .on = field(L, t, "on"),
                      .pattern = field(L, t, "pattern"),
                      .unless = field(L, t, "unless"),
                      .attr = attr,
                      .by = by};
    snprintf(by, sizeof by, "%s:%s", path, rule.name ? rule.name : "?");
    lua_getfield(L, t, "rank");
    rule.rank = lua_tonumber(L, -1);
    lua_getfield(L, t, "set");
    rule.attrs = read_attrs(L, lua_gettop(L), attr);
    lua_pop(L, 2);
    if (!rule.pattern) return lede_fail(e, LEDE_EFORMAT, -1, "%s: a rule needs a pattern", by);
    lede_error why;
    lede_status code = lede_annotator_rule(a, &rule, &why);
    return code == LEDE_OK ? code : lede_fail(e, code, why.at, "%s: %s", by, why.msg);
}

/* Only the lists of the table on top: what queries need. [-0, +0, -] */
static lede_status teach_words(lua_State *L, lede_annotator *a, const char *path, lede_error *e) {
    int top = lua_gettop(L);
    if (!lua_istable(L, -1)) return lede_fail(e, LEDE_EFORMAT, -1, "%s must return a table", path);
    lede_error why;
    lede_status code = teach_lists(L, a, &why);
    lua_settop(L, top);
    if (code == LEDE_OK) code = teach_meanings(L, a, &why);
    lua_settop(L, top);
    return code == LEDE_OK ? code : lede_fail(e, code, why.at, "%s: %s", path, why.msg);
}

lede_status lua_teach(lua_State *L, lede_annotator *a, const char *path, lede_error *e) {
    int top = lua_gettop(L);
    lede_status code = teach_words(L, a, path, e);
    if (code != LEDE_OK) return code;
    code = lua_teach_measures(L, a, path, e);
    if (code != LEDE_OK) return code;
    const char *group = field(L, top, "group");
    const char *const part[] = {"entries", "rules"};
    for (int p = 0; p < 2 && code == LEDE_OK; p++) {
        if (lua_getfield(L, top, part[p]) == LUA_TTABLE)
            for (lua_Integer i = 1, n = luaL_len(L, -1); code == LEDE_OK && i <= n; i++) {
                lua_rawgeti(L, -1, i);
                if (!lua_istable(L, -1))
                    code = lede_fail(e, LEDE_EFORMAT, -1, "%s: %s[%d] must be a table", path, part[p], (int)i);
                else code = p ? teach_rule(L, a, path, group, e) : teach_entry(L, a, path, e);
                lua_pop(L, 1);
            }
        lua_settop(L, top);
    }
    return code;
}

/* lua_teach, or the part of it that queries need. */
typedef lede_status teach_fn(lua_State *L, lede_annotator *a, const char *path, lede_error *e);

static lede_status teach_folder(lua_State *L, lede_annotator *a, const char *folder, teach_fn *teach, lede_error *e) {
    lede_status code = LEDE_OK;
    for (const lua_script *s = lua_scripts; s->path && code == LEDE_OK; s++) {
        const char *dot = strrchr(s->path, '.');
        if (strncmp(s->path, folder, strlen(folder)) != 0 || !dot || strcmp(dot, ".lua") != 0) continue;
        if (host_load(L, s) != LUA_OK || lua_pcall(L, 0, 1, 0) != LUA_OK)
            code = lede_fail(e, LEDE_ESCRIPT, -1, "%s", lua_tostring(L, -1));
        else code = teach(L, a, s->path, e);
        lua_pop(L, 1);
    }
    return code;
}

/* The user's own lexicons, rules and plugins, as lede.plugin finds and checks them. */
static lede_status teach_user(lua_State *L, lede_annotator *a, teach_fn *teach, lede_error *e) {
    int top = lua_gettop(L);
    lede_status code = LEDE_OK;
    if (luaL_dostring(L, "return require 'lede.plugin'.tables()") != LUA_OK)
        code = lede_fail(e, LEDE_ESCRIPT, -1, "%s", luaL_tolstring(L, -1, NULL));
    for (lua_Integer i = 1; code == LEDE_OK && lua_rawgeti(L, top + 1, i) == LUA_TTABLE; i++) {
        lua_rawgeti(L, -1, 2);
        lua_rawgeti(L, -2, 1);
        code = teach(L, a, lua_tostring(L, -2), e);
        lua_settop(L, top + 1);
    }
    lua_settop(L, top);
    return code;
}

static lede_status teach_weights(lede_annotator *a, lede_error *e) {
    for (const lua_script *s = lua_scripts; s->path; s++)
        if (strcmp(s->path, "lexicon/names.weights") == 0)
            return lede_annotator_weights(a, (lede_str){s->from, (size_t)(s->to - s->from)}, e);
    return LEDE_OK;
}

lede_status lua_teach_all(lua_State *L, lede_annotator *a, lede_error *e) {
    lede_status code = teach_folder(L, a, "lexicon/", lua_teach, e);
    if (code == LEDE_OK) code = teach_folder(L, a, "rules/", lua_teach, e);
    if (code == LEDE_OK) code = teach_weights(a, e);
    if (code == LEDE_OK) code = teach_user(L, a, lua_teach, e);
    return code;
}

static lede_status teach_words_and_user(lua_State *L, lede_annotator *a, teach_fn *user, lede_error *e) {
    lede_status code = teach_folder(L, a, "lexicon/", teach_words, e);
    if (code == LEDE_OK) code = teach_folder(L, a, "rules/", teach_words, e);
    return code == LEDE_OK ? teach_user(L, a, user, e) : code;
}

lede_status lua_teach_own(lua_State *L, lede_annotator *a, lede_error *e) {
    return teach_words_and_user(L, a, lua_teach, e);
}

lede_status lua_teach_words(lua_State *L, lede_annotator *a, lede_error *e) {
    return teach_words_and_user(L, a, teach_words, e);
}
