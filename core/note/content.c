/* What a cue attributes: the words before or behind it, outside quotation marks. */
#include "clause.h"

/* Over "on Tuesday", "in a statement", "also": to where the content may begin. */
uint32_t clause_skip_setting(const speech *s, uint32_t at, uint32_t to, bool places) {
    for (int turn = 0; turn < 4 && at < to; turn++) {
        uint32_t k = at;
        if (s->cls[k] & W_PREP && k + 1 < to && (s->time[k + 1] != SPEECH_NONE || s->cls[k + 1] & W_DAY)) k++;
        uint32_t time = s->time[k] == SPEECH_NONE ? to + 1 : s->r->mention.p[s->time[k]].last;
        if (time < to && speech_says(s, time, "of")) break; /* weeks of fear */
        if (time <= to) at = time;
        else if (s->cls[k] & (W_DAY | W_ADVERB)) at = k + 1;
        else if (places && s->cls[k] & W_PREP && !speech_says(s, k, "to")) {
            lede_range p = phrase_after(s, k + 1, to);
            if (p.to >= to || p.from >= p.to) break;
            at = p.to;
        } else break;
    }
    return at;
}

static bool opens_clause(const speech *s, uint32_t i) { return s->entity[i] == SPEECH_NONE && (s->cls[i] & W_COMP); }

/* "that, if he wins,": the clause begins behind the comma. */
static uint32_t behind_that(const speech *s, uint32_t at, uint32_t to) {
    if (!speech_says(s, at, "that")) return at;
    at++;
    return at < to && clause_comma(s, at) ? at + 1 : at;
}

/* Punctuation outside quotations; not "$". */
static bool is_stop(const speech *s, uint32_t i) {
    return s->cls[i] & W_STOP && s->r->text->token[i].kind == LEDE_PUNCT && s->quoted[i] == SPEECH_NONE;
}

/* The first token of what follows the cue and may be its content, or c->to where the frame does not fit. */
static uint32_t content_start(const speech *s, const candidate *c) {
    uint32_t at = c->last;
    if (c->takes & TAKES_NOUN) {
        at = clause_skip_setting(s, at, c->to, false);
        return opens_clause(s, at) ? behind_that(s, at, c->to) : speech_says(s, at, "to") ? at : at + 1;
    }
    if (c->inverted) return c->subject.to < c->to && opens_clause(s, c->subject.to) ? c->subject.to : c->to;
    if (c->takes & TAKES_WHOM && at < c->to && !opens_clause(s, at) && !(s->cls[at] & W_STOP)) {
        lede_range whom = phrase_after(s, at, c->to);
        uint32_t k = clause_skip_setting(s, whom.to, c->to, false);
        bool clause = k < c->to && (opens_clause(s, k) || speech_says(s, k, "to") || speech_says(s, k, "of") ||
                                    speech_says(s, k, "for"));
        if (whom.to > whom.from && (clause || !(c->takes & (TAKES_CLAUSE | TAKES_OBJECT)))) at = k;
    }
    if (at < c->to && opens_clause(s, at)) return behind_that(s, at, c->to);
    uint32_t near = clause_skip_setting(s, at, c->to, false), far = clause_skip_setting(s, at, c->to, true);
    bool ends = far >= c->to || (is_stop(s, far) && far + 1 >= c->to);
    at = c->takes & TAKES_CLAUSE && !(ends && c->takes & TAKES_OBJECT) ? far : near; /* advocated for a truce */
    if (at < c->to && opens_clause(s, at)) return behind_that(s, at, c->to);
    if (at < c->to && speech_says(s, at, "to"))
        return c->takes & (TAKES_TO | TAKES_WHOM) ? at : c->takes & TAKES_OBJECT ? at : c->to;
    return c->takes & (TAKES_CLAUSE | TAKES_OBJECT | TAKES_WHOM) ? at : c->to;
}

static uint32_t words_in(const speech *s, uint32_t from, uint32_t to) {
    uint32_t n = 0;
    for (uint32_t i = from; i < to; i++) n += !(s->cls[i] & W_STOP) && s->quoted[i] == SPEECH_NONE;
    return n;
}

/* "WASHINGTON, March 17 (Reuters) –": where and when the report was filed, up to the dash. */
static bool is_dateline(const speech *s, uint32_t from, uint32_t dash) {
    enum { LONGEST = 14 };
    if (clause_comma(s, dash) || dash - from > LONGEST || s->quoted[dash] != SPEECH_NONE) return false;
    uint32_t entity = s->entity[from];
    bool place = entity != SPEECH_NONE && str_eq(note_text(&s->r->mention.p[entity], "kind"), STR("place"));
    bool marked = speech_says(s, dash - 1, ")");
    for (uint32_t i = from; i < dash; i++) marked |= s->time[i] != SPEECH_NONE;
    return marked && (place || s->r->text->token[from].flags & LEDE_ALL_UPPER);
}

/* Where what stands before the speaker and his cue ends, if it may be the content: at a comma or closing mark. */
static uint32_t content_before(const speech *s, const candidate *c) {
    uint32_t end = c->inverted || c->subject.from >= c->subject.to ? c->verb : c->subject.from;
    bool agent = c->inverted && c->passive; /* "the talks, described by"; not "a copy released by" */
    bool tells = agent && str_eq(note_text(&s->r->mention.p[c->index], "implies"), STR("neutral"));
    if (end < c->from + 2 || !(tells || c->takes & (TAKES_CLAUSE | TAKES_SOURCE | TAKES_WHOM | TAKES_THAT)))
        return c->from;
    uint32_t p = end - 1;
    bool stop = clause_comma(s, p) || s->quoted[p] != SPEECH_NONE || speech_says(s, p, "-") || speech_says(s, p, "–") ||
                speech_says(s, p, "—");
    if (c->takes & TAKES_SOURCE || agent) return is_stop(s, p) ? p : end;
    return stop && !is_dateline(s, c->from, p) ? p : c->from;
}

/* “Accusing NATO of "endless war",”, “In a speech against "the elites",”: the narrator's phrase, without a verb of
 * its own, of which a few words are quoted. */
static bool is_phrase_with_quotation(const speech *s, uint32_t from, uint32_t end) {
    bool opens = s->cls[from] & W_PREP || str_ends(note_token(s->r, from), "ing");
    if (!opens || s->quoted[from] != SPEECH_NONE || s->entity[from] != SPEECH_NONE) return false;
    bool any = false;
    for (uint32_t i = from + 1; i < end; i++) {
        bool said = s->quoted[i] != SPEECH_NONE;
        if (said && s->quoted[i - 1] == SPEECH_NONE && s->cls[i - 1] & W_STOP && clause_comma(s, i - 1)) return false;
        if (s->entity[i] == SPEECH_NONE && s->cls[i] & (said ? W_AUX | W_BE : W_AUX | W_BE | W_COMP | W_RELATIVE))
            return false; /* “Lifting them "should not be a subject of debate"” */
        any |= said;
    }
    return any;
}

/* "Still,", "In his response,", "Asked about it,": it only sets the scene for a statement that follows the cue. */
static bool is_scene(const speech *s, uint32_t from, uint32_t end) {
    while (from < end && s->entity[from] == SPEECH_NONE && (s->cls[from] & (W_AND | W_ADVERB | W_STOP))) from++;
    if (from >= end) return true;
    lede_str w = note_token(s->r, from);
    bool name = s->entity[from] != SPEECH_NONE;
    bool opens = s->cls[from] & (W_PREP | W_LINK | W_DAY) || s->time[from] != SPEECH_NONE || str_ends(w, "ing") ||
                 str_ends(w, "ed");
    if (is_phrase_with_quotation(s, from, end)) return true;
    for (uint32_t i = from + 1; i < end; i++) /* a comma in it: a main clause of its own */
        if (s->quoted[i] != SPEECH_NONE || (clause_comma(s, i) && i + 4 < end)) return false;
    return opens && !name;
}

/* "The problem, he said, is money": what began before the speaker goes on behind the cue's comma. */
static bool goes_around(const speech *s, const candidate *c, uint32_t comma, uint32_t to) {
    if (comma + 4 >= to || c->subject.from >= c->from + 12) return false;
    uint32_t next = comma + 1;
    bool other =
        s->cls[next] & (W_AND | W_RELATIVE | W_LINK) || s->cue[next] != SPEECH_NONE || s->quoted[next] != SPEECH_NONE;
    return !other && !str_ends(note_token(s->r, next), "ing");
}

/* "in what he called a sign, Kyiv": the content ends at the comma. */
static uint32_t content_end(const speech *s, const candidate *c, uint32_t after) {
    uint32_t to = c->to;
    bool thing =
        c->takes & TAKES_NOUN && after > c->last && !opens_clause(s, after - 1) && !speech_says(s, after, "to");
    if (thing) return phrase_after(s, after, to).to; /* his call for a ban */
    while (to > after && (s->cls[to - 1] & W_STOP) && s->quoted[to - 1] == SPEECH_NONE) to--;
    if (c->takes & TAKES_NOUN || (c->subject.from > c->from && speech_says(s, c->subject.from - 1, "what")))
        for (uint32_t i = after; i < to; i++)
            if (clause_comma(s, i)) to = i;
    return to;
}

/* The speaker opens the clause, but for "still", "as" and what a comma closes. */
static bool opens_sentence(const speech *s, const candidate *c) {
    uint32_t p = c->subject.from;
    if (p == c->from || clause_comma(s, p - 1) || speech_says(s, p - 1, "as")) return true;
    while (p > c->from && s->entity[p - 1] == SPEECH_NONE && (s->cls[p - 1] & (W_AND | W_ADVERB | W_STOP))) p--;
    return p == c->from;
}

/* "According to the institute, which keeps count, aid has grown": behind the clause that is about the speaker. */
static uint32_t behind_relative(const speech *s, uint32_t at, uint32_t to) {
    if (at >= to || s->entity[at] != SPEECH_NONE || !(s->cls[at] & W_RELATIVE) || speech_says(s, at, "that")) return at;
    for (uint32_t i = at; i + 1 < to; i++)
        if (clause_comma(s, i)) return i + 1;
    return at;
}

/* "Poland, he said, cannot be neutral": the word before the speaker begins what is said. */
static bool is_split(const speech *s, const candidate *c, uint32_t after, uint32_t to) {
    if (c->subject.from != c->from + 2 || !clause_comma(s, c->from + 1) || after + 2 >= to || !clause_comma(s, after))
        return false;
    return c->takes & TAKES_CLAUSE && !c->inverted && !is_scene(s, c->from, c->from + 1);
}

/* "reported from Riga", "noted in the paper": where and when, not what. */
static bool is_place(const speech *s, uint32_t i) {
    static const char *const topic[] = {"for", "about", "against", "of", "with", "to", "as", "over", "like", "than"};
    if (!(s->cls[i] & W_PREP) || s->entity[i] != SPEECH_NONE || s->cls[i] & W_COMP) return false;
    for (size_t k = 0; k < sizeof topic / sizeof *topic; k++)
        if (speech_says(s, i, topic[k])) return false;
    return true;
}

/* "a charge it denies", "a claim Berlin rejects": the thing stands before the speaker. Empty: it does not. */
static lede_range thing_before(const speech *s, const candidate *c) {
    lede_range p = c->subject, none = {c->first, c->first};
    if (!(c->takes & TAKES_OBJECT) || c->inverted || p.from >= p.to || p.from == c->from) return none;
    uint32_t name = s->entity[p.to - 1];
    if (name != SPEECH_NONE) p = (lede_range){p.from, s->r->mention.p[name].first};
    else if (p.to == p.from + 1 && s->cls[p.from] & (W_PRONOUN | W_THEY)) p = phrase_before(s, c->from, p.from);
    else return none;
    for (uint32_t i = p.from; i < p.to; i++)
        if (s->cls[i] & (W_PREP | W_AND | W_POSSESSIVE) || s->entity[i] != SPEECH_NONE) return none;
    bool thing = p.from + 1 < p.to && s->cls[p.from] & W_DET && p.from > c->from && clause_comma(s, p.from - 1);
    return thing ? p : none;
}

/* The end of what stands before the speaker, with the mark that closes a quotation of a few of its words. */
static uint32_t with_mark(const speech *s, uint32_t from, uint32_t end) {
    bool closes = s->quoted[from] == SPEECH_NONE && end > from && s->quoted[end - 1] != SPEECH_NONE;
    return closes && s->r->text->token[end].kind == LEDE_PUNCT && s->quoted[end] != SPEECH_NONE ? end + 1 : end;
}

static lede_range choose_content(const speech *s, const candidate *c) {
    uint32_t before = content_before(s, c), after = content_start(s, c), to = content_end(s, c, after);
    if (is_split(s, c, after, to)) return (lede_range){c->from, to};
    bool has_before = before > c->from + 1;
    bool phrase = has_before && is_phrase_with_quotation(s, c->from, before);
    if (phrase && !(s->cls[c->from] & W_PREP)) has_before = false;
    bool quoted = has_before && !phrase && s->quoted[before] != SPEECH_NONE && !c->inverted;
    bool source = c->takes & TAKES_SOURCE && !c->inverted;
    bool scene = !c->inverted && !quoted && after < to &&
                 (source || is_scene(s, c->from, has_before ? before : c->subject.from));
    bool setting = c->last < c->to && (s->cls[c->last] & (W_PREP | W_DAY | W_STOP)) && !speech_says(s, c->last, "to");
    if (has_before && !scene && !c->inverted && (setting || quoted) &&
        !opens_clause(s, c->last < c->to ? c->last : c->to - 1))
        after = after < to && is_stop(s, after) ? after : to;
    bool stop = after < to && is_stop(s, after) && !speech_says(s, after, ":");
    bool skips = source || (scene && c->takes & TAKES_CLAUSE && opens_sentence(s, c)) ||
                 (!has_before && c->takes & TAKES_OBJECT);
    if (stop && skips && !c->inverted && clause_comma(s, after))
        stop = (after = behind_relative(s, after + 1, to)) >= to;
    bool has_after = after < to && !stop && !(c->takes & TAKES_OBJECT && after == c->last && is_place(s, after));
    if (has_before && (!has_after || (c->takes & TAKES_SOURCE && !source)))
        return (lede_range){c->from, stop && goes_around(s, c, after, to) ? to : with_mark(s, c->from, before)};
    return has_after ? (lede_range){after, to} : thing_before(s, c);
}

/* “it was "a disgrace"”: a few words that only lead to a quotation are no content of their own. */
static bool only_frames(const speech *s, lede_range r, uint32_t words) {
    enum { FEW = 1 };
    uint32_t quoted = 0;
    for (uint32_t i = r.from; i < r.to; i++) quoted += s->quoted[i] != SPEECH_NONE && !(s->cls[i] & W_STOP);
    return words <= FEW && quoted > words;
}

/* No content of its own where all of it, or what matters in it, is quoted. */
static lede_range trim(const speech *s, lede_range r) {
    while (r.from < r.to && (is_stop(s, r.from) || s->quoted[r.from] != SPEECH_NONE)) {
        if (s->quoted[r.from] != SPEECH_NONE && words_in(s, r.from, r.to) >= 3) break;
        r.from++;
    }
    uint32_t words = words_in(s, r.from, r.to);
    return words >= 1 && !only_frames(s, r, words) ? r : (lede_range){r.from, r.from};
}

lede_range clause_content(const speech *s, const candidate *c) { return trim(s, choose_content(s, c)); }
