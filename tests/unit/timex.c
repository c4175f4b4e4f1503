#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "note/measure.h"
#include "note/timex.h"

static const char *const taught[][3] = {{"number", "two", "2"},
                                        {"number", "twenty", "20"},
                                        {"number", "five", "5"},
                                        {"number", "hundred", "x100"},
                                        {"number", "thousand", "x1000"},
                                        {"number", "few", "X"},
                                        {"number", "nineteen", "19"},
                                        {"number", "ninety", "90"},
                                        {"number", "seven", "7"},
                                        {"unit", "year", "Y"},
                                        {"unit", "years", "Y"},
                                        {"unit", "hours", "TH"},
                                        {"unit", "hour", "TH"},
                                        {"unit", "days", "D"},
                                        {"unit", "day", "D"},
                                        {"unit", "weeks", "W"},
                                        {"unit", "week", "W"},
                                        {"unit", "decades", "10Y/DE"},
                                        {"unit", "month", "M"},
                                        {"unit", "months", "M"},
                                        {"unit", "fortnight", "2W/W"},
                                        {"unit", "quarter", "Q"},
                                        {"ordinal", "third", "3"},
                                        {"ordinal", "first", "1"},
                                        {"which", "last", "-1"},
                                        {"which", "next", "1"},
                                        {"month", "may", "5"},
                                        {"month", "february", "2"},
                                        {"month", "december", "12"},
                                        {"weekday", "friday", "5"},
                                        {"weekday", "monday", "1"},
                                        {"weekday", "thu", "4"},
                                        {"season", "winter", "4"},
                                        {"feast", "thanksgiving", "11-thu-4"},
                                        {"feast", "good friday", "easter-2"},
                                        {"feast", "christmas", "12-25"},
                                        {"part", "night", "NI"},
                                        {"half_day", "p.m.", "p"},
                                        {"half_day", "a.m.", "a"},
                                        {"clock", "noon", "12:00"},
                                        {"half", "second", "2"}};

static int teach(void **state) {
    meanings *m = meanings_new();
    for (size_t i = 0; i < sizeof taught / sizeof *taught; i++)
        if (!meanings_add(m, taught[i][0], taught[i][1], taught[i][2])) return -1;
    *state = m;
    return 0;
}

static int forget(void **state) {
    meanings_free(*state);
    return 0;
}

static void lengths_are_read_from_words(void **state) {
    static const char *const row[][2] = {
        {"two years", "P2Y"},          {"two and a half years", "P2Y6M"}, {"a year and a half", "P1Y6M"},
        {"half an hour", "PT30M"},     {"5 1/2 hours", "PT5H30M"},        {"2\xC2\xBD-year", "P2.5Y"},
        {"2.5 years", "P2.5Y"},        {"twenty-five-year-old", "P25Y"},  {"two hundred and five days", "P205D"},
        {"1,000 days", "P1000D"},      {"a few days", "PXD"},             {"months", "PXM"},
        {"hours", "PTXH"},             {"decades", "PXDE"},               {"two decades", "P20Y"},
        {"a fortnight", "P2W"},        {"two to five weeks", "P2W"},      {"the past year", "P1Y"},
        {"two thousand years", "P2000Y"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        char value[40];
        measure m = measure_read(*state, str_of(row[i][0]));
        measure_print(&m, value);
        assert_string_equal(value, row[i][1]);
    }
}

static void years_are_read_from_words(void **state) {
    assert_int_equal(measure_year(*state, STR("1997"), 2024), 1997);
    assert_int_equal(measure_year(*state, STR("'45"), 2024), 1945);
    assert_int_equal(measure_year(*state, STR("'22"), 2024), 2022);
    assert_int_equal(measure_year(*state, STR("'22"), 1998), 1922);
    assert_int_equal(measure_year(*state, STR("mid-2023"), 2024), 2023);
    assert_int_equal(measure_year(*state, STR("nineteen ninety-seven"), 2024), 1997);
    assert_int_equal(measure_year(*state, STR("two thousand and five"), 2024), 2005);
    assert_int_equal(measure_year(*state, STR("never"), 2024), 0);
}

static timex_tense past(void *data) { (void)data; return TENSE_PAST; }
static timex_tense future(void *data) { (void)data; return TENSE_FUTURE; }
static timex_tense none(void *data) { (void)data; return TENSE_NONE; }

/* The value of an expression; "!" and the reason where there is none; "?" and the message where it is wrong. */
static const char *value_in(const meanings *words, const char *date, const char *last, timex_tense (*tense)(void *),
                            const char *expression) {
    static char value[300];
    static const char *const name[] = {"x", "nothing"};
    const lede_str text[] = {STR("two and a half years"), STR("")};
    timex_scene scene = {.words = words,
                         .doc = timex_read(str_of(date)),
                         .last = timex_read(str_of(last)),
                         .captures = 2,
                         .name = name,
                         .text = text,
                         .tense = tense};
    if (!*date) scene.doc.why = "document has no date";
    timex told[GRAIN_DAY + 1] = {{0}};
    told[scene.last.grain] = scene.last;
    scene.told = told;
    timex period;
    const char *why;
    lede_error e;
    lede_status code = timex_value(&scene, str_of(expression), value, &period, &why, &e);
    if (code != LEDE_OK) snprintf(value, sizeof value, "?%d %s", (int)e.at, e.msg);
    else if (!value[0]) snprintf(value, sizeof value, "!%s", why ? why : "");
    return value;
}

static void values_follow_the_calendar(void **state) {
    static const char *const row[][3] = {
        {"2022-01-19", "shift(-1, week)", "2022-W02"},
        {"2021-01-03", "shift(0, week)", "2020-W53"},
        {"2022-01-19", "shift(-1, month)", "2021-12"},
        {"2024-03-31", "shift(-1, month)", "2024-02"},
        {"2024-12-31", "shift(1, day)", "2025-01-01"},
        {"2024-02-28", "shift(1, day)", "2024-02-29"},
        {"2023-02-28", "shift(1, day)", "2023-03-01"},
        {"2024-05-30", "before(two weeks)", "?11 value: a comma or a closing bracket is missing"},
        {"2024-05-30", "before(@x)", "2021-11"},
        {"2024-05-30", "weekday(friday)", "2024-05-24"},
        {"2024-05-31", "weekday(friday)", "2024-05-31"},
        {"2024-05-31", "weekday(friday, -1)", "2024-05-24"},
        {"2024-05-31", "weekday(friday, 1)", "2024-06-07"},
        {"2024-05-30", "date(2023, may)", "2023-05"},
        {"2024-05-30", "date(none, december, 25)", "2023-12-25"},
        {"2023-05-30", "date(none, february, 29)", "2020-02-29"},
        {"2024-05-30", "date(none, february, 29)", "2024-02-29"},
        {"2024-05-30", "month(december)", "2023-12"},
        {"2024-05-30", "month(december, 1)", "2024-12"},
        {"2024-05-30", "month(may, -1)", "2023-05"},
        {"2024-05-30", "feast(thanksgiving)", "2023-11-23"},
        {"2024-05-30", "feast(good_friday)", "!not in the list of feasts"},
        {"2024-05-30", "season(winter)", "2023-WI"},
        {"2024-05-30", "quarter(third, year(2023))", "2023-Q3"},
        {"2024-05-30", "quarter(first)", "2024-Q1"},
        {"2024-05-30", "half(second, year(2023))", "2023-H2"},
        {"2024-05-30", "decade(1990s)", "199"},
        {"2024-05-30", "century(19)", "18"},
        {"2024-05-30", "part(night, shift(-1, day))", "2024-05-29TNI"},
        {"2024-05-30", "clock(9, none)", "2024-05-30T09:00"},
        {"2024-05-30", "clock(noon, none, weekday(monday))", "2024-05-27T12:00"},
        {"2024-05-30", "each(month(may))", "XXXX-05"},
        {"2024-05-30", "weekly(weekday(monday))", "XXXX-WXX-1"},
        {"2024-05-30", "span(@x)", "P2Y6M"},
        {"2024-05-30", "PAST_REF", "PAST_REF"},
        {"2024-05-30", "iso(2024-02)", "?8 value: a comma or a closing bracket is missing"},
        {"2024-05-27", "weekend()", "2024-W21-WE"},
        {"2024-05-30", "shift(-1, quarter)", "2024-Q1"},
        {"2024-05-30", "shift(99999, year)", "!out of the calendar"},
        {"2024", "shift(-1, year)", "2023"},
        {"2024", "shift(-1, day)", "!only a year is known"},
        {"2024-05", "shift(-1, month)", "2024-04"},
        {"2024-05", "weekday(friday)", "!only a month is known"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        assert_string_equal(value_in(*state, row[i][0], "", past, row[i][1]), row[i][2]);
}

static void tense_turns_days_and_months(void **state) {
    assert_string_equal(value_in(*state, "2024-05-30", "", future, "weekday(friday)"), "2024-05-31");
    assert_string_equal(value_in(*state, "2024-05-30", "", future, "weekday(monday)"), "2024-06-03");
    assert_string_equal(value_in(*state, "2024-05-30", "", future, "month(december)"), "2024-12");
    assert_string_equal(value_in(*state, "2024-12-30", "", future, "month(february)"), "2025-02");
    assert_string_equal(value_in(*state, "2024-05-30", "", none, "date(none, may, 31)"), "2024-05-31");
    assert_string_equal(value_in(*state, "2024-01-10", "", none, "date(none, december, 20)"), "2023-12-20");
}

static void the_time_last_spoken_of_anchors(void **state) {
    assert_string_equal(value_in(*state, "2024-05-30", "2023-04-04", past, "shift(0, day, last)"), "2023-04-04");
    assert_string_equal(value_in(*state, "2024-05-30", "2023-04-04", past, "shift(0, month, last)"), "2023-04");
    assert_string_equal(value_in(*state, "2024-05-30", "", past, "shift(0, month, last)"), "2024-05");
    assert_string_equal(value_in(*state, "2024-05-30", "1989-Q3", past, "before(year, last)"), "1988-Q3");
}

static void without_a_date_the_reason_is_told(void **state) {
    assert_string_equal(value_in(*state, "", "", past, "weekday(friday)"), "!document has no date");
    assert_string_equal(value_in(*state, "", "", past, "shift(-1, week)"), "!document has no date");
    assert_string_equal(value_in(*state, "", "", past, "date(none, may, 26)"), "XXXX-05-26");
    assert_string_equal(value_in(*state, "", "", past, "month(may)"), "XXXX-05");
    assert_string_equal(value_in(*state, "", "", past, "date(2024, may, 26)"), "2024-05-26");
    assert_string_equal(value_in(*state, "", "", past, "weekly(weekday(friday))"), "XXXX-WXX-5");
    assert_string_equal(value_in(*state, "", "", past, "span(@x)"), "P2Y6M");
}

static void wrong_expressions_say_where(void **state) {
    static const char *const row[][2] = {{"wekday(friday)", "?14 value: no such function"},
                                         {"span(@y)", "?7 value: the pattern has no capture of that name"},
                                         {"span(@x", "?7 value: a comma or a closing bracket is missing"},
                                         {"", "?0 value: a value is missing"},
                                         {"date(1, 2, 3, 4, 5)", "?17 value: too many arguments"},
                                         {"PAST_REF x", "?9 value: something follows the value"},
                                         {"span(@nothing)", "!"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        assert_string_equal(value_in(*state, "2024", "", past, row[i][0]), row[i][1]);
    char deep[200] = "";
    for (int i = 0; i < 20; i++) strcat(deep, "each(");
    assert_non_null(strstr(value_in(*state, "2024", "", past, deep), "too deep"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_are_read_from_words), cmocka_unit_test(years_are_read_from_words),
        cmocka_unit_test(values_follow_the_calendar),  cmocka_unit_test(tense_turns_days_and_months),
        cmocka_unit_test(the_time_last_spoken_of_anchors), cmocka_unit_test(without_a_date_the_reason_is_told),
        cmocka_unit_test(wrong_expressions_say_where)};
    return cmocka_run_group_tests(tests, teach, forget);
}
