/* Documents one by one: their rows, texts, and cursors over them. */
#include <stdlib.h>

#include "mention.h"

struct lede_documents {
    sql_rows all;
};

static lede_status read_fields(lede_corpus *c, lede_document *d, arena *mem, lede_error *e) {
    VEC(lede_field) found = {0};
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_FIELD_GET, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "i", d->id);
    while (code == LEDE_OK && (code = sql_step(c, st, e)) == LEDE_OK) {
        lede_str key = sql_text(st, 0), value = sql_text(st, 1);
        lede_field *f = vec_push(&found);
        char *k = arena_copy(mem, key.p, key.n), *v = arena_copy(mem, value.p, value.n);
        if (!f || !k || !v) code = no_memory(e);
        else *f = (lede_field){{k, key.n}, {v, value.n}};
    }
    sqlite3_reset(st);
    if (code == LEDE_DONE && found.n) {
        lede_field *kept = arena_alloc(mem, found.n * sizeof *kept);
        if (kept) memcpy(kept, found.p, found.n * sizeof *kept);
        else code = no_memory(e);
        d->field = kept;
        d->fields = found.n;
    }
    vec_free(&found);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* The row of sql.c's DOCUMENT, copied into `mem`. */
static lede_status read_row(lede_corpus *c, sqlite3_stmt *st, arena *mem, lede_document *out, lede_error *e) {
    lede_str *const text[] = {&out->external, &out->title,   &out->source,   &out->url,
                              &out->date,     &out->authors, &out->language, &out->origin};
    *out = (lede_document){.id = sqlite3_column_int64(st, 0)};
    for (int i = 0; i < 8; i++) {
        lede_str s = sql_text(st, i + 1);
        char *copy = arena_copy(mem, s.p, s.n);
        if (!copy) return no_memory(e);
        *text[i] = (lede_str){copy, s.n};
    }
    out->date_known = (lede_date_known)sqlite3_column_int(st, 9);
    lede_str hash = sql_text(st, 10);
    if (hash.n != 16) return store_damaged(c, e, "a document has no hash");
    store_hex(out->hash, hash.p);
    out->size = (uint32_t)sqlite3_column_int64(st, 11);
    out->tokens = (uint32_t)sqlite3_column_int64(st, 12);
    out->sentences = (uint32_t)sqlite3_column_int64(st, 13);
    return read_fields(c, out, mem, e);
}

lede_status lede_document_get(lede_corpus *c, int64_t doc, lede_document *out, lede_error *e) {
    *out = (lede_document){0};
    arena_reset(c->document);
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_DOCUMENT_GET, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "i", doc);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_OK) code = read_row(c, st, c->document, out, e);
    sqlite3_reset(st);
    if (code == LEDE_DONE) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no document %lld", (long long)doc);
    return code;
}

lede_status lede_document_find(lede_corpus *c, lede_str external, int64_t *doc, lede_error *e) {
    lede_status code = sql_int(c, SQL_DOCUMENT_BY_EXTERNAL, 0, doc, e, "s", external);
    if (code == LEDE_OK && *doc == 0)
        return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no document \"%.*s\"",
                         (int)(external.n < 100 ? external.n : 100), external.p);
    return code;
}

lede_status lede_document_text(lede_corpus *c, int64_t doc, lede_str *out, lede_error *e) {
    *out = (lede_str){"", 0};
    if (doc && c->texted == doc) { /* a text never changes, and its document's id is never used again */
        *out = (lede_str){c->text.p, c->text.n};
        return LEDE_OK;
    }
    c->texted = c->analysed = 0;
    buf_clear(&c->text);
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_TEXT_GET, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "i", doc);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_OK) {
        lede_str s = sql_text(st, 0);
        buf_add(&c->text, s.p, s.n);
        if (c->text.failed) code = no_memory(e);
        else *out = (lede_str){c->text.p, c->text.n};
        c->texted = c->text.failed ? 0 : doc;
    }
    sqlite3_reset(st);
    if (code == LEDE_DONE) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no document %lld", (long long)doc);
    return code;
}

lede_status lede_document_analysis(lede_corpus *c, int64_t doc, const lede_text **out, lede_error *e) {
    *out = NULL;
    lede_status code = LEDE_OK;
    if (c->analysed != doc || doc == 0) {
        lede_str bytes;
        code = lede_document_text(c, doc, &bytes, e);
        if (code == LEDE_OK && !c->again) code = lede_analyser_new(&c->again, e);
        if (code == LEDE_OK) code = lede_analyse(c->again, bytes, &c->analysis, e);
        if (code == LEDE_OK) c->analysed = doc;
    }
    if (code == LEDE_OK) *out = c->analysis;
    return code;
}

bool document_hash(buf *scratch, lede_str title, lede_str date, lede_str source, lede_str url, lede_str text,
                   unsigned char hash[16]) {
    const lede_str part[] = {title, date, source, url, text};
    buf_clear(scratch);
    for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
        buf_varint(scratch, part[i].n);
        buf_add(scratch, part[i].p, part[i].n);
    }
    if (!scratch->failed) hash_wide(scratch->p, scratch->n, hash);
    return !scratch->failed;
}

/* ---- removal ----------------------------------------------------------------------------------------------------- */

lede_status document_drop(lede_corpus *c, int64_t doc, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_ANALYSIS_GET, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "i", doc);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_DONE) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no document %lld", (long long)doc);
    if (code != LEDE_OK) return code;
    int64_t size = sqlite3_column_int64(st, 0), tokens = sqlite3_column_int64(st, 1),
            sentences = sqlite3_column_int64(st, 2);
    sqlite3_reset(st);
    code = sql_do(c, SQL_REMOVED_ADD, e, "iiii", doc, tokens, sentences, size);
    if (code == LEDE_OK) code = mention_drop(c, doc, e);
    if (code == LEDE_OK) code = sql_do(c, SQL_DOCUMENT_REMOVE, e, "i", doc);
    if (c->texted == doc) c->texted = c->analysed = 0;
    return code;
}

lede_status lede_document_remove(lede_corpus *c, int64_t doc, lede_error *e) {
    lede_status code = store_begin(c, e);
    return code == LEDE_OK ? store_end(c, document_drop(c, doc, e), e) : code;
}

/* ---- cursors ----------------------------------------------------------------------------------------------------- */

lede_status lede_documents_new(lede_documents **out, lede_corpus *c, const lede_document_filter *filter,
                               lede_error *e) {
    static const lede_document_filter all;
    const lede_document_filter *f = filter ? filter : &all;
    *out = NULL;
    lede_documents *d = calloc(1, sizeof *d);
    if (!d) return no_memory(e);
    lede_status code = sql_rows_open(&d->all, c, f->id.n ? SQL_DOCUMENT_ONE : SQL_DOCUMENT_ALL, e);
    lede_str part[4] = {f->source, f->since, f->until, f->id};
    for (int i = 0; code == LEDE_OK && i < (f->id.n ? 4 : 3); i++) {
        const char *p = part[i].p ? part[i].p : "";
        int rc = sqlite3_bind_text64(d->all.row, i + 1, p, part[i].n, SQLITE_TRANSIENT, SQLITE_UTF8);
        if (rc != SQLITE_OK) code = sql_fail(c, rc, e);
    }
    if (code == LEDE_OK) *out = d;
    else lede_documents_free(d);
    return code;
}

lede_status lede_documents_next(lede_documents *d, lede_document *out, lede_error *e) {
    *out = (lede_document){0};
    lede_status code = sql_rows_next(&d->all, e);
    return code == LEDE_OK ? read_row(d->all.corpus, d->all.row, d->all.mem, out, e) : code;
}

void lede_documents_free(lede_documents *d) {
    if (!d) return;
    sql_rows_close(&d->all);
    free(d);
}
