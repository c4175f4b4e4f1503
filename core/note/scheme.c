/* scheme.c — what a sum is for: the programme it belongs to ("under the Coastal Relief Initiative"), which package of
 * it the sum is ("our twelfth drawdown"), whether it is to arm or to feed. */
#include "scheme.h"

#include "annotator.h"
#include "party.h"

enum { FAR_PROGRAMME = -12 };

/* "under one programme, or under another": which is not told. */
static bool is_choice(const grants *g, const lede_mention *m, const cue *c) {
    size_t from, until = cues_near(g, m, &from);
    for (size_t k = from; k < until; k++) {
        const cue *x = &g->cue.p[k];
        const char *other = cue_says(x, "programme");
        if (x->first < c->last || !other || strcmp(other, cue_says(c, "programme")) == 0) continue;
        for (uint32_t i = c->last; i < x->first; i++)
            if (note_says(g->r, i, "or")) return true;
    }
    return false;
}

const cue *scheme_of(const grants *g, const lede_mention *m) {
    int weight;
    const cue *c = cue_best(g, m, "programme", &weight);
    return c && weight >= FAR_PROGRAMME && !is_choice(g, m, c) ? c : NULL;
}

bool scheme_set_purpose(const grants *g, size_t i) {
    lede_mention *m = grant_sum(g, i);
    int weight;
    const cue *c = cue_best(g, m, "purpose", &weight);
    if (c && weight >= FAR_PROGRAMME) return note_set(g->r, m, "purpose", str_of(cue_says(c, "purpose")));
    const lede_mention *before =
        i > 0 && g->r->in[grant_sum(g, i - 1)->first] == g->r->in[m->first] ? grant_sum(g, i - 1) : NULL;
    lede_str same = before ? note_text(before, "purpose") : (lede_str){"", 0};
    return !same.n || note_set(g->r, m, "purpose", same);
}

/* "fifty-sixth", "21st". */
static double ordinal_of(note_run *r, lede_range words) {
    double value = 0;
    atoms a;
    if (!atoms_cut(r, words.from, words.to, &a)) return 0;
    for (uint32_t i = 0; i < a.n; i++) {
        const book_word *w = atoms_word(&a, i, BOOK_ORDINAL);
        if (!w) w = atoms_word(&a, i, BOOK_NUMBER);
        value += a.at[i].kind == ATOM_DIGITS ? a.at[i].value : w ? w->value : 0;
    }
    return value;
}

static bool starts_with(const grants *g, uint32_t sentence, const char *const *word) {
    return grant_word_in(g->r, g->r->text->sentence[sentence].from, word);
}

/* The first cue of the sentence that tells of `key`. */
static const cue *first_in(const grants *g, uint32_t sentence, const char *key) {
    lede_range s = g->r->text->sentence[sentence];
    lede_mention here = {.first = s.from, .last = s.from + 1};
    size_t from, until = cues_near(g, &here, &from);
    for (size_t i = from; i < until; i++)
        if (cue_sets(&g->cue.p[i], key)) return &g->cue.p[i];
    return NULL;
}

/* Is the sum the last of its sentence, but for the same in another currency? */
static bool closes(const grants *g, size_t i) {
    uint32_t own = g->r->in[grant_sum(g, i)->first];
    while (i + 1 < g->sum.n && note_get(grant_sum(g, i + 1), "same_as")) i++;
    return i + 1 == g->sum.n || g->r->in[grant_sum(g, i + 1)->first] != own;
}

/* "It announced $1 billion. The package has a drawdown of $350 million, and ...": does the next sentence tell of parts,
 * whose the words there are? A total that the sum is added to is larger. */
static bool is_divided(const grants *g, size_t i) {
    const lede_mention *whole = grant_sum(g, i);
    uint32_t next = g->r->in[whole->first] + 1;
    for (size_t k = i + 1; k < g->sum.n && g->r->in[grant_sum(g, k)->first] <= next; k++)
        if (note_get(grant_sum(g, k), "amount")->number < note_get(whole, "amount")->number &&
            g->r->in[grant_sum(g, k)->first] == next && !note_get(grant_sum(g, k), "same_as"))
            return true;
    return false;
}

/* Does the cue stand nearer to the sum before or behind this one? */
static bool is_neighbours(const grants *g, const cue *c, size_t i) {
    int own = cue_weight(g, c, grant_sum(g, i));
    for (size_t k = i > 0 ? i - 1 : i; k <= i + 1 && k < g->sum.n; k++)
        if (k != i && cue_weight(g, c, grant_sum(g, k)) > own) return true;
    return false;
}

/* The ordinal of a package stands in the sum's own sentence, or in the next: "This is our twelfth drawdown". A sentence
 * that begins so speaks of the sum before it, not of those it names. */
bool scheme_set_ordinal(const grants *g, size_t i) {
    static const char *const pointing[] = {"this", "it", "that", NULL}, *const the[] = {"the", NULL};
    lede_mention *m = grant_sum(g, i);
    uint32_t own = g->r->in[m->first], next = own + 1;
    int weight;
    const cue *c = cue_best(g, m, "ordinal", &weight);
    if (c && ((own > 0 && starts_with(g, own, pointing)) || is_neighbours(g, c, i))) c = NULL;
    bool goes_on = next < g->r->text->sentences && (starts_with(g, next, pointing) || starts_with(g, next, the));
    if (!c && goes_on && closes(g, i) && !is_divided(g, i)) c = first_in(g, next, "ordinal");
    double n = c ? ordinal_of(g->r, c->words) : 0;
    return n == 0 || note_set_number(g->r, m, "ordinal", n);
}

/* "It pledged $5 million. The money comes from the Coastal Relief Fund." */
static const cue *told_after(const grants *g, size_t i) {
    static const char *const pointing[] = {"this", "it", "these", NULL};
    uint32_t next = g->r->in[grant_sum(g, i)->first] + 1;
    if (next >= g->r->text->sentences || !closes(g, i) || is_divided(g, i)) return NULL;
    uint32_t first = g->r->text->sentence[next].from;
    bool matter = starts_with(g, next, pointing);
    for (uint32_t k = first + 1; !matter && k < first + 4 && note_says(g->r, first, "the"); k++)
        matter = party_is(g, k, PARTY_MATTER);
    return matter ? first_in(g, next, "programme") : NULL;
}

bool scheme_set_programme(const grants *g, lede_mention *m) {
    const cue *c = scheme_of(g, m);
    if (!c) c = told_after(g, sums_from(g, m->first));
    if (!c || str_eq(note_text(m, "status"), STR("cumulative"))) return true;
    lede_str name = str_of(cue_says(c, "programme"));
    if (name.n && name.p[0] == '@') {
        name = note_words(g->r, c->words.from, c->words.to);
        char *own = arena_copy(g->r->mem, name.p, name.n);
        if (!own) return false;
        name = (lede_str){own, blanks_join(own, name.n)}; /* a name may go on in the next line */
    }
    const char *home = note_text(m, "donor").n ? NULL : cue_says(c, "home");
    return note_set(g->r, m, "programme", name) && (!home || note_set(g->r, m, "donor", str_of(home)));
}
