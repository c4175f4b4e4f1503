/* show.h — tables and concordances, and the forms in which they leave the program.
 *
 * The only place that knows of columns, widths, quoting and colours. Text in cells comes from documents and is not
 * trusted: on a screen control sequences are taken out, csv and tsv are guarded against formulas, html is escaped. */
#ifndef LEDE_SHOW_H
#define LEDE_SHOW_H

#include "text.h"

/* ---- a table, row by row -------------------------------------------------------------------------------------- */

typedef enum { LEDE_CELL_NONE, LEDE_CELL_TEXT, LEDE_CELL_INTEGER, LEDE_CELL_NUMBER, LEDE_CELL_FLAG } lede_cell_kind;

/* One value. integer also holds a flag (0 or 1). */
typedef struct {
    lede_cell_kind kind;
    lede_str text;
    int64_t integer;
    double number;
} lede_cell;

typedef struct lede_table lede_table;

/* The caller owns the table. Everything given to it is copied. A table is filled freely: where memory runs out it
 * remembers, and lede_table_show says ENOMEM. Columns come before rows. */
lede_status lede_table_new(lede_table **out, lede_error *e);
void lede_table_free(lede_table *t);
void lede_table_name(lede_table *t, lede_str name);                             /* the report's */
void lede_table_summary(lede_table *t, lede_str sentence);                      /* what the report tells */
void lede_table_parameter(lede_table *t, lede_str name, const lede_cell *cell); /* the report's, in the order given */
void lede_table_column(lede_table *t, lede_str name);
void lede_table_row(lede_table *t);                                       /* begins a row of empty cells */
void lede_table_set(lede_table *t, size_t column, const lede_cell *cell); /* in the last row; columns from 0 */
void lede_table_evidence(lede_table *t, lede_span span);                  /* what the last row rests on */
void lede_table_total(lede_table *t);                                     /* begins a record of totals */
void lede_table_total_set(lede_table *t, lede_str key, const lede_cell *cell);
void lede_table_note(lede_table *t, lede_str sentence);
/* What the table was made from and by: corpus, period, fingerprint, program. In the order given. */
void lede_table_origin(lede_table *t, lede_str key, const lede_cell *cell);
/* The next column in order of importance, most important first; see lede_show_options.width. */
void lede_table_rank(lede_table *t, size_t column);

/* ---- charts of the rows, drawn by format html -------------------------------------------------------------------- */

typedef enum {
    LEDE_CHART_BARS,    /* sums of y by month or year of x, or by the values of x where these are no dates */
    LEDE_CHART_LADDER,  /* the level y held from date x on */
    LEDE_CHART_TIMELINE /* a dot at date x for each row; one line for each series */
} lede_chart_kind;

#define LEDE_NO_COLUMN SIZE_MAX

/* Dates are 2022, 2022-03, 2022-03-18 and the other values of TIMEX; rows without one are told, not drawn. */
typedef struct {
    lede_chart_kind kind;
    lede_str title;
    size_t x, y, series; /* columns; y of bars may be none: rows are counted; series: told apart by colour, or none */
} lede_chart;

void lede_table_chart(lede_table *t, const lede_chart *chart); /* begins a chart; columns come before */
/* Of the last chart: a column whose values each have a drawing of their own; a level, lowest first; draw only rows
 * whose column has this text. */
void lede_table_chart_panel(lede_table *t, size_t column);
void lede_table_chart_level(lede_table *t, lede_str level);
void lede_table_chart_only(lede_table *t, size_t column, lede_str text);

/* ---- out ------------------------------------------------------------------------------------------------------ */

/* What stands behind a span: its document, and the words as a part of the document's text. Borrowed until the next
 * call. */
typedef struct {
    lede_str name, title, date, source, url, document, text;
} lede_passage;

typedef lede_status (*lede_passage_fn)(void *data, lede_span span, lede_passage *out, lede_error *e);
typedef lede_status (*lede_write_fn)(void *data, const char *p, size_t n, lede_error *e);

/* All zero: no limits, no colours, spans without their passages. */
typedef struct {
    int width;           /* terminal cells of a line; 0: as long as it wants to be */
    int64_t first, rows; /* of format "table": rows left out before, and the most to show (0: all) */
    bool color;
    const char *more;        /* what to type to see the rest; printed after "… 3,104 more" */
    const char *index;       /* html: the page that lists this one, or NULL */
    const char *pages;       /* html: values of the first column name pages: what to write behind them, or NULL */
    lede_passage_fn passage; /* gives json and html the passages behind the spans */
    void *data;              /* its first argument */
} lede_show_options;

typedef struct sink sink; /* where a format writes: core/show/show.h */

/* The formats, in one table that ends with name == NULL. `bare`: the format holds rows alone, so that every reader
 * of it takes them; the rest is lede_table_remarks. */
typedef struct {
    const char *name, *summary;
    bool bare;
    lede_status (*show)(const lede_table *t, const lede_show_options *o, sink *s);
} lede_format;
extern const lede_format lede_formats[];

/* Write the table in a format. ENOTFOUND: no format of that name, and the message lists them; ENOMEM; whatever `write`
 * or `passage` returned. */
lede_status lede_table_show(const lede_table *t, const char *format, const lede_show_options *o, lede_write_fn write,
                            void *data, lede_error *e);

/* What stands below a table, as lines for people: totals, notes (what was left out and why), parameters and origin.
 * Errors as lede_table_show. */
lede_status lede_table_remarks(const lede_table *t, const lede_show_options *o, lede_write_fn write, void *data,
                               lede_error *e);

/* One line of a concordance: what is told of its document, and the words left of, in and right of the hit. */
typedef struct {
    const lede_str *column; /* as many as lede_kwic_show is told */
    lede_str left, hit, right;
} lede_kwic_line;

/* Hits under each other: contexts are cut between words to fit o->width (0: 120), columns to a third of it (more
 * than two, to a half); the hit is in brackets, and coloured where o->color. */
lede_status lede_kwic_show(const lede_kwic_line *line, size_t lines, size_t columns, const lede_show_options *o,
                           lede_write_fn write, void *data, lede_error *e);

/* The terminal cells that text takes, control sequences taken out. */
int lede_width(lede_str text);

/* Text on one line for a screen: white space becomes one blank, control sequences and characters that turn the
 * direction of text go; an ill-formed byte becomes U+FFFD. `out` has room for 3 * text.n bytes; returns how many were
 * written. */
size_t lede_clean(lede_str text, char *out);

#endif
