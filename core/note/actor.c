/* actor.c — governments, alliances and bodies in the text, who may give or get money. */
#include <stdlib.h>

#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "name.h"
#include "party.h"

static actor *push(grants *g, lede_range at, const char *name) {
    actor *a = vec_push(&g->actor);
    if (a)
        *a = (actor){.first = at.from,
                     .last = at.to,
                     .name = name,
                     .noun = str_eq(note_words(g->r, at.from, at.to), str_of(name))};
    return a;
}

/* "us", "who": a short name written without capitals is none. */
static bool is_common(const note_run *r, uint32_t token, const book_word *w) {
    if (w->atoms > 1 || strcmp(w->text, "self") == 0) return false;
    return note_token(r, token).n <= 3 && !(r->text->token[token].flags & LEDE_ALL_UPPER);
}

/* "LONDON Donor nations pledged": where the report was written. */
static bool is_dateline(const note_run *r, uint32_t token) {
    if (token > 0 || r->text->tokens < 2) return false;
    const lede_token *t = r->text->token;
    return t->flags & LEDE_ALL_UPPER && t->to - t->from > 4 && t[1].flags & LEDE_UPPER_FIRST &&
           !(t[1].flags & LEDE_ALL_UPPER);
}

/* The "US" of "US$5 million". */
static bool in_sum(const grants *g, uint32_t token) {
    size_t i = sums_from(g, token + 1);
    return i > 0 && grant_sum(g, i - 1)->last > token;
}

/* Actors of the vocabulary, sentence by sentence. */
static bool from_book(grants *g) {
    note_run *r = g->r;
    atoms a;
    for (uint32_t s = 0; s < r->text->sentences; s++) {
        lede_range t = r->text->sentence[s];
        if (!atoms_may_hold(r, t.from, t.to, 1 << BOOK_ACTOR)) continue;
        if (!atoms_cut(r, t.from, t.to, &a)) return false;
        for (uint32_t i = 0; i < a.n; i++) {
            const book_word *w = atoms_word(&a, i, BOOK_ACTOR);
            if (!w || !w->text) continue;
            if (is_common(r, a.at[i].token, w) || in_sum(g, a.at[i].token) || (s == 0 && is_dateline(r, a.at[i].token)))
                continue;
            if (!push(g, (lede_range){a.at[i].token, a.at[i + w->atoms - 1].token + 1}, w->text)) return false;
            i += w->atoms - 1;
        }
    }
    return true;
}

/* The first actor of the vocabulary that a text names, or NULL. */
static const char *book_actor(const note_run *r, lede_str source) {
    for (size_t i = 0; i < source.n;) {
        atom at[BOOK_LONGEST];
        uint32_t n = 0;
        size_t end = i, second = i + 1;
        while (n < BOOK_LONGEST && end < source.n) {
            while (end < source.n && source.p[end] == ' ') end++;
            if (end == source.n) break;
            at[n] = (atom){.from = (uint32_t)end};
            end = atom_end(source.p, end, source.n, &at[n].kind);
            at[n++].to = (uint32_t)end;
            if (n == 1) second = end;
        }
        const book_word *w = n ? book_find(r->of->book, source.p, at, n, BOOK_ACTOR) : NULL;
        if (w && strcmp(w->text, "self") != 0) return w->text;
        i = second;
    }
    return NULL;
}

/* A name may go on in the next line. */
static const char *copy_name(note_run *r, lede_str name) {
    char *copy = arena_copy(r->mem, name.p, name.n);
    if (copy) copy[blanks_join(copy, name.n)] = 0;
    return copy;
}

/* The country of a name, or of a place its own name; of the European Commission and its people the Union. */
static lede_str country_of(const note_run *r, const lede_mention *m, bool person) {
    lede_str name = note_text(m, "country");
    const char *body = person && name.n ? book_actor(r, name) : NULL;
    if (body) return str_of(body);
    return !name.n && str_eq(note_text(m, "kind"), STR("place")) ? note_text(m, "canonical") : name;
}

/* "the UN Trust Fund", "the U.S. Coast Guard": a name that goes on behind one of the vocabulary is a body of it, known
 * by its own name; those of the United Nations act for themselves. false: out of memory. */
static bool take_longer(grants *g, actor *a, const lede_mention *m) {
    note_run *r = g->r;
    bool body = str_eq(note_text(m, "kind"), STR("organisation")), longer = m->last - m->first > a->last - a->first;
    if (!body || strcmp(a->name, "self") == 0) return true;
    lede_str name = note_text(m, "canonical").n ? note_text(m, "canonical") : note_words(r, m->first, m->last);
    lede_str country = note_text(m, "country");
    bool roof = longer && !country.n && meanings_of(r->of->words, "roof", str_of(a->name)).n;
    if (!roof && !str_eq(country, str_of(a->name))) return true;
    const char *copy = copy_name(r, name);
    if (!copy) return false;
    if (a + 1 == g->actor.p + g->actor.n || a[1].first >= m->last || a[1].first < a->first) {
        a->first = m->first < a->first ? m->first : a->first;
        a->last = m->last > a->last ? m->last : a->last;
    }
    a->own = copy;
    if (roof) a->name = copy, a->outside = true;
    return true;
}

/* "Norwegian", "French"; "Norwegians" are people. */
static bool is_adjective(const note_run *r, const lede_mention *m) {
    lede_str word = note_words(r, m->first, m->last);
    if (!str_eq(note_text(m, "kind"), STR("misc")) || !word.n) return false;
    return !str_ends(word, "s") || !meanings_of(r->of->words, "country", (lede_str){word.p, word.n - 1}).n;
}

/* Names that tell a country: places by their own name or their country's, bodies and demonyms by their country's. */
static bool from_names(grants *g) {
    note_run *r = g->r;
    size_t known = g->actor.n, next = 0;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (!note_same(m->type, "entity")) continue;
        while (next > 0 && g->actor.p[next - 1].last > m->first) next--;
        while (next < known && g->actor.p[next].last <= m->first) next++;
        bool person = str_eq(note_text(m, "kind"), STR("person"));
        if (next < known && g->actor.p[next].first < m->last) {
            g->actor.p[next].person |= person;
            g->actor.p[next].adjective |= is_adjective(r, m);
            if (!take_longer(g, &g->actor.p[next], m)) return false;
            continue;
        }
        lede_str name = country_of(r, m, person), own = note_text(m, "canonical");
        bool body = str_eq(note_text(m, "kind"), STR("organisation")), outside = !name.n && body;
        if (!own.n) own = note_words(r, m->first, m->last);
        if (outside) name = own;
        bool noun = m->last == m->first + 1 && !note_text(m, "country").n &&
                    party_is(g, m->first, PARTY_STATE | PARTY_BODY | PARTY_MANY); /* the Kingdom, the Treasury */
        if (noun || !name.n || name_is_direction(name) || is_dateline(r, m->first)) continue;
        const char *copy = copy_name(r, name), *itself = NULL;
        bool part = !person && !str_eq(own, name) && (body || str_eq(note_text(m, "kind"), STR("place")));
        if (part && !(itself = copy_name(r, own))) return false;
        actor *a = copy ? push(g, (lede_range){m->first, m->last}, copy) : NULL;
        if (!a) return false;
        a->person = person;
        a->adjective = is_adjective(r, m);
        a->outside = outside;
        a->own = itself;
        a->inner = itself && !body;
    }
    return true;
}

static int by_token(const void *x, const void *y) {
    const actor *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last > b->last ? -1 : 1;
    return strcmp(a->name, b->name);
}

/* The government that publishes the document speaks in it as "we"; a paper named after a capital is none. */
const char *actor_voice(const note_run *r) {
    lede_str source = r->context->source;
    if (!r->of->book || !source.n || !meanings_in(r->of->words, "publisher", source)) return NULL;
    return book_actor(r, source);
}

const char *actor_named(const note_run *r, lede_str words) { return r->of->book ? book_actor(r, words) : NULL; }

/* "Russia's frozen assets", "Russian central bank reserves": the name only tells whose the frozen money is. */
static bool owns_assets(const grants *g, const actor *a) {
    enum { WORDS = 4 };
    uint32_t i = a->last;
    if (i < g->r->text->tokens && (note_says(g->r, i, "'s") || note_says(g->r, i, "’s"))) i++;
    for (uint32_t end = i + WORDS; i < g->r->text->tokens && i < end && !(g->cls[i] & ~W_ADVERB); i++)
        if (party_is(g, i, PARTY_ASSETS)) return true;
    return false;
}

static void drop_owners(grants *g) {
    size_t n = 0;
    for (size_t i = 0; i < g->actor.n; i++)
        if (!owns_assets(g, &g->actor.p[i])) g->actor.p[n++] = g->actor.p[i];
    g->actor.n = n;
}

bool actors_find(grants *g) {
    if (!g->r->of->book) return true;
    if (!from_book(g) || !from_names(g)) return false;
    drop_owners(g);
    if (g->actor.n) qsort(g->actor.p, g->actor.n, sizeof *g->actor.p, by_token);
    g->voice = actor_voice(g->r);
    return true;
}

size_t actors_before(const grants *g, uint32_t token) {
    size_t i;
    bisect(i, 0, g->actor.n, g->actor.p[i].last <= token);
    return i;
}

uint32_t actors_at(const grants *g, uint32_t token) {
    size_t low = actors_before(g, token);
    return low < g->actor.n && g->actor.p[low].first <= token ? (uint32_t)low + 1 : 0;
}

const char *actor_name(const grants *g, uint32_t id) {
    const char *name = g->actor.p[id - 1].name;
    return strcmp(name, "self") == 0 ? g->voice : name;
}
