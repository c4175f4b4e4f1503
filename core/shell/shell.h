/* shell.h — the program's own parts. */
#ifndef LEDE_SHELL_H
#define LEDE_SHELL_H

#include <lua.h>
#include <stdbool.h>
#include <stdio.h>

/* Annotate JSON lines from `in` to standard output. Returns the exit status. */
int shell_annotate(lua_State *L, FILE *in, bool sentences);

#endif
