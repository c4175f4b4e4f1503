/* Who holds the position that a match states: its subject, whoever gives an assurance, whoever else may. */
#include "note/pattern.h"
#include "stance.h"

/* The first actor named in tokens [from, to). */
static lede_str first_actor(const stance *t, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        if (t->s.country[i] == SPEECH_NONE && t->s.entity[i] == SPEECH_NONE) continue;
        lede_range phrase = phrase_after(&t->s, i, to);
        lede_str actor = holder_of(t, phrase);
        if (actor.n) return actor;
        i = phrase.to > i ? phrase.to : i;
    }
    return STR("");
}

/* "It came into effect": whose it is, the sentence before has told. */
static lede_str actor_before(const stance *t, size_t number, lede_range sentence) {
    static const char *const words[] = {"it", "this", "that", "these", "they"};
    if (!stance_one_of(t, sentence.from, words, sizeof words / sizeof *words)) return STR("");
    for (size_t i = number; i-- > 0 && t->s.r->in[t->hit.p[i].first] + 1 >= t->s.r->in[sentence.from];)
        if (t->hit.p[i].actor.n) return t->hit.p[i].actor;
    return STR("");
}

lede_str owner_speaking(const stance *t, const stance_hit *h) {
    uint32_t said = t->quote[h->first];
    return said == SPEECH_NONE ? STR("") : holder_of_speaker(t, &t->s.r->mention.p[said]);
}

/* The actor where no subject gives him: the speaker for what only he can say; else the actor of an earlier match in the
 * sentence, its first name, the speaker, the government that the document's officials belong to. */
static lede_str fall_back(const stance *t, size_t number, lede_range sentence, bool speaker_first) {
    const stance_hit *h = &t->hit.p[number];
    uint32_t said = t->quote[h->first];
    lede_str own = owner_speaking(t, h), actor = STR("");
    if (speaker_first && own.n) return own;
    for (size_t i = number; i-- > 0 && t->hit.p[i].first >= sentence.from;)
        if (t->hit.p[i].actor.n) return t->hit.p[i].actor;
    uint32_t from = said == SPEECH_NONE ? sentence.from : t->s.r->mention.p[said].first;
    if (!speaker_first) actor = first_actor(t, from > sentence.from ? from : sentence.from, h->first);
    if (!actor.n) actor = own;
    if (!actor.n) actor = actor_before(t, number, sentence);
    bool spoken = t->turn[h->first] != SPEECH_NONE || t->voice.n;
    return actor.n ? actor : speaker_first || spoken || t->at_home ? t->home : STR("");
}

/* The words before the verb name a thing, or people who hold no office: nobody's position, unless somebody says so of
 * himself. In talk a spokesman who gives an answer is no government that gives arms. */
static bool is_thing(const stance *t, const stance_hit *h) {
    if (h->subject.from >= h->subject.to) return false;
    uint32_t last = h->subject.to - 1;
    static const char *const points[] = {"this", "that", "these", "those", "which"};
    bool pronoun = t->s.cls[last] & (W_PRONOUN | W_THEY), spoken = t->turn[h->first] != SPEECH_NONE || t->voice.n;
    if (spoken) return (t->s.cls[last] & (W_THEY | W_HE)) || !pronoun; /* "they": nobody that was named before */
    bool open = pronoun || stance_one_of(t, last, points, 5) || str_ends(note_token(t->s.r, last), "ed");
    if (open) return false; /* whom it takes up may hold the position */
    if (t->quote[h->first] != SPEECH_NONE) return holder_is_bystander(t, h->subject);
    return t->s.source[last] == SPEECH_NONE || !holder_is_office(t, h->subject);
}

/* The phrase before the verb at token i and its auxiliaries. */
static lede_range subject_before(const stance *t, uint32_t i, lede_range sentence) {
    while (i > sentence.from && t->s.cls[i - 1] & (W_AUX | W_ADVERB | W_NOT)) i--;
    return phrase_before(&t->s, sentence.from, i);
}

/* "Assurances from Ukraine that", "Ukraine has given us assurances that": the noun stands at token i, "that" at
 * `end`. */
static lede_str giver_of(const stance *t, uint32_t i, uint32_t end, lede_range sentence) {
    static const char *const by[] = {"from", "by"};
    enum { REACH = 6 };
    for (uint32_t k = i + 1; k + 1 < end; k++)
        if (stance_one_of(t, k, by, 2)) return holder_of(t, phrase_after(&t->s, k + 1, end));
    for (uint32_t k = i; k > sentence.from && i - k < REACH; k--)
        if (word_is(t->s.r, k - 1, WORD_OFFER)) return holder_of(t, subject_before(t, k - 1, sentence));
    return STR("");
}

/* "Kyiv promised that", "Blinken said Ukraine had given assurances that": who gives the assurance that the match lies
 * in, whoever reports it; empty: it lies in none, or nobody is told. */
static lede_str assured_by(const stance *t, const stance_hit *h, lede_range sentence) {
    enum { REACH = 16 };
    for (uint32_t i = h->group, that = 0; i > sentence.from && h->group - i < REACH; i--) {
        if (stance_breaks(t, i - 1) && !stance_is(t, i - 1, ",")) break;
        if (stance_is(t, i - 1, "that")) that = i - 1;
        else if (that && word_is(t->s.r, i - 1, WORD_ASSURANCE)) return giver_of(t, i - 1, that, sentence);
        else if (that && word_is(t->s.r, i - 1, WORD_ASSURE)) return holder_of(t, subject_before(t, i - 1, sentence));
    }
    return STR("");
}

/* The subject is a pronoun that takes up somebody, or there is none that could hold a position. */
static bool has_no_name(const stance *t, lede_range subject) {
    return subject.from >= subject.to || (subject.to == subject.from + 1 && t->s.cls[subject.from] & (W_HE | W_THEY));
}

/* Nobody says it of himself, and no government publishes it. */
static bool is_untold(const stance *t, const stance_hit *h) { return t->quote[h->first] == SPEECH_NONE && !t->voice.n; }

void owner_find(stance *t, size_t number, lede_range sentence) {
    stance_hit *h = &t->hit.p[number];
    bool loose = step_is_loose(h);
    bool passive = subject_is_passive(t, h);
    if (passive && h->given.from >= h->given.to) h->given = subject_agent(t, h, sentence);
    bool given = h->given.from < h->given.to;
    if (given) h->subject = h->given;
    else if (!passive && !loose) h->subject = subject_of_verb(t, h, sentence);
    if (!given && has_no_name(t, h->subject)) h->actor = assured_by(t, h, sentence);
    if (!h->actor.n && !given && !passive && !loose && subject_is_shared(t, h, sentence)) {
        h->subject = (lede_range){h->group, h->group};
        h->actor = holder_of(t, subject_of_clause(t, h, sentence));
    }
    if (!h->actor.n) h->actor = holder_of(t, h->subject);
    h->sure = h->actor.n != 0;
    if (h->actor.n) h->others = holders_of(t, h->subject, h->actor, h->also, sizeof h->also / sizeof *h->also);
    else if (is_thing(t, h) || (passive && (is_untold(t, h) || step_is_aside(t, h)))) h->step = STR("");
    else {
        h->actor = fall_back(t, number, sentence, loose);
        h->sure = h->actor.n && str_eq(h->actor, owner_speaking(t, h)) && loose;
    }
    if (given) h->subject = (lede_range){0, 0};
}
