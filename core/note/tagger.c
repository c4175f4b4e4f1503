/* tagger.c — the model of the name tagger: reading its weights, finding the best labels. */
#include "note/tagger.h"

#include <stdlib.h>

/* A feature's weights, one a label. 32 bytes, so that a look-up touches one cache line. */
typedef struct {
    uint32_t key; /* 0: empty */
    int8_t weight[28];
} feature_row;

struct tagger {
    word_table cluster, list;
    feature_row *row; /* open addressing by key */
    uint32_t mask;
    int16_t step[TAG_LABELS][TAG_LABELS];     /* from a label to the next */
    uint8_t from[TAG_LABELS][TAG_LABELS + 1]; /* the labels that may stand before a label, ended by TAG_LABELS */
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

static feature_row *row_of(const tagger *g, uint32_t key) {
    uint32_t i = key & g->mask;
    while (g->row[i].key && g->row[i].key != key) i = (i + 1) & g->mask;
    return &g->row[i];
}

/* Each feature: key, a set of labels (three bytes), a weight for each of them. */
static bool read_features(reader *r, tagger *g) {
    uint32_t n = take_count(r, 7), room = 16;
    while (room < n + n / 2) room *= 2;
    g->row = calloc(room, sizeof *g->row);
    if (!g->row) return false;
    g->mask = room - 1;
    for (uint32_t i = 0; i < n && !r->bad; i++) {
        uint32_t key = take(r, 4), set = take(r, 3);
        feature_row *row = row_of(g, key ? key : 1);
        row->key = key ? key : 1;
        for (; set && !r->bad; set &= set - 1) row->weight[__builtin_ctz(set)] = (int8_t)take(r, 1);
    }
    return true;
}

static bool follows(int a, int b) {
    bool open = a && (tag_part(a) == TAG_BEGIN || tag_part(a) == TAG_INSIDE);
    bool goes_on = b && (tag_part(b) == TAG_INSIDE || tag_part(b) == TAG_LAST);
    return open == goes_on && (!open || tag_kind(a) == tag_kind(b));
}

static void read_steps(reader *r, tagger *g) {
    for (int a = 0; a < TAG_LABELS; a++)
        for (int b = 0; b < TAG_LABELS; b++) g->step[a][b] = (int16_t)take(r, 2);
    for (int b = 0; b < TAG_LABELS; b++) {
        uint8_t *from = g->from[b];
        for (int a = 0; a < TAG_LABELS; a++)
            if (follows(a, b)) *from++ = (uint8_t)a;
        *from = TAG_LABELS;
    }
}

lede_status tagger_new(tagger **out, lede_str weights, lede_error *e) {
    static const char head[] = "lede names 1\n";
    *out = NULL;
    if (weights.n < sizeof head || memcmp(weights.p, head, sizeof head - 1) != 0)
        return lede_fail(e, LEDE_EFORMAT, 0, "not the weights of a name tagger");
    const unsigned char *p = (const unsigned char *)weights.p;
    reader r = {p + sizeof head - 1, p + weights.n, false};
    tagger *g = calloc(1, sizeof *g);
    if (!g) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    read_steps(&r, g);
    bool memory = read_words(&r, &g->cluster, true) && read_words(&r, &g->list, false) && read_features(&r, g);
    if (memory && !r.bad) {
        *out = g;
        return LEDE_OK;
    }
    tagger_free(g);
    return memory ? lede_fail(e, LEDE_EFORMAT, r.p - p, "the weights of the name tagger end too early")
                  : lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
}

void tagger_free(tagger *g) {
    if (!g) return;
    free(g->cluster.slot);
    free(g->list.slot);
    free(g->row);
    free(g);
}

const word_table *tagger_clusters(const tagger *g) { return &g->cluster; }
const word_table *tagger_lists(const tagger *g) { return &g->list; }

bool tagger_common_word(const tagger *g, lede_str word) {
    const word_fact *f = word_table_get(&g->list, feature_form(word, true));
    return f && (f->value & LIST_SMALL);
}

/* ---- decoding ------------------------------------------------------------------------------------------------------
 */

typedef struct {
    int32_t score[TAG_LABELS];
    uint8_t from[TAG_LABELS];
} column;

static void score_token(const tagger *g, const tag_text *t, uint32_t i, int32_t score[TAG_LABELS]) {
    uint32_t feature[FEATURES_MAX];
    size_t n = tag_features(t, i, feature, NULL);
    int16_t sum[28] = {0};
    for (size_t k = 0; k < n; k++) __builtin_prefetch(&g->row[feature[k] & g->mask]);
    for (size_t k = 0; k < n; k++) {
        const feature_row *row = row_of(g, feature[k]);
        for (int l = 0; l < 28; l++) sum[l] = (int16_t)(sum[l] + row->weight[l]);
    }
    for (int l = 0; l < TAG_LABELS; l++) score[l] = sum[l];
}

/* The best way to each label of a column; labels that cannot be reached keep a score out of reach. */
static void advance(const tagger *g, const column *before, column *now) {
    for (int b = 0; b < TAG_LABELS; b++) {
        int32_t best = INT32_MIN / 2;
        for (const uint8_t *a = g->from[b]; *a != TAG_LABELS; a++) {
            int32_t s = before->score[*a] + g->step[*a][b];
            if (s > best) {
                best = s;
                now->from[b] = *a;
            }
        }
        now->score[b] = best <= INT32_MIN / 4 ? INT32_MIN / 2 : best + now->score[b];
    }
}

/* Outside stands before and behind every stretch. */
static void label_stretch(const tagger *g, const tag_text *t, lede_range s, column *c, uint8_t *label) {
    uint32_t n = s.to - s.from;
    for (int l = 0; l < TAG_LABELS; l++) c[0].score[l] = l == TAG_OUTSIDE ? 0 : INT32_MIN / 2;
    for (uint32_t i = 0; i < n; i++) {
        score_token(g, t, s.from + i, c[i + 1].score);
        advance(g, &c[i], &c[i + 1]);
    }
    for (int l = 0; l < TAG_LABELS; l++) c[n + 1].score[l] = 0;
    advance(g, &c[n], &c[n + 1]);
    uint8_t l = c[n + 1].from[TAG_OUTSIDE];
    for (uint32_t i = n; i > 0; i--) {
        label[s.from + i - 1] = l;
        l = c[i].from[l];
    }
}

lede_status tagger_run(const tagger *g, const tag_text *t, uint8_t *label, lede_error *e) {
    VEC(column) c = {0};
    lede_range s;
    memset(label, TAG_OUTSIDE, t->run->text->tokens);
    for (uint32_t at = 0; tag_text_stretch(t, &at, &s);) {
        while (c.n < s.to - s.from + 2) {
            column *more = vec_push(&c);
            if (!more) {
                vec_free(&c);
                return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
            }
            *more = (column){.from = {0}};
        }
        label_stretch(g, t, s, c.p, label);
    }
    vec_free(&c);
    return LEDE_OK;
}
