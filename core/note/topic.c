/* What a position is about: a topic known by a rule, else a matter of policy with the country it concerns. */
#include <stdlib.h>

#include "note/name.h"
#include "note/pattern.h"
#include "stance.h"

/* How a matter belongs to the country in its name: "aid for %", "troops in %", "sanctions on %", "talks with %". */
typedef enum { FOR, WITHIN, AGAINST, WITH } bond;

static bond bond_of(lede_str form) {
    static const struct {
        const char *words;
        bond bond;
    } bonds[] = {{" in %", WITHIN}, {" over %", WITHIN}, {" on %", AGAINST}, {" with %", WITH}};
    for (size_t i = 0; i < sizeof bonds / sizeof *bonds; i++)
        if (memmem(form.p, form.n, bonds[i].words, strlen(bonds[i].words))) return bonds[i].bond;
    return FOR;
}

static lede_status met(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    (void)r;
    stance *t = data;
    const lede_attr *near = rule_attr(hit->rule, "near");
    topic_hit *h = vec_push(&t->topic);
    if (!h) return no_memory(e);
    *h = (topic_hit){hit->first,
                     hit->last,
                     rule_text(hit->rule, "topic"),
                     rule_text(hit->rule, "scope"),
                     rule_text(hit->rule, "own"),
                     rule_text(hit->rule, "own_actor"),
                     str_eq(rule_text(hit->rule, "kind"), STR("use")),
                     near ? (uint32_t)near->number : 0,
                     hit->rule->rank};
    return LEDE_OK;
}

lede_status topic_find(stance *t, lede_error *e) { return match_group(t->s.r, "topic", met, t, e); }

size_t topic_since(const stance *t, uint32_t from) {
    size_t i;
    bisect(i, 0, t->topic.n, t->topic.p[i].first < from);
    return i;
}

static uint32_t gap(uint32_t first, uint32_t last, uint32_t a, uint32_t b) {
    return a >= last ? a - last : first >= b ? first - b : 0;
}

/* "but", "while" and the like stand between the match [a, last) and the place b: they are about different things. */
static bool is_apart(const stance *t, uint32_t a, uint32_t last, uint32_t b) {
    static const char *const words[] = {"but",     "while", "although", "though", ";",
                                        "whereas", "after", "before",   "when"};
    for (uint32_t i = a < b ? a : b; i < (a < b ? b : a); i++)
        if (stance_one_of(t, i, words, sizeof words / sizeof *words)) return true;
    for (uint32_t i = last; i < b; i++)
        if (stance_is(t, i, "not")) return true; /* "helps with arms, not by sending troops" */
    return false;
}

/* The known topic of the sentence with the highest rank; of equals the nearest to the position. `beside`: only of those
 * that stand on the same side of a "but". */
static const topic_hit *known_topic(const stance *t, const topic_wanted *w, lede_range sentence, bool beside) {
    const topic_hit *best = NULL;
    if (w->within.from < w->within.to) sentence = w->within;
    for (size_t i = topic_since(t, sentence.from); i < t->topic.n && t->topic.p[i].first < sentence.to; i++) {
        const topic_hit *h = &t->topic.p[i];
        if (!h->name.n || (w->giving && h->use) || (h->near && gap(w->first, w->last, h->first, h->last) > h->near) ||
            (beside && is_apart(t, w->first, w->last, h->first)))
            continue;
        if (!best || h->rank > best->rank ||
            (h->rank == best->rank &&
             gap(w->first, w->last, h->first, h->last) < gap(w->first, w->last, best->first, best->last)))
            best = h;
    }
    return best;
}

/* "that policy", "the restrictions": the matter spoken of before. */
static bool is_vague(const stance *t, uint32_t i) {
    return i == SPEECH_NONE ||
           (t->matter[i] != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[t->matter[i]], "topic"), STR("policy")));
}

/* "Our position", "the restrictions": words for what was spoken of before. */
static bool refers(const stance *t, uint32_t i) {
    return i != SPEECH_NONE && t->matter[i] != SPEECH_NONE && note_get(&t->s.r->mention.p[t->matter[i]], "refers");
}

/* Token of the matter or weapon nearest to the position, within `near` words; SPEECH_NONE: there is none. plain: no
 * word such as "measures". */
static uint32_t nearest_matter(const stance *t, uint32_t first, uint32_t last, uint32_t near, lede_range sentence,
                               bool plain) {
    uint32_t best = SPEECH_NONE, distance = 0;
    uint32_t from = first > sentence.from + near ? first - near : sentence.from,
             to = sentence.to - last > near ? last + near : sentence.to;
    for (uint32_t i = from; i < to; i++) {
        bool named = t->s.entity[i] != SPEECH_NONE,
             weapon = named && str_eq(note_text(&t->s.r->mention.p[t->s.entity[i]], "kind"), STR("equipment"));
        if (named && !weapon) continue; /* the Strike Force, the Budget Committee */
        if ((t->matter[i] == SPEECH_NONE && !weapon) || (i >= first && i < last && t->matter[i] == SPEECH_NONE))
            continue;
        if (plain && !weapon && is_vague(t, i)) continue;
        uint32_t d = gap(first, last, i, i + 1) + (i < first ? 4 : 0) + (weapon ? 0 : 1);
        if (best == SPEECH_NONE || d < distance) {
            best = i;
            distance = d;
        }
    }
    return best;
}

/* "Russia's war", "Russian forces", "against Iran": the country is no party that the matter is for. */
static bool is_hostile(const stance *t, uint32_t i, uint32_t last) {
    uint32_t b = i, a = last;
    while (b > 0 && i - b < 3 && t->s.cls[b - 1] & W_DET) b--;
    if (b > 0 && word_is(t->s.r, b - 1, WORD_AGAINST)) return true;
    while (a < t->s.r->text->tokens && a - last < 4 && !(t->s.cls[a] & W_STOP))
        if (word_is(t->s.r, a++, WORD_HOSTILE))
            return !str_eq(note_token(t->s.r, last), STR("against"));
    return false;
}

/* "to Ukraine", "for the Ukrainian people", "arming Kyiv"; "in Ukraine", "into Ukraine"; "against Russia"; "with
 * Iran". */
static bool is_marked(const stance *t, uint32_t i, bond how) {
    static const word_kind mark[] = {
        [FOR] = WORD_FOR, [WITHIN] = WORD_INTO, [AGAINST] = WORD_ON, [WITH] = WORD_WITH};
    uint32_t b = i;
    while (b > 0 && i - b < 3 && t->s.cls[b - 1] & W_DET) b--;
    return b > 0 && word_is(t->s.r, b - 1, mark[how]);
}

bool topic_gets(const stance *t, uint32_t i, uint32_t last) {
    enum { NEAR = 8 };
    if (is_hostile(t, i, last) || !is_marked(t, i, FOR)) return false;
    for (uint32_t k = i; k > 0 && i - k < NEAR; k--) /* "remarks to Congress" gives nothing */
        if (t->matter[k - 1] != SPEECH_NONE) return true;
    return false;
}

/* How well the country named in tokens [i, last) fits a matter at token `at`: the less the better; NO_FIT: not at
 * all. */
enum { GIVEN = 40, NO_FIT = 100000 };
static uint32_t fitness(const stance *t, uint32_t at, uint32_t i, uint32_t last, bond how) {
    static const char *const place[] = {"in", "at", "with", "near"}, *const other[] = {"in", "of", "for", "to", "with"};
    uint32_t d = i > at ? i - at : at - i + 2, b = i;
    while (b > 0 && i - b < 3 && t->s.cls[b - 1] & W_DET) b--;
    if (how != FOR && is_marked(t, i, how)) return d / 4 + 1;
    if (how == AGAINST) /* "for its war in Ukraine" */
        return b > 0 && stance_one_of(t, b - 1, other, sizeof other / sizeof *other) ? NO_FIT : d + GIVEN;
    if (is_hostile(t, i, last) || (b > 0 && stance_is(t, b - 1, "outside"))) return NO_FIT;
    if (i < at && b > 0 && stance_one_of(t, b - 1, place, sizeof place / sizeof *place))
        return NO_FIT;                                                        /* "in Berlin we said" */
    bool owns = at > last && at - last <= 4 && t->s.cls[last] & W_POSSESSIVE; /* "Turkey's F-16 fleet" */
    if (owns) return 2;
    return how == FOR && is_marked(t, i, FOR) ? d / 4 + 1 : d + GIVEN;
}

/* The country that the name over token i tells; empty: none, or only a part of the world. */
static lede_str country_at(const stance *t, uint32_t i) {
    const lede_mention *m = &t->s.r->mention.p[t->s.country[i]];
    lede_str country = note_text(m, "country");
    bool known = strncmp(m->by, "lexicon/", 8) == 0 && str_eq(note_text(m, "kind"), STR("place"));
    if (!country.n && known) country = note_text(m, "canonical");
    return name_is_direction(country) ? STR("") : country;
}

/* The country or alliance that the matter `form` at token i concerns, not the actor's own. `sure`: only one that the
 * words name as the matter's own: "to Ukraine", "for Israel". */
static lede_str concerned(const stance *t, uint32_t at, lede_range sentence, lede_str actor, lede_str form, bool sure) {
    lede_str best = STR("");
    bond how = bond_of(form);
    uint32_t least = sure ? GIVEN : NO_FIT;
    for (uint32_t i = sentence.from; i < sentence.to; i++) {
        if (t->s.country[i] == SPEECH_NONE) continue;
        const lede_mention *m = &t->s.r->mention.p[t->s.country[i]];
        lede_str country = country_at(t, i);
        uint32_t fit = country.n && !str_eq(country, actor) ? fitness(t, at, i, m->last, how) : NO_FIT;
        i = m->last > i ? m->last - 1 : i;
        if (fit >= least) continue;
        best = country;
        least = fit;
    }
    return best;
}

/* The topic's name with the country in the place of its %; without one the words before it. */
static lede_str fill(note_run *r, lede_str form, lede_str country) {
    const char *percent = memchr(form.p, '%', form.n);
    if (!percent) return form;
    int head = (int)(percent - form.p);
    if (!country.n) {
        while (head > 0 && form.p[head - 1] != ' ') head--;
        while (head > 0 && form.p[head - 1] == ' ') head--;
        while (head > 0 && form.p[head - 1] != ' ') head--; /* and the "for" or "in" before it */
        while (head > 0 && form.p[head - 1] == ' ') head--;
        return head > 0 ? (lede_str){form.p, (size_t)head} : form;
    }
    const char *name = arena_printf(r->mem, "%.*s%.*s", head, form.p, (int)country.n, country.p);
    return name ? str_of(name) : form;
}

/* "On the streets of America": it happens at the actor's own place. */
static bool is_at_home(const stance *t, lede_range sentence, lede_str actor) {
    static const char *const place[] = {"in", "of", "on", "at", "inside", "within", "across"};
    for (uint32_t i = sentence.from + 1; i < sentence.to; i++)
        if (t->s.country[i] != SPEECH_NONE && str_eq(country_at(t, i), actor) &&
            stance_one_of(t, i - 1, place, sizeof place / sizeof *place))
            return true;
    return false;
}

/* The country named last before token `end`, not the actor's own; empty: none is near. */
static lede_str spoken_of(const stance *t, uint32_t end, lede_str actor) {
    enum { BEFORE = 150 };
    for (uint32_t i = end; i > 0 && end - i < BEFORE; i--) {
        if (t->s.country[i - 1] == SPEECH_NONE) continue;
        lede_str country = country_at(t, i - 1);
        if (country.n && !str_eq(country, actor)) return country;
    }
    return STR("");
}

/* The country for a topic's %: as the sentence says, the one spoken of just before, or what the document is about. In
 * talk on many matters, what happens in a country happens in the one that was just named. */
static lede_str named_for(const stance *t, uint32_t at, lede_range sentence, lede_str actor, lede_str form) {
    enum { BEFORE = 80 };
    if (!memchr(form.p, '%', form.n)) return STR("");
    bool within = bond_of(form) == WITHIN, known = within || memmem(form.p, form.n, " for %", 6) != NULL;
    lede_range before = {at > BEFORE ? at - BEFORE : 0, sentence.from};
    lede_str country = known ? concerned(t, at, sentence, actor, form, true) : STR("");
    if (!country.n && !within) country = concerned(t, at, sentence, actor, form, false);
    if (!country.n && known) country = concerned(t, at, before, actor, form, true);
    if (!country.n && within && is_at_home(t, sentence, actor)) return STR("");
    if (!country.n && within && t->turn[at] != SPEECH_NONE) country = spoken_of(t, sentence.to, actor);
    return country.n || !known ? country : t->taker;
}

static lede_str name_matter(const stance *t, uint32_t i, lede_range sentence, lede_str actor) {
    note_run *r = t->s.r;
    if (i == SPEECH_NONE) return STR("policy");
    lede_str form = t->matter[i] == SPEECH_NONE ? STR(" for %") : note_text(&r->mention.p[t->matter[i]], "topic");
    lede_str country = named_for(t, i, sentence, actor, form);
    if (t->matter[i] != SPEECH_NONE && t->s.entity[i] == SPEECH_NONE) return fill(r, form, country);
    lede_str weapon = note_text(&r->mention.p[t->s.entity[i]], "canonical");
    const char *name =
        country.n ? arena_printf(r->mem, "%.*s for %.*s", (int)weapon.n, weapon.p, (int)country.n, country.p) : NULL;
    return name ? str_of(name) : weapon;
}

/* The topic of this form came without a country. */
static bool is_bare(lede_str topic, lede_str form) { return memchr(form.p, '%', form.n) && topic.n < form.n; }

static subject_matter about_known(const stance *t, const topic_hit *h, lede_str actor) {
    lede_str name = fill(t->s.r, h->name, named_for(t, h->first, speech_around(&t->s, h->first), actor, h->name));
    return (subject_matter){name, STR(""), h->own, h->own_actor, h->use, is_bare(name, h->name), false};
}

/* A word that many matters go by: "aid", "policy", "missiles"; or a matter of which it is not known whom it
 * concerns. */
static bool is_broad(const stance *t, uint32_t i, lede_str topic) {
    if (i == SPEECH_NONE) return true;
    if (t->s.entity[i] != SPEECH_NONE) {
        lede_str weapon = note_text(&t->s.r->mention.p[t->s.entity[i]], "canonical");
        return weapon.n >= topic.n || (weapon.p[0] >= 'a' && weapon.p[0] <= 'z');
    }
    const lede_mention *matter = &t->s.r->mention.p[t->matter[i]];
    return note_get(matter, "broad") || is_bare(topic, note_text(matter, "topic"));
}

/* The topic has the name of this form, whatever stands for its %. */
static bool is_named_by(lede_str topic, lede_str form) {
    const char *percent = memchr(form.p, '%', form.n);
    size_t n = percent ? (size_t)(percent - form.p) : form.n;
    return topic.n >= n && memcmp(topic.p, form.p, n) == 0 && (percent || topic.n == n);
}

/* The scope given in the sentence for this topic, or for whatever topic there is. */
static lede_str scope_of(const stance *t, lede_str topic, lede_range sentence) {
    lede_str scope = STR("");
    for (size_t k = topic_since(t, sentence.from); k < t->topic.n && t->topic.p[k].first < sentence.to; k++) {
        const topic_hit *h = &t->topic.p[k];
        if (h->scope.n && (!h->name.n || is_named_by(topic, h->name))) scope = h->scope;
    }
    return scope;
}

/* What was spoken of before, where the words only take it up: earlier in the same turn or text, or in the question that
 * the turn answers. */
static bool taken_up(const stance *t, uint32_t token, lede_str actor, subject_matter *about) {
    enum { SENTENCES = 4 };
    bool near = t->last.topic.n && t->s.r->in[token] - t->last_sentence <= SENTENCES;
    if (t->turn[token] == SPEECH_NONE) return near && (*about = t->last, true);
    if (near && t->last_sentence >= t->s.r->in[t->s.r->mention.p[t->turn[token]].first]) return *about = t->last, true;
    lede_range asked = stance_question(t, token);
    for (size_t k = topic_since(t, asked.to); k > 0 && t->topic.p[k - 1].first >= asked.from;) {
        const topic_hit *h = &t->topic.p[--k];
        if (!h->name.n) continue;
        *about = about_known(t, h, actor);
        about->scope = scope_of(t, about->topic, speech_around(&t->s, h->first));
        return true;
    }
    return false;
}

static bool match_refers(const stance *t, const topic_wanted *w) {
    for (uint32_t i = w->first; i < w->last; i++)
        if (refers(t, i)) return true;
    return false;
}

/* "the cultural rights of minorities": what no word of the lexicon stands for goes by its own. */
static bool name_object(stance *t, const topic_wanted *w, subject_matter *about) {
    enum { LONGEST = 6 };
    uint32_t from = w->object.from, to = from;
    while (from < w->object.to && t->s.cls[from] & (W_DET | W_ADVERB)) from++;
    for (to = from; to < w->object.to && to - from < LONGEST; to++)
        if (t->s.entity[to] == SPEECH_NONE && t->s.cls[to] & (W_PREP | W_STOP | W_AND) && !stance_is(t, to, "of"))
            break;
    static const char *const pronouns[] = {"them", "him", "her", "that", "this"};
    while (to > from && t->s.cls[to - 1] & (W_PREP | W_DET | W_ADVERB)) to--;
    if (from >= to || t->s.cls[from] & (W_PRONOUN | W_THEY) || stance_one_of(t, from, pronouns, 5)) return false;
    *about = (subject_matter){note_words(t->s.r, from, to), STR(""), STR(""), STR(""), false, to - from == 1, true};
    return true;
}

bool topic_of(stance *t, const topic_wanted *w, subject_matter *about) {
    lede_range sentence = speech_around(&t->s, w->first);
    const topic_hit *known = known_topic(t, w, sentence, true);
    uint32_t near = w->near < 0 ? sentence.to - sentence.from : (uint32_t)w->near,
             since = t->s.r->in[w->first] - t->last_sentence;
    uint32_t i = nearest_matter(t, w->first, w->last, near, sentence, false);
    if (i != SPEECH_NONE && i >= w->last && is_vague(t, i) && !refers(t, i)) { /* "measures, with 1,200 sanctions" */
        uint32_t other = nearest_matter(t, w->first, w->last, near, sentence, true);
        if (other != SPEECH_NONE && !is_apart(t, w->first, w->last, other)) i = other;
    }
    uint32_t d = i == SPEECH_NONE ? 0 : gap(w->first, w->last, i, i + 1);
    bool within = known && i != SPEECH_NONE && i + 2 > known->first && i < known->last + 4;
    if (known && !is_vague(t, i)) {
        uint32_t far = gap(w->first, w->last, known->first, known->last);
        if ((known->near && w->giving && !within && d < far) || far > d + 25) known = NULL;
    } else if (!known && (is_vague(t, i) || is_apart(t, w->first, w->last, i)))
        known = known_topic(t, w, sentence, false);
    if (i == SPEECH_NONE && w->points && !known && taken_up(t, w->first, w->actor, about)) return true;
    bool close = known && gap(w->first, w->last, known->first, known->last) <= near;
    if (!close && i == SPEECH_NONE && (w->near >= 0 || !t->last.topic.n || since > 1)) return name_object(t, w, about);
    bool talk = t->turn[w->first] != SPEECH_NONE,
         silent = talk && !w->points && !refers(t, i) && !match_refers(t, w); /* talk goes on without a word */
    if (known && known->rank < 0 && d < 3 && refers(t, i) && taken_up(t, w->first, w->actor, about)) return true;
    if (known) *about = about_known(t, known, w->actor);
    else if (!is_vague(t, i) || silent || !taken_up(t, w->first, w->actor, about)) {
        if (is_vague(t, i) && name_object(t, w, about)) return true; /* "a peace proposal" */
        lede_str name = name_matter(t, i, sentence, w->actor);
        *about = (subject_matter){name, STR(""), STR(""), STR(""), false, is_broad(t, i, name), false};
    }
    lede_str scope = scope_of(t, about->topic, sentence);
    if (scope.n || known) about->scope = scope;
    if (!is_vague(t, i) || known) {
        t->last = *about;
        t->last_sentence = t->s.r->in[w->first];
    }
    return true;
}
