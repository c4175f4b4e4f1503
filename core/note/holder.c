/* Whose position it is: governments stand for their country, officials for their government, all others for
 * themselves. */
#include <stdlib.h>

#include "annotator.h"
#include "clause.h"
#include "stance.h"

static const lede_mention *mention(const stance *t, uint32_t index) { return &t->s.r->mention.p[index]; }

static bool is_kind(const lede_mention *m, const char *kind) { return str_eq(note_text(m, "kind"), str_of(kind)); }

/* The digits at p as a number, or 0. */
static int year_at(const char *p, const char *end) {
    int year = 0;
    for (int i = 0; i < 4; i++) {
        if (p + i >= end || p[i] < '0' || p[i] > '9') return 0;
        year = year * 10 + (p[i] - '0');
    }
    return year;
}

/* One role, "secretary of state 2021-2025": whether its holder then spoke for the government in that year (0:
 * unknown). */
static bool speaks_in(const stance *t, lede_str role, int year) {
    bool speaks = meanings_in(t->s.r->of->words, "executive_office", role);
    if (!speaks || !year) return speaks;
    for (const char *p = role.p, *end = role.p + role.n; p < end; p++) {
        int since = year_at(p, end);
        if (!since) continue;
        int until = p + 5 <= end && p[4] == '-' ? year_at(p + 5, end) : since;
        return year >= since && (until == 0 || year <= until);
    }
    return true;
}

static bool in_office(const stance *t, lede_str office) {
    lede_str date = t->s.r->context->date;
    int year = year_at(date.p, date.p + date.n);
    for (const char *p = office.p, *end = office.p + office.n; p < end;) {
        const char *stop = memchr(p, ';', (size_t)(end - p));
        if (!stop) stop = end;
        if (speaks_in(t, (lede_str){p, (size_t)(stop - p)}, year)) return true;
        p = stop + 1;
    }
    return false;
}

/* The slot of the name, or the free one where it would stand. */
static uint32_t *slot_of(const stance *t, lede_str name) {
    uint32_t k = (uint32_t)hash_bytes(name.p, name.n) & t->mask;
    while (t->slot[k] && !str_eq(t->known.p[t->slot[k] - 1].name, name)) k = (k + 1) & t->mask;
    return &t->slot[k];
}

static lede_str look_up(const stance *t, lede_str name) {
    uint32_t known = *slot_of(t, name);
    return known ? t->known.p[known - 1].actor : STR("");
}

static lede_str name_of(const stance *t, const lede_mention *m) {
    lede_str canonical = note_text(m, "canonical");
    return canonical.n ? canonical : note_words(t->s.r, m->first, m->last);
}

/* Parliaments and parties hold positions of their own. */
static bool is_own(const stance *t, lede_str name) { return meanings_in(t->s.r->of->words, "body_of_its_own", name); }

/* "Polish Foreign Ministry", "Swedish police": a body of the government that its name tells; empty: no such body. */
static lede_str government_of(const stance *t, lede_str name) {
    bool body = meanings_in(t->s.r->of->words, "body_of_state", name);
    const char *country = body ? actor_named(t->s.r, name) : NULL;
    return country ? str_of(country) : STR("");
}

static bool is_known_place(const lede_mention *m) { return strncmp(m->by, "lexicon/", 8) == 0; }

static lede_str of_mention(const stance *t, const lede_mention *m) {
    lede_str name = name_of(t, m), country = note_text(m, "country");
    if (is_kind(m, "person")) {
        lede_str known = look_up(t, name);
        if (known.n) return known;
        return country.n && in_office(t, note_text(m, "office")) ? country : name;
    }
    if (is_kind(m, "organisation")) {
        if (country.n && !is_own(t, name)) return country;
        lede_str known = look_up(t, name);
        return known.n && !is_own(t, name) ? known : name;
    }
    if (is_kind(m, "place")) {
        if (t->of_union && str_eq(name, STR("Brussels"))) return STR("European Union");
        if (country.n && !str_eq(country, STR("World"))) return country;
        return is_known_place(m) ? name : STR(""); /* a shoal, a square: nobody */
    }
    return is_kind(m, "misc") ? country : STR("");
}

static bool is_pronoun_we(const stance *t, uint32_t i) {
    lede_str w = note_token(t->s.r, i);
    return (w.n <= 3 && (t->s.cls[i] & W_THEY) && (w.p[0] == 'w' || w.p[0] == 'W' || w.p[0] == 'I')) ||
           (w.n == 3 && (w.p[0] | 32) == 'o' && (w.p[1] | 32) == 'u');
}

/* "Experts", "residents of the town": they foresee and hope, but hold no position of policy. */
static bool is_onlooker(const stance *t, lede_str name) { return meanings_in(t->s.r->of->words, "onlooker", name); }

bool holder_is_business(const stance *t, lede_str actor) { return meanings_in(t->s.r->of->words, "business", actor); }

lede_str holder_of_speaker(const stance *t, const lede_mention *said) {
    lede_str name = note_text(said, "speaker");
    if (!name.n) return STR("");
    lede_str known = look_up(t, name), country = note_text(said, "country");
    if (!known.n && str_eq(note_text(said, "speaker_kind"), STR("document"))) return STR(""); /* "a statement said" */
    if (!known.n && str_eq(note_text(said, "speaker_kind"), STR("unnamed")) && is_onlooker(t, name)) return STR("");
    if ((!known.n || str_eq(known, name)) && note_same(said->type, "speech"))
        return country.n ? country : note_get(said, "guest") ? name : t->home; /* who speaks in a briefing */
    return known.n ? known : name;
}

/* "Russia said it would", "officials said they": who speaks is the subject of what is said. */
static bool is_own_subject(const stance *t, uint32_t i, const lede_mention *said) {
    bool opens = i == said->first || (i == said->first + 1 && t->s.cls[said->first] & W_COMP);
    return opens && note_same(said->type, "indirect") && t->s.cls[i] & W_THEY &&
           str_eq(note_text(said, "speaker_kind"), STR("organisation"));
}

/* "His group": what goes by its owner. */
static bool is_owned(const stance *t, lede_range p) {
    static const char *const whose[] = {"his", "her", "its", "their", "our", "my"};
    return p.to - p.from > 1 && stance_one_of(t, p.from, whose, sizeof whose / sizeof *whose);
}

/* Whom the sentence before the one of token i is about, where the pronoun there is its sentence's first: "They also
 * demand an end to it." */
static lede_str told_before(const stance *t, uint32_t i) {
    enum { OPENS = 3, LONG = 120 };
    uint32_t number = t->s.r->in[i];
    lede_range now = speech_around(&t->s, i);
    if (number == 0 || i - now.from >= OPENS) return STR("");
    lede_range told = t->s.r->text->sentence[number - 1];
    if (told.to - told.from > LONG) return STR("");
    lede_range subject = clause_first_phrase(&t->s, told.from, told.to);
    if (subject.from >= subject.to || is_owned(t, subject)) return STR(""); /* no way back through a whole text */
    return t->s.cls[subject.from] & (W_PRONOUN | W_THEY) ? STR("") : holder_of(t, subject);
}

/* In talk he is whom the turn named last: a person, or somebody by his office. */
static lede_str named_in_talk(const stance *t, uint32_t i) {
    enum { LOOK_BACK = 60 };
    uint32_t turn = mention(t, t->turn[i])->first, from = i > turn + LOOK_BACK ? i - LOOK_BACK : turn;
    while (i-- > from) {
        if (t->s.entity[i] != SPEECH_NONE && is_kind(mention(t, t->s.entity[i]), "person"))
            return of_mention(t, mention(t, t->s.entity[i]));
        if (t->s.source[i] != SPEECH_NONE && note_get(mention(t, t->s.source[i]), "title"))
            return holder_of(t, phrase_before(&t->s, from, mention(t, t->s.source[i])->last));
    }
    return STR("");
}

static lede_str of_pronoun(const stance *t, lede_range p) {
    uint32_t said = t->quote[p.from];
    if (said != SPEECH_NONE && is_own_subject(t, p.from, mention(t, said)))
        return holder_of_speaker(t, mention(t, said));
    if (is_pronoun_we(t, p.from)) return said == SPEECH_NONE ? t->voice : holder_of_speaker(t, mention(t, said));
    if (!(t->s.cls[p.from] & (W_HE | W_THEY))) return STR("");
    bool opens =
        said != SPEECH_NONE && note_same(mention(t, said)->type, "indirect") && p.from <= mention(t, said)->first + 1;
    lede_str self = opens && stance_is(t, p.from, "it") ? holder_of_speaker(t, mention(t, said)) : STR("");
    if (self.n) return self; /* the ministry said it condemned the law */
    bool he = said != SPEECH_NONE && t->s.cls[p.from] & W_HE, talk = he && note_same(mention(t, said)->type, "speech");
    if (he && talk) return named_in_talk(t, p.from);
    if (he) return holder_of_speaker(t, mention(t, said));
    lede_str before = talk ? STR("") : told_before(t, p.from);
    return before.n ? before : t->last_actor;
}

/* "The Venezuelan opposition leader": no government's. */
static bool is_outside(const stance *t, lede_range p) {
    for (uint32_t i = p.from; i < p.to; i++)
        if (word_is(t->s.r, i, WORD_OUTSIDE)) return true;
    return false;
}

/* The office or body at the head of the phrase speaks for the country named in it. */
static bool is_official(const stance *t, lede_range p) {
    if (is_outside(t, p)) return false;
    for (uint32_t i = p.from; i < p.to; i++) {
        if (t->s.source[i] == SPEECH_NONE) continue;
        const lede_mention *noun = mention(t, t->s.source[i]);
        lede_str role = note_text(noun, "role");
        if (str_eq(role, STR("official")) || str_eq(role, STR("spokesperson")) || str_eq(role, STR("government")) ||
            str_eq(role, STR("diplomat")) || str_eq(role, STR("source")))
            return true;
    }
    return false;
}

bool holder_is_office(const stance *t, lede_range p) {
    for (uint32_t i = p.from; i < p.to; i++)
        if (t->s.source[i] != SPEECH_NONE &&
            (is_official(t, (lede_range){i, i + 1}) ||
             str_eq(note_text(mention(t, t->s.source[i]), "kind"), STR("organisation"))))
            return true;
    return false;
}

bool holder_is_bystander(const stance *t, lede_range p) {
    static const char *const roles[] = {"witness", "expert", "business", "military"};
    uint32_t noun = p.from < p.to ? t->s.source[p.to - 1] : SPEECH_NONE;
    for (size_t i = 0; noun != SPEECH_NONE && i < sizeof roles / sizeof *roles; i++)
        if (str_eq(note_text(mention(t, noun), "role"), str_of(roles[i]))) return true;
    return false;
}

/* "Senate Republicans", "House Democrats": no government speaks through them. */
static bool is_party(const stance *t, lede_range p) {
    return p.to - p.from <= 4 && word_is(t->s.r, p.to - 1, WORD_PARTISAN);
}

/* "NATO allies", "some NATO countries", "some members of the administration": neither the body nor the government, but
 * some that belong to it. */
static bool are_members(const stance *t, lede_range p) {
    if (p.to - p.from < 2 || p.to - p.from > 6) return false;
    if (word_is(t->s.r, p.to - 1, WORD_FOLK)) return true; /* "some lawmakers" */
    for (uint32_t i = p.from + 1; i < p.to; i++)
        if (word_is(t->s.r, i, WORD_MEMBER)) return i + 1 == p.to || stance_is(t, i + 1, "of");
    for (uint32_t i = p.from; i < p.to; i++)
        if (t->s.entity[i] != SPEECH_NONE || t->s.country[i] != SPEECH_NONE) return false;
    return word_is(t->s.r, p.to - 1, WORD_BODIES); /* "most foreign governments" */
}

/* "His group", "its Ministry of Foreign Affairs", "our country": a side that goes by its owner; empty: none such. */
static lede_str owner_of(const stance *t, lede_range p) {
    if (!is_owned(t, p)) return STR("");
    uint32_t last = p.to - 1, said = t->quote[p.from];
    bool body = word_is(t->s.r, last, WORD_SIDE) ||
                (t->s.entity[last] != SPEECH_NONE && is_kind(mention(t, t->s.entity[last]), "organisation")) ||
                (t->s.source[last] != SPEECH_NONE &&
                 str_eq(note_text(mention(t, t->s.source[last]), "kind"), STR("organisation")));
    if (!body) return STR("");
    lede_str own = said == SPEECH_NONE ? STR("") : holder_of_speaker(t, mention(t, said));
    lede_str before = own.n ? STR("") : told_before(t, p.from);
    return own.n ? own : before.n ? before : t->last_actor;
}

lede_str holder_of(const stance *t, lede_range p) {
    if (p.from >= p.to) return STR("");
    if (are_members(t, p)) return note_words(t->s.r, p.from + (stance_is(t, p.from, "the") ? 1 : 0), p.to);
    if (p.to == p.from + 1 && t->s.entity[p.from] == SPEECH_NONE && (t->s.cls[p.from] & (W_PRONOUN | W_THEY)))
        return of_pronoun(t, p);
    const lede_mention *name = NULL, *country = NULL;
    for (uint32_t i = p.from; i < p.to; i++) {
        if (t->s.country[i] != SPEECH_NONE && !country) country = mention(t, t->s.country[i]);
        if (t->s.entity[i] != SPEECH_NONE && (!name || is_kind(mention(t, t->s.entity[i]), "person")))
            name = mention(t, t->s.entity[i]);
    }
    uint32_t head = t->s.entity[p.to - 1]; /* "Australia's neighbour Indonesia" */
    if (name && head != SPEECH_NONE && t->s.cls[name->last] & W_POSSESSIVE && mention(t, head)->first > name->last + 1)
        name = mention(t, head);
    if (name && is_kind(name, "person") && !is_official(t, p)) return of_mention(t, name);
    lede_str owner = owner_of(t, p);
    if (owner.n) return owner;
    if (is_party(t, p)) return note_words(t->s.r, p.from + (t->s.cls[p.from] & W_DET ? 1 : 0), p.to);
    if (is_official(t, p)) {
        if (t->s.cls[p.from] & W_DET && t->s.cls[p.from] & W_POSSESSIVE && t->last_actor.n && !country && !name)
            return t->last_actor; /* "his administration" */
        lede_str own = name && is_kind(name, "person") ? of_mention(t, name) : STR("");
        if (own.n && !str_eq(own, name_of(t, name))) return own; /* a visit to Haiti by Secretary of State Blinken */
        if (country) return of_mention(t, country);
        if (name) return of_mention(t, name);
        for (uint32_t i = p.from; i < p.to; i++) {
            lede_str side = t->s.source[i] == SPEECH_NONE ? STR("") : note_text(mention(t, t->s.source[i]), "country");
            if (side.n) return side;
        }
        return t->home;
    }
    if (name && !is_kind(name, "equipment")) return of_mention(t, name);
    return country && p.to - p.from <= 4 && !is_outside(t, p) ? of_mention(t, country) : STR("");
}

/* "The United States, Denmark and the Netherlands", "the Danish and Dutch governments". */
uint32_t holders_of(const stance *t, lede_range p, lede_str first, lede_str *out, uint32_t most) {
    uint32_t n = 0;
    bool joined = false;
    for (uint32_t i = p.from; i < p.to && !joined; i++) joined = stance_is(t, i, "and");
    for (uint32_t i = p.from; joined && i < p.to && n < most; i++) {
        uint32_t at = t->s.country[i] != SPEECH_NONE ? t->s.country[i] : t->s.entity[i];
        if (at == SPEECH_NONE) continue;
        lede_str actor = of_mention(t, mention(t, at));
        bool met = !actor.n || str_eq(actor, first);
        for (uint32_t k = 0; k < n; k++) met = met || str_eq(actor, out[k]);
        if (!met) out[n++] = actor;
        i = mention(t, at)->last - 1;
    }
    return n;
}

bool holder_is_private(const stance *t, lede_str actor) {
    uint32_t known = *slot_of(t, actor);
    return known && !t->known.p[known - 1].actor.n;
}

/* Who speaks for whom as it is told first; nobody: he is a private person until more is told. */
static bool enter_person(stance *t, lede_str name, lede_str actor) {
    if (!name.n) return true;
    uint32_t *slot = slot_of(t, name);
    if (*slot) {
        spoken_for *known = &t->known.p[*slot - 1];
        bool own = !known->actor.n || str_eq(known->actor, name); /* for himself: a country or body says more */
        if (own && actor.n) known->actor = actor;
        return true;
    }
    spoken_for *k = vec_push(&t->known);
    if (!k) return false;
    *k = (spoken_for){name, actor};
    *slot = (uint32_t)t->known.n;
    return true;
}

static bool learn(stance *t, lede_str name, lede_str actor) {
    return !actor.n || str_eq(name, actor) || enter_person(t, name, actor);
}

/* "Senator", "the opposition leader", "governor of Salah al-Din": somebody whose own positions matter. */
static bool is_public(const stance *t, lede_str role) { return meanings_in(t->s.r->of->words, "public_role", role); }

/* "Ambassador to Peru", "envoy for Sudan": the country that somebody is sent to. */
static bool is_sent_to(const stance *t, uint32_t from, uint32_t i) {
    while (i > from && t->s.cls[i - 1] & W_DET) i--;
    return i > from && (stance_is(t, i - 1, "to") || stance_is(t, i - 1, "for") || stance_is(t, i - 1, "in"));
}

/* "Dutch Defense Minister Kajsa Ollongren", "Pentagon deputy spokesperson Sabrina Singh": country and office before the
 * name. */
static bool learn_person(stance *t, const lede_mention *m) {
    lede_range sentence = speech_around(&t->s, m->first);
    lede_range p = phrase_before(&t->s, sentence.from, m->last);
    if (p.from >= m->first || !is_official(t, (lede_range){p.from, m->first})) return true;
    for (uint32_t i = p.from; i < m->first; i++) {
        if (t->s.country[i] == SPEECH_NONE || is_sent_to(t, p.from, i)) continue;
        return learn(t, name_of(t, m), of_mention(t, mention(t, t->s.country[i])));
    }
    for (uint32_t i = p.from; i < m->first; i++) { /* "UN spokesman Stéphane Dujarric": the body's own */
        if (t->s.entity[i] == SPEECH_NONE || !is_kind(mention(t, t->s.entity[i]), "organisation")) continue;
        return learn(t, name_of(t, m), of_mention(t, mention(t, t->s.entity[i])));
    }
    bool leads =
        word_is(t->s.r, m->first - 1, WORD_HEAD) || (p.from + 1 < m->first && stance_is(t, m->first - 2, "prime"));
    return !leads || note_get(m, "office") || learn(t, name_of(t, m), t->home);
}

/* Speakers of statements, by the words that describe them. */
static bool learn_speaker(stance *t, const lede_mention *m, uint32_t *token) {
    const lede_attr *from = note_get(m, "speaker_start"), *to = note_get(m, "speaker_end");
    const lede_text *text = t->s.r->text;
    if (!from || !to) return true;
    uint32_t at = (uint32_t)from->number;
    while (*token > 0 && text->token[*token].from > at) --*token;
    while (*token + 1 < text->tokens && text->token[*token].from < at) ++*token;
    uint32_t last = *token;
    while (last < text->tokens && text->token[last].to <= (uint32_t)to->number) last++;
    if (t->s.cls[*token] & (W_PRONOUN | W_THEY)) return true; /* "she said" tells no more of her */
    lede_str name = note_text(m, "speaker"), known = look_up(t, name);
    if (known.n && !str_eq(known, name)) return true;
    lede_str actor = holder_of(t, (lede_range){*token, last});
    if (actor.n && !str_eq(actor, name)) return learn(t, name, actor);
    return known.n || !is_public(t, note_words(t->s.r, *token, last)) ||
           enter_person(t, name, name); /* "the opposition leader" */
}

/* Countries and how often they are named. */
typedef struct {
    lede_str name[48];
    uint32_t count[48], n;
} tally;

static void count_country(tally *c, lede_str country) {
    uint32_t k = 0;
    while (k < c->n && !str_eq(c->name[k], country)) k++;
    if (!country.n || k == sizeof c->count / sizeof *c->count) return;
    if (k == c->n) {
        c->name[k] = country;
        c->count[k] = 0;
        c->n++;
    }
    c->count[k]++;
}

/* The country named most, of equals the first met; not `other`. */
static lede_str most(const tally *c, lede_str other) {
    uint32_t best = 0;
    lede_str name = STR("");
    for (uint32_t k = 0; k < c->n; k++)
        if (c->count[k] > best && !str_eq(c->name[k], other)) {
            best = c->count[k];
            name = c->name[k];
        }
    return name;
}

/* How often the country was met. */
static uint32_t count_of(const tally *c, lede_str country) {
    for (uint32_t k = 0; k < c->n; k++)
        if (str_eq(c->name[k], country)) return c->count[k];
    return 0;
}

/* The country whose officials and bodies speak most; where it is hardly named beside the one that the document is
 * about, that one: a foreign court in a story on Tanzania. */
static lede_str choose_home(const tally *official, const tally *named) {
    lede_str home = most(official, STR("")), land = most(named, STR(""));
    return home.n && count_of(named, home) * 2 >= count_of(named, land) ? home : land;
}

/* home: what most official phrases and bodies of the document point to; taker: whom it names most as getting
 * something. */
static void find_home(stance *t) {
    tally official = {0}, given = {0}, named = {0};
    const note_run *r = t->s.r;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        lede_str country = note_text(m, "country");
        if (note_same(m->type, "speech")) count_country(&official, country);
        if (!note_same(m->type, "entity")) continue;
        bool place = is_kind(m, "place");
        t->of_union = t->of_union || str_eq(note_text(m, "canonical"), STR("European Union"));
        if (place && !country.n && is_known_place(m)) country = note_text(m, "canonical");
        count_country(&named, country);
        if ((place || is_kind(m, "misc")) && topic_gets(t, m->first, m->last)) count_country(&given, country);
        lede_range next = {m->last, m->last < r->text->tokens ? m->last + 1 : m->last};
        bool speaks = is_kind(m, "organisation") || is_official(t, next) ||
                      (is_kind(m, "person") && in_office(t, note_text(m, "office")));
        if (speaks && !place) count_country(&official, country);
    }
    t->voice = str_of(actor_voice(r));
    enum { OFTEN = 6 };
    t->home = t->voice.n ? t->voice : choose_home(&official, &named);
    t->at_home = count_of(&official, t->home) >= OFTEN;
    t->taker = most(&given, t->home);
}

/* A mention teaches two names at most. */
static bool make_slots(stance *t) {
    uint32_t room = 64;
    while (room < t->s.r->mention.n * 3) room *= 2;
    t->slot = arena_alloc(t->s.r->mem, room * sizeof *t->slot);
    t->mask = room - 1;
    return t->slot != NULL;
}

bool holder_learn(stance *t) {
    if (!make_slots(t)) return false;
    find_home(t);
    const note_run *r = t->s.r;
    uint32_t token = 0;
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        if (!note_same(m->type, "entity")) continue;
        bool body = is_kind(m, "organisation") && !note_get(m, "country");
        if (body && !look_up(t, name_of(t, m)).n && !learn(t, name_of(t, m), government_of(t, name_of(t, m))))
            return false;
        if (!is_kind(m, "person")) continue;
        lede_str country = note_text(m, "country");
        if (country.n && in_office(t, note_text(m, "office")) && !learn(t, name_of(t, m), country)) return false;
        if (!learn_person(t, m)) return false;
        lede_str role = note_text(m, "role");
        bool public = !look_up(t, name_of(t, m)).n && (note_get(m, "office") || (role.n && is_public(t, role)));
        if (!enter_person(t, name_of(t, m), public ? name_of(t, m) : STR(""))) return false;
    }
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        bool said = note_same(m->type, "quote") || note_same(m->type, "indirect");
        if (said && !learn_speaker(t, m, &token)) return false;
    }
    return true;
}
