#include <math.h>
#include <stddef.h>
#include <stdlib.h>

#include "query.h"
#include "score.h"

struct lede_collocates {
    arena *mem;
    VEC(lede_collocate) row;
};

typedef struct {
    int64_t together;
    int32_t documents, last; /* last: the document counted last, plus 1 */
} tally;

typedef struct {
    lede_hits *h;
    const vocabulary *words;
    const lede_collocate_options *o;
    tally *tally; /* per word */
    int64_t windows;
    uint32_t segment, counted; /* tokens before `counted` are counted already */
    uint32_t from, to;         /* the unit of the hit before */
} collector;

void lede_collocates_free(lede_collocates *t) {
    if (!t) return;
    vec_free(&t->row);
    arena_free(t->mem);
    free(t);
}

size_t lede_collocates_rows(const lede_collocates *t, const lede_collocate **row) {
    *row = t->row.p;
    return t->row.n;
}

static lede_status count_span(collector *c, index_segment *x, uint32_t from, uint32_t to, int32_t doc, lede_error *e) {
    const uint32_t *rank = c->words->rank[c->segment];
    index_block b = {0};
    for (uint32_t at = from < c->counted ? c->counted : from; at < to; at++) {
        if (at - b.from >= b.n) {
            lede_status code = index_ids(x, at, to, &b, e);
            if (code != LEDE_OK) return code;
        }
        tally *t = &c->tally[rank[b.id[at - b.from]]];
        t->together++;
        t->documents += t->last != doc + 1;
        t->last = doc + 1;
        c->windows++;
    }
    if (to > c->counted) c->counted = to;
    return LEDE_OK;
}

/* The unit that holds a position: a sentence, where nothing else is asked for. */
static lede_status unit_around(collector *c, index_segment *x, uint32_t at, uint32_t *from, uint32_t *to,
                               lede_error *e) {
    if (c->o->span != LEDE_UNIT_DOCUMENT)
        return index_around(x, c->o->span == LEDE_UNIT_PARAGRAPH ? INDEX_PARAGRAPH : INDEX_SENTENCE, at, from, to, e);
    index_docs docs;
    lede_status code = index_docs_get(x, &docs, e);
    if (code != LEDE_OK) return code;
    uint32_t d = index_docs_at(&docs, at);
    *from = docs.start[d];
    *to = docs.start[d + 1];
    return LEDE_OK;
}

static lede_status count_hit(collector *c, const kept_hit *k, lede_error *e) {
    index_segment *x = index_segment_get(c->h->query->index, k->segment);
    if (k->segment != c->segment) {
        c->segment = k->segment;
        c->counted = c->to = 0;
    }
    int32_t doc;
    uint32_t start, end = 0;
    lede_status code = hits_document(c->h, k, &doc, &start, e);
    if (code == LEDE_OK && k->first >= c->to) code = unit_around(c, x, k->first, &c->from, &c->to, e);
    if (code == LEDE_OK && k->last > c->to) code = unit_around(c, x, k->last - 1, &end, &end, e);
    if (code != LEDE_OK) return code;
    if (end < c->to) end = c->to;
    uint32_t left = k->first - c->from > c->o->left ? k->first - c->o->left : c->from;
    uint32_t right = end - k->last > c->o->right ? k->last + c->o->right : end;
    code = count_span(c, x, left, k->first, doc, e);
    if (c->counted < k->last) c->counted = k->last;
    return code == LEDE_OK ? count_span(c, x, k->last, right, doc, e) : code;
}

static const struct {
    const char *name;
    size_t offset;
} measures[] = {{"log_dice", offsetof(lede_collocate, log_dice)},
                {"log_likelihood", offsetof(lede_collocate, log_likelihood)},
                {"mi", offsetof(lede_collocate, mi)},
                {"mi3", offsetof(lede_collocate, mi3)},
                {"t", offsetof(lede_collocate, t)},
                {"z", offsetof(lede_collocate, z)},
                {"delta_p", offsetof(lede_collocate, delta_p)},
                {NULL, 0}};

static int by_measure(const void *x, const void *y, void *offset) {
    const lede_collocate *a = x, *b = y;
    double p, q;
    memcpy(&p, (const char *)a + *(const size_t *)offset, sizeof p);
    memcpy(&q, (const char *)b + *(const size_t *)offset, sizeof q);
    if (p != q) return p > q ? -1 : 1;
    if (a->together != b->together) return a->together > b->together ? -1 : 1;
    return str_cmp(a->word, b->word);
}

static lede_status make_rows(collector *c, lede_collocates *t, const int64_t *all, int64_t tokens, lede_error *e) {
    for (size_t w = 0; w < vocabulary_size(c->words); w++) {
        const tally *k = &c->tally[w];
        if (!k->together || k->together < c->o->least || !word_counts(vocabulary_word(c->words, w))) continue;
        lede_collocate *row = vec_push(&t->row);
        lede_str s = vocabulary_word(c->words, w);
        char *copy = row ? arena_copy(t->mem, s.p, s.n) : NULL;
        if (!copy) return no_memory(e);
        *row = (lede_collocate){.word = {copy, s.n}, .together = k->together, .all = all[w], .documents = k->documents};
        score_collocate(row, (double)c->windows, (double)c->h->hit.n, (double)tokens);
    }
    return LEDE_OK;
}

static lede_status collect(collector *c, lede_collocates *t, lede_error *e) {
    lede_query *q = c->h->query;
    kept_hit *all = NULL;
    const lede_selection *s;
    int64_t *count = NULL, tokens = 0;
    c->tally = calloc(vocabulary_size(c->words) + 1, sizeof *c->tally);
    lede_status code = c->tally ? hits_ordered(c->h, &all, e) : no_memory(e);
    for (size_t i = 0; i < c->h->hit.n && code == LEDE_OK; i++) {
        if (i % 4096 == 0 && q->stop && *q->stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
        if (code == LEDE_OK) code = count_hit(c, &all[i], e);
    }
    if (code == LEDE_OK) code = query_selection(q, &s, e);
    if (code == LEDE_OK && s->whole) tokens = s->size.tokens;
    else if (code == LEDE_OK && !(count = calloc(vocabulary_size(c->words) + 1, sizeof *count))) code = no_memory(e);
    else if (code == LEDE_OK) code = vocabulary_count(c->words, s, q->stop, count, &tokens, e);
    if (code == LEDE_OK) code = make_rows(c, t, count ? count : c->words->count.p, tokens, e);
    free(all);
    free(count);
    free(c->tally);
    return code;
}

lede_status lede_hits_collocates(lede_collocates **out, lede_hits *h, const lede_collocate_options *o, lede_error *e) {
    *out = NULL;
    size_t m = 0;
    while (measures[m].name && o->by && strcmp(measures[m].name, o->by) != 0) m++;
    if (!measures[m].name)
        return lede_fail(e, LEDE_EQUERY, 0,
                         "there is no measure \"%s\"; there are log_dice, log_likelihood, mi, mi3, t, z and delta_p",
                         o->by);
    lede_collocates *t = calloc(1, sizeof *t);
    collector c = {.h = h, .o = o, .segment = UINT32_MAX};
    lede_status code = t && (t->mem = arena_new()) ? hits_words(h, &c.words, e) : no_memory(e);
    if (code == LEDE_OK) code = collect(&c, t, e);
    if (code == LEDE_OK && t->row.n) {
        size_t offset = measures[m].offset;
        qsort_r(t->row.p, t->row.n, sizeof *t->row.p, by_measure, &offset);
    }
    if (code == LEDE_OK) *out = t;
    else lede_collocates_free(t);
    return code;
}
