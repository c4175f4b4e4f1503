/* when.h — which time of a sentence is that of an event. */
#ifndef LEDE_NOTE_WHEN_H
#define LEDE_NOTE_WHEN_H

#include "note/grant.h"
#include "note/word.h"

/* Is the token one of the words around times that a list of lexicon/days.lua holds? */
static inline bool day_word(const grants *g, uint32_t token, word_kind kind) {
    return token < g->r->text->tokens && word_is(g->r, token, kind);
}

/* A value as a date: "2022-04-05TNI" is a day; "2022-W15" stays. */
lede_str when_value(lede_str value);
/* Does a date lie behind another? false where one is none. */
bool when_later(lede_str a, lede_str b);
/* Is a day within a week, month or year? */
bool when_holds(lede_str period, lede_str day);
/* The first of the document's times that begins at this token or behind it. */
size_t when_first(const grants *g, uint32_t token);
/* Does a time tell when something was, not since when or by when? */
bool when_is_own(const grants *g, const lede_mention *time);
/* "set to vote on Thursday", "will meet him on Friday", "ahead of a summit on Monday": a time of something else that is
 * still to come. */
bool when_is_ahead(const grants *g, const lede_mention *time, uint32_t start);
/* Does a clause begin between the time and the event of a sum, so that the one is not that of the other: "woke on
 * Monday after they accepted", "has announced, though it is less than that of April"? */
bool when_breaks(const grants *g, uint32_t from, uint32_t to, bool event_first);
/* Does another year stand beside this one? */
bool when_in_row(const grants *g, const lede_mention *time);
/* "has proposed": what is told in the perfect was at no time told before it ("said on Thursday it has proposed"). */
bool when_perfect(const grants *g, uint32_t start, uint32_t verb);
/* The time right behind a sum, "$2.85 billion in January 2023", "$6 million for schools announced last week", where it
 * may be of its event, or NULL. ahead: it may lie behind the document's date. */
const lede_mention *when_behind(const grants *g, const lede_mention *m, bool ahead);
/* The time mention of the sum's sentence nearest to the cue [first, last) that may be of its event, or NULL. */
const lede_mention *when_nearest(const grants *g, const lede_mention *m, uint32_t first, uint32_t last, bool ahead);

#endif
