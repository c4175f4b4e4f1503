#include "calendar.h"

#include <stdio.h>

static bool leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }

int calendar_month_days(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

bool calendar_valid(int year, int month, int day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= calendar_month_days(year, month);
}

/* Counted from 1 March, so that the leap day comes last; 146097 days are 400 years (after H. Hinnant,
 * "chrono-compatible low-level date algorithms"). */
day_number calendar_number(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = (y >= 0 ? y : y - 399) / 400;
    int yoe = y - era * 400;
    int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return (day_number)era * 146097 + doe - 719468;
}

calendar_day calendar_from_number(day_number n) {
    n += 719468;
    int era = (int)((n >= 0 ? n : n - 146096) / 146097);
    int doe = (int)(n - (day_number)era * 146097);
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    int month = mp + (mp < 10 ? 3 : -9);
    return (calendar_day){yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

int calendar_weekday(day_number n) {
    int w = (int)((n + 3) % 7); /* 1970-01-01 was a Thursday */
    return (w < 0 ? w + 7 : w) + 1;
}

day_number calendar_week_start(int year, int week) {
    day_number fourth = calendar_number(year, 1, 4); /* always in week 1 */
    return fourth - (calendar_weekday(fourth) - 1) + 7 * (day_number)(week - 1);
}

int calendar_week(day_number n, int *year) {
    day_number thursday = n - calendar_weekday(n) + 4;
    *year = calendar_from_number(thursday).year;
    return (int)((thursday - calendar_number(*year, 1, 1)) / 7) + 1;
}

int calendar_weeks(int year) {
    int in;
    return calendar_week(calendar_number(year, 12, 28), &in);
}

day_number calendar_easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int from_march = h + l - 7 * m + 114;
    return calendar_number(year, from_march / 31, from_march % 31 + 1);
}

day_number calendar_nth_weekday(int year, int month, int weekday, int nth) {
    int days = calendar_month_days(year, month);
    int first = 1 + (weekday - calendar_weekday(calendar_number(year, month, 1)) + 7) % 7;
    int last = first + (days - first) / 7 * 7;
    int day = nth > 0 ? first + 7 * (nth - 1) : last + 7 * (nth + 1);
    return nth != 0 && day >= 1 && day <= days ? calendar_number(year, month, day) : 0;
}

bool calendar_has_form(lede_str s) {
    static const char form[] = "dddd-dd-dd";
    if (s.n != 4 && s.n != 7 && s.n != 10) return false;
    for (size_t i = 0; i < s.n; i++)
        if (form[i] == 'd' ? s.p[i] < '0' || s.p[i] > '9' : s.p[i] != '-') return false;
    return true;
}

bool calendar_is_date(lede_str s) {
    if (!calendar_has_form(s)) return false;
    const char *p = s.p;
    int year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + p[3] - '0',
        month = s.n > 4 ? (p[5] - '0') * 10 + p[6] - '0' : 1, day = s.n > 7 ? (p[8] - '0') * 10 + p[9] - '0' : 1;
    return month >= 1 && month <= 12 && day >= 1 && day <= calendar_month_days(year, month);
}

void calendar_print(day_number n, char out[16]) {
    calendar_day d = calendar_from_number(n);
    snprintf(out, 16, "%04d-%02d-%02d", d.year % 10000, d.month % 100, d.day % 100);
}

/* ---- periods -------------------------------------------------------------------------------------------------- */

static int digits(lede_str s, size_t at, size_t n) {
    int x = 0;
    if (s.n < at + n) return -1;
    for (size_t i = at; i < at + n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') return -1;
        x = x * 10 + (s.p[i] - '0');
    }
    return x;
}

static bool months(int year, int month, int count, calendar_period *out) {
    int last = month - 1 + count - 1, y = year + last / 12;
    if (!calendar_valid(year, month, 1) || y > 9999) return false;
    out->first = calendar_number(year, month, 1);
    out->last = calendar_number(y, last % 12 + 1, calendar_month_days(y, last % 12 + 1));
    return true;
}

static bool years(int year, int count, calendar_period *out) {
    if (year < 1) count += year - 1, year = 1; /* there is no year 0 */
    return months(year, 1, 12 * count, out);
}

static bool week(lede_str s, int year, calendar_period *out) {
    int w = digits(s, 6, 2);
    if (w < 1 || w > calendar_weeks(year)) return false;
    out->first = calendar_week_start(year, w);
    out->last = out->first + 6;
    if (s.n > 9 && s.p[8] == '-') {
        int day = digits(s, 9, 1);
        if (s.n >= 11 && memcmp(s.p + 9, "WE", 2) == 0) out->first += 5;
        else if (day >= 1 && day <= 7) out->first = out->last = out->first + day - 1;
        else return false;
    }
    return true;
}

static bool season(lede_str s, int year, calendar_period *out) {
    static const struct {
        char name[3];
        int month;
    } of[] = {{"SP", 3}, {"SU", 6}, {"FA", 9}, {"AU", 9}, {"WI", 12}};
    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        if (memcmp(s.p + 5, of[i].name, 2) == 0) return months(year, of[i].month, 3, out);
    return false;
}

/* What follows "YYYY-". */
static bool part_of_year(lede_str s, int year, calendar_period *out) {
    if (s.n < 7) return false;
    int n = digits(s, 6, 1), month = digits(s, 5, 2);
    if (s.p[5] == 'W' && n >= 0) return week(s, year, out);
    if (s.p[5] == 'Q') return n >= 1 && n <= 4 && months(year, 3 * n - 2, 3, out);
    if (s.p[5] == 'H') return n >= 1 && n <= 2 && months(year, 6 * n - 5, 6, out);
    if (month < 0) return season(s, year, out);
    int day = s.n > 7 && s.p[7] == '-' ? digits(s, 8, 2) : 0;
    if (!day) return s.n == 7 && months(year, month, 1, out);
    if (!calendar_valid(year, month, day)) return false;
    out->first = out->last = calendar_number(year, month, day);
    return true;
}

static bool one_period(lede_str s, calendar_period *out) {
    if (s.n > 2 && memcmp(s.p, "FY", 2) == 0) s = (lede_str){s.p + 2, s.n - 2};
    int year = digits(s, 0, 4);
    if (year >= 0) {
        if (s.n == 4) return years(year, 1, out);
        return year > 0 && s.p[4] == '-' && part_of_year(s, year, out);
    }
    size_t n = s.n;
    while (n > 0 && s.p[n - 1] == 'X') n--; /* "199X", "19XX" are written too */
    if ((s.n != n && s.n != 4) || (year = digits(s, 0, n)) < 0) return false;
    return n == 3 ? years(year * 10, 10, out) : n == 2 && years(year * 100, 100, out);
}

bool calendar_days(lede_str s, calendar_period *out) {
    const char *stroke = s.n ? memchr(s.p, '/', s.n) : NULL;
    if (!stroke) return one_period(s, out);
    calendar_period last;
    size_t n = (size_t)(stroke - s.p);
    if (!one_period((lede_str){s.p, n}, out) || !one_period((lede_str){stroke + 1, s.n - n - 1}, &last)) return false;
    out->last = last.last;
    return out->first <= out->last;
}
