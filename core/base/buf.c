#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base.h"

#ifndef BUF_FIRST
#define BUF_FIRST 64
#endif

char *buf_reserve(buf *b, size_t n) {
    if (b->failed) return NULL;
    if (n >= SIZE_MAX / 2 - b->n) {
        b->failed = true;
        return NULL;
    }
    size_t want = b->n + n + 1;
    if (want > b->room) {
        size_t room = b->room ? b->room : BUF_FIRST;
        while (room < want) room *= 2;
        char *p = realloc(b->p, room);
        if (!p) {
            b->failed = true;
            return NULL;
        }
        b->p = p;
        b->room = room;
    }
    return b->p + b->n;
}

void buf_add(buf *b, const void *p, size_t n) {
    char *to = buf_reserve(b, n);
    if (!to) return;
    if (n) memcpy(to, p, n);
    b->n += n;
    b->p[b->n] = 0;
}

void buf_puts(buf *b, const char *s) { buf_add(b, s, strlen(s)); }
void buf_putc(buf *b, char c) { buf_add(b, &c, 1); }

void buf_printf(buf *b, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *to = n < 0 ? NULL : buf_reserve(b, (size_t)n);
    if (!to) {
        b->failed = true;
        return;
    }
    va_start(ap, fmt);
    vsnprintf(to, (size_t)n + 1, fmt, ap);
    va_end(ap);
    b->n += (size_t)n;
}

void buf_json(buf *b, const char *p, size_t n) {
    const char *end = p + n, *run = p;
    buf_putc(b, '"');
    while (p < end) {
        unsigned char c = (unsigned char)*p;
        int len = 1;
        bool plain = c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
        if (c >= 0x80) plain = utf8_get(p, end, &len) != 0xFFFD || len == 3;
        if (!plain) {
            if (p > run) buf_add(b, run, (size_t)(p - run));
            if (c == '"' || c == '\\') buf_printf(b, "\\%c", c);
            else if (c == '\n') buf_puts(b, "\\n");
            else if (c == '\t') buf_puts(b, "\\t");
            else if (c == '\r') buf_puts(b, "\\r");
            else if (c >= 0x80) buf_puts(b, "\xEF\xBF\xBD");
            else buf_printf(b, "\\u%04x", c);
            run = p + 1;
        }
        p += len;
    }
    if (end > run) buf_add(b, run, (size_t)(end - run));
    buf_putc(b, '"');
}

void buf_number(buf *b, double x) {
    if (!isfinite(x)) {
        buf_puts(b, "null"); /* JSON has no other word for it */
        return;
    }
    if (x >= 0 && x < 4294967296.0 && x == (uint32_t)x) { /* most are: offsets and counts */
        char digits[10];
        size_t n = sizeof digits;
        uint32_t rest = (uint32_t)x;
        do digits[--n] = (char)('0' + rest % 10);
        while (rest /= 10);
        buf_add(b, digits + n, sizeof digits - n);
        return;
    }
    if (x == floor(x) && fabs(x) < 9007199254740992.0) {
        buf_printf(b, "%.0f", x == 0 ? 0.0 : x);
        return;
    }
    char s[40];
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(s, sizeof s, "%.*g", digits, x);
        if (strtod(s, NULL) == x) break;
    }
    buf_puts(b, s);
}

void buf_varint(buf *b, uint64_t x) {
    char *to = buf_reserve(b, 10);
    if (!to) return;
    size_t n = 0;
    for (; x >= 0x80; x >>= 7) to[n++] = (char)(x | 0x80);
    to[n++] = (char)x;
    b->n += n;
}

bool varint_get_long(const unsigned char **p, const unsigned char *end, uint64_t *x) {
    *x = 0;
    for (unsigned shift = 0; *p < end && shift < 64; shift += 7) {
        unsigned char c = *(*p)++;
        *x |= (uint64_t)(c & 0x7F) << shift;
        if (c < 0x80) return true;
    }
    return false;
}

void buf_clear(buf *b) {
    b->n = 0;
    b->failed = false;
}

void buf_free(buf *b) {
    free(b->p);
    *b = (buf){0};
}

bool vec_make_room(void **p, size_t *room, size_t element, size_t n) {
    if (n <= *room) return true;
    void *q = n > SIZE_MAX / element ? NULL : realloc(*p, n * element);
    if (!q) return false;
    *p = q;
    *room = n;
    return true;
}

bool vec_grow(void **p, size_t *room, size_t element) {
    return vec_make_room(p, room, element, *room ? *room * 2 : 8);
}

size_t blanks_join(char *p, size_t n) {
    size_t kept = 0;
    bool blank = false, was = false;
    for (size_t i = 0; i < n; i++, was = blank) {
        blank = byte_is_blank(p[i]);
        if (!blank) p[kept++] = p[i];
        else if (!was) p[kept++] = ' ';
    }
    return kept;
}

int str_cmp(lede_str a, lede_str b) {
    size_t n = a.n < b.n ? a.n : b.n;
    int c = n ? memcmp(a.p, b.p, n) : 0;
    return c ? c : (a.n > b.n) - (a.n < b.n);
}
