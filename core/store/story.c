/* Near-identical copies: one-permutation MinHash over five-word runs.
 *
 * A text's sketch is the least hash in each of sixteen parts of the hash space. Of two texts, the share of equal minima
 * estimates the share of common runs. Documents that agree in a band of four minima are compared, and those with at
 * least nine of sixteen in common are one story. Cost: one hash a token at ingest, one sort a band when asked. */
#include <stdlib.h>

#include "cache.h"
#include "job.h"

enum { RUN = 5, BANDS = 4, ENOUGH = 9, SHORTEST = 40 /* tokens */ };

static uint64_t mix(uint64_t x) {
    x ^= x >> 31;
    x *= 0x9E3779B97F4A7C15u;
    return x ^ x >> 29;
}

/* The hash of a run is a polynomial in FACTOR over the hashes of its words, so that it rolls on from word to word. */
void story_sketch(const lede_text *text, const uint32_t *form, const uint64_t *hash, unsigned char out[SKETCH * 4]) {
    enum { RING = 8 };
    const uint64_t factor = 0x9E3779B97F4A7C15u, last = factor * factor * factor * factor * factor;
    uint64_t word[RING] = {0}, h = 0;
    uint32_t least[SKETCH], words = 0;
    memset(least, 0xFF, sizeof least);
    for (uint32_t i = 0; i < text->tokens; i++) {
        if (text->token[i].kind != LEDE_WORD && text->token[i].kind != LEDE_NUMBER) continue;
        h = h * factor + hash[form[i]] - word[(words - RUN) % RING] * last;
        word[words++ % RING] = hash[form[i]];
        if (words < RUN) continue;
        uint64_t mixed = mix(h);
        uint32_t part = (uint32_t)(mixed >> 60), value = (uint32_t)mixed;
        if (value < least[part]) least[part] = value;
    }
    for (int i = 0; i < SKETCH * 4; i++) out[i] = (unsigned char)(least[i / 4] >> (i % 4 * 8));
}

/* ---- groups ------------------------------------------------------------------------------------------------------ */

typedef struct {
    int64_t doc;
    uint32_t least[SKETCH];
    uint32_t story; /* place of another document of the group, at last of the first one */
} sketched;

typedef struct {
    uint64_t band;
    uint32_t place;
} banded;

struct story_table {
    int64_t generation;
    VEC(sketched) doc;
};

void cache_stories_free(lede_corpus *c) {
    if (c->stories) vec_free(&c->stories->doc);
    free(c->stories);
    c->stories = NULL;
}

static uint32_t root(struct story_table *t, uint32_t i) {
    while (t->doc.p[i].story != i) i = t->doc.p[i].story = t->doc.p[t->doc.p[i].story].story;
    return i;
}

static void join(struct story_table *t, uint32_t a, uint32_t b) {
    a = root(t, a);
    b = root(t, b);
    if (a < b) t->doc.p[b].story = a;
    else t->doc.p[a].story = b;
}

static int by_band(const void *x, const void *y) {
    const banded *a = x, *b = y;
    if (a->band != b->band) return a->band < b->band ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

static bool alike(const sketched *a, const sketched *b) {
    int same = 0;
    for (int i = 0; i < SKETCH; i++) same += a->least[i] == b->least[i];
    return same >= ENOUGH;
}

/* Within a group of one band each is compared with the first one and the one before. */
static void join_band(struct story_table *t, const banded *order, size_t n) {
    for (size_t i = 1, first = 0; i < n; i++) {
        if (order[i].band != order[first].band) first = i;
        else if (alike(&t->doc.p[order[i].place], &t->doc.p[order[first].place]))
            join(t, order[i].place, order[first].place);
        else if (alike(&t->doc.p[order[i].place], &t->doc.p[order[i - 1].place]))
            join(t, order[i].place, order[i - 1].place);
    }
}

static lede_status group(struct story_table *t, lede_error *e) {
    size_t n = t->doc.n;
    banded *order = malloc(n * sizeof *order + 1);
    if (!order) return no_memory(e);
    for (int band = 0; band < BANDS; band++) {
        for (size_t i = 0; i < n; i++)
            order[i] = (banded){hash_bytes(&t->doc.p[i].least[band * 4], 4 * sizeof(uint32_t)), (uint32_t)i};
        if (n) qsort(order, n, sizeof *order, by_band);
        join_band(t, order, n);
    }
    free(order);
    for (uint32_t i = 0; i < n; i++) t->doc.p[i].story = root(t, i);
    return LEDE_OK;
}

static lede_status add_sketch(struct story_table *t, lede_corpus *c, sqlite3_stmt *st, lede_error *e) {
    lede_str bytes = sql_text(st, 1);
    if (bytes.n != SKETCH * 4) return store_damaged(c, e, "a sketch has the wrong size");
    if (sqlite3_column_int64(st, 2) < SHORTEST) return LEDE_OK;
    sketched *s = vec_push(&t->doc);
    if (!s) return no_memory(e);
    *s = (sketched){.doc = sqlite3_column_int64(st, 0), .story = (uint32_t)(t->doc.n - 1)};
    for (int i = SKETCH * 4; i-- > 0;) s->least[i / 4] = s->least[i / 4] << 8 | (unsigned char)bytes.p[i];
    return LEDE_OK;
}

static lede_status load(lede_corpus *c, lede_error *e) {
    struct story_table *t = c->stories = calloc(1, sizeof *t);
    sqlite3_stmt *st;
    if (!t) return no_memory(e);
    t->generation = c->generation;
    lede_status code = sql_get(c, SQL_SKETCHES, &st, e);
    while (code == LEDE_OK && (code = sql_step(c, st, e)) == LEDE_OK) code = add_sketch(t, c, st, e);
    sqlite3_reset(st);
    return code == LEDE_DONE ? group(t, e) : code;
}

lede_status lede_document_story(lede_corpus *c, int64_t doc, int64_t *story, lede_error *e) {
    *story = 0;
    lede_status code = store_refresh(c, e);
    if (code == LEDE_OK && c->stories && c->stories->generation != c->generation) cache_stories_free(c);
    if (code == LEDE_OK && !c->stories && (code = load(c, e)) != LEDE_OK) cache_stories_free(c);
    if (code != LEDE_OK) return code;
    const struct story_table *t = c->stories;
    size_t i;
    bisect(i, 0, t->doc.n, t->doc.p[i].doc < doc);
    bool known = i < t->doc.n && t->doc.p[i].doc == doc;
    *story = known ? t->doc.p[t->doc.p[i].story].doc : doc;
    return LEDE_OK;
}
