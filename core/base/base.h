/* base.h — memory and bytes for all floors; knows nothing of corpora. */
#ifndef LEDE_BASE_H
#define LEDE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lede/error.h"
#include "lede/text.h"

/* Tell that memory ran out: LEDE_ENOMEM. */
lede_status no_memory(lede_error *e);

/* ---- arena: many small allocations that die together -------------------------------------------------------- */

/* Make with arena_new, reset between documents or queries, end with arena_free. */
typedef struct arena arena;

arena *arena_new(void);      /* NULL: out of memory */
void arena_free(arena *a);   /* NULL is accepted */
void arena_reset(arena *a);  /* everything from it is gone; blocks are kept for reuse, poisoned under ASan */
/* n bytes aligned for any type, zeroed. NULL: out of memory. */
void *arena_alloc(arena *a, size_t n);
/* A copy, NUL-terminated. NULL: out of memory. */
char *arena_copy(arena *a, const char *p, size_t n);
char *arena_printf(arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* ---- buf: a growing byte string that fails once, at the end -------------------------------------------------- */

/* All zero is an empty buffer. After an allocation fails, `failed` stays set and appends do nothing: append freely,
 * ask once. p is NUL-terminated whenever n > 0 or an append was made. */
typedef struct {
    char *p;
    size_t n, room;
    bool failed;
} buf;

void buf_add(buf *b, const void *p, size_t n);
void buf_puts(buf *b, const char *s);
void buf_putc(buf *b, char c);
void buf_printf(buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* A JSON string with its quotes; ill-formed UTF-8 becomes U+FFFD. */
void buf_json(buf *b, const char *p, size_t n);
/* The shortest decimal that reads back as the same double; integers below 2^53 without a point. */
void buf_number(buf *b, double x);
/* A variable-length unsigned integer, 7 bits a byte, low bits first. */
void buf_varint(buf *b, uint64_t x);
/* Room for n more bytes at the returned place, or NULL; the caller then adds to b->n what it wrote. */
char *buf_reserve(buf *b, size_t n);
void buf_clear(buf *b); /* keeps the memory */
void buf_free(buf *b);  /* leaves an empty buffer */

/* Read a buf_varint at *p, not past end; false: it ends in the middle. */
bool varint_get_long(const unsigned char **p, const unsigned char *end, uint64_t *x);
static inline bool varint_get(const unsigned char **p, const unsigned char *end, uint64_t *x) {
    const unsigned char *at = *p;
    if (at < end && at[0] < 0x80) return *x = at[0], *p = at + 1, true;
    if (end - at < 2 || at[1] >= 0x80) return varint_get_long(p, end, x);
    *x = (uint64_t)(at[0] & 0x7F) | (uint64_t)at[1] << 7;
    *p = at + 2;
    return true;
}

/* ---- vec: a growing array of any element type ---------------------------------------------------------------- */

/* VEC(T) v = {0}; T *x = vec_push(&v); where x is NULL when memory ran out. */
#define VEC(T) struct { T *p; size_t n, room; }
#define vec_push(v) \
    ((v)->n < (v)->room || vec_grow((void **)&(v)->p, &(v)->room, sizeof *(v)->p) ? &(v)->p[(v)->n++] : NULL)
#define vec_free(v) (free((v)->p), (v)->p = NULL, (v)->n = (v)->room = 0)
bool vec_grow(void **p, size_t *room, size_t element);
/* Room for n elements at once; false: no memory. */
#define vec_reserve(v, n) vec_make_room((void **)&(v)->p, &(v)->room, sizeof *(v)->p, n)
bool vec_make_room(void **p, size_t *room, size_t element, size_t n);

/* ---- strings -------------------------------------------------------------------------------------------------- */

#define STR(literal) ((lede_str){literal, sizeof(literal) - 1})
static inline lede_str str_of(const char *s) { return (lede_str){s, s ? strlen(s) : 0}; }
static inline bool str_eq(lede_str a, lede_str b) { return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0); }
/* Does t end with the tail, and hold more? */
static inline bool str_ends(lede_str t, const char *tail) {
    size_t n = strlen(tail);
    return t.n > n && memcmp(t.p + t.n - n, tail, n) == 0;
}
int str_cmp(lede_str a, lede_str b); /* bytewise; a shorter prefix sorts first */

/* White space of ASCII: safe on any byte of UTF-8. */
static inline bool byte_is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* Make each run of white space in p[0..n) one blank; the new length. */
size_t blanks_join(char *p, size_t n);

/* 64-bit hash of bytes; the same on every machine. */
uint64_t hash_bytes(const void *p, size_t n);
/* 128 bits, for telling contents apart; big-endian, the same on every machine. */
void hash_wide(const void *p, size_t n, unsigned char out[16]);
/* SHA-256, 64 hexadecimal digits, for what must not be forged. */
void sha256(const void *data, size_t n, char out[65]);

/* Sets i, a variable, to the first number from `from` up to `to` of which `before`, an expression of i, does not hold.
 * It must hold of all numbers before that and of none behind. */
#define bisect(i, from, to, before)                                                                \
    for (__typeof__(i) low_ = (from), high_ = (to); (i) = low_ + (high_ - low_) / 2, low_ < high_;) \
        if (before) low_ = (i) + 1;                                                                \
        else high_ = (i)

/* Sort as qsort_r does; equal elements may change places only within runs of 16,384. stop: polled, NULL for none.
 * LEDE_ESTOP, LEDE_ENOMEM: all elements are there, in some order. */
lede_status sort_polled(void *base, size_t n, size_t size, int (*compare)(const void *, const void *, void *),
                        void *data, const volatile int *stop, lede_error *e);

/* intern: each distinct byte string gets a number from 0 up, in order of arrival. */
typedef struct intern intern;
intern *intern_new(void);
void intern_free(intern *t);
/* The number of the string, added where new; -1: out of memory. */
int32_t intern_add(intern *t, const char *p, size_t n);
/* The number of the string, or -1 where it is unknown. */
int32_t intern_find(const intern *t, const char *p, size_t n);
/* The string of a number, NUL-terminated, borrowed until intern_free. */
lede_str intern_get(const intern *t, int32_t id);
int32_t intern_count(const intern *t);

/* ---- UTF-8 ---------------------------------------------------------------------------------------------------- */

/* The character at p (p < end) and its length in bytes; an ill-formed byte gives U+FFFD and length 1. */
uint32_t utf8_get(const char *p, const char *end, int *len);
int utf8_put(char out[4], uint32_t c); /* bytes written */
bool utf8_valid(const char *p, size_t n, size_t *bad); /* *bad: offset of the first ill-formed byte */
bool utf8_is_upper(uint32_t c);
bool utf8_is_lower(uint32_t c);
bool utf8_is_alpha(uint32_t c); /* letters and marks */
bool utf8_is_digit(uint32_t c);
bool utf8_is_space(uint32_t c);
bool utf8_is_mark(uint32_t c);         /* combining marks */
bool utf8_is_punct(uint32_t c);        /* punctuation in Unicode's sense: also % & @ #, but not $ + = */
bool utf8_is_other_number(uint32_t c); /* fractions, superscripts, Roman numeral signs */
uint32_t utf8_lower(uint32_t c);
int utf8_width(uint32_t c); /* terminal cells: 0, 1 or 2 */
/* Lower-case p[0..n) into b; typographic apostrophes and hyphens become ASCII ones, so that forms compare equal. */
void utf8_fold(buf *b, const char *p, size_t n);
/* The same into a place of one's own; the bytes written, 0 where there is no room. */
size_t utf8_fold_into(char *out, size_t room, const char *p, size_t n);

#endif
