#include <utf8proc.h>

#include "base.h"

uint32_t utf8_get(const char *p, const char *end, int *len) {
    unsigned char c = (unsigned char)*p;
    if (c < 0x80) {
        *len = 1;
        return c;
    }
    utf8proc_int32_t code;
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)p, end - p, &code);
    if (n <= 0) {
        *len = 1;
        return 0xFFFD;
    }
    *len = (int)n;
    return (uint32_t)code;
}

int utf8_put(char out[4], uint32_t c) {
    return (int)utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)out);
}

bool utf8_valid(const char *p, size_t n, size_t *bad) {
    const char *at = p, *end = p + n;
    while (at < end) {
        if ((unsigned char)*at < 0x80) {
            at++;
            continue;
        }
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
    case 0x2018: case 0x2019: case 0x02BC: return '\'';
    case 0x2010: case 0x2011: return '-';
    default: return utf8_lower(c);
    }
}

void utf8_fold(buf *b, const char *p, size_t n) {
    const char *end = p + n;
    while (p < end) {
        if ((unsigned char)*p < 0x80) {
            buf_putc(b, (char)utf8_lower((unsigned char)*p++));
            continue;
        }
        int len;
        char out[4];
        uint32_t c = utf8_get(p, end, &len);
        buf_add(b, out, (size_t)utf8_put(out, fold(c)));
        p += len;
    }
}
