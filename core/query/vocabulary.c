#include <stdlib.h>

#include "query.h"

/* The dictionaries of all segments, merged: each is in order of folded forms. */

typedef struct {
    index_terms *terms;
    index_term term;
    bool ended;
} stream;

static lede_status no_memory(lede_error *e) { return lede_fail(e, LEDE_ENOMEM, -1, "out of memory"); }

void vocabulary_free(vocabulary *v) {
    if (!v) return;
    for (size_t i = 0; v->rank && i < v->segments; i++) free(v->rank[i]);
    free(v->rank);
    vec_free(&v->fold);
    vec_free(&v->count);
    arena_free(v->mem);
    free(v);
}

static lede_status advance(stream *s, lede_error *e) {
    lede_status code = index_terms_next(s->terms, &s->term, e);
    s->ended = code == LEDE_DONE;
    return s->ended ? LEDE_OK : code;
}

static lede_status add_word(vocabulary *v, lede_str fold, lede_error *e) {
    lede_str *slot = vec_push(&v->fold);
    int64_t *count = vec_push(&v->count);
    char *copy = slot && count ? arena_copy(v->mem, fold.p, fold.n) : NULL;
    if (!copy) return no_memory(e);
    *slot = (lede_str){copy, fold.n};
    *count = 0;
    return LEDE_OK;
}

/* Give the word that comes next in order its number, in every segment that has it. */
static lede_status number_next(vocabulary *v, stream *s, bool *ended, lede_error *e) {
    size_t least = v->segments;
    for (size_t i = 0; i < v->segments; i++)
        if (!s[i].ended && (least == v->segments || str_cmp(s[i].term.fold, s[least].term.fold) < 0)) least = i;
    *ended = least == v->segments;
    if (*ended) return LEDE_OK;
    lede_status code = add_word(v, s[least].term.fold, e);
    if (code != LEDE_OK) return code;
    lede_str fold = v->fold.p[v->fold.n - 1];
    for (size_t i = 0; i < v->segments && code == LEDE_OK; i++)
        while (code == LEDE_OK && !s[i].ended && str_eq(s[i].term.fold, fold)) {
            v->rank[i][s[i].term.id] = (uint32_t)v->fold.n - 1;
            v->count.p[v->fold.n - 1] += s[i].term.count;
            code = advance(&s[i], e);
        }
    return code;
}

/* Dictionaries count removed documents, too: take them off again. */
static lede_status drop_removed(vocabulary *v, index_t *x, lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t i = 0; i < v->segments && code == LEDE_OK; i++) {
        index_segment *s = index_segment_get(x, i);
        index_size size = index_segment_size(s);
        if (!size.removed) continue;
        uint32_t *count = calloc((size_t)size.terms + 1, sizeof *count);
        code = count ? index_removed_count(s, count, e) : no_memory(e);
        for (uint32_t t = 0; t < size.terms && code == LEDE_OK; t++) v->count.p[v->rank[i][t]] -= count[t];
        free(count);
    }
    return code;
}

lede_status vocabulary_new(vocabulary **out, index_t *x, const volatile int *stop, lede_error *e) {
    vocabulary *v = calloc(1, sizeof *v);
    *out = NULL;
    if (!v) return no_memory(e);
    v->segments = index_segments(x);
    v->mem = arena_new();
    v->rank = calloc(v->segments + 1, sizeof *v->rank);
    stream *s = calloc(v->segments + 1, sizeof *s);
    lede_status code = v->mem && v->rank && s ? LEDE_OK : no_memory(e);
    for (size_t i = 0; i < v->segments && code == LEDE_OK; i++) {
        v->rank[i] = calloc((size_t)index_segment_size(index_segment_get(x, i)).terms + 1, sizeof **v->rank);
        code = v->rank[i] ? index_terms_new(&s[i].terms, index_segment_get(x, i), STR(""), e) : no_memory(e);
        if (code == LEDE_OK) code = advance(&s[i], e);
    }
    for (bool ended = false; code == LEDE_OK && !ended;) {
        code = number_next(v, s, &ended, e);
        if (stop && *stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
    }
    if (code == LEDE_OK) code = drop_removed(v, x, e);
    for (size_t i = 0; s && i < v->segments; i++) index_terms_free(s[i].terms);
    free(s);
    if (code == LEDE_OK) *out = v;
    else vocabulary_free(v);
    return code;
}

bool word_counts(lede_str fold) {
    for (const char *p = fold.p, *end = p + fold.n; p < end;) {
        int len;
        uint32_t c = utf8_get(p, end, &len);
        if (utf8_is_alpha(c) || utf8_is_digit(c)) return true;
        p += len;
    }
    return false;
}

static lede_status count_row(index_segment *s, uint32_t from, uint32_t to, const uint32_t *rank, int64_t *count,
                             lede_error *e) {
    while (from < to) {
        index_block b;
        lede_status code = index_block_get(s, from, &b, e);
        if (code != LEDE_OK) return code;
        uint32_t end = b.from + b.n < to ? b.from + b.n : to;
        for (uint32_t i = from; i < end; i++) count[rank[b.id[i - b.from]]]++;
        from = end;
    }
    return LEDE_OK;
}

lede_status vocabulary_count(const vocabulary *v, index_t *x, const bool *fits, const volatile int *stop,
                             int64_t *count, int64_t *tokens, lede_error *e) {
    *tokens = 0;
    for (size_t w = 0; !fits && w < v->fold.n; w++) *tokens += count[w] = v->count.p[w];
    for (size_t s = 0; fits && s < v->segments; s++) {
        index_segment *segment = index_segment_get(x, s);
        index_docs docs;
        lede_status code = index_docs_get(segment, &docs, e);
        for (uint32_t d = 0; d < docs.n && code == LEDE_OK; d++) {
            if (docs.number[d] < 0 || !fits[docs.number[d]]) continue;
            if (stop && *stop) return lede_fail(e, LEDE_ESTOP, -1, "stopped");
            *tokens += docs.start[d + 1] - docs.start[d];
            code = count_row(segment, docs.start[d], docs.start[d + 1], v->rank[s], count, e);
        }
        if (code != LEDE_OK) return code;
    }
    return LEDE_OK;
}
