/* Plain text: one file, one article. */
#include "read.h"

bool plain_detects(lede_str name, lede_str head) {
    if (ends_with(name, ".txt") || ends_with(name, ".text") || ends_with(name, ".txt.gz")) return true;
    bool named = memchr(name.p, '.', name.n) != NULL; /* a file with another ending is not taken for an article */
    return !named && !memchr(head.p, 0, head.n);
}

/* Bytes that are no UTF-8, and in *first the offset of the first. */
static size_t count_bad(lede_str s, size_t *first) {
    size_t bad = 0, at;
    for (const char *p = s.p, *end = s.p + s.n; p < end && !utf8_valid(p, (size_t)(end - p), &at); p += at + 1)
        if (!bad++) *first = (size_t)(p - s.p) + at;
    return bad;
}

/* Refuse what is no text: NUL bytes, UTF-16, or more than one undecodable byte in twenty. */
static lede_status check_text(lede_str s, lede_error *e) {
    size_t first = 0;
    if (s.n >= 2 && (memcmp(s.p, "\xFF\xFE", 2) == 0 || memcmp(s.p, "\xFE\xFF", 2) == 0))
        return lede_fail(e, LEDE_EFORMAT, 0, "text in UTF-16; convert it to UTF-8 first");
    const char *nul = memchr(s.p, 0, s.n);
    if (nul) return lede_fail(e, LEDE_EFORMAT, nul - s.p, "a binary file: byte %lld is NUL", (long long)(nul - s.p));
    size_t bad = count_bad(s, &first);
    if (bad > 1 && bad > s.n / 20)
        return lede_fail(e, LEDE_EFORMAT, (int64_t)first,
                         "not UTF-8: %zu of %zu bytes cannot be read, the first at byte %zu", bad, s.n, first);
    return LEDE_OK;
}

static bool is_blank(lede_str s) {
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] > ' ') return false;
    return true;
}

/* The name without its ending, with the folders below the one that was given. */
static lede_str id_of(lede_reader *r) {
    const char *slash = strrchr(r->path, '/');
    lede_str id = str_of(r->name ? r->name : slash ? slash + 1 : r->path);
    if (ends_with(id, ".gz")) id.n -= 3;
    for (size_t i = id.n; i > 1 && id.p[i - 1] != '/'; i--)
        if (id.p[i - 1] == '.' && id.p[i - 2] != '/') return (lede_str){id.p, i - 1};
    return id;
}

lede_status plain_next(lede_reader *r, lede_record *out, lede_error *e) {
    if (r->taken) return LEDE_DONE;
    r->taken = true;
    lede_status code = stream_rest(&r->stream, &r->bytes, e);
    lede_str text = {r->bytes.p ? r->bytes.p : "", r->bytes.n};
    if (code == LEDE_OK) code = check_text(text, e);
    if (text.n >= 3 && memcmp(text.p, "\xEF\xBB\xBF", 3) == 0) text = (lede_str){text.p + 3, text.n - 3};
    if (code == LEDE_OK && is_blank(text)) code = lede_fail(e, LEDE_EFORMAT, -1, "the file holds no text");
    if (code != LEDE_OK) return code;
    out->text = text;
    out->id = read_clean(r, id_of(r));
    out->id_is_name = true;
    return LEDE_OK;
}
