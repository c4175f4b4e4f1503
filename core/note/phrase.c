/* Noun phrases to the left and right of a place, by closed word classes alone. */
#include "speech.h"

static bool is_word(const speech *s, uint32_t i) {
    uint8_t kind = s->r->text->token[i].kind;
    return kind == LEDE_WORD || kind == LEDE_NUMBER || kind == LEDE_HANDLE;
}

/* "said" and its like end a phrase; "report", "claims" may be its head. */
static bool is_verb(const speech *s, uint32_t i) {
    if (s->cue[i] == SPEECH_NONE || s->source[i] != SPEECH_NONE || s->entity[i] != SPEECH_NONE) return false;
    lede_str w = note_token(s->r, i);
    return w.n > 3 && (memcmp(w.p + w.n - 2, "ed", 2) == 0 || memcmp(w.p + w.n - 2, "id", 2) == 0);
}

/* The token may stand inside a noun phrase, in front of its head. */
static bool is_nominal(const speech *s, uint32_t i) {
    if (s->entity[i] != SPEECH_NONE || s->source[i] != SPEECH_NONE) return true;
    if (s->cls[i] & (W_STOP | W_PRONOUN | W_COMP | W_LINK | W_AUX | W_AND | W_DAY | W_PREP)) return false;
    if (s->cls[i] & W_NOT) return false;
    lede_str w = note_token(s->r, i);
    return (is_word(s, i) || (w.n == 1 && w.p[0] == '-')) && !is_verb(s, i) && s->quoted[i] == SPEECH_NONE;
}

/* Whether a phrase that already reaches down to `j` may be continued over the word before it. */
static bool joins(const speech *s, uint32_t from, uint32_t j, uint32_t end) {
    uint32_t t = j - 1;
    if (j == end) return false; /* nothing after it yet */
    if (s->cls[t] & W_POSSESSIVE) return t > from || (s->cls[t] & W_DET);
    if (t == from) return false;
    bool left = is_nominal(s, t - 1) &&
                (!(s->cls[t - 1] & (W_DET | W_ADVERB)) || speech_share(s, t - 1) || s->source[t - 1] != SPEECH_NONE);
    if (s->cls[t] & W_PREP) return left && !(s->cls[t] & W_LINK); /* hours after the ministry */
    if (s->cls[t] & W_AND) return left && (!(s->cls[j] & W_DET) || (s->entity[t - 1] != SPEECH_NONE && t <= from + 2));
    return false;
}

/* "We have heard senior officials", "it's these families": the phrase begins behind the verb and what follows it. */
static uint32_t behind_verb(const speech *s, uint32_t from, uint32_t j, uint32_t end) {
    uint32_t k = j;
    if (k < end && s->cls[k] & W_POSSESSIVE && !(s->cls[k] & W_DET) && s->entity[k] == SPEECH_NONE) k++;
    if (k > from && k + 1 < end && s->entity[k] == SPEECH_NONE && word_is(s->r, k, WORD_SENSE)) k++;
    while (k > j && k + 1 < end && s->cls[k] & W_ADVERB && s->entity[k] == SPEECH_NONE) k++;
    return k < end ? k : j;
}

lede_range phrase_before(const speech *s, uint32_t from, uint32_t end) {
    uint32_t j = end;
    if (end > from && (s->cls[end - 1] & W_PRONOUN)) return (lede_range){end - 1, end};
    while (j > from && end - j < 40) {
        uint32_t t = j - 1, entity = s->entity[t];
        if (entity != SPEECH_NONE && s->r->mention.p[entity].first >= from) j = s->r->mention.p[entity].first;
        else if (s->cls[t] & W_DET) {
            j = t;
            if (t > from && !(s->cls[t - 1] & W_DET) && !joins(s, from, j, end)) break;
        } else if (joins(s, from, j, end) || (is_nominal(s, t) && !(s->cls[t] & W_ADVERB && j == end))) j = t;
        else break;
    }
    while (j < end && (s->cls[j] & (W_PREP | W_AND | W_ADVERB)) && s->entity[j] == SPEECH_NONE) j++;
    return (lede_range){behind_verb(s, from, j, end), end};
}

/* "and Western officials": a noun for speakers follows within a few words. */
static bool holds_source(const speech *s, uint32_t i, uint32_t to) {
    for (uint32_t k = i; k < to && k < i + 4 && is_nominal(s, k); k++)
        if (s->source[k] != SPEECH_NONE) return true;
    return false;
}

/* The phrase may go on over token i: a preposition, "and", a possessive with something nominal behind it. */
static bool goes_on(const speech *s, uint32_t i, uint32_t to, bool person) {
    if (i + 1 >= to) return false;
    bool next = is_nominal(s, i + 1);
    if ((s->cls[i] & W_POSSESSIVE) && !(s->cls[i] & W_DET)) return next;
    if (s->cls[i] & W_PREP) return (next || (i + 2 < to && s->cls[i + 1] & W_DET)) && !person;
    if (s->cls[i] & W_AND)
        return next &&
               (s->entity[i + 1] != SPEECH_NONE || s->source[i - 1] == SPEECH_NONE || holds_source(s, i + 1, to));
    return false;
}

/* A name is followed by a small word that is no part of its phrase: a verb. "White House press secretary" goes on. */
static bool ends_name(const speech *s, uint32_t k, uint32_t to) {
    if (k >= to || s->source[k] != SPEECH_NONE || (s->cls[k] & (W_PREP | W_AND | W_POSSESSIVE | W_STOP))) return false;
    if (s->r->text->token[k].flags & LEDE_UPPER_FIRST || s->r->text->token[k].kind != LEDE_WORD) return false;
    for (uint32_t i = k; i < to && i < k + 4 && is_nominal(s, i) && !(s->cls[i] & W_DET); i++)
        if (s->source[i] != SPEECH_NONE) return false;
    return true;
}

lede_range phrase_after(const speech *s, uint32_t at, uint32_t to) {
    if (at < to && (s->cls[at] & (W_PRONOUN | W_THEY)) && s->entity[at] == SPEECH_NONE) return (lede_range){at, at + 1};
    uint32_t k = at;
    bool person = false, head = false;
    while (k < to && k - at < 40) {
        uint32_t entity = s->entity[k];
        if (entity != SPEECH_NONE) {
            const lede_mention *m = &s->r->mention.p[entity];
            person = person || str_eq(note_text(m, "kind"), STR("person"));
            k = m->last < to ? m->last : to;
            head = true;
            if (ends_name(s, k, to)) break;
            continue;
        }
        if (s->cls[k] & W_DET && head && !(s->cls[k - 1] & (W_PREP | W_AND | W_DET))) break;
        bool part = k > at && s->cls[k - 1] & W_DET && s->cls[k] & W_PREP; /* "one of the officials" */
        if (!is_nominal(s, k) && !((head || part) && goes_on(s, k, to, person))) break;
        head = head || !(s->cls[k] & W_DET);
        k++;
    }
    return (lede_range){at, k};
}
