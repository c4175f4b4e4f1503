/* Format "bars": the first column of numbers drawn beside the values of the first column. */
#include <stdlib.h>

#include "show.h"

enum { GAP = 2, LABELS = 32, DRAWN = 60 /* cells of the longest bar where no width is asked for */ };

/* The first column whose values are all numbers, but for the column of labels; t->column.n: none. */
static size_t number_column(const lede_table *t) {
    for (size_t c = 1; c < t->column.n; c++) {
        size_t numbers = 0, empty = 0;
        for (size_t r = 0; r < t->rows; r++) {
            numbers += cell_is_number(table_cell(t, r, c));
            empty += table_cell(t, r, c)->kind == LEDE_CELL_NONE;
        }
        if (numbers && numbers + empty == t->rows) return c;
    }
    return t->column.n;
}

static double cell_value(const lede_cell *c) {
    double x = c->kind == LEDE_CELL_INTEGER ? (double)c->integer : c->kind == LEDE_CELL_NUMBER ? c->number : 0;
    return x > 0 ? x : 0; /* there is no bar of less than nothing */
}

/* A bar of `eighths` of a cell. */
static void put_bar(buf *b, int eighths) {
    static const char *const part[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    for (; eighths >= 8; eighths -= 8) buf_puts(b, "█");
    buf_puts(b, part[eighths]);
}

typedef struct {
    int label, value, bar; /* cells */
    double most;
} chart;

static int screen_width(const lede_table *t, size_t row, size_t column) {
    buf b = {0};
    cell_named(&b, t->column.p[column], table_cell(t, row, column));
    int w = b.n ? text_width(b.p, b.n) : 0;
    buf_free(&b);
    return w;
}

static chart measure(const lede_table *t, size_t column, const lede_show_options *o) {
    chart k = {0};
    for (size_t r = 0; r < t->rows; r++) {
        int label = screen_width(t, r, 0), value = screen_width(t, r, column);
        if (label > k.label) k.label = label;
        if (value > k.value) k.value = value;
        if (cell_value(table_cell(t, r, column)) > k.most) k.most = cell_value(table_cell(t, r, column));
    }
    if (k.label > LABELS) k.label = LABELS;
    k.bar = o->width ? o->width - k.label - k.value - 2 * GAP : DRAWN;
    if (k.bar < 4) k.bar = 4;
    return k;
}

static void put_line(const chart *k, const lede_table *t, size_t row, size_t column, buf *out) {
    const lede_cell *value = table_cell(t, row, column);
    buf b = {0};
    cell_named(&b, t->column.p[0], table_cell(t, row, 0));
    size_t n = b.n ? text_head(b.p, b.n, k->label) : 0;
    if (n) buf_add(out, b.p, n);
    put_blanks(out, k->label - (n ? text_width(b.p, n) : 0) + GAP);
    put_blanks(out, k->value - screen_width(t, row, column));
    cell_named(out, t->column.p[column], value);
    put_blanks(out, GAP);
    put_bar(out, k->most > 0 ? (int)(cell_value(value) / k->most * k->bar * 8 + 0.5) : 0);
    while (out->n && out->p[out->n - 1] == ' ') out->n--;
    buf_putc(out, '\n');
    out->failed |= b.failed;
    buf_free(&b);
}

lede_status show_bars(const lede_table *t, const lede_show_options *o, sink *s) {
    size_t column = number_column(t);
    if (!t->rows || column == t->column.n)
        return lede_fail(s->e, LEDE_EFORMAT, -1, "bars need a column of numbers behind the first");
    chart k = measure(t, column, o);
    for (size_t r = 0; r < t->rows; r++) {
        put_line(&k, t, r, column, &s->b);
        sink_flush(s);
    }
    return LEDE_OK;
}
