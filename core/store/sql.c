#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "store.h"

#define DOCUMENT                                                                                                       \
    "SELECT d.id, d.external, d.title, d.source, d.url, d.date, d.authors, d.language, d.origin, d.date_known, "       \
    "d.hash,"                                                                                                          \
    " a.size, a.tokens, a.sentences FROM document d JOIN analysis a ON a.doc = d.id "

#define COLUMN(name) "SELECT id, " name " FROM document ORDER BY id"

#define SEGMENT "id, first, last, documents, tokens, terms, sentences, bytes, boiler, made"
#define SAVED "name, query, hits, documents, fingerprint"

/* since ?2, until ?3: a document's date is a span of days ("2022-03" is a month), and the spans must overlap. */
#define WITHIN                                                                                                         \
    "(?2 = '' AND ?3 = '' OR d.date <> '' AND (?2 = '' OR substr(d.date || '-99-99', 1, 10) >= ?2)"                    \
    " AND (?3 = '' OR d.date <= ?3 || '-99'))"

static const char *const text_of[SQL_STATEMENTS] = {
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_DATA_VERSION] = "PRAGMA data_version",
    [SQL_SNAPSHOT] = "SELECT name FROM sqlite_schema",
    [SQL_NAMES] = "SELECT id, value FROM name WHERE id > ?1 ORDER BY id",
    [SQL_NAME_ADD] = "INSERT INTO name (id, value) VALUES (?1, ?2)",
    [SQL_DOCUMENT_ADD] =
        "INSERT INTO document (id, external, hash, date, date_known, given_date, given_known, source, title,"
        " url, authors, language, origin) VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [SQL_DOCUMENT_BY_EXTERNAL] = "SELECT id, hash FROM document WHERE external = ?1",
    [SQL_DOCUMENT_ORIGIN] = "SELECT origin, url FROM document WHERE external = ?1",
    [SQL_DOCUMENT_BY_HASH] = "SELECT id FROM document WHERE hash = ?1",
    [SQL_DOCUMENT_GET] = DOCUMENT "WHERE d.id = ?1",
    [SQL_DOCUMENT_ALL] = DOCUMENT "WHERE (?1 = '' OR d.source = ?1) AND " WITHIN " ORDER BY d.id",
    [SQL_DOCUMENT_ONE] = DOCUMENT "WHERE (?1 = '' OR d.source = ?1) AND " WITHIN " AND d.external = ?4",
    [SQL_DOCUMENT_REMOVE] = "DELETE FROM document WHERE id = ?1",
    [SQL_DOCUMENT_DATE] = "UPDATE document SET date = ?2, date_known = 1 WHERE external = ?1",
    [SQL_DOCUMENT_DATE_BACK] = "UPDATE document SET date = given_date, date_known = given_known WHERE external = ?1",
    [SQL_DOCUMENT_HASHES] = "SELECT external, hash, id FROM document ORDER BY external",
    [SQL_DOCUMENT_LAST_ID] = "SELECT seq FROM sqlite_sequence WHERE name = 'document'",
    [SQL_DOCUMENT_LAST_ID_SET] = "UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'document'",
    [SQL_ANALYSIS_ADD] =
        "INSERT INTO analysis (doc, size, tokens, sentences, annotated, sketch) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_ANALYSIS_SIZES] = "UPDATE analysis SET tokens = ?2, sentences = ?3 WHERE doc = ?1",
    [SQL_ANALYSIS_GET] = "SELECT size, tokens, sentences FROM analysis WHERE doc = ?1",
    [SQL_ANALYSIS_ANNOTATED] = "UPDATE analysis SET annotated = ?2 WHERE doc = ?1",
    [SQL_ANALYSIS_STALE] = "SELECT doc FROM analysis WHERE doc > ?1 AND annotated <> ?2 ORDER BY doc LIMIT 1",
    [SQL_ANALYSIS_MADE] =
        "SELECT max(CASE WHEN annotated = 0 THEN 2 ELSE substr(value, 1, length(?1)) <> ?1 END) FROM ("
        " SELECT * FROM (SELECT annotated FROM analysis ORDER BY doc LIMIT 1) UNION ALL"
        " SELECT * FROM (SELECT annotated FROM analysis ORDER BY doc DESC LIMIT 1)) LEFT JOIN name ON id = annotated",
    [SQL_SKETCHES] = "SELECT doc, sketch, tokens FROM analysis ORDER BY doc",
    [SQL_TEXT_ADD] = "INSERT INTO text (doc, body) VALUES (?1, ?2)",
    [SQL_TEXT_GET] = "SELECT body FROM text WHERE doc = ?1",
    [SQL_TEXT_RANGE] = "SELECT doc, body FROM text WHERE doc >= ?1 AND doc <= ?2 ORDER BY doc",
    [SQL_FIELD_ADD] = "INSERT OR REPLACE INTO field (doc, key, value) VALUES (?1, ?2, ?3)",
    [SQL_FIELD_GET] =
        "SELECT n.value, f.value FROM field f JOIN name n ON n.id = f.key WHERE f.doc = ?1 ORDER BY n.value",
    [SQL_FIELD_ALL] = "SELECT doc, value FROM field WHERE key = ?1 ORDER BY doc",
    [SQL_SEGMENT_ADD] = "INSERT INTO segment (" SEGMENT ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    [SQL_SEGMENT_ALL] = "SELECT " SEGMENT " FROM segment ORDER BY first",
    [SQL_SEGMENT_LAST_ID] = "SELECT seq FROM sqlite_sequence WHERE name = 'segment'",
    [SQL_SEGMENT_REMOVE] = "DELETE FROM segment WHERE id = ?1",
    [SQL_PIECE_ADD] = "INSERT INTO piece (id, body) VALUES (?1, ?2)",
    [SQL_PIECE_REMOVE] = "DELETE FROM piece WHERE id >= ?1 AND id < ?2",
    [SQL_REMOVED_ADD] = "INSERT INTO removed (doc, tokens, sentences, bytes) VALUES (?1, ?2, ?3, ?4)",
    [SQL_REMOVED_ALL] = "SELECT doc, tokens FROM removed WHERE doc >= ?1 AND doc <= ?2 ORDER BY doc",
    [SQL_REMOVED_SUMS] = "SELECT coalesce(sum(sentences), 0), coalesce(sum(bytes), 0) FROM removed"
                         " WHERE doc >= ?1 AND doc <= ?2",
    [SQL_REMOVED_CLEAR] = "DELETE FROM removed WHERE doc >= ?1 AND doc <= ?2",
    [SQL_MENTION_ADD] = "INSERT INTO mention (id, count, body) VALUES (?1, ?2, ?3)",
    [SQL_MENTION_REMOVE] = "DELETE FROM mention WHERE id = ?1",
    [SQL_MENTION_GET] = "SELECT body FROM mention WHERE id = ?1",
    [SQL_MENTION_RANGE] =
        "SELECT m.id, m.body FROM mention m WHERE m.id >= ?4 AND m.id <= ?5 AND (?1 = '' AND ?2 = '' AND"
        " ?3 = '' OR EXISTS (SELECT 1 FROM document d WHERE d.id = m.id & 1099511627775 AND"
        " (?1 = '' OR d.source = ?1) AND " WITHIN ")) ORDER BY m.id",
    [SQL_MENTION_AFTER] = "SELECT id FROM mention WHERE id >= ?1 ORDER BY id LIMIT 1",
    [SQL_MENTION_COUNT] = "SELECT coalesce(sum(count), 0) FROM mention",
    [SQL_DECISION_ADD] = "INSERT INTO decision (id, kind, target, day, value, undone)"
                         " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM decision), ?1, ?2, ?3, ?4, 0) RETURNING id",
    [SQL_DECISION_UNDO] = "UPDATE decision SET undone = 1 WHERE id = ?1",
    [SQL_DECISION_GET] = "SELECT kind, target FROM decision WHERE id = ?1 AND NOT undone",
    [SQL_DECISION_ALL] = "SELECT id, kind, target, day, value, undone FROM decision ORDER BY id",
    [SQL_DECISION_KIND] = "SELECT target, value FROM decision WHERE kind = ?1 AND NOT undone ORDER BY id",
    [SQL_DECISION_NAMES] = "SELECT kind, target, value FROM decision WHERE kind IN ('merge', 'rename', 'split')"
                           " AND NOT undone ORDER BY id",
    [SQL_DECISION_ANY] = "SELECT id FROM decision WHERE kind = ?1 AND NOT undone LIMIT 1",
    [SQL_DECISION_LAST] =
        "SELECT value FROM decision WHERE kind = ?1 AND target = ?2 AND NOT undone ORDER BY id DESC LIMIT 1",
    [SQL_TOTALS] = "SELECT coalesce(sum(documents), 0) - (SELECT count(*) FROM removed),"
                   " coalesce(sum(tokens), 0) - (SELECT coalesce(sum(tokens), 0) FROM removed),"
                   " coalesce(sum(sentences), 0) - (SELECT coalesce(sum(sentences), 0) FROM removed),"
                   " coalesce(sum(bytes), 0) - (SELECT coalesce(sum(bytes), 0) FROM removed),"
                   " (SELECT count(*) FROM document WHERE date = ''), (SELECT count(*) FROM decision WHERE NOT undone),"
                   " (SELECT coalesce(min(date), '') FROM document WHERE date > ''), (SELECT coalesce(max(date), '') "
                   "FROM document)"
                   " FROM segment",
    /* Steps from each source to the next one through the index, however many documents each has. */
    [SQL_SOURCES] = "WITH RECURSIVE s (x) AS (SELECT min(source) FROM document WHERE source > '' UNION ALL"
                    " SELECT (SELECT min(source) FROM document WHERE source > x) FROM s WHERE x IS NOT NULL)"
                    " SELECT x FROM s WHERE x IS NOT NULL",
    [SQL_COLUMNS] = "SELECT id, date FROM document ORDER BY date", /* from the index on dates alone */
    [SQL_COLUMN_SOURCE] = COLUMN("source"),
    [SQL_COLUMN_LANGUAGE] = COLUMN("language"),
    [SQL_COLUMN_AUTHORS] = COLUMN("authors"),
    [SQL_COLUMN_EXTERNAL] = COLUMN("external"),
    [SQL_COLUMN_TITLE] = COLUMN("title"),
    [SQL_COLUMN_URL] = COLUMN("url"),
    [SQL_FIELD_KEYS] = "SELECT value FROM name WHERE id IN (SELECT key FROM field) ORDER BY value",
    [SQL_PAGES] = "PRAGMA page_count",
    [SQL_UNUSED_PAGES] = "PRAGMA freelist_count",
    [SQL_INTEGRITY] = "PRAGMA integrity_check(20)",
    [SQL_FOREIGN_KEYS] = "PRAGMA foreign_key_check",
    [SQL_CHECK_DOCUMENTS] = "SELECT d.id, d.title, d.given_date, d.source, d.url, t.body, d.hash, a.size, a.tokens,"
                            " a.sentences FROM document d JOIN analysis a ON a.doc = d.id JOIN text t ON t.doc = d.id"
                            " ORDER BY d.id",
    [SQL_CHECK_MENTIONS] = "SELECT id, body, count FROM mention ORDER BY id",
    [SQL_SAVED_ADD] = "INSERT OR REPLACE INTO saved (" SAVED ", body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_SAVED_GET] = "SELECT query, body FROM saved WHERE name = ?1",
    [SQL_SAVED_ALL] = "SELECT " SAVED " FROM saved ORDER BY name",
    [SQL_SAVED_KNOWN] = "SELECT 1 FROM saved WHERE name = ?1",
    [SQL_SAVED_REMOVE] = "DELETE FROM saved WHERE name = ?1",
    [SQL_LONELY] = "SELECT d.id FROM document d LEFT JOIN analysis a ON a.doc = d.id LEFT JOIN text t ON t.doc = d.id"
                   " WHERE a.doc IS NULL OR t.doc IS NULL ORDER BY d.id",
};

lede_status store_damaged(const lede_corpus *c, lede_error *e, const char *what) {
    return lede_fail(e, LEDE_EFORMAT, -1, "%s is damaged: %s", c->path, what);
}

static bool folder_is_closed(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, slash == path ? 1 : (size_t)(slash - path)) : strdup(".");
    bool closed = folder && access(folder, W_OK) != 0;
    free(folder);
    return closed;
}

lede_status sql_fail(const lede_corpus *c, int rc, lede_error *e) {
    const char *path = c->path, *why = c->db ? sqlite3_errmsg(c->db) : sqlite3_errstr(rc);
    /* A change, or reading what a writer that was cut off left behind, makes a journal. */
    if (rc == SQLITE_READONLY_DIRECTORY || ((rc & 0xff) == SQLITE_CANTOPEN && folder_is_closed(path)))
        return lede_fail(e, LEDE_EIO, -1,
                         "%s needs a journal beside it, but nothing may be written in its folder: copy it, with "
                         "its -wal file if there is one, to a folder of yours and open it there",
                         path);
    switch (rc & 0xff) {
    case SQLITE_NOMEM: return no_memory(e);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return lede_fail(e, LEDE_EBUSY, -1, "another process is writing %s; try again when it is done", path);
    case SQLITE_NOTADB: return lede_fail(e, LEDE_EFORMAT, -1, "%s is not a corpus", path);
    case SQLITE_CORRUPT: return store_damaged(c, e, why);
    case SQLITE_FULL: return lede_fail(e, LEDE_EIO, -1, "the disk is full: %s was not changed further", path);
    case SQLITE_READONLY: return lede_fail(e, LEDE_EIO, -1, "%s may only be read", path);
    case SQLITE_INTERRUPT: return lede_fail(e, LEDE_ESTOP, -1, "stopped");
    case SQLITE_TOOBIG: return lede_fail(e, LEDE_ELIMIT, -1, "too large for %s: %s", path, why);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return lede_fail(e, LEDE_EIO, -1, "the system refused to read or write %s: %s", path, why);
    default: return lede_fail(e, LEDE_EIO, -1, "%s: %s", path, why);
    }
}

lede_status sql_new(lede_corpus *c, sql_number number, sqlite3_stmt **out, lede_error *e) {
    int rc = sqlite3_prepare_v3(c->db, text_of[number], -1, SQLITE_PREPARE_PERSISTENT, out, NULL);
    return rc == SQLITE_OK ? LEDE_OK : sql_fail(c, rc, e);
}

lede_status sql_get(lede_corpus *c, sql_number number, sqlite3_stmt **out, lede_error *e) {
    *out = c->statement[number];
    if (*out) {
        sqlite3_reset(*out);
        sqlite3_clear_bindings(*out);
        return LEDE_OK;
    }
    lede_status code = sql_new(c, number, out, e);
    c->statement[number] = *out;
    return code;
}

static lede_status bind_all(lede_corpus *c, sqlite3_stmt *st, lede_error *e, const char *kinds, va_list ap) {
    for (int i = 0; kinds[i]; i++) {
        int rc;
        if (kinds[i] == 'i') {
            rc = sqlite3_bind_int64(st, i + 1, va_arg(ap, int64_t));
        } else {
            lede_str s = va_arg(ap, lede_str);
            if (!s.p) s.p = "";
            if (kinds[i] == 's') rc = sqlite3_bind_text64(st, i + 1, s.p, s.n, SQLITE_STATIC, SQLITE_UTF8);
            else rc = sqlite3_bind_blob64(st, i + 1, s.p, s.n, SQLITE_STATIC);
        }
        if (rc != SQLITE_OK) return sql_fail(c, rc, e);
    }
    return LEDE_OK;
}

lede_status sql_bind(lede_corpus *c, sqlite3_stmt *st, lede_error *e, const char *kinds, ...) {
    va_list ap;
    va_start(ap, kinds);
    lede_status code = bind_all(c, st, e, kinds, ap);
    va_end(ap);
    return code;
}

lede_status sql_step(lede_corpus *c, sqlite3_stmt *st, lede_error *e) {
    int rc = sqlite3_step(st);
    if (rc == SQLITE_ROW) return LEDE_OK;
    lede_status code = rc == SQLITE_DONE ? LEDE_DONE : sql_fail(c, rc, e);
    sqlite3_reset(st);
    return code;
}

lede_status sql_do(lede_corpus *c, sql_number number, lede_error *e, const char *kinds, ...) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, number, &st, e);
    if (code != LEDE_OK) return code;
    va_list ap;
    va_start(ap, kinds);
    code = bind_all(c, st, e, kinds, ap);
    va_end(ap);
    while (code == LEDE_OK) code = sql_step(c, st, e);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status sql_int(lede_corpus *c, sql_number number, int64_t none, int64_t *out, lede_error *e, const char *kinds,
                    ...) {
    *out = none;
    sqlite3_stmt *st;
    lede_status code = sql_get(c, number, &st, e);
    if (code != LEDE_OK) return code;
    va_list ap;
    va_start(ap, kinds);
    code = bind_all(c, st, e, kinds, ap);
    va_end(ap);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_OK) *out = sqlite3_column_int64(st, 0);
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status sql_rows_open(sql_rows *r, lede_corpus *c, sql_number number, lede_error *e) {
    *r = (sql_rows){.corpus = c, .mem = arena_new()};
    return r->mem ? sql_new(c, number, &r->row, e) : no_memory(e);
}

lede_status sql_rows_next(sql_rows *r, lede_error *e) {
    arena_reset(r->mem);
    lede_status code = r->ended ? LEDE_DONE : sql_step(r->corpus, r->row, e);
    r->ended = code != LEDE_OK;
    return code;
}

void sql_rows_close(sql_rows *r) {
    sqlite3_finalize(r->row);
    arena_free(r->mem);
}

lede_str sql_text(sqlite3_stmt *st, int column) {
    const char *p = sqlite3_column_blob(st, column);
    return (lede_str){p ? p : "", (size_t)sqlite3_column_bytes(st, column)};
}

lede_status sql_script(lede_corpus *c, const char *text, lede_error *e) {
    int rc = sqlite3_exec(c->db, text, NULL, NULL, NULL);
    return rc == SQLITE_OK ? LEDE_OK : sql_fail(c, rc, e);
}

/* Another connection has changed the file, or we rolled something back: what is kept in memory may be wrong. */
lede_status store_refresh(lede_corpus *c, lede_error *e) {
    int64_t version;
    lede_status code = sql_int(c, SQL_DATA_VERSION, 0, &version, e, "");
    if (code == LEDE_OK && version != c->data_version) {
        c->data_version = version;
        c->generation++;
    }
    return code;
}

/* What is held for readers may be older than what another process has written since; nobody can write upon that. Let go
 * of it, begin, and hold what the file says now: readers see by the generation that theirs is another. */
static lede_status begin_anew(lede_corpus *c, lede_error *e) {
    for (int i = 0; i < SQL_STATEMENTS; i++) sqlite3_reset(c->statement[i]);
    store_leave_piece(c);
    lede_status code = sql_do(c, SQL_BEGIN, e, "");
    lede_status held = sql_step(c, c->snapshot, code == LEDE_OK ? e : NULL);
    if (code != LEDE_OK || held == LEDE_OK) return code;
    store_rollback(c);
    return held;
}

static int is_on(void *on, int columns, char **value, char **name) {
    (void)columns;
    (void)name;
    *(bool *)on = value[0] && (strcmp(value[0], "wal") == 0 || strcmp(value[0], "memory") == 0);
    return 0;
}

/* While SQLite waits, it lets nobody begin to read, whose own patience would end: so it waits a little and rests. */
lede_status store_journal(lede_corpus *c, int patience, lede_error *e) {
    enum { WAIT = 50, REST = 150 /* milliseconds; who reads asks at least every 100 */ };
    if (c->journal) return LEDE_OK;
    lede_status code = LEDE_OK;
    bool busy = true;
    sqlite3_busy_timeout(c->db, WAIT);
    for (int waited = 0; busy && waited < patience && code == LEDE_OK; waited += WAIT + REST) {
        if (waited) sqlite3_sleep(REST);
        busy = (sqlite3_exec(c->db, "PRAGMA journal_mode = WAL", is_on, &c->journal, NULL) & 255) == SQLITE_BUSY;
        if (busy) code = store_stopped(c, e);
    }
    sqlite3_busy_timeout(c->db, c->patience);
    if (code != LEDE_OK) return code;
    if (busy)
        return lede_fail(e, LEDE_EBUSY, -1, "another process is using %s; try again when it is done", c->path);
    /* While we read ourselves it stays off: then the change goes through a rollback journal, which is slower. */
    return c->journal ? sql_script(c, "PRAGMA synchronous = NORMAL", e) : LEDE_OK;
}

void store_no_journal(lede_corpus *c) {
    const char *name = c->writable && c->db ? sqlite3_db_filename(c->db, "main") : NULL;
    /* Who wrote may have ended before us, or was killed: the last one turns it off. */
    if (!name || !*name || access(sqlite3_filename_wal(name), F_OK) != 0) return;
    sqlite3_busy_timeout(c->db, 0);
    sqlite3_exec(c->db, "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
}

lede_status store_begin(lede_corpus *c, lede_error *e) {
    enum { PATIENCE = 20000 /* milliseconds; it is readers that are waited for, and they end */ };
    if (!c->writable) return lede_fail(e, LEDE_EIO, -1, "%s was opened for reading only", c->path);
    lede_status code = store_journal(c, PATIENCE, e);
    if (code == LEDE_OK) code = sql_do(c, SQL_BEGIN, e, "");
    if (code == LEDE_EBUSY && c->readers > 0) code = begin_anew(c, e);
    if (code != LEDE_OK) return code;
    code = store_refresh(c, e);
    if (code == LEDE_OK) code = name_load(c, e);
    if (code != LEDE_OK) store_rollback(c);
    return code;
}

lede_status store_commit(lede_corpus *c, lede_error *e) {
    c->generation++;
    if (sqlite3_get_autocommit(c->db)) return lede_fail(e, LEDE_EIO, -1, "the change of %s was taken back", c->path);
    lede_status code = sql_do(c, SQL_COMMIT, e, "");
    if (code != LEDE_OK) store_rollback(c);
    return code;
}

void store_leave_piece(lede_corpus *c) {
    sqlite3_blob_close(c->piece);
    c->piece = NULL;
}

void store_rollback(lede_corpus *c) {
    store_leave_piece(c);
    c->generation++;
    c->data_version = -1; /* names may have been numbered that are not stored */
    c->texted = c->analysed = 0;
    if (!sqlite3_get_autocommit(c->db)) sql_do(c, SQL_ROLLBACK, NULL, "");
    intern_free(c->names);
    c->names = NULL;
}

lede_status store_end(lede_corpus *c, lede_status code, lede_error *e) {
    if (code == LEDE_OK || code == LEDE_DONE) return store_commit(c, e);
    store_rollback(c);
    return code;
}

lede_status store_hold(lede_corpus *c, lede_error *e) {
    if (c->readers == 0) {
        lede_status code = sql_get(c, SQL_SNAPSHOT, &c->snapshot, e);
        if (code == LEDE_OK) code = sql_step(c, c->snapshot, e);
        if (code == LEDE_OK) code = store_refresh(c, e);
        if (code != LEDE_OK) {
            sqlite3_reset(c->snapshot);
            return code;
        }
    }
    c->readers++;
    return LEDE_OK;
}

void store_release(lede_corpus *c) {
    if (--c->readers) return;
    sqlite3_reset(c->snapshot);
    /* It would hold the read lock, too, and the journal would grow without end. */
    store_leave_piece(c);
}

/* Give pages that merges left behind back to the system, where they are many. */
lede_status store_shrink(lede_corpus *c, lede_error *e) {
    int64_t pages, unused;
    lede_status code = sql_int(c, SQL_PAGES, 0, &pages, e, "");
    if (code == LEDE_OK) code = sql_int(c, SQL_UNUSED_PAGES, 0, &unused, e, "");
    return code == LEDE_OK && unused * 8 > pages && unused > 512 ? sql_script(c, "PRAGMA incremental_vacuum", e) : code;
}
