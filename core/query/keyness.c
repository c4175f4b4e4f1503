#include <stdlib.h>

#include "query.h"
#include "score.h"

struct lede_keyness {
    arena *mem;
    VEC(lede_key_word) row;
};

typedef struct {
    const lede_selection *part[2];
    const volatile int *stop;
    vocabulary *words;
    int64_t *count[2], tokens[2];
} comparison;

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

static int by_keyness(const void *x, const void *y) {
    const lede_key_word *a = x, *b = y;
    bool here = a->ratio >= 0, there = b->ratio >= 0;
    if (here != there) return here ? -1 : 1;
    if (a->log_likelihood != b->log_likelihood) return a->log_likelihood > b->log_likelihood ? -1 : 1;
    return str_cmp(a->word, b->word);
}

static lede_status make_rows(const comparison *c, lede_keyness *k, int64_t least, lede_error *e) {
    for (size_t w = 0; w < vocabulary_size(c->words); w++) {
        int64_t a = c->count[0][w], b = c->count[1][w];
        if (a + b == 0 || (a < least && b < least) || !word_counts(vocabulary_word(c->words, w))) continue;
        lede_key_word *row = vec_push(&k->row);
        lede_str s = vocabulary_word(c->words, w);
        char *copy = row ? arena_copy(k->mem, s.p, s.n) : NULL;
        if (!copy) return no_memory(e);
        *row = (lede_key_word){.word = {copy, s.n}, .here = a, .there = b};
        score_key_word(row, (double)c->tokens[0], (double)c->tokens[1]);
    }
    if (k->row.n) qsort(k->row.p, k->row.n, sizeof *k->row.p, by_keyness);
    return LEDE_OK;
}

static lede_status compare(comparison *c, int64_t least, lede_keyness *k, lede_error *e) {
    lede_status code = vocabulary_new(&c->words, c->part[0]->index, c->stop, e);
    for (int side = 0; side < 2 && code == LEDE_OK; side++) {
        c->count[side] = calloc(vocabulary_size(c->words) + 1, sizeof **c->count);
        if (!c->count[side]) return no_memory(e);
        code = vocabulary_count(c->words, c->part[side], c->stop, c->count[side], &c->tokens[side], e);
    }
    if (code != LEDE_OK || !c->tokens[0] || !c->tokens[1]) return code; /* nothing to compare: no rows */
    return make_rows(c, k, least, e);
}

lede_status lede_keyness_new(lede_keyness **out, const lede_selection *here, const lede_selection *there, int64_t least,
                             const volatile int *stop, lede_error *e) {
    comparison c = {.stop = stop};
    lede_selection *rest = NULL, *text[2] = {NULL, NULL};
    lede_keyness *k = calloc(1, sizeof *k);
    *out = NULL;
    lede_status code = k && (k->mem = arena_new()) ? LEDE_OK : no_memory(e);
    if (code == LEDE_OK && there && there->index != here->index)
        code = lede_fail(e, LEDE_EQUERY, -1, "the two selections are of two corpora, or of two states of one");
    if (code == LEDE_OK && !there) code = lede_selection_rest(&rest, here, e);
    if (code == LEDE_OK) code = selection_of_text(&text[0], here, e);
    if (code == LEDE_OK) code = selection_of_text(&text[1], there ? there : rest, e);
    c.part[0] = text[0];
    c.part[1] = text[1];
    if (code == LEDE_OK) code = compare(&c, least, k, e);
    for (int side = 0; side < 2; side++) free(c.count[side]);
    vocabulary_free(c.words);
    lede_selection_free(text[0]);
    lede_selection_free(text[1]);
    lede_selection_free(rest);
    if (code == LEDE_OK) *out = k;
    else lede_keyness_free(k);
    return code;
}
