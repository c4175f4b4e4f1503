/* cluster.c — words into classes by the company they keep: the exchange algorithm for class bigram models
 * (Martin, Liermann, Ney 1998: Algorithms for bigram and trigram word clustering, Speech Communication 24).
 *
 *   cluster FINE COARSE < docs.jsonl > words.tsv        form TAB fine class TAB coarse class TAB count
 *
 * Deterministic: classes start by frequency, words move in the order of frequency, ties go to the lower class. */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "lede.h"

enum { VOCABULARY = 45000, LEAST = 8, ROUNDS = 9 };

typedef struct {
    int32_t word;
    uint32_t count;
} neighbour;

typedef struct {
    intern *form;
    VEC(uint32_t) count;   /* per form */
    VEC(int32_t) stream;   /* the texts, sentence ends as -1 */
    int32_t *order;        /* form → word number by frequency, or -1 */
    int32_t words;
    uint32_t *occurs;      /* per word */
    int32_t *form_of;      /* word → form */
    neighbour *link[2];    /* before, after: all words' lists one behind the other */
    size_t *start[2];
} corpus;

static void die(const char *why) {
    fprintf(stderr, "cluster: %s\n", why);
    exit(1);
}

/* As written, every digit a 0: as tagger.h's feature_form sees it. */
static void add_token(corpus *c, const char *p, size_t n) {
    char form[64];
    if (n > sizeof form) n = sizeof form;
    for (size_t i = 0; i < n; i++) form[i] = p[i] >= '0' && p[i] <= '9' ? '0' : p[i];
    int32_t id = intern_add(c->form, form, n);
    if (id < 0) die("out of memory");
    if ((size_t)id == c->count.n) {
        uint32_t *k = vec_push(&c->count);
        if (!k) die("out of memory");
        *k = 0;
    }
    c->count.p[id]++;
    int32_t *s = vec_push(&c->stream);
    if (!s) die("out of memory");
    *s = id;
}

static void read_text(corpus *c, lede_analyser *a, lede_str text) {
    const lede_text *t;
    lede_error e;
    if (lede_analyse(a, text, &t, &e) != LEDE_OK) die(e.msg);
    for (uint32_t s = 0; s < t->sentences; s++) {
        for (uint32_t i = t->sentence[s].from; i < t->sentence[s].to; i++)
            add_token(c, t->bytes + t->token[i].from, t->token[i].to - t->token[i].from);
        int32_t *end = vec_push(&c->stream);
        if (!end) die("out of memory");
        *end = -1;
    }
}

static void read_corpus(corpus *c) {
    lede_analyser *a;
    lede_error e;
    char *line = NULL;
    size_t room = 0;
    if (lede_analyser_new(&a, &e) != LEDE_OK) die(e.msg);
    for (ssize_t n; (n = getline(&line, &room, stdin)) >= 0;) {
        json_t *doc = json_loadb(line, (size_t)n, 0, NULL);
        const json_t *text = json_object_get(doc, "text");
        if (json_is_string(text)) read_text(c, a, (lede_str){json_string_value(text), json_string_length(text)});
        json_decref(doc);
    }
    free(line);
    lede_analyser_free(a);
}

static const uint32_t *sort_count;
static int by_count(const void *x, const void *y) {
    int32_t a = *(const int32_t *)x, b = *(const int32_t *)y;
    if (sort_count[a] != sort_count[b]) return sort_count[a] > sort_count[b] ? -1 : 1;
    return a < b ? -1 : 1;
}

static void choose_words(corpus *c) {
    size_t n = c->count.n;
    c->form_of = malloc(n * sizeof *c->form_of);
    c->order = malloc(n * sizeof *c->order);
    c->occurs = malloc(n * sizeof *c->occurs);
    if (!c->form_of || !c->order || !c->occurs) die("out of memory");
    for (size_t i = 0; i < n; i++) c->form_of[i] = (int32_t)i;
    sort_count = c->count.p;
    qsort(c->form_of, n, sizeof *c->form_of, by_count);
    memset(c->order, 0xFF, n * sizeof *c->order);
    while (c->words < VOCABULARY && (size_t)c->words < n && c->count.p[c->form_of[c->words]] >= LEAST) {
        c->order[c->form_of[c->words]] = c->words;
        c->occurs[c->words] = c->count.p[c->form_of[c->words]];
        c->words++;
    }
}

static int by_pair(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

/* The neighbours of every word on one side, from all pairs sorted. */
static void link_side(corpus *c, int side) {
    uint64_t *pair = malloc((c->stream.n + 1) * sizeof *pair);
    if (!pair) die("out of memory");
    size_t n = 0;
    for (size_t i = 1; i < c->stream.n; i++) {
        int32_t a = c->stream.p[i - 1], b = c->stream.p[i];
        if (a < 0 || b < 0 || (a = c->order[a]) < 0 || (b = c->order[b]) < 0) continue;
        pair[n++] = side ? (uint64_t)a << 32 | (uint32_t)b : (uint64_t)b << 32 | (uint32_t)a;
    }
    qsort(pair, n, sizeof *pair, by_pair);
    c->link[side] = malloc((n + 1) * sizeof *c->link[side]);
    c->start[side] = calloc((size_t)c->words + 2, sizeof *c->start[side]);
    if (!c->link[side] || !c->start[side]) die("out of memory");
    size_t k = 0;
    int32_t w = 0;
    for (size_t i = 0; i < n;) {
        size_t j = i;
        while (j < n && pair[j] == pair[i]) j++;
        while (w < (int32_t)(pair[i] >> 32)) c->start[side][++w] = k;
        c->link[side][k++] = (neighbour){(int32_t)(uint32_t)pair[i], (uint32_t)(j - i)};
        i = j;
    }
    while (w <= c->words) c->start[side][++w] = k;
    free(pair);
}

/* ---- the exchange --------------------------------------------------------------------------------------------- */

enum { TABLE = 1 << 20 };
static double xlogx_table[TABLE];
static double xlogx(uint32_t n) { return n < TABLE ? xlogx_table[n] : n * log(n); }

typedef struct {
    int32_t n;          /* classes */
    int32_t *of;        /* word → class */
    uint32_t *pair;     /* n by n, before by after */
    uint32_t *mirror;   /* the same, after by before, so that both ways are read in order */
    uint32_t *total;
    uint32_t *near[2];  /* of the word under trial: counts with each class before, after */
    int32_t *touched[2], touches[2];
    uint32_t with_itself;
} classes;

static void gather(const corpus *c, classes *k, int32_t w) {
    k->with_itself = 0;
    for (int side = 0; side < 2; side++) {
        for (int32_t i = 0; i < k->touches[side]; i++) k->near[side][k->touched[side][i]] = 0;
        k->touches[side] = 0;
        for (size_t i = c->start[side][w]; i < c->start[side][w + 1]; i++) {
            neighbour v = c->link[side][i];
            if (v.word == w) {
                k->with_itself = v.count;
                continue;
            }
            int32_t g = k->of[v.word];
            if (!k->near[side][g]) k->touched[side][k->touches[side]++] = g;
            k->near[side][g] += v.count;
        }
    }
}

static void shift(classes *k, uint32_t occurs, int32_t g, bool in) {
    uint32_t one = in ? 1 : UINT32_MAX; /* modulo 2^32 */
    for (int32_t i = 0; i < k->touches[0]; i++) {
        int32_t h = k->touched[0][i];
        k->pair[h * k->n + g] += one * k->near[0][h];
        k->mirror[g * k->n + h] += one * k->near[0][h];
    }
    for (int32_t i = 0; i < k->touches[1]; i++) {
        int32_t h = k->touched[1][i];
        k->pair[g * k->n + h] += one * k->near[1][h];
        k->mirror[h * k->n + g] += one * k->near[1][h];
    }
    k->pair[g * k->n + g] += one * k->with_itself;
    k->mirror[g * k->n + g] += one * k->with_itself;
    k->total[g] += one * occurs;
}

static double gain(const classes *k, uint32_t occurs, int32_t g) {
    const uint32_t *before = &k->mirror[g * k->n], *after = &k->pair[g * k->n];
    double d = -2 * (xlogx(k->total[g] + occurs) - xlogx(k->total[g]));
    for (int32_t i = 0; i < k->touches[0]; i++) {
        int32_t h = k->touched[0][i];
        if (h != g) d += xlogx(before[h] + k->near[0][h]) - xlogx(before[h]);
    }
    for (int32_t i = 0; i < k->touches[1]; i++) {
        int32_t h = k->touched[1][i];
        if (h != g) d += xlogx(after[h] + k->near[1][h]) - xlogx(after[h]);
    }
    return d + xlogx(after[g] + k->near[0][g] + k->near[1][g] + k->with_itself) - xlogx(after[g]);
}

static classes *classes_make(const corpus *c, int32_t n) {
    classes *k = calloc(1, sizeof *k);
    size_t cells = (size_t)n * (size_t)n;
    if (!k) die("out of memory");
    *k = (classes){.n = n,
                   .of = malloc((size_t)c->words * sizeof *k->of),
                   .pair = calloc(cells, 4),
                   .mirror = calloc(cells, 4),
                   .total = calloc((size_t)n, 4)};
    for (int side = 0; side < 2; side++) {
        k->near[side] = calloc((size_t)n, 4);
        k->touched[side] = calloc((size_t)n, 4);
    }
    for (int32_t w = 0; w < c->words; w++) k->of[w] = w % n;
    for (int32_t w = 0; w < c->words; w++) {
        k->total[k->of[w]] += c->occurs[w];
        for (size_t i = c->start[1][w]; i < c->start[1][w + 1]; i++) {
            int32_t a = k->of[w], b = k->of[c->link[1][i].word];
            k->pair[a * n + b] += c->link[1][i].count;
            k->mirror[b * n + a] += c->link[1][i].count;
        }
    }
    return k;
}

static classes *exchange(const corpus *c, int32_t n) {
    classes *k = classes_make(c, n);
    for (int round = 0; round < ROUNDS; round++) {
        int32_t moved = 0;
        for (int32_t w = 0; w < c->words; w++) {
            gather(c, k, w);
            int32_t was = k->of[w], best = was;
            shift(k, c->occurs[w], was, false);
            double top = gain(k, c->occurs[w], was);
            for (int32_t g = 0; g < n; g++) {
                double d = g == was ? top : gain(k, c->occurs[w], g);
                if (d > top + 1e-7) {
                    top = d;
                    best = g;
                }
            }
            shift(k, c->occurs[w], best, true);
            k->of[w] = best;
            moved += best != was;
        }
        fprintf(stderr, "cluster: %d classes, round %d: %d of %d words moved\n", n, round + 1, moved, c->words);
        if (moved * 500 < c->words) break;
    }
    return k;
}

int main(int argc, char **argv) {
    int32_t fine = argc > 2 ? atoi(argv[1]) : 0, coarse = argc > 2 ? atoi(argv[2]) : 0;
    if (fine < 2 || coarse < 2) die("give the number of fine and of coarse classes");
    corpus c = {.form = intern_new()};
    if (!c.form) die("out of memory");
    for (uint32_t i = 1; i < TABLE; i++) xlogx_table[i] = i * log(i);
    read_corpus(&c);
    choose_words(&c);
    fprintf(stderr, "cluster: %zu tokens, %zu forms, %d words\n", c.stream.n, c.count.n, c.words);
    link_side(&c, 0);
    link_side(&c, 1);
    const classes *small = exchange(&c, coarse), *big = exchange(&c, fine);
    for (int32_t w = 0; w < c.words; w++) {
        lede_str s = intern_get(c.form, c.form_of[w]);
        printf("%.*s\t%d\t%d\t%u\n", (int)s.n, s.p, big->of[w], small->of[w], c.occurs[w]);
    }
    return 0;
}
