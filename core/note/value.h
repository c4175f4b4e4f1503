/* value.h — values on the way through an expression of the value language, and its functions. */
#ifndef LEDE_VALUE_H
#define LEDE_VALUE_H

#include "timex.h"

enum { MAX_ARGS = 4 };

typedef enum { ARG_NIL, ARG_NUMBER, ARG_TEXT, ARG_TIME } arg_kind;

typedef struct {
    arg_kind kind;
    double number;
    lede_str text; /* ARG_TEXT; of a value that no period is: "PAST_REF", "P2W" */
    timex time;
    char own[40]; /* holds text made here; `text` then has p NULL */
} arg;

/* What a function computes of its arguments, MAX_ARGS of them; those not given are nil. */
typedef arg value_function(const timex_scene *s, const arg *a);

/* The function of that name, or NULL: timex.c */
value_function *value_find(lede_str name);

/* The text of an argument; empty where it is none. */
static inline lede_str value_text(const arg *a) {
    if (a->kind != ARG_TEXT) return (lede_str){"", 0};
    return a->text.p ? a->text : str_of(a->own);
}

static inline arg value_time(timex t) { return (arg){.kind = ARG_TIME, .time = t}; }

#endif
