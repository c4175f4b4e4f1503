/* What runs, how it is stopped, and how much it may use. Stock Lua can set a hook on a thread it knows, but not on the
 * coroutine that runs at the moment of Ctrl-C; so resume and wrap here keep the chain of running threads, and to stop
 * is to arm them all. The hook is taken away only by the next host_ready, so that no pcall swallows the stop. */
#include <lauxlib.h>
#include <stdlib.h>
#include <unistd.h>

#include "host.h"
#include "pool.h"

enum { COUNTED = 1000 /* instructions at a time, where they are limited */ };

const char host_stopped[] = "stopped";

typedef struct running {
    lua_State *thread;
    struct running *before;
} running;

/* One for a state; every thread finds it in its extra space, and the allocator as its argument. */
typedef struct {
    volatile sig_atomic_t stop;
    running *volatile top;
    lua_State *main;
    pool *memory;
    int64_t used, ceiling; /* bytes since the state was made; ceiling: refused beyond */
    bool limited;          /* and then, what is left: */
    int64_t steps;
} host_run;

static host_run *run_of(lua_State *L) { return *(host_run **)lua_getextraspace(L); }

static void raise_stop(lua_State *L, lua_Debug *ar);

static void arm(lua_State *L) { lua_sethook(L, raise_stop, LUA_MASKCALL | LUA_MASKRET | LUA_MASKCOUNT, 1); }

void host_poll(lua_State *L, int64_t steps) {
    host_run *r = run_of(L);
    if (r->stop) {
        lua_pushstring(L, host_stopped);
        lua_error(L);
    }
    if (!r->limited || (r->steps -= steps) >= 0) return;
    arm(L); /* a pcall may catch the error: then the next instruction raises it again */
    lua_pushliteral(L, "it takes more steps than it may");
    lua_error(L);
}

static void raise_stop(lua_State *L, lua_Debug *ar) {
    (void)ar;
    host_poll(L, 1);
}

static void count_steps(lua_State *L, lua_Debug *ar) {
    (void)ar;
    host_poll(L, COUNTED);
}

/* The hook of a thread that begins to run. */
static void set_hook(const host_run *r, lua_State *L) {
    lua_sethook(L, r->limited ? count_steps : NULL, r->limited ? LUA_MASKCOUNT : 0, r->limited ? COUNTED : 0);
}

void host_stop(lua_State *L) {
    host_run *r = run_of(L);
    r->stop = 1;
    arm(r->main);
    for (running *at = r->top; at; at = at->before) arm(at->thread);
}

volatile sig_atomic_t *host_stop_flag(lua_State *L) { return &run_of(L)->stop; }

void host_ready(lua_State *L) {
    host_run *r = run_of(L);
    r->stop = 0;
    lua_sethook(r->main, NULL, 0, 0);
    for (running *at = r->top; at; at = at->before) lua_sethook(at->thread, NULL, 0, 0);
}

void host_keep_partial(lua_State *L) {
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, "lede.partial");
    host_stop(L);
}

void host_take_partial(lua_State *L) {
    lua_getfield(L, LUA_REGISTRYINDEX, "lede.partial");
    lua_pushnil(L);
    lua_setfield(L, LUA_REGISTRYINDEX, "lede.partial");
}

/* Resume `co` with n arguments from the top of L: the number of results moved to L, or -1 and the error on L. */
static int resume(lua_State *L, lua_State *co, int n) {
    host_run *r = run_of(L);
    int results = 0;
    if (r->stop || !lua_checkstack(co, n)) {
        lua_pushstring(L, r->stop ? host_stopped : "too many arguments to resume");
        return -1;
    }
    lua_xmove(L, co, n);
    running here = {co, r->top};
    set_hook(r, co); /* instead of one that an earlier stop had armed */
    r->top = &here;
    int status = lua_resume(co, L, n, &results);
    r->top = here.before;
    if (status != LUA_OK && status != LUA_YIELD) results = -1;
    else if (!lua_checkstack(L, results + 1)) {
        lua_pop(co, results);
        lua_pushliteral(L, "too many results to resume");
        return -1;
    }
    lua_xmove(co, L, results < 0 ? 1 : results);
    return results;
}

static int co_resume(lua_State *L) {
    lua_State *co = lua_tothread(L, 1);
    luaL_argexpected(L, co, 1, "thread");
    int n = resume(L, co, lua_gettop(L) - 1);
    lua_pushboolean(L, n >= 0);
    lua_insert(L, n < 0 ? -2 : -(n + 1));
    return n < 0 ? 2 : n + 1;
}

static int wrapped(lua_State *L) {
    lua_State *co = lua_tothread(L, lua_upvalueindex(1));
    int n = resume(L, co, lua_gettop(L));
    if (n >= 0) return n;
    int status = lua_status(co);
    if (status != LUA_OK && status != LUA_YIELD) { /* it is dead: close its variables, whose error counts instead */
        lua_resetthread(co);
        lua_xmove(co, L, 1);
    }
    return lua_error(L);
}

static int co_wrap(lua_State *L) {
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_State *co = lua_newthread(L);
    lua_pushvalue(L, 1);
    lua_xmove(L, co, 1);
    lua_pushcclosure(L, wrapped, 1);
    return 1;
}

/* ---- limits ------------------------------------------------------------------------------------------------------ */

void host_free(lua_State *L, const char *what) {
    if (run_of(L)->limited) luaL_error(L, "a plugin may not call %s", what);
}

int host_limited(lua_State *L) {
    host_run *r = run_of(L);
    int64_t steps = luaL_checkinteger(L, 1), bytes = luaL_checkinteger(L, 2), ceiling = r->ceiling;
    luaL_checktype(L, 3, LUA_TFUNCTION);
    if (r->limited) return luaL_error(L, "a limit within a limit");
    r->limited = true;
    r->steps = steps;
    r->ceiling = r->used + bytes;
    set_hook(r, L);
    int status = lua_pcall(L, lua_gettop(L) - 3, LUA_MULTRET, 0);
    r->limited = false;
    r->ceiling = ceiling;
    r->stop ? arm(L) : set_hook(r, L);
    if (status == LUA_ERRMEM) return luaL_error(L, "it takes more memory than it may");
    return status == LUA_OK ? lua_gettop(L) - 2 : lua_error(L);
}

/* Lua's allocator, with a ceiling; what shrinks never fails. */
static void *allocate(void *user, void *p, size_t old, size_t n) {
    host_run *r = user;
    int64_t more = (int64_t)n - (p ? (int64_t)old : 0);
    if (more > 0 && r->used + more > r->ceiling) return NULL;
    /* Lua gives the block of the main thread back last of all, and that begins with its extra space. */
    bool last = p && !n && r->main && p == lua_getextraspace(r->main);
    void *q = pool_resize(r->memory, p, old, n);
    if (q || !n) r->used += more;
    if (last) {
        pool_free(r->memory);
        free(r);
    }
    return q;
}

static const luaL_Reg functions[] = {{"resume", co_resume}, {"wrap", co_wrap}, {NULL, NULL}};

lua_State *host_new_state(void) {
    host_run *r = calloc(1, sizeof *r);
    if (!r) return NULL;
    r->memory = pool_new();
    /* More than the machine has would end the program, and with it the session. */
    r->ceiling = (int64_t)sysconf(_SC_PHYS_PAGES) * sysconf(_SC_PAGESIZE);
    lua_State *L = r->memory ? lua_newstate(allocate, r) : NULL;
    if (L) {
        r->main = L;
        *(host_run **)lua_getextraspace(L) = r;
        return L;
    }
    if (r->memory) pool_free(r->memory);
    free(r);
    return NULL;
}

void host_open_run(lua_State *L) {
    lua_getglobal(L, "coroutine");
    luaL_setfuncs(L, functions, 0);
    lua_pop(L, 1);
}
