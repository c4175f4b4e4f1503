/* plot.h — the marks of a chart: what chart.c gathers from the rows and svg.c draws. */
#ifndef LEDE_SHOW_PLOT_H
#define LEDE_SHOW_PLOT_H

#include "show.h"

enum {
    PANELS = 12, /* drawings of a chart; those with the most marks */
    COLOURS = 7, /* the last is for all other series */
    NAMES = 24   /* bars that have names, of a drawing */
};

/* One row of the table in a drawing. Dates are in years: 2022.5 is the beginning of July. */
typedef struct {
    double from, to; /* its date; of bars with names: the number of the name */
    double y;        /* a sum, or the number of a level */
    size_t row;
    int32_t panel, series;
} plot_mark;

typedef struct {
    const lede_table *t;
    const table_chart *c;
    bool time;                     /* x is dates */
    double unit;                   /* of bars: years that one bar stands for */
    double lo, hi;                 /* of x */
    VEC(plot_mark) mark;           /* in order of panel, x, series, row */
    intern *panel, *series, *name; /* name: of levels, or of bars */
    size_t undated, far, empty, unwanted, panels_left, names_left;
    buf scratch;
} plot;

/* The marks [from, to) as an SVG drawing, which `label` names for who cannot see it. */
void plot_svg(plot *p, size_t from, size_t to, lede_str label, buf *b);
int plot_colour(int32_t series);

#endif
