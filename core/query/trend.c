#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "note/calendar.h"
#include "query.h"

/* Hits by time, and where their rate changed.
 *
 * Model. The hits x of a period with T tokens are Poisson counts of mean rate * T with more variance than that, by a
 * factor `dispersion`, since hits come in clusters, by document (quasi-Poisson: McCullagh and Nelder, Generalized
 * Linear Models, 1989, chapter 6). The rate is constant but at change points. A stretch of X hits in T tokens has
 * deviance -2 X ln(X / T), up to what all segmentations share. Change points. Those segmentations are compared by their
 * deviance / dispersion + 3 ln(n) for each change, n being the periods with tokens: the leading term of the modified
 * BIC of Zhang and Siegmund, Biometrics 63 (2007). The best of all is found by dynamic programming with the pruning of
 * Killick, Fearnhead and Eckley (PELT, JASA 107, 2012), which loses nothing. Dispersion. The largest of 1 and of two
 * estimates that changes of level do not reach. Within periods: Pearson's statistic over the documents, sum of (v -
 * m)^2 / m for v hits where the rate of its period expects m, divided by documents less periods. Between neighbours,
 * where there are 20 (Rice, Annals of Statistics 12, 1984): (a/s - b/t)^2 / (r (1/s + 1/t)), a and b being hits, s and
 * t tokens, r the rate of both, is chi-squared with one degree of freedom times the dispersion; the median over
 * 0.4549. */

enum { MOST_PERIODS = 20000, NEIGHBOURS = 20 };

struct lede_trend {
    VEC(lede_trend_row) row;
    lede_trend_size size;
};

void lede_trend_free(lede_trend *t) {
    if (!t) return;
    vec_free(&t->row);
    free(t);
}

size_t lede_trend_rows(const lede_trend *t, const lede_trend_row **row) {
    *row = t->row.p;
    return t->row.n;
}

lede_trend_size lede_trend_get(const lede_trend *t) { return t->size; }

/* ---- periods as numbers ------------------------------------------------------------------------------------------ */

int64_t period_of(period_kind by, int32_t date) {
    int year = date / 10000, month = date / 100 % 100, day = date % 100;
    if (!year || (by != BY_YEAR && !month) || (by <= BY_WEEK && !day)) return -1;
    if (by == BY_YEAR) return year;
    if (by == BY_QUARTER) return year * 4 + (month - 1) / 3;
    if (by == BY_MONTH) return year * 12 + month - 1;
    if (!calendar_valid(year, month, day)) return -1;
    day_number n = calendar_number(year, month, day) - calendar_number(1, 1, 1); /* a Monday */
    return by == BY_WEEK ? n / 7 : n;
}

void period_print(period_kind by, int64_t n, char out[16]) {
    int year;
    if (by == BY_YEAR) snprintf(out, 16, "%04d", (int)(n % 10000));
    else if (by == BY_QUARTER) snprintf(out, 16, "%04d-Q%d", (int)(n / 4 % 10000), (int)(n % 4) + 1);
    else if (by == BY_MONTH) snprintf(out, 16, "%04d-%02d", (int)(n / 12 % 10000), (int)(n % 12) + 1);
    else if (by == BY_DAY) calendar_print(n + calendar_number(1, 1, 1), out);
    else {
        int week = calendar_week(n * 7 + calendar_number(1, 1, 1), &year);
        snprintf(out, 16, "%04d-W%02d", year % 10000, week % 100);
    }
}

/* ---- counting ---------------------------------------------------------------------------------------------------- */

static lede_status make_rows(lede_trend *t, const lede_selection *s, period_kind by, int64_t *first, lede_error *e) {
    int64_t least = INT64_MAX, most = -1;
    for (int32_t d = 0; d < s->columns.n; d++) {
        int64_t n = s->tokens[d] ? period_of(by, s->columns.date[d]) : -1;
        if (n < 0) continue;
        if (n < least) least = n;
        if (n > most) most = n;
    }
    *first = least;
    if (most - least >= MOST_PERIODS)
        return lede_fail(e, LEDE_ELIMIT, -1, "that would be %lld periods; at most %d are counted: take longer ones",
                         (long long)(most - least + 1), MOST_PERIODS);
    for (int64_t n = least; n <= most; n++) {
        lede_trend_row *row = vec_push(&t->row);
        if (!row) return no_memory(e);
        *row = (lede_trend_row){0};
        period_print(by, n, row->period);
    }
    for (int32_t d = 0; d < s->columns.n; d++) {
        int64_t n = s->tokens[d] ? period_of(by, s->columns.date[d]) : -1;
        if (n < 0) continue;
        t->row.p[n - least].of_documents++;
        t->row.p[n - least].tokens += s->tokens[d];
    }
    return LEDE_OK;
}

static lede_status stopped(const lede_hits *h, lede_error *e) {
    return h->query->stop && *h->query->stop ? lede_fail(e, LEDE_ESTOP, -1, "stopped") : LEDE_OK;
}

static lede_status count_hits(lede_trend *t, lede_hits *h, period_kind by, int64_t first, int64_t *of, lede_error *e) {
    kept_hit *all;
    int32_t doc, before = -1;
    uint32_t start, *at_hand = NULL;
    lede_status code = hits_ordered(h, &all, e);
    if (code == LEDE_OK) code = hits_at_hand(h, &at_hand, e);
    for (size_t i = 0; i < h->hit.n && code == LEDE_OK; i++) {
        code = i % 4096 ? LEDE_OK : stopped(h, e);
        if (code == LEDE_OK) code = hits_document(h, &all[i], &doc, &start, e);
        int64_t n = code == LEDE_OK ? period_of(by, h->query->columns.date[doc]) : -1;
        if (n < 0) {
            t->size.undated++;
            continue;
        }
        lede_trend_row *row = &t->row.p[n - first];
        of[doc]++;
        if (row->shown < LEDE_SHOWN) row->hit[row->shown++] = at_hand ? at_hand[all[i].order] : (int64_t)i;
        row->hits++;
        row->documents += doc != before;
        before = doc;
    }
    free(all);
    free(at_hand);
    for (size_t i = 0; i < t->row.n; i++) {
        lede_trend_row *row = &t->row.p[i];
        row->per_million = row->tokens ? (double)row->hits * 1e6 / (double)row->tokens : 0;
    }
    return code;
}

/* Pearson's estimate over documents, each expected to have the rate of its period; of: hits per document. */
static double dispersion_within(const lede_trend *t, const lede_selection *s, period_kind by, int64_t first,
                                const int64_t *of) {
    double sum = 0, free = 0;
    for (size_t i = 0; i < t->row.n; i++) free -= t->row.p[i].hits > 0;
    for (int32_t d = 0; d < s->columns.n; d++) {
        int64_t n = s->tokens[d] ? period_of(by, s->columns.date[d]) : -1;
        if (n < 0 || !t->row.p[n - first].hits) continue;
        double mean = t->row.p[n - first].per_million * (double)s->tokens[d] / 1e6, v = (double)of[d];
        sum += (v - mean) * (v - mean) / mean;
        free++;
    }
    return free > 0 ? sum / free : 0;
}

/* ---- changes ----------------------------------------------------------------------------------------------------- */

/* Periods with tokens, and sums over those before each. */
typedef struct {
    size_t n;
    uint32_t *row;
    double *hits, *tokens; /* [n + 1] */
    double *best;          /* [n + 1]: of the periods before i */
    uint32_t *last;        /* [n + 1]: where the last stretch before i begins */
    uint32_t *open;        /* beginnings that may still be the best */
    double *ratio;
} series;

static double deviance(const series *s, size_t from, size_t to) {
    double x = s->hits[to] - s->hits[from], tokens = s->tokens[to] - s->tokens[from];
    return x > 0 ? -2 * x * log(x / tokens) : 0;
}

static int by_size(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

static double dispersion_between(series *s) {
    size_t n = 0;
    for (size_t i = 1; i < s->n; i++) {
        double a = s->hits[i] - s->hits[i - 1], b = s->hits[i + 1] - s->hits[i];
        double t = s->tokens[i] - s->tokens[i - 1], u = s->tokens[i + 1] - s->tokens[i], rate = (a + b) / (t + u);
        if (rate > 0) s->ratio[n++] = (a / t - b / u) * (a / t - b / u) / (rate * (1 / t + 1 / u));
    }
    if (n < NEIGHBOURS) return 0;
    qsort(s->ratio, n, sizeof *s->ratio, by_size);
    double median = n % 2 ? s->ratio[n / 2] : (s->ratio[n / 2 - 1] + s->ratio[n / 2]) / 2;
    return median / 0.4549364;
}

static lede_status segment(series *s, double dispersion, double penalty, const lede_hits *h, lede_error *e) {
    size_t open = 0;
    lede_status code = LEDE_OK;
    s->best[0] = -penalty;
    for (size_t to = 1; to <= s->n && code == LEDE_OK; to++) {
        s->open[open++] = (uint32_t)to - 1;
        s->best[to] = INFINITY;
        for (size_t i = 0; i < open; i++) {
            double cost = s->best[s->open[i]] + deviance(s, s->open[i], to) / dispersion + penalty;
            if (cost >= s->best[to]) continue;
            s->best[to] = cost;
            s->last[to] = s->open[i];
        }
        size_t kept = 0;
        for (size_t i = 0; i < open; i++)
            if (s->best[s->open[i]] + deviance(s, s->open[i], to) / dispersion <= s->best[to])
                s->open[kept++] = s->open[i];
        open = kept;
        code = stopped(h, e);
    }
    return code;
}

/* Write levels and changes into the rows, from the last stretch to the first. */
static void tell(lede_trend *t, const series *s) {
    size_t to = s->n, behind = s->n;
    while (to > 0) {
        size_t from = s->last[to];
        double level = (s->hits[to] - s->hits[from]) * 1e6 / (s->tokens[to] - s->tokens[from]);
        size_t first = from ? s->row[from] : 0, last = to < s->n ? s->row[to] : t->row.n;
        for (size_t i = first; i < last; i++) t->row.p[i].level = level;
        if (to < s->n) {
            lede_trend_row *row = &t->row.p[s->row[to]];
            row->change = true;
            row->score =
                (deviance(s, from, behind) - deviance(s, from, to) - deviance(s, to, behind)) / t->size.dispersion;
        }
        behind = to;
        to = from;
    }
}

static lede_status find_changes(lede_trend *t, const lede_hits *h, lede_error *e) {
    size_t most = t->row.n + 2;
    series s = {.row = malloc(most * sizeof *s.row),
                .hits = malloc(most * sizeof *s.hits),
                .tokens = malloc(most * sizeof *s.tokens),
                .best = malloc(most * sizeof *s.best),
                .last = malloc(most * sizeof *s.last),
                .open = malloc(most * sizeof *s.open),
                .ratio = malloc(most * sizeof *s.ratio)};
    lede_status code = s.row && s.hits && s.tokens && s.best && s.last && s.open && s.ratio ? LEDE_OK : no_memory(e);
    if (code == LEDE_OK) {
        s.hits[0] = s.tokens[0] = 0;
        for (size_t i = 0; i < t->row.n; i++) {
            if (!t->row.p[i].tokens) continue;
            s.row[s.n] = (uint32_t)i;
            s.hits[s.n + 1] = s.hits[s.n] + (double)t->row.p[i].hits;
            s.tokens[s.n + 1] = s.tokens[s.n] + (double)t->row.p[i].tokens;
            s.n++;
        }
        t->size.dispersion = fmax(fmax(1, t->size.dispersion), dispersion_between(&s));
        t->size.penalty = s.n ? 3 * log((double)s.n) : 0;
        code = segment(&s, t->size.dispersion, t->size.penalty, h, e);
        if (code == LEDE_OK) tell(t, &s);
    }
    free(s.row);
    free(s.hits);
    free(s.tokens);
    free(s.best);
    free(s.last);
    free(s.open);
    free(s.ratio);
    return code;
}

lede_status lede_hits_trend(lede_trend **out, lede_hits *h, const char *by, lede_error *e) {
    static const char *const names[] = {"day", "week", "month", "quarter", "year"};
    const lede_selection *s;
    size_t kind = 0;
    int64_t first = 0;
    *out = NULL;
    while (kind < 5 && strcmp(by, names[kind]) != 0) kind++;
    if (kind == 5)
        return lede_fail(e, LEDE_EQUERY, -1, "there is no period \"%s\"; there are day, week, month, quarter and year",
                         by);
    lede_trend *t = calloc(1, sizeof *t);
    lede_status code = t ? index_dates_read(h->query->index, e) : no_memory(e);
    if (code == LEDE_OK) code = query_selection(h->query, &s, e);
    if (code == LEDE_OK) code = make_rows(t, s, (period_kind)kind, &first, e);
    int64_t *of = calloc((size_t)h->query->columns.n + 1, sizeof *of);
    if (code == LEDE_OK && !of) code = no_memory(e);
    if (code == LEDE_OK) code = count_hits(t, h, (period_kind)kind, first, of, e);
    if (code == LEDE_OK) t->size.dispersion = dispersion_within(t, s, (period_kind)kind, first, of);
    if (code == LEDE_OK) code = find_changes(t, h, e);
    free(of);
    if (code == LEDE_OK) *out = t;
    else lede_trend_free(t);
    return code;
}
