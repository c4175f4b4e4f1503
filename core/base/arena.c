#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

/* Tests build with -DARENA_BLOCK=64 so that every block boundary is met on the first page of text. */
#ifndef ARENA_BLOCK
#define ARENA_BLOCK (64 * 1024)
#endif

typedef struct block {
    struct block *next;
    size_t room;
    _Alignas(max_align_t) char data[];
} block;

struct arena {
    block *first, *now; /* blocks before `now` are full, blocks after it are free */
    size_t used;        /* in `now` */
};

arena *arena_new(void) { return calloc(1, sizeof(arena)); }

void arena_free(arena *a) {
    if (!a) return;
    for (block *b = a->first, *next; b; b = next) {
        next = b->next;
        ASAN_UNPOISON_MEMORY_REGION(b->data, b->room);
        free(b);
    }
    free(a);
}

void arena_reset(arena *a) {
    for (block *b = a->first; b; b = b->next) ASAN_POISON_MEMORY_REGION(b->data, b->room);
    a->now = a->first;
    a->used = 0;
}

/* Make `now` a block with n free bytes. A free block that is too small is left behind for the rest of this round. */
static bool next_block(arena *a, size_t n) {
    block *after = a->now ? a->now->next : a->first;
    while (after && after->room < n) {
        a->now = after;
        after = after->next;
    }
    if (!after) {
        size_t room = n > ARENA_BLOCK ? n : ARENA_BLOCK;
        block *b = malloc(sizeof *b + room);
        if (!b) return false;
        ASAN_POISON_MEMORY_REGION(b->data, room);
        b->room = room;
        b->next = NULL;
        if (a->now) a->now->next = b;
        else a->first = b;
        after = b;
    }
    a->now = after;
    a->used = 0;
    return true;
}

void *arena_alloc(arena *a, size_t n) {
    const size_t align = _Alignof(max_align_t);
    if (n > SIZE_MAX - align - sizeof(block)) return NULL;
    n = (n + align - 1) / align * align;
    if ((!a->now || a->now->room - a->used < n) && !next_block(a, n)) return NULL;
    void *p = a->now->data + a->used;
    a->used += n;
    ASAN_UNPOISON_MEMORY_REGION(p, n);
    return memset(p, 0, n);
}

char *arena_copy(arena *a, const char *p, size_t n) {
    char *s = arena_alloc(a, n + 1);
    if (s && n) memcpy(s, p, n);
    return s;
}

char *arena_printf(arena *a, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *s = n < 0 ? NULL : arena_alloc(a, (size_t)n + 1);
    if (!s) return NULL;
    va_start(ap, fmt);
    vsnprintf(s, (size_t)n + 1, fmt, ap);
    va_end(ap);
    return s;
}

