/* The index made anew from the stored texts, where another version of the program made it: segment by segment, each in
 * one transaction, so that it goes on where it was stopped. Documents, mentions and decisions stay as they are. */
#include <stdlib.h>

#include "segment.h"

enum { MOST_TOKENS = 1 << 24 }; /* of a segment made here, for the sake of memory */

typedef struct {
    lede_corpus *corpus;
    const lede_add_options *options;
    lede_analyser *analyser;
    segment_build *build;
    int64_t *done;
    int64_t tokens; /* in `build` */
} reindex;

static bool is_stopped(const reindex *r) { return r->options && r->options->stop && *r->options->stop; }

static lede_status add_document(reindex *r, int64_t doc, lede_str body, lede_error *e) {
    const lede_text *text;
    const uint32_t *form;
    const uint64_t *hash;
    lede_status code = lede_analyse(r->analyser, body, &text, e);
    if (code == LEDE_OK) code = segment_build_add(r->build, doc, text, &form, &hash, e);
    if (code != LEDE_OK) return code;
    r->tokens += text->tokens;
    return sql_do(r->corpus, SQL_ANALYSIS_SIZES, e, "iii", doc, (int64_t)text->tokens, (int64_t)text->sentences);
}

static lede_status write_build(reindex *r, lede_error *e) {
    r->tokens = 0;
    return segment_build_write(r->build, r->corpus, e);
}

static lede_status one_segment(reindex *r, const segment_row *old, int64_t *documents, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(r->corpus, SQL_TEXT_RANGE, &st, e);
    if (code == LEDE_OK) code = sql_bind(r->corpus, st, e, "ii", old->first, old->last);
    while (code == LEDE_OK && (code = sql_step(r->corpus, st, e)) == LEDE_OK) {
        code = add_document(r, sqlite3_column_int64(st, 0), sql_text(st, 1), e);
        ++*documents;
        if (code == LEDE_OK && r->tokens >= MOST_TOKENS) code = write_build(r, e);
        if (code == LEDE_OK && is_stopped(r))
            code = lede_fail(e, LEDE_ESTOP, -1, "stopped; started again, it goes on from here");
    }
    sqlite3_reset(st);
    if (code == LEDE_DONE) code = write_build(r, e);
    return code == LEDE_OK ? segment_drop(r->corpus, old, e) : code;
}

static lede_status run(reindex *r, const segment_rows *rows, lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t i = 0; code == LEDE_OK && i < rows->n; i++) {
        int64_t documents = 0;
        if (rows->p[i].made == SEGMENT_MADE) continue;
        code = store_begin(r->corpus, e);
        if (code != LEDE_OK) break;
        code = store_end(r->corpus, one_segment(r, &rows->p[i], &documents, e), e);
        if (code != LEDE_OK) break;
        *r->done += documents;
        if (r->options && r->options->progress)
            r->options->progress(r->options->user, &(lede_progress){.documents = *r->done});
    }
    if (code == LEDE_OK && *r->done) code = segment_merge(r->corpus, true, r->options ? r->options->stop : NULL, e);
    return code == LEDE_OK && *r->done ? store_shrink(r->corpus, e) : code;
}

lede_status lede_corpus_index(lede_corpus *c, const lede_add_options *options, int64_t *done, lede_error *e) {
    *done = 0;
    reindex r = {.corpus = c, .options = options, .done = done};
    segment_rows rows = {0};
    lede_status code = lede_analyser_new(&r.analyser, e);
    if (code == LEDE_OK) code = segment_build_new(&r.build, e);
    if (code == LEDE_OK) code = segment_rows_get(c, &rows, e);
    if (code == LEDE_OK) code = run(&r, &rows, e);
    vec_free(&rows);
    segment_build_free(r.build);
    lede_analyser_free(r.analyser);
    return code;
}
