#include <stdlib.h>

#include "query.h"

/* From positions to bytes. Hits are looked up many at a time, in text order whatever order they are asked for in, so
 * that each document is read once; where many are wanted, its tokens are not found by splitting it again but by walking
 * along it with the lengths of the forms that the index has for them. */

enum { FIRST_BATCH = 32, LAST_BATCH = 1 << 16, MANY = 200, NO_TEXT = UINT32_MAX };

typedef struct {
    uint16_t length; /* 0: longer than fits, or not known */
    char first;
} form;

struct context {
    lede_analyser *words;
    buf bytes;              /* the document at hand: the corpus' own text may change between calls */
    VEC(lede_range) token;  /* its tokens, in bytes */
    int64_t doc;            /* its id, 0: none */
    uint32_t segment, start;
    form **forms;           /* [segment][term id]; made when many hits are asked for */

    /* The batch: hits [from, from + n) in the order at hand. */
    arena *mem;
    lede_kwic *line;
    int64_t from, n;
    uint32_t width;
    buf text;
};

static lede_status no_memory(lede_error *e) { return lede_fail(e, LEDE_ENOMEM, -1, "out of memory"); }

void context_forget(struct context *c) {
    if (c) c->n = 0;
}

void context_free(struct context *c, size_t segments) {
    if (!c) return;
    for (size_t i = 0; c->forms && i < segments; i++) free(c->forms[i]);
    free(c->forms);
    lede_analyser_free(c->words);
    vec_free(&c->token);
    arena_free(c->mem);
    buf_free(&c->bytes);
    buf_free(&c->text);
    free(c);
}

static lede_status make(lede_hits *h, lede_error *e) {
    if (h->context) return LEDE_OK;
    struct context *c = h->context = calloc(1, sizeof *h->context);
    if (!c || !(c->mem = arena_new())) return no_memory(e);
    return lede_analyser_new(&c->words, e);
}

/* ---- tokens of a document ---------------------------------------------------------------------------------------- */

static lede_status read_forms(lede_hits *h, size_t segment, lede_error *e) {
    struct context *c = h->context;
    index_segment *s = index_segment_get(h->query->index, segment);
    if (!c->forms && !(c->forms = calloc(index_segments(h->query->index) + 1, sizeof *c->forms))) return no_memory(e);
    if (c->forms[segment]) return LEDE_OK;
    form *all = c->forms[segment] = calloc((size_t)index_segment_size(s).terms + 1, sizeof *all);
    if (!all) return no_memory(e);
    index_terms *terms;
    index_term t;
    lede_status code = index_terms_new(&terms, s, STR(""), e);
    while (code == LEDE_OK && (code = index_terms_next(terms, &t, e)) == LEDE_OK)
        all[t.id] = (form){t.form.n <= UINT16_MAX ? (uint16_t)t.form.n : 0, t.form.n ? t.form.p[0] : '\0'};
    index_terms_free(terms);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static size_t skip_space(const buf *b, size_t i) {
    while (i < b->n) {
        if ((unsigned char)b->p[i] > ' ' && (unsigned char)b->p[i] < 0x80) break;
        int len;
        if (!utf8_is_space(utf8_get(b->p + i, b->p + b->n, &len))) break;
        i += (size_t)len;
    }
    return i;
}

/* false: text and index do not go together this way; then the document is split again. */
static bool walk(struct context *c, index_segment *s, const form *forms, uint32_t tokens, lede_error *e) {
    size_t at = 0;
    index_block b = {0};
    c->token.n = 0;
    for (uint32_t pos = c->start; pos < c->start + tokens; pos++) {
        if (pos - b.from >= b.n && index_block_get(s, pos, &b, e) != LEDE_OK) return false;
        uint32_t id = b.id[pos - b.from];
        at = skip_space(&c->bytes, at);
        lede_range *r = id == INDEX_REMOVED ? NULL : vec_push(&c->token);
        if (!r || !forms[id].length || at + forms[id].length > c->bytes.n || c->bytes.p[at] != forms[id].first)
            return false;
        *r = (lede_range){(uint32_t)at, (uint32_t)at + forms[id].length};
        at = r->to;
    }
    return skip_space(&c->bytes, at) == c->bytes.n;
}

static lede_status split(struct context *c, lede_error *e) {
    const lede_text *t;
    lede_status code = lede_analyse(c->words, (lede_str){c->bytes.p, c->bytes.n}, &t, e);
    c->token.n = 0;
    for (uint32_t i = 0; code == LEDE_OK && i < t->tokens; i++) {
        lede_range *r = vec_push(&c->token);
        if (!r) return no_memory(e);
        *r = (lede_range){t->token[i].from, t->token[i].to};
    }
    return code;
}

static lede_status go_to(lede_hits *h, const kept_hit *k, bool many, lede_error *e) {
    struct context *c = h->context;
    int32_t number;
    uint32_t start;
    lede_status code = hits_document(h, k, &number, &start, e);
    if (code != LEDE_OK || (c->doc == h->query->columns.id[number])) return code;
    c->doc = 0;
    lede_str text;
    code = lede_document_text(h->query->corpus, h->query->columns.id[number], &text, e);
    if (code != LEDE_OK) return code;
    buf_clear(&c->bytes);
    buf_add(&c->bytes, text.p, text.n);
    if (c->bytes.failed) return no_memory(e);
    c->segment = k->segment;
    c->start = start;
    if (many) code = read_forms(h, k->segment, e);
    bool walked = many && code == LEDE_OK &&
                  walk(c, index_segment_get(h->query->index, k->segment), c->forms[k->segment],
                       h->query->columns.tokens[number], NULL);
    if (!walked && code == LEDE_OK) code = split(c, e);
    if (code == LEDE_OK) c->doc = h->query->columns.id[number];
    return code;
}

/* Tokens as bytes; a document that was split otherwise when it was indexed gives what there is. */
static lede_range bytes_of(const struct context *c, uint32_t first, uint32_t last) {
    first -= c->start;
    last -= c->start;
    if (last > c->token.n) last = (uint32_t)c->token.n;
    if (first >= last) return (lede_range){0, 0};
    return (lede_range){c->token.p[first].from, c->token.p[last - 1].to};
}

/* ---- one line ---------------------------------------------------------------------------------------------------- */

/* Text with each run of white space as one blank; it lives with the batch. */
static lede_str copy_text(struct context *c, uint32_t from, uint32_t to) {
    buf_clear(&c->text);
    for (uint32_t i = from; i < to; i++) {
        bool blank = byte_is_blank(c->bytes.p[i]);
        if (blank && c->text.n && c->text.p[c->text.n - 1] == ' ') continue;
        buf_putc(&c->text, blank ? ' ' : c->bytes.p[i]);
    }
    return (lede_str){arena_copy(c->mem, c->text.n ? c->text.p : "", c->text.n), c->text.n};
}

/* The positions of the context: `width` tokens on each side, or the sentence. */
static lede_status around(lede_hits *h, const kept_hit *k, lede_range *out, lede_error *e) {
    const struct context *c = h->context;
    uint32_t end = c->start + (uint32_t)c->token.n, ignored;
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
    lede_status code = read_hit(h, k, &out->hit, e);
    if (code != LEDE_OK || c->width == NO_TEXT) return code;
    lede_range a;
    code = around(h, k, &a, e);
    if (code != LEDE_OK) return code;
    lede_range r = bytes_of(c, a.from, a.to);
    if (r.to < out->hit.to) r.to = out->hit.to;
    out->left = copy_text(c, r.from, out->hit.from);
    out->match = copy_text(c, out->hit.from, out->hit.to);
    out->right = copy_text(c, out->hit.to, r.to);
    return out->left.p && out->match.p && out->right.p && !c->text.failed ? LEDE_OK : no_memory(e);
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
    c->n = 0;
    arena_reset(c->mem);
    c->line = arena_alloc(c->mem, (size_t)n * sizeof *c->line);
    wanted *all = malloc((size_t)n * sizeof *all);
    lede_status code = c->line && all ? LEDE_OK : no_memory(e);
    for (int64_t i = 0; i < n && code == LEDE_OK; i++) all[i] = (wanted){h->hit.p[from + i], (uint32_t)i};
    if (code == LEDE_OK && !h->in_order) qsort(all, (size_t)n, sizeof *all, by_place);
    for (int64_t i = 0; i < n && code == LEDE_OK; i++) {
        code = go_to(h, &all[i].hit, n > MANY, e);
        if (code == LEDE_OK) code = read_line(h, &all[i].hit, &c->line[all[i].line], e);
    }
    free(all);
    c->from = from;
    if (code == LEDE_OK) c->n = n;
    return code;
}

/* The line of hit i, read ahead the more the longer it goes on; not at all for one here and one there. */
static lede_status line_of(lede_hits *h, int64_t i, uint32_t width, const lede_kwic **out, lede_error *e) {
    if (i < 0 || (uint64_t)i >= h->hit.n) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no hit %lld", (long long)i);
    lede_status code = make(h, e);
    if (code != LEDE_OK) return code;
    struct context *c = h->context;
    if (width != c->width || i < c->from || i >= c->from + c->n) {
        int64_t n = width == c->width && c->n && i == c->from + c->n ? c->n * 2 : i == 0 ? FIRST_BATCH : 1;
        if (n > LAST_BATCH) n = LAST_BATCH;
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
