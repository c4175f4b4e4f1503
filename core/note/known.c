/* known.c — measures of aid that are public knowledge, found in a document by their sums. */
#include "known.h"

#include <math.h>

#include "annotator.h"
#include "calendar.h"
#include "giver.h"

#define LEAST 1e9   /* units of a currency: no sum of a measure is less */
#define MIDDLE 1e10 /* less is given often */
#define LARGE 2e10
#define HUGE_SUM 5e11
#define STEP 5e9 /* large sums that are whole steps are given often too */

enum {
    LASTING = 550, /* days after its last stage that one rare figure alone tells of a measure */
    KNOWN = 1500,  /* and one with a name */
    FRESH = 180,   /* and one that is round, with a name */
    LATE = 1,      /* days after a vote on which news may still be older */
    DAY = 10       /* letters of a day's date */
};

/* ---- teaching ------------------------------------------------------------------------------------------------ */

static bool is_status(const char *s) {
    static const char *const known[] = {"requested", "proposed",   "considered", "appropriated", "authority",
                                        "announced", "contracted", "delivered",  "correction",   "budget",
                                        "other"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(s, known[i]) == 0) return true;
    return false;
}

static lede_status check(const lede_measure *x, lede_error *e) {
    if (!x->sums) return lede_fail(e, LEDE_EFORMAT, -1, "the measure '%.60s' has no sums", x->name);
    if (!x->stages) return lede_fail(e, LEDE_EFORMAT, -1, "the measure '%.60s' has no stages", x->name);
    for (uint32_t i = 0; i < x->sums; i++)
        if (!isfinite(x->sum[i].amount) || x->sum[i].amount < LEAST)
            return lede_fail(e, LEDE_EFORMAT, -1, "the measure '%.60s': %g is below a billion, or no sum", x->name,
                             x->sum[i].amount);
    for (uint32_t i = 0; i < x->stages; i++) {
        const char *day = x->stage[i].day;
        if (!is_status(x->stage[i].status))
            return lede_fail(e, LEDE_EFORMAT, -1, "the measure '%.60s': no sum has the status '%.30s'", x->name,
                             x->stage[i].status);
        if (strlen(day) != DAY || !calendar_is_date(str_of(day)) || (i > 0 && strcmp(x->stage[i - 1].day, day) > 0))
            return lede_fail(e, LEDE_EFORMAT, -1, "the measure '%.60s': '%.30s' is no day, or not in order", x->name,
                             day);
    }
    return LEDE_OK;
}

static const char *keep(arena *mem, const char *s, bool *ok) {
    char *copy = s ? arena_copy(mem, s, strlen(s)) : NULL;
    *ok &= !s || copy;
    return copy;
}

lede_status lede_annotator_measure(lede_annotator *a, const lede_measure *x, lede_error *e) {
    lede_status code = check(x, e);
    if (code != LEDE_OK) return code;
    arena *mem = a->taught;
    lede_measure_sum *figure = arena_alloc(mem, x->sums * sizeof *figure);
    lede_measure_stage *stage = arena_alloc(mem, x->stages * sizeof *stage);
    const char **names = arena_alloc(mem, ((size_t)x->names_n + x->givers_n + 1) * sizeof *names);
    if (!figure || !stage || !names) return no_memory(e);
    bool ok = true;
    lede_measure own = *x;
    own.name = keep(mem, x->name, &ok);
    own.donor = keep(mem, x->donor, &ok);
    own.currency = keep(mem, x->currency, &ok);
    own.by = keep(mem, x->by, &ok);
    for (uint32_t i = 0; i < x->sums; i++) {
        figure[i] = x->sum[i];
        figure[i].recipient = keep(mem, x->sum[i].recipient, &ok);
    }
    for (uint32_t i = 0; i < x->stages; i++)
        stage[i] = (lede_measure_stage){keep(mem, x->stage[i].status, &ok), keep(mem, x->stage[i].day, &ok)};
    for (uint32_t i = 0; i < x->names_n; i++) names[i] = keep(mem, x->names[i], &ok);
    for (uint32_t i = 0; i < x->givers_n; i++) names[x->names_n + i] = keep(mem, x->givers[i], &ok);
    own.sum = figure;
    own.stage = stage;
    own.names = names;
    own.givers = names + x->names_n;
    lede_measure *m = ok ? vec_push(&a->measure) : NULL; /* last: what failed leaves none that is half made */
    if (!m) return no_memory(e);
    *m = own;
    learned_measure(a, x);
    return LEDE_OK;
}

/* ---- finding ------------------------------------------------------------------------------------------------- */

/* How much of its own kind a figure is: it tells the measure alone, beside a name, or only beside another figure. */
typedef enum { SMALL, ROUND, RARE } figure_kind;

static bool is_whole(double amount, double step) { return fmod(amount, step) == 0; }

static figure_kind kind_of(const lede_measure_sum *s) {
    double amount = s->amount;
    if (amount >= HUGE_SUM) return is_whole(amount, 1e12) ? ROUND : RARE;
    if (amount >= LARGE) return is_whole(amount, STEP) ? ROUND : RARE;
    return !s->telling && (amount < MIDDLE || is_whole(amount, 1e9)) ? SMALL : ROUND;
}

static bool has_digit(lede_str s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= '0' && s.p[i] <= '9') return true;
    return false;
}

/* May a sum be one of a measure? "Tens of billions", a range and what is told again in another currency are none. */
static bool may_be_known(const grants *g, const lede_mention *m) {
    return note_get(m, "amount")->number >= LEAST && !note_get(m, "amount_max") && !note_get(m, "same_as") &&
           has_digit(note_words(g->r, m->first, m->last));
}

/* The figure of a measure that a sum is, or NULL. */
static const lede_measure_sum *figure_of(const lede_measure *x, const lede_mention *m) {
    double amount = note_get(m, "amount")->number;
    for (uint32_t k = 0; k < x->sums; k++)
        if (x->sum[k].amount == amount && str_eq(note_text(m, "currency"), str_of(x->currency))) return &x->sum[k];
    return NULL;
}

static bool says_phrase(const note_run *r, uint32_t token, const char *phrase) {
    for (; token < r->text->tokens; token++) {
        size_t n = strcspn(phrase, " ");
        lede_str t = note_token(r, token);
        if (t.n != n || strncasecmp(t.p, phrase, n) != 0) return false;
        if (!phrase[n]) return true;
        phrase += n + 1;
    }
    return false;
}

static bool is_named(const grants *g, const lede_measure *x) {
    for (uint32_t k = 0; k < x->names_n; k++)
        for (uint32_t t = 0; t < g->r->text->tokens; t++)
            if (says_phrase(g->r, t, x->names[k])) return true;
    return false;
}

static day_number day_of(const char *day) {
    calendar_period p;
    return calendar_days((lede_str){day, DAY}, &p) ? p.first : 0;
}

/* Does the sum's sentence name who gets that part of a measure? */
static bool names_taker(const grants *g, size_t i, const lede_measure_sum *s) {
    enum { MOST = 60 };
    lede_range in = g->r->text->sentence[g->r->in[grant_sum(g, i)->first]];
    size_t k = actors_before(g, in.from), until = k + MOST < g->actor.n ? k + MOST : g->actor.n;
    for (; s->recipient && k < until && g->actor.p[k].first < in.to; k++)
        if (g->actor.p[k].name && strcmp(g->actor.p[k].name, s->recipient) == 0) return true;
    return false;
}

/* "Washington committed to a $40bn package for Ukraine": who gives and who gets it are told. */
static bool is_told_whole(const grants *g, size_t i, const lede_measure *x, const lede_measure_sum *s) {
    role who = giver_of(g, grant_sum(g, i));
    return who.kind == ROLE_NAMED && x->donor && strcmp(who.name, x->donor) == 0 && names_taker(g, i, s);
}

/* Two different sums of a measure that a document tells: their numbers. */
typedef struct {
    uint32_t number[2];
    size_t n;
} two_sums;

static void add_sum(two_sums *t, uint32_t which) {
    if (t->n == 2 || (t->n == 1 && t->number[0] == which)) return;
    t->number[t->n++] = which;
}

static bool has_other(const two_sums *t, uint32_t which) {
    return t->n == 2 || (t->n == 1 && t->number[0] != which);
}

/* What a document tells of a measure: whether it names it, which sums tell it alone, and which are large. */
typedef struct {
    const lede_measure *of;
    bool named;
    two_sums alone, large;
} told_measure;

/* Is the figure alone enough to tell the measure, with a name of it where the figure is round? */
static bool tells_alone(const grants *g, size_t i, const told_measure *t, const lede_measure_sum *s) {
    const lede_measure *x = t->of;
    figure_kind kind = kind_of(s);
    day_number since = day_of(g->r->context->date.p) - day_of(x->stage[x->stages - 1].day);
    if (kind == SMALL || since > (kind == RARE ? KNOWN : FRESH)) return false;
    bool aid = strcmp(x->stage[x->stages - 1].status, "other") != 0;
    return (kind == RARE && since <= LASTING && aid) || t->named || is_told_whole(g, i, x, s);
}

/* Does the text tell another figure of the measure: one that is enough alone, or that is large beside a large one? */
static bool tells_more(const told_measure *t, const lede_measure_sum *s) {
    return has_other(&t->alone, s->number) || (kind_of(s) >= ROUND && has_other(&t->large, s->number));
}

/* "didn't want to see another $60 billion", when the first $60 billion are law. */
static bool is_another(const grants *g, const lede_mention *m, const lede_measure_stage *stage) {
    static const char *const more[] = {"another", "additional", "further", "extra", "fresh", NULL};
    if (strcmp(stage->status, "appropriated") != 0) return false;
    for (uint32_t i = m->first; i > 0 && i + 2 > m->first; i--)
        if (grant_word_in(g->r, i - 1, more)) return true;
    return false;
}

/* Nobody but the donor of the measure, or who gets a part of it by a slip of grammar, is told to give the sum. */
static bool is_of_donor(const grants *g, size_t i, const lede_measure *x) {
    role who = giver_of(g, grant_sum(g, i));
    if (who.kind == ROLE_OUTSIDER) return false;
    if (who.kind != ROLE_NAMED || !x->donor || strcmp(who.name, x->donor) == 0) return true;
    for (uint32_t k = 0; k < x->givers_n; k++)
        if (strcmp(who.name, x->givers[k]) == 0) return true;
    for (uint32_t k = 0; k < x->sums; k++)
        if (x->sum[k].recipient && strcmp(who.name, x->sum[k].recipient) == 0) return true;
    return false;
}

/* The last stage of a measure before the document's day or on it, or NULL. */
static const lede_measure_stage *stage_at(const grants *g, const lede_measure *x) {
    const lede_measure_stage *last = NULL;
    for (uint32_t k = 0; k < x->stages && strncmp(x->stage[k].day, g->r->context->date.p, DAY) <= 0; k++)
        last = &x->stage[k];
    return last;
}

/* The sums of the document that are figures of a measure; false: none is. */
static bool read_measure(const grants *g, const uint32_t *may, size_t n, told_measure *t) {
    bool any = false;
    for (size_t k = 0; k < n; k++) {
        const lede_measure_sum *s = figure_of(t->of, grant_sum(g, may[k]));
        if (!s) continue;
        if (!any) t->named = is_named(g, t->of);
        any = true;
        if (kind_of(s) >= ROUND) add_sum(&t->large, s->number);
        if (tells_alone(g, may[k], t, s)) add_sum(&t->alone, s->number);
    }
    return any;
}

/* Take the sums of a measure for its own: of several measures, that of which something became last has a sum. */
static void take_measure(grants *g, const uint32_t *may, size_t n, const told_measure *t) {
    const lede_measure_stage *stage = stage_at(g, t->of);
    for (size_t k = 0; stage && k < n; k++) {
        known_sum *best = &g->known[may[k]];
        const lede_measure_sum *s = figure_of(t->of, grant_sum(g, may[k]));
        if (!s || (best->of && strcmp(stage->day, best->stage->day) < 0)) continue;
        if (is_another(g, grant_sum(g, may[k]), stage) || !is_of_donor(g, may[k], t->of)) continue;
        bool more = tells_more(t, s);
        if (more || tells_alone(g, may[k], t, s)) *best = (known_sum){t->of, s, stage, more};
    }
}

/* On the day of a stage, and of a vote on the next, news may still tell what was before. */
static bool is_fresh(const grants *g, const known_sum *k) {
    return day_of(g->r->context->date.p) <= day_of(k->stage->day) + (k->of->bill ? LATE : 0);
}

/* While a stage is fresh the text decides what was before and what after; not where both are alike, nor of a bill that
 * there was not before. */
static bool is_settled(const grants *g, const known_sum *k) {
    if (!k->of) return false;
    if (!is_fresh(g, k)) return true;
    return k->stage == k->of->stage ? k->of->bill : strcmp(k->stage[-1].status, k->stage->status) == 0;
}

/* What the calendar knows of the bill of the text: of several, of the one that something became of last. */
static void tell_bill(grants *g) {
    const known_sum *last = NULL;
    for (size_t i = 0; i < g->sum.n; i++) {
        const known_sum *k = &g->known[i];
        if (!k->of || !k->of->bill) continue;
        g->votes = true;
        if (!last || strcmp(k->stage->day, last->stage->day) > 0) last = k;
    }
    if (!last || !is_settled(g, last)) return;
    bool law = strcmp(last->stage->status, "appropriated") == 0, open = strcmp(last->stage->status, "proposed") == 0;
    if (law || open) g->bill = last->stage->status, g->pending = open;
}

bool known_read(grants *g) {
    const lede_annotator *a = g->r->of;
    uint32_t *may = arena_alloc(g->r->mem, (g->sum.n + 1) * sizeof *may);
    g->known = arena_alloc(g->r->mem, (g->sum.n + 1) * sizeof *g->known);
    if (!may || !g->known) return false;
    size_t n = 0;
    lede_str date = g->r->context->date;
    bool dated = date.n >= DAY && calendar_is_date((lede_str){date.p, DAY});
    for (size_t i = 0; i < g->sum.n; i++) {
        g->known[i] = (known_sum){0};
        if (dated && may_be_known(g, grant_sum(g, i))) may[n++] = (uint32_t)i;
    }
    for (size_t k = 0; n > 0 && k < a->measure.n; k++) {
        told_measure t = {.of = &a->measure.p[k]};
        if (read_measure(g, may, n, &t)) take_measure(g, may, n, &t);
    }
    tell_bill(g);
    return true;
}

/* ---- telling ------------------------------------------------------------------------------------------------- */

static const char *const plain[] = {"other", "budget", NULL};

/* Does the text tell of the sum itself what the calendar cannot know? */
static bool text_knows(const grants *g, size_t i, const verdict *v, lede_str told) {
    const known_sum *k = &g->known[i];
    static const char *const own[] = {"requested",  "cumulative", "delivered", "authority",
                                      "correction", "contracted", NULL};
    static const char *const open[] = {"proposed", "considered", NULL};
    const char *stage = k->stage->status;
    figure_kind kind = kind_of(k->sum);
    if (str_eq(told, str_of(stage))) return true;
    if (strcmp(stage, "other") == 0) return false;
    if (grant_is_one(told, plain))
        return kind == SMALL || (kind == ROUND && !k->more && !names_taker(g, i, k->sum));
    bool again = v->before && note_get(v->before, "amount")->number == k->sum->amount;
    bool behind = v->cue && !v->cue->only && v->cue->first >= grant_sum(g, i)->last;
    bool aside = behind && kind == RARE; /* "$61 billion (some of it spent)" */
    if (grant_is_one(told, own)) return (v->cue && !aside) || again;
    if (strcmp(stage, "requested") == 0) return v->cue && grant_is_one(told, open) && !is_fresh(g, k);
    if (strcmp(stage, "proposed") == 0) return str_eq(told, STR("considered"));
    if (strcmp(stage, "considered") == 0) return str_eq(told, STR("proposed"));
    return kind == SMALL && v->cue && !str_eq(told, STR("proposed"));
}

const char *known_tells(const grants *g, size_t i, const verdict *v) {
    const known_sum *k = &g->known[i];
    lede_str told = note_text(grant_sum(g, i), "status");
    if (!k->of) return NULL;
    bool settled = is_settled(g, k);
    figure_kind kind = kind_of(k->sum);
    if (k->of->bill && !settled && kind != SMALL) { /* the text tells where the bill stands, and which sums are its */
        bool loose = note_get(grant_sum(g, i), "loose") || str_eq(told, STR("considered"));
        if (loose || (kind == RARE && grant_is_one(told, plain))) return "bill";
    }
    if (!told.n || !settled || text_knows(g, i, v, told)) return NULL;
    bool bill = v->says && strcmp(v->says, "bill") == 0 && strcmp(g->bill, k->stage->status) == 0;
    return bill ? "bill" : k->stage->status;
}

/* Set an attribute as the measure has it. */
static bool set_from(const grants *g, lede_mention *m, const char *key, const char *value, const char *by) {
    if (!note_set(g->r, m, key, str_of(value))) return false;
    for (uint32_t i = 0; i < m->attrs; i++)
        if (note_same(m->attr[i].key, key)) m->attr[i].by = by;
    return true;
}

bool known_parties(const grants *g, size_t i, bool told) {
    const known_sum *k = &g->known[i];
    lede_mention *m = grant_sum(g, i);
    if (!k->of) return true;
    bool alike = is_settled(g, k) && str_eq(note_text(m, "status"), str_of(k->stage->status));
    if (told || (alike && strcmp(m->by, "money") == 0)) m->by = k->of->by;
    if (str_eq(note_text(m, "status"), STR("other"))) return true;
    const char *donor = k->of->donor, *to = k->sum->recipient;
    if (donor && !str_eq(note_text(m, "donor"), str_of(donor)) && !set_from(g, m, "donor", donor, k->of->by))
        return false;
    return !to || note_text(m, "recipient").n || set_from(g, m, "recipient", to, k->of->by);
}
