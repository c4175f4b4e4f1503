/* money.c — what each sum of money is for: the rules of rules/money are run once over the document, and each sum
 * takes its status, programme, ordinal, date, donor and recipient from the cues that weigh most for it. */
#include <stdlib.h>

#include "aid.h"
#include "annotator.h"
#include "bill.h"
#include "day.h"
#include "deed.h"
#include "known.h"
#include "scheme.h"
#include "verdict.h"

enum {
    BEFORE = 4, /* sentences around a sum that may tell of it */
    AFTER = 2,
    OWN_VERB = 20, /* what a verb beside a part weighs at least that tells what became of the part */
    NEAR = 6,      /* sentences from a part to what it is part of */
    AT_HOME = 3    /* times that a document names the country whose dollars it means */
};

/* ---- collecting ---------------------------------------------------------------------------------------------- */

static bool collect_mentions(grants *g) {
    const note_run *r = g->r;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        bool time = note_same(m->type, "time") && day_is(note_text(m, "value"));
        const lede_attr *amount = note_same(m->type, "money") ? note_get(m, "amount") : NULL;
        bool counts = amount && amount->kind == LEDE_NUMBER_VALUE; /* no word for money of somebody's lexicon */
        if (!time && !counts) continue;
        uint32_t *slot = time ? vec_push(&g->time) : vec_push(&g->sum);
        if (!slot) return false;
        *slot = (uint32_t)i;
    }
    return true;
}

static const lede_range *captured(const match_hit *hit, const char *name) {
    for (size_t i = 0; i < hit->captures; i++)
        if (strcmp(hit->name[i], name) == 0) return hit->capture[i].to > hit->capture[i].from ? &hit->capture[i] : NULL;
    return NULL;
}

/* The money mention over these tokens, + 1; 0: none. */
static uint32_t sum_at(const grants *g, lede_range t) {
    size_t low = sums_from(g, t.from);
    return low < g->sum.n && grant_sum(g, low)->first == t.from ? g->sum.p[low] + 1 : 0;
}

static lede_status take_hit(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    (void)r;
    grants *g = data;
    const lede_range *m = captured(hit, "m"), *by = captured(hit, "by"), *to = captured(hit, "to"), *w;
    cue c = {.rule = hit->rule, .first = hit->first, .last = hit->last};
    if (cue_says(&c, "deed")) {
        w = captured(hit, "cue");
        return !w || deed_add(g, hit->rule, *w, cue_says(&c, "deed")) ? LEDE_OK : no_memory(e);
    }
    if (m && !(c.only = sum_at(g, *m))) return LEDE_OK;
    if (by && !(c.giver = actors_at(g, by->from))) return LEDE_OK;
    if (to && !(c.taker = actors_at(g, to->from))) return LEDE_OK;
    if ((w = captured(hit, "cue"))) c.first = w->from, c.last = w->to;
    uint32_t name = w && cue_says(&c, "status") ? actors_at(g, w->from) : 0;
    if (name && g->actor.p[name - 1].last >= w->to)
        return LEDE_OK; /* the European Investment Bank tells of no investment */
    const char *const word[] = {"basis", "programme", "n"};
    for (int i = 0; i < 3; i++)
        if ((w = captured(hit, word[i]))) c.words = *w;
    c.number = (uint32_t)g->cue.n;
    cue *slot = vec_push(&g->cue);
    if (!slot) return no_memory(e);
    *slot = c;
    return LEDE_OK;
}

static int by_place(const void *x, const void *y) {
    const cue *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last > b->last ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* ---- one sum ------------------------------------------------------------------------------------------------- */

/* A sum that is only asked for, or a running total: what the text tells the parts of is rather another. */
static bool is_beside(lede_str status) { return str_eq(status, STR("requested")) || str_eq(status, STR("cumulative")); }

/* The place + 1 of the sum that this one is a part of: the largest in the same currency before it in its sentence, else
 * in the nearest of a few before; told: of those of which that is told, where there is one. */
static size_t whole_of(const grants *g, size_t i, const char *told) {
    const lede_mention *m = grant_sum(g, i);
    size_t best = 0, alike = 0, beside = 0;
    const double part = note_get(m, "amount")->number;
    double most = part, least = part, spare = part;
    for (size_t k = i; k-- > 0 && i - k <= 10;) {
        const lede_mention *x = grant_sum(g, k);
        uint32_t there = g->r->in[x->first], own = g->r->in[m->first];
        if (there + NEAR < own || (best && there < g->r->in[grant_sum(g, best - 1)->first])) break;
        lede_str status = note_text(x, "status");
        double amount = note_get(x, "amount")->number;
        bool event = status.n && !str_eq(status, STR("budget")) && !str_eq(status, STR("other"));
        if (there + 1 < own && str_eq(status, STR("cumulative"))) continue; /* a total told before is another matter */
        if (!event || !str_eq(note_text(x, "currency"), note_text(m, "currency"))) continue;
        if (amount > least && told && str_eq(status, str_of(told))) least = amount, alike = k + 1;
        if (is_beside(status) && there < own) {
            if (amount > spare) spare = amount, beside = k + 1;
        } else if (amount > most) {
            most = amount, best = k + 1;
        }
    }
    return alike ? alike : best ? best : beside;
}

/* Does a sum stand in a list of parts: behind "the money includes", or next to another part in one sentence? */
static bool is_part(grants *g, size_t i, const cue *status) {
    int weight;
    const cue *part = cue_best(g, grant_sum(g, i), "part", &weight);
    bool here = part && part->only && weight >= FAR;
    bool next = g->part == i && i > 0 && g->r->in[grant_sum(g, i - 1)->first] == g->r->in[grant_sum(g, i)->first];
    if ((!here && !next) || (status && status->only)) return false;
    size_t whole = here ? whole_of(g, i, status ? cue_says(status, "status") : NULL) : g->whole;
    if (!whole) return false;
    bool verb = here && status && cue_weight(g, status, grant_sum(g, i)) >= OWN_VERB;
    if (verb && !str_eq(note_text(grant_sum(g, whole - 1), "status"), str_of(cue_says(status, "status"))))
        return false; /* "has handed over $5 million of it" */
    g->whole = whole;
    g->part = i + 1;
    return true;
}

enum { COPY_EVENT = 4 };

/* Copy what is not set yet: the first COPY_EVENT facts are of the event, the others of that sum. */
static bool copy_facts(note_run *r, lede_mention *to, const lede_mention *from, size_t most) {
    static const char *const key[] = {"status",    "date",      "week",    "basis", "donor",
                                      "recipient", "programme", "ordinal", "purpose"};
    for (size_t i = 0; i < most && i < sizeof key / sizeof *key; i++) {
        const lede_attr *a = note_get(from, key[i]);
        if (!a || note_get(to, key[i])) continue;
        bool ok = a->kind == LEDE_STRING ? note_set(r, to, key[i], a->text) : note_set_number(r, to, key[i], a->number);
        if (!ok) return false;
    }
    return true;
}

/* The period a running total covers, as the rule that made it one tells it, or another such rule for the same sum. */
static bool set_basis(const grants *g, lede_mention *m, const cue *chosen) {
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; chosen->words.to == 0 && i < until; i++) {
        const cue *c = &g->cue.p[i];
        if (c->only && c->words.to > 0 && &g->r->mention.p[c->only - 1] == m && cue_sets(c, "status")) chosen = c;
    }
    return chosen->words.to == 0 || note_set(g->r, m, "basis", note_words(g->r, chosen->words.from, chosen->words.to));
}

static bool set_status(const grants *g, lede_mention *m, const char *status, const cue *c) {
    note_run *r = g->r;
    bool bill = strcmp(status, "bill") == 0;
    if (bill) status = g->bill;
    if (!note_set(r, m, "status", str_of(status)) || !day_set(g, m, c, bill)) return false;
    if (c) m->by = c->rule->by;
    bool loose = strcmp(status, "announced") == 0 &&
                 (!c || cue_sets(c, "loose") || strcmp(cue_says(c, "status"), "announced") != 0);
    if (loose && !note_set_bool(r, m, "loose", true)) return false;
    return strcmp(status, "cumulative") != 0 || !c || set_basis(g, m, c);
}

/* A part tells the amount of what it is a part of. */
static bool set_part(const grants *g, lede_mention *m, size_t whole) {
    return note_set_number(g->r, m, "part", note_get(grant_sum(g, whole - 1), "amount")->number);
}

/* "$2.2 billion, including $1 billion": the sum is a part of a larger one before it, though its event is its own. */
static bool set_within(const grants *g, size_t i) {
    lede_mention *m = grant_sum(g, i);
    int weight;
    const cue *c = cue_best(g, m, "within", &weight);
    size_t whole = c && c->only ? whole_of(g, i, NULL) : 0;
    return !whole || set_part(g, m, whole);
}

/* The sum goes on from one before: what became of that became of it. */
static bool set_as_before(grants *g, lede_mention *m, const lede_mention *before) {
    bool same = note_get(before, "amount")->number == note_get(m, "amount")->number;
    bool holds = g->r->in[before->first] == g->r->in[m->first] || day_is_news(g, note_text(before, "date"));
    if (!scheme_set_programme(g, m) || !day_set_own(g, m, before)) return false;
    if (!copy_facts(g->r, m, before, same ? SIZE_MAX : holds ? COPY_EVENT : 1)) return false;
    if (str_eq(note_text(m, "status"), STR("announced")) && !note_set_bool(g->r, m, "loose", true)) return false;
    return same || grant_parties(g, m, before);
}

static bool set_as_part(grants *g, lede_mention *m) {
    const lede_mention *whole = grant_sum(g, g->whole - 1);
    return copy_facts(g->r, m, whole, COPY_EVENT) && grant_parties(g, m, whole) && scheme_set_programme(g, m) &&
           set_part(g, m, g->whole);
}

static bool set_as_told(grants *g, size_t i, const verdict *v) {
    lede_mention *m = grant_sum(g, i);
    if (!set_status(g, m, v->says, v->cue)) return false;
    if (strcmp(v->says, "other") == 0) return true;
    if (!grant_parties(g, m, v->before ? v->before : aid_before(g, i))) return false;
    return strcmp(v->says, "cumulative") == 0 ||
           (scheme_set_programme(g, m) && set_within(g, i) && scheme_set_ordinal(g, i));
}

/* What the words of the text make of sum i. */
static bool read_words(grants *g, size_t i, verdict *v) {
    lede_mention *m = grant_sum(g, i);
    if (note_get(m, "same_as")) return !v->before || copy_facts(g->r, m, v->before, SIZE_MAX);
    if (is_part(g, i, v->cue)) return set_as_part(g, m);
    verdict_weigh(g, i, v);
    if (verdict_goes_on(v)) return set_as_before(g, m, v->before);
    verdict_settle(g, i, v);
    return set_as_told(g, i, v);
}

/* Make of sum i what became of its measure, in place of what its words made of it; a day that they told of the bill
 * or plan stands. bare: how many attributes it had before. */
static bool set_as_known(grants *g, size_t i, const char *became, verdict v, uint32_t bare) {
    static const char *const open[] = {"requested", "proposed", "considered", "appropriated", NULL};
    lede_mention *m = grant_sum(g, i);
    lede_str date = grant_is_one(note_text(m, "status"), open) ? note_text(m, "date") : STR("");
    m->attrs = bare;
    v.says = became;
    if (!set_as_told(g, i, &v)) return false;
    return !date.n || note_get(m, "date") || note_set(g->r, m, "date", date);
}

static bool read_sum(grants *g, size_t i) {
    lede_mention *m = grant_sum(g, i);
    if (!scheme_set_purpose(g, i)) return false;
    verdict v = verdict_told(g, i);
    uint32_t bare = m->attrs;
    if (!read_words(g, i, &v)) return false;
    const char *became = known_tells(g, i, &v);
    if (became && !set_as_known(g, i, became, v, bare)) return false;
    return known_parties(g, i, became);
}

enum {
    LARGE_SUM = 1000000000, /* units of a currency */
    MANY = 60               /* sums of a document, or behind one, that are looked at for one told again */
};

/* "is preparing another $3 billion", and then "I am proud to announce": what is declared elsewhere in the text is no
 * longer only weighed. */
static bool declare_again(grants *g, size_t i) {
    lede_mention *m = grant_sum(g, i);
    if (g->r->text->tokens > LONG || !str_eq(note_text(m, "status"), STR("considered"))) return true;
    int weight;
    const cue *c = cue_best(g, m, "status", &weight);
    if (!c || !cue_sets(c, "still")) return true;
    for (size_t k = i + 1; k < g->sum.n && k < i + MANY; k++) {
        const lede_mention *x = grant_sum(g, k);
        if (grant_same_sum(x, m) && !note_get(x, "loose") && str_eq(note_text(x, "status"), STR("announced")))
            return note_set(g->r, m, "status", STR("announced"));
    }
    return true;
}

/* "What about taking the $40 billion from elsewhere?": a large sum that the text tells of in a bill, or as asked for,
 * is that wherever no verb of its own tells what somebody did with it. */
static bool tell_as_bill(grants *g, size_t i) {
    static const char *const weak[] = {"other", "budget", "considered", NULL};
    static const char *const of_bill[] = {"proposed", "appropriated", "requested"};
    lede_mention *m = grant_sum(g, i);
    if (!g->votes || g->r->text->tokens > LONG || note_get(m, "amount")->number < LARGE_SUM) return true;
    bool open = note_get(m, "loose") || grant_is_one(note_text(m, "status"), weak), exact = false;
    for (uint32_t k = m->first; k < m->last; k++) exact |= g->r->text->token[k].kind == LEDE_NUMBER;
    if (!open || !exact) return true;
    size_t told[3] = {0};
    const lede_mention *first[3] = {0};
    for (size_t k = 0; k < g->sum.n && k < MANY; k++) {
        const lede_mention *x = grant_sum(g, k);
        if (k == i || !grant_same_sum(x, m) || !note_text(x, "donor").n) continue;
        for (size_t s = 0; s < 3; s++)
            if (str_eq(note_text(x, "status"), str_of(of_bill[s]))) {
                told[s]++;
                if (!first[s]) first[s] = x;
            }
    }
    size_t best = told[1] > told[0] ? 1 : 0;
    if (told[2] > told[best]) best = 2;
    if (!told[best]) return true;
    return note_set(g->r, m, "status", str_of(of_bill[best])) && copy_facts(g->r, m, first[best], SIZE_MAX);
}

/* A sum told twice is the same sum: where one place (a headline) does not say what it is for, the place that does
 * tells. */
static bool tell_again(grants *g, size_t i) {
    if (!declare_again(g, i)) return false;
    lede_mention *m = grant_sum(g, i);
    if (g->r->text->tokens > LONG || !str_eq(note_text(m, "status"), STR("other"))) return true;
    int weight;
    const cue *c = cue_best(g, m, "status", &weight);
    if (c && weight >= FAR && aid_plain(cue_says(c, "status"))) return true;
    for (size_t k = 0; k < g->sum.n && k < MANY; k++) {
        const lede_mention *x = grant_sum(g, k);
        lede_str status = note_text(x, "status");
        if (k == i || !grant_same_sum(x, m) || !note_text(x, "donor").n || !status.n) continue;
        return note_set(g->r, m, "status", status) && copy_facts(g->r, m, x, SIZE_MAX);
    }
    return true;
}

/* The code of the dollar of a country, or NULL. */
static const char *dollar_of(const note_run *r, lede_str country) {
    for (size_t i = 0; i < country.n;) {
        atom one = {.from = (uint32_t)i};
        one.to = (uint32_t)(i = atom_end(country.p, i, country.n, &one.kind));
        const book_word *w = book_find(r->of->book, country.p, &one, 1, BOOK_HOME);
        for (; w; w = w->next)
            if (w->kind == BOOK_HOME && strcmp(w->generic, "dollar") == 0) return w->text;
    }
    return NULL;
}

/* "$5 million (A$8 million)": one sum in two currencies. */
static bool is_converted(const lede_mention *a, const lede_mention *b) {
    return b->first <= a->last + 2 && !str_eq(note_text(a, "currency"), note_text(b, "currency"));
}

/* "$" is the dollar of the country that the document names time and again, where it hardly names the United States
 * and converts no sum into that country's dollars: a paper at home writes "$", one abroad tells them apart. */
static bool read_dollars(const grants *g) {
    const char *code = NULL;
    size_t own = 0, american = 0;
    for (size_t i = 0; i < g->actor.n; i++) {
        const char *dollar = dollar_of(g->r, str_of(g->actor.p[i].name));
        american += strcmp(g->actor.p[i].name, "United States") == 0;
        if (dollar && code && strcmp(code, dollar) != 0) return true;
        own += dollar != NULL;
        if (dollar) code = dollar;
    }
    if (own < AT_HOME || american * 6 > own) return true;
    for (size_t i = 1; i < g->sum.n; i++)
        if (is_converted(grant_sum(g, i - 1), grant_sum(g, i))) return true;
    for (size_t i = 0; i < g->sum.n; i++) {
        lede_mention *m = grant_sum(g, i);
        if (!str_eq(note_token(g->r, m->first), STR("$"))) continue;
        if (!note_set(g->r, m, "currency", str_of(code))) return false;
    }
    return true;
}

/* A long text speaks of many things: there only the sentences around a sum tell of it. NULL: out of memory. */
static bool *around_sums(const grants *g) {
    const note_run *r = g->r;
    uint32_t n = r->text->sentences, from = 0;
    bool *skip = r->of->skip;
    if (r->text->tokens <= LONG) return skip;
    bool *far = arena_alloc(r->mem, n + 1);
    for (size_t i = 0; far && i < g->sum.n; i++) {
        uint32_t own = r->in[grant_sum(g, i)->first];
        for (; from + BEFORE < own; from++) far[from] = true;
        for (; from < n && from <= own + AFTER; from++) far[from] = skip[from];
    }
    for (; far && from < n; from++) far[from] = true;
    return far;
}

static lede_status match_cues(grants *g, lede_error *e) {
    bool *skip = g->r->of->skip, *far = around_sums(g);
    if (!far) return no_memory(e);
    g->r->of->skip = far;
    lede_status code = match_group(g->r, "money", take_hit, g, e);
    g->r->of->skip = skip;
    return code;
}

static lede_status read_sums(grants *g, lede_error *e) {
    if (!collect_mentions(g)) return no_memory(e);
    if (!g->sum.n) return LEDE_OK;
    if (!(g->cls = grammar_classes(g->r)) || !actors_find(g)) return no_memory(e);
    g->given = arena_alloc(g->r->mem, g->sum.n * sizeof *g->given);
    g->own = arena_alloc(g->r->mem, g->sum.n);
    if (!g->given || !g->own) return no_memory(e);
    for (size_t i = 0; i < g->sum.n; i++) g->given[i] = (role){.kind = ROLE_UNREAD}, g->own[i] = false;
    lede_status code = match_cues(g, e);
    if (code != LEDE_OK) return code;
    if (g->cue.n) qsort(g->cue.p, g->cue.n, sizeof *g->cue.p, by_place);
    if (!parties_count(g) || !read_dollars(g)) return no_memory(e);
    aid_find(g);
    bill_read(g);
    days_of_bill(g);
    if (!known_read(g)) return no_memory(e);
    days_year(g);
    for (size_t i = 0; i < g->sum.n; i++)
        if (!read_sum(g, i)) return no_memory(e);
    for (size_t i = 0; i < g->sum.n; i++)
        if (!tell_as_bill(g, i) || !tell_again(g, i)) return no_memory(e);
    return parties_share(g) && days_carry(g) ? LEDE_OK : no_memory(e);
}

lede_status note_money(note_run *r, lede_error *e) {
    search looking = {0};
    grants g = {.r = r, .looking = &looking};
    lede_status code = read_sums(&g, e);
    vec_free(&g.sum);
    vec_free(&g.time);
    vec_free(&g.actor);
    vec_free(&g.cue);
    vec_free(&g.usual);
    intern_free(g.parties);
    vec_free(&g.deed);
    return code;
}
