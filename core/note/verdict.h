/* verdict.h — what the text tells of a sum: whether it is aid, and what became of it. */
#ifndef LEDE_NOTE_VERDICT_H
#define LEDE_NOTE_VERDICT_H

#include "note/grant.h"

enum { FAR = -30 /* what a cue weighs that is too far from a sum to tell its status */ };

typedef struct {
    const cue *cue;             /* that tells the status, or NULL */
    int weight;                 /* what it weighs */
    const char *says;           /* the status, or NULL: none is told */
    const lede_mention *before; /* the sum that this one may go on from, or NULL */
    bool is, sure;              /* aid; a rule says so of this very sum */
} verdict;

/* What the words near sum i tell of it, whatever it is. */
verdict verdict_told(const grants *g, size_t i);
/* Whether it is aid, and what holds for it then: "plans to give" is considered, a part of a total goes on from it. */
void verdict_weigh(const grants *g, size_t i, verdict *v);
/* Is nothing told of the sum but that it goes on from the one before? */
bool verdict_goes_on(const verdict *v);
/* A status for a sum that does not go on: the one told, or what a sum of its kind is where none is. */
void verdict_settle(const grants *g, size_t i, verdict *v);

#endif
