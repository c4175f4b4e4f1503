/* The layout of the file: what is ours, which version it has, and how an older one becomes the present one. */
#include <stdlib.h>
#include <sys/stat.h>

#include "store.h"

/* schema.sql is part of the program. */
__asm__(".section .rodata\nschema_text: .incbin \"core/store/schema.sql\"\n.byte 0\n.previous");
extern const char schema_text[];

enum { APPLICATION = 0x6c656465 /* "lede" */ };

/* Results that a person named: hits by document and token (core/query/saved.c), and the corpus they were taken from. */
static const char saved_text[] =
    "CREATE TABLE saved (name TEXT PRIMARY KEY, query TEXT NOT NULL, hits INTEGER NOT NULL,"
    " documents INTEGER NOT NULL, fingerprint TEXT NOT NULL, body BLOB NOT NULL)"
    " STRICT, WITHOUT ROWID";

/* step[n] makes layout n + 1 of layout n. */
static const char *const step[] = {
    schema_text, saved_text,
    "ALTER TABLE segment ADD COLUMN boiler INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE segment ADD COLUMN made INTEGER NOT NULL DEFAULT 0;"};
enum { LAYOUT = sizeof step / sizeof *step };

static lede_status pragma(sqlite3 *db, const char *text, int64_t *out) {
    sqlite3_stmt *st = NULL;
    int rc = sqlite3_prepare_v2(db, text, -1, &st, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(st);
    *out = rc == SQLITE_ROW ? sqlite3_column_int64(st, 0) : 0;
    sqlite3_finalize(st);
    return rc == SQLITE_ROW ? LEDE_OK : LEDE_EFORMAT;
}

static lede_status newer(const char *path, int64_t layout, lede_error *e) {
    return lede_fail(e, LEDE_EVERSION, -1, "%s was written by a newer program (layout %lld; this one knows %d)", path,
                     (long long)layout, LAYOUT);
}

/* The numbers of an SQLite file's first page: https://www.sqlite.org/fileformat2.html, section 1.3. */
enum {
    HEADER = 100,
    AT_PAGE_SIZE = 16,
    AT_CHANGES = 24,
    AT_PAGES = 28,
    AT_LAYOUT = 60,
    AT_APPLICATION = 68,
    AT_VALID = 92
};

static uint32_t number_at(const unsigned char *p) {
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* Looked at without SQLite: no lock, journal or other file, so that a foreign database stays as it is. */
static lede_status probe_header(const char *path, const unsigned char *head, int64_t size, bool journal,
                                lede_error *e) {
    if (number_at(head + AT_APPLICATION) != APPLICATION)
        return lede_fail(e, LEDE_EFORMAT, -1, "%s is a database of another program, not a corpus; it was not touched",
                         path);
    if (number_at(head + AT_LAYOUT) > LAYOUT) return newer(path, number_at(head + AT_LAYOUT), e);
    /* With a journal beside it, the file may rightly lag behind; and the count of pages may be none. */
    if (journal || number_at(head + AT_CHANGES) != number_at(head + AT_VALID)) return LEDE_OK;
    int64_t page = head[AT_PAGE_SIZE] << 8 | head[AT_PAGE_SIZE + 1],
            bytes = number_at(head + AT_PAGES) * (page == 1 ? 65536 : page);
    if (bytes <= size) return LEDE_OK;
    return lede_fail(e, LEDE_EFORMAT, -1, "%s is damaged: it should have %lld bytes but has %lld; it was not touched",
                     path, (long long)bytes, (long long)size);
}

/* Read through SQLite's own files: closing a descriptor of ours would drop the locks of this process' other
 * connections. */
static int read_head(const char *path, unsigned char head[HEADER]) {
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    sqlite3_file *file = vfs ? calloc(1, (size_t)vfs->szOsFile) : NULL;
    const char *name = sqlite3_create_filename(path, "", "", 0, NULL);
    int rc =
        file && name ? vfs->xOpen(vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL) : SQLITE_NOMEM;
    if (rc == SQLITE_OK) rc = file->pMethods->xRead(file, head, HEADER, 0);
    if (file && file->pMethods) file->pMethods->xClose(file);
    sqlite3_free_filename((char *)name);
    free(file);
    return rc;
}

static lede_status probe_read(const char *path, int64_t size, bool journal, lede_error *e) {
    unsigned char head[HEADER] = {0};
    int rc = read_head(path, head);
    if (rc == SQLITE_NOMEM) return no_memory(e);
    if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return lede_fail(e, LEDE_EIO, -1, "cannot open %s: %s", path, sqlite3_errstr(rc));
    if (rc == SQLITE_OK && memcmp(head, "SQLite format 3", 16) == 0) return probe_header(path, head, size, journal, e);
    return lede_fail(e, LEDE_EFORMAT, -1, "%s is not a corpus (and no SQLite file at all); it was not touched", path);
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
    if (name.failed) return no_memory(e);
    bool journal = stat(name.p, &wal) == 0 && wal.st_size > 0;
    buf_free(&name);
    return probe_read(path, s.st_size, journal, e);
}

static lede_status upgrade(lede_corpus *c, int64_t layout, lede_error *e) {
    buf mark = {0};
    lede_status code = LEDE_OK;
    for (int64_t i = layout; code == LEDE_OK && i < LAYOUT; i++) code = sql_script(c, step[i], e);
    buf_printf(&mark, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION, LAYOUT);
    if (code == LEDE_OK) code = mark.failed ? no_memory(e) : sql_script(c, mark.p, e);
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
