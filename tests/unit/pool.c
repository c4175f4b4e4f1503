/* The memory of a Lua state: blocks keep their bytes, and all goes back with the pool, even where the heap gives
 * nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* The heap as the pool sees it: how many blocks are out, and how many it still gives; less than 0: as many as asked. */
static int out, left = -1;

static void *scarce_alloc(void *block, size_t n) {
    if (left == 0) return NULL;
    if (left > 0) left--;
    out += !block;
    return realloc(block, n);
}

static void *scarce_calloc(size_t n, size_t size) {
    void *block = calloc(n, size);
    out += block != NULL;
    return block;
}

static void scarce_free(void *block) {
    out -= block != NULL;
    free(block);
}

#define malloc(n) scarce_alloc(NULL, n)
#define calloc(n, size) scarce_calloc(n, size)
#define realloc(block, n) scarce_alloc(block, n)
#define free(block) scarce_free(block)
#include "lua/pool.c"
#undef malloc
#undef calloc
#undef realloc
#undef free

static void fill(char *block, size_t n) {
    for (size_t i = 0; i < n; i++) block[i] = (char)(n + i * 7);
}

static void holds(const char *block, size_t n, size_t filled) {
    for (size_t i = 0; i < n; i++) assert_int_equal(block[i], (char)(filled + i * 7));
}

static void test_sizes(void **state) {
    (void)state;
    static const size_t size[] = {1, 15, 16, 17, 255, 256, 257, 272, 273, 1000, 40000};
    enum { SIZES = sizeof size / sizeof *size };
    pool *m = pool_new();
    for (int a = 0; a < SIZES; a++)
        for (int b = 0; b < SIZES; b++) {
            char *block = pool_resize(m, NULL, 0, size[a]);
            fill(block, size[a]);
            block = pool_resize(m, block, size[a], size[b]);
            holds(block, size[a] < size[b] ? size[a] : size[b], size[a]);
            fill(block, size[b]);
            assert_null(pool_resize(m, block, size[b], 0));
        }
    pool_free(m);
    assert_int_equal(out, 0);
}

static void test_no_memory(void **state) {
    (void)state;
    static const size_t from[] = {257, 272, 1000, 300}, to[] = {256, 17, 100, 1};
    pool *m = pool_new();
    char *block[4];
    for (int i = 0; i < 4; i++) {
        block[i] = pool_resize(m, NULL, 0, from[i]);
        fill(block[i], from[i]);
    }
    left = 0;
    for (int i = 0; i < 4; i++) { /* what shrinks never fails */
        assert_null(pool_resize(m, block[i], from[i], 2000));
        block[i] = pool_resize(m, block[i], from[i], to[i]);
        assert_non_null(block[i]);
        holds(block[i], to[i], from[i]);
    }
    for (int i = 0; i < 4; i++) assert_null(pool_resize(m, block[i], to[i], 0));
    char *again = pool_resize(m, NULL, 0, 250); /* what was given back serves again */
    assert_non_null(again);
    fill(again, 250);
    left = -1;
    pool_free(m);
    assert_int_equal(out, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sizes), cmocka_unit_test(test_no_memory)};
    return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
