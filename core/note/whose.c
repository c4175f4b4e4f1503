/* whose.c — whose a body is that bears a name many countries use: a Coast Guard, a Supreme Court, a Congress.
 *
 * The lexicon reads such a name as the United States' own. An adjective of country before it is part of the name and
 * says otherwise ("the Chinese Coast Guard"), so does a possessor ("India's Supreme Court"). Where the text never
 * speaks of the United States, it is the country's that the text speaks of most. */
#include <stdlib.h>

#include "note/annotator.h"
#include "note/meaning.h"
#include "note/name.h"

typedef struct {
    lede_str country;
    uint32_t mentions;
} tally;

typedef struct {
    note_run *r;
    uint32_t *ends; /* per token: 1 + index of the mention of a place or people that ends with it, or 0 */
    VEC(tally) tally;
    lede_str most; /* spoken of, in a text that never speaks of the United States; else empty */
} owners;

/* The country a mention tells of: its own name, or whose town, people or statesman it is; empty: none is known. */
static lede_str country_of(const note_run *r, const lede_mention *m) {
    lede_str country = note_text(m, "country");
    return country.n ? country : meanings_of(r->of->words, "country", note_text(m, "canonical"));
}

enum { LEAST = 3 }; /* mentions of a country before a text is about it */

static bool is_shared(const note_run *r, const lede_mention *m) {
    if (name_kind(m) != TAG_ORGANISATION || note_is_ruled(m->by) || !note_get(m, "country")) return false;
    return meanings_of(r->of->words, "shared_body", note_words(r, m->first, m->last)).n > 0;
}

/* Countries are few, so a list of them does. false: no memory. */
static bool count(owners *x, lede_str country) {
    for (size_t i = 0; i < x->tally.n; i++)
        if (str_eq(x->tally.p[i].country, country)) return x->tally.p[i].mentions++, true;
    tally *new = vec_push(&x->tally);
    if (new) *new = (tally){country, 1};
    return new != NULL;
}

/* false: no memory. */
static bool survey(owners *x) {
    const note_run *r = x->r;
    const char *voice = actor_voice(r);
    if (voice && strcmp(voice, "United States") == 0) return true;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        lede_str country = name_kind(m) < 0 || is_shared(r, m) ? (lede_str){0} : country_of(r, m);
        if (str_eq(country, STR("United States"))) return true;
        if (country.n && !count(x, country)) return false;
    }
    tally best = {{0}, LEAST - 1};
    for (size_t i = 0; i < x->tally.n; i++)
        if (x->tally.p[i].mentions > best.mentions) best = x->tally.p[i];
    x->most = best.country;
    return true;
}

/* Where places and peoples end. false: no memory. */
static bool index_ends(owners *x) {
    const note_run *r = x->r;
    x->ends = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *x->ends);
    for (size_t i = 0; x->ends && i < r->mention.n; i++) {
        int kind = name_kind(&r->mention.p[i]);
        if (kind == TAG_PLACE || kind == TAG_MISC) x->ends[r->mention.p[i].last - 1] = (uint32_t)i + 1;
    }
    return x->ends;
}

/* The mention of a place or people that ends before token i, or NULL. */
static lede_mention *before(const owners *x, uint32_t i) {
    return i > 0 && x->ends[i - 1] ? &x->r->mention.p[x->ends[i - 1] - 1] : NULL;
}

static bool give(owners *x, lede_mention *m, lede_str country) {
    if (!country.n || str_eq(country, STR("United States"))) return true;
    buf name = {0};
    lede_str body = meanings_of(x->r->of->words, "shared_body", note_words(x->r, m->first, m->last));
    buf_printf(&name, "%.*s of %.*s", (int)body.n, body.p, (int)country.n, country.p);
    char *kept = name.failed ? NULL : arena_copy(x->r->mem, name.p, name.n);
    size_t n = name.n;
    buf_free(&name);
    return kept && note_set(x->r, m, "canonical", (lede_str){kept, n}) && note_set(x->r, m, "country", country);
}

static bool settle(owners *x, lede_mention *m) {
    lede_mention *adjective = before(x, m->first);
    if (adjective && name_kind(adjective) == TAG_MISC && note_get(adjective, "country")) {
        bool ok = give(x, m, note_text(adjective, "country"));
        m->first = adjective->first;
        m->from = adjective->from;
        name_drop(adjective);
        return ok;
    }
    bool owned = m->first > 1 && feature_form(note_token(x->r, m->first - 1), true) == feature_hash("'s", 2);
    const lede_mention *owner = owned ? before(x, m->first - 1) : NULL;
    return give(x, m, owner && name_kind(owner) == TAG_PLACE ? country_of(x->r, owner) : x->most);
}

lede_status name_whose(note_run *r, lede_error *e) {
    owners x = {.r = r};
    bool ok = true;
    for (size_t i = 0; ok && i < r->mention.n; i++) {
        if (!is_shared(r, &r->mention.p[i])) continue;
        ok = (x.ends || (index_ends(&x) && survey(&x))) && settle(&x, &r->mention.p[i]);
    }
    vec_free(&x.tally);
    return ok ? LEDE_OK : no_memory(e);
}
