/* Values as text, and text as terminal cells. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "show.h"

void cell_data(buf *b, const lede_cell *c) {
    switch (c->kind) {
    case LEDE_CELL_NONE:
        break;
    case LEDE_CELL_TEXT:
        buf_add(b, c->text.p, c->text.n);
        break;
    case LEDE_CELL_INTEGER:
        buf_printf(b, "%lld", (long long)c->integer);
        break;
    case LEDE_CELL_NUMBER:
        buf_number(b, c->number);
        break;
    case LEDE_CELL_FLAG:
        buf_puts(b, c->integer ? "true" : "false");
        break;
    }
}

bool cell_is_number(const lede_cell *c) { return c->kind == LEDE_CELL_INTEGER || c->kind == LEDE_CELL_NUMBER; }

bool cell_is_empty(const lede_cell *c) {
    return c->kind == LEDE_CELL_NONE || (c->kind == LEDE_CELL_TEXT && !c->text.n);
}

enum { GROUPED = 5, COUNTED = 4 }; /* four digits stay together where they may be a year */

/* Digits in groups of three, where there are at least `least`. */
static void put_grouped(buf *b, const char *s, size_t n, size_t least) {
    size_t sign = *s == '-', digits = strspn(s + sign, "0123456789");
    if (digits < least || memchr(s, 'e', n)) digits = 0;
    buf_add(b, s, sign);
    for (size_t i = 0; i < digits; i++) {
        if (i && (digits - i) % 3 == 0) buf_putc(b, ',');
        buf_putc(b, s[sign + i]);
    }
    buf_add(b, s + sign + digits, n - sign - digits);
}

/* A figure no one reads to the sixteenth place: at most four decimals, of hundreds one. */
static void put_number(buf *b, double x, size_t least) {
    char s[400];
    if (!isfinite(x) || fabs(x) >= 1e15 || (x != 0 && fabs(x) < 1e-3)) snprintf(s, sizeof s, "%.4g", x);
    else {
        snprintf(s, sizeof s, "%.*f", fabs(x) < 100 ? 4 : 1, x);
        size_t n = strlen(s);
        while (s[n - 1] == '0') s[--n] = 0;
        if (s[n - 1] == '.') s[--n] = 0;
    }
    put_grouped(b, s, strlen(s), least);
}

void put_count(buf *b, size_t n) {
    char s[32];
    put_grouped(b, s, (size_t)snprintf(s, sizeof s, "%zu", n), COUNTED);
}

static void put_cell(buf *b, const lede_cell *c, size_t least) {
    char s[32];
    if (c->kind == LEDE_CELL_TEXT) text_clean(b, c->text);
    else if (c->kind == LEDE_CELL_NUMBER) put_number(b, c->number, least);
    else if (c->kind == LEDE_CELL_INTEGER)
        put_grouped(b, s, (size_t)snprintf(s, sizeof s, "%lld", (long long)c->integer), least);
    else cell_data(b, c);
}

void cell_screen(buf *b, const lede_cell *c) { put_cell(b, c, GROUPED); }

static bool is_of_year(lede_str name) { return name.n >= 4 && memcmp(name.p + name.n - 4, "year", 4) == 0; }

void cell_named(buf *b, lede_str name, const lede_cell *c) {
    if (c->kind == LEDE_CELL_TEXT && is_period(c->text)) put_periods(b, c->text);
    else put_cell(b, c, is_of_year(name) ? GROUPED : COUNTED);
}

/* Past a control sequence that begins at p: ESC [ ... letter, ESC ] ... BEL or ESC \, ESC and what follows; and the
 * same in their one-byte forms U+009B and U+009D. */
static const char *skip_sequence(const char *p, const char *end) {
    bool esc = *p == 0x1B;
    p += esc ? 1 : 2;
    if (esc && p == end) return p;
    char kind = esc ? *p++ : p[-1] == (char)0x9B ? '[' : p[-1] == (char)0x9D ? ']' : 0;
    if (kind == '[') {
        while (p < end && (unsigned char)*p >= 0x20 && (unsigned char)*p < 0x40) p++;
        return p < end && (unsigned char)*p < 0x7F ? p + 1 : p;
    }
    if (kind != ']' && kind != 'P' && kind != '_' && kind != '^') return p;
    /* The string ends at BEL, at ESC \, or, where someone forgot, at the end of the line. */
    while (p < end && *p != 0x07 && *p != 0x1B && *p != '\n') p++;
    if (p < end && *p == 0x07) return p + 1;
    return end - p > 1 && p[0] == 0x1B && p[1] == '\\' ? p + 2 : p;
}

static bool turns_text(uint32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C ||
           c == 0xFEFF;
}

void text_clean(buf *b, lede_str text) {
    const char *p = text.p, *end = p + text.n;
    bool blank = false;
    for (int n; p < end; p += n) {
        uint32_t c = utf8_get(p, end, &n);
        if (c == 0x1B || (c >= 0x80 && c < 0xA0)) {
            p = skip_sequence(p, end);
            n = 0;
        } else if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029) {
            if (!blank) buf_putc(b, ' ');
            blank = true;
        } else if (c >= 0x20 && c != 0x7F && !turns_text(c)) {
            char out[4];
            buf_add(b, out, (size_t)utf8_put(out, c));
            blank = false;
        }
    }
}

int text_width(const char *p, size_t n) {
    int64_t width = 0;
    for (const char *end = p + n; p < end;) {
        int len;
        width += utf8_width(utf8_get(p, end, &len));
        p += len;
    }
    return width > 1 << 30 ? 1 << 30 : (int)width;
}

size_t text_head(const char *p, size_t n, int width) {
    const char *from = p, *end = p + n;
    while (p < end) {
        int len;
        width -= utf8_width(utf8_get(p, end, &len));
        if (width < 0) break; /* a mark of no width stays with its letter */
        p += len;
    }
    return (size_t)(p - from);
}

size_t text_tail(const char *p, size_t n, int width) {
    const char *end = p + n, *at = end, *best = end;
    while (at > p) {
        const char *before = at - 1;
        while (before > p && ((unsigned char)*before & 0xC0) == 0x80) before--;
        int len, w = utf8_width(utf8_get(before, end, &len));
        width -= w;
        if (width < 0) break;
        at = before;
        if (w > 0) best = at; /* never begin with a mark that belongs to a letter cut off */
    }
    return (size_t)(end - best);
}

size_t lede_clean(lede_str text, char *out) {
    buf b = {0};
    text_clean(&b, text);
    size_t n = b.failed ? 0 : b.n;
    if (n) memcpy(out, b.p, n);
    buf_free(&b);
    return n;
}

int lede_width(lede_str text) {
    buf b = {0};
    text_clean(&b, text);
    int width = b.n ? text_width(b.p, b.n) : 0;
    buf_free(&b);
    return width;
}

void put_blanks(buf *b, int n) {
    while (n-- > 0) buf_putc(b, ' ');
}

/* Where the line that begins at p ends: at the last blank that fits, or in the middle of a word that never would. */
static size_t line_end(const char *p, size_t n, int width) {
    size_t fit = text_head(p, n, width);
    if (fit == n) return n;
    for (size_t i = fit; i > 0; i--)
        if (p[i] == ' ') return i;
    int len;
    utf8_get(p, p + n, &len);
    return fit ? fit : (size_t)len;
}

void put_wrapped(buf *b, lede_str clean, int indent, int width) {
    const char *p = clean.p, *end = p + clean.n;
    int room = width - indent < 8 ? 8 : width - indent;
    while (p < end) {
        size_t n = width ? line_end(p, (size_t)(end - p), room) : (size_t)(end - p);
        buf_add(b, p, n);
        p += n;
        while (p < end && *p == ' ') p++;
        if (p == end) break;
        buf_putc(b, '\n');
        put_blanks(b, indent);
    }
}
