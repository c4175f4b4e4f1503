/* whom.c — whom a phrase names or stands for, and the subject of a verb that moves money. Phrases are found by closed
 * classes of words, as for speakers. */
#include "whom.h"

#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "party.h"

enum {
    LEFT = DEED_REACH,
    PHRASE = 25,
    SENTENCES_BACK = 4,
    THAT = 10 /* tokens from a verb to its "that" */
};

static const role nobody = {.kind = ROLE_UNKNOWN};

bool role_is_body(const grants *g, const char *name) {
    const char *last = strrchr(name, ' ');
    return meanings_of(g->r->of->words, "body_end", str_of(last ? last + 1 : name)).n > 0;
}

role whom_named(const grants *g, uint32_t id) {
    const char *name = actor_name(g, id);
    if (g->actor.p[id - 1].inner) return (role){.kind = ROLE_OUTSIDER, .name = g->actor.p[id - 1].own, .outside = true};
    if (g->actor.p[id - 1].outside) return (role){.kind = ROLE_OUTSIDER, .name = name, .outside = true};
    return name ? (role){.kind = ROLE_NAMED, .name = name} : nobody;
}

/* "aid to Ukraine, and the U.S. has sent more": a clause of its own begins. */
static bool is_subject(const grants *g, const actor *a, uint32_t to) {
    uint32_t i = a->last;
    return i < to && !deed_is(g, i, W_POSSESSIVE) && (deed_is(g, i, W_AUX) || deed_at(g, i));
}

/* The administration and Congress are of one country; two of its provinces are two. */
static bool is_same(const actor *a, const actor *b) {
    return strcmp(a->name, b->name) == 0 && !(a->inner && b->inner && strcmp(a->own, b->own) != 0);
}

/* Does a sum begin here: "and an additional $5 million"? */
static bool sum_near(const grants *g, uint32_t token) {
    size_t i = sums_from(g, token);
    return i < g->sum.n && grant_sum(g, i)->first < token + 5;
}

bool whom_in_row(const grants *g, uint32_t id, uint32_t to) {
    const actor *a = &g->actor.p[id - 1];
    for (uint32_t i = a->last; i < to && i < a->last + 12; i++) {
        bool joined = deed_is(g, i, W_AND), comma = deed_says(g, i, ",");
        if (!joined && !comma) {
            if (deed_is(g, i, W_STOP | W_AUX | W_LINK | W_RELATIVE | W_COMP) || deed_at(g, i)) return false;
            continue;
        }
        uint32_t next = i + 1;
        while (next < to && deed_is(g, next, W_DET | W_AND)) joined |= deed_is(g, next++, W_AND);
        uint32_t other = next < to ? actors_at(g, next) : 0;
        const actor *b = other ? &g->actor.p[other - 1] : NULL;
        for (uint32_t k = next; joined && k < to && k < next + 4 && !actors_at(g, k); k++)
            if (party_is(g, k, PARTY_MANY)) return true; /* and 18 other countries */
        bool another = i == a->last && next > i + 1 && !deed_is(g, next - 1, W_POSSESSIVE) && !sum_near(g, next);
        if (joined && !b) return another;
        if (joined) return !is_same(a, b) && !is_subject(g, b, to);
        if (!b) return false;
        i = b->last - 1;
    }
    return false;
}

/* "Ukraine's allies", "Kyiv's Western backers": many who are its friends, no members of it. */
static bool has_friends(const grants *g, uint32_t id, lede_range p) {
    enum { WORDS = 3 };
    const actor *a = &g->actor.p[id - 1];
    uint32_t i = a->last;
    if (role_is_body(g, a->name) || i >= p.to) return false;
    if (deed_is(g, i, W_POSSESSIVE)) i++;
    for (uint32_t end = i + WORDS; i < p.to && i < end && !g->cls[i]; i++)
        if (party_is(g, i, PARTY_FRIENDS)) return true;
    return false;
}

/* "the European Union and international donors"; not "and its member states". */
static bool and_others(const grants *g, uint32_t id, lede_range p) {
    uint32_t i = g->actor.p[id - 1].last;
    if (i >= p.to || !deed_is(g, i, W_AND)) return false;
    if (i + 1 < p.to && deed_is(g, i + 1, W_POSSESSIVE) && role_is_body(g, g->actor.p[id - 1].name)) return false;
    for (uint32_t end = i + 5; i < p.to && i < end; i++)
        if (party_is(g, i, PARTY_MANY)) return true;
    return false;
}

/* The actor of a phrase: of its head, the last where the first only owns it; else of what the head belongs to. */
role whom_named_in(const grants *g, lede_range p) {
    static const char *const of[] = {"of", "from", NULL}, *const at[] = {"in", "at", NULL};
    uint32_t best = 0;
    for (uint32_t i = p.from; i < p.to; i++) {
        uint32_t id = actors_at(g, i);
        if (id) {
            if (whom_in_row(g, id, p.to)) return (role){.kind = ROLE_NOBODY, .row = id};
            const actor *a = &g->actor.p[id - 1];
            if (!best && has_friends(g, id, p)) return (role){.kind = ROLE_NOBODY};
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
    return best && !and_others(g, best, p) ? whom_named(g, best) : best ? (role){.kind = ROLE_NOBODY} : nobody;
}

/* A noun phrase that names nobody: does it stand for the matter spoken of, for many, or for somebody named
 * before? */
typedef enum {
    NOUN_OTHER,
    NOUN_MATTER,
    NOUN_MANY,
    NOUN_STATE,
    NOUN_TITLE,
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
            return i + 1 < p.to && g->voice && !deed_is(g, i + 1, W_PREP) ? NOUN_OTHER
                   : party_is(g, i, PARTY_TITLE)                          ? NOUN_TITLE
                                                                          : NOUN_STATE;
        if (party_is(g, i, PARTY_BODY)) return NOUN_BODY;
    }
    return NOUN_OTHER;
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
    bool modifies = !owner && next < s.to && !g->cls[next] && !deed_at(g, next); /* without EU assistance */
    if (!modifies && p > s.from && deed_is(g, p - 1, W_PREP) && !grant_word_in(g->r, p - 1, of)) return false;
    return !subject || (next < s.to && !owner && (deed_is(g, next, W_AUX) || deed_at(g, next)));
}

/* Whom a pronoun or "the government" stands for: the last subject of this sentence or the one before, else the nearest
 * actor of some sentences. */
static role antecedent(const grants *g, uint32_t token, antecedent_kind kind) {
    uint32_t here = g->r->in[token], back[] = {1, SENTENCES_BACK};
    role taker = nobody;
    for (int pass = 0; pass < 2; pass++)
        for (size_t k = actors_before(g, token); k-- > 0;) {
            const actor *a = &g->actor.p[k];
            if (a->first + 2 * DEED_AROUND < token) break;
            if (g->r->in[a->first] + back[pass] < here) break;
            if (g->looking->gives && party_attacks(g, a->name)) continue;
            if (!fits(g, a, kind) || !may_be_meant(g, a, pass == 0)) continue;
            role who = whom_named(g, (uint32_t)k + 1);
            who.meant = true;
            if (!g->looking->gives || !party_takes(g, a->name)) return who;
            if (taker.kind == ROLE_UNKNOWN) taker = who;
        }
    return taker;
}

/* "The United States and our allies will go on. We announced": who speaks of "our" before. */
static role subject_before(const grants *g, uint32_t token) {
    uint32_t own = g->r->in[token];
    lede_range s = g->r->text->sentence[own > 0 ? own - 1 : own];
    bool ours = false;
    for (uint32_t i = s.from; i < s.to && i < s.from + LEFT; i++)
        ours |= deed_says(g, i, "our") || deed_says(g, i, "we");
    uint32_t id = actors_at(g, s.from + (deed_is(g, s.from, W_DET) && s.from + 1 < s.to));
    return own > 0 && ours && id ? whom_named(g, id) : nobody;
}

static role of_pronoun(const grants *g, lede_range p, noun_kind kind, int steps);

/* Who says what the sentence reports: the subject of its verb of saying, or who stands behind it. */
static role speaker_in(const grants *g, uint32_t token, int steps) {
    lede_range s = deed_sentence(g, token);
    for (size_t i = deeds_from(g, s.from); i < g->deed.n && g->deed.p[i].first < s.to; i++) {
        const deed *d = &g->deed.p[i];
        if (d->kind != DEED_SAYS) continue;
        role who = whom_subject(g, d->first, steps);
        for (uint32_t k = d->last; who.kind != ROLE_NAMED && k < s.to && k < d->last + 5; k++)
            if (actors_at(g, k)) who = whom_named(g, actors_at(g, k));
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
    if (spoken || i == last.from || i == last.to) return spoken;
    return whom_named_in(g, p).kind == ROLE_UNKNOWN && kind_of(g, p) == NOUN_MATTER;
}

static role of_before(const grants *g, uint32_t token, noun_kind kind) {
    bool person = kind == NOUN_HE || kind == NOUN_TITLE;
    role who = antecedent(g, token, person ? ANY_PERSON : kind == NOUN_STATE ? ANY_STATE : ANYTHING);
    return who.kind == ROLE_UNKNOWN && person ? antecedent(g, token, ANY_STATE) : who; /* a minister not known */
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
    role who = d && kind != NOUN_WE ? whom_subject(g, d->first, steps) : nobody;
    return who.kind == ROLE_NAMED || who.kind == ROLE_OUTSIDER ? who : of_before(g, p.from, kind);
}

role whom_phrase(const grants *g, lede_range p, int steps) {
    if (p.from >= p.to || steps <= 0) return nobody;
    noun_kind kind = NOUN_OTHER;
    role who = whom_named_in(g, p);
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
    case NOUN_TITLE:
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
    enum { OWNED = 4 };
    if (token < from + 2 || !deed_is(g, token - 1, W_AND) || !deed_says(g, token - 2, ",")) return false;
    uint32_t id = actors_at(g, deed_is(g, token, W_DET) ? token + 1 : token);
    uint32_t next = id ? g->actor.p[id - 1].last : 0, end = next + OWNED;
    if (id && next < g->r->text->tokens && deed_is(g, next, W_POSSESSIVE)) /* and Norway's parliament has */
        while (next < g->r->text->tokens && next < end && (!g->cls[next] || deed_is(g, next, W_POSSESSIVE))) next++;
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
        role who = d ? whom_subject(g, i, steps) : whom_phrase(g, deed_phrase(g, from, i), steps);
        if (who.kind > first.kind) first = who;
    }
    if (first.kind != ROLE_UNKNOWN) return first;
    uint32_t id = 0;
    for (uint32_t i = from; i < verb && i < from + 6 && !id; i++) id = deed_is(g, i, W_PREP) ? 0 : actors_at(g, i);
    uint32_t start = id ? g->actor.p[id - 1].first : 0;
    return id && !(start > from && deed_is(g, start - 1, W_PREP)) ? whom_named(g, id) : nobody;
}

/* "efforts from Norway to give", "the Danish push to give": whose will it is. */
static role of_will(const grants *g, lede_range p) {
    for (uint32_t i = p.to; i-- > p.from;) {
        if (!party_is(g, i, PARTY_WILL)) continue;
        role who = whom_named_in(g, (lede_range){i, p.to});
        bool owned = i > p.from + 1 && deed_is(g, i - 1, W_POSSESSIVE);
        uint32_t id = i > p.from ? actors_at(g, i - 1 - owned) : 0;
        return who.kind == ROLE_UNKNOWN && id ? whom_named(g, id) : who;
    }
    return nobody;
}

/* "urged allies to give", "asked Congress to approve": whom the one asked is; else the subject goes with the verb
 * before "to" ("agreed to give"). */
static role of_infinitive(const grants *g, uint32_t from, uint32_t to, int steps) {
    lede_range p = deed_phrase(g, from, to);
    role will = of_will(g, p);
    if (will.kind != ROLE_UNKNOWN) return will;
    const deed *d = p.from > from ? deed_at(g, p.from - 1) : NULL;
    if (p.from < p.to && d && d->kind == DEED_ASKS) return whom_phrase(g, p, steps);
    if (d && p.from == to && deed_is_past(g, d->first) && deed_group(g, from, d->first) == d->first &&
        d->kind == DEED_GETS)
        return nobody; /* conditions required to unlock it */
    size_t k = deeds_from(g, to);
    const deed *last = k > 0 && g->deed.p[k - 1].first >= clause_start(g, from, to) ? &g->deed.p[k - 1] : NULL;
    role who = p.from < p.to ? whom_named_in(g, p) : nobody;
    if (who.kind == ROLE_NAMED && p.to > p.from + 1 && kind_of(g, p) == NOUN_MATTER) return who; /* a G7 plan to give */
    if (last && p.to > p.from + 1 && last->last <= p.from)
        return whom_subject(g, last->first, steps); /* to raise a sum */
    if (who.kind == ROLE_UNKNOWN) who = whom_subject(g, to - 1, steps);
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
        role who = p.to == p.from + 1 && deed_is(g, p.from, W_THEY) ? whom_named_in(g, (lede_range){k, comma})
                                                                    : nobody; /* we, the G7, */
        if (who.kind == ROLE_UNKNOWN) who = whom_phrase(g, p, steps);
        if (who.kind != ROLE_UNKNOWN) return who;
    }
    return nobody;
}

role whom_subject(const grants *g, uint32_t verb, int steps) {
    if (steps <= 0 || g->looking->work == 0) return nobody;
    g->looking->work--;
    lede_range s = deed_sentence(g, verb);
    uint32_t i = deed_group(g, s.from, verb);
    bool participle = i == verb && str_ends(note_token(g->r, verb), "ing");
    if (i == s.from) return nobody;
    uint32_t p = i - 1;
    if (deed_says(g, p, "to")) return p > s.from ? of_infinitive(g, s.from, p, steps - 1) : nobody;
    if (deed_is(g, p, W_RELATIVE)) {
        uint32_t end = p > s.from && deed_says(g, p - 1, ",") ? p - 1 : p;
        role who = whom_phrase(g, deed_phrase(g, s.from, end), steps - 1), main = nobody;
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
    role who = whom_phrase(g, phrase, steps - 1);
    return who.kind == ROLE_UNKNOWN && participle ? main_subject(g, verb, steps - 1) : who;
}

bool whom_is_matter(const grants *g, lede_range p) { return kind_of(g, p) == NOUN_MATTER; }
