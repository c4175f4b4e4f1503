/* Ingest: records in, batches of documents, texts, index and mentions out.
 *
 * The caller's thread reads, normalises, looks up what is there already, and writes; where there is a second core, a
 * worker analyses, annotates and collects the batch's index meanwhile. Documents pass through a ring of jobs in input
 * order, so what is stored does not depend on the number of threads. */
#include <stdlib.h>
#include <time.h>

#include "decide.h"
#include "job.h"
#include "mention.h"
#include "segment.h"

/* A batch that is annotated is smaller, for whoever ends the program throws away the one that is begun. */
enum { BATCH_DOCUMENTS = 4096, BATCH_BYTES = 16 << 20, BATCH_ANNOTATED = 4 << 20, PATIENCE = 60000 };

typedef struct {
    lede_corpus *corpus;
    lede_add_options options;
    lede_summary *summary;
    lede_analyser *normaliser;
    job_line *line;
    segment_build *build;
    int64_t version;   /* name of the annotator's version, 0: none */
    int64_t next_id;
    bool open;         /* a transaction is */
    bool begun_before; /* not the first one: now others must wait for us rather than we fail */
    lede_summary batch;
    int64_t batch_documents, batch_text;
    int64_t repaired;  /* bytes of the record at hand */
    bool decided;      /* there are decisions that new documents may be subject to */
    lede_progress progress;
    double begun, told;
    buf scratch, external;
} ingest;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void tell(ingest *g, bool last) {
    if (!g->options.progress) return;
    double t = now();
    if (!last && t - g->told < 0.1) return;
    g->told = t;
    g->progress.seconds = t - g->begun;
    g->options.progress(g->options.user, &g->progress);
}

/* ---- the summary ------------------------------------------------------------------------------------------------- */

static lede_status add_skip(lede_summary *s, const lede_error *why, lede_str place, lede_error *e) {
    if ((s->skipped & (s->skipped + 1)) == 0) { /* room is a power of two */
        size_t room = s->skipped ? (size_t)(s->skipped + 1) * 2 : 2;
        lede_skip *more = realloc(s->skip, room * sizeof *more);
        if (!more) return no_memory(e);
        s->skip = more;
    }
    char *msg = strdup(why->msg), *where = strndup(place.p ? place.p : "", place.n);
    if (!msg || !where) {
        free(msg);
        free(where);
        return no_memory(e);
    }
    s->skip[s->skipped++] = (lede_skip){why->code, msg, where};
    return LEDE_OK;
}

void lede_summary_free(lede_summary *s) {
    if (!s) return;
    for (int64_t i = 0; i < s->skipped; i++) {
        free((void *)s->skip[i].msg);
        free((void *)s->skip[i].place);
    }
    free(s->skip);
    *s = (lede_summary){0};
}

/* What a batch counted is true once it is committed. */
static void count_batch(lede_summary *to, lede_summary *batch) {
    to->added += batch->added;
    to->replaced += batch->replaced;
    to->already += batch->already;
    to->repaired += batch->repaired;
    to->bytes += batch->bytes;
    to->tokens += batch->tokens;
    to->mentions += batch->mentions;
    *batch = (lede_summary){0};
}

/* ---- transactions ------------------------------------------------------------------------------------------------ */

static lede_status open_batch(ingest *g, lede_error *e) {
    if (g->open) return LEDE_OK;
    lede_corpus *c = g->corpus;
    if (g->begun_before) sqlite3_busy_timeout(c->db, c->patience = PATIENCE);
    lede_status code = store_begin(c, e);
    sqlite3_busy_timeout(c->db, c->patience = STORE_PATIENCE);
    if (code != LEDE_OK) return code;
    g->open = g->begun_before = true;
    code = sql_int(c, SQL_DOCUMENT_LAST_ID, 0, &g->next_id, e, "");
    g->next_id++;
    int64_t decisions = 0;
    if (code == LEDE_OK) code = sql_int(c, SQL_DECISION_ANY, 0, &decisions, e, "s", STR("date"));
    g->decided = decisions > 0;
    g->version = 0;
    if (code == LEDE_OK && g->options.annotator) {
        const char *version = lede_annotator_version(g->options.annotator);
        code = name_add(c, version, strlen(version), &g->version, e);
    }
    return code;
}

static lede_status write_job(ingest *g, job *j, lede_error *e) {
    lede_corpus *c = g->corpus;
    if (j->code != LEDE_OK) {
        if (e) *e = j->error;
        return j->code;
    }
    lede_str sketch = {(const char *)j->sketch, sizeof j->sketch}, text = {j->text.n ? j->text.p : "", j->text.n};
    lede_status code = sql_do(c, SQL_ANALYSIS_ADD, e, "iiiiib", j->doc, (int64_t)text.n, (int64_t)j->tokens,
                              (int64_t)j->sentences, g->version, sketch);
    if (code == LEDE_OK) code = sql_do(c, SQL_TEXT_ADD, e, "is", j->doc, text);
    lede_text where = {.bytes = text.p, .size = (uint32_t)text.n};
    if (code == LEDE_OK && j->mentions) code = mention_write(c, j->doc, &where, j->mention, j->mentions, e);
    g->batch.bytes += (int64_t)text.n;
    g->batch.tokens += j->tokens;
    g->batch.mentions += (int64_t)j->mentions;
    return code;
}

/* Write what the worker has finished, in order; `all`: wait for it to finish everything. */
static lede_status drain(ingest *g, bool all, lede_error *e) {
    lede_status code = LEDE_OK;
    for (job *j; code == LEDE_OK && (j = job_line_take(g->line, all)) != NULL; job_line_drop(g->line))
        code = write_job(g, j, e);
    return code;
}

/* The batch becomes a segment and is committed. */
static lede_status close_batch(ingest *g, lede_error *e) {
    lede_status code = LEDE_OK;
    if (g->open) {
        code = drain(g, true, e);
        if (code == LEDE_OK) code = segment_build_write(g->build, g->corpus, e);
        if (code == LEDE_OK) {
            g->open = false;
            code = store_commit(g->corpus, e);
        }
    }
    if (code == LEDE_OK) count_batch(g->summary, &g->batch);
    g->batch_documents = g->batch_text = 0;
    return code;
}

/* A document that the worker never came to is taken out again, as if it had not been read; its number is free. */
static lede_status forget_job(ingest *g, const job *j, lede_error *e) {
    lede_status code = sql_do(g->corpus, SQL_DOCUMENT_REMOVE, e, "i", j->doc);
    g->batch.added--;
    g->batch.repaired -= j->repaired;
    g->summary->dropped++;
    return code;
}

/* The user has waited for what is done, and does not wait for more: the batch ends with the last document done. */
static lede_status close_stopped(ingest *g, lede_error *e) {
    lede_status code = LEDE_OK;
    int64_t before = g->summary->dropped;
    if (g->open) {
        job_line_end(g->line);
        code = drain(g, false, e);
        job *j = job_line_cut(g->line);
        if (code == LEDE_OK && j) code = sql_do(g->corpus, SQL_DOCUMENT_LAST_ID_SET, e, "i", j->doc - 1);
        for (; code == LEDE_OK && j; j = job_line_cut(g->line)) {
            code = forget_job(g, j, e);
            job_line_drop(g->line);
        }
    }
    if (code == LEDE_OK) code = close_batch(g, e);
    if (code != LEDE_OK) return code;
    int64_t dropped = g->summary->dropped - before;
    if (dropped == 0) return lede_fail(e, LEDE_ESTOP, -1, "stopped; all documents read are stored");
    return lede_fail(e, LEDE_ESTOP, -1, "stopped; of the documents read the last %lld are not stored",
                     (long long)dropped);
}

/* ---- one record -------------------------------------------------------------------------------------------------- */

static bool differ(lede_str a, lede_str b) { return a.n && b.n && !str_eq(a, b); }

/* Whether another document has the id of this one: one of another address, or, where the id was made from a file's
 * name, of another file. Sources do give one id to two pages. */
static lede_status id_is_taken(ingest *g, const lede_record *r, bool *taken, lede_error *e) {
    sqlite3_stmt *st;
    *taken = false;
    if (!r->id.n) return LEDE_OK;
    lede_status code = sql_get(g->corpus, SQL_DOCUMENT_ORIGIN, &st, e);
    if (code == LEDE_OK) code = sql_bind(g->corpus, st, e, "s", r->id);
    if (code == LEDE_OK) code = sql_step(g->corpus, st, e);
    if (code == LEDE_OK)
        *taken = differ(sql_text(st, 1), r->url) || (r->id_is_name && differ(sql_text(st, 0), r->origin));
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_str external_id(ingest *g, const lede_record *r, const unsigned char hash[16], bool taken) {
    char hex[33];
    if (r->id.n && !taken) return r->id;
    if (r->url.n) return r->url;
    if (r->origin.n) return r->origin;
    store_hex(hex, hash);
    buf_clear(&g->external);
    buf_puts(&g->external, hex);
    return (lede_str){g->external.p, g->external.n};
}

typedef enum { NEW, ALREADY, CHANGED } standing;

static lede_status look_up(ingest *g, lede_str external, lede_str hash, standing *out, int64_t *old, lede_error *e) {
    sqlite3_stmt *st;
    *out = NEW;
    lede_status code = sql_get(g->corpus, SQL_DOCUMENT_BY_EXTERNAL, &st, e);
    if (code == LEDE_OK) code = sql_bind(g->corpus, st, e, "s", external);
    if (code == LEDE_OK) code = sql_step(g->corpus, st, e);
    if (code == LEDE_OK) {
        *old = sqlite3_column_int64(st, 0);
        *out = str_eq(sql_text(st, 1), hash) ? ALREADY : CHANGED;
    }
    sqlite3_reset(st);
    if (code != LEDE_DONE && code != LEDE_OK) return code;
    if (*out == ALREADY) return LEDE_OK;
    int64_t twin;
    code = sql_int(g->corpus, SQL_DOCUMENT_BY_HASH, 0, &twin, e, "b", hash);
    if (twin) *out = ALREADY;
    return code;
}

static lede_status write_fields(ingest *g, int64_t doc, const lede_record *r, lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t i = 0; code == LEDE_OK && i < r->fields; i++) {
        int64_t key;
        code = name_add(g->corpus, r->field[i].key.p, r->field[i].key.n, &key, e);
        if (code == LEDE_OK) code = sql_do(g->corpus, SQL_FIELD_ADD, e, "iis", doc, key, r->field[i].value);
    }
    return code;
}

static lede_status write_document(ingest *g, int64_t doc, const lede_record *r, lede_str external, lede_str hash,
                                  lede_error *e) {
    lede_status code = sql_do(g->corpus, SQL_DOCUMENT_ADD, e, "isbsissssss", doc, external, hash, r->date,
                              (int64_t)r->date_known, r->source, r->title, r->url, r->authors, r->language, r->origin);
    if (code == LEDE_OK) code = write_fields(g, doc, r, e);
    return code == LEDE_OK && g->decided ? decide_date(g->corpus, external, e) : code;
}

/* Hand the document to the worker. */
static lede_status submit(ingest *g, int64_t doc, const lede_record *r, lede_str text, bool replaces, lede_error *e) {
    job *j;
    while (!(j = job_line_free(g->line, text.n))) {
        job *done = job_line_take(g->line, true);
        lede_status code = write_job(g, done, e);
        job_line_drop(g->line);
        if (code != LEDE_OK) return code;
    }
    j->replaces = replaces;
    j->repaired = g->repaired;
    return job_line_put(g->line, j, doc, r, text, e);
}

static lede_status store_record(ingest *g, const lede_record *r, lede_str text, lede_error *e) {
    unsigned char hash[16];
    int64_t old = 0;
    standing is;
    bool taken;
    if (!document_hash(&g->scratch, r->title, r->date, r->source, r->url, text, hash)) return no_memory(e);
    lede_status code = id_is_taken(g, r, &taken, e);
    lede_str content = {(const char *)hash, 16}, external = external_id(g, r, hash, taken);
    if (g->external.failed) return no_memory(e);
    if (code == LEDE_OK) code = look_up(g, external, content, &is, &old, e);
    if (code != LEDE_OK || is == ALREADY) {
        g->batch.already += code == LEDE_OK;
        return code;
    }
    code = open_batch(g, e);
    if (code == LEDE_OK && is == CHANGED) {
        code = drain(g, true, e); /* the old one may be of this very batch */
        if (code == LEDE_OK) code = document_drop(g->corpus, old, e);
    }
    int64_t doc = g->next_id++;
    if (code == LEDE_OK) code = write_document(g, doc, r, external, content, e);
    if (code == LEDE_OK) code = submit(g, doc, r, text, is == CHANGED, e);
    if (is == CHANGED) g->batch.replaced++;
    else g->batch.added++;
    g->batch_documents++;
    g->batch_text += (int64_t)text.n;
    return code;
}

static bool skippable(lede_status code) {
    return code == LEDE_EFORMAT || code == LEDE_ELIMIT || code == LEDE_ENOTFOUND || code == LEDE_EIO;
}

/* One record, whatever becomes of it. LEDE_DONE: there are no more. */
static lede_status take_record(ingest *g, lede_record_next *next, void *reader, lede_error *e) {
    lede_record r = {0};
    lede_error why = {0};
    lede_str text;
    lede_status code = next(reader, &r, &why);
    if (code == LEDE_DONE) return code;
    g->repaired = 0;
    bool read = code == LEDE_OK;
    if (read) code = lede_normalise(g->normaliser, r.text, &text, &g->repaired, &why);
    g->progress.documents++;
    g->progress.bytes += (int64_t)r.text.n;
    if (skippable(code)) return add_skip(g->summary, &why, r.origin, e);
    if (code != LEDE_OK) {
        if (e) *e = why;
        return code;
    }
    g->batch.repaired += g->repaired;
    return store_record(g, &r, text, e);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static bool full(const ingest *g) {
    int64_t most = g->options.batch > 0 ? g->options.batch : BATCH_DOCUMENTS;
    return g->batch_documents >= most || g->batch_text >= (g->options.annotator ? BATCH_ANNOTATED : BATCH_BYTES);
}

static lede_status run(ingest *g, lede_record_next *next, void *reader, lede_error *e) {
    lede_status code = LEDE_OK;
    const volatile int *stop = g->options.stop;
    while (code == LEDE_OK && !(stop && *stop)) {
        code = take_record(g, next, reader, e);
        if (code == LEDE_OK) code = drain(g, false, e);
        if (code == LEDE_OK && full(g)) {
            code = close_batch(g, e);
            if (code == LEDE_OK) code = segment_merge(g->corpus, false, stop, e);
        }
        tell(g, false);
    }
    if (code == LEDE_OK) code = close_stopped(g, e);
    if (code == LEDE_DONE) code = close_batch(g, e);
    if (code == LEDE_OK) code = segment_merge(g->corpus, true, stop, e);
    if (code == LEDE_OK) code = store_shrink(g->corpus, e);
    tell(g, true);
    return code;
}

lede_status lede_corpus_add(lede_corpus *c, lede_record_next *next, void *reader, const lede_add_options *options,
                            lede_summary *summary, lede_error *e) {
    ingest g = {.corpus = c, .summary = summary, .begun = now()};
    if (options) g.options = *options;
    if (!c->writable) return lede_fail(e, LEDE_EIO, -1, "%s was opened for reading only", c->path);
    lede_status code = lede_analyser_new(&g.normaliser, e);
    if (code == LEDE_OK) code = segment_build_new(&g.build, e);
    if (code == LEDE_OK) code = job_line_new(&g.line, g.build, g.options.annotator, e);
    if (code == LEDE_OK) code = store_refresh(c, e);
    if (code == LEDE_OK) code = sql_script(c, STORE_UNMAPPED, e);
    if (code == LEDE_OK) code = run(&g, next, reader, e);
    job_line_free_all(g.line);
    if (g.open) store_rollback(c);
    sql_script(c, STORE_MAPPED, NULL);
    segment_build_free(g.build);
    lede_analyser_free(g.normaliser);
    buf_free(&g.scratch);
    buf_free(&g.external);
    return code;
}
