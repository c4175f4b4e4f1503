#include <stdlib.h>

#include "query.h"

/* From positions to bytes: the document of the hit at hand, split again. Hits in text order share it. */
struct context {
    lede_analyser *words;
    buf bytes;             /* the document's text: the corpus' own may change between calls */
    const lede_text *text; /* NULL: none */
    int64_t doc;
    uint32_t segment, start; /* where it begins */
    lede_range capture[32];
    const char *name[32];
    buf line;
};

void context_free(struct context *c) {
    if (!c) return;
    lede_analyser_free(c->words);
    buf_free(&c->bytes);
    buf_free(&c->line);
    free(c);
}

static lede_status make(lede_hits *h, lede_error *e) {
    if (h->context) return LEDE_OK;
    h->context = calloc(1, sizeof *h->context);
    if (!h->context) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    return lede_analyser_new(&h->context->words, e);
}

static lede_status go_to(lede_hits *h, const kept_hit *k, lede_error *e) {
    struct context *c = h->context;
    int32_t number;
    uint32_t start;
    lede_status code = hits_document(h, k, &number, &start, e);
    if (code != LEDE_OK || (c->text && c->segment == k->segment && c->start == start)) return code;
    c->text = NULL;
    c->doc = h->query->columns.id[number];
    lede_str text;
    code = lede_document_text(h->query->corpus, c->doc, &text, e);
    if (code != LEDE_OK) return code;
    buf_clear(&c->bytes);
    buf_add(&c->bytes, text.p, text.n);
    if (c->bytes.failed) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    code = lede_analyse(c->words, (lede_str){c->bytes.p, c->bytes.n}, &c->text, e);
    c->segment = k->segment;
    c->start = start;
    return code;
}

/* Tokens as bytes; a document that was split otherwise when it was indexed gives what there is. */
static lede_range bytes_of(const struct context *c, uint32_t first, uint32_t last) {
    const lede_text *t = c->text;
    first -= c->start;
    last -= c->start;
    if (last > t->tokens) last = t->tokens;
    if (first >= last) return (lede_range){0, 0};
    return (lede_range){t->token[first].from, t->token[last - 1].to};
}

lede_status lede_hits_get(lede_hits *h, int64_t i, lede_hit *out, lede_error *e) {
    *out = (lede_hit){0};
    if (i < 0 || (uint64_t)i >= h->hit.n) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no hit %lld", (long long)i);
    const kept_hit *k = &h->hit.p[i];
    lede_status code = make(h, e);
    if (code == LEDE_OK) code = go_to(h, k, e);
    if (code != LEDE_OK) return code;
    struct context *c = h->context;
    lede_range r = bytes_of(c, k->first, k->last);
    for (uint32_t n = 0; n < h->captures; n++) {
        lede_range at = h->capture.p[(size_t)k->order * h->captures + n];
        c->capture[n] = at.from < at.to ? bytes_of(c, at.from, at.to) : (lede_range){0, 0};
        c->name[n] = h->query->question.part->program.capture[n];
    }
    *out = (lede_hit){c->doc, r.from, r.to, c->name, c->capture, h->captures};
    return LEDE_OK;
}

/* Append text with each run of white space as one blank; where it stands in the line. */
static lede_range add_text(buf *line, const lede_text *t, uint32_t from, uint32_t to) {
    lede_range r = {(uint32_t)line->n, 0};
    for (uint32_t i = from; i < to; i++) {
        bool blank = utf8_is_space((unsigned char)t->bytes[i]);
        if (blank && line->n > r.from && line->p[line->n - 1] == ' ') continue;
        buf_putc(line, blank ? ' ' : t->bytes[i]);
    }
    r.to = (uint32_t)line->n;
    return r;
}

/* The tokens of the context: `width` on each side, or the sentence. */
static lede_range around(const lede_text *t, uint32_t first, uint32_t last, uint32_t width) {
    if (width) return (lede_range){first > width ? first - width : 0, last + width < t->tokens ? last + width : t->tokens};
    uint32_t low = 0, high = t->sentences;
    while (low + 1 < high) {
        uint32_t mid = (low + high) / 2;
        if (t->sentence[mid].from <= first) low = mid;
        else high = mid;
    }
    lede_range r = t->sentence[low];
    while (r.to < last && ++low < t->sentences) r.to = t->sentence[low].to;
    return r;
}

lede_status lede_hits_kwic(lede_hits *h, int64_t i, uint32_t width, lede_kwic *out, lede_error *e) {
    *out = (lede_kwic){0};
    lede_status code = lede_hits_get(h, i, &out->hit, e);
    if (code != LEDE_OK) return code;
    struct context *c = h->context;
    const lede_text *t = c->text;
    uint32_t first = h->hit.p[i].first - c->start, last = h->hit.p[i].last - c->start;
    if (first >= t->tokens) return lede_fail(e, LEDE_EFORMAT, -1, "the index does not fit the text: run \"lede check\"");
    lede_range a = around(t, first, last < t->tokens ? last : t->tokens, width);
    buf_clear(&c->line);
    lede_range left = add_text(&c->line, t, t->token[a.from].from, out->hit.from), match = add_text(&c->line, t, out->hit.from, out->hit.to),
               right = add_text(&c->line, t, out->hit.to, t->token[a.to - 1].to);
    if (c->line.failed) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    const char *p = c->line.p ? c->line.p : "";
    out->left = (lede_str){p + left.from, left.to - left.from};
    out->match = (lede_str){p + match.from, match.to - match.from};
    out->right = (lede_str){p + right.from, right.to - right.from};
    return LEDE_OK;
}
