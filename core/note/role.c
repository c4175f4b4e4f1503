/* role.c — what a person is, as the document says it: "former US ambassador to NATO Douglas Lute", "Jason Crow, a
 * Democratic member of the House". */
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

static bool is_one_of(lede_str w, const char *const *words) {
    for (; *words; words++)
        if (w.n == strlen(*words) && strncasecmp(w.p, *words, w.n) == 0) return true;
    return false;
}

static bool qualifies(const note_run *r, uint32_t i) {
    static const char *const words[] = {
        "former",   "ex",         "then",     "deputy",    "acting",  "senior",  "top",      "chief", "first",
        "vice",     "outgoing",   "incoming", "assistant", "under",   "special", "interim",  "newly", "appointed",
        "elected",  "opposition", "foreign",  "defense",   "defence", "finance", "interior", "press", "national",
        "security", "military",   "state",    "late",      "retired", NULL};
    return is_one_of(note_token(r, i), words);
}

bool name_is_courtesy(lede_str w) {
    static const char *const words[] = {"Mr.", "Mr",  "Mrs.",  "Mrs",  "Ms.",  "Ms",   "Miss", "Dr.",
                                        "Dr",  "Sir", "Madam", "Lord", "Lady", "Dame", NULL};
    return is_one_of(w, words);
}

static bool joins(const note_run *r, uint32_t i) {
    static const char *const words[] = {"of", "to", "for", "the", "at", "on", "'s", NULL};
    if (r->text->token[i].gap == LEDE_GAP_NONE && str_eq(note_token(r, i), STR("-"))) return true;
    return is_one_of(note_token(r, i), words);
}

/* Back from the name over titles, offices, what they are of, and what qualifies them. */
static lede_range role_before(const roles *x, const lede_mention *m) {
    uint32_t low = x->r->text->sentence[x->r->in[m->first]].from, from = m->first, best = from;
    bool office = false;
    while (from > low && m->first - from < 14) {
        uint8_t part = x->part[from - 1];
        if (part & PART_PERSON) break;
        bool noun = part & (PART_TITLE | PART_OFFICE);
        if (!noun && !(part & PART_ENTITY) && !qualifies(x->r, from - 1) && !(joins(x->r, from - 1) && from < m->first))
            break;
        from--;
        if (noun && !name_is_courtesy(note_token(x->r, from))) office = true;
        if (!joins(x->r, from)) best = from;
    }
    /* The office must be what stands before the name, or be of what does ("ambassador to NATO Douglas Lute"). */
    return office ? (lede_range){best, m->first} : (lede_range){0, 0};
}

static bool is_comma(const note_run *r, uint32_t i) { return str_eq(note_token(r, i), STR(",")); }

/* Between commas behind the name, without the article. */
static lede_range role_behind(const roles *x, const lede_mention *m) {
    const note_run *r = x->r;
    uint32_t high = r->text->sentence[r->in[m->first]].to, from = m->last + 1, to = from;
    bool office = false;
    if (from >= high || !is_comma(r, m->last)) return (lede_range){0, 0};
    static const char *const articles[] = {"a", "an", "the", "who", "which", "whose", NULL};
    if (is_one_of(note_token(r, from), articles)) from++;
    uint32_t first_office = 0;
    for (to = from;
         to < high && to - from < 16 && r->text->token[to].kind != LEDE_PUNCT && !(x->part[to] & PART_PERSON); to++)
        if ((x->part[to] & (PART_TITLE | PART_OFFICE)) && !office) {
            office = true;
            first_office = to;
        }
    bool ends = to < high && (is_comma(r, to) || str_eq(note_token(r, to), STR("."))); /* an apposition, not a clause */
    return office && ends && to > from && first_office - from <= 6 ? (lede_range){from, to} : (lede_range){0, 0};
}

static bool set_role(roles *x, lede_mention *m, lede_str *role) {
    lede_range s = role_before(x, m);
    if (s.to == s.from) s = role_behind(x, m);
    if (s.to == s.from) return true;
    *role = note_words(x->r, s.from, s.to);
    return note_set(x->r, m, "role", *role);
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
