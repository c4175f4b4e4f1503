#include <stdlib.h>

#include "query.h"
#include "score.h"

struct lede_keyness {
    arena *mem;
    VEC(lede_key_word) row;
};

typedef struct {
    lede_query q; /* only what conditions need */
    vocabulary *words;
    bool *fits[2];
    int64_t *count[2], tokens[2];
} comparison;

static lede_status no_memory(lede_error *e) { return lede_fail(e, LEDE_ENOMEM, -1, "out of memory"); }

void lede_keyness_free(lede_keyness *k) {
    if (!k) return;
    vec_free(&k->row);
    arena_free(k->mem);
    free(k);
}

size_t lede_keyness_rows(const lede_keyness *k, const lede_key_word **row) {
    *row = k->row.p;
    return k->row.n;
}

/* Which documents fit the conditions; none given: all, or (other) those that do not fit the other. */
static lede_status select_documents(comparison *c, lede_str text, int side, lede_error *e) {
    size_t n = (size_t)c->q.columns.n;
    bool *fits = c->fits[side] = malloc(n + 1);
    if (!fits) return no_memory(e);
    for (size_t i = 0; i < n; i++) fits[i] = side == 0 || !c->fits[0][i];
    while (text.n && byte_is_blank(text.p[0])) text = (lede_str){text.p + 1, text.n - 1};
    if (!text.n) return LEDE_OK;
    lede_error why = {0};
    const filter *f = filter_parse(&c->q.env, text, 0, &why);
    if (!f) return lede_fail(e, why.code, why.at, "%s", why.msg);
    return filter_run(f, c->q.env.values, c->q.index, fits, e);
}

static int by_keyness(const void *x, const void *y) {
    const lede_key_word *a = x, *b = y;
    bool here = a->ratio >= 0, there = b->ratio >= 0;
    if (here != there) return here ? -1 : 1;
    if (a->log_likelihood != b->log_likelihood) return a->log_likelihood > b->log_likelihood ? -1 : 1;
    return str_cmp(a->word, b->word);
}

static lede_status make_rows(const comparison *c, lede_keyness *k, int64_t least, lede_error *e) {
    for (size_t w = 0; w < c->words->fold.n; w++) {
        int64_t a = c->count[0][w], b = c->count[1][w];
        if (a + b == 0 || (a < least && b < least) || !word_counts(c->words->fold.p[w])) continue;
        lede_key_word *row = vec_push(&k->row);
        lede_str s = c->words->fold.p[w];
        char *copy = row ? arena_copy(k->mem, s.p, s.n) : NULL;
        if (!copy) return no_memory(e);
        *row = (lede_key_word){.word = {copy, s.n}, .here = a, .there = b};
        score_key_word(row, (double)c->tokens[0], (double)c->tokens[1]);
    }
    if (k->row.n) qsort(k->row.p, k->row.n, sizeof *k->row.p, by_keyness);
    return LEDE_OK;
}

static lede_status compare(comparison *c, lede_str here, lede_str there, int64_t least, lede_keyness *k,
                           lede_error *e) {
    lede_query *q = &c->q;
    q->env = (pattern_env){.mem = arena_new(), .values = facts_new()};
    if (!q->env.mem || !q->env.values) return no_memory(e);
    lede_status code = index_open(&q->index, q->corpus, e);
    if (code == LEDE_OK) code = index_columns_get(q->index, &q->columns, e);
    if (code == LEDE_OK) code = select_documents(c, here, 0, e);
    if (code == LEDE_OK) code = select_documents(c, there, 1, e);
    if (code == LEDE_OK) code = vocabulary_new(&c->words, q->index, q->stop, e);
    for (int side = 0; side < 2 && code == LEDE_OK; side++) {
        c->count[side] = calloc(c->words->fold.n + 1, sizeof **c->count);
        if (!c->count[side]) return no_memory(e);
        code = vocabulary_count(c->words, q->index, c->fits[side], q->stop, c->count[side], &c->tokens[side], e);
    }
    if (code != LEDE_OK || !c->tokens[0] || !c->tokens[1]) return code; /* nothing to compare: no rows */
    return make_rows(c, k, least, e);
}

lede_status lede_keyness_new(lede_keyness **out, lede_corpus *corpus, lede_str here, lede_str there, int64_t least,
                             const lede_query_options *options, lede_error *e) {
    comparison c = {.q = {.corpus = corpus, .stop = options ? options->stop : NULL}};
    lede_keyness *k = calloc(1, sizeof *k);
    *out = NULL;
    lede_status code = k && (k->mem = arena_new()) ? compare(&c, here, there, least, k, e) : no_memory(e);
    for (int side = 0; side < 2; side++) {
        free(c.fits[side]);
        free(c.count[side]);
    }
    vocabulary_free(c.words);
    index_close(c.q.index);
    facts_free(c.q.env.values);
    arena_free(c.q.env.mem);
    if (code == LEDE_OK) *out = k;
    else lede_keyness_free(k);
    return code;
}
