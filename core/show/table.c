/* The table itself, and the list of its formats. */
#include <stdlib.h>

#include "show.h"

const lede_format lede_formats[] = {{"table", "fitted to the screen", false, show_table},
                                    {"markdown", "a table for a text document", false, show_markdown},
                                    {"csv", "comma-separated values, guarded against formulas", true, show_csv},
                                    {"tsv", "tab-separated values", true, show_tsv},
                                    {"json", "one object with rows, evidence, totals and notes", false, show_json},
                                    {"jsonl", "one JSON object a row, with its evidence", true, show_jsonl},
                                    {"html", "one page with charts and the passages behind each row", false, show_html},
                                    {"bars", "the first column of numbers drawn as bars", true, show_bars},
                                    {NULL, NULL, false, NULL}};

lede_status lede_table_new(lede_table **out, lede_error *e) {
    lede_table *t = *out = calloc(1, sizeof *t);
    if (t) t->mem = arena_new();
    if (t && t->mem) return LEDE_OK;
    free(t);
    *out = NULL;
    return no_memory(e);
}

void lede_table_free(lede_table *t) {
    if (!t) return;
    vec_free(&t->column);
    vec_free(&t->cell);
    vec_free(&t->span);
    vec_free(&t->first_span);
    vec_free(&t->parameter);
    vec_free(&t->total);
    vec_free(&t->first_total);
    vec_free(&t->note);
    vec_free(&t->origin);
    vec_free(&t->rank);
    for (size_t i = 0; i < t->chart.n; i++) {
        vec_free(&t->chart.p[i].panel);
        vec_free(&t->chart.p[i].level);
        vec_free(&t->chart.p[i].only_column);
        vec_free(&t->chart.p[i].only_text);
    }
    vec_free(&t->chart);
    arena_free(t->mem);
    free(t);
}

static lede_str keep(lede_table *t, lede_str s) {
    lede_str mine = {arena_copy(t->mem, s.n ? s.p : "", s.n), s.n};
    if (!mine.p) t->failed = true, mine = STR("");
    return mine;
}

static lede_cell keep_cell(lede_table *t, const lede_cell *cell) {
    lede_cell mine = *cell;
    if (cell->kind == LEDE_CELL_TEXT) mine.text = keep(t, cell->text);
    return mine;
}

static void push_str(lede_table *t, str_list *list, lede_str s) {
    lede_str *p = vec_push(list);
    if (p) *p = keep(t, s);
    else t->failed = true;
}

static void push_field(lede_table *t, field_list *list, lede_str key, const lede_cell *cell) {
    table_field *f = vec_push(list);
    if (f) *f = (table_field){keep(t, key), keep_cell(t, cell)};
    else t->failed = true;
}

static void push_size(lede_table *t, size_list *list, size_t n) {
    size_t *p = vec_push(list);
    if (p) *p = n;
    else t->failed = true;
}

void lede_table_name(lede_table *t, lede_str name) { t->name = keep(t, name); }

void lede_table_summary(lede_table *t, lede_str sentence) { t->summary = keep(t, sentence); }

void lede_table_parameter(lede_table *t, lede_str name, const lede_cell *cell) {
    push_field(t, &t->parameter, name, cell);
}

void lede_table_column(lede_table *t, lede_str name) { push_str(t, &t->column, name); }

void lede_table_row(lede_table *t) {
    for (size_t i = 0; i < t->column.n && !t->failed; i++) {
        lede_cell *c = vec_push(&t->cell);
        if (c) *c = (lede_cell){0};
        else t->failed = true;
    }
    push_size(t, &t->first_span, t->span.n);
    if (!t->failed) t->rows++;
}

void lede_table_set(lede_table *t, size_t column, const lede_cell *cell) {
    if (t->failed || !t->rows || column >= t->column.n) return;
    t->cell.p[(t->rows - 1) * t->column.n + column] = keep_cell(t, cell);
}

void lede_table_evidence(lede_table *t, lede_span span) {
    lede_span *p = vec_push(&t->span);
    if (p) *p = span;
    else t->failed = true;
}

void lede_table_total(lede_table *t) { push_size(t, &t->first_total, t->total.n); }

void lede_table_total_set(lede_table *t, lede_str key, const lede_cell *cell) { push_field(t, &t->total, key, cell); }

void lede_table_note(lede_table *t, lede_str sentence) {
    buf b = {0};
    put_periods(&b, sentence);
    push_str(t, &t->note, b.n ? (lede_str){b.p, b.n} : STR(""));
    t->failed |= b.failed;
    buf_free(&b);
}

void lede_table_origin(lede_table *t, lede_str key, const lede_cell *cell) { push_field(t, &t->origin, key, cell); }

void lede_table_rank(lede_table *t, size_t column) {
    if (column < t->column.n) push_size(t, &t->rank, column);
}

void lede_table_chart(lede_table *t, const lede_chart *chart) {
    table_chart *c = vec_push(&t->chart);
    if (c) *c = (table_chart){.is = *chart}, c->is.title = keep(t, chart->title);
    else t->failed = true;
}

static table_chart *last_chart(lede_table *t) { return t->failed || !t->chart.n ? NULL : &t->chart.p[t->chart.n - 1]; }

void lede_table_chart_panel(lede_table *t, size_t column) {
    table_chart *c = last_chart(t);
    if (c && column < t->column.n) push_size(t, &c->panel, column);
}

void lede_table_chart_level(lede_table *t, lede_str level) {
    table_chart *c = last_chart(t);
    if (c) push_str(t, &c->level, level);
}

void lede_table_chart_only(lede_table *t, size_t column, lede_str text) {
    table_chart *c = last_chart(t);
    if (!c || column >= t->column.n) return;
    push_size(t, &c->only_column, column);
    push_str(t, &c->only_text, text);
}

void table_spans(const lede_table *t, size_t row, size_t *from, size_t *to) {
    *from = t->first_span.p[row];
    *to = row + 1 < t->rows ? t->first_span.p[row + 1] : t->span.n;
}

void table_total(const lede_table *t, size_t record, size_t *from, size_t *to) {
    *from = t->first_total.p[record];
    *to = record + 1 < t->first_total.n ? t->first_total.p[record + 1] : t->total.n;
}

static void put_pair(buf *b, size_t *pairs, const table_field *f, const char *between) {
    if (cell_is_empty(&f->cell)) return;
    if ((*pairs)++) buf_puts(b, " · ");
    text_clean(b, f->key);
    buf_puts(b, between);
    if (*between == '=') cell_data(b, &f->cell); /* as it was typed */
    else cell_named(b, f->key, &f->cell);
}

void put_origin(buf *b, const lede_table *t) {
    size_t pairs = 0;
    for (size_t i = 0; i < t->origin.n; i++) put_pair(b, &pairs, &t->origin.p[i], " ");
    for (size_t i = 0; i < t->parameter.n; i++) put_pair(b, &pairs, &t->parameter.p[i], "=");
}

static void write_out(sink *s) {
    if (s->code == LEDE_OK && s->b.failed) s->code = no_memory(s->e);
    if (s->code == LEDE_OK && s->b.n) s->code = s->write(s->data, s->b.p, s->b.n, s->e);
    buf_clear(&s->b);
}

void sink_flush(sink *s) {
    if (s->b.n >= 1 << 16 || s->b.failed) write_out(s);
}

lede_status sink_end(sink *s) {
    write_out(s);
    buf_free(&s->b);
    return s->code;
}

static lede_status unknown_format(const char *format, lede_error *e) {
    char list[160] = "";
    for (const lede_format *f = lede_formats; f->name; f++) {
        if (*list) strncat(list, ", ", sizeof list - strlen(list) - 1);
        strncat(list, f->name, sizeof list - strlen(list) - 1);
    }
    return lede_fail(e, LEDE_ENOTFOUND, -1, "no format \"%.60s\"; there are %s", format, list);
}

lede_status lede_table_show(const lede_table *t, const char *format, const lede_show_options *o, lede_write_fn write,
                            void *data, lede_error *e) {
    const lede_format *f = lede_formats;
    while (f->name && strcmp(f->name, format) != 0) f++;
    if (!f->name) return unknown_format(format, e);
    if (t->failed) return no_memory(e);
    sink s = {.write = write, .data = data, .e = e};
    lede_status code = f->show(t, o, &s);
    if (s.code == LEDE_OK) s.code = code;
    return sink_end(&s);
}

lede_status lede_table_remarks(const lede_table *t, const lede_show_options *o, lede_write_fn write, void *data,
                               lede_error *e) {
    if (t->failed) return no_memory(e);
    sink s = {.write = write, .data = data, .e = e};
    lede_status code = show_remarks(t, o, &s);
    if (s.code == LEDE_OK) s.code = code;
    return sink_end(&s);
}
