/* Charts of the rows of a table: which rows, in which drawings, and the words around them. svg.c draws. */
#include <math.h>
#include <stdlib.h>

#include "plot.h"

/* ---- dates ------------------------------------------------------------------------------------------------------- */

static int digits(const char *p, size_t n) {
    int x = 0;
    for (size_t i = 0; i < n; i++) {
        if (p[i] < '0' || p[i] > '9') return -1;
        x = x * 10 + p[i] - '0';
    }
    return x;
}

/* What stands behind "2022-" in months: [*from, *to). */
static bool part_of_year(lede_str s, double *from, double *to) {
    static const struct {
        char name[3];
        double from, to;
    } part[] = {{"SP", 2, 5}, {"SU", 5, 8}, {"FA", 8, 11}, {"WI", 11, 14}, {"Q1", 0, 3},
                {"Q2", 3, 6}, {"Q3", 6, 9}, {"Q4", 9, 12}, {"H1", 0, 6},   {"H2", 6, 12}};
    if (s.n < 2) return false;
    if (s.n >= 3 && *s.p == 'W' && digits(s.p + 1, 2) > 0) {
        *from = (digits(s.p + 1, 2) - 1) * 12 / 53.0;
        *to = *from + 12 / 53.0;
        return true;
    }
    for (size_t i = 0; i < sizeof part / sizeof *part; i++)
        if (memcmp(s.p, part[i].name, 2) == 0) {
            *from = part[i].from;
            *to = part[i].to;
            return true;
        }
    int month = digits(s.p, 2), day = s.n >= 5 && s.p[2] == '-' ? digits(s.p + 3, 2) : 0;
    if (month < 1 || month > 12) return false;
    *from = month - 1 + (day > 0 ? (day - 1) / 31.0 : 0);
    *to = day > 0 ? *from + 1 / 31.0 : month;
    return true;
}

/* A date, also behind "by ": the years [*from, *to) it may mean. */
static bool date_range(lede_str s, double *from, double *to) {
    if (s.n > 3 && memcmp(s.p, "by ", 3) == 0) s.p += 3, s.n -= 3;
    int year = s.n >= 4 ? digits(s.p, 4) : -1;
    if (year < 1 || (s.n > 4 && s.p[4] != '-')) return false;
    *from = 0;
    *to = 12;
    if (s.n > 5 && !part_of_year((lede_str){s.p + 5, s.n - 5}, from, to)) return false;
    *from = year + *from / 12;
    *to = year + *to / 12;
    return true;
}

static lede_str cell_text(plot *p, size_t row, size_t column) {
    buf_clear(&p->scratch);
    cell_screen(&p->scratch, table_cell(p->t, row, column));
    return p->scratch.n ? (lede_str){p->scratch.p, p->scratch.n} : STR("");
}

/* Years are whole numbers in some tables. */
static bool date_of(plot *p, size_t row, double *from, double *to) {
    return date_range(cell_text(p, row, p->c->is.x), from, to);
}

/* ---- rows into marks --------------------------------------------------------------------------------------------- */

static bool is_wanted(const plot *p, size_t row) {
    for (size_t i = 0; i < p->c->only_column.n; i++) {
        const lede_cell *cell = table_cell(p->t, row, p->c->only_column.p[i]);
        if (cell->kind != LEDE_CELL_TEXT || !str_eq(cell->text, p->c->only_text.p[i])) return false;
    }
    return true;
}

static int32_t number_of(plot *p, intern *names, lede_str s) {
    int32_t n = intern_add(names, s.n ? s.p : "", s.n);
    if (n < 0) p->scratch.failed = true;
    return n;
}

/* The name of the drawing a row belongs to: "fighter jets for Ukraine · United States". */
static int32_t panel_of(plot *p, size_t row) {
    buf_clear(&p->scratch);
    for (size_t i = 0; i < p->c->panel.n; i++) {
        size_t before = p->scratch.n;
        if (before) buf_puts(&p->scratch, " · ");
        size_t at = p->scratch.n;
        cell_screen(&p->scratch, table_cell(p->t, row, p->c->panel.p[i]));
        if (p->scratch.n == at) p->scratch.n = before;
    }
    return number_of(p, p->panel, p->scratch.n ? (lede_str){p->scratch.p, p->scratch.n} : STR(""));
}

static bool x_of(plot *p, size_t row, plot_mark *m) {
    if (p->time) return date_of(p, row, &m->from, &m->to);
    lede_str name = cell_text(p, row, p->c->is.x);
    if (!name.n) return false;
    m->from = m->to = number_of(p, p->name, name);
    return true;
}

static bool y_of(plot *p, size_t row, plot_mark *m) {
    m->y = 1;
    if (p->c->is.kind == LEDE_CHART_TIMELINE || p->c->is.y >= p->t->column.n) return true;
    if (p->c->is.kind == LEDE_CHART_LADDER) {
        lede_str level = cell_text(p, row, p->c->is.y);
        if (!level.n) return false;
        m->y = p->c->level.n ? intern_find(p->name, level.p, level.n) : number_of(p, p->name, level);
        return m->y >= 0;
    }
    const lede_cell *cell = table_cell(p->t, row, p->c->is.y);
    m->y = cell->kind == LEDE_CELL_INTEGER ? (double)cell->integer : cell->kind == LEDE_CELL_NUMBER ? cell->number : 0;
    return isfinite(m->y) && m->y > 0;
}

static void gather_row(plot *p, size_t row) {
    plot_mark m = {.row = row};
    if (!is_wanted(p, row)) p->unwanted++;
    else if (!x_of(p, row, &m)) p->undated++;
    else if (!y_of(p, row, &m)) p->empty++;
    else {
        m.panel = panel_of(p, row);
        if (p->c->is.series < p->t->column.n) m.series = number_of(p, p->series, cell_text(p, row, p->c->is.series));
        plot_mark *to = vec_push(&p->mark);
        if (to) *to = m;
        else p->scratch.failed = true;
    }
}

/* Bars over time, unless most of what x holds is no date. */
static bool x_is_time(plot *p) {
    size_t dates = 0, others = 0;
    double from, to;
    for (size_t r = 0; r < p->t->rows && p->c->is.kind == LEDE_CHART_BARS; r++) {
        if (table_cell(p->t, r, p->c->is.x)->kind == LEDE_CELL_NONE) continue;
        if (date_of(p, r, &from, &to)) dates++;
        else others++;
    }
    return dates >= others;
}

/* ---- what is drawn ----------------------------------------------------------------------------------------------- */

/* The places of the `most` greatest weights above `least`, from 0 on; SIZE_MAX: not among them. Equal ones by their
 * number. */
static void place(const double *weight, size_t n, size_t most, double least, size_t *out) {
    for (size_t i = 0; i < n; i++) out[i] = SIZE_MAX;
    for (size_t k = 0; k < most; k++) {
        size_t best = SIZE_MAX;
        for (size_t i = 0; i < n; i++)
            if (out[i] == SIZE_MAX && weight[i] > least && (best == SIZE_MAX || weight[i] > weight[best])) best = i;
        if (best == SIZE_MAX) return;
        out[best] = k;
    }
}

static size_t is_name(const plot_mark *m) { return (size_t)m->from; }
static size_t is_panel(const plot_mark *m) { return (size_t)m->panel; }
static void set_name(plot_mark *m, size_t k) { m->from = m->to = (double)k; }
static void leave_panel(plot_mark *m, size_t k) { (void)m, (void)k; }

/* A ladder with one mark shows no step: it is drawn only where all are such. */
static double least_of(const plot *p, const double *weight, size_t groups, bool sums) {
    for (size_t i = 0; i < groups && !sums && p->c->is.kind == LEDE_CHART_LADDER; i++)
        if (weight[i] > 1) return 1;
    return 0;
}

/* Keep the marks of the `most` weightiest groups; returns how many groups were left out. */
static size_t keep_most(plot *p, size_t groups, size_t most, bool sums, size_t (*of)(const plot_mark *),
                        void (*set)(plot_mark *, size_t)) {
    double *weight = calloc(groups + 1, sizeof *weight);
    size_t *to = calloc(groups + 1, sizeof *to), n = 0, left = 0;
    if (!weight || !to) p->scratch.failed = true;
    for (size_t i = 0; i < p->mark.n && !p->scratch.failed; i++) weight[of(&p->mark.p[i])] += sums ? p->mark.p[i].y : 1;
    if (!p->scratch.failed) place(weight, groups, most, least_of(p, weight, groups, sums), to);
    for (size_t i = 0; i < groups && !p->scratch.failed; i++) left += weight[i] > 0 && to[i] == SIZE_MAX;
    for (size_t i = 0; i < p->mark.n && !p->scratch.failed; i++) {
        plot_mark m = p->mark.p[i];
        size_t k = to[of(&m)];
        set(&m, k);
        if (k != SIZE_MAX) p->mark.p[n++] = m;
    }
    p->mark.n = n;
    free(weight);
    free(to);
    return left;
}

static int by_place(const void *a, const void *b) {
    const plot_mark *x = a, *y = b;
    if (x->panel != y->panel) return x->panel < y->panel ? -1 : 1;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    if (x->series != y->series) return x->series < y->series ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

/* Dates of bars become the beginning of their month or year; what is vaguer than that is not drawn. */
static void put_into_bars(plot *p) {
    size_t n = 0;
    p->unit = p->hi - p->lo > 6 ? 1 : 1 / 12.0;
    for (size_t i = 0; i < p->mark.n; i++) {
        plot_mark m = p->mark.p[i];
        if (m.to - m.from > p->unit * 1.01) {
            p->undated++;
            continue;
        }
        m.from = floor(m.from / p->unit + 1e-6) * p->unit;
        m.to = m.from + p->unit;
        p->mark.p[n++] = m;
    }
    p->mark.n = n;
}

/* From the beginning of the first month to the end of the last that something is drawn in: no axis goes beyond. */
static void measure_time(plot *p) {
    p->lo = INFINITY;
    p->hi = -INFINITY;
    for (size_t i = 0; i < p->mark.n; i++) {
        const plot_mark *m = &p->mark.p[i];
        bool middle = p->c->is.kind == LEDE_CHART_TIMELINE; /* where its dots stand */
        p->lo = fmin(p->lo, middle ? (m->from + m->to) / 2 : m->from);
        p->hi = fmax(p->hi, middle ? (m->from + m->to) / 2 : m->to);
    }
    if (!p->mark.n) p->lo = p->hi = 0;
    double month = p->unit > 0 ? p->unit : 1 / 12.0;
    p->lo = floor(p->lo / month + 1e-6) * month;
    p->hi = ceil(p->hi / month - 1e-6) * month;
    if (p->hi <= p->lo) p->hi = p->lo + month;
}

static int by_number(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* A date of another age would press all others into a line. Where most of the time between the first and the last is so
 * empty, what lies farther from the middle half of the dates than three times its length is told, not drawn. */
static void drop_far(plot *p) {
    size_t n = p->mark.n, kept = 0;
    double *x = n ? malloc(n * sizeof *x) : NULL;
    if (!x) {
        p->scratch.failed |= n > 0;
        return;
    }
    for (size_t i = 0; i < n; i++) x[i] = p->mark.p[i].from;
    qsort(x, n, sizeof *x, by_number);
    double half = fmax(x[n * 3 / 4] - x[n / 4], 0.5), low = x[n / 4] - 3 * half, high = x[n * 3 / 4] + 3 * half;
    bool far = p->hi - p->lo > 3 * (fmin(high, p->hi) - fmax(low, p->lo));
    free(x);
    for (size_t i = 0; i < n && far; i++) {
        plot_mark m = p->mark.p[i];
        if (m.from >= low && m.from <= high) p->mark.p[kept++] = m;
    }
    if (!far) return;
    p->far = n - kept;
    p->mark.n = kept;
    measure_time(p);
}

static void gather(plot *p) {
    for (size_t i = 0; i < p->c->level.n; i++) number_of(p, p->name, p->c->level.p[i]);
    p->time = x_is_time(p);
    for (size_t r = 0; r < p->t->rows; r++) gather_row(p, r);
    if (p->time) {
        measure_time(p);
        drop_far(p);
    }
    if (p->time && p->c->is.kind == LEDE_CHART_BARS) {
        put_into_bars(p);
        measure_time(p);
    }
    p->panels_left = keep_most(p, (size_t)intern_count(p->panel), PANELS, false, is_panel, leave_panel);
    if (!p->time) p->names_left = keep_most(p, (size_t)intern_count(p->name), NAMES, true, is_name, set_name);
    if (p->mark.n) qsort(p->mark.p, p->mark.n, sizeof *p->mark.p, by_place);
}

/* ---- words around it --------------------------------------------------------------------------------------------- */

static void put_name(plot *p, size_t column, buf *b) {
    html_name(b, column < p->t->column.n ? p->t->column.p[column] : STR("rows"));
}

static void put_what(plot *p, buf *b) {
    switch (p->c->is.kind) {
    case LEDE_CHART_BARS:
        put_name(p, p->c->is.y, b);
        buf_puts(b, p->time ? p->unit < 1 ? " by month of " : " by year of " : " by ");
        put_name(p, p->c->is.x, b);
        break;
    case LEDE_CHART_LADDER:
        put_name(p, p->c->is.y, b);
        buf_puts(b, " from ");
        put_name(p, p->c->is.x, b);
        buf_puts(b, " on");
        break;
    case LEDE_CHART_TIMELINE:
        buf_puts(b, "one dot a row, at its ");
        put_name(p, p->c->is.x, b);
    }
    for (size_t i = 0; i < p->c->only_column.n; i++) {
        buf_puts(b, i ? ", " : "; rows with ");
        put_name(p, p->c->only_column.p[i], b);
        buf_puts(b, ": ");
        html_text(b, p->c->only_text.p[i]);
    }
    buf_puts(b, ". ");
}

/* many: what `what` ends in where n is not 1. */
static void put_left(buf *b, size_t n, const char *what, const char *many, bool *any) {
    if (!n) return;
    buf_puts(b, *any ? ", " : "Not drawn: ");
    put_count(b, n);
    buf_putc(b, ' ');
    buf_puts(b, what);
    if (n != 1 && many) buf_puts(b, many);
    *any = true;
}

static void put_caption(plot *p, buf *b) {
    bool any = false;
    buf_puts(b, "<figcaption><h3>");
    html_text(b, p->c->is.title);
    buf_puts(b, "</h3><p>");
    put_what(p, b);
    put_left(b, p->unwanted, "other row", "s", &any);
    put_left(b, p->undated,
             p->unit == 1  ? "without a year"
             : p->unit > 0 ? "without a month"
                           : "without a date",
             NULL, &any);
    put_left(b, p->far, "of quite another time", NULL, &any);
    put_left(b, p->empty, "without a value", NULL, &any);
    put_left(b, p->panels_left, "series with fewer rows", NULL, &any);
    put_left(b, p->names_left, "smaller bar", "s", &any);
    buf_puts(b, any ? ". All are in the rows below.</p></figcaption>\n" : "</p></figcaption>\n");
}

int plot_colour(int32_t series) { return series < COLOURS - 1 ? series : COLOURS - 1; }

static void put_legend(plot *p, buf *b) {
    int32_t n = intern_count(p->series);
    if (n < 1 || p->c->is.kind == LEDE_CHART_TIMELINE) return;
    buf_puts(b, "<ul class=\"legend\">");
    for (int32_t i = 0; i < n && i < COLOURS; i++) {
        buf_printf(b, "<li><span class=\"s%d\"></span>", plot_colour(i));
        lede_str name = intern_get(p->series, i);
        html_text(b, i == COLOURS - 1 && n > COLOURS ? STR("others") : name.n ? name : STR("not told"));
        buf_puts(b, "</li>");
    }
    buf_puts(b, "</ul>\n");
}

/* Each drawing in turn: the marks of one panel. */
static void put_panels(plot *p, sink *s) {
    bool many = p->mark.n && p->mark.p[0].panel != p->mark.p[p->mark.n - 1].panel;
    buf_puts(&s->b, many ? "<div class=\"panels\">\n" : "<div class=\"panels one\">\n");
    for (size_t i = 0, to; i < p->mark.n; i = to) {
        for (to = i; to < p->mark.n && p->mark.p[to].panel == p->mark.p[i].panel;) to++;
        lede_str name = intern_get(p->panel, p->mark.p[i].panel);
        buf_puts(&s->b, "<div class=\"panel\">");
        if (name.n) {
            buf_puts(&s->b, "<h4>");
            html_text(&s->b, name);
            buf_puts(&s->b, "</h4>");
        }
        buf_puts(&s->b, "<div class=\"plot\">");
        plot_svg(p, i, to, name.n ? name : p->c->is.title, &s->b);
        buf_puts(&s->b, "</div></div>\n");
        sink_flush(s);
    }
    buf_puts(&s->b, "</div>\n");
}

static void plot_free(plot *p) {
    intern_free(p->panel);
    intern_free(p->series);
    intern_free(p->name);
    vec_free(&p->mark);
    buf_free(&p->scratch);
}

lede_status chart_html(const lede_table *t, size_t n, sink *s) {
    static const char *const kind[] = {"bars", "ladder", "timeline"};
    const table_chart *c = &t->chart.p[n - 1];
    if (c->is.x >= t->column.n) return lede_fail(s->e, LEDE_EFORMAT, -1, "a chart needs a column for x");
    plot p = {.t = t, .c = c, .panel = intern_new(), .series = intern_new(), .name = intern_new()};
    bool made = p.panel && p.series && p.name;
    if (made) gather(&p);
    if (made && p.mark.n) {
        buf_printf(&s->b, "<figure id=\"c%zu\" class=\"%s%s\">\n", n, kind[c->is.kind], p.time ? "" : " names");
        put_caption(&p, &s->b);
        put_legend(&p, &s->b);
        put_panels(&p, s);
        buf_puts(&s->b, "</figure>\n");
    } else if (made) {
        buf_puts(&s->b, "<p>");
        html_text(&s->b, c->is.title);
        buf_puts(&s->b, ": no row has what this chart needs.</p>\n");
    }
    bool failed = !made || p.scratch.failed;
    plot_free(&p);
    return failed ? no_memory(s->e) : LEDE_OK;
}
