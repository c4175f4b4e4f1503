#include <stdlib.h>

#include "query.h"

/* N-grams: n words in a row within a sentence. Counts are exact, and memory is bounded whatever the corpus: they are
 * counted in a table of fixed size, and when it is full, those with one value of a bit of their hash are put off to a
 * pass of their own; half of half, and so on. Words rarer than `least` are in no n-gram that is wanted. */

enum { LONGEST = 10, MOST = 1 << 21, SLOTS = 1 << 22, POLL = 1 << 16 };

typedef struct {
    int64_t hits;
    int32_t documents, last; /* last: the document counted last, plus 1 */
} gram;

struct lede_ngrams {
    arena *mem;
    VEC(lede_ngram) row;
    int64_t distinct, total;
};

/* Those whose hash ends in `value`, of `bits` bits. */
typedef struct {
    uint32_t bits;
    uint64_t value;
} pass;

typedef struct {
    const lede_selection *part;
    const lede_ngram_options *o;
    const volatile int *stop;
    const vocabulary *words;
    bool *common; /* per word: as frequent as is asked for, and no punctuation */
    VEC(gram) gram;
    uint32_t *word; /* [gram * n] */
    uint32_t *slot; /* number of the gram, plus 1 */
    VEC(pass) later;
    pass now;
    lede_ngrams *out;
    size_t worded; /* rows of `out` whose words have room */
    int64_t bar;   /* fewer hits than these are not among the most frequent */
    int64_t total;
} counter;

void lede_ngrams_free(lede_ngrams *t) {
    if (!t) return;
    vec_free(&t->row);
    arena_free(t->mem);
    free(t);
}

size_t lede_ngrams_rows(const lede_ngrams *t, const lede_ngram **row) {
    *row = t->row.p;
    return t->row.n;
}

lede_ngrams_size lede_ngrams_get(const lede_ngrams *t) { return (lede_ngrams_size){t->distinct, t->total}; }

/* ---- the table --------------------------------------------------------------------------------------------------- */

static uint64_t hash_of(const counter *c, const uint32_t *word) { return hash_bytes(word, c->o->n * sizeof *word); }

static bool is_now(const counter *c, uint64_t hash) {
    return (hash >> 32 & (((uint64_t)1 << c->now.bits) - 1)) == c->now.value;
}

static uint32_t *find_slot(counter *c, const uint32_t *word, uint64_t hash) {
    size_t n = c->o->n, at = hash & (SLOTS - 1);
    while (c->slot[at] && memcmp(c->word + (size_t)(c->slot[at] - 1) * n, word, n * sizeof *word) != 0)
        at = (at + 1) & (SLOTS - 1);
    return &c->slot[at];
}

/* Put half of what is counted off to a later pass. */
static lede_status split(counter *c, lede_error *e) {
    size_t n = c->o->n, kept = 0;
    pass *later = vec_push(&c->later);
    if (!later) return no_memory(e);
    *later = (pass){c->now.bits + 1, c->now.value | (uint64_t)1 << c->now.bits};
    c->now.bits++;
    memset(c->slot, 0, SLOTS * sizeof *c->slot);
    for (size_t i = 0; i < c->gram.n; i++) {
        uint64_t hash = hash_of(c, c->word + i * n);
        if (!is_now(c, hash)) continue;
        memmove(c->word + kept * n, c->word + i * n, n * sizeof *c->word);
        c->gram.p[kept++] = c->gram.p[i];
        *find_slot(c, c->word + (kept - 1) * n, hash) = (uint32_t)kept;
    }
    c->gram.n = kept;
    return LEDE_OK;
}

static lede_status count_one(counter *c, const uint32_t *word, int32_t doc, lede_error *e) {
    uint64_t hash = hash_of(c, word);
    if (!is_now(c, hash)) return LEDE_OK;
    uint32_t *slot = find_slot(c, word, hash);
    if (!*slot) {
        while (c->gram.n == MOST) {
            lede_status code = split(c, e);
            if (code != LEDE_OK) return code;
        }
        if (!is_now(c, hash)) return LEDE_OK;
        slot = find_slot(c, word, hash);
        gram *g = vec_push(&c->gram);
        if (!g) return no_memory(e);
        *g = (gram){0};
        memcpy(c->word + (c->gram.n - 1) * c->o->n, word, c->o->n * sizeof *word);
        *slot = (uint32_t)c->gram.n;
    }
    gram *g = &c->gram.p[*slot - 1];
    g->hits++;
    g->documents += g->last != doc + 1;
    g->last = doc + 1;
    return LEDE_OK;
}

/* ---- the tokens -------------------------------------------------------------------------------------------------- */

/* Where the reading is in a segment. */
typedef struct {
    index_segment *segment;
    const uint32_t *rank;
    index_docs docs;
    index_block block;
    index_marks sentence, boiler;
    uint32_t doc;
    uint32_t word[2 * LONGEST]; /* the last words, twice, so that any n of them stand in a row */
    uint32_t run, at;           /* how many are in a row */
} reader;

static lede_status read_pieces(reader *r, uint32_t at, lede_error *e) {
    lede_status code = LEDE_OK;
    if (at - r->block.from >= r->block.n) code = index_block_get(r->segment, at, &r->block, e);
    if (code == LEDE_OK && at - r->sentence.from >= r->sentence.n)
        code = index_marks_get(r->segment, INDEX_SENTENCE, at, &r->sentence, e);
    if (code == LEDE_OK && at - r->boiler.from >= r->boiler.n)
        code = index_marks_get(r->segment, INDEX_BOILER, at, &r->boiler, e);
    while (code == LEDE_OK && r->docs.start[r->doc + 1] <= at) r->doc++;
    return code;
}

static lede_status read_token(counter *c, reader *r, uint32_t at, lede_error *e) {
    uint32_t n = c->o->n;
    lede_status code = read_pieces(r, at, e);
    if (code != LEDE_OK) return code;
    if (bit_at(r->sentence.bit, at - r->sentence.from)) r->run = 0;
    uint32_t word = r->rank[r->block.id[at - r->block.from]];
    if (!c->common[word] || bit_at(r->boiler.bit, at - r->boiler.from)) {
        r->run = 0;
        return LEDE_OK;
    }
    r->word[r->at] = r->word[r->at + n] = word;
    r->at = r->at + 1 == n ? 0 : r->at + 1;
    if (++r->run < n) return LEDE_OK;
    c->total++;
    return count_one(c, r->word + r->at, r->docs.number[r->doc], e);
}

static lede_status read_segment(counter *c, size_t number, lede_error *e) {
    const ranges *all = &c->part->range[number];
    reader r = {.segment = index_segment_get(c->part->index, number), .rank = c->words->rank[number]};
    lede_status code = index_docs_get(r.segment, &r.docs, e);
    for (size_t i = 0; i < all->n && code == LEDE_OK; i++) {
        r.run = 0;
        for (uint32_t at = all->p[i].from; at < all->p[i].to && code == LEDE_OK; at++) {
            code = read_token(c, &r, at, e);
            if (at % POLL == 0 && c->stop && *c->stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
        }
    }
    return code;
}

/* ---- the most frequent ------------------------------------------------------------------------------------------- */

static int by_hits(const void *x, const void *y, void *data) {
    const lede_ngram *a = x, *b = y;
    if (a->hits != b->hits) return a->hits > b->hits ? -1 : 1;
    for (uint32_t i = 0, n = *(const uint32_t *)data; i < n; i++) {
        int order = str_cmp(a->word[i], b->word[i]);
        if (order) return order;
    }
    return 0;
}

static void keep_most(counter *c, size_t most) {
    uint32_t n = c->o->n;
    if (c->out->row.n) qsort_r(c->out->row.p, c->out->row.n, sizeof *c->out->row.p, by_hits, &n);
    if (c->out->row.n < most) return;
    c->out->row.n = most;
    c->bar = c->out->row.p[most - 1].hits;
}

/* A new row; it takes over the words' room of one that was left out. NULL: no memory. */
static lede_ngram *add_row(counter *c) {
    lede_ngram *row = vec_push(&c->out->row);
    if (!row || c->out->row.n <= c->worded) return row;
    *row = (lede_ngram){.word = arena_alloc(c->out->mem, c->o->n * sizeof *row->word)};
    if (!row->word) return NULL;
    c->worded++;
    return row;
}

/* The words of rows point to the vocabulary until the end. */
static lede_status take_rows(counter *c, lede_error *e) {
    size_t n = c->o->n, most = (size_t)c->o->top;
    for (size_t i = 0; i < c->gram.n; i++) {
        const gram *g = &c->gram.p[i];
        if (g->hits < c->o->least) continue;
        c->out->distinct++;
        if (c->out->row.n == 2 * most) keep_most(c, most);
        if (g->hits < c->bar) continue;
        lede_ngram *row = add_row(c);
        if (!row) return no_memory(e);
        lede_str *word = (lede_str *)row->word;
        for (size_t k = 0; k < n; k++) word[k] = vocabulary_word(c->words, c->word[i * n + k]);
        *row = (lede_ngram){.word = word, .hits = g->hits, .documents = g->documents};
    }
    return LEDE_OK;
}

static lede_status own_words(counter *c, lede_error *e) {
    double tokens = (double)c->part->size.tokens;
    keep_most(c, (size_t)c->o->top);
    for (size_t i = 0; i < c->out->row.n; i++) {
        lede_ngram *row = &c->out->row.p[i];
        row->per_million = tokens > 0 ? (double)row->hits * 1e6 / tokens : 0;
        for (uint32_t k = 0; k < c->o->n; k++) {
            lede_str *s = (lede_str *)&row->word[k];
            if (!(s->p = arena_copy(c->out->mem, s->p, s->n))) return no_memory(e);
        }
    }
    return LEDE_OK;
}

static lede_status mark_common(counter *c, lede_error *e) {
    size_t n = vocabulary_size(c->words);
    int64_t *count = calloc(n + 1, sizeof *count), tokens;
    c->common = calloc(n + 1, sizeof *c->common);
    lede_status code = count && c->common ? LEDE_OK : no_memory(e);
    if (code == LEDE_OK) code = vocabulary_count(c->words, c->part, c->stop, count, &tokens, e);
    for (size_t w = 0; w < n && code == LEDE_OK; w++) c->common[w] = count[w] >= c->o->least && !c->words->breaks[w];
    free(count);
    return code;
}

static lede_status run_passes(counter *c, lede_error *e) {
    lede_status code = LEDE_OK;
    c->word = malloc((size_t)MOST * c->o->n * sizeof *c->word);
    c->slot = malloc(SLOTS * sizeof *c->slot);
    if (!c->word || !c->slot) return no_memory(e);
    for (bool again = true; again && code == LEDE_OK;) {
        memset(c->slot, 0, SLOTS * sizeof *c->slot);
        c->gram.n = 0;
        c->total = 0;
        for (size_t i = 0; i < index_segments(c->part->index) && code == LEDE_OK; i++) code = read_segment(c, i, e);
        if (code == LEDE_OK) code = take_rows(c, e);
        again = c->later.n > 0;
        if (again) c->now = c->later.p[--c->later.n];
    }
    c->out->total = c->total;
    return code;
}

lede_status lede_ngrams_new(lede_ngrams **out, const lede_selection *s, const lede_ngram_options *o,
                            const volatile int *stop, lede_error *e) {
    *out = NULL;
    if (o->n < 1 || o->n > LONGEST) return lede_fail(e, LEDE_ELIMIT, -1, "n must be from 1 to %d", LONGEST);
    if (o->least < 1 || o->top < 1) return lede_fail(e, LEDE_EQUERY, -1, "least and top must be above 0");
    counter c = {.part = s, .o = o, .stop = stop};
    vocabulary *words = NULL;
    lede_ngrams *t = c.out = calloc(1, sizeof *t);
    lede_status code =
        t && (t->mem = arena_new()) ? vocabulary_by(&words, s->index, o->by, o->annotator, stop, e) : no_memory(e);
    c.words = words;
    if (code == LEDE_OK) code = mark_common(&c, e);
    if (code == LEDE_OK) code = run_passes(&c, e);
    if (code == LEDE_OK) code = own_words(&c, e);
    vec_free(&c.gram);
    vec_free(&c.later);
    free(c.word);
    free(c.slot);
    free(c.common);
    vocabulary_free(words);
    if (code == LEDE_OK) *out = t;
    else lede_ngrams_free(t);
    return code;
}
