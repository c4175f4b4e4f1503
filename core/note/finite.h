/* finite.h — regular expressions that stand for a short list of words ("weapons?", "(help|aid)ing"). */
#ifndef LEDE_NOTE_FINITE_H
#define LEDE_NOTE_FINITE_H

#include "base/base.h"

typedef VEC(buf) finite_list;

/* List the words that `pattern` matches as a whole; false: not finite, too many, not understood, or no memory.
 * The caller frees the list in both cases. */
bool finite_expand(lede_str pattern, finite_list *out);
void finite_free(finite_list *list);

#endif
