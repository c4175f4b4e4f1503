/* Concordances: hits under each other. */
#include "show.h"

enum { GAP = 2, MOST_COLUMNS = 8, WIDEST = 24, WIDTH = 120 /* where none is asked for */ };

typedef struct {
    int column[MOST_COLUMNS], left, rest; /* cells */
    size_t columns;
    bool color;
    buf scratch;
} kwic;

static lede_str clean(kwic *k, lede_str s) {
    buf_clear(&k->scratch);
    text_clean(&k->scratch, s);
    return k->scratch.n ? (lede_str){k->scratch.p, k->scratch.n} : STR("");
}

static void put_column(kwic *k, lede_str value, int width, buf *b) {
    lede_str s = clean(k, value);
    size_t n = text_head(s.p, s.n, width);
    bool cut = n < s.n;
    if (cut) n = text_head(s.p, s.n, width - 1);
    if (k->color) buf_puts(b, "\033[2m");
    buf_add(b, s.p, n);
    if (cut) buf_puts(b, "…");
    if (k->color) buf_puts(b, "\033[0m");
    put_blanks(b, width - text_width(s.p, n) - cut + GAP);
}

/* Words are not cut in the middle, where there is a blank to cut at. */
static size_t whole_tail(lede_str s, size_t n) {
    const char *p = s.p + s.n - n, *blank = n ? memchr(p, ' ', n) : NULL;
    return n == s.n || p[-1] == ' ' || !blank ? n : (size_t)(s.p + s.n - blank - 1);
}

static size_t whole_head(lede_str s, size_t n) {
    if (n == s.n || s.p[n] == ' ') return n;
    size_t i = n;
    while (i > 0 && s.p[i - 1] != ' ') i--;
    return i ? i : n;
}

static void put_left(kwic *k, lede_str left, buf *b) {
    lede_str s = clean(k, left);
    while (s.n && s.p[s.n - 1] == ' ') s.n--;
    size_t n = whole_tail(s, text_tail(s.p, s.n, k->left - 1));
    put_blanks(b, k->left - 1 - text_width(s.p + s.n - n, n));
    buf_add(b, s.p + s.n - n, n);
    buf_putc(b, ' ');
}

static void put_hit(kwic *k, lede_str hit, lede_str right, buf *b) {
    lede_str s = clean(k, hit);
    size_t n = text_head(s.p, s.n, k->rest - 2);
    bool cut = n < s.n;
    if (cut) n = text_head(s.p, s.n, k->rest - 3);
    int room = k->rest - 2 - text_width(s.p, n) - cut;
    buf_puts(b, k->color ? "[\033[1;33m" : "[");
    buf_add(b, s.p, n);
    buf_puts(b, cut ? "…" : "");
    buf_puts(b, k->color ? "\033[0m]" : "]");
    s = clean(k, right);
    buf_add(b, s.p, whole_head(s, text_head(s.p, s.n, room)));
    while (b->n && b->p[b->n - 1] == ' ') b->n--;
    buf_putc(b, '\n');
}

static int least(int a, int b) { return a < b ? a : b; }

/* Columns are as wide as their widest value, and share a third of the line, more than two a half: the widest gives way
 * first. */
static void fit_columns(kwic *k, const lede_kwic_line *line, size_t lines, int width) {
    int sum = 0;
    for (size_t c = 0; c < k->columns; c++) {
        for (size_t i = 0; i < lines; i++) {
            int w = lede_width(line[i].column[c]);
            if (w > k->column[c]) k->column[c] = least(w, WIDEST);
        }
        sum += k->column[c] + (k->column[c] ? GAP : 0);
    }
    int room = k->columns > 2 ? width / 2 : width / 3;
    for (size_t widest = 0; sum > room; widest = 0) {
        for (size_t c = 1; c < k->columns; c++)
            if (k->column[c] > k->column[widest]) widest = c;
        if (k->column[widest] < 4) return;
        k->column[widest]--;
        sum--;
    }
}

lede_status lede_kwic_show(const lede_kwic_line *line, size_t lines, size_t columns, const lede_show_options *o,
                           lede_write_fn write, void *data, lede_error *e) {
    kwic k = {.color = o->color, .columns = columns < MOST_COLUMNS ? columns : MOST_COLUMNS};
    sink s = {.write = write, .data = data, .e = e};
    int width = o->width ? o->width : WIDTH, room = width;
    fit_columns(&k, line, lines, width);
    for (size_t c = 0; c < k.columns; c++) room -= k.column[c] ? k.column[c] + GAP : 0;
    k.left = room * 2 / 5;
    k.rest = room - k.left;
    for (size_t i = 0; i < lines; i++) {
        for (size_t c = 0; c < k.columns; c++)
            if (k.column[c]) put_column(&k, line[i].column[c], k.column[c], &s.b);
        put_left(&k, line[i].left, &s.b);
        put_hit(&k, line[i].hit, line[i].right, &s.b);
        sink_flush(&s);
    }
    s.b.failed |= k.scratch.failed;
    buf_free(&k.scratch);
    return sink_end(&s);
}
