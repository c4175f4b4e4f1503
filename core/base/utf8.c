#include <utf8proc.h>

#include "base.h"

/* Well-formed sequences as in table 3-7 of the Unicode standard: no overlong forms, no surrogates, at most U+10FFFF. */
static bool trail(const unsigned char *p, int n) {
    for (int i = 1; i < n; i++)
        if ((p[i] & 0xC0) != 0x80) return false;
    return true;
}

static uint32_t decode(const unsigned char *p, const unsigned char *end, int *len) {
    unsigned char c = p[0];
    ptrdiff_t room = end - p;
    if (c >= 0xC2 && c < 0xE0 && room >= 2 && trail(p, 2)) {
        *len = 2;
        return (uint32_t)(c & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (c >= 0xE0 && c < 0xF0 && room >= 3 && trail(p, 3)) {
        uint32_t x = (uint32_t)(c & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
        *len = 3;
        if (x >= 0x800 && (x < 0xD800 || x > 0xDFFF)) return x;
    }
    if (c >= 0xF0 && c < 0xF5 && room >= 4 && trail(p, 4)) {
        uint32_t x =
            (uint32_t)(c & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
        *len = 4;
        if (x >= 0x10000 && x <= 0x10FFFF) return x;
    }
    *len = 1;
    return 0xFFFD;
}

uint32_t utf8_get(const char *p, const char *end, int *len) {
    unsigned char c = (unsigned char)*p;
    if (c >= 0x80) return decode((const unsigned char *)p, (const unsigned char *)end, len);
    *len = 1;
    return c;
}

int utf8_put(char out[4], uint32_t c) {
    return (int)utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)out);
}

/* How many bytes from p on are ASCII. */
static size_t ascii_run(const char *p, size_t n) {
    size_t i = 0;
    for (; i + 8 <= n; i += 8) {
        uint64_t x;
        memcpy(&x, p + i, 8);
        if (x & 0x8080808080808080u) break;
    }
    while (i < n && (unsigned char)p[i] < 0x80) i++;
    return i;
}

bool utf8_valid(const char *p, size_t n, size_t *bad) {
    if (n == 0) return true;
    const char *at = p, *end = p + n;
    while ((at += ascii_run(at, (size_t)(end - at))) < end) {
        int len;
        if (utf8_get(at, end, &len) == 0xFFFD && len == 1) {
            if (bad) *bad = (size_t)(at - p);
            return false;
        }
        at += len;
    }
    return true;
}

static utf8proc_category_t category(uint32_t c) { return utf8proc_category((utf8proc_int32_t)c); }

bool utf8_is_upper(uint32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    utf8proc_category_t k = category(c);
    return k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower(uint32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return category(c) == UTF8PROC_CATEGORY_LL;
}

bool utf8_is_alpha(uint32_t c) {
    if (c < 0x80) return (c | 32) >= 'a' && (c | 32) <= 'z';
    utf8proc_category_t k = category(c);
    return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO) || k == UTF8PROC_CATEGORY_MN ||
           k == UTF8PROC_CATEGORY_MC;
}

bool utf8_is_digit(uint32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9';
    return category(c) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_space(uint32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    utf8proc_category_t k = category(c);
    return c == 0x85 || k == UTF8PROC_CATEGORY_ZS || k == UTF8PROC_CATEGORY_ZL || k == UTF8PROC_CATEGORY_ZP;
}

bool utf8_is_punct(uint32_t c) {
    utf8proc_category_t k = category(c);
    return k >= UTF8PROC_CATEGORY_PC && k <= UTF8PROC_CATEGORY_PO;
}

bool utf8_is_other_number(uint32_t c) {
    utf8proc_category_t k = category(c);
    return k == UTF8PROC_CATEGORY_NO || k == UTF8PROC_CATEGORY_NL;
}

bool utf8_is_mark(uint32_t c) {
    if (c < 0x300) return false;
    utf8proc_category_t k = category(c);
    return k == UTF8PROC_CATEGORY_MN || k == UTF8PROC_CATEGORY_MC || k == UTF8PROC_CATEGORY_ME;
}

uint32_t utf8_lower(uint32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

int utf8_width(uint32_t c) {
    if (c < 0x20 || c == 0x7F) return 0;
    return c < 0x7F ? 1 : utf8proc_charwidth((utf8proc_int32_t)c);
}

static uint32_t fold(uint32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return '\'';
    case 0x2010:
    case 0x2011:
        return '-';
    default:
        return utf8_lower(c);
    }
}

static void fold_ascii(buf *b, const char *p, size_t n) {
    char *to = buf_reserve(b, n);
    if (!to) return;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)p[i];
        to[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    b->n += n;
    b->p[b->n] = 0;
}

void utf8_fold(buf *b, const char *p, size_t n) {
    if (n == 0) return;
    const char *end = p + n;
    for (;;) {
        size_t plain = ascii_run(p, (size_t)(end - p));
        fold_ascii(b, p, plain);
        if ((p += plain) == end) return;
        int len;
        char out[4];
        uint32_t c = utf8_get(p, end, &len);
        buf_add(b, out, (size_t)utf8_put(out, fold(c)));
        p += len;
    }
}

size_t utf8_fold_into(char *out, size_t room, const char *p, size_t n) {
    size_t kept = 0;
    for (const char *end = p + n; p < end;) {
        int len;
        char c[4];
        uint32_t small = fold(utf8_get(p, end, &len));
        size_t width = small < 0x80 ? 1 : (size_t)utf8_put(c, small);
        if (width > room - kept) return 0;
        if (width == 1) out[kept] = (char)small;
        else memcpy(out + kept, c, width);
        kept += width;
        p += len;
    }
    return kept;
}
