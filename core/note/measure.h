/* measure.h — numbers and units of time in words: "two and a half years", "18-month", "a couple of weeks", "nineteen
 * ninety-seven". */
#ifndef LEDE_MEASURE_H
#define LEDE_MEASURE_H

#include "note/meaning.h"

/* unit: as the list `unit` gives it, "Y", "TH", "10Y/DE" (ten years; DE where the count is vague); empty: none was
 * found. */
typedef struct {
    double count;
    bool counted; /* a number was there; else count is 1 */
    bool vague;   /* "a few", "several", or a bare plural: no count */
    bool half;    /* "and a half", "1/2": count holds the whole part only */
    lede_str unit;
} measure;

/* A whole number written in digits, with its sign; out of bounds: a million, of the same sign. Stops at what is no
 * digit. */
int measure_digits(const char *p, const char **end);

/* Read the number and unit in a text of folded words with blanks or hyphens between. Of two numbers ("two or three
 * weeks") the first counts. */
measure measure_read(const meanings *words, lede_str text);

/* A whole number in words or digits ("third", "21st", "twenty-two"); -1: none. */
int measure_number(const meanings *words, lede_str text);

/* A year: "1997", "'97", "97", "nineteen ninety-seven", "two thousand and four"; of two digits the one nearest to
 * `about` that lies at most ten years after it. 0: none. */
int measure_year(const meanings *words, lede_str text, int about);

/* "P2Y", "PT5H30M", "P2.5Y", "PXD"; empty without a unit. */
void measure_print(const measure *m, char value[40]);

#endif
