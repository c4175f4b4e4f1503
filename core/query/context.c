#include <stdlib.h>

#include "query.h"
#include "text/text.h"

/* From positions to bytes. Hits are looked up many at a time, in text order whatever order they are asked for in, so
 * that each document is read once. Its tokens are not found by splitting it again: the index knows where every
 * hundredth or so begins, and from there one walks along the text with the lengths of the forms. */

enum { FIRST_BATCH = 64, NEXT_BATCH = 1 << 18, NEAR = 128, NO_TEXT = UINT32_MAX };

struct context {
    lede_str bytes;               /* of the document at hand; borrowed from the corpus, within a batch only */
    int64_t doc;                  /* its id, 0: none */
    uint32_t segment, start, end; /* its positions */
    VEC(lede_range) token;        /* those from position `first` on, in bytes */
    uint32_t first;

    /* The batch: hits [from, from + n) in the order at hand. */
    arena *mem;
    lede_kwic *line;
    int64_t from, n;
    uint32_t width;
};

void context_forget(struct context *c) {
    if (c) c->n = 0;
}

void context_free(struct context *c) {
    if (!c) return;
    vec_free(&c->token);
    arena_free(c->mem);
    free(c);
}

static lede_status make(lede_hits *h, lede_error *e) {
    if (h->context) return LEDE_OK;
    struct context *c = h->context = calloc(1, sizeof *h->context);
    if (!c || !(c->mem = arena_new())) return no_memory(e);
    return LEDE_OK;
}

/* ---- tokens of a document ---------------------------------------------------------------------------------------- */

static size_t next_token(lede_str bytes, size_t at) {
    const unsigned char *p = (const unsigned char *)bytes.p;
    if (at + 1 < bytes.n && p[at] > ' ' && p[at] < 0x80) return at;
    if (at + 1 < bytes.n && p[at] == ' ' && p[at + 1] > ' ' && p[at + 1] < 0x80) return at + 1;
    return text_next_token(bytes, at);
}

/* Have the tokens [from, to) of the document in c->token. */
static lede_status cover(lede_hits *h, uint32_t from, uint32_t to, lede_error *e) {
    struct context *c = h->context;
    index_segment *s = index_segment_get(h->query->index, c->segment);
    index_block b = {0};
    uint32_t at, length;
    lede_status code = LEDE_OK;
    if (!c->token.n || from < c->first || from > c->first + c->token.n + NEAR) {
        code = index_offset(s, from, &c->first, &at, e);
        c->token.n = 0;
    } else {
        at = c->token.p[c->token.n - 1].to;
    }
    for (uint32_t pos = c->first + (uint32_t)c->token.n; code == LEDE_OK && pos < to; pos++) {
        if (pos - b.from >= b.n) code = index_ids(s, pos, to, &b, e);
        if (code == LEDE_OK) code = index_term_length(s, b.id[pos - b.from], &length, e);
        if (code != LEDE_OK) break;
        at = (uint32_t)next_token(c->bytes, at);
        if (at + (uint64_t)length > c->bytes.n)
            return lede_fail(e, LEDE_EFORMAT, -1, "document %lld is not what was indexed; lede check tells more",
                             (long long)c->doc);
        lede_range *r = vec_push(&c->token);
        if (!r) return no_memory(e);
        *r = (lede_range){at, at + length};
        at = r->to;
    }
    return code;
}

static lede_status go_to(lede_hits *h, const kept_hit *k, lede_error *e) {
    struct context *c = h->context;
    int32_t number;
    uint32_t start;
    lede_status code = hits_document(h, k, &number, &start, e);
    if (code != LEDE_OK || (c->doc == h->query->columns.id[number])) return code;
    c->doc = 0;
    code = lede_document_text(h->query->corpus, h->query->columns.id[number], &c->bytes, e);
    if (code != LEDE_OK) return code;
    c->segment = k->segment;
    c->start = start;
    c->end = start + h->query->columns.tokens[number];
    c->token.n = 0;
    c->doc = h->query->columns.id[number];
    return LEDE_OK;
}

static lede_range bytes_of(const struct context *c, uint32_t first, uint32_t last) {
    if (first >= last) return (lede_range){0, 0};
    return (lede_range){c->token.p[first - c->first].from, c->token.p[last - 1 - c->first].to};
}

/* ---- one line ---------------------------------------------------------------------------------------------------- */

/* Text with each run of white space as one blank; it lives with the batch. */
static lede_str copy_text(struct context *c, uint32_t from, uint32_t to) {
    size_t n = to > from ? to - from : 0;
    char *copy = arena_copy(c->mem, n ? c->bytes.p + from : "", n);
    return (lede_str){copy, copy ? blanks_join(copy, n) : 0};
}

/* The positions of the context: `width` tokens on each side, or the sentence. */
static lede_status around(lede_hits *h, const kept_hit *k, lede_range *out, lede_error *e) {
    const struct context *c = h->context;
    uint32_t end = c->end, ignored;
    if (c->width) {
        *out = (lede_range){k->first - c->start > c->width ? k->first - c->width : c->start,
                            end - k->last > c->width ? k->last + c->width : end};
        return LEDE_OK;
    }
    index_segment *s = index_segment_get(h->query->index, k->segment);
    lede_status code = index_around(s, INDEX_SENTENCE, k->first, &out->from, &out->to, e);
    if (code == LEDE_OK && out->to < k->last)
        code = index_around(s, INDEX_SENTENCE, k->last - 1, &ignored, &out->to, e);
    return code;
}

/* Have the tokens of the line and of its captures, which may lie outside of it. */
static lede_status cover_line(lede_hits *h, const kept_hit *k, lede_range line, lede_error *e) {
    for (uint32_t n = 0; n < h->captures; n++) {
        lede_range at = h->capture.p[(size_t)k->order * h->captures + n];
        if (at.from >= at.to) continue;
        if (at.from < line.from) line.from = at.from;
        if (at.to > line.to) line.to = at.to;
    }
    return cover(h, line.from, line.to, e);
}

static lede_status read_hit(lede_hits *h, const kept_hit *k, lede_hit *out, lede_error *e) {
    struct context *c = h->context;
    lede_range r = bytes_of(c, k->first, k->last), *capture = arena_alloc(c->mem, (h->captures + 1) * sizeof *capture);
    if (!capture) return no_memory(e);
    for (uint32_t n = 0; n < h->captures; n++) {
        lede_range at = h->capture.p[(size_t)k->order * h->captures + n];
        if (at.from < at.to) capture[n] = bytes_of(c, at.from, at.to);
    }
    *out = (lede_hit){c->doc, r.from, r.to, h->name, capture, h->captures};
    return LEDE_OK;
}

static lede_status read_line(lede_hits *h, const kept_hit *k, lede_kwic *out, lede_error *e) {
    struct context *c = h->context;
    lede_range a = {k->first, k->last};
    lede_status code = c->width == NO_TEXT ? LEDE_OK : around(h, k, &a, e);
    if (code == LEDE_OK) code = cover_line(h, k, a, e);
    if (code == LEDE_OK) code = read_hit(h, k, &out->hit, e);
    if (code != LEDE_OK || c->width == NO_TEXT) return code;
    lede_range r = bytes_of(c, a.from, a.to);
    if (r.to < out->hit.to) r.to = out->hit.to;
    out->left = copy_text(c, r.from, out->hit.from);
    out->match = copy_text(c, out->hit.from, out->hit.to);
    out->right = copy_text(c, out->hit.to, r.to);
    return out->left.p && out->match.p && out->right.p ? LEDE_OK : no_memory(e);
}

/* ---- batches ----------------------------------------------------------------------------------------------------- */

typedef struct {
    kept_hit hit;
    uint32_t line;
} wanted;

static int by_place(const void *x, const void *y) {
    const wanted *a = x, *b = y;
    if (a->hit.segment != b->hit.segment) return a->hit.segment < b->hit.segment ? -1 : 1;
    if (a->hit.first != b->hit.first) return a->hit.first < b->hit.first ? -1 : 1;
    return a->line < b->line ? -1 : a->line > b->line;
}

static lede_status read_batch(lede_hits *h, int64_t from, int64_t n, lede_error *e) {
    struct context *c = h->context;
    c->n = c->doc = 0;
    arena_reset(c->mem);
    c->line = arena_alloc(c->mem, (size_t)n * sizeof *c->line);
    wanted *all = malloc((size_t)n * sizeof *all);
    lede_status code = c->line && all ? LEDE_OK : no_memory(e);
    for (int64_t i = 0; i < n && code == LEDE_OK; i++) all[i] = (wanted){h->hit.p[from + i], (uint32_t)i};
    if (code == LEDE_OK && !h->in_order) qsort(all, (size_t)n, sizeof *all, by_place);
    for (int64_t i = 0; i < n && code == LEDE_OK; i++) {
        const volatile int *stop = h->query->stop;
        code = stop && *stop ? lede_fail(e, LEDE_ESTOP, -1, "stopped") : go_to(h, &all[i].hit, e);
        if (code == LEDE_OK) code = read_line(h, &all[i].hit, &c->line[all[i].line], e);
    }
    free(all);
    c->from = from;
    if (code == LEDE_OK) c->n = n;
    return code;
}

/* The line of hit i. Who goes on beyond a screen is given many, for each batch reads its documents anew; who asks for
 * one here and one there gets no more. */
static lede_status line_of(lede_hits *h, int64_t i, uint32_t width, const lede_kwic **out, lede_error *e) {
    if (i < 0 || (uint64_t)i >= h->hit.n) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no hit %lld", (long long)i);
    lede_status code = make(h, e);
    if (code != LEDE_OK) return code;
    struct context *c = h->context;
    if (width != c->width || i < c->from || i >= c->from + c->n) {
        bool next = width == c->width && c->n && i == c->from + c->n;
        int64_t n = next && c->n >= FIRST_BATCH ? NEXT_BATCH : next || i == 0 ? FIRST_BATCH : 1;
        if (n > (int64_t)h->hit.n - i) n = (int64_t)h->hit.n - i;
        c->width = width;
        code = read_batch(h, i, n, e);
    }
    if (code == LEDE_OK) *out = &c->line[i - c->from];
    return code;
}

lede_status lede_hits_get(lede_hits *h, int64_t i, lede_hit *out, lede_error *e) {
    const lede_kwic *line = NULL;
    *out = (lede_hit){0};
    lede_status code = line_of(h, i, NO_TEXT, &line, e);
    if (code == LEDE_OK) *out = line->hit;
    return code;
}

lede_status lede_hits_kwic(lede_hits *h, int64_t i, uint32_t width, lede_kwic *out, lede_error *e) {
    const lede_kwic *line = NULL;
    *out = (lede_kwic){0};
    lede_status code = line_of(h, i, width < NO_TEXT ? width : NO_TEXT - 1, &line, e);
    if (code == LEDE_OK) *out = *line;
    return code;
}
