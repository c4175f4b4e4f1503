/* giver.h — who gives a sum, by the grammar of its clause. */
#ifndef LEDE_NOTE_GIVER_H
#define LEDE_NOTE_GIVER_H

#include "note/grammar.h"
#include "note/grant.h"

/* UNKNOWN: grammar does not tell; MATTER: the package, bill or money spoken of, and so whoever gave that; NOBODY:
 * several givers, or unnamed ones; NAMED: this one; TAKER: this one gets it. OUTSIDER: a company or society gives or
 * gets it. */
typedef enum { ROLE_UNKNOWN, ROLE_OUTSIDER, ROLE_MATTER, ROLE_NOBODY, ROLE_NAMED, ROLE_TAKER } role_kind;

typedef struct {
    role_kind kind;
    const char *name;
    const char *asker; /* who asks for the sum, or NULL */
    const char *own;   /* TAKER: the name of the body or province itself, where `name` is its country; or NULL */
    uint32_t row;      /* NOBODY, as several names stand in a row: the first actor, + 1 */
    bool outside;      /* a company or society, NAMED only as its verb tells of nothing but giving */
} role;

/* NATO, the European Union, the World Bank: an alliance or fund, no government. */
bool role_is_body(const char *name);
/* Whose money the sum is. The verbs of the document must be noted. */
role giver_of(const grants *g, const lede_mention *m);

#endif
