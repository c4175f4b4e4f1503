/* Passages with their paragraph around them, cut where that is long. */
#include "show.h"

enum {
    CONTEXT = 280, /* bytes on each side, within the paragraph */
    LONGEST = 1200 /* of the passage */
};

lede_str text_cut(lede_str s, size_t n) {
    if (s.n <= n) return s;
    while (n && ((unsigned char)s.p[n] & 0xC0) == 0x80) n--;
    for (size_t i = n; i + 40 > n && i > 0; i--)
        if (byte_is_blank(s.p[i])) return (lede_str){s.p, i};
    return (lede_str){s.p, n};
}

static lede_str tail_of(lede_str s, size_t n) {
    if (s.n <= n) return s;
    size_t from = s.n - n;
    while (from < s.n && ((unsigned char)s.p[from] & 0xC0) == 0x80) from++;
    for (size_t i = from; i < s.n && i < from + 40; i++)
        if (byte_is_blank(s.p[i])) return (lede_str){s.p + i + 1, s.n - i - 1};
    return (lede_str){s.p + from, s.n - from};
}

/* The passage with its paragraph, or with more of it than is shown. */
static lede_str paragraph_of(const lede_passage *p) {
    size_t from = (size_t)(p->text.p - p->document.p), to = from + p->text.n;
    size_t least = from > 2 * CONTEXT ? from - 2 * CONTEXT : 0;
    size_t most = p->document.n - to > 2 * CONTEXT ? to + 2 * CONTEXT : p->document.n;
    while (from > least && p->document.p[from - 1] != '\n') from--;
    while (to < most && p->document.p[to] != '\n') to++;
    return (lede_str){p->document.p + from, to - from};
}

quotation passage_quote(const lede_passage *p) {
    lede_str whole = p->document.p ? paragraph_of(p) : p->text;
    const char *end = p->text.p + p->text.n;
    lede_str before = {whole.p, (size_t)(p->text.p - whole.p)}, after = {end, (size_t)(whole.p + whole.n - end)};
    quotation q = {
        .before = tail_of(before, CONTEXT), .text = text_cut(p->text, LONGEST), .after = text_cut(after, CONTEXT)};
    q.cut_before = q.before.n < before.n;
    q.cut_text = q.text.n < p->text.n;
    q.cut_after = q.after.n < after.n;
    return q;
}
