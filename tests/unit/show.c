#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "show/show.h"

static lede_status to_buf(void *data, const char *p, size_t n, lede_error *e) {
    (void)e;
    buf_add(data, p, n);
    return LEDE_OK;
}

static lede_status refuse(void *data, const char *p, size_t n, lede_error *e) {
    (void)data;
    (void)p;
    (void)n;
    return lede_fail(e, LEDE_EIO, -1, "the disk is full");
}

static lede_cell text(const char *s) { return (lede_cell){.kind = LEDE_CELL_TEXT, .text = str_of(s)}; }
static lede_cell whole(int64_t n) { return (lede_cell){.kind = LEDE_CELL_INTEGER, .integer = n}; }

static lede_table *two_columns(const char *const *name, const int64_t *value, size_t rows) {
    lede_table *t;
    assert_int_equal(lede_table_new(&t, NULL), LEDE_OK);
    lede_table_column(t, STR("name"));
    lede_table_column(t, STR("sum"));
    for (size_t i = 0; i < rows; i++) {
        lede_cell a = text(name[i]), b = whole(value[i]);
        lede_table_row(t);
        lede_table_set(t, 0, &a);
        lede_table_set(t, 1, &b);
    }
    return t;
}

static void shows(const lede_table *t, const char *format, lede_show_options o, const char *want) {
    buf b = {0};
    lede_error e;
    assert_int_equal(lede_table_show(t, format, &o, to_buf, &b, &e), LEDE_OK);
    assert_string_equal(b.p ? b.p : "", want);
    buf_free(&b);
}

static void clean_takes_out_what_moves_the_terminal(void **state) {
    (void)state;
    static const struct { const char *in, *out; } row[] = {
        {"plain", "plain"}, {"a\t\n b", "a b"}, {"\x1b[31mred\x1b[0m", "red"}, {"\x1b]0;title\x07x", "x"},
        {"\x1b]8;;http://x\x1b\\link", "link"}, {"\xC2\x9B" "31mx", "x"}, {"a\xE2\x80\xAE" "b", "ab"},
        {"\x1b", ""}, {"\x1b[", ""}, {"\x1b]unfinished\nnext", " next"}, {"bad \xFF byte", "bad \xEF\xBF\xBD byte"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        buf b = {0};
        text_clean(&b, str_of(row[i].in));
        assert_string_equal(b.p ? b.p : "", row[i].out);
        buf_free(&b);
    }
}

static void clean_text_has_room(void **state) {
    (void)state;
    char bad[100], out[300];
    memset(bad, 0xFF, sizeof bad);
    assert_int_equal(lede_clean((lede_str){bad, sizeof bad}, out), sizeof out);
    assert_memory_equal(out + 297, "\xEF\xBF\xBD", 3);
    assert_int_equal(lede_clean(STR("a\t\n b\x1b[1m"), out), 3);
    assert_memory_equal(out, "a b", 3);
}

static void widths_count_cells(void **state) {
    (void)state;
    assert_int_equal(lede_width(STR("abc")), 3);
    assert_int_equal(lede_width(STR("日本")), 4);
    assert_int_equal(lede_width(STR("e\xCC\x81")), 1);
    assert_int_equal(lede_width(STR("\x1b[1mx\x1b[0m")), 1);
    assert_int_equal(text_head("日本", 6, 3), 3); /* half a character is none */
    assert_int_equal(text_tail("日本", 6, 3), 3);
    assert_int_equal(text_tail("ae\xCC\x81", 4, 1), 3); /* a mark stays with its letter */
}

static void tables_fit_their_width(void **state) {
    (void)state;
    const char *const name[] = {"a very long name of a thing", "b"};
    const int64_t value[] = {1234567, 2022};
    lede_table *t = two_columns(name, value, 2);
    shows(t, "table", (lede_show_options){0},
          "   name                               sum\n1  a very long name of a thing  1,234,567\n2  b                  "
          "              2,022\n");
    shows(t, "table", (lede_show_options){.width = 26},
          "  name                 sum\n1 a very long n… 1,234,567\n2 b                  2,022\n");
    lede_table_free(t);
}

static void years_are_no_counts(void **state) {
    (void)state;
    lede_table *t;
    const lede_cell cell[] = {whole(2022), whole(2022), text("2022-W10"), text("by 2021-FA")};
    static const char *const column[] = {"year", "hits", "date", "from"};
    assert_int_equal(lede_table_new(&t, NULL), LEDE_OK);
    for (size_t i = 0; i < 4; i++) lede_table_column(t, str_of(column[i]));
    lede_table_row(t);
    for (size_t i = 0; i < 4; i++) lede_table_set(t, i, &cell[i]);
    lede_table_note(t, STR("Told for 2024-W21-WE (2021-WI), 2022-H1 and 2022-05-31TNI; see 2022-W10x."));
    shows(
        t, "table", (lede_show_options){0},
        "   year   hits  date                from\n1  2022  2,022  week of 2022-03-07  by autumn 2021\n\n"
        "Told for weekend of 2024-05-25 (winter 2021/22), first half of 2022 and 2022-05-31, night; see 2022-W10x.\n");
    shows(t, "csv", (lede_show_options){0}, "year,hits,date,from\n2022,2022,2022-W10,by 2021-FA\n");
    lede_table_free(t);
}

static void names_longer_than_their_values_are_broken(void **state) {
    (void)state;
    lede_table *t;
    lede_cell a = text("done"), b = whole(3);
    assert_int_equal(lede_table_new(&t, NULL), LEDE_OK);
    lede_table_column(t, STR("from_step"));
    lede_table_column(t, STR("mentions"));
    lede_table_row(t);
    lede_table_set(t, 0, &a);
    lede_table_set(t, 1, &b);
    shows(t, "table", (lede_show_options){.width = 16}, "  from_\n  step  mentions\n1 done         3\n");
    shows(t, "table", (lede_show_options){.width = 13}, "  from_ menti\n  step    ons\n1 done      3\n");
    lede_table_free(t);
}

static void narrow_screens_get_a_value_a_line(void **state) {
    (void)state;
    const char *const name[] = {"a very long name"};
    const int64_t value[] = {1234567};
    lede_table *t = two_columns(name, value, 1);
    shows(t, "table", (lede_show_options){.width = 18}, "1  name  a very\n         long name\n   sum   1,234,567\n");
    lede_table_free(t);
}

static void no_rows_are_said_so(void **state) {
    (void)state;
    lede_table *t = two_columns(NULL, NULL, 0);
    shows(t, "table", (lede_show_options){0}, "no rows\n");
    shows(t, "csv", (lede_show_options){0}, "name,sum\n");
    shows(t, "jsonl", (lede_show_options){0}, "");
    lede_table_free(t);
}

static void unknown_formats_are_told(void **state) {
    (void)state;
    lede_table *t = two_columns(NULL, NULL, 0);
    lede_error e;
    lede_show_options o = {0};
    assert_int_equal(lede_table_show(t, "pdf", &o, to_buf, NULL, &e), LEDE_ENOTFOUND);
    assert_non_null(strstr(e.msg, "table, markdown, csv"));
    assert_int_equal(lede_table_show(t, "json", &o, refuse, NULL, &e), LEDE_EIO);
    lede_table_free(t);
}

static lede_status no_passage(void *data, lede_span span, lede_passage *out, lede_error *e) {
    (void)data;
    (void)span;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "no such document");
}

static void a_passage_that_is_gone_ends_the_output(void **state) {
    (void)state;
    const char *const name[] = {"x"};
    const int64_t value[] = {1};
    lede_table *t = two_columns(name, value, 1);
    lede_table_evidence(t, (lede_span){7, 0, 1});
    buf b = {0};
    lede_error e;
    lede_show_options o = {.passage = no_passage};
    assert_int_equal(lede_table_show(t, "json", &o, to_buf, &b, &e), LEDE_ENOTFOUND);
    assert_int_equal(lede_table_show(t, "html", &o, to_buf, &b, &e), LEDE_ENOTFOUND);
    buf_free(&b);
    lede_table_free(t);
}

static void concordances_stand_under_each_other(void **state) {
    (void)state;
    static const lede_str first[] = {{"S1", 2}, {"2022", 4}}, second[] = {{"S22", 3}, {"", 0}};
    static const lede_kwic_line line[] = {
        {first, {"one two three four", 18}, {"hit", 3}, {" and more words", 15}},
        {second, {"日本", 6}, {"a \x1b[1mlonger\x1b[0m hit", 20}, {".", 1}}};
    buf b = {0};
    lede_show_options o = {.width = 50};
    assert_int_equal(lede_kwic_show(line, 2, 2, &o, to_buf, &b, NULL), LEDE_OK);
    assert_string_equal(b.p, "S1   2022  two three four [hit] and more words\n"
                             "S22                  日本 [a longer hit].\n");
    buf_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clean_takes_out_what_moves_the_terminal),
        cmocka_unit_test(clean_text_has_room),
        cmocka_unit_test(widths_count_cells),
        cmocka_unit_test(tables_fit_their_width),
        cmocka_unit_test(years_are_no_counts),
        cmocka_unit_test(names_longer_than_their_values_are_broken),
        cmocka_unit_test(narrow_screens_get_a_value_a_line),
        cmocka_unit_test(no_rows_are_said_so),
        cmocka_unit_test(unknown_formats_are_told),
        cmocka_unit_test(a_passage_that_is_gone_ends_the_output),
        cmocka_unit_test(concordances_stand_under_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
