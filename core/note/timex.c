/* timex.c — what the functions of the value language compute. */
#include <stdio.h>

#include "measure.h"
#include "value.h"

/* ---- what arguments mean --------------------------------------------------------------------------------------- */

static arg of_measure(const measure *m) {
    arg a = {.kind = ARG_TEXT};
    measure_print(m, a.own);
    return a;
}

static arg of_word(const char *word) { return (arg){.kind = ARG_TEXT, .text = str_of(word)}; }

static timex unresolved(const char *why) { return (timex){.why = why}; }

/* How many steps away: a number, or a word of the list `which` ("last" is -1). */
static int steps(const timex_scene *s, const arg *a) {
    if (a->kind == ARG_NUMBER) return (int)a->number;
    lede_str which = meanings_find(s->words, "which", value_text(a));
    return which.n ? measure_digits(which.p, NULL) : measure_number(s->words, value_text(a));
}

static int number_in(const timex_scene *s, const arg *a, const char *list) {
    if (a->kind == ARG_NUMBER) return (int)a->number;
    lede_str text = value_text(a), value = meanings_find(s->words, list, text);
    if (text.n && text.p[text.n - 1] == '.') text.n--;
    if (!value.n) value = meanings_find(s->words, list, text);
    const char *hyphen = text.n ? memchr(text.p, '-', text.n) : NULL; /* "mid-may" */
    if (!value.n && hyphen)
        value = meanings_find(s->words, list, (lede_str){hyphen + 1, text.n - (size_t)(hyphen + 1 - text.p)});
    return value.n ? measure_digits(value.p, NULL) : measure_number(s->words, text);
}

static timex base_of(const timex_scene *s, const arg *a) {
    if (a->kind == ARG_TIME) return a->time;
    return s->doc;
}

static const struct {
    const char *unit;
    timex_grain grain;
    int times;
} grains[] = {{"Y", GRAIN_YEAR, 1},          {"M", GRAIN_MONTH, 1},   {"W", GRAIN_WEEK, 1},
              {"D", GRAIN_DAY, 1},           {"Q", GRAIN_QUARTER, 1}, {"WE", GRAIN_WEEKEND, 1},
              {"H", GRAIN_HALF, 1},          {"2W/W", GRAIN_WEEK, 2}, {"10Y/DE", GRAIN_DECADE, 1},
              {"100Y/CE", GRAIN_CENTURY, 1}, {"S", GRAIN_SEASON, 1}};

/* The grain of a unit ("Y" or "year"); units below the day count as days that do not move. */
static timex_grain grain_of(const timex_scene *s, lede_str unit, int *times) {
    lede_str code = meanings_find(s->words, "unit", unit);
    if (!code.n) code = unit;
    for (size_t i = 0; i < sizeof grains / sizeof *grains; i++)
        if (str_eq(code, str_of(grains[i].unit))) {
            *times = grains[i].times;
            return grains[i].grain;
        }
    *times = 0;
    return GRAIN_DAY;
}

/* ---- choosing among a period's yearly returns ------------------------------------------------------------------ */

typedef timex (*yearly)(int year, const int *what);

/* what: month, day, and the weekday it must be (0: any). */
static timex make_month_day(int year, const int *what) {
    if (!calendar_valid(year, what[0], what[1])) return unresolved("no such day");
    timex t = {.grain = GRAIN_DAY, .first = calendar_number(year, what[0], what[1])};
    return what[2] && calendar_weekday(t.first) != what[2] ? unresolved("no such weekday") : t;
}

static timex make_part(int year, const int *what) { return timex_make((timex_grain)what[0], year, what[1]); }

/* A feast's rule: month and day; or month, weekday, which one of the month; or Easter (month 0); and days to add. */
static timex make_feast(int year, const int *what) {
    timex t = {.grain = GRAIN_DAY};
    if (what[0] == 0) t.first = calendar_easter(year) + what[3];
    else if (what[2]) t.first = calendar_nth_weekday(year, what[0], what[1], what[2]) + what[3];
    else return make_month_day(year, (const int[]){what[0], what[1], 0});
    return t;
}

/* How far a period lies from the document's date, in days; against the grain of the tense it is farther. */
static day_number distance(calendar_period p, calendar_period doc, timex_tense tense) {
    enum { IMPOSSIBLE = 4000, UNLIKELY = 2 };
    bool ahead = p.first > doc.last, behind = p.last < doc.first;
    day_number far = ahead ? p.first - doc.last : behind ? doc.first - p.last : 0;
    if ((ahead && tense == TENSE_PAST) || (behind && tense == TENSE_FUTURE)) far += IMPOSSIBLE;
    if ((ahead && (tense == TENSE_PAST_FAR || tense == TENSE_NONE)) || (behind && tense == TENSE_FUTURE_FAR))
        far *= UNLIKELY;
    return far;
}

/* The return of a yearly period that is meant: which -1 the last that began before the document's, 1 the next after it,
 * 0 the one of its year; else (no word says it) by the tense of the sentence, and without tense the nearest. */
static timex choose_year(const timex_scene *s, yearly make, const int *what, const arg *which) {
    if (which->kind == ARG_TIME) {
        timex year = timex_as(which->time, GRAIN_YEAR);
        if (year.grain == GRAIN_NONE) return year;
        return make(calendar_from_number(year.first).year, what);
    }
    if (s->doc.grain == GRAIN_NONE) {
        if (make == make_feast && (what[0] == 0 || what[2])) return unresolved(s->doc.why); /* each year another day */
        timex t = make(2000, what); /* a leap year */
        t.open = OPEN_YEAR;
        t.why = s->doc.why;
        return t;
    }
    int year = calendar_from_number(s->doc.first).year, step = which->kind == ARG_NIL ? 0 : steps(s, which);
    calendar_period doc = timex_days(&s->doc);
    if (which->kind != ARG_NIL && step == 0) return make(year, what);
    timex_tense tense = step == 0 ? s->tense(s->data) : TENSE_NONE;
    bool quarter = make == make_part && what[0] == GRAIN_QUARTER; /* "expects to report third-quarter sales" */
    if (quarter) tense = tense == TENSE_PAST || tense == TENSE_PAST_FAR ? TENSE_PAST : TENSE_NONE;
    if (make == make_month_day && what[2]) tense = TENSE_NONE; /* its weekday tells the year */
    timex best = unresolved("no such day");
    day_number nearest = INT64_MAX;
    for (int y = year - 8; y <= year + 8; y++) { /* 29 February may be as far */
        timex t = make(y, what);
        if (t.grain == GRAIN_NONE) continue;
        calendar_period p = timex_days(&t);
        if (step < 0 ? p.last >= doc.first : step > 0 && p.first <= doc.last) continue;
        day_number far = distance(p, doc, tense);
        if (far < nearest) nearest = far, best = t;
    }
    return best;
}

/* ---- the functions --------------------------------------------------------------------------------------------- */

static timex day_of_month(const timex *month, int day) {
    if (month->grain == GRAIN_NONE) return *month;
    calendar_day d = calendar_from_number(month->first);
    return make_month_day(d.year, (const int[]){d.month, day, 0});
}

/* Without a year, a weekday beside the date tells which year is meant, if the two agree at all. */
static timex choose_date(const timex_scene *s, int month, int day, int weekday, const arg *year) {
    timex t = {0};
    if (weekday > 0 && year->kind == ARG_NIL)
        t = choose_year(s, make_month_day, (const int[]){month, day, weekday}, year);
    return t.grain ? t : choose_year(s, make_month_day, (const int[]){month, day, 0}, year);
}

/* date(year, month, day, weekday): any may be missing. */
static arg do_date(const timex_scene *s, const arg *a) {
    int month = a[1].kind == ARG_NIL ? 0 : number_in(s, &a[1], "month"),
        day = a[2].kind == ARG_NIL ? 0 : number_in(s, &a[2], "");
    arg year = a[0];
    if (year.kind == ARG_TEXT || year.kind == ARG_NUMBER) {
        int about = s->doc.grain == GRAIN_NONE ? 0 : calendar_from_number(s->doc.first).year;
        int y = year.kind == ARG_NUMBER ? (int)year.number : measure_year(s->words, value_text(&year), about);
        if (!y) return value_time(unresolved("no such year"));
        year = value_time(timex_make(GRAIN_YEAR, y, 0));
    }
    if (!month && !day) return value_time(year.time);
    if (!month) return value_time(day_of_month(&(timex){.grain = GRAIN_NONE, .why = "no month"}, day));
    if (month > 12 && day && day <= 12) { /* written day first: 24/8/2024 */
        int swap = month;
        month = day;
        day = swap;
    }
    if (!day) return value_time(choose_year(s, make_part, (const int[]){GRAIN_MONTH, month}, &year));
    return value_time(choose_date(s, month, day, a[3].kind == ARG_NIL ? 0 : number_in(s, &a[3], "weekday"), &year));
}

static arg do_year(const timex_scene *s, const arg *a) {
    return a[0].kind == ARG_NIL ? a[0] : do_date(s, (const arg[]){a[0], {0}, {0}, {0}});
}

/* day(number, month): the day of a month that is known. */
static arg do_day(const timex_scene *s, const arg *a) {
    timex month = timex_as(base_of(s, &a[1]), GRAIN_MONTH);
    return value_time(day_of_month(&month, number_in(s, &a[0], "")));
}

static arg do_month(const timex_scene *s, const arg *a) {
    int month = number_in(s, &a[0], "month");
    return value_time(choose_year(s, make_part, (const int[]){GRAIN_MONTH, month}, &a[1]));
}

static arg do_season(const timex_scene *s, const arg *a) {
    int season = number_in(s, &a[0], "season");
    return value_time(choose_year(s, make_part, (const int[]){GRAIN_SEASON, season}, &a[1]));
}

static arg do_quarter(const timex_scene *s, const arg *a) {
    int quarter = number_in(s, &a[0], "quarter");
    return value_time(choose_year(s, make_part, (const int[]){GRAIN_QUARTER, quarter}, &a[1]));
}

static arg do_half(const timex_scene *s, const arg *a) {
    int half = number_in(s, &a[0], "half");
    return value_time(choose_year(s, make_part, (const int[]){GRAIN_HALF, half}, &a[1]));
}

/* A feast is looked up in the list `feast`: "12-25", "easter-2", "11-thu-4" (the fourth Thursday of November),
 * "11-mon-1+1" (the day after its first Monday). */
static arg do_feast(const timex_scene *s, const arg *a) {
    lede_str rule = meanings_find(s->words, "feast", value_text(&a[0]));
    if (!rule.n) return value_time(unresolved("not in the list of feasts"));
    int what[4] = {0};
    const char *p = rule.p;
    if (rule.n > 6 && memcmp(rule.p, "easter", 6) == 0) {
        p += 6;
    } else {
        what[0] = measure_digits(rule.p, &p);
        if (*p == '-') p++;
        size_t n = strcspn(p, "-+");
        lede_str weekday = meanings_find(s->words, "weekday", (lede_str){p, n});
        what[1] = measure_digits(weekday.n ? weekday.p : p, NULL);
        p += n;
        if (weekday.n && *p == '-') what[2] = measure_digits(p + 1, &p);
    }
    what[3] = measure_digits(p, NULL);
    return value_time(choose_year(s, make_feast, what, &a[1]));
}

/* known(words, 1): a day that its name tells, "January 6th". Where the words may mean a return of it, that is within a
 * month or so of the document, the year is chosen as for any date; unless the second argument says that they do not. */
static arg do_known(const timex_scene *s, const arg *a) {
    enum { NEAR = 30, YEAR = 365 };
    lede_str text = value_text(&a[0]), value = meanings_find(s->words, "known_day", text);
    if (!value.n) value = meanings_find(s->words, "known_date", text);
    timex known = timex_read(value);
    if (known.grain == GRAIN_NONE) return value_time(unresolved("not in the list of known days"));
    day_number since = s->doc.grain == GRAIN_NONE ? -1 : timex_days(&s->doc).first - known.first;
    bool returns = since % YEAR < NEAR || since % YEAR > YEAR - NEAR;
    if (since > 0 && (a[1].kind != ARG_NIL || !returns)) return value_time(known);
    calendar_day day = calendar_from_number(known.first);
    return value_time(choose_date(s, day.month, day.day, 0, &(arg){0}));
}

static bool ahead_of(const timex_scene *s) {
    timex_tense tense = s->tense(s->data);
    return tense == TENSE_FUTURE || tense == TENSE_FUTURE_FAR;
}

/* weekday(name, which or week): the nearest such day by tense; -1 the last before the document's day, 1 the next
 * after. */
static arg do_weekday(const timex_scene *s, const arg *a) {
    int weekday = number_in(s, &a[0], "weekday");
    timex t = {.grain = GRAIN_DAY, .first = calendar_week_start(2000, 1) + weekday - 1, .open = OPEN_WEEK};
    if (weekday < 1 || weekday > 7) return value_time(unresolved("no such weekday"));
    timex base = timex_as(a[1].kind == ARG_TIME ? a[1].time : s->doc, a[1].kind == ARG_TIME ? GRAIN_WEEK : GRAIN_DAY);
    if (base.grain == GRAIN_NONE) {
        t.why = base.why;
        return value_time(t);
    }
    t.open = OPEN_NO;
    t.first = base.first - calendar_weekday(base.first) + weekday;
    if (a[1].kind == ARG_TIME) return value_time(t);
    int step = a[1].kind == ARG_NIL ? 0 : steps(s, &a[1]);
    bool past = step < 0 || (step == 0 && (a[1].kind == ARG_NIL ? !ahead_of(s) : s->tense(s->data) == TENSE_PAST));
    if (past && (t.first > base.first || (step && t.first == base.first))) t.first -= 7;
    if (!past && (t.first < base.first || (step && t.first == base.first))) t.first += 7;
    return value_time(t);
}

/* shift(steps, unit, base) */
static arg do_shift(const timex_scene *s, const arg *a) {
    int times, n = steps(s, &a[0]);
    timex_grain grain = grain_of(s, value_text(&a[1]), &times);
    timex base = base_of(s, &a[2]);
    if (base.grain == GRAIN_NONE) return value_time(base);
    return value_time(timex_shift(timex_as(base, grain), (int64_t)n * times));
}

static arg move(const timex_scene *s, const arg *a, int sign) {
    measure m = measure_read(s->words, value_text(&a[0]));
    if (m.vague && a[1].kind != ARG_NIL) return of_measure(&m);
    if (m.vague) return of_word(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    int times;
    timex_grain grain = grain_of(s, m.unit, &times);
    timex base = base_of(s, &a[1]);
    if (base.grain == GRAIN_NONE) return value_time(base);
    double n = m.count * times;
    if ((m.half || n != (double)(int64_t)n) && grain == GRAIN_YEAR) { /* two and a half years ago: 30 months */
        grain = GRAIN_MONTH;
        n = (n + (m.half ? 0.5 : 0)) * 12;
    }
    if (grain == GRAIN_DECADE || grain == GRAIN_CENTURY) { /* four decades ago: forty years */
        n *= grain == GRAIN_DECADE ? 10 : 100;
        grain = GRAIN_YEAR;
    }
    if (n > 1e6) return value_time(unresolved("out of the calendar"));
    /* A quarter compared with the same one of another year stays a quarter. */
    if (grain == GRAIN_YEAR && (base.grain == GRAIN_QUARTER || base.grain == GRAIN_HALF))
        return value_time(timex_shift(base, sign * (int64_t)n * (base.grain == GRAIN_QUARTER ? 4 : 2)));
    return value_time(timex_shift(timex_as(base, grain), sign * (int64_t)n));
}

static arg do_before(const timex_scene *s, const arg *a) { return move(s, a, -1); }
static arg do_after(const timex_scene *s, const arg *a) { return move(s, a, 1); }

static arg do_weekend(const timex_scene *s, const arg *a) {
    (void)a;
    timex day = timex_as(s->doc, GRAIN_DAY);
    if (day.grain == GRAIN_NONE) return value_time(day);
    bool ahead = ahead_of(s) || calendar_weekday(day.first) >= 6;
    return value_time(timex_shift(timex_as(day, GRAIN_WEEKEND), ahead ? 0 : -1));
}

static arg do_decade(const timex_scene *s, const arg *a) {
    lede_str word = meanings_find(s->words, "decade", value_text(&a[0]));
    arg year = {.kind = ARG_TEXT, .text = word.n ? word : value_text(&a[0])};
    return value_time(timex_as(do_year(s, &year).time, GRAIN_DECADE));
}

static arg do_century(const timex_scene *s, const arg *a) {
    int n = number_in(s, &a[0], "roman");
    return value_time(n > 1 && n <= 99 ? timex_make(GRAIN_CENTURY, (n - 1) * 100, 0) : unresolved("no such century"));
}

/* part(name, base): a part of the day, "MO"; set(base): as it recurs. */
static arg do_part(const timex_scene *s, const arg *a) {
    lede_str part = meanings_find(s->words, "part", value_text(&a[0]));
    timex t = timex_as(base_of(s, &a[1]), GRAIN_DAY);
    if (a[1].kind == ARG_TIME && a[1].time.grain) t.open = a[1].time.open, t.why = a[1].time.why;
    snprintf(t.clock, sizeof t.clock, "%.*s", (int)(part.n < 7 ? part.n : 7), part.p);
    return value_time(t);
}

static arg do_each(const timex_scene *s, const arg *a) {
    (void)s;
    arg r = a[0];
    if (r.kind == ARG_TIME) {
        r.time.why = NULL;
        if (!r.time.open) r.time.open = OPEN_YEAR;
    }
    return r;
}

static arg do_weekly(const timex_scene *s, const arg *a) {
    arg r = do_each(s, a);
    r.time.open = OPEN_WEEK;
    return r;
}

static arg do_daily(const timex_scene *s, const arg *a) {
    arg r = do_each(s, a);
    r.time.open = OPEN_DAY;
    if (!r.time.grain) r.time.grain = GRAIN_DAY; /* of a document without a date, too */
    return r;
}

/* clock(text, half, base): "10:35", "10", "noon"; half: "pm", "in the afternoon". */
static arg do_clock(const timex_scene *s, const arg *a) {
    lede_str text = value_text(&a[0]), word = meanings_find(s->words, "clock", text);
    if (word.n) text = word;
    bool digits = text.n && *text.p >= '0' && *text.p <= '9';
    const char *p = NULL;
    int hour = digits ? measure_digits(text.p, &p) : number_in(s, &a[0], "");
    int minute = digits && (*p == ':' || *p == '.') ? measure_digits(p + 1, NULL) : 0;
    if (digits && p - text.p == 4) minute = hour % 100, hour /= 100; /* "0600" */
    lede_str half = meanings_find(s->words, "half_day", value_text(&a[1]));
    if (!half.n && text.n > 2)
        half = meanings_find(s->words, "half_day", (lede_str){text.p + text.n - 2, 2}); /* "10am" */
    if (half.n && *half.p == 'p' && hour < 12) hour += 12;
    if (half.n && *half.p == 'a' && hour == 12) hour = 0;
    timex t = timex_as(base_of(s, &a[2]), GRAIN_DAY);
    if (a[2].kind == ARG_TIME) t.open = a[2].time.open, t.why = a[2].time.why;
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return value_time(unresolved("no such hour"));
    snprintf(t.clock, sizeof t.clock, "%02d:%02d", hour, minute);
    return value_time(t);
}

static arg do_span(const timex_scene *s, const arg *a) {
    measure m = measure_read(s->words, value_text(&a[0]));
    return of_measure(&m);
}

/* The second year of "1990-95". */
static arg second_year(const timex_scene *s, const arg *a) {
    lede_str text = value_text(a);
    const char *hyphen = text.n ? memchr(text.p, '-', text.n) : NULL;
    int first = measure_year(s->words, text, 0), second = hyphen ? measure_digits(hyphen + 1, NULL) : 0;
    return value_time(timex_make(GRAIN_YEAR, second < 100 ? first / 100 * 100 + second : second, 0));
}

/* range(first, last): from one to the other, "2010/2011"; where there is no last, the first alone. range(words):
 * "1990-95". */
static arg do_range(const timex_scene *s, const arg *a) {
    if (a[0].kind == ARG_TEXT) return do_range(s, (const arg[]){do_year(s, a), second_year(s, a)});
    if (a[1].kind != ARG_TIME || !a[1].time.grain || a[0].kind != ARG_TIME || a[1].time.first < a[0].time.first)
        return a[0];
    arg r = {.kind = ARG_TEXT};
    char first[40], last[40];
    timex_print(&a[0].time, first);
    timex_print(&a[1].time, last);
    snprintf(r.own, sizeof r.own, "%.18s/%.18s", first, last);
    return r;
}

/* tail(words): what stands behind the hyphen of "24-26". */
static arg do_tail(const timex_scene *s, const arg *a) {
    (void)s;
    lede_str text = value_text(&a[0]);
    const char *hyphen = text.n ? memchr(text.p, '-', text.n) : NULL;
    if (!hyphen) return a[0];
    return (arg){.kind = ARG_TEXT, .text = {hyphen + 1, text.n - (size_t)(hyphen + 1 - text.p)}};
}

/* told(unit): the latest such period spoken of that was over on the document's date; nothing where there is none. */
static arg do_told(const timex_scene *s, const arg *a) {
    int times;
    timex_grain grain = grain_of(s, value_text(&a[0]), &times);
    return s->told[grain].grain ? value_time(s->told[grain]) : (arg){0};
}

/* either(a, b): a, where it says anything. */
static arg do_either(const timex_scene *s, const arg *a) {
    (void)s;
    return a[0].kind == ARG_NIL || (a[0].kind == ARG_TIME && !a[0].time.grain) ? a[1] : a[0];
}

/* look(list, word): what the list says of it. */
static arg do_look(const timex_scene *s, const arg *a) {
    char list[40];
    lede_str name = value_text(&a[0]);
    snprintf(list, sizeof list, "%.*s", (int)(name.n < 39 ? name.n : 39), name.p);
    return (arg){.kind = ARG_TEXT, .text = meanings_find(s->words, list, value_text(&a[1]))};
}

/* iso(words): a date as TIMEX3 writes it, or "24.08.2024". */
static arg do_iso(const timex_scene *s, const arg *a) {
    (void)s;
    lede_str text = value_text(&a[0]);
    const char *dot = text.n ? memchr(text.p, '.', text.n) : NULL;
    if (dot) {
        const char *year;
        int month = measure_digits(dot + 1, &year);
        return value_time(
            make_month_day(measure_digits(year + 1, NULL), (const int[]){month, measure_digits(text.p, NULL), 0}));
    }
    const char *time = text.n ? memchr(text.p, 't', text.n) : NULL;
    return value_time(timex_read((lede_str){text.p, time ? (size_t)(time - text.p) : text.n}));
}

static const struct {
    const char *name;
    value_function *run;
} functions[] = {{"after", do_after},     {"before", do_before}, {"century", do_century}, {"clock", do_clock},
                 {"daily", do_daily},     {"date", do_date},     {"day", do_day},         {"decade", do_decade},
                 {"each", do_each},       {"either", do_either}, {"feast", do_feast},     {"half", do_half},
                 {"iso", do_iso},         {"known", do_known},   {"look", do_look},       {"month", do_month},
                 {"part", do_part},       {"quarter", do_quarter}, {"range", do_range},  {"season", do_season},
                 {"shift", do_shift},     {"span", do_span},     {"tail", do_tail},       {"told", do_told},
                 {"weekday", do_weekday}, {"weekend", do_weekend}, {"weekly", do_weekly}, {"year", do_year}};

value_function *value_find(lede_str name) {
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (str_eq(name, str_of(functions[i].name))) return functions[i].run;
    return NULL;
}
