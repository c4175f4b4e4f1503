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

enum { CUES = sizeof cues / sizeof *cues, REPEAT_LEAST = 6, REPEAT_MOST = 40, HEADLINE_LEAST = 8, HEADLINE_MOST = 22, BODY_LEAST = 12 };

/* What is asked of a line. */
typedef struct {
    uint32_t first, end; /* tokens */
    uint32_t words;
    bool stop;  /* ends as a sentence does */
    bool start; /* a sentence begins with it */
} shape;

static shape shape_of(const lede_analyser *a, size_t i) {
    const lede_token *t = a->token.p;
    shape s = {a->line.p[i].first, i + 1 < a->line.n ? a->line.p[i + 1].first : (uint32_t)a->token.n, 0, false, false};
    for (uint32_t k = s.first; k < s.end; k++) s.words += t[k].kind != LEDE_PUNCT && t[k].kind != LEDE_SYMBOL;
    uint32_t last = s.end - 1;
    while (last > s.first && t[last].kind == LEDE_PUNCT && !strchr(".!?:;,", a->bytes.p[t[last].from])) last--;
    s.stop = strchr(".!?:;,", a->bytes.p[t[last].to - 1]) || memcmp(a->bytes.p + t[last].to - 1, "\xA6", 1) == 0;
    s.start = t[s.first].sentence_start;
    return s;
}

static lede_str line_text(const lede_analyser *a, const shape *s) {
    uint32_t from = a->token.p[s->first].from;
    return (lede_str){a->bytes.p + from, a->token.p[s->end - 1].to - from};
}

static bool mark(lede_analyser *a, uint32_t first, uint32_t end) {
    uint32_t from = a->token.p[first].from, to = a->token.p[end - 1].to;
    if (a->boilerplate.n && a->boilerplate.p[a->boilerplate.n - 1].to > from) return true;
    lede_range *r = vec_push(&a->boilerplate);
    if (r) *r = (lede_range){from, to};
    return r != NULL;
}

static bool has_cue(const lede_analyser *a, const shape *s) {
    lede_str line = line_text(a, s);
    for (size_t i = 0; i < CUES; i++) {
        size_t n = strlen(cues[i].phrase);
        if (line.n < n || strncasecmp(line.p, cues[i].phrase, n) != 0) continue;
        if (line.n > n && (line.p[n] | 32) >= 'a' && (line.p[n] | 32) <= 'z') continue;
        return s->words <= cues[i].most && !(cues[i].open && s->stop);
    }
    return false;
}

static bool is_network(lede_str w) {
    static const char *const name[] = {"facebook", "twitter", "linkedin", "whatsapp", "email", "reddit", "pinterest", "telegram", "instagram", "x", "copy"};
    for (size_t i = 0; i < sizeof name / sizeof *name; i++)
        if (w.n == strlen(name[i]) && strncasecmp(w.p, name[i], w.n) == 0) return true;
    return false;
}

/* "Axios on facebook Axios on twitter Axios on linkedin": from two words before the first network to the last. */
static bool mark_share_bar(lede_analyser *a, const shape *s) {
    uint32_t first = 0, last = 0, found = 0;
    if (s->words > 40 || s->stop) return true;
    for (uint32_t k = s->first; k < s->end; k++) {
        if (!is_network(text_of(a, &a->token.p[k]))) continue;
        if (!found++) first = k;
        last = k;
    }
    if (found < 3 || found * 5 < last - first) return true;
    bool on = first >= s->first + 2 && str_eq(text_of(a, &a->token.p[first - 1]), STR("on"));
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

static bool may_repeat(const shape *s) { return s->start && s->words >= REPEAT_LEAST && s->words <= REPEAT_MOST; }

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

static uint64_t hash_of(const lede_analyser *a, const shape *s) {
    lede_str line = without_credit(line_text(a, s));
    return hash_bytes(line.p, line.n);
}

static bool count_lines(const lede_analyser *a, hash_set *h) {
    size_t room = 16;
    while (room < a->line.n * 2) room *= 2;
    *h = (hash_set){calloc(room, sizeof *h->p), room - 1};
    if (!h->p) return false;
    for (size_t i = 0; i < a->line.n; i++) {
        shape s = shape_of(a, i);
        if (!may_repeat(&s)) continue;
        struct seen *slot = slot_of(h, hash_of(a, &s));
        slot->hash = hash_of(a, &s);
        slot->count += slot->count < 2;
    }
    return true;
}

/* ---- headlines between paragraphs ------------------------------------------------------------------------------ */

static bool stands_alone(const lede_analyser *a, size_t i) {
    bool before = a->token.p[a->line.p[i].first].gap == LEDE_GAP_BLANK;
    bool after = i + 1 < a->line.n && a->token.p[a->line.p[i + 1].first].gap == LEDE_GAP_BLANK;
    return !a->wrap || (before && after);
}

/* A long line without a full stop, with the article going on before and behind it. */
static bool is_headline(const lede_analyser *a, size_t i, const shape *s, bool body_before) {
    if (!body_before || i + 1 >= a->line.n || s->stop || !s->start || s->words < HEADLINE_LEAST || s->words > HEADLINE_MOST) return false;
    const lede_token *t = &a->token.p[s->first];
    if (t->kind != LEDE_WORD || !(t->flags & LEDE_UPPER_FIRST) || !stands_alone(a, i)) return false;
    shape next = shape_of(a, i + 1);
    return next.stop && next.words >= BODY_LEAST;
}

/* ---- all together ---------------------------------------------------------------------------------------------- */

static bool opens_form(const lede_analyser *a, const shape *s) {
    lede_str line = line_text(a, s);
    return line.n >= 7 && (strncasecmp(line.p, "leave a", 7) == 0 || strncasecmp(line.p, "post a ", 7) == 0) && has_cue(a, s);
}

static bool scan(lede_analyser *a, const hash_set *h) {
    bool body = false, form = false;
    for (size_t i = 0; i < a->line.n; i++) {
        shape s = shape_of(a, i);
        if (s.start && opens_form(a, &s)) form = true;
        else if (form && s.words > BODY_LEAST) form = false;
        bool is = form || (s.start && has_cue(a, &s)) || (may_repeat(&s) && slot_of(h, hash_of(a, &s))->count > 1);
        bool headline = !is && is_headline(a, i, &s, body);
        body |= !is && s.stop && s.words >= BODY_LEAST;
        if (headline && i && a->line.p[i - 1].width < 20) {
            shape label = shape_of(a, i - 1);
            if (label.words <= 2 && !label.stop && body && !mark(a, label.first, label.end)) return false;
        }
        if (!(is || headline ? mark(a, s.first, s.end) : mark_share_bar(a, &s))) return false;
    }
    return true;
}

bool text_boilerplate(lede_analyser *a) {
    hash_set h;
    a->boilerplate.n = 0;
    if (!a->line.n) return true;
    bool ok = count_lines(a, &h) && scan(a, &h);
    free(h.p);
    return ok;
}
