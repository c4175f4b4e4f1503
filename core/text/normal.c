/* Normalising: what comes in becomes text that every later floor may trust. */
#include "text.h"

enum { BAD_SHARE = 20 }; /* more than one undecodable byte in so many: not text */

/* Bytes that may be copied as they are: ASCII without control characters other than tab and line feed. */
static size_t plain_run(const char *p, size_t n) {
    size_t i = 0;
    while (i < n && ((p[i] >= ' ' && p[i] < 0x7F) || p[i] == '\n' || p[i] == '\t')) i++;
    return i;
}

static bool dropped(uint32_t c) {
    return c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x2060 ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

/* Write the character at p in its normal form; its length in the source. */
static size_t put_normal(buf *b, const char *p, const char *end, int64_t *bad) {
    int len;
    uint32_t c = utf8_get(p, end, &len);
    if (c == '\r') {
        if (p + 1 == end || p[1] != '\n') buf_putc(b, '\n');
    } else if (c == 0x85 || c == 0x2028 || c == '\f' || c == '\v') buf_putc(b, '\n');
    else if (c == 0x2029) buf_puts(b, "\n\n");
    else if (c == 0xFFFD && len == 1) {
        buf_puts(b, "\xEF\xBF\xBD");
        ++*bad;
    } else if (!dropped(c)) buf_add(b, p, (size_t)len);
    return (size_t)len;
}

lede_status lede_normalise(lede_analyser *a, lede_str raw, lede_str *out, int64_t *repaired, lede_error *e) {
    *out = (lede_str){"", 0};
    *repaired = 0;
    if (raw.n > LEDE_TEXT_MAX / 2) /* a repaired byte takes three */
        return lede_fail(e, LEDE_ELIMIT, -1, "a text may hold at most %zu bytes; this one has %zu", LEDE_TEXT_MAX / 2,
                         raw.n);
    const char *nul = raw.n ? memchr(raw.p, 0, raw.n) : NULL;
    if (nul)
        return lede_fail(e, LEDE_EFORMAT, nul - raw.p, "this is not text: byte %lld is NUL", (long long)(nul - raw.p));
    int64_t first_bad = -1, bad = 0;
    buf_clear(&a->clean);
    buf_add(&a->clean, "", 0);
    for (const char *p = raw.p, *end = raw.p + raw.n; p < end;) {
        size_t n = plain_run(p, (size_t)(end - p));
        buf_add(&a->clean, p, n);
        if ((p += n) == end) break;
        p += put_normal(&a->clean, p, end, &bad);
        if (bad == 1 && first_bad < 0) first_bad = p - raw.p - 1;
    }
    if (a->clean.failed) return no_memory(e);
    if (bad > (int64_t)raw.n / BAD_SHARE && bad > 1)
        return lede_fail(e, LEDE_EFORMAT, first_bad,
                         "this is not UTF-8 text: %lld of %zu bytes cannot be read, the first at byte %lld",
                         (long long)bad, raw.n, (long long)first_bad);
    *repaired = bad;
    *out = (lede_str){a->clean.p, a->clean.n};
    return LEDE_OK;
}
