/* The loop of the prompt: a line, what scripts/lib/lede/session.lua makes of it, and again. */
#include <lauxlib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "line.h"
#include "lua/handle.h"
#include "shell.h"

enum { SESSION = 1 }; /* stack index of the session */

/* Push session:method, and the session. */
static void push_method(lua_State *L, const char *method) {
    lua_getfield(L, SESSION, method);
    lua_pushvalue(L, SESSION);
}

/* The error on top is told by the session. */
static void tell_error(lua_State *L) {
    push_method(L, "failed");
    luaL_tolstring(L, -3, NULL);
    if (shell_call(L, 2, 0) != LUA_OK) fprintf(stderr, "error: %s\n", luaL_tolstring(L, -1, NULL));
    lua_settop(L, SESSION);
}

/* The run was stopped: what it had done until then is told. */
static void tell_stop(lua_State *L) {
    lua_pop(L, 1); /* the error */
    shell_ready(L);
    push_method(L, "stopped");
    host_take_partial(L);
    if (shell_call(L, 2, 0) != LUA_OK) lua_pop(L, 1);
}

static void call_method(lua_State *L, const char *method, const char *text) {
    push_method(L, method);
    if (text) lua_pushstring(L, text);
    if (shell_call(L, text ? 2 : 1, 0) != LUA_OK) shell_stopped() ? tell_stop(L) : tell_error(L);
    shell_ready(L);
    host_sweep(L);
    fflush(stdout);
}

/* What Lua's list of words on top says, as readline wants it. */
static char **take_words(lua_State *L) {
    size_t n = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
    char **list = n ? calloc(n + 1, sizeof *list) : NULL;
    for (size_t i = 0; list && i < n; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        const char *s = lua_tostring(L, -1);
        list[i] = strdup(s ? s : "");
        lua_pop(L, 1);
    }
    return list;
}

static char **complete(void *data, const char *before, const char *word) {
    lua_State *L = data;
    push_method(L, "complete");
    lua_pushstring(L, before);
    lua_pushstring(L, word);
    char **list = shell_call(L, 3, 1) == LUA_OK ? take_words(L) : NULL;
    lua_pop(L, 1);
    return list;
}

static char *hint(void *data, const char *line) {
    lua_State *L = data;
    push_method(L, "hint");
    lua_pushstring(L, line);
    const char *text = shell_call(L, 2, 1) == LUA_OK ? lua_tostring(L, -1) : NULL;
    char *copy = text ? strdup(text) : NULL;
    lua_pop(L, 1);
    return copy;
}

static const char *session_string(lua_State *L, const char *name) {
    lua_getfield(L, SESSION, name);
    const char *s = lua_tostring(L, -1);
    lua_pop(L, 1); /* the session keeps the string */
    return s;
}

static bool session_flag(lua_State *L, const char *name) {
    lua_getfield(L, SESSION, name);
    bool on = lua_toboolean(L, -1);
    lua_pop(L, 1);
    return on;
}

int shell_repl(lua_State *L) {
    lua_settop(L, SESSION);
    signal(SIGPIPE, SIG_IGN); /* a pager that is left early must not end the shell */
    line_open(session_string(L, "history"), complete, session_flag(L, "colors") ? hint : NULL, L);
    while (!session_flag(L, "ended")) {
        char *text;
        shell_ready(L);
        line_end end = line_read(session_string(L, "prompt"), &text);
        shell_ready(L);
        if (end == LINE_END) break;
        call_method(L, end == LINE_CLEARED ? "clear" : "feed", end == LINE_CLEARED ? NULL : text);
        if (end == LINE_GIVEN) free(text);
    }
    if (!session_flag(L, "ended")) fputs("\n", stdout);
    line_close();
    lua_pushinteger(L, EXIT_OK);
    return 1;
}

int shell_remember(lua_State *L) {
    line_remember(luaL_checkstring(L, 1));
    return 0;
}
