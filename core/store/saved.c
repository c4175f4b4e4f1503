/* Named results, kept as bytes that the query floor understands. */
#include "saved.h"

#include "store.h"

lede_status saved_put(lede_corpus *c, lede_str name, lede_str query, int64_t hits, int64_t documents, lede_str body,
                      lede_error *e) {
    char fingerprint[33];
    lede_status code = lede_corpus_fingerprint(c, fingerprint, e);
    if (code == LEDE_OK) code = store_begin(c, e);
    if (code != LEDE_OK) return code;
    code = sql_do(c, SQL_SAVED_ADD, e, "ssiisb", name, query, hits, documents, str_of(fingerprint), body);
    return store_end(c, code, e);
}

lede_status saved_get(lede_corpus *c, lede_str name, buf *query, buf *body, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_SAVED_GET, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "s", name);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_DONE)
        return lede_fail(e, LEDE_ENOTFOUND, -1, "no hits are saved as \"%.*s\"", (int)name.n, name.p);
    if (code != LEDE_OK) return code;
    lede_str text = sql_text(st, 0), bytes = sql_text(st, 1);
    buf_add(query, text.p, text.n);
    buf_add(body, bytes.p, bytes.n);
    sqlite3_reset(st);
    return query->failed || body->failed ? no_memory(e) : LEDE_OK;
}

lede_status lede_saved_list(lede_corpus *c, lede_saved_fn *each, void *data, lede_error *e) {
    char fingerprint[33];
    sqlite3_stmt *st;
    lede_status code = lede_corpus_fingerprint(c, fingerprint, e);
    if (code == LEDE_OK) code = sql_get(c, SQL_SAVED_ALL, &st, e);
    if (code != LEDE_OK) return code;
    while ((code = sql_step(c, st, e)) == LEDE_OK) {
        lede_saved one = {.name = sql_text(st, 0),
                          .query = sql_text(st, 1),
                          .hits = sqlite3_column_int64(st, 2),
                          .documents = sqlite3_column_int64(st, 3)};
        one.changed = !str_eq(sql_text(st, 4), str_of(fingerprint));
        each(data, &one);
    }
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status lede_saved_remove(lede_corpus *c, lede_str name, lede_error *e) {
    int64_t known;
    lede_status code = sql_int(c, SQL_SAVED_KNOWN, 0, &known, e, "s", name);
    if (code == LEDE_OK && !known)
        return lede_fail(e, LEDE_ENOTFOUND, -1, "no hits are saved as \"%.*s\"", (int)name.n, name.p);
    if (code == LEDE_OK) code = store_begin(c, e);
    return code == LEDE_OK ? store_end(c, sql_do(c, SQL_SAVED_REMOVE, e, "s", name), e) : code;
}
