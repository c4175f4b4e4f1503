/* The state: Lua's libraries, our modules, and `require` for the scripts that the program carries. */
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <string.h>

#include "handle.h"
#include "scripts.h"

static const luaL_Reg modules[] = {{"lede.core", host_open_core},
                                   {"lede.render", host_open_render},
                                   {"lede.store", host_open_corpus},
                                   {"lede.search", host_open_hits},
                                   {NULL, NULL}};

/* The script for module a.b.c: lib/a/b/c.lua or lib/a/b/c/init.lua. */
static const lua_script *find_script(const char *module) {
    char path[2][200];
    snprintf(path[0], sizeof path[0], "lib/%s.lua", module);
    snprintf(path[1], sizeof path[1], "lib/%s/init.lua", module);
    for (int i = 0; i < 2; i++) {
        size_t stem = strlen(path[i]) - 4;
        for (size_t k = 0; k < stem; k++)
            if (path[i][k] == '.') path[i][k] = '/';
        for (const lua_script *s = lua_scripts; s->path; s++)
            if (strcmp(s->path, path[i]) == 0) return s;
    }
    return NULL;
}

int host_load(lua_State *L, const lua_script *s) {
    return luaL_loadbufferx(L, s->from, (size_t)(s->to - s->from), s->path, "b");
}

static int search_scripts(lua_State *L) {
    const char *name = luaL_checkstring(L, 1);
    const lua_script *s = find_script(name);
    if (!s) {
        lua_pushfstring(L, "no script 'lib/%s.lua' in the program", name);
        return 1;
    }
    if (host_load(L, s) != LUA_OK) return lua_error(L);
    lua_pushstring(L, s->path);
    return 2;
}

/* Drop the entries of package.path and package.cpath that are relative: a file that happens to lie in the current
 * folder must not become part of a program. */
static void strip_relative(lua_State *L, const char *field) {
    luaL_Buffer b;
    lua_getfield(L, -1, field);
    const char *p = lua_tostring(L, -1);
    luaL_buffinit(L, &b);
    for (bool any = false; p && *p;) {
        size_t n = strcspn(p, ";");
        if (*p == '/') {
            if (any) luaL_addchar(&b, ';');
            luaL_addlstring(&b, p, n);
            any = true;
        }
        p += n + (p[n] == ';');
    }
    luaL_pushresult(&b);
    lua_setfield(L, -3, field);
    lua_pop(L, 1);
}

/* package.searchers: after the preloaded modules come the program's own, so that no file can take their names. */
static void set_up_require(lua_State *L) {
    lua_getglobal(L, "package");
    strip_relative(L, "path");
    strip_relative(L, "cpath");
    lua_getfield(L, -1, "searchers");
    for (lua_Integer i = luaL_len(L, -1); i >= 2; i--) {
        lua_rawgeti(L, -1, i);
        lua_rawseti(L, -2, i + 1);
    }
    lua_pushcfunction(L, search_scripts);
    lua_rawseti(L, -2, 2);
    lua_pop(L, 2);
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
    luaL_setfuncs(L, modules, 0);
    lua_pop(L, 1);
}

/* Bytecode can crash the machine that runs it, and string.dump makes it; only the build needs it. */
static void forbid_bytecode(lua_State *L) {
    lua_getglobal(L, "string");
    lua_pushnil(L);
    lua_setfield(L, -2, "dump");
    lua_pop(L, 1);
}

static int set_up(lua_State *L) {
    luaL_openlibs(L);
    forbid_bytecode(L);
    set_up_require(L);
    host_open_run(L);
    host_open_string(L);
    host_open_list(L);
    for (const lua_script *s = lua_scripts; s->path; s++)
        if (strcmp(s->path, "init.lua") == 0) {
            if (host_load(L, s) != LUA_OK) return lua_error(L);
            lua_call(L, 0, 0);
        }
    return 0;
}

lua_State *host_new(lede_error *e) {
    lua_State *L = host_new_state();
    if (!L) {
        lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
        return NULL;
    }
    lua_pushcfunction(L, set_up);
    if (lua_pcall(L, 0, 0, 0) == LUA_OK) return L;
    lede_fail(e, LEDE_ESCRIPT, -1, "%s", luaL_tolstring(L, -1, NULL));
    lua_close(L);
    return NULL;
}
