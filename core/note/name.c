/* name.c — names: what the lexicons know, what the tagger reads, put together.
 *
 * The tagger has seen the lexicons' mentions as features, so where the two differ it mostly has a reason: a longer name
 * swallows a shorter one. A phrase of several words that a lexicon holds is surer than the tagger's guess at its
 * kind. */
#include "note/annotator.h"
#include "note/name.h"
#include "note/pattern.h"

#include <stdlib.h>

const char name_gone[] = "";

typedef struct {
    uint32_t first, last;
    int kind;
    lede_str why; /* empty where nobody asks */
} tag_span;

typedef struct {
    note_run *r;
    uint32_t *at; /* per token: 1 + index of the first lexicon mention that covers it, or 0 */
    uint32_t *next; /* per mention of the lexicons: 1 + index of the next that begins at its token, or 0 */
    bool *timed;    /* per token: part of a time */
    size_t known; /* mentions the lexicons made: [0, known) of run.mention */
    VEC(tag_span) span;
} names;

int name_kind(const lede_mention *m) {
    if (!note_same(m->type, "entity")) return -1;
    lede_str kind = note_text(m, "kind");
    switch (kind.n) { /* no two names of kinds are equally long */
        case 4: return str_eq(kind, STR("misc")) ? TAG_MISC : -1;
        case 5: return str_eq(kind, STR("place")) ? TAG_PLACE : -1;
        case 6: return str_eq(kind, STR("person")) ? TAG_PERSON : -1;
        case 9: return str_eq(kind, STR("equipment")) ? TAG_EQUIPMENT : -1;
        case 12: return str_eq(kind, STR("organisation")) ? TAG_ORGANISATION : -1;
        default: return -1;
    }
}

static bool in_lexicon(const lede_mention *m) { return name_kind(m) >= 0; }

static void mark_times(names *n) {
    for (size_t i = 0; i < n->known; i++) {
        const lede_mention *m = &n->r->mention.p[i];
        if (note_same(m->type, "time")) memset(n->timed + m->first, true, m->last - m->first);
    }
}

/* false: no memory. */
static bool index_lexicon(names *n) {
    note_run *r = n->r;
    uint32_t *begins = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *begins);
    n->at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *n->at);
    n->next = arena_alloc(r->mem, (n->known + 1) * sizeof *n->next);
    n->timed = arena_alloc(r->mem, r->text->tokens + 1);
    if (!begins || !n->at || !n->next || !n->timed) return false;
    mark_times(n);
    for (size_t i = n->known; i-- > 0;) {
        const lede_mention *m = &r->mention.p[i];
        if (!in_lexicon(m)) continue;
        n->next[i] = begins[m->first];
        begins[m->first] = (uint32_t)i + 1;
        for (uint32_t k = m->first; k < m->last; k++) n->at[k] = (uint32_t)i + 1;
    }
    return true;
}

/* "US$", "US dollars": a currency, no country. */
static bool is_currency(const note_run *r, uint32_t i) {
    if (i + 1 >= r->text->tokens) return false;
    lede_str next = note_token(r, i + 1);
    if (str_eq(next, STR("dollar")) || str_eq(next, STR("dollars"))) return true;
    return r->text->token[i + 1].gap == LEDE_GAP_NONE && str_eq(next, STR("$"));
}

/* "mid-May" is a time; "May" may be a person. */
static bool is_time(const names *n, uint32_t first, uint32_t last, int kind) {
    return kind != TAG_PERSON && !memchr(n->timed + first, false, last - first);
}

/* "NGOs", "the GDP", "the Kingdom": a word in capitals that names nobody. */
static bool is_no_name(const note_run *r, uint32_t i) {
    const lede_token *t = &r->text->token[i];
    lede_str w = note_token(r, i);
    bool capitals = t->flags & LEDE_ALL_UPPER || (w.n > 2 && w.p[w.n - 1] == 's' && w.p[1] >= 'A' && w.p[1] <= 'Z');
    return capitals ? word_is(r, i, WORD_SHORT) : word_is(r, i, WORD_POLITY);
}

/* The spans of a label sequence. */
static bool read_labels(names *n, const uint8_t *label) {
    for (uint32_t i = 0; i < n->r->text->tokens; i++) {
        if (label[i] == TAG_OUTSIDE) continue;
        uint32_t first = i;
        while (tag_part(label[i]) == TAG_BEGIN || tag_part(label[i]) == TAG_INSIDE) i++;
        if (n->r->of->skip[n->r->in[first]] || is_currency(n->r, first)) continue; /* boilerplate */
        if (is_time(n, first, i + 1, tag_kind(label[i]))) continue;
        if (i == first && tag_kind(label[i]) != TAG_MISC && is_no_name(n->r, i)) continue;
        tag_span *s = vec_push(&n->span);
        if (!s) return false;
        *s = (tag_span){.first = first, .last = i + 1, .kind = tag_kind(label[i])};
    }
    return true;
}

static bool tell_reasons(names *n, const tag_text *t) {
    buf why = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < n->span.n; i++) {
        tag_span *s = &n->span.p[i];
        buf_clear(&why);
        ok = tagger_reasons(n->r->of->tagger, t, s->first, s->last, s->kind, &why);
        if (ok) s->why = (lede_str){arena_copy(n->r->mem, why.p, why.n), why.n};
        ok = ok && s->why.p;
    }
    buf_free(&why);
    return ok;
}

static bool tag(names *n, lede_error *e, lede_status *code) {
    tagger *g = n->r->of->tagger;
    if (!g) return true;
    tag_text t;
    uint8_t *label = arena_alloc(n->r->mem, n->r->text->tokens + 1);
    if (!label || !tag_text_make(&t, n->r, tagger_clusters(g), tagger_lists(g))) return false;
    *code = tagger_run(g, &t, label, e);
    return *code != LEDE_OK || (read_labels(n, label) && (n->r->of->show == LEDE_SHOW_FOUND || tell_reasons(n, &t)));
}

/* ---- one against the other --------------------------------------------------------------------------------------- */

static uint32_t words_of(const lede_mention *m) { return m->last - m->first; }

/* Of the readings that lexicons have of one place keep the first of the kind, or none where kind is -1. */
static void keep_reading(names *n, size_t i, int kind) {
    const lede_mention here = n->r->mention.p[i];
    for (size_t k = i + 1; k; k = n->next[k - 1]) {
        lede_mention *m = &n->r->mention.p[k - 1];
        if (m->last != here.last || !in_lexicon(m)) continue;
        if (name_kind(m) == kind) kind = -1;
        else name_drop(m);
    }
}

/* Is one of the lexicons' readings of this place of the kind? */
static bool reads_as(const names *n, size_t i, int kind) {
    const lede_mention here = n->r->mention.p[i];
    for (size_t k = i + 1; k; k = n->next[k - 1]) {
        const lede_mention *m = &n->r->mention.p[k - 1];
        if (m->last == here.last && name_kind(m) == kind) return true;
    }
    return false;
}

static bool add_tagged(names *n, const tag_span *s) {
    if (s->kind == TAG_EQUIPMENT) return true; /* materiel.c */
    lede_mention *m = note_add(n->r, "entity", "tagger", s->first, s->last);
    if (!m || !note_set(n->r, m, "kind", str_of(tag_kind_name[s->kind]))) return false;
    return s->why.n == 0 || note_set(n->r, m, "features", s->why);
}

/* Does what the lexicons have at m stand against the tagged span? Only a span that is longer at one end and nowhere
 * shorter overrules a phrase, a piece of materiel or the name of a people. */
static bool stands(const names *n, const lede_mention *m, const tag_span *s) {
    bool same = m->first == s->first && m->last == s->last;
    bool sticks_out = m->first < s->first || m->last > s->last;
    if (same && reads_as(n, n->at[m->first] - 1, s->kind)) return true;
    if (same && s->kind == TAG_EQUIPMENT) return true;
    const lede_token *first = &n->r->text->token[m->first];
    bool letters = name_kind(m) == TAG_PLACE && first->flags & LEDE_ALL_UPPER && m->to - m->from <= 4; /* US, UAE */
    bool firm =
        note_is_ruled(m->by) || words_of(m) > 1 || letters || name_kind(m) == TAG_EQUIPMENT || name_kind(m) == TAG_MISC;
    return firm && (same || sticks_out);
}

/* A tagged span against the lexicon mentions it touches. false: no memory. */
static bool settle(names *n, const tag_span *s) {
    for (uint32_t k = s->first; k < s->last; k++) {
        if (!n->at[k]) continue;
        size_t i = n->at[k] - 1;
        const lede_mention *m = &n->r->mention.p[i];
        if (name_is_gone(m)) continue;
        if (stands(n, m, s)) {
            if (reads_as(n, i, s->kind)) keep_reading(n, i, s->kind);
            return true;
        }
        keep_reading(n, i, -1);
    }
    return add_tagged(n, s);
}

/* A lexicon mention that the tagger passed over: a phrase stands, a single word where it is no common one. */
static bool stands_alone(const names *n, const lede_mention *m) {
    if (note_is_ruled(m->by)) return true;
    if (!n->r->of->tagger || words_of(m) > 1 || name_kind(m) != TAG_ORGANISATION)
        return name_kind(m) != TAG_PERSON || words_of(m) > 1 || !n->r->of->tagger;
    const lede_token *t = &n->r->text->token[m->first];
    return !t->sentence_start && !tagger_common_word(n->r->of->tagger, note_token(n->r, m->first));
}

static lede_status combine(names *n, lede_error *e) {
    for (size_t i = 0; i < n->span.n; i++)
        if (!settle(n, &n->span.p[i])) return no_memory(e);
    bool *tagged = arena_alloc(n->r->mem, n->r->text->tokens + 1);
    if (!tagged) return no_memory(e);
    for (size_t i = 0; i < n->span.n; i++)
        memset(tagged + n->span.p[i].first, true, n->span.p[i].last - n->span.p[i].first);
    for (size_t i = 0; i < n->known; i++) {
        lede_mention *m = &n->r->mention.p[i];
        if (!in_lexicon(m)) continue;
        const lede_mention *first = &n->r->mention.p[n->at[m->first] - 1];
        if (is_currency(n->r, m->last - 1)) name_drop(m);
        else if (!tagged[m->first] && !tagged[m->last - 1] && !stands_alone(n, m)) name_drop(m);
        else if (first != m && !name_is_gone(first)) name_drop(m); /* one reading */
    }
    return LEDE_OK;
}

/* Does a capitalised word follow token i - 1 behind a hyphen? */
static bool goes_on(const note_run *r, uint32_t i) {
    const lede_token *t = r->text->token;
    return i + 1 < r->text->tokens && t[i].gap == LEDE_GAP_NONE && t[i + 1].gap == LEDE_GAP_NONE &&
           str_eq(note_token(r, i), STR("-")) && t[i + 1].flags & LEDE_UPPER_FIRST;
}

/* "Amina Okoro-Haddad": a person's surname goes on behind a hyphen, unless another's full name stands there. */
static void join_surnames(names *n) {
    note_run *r = n->r;
    uint32_t *at = n->at; /* from here on: per token, 1 + the mention that begins there */
    memset(at, 0, r->text->tokens * sizeof *at);
    for (size_t i = 0; i < r->mention.n; i++)
        if (name_kind(&r->mention.p[i]) >= 0) at[r->mention.p[i].first] = (uint32_t)i + 1;
    for (size_t i = 0; i < r->mention.n; i++) {
        lede_mention *m = &r->mention.p[i];
        if (!note_same(m->by, "tagger") || name_kind(m) != TAG_PERSON || words_of(m) < 2 || !goes_on(r, m->last))
            continue;
        lede_mention *next = at[m->last + 1] ? &r->mention.p[at[m->last + 1] - 1] : NULL;
        if (next && (name_kind(next) != TAG_PERSON || words_of(next) > 1)) continue;
        m->last += 2;
        m->to = r->text->token[m->last - 1].to;
        if (next) name_drop(next);
    }
}

/* Parts of names are no mentions of their own. */
static void sweep(note_run *r, const char *part) {
    size_t n = 0;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (!name_is_gone(m) && !note_same(m->type, part)) r->mention.p[n++] = *m;
    }
    r->mention.n = n;
}

void name_sweep_titles(note_run *r) { sweep(r, "title"); }

/* "Peru" of "the Episcopal Conference of Peru". */
static bool ends_body(const lede_mention *m, const lede_mention *inner) {
    return name_kind(inner) == TAG_PLACE && inner->first > m->first && inner->last == m->last;
}

/* Bodies named by a common noun (scripts/rules/names.lua), where no other name's mention stands in the way; a country
 * or people within is part of the name. */
static lede_status name_bodies(note_run *r, lede_error *e) {
    size_t known = r->mention.n;
    lede_status code = match_apply(r, "name", e);
    uint32_t *at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *at);
    if (!at) return no_memory(e);
    for (size_t i = 0; i < known && r->mention.n > known; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (name_kind(m) >= 0)
            for (uint32_t k = m->first; k < m->last; k++) at[k] = (uint32_t)i + 1;
    }
    for (size_t i = known; i < r->mention.n; i++) {
        lede_mention *m = &r->mention.p[i];
        lede_mention *inner = at[m->first] ? &r->mention.p[at[m->first] - 1] : NULL;
        int kind = inner ? name_kind(inner) : -1;
        bool gives_way = inner && (kind == TAG_MISC || (kind == TAG_PLACE && inner->last < m->last));
        bool begins = gives_way && inner->first == m->first && inner->last <= m->last;
        lede_mention *tail = at[m->last - 1] ? &r->mention.p[at[m->last - 1] - 1] : NULL;
        if ((inner && !begins) || (tail && !ends_body(m, tail))) name_drop(m);
        else if (begins || tail) name_drop(begins ? inner : tail);
    }
    sweep(r, name_gone);
    return code;
}

lede_status note_name(note_run *r, lede_error *e) {
    if (r->of->onlooker) {
        r->of->onlooker(r->of->onlooker_data, r);
        return LEDE_OK;
    }
    lede_status code = name_materiel(r, e);
    if (code != LEDE_OK) return code;
    names n = {.r = r, .known = r->mention.n};
    bool memory = index_lexicon(&n) && tag(&n, e, &code);
    if (!memory) code = no_memory(e);
    if (code == LEDE_OK) code = combine(&n, e);
    if (code == LEDE_OK) join_surnames(&n);
    sweep(r, "materiel");
    if (code == LEDE_OK && r->of->tagger) code = name_agree(r, e);
    if (code == LEDE_OK) code = name_whose(r, e);
    if (code == LEDE_OK) code = name_bodies(r, e);
    vec_free(&n.span);
    return code;
}
