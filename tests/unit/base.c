#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/base.h"

static void numbers_read_back(void **state) {
    (void)state;
    static const struct {
        double x;
        const char *s;
    } row[] = {{0, "0"},
               {-0.0, "0"},
               {925000000, "925000000"},
               {0.1, "0.1"},
               {2.98e9, "2980000000"},
               {1.0 / 3, "0.3333333333333333"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        buf b = {0};
        buf_number(&b, row[i].x);
        assert_string_equal(b.p, row[i].s);
        buf_free(&b);
    }
}

static void json_escapes_hostile_text(void **state) {
    (void)state;
    buf b = {0};
    buf_json(&b, "a\"\\\n\x01\xFFz\xC3\xA9", 9);
    assert_string_equal(b.p, "\"a\\\"\\\\\\n\\u0001\xEF\xBF\xBDz\xC3\xA9\"");
    buf_free(&b);
}

static void words_are_joined_and_folded(void **state) {
    (void)state;
    char s[] = " vice \r\n\t president \fHARRIS  ", small[8];
    size_t n = blanks_join(s, sizeof s - 1);
    assert_int_equal(n, 23);
    assert_memory_equal(s, " vice president HARRIS ", n);
    assert_int_equal(blanks_join(s, 0), 0);
    assert_int_equal(utf8_fold_into(small, sizeof small, "\xC3\x89T\xC3\x89\xE2\x80\x99S", 9), 7);
    assert_memory_equal(small, "\xC3\xA9t\xC3\xA9's", 7);
    /* no room: nothing, not a part */
    assert_int_equal(utf8_fold_into(small, 6, "\xC3\x89T\xC3\x89\xE2\x80\x99S", 9), 0);
}

static void varints_stop_at_the_end(void **state) {
    (void)state;
    buf b = {0};
    buf_varint(&b, UINT64_MAX);
    const unsigned char *p = (unsigned char *)b.p, *end = p + b.n;
    uint64_t x;
    assert_true(varint_get(&p, end, &x));
    assert_true(x == UINT64_MAX);
    p = (unsigned char *)b.p;
    assert_false(varint_get(&p, p + 3, &x));
    buf_free(&b);
}

static void interned_strings_keep_their_numbers(void **state) {
    (void)state;
    intern *t = intern_new();
    for (int i = 0; i < 5000; i++) {
        char s[16];
        int n = snprintf(s, sizeof s, "w%d", i);
        assert_int_equal(intern_add(t, s, (size_t)n), i);
    }
    assert_int_equal(intern_find(t, "w4321", 5), 4321);
    assert_int_equal(intern_find(t, "no", 2), -1);
    assert_string_equal(intern_get(t, 7).p, "w7");
    intern_free(t);
}

static void errors_are_cut_between_characters(void **state) {
    (void)state;
    char long_text[400];
    memset(long_text, 'a', sizeof long_text);
    memcpy(long_text + 238, "\xC3\xA9", 2);
    long_text[399] = 0;
    lede_error e;
    assert_int_equal(lede_fail(&e, LEDE_EIO, 3, "%s", long_text), LEDE_EIO);
    assert_true(utf8_valid(e.msg, strlen(e.msg), NULL));
}

static void errors_carry_nothing_to_the_terminal(void **state) {
    (void)state;
    lede_error e;
    lede_fail(&e, LEDE_EFORMAT, -1, "near '\x1b[31m\xC2\x9B \xC3\xA9\n'");
    assert_string_equal(e.msg, "near '?[31m?? \xC3\xA9\n'");
}

static void arenas_give_zeroed_memory(void **state) {
    (void)state;
    arena *a = arena_new();
    for (int round = 0; round < 3; round++) {
        for (size_t n = 1; n < 200000; n = n * 3 + 1) {
            char *p = arena_alloc(a, n);
            assert_int_equal(p[0], 0);
            assert_int_equal(p[n - 1], 0);
            memset(p, 'x', n);
        }
        arena_reset(a);
    }
    arena_free(a);
}

static void hashes_are_those_of_the_standard(void **state) {
    (void)state;
    static const struct { const char *text, *hex; } row[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"}};
    char hex[65];
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        sha256(row[i].text, strlen(row[i].text), hex);
        assert_string_equal(hex, row[i].hex);
    }
}

static int by_number(const void *x, const void *y, void *calls) {
    const uint32_t *a = x, *b = y;
    ++*(int64_t *)calls;
    return *a < *b ? -1 : *a > *b;
}

static void sorting_can_be_stopped(void **state) {
    (void)state;
    enum { N = 100000 };
    uint32_t *list = malloc(N * sizeof *list);
    int64_t calls = 0, sum = 0;
    volatile int stop = 0;
    assert_non_null(list);
    for (int round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < N; i++) list[i] = (uint32_t)((uint64_t)i * 7919 % N);
        stop = round;
        lede_status code = sort_polled(list, N, sizeof *list, by_number, &calls, &stop, NULL);
        assert_int_equal(code, round ? LEDE_ESTOP : LEDE_OK);
        for (uint32_t i = 0; i < N && !round; i++) assert_int_equal(list[i], i);
    }
    for (uint32_t i = 0; i < N; i++) sum += list[i];
    assert_int_equal(sum, (int64_t)N * (N - 1) / 2);
    assert_int_equal(sort_polled(NULL, 0, 4, by_number, &calls, &stop, NULL), LEDE_OK);
    free(list);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_read_back),
        cmocka_unit_test(json_escapes_hostile_text),
        cmocka_unit_test(words_are_joined_and_folded),
        cmocka_unit_test(varints_stop_at_the_end),
        cmocka_unit_test(interned_strings_keep_their_numbers),
        cmocka_unit_test(errors_are_cut_between_characters),
        cmocka_unit_test(arenas_give_zeroed_memory),
        cmocka_unit_test(errors_carry_nothing_to_the_terminal),
        cmocka_unit_test(hashes_are_those_of_the_standard),
        cmocka_unit_test(sorting_can_be_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
