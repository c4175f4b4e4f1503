/* Dates as files, records and datelines write them. Only whole dates of the calendar; nothing is guessed. */
#include "read.h"

typedef struct {
    const char *p, *end;
} cursor;

typedef struct {
    int year, month, day; /* month and day 0: not said */
} civil;

static bool digit(char c) { return c >= '0' && c <= '9'; }
static bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

/* A number of `least` to `most` digits. */
static bool number(cursor *c, int least, int most, int *x) {
    int n = 0;
    *x = 0;
    while (c->p + n < c->end && n <= most && digit(c->p[n])) *x = *x * 10 + (c->p[n++] - '0');
    if (n < least || n > most) return false;
    c->p += n;
    return true;
}

static bool take(cursor *c, char x) {
    bool is = c->p < c->end && *c->p == x;
    c->p += is;
    return is;
}

static void blanks(cursor *c) {
    while (c->p < c->end && (*c->p == ' ' || *c->p == '\t')) c->p++;
}

static size_t letters(const cursor *c) {
    size_t n = 0;
    while (c->p + n < c->end && letter(c->p[n])) n++;
    return n;
}

static bool word(cursor *c, const char *w) {
    size_t n = strlen(w);
    if (letters(c) != n || strncasecmp(c->p, w, n) != 0) return false;
    c->p += n;
    return true;
}

/* A month's name in full or its first three letters (four for Sept), with or without a full stop. */
static bool month(cursor *c, int *m) {
    static const char *const name[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
    size_t n = letters(c);
    for (int i = 0; i < 12; i++) {
        bool whole = n == strlen(name[i]), cut = n == 3 || (n == 4 && i == 8);
        if (!(whole || cut) || strncasecmp(c->p, name[i], n) != 0) continue;
        c->p += n;
        take(c, '.');
        *m = i + 1;
        return true;
    }
    return false;
}

static bool weekday(cursor *c) {
    static const char *const name[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    size_t n = letters(c);
    for (int i = 0; i < 7; i++) {
        if (n < 3 || n > strlen(name[i]) || strncasecmp(c->p, name[i], n) != 0) continue;
        c->p += n;
        take(c, '.');
        take(c, ',');
        blanks(c);
        return true;
    }
    return false;
}

static bool valid(civil d) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (d.year < 1000 || d.year > 2999 || d.month < 0 || d.month > 12 || (d.day && !d.month)) return false;
    bool leap = d.year % 4 == 0 && (d.year % 100 != 0 || d.year % 400 == 0);
    return !d.day || d.day <= days[d.month - 1] + (leap && d.month == 2);
}

/* "2022-03-18", "2022/03/18", "2022_03_18", "2022-03", "20220318". */
static bool year_first(cursor *c, civil *d) {
    cursor t = *c;
    int all;
    if (number(&t, 8, 8, &all)) {
        *d = (civil){all / 10000, all / 100 % 100, all % 100};
        *c = t;
        return d->month && d->day && valid(*d);
    }
    t = *c;
    if (!number(&t, 4, 4, &d->year) || t.p == t.end) return false;
    char mark = *t.p++;
    if (!strchr("-/._", mark) || !number(&t, 2, 2, &d->month) || !d->month) return false;
    d->day = 0;
    if (take(&t, mark) && (!number(&t, 2, 2, &d->day) || !d->day)) return false;
    *c = t;
    return (d->day || mark == '-') && valid(*d);
}

static void ordinal(cursor *c) {
    static const char *const end[] = {"st", "nd", "rd", "th"};
    for (int i = 0; i < 4; i++)
        if (word(c, end[i])) return;
}

static bool year(cursor *c, civil *d) {
    blanks(c);
    take(c, ',');
    blanks(c);
    return number(c, 4, 4, &d->year);
}

/* "18 March 2022", "18th of March, 2022", "18-Mar-2022", "18/03/2022", "18.03.2022". */
static bool day_first(cursor *c, civil *d) {
    cursor t = *c;
    int second;
    if (!number(&t, 1, 2, &d->day) || !d->day) return false;
    ordinal(&t);
    char mark = t.p < t.end ? *t.p : 0;
    if ((mark == '/' || mark == '.') && t.p++ && number(&t, 1, 2, &second) && take(&t, mark) &&
        number(&t, 4, 4, &d->year)) {
        if (mark == '/' && d->day <= 12 && second <= 12 && d->day != second) return false; /* could be two */
        bool american = second > 12;
        d->month = american ? d->day : second;
        d->day = american ? second : d->day;
        *c = t;
        return d->month > 0 && valid(*d);
    }
    if (mark != '-' && mark != ' ') return false;
    t.p++;
    blanks(&t);
    if (word(&t, "of")) blanks(&t);
    if (!month(&t, &d->month)) return false;
    if (mark == '-' ? !take(&t, '-') || !number(&t, 4, 4, &d->year) : !year(&t, d)) return false;
    *c = t;
    return valid(*d);
}

/* "March 18, 2022", "Mar. 18th 2022", "March 2022". */
static bool month_first(cursor *c, civil *d) {
    cursor t = *c;
    if (!month(&t, &d->month)) return false;
    blanks(&t);
    cursor whole = t;
    if (number(&t, 1, 2, &d->day) && d->day) {
        ordinal(&t);
        if (!year(&t, d)) return false;
    } else {
        t = whole;
        d->day = 0;
        if (!year(&t, d)) return false;
    }
    *c = t;
    return valid(*d);
}

static bool any_form(cursor *c, civil *d) {
    *d = (civil){0, 0, 0};
    bool ok = year_first(c, d) || day_first(c, d) || month_first(c, d);
    return ok && (c->p == c->end || !digit(*c->p));
}

static void put2(char *to, int x) {
    to[0] = (char)('0' + x / 10);
    to[1] = (char)('0' + x % 10);
}

static void write_date(char date[11], civil d) {
    char *end = date + 4;
    put2(date, d.year / 100);
    put2(date + 2, d.year % 100);
    if (d.month) {
        *end = '-';
        put2(end + 1, d.month);
        end += 3;
    }
    if (d.day) {
        *end = '-';
        put2(end + 1, d.day);
        end += 3;
    }
    *end = 0;
}

/* Behind a date only a time of day may stand. */
static bool is_time(cursor c) {
    if (c.p == c.end) return true;
    size_t digits = 0;
    if (!strchr("T ,+", *c.p) || c.end - c.p > 40) return false;
    for (; c.p < c.end; c.p++) {
        if (!digit(*c.p) && !letter(*c.p) && !strchr(" :.,+-", *c.p)) return false;
        digits += digit(*c.p);
    }
    return digits >= 2;
}

bool lede_date_parse(lede_str text, char date[11]) {
    while (text.n && (unsigned char)text.p[text.n - 1] <= ' ') text.n--;
    cursor c = {text.p, text.p + text.n};
    civil d;
    blanks(&c);
    weekday(&c);
    cursor t = c;
    if (!any_form(&t, &d) || !is_time(t)) {
        d = (civil){0, 0, 0};
        t = c;
        if (!number(&t, 4, 4, &d.year) || t.p != t.end || !valid(d)) return false;
    }
    write_date(date, d);
    return true;
}

bool date_find(lede_str s, char date[11], lede_range *at) {
    cursor c = {s.p, s.p + s.n};
    for (; c.p < c.end; c.p++) {
        bool inside = c.p > s.p && (digit(c.p[-1]) || letter(c.p[-1]));
        if (inside || !(digit(*c.p) || letter(*c.p))) continue;
        cursor t = c;
        civil d;
        if (!any_form(&t, &d)) continue;
        write_date(date, d);
        *at = (lede_range){(uint32_t)(c.p - s.p), (uint32_t)(t.p - s.p)};
        return true;
    }
    return false;
}

bool date_in_name(lede_str name, char date[11]) {
    for (size_t i = 0; i < name.n; i++) {
        if (!digit(name.p[i]) || (i && digit(name.p[i - 1]))) continue;
        cursor c = {name.p + i, name.p + name.n};
        civil d = {0, 0, 0};
        if (!year_first(&c, &d) || (c.p < c.end && digit(*c.p)) || d.year < 1800 || d.year > 2100) continue;
        write_date(date, d);
        return true;
    }
    return false;
}
