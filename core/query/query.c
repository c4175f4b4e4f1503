#include <stdlib.h>

#include "note/annotator.h"
#include "query.h"

/* The text with bytes that are no UTF-8 made SUB, so that places stay and expressions can be compiled. */
static char *copy_valid(arena *mem, lede_str text) {
    char *copy = arena_copy(mem, text.p, text.n);
    size_t bad;
    for (size_t from = 0; copy && !utf8_valid(copy + from, text.n - from, &bad); from += bad + 1)
        copy[from + bad] = '\x1a';
    return copy;
}

static bool make_parts(lede_query *q, lede_str text, const lede_query_options *o) {
    q->mem = arena_new();
    q->matcher = matcher_new();
    bool own = !o || !o->annotator;
    if (own) q->own_lists = lists_new();
    q->env = (pattern_env){q->mem, facts_new(), facts_new(), intern_new(), own ? q->own_lists : o->annotator->lists};
    q->stop = o ? o->stop : NULL;
    if (!q->mem || !q->matcher || !q->env.facts || !q->env.values || !q->env.types || !q->env.lists) return false;
    q->text = (lede_str){copy_valid(q->mem, text), text.n};
    return q->text.p != NULL;
}

static bool asks_mentions(const part *p) {
    if (p->kind != PART_PROGRAM) return false;
    return p->elements || p->program.asks_in || p->within == UNIT_MENTION;
}

static lede_status open_index(lede_query *q, lede_error *e) {
    lede_status code = index_open(&q->index, q->corpus, e);
    if (code != LEDE_OK) return code;
    q->mention = calloc(index_segments(q->index) + 1, sizeof *q->mention);
    return q->mention ? LEDE_OK : no_memory(e);
}

static lede_status check_captures(const question *k, lede_error *e) {
    enum { MOST = 32 };
    for (size_t i = 0; i < k->parts; i++)
        if (k->part[i].program.captures > MOST)
            return lede_fail(e, LEDE_ELIMIT, -1, "a query may have at most %d captures", MOST);
    return LEDE_OK;
}

/* What the user should know about the conditions, unless there is something to say about the words. */
static lede_status note_conditions(lede_query *q, lede_error *e) {
    if (q->question.note || !index_segments(q->index)) return LEDE_OK;
    buf b = {0};
    lede_status code = names_explain_values(q->question.filter, q->env.values, q->index, &b, e);
    if (code == LEDE_OK && b.n) q->question.note = b.failed ? NULL : arena_copy(q->mem, b.p, b.n);
    if (code == LEDE_OK && b.n && !q->question.note) code = no_memory(e);
    buf_free(&b);
    return code;
}

lede_status lede_query_new(lede_query **out, lede_corpus *c, lede_str text, const lede_query_options *options,
                           lede_error *e) {
    *out = NULL;
    lede_query *q = calloc(1, sizeof *q);
    if (!q) return no_memory(e);
    q->corpus = c;
    q->users = 1;
    q->inside = options ? selection_share(options->inside) : NULL;
    lede_status code = make_parts(q, text, options) ? open_index(q, e) : no_memory(e);
    if (code == LEDE_OK) code = question_parse(&q->env, q->index, q->text, &q->question, e);
    if (code == LEDE_OK) code = check_captures(&q->question, e);
    if (code == LEDE_OK) code = names_check(q, e);
    if (code == LEDE_OK) code = note_conditions(q, e);
    if (code != LEDE_OK) {
        lede_query_free(q);
        return code;
    }
    for (size_t i = 0; i < q->question.parts; i++) q->asks_mentions |= asks_mentions(&q->question.part[i]);
    q->asks_mentions |= q->question.relation != RELATE_NONE && asks_mentions(&q->question.other);
    *out = q;
    return LEDE_OK;
}

const char *lede_query_note(const lede_query *q) { return q->question.note ? q->question.note : ""; }

lede_status query_bare(lede_query **out, lede_corpus *c, lede_selection *inside, lede_str text,
                       const volatile int *stop, lede_error *e) {
    *out = NULL;
    lede_query *q = calloc(1, sizeof *q);
    if (!q) return no_memory(e);
    *q = (lede_query){.corpus = c, .users = 1, .inside = selection_share(inside), .stop = stop, .mem = arena_new()};
    lede_status code = q->mem ? open_index(q, e) : no_memory(e);
    if (code == LEDE_OK) q->text = (lede_str){arena_copy(q->mem, text.p, text.n), text.n};
    if (code == LEDE_OK && !q->text.p) code = no_memory(e);
    if (code == LEDE_OK) *out = q;
    else lede_query_free(q);
    return code;
}

static lede_query *share(lede_query *q) {
    q->users++;
    return q;
}

void lede_query_free(lede_query *q) {
    if (!q || --q->users > 0) return;
    lede_selection_free(q->inside);
    lede_selection_free(q->looks_at);
    for (size_t i = 0; q->mention && i < index_segments(q->index); i++) vec_free(&q->mention[i]);
    free(q->mention);
    vec_free(&q->question.same);
    free(q->fits);
    index_close(q->index);
    matcher_free(q->matcher);
    lists_free(q->own_lists);
    intern_free(q->env.types);
    facts_free(q->env.values);
    facts_free(q->env.facts);
    arena_free(q->mem);
    free(q);
}

/* ---- counting ---------------------------------------------------------------------------------------------------- */

typedef struct {
    lede_query *q;
    int64_t hits, documents;
    uint32_t segment, doc_end; /* end of the document of the last hit */
    index_docs docs;
    lede_hits *keep; /* NULL: only count */
} counter;

static lede_status next_document(counter *c, place at, lede_error *e) {
    if (at.segment != c->segment || !c->docs.n) {
        lede_status code = index_docs_starts(index_segment_get(c->q->index, at.segment), &c->docs, e);
        if (code != LEDE_OK) return code;
        c->segment = at.segment;
    }
    c->doc_end = c->docs.start[index_docs_at(&c->docs, at.first) + 1];
    c->documents++;
    return LEDE_OK;
}

static lede_status keep_hit(lede_hits *h, place at, const lede_range *capture, lede_error *e) {
    kept_hit *slot = h->hit.n < UINT32_MAX ? vec_push(&h->hit) : NULL;
    if (!slot) return no_memory(e);
    *slot = (kept_hit){at.segment, at.first, at.last, (uint32_t)h->hit.n - 1};
    for (uint32_t i = 0; i < h->captures; i++) {
        lede_range *r = vec_push(&h->capture);
        if (!r) return no_memory(e);
        *r = capture[i];
    }
    return LEDE_OK;
}

static lede_status count_hit(void *data, place at, const lede_range *capture, lede_error *e) {
    counter *c = data;
    c->hits++;
    if (at.segment != c->segment || at.first >= c->doc_end) {
        lede_status code = next_document(c, at, e);
        if (code != LEDE_OK) return code;
    }
    return c->keep ? keep_hit(c->keep, at, capture, e) : LEDE_OK;
}

/* How large a part of the corpus was looked at. */
static lede_status measure(lede_query *q, lede_count *out, lede_error *e) {
    const lede_selection *chosen = NULL;
    lede_status code = q->inside ? query_selection(q, &chosen, e) : LEDE_OK;
    if (code != LEDE_OK) return code;
    if (chosen) {
        out->of_documents = chosen->size.documents;
        out->of_tokens = chosen->size.tokens;
    }
    for (size_t s = 0; !chosen && !q->fits && s < index_segments(q->index); s++) {
        index_size size = index_segment_size(index_segment_get(q->index, s));
        out->of_documents += size.documents - size.removed;
        out->of_tokens += size.live;
    }
    for (int32_t i = 0; !chosen && q->fits && i < q->columns.n; i++) {
        out->of_documents += q->fits[i];
        out->of_tokens += q->fits[i] ? q->columns.tokens[i] : 0;
    }
    out->per_million = out->of_tokens ? (double)out->hits * 1e6 / (double)out->of_tokens : 0;
    return LEDE_OK;
}

static lede_status run(lede_query *q, lede_hits *keep, lede_count *out, lede_error *e) {
    counter c = {.q = q, .segment = UINT32_MAX, .keep = keep};
    bool partial = false;
    lede_status code = keep ? index_columns_get(q->index, &q->columns, e) : LEDE_OK;
    if (code == LEDE_OK) code = keep ? LEDE_DONE : question_count(q, &c.hits, &c.documents, &partial, e);
    if (code == LEDE_DONE) code = question_run(q, count_hit, &c, &partial, e);
    *out = (lede_count){.hits = c.hits, .documents = c.documents, .partial = partial};
    if (code == LEDE_OK) code = measure(q, out, e);
    q->found = *out;
    q->was_run = code == LEDE_OK;
    return code;
}

lede_status lede_query_count(lede_query *q, lede_count *out, lede_error *e) {
    *out = (lede_count){0};
    return run(q, NULL, out, e);
}

lede_status hits_make(lede_hits **out, lede_query *q, lede_error *e) {
    lede_hits *h = *out = calloc(1, sizeof *h);
    if (!h) return no_memory(e);
    h->query = share(q);
    h->in_order = true;
    lede_status code = index_columns_get(q->index, &q->columns, e);
    if (code == LEDE_OK) return LEDE_OK;
    lede_hits_free(h);
    *out = NULL;
    return code;
}

lede_status lede_query_hits(lede_query *q, lede_hits **out, lede_error *e) {
    lede_hits *h;
    *out = NULL;
    lede_status code = hits_make(&h, q, e);
    if (code != LEDE_OK) return code;
    if (q->question.parts == 1 && q->question.part->kind == PART_PROGRAM) {
        h->captures = q->question.part->program.captures;
        h->name = q->question.part->program.capture;
    }
    code = run(q, h, &h->count, e);
    if (code == LEDE_OK) *out = h;
    else lede_hits_free(h);
    return code;
}
