#include <stdlib.h>

#include "note/rule.h"

/* What the rules of a group found, to be done in order of rank. */
typedef struct {
    const rule *rule;
    match_hit hit;
    uint32_t first, last; /* of the new mention */
    bool kept;
} claim;

typedef struct taken {
    const char *key;
    struct taken *next;
} taken;

typedef struct {
    VEC(claim) claim; /* in text order */
    VEC(claim *) order;
    uint32_t *at; /* per token: 1 + the last mention that begins there, or 0 */
    VEC(uint32_t) before; /* per mention seen: 1 + the mention before it that begins at the same token, or 0 */
} claims;

static lede_status collect(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    (void)r;
    claims *c = data;
    if (!hit->rule->on && !hit->rule->type) return LEDE_OK; /* a rule for match_group only */
    claim *k = vec_push(&c->claim);
    if (!k) return no_memory(e);
    *k = (claim){.rule = (const rule *)(const void *)hit->rule, .hit = *hit, .first = hit->first, .last = hit->last};
    if (k->rule->span >= 0) {
        lede_range span = hit->capture[k->rule->span];
        if (span.from < span.to) {
            k->first = span.from;
            k->last = span.to;
        }
    }
    return LEDE_OK;
}

static int by_rank(const void *x, const void *y) {
    const claim *a = *(claim *const *)x, *b = *(claim *const *)y;
    if (a->rule->rule.rank != b->rule->rule.rank) return a->rule->rule.rank > b->rule->rule.rank ? -1 : 1;
    bool makes = a->rule->on < 0 && b->rule->on < 0;
    if (makes && a->last - a->first != b->last - b->first) return a->last - a->first > b->last - b->first ? -1 : 1;
    if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
    return a < b ? -1 : a > b;
}

/* Enter the mentions that are new since the last call under their first tokens. false: no memory. */
static bool see_mentions(const note_run *r, claims *all) {
    if (!all->at) all->at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *all->at);
    if (!all->at) return false;
    while (all->before.n < r->mention.n) {
        uint32_t *before = vec_push(&all->before);
        if (!before) return false;
        uint32_t *at = &all->at[r->mention.p[all->before.n - 1].first];
        *before = *at;
        *at = (uint32_t)all->before.n;
    }
    return true;
}

/* Is mention a longer than b, or as long and made before it? */
static bool is_fuller(const note_run *r, int64_t a, int64_t b) {
    const lede_mention *x = &r->mention.p[a], *y = &r->mention.p[b];
    return x->last - x->first != y->last - y->first ? x->last - x->first > y->last - y->first : a < b;
}

/* The mention that a capture holds: the element captured, else the longest one inside it, the first of equals. */
static int64_t mention_in(const note_run *r, const claims *all, const match_hit *hit, int capture) {
    if (hit->mention[capture] >= 0) return hit->mention[capture];
    lede_range c = hit->capture[capture];
    int64_t best = -1;
    for (uint32_t first = c.from; first < c.to; first++)
        for (uint32_t k = all->at[first]; k; k = all->before.p[k - 1])
            if (r->mention.p[k - 1].last <= c.to && (best < 0 || is_fuller(r, k - 1, best))) best = k - 1;
    return best;
}

static bool put_value(note_run *r, lede_mention *m, const char *key, const lede_attr *value) {
    if (value->kind == LEDE_NUMBER_VALUE) return note_set_number(r, m, key, value->number);
    if (value->kind == LEDE_BOOL) return note_set_bool(r, m, key, value->number != 0);
    return note_set(r, m, key, value->text);
}

static bool put(note_run *r, lede_mention *m, const char *key, const lede_attr *value, const char *by) {
    bool done = put_value(r, m, key, value);
    for (uint32_t i = 0; done && i < m->attrs; i++)
        if (strcmp(m->attr[i].key, key) == 0) m->attr[i].by = by;
    return done;
}

/* The value of attribute i of the rule for this match; false: a capture took no part, or its mention lacks it. */
static bool value_of(const note_run *r, const claims *all, const claim *c, uint32_t i, lede_attr *out) {
    const rule_value *v = &c->rule->value[i];
    *out = c->rule->rule.attr[i];
    if (v->capture < 0) return out->kind != LEDE_NULL;
    lede_range range = c->hit.capture[v->capture];
    if (range.from >= range.to) return false;
    *out = (lede_attr){.kind = LEDE_STRING, .text = note_words(r, range.from, range.to)};
    if (!v->attr) return true;
    int64_t id = mention_in(r, all, &c->hit, v->capture);
    if (id < 0) return false;
    const lede_mention *m = &r->mention.p[id];
    const lede_attr *a = note_get(m, strcmp(v->attr, "name") == 0 ? "canonical" : v->attr);
    if (a) *out = *a;
    else if (strcmp(v->attr, "text") == 0 || strcmp(v->attr, "name") == 0)
        out->text = note_words(r, m->first, m->last);
    else return false;
    return out->kind != LEDE_NULL;
}

/* ---- attributes on captured mentions ----------------------------------------------------------------------------- */

/* Whether the key of the mention is still free; it is not any more. */
static bool claim_key(note_run *r, taken **of, const char *key, bool *no_room) {
    for (const taken *t = *of; t; t = t->next)
        if (strcmp(t->key, key) == 0) return false;
    taken *t = arena_alloc(r->mem, sizeof *t);
    *no_room = !t;
    if (!t) return false;
    *t = (taken){key, *of};
    *of = t;
    return true;
}

static bool set_attributes(note_run *r, const claims *all, const claim *c, taken **of) {
    int64_t id = mention_in(r, all, &c->hit, c->rule->on);
    bool no_room = false;
    for (uint32_t i = 0; id >= 0 && i < c->rule->rule.attrs; i++) {
        lede_attr value;
        const char *key = c->rule->rule.attr[i].key;
        bool ours = value_of(r, all, c, i, &value) && claim_key(r, &of[id], key, &no_room);
        if (ours && !put(r, &r->mention.p[id], key, &value, c->rule->rule.by)) return false;
        if (no_room) return false;
    }
    return true;
}

static bool apply_on(note_run *r, const claims *all) {
    taken **of = arena_alloc(r->mem, (r->mention.n + 1) * sizeof *of);
    for (size_t i = 0; of && i < all->order.n; i++)
        if (all->order.p[i]->rule->on >= 0 && !set_attributes(r, all, all->order.p[i], of)) return false;
    return of != NULL;
}

/* ---- new mentions ------------------------------------------------------------------------------------------------ */

/* Of the group's new mentions of one type that share tokens, the first in order is kept. */
static bool choose(note_run *r, const claims *all, const char *type) {
    bool *covered = arena_alloc(r->mem, r->text->tokens + 1);
    for (size_t i = 0; covered && i < all->order.n; i++) {
        claim *c = all->order.p[i];
        if (c->rule->on >= 0 || strcmp(c->rule->rule.type, type) != 0) continue;
        c->kept = memchr(covered + c->first, true, c->last - c->first) == NULL;
        if (c->kept) memset(covered + c->first, true, c->last - c->first);
    }
    return covered != NULL;
}

static bool is_first_of_type(const claims *all, size_t n) {
    const char *type = all->claim.p[n].rule->rule.type;
    for (size_t i = 0; i < n; i++)
        if (all->claim.p[i].rule->on < 0 && strcmp(all->claim.p[i].rule->rule.type, type) == 0) return false;
    return true;
}

static bool make_mention(note_run *r, claims *all, const claim *c) {
    if (!see_mentions(r, all)) return false;
    lede_mention *m = note_add(r, c->rule->rule.type, c->rule->rule.by, c->first, c->last);
    for (uint32_t i = 0; m && i < c->rule->rule.attrs; i++) {
        lede_attr value;
        if (value_of(r, all, c, i, &value) && !put_value(r, m, c->rule->rule.attr[i].key, &value)) return false;
    }
    return m != NULL;
}

static bool apply_new(note_run *r, claims *all) {
    for (size_t i = 0; i < all->claim.n; i++) {
        const rule *made = all->claim.p[i].rule;
        if (made->on < 0 && is_first_of_type(all, i) && !choose(r, all, made->rule.type)) return false;
    }
    for (size_t i = 0; i < all->claim.n; i++)
        if (all->claim.p[i].kept && !make_mention(r, all, &all->claim.p[i])) return false;
    return true;
}

static bool sort_claims(claims *c) {
    for (size_t i = 0; i < c->claim.n; i++) {
        claim **slot = vec_push(&c->order);
        if (!slot) return false;
        *slot = &c->claim.p[i];
    }
    if (c->order.n) qsort(c->order.p, c->order.n, sizeof *c->order.p, by_rank);
    return true;
}

lede_status match_apply(note_run *r, const char *group, lede_error *e) {
    claims c = {0};
    lede_status code = match_group(r, group, collect, &c, e);
    if (code == LEDE_OK && c.claim.n &&
        !(sort_claims(&c) && see_mentions(r, &c) && apply_on(r, &c) && apply_new(r, &c)))
        code = no_memory(e);
    vec_free(&c.claim);
    vec_free(&c.order);
    vec_free(&c.before);
    return code;
}
