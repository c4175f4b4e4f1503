/* name.c — names: what the lexicons know, what the tagger reads, put together.
 *
 * The tagger has seen the lexicons' mentions as features, so where the two differ it mostly has a reason: a longer name
 * swallows a shorter one. A phrase of several words that a lexicon holds is surer than the tagger's guess at its kind.
 */
#include "note/name.h"

#include <stdlib.h>

const char name_gone[] = "";

typedef struct {
    uint32_t first, last;
    int kind;
} tag_span;

typedef struct {
    note_run *r;
    uint32_t *at; /* per token: 1 + index of the first lexicon mention that covers it, or 0 */
    bool *taken;  /* per token: part of a name that is no equipment */
    size_t known; /* mentions the lexicons made: [0, known) of run.mention */
    VEC(tag_span) span;
} names;

int name_kind(const lede_mention *m) {
    if (strcmp(m->type, "entity") != 0) return -1;
    lede_str kind = note_text(m, "kind");
    for (int k = 0; k < TAG_KINDS; k++)
        if (str_eq(kind, str_of(tag_kind_name[k]))) return k;
    return -1;
}

static bool in_lexicon(const lede_mention *m) {
    int k = name_kind(m);
    return k >= 0 && k != TAG_EQUIPMENT;
}

static void index_lexicon(names *n) {
    for (size_t i = n->known; i-- > 0;) {
        const lede_mention *m = &n->r->mention.p[i];
        if (in_lexicon(m))
            for (uint32_t k = m->first; k < m->last; k++) n->at[k] = (uint32_t)i + 1;
    }
}

/* The spans of a label sequence. */
static bool read_labels(names *n, const uint8_t *label) {
    for (uint32_t i = 0; i < n->r->text->tokens; i++) {
        if (label[i] == TAG_OUTSIDE) continue;
        uint32_t first = i;
        while (tag_part(label[i]) == TAG_BEGIN || tag_part(label[i]) == TAG_INSIDE) i++;
        tag_span *s = vec_push(&n->span);
        if (!s) return false;
        *s = (tag_span){first, i + 1, tag_kind(label[i])};
    }
    return true;
}

static bool tag(names *n, lede_error *e, lede_status *code) {
    const tagger *g = n->r->of->tagger;
    if (!g) return true;
    tag_text t;
    uint8_t *label = arena_alloc(n->r->mem, n->r->text->tokens + 1);
    if (!label || !tag_text_make(&t, n->r, tagger_clusters(g), tagger_lists(g))) return false;
    *code = tagger_run(g, &t, label, e);
    return *code != LEDE_OK || read_labels(n, label);
}

/* ---- one against the other
 * ------------------------------------------------------------------------------------------- */

static uint32_t words_of(const lede_mention *m) { return m->last - m->first; }

static void drop_same_place(names *n, size_t i, bool others_only, int kind) {
    const lede_mention here = n->r->mention.p[i];
    bool kept = false;
    for (size_t k = i; k < n->known && n->r->mention.p[k].first == here.first; k++) {
        lede_mention *m = &n->r->mention.p[k];
        if (!in_lexicon(m)) continue;
        if (others_only && !kept && name_kind(m) == kind) kept = true;
        else name_drop(m);
    }
}

/* Is one of the lexicon's readings of this place of the kind? */
static bool reads_as(const names *n, size_t i, int kind) {
    const lede_mention here = n->r->mention.p[i];
    for (size_t k = i; k < n->known && n->r->mention.p[k].first == here.first; k++)
        if (name_kind(&n->r->mention.p[k]) == kind) return true;
    return false;
}

static bool add_tagged(names *n, const tag_span *s) {
    if (s->kind == TAG_EQUIPMENT) return true; /* materiel.c */
    lede_mention *m = note_add(n->r, "entity", "tagger", s->first, s->last);
    return m && note_set(n->r, m, "kind", str_of(tag_kind_name[s->kind]));
}

/* A tagged span against the lexicon mentions it touches. false: no memory. */
static bool settle(names *n, const tag_span *s) {
    for (uint32_t k = s->first; k < s->last; k++) {
        if (!n->at[k]) continue;
        size_t i = n->at[k] - 1;
        const lede_mention *m = &n->r->mention.p[i];
        if (name_is_gone(m)) continue;
        bool same = m->first == s->first && m->last == s->last;
        if (same && (reads_as(n, i, s->kind) || s->kind == TAG_EQUIPMENT)) {
            drop_same_place(n, i, true, s->kind);
            return true;
        }
        bool sticks_out = m->first < s->first || m->last > s->last;
        if (words_of(m) > 1 && (same || sticks_out)) return true; /* the lexicon's phrase stands */
        drop_same_place(n, i, false, 0);
    }
    return add_tagged(n, s);
}

/* A lexicon mention that the tagger passed over: a phrase stands; a single word only where it can be little else. */
static bool stands_alone(const names *n, const lede_mention *m) {
    if (!n->r->of->tagger) return true;
    if (words_of(m) > 1) return true;
    const lede_token *t = &n->r->text->token[m->first];
    return name_kind(m) == TAG_MISC || name_kind(m) == TAG_PLACE || (t->flags & LEDE_ALL_UPPER);
}

static lede_status combine(names *n, lede_error *e) {
    for (size_t i = 0; i < n->span.n; i++)
        if (!settle(n, &n->span.p[i])) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    bool *tagged = arena_alloc(n->r->mem, n->r->text->tokens + 1);
    if (!tagged) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    for (size_t i = 0; i < n->span.n; i++)
        memset(tagged + n->span.p[i].first, true, n->span.p[i].last - n->span.p[i].first);
    for (size_t i = 0; i < n->known; i++) {
        lede_mention *m = &n->r->mention.p[i];
        if (!in_lexicon(m)) continue;
        if (!tagged[m->first] && !tagged[m->last - 1] && !stands_alone(n, m)) name_drop(m);
        else if (n->at[m->first] != i + 1 && !name_is_gone(&n->r->mention.p[n->at[m->first] - 1]))
            name_drop(m); /* one reading */
    }
    for (size_t i = 0; i < n->r->mention.n; i++) {
        const lede_mention *m = &n->r->mention.p[i];
        if (in_lexicon(m)) memset(n->taken + m->first, true, words_of(m));
    }
    return LEDE_OK;
}

/* Parts of names are no mentions of their own. */
static void sweep(note_run *r) {
    size_t n = 0;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (name_is_gone(m) || strcmp(m->type, "title") == 0 || strcmp(m->type, "materiel") == 0) continue;
        r->mention.p[n++] = *m;
    }
    r->mention.n = n;
}

lede_status note_name(note_run *r, lede_error *e) {
    if (r->of->onlooker) {
        r->of->onlooker(r->of->onlooker_data, r);
        return LEDE_OK;
    }
    names n = {.r = r, .known = r->mention.n};
    n.at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *n.at);
    n.taken = arena_alloc(r->mem, r->text->tokens + 1);
    lede_status code = LEDE_OK;
    bool memory = n.at && n.taken;
    if (memory) {
        index_lexicon(&n);
        memory = tag(&n, e, &code);
    }
    if (!memory) code = lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    if (code == LEDE_OK) code = combine(&n, e);
    if (code == LEDE_OK) code = name_materiel(r, n.taken, e);
    sweep(r);
    vec_free(&n.span);
    return code;
}
