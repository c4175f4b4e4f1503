/* taker.c — who gets a sum, by the grammar of its clause: the phrase with "to" or "for" behind it, the object between
 * the verb of giving and the sum. */
#include "taker.h"

#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "party.h"
#include "whom.h"

enum {
    REACH = 16, /* tokens behind the sum in which "to" or "for" may come */
    PHRASE = 14 /* tokens of the phrase behind it in which a name may come */
};

static const role unknown = {.kind = ROLE_UNKNOWN}, nobody = {.kind = ROLE_NOBODY};

/* ---- the phrase behind "to" ---------------------------------------------------------------------------------- */

static role named(const grants *g, uint32_t id) {
    const actor *a = &g->actor.p[id - 1];
    return (role){.kind = ROLE_NAMED, .name = actor_name(g, id), .own = a->own};
}

/* May a name behind this word still be who gets the sum: "people in Gaza", no "the country under their rule"? */
static bool leads_on(const grants *g, uint32_t i) {
    static const char *const in[] = {"in", "of", "across", "within", "inside", "throughout", "around", "for", NULL};
    return !deed_is(g, i, W_PREP) || grant_word_in(g->r, i, in);
}

/* "the National Flood Insurance program": what is named is no party. */
static bool is_scheme(const grants *g, const actor *a, uint32_t to) {
    if (!a->outside && !a->own) return false;
    for (uint32_t i = a->last; i < to && i < a->last + 4 && !g->cls[i]; i++)
        if (party_is(g, i, PARTY_MATTER)) return true;
    return false;
}

/* "African nations" are Africa. */
static bool is_region(const grants *g, const actor *a) {
    return meanings_of(g->r->of->words, "region", str_of(a->name)).n > 0;
}

static role of_actor(const grants *g, uint32_t id, uint32_t to) {
    const actor *a = &g->actor.p[id - 1];
    if (!actor_name(g, id) || a->person) return unknown;
    uint32_t next = a->last < to && deed_is(g, a->last, W_POSSESSIVE) ? a->last + 1 : a->last;
    bool members = next < to && party_is(g, next, PARTY_MANY) && !is_region(g, a); /* NATO allies */
    return members || is_scheme(g, a, to) || whom_in_row(g, id, to) ? nobody : named(g, id);
}

/* The first actor of the phrase that begins at `i`; of a purpose, of its first object. */
static role of_phrase(const grants *g, uint32_t i, uint32_t to, bool purpose) {
    bool many = false;
    for (uint32_t k = i; k < to && k < i + PHRASE; k++) {
        uint32_t id = actors_at(g, k);
        if (id) return many ? nobody : of_actor(g, id, to);
        if (deed_is(g, k, W_STOP | W_AUX | W_LINK | W_RELATIVE | W_COMP | W_DAY) || !leads_on(g, k)) break;
        if (deed_at(g, k) || (purpose && deed_is(g, k, W_AND))) break;
        many |= party_is(g, k, PARTY_MANY);
    }
    return many ? nobody : unknown;
}

/* "to help", "for buying": what the sum is to do. */
static bool opens_purpose(const grants *g, uint32_t i, uint32_t to) {
    if (i >= to || deed_is(g, i, W_DET) || actors_at(g, i)) return false;
    const lede_token *t = &g->r->text->token[i];
    return !(t->flags & LEDE_UPPER_FIRST) && t->kind != LEDE_NUMBER;
}

/* "to help rebuild Haiti", "to cope with the Syrian emergency": who is helped. MATTER: whose things are the object of
 * another verb ("to replenish US stocks", "to deter China"). */
static role of_purpose(const grants *g, uint32_t i, uint32_t to) {
    static const char *const with[] = {"with", "to", "from", NULL};
    uint32_t verb = i;
    while (i < to && party_is(g, i, PARTY_HELPS)) i++;
    bool helps = i > verb;
    if (!helps) i++;
    if (i < to && grant_word_in(g->r, i, with)) i++;
    role who = of_phrase(g, i, to, true);
    if (who.kind != ROLE_NAMED || who.own) return unknown;
    if (!helps) who.kind = ROLE_MATTER;
    return who;
}

static role behind(const grants *g, const lede_mention *m, lede_range s) {
    static const char *const of[] = {"of", "in", "as", NULL};
    uint32_t i = deed_over_bracket(g, m->last, s.to), end = i + REACH < s.to ? i + REACH : s.to;
    size_t next = sums_from(g, i);
    if (next < g->sum.n && grant_sum(g, next)->first < end) end = grant_sum(g, next)->first;
    for (; i + 1 < end; i++) {
        if (deed_is(g, i, W_STOP | W_LINK | W_RELATIVE | W_COMP | W_PRONOUN | W_AND)) return unknown;
        bool to = deed_says(g, i, "to") && !party_is(g, i - 1, PARTY_IDIOM);
        bool into = deed_says(g, i, "into") || deed_says(g, i, "for");
        if (!to && !into) {
            if (deed_is(g, i, W_PREP) && !grant_word_in(g->r, i, of)) return unknown;
            if (actors_at(g, i) && !deed_is(g, i + 1, W_PREP)) return unknown; /* another's clause begins */
            continue;
        }
        if (to && opens_purpose(g, i + 1, s.to)) return of_purpose(g, i + 1, s.to);
        role who = of_phrase(g, i + 1, s.to, false);
        if (who.kind != ROLE_UNKNOWN || into) return who;
    }
    return unknown;
}

/* ---- the object before the sum ------------------------------------------------------------------------------- */

/* "gave the World Food Programme another $5 million", "provides Israel with about $3 billion". */
static role before(const grants *g, const lede_mention *m, lede_range s) {
    uint32_t i = m->first;
    while (i > s.from && i + 5 > m->first && !actors_at(g, i - 1) &&
           (deed_is(g, i - 1, W_DET | W_ADVERB) || party_is(g, i - 1, PARTY_ABOUT) || deed_says(g, i - 1, "with")))
        i--;
    if (i > s.from + 1 && party_is(g, i - 1, PARTY_MANY) &&
        (deed_at(g, i - 2) || (i > s.from + 2 && deed_at(g, i - 3))))
        return nobody; /* gave affected countries */
    uint32_t id = i > s.from ? actors_at(g, i - 1) : 0;
    if (!id || g->actor.p[id - 1].last != i || !g->actor.p[id - 1].noun || g->actor.p[id - 1].person) return unknown;
    uint32_t first = g->actor.p[id - 1].first;
    if (first > s.from && deed_is(g, first - 1, W_DET)) first--;
    const deed *d = first > s.from ? deed_at(g, first - 1) : NULL;
    return d && d->kind == DEED_GIVES ? named(g, id) : unknown;
}

role taker_of(const grants *g, const lede_mention *m) {
    lede_range s = deed_sentence(g, m->first);
    role who = before(g, m, s);
    return who.kind == ROLE_UNKNOWN ? behind(g, m, s) : who;
}
