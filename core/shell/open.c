/* lede.host: what the commands in scripts/lib/lede need of the program. */
#include <errno.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shell.h"

/* annotate(with): standard input to standard output; the exit status. */
static int host_annotate(lua_State *L) {
    lua_pushinteger(L, shell_annotate(L, stdin, luaL_optstring(L, 1, NULL)));
    return 1;
}

/* The function that turns an error and the stack at that moment into what is told. */
static int host_explain(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_settop(L, 1);
    lua_setfield(L, LUA_REGISTRYINDEX, "lede.explain");
    return 0;
}

/* Columns and lines of the terminal behind a descriptor; nil where it is none. */
static int host_screen(lua_State *L) {
    struct winsize size;
    int fd = (int)luaL_checkinteger(L, 1);
    if (!isatty(fd)) return 0;
    bool known = ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    lua_pushinteger(L, known ? size.ws_col : 80);
    lua_pushinteger(L, known ? size.ws_row : 24);
    return 2;
}

/* folder(path [, who]): make a folder and those it is in, for "all" (less the umask) or "me" alone; true, or nil and
 * why. */
static int host_folder(lua_State *L) {
    static const char *const who[] = {"all", "me", NULL};
    mode_t mode = luaL_checkoption(L, 2, "all", who) == 1 ? 0700 : 0777;
    char *path = strdup(luaL_checkstring(L, 1));
    if (!path) return luaL_error(L, "out of memory");
    int failed = 0;
    for (char *p = path + (*path != 0); !failed; p++) {
        if (*p && *p != '/') continue;
        char was = *p;
        *p = 0;
        failed = mkdir(path, mode) != 0 && errno != EEXIST;
        *p = was;
        if (!was) break;
    }
    free(path);
    return luaL_fileresult(L, !failed, lua_tostring(L, 1));
}

static const luaL_Reg functions[] = {
    {"annotate", host_annotate}, {"explain", host_explain}, {"screen", host_screen},      {"folder", host_folder},
    {"page", shell_page},        {"repl", shell_repl},      {"remember", shell_remember}, {NULL, NULL}};

static int open_host(lua_State *L) {
    luaL_newlib(L, functions);
    return 1;
}

void shell_open(lua_State *L) {
    luaL_requiref(L, "lede.host", open_host, 0);
    lua_pop(L, 1);
}
