/* match.h — Lua's patterns, matched so that Ctrl-C and a plugin's limit are heard within a match. */
#ifndef LEDE_LUA_MATCH_H
#define LEDE_LUA_MATCH_H

#include <lua.h>
#include <stddef.h>

/* A pattern at work on a text. All that it raises are Lua's own messages, and host_stopped. */
typedef struct {
    lua_State *L;
    const char *text, *text_end, *pattern, *pattern_end;
    int steps; /* until host_poll */
    int depth; /* calls of `match` that may still be within each other */
    int captures;
    struct {
        const char *at;
        ptrdiff_t size; /* or what a capture is that has none */
    } capture[32];
} matching;

/* Borrows both strings; the stack must keep them. */
void match_begin(matching *m, lua_State *L, const char *text, size_t n, const char *pattern, size_t pattern_n);
/* The end of the match that begins at s, or NULL. */
const char *match_at(matching *m, const char *s);
/* Push capture i of the match [s, e); the first stands for the whole match where there are none. [-0, +1, e] */
void match_push(matching *m, int i, const char *s, const char *e);
/* Push all captures; `whole`: where there are none, the match itself. Returns how many. [-0, +n, e] */
int match_push_all(matching *m, const char *s, const char *e, int whole);

#endif
