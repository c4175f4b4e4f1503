/* Lines: how wide the text is wrapped, if it is, and where paragraphs end. */
#include "text.h"

enum { WRAP_MIN = 40, WRAP_MAX = 132, MEASURED = 160 };

/* Count characters from p to a line end (at most MEASURED); *word gets the length of the first run without blanks. */
static uint32_t measure(const char *p, const char *end, uint32_t *word) {
    uint32_t n = 0, start = 0;
    bool in = false, done = false;
    for (*word = 0; p < end && *p != '\n' && n < MEASURED; p++) {
        bool blank = *p == ' ' || *p == '\t';
        if (!in && !blank) {
            in = true;
            start = n;
        }
        if (in && blank && !done) {
            done = true;
            *word = n - start;
        }
        n += ((unsigned char)*p & 0xC0) != 0x80;
    }
    if (in && !done) *word = n - start;
    return n;
}

/* Every line that has tokens, in order. */
static bool find_lines(lede_analyser *a) {
    const char *end = a->bytes.p + a->bytes.n;
    a->line.n = 0;
    for (uint32_t i = 0; i < a->token.n; i++) {
        if (i && a->token.p[i].gap < LEDE_GAP_LINE) continue;
        text_line *l = vec_push(&a->line);
        if (!l) return false;
        const char *p = a->bytes.p + a->token.p[i].from;
        while (p > a->bytes.p && (p[-1] == ' ' || p[-1] == '\t')) p--;
        *l = (text_line){.first = i};
        l->width = measure(p, end, &l->word);
    }
    return true;
}

static bool is_followed(const lede_analyser *a, size_t i) {
    return i + 1 < a->line.n && a->token.p[a->line.p[i + 1].first].gap == LEDE_GAP_LINE;
}

/* The width that one in ten of the lines that another one follows exceeds; lines longer than any wrapping makes (a web
 * address cannot be cut) are left out, where they are few. 0: they are many, or nothing is followed. */
static uint32_t usual_width(const lede_analyser *a) {
    size_t count[WRAP_MAX + 1] = {0}, followed = 0, longer = 0, seen = 0;
    for (size_t i = 0; i < a->line.n; i++) {
        bool fits = a->line.p[i].width <= WRAP_MAX, counts = is_followed(a, i);
        longer += !fits;
        followed += fits && counts;
        if (fits && counts) count[a->line.p[i].width]++;
    }
    if (longer * 6 > a->line.n || followed < 2) return 0;
    uint32_t w = 0;
    while (w < WRAP_MAX && (seen + count[w]) * 10 < followed * 9) seen += count[w++];
    return w;
}

/* A text is wrapped when most lines that another one follows had no room for its first word. */
static uint32_t wrap_width(const lede_analyser *a) {
    uint32_t w = usual_width(a);
    if (w < WRAP_MIN) return 0;
    size_t followed = 0, full = 0;
    for (size_t i = 0; i < a->line.n; i++) {
        if (!is_followed(a, i)) continue;
        followed++;
        full += a->line.p[i].width + 1 + a->line.p[i + 1].word > w;
    }
    return full * 5 >= followed * 3 ? w : 0;
}

bool text_lines(lede_analyser *a) {
    if (!find_lines(a)) return false;
    a->wrap = wrap_width(a);
    return true;
}

/* In a text that is not wrapped, a long line is a paragraph. */
static bool line_is_paragraph(const lede_analyser *a, size_t i) {
    return !a->wrap && (a->line.p[i].width > WRAP_MAX || a->line.p[i - 1].width > WRAP_MAX);
}

bool text_paragraphs(lede_analyser *a) {
    a->paragraph.n = 0;
    for (size_t i = 0; i < a->line.n; i++) {
        uint32_t first = a->line.p[i].first;
        const lede_token *t = &a->token.p[first];
        if (i && !(t->sentence_start && (t->gap == LEDE_GAP_BLANK || line_is_paragraph(a, i)))) continue;
        if (a->paragraph.n) a->paragraph.p[a->paragraph.n - 1].to = first;
        lede_range *p = vec_push(&a->paragraph);
        if (!p) return false;
        *p = (lede_range){first, (uint32_t)a->token.n};
    }
    return true;
}
