/* tagger.c — the model of the name tagger: reading its weights, finding the best labels. */
#include "note/tagger.h"

#include <stdlib.h>
#include <sys/mman.h>

/* Eight labels at a time, which the compiler turns into one instruction. */
enum { LANES = 8, GROUPS = (TAG_LABELS + LANES - 1) / LANES };
typedef uint8_t narrow __attribute__((vector_size(LANES)));
typedef int16_t wide __attribute__((vector_size(LANES * 2)));

/* A feature's weights, one a label. 32 bytes, so that a look-up touches one cache line. */
enum { WIDE = 24 }; /* labels, rounded up for vector units */
typedef struct {
    uint32_t key; /* 0: empty */
    uint32_t unused;
    int8_t weight[WIDE];
} feature_row;

/* Labels after which a name is not open (outside, last, single), and those that may follow them (outside, begin,
 * single). */
enum { ENDS = 1 + 2 * TAG_KINDS, STARTS = 1 + 2 * TAG_KINDS, STARTS_ROOM = 12 };
_Static_assert(STARTS_ROOM >= STARTS && STARTS_ROOM % 4 == 0, "whole groups of four");
typedef int32_t four __attribute__((vector_size(16)));

/* The sums of the weights of a word's own features, by place: most words of a text are old acquaintances. */
typedef struct {
    uint32_t lower, exact, shape; /* whose sums they are */
    uint32_t known;               /* places, a bit for each */
    wide sum[TAG_PLACES][GROUPS];
} word_sums;
enum { SUMS_ROOM = 8192 };

enum { KNOWN_BITS = 22, KNOWN_SHIFT = 32 - KNOWN_BITS };

struct tagger {
    word_sums *sums; /* SUMS_ROOM of them, by hash; the newer takes the place of the older */
    word_table cluster, list;
    feature_row *row; /* open addressing by key */
    uint32_t mask;
    /* a bit for each KNOWN_SHIFTed key: most features of a text have no weight, and this fits in a cache */
    uint64_t *known;
    int16_t step[TAG_LABELS][TAG_LABELS]; /* from a label to the next */
    uint8_t end[ENDS], start[STARTS];     /* labels, in their order */
    four between[ENDS][STARTS_ROOM / 4];  /* step[end][start] */
};

/* ---- the file: "lede names 1\n", then little-endian ------------------------------------------------------------- */

typedef struct {
    const unsigned char *p, *end;
    bool bad;
} reader;

static uint32_t take(reader *r, size_t bytes) {
    uint32_t x = 0;
    if ((size_t)(r->end - r->p) < bytes) {
        r->bad = true;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++) x |= (uint32_t)r->p[i] << (8 * i);
    r->p += bytes;
    return x;
}

/* The number of entries that follow, none of which is shorter than `least` bytes. */
static uint32_t take_count(reader *r, size_t least) {
    uint32_t n = take(r, 4);
    if ((size_t)(r->end - r->p) / least >= n) return n;
    r->bad = true;
    return 0;
}

static bool read_words(reader *r, word_table *t, bool coarse) {
    uint32_t n = take_count(r, 6);
    if (!word_table_make(t, n)) return false;
    for (uint32_t i = 0; i < n && !r->bad; i++) {
        word_fact f = {.key = take(r, 4), .value = (uint16_t)take(r, 2)};
        if (coarse) f.coarse = (uint16_t)take(r, 1);
        if (f.key) word_table_put(t, f);
    }
    return true;
}

/* Memory that is read at random all over: on large pages, where the system has them, a page need not be looked up
 * first. */
static void *big_alloc(size_t n) {
    const size_t page = (size_t)2 << 20;
    n = (n + page - 1) / page * page;
    void *p = aligned_alloc(page, n);
    if (!p) return NULL;
    madvise(p, n, MADV_HUGEPAGE);
    return memset(p, 0, n);
}

static feature_row *row_of(const tagger *g, uint32_t key) {
    uint32_t i = key & g->mask;
    while (g->row[i].key && g->row[i].key != key) i = (i + 1) & g->mask;
    return &g->row[i];
}

/* Each feature: key, a set of labels (three bytes), a weight for each of them. */
static bool read_features(reader *r, tagger *g) {
    uint32_t n = take_count(r, 7), room = 16;
    while (room < n + n / 4) room *= 2; /* full, but few ask who are not in it: `known` */
    g->row = big_alloc(room * sizeof *g->row);
    g->known = big_alloc(((size_t)1 << KNOWN_BITS) / 64 * sizeof *g->known);
    if (!g->row || !g->known) return false;
    g->mask = room - 1;
    for (uint32_t i = 0; i < n && !r->bad; i++) {
        uint32_t key = take(r, 4), set = take(r, 3);
        feature_row *row = row_of(g, key ? key : 1);
        row->key = key ? key : 1;
        g->known[row->key >> KNOWN_SHIFT >> 6] |= (uint64_t)1 << (row->key >> KNOWN_SHIFT & 63);
        for (; set && !r->bad; set &= set - 1) row->weight[__builtin_ctz(set)] = (int8_t)take(r, 1);
    }
    return true;
}

static void read_steps(reader *r, tagger *g) {
    for (int a = 0; a < TAG_LABELS; a++)
        for (int b = 0; b < TAG_LABELS; b++) g->step[a][b] = (int16_t)take(r, 2);
    int ends = 0, starts = 0;
    for (int l = 0; l < TAG_LABELS; l++) {
        bool outside = l == TAG_OUTSIDE, single = !outside && tag_part(l) == TAG_SINGLE;
        if (outside || single || tag_part(l) == TAG_LAST) g->end[ends++] = (uint8_t)l;
        if (outside || single || tag_part(l) == TAG_BEGIN) g->start[starts++] = (uint8_t)l;
    }
    for (int a = 0; a < ENDS; a++)
        for (int b = 0; b < STARTS; b++) g->between[a][b / 4][b % 4] = g->step[g->end[a]][g->start[b]];
}

lede_status tagger_new(tagger **out, lede_str weights, lede_error *e) {
    static const char head[] = "lede names 1\n";
    *out = NULL;
    if (weights.n < sizeof head || memcmp(weights.p, head, sizeof head - 1) != 0)
        return lede_fail(e, LEDE_EFORMAT, 0, "not the weights of a name tagger");
    const unsigned char *p = (const unsigned char *)weights.p;
    reader r = {p + sizeof head - 1, p + weights.n, false};
    tagger *g = calloc(1, sizeof *g);
    if (!g) return no_memory(e);
    read_steps(&r, g);
    g->sums = aligned_alloc(_Alignof(word_sums), SUMS_ROOM * sizeof *g->sums);
    if (g->sums) memset(g->sums, 0, SUMS_ROOM * sizeof *g->sums);
    bool memory =
        g->sums && read_words(&r, &g->cluster, true) && read_words(&r, &g->list, false) && read_features(&r, g);
    if (memory && !r.bad) {
        *out = g;
        return LEDE_OK;
    }
    tagger_free(g);
    return memory ? lede_fail(e, LEDE_EFORMAT, r.p - p, "the weights of the name tagger end too early")
                  : no_memory(e);
}

void tagger_free(tagger *g) {
    if (!g) return;
    free(g->cluster.slot);
    free(g->list.slot);
    free(g->row);
    free(g->known);
    free(g->sums);
    free(g);
}

const word_table *tagger_clusters(const tagger *g) { return &g->cluster; }
const word_table *tagger_lists(const tagger *g) { return &g->list; }

bool tagger_common_word(const tagger *g, lede_str word) {
    const word_fact *f = word_table_get(&g->list, feature_form(word, true));
    return f && (f->value & LIST_SMALL);
}

/* ---- decoding ---------------------------------------------------------------------------------------------------- */

typedef struct {
    int32_t score[TAG_LABELS];
    uint8_t from[TAG_LABELS];
} column;

/* The features of a token on their way to a sum. Each is two look-ups in tables larger than the nearest caches: so
 * those of several tokens are asked for first, then looked at when they have come. */
typedef struct {
    uint32_t key[FEATURES_MAX];
    size_t n;
} feature_keys;

static const uint64_t *known_at(const tagger *g, uint32_t key) { return &g->known[key >> KNOWN_SHIFT >> 6]; }

static void ask_known(const tagger *g, const feature_keys *f) {
    for (size_t k = 0; k < f->n; k++) __builtin_prefetch(known_at(g, f->key[k]));
}

/* Keep those that may have weights, and ask for these. */
static void ask_rows(const tagger *g, feature_keys *f) {
    size_t kept = 0;
    for (size_t k = 0; k < f->n; k++) {
        uint32_t key = f->key[k];
        f->key[kept] = key;
        kept += *known_at(g, key) >> (key >> KNOWN_SHIFT & 63) & 1;
    }
    f->n = kept;
    for (size_t k = 0; k < kept; k++) __builtin_prefetch(&g->row[f->key[k] & g->mask]);
}

/* Weights are added as numbers from 0 to 255, which takes no care of signs, and too much comes off at the end. */
static void add_rows(const tagger *g, const feature_keys *f, wide sum[GROUPS]) {
    enum { BIAS = 128 };
    _Static_assert(FEATURES_MAX * 255 <= INT16_MAX, "sums of a token fit");
    wide all[GROUPS] = {0};
    for (size_t k = 0; k < f->n; k++) {
        const feature_row *row = row_of(g, f->key[k]);
        for (int v = 0; v < GROUPS; v++) {
            narrow w;
            memcpy(&w, row->weight + v * LANES, sizeof w);
            all[v] += __builtin_convertvector(w ^ BIAS, wide);
        }
    }
    for (int v = 0; v < GROUPS; v++) sum[v] += all[v] - (int16_t)(BIAS * f->n);
}

static const wide *sums_of(tagger *g, const tag_place *p, int place) {
    const tag_form *f = p->form;
    word_sums *s = &g->sums[(f->lower ^ f->exact * 31 ^ p->shape) % SUMS_ROOM];
    if (s->lower != f->lower || s->exact != f->exact || s->shape != p->shape)
        *s = (word_sums){.lower = f->lower, .exact = f->exact, .shape = p->shape};
    if (!(s->known >> place & 1)) {
        feature_keys own;
        s->known |= 1u << place;
        own.n = tag_features_alone(p, place, own.key);
        ask_rows(g, &own);
        add_rows(g, &own, s->sum[place]);
    }
    return s->sum[place];
}

enum { BATCH = 8 }; /* tokens; a stretch has two or three, seldom more */

static void score_tokens(tagger *g, const tag_text *t, uint32_t first, uint32_t n, column *c) {
    feature_keys f[BATCH];
    for (uint32_t i = 0; i < n; i++) {
        f[i].n = tag_features_joint(t, first + i, f[i].key);
        ask_known(g, &f[i]);
    }
    for (uint32_t i = 0; i < n; i++) ask_rows(g, &f[i]);
    for (uint32_t i = 0; i < n; i++) {
        tag_place place[TAG_PLACES];
        wide sum[GROUPS] = {0};
        add_rows(g, &f[i], sum);
        tag_places(t, first + i, place);
        for (int k = 0; k < TAG_PLACES; k++) {
            const wide *own = sums_of(g, &place[k], k);
            for (int v = 0; v < GROUPS; v++) sum[v] += own[v];
        }
        for (int l = 0; l < TAG_LABELS; l++) c[i].score[l] = sum[l / LANES][l % LANES];
    }
}

static void enter(column *now, int label, int32_t best, int from) {
    now->from[label] = (uint8_t)from;
    now->score[label] = best <= INT32_MIN / 4 ? INT32_MIN / 2 : best + now->score[label];
}

/* The best way from where no name is open to labels that open none or a new one; of equals the first. */
static void advance_between(const tagger *g, const column *before, column *now) {
    enum { N = STARTS_ROOM / 4 };
    four best[N], from[N] = {0};
    for (int v = 0; v < N; v++) best[v] = (four){0} + INT32_MIN / 2;
    for (int a = 0; a < ENDS; a++)
        for (int v = 0; v < N; v++) {
            four s = g->between[a][v] + before->score[g->end[a]], better = s > best[v];
            best[v] = (better & s) | (~better & best[v]);
            from[v] = (better & g->end[a]) | (~better & from[v]);
        }
    for (int b = 0; b < STARTS; b++) enter(now, g->start[b], best[b / 4][b % 4], from[b / 4][b % 4]);
}

/* The best way to each label of a column; labels that cannot be reached keep a score out of reach. */
static void advance(const tagger *g, const column *before, column *now) {
    advance_between(g, before, now);
    for (int kind = 0; kind < TAG_KINDS; kind++)
        for (int part = TAG_INSIDE; part <= TAG_LAST; part++) {
            int a = tag_label(kind, TAG_BEGIN), b = tag_label(kind, TAG_INSIDE), to = tag_label(kind, part);
            int32_t begun = before->score[a] + g->step[a][to], gone_on = before->score[b] + g->step[b][to];
            enter(now, to, begun >= gone_on ? begun : gone_on, begun >= gone_on ? a : b);
        }
}

/* Outside stands before and behind every stretch. */
static void label_stretch(tagger *g, const tag_text *t, lede_range s, column *c, uint8_t *label) {
    uint32_t n = s.to - s.from;
    for (int l = 0; l < TAG_LABELS; l++) c[0].score[l] = l == TAG_OUTSIDE ? 0 : INT32_MIN / 2;
    for (uint32_t i = 0; i < n; i += BATCH) score_tokens(g, t, s.from + i, n - i < BATCH ? n - i : BATCH, &c[i + 1]);
    for (uint32_t i = 0; i < n; i++) advance(g, &c[i], &c[i + 1]);
    for (int l = 0; l < TAG_LABELS; l++) c[n + 1].score[l] = 0;
    advance(g, &c[n], &c[n + 1]);
    uint8_t l = c[n + 1].from[TAG_OUTSIDE];
    for (uint32_t i = n; i > 0; i--) {
        label[s.from + i - 1] = l;
        l = c[i].from[l];
    }
}

/* ---- reasons ----------------------------------------------------------------------------------------------------- */

static void add_reasons(const tagger *g, const tag_text *t, uint32_t i, int label, int32_t sum[TAG_GROUPS]) {
    uint32_t feature[FEATURES_MAX];
    tag_group group[FEATURES_MAX];
    size_t n = tag_features_grouped(t, i, feature, group);
    for (size_t k = 0; k < n; k++) {
        const feature_row *row = row_of(g, feature[k]);
        sum[group[k]] += row->weight[label] - row->weight[TAG_OUTSIDE];
    }
}

bool tagger_reasons(const tagger *g, const tag_text *t, uint32_t first, uint32_t last, int kind, buf *out) {
    static const char *const name[TAG_GROUPS] = {
        [TAG_GROUP_BIAS] = "how common the kind is",    [TAG_GROUP_WORD] = "the word",
        [TAG_GROUP_SHAPE] = "its shape",                [TAG_GROUP_CLUSTER] = "words used like it",
        [TAG_GROUP_LETTERS] = "its first and last letters", [TAG_GROUP_LEXICON] = "lexicons",
        [TAG_GROUP_LISTS] = "lists of names",           [TAG_GROUP_DOCUMENT] = "elsewhere in the document",
        [TAG_GROUP_BEFORE] = "words before",            [TAG_GROUP_AFTER] = "words after",
        [TAG_GROUP_BETWEEN] = "words on both sides",    [TAG_GROUP_RUN] = "the capitals around",
        [TAG_GROUP_SCENE] = "a report of sport or a table"};
    int32_t sum[TAG_GROUPS] = {0};
    for (uint32_t i = first; i < last; i++) {
        int part = last - first == 1 ? TAG_SINGLE : i == first ? TAG_BEGIN : i + 1 == last ? TAG_LAST : TAG_INSIDE;
        add_reasons(g, t, i, tag_label(kind, part), sum);
    }
    for (;;) {
        int most = 0;
        for (int k = 1; k < TAG_GROUPS; k++)
            if (abs(sum[k]) > abs(sum[most])) most = k;
        if (sum[most] == 0) return !out->failed;
        buf_printf(out, "%s%s %+d", out->n ? ", " : "", name[most], (int)sum[most]);
        sum[most] = 0;
    }
}

/* ---- running ----------------------------------------------------------------------------------------------------- */

lede_status tagger_run(tagger *g, const tag_text *t, uint8_t *label, lede_error *e) {
    VEC(column) c = {0};
    lede_range s;
    memset(label, TAG_OUTSIDE, t->run->text->tokens);
    for (uint32_t at = 0; tag_text_stretch(t, &at, &s);) {
        while (c.n < s.to - s.from + 2) {
            column *more = vec_push(&c);
            if (!more) {
                vec_free(&c);
                return no_memory(e);
            }
            *more = (column){.from = {0}};
        }
        label_stretch(g, t, s, c.p, label);
    }
    vec_free(&c);
    return LEDE_OK;
}
