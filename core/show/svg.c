/* The drawings of a chart. Places along x are in per cent of the width and heights in pixels, so that letters keep
 * their size on a phone and on a wall; what is left of x = 0 is the margin that html.css gives. */
#include <math.h>
#include <stdio.h>

#include "plot.h"

enum {
    PLOT = 170,  /* pixels of height */
    AXIS = 24,   /* below it, for dates */
    STEP = 26,   /* between levels */
    WIDEST = 12, /* per cent of the width that a bar takes at most */
    DOT = 9,     /* between dots */
    STACK = 12,  /* dots of a line above each other */
    PLACES = 80, /* along a timeline */
    TICKS = 6,   /* along a time */
    CROWD = 40,  /* marks of a ladder above which they are drawn fine */
    SPOKEN = 40, /* marks told in words */
    LABEL = 19   /* cells of a name left of a line */
};

/* A place between lo and hi in per cent. */
static double part(const plot *p, double x) { return p->hi > p->lo ? (x - p->lo) / (p->hi - p->lo) * 100 : 0; }

static lede_str text_of(plot *p, size_t row, size_t column) {
    buf_clear(&p->scratch);
    if (column < p->t->column.n) cell_screen(&p->scratch, table_cell(p->t, row, column));
    return p->scratch.n ? (lede_str){p->scratch.p, p->scratch.n} : STR("");
}

/* ---- time -------------------------------------------------------------------------------------------------------- */

static double time_step(double years) {
    static const double step[] = {1 / 12.0, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500};
    size_t i = 0;
    while (i + 1 < sizeof step / sizeof *step && years / step[i] > TICKS) i++;
    return step[i];
}

static void put_time(buf *b, double x, bool months) {
    int64_t month = (int64_t)floor(x * 12 + 0.5);
    if (months) buf_printf(b, "%04lld-%02d", (long long)(month / 12), (int)(month % 12) + 1);
    else buf_printf(b, "%lld", (long long)(month / 12));
}

/* A tick: "2023" in January or where steps are years, else the month, and its year where it is the first. */
static void put_tick(buf *b, double x, bool months, bool first) {
    static const char *const name[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int64_t month = (int64_t)floor(x * 12 + 0.5);
    if (!months || month % 12 == 0) buf_printf(b, "%lld", (long long)(month / 12));
    else if (first) buf_printf(b, "%s %lld", name[month % 12], (long long)(month / 12));
    else buf_puts(b, name[month % 12]);
}

/* The axis of dates below a drawing of that height. Bars stand in the middle of their time, and so do their labels. */
static void put_dates(const plot *p, int height, buf *b) {
    double step = time_step(p->hi - p->lo), shift = p->unit / 2;
    bool first = true;
    buf_printf(b, "<line class=\"axis\" x1=\"0\" x2=\"100%%\" y1=\"%d\" y2=\"%d\"/>", height, height);
    for (double x = ceil(p->lo / step - 1e-6) * step; x + shift <= p->hi + 1e-6; x += step) {
        double at = part(p, x + shift);
        buf_printf(b,
                   "<line class=\"axis\" x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%d\" y2=\"%d\"/>"
                   "<text x=\"%.2f%%\" y=\"%d\" text-anchor=\"middle\">",
                   at, at, height, height + 4, at, height + 18);
        put_tick(b, x, step < 1, first);
        buf_puts(b, "</text>");
        first = false;
    }
}

static void put_open(buf *b, int height, buf *label) {
    buf_printf(b, "<svg role=\"img\" width=\"100%%\" height=\"%d\" aria-label=\"", height);
    html_text(b, label->n ? (lede_str){label->p, label->n} : STR(""));
    buf_puts(b, "\">");
    b->failed |= label->failed;
    buf_free(label);
}

/* What a mark says when pointed at; html.js leads from it to its row. */
static void put_link(plot *p, const plot_mark *m, buf *b) {
    const size_t column[] = {p->c->is.x, p->c->is.y, p->c->is.series};
    buf_printf(b, "<g data-r=\"r%zu\"><title>row %zu", m->row + 1, m->row + 1);
    for (size_t i = 0; i < 3; i++) {
        lede_str s = text_of(p, m->row, column[i]);
        if (!s.n) continue;
        buf_puts(b, i ? ", " : ": ");
        html_text(b, (lede_str){s.p, s.n < 120 ? s.n : text_head(s.p, s.n, 100)});
    }
    buf_puts(b, "</title>");
}

/* ---- bars -------------------------------------------------------------------------------------------------------- */

/* 1, 2 or 5 times a power of ten, so that about four of them make `most`. */
static double nice_step(double most) {
    double ten = pow(10, floor(log10(most / 4))), n = most / 4 / ten;
    return ten * (n <= 1 ? 1 : n <= 2 ? 2 : n <= 5 ? 5 : 10);
}

static void put_amount(buf *b, double x) {
    static const struct {
        double one;
        const char *name;
    } unit[] = {{1e12, " tn"}, {1e9, " bn"}, {1e6, " m"}, {1e4, " k"}, {1, ""}};
    size_t i = 0;
    while (i < 4 && x < unit[i].one) i++;
    if (i == 4 && x >= 1000) put_count(b, (size_t)(x + 0.5)); /* 4,550 */
    else buf_printf(b, "%.3g%s", i == 3 ? x / 1e3 : x / unit[i].one, unit[i].name);
}

/* The sum of the marks at one place, and where the next place begins. */
static double sum_at(const plot *p, size_t from, size_t to, size_t *next) {
    double sum = 0;
    size_t i = from;
    for (; i < to && p->mark.p[i].from == p->mark.p[from].from; i++) sum += p->mark.p[i].y;
    *next = i;
    return sum;
}

static double most_of(const plot *p, size_t from, size_t to, size_t *where) {
    double most = 0;
    for (size_t i = from, next; i < to; i = next) {
        double sum = sum_at(p, i, to, &next);
        if (sum > most) most = sum, *where = i;
    }
    return most;
}

static void put_scale(double most, buf *b) {
    double step = nice_step(most);
    for (double v = 0; v <= most * 1.0001; v += step) {
        double y = PLOT - v / most * PLOT;
        buf_printf(b,
                   "<line class=\"grid\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%.1f\"/>"
                   "<text x=\"-8\" y=\"%.1f\" text-anchor=\"end\">",
                   y, y, y + 4);
        put_amount(b, v);
        buf_puts(b, "</text>");
    }
}

/* Each row is a piece of its bar: what stands out is seen, and leads to its passages. */
static void put_columns(plot *p, size_t from, size_t to, double most, buf *b) {
    double slot = part(p, p->lo + p->unit), width = fmin(slot, WIDEST), base = 0;
    for (size_t i = from; i < to; i++) {
        const plot_mark *m = &p->mark.p[i];
        if (i == from || m->from != m[-1].from) base = 0;
        double height = m->y / most * PLOT;
        put_link(p, m, b);
        buf_printf(b, "<rect class=\"s%d\" x=\"%.2f%%\" width=\"%.2f%%\" y=\"%.2f\" height=\"%.2f\"/></g>",
                   plot_colour(m->series), part(p, m->from) + slot / 2 - width * 0.4, width * 0.8, PLOT - base - height,
                   height > 1.5 ? height - 0.75 : height);
        base += height;
    }
}

static void columns(plot *p, size_t from, size_t to, lede_str label, buf *b) {
    size_t top = from;
    double most = most_of(p, from, to, &top);
    buf words = {0};
    buf_add(&words, label.p, label.n);
    buf_puts(&words, ": bars from ");
    put_time(&words, p->mark.p[from].from, p->unit < 1);
    buf_puts(&words, " to ");
    put_time(&words, p->mark.p[to - 1].from, p->unit < 1);
    buf_puts(&words, "; the highest is ");
    put_amount(&words, most);
    buf_puts(&words, " in ");
    put_time(&words, p->mark.p[top].from, p->unit < 1);
    put_open(b, PLOT + AXIS, &words);
    put_scale(most, b);
    put_dates(p, PLOT, b);
    put_columns(p, from, to, most, b);
    buf_puts(b, "</svg>");
}

static void put_label(buf *b, lede_str name, double y) {
    buf_printf(b, "<text x=\"-8\" y=\"%.1f\" text-anchor=\"end\">", y);
    size_t n = text_head(name.p, name.n, LABEL);
    html_text(b, (lede_str){name.p, n});
    buf_puts(b, n < name.n ? "…</text>" : "</text>");
}

/* One line for each name: the bars lie. */
static void named_bars(plot *p, size_t from, size_t to, lede_str label, buf *b) {
    size_t where = from, lines = 0;
    double most = most_of(p, from, to, &where);
    buf words = {0};
    buf_add(&words, label.p, label.n);
    for (size_t i = from, next; i < to; i = next, lines++) {
        double sum = sum_at(p, i, to, &next);
        lede_str name = text_of(p, p->mark.p[i].row, p->c->is.x);
        buf_puts(&words, lines ? ", " : ": ");
        buf_add(&words, name.p, name.n);
        buf_putc(&words, ' ');
        put_amount(&words, sum);
    }
    put_open(b, (int)lines * STEP, &words);
    double y = 0;
    for (size_t i = from, next; i < to; i = next, y += STEP) {
        double sum = sum_at(p, i, to, &next), x = 0;
        put_label(b, text_of(p, p->mark.p[i].row, p->c->is.x), y + 14);
        for (size_t k = i; k < next; k++) {
            const plot_mark *m = &p->mark.p[k];
            double width = m->y / most * 86; /* room for the sum behind the longest */
            put_link(p, m, b);
            buf_printf(b, "<rect class=\"s%d\" x=\"%.2f%%\" width=\"%.2f%%\" y=\"%.0f\" height=\"16\"/></g>",
                       plot_colour(m->series), x, width, y + 2);
            x += width;
        }
        buf_printf(b, "<text x=\"%.2f%%\" dx=\"6\" y=\"%.1f\">", x, y + 14);
        put_amount(b, sum);
        buf_puts(b, "</text>");
    }
    buf_puts(b, "</svg>");
}

/* ---- ladders ----------------------------------------------------------------------------------------------------- */

static void spoken_ladder(plot *p, size_t from, size_t to, lede_str label, buf *words) {
    buf_add(words, label.p, label.n);
    for (size_t i = from; i < to && i < from + SPOKEN; i++) {
        lede_str level = intern_get(p->name, (int32_t)p->mark.p[i].y);
        buf_puts(words, i > from ? ", " : ": ");
        buf_add(words, level.p, level.n);
        buf_putc(words, ' ');
        lede_str date = text_of(p, p->mark.p[i].row, p->c->is.x);
        buf_add(words, date.p, date.n);
    }
    if (to - from > SPOKEN) buf_printf(words, ", and %zu more", to - from - SPOKEN);
}

/* What was held from one mark to the next, and the step to it. */
static void put_hold(const plot *p, size_t i, size_t to, double top, buf *b) {
    const plot_mark *m = &p->mark.p[i];
    if (i + 1 == to) return;
    double y = (top - m->y) * STEP + STEP / 2.0, next = (top - m[1].y) * STEP + STEP / 2.0;
    buf_printf(b, "<line x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%.1f\" y2=\"%.1f\"/>", part(p, m->from), part(p, m[1].from),
               y, y);
    if (y != next)
        buf_printf(b, "<line x1=\"%.2f%%\" x2=\"%.2f%%\" y1=\"%.1f\" y2=\"%.1f\"/>", part(p, m[1].from),
                   part(p, m[1].from), y, next);
}

static void ladder(plot *p, size_t from, size_t to, lede_str label, buf *b) {
    double low = p->mark.p[from].y, top = low;
    for (size_t i = from; i < to; i++) {
        low = fmin(low, p->mark.p[i].y);
        top = fmax(top, p->mark.p[i].y);
    }
    int height = ((int)(top - low) + 1) * STEP;
    buf words = {0};
    spoken_ladder(p, from, to, label, &words);
    put_open(b, height + AXIS, &words);
    for (double y = low; y <= top; y++) {
        double at = (top - y) * STEP + STEP / 2.0;
        buf_printf(b, "<line class=\"grid\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%.1f\"/>", at, at);
        put_label(b, intern_get(p->name, (int32_t)y), at + 4);
    }
    put_dates(p, height, b);
    bool crowded = to - from > CROWD;
    buf_puts(b, crowded ? "<g class=\"hold thin\">" : "<g class=\"hold\">");
    for (size_t i = from; i < to; i++) put_hold(p, i, to, top, b);
    buf_puts(b, "</g>");
    for (size_t i = from; i < to; i++) {
        const plot_mark *m = &p->mark.p[i];
        put_link(p, m, b);
        buf_printf(b, "<circle class=\"s%d\" cx=\"%.2f%%\" cy=\"%.1f\" r=\"%s\"/></g>", plot_colour(m->series),
                   part(p, m->from), (top - m->y) * STEP + STEP / 2.0, crowded ? "3.5" : "5");
    }
    buf_puts(b, "</svg>");
}

/* ---- timelines --------------------------------------------------------------------------------------------------- */

typedef struct {
    int32_t series;
    size_t marks, highest;
    int stacked[PLACES];
} lane;

static int place_of(const plot *p, const plot_mark *m) {
    int i = (int)(part(p, (m->from + m->to) / 2) / 100 * PLACES);
    return i < 0 ? 0 : i >= PLACES ? PLACES - 1 : i;
}

static size_t lanes_of(const plot *p, size_t from, size_t to, lane l[COLOURS]) {
    size_t n = 0;
    for (size_t i = from; i < to; i++) {
        size_t k = (size_t)plot_colour(p->mark.p[i].series), high;
        for (; n <= k; n++) l[n] = (lane){.series = (int32_t)n};
        high = (size_t)++l[k].stacked[place_of(p, &p->mark.p[i])];
        l[k].marks++;
        if (high > l[k].highest) l[k].highest = high;
    }
    return n;
}

static int lane_height(const lane *l) { return (int)(l->highest < STACK ? l->highest : STACK) * DOT + 10; }

static lede_str lane_name(const plot *p, int32_t i) {
    int32_t n = intern_count(p->series);
    if (i == COLOURS - 1 && n > COLOURS) return STR("others");
    lede_str name = i < n ? intern_get(p->series, i) : STR("rows");
    return name.n ? name : STR("not told");
}

/* Dots on a line, the later above the earlier; where more come together than fit they stand closer. */
static void put_lane(plot *p, size_t from, size_t to, const lane *l, double bottom, buf *b) {
    int stacked[PLACES] = {0};
    double apart = l->highest > STACK ? (double)STACK * DOT / (double)l->highest : DOT;
    for (size_t i = from; i < to; i++) {
        const plot_mark *m = &p->mark.p[i];
        if (plot_colour(m->series) != l->series) continue;
        int at = place_of(p, m);
        put_link(p, m, b);
        buf_printf(b, "<circle class=\"s%d\" cx=\"%.2f%%\" cy=\"%.1f\" r=\"4\"/></g>", l->series,
                   (at + 0.5) * 100 / PLACES, bottom - 5 - apart * stacked[at]++);
    }
}

static void timeline(plot *p, size_t from, size_t to, lede_str label, buf *b) {
    lane l[COLOURS];
    size_t n = lanes_of(p, from, to, l);
    int height = 0;
    buf words = {0};
    buf_add(&words, label.p, label.n);
    for (size_t k = 0; k < n; k++) {
        height += lane_height(&l[k]);
        lede_str name = lane_name(p, l[k].series);
        buf_puts(&words, k ? ", " : ": ");
        buf_add(&words, name.p, name.n);
        buf_printf(&words, " %zu", l[k].marks);
    }
    buf_puts(&words, "; from ");
    put_time(&words, p->lo, true);
    buf_puts(&words, " to ");
    put_time(&words, p->hi - 1 / 12.0, true);
    put_open(b, height + AXIS, &words);
    double bottom = 0;
    for (size_t k = 0; k < n; k++) {
        bottom += lane_height(&l[k]);
        buf_printf(b, "<line class=\"grid\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%.1f\"/>", bottom, bottom);
        put_label(b, lane_name(p, l[k].series), bottom - 2);
        put_lane(p, from, to, &l[k], bottom, b);
    }
    put_dates(p, height, b);
    buf_puts(b, "</svg>");
}

void plot_svg(plot *p, size_t from, size_t to, lede_str label, buf *b) {
    if (p->c->is.kind == LEDE_CHART_LADDER) ladder(p, from, to, label, b);
    else if (p->c->is.kind == LEDE_CHART_TIMELINE) timeline(p, from, to, label, b);
    else if (p->time) columns(p, from, to, label, b);
    else named_bars(p, from, to, label, b);
}
