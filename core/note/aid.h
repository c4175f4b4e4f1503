/* aid.h — whether a sum is aid at all. */
#ifndef LEDE_NOTE_AID_H
#define LEDE_NOTE_AID_H

#include "note/grant.h"

/* Look what the document is about. */
void aid_find(grants *g);
/* "budget" and "other" are no aid. */
bool aid_plain(const char *status);
/* The last sum of aid some sentences before sum i, whose parties may hold on; NULL: none. */
const lede_mention *aid_before(const grants *g, size_t i);
/* "a $3 billion package. About $200 million would go to the grid": is sum i a smaller one right after one of aid, of
 * which no word of prices speaks? */
bool aid_follows(const grants *g, size_t i);
/* Has the sum an event that others may share: announced, asked for, voted, not a total or an error put right? */
bool aid_has_event(const lede_mention *m);
/* What a word of budgets or prices near a sum says of it, or NULL. */
const char *aid_plain_near(const grants *g, const lede_mention *m);
/* Do words near sum i call it aid? *sure: a rule says so of this very sum. */
bool aid_told(const grants *g, size_t i, const cue *status, int status_weight, bool *sure);
/* Is it aid because the document is about aid? */
bool aid_by_topic(const grants *g, size_t i, const cue *status);
/* The status of a sum that is no aid. */
const char *aid_not(const lede_mention *before, const cue *status, const char *says);

#endif
