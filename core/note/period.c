/* period.c — periods of one grain: making, converting, shifting, printing, reading. */
#include <stdio.h>

#include "timex.h"

static const char *const season_name[] = {"SP", "SU", "FA", "WI"};

static const char *coarse(timex_grain has) {
    return has <= GRAIN_DECADE ? "too vague" : has == GRAIN_YEAR ? "only a year is known" : "only a month is known";
}

/* The season that holds a month, by its first month: 3, 6, 9 or 12 (of the year before where the month is 1 or 2). */
static day_number season_start(calendar_day d) {
    if (d.month <= 2) return calendar_number(d.year - 1, 12, 1);
    return calendar_number(d.year, d.month / 3 * 3, 1);
}

static day_number start_of(day_number day, timex_grain grain) {
    calendar_day d = calendar_from_number(day);
    switch (grain) {
    case GRAIN_CENTURY: return calendar_number(d.year < 100 ? 1 : d.year / 100 * 100, 1, 1);
    case GRAIN_DECADE: return calendar_number(d.year < 10 ? 1 : d.year / 10 * 10, 1, 1);
    case GRAIN_YEAR: return calendar_number(d.year, 1, 1);
    case GRAIN_HALF: return calendar_number(d.year, d.month <= 6 ? 1 : 7, 1);
    case GRAIN_QUARTER: return calendar_number(d.year, (d.month - 1) / 3 * 3 + 1, 1);
    case GRAIN_SEASON: return season_start(d);
    case GRAIN_MONTH: return calendar_number(d.year, d.month, 1);
    case GRAIN_WEEK: return day - calendar_weekday(day) + 1;
    case GRAIN_WEEKEND: return day - calendar_weekday(day) + 6;
    default: return day;
    }
}

timex timex_as(timex of, timex_grain grain) {
    if (of.grain == GRAIN_NONE) return of;
    /* A quarter lies in one year, a week's first day in one month; but a year holds no single month. */
    if (of.grain < grain) return (timex){.why = coarse(of.grain)};
    timex t = {.grain = grain, .first = start_of(of.first, grain), .open = of.open, .why = of.why};
    /* 24 December of an unknown year lies in a December, but in no year that could be named. */
    bool known = of.open == OPEN_NO || (of.open == OPEN_YEAR ? grain > GRAIN_YEAR : grain == of.grain);
    return known ? t : (timex){.why = of.why ? of.why : "too vague"};
}

static int months_in(timex_grain grain) {
    static const int months[] = {[GRAIN_CENTURY] = 1200, [GRAIN_DECADE] = 120, [GRAIN_YEAR] = 12, [GRAIN_HALF] = 6,
                                 [GRAIN_QUARTER] = 3,    [GRAIN_SEASON] = 3,   [GRAIN_MONTH] = 1};
    return grain <= GRAIN_MONTH ? months[grain] : 0;
}

timex timex_shift(timex of, int64_t n) {
    int step = months_in(of.grain);
    if (n > 200000 || n < -200000) return (timex){.why = "out of the calendar"};
    if (step) {
        calendar_day d = calendar_from_number(of.first);
        int64_t m = (int64_t)d.year * 12 + d.month - 1 + n * step;
        if (m < 12 || m >= 9999 * 12) return (timex){.why = "out of the calendar"};
        of.first = calendar_number((int)(m / 12), (int)(m % 12) + 1, d.day);
    } else if (of.grain != GRAIN_NONE) {
        of.first += n * (of.grain == GRAIN_DAY ? 1 : 7);
        int year = calendar_from_number(of.first).year;
        if (year < 1 || year > 9999) return (timex){.why = "out of the calendar"};
    }
    return of;
}

/* part: month 1..12, quarter 1..4, half 1..2, season 1 (spring) .. 4, week 1..53; else unused. */
timex timex_make(timex_grain grain, int year, int part) {
    if (year < 1 || year > 9999) return (timex){.why = "out of the calendar"};
    int month = grain == GRAIN_MONTH ? part : grain == GRAIN_QUARTER ? 3 * part - 2 : grain == GRAIN_HALF ? 6 * part - 5
                : grain == GRAIN_SEASON ? 3 * part : 1;
    if (month < 1 || month > 12) return (timex){.why = "no such part of a year"};
    timex t = {.grain = grain, .first = calendar_number(year, month, 1)};
    if (grain == GRAIN_WEEK) t.first = calendar_week_start(year, part);
    return t;
}

static void print_week(const timex *of, char value[40]) {
    int year, week = calendar_week(of->first, &year);
    if (of->open == OPEN_WEEK) snprintf(value, 40, "XXXX-WXX%s", of->grain == GRAIN_WEEKEND ? "-WE" : "");
    else snprintf(value, 40, "%04d-W%02d%s", year, week, of->grain == GRAIN_WEEKEND ? "-WE" : "");
}

void timex_print(const timex *of, char value[40]) {
    calendar_day d = calendar_from_number(of->first);
    const char *clock = of->clock[0] ? "T" : "";
    char year[8] = "XXXX";
    if (!of->open) snprintf(year, sizeof year, "%04d", d.year % 10000);
    switch (of->grain) {
    case GRAIN_NONE: value[0] = '\0'; break;
    case GRAIN_CENTURY: snprintf(value, 40, "%02d", d.year / 100); break;
    case GRAIN_DECADE: snprintf(value, 40, "%03d", d.year / 10); break;
    case GRAIN_YEAR: snprintf(value, 40, "%s", year); break;
    case GRAIN_HALF: snprintf(value, 40, "%s-H%d", year, (d.month + 5) / 6); break;
    case GRAIN_QUARTER: snprintf(value, 40, "%s-Q%d", year, (d.month + 2) / 3); break;
    case GRAIN_SEASON: snprintf(value, 40, "%s-%s", year, season_name[d.month / 3 - 1]); break;
    case GRAIN_MONTH: snprintf(value, 40, "%s-%02d", year, d.month); break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND: print_week(of, value); break;
    case GRAIN_DAY:
        if (of->open == OPEN_DAY) snprintf(value, 40, "XXXX-XX-XX%s%s", clock, of->clock);
        else if (of->open == OPEN_WEEK)
            snprintf(value, 40, "XXXX-WXX-%d%s%s", calendar_weekday(of->first), clock, of->clock);
        else snprintf(value, 40, "%s-%02d-%02d%s%s", year, d.month, d.day, clock, of->clock);
        break;
    }
}

calendar_period timex_days(const timex *of) {
    calendar_period p = {of->first, of->first};
    timex next = timex_shift(*of, 1);
    if (of->grain == GRAIN_WEEKEND) p.last = of->first + 1;
    else if (next.grain != GRAIN_NONE) p.last = next.first - 1;
    return p;
}

static timex_grain grain_of(lede_str s) {
    if (s.n >= 10 && s.p[5] != 'W') return GRAIN_DAY;
    if (s.n == 2) return GRAIN_CENTURY;
    if (s.n == 3) return GRAIN_DECADE;
    if (s.n == 4) return GRAIN_YEAR;
    if (s.n >= 11 && s.p[9] == 'W') return GRAIN_WEEKEND;
    if (s.p[5] == 'W') return s.n > 9 ? GRAIN_DAY : GRAIN_WEEK;
    if (s.p[5] == 'Q') return GRAIN_QUARTER;
    if (s.p[5] == 'H') return GRAIN_HALF;
    return s.p[5] <= '9' ? GRAIN_MONTH : GRAIN_SEASON;
}

timex timex_read(lede_str value) {
    calendar_period days;
    if (!calendar_days(value, &days)) return (timex){.why = "no calendar date"};
    return (timex){.grain = grain_of(value), .first = days.first};
}
