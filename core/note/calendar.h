/* calendar.h — days and the periods that news speaks of, in the proleptic Gregorian calendar; no time zones, no
 * clock. */
#ifndef LEDE_CALENDAR_H
#define LEDE_CALENDAR_H

#include "base/base.h"

/* Days since 1970-01-01. Years run from 1 to 9999; a day outside is never made. */
typedef int64_t day_number;

typedef struct {
    int year, month, day; /* month 1..12; day 1..31 */
} calendar_day;

bool calendar_valid(int year, int month, int day);
day_number calendar_number(int year, int month, int day);
calendar_day calendar_from_number(day_number n);
int calendar_month_days(int year, int month);
int calendar_weekday(day_number n); /* 1 Monday .. 7 Sunday */

/* ISO 8601 week: the year it is counted in and its number, 1..53; and the Monday of a week. */
int calendar_week(day_number n, int *year);
day_number calendar_week_start(int year, int week);
int calendar_weeks(int year); /* 52 or 53 */

/* Easter Sunday of the Western churches (Meeus, Jones and Butcher's rule). */
day_number calendar_easter(int year);

/* The nth weekday of a month: nth 1 the first, -1 the last; 0 where the month has none such. */
day_number calendar_nth_weekday(int year, int month, int weekday, int nth);

/* The first and last day that a TIMEX3 value denotes: "2024-05-26T10:35", "2024-05", "2024-W21-WE", "2024-Q3",
 * "2024-H1", "2024-SP", "FY2024", "199", "19", "2010/2011" (from one to the other). Seasons are those of weather
 * reports, by whole months: spring March to May; a winter begins in the December of its year. false: no calendar period
 * (durations, PAST_REF, XXXX-05). */
typedef struct {
    day_number first, last;
} calendar_period;
bool calendar_days(lede_str value, calendar_period *out);

/* It is written as dates of documents are: "YYYY", "YYYY-MM" or "YYYY-MM-DD"; whether there is such a day is not
 * asked. */
bool calendar_has_form(lede_str s);
/* Such a date that the calendar has. */
bool calendar_is_date(lede_str s);

/* "YYYY-MM-DD" into out, NUL-terminated. */
void calendar_print(day_number n, char out[16]);

#endif
