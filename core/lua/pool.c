/* Memory of a Lua state: small blocks by size from stretches of the heap, without a header of their own, since Lua
 * tells the size of what it gives back. That takes a fifth of the instructions of malloc and free, and a start of the
 * program and its end are mostly these. */
#include <stdlib.h>
#include <string.h>

#include "pool.h"

enum { STEP = 16, SMALL = 256, STRETCH = 1 << 15 };

typedef struct stretch {
    struct stretch *before;
    _Alignas(STEP) char bytes[];
} stretch;

enum { LARGE = sizeof(stretch) + SMALL }; /* of a block from the heap at least: so that it can become a stretch */

struct pool {
    void *free[SMALL / STEP + 1]; /* by size in steps: each points to the next */
    char *at, *end;               /* of the last full stretch, what was never given out */
    stretch *last;
};

pool *pool_new(void) { return calloc(1, sizeof(pool)); }

void pool_free(pool *m) {
    for (stretch *s = m->last, *before; s; s = before) {
        before = s->before;
        free(s);
    }
    free(m);
}

static size_t large(size_t n) { return n < LARGE ? LARGE : n; }

static size_t steps(size_t n) { return (n + STEP - 1) / STEP; }

static bool add_stretch(pool *m) {
    stretch *s = malloc(sizeof *s + STRETCH);
    if (!s) return false;
    s->before = m->last;
    m->last = s;
    m->at = s->bytes;
    m->end = s->bytes + STRETCH;
    return true;
}

static void *take(pool *m, size_t n) {
    if (n > SMALL) return malloc(large(n));
    void **p = &m->free[steps(n)];
    if (*p) {
        void *block = *p;
        memcpy(p, block, sizeof *p);
        return block;
    }
    n = steps(n) * STEP;
    if ((size_t)(m->end - m->at) < n && !add_stretch(m)) return NULL;
    m->at += n;
    return m->at - n;
}

static void give(pool *m, void *block, size_t n) {
    if (n > SMALL) {
        free(block);
        return;
    }
    memcpy(block, &m->free[steps(n)], sizeof(void *));
    m->free[steps(n)] = block;
}

/* What shrinks never fails: a small block stays where it is, one from the heap becomes a stretch of its own. */
static void *shrink(pool *m, void *block, size_t old, size_t n) {
    if (old <= SMALL) return block;
    stretch *s = block;
    memmove(s->bytes, block, n);
    s->before = m->last;
    m->last = s;
    return s->bytes;
}

void *pool_resize(pool *m, void *block, size_t old, size_t n) {
    if (!block) return n ? take(m, n) : NULL;
    if (n == 0) return give(m, block, old), NULL;
    if (old > SMALL && n > SMALL) return realloc(block, large(n));
    if (old <= SMALL && n <= SMALL && steps(old) == steps(n)) return block;
    void *moved = take(m, n);
    if (!moved) return n < old ? shrink(m, block, old, n) : NULL;
    memcpy(moved, block, old < n ? old : n);
    give(m, block, old);
    return moved;
}
