/* A corpus as a whole: opened, closed, counted, fingerprinted; and its names. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cache.h"
#include "store.h"

/* 8 KiB pages: one page holds the row of a document or half a short text. A deleted page is not overwritten: nothing
 * secret is promised to vanish, and ingest would be slower by a third. */
static const char first_settings[] = "PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL;";
/* Reading through a memory map halves the time of large queries; writing does not go through it. */
static const char settings[] = "PRAGMA secure_delete = OFF; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;"
                               "PRAGMA journal_size_limit = 67108864;" STORE_MAPPED;

static lede_status configure(lede_corpus *c, lede_error *e) {
    static const int off[] = {SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_TRUSTED_SCHEMA};
    static const int on[] = {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY};
    int rc = SQLITE_OK, now;
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof off / sizeof *off; i++)
        rc = sqlite3_db_config(c->db, off[i], 0, &now);
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof on / sizeof *on; i++)
        rc = sqlite3_db_config(c->db, on[i], 1, &now);
    c->patience = STORE_PATIENCE;
    if (rc == SQLITE_OK) rc = sqlite3_busy_timeout(c->db, c->patience);
    return rc == SQLITE_OK ? LEDE_OK : sql_fail(c, rc, e);
}

static lede_status open_file(lede_corpus *c, const char *path, bool fresh, lede_error *e) {
    int flags = c->writable ? SQLITE_OPEN_READWRITE | (fresh ? SQLITE_OPEN_CREATE : 0) : SQLITE_OPEN_READONLY;
    int rc = sqlite3_open_v2(path, &c->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
    if (rc != SQLITE_OK) return sql_fail(c, rc, e);
    lede_status code = configure(c, e);
    if (code == LEDE_OK && fresh) code = sql_script(c, first_settings, e);
    if (code == LEDE_OK) code = sql_script(c, settings, e);
    return code == LEDE_OK ? migrate_run(c, e) : code;
}

/* Give the finished file its name, unless another process was quicker. */
static lede_status publish(const char *made, const char *path, lede_error *e) {
    struct stat s;
    bool done = link(made, path) == 0;
    if (!done && (stat(path, &s) != 0 || s.st_size == 0)) done = rename(made, path) == 0;
    else done = true;
    return done ? LEDE_OK : lede_fail(e, LEDE_EIO, -1, "cannot make %s: %s", path, strerror(errno));
}

/* A new corpus is made under another name first: whatever happens meanwhile, no half a corpus gets the name. */
static lede_status make_file(lede_corpus *c, lede_error *e) {
    buf name = {0}, journal = {0};
    buf_printf(&name, "%s.new%ld", c->path, (long)getpid());
    buf_printf(&journal, "%s-journal", name.p ? name.p : "");
    if (name.failed || journal.failed) {
        buf_free(&name);
        buf_free(&journal);
        return no_memory(e);
    }
    lede_status code = open_file(c, name.p, true, e);
    sqlite3_close(c->db);
    c->db = NULL;
    if (code == LEDE_OK) code = publish(name.p, c->path, e);
    unlink(name.p);
    unlink(journal.p);
    buf_free(&name);
    buf_free(&journal);
    return code;
}

static bool file_is_there(const char *path) { return access(path, F_OK) == 0; }

lede_status lede_corpus_open(lede_corpus **out, const char *path, lede_access access, lede_error *e) {
    *out = NULL;
    bool memory = !path || strcmp(path, ":memory:") == 0, exists = false;
    if (!memory && !*path) return lede_fail(e, LEDE_ENOTFOUND, -1, "a corpus needs the name of a file");
    lede_status code = memory ? LEDE_OK : migrate_probe(path, &exists, e);
    if (code != LEDE_OK) return code;
    if (!memory && !exists && access != LEDE_CREATE)
        return file_is_there(path) ? lede_fail(e, LEDE_ENOTFOUND, -1, "%s is an empty file and no corpus yet", path)
                                   : lede_fail(e, LEDE_ENOTFOUND, -1, "there is no corpus %s", path);
    lede_corpus *c = calloc(1, sizeof *c);
    if (!c) return no_memory(e);
    c->writable = memory || access != LEDE_READ_ONLY;
    c->path = strdup(memory ? ":memory:" : path);
    if (!c->path) code = no_memory(e);
    if (code == LEDE_OK && !memory && !exists) code = make_file(c, e);
    if (code == LEDE_OK) code = open_file(c, c->path, memory, e);
    if (code == LEDE_OK && !(c->document = arena_new())) code = no_memory(e);
    if (code == LEDE_OK) *out = c;
    else lede_corpus_close(c);
    return code;
}

lede_status lede_corpus_share(lede_corpus *c, lede_error *e) {
    return sqlite3_db_readonly(c->db, "main") ? LEDE_OK : store_journal(c, STORE_PATIENCE, e);
}

void lede_corpus_stop(lede_corpus *c, const volatile int *stop) { c->stop = stop; }

lede_status store_stopped(const lede_corpus *c, lede_error *e) {
    return c->stop && *c->stop ? lede_fail(e, LEDE_ESTOP, -1, "stopped") : LEDE_OK;
}

/* Drop what is kept from query to query. */
static void forget(lede_corpus *c) {
    cache_index_free(c);
    cache_entities_free(c);
    cache_stories_free(c);
}

void lede_corpus_close(lede_corpus *c) {
    if (!c) return;
    forget(c);
    for (int i = 0; i < SQL_STATEMENTS; i++) sqlite3_finalize(c->statement[i]);
    store_leave_piece(c);
    store_no_journal(c);
    sqlite3_close(c->db);
    lede_analyser_free(c->again);
    intern_free(c->names);
    arena_free(c->document);
    buf_free(&c->text);
    free(c->path);
    free(c);
}

const char *lede_corpus_path(const lede_corpus *c) { return c->path; }

/* ---- counts ------------------------------------------------------------------------------------------------------ */

static void copy_date(char out[11], lede_str s) {
    size_t n = s.n < 10 ? s.n : 10;
    memcpy(out, s.p, n);
    out[n] = 0;
}

lede_status lede_corpus_sources(lede_corpus *c, lede_source_fn *take, void *user, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_SOURCES, &st, e);
    while (code == LEDE_OK && (code = sql_step(c, st, e)) == LEDE_OK) take(user, sql_text(st, 0));
    return code == LEDE_DONE ? LEDE_OK : code;
}

static void count_source(void *user, lede_str source) {
    (void)source;
    ++*(int64_t *)user;
}

lede_status lede_corpus_totals(lede_corpus *c, lede_totals *out, lede_error *e) {
    *out = (lede_totals){0};
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_TOTALS, &st, e);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code != LEDE_OK) return code;
    lede_totals t = {.documents = sqlite3_column_int64(st, 0), .tokens = sqlite3_column_int64(st, 1),
                     .sentences = sqlite3_column_int64(st, 2), .bytes = sqlite3_column_int64(st, 3),
                     .undated = sqlite3_column_int64(st, 4), .decisions = sqlite3_column_int64(st, 5)};
    copy_date(t.first, sql_text(st, 6));
    copy_date(t.last, sql_text(st, 7));
    sqlite3_reset(st);
    code = lede_corpus_sources(c, count_source, &t.sources, e);
    if (code == LEDE_OK) *out = t;
    return code;
}

lede_status lede_corpus_mentions(lede_corpus *c, int64_t *out, lede_error *e) {
    *out = 0;
    return sql_int(c, SQL_MENTION_COUNT, 0, out, e, "");
}

/* Each step hashes the hash so far with the next document. */
static void fold_document(unsigned char hash[16], buf *scratch, lede_str external, lede_str content) {
    buf_clear(scratch);
    buf_add(scratch, hash, 16);
    buf_varint(scratch, external.n);
    buf_add(scratch, external.p, external.n);
    buf_add(scratch, content.p, content.n);
    if (!scratch->failed) hash_wide(scratch->p, scratch->n, hash);
}

lede_status lede_corpus_fingerprint(lede_corpus *c, char out[33], lede_error *e) {
    *out = 0;
    unsigned char hash[16] = {0};
    buf scratch = {0};
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_DOCUMENT_HASHES, &st, e);
    while (code == LEDE_OK && (code = sql_step(c, st, e)) == LEDE_OK)
        fold_document(hash, &scratch, sql_text(st, 0), sql_text(st, 1));
    if (scratch.failed) code = no_memory(e);
    buf_free(&scratch);
    if (code != LEDE_DONE) return code;
    store_hex(out, hash);
    return LEDE_OK;
}

void store_hex(char out[33], const void *hash) {
    const unsigned char *p = hash;
    for (int i = 0; i < 16; i++) {
        out[2 * i] = "0123456789abcdef"[p[i] >> 4];
        out[2 * i + 1] = "0123456789abcdef"[p[i] & 15];
    }
    out[32] = 0;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

lede_status name_load(lede_corpus *c, lede_error *e) {
    if (c->names && c->names_version == c->data_version) return LEDE_OK;
    if (!c->names) c->names = intern_new();
    if (!c->names) return no_memory(e);
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_NAMES, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "i", (int64_t)intern_count(c->names));
    while (code == LEDE_OK && (code = sql_step(c, st, e)) == LEDE_OK) {
        lede_str s = sql_text(st, 1);
        int32_t number = intern_add(c->names, s.p, s.n);
        if (number < 0) code = no_memory(e);
        else if (number + 1 != sqlite3_column_int64(st, 0))
            code = store_damaged(c, e, "its names are not numbered in order");
    }
    sqlite3_reset(st);
    if (code != LEDE_DONE) return code;
    c->names_version = c->data_version;
    return LEDE_OK;
}

int64_t name_find(const lede_corpus *c, const char *p, size_t n) {
    return c->names ? intern_find(c->names, p, n) + 1 : 0;
}

lede_status name_add(lede_corpus *c, const char *p, size_t n, int64_t *id, lede_error *e) {
    *id = name_find(c, p, n);
    if (*id) return LEDE_OK;
    int32_t number = c->names ? intern_add(c->names, p, n) : -1;
    if (number < 0) return no_memory(e);
    *id = number + 1;
    return sql_do(c, SQL_NAME_ADD, e, "is", *id, (lede_str){p, n});
}

lede_str name_get(const lede_corpus *c, int64_t id) {
    if (!c->names || id < 1 || id > intern_count(c->names)) return (lede_str){"", 0};
    return intern_get(c->names, (int32_t)(id - 1));
}
