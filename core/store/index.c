/* The index as a snapshot: its segments, and the documents by columns. */
#include <stdlib.h>

#include "cache.h"
#include "opened.h"

lede_status opened_damaged(const index_segment *s, lede_error *e) {
    return store_damaged(s->corpus, e, "a piece of its index is broken");
}

/* Stand at a piece: what is asked of it is copied from those pages of the file that hold it, and no others are read. */
static lede_status enter_piece(index_segment *s, int part, int64_t n, lede_error *e) {
    lede_corpus *c = s->corpus;
    int64_t row = piece_id(s->row.id, part, n);
    if (c->piece && c->piece_row == row) return LEDE_OK;
    int rc = c->piece ? sqlite3_blob_reopen(c->piece, row)
                      : sqlite3_blob_open(c->db, "main", "piece", "body", row, 0, &c->piece);
    c->piece_row = row;
    if (rc == SQLITE_OK) return LEDE_OK;
    lede_status code = rc == SQLITE_ERROR ? store_damaged(c, e, "a piece of its index is missing") : sql_fail(c, rc, e);
    store_leave_piece(c);
    return code;
}

static lede_status read_piece(index_segment *s, size_t from, size_t n, void *out, lede_error *e) {
    lede_corpus *c = s->corpus;
    if (from + n > (size_t)sqlite3_blob_bytes(c->piece)) return opened_damaged(s, e);
    int rc = sqlite3_blob_read(c->piece, out, (int)n, (int)from);
    return rc == SQLITE_OK ? LEDE_OK : sql_fail(c, rc, e);
}

lede_status opened_part(index_segment *s, int part, int64_t n, size_t from, size_t size, void *out, lede_error *e) {
    lede_status code = enter_piece(s, part, n, e);
    return code == LEDE_OK ? read_piece(s, from, size, out, e) : code;
}

lede_status opened_piece(index_segment *s, int part, int64_t n, buf *out, lede_error *e) {
    lede_status code = enter_piece(s, part, n, e);
    if (code != LEDE_OK) return code;
    size_t size = (size_t)sqlite3_blob_bytes(s->corpus->piece);
    char *room = buf_reserve(out, size);
    if (!room) return no_memory(e);
    code = read_piece(s, 0, size, room, e);
    if (code == LEDE_OK) out->n += size;
    return code;
}

lede_status opened_bytes(index_segment *s, int part, uint64_t from, size_t n, void *out, lede_error *e) {
    lede_status code = LEDE_OK;
    for (char *to = out; n && code == LEDE_OK;) {
        size_t at = (size_t)(from % LISTS_PIECE), some = LISTS_PIECE - at < n ? LISTS_PIECE - at : n;
        code = opened_part(s, part, (int64_t)(from / LISTS_PIECE), at, some, to, e);
        to += some;
        from += some;
        n -= some;
    }
    return code;
}

/* ---- opening and closing ----------------------------------------------------------------------------------------- */

static void segment_free(index_segment *s) {
    opened_terms_free(s);
    opened_row_free(s);
    opened_blocks_free(s);
    vec_free(&s->gone);
    free((void *)s->docs.id);
    free((void *)s->docs.start);
    free((void *)s->docs.number);
    free(s);
}

static void columns_free(index_t *x) {
    free((void *)x->columns.id);
    free((void *)x->columns.date);
    free((void *)x->columns.tokens);
    x->columns = (index_columns){0};
}

static void index_free(index_t *x) {
    for (size_t i = 0; i < x->segment.n; i++) segment_free(x->segment.p[i]);
    for (size_t i = 0; i < x->column.n; i++) {
        free(x->column.p[i].key);
        free(x->column.p[i].value);
        intern_free(x->column.p[i].names);
    }
    vec_free(&x->segment);
    vec_free(&x->column);
    columns_free(x);
    free(x);
}

static void let_go(index_t *x) {
    if (x && --x->users == 0) index_free(x);
}

void cache_index_free(lede_corpus *c) {
    let_go(c->index);
    c->index = NULL;
}

static lede_status add_segment(index_t *x, const segment_row *row, lede_error *e) {
    index_segment **slot = vec_push(&x->segment);
    if (!slot) return no_memory(e);
    index_segment *s = *slot = calloc(1, sizeof *s);
    if (!s) {
        x->segment.n--;
        return no_memory(e);
    }
    s->corpus = x->corpus;
    s->index = x;
    s->row = *row;
    for (int i = 0; i < KEPT_FIRSTS; i++) s->firsts[i].piece = -1;
    for (int k = 0; k < 3; k++) memset(s->marks[k].piece, -1, sizeof s->marks[k].piece);
    return LEDE_OK;
}

static lede_status find_gone(index_segment *s, lede_error *e);

static lede_status index_new(index_t **out, lede_corpus *c, lede_error *e) {
    index_t *x = calloc(1, sizeof *x);
    if (!x) return no_memory(e);
    *x = (index_t){.corpus = c, .generation = c->generation, .users = 1};
    segment_rows rows = {0};
    lede_status code = segment_rows_get(c, &rows, e);
    for (size_t i = 0; code == LEDE_OK && i < rows.n; i++)
        code = rows.p[i].made == SEGMENT_MADE ? add_segment(x, &rows.p[i], e) : segment_outdated(c, e);
    for (size_t i = 0; code == LEDE_OK && i < x->segment.n; i++) code = find_gone(x->segment.p[i], e);
    vec_free(&rows);
    if (code == LEDE_OK) *out = x;
    else index_free(x);
    return code;
}

lede_status index_open(index_t **out, lede_corpus *c, lede_error *e) {
    *out = NULL;
    lede_status code = store_hold(c, e);
    if (code != LEDE_OK) return code;
    if (c->index && c->index->generation != c->generation) cache_index_free(c);
    if (!c->index) code = index_new(&c->index, c, e);
    if (code != LEDE_OK) {
        store_release(c);
        return code;
    }
    c->index->users++;
    *out = c->index;
    return LEDE_OK;
}

void index_close(index_t *x) {
    if (!x) return;
    store_release(x->corpus);
    let_go(x);
}

lede_status index_share(index_t *x, lede_error *e) {
    lede_status code = store_hold(x->corpus, e);
    if (code == LEDE_OK) x->users++;
    return code;
}

bool index_is_current(const index_t *x) { return x->generation == x->corpus->generation; }

size_t index_segments(const index_t *x) { return x->segment.n; }
index_segment *index_segment_get(index_t *x, size_t i) { return x->segment.p[i]; }

index_size index_segment_size(const index_segment *s) {
    uint32_t tokens = (uint32_t)s->row.tokens;
    return (index_size){.tokens = tokens,
                        .terms = (uint32_t)s->row.terms,
                        .documents = (uint32_t)s->row.documents,
                        .removed = (uint32_t)s->gone.n,
                        .live = tokens - s->gone_tokens,
                        .boiler = (uint32_t)s->row.boiler};
}

/* ---- documents of a segment -------------------------------------------------------------------------------------- */

static lede_status read_all(index_segment *s, int part, buf *out, lede_error *e) {
    for (int64_t n = 0;; n++) {
        size_t before = out->n;
        lede_status code = opened_piece(s, part, n, out, e);
        if (code != LEDE_OK || out->n - before < LISTS_PIECE) return code;
    }
}

/* id: NULL where only the beginnings are asked for. */
static bool decode_docs(const index_segment *s, const buf *b, int64_t *id, uint32_t *start) {
    const unsigned char *p = (const unsigned char *)b->p, *end = p + b->n;
    uint64_t delta, tokens;
    int64_t last = 0;
    start[0] = 0;
    for (int64_t i = 0; i < s->row.documents; i++) {
        if (end - p > 2 && p[0] < 0x80 && p[1] >= 0x80 && p[2] < 0x80) { /* as most are */
            delta = p[0];
            tokens = (p[1] & 0x7Fu) | (uint64_t)p[2] << 7;
            p += 3;
        } else if (!varint_get(&p, end, &delta) || !varint_get(&p, end, &tokens)) {
            return false;
        }
        last += (int64_t)delta;
        if (id) id[i] = last;
        start[i + 1] = start[i] + (uint32_t)tokens;
    }
    return p == end && start[s->row.documents] == s->row.tokens;
}

/* Most questions ask where documents begin, and few which they are. */
static lede_status read_docs(index_segment *s, bool ids, lede_error *e) {
    if (s->docs.id || (s->docs.start && !ids)) return LEDE_OK;
    buf bytes = {0};
    size_t n = (size_t)s->row.documents;
    int64_t *id = ids ? malloc((n + 1) * sizeof *id) : NULL;
    uint32_t *start = s->docs.start ? (uint32_t *)s->docs.start /* our own */ : malloc((n + 1) * sizeof *start);
    lede_status code = (id || !ids) && start ? read_all(s, PART_DOCUMENTS, &bytes, e) : no_memory(e);
    if (code == LEDE_OK && !decode_docs(s, &bytes, id, start)) code = opened_damaged(s, e);
    buf_free(&bytes);
    if (code == LEDE_OK) {
        s->docs = (index_docs){.n = (uint32_t)n, .id = id, .start = start};
        return LEDE_OK;
    }
    if (start != s->docs.start) free(start);
    free(id);
    return code;
}

static lede_status add_gone(index_segment *s, int64_t doc, lede_error *e) {
    lede_status code = read_docs(s, true, e);
    if (code != LEDE_OK) return code;
    uint32_t i;
    bisect(i, 0, s->docs.n, s->docs.id[i] < doc);
    if (i == s->docs.n || s->docs.id[i] != doc) return LEDE_OK;
    uint32_t *slot = vec_push(&s->gone);
    if (!slot) return no_memory(e);
    *slot = i;
    s->gone_tokens += s->docs.start[i + 1] - s->docs.start[i];
    return LEDE_OK;
}

static lede_status find_gone(index_segment *s, lede_error *e) {
    VEC(int64_t) doc = {0};
    sqlite3_stmt *st;
    lede_status code = sql_get(s->corpus, SQL_REMOVED_ALL, &st, e);
    if (code == LEDE_OK) code = sql_bind(s->corpus, st, e, "ii", s->row.first, s->row.last);
    while (code == LEDE_OK && (code = sql_step(s->corpus, st, e)) == LEDE_OK) {
        int64_t *slot = vec_push(&doc);
        if (!slot) code = no_memory(e);
        else *slot = sqlite3_column_int64(st, 0);
    }
    sqlite3_reset(st);
    if (code == LEDE_DONE) code = LEDE_OK;
    for (size_t i = 0; code == LEDE_OK && i < doc.n; i++) code = add_gone(s, doc.p[i], e);
    vec_free(&doc);
    return code;
}

lede_status index_docs_starts(index_segment *s, index_docs *out, lede_error *e) {
    lede_status code = read_docs(s, false, e);
    *out = s->docs;
    out->number = NULL;
    return code;
}

lede_status index_docs_get(index_segment *s, index_docs *out, lede_error *e) {
    *out = (index_docs){0};
    lede_status code = read_docs(s, true, e);
    index_columns columns;
    if (code == LEDE_OK) code = index_columns_get(s->index, &columns, e);
    if (code != LEDE_OK) return code;
    if (!s->docs.number) {
        int32_t *number = malloc((s->docs.n + (size_t)1) * sizeof *number);
        if (!number) return no_memory(e);
        for (uint32_t i = 0; i < s->docs.n; i++) number[i] = index_columns_find(&columns, s->docs.id[i]);
        s->docs.number = number;
    }
    *out = s->docs;
    return LEDE_OK;
}

uint32_t index_docs_at(const index_docs *d, uint32_t at) {
    uint32_t i;
    bisect(i, 0, d->n, d->start[i + 1] <= at);
    return i;
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

static int32_t date_number(lede_str s) {
    int32_t n = 0, digits = 0;
    for (size_t i = 0; i < s.n && digits < 8; i++)
        if (s.p[i] >= '0' && s.p[i] <= '9') n = n * 10 + (s.p[i] - '0'), digits++;
    for (; digits && digits < 8; digits++) n *= 10;
    return n;
}

/* Ids and lengths stand in the segments, so that no table of documents need be read for them. */
static void fill_columns(const index_t *x, int64_t *id, uint32_t *tokens, int32_t *n) {
    for (size_t i = 0; i < x->segment.n; i++) {
        const index_segment *s = x->segment.p[i];
        size_t gone = 0;
        for (uint32_t d = 0; d < s->docs.n; d++) {
            if (gone < s->gone.n && s->gone.p[gone] == d) {
                gone++;
                continue;
            }
            id[*n] = s->docs.id[d];
            tokens[(*n)++] = s->docs.start[d + 1] - s->docs.start[d];
        }
    }
}

static lede_status read_columns(index_t *x, lede_error *e) {
    size_t most = 0;
    for (size_t i = 0; i < x->segment.n; i++) {
        lede_status code = read_docs(x->segment.p[i], true, e);
        if (code != LEDE_OK) return code;
        most += x->segment.p[i]->docs.n;
    }
    int64_t *id = malloc((most + 1) * sizeof *id);
    uint32_t *tokens = malloc((most + 1) * sizeof *tokens);
    int32_t n = 0;
    x->columns = (index_columns){0, id, calloc(most + 1, sizeof(int32_t)), tokens};
    if (!id || !tokens || !x->columns.date) {
        columns_free(x);
        return no_memory(e);
    }
    fill_columns(x, id, tokens, &n);
    x->columns.n = n;
    x->columns_read = true;
    return LEDE_OK;
}

lede_status index_dates_read(index_t *x, lede_error *e) {
    index_columns columns;
    lede_status code = index_columns_get(x, &columns, e);
    if (code != LEDE_OK || x->dates_read) return code;
    sqlite3_stmt *st;
    int32_t *date = (int32_t *)columns.date; /* our own */
    code = sql_get(x->corpus, SQL_COLUMNS, &st, e);
    while (code == LEDE_OK && (code = sql_step(x->corpus, st, e)) == LEDE_OK) {
        int32_t at = index_columns_find(&columns, sqlite3_column_int64(st, 0));
        if (at >= 0) date[at] = date_number(sql_text(st, 1));
    }
    sqlite3_reset(st);
    x->dates_read = code == LEDE_DONE;
    return x->dates_read ? LEDE_OK : code;
}

lede_status index_columns_get(index_t *x, index_columns *out, lede_error *e) {
    lede_status code = x->columns_read ? LEDE_OK : read_columns(x, e);
    *out = x->columns;
    return code;
}

int32_t index_columns_find(const index_columns *d, int64_t doc) {
    int32_t i, end = d->n;
    if (d->n == 0 || doc < d->id[0]) return -1;
    /* Ids ascend by at least one: nothing stands further right than its distance from the first. */
    if (doc - d->id[0] < end) end = (int32_t)(doc - d->id[0]) + 1;
    if (d->id[end - 1] == doc) return end - 1;
    bisect(i, 0, end, d->id[i] < doc);
    return i < d->n && d->id[i] == doc ? i : -1;
}

static const struct {
    const char *key;
    sql_number number;
} own_columns[] = {{"source", SQL_COLUMN_SOURCE}, {"language", SQL_COLUMN_LANGUAGE}, {"authors", SQL_COLUMN_AUTHORS},
                   {"id", SQL_COLUMN_EXTERNAL},   {"title", SQL_COLUMN_TITLE},       {"url", SQL_COLUMN_URL}};
enum { OWN_COLUMNS = sizeof own_columns / sizeof *own_columns };

static lede_status open_column(index_t *x, const char *key, sqlite3_stmt **st, lede_error *e) {
    for (size_t i = 0; i < OWN_COLUMNS; i++)
        if (strcmp(key, own_columns[i].key) == 0) return sql_get(x->corpus, own_columns[i].number, st, e);
    lede_status code = sql_get(x->corpus, SQL_FIELD_ALL, st, e);
    if (code == LEDE_OK) code = name_load(x->corpus, e);
    return code == LEDE_OK ? sql_bind(x->corpus, *st, e, "i", name_find(x->corpus, key, strlen(key))) : code;
}

static lede_status read_column(index_t *x, index_column_values *v, const index_columns *columns, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = open_column(x, v->key, &st, e);
    while (code == LEDE_OK && (code = sql_step(x->corpus, st, e)) == LEDE_OK) {
        int32_t at = index_columns_find(columns, sqlite3_column_int64(st, 0));
        lede_str s = sql_text(st, 1);
        if (at < 0 || s.n == 0) continue;
        v->value[at] = intern_add(v->names, s.p, s.n);
        if (v->value[at] < 0) code = no_memory(e);
    }
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static index_column_values *find_column(index_t *x, const char *key) {
    for (size_t i = 0; i < x->column.n; i++)
        if (strcmp(x->column.p[i].key, key) == 0) return &x->column.p[i];
    return NULL;
}

lede_status index_column(index_t *x, const char *key, const int32_t **value, const intern **names, lede_error *e) {
    index_columns columns;
    lede_status code = index_columns_get(x, &columns, e);
    if (code != LEDE_OK) return code;
    index_column_values *v = find_column(x, key);
    if (!v) {
        v = vec_push(&x->column);
        if (!v) return no_memory(e);
        *v = (index_column_values){strdup(key), malloc(((size_t)columns.n + 1) * sizeof *v->value), intern_new()};
        if (v->value) memset(v->value, -1, (size_t)columns.n * sizeof *v->value);
        code = v->key && v->value && v->names ? read_column(x, v, &columns, e) : no_memory(e);
    }
    if (code != LEDE_OK) { /* a half-read column must not be found again */
        free(v->key);
        free(v->value);
        intern_free(v->names);
        x->column.n--;
        return code;
    }
    *value = v->value;
    *names = v->names;
    return LEDE_OK;
}

lede_status index_fields(index_t *x, index_field_fn *field, void *data, lede_error *e) {
    for (size_t i = 0; i < OWN_COLUMNS; i++) field(data, str_of(own_columns[i].key));
    sqlite3_stmt *st;
    lede_status code = sql_get(x->corpus, SQL_FIELD_KEYS, &st, e);
    while (code == LEDE_OK && (code = sql_step(x->corpus, st, e)) == LEDE_OK) field(data, sql_text(st, 0));
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

bool index_knows(const index_t *x, lede_str name) {
    return name_load(x->corpus, NULL) == LEDE_OK && name_find(x->corpus, name.p, name.n) > 0;
}
