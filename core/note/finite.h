/* finite.h — regular expressions that stand for a short list of words ("weapons?", "(help|aid)ing"). */
#ifndef LEDE_NOTE_FINITE_H
#define LEDE_NOTE_FINITE_H

#include "base/base.h"

typedef VEC(buf) finite_list;

/* List the words that `pattern` matches as a whole; false: not finite, too many, not understood, or no memory.
 * The caller frees the list in both cases. */
bool finite_expand(lede_str pattern, finite_list *out);
/* The same for an expression that leaves one or both ends open (".*i[sz]ations?", "Iran.+"): *before and *after are the
 * fewest bytes there, or -1 where that end is closed; the list holds what stands between. */
bool finite_affixes(lede_str pattern, int *before, int *after, finite_list *out);
bool finite_has(const finite_list *list, int before, int after, lede_str word);
void finite_free(finite_list *list);

#endif
