/* Periods as people read them: "2022-W10" is the week of 2022-03-07, "2021-FA" autumn 2021. */
#include <stdio.h>

#include "note/calendar.h"
#include "show.h"

typedef struct {
    char code[3], words[16];
} period_name;

static const period_name season[] = {{"SP", "spring"}, {"SU", "summer"}, {"FA", "autumn"}, {"WI", "winter"}};
static const period_name half[] = {{"H1", "first half of"}, {"H2", "second half of"}};
static const period_name part[] = {
    {"MO", "morning"}, {"MI", "midday"}, {"AF", "afternoon"}, {"EV", "evening"}, {"NI", "night"}};

static const char *name_of(const period_name *list, size_t n, const char *code) {
    for (size_t i = 0; i < n; i++)
        if (memcmp(list[i].code, code, 2) == 0) return list[i].words;
    return NULL;
}
#define NAME_OF(list, code) name_of(list, sizeof list / sizeof *list, code)

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Does the text have that form: 0 stands for a digit? */
static bool has_form(lede_str s, const char *form) {
    size_t n = strlen(form);
    if (s.n < n) return false;
    for (size_t i = 0; i < n; i++)
        if (form[i] == '0' ? !is_digit(s.p[i]) : form[i] != s.p[i]) return false;
    return true;
}

static int number(const char *p, size_t n) {
    int value = 0;
    for (size_t i = 0; i < n; i++) value = value * 10 + (p[i] - '0');
    return value;
}

static size_t put_week(buf *b, lede_str s) {
    char day[16];
    int year = number(s.p, 4), week = number(s.p + 6, 2);
    if (year < 1 || week < 1 || week > calendar_weeks(year)) return 0;
    bool ends = has_form(s, "0000-W00-WE");
    calendar_print(calendar_week_start(year, week) + (ends ? 5 : 0), day);
    buf_printf(b, "%s of %s", ends ? "weekend" : "week", day);
    return ends ? 11 : 8;
}

static size_t put_part_of_year(buf *b, lede_str s) {
    int year = number(s.p, 4);
    const char *name = NAME_OF(season, s.p + 5), *of = NAME_OF(half, s.p + 5);
    if (!name && !of) return 0;
    if (name && *name == 'w') buf_printf(b, "%s %d/%02d", name, year, (year + 1) % 100); /* it begins in December */
    else buf_printf(b, "%s %d", name ? name : of, year);
    return 7;
}

static size_t put_part_of_day(buf *b, lede_str s) {
    if (has_form(s, "0000-00-00T00:00")) {
        buf_printf(b, "%.10s %.5s", s.p, s.p + 11);
        return 16;
    }
    const char *name = s.n >= 13 ? NAME_OF(part, s.p + 11) : NULL;
    if (name) buf_printf(b, "%.10s, %s", s.p, name);
    return name ? 13 : 0;
}

/* Puts the words for the period that s begins with: its bytes in s, or 0. */
static size_t put_words(buf *b, lede_str s) {
    if (has_form(s, "0000-W00")) return put_week(b, s);
    if (has_form(s, "0000-00-00T")) return put_part_of_day(b, s);
    return has_form(s, "0000-") && s.n >= 7 ? put_part_of_year(b, s) : 0;
}

static bool is_joined(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '/';
}

void put_periods(buf *b, lede_str text) {
    for (size_t i = 0; i < text.n;) {
        size_t before = b->n, n = 0;
        if (is_digit(text.p[i]) && (!i || !is_joined(text.p[i - 1])))
            n = put_words(b, (lede_str){text.p + i, text.n - i});
        if (n && i + n < text.n && is_joined(text.p[i + n])) n = 0;
        if (!n) b->n = before, buf_putc(b, text.p[i]);
        i += n ? n : 1;
    }
}

bool is_period(lede_str value) {
    if (value.n > 3 && memcmp(value.p, "by ", 3) == 0) value.p += 3, value.n -= 3;
    buf b = {0};
    bool is = value.n && put_words(&b, value) == value.n;
    buf_free(&b);
    return is;
}
