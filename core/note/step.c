/* Which step of the ladder a match states: what its verb group says of the verb, and what stands around it. */
#include "note/pattern.h"
#include "stance.h"

/* Go back over auxiliaries and adverbs, noting what they say of the verb. */
static void read_auxiliaries(const stance *t, stance_hit *h, lede_range sentence) {
    static const char *const modals[] = {"may", "might", "could", "can"}, *const duty[] = {"should", "must"},
                             *const perfect[] = {"has", "have", "had", "'ve", "’ve"},
                             *const will[] = {"will", "'ll", "’ll"}, *const copulas[] = {"remain",   "remains",
                                                                                         "remained", "seem",
                                                                                         "seems",    "seemed"};
    while (h->group > sentence.from) {
        uint32_t p = h->group - 1;
        bool links = stance_one_of(t, p, copulas, sizeof copulas / sizeof *copulas);
        if (t->s.entity[p] != SPEECH_NONE || !(links || t->s.cls[p] & (W_AUX | W_ADVERB | W_NOT))) break;
        h->negated = h->negated || t->s.cls[p] & W_NOT;
        h->modal = h->modal || stance_one_of(t, p, modals, 4);
        h->duty = h->duty || stance_one_of(t, p, duty, 2);
        h->would = h->would || stance_is(t, p, "would");
        h->will = h->will || stance_one_of(t, p, will, 3);
        h->perfect = h->perfect || stance_one_of(t, p, perfect, 5);
        h->passive = h->passive || t->s.cls[p] & W_BE;
        h->group = p;
    }
}

/* "are going to send" is one verb group. */
static void read_group(const stance *t, stance_hit *h, lede_range sentence) {
    read_auxiliaries(t, h, sentence);
    h->infinitive = h->group > sentence.from && stance_is(t, h->group - 1, "to");
    if (!h->infinitive || h->group < sentence.from + 2 || !stance_is(t, h->group - 2, "going")) return;
    h->group -= 2;
    h->infinitive = false;
    h->will = true;
    read_auxiliaries(t, h, sentence);
}

bool step_is_loose(const stance_hit *h) {
    const lede_attr *subject = rule_attr(h->rule, "subject");
    return subject && subject->number == 0;
}

bool step_is_said(const stance *t, uint32_t token) {
    uint32_t said = t->quote[token];
    return said != SPEECH_NONE && !note_same(t->s.r->mention.p[said].type, "speech");
}

bool step_is_relative(const stance *t, uint32_t i) {
    if (!(t->s.cls[i] & W_RELATIVE) || i == 0) return false;
    if (!(t->s.cls[i] & W_COMP)) return true;
    return t->matter[i - 1] != SPEECH_NONE ||
           (t->s.cue[i - 1] == SPEECH_NONE && str_ends(note_token(t->s.r, i - 1), "s"));
}

bool step_is_aside(const stance *t, const stance_hit *h) {
    bool subject = h->subject.from < h->subject.to;
    uint32_t at = subject ? h->subject.from : h->group;
    if (at == 0 || !(t->s.cls[at - 1] & (W_RELATIVE | W_COMP))) return false;
    return step_is_relative(t, at - 1) || (subject && stance_is(t, at - 1, "what"));
}

/* "Whether there is a discussion", in talk also "if an ally wants to": the clause that the match stands in states
 * nothing. */
static bool is_hypothetical(const stance *t, const stance_hit *h, lede_range sentence) {
    static const char *const words[] = {"whether", "if"};
    enum { REACH = 10 };
    size_t n = t->turn[h->first] == SPEECH_NONE ? 1 : 2;
    for (uint32_t i = h->group; i > sentence.from && h->group - i < REACH && !(t->s.cls[i - 1] & W_STOP); i--)
        if (stance_one_of(t, i - 1, words, n)) return true;
    return false;
}

/* In talk: "If an ally wants to, that is their right." */
static bool opens_with_if(const stance *t, const stance_hit *h, lede_range sentence) {
    if (t->turn[h->first] == SPEECH_NONE) return false;
    for (uint32_t i = sentence.from; i < sentence.to && i < sentence.from + 3; i++)
        if (stance_is(t, i, "if")) return true;
    return false;
}

/* The step of a match that is one verb. */
static lede_str step_of_verb(const stance *t, stance_hit *h, lede_str step) {
    lede_str w = note_token(t->s.r, h->first), past = rule_text(h->rule, "past");
    bool ed = stance_is_past(w), allows = str_eq(step, STR("allows"));
    if (h->infinitive || h->duty || (str_ends(w, "ing") && !h->passive))
        return STR(""); /* with be it is a progressive */
    if (h->modal) return allows && step_is_said(t, h->first) ? STR("weighing") : STR("");
    bool whose = h->would && h->group > 0 && t->s.cls[h->group - 1] & W_RELATIVE; /* "a fund, which would allow" */
    if (h->would && (whose || !step_is_said(t, h->first))) return STR("");
    h->past = ed && !h->will && !h->would && (h->perfect || h->group == h->first || h->passive);
    if (h->past && past.n) return past;
    if (str_eq(step, STR("done"))) return h->will ? STR("allows") : step; /* "will be delivered" */
    return !past.n || h->would || h->will ? step : STR("");
}

/* The step that rule and verb group give together; an empty one: it is no position. */
static lede_str step_of(const stance *t, stance_hit *h) {
    lede_str step = rule_text(h->rule, "step");
    bool verb = rule_attr(h->rule, "verb") != NULL;
    if (h->negated && !rule_attr(h->rule, "negated")) return STR("");
    if (h->negated)
        return h->perfect && verb && str_eq(step, STR("allows")) ? STR("not_now") /* "has not approved" */
                                                                 : rule_text(h->rule, "negated");
    if (verb) return step_of_verb(t, h, step);
    if (!rule_attr(h->rule, "past")) return step;
    h->past = h->perfect;
    return h->infinitive ? STR("") : h->will ? STR("allows") : step; /* "to begin training", "will begin training" */
}

/* "Bombs provided by Peru": a participle that only tells more of a thing. */
static bool is_participle(const stance *t, const stance_hit *h) {
    bool bare = h->group == h->first && h->last < t->s.r->text->tokens && rule_attr(h->rule, "verb");
    return bare && h->first > 0 && stance_is_past(note_token(t->s.r, h->first)) && stance_is(t, h->first + 1, "by") &&
           !(t->s.cls[h->first - 1] & (W_PRONOUN | W_THEY));
}

void step_read(const stance *t, stance_hit *h, lede_range sentence) {
    read_group(t, h, sentence);
    h->step = step_of(t, h);
    bool named = t->s.entity[h->first] != SPEECH_NONE && h->given.from >= h->given.to; /* School of Asian Studies */
    if ((rule_attr(h->rule, "said") && !step_is_said(t, h->first)) || is_hypothetical(t, h, sentence) ||
        (step_is_loose(h) && opens_with_if(t, h, sentence)) || is_participle(t, h) || named)
        h->step = STR("");
}

/* The word stands in the sentence, not far behind the match. */
static bool has_word(const stance *t, const stance_hit *h, lede_range sentence, const char *word) {
    enum { REACH = 16 };
    for (uint32_t i = h->last; i < sentence.to && i < h->last + REACH; i++)
        if (stance_is(t, i, word)) return true;
    return false;
}

/* "if", "unless" or "provided" in the sentence, not far from the match: what is said holds under a condition. */
static bool has_condition(const stance *t, const stance_hit *h, lede_range sentence) {
    uint32_t from = h->first > sentence.from + 14 ? h->first - 14 : sentence.from,
             to = h->last + 16 < sentence.to ? h->last + 16 : sentence.to;
    for (uint32_t i = from; i < to; i++)
        if (stance_is(t, i, "if") || stance_is(t, i, "unless")) return true;
    return false;
}

void step_settle(const stance *t, stance_hit *h, lede_range sentence) {
    if (str_eq(h->step, STR("allows")) && rule_attr(h->rule, "negated") && !h->negated && !h->perfect &&
        has_condition(t, h, sentence))
        h->step = STR("conditional");
    bool refuses = str_eq(h->step, STR("ruled_out")), opposes = str_eq(h->step, STR("opposes"));
    if ((refuses && step_is_said(t, h->first) && h->sure && has_word(t, h, sentence, "if")) ||
        ((refuses || opposes) && has_word(t, h, sentence, "unless")))
        h->step = STR("conditional"); /* "we will not sell them if", "warned against it unless" */
    if (h->about.use && rule_attr(h->rule, "threat") && !h->negated && has_condition(t, h, sentence))
        h->step = STR("opposes");
    h->aside = step_is_aside(t, h);
    h->past = h->past || h->aside;
    if (h->aside && (str_eq(h->step, STR("allows")) || str_eq(h->step, STR("weighing")))) h->step = STR("");
}
