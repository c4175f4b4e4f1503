/* Annotating again: stored texts through a newer annotator, mentions replaced; index and decisions stay. */
#include <stdlib.h>

#include "job.h"
#include "mention.h"

enum { BATCH = 512 /* documents of one transaction */ };

typedef struct {
    lede_corpus *corpus;
    job_line *line;
    int64_t version, doc, in_batch, *done, batch_done;
    bool all;
} again;

static lede_status write_next(again *g, job *j, lede_error *e) {
    if (j->code != LEDE_OK) {
        if (e) *e = j->error;
        return j->code;
    }
    lede_text where = {.bytes = j->text.p, .size = (uint32_t)j->text.n};
    lede_status code = mention_drop(g->corpus, j->doc, e);
    if (code == LEDE_OK && j->mentions) code = mention_write(g->corpus, j->doc, &where, j->mention, j->mentions, e);
    g->batch_done++;
    return code == LEDE_OK ? sql_do(g->corpus, SQL_ANALYSIS_ANNOTATED, e, "ii", j->doc, g->version) : code;
}

static lede_status drain(again *g, bool all, lede_error *e) {
    lede_status code = LEDE_OK;
    for (job *j; code == LEDE_OK && (j = job_line_take(g->line, all)) != NULL; job_line_drop(g->line))
        code = write_next(g, j, e);
    return code;
}

static lede_status submit(again *g, lede_error *e) {
    lede_document d;
    lede_str text;
    job *j;
    lede_status code = lede_document_get(g->corpus, g->doc, &d, e);
    if (code == LEDE_OK) code = lede_document_text(g->corpus, g->doc, &text, e);
    while (code == LEDE_OK && !(j = job_line_free(g->line, text.n))) {
        code = write_next(g, job_line_take(g->line, true), e);
        job_line_drop(g->line);
    }
    if (code != LEDE_OK) return code;
    lede_record r = {.id = d.external, .title = d.title, .date = d.date, .source = d.source};
    return job_line_put(g->line, j, g->doc, &r, text, e);
}

/* One transaction. *more: there may be further documents. */
static lede_status batch(again *g, const volatile int *stop, bool *more, lede_error *e) {
    const int64_t any = -1;
    lede_status code = LEDE_OK;
    *more = true;
    for (int64_t n = 0; code == LEDE_OK && n < BATCH && *more && !(stop && *stop); n++) {
        code = sql_int(g->corpus, SQL_ANALYSIS_STALE, 0, &g->doc, e, "ii", g->doc, g->all ? any : g->version);
        *more = g->doc != 0;
        if (code == LEDE_OK && *more) code = submit(g, e);
        if (code == LEDE_OK) code = drain(g, false, e);
    }
    bool stopped = stop && *stop;
    if (stopped) { /* what is not begun stays as it was */
        job_line_end(g->line);
        *more = true;
    }
    return code == LEDE_OK ? drain(g, !stopped, e) : code;
}

static lede_status run(again *g, const lede_add_options *o, lede_error *e) {
    const char *version = lede_annotator_version(o->annotator);
    bool more = true;
    lede_status code = LEDE_OK;
    while (code == LEDE_OK && more) {
        code = store_begin(g->corpus, e);
        if (code != LEDE_OK) break;
        code = name_add(g->corpus, version, strlen(version), &g->version, e);
        if (code == LEDE_OK) code = batch(g, o->stop, &more, e);
        code = store_end(g->corpus, code, e);
        if (code == LEDE_OK) *g->done += g->batch_done;
        g->batch_done = 0;
        if (code == LEDE_OK && more && o->stop && *o->stop)
            code = lede_fail(e, LEDE_ESTOP, -1, "stopped; what was annotated before is stored");
        if (o->progress) o->progress(o->user, &(lede_progress){.documents = *g->done});
    }
    return code;
}

lede_status lede_corpus_annotate(lede_corpus *c, const lede_add_options *options, int64_t *done, lede_error *e) {
    *done = 0;
    if (!options || !options->annotator) return lede_fail(e, LEDE_EQUERY, -1, "annotating needs an annotator");
    again g = {.corpus = c, .all = options->all, .done = done};
    lede_status code = job_line_new(&g.line, NULL, options->annotator, e);
    if (code == LEDE_OK) code = run(&g, options, e);
    job_line_free_all(g.line);
    return code;
}

lede_status lede_corpus_made(lede_corpus *c, const char *version, lede_made *out, lede_error *e) {
    int64_t made;
    lede_status code = sql_int(c, SQL_ANALYSIS_MADE, LEDE_MADE_HERE, &made, e, "s", str_of(version));
    *out = (lede_made)made;
    return code;
}
