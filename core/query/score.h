/* score.h — the formulas. Names as in Evert, "Corpora and collocations" (2008): of N tokens, R1 lie in the windows and
 * C1 are the word; O11 are both, and E11 = R1 * C1 / N would be by chance.
 *
 *   log-likelihood  2 * sum of O * ln(O / E) over the four cells                 Dunning 1993
 *   logDice         14 + log2(2 * O11 / (hits + C1))                             Rychly 2008
 *   MI              log2(O11 / E11)                                              Church and Hanks 1990
 *   MI3             log2(O11^3 / E11)                                            Daille 1994
 *   t               (O11 - E11) / sqrt(O11)                                      Church et al. 1991
 *   z               (O11 - E11) / sqrt(E11)                                      Dennis 1965
 *   delta P         O11 / R1 - (C1 - O11) / (N - R1)                             Gries 2013
 *
 * Keyness of a word with a tokens of n1 here and b of n2 there:
 *   log-likelihood  2 * (a * ln(a / E1) + b * ln(b / E2)), E1 = n1 * (a + b) / (n1 + n2)   Rayson and Garside 2000
 *   log ratio       log2((a / n1) / (b / n2)), 0.5 for a count of 0                        Hardie 2014
 *   its interval    log2 e^(ln ratio -+ 1.96 * sqrt(1/a - 1/n1 + 1/b - 1/n2))              Katz et al. 1978
 *   %DIFF           ((a / n1) - (b / n2)) * 100 / (b / n2)                                  Gabrielatos and Marchi 2011
 *
 * Dispersion of f hits over n documents; document i has share s of the tokens, v hits, rate p = v / tokens:
 *   Juilland's D    1 - (standard deviation of p / mean of p) / sqrt(n - 1)      Juilland and Chang-Rodriguez 1964
 *   Gries' DP       half the sum of |s - v / f|                                  Gries 2008
 *   ARF             sum of min(d, N / f) / (N / f), d the distances between hits, in a circle
 *                   Savicky and Hlavacova 2002 */
#ifndef LEDE_QUERY_SCORE_H
#define LEDE_QUERY_SCORE_H

#include "lede/query.h"

/* Fill expected and the measures of `c` from together (O11) and all (C1). */
void score_collocate(lede_collocate *c, double windows, double hits, double tokens);
/* Fill the measures of `k` from here and there. */
void score_key_word(lede_key_word *k, double tokens_here, double tokens_there);

#endif
