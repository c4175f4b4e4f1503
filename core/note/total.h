/* total.h — whether a sum is a running total, by the verb and the adverbials of its clause. */
#ifndef LEDE_NOTE_TOTAL_H
#define LEDE_NOTE_TOTAL_H

#include "note/grant.h"

/* What makes a sum a running total: `cue` tells the period it covers, where the clause does; added: the sum is what
 * somebody has given by now, without a day or a period. */
typedef struct {
    const cue *cue; /* or NULL */
    bool added;
} total;

/* Read the clause of a sum of aid that `status` tells as given or announced (NULL: nothing does). */
total total_told(const grants *g, const lede_mention *m, const cue *status);
/* Is the sum that of a year gone by: "aid amounted to $5 billion in 2023"? */
bool total_of_year(const grants *g, const lede_mention *m);
/* Is a small sum given once, though its verb would suit a total too? */
bool total_is_small(const lede_mention *m);

#endif
