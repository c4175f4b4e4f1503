/* The head of an article: what its first lines say about it. */
#include "read.h"

enum { HEAD_LINES = 12, HEAD_BYTES = 2000, LINE_BYTES = 200, TITLE_BYTES = 250, WRAPPED = 132 };

/* The next line that is not blank, without outer blanks; p NULL: no more. */
static lede_str next_line(lede_str *rest) {
    while (rest->n) {
        const char *end = memchr(rest->p, '\n', rest->n);
        lede_str line = {rest->p, end ? (size_t)(end - rest->p) : rest->n};
        size_t used = line.n + (end != NULL);
        rest->p += used;
        rest->n -= used;
        while (line.n && (unsigned char)line.p[line.n - 1] <= ' ') line.n--;
        while (line.n && (unsigned char)line.p[0] <= ' ') line.p++, line.n--;
        if (line.n) return line;
    }
    return (lede_str){NULL, 0};
}

static lede_str head_of(lede_str text) { return (lede_str){text.p, text.n < HEAD_BYTES ? text.n : HEAD_BYTES}; }

static bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

static size_t count_words(lede_str s) {
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++) n += is_letter(s.p[i]) && (i == 0 || !is_letter(s.p[i - 1]));
    return n;
}

/* "date", "Published:", "Last updated on" at the beginning. */
static bool is_label(lede_str line) {
    static const char *const label[] = {"date",         "dated",           "published", "updated", "posted",
                                        "last updated", "first published", "issued",    "released"};
    for (size_t i = 0; i < sizeof label / sizeof *label; i++) {
        size_t n = strlen(label[i]);
        if (line.n > n && strncasecmp(line.p, label[i], n) == 0 && !is_letter(line.p[n])) return true;
    }
    return false;
}

/* The first word is written in capitals, as the place of a dateline is. */
static bool begins_in_capitals(lede_str line) {
    size_t n = 0;
    while (n < line.n && line.p[n] >= 'A' && line.p[n] <= 'Z') n++;
    return n >= 3 && (n == line.n || !is_letter(line.p[n]));
}

/* A dash, perhaps behind a bracket with the agency: "... (Reuters) –". */
static bool dash_follows(lede_str s) {
    size_t i = 0;
    while (i < s.n && (s.p[i] == ' ' || s.p[i] == '.' || s.p[i] == ',')) i++;
    if (i < s.n && s.p[i] == '(') {
        const char *close = memchr(s.p + i, ')', s.n - i < 40 ? s.n - i : 40);
        if (close) i = (size_t)(close - s.p) + 1;
    }
    while (i < s.n && s.p[i] == ' ') i++;
    lede_str rest = {s.p + i, s.n - i};
    return rest.n &&
           (*rest.p == '-' || *rest.p == '_' ||
            (rest.n > 2 && (memcmp(rest.p, "\xE2\x80\x93", 3) == 0 || memcmp(rest.p, "\xE2\x80\x94", 3) == 0)));
}

/* Whether a date at `at` is the article's own: labelled, nearly alone on its line, or in a dateline. */
static bool is_own_date(lede_str line, lede_range at) {
    lede_str before = {line.p, at.from}, after = {line.p + at.to, line.n - at.to};
    if (is_label(line) && count_words(before) <= 5) return true;
    if (line.n < LINE_BYTES / 2 && count_words(before) + count_words(after) <= 4 && line.p[line.n - 1] != '.')
        return true;
    return begins_in_capitals(line) && at.from < 60 && dash_follows(after);
}

bool date_in_head(lede_str text, char date[11]) {
    lede_str rest = head_of(text), line;
    for (int i = 0; i < HEAD_LINES && (line = next_line(&rest)).p; i++) {
        lede_range at;
        if (line.n > LINE_BYTES) line.n = LINE_BYTES;
        if (date_find(line, date, &at) && is_own_date(line, at)) return true;
    }
    return false;
}

static bool looks_like_title(lede_str line) {
    if (line.n < 10 || line.n > TITLE_BYTES || is_label(line) || count_words(line) < 3) return false;
    return !strchr(".:;,", line.p[line.n - 1]);
}

/* The first line, where a blank line or a long paragraph follows it. */
lede_str title_in_head(lede_str text) {
    lede_str rest = head_of(text), line = next_line(&rest);
    if (!line.p || !looks_like_title(line) || !rest.n) return (lede_str){"", 0};
    bool blank = *rest.p == '\n' || *rest.p == '\r';
    lede_str second = next_line(&rest);
    return second.p && (blank || (second.n > WRAPPED && line.n <= WRAPPED)) ? line : (lede_str){"", 0};
}

/* "WASHINGTON, May 26 (Reuters) –": what stands in the bracket. */
lede_str agency_in_head(lede_str text) {
    lede_str rest = head_of(text), line;
    for (int i = 0; i < 4 && (line = next_line(&rest)).p; i++) {
        const char *open = memchr(line.p, '(', line.n < 80 ? line.n : 80);
        const char *close =
            open ? memchr(open, ')', (size_t)(line.p + line.n - open) < 40 ? (size_t)(line.p + line.n - open) : 40)
                 : NULL;
        if (!close || close - open < 3 || !begins_in_capitals(line)) continue;
        lede_str after = {close + 1, (size_t)(line.p + line.n - close - 1)},
                 name = {open + 1, (size_t)(close - open - 1)};
        if (*name.p >= 'A' && *name.p <= 'Z' && dash_follows(after)) return name;
    }
    return (lede_str){"", 0};
}
