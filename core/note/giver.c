/* giver.c — who gives a sum, by the grammar of its clause: the subject of the verb of giving that governs it, the
 * agent behind "by", whom somebody asks for it. Phrases are found by closed classes of words, as for speakers. */
#include "giver.h"

enum { LEFT = 45, RIGHT = 14, PHRASE = 25, SENTENCES_BACK = 4, STEPS = 6 };

static const role nobody = {.kind = ROLE_UNKNOWN};

static bool says(const grants *g, uint32_t token, const char *word) {
    lede_str t = note_token(g->r, token);
    return t.n && ((t.p[0] ^ word[0]) & 0xDF) == 0 && t.n == strlen(word) && strncasecmp(t.p, word, t.n) == 0;
}

static bool is(const grants *g, uint32_t token, unsigned classes) { return (g->cls[token] & classes) != 0; }

static lede_range sentence_of(const grants *g, uint32_t token) { return g->r->text->sentence[g->r->in[token]]; }

/* ---- verbs --------------------------------------------------------------------------------------------------- */

/* The place of the first verb that begins at this token or behind it. */
static size_t deeds_from(const grants *g, uint32_t token) {
    size_t low = 0, high = g->deed.n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (g->deed.p[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

static const deed *deed_at(const grants *g, uint32_t token) {
    size_t i = deeds_from(g, token);
    return i < g->deed.n && g->deed.p[i].first == token ? &g->deed.p[i] : NULL;
}

static bool is_past(const grants *g, uint32_t token) {
    static const char *const irregular[] = {"given", "gave", "sent", "lent",   "put",    "set", "spent",
                                            "made",  "paid", "held", "sought", "gotten", "got", NULL};
    return str_ends(note_token(g->r, token), "ed") || grant_word_in(g->r, token, irregular);
}

/* What follows a word that may be a noun or a verb, where it is a verb: a sum, an object, an infinitive. */
static bool takes_object(const grants *g, uint32_t next, uint32_t to) {
    if (next >= to || is(g, next, W_STOP | W_AUX)) return false;
    if (says(g, next, "to")) return next + 1 < to && !(g->r->text->token[next + 1].flags & LEDE_UPPER_FIRST);
    return !is(g, next, W_PREP | W_AND) || says(g, next, "up") || says(g, next, "about") || says(g, next, "over");
}

/* Does a sum begin within so many tokens? */
static bool sums_near(const grants *g, uint32_t token, uint32_t within) {
    size_t i = sums_from(g, token);
    return i < g->sum.n && grant_sum(g, i)->first < token + within;
}

/* "pledges $5 million", no "its pledges of $5 million". */
static bool is_verb(const grants *g, uint32_t first, uint32_t last) {
    lede_range s = sentence_of(g, first);
    if (first == s.from) return true;
    uint32_t p = first - 1;
    if (is(g, p, W_DET | W_POSSESSIVE)) return false;
    lede_str w = note_token(g->r, first);
    if (str_ends(w, "ing")) return g->cls[p] || actors_at(g, p) || sums_near(g, last, 3);
    if (is_past(g, first) || says(g, p, "to") || is(g, p, W_AUX | W_PRONOUN | W_ADVERB | W_RELATIVE | W_DAY))
        return true;
    bool agrees =
        str_ends(w, "s") || str_ends(note_token(g->r, p), "s") || actors_at(g, p); /* donors pledge; no "fund" */
    return !is(g, p, W_PREP) && agrees && takes_object(g, last, s.to);
}

bool deed_add(grants *g, const lede_rule *rule, lede_range at, const char *kind) {
    if (actors_at(g, at.from) || !is_verb(g, at.from, at.to)) return true; /* the United States state nothing */
    deed_kind k = str_eq(str_of(kind), STR("gives"))   ? DEED_GIVES
                  : str_eq(str_of(kind), STR("gets"))  ? DEED_GETS
                  : str_eq(str_of(kind), STR("asks"))  ? DEED_ASKS
                  : str_eq(str_of(kind), STR("holds")) ? DEED_HOLDS
                                                       : DEED_SAYS;
    if (g->deed.n && g->deed.p[g->deed.n - 1].first == at.from) return true; /* the first rule stands */
    deed *d = vec_push(&g->deed);
    if (d) *d = (deed){rule, at.from, at.to, k};
    return d != NULL;
}

/* ---- phrases ------------------------------------------------------------------------------------------------- */

/* The first token of the time that ends before `end` ("on Friday", "last week"), or `end`. */
static uint32_t before_time(const grants *g, uint32_t from, uint32_t end) {
    static const char *const parts[] = {"last",    "this", "week",  "month",      "year",
                                        "earlier", "late", "early", "separately", NULL};
    uint32_t i = end;
    while (i > from &&
           (is(g, i - 1, W_DAY) || grant_word_in(g->r, i - 1, parts) ||
            (i < end && g->r->text->token[i - 1].kind == LEDE_NUMBER)) &&
           !is(g, i - 1, W_AUX & ~W_DAY))
        i--;
    return i < end && i > from && is(g, i - 1, W_PREP) ? i - 1 : i;
}

/* Over auxiliaries, adverbs and times to the first word of the verb group. */
static uint32_t group_start(const grants *g, uint32_t from, uint32_t verb) {
    uint32_t i = verb;
    while (i > from) {
        uint32_t time = before_time(g, from, i);
        if (time < i) i = time;
        else if (is(g, i - 1, W_AUX | W_ADVERB) && !actors_at(g, i - 1)) i--;
        else break;
    }
    return i;
}

static bool joins_names(const grants *g, uint32_t from, uint32_t t, uint32_t end) {
    return says(g, t, ",") && t > from && t + 1 < end && actors_at(g, t - 1) && actors_at(g, t + 1);
}

/* May the phrase that begins at `j` go on to the left over token t? */
static bool goes_on(const grants *g, uint32_t from, uint32_t t, uint32_t j, uint32_t end) {
    if (is(g, t, W_STOP)) return joins_names(g, from, t, end);
    if (is(g, t, W_POSSESSIVE)) return j < end || is(g, t, W_DET);
    if (is(g, t, W_AND)) return j < end && t > from && !is(g, t - 1, W_STOP | W_AUX);
    if (is(g, t, W_PREP))
        return j < end && t > from && !is(g, t - 1, W_STOP | W_AUX | W_AND) && !deed_at(g, t - 1) && !is(g, t, W_LINK);
    return !is(g, t, W_AUX | W_LINK | W_COMP | W_RELATIVE | W_PRONOUN | W_DAY) && !deed_at(g, t);
}

/* The noun phrase that ends before `end`; an empty range where there is none. */
static lede_range phrase_left(const grants *g, uint32_t from, uint32_t end) {
    if (end > from && is(g, end - 1, W_PRONOUN)) return (lede_range){end - 1, end};
    uint32_t j = end;
    while (j > from && end - j < PHRASE) {
        uint32_t id = actors_at(g, j - 1);
        if (id && g->actor.p[id - 1].first >= from) j = g->actor.p[id - 1].first;
        else if (goes_on(g, from, j - 1, j, end)) j--;
        else break;
    }
    while (j < end && is(g, j, W_PREP | W_AND | W_ADVERB | W_STOP) && !actors_at(g, j)) j++;
    return (lede_range){j, end};
}

/* ---- whom a phrase names ------------------------------------------------------------------------------------- */

static role named(const grants *g, uint32_t id) {
    const char *name = actor_name(g, id);
    if (g->actor.p[id - 1].outside) return (role){.kind = ROLE_OUTSIDER, .name = name};
    return name ? (role){.kind = ROLE_NAMED, .name = name} : nobody;
}

/* "Sweden, Norway and Denmark": several names in a row. */
static bool in_row(const grants *g, uint32_t id, lede_range p) {
    const actor *a = &g->actor.p[id - 1], *b = a + 1;
    if (id >= g->actor.n || b->first >= p.to || b->first != a->last + 1 || strcmp(a->name, b->name) == 0) return false;
    return is(g, a->last, W_AND) || says(g, a->last, ",");
}

/* "the European Union and international donors". */
static bool and_others(const grants *g, uint32_t id, lede_range p) {
    static const char *const many[] = {"donors",  "countries", "nations", "allies", "partners",
                                       "members", "states",    "others",  NULL};
    uint32_t i = g->actor.p[id - 1].last;
    if (i >= p.to || !is(g, i, W_AND)) return false;
    for (uint32_t end = i + 5; i < p.to && i < end; i++)
        if (grant_word_in(g->r, i, many)) return true;
    return false;
}

/* The actor of a phrase: of its head, the last where the first only owns it; else of what the head belongs to. */
static role actor_of(const grants *g, lede_range p) {
    static const char *const of[] = {"of", "from", NULL}, *const at[] = {"in", "at", NULL};
    static const char *const officials[] = {"government",  "officials",      "lawmakers", "leaders",
                                            "authorities", "parliament",     "cabinet",   "ministers",
                                            "ministry",    "administration", "embassy",   NULL};
    uint32_t best = 0;
    for (uint32_t i = p.from; i < p.to; i++) {
        uint32_t id = actors_at(g, i);
        if (id) {
            if (in_row(g, id, p)) return (role){.kind = ROLE_NOBODY, .row = id};
            const actor *a = &g->actor.p[id - 1];
            if (!best ||
                (a->last == p.to && g->actor.p[best - 1].last < p.to && is(g, g->actor.p[best - 1].last, W_POSSESSIVE)))
                best = id;
            i = a->last - 1;
            continue;
        }
        if (!is(g, i, W_PREP) || i == p.from) continue;
        if (best) break;
        bool own = grant_word_in(g->r, i, of) || (grant_word_in(g->r, i, at) && grant_word_in(g->r, i - 1, officials));
        if (!own) break;
    }
    return best && !and_others(g, best, p) ? named(g, best) : best ? (role){.kind = ROLE_NOBODY} : nobody;
}

/* A noun phrase that names nobody: does it stand for the matter spoken of, for many, or for somebody named before? */
typedef enum {
    NOUN_OTHER,
    NOUN_MATTER,
    NOUN_MANY,
    NOUN_STATE,
    NOUN_BODY,
    NOUN_HE,
    NOUN_IT,
    NOUN_WE,
    NOUN_YOU
} noun_kind;

static noun_kind kind_of(const grants *g, lede_range p) {
    static const char *const matter[] = {
        "package",      "aid",     "assistance", "money",      "funds",  "funding",  "bill",
        "legislation",  "measure", "law",        "deal",       "loan",   "tranche",  "announcement",
        "contribution", "sum",     "program",    "programme",  "move",   "decision", "shipment",
        "drawdown",     "request", "proposal",   "plan",       "pledge", "total",    "support",
        "donation",     "grant",   "act",        "initiative", "share",  "part",     "this",
        "that",         "which",   NULL};
    static const char *const many[] = {
        "donors",  "countries",    "nations", "allies",    "partners", "members",   "states",  "governments",
        "leaders", "participants", "others",  "europeans", "west",     "creditors", "lenders", NULL};
    static const char *const state[] = {"government",  "ministry",     "minister",   "president",      "premier",
                                        "chancellor",  "parliament",   "cabinet",    "administration", "country",
                                        "nation",      "lawmakers",    "ministers",  "officials",      "spokesman",
                                        "spokeswoman", "spokesperson", "department", "king",           "state",
                                        "kingdom",     "republic",     "official",   "agency",         NULL};
    static const char *const body[] = {"alliance",     "bloc",         "union",       "bank",   "fund",   "commission",
                                       "organization", "organisation", "institution", "lender", "summit", NULL};
    if (p.to == p.from + 1 && is(g, p.from, W_HE)) return NOUN_HE;
    if (p.to == p.from + 1 && says(g, p.from, "you")) return NOUN_YOU;
    if (p.to == p.from + 1 && is(g, p.from, W_THEY))
        return says(g, p.from, "we") || says(g, p.from, "I") ? NOUN_WE : NOUN_IT;
    for (uint32_t i = p.to; i-- > p.from;) {
        if (is(g, i, W_PREP)) continue;
        if (grant_word_in(g->r, i, matter)) return NOUN_MATTER;
        if (grant_word_in(g->r, i, many)) return NOUN_MANY;
        bool head = i + 1 == p.to || is(g, i + 1, W_PREP) || g->r->text->token[i + 1].flags & LEDE_UPPER_FIRST;
        if (grant_word_in(g->r, i, state) && (head || !g->voice))
            return i + 1 < p.to && g->voice && !is(g, i + 1, W_PREP) ? NOUN_OTHER : NOUN_STATE;
        if (grant_word_in(g->r, i, body)) return NOUN_BODY;
    }
    return NOUN_OTHER;
}

/* NATO, the European Union, the World Bank: an alliance or fund, no government. */
bool role_is_body(const char *name) {
    static const char *const last[] = {"NATO", "G7", "Union", "Nations", "Bank", "Fund", "Development", "Organization"};
    for (size_t i = 0; i < sizeof last / sizeof *last; i++)
        if (strcmp(name, last[i]) == 0 || str_ends(str_of(name), last[i])) return true;
    return false;
}

/* Whom a pronoun or "the government", "the alliance" may stand for. */
typedef enum { ANY_BODY, ANY_STATE, ANY_PERSON, ANYTHING } antecedent_kind;

static bool fits(const actor *a, antecedent_kind kind) {
    if (a->outside || strcmp(a->name, "self") == 0) return false;
    if (kind == ANY_PERSON) return a->person;
    return !a->person && (kind == ANYTHING || role_is_body(a->name) == (kind == ANY_BODY));
}

/* May a pronoun stand for the actor: is it no object of a preposition? subject: does a verb follow it? */
static bool may_be_meant(const grants *g, const actor *a, bool subject) {
    static const char *const of[] = {"of", "by", "from", NULL};
    lede_range s = sentence_of(g, a->first);
    uint32_t p = a->first, next = a->last;
    if (p > s.from && says(g, p - 1, "the")) p--;
    bool owner = next < s.to && is(g, next, W_POSSESSIVE);
    if (!owner && p > s.from && is(g, p - 1, W_PREP) && !grant_word_in(g->r, p - 1, of)) return false;
    return !subject || (next < s.to && !owner && (is(g, next, W_AUX) || deed_at(g, next)));
}

/* Whom a pronoun or "the government" stands for: the last subject of this sentence or the one before, else the nearest
 * actor of some sentences. */
static role antecedent(const grants *g, uint32_t token, antecedent_kind kind) {
    uint32_t here = g->r->in[token], back[] = {1, SENTENCES_BACK};
    for (int pass = 0; pass < 2; pass++)
        for (size_t k = actors_before(g, token); k-- > 0;) {
            const actor *a = &g->actor.p[k];
            if (g->r->in[a->first] + back[pass] < here) break;
            if (fits(a, kind) && may_be_meant(g, a, pass == 0)) return named(g, (uint32_t)k + 1);
        }
    return nobody;
}

static role subject_of(const grants *g, uint32_t verb, int steps);
static role of_pronoun(const grants *g, lede_range p, noun_kind kind, int steps);

/* Who says what the sentence reports: the subject of its verb of saying, or who stands behind it. */
static role speaker_in(const grants *g, uint32_t token, int steps) {
    lede_range s = sentence_of(g, token);
    for (size_t i = deeds_from(g, s.from); i < g->deed.n && g->deed.p[i].first < s.to; i++) {
        const deed *d = &g->deed.p[i];
        if (d->kind != DEED_SAYS) continue;
        role who = subject_of(g, d->first, steps);
        for (uint32_t k = d->last; who.kind != ROLE_NAMED && k < s.to && k < d->last + 5; k++)
            if (actors_at(g, k)) who = named(g, actors_at(g, k));
        if (who.kind == ROLE_NAMED) return who;
    }
    return nobody;
}

/* Does "it" at the head of a sentence stand for the package or bill that the one before is about, or, before a verb in
 * the present ("it earmarks"), only speaks of? */
static bool goes_on_with_matter(const grants *g, uint32_t token) {
    static const char *const bill[] = {"bill", "package",   "measure", "legislation", "act",
                                       "law",  "programme", "program", NULL};
    uint32_t here = g->r->in[token];
    lede_range s = sentence_of(g, token);
    if (here == 0 || token > s.from + 1) return false;
    lede_range last = g->r->text->sentence[here - 1];
    uint32_t i = last.from, until = last.to < last.from + LEFT ? last.to : last.from + LEFT;
    uint32_t verb = token + 1 < s.to && is(g, token + 1, W_ADVERB) ? token + 2 : token + 1;
    bool present = verb < s.to && !is(g, verb, W_AUX) && str_ends(note_token(g->r, verb), "s"), spoken = false;
    for (uint32_t k = last.from; present && k < until; k++) spoken |= grant_word_in(g->r, k, bill);
    while (i < until && i < last.from + 8 && !is(g, i, W_AUX | W_STOP) && !deed_at(g, i)) i++;
    lede_range p = {last.from, i};
    bool about = i > last.from && i < last.to && actor_of(g, p).kind == ROLE_UNKNOWN && kind_of(g, p) == NOUN_MATTER;
    return spoken || about;
}

/* "Norway said it would give": who said it. */
static role of_pronoun(const grants *g, lede_range p, noun_kind kind, int steps) {
    lede_range s = sentence_of(g, p.from);
    uint32_t i = p.from;
    if (i > s.from && says(g, i - 1, "that")) i--;
    i = before_time(g, s.from, i);
    const deed *d = NULL;
    for (uint32_t k = 1; k <= 2 && i >= s.from + k && !d; k++) d = deed_at(g, i - k);
    if (!d && kind == NOUN_IT && goes_on_with_matter(g, p.from)) return (role){.kind = ROLE_MATTER};
    role who = d && kind != NOUN_WE ? subject_of(g, d->first, steps) : nobody;
    return who.kind == ROLE_NAMED || who.kind == ROLE_OUTSIDER
               ? who
               : antecedent(g, p.from, kind == NOUN_HE ? ANY_PERSON : ANYTHING);
}

static role whom(const grants *g, lede_range p, int steps) {
    if (p.from >= p.to || steps <= 0) return nobody;
    noun_kind kind = NOUN_OTHER;
    role who = actor_of(g, p);
    if (who.kind != ROLE_UNKNOWN) return who;
    if (is(g, p.from, W_DET) && is(g, p.from, W_POSSESSIVE) && !says(g, p.from, "our"))
        return of_pronoun(g, (lede_range){p.from, p.from + 1}, says(g, p.from, "his") ? NOUN_HE : NOUN_IT, steps - 1);
    switch (kind = kind_of(g, p)) {
    case NOUN_MATTER:
        return (role){.kind = ROLE_MATTER};
    case NOUN_MANY:
        return (role){.kind = ROLE_NOBODY};
    case NOUN_YOU:
        return g->voice ? (role){.kind = ROLE_NAMED, .name = g->voice} : nobody;
    case NOUN_WE:
        who = speaker_in(g, p.from, steps - 1);
        return who.kind == ROLE_NAMED ? who : (role){.kind = ROLE_MATTER};
    case NOUN_STATE:
        return g->voice ? (role){.kind = ROLE_NAMED, .name = g->voice} : antecedent(g, p.from, ANY_STATE);
    case NOUN_BODY:
        return antecedent(g, p.from, ANY_BODY);
    case NOUN_HE:
    case NOUN_IT:
        return of_pronoun(g, p, kind, steps - 1);
    default:
        return nobody;
    }
}

/* ---- the subject --------------------------------------------------------------------------------------------- */

/* Where the clause of a token begins: behind the last "that", "while" or semicolon. */
static uint32_t clause_start(const grants *g, uint32_t from, uint32_t token) {
    for (uint32_t i = token; i > from; i--)
        if (is(g, i - 1, W_LINK | W_COMP | W_RELATIVE) || says(g, i - 1, ";") || says(g, i - 1, ":")) return i;
    return from;
}

/* The subject of the clause as a whole: that of its first verb, for participles and second verbs. */
static role main_subject(const grants *g, uint32_t verb, int steps) {
    lede_range s = sentence_of(g, verb);
    uint32_t from = clause_start(g, s.from, verb);
    role first = nobody;
    for (uint32_t i = from; i < verb && i < from + LEFT && first.kind != ROLE_NAMED; i++) {
        const deed *d = deed_at(g, i);
        bool aux = is(g, i, W_AUX) && !is(g, i, W_POSSESSIVE);
        if (!d && !aux) continue;
        role who = d ? subject_of(g, i, steps) : whom(g, phrase_left(g, from, i), steps);
        if (who.kind > first.kind) first = who;
    }
    if (first.kind != ROLE_UNKNOWN) return first;
    uint32_t id = 0;
    for (uint32_t i = from; i < verb && i < from + 6 && !id; i++) id = is(g, i, W_PREP) ? 0 : actors_at(g, i);
    return id && !(g->actor.p[id - 1].first > from && is(g, g->actor.p[id - 1].first - 1, W_PREP)) ? named(g, id)
                                                                                                   : nobody;
}

/* "urged allies to give", "asked Congress to approve": whom the one asked is; else the subject goes with the verb
 * before "to" ("agreed to give"). */
static role of_infinitive(const grants *g, uint32_t from, uint32_t to, int steps) {
    lede_range p = phrase_left(g, from, to);
    const deed *d = p.from > from ? deed_at(g, p.from - 1) : NULL;
    if (p.from < p.to && d && d->kind == DEED_ASKS) return whom(g, p, steps);
    size_t k = deeds_from(g, to);
    const deed *last = k > 0 && g->deed.p[k - 1].first >= clause_start(g, from, to) ? &g->deed.p[k - 1] : NULL;
    if (last && p.to > p.from + 1 && last->last <= p.from)
        return subject_of(g, last->first, steps); /* to raise a sum */
    role who = p.from < p.to ? actor_of(g, p) : nobody;
    return who.kind != ROLE_UNKNOWN ? who : subject_of(g, to - 1, steps);
}

/* "Germany, which leads in aid, pledged": the phrase before the aside that ends with the comma at `comma`. */
static role before_aside(const grants *g, uint32_t from, uint32_t comma, int steps) {
    for (uint32_t k = comma; k > from && comma - k < PHRASE; k--) {
        if (!says(g, k - 1, ",")) continue;
        lede_range p = phrase_left(g, from, k - 1);
        role who = p.to == p.from + 1 && is(g, p.from, W_THEY) ? actor_of(g, (lede_range){k, comma})
                                                               : nobody; /* we, the G7, */
        if (who.kind == ROLE_UNKNOWN) who = whom(g, p, steps);
        if (who.kind != ROLE_UNKNOWN) return who;
    }
    return nobody;
}

static role subject_of(const grants *g, uint32_t verb, int steps) {
    if (steps <= 0) return nobody;
    lede_range s = sentence_of(g, verb);
    uint32_t i = group_start(g, s.from, verb);
    bool participle = i == verb && str_ends(note_token(g->r, verb), "ing");
    if (i == s.from) return nobody;
    uint32_t p = i - 1;
    if (says(g, p, "to")) return p > s.from ? of_infinitive(g, s.from, p, steps - 1) : nobody;
    if (is(g, p, W_RELATIVE)) {
        uint32_t end = p > s.from && says(g, p - 1, ",") ? p - 1 : p;
        role who = whom(g, phrase_left(g, s.from, end), steps - 1), main = nobody;
        if (who.kind != ROLE_NAMED) main = main_subject(g, end, steps - 1); /* launches a fund, which gives */
        return main.kind == ROLE_NAMED ? main : who;
    }
    if (is(g, p, W_AND) || (participle && is(g, p, W_PREP | W_STOP | W_LINK))) return main_subject(g, verb, steps - 1);
    if (is(g, p, W_STOP)) {
        role who = says(g, p, ",") ? before_aside(g, s.from, p, steps - 1) : nobody;
        return who.kind != ROLE_UNKNOWN ? who : main_subject(g, verb, steps - 1);
    }
    lede_range phrase = phrase_left(g, s.from, i);
    bool inner = phrase.from > s.from + 1 && deed_at(g, phrase.from - 1) && says(g, phrase.from - 2, "to");
    if (inner) phrase = phrase_left(g, s.from, phrase.from - 2); /* the bill to support Israel passed */
    role who = whom(g, phrase, steps - 1);
    return who.kind == ROLE_UNKNOWN && participle ? main_subject(g, verb, steps - 1) : who;
}

/* ---- the verb of a sum --------------------------------------------------------------------------------------- */

/* "by the emir of Kuwait", within a few words behind a participle. */
static role agent_of(const grants *g, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to && i < from + 6 && !is(g, i, W_STOP); i++) {
        if (!says(g, i, "by")) continue;
        for (uint32_t k = i + 1; k < to && k < i + 8 && !is(g, k, W_STOP); k++)
            if (actors_at(g, k))
                return in_row(g, actors_at(g, k), (lede_range){k, to}) ? (role){.kind = ROLE_NOBODY}
                                                                       : named(g, actors_at(g, k));
        return nobody;
    }
    return nobody;
}

/* Behind the sum: "$5 million pledged by Germany", "the $5 million that Germany has pledged". */
static role from_behind(const grants *g, const lede_mention *m, lede_range s) {
    for (size_t k = deeds_from(g, m->last); k < g->deed.n && g->deed.p[k].first < s.to; k++) {
        const deed *d = &g->deed.p[k];
        if (d->first > m->last + RIGHT) break;
        if (d->kind == DEED_SAYS || d->kind == DEED_HOLDS) continue;
        for (uint32_t i = m->last; i < d->first; i++)
            if (says(g, i, ",") || says(g, i, ";") || is(g, i, W_AND)) return nobody;
        if (d->kind != DEED_GIVES) return nobody;
        role by = is_past(g, d->first) ? agent_of(g, d->last, s.to) : nobody;
        if (by.kind != ROLE_UNKNOWN) return by;
        uint32_t start = group_start(g, m->last, d->first);
        lede_range p = phrase_left(g, m->last, start);
        bool relative = p.from < p.to && (p.from == m->last || is(g, p.from - 1, W_RELATIVE | W_COMP));
        return relative && p.to == start ? actor_of(g, p) : nobody;
    }
    return nobody;
}

/* "asked Congress for $5 million", "requests $5 million from Congress". */
static role asked(const grants *g, const deed *d, const lede_mention *m, lede_range s) {
    for (uint32_t i = d->last; i < s.to && i < m->last + 8; i++) {
        uint32_t id = actors_at(g, i);
        if (!id || (i >= m->first && !(i > s.from && says(g, i - 1, "from")))) continue;
        if (i < m->first && i > d->last + 2) continue;
        return named(g, id);
    }
    return nobody;
}

/* "Norwegian", "French": no name of its own. */
static bool is_adjective(const grants *g, const actor *a) {
    static const char *const ends[] = {"an", "ish", "ese", "ch", "eli", "qi", "ni"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (!a->noun && str_ends(note_token(g->r, a->last - 1), ends[i])) return true;
    return false;
}

/* "Norway $75 million, Denmark 26.8 million euros": the verb is left out. */
static role left_out(const grants *g, const lede_mention *m, lede_range s) {
    uint32_t i = m->first;
    while (i > s.from && i + 3 > m->first && is(g, i - 1, W_ADVERB | W_PREP) && !says(g, i - 1, "to")) i--;
    if (i > s.from + 1 && (says(g, i - 1, ")") || says(g, i - 1, "—") || says(g, i - 1, "–"))) i -= 1;
    uint32_t id = i > s.from ? actors_at(g, i - 1) : 0;
    if (!id || is_adjective(g, &g->actor.p[id - 1]) || g->actor.p[id - 1].last != i) return nobody;
    uint32_t first = g->actor.p[id - 1].first;
    if (first > s.from && says(g, first - 1, "the")) first--;
    size_t k = deeds_from(g, first);
    if (k > 0 && g->deed.p[k - 1].first >= s.from && g->deed.p[k - 1].kind == DEED_GETS)
        return (role){.kind = ROLE_TAKER, .name = actor_name(g, id)};
    bool row = first > s.from && (says(g, first - 1, ",") || is(g, first - 1, W_AND) || says(g, first - 1, "by"));
    return row ? named(g, id) : nobody;
}

/* "Denmark's share is about $90 million": whose it is. */
static role of_share(const grants *g, const lede_mention *m, lede_range s) {
    static const char *const about[] = {"around", "about", "over", "nearly",        "roughly", "some", "at",
                                        "to",     "than",  "more", "approximately", "almost",  "up",   NULL};
    uint32_t i = m->first;
    while (i > s.from && grant_word_in(g->r, i - 1, about)) i--;
    static const char *const amounts[] = {"amounts", "amounted", "totals", "totaled", "totalled", "stands", "stood",
                                          "reached", "reaches",  "comes",  "came",    "hit",      NULL};
    if (i == s.from) return nobody;
    bool be = is(g, i - 1, W_BE) && !is(g, i - 1, W_POSSESSIVE);
    if (!be && !grant_word_in(g->r, i - 1, amounts)) return nobody;
    if (!be) i--;
    i = group_start(g, s.from, i);
    lede_range p = phrase_left(g, s.from, i);
    return p.from < p.to && kind_of(g, p) == NOUN_MATTER ? whom(g, p, STEPS) : nobody;
}

/* "Britain and Norway promised $1.8 billion and $1.2 billion respectively": the name that stands in the row where the
 * sum does. */
static role in_turn(const grants *g, const lede_mention *m, role who, lede_range s) {
    uint32_t end = m->last;
    while (end < s.to && end < m->last + RIGHT && !says(g, end, "respectively")) end++;
    if (!who.row || end == s.to || !says(g, end, "respectively")) return who;
    size_t first = sums_from(g, g->actor.p[who.row - 1].last), own = sums_from(g, m->first);
    size_t id = who.row + (own - first);
    if (id > g->actor.n || own - first >= STEPS || g->actor.p[id - 1].first > m->first) return who;
    return named(g, (uint32_t)id);
}

role giver_of(const grants *g, const lede_mention *m) {
    lede_range s = sentence_of(g, m->first);
    role who = left_out(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = from_behind(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = of_share(g, m, s);
    if (who.kind != ROLE_UNKNOWN) return who;
    uint32_t from = m->first > s.from + LEFT ? m->first - LEFT : s.from;
    for (size_t k = deeds_from(g, m->first); k-- > 0 && g->deed.p[k].first >= from;) {
        const deed *d = &g->deed.p[k];
        if (d->kind == DEED_SAYS) continue;
        for (uint32_t i = d->last; i < m->first; i++)
            if (says(g, i, ";")) return nobody;
        if (d->kind == DEED_GETS) {
            who = subject_of(g, d->first, STEPS);
            if (who.kind == ROLE_NAMED) who.kind = ROLE_TAKER;
            return who.kind == ROLE_TAKER || who.kind == ROLE_OUTSIDER ? who : nobody;
        }
        if (d->kind == DEED_HOLDS) return (role){.kind = ROLE_MATTER};
        if (d->kind == DEED_ASKS) {
            who = asked(g, d, m, s);
            role asker = subject_of(g, d->first, STEPS);
            if (asker.kind == ROLE_NAMED) who.asker = asker.name;
            return who;
        }
        uint32_t start = group_start(g, s.from, d->first);
        bool passive = false;
        for (uint32_t i = start; i < d->first; i++) passive |= is(g, i, W_BE) && is_past(g, d->first);
        if (!passive) {
            who = subject_of(g, d->first, STEPS);
            if (who.kind == ROLE_OUTSIDER && rule_attr(d->rule, "strong")) who.kind = ROLE_NAMED;
            return who.kind == ROLE_NOBODY ? in_turn(g, m, who, s) : who;
        }
        who = agent_of(g, d->last, m->first);
        role paid = who.kind == ROLE_UNKNOWN ? subject_of(g, d->first, STEPS) : nobody; /* Kyiv was paid */
        if (paid.kind == ROLE_NAMED && kind_of(g, phrase_left(g, s.from, start)) == NOUN_MATTER)
            return paid; /* EU aid was */
        return paid.kind == ROLE_NAMED ? (role){.kind = ROLE_TAKER, .name = paid.name} : who;
    }
    return nobody;
}
