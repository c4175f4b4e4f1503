/* host.h — the Lua side of the program: its state, how C functions are registered with their documentation, and how
 * C's errors become Lua's. */
#ifndef LEDE_LUA_HOST_H
#define LEDE_LUA_HOST_H

#include <lua.h>
#include <signal.h>
#include <stdbool.h>

#include "lede.h"

/* ---- open.c: the state ---------------------------------------------------------------------------------------- */

/* A state with Lua's libraries, the modules lede, corpus, entity and query (loaded when asked for), and `require` for
 * the files of scripts/lib. NULL: *e says why. End it with lua_close. */
lua_State *host_new(lede_error *e);

/* ---- doc.c: functions that carry their documentation ------------------------------------------------------------ */

/* example: Lua text whose `--> value` lines say what the expression before them gives; tests run it. An entry with
 * f == NULL ends the list. name is as one writes it: "corpus.open", "c:find". */
typedef struct {
    const char *name;
    lua_CFunction f;
    const char *arguments, *result, *sentence, *example;
} host_function;

/* Put the functions into the table on top, under the part of their name after "." or ":". [-0, +0, m] */
void host_register(lua_State *L, const host_function *list);
/* As a function of Lua: the records of all that was registered, in order from 1, and by function. */
int host_docs(lua_State *L);

/* ---- fail.c: the one place where a lede_error becomes Lua's ----------------------------------------------------- */

/* What the world refused: nil, sentence, code [, place]. EQUERY's place is the byte in the pattern, from 1. */
int host_fail(lua_State *L, const lede_error *e);
/* The same where nothing can be returned, within a running `for`: raises the sentence. */
int host_raise(lua_State *L, const lede_error *e);

/* ---- box.c: handles of C in userdata ----------------------------------------------------------------------------- */

/* A box is made closed and then filled: p is NULL before and after. */
typedef struct {
    void *p;
} host_box;

host_box *host_box_new(lua_State *L, const char *type);
/* The handle in the box at `arg`; raises where it is something else or closed. */
void *host_box_get(lua_State *L, int arg, const char *type);

/* Something of C that is freed with its box, whatever happens: p is NULL until it is filled. [-0, +1, m] */
typedef struct {
    void *p;
    void (*end)(void *p);
} host_owner;
host_owner *host_own(lua_State *L, void (*end)(void *p));
void host_disown(host_owner *o); /* end it now */

/* A list that C's work fills with what it finds. Lua may raise errors, and must not within that work: each item is
 * added in protected mode, add(list, item), item a pointer that holds for the call. */
typedef struct {
    lua_State *L;
    lua_CFunction add;
    bool failed; /* the message is on top; nothing more is added */
} host_list;
host_list host_list_new(lua_State *L, lua_CFunction add); /* the list goes on top: [-0, +1, m] */
void host_list_add(host_list *list, const void *item);
/* The list is on top; or nil, sentence, code where the work ended with an error; raises what `add` raised. */
int host_list_end(host_list *list, lede_status code, const lede_error *e);

/* ---- options: one table with named fields ------------------------------------------------------------------------ */

/* Raise where the table at `arg` (or nothing) has a field that is not in the list, which ends with NULL. */
void host_options(lua_State *L, int arg, const char *const *valid);
/* The string field, or NULL; raises where it is something else. Borrowed from the table. */
const char *host_option_string(lua_State *L, int arg, const char *name);
/* Put a value into the table on top. [-0, +0, m] */
void host_set_integer(lua_State *L, const char *key, int64_t n);
void host_set_number(lua_State *L, const char *key, double x);
void host_set_flag(lua_State *L, const char *key, bool on);
void host_set_str(lua_State *L, const char *key, lede_str s);

/* ---- table.c ----------------------------------------------------------------------------------------------------- */

/* A lede.table of Lua as one of C, in a box that is pushed; raises where it is none. `o` gets the passages' source
 * where the table knows its corpus. [-0, +1, e] */
lede_table *host_table(lua_State *L, int arg, lede_show_options *o);

/* ---- run.c: what runs, and how it is stopped --------------------------------------------------------------------- */

/* Stop whatever runs in this state: every coroutine of the running chain raises host_stopped at its next instruction.
 * Safe within a signal handler. */
void host_stop(lua_State *L);
/* Set while the program is asked to stop; long loops of C poll it. */
volatile sig_atomic_t *host_stop_flag(lua_State *L);
/* For long loops of C that Lua calls: raises host_stopped where the program is asked to stop, and an error where a
 * limit is in force and `steps` more are too many. [-0, +0, e] */
void host_poll(lua_State *L, int64_t steps);
/* Nothing is asked to stop any more. */
void host_ready(lua_State *L);
/* What was done when a function heard the stop: the value on top is kept for the top-level run to tell, and the stop
 * goes on, so that a loop around the function ends too. host_take_partial pushes it, or nil, and forgets it. */
void host_keep_partial(lua_State *L);
void host_take_partial(lua_State *L);
extern const char host_stopped[]; /* the message raised: "stopped" */
lua_State *host_new_state(void);    /* NULL: no memory. Lua's memory ends at the machine's */
/* limited(steps, bytes, f, ...): what f returns, called with the rest; an error where it takes more instructions of Lua
 * or more memory. */
int host_limited(lua_State *L);
/* Raises within a limited call: `what` changes the corpus or a file. [-0, +0, e] */
void host_free(lua_State *L, const char *what);

/* ---- modules ----------------------------------------------------------------------------------------------------- */

int host_open_core(lua_State *L);   /* core.c: "lede.core", what the Lua library needs of C */
void host_open_run(lua_State *L);   /* run.c: coroutines that keep the chain of what runs */
/* string.c, list.c: those functions of Lua's that may take long, so that they can be stopped. */
void host_open_string(lua_State *L);
void host_open_list(lua_State *L);
int host_open_render(lua_State *L); /* table.c: "lede.render" */

#endif
