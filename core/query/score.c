#include "score.h"

#include <math.h>

static double term(double o, double e) { return o > 0 && e > 0 ? o * log(o / e) : 0; }

static double likelihood(double o11, double r1, double c1, double n) {
    double r2 = n - r1, c2 = n - c1;
    return 2 * (term(o11, r1 * c1 / n) + term(r1 - o11, r1 * c2 / n) + term(c1 - o11, r2 * c1 / n) +
                term(r2 - (c1 - o11), r2 * c2 / n));
}

void score_collocate(lede_collocate *c, double windows, double hits, double tokens) {
    double o = (double)c->together, c1 = (double)c->all, e = tokens > 0 ? windows * c1 / tokens : 0;
    c->expected = e;
    c->log_likelihood = likelihood(o, windows, c1, tokens);
    c->log_dice = 14 + log2(2 * o / (hits + c1));
    c->mi = e > 0 ? log2(o / e) : 0;
    c->mi3 = e > 0 ? log2(o * o * o / e) : 0;
    c->t = o > 0 ? (o - e) / sqrt(o) : 0;
    c->z = e > 0 ? (o - e) / sqrt(e) : 0;
    c->delta_p = (windows > 0 ? o / windows : 0) - (tokens > windows ? (c1 - o) / (tokens - windows) : 0);
}

void score_key_word(lede_key_word *k, double n1, double n2) {
    double a = (double)k->here, b = (double)k->there, both = (a + b) / (n1 + n2);
    k->per_million_here = n1 > 0 ? a * 1e6 / n1 : 0;
    k->per_million_there = n2 > 0 ? b * 1e6 / n2 : 0;
    k->log_likelihood = 2 * (term(a, n1 * both) + term(b, n2 * both));
    k->difference = b > 0 ? (k->per_million_here - k->per_million_there) * 100 / k->per_million_there : INFINITY;
    a = a > 0 ? a : 0.5;
    b = b > 0 ? b : 0.5;
    double middle = log(a / n1) - log(b / n2), half = 1.96 * sqrt(1 / a - 1 / n1 + 1 / b - 1 / n2);
    k->ratio = middle / M_LN2;
    k->low = (middle - half) / M_LN2;
    k->high = (middle + half) / M_LN2;
}
