#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "lede.h"
#include "shell.h"

int main(int argc, char **argv) {
    if (argc < 2 || strcmp(argv[1], "annotate") != 0) {
        fputs("usage: lede annotate [--with sentences]\n", stderr);
        return 2;
    }
    lua_State *L = luaL_newstate();
    if (!L) return 1;
    luaL_openlibs(L);
    int status = shell_annotate(L, stdin, argc > 3 && strcmp(argv[3], "sentences") == 0);
    lua_close(L);
    return status;
}
