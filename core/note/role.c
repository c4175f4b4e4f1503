/* role.c — what a person is, as the document says it: "former US ambassador to NATO Douglas Lute", "Jason Crow, a
 * Democratic member of the House". */
#include "note/annotator.h"
#include "note/name.h"

typedef struct {
    note_run *r;
    uint8_t *part; /* per token */
} roles;

enum { PART_TITLE = 1, PART_OFFICE = 2, PART_ENTITY = 4, PART_PERSON = 8 };

static bool mark_parts(roles *x) {
    x->part = arena_alloc(x->r->mem, x->r->text->tokens + 1);
    if (!x->part) return false;
    for (size_t i = 0; i < x->r->mention.n; i++) {
        const lede_mention *m = &x->r->mention.p[i];
        int kind = name_kind(m);
        uint8_t part = 0;
        if (note_same(m->type, "title")) part = str_eq(note_text(m, "part"), STR("title")) ? PART_TITLE : PART_OFFICE;
        else if (kind >= 0) part = kind == TAG_PERSON ? PART_PERSON : PART_ENTITY;
        for (uint32_t k = m->first; part && k < m->last; k++) x->part[k] |= part;
    }
    return true;
}

/* What a word is to a role: "qualifier", "joiner", "owner", "article", "clause", "courtesy"
 * (scripts/lexicon/titles.lua); or empty. */
static lede_str part_of_role(const note_run *r, uint32_t i) {
    return meanings_of(r->of->words, "role_word", note_token(r, i));
}

bool name_is_courtesy(const note_run *r, uint32_t i) { return str_eq(part_of_role(r, i), STR("courtesy")); }

static bool qualifies(const note_run *r, uint32_t i) { return str_eq(part_of_role(r, i), STR("qualifier")); }

/* "'s": what stands before it is whose the office is. */
static bool owns(const note_run *r, uint32_t i) { return str_eq(part_of_role(r, i), STR("owner")); }

static bool joins(const note_run *r, uint32_t i) {
    if (r->text->token[i].gap == LEDE_GAP_NONE && str_eq(note_token(r, i), STR("-"))) return true;
    return str_eq(part_of_role(r, i), STR("joiner")) || owns(r, i);
}

/* Back from the name over titles, offices, what they are of, and what qualifies them. */
static lede_range role_before(const roles *x, const lede_mention *m) {
    uint32_t low = x->r->text->sentence[x->r->in[m->first]].from, from = m->first, best = from;
    bool office = false, whole = true; /* whole: nothing but the office so far */
    while (from > low && m->first - from < 14) {
        uint8_t part = x->part[from - 1];
        if (part & PART_PERSON) break;
        bool noun = part & (PART_TITLE | PART_OFFICE), join = joins(x->r, from - 1);
        if (!noun && !(part & PART_ENTITY) && !qualifies(x->r, from - 1) && !(join && from < m->first)) break;
        if (join && !noun && office && whole) break; /* "an adviser to President Biden" */
        from--;
        whole = whole && (noun || join);
        if (noun && !name_is_courtesy(x->r, from)) office = true;
        if (!join) best = from;
    }
    /* The office must be what stands before the name, or be of what does ("ambassador to NATO Douglas Lute"). */
    return office ? (lede_range){best, m->first} : (lede_range){0, 0};
}

static bool is_comma(const note_run *r, uint32_t i) { return str_eq(note_token(r, i), STR(",")); }

/* The office that an apposition from `from` on is headed by; `to` where there is none. Before it stand what qualifies
 * it and, behind an article, a few words of any kind: "a Ukrainian member of Parliament". */
static uint32_t head_of(const roles *x, uint32_t from, uint32_t to, bool article) {
    uint32_t others = 0;
    for (uint32_t i = from; i < to; i++) {
        if (x->part[i] & (PART_TITLE | PART_OFFICE)) return i;
        if (str_eq(part_of_role(x->r, i), STR("joiner"))) return to;
        bool fits = x->part[i] & PART_ENTITY || qualifies(x->r, i) || joins(x->r, i);
        if (!fits && (!article || ++others > 3)) return to;
    }
    return to;
}

/* Between commas behind the name, without the article. */
static lede_range role_behind(const roles *x, const lede_mention *m) {
    const note_run *r = x->r;
    uint32_t high = r->text->sentence[r->in[m->first]].to, from = m->last + 1;
    if (from >= high || !is_comma(r, m->last)) return (lede_range){0, 0};
    bool article = str_eq(part_of_role(r, from), STR("article")) || str_eq(note_token(r, from), STR("the"));
    if (article) from++;
    uint32_t to = from;
    while (to < high && to - from < 16 && r->text->token[to].kind != LEDE_PUNCT && !(x->part[to] & PART_PERSON)) {
        if (str_eq(part_of_role(r, to), STR("clause"))) return (lede_range){0, 0};
        to++;
    }
    bool ends = to < high && (is_comma(r, to) || str_eq(note_token(r, to), STR("."))); /* an apposition, not a clause */
    return ends && head_of(x, from, to, article) < to ? (lede_range){from, to} : (lede_range){0, 0};
}

/* The words of a span with one blank wherever there was white space; empty and NULL: no memory. */
static lede_str on_one_line(note_run *r, lede_range s) {
    lede_str text = note_words(r, s.from, s.to);
    char *line = arena_copy(r->mem, text.p, text.n);
    return (lede_str){line, line ? blanks_join(line, text.n) : 0};
}

static bool set_role(roles *x, lede_mention *m, lede_str *role) {
    lede_range s = role_before(x, m);
    if (s.to == s.from) s = role_behind(x, m);
    if (s.to == s.from) return true;
    *role = on_one_line(x->r, s);
    return role->p && note_set(x->r, m, "role", *role);
}

/* Mentions in text order; later mentions of the same person take over the role last told. */
bool name_roles(note_run *r, const uint32_t *order, size_t n) {
    roles x = {.r = r};
    uint32_t room = 64;
    while (room < n * 2) room *= 2;
    typedef struct {
        lede_str who, role;
    } told;
    told *table = arena_alloc(r->mem, room * sizeof *table);
    if (!table || !mark_parts(&x)) return false;
    for (size_t i = 0; i < n; i++) {
        lede_mention *m = &r->mention.p[order[i]];
        if (name_kind(m) != TAG_PERSON) continue;
        lede_str who = note_text(m, "canonical"), role = {NULL, 0};
        uint32_t k = feature_hash(who.p, who.n) & (room - 1);
        while (table[k].who.n && !str_eq(table[k].who, who)) k = (k + 1) & (room - 1);
        table[k].who = who;
        if (!set_role(&x, m, &role)) return false;
        if (role.n) table[k].role = role;
        else if (table[k].role.n && !note_set(r, m, "role", table[k].role)) return false;
    }
    return true;
}
