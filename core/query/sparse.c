#include <stdlib.h>

#include "query.h"

/* Chains of rare words, by their positions: from the last link backwards, those positions are kept from which the
 * nearest position of the next link is in reach and in the same unit. So most sentences are never looked at. */

typedef struct {
    window *w;
    const chain *c;
    positions *reach; /* per link */
    index_docs docs;
    lede_error *e;
} sparse;

/* Whether no unit begins in (from, to], which are of one document. */
static lede_status in_one_unit(const sparse *s, uint32_t from, uint32_t to, bool *is) {
    unit_kind unit = s->w->part->within;
    uint32_t end;
    if (unit == UNIT_DOCUMENT) return *is = true, LEDE_OK;
    index_mark kind = unit == UNIT_PARAGRAPH ? INDEX_PARAGRAPH : INDEX_SENTENCE;
    lede_status code = index_mark_after(s->w->segment, kind, from, &end, s->e);
    *is = end > to;
    return code;
}

/* Keep a position of a link where it and that of the next one stand in one unit; *doc: the document of the last one. */
static lede_status keep(sparse *s, uint32_t at, uint32_t next, uint32_t *doc, positions *out) {
    while (s->docs.start[*doc + 1] <= at) ++*doc;
    bool fits = next < s->docs.start[*doc + 1];
    lede_status code = fits ? in_one_unit(s, at, next, &fits) : LEDE_OK;
    if (code != LEDE_OK || !fits) return code;
    uint32_t *slot = vec_push(out);
    if (!slot) return no_memory(s->e);
    *slot = at;
    return LEDE_OK;
}

/* Those of all positions from which the next link is reached. */
static lede_status reach_positions(sparse *s, const positions *all, const positions *next, const link *gap,
                                   positions *out) {
    lede_status code = LEDE_OK;
    uint32_t doc = all->n ? index_docs_at(&s->docs, all->p[0]) : 0;
    for (size_t i = 0, k = 0; code == LEDE_OK && i < all->n; i++) {
        uint64_t least = (uint64_t)all->p[i] + 1 + gap->min;
        while (k < next->n && next->p[k] < least) k++;
        if (k == next->n) break;
        if (gap->max == NO_LIMIT || next->p[k] - all->p[i] - 1 <= gap->max)
            code = keep(s, all->p[i], next->p[k], &doc, out);
    }
    return code;
}

/* The same from a row of bits: only those are looked at that lie before a position of the next link. */
static lede_status reach_row(sparse *s, const uint64_t *row, const positions *next, const link *gap, positions *out) {
    lede_status code = LEDE_OK;
    uint32_t base = s->w->base, from = s->w->from - base, doc = index_docs_at(&s->docs, s->w->from);
    for (size_t k = 0; code == LEDE_OK && k < next->n; k++) {
        uint32_t to = next->p[k] - base;
        if (to < from + 1 + gap->min) continue;
        if (gap->max != NO_LIMIT && to - from > (uint64_t)gap->max + 1) from = to - 1 - gap->max;
        to -= gap->min;
        while (code == LEDE_OK && (from = bit_next(row, from, to)) < to)
            code = keep(s, base + from++, next->p[k], &doc, out);
    }
    return code;
}

static lede_status reach_back(sparse *s, uint32_t number) {
    const positions *all, *next = &s->reach[number + 1];
    const link *gap = &s->c->link[number + 1];
    const uint64_t *row;
    lede_status code = window_row(s->w, s->c->link[number].set, &row, s->e);
    if (code != LEDE_OK) return code;
    if (row) return reach_row(s, row, next, gap, &s->reach[number]);
    code = window_positions(s->w, s->c->link[number].set, &all, s->e);
    return code == LEDE_OK ? reach_positions(s, all, next, gap, &s->reach[number]) : code;
}

/* Each match from its first position on, every link at the first place in reach. */
static lede_status tell(sparse *s, const positions *first, found_fn found, void *data) {
    size_t *next = calloc(s->c->links, sizeof *next);
    lede_status code = next ? LEDE_OK : no_memory(s->e);
    uint32_t reached = 0;
    for (size_t i = 0; code == LEDE_OK && i < first->n; i++) {
        uint32_t at = first->p[i];
        if (at < reached) continue;
        for (uint32_t k = 1; k < s->c->links; k++) {
            const positions *r = &s->reach[k];
            while (r->p[next[k]] < at + 1 + s->c->link[k].min) next[k]++;
            at = r->p[next[k]];
        }
        reached = at + 1;
        code = found(data, (place){(uint32_t)s->w->segment_number, first->p[i], reached}, NULL, s->e);
    }
    free(next);
    return code;
}

static bool copy_positions(const positions *from, positions *to) {
    to->p = malloc((from->n + 1) * sizeof *to->p);
    if (!to->p) return false;
    if (from->n) memcpy(to->p, from->p, from->n * sizeof *to->p);
    to->n = to->room = from->n;
    return true;
}

lede_status sparse_run(window *w, const chain *c, found_fn found, void *data, lede_error *e) {
    sparse s = {.w = w, .c = c, .docs = w->docs, .e = e};
    const positions *last;
    lede_status code = window_positions(w, c->link[c->links - 1].set, &last, e);
    if (code != LEDE_OK) return code;
    if (c->links == 1) return tell(&s, last, found, data);
    s.reach = calloc(c->links, sizeof *s.reach);
    if (!s.reach || !copy_positions(last, &s.reach[c->links - 1])) code = no_memory(e);
    for (uint32_t k = c->links - 1; code == LEDE_OK && k-- > 0;) code = reach_back(&s, k);
    if (code == LEDE_OK) code = tell(&s, &s.reach[0], found, data);
    for (uint32_t k = 0; s.reach && k < c->links; k++) vec_free(&s.reach[k]);
    free(s.reach);
    return code;
}
