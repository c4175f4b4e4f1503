/* giver.h — who gives a sum, by the grammar of its clause. */
#ifndef LEDE_NOTE_GIVER_H
#define LEDE_NOTE_GIVER_H

#include "note/grammar.h"
#include "note/grant.h"

/* Whose money a sum of `sum` is; found once. The verbs of the document must be noted. */
role giver_of(const grants *g, const lede_mention *m);

/* Who speaks by a verb of saying; empty: not known. */
lede_str giver_says(const grants *g, const deed *d);
/* Who gives something, a package without its sum, in the sentence before. */
role giver_before(const grants *g, const lede_mention *m);

#endif
