/* html: one page that stands alone: charts, a table that can be sorted, and under each row the passages it rests on. */
#include <stdlib.h>

#include "show.h"
#include "show/page.h" /* the hashes of html.css and html.js, made by the Makefile */

/* Style and script are part of the program. */
__asm__(".section .rodata\nhtml_style: .incbin \"core/show/html.css\"\n.byte 0\n"
        "html_script: .incbin \"core/show/html.js\"\n.byte 0\n.previous");
extern const char html_style[], html_script[];

enum {
    ROWS = 1500,  /* of a page */
    PASSAGES = 6, /* of a row */
    SUMS = 12,    /* totals that are not folded */
    ALL = 6000,   /* passages of a page */
    MANY = 9,     /* columns that stand closer */
    VALUE = 600,  /* bytes of a value */
    SHORT = 16    /* bytes of one that is never broken */
};

void html_text(buf *b, lede_str s) {
    buf clean = {0};
    text_clean(&clean, s);
    for (size_t i = 0; i < clean.n; i++) {
        char c = clean.p[i];
        if (c == '&') buf_puts(b, "&amp;");
        else if (c == '<') buf_puts(b, "&lt;");
        else if (c == '>') buf_puts(b, "&gt;");
        else if (c == '"') buf_puts(b, "&quot;");
        else buf_putc(b, c);
    }
    b->failed |= clean.failed;
    buf_free(&clean);
}

static void put_cut(buf *b, lede_str s, size_t most) {
    lede_str head = text_cut(s, most);
    html_text(b, head);
    if (head.n < s.n) buf_puts(b, " …");
}

static void put_value(buf *b, lede_str name, const lede_cell *c) {
    if (c->kind == LEDE_CELL_TEXT && !is_period(c->text)) put_cut(b, c->text, VALUE);
    else cell_named(b, name, c);
}

/* "aid_totals" as people write it. */
static void put_title(buf *b, const lede_table *t) {
    buf title = {0};
    buf_add(&title, t->name.n ? t->name.p : "table", t->name.n ? t->name.n : 5);
    for (size_t i = 0; i < title.n; i++)
        if (title.p[i] == '_') title.p[i] = ' ';
    if (title.n && *title.p >= 'a' && *title.p <= 'z') *title.p = (char)(*title.p - 'a' + 'A');
    if (title.n) html_text(b, (lede_str){title.p, title.n});
    b->failed |= title.failed;
    buf_free(&title);
}

/* ---- passages ---------------------------------------------------------------------------------------------------- */

static bool is_web(lede_str url) {
    return (url.n > 7 && memcmp(url.p, "http://", 7) == 0) || (url.n > 8 && memcmp(url.p, "https://", 8) == 0);
}

static void put_source(buf *b, const lede_passage *p, lede_span at) {
    lede_str title = p->title.n ? p->title : p->name;
    buf_puts(b, "<p class=\"source\">");
    if (is_web(p->url)) {
        buf_puts(b, "<a rel=\"noreferrer noopener\" href=\"");
        html_text(b, p->url);
        buf_puts(b, "\">");
    }
    put_cut(b, title, 160);
    buf_puts(b, is_web(p->url) ? "</a> · " : " · ");
    if (p->source.n) {
        put_cut(b, p->source, 80);
        buf_puts(b, " · ");
    }
    html_text(b, p->date.n ? p->date : STR("no date"));
    buf_puts(b, " · ");
    put_cut(b, p->name, 80);
    buf_printf(b, ":%lld–%lld</p>", (long long)at.from, (long long)at.to);
}

static void put_quotation(buf *b, const lede_passage *p) {
    quotation q = passage_quote(p);
    buf_puts(b, q.cut_before ? "<blockquote>… " : "<blockquote>");
    html_text(b, q.before);
    buf_puts(b, "<mark>");
    html_text(b, q.text);
    buf_puts(b, q.cut_text ? " …</mark>" : "</mark>");
    html_text(b, q.after);
    buf_puts(b, q.cut_after ? " …</blockquote>" : "</blockquote>");
}

/* A page in the making. */
typedef struct {
    const lede_table *t;
    const lede_show_options *o;
    sink *s;
    size_t passages; /* so far */
    size_t untold;   /* rows whose passages found no room */
} page;

static lede_status passage_at(const page *g, size_t i, lede_passage *p) {
    *p = (lede_passage){0};
    return g->o->passage(g->o->data, g->t->span.p[i], p, g->s->e);
}

static lede_status put_passages(page *g, size_t row, size_t from, size_t to) {
    buf *b = &g->s->b;
    lede_passage p;
    lede_status code = passage_at(g, from, &p);
    if (code != LEDE_OK) return code;
    buf_printf(b, "<tr class=\"e\"><td colspan=\"%zu\"><details id=\"e%zu\"><summary>", g->t->column.n + 1, row + 1);
    put_count(b, to - from);
    buf_puts(b, to - from == 1 ? " passage · " : " passages · ");
    put_cut(b, p.title.n ? p.title : p.name, 90);
    if (p.date.n) buf_puts(b, ", "), html_text(b, p.date);
    buf_puts(b, "</summary><ol>\n");
    size_t last = to - from > PASSAGES ? from + PASSAGES : to;
    for (size_t i = from; i < last; i++) {
        if ((code = passage_at(g, i, &p)) != LEDE_OK) return code;
        buf_puts(b, "<li>");
        put_quotation(b, &p);
        put_source(b, &p, g->t->span.p[i]);
        buf_puts(b, "</li>\n");
    }
    buf_puts(b, "</ol>");
    if (last < to) {
        buf_puts(b, "<p class=\"source\">… ");
        put_count(b, to - last);
        buf_puts(b, " more passages; the json of this report has all.</p>");
    }
    buf_puts(b, "</details></td></tr>\n");
    g->passages += last - from;
    return LEDE_OK;
}

/* ---- tables ------------------------------------------------------------------------------------------------------ */

/* How a column is laid out: 'n' numbers, 's' short values that are never broken, 'w' words; 0: no row has a value. */
static char layout_of(const lede_table *t, size_t c) {
    bool empty = t->rows > 0;
    if (column_is_number(t, c)) return 'n';
    for (size_t r = 0; r < t->rows; r++) {
        const lede_cell *cell = table_cell(t, r, c);
        if (cell->kind == LEDE_CELL_TEXT && cell->text.n > SHORT) return 'w';
        empty = empty && cell_is_empty(cell);
    }
    return empty ? 0 : 's';
}

/* Asked once for all columns. NULL: no memory. */
static char *layout_new(const lede_table *t) {
    char *is = calloc(t->column.n + 1, 1);
    for (size_t c = 0; is && c < t->column.n; c++) is[c] = layout_of(t, c);
    return is;
}

void html_name(buf *b, lede_str name) {
    for (size_t i = 0, from = 0; i <= name.n; i++) {
        if (i < name.n && name.p[i] != '_') continue;
        html_text(b, (lede_str){name.p + from, i - from});
        if (i < name.n) buf_putc(b, ' ');
        from = i + 1;
    }
}

static void put_head(const lede_table *t, const char *layout, bool numbered, buf *b) {
    buf_puts(b, numbered ? "<thead><tr><th scope=\"col\" class=\"n k\">row</th>" : "<thead><tr>");
    for (size_t c = 0; c < t->column.n; c++) {
        if (!layout[c]) continue;
        buf_printf(b, "<th scope=\"col\" class=\"%c\">", layout[c]);
        html_name(b, t->column.p[c]);
        buf_puts(b, "</th>");
    }
    buf_puts(b, "</tr></thead>\n");
}

/* The value of a column, which in an index is a link to the page of that name. */
static void put_cell(const page *g, const lede_table *t, size_t row, size_t c, char layout) {
    buf *b = &g->s->b;
    const lede_cell *cell = table_cell(t, row, c);
    if (!layout) return;
    buf_printf(b, "<td class=\"%c\" data-l=\"", layout);
    html_name(b, t->column.p[c]);
    if (cell->kind == LEDE_CELL_TEXT && is_period(cell->text)) { /* what it is sorted by */
        buf_puts(b, "\" data-k=\"");
        html_text(b, cell->text);
    }
    buf_puts(b, "\">");
    bool link = g->o->pages && c == 0 && cell->kind == LEDE_CELL_TEXT;
    if (link) {
        buf_puts(b, "<a href=\"");
        html_text(b, cell->text);
        buf_printf(b, "%s\">", g->o->pages);
    }
    put_value(b, t->column.p[c], cell);
    buf_puts(b, link ? "</a></td>" : "</td>");
}

static lede_status put_row(page *g, size_t row, const char *layout) {
    const lede_table *t = g->t;
    buf *b = &g->s->b;
    size_t from, to;
    table_spans(t, row, &from, &to);
    bool told = from < to && g->o->passage, room = told && g->passages < ALL;
    g->untold += told && !room;
    buf_printf(b, "<tbody id=\"r%zu\"><tr><th scope=\"row\" class=\"n k\">", row + 1);
    if (room) buf_printf(b, "<a href=\"#e%zu\">%zu</a></th>", row + 1, row + 1);
    else buf_printf(b, "%zu</th>", row + 1);
    for (size_t c = 0; c < t->column.n; c++) put_cell(g, t, row, c, layout[c]);
    buf_puts(b, "</tr>\n");
    lede_status code = room ? put_passages(g, row, from, to) : LEDE_OK;
    buf_puts(b, "</tbody>\n");
    sink_flush(g->s);
    return code;
}

static void put_left_out(const page *g, size_t rows, const char *layout) {
    buf *b = &g->s->b;
    size_t empty = 0;
    for (size_t c = 0; c < g->t->column.n; c++) {
        if (layout[c]) continue;
        buf_puts(b, empty++ ? ", " : "<p class=\"source\">Columns in which no row has a value: ");
        html_name(b, g->t->column.p[c]);
    }
    if (empty) buf_puts(b, ".</p>\n");
    if (rows < g->t->rows) {
        buf_puts(b, "<p>This page shows the first ");
        put_count(b, rows);
        buf_puts(b, " of ");
        put_count(b, g->t->rows);
        buf_puts(b, " rows; csv and json have all.</p>\n");
    }
    if (!g->untold) return;
    buf_puts(b, "<p>The passages of ");
    put_count(b, g->untold);
    buf_puts(b, " rows found no room on this page; the json of this report has all.</p>\n");
}

static lede_status put_rows(page *g) {
    const lede_table *t = g->t;
    buf *b = &g->s->b;
    size_t rows = t->rows < ROWS ? t->rows : ROWS;
    char *layout = layout_new(t);
    if (!layout) return no_memory(g->s->e);
    buf_puts(b, "<section>\n<h2 id=\"rows\" tabindex=\"-1\">");
    buf_puts(b, g->o->pages ? "Reports</h2>\n" : "Rows</h2>\n");
    if (t->span.n)
        buf_puts(b,
                 "<p class=\"tools\"><button type=\"button\" id=\"unfold\" hidden>Unfold all passages</button></p>\n");
    buf_puts(b, "<div class=\"wide\" role=\"region\" aria-labelledby=\"rows\" tabindex=\"0\">");
    buf_puts(b, t->column.n > MANY ? "<table class=\"rows many\"><caption>" : "<table class=\"rows\"><caption>");
    put_count(b, t->rows);
    buf_puts(b, t->rows == 1 ? " row" : " rows");
    buf_puts(b, t->span.n ? "; under each the passages it rests on</caption>\n" : "</caption>\n");
    put_head(t, layout, true, b);
    lede_status code = LEDE_OK;
    for (size_t r = 0; r < rows && code == LEDE_OK; r++) code = put_row(g, r, layout);
    buf_puts(b, "</table></div>\n");
    put_left_out(g, rows, layout);
    buf_puts(b, "</section>\n");
    free(layout);
    return code;
}

/* Rows [from, to) of the sums as a table. */
static void put_sums(page *g, const lede_table *sum, const char *layout, const char *label, size_t from, size_t to) {
    buf *b = &g->s->b;
    buf_printf(
        b,
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table class=\"rows sums\"><caption>"
        "Sums over the rows below, each with its passages</caption>\n",
        label);
    put_head(sum, layout, false, b);
    for (size_t r = from; r < to; r++) {
        buf_puts(b, "<tbody><tr>");
        for (size_t c = 0; c < sum->column.n; c++) put_cell(g, sum, r, c, layout[c]);
        buf_puts(b, "</tr></tbody>\n");
        sink_flush(g->s);
    }
    buf_puts(b, "</table></div>\n");
}

/* Sums over the rows: a table of its own, whose figures rest on the rows. Many are folded. */
static lede_status put_totals(page *g) {
    if (!g->t->first_total.n) return LEDE_OK;
    lede_table *sum = totals_table(g->t);
    char *layout = sum ? layout_new(sum) : NULL;
    if (!layout) {
        lede_table_free(sum);
        return no_memory(g->s->e);
    }
    buf *b = &g->s->b;
    size_t first = sum->rows > SUMS + 3 ? SUMS : sum->rows;
    buf_puts(b, "<section>\n<h2 id=\"totals\">Totals</h2>\n");
    put_sums(g, sum, layout, "Totals", 0, first);
    if (first < sum->rows) {
        buf_puts(b, "<details class=\"more\"><summary>");
        put_count(b, sum->rows - first);
        buf_puts(b, " more totals</summary>\n");
        put_sums(g, sum, layout, "More totals", first, sum->rows);
        buf_puts(b, "</details>\n");
    }
    buf_puts(b, "<p class=\"source\"><a href=\"#rows\">The rows these sums are made of</a></p>\n</section>\n");
    free(layout);
    lede_table_free(sum);
    return LEDE_OK;
}

/* ---- the page ---------------------------------------------------------------------------------------------------- */

static void put_pair(buf *b, const table_field *f) {
    buf_puts(b, "<dt>");
    html_text(b, f->key);
    buf_puts(b, "</dt><dd>");
    put_value(b, f->key, &f->cell);
    buf_puts(b, cell_is_empty(&f->cell) ? "not restricted</dd>\n" : "</dd>\n");
}

static void put_notes(const lede_table *t, buf *b) {
    if (!t->note.n) return;
    buf_puts(b, "<section>\n<h2 id=\"notes\">What was left out, and why</h2>\n<ul "
                "class=\"notes\">\n");
    for (size_t i = 0; i < t->note.n; i++) {
        buf_puts(b, "<li>");
        put_cut(b, t->note.p[i], 4 * VALUE);
        buf_puts(b, "</li>\n");
    }
    buf_puts(b, "</ul>\n</section>\n");
}

static void put_footer(const lede_table *t, buf *b) {
    if (!t->origin.n && !t->parameter.n) return;
    buf_puts(b, "<footer>\n<h2 id=\"origin\">What this was made from</h2>\n<dl>\n");
    for (size_t i = 0; i < t->origin.n; i++) put_pair(b, &t->origin.p[i]);
    for (size_t i = 0; i < t->parameter.n; i++) put_pair(b, &t->parameter.p[i]);
    buf_puts(b, "</dl>\n</footer>\n");
}

static void put_header(const page *g) {
    const lede_table *t = g->t;
    buf *b = &g->s->b;
    buf_puts(b,
             "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" PAGE_css
             "'; script-src '" PAGE_js "'; base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"lede\">\n<title>");
    put_title(b, t);
    if (t->origin.n) buf_puts(b, " · "), put_value(b, t->origin.p[0].key, &t->origin.p[0].cell);
    buf_puts(b, "</title>\n<style>");
    buf_puts(b, html_style);
    buf_puts(b, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#rows\">To the rows</a>\n");
    if (g->o->index) buf_printf(b, "<nav><a href=\"%s\">All reports</a></nav>\n", g->o->index);
    buf_puts(b, "<header>\n<h1>");
    put_title(b, t);
    buf_puts(b, "</h1>\n");
    if (t->summary.n) {
        buf_puts(b, "<p class=\"lead\">");
        html_text(b, t->summary);
        buf_puts(b, "</p>\n");
    }
    if (t->origin.n) {
        buf_puts(b, "<p class=\"facts\">");
        for (size_t i = 0; i < t->origin.n && i < 3; i++) {
            buf_puts(b, i ? " · " : "");
            put_value(b, t->origin.p[i].key, &t->origin.p[i].cell);
            if (cell_is_number(&t->origin.p[i].cell)) buf_putc(b, ' '), html_text(b, t->origin.p[i].key);
        }
        if (t->note.n) buf_puts(b, " · <a href=\"#notes\">what was left out</a>");
        buf_puts(b, " · <a href=\"#origin\">what this was made from</a></p>\n");
    }
    buf_puts(b, "</header>\n<main>\n");
}

lede_status show_html(const lede_table *t, const lede_show_options *o, sink *s) {
    page g = {t, o, s, 0, 0};
    put_header(&g);
    lede_status code = put_totals(&g);
    if (t->chart.n && t->rows && code == LEDE_OK) {
        buf_puts(&s->b, "<section>\n<h2 id=\"charts\">Charts</h2>\n");
        for (size_t i = 0; i < t->chart.n && code == LEDE_OK; i++) code = chart_html(t, i + 1, s);
        buf_puts(&s->b, "</section>\n");
    }
    if (code == LEDE_OK) code = put_rows(&g);
    put_notes(t, &s->b);
    buf_puts(&s->b, "</main>\n");
    put_footer(t, &s->b);
    buf_puts(&s->b, "<script>");
    buf_puts(&s->b, html_script);
    buf_puts(&s->b, "</script>\n</body>\n</html>\n");
    return code;
}
