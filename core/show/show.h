/* show.h — what the formats share: a table from the inside, and where they write. */
#ifndef LEDE_SHOW_PRIVATE_H
#define LEDE_SHOW_PRIVATE_H

#include "base/base.h"
#include "lede/show.h"

/* A named value; records of totals are runs of them. */
typedef struct {
    lede_str key;
    lede_cell cell;
} table_field;

typedef VEC(lede_str) str_list;
typedef VEC(size_t) size_list;
typedef VEC(table_field) field_list;

/* A lede_chart with its lists. */
typedef struct {
    lede_chart is;
    size_list panel, only_column;
    str_list level, only_text; /* only_text[i] is of only_column[i] */
} table_chart;

struct lede_table {
    arena *mem; /* all strings */
    bool failed;
    lede_str name, summary;
    size_t rows;
    str_list column;
    VEC(lede_cell) cell; /* rows × columns */
    VEC(lede_span) span;
    size_list first_span; /* of each row */
    field_list parameter, total, origin;
    size_list first_total; /* of each record */
    size_list rank;        /* columns, most important first */
    str_list note;
    VEC(table_chart) chart;
};

static inline const lede_cell *table_cell(const lede_table *t, size_t row, size_t column) {
    return &t->cell.p[row * t->column.n + column];
}
/* The spans of a row, and the fields of a record of totals: [*from, *to). */
void table_spans(const lede_table *t, size_t row, size_t *from, size_t *to);
void table_total(const lede_table *t, size_t record, size_t *from, size_t *to);

/* Where a format writes: append to b, and call sink_flush after each row. After a failure appends go nowhere. */
struct sink {
    buf b;
    lede_write_fn write;
    void *data;
    lede_error *e;
    lede_status code;
};
void sink_flush(sink *s); /* when there is enough to be worth it */
lede_status sink_end(sink *s);

/* ---- cells.c: values as text ---------------------------------------------------------------------------------- */

/* As data: 1234567.5, true, the text itself. */
void cell_data(buf *b, const lede_cell *c);
/* For people: digits in groups from five on (1,234,567.5), text on one line without control sequences. */
void cell_screen(buf *b, const lede_cell *c);
/* The same in a column or under a key of that name: four digits are grouped too where it is not of a year, and a period
 * is told in words. */
void cell_named(buf *b, lede_str name, const lede_cell *c);
bool cell_is_number(const lede_cell *c);
bool cell_is_empty(const lede_cell *c); /* no value, or a text of no letter */
/* `text` on one line: white space becomes one blank; control sequences and characters that turn text around go. */
void text_clean(buf *b, lede_str text);
/* Cells taken by clean text. */
int text_width(const char *p, size_t n);
/* The longest beginning (end) of clean text in at most `width` cells: its length in bytes. */
size_t text_head(const char *p, size_t n, int width);
size_t text_tail(const char *p, size_t n, int width);
void put_blanks(buf *b, int n);
void put_count(buf *b, size_t n); /* 3,104 */
/* Text with the periods that are written as "2022-W10" or "2021-FA" in words: "week of 2022-03-07"; and whether a value
 * is one, also behind "by". period.c */
void put_periods(buf *b, lede_str text);
bool is_period(lede_str value);
/* Clean text in lines of at most `width` cells (0: one line), broken at blanks; lines but the first begin after
 * `indent` blanks, and the first is taken to begin there too. */
void put_wrapped(buf *b, lede_str clean, int indent, int width);

/* Parameters that restrict something, and the origin: "corpus war.lede · documents 5 · ... · since=2022". Nothing where
 * there are none. */
void put_origin(buf *b, const lede_table *t);

/* The records of totals as a table of their own; its columns are the keys in the order they first appear. NULL: no
 * memory. */
lede_table *totals_table(const lede_table *t);
bool column_is_number(const lede_table *t, size_t c); /* it has numbers and no other values */

/* ---- passage.c --------------------------------------------------------------------------------------------------- */

/* A passage with its paragraph around it, each part cut where it is long. */
typedef struct {
    lede_str before, text, after;
    bool cut_before, cut_text, cut_after;
} quotation;
quotation passage_quote(const lede_passage *p);
/* The beginning of s in at most n bytes: whole characters and, where there is one near the end, whole words. */
lede_str text_cut(lede_str s, size_t n);

/* ---- html.c, chart.c, plot.c ------------------------------------------------------------------------------------- */

void html_text(buf *b, lede_str s); /* clean and escaped, for text and quoted attributes */
void html_name(buf *b, lede_str s); /* a column's name as people write it: "to_step" is "to step" */
/* The figure of chart number `n` from 1. ENOMEM. */
lede_status chart_html(const lede_table *t, size_t n, sink *s);

/* ---- the formats ---------------------------------------------------------------------------------------------- */

lede_status show_table(const lede_table *t, const lede_show_options *o, sink *s);    /* grid.c */
lede_status show_remarks(const lede_table *t, const lede_show_options *o, sink *s);  /* what stands below it */
lede_status show_markdown(const lede_table *t, const lede_show_options *o, sink *s); /* plain.c */
lede_status show_csv(const lede_table *t, const lede_show_options *o, sink *s);
lede_status show_tsv(const lede_table *t, const lede_show_options *o, sink *s);
lede_status show_json(const lede_table *t, const lede_show_options *o, sink *s); /* json.c */
lede_status show_jsonl(const lede_table *t, const lede_show_options *o, sink *s);
lede_status show_bars(const lede_table *t, const lede_show_options *o, sink *s); /* bars.c */
lede_status show_html(const lede_table *t, const lede_show_options *o, sink *s); /* html.c */

#endif
