#include <stdlib.h>

#include "query.h"

/* Chains are matched by rows of bits. Row k has a bit at each token where link k can stand so that the links after it
 * can follow; it is made from row k + 1, moved back over the gap without crossing the beginning of a unit. Then the
 * first row holds all places where matches begin, and each next link stands at its first bit in reach: so gaps come
 * out as short as they can. */

/* to := from moved one token back, except from places where a unit begins. */
static void step_back(const uint64_t *from, const uint64_t *mark, size_t words, uint64_t *to) {
    uint64_t here = from[0] & ~mark[0];
    for (size_t i = 0; i + 1 < words; i++) {
        uint64_t next = from[i + 1] & ~mark[i + 1];
        to[i] = here >> 1 | next << 63;
        here = next;
    }
    to[words - 1] = here >> 1;
}

/* Set all bits that lie before a set bit in the same unit. */
static void fill_back(uint64_t *row, const uint64_t *mark, size_t words) {
    uint64_t carry = 0; /* whether the first token of the word after is set and may be left backwards */
    for (size_t i = words; i-- > 0;) {
        uint64_t g = row[i] | carry << 63, open = ~mark[i] >> 1; /* from token + 1 to token */
        if (g) {
            g |= open & g >> 1;
            open &= open >> 1;
            g |= open & g >> 2;
            open &= open >> 2;
            g |= open & g >> 4;
            open &= open >> 4;
            g |= open & g >> 8;
            open &= open >> 8;
            g |= open & g >> 16;
            open &= open >> 16;
            g |= open & g >> 32;
        }
        row[i] = g;
        carry = g & ~mark[i] & 1;
    }
}

/* out := places from which, over a gap of min to max tokens, a bit of `from` is reached. */
static void gap_back(const uint64_t *from, const uint64_t *mark, size_t words, uint32_t min, uint32_t max,
                     uint64_t *step, uint64_t *out) {
    const uint64_t *now = from;
    for (uint32_t i = 0; i <= min; i++) {
        step_back(now, mark, words, step);
        now = step;
    }
    memcpy(out, step, words * sizeof *out);
    if (max == NO_LIMIT) {
        fill_back(out, mark, words);
        return;
    }
    for (uint32_t i = min; i < max; i++) {
        step_back(step, mark, words, step);
        for (size_t k = 0; k < words; k++) out[k] |= step[k];
    }
}

bool chain_rows(const window *w, const chain *c, uint64_t **row) {
    uint64_t *step = c->links > 1 ? malloc((w->words + 1) * sizeof *step) : NULL;
    if (c->links > 1 && !step) return false;
    memcpy(row[c->links - 1], w->bits[c->link[c->links - 1].set], w->words * sizeof **row);
    for (uint32_t k = c->links - 1; k-- > 0;) {
        gap_back(row[k + 1], w->mark[w->part->within], w->words, c->link[k + 1].min, c->link[k + 1].max, step, row[k]);
        const uint64_t *set = w->bits[c->link[k].set];
        for (size_t i = 0; i < w->words; i++) row[k][i] &= set[i];
    }
    free(step);
    return true;
}

uint64_t **chain_new(const window *w, uint32_t links) {
    size_t words = w->words + 1;
    uint64_t **row = malloc((links + 1) * sizeof *row + links * words * sizeof **row);
    for (uint32_t i = 0; row && i < links; i++) row[i] = (uint64_t *)(void *)(row + links + 1) + i * words;
    return row;
}

static uint32_t follow(const chain *c, uint64_t *const *row, uint32_t first, uint32_t to) {
    for (uint32_t k = 1; k < c->links; k++) first = bit_next(row[k], first + 1 + c->link[k].min, to);
    return first + 1;
}

lede_status chain_run(const window *w, const chain *c, found_fn found, void *data, lede_error *e) {
    uint32_t to = w->to - w->base;
    lede_status code = LEDE_OK;
    uint64_t **row = NULL, *one = c->links == 1 ? w->bits[c->link[0].set] : NULL;
    if (c->links > 1 && !(row = chain_new(w, c->links))) return no_memory(e);
    if (row && !chain_rows(w, c, row)) code = no_memory(e);
    uint64_t *const *rows = row ? row : &one;
    for (uint32_t first = w->from - w->base, last; code == LEDE_OK && (first = bit_next(rows[0], first, to)) < to;
         first = last) {
        last = follow(c, rows, first, to);
        code = found(data, (place){(uint32_t)w->segment_number, w->base + first, w->base + last}, NULL, e);
    }
    free(row);
    return code;
}
