/* Positions: what the rules of rules/positions.lua find, with whose position it is, what it is about and who says so. */
#include "stance.h"

#include <stdlib.h>

#include "note/pattern.h"

/* A match of a rule for positions, and the words of its verb group. */
typedef struct {
    const lede_rule *rule;
    uint32_t first, last, group; /* group: first token of the verb group */
    lede_range subject, given; /* given: the actor that the rule itself caught */
    lede_str step, actor;
    subject_matter about;
    uint32_t question; /* a token of the topic in the question that it answers, or 0 */
    bool negated, modal, duty, would, passive, infinitive, perfect, conditional;
} hit;

typedef struct {
    stance t;
    VEC(hit) hit;
} run;

static lede_str rule_text(const lede_rule *rule, const char *key) {
    for (uint32_t i = 0; i < rule->attrs; i++)
        if (strcmp(rule->attr[i].key, key) == 0 && rule->attr[i].kind == LEDE_STRING) return rule->attr[i].text;
    return (lede_str){NULL, 0};
}

static const lede_attr *rule_attr(const lede_rule *rule, const char *key) {
    for (uint32_t i = 0; i < rule->attrs; i++)
        if (strcmp(rule->attr[i].key, key) == 0) return &rule->attr[i];
    return NULL;
}

static lede_status met(void *data, note_run *r, const match_hit *m, lede_error *e) {
    (void)r;
    run *x = data;
    hit *h = vec_push(&x->hit);
    if (!h) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    *h = (hit){.rule = m->rule, .first = m->first, .last = m->last, .group = m->first};
    for (size_t i = 0; i < m->captures; i++)
        if (strcmp(m->name[i], "actor") == 0) h->given = m->capture[i];
    return LEDE_OK;
}

static bool is_word(const stance *t, uint32_t i, const char *word) {
    lede_str w = note_token(t->s.r, i);
    size_t n = strlen(word);
    if (w.n != n) return false;
    for (size_t k = 0; k < n; k++)
        if ((w.p[k] | 0x20) != (word[k] | 0x20)) return false;
    return true;
}

static bool is_one_of(const stance *t, uint32_t i, const char *const *words, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (is_word(t, i, words[k])) return true;
    return false;
}

/* Go back over auxiliaries and adverbs, noting what they say of the verb. */
static void read_group(const stance *t, hit *h, lede_range sentence) {
    static const char *const modals[] = {"may", "might", "could", "can"}, *const duty[] = {"should", "must"}, *const perfect[] = {"has", "have", "had"};
    while (h->group > sentence.from) {
        uint32_t p = h->group - 1;
        if (t->s.entity[p] != SPEECH_NONE || !(t->s.cls[p] & (W_AUX | W_ADVERB | W_NOT))) break;
        h->negated = h->negated || t->s.cls[p] & W_NOT;
        h->modal = h->modal || is_one_of(t, p, modals, 4);
        h->duty = h->duty || is_one_of(t, p, duty, 2);
        h->would = h->would || is_word(t, p, "would");
        h->perfect = h->perfect || is_one_of(t, p, perfect, 3);
        h->passive = h->passive || t->s.cls[p] & W_BE;
        h->group = p;
    }
    h->infinitive = h->group > sentence.from && is_word(t, h->group - 1, "to");
}

static bool ends_with(lede_str w, const char *tail) {
    size_t n = strlen(tail);
    return w.n > n && memcmp(w.p + w.n - n, tail, n) == 0;
}

/* "if", "unless" or "provided" in the sentence, not far from the match: what is said holds under a condition. */
static bool has_condition(const stance *t, const hit *h, lede_range sentence) {
    uint32_t from = h->first > sentence.from + 14 ? h->first - 14 : sentence.from, to = h->last + 16 < sentence.to ? h->last + 16 : sentence.to;
    for (uint32_t i = from; i < to; i++)
        if (is_word(t, i, "if") || is_word(t, i, "unless")) return true;
    return false;
}

/* The step that rule and verb group give together; an empty one: it is no position. */
static lede_str step_of(const stance *t, const hit *h) {
    lede_str step = rule_text(h->rule, "step"), negated = rule_text(h->rule, "negated"), past = rule_text(h->rule, "past");
    lede_str w = note_token(t->s.r, h->first);
    bool verb = rule_attr(h->rule, "verb") != NULL;
    if (h->negated && negated.p) return h->perfect && verb && str_eq(step, STR("allows")) ? STR("not_now") : negated; /* "has not approved" */
    if (!verb) return step;
    bool ed = ends_with(w, "ed") || ends_with(w, "nt") || ends_with(w, "en") || ends_with(w, "ve") || ends_with(w, "ld");
    if (h->infinitive || h->duty || (ends_with(w, "ing") && !h->passive)) return STR(""); /* with a form of be it is a progressive */
    if (h->modal) return str_eq(step, STR("allows")) && t->quote[h->first] != SPEECH_NONE ? STR("weighing") : STR("");
    if (h->would && t->quote[h->first] == SPEECH_NONE) return STR("");
    if (past.p && ed && (h->perfect || h->group == h->first || h->passive)) return past;
    if (!past.p || str_eq(step, STR("done"))) return step;
    bool future = h->would;
    for (uint32_t i = h->group; i < h->first; i++) future = future || is_word(t, i, "will") || is_word(t, i, "'ll") || is_word(t, i, "’ll");
    return future ? step : STR("");
}

/* The subject: the phrase before the verb group, or before the relative pronoun there. */
static lede_range subject_of(const stance *t, const hit *h, lede_range sentence) {
    uint32_t end = h->group;
    if (end > sentence.from && t->s.cls[end - 1] & W_AND) return (lede_range){end, end}; /* it shares an earlier subject */
    if (end > sentence.from && t->s.cls[end - 1] & W_RELATIVE) end--;
    if (end > sentence.from && is_word(t, end - 1, ",")) end--;
    return phrase_before(&t->s, sentence.from, end);
}

static bool is_break(const stance *t, uint32_t i) {
    static const char *const words[] = {"but", "while", "although", "though", "because", "as", "since", "after", "before", "when"};
    return (t->s.cls[i] & W_STOP) || is_one_of(t, i, words, sizeof words / sizeof *words);
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

/* The actor where no subject gives him: the speaker for what only he can say; else the actor of an earlier match in the
 * sentence, its first name, the speaker, the government that the document's officials belong to. */
static lede_str fall_back(const run *x, size_t number, lede_range sentence, bool speaker_first) {
    const stance *t = &x->t;
    const hit *h = &x->hit.p[number];
    uint32_t said = t->quote[h->first];
    lede_str own = said == SPEECH_NONE ? STR("") : holder_of_speaker(t, &t->s.r->mention.p[said]), actor = STR("");
    if (speaker_first && own.n) return own;
    for (size_t i = number; i-- > 0 && x->hit.p[i].first >= sentence.from;)
        if (x->hit.p[i].actor.n) return x->hit.p[i].actor;
    uint32_t from = said == SPEECH_NONE ? sentence.from : t->s.r->mention.p[said].first;
    if (!speaker_first) actor = first_actor(t, from > sentence.from ? from : sentence.from, h->first);
    if (!actor.n) actor = own;
    return actor.n ? actor : t->home;
}

/* A reporter's question in a transcript states nobody's position. */
static bool is_asked(const stance *t, uint32_t token) {
    uint32_t said = t->quote[token];
    return said != SPEECH_NONE && note_get(&t->s.r->mention.p[said], "question");
}

/* "Will the United States provide", "are you sending": the sentence asks what the speaker's side will do. */
static bool asks_for_act(const stance *t, lede_range asked) {
    static const char *const opening[] = {"will", "would", "are", "is", "can", "does", "do"}, *const side[] = {"united", "u.s.", "us", "you", "we", "administration", "america"},
                      *const act[] = {"send", "sending", "provide", "providing", "supply", "supplying", "give", "giving", "allow", "allowing", "support", "approve", "transfer", "deploy", "let"};
    for (uint32_t k = asked.from; k < asked.to; k++) {
        if (!is_one_of(t, k, opening, 7)) continue;
        bool ours = false, acts = false;
        for (uint32_t i = k + 1; i < asked.to && i < k + 14; i++) {
            ours = ours || (i < k + 5 && is_one_of(t, i, side, 7));
            acts = acts || is_one_of(t, i, act, sizeof act / sizeof *act);
        }
        if (ours && acts) return true;
    }
    return false;
}

/* The question that a bare answer at the head of a turn replies to. */
static bool find_question(const stance *t, hit *h) {
    uint32_t turn = t->quote[h->first];
    if (turn == SPEECH_NONE || t->s.r->mention.p[turn].first != h->first || h->first < 4) return false;
    uint32_t i = h->first;
    while (i > 0 && (t->quote[i] == turn || t->quote[i] == SPEECH_NONE)) i--;
    if (!is_asked(t, i)) return false;
    lede_range asked = speech_around(&t->s, i);
    bool act = asks_for_act(t, asked);
    for (size_t k = 0; act && k < t->topic.n; k++)
        if (t->topic.p[k].name.n && t->topic.p[k].first >= asked.from && t->topic.p[k].last <= asked.to) h->question = t->topic.p[k].first;
    return h->question != 0;
}

static bool is_false(const lede_attr *a) { return a && a->number == 0; }

/* Whose position it is: the actor that the rule caught, the subject, or whoever else may hold it. */
static void find_actor(run *x, size_t number, lede_range sentence) {
    stance *t = &x->t;
    hit *h = &x->hit.p[number];
    bool loose = is_false(rule_attr(h->rule, "subject"));
    bool passive = h->passive && rule_attr(h->rule, "verb") && !ends_with(note_token(t->s.r, h->first), "ing");
    bool given = h->given.from < h->given.to;
    if (given) h->subject = h->given;
    else if (!passive && !loose) h->subject = subject_of(t, h, sentence);
    h->actor = holder_of(t, h->subject);
    if (!h->actor.n) h->actor = fall_back(x, number, sentence, loose);
    if (given) h->subject = (lede_range){0, 0};
}

static void read_hit(run *x, size_t number) {
    stance *t = &x->t;
    hit *h = &x->hit.p[number];
    lede_range sentence = speech_around(&t->s, h->first);
    read_group(t, h, sentence);
    h->step = step_of(t, h);
    if (rule_attr(h->rule, "said") && t->quote[h->first] == SPEECH_NONE) h->step = STR("");
    if (rule_attr(h->rule, "answer") && !find_question(t, h)) h->step = STR("");
    if (!h->step.n || is_asked(t, h->first)) return;
    find_actor(x, number, sentence);
    const lede_attr *near = rule_attr(h->rule, "near");
    uint32_t place = h->question ? h->question : h->first;
    topic_wanted wanted = {place, h->question ? place + 1 : h->last, near ? (int)near->number : -1, rule_attr(h->rule, "giving") != NULL, h->actor};
    if (!topic_of(t, &wanted, &h->about)) {
        h->step = STR("");
        return;
    }
    if (str_eq(h->step, STR("allows")) && rule_attr(h->rule, "negated") && !h->negated && !h->perfect && has_condition(t, h, sentence)) h->step = STR("conditional");
    if (h->about.own.n && str_eq(h->actor, h->about.own_actor)) h->about.topic = h->about.own;
    if (h->actor.n && h->subject.from < h->subject.to) t->last_actor = h->actor;
}

/* Of two matches that overlap the one of higher rank counts, then the longer, then the earlier. */
static bool is_better(const hit *a, const hit *b, bool earlier) {
    if (a->rule->rank != b->rule->rank) return a->rule->rank > b->rule->rank;
    uint32_t x = a->last - a->first, y = b->last - b->first;
    return x != y ? x > y : earlier;
}

/* A match that another one governs ("weighing whether to send") or that lies within a better one is no position of its own. */
static bool is_governed(const run *x, size_t number) {
    const hit *h = &x->hit.p[number];
    const stance *t = &x->t;
    enum { REACH = 80 };
    uint32_t sentence = t->s.r->in[h->first];
    size_t i = number;
    while (i > 0 && h->first - x->hit.p[i - 1].first < REACH) i--;
    for (; i < x->hit.n && x->hit.p[i].first < h->last; i++) {
        const hit *o = &x->hit.p[i];
        if (i == number || !o->step.n || t->s.r->in[o->first] != sentence) continue;
        if (o->first < h->last && h->first < o->last) {
            if (is_better(o, h, i < number)) return true;
            continue;
        }
        if (o->last > h->first || h->first - o->last > 20) continue;
        bool apart = false;
        for (uint32_t k = o->last; k < h->first; k++) apart = apart || is_break(t, k);
        if (!apart) return true;
    }
    return false;
}

static bool is_question(const stance *t, lede_range sentence) {
    for (uint32_t i = sentence.to; i-- > sentence.from && sentence.to - i <= 2;)
        if (is_word(t, i, "?")) return true;
    return false;
}

static bool is_boilerplate(const note_run *r, uint32_t token) {
    uint32_t at = r->text->token[token].from;
    for (uint32_t i = 0; i < r->text->boilerplates; i++)
        if (r->text->boilerplate[i].from <= at && at < r->text->boilerplate[i].to) return true;
    return false;
}

static bool is_date(const lede_mention *m) {
    lede_str value = note_text(m, "value");
    return str_eq(note_text(m, "timex_type"), STR("DATE")) && value.n >= 4 && (value.p[0] == '1' || value.p[0] == '2');
}

/* The token where what is dated stands: the speaker of a statement, else the position itself. */
static uint32_t dated_at(const note_run *r, const hit *h, uint32_t said) {
    const lede_attr *start = said == SPEECH_NONE ? NULL : note_get(&r->mention.p[said], "speaker_start");
    if (!start) return h->first;
    uint32_t i = h->first, at = (uint32_t)start->number;
    while (i > 0 && r->text->token[i].from > at) i--;
    while (i + 1 < r->text->tokens && r->text->token[i].from < at) i++;
    return i;
}

/* What was done or eased has its own day beside it, in whose words it may be told. */
static uint32_t day_of_act(const note_run *r, const stance *t, const hit *h) {
    lede_str change = rule_text(h->rule, "change");
    bool act = str_eq(h->step, STR("done")) || (change.p && str_eq(change, STR("raised")));
    lede_range sentence = speech_around(&t->s, h->first);
    uint32_t from = h->first > sentence.from + 4 ? h->first - 4 : sentence.from, to = h->last + 4 < sentence.to ? h->last + 4 : sentence.to;
    for (uint32_t i = from; act && i < to; i++)
        if (t->s.time[i] != SPEECH_NONE && is_date(&r->mention.p[t->s.time[i]])) return t->s.time[i];
    return SPEECH_NONE;
}

/* The day that is given beside the cue or the position, outside what is said; else the document's. */
static bool set_date(note_run *r, const stance *t, lede_mention *m, const hit *h) {
    uint32_t said = t->quote[h->first], at = dated_at(r, h, said), act = day_of_act(r, t, h), best = SPEECH_NONE, distance = 14;
    lede_range sentence = speech_around(&t->s, at);
    for (uint32_t i = sentence.from; i < sentence.to; i++) {
        if (t->s.time[i] == SPEECH_NONE || (said != SPEECH_NONE && t->quote[i] == said) || !is_date(&r->mention.p[t->s.time[i]])) continue;
        uint32_t d = i > at ? i - at : at - i;
        if (d >= distance) continue;
        best = t->s.time[i];
        distance = d;
    }
    if (act != SPEECH_NONE) best = act;
    if (best != SPEECH_NONE) return note_set(r, m, "date", note_text(&r->mention.p[best], "value")) && note_set(r, m, "dated", STR("text"));
    if (r->context->date.n) return note_set(r, m, "date", r->context->date) && note_set(r, m, "dated", STR("document"));
    return note_set(r, m, "why", STR("document has no date"));
}

/* "Kirby reiterated": the subject of a verb of saying states the position himself. */
static speaker own_speaker(const stance *t, const hit *h) {
    speaker nobody = {0};
    if (h->subject.from >= h->subject.to) return nobody;
    for (uint32_t i = h->group; i < h->last; i++)
        if (t->s.cue[i] != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[t->s.cue[i]], "mode"), STR("speech"))) return speaker_of(&t->s, h->subject);
    return nobody;
}

static bool set_speaker(note_run *r, const stance *t, lede_mention *m, const hit *h) {
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
    if (!name.n) return note_set(r, m, "attribution", STR("narrator"));
    if (said != SPEECH_NONE && note_same(r->mention.p[said].type, "speech") && memmem(name.p, name.n, "official", 8)) kind = STR("unnamed");
    lede_str side = said == SPEECH_NONE ? h->actor : holder_of_speaker(t, &r->mention.p[said]);
    bool nobody = str_eq(kind, STR("unnamed")) && str_eq(side, name); /* it is not told whose source that is */
    if (side.n && !nobody && !note_set(r, m, "speaks_for", side)) return false;
    return note_set(r, m, "speaker", name) && note_set(r, m, "attribution", str_eq(kind, STR("unnamed")) ? STR("unnamed") : STR("on_record"));
}

/* The words of the position: from its subject, where that is near, to the end of its clause. */
static lede_range span_of(const stance *t, const hit *h) {
    lede_range sentence = speech_around(&t->s, h->first);
    uint32_t from = h->subject.from < h->subject.to ? h->subject.from : h->group, to = h->last;
    while (from > sentence.from && t->s.r->text->token[from].gap == LEDE_GAP_NONE && !(t->s.cls[from - 1] & W_STOP)) from--;
    while (to < sentence.to && to - h->first < 30 && !(to - h->first > 8 && is_break(t, to))) to++;
    while (to > h->last && t->s.cls[to - 1] & W_STOP) to--;
    return (lede_range){h->question ? speech_around(&t->s, h->question).from : from, to};
}

static bool add_position(note_run *r, const stance *t, const hit *h) {
    lede_range span = span_of(t, h);
    lede_str change = rule_text(h->rule, "change");
    lede_mention *m = note_add(r, "position", h->rule->by, span.from, span.to);
    if (!m || !note_set(r, m, "actor", h->actor) || !note_set(r, m, "topic", h->about.topic) || !note_set(r, m, "step", h->step)) return false;
    if (h->about.scope.n && !note_set(r, m, "scope", h->about.scope)) return false;
    if (change.p && !h->negated && !note_set(r, m, "change", change)) return false;
    return set_speaker(r, t, m, h) && set_date(r, t, m, h);
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
    *t = (stance){.s.r = r, .last_actor = STR(""), .home = STR("")};
    t->s.cls = grammar_classes(r);
    t->s.entity = speech_index(r, "entity", true);
    t->s.source = speech_index(r, "source", true);
    t->s.cue = speech_index(r, "cue", false);
    t->s.time = speech_index(r, "time", true);
    t->s.quoted = speech_index(r, "", true);
    t->matter = speech_index(r, "matter", true);
    t->quote = statements(r);
    t->classified = arena_alloc(r->mem, r->text->sentences + 1);
    t->s.country = speech_countries(r);
    return t->s.cls && t->s.entity && t->s.source && t->s.cue && t->s.time && t->s.quoted && t->matter && t->quote && t->classified && t->s.country;
}

static bool add_positions(run *x, note_run *r) {
    for (size_t i = 0; i < x->hit.n; i++) read_hit(x, i);
    for (size_t i = 0; i < x->hit.n; i++) {
        const hit *h = &x->hit.p[i];
        if (!h->step.n || !h->actor.n || is_asked(&x->t, h->first) || is_governed(x, i)) continue;
        if (is_question(&x->t, speech_sentence(&x->t.s, h->first)) || is_boilerplate(r, h->first)) continue;
        if (!add_position(r, &x->t, h)) return false;
        x->t.classified[r->in[h->first]] = true;
    }
    return true;
}

/* Sentences on a known topic in which no rule found a position: counted, so that a report can say what it does not know. */
static bool add_unclassified(run *x, note_run *r) {
    for (size_t i = 0; i < x->t.topic.n; i++) {
        const topic_hit *h = &x->t.topic.p[i];
        uint32_t sentence = r->in[h->first];
        if (!h->name.n || x->t.classified[sentence] || is_boilerplate(r, h->first) || is_asked(&x->t, h->first)) continue;
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
    lede_status code = prepare(&x, r) && holder_learn(&x.t) ? LEDE_OK : lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    if (code == LEDE_OK) code = topic_find(&x.t, e);
    if (code == LEDE_OK) code = match_group(r, "position", met, &x, e);
    if (code == LEDE_OK && !(add_positions(&x, r) && add_unclassified(&x, r))) code = lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    vec_free(&x.hit);
    vec_free(&x.t.topic);
    vec_free(&x.t.known);
    return code;
}
