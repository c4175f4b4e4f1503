/* known.h — measures of aid that are public knowledge (scripts/lexicon/measures.lua), found in a document by sums. */
#ifndef LEDE_NOTE_KNOWN_H
#define LEDE_NOTE_KNOWN_H

#include "note/verdict.h"

/* Find which sums are those of a measure, into g->known; and what that says of the bill that the document speaks of,
 * into g->bill and g->pending. A sum is a measure's where amount and currency are, the document's day is known and not
 * before the measure's first, nobody else is told to give it, and the figure is of its own kind or the text tells
 * another of the measure or names it. After bill_read. false: out of memory. */
bool known_read(grants *g);

/* What the calendar tells became of sum i by the document's day, where that is not what its status says; else NULL. v:
 * what the text tells of it. Not where the text tells of this very sum that it was asked for or handed over, nor in the
 * days of a stage. */
const char *known_tells(const grants *g, size_t i, const verdict *v);

/* Give sum i, whose status is set, the donor and recipient of its measure where the text tells none, and its name in
 * `by` where the calendar told its status. false: out of memory. */
bool known_parties(const grants *g, size_t i, bool told);

#endif
