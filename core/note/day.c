/* day.c — when the event of a sum was: the day, month or year its words tell, or those of the event it is part of. */
#include "day.h"

#include "aid.h"
#include "note/calendar.h"

enum {
    REACH = 25,     /* the price of the way from a cue to its time */
    CUE_LOST = -30, /* a cue that weighs less tells nothing of a sum */
    OPENING = 4,    /* sentences in which the event of a document is told */
    EARLY = 15,
    FEW = 12 /* sums back that may be of the same event */
};

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
    static const char *const since[] = {"since", NULL}, *const comma[] = {",", NULL};
    for (uint32_t i = time->first; i > start; i--) {
        if (grant_word_in(r, i - 1, since)) return true;
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

static bool is_own(const grants *g, const lede_mention *time) {
    uint32_t start = g->r->text->sentence[g->r->in[time->first]].from;
    return !is_limit(g->r, time, start) && !in_since(g->r, time, start);
}

/* What a time's distance from the cue [first, last) costs; REACH + 1 where it is not of that event. */
static int time_price(const grants *g, const lede_mention *t, uint32_t start, uint32_t first, uint32_t last,
                      bool ahead) {
    const note_run *r = g->r;
    if (is_limit(r, t, start) || in_since(r, t, start)) return REACH + 1;
    if (!ahead && later(day_alone(note_text(t, "value")), r->context->date)) return REACH + 1;
    if (in_dateline(r, t, start)) return REACH;
    int price = t->first >= last ? cue_way(g, last, t->first) : cue_way(g, t->last, first);
    if (price < 0) return REACH + 1;
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
    int least = REACH + 1;
    uint32_t from = first > s.from + 80 ? first - 80 : s.from;
    for (size_t i = times_from(g, from); i < g->time.n; i++) {
        const lede_mention *t = &r->mention.p[g->time.p[i]];
        if (t->first >= s.to || t->first > last + 80) break;
        int price = time_price(g, t, s.from, first, last, ahead);
        bool own = t->first == m->last + 1 && grant_word_in(r, m->last, in); /* "$2.85 billion in January 2023" */
        if (own && price <= REACH) price = -1;
        if (price >= least) continue;
        least = price;
        best = t;
    }
    return best;
}

lede_str day_of(const grants *g, const lede_mention *m, const cue *c, bool ahead) {
    bool own = c && !c->only;
    const lede_mention *t = nearest_time(g, m, own ? c->first : m->first, own ? c->last : m->last, ahead);
    bool today = c && cue_says(c, "date");
    if (t && !(today && note_text(t, "value").n == 4))
        return day_alone(note_text(t, "value")); /* announced today, for this year */
    return today ? g->r->context->date : (lede_str){"", 0};
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
        int weight = cue_weight(g, c, m) + (cue_says(c, "date") ? 12 : 0); /* what tells its own date tells it best */
        if (weight <= most) continue;
        most = weight;
        best = c;
    }
    return best;
}

/* "Germany announced a new package on Friday. It is worth $5 million.": the day of an announcement that names no sum of
 * its own, a sentence or two before. */
static lede_str date_before(const grants *g, const lede_mention *m) {
    uint32_t own = g->r->in[m->first];
    for (uint32_t s = own; s-- > 0 && s + 2 >= own;) {
        lede_range at = g->r->text->sentence[s];
        size_t next = sums_from(g, at.from);
        if (next < g->sum.n && grant_sum(g, next)->first < at.to) return (lede_str){"", 0};
        lede_mention here = {.first = at.from, .last = at.from + 1};
        size_t from, until = cues_near(g, &here, &from);
        for (size_t i = from; i < until; i++) {
            const char *says = cue_says(&g->cue.p[i], "status");
            lede_str date = {"", 0};
            if (says && strcmp(says, "announced") == 0) date = day_of(g, &here, &g->cue.p[i], false);
            if (date.n) return date;
        }
    }
    return (lede_str){"", 0};
}

bool day_set(const grants *g, lede_mention *m, const cue *c, bool bill) {
    lede_str status = note_text(m, "status");
    bool announced = str_eq(status, STR("announced")), budget = str_eq(status, STR("budget"));
    if (str_eq(status, STR("other")) || str_eq(status, STR("cumulative"))) return true;
    lede_str date = day_of(g, m, event_cue(g, m, c), budget || str_eq(status, STR("considered")));
    if (!date.n && budget) date = g->year;
    if (!date.n && (bill || (str_eq(status, STR("appropriated")) && c && !c->only))) date = g->bill_date;
    if (!date.n && g->enacts && announced) date = g->r->context->date;
    if (!date.n && announced && (!c || c->only)) date = date_before(g, m);
    return !date.n || note_set(g->r, m, "date", date);
}

/* The day of the event that the document opens with: the first that its first sentences tell. */
static lede_str opening_day(const grants *g) {
    lede_str today = g->r->context->date; /* a month or a year alone, or nothing, is no day to compare with */
    for (size_t i = 0; today.n == 10 && i < g->time.n && g->r->in[g->r->mention.p[g->time.p[i]].first] < OPENING; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        lede_str day = note_text(t, "value");
        if (day.n > 10) day.n = 10;
        if (day.n == 10 && memcmp(day.p, today.p, 7) == 0 && memcmp(day.p, today.p, 10) <= 0 && is_own(g, t))
            return day;
    }
    for (size_t i = 0; i < g->time.n; i++) { /* "the assistance announced today" */
        static const char *const now[] = {"today", NULL};
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (g->r->in[t->first] < EARLY && grant_word_in(g->r, t->first, now)) return today;
    }
    return (lede_str){"", 0};
}

/* The day of an event is told once, and its sums stand in the sentences behind: a sum without a day of its own takes
 * that of the one before that has its status and donor, else the day that the document opens with. */
static bool carry_date(grants *g, size_t i, lede_str opening) {
    lede_mention *m = grant_sum(g, i);
    lede_str status = note_text(m, "status"), date = {"", 0}, donor = note_text(m, "donor");
    bool total = str_eq(status, STR("cumulative"));
    lede_str told = note_text(m, "date");
    bool year =
        told.n == 4 && g->r->context->date.n >= 4 && memcmp(told.p, g->r->context->date.p, 4) == 0; /* this year */
    year &= !str_eq(status, STR("appropriated")) && !total;
    if (!(total || aid_has_event(m)) || (note_get(m, "date") && !year)) return true;
    for (size_t k = i; k-- > 0 && i - k <= FEW && !date.n;) {
        const lede_mention *x = grant_sum(g, k);
        lede_str giver = note_text(x, "donor");
        bool same =
            str_eq(status, note_text(x, "status")) || (total && str_eq(note_text(x, "status"), STR("announced")));
        if (same && (!giver.n || !donor.n || str_eq(donor, giver))) date = note_text(x, "date");
    }
    if (!date.n && !total) date = opening;
    if (!date.n || (year && (date.n < 7 || memcmp(date.p, told.p, 4) != 0))) return true;
    bool announced = str_eq(status, STR("announced"));
    return note_set(g->r, m, "date", date) && (!announced || note_set_bool(g->r, m, "loose", true));
}

void days_year(grants *g) {
    size_t most = 0, looked = g->time.n < 200 ? g->time.n : 200;
    for (size_t i = 0; i < looked; i++) {
        lede_str year = note_text(&g->r->mention.p[g->time.p[i]], "value");
        if (year.n != 4) continue;
        size_t votes = 0;
        for (size_t k = 0; k < looked; k++) votes += str_eq(year, note_text(&g->r->mention.p[g->time.p[k]], "value"));
        if (votes > most) most = votes, g->year = year;
    }
}

bool days_carry(grants *g) {
    lede_str opening = opening_day(g);
    for (size_t i = 0; i < g->sum.n && g->about; i++)
        if (!carry_date(g, i, opening)) return false;
    return true;
}
