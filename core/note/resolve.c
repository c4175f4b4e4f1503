/* resolve.c — who is who within a document: every entity gets the canonical name of what it refers to.
 *
 * Names that say much (full names of people, whole names of bodies) are entered first, under everything that may stand
 * for them later: a surname, the initials, a shorter form. Then the short names are looked up. Nothing is merged on a
 * bare surname unless the document, or the lexicon of public life, has its bearer. */
#include <stdlib.h>

#include "note/name.h"

typedef struct {
    lede_str canonical;
    bool known;     /* the canonical name is a lexicon's */
    uint32_t words; /* of the fullest form met */
    uint32_t first; /* token of the first mention */
    lede_str given; /* people: the first word of the fullest form */
    size_t aliases; /* how many there were of others when it was entered: none before is its own */
} referent;

/* A word or phrase that may stand for a referent; several referents may share one (two Bushes). */
typedef struct {
    uint64_t key;
    uint32_t referent, next; /* next: 1 + index of an older alias in the same slot */
} alias;

typedef struct {
    note_run *r;
    uint32_t *order; /* entity mentions by place */
    size_t entities;
    uint32_t *of;     /* per mention: 1 + its referent */
    uint32_t *titled; /* per token: 1 + the first token of a title, more than a courtesy, that ends before it; or 0 */
    VEC(referent) who;
    VEC(alias) alias;
    uint32_t *slot, mask;
    bool failed;
} resolver;

enum { CHAIN_MAX = 12 }; /* bearers of one name that are looked at */

static lede_mention *mention_at(const resolver *x, size_t i) { return &x->r->mention.p[x->order[i]]; }
static uint32_t words_of(const lede_mention *m) { return m->last - m->first; }

/* A key for tokens [first, last) without regard to case, apart for each kind. */
static uint64_t key_of(const note_run *r, int kind, uint32_t first, uint32_t last) {
    uint64_t key = (uint64_t)kind * 0x9E3779B97F4A7C15u + 1;
    for (uint32_t i = first; i < last; i++) key = (key ^ feature_form(note_token(r, i), true)) * 0x100000001B3u;
    return key ^ (key >> 29);
}

static void add_alias(resolver *x, uint64_t key, uint32_t who) {
    uint32_t *slot = &x->slot[key & x->mask];
    for (uint32_t k = *slot; k > x->who.p[who].aliases; k = x->alias.p[k - 1].next) /* from the latest back */
        if (x->alias.p[k - 1].key == key && x->alias.p[k - 1].referent == who) return;
    alias *a = vec_push(&x->alias);
    if (!a) {
        x->failed = true;
        return;
    }
    *a = (alias){key, who, *slot};
    *slot = (uint32_t)x->alias.n;
}

static uint32_t new_referent(resolver *x, const lede_mention *m, lede_str canonical, bool known) {
    referent *w = vec_push(&x->who);
    if (!w) {
        x->failed = true;
        return 0;
    }
    *w = (referent){canonical, known, words_of(m), m->first, note_token(x->r, m->first), x->alias.n};
    return (uint32_t)x->who.n - 1;
}

static lede_str text_of(const note_run *r, const lede_mention *m) { return note_words(r, m->first, m->last); }

/* ---- people ------------------------------------------------------------------------------------------------------ */

static bool is_suffix(const note_run *r, uint32_t i) {
    lede_str w = note_token(r, i);
    return str_eq(w, STR("Jr.")) || str_eq(w, STR("Jr")) || str_eq(w, STR("Sr.")) || str_eq(w, STR("II")) ||
           str_eq(w, STR("III")) || str_eq(w, STR(","));
}

/* The end of a person's name without what follows the surname. */
static uint32_t surname_end(const note_run *r, const lede_mention *m) {
    uint32_t end = m->last;
    while (end > m->first + 1 && is_suffix(r, end - 1)) end--;
    return end;
}

/* Can two first names be one person's: equal, an initial, a beginning (Tim, Timothy), or one spelling of another? */
static bool same_given(lede_str a, lede_str b) {
    if (!a.n || !b.n || (a.p[0] | 32) != (b.p[0] | 32)) return false;
    if (a.n == 1 || b.n == 1 || a.p[1] == '.' || b.p[1] == '.') return true;
    size_t n = a.n < b.n ? a.n : b.n;
    return (n >= 3 && strncasecmp(a.p, b.p, n) == 0) || (n >= 4 && name_distance(a, b) <= 2);
}

static uint32_t find_person(const resolver *x, const lede_mention *m, uint64_t key) {
    lede_str given = note_token(x->r, m->first);
    int chain = 0;
    for (uint32_t k = x->slot[key & x->mask]; k && chain++ < CHAIN_MAX; k = x->alias.p[k - 1].next) {
        const alias *a = &x->alias.p[k - 1];
        if (a->key == key && same_given(x->who.p[a->referent].given, given)) return a->referent + 1;
    }
    return 0;
}

/* A surname is entered whole and by its last words: "von der Leyen", "Leyen". */
static void enter_surname(resolver *x, const lede_mention *m, uint32_t who) {
    uint32_t end = surname_end(x->r, m), least = end > m->first + 4 ? end - 4 : m->first + 1;
    for (uint32_t i = least; i < end; i++) add_alias(x, key_of(x->r, TAG_PERSON, i, end), who);
}

/* The first word of a name, kept apart from surnames: "Park" of Park Min-ji, "Noor" of Noor Haddad. */
static uint64_t first_key(const resolver *x, uint32_t token) { return ~key_of(x->r, TAG_PERSON, token, token + 1); }

static void full_person(resolver *x, size_t i) {
    const lede_mention *m = mention_at(x, i);
    uint32_t end = surname_end(x->r, m);
    if (end - m->first < 2) return;
    lede_str canonical = note_text(m, "canonical");
    uint32_t who = find_person(x, m, key_of(x->r, TAG_PERSON, end - 1, end));
    if (!who) who = new_referent(x, m, canonical.n ? canonical : text_of(x->r, m), canonical.n > 0) + 1;
    referent *w = &x->who.p[who - 1];
    if (canonical.n && !w->known) {
        w->canonical = canonical;
        w->known = true;
    } else if (!w->known && words_of(m) > w->words) {
        w->canonical = text_of(x->r, m);
        w->words = words_of(m);
        w->given = note_token(x->r, m->first);
    }
    enter_surname(x, m, who - 1);
    add_alias(x, first_key(x, m->first), who - 1);
    x->of[x->order[i]] = who;
}

/* The bearer of a bare name: the famous one where the text names him, else the one last named, else the first to
 * come. */
static uint32_t bearer(const resolver *x, const lede_mention *m, uint64_t key, lede_str famous) {
    uint32_t before = 0, after = 0;
    int chain = 0;
    for (uint32_t k = x->slot[key & x->mask]; k && chain++ < CHAIN_MAX; k = x->alias.p[k - 1].next) {
        const alias *a = &x->alias.p[k - 1];
        if (a->key != key) continue;
        const referent *w = &x->who.p[a->referent];
        if (famous.n && str_eq(w->canonical, famous)) return a->referent + 1;
        if (w->first <= m->first && !before) before = a->referent + 1; /* chains run from the latest back */
        if (w->first > m->first) after = a->referent + 1;
    }
    return before ? before : after;
}

static void bare_person(resolver *x, size_t i) {
    const lede_mention *m = mention_at(x, i);
    if (x->of[x->order[i]]) return;
    uint32_t title = x->titled[m->first];
    lede_str famous = note_text(m, "canonical");
    if (!famous.n && title) famous = office_holder(x->r, title - 1, m->last);
    uint64_t key = key_of(x->r, TAG_PERSON, m->first, surname_end(x->r, m));
    uint32_t who = bearer(x, m, key, famous);
    if (!who && !famous.n && words_of(m) == 1) who = bearer(x, m, first_key(x, m->first), famous);
    bool office = famous.n && title; /* "President Biden" is no other Biden */
    if (!who || (office && !str_eq(x->who.p[who - 1].canonical, famous))) {
        who = new_referent(x, m, famous.n ? famous : text_of(x->r, m), famous.n > 0) + 1;
        add_alias(x, key, who - 1);
    }
    x->of[x->order[i]] = who;
}

/* ---- bodies ------------------------------------------------------------------------------------------------------ */

static bool is_acronym(const note_run *r, const lede_mention *m) {
    lede_str w = text_of(r, m);
    return words_of(m) == 1 && w.n >= 2 && w.n <= 8 && (r->text->token[m->first].flags & LEDE_ALL_UPPER);
}

/* The key of a body's initials: its capitalised words' first letters. 0: fewer than two. */
static uint64_t initials_key(const note_run *r, const lede_mention *m) {
    char letters[12];
    size_t n = 0;
    for (uint32_t i = m->first; i < m->last && n < sizeof letters; i++)
        if (r->text->token[i].flags & LEDE_UPPER_FIRST) letters[n++] = (char)(note_token(r, i).p[0] | 32);
    uint64_t key = (uint64_t)TAG_ORGANISATION * 0x9E3779B97F4A7C15u + 1;
    key = (key ^ feature_hash(letters, n)) * 0x100000001B3u;
    return n < 2 ? 0 : key ^ (key >> 29);
}

/* The mention right behind in brackets, or NULL: "World Health Organization (WHO)". */
static const lede_mention *in_brackets(const resolver *x, size_t i) {
    const lede_mention *m = mention_at(x, i);
    if (i + 1 == x->entities || m->last + 2 >= x->r->text->tokens || !str_eq(note_token(x->r, m->last), STR("(")))
        return NULL;
    const lede_mention *n = mention_at(x, i + 1);
    return n->first == m->last + 1 && str_eq(note_token(x->r, n->last), STR(")")) ? n : NULL;
}

static void enter_body(resolver *x, size_t i, uint32_t who, int kind) {
    const note_run *r = x->r;
    const lede_mention *m = mention_at(x, i);
    add_alias(x, key_of(r, kind, m->first, m->last), who);
    if (words_of(m) < 2 || kind != TAG_ORGANISATION) return;
    uint64_t initials = initials_key(r, m);
    if (initials) add_alias(x, initials, who);
    for (uint32_t k = m->first + 1; k < m->last && k < m->first + 4; k++)
        if (m->last - k >= 2 && (r->text->token[k].flags & LEDE_UPPER_FIRST))
            add_alias(x, key_of(r, kind, k, m->last), who);
    add_alias(x, key_of(r, kind, m->first, m->first + 1), who);
}

static uint32_t find_body(const resolver *x, uint64_t key) {
    for (uint32_t k = x->slot[key & x->mask]; k; k = x->alias.p[k - 1].next)
        if (x->alias.p[k - 1].key == key) return x->alias.p[k - 1].referent + 1;
    return 0;
}

static lede_str title_case(note_run *r, lede_str s);

/* A body or place whose whole name is given: known to a lexicon, or of more than one word. */
static void full_body(resolver *x, size_t i, int kind) {
    const lede_mention *m = mention_at(x, i);
    lede_str canonical = note_text(m, "canonical");
    if (x->of[x->order[i]] || (!canonical.n && words_of(m) < 2)) return;
    const lede_mention *brackets = kind == TAG_ORGANISATION ? in_brackets(x, i) : NULL;
    bool acronym = brackets && is_acronym(x->r, brackets) && name_kind(brackets) == kind;
    if (!canonical.n && acronym) canonical = note_text(brackets, "canonical");
    uint32_t who = canonical.n ? 0 : find_body(x, key_of(x->r, kind, m->first, m->last));
    if (!who)
        who = new_referent(x, m, canonical.n ? canonical : title_case(x->r, text_of(x->r, m)), canonical.n > 0) + 1;
    enter_body(x, i, who - 1, kind);
    x->of[x->order[i]] = who;
    if (!acronym) return;
    x->of[x->order[i + 1]] = who;
    add_alias(x, key_of(x->r, kind, brackets->first, brackets->last), who - 1);
}

static void short_body(resolver *x, size_t i, int kind) {
    const lede_mention *m = mention_at(x, i);
    if (x->of[x->order[i]]) return;
    uint64_t key = key_of(x->r, kind, m->first, m->last);
    uint32_t who = find_body(x, key);
    if (!who) {
        lede_str text = text_of(x->r, m);
        who = new_referent(x, m, is_acronym(x->r, m) && text.n <= 5 ? text : title_case(x->r, text), false) + 1;
        add_alias(x, key, who - 1);
    }
    x->of[x->order[i]] = who;
}

/* "SIALKOT" is Sialkot; names that are not all in capitals stay as they are. */
static lede_str title_case(note_run *r, lede_str s) {
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] >= 0x80 || (s.p[i] >= 'a' && s.p[i] <= 'z')) return s;
    char *out = arena_copy(r->mem, s.p, s.n);
    if (!out) return s;
    for (size_t i = 1; i < s.n; i++)
        if (out[i] >= 'A' && out[i] <= 'Z' && s.p[i - 1] >= 'A' && s.p[i - 1] <= 'Z') out[i] = (char)(out[i] + 32);
    return (lede_str){out, s.n};
}

/* ---- the pass ---------------------------------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b, void *run) {
    const note_run *sorting = run;
    const lede_mention *x = &sorting->mention.p[*(const uint32_t *)a], *y = &sorting->mention.p[*(const uint32_t *)b];
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    return x->last > y->last ? -1 : x->last < y->last;
}

static bool prepare(resolver *x) {
    note_run *r = x->r;
    x->order = arena_alloc(r->mem, (r->mention.n + 1) * sizeof *x->order);
    x->of = arena_alloc(r->mem, (r->mention.n + 1) * sizeof *x->of);
    if (!x->order || !x->of) return false;
    for (size_t i = 0; i < r->mention.n; i++) {
        int kind = name_kind(&r->mention.p[i]);
        if (kind >= 0 && kind != TAG_EQUIPMENT) x->order[x->entities++] = (uint32_t)i;
    }
    x->titled = arena_alloc(r->mem, (r->text->tokens + 2) * sizeof *x->titled);
    if (!x->titled) return false;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (note_same(m->type, "title") && !name_is_courtesy(r, m->last - 1)) x->titled[m->last] = m->first + 1;
    }
    uint32_t room = 64;
    while (room < x->entities * 4) room *= 2;
    x->slot = arena_alloc(r->mem, room * sizeof *x->slot);
    x->mask = room - 1;
    return x->slot != NULL;
}

static bool name_all(resolver *x) {
    for (size_t i = 0; i < x->entities; i++) {
        lede_mention *m = mention_at(x, i);
        if (x->of[x->order[i]] && !note_set(x->r, m, "canonical", x->who.p[x->of[x->order[i]] - 1].canonical))
            return false;
    }
    return true;
}

static void look_up_all(resolver *x) {
    for (size_t i = 0; i < x->entities; i++) {
        int kind = name_kind(mention_at(x, i));
        if (kind == TAG_PERSON) full_person(x, i);
        else full_body(x, i, kind);
    }
    for (size_t i = 0; i < x->entities; i++) {
        int kind = name_kind(mention_at(x, i));
        if (kind == TAG_PERSON) bare_person(x, i);
        else short_body(x, i, kind);
    }
}

lede_status note_resolve(note_run *r, lede_error *e) {
    resolver x = {.r = r};
    bool ok = prepare(&x);
    if (ok) {
        qsort_r(x.order, x.entities, sizeof *x.order, by_place, r);
        look_up_all(&x);
        ok = !x.failed && name_all(&x) && name_roles(r, x.order, x.entities);
    }
    vec_free(&x.who);
    vec_free(&x.alias);
    name_sweep_titles(r);
    return ok ? LEDE_OK : no_memory(e);
}
