/* index lede|fts5 DATABASE FILE...: read the files and index every text, once with the store (documents, tokens,
 * sentences, positions, no annotators), once with SQLite's FTS5 (text table, external content, optimize). Both read
 * with the same reader, use WAL with synchronous=NORMAL, and commit by batches. Prints: seconds, seconds of processor,
 * peak memory in MB, MB of index without the texts. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "lede.h"
#include "lede/read.h"

static void must(int ok, const char *what) {
    if (ok) return;
    fprintf(stderr, "index: %s\n", what);
    exit(1);
}

static void must_sql(sqlite3 *db, int rc) {
    must(rc == SQLITE_OK || rc == SQLITE_DONE || rc == SQLITE_ROW, sqlite3_errmsg(db));
}

static void run_lede(const char *path, lede_reader *r) {
    lede_corpus *c;
    lede_error e = {0};
    lede_summary s = {0};
    must(lede_corpus_open(&c, path, LEDE_CREATE, &e) == LEDE_OK, e.msg);
    must(lede_corpus_add(c, lede_reader_next, r, NULL, &s, &e) == LEDE_OK, e.msg);
    lede_summary_free(&s);
    lede_corpus_close(c);
}

static void run_fts5(const char *path, lede_reader *r) {
    sqlite3 *db;
    sqlite3_stmt *text, *fts;
    lede_record record;
    lede_error e = {0};
    lede_status code;
    must_sql(NULL, sqlite3_open(path, &db));
    must_sql(db,
             sqlite3_exec(
                 db,
                 "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=OFF;"
                 "PRAGMA cache_size=-32768; CREATE TABLE text (id INTEGER PRIMARY KEY, body TEXT);"
                 "CREATE VIRTUAL TABLE fts USING fts5 (body, content='text', content_rowid='id'); BEGIN",
                 NULL, NULL, NULL));
    must_sql(db, sqlite3_prepare_v2(db, "INSERT INTO text VALUES (?1, ?2)", -1, &text, NULL));
    must_sql(db, sqlite3_prepare_v2(db, "INSERT INTO fts (rowid, body) VALUES (?1, ?2)", -1, &fts, NULL));
    for (int n = 1; (code = lede_reader_next(r, &record, &e)) != LEDE_DONE; n++) {
        if (code != LEDE_OK) continue;
        sqlite3_stmt *const both[] = {text, fts};
        for (int i = 0; i < 2; i++) {
            must_sql(db, sqlite3_bind_int(both[i], 1, n));
            must_sql(db, sqlite3_bind_text(both[i], 2, record.text.p, (int)record.text.n, SQLITE_STATIC));
            must_sql(db, sqlite3_step(both[i]));
            must_sql(db, sqlite3_reset(both[i]));
        }
        if (n % 2000 == 0) must_sql(db, sqlite3_exec(db, "COMMIT; BEGIN", NULL, NULL, NULL));
    }
    must_sql(db, sqlite3_exec(db, "INSERT INTO fts (fts) VALUES ('optimize'); COMMIT", NULL, NULL, NULL));
    sqlite3_finalize(text);
    sqlite3_finalize(fts);
    must_sql(db, sqlite3_close(db));
}

/* Pages of the tables that make up the index. */
static double index_size(const char *path) {
    sqlite3 *db;
    sqlite3_stmt *st;
    must_sql(NULL, sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL));
    must_sql(db, sqlite3_prepare_v2(
                     db, "SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'fts_*' OR name IN ('piece', 'segment')", -1,
                     &st, NULL));
    must_sql(db, sqlite3_step(st));
    double n = sqlite3_column_double(st, 0);
    sqlite3_finalize(st);
    sqlite3_close(db);
    return n;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }

int main(int argc, char **argv) {
    must(argc > 3, "usage: index lede|fts5 DATABASE FILE...");
    lede_reader *r;
    struct rusage u;
    double begun = now();
    must(lede_reader_new(&r, NULL) == LEDE_OK, "out of memory");
    for (int i = 3; i < argc; i++) must(lede_reader_add(r, argv[i], NULL, NULL) == LEDE_OK, "out of memory");
    if (argv[1][0] == 'l') run_lede(argv[2], r);
    else run_fts5(argv[2], r);
    lede_reader_free(r);
    double took = now() - begun;
    getrusage(RUSAGE_SELF, &u);
    printf("%.2f %.2f %ld %.1f\n", took, seconds(u.ru_utime) + seconds(u.ru_stime), u.ru_maxrss / 1024,
           index_size(argv[2]) / 1e6);
    return 0;
}
