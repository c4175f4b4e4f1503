#include "read/flat.h"

#include <stdlib.h>

typedef struct {
    const char *p, *end;
    char *out; /* decoded strings, one behind the other, each with a NUL; never longer than the line */
} flat;

static void skip_blanks(flat *f) {
    while (f->p < f->end && (*f->p == ' ' || *f->p == '\t' || *f->p == '\r' || *f->p == '\n')) f->p++;
}

static bool take(flat *f, char c) {
    skip_blanks(f);
    return f->p < f->end && *f->p++ == c;
}

/* Bytes before the next quotation mark, backslash or control character, eight at a time. */
static size_t plain_run(const char *p, const char *end) {
    const uint64_t ones = 0x0101010101010101u, high = ones << 7;
    const char *from = p;
    for (; end - p >= 8; p += 8) {
        uint64_t x, quote, slash;
        memcpy(&x, p, 8);
        quote = x ^ ones * '"';
        slash = x ^ ones * '\\';
        if (((quote - ones) & ~quote & high) | ((slash - ones) & ~slash & high) | ((x - ones * 32) & ~x & high)) break;
    }
    while (p < end && *p != '"' && *p != '\\' && (unsigned char)*p >= 32) p++;
    return (size_t)(p - from);
}

static bool hex4(flat *f, uint32_t *c) {
    *c = 0;
    if (f->end - f->p < 4) return false;
    for (int i = 0; i < 4; i++) {
        char h = *f->p++;
        if (h >= '0' && h <= '9') *c = *c * 16 + (uint32_t)(h - '0');
        else if ((h | 32) >= 'a' && (h | 32) <= 'f') *c = *c * 16 + (uint32_t)((h | 32) - 'a' + 10);
        else return false;
    }
    return true;
}

static bool take_unicode(flat *f) {
    uint32_t c, low;
    if (!hex4(f, &c) || c == 0 || (c >= 0xDC00 && c < 0xE000)) return false;
    if (c >= 0xD800 && c < 0xDC00) {
        if (f->end - f->p < 2 || f->p[0] != '\\' || f->p[1] != 'u') return false;
        f->p += 2;
        if (!hex4(f, &low) || low < 0xDC00 || low >= 0xE000) return false;
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
    f->out += utf8_put(f->out, c);
    return true;
}

static bool take_escape(flat *f) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    if (f->p == f->end) return false;
    char c = *f->p++;
    if (c == 'u') return take_unicode(f);
    const char *at = c ? strchr(from, c) : NULL;
    if (at) *f->out++ = to[at - from];
    return at != NULL;
}

static bool take_string(flat *f, lede_str *s) {
    if (!take(f, '"')) return false;
    char *from = f->out;
    for (;;) {
        size_t n = plain_run(f->p, f->end);
        memcpy(f->out, f->p, n);
        f->out += n;
        f->p += n;
        if (f->p == f->end) return false;
        char c = *f->p++;
        if (c == '"') break;
        if (c != '\\' || !take_escape(f)) return false;
    }
    *s = (lede_str){from, (size_t)(f->out - from)};
    *f->out++ = 0;
    return utf8_valid(s->p, s->n, NULL);
}

enum { MEMBERS = 64 }; /* of a usual line: they are compared with each other */

static bool take_member(flat_line *line, flat *f) {
    lede_str key, value;
    if (line->member.n == MEMBERS) return false;
    if (!take_string(f, &key) || !take(f, ':') || !take_string(f, &value) || flat_get(line, key)) return false;
    lede_field *m = vec_push(&line->member);
    if (m) *m = (lede_field){key, value};
    return m != NULL;
}

bool flat_parse(flat_line *line, const char *p, size_t n) {
    line->member.n = 0;
    buf_clear(&line->decoded);
    flat f = {p, p + n, buf_reserve(&line->decoded, n + 1)};
    if (!f.out || !take(&f, '{')) return false;
    do {
        if (!take_member(line, &f)) return false;
        skip_blanks(&f);
    } while (f.p < f.end && *f.p == ',' && f.p++);
    if (!take(&f, '}')) return false;
    skip_blanks(&f);
    return f.p == f.end;
}

const lede_str *flat_get(const flat_line *line, lede_str key) {
    for (size_t i = 0; i < line->member.n; i++)
        if (str_eq(line->member.p[i].key, key)) return &line->member.p[i].value;
    return NULL;
}

void flat_free(flat_line *line) {
    buf_free(&line->decoded);
    vec_free(&line->member);
}
