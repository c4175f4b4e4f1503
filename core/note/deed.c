/* deed.c — verbs that move money, and the phrases before them. */
#include "deed.h"

#include "annotator.h"
#include "party.h"

enum { PHRASE = 25 };

/* ---- verbs --------------------------------------------------------------------------------------------------- */

size_t deeds_from(const grants *g, uint32_t token) {
    size_t i;
    bisect(i, 0, g->deed.n, g->deed.p[i].first < token);
    return i;
}

const deed *deed_at(const grants *g, uint32_t token) {
    size_t i = deeds_from(g, token);
    return i < g->deed.n && g->deed.p[i].first == token ? &g->deed.p[i] : NULL;
}

const deed *deed_before(const grants *g, const lede_mention *m, lede_range s) {
    uint32_t from = m->first > s.from + DEED_REACH ? m->first - DEED_REACH : s.from;
    for (size_t k = deeds_from(g, m->first); k-- > 0 && g->deed.p[k].first >= from;) {
        const deed *d = &g->deed.p[k];
        if (d->kind == DEED_SAYS) continue;
        for (uint32_t i = d->last; i < m->first; i++)
            if (deed_says(g, i, ";")) return NULL;
        return d;
    }
    return NULL;
}

bool deed_is_past(const grants *g, uint32_t token) {
    return str_ends(note_token(g->r, token), "ed") || party_is(g, token, PARTY_PAST);
}

/* Does a sum begin within so many tokens? */
static bool sums_near(const grants *g, uint32_t token, uint32_t within) {
    size_t i = sums_from(g, token);
    return i < g->sum.n && grant_sum(g, i)->first < token + within;
}

/* What follows a word that may be a noun or a verb, where it is a verb: a sum, an object, an infinitive. */
static bool takes_object(const grants *g, uint32_t next, uint32_t to) {
    if (next >= to) return false;
    if (sums_near(g, next, 1)) return true;
    if (deed_is(g, next, W_STOP | W_AUX)) return false;
    if (deed_says(g, next, "to")) return next + 1 < to && !(g->r->text->token[next + 1].flags & LEDE_UPPER_FIRST);
    return !deed_is(g, next, W_PREP | W_AND) || deed_says(g, next, "up") || deed_says(g, next, "about") ||
           deed_says(g, next, "over") || deed_says(g, next, "at") || deed_says(g, next, "between");
}

/* "pledges $5 million", no "its pledges of $5 million". */
static bool is_verb(const grants *g, uint32_t first, uint32_t last) {
    lede_range s = deed_sentence(g, first);
    if (first == s.from) return true;
    uint32_t p = first - 1;
    if (deed_is(g, p, W_DET | W_POSSESSIVE)) return false;
    lede_str w = note_token(g->r, first);
    if (str_ends(w, "ing")) return g->cls[p] || actors_at(g, p) || sums_near(g, last, 3);
    if (deed_is_past(g, first) || deed_says(g, p, "to") ||
        deed_is(g, p, W_AUX | W_PRONOUN | W_ADVERB | W_RELATIVE | W_DAY))
        return true;
    bool agrees =
        str_ends(w, "s") || str_ends(note_token(g->r, p), "s") || actors_at(g, p); /* donors pledge; no "fund" */
    return !deed_is(g, p, W_PREP) && agrees && takes_object(g, last, s.to);
}

bool deed_add(grants *g, const lede_rule *rule, lede_range at, const char *kind) {
    if (actors_at(g, at.from) || !is_verb(g, at.from, at.to)) return true; /* the United States state nothing */
    deed_kind k = str_eq(str_of(kind), STR("gives"))   ? DEED_GIVES
                  : str_eq(str_of(kind), STR("gets"))  ? DEED_GETS
                  : str_eq(str_of(kind), STR("asks"))  ? DEED_ASKS
                  : str_eq(str_of(kind), STR("holds")) ? DEED_HOLDS
                                                       : DEED_SAYS;
    if (g->deed.n && g->deed.p[g->deed.n - 1].first == at.from) return true; /* the first rule stands */
    deed *d = vec_push(&g->deed);
    if (d) *d = (deed){rule, at.from, at.to, k};
    return d != NULL;
}

/* ---- phrases ------------------------------------------------------------------------------------------------- */

uint32_t deed_before_time(const grants *g, uint32_t from, uint32_t end) {
    uint32_t i = end;
    while (i > from &&
           (deed_is(g, i - 1, W_DAY) || party_is(g, i - 1, PARTY_TIME) ||
            (i < end && g->r->text->token[i - 1].kind == LEDE_NUMBER)) &&
           !deed_is(g, i - 1, W_AUX & ~W_DAY))
        i--;
    return i < end && i > from && deed_is(g, i - 1, W_PREP) ? i - 1 : i;
}

uint32_t deed_group(const grants *g, uint32_t from, uint32_t verb) {
    uint32_t i = verb;
    while (i > from) {
        uint32_t time = deed_before_time(g, from, i);
        if (time < i) i = time;
        else if (deed_is(g, i - 1, W_AUX | W_ADVERB) && !actors_at(g, i - 1)) i--;
        else break;
    }
    return i;
}

bool deed_has(const grants *g, uint32_t token) {
    static const char *const have[] = {"has", "have", "'ve", "’ve", NULL};
    return grant_word_in(g->r, token, have);
}

bool deed_is_perfect(const grants *g, uint32_t verb) {
    const lede_range s = deed_sentence(g, verb);
    for (uint32_t i = verb + 1; i > s.from && i + 5 > verb; i--) {
        if (deed_has(g, i - 1)) return true;
        if (i <= verb && !deed_is(g, i - 1, W_AUX | W_ADVERB)) return false;
    }
    return false;
}

lede_str deed_mood(const grants *g, uint32_t verb) {
    const lede_range s = deed_sentence(g, verb);
    const meanings *words = g->r->of->words;
    uint32_t i = verb;
    for (; i > s.from && deed_is(g, i - 1, W_AUX | W_ADVERB) && !actors_at(g, i - 1); i--) {
        lede_str modal = meanings_of(words, "modal", note_token(g->r, i - 1));
        if (modal.n) return modal;
    }
    bool to = i > s.from && deed_says(g, i - 1, "to");
    if (!to && !(i == verb && str_ends(note_token(g->r, verb), "ing"))) return STR("");
    if (to) i--;
    while (i > s.from && deed_is(g, i - 1, W_ADVERB)) i--;
    i = deed_before_time(g, s.from, i);
    return i > s.from ? meanings_of(words, "mood", note_token(g->r, i - 1)) : STR("");
}

static bool joins_names(const grants *g, uint32_t from, uint32_t t, uint32_t end) {
    if (!deed_says(g, t, ",") || t == from || t + 1 >= end || !actors_at(g, t - 1) || !actors_at(g, t + 1))
        return false;
    for (uint32_t i = t + 2; i < end; i++) /* "Sweden, Norway and Denmark"; not "hours before he met Putin, Biden" */
        if (deed_says(g, i, "and")) return true;
    return false;
}

/* May the phrase that begins at `j` go on to the left over token t? */
static bool goes_on(const grants *g, uint32_t from, uint32_t t, uint32_t j, uint32_t end) {
    if (deed_is(g, t, W_STOP)) return joins_names(g, from, t, end);
    if (deed_is(g, t, W_POSSESSIVE)) return j < end || deed_is(g, t, W_DET);
    if (deed_is(g, t, W_AND)) return j < end && t > from && !deed_is(g, t - 1, W_STOP | W_AUX);
    if (deed_is(g, t, W_PREP))
        return j < end && t > from && !deed_is(g, t - 1, W_STOP | W_AUX | W_AND) && !deed_at(g, t - 1) &&
               !deed_is(g, t, W_LINK);
    return !deed_is(g, t, W_AUX | W_LINK | W_COMP | W_RELATIVE | W_PRONOUN | W_DAY) && !deed_at(g, t);
}

lede_range deed_phrase(const grants *g, uint32_t from, uint32_t end) {
    if (end > from && deed_is(g, end - 1, W_PRONOUN)) return (lede_range){end - 1, end};
    uint32_t j = end;
    while (j > from && end - j < PHRASE) {
        uint32_t id = actors_at(g, j - 1);
        if (id && g->actor.p[id - 1].first >= from) j = g->actor.p[id - 1].first;
        else if (goes_on(g, from, j - 1, j, end)) j--;
        else break;
    }
    while (j < end && deed_is(g, j, W_PREP | W_AND | W_ADVERB | W_STOP) && !actors_at(g, j)) j++;
    return (lede_range){j, end};
}

uint32_t deed_over_bracket(const grants *g, uint32_t from, uint32_t to) {
    enum { LONGEST = 12 };
    if (from < to && deed_says(g, from, ")")) return from + 1;
    if (from >= to || !deed_says(g, from, "(")) return from;
    for (uint32_t i = from + 1; i < to && i < from + LONGEST; i++)
        if (deed_says(g, i, ")")) return i + 1;
    return from;
}
