/* What a position is about: a topic known by a rule, else a matter of policy with the country it concerns. */
#include <stdlib.h>

#include "note/pattern.h"
#include "stance.h"

static lede_str rule_text(const lede_rule *rule, const char *key) {
    for (uint32_t i = 0; i < rule->attrs; i++)
        if (strcmp(rule->attr[i].key, key) == 0 && rule->attr[i].kind == LEDE_STRING) return rule->attr[i].text;
    return (lede_str){"", 0};
}

static uint32_t rule_near(const lede_rule *rule) {
    for (uint32_t i = 0; i < rule->attrs; i++)
        if (strcmp(rule->attr[i].key, "near") == 0) return (uint32_t)rule->attr[i].number;
    return 0;
}

static lede_status met(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    (void)r;
    stance *t = data;
    topic_hit *h = vec_push(&t->topic);
    if (!h) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    *h = (topic_hit){hit->first, hit->last, rule_text(hit->rule, "topic"), rule_text(hit->rule, "scope"), rule_text(hit->rule, "own"),
                     rule_text(hit->rule, "own_actor"), str_eq(rule_text(hit->rule, "kind"), STR("use")), rule_near(hit->rule), hit->rule->rank};
    return LEDE_OK;
}

lede_status topic_find(stance *t, lede_error *e) { return match_group(t->s.r, "topic", met, t, e); }

/* The first topic hit that does not begin before token `from`. */
static size_t first_hit(const stance *t, uint32_t from) {
    size_t low = 0, high = t->topic.n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (t->topic.p[mid].first < from) low = mid + 1;
        else high = mid;
    }
    return low;
}

static uint32_t gap(uint32_t first, uint32_t last, uint32_t a, uint32_t b) { return a >= last ? a - last : first >= b ? first - b : 0; }

/* "but", "while" and the like stand between the two places: they are about different things. */
static bool is_apart(const stance *t, uint32_t a, uint32_t b) {
    static const char *const words[] = {"but", "while", "although", "though", ";", "whereas", "after", "before", "when"};
    for (uint32_t i = a < b ? a : b; i < (a < b ? b : a); i++) {
        lede_str w = note_token(t->s.r, i);
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (str_eq(w, str_of(words[k]))) return true;
    }
    return false;
}

/* The known topic of the sentence with the highest rank; of equals the nearest to the position. `beside`: only of those that
 * stand on the same side of a "but". */
static const topic_hit *known_topic(const stance *t, const topic_wanted *w, lede_range sentence, bool beside) {
    const topic_hit *best = NULL;
    for (size_t i = first_hit(t, sentence.from); i < t->topic.n && t->topic.p[i].first < sentence.to; i++) {
        const topic_hit *h = &t->topic.p[i];
        if (!h->name.n || (w->giving && h->use) || (h->near && gap(w->first, w->last, h->first, h->last) > h->near) || (beside && is_apart(t, w->first, h->first))) continue;
        if (!best || h->rank > best->rank ||
            (h->rank == best->rank && gap(w->first, w->last, h->first, h->last) < gap(w->first, w->last, best->first, best->last)))
            best = h;
    }
    return best;
}

/* Token of the matter or weapon nearest to the position, within `near` words; SPEECH_NONE: there is none. */
static uint32_t nearest_matter(const stance *t, uint32_t first, uint32_t last, uint32_t near, lede_range sentence) {
    uint32_t best = SPEECH_NONE, distance = 0;
    uint32_t from = first > sentence.from + near ? first - near : sentence.from, to = sentence.to - last > near ? last + near : sentence.to;
    for (uint32_t i = from; i < to; i++) {
        bool weapon = t->s.entity[i] != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[t->s.entity[i]], "kind"), STR("equipment"));
        if ((t->matter[i] == SPEECH_NONE && !weapon) || (i >= first && i < last && t->matter[i] == SPEECH_NONE)) continue;
        uint32_t d = gap(first, last, i, i + 1) + (i < first ? 4 : 0) + (weapon ? 0 : 1);
        if (best == SPEECH_NONE || d < distance) {
            best = i;
            distance = d;
        }
    }
    return best;
}

/* How well the country named at token i fits a matter at token `at`: 0 not at all, else the less the better. */
static uint32_t fitness(const stance *t, uint32_t at, uint32_t i, uint32_t first) {
    static const char *const to[] = {"to", "for", "on", "with", "give", "arm", "arming", "supply", "supplying", "helping", "help"}, *const not_to[] = {"against", "from", "by", "inside", "into", "over"};
    uint32_t d = i > at ? i - at : at - i + 2;
    if (i == first) return d + 1;
    lede_str before = note_token(t->s.r, i - 1);
    for (size_t k = 0; k < sizeof to / sizeof *to; k++)
        if (str_eq(before, str_of(to[k]))) return d / 4 + 1;
    for (size_t k = 0; k < sizeof not_to / sizeof *not_to; k++)
        if (str_eq(before, str_of(not_to[k]))) return d + 40;
    return d + 10;
}

/* The country or alliance that the matter at token i concerns, not the actor's own. */
static lede_str concerned(const stance *t, uint32_t at, lede_range sentence, lede_str actor) {
    lede_str best = STR("");
    uint32_t least = 0;
    for (uint32_t i = sentence.from; i < sentence.to; i++) {
        if (t->s.country[i] == SPEECH_NONE) continue;
        const lede_mention *m = &t->s.r->mention.p[t->s.country[i]];
        lede_str country = note_text(m, "country");
        if (!country.n && strncmp(m->by, "lexicon/", 8) == 0) country = note_text(m, "canonical");
        if (!country.n) continue;
        uint32_t fit = fitness(t, at, i, sentence.from);
        if (str_eq(country, actor) || (best.n && fit >= least)) continue;
        best = country;
        least = fit;
    }
    return least < 40 ? best : STR("");
}

/* The topic's name with the country in the place of its %; without one the words before it. */
static lede_str fill(note_run *r, lede_str form, lede_str country) {
    const char *percent = memchr(form.p, '%', form.n);
    if (!percent) return form;
    int head = (int)(percent - form.p);
    if (!country.n) {
        while (head > 0 && form.p[head - 1] != ' ') head--;
        for (int words = 0; words < 1 && head > 0; words++) {
            head--;
            while (head > 0 && form.p[head - 1] != ' ') head--;
        }
        while (head > 0 && form.p[head - 1] == ' ') head--;
        return head > 0 ? (lede_str){form.p, (size_t)head} : form;
    }
    const char *name = arena_printf(r->mem, "%.*s%.*s", head, form.p, (int)country.n, country.p);
    return name ? str_of(name) : form;
}

static lede_str name_matter(const stance *t, uint32_t i, lede_range sentence, lede_str actor) {
    note_run *r = t->s.r;
    if (i == SPEECH_NONE) return STR("policy");
    lede_str country = concerned(t, i, sentence, actor), form = t->matter[i] == SPEECH_NONE ? STR(" for %") : note_text(&r->mention.p[t->matter[i]], "topic");
    if (!country.n && memmem(form.p, form.n, " for %", 6) && !str_eq(t->theme, actor)) country = t->theme;
    if (t->matter[i] != SPEECH_NONE && t->s.entity[i] == SPEECH_NONE) return fill(r, form, country);
    lede_str weapon = note_text(&r->mention.p[t->s.entity[i]], "canonical");
    const char *name = country.n ? arena_printf(r->mem, "%.*s for %.*s", (int)weapon.n, weapon.p, (int)country.n, country.p) : NULL;
    return name ? str_of(name) : weapon;
}

/* A known topic; the country for its % stands in the sentence, or is the one the document speaks of most. */
static lede_str name_known(const stance *t, const topic_hit *h, lede_range sentence, lede_str actor) {
    if (!memchr(h->name.p, '%', h->name.n)) return h->name;
    lede_str country = concerned(t, h->first, sentence, actor);
    return fill(t->s.r, h->name, country.n ? country : t->theme);
}

/* "that policy", "the restrictions": the matter spoken of before. */
static bool is_vague(const stance *t, uint32_t i) {
    return i == SPEECH_NONE || (t->matter[i] != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[t->matter[i]], "topic"), STR("policy")));
}

/* The scope given in the sentence for this topic, or for whatever topic there is. */
static lede_str scope_of(const stance *t, lede_str topic, lede_range sentence) {
    lede_str scope = STR("");
    for (size_t k = first_hit(t, sentence.from); k < t->topic.n && t->topic.p[k].first < sentence.to; k++) {
        const topic_hit *h = &t->topic.p[k];
        if (h->scope.n && (!h->name.n || str_eq(h->name, topic))) scope = h->scope;
    }
    return scope;
}

bool topic_of(stance *t, const topic_wanted *w, subject_matter *about) {
    lede_range sentence = speech_around(&t->s, w->first);
    const topic_hit *known = known_topic(t, w, sentence, true);
    uint32_t near = w->near < 0 ? sentence.to - sentence.from : (uint32_t)w->near, since = t->s.r->in[w->first] - t->last_sentence;
    uint32_t i = nearest_matter(t, w->first, w->last, near, sentence);
    bool within = known && i != SPEECH_NONE && i + 2 > known->first && i < known->last + 4;
    if (known && known->near && w->giving && !is_vague(t, i) && !within && gap(w->first, w->last, i, i + 1) < gap(w->first, w->last, known->first, known->last)) known = NULL;
    else if (known && !is_vague(t, i) && gap(w->first, w->last, known->first, known->last) > gap(w->first, w->last, i, i + 1) + 25) known = NULL;
    else if (!known && (is_vague(t, i) || is_apart(t, w->first, i))) known = known_topic(t, w, sentence, false);
    bool close = known && gap(w->first, w->last, known->first, known->last) <= near;
    if (!close && i == SPEECH_NONE && (w->near >= 0 || !t->last.topic.n || since > 1)) return false;
    if (known) *about = (subject_matter){name_known(t, known, sentence, w->actor), STR(""), known->own, known->own_actor};
    else if (is_vague(t, i) && t->last.topic.n && since <= 4) *about = t->last; /* the text goes on about the same matter */
    else *about = (subject_matter){name_matter(t, i, sentence, w->actor), STR(""), STR(""), STR("")};
    lede_str scope = scope_of(t, about->topic, sentence);
    if (scope.n || known) about->scope = scope;
    if (!is_vague(t, i) || known) {
        t->last = *about;
        t->last_sentence = t->s.r->in[w->first];
    }
    return true;
}
