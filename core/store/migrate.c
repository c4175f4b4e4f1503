/* The layout of the file: what is ours, which version it has, and how an older one becomes the present one. */
#include <sys/stat.h>

#include "store.h"

/* schema.sql is part of the program. */
__asm__(".section .rodata\nschema_text: .incbin \"core/store/schema.sql\"\n.byte 0\n.previous");
extern const char schema_text[];

enum { APPLICATION = 0x6c656465 /* "lede" */ };

/* step[n] makes layout n + 1 of layout n. */
static const char *const step[] = {schema_text};
enum { LAYOUT = sizeof step / sizeof *step };

static lede_status pragma(sqlite3 *db, const char *text, int64_t *out) {
    sqlite3_stmt *st = NULL;
    int rc = sqlite3_prepare_v2(db, text, -1, &st, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(st);
    *out = rc == SQLITE_ROW ? sqlite3_column_int64(st, 0) : 0;
    sqlite3_finalize(st);
    return rc == SQLITE_ROW ? LEDE_OK : LEDE_EFORMAT;
}

static void escape(buf *b, const char *path) {
    for (; *path; path++) {
        if (strchr("%?# ", *path) || *path < ' ') buf_printf(b, "%%%02X", (unsigned char)*path);
        else buf_putc(b, *path);
    }
}

/* Immutable: read without locks, journal or any other file, so that a foreign database stays as it is. */
static lede_status probe_open(const char *path, sqlite3 **db, lede_error *e) {
    buf uri = {0};
    buf_puts(&uri, "file:");
    escape(&uri, path);
    buf_puts(&uri, "?immutable=1");
    int rc = uri.failed ? SQLITE_NOMEM
                        : sqlite3_open_v2(uri.p, db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);
    buf_free(&uri);
    if (rc == SQLITE_OK) return LEDE_OK;
    return lede_fail(e, rc == SQLITE_NOMEM ? LEDE_ENOMEM : LEDE_EIO, -1, "cannot open %s: %s", path, sqlite3_errstr(rc));
}

static lede_status newer(const char *path, int64_t layout, lede_error *e) {
    return lede_fail(e, LEDE_EVERSION, -1, "%s was written by a newer program (layout %lld; this one knows %d)", path,
                     (long long)layout, LAYOUT);
}

static lede_status probe_read(const char *path, sqlite3 *db, int64_t size, bool journal, lede_error *e) {
    int64_t application, layout, pages, page, tables;
    if (pragma(db, "PRAGMA application_id", &application) != LEDE_OK)
        return lede_fail(e, LEDE_EFORMAT, -1, "%s is not a corpus (and no SQLite file at all); it was not touched", path);
    if (application != APPLICATION)
        return lede_fail(e, LEDE_EFORMAT, -1, "%s is a database of another program, not a corpus; it was not touched", path);
    if (pragma(db, "PRAGMA user_version", &layout) == LEDE_OK && layout > LAYOUT) return newer(path, layout, e);
    /* With a journal beside it, the file may rightly lag behind. */
    if (journal) return LEDE_OK;
    if (pragma(db, "PRAGMA page_count", &pages) != LEDE_OK || pragma(db, "PRAGMA page_size", &page) != LEDE_OK ||
        pragma(db, "SELECT count(*) FROM sqlite_schema", &tables) != LEDE_OK)
        return lede_fail(e, LEDE_EFORMAT, -1, "%s is damaged: its first pages cannot be read; it was not touched", path);
    if (pages * page > size)
        return lede_fail(e, LEDE_EFORMAT, -1, "%s is damaged: it should have %lld bytes but has %lld; it was not touched", path,
                         (long long)(pages * page), (long long)size);
    return LEDE_OK;
}

lede_status migrate_probe(const char *path, bool *exists, lede_error *e) {
    struct stat s, wal;
    *exists = stat(path, &s) == 0;
    if (!*exists) return LEDE_OK;
    if (!S_ISREG(s.st_mode)) return lede_fail(e, LEDE_EFORMAT, -1, "%s is not a file", path);
    *exists = s.st_size > 0;
    if (!*exists) return LEDE_OK;
    buf name = {0};
    buf_printf(&name, "%s-wal", path);
    if (name.failed) return store_no_memory(e);
    bool journal = stat(name.p, &wal) == 0 && wal.st_size > 0;
    buf_free(&name);
    sqlite3 *db = NULL;
    lede_status code = probe_open(path, &db, e);
    if (code == LEDE_OK) code = probe_read(path, db, s.st_size, journal, e);
    sqlite3_close(db);
    return code;
}

static lede_status upgrade(lede_corpus *c, int64_t layout, lede_error *e) {
    buf mark = {0};
    lede_status code = LEDE_OK;
    for (int64_t i = layout; code == LEDE_OK && i < LAYOUT; i++) code = sql_script(c, step[i], e);
    buf_printf(&mark, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION, LAYOUT);
    if (code == LEDE_OK) code = mark.failed ? store_no_memory(e) : sql_script(c, mark.p, e);
    buf_free(&mark);
    return code;
}

lede_status migrate_run(lede_corpus *c, lede_error *e) {
    int64_t layout;
    if (pragma(c->db, "PRAGMA user_version", &layout) != LEDE_OK) return sql_fail(c, sqlite3_errcode(c->db), e);
    if (layout > LAYOUT) return newer(c->path, layout, e);
    if (layout == LAYOUT) return LEDE_OK;
    if (!c->writable)
        return lede_fail(e, LEDE_EVERSION, -1, "%s has an older layout: open it once for writing", c->path);
    lede_status code = sql_script(c, "BEGIN IMMEDIATE", e);
    if (code != LEDE_OK) return code;
    /* Another process may have done it while we waited. */
    if (pragma(c->db, "PRAGMA user_version", &layout) != LEDE_OK) code = sql_fail(c, sqlite3_errcode(c->db), e);
    if (code == LEDE_OK) code = upgrade(c, layout, e);
    if (code == LEDE_OK) return sql_script(c, "COMMIT", e);
    if (!sqlite3_get_autocommit(c->db)) sql_script(c, "ROLLBACK", NULL);
    return code;
}
