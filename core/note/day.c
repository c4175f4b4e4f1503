/* day.c — when the event of a sum was: the day, month or year its words tell, or those of the event it is part of. */
#include "day.h"

#include "aid.h"
#include "deed.h"
#include "giver.h"
#include "note/calendar.h"
#include "party.h"
#include "when.h"

enum {
    CUE_LOST = -30, /* a cue that weighs less tells nothing of a sum */
    LEAD = 3,       /* sentences that tell the event of a document */
    BACK = 8,       /* sentences for which a day holds */
    OPENING = 5,    /* sentences that tell its day */
    NEXT = 3,       /* sentences in which its day may follow */
    SPEECH = 2,     /* sentences around a sum in which its giver speaks */
    FRESH = 3,      /* days in which an event is news */
    BESIDE = 7,     /* tokens behind a sum that tell of it */
    FEW = 12,       /* sums back that may be of the same event */
    DAY = 10        /* letters of a day's date */
};
static const lede_str untold = {"", 0};

bool day_is(lede_str v) { return v.n >= 4 && v.p[0] >= '1' && v.p[0] <= '2' && v.p[1] >= '0' && v.p[1] <= '9'; }

bool day_is_news(const grants *g, lede_str day) {
    calendar_period x, now;
    if (day.n != 10) return false;
    return g->r->context->date.n != 10 || (calendar_days(day, &x) && calendar_days(g->r->context->date, &now) &&
                                           x.first <= now.first && now.first - x.first <= FRESH);
}

/* Does a rule tell of its date with this word: "today", "none", "last"? */
static bool rule_dates(const cue *c, const char *word) {
    const char *says = c ? cue_says(c, "date") : NULL;
    return says && strcmp(says, word) == 0;
}

/* The day, month or year of the event that a cue tells of a sum; empty where the text does not say. ahead: it may lie
 * behind the document's date. */
static lede_str day_of(const grants *g, const lede_mention *m, const cue *c, bool ahead) {
    bool own = c && !c->only;
    const lede_mention *t = when_nearest(g, m, own ? c->first : m->first, own ? c->last : m->last, ahead);
    bool today = rule_dates(c, "today");
    if (t && !(today && note_text(t, "value").n == 4))
        return when_value(note_text(t, "value")); /* announced today, for this year */
    return today ? g->r->context->date : untold;
}

/* The day, month or year of the vote or signing that a cue tells of; empty where the text does not say. */
static lede_str day_of_vote(const grants *g, const cue *c) {
    for (uint32_t i = c->first > 1 ? c->first - 1 : 1; i < c->last; i++) { /* "hoping to pass the bill this month" */
        if (day_word(g, i, WORD_DAY_COMING)) return untold;
        if (deed_says(g, i, "to") && !day_word(g, i - 1, WORD_DAY_DONE)) return untold;
    }
    lede_mention here = {.first = c->first, .last = c->last};
    return day_of(g, &here, c, false);
}

/* Does a cue tell that a bill became law, or of a vote in a chamber by whose vote it does? */
static bool is_final(const grants *g, const cue *c, bool law) {
    if (law || strcmp(g->bill, "appropriated") != 0) return true;
    for (uint32_t i = c->first; i < c->last; i++)
        if (deed_says(g, i, "house")) return false;
    return true;
}

/* The day on which a bill that is not voted on yet was unveiled. */
static lede_str day_of_unveiling(const grants *g) {
    for (size_t i = 0; strcmp(g->bill, "proposed") == 0 && i < g->cue.n; i++) {
        if (!cue_sets(&g->cue.p[i], "unveiled")) continue;
        lede_mention here = {.first = g->cue.p[i].first, .last = g->cue.p[i].last};
        lede_str day = day_of(g, &here, &g->cue.p[i], false);
        if (day_is_news(g, day)) return day;
    }
    return untold;
}

void days_of_bill(grants *g) {
    for (size_t i = 0; i < g->cue.n; i++) {
        const cue *c = &g->cue.p[i];
        const char *status = cue_says(c, "status");
        bool law = status && strcmp(status, "appropriated") == 0 && !c->only && !rule_dates(c, "none");
        bool vote = status && strcmp(status, "bill") == 0 && cue_sets(c, "vote");
        law |= !status && cue_sets(c, "signed");
        if (!(law || vote) || !is_final(g, c, law)) continue;
        lede_str day = day_of_vote(g, c);
        bool later = !g->bill_date.n || when_later(day, g->bill_date) || when_holds(g->bill_date, day);
        if (day.n && later) g->bill_date = day;
    }
    if (!g->bill_date.n) g->bill_date = day_of_unveiling(g);
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
        if (when_breaks(g, c->last, m->first, true)) continue;
        const lede_mention *t = when_nearest(g, m, c->first, c->last, false);
        if (t && t->first < c->last + BESIDE && t->last + BESIDE > c->first && t->last < m->first)
            return when_value(note_text(t, "value"));
    }
    return untold;
}

/* "between January 2022 and July 31, 2023", "from the beginning of the war to end-April", "as of May 1": does a time
 * close a period? */
static bool closes_period(const grants *g, uint32_t start, const lede_mention *time) {
    uint32_t k = time->first;
    if (k > start + 1 && deed_says(g, k - 2, "as") && deed_says(g, k - 1, "of")) return true;
    while (k > start && day_word(g, k - 1, WORD_DAY_SKIP)) k--;
    if (k == start || !day_word(g, k - 1, WORD_DAY_TO)) return false;
    for (uint32_t i = k - 1; i > start && k - i < 14; i--)
        if (day_word(g, i - 1, WORD_DAY_FROM) && (deed_says(g, i - 1, "between") || !deed_says(g, k - 1, "and")))
            return true;
    return false;
}

/* "$10 million in 2012", "In 2024, it came to $10 million": is that the year of a sum? */
static bool is_year_of(const grants *g, uint32_t start, const lede_mention *m, const lede_mention *time) {
    bool within = time->first > start && day_word(g, time->first - 1, WORD_DAY_WITHIN);
    if (note_text(time, "value").n != 4 || day_word(g, time->last - 2, WORD_DAY_FISCAL)) return false;
    if (within && time->first == start + 1) return true;
    if (!within && !deed_says(g, time->first, "this")) return false;
    for (uint32_t i = m->last; i < time->first; i++)
        if ((day_word(g, i, WORD_DAY_EDGE) || deed_says(g, i, "since"))) return false;
    return time->first >= m->last && time->first < m->last + BESIDE + 1;
}

/* Up to when a running total goes, or its year. */
static lede_str total_end(const grants *g, const lede_mention *m) {
    lede_range s = deed_sentence(g, m->first);
    for (size_t i = when_first(g, s.from); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        lede_str value = when_value(note_text(t, "value"));
        if (t->first >= s.to) break;
        if (when_later(value, g->r->context->date)) continue;
        if (closes_period(g, s.from, t) || is_year_of(g, s.from, m, t)) return value;
    }
    return untold;
}

/* Set the date of a sum: a day, month or year. "Last week" is the month that most of that week is in; the week is kept
 * beside it. */
static bool set_date(const grants *g, lede_mention *m, lede_str date) {
    calendar_period week;
    if (date.n < 8 || date.p[5] != 'W' || !calendar_days(date, &week))
        return !date.n || note_set(g->r, m, "date", date);
    calendar_day thursday = calendar_from_number(week.first + 4 - calendar_weekday(week.first));
    const char *month = arena_printf(g->r->mem, "%04d-%02d", thursday.year, thursday.month);
    return month && note_set(g->r, m, "date", str_of(month)) && note_set(g->r, m, "week", date);
}

/* Words of another time or event: "already", "Meanwhile,", "Hours before his meeting", "it has released". */
static bool is_elsewhere(const grants *g, const lede_mention *m) {
    lede_range s = deed_sentence(g, m->first);
    if (day_word(g, s.from, WORD_DAY_TURN)) return true;
    for (uint32_t i = s.from; i + 1 < m->first; i++) /* the day of the main clause tells when it was, more or less */
        if ((day_word(g, i, WORD_DAY_SPAN) || deed_says(g, i, "hours")) && day_word(g, i + 1, WORD_DAY_AFTER))
            return true;
    size_t next = sums_from(g, m->last);
    uint32_t end = m->last + BESIDE < s.to ? m->last + BESIDE : s.to;
    if (next < g->sum.n && grant_sum(g, next)->first < end) end = grant_sum(g, next)->first;
    for (uint32_t i = s.from; i < end; i++) {
        bool far = i > m->last + 1 && !deed_says(g, i, "earlier"); /* to replace arms already sent */
        bool at = i + 1 < s.to && deed_is(g, i + 1, W_DAY); /* earlier on Friday */
        if (!far && !at && day_word(g, i, WORD_DAY_EARLIER)) return true;
    }
    int weight;
    const cue *c = event_cue(g, m, cue_best(g, m, "status", &weight));
    return c && !c->only && g->r->in[m->first] >= LEAD && when_perfect(g, s.from, c->first);
}

/* Is a time within some weeks before the document? A bill still proposed was voted on then. */
static bool is_recent(const grants *g, lede_str time) {
    enum { WEEKS = 21 };
    calendar_period x, now;
    return !calendar_days(g->r->context->date, &now) ||
           (time.n > 4 && calendar_days(time, &x) && x.last + WEEKS >= now.first);
}

bool day_set_own(const grants *g, lede_mention *m, const lede_mention *before) {
    if (g->r->in[before->first] == g->r->in[m->first] || !aid_has_event(before)) return true;
    return set_date(g, m, day_of(g, m, NULL, false));
}

bool day_set(const grants *g, lede_mention *m, const cue *c, bool bill) {
    lede_str status = note_text(m, "status");
    bool announced = str_eq(status, STR("announced")), budget = str_eq(status, STR("budget"));
    if (str_eq(status, STR("other")) || str_eq(status, STR("authority")) || rule_dates(c, "none")) return true;
    if (str_eq(status, STR("cumulative"))) {
        lede_str end = total_end(g, m);
        return set_date(g, m, end);
    }
    const cue *event = event_cue(g, m, c);
    bool weighed = str_eq(status, STR("considered"));
    lede_str date = day_of(g, m, event, budget || weighed);
    if (!date.n && !budget) date = day_beside(g, m);
    if (!date.n && budget) date = g->year;
    bool voted = bill || (str_eq(status, STR("appropriated")) && c && !c->only);
    bool within = date.n < DAY && g->bill_date.n == DAY && when_holds(date, g->bill_date);
    bool old = str_eq(status, STR("proposed")) && g->bill_date.n && !is_recent(g, g->bill_date);
    if (voted && !old && (within || (!date.n && !is_elsewhere(g, m)))) date = g->bill_date;
    if (!date.n && g->enacts && announced) date = g->r->context->date;
    return set_date(g, m, date);
}

void days_year(grants *g) {
    size_t most = 0, looked = g->time.n < 200 ? g->time.n : 200;
    for (size_t i = 0; i < looked; i++) {
        lede_str year = note_text(&g->r->mention.p[g->time.p[i]], "value");
        if (year.n != 4 || when_in_row(g, &g->r->mention.p[g->time.p[i]])) continue;
        size_t votes = 0;
        for (size_t k = 0; k < looked; k++) votes += str_eq(year, note_text(&g->r->mention.p[g->time.p[k]], "value"));
        if (votes > most && votes > 1) most = votes, g->year = year;
    }
}

/* ---- the day of the event that a sum is part of -------------------------------------------------------------- */

/* A day shortly before the document, which is that of the news it tells. */
/* May two sums be of one event: of one status, and of one donor where both have one? What a donor proposed may be of
 * what he announced. */
static bool share_event(const lede_mention *m, const lede_mention *x) {
    lede_str status = note_text(m, "status"), donor = note_text(m, "donor"), giver = note_text(x, "donor");
    if (str_eq(status, STR("requested")) && !donor.n) return false; /* needs are not asked for on one day */
    if (str_eq(status, note_text(x, "status"))) return !giver.n || !donor.n || str_eq(donor, giver);
    bool said = str_eq(note_text(x, "status"), STR("announced")) || str_eq(note_text(x, "status"), STR("requested"));
    return said && str_eq(status, STR("proposed")) && donor.n && str_eq(donor, giver);
}

/* The same sum told with its day elsewhere. */
static lede_str day_of_same(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    for (size_t k = i > 60 ? i - 60 : 0; k < g->sum.n && k < i + 60; k++) {
        const lede_mention *x = grant_sum(g, k);
        bool alike = share_event(m, x) || str_eq(note_text(m, "status"), note_text(x, "status"));
        if (k == i || !alike || !grant_same_sum(x, m) || !aid_has_event(x)) continue;
        lede_str day = note_text(x, "date");
        if (day.n && (k < i || day_is_news(g, day))) return day;
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
        lede_str day = when_value(note_text(t, "value"));
        if (!day_is_news(g, day) || !when_is_own(g, t) || when_is_ahead(g, t, g->r->text->sentence[s].from)) continue;
        if (s == own) return untold;
        if (!found.n || (last && s < own && s + BACK >= own)) found = day;
    }
    return found;
}

/* "Blinken announced $5 million": a verb in the past tense before its sum tells what happened on the day of the news;
 * "has asked for", "a loan approved by" do not. */
static bool is_told(const grants *g, const lede_mention *m, const cue *c) {
    const deed *d = c->only ? deed_before(g, m, deed_sentence(g, m->first)) : NULL;
    uint32_t start = g->r->text->sentence[g->r->in[m->first]].from, i = d ? d->first : c->first;
    if ((c->only && !d) || i >= m->first) return false;
    if (i > start + 1 && deed_says(g, i - 1, "to") && deed_at(g, i - 2)) i -= 2; /* voted to approve */
    if (!deed_is_past(g, i)) return false;
    if (day_word(g, start, WORD_DAY_THOUGH)) return false;
    while (i > start && deed_is(g, i - 1, W_ADVERB)) i--;
    return i > start && !deed_is(g, i - 1, W_AUX | W_PREP | W_DET | W_POSSESSIVE) &&
           !deed_says(g, i - 1, "we") && !deed_says(g, i - 1, "i");
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
        if (here || day_is_news(g, day)) return day;
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
    for (size_t i = when_first(g, s.from); i < g->time.n; i++) {
        const lede_mention *t = &g->r->mention.p[g->time.p[i]];
        if (t->first >= s.to) break;
        lede_str day = when_value(note_text(t, "value"));
        if (day.n < 10 || !when_is_own(g, t) || when_is_ahead(g, t, s.from)) continue;
        if (!day_is_news(g, day) || (only.n && !str_eq(only, day))) return untold;
        only = day;
    }
    return only;
}

/* "The latest package is for $5 million." */
static bool opens_with_matter(const grants *g, lede_range s) {
    enum { WORDS = 5 };
    if (!deed_is(g, s.from, W_DET)) return false;
    for (uint32_t i = s.from + 1; i < s.to && i < s.from + WORDS && !g->cls[i]; i++)
        if (party_is(g, i, PARTY_MATTER)) return true;
    return false;
}

/* "Germany announced a new package on Friday. It is worth $5 million.": the day that the sentence before tells, in the
 * same paragraph, where it names no sum of its own. */
static lede_str day_before(const grants *g, const lede_mention *m) {
    uint32_t own = g->r->in[m->first];
    if (own == 0) return untold;
    lede_range s = g->r->text->sentence[own - 1], here = g->r->text->sentence[own];
    bool same = g->r->text->token[here.from].gap < LEDE_GAP_BLANK || deed_is(g, here.from, W_HE | W_THEY) ||
                opens_with_matter(g, here);
    if (!same || has_sum(g, s)) return untold;
    return day_in(g, s);
}

/* "the loan", "this additional assistance": does a sentence speak of money that was told before? */
static bool is_of_matter(const grants *g, lede_range s) {
    for (uint32_t i = s.from + 1; i < s.to; i++)
        if (party_is(g, i, PARTY_MATTER) &&
            (day_word(g, i - 1, WORD_DAY_POINTS) || (i > s.from + 1 && day_word(g, i - 2, WORD_DAY_POINTS))))
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
            if (day_is_news(g, day)) return day;
        }
    }
    return untold;
}

/* What the document tells as the news of its day: a sum of its first sentences that is not known before, or one that
 * somebody announced. */
static lede_str day_of_news(const grants *g, const lede_mention *m) {
    int weight;
    const cue *c = event_cue(g, m, cue_best(g, m, "status", &weight));
    if (!c) return untold;
    bool known = m->first > 0 && day_word(g, m->first - 1, WORD_DAY_POINTS); /* "the $61 billion package" */
    lede_str status = note_text(m, "status");
    bool told = str_eq(status, STR("announced")) || str_eq(status, STR("requested"));
    if (!known && told && g->r->in[m->first] < LEAD) return day_around(g, m, false);
    return is_told(g, m, c) ? day_around(g, m, true) : untold;
}

/* "It would provide $5 million": in a document about a bill, what the bill would do. */
static bool is_of_bill(const grants *g, const lede_mention *m) {
    if (!g->votes || !is_recent(g, g->bill_date)) return false;
    if (giver_of(g, m).kind == ROLE_MATTER) return true;
    lede_range s = deed_sentence(g, m->first);
    const deed *d = deed_before(g, m, s);
    if (!d || d->kind != DEED_GIVES) return false;
    for (uint32_t i = s.from; i < d->first; i++)
        if (deed_says(g, i, "would")) return true;
    return false;
}

/* The day on which the giver of a sum speaks in a sentence: "Von der Leyen told reporters on Thursday"; in the sum's
 * own, which ends at `own`, behind it anybody who is no other party: ", an official said Friday". */
static lede_str day_of_speech(const grants *g, uint32_t sentence, lede_str donor, uint32_t own) {
    lede_range s = g->r->text->sentence[sentence];
    for (size_t k = deeds_from(g, s.from); k < g->deed.n && g->deed.p[k].first < s.to; k++) {
        const deed *d = &g->deed.p[k];
        if (d->kind != DEED_SAYS || d->first < own) continue;
        lede_str who = giver_says(g, d);
        if (!str_eq(donor, who) && !(own && !who.n)) continue;
        lede_mention here = {.first = d->first, .last = d->last};
        const lede_mention *t = when_nearest(g, &here, d->first, d->last, false);
        bool beside = t && t->first < d->last + BESIDE && t->last + BESIDE > d->first;
        lede_str day = beside ? when_value(note_text(t, "value")) : untold;
        if (day_is_news(g, day)) return day;
    }
    return untold;
}

/* What a giver is told to give without a day was given on the day on which he speaks, in the sentences beside. */
static lede_str day_said(const grants *g, const lede_mention *m) {
    lede_str donor = note_text(m, "donor");
    uint32_t own = g->r->in[m->first], last = g->r->text->sentences;
    for (uint32_t k = 0; donor.n && k <= SPEECH; k++) {
        lede_str day = own + k < last ? day_of_speech(g, own + k, donor, k == 0 ? m->last : 0) : untold;
        if (!day.n && k > 0 && own >= k) day = day_of_speech(g, own - k, donor, 0);
        if (day.n) return day;
    }
    return untold;
}

/* The day of the event that a sum without a day of its own is part of. */
static lede_str day_shared(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    lede_str status = note_text(m, "status");
    bool goes_on = aid_has_event(m) && !str_eq(status, STR("considered"));
    if (is_elsewhere(g, m)) return day_of_same(g, i);
    lede_str day = day_before(g, m);
    if (!day.n && goes_on) day = day_carried(g, i);
    if (!day.n) day = day_of_same(g, i);
    if (!day.n && goes_on) day = day_behind(g, m);
    if (!day.n && goes_on && is_of_bill(g, m)) day = g->bill_date;
    if (!day.n && str_eq(status, STR("announced"))) day = day_said(g, m);
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
    return set_date(g, m, date) && (!announced || note_set_bool(g->r, m, "loose", true));
}

/* What was copied from a sum before gives way to the time right behind: "$9 million in 2021, $3 million in 2022". */
static bool set_behind(grants *g, lede_mention *m) {
    if (!note_text(m, "date").n || str_eq(note_text(m, "status"), STR("other"))) return true;
    const lede_mention *t = when_behind(g, m, str_eq(note_text(m, "status"), STR("budget")));
    return !t || set_date(g, m, when_value(note_text(t, "value")));
}

bool days_carry(grants *g) {
    for (size_t i = 0; i < g->sum.n; i++)
        if (!set_behind(g, grant_sum(g, i))) return false;
    for (size_t i = 0; i < g->sum.n && !g->voice && g->r->text->tokens <= LONG; i++)
        if (!carry_date(g, i)) return false;
    return true;
}
