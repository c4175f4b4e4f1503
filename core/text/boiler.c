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

enum {
    CUES = sizeof cues / sizeof *cues,
    CUE_MOST = 60,
    SHARE_MOST = 40,
    REPEAT_LEAST = 6,
    REPEAT_MOST = 40,
    HEADLINE_LEAST = 8,
    HEADLINE_MOST = 22,
    BODY_LEAST = 12,
    NEAR = 3
};

static uint32_t line_end(const lede_analyser *a, size_t i) {
    return i + 1 < a->line.n ? a->line.p[i + 1].first : (uint32_t)a->token.n;
}

static bool is_stop(const lede_analyser *a, const lede_token *t) {
    const char *end = a->bytes.p + t->to;
    bool wide = t->to - t->from == 3 && memcmp(end - 3, "\xE2\x80", 2) == 0 && strchr("\xA6\x93\x94", end[-1]);
    return memchr(".!?:;,-", end[-1], 7) || wide; /* an ellipsis or a dash, too */
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
    static const char *const name[] = {"copy",      "email",  "facebook", "instagram", "linkedin",
                                       "pinterest", "reddit", "telegram", "twitter",   "whatsapp"};
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

/* "MR SMITH:", "Note:" */
static bool is_labelled(const lede_analyser *a, const text_line *l) {
    for (uint32_t k = l->first; k < l->first + 6 && k < a->token.n; k++)
        if (a->bytes.p[a->token.p[k].from] == ':') return true;
    return false;
}

/* Prose that may be a caption, a teaser or a headline: begins with a capitalised word, has no label. */
static bool is_prose(const lede_analyser *a, const text_line *l, uint32_t least, uint32_t most) {
    const lede_token *t = &a->token.p[l->first];
    bool word = t->kind == LEDE_WORD && t->flags & LEDE_UPPER_FIRST;
    return word && l->start && l->words >= least && l->words <= most && !is_labelled(a, l);
}

static bool may_repeat(const lede_analyser *a, const text_line *l) {
    return !a->wrap && is_prose(a, l, REPEAT_LEAST, REPEAT_MOST);
}

/* Lines by their hashes; a repeated sentence counts only where it stands near the first, as a caption and its copy
 * do. */
typedef struct {
    struct seen {
        uint64_t hash;
        uint32_t line;
        bool used, repeated;
    } * p;
    size_t mask;
} line_set;

static struct seen *slot_of(const lede_analyser *a, const line_set *h, size_t line) {
    lede_str text = without_credit(line_text(a, line));
    uint64_t hash = hash_bytes(text.p, text.n);
    size_t i = hash & h->mask;
    while (h->p[i].used && h->p[i].hash != hash) i = (i + 1) & h->mask;
    h->p[i].hash = hash;
    return &h->p[i];
}

static bool find_repeated(const lede_analyser *a, line_set *h) {
    size_t lines = 0, room = 16;
    for (size_t i = 0; i < a->line.n; i++) lines += may_repeat(a, &a->line.p[i]);
    while (room < lines * 2) room *= 2;
    *h = (line_set){calloc(room, sizeof *h->p), room - 1};
    for (size_t i = 0; h->p && i < a->line.n; i++) {
        if (!may_repeat(a, &a->line.p[i])) continue;
        struct seen *slot = slot_of(a, h, i);
        if (slot->used) slot->repeated |= !a->line.p[i].stop || i - slot->line <= NEAR;
        slot->used = true;
        slot->line = (uint32_t)i;
    }
    return h->p != NULL;
}

/* ---- headlines between paragraphs ------------------------------------------------------------------------------ */

static bool stands_alone(const lede_analyser *a, size_t i) {
    bool before = a->token.p[a->line.p[i].first].gap == LEDE_GAP_BLANK;
    return !a->wrap || (before && a->token.p[a->line.p[i + 1].first].gap == LEDE_GAP_BLANK);
}

static bool is_body(const text_line *l) { return l->stop && l->words >= BODY_LEAST; }

/* The label over a headline ("World"). */
static bool is_label(const text_line *l) { return l->words <= 2 && !l->stop; }

/* A long line without a full stop, with the article going on right before it (but for a label) and behind it. */
static bool is_headline(const lede_analyser *a, size_t i) {
    const text_line *l = &a->line.p[i];
    if (i < 1 || i + 1 >= a->line.n || l->stop || !is_body(l + 1)) return false;
    if (!is_body(l - 1) && !(i > 1 && is_label(l - 1) && is_body(l - 2))) return false;
    return is_prose(a, l, HEADLINE_LEAST, HEADLINE_MOST) && stands_alone(a, i);
}

/* ---- all together ---------------------------------------------------------------------------------------------- */

static bool opens_form(const lede_analyser *a, size_t i) {
    lede_str line = line_text(a, i);
    bool asks = line.n >= 7 && (strncasecmp(line.p, "leave a", 7) == 0 || strncasecmp(line.p, "post a ", 7) == 0);
    return asks && has_cue(a, i);
}

static bool is_page_line(const lede_analyser *a, const line_set *h, size_t i) {
    const text_line *l = &a->line.p[i];
    return (l->start && has_cue(a, i)) || (may_repeat(a, l) && slot_of(a, h, i)->repeated);
}

static bool mark_line(lede_analyser *a, size_t i) { return mark(a, a->line.p[i].first, line_end(a, i)); }

static bool scan(lede_analyser *a, const line_set *h) {
    bool form = false;
    for (size_t i = 0; i < a->line.n; i++) {
        const text_line *l = &a->line.p[i];
        if (l->start && opens_form(a, i)) form = true;
        else if (form && l->words > BODY_LEAST) form = false;
        size_t before = a->boilerplate.n;
        if (!(form || is_page_line(a, h, i) ? mark_line(a, i) : mark_share_bar(a, i))) return false;
        if (a->boilerplate.n > before || !is_headline(a, i)) continue;
        if (!((!is_label(l - 1) || mark_line(a, i - 1)) && mark_line(a, i))) return false;
    }
    return true;
}

bool text_boilerplate(lede_analyser *a) {
    line_set h = {0};
    a->boilerplate.n = 0;
    for (size_t i = 0; i < a->line.n; i++) measure(a, i);
    bool ok = find_repeated(a, &h) && scan(a, &h);
    free(h.p);
    return ok;
}
