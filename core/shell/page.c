/* Long output through the pager: $PAGER, or less where it is there. */
#include <lauxlib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "shell.h"

int shell_page(lua_State *L) {
    size_t n;
    const char *text = luaL_checklstring(L, 1, &n), *pager = getenv("PAGER");
    setenv("LESS", "FRX", 0);
    fflush(stdout);
    FILE *to = popen(pager && *pager ? pager : "less", "w");
    if (!to) return luaL_fileresult(L, 0, "pager");
    /* Ctrl-C belongs to the pager while it is on the screen. */
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    sigaction(SIGINT, &ignore, &before);
    fwrite(text, 1, n, to);
    int status = pclose(to);
    sigaction(SIGINT, &before, NULL);
    lua_pushboolean(L, status == 0 || status == -1);
    return 1;
}
