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

/* ---- leaving out names ------------------------------------------------------------------------------------------- */

/* The names of locals and upvalues are a third of what a start would read, and nobody sees them: an error in the
 * library is told by the user's line that led there. Line numbers stay. How lua_dump writes: ldump.c of Lua 5.4. */
typedef struct {
    const unsigned char *p, *end;
    FILE *out; /* NULL: what is passed is left out */
} copier;

static void copy_bytes(copier *c, size_t n) {
    if (n > (size_t)(c->end - c->p)) n = (size_t)(c->end - c->p);
    if (c->out) fwrite(c->p, 1, n, c->out);
    c->p += n;
}

/* Seven bits a byte, the highest first; the last one is marked. */
static size_t copy_number(copier *c) {
    size_t x = 0;
    for (unsigned byte = 0; byte < 128 && c->p < c->end;) {
        byte = *c->p;
        x = x << 7 | (byte & 127);
        copy_bytes(c, 1);
    }
    return x;
}

static void copy_string(copier *c) {
    size_t n = copy_number(c);
    if (n) copy_bytes(c, n - 1);
}

static void copy_constants(copier *c) {
    enum { INTEGER = 3, FLOAT = 19, SHORT = 4, LONG = 20 };
    for (size_t n = copy_number(c); n && c->p < c->end; n--) {
        int type = *c->p;
        copy_bytes(c, 1);
        if (type == INTEGER || type == FLOAT) copy_bytes(c, 8);
        if (type == SHORT || type == LONG) copy_string(c);
    }
}

static void leave_out_names(copier *c) {
    FILE *out = c->out;
    c->out = NULL;
    for (size_t n = copy_number(c); n && c->p < c->end; n--) {
        copy_string(c);
        copy_number(c);
        copy_number(c);
    }
    for (size_t n = copy_number(c); n && c->p < c->end; n--) copy_string(c);
    c->out = out;
    fwrite("\x80\x80", 1, 2, out); /* there are none of either */
}

static void copy_function(copier *c) {
    copy_string(c);                    /* its file */
    copy_number(c);                    /* first line */
    copy_number(c);                    /* last line */
    copy_bytes(c, 3);                  /* parameters, whether there are more, registers */
    copy_bytes(c, copy_number(c) * 4); /* instructions */
    copy_constants(c);
    copy_bytes(c, copy_number(c) * 3); /* upvalues */
    for (size_t n = copy_number(c); n && c->p < c->end; n--) copy_function(c);
    copy_bytes(c, copy_number(c)); /* lines */
    for (size_t n = copy_number(c); n && c->p < c->end; n--) {
        copy_number(c);
        copy_number(c);
    }
    leave_out_names(c);
}

/* The function on the stack without those names; it must still be one that can be loaded. */
static int shorten(lua_State *L, FILE *to) {
    enum { HEADER = 32 };
    char *made = NULL, *kept = NULL;
    size_t n = 0, left = 0;
    FILE *whole = open_memstream(&made, &n), *part = open_memstream(&kept, &left);
    int fine = whole && part && lua_dump(L, keep, whole, 0) == 0;
    if (whole) fclose(whole);
    if (fine) {
        copier c = {(const unsigned char *)made, (const unsigned char *)made + n, part};
        copy_bytes(&c, HEADER);
        copy_function(&c);
        fine = c.p == c.end;
    }
    if (part) fclose(part);
    fine = fine && luaL_loadbufferx(L, kept, left, "shortened", "b") == LUA_OK;
    if (!fine) fputs("embed: this Lua writes its bytecode in another way\n", stderr);
    fine = fine && fwrite(kept, 1, left, to) == left;
    free(made);
    free(kept);
    return fine;
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
        else fine = shorten(L, out);
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
