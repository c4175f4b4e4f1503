#include <math.h>
#include <stdlib.h>

#include "query.h"

/* Dispersion: the documents of the selection, one after the other, are the parts. Formulas: score.h. */

typedef struct {
    int64_t *hits;  /* per document */
    double *before; /* tokens of the selection before it */
    double tokens;
    int64_t parts;
} selection;

static double arf(lede_hits *h, const kept_hit *all, const selection *s, lede_status *code, lede_error *e) {
    size_t n = h->hit.n;
    double expected = s->tokens / (double)n, sum = 0, first = 0, before = 0;
    for (size_t i = 0; i < n && *code == LEDE_OK; i++) {
        int32_t doc;
        uint32_t start;
        *code = hits_document(h, &all[i], &doc, &start, e);
        if (*code != LEDE_OK) break;
        double at = s->before[doc] + (double)(all[i].first - start);
        if (i == 0) first = at;
        else sum += fmin(at - before, expected);
        before = at;
    }
    if (n) sum += fmin(first + s->tokens - before, expected);
    return n ? sum / expected : 0;
}

static void spread(const lede_selection *of, const selection *s, double hits, lede_dispersion *out) {
    double sum = 0, squares = 0, dp = 0;
    for (int32_t d = 0; d < of->columns.n; d++) {
        if (!of->tokens[d]) continue;
        double tokens = of->tokens[d], v = (double)s->hits[d], rate = tokens > 0 ? v / tokens : 0;
        out->range += v > 0;
        sum += rate;
        squares += rate * rate;
        dp += fabs(tokens / s->tokens - v / hits);
    }
    double n = (double)s->parts, mean = sum / n, variance = fmax(0, squares / n - mean * mean);
    out->juilland = n > 1 && mean > 0 ? 1 - sqrt(variance) / mean / sqrt(n - 1) : 0;
    out->gries = dp / 2;
}

lede_status lede_hits_dispersion(lede_hits *h, lede_dispersion *out, lede_error *e) {
    lede_query *q = h->query;
    const lede_selection *of = NULL;
    size_t n = (size_t)q->columns.n + 1;
    selection s = {calloc(n, sizeof *s.hits), calloc(n, sizeof *s.before), 0, 0};
    kept_hit *all = NULL;
    *out = (lede_dispersion){0};
    lede_status code = s.hits && s.before ? hits_ordered(h, &all, e) : no_memory(e);
    if (code == LEDE_OK) code = query_selection(q, &of, e);
    for (int32_t d = 0; d < q->columns.n && code == LEDE_OK; d++) {
        s.before[d] = s.tokens;
        s.tokens += of->tokens[d];
        s.parts += of->tokens[d] > 0;
    }
    for (size_t i = 0; i < h->hit.n && code == LEDE_OK; i++) {
        int32_t doc;
        uint32_t start;
        code = hits_document(h, &all[i], &doc, &start, e);
        if (code == LEDE_OK) s.hits[doc]++;
    }
    out->parts = s.parts;
    if (code == LEDE_OK && h->hit.n) {
        spread(of, &s, (double)h->hit.n, out);
        out->arf = arf(h, all, &s, &code, e);
    }
    free(all);
    free(s.hits);
    free(s.before);
    return code;
}
