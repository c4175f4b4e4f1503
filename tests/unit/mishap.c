/* The store under mishaps: killed at any write, a full disk, two writers, foreign and damaged files. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/made.h"

/* ---- the disk: SQLite's writes pass through here, so that one of them can fail or be the last -------------------- */

static long writes, kill_at, fail_at;

ssize_t pwrite64(int fd, const void *p, size_t n, off64_t at);
ssize_t pwrite64(int fd, const void *p, size_t n, off64_t at) {
    writes++;
    if (kill_at && writes == kill_at) {
        syscall(SYS_pwrite64, fd, p, n / 2, at); /* torn in the middle */
        kill(getpid(), SIGKILL);
    }
    if (fail_at && writes >= fail_at) {
        errno = ENOSPC;
        return -1;
    }
    return syscall(SYS_pwrite64, fd, p, n, at);
}

static char path[64];

static void fresh_path(void) {
    strcpy(path, "/tmp/lede-store-XXXXXX");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
}

static void remove_path(void) {
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    char more[80];
    for (int i = 0; i < 4; i++) {
        sprintf(more, "%s%s", path, endings[i]);
        unlink(more);
    }
}

static bool is_beside(const char *ending) {
    char more[80];
    sprintf(more, "%s%s", path, ending);
    return access(more, F_OK) == 0;
}

static void kill_at_write(long n) {
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        lede_annotator *a = annotator();
        lede_corpus *c = open_at(path);
        writes = 0;
        kill_at = n;
        add_ok(c, (made){.n = 60}, 10, a);
        lede_corpus_close(c);
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) ? WEXITSTATUS(status) == 0 : WTERMSIG(status) == SIGKILL);
}

/* How many writes a whole ingest makes, and its fingerprint. */
static long undisturbed(lede_annotator *a, char print[33], int64_t *mentions) {
    fresh_path();
    lede_corpus *c = open_at(path);
    writes = 0;
    add_ok(c, (made){.n = 60}, 10, a);
    long n = writes;
    fingerprint(c, print);
    *mentions = mentions_of(c);
    lede_corpus_close(c);
    remove_path();
    return n;
}

static void a_kill_at_any_write_loses_nothing_committed(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    char want[33], got[33];
    int64_t mentions;
    long all = undisturbed(a, want, &mentions), step = all / 60 + 1;
    for (long n = 1; n <= all; n += step) {
        fresh_path();
        kill_at_write(n);
        lede_corpus *c = open_at(path);
        assert_int_equal(faults_of(c), 0);
        lede_totals t = totals(c);
        assert_int_equal(t.documents % 10, 0);
        lede_summary s = add_ok(c, (made){.n = 60}, 10, a);
        assert_int_equal(s.already, t.documents);
        assert_int_equal(s.added, 60 - t.documents);
        fingerprint(c, got);
        assert_string_equal(want, got);
        assert_int_equal(mentions_of(c), mentions);
        assert_int_equal(faults_of(c), 0);
        lede_corpus_close(c);
        remove_path();
    }
    lede_annotator_free(a);
}

static void a_full_disk_is_told_and_leaves_whole_batches(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    char want[33], got[33];
    int64_t mentions;
    long all = undisturbed(a, want, &mentions), step = all / 60 + 1;
    for (long n = 1; n <= all; n += step) {
        fresh_path();
        lede_corpus *c = NULL;
        lede_error e = {0};
        lede_summary s = {0};
        made m = {.n = 60};
        writes = 0;
        fail_at = n;
        lede_status code = lede_corpus_open(&c, path, LEDE_CREATE, &e);
        if (code == LEDE_OK) code = add(c, &m, 10, a, &s, &e);
        lede_corpus_close(c);
        fail_at = 0;
        if (code != LEDE_OK) {
            assert_int_equal(code, LEDE_EIO);
            assert_true(strlen(e.msg) > 10);
        }
        int64_t counted = s.added;
        lede_summary_free(&s);
        c = open_at(path);
        assert_int_equal(totals(c).documents, counted);
        assert_int_equal(faults_of(c), 0);
        add_ok(c, (made){.n = 60}, 10, a);
        fingerprint(c, got);
        assert_string_equal(want, got);
        lede_corpus_close(c);
        remove_path();
    }
    lede_annotator_free(a);
}

/* Stopped when 21 of 40 documents are read; what is left is told, and the second run ends where one run would have. */
static void stopping_keeps_what_is_done(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    char want[33], got[33];
    lede_corpus *whole = open_at(NULL);
    lede_summary all = add_ok(whole, (made){.n = 40}, 8, a);
    fingerprint(whole, want);
    for (int round = 0; round < 20; round++) {
        lede_corpus *c = open_at(NULL);
        volatile int stop = 0;
        made m = {.n = 40, .stop = &stop};
        lede_summary s = {0};
        lede_error e = {0};
        lede_document last;
        assert_int_equal(add(c, &m, 8, a, &s, &e), LEDE_ESTOP);
        assert_true(s.added >= 16); /* whole batches, at the least */
        assert_int_equal(s.added + s.dropped, 21);
        assert_int_equal(totals(c).documents, s.added);
        assert_int_equal(mentions_of(c), s.mentions);
        assert_int_equal(faults_of(c), 0);
        lede_summary rest = add_ok(c, (made){.n = 40}, 8, a);
        assert_int_equal(rest.added, 40 - s.added);
        assert_int_equal(rest.mentions + s.mentions, all.mentions);
        fingerprint(c, got);
        assert_string_equal(want, got);
        assert_int_equal(lede_document_get(c, 40, &last, NULL), LEDE_OK); /* no number is left out */
        lede_summary_free(&s);
        lede_corpus_close(c);
    }
    lede_corpus_close(whole);
    lede_annotator_free(a);
}

static lede_status make_changed(void *user, lede_record *out, lede_error *e) {
    static char text[5000];
    lede_status code = make_record(user, out, e);
    if (code == LEDE_OK)
        out->text = (lede_str){text, (size_t)snprintf(text, sizeof text, "%sAnew.", ((made *)user)->text)};
    return code;
}

static void stopping_loses_no_document_that_is_replaced(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    for (int round = 0; round < 20; round++) {
        lede_corpus *c = open_at(NULL);
        volatile int stop = 0;
        add_ok(c, (made){.n = 40}, 0, a);
        made m = {.n = 40, .stop = &stop};
        lede_summary s = {0};
        lede_add_options o = {.annotator = a, .stop = &stop};
        assert_int_equal(lede_corpus_add(c, make_changed, &m, &o, &s, NULL), LEDE_ESTOP);
        assert_int_equal(s.replaced, 21);
        assert_int_equal(s.dropped, 0);
        assert_int_equal(totals(c).documents, 40);
        assert_int_equal(faults_of(c), 0);
        lede_summary_free(&s);
        lede_corpus_close(c);
    }
    lede_annotator_free(a);
}

static void tell_to_stop(void *user, const lede_progress *p) {
    (void)p;
    *(volatile int *)user = 1;
}

static void annotating_again_stops_and_goes_on(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    lede_corpus *c = open_at(NULL);
    volatile int stop = 0;
    int64_t done, rest;
    add_ok(c, (made){.n = 1500}, 0, NULL);
    lede_add_options o = {.annotator = a, .stop = &stop, .progress = tell_to_stop, .user = (void *)&stop};
    assert_int_equal(lede_corpus_annotate(c, &o, &done, NULL), LEDE_ESTOP);
    assert_true(done > 0 && done < 1500);
    o = (lede_add_options){.annotator = a};
    assert_int_equal(lede_corpus_annotate(c, &o, &rest, NULL), LEDE_OK);
    assert_int_equal(done + rest, 1500);
    assert_int_equal(faults_of(c), 0);
    lede_corpus_close(c);
    lede_annotator_free(a);
}

static void a_second_writer_is_told_in_words(void **state) {
    (void)state;
    fresh_path();
    lede_corpus *one = open_at(path), *two = open_at(path);
    lede_error e = {0};
    lede_summary s = {0};
    made m = {.n = 20, .other = two};
    assert_int_equal(add(one, &m, 0, NULL, &s, &e), LEDE_OK);
    assert_int_equal(m.other_said, LEDE_EBUSY);
    assert_int_equal(totals(two).documents, 20); /* the reader sees what was committed */
    assert_int_equal(add_ok(two, (made){.n = 25}, 0, NULL).added, 5);
    assert_int_equal(totals(one).documents, 25);
    assert_int_equal(faults_of(one), 0);
    lede_summary_free(&s);
    lede_corpus_close(one);
    lede_corpus_close(two);
    remove_path();
}

static void assert_at_rest(void) {
    assert_true(is_beside(""));
    assert_false(is_beside("-wal") || is_beside("-shm") || is_beside("-journal"));
}

static void a_journal_is_there_only_while_somebody_writes(void **state) {
    (void)state;
    fresh_path();
    lede_corpus *c = open_at(path), *reader = NULL;
    add_ok(c, (made){.n = 20}, 0, NULL);
    assert_true(is_beside("-wal"));
    lede_corpus_close(c);
    assert_at_rest();
    assert_int_equal(lede_corpus_open(&reader, path, LEDE_READ_ONLY, NULL), LEDE_OK);
    index_t *x;
    assert_int_equal(index_open(&x, reader, NULL), LEDE_OK);
    assert_int_equal(totals(reader).documents, 20);
    assert_at_rest();
    index_close(x);
    lede_corpus_close(reader);
    remove_path();
}

static void who_shares_keeps_nobody_from_writing(void **state) {
    (void)state;
    fresh_path();
    lede_corpus *one = open_at(path), *two = open_at(path);
    add_ok(one, (made){.n = 20}, 0, NULL);
    lede_corpus_close(one);
    one = open_at(path);
    assert_int_equal(lede_corpus_share(one, NULL), LEDE_OK);
    index_t *x;
    assert_int_equal(index_open(&x, one, NULL), LEDE_OK);
    assert_int_equal(add_ok(two, (made){.n = 25}, 0, NULL).added, 5);
    lede_corpus_close(two);
    index_close(x);
    assert_int_equal(totals(one).documents, 25);
    lede_corpus_close(one);
    assert_at_rest();
    remove_path();
}

static void the_last_one_turns_the_journal_off(void **state) {
    (void)state;
    fresh_path();
    lede_corpus *writer = open_at(path);
    add_ok(writer, (made){.n = 20}, 0, NULL);
    lede_corpus *reader = open_at(path);
    assert_int_equal(totals(reader).documents, 20);
    lede_corpus_close(writer);
    lede_corpus_close(reader);
    assert_at_rest();
    unsigned char head[20] = {0};
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    assert_int_equal(fread(head, 1, sizeof head, f), sizeof head);
    fclose(f);
    assert_int_equal(head[18], 1); /* a file with a rollback journal: no other file is needed to read it */
    remove_path();
}

static void who_waits_for_readers_can_be_stopped(void **state) {
    (void)state;
    fresh_path();
    lede_corpus *one = open_at(path), *two = open_at(path);
    index_t *x;
    volatile int stop = 1;
    lede_error e;
    assert_int_equal(index_open(&x, one, NULL), LEDE_OK);
    lede_corpus_stop(two, &stop);
    assert_int_equal(lede_corpus_share(two, &e), LEDE_ESTOP);
    stop = 0;
    assert_int_equal(lede_corpus_share(two, &e), LEDE_EBUSY);
    assert_non_null(strstr(e.msg, "another process is using"));
    index_close(x);
    assert_int_equal(lede_corpus_share(two, &e), LEDE_OK);
    lede_corpus_close(two);
    lede_corpus_close(one);
    remove_path();
}

static void a_change_while_we_read_is_kept(void **state) {
    (void)state;
    fresh_path();
    lede_corpus *c = open_at(path);
    add_ok(c, (made){.n = 20}, 0, NULL);
    lede_corpus_close(c);
    c = open_at(path);
    index_t *x;
    assert_int_equal(index_open(&x, c, NULL), LEDE_OK);
    assert_int_equal(add_ok(c, (made){.n = 25}, 0, NULL).added, 5); /* through a rollback journal */
    index_close(x);
    lede_corpus_close(c);
    assert_at_rest();
    c = open_at(path);
    assert_int_equal(totals(c).documents, 25);
    assert_int_equal(faults_of(c), 0);
    lede_corpus_close(c);
    remove_path();
}

/* ---- files that are none of ours, or no longer whole ------------------------------------------------------------- */

static void write_file(const char *p, size_t n) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(p, 1, n, f), n);
    fclose(f);
}

static buf read_file(void) {
    buf b = {0};
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    for (int ch; (ch = getc(f)) != EOF;) buf_putc(&b, (char)ch);
    fclose(f);
    return b;
}

static void assert_refused(lede_status want) {
    buf before = read_file();
    lede_corpus *c;
    lede_error e = {0};
    assert_int_equal(lede_corpus_open(&c, path, LEDE_CREATE, &e), want);
    assert_null(c);
    assert_true(strlen(e.msg) > 20);
    buf after = read_file();
    assert_int_equal(before.n, after.n);
    assert_memory_equal(before.p, after.p, before.n);
    buf_free(&before);
    buf_free(&after);
}

static void foreign_files_are_refused_and_left_alone(void **state) {
    (void)state;
    fresh_path();
    static const char prose[] =
        "This is a text, and no corpus. This is a text, and no corpus. This is a text, and no corpus.";
    write_file(prose, sizeof prose - 1);
    assert_refused(LEDE_EFORMAT);
    lede_corpus *c;
    remove_path();
    c = open_at(path);
    add_ok(c, (made){.n = 60}, 10, NULL);
    lede_corpus_close(c);
    buf whole = read_file();
    whole.p[68] ^= 1; /* application_id */
    write_file(whole.p, whole.n);
    assert_refused(LEDE_EFORMAT);
    whole.p[68] ^= 1;
    whole.p[62] = 77; /* user_version */
    write_file(whole.p, whole.n);
    assert_refused(LEDE_EVERSION);
    whole.p[62] = 0;
    write_file(whole.p, whole.n - 8192);
    assert_refused(LEDE_EFORMAT);
    lede_error e = {0};
    remove_path();
    assert_int_equal(lede_corpus_open(&c, path, LEDE_WRITE, &e), LEDE_ENOTFOUND);
    assert_int_equal(lede_corpus_open(&c, "/tmp", LEDE_WRITE, &e), LEDE_EFORMAT);
    assert_int_equal(lede_corpus_open(&c, "/nowhere/at/all.lede", LEDE_CREATE, &e), LEDE_EIO);
    buf_free(&whole);
}

static void damage_is_found(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    int found = 0, tried = 0;
    fresh_path();
    lede_corpus *c = open_at(path);
    add_ok(c, (made){.n = 80}, 0, a);
    lede_corpus_close(c);
    buf whole = read_file();
    for (size_t at = 100; at + 16 < whole.n; at += whole.n / 40) {
        char kept[16];
        memcpy(kept, whole.p + at, 16);
        bool blank = true;
        for (int i = 0; i < 16; i++) blank = blank && kept[i] == 0;
        if (blank) continue; /* unused bytes of a page */
        for (int i = 0; i < 16; i++) whole.p[at + (size_t)i] ^= 0x55;
        write_file(whole.p, whole.n);
        memcpy(whole.p + at, kept, 16);
        tried++;
        int64_t faults = 0;
        if (lede_corpus_open(&c, path, LEDE_WRITE, NULL) != LEDE_OK) found++;
        else {
            lede_status code = lede_corpus_check(c, NULL, NULL, NULL, &faults, NULL);
            found += code != LEDE_OK || faults > 0;
            int64_t doc;
            const lede_mention *m;
            lede_mentions *cursor;
            if (lede_mentions_new(&cursor, c, NULL, NULL) == LEDE_OK)
                while (lede_mentions_next(cursor, &doc, &m, NULL) == LEDE_OK) assert_true(m->from <= m->to);
            lede_mentions_free(cursor);
        }
        lede_corpus_close(c);
    }
    print_message("%d of %d damages found\n", found, tried);
    assert_true(tried > 15 && found * 4 >= tried * 3); /* the rest falls on bytes of pages that are not in use */
    lede_annotator_free(a);
    buf_free(&whole);
    remove_path();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kill_at_any_write_loses_nothing_committed),
        cmocka_unit_test(a_full_disk_is_told_and_leaves_whole_batches),
        cmocka_unit_test(stopping_keeps_what_is_done),
        cmocka_unit_test(stopping_loses_no_document_that_is_replaced),
        cmocka_unit_test(annotating_again_stops_and_goes_on),
        cmocka_unit_test(a_second_writer_is_told_in_words),
        cmocka_unit_test(a_journal_is_there_only_while_somebody_writes),
        cmocka_unit_test(the_last_one_turns_the_journal_off),
        cmocka_unit_test(who_waits_for_readers_can_be_stopped),
        cmocka_unit_test(who_shares_keeps_nobody_from_writing),
        cmocka_unit_test(a_change_while_we_read_is_kept),
        cmocka_unit_test(foreign_files_are_refused_and_left_alone),
        cmocka_unit_test(damage_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
