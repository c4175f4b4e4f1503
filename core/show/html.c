/* html: one page that stands alone, with the passages behind each row folded under it. */
#include "show.h"

static void put_text(buf *b, lede_str s) {
    buf clean = {0};
    text_clean(&clean, s);
    for (size_t i = 0; i < clean.n; i++) {
        switch (clean.p[i]) {
        case '&':
            buf_puts(b, "&amp;");
            break;
        case '<':
            buf_puts(b, "&lt;");
            break;
        case '>':
            buf_puts(b, "&gt;");
            break;
        case '"':
            buf_puts(b, "&quot;");
            break;
        default:
            buf_putc(b, clean.p[i]);
        }
    }
    b->failed |= clean.failed;
    buf_free(&clean);
}

static void put_value(buf *b, const char *tag, const lede_cell *c) {
    buf_printf(b, cell_is_number(c) ? "<%s class=n>" : "<%s>", tag);
    if (c->kind == LEDE_CELL_TEXT) put_text(b, c->text);
    else cell_screen(b, c);
    buf_printf(b, "</%s>", tag);
}

static lede_status put_passages(const lede_table *t, size_t row, const lede_show_options *o, sink *s) {
    size_t from, to;
    table_spans(t, row, &from, &to);
    if (from == to || !o->passage) return LEDE_OK;
    buf_printf(&s->b, "<tr class=e><td colspan=%zu><details><summary>evidence</summary>", t->column.n + 1);
    for (size_t i = from; i < to; i++) {
        const lede_span *at = &t->span.p[i];
        lede_passage p = {0};
        lede_status code = o->passage(o->data, *at, &p, s->e);
        if (code != LEDE_OK) return code;
        buf_puts(&s->b, "<p>");
        put_text(&s->b, p.text);
        buf_puts(&s->b, "<br><small>");
        put_text(&s->b, p.title);
        buf_puts(&s->b, " · ");
        put_text(&s->b, p.date);
        buf_printf(&s->b, " · %lld:%lld–%lld</small></p>", (long long)at->doc, (long long)at->from, (long long)at->to);
    }
    buf_puts(&s->b, "</details></td></tr>\n");
    return LEDE_OK;
}

static lede_status put_rows(const lede_table *t, const lede_show_options *o, sink *s) {
    buf_puts(&s->b, "<table>\n<tr><th></th>");
    for (size_t c = 0; c < t->column.n; c++) {
        lede_cell name = {.kind = LEDE_CELL_TEXT, .text = t->column.p[c]};
        put_value(&s->b, "th", &name);
    }
    buf_puts(&s->b, "</tr>\n");
    for (size_t r = 0; r < t->rows; r++) {
        buf_printf(&s->b, "<tr><td class=n>%zu</td>", r + 1);
        for (size_t c = 0; c < t->column.n; c++) put_value(&s->b, "td", table_cell(t, r, c));
        buf_puts(&s->b, "</tr>\n");
        lede_status code = put_passages(t, r, o, s);
        if (code != LEDE_OK) return code;
        sink_flush(s);
    }
    buf_puts(&s->b, "</table>\n");
    return LEDE_OK;
}

static void put_totals(const lede_table *t, buf *b) {
    for (size_t r = 0; r < t->first_total.n; r++) {
        size_t from, to;
        table_total(t, r, &from, &to);
        buf_puts(b, "<p>");
        for (size_t i = from; i < to; i++) {
            if (i > from) buf_puts(b, " · ");
            put_text(b, t->total.p[i].key);
            buf_putc(b, ' ');
            put_value(b, "b", &t->total.p[i].cell);
        }
        buf_puts(b, "</p>\n");
    }
}

lede_status show_html(const lede_table *t, const lede_show_options *o, sink *s) {
    buf_puts(&s->b, "<!doctype html>\n<html lang=en><meta charset=utf-8>\n<title>");
    put_text(&s->b, t->name.n ? t->name : STR("table"));
    buf_puts(&s->b, "</title>\n<style>body{font:15px/1.4 sans-serif;margin:2em}table{border-collapse:collapse}"
                    "th,td{padding:.2em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ddd}"
                    ".n{text-align:right}.e td{border:0;color:#444;max-width:60em}</style>\n<h1>");
    put_text(&s->b, t->name.n ? t->name : STR("table"));
    buf_puts(&s->b, "</h1>\n");
    lede_status code = put_rows(t, o, s);
    put_totals(t, &s->b);
    for (size_t i = 0; i < t->note.n; i++) {
        buf_puts(&s->b, "<p>");
        put_text(&s->b, t->note.p[i]);
        buf_puts(&s->b, "</p>\n");
    }
    buf_puts(&s->b, "</html>\n");
    return code;
}
