/* Positions: what the rules of rules/positions find, with whose position it is, what it is about and who says
 * so. */
#include "stance.h"

#include <stdlib.h>

#include "note/pattern.h"

typedef struct {
    stance t;
    VEC(stance_hit) hit;
} run;

static lede_status met(void *data, note_run *r, const match_hit *m, lede_error *e) {
    (void)r;
    run *x = data;
    stance_hit *h = vec_push(&x->hit);
    if (!h) return no_memory(e);
    *h = (stance_hit){.rule = m->rule, .first = m->first, .last = m->last, .group = m->first};
    for (size_t i = 0; i < m->captures; i++)
        if (strcmp(m->name[i], "actor") == 0) h->given = m->capture[i];
    return LEDE_OK;
}

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

/* Within words that are told to have been said, not merely in a turn of a transcript. */
static bool is_said(const stance *t, uint32_t token) {
    uint32_t said = t->quote[token];
    return said != SPEECH_NONE && !note_same(t->s.r->mention.p[said].type, "speech");
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

static bool is_false(const lede_attr *a) { return a && a->number == 0; }

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
    if (h->modal) return allows && is_said(t, h->first) ? STR("weighing") : STR("");
    bool whose = h->would && h->group > 0 && t->s.cls[h->group - 1] & W_RELATIVE; /* "a fund, which would allow" */
    if (h->would && (whose || !is_said(t, h->first))) return STR("");
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

bool stance_breaks(const stance *t, uint32_t i) {
    static const char *const words[] = {"but", "while", "although", "though", "because",
                                        "as",  "since", "after",    "before", "when"};
    return (t->s.cls[i] & W_STOP) || stance_one_of(t, i, words, sizeof words / sizeof *words);
}

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
static lede_str actor_before(const run *x, size_t number, lede_range sentence) {
    const stance *t = &x->t;
    static const char *const words[] = {"it", "this", "that", "these", "they"};
    if (!stance_one_of(t, sentence.from, words, sizeof words / sizeof *words)) return STR("");
    for (size_t i = number; i-- > 0 && t->s.r->in[x->hit.p[i].first] + 1 >= t->s.r->in[sentence.from];)
        if (x->hit.p[i].actor.n) return x->hit.p[i].actor;
    return STR("");
}

/* Whom the speaker of the words speaks for. */
static lede_str own_actor(const stance *t, const stance_hit *h) {
    uint32_t said = t->quote[h->first];
    return said == SPEECH_NONE ? STR("") : holder_of_speaker(t, &t->s.r->mention.p[said]);
}

/* The actor where no subject gives him: the speaker for what only he can say; else the actor of an earlier match in the
 * sentence, its first name, the speaker, the government that the document's officials belong to. */
static lede_str fall_back(const run *x, size_t number, lede_range sentence, bool speaker_first) {
    const stance *t = &x->t;
    const stance_hit *h = &x->hit.p[number];
    uint32_t said = t->quote[h->first];
    lede_str own = own_actor(t, h), actor = STR("");
    if (speaker_first && own.n) return own;
    for (size_t i = number; i-- > 0 && x->hit.p[i].first >= sentence.from;)
        if (x->hit.p[i].actor.n) return x->hit.p[i].actor;
    uint32_t from = said == SPEECH_NONE ? sentence.from : t->s.r->mention.p[said].first;
    if (!speaker_first) actor = first_actor(t, from > sentence.from ? from : sentence.from, h->first);
    if (!actor.n) actor = own;
    if (!actor.n) actor = actor_before(x, number, sentence);
    bool spoken = t->turn[h->first] != SPEECH_NONE || t->voice.n;
    return actor.n ? actor : speaker_first || spoken || t->at_home ? t->home : STR("");
}

lede_range stance_question(const stance *t, uint32_t token) {
    enum { PARAGRAPHS = 3, LABEL = 8 };
    uint32_t turn = t->turn[token];
    for (int i = 0; i < PARAGRAPHS && turn != SPEECH_NONE; i++) {
        const lede_mention *m = &t->s.r->mention.p[turn], *before;
        uint32_t k = m->first;
        while (k > 0 && m->first - k < LABEL && t->turn[k - 1] == SPEECH_NONE) k--;
        if (k == 0 || t->turn[k - 1] == SPEECH_NONE) break;
        turn = t->turn[k - 1];
        before = &t->s.r->mention.p[turn];
        if (stance_asked(t, k - 1)) return (lede_range){before->first, before->last};
        if (!str_eq(note_text(before, "speaker"), note_text(m, "speaker"))) break;
    }
    return (lede_range){0, 0};
}

/* "Will the United States provide", "are you sending": the sentence asks what the speaker's side will do. */
static bool asks_for_act(const stance *t, lede_range asked) {
    static const char *const opening[] = {"will", "would", "are", "is", "can", "does", "do"};
    for (uint32_t k = asked.from; k < asked.to; k++) {
        if (!stance_one_of(t, k, opening, 7)) continue;
        bool ours = false, acts = false;
        for (uint32_t i = k + 1; i < asked.to && i < k + 14; i++) {
            ours = ours || (i < k + 5 && word_is(t->s.r, i, WORD_ASKED_SIDE));
            acts = acts || word_is(t->s.r, i, WORD_ASKED_ACT);
        }
        if (ours && acts) return true;
    }
    return false;
}

/* The question that a bare answer at the head of a turn replies to. */
static bool find_question(const stance *t, stance_hit *h) {
    uint32_t turn = t->turn[h->first];
    if (turn == SPEECH_NONE || t->s.r->mention.p[turn].first != h->first) return false;
    lede_range question = stance_question(t, h->first);
    if (question.from >= question.to) return false;
    lede_range asked = speech_around(&t->s, question.to - 1);
    for (size_t k = topic_since(t, asked.from); asks_for_act(t, asked) && k < t->topic.n; k++) {
        const topic_hit *topic = &t->topic.p[k];
        if (topic->first >= asked.to) break;
        if (topic->name.n && topic->last <= asked.to) h->question = topic->first;
    }
    return h->question != 0;
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
        if (word_is(t->s.r, k - 1, WORD_OFFER))
            return holder_of(t, subject_before(t, k - 1, sentence));
    return STR("");
}

/* "Kyiv promised that", "Blinken said Ukraine had given assurances that": who gives the assurance that the match lies
 * in, whoever reports it; empty: it lies in none, or nobody is told. */
static lede_str assured_by(const stance *t, const stance_hit *h, lede_range sentence) {
    enum { REACH = 16 };
    for (uint32_t i = h->group, that = 0; i > sentence.from && h->group - i < REACH; i--) {
        if (stance_breaks(t, i - 1) && !stance_is(t, i - 1, ",")) break;
        if (stance_is(t, i - 1, "that")) that = i - 1;
        else if (that && word_is(t->s.r, i - 1, WORD_ASSURANCE))
            return giver_of(t, i - 1, that, sentence);
        else if (that && word_is(t->s.r, i - 1, WORD_ASSURE))
            return holder_of(t, subject_before(t, i - 1, sentence));
    }
    return STR("");
}

/* The subject is a pronoun that takes up somebody, or there is none that could hold a position. */
static bool has_no_name(const stance *t, lede_range subject) {
    return subject.from >= subject.to || (subject.to == subject.from + 1 && t->s.cls[subject.from] & (W_HE | W_THEY));
}

/* Nobody says it of himself, and no government publishes it. */
static bool is_untold(const stance *t, const stance_hit *h) { return t->quote[h->first] == SPEECH_NONE && !t->voice.n; }

/* "Which", or a "that" behind a thing: not the one of "said that". */
static bool is_relative(const stance *t, uint32_t i) {
    if (!(t->s.cls[i] & W_RELATIVE) || i == 0) return false;
    if (!(t->s.cls[i] & W_COMP)) return true;
    return t->matter[i - 1] != SPEECH_NONE ||
           (t->s.cue[i - 1] == SPEECH_NONE && str_ends(note_token(t->s.r, i - 1), "s"));
}

/* "The systems that we announced", "what Berlin had promised": the clause tells of what is known. */
static bool is_aside(const stance *t, const stance_hit *h) {
    bool subject = h->subject.from < h->subject.to;
    uint32_t at = subject ? h->subject.from : h->group;
    if (at == 0 || !(t->s.cls[at - 1] & (W_RELATIVE | W_COMP))) return false;
    return is_relative(t, at - 1) || (subject && stance_is(t, at - 1, "what"));
}

/* Whose position it is: the actor that the rule caught, the subject, or whoever else may hold it. */
static void find_actor(run *x, size_t number, lede_range sentence) {
    stance *t = &x->t;
    stance_hit *h = &x->hit.p[number];
    bool loose = is_false(rule_attr(h->rule, "subject"));
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
    else if (is_thing(t, h) || (passive && (is_untold(t, h) || is_aside(t, h)))) h->step = STR("");
    else {
        h->actor = fall_back(x, number, sentence, loose);
        h->sure = h->actor.n && str_eq(h->actor, own_actor(t, h)) && loose;
    }
    if (given) h->subject = (lede_range){0, 0};
}

/* "the shells, which have already been supplied": what the relative clause is about stands right before it, and is told
 * as known. Empty: no such clause. */
static lede_range what_is_given(const stance *t, stance_hit *h) {
    enum { REACH = 8 };
    uint32_t at = h->subject.from < h->subject.to ? h->subject.from : h->group,
             from = speech_around(&t->s, h->first).from;
    if (!rule_attr(h->rule, "giving") || at == 0 || !is_relative(t, at - 1)) return (lede_range){0, 0};
    return (lede_range){at - 1 > from + REACH ? at - 1 - REACH : from, at - 1};
}

/* "We are not considering that", "that is off the table". */
static bool points_back(const stance *t, const stance_hit *h) {
    static const char *const words[] = {"that", "this", "it"};
    uint32_t end = t->s.r->text->tokens;
    uint32_t first = t->turn[h->first] == SPEECH_NONE ? 0 : speech_sentence(&t->s, h->first).from, g = h->group;
    if (t->turn[h->first] == SPEECH_NONE) return false;
    if (str_eq(h->step, STR("weighing"))) /* "on the table should Russia invade" */
        for (uint32_t i = h->last; i < end && i < h->last + 8; i++)
            if (stance_is(t, i, "should") || stance_is(t, i, "if")) return false;
    bool opens = g > first && (g < first + 2 || t->s.cls[g - 2] & (W_STOP | W_AND | W_ADVERB)); /* no relative "that" */
    if (opens && stance_one_of(t, g - 1, words, 2)) return true;
    return h->last < end && stance_one_of(t, h->last, words, 3) &&
           (h->last + 1 == end || t->s.cls[h->last + 1] & (W_STOP | W_PREP | W_ADVERB));
}

/* "They" takes up somebody of the same turn. */
static void enter_turn(stance *t, uint32_t token) {
    uint32_t turn = t->turn[token];
    if (turn == t->last_turn) return;
    if (turn != SPEECH_NONE) t->last_actor = STR("");
    t->last_turn = turn;
}

/* What a rule that needs no known matter is about: the phrase behind the match, behind the verb of "urged X to keep";
 * of a passive or a judgement the phrase before. */
static lede_range object_of(const stance *t, const stance_hit *h, lede_range sentence) {
    lede_range none = {0, 0};
    if (!rule_attr(h->rule, "open") || !h->sure) return none;
    if (h->passive || is_false(rule_attr(h->rule, "subject"))) return phrase_before(&t->s, sentence.from, h->group);
    if (rule_attr(h->rule, "object")) return phrase_before(&t->s, h->first + 1, h->last);
    uint32_t at = h->last;
    bool to = stance_is(t, at - 1, "to") && at + 1 < sentence.to && !(t->s.cls[at] & W_DET);
    static const char *const of[] = {"to", "for", "on", "against", "over", "at", "with"};
    if (to || (at + 1 < sentence.to && stance_one_of(t, at, of, sizeof of / sizeof *of))) at++;
    lede_range p = phrase_after(&t->s, at, sentence.to);
    return p.from < p.to ? p : (lede_range){h->last - 1, h->last}; /* "we will not surrender" */
};

/* "Bombs provided by Peru": a participle that only tells more of a thing. */
static bool is_participle(const stance *t, const stance_hit *h) {
    bool bare = h->group == h->first && h->last < t->s.r->text->tokens && rule_attr(h->rule, "verb");
    return bare && h->first > 0 && stance_is_past(note_token(t->s.r, h->first)) && stance_is(t, h->first + 1, "by") &&
           !(t->s.cls[h->first - 1] & (W_PRONOUN | W_THEY));
}

static void read_hit(run *x, size_t number) {
    stance *t = &x->t;
    stance_hit *h = &x->hit.p[number];
    lede_range sentence = speech_around(&t->s, h->first);
    if (stance_asked(t, h->first)) return;
    enter_turn(t, h->first);
    read_group(t, h, sentence);
    h->step = step_of(t, h);
    if (rule_attr(h->rule, "said") && !is_said(t, h->first)) h->step = STR("");
    if (rule_attr(h->rule, "answer") && !find_question(t, h)) h->step = STR("");
    if (is_hypothetical(t, h, sentence) || (is_false(rule_attr(h->rule, "subject")) && opens_with_if(t, h, sentence)))
        h->step = STR("");
    if (is_participle(t, h)) h->step = STR("");
    bool named = t->s.entity[h->first] != SPEECH_NONE && h->given.from >= h->given.to; /* School of Asian Studies */
    if (!h->step.n || named) h->step = STR("");
    if (!h->step.n) return;
    find_actor(x, number, sentence);
    bool acts = !str_eq(h->step, STR("urges")) && !str_eq(h->step, STR("opposes"));
    if (holder_is_private(t, h->actor) || (acts && holder_is_business(t, h->actor))) h->step = STR("");
    if (rule_attr(h->rule, "own") && !(h->actor.n && str_eq(h->actor, own_actor(t, h)))) h->step = STR("");
    const lede_attr *near = rule_attr(h->rule, "near");
    uint32_t place = h->question ? h->question : h->first;
    lede_range given = what_is_given(t, h);
    topic_wanted wanted = {place,
                           h->question ? place + 1 : h->last,
                           near ? (int)near->number : -1,
                           rule_attr(h->rule, "giving") != NULL,
                           h->actor,
                           points_back(t, h),
                           given,
                           object_of(t, h, sentence)};
    if (!topic_of(t, &wanted, &h->about)) {
        h->step = STR("");
        return;
    }
    if (str_eq(h->step, STR("allows")) && rule_attr(h->rule, "negated") && !h->negated && !h->perfect &&
        has_condition(t, h, sentence))
        h->step = STR("conditional");
    bool refuses = str_eq(h->step, STR("ruled_out")), opposes = str_eq(h->step, STR("opposes"));
    if ((refuses && is_said(t, h->first) && h->sure && has_word(t, h, sentence, "if")) ||
        ((refuses || opposes) && has_word(t, h, sentence, "unless")))
        h->step = STR("conditional"); /* "we will not sell them if", "warned against it unless" */
    if (h->about.use && rule_attr(h->rule, "threat") && !h->negated && has_condition(t, h, sentence))
        h->step = STR("opposes");
    if (h->about.own.n && str_eq(h->actor, h->about.own_actor)) h->about.topic = h->about.own;
    h->aside = is_aside(t, h);
    h->past = h->past || h->aside;
    if (h->aside && (str_eq(h->step, STR("allows")) || str_eq(h->step, STR("weighing")))) h->step = STR("");
    if (h->actor.n && h->subject.from < h->subject.to) t->last_actor = h->actor;
}

/* Of two matches that overlap the one of higher rank counts, then the longer, then the earlier. */
static bool is_better(const stance_hit *a, const stance_hit *b, bool earlier) {
    if (a->rule->rank != b->rule->rank) return a->rule->rank > b->rule->rank;
    uint32_t x = a->last - a->first, y = b->last - b->first;
    return x != y ? x > y : earlier;
}

/* A match that another one governs ("weighing whether to send") or that lies within a better one is no position of its
 * own. */
static bool is_governed(const run *x, size_t number) {
    const stance_hit *h = &x->hit.p[number];
    const stance *t = &x->t;
    enum { REACH = 80 };
    uint32_t sentence = t->s.r->in[h->first];
    size_t i = number;
    while (i > 0 && h->first - x->hit.p[i - 1].first < REACH) i--;
    for (; i < x->hit.n && x->hit.p[i].first < h->last; i++) {
        const stance_hit *o = &x->hit.p[i];
        if (i == number || !o->step.n || t->s.r->in[o->first] != sentence) continue;
        if (o->first < h->last && h->first < o->last) {
            if (is_better(o, h, i < number)) return true;
            continue;
        }
        if (o->last > h->first || h->first - o->last > 20 || o->aside) continue;
        bool apart = h->subject.from < h->subject.to && h->subject.from > o->last &&
                     t->s.cls[h->subject.from - 1] & W_AND && !str_eq(h->actor, o->actor); /* "and China repeated" */
        for (uint32_t k = o->last; k < h->first; k++) apart = apart || stance_breaks(t, k);
        if (!apart) return true;
    }
    return false;
}

static bool is_question(const stance *t, lede_range sentence) {
    for (uint32_t i = sentence.to; i-- > sentence.from && sentence.to - i <= 2;)
        if (stance_is(t, i, "?")) return true;
    return false;
}

static bool is_boilerplate(const note_run *r, uint32_t token) {
    uint32_t at = r->text->token[token].from, i;
    bisect(i, 0, r->text->boilerplates, r->text->boilerplate[i].to <= at);
    return i < r->text->boilerplates && r->text->boilerplate[i].from <= at;
}

static bool add_position(note_run *r, const stance *t, const stance_hit *h, lede_str actor) {
    lede_range span = told_words(t, h);
    lede_str change = rule_text(h->rule, "change");
    lede_mention *m = note_add(r, "position", h->rule->by, span.from, span.to);
    if (!m || !note_set(r, m, "actor", actor) || !note_set(r, m, "topic", h->about.topic) ||
        !note_set(r, m, "step", h->step))
        return false;
    if (h->about.scope.n && !note_set(r, m, "scope", h->about.scope)) return false;
    if (h->about.broad && !note_set_bool(r, m, "broad", true)) return false;
    if (h->past && !note_set_bool(r, m, "past", true)) return false;
    if (change.n && !h->negated && !note_set(r, m, "change", change)) return false;
    return told_speaker(r, t, m, h) && told_date(r, t, m, h);
}

/* A statement whose speaker is known says more than a shorter one without. */
static bool is_nearer(const note_run *r, const lede_mention *m, uint32_t other) {
    if (other == SPEECH_NONE) return true;
    const lede_mention *o = &r->mention.p[other];
    bool known = note_get(m, "speaker") != NULL, before = note_get(o, "speaker") != NULL;
    return known != before ? known : m->last - m->first < o->last - o->first;
}

/* The shortest quotation or statement over each token. */
static uint32_t *statements(const note_run *r) {
    uint32_t *at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *at);
    if (!at) return NULL;
    memset(at, 0xFF, (r->text->tokens + 1) * sizeof *at);
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (!note_same(m->type, "quote") && !note_same(m->type, "indirect") && !note_same(m->type, "speech")) continue;
        for (uint32_t k = m->first; k < m->last; k++)
            if (is_nearer(r, m, at[k])) at[k] = (uint32_t)i;
    }
    return at;
}

static bool prepare(run *x, note_run *r) {
    stance *t = &x->t;
    *t = (stance){.last_actor = STR(""), .home = STR(""), .voice = STR("")};
    t->matter = speech_index(r, "matter", true);
    t->turn = speech_index(r, "speech", true);
    t->last_turn = SPEECH_NONE;
    t->quote = statements(r);
    t->classified = arena_alloc(r->mem, r->text->sentences + 1);
    return speech_prepare(&t->s, r) && t->matter && t->turn && t->quote && t->classified;
}

static bool add_positions(run *x, note_run *r) {
    for (size_t i = 0; i < x->hit.n; i++) read_hit(x, i);
    for (size_t i = 0; i < x->hit.n; i++) {
        const stance_hit *h = &x->hit.p[i];
        if (!h->step.n || !h->actor.n || is_governed(x, i)) continue;
        if (is_question(&x->t, speech_sentence(&x->t.s, h->first)) || is_boilerplate(r, h->first)) continue;
        if (!add_position(r, &x->t, h, h->actor)) return false;
        for (uint32_t k = 0; k < h->others; k++)
            if (!add_position(r, &x->t, h, h->also[k])) return false;
        x->t.classified[r->in[h->first]] = true;
    }
    return true;
}

/* Sentences on a known topic in which no rule found a position: counted, so that a report can say what it does not
 * know. */
static bool add_unclassified(run *x, note_run *r) {
    for (size_t i = 0; i < x->t.topic.n; i++) {
        const topic_hit *h = &x->t.topic.p[i];
        uint32_t sentence = r->in[h->first];
        if (!h->name.n || x->t.classified[sentence] || is_boilerplate(r, h->first) || stance_asked(&x->t, h->first))
            continue;
        x->t.classified[sentence] = true;
        lede_range range = r->text->sentence[sentence];
        lede_mention *m = note_add(r, "unclassified", "stance", range.from, range.to);
        if (!m || !note_set(r, m, "topic", h->name)) return false;
    }
    return true;
}

lede_status note_stance(note_run *r, lede_error *e) {
    run x = {0};
    if (!r->text->tokens) return LEDE_OK;
    lede_status code = prepare(&x, r) && holder_learn(&x.t) ? LEDE_OK : no_memory(e);
    if (code == LEDE_OK) code = topic_find(&x.t, e);
    if (code == LEDE_OK) code = match_group(r, "position", met, &x, e);
    if (code == LEDE_OK && !(add_positions(&x, r) && add_unclassified(&x, r))) code = no_memory(e);
    vec_free(&x.hit);
    vec_free(&x.t.topic);
    vec_free(&x.t.known);
    return code;
}
