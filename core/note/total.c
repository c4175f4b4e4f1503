/* total.c — running totals: what was given over a period up to now. "Since the invasion Poland has provided arms worth
 * €4 billion", "the EU had given at least €2 billion for the grid since the war began". The verb must be a perfect, or
 * a past where the period is told before it; the period stands at the head of the sentence, beside the verb or behind
 * the sum in its own clause. */
#include "total.h"

#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "when.h"

#define LARGE 5e7 /* units of a currency: what is given once is mostly less */

enum {
    BEHIND = 14 /* tokens from a sum to its verb in the passive, or to its year */
};

bool total_is_small(const lede_mention *m) { return note_get(m, "amount")->number < LARGE; }

/* Do words between a verb and a sum open another clause: "but", "which", "said", "will"? */
static bool parted(const grants *g, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        const deed *d = deed_at(g, i);
        bool small = !(g->r->text->token[i].flags & LEDE_UPPER_FIRST);
        if (deed_says(g, i, ";") || deed_says(g, i, "but") || (d && d->kind == DEED_SAYS)) return true;
        if (deed_is(g, i, W_RELATIVE & ~W_COMP) || (small && deed_is(g, i, W_AUX) && !deed_is(g, i, W_POSSESSIVE)))
            return true;
        if (deed_is(g, i, W_LINK) && !deed_is(g, i, W_PREP) && !deed_says(g, i, "than")) return true;
    }
    return false;
}

/* "$5 billion has been allocated": the verb behind a sum, with "been" or "was" before it. */
static const deed *passive_behind(const grants *g, const lede_mention *m, lede_range s) {
    for (size_t k = deeds_from(g, m->last); k < g->deed.n; k++) {
        const deed *d = &g->deed.p[k];
        if (d->first >= s.to || d->first > m->last + BEHIND) return NULL;
        if (d->kind == DEED_GIVES && d->first > m->last && deed_is_past(g, d->first) && deed_is(g, d->first - 1, W_BE))
            return d;
    }
    return NULL;
}

/* The verb that gives the sum: the nearest before it that is no participle ("including ...", "taking effect"). */
static const deed *verb_of(const grants *g, const lede_mention *m, lede_range s) {
    for (size_t k = deeds_from(g, m->first); k-- > 0 && g->deed.p[k].first >= s.from;) {
        const deed *d = &g->deed.p[k];
        if (d->kind == DEED_SAYS) continue;
        if (parted(g, d->last, m->first)) break;
        bool bare = str_ends(note_token(g->r, d->first), "ing") && !deed_is_perfect(g, d->first);
        if (!bare && !(d->first > s.from && deed_says(g, d->first - 1, "to"))) return d;
    }
    return passive_behind(g, m, s);
}

/* "another $5 million", "a $5 million package", "most recently $5 million" */
static bool is_new(const grants *g, const lede_mention *m, uint32_t from, uint32_t verb) {
    static const char *const fresh[] = {"new",   "another", "additional", "further", "fresh",
                                        "extra", "latest",  "initial",    NULL};
    for (uint32_t i = verb; i < m->first; i++)
        if (deed_says(g, i, "recently")) return true;
    if (m->first > from && (deed_says(g, m->first - 1, "a") || deed_says(g, m->first - 1, "an"))) return true;
    for (uint32_t i = m->first; i > from && i + 3 > m->first; i--)
        if (grant_word_in(g->r, i - 1, fresh)) return true;
    return false;
}

/* Does another clause begin between two tokens: a relative, a conjunction with a verb behind it? */
static bool clause_between(const grants *g, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        if (deed_is(g, i, W_LINK | W_AUX) && !deed_is(g, i, W_DET | W_POSSESSIVE)) return true;
        const deed *d = deed_at(g, i);
        bool finite = d && !deed_is_past(g, i) && !str_ends(note_token(g->r, i), "ing");
        if (finite && !deed_says(g, i - 1, "to")) return true;
    }
    return false;
}

/* Does another verb of giving or getting stand between two tokens? */
static bool deed_between(const grants *g, uint32_t from, uint32_t to) {
    for (size_t k = deeds_from(g, from); k < g->deed.n && g->deed.p[k].first < to; k++)
        if (g->deed.p[k].kind != DEED_SAYS && g->deed.p[k].kind != DEED_HOLDS) return true;
    return false;
}

/* "has trained soldiers and delivered €43 billion": a participle that shares the "has" of the verb before it. */
static bool shares_has(const grants *g, const deed *d, lede_range s) {
    static const char *const have[] = {"has", "have", "'ve", "’ve", "had", NULL};
    if (d->first <= s.from || !deed_is(g, d->first - 1, W_AND) || !deed_is_past(g, d->first)) return false;
    for (uint32_t i = d->first - 1; i > s.from && i + BEHIND > d->first; i--) {
        if (grant_word_in(g->r, i - 1, have)) return true;
        if (deed_is(g, i - 1, W_STOP | W_PRONOUN | W_LINK | W_RELATIVE)) return false;
    }
    return false;
}

/* "had given", as what is told was said. */
static bool had(const grants *g, const deed *d) {
    uint32_t from = deed_group(g, deed_sentence(g, d->first).from, d->first);
    for (uint32_t i = from; i < d->first; i++)
        if (deed_says(g, i, "had")) return true;
    return false;
}

/* Does the period of a cue hold for the verb of a sum? */
static bool holds(const grants *g, const cue *c, const deed *d, const lede_mention *m, lede_range s) {
    bool perfect = deed_is_perfect(g, d->first) || had(g, d) || shares_has(g, d, s);
    if (c->first >= m->last) return perfect && !clause_between(g, m->last, c->first);
    if (c->last > d->first) return perfect && c->last <= m->first;
    if (deed_between(g, c->last, d->first)) return false;
    bool once = meanings_of(g->r->of->words, "told_once", note_token(g->r, d->first)).n > 0;
    if (once || c->first > s.from + 1) return perfect && !(once && had(g, d));
    return perfect || (deed_is_past(g, d->first) && d->kind == DEED_GIVES);
}

/* "has delivered $107 billion", "has handed over some €3 billion": a perfect without a day or a period, of a sum that
 * is large, and a rough one where the verb tells of one act. */
static bool adds_up(const grants *g, const deed *d, const lede_mention *m, const cue *status) {
    const char *says = cue_says(status, "status");
    if (!says || strcmp(says, "delivered") != 0 || status->only || status->last > m->first) return false;
    bool perfect = deed_is_perfect(g, d->first) || shares_has(g, d, deed_sentence(g, d->first));
    if (d->kind != DEED_GIVES || !perfect || total_is_small(m)) return false;
    bool rough = rule_attr(d->rule, "moves") && !str_eq(note_text(m, "bound"), STR("exact"));
    return rough || meanings_of(g->r->of->words, "adds_up", note_token(g->r, d->first)).n > 0;
}

total total_told(const grants *g, const lede_mention *m, const cue *status) {
    total none = {0};
    lede_range s = deed_sentence(g, m->first);
    const deed *d = verb_of(g, m, s);
    if (!d || !(rule_attr(d->rule, "strong") || rule_attr(d->rule, "moves")) || is_new(g, m, s.from, d->first))
        return none;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        if (cue_sets(c, "period") && holds(g, c, d, m, s)) return (total){.cue = c};
    }
    return (total){.added = status && adds_up(g, d, m, status)};
}

bool total_of_year(const grants *g, const lede_mention *m) {
    lede_str now = g->r->context->date;
    if (now.n < 4) return false;
    lede_range s = deed_sentence(g, m->first);
    for (size_t i = when_first(g, s.from + 1); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (t->first >= s.to) break;
        if (t->last > s.to) continue;
        lede_str year = note_text(t, "value");
        if (year.n != 4 || strncmp(year.p, now.p, 4) >= 0 || !deed_says(g, t->first - 1, "in")) continue;
        if (t->first == s.from + 1 || (t->first > m->last && t->first < m->last + BEHIND)) return true;
    }
    return false;
}
