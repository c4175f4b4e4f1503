/* string.find, match, gmatch, gsub and rep, with the same answers as Lua's own, but they can be stopped. */
#include <lauxlib.h>
#include <string.h>

#include "host.h"
#include "match.h"

enum { LARGEST = 1 << 26 }; /* bytes that rep makes: more could not be stopped within a tenth of a second */

/* Where a search begins, from 0; behind the end: n + 1. */
static size_t begin_at(lua_State *L, int arg, size_t n) {
    lua_Integer at = luaL_optinteger(L, arg, 1);
    if (at > 0) return (lua_Unsigned)at - 1 > n ? n + 1 : (size_t)at - 1;
    return at == 0 || at < -(lua_Integer)n ? 0 : n - (size_t)-at;
}

static bool is_plain(const char *p, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (p[i] && strchr("^$*+?.([%-", p[i])) return false;
    return true;
}

static int find_plain(lua_State *L, const char *s, size_t n, size_t from, const char *p, size_t pattern_n) {
    const char *at = memmem(s + from, n - from, p, pattern_n);
    if (!at) return 0;
    lua_pushinteger(L, at - s + 1);
    lua_pushinteger(L, at - s + (lua_Integer)pattern_n);
    return 2;
}

static int search(lua_State *L, bool find) {
    size_t n, pattern_n;
    const char *s = luaL_checklstring(L, 1, &n), *p = luaL_checklstring(L, 2, &pattern_n);
    size_t from = begin_at(L, 3, n);
    int pushed = 0;
    if (from > n) pushed = 0;
    else if (find && (lua_toboolean(L, 4) || is_plain(p, pattern_n))) pushed = find_plain(L, s, n, from, p, pattern_n);
    else {
        bool anchored = *p == '^';
        matching m;
        match_begin(&m, L, s, n, p + anchored, pattern_n - anchored);
        for (const char *at = s + from, *e; at <= s + n && !pushed; at++) {
            if ((e = match_at(&m, at)) != NULL) {
                if (find) lua_pushinteger(L, at - s + 1), lua_pushinteger(L, e - s);
                return match_push_all(&m, at, e, !find) + 2 * find;
            }
            if (anchored) break;
        }
    }
    if (!pushed) luaL_pushfail(L);
    return pushed ? pushed : 1;
}

static int string_find(lua_State *L) { return search(L, true); }
static int string_match(lua_State *L) { return search(L, false); }

/* ---- gmatch ------------------------------------------------------------------------------------------------------ */

typedef struct {
    matching m;
    const char *at, *last; /* where the next may begin, and the end of the one before */
} walk;

static int walk_next(lua_State *L) {
    walk *w = lua_touserdata(L, lua_upvalueindex(3));
    w->m.L = L; /* it may go on in another coroutine */
    for (const char *at = w->at, *e; at <= w->m.text_end; at++)
        if ((e = match_at(&w->m, at)) != NULL && e != w->last) {
            w->at = w->last = e;
            return match_push_all(&w->m, at, e, true);
        }
    return 0;
}

static int string_gmatch(lua_State *L) {
    size_t n, pattern_n;
    const char *s = luaL_checklstring(L, 1, &n), *p = luaL_checklstring(L, 2, &pattern_n);
    size_t from = begin_at(L, 3, n);
    lua_settop(L, 2);
    walk *w = lua_newuserdatauv(L, sizeof *w, 0);
    match_begin(&w->m, L, s, n, p, pattern_n);
    w->at = s + from;
    w->last = NULL;
    lua_pushcclosure(L, walk_next, 3); /* the upvalues keep the strings */
    return 1;
}

/* ---- gsub -------------------------------------------------------------------------------------------------------- */

/* The replacement string with its %0 to %9 filled in. */
static void add_template(matching *m, luaL_Buffer *b, const char *s, const char *e) {
    lua_State *L = m->L;
    size_t n;
    const char *text = lua_tolstring(L, 3, &n), *end = text + n;
    for (const char *mark; (mark = memchr(text, '%', (size_t)(end - text))) != NULL; text = mark + 2) {
        luaL_addlstring(b, text, (size_t)(mark - text));
        if (mark[1] == '%') luaL_addchar(b, '%');
        else if (mark[1] == '0') luaL_addlstring(b, s, (size_t)(e - s));
        else if (mark[1] >= '1' && mark[1] <= '9') {
            match_push(m, mark[1] - '1', s, e);
            luaL_addvalue(b);
        } else luaL_error(L, "invalid use of '%%' in replacement string");
    }
    luaL_addlstring(b, text, (size_t)(end - text));
}

/* What a function or table gives for the match; false and nil keep it as it is. */
static void add_value(matching *m, luaL_Buffer *b, const char *s, const char *e, bool called) {
    lua_State *L = m->L;
    if (called) {
        lua_pushvalue(L, 3);
        lua_call(L, match_push_all(m, s, e, true), 1);
    } else {
        match_push(m, 0, s, e);
        lua_gettable(L, 3);
    }
    if (!lua_toboolean(L, -1)) {
        lua_pop(L, 1);
        luaL_addlstring(b, s, (size_t)(e - s));
    } else if (lua_isstring(L, -1)) luaL_addvalue(b);
    else luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
}

static int string_gsub(lua_State *L) {
    size_t n, pattern_n;
    const char *s = luaL_checklstring(L, 1, &n), *p = luaL_checklstring(L, 2, &pattern_n);
    int type = lua_type(L, 3);
    luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
                     "string/function/table");
    lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)n + 1), done = 0;
    bool anchored = *p == '^';
    const char *at = s, *last = NULL;
    matching m;
    luaL_Buffer b;
    match_begin(&m, L, s, n, p + anchored, pattern_n - anchored);
    luaL_buffinit(L, &b);
    while (done < most) {
        const char *e = match_at(&m, at);
        if (e && e != last) {
            done++;
            if (type == LUA_TNUMBER || type == LUA_TSTRING) add_template(&m, &b, at, e);
            else add_value(&m, &b, at, e, type == LUA_TFUNCTION);
            at = last = e;
        } else if (at < s + n) luaL_addchar(&b, *at++);
        else break;
        if (anchored) break;
    }
    luaL_addlstring(&b, at, (size_t)(s + n - at));
    luaL_pushresult(&b);
    lua_pushinteger(L, done);
    return 2;
}

/* ---- rep --------------------------------------------------------------------------------------------------------- */

static int string_rep(lua_State *L) {
    size_t n, between_n;
    const char *s = luaL_checklstring(L, 1, &n);
    lua_Integer times = luaL_checkinteger(L, 2);
    const char *between = luaL_optlstring(L, 3, "", &between_n);
    if (times < 1 || n + between_n == 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if (n + between_n > LARGEST / (lua_Unsigned)times) return luaL_error(L, "resulting string too large");
    size_t size = (size_t)times * (n + between_n) - between_n;
    luaL_Buffer b;
    char *to = luaL_buffinitsize(L, &b, size), *end = to + size;
    for (; to + n < end; to += n + between_n) {
        memcpy(to, s, n);
        memcpy(to + n, between, between_n);
    }
    memcpy(to, s, n);
    luaL_pushresultsize(&b, size);
    return 1;
}

static const luaL_Reg functions[] = {{"find", string_find}, {"match", string_match}, {"gmatch", string_gmatch},
                                     {"gsub", string_gsub}, {"rep", string_rep},     {NULL, NULL}};

void host_open_string(lua_State *L) {
    lua_getglobal(L, "string");
    luaL_setfuncs(L, functions, 0);
    lua_pop(L, 1);
}
