/* lede.core: the few things that the library in Lua (scripts/lib/lede) needs of C. */
#include <dirent.h>
#include <errno.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/base.h"
#include "host.h"
#include "scripts.h"
#include "teach.h"

/* The paths of the program's own scripts, in order. */
static int core_scripts(lua_State *L) {
    lua_newtable(L);
    lua_Integer n = 0;
    for (const lua_script *s = lua_scripts; s->path; s++) {
        lua_pushstring(L, s->path);
        lua_rawseti(L, -2, ++n);
    }
    return 1;
}

/* script(path, globals): one of the program's own scripts as a function, or nil. */
static int core_script(lua_State *L) {
    const char *path = luaL_checkstring(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    for (const lua_script *s = lua_scripts; s->path; s++)
        if (strcmp(s->path, path) == 0) {
            if (host_load(L, s) != LUA_OK) return lua_error(L);
            lua_pushvalue(L, 2);
            lua_setupvalue(L, -2, 1);
            return 1;
        }
    return 0;
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static int visible(const struct dirent *d) { return *d->d_name != '.'; }

static int push_names(lua_State *L) {
    struct dirent **list = lua_touserdata(L, 1);
    lua_Integer n = lua_tointeger(L, 2);
    lua_createtable(L, (int)n, 0);
    for (lua_Integer i = 0; i < n; i++) {
        lua_pushfstring(L, "%s%s", list[i]->d_name, list[i]->d_type == DT_DIR ? "/" : "");
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

/* The names in a folder in order, folders with "/" behind them; or nil and why. */
static int core_folder(lua_State *L) {
    struct dirent **list;
    const char *path = luaL_checkstring(L, 1);
    int n = scandir(path, &list, visible, by_name);
    if (n < 0) return luaL_fileresult(L, 0, path);
    lua_pushcfunction(L, push_names); /* protected, so that the list is freed whatever happens */
    lua_pushlightuserdata(L, list);
    lua_pushinteger(L, n);
    int status = lua_pcall(L, 2, 1, 0);
    for (int i = 0; i < n; i++) free(list[i]);
    free(list);
    return status == LUA_OK ? 1 : lua_error(L);
}

/* Regular files below a path, counted by hand so that nothing global is needed; depth keeps a loop of links finite. */
static int64_t bytes_below(const char *path, int depth) {
    struct stat st;
    struct dirent **list;
    char *below;
    if (stat(path, &st) != 0) return 0;
    if (!S_ISDIR(st.st_mode)) return S_ISREG(st.st_mode) ? st.st_size : 0;
    int64_t sum = 0;
    int n = depth ? scandir(path, &list, visible, NULL) : -1;
    for (int i = 0; i < n; i++) {
        if (asprintf(&below, "%s/%s", path, list[i]->d_name) >= 0) {
            sum += bytes_below(below, depth - 1);
            free(below);
        }
        free(list[i]);
    }
    if (n >= 0) free(list);
    return sum;
}

/* bytes({ path, ... }): what the files and folders hold, or nil where one of them is standard input. */
static int core_bytes(lua_State *L) {
    int64_t sum = 0;
    luaL_checktype(L, 1, LUA_TTABLE);
    for (lua_Integer i = 1; lua_rawgeti(L, 1, i) != LUA_TNIL; i++, lua_pop(L, 1)) {
        const char *path = luaL_checkstring(L, -1);
        if (strcmp(path, "-") == 0) return 0;
        sum += bytes_below(path, 20);
    }
    lua_pushinteger(L, sum);
    return 1;
}

/* Terminal cells of a text. */
static int core_width(lua_State *L) {
    lede_str s;
    s.p = luaL_checklstring(L, 1, &s.n);
    lua_pushinteger(L, lede_width(s));
    return 1;
}

/* Text on one line, without control sequences. */
static int core_clean(lua_State *L) {
    lede_str s;
    s.p = luaL_checklstring(L, 1, &s.n);
    luaL_Buffer b;
    size_t n = lede_clean(s, luaL_buffinitsize(L, &b, 3 * s.n));
    luaL_pushresultsize(&b, n);
    return 1;
}

/* Each output format: { { name, summary, bare }, ... }. */
static int core_formats(lua_State *L) {
    lua_newtable(L);
    lua_Integer n = 0;
    for (const lede_format *f = lede_formats; f->name; f++) {
        lua_createtable(L, 0, 2);
        lua_pushstring(L, f->name);
        lua_setfield(L, -2, "name");
        lua_pushstring(L, f->summary);
        lua_setfield(L, -2, "summary");
        host_set_flag(L, "bare", f->bare);
        lua_rawseti(L, -2, ++n);
    }
    return 1;
}

/* Seconds of a clock that only goes forward. */
static int core_seconds(lua_State *L) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    lua_pushnumber(L, (lua_Number)now.tv_sec + (lua_Number)now.tv_nsec / 1e9);
    return 1;
}

/* free(what): raises where a plugin is running. */
static int core_free(lua_State *L) {
    host_free(L, luaL_checkstring(L, 1));
    return 0;
}

/* A hash of a text, 64 hexadecimal digits. */
static int core_hash(lua_State *L) {
    size_t n;
    const char *p = luaL_checklstring(L, 1, &n);
    char hex[65];
    sha256(p, n, hex);
    lua_pushstring(L, hex);
    return 1;
}

/* Where a path leads, links followed; nil where nothing is there. */
static int core_real(lua_State *L) {
    char *path = realpath(luaL_checkstring(L, 1), NULL);
    lua_pushstring(L, path);
    free(path);
    return 1;
}

static int core_is_terminal(lua_State *L) {
    lua_pushboolean(L, isatty((int)luaL_checkinteger(L, 1)));
    return 1;
}

/* Whether the user's word lists, rules and plugins are sound: true; or nil, sentence, code. */
static int core_prove(lua_State *L) {
    lede_annotator *a = NULL;
    lede_error e;
    lede_status code = lede_annotator_new(&a, &e);
    if (code == LEDE_OK) code = lua_teach_own(L, a, &e);
    lede_annotator_free(a);
    if (code != LEDE_OK) return host_fail(L, &e);
    lua_pushboolean(L, 1);
    return 1;
}

/* These are inner and have no documentation. */
static const luaL_Reg functions[] = {{"scripts", core_scripts},
                                     {"script", core_script},
                                     {"folder", core_folder},
                                     {"docs", host_docs},
                                     {"bytes", core_bytes},
                                     {"width", core_width},
                                     {"clean", core_clean},
                                     {"formats", core_formats},
                                     {"is_terminal", core_is_terminal},
                                     {"seconds", core_seconds},
                                     {"hash", core_hash},
                                     {"real", core_real},
                                     {"limited", host_limited},
                                     {"free", core_free},
                                     {"prove", core_prove},
                                     {NULL, NULL}};

int host_open_core(lua_State *L) {
    luaL_newlib(L, functions);
    lua_pushstring(L, LEDE_VERSION);
    lua_setfield(L, -2, "version");
    return 1;
}
