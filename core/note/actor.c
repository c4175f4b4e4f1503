/* actor.c — who gives, who gets: governments, alliances and bodies in the text, and the choice among them. */
#include <stdlib.h>

#include "annotator.h"
#include "meaning.h"
#include "name.h"
#include "party.h"
#include "taker.h"

enum {
    BESIDE = 5,  /* tokens from a sum to words of it */
    LOOKED = 12, /* sums back that may be of the same package */
    OFTEN = 3,   /* times that who gets everything in a text is named */
    BRIEF = 8,   /* sentences of a text where once will do */
    MUCH = 5     /* times as much as the largest of them: no part of it any more */
};

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

bool actors_find(grants *g) {
    if (!g->r->of->book) return true;
    if (!from_book(g) || !from_names(g)) return false;
    if (g->actor.n) qsort(g->actor.p, g->actor.n, sizeof *g->actor.p, by_token);
    g->voice = actor_voice(g->r);
    return true;
}

size_t actors_before(const grants *g, uint32_t token) {
    size_t low = 0, high = g->actor.n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (g->actor.p[middle].last <= token) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t actors_at(const grants *g, uint32_t token) {
    size_t low = actors_before(g, token);
    return low < g->actor.n && g->actor.p[low].first <= token ? (uint32_t)low + 1 : 0;
}

/* ---- the choice ---------------------------------------------------------------------------------------------- */

const char *actor_name(const grants *g, uint32_t id) {
    const char *name = g->actor.p[id - 1].name;
    return strcmp(name, "self") == 0 ? g->voice : name;
}

/* The IMF, the World Bank: gets nothing unless its sentence says so. */
static bool is_lender(const grants *g, const char *name) {
    return name && str_eq(meanings_of(g->r->of->words, "lender", str_of(name)), STR("lender"));
}

/* "Ukraine aid" is for Ukraine, "US aid" from the US: a country's own name before aid says who gets it. */
static const char *party(const grants *g, const cue *c, bool giver) {
    uint32_t id = giver ? c->giver : c->taker;
    if (!id || g->actor.p[id - 1].outside) return NULL;
    const char *name = actor_name(g, id);
    bool lends = is_lender(g, name);
    if (c->giver && c->giver == c->taker && (lends ? !giver : g->actor.p[id - 1].noun == giver)) return NULL;
    bool own = name && g->voice && strcmp(name, g->voice) == 0;
    return own && !giver ? NULL : name; /* a government's release gives to others */
}

/* Is this actor one of several in a row ("Ukraine and Israel")? */
static bool one_of_several(const grants *g, uint32_t id) {
    const note_run *r = g->r;
    if (id >= g->actor.n) return false;
    const actor *a = &g->actor.p[id - 1], *b = a + 1;
    if (b->first != a->last + 1 || strcmp(a->name, b->name) == 0 || !b->noun) return false;
    lede_str link = note_token(r, a->last);
    return str_eq(link, STR("and")) || str_eq(link, STR(","));
}

/* "Ukraine and 18 other countries", "Ukraine and its neighbours". */
static bool and_others(const grants *g, uint32_t id) {
    const note_run *r = g->r;
    uint32_t i = g->actor.p[id - 1].last;
    if (i >= r->text->tokens || !str_eq(note_token(r, i), STR("and"))) return false;
    for (uint32_t end = i + 7; ++i < r->text->tokens && i < end;) {
        if (party_is(g, i, PARTY_MANY)) return true;
        if (actors_at(g, i)) return false;
    }
    return false;
}

/* Does the document name it more often as who gets than as who gives? */
static bool takes_mostly(const grants *g, const char *name) {
    for (size_t i = 0; i < g->usual.n; i++)
        if (strcmp(g->usual.p[i].name, name) == 0) return g->usual.p[i].taker > g->usual.p[i].giver;
    return false;
}

/* A party and what the cue that names it weighs. */
typedef struct {
    const char *name;
    int weight;
    bool shared; /* one of several that give or get the sum */
} choice;

/* "to the World Food Programme": no giver. */
static bool gets_it(const grants *g, uint32_t id) {
    static const char *const to[] = {"to", "for", "against", "into", "towards", "toward", NULL}, *const the[] = {"the",
                                                                                                                 NULL};
    const actor *a = &g->actor.p[id - 1];
    if (id > 1 && note_says(g->r, a->first - 1, "(") && a[-1].last + 1 == a->first) a--; /* the ... Programme (WFP) */
    uint32_t i = a->first;
    if (i > 0 && grant_word_in(g->r, i - 1, the)) i--;
    return i > 0 && grant_word_in(g->r, i - 1, to);
}

/* "$4 million for Iraq, and $6 million in all": does a cue of who gets a sum stand right behind another one? */
static bool is_of_other(const grants *g, const cue *c, const lede_mention *m) {
    size_t k = sums_from(g, c->first);
    const lede_mention *x = k > 0 ? grant_sum(g, k - 1) : NULL;
    if (!x || x == m || x->last > c->first || c->first > x->last + BESIDE) return false;
    return !(m->last < x->first && x->first <= m->last + 2) && g->r->in[x->first] == g->r->in[c->first];
}

/* The party that the weightiest cue names, other than `not`. */
static choice best_party(const grants *g, const lede_mention *m, bool giver, const char *but) {
    choice best = {.weight = CUE_FAR};
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        const char *name = party(g, c, giver);
        if (!name || (but && strcmp(name, but) == 0) || (giver && gets_it(g, c->giver))) continue;
        if (!giver && !c->only && is_of_other(g, c, m)) continue;
        if (cue_sets(c, "owned") && takes_mostly(g, name)) continue; /* Ukraine's aid package */
        int weight = cue_weight(g, c, m);
        if (weight > best.weight)
            best = (choice){name, weight, !giver && (one_of_several(g, c->taker) || and_others(g, c->taker))};
    }
    return best;
}

static uint32_t *votes_for(grants *g, const char *name, bool giver) {
    for (size_t i = 0; i < g->usual.n; i++)
        if (strcmp(g->usual.p[i].name, name) == 0) return giver ? &g->usual.p[i].giver : &g->usual.p[i].taker;
    usual *u = vec_push(&g->usual);
    if (!u) return NULL;
    *u = (usual){.name = name};
    return giver ? &u->giver : &u->taker;
}

/* Whom the document as a whole names most often in a part: counted once, over cues that leave little doubt. */
bool parties_count(grants *g) {
    for (size_t i = 0; i < g->cue.n; i++)
        for (int giver = 0; giver < 2; giver++) {
            bool sure = g->cue.p[i].rule->rank >= 3 && !cue_sets(&g->cue.p[i], "owned");
            const char *name = !sure ? NULL : party(g, &g->cue.p[i], giver != 0);
            uint32_t *votes = name ? votes_for(g, name, giver != 0) : NULL;
            if (name && !votes) return false;
            if (votes) ++*votes;
        }
    for (size_t i = 0; i < g->sum.n; i++) { /* what grammar tells of a sum weighs more */
        role who = giver_of(g, grant_sum(g, i));
        uint32_t *votes = who.kind == ROLE_NAMED && !who.outside ? votes_for(g, who.name, true) : NULL;
        if (who.kind == ROLE_NAMED && !who.outside && !votes) return false;
        if (votes) *votes += 2;
    }
    for (size_t i = 0; i < g->usual.n; i++)
        for (size_t k = 0; k < g->actor.n; k++)
            g->usual.p[i].named += strcmp(g->actor.p[k].name, g->usual.p[i].name) == 0;
    return true;
}

/* Who gives or gets most, at least so many times, and more often than anybody else or named more. */
static const char *usual_party(const grants *g, bool giver, const char *but, uint32_t least) {
    const usual *best = NULL, *next = NULL;
    if (g->r->text->tokens > LONG) return NULL;
    for (size_t i = 0; i < g->usual.n; i++) {
        const usual *u = &g->usual.p[i];
        uint32_t own = giver ? u->giver : u->taker, other = giver ? u->taker : u->giver;
        if (!giver && (is_lender(g, u->name) || (own == 1 && u->named < OFTEN && g->r->text->sentences > BRIEF)))
            continue;
        if (own < other || own < least || (giver && own == other) || (but && strcmp(u->name, but) == 0)) continue;
        uint32_t most = !best ? 0 : giver ? best->giver : best->taker;
        if (own > most || (own == most && u->named > best->named)) next = best, best = u;
        else if (!next || own > (giver ? next->giver : next->taker)) next = u;
    }
    if (!best || !next) return best ? best->name : NULL;
    bool more = giver ? best->giver > next->giver : best->taker > next->taker;
    return more || best->named > next->named ? best->name : NULL;
}

/* Does a cue of that key say with more weight than that who gives or gets, though no actor is named: the whole world, a
 * prime minister? Then nobody else is guessed. */
static bool is_told(const grants *g, const lede_mention *m, const char *key, int weight) {
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++)
        if (cue_sets(&g->cue.p[i], key) && cue_weight(g, &g->cue.p[i], m) > weight) return true;
    return false;
}

bool grant_has_taker(const grants *g, const lede_mention *m) {
    role got = taker_of(g, m), who = giver_of(g, m);
    if (got.kind == ROLE_NAMED || got.kind == ROLE_NOBODY || who.kind == ROLE_TAKER) return true;
    if (who.kind == ROLE_NAMED && who.asker && *who.asker) return true; /* who got it from that one */
    return best_party(g, m, false, NULL).name || (usual_party(g, false, NULL, 1) && !is_told(g, m, "here", CUE_FAR));
}

static lede_str from_before(const lede_mention *before, const char *key) {
    return before ? note_text(before, key) : (lede_str){"", 0};
}

/* The last actor of the sentence before the sum, other than who gets it; a place that somebody is in gives nothing. */
static const char *actor_before(const grants *g, const lede_mention *m, const char *but, lede_str taker) {
    lede_range s = g->r->text->sentence[g->r->in[m->first]];
    static const char *const at[] = {"in", "at", "to", "near", "over", "against", "with", "for", "on", "inside", NULL};
    static const char *const link[] = {"the", "and", NULL};
    for (uint32_t i = m->first; i > s.from && i + 40 > m->first; i--) {
        uint32_t id = actors_at(g, i - 1), first = id ? g->actor.p[id - 1].first : 0;
        if (!id || g->actor.p[id - 1].outside) continue;
        while (first > s.from && (grant_word_in(g->r, first - 1, link) || actors_at(g, first - 1))) first--;
        const char *name = first > s.from && grant_word_in(g->r, first - 1, at) ? NULL : actor_name(g, id);
        if (name && !(but && strcmp(name, but) == 0) && !str_eq(str_of(name), taker)) return name;
    }
    return NULL;
}

/* gets: the sentence tells who gets the sum, not who gives it. */
static lede_str donor_of(const grants *g, const lede_mention *m, const choice *giver, const char *taker, bool gets,
                         const lede_mention *before) {
    if (g->voice && is_told(g, m, "stranger", giver->name ? giver->weight : CUE_FAR)) return (lede_str){"", 0};
    bool budget = str_eq(note_text(m, "status"), STR("budget"));
    if (giver->shared || (budget && !giver->name && is_told(g, m, "everybody", CUE_FAR))) return (lede_str){"", 0};
    lede_str donor = giver->name ? str_of(giver->name) : from_before(before, "donor");
    bool far = !before || g->r->in[before->first] + 1 < g->r->in[m->first];
    role told = giver->name || gets || !far ? (role){.kind = ROLE_UNKNOWN} : giver_before(g, m);
    if (told.kind == ROLE_NAMED && !(taker && strcmp(told.name, taker) == 0)) donor = str_of(told.name);
    if (!donor.n || (taker && str_eq(donor, str_of(taker))))
        donor = str_of(g->voice ? g->voice : usual_party(g, true, taker, 1));
    return donor.n || gets ? donor : str_of(actor_before(g, m, taker, from_before(before, "recipient")));
}

/* What holds of a sum holds of those that follow, not of a much larger one that it may be a part of. */
static bool may_be_of(const grants *g, const lede_mention *m, const lede_mention *before) {
    lede_str recipient = note_text(before, "recipient");
    double most = note_get(before, "amount")->number;
    size_t here = sums_from(g, m->first);
    for (size_t i = here; i-- > 0 && here - i <= LOOKED;) {
        const lede_mention *x = grant_sum(g, i);
        double amount = note_get(x, "amount")->number;
        if (amount > most && str_eq(note_text(x, "recipient"), recipient)) most = amount;
    }
    bool total = str_eq(note_text(m, "status"), STR("cumulative"));
    return total || note_get(m, "amount")->number <= MUCH * most;
}

/* A bill, a request, a budget is for many things. */
static bool is_open(const lede_mention *m) {
    static const char *const open[] = {"proposed", "appropriated", "requested", "considered", "budget", "authority"};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (str_eq(note_text(m, "status"), str_of(open[i]))) return true;
    return false;
}

/* Empty: nobody, several, or the whole world. */
static lede_str recipient_of(grants *g, const lede_mention *m, const choice *taker, lede_str donor,
                             const lede_mention *before) {
    bool after_world = !taker->name && g->world && before && before->first + 1 == g->world;
    bool world = after_world || is_told(g, m, "everybody", taker->name ? taker->weight : CUE_FAR);
    if (world || taker->shared) g->world = m->first + 1;
    if (world || taker->shared || str_eq(note_text(m, "status"), STR("budget"))) return (lede_str){"", 0};
    if (taker->name) return str_of(taker->name);
    const char *but = donor.n ? arena_copy(g->r->mem, donor.p, donor.n) : NULL;
    if (donor.n && !but) return STR("");
    const char *usually = usual_party(g, false, but, is_open(m) ? 2 : 1);
    lede_str last = from_before(before, "recipient");
    if (is_told(g, m, "here", CUE_FAR)) return STR(""); /* for roads at home */
    return last.n && (str_eq(last, str_of(usually)) || may_be_of(g, m, before)) ? last : str_of(usually);
}

/* UNICEF, the Red Cross: gives what others give it. */
static bool is_agency(const grants *g, lede_str name) {
    return name.n && meanings_of(g->r->of->words, "agency", name).n;
}

static lede_str likely_donor(const grants *g, const choice *giver, const lede_mention *before) {
    if (giver->name) return str_of(giver->name);
    lede_str last = from_before(before, "donor");
    return last.n ? last : str_of(g->voice ? g->voice : usual_party(g, true, NULL, 1));
}

/* What grammar tells weighs more than words near the sum, less than "from" and "their aid" beside it; words far off
 * weigh less than who gave the sum before. */
enum { BY_TO = 30, BY_GRAMMAR = 20, BY_CHANCE = 0 };

bool grant_parties(grants *g, lede_mention *m, const lede_mention *before) {
    role who = giver_of(g, m), got = taker_of(g, m);
    bool abroad = got.kind == ROLE_NAMED && !got.own;
    choice taker = best_party(g, m, false, NULL), giver = best_party(g, m, true, abroad ? got.name : NULL);
    if (who.kind == ROLE_NAMED && giver.weight < BY_GRAMMAR) giver = (choice){who.name, BY_GRAMMAR, false};
    bool contract = str_eq(note_text(m, "status"), STR("contracted"));
    if (who.kind == ROLE_TAKER && !contract && taker.weight < BY_GRAMMAR) taker = (choice){who.name, BY_GRAMMAR, false};
    if (got.kind == ROLE_NAMED) taker = (choice){got.name, BY_TO, false};
    choice sure = {.name = who.kind == ROLE_NAMED ? who.name : NULL};
    bool own = got.kind == ROLE_MATTER && str_eq(str_of(got.name), likely_donor(g, &sure, before));
    if (got.kind == ROLE_NOBODY || own) taker = (choice){.weight = CUE_FAR, .shared = true};
    bool guest = who.asker && *who.asker && g->voice && strcmp(who.asker, g->voice) != 0;
    if (guest && giver.name && strcmp(giver.name, who.asker) == 0) giver = (choice){.weight = CUE_FAR};
    if (who.asker && *who.asker && !taker.name && !(giver.name && strcmp(giver.name, who.asker) == 0))
        taker = (choice){who.asker, BY_GRAMMAR, false};
    if (who.kind == ROLE_NOBODY && giver.weight < BY_GRAMMAR) giver = (choice){.weight = CUE_FAR, .shared = true};
    int least = who.kind == ROLE_MATTER ? BY_GRAMMAR : BY_CHANCE;
    if (!giver.shared && giver.weight < least && from_before(before, "donor").n) giver = (choice){.weight = CUE_FAR};
    if (got.kind == ROLE_NAMED && str_eq(str_of(got.name), likely_donor(g, &giver, before))) {
        taker.name = got.own;    /* a province, a body at home */
        taker.shared = !got.own; /* "Australian charities" */
    }
    if (taker.name && giver.name && strcmp(taker.name, giver.name) == 0) {
        if (giver.weight > taker.weight) taker = best_party(g, m, false, giver.name);
        else giver = best_party(g, m, true, taker.name);
    }
    if (taker.name && !giver.name && str_eq(from_before(before, "donor"), str_of(taker.name)) &&
        taker.weight < BY_GRAMMAR)
        taker = best_party(g, m, false, taker.name);
    lede_str donor = donor_of(g, m, &giver, taker.name, who.kind == ROLE_TAKER, before),
             recipient = recipient_of(g, m, &taker, donor, before);
    bool asked = str_eq(note_text(m, "status"), STR("requested"));
    bool appeal = asked && who.asker &&
                  (!*who.asker || role_is_body(g, who.asker)); /* of the United Nations: nobody is named who is asked */
    if (asked && donor.n && str_eq(donor, before ? note_text(before, "recipient") : (lede_str){"", 0}))
        recipient = donor, donor.n = 0; /* who got the last sum asks for another */
    if ((asked && is_agency(g, recipient)) || (who.asker && is_agency(g, str_of(who.asker)))) appeal = true;
    if (appeal && who.kind != ROLE_NAMED) donor.n = 0;
    if (asked && is_agency(g, donor)) { /* asks, and is not asked */
        if (!recipient.n) recipient = donor;
        donor.n = 0;
    }
    if (donor.n && !note_set(g->r, m, "donor", donor)) return false;
    return !recipient.n || str_eq(donor, recipient) || note_set(g->r, m, "recipient", recipient);
}
