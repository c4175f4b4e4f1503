/* feature.c — the features of a token: what the tagger sees of it and around it, as numbers. */
#include <stdlib.h>

#include "sight.h"

const char *const tag_kind_name[TAG_KINDS] = {"person", "organisation", "place", "equipment", "misc"};

/* ---- tables of words --------------------------------------------------------------------------------------------- */

bool word_table_make(word_table *t, size_t words) {
    size_t room = 16;
    while (room < words * 2) room *= 2;
    t->slot = calloc(room, sizeof *t->slot);
    t->mask = (uint32_t)room - 1;
    return t->slot != NULL;
}

static word_fact *slot_of(const word_table *t, uint32_t key) {
    uint32_t i = key & t->mask;
    while (t->slot[i].key && t->slot[i].key != key) i = (i + 1) & t->mask;
    return &t->slot[i];
}

void word_table_put(word_table *t, word_fact f) { *slot_of(t, f.key) = f; }

const word_fact *word_table_get(const word_table *t, uint32_t key) {
    const word_fact *f = t->slot ? slot_of(t, key) : NULL;
    return f && f->key ? f : NULL;
}

uint32_t feature_hash(const char *p, size_t n) {
    uint32_t h = (uint32_t)hash_bytes(p, n);
    return h ? h : 1;
}

/* ---- features ---------------------------------------------------------------------------------------------------- */

/* Which features are asked for: all, those of one word's form alone, or the others. */
typedef enum { ALL, ALONE, JOINT } wanted;

typedef struct {
    uint32_t *out;
    bool *lexical; /* or NULL */
    uint8_t *kind; /* or NULL */
    size_t n;
    wanted wanted;
} feature_list;

static void add(feature_list *f, uint32_t kind, uint32_t value, bool lexical) {
    if (f->n == FEATURES_MAX) return;
    if (f->lexical) f->lexical[f->n] = lexical;
    if (f->kind) f->kind[f->n] = (uint8_t)kind;
    f->out[f->n++] = sight_mix(kind, value);
}

static void put(feature_list *f, uint32_t kind, uint32_t value, bool lexical) {
    if (f->wanted != ALONE) add(f, kind, value, lexical);
}

static void put_alone(feature_list *f, uint32_t kind, uint32_t value, bool lexical) {
    if (f->wanted != JOINT) add(f, kind, value, lexical);
}

/* A word beyond the sentence, where features of neighbours are asked for. */
static const tag_word nowhere = {.f = {.lower = 11, .exact = 11, .shape = 11}};

static const tag_word *near(const tag_text *t, uint32_t i, int off) {
    const lede_range *s = &t->run->text->sentence[t->run->in[i]];
    int64_t at = (int64_t)i + off;
    if (at < s->from || at >= s->to) return &nowhere;
    sight_form(t, (uint32_t)at);
    return &t->word[at];
}

static void put_bits(feature_list *f, uint32_t kind, uint32_t bits) {
    for (uint32_t b = bits; b; b &= b - 1) put(f, kind, (uint32_t)__builtin_ctz(b), false);
}

static void own_features(feature_list *f, const tag_form *w, uint32_t shape, uint32_t lex, uint32_t doc) {
    put_alone(f, 1, 1, false);
    put_alone(f, 2, w->lower, true);
    put_alone(f, 3, w->exact, true);
    put_alone(f, 4, shape, false);
    put_alone(f, 6, w->fine, true);
    put_alone(f, 7, w->coarse, false);
    put_alone(f, 8, sight_mix(w->coarse, shape), false);
    for (uint32_t k = 0; k < 6; k++) put_alone(f, 9, w->affix[k], k == 2 || k == 5);
    put_alone(f, 10, sight_mix(w->affix[4], shape), false);
    put_bits(f, 11, lex);
    put(f, 12, lex, false);
    for (uint32_t b = w->list; b; b &= b - 1) put_alone(f, 13, (uint32_t)__builtin_ctz(b), false);
    put_alone(f, 14, sight_mix(w->list, shape), false);
    put_bits(f, 15, doc);
    put(f, 16, doc, false);
    put(f, 17, sight_mix(doc, w->list), false);
}

static void side_alone(feature_list *f, uint32_t kind, const tag_form *w, uint32_t shape) {
    put_alone(f, kind, w->lower, false);
    put_alone(f, kind + 1, w->fine, false);
    put_alone(f, kind + 2, w->coarse, false);
    put_alone(f, kind + 3, shape, false);
}

static void side_features(feature_list *f, uint32_t kind, const tag_word *w, uint32_t shape, const tag_word *own) {
    side_alone(f, kind, &w->f, shape);
    put_bits(f, kind + 4, w->lex);
    put(f, kind + 5, sight_mix(w->f.lower, own->f.lower), true);
    put(f, kind + 6, sight_mix(w->f.coarse, own->f.coarse), false);
    put(f, kind + 7, sight_mix(w->f.list, own->f.list), false);
    put(f, kind + 8, sight_mix(w->lex, own->lex), false);
    put_bits(f, kind + 10, w->doc);
}

static void far_alone(feature_list *f, uint32_t kind, const tag_form *w) {
    put_alone(f, kind, w->lower, false);
    put_alone(f, kind + 1, w->coarse, false);
    put_alone(f, kind + 2, w->fine, false);
}

/* Features of words and of the run of capitals that token i is in. */
static void run_features(feature_list *f, const tag_text *t, uint32_t i, uint32_t shape) {
    const tag_word *w = &t->word[i], *first = &t->word[w->run_first], *last = &t->word[w->run_last];
    uint32_t place = (w->run_first == i) | (uint32_t)(w->run_last == i) << 1;
    sight_form(t, w->run_first);
    sight_form(t, w->run_last);
    put(f, 90, sight_mix(last->f.lower, place), false);
    put(f, 91, sight_mix(last->f.coarse, place), false);
    put(f, 92, sight_mix(last->f.list, place), false);
    put(f, 93, sight_mix(first->f.list, sight_mix(last->f.list, place)), false);
    put(f, 94, sight_mix(first->f.lower, place), false);
    put(f, 95, sight_mix(first->f.coarse, sight_mix(last->f.coarse, place)), false);
    put(f, 96, sight_mix(w->run_last - w->run_first, sight_mix(place, shape)), false);
    put(f, 97, sight_mix(first->doc, place), false);
}

/* Where there is a scene, what differs there. */
static void scene_features(feature_list *f, uint32_t scene, const tag_word *w, uint32_t shape, const tag_word *b,
                           const tag_word *a) {
    if (!scene) return;
    put(f, 100, scene, false);
    put(f, 101, sight_mix(scene, w->lex), false);
    put(f, 102, sight_mix(scene, sight_mix(w->f.list, shape)), false);
    put(f, 103, sight_mix(scene, b->f.lower), false);
    put(f, 104, sight_mix(scene, a->f.lower), false);
    put(f, 105, sight_mix(scene, w->f.coarse), false);
    put(f, 106, sight_mix(scene, sight_mix(b->f.coarse, a->f.coarse)), false);
    put(f, 107, sight_mix(scene, sight_mix(b->f.shape, a->f.shape)), false);
    put(f, 108, sight_mix(scene, w->doc), false);
}

enum { SIDE_BEFORE = 30, SIDE_AFTER = 50, FAR_BEFORE = 70, FAR_AFTER = 75 }; /* first numbers of features */

static uint32_t loudness(const tag_text *t, uint32_t i) { return t->shouting[t->run->in[i]] ? 77 : 0; }

static size_t features(feature_list f, const tag_text *t, uint32_t i) {
    sight_form(t, i);
    const tag_word *w = &t->word[i], *b = near(t, i, -1), *a = near(t, i, 1), *bb = near(t, i, -2), *aa = near(t, i, 2);
    uint32_t loud = loudness(t, i), shape = sight_mix(w->f.shape, loud), bs = sight_mix(b->f.shape, loud),
             as = sight_mix(a->f.shape, loud);
    own_features(&f, &w->f, shape, w->lex, w->doc);
    side_features(&f, SIDE_BEFORE, b, bs, w);
    side_features(&f, SIDE_AFTER, a, as, w);
    far_alone(&f, FAR_BEFORE, &bb->f);
    put_bits(&f, FAR_BEFORE + 3, bb->lex);
    far_alone(&f, FAR_AFTER, &aa->f);
    put_bits(&f, FAR_AFTER + 3, aa->lex);
    put(&f, 80, sight_mix(sight_mix(bs, shape), as), false);
    put(&f, 81, sight_mix(bs, shape), false);
    put(&f, 82, sight_mix(shape, as), false);
    put(&f, 83, sight_mix(b->f.lower, a->f.lower), false);
    run_features(&f, t, i, shape);
    put(&f, 98, sight_mix(t->run->text->token[i].gap == LEDE_GAP_NONE, sight_mix(b->f.lower, shape)), false);
    put_bits(&f, 99, t->word[w->run_last].doc);
    scene_features(&f, t->scene[t->run->in[i]], w, shape, b, a);
    return f.n;
}

size_t tag_features(const tag_text *t, uint32_t i, uint32_t out[FEATURES_MAX], bool *lexical) {
    return features((feature_list){.out = out, .lexical = lexical}, t, i);
}

size_t tag_features_grouped(const tag_text *t, uint32_t i, uint32_t out[FEATURES_MAX], tag_group group[FEATURES_MAX]) {
    static const struct {
        uint8_t last; /* number of a feature */
        tag_group group;
    } groups[] = {{1, TAG_GROUP_BIAS},      {3, TAG_GROUP_WORD},     {4, TAG_GROUP_SHAPE},     {8, TAG_GROUP_CLUSTER},
                  {10, TAG_GROUP_LETTERS},  {12, TAG_GROUP_LEXICON}, {14, TAG_GROUP_LISTS},    {17, TAG_GROUP_DOCUMENT},
                  {49, TAG_GROUP_BEFORE},   {69, TAG_GROUP_AFTER},   {74, TAG_GROUP_BEFORE},   {79, TAG_GROUP_AFTER},
                  {83, TAG_GROUP_BETWEEN},  {97, TAG_GROUP_RUN},     {98, TAG_GROUP_BEFORE},   {99, TAG_GROUP_DOCUMENT},
                  {108, TAG_GROUP_SCENE}};
    uint8_t kind[FEATURES_MAX];
    size_t n = features((feature_list){.out = out, .kind = kind}, t, i);
    for (size_t k = 0; k < n; k++) {
        size_t g = 0;
        while (groups[g].last < kind[k]) g++;
        group[k] = groups[g].group;
    }
    return n;
}

size_t tag_features_joint(const tag_text *t, uint32_t i, uint32_t out[FEATURES_MAX]) {
    return features((feature_list){.out = out, .wanted = JOINT}, t, i);
}

void tag_places(const tag_text *t, uint32_t i, tag_place place[TAG_PLACES]) {
    static const int off[TAG_PLACES] = {0, -1, 1, -2, 2};
    for (int k = 0; k < TAG_PLACES; k++) {
        const tag_word *w = near(t, i, off[k]);
        place[k] = (tag_place){&w->f, sight_mix(w->f.shape, loudness(t, i))};
    }
}

size_t tag_features_alone(const tag_place *p, int place, uint32_t out[FEATURES_MAX]) {
    feature_list f = {.out = out, .wanted = ALONE};
    switch (place) {
        case TAG_OWN: own_features(&f, p->form, p->shape, 0, 0); break;
        case TAG_BEFORE: side_alone(&f, SIDE_BEFORE, p->form, p->shape); break;
        case TAG_AFTER: side_alone(&f, SIDE_AFTER, p->form, p->shape); break;
        case TAG_FAR_BEFORE: far_alone(&f, FAR_BEFORE, p->form); break;
        default: far_alone(&f, FAR_AFTER, p->form);
    }
    return f.n;
}
