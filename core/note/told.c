/* Who states a position, on which day, and in which words. */
#include "stance.h"

#include "note/pattern.h"

/* A day, a month, an earlier year: not one to come, nor the year that the document is of, which says less than its
 * date. */
static bool is_date(const note_run *r, const lede_mention *m) {
    lede_str value = note_text(m, "value"), date = r->context->date;
    size_t n = value.n < date.n ? value.n : date.n;
    int order = n >= 4 ? memcmp(value.p, date.p, n) : 0;
    if (order > 0 || (order == 0 && value.n == 4 && n == 4)) return false;
    return str_eq(note_text(m, "timex_type"), STR("DATE")) && value.n >= 4 && (value.p[0] == '1' || value.p[0] == '2');
}

/* The token where what is dated stands: the speaker of a statement, else the position itself, as in a turn of a
 * transcript, whose label only heads what is said. */
static uint32_t dated_at(const note_run *r, const stance_hit *h, uint32_t said) {
    const lede_attr *start = said == SPEECH_NONE ? NULL : note_get(&r->mention.p[said], "speaker_start");
    if (!start || note_same(r->mention.p[said].type, "speech")) return h->first;
    uint32_t i;
    bisect(i, 0, r->text->tokens - 1, r->text->token[i].from < (uint32_t)start->number);
    return i;
}

/* What was done or eased has its own day beside it, in whose words it may be told. */
static uint32_t day_of_act(const note_run *r, const stance *t, const stance_hit *h) {
    lede_str change = rule_text(h->rule, "change");
    bool act = str_eq(h->step, STR("done")) || (change.n && str_eq(change, STR("raised")));
    lede_range sentence = speech_around(&t->s, h->first);
    uint32_t from = h->first > sentence.from + 4 ? h->first - 4 : sentence.from,
             to = h->last + 4 < sentence.to ? h->last + 4 : sentence.to;
    for (uint32_t i = from; act && i < to; i++)
        if (t->s.time[i] != SPEECH_NONE && is_date(r, &r->mention.p[t->s.time[i]])) return t->s.time[i];
    return SPEECH_NONE;
}

/* The date in the sentence nearest to token `at`, outside the statement `said`, less than `reach` tokens away. */
static uint32_t nearest_date(const note_run *r, const stance *t, lede_range sentence, uint32_t at, uint32_t said,
                             uint32_t reach) {
    uint32_t best = SPEECH_NONE, distance = reach;
    for (uint32_t i = sentence.from; i < sentence.to; i++) {
        uint32_t time = t->s.time[i], d = i > at ? i - at : at - i;
        if (time == SPEECH_NONE || d >= distance || !is_date(r, &r->mention.p[time])) continue;
        if (said != SPEECH_NONE && t->quote[i] == said) continue;
        best = time;
        distance = d;
    }
    return best;
}

/* The day that is given beside the cue or the position, outside what is said ("she said": beside her name in the
 * sentence before); else the document's. */
bool told_date(note_run *r, const stance *t, lede_mention *m, const stance_hit *h) {
    enum { NEAR = 14, BEFORE = 60, DAY = 10 };
    uint32_t said = t->quote[h->first], at = dated_at(r, h, said), best = day_of_act(r, t, h);
    lede_range sentence = speech_around(&t->s, at);
    if (best == SPEECH_NONE) best = nearest_date(r, t, sentence, at, said, NEAR);
    bool she = said != SPEECH_NONE && at != h->first && t->s.cls[at] & W_HE;
    if (best == SPEECH_NONE && she && sentence.from > 0) {
        best = nearest_date(r, t, speech_around(&t->s, sentence.from - 1), sentence.from, SPEECH_NONE, BEFORE);
        if (best != SPEECH_NONE && note_text(&r->mention.p[best], "value").n != DAY) best = SPEECH_NONE;
    }
    if (best != SPEECH_NONE)
        return note_set(r, m, "date", note_text(&r->mention.p[best], "value")) && note_set(r, m, "dated", STR("text"));
    if (r->context->date.n) return note_set(r, m, "date", r->context->date) && note_set(r, m, "dated", STR("document"));
    return note_set(r, m, "why", STR("document has no date"));
}

/* "Kirby reiterated": the subject of a verb of saying states the position himself. */
static speaker own_speaker(const stance *t, const stance_hit *h) {
    speaker nobody = {0};
    if (h->subject.from >= h->subject.to) return nobody;
    bool speaks = str_eq(h->step, STR("urges")); /* who calls for something says so */
    for (uint32_t i = h->group; i < h->last && !speaks; i++)
        speaks =
            t->s.cue[i] != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[t->s.cue[i]], "mode"), STR("speech"));
    return speaks ? speaker_of(&t->s, h->subject) : nobody;
}

/* "We, the Leaders of the Group of Seven": each of them speaks in it for himself. */
static bool is_joint(const stance *t) {
    enum { REACH = 8, HEAD = 200 };
    uint32_t end = t->s.r->text->tokens < HEAD ? t->s.r->text->tokens : HEAD;
    for (uint32_t i = 0; i + 2 < end; i++) {
        if (!stance_is(t, i, "we") || !stance_is(t, i + 1, ",")) continue;
        for (uint32_t k = i + 2; k < end && k < i + REACH; k++)
            if (word_is(t->s.r, k, WORD_LEADERS)) return true;
    }
    return false;
}

bool told_speaker(note_run *r, const stance *t, lede_mention *m, const stance_hit *h) {
    uint32_t said = t->quote[h->first];
    lede_str name = said == SPEECH_NONE ? STR("") : note_text(&r->mention.p[said], "speaker");
    lede_str kind = name.n ? note_text(&r->mention.p[said], "speaker_kind") : STR("");
    if (!name.n) {
        speaker who = own_speaker(t, h);
        if (str_eq(who.kind, STR("named"))) {
            name = who.name;
            kind = who.kind;
        }
    }
    bool vague = str_eq(kind, STR("unnamed")) && !memmem(name.p, name.n, "official", 8); /* "the leaders discussed" */
    if (t->voice.n && (!name.n || vague)) /* what a government publishes is its own word */
        return note_set(r, m, "speaker", r->context->source) && note_set(r, m, "attribution", STR("on_record")) &&
               (is_joint(t) || note_set(r, m, "speaks_for", t->voice));
    if (!name.n) return note_set(r, m, "attribution", STR("narrator"));
    if (said != SPEECH_NONE && note_same(r->mention.p[said].type, "speech") && memmem(name.p, name.n, "official", 8))
        kind = STR("unnamed");
    lede_str side = said == SPEECH_NONE ? h->actor : holder_of_speaker(t, &r->mention.p[said]);
    bool nobody = str_eq(kind, STR("unnamed")) && str_eq(side, name); /* it is not told whose source that is */
    if (side.n && !nobody && !note_set(r, m, "speaks_for", side)) return false;
    return note_set(r, m, "speaker", name) &&
           note_set(r, m, "attribution", str_eq(kind, STR("unnamed")) ? STR("unnamed") : STR("on_record"));
}

/* The words of the position: from its subject, where that is near, to the end of its clause. */
lede_range told_words(const stance *t, const stance_hit *h) {
    lede_range sentence = speech_around(&t->s, h->first);
    uint32_t from = h->subject.from < h->subject.to ? h->subject.from : h->group, to = h->last;
    while (from > sentence.from && t->s.r->text->token[from].gap == LEDE_GAP_NONE && !(t->s.cls[from - 1] & W_STOP))
        from--;
    while (to < sentence.to && to - h->first < 30 && !(to - h->first > 8 && stance_breaks(t, to))) to++;
    while (to > h->last && t->s.cls[to - 1] & W_STOP) to--;
    return (lede_range){h->question ? speech_around(&t->s, h->question).from : from, to};
}
