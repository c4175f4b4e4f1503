/* A lede.table of Lua (scripts/lib/lede/table.lua) as one of C. */
#include <lauxlib.h>
#include <string.h>

#include "handle.h"

static void end_table(void *p) { lede_table_free(p); }

static lede_str string_at(lua_State *L, int index) {
    lede_str s;
    s.p = luaL_tolstring(L, index, &s.n); /* left on the stack, which keeps it */
    return s;
}

/* The values of a list as one text: "a; b". [-0, +1, e] */
static void push_joined(lua_State *L, int index) {
    luaL_Buffer b;
    lua_Integer n = luaL_len(L, index);
    luaL_buffinit(L, &b);
    for (lua_Integer i = 1; i <= n; i++) {
        if (i > 1) luaL_addstring(&b, "; ");
        lua_geti(L, index, i);
        luaL_tolstring(L, -1, NULL);
        lua_remove(L, -2);
        luaL_addvalue(&b);
    }
    luaL_pushresult(&b);
}

/* The value on top as a cell; what it points to stays on the stack: [-0, +(0..1), e]. */
static lede_cell to_cell(lua_State *L) {
    switch (lua_type(L, -1)) {
    case LUA_TNIL:
        return (lede_cell){.kind = LEDE_CELL_NONE};
    case LUA_TBOOLEAN:
        return (lede_cell){.kind = LEDE_CELL_FLAG, .integer = lua_toboolean(L, -1)};
    case LUA_TNUMBER: {
        int whole;
        lua_Integer i = lua_tointegerx(L, -1, &whole);
        if (whole) return (lede_cell){.kind = LEDE_CELL_INTEGER, .integer = i};
        return (lede_cell){.kind = LEDE_CELL_NUMBER, .number = lua_tonumber(L, -1)};
    }
    case LUA_TTABLE:
        if (luaL_getmetafield(L, -1, "__tostring") == LUA_TNIL) {
            push_joined(L, lua_gettop(L));
            return (lede_cell){.kind = LEDE_CELL_TEXT, .text = string_at(L, -1)};
        }
        lua_pop(L, 1);
        return (lede_cell){.kind = LEDE_CELL_TEXT, .text = string_at(L, -1)};
    default:
        return (lede_cell){.kind = LEDE_CELL_TEXT, .text = string_at(L, -1)};
    }
}

/* Push field `name` of the table at t, which must be a table or nil; false (nothing pushed) for nil. */
static bool push_list(lua_State *L, int t, const char *name) {
    int type = lua_getfield(L, t, name);
    if (type == LUA_TTABLE) return true;
    if (type != LUA_TNIL) luaL_error(L, "a table's %s must be a list, not a %s", name, lua_typename(L, type));
    lua_pop(L, 1);
    return false;
}

static int64_t integer_field(lua_State *L, const char *name) {
    int ok;
    lua_getfield(L, -1, name);
    lua_Integer n = lua_tointegerx(L, -1, &ok);
    if (!ok) luaL_error(L, "evidence needs whole numbers doc, from and to");
    lua_pop(L, 1);
    return n;
}

/* What has been looked up: evidence that nobody asked for stays where it is. */
static void add_evidence(lua_State *L, lede_table *out) {
    lua_pushliteral(L, "evidence");
    if (lua_rawget(L, -2) == LUA_TTABLE)
        for (lua_Integer i = 1; lua_geti(L, -1, i) != LUA_TNIL; i++) {
            int64_t doc = integer_field(L, "doc"), from = integer_field(L, "from"), to = integer_field(L, "to");
            lede_table_evidence(out, (lede_span){doc, from, to});
            lua_pop(L, 1);
        }
}

static void add_rows(lua_State *L, int t, lede_table *out, size_t columns) {
    if (!push_list(L, t, "rows")) return;
    int rows = lua_gettop(L);
    for (lua_Integer r = 1; lua_geti(L, rows, r) != LUA_TNIL; r++) {
        int row = lua_gettop(L);
        lede_table_row(out);
        for (size_t c = 0; c < columns; c++) {
            lua_rawgeti(L, row, (lua_Integer)c + 1);
            lede_cell cell = to_cell(L);
            lede_table_set(out, c, &cell);
            lua_settop(L, row);
        }
        add_evidence(L, out);
        lua_settop(L, rows);
    }
    lua_settop(L, rows - 1);
}

static size_t add_columns(lua_State *L, int t, lede_table *out) {
    size_t n = 0;
    if (!push_list(L, t, "columns")) return 0;
    for (int top = lua_gettop(L); lua_geti(L, top, (lua_Integer)n + 1) != LUA_TNIL; n++) {
        lede_table_column(out, string_at(L, -1));
        lua_settop(L, top);
    }
    lua_pop(L, 2);
    return n;
}

/* Records in the order that Lua's side gave their fields: { { { key, value }, ... }, ... }. */
static void add_totals(lua_State *L, int t, lede_table *out) {
    if (!push_list(L, t, "totals")) return;
    int top = lua_gettop(L);
    for (lua_Integer r = 1; lua_geti(L, top, r) != LUA_TNIL; r++) {
        lede_table_total(out);
        for (lua_Integer i = 1; lua_geti(L, top + 1, i) != LUA_TNIL; i++) {
            lua_geti(L, -1, 1);
            lede_str key = string_at(L, -1);
            lua_geti(L, top + 2, 2);
            lede_cell cell = to_cell(L);
            lede_table_total_set(out, key, &cell);
            lua_settop(L, top + 1);
        }
        lua_settop(L, top);
    }
    lua_settop(L, top - 1);
}

/* The pairs of the list `name`: { { key, value }, ... }. */
static void add_pairs(lua_State *L, int t, const char *name, lede_table *out,
                      void (*add)(lede_table *, lede_str, const lede_cell *)) {
    if (!push_list(L, t, name)) return;
    for (int top = lua_gettop(L), i = 1; lua_geti(L, top, i) != LUA_TNIL; i++) {
        lua_geti(L, -1, 1);
        lede_str key = string_at(L, -1);
        lua_geti(L, top + 1, 2);
        lede_cell cell = to_cell(L);
        add(out, key, &cell);
        lua_settop(L, top);
    }
    lua_pop(L, 2);
}

/* Columns by their numbers from 1. */
static void add_rank(lua_State *L, int t, lede_table *out) {
    if (!push_list(L, t, "rank")) return;
    for (lua_Integer i = 1; lua_geti(L, -1, i) != LUA_TNIL; i++, lua_pop(L, 1))
        lede_table_rank(out, (size_t)lua_tointeger(L, -1) - 1);
    lua_pop(L, 2);
}

/* Column number `name` of the chart on top, counted from 1 in Lua; none where it is left out. */
static size_t chart_column(lua_State *L, const char *name) {
    lua_getfield(L, -1, name);
    lua_Integer n = lua_tointeger(L, -1);
    lua_pop(L, 1);
    return n > 0 ? (size_t)n - 1 : LEDE_NO_COLUMN;
}

static void add_chart_lists(lua_State *L, int chart, lede_table *out) {
    if (push_list(L, chart, "panel"))
        for (lua_Integer i = 1; lua_geti(L, chart + 1, i) != LUA_TNIL; i++, lua_pop(L, 1))
            lede_table_chart_panel(out, (size_t)lua_tointeger(L, -1) - 1);
    lua_settop(L, chart);
    if (push_list(L, chart, "levels"))
        for (lua_Integer i = 1; lua_geti(L, chart + 1, i) != LUA_TNIL; i++, lua_settop(L, chart + 1))
            lede_table_chart_level(out, string_at(L, -1));
    lua_settop(L, chart);
    if (push_list(L, chart, "only"))
        for (lua_Integer i = 1; lua_geti(L, chart + 1, i) != LUA_TNIL; i++, lua_settop(L, chart + 1)) {
            lua_geti(L, chart + 2, 1);
            size_t column = (size_t)lua_tointeger(L, -1) - 1;
            lua_geti(L, chart + 2, 2);
            lede_table_chart_only(out, column, string_at(L, -1));
        }
    lua_settop(L, chart);
}

/* Charts as scripts/lib/lede/chart.lua gives them: columns by their numbers. */
static void add_charts(lua_State *L, int t, lede_table *out) {
    static const char *const kinds[] = {"bars", "ladder", "timeline"};
    if (!push_list(L, t, "charts")) return;
    int top = lua_gettop(L);
    for (lua_Integer i = 1; lua_geti(L, top, i) != LUA_TNIL; i++, lua_settop(L, top)) {
        lede_chart c = {.x = chart_column(L, "x"), .y = chart_column(L, "y"), .series = chart_column(L, "series")};
        lua_getfield(L, top + 1, "kind");
        const char *kind = lua_tostring(L, -1);
        for (int k = 0; k < 3; k++)
            if (kind && strcmp(kind, kinds[k]) == 0) c.kind = (lede_chart_kind)k;
        lua_getfield(L, top + 1, "title");
        c.title = string_at(L, -1);
        lede_table_chart(out, &c);
        lua_settop(L, top + 1);
        add_chart_lists(L, top + 1, out);
    }
    lua_settop(L, top - 1);
}

static void add_notes(lua_State *L, int t, lede_table *out) {
    if (!push_list(L, t, "notes")) return;
    for (int top = lua_gettop(L), i = 1; lua_geti(L, top, i) != LUA_TNIL; i++) {
        lede_table_note(out, string_at(L, -1));
        lua_settop(L, top);
    }
    lua_pop(L, 2);
}

lede_table *host_table(lua_State *L, int arg, lede_show_options *o) {
    lede_error e;
    lede_table *out;
    luaL_checktype(L, arg, LUA_TTABLE);
    lua_getfield(L, arg, "corpus");
    host_box *c = luaL_testudata(L, -1, CORPUS);
    if (c && c->p) { /* the table keeps it */
        o->passage = handle_passage;
        o->data = c->p;
    }
    lua_pop(L, 1);
    host_owner *b = host_own(L, end_table);
    if (lede_table_new(&out, &e) != LEDE_OK) host_raise(L, &e);
    b->p = out;
    int top = lua_gettop(L);
    if (lua_getfield(L, arg, "name") == LUA_TSTRING) lede_table_name(out, string_at(L, -1));
    if (lua_getfield(L, arg, "summary") == LUA_TSTRING) lede_table_summary(out, string_at(L, -1));
    lua_settop(L, top);
    add_pairs(L, arg, "parameters", out, lede_table_parameter);
    add_pairs(L, arg, "origin", out, lede_table_origin);
    size_t columns = add_columns(L, arg, out);
    add_rank(L, arg, out);
    add_rows(L, arg, out, columns);
    add_totals(L, arg, out);
    add_charts(L, arg, out);
    add_notes(L, arg, out);
    return out;
}
