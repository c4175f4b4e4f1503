#include <stdlib.h>

#include "query.h"

/* The dictionaries of all segments, merged: each is in order of folded forms. */

typedef struct {
    index_terms *terms;
    lede_str fold;
    const index_form *form;
    size_t forms;
    bool ended;
} stream;

void vocabulary_free(vocabulary *v) {
    if (!v) return;
    for (size_t i = 0; v->rank && i < v->segments; i++) free(v->rank[i]);
    free(v->rank);
    buf_free(&v->text);
    vec_free(&v->from);
    vec_free(&v->count);
    free(v->breaks);
    free(v);
}

static lede_status advance(stream *s, lede_error *e) {
    lede_status code = index_terms_group(s->terms, &s->fold, &s->form, &s->forms, e);
    s->ended = code == LEDE_DONE;
    return s->ended ? LEDE_OK : code;
}

static lede_status add_word(vocabulary *v, lede_str fold, lede_error *e) {
    uint32_t *from = vec_push(&v->from);
    int64_t *count = vec_push(&v->count);
    if (!from || !count) return no_memory(e);
    if (v->text.n > UINT32_MAX - fold.n)
        return lede_fail(e, LEDE_ELIMIT, -1, "the different words of the corpus have more than 4 GB in all");
    *from = (uint32_t)v->text.n;
    *count = 0;
    buf_add(&v->text, fold.p, fold.n);
    return v->text.failed ? no_memory(e) : LEDE_OK;
}

/* Give the word that comes next in order its number, in every segment that has it. */
static lede_status number_next(vocabulary *v, stream *s, bool *ended, lede_error *e) {
    size_t least = v->segments;
    for (size_t i = 0; i < v->segments; i++)
        if (!s[i].ended && (least == v->segments || str_cmp(s[i].fold, s[least].fold) < 0)) least = i;
    *ended = least == v->segments;
    if (*ended) return LEDE_OK;
    lede_status code = add_word(v, s[least].fold, e);
    if (code != LEDE_OK) return code;
    uint32_t number = (uint32_t)vocabulary_size(v) - 1;
    lede_str fold = vocabulary_word(v, number);
    for (size_t i = least; i < v->segments && code == LEDE_OK; i++) {
        if (s[i].ended || !str_eq(s[i].fold, fold)) continue;
        for (size_t k = 0; k < s[i].forms; k++) {
            v->rank[i][s[i].form[k].id] = number;
            v->count.p[number] += s[i].form[k].count;
        }
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

/* For the words of the largest segment; those that others add are fewer. */
static bool make_room(vocabulary *v, index_t *x) {
    size_t most = 0;
    for (size_t i = 0; i < v->segments; i++) {
        size_t terms = index_segment_size(index_segment_get(x, i)).terms;
        if (terms > most) most = terms;
    }
    return vec_reserve(&v->from, most + 1) && vec_reserve(&v->count, most + 1);
}

lede_status vocabulary_new(vocabulary **out, index_t *x, const volatile int *stop, lede_error *e) {
    vocabulary *v = calloc(1, sizeof *v);
    *out = NULL;
    if (!v) return no_memory(e);
    v->segments = index_segments(x);
    v->rank = calloc(v->segments + 1, sizeof *v->rank);
    stream *s = calloc(v->segments + 1, sizeof *s);
    lede_status code = v->rank && s && make_room(v, x) ? LEDE_OK : no_memory(e);
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

/* ---- by other attributes ----------------------------------------------------------------------------------------- */

typedef struct {
    vocabulary *v;
    intern *values;
    lists *lists; /* tells kinds */
    int by;
} attributer;

enum { OF_LOWER, OF_LEMMA, OF_WORD, OF_SHAPE, OF_KIND };

static lede_str value_of(const attributer *a, const index_term *t, char shape[64]) {
    static const char *const kinds[] = {"word", "number", "punct", "symbol", "link", "handle"};
    if (a->by == OF_WORD) return t->form;
    if (a->by == OF_SHAPE) return (lede_str){shape, facts_shape_of(t->form, shape, 64)};
    return str_of(kinds[lists_kind(a->lists, t->form)]);
}

static lede_status add_term(attributer *a, size_t segment, const index_term *t, lede_error *e) {
    char shape[64];
    /* Punctuation keeps a number of its own, whatever its value. */
    bool breaks = !word_counts(t->fold);
    lede_str value = value_of(a, t, shape);
    buf key = {0};
    buf_putc(&key, breaks ? 'p' : 'w');
    buf_add(&key, value.p, value.n);
    int32_t known = intern_count(a->values), id = key.failed ? -1 : intern_add(a->values, key.p, key.n);
    buf_free(&key);
    if (id < 0) return no_memory(e);
    lede_status code = id == known ? add_word(a->v, value, e) : LEDE_OK;
    if (code != LEDE_OK) return code;
    a->v->count.p[id] += t->count;
    a->v->rank[segment][t->id] = (uint32_t)id;
    return LEDE_OK;
}

static lede_status add_terms(attributer *a, index_t *x, size_t segment, const volatile int *stop, lede_error *e) {
    index_terms *terms = NULL;
    index_term t;
    index_segment *s = index_segment_get(x, segment);
    a->v->rank[segment] = calloc((size_t)index_segment_size(s).terms + 1, sizeof **a->v->rank);
    lede_status code = a->v->rank[segment] ? index_terms_new(&terms, s, STR(""), e) : no_memory(e);
    while (code == LEDE_OK && (code = index_terms_next(terms, &t, e)) == LEDE_OK) {
        code = add_term(a, segment, &t, e);
        if (stop && *stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
    }
    index_terms_free(terms);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status mark_breaks(vocabulary *v, const intern *values, lede_error *e) {
    v->breaks = calloc(vocabulary_size(v) + 1, sizeof *v->breaks);
    if (!v->breaks) return no_memory(e);
    for (size_t w = 0; w < vocabulary_size(v); w++)
        v->breaks[w] = values ? intern_get(values, (int32_t)w).p[0] == 'p' : !word_counts(vocabulary_word(v, w));
    return LEDE_OK;
}

static lede_status by_terms(vocabulary **out, int by, index_t *x, const volatile int *stop, lede_error *e) {
    vocabulary *v = calloc(1, sizeof *v);
    attributer a = {.by = by, .v = v, .values = intern_new(), .lists = lists_new()};
    *out = NULL;
    if (v) v->segments = index_segments(x);
    bool ok = v && a.values && a.lists && (v->rank = calloc(v->segments + 1, sizeof *v->rank));
    lede_status code = ok ? LEDE_OK : no_memory(e);
    for (size_t i = 0; code == LEDE_OK && i < v->segments; i++) code = add_terms(&a, x, i, stop, e);
    if (code == LEDE_OK) code = drop_removed(v, x, e);
    if (code == LEDE_OK) code = mark_breaks(v, a.values, e);
    intern_free(a.values);
    lists_free(a.lists);
    if (code == LEDE_OK) *out = v;
    else vocabulary_free(v);
    return code;
}

/* Each word's rank becomes that of its lemma. */
static lede_status join_lemmas(vocabulary *v, index_t *x, const lede_annotator *a, const volatile int *stop,
                               lede_error *e) {
    uint32_t *base;
    lede_status code = lemmas_of(v, a, stop, &base, e);
    if (code != LEDE_OK) return code;
    for (size_t i = 0; i < v->segments; i++)
        for (uint32_t t = 0, n = index_segment_size(index_segment_get(x, i)).terms; t < n; t++)
            v->rank[i][t] = base[v->rank[i][t]];
    for (size_t w = 0; w < vocabulary_size(v); w++) {
        if (base[w] == w) continue;
        v->count.p[base[w]] += v->count.p[w];
        v->count.p[w] = 0;
    }
    free(base);
    return LEDE_OK;
}

lede_status vocabulary_by(vocabulary **out, index_t *x, const char *by, const lede_annotator *a,
                          const volatile int *stop, lede_error *e) {
    static const char *const names[] = {"lower", "lemma", "word", "shape", "kind"};
    int which = 0;
    *out = NULL;
    while (by && which < 5 && strcmp(by, names[which]) != 0) which++;
    if (which == 5)
        return lede_fail(e, LEDE_EQUERY, -1,
                         "tokens are not counted by \"%s\"; there are lower, word, lemma, shape and kind", by);
    if (which > OF_LEMMA) return by_terms(out, which, x, stop, e);
    vocabulary *v;
    lede_status code = vocabulary_new(&v, x, stop, e);
    if (code == LEDE_OK && which == OF_LEMMA) code = join_lemmas(v, x, a, stop, e);
    if (code == LEDE_OK) code = mark_breaks(v, NULL, e);
    if (code == LEDE_OK) *out = v;
    else vocabulary_free(v);
    return code;
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

lede_status vocabulary_count(const vocabulary *v, const lede_selection *s, const volatile int *stop, int64_t *count,
                             int64_t *tokens, lede_error *e) {
    enum { SOME = 1 << 18 }; /* tokens between two looks at `stop` */
    *tokens = 0;
    for (size_t w = 0; s->whole && w < vocabulary_size(v); w++) *tokens += count[w] = v->count.p[w];
    for (size_t i = 0; !s->whole && i < v->segments; i++)
        for (size_t k = 0; k < s->range[i].n; k++) {
            lede_range r = s->range[i].p[k];
            *tokens += r.to - r.from;
            for (uint32_t at = r.from; at < r.to; at += SOME) {
                uint32_t to = r.to - at > SOME ? at + SOME : r.to;
                lede_status code = count_row(index_segment_get(s->index, i), at, to, v->rank[i], count, e);
                if (code != LEDE_OK) return code;
                if (stop && *stop) return lede_fail(e, LEDE_ESTOP, -1, "stopped");
            }
        }
    return LEDE_OK;
}
