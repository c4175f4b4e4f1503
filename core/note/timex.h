/* timex.h — times as the rules compute them: the value language of scripts/rules/time.lua, where it is documented. */
#ifndef LEDE_TIMEX_H
#define LEDE_TIMEX_H

#include "note/calendar.h"
#include "note/meaning.h"

/* From coarse to fine; a period of one grain holds those of later ones (weeks and seasons lie across). */
typedef enum {
    GRAIN_NONE,
    GRAIN_CENTURY,
    GRAIN_DECADE,
    GRAIN_YEAR,
    GRAIN_HALF,
    GRAIN_QUARTER,
    GRAIN_SEASON,
    GRAIN_MONTH,
    GRAIN_WEEK,
    GRAIN_WEEKEND,
    GRAIN_DAY
} timex_grain;

typedef enum { OPEN_NO, OPEN_YEAR, OPEN_WEEK, OPEN_DAY } timex_open;

/* A period of the calendar, by its grain and first day. why: what it lacked where it could not be resolved. */
typedef struct {
    timex_grain grain;
    day_number first;
    timex_open open; /* recurring or unresolved: in any year, in any week, on any day */
    char clock[8];   /* "10:35", "MO"; empty: none */
    const char *why;
} timex;

/* FAR: the word that tells stands some way off, and may belong to another event. OPEN: a word says that none can be
 * told ("through Friday"). */
typedef enum { TENSE_NONE, TENSE_PAST, TENSE_FUTURE, TENSE_PAST_FAR, TENSE_FUTURE_FAR, TENSE_OPEN } timex_tense;

/* What an expression is evaluated in. tense is asked for only where the value depends on it. */
typedef struct timex_scene {
    const meanings *words;
    timex doc;  /* the document's date; grain NONE: unknown */
    timex last; /* the time last spoken of; grain NONE: none yet */
    const timex *told; /* [GRAIN_DAY + 1]: of each grain the latest spoken of that was over on the document's date */
    size_t captures;
    const char *const *name;
    const lede_str *text; /* of each capture, folded, words one blank apart; n 0: took no part */
    timex_tense (*tense)(void *data);
    timex (*day)(void *data, bool spoken); /* what `named` and, spoken, `spoken` stand for in the value language */
    void *data;
} timex_scene;

/* Periods: of that grain the one that holds the first day of `of`; the nth after it; its value in TIMEX3 notation.
 * An `of` of coarser grain than the one asked for holds no single one, and gives grain NONE with the reason. */
timex timex_as(timex of, timex_grain grain);
timex timex_shift(timex of, int64_t n);
timex timex_make(timex_grain grain, int year, int part);
void timex_print(const timex *of, char value[40]);
calendar_period timex_days(const timex *of);

/* The period a document's date or a TIMEX3 date denotes; grain NONE where it is none. */
timex timex_read(lede_str value);

/* Evaluate `expression`. On LEDE_OK *period is the period where the value is one (else of grain NONE), and `value`
 * holds the TIMEX3 value, empty where it could not be resolved, which *why then tells (NULL: nothing to tell).
 * LEDE_EQUERY: the expression is wrong, e->at is the byte in it. */
lede_status timex_value(const timex_scene *scene, lede_str expression, char value[40], timex *period, const char **why,
                        lede_error *e);

#endif
