/* giver.c — who gives a sum, by the grammar of its clause: the subject of the verb of giving that governs it, the
 * agent behind "by", whom somebody asks for it. Phrases are found by closed classes of words, as for speakers. */
#include "giver.h"

#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "party.h"

enum {
    LEFT = DEED_REACH,
    RIGHT = 14,
    PHRASE = 25,
    SENTENCES_BACK = 4,
    STEPS = 6,
    THAT = 10, /* tokens from a verb to its "that" */
    WORK = 100 /* subjects looked for per sum: each asks for others, and verbs in a row would take 45 to the STEPS */
};

static const role nobody = {.kind = ROLE_UNKNOWN};

/* ---- whom a phrase names ------------------------------------------------------------------------------------- */

static role named(const grants *g, uint32_t id) {
    const char *name = actor_name(g, id);
    if (g->actor.p[id - 1].inner) return (role){.kind = ROLE_OUTSIDER, .name = g->actor.p[id - 1].own, .outside = true};
    if (g->actor.p[id - 1].outside) return (role){.kind = ROLE_OUTSIDER, .name = name, .outside = true};
    return name ? (role){.kind = ROLE_NAMED, .name = name} : nobody;
}

/* "Sweden, Norway and Denmark": several names in a row. */
static bool in_row(const grants *g, uint32_t id, lede_range p) {
    const actor *a = &g->actor.p[id - 1], *b = a + 1;
    if (id >= g->actor.n || b->first >= p.to || b->first != a->last + 1 || strcmp(a->name, b->name) == 0) return false;
    return deed_is(g, a->last, W_AND) || deed_says(g, a->last, ",");
}

/* "the European Union and international donors". */
static bool and_others(const grants *g, uint32_t id, lede_range p) {
    uint32_t i = g->actor.p[id - 1].last;
    if (i >= p.to || !deed_is(g, i, W_AND)) return false;
    for (uint32_t end = i + 5; i < p.to && i < end; i++)
        if (party_is(g, i, PARTY_MANY)) return true;
    return false;
}

/* The actor of a phrase: of its head, the last where the first only owns it; else of what the head belongs to. */
static role actor_of(const grants *g, lede_range p) {
    static const char *const of[] = {"of", "from", NULL}, *const at[] = {"in", "at", NULL};
    uint32_t best = 0;
    for (uint32_t i = p.from; i < p.to; i++) {
        uint32_t id = actors_at(g, i);
        if (id) {
            if (in_row(g, id, p)) return (role){.kind = ROLE_NOBODY, .row = id};
            const actor *a = &g->actor.p[id - 1];
            if (!best || (a->last == p.to && g->actor.p[best - 1].last < p.to &&
                          deed_is(g, g->actor.p[best - 1].last, W_POSSESSIVE)))
                best = id;
            i = a->last - 1;
            continue;
        }
        if (!deed_is(g, i, W_PREP) || i == p.from) continue;
        if (best) break;
        bool own = grant_word_in(g->r, i, of) || (grant_word_in(g->r, i, at) && party_is(g, i - 1, PARTY_OFFICIALS));
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
    if (p.to == p.from + 1 && deed_is(g, p.from, W_HE)) return NOUN_HE;
    if (p.to == p.from + 1 && deed_says(g, p.from, "you")) return NOUN_YOU;
    if (p.to == p.from + 1 && deed_is(g, p.from, W_THEY))
        return deed_says(g, p.from, "we") || deed_says(g, p.from, "I") ? NOUN_WE : NOUN_IT;
    for (uint32_t i = p.to; i-- > p.from;) {
        if (deed_is(g, i, W_PREP)) continue;
        if (party_is(g, i, PARTY_MATTER)) return NOUN_MATTER;
        if (party_is(g, i, PARTY_MANY)) return NOUN_MANY;
        bool head = i + 1 == p.to || deed_is(g, i + 1, W_PREP) || g->r->text->token[i + 1].flags & LEDE_UPPER_FIRST;
        if (party_is(g, i, PARTY_STATE) && (head || !g->voice))
            return i + 1 < p.to && g->voice && !deed_is(g, i + 1, W_PREP) ? NOUN_OTHER : NOUN_STATE;
        if (party_is(g, i, PARTY_BODY)) return NOUN_BODY;
    }
    return NOUN_OTHER;
}

/* NATO, the European Union, the World Bank: an alliance or fund, no government. */
bool role_is_body(const grants *g, const char *name) {
    const char *last = strrchr(name, ' ');
    return meanings_of(g->r->of->words, "body_end", str_of(last ? last + 1 : name)).n > 0;
}

/* Whom a pronoun or "the government", "the alliance" may stand for. */
typedef enum { ANY_BODY, ANY_STATE, ANY_PERSON, ANYTHING } antecedent_kind;

static bool fits(const grants *g, const actor *a, antecedent_kind kind) {
    if (a->outside || a->inner || strcmp(a->name, "self") == 0) return false;
    if (kind == ANY_PERSON) return a->person;
    return !a->person && (kind == ANYTHING || role_is_body(g, a->name) == (kind == ANY_BODY));
}

/* May a pronoun stand for the actor: is it no object of a preposition? subject: does a verb follow it? */
static bool may_be_meant(const grants *g, const actor *a, bool subject) {
    static const char *const of[] = {"of", "by", "from", NULL};
    lede_range s = deed_sentence(g, a->first);
    uint32_t p = a->first, next = a->last;
    if (p > s.from && deed_says(g, p - 1, "the")) p--;
    uint32_t row = p > s.from + 1 && deed_is(g, p - 1, W_AND) ? actors_at(g, p - 2) : 0;
    if (row) p = g->actor.p[row - 1].first; /* for Nigeria and Chad */
    bool owner = next < s.to && deed_is(g, next, W_POSSESSIVE);
    if (p > s.from && deed_is(g, p - 1, W_PREP) && !grant_word_in(g->r, p - 1, of)) return false;
    return !subject || (next < s.to && !owner && (deed_is(g, next, W_AUX) || deed_at(g, next)));
}

/* Whom a pronoun or "the government" stands for: the last subject of this sentence or the one before, else the nearest
 * actor of some sentences. */
static role antecedent(const grants *g, uint32_t token, antecedent_kind kind) {
    uint32_t here = g->r->in[token], back[] = {1, SENTENCES_BACK};
    for (int pass = 0; pass < 2; pass++)
        for (size_t k = actors_before(g, token); k-- > 0;) {
            const actor *a = &g->actor.p[k];
            if (a->first + 2 * DEED_AROUND < token) break;
            if (g->r->in[a->first] + back[pass] < here) break;
            if (fits(g, a, kind) && may_be_meant(g, a, pass == 0)) return named(g, (uint32_t)k + 1);
        }
    return nobody;
}

/* "The United States and our allies will go on. We announced": who speaks of "our" before. */
static role subject_before(const grants *g, uint32_t token) {
    uint32_t own = g->r->in[token];
    lede_range s = g->r->text->sentence[own > 0 ? own - 1 : own];
    bool ours = false;
    for (uint32_t i = s.from; i < s.to && i < s.from + LEFT; i++)
        ours |= deed_says(g, i, "our") || deed_says(g, i, "we");
    uint32_t id = actors_at(g, s.from + (deed_is(g, s.from, W_DET) && s.from + 1 < s.to));
    return own > 0 && ours && id ? named(g, id) : nobody;
}

static role subject_of(const grants *g, uint32_t verb, int steps);
static role of_pronoun(const grants *g, lede_range p, noun_kind kind, int steps);

/* Who says what the sentence reports: the subject of its verb of saying, or who stands behind it. */
static role speaker_in(const grants *g, uint32_t token, int steps) {
    lede_range s = deed_sentence(g, token);
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
    uint32_t here = g->r->in[token];
    lede_range s = deed_sentence(g, token);
    if (here == 0 || token > s.from + 1) return false;
    lede_range last = g->r->text->sentence[here - 1];
    uint32_t i = last.from, until = last.to < last.from + LEFT ? last.to : last.from + LEFT;
    uint32_t verb = token + 1 < s.to && deed_is(g, token + 1, W_ADVERB) ? token + 2 : token + 1;
    bool present = verb < s.to && !deed_is(g, verb, W_AUX) && str_ends(note_token(g->r, verb), "s"), spoken = false;
    for (uint32_t k = last.from; present && k < until; k++) spoken |= party_is(g, k, PARTY_BILL);
    while (i < until && i < last.from + 8 && !deed_is(g, i, W_AUX | W_STOP) && !deed_at(g, i)) i++;
    lede_range p = {last.from, i};
    bool about = i > last.from && i < last.to && actor_of(g, p).kind == ROLE_UNKNOWN && kind_of(g, p) == NOUN_MATTER;
    return spoken || about;
}

static role of_before(const grants *g, uint32_t token, noun_kind kind) {
    role who = antecedent(g, token, kind == NOUN_HE ? ANY_PERSON : kind == NOUN_STATE ? ANY_STATE : ANYTHING);
    return who.kind == ROLE_UNKNOWN && kind == NOUN_HE ? antecedent(g, token, ANY_STATE)
                                                       : who; /* a minister not known */
}

/* "Norway said it would give": who said it. */
static role of_pronoun(const grants *g, lede_range p, noun_kind kind, int steps) {
    lede_range s = deed_sentence(g, p.from);
    uint32_t i = p.from;
    bool that = i > s.from && deed_says(g, i - 1, "that");
    i = deed_before_time(g, s.from, that ? i - 1 : i);
    const deed *d = NULL;
    for (uint32_t k = 1; k <= (that ? THAT : 2) && i >= s.from + k && !d && !deed_is(g, i - k, W_STOP); k++)
        d = deed_at(g, i - k); /* promised in its budget that it would */
    if (!d && kind == NOUN_IT && goes_on_with_matter(g, p.from)) return (role){.kind = ROLE_MATTER};
    role who = d && kind != NOUN_WE ? subject_of(g, d->first, steps) : nobody;
    return who.kind == ROLE_NAMED || who.kind == ROLE_OUTSIDER ? who : of_before(g, p.from, kind);
}

static role whom(const grants *g, lede_range p, int steps) {
    if (p.from >= p.to || steps <= 0) return nobody;
    noun_kind kind = NOUN_OTHER;
    role who = actor_of(g, p);
    if (who.kind != ROLE_UNKNOWN) return who;
    if (deed_is(g, p.from, W_DET) && deed_is(g, p.from, W_POSSESSIVE) && !deed_says(g, p.from, "our"))
        return of_pronoun(g, (lede_range){p.from, p.from + 1}, deed_says(g, p.from, "his") ? NOUN_HE : NOUN_IT,
                          steps - 1);
    switch (kind = kind_of(g, p)) {
    case NOUN_MATTER:
        return (role){.kind = ROLE_MATTER};
    case NOUN_MANY: /* "members" are of the alliance named before */
        who = deed_says(g, p.to - 1, "members") ? antecedent(g, p.from, ANY_BODY) : nobody;
        return who.kind == ROLE_NAMED ? who : (role){.kind = ROLE_NOBODY};
    case NOUN_YOU:
        return g->voice ? (role){.kind = ROLE_NAMED, .name = g->voice} : nobody;
    case NOUN_WE:
        who = speaker_in(g, p.from, steps - 1);
        if (who.kind != ROLE_NAMED) who = subject_before(g, p.from);
        return who.kind == ROLE_NAMED ? who : (role){.kind = ROLE_MATTER};
    case NOUN_STATE:
        return g->voice ? (role){.kind = ROLE_NAMED, .name = g->voice} : of_pronoun(g, p, kind, steps - 1);
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

/* ", and the U.S. is": does a clause with a subject of its own begin behind the "and" before this token? */
static bool begins_anew(const grants *g, uint32_t from, uint32_t token) {
    if (token < from + 2 || !deed_is(g, token - 1, W_AND) || !deed_says(g, token - 2, ",")) return false;
    uint32_t id = actors_at(g, deed_is(g, token, W_DET) ? token + 1 : token);
    uint32_t next = id ? g->actor.p[id - 1].last : 0;
    return id && next < g->r->text->tokens &&
           ((deed_is(g, next, W_AUX) && !deed_is(g, next, W_POSSESSIVE)) || deed_at(g, next));
}

/* Where the clause of a token begins: behind the last "that", "while" or semicolon. */
static uint32_t clause_start(const grants *g, uint32_t from, uint32_t token) {
    for (uint32_t i = token; i > from; i--)
        if (deed_is(g, i - 1, W_LINK | W_COMP | W_RELATIVE) || deed_says(g, i - 1, ";") || deed_says(g, i - 1, ":") ||
            begins_anew(g, from, i))
            return i;
    return from;
}

/* The subject of the clause as a whole: that of its first verb, for participles and second verbs. */
static role main_subject(const grants *g, uint32_t verb, int steps) {
    lede_range s = deed_sentence(g, verb);
    uint32_t from = clause_start(g, s.from, verb);
    role first = nobody;
    for (uint32_t i = from; i < verb && i < from + LEFT && first.kind != ROLE_NAMED; i++) {
        const deed *d = deed_at(g, i);
        bool aux = deed_is(g, i, W_AUX) && !deed_is(g, i, W_POSSESSIVE);
        if (!d && !aux) continue;
        role who = d ? subject_of(g, i, steps) : whom(g, deed_phrase(g, from, i), steps);
        if (who.kind > first.kind) first = who;
    }
    if (first.kind != ROLE_UNKNOWN) return first;
    uint32_t id = 0;
    for (uint32_t i = from; i < verb && i < from + 6 && !id; i++) id = deed_is(g, i, W_PREP) ? 0 : actors_at(g, i);
    return id && !(g->actor.p[id - 1].first > from && deed_is(g, g->actor.p[id - 1].first - 1, W_PREP)) ? named(g, id)
                                                                                                        : nobody;
}

/* "urged allies to give", "asked Congress to approve": whom the one asked is; else the subject goes with the verb
 * before "to" ("agreed to give"). */
static role of_infinitive(const grants *g, uint32_t from, uint32_t to, int steps) {
    lede_range p = deed_phrase(g, from, to);
    const deed *d = p.from > from ? deed_at(g, p.from - 1) : NULL;
    if (p.from < p.to && d && d->kind == DEED_ASKS) return whom(g, p, steps);
    if (d && p.from == to && deed_is_past(g, d->first) && deed_group(g, from, d->first) == d->first &&
        d->kind == DEED_GETS)
        return nobody; /* conditions required to unlock it */
    size_t k = deeds_from(g, to);
    const deed *last = k > 0 && g->deed.p[k - 1].first >= clause_start(g, from, to) ? &g->deed.p[k - 1] : NULL;
    role who = p.from < p.to ? actor_of(g, p) : nobody;
    if (who.kind == ROLE_NAMED && p.to > p.from + 1 && kind_of(g, p) == NOUN_MATTER) return who; /* a G7 plan to give */
    if (last && p.to > p.from + 1 && last->last <= p.from)
        return subject_of(g, last->first, steps); /* to raise a sum */
    if (who.kind == ROLE_UNKNOWN) who = subject_of(g, to - 1, steps);
    return who.kind != ROLE_UNKNOWN ? who : main_subject(g, to, steps - 1); /* we have a decision to give */
}

static bool is_dash(const grants *g, uint32_t i) {
    return deed_says(g, i, "–") || deed_says(g, i, "—") || deed_says(g, i, "--");
}

/* "Germany, which leads in aid, pledged", "Germany – as said – pledged": the phrase before the aside that ends with the
 * comma or dash at `comma`. */
static role before_aside(const grants *g, uint32_t from, uint32_t comma, int steps) {
    bool dash = is_dash(g, comma);
    for (uint32_t k = comma; k > from && comma - k < PHRASE; k--) {
        if (dash ? !is_dash(g, k - 1) : !deed_says(g, k - 1, ",")) continue;
        lede_range p = deed_phrase(g, from, k - 1);
        role who = p.to == p.from + 1 && deed_is(g, p.from, W_THEY) ? actor_of(g, (lede_range){k, comma})
                                                                    : nobody; /* we, the G7, */
        if (who.kind == ROLE_UNKNOWN) who = whom(g, p, steps);
        if (who.kind != ROLE_UNKNOWN) return who;
    }
    return nobody;
}

static role subject_of(const grants *g, uint32_t verb, int steps) {
    if (steps <= 0 || *g->work == 0) return nobody;
    --*g->work;
    lede_range s = deed_sentence(g, verb);
    uint32_t i = deed_group(g, s.from, verb);
    bool participle = i == verb && str_ends(note_token(g->r, verb), "ing");
    if (i == s.from) return nobody;
    uint32_t p = i - 1;
    if (deed_says(g, p, "to")) return p > s.from ? of_infinitive(g, s.from, p, steps - 1) : nobody;
    if (deed_is(g, p, W_RELATIVE)) {
        uint32_t end = p > s.from && deed_says(g, p - 1, ",") ? p - 1 : p;
        role who = whom(g, deed_phrase(g, s.from, end), steps - 1), main = nobody;
        if (who.kind != ROLE_NAMED) main = main_subject(g, end, steps - 1); /* launches a fund, which gives */
        return main.kind == ROLE_NAMED ? main : who;
    }
    if (deed_is(g, p, W_AND) || (participle && deed_is(g, p, W_PREP | W_STOP | W_LINK)))
        return main_subject(g, verb, steps - 1);
    if (deed_is(g, p, W_STOP)) {
        role who = deed_says(g, p, ",") || is_dash(g, p) ? before_aside(g, s.from, p, steps - 1) : nobody;
        return who.kind != ROLE_UNKNOWN ? who : main_subject(g, verb, steps - 1);
    }
    lede_range phrase = deed_phrase(g, s.from, i);
    bool inner = phrase.from > s.from + 1 && deed_at(g, phrase.from - 1) && deed_says(g, phrase.from - 2, "to");
    if (inner) phrase = deed_phrase(g, s.from, phrase.from - 2); /* the bill to support Israel passed */
    role who = whom(g, phrase, steps - 1);
    return who.kind == ROLE_UNKNOWN && participle ? main_subject(g, verb, steps - 1) : who;
}

/* ---- the verb of a sum --------------------------------------------------------------------------------------- */

/* "by the emir of Kuwait", within a few words behind a participle. */
static role agent_of(const grants *g, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to && i < from + 6 && !deed_is(g, i, W_STOP); i++) {
        if (!deed_says(g, i, "by")) continue;
        for (uint32_t k = i + 1; k < to && k < i + 8 && !deed_is(g, k, W_STOP); k++)
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
            if (deed_says(g, i, ",") || deed_says(g, i, ";") || deed_is(g, i, W_AND)) return nobody;
        if (d->kind != DEED_GIVES) return nobody;
        role by = deed_is_past(g, d->first) ? agent_of(g, d->last, s.to) : nobody;
        if (by.kind != ROLE_UNKNOWN) return by;
        uint32_t start = deed_group(g, m->last, d->first);
        lede_range p = deed_phrase(g, m->last, start);
        bool relative = p.from < p.to && (p.from == m->last || deed_is(g, p.from - 1, W_RELATIVE | W_COMP));
        return relative && p.to == start ? actor_of(g, p) : nobody;
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

/* The actor behind "from": a name, or many of a body; no adjective, and none of what is "from the interest on
 * assets". */
static role source_at(const grants *g, uint32_t from, uint32_t to) {
    enum { PARTY_GROUP = PARTY_MANY | PARTY_STATE };
    for (uint32_t k = from; k < to && k < from + 9; k++) {
        uint32_t id = actors_at(g, k);
        if (id && is_adjective(g, &g->actor.p[id - 1])) return nobody;
        if (id) return in_row(g, id, (lede_range){k, to}) ? (role){.kind = ROLE_NOBODY} : named(g, id);
        if (deed_is(g, k, W_STOP | W_AUX | W_AND) || deed_at(g, k)) return nobody;
        bool group = party_is(g, k, PARTY_GROUP) || party_is(g, k + 1, PARTY_GROUP);
        if (!deed_is(g, k, W_DET | W_PREP) && !group) return nobody;
    }
    return nobody;
}

/* "$5 million in loans from China", "an offer of $5 million from the rich countries in the Group of Seven"; not
 * "$5 million in goods from China". Who got or refused it goes with it. */
static role from_source(const grants *g, const lede_mention *m, const deed *d, lede_range s) {
    uint32_t end = m->last + RIGHT < s.to ? m->last + RIGHT : s.to;
    bool matter = false;
    for (uint32_t i = deed_over_bracket(g, m->last, s.to); i + 1 < end; i++) {
        if (deed_is(g, i, W_STOP | W_AUX | W_LINK | W_COMP | W_RELATIVE | W_AND) || deed_at(g, i)) return nobody;
        matter |= party_is(g, i, PARTY_MATTER | PARTY_HELPS);
        if (!deed_says(g, i, "from")) continue;
        role who = matter || i <= deed_over_bracket(g, m->last, s.to) + 1 ? source_at(g, i + 1, s.to) : nobody;
        role got = who.kind == ROLE_NAMED && d && d->kind == DEED_GETS ? subject_of(g, d->first, STEPS) : nobody;
        if (got.kind == ROLE_NAMED) who.asker = got.name;
        return who;
    }
    return nobody;
}

/* "asked Congress for $5 million", "requests $5 million from Congress". */
static role asked(const grants *g, const deed *d, const lede_mention *m, lede_range s) {
    for (uint32_t i = d->last; i < s.to && i < m->last + 8; i++) {
        uint32_t id = actors_at(g, i);
        if (!id || (i >= m->first && !(i > s.from && deed_says(g, i - 1, "from")))) continue;
        if (i < m->first && i > d->last + 2) continue;
        return named(g, id);
    }
    return nobody;
}

/* "Of the UK's £143 million": who owns the sum. */
static role owner_of(const grants *g, const lede_mention *m, lede_range s) {
    uint32_t i = m->first;
    while (i > s.from && i + 3 > m->first && !g->cls[i - 1] && !actors_at(g, i - 1)) i--; /* initial, additional */
    if (i < s.from + 2 || !(deed_says(g, i - 1, "'s") || deed_says(g, i - 1, "’s"))) return nobody;
    uint32_t id = actors_at(g, i - 2);
    return id && !g->actor.p[id - 1].outside ? named(g, id) : nobody;
}

/* "Norway $75 million, Denmark 26.8 million euros", "Norway (€140 million)": the verb is left out. */
static role left_out(const grants *g, const lede_mention *m, lede_range s) {
    static const char *const got[] = {"for", "to", "in", NULL};
    uint32_t i = m->first;
    while (i > s.from && i + 3 > m->first && deed_is(g, i - 1, W_ADVERB | W_PREP) && !deed_says(g, i - 1, "to")) i--;
    while (i > s.from && i + 4 > m->first && party_is(g, i - 1, PARTY_ABOUT)) i--;
    if (i > s.from + 1 && deed_is(g, i - 1, W_DET) && deed_says(g, i - 2, "(")) i--; /* India (a $5 million package) */
    bool bracket = i > s.from && deed_says(g, i - 1, "(");
    if (i > s.from + 1 && (bracket || deed_says(g, i - 1, ")") || deed_says(g, i - 1, "—") || deed_says(g, i - 1, "–")))
        i -= 1;
    uint32_t id = i > s.from ? actors_at(g, i - 1) : 0;
    if (!id || is_adjective(g, &g->actor.p[id - 1]) || g->actor.p[id - 1].last != i) return nobody;
    uint32_t first = g->actor.p[id - 1].first;
    if (first > s.from && deed_says(g, first - 1, "the")) first--;
    size_t k = deeds_from(g, first);
    if (k > 0 && g->deed.p[k - 1].first >= s.from && g->deed.p[k - 1].kind == DEED_GETS)
        return (role){.kind = ROLE_TAKER, .name = actor_name(g, id)};
    bool row = first > s.from &&
               (deed_says(g, first - 1, ",") || deed_is(g, first - 1, W_AND) || deed_says(g, first - 1, "by"));
    bool own = bracket && !(first > s.from && grant_word_in(g->r, first - 1, got));
    return row || own ? named(g, id) : nobody;
}

/* "Denmark's share is about $90 million": whose it is. */
static role of_share(const grants *g, const lede_mention *m, lede_range s) {
    uint32_t i = m->first;
    while (i > s.from && party_is(g, i - 1, PARTY_ABOUT)) i--;
    if (i == s.from) return nobody;
    bool be = deed_is(g, i - 1, W_BE) && !deed_is(g, i - 1, W_POSSESSIVE);
    if (!be && !party_is(g, i - 1, PARTY_AMOUNTS)) return nobody;
    if (!be) i--;
    i = deed_group(g, s.from, i);
    lede_range p = deed_phrase(g, s.from, i);
    return p.from < p.to && kind_of(g, p) == NOUN_MATTER ? whom(g, p, STEPS) : nobody;
}

/* "Britain and Norway promised $1.8 billion and $1.2 billion respectively": the name that stands in the row where the
 * sum does. */
static role in_turn(const grants *g, const lede_mention *m, role who, lede_range s) {
    if (!who.row) return who;
    uint32_t i = g->actor.p[who.row - 1].last, end = m->last + RIGHT < s.to ? m->last + RIGHT : s.to;
    while (i < end && !deed_says(g, i, "respectively")) i++;
    if (i == end) return who;
    size_t first = sums_from(g, g->actor.p[who.row - 1].last), own = sums_from(g, m->first);
    size_t id = who.row + (own - first);
    if (id > g->actor.n || own - first >= STEPS || g->actor.p[id - 1].first > m->first) return who;
    return named(g, (uint32_t)id);
}

/* "The aid was promised by", "Kyiv was paid": the agent gives, and the subject gets, unless it is the aid itself. */
static role of_passive(const grants *g, const lede_mention *m, const deed *d, lede_range s, uint32_t start) {
    role who = agent_of(g, d->last, m->first);
    if (who.kind != ROLE_UNKNOWN) return who;
    role paid = subject_of(g, d->first, STEPS);
    if (paid.kind != ROLE_NAMED) return who;
    if (kind_of(g, deed_phrase(g, s.from, start)) != NOUN_MATTER)
        paid.kind = ROLE_TAKER; /* not: EU aid was allocated */
    return paid;
}

static role of_giving(const grants *g, const lede_mention *m, const deed *d, lede_range s) {
    uint32_t start = deed_group(g, s.from, d->first);
    for (uint32_t i = start; i < d->first; i++)
        if (deed_is(g, i, W_BE) && !deed_is(g, i, W_POSSESSIVE) && deed_is_past(g, d->first))
            return of_passive(g, m, d, s, start);
    role who = subject_of(g, d->first, STEPS);
    if (who.kind == ROLE_OUTSIDER && !g->voice && rule_attr(d->rule, "strong")) who.kind = ROLE_NAMED;
    return who.kind == ROLE_NOBODY ? in_turn(g, m, who, s) : who;
}

static role of_deed(const grants *g, const lede_mention *m, const deed *d, lede_range s) {
    role who = nobody, subject;
    switch (d->kind) {
    case DEED_GIVES:
        return of_giving(g, m, d, s);
    case DEED_HOLDS:
        return (role){.kind = ROLE_MATTER};
    case DEED_GETS:
        who = subject_of(g, d->first, STEPS);
        if (who.kind == ROLE_NAMED) who.kind = ROLE_TAKER;
        return who.kind == ROLE_TAKER || who.kind == ROLE_OUTSIDER ? who : nobody;
    case DEED_ASKS:
        who = asked(g, d, m, s);
        subject = subject_of(g, d->first, STEPS);
        if (subject.kind == ROLE_NAMED || subject.kind == ROLE_NOBODY)
            who.asker = subject.kind == ROLE_NAMED ? subject.name : "";
        return who;
    default:
        return nobody;
    }
}

static role find_giver(const grants *g, const lede_mention *m) {
    *g->work = WORK;
    lede_range s = deed_sentence(g, m->first);
    role who = left_out(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = owner_of(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = from_behind(g, m, s);
    const deed *d = deed_before(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = from_source(g, m, d, s);
    if (who.kind == ROLE_UNKNOWN) who = of_share(g, m, s);
    if (who.kind != ROLE_UNKNOWN) return who;
    return d ? of_deed(g, m, d, s) : nobody;
}

role giver_before(const grants *g, const lede_mention *m) {
    uint32_t own = g->r->in[m->first];
    if (own == 0) return nobody;
    lede_range s = g->r->text->sentence[own - 1];
    size_t next = sums_from(g, s.from);
    if (next < g->sum.n && grant_sum(g, next)->first < s.to) return nobody; /* it tells who gave that one */
    for (size_t k = deeds_from(g, s.to); k-- > 0 && g->deed.p[k].first >= s.from;) {
        const deed *d = &g->deed.p[k];
        if (d->kind != DEED_GIVES || !rule_attr(d->rule, "strong")) continue;
        *g->work = WORK;
        role who = subject_of(g, d->first, STEPS);
        return who.kind == ROLE_NAMED ? who : nobody;
    }
    return nobody;
}

role giver_of(const grants *g, const lede_mention *m) {
    role *known = &g->given[sums_from(g, m->first)];
    if (known->kind == ROLE_UNREAD) *known = find_giver(g, m);
    return *known;
}
