/* day.c — when the event of a sum was: the day, month or year its words tell, or those of the event it is part of. */
#include "day.h"

#include "aid.h"
#include "deed.h"
#include "note/calendar.h"

enum {
    REACH = 25,     /* the price of the way from a cue to its time */
    CUE_LOST = -30, /* a cue that weighs less tells nothing of a sum */
    LEAD = 3,       /* sentences that tell the event of a document */
    BACK = 8,       /* sentences for which a day holds */
    OPENING = 5,    /* sentences that tell its day */
    NEXT = 3,       /* sentences in which its day may follow */
    FRESH = 3,      /* days in which an event is news */
    BESIDE = 7,     /* tokens behind a sum that tell of it */
    FEW = 12        /* sums back that may be of the same event */
};
static const lede_str untold = {"", 0};

/* Does a rule tell of its date with this word: "today", "none", "last"? */
static bool rule_dates(const cue *c, const char *word) {
    const char *says = c ? cue_says(c, "date") : NULL;
    return says && strcmp(says, word) == 0;
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

/* "since Russia launched its invasion on February 24": the times behind "since" belong to it, up to the next comma,
 * unless the event itself, which ends at `event`, stands behind it too. */
static bool in_since(const note_run *r, const lede_mention *time, uint32_t start, uint32_t event) {
    static const char *const since[] = {"since", NULL}, *const comma[] = {",", NULL};
    for (uint32_t i = time->first; i > start; i--) {
        if (grant_word_in(r, i - 1, since)) return event < i || event > time->first;
        if (grant_word_in(r, i - 1, comma) && i + 3 < time->first) return false;
        if (time->first - i > 25) return false;
    }
    return false;
}

bool day_is(lede_str v) { return v.n >= 4 && v.p[0] >= '1' && v.p[0] <= '2' && v.p[1] >= '0' && v.p[1] <= '9'; }

/* A value as a date: "2022-04-05TNI" is a day; "2022-W15" stays. */
static lede_str day_alone(lede_str v) {
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

/* Does a time tell when something was, not since when or by when? */
static bool is_own(const grants *g, const lede_mention *time) {
    uint32_t start = g->r->text->sentence[g->r->in[time->first]].from;
    return !is_limit(g->r, time, start) && !in_since(g->r, time, start, start);
}

/* "set to vote on Thursday", "will meet him on Friday", "ahead of a summit on Monday": a time of something else that is
 * still to come. */
static bool is_ahead(const grants *g, const lede_mention *time, uint32_t start) {
    static const char *const to[] = {"to", "will", "would", "could", "may", "might", "can", NULL};
    static const char *const meet[] = {"vote",    "meet",   "visit",   "travel", "expire", "speak",    "discuss",
                                       "address", "take",   "convene", "attend", "hold",   "host",     "begin",
                                       "start",   "end",    "lapse",   "debate", "gather", "consider", "open",
                                       "resume",  "return", "arrive",  "run",    "decide", "testify",  NULL};
    static const char *const ahead[] = {"ahead", NULL}, *const of[] = {"of", NULL};
    for (uint32_t k = time->first; k > start + 1 && time->first - k < 6 && !deed_is(g, k - 1, W_STOP); k--) {
        if (grant_word_in(g->r, k - 1, meet) && grant_word_in(g->r, k - 2, to)) return true;
        if (grant_word_in(g->r, k - 1, of) && grant_word_in(g->r, k - 2, ahead)) return true;
    }
    return false;
}

/* Where the clause ", which ..." begins that a token stands in; 0: in none. */
static uint32_t relative_of(const grants *g, uint32_t start, uint32_t token) {
    static const char *const comma[] = {",", NULL};
    for (uint32_t i = token; i > start + 1 && token - i < 25; i--)
        if (grant_word_in(g->r, i - 1, comma)) return deed_is(g, i, W_RELATIVE) ? i : 0;
    return 0;
}

/* Does a verb stand there that moves money? */
static bool gives_between(const grants *g, uint32_t from, uint32_t to) {
    for (size_t i = deeds_from(g, from); i < g->deed.n && g->deed.p[i].first < to; i++)
        if (g->deed.p[i].kind != DEED_SAYS) return true;
    return false;
}

/* Does a clause begin between the time and the event of a sum, so that the one is not that of the other: "woke on
 * Monday after they accepted", "has announced, though it is less than that of April"? */
static bool breaks_off(const grants *g, uint32_t from, uint32_t to, bool event_first) {
    static const char *const though[] = {"though", "although", "while", "whereas", "because", NULL};
    static const char *const after[] = {"after", "before", "because", NULL}, *const comma[] = {",", NULL};
    static const char *const soon[] = {"hours", "minutes", "moments", "shortly", "soon", "just", NULL};
    bool behind = false;
    for (uint32_t i = from; i < to; i++) {
        if (event_first && grant_word_in(g->r, i, though)) return true;
        if (deed_is(g, i, W_AND) && i + 1 < to && deed_is(g, i + 1, W_AUX)) return true;
        if (grant_word_in(g->r, i, comma)) behind = false;
        else if (!event_first && grant_word_in(g->r, i, after) && !(i > 0 && grant_word_in(g->r, i - 1, soon)))
            behind = !gives_between(g, from, i);
    }
    return behind;
}

/* Does another year stand beside this one? */
static bool beside_year(const grants *g, const lede_mention *time) {
    static const char *const and[] = {"and", "or", "-", "–", "/", NULL};
    for (size_t i = times_from(g, time->first > 2 ? time->first - 2 : 0); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (t->first > time->last + 1) break;
        uint32_t between = t->first < time->first ? t->last : time->last;
        bool next = t->last + 1 == time->first || time->last + 1 == t->first;
        if (t != time && next && note_text(t, "value").n == 4 && grant_word_in(g->r, between, and)) return true;
    }
    return false;
}

/* A year alone tells when money is spent, not when that was decided: "will switch $300 million this year". `spent`:
 * that is what the status asks for. "Earlier this year" tells neither. */
static bool is_vague(const grants *g, const lede_mention *time, bool spent) {
    static const char *const earlier[] = {"earlier", "later", NULL};
    lede_str year = note_text(time, "value"), today = g->r->context->date;
    if (year.n != 4) return false;
    lede_str word = note_token(g->r, time->first);
    if (memchr(word.p, '-', word.n) || beside_year(g, time)) return true; /* the 2018-19 budget; in 2022 and 2023 */
    return grant_word_in(g->r, time->first, earlier) || (!spent && today.n >= 4 && memcmp(year.p, today.p, 4) == 0);
}

/* Of money voted, budgeted or delivered the year counts in which it is spent. */
static bool counts_year(const lede_mention *m) {
    static const char *const spent[] = {"appropriated", "budget", "delivered", "cumulative", "contracted", "authority"};
    for (size_t i = 0; i < sizeof spent / sizeof *spent; i++)
        if (str_eq(note_text(m, "status"), str_of(spent[i]))) return true;
    return false;
}

/* What a time's distance from the cue [first, last) costs; REACH + 1 where it is not of that event. */
static int time_price(const grants *g, const lede_mention *t, uint32_t start, uint32_t first, uint32_t last, bool ahead,
                      bool spent) {
    const note_run *r = g->r;
    if (is_limit(r, t, start) || in_since(r, t, start, last) || is_vague(g, t, spent) || is_ahead(g, t, start))
        return REACH + 1;
    if (!ahead && later(day_alone(note_text(t, "value")), r->context->date)) return REACH + 1;
    if (in_dateline(r, t, start)) return REACH;
    int price = t->first >= last ? cue_way(g, last, t->first) : cue_way(g, t->last, first);
    static const char *const that[] = {"that", NULL};
    bool opens = t->first < start + 3 || (t->first > start + 1 && grant_word_in(r, t->first - 2, that));
    bool event_first = t->first >= last;
    if (price < 0 || breaks_off(g, event_first ? last : t->last, event_first ? t->first : first, event_first))
        return REACH + 1;
    if (!opens && relative_of(g, start, t->first) != relative_of(g, start, first)) return REACH + 1;
    return opens && price > 8 ? 8 : price; /* a time that opens the sentence holds for all of it */
}

/* "packages of $600 million, the highest being $2.85 billion in January 2023": the time right behind another sum. */
static bool is_others(const grants *g, const lede_mention *m, const lede_mention *time) {
    enum { ROW = 4 }; /* "$5 million and $3 million in January" */
    static const char *const in[] = {"in", "on", NULL};
    if (time->first < m->last + ROW || !grant_word_in(g->r, time->first - 1, in)) return false;
    for (size_t i = sums_from(g, m->last + ROW); i < g->sum.n && grant_sum(g, i)->first < time->first; i++)
        if (grant_sum(g, i)->last + 1 == time->first) return true;
    return false;
}

/* The time mention of the sum's sentence that stands nearest to the cue. */
static const lede_mention *nearest_time(const grants *g, const lede_mention *m, uint32_t first, uint32_t last,
                                        bool ahead) {
    const note_run *r = g->r;
    lede_range s = r->text->sentence[r->in[m->first]];
    static const char *const in[] = {"in", "on", NULL};
    const lede_mention *best = NULL;
    int least = REACH + 1;
    uint32_t from = first > s.from + 80 ? first - 80 : s.from;
    for (size_t i = times_from(g, from); i < g->time.n; i++) {
        const lede_mention *t = &r->mention.p[g->time.p[i]];
        if (t->first >= s.to || t->first > last + 80) break;
        int price = time_price(g, t, s.from, first, last, ahead, counts_year(m));
        bool own = t->first == m->last + 1 && grant_word_in(r, m->last, in); /* "$2.85 billion in January 2023" */
        if (own && price <= REACH) price = -1;
        if (price >= least || is_others(g, m, t)) continue;
        least = price;
        best = t;
    }
    return best;
}

/* The day, month or year of the event that a cue tells of a sum; empty where the text does not say. ahead: it may lie
 * behind the document's date. */
static lede_str day_of(const grants *g, const lede_mention *m, const cue *c, bool ahead) {
    bool own = c && !c->only;
    const lede_mention *t = nearest_time(g, m, own ? c->first : m->first, own ? c->last : m->last, ahead);
    bool today = rule_dates(c, "today");
    if (t && !(today && note_text(t, "value").n == 4))
        return day_alone(note_text(t, "value")); /* announced today, for this year */
    return today ? g->r->context->date : untold;
}

lede_str day_of_vote(const grants *g, const cue *c) {
    static const char *const ahead[] = {"will", "would", "could", "may", "might", "should", "must", NULL};
    static const char *const done[] = {"managed", "voted", "agreed", "failed", "moved", NULL};
    for (uint32_t i = c->first > 1 ? c->first - 1 : 1; i < c->last; i++) { /* "hoping to pass the bill this month" */
        if (grant_word_in(g->r, i, ahead)) return untold;
        if (deed_says(g, i, "to") && !grant_word_in(g->r, i - 1, done)) return untold;
    }
    lede_mention here = {.first = c->first, .last = c->last};
    return day_of(g, &here, c, false);
}

/* The words that tell the status of a sum's event, and so are near its date: the weightiest cue of that status, rather
 * than a rule that speaks of the sum alone. */
static const cue *event_cue(const grants *g, const lede_mention *m, const cue *chosen) {
    const cue *best = chosen;
    int most = CUE_LOST;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; chosen && chosen->only && i < until; i++) {
        const cue *c = &g->cue.p[i];
        const char *status = c->only ? NULL : cue_says(c, "status");
        if (!status || strcmp(status, cue_says(chosen, "status")) != 0) continue;
        int weight =
            cue_weight(g, c, m) + (rule_dates(c, "today") ? 12 : 0); /* what tells its own date tells it best */
        if (weight <= most) continue;
        most = weight;
        best = c;
    }
    return best;
}

/* "It approved a plan on Tuesday that will unlock $5 million": the time right beside another verb of the sentence that
 * tells the same, where no other clause begins between. */
static lede_str day_beside(const grants *g, const lede_mention *m) {
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        const char *status = c->only ? NULL : cue_says(c, "status");
        if (!status || c->last > m->first || !str_eq(str_of(status), note_text(m, "status"))) continue;
        if (breaks_off(g, c->last, m->first, true)) continue;
        const lede_mention *t = nearest_time(g, m, c->first, c->last, false);
        if (t && t->first < c->last + BESIDE && t->last + BESIDE > c->first && t->last < m->first)
            return day_alone(note_text(t, "value"));
    }
    return untold;
}

/* "between January 2022 and July 31, 2023", "from the beginning of the war to end-April", "as of May 1": where the
 * period of a running total ends; "$10 million in 2012". */
static lede_str total_end(const grants *g, const lede_mention *m) {
    static const char *const to[] = {"to", "through", "until", "till", "by", "of", "and", "-", "–", NULL};
    static const char *const in[] = {"in", "during", "for", NULL}, *const the[] = {"the", "end",   "late",
                                                                                   "mid", "early", NULL};
    static const char *const edge[] = {",", "and", ";", "–", "—", "-", "since", NULL};
    lede_range s = deed_sentence(g, m->first);
    bool opened = false;
    for (size_t i = times_from(g, s.from); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (t->first >= s.to) break;
        lede_str value = day_alone(note_text(t, "value"));
        uint32_t k = t->first;
        while (k > s.from && (grant_word_in(g->r, k - 1, the) || deed_says(g, k - 1, "of"))) k--;
        static const char *const from[] = {"from", "between", NULL};
        opened |= k > s.from && grant_word_in(g->r, k - 1, from);
        if (k == s.from || later(value, g->r->context->date)) continue;
        if (grant_word_in(g->r, k - 1, to) && opened) return value;
        if (deed_says(g, k - 1, "as") && k < t->first && deed_says(g, k, "of")) return value;
        static const char *const fiscal[] = {"financial", "fiscal", NULL};
        bool year = value.n == 4 && !grant_word_in(g->r, t->last - 2, fiscal) &&
                    (grant_word_in(g->r, k - 1, in) || deed_says(g, t->first, "this"));
        bool near = year && t->first >= m->last && t->first < m->last + 8;
        for (uint32_t x = m->last; near && x < t->first; x++) near = !grant_word_in(g->r, x, edge);
        if (near) return value;
    }
    return untold;
}

bool day_set(const grants *g, lede_mention *m, const cue *c, bool bill) {
    lede_str status = note_text(m, "status");
    bool announced = str_eq(status, STR("announced")), budget = str_eq(status, STR("budget"));
    if (str_eq(status, STR("other")) || rule_dates(c, "none")) return true;
    if (str_eq(status, STR("cumulative"))) {
        lede_str end = total_end(g, m);
        return !end.n || note_set(g->r, m, "date", end);
    }
    lede_str date = day_of(g, m, event_cue(g, m, c), budget || str_eq(status, STR("considered")));
    if (!date.n && !budget) date = day_beside(g, m);
    if (!date.n && budget) date = g->year;
    if (!date.n && (bill || (str_eq(status, STR("appropriated")) && c && !c->only))) date = g->bill_date;
    if (!date.n && g->enacts && announced) date = g->r->context->date;
    return !date.n || note_set(g->r, m, "date", date);
}

void days_year(grants *g) {
    size_t most = 0, looked = g->time.n < 200 ? g->time.n : 200;
    for (size_t i = 0; i < looked; i++) {
        lede_str year = note_text(&g->r->mention.p[g->time.p[i]], "value");
        if (year.n != 4 || is_vague(g, &g->r->mention.p[g->time.p[i]], true)) continue;
        size_t votes = 0;
        for (size_t k = 0; k < looked; k++) votes += str_eq(year, note_text(&g->r->mention.p[g->time.p[k]], "value"));
        if (votes > most && votes > 1) most = votes, g->year = year;
    }
}

/* ---- the day of the event that a sum is part of -------------------------------------------------------------- */

/* A day shortly before the document, which is that of the news it tells. */
static bool is_news(const grants *g, lede_str day) {
    calendar_period x, now;
    if (day.n != 10) return false;
    return g->r->context->date.n != 10 || (calendar_days(day, &x) && calendar_days(g->r->context->date, &now) &&
                                           x.first <= now.first && now.first - x.first <= FRESH);
}

/* May two sums be of one event: of one status, and of one donor where both have one? */
static bool share_event(const lede_mention *m, const lede_mention *x) {
    lede_str status = note_text(m, "status"), donor = note_text(m, "donor"), giver = note_text(x, "donor");
    if (!str_eq(status, note_text(x, "status"))) return false;
    return !giver.n || !donor.n || str_eq(donor, giver);
}

/* The same sum told with its day elsewhere. */
static lede_str day_of_same(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    for (size_t k = i > 60 ? i - 60 : 0; k < g->sum.n && k < i + 60; k++) {
        const lede_mention *x = grant_sum(g, k);
        if (k == i || !aid_has_event(x) || note_get(x, "amount")->number != note_get(m, "amount")->number) continue;
        lede_str day = note_text(x, "date");
        if (str_eq(note_text(x, "currency"), note_text(m, "currency")) && day.n && (k < i || is_news(g, day)))
            return day;
    }
    return untold;
}

/* The day of the news that holds where a sum stands: the last that is told before it, else the first that the document
 * opens with. One that stands in the sum's own sentence has been found to be of something else. */
static lede_str day_around(const grants *g, const lede_mention *m, bool last) {
    uint32_t own = g->r->in[m->first];
    lede_str found = untold;
    for (size_t i = 0; i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        uint32_t s = g->r->in[t->first];
        if (s >= OPENING && (s > own || !last)) break;
        lede_str day = day_alone(note_text(t, "value"));
        if (!is_news(g, day) || !is_own(g, t) || is_ahead(g, t, g->r->text->sentence[s].from)) continue;
        if (s == own) return untold;
        if (!found.n || (last && s < own && s + BACK >= own)) found = day;
    }
    return found;
}

/* "Blinken announced $5 million": a verb in the past tense before its sum tells what happened on the day of the news;
 * "has asked for", "a loan approved by" do not. */
static bool is_told(const grants *g, const lede_mention *m, const cue *c) {
    static const char *const though[] = {"while", "although", "though", "whereas", NULL};
    if (c->only || c->first >= m->first || !deed_is_past(g, c->first)) return false;
    uint32_t start = g->r->text->sentence[g->r->in[m->first]].from, i = c->first;
    if (grant_word_in(g->r, start, though)) return false;
    while (i > start && deed_is(g, i - 1, W_ADVERB)) i--;
    static const char *const speaker[] = {"we", "i", NULL};
    return i > start && !deed_is(g, i - 1, W_AUX | W_PREP | W_DET | W_POSSESSIVE) &&
           !grant_word_in(g->r, i - 1, speaker);
}

/* Words of another time or event: "already", "Meanwhile,", "Hours before his meeting". */
static bool is_elsewhere(const grants *g, const lede_mention *m) {
    static const char *const past[] = {"already", "previously", "earlier", "formerly", NULL};
    static const char *const turn[] = {"meanwhile", "separately", "elsewhere", "previously", "earlier", NULL};
    lede_range s = deed_sentence(g, m->first);
    if (grant_word_in(g->r, s.from, turn)) return true;
    static const char *const span[] = {"hours", "days", "weeks", "months", "years", NULL};
    static const char *const from[] = {"before", "after", NULL};
    if (grant_word_in(g->r, s.from, span) && grant_word_in(g->r, s.from + 1, from)) return true;
    size_t next = sums_from(g, m->last);
    uint32_t end = m->last + BESIDE < s.to ? m->last + BESIDE : s.to;
    if (next < g->sum.n && grant_sum(g, next)->first < end) end = grant_sum(g, next)->first;
    for (uint32_t i = s.from; i < end; i++)
        if (grant_word_in(g->r, i, past)) return true;
    return false;
}

/* The day of a sum before that is of the same event. */
static lede_str day_carried(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    uint32_t own = g->r->in[m->first];
    for (size_t k = i; k-- > 0 && i - k <= FEW;) {
        const lede_mention *x = grant_sum(g, k);
        lede_str day = note_text(x, "date");
        bool here = g->r->in[x->first] == own;
        if (!day.n || !(share_event(m, x) || (here && str_eq(note_text(x, "status"), note_text(m, "status")))))
            continue;
        if (here || is_news(g, day)) return day;
    }
    return untold;
}

/* Whether a sentence holds a sum. */
static bool has_sum(const grants *g, lede_range s) {
    size_t next = sums_from(g, s.from);
    return next < g->sum.n && grant_sum(g, next)->first < s.to;
}

/* The only day of news that a sentence tells. */
static lede_str day_in(const grants *g, lede_range s) {
    lede_str only = untold;
    for (size_t i = times_from(g, s.from); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (t->first >= s.to) break;
        lede_str day = day_alone(note_text(t, "value"));
        if (!is_own(g, t) || is_ahead(g, t, s.from)) continue;
        if (!is_news(g, day) || (only.n && !str_eq(only, day))) return untold;
        only = day;
    }
    return only;
}

/* "Germany announced a new package on Friday. It is worth $5 million.": the day that the sentence before tells, in the
 * same paragraph, where it names no sum of its own. */
static lede_str day_before(const grants *g, const lede_mention *m) {
    uint32_t own = g->r->in[m->first];
    if (own == 0) return untold;
    lede_range s = g->r->text->sentence[own - 1], here = g->r->text->sentence[own];
    bool same = g->r->text->token[here.from].gap < LEDE_GAP_BLANK || deed_is(g, here.from, W_HE | W_THEY);
    if (!same || has_sum(g, s)) return untold;
    return day_in(g, s);
}

/* "the loan", "this additional assistance": does a sentence speak of money that was told before? */
static bool is_of_matter(const grants *g, lede_range s) {
    static const char *const the[] = {"the", "this", "that", "these", "its", NULL};
    static const char *const matter[] = {"loan",      "aid",     "assistance", "package",  "money",        "funding",
                                         "funds",     "deal",    "move",       "decision", "announcement", "support",
                                         "measure",   "plan",    "agreement",  "help",     "grant",        "donation",
                                         "programme", "program", NULL};
    for (uint32_t i = s.from + 1; i < s.to; i++)
        if (grant_word_in(g->r, i, matter) &&
            (grant_word_in(g->r, i - 1, the) || (i > s.from + 1 && grant_word_in(g->r, i - 2, the))))
            return true;
    return false;
}

/* "Germany will lend $5 million. The minister announced the loan on Friday.": the day of an announcement that names no
 * sum of its own, some sentences behind. */
static lede_str day_behind(const grants *g, const lede_mention *m) {
    uint32_t own = g->r->in[m->first];
    for (uint32_t s = own + 1; s < g->r->text->sentences && s <= own + NEXT; s++) {
        lede_range at = g->r->text->sentence[s];
        if (has_sum(g, at) || !is_of_matter(g, at)) continue;
        lede_mention here = {.first = at.from, .last = at.from + 1};
        size_t from, until = cues_near(g, &here, &from);
        for (size_t i = from; i < until; i++) {
            const char *says = cue_says(&g->cue.p[i], "status");
            if (!says || !str_eq(str_of(says), note_text(m, "status"))) continue;
            lede_str day = day_of(g, &here, &g->cue.p[i], false);
            if (is_news(g, day)) return day;
        }
    }
    return untold;
}

/* What the document tells as the news of its day: a sum of its first sentences that is not known before, or one that
 * somebody announced. */
static lede_str day_of_news(const grants *g, const lede_mention *m) {
    static const char *const the[] = {"the", "its", "their", NULL};
    int weight;
    const cue *c = event_cue(g, m, cue_best(g, m, "status", &weight));
    if (!c) return untold;
    bool known = m->first > 0 && grant_word_in(g->r, m->first - 1, the); /* "the $61 billion package" */
    lede_str status = note_text(m, "status");
    bool told = str_eq(status, STR("announced")) || str_eq(status, STR("requested"));
    if (!known && told && g->r->in[m->first] < LEAD) return day_around(g, m, false);
    return is_told(g, m, c) ? day_around(g, m, true) : untold;
}

/* The day of the event that a sum without a day of its own is part of. */
static lede_str day_shared(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    lede_str status = note_text(m, "status");
    bool goes_on = str_eq(status, STR("announced")) || str_eq(status, STR("proposed"));
    if (is_elsewhere(g, m)) return day_of_same(g, i);
    lede_str day = day_before(g, m);
    if (!day.n && goes_on) day = day_carried(g, i);
    if (!day.n) day = day_of_same(g, i);
    if (!day.n && goes_on) day = day_behind(g, m);
    return day.n ? day : day_of_news(g, m);
}

/* "Germany sent $172 billion in that time": the day of the total before. */
static lede_str day_of_total(const grants *g, size_t i) {
    int weight;
    bool last = rule_dates(cue_best(g, grant_sum(g, i), "status", &weight), "last");
    for (size_t k = i; last && k-- > 0 && i - k <= FEW;) {
        const lede_mention *x = grant_sum(g, k);
        if (str_eq(note_text(x, "status"), STR("cumulative")) && note_get(x, "date")) return note_text(x, "date");
    }
    return untold;
}

static bool carry_date(grants *g, size_t i) {
    lede_mention *m = grant_sum(g, i);
    lede_str told = note_text(m, "date"), today = g->r->context->date;
    int weight;
    const cue *c = cue_best(g, m, "status", &weight);
    bool year = told.n == 4 && today.n >= 4 && memcmp(told.p, today.p, 4) == 0; /* this year */
    year &= !str_eq(note_text(m, "status"), STR("appropriated"));
    bool total = str_eq(note_text(m, "status"), STR("cumulative"));
    if (!(total || aid_has_event(m)) || (told.n && !year) || rule_dates(c, "none")) return true;
    lede_str date = total ? day_of_total(g, i) : day_shared(g, i);
    if (!date.n || (year && (date.n < 7 || memcmp(date.p, told.p, 4) != 0))) return true;
    bool announced = str_eq(note_text(m, "status"), STR("announced"));
    return note_set(g->r, m, "date", date) && (!announced || note_set_bool(g->r, m, "loose", true));
}

bool days_carry(grants *g) {
    for (size_t i = 0; i < g->sum.n && !g->voice && g->r->text->tokens <= LONG; i++)
        if (!carry_date(g, i)) return false;
    return true;
}
