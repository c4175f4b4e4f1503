#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

#include "read/read.h"

static char folder[] = "/tmp/lede-read-XXXXXX";

static const char *in_folder(const char *name) {
    static char path[4][512];
    static int turn;
    turn = (turn + 1) % 4;
    snprintf(path[turn], sizeof path[turn], "%s/%s", folder, name);
    return path[turn];
}

static void put(const char *name, const char *bytes, size_t n) {
    FILE *f = fopen(in_folder(name), "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    fclose(f);
}

static void put_gz(const char *name, const char *bytes, size_t n) {
    gzFile f = gzopen(in_folder(name), "wb");
    assert_int_equal(gzwrite(f, bytes, (unsigned)n), n);
    gzclose(f);
}

static int begin(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static lede_reader *reading(const char *path, const lede_given *given) {
    lede_reader *r;
    assert_int_equal(lede_reader_new(&r, NULL), LEDE_OK);
    assert_int_equal(lede_reader_add(r, path, given, NULL), LEDE_OK);
    return r;
}

static void assert_str(lede_str s, const char *expected) {
    assert_int_equal(s.n, strlen(expected));
    assert_memory_equal(s.p, expected, s.n);
}

static void dates_of_many_forms(void **state) {
    (void)state;
    static const char *const row[][2] = {
        {"2022-03-18", "2022-03-18"},
        {"2022-03-18T10:00:00Z", "2022-03-18"},
        {"20220318", "2022-03-18"},
        {"2022-03", "2022-03"},
        {"2022", "2022"},
        {"March 18, 2022", "2022-03-18"},
        {"18 Mar. 2022", "2022-03-18"},
        {"Fri, 18 Mar 2022 10:00:00 GMT", "2022-03-18"},
        {"Friday, March 18th, 2022", "2022-03-18"},
        {"18/03/2022", "2022-03-18"},
        {"03/18/2022", "2022-03-18"},
        {"March 2022", "2022-03"},
        {"29 February 2024", "2024-02-29"},
        {"18.03.2022", "2022-03-18"},
        {"Sept. 5, 2022 at 4:30 p.m. EDT", "2022-09-05"},
        {"03/04/2022", NULL},
        {"2022-02-30", NULL},
        {"Friday", NULL},
        {"March 18", NULL},
        {"2022-03-18 is the date of", NULL},
        {"", NULL},
        {"99999999999999999999", NULL},
        {"0000-00-00", NULL},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        char date[11] = "";
        bool ok = lede_date_parse(str_of(row[i][0]), date);
        if (!row[i][1]) assert_false(ok);
        else assert_string_equal(date, row[i][1]);
    }
}

static void a_plain_file_tells_title_date_and_source(void **state) {
    (void)state;
    static const struct {
        const char *name, *text, *title, *date, *source;
        lede_date_known known;
    } row[] = {
        {"a.txt", "Allies pledge more air defence\n\nBRUSSELS, 15 June 2022 (AP) \xE2\x80\x93 Ministers met.\n",
         "Allies pledge more air defence", "2022-06-15", "AP", LEDE_DATE_DATELINE},
        {"b.txt", " date 2022-03-18 share on this and that\n\nThe official said on 4 May 2021 that it was so.\n", "",
         "2022-03-18", "", LEDE_DATE_DATELINE},
        {"2022-11-04_c.txt", "The package was announced. It was large.\n", "", "2022-11-04", "", LEDE_DATE_FILENAME},
        {"d.txt", "The bill of March 3, 2020 was passed after a long debate in the chamber.\n", "", "", "",
         LEDE_DATE_UNKNOWN},
        {"e.txt", "WASHINGTON, May 26 (Reuters) \xE2\x80\x93 As the war went on, talks were held.\n", "", "", "Reuters",
         LEDE_DATE_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        put(row[i].name, row[i].text, strlen(row[i].text));
        lede_reader *r = reading(in_folder(row[i].name), NULL);
        lede_record d;
        assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_OK);
        assert_str(d.text, row[i].text);
        assert_str(d.title, row[i].title);
        assert_str(d.date, row[i].date);
        assert_str(d.source, row[i].source);
        assert_int_equal(d.date_known, row[i].known);
        assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_DONE);
        assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_DONE);
        lede_reader_free(r);
        unlink(in_folder(row[i].name));
    }
}

static void a_folder_is_read_in_order_and_faults_are_reports(void **state) {
    (void)state;
    mkdir(in_folder("news"), 0700);
    mkdir(in_folder("news/b"), 0700);
    put("news/c.txt", "last", 4);
    put("news/a.txt", "first", 5);
    put("news/b/\x1b[31m\n.txt", "hostile name", 12);
    put("news/b/bin.txt", "PK\3\4\0\0\0", 7);
    put("news/b/empty.txt", "", 0);
    put("news/b/mark.txt", "\xEF\xBB\xBF\n", 4);
    put("news/b/latin.txt", "caf\xE9 \xE9\xE9\xE9 caf\xE9 na\xEFve", 18);
    put("news/image.png", "\x89PNG", 4);
    put("news/.hidden.txt", "no", 2);
    assert_int_equal(symlink("..", in_folder("news/loop")), 0);
    lede_reader *r = reading(in_folder("news"), NULL);
    static const struct {
        const char *id;
        lede_status code;
    } row[] = {{"a", LEDE_OK},     {"b/ [31m", LEDE_OK}, {"", LEDE_EFORMAT}, {"", LEDE_EFORMAT},
               {"", LEDE_EFORMAT}, {"", LEDE_EFORMAT},   {"c", LEDE_OK},     {"", LEDE_EFORMAT}};
    lede_record d;
    lede_error e;
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        assert_int_equal(lede_reader_next(r, &d, &e), row[i].code);
        assert_true(d.origin.n > 0);
        assert_null(memchr(d.origin.p, 27, d.origin.n));
        if (row[i].code == LEDE_OK) assert_memory_equal(d.id.p, row[i].id, strlen(row[i].id));
    }
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_DONE);
    lede_reader_free(r);
}

static const char lines[] = "{\"id\":\"x\",\"text\":\"One.\",\"date\":\"2022-03-18T09:00:00Z\",\"authors\":[\"A "
                            "B\",\"C D\"],\"section\":\"world\",\"n\":3}\n"
                            "\n"
                            "{\"id\":7,\"text\":\"Two.\",\"date\":\"soon\",\"source\":\"S\\u001b[0m\"}\n"
                            "{\"id\":\n"
                            "{\"id\":\"y\",\"text\":\"caf\xE9\"}\n"
                            "[1]\n"
                            "{\"title\":\"no text\"}\n"
                            "{\"text\":\"Three.\"}";

static void check_lines(lede_reader *r) {
    lede_record d;
    lede_error e;
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_OK);
    assert_str(d.id, "x");
    assert_str(d.date, "2022-03-18");
    assert_int_equal(d.date_known, LEDE_DATE_GIVEN);
    assert_str(d.authors, "A B; C D");
    assert_int_equal(d.fields, 1);
    assert_str(d.field[0].key, "section");
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_OK);
    assert_str(d.id, "7");
    assert_str(d.date, "");
    assert_str(d.source, "S [0m");
    assert_str(d.field[0].value, "soon");
    for (int line = 4; line <= 7; line++) {
        assert_int_equal(lede_reader_next(r, &d, &e), LEDE_EFORMAT);
        assert_int_equal(e.at, line);
        assert_int_equal(d.origin.p[d.origin.n - 1] - '0', line);
    }
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_OK);
    assert_str(d.text, "Three.");
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_DONE);
    lede_reader_free(r);
}

static void json_lines_go_on_behind_a_bad_line(void **state) {
    (void)state;
    put("l.jsonl", lines, sizeof lines - 1);
    check_lines(reading(in_folder("l.jsonl"), NULL));
    put_gz("l.jsonl.gz", lines, sizeof lines - 1);
    check_lines(reading(in_folder("l.jsonl.gz"), NULL));
}

static void a_cut_archive_is_reported(void **state) {
    (void)state;
    buf b = {0};
    for (int i = 0; i < 20000; i++) buf_printf(&b, "{\"text\":\"Document %d of many.\"}\n", i * 7919);
    put_gz("whole.jsonl.gz", b.p, b.n);
    assert_int_equal(truncate(in_folder("whole.jsonl.gz"), 20000), 0);
    lede_reader *r = reading(in_folder("whole.jsonl.gz"), NULL);
    lede_record d;
    lede_error e;
    lede_status code;
    int read = 0;
    while ((code = lede_reader_next(r, &d, &e)) == LEDE_OK) read++;
    assert_true(read > 100);
    assert_int_equal(code, LEDE_EFORMAT);
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_DONE);
    lede_reader_free(r);
    buf_free(&b);
}

static void what_the_user_gives_wins(void **state) {
    (void)state;
    put("g.txt", "KYIV, 24 August 2024 (AP) - It began.", 37);
    lede_given given = {.date = STR("March 18, 2022"), .source = STR("Mine"), .language = STR("en")};
    lede_reader *r = reading(in_folder("g.txt"), &given);
    lede_record d;
    assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_OK);
    assert_str(d.date, "2022-03-18");
    assert_int_equal(d.date_known, LEDE_DATE_GIVEN);
    assert_str(d.source, "AP");
    assert_str(d.language, "en");
    given.date = STR("yesterday");
    lede_error e;
    assert_int_equal(lede_reader_add(r, "x", &given, &e), LEDE_EFORMAT);
    assert_non_null(strstr(e.msg, "yesterday"));
    lede_reader_free(r);
}

static void lines_of_many_members_and_authors_are_read(void **state) {
    (void)state;
    buf b = {0};
    buf_puts(&b, "{\"text\":\"all\"");
    for (int i = 0; i < 300; i++) buf_printf(&b, ",\"k%03d\":\"v%d\"", i, i);
    buf_puts(&b, "}\n{\"text\":\"by\",\"authors\":[\"A\",\"\",7,\"B\",\"C\"]}\n");
    put("many.jsonl", b.p, b.n);
    buf_free(&b);
    lede_reader *r = reading(in_folder("many.jsonl"), NULL);
    lede_record d;
    assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_OK);
    assert_str(d.text, "all");
    assert_int_equal(d.fields, 300);
    assert_str(d.field[299].key, "k299");
    assert_str(d.field[299].value, "v299");
    assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_OK);
    assert_str(d.authors, "A; B; C");
    assert_int_equal(lede_reader_next(r, &d, NULL), LEDE_DONE);
    lede_reader_free(r);
}

static void missing_files_and_long_lines_are_reported(void **state) {
    (void)state;
    lede_reader *r = reading(in_folder("nothing.txt"), NULL);
    FILE *f = fopen(in_folder("long.jsonl"), "wb");
    char *block = malloc(1 << 20);
    memset(block, 'x', 1 << 20);
    for (size_t i = 0; i <= LEDE_RECORD_MAX >> 20; i++) fwrite(block, 1, 1 << 20, f);
    fputs("\n{\"text\":\"after\"}\n", f);
    fclose(f);
    free(block);
    assert_int_equal(lede_reader_add(r, in_folder("long.jsonl"), NULL, NULL), LEDE_OK);
    lede_record d;
    lede_error e;
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_ENOTFOUND);
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_ELIMIT);
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_OK);
    assert_str(d.text, "after");
    assert_int_equal(lede_reader_next(r, &d, &e), LEDE_DONE);
    assert_true(lede_reader_bytes(r) > (int64_t)LEDE_RECORD_MAX);
    lede_reader_free(r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_of_many_forms),
        cmocka_unit_test(a_plain_file_tells_title_date_and_source),
        cmocka_unit_test(a_folder_is_read_in_order_and_faults_are_reports),
        cmocka_unit_test(json_lines_go_on_behind_a_bad_line),
        cmocka_unit_test(a_cut_archive_is_reported),
        cmocka_unit_test(what_the_user_gives_wins),
        cmocka_unit_test(lines_of_many_members_and_authors_are_read),
        cmocka_unit_test(missing_files_and_long_lines_are_reported),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
