/* money.c — what each sum of money is for: the rules of rules/money.lua are run once over the document, and each sum
 * takes its status, programme, ordinal, date, donor and recipient from the cues that weigh most for it. */
#include <stdlib.h>

#include "annotator.h"
#include "grant.h"

enum { AID_LEAD = 12 }; /* how much farther a word of aid may stand than one of budgets: the rank of the latter */

static lede_status no_memory(lede_error *e) { return lede_fail(e, LEDE_ENOMEM, -1, "out of memory"); }

static lede_mention *sum_of(const grants *g, size_t i) { return &g->r->mention.p[g->sum.p[i]]; }

/* ---- collecting ---------------------------------------------------------------------------------------------- */

static bool collect_mentions(grants *g) {
    const note_run *r = g->r;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        bool time = strcmp(m->type, "time") == 0 && grant_is_date(note_text(m, "value"));
        if (!time && strcmp(m->type, "money") != 0) continue;
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
    size_t low = 0, high = g->sum.n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (sum_of(g, middle)->first < t.from) low = middle + 1;
        else high = middle;
    }
    return low < g->sum.n && sum_of(g, low)->first == t.from ? g->sum.p[low] + 1 : 0;
}

static lede_status take_hit(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    (void)r;
    grants *g = data;
    const lede_range *m = captured(hit, "m"), *by = captured(hit, "by"), *to = captured(hit, "to"), *w;
    cue c = {.rule = hit->rule, .first = hit->first, .last = hit->last};
    if (m && !(c.only = sum_at(g, *m))) return LEDE_OK;
    if (by && !(c.giver = actors_at(g, by->from))) return LEDE_OK;
    if (to && !(c.taker = actors_at(g, to->from))) return LEDE_OK;
    if ((w = captured(hit, "cue"))) c.first = w->from, c.last = w->to;
    const char *const word[] = {"basis", "programme", "n"};
    for (int i = 0; i < 3; i++)
        if ((w = captured(hit, word[i]))) c.words = *w;
    cue *slot = vec_push(&g->cue);
    if (!slot) return no_memory(e);
    *slot = c;
    return LEDE_OK;
}

static int by_place(const void *x, const void *y) {
    const cue *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    return a->last > b->last ? -1 : a->last < b->last;
}

/* ---- bills --------------------------------------------------------------------------------------------------- */

static bool cue_has(const grants *g, const cue *c, const char *word) {
    for (uint32_t i = c->first; i < c->last; i++) {
        lede_str t = note_token(g->r, i);
        if (t.n == strlen(word) && strncasecmp(t.p, word, t.n) == 0) return true;
    }
    return false;
}

/* What the text says became of the bill it speaks of: law where it was signed or the second chamber passed it, else only
 * proposed; and the first day told for that. */
static void read_bill(grants *g) {
    g->bill = "proposed";
    bool house = false, dated = false;
    for (size_t i = 0; i < g->cue.n; i++) {
        const cue *c = &g->cue.p[i];
        const char *status = cue_says(c, "status");
        if (!status) continue;
        bool law = strcmp(status, "appropriated") == 0 && !c->only;
        bool vote = strcmp(status, "bill") == 0 && cue_sets(c, "vote");
        house |= vote && cue_has(g, c, "house");
        if (law || (vote && cue_has(g, c, "senate"))) g->bill = "appropriated";
        else if (vote && !house && !cue_has(g, c, "house")) g->bill = "appropriated";
        if ((law || vote) && !dated) {
            lede_mention here = {.first = c->first, .last = c->last};
            g->bill_date = grant_date(g, &here, c, false);
            dated = g->bill_date.n > 0;
        }
    }
    for (size_t i = 0; house && i < g->cue.n; i++) { /* "lawmakers passed", where only the House did */
        const cue *c = &g->cue.p[i];
        const char *status = cue_says(c, "status");
        if (status && ((strcmp(status, "appropriated") == 0 && !c->only) || (strcmp(status, "bill") == 0 && cue_has(g, c, "senate")))) return;
    }
    if (house) g->bill = "proposed";
}

/* ---- one sum ------------------------------------------------------------------------------------------------- */

/* The weightiest cue that sets `key`, or NULL; *weight: what it weighs. */
static const cue *best_cue(const grants *g, const lede_mention *m, const char *key, int *weight) {
    const cue *best = NULL;
    *weight = CUE_NONE;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        if (!cue_sets(c, key)) continue;
        int w = cue_weight(g, c, m);
        if (w <= *weight) continue;
        *weight = w;
        best = c;
    }
    return best;
}

static bool is_plain(const char *status) { return strcmp(status, "budget") == 0 || strcmp(status, "other") == 0; }

/* An earlier sum that this one may go on from: in the same sentence, or the same amount anywhere before. */
static const lede_mention *earlier(const grants *g, size_t i) {
    const lede_mention *m = sum_of(g, i);
    const lede_attr *amount = note_get(m, "amount");
    for (size_t k = i; k-- > 0 && i - k <= 40;) {
        const lede_mention *x = sum_of(g, k);
        if (g->r->in[x->first] == g->r->in[m->first]) return x;
        if (note_get(x, "amount")->number == amount->number && str_eq(note_text(x, "currency"), note_text(m, "currency"))) return x;
    }
    return NULL;
}

/* The last sum of aid before, whose parties may hold on. */
static const lede_mention *last_aid(const grants *g, size_t i) {
    for (size_t k = i; k-- > 0 && i - k <= 10;) {
        const lede_mention *x = sum_of(g, k);
        lede_str status = note_text(x, "status");
        if (status.n && !str_eq(status, STR("other")) && note_text(x, "donor").n) return x;
    }
    return NULL;
}

static bool copy_facts(note_run *r, lede_mention *to, const lede_mention *from) {
    static const char *const key[] = {"status", "donor", "recipient", "programme", "ordinal", "basis", "date"};
    for (size_t i = 0; i < sizeof key / sizeof *key; i++) {
        const lede_attr *a = note_get(from, key[i]);
        if (!a || note_get(to, key[i])) continue;
        bool ok = a->kind == LEDE_STRING ? note_set(r, to, key[i], a->text) : note_set_number(r, to, key[i], a->number);
        if (!ok) return false;
    }
    return true;
}

static bool set_programme(const grants *g, lede_mention *m) {
    int weight;
    const cue *c = best_cue(g, m, "programme", &weight);
    if (!c || weight < -18) return true;
    lede_str name = str_of(cue_says(c, "programme"));
    if (name.n && name.p[0] == '@') name = note_words(g->r, c->words.from, c->words.to);
    return note_set(g->r, m, "programme", name);
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

/* "This is our twelfth drawdown", in the sum's own sentence or the one behind it. */
static bool set_ordinal(const grants *g, lede_mention *m) {
    int weight;
    const cue *c = best_cue(g, m, "ordinal", &weight);
    if (!c || weight < -40) {
        uint32_t next = g->r->in[m->first] + 1;
        c = NULL;
        if (next >= g->r->text->sentences) return true;
        lede_range s = g->r->text->sentence[next];
        for (size_t i = 0; !c && i < g->cue.n; i++)
            if (g->cue.p[i].first >= s.from && g->cue.p[i].first < s.from + 12 && g->cue.p[i].first < s.to && cue_sets(&g->cue.p[i], "ordinal"))
                c = &g->cue.p[i];
    }
    if (!c) return true;
    double n = ordinal_of(g->r, c->words);
    return n == 0 || note_set_number(g->r, m, "ordinal", n);
}

static bool set_status(const grants *g, lede_mention *m, const char *status, const cue *c) {
    note_run *r = g->r;
    bool bill = strcmp(status, "bill") == 0;
    if (bill) status = g->bill;
    if (!note_set(r, m, "status", str_of(status))) return false;
    lede_str date = grant_date(g, m, c, is_plain(status));
    if (!date.n && (bill || (strcmp(status, "appropriated") == 0 && c && !c->only))) date = g->bill_date;
    if (date.n && strcmp(status, "other") != 0 && !note_set(r, m, "date", date)) return false;
    if (c) m->by = c->rule->by;
    if (strcmp(status, "cumulative") != 0 || !c || c->words.to == 0) return true;
    return note_set(r, m, "basis", note_words(r, c->words.from, c->words.to));
}

/* Is the sum aid at all? The word that says so must stand nearer than one that speaks of budgets or prices. */
static bool is_aid(const cue *aid, int aid_weight, const cue *status, int status_weight) {
    if (!aid || aid_weight < -25) return false;
    const char *s = status ? cue_says(status, "status") : NULL;
    return !s || !is_plain(s) || aid_weight + AID_LEAD >= status_weight;
}

static bool read_sum(grants *g, size_t i) {
    lede_mention *m = sum_of(g, i);
    const lede_mention *before = earlier(g, i);
    int status_weight, aid_weight;
    const cue *status = best_cue(g, m, "status", &status_weight), *aid = best_cue(g, m, "aid", &aid_weight);
    const char *says = status ? cue_says(status, "status") : NULL;
    if (note_get(m, "same_as")) return !before || copy_facts(g->r, m, before);
    bool is = is_aid(aid, aid_weight, status, status_weight);
    bool goes_on = before && (!says || status_weight < -30) && !str_eq(note_text(before, "status"), STR("other"));
    if (goes_on && (is || !says)) return set_programme(g, m) && copy_facts(g->r, m, before);
    if (!is && says && !is_plain(says) && !(status->only && status_weight >= 36)) {
        if (!before || str_eq(note_text(before, "status"), STR("other"))) says = "other";
        else if (strcmp(says, "bill") != 0) says = note_text(before, "status").p;
    }
    if (!says || (is && strcmp(says, "other") == 0)) says = is ? "announced" : "other";
    if (!set_status(g, m, says, status)) return false;
    if (strcmp(says, "other") == 0) return true;
    return grant_parties(g, m, before ? before : last_aid(g, i)) && set_programme(g, m) && set_ordinal(g, m);
}

static lede_status read_sums(grants *g, lede_error *e) {
    if (!collect_mentions(g)) return no_memory(e);
    if (!g->sum.n) return LEDE_OK;
    if (!actors_find(g)) return no_memory(e);
    lede_status code = match_group(g->r, "money", take_hit, g, e);
    if (code != LEDE_OK) return code;
    if (g->cue.n) qsort(g->cue.p, g->cue.n, sizeof *g->cue.p, by_place);
    read_bill(g);
    for (size_t i = 0; i < g->sum.n; i++)
        if (!read_sum(g, i)) return no_memory(e);
    return LEDE_OK;
}

lede_status note_money(note_run *r, lede_error *e) {
    grants g = {.r = r};
    lede_status code = read_sums(&g, e);
    vec_free(&g.sum);
    vec_free(&g.time);
    vec_free(&g.actor);
    vec_free(&g.cue);
    return code;
}
