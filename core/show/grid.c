/* Format "table": columns fitted to the width of the screen, or one value a line where they cannot be. */
#include <stdlib.h>

#include "show.h"

enum {
    GAP = 2,
    LEAST = 10,     /* cells below which a column of text says nothing: a day, "ruled_out" */
    RANKED = 16,    /* and one that the table calls important, as long as others can give way */
    SENTENCE = 100, /* cells that only sentences have */
    NAME = 5        /* below which the name of a column says nothing */
};

typedef struct {
    size_t column; /* of the table */
    int header;    /* cells of its name */
    int piece;     /* of the widest part of it that is not broken: "from_" of from_step */
    int name;      /* that it keeps at least for its name */
    int cells;     /* of its widest value */
    int width;     /* as given to it */
    bool number, ranked;
    bool tails; /* a value that is cut keeps its end: what is cut off tells neighbours apart */
} grid_column;

typedef struct {
    const lede_table *t;
    size_t first, rows; /* to show: [first, rows) */
    int gap;            /* cells between columns */
    int numbers;        /* cells of the row numbers before each row; 0: none */
    int width;
    bool color;
    size_t columns;
    grid_column *column; /* those shown, and behind them those left out */
    size_t left;         /* for want of room */
    buf scratch;
} grid;

static int larger(int a, int b) { return a > b ? a : b; }

static lede_str screen_text(grid *g, lede_str name, const lede_cell *cell) {
    buf_clear(&g->scratch);
    cell_named(&g->scratch, name, cell);
    return g->scratch.n ? (lede_str){g->scratch.p, g->scratch.n} : STR("");
}

static lede_str screen_cell(grid *g, size_t row, size_t c) {
    return screen_text(g, g->t->column.p[c], table_cell(g->t, row, c));
}

static bool is_ranked(const lede_table *t, size_t c) {
    for (size_t i = 0; i < t->rank.n; i++)
        if (t->rank.p[i] == c) return true;
    return false;
}

/* Cells of the widest part of a name between the places where it may be broken. */
static int widest_piece(lede_str name) {
    int widest = 0;
    for (size_t from = 0, i = 0; i < name.n; i++) {
        if (name.p[i] != '_' && i + 1 < name.n) continue;
        widest = larger(widest, text_width(name.p + from, i + 1 - from));
        from = i + 1;
    }
    return widest;
}

/* Measure a column; false: it has rows and all are empty. */
static bool measure(grid *g, size_t c, grid_column *col) {
    *col = (grid_column){.column = c, .header = lede_width(g->t->column.p[c]), .number = true};
    col->piece = widest_piece(g->t->column.p[c]);
    col->ranked = is_ranked(g->t, c);
    bool any = false;
    for (size_t r = g->first; r < g->rows; r++) {
        const lede_cell *cell = table_cell(g->t, r, c);
        if (cell->kind == LEDE_CELL_NONE) continue;
        lede_str s = screen_cell(g, r, c);
        int w = text_width(s.p, s.n);
        if (w > col->cells) col->cells = w;
        any = true;
        if (!cell_is_number(cell)) col->number = false;
    }
    if (!any) col->number = false;
    return any || g->rows == g->first;
}

static int total_width(const grid *g) {
    int64_t sum = g->numbers;
    for (size_t c = 0; c < g->columns; c++) sum += g->column[c].width + (c || g->numbers ? g->gap : 0);
    return sum > 1 << 30 ? 1 << 30 : (int)sum;
}

/* Numbers are never cut; a column of text keeps `least` cells, and any as many as its name is given. Sentences that the
 * table calls important keep twice as many as other texts. */
static int least_width(const grid_column *col, int least) {
    if (least == RANKED && col->cells > SENTENCE) least *= 2;
    return larger(col->number || col->cells < least ? col->cells : least, col->name);
}

static bool fits(const grid *g) { return !g->width || total_width(g) <= g->width; }

/* The widest columns of text give way, down to `least`; those that are ranked, or the others. false: not enough. */
static bool narrow(grid *g, bool ranked, int least) {
    while (!fits(g)) {
        grid_column *widest = NULL;
        for (size_t c = 0; c < g->columns; c++) {
            grid_column *col = &g->column[c];
            bool can = col->ranked == ranked && col->width > least_width(col, least);
            if (can && (!widest || col->width >= widest->width)) widest = col;
        }
        if (!widest) return false;
        widest->width--;
    }
    return true;
}

/* Make room step by step: names that are longer than all their values are broken (between their words, or anywhere),
 * columns stand closer together, then text gives way, what is ranked last. */
static bool fit_columns(grid *g, bool anywhere) {
    g->gap = GAP;
    for (size_t c = 0; c < g->columns; c++) {
        grid_column *col = &g->column[c];
        col->width = larger(col->header, col->cells);
        col->name = anywhere && col->piece > NAME ? NAME : col->piece;
    }
    for (size_t c = 0; c < g->columns && !fits(g); c++) {
        grid_column *col = &g->column[c];
        if (col->header > col->cells) col->width = larger(col->cells, col->name);
    }
    if (!fits(g)) g->gap = 1;
    for (size_t c = 0; c < g->columns; c++)
        if (g->width && g->column[c].width > g->width && !g->column[c].number) g->column[c].width = g->width;
    return narrow(g, false, LEAST) || narrow(g, true, RANKED);
}

/* Leave the last column out that is not ranked; false: there is none. */
static bool leave_one(grid *g) {
    for (size_t c = g->columns; c-- > 0;) {
        if (g->column[c].ranked) continue;
        grid_column out = g->column[c];
        memmove(&g->column[c], &g->column[c + 1], (g->columns - c - 1) * sizeof out);
        g->column[--g->columns] = out;
        g->left++;
        return true;
    }
    return false;
}

static int by_column(const void *a, const void *b) {
    const grid_column *x = a, *y = b;
    return x->column < y->column ? -1 : x->column > y->column;
}

/* false: not as a grid. Without a rank no column is worth more than another, and none is left out. */
static bool fit(grid *g) {
    size_t all = g->columns;
    while (!fit_columns(g, false))
        if (!g->t->rank.n || !leave_one(g)) {
            if (fit_columns(g, true)) return true;
            if (g->t->rank.n && narrow(g, true, LEAST)) return true;
            g->columns = all;
            g->left = 0;
            if (all) qsort(g->column, all, sizeof *g->column, by_column);
            return false;
        }
    return true;
}

/* Do two rows, one below the other, hold different values of which as much as there is room for is the same? */
static bool look_alike(grid *g, const grid_column *col, buf *above) {
    bool alike = false;
    if (col->number || col->width < RANKED || col->cells <= col->width) return false;
    buf_clear(above);
    for (size_t r = g->first; r < g->rows && !alike; r++) {
        lede_str s = screen_cell(g, r, col->column);
        size_t n = text_head(s.p, s.n, col->width - 1);
        bool same = above->n == s.n && memcmp(above->p, s.p, s.n) == 0;
        alike = !same && n && above->n >= n && memcmp(above->p, s.p, n) == 0;
        buf_clear(above);
        buf_add(above, s.p, s.n);
    }
    return alike;
}

static void find_tails(grid *g) {
    buf above = {0};
    for (size_t c = 0; c < g->columns; c++) g->column[c].tails = look_alike(g, &g->column[c], &above);
    g->scratch.failed |= above.failed;
    buf_free(&above);
}

/* Text too wide for its cells: its head, and a third of the room for its tail where that is wanted. How many cells it
 * took. */
static int put_cut(buf *b, lede_str s, int width, bool tail) {
    size_t end = tail ? text_tail(s.p, s.n, width / 3) : 0;
    const char *blank = end ? memchr(s.p + s.n - end, ' ', end) : NULL;
    if (blank && s.p[s.n - end - 1] != ' ') end = (size_t)(s.p + s.n - blank) - 1; /* whole words */
    int w = end ? text_width(s.p + s.n - end, end) : 0;
    size_t n = text_head(s.p, s.n, width - 1 - w);
    buf_add(b, s.p, n);
    buf_puts(b, "…");
    buf_add(b, s.p + s.n - end, end);
    return text_width(s.p, n) + 1 + w;
}

/* Clean text in exactly `width` cells; the last column's blanks are left away. */
static void put_cell(buf *b, lede_str s, int width, const grid_column *col, bool last) {
    int w = text_width(s.p, s.n);
    bool right = col && col->number;
    if (right) put_blanks(b, width - w);
    if (w <= width) buf_add(b, s.p, s.n);
    else w = put_cut(b, s, width, col && col->tails);
    if (!right && !last) put_blanks(b, width - w);
}

static void trim_line(buf *b, bool color) {
    while (b->n && b->p[b->n - 1] == ' ') b->n--;
    buf_puts(b, color ? "\033[0m\n" : "\n");
}

/* How much of a name stands on one line of the header: all of it, or up to its last "_" within the width, or what
 * fits. */
static size_t name_part(lede_str name, int width) {
    if (text_width(name.p, name.n) <= width) return name.n;
    size_t n = text_head(name.p, name.n, width);
    for (size_t i = n; i > 1; i--)
        if (name.p[i - 1] == '_') return i;
    return n ? n : name.n;
}

static lede_str column_name(grid *g, const grid_column *col) {
    lede_cell name = {.kind = LEDE_CELL_TEXT, .text = g->t->column.p[col->column]};
    return screen_text(g, STR(""), &name);
}

static int name_lines(grid *g, const grid_column *col) {
    lede_str name = column_name(g, col);
    int lines = 1;
    for (size_t n; (n = name_part(name, col->width)) < name.n; lines++) name = (lede_str){name.p + n, name.n - n};
    return lines;
}

/* Names longer than their column go on below; the last line of each stands on the values. */
static void put_header_line(grid *g, int above, buf *b) {
    put_blanks(b, g->numbers);
    for (size_t c = 0; c < g->columns; c++) {
        const grid_column *col = &g->column[c];
        int skip = name_lines(g, col) - 1 - above;
        lede_str name = column_name(g, col), part = {name.p, 0};
        for (; skip >= 0; skip--) {
            name = (lede_str){part.p + part.n, name.n - part.n};
            part = (lede_str){name.p, name_part(name, col->width)};
        }
        if (c || g->numbers) put_blanks(b, g->gap);
        grid_column head = {.number = col->number};
        put_cell(b, part, col->width, &head, c + 1 == g->columns);
    }
}

static void put_grid_header(grid *g, buf *b) {
    int lines = 1;
    for (size_t c = 0; c < g->columns; c++) lines = larger(lines, name_lines(g, &g->column[c]));
    for (int above = lines; above-- > 0;) {
        if (g->color) buf_puts(b, "\033[1m");
        put_header_line(g, above, b);
        trim_line(b, g->color);
    }
}

static void put_row_number(grid *g, size_t row, buf *b) {
    if (!g->numbers) return;
    buf_printf(b, g->color ? "\033[2m%*zu\033[0m" : "%*zu", g->numbers, row + 1);
}

static void put_grid(grid *g, sink *s) {
    find_tails(g);
    put_grid_header(g, &s->b);
    for (size_t r = g->first; r < g->rows; r++) {
        put_row_number(g, r, &s->b);
        for (size_t c = 0; c < g->columns; c++) {
            const grid_column *col = &g->column[c];
            if (c || g->numbers) put_blanks(&s->b, g->gap);
            put_cell(&s->b, screen_cell(g, r, col->column), col->width, col, c + 1 == g->columns);
        }
        trim_line(&s->b, false);
        sink_flush(s);
    }
}

/* One value a line, for a screen too narrow for columns. */
static void put_cards(grid *g, sink *s) {
    int names = 0, lead = g->numbers ? g->numbers + GAP : 0;
    for (size_t c = 0; c < g->columns; c++)
        if (g->column[c].header > names) names = g->column[c].header;
    for (size_t r = g->first; r < g->rows; r++) {
        bool first = true;
        for (size_t c = 0; c < g->columns; c++) {
            const lede_cell *cell = table_cell(g->t, r, g->column[c].column);
            if (cell->kind == LEDE_CELL_NONE) continue;
            if (first) put_row_number(g, r, &s->b);
            put_blanks(&s->b, first ? lead - g->numbers : lead);
            lede_cell name = {.kind = LEDE_CELL_TEXT, .text = g->t->column.p[g->column[c].column]};
            put_cell(&s->b, screen_text(g, STR(""), &name), names, NULL, false);
            put_blanks(&s->b, GAP);
            put_wrapped(&s->b, screen_cell(g, r, g->column[c].column), lead + names + GAP, g->width);
            trim_line(&s->b, false);
            first = false;
        }
        sink_flush(s);
    }
}

/* The columns that found no room, in the order of the table. */
static void put_left(const grid *g, buf *b) {
    buf line = {0};
    for (size_t i = 0; i < g->left; i++) {
        buf_puts(&line, line.n ? ", " : "Left out at this width: ");
        text_clean(&line, g->t->column.p[g->column[g->columns + i].column]);
    }
    if (line.n) {
        buf_puts(&line, "; csv, json and html have all.");
        put_wrapped(b, (lede_str){line.p, line.n}, 0, g->width);
        buf_putc(b, '\n');
    }
    b->failed |= line.failed;
    buf_free(&line);
}

static void put_more(const grid *g, const lede_show_options *o, buf *b) {
    if (g->t->rows == g->rows) return;
    buf line = {0};
    buf_puts(&line, "… ");
    put_count(&line, g->t->rows - g->rows);
    buf_puts(&line, " more");
    if (o->more) buf_printf(&line, ": %s", o->more);
    put_wrapped(b, (lede_str){line.p, line.n}, 0, o->width);
    buf_putc(b, '\n');
    b->failed |= line.failed;
    buf_free(&line);
}

/* The rows of t as a grid or as cards. */
static lede_status draw(const lede_table *t, const lede_show_options *o, bool numbered, sink *s) {
    grid g = {.t = t, .rows = t->rows, .gap = GAP, .width = o->width, .color = o->color};
    if (o->first > 0) g.first = (size_t)o->first < t->rows ? (size_t)o->first : t->rows;
    if (o->rows > 0 && (size_t)o->rows < g.rows - g.first) g.rows = g.first + (size_t)o->rows;
    g.column = calloc(t->column.n + 1, sizeof *g.column);
    if (!g.column) return no_memory(s->e);
    for (size_t n = g.rows; numbered && n; n /= 10) g.numbers++;
    for (size_t c = 0; c < t->column.n; c++)
        if (measure(&g, c, &g.column[g.columns])) g.columns++;
    if (fit(&g)) put_grid(&g, s);
    else put_cards(&g, s);
    put_left(&g, &s->b);
    put_more(&g, o, &s->b);
    s->b.failed |= g.scratch.failed;
    buf_free(&g.scratch);
    free(g.column);
    return LEDE_OK;
}

static size_t place_in(const str_list *list, lede_str name) {
    size_t i = 0;
    while (i < list->n && !str_eq(list->p[i], name)) i++;
    return i;
}

/* The keys of all records: a new one stands behind the one it stands behind in its record. */
static bool keys_of_totals(const lede_table *t, str_list *keys) {
    for (size_t r = 0; r < t->first_total.n; r++) {
        size_t from, to, at = 0;
        table_total(t, r, &from, &to);
        for (size_t i = from; i < to; i++) {
            size_t place = place_in(keys, t->total.p[i].key);
            if (place < keys->n) {
                at = place + 1;
                continue;
            }
            lede_str *key = vec_push(keys);
            if (!key) return false;
            memmove(&keys->p[at + 1], &keys->p[at], (keys->n - at - 1) * sizeof *keys->p);
            keys->p[at++] = t->total.p[i].key;
        }
    }
    return true;
}

lede_table *totals_table(const lede_table *t) {
    lede_table *sum;
    str_list keys = {0};
    if (lede_table_new(&sum, NULL) != LEDE_OK) return NULL;
    if (!keys_of_totals(t, &keys)) sum->failed = true;
    for (size_t i = 0; i < keys.n; i++) lede_table_column(sum, keys.p[i]);
    for (size_t r = 0; r < t->first_total.n; r++) {
        size_t from, to;
        lede_table_row(sum);
        table_total(t, r, &from, &to);
        for (size_t i = from; i < to; i++) lede_table_set(sum, place_in(&keys, t->total.p[i].key), &t->total.p[i].cell);
    }
    vec_free(&keys);
    if (!sum->failed) return sum;
    lede_table_free(sum);
    return NULL;
}

static lede_status put_totals(const lede_table *t, const lede_show_options *o, sink *s) {
    if (!t->first_total.n) return LEDE_OK;
    lede_table *sum = totals_table(t);
    if (!sum) return no_memory(s->e);
    lede_show_options all = *o;
    all.first = all.rows = 0;
    buf_puts(&s->b, o->color ? "\n\033[2mtotals\033[0m\n" : "\ntotals\n");
    lede_status code = draw(sum, &all, false, s);
    lede_table_free(sum);
    return code;
}

static void put_paragraph(buf *b, lede_str clean, const lede_show_options *o, bool dim) {
    if (dim && o->color) buf_puts(b, "\033[2m");
    put_wrapped(b, clean, 0, o->width);
    buf_puts(b, dim && o->color ? "\033[0m\n" : "\n");
}

static void put_notes(const lede_table *t, const lede_show_options *o, buf *b) {
    buf clean = {0};
    if (t->note.n) buf_putc(b, '\n');
    for (size_t i = 0; i < t->note.n; i++) {
        buf_clear(&clean);
        text_clean(&clean, t->note.p[i]);
        put_paragraph(b, (lede_str){clean.p, clean.n}, o, false);
    }
    buf_clear(&clean);
    put_origin(&clean, t);
    if (clean.n) {
        buf_putc(b, '\n');
        put_paragraph(b, (lede_str){clean.p, clean.n}, o, true);
    }
    b->failed |= clean.failed;
    buf_free(&clean);
}

lede_status show_remarks(const lede_table *t, const lede_show_options *o, sink *s) {
    lede_status code = put_totals(t, o, s);
    if (code == LEDE_OK) put_notes(t, o, &s->b);
    return code;
}

lede_status show_table(const lede_table *t, const lede_show_options *o, sink *s) {
    if (!t->rows) buf_puts(&s->b, "no rows\n");
    lede_status code = t->rows ? draw(t, o, true, s) : LEDE_OK;
    return code == LEDE_OK ? show_remarks(t, o, s) : code;
}
