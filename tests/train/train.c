/* train.c — the weights of the name tagger, from annotated texts.
 *
 *   train NAMES.jsonl WORDS.tsv LISTS.tsv OUT [option=value ...]      (`make train` gives them; options: README.md)
 *
 * A conditional random field over the features of core/note/feature.c, by stochastic gradient with a rate of its own
 * per feature (Duchi, Hazan, Singer 2011: AdaGrad). Each feature has weights for all texts and a deviation for each set
 * (Daumé 2007: Frustratingly Easy Domain Adaptation), so that where the sets' conventions differ each can be right;
 * what is written is the common part and a share of the deviations. Deterministic. */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "lua/host.h"
#include "lua/teach.h"
#include "note/name.h"

enum { SETS = 4, WIDE = 24 }; /* labels, rounded up for vector units */
static const char *const set_name[SETS] = {"gov", "gmb", "wiki", "made"};

typedef struct {
    double rounds, rate, deviate, lexical, loss, least, size, scale, decay;
    double share[SETS], weight[SETS], scene; /* scene: the share of all deviations of features of sport and tables */
} settings;

typedef struct {
    size_t first; /* token */
    uint32_t n, set;
} stretch;

typedef struct {
    size_t from; /* of its features */
    uint16_t n;
    uint8_t gold;
} token;

typedef struct {
    uint32_t key, count;
} known;

typedef struct {
    word_table cluster, list;
    buf words, lists; /* as they will stand in the weights file */
    VEC(stretch) stretch;
    VEC(token) token;
    VEC(uint32_t) feature; /* hashes, then numbers */
    VEC(uint8_t) lexical, scene;
    uint8_t *of_scene; /* per feature number */
    known *table;
    uint32_t mask, features;
    const json_t *notes; /* of the document that is being annotated */
    uint32_t set;
    float *w, *h;      /* (1 + SETS) × features × WIDE; their rates: one a row */
    float step[WIDE][WIDE], step_h[WIDE][WIDE];
    settings s;
} trainer;

static void die(const char *why, const char *what) {
    fprintf(stderr, "train: %s%s%s\n", why, what ? ": " : "", what ? what : "");
    exit(1);
}

static uint64_t random_state = 88172645463325252u;
static double chance(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (double)(random_state >> 11) / 9007199254740992.0;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static void put_number(buf *b, uint32_t x, int bytes) {
    for (int i = 0; i < bytes; i++) buf_putc(b, (char)(x >> (8 * i)));
}

/* form TAB number TAB number ...; the table, and its bytes in the weights file. */
static void read_words(const char *path, word_table *t, buf *out, bool clusters) {
    FILE *f = fopen(path, "r");
    if (!f) die("cannot read", path);
    char form[400];
    unsigned value, coarse = 0, n = 0;
    size_t count = 0;
    for (int c; (c = getc(f)) != EOF;) count += c == '\n';
    rewind(f);
    if (!word_table_make(t, count)) die("out of memory", NULL);
    while (fscanf(f, "%399[^\t]\t%u", form, &value) == 2) {
        if (clusters && fscanf(f, "\t%u", &coarse) != 1) die("bad line in", path);
        while (getc(f) != '\n') {}
        word_fact w = {.key = feature_hash(form, strlen(form)),
                       .value = (uint16_t)(value + clusters),
                       .coarse = (uint16_t)(coarse + clusters)};
        if (word_table_get(t, w.key)) continue;
        word_table_put(t, w);
        put_number(out, w.key, 4);
        put_number(out, w.value, 2);
        if (clusters) put_number(out, w.coarse, 1);
        n++;
    }
    fclose(f);
    buf all = {0};
    put_number(&all, n, 4);
    buf_add(&all, out->p, out->n);
    buf_free(out);
    *out = all;
}

static void read_gold(const trainer *x, const lede_text *t, uint8_t *gold) {
    size_t i;
    json_t *note;
    json_array_foreach(x->notes, i, note) {
        uint32_t from = (uint32_t)json_integer_value(json_object_get(note, "start")),
                 to = (uint32_t)json_integer_value(json_object_get(note, "end"));
        const char *kind = json_string_value(json_object_get(note, "kind"));
        int k = TAG_KINDS - 1;
        while (k >= 0 && (!kind || strcmp(kind, tag_kind_name[k]) != 0)) k--;
        uint32_t lo = 0, hi = t->tokens;
        while (lo < hi) {
            uint32_t mid = (lo + hi) / 2;
            if (t->token[mid].to <= from) lo = mid + 1;
            else hi = mid;
        }
        uint32_t first = lo, last = lo;
        while (last < t->tokens && t->token[last].from < to) last++;
        for (uint32_t j = first; k >= 0 && j < last; j++)
            gold[j] = (uint8_t)tag_label(k, last - first == 1 ? TAG_SINGLE
                                            : j == first      ? TAG_BEGIN
                                            : j + 1 == last   ? TAG_LAST
                                                              : TAG_INSIDE);
    }
}

static bool is_open(int l) { return l && (tag_part(l) == TAG_BEGIN || tag_part(l) == TAG_INSIDE); }
static bool goes_on(int l) { return l && (tag_part(l) == TAG_INSIDE || tag_part(l) == TAG_LAST); }
static bool follows(int a, int b) { return is_open(a) == goes_on(b) && (!is_open(a) || tag_kind(a) == tag_kind(b)); }

/* Names that stand partly outside a stretch cannot be learnt from: their labels are cut to fit. */
static void mend(token *t, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        bool opened = i && is_open(t[i - 1].gold);
        if (goes_on(t[i].gold) && !opened)
            t[i].gold =
                (uint8_t)tag_label(tag_kind(t[i].gold), tag_part(t[i].gold) == TAG_LAST ? TAG_SINGLE : TAG_BEGIN);
        bool closed = i + 1 == n || !goes_on(t[i + 1].gold);
        if (is_open(t[i].gold) && closed)
            t[i].gold =
                (uint8_t)tag_label(tag_kind(t[i].gold), tag_part(t[i].gold) == TAG_BEGIN ? TAG_SINGLE : TAG_LAST);
    }
}

static void see_document(void *data, note_run *r) {
    trainer *x = data;
    tag_text t;
    uint8_t *gold = arena_alloc(r->mem, r->text->tokens + 1);
    if (!gold || !tag_text_make(&t, r, &x->cluster, &x->list)) die("out of memory", NULL);
    read_gold(x, r->text, gold);
    lede_range s;
    for (uint32_t at = 0; tag_text_stretch(&t, &at, &s);) {
        stretch *new = vec_push(&x->stretch);
        if (!new) die("out of memory", NULL);
        *new = (stretch){x->token.n, s.to - s.from, x->set};
        for (uint32_t i = s.from; i < s.to; i++) {
            uint32_t feature[FEATURES_MAX];
            bool lexical[FEATURES_MAX];
            tag_group group[FEATURES_MAX];
            token *k = vec_push(&x->token);
            if (!k) die("out of memory", NULL);
            *k = (token){x->feature.n, (uint16_t)tag_features(&t, i, feature, lexical), gold[i]};
            tag_features_grouped(&t, i, feature, group);
            for (uint32_t f = 0; f < k->n; f++) {
                *vec_push(&x->feature) = feature[f];
                *vec_push(&x->lexical) = lexical[f];
                *vec_push(&x->scene) = group[f] == TAG_GROUP_SCENE;
            }
        }
        mend(&x->token.p[new->first], new->n);
    }
}

static void read_texts(trainer *x, const char *path) {
    lede_error e;
    lua_State *L = host_new(&e);
    lede_annotator *a;
    lede_analyser *an;
    if (!L) die(e.msg, NULL);
    if (lede_annotator_new(&a, &e) != LEDE_OK || lede_analyser_new(&an, &e) != LEDE_OK ||
        lua_teach_all(L, a, &e) != LEDE_OK)
        die(e.msg, NULL);
    a->onlooker = see_document;
    a->onlooker_data = x;
    FILE *f = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (!f) die("cannot read", path);
    while (getline(&line, &room, f) >= 0) {
        json_t *doc = json_loads(line, 0, NULL);
        const char *set = json_string_value(json_object_get(doc, "set"));
        for (x->set = 0; x->set < SETS && (!set || strcmp(set, set_name[x->set]) != 0);) x->set++;
        if (x->set == SETS) die("unknown set", set);
        x->notes = json_object_get(doc, "annotations");
        const json_t *text = json_object_get(doc, "text");
        lede_str bytes = {json_string_value(text), json_string_length(text)};
        const lede_text *t;
        const lede_mention *m;
        size_t n;
        lede_context c = {{0}, {0}, {0}, {0}};
        if (lede_analyse(an, bytes, &t, &e) != LEDE_OK || lede_annotate(a, t, &c, &m, &n, &e) != LEDE_OK)
            die(e.msg, NULL);
        json_decref(doc);
    }
    free(line);
    fclose(f);
    lede_analyser_free(an);
    lede_annotator_free(a);
    lua_close(L);
}

/* ---- numbering --------------------------------------------------------------------------------------------------- */

static known *place_of(trainer *x, uint32_t key) {
    uint32_t i = key & x->mask;
    while (x->table[i].key && x->table[i].key != key) i = (i + 1) & x->mask;
    return &x->table[i];
}

/* Features seen too rarely become number 0, which has no weights. */
static void number_features(trainer *x) {
    x->mask = (1u << 25) - 1;
    x->table = calloc((size_t)x->mask + 1, sizeof *x->table);
    if (!x->table) die("out of memory", NULL);
    for (size_t i = 0; i < x->feature.n; i++) {
        known *k = place_of(x, x->feature.p[i]);
        k->key = x->feature.p[i];
        k->count++;
    }
    uint32_t *number = calloc((size_t)x->mask + 1, sizeof *number);
    if (!number) die("out of memory", NULL);
    x->features = 1;
    for (uint32_t i = 0; i <= x->mask; i++)
        if (x->table[i].key && x->table[i].count >= x->s.least) number[i] = x->features++;
    for (size_t i = 0; i < x->feature.n; i++) x->feature.p[i] = number[place_of(x, x->feature.p[i]) - x->table];
    for (uint32_t i = 0; i <= x->mask; i++) x->table[i].count = number[i]; /* from here on: its number */
    free(number);
    x->of_scene = calloc(x->features, 1);
    if (!x->of_scene) die("out of memory", NULL);
    for (size_t i = 0; i < x->feature.n; i++) x->of_scene[x->feature.p[i]] = x->scene.p[i];
    size_t cells = (size_t)(1 + SETS) * x->features;
    x->w = calloc(cells * WIDE, sizeof *x->w);
    x->h = calloc(cells, sizeof *x->h);
    if (!x->w || !x->h) die("out of memory", NULL);
    fprintf(stderr, "train: %zu stretches, %zu tokens, %u features\n", x->stretch.n, x->token.n, x->features);
}

/* ---- learning ---------------------------------------------------------------------------------------------------- */

typedef struct {
    float score[WIDE], ahead[WIDE], behind[WIDE], grad[WIDE];
    float scale;
    uint32_t active[FEATURES_MAX];
    uint32_t n;
} slot;

static void add_row(float *to, const float *row) {
    for (int l = 0; l < WIDE; l++) to[l] += row[l];
}

static void choose_features(trainer *x, const token *t, slot *s, bool learning) {
    bool blind = learning && chance() < x->s.lexical;
    s->n = 0;
    for (uint32_t f = 0; f < t->n; f++) {
        uint32_t number = x->feature.p[t->from + f];
        if (!number || (blind && x->lexical.p[t->from + f]) || (learning && chance() < x->s.loss)) continue;
        s->active[s->n++] = number;
    }
}

static void score_slot(const trainer *x, slot *s, uint32_t set) {
    memset(s->score, 0, sizeof s->score);
    const float *own = x->w + (size_t)(1 + set) * x->features * WIDE;
    for (uint32_t f = 0; f < s->n; f++) {
        add_row(s->score, x->w + (size_t)s->active[f] * WIDE);
        if (x->s.deviate > 0) add_row(s->score, own + (size_t)s->active[f] * WIDE);
    }
}

/* Probabilities of labels by the forward and backward sums, scaled at each place. */
static double sum_paths(slot *s, uint32_t n, float e[WIDE][WIDE], float expect[WIDE][WIDE]) {
    double likelihood = 0;
    float go[WIDE];
    for (uint32_t i = 0; i < n; i++) {
        float top = -1e30f, sum = 0;
        for (int l = 0; l < TAG_LABELS; l++) top = fmaxf(top, s[i].score[l]);
        for (int b = 0; b < TAG_LABELS; b++) {
            float in = 0;
            if (i) for (int a = 0; a < TAG_LABELS; a++) in += s[i - 1].ahead[a] * e[a][b];
            else in = e[TAG_OUTSIDE][b];
            s[i].grad[b] = expf(s[i].score[b] - top);
            s[i].ahead[b] = in * s[i].grad[b];
            sum += s[i].ahead[b];
        }
        for (int b = 0; b < TAG_LABELS; b++) s[i].ahead[b] /= sum;
        s[i].scale = sum;
        likelihood += log(sum) + top;
    }
    float z = 0;
    for (int a = 0; a < TAG_LABELS; a++) z += s[n - 1].ahead[a] * e[a][TAG_OUTSIDE];
    likelihood += log(z);
    for (int a = 0; a < TAG_LABELS; a++) s[n - 1].behind[a] = e[a][TAG_OUTSIDE] / z;
    for (uint32_t i = n - 1; i > 0; i--) {
        for (int b = 0; b < TAG_LABELS; b++) go[b] = s[i].behind[b] * s[i].grad[b] / s[i].scale;
        for (int a = 0; a < TAG_LABELS; a++) {
            float out = 0;
            for (int b = 0; b < TAG_LABELS; b++) {
                out += e[a][b] * go[b];
                expect[a][b] += s[i - 1].ahead[a] * e[a][b] * go[b];
            }
            s[i - 1].behind[a] = out;
        }
    }
    for (int b = 0; b < TAG_LABELS; b++) {
        expect[TAG_OUTSIDE][b] += s[0].ahead[b] * s[0].behind[b];
        expect[b][TAG_OUTSIDE] += s[n - 1].ahead[b] * s[n - 1].behind[b];
    }

    return likelihood;
}

static void move_row(float *w, float *h, const float *grad, float norm, float rate) {
    *h += norm;
    float r = rate / sqrtf(*h + 1e-6f);
    for (int l = 0; l < WIDE; l++) w[l] += r * grad[l];
}

static void learn_slot(trainer *x, const slot *s, uint32_t set, float weight) {
    float grad[WIDE], norm = 0;
    for (int l = 0; l < WIDE; l++) {
        grad[l] = weight * s->grad[l];
        norm += grad[l] * grad[l];
    }
    if (norm < 1e-7f) return;
    size_t own = (size_t)(1 + set) * x->features;
    for (uint32_t f = 0; f < s->n; f++) {
        size_t k = s->active[f];
        move_row(x->w + k * WIDE, x->h + k, grad, norm, (float)x->s.rate);
        if (x->s.deviate > 0)
            move_row(x->w + (own + k) * WIDE, x->h + own + k, grad, norm, (float)(x->s.rate * x->s.deviate));
    }
}

static double learn_stretch(trainer *x, const stretch *at, slot *s) {
    static float e[WIDE][WIDE], expect[WIDE][WIDE];
    const token *t = &x->token.p[at->first];
    for (int a = 0; a < TAG_LABELS; a++)
        for (int b = 0; b < TAG_LABELS; b++) e[a][b] = follows(a, b) ? expf(x->step[a][b]) : 0;
    memset(expect, 0, sizeof expect);
    for (uint32_t i = 0; i < at->n; i++) {
        choose_features(x, &t[i], &s[i], true);
        score_slot(x, &s[i], at->set);
    }
    double gold = 0, all = sum_paths(s, at->n, e, expect);
    float weight = (float)x->s.weight[at->set];
    for (uint32_t i = 0; i < at->n; i++) {
        gold += s[i].score[t[i].gold] + x->step[i ? t[i - 1].gold : TAG_OUTSIDE][t[i].gold];
        expect[i ? t[i - 1].gold : TAG_OUTSIDE][t[i].gold] -= 1;
        memset(s[i].grad, 0, sizeof s[i].grad);
        for (int l = 0; l < TAG_LABELS; l++) s[i].grad[l] = -s[i].ahead[l] * s[i].behind[l];
        s[i].grad[t[i].gold] += 1;
    }
    gold += x->step[t[at->n - 1].gold][TAG_OUTSIDE];
    expect[t[at->n - 1].gold][TAG_OUTSIDE] -= 1;
    for (uint32_t i = 0; i < at->n; i++) learn_slot(x, &s[i], at->set, weight);
    for (int a = 0; a < TAG_LABELS; a++)
        for (int b = 0; b < TAG_LABELS; b++) {
            float g = -weight * expect[a][b];
            if (g == 0 || !follows(a, b)) continue;
            x->step_h[a][b] += g * g;
            x->step[a][b] += (float)x->s.rate * g / sqrtf(x->step_h[a][b] + 1e-6f);
        }
    return all - gold;
}

static void learn(trainer *x) {
    uint32_t longest = 1, *order = malloc((x->stretch.n + 1) * sizeof *order);
    if (!order) die("out of memory", NULL);
    for (uint32_t i = 0; i < x->stretch.n; i++) {
        order[i] = i;
        if (x->stretch.p[i].n > longest) longest = x->stretch.p[i].n;
    }
    slot *s = malloc(longest * sizeof *s);
    if (!s) die("out of memory", NULL);
    for (int round = 0; round < (int)x->s.rounds; round++) {
        for (size_t i = x->stretch.n; i > 1; i--) {
            size_t j = (size_t)(chance() * (double)i);
            uint32_t swap = order[i - 1];
            order[i - 1] = order[j];
            order[j] = swap;
        }
        double loss = 0;
        for (size_t i = 0; i < x->stretch.n; i++) loss += learn_stretch(x, &x->stretch.p[order[i]], s);
        if (x->s.decay > 0)
            for (size_t i = 0; i < (size_t)(1 + SETS) * x->features * WIDE; i++) x->w[i] *= (float)(1 - x->s.decay);
        fprintf(stderr, "train: round %d, loss per token %.4f\n", round + 1, loss / (double)x->token.n);
    }
    free(s);
    free(order);
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

typedef struct {
    uint32_t key;
    int8_t q[TAG_LABELS];
    int size;
} packed;

static int by_size(const void *a, const void *b) {
    const packed *x = a, *y = b;
    if (x->size != y->size) return x->size > y->size ? -1 : 1;
    return x->key < y->key ? -1 : x->key > y->key;
}

static void pack(const trainer *x, uint32_t number, packed *p) {
    for (int l = 0; l < TAG_LABELS; l++) {
        double w = x->w[(size_t)number * WIDE + (size_t)l];
        for (int s = 0; s < SETS; s++)
            w += (x->of_scene[number] ? x->s.scene : x->s.share[s]) *
                 x->w[((size_t)(1 + s) * x->features + number) * WIDE + (size_t)l];
        double q = rint(w * x->s.scale);
        p->q[l] = (int8_t)(q > 127 ? 127 : q < -127 ? -127 : q);
        if (abs(p->q[l]) > p->size) p->size = abs(p->q[l]);
    }
}

/* Features in the order of their largest weight, until the file is as large as it may be. */
static void write_features(const trainer *x, buf *out) {
    packed *p = calloc(x->features, sizeof *p);
    uint32_t n = 0, kept = 0;
    if (!p) die("out of memory", NULL);
    for (uint32_t i = 0; i <= x->mask; i++)
        if (x->table[i].count) {
            p[n].key = x->table[i].key;
            pack(x, x->table[i].count, &p[n++]);
        }
    qsort(p, n, sizeof *p, by_size);
    buf rows = {0};
    for (; kept < n && p[kept].size > 1 && out->n + rows.n < (size_t)x->s.size; kept++) {
        uint32_t set = 0;
        for (int l = 0; l < TAG_LABELS; l++) set |= (uint32_t)(abs(p[kept].q[l]) > 0) << l;
        put_number(&rows, p[kept].key, 4);
        put_number(&rows, set, 3);
        for (int l = 0; l < TAG_LABELS; l++)
            if (set >> l & 1) buf_putc(&rows, (char)p[kept].q[l]);
    }
    fprintf(stderr, "train: %u of %u features kept, smallest weight %d\n", kept, n, kept ? p[kept - 1].size : 0);
    put_number(out, kept, 4);
    buf_add(out, rows.p, rows.n);
    buf_free(&rows);
    free(p);
}

static void write_weights(const trainer *x, const char *path) {
    buf out = {0};
    buf_puts(&out, "lede names 1\n");
    for (int a = 0; a < TAG_LABELS; a++)
        for (int b = 0; b < TAG_LABELS; b++) put_number(&out, (uint32_t)(int32_t)rint(x->step[a][b] * x->s.scale), 2);
    buf_add(&out, x->words.p, x->words.n);
    buf_add(&out, x->lists.p, x->lists.n);
    write_features(x, &out);
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(out.p, 1, out.n, f) != out.n || fclose(f)) die("cannot write", path);
    fprintf(stderr, "train: %s, %zu bytes\n", path, out.n);
}

static void read_settings(settings *s, char **arg, int n) {
    struct {
        const char *name;
        double *value;
    } row[] = {
        {"rounds", &s->rounds}, {"rate", &s->rate}, {"deviate", &s->deviate}, {"lexical", &s->lexical},
        {"loss", &s->loss}, {"least", &s->least}, {"size", &s->size}, {"scale", &s->scale}, {"decay", &s->decay},
        {"share.scene", &s->scene}, {"share.gov", &s->share[0]}, {"share.gmb", &s->share[1]},
        {"share.wiki", &s->share[2]}, {"share.made", &s->share[3]}, {"weight.gov", &s->weight[0]},
        {"weight.gmb", &s->weight[1]}, {"weight.wiki", &s->weight[2]}, {"weight.made", &s->weight[3]}};
    for (int i = 0; i < n; i++) {
        const char *value = strchr(arg[i], '=');
        size_t k = 0, rows = sizeof row / sizeof *row;
        while (k < rows && (!value || strlen(row[k].name) != (size_t)(value - arg[i]) ||
                            strncmp(row[k].name, arg[i], strlen(row[k].name)) != 0))
            k++;
        if (k == rows) die("no such option", arg[i]);
        *row[k].value = atof(value + 1);
    }
}

int main(int argc, char **argv) {
    static trainer x;
    x.s = (settings){.rounds = 6, .rate = 0.05, .deviate = 0.5, .lexical = 0.2, .loss = 0.1, .least = 2, .scale = 16,
                     .size = 3400000, .share = {0.7, 0, 0.5, 0.1}, .weight = {1, 0.5, 1, 1}, .scene = 1};
    if (argc < 5) die("NAMES.jsonl WORDS.tsv LISTS.tsv OUT [option=value ...]", NULL);
    read_settings(&x.s, argv + 5, argc - 5);
    read_words(argv[2], &x.cluster, &x.words, true);
    read_words(argv[3], &x.list, &x.lists, false);
    read_texts(&x, argv[1]);
    number_features(&x);
    learn(&x);
    write_weights(&x, argv[4]);
    return 0;
}
