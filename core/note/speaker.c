/* Who a noun phrase stands for: a name, a body, a paper, somebody without a name, or one who came before. */
#include "annotator.h"
#include "clause.h"
#include "note/name.h"

static const lede_mention *mention(const speech *s, uint32_t index) { return &s->r->mention.p[index]; }

static bool is_kind(const speech *s, uint32_t entity, const char *kind) {
    return entity != SPEECH_NONE && str_eq(note_text(mention(s, entity), "kind"), str_of(kind));
}

static lede_str canonical(const speech *s, uint32_t entity) {
    lede_str name = note_text(mention(s, entity), "canonical");
    const lede_mention *m = mention(s, entity);
    return name.n ? name : note_words(s->r, m->first, m->last);
}

/* The phrase as it stands, but that a sentence's first word keeps its capital only as a name's. */
static lede_str describe(const speech *s, lede_range phrase) {
    lede_str words = note_words(s->r, phrase.from, phrase.to);
    uint32_t first = phrase.from;
    bool common = s->cls[first] & W_DET || ((s->source[first] != SPEECH_NONE || speech_share(s, first)) &&
                                            first == speech_sentence(s, first).from);
    bool name = s->entity[first] != SPEECH_NONE || s->country[first] != SPEECH_NONE ||
                (s->source[first] != SPEECH_NONE && first + 1 < phrase.to &&
                 s->r->text->token[first + 1].flags & LEDE_UPPER_FIRST); /* Vice President */
    if (!common || name || words.p[0] < 'A' || words.p[0] > 'Z' ||
        (words.n > 1 && words.p[1] >= 'A' && words.p[1] <= 'Z'))
        return words;
    char *copy = arena_copy(s->r->mem, words.p, words.n);
    if (!copy) return words;
    copy[0] = (char)(copy[0] + 32);
    return (lede_str){copy, words.n};
}

/* The part of the phrase that holds its head: up to the first preposition, comma or relative outside a name. */
static uint32_t head_end(const speech *s, lede_range p) {
    for (uint32_t i = p.from + 1; i < p.to; i++)
        if ((s->cls[i] & (W_PREP | W_STOP | W_RELATIVE)) && s->entity[i] == SPEECH_NONE) return i;
    return p.to;
}

static bool has_definite(const speech *s, lede_range p) {
    lede_str w = note_token(s->r, p.from);
    return w.n == 3 && (w.p[0] == 't' || w.p[0] == 'T') && w.p[1] == 'h' && w.p[2] == 'e';
}

static speaker as(lede_range p, lede_str name, lede_str kind, uint32_t head) {
    return (speaker){.first = p.from, .last = p.to, .name = name, .kind = kind, .head = head};
}

/* The country that an adjective or name in the words points to, or none. */
static lede_str country_in(const speech *s, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        if (s->country[i] == SPEECH_NONE) continue;
        lede_str country = note_text(mention(s, s->country[i]), "country");
        return country.n || !is_kind(s, s->country[i], "place") ? country : canonical(s, s->country[i]);
    }
    return STR("");
}

static bool holds(lede_str text, lede_str word) {
    for (size_t i = 0; word.n && i + word.n <= text.n; i++)
        if (strncasecmp(text.p + i, word.p, word.n) == 0) return true;
    return false;
}

/* "the senator", "the former Russian president": the person spoken of before, unless he is of another country. */
static bool is_person_again(const speech *s, lede_range p, const lede_mention *noun) {
    bool many = str_ends(note_token(s->r, noun->last - 1), "s");
    if (many || !note_get(noun, "title") || !str_eq(s->person.kind, STR("named"))) return false;
    if (speech_is_talk(s, p.from)) /* "the Secretary": not whoever spoke last */
        return s->person.head != SPEECH_NONE &&
               holds(note_text(mention(s, s->person.head), "role"), note_words(s->r, noun->first, noun->last));
    bool known = s->person.head != SPEECH_NONE; /* not where only his words tell that he spoke: speaker_guess */
    lede_str here = country_in(s, p.from, noun->first),
             there = known ? note_text(mention(s, s->person.head), "country") : STR("");
    if (here.n && there.n) return str_eq(here, there);
    return noun->first <= p.from + 2;
}

/* What a phrase says of somebody's office: "the minister", "the Malaysian PM", "Turkey's foreign minister". */
typedef struct {
    lede_str nation, country, office; /* nation: its word, or empty; country: its name */
    bool owned;                       /* "Turkey's": the name may come later in the text */
} office_told;

static bool read_office(const speech *s, lede_range p, const lede_mention *noun, office_told *o) {
    uint32_t before = noun->first;
    if (!note_get(noun, "title") || before == p.from || p.to > noun->last) return false;
    *o = (office_told){.office = note_words(s->r, noun->first, noun->last)};
    if (speech_says(s, noun->first, "PM")) o->office = STR("prime minister");
    if (speech_says(s, noun->first, "FM")) o->office = STR("foreign minister");
    o->owned = s->cls[before - 1] & W_POSSESSIVE && !(s->cls[before - 1] & W_DET);
    uint32_t at = o->owned ? before - 2 : before - 1; /* the word for the nation */
    if (before < p.from + (o->owned ? 2u : 1u)) return false;
    if (s->country[at] == SPEECH_NONE) return has_definite(s, p) && before == p.from + 1;
    o->nation = note_token(s->r, at);
    o->country = country_in(s, at, at + 1);
    return o->owned || (has_definite(s, p) && before == p.from + 2);
}

/* The person at the mention holds that office, as his role is told where he is named. */
static bool is_holder(const lede_mention *m, const office_told *o) {
    lede_str role = note_text(m, "role"), country = note_text(m, "country");
    if (!holds(role, o->office)) return false;
    return !o->nation.n || holds(role, o->nation) || (o->country.n && str_eq(country, o->country));
}

/* "the Malaysian PM", "the minister": who was last named as that in the text before, or for "Turkey's foreign minister"
 * first behind. */
static uint32_t role_again(const speech *s, lede_range p, const lede_mention *noun) {
    enum { LOOK = 3000, NEAR = 400 };
    office_told o;
    if (!read_office(s, p, noun, &o) || (!o.nation.n && speech_is_talk(s, p.from))) return SPEECH_NONE;
    uint32_t back = o.nation.n ? LOOK : NEAR;
    for (uint32_t i = p.from; i-- > 0 && p.from - i < back;)
        if (is_kind(s, s->entity[i], "person") && is_holder(mention(s, s->entity[i]), &o)) return s->entity[i];
    for (uint32_t i = p.to; o.owned && i < s->r->text->tokens && i - p.to < LOOK; i++)
        if (is_kind(s, s->entity[i], "person") && is_holder(mention(s, s->entity[i]), &o)) return s->entity[i];
    return SPEECH_NONE;
}

static bool same_letters(lede_str a, lede_str b) {
    if (a.n != b.n) return false;
    for (size_t i = 0; i < a.n; i++)
        if ((a.p[i] | 0x20) != (b.p[i] | 0x20)) return false;
    return true;
}

/* "the administration", "the ministry": the body whose name ends with that word, looked for in the text before. */
static uint32_t body_again(const speech *s, lede_range p, const lede_mention *noun) {
    enum { LOOK_BACK = 3000 };
    lede_str word = note_words(s->r, noun->first, noun->last);
    for (uint32_t i = p.from; i-- > 0 && p.from - i < LOOK_BACK;) {
        if (s->entity[i] == SPEECH_NONE || !is_kind(s, s->entity[i], "organisation") ||
            mention(s, s->entity[i])->last != i + 1)
            continue;
        if (same_letters(note_token(s->r, i), word)) return s->entity[i];
        uint32_t first = mention(s, s->entity[i])->first; /* the Organisation of Islamic Cooperation */
        if (first < i && same_letters(note_token(s->r, first), word)) return s->entity[i];
    }
    return SPEECH_NONE;
}

/* "the group", "the organisation": a word that any body goes by. */
static bool is_any_body(const speech *s, const lede_mention *noun) {
    return word_is(s->r, noun->last - 1, WORD_BODY);
}

/* The body that the sentence before, or one of the two before it, is about. */
static uint32_t body_told(const speech *s, lede_range p) {
    enum { BACK = 3, LONG = 120 };
    uint32_t number = s->r->in[p.from], spoke = s->last.head;
    bool near = spoke != SPEECH_NONE && s->r->in[s->last.first] + 1 == number; /* ..., says the Red Cross. The group */
    if (near && str_eq(note_text(mention(s, spoke), "kind"), STR("organisation")) &&
        note_same(mention(s, spoke)->type, "entity"))
        return spoke;
    for (uint32_t k = 1; k <= BACK && k <= number; k++) {
        lede_range told = s->r->text->sentence[number - k];
        if (told.to - told.from > LONG) break;
        lede_range subject = clause_first_phrase(s, told.from, told.to);
        for (uint32_t i = subject.from; i < subject.to; i++)
            if (is_kind(s, s->entity[i], "organisation")) return s->entity[i];
    }
    return SPEECH_NONE;
}

/* "the official", "the senator", "the ministry": somebody who came before, where that fits. */
static bool taken_up(const speech *s, lede_range p, const lede_mention *noun, speaker *who) {
    uint32_t person = role_again(s, p, noun);
    if (person != SPEECH_NONE) {
        *who = as(p, canonical(s, person), STR("named"), person);
        return true;
    }
    if (!has_definite(s, p) || p.to > noun->last + 1) return false;
    if (is_person_again(s, p, noun)) {
        *who = speaker_again(p, &s->person);
        return true;
    }
    if (word_is(s->r, noun->last - 1, WORD_POSTED) && noun->first == p.from + 1 &&
        (str_eq(s->last.kind, STR("organisation")) || str_eq(s->last.kind, STR("named")))) { /* whose it is */
        *who = speaker_again(p, &s->last);
        return true;
    }
    const speaker *before[] = {&s->last, &s->person};
    for (int i = 0; i < 2; i++) {
        if (before[i]->head == SPEECH_NONE || !before[i]->kind.n) continue;
        const lede_mention *other = mention(s, before[i]->head);
        if (!same_letters(note_token(s->r, other->last - 1), note_token(s->r, noun->last - 1))) continue;
        *who = speaker_again(p, before[i]);
        return true;
    }
    if (!str_eq(note_text(noun, "kind"), STR("organisation"))) return false;
    lede_str country = note_text(noun, "country");
    if (country.n) *who = as(p, country, STR("organisation"), SPEECH_NONE); /* "the administration" */
    if (country.n) return true;
    uint32_t body = body_again(s, p, noun);
    if (body == SPEECH_NONE && is_any_body(s, noun)) body = body_told(s, p);
    if (body != SPEECH_NONE) *who = as(p, canonical(s, body), STR("organisation"), body);
    return body != SPEECH_NONE;
}

static lede_str join(const speech *s, const char *a, lede_str b, const char *c, lede_str d) {
    size_t n = strlen(a), m = strlen(c);
    char *p = arena_alloc(s->r->mem, n + b.n + m + d.n);
    if (!p) return b;
    memcpy(p, a, n);
    if (b.n) memcpy(p + n, b.p, b.n);
    memcpy(p + n + b.n, c, m);
    if (d.n) memcpy(p + n + b.n + m, d.p, d.n);
    return (lede_str){p, n + b.n + m + d.n};
}

/* The person whose name begins or ends the words: "Joe Biden" of "President Joe Biden’s administration". */
static uint32_t person_in(const speech *s, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        if (is_kind(s, s->entity[i], "person")) return s->entity[i];
    return SPEECH_NONE;
}

static lede_str last_word(lede_str name) {
    for (size_t i = name.n; i-- > 0;)
        if (name.p[i] == ' ') return (lede_str){name.p + i + 1, name.n - i - 1};
    return name;
}

/* "Russia’s foreign ministry", "the Chinese embassy in Manila", "President Joe Biden’s administration": one name for
 * each body, however it is put; empty for all others. */
static lede_str body_name(const speech *s, lede_range p, uint32_t last) {
    lede_str country = country_in(s, p.from, last);
    uint32_t person = person_in(s, p.from, last);
    if (speech_says(s, last, "administration") && person != SPEECH_NONE)
        return join(s, "", last_word(canonical(s, person)), " administration", STR(""));
    bool owned = person != SPEECH_NONE && last > 0 && s->cls[last - 1] & W_POSSESSIVE;
    if (speech_says(s, last, "office") && owned && mention(s, person)->last + 1 == last)
        return join(s, "", canonical(s, person), "’s office", STR(""));
    if (speech_says(s, last, "embassy") && p.to > last + 1)
        return note_words(s->r, p.from + (s->cls[p.from] & W_DET ? 1 : 0), p.to);
    if (!country.n || last == p.from || !speech_says(s, last, "ministry")) return STR("");
    lede_str ministry = meanings_of(s->r->of->words, "ministry", note_token(s->r, last - 1));
    return ministry.n ? join(s, ministry.p, STR(""), " of ", country) : STR("");
}

/* "a CIA spokesman", "a spokesman for Biden": speaks for somebody by his name, and is no source to guess at. */
static bool speaks_for_body(const speech *s, lede_range p, const lede_mention *noun) {
    if (!str_eq(note_text(noun, "role"), STR("spokesperson"))) return false;
    for (uint32_t i = p.from; i < p.to; i++) {
        bool body = s->entity[i] != SPEECH_NONE && !is_kind(s, s->entity[i], "equipment");
        body = body || s->country[i] != SPEECH_NONE;
        if (s->source[i] != SPEECH_NONE && mention(s, s->source[i]) != noun)
            body = body || str_eq(note_text(mention(s, s->source[i]), "kind"), STR("organisation"));
        if (body) return true;
    }
    return false;
}

/* "the BJP statement", "Qatar's foreign ministry statement", "the party's office": whose it is. */
static lede_range issuer_of(const speech *s, lede_range p, const lede_mention *noun) {
    uint32_t to = noun->first;
    if (to > p.from && s->cls[to - 1] & W_POSSESSIVE && !(s->cls[to - 1] & W_DET)) to--;
    bool body = word_is(s->r, noun->last - 1, WORD_ISSUED) && to > p.from &&
                (is_kind(s, s->entity[to - 1], "organisation") ||
                 (s->source[to - 1] != SPEECH_NONE &&
                  str_eq(note_text(mention(s, s->source[to - 1]), "kind"), STR("organisation"))));
    return body && p.to == noun->last ? (lede_range){p.from, to} : (lede_range){p.from, p.from};
}

/* "the Belarusian government", "the government of South Sudan": the country; empty: it is not told. */
static lede_str governed(const speech *s, lede_range p, const lede_mention *noun) {
    bool of = noun->last < p.to && speech_says(s, noun->last, "of");
    return of ? country_in(s, noun->last, p.to) : p.to == noun->last ? country_in(s, p.from, noun->first) : STR("");
}

/* "174,000 refugees", "2,000 troops": too many to have spoken. */
static bool is_crowd(const speech *s, uint32_t i) {
    enum { DIGITS = 3 };
    uint32_t digits = 0;
    lede_str w = note_token(s->r, i);
    for (size_t k = 0; k < w.n; k++) digits += w.p[k] >= '0' && w.p[k] <= '9';
    return s->r->text->token[i].kind == LEDE_NUMBER && digits >= DIGITS && !memchr(w.p, '.', w.n);
}

/* "100 hours", "650 million", "2 meetings", "120": a time, a sum, a count of things. */
static bool is_measure(const speech *s, uint32_t head) {
    if (s->time[head] != SPEECH_NONE) return true;
    bool number = s->r->text->token[head].kind == LEDE_NUMBER || s->r->text->token[head].flags & LEDE_HAS_DIGIT;
    return number || speech_says(s, head, "million") || speech_says(s, head, "billion");
}

static speaker of_noun(const speech *s, lede_range p, uint32_t source) {
    const lede_mention *noun = mention(s, source);
    speaker who;
    if (is_crowd(s, p.from)) return as(p, describe(s, p), STR(""), SPEECH_NONE);
    if (taken_up(s, p, noun, &who)) return who;
    lede_range issuer = issuer_of(s, p, noun);
    if (issuer.from < issuer.to) {
        who = speaker_of(s, issuer);
        return speaker_again(p, &who);
    }
    bool his = s->cls[p.from] & W_DET && s->cls[p.from] & W_POSSESSIVE; /* "his email continued" */
    if (his && noun->first == p.from + 1 && p.to == noun->last && str_eq(note_text(noun, "kind"), STR("document"))) {
        who = speaker_of_owner(s, p.from);
        if (str_eq(who.kind, STR("named"))) return speaker_again(p, &who);
    }
    bool owned = noun->first > p.from + 1 && s->cls[noun->first - 1] & W_POSSESSIVE &&
                 s->country[noun->first - 2] != SPEECH_NONE; /* "Sweden's prime minister" */
    bool known = (has_definite(s, p) || owned) && note_get(noun, "title") &&
                 !str_ends(note_token(s->r, noun->last - 1), "s"); /* "the president" */
    lede_str kind = known ? STR("named") : note_text(noun, "kind"), body = body_name(s, p, noun->last - 1);
    if (speaks_for_body(s, p, noun)) kind = STR("organisation");
    if (speech_says(s, noun->last - 1, "government")) body = governed(s, p, noun);
    if (s->country[noun->first] != SPEECH_NONE && str_eq(kind, STR("organisation")))
        body = country_in(s, noun->first, noun->last); /* the Americans */
    return as(p, body.n ? body : describe(s, p), kind, source);
}

/* Adjectives that stand behind their noun: "sources familiar with", "officials briefed on". */
static bool follows_noun(const speech *s, uint32_t i) {
    lede_str w = note_token(s->r, i);
    if (word_is(s->r, i, WORD_BEHIND_NOUN)) return true;
    return w.n > 4 && (memcmp(w.p + w.n - 2, "ed", 2) == 0 || memcmp(w.p + w.n - 3, "ing", 3) == 0);
}

/* "sources familiar with", "one of the officials", "a series of allies": the source noun that the phrase is about. */
static uint32_t source_in(const speech *s, lede_range p, uint32_t end) {
    if (s->source[end - 1] != SPEECH_NONE) return s->source[end - 1];
    lede_str w = note_token(s->r, end - 1), of = end < p.to ? note_token(s->r, end) : (lede_str){"", 0};
    bool part = w.n > 4 && w.p[w.n - 1] == 's';
    if (of.n == 2 && memcmp(of.p, "of", 2) == 0 && (part || s->cls[end - 1] & W_DET || s->cls[p.from] & W_DET) &&
        end + 1 < p.to) {
        lede_range rest = {end + 1, p.to};
        return s->source[head_end(s, rest) - 1];
    }
    return end > p.from + 1 && follows_noun(s, end - 1) ? s->source[end - 2] : SPEECH_NONE;
}

/* "the mayor, Ihor Terekhov": the name that follows in apposition. */
static uint32_t apposed(const speech *s, lede_range p) {
    uint32_t tokens = s->r->text->tokens;
    if (p.to + 1 >= tokens || !str_eq(note_token(s->r, p.to), STR(",")) || s->r->in[p.to + 1] != s->r->in[p.from])
        return SPEECH_NONE;
    uint32_t name = p.to + 1;
    if (name + 1 < tokens && s->entity[name] == SPEECH_NONE && name_is_courtesy(s->r, name)) name++;
    return is_kind(s, s->entity[name], "person") ? s->entity[name] : SPEECH_NONE;
}

/* "a spokesman for Joe Biden", "an aide to Prime Minister Meloni": the name belongs to a part of the phrase, not to its
 * head; not so "Prime Minister of Italy Giorgia Meloni". */
static bool is_complement(const speech *s, uint32_t entity) {
    uint32_t k = mention(s, entity)->first;
    if (k > 0 && (s->cls[k - 1] & W_PREP)) return true;
    while (k > 0 && s->entity[k - 1] == SPEECH_NONE && s->r->text->token[k - 1].flags & LEDE_UPPER_FIRST) k--;
    return k > 0 && (speech_says(s, k - 1, "for") || speech_says(s, k - 1, "to") || speech_says(s, k - 1, "with"));
}

/* A capital that speaks is its country's government. */
static lede_str government(const speech *s, uint32_t place) {
    lede_str country = note_text(mention(s, place), "country");
    return country.n ? country : canonical(s, place);
}

static speaker speaker_alone(const speech *s, lede_range p) {
    if (p.from >= p.to) return as(p, STR(""), STR(""), SPEECH_NONE);
    uint32_t end = head_end(s, p), entity = s->entity[end - 1], source = source_in(s, p, end),
             last = s->entity[p.to - 1];
    if (p.to == p.from + 1 && entity == SPEECH_NONE && (s->cls[p.from] & (W_PRONOUN | W_THEY)))
        return speaker_of_pronoun(s, p);
    if (is_kind(s, entity, "person")) return as(p, canonical(s, entity), STR("named"), entity);
    if (is_kind(s, entity, "place")) return as(p, government(s, entity), STR("organisation"), entity);
    if (is_kind(s, entity, "organisation")) {
        lede_str body = body_name(s, p, end - 1);
        return as(p, body.n ? body : canonical(s, entity), STR("organisation"), entity);
    }
    if (is_kind(s, last, "person") && !is_complement(s, last)) return as(p, canonical(s, last), STR("named"), last);
    uint32_t name = apposed(s, p);
    if (name != SPEECH_NONE) return as(p, canonical(s, name), STR("named"), name);
    if (source != SPEECH_NONE) return of_noun(s, p, source);
    if (s->country[end - 1] != SPEECH_NONE)
        return as(p, country_in(s, end - 1, end), STR("organisation"), SPEECH_NONE); /* "the Americans" */
    bool share =
        (speech_share(s, p.from) || speech_share(s, end - 1)) && !is_crowd(s, p.from) && !is_measure(s, end - 1);
    return as(p, describe(s, p), share ? STR("unnamed") : STR(""), SPEECH_NONE);
}

/* Where the second of two names joined by "and" begins, or p.to. */
static uint32_t second_name(const speech *s, lede_range p) {
    for (uint32_t i = p.from; i + 1 < p.to; i++) {
        if (s->cls[i] & W_PREP && s->entity[i] == SPEECH_NONE) break; /* a spokesman for Biden and Harris */
        if (i > p.from && speech_says(s, i, "and") && s->entity[i] == SPEECH_NONE && s->entity[i - 1] != SPEECH_NONE)
            return i + 1;
    }
    return p.to;
}

speaker speaker_of(const speech *s, lede_range p) {
    speaker who = speaker_alone(s, p);
    uint32_t second = p.from < p.to ? second_name(s, p) : p.to;
    if (second >= p.to) return who;
    speaker first = speaker_alone(s, (lede_range){p.from, second - 1});
    bool adjective =
        str_eq(who.kind, STR("unnamed")) && !str_eq(first.kind, STR("named")); /* U.S. and diplomatic officials */
    if (!first.kind.n || adjective || (who.kind.n && str_eq(first.name, who.name))) return who;
    first.last = p.to;
    bool person = str_eq(who.kind, STR("named")), body = str_eq(who.kind, STR("organisation"));
    first.also = person || body || str_eq(who.kind, first.kind) ? who.name : STR("");
    return first;
}

/* Two people, bodies: what the phrase that names the first and the one that names the second stand for together. */
speaker speaker_both(const speech *s, lede_range first, lede_range second) {
    speaker who = speaker_of(s, first), other = speaker_of(s, second);
    if (!who.kind.n || !other.kind.n) return other;
    who.last = second.to;
    who.also = other.name;
    return who;
}

lede_str speaker_guess(const speech *s, lede_range p) {
    uint32_t end = head_end(s, p);
    if (s->cls[p.from] & W_PRONOUN) return STR("");
    for (uint32_t i = p.from; i < end; i++)
        if (!(s->r->text->token[i].flags & LEDE_UPPER_FIRST)) return STR("unnamed");
    return STR("named");
}
