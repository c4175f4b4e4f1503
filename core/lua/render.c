/* lede.render: tables and concordances of Lua (scripts/lib/lede) as text, through the formats of core/show. */
#include <lauxlib.h>

#include "host.h"

static lede_status to_buffer(void *data, const char *p, size_t n, lede_error *e) {
    (void)e;
    luaL_addlstring(data, p, n);
    return LEDE_OK;
}

static bool flag_field(lua_State *L, int t, const char *name) {
    lua_getfield(L, t, name);
    bool on = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return on;
}

static lua_Integer number_field(lua_State *L, int t, const char *name) {
    lua_getfield(L, t, name);
    lua_Integer n = luaL_optinteger(L, -1, 0);
    lua_pop(L, 1);
    return n;
}

/* The options at `t`: width, rows, color, more, index, pages. Strings stay in their table. */
static lede_show_options show_options(lua_State *L, int t) {
    lede_show_options o = {0};
    if (lua_isnoneornil(L, t)) return o;
    luaL_checktype(L, t, LUA_TTABLE);
    lua_Integer width = number_field(L, t, "width");
    o.width = width < 0 || width > 100000 ? 0 : (int)width;
    o.first = number_field(L, t, "first");
    o.rows = number_field(L, t, "rows");
    o.color = flag_field(L, t, "color");
    o.more = host_option_string(L, t, "more");
    o.index = host_option_string(L, t, "index");
    o.pages = host_option_string(L, t, "pages");
    return o;
}

/* table(t, format, options): the table as text; or nil, sentence, code. */
static int render_table(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    const char *format = luaL_checkstring(L, 2);
    lede_show_options o = show_options(L, 3);
    lua_settop(L, 3);
    lede_table *t = host_table(L, 1, &o);
    lede_error e;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    if (lede_table_show(t, format, &o, to_buffer, &b, &e) != LEDE_OK) return host_fail(L, &e);
    luaL_pushresult(&b);
    return 1;
}

/* remarks(t, options): what stands below the table; likewise. */
static int render_remarks(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lede_show_options o = show_options(L, 2);
    lua_settop(L, 2);
    lede_table *t = host_table(L, 1, &o);
    lede_error e;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    if (lede_table_remarks(t, &o, to_buffer, &b, &e) != LEDE_OK) return host_fail(L, &e);
    luaL_pushresult(&b);
    return 1;
}

static lede_str line_field(lua_State *L, int line, const char *name) {
    lede_str s = {"", 0};
    if (lua_getfield(L, line, name) == LUA_TSTRING) s.p = lua_tolstring(L, -1, &s.n);
    lua_pop(L, 1); /* the line keeps the string */
    return s;
}

/* The columns of the line at `line`: [n] of them, which stay in their table. */
static void line_columns(lua_State *L, int line, lede_str *out, size_t n) {
    lua_getfield(L, line, "columns");
    for (size_t i = 0; i < n; i++) {
        out[i] = (lede_str){"", 0};
        if (lua_istable(L, -1) && lua_rawgeti(L, -1, (lua_Integer)i + 1) == LUA_TSTRING)
            out[i].p = lua_tolstring(L, -1, &out[i].n);
        lua_settop(L, line + 1);
    }
    lua_pop(L, 1);
}

/* kwic(lines, columns, options): lines of { columns = {...}, left, hit, right } under each other. */
static int render_kwic(lua_State *L) {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer asked = luaL_checkinteger(L, 2);
    luaL_argcheck(L, asked >= 0 && asked <= 100, 2, "0 to 100 columns");
    lede_show_options o = show_options(L, 3);
    size_t n = (size_t)luaL_len(L, 1), columns = (size_t)asked;
    lede_kwic_line *line = lua_newuserdatauv(L, (n + 1) * sizeof *line, 0);
    lede_str *column = lua_newuserdatauv(L, (n * columns + 1) * sizeof *column, 0);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, 1, (lua_Integer)i + 1);
        luaL_checktype(L, -1, LUA_TTABLE);
        int at = lua_gettop(L);
        line_columns(L, at, column + i * columns, columns);
        line[i] = (lede_kwic_line){column + i * columns, line_field(L, at, "left"), line_field(L, at, "hit"),
                                   line_field(L, at, "right")};
        lua_pop(L, 1);
    }
    lede_error e;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    if (lede_kwic_show(line, n, columns, &o, to_buffer, &b, &e) != LEDE_OK) return host_fail(L, &e);
    luaL_pushresult(&b);
    return 1;
}

static const luaL_Reg functions[] = {
    {"table", render_table}, {"remarks", render_remarks}, {"kwic", render_kwic}, {NULL, NULL}};

int host_open_render(lua_State *L) {
    luaL_newlib(L, functions);
    return 1;
}
