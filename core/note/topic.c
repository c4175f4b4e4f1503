/* What a position is about: a topic known by a rule, else a matter of policy with the country it concerns. */
#include <stdlib.h>

#include "note/pattern.h"
#include "stance.h"

static lede_str rule_text(const lede_rule *rule, const char *key) {
    for (uint32_t i = 0; i < rule->attrs; i++)
        if (strcmp(rule->attr[i].key, key) == 0 && rule->attr[i].kind == LEDE_STRING) return rule->attr[i].text;
    return (lede_str){"", 0};
}

static lede_status met(void *data, note_run *r, const match_hit *hit, lede_error *e) {
    (void)r;
    stance *t = data;
    topic_hit *h = vec_push(&t->topic);
    if (!h) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    *h = (topic_hit){hit->first, hit->last, rule_text(hit->rule, "topic"), rule_text(hit->rule, "scope"), hit->rule->rank};
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

/* The known topic of the sentence with the highest rank; of equals the nearest to the position. */
static const topic_hit *known_topic(const stance *t, uint32_t first, uint32_t last, lede_range sentence) {
    const topic_hit *best = NULL;
    for (size_t i = first_hit(t, sentence.from); i < t->topic.n && t->topic.p[i].first < sentence.to; i++) {
        const topic_hit *h = &t->topic.p[i];
        if (!best || h->rank > best->rank || (h->rank == best->rank && gap(first, last, h->first, h->last) < gap(first, last, best->first, best->last))) best = h;
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

/* The country or alliance that the matter at token i concerns: the nearest behind it, else before it. */
static lede_str concerned(const stance *t, uint32_t at, lede_range sentence) {
    for (uint32_t k = 0; k < 2 * (sentence.to - sentence.from); k++) {
        uint32_t i = k % 2 ? at - (k + 1) / 2 : at + k / 2;
        if (i < sentence.from || i >= sentence.to || t->s.country[i] == SPEECH_NONE) continue;
        const lede_mention *m = &t->s.r->mention.p[t->s.country[i]];
        lede_str country = note_text(m, "country");
        return country.n ? country : note_text(m, "canonical");
    }
    return STR("");
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

static lede_str name_matter(const stance *t, uint32_t i, lede_range sentence) {
    note_run *r = t->s.r;
    lede_str country = concerned(t, i, sentence);
    if (t->matter[i] != SPEECH_NONE && t->s.entity[i] == SPEECH_NONE) return fill(r, note_text(&r->mention.p[t->matter[i]], "topic"), country);
    lede_str weapon = note_text(&r->mention.p[t->s.entity[i]], "canonical");
    const char *name = country.n ? arena_printf(r->mem, "%.*s for %.*s", (int)weapon.n, weapon.p, (int)country.n, country.p) : NULL;
    return name ? str_of(name) : weapon;
}

/* "that policy", "the restrictions": the matter spoken of before. */
static bool is_vague(const stance *t, uint32_t i) {
    return i == SPEECH_NONE || (t->matter[i] != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[t->matter[i]], "topic"), STR("policy")));
}

bool topic_of(stance *t, uint32_t first, uint32_t last, int near, lede_str *topic, lede_str *scope) {
    lede_range sentence = speech_sentence(&t->s, first);
    const topic_hit *known = known_topic(t, first, last, sentence);
    uint32_t i = nearest_matter(t, first, last, near < 0 ? sentence.to - sentence.from : (uint32_t)near, sentence);
    bool close = known && (near < 0 || gap(first, last, known->first, known->last) <= (uint32_t)near);
    *scope = STR("");
    if (!close && i == SPEECH_NONE) {
        if (near >= 0 || !t->last_topic.n || t->s.r->in[first] - t->last_sentence > 1) return false;
        *topic = t->last_topic; /* the sentence goes on about the same matter */
        *scope = t->last_scope;
        return true;
    }
    if (known) {
        *topic = known->name;
        for (size_t k = first_hit(t, sentence.from); k < t->topic.n && t->topic.p[k].first < sentence.to; k++)
            if (t->topic.p[k].scope.n && str_eq(t->topic.p[k].name, known->name)) *scope = t->topic.p[k].scope;
    } else if (is_vague(t, i) && t->last_topic.n && t->s.r->in[first] - t->last_sentence <= 4) {
        *topic = t->last_topic;
        *scope = t->last_scope;
    } else {
        *topic = name_matter(t, i, sentence);
    }
    if (!is_vague(t, i) || known) {
        t->last_topic = *topic;
        t->last_scope = *scope;
    }
    t->last_sentence = t->s.r->in[first];
    return true;
}
