/* when.c — which time of a sentence is that of an event, by the clauses between them. */
#include "when.h"

#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "note/calendar.h"
#include "party.h"

enum {
    REACH = 35, /* the price of the way from a cue to its time */
    ROW = 12    /* tokens behind a sum that may belong to it */
};

/* A time that opens or closes a period, or says by when, is not when the sum was decided. */
static bool is_limit(const grants *g, const lede_mention *time, uint32_t start) {
    uint32_t i = time->first;
    while (i > start && day_word(g, i - 1, WORD_DAY_SKIP)) i--;
    for (uint32_t k = time->last; i == start + 1 && deed_says(g, start, "by") && k < time->last + 8; k++)
        if (k < g->r->text->tokens && deed_says(g, k, "had")) return false; /* "By October leaders had approved" */
    return i > start && day_word(g, i - 1, WORD_DAY_LIMIT);
}

/* "since Russia launched its invasion on February 24": the times behind "since" belong to it, up to the next comma,
 * unless the event itself, which ends at `event`, stands behind it too. */
static bool in_since(const grants *g, const lede_mention *time, uint32_t start, uint32_t event) {
    for (uint32_t i = time->first; i > start; i--) {
        if (deed_says(g, i - 1, "since")) return event < i || event > time->first;
        if (deed_says(g, i - 1, ",") && i + 3 < time->first) return false;
        if (time->first - i > 25) return false;
    }
    return false;
}

lede_str when_value(lede_str v) {
    const char *t = memchr(v.p, 'T', v.n);
    if (t) v.n = (size_t)(t - v.p);
    return v;
}

bool when_later(lede_str a, lede_str b) {
    calendar_period x, y;
    return calendar_days(a, &x) && calendar_days(b, &y) && x.first > y.last;
}

bool when_holds(lede_str period, lede_str day) {
    calendar_period x, y;
    return calendar_days(period, &x) && calendar_days(day, &y) && x.first <= y.first && y.last <= x.last;
}

size_t when_first(const grants *g, uint32_t token) {
    size_t i;
    bisect(i, 0, g->time.n, g->r->mention.p[g->time.p[i]].first < token);
    return i;
}

/* "WASHINGTON, March 17 (Reuters) - ": the day of a dateline holds only where the sentence tells no other. */
static bool in_dateline(const grants *g, const lede_mention *time, uint32_t start) {
    if (time->first > start + 6) return false;
    for (uint32_t i = time->last; i < time->last + 8 && i < g->r->text->tokens; i++)
        if (day_word(g, i, WORD_DAY_DASH)) return true;
    return false;
}

/* "22 Apr 2022 - 01:37 GMT": a line that only tells when something was put on the page. */
static bool is_stamp(const grants *g, const lede_mention *time) {
    lede_range s = g->r->text->sentence[g->r->in[time->first]];
    if (s.to > s.from + ROW) return false;
    size_t k = when_first(g, s.from);
    for (uint32_t i = s.from; i < s.to; i++) {
        const lede_token *t = &g->r->text->token[i];
        while (k < g->time.n && g->r->mention.p[g->time.p[k]].last <= i) k++;
        bool within = k < g->time.n && g->r->mention.p[g->time.p[k]].first <= i;
        if (!within && t->kind == LEDE_WORD && !(t->flags & LEDE_ALL_UPPER)) return false;
    }
    return true;
}

bool when_is_own(const grants *g, const lede_mention *time) {
    uint32_t start = g->r->text->sentence[g->r->in[time->first]].from;
    return !is_stamp(g, time) && !is_limit(g, time, start) && !in_since(g, time, start, start);
}

bool when_is_ahead(const grants *g, const lede_mention *time, uint32_t start) {
    for (uint32_t k = time->first; k > start + 1 && time->first - k < 6 && !deed_is(g, k - 1, W_STOP); k--) {
        bool coming = day_word(g, k - 2, WORD_DAY_COMING) || deed_says(g, k - 2, "to");
        if (coming && day_word(g, k - 1, WORD_DAY_MEETS)) return true;
        if (deed_says(g, k - 1, "of") && deed_says(g, k - 2, "ahead")) return true;
    }
    return false;
}

/* Where the clause ", which ..." begins that a token stands in; 0: in none. */
static uint32_t relative_of(const grants *g, uint32_t start, uint32_t token) {
    for (uint32_t i = token; i > start + 1 && token - i < 25; i--)
        if (deed_says(g, i - 1, ",")) return deed_is(g, deed_is(g, i, W_PREP) ? i + 1 : i, W_RELATIVE) ? i : 0;
    return 0;
}

/* Does a verb stand there that moves money? */
static bool gives_between(const grants *g, uint32_t from, uint32_t to) {
    for (size_t i = deeds_from(g, from); i < g->deed.n && g->deed.p[i].first < to; i++)
        if (g->deed.p[i].kind != DEED_SAYS) return true;
    return false;
}

bool when_breaks(const grants *g, uint32_t from, uint32_t to, bool event_first) {
    bool behind = false;
    for (uint32_t i = from; i < to; i++) {
        if (event_first && day_word(g, i, WORD_DAY_THOUGH)) return true;
        if (deed_is(g, i, W_AND) && i + 1 < to && (deed_is(g, i + 1, W_AUX) || day_word(g, i + 1, WORD_DAY_AFTER)))
            return true;
        if (deed_says(g, i, ",")) behind = false;
        else if (!event_first && i > 0 && day_word(g, i - 1, WORD_DAY_SPAN) && day_word(g, i, WORD_DAY_AFTER))
            return true;
        else if (!event_first && day_word(g, i, WORD_DAY_AFTER) && !(i > 0 && day_word(g, i - 1, WORD_DAY_SOON)))
            behind = !gives_between(g, from, i);
    }
    return behind;
}

bool when_in_row(const grants *g, const lede_mention *time) {
    for (size_t i = when_first(g, time->first > 2 ? time->first - 2 : 0); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (t->first > time->last + 1) break;
        uint32_t between = t->first < time->first ? t->last : time->last;
        bool next = t->last + 1 == time->first || time->last + 1 == t->first;
        if (t != time && next && note_text(t, "value").n == 4 && day_word(g, between, WORD_DAY_AND)) return true;
    }
    return false;
}

/* Of money voted, budgeted or delivered the year counts in which it is spent. */
static bool counts_year(const lede_mention *m) {
    static const char *const spent[] = {"appropriated", "budget", "delivered", "cumulative", "contracted", "authority"};
    for (size_t i = 0; i < sizeof spent / sizeof *spent; i++)
        if (str_eq(note_text(m, "status"), str_of(spent[i]))) return true;
    return false;
}

/* A year alone tells when money is spent, not when that was decided: "will switch $300 million this year", "earlier
 * this year"; of two years neither is the one; a budget has a year, no day; "less than two weeks ago" is no week. */
static bool is_vague(const grants *g, const lede_mention *time, const lede_mention *m) {
    lede_str value = note_text(time, "value"), today = g->r->context->date, word = note_token(g->r, time->first);
    if (value.n != 4) return str_eq(note_text(m, "status"), STR("budget")) || party_is(g, time->first, PARTY_ABOUT);
    if (memchr(word.p, '-', word.n) || when_in_row(g, time)) return true; /* the 2018-19 budget; in 2022 and 2023 */
    return !counts_year(m) && today.n >= 4 && memcmp(value.p, today.p, 4) >= 0;
}

/* "between October 2021 and September 2023": from when to when, not when. */
static bool in_period(const grants *g, const lede_mention *time) {
    uint32_t i = time->first;
    if (i > 0 && day_word(g, i - 1, WORD_DAY_FROM)) return true;
    if (i < 2 || !day_word(g, i - 1, WORD_DAY_TO)) return false;
    for (size_t k = when_first(g, i > 8 ? i - 8 : 0); k < g->time.n && g->r->mention.p[g->time.p[k]].first < i; k++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[k]];
        if (t->last == i - 1 && t->first > 0 && day_word(g, t->first - 1, WORD_DAY_FROM)) return true;
    }
    return false;
}

/* "authorized $5 million in missiles, shells and other equipment on February 26.": does a time end the clause that
 * begins with the event, however long the list between? */
static bool ends_clause(const grants *g, uint32_t from, const lede_mention *time) {
    uint32_t to = g->r->text->sentence[g->r->in[time->first]].to;
    if (time->last + 1 < to && !deed_is(g, time->last, W_STOP)) return false;
    for (uint32_t i = from; i < time->first; i++)
        if (deed_is(g, i, W_AUX | W_RELATIVE | W_COMP | W_LINK) || deed_at(g, i)) return false;
    return true;
}

bool when_perfect(const grants *g, uint32_t start, uint32_t verb) {
    while (verb > start && deed_is(g, verb - 1, W_ADVERB)) verb--;
    return verb > start && deed_has(g, verb - 1);
}

/* Of what is weighed: is a time one that is past, or a day or month by its name: "in March", not "this month"? */
static bool is_set(const grants *g, const lede_mention *t, lede_str day) {
    enum { DAY = 10, REACH_BACK = 3 };
    for (uint32_t i = t->first; i > 1 && i + REACH_BACK > t->first; i--) /* expected to announce on Wednesday */
        if (deed_at(g, i - 1) && deed_says(g, i - 2, "to")) return false;
    if (day.n == DAY && !when_later(day, g->r->context->date)) return true;
    for (uint32_t i = t->first; i < t->last; i++)
        if (meanings_of(g->r->of->words, "month", note_token(g->r, i)).n) return true;
    return false;
}

/* May a time be that of the event of a sum at all? */
static bool may_date(const grants *g, const lede_mention *m, const lede_mention *t, uint32_t start, bool ahead) {
    lede_str day = when_value(note_text(t, "value"));
    if (str_eq(note_text(m, "status"), STR("considered")) && !is_set(g, t, day)) return false;
    if (is_limit(g, t, start) || in_period(g, t) || is_vague(g, t, m) || when_is_ahead(g, t, start)) return false;
    return ahead || !when_later(day, g->r->context->date);
}

/* What a time's distance from the cue [first, last) costs; REACH + 1 where it is not of that event. */
static int time_price(const grants *g, const lede_mention *t, uint32_t start, uint32_t first, uint32_t last) {
    if (in_since(g, t, start, last)) return REACH + 1;
    if (in_dateline(g, t, start)) return REACH;
    bool behind = t->first >= last;
    int price = behind ? cue_way(g, last, t->first) : cue_way(g, t->last, first);
    bool opens = t->first < start + 3 || (t->first > start + 1 && deed_says(g, t->first - 2, "that"));
    if (price < 0 || when_breaks(g, behind ? last : t->last, behind ? t->first : first, behind)) return REACH + 1;
    if (!behind && when_perfect(g, start, first)) return REACH + 1;
    if (!opens && relative_of(g, start, t->first) != relative_of(g, start, first)) return REACH + 1;
    bool ends = behind && price > REACH && ends_clause(g, last, t);
    return ends ? REACH : opens && price > 8 ? 8 : price; /* a time that opens the sentence holds for all of it */
}

/* "packages of $600 million, the highest being $2.85 billion in January 2023": the time right behind another sum. */
static bool is_others(const grants *g, const lede_mention *m, const lede_mention *time) {
    enum { LIST = 4 }; /* "$5 million and $3 million in January" */
    if (time->first < m->last + LIST || !day_word(g, time->first - 1, WORD_DAY_ON)) return false;
    for (size_t i = sums_from(g, m->last + LIST); i < g->sum.n && grant_sum(g, i)->first < time->first; i++)
        if (grant_sum(g, i)->last + 1 == time->first) return true;
    return false;
}

/* "$9 million in March and $4 million of arms in May": has the sum before this one a time of its own behind it? */
static bool follows_sum(const grants *g, const lede_mention *m, lede_range s) {
    size_t own = sums_from(g, m->first);
    const lede_mention *x = own > 0 ? grant_sum(g, own - 1) : NULL;
    if (!x || x->first < s.from) return false;
    size_t i = when_first(g, x->last);
    if (i >= g->time.n || g->r->mention.p[g->time.p[i]].last > m->first) return false;
    for (uint32_t k = x->last; k < g->r->mention.p[g->time.p[i]].first; k++)
        if (deed_is(g, k, W_STOP | W_AUX | W_AND | W_RELATIVE | W_LINK) || deed_at(g, k)) return false;
    return true;
}

const lede_mention *when_behind(const grants *g, const lede_mention *m, bool ahead) {
    lede_range s = g->r->text->sentence[g->r->in[m->first]];
    size_t i = when_first(g, m->last + 1), next = sums_from(g, m->last);
    if (i >= g->time.n) return NULL;
    const lede_mention *t = &g->r->mention.p[g->time.p[i]];
    if (t->first >= s.to || t->first > m->last + ROW || !may_date(g, m, t, s.from, ahead)) return NULL;
    uint32_t at = day_word(g, t->first - 1, WORD_DAY_ON) ? t->first - 1 : t->first;
    if (at == m->last) return at < t->first ? t : NULL;
    if (next < g->sum.n && grant_sum(g, next)->first < t->first) return NULL;
    for (uint32_t k = m->last; k + 1 < at; k++)
        if (deed_is(g, k, W_STOP | W_AUX | W_PRONOUN | W_RELATIVE | W_COMP | W_LINK | W_AND) || deed_at(g, k))
            return NULL;
    if (deed_at(g, at - 1) && deed_is_past(g, at - 1)) return t;
    return at < t->first && !deed_at(g, at - 1) && follows_sum(g, m, s) ? t : NULL;
}

const lede_mention *when_nearest(const grants *g, const lede_mention *m, uint32_t first, uint32_t last, bool ahead) {
    const note_run *r = g->r;
    lede_range s = r->text->sentence[r->in[m->first]];
    const lede_mention *best = when_behind(g, m, ahead);
    int least = best ? -1 : REACH + 1;
    uint32_t from = first > s.from + 80 ? first - 80 : s.from;
    for (size_t i = when_first(g, from); i < g->time.n; i++) {
        const lede_mention *t = &r->mention.p[g->time.p[i]];
        if (t->first >= s.to || t->first > last + 80) break;
        if (!may_date(g, m, t, s.from, ahead) || is_others(g, m, t)) continue;
        int price = time_price(g, t, s.from, first, last);
        if (price >= least) continue;
        least = price;
        best = t;
    }
    return best;
}
