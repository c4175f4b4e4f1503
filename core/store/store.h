/* store.h — what the files of the store share: the open corpus, and SQL with every return looked at.
 *
 * All SQL stands in sql.c, as numbered statements that are prepared once. Errors: SQLite may have rolled the whole
 * transaction back by itself (disk full, I/O error, no memory), so whoever fails inside a transaction leaves it through
 * store_rollback and never goes on. */
#ifndef LEDE_STORE_H
#define LEDE_STORE_H

#include <sqlite3.h>

#include "base/base.h"
#include "lede/corpus.h"

typedef enum {
    SQL_BEGIN,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_DATA_VERSION,
    SQL_SNAPSHOT,
    SQL_NAMES,
    SQL_NAME_ADD,
    SQL_DOCUMENT_ADD,
    SQL_DOCUMENT_BY_EXTERNAL,
    SQL_DOCUMENT_ORIGIN,
    SQL_DOCUMENT_BY_HASH,
    SQL_DOCUMENT_GET,
    SQL_DOCUMENT_ALL,
    SQL_DOCUMENT_ONE,
    SQL_DOCUMENT_REMOVE,
    SQL_DOCUMENT_DATE,
    SQL_DOCUMENT_DATE_BACK,
    SQL_DOCUMENT_HASHES,
    SQL_DOCUMENT_LAST_ID,
    SQL_DOCUMENT_LAST_ID_SET,
    SQL_ANALYSIS_ADD,
    SQL_ANALYSIS_SIZES,
    SQL_ANALYSIS_GET,
    SQL_ANALYSIS_ANNOTATED,
    SQL_ANALYSIS_STALE,
    SQL_ANALYSIS_MADE,
    SQL_SKETCHES,
    SQL_TEXT_ADD,
    SQL_TEXT_GET,
    SQL_TEXT_RANGE,
    SQL_FIELD_ADD,
    SQL_FIELD_GET,
    SQL_FIELD_ALL,
    SQL_SEGMENT_ADD,
    SQL_SEGMENT_ALL,
    SQL_SEGMENT_LAST_ID,
    SQL_SEGMENT_REMOVE,
    SQL_PIECE_ADD,
    SQL_PIECE_REMOVE,
    SQL_REMOVED_ADD,
    SQL_REMOVED_ALL,
    SQL_REMOVED_SUMS,
    SQL_REMOVED_CLEAR,
    SQL_MENTION_ADD,
    SQL_MENTION_REMOVE,
    SQL_MENTION_GET,
    SQL_MENTION_RANGE,
    SQL_MENTION_AFTER,
    SQL_MENTION_COUNT,
    SQL_DECISION_ADD,
    SQL_DECISION_UNDO,
    SQL_DECISION_GET,
    SQL_DECISION_ALL,
    SQL_DECISION_KIND,
    SQL_DECISION_NAMES,
    SQL_DECISION_ANY,
    SQL_DECISION_LAST,
    SQL_TOTALS,
    SQL_SOURCES,
    SQL_COLUMNS,
    SQL_COLUMN_SOURCE,
    SQL_COLUMN_LANGUAGE,
    SQL_COLUMN_AUTHORS,
    SQL_COLUMN_EXTERNAL,
    SQL_COLUMN_TITLE,
    SQL_COLUMN_URL,
    SQL_FIELD_KEYS,
    SQL_PAGES,
    SQL_UNUSED_PAGES,
    SQL_INTEGRITY,
    SQL_FOREIGN_KEYS,
    SQL_CHECK_DOCUMENTS,
    SQL_CHECK_MENTIONS,
    SQL_LONELY,
    SQL_SAVED_ADD,
    SQL_SAVED_GET,
    SQL_SAVED_ALL,
    SQL_SAVED_KNOWN,
    SQL_SAVED_REMOVE,
    SQL_STATEMENTS
} sql_number;

struct index;
struct entity_table;
struct story_table;

enum { STORE_PATIENCE = 1000 /* milliseconds to wait for another writer, where nobody says otherwise */ };

struct lede_corpus {
    sqlite3 *db;
    char *path;
    bool writable;
    sqlite3_stmt *statement[SQL_STATEMENTS];
    intern *names;        /* intern number + 1 = name.id; NULL: not read yet */
    int64_t names_version; /* data_version when they were read */
    lede_analyser *again; /* splits stored texts again; made when first needed */
    buf text;             /* of document `texted` */
    int64_t texted;       /* 0: none */
    int64_t analysed;     /* the document of `analysis`, 0: none */
    const lede_text *analysis;
    arena *document;       /* strings of the last lede_document_get */
    int64_t data_version;  /* SQLite's count of other connections' changes, as last seen */
    int64_t generation;    /* grows with every change, ours or another's */
    bool journal;          /* this connection turned the write-ahead journal on, or found it so when it wrote */
    int patience;          /* milliseconds to wait for another writer */
    int64_t readers;       /* open snapshots */
    sqlite3_stmt *snapshot; /* holds the read lock while there are readers */
    sqlite3_blob *piece;    /* of the index, asked last, and its row; NULL: none */
    int64_t piece_row;
    struct index *index;   /* kept from query to query while nothing changes */
    const volatile int *stop; /* see lede_corpus_stop */
    struct entity_table *entities;
    struct story_table *stories;
};

/* Queries read the file through a memory map. Ingest does not: every page it writes would stay in its memory. */
#define STORE_MAPPED "PRAGMA mmap_size = 2147418112;"
#define STORE_UNMAPPED "PRAGMA mmap_size = 0;"

/* ---- SQL (sql.c) ------------------------------------------------------------------------------------------------ */

/* Tell SQLite's refusal in our words. */
lede_status sql_fail(const lede_corpus *c, int rc, lede_error *e);
/* The statement, reset and without bindings, owned by the corpus. One use at a time: cursors take sql_new. */
lede_status sql_get(lede_corpus *c, sql_number number, sqlite3_stmt **out, lede_error *e);
/* A statement of one's own, ended by sqlite3_finalize. */
lede_status sql_new(lede_corpus *c, sql_number number, sqlite3_stmt **out, lede_error *e);
/* Bind parameters 1, 2, ...: i int64_t, s lede_str as text, b lede_str as blob (both must stay until the step). */
lede_status sql_bind(lede_corpus *c, sqlite3_stmt *st, lede_error *e, const char *kinds, ...);
/* LEDE_OK: a row. LEDE_DONE: no more; the statement is reset. */
lede_status sql_step(lede_corpus *c, sqlite3_stmt *st, lede_error *e);
/* Get, bind, run to the end. */
lede_status sql_do(lede_corpus *c, sql_number number, lede_error *e, const char *kinds, ...);
/* Get, bind, take the first column of the first row as integer; `none` where there is no row. */
lede_status sql_int(lede_corpus *c, sql_number number, int64_t none, int64_t *out, lede_error *e, const char *kinds,
                    ...);
/* The rows of a statement of one's own, and memory for what is read of the present one. */
typedef struct {
    lede_corpus *corpus;
    sqlite3_stmt *row;
    arena *mem;
    bool ended;
} sql_rows;
lede_status sql_rows_open(sql_rows *r, lede_corpus *c, sql_number number, lede_error *e);
/* The next one; what lay in `mem` is gone. LEDE_DONE, however often it is called: there is none. */
lede_status sql_rows_next(sql_rows *r, lede_error *e);
void sql_rows_close(sql_rows *r); /* also where opening failed */
/* Column as text or blob, borrowed until the next step. */
lede_str sql_text(sqlite3_stmt *st, int column);
/* Run text of several statements. */
lede_status sql_script(lede_corpus *c, const char *text, lede_error *e);

/* ---- transactions and snapshots (sql.c) ------------------------------------------------------------------------- */

/* At rest a corpus has no write-ahead journal: to read it takes one lock and no other file. Whoever writes turns it on,
 * so that others may read meanwhile, and the last one who closes turns it off. */
lede_status store_journal(lede_corpus *c, int patience, lede_error *e); /* patience: milliseconds, for readers */
void store_no_journal(lede_corpus *c);
lede_status store_begin(lede_corpus *c, lede_error *e);
/* Commits; on failure the transaction is rolled back. */
lede_status store_commit(lede_corpus *c, lede_error *e);
void store_rollback(lede_corpus *c);
/* Ends a transaction as `code` says, and gives the code in the end. */
lede_status store_end(lede_corpus *c, lede_status code, lede_error *e);
/* Before reading: notice what other processes changed. */
lede_status store_refresh(lede_corpus *c, lede_error *e);
/* Hold what the file says now for this process's reading, until as many store_release. */
lede_status store_hold(lede_corpus *c, lede_error *e);
void store_release(lede_corpus *c);

/* Let go of the piece of the index that was read last. */
void store_leave_piece(lede_corpus *c);

/* Give free pages back to the system where they are many. */
lede_status store_shrink(lede_corpus *c, lede_error *e);

/* ---- names (corpus.c) -------------------------------------------------------------------------------------------- */

/* The number of a name, added where new; a write transaction must be open. */
lede_status name_add(lede_corpus *c, const char *p, size_t n, int64_t *id, lede_error *e);
/* 0: unknown. */
int64_t name_find(const lede_corpus *c, const char *p, size_t n);
/* NUL-terminated, borrowed until close; empty for an unknown number. */
lede_str name_get(const lede_corpus *c, int64_t id);
/* Before the three above: have the names of the file in memory, where they are not yet. */
lede_status name_load(lede_corpus *c, lede_error *e);

/* ---- layout (migrate.c) ------------------------------------------------------------------------------------------ */

/* Refuse a foreign or newer file without touching it; *exists: there is a file with something in it. */
lede_status migrate_probe(const char *path, bool *exists, lede_error *e);
/* Make or bring up to date the tables of an open file. */
lede_status migrate_run(lede_corpus *c, lede_error *e);

/* ---- mentions in bytes (pack.c) ---------------------------------------------------------------------------------- */

enum { MENTION_DOC_BITS = 40 };

/* Mentions [i, n) of one type and one document into bytes. Names are added as needed. */
lede_status pack_mentions(lede_corpus *c, const lede_text *text, const lede_mention *m, size_t n, const char *type,
                          buf *out, int64_t *count, lede_error *e);

/* The way back: call unpack_next until it is LEDE_DONE. Attributes and strings lie in `mem` or in the bytes. */
typedef struct {
    const lede_corpus *corpus;
    const unsigned char *p, *end;
    const char *type;
    arena *mem;
    VEC(lede_str) string; /* those seen so far */
    uint32_t from, first;
    uint64_t left;
    lede_str form; /* the written form, where it is stored (entities) */
} unpack;
lede_status unpack_begin(unpack *u, lede_corpus *c, const char *type, lede_str bytes, arena *mem, lede_error *e);
lede_status unpack_next(unpack *u, lede_mention *out, lede_error *e);
void unpack_end(unpack *u);

/* Attributes alone, as decisions hold them. */
lede_status pack_values(const lede_attr *a, uint32_t n, buf *out, lede_error *e);
lede_status unpack_values(lede_corpus *c, lede_str bytes, arena *mem, const lede_attr **a, uint32_t *n, lede_error *e);

/* 32 hexadecimal digits of 16 bytes. */
void store_hex(char out[33], const void *hash);
/* What makes two documents the same one. false: no memory. */
bool document_hash(buf *scratch, lede_str title, lede_str date, lede_str source, lede_str url, lede_str text,
                   unsigned char hash[16]);
/* Within a transaction: take a document and its mentions out (document.c). */
lede_status document_drop(lede_corpus *c, int64_t doc, lede_error *e);

lede_status store_damaged(const lede_corpus *c, lede_error *e, const char *what);
lede_status store_stopped(const lede_corpus *c, lede_error *e); /* LEDE_ESTOP where it is to stop */

#endif
