#include "run.h"

static uint64_t bits_for(const uint32_t *at, uint32_t n, unsigned k) {
    uint64_t sum = 0;
    for (uint32_t i = 1; i < n; i++) sum += (at[i] - at[i - 1] - 1) >> k;
    return sum + (uint64_t)(n - 1) * (k + 1);
}

/* The cheapest k lies at the logarithm of the mean, or a little below it. */
static unsigned best_k(const uint32_t *at, uint32_t n) {
    uint32_t mean = (at[n - 1] - at[0] - (n - 1)) / (n - 1);
    unsigned top = mean ? 31 - (unsigned)__builtin_clz(mean) : 0, best = top;
    uint64_t least = bits_for(at, n, top);
    for (unsigned k = top; k-- > 0 && k + 3 > top;) {
        uint64_t bits = bits_for(at, n, k);
        if (bits >= least) break;
        least = bits;
        best = k;
    }
    return best;
}

typedef struct {
    unsigned char *p;
    uint64_t held;
    unsigned bits; /* held, fewer than 8 between calls */
} bit_writer;

static void put_bits(bit_writer *w, uint64_t x, unsigned n) {
    w->held |= x << w->bits;
    for (w->bits += n; w->bits >= 8; w->bits -= 8, w->held >>= 8) *w->p++ = (unsigned char)w->held;
}

static void put_zeros(bit_writer *w, uint32_t n) {
    for (; n > 32; n -= 32) put_bits(w, 0, 32);
    put_bits(w, 0, n);
}

bool run_put(buf *out, const uint32_t *at, uint32_t n) {
    if (n <= RUN_SHORT) {
        for (uint32_t i = 1; i < n; i++) buf_varint(out, at[i] - at[i - 1] - 1);
        return !out->failed;
    }
    unsigned k = best_k(at, n);
    char *room = buf_reserve(out, RUN_BYTES);
    if (!room) return false;
    bit_writer w = {.p = (unsigned char *)room};
    *w.p++ = (unsigned char)k;
    for (uint32_t i = 1; i < n; i++) {
        uint32_t d = at[i] - at[i - 1] - 1;
        put_zeros(&w, d >> k);
        put_bits(&w, 1, 1);
        put_bits(&w, d & (((uint64_t)1 << k) - 1), k);
    }
    if (w.bits) *w.p++ = (unsigned char)w.held;
    out->n += (size_t)((char *)w.p - room);
    return true;
}

/* 57 bits or more from bit number `at` on. */
static uint64_t look(const unsigned char *p, size_t at) {
    uint64_t x;
    memcpy(&x, p + at / 8, 8); /* eight shifts would be most of the work of a list */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    return x >> at % 8;
}

static bool get_short(const unsigned char *p, const unsigned char *end, uint32_t *at, uint32_t n) {
    uint64_t d;
    for (uint32_t i = 1; i < n; i++) {
        if (!varint_get(&p, end, &d)) return false;
        at[i] = at[i - 1] + (uint32_t)d + 1;
    }
    return p == end;
}

bool run_get(const unsigned char *p, const unsigned char *end, uint32_t *at, uint32_t n) {
    if (n <= RUN_SHORT) return get_short(p, end, at, n);
    unsigned k = p < end ? *p++ : 64;
    if (k > 31) return false;
    size_t bit = 0, bits = (size_t)(end - p) * 8;
    uint32_t last = at[0], mask = (uint32_t)(((uint64_t)1 << k) - 1);
    for (uint32_t i = 1; i < n; i++) {
        uint32_t zeros = 0;
        uint64_t x = look(p, bit);
        while (!(x & (((uint64_t)1 << 57) - 1))) {
            zeros += 57;
            bit += 57;
            if (bit >= bits) return false;
            x = look(p, bit);
        }
        unsigned more = (unsigned)__builtin_ctzll(x);
        bit += more + 1;
        zeros += more;
        /* Mostly the low bits are in sight already. */
        uint32_t low = (uint32_t)(more + 1 + k <= 57 ? x >> (more + 1) : bit < bits ? look(p, bit) : 0) & mask;
        bit += k;
        if (bit > bits) return false;
        at[i] = last = last + (zeros << k) + low + 1;
    }
    return bits - bit < 8;
}
