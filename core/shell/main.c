/* The program: a Lua state, signals, and the command that scripts/lib/lede/command.lua finds in the arguments. */
#include <errno.h>
#include <lauxlib.h>
#include <malloc.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lua/host.h"
#include "shell.h"

/* What the signal handler must find: signals have no other argument. */
static struct {
    lua_State *volatile state;
    volatile sig_atomic_t count;
} interrupted;

/* The first asks the run to stop, the third, where something hears nothing (a pattern match, a finaliser), ends it. */
static void on_interrupt(int signal) {
    (void)signal;
    if (++interrupted.count >= 3) _exit(EXIT_STOPPED);
    if (interrupted.state) host_stop(interrupted.state);
}

bool shell_stopped(void) { return interrupted.count > 0; }

void shell_ready(lua_State *L) {
    interrupted.count = 0;
    host_ready(L);
}

static void catch_interrupt(lua_State *L) {
    struct sigaction action = {.sa_handler = on_interrupt};
    interrupted.state = L;
    sigaction(SIGINT, &action, NULL);
}

static int explain(lua_State *L) {
    lua_getfield(L, LUA_REGISTRYINDEX, "lede.explain");
    if (!lua_isfunction(L, -1)) {
        luaL_tolstring(L, 1, NULL);
        return 1;
    }
    lua_insert(L, 1);
    lua_call(L, 1, 1);
    return 1;
}

int shell_call(lua_State *L, int arguments, int results) {
    int base = lua_gettop(L) - arguments;
    lua_pushcfunction(L, explain);
    lua_insert(L, base);
    int status = lua_pcall(L, arguments, results, base);
    lua_remove(L, base);
    return status;
}

enum { FIRST_GARBAGE = 4096 /* kilobytes that may be taken before the collector begins: most commands end before */ };

static int run_command(lua_State *L) {
    int argc = (int)lua_tointeger(L, 1);
    char **argv = lua_touserdata(L, 2);
    lua_gc(L, LUA_GCSTEP, -FIRST_GARBAGE);
    lua_getglobal(L, "require");
    lua_pushliteral(L, "lede.command");
    lua_call(L, 1, 1);
    lua_getfield(L, -1, "main");
    lua_createtable(L, argc, 0);
    for (int i = 1; i < argc; i++) {
        lua_pushstring(L, argv[i]);
        lua_rawseti(L, -2, i);
    }
    lua_call(L, 1, 1);
    return 1;
}

static int finish(int status) {
    errno = 0;
    if (fflush(stdout) == 0 && !ferror(stdout)) return status;
    /* Where the fault was earlier, and told then, its reason is gone. */
    if (status == EXIT_OK || errno)
        fprintf(stderr, "lede: cannot write the output%s%s\n", errno ? ": " : "", errno ? strerror(errno) : "");
    return status == EXIT_OK ? EXIT_FAULT : status;
}

static int run_stopped(lua_State *L) {
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    if (lua_getfield(L, -1, "lede.command") != LUA_TTABLE) return 0;
    lua_getfield(L, -1, "stopped");
    host_take_partial(L);
    lua_call(L, 1, 0);
    return 0;
}

/* What had been done when Ctrl-C came; the command tells it, for it knows how. */
static int tell_stop(lua_State *L) {
    host_ready(L);
    lua_pushcfunction(L, run_stopped);
    if (lua_pcall(L, 0, 0, 0) != LUA_OK) lua_pop(L, 1);
    return EXIT_STOPPED;
}

typedef struct {
    bool on, within; /* a message is to go on */
} warnings;

/* Lua's warn(), as its own interpreter shows it. */
static void warn(void *user, const char *text, int more) {
    warnings *w = user;
    if (!w->within && !more && *text == '@') {
        if (strcmp(text, "@on") == 0 || strcmp(text, "@off") == 0) w->on = text[2] == 'n';
        return;
    }
    if (w->on) fprintf(stderr, "%s%s%s", w->within ? "" : "Lua warning: ", text, more ? "" : "\n");
    w->within = more;
}

static int run(lua_State *L, int argc, char **argv) {
    shell_open(L);
    lua_pushcfunction(L, run_command);
    lua_pushinteger(L, argc);
    lua_pushlightuserdata(L, argv);
    if (shell_call(L, 2, 1) == LUA_OK) return shell_stopped() ? EXIT_STOPPED : (int)lua_tointeger(L, -1);
    fflush(stdout);
    if (shell_stopped()) return tell_stop(L);
    fprintf(stderr, "lede: %s\n", luaL_tolstring(L, -1, NULL));
    return EXIT_FAULT;
}

/* The heap of a short command grows once, not ten times; what is given back is used again, not mapped anew. Its first
 * pages, which every command needs, are asked for at once: a fault for each would take a tenth of a start. */
static void set_up_heap(void) {
    enum { FIRST_PAGES = 384 << 10 };
    mallopt(M_TOP_PAD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
#ifdef MADV_POPULATE_WRITE
    char *first = malloc(FIRST_PAGES);
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = ((uintptr_t)first + page - 1) & ~(page - 1);
    if (first) madvise((void *)from, ((uintptr_t)first + FIRST_PAGES - from) & ~(page - 1), MADV_POPULATE_WRITE);
    free(first);
#endif
}

int main(int argc, char **argv) {
    lede_error e;
    set_up_heap();
    lua_State *L = host_new(&e);
    if (!L) {
        fprintf(stderr, "lede: %s\n", e.msg);
        return EXIT_FAULT;
    }
    warnings told = {0};
    lua_setwarnf(L, warn, &told);
    catch_interrupt(L);
    int status = run(L, argc, argv);
    host_ready(L); /* closing runs finalisers, which must not be stopped */
    interrupted.state = NULL;
    lua_close(L);
    return finish(status);
}
