/* embed: what the build runs to carry scripts/ inside the program. Prints, as C, the table of core/lua/scripts.h for
 * the scripts named; Lua is translated into FOLDER first, so that the program need not parse its own library at each
 * start.
 *
 *     embed FOLDER SCRIPTS-FOLDER SCRIPT... */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int keep(lua_State *L, const void *bytes, size_t n, void *file) {
    (void)L;
    return fwrite(bytes, 1, n, file) == n ? 0 : 1;
}

/* Lua is known by the name as the program has it, in messages and stacks. */
static int translate(const char *from, const char *name, const char *to) {
    lua_State *L = luaL_newstate();
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    int fine = L && in && out;
    if (fine) {
        luaL_Buffer b;
        luaL_buffinit(L, &b);
        for (size_t n = 1; n > 0; luaL_addsize(&b, n)) n = fread(luaL_prepbuffer(&b), 1, LUAL_BUFFERSIZE, in);
        luaL_pushresult(&b);
        size_t size;
        const char *text = lua_tolstring(L, -1, &size);
        fine = luaL_loadbufferx(L, text, size, lua_pushfstring(L, "@%s", name), "t") == LUA_OK;
        if (!fine) fprintf(stderr, "embed: %s\n", lua_tostring(L, -1));
        else fine = lua_dump(L, keep, out, 0) == 0;
    }
    if (in) fclose(in);
    if (out && fclose(out) != 0) fine = 0;
    if (L) lua_close(L);
    return fine;
}

static void declare(int i, const char *path) {
    printf("__asm__(\".section .rodata\\nscript_%d: .incbin \\\"%s\\\"\\nscript_%d_end: .byte 0\\n.previous\\n\");\n",
           i, path, i);
    printf("extern const char script_%d[], script_%d_end[];\n", i, i);
}

int main(int argc, char **argv) {
    if (argc < 3) return EXIT_FAILURE;
    size_t stem = strlen(argv[2]);
    puts("#include \"lua/scripts.h\"");
    for (int i = 3; i < argc; i++) {
        char made[300];
        const char *dot = strrchr(argv[i], '.');
        int lua = dot && strcmp(dot, ".lua") == 0;
        snprintf(made, sizeof made, "%s/%d.luac", argv[1], i);
        if (lua && !translate(argv[i], argv[i] + stem, made)) return EXIT_FAILURE;
        declare(i, lua ? made : argv[i]);
    }
    puts("const lua_script lua_scripts[] = {");
    for (int i = 3; i < argc; i++) printf("    {\"%s\", script_%d, script_%d_end},\n", argv[i] + stem, i, i);
    puts("    {0, 0, 0}};");
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
