/* whom.h — whom a phrase names or stands for, and the subject of a verb that moves money. */
#ifndef LEDE_NOTE_WHOM_H
#define LEDE_NOTE_WHOM_H

#include "note/grammar.h"
#include "note/grant.h"

/* NATO, the European Union, the World Bank: an alliance or fund, no government. */
bool role_is_body(const grants *g, const char *name);
/* The actor with this number as a party: NAMED, or OUTSIDER where only grammar makes it one. */
role whom_named(const grants *g, uint32_t id);
/* Does another name, "the small firms" or "its neighbours" stand in a row with the actor before this token: "Sweden,
 * Norway and Denmark"? */
bool whom_in_row(const grants *g, uint32_t id, uint32_t to);
/* The actor that a noun phrase names: its head, or whom that belongs to. UNKNOWN: none. */
role whom_named_in(const grants *g, lede_range p);
/* The same, or whom a pronoun, "the government", "the package" stands for. steps: how often it may ask on. */
role whom_phrase(const grants *g, lede_range p, int steps);
/* Does a phrase stand for the package, bill or money spoken of? */
bool whom_is_matter(const grants *g, lede_range p);
/* Who does what the verb at this token tells. */
role whom_subject(const grants *g, uint32_t verb, int steps);

#endif
