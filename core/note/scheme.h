/* scheme.h — what a sum is for: its programme, its package, its purpose. */
#ifndef LEDE_NOTE_SCHEME_H
#define LEDE_NOTE_SCHEME_H

#include "note/grant.h"

/* The words near the sum that name its programme, or NULL. */
const cue *scheme_of(const grants *g, const lede_mention *m);
/* Its programme, and whose that is where nobody is known to give the sum. false: out of memory. */
bool scheme_set_programme(const grants *g, lede_mention *m);
/* Which package it is, the twelfth; sum i. false: out of memory. */
bool scheme_set_ordinal(const grants *g, size_t i);
/* What the money is to do ("military", "humanitarian"): the nearest words that tell, or what the sum before is to do;
 * sum i. false: out of memory. */
bool scheme_set_purpose(const grants *g, size_t i);

#endif
