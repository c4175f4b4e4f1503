/* A sort that can be stopped: runs by the C library's, and then merged. */
#include "base/base.h"

#include <stdlib.h>

enum { RUN = 1 << 14 /* elements between two looks at `stop` */ };

typedef struct {
    size_t size;
    int (*compare)(const void *, const void *, void *);
    void *data;
    const volatile int *stop;
} sorting;

static bool stopped(const sorting *s) { return s->stop && *s->stop; }

/* Merge [from, middle) and [middle, to) of `in` into `out`. false: stopped. */
static bool merge(const sorting *s, const char *in, char *out, size_t from, size_t middle, size_t to) {
    size_t a = from, b = middle;
    for (size_t i = from; i < to; i++) {
        if (i % RUN == 0 && stopped(s)) return false;
        bool left = b == to || (a < middle && s->compare(in + a * s->size, in + b * s->size, s->data) <= 0);
        memcpy(out + i * s->size, in + (left ? a++ : b++) * s->size, s->size);
    }
    return true;
}

lede_status sort_polled(void *base, size_t n, size_t size, int (*compare)(const void *, const void *, void *),
                        void *data, const volatile int *stop, lede_error *e) {
    sorting s = {size, compare, data, stop};
    char *in = base, *other = n > RUN ? malloc(n * size) : NULL, *out = other;
    bool fine = true;
    if (n > RUN && !other) return no_memory(e);
    for (size_t i = 0; i < n && fine; i += RUN) {
        qsort_r(in + i * size, n - i < RUN ? n - i : RUN, size, compare, data);
        fine = !stopped(&s);
    }
    for (size_t width = RUN; fine && width < n; width *= 2) {
        for (size_t i = 0; i < n && fine; i += 2 * width)
            fine = merge(&s, in, out, i, i + width < n ? i + width : n, i + 2 * width < n ? i + 2 * width : n);
        if (!fine) break;
        char *was = in;
        in = out;
        out = was;
    }
    if (in != base) memcpy(base, in, n * size); /* of a merge that was stopped the input is whole */
    free(other);
    return fine ? LEDE_OK : lede_fail(e, LEDE_ESTOP, -1, "stopped");
}
