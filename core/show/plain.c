/* csv, tsv, markdown: one line a row. */
#include "show.h"

/* A spreadsheet takes text that begins so for a formula; a leading apostrophe makes it text again. */
static bool is_formula(lede_str s) { return s.n && *s.p && strchr("=+-@\t\r", *s.p); }

static void csv_text(buf *b, lede_str s) {
    bool guard = is_formula(s), quote = guard;
    for (size_t i = 0; i < s.n && !quote; i++) quote = s.p[i] && strchr(",\"\n\r", s.p[i]);
    if (quote) buf_putc(b, '"');
    if (guard) buf_putc(b, '\'');
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '"') buf_putc(b, '"');
        if (s.p[i] != 0x1B) buf_putc(b, s.p[i]); /* the file may be shown on a terminal */
    }
    if (quote) buf_putc(b, '"');
}

static void tsv_text(buf *b, lede_str s) {
    if (is_formula(s)) buf_putc(b, '\'');
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != 0x1B) buf_putc(b, strchr("\t\n\r", s.p[i]) && s.p[i] ? ' ' : s.p[i]);
}

static void markdown_text(buf *b, lede_str s) {
    buf clean = {0};
    text_clean(&clean, s);
    for (size_t i = 0; i < clean.n; i++) {
        if (strchr("|\\`*_<>[]", clean.p[i])) buf_putc(b, '\\');
        buf_putc(b, clean.p[i]);
    }
    b->failed |= clean.failed;
    buf_free(&clean);
}

/* What differs between the kinds of lines. */
typedef struct {
    const char *before, *between, *after;
    void (*text)(buf *b, lede_str s);
    void (*value)(buf *b, lede_str column, const lede_cell *c);
} line_style;

static void plain_value(buf *b, lede_str column, const lede_cell *c) {
    (void)column;
    cell_data(b, c);
}

static const line_style csv = {"", ",", "\n", csv_text, plain_value};
static const line_style tsv = {"", "\t", "\n", tsv_text, plain_value};
static const line_style markdown = {"| ", " | ", " |\n", markdown_text, cell_named};

static void write_header(const lede_table *t, const line_style *style, buf *b) {
    for (size_t c = 0; c < t->column.n; c++) {
        buf_puts(b, c ? style->between : style->before);
        style->text(b, t->column.p[c]);
    }
    buf_puts(b, style->after);
}

static void write_rows(const lede_table *t, const line_style *style, sink *s) {
    for (size_t r = 0; r < t->rows; r++) {
        for (size_t c = 0; c < t->column.n; c++) {
            const lede_cell *cell = table_cell(t, r, c);
            buf_puts(&s->b, c ? style->between : style->before);
            bool words = style == &markdown && cell->kind == LEDE_CELL_TEXT && is_period(cell->text);
            if (cell->kind == LEDE_CELL_TEXT && !words) style->text(&s->b, cell->text);
            else style->value(&s->b, t->column.p[c], cell);
        }
        buf_puts(&s->b, style->after);
        sink_flush(s);
    }
}

lede_status show_csv(const lede_table *t, const lede_show_options *o, sink *s) {
    (void)o;
    write_header(t, &csv, &s->b);
    write_rows(t, &csv, s);
    return LEDE_OK;
}

lede_status show_tsv(const lede_table *t, const lede_show_options *o, sink *s) {
    (void)o;
    write_header(t, &tsv, &s->b);
    write_rows(t, &tsv, s);
    return LEDE_OK;
}

bool column_is_number(const lede_table *t, size_t c) {
    bool any = false;
    for (size_t r = 0; r < t->rows; r++) {
        const lede_cell *cell = table_cell(t, r, c);
        if (cell->kind == LEDE_CELL_NONE) continue;
        if (!cell_is_number(cell)) return false;
        any = true;
    }
    return any;
}

static void markdown_totals(const lede_table *t, buf *b) {
    for (size_t r = 0; r < t->first_total.n; r++) {
        size_t from, to;
        table_total(t, r, &from, &to);
        buf_puts(b, r ? "- " : "\n- ");
        for (size_t i = from; i < to; i++) {
            buf_puts(b, i > from ? ", " : "");
            markdown_text(b, t->total.p[i].key);
            buf_putc(b, ' ');
            if (t->total.p[i].cell.kind == LEDE_CELL_TEXT) markdown_text(b, t->total.p[i].cell.text);
            else cell_named(b, t->total.p[i].key, &t->total.p[i].cell);
        }
        buf_putc(b, '\n');
    }
}

static void markdown_origin(const lede_table *t, buf *b) {
    buf line = {0};
    put_origin(&line, t);
    if (line.n) {
        buf_puts(b, "\n<sub>");
        markdown_text(b, (lede_str){line.p, line.n});
        buf_puts(b, "</sub>\n");
    }
    b->failed |= line.failed;
    buf_free(&line);
}

enum { ROWS = 200, PASSAGES = 3 /* with passages below the table, and passages of each */ };

static void markdown_passage(const lede_passage *p, lede_span at, buf *b) {
    quotation q = passage_quote(p);
    buf_puts(b, q.cut_before ? "… " : "");
    markdown_text(b, q.before);
    buf_puts(b, "**");
    markdown_text(b, q.text);
    buf_puts(b, q.cut_text ? " …**" : "**");
    markdown_text(b, q.after);
    buf_puts(b, q.cut_after ? " … (" : " (");
    markdown_text(b, text_cut(p->title.n ? p->title : p->name, 160));
    buf_puts(b, ", ");
    markdown_text(b, p->date.n ? p->date : STR("no date"));
    buf_puts(b, ", ");
    markdown_text(b, text_cut(p->name, 80));
    buf_printf(b, ":%lld–%lld)\n", (long long)at.from, (long long)at.to);
}

/* The passages of one row, as items of a list. */
static lede_status markdown_evidence(const lede_table *t, size_t row, const lede_show_options *o, sink *s) {
    size_t from, to;
    table_spans(t, row, &from, &to);
    size_t last = to - from > PASSAGES ? from + PASSAGES : to;
    for (size_t i = from; i < last; i++) {
        lede_passage p = {0};
        lede_status code = o->passage(o->data, t->span.p[i], &p, s->e);
        if (code != LEDE_OK) return code;
        buf_printf(&s->b, "- row %zu: ", row + 1);
        markdown_passage(&p, t->span.p[i], &s->b);
    }
    if (last < to) buf_printf(&s->b, "- row %zu: … %zu more; json has all\n", row + 1, to - last);
    sink_flush(s);
    return LEDE_OK;
}

static lede_status markdown_passages(const lede_table *t, const lede_show_options *o, sink *s) {
    lede_status code = LEDE_OK;
    if (!t->span.n || !o->passage) return code;
    buf_puts(&s->b, "\n");
    for (size_t r = 0; r < t->rows && r < ROWS && code == LEDE_OK; r++) code = markdown_evidence(t, r, o, s);
    if (t->rows > ROWS) buf_printf(&s->b, "- … the passages of %zu more rows; json has all\n", t->rows - ROWS);
    return code;
}

lede_status show_markdown(const lede_table *t, const lede_show_options *o, sink *s) {
    write_header(t, &markdown, &s->b);
    for (size_t c = 0; c < t->column.n; c++) buf_puts(&s->b, column_is_number(t, c) ? "| ---: " : "| --- ");
    if (t->column.n) buf_puts(&s->b, "|\n");
    write_rows(t, &markdown, s);
    markdown_totals(t, &s->b);
    for (size_t i = 0; i < t->note.n; i++) {
        buf_putc(&s->b, '\n');
        markdown_text(&s->b, t->note.p[i]);
        buf_putc(&s->b, '\n');
    }
    lede_status code = markdown_passages(t, o, s);
    markdown_origin(t, &s->b);
    return code;
}
