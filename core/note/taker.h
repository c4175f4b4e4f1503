/* taker.h — who gets a sum, by the grammar of its clause. */
#ifndef LEDE_NOTE_TAKER_H
#define LEDE_NOTE_TAKER_H

#include "note/giver.h"

/* Who gets the sum: NAMED, NOBODY: several or unnamed ones; MATTER: its
 * purpose is something of this one's; UNKNOWN: grammar does not tell. */
role taker_of(const grants *g, const lede_mention *m);

#endif
