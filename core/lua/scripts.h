/* scripts.h — the files of scripts/, carried inside the program. */
#ifndef LEDE_LUA_SCRIPTS_H
#define LEDE_LUA_SCRIPTS_H

#include <lua.h>

typedef struct {
    const char *path; /* below scripts/: "rules/money/bills.lua" */
    const char *from, *to; /* Lua as bytecode, the rest as it is */
} lua_script;

extern const lua_script lua_scripts[]; /* ends with path == NULL; made by core/shell/embed.c, in path order */

/* Push the script, which is Lua, as a function. A status as luaL_loadbuffer gives; the message on top. [-0, +1, -] */
int host_load(lua_State *L, const lua_script *s);

#endif
