/* cue.c — how near a cue is to a sum, and when the event was that it tells of. */
#include <stdlib.h>

#include "note/calendar.h"
#include "note/grant.h"

enum { RANK = 6, BEHIND = 4, COMMA = 3, OTHER_SUM = 10, REACH_OF_DATE = 25 };

const char *cue_says(const cue *c, const char *key) {
    const lede_attr *a = rule_attr(c->rule, key);
    return a && a->kind == LEDE_STRING ? a->text.p : NULL;
}

bool cue_sets(const cue *c, const char *key) { return rule_attr(c->rule, key) != NULL; }

static bool is_char(const note_run *r, uint32_t token, char c) {
    lede_str t = note_token(r, token);
    return t.n == 1 && t.p[0] == c;
}

/* The price of the way from one token to another; CUE_NONE where a semicolon stands between. */
static int way(const grants *g, uint32_t from, uint32_t to) {
    int price = 0;
    for (uint32_t i = from; i < to; i++) {
        if (is_char(g->r, i, ';')) return CUE_NONE;
        price += is_char(g->r, i, ',') ? 1 + COMMA : 1;
        if (price > 80) break;
    }
    return price;
}

size_t sums_from(const grants *g, uint32_t token) {
    size_t low = 0, high = g->sum.n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (grant_sum(g, middle)->first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* How many other sums lie between two tokens. */
static int sums_between(const grants *g, uint32_t from, uint32_t to) {
    size_t low = sums_from(g, from);
    int n = 0;
    for (; low < g->sum.n && n < 4 && g->r->mention.p[g->sum.p[low]].last <= to; low++) n++;
    return n;
}

int cue_weight(const grants *g, const cue *c, const lede_mention *m) {
    int rank = (int)(c->rule->rank * RANK);
    if (c->only) return &g->r->mention.p[c->only - 1] == m ? rank : CUE_NONE;
    bool behind = c->first >= m->last;
    uint32_t from = behind ? m->last : c->last, to = behind ? c->first : m->first;
    if (from > to) return rank; /* the cue spans the sum */
    int price = way(g, from, to);
    if (price == CUE_NONE) return CUE_NONE;
    bool taker = c->taker && !c->giver; /* "$14 billion for Israel": who gets a sum stands behind it rather */
    size_t next = behind ? sums_from(g, c->last) : g->sum.n; /* "a package, far below the proposed €5 billion" */
    if (next < g->sum.n && grant_sum(g, next)->first <= c->last + 1) price += OTHER_SUM;
    return rank - price - OTHER_SUM * sums_between(g, from, to) - (behind != taker ? BEHIND : 0);
}

size_t cues_near(const grants *g, const lede_mention *m, size_t *from) {
    lede_range s = g->r->text->sentence[g->r->in[m->first]];
    uint32_t first = m->first > s.from + 60 ? m->first - 60 : s.from;
    uint32_t last = s.to > m->last + 60 ? m->last + 60 : s.to;
    size_t low = 0, high = g->cue.n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (g->cue.p[middle].first < first) low = middle + 1;
        else high = middle;
    }
    *from = low;
    while (low < g->cue.n && g->cue.p[low].first < last) low++;
    return low;
}

const cue *cue_best(const grants *g, const lede_mention *m, const char *key, int *weight) {
    const cue *best = NULL;
    *weight = CUE_NONE;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        if (!cue_sets(c, key)) continue;
        int w = cue_weight(g, c, m);
        if (w <= *weight) continue;
        *weight = w;
        best = c;
    }
    return best;
}

/* ---- dates --------------------------------------------------------------------------------------------------- */

bool grant_word_in(const note_run *r, uint32_t token, const char *const *list) {
    if (token >= r->text->tokens) return false;
    lede_str t = note_token(r, token);
    for (; *list; list++)
        if (strlen(*list) == t.n && strncasecmp(*list, t.p, t.n) == 0) return true;
    return false;
}

/* A time that opens or closes a period, or says by when, is not when the sum was decided. */
static bool is_limit(const note_run *r, const lede_mention *time, uint32_t start) {
    static const char *const limit[] = {"since", "until",   "till", "by",  "than", "before",
                                        "after", "through", "from", "act", NULL};
    static const char *const skip[] = {"in", "on", "the", "of", "late", "early", "mid", "at", NULL};
    static const char *const by[] = {"by", NULL}, *const had[] = {"had", NULL};
    uint32_t i = time->first;
    while (i > start && grant_word_in(r, i - 1, skip)) i--;
    for (uint32_t k = time->last; i == start + 1 && grant_word_in(r, start, by) && k < time->last + 8; k++)
        if (grant_word_in(r, k, had)) return false; /* "By October leaders had approved" */
    return i > start && grant_word_in(r, i - 1, limit);
}

/* "since Russia launched its invasion on February 24": the times behind "since" belong to it, up to the next comma. */
static bool in_since(const note_run *r, const lede_mention *time, uint32_t start) {
    static const char *const since[] = {"since", NULL};
    for (uint32_t i = time->first; i > start; i--) {
        if (grant_word_in(r, i - 1, since)) return true;
        if (is_char(r, i - 1, ',') && i + 3 < time->first) return false;
        if (time->first - i > 25) return false;
    }
    return false;
}

bool grant_is_date(lede_str v) { return v.n >= 4 && v.p[0] >= '1' && v.p[0] <= '2' && v.p[1] >= '0' && v.p[1] <= '9'; }

/* A value as a date: "2022-04-05TNI" is a day; "2022-W15" stays. */
static lede_str day_of(lede_str v) {
    const char *t = memchr(v.p, 'T', v.n);
    if (t) v.n = (size_t)(t - v.p);
    return v;
}

static bool later(lede_str a, lede_str b) {
    calendar_period x, y;
    return calendar_days(a, &x) && calendar_days(b, &y) && x.first > y.last;
}

/* The first of the document's times that begins at this token or behind it. */
static size_t times_from(const grants *g, uint32_t token) {
    size_t low = 0, high = g->time.n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (g->r->mention.p[g->time.p[middle]].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* "WASHINGTON, March 17 (Reuters) - ": the day of a dateline holds only where the sentence tells no other. */
static bool in_dateline(const note_run *r, const lede_mention *time, uint32_t start) {
    static const char *const dash[] = {"-", "--", "–", "—", NULL};
    if (time->first > start + 6) return false;
    for (uint32_t i = time->last; i < time->last + 8 && i < r->text->tokens; i++)
        if (grant_word_in(r, i, dash)) return true;
    return false;
}

bool grant_is_own(const grants *g, const lede_mention *time) {
    uint32_t start = g->r->text->sentence[g->r->in[time->first]].from;
    return !is_limit(g->r, time, start) && !in_since(g->r, time, start);
}

/* What a time's distance from the cue [first, last) costs; REACH_OF_DATE + 1 where it is not of that event. */
static int time_price(const grants *g, const lede_mention *t, uint32_t start, uint32_t first, uint32_t last,
                      bool ahead) {
    const note_run *r = g->r;
    if (is_limit(r, t, start) || in_since(r, t, start)) return REACH_OF_DATE + 1;
    if (!ahead && later(day_of(note_text(t, "value")), r->context->date)) return REACH_OF_DATE + 1;
    if (in_dateline(r, t, start)) return REACH_OF_DATE;
    int price = t->first >= last ? way(g, last, t->first) : way(g, t->last, first);
    if (price < 0) return REACH_OF_DATE + 1;
    static const char *const that[] = {"that", NULL};
    bool opens = t->first < start + 3 || (t->first > start + 1 && grant_word_in(r, t->first - 2, that));
    return opens && price > 8 ? 8 : price; /* a time that opens the sentence holds for all of it */
}

/* The time mention of the sum's sentence that stands nearest to the cue. */
static const lede_mention *nearest_time(const grants *g, const lede_mention *m, uint32_t first, uint32_t last,
                                        bool ahead) {
    const note_run *r = g->r;
    lede_range s = r->text->sentence[r->in[m->first]];
    static const char *const in[] = {"in", "on", NULL};
    const lede_mention *best = NULL;
    int least = REACH_OF_DATE + 1;
    uint32_t from = first > s.from + 80 ? first - 80 : s.from;
    for (size_t i = times_from(g, from); i < g->time.n; i++) {
        const lede_mention *t = &r->mention.p[g->time.p[i]];
        if (t->first >= s.to || t->first > last + 80) break;
        int price = time_price(g, t, s.from, first, last, ahead);
        bool own = t->first == m->last + 1 && grant_word_in(r, m->last, in); /* "$2.85 billion in January 2023" */
        if (own && price <= REACH_OF_DATE) price = -1;
        if (price >= least) continue;
        least = price;
        best = t;
    }
    return best;
}

lede_str grant_date(const grants *g, const lede_mention *m, const cue *c, bool ahead) {
    bool own = c && !c->only;
    const lede_mention *t = nearest_time(g, m, own ? c->first : m->first, own ? c->last : m->last, ahead);
    bool today = c && cue_says(c, "date");
    if (t && !(today && note_text(t, "value").n == 4))
        return day_of(note_text(t, "value")); /* announced today, for this year */
    return today ? g->r->context->date : (lede_str){"", 0};
}
