/* Boilerplate: lines of a page that are not the article. Only what general cues make plain is marked: lines that ask
 * the reader to do something or belong to the page, bars for sharing, captions that stand there twice, forms for
 * comments, headlines of other articles between the paragraphs of this one. */
#include "text.h"

/* What such a line begins with, in small letters, and how many words it may have. `open` lines have no full stop. */
typedef struct {
    const char *phrase;
    uint8_t most;
    bool open;
} cue;

static const cue cues[] = {
    {"%d bloggers like this", 6, false},
    {"advertisement", 3, true},
    {"all rights reserved", 12, false},
    {"already a subscriber", 12, false},
    {"also read", 25, true},
    {"back to top", 4, true},
    {"click here", 20, false},
    {"copyright 20", 25, false},
    {"copyright \xC2\xA9", 25, false},
    {"create a free account", 15, false},
    {"download our app", 12, false},
    {"download the app", 12, false},
    {"enter your email", 15, false},
    {"follow us", 15, false},
    {"get the latest", 20, false},
    {"get unlimited access", 15, false},
    {"join now", 20, false},
    {"leave a comment", 12, false},
    {"leave a reply", 12, false},
    {"like this:", 4, false},
    {"load more", 3, true},
    {"log in", 8, true},
    {"more from", 10, true},
    {"more on this story", 6, true},
    {"most read", 5, true},
    {"other topics of interest", 60, false},
    {"our standards:", 12, false},
    {"post a comment", 8, false},
    {"privacy policy", 8, true},
    {"read also", 25, true},
    {"read more", 25, true},
    {"read next", 25, true},
    {"recommended stories", 6, true},
    {"register now", 20, false},
    {"related articles", 4, true},
    {"related stories", 4, true},
    {"related:", 25, true},
    {"see also", 25, true},
    {"share on", 8, true},
    {"share this", 12, true},
    {"share via", 8, true},
    {"show comments", 4, true},
    {"sign in", 8, true},
    {"sign up", 40, false},
    {"skip to", 6, true},
    {"start your free trial", 12, false},
    {"subscribe", 20, false},
    {"terms of use", 8, true},
    {"top stories", 4, true},
    {"view comments", 4, true},
    {"your email address will not be published", 20, false},
    {"\xC2\xA9", 25, false},
};

enum { CUES = sizeof cues / sizeof *cues, CUE_MOST = 60, SHARE_MOST = 40, REPEAT_LEAST = 6, REPEAT_MOST = 40, HEADLINE_LEAST = 8, HEADLINE_MOST = 22, BODY_LEAST = 12 };

static uint32_t line_end(const lede_analyser *a, size_t i) {
    return i + 1 < a->line.n ? a->line.p[i + 1].first : (uint32_t)a->token.n;
}

static bool is_stop(const lede_analyser *a, const lede_token *t) {
    const char *end = a->bytes.p + t->to;
    return memchr(".!?:;,", end[-1], 6) || (t->to - t->from == 3 && memcmp(end - 3, "\xE2\x80\xA6", 3) == 0);
}

static void measure(lede_analyser *a, size_t i) {
    const lede_token *t = a->token.p;
    text_line *l = &a->line.p[i];
    uint32_t end = line_end(a, i), last = end - 1;
    for (uint32_t k = l->first; k < end; k++) l->words += t[k].kind != LEDE_PUNCT && t[k].kind != LEDE_SYMBOL;
    while (last > l->first && t[last].kind == LEDE_PUNCT && !is_stop(a, &t[last])) last--;
    l->stop = is_stop(a, &t[last]);
    l->start = t[l->first].sentence_start;
}

static lede_str line_text(const lede_analyser *a, size_t i) {
    uint32_t from = a->token.p[a->line.p[i].first].from;
    return (lede_str){a->bytes.p + from, a->token.p[line_end(a, i) - 1].to - from};
}

static bool mark(lede_analyser *a, uint32_t first, uint32_t end) {
    uint32_t from = a->token.p[first].from, to = a->token.p[end - 1].to;
    if (a->boilerplate.n && a->boilerplate.p[a->boilerplate.n - 1].to > from) return true;
    lede_range *r = vec_push(&a->boilerplate);
    if (r) *r = (lede_range){from, to};
    return r != NULL;
}

static char small_letter(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool has_cue(const lede_analyser *a, size_t i) {
    lede_str line = line_text(a, i);
    const text_line *l = &a->line.p[i];
    char first = small_letter(*line.p);
    if (l->words > CUE_MOST) return false;
    for (const cue *c = cues; c < cues + CUES; c++) {
        if (*c->phrase != first) continue;
        size_t n = strlen(c->phrase);
        if (line.n < n || strncasecmp(line.p, c->phrase, n) != 0) continue;
        if (line.n > n && small_letter(line.p[n]) >= 'a' && small_letter(line.p[n]) <= 'z') continue;
        return l->words <= c->most && !(c->open && l->stop);
    }
    return false;
}

static bool is_network(lede_str w) {
    static const char *const name[] = {"copy", "email", "facebook", "instagram", "linkedin", "pinterest", "reddit", "telegram", "twitter", "whatsapp"};
    char first = small_letter(*w.p);
    for (size_t i = 0; i < sizeof name / sizeof *name; i++)
        if (*name[i] == first && w.n == strlen(name[i]) && strncasecmp(w.p, name[i], w.n) == 0) return true;
    return false;
}

/* "Axios on facebook Axios on twitter Axios on linkedin": from two words before the first network to the last. */
static bool mark_share_bar(lede_analyser *a, size_t i) {
    const text_line *l = &a->line.p[i];
    uint32_t first = 0, last = 0, found = 0;
    if (l->words < 3 || l->words > SHARE_MOST || l->stop) return true;
    for (uint32_t k = l->first, end = line_end(a, i); k < end; k++) {
        const lede_token *t = &a->token.p[k];
        if (t->kind != LEDE_WORD || !is_network(text_of(a, t))) continue;
        if (!found++) first = k;
        last = k;
    }
    if (found < 3 || found * 5 < last - first) return true;
    bool on = first >= l->first + 2 && str_eq(text_of(a, &a->token.p[first - 1]), STR("on"));
    return mark(a, first - (on ? 2 : 0), last + 1);
}

/* ---- lines that stand there twice ----------------------------------------------------------------------------- */

/* Where a credit in brackets ends the line, the line without it. */
static lede_str without_credit(lede_str line) {
    if (line.n && line.p[line.n - 1] == ')') {
        size_t n = line.n;
        while (n && line.p[n - 1] != '(') n--;
        while (n && (line.p[n - 1] == '(' || line.p[n - 1] == ' ')) n--;
        if (n) line.n = n;
    }
    return line;
}

static bool may_repeat(const text_line *l) { return l->start && l->words >= REPEAT_LEAST && l->words <= REPEAT_MOST; }

/* A set of hashes with a count that stays at 2. */
typedef struct {
    struct seen { uint64_t hash; uint32_t count; } *p;
    size_t mask;
} hash_set;

static struct seen *slot_of(const hash_set *h, uint64_t hash) {
    size_t i = hash & h->mask;
    while (h->p[i].count && h->p[i].hash != hash) i = (i + 1) & h->mask;
    return &h->p[i];
}

static struct seen *slot_of_line(const lede_analyser *a, const hash_set *h, size_t i) {
    lede_str line = without_credit(line_text(a, i));
    uint64_t hash = hash_bytes(line.p, line.n);
    struct seen *slot = slot_of(h, hash);
    slot->hash = hash;
    return slot;
}

static bool count_lines(const lede_analyser *a, hash_set *h) {
    size_t lines = 0, room = 16;
    for (size_t i = 0; i < a->line.n; i++) lines += may_repeat(&a->line.p[i]);
    while (room < lines * 2) room *= 2;
    *h = (hash_set){calloc(room, sizeof *h->p), room - 1};
    for (size_t i = 0; h->p && i < a->line.n; i++) {
        if (!may_repeat(&a->line.p[i])) continue;
        struct seen *slot = slot_of_line(a, h, i);
        slot->count += slot->count < 2;
    }
    return h->p != NULL;
}

/* ---- headlines between paragraphs ------------------------------------------------------------------------------ */

static bool stands_alone(const lede_analyser *a, size_t i) {
    bool before = a->token.p[a->line.p[i].first].gap == LEDE_GAP_BLANK;
    return !a->wrap || (before && a->token.p[a->line.p[i + 1].first].gap == LEDE_GAP_BLANK);
}

static bool is_body(const text_line *l) { return l->stop && l->words >= BODY_LEAST; }

/* A long line without a full stop, with the article going on before and behind it. */
static bool is_headline(const lede_analyser *a, size_t i, bool body_before) {
    const text_line *l = &a->line.p[i];
    if (!body_before || i + 1 >= a->line.n || l->stop || !l->start) return false;
    if (l->words < HEADLINE_LEAST || l->words > HEADLINE_MOST) return false;
    const lede_token *t = &a->token.p[l->first];
    return t->kind == LEDE_WORD && t->flags & LEDE_UPPER_FIRST && is_body(l + 1) && stands_alone(a, i);
}

/* The label over a headline ("World"). */
static bool mark_label(lede_analyser *a, size_t i) {
    const text_line *l = &a->line.p[i];
    return l->words > 2 || l->stop || mark(a, l->first, line_end(a, i));
}

/* ---- all together ---------------------------------------------------------------------------------------------- */

static bool opens_form(const lede_analyser *a, size_t i) {
    lede_str line = line_text(a, i);
    bool asks = line.n >= 7 && (strncasecmp(line.p, "leave a", 7) == 0 || strncasecmp(line.p, "post a ", 7) == 0);
    return asks && has_cue(a, i);
}

static bool scan(lede_analyser *a, const hash_set *h) {
    bool body = false, form = false;
    for (size_t i = 0; i < a->line.n; i++) {
        const text_line *l = &a->line.p[i];
        if (l->start && opens_form(a, i)) form = true;
        else if (form && l->words > BODY_LEAST) form = false;
        bool is = form || (l->start && has_cue(a, i)) || (may_repeat(l) && slot_of_line(a, h, i)->count > 1);
        size_t before = a->boilerplate.n;
        if (!(is ? mark(a, l->first, line_end(a, i)) : mark_share_bar(a, i))) return false;
        bool headline = a->boilerplate.n == before && is_headline(a, i, body);
        if (headline && !(mark_label(a, i - 1) && mark(a, l->first, line_end(a, i)))) return false;
        body |= !is && is_body(l);
    }
    return true;
}

bool text_boilerplate(lede_analyser *a) {
    hash_set h = {0};
    a->boilerplate.n = 0;
    for (size_t i = 0; i < a->line.n; i++) measure(a, i);
    bool ok = count_lines(a, &h) && scan(a, &h);
    free(h.p);
    return ok;
}
