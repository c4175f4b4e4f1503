#include <stdlib.h>

#include "query.h"

/* From matches of parts to hits of the question: alternatives put together, relations tested, documents chosen. */

typedef struct {
    place at;
    size_t capture; /* index of its first capture */
} raw_hit;

typedef struct {
    uint32_t captures;
    VEC(raw_hit) hit;
    VEC(lede_range) capture;
} collected;

typedef struct {
    lede_query *q;
    found_fn found;
    void *data;
    index_docs docs;      /* of the segment */
    const ranges *inside; /* of the segment; NULL: anywhere */
    size_t range;         /* of them, that of the hit before */
    uint32_t doc;         /* in it, that of the hit before */
    index_segment *segment;
    bool *without; /* documents to leave out, while they are looked for */
} chooser;

static lede_status collect(void *data, place at, const lede_range *capture, lede_error *e) {
    collected *c = data;
    raw_hit *slot = vec_push(&c->hit);
    if (!slot) return no_memory(e);
    *slot = (raw_hit){at, c->capture.n};
    for (uint32_t i = 0; i < c->captures; i++) {
        lede_range *r = vec_push(&c->capture);
        if (!r) return no_memory(e);
        *r = capture[i];
    }
    return LEDE_OK;
}

/* The document of a position, where positions ascend; -1: it was removed. Where nobody asks, it has no number. */
static int32_t document_of(chooser *c, uint32_t at) {
    while (c->doc + 1 < c->docs.n && c->docs.start[c->doc + 1] <= at) c->doc++;
    return c->docs.number ? c->docs.number[c->doc] : 0;
}

/* Whether a match lies in one of the ranges, where matches come in order. */
static bool is_inside(chooser *c, place at) {
    while (c->range < c->inside->n && c->inside->p[c->range].to <= at.first) c->range++;
    if (c->range == c->inside->n) return false;
    const lede_range *r = &c->inside->p[c->range];
    return r->from <= at.first && at.last <= r->to;
}

/* Pass a match on where its document fits and it is no boilerplate. */
static lede_status choose(void *data, place at, const lede_range *capture, lede_error *e) {
    chooser *c = data;
    int32_t number = document_of(c, at.first);
    if (number < 0 || (c->q->fits && !c->q->fits[number])) return LEDE_OK;
    bool boiler;
    if (c->inside && !is_inside(c, at)) return LEDE_OK;
    lede_status code = index_is_boilerplate(c->segment, at.first, &boiler, e);
    if (code != LEDE_OK || boiler) return code;
    if (c->without) return c->without[number] = true, LEDE_OK;
    return c->found(c->data, at, capture, e);
}

static lede_status open_segment(chooser *c, size_t segment, lede_error *e) {
    c->segment = index_segment_get(c->q->index, segment);
    c->doc = 0;
    c->range = 0;
    c->inside = c->q->inside ? &c->q->inside->range[segment] : NULL;
    bool asked = c->q->fits || c->without || index_segment_size(c->segment).removed;
    return asked ? index_docs_get(c->segment, &c->docs, e) : index_docs_starts(c->segment, &c->docs, e);
}

static int by_place(const void *x, const void *y) {
    const raw_hit *a = x, *b = y;
    if (a->at.first != b->at.first) return a->at.first < b->at.first ? -1 : 1;
    if (a->at.last != b->at.last) return a->at.last > b->at.last ? -1 : 1;
    return a->capture < b->capture ? -1 : a->capture > b->capture;
}

static bool relates(relation how, place a, place b) {
    if (how == RELATE_CONTAINING) return a.first <= b.first && b.last <= a.last;
    if (how == RELATE_INSIDE) return b.first <= a.first && a.last <= b.last;
    return a.first < b.last && b.first < a.last;
}

/* Whether a hit has the asked relation to one of the others, which stand in order and do not overlap; *from: the first
 * of them that may still matter. */
static bool is_related(const question *q, place at, const collected *other, size_t *from) {
    while (*from < other->hit.n && other->hit.p[*from].at.last <= at.first) ++*from;
    bool found = false;
    for (size_t i = *from; i < other->hit.n && other->hit.p[i].at.first < at.last && !found; i++)
        found = relates(q->relation, at, other->hit.p[i].at);
    return found != q->negate;
}

/* All matches of the segment, put in order where several alternatives gave them. */
static lede_status run_collected(chooser *c, size_t segment, lede_error *e) {
    const question *q = &c->q->question;
    collected all = {.captures = q->parts == 1 ? q->part[0].program.captures : 0}, other = {0};
    lede_status code = LEDE_OK;
    for (size_t i = 0; i < q->parts && code == LEDE_OK; i++)
        code = part_run(c->q, segment, &q->part[i], collect, &all, e);
    if (code == LEDE_OK && q->relation != RELATE_NONE) code = part_run(c->q, segment, &q->other, collect, &other, e);
    if (all.hit.n && q->parts > 1) qsort(all.hit.p, all.hit.n, sizeof *all.hit.p, by_place);
    uint32_t reached = 0;
    size_t from = 0;
    for (size_t i = 0; i < all.hit.n && code == LEDE_OK; i++) {
        place at = all.hit.p[i].at;
        if (at.first < reached || (q->relation != RELATE_NONE && !is_related(q, at, &other, &from))) continue;
        reached = at.last;
        code = choose(c, at, all.captures ? all.capture.p + all.hit.p[i].capture : NULL, e);
    }
    vec_free(&all.hit);
    vec_free(&all.capture);
    vec_free(&other.hit);
    vec_free(&other.capture);
    return code;
}

/* Leave out the documents that hold what the question excludes. */
static lede_status exclude(lede_query *q, lede_error *e) {
    bool *without = calloc((size_t)q->columns.n + 1, 1);
    if (!without) return no_memory(e);
    chooser c = {.q = q, .without = without};
    lede_status code = LEDE_OK;
    for (size_t s = 0; s < index_segments(q->index) && code == LEDE_OK; s++)
        for (size_t i = 0; i < q->question.withouts && code == LEDE_OK; i++) {
            code = open_segment(&c, s, e);
            if (code == LEDE_OK) code = part_run(q, s, &q->question.without[i], choose, &c, e);
        }
    for (int32_t i = 0; i < q->columns.n; i++) q->fits[i] = q->fits[i] && !without[i];
    free(without);
    return code;
}

/* Which documents fit, and the mentions that are asked for; once. */
static lede_status prepare(lede_query *q, lede_error *e) {
    if (q->ready) return LEDE_OK;
    if (q->inside && q->inside->index != q->index)
        return lede_fail(e, LEDE_EQUERY, -1, "the corpus has changed since the part to look in was chosen");
    const question *k = &q->question;
    lede_status code =
        k->filter || k->withouts || q->asks_mentions ? index_columns_get(q->index, &q->columns, e) : LEDE_OK;
    if (code != LEDE_OK) return code;
    if (k->filter || k->withouts) {
        free(q->fits);
        q->fits = malloc((size_t)q->columns.n + 1);
        if (!q->fits) return no_memory(e);
        memset(q->fits, true, (size_t)q->columns.n);
        if (k->filter) code = filter_run(k->filter, q->env.values, q->index, q->fits, e);
        if (code == LEDE_OK && k->withouts) code = exclude(q, e);
        if (code != LEDE_OK) return code;
    }
    if (q->asks_mentions) code = spans_load(q, e);
    q->ready = code == LEDE_OK;
    return code;
}

static lede_status told(lede_status code, const lede_error *own, bool *partial, lede_error *e) {
    *partial = code == LEDE_ESTOP;
    return code == LEDE_OK || code == LEDE_ESTOP ? LEDE_OK : lede_fail(e, code, own->at, "%s", own->msg);
}

/* The bits of [from, to) that are set. */
static int64_t count_bits(const uint64_t *bits, uint32_t from, uint32_t to) {
    int64_t n = 0;
    for (uint32_t at = from; at < to; at = (at | 63) + 1) {
        uint64_t word = bits[at >> 6] >> (at & 63);
        if (to - at < 64 - (at & 63)) word &= ((uint64_t)1 << (to - at)) - 1;
        n += __builtin_popcountll(word);
    }
    return n;
}

static lede_status drop_boilerplate(chooser *c, const window *w, uint64_t *row, lede_error *e) {
    index_marks boiler;
    for (uint32_t at = w->base; w->size.boiler && at < w->to; at = boiler.from + boiler.n) {
        lede_status code = index_marks_get(c->segment, INDEX_BOILER, at, &boiler, e);
        if (code != LEDE_OK) return code;
        uint32_t end = boiler.from + boiler.n < w->to ? boiler.from + boiler.n : w->to;
        for (uint32_t i = 0; i < (end - at + 63) / 64; i++)
            row[(at - w->base) / 64 + i] &= ~boiler.bit[(at - boiler.from) / 64 + i];
    }
    return LEDE_OK;
}

/* The hits of each document in the window; *last: the document counted last. */
static void count_window(chooser *c, const window *w, const uint64_t *row, uint32_t *last, int64_t *hits,
                         int64_t *documents) {
    for (uint32_t d = index_docs_at(&c->docs, w->from); d < c->docs.n && c->docs.start[d] < w->to; d++) {
        uint32_t from = c->docs.start[d] > w->from ? c->docs.start[d] : w->from,
                 to = c->docs.start[d + 1] < w->to ? c->docs.start[d + 1] : w->to;
        int32_t number = c->docs.number ? c->docs.number[d] : 0;
        if (number < 0 || (c->q->fits && !c->q->fits[number])) continue;
        int64_t n = count_bits(row, from - w->base, to - w->base);
        *hits += n;
        *documents += n && *last != d;
        if (n) *last = d;
    }
}

/* The same for positions. */
static lede_status count_positions(chooser *c, const positions *at, uint32_t *last, int64_t *hits, int64_t *documents,
                                   lede_error *e) {
    for (size_t i = 0; i < at->n; i++) {
        bool is;
        int32_t number = document_of(c, at->p[i]);
        if (number < 0 || (c->q->fits && !c->q->fits[number])) continue;
        lede_status code = index_is_boilerplate(c->segment, at->p[i], &is, e);
        if (code != LEDE_OK) return code;
        *hits += !is;
        *documents += !is && *last != c->doc;
        if (!is) *last = c->doc;
    }
    return LEDE_OK;
}

static lede_status count_segment(chooser *c, size_t segment, int64_t *hits, int64_t *documents, lede_error *e) {
    const part *p = c->q->question.part;
    int32_t set = p->chain.link[0].set;
    uint32_t last = UINT32_MAX;
    int64_t some = 0, in = 0;
    window w;
    const positions *at;
    lede_status code = window_open(&w, c->q, segment, p, e);
    bool known = code == LEDE_OK && !c->q->fits && window_totals(&w, set, &some, &in);
    *hits += some;
    *documents += in;
    if (code == LEDE_OK && !known) code = open_segment(c, segment, e);
    while (code == LEDE_OK && !known && (code = window_next(&w, e)) == LEDE_OK) {
        code = w.sparse ? window_positions(&w, set, &at, e) : drop_boilerplate(c, &w, w.bits[set], e);
        if (code == LEDE_OK && w.sparse) code = count_positions(c, at, &last, hits, documents, e);
        else if (code == LEDE_OK) count_window(c, &w, w.bits[set], &last, hits, documents);
    }
    window_close(&w);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status question_count(lede_query *q, int64_t *hits, int64_t *documents, bool *partial, lede_error *e) {
    const question *k = &q->question;
    if (q->inside || k->parts != 1 || k->relation != RELATE_NONE || k->part->kind != PART_CHAIN ||
        k->part->chain.links != 1)
        return LEDE_DONE;
    lede_error own = {0};
    chooser c = {.q = q};
    lede_status code = prepare(q, &own);
    q->looked_at = *hits = *documents = 0;
    for (size_t s = 0; s < index_segments(q->index) && code == LEDE_OK; s++)
        code = count_segment(&c, s, hits, documents, &own);
    return told(code, &own, partial, e);
}

lede_status question_run(lede_query *q, found_fn found, void *data, bool *partial, lede_error *e) {
    lede_error own = {0};
    const question *k = &q->question;
    *partial = false;
    q->looked_at = 0;
    lede_status code = prepare(q, &own);
    chooser c = {.q = q, .found = found, .data = data};
    for (size_t s = 0; s < index_segments(q->index) && code == LEDE_OK; s++) {
        code = open_segment(&c, s, &own);
        if (code != LEDE_OK) break;
        if (k->parts == 1 && k->relation == RELATE_NONE) code = part_run(q, s, k->part, choose, &c, &own);
        else code = run_collected(&c, s, &own);
    }
    return told(code, &own, partial, e);
}
