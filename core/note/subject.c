/* Whose a cue is: the subject before it, behind it, or far from it. */
#include "clause.h"

statement *speech_last_of(const speech *s, uint32_t sentence) {
    for (size_t i = s->saids; i-- > 0 && s->said[i].sentence == sentence;)
        if (!s->said[i].noun) return &s->said[i];
    return NULL;
}

/* "Late Thursday, the commander": the clause begins behind a day and its comma. */
static uint32_t behind_day(const speech *s, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to && i < from + 2; i++) {
        if (s->time[i] == SPEECH_NONE) continue;
        uint32_t last = s->r->mention.p[s->time[i]].last;
        return last + 1 < to && clause_comma(s, last) ? last + 1 : from;
    }
    return from;
}

/* The subject of the whole sentence, for participles and coordinated verbs far from it. */
lede_range clause_first_phrase(const speech *s, uint32_t from, uint32_t to) {
    const uint32_t skip = W_AND | W_ADVERB | W_LINK | W_STOP;
    while (from < to && (s->cls[from] & skip) && s->quoted[from] == SPEECH_NONE && s->entity[from] == SPEECH_NONE)
        from++;
    bool phrase = from + 1 < to && speech_says(s, from + 1, "to") && speech_says(s, from, "prior");
    if (from < to && s->entity[from] == SPEECH_NONE &&
        (phrase || s->cls[from] & W_PREP ||
         str_ends(note_token(s->r, from), "ing"))) { /* In Rome, Following the vote, */
        uint32_t k = from;
        while (k < to && !clause_comma(s, k) && k - from < 15) k++;
        if (k < to && clause_comma(s, k)) from = k + 1;
    }
    from = behind_day(s, from, to);
    lede_range p = phrase_after(s, from, to);
    bool called = speech_is_talk(s, from) && p.to + 2 < to && clause_comma(s, p.to) && s->cls[p.to + 1] & W_THEY;
    return called ? phrase_after(s, p.to + 1, to) : p; /* Matt, you know */
}

speaker clause_main_speaker(const speech *s, const candidate *c) {
    const statement *before = speech_last_of(s, s->r->in[c->first]);
    if (before) return before->who;
    uint32_t from = c->from;
    if (c->verb == c->from && c->gerund) /* "Citing a report, Kirby said" */
        while (from < c->to && !clause_comma(s, from)) from++;
    uint32_t to = from > c->from ? c->to : c->first;
    speaker who = speaker_of(s, clause_first_phrase(s, from, to));
    for (uint32_t i = from; !who.kind.n && i + 1 < to && i - from < 15;
         i++) { /* Prior to the trip, a judge had, accusing */
        if (!clause_comma(s, i)) continue;
        speaker behind = speaker_of(s, phrase_after(s, i + 1, to));
        if (behind.kind.n) return behind;
        break;
    }
    return who;
}

static bool is_dash(const speech *s, uint32_t i) {
    return speech_says(s, i, "–") || speech_says(s, i, "—") || speech_says(s, i, "--") || speech_says(s, i, "-");
}

static bool opens_phrase(const speech *s, const candidate *c, lede_range p) {
    return p.from < p.to && (p.from == c->from || s->cls[p.from - 1] & (W_STOP | W_AND | W_LINK | W_COMP | W_ADVERB));
}

/* A phrase that begins as one that names somebody: "Patch", "The engineer". */
static bool may_name(const speech *s, lede_range p) {
    return s->r->text->token[p.from].flags & LEDE_UPPER_FIRST || s->cls[p.from] & W_DET;
}

/* The mark at k opens what the mark at the end closes: two commas, two dashes, brackets. */
static bool opens_aside(const speech *s, uint32_t k, uint32_t end) {
    return clause_comma(s, end)       ? clause_comma(s, k)
           : speech_says(s, end, ")") ? speech_says(s, k, "(")
                                      : is_dash(s, k);
}

/* "Kirby, a spokesman for the council, said", "Cruz (R-Tex.) said": the phrase before what stands between the marks. */
static lede_range before_apposition(const speech *s, const candidate *c, uint32_t mark) {
    const bool bracket = speech_says(s, mark, ")");
    lede_range best = {mark, mark};
    bool known = false;
    for (uint32_t k = mark; k > c->from && mark - k < 40;) {
        k--;
        bool opens = opens_aside(s, k, mark),
             stop = s->cls[k] & W_STOP && s->quoted[k] == SPEECH_NONE && !clause_comma(s, k);
        if (!opens && stop && !bracket && !speech_says(s, k, ")") && !speech_says(s, k, "(")) break;
        if (!opens) continue;
        lede_range p = phrase_before(s, c->from, k);
        if (bracket) return p;
        if (!opens_phrase(s, c, p)) continue;
        speaker who = speaker_of(s, p);
        if (str_eq(who.kind, STR("named"))) return p;
        if ((who.kind.n && !known) || (!known && c->takes & TAKES_CLAUSE && may_name(s, p))) best = p;
        known = known || who.kind.n;
    }
    return best;
}

/* What follows a speaker who stands after his cue: the end, a comma, a day, "in a statement". */
static bool ends_inversion(const speech *s, uint32_t i, uint32_t to) {
    return i >= to || (s->cls[i] & (W_STOP | W_DAY | W_PREP | W_RELATIVE | W_LINK | W_ADVERB)) ||
           s->time[i] != SPEECH_NONE;
}

static bool find_inverted(const speech *s, candidate *c, speaker *who) {
    if (!(c->takes & TAKES_CLAUSE) || c->gerund) return false;
    lede_range p = phrase_after(s, c->last, c->to);
    if (p.from >= p.to || !ends_inversion(s, p.to, c->to)) return false;
    bool beside = c->first > c->from && s->quoted[c->first - 1] != SPEECH_NONE;
    if (!beside && s->entity[p.from] == SPEECH_NONE && s->cls[p.from] & (W_PRONOUN | W_THEY))
        return false;                                                 /* , said she almost */
    if (p.to < c->to && s->quoted[p.to] != SPEECH_NONE) return false; /* said he "admires" her */
    *who = speaker_of(s, p);
    bool quoted = c->verb == c->first && c->first > c->from &&
                  s->quoted[c->first - 1] != SPEECH_NONE; /* “So it is,” said a man */
    if (!who->kind.n && quoted) who->kind = speaker_guess(s, p);
    if (!who->kind.n) return false;
    c->inverted = c->passive = true;
    c->subject = p;
    return true;
}

static bool find_relative(const speech *s, candidate *c, speaker *who) {
    uint32_t end = c->verb - 1;
    if (end > c->from && clause_comma(s, end - 1)) end--;
    lede_range p = phrase_before(s, c->from, end);
    *who = speaker_of(s, p);
    bool named = !speech_says(s, c->verb - 1, "that"); /* not "gave Oslo a paper that detailed" */
    for (uint32_t i = p.from; named && i + 1 < end && !who->kind.n;
         i++) /* "under scrutiny from authorities in Manila, who" */
        if (s->cls[i] & W_PREP && s->entity[i] == SPEECH_NONE) *who = speaker_of(s, p = (lede_range){i + 1, end});
    if (p.from >= p.to) return false;
    who->last = c->verb;
    c->subject = (lede_range){p.from, c->verb};
    return true;
}

static bool find_after_stop(const speech *s, candidate *c, speaker *who) {
    uint32_t p = c->verb - 1;
    bool bracket = speech_says(s, p, ")"), marked = clause_comma(s, p) || bracket || is_dash(s, p);
    lede_range phrase = marked ? before_apposition(s, c, p) : (lede_range){p, p};
    bool owned = bracket && phrase.from < phrase.to && speaker_of(s, phrase).kind.n; /* the council (CNE) claims */
    if (!owned && c->verb == c->first && find_inverted(s, c, who)) return true;
    if (phrase.from < phrase.to) {
        *who = speaker_of(s, phrase);
        c->subject = phrase;
        return true;
    }
    c->subject = (lede_range){c->verb, c->verb};
    *who = clause_main_speaker(s, c);
    return who->kind.n != 0;
}

/* "Some officials who have seen the intelligence say": the subject stands at the beginning of the clause. */
static void take_clause_subject(const speech *s, candidate *c, speaker *who) {
    uint32_t k = c->subject.from;
    while (k > c->from && !(s->cls[k - 1] & W_STOP) && !speech_says(s, k - 1, "that")) k--;
    lede_range p = clause_first_phrase(s, k, c->verb);
    if (p.to >= c->verb || p.from >= p.to) return;
    lede_str next = note_token(s->r, p.to);
    bool goes_on = s->cls[p.to] & (W_RELATIVE | W_PREP) || str_ends(next, "ing") || str_ends(next, "ed");
    if (!goes_on) return;
    if (s->cls[p.to] & W_PREP) p.to = c->verb; /* officials familiar with it */
    speaker first = speaker_of(s, p);
    if (!first.kind.n) return;
    *who = first;
    c->subject = p;
}

/* "slams Canberra saying": what stands before the participle is what the verb before it takes, not its subject. */
static bool is_object(const speech *s, const candidate *c) {
    lede_range p = phrase_before(s, c->from, c->verb);
    for (uint32_t i = p.from; i + 1 < c->verb; i++) { /* "slams" may be read as a noun of the phrase */
        bool verb = s->cue[i] != SPEECH_NONE && s->entity[i] == SPEECH_NONE && clause_form(s, s->cue[i]) != FORM_ING;
        if (verb && i > c->from && s->entity[i - 1] != SPEECH_NONE && s->entity[i + 1] != SPEECH_NONE) return true;
    }
    uint32_t before = p.from - 1;
    bool paper = p.from + 1 < p.to && s->source[p.to - 1] != SPEECH_NONE && /* issued a statement saying */
                 str_eq(note_text(&s->r->mention.p[s->source[p.to - 1]], "kind"), STR("document")) &&
                 (speech_says(s, p.from, "a") || speech_says(s, p.from, "an"));
    if (paper && p.from > c->from && !(s->cls[before] & (W_STOP | W_PREP | W_AND | W_COMP | W_AUX))) return true;
    return p.from > c->from && s->cue[before] != SPEECH_NONE && s->entity[before] == SPEECH_NONE &&
           clause_form(s, s->cue[before]) != FORM_ING;
}

/* "Liu Dejun, a spokesperson for the guard said": an apposition that no second comma closes. The name opens the
 * sentence or follows a quotation. */
static lede_range before_open_apposition(const speech *s, const candidate *c) {
    lede_range none = {c->verb, c->verb};
    if (speech_is_talk(s, c->verb)) return none; /* Matt, the court ruled */
    uint32_t comma = c->subject.from;
    while (comma > c->from && !(s->cls[comma - 1] & W_STOP) && c->verb - comma < 16) comma--;
    if (comma < c->from + 2 || !clause_comma(s, comma - 1) || s->entity[comma - 2] == SPEECH_NONE) return none;
    if (s->cls[comma] & (W_RELATIVE | W_LINK | W_COMP)) return none; /* Duterte, who critics say */
    lede_range p = phrase_before(s, c->from, comma - 1);
    bool opens = p.from == c->from || s->quoted[p.from - 1] != SPEECH_NONE ||
                 (p.from > c->from + 1 && clause_comma(s, p.from - 1) && s->quoted[p.from - 2] != SPEECH_NONE);
    return opens && str_eq(speaker_of(s, p).kind, STR("named")) ? p : none;
}

bool clause_speaker(const speech *s, candidate *c, speaker *who) {
    c->subject = (lede_range){c->verb, c->verb};
    uint32_t left = c->verb > c->from ? c->verb - 1 : c->from;
    bool own = c->verb > c->from && (s->entity[left] != SPEECH_NONE || s->source[left] != SPEECH_NONE);
    own = own && !(c->gerund && is_object(s, c));
    if (c->gerund && !own) {
        if (c->takes & CUE_MIND && left > c->from && s->cls[left] & W_PREP) return false; /* since assuming office */
        if (speech_is_talk(s, left) && s->cls[left] & W_PREP && !speech_says(s, left, "by"))
            return false; /* grateful to him for welcoming us */
        *who = clause_main_speaker(s, c);
        return who->last > who->first;
    }
    if (c->verb == c->from) return find_inverted(s, c, who);
    uint32_t p = c->verb - 1;
    if (s->entity[p] == SPEECH_NONE) {
        if (s->cls[p] & W_RELATIVE) return find_relative(s, c, who);
        bool aside =
            is_dash(s, p) && s->r->text->token[p].gap != LEDE_GAP_NONE; /* the council - a body of ten - said */
        if (s->cls[p] & W_STOP || aside || s->quoted[p] != SPEECH_NONE) return find_after_stop(s, c, who);
        if (s->cls[p] & W_AND) {
            *who = clause_main_speaker(s, c);
            return who->last > who->first;
        }
        bool opens = c->takes & TAKES_CLAUSE && c->last < c->to && speech_says(s, c->last, "that");
        if (speech_says(s, p, "to") && opens && p > c->from) { /* "became the first to say that" */
            *who = clause_main_speaker(s, c);
            return who->kind.n != 0;
        }
        if (s->cls[p] & (W_PREP | W_COMP)) return false;
    }
    c->subject = phrase_before(s, c->from, c->verb);
    bool floating = c->subject.to == c->subject.from + 1 &&
                    (speech_says(s, p, "both") || speech_says(s, p, "all") || speech_says(s, p, "each"));
    if (floating && p > c->from && s->entity[p - 1] != SPEECH_NONE)
        c->subject = phrase_before(s, c->from, p); /* the two ministers both */
    *who = speaker_of(s, c->subject);
    lede_range name = str_eq(who->kind, STR("named")) ? (lede_range){0, 0} : before_open_apposition(s, c);
    if (name.from < name.to) *who = speaker_of(s, c->subject = name);
    uint32_t join = c->subject.from;
    if (floating && join > c->from + 2 && speech_says(s, join - 1, "and") && clause_comma(s, join - 2))
        *who = speaker_both(s, before_apposition(s, c, join - 2), c->subject);
    bool inside = c->subject.from > c->from && !(s->cls[c->subject.from - 1] & W_STOP);
    bool pronoun = s->cls[p] & (W_PRONOUN | W_THEY) && s->entity[p] == SPEECH_NONE;
    bool agrees = clause_agrees(s, c); /* not so "officials familiar with it say" */
    if (inside && (!agrees || (!pronoun && !who->kind.n))) take_clause_subject(s, c, who);
    return c->subject.from < c->subject.to;
}

/* "quoted Peskov as saying that": Peskov speaks. */
bool clause_object(const speech *s, candidate *c, speaker *who) {
    lede_range p = c->passive ? c->subject : phrase_after(s, c->last, c->to);
    uint32_t as = c->passive ? clause_skip_setting(s, c->last, c->to, true) : p.to;
    if (c->passive && c->last < c->to && speech_says(s, c->last, "as")) as = c->last;
    if (p.from >= p.to || as + 2 >= c->to || !speech_says(s, as, "as")) return false;
    if (!word_is(s->r, as + 1, WORD_AS_SAYING)) return false;
    *who = speaker_of(s, p);
    c->subject = p;
    c->verb = as;
    c->last = as + 2;
    c->takes = TAKES_CLAUSE;
    return true;
}

bool clause_agent(const speech *s, candidate *c, speaker *who) {
    uint32_t by = clause_skip_setting(s, c->last, c->to, false);
    if (by >= c->to || !speech_says(s, by, "by") || c->takes & CUE_MIND) return false;
    lede_range p = phrase_after(s, by + 1, c->to);
    if (p.from >= p.to || (s->entity[p.from] == SPEECH_NONE && str_ends(note_token(s->r, p.from), "ing")))
        return false; /* by saying */
    if (p.to + 1 < c->to && speech_says(s, p.to, "as") && str_ends(note_token(s->r, p.to + 1), "ing"))
        return false; /* was quoted by the paper as saying */
    *who = speaker_of(s, p);
    if (!who->kind.n && !c->passive) return false; /* he said by telephone */
    c->inverted = c->passive = true;
    c->subject = p;
    return true;
}
