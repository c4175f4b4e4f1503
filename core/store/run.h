/* run.h — up to INDEX_LIST ascending positions in bytes: the differences less one in a Rice code.
 *
 * Fewer than RUN_SHORT differences are varints. Else one byte k, and then for each difference d, lowest bit first:
 * d >> k zeros, a one, and the low k bits of d. With k near the logarithm of the mean this takes about 1.5 bits more
 * than that logarithm; a fifth less than varints. (R. F. Rice, JPL Publication 79-22, 1979.) */
#ifndef LEDE_STORE_RUN_H
#define LEDE_STORE_RUN_H

#include "base/base.h"

enum { RUN_SHORT = 3, RUN_BYTES = 640 /* no run is longer */, RUN_PADDING = 8 };

/* Append at[1..n) behind at[0]. false: no memory. */
bool run_put(buf *out, const uint32_t *at, uint32_t n);

/* The way back: at[0] is set, at[1..n) are filled. RUN_PADDING bytes behind `end` may be looked at. false: not a
 * run. */
bool run_get(const unsigned char *p, const unsigned char *end, uint32_t *at, uint32_t n);

#endif
