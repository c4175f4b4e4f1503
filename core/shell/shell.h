/* shell.h — the program's own parts: the only floor that prints and exits. */
#ifndef LEDE_SHELL_H
#define LEDE_SHELL_H

#include <lua.h>
#include <stdbool.h>
#include <stdio.h>

enum { EXIT_OK, EXIT_FAULT, EXIT_USAGE, EXIT_STOPPED = 130 };

/* Annotate JSON lines from `in` to standard output; with: NULL, "sentences" or "rules". Lines that cannot be read are
 * told and left out. Returns the exit status. */
int shell_annotate(lua_State *L, FILE *in, const char *with);

/* open.c: makes module "lede.host", what the commands in Lua need of the program. */
void shell_open(lua_State *L);

/* repl.c, as functions of Lua. repl(session): the prompt until the session ends. remember(statement): into history. */
int shell_repl(lua_State *L);
int shell_remember(lua_State *L);

/* page.c, as a function of Lua. page(text): through the pager. */
int shell_page(lua_State *L);

/* main.c: lua_pcall with the program's explanation of errors as the message. */
int shell_call(lua_State *L, int arguments, int results);
bool shell_stopped(void);       /* Ctrl-C came since shell_ready */
void shell_ready(lua_State *L); /* nothing is asked to stop */

#endif
