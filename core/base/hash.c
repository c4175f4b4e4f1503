#include <stdlib.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base.h"

uint64_t hash_bytes(const void *p, size_t n) { return XXH3_64bits(p, n); }

void hash_wide(const void *p, size_t n, unsigned char out[16]) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(p, n));
    memcpy(out, canonical.digest, 16);
}

/* Open addressing over the strings' hashes; the strings themselves lie in an arena. */
struct intern {
    arena *strings;
    lede_str *str;
    uint64_t *hash;
    int32_t *slot; /* number + 1, or 0 */
    size_t mask;
    int32_t n, room;
};

intern *intern_new(void) {
    intern *t = calloc(1, sizeof *t);
    if (!t) return NULL;
    t->mask = 255;
    t->strings = arena_new();
    t->slot = calloc(t->mask + 1, sizeof *t->slot);
    if (t->strings && t->slot) return t;
    intern_free(t);
    return NULL;
}

void intern_free(intern *t) {
    if (!t) return;
    arena_free(t->strings);
    free(t->str);
    free(t->hash);
    free(t->slot);
    free(t);
}

static size_t find_slot(const intern *t, const char *p, size_t n, uint64_t h) {
    size_t i = h & t->mask;
    for (; t->slot[i]; i = (i + 1) & t->mask) {
        int32_t id = t->slot[i] - 1;
        if (t->hash[id] == h && str_eq(t->str[id], (lede_str){p, n})) break;
    }
    return i;
}

int32_t intern_find(const intern *t, const char *p, size_t n) {
    return t->slot[find_slot(t, p, n, hash_bytes(p, n))] - 1;
}

static bool grow_slots(intern *t) {
    size_t mask = t->mask * 2 + 1;
    int32_t *slot = calloc(mask + 1, sizeof *slot);
    if (!slot) return false;
    for (int32_t id = 0; id < t->n; id++) {
        size_t i = t->hash[id] & mask;
        while (slot[i]) i = (i + 1) & mask;
        slot[i] = id + 1;
    }
    free(t->slot);
    t->slot = slot;
    t->mask = mask;
    return true;
}

static bool grow_strings(intern *t) {
    int32_t room = t->room ? t->room * 2 : 128;
    lede_str *str = realloc(t->str, (size_t)room * sizeof *str);
    if (str) t->str = str;
    uint64_t *hash = realloc(t->hash, (size_t)room * sizeof *hash);
    if (hash) t->hash = hash;
    if (!str || !hash) return false;
    t->room = room;
    return true;
}

int32_t intern_add(intern *t, const char *p, size_t n) {
    uint64_t h = hash_bytes(p, n);
    size_t i = find_slot(t, p, n, h);
    if (t->slot[i]) return t->slot[i] - 1;
    if (t->n == INT32_MAX / 2) return -1;
    if ((size_t)t->n * 2 > t->mask) {
        if (!grow_slots(t)) return -1;
        i = find_slot(t, p, n, h);
    }
    if (t->n == t->room && !grow_strings(t)) return -1;
    char *copy = arena_copy(t->strings, p, n);
    if (!copy) return -1;
    t->str[t->n] = (lede_str){copy, n};
    t->hash[t->n] = h;
    t->slot[i] = t->n + 1;
    return t->n++;
}

lede_str intern_get(const intern *t, int32_t id) { return t->str[id]; }
int32_t intern_count(const intern *t) { return t->n; }
