/* day.h — when the event of a sum was. */
#ifndef LEDE_NOTE_DAY_H
#define LEDE_NOTE_DAY_H

#include "note/grant.h"

/* Is the value of a time mention a day, week, month or year? */
bool day_is(lede_str value);
/* Find the day of the last vote on the bill that the document speaks of, or of its signing. */
void days_of_bill(grants *g);
/* Give a sum that goes on from one of another sentence the day that stands beside it. false: out of memory. */
bool day_set_own(const grants *g, lede_mention *m, const lede_mention *before);
/* A day shortly before the document, which is that of the news it tells. */
bool day_is_news(const grants *g, lede_str day);
/* Find the year that the document speaks of most: a budget's, where its sentence tells none. */
void days_year(grants *g);
/* Give a sum whose status is set the day of its event, where its own words tell it. c: what told the status, or NULL;
 * bill: its status is that of the bill spoken of. false: out of memory. */
bool day_set(const grants *g, lede_mention *m, const cue *c, bool bill);
/* Give sums without a day of their own that of the event they are part of. false: out of memory. */
bool days_carry(grants *g);

#endif
