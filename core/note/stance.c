/* Positions: what the rules of rules/positions find, with whose position it is, what it is about and who says so. */
#include "stance.h"

#include <stdlib.h>

#include "note/pattern.h"

static lede_status met(void *data, note_run *r, const match_hit *m, lede_error *e) {
    (void)r;
    stance *t = data;
    stance_hit *h = vec_push(&t->hit);
    if (!h) return no_memory(e);
    *h = (stance_hit){.rule = m->rule, .first = m->first, .last = m->last, .group = m->first};
    for (size_t i = 0; i < m->captures; i++)
        if (strcmp(m->name[i], "actor") == 0) h->given = m->capture[i];
    return LEDE_OK;
}

bool stance_breaks(const stance *t, uint32_t i) {
    static const char *const words[] = {"but", "while", "although", "though", "because",
                                        "as",  "since", "after",    "before", "when"};
    return (t->s.cls[i] & W_STOP) || stance_one_of(t, i, words, sizeof words / sizeof *words);
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

/* "the shells, which have already been supplied": what the relative clause is about stands right before it, and is told
 * as known. Empty: no such clause. */
static lede_range what_is_given(const stance *t, stance_hit *h) {
    enum { REACH = 8 };
    uint32_t at = h->subject.from < h->subject.to ? h->subject.from : h->group,
             from = speech_around(&t->s, h->first).from;
    if (!rule_attr(h->rule, "giving") || at == 0 || !step_is_relative(t, at - 1)) return (lede_range){0, 0};
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
    if (h->passive || step_is_loose(h)) return phrase_before(&t->s, sentence.from, h->group);
    if (rule_attr(h->rule, "object")) return phrase_before(&t->s, h->first + 1, h->last);
    uint32_t at = h->last;
    bool to = stance_is(t, at - 1, "to") && at + 1 < sentence.to && !(t->s.cls[at] & W_DET);
    static const char *const of[] = {"to", "for", "on", "against", "over", "at", "with"};
    if (to || (at + 1 < sentence.to && stance_one_of(t, at, of, sizeof of / sizeof *of))) at++;
    lede_range p = phrase_after(&t->s, at, sentence.to);
    return p.from < p.to ? p : (lede_range){h->last - 1, h->last}; /* "we will not surrender" */
}

static void read_hit(stance *t, size_t number) {
    stance_hit *h = &t->hit.p[number];
    lede_range sentence = speech_around(&t->s, h->first);
    if (stance_asked(t, h->first)) return;
    enter_turn(t, h->first);
    step_read(t, h, sentence);
    if (rule_attr(h->rule, "answer") && !find_question(t, h)) h->step = STR("");
    if (!h->step.n) return;
    owner_find(t, number, sentence);
    bool acts = !str_eq(h->step, STR("urges")) && !str_eq(h->step, STR("opposes"));
    if (holder_is_private(t, h->actor) || (acts && holder_is_business(t, h->actor))) h->step = STR("");
    if (rule_attr(h->rule, "own") && !(h->actor.n && str_eq(h->actor, owner_speaking(t, h)))) h->step = STR("");
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
    if (h->about.own.n && str_eq(h->actor, h->about.own_actor)) h->about.topic = h->about.own;
    step_settle(t, h, sentence);
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
static bool is_governed(const stance *t, size_t number) {
    const stance_hit *h = &t->hit.p[number];
    enum { REACH = 80 };
    uint32_t sentence = t->s.r->in[h->first];
    size_t i = number;
    while (i > 0 && h->first - t->hit.p[i - 1].first < REACH) i--;
    for (; i < t->hit.n && t->hit.p[i].first < h->last; i++) {
        const stance_hit *o = &t->hit.p[i];
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
    bool event = h->about.free && rule_attr(h->rule, "event"); /* who condemns an attack makes no policy */
    if ((h->about.broad || event) && !note_set_bool(r, m, "broad", true)) return false;
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

static bool prepare(stance *t, note_run *r) {
    t->matter = speech_index(r, "matter", true);
    t->turn = speech_index(r, "speech", true);
    t->last_turn = SPEECH_NONE;
    t->quote = statements(r);
    t->classified = arena_alloc(r->mem, r->text->sentences + 1);
    return speech_prepare(&t->s, r) && t->matter && t->turn && t->quote && t->classified;
}

static bool add_positions(stance *t, note_run *r) {
    for (size_t i = 0; i < t->hit.n; i++) read_hit(t, i);
    for (size_t i = 0; i < t->hit.n; i++) {
        const stance_hit *h = &t->hit.p[i];
        if (!h->step.n || !h->actor.n || is_governed(t, i)) continue;
        if (is_question(t, speech_sentence(&t->s, h->first)) || is_boilerplate(r, h->first)) continue;
        if (!add_position(r, t, h, h->actor)) return false;
        for (uint32_t k = 0; k < h->others; k++)
            if (!add_position(r, t, h, h->also[k])) return false;
        t->classified[r->in[h->first]] = true;
    }
    return true;
}

/* Sentences on a known topic in which no rule found a position: counted, so that a report can say what it does not
 * know. */
static bool add_unclassified(stance *t, note_run *r) {
    for (size_t i = 0; i < t->topic.n; i++) {
        const topic_hit *h = &t->topic.p[i];
        uint32_t sentence = r->in[h->first];
        if (!h->name.n || t->classified[sentence] || is_boilerplate(r, h->first) || stance_asked(t, h->first))
            continue;
        t->classified[sentence] = true;
        lede_range range = r->text->sentence[sentence];
        lede_mention *m = note_add(r, "unclassified", "stance", range.from, range.to);
        if (!m || !note_set(r, m, "topic", h->name)) return false;
    }
    return true;
}

lede_status note_stance(note_run *r, lede_error *e) {
    stance t = {.last_actor = STR(""), .home = STR(""), .voice = STR("")};
    if (!r->text->tokens) return LEDE_OK;
    lede_status code = prepare(&t, r) && holder_learn(&t) ? LEDE_OK : no_memory(e);
    if (code == LEDE_OK) code = topic_find(&t, e);
    if (code == LEDE_OK) code = match_group(r, "position", met, &t, e);
    if (code == LEDE_OK && !(add_positions(&t, r) && add_unclassified(&t, r))) code = no_memory(e);
    vec_free(&t.hit);
    vec_free(&t.topic);
    vec_free(&t.known);
    return code;
}
