#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "note/calendar.h"

static const char *printed(day_number n) {
    static char out[16];
    calendar_print(n, out);
    return out;
}

static void days_are_numbered_without_gaps(void **state) {
    (void)state;
    assert_int_equal(calendar_number(1970, 1, 1), 0);
    assert_int_equal(calendar_number(2000, 3, 1), 11017);
    day_number first = calendar_number(1599, 12, 1), last = calendar_number(2401, 2, 1);
    int year = 1599, month = 12, day = 1;
    for (day_number n = first; n <= last; n++) {
        calendar_day d = calendar_from_number(n);
        assert_true(d.year == year && d.month == month && d.day == day);
        assert_int_equal(calendar_number(year, month, day), n);
        if (++day > calendar_month_days(year, month)) day = 1, month++;
        if (month > 12) month = 1, year++;
    }
}

static void leap_years_follow_the_rule_of_centuries(void **state) {
    (void)state;
    assert_true(calendar_valid(2000, 2, 29) && calendar_valid(2024, 2, 29));
    assert_false(calendar_valid(1900, 2, 29) || calendar_valid(2023, 2, 29) || calendar_valid(2024, 4, 31) ||
                 calendar_valid(0, 1, 1) || calendar_valid(2024, 13, 1));
}

static void weeks_belong_to_the_year_of_their_thursday(void **state) {
    (void)state;
    static const struct {
        int year, month, day, in, week, weekday;
    } row[] = {{2021, 1, 3, 2020, 53, 7},   {2021, 1, 4, 2021, 1, 1}, {2024, 12, 30, 2025, 1, 1},
               {2022, 1, 1, 2021, 52, 6},   {2024, 5, 26, 2024, 21, 7}, {1989, 10, 27, 1989, 43, 5},
               {2027, 1, 1, 2026, 53, 5}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        int year;
        day_number n = calendar_number(row[i].year, row[i].month, row[i].day);
        assert_int_equal(calendar_week(n, &year), row[i].week);
        assert_int_equal(year, row[i].in);
        assert_int_equal(calendar_weekday(n), row[i].weekday);
    }
    assert_int_equal(calendar_weeks(2020), 53);
    assert_int_equal(calendar_weeks(2021), 52);
}

static void feasts_move_as_they_should(void **state) {
    (void)state;
    assert_string_equal(printed(calendar_easter(2024)), "2024-03-31");
    assert_string_equal(printed(calendar_easter(2025)), "2025-04-20");
    assert_string_equal(printed(calendar_easter(1818)), "1818-03-22"); /* the earliest there is */
    assert_string_equal(printed(calendar_easter(1943)), "1943-04-25"); /* and the latest */
    assert_string_equal(printed(calendar_nth_weekday(2024, 11, 4, 4)), "2024-11-28");
    assert_string_equal(printed(calendar_nth_weekday(2024, 5, 1, -1)), "2024-05-27");
    assert_int_equal(calendar_nth_weekday(2024, 5, 1, 5), 0);
}

static void every_value_has_its_days(void **state) {
    (void)state;
    static const char *const row[][3] = {
        {"2024", "2024-01-01", "2024-12-31"},       {"2024-02", "2024-02-01", "2024-02-29"},
        {"2023-02", "2023-02-01", "2023-02-28"},    {"2024-05-26", "2024-05-26", "2024-05-26"},
        {"2024-05-26T10:35", "2024-05-26", "2024-05-26"}, {"2024-05-26TMO", "2024-05-26", "2024-05-26"},
        {"2024-W21", "2024-05-20", "2024-05-26"},   {"2024-W21-WE", "2024-05-25", "2024-05-26"},
        {"2024-W21-3", "2024-05-22", "2024-05-22"}, {"2020-W53", "2020-12-28", "2021-01-03"},
        {"2024-Q4", "2024-10-01", "2024-12-31"},    {"2024-H1", "2024-01-01", "2024-06-30"},
        {"2024-SP", "2024-03-01", "2024-05-31"},    {"2023-WI", "2023-12-01", "2024-02-29"},
        {"199", "1990-01-01", "1999-12-31"},        {"199X", "1990-01-01", "1999-12-31"},
        {"19", "1900-01-01", "1999-12-31"},         {"FY2024", "2024-01-01", "2024-12-31"},
        {"9999-12", "9999-12-01", "9999-12-31"},    {"9999-WI", NULL, NULL},
        {"1990/1995", "1990-01-01", "1995-12-31"}, {"1995/1990", NULL, NULL},
        {"2023-02-29", NULL, NULL},                 {"2024-13", NULL, NULL},
        {"2021-W53", NULL, NULL},                   {"2024-Q5", NULL, NULL},
        {"P2Y", NULL, NULL},                        {"PAST_REF", NULL, NULL},
        {"XXXX-05-26", NULL, NULL},                 {"", NULL, NULL},
        {"2024-", NULL, NULL},                      {"2", NULL, NULL},
        {"0000-01-01", NULL, NULL},                 {"2024-0", NULL, NULL}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        calendar_period p;
        bool ok = calendar_days(str_of(row[i][0]), &p);
        if (ok != (row[i][1] != NULL)) fail_msg("%s", row[i][0]);
        if (!ok) continue;
        assert_string_equal(printed(p.first), row[i][1]);
        assert_string_equal(printed(p.last), row[i][2]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_numbered_without_gaps), cmocka_unit_test(leap_years_follow_the_rule_of_centuries),
        cmocka_unit_test(weeks_belong_to_the_year_of_their_thursday), cmocka_unit_test(feasts_move_as_they_should),
        cmocka_unit_test(every_value_has_its_days)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
