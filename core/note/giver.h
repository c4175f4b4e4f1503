/* giver.h — who gives a sum, by the grammar of its clause. */
#ifndef LEDE_NOTE_GIVER_H
#define LEDE_NOTE_GIVER_H

#include "note/grammar.h"
#include "note/grant.h"

/* NATO, the European Union, the World Bank: an alliance or fund, no government. */
bool role_is_body(const grants *g, const char *name);
/* Whose money a sum of `sum` is; found once. The verbs of the document must be noted. */
role giver_of(const grants *g, const lede_mention *m);

/* Who gives something, a package without its sum, in the sentence before. */
role giver_before(const grants *g, const lede_mention *m);

#endif
