/* office.c — whoever held an office on the document's day: "Secretary Austin" in 2022. The offices are data
 * (scripts/lexicon/people.lua): for each address and surname "NAME SINCE-UNTIL;NAME SINCE-UNTIL;...". */
#include <stdlib.h>

#include "note/annotator.h"
#include "note/name.h"

/* Does the day lie within "2021-2025", "2021-", "-2023" or "2014", which begins at p? */
static bool in_years(const char *p, const char *end, int year) {
    const char *dash = memchr(p, '-', (size_t)(end - p));
    int since = atoi(p), until = !dash ? since : dash + 1 < end ? atoi(dash + 1) : 9999;
    return since <= year && year <= until;
}

lede_str office_holder(const note_run *r, uint32_t title, uint32_t last) {
    lede_str none = {"", 0}, found = none;
    if (r->context->date.n < 4) return none;
    int year = atoi(r->context->date.p);
    lede_str all = meanings_of(r->of->words, "office_holder", note_words(r, title, last));
    for (const char *p = all.p, *end = all.p + all.n; p < end;) {
        const char *stop = memchr(p, ';', (size_t)(end - p));
        if (!stop) stop = end;
        const char *years = stop;
        while (years > p && years[-1] != ' ') years--;
        if (years > p && in_years(years, stop, year)) {
            lede_str who = {p, (size_t)(years - 1 - p)};
            if (found.n && !str_eq(found, who)) return none; /* two of that name were in such an office */
            found = who;
        }
        p = stop + 1;
    }
    return found;
}
