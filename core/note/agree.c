/* agree.c — one name, one kind: what most of a document's mentions of a form are, its other mentions become, and where
 * it was passed over (in a headline, in a list) it is found again. */
#include "note/name.h"

typedef struct {
    uint64_t key;
    uint32_t kind[TAG_KINDS]; /* mentions of the form by kind */
    uint32_t surname;         /* full names of people that end in it */
} form_count;

typedef struct {
    note_run *r;
    form_count *table;
    uint32_t mask;
    bool *covered; /* per token */
} agreement;

static uint64_t key_of(const note_run *r, uint32_t first, uint32_t last) {
    uint64_t key = 1469598103934665603u;
    for (uint32_t i = first; i < last; i++) key = (key ^ feature_form(note_token(r, i), true)) * 0x100000001B3u;
    key ^= key >> 31;
    return key ? key : 1;
}

static form_count *count_of(const agreement *x, uint64_t key) {
    uint32_t k = (uint32_t)key & x->mask;
    while (x->table[k].key && x->table[k].key != key) k = (k + 1) & x->mask;
    return &x->table[k];
}

static form_count *count_at(const agreement *x, uint32_t first, uint32_t last) {
    uint64_t key = key_of(x->r, first, last);
    form_count *c = count_of(x, key);
    c->key = key;
    return c;
}

static bool count_all(agreement *x) {
    uint32_t room = 64;
    while (room < x->r->mention.n * 4) room *= 2;
    x->table = arena_alloc(x->r->mem, room * sizeof *x->table);
    x->covered = arena_alloc(x->r->mem, x->r->text->tokens + 1);
    x->mask = room - 1;
    if (!x->table || !x->covered) return false;
    for (size_t i = 0; i < x->r->mention.n; i++) {
        const lede_mention *m = &x->r->mention.p[i];
        int kind = name_kind(m);
        if (kind < 0) continue;
        memset(x->covered + m->first, true, m->last - m->first);
        count_at(x, m->first, m->last)->kind[kind]++;
        if (kind == TAG_PERSON && m->last - m->first > 1) count_at(x, m->last - 1, m->last)->surname++;
    }
    return true;
}

/* The kind that a form has throughout, or -1: nearly all mentions are of it, and they are more than a few. */
static int usual_kind(const form_count *c) {
    uint32_t all = 0, best = 0;
    for (int k = 0; k < TAG_KINDS; k++) {
        all += c->kind[k];
        if (c->kind[k] > c->kind[best]) best = (uint32_t)k;
    }
    return c->kind[best] >= 2 && c->kind[best] * 3 >= all * 2 ? (int)best : -1;
}

/* A mention of a rarer kind than its form usually has, that no lexicon speaks for. */
static bool correct(agreement *x, lede_mention *m) {
    int kind = name_kind(m);
    if (kind < 0 || strcmp(m->by, "tagger") != 0) return true;
    const form_count *c = count_at(x, m->first, m->last);
    int usual = usual_kind(c);
    if (m->last - m->first == 1 && c->surname && kind != TAG_PLACE) usual = TAG_PERSON;
    if (usual < 0 || usual == kind || usual == TAG_EQUIPMENT) return true;
    return note_set(x->r, m, "kind", str_of(tag_kind_name[usual]));
}

static bool is_open(const agreement *x, uint32_t i) {
    const lede_token *t = &x->r->text->token[i];
    return !x->covered[i] && t->kind == LEDE_WORD && (t->flags & LEDE_UPPER_FIRST) && t->to - t->from > 2;
}

/* A capitalised neighbour without a mention: the word is part of something longer that nobody knows. */
static bool in_company(const agreement *x, uint32_t i) {
    const lede_range *s = &x->r->text->sentence[x->r->in[i]];
    bool shouts = x->r->text->token[i].flags & LEDE_ALL_UPPER;
    return !shouts && ((i > s->from && i - 1 > s->from && is_open(x, i - 1)) || (i + 1 < s->to && is_open(x, i + 1)));
}

static bool find_again(agreement *x) {
    const note_run *r = x->r;
    for (uint32_t i = 0; i < r->text->tokens; i++) {
        if (!is_open(x, i) || r->of->skip[r->in[i]]) continue;
        const form_count *c = count_of(x, key_of(r, i, i + 1));
        if (!c->key) continue;
        int kind = c->surname ? TAG_PERSON : usual_kind(c);
        if (kind < 0 || kind == TAG_EQUIPMENT || in_company(x, i) ||
            tagger_common_word(r->of->tagger, note_token(r, i)))
            continue;
        lede_mention *m = note_add(x->r, "entity", "document", i, i + 1);
        if (!m || !note_set(x->r, m, "kind", str_of(tag_kind_name[kind]))) return false;
    }
    return true;
}

lede_status name_agree(note_run *r, lede_error *e) {
    agreement x = {.r = r};
    bool ok = count_all(&x);
    for (size_t i = 0; ok && i < r->mention.n; i++) ok = correct(&x, &r->mention.p[i]);
    return ok && find_again(&x) ? LEDE_OK : no_memory(e);
}
