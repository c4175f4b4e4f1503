/* bill.h — the bill that a document speaks of: where it stands, and which sums are its. */
#ifndef LEDE_NOTE_BILL_H
#define LEDE_NOTE_BILL_H

#include "note/grant.h"

/* What the text says became of the bill it speaks of, into g->bill, g->pending, g->votes, g->enacts: law where it was
 * signed or the second chamber passed it, else only proposed. */
void bill_read(grants *g);

/* Is sum i one of a bill that is still before a chamber, whatever verb of giving stands beside it: "Tuesday's vote will
 * decide on $13 billion"? c: the cue that tells its status, or NULL. */
bool bill_holds(const grants *g, size_t i, const cue *c);

/* "It would provide $1.5 billion to replace weapons already sent": does a bill that the text speaks of give sum i, were
 * it law? */
bool bill_would(const grants *g, size_t i);

#endif
