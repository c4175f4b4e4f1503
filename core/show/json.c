/* json: one object with everything; jsonl: one object a row. */
#include <math.h>

#include "show.h"

static void put_str(buf *b, lede_str s) { buf_json(b, s.p, s.n); }

static void put_cell(buf *b, const lede_cell *c) {
    if (c->kind == LEDE_CELL_TEXT) put_str(b, c->text);
    else if (c->kind == LEDE_CELL_NONE || (c->kind == LEDE_CELL_NUMBER && !isfinite(c->number))) buf_puts(b, "null");
    else cell_data(b, c);
}

static void put_fields(buf *b, const table_field *f, size_t n) {
    buf_putc(b, '{');
    for (size_t i = 0; i < n; i++) {
        if (i) buf_putc(b, ',');
        put_str(b, f[i].key);
        buf_putc(b, ':');
        put_cell(b, &f[i].cell);
    }
    buf_putc(b, '}');
}

static lede_status put_span(const lede_span *span, const lede_show_options *o, sink *s) {
    lede_passage p = {0};
    lede_status code = o->passage ? o->passage(o->data, *span, &p, s->e) : LEDE_OK;
    if (code != LEDE_OK) return code;
    buf_printf(&s->b, "{\"doc\":%lld", (long long)span->doc);
    if (o->passage) {
        buf_puts(&s->b, ",\"document\":");
        put_str(&s->b, p.name);
        buf_puts(&s->b, ",\"title\":");
        put_str(&s->b, p.title);
        buf_puts(&s->b, ",\"date\":");
        put_str(&s->b, p.date);
    }
    buf_printf(&s->b, ",\"from\":%lld,\"to\":%lld", (long long)span->from, (long long)span->to);
    if (o->passage) {
        buf_puts(&s->b, ",\"text\":");
        put_str(&s->b, p.text);
    }
    buf_putc(&s->b, '}');
    return LEDE_OK;
}

static lede_status put_row(const lede_table *t, size_t row, const lede_show_options *o, sink *s) {
    lede_status code = LEDE_OK;
    buf_putc(&s->b, '{');
    for (size_t c = 0; c < t->column.n; c++) {
        put_str(&s->b, t->column.p[c]);
        buf_putc(&s->b, ':');
        put_cell(&s->b, table_cell(t, row, c));
        buf_putc(&s->b, ',');
    }
    buf_puts(&s->b, "\"evidence\":[");
    size_t from, to;
    table_spans(t, row, &from, &to);
    for (size_t i = from; i < to && code == LEDE_OK; i++) {
        if (i > from) buf_putc(&s->b, ',');
        code = put_span(&t->span.p[i], o, s);
    }
    buf_puts(&s->b, "]}");
    return code;
}

static void put_head(const lede_table *t, buf *b) {
    buf_puts(b, "{\"report\":");
    if (t->name.n) put_str(b, t->name);
    else buf_puts(b, "null");
    buf_puts(b, ",\"parameters\":");
    put_fields(b, t->parameter.p, t->parameter.n);
    buf_puts(b, ",\"columns\":[");
    for (size_t c = 0; c < t->column.n; c++) {
        if (c) buf_putc(b, ',');
        put_str(b, t->column.p[c]);
    }
    buf_puts(b, "],\n\"rows\":[");
}

static void put_tail(const lede_table *t, buf *b) {
    buf_puts(b, "],\n\"totals\":[");
    for (size_t r = 0; r < t->first_total.n; r++) {
        size_t from, to;
        table_total(t, r, &from, &to);
        if (r) buf_putc(b, ',');
        put_fields(b, t->total.p + from, to - from);
    }
    buf_puts(b, "],\n\"notes\":[");
    for (size_t i = 0; i < t->note.n; i++) {
        if (i) buf_putc(b, ',');
        put_str(b, t->note.p[i]);
    }
    buf_putc(b, ']');
    if (t->origin.n) {
        buf_puts(b, ",\n\"provenance\":");
        put_fields(b, t->origin.p, t->origin.n);
    }
    buf_puts(b, "}\n");
}

lede_status show_json(const lede_table *t, const lede_show_options *o, sink *s) {
    lede_status code = LEDE_OK;
    put_head(t, &s->b);
    for (size_t r = 0; r < t->rows && code == LEDE_OK; r++) {
        buf_puts(&s->b, r ? ",\n" : "\n");
        code = put_row(t, r, o, s);
        sink_flush(s);
    }
    put_tail(t, &s->b);
    return code;
}

lede_status show_jsonl(const lede_table *t, const lede_show_options *o, sink *s) {
    lede_status code = LEDE_OK;
    for (size_t r = 0; r < t->rows && code == LEDE_OK; r++) {
        code = put_row(t, r, o, s);
        buf_putc(&s->b, '\n');
        sink_flush(s);
    }
    return code;
}
