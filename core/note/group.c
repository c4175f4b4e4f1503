#include <stdlib.h>

#include "note/rule.h"

/* One call of match_group: the document as the matcher sees it, and what was found. */
typedef struct {
    note_run *r;
    rule_group *group;
    match_text text;
    struct named {
        const char *name;
        size_t n;
        uint64_t bit;
    } known[MOST_TYPES];       /* types and kinds by their addresses */
    uint64_t *types;           /* per sentence: types of the mentions in it */
    uint32_t *stamp;           /* per rule: unit + 1 in which it was last run */
    VEC(match_hit) hit;
    VEC(lede_range) veto;      /* matches of `unless` in the unit at hand */
    size_t width;
} finder;

/* ---- mentions as the matcher sees them --------------------------------------------------------------------------- */

/* The bit of a type or kind, if a pattern names it. The same constants come again and again: their addresses tell. */
static uint64_t bit_of(finder *f, const char *name, size_t n) {
    struct named *known = &f->known[((uintptr_t)name >> 2 ^ (uintptr_t)name >> 7) % MOST_TYPES];
    if (known->name == name && known->n == n) return known->bit;
    int32_t bit = intern_find(f->r->of->types, name, n);
    *known = (struct named){name, n, bit >= 0 ? (uint64_t)1 << bit : 0};
    return known->bit;
}

static uint64_t mask_of(finder *f, const lede_mention *m) {
    lede_str kind = note_same(m->type, "entity") ? note_text(m, "kind") : (lede_str){0};
    return bit_of(f, m->type, strlen(m->type)) | (kind.n ? bit_of(f, kind.p, kind.n) : 0);
}

/* Room to sort mentions by a token of theirs: count each under token + 2, add up; then start[token + 1]++ is the
 * place of the next, and when all are placed, start[token] is the first of it. Sorting by comparing took five times
 * as long. */
static uint32_t *new_places(arena *mem, uint32_t tokens) { return arena_alloc(mem, (tokens + 3) * sizeof(uint32_t)); }

static void add_up(uint32_t *start, uint32_t tokens) {
    for (uint32_t t = 1; t < tokens + 3; t++) start[t] += start[t - 1];
}

static bool index_ends(finder *f, const match_mention *m, uint32_t n) {
    uint32_t tokens = f->r->text->tokens;
    uint32_t *order = arena_alloc(f->r->mem, (n + 1) * sizeof *order), *start = new_places(f->r->mem, tokens);
    if (!order || !start) return false;
    for (uint32_t i = 0; i < n; i++) start[m[i].last + 2]++;
    add_up(start, tokens);
    for (uint32_t i = 0; i < n; i++) order[start[m[i].last + 1]++] = i;
    f->text.by_end = order;
    f->text.ending = start;
    return true;
}

static bool index_inside(finder *f, const match_mention *m, uint32_t n) {
    uint64_t *inside = arena_alloc(f->r->mem, (f->r->text->tokens + 1) * sizeof *inside);
    for (uint32_t i = 0; inside && i < n; i++)
        for (uint32_t t = m[i].first; m[i].mask && t < m[i].last; t++) inside[t] |= m[i].mask;
    f->text.inside = inside;
    return inside != NULL;
}

/* Of mentions that begin together, few as they are, the longer first, then that which was made first. */
static void place_mention(match_mention *m, uint32_t at, match_mention new) {
    for (; at > 0 && m[at - 1].first == new.first && m[at - 1].last < new.last; at--) m[at] = m[at - 1];
    m[at] = new;
}

static bool index_mentions(finder *f) {
    note_run *r = f->r;
    uint32_t n = (uint32_t)r->mention.n, *start = new_places(r->mem, r->text->tokens);
    match_mention *m = arena_alloc(r->mem, (n + 1) * sizeof *m);
    f->types = arena_alloc(r->mem, (r->text->sentences + 1) * sizeof *f->types);
    if (!start || !m || !f->types) return false;
    for (uint32_t i = 0; i < n; i++) start[r->mention.p[i].first + 2]++;
    add_up(start, r->text->tokens);
    for (uint32_t i = 0; i < n; i++) {
        const lede_mention *k = &r->mention.p[i];
        match_mention new = {.first = k->first, .last = k->last, .mask = mask_of(f, k), .id = i};
        place_mention(m, start[k->first + 1]++, new);
        f->types[r->in[k->first]] |= new.mask;
    }
    f->text.mention = m;
    f->text.starting = start;
    return (!f->group->asks_in || index_inside(f, m, n)) && (!f->group->asks_end || index_ends(f, m, n));
}

static const lede_attr *attr_of(const void *data, uint32_t id, const char *key) {
    const note_run *r = data;
    return note_get(&r->mention.p[id], key);
}

static lede_str words_of(const void *data, uint32_t id) {
    const note_run *r = data;
    return note_words(r, r->mention.p[id].first, r->mention.p[id].last);
}

/* ---- facts of sentences ------------------------------------------------------------------------------------------ */

/* For each sentence the union of those facts of its words that rules need, once per document. */
static bool find_present(finder *f) {
    lede_annotator *a = f->r->of;
    const lede_text *t = f->r->text;
    if (a->present) return true;
    a->present = arena_alloc(f->r->mem, (t->sentences * f->width + 1) * sizeof *a->present);
    if (!a->present) return false;
    const uint64_t *rows = lexis_rows(a->lexis), *live = lexis_live(a->lexis);
    for (uint32_t i = 0; i < t->tokens; i++) {
        uint64_t *to = a->present + f->r->in[i] * f->width;
        const uint64_t *from = rows + a->row[i] * f->width;
        for (uint64_t bits = live[a->row[i]]; bits; bits &= bits - 1)
            for (size_t w = (size_t)__builtin_ctzll(bits); w < f->width; w += 64) to[w] |= from[w];
    }
    return true;
}

static void set_bit(uint64_t *bits, uint32_t i) { bits[i >> 6] |= (uint64_t)1 << (i & 63); }

/* Where units begin; once per document, too. */
static bool find_marks(finder *f) {
    lede_annotator *a = f->r->of;
    const lede_text *t = f->r->text;
    size_t words = t->tokens / 64 + 1;
    if (!a->mark[0]) {
        for (int u = 0; u < 3; u++)
            if (!(a->mark[u] = arena_alloc(f->r->mem, words * sizeof *a->mark[u]))) return false;
        for (uint32_t i = 0; i < t->sentences; i++) set_bit(a->mark[UNIT_SENTENCE], t->sentence[i].from);
        for (uint32_t i = 0; i < t->paragraphs; i++) set_bit(a->mark[UNIT_PARAGRAPH], t->paragraph[i].from);
        set_bit(a->mark[UNIT_DOCUMENT], 0);
    }
    for (int u = 0; u < 3; u++) f->text.mark[u] = a->mark[u];
    return true;
}

static bool can_match(const finder *f, const pattern *p, uint32_t sentence, uint32_t last) {
    for (uint32_t i = 0; i < p->needs; i++) {
        const anchor *need = &p->need[i];
        bool there = false;
        for (uint32_t s = sentence; s < last && !there; s++)
            there = (need->set >= 0 && facts_has(f->r->of->present + s * f->width, need->set)) ||
                    (f->types[s] & need->mask);
        if (!there) return false;
    }
    return true;
}

/* ---- running rules ----------------------------------------------------------------------------------------------- */

static lede_status keep_hit(finder *f, const rule *k, const match_found *found, lede_error *e) {
    note_run *r = f->r;
    uint32_t n = k->pattern.captures;
    lede_range *capture = arena_alloc(r->mem, (n + 1) * sizeof *capture);
    int64_t *mention = arena_alloc(r->mem, (n + 1) * sizeof *mention);
    match_hit *hit = vec_push(&f->hit);
    if (!capture || !mention || !hit) return no_memory(e);
    for (uint32_t i = 0; i < n; i++) {
        capture[i] = found->capture[i];
        mention[i] = found->mention[i] == NO_MENTION ? -1 : (int64_t)f->text.mention[found->mention[i]].id;
    }
    *hit = (match_hit){&k->rule, found->first, found->last, n, k->pattern.capture, capture, mention};
    return LEDE_OK;
}

static lede_status find_vetoes(finder *f, const rule *k, uint32_t from, uint32_t to, lede_error *e) {
    f->veto.n = 0;
    if (!k->rule.unless || !can_match(f, &k->unless, f->r->in[from], f->r->in[to - 1] + 1)) return LEDE_OK;
    lede_status code = matcher_begin(f->r->of->matcher, &k->unless, &f->text, from, to, e);
    match_found found;
    while (code == LEDE_OK && (code = matcher_next(f->r->of->matcher, &found, e)) == LEDE_OK) {
        lede_range *veto = vec_push(&f->veto);
        if (!veto) return no_memory(e);
        *veto = (lede_range){found.first, found.last};
    }
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* Both come in text order, none over another of its own: *at is the first veto that does not lie before the hit. */
static bool is_vetoed(const finder *f, const match_hit *hit, size_t *at) {
    while (*at < f->veto.n && f->veto.p[*at].to <= hit->first) ++*at;
    return *at < f->veto.n && f->veto.p[*at].from < hit->last;
}

/* Run one rule over tokens [from, to), which begin and end with sentences or a mention. */
static lede_status run_rule(finder *f, const rule *k, uint32_t from, uint32_t to, lede_error *e) {
    matcher *m = f->r->of->matcher;
    size_t before = f->hit.n;
    lede_status code = matcher_begin(m, &k->pattern, &f->text, from, to, e);
    match_found found;
    while (code == LEDE_OK && (code = matcher_next(m, &found, e)) == LEDE_OK) code = keep_hit(f, k, &found, e);
    if (code != LEDE_DONE) return code;
    if (f->hit.n == before || !k->rule.unless) return LEDE_OK;
    code = find_vetoes(f, k, from, to, e);
    size_t kept = before, at = 0;
    for (size_t i = before; code == LEDE_OK && i < f->hit.n; i++)
        if (!is_vetoed(f, &f->hit.p[i], &at)) f->hit.p[kept++] = f->hit.p[i];
    f->hit.n = kept;
    return code;
}

static lede_status try_rule(finder *f, uint32_t number, uint32_t sentence, lede_error *e) {
    const rule *k = &f->group->rule.p[number];
    if (f->stamp[number] == sentence + 1 || k->pattern.within != UNIT_SENTENCE) return LEDE_OK;
    f->stamp[number] = sentence + 1;
    f->r->of->tried++;
    if (!can_match(f, &k->pattern, sentence, sentence + 1)) return LEDE_OK;
    lede_range s = f->r->text->sentence[sentence];
    return run_rule(f, k, s.from, s.to, e);
}

static const rule_key *first_key(const rule_keys *keys, uint32_t key) {
    size_t i;
    bisect(i, 0, keys->n, keys->p[i].key < key);
    return keys->p + i;
}

static lede_status try_keys(finder *f, const rule_keys *keys, uint32_t key, uint32_t sentence, lede_error *e) {
    lede_status code = LEDE_OK;
    for (const rule_key *k = first_key(keys, key); code == LEDE_OK && k < keys->p + keys->n && k->key == key; k++)
        code = try_rule(f, k->rule, sentence, e);
    return code;
}

/* The rules of a set, which is bit `bit` of word w of the group's row. */
static lede_status try_set(finder *f, size_t w, int bit, uint32_t sentence, lede_error *e) {
    const rule_group *g = f->group;
    uint64_t lower = g->sets[w] & (((uint64_t)1 << bit) - 1);
    const uint32_t *begin = &g->begin.p[g->before[w] + (uint32_t)__builtin_popcountll(lower)];
    lede_status code = LEDE_OK;
    for (uint32_t k = begin[0]; k < begin[1] && code == LEDE_OK; k++)
        code = try_rule(f, g->by_set.p[k].rule, sentence, e);
    return code;
}

/* The rules of which the rarest need occurs in the sentence. */
static lede_status run_sentence(finder *f, uint32_t sentence, lede_error *e) {
    const rule_group *g = f->group;
    const uint64_t *row = f->r->of->present + sentence * f->width;
    lede_status code = LEDE_OK;
    for (uint64_t live = g->live; live; live &= live - 1)
        for (size_t w = (size_t)__builtin_ctzll(live); w < f->width; w += 64)
            for (uint64_t bits = row[w] & g->sets[w]; bits && code == LEDE_OK; bits &= bits - 1)
                code = try_set(f, w, __builtin_ctzll(bits), sentence, e);
    for (uint64_t bits = f->types[sentence]; bits && g->by_type.n && code == LEDE_OK; bits &= bits - 1)
        code = try_keys(f, &g->by_type, (uint32_t)__builtin_ctzll(bits), sentence, e);
    return code == LEDE_OK ? try_keys(f, &g->by_type, RULE_ALWAYS, sentence, e) : code;
}

static bool is_skipped(const finder *f, uint32_t first, uint32_t last) {
    const note_run *r = f->r;
    return r->of->skip[r->in[first]] || r->of->skip[r->in[last - 1]];
}

/* Rules that are not bounded by the sentence: over each paragraph, each mention of the kind, or the document. */
static lede_status run_wide(finder *f, const rule *k, lede_error *e) {
    const lede_text *t = f->r->text;
    unit_kind within = k->pattern.within;
    size_t n = within == UNIT_PARAGRAPH ? t->paragraphs : within == UNIT_MENTION ? f->r->mention.n : 1;
    lede_status code = LEDE_OK;
    for (size_t i = 0; i < n && code == LEDE_OK; i++) {
        const match_mention *m = &f->text.mention[i];
        lede_range unit = {0, t->tokens};
        if (within == UNIT_PARAGRAPH) unit = t->paragraph[i];
        if (within == UNIT_MENTION && !(m->mask & k->pattern.within_mask)) continue;
        if (within == UNIT_MENTION) unit = (lede_range){m->first, m->last};
        f->r->of->tried++;
        if (unit.from < unit.to && can_match(f, &k->pattern, f->r->in[unit.from], f->r->in[unit.to - 1] + 1))
            code = run_rule(f, k, unit.from, unit.to, e);
    }
    return code;
}

static int by_place(const void *x, const void *y) {
    const match_hit *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    const rule *p = (const rule *)(const void *)a->rule, *q = (const rule *)(const void *)b->rule;
    if (p != q) return p < q ? -1 : 1;
    return a->last < b->last ? -1 : a->last > b->last;
}

static lede_status find_all(finder *f, lede_error *e) {
    note_run *r = f->r;
    lede_status code = LEDE_OK;
    for (uint32_t s = 0; s < r->text->sentences && code == LEDE_OK; s++)
        if (!r->of->skip[s]) code = run_sentence(f, s, e);
    for (size_t i = 0; i < f->group->rule.n && code == LEDE_OK; i++)
        if (f->group->rule.p[i].pattern.within != UNIT_SENTENCE) code = run_wide(f, &f->group->rule.p[i], e);
    if (code == LEDE_OK && f->hit.n) qsort(f->hit.p, f->hit.n, sizeof *f->hit.p, by_place);
    return code;
}

static bool prepare(finder *f) {
    lede_annotator *a = f->r->of;
    f->width = facts_width(a->facts);
    f->text = (match_text){.tokens = f->r->text->tokens, .word = a->row, .row = lexis_rows(a->lexis), .width = f->width,
                           .attr = attr_of, .words = words_of, .data = f->r, .values = a->values};
    f->stamp = arena_alloc(f->r->mem, (f->group->rule.n + 1) * sizeof *f->stamp);
    return f->stamp && find_marks(f) && rule_group_prepare(f->group, f->width) && index_mentions(f) && find_present(f);
}

static lede_status tell(const finder *f, const match_hit *hit, match_hit_fn fn, void *data, lede_error *e) {
    const lede_annotator *a = f->r->of;
    const lede_token *t = f->r->text->token;
    if (is_skipped(f, hit->first, hit->last)) return LEDE_OK;
    if (a->watch) a->watch(a->watch_user, hit->rule, t[hit->first].from, t[hit->last - 1].to);
    return fn(data, f->r, hit, e);
}

void lede_annotator_watch(lede_annotator *a, lede_rule_fn *fn, void *user) {
    a->watch = fn;
    a->watch_user = user;
}

lede_status match_group(note_run *r, const char *group, match_hit_fn hit, void *data, lede_error *e) {
    finder f = {.r = r, .group = rulebook_group(r->of->rules, group)};
    if (!f.group || !r->text->tokens) return LEDE_OK;
    lede_status code = prepare(&f) ? find_all(&f, e) : no_memory(e);
    for (size_t i = 0; i < f.hit.n && code == LEDE_OK; i++) code = tell(&f, &f.hit.p[i], hit, data, e);
    vec_free(&f.hit);
    vec_free(&f.veto);
    return code;
}
