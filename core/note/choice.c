/* choice.c — who gives and who gets a sum: grammar, words near it, the sum before and what the document tells as a
 * whole are weighed against each other. */
#include "annotator.h"
#include "deed.h"
#include "meaning.h"
#include "party.h"
#include "taker.h"
#include "whom.h"

#define LARGE 1e10

enum {
    BESIDE = 5,  /* tokens from a sum to words of it */
    LOOKED = 12, /* sums back that may be of the same package */
    OFTEN = 3,   /* times that who gets everything in a text is named */
    BRIEF = 8,   /* sentences of a text where once will do */
    SURE = 3,    /* the rank of rules that name the giver of this very money */
    BESIDE_SUM = -5, /* what a word that stands beside a sum weighs */
    MUCH = 5     /* times as much as the largest of them: no part of it any more */
};

/* The IMF, the World Bank: gets nothing unless its sentence says so. */
static bool is_lender(const grants *g, const char *name) {
    return name && str_eq(meanings_of(g->r->of->words, "lender", str_of(name)), STR("lender"));
}

/* What was counted of a party, or NULL. */
static usual *usual_known(const grants *g, const char *name) {
    int32_t id = intern_find(g->parties, name, strlen(name));
    return id < 0 ? NULL : &g->usual.p[id];
}

bool party_attacks(const grants *g, const char *name) {
    const usual *u = usual_known(g, name);
    return u && u->attacks > u->giver;
}

bool party_takes(const grants *g, const char *name) {
    const usual *u = usual_known(g, name);
    return u && u->taker + u->attacks > u->giver;
}

/* "Ukraine aid" is for Ukraine, "US aid" from the US: a country's own name before aid says who gets it. */
static const char *party(const grants *g, const cue *c, bool giver) {
    uint32_t id = giver ? c->giver : c->taker;
    if (!id || g->actor.p[id - 1].outside) return NULL;
    const char *name = actor_name(g, id);
    bool lends = is_lender(g, name);
    bool gets = g->actor.p[id - 1].noun || (name && party_takes(g, name)); /* "Ukrainian aid" where Ukraine gets it */
    if (c->giver && c->giver == c->taker && (lends ? !giver : gets == giver)) return NULL;
    bool own = name && g->voice && strcmp(name, g->voice) == 0;
    return own && !giver ? NULL : name; /* a government's release gives to others */
}

/* Is this actor one of several in a row ("Ukraine and Israel")? */
static bool one_of_several(const grants *g, uint32_t id) {
    const note_run *r = g->r;
    if (id >= g->actor.n) return false;
    const actor *a = &g->actor.p[id - 1], *b = a + 1;
    if (b->first != a->last + 1 || strcmp(a->name, b->name) == 0 || !b->noun) return false;
    lede_str link = note_token(r, a->last);
    return str_eq(link, STR("and")) || str_eq(link, STR(","));
}

/* "Ukraine and 18 other countries", "Ukraine and its neighbours". */
static bool and_others(const grants *g, uint32_t id) {
    const note_run *r = g->r;
    uint32_t i = g->actor.p[id - 1].last;
    if (i >= r->text->tokens || !str_eq(note_token(r, i), STR("and"))) return false;
    for (uint32_t end = i + 7; ++i < r->text->tokens && i < end;) {
        if (party_is(g, i, PARTY_MANY)) return true;
        if (actors_at(g, i)) return false;
    }
    return false;
}

/* A party and what the cue that names it weighs. */
typedef struct {
    const char *name;
    int weight;
    bool shared; /* one of several that give or get the sum */
} choice;

/* "to the World Food Programme": no giver. */
static bool gets_it(const grants *g, uint32_t id) {
    static const char *const to[] = {"to", "for", "against", "into", "towards", "toward", NULL}, *const the[] = {"the",
                                                                                                                 NULL};
    const actor *a = &g->actor.p[id - 1];
    if (id > 1 && note_says(g->r, a->first - 1, "(") && a[-1].last + 1 == a->first) a--; /* the ... Programme (WFP) */
    uint32_t i = a->first, row;
    while (i > 1 && (note_says(g->r, i - 1, "and") || note_says(g->r, i - 1, ",")) && (row = actors_at(g, i - 2)))
        i = g->actor.p[row - 1].first; /* for Israel and Taiwan */
    if (i > 0 && grant_word_in(g->r, i - 1, the)) i--;
    return i > 0 && grant_word_in(g->r, i - 1, to);
}

/* "$4 million for Iraq, and $6 million in all": does a cue of who gets a sum stand right behind another one? */
static bool is_of_other(const grants *g, const cue *c, const lede_mention *m) {
    size_t k = sums_from(g, c->first);
    const lede_mention *x = k > 0 ? grant_sum(g, k - 1) : NULL;
    if (!x || x == m || x->last > c->first || c->first > x->last + BESIDE) return false;
    return !(m->last < x->first && x->first <= m->last + 2) && g->r->in[x->first] == g->r->in[c->first];
}

/* The party that the weightiest cue names, other than `not`. */
static choice best_party(const grants *g, const lede_mention *m, bool giver, const char *but) {
    choice best = {.weight = CUE_FAR};
    bool budget = str_eq(note_text(m, "status"), STR("budget")); /* their own */
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        const char *name = party(g, c, giver);
        if (!name || (but && strcmp(name, but) == 0) || (giver && gets_it(g, c->giver))) continue;
        if (!giver && !c->only && is_of_other(g, c, m)) continue;
        bool loose = cue_sets(c, "owned") || (giver && !budget && c->rule->rank < SURE);
        if (loose && party_takes(g, name)) continue; /* Ukraine's aid package; Ukraine's parliament agreed */
        int weight = cue_weight(g, c, m);
        if (weight > best.weight)
            best = (choice){name, weight, !giver && (one_of_several(g, c->taker) || and_others(g, c->taker))};
    }
    return best;
}

static usual *usual_of(grants *g, const char *name) {
    int32_t id = intern_add(g->parties, name, strlen(name));
    if (id < 0) return NULL;
    if ((size_t)id < g->usual.n) return &g->usual.p[id];
    usual *u = vec_push(&g->usual);
    if (u) *u = (usual){.name = name};
    return u;
}

/* "Russia's invasion", "since Russia invaded". */
static bool attacks(const grants *g, const actor *a) {
    enum { WORDS = 3 };
    uint32_t i = a->last;
    if (i < g->r->text->tokens && deed_is(g, i, W_POSSESSIVE)) i++;
    for (uint32_t end = i + WORDS; i < g->r->text->tokens && i < end && !(g->cls[i] & ~W_ADVERB); i++)
        if (meanings_of(g->r->of->words, "attack", note_token(g->r, i)).n) return true;
    return false;
}

/* Count who attacks another: no giver of aid. false: out of memory. */
static bool count_attacks(grants *g) {
    for (size_t i = 0; i < g->actor.n; i++) {
        if (!attacks(g, &g->actor.p[i])) continue;
        usual *u = usual_of(g, g->actor.p[i].name);
        if (!u) return false;
        u->attacks++;
    }
    return true;
}

/* Whose parliament the document speaks of: "Congress", "the Bundestag". false: out of memory. */
static bool find_chamber(grants *g) {
    enum { LEAST = 2 };
    uint32_t most = LEAST - 1;
    for (size_t i = 0; i < g->actor.n; i++) {
        const actor *a = &g->actor.p[i];
        if (!meanings_of(g->r->of->words, "parliament", note_words(g->r, a->first, a->last)).n) continue;
        usual *u = usual_of(g, a->name);
        if (!u) return false;
        if (++u->chamber > most) most = u->chamber, g->chamber = a->name;
    }
    return true;
}

/* "a loan out of the profits on frozen assets": whose joint scheme that is, where the document names them. */
static void find_pool(grants *g) {
    const char *name = NULL;
    for (size_t i = 0; i < g->cue.n && !name; i++) name = cue_says(&g->cue.p[i], "pool");
    for (size_t i = 0; name && i < g->actor.n && !g->pool; i++)
        if (strcmp(g->actor.p[i].name, name) == 0) g->pool = g->actor.p[i].name;
}

/* Whom the document as a whole names most often in a part: counted once, over cues that leave little doubt. */
bool parties_count(grants *g) {
    if (!(g->parties = intern_new()) || !count_attacks(g)) return false;
    for (size_t i = 0; i < g->cue.n; i++)
        for (int giver = 0; giver < 2; giver++) {
            bool sure = g->cue.p[i].rule->rank >= 3 && !cue_sets(&g->cue.p[i], "owned");
            const char *name = !sure ? NULL : party(g, &g->cue.p[i], giver != 0);
            usual *u = name ? usual_of(g, name) : NULL;
            if (name && !u) return false;
            if (u) ++*(giver ? &u->giver : &u->taker);
        }
    for (size_t i = 0; i < g->sum.n; i++) { /* what grammar tells of a sum weighs more */
        role who = giver_of(g, grant_sum(g, i));
        if (who.kind != ROLE_NAMED || who.outside) continue;
        usual *u = usual_of(g, who.name);
        if (!u) return false;
        u->giver += 2;
    }
    for (size_t i = 0; i < g->actor.n; i++) {
        usual *u = usual_known(g, g->actor.p[i].name);
        if (u) u->named++;
    }
    find_pool(g);
    return find_chamber(g);
}

/* Who gives or gets most, at least so many times, and more often than anybody else or named more. */
static const char *usual_party(const grants *g, bool giver, const char *but, uint32_t least) {
    const usual *best = NULL, *next = NULL;
    if (g->r->text->tokens > LONG) return NULL;
    for (size_t i = 0; i < g->usual.n; i++) {
        const usual *u = &g->usual.p[i];
        uint32_t own = giver ? u->giver : u->taker, other = giver ? u->taker : u->giver;
        if (!giver && (is_lender(g, u->name) || (own == 1 && u->named < OFTEN && g->r->text->sentences > BRIEF)))
            continue;
        if (own < other || own < least || (giver && own == other) || (but && strcmp(u->name, but) == 0)) continue;
        uint32_t most = !best ? 0 : giver ? best->giver : best->taker;
        if (own > most || (own == most && u->named > best->named)) next = best, best = u;
        else if (!next || own > (giver ? next->giver : next->taker)) next = u;
    }
    if (!best || !next) return best ? best->name : NULL;
    bool more = giver ? best->giver > next->giver : best->taker > next->taker;
    return more || best->named > next->named ? best->name : NULL;
}

/* Does a cue of that key say with more weight than that who gives or gets, though no actor is named: the whole world, a
 * prime minister? Then nobody else is guessed. */
static bool is_told(const grants *g, const lede_mention *m, const char *key, int weight) {
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++)
        if (cue_sets(&g->cue.p[i], key) && cue_weight(g, &g->cue.p[i], m) > weight) return true;
    return false;
}

bool grant_has_taker(const grants *g, const lede_mention *m) {
    role got = taker_of(g, m), who = giver_of(g, m);
    if (got.kind == ROLE_NAMED || got.kind == ROLE_NOBODY || who.kind == ROLE_TAKER) return true;
    if (who.kind == ROLE_NAMED && who.asker && *who.asker) return true; /* who got it from that one */
    return best_party(g, m, false, NULL).name || (usual_party(g, false, NULL, 1) && !is_told(g, m, "here", CUE_FAR));
}

static lede_str from_before(const lede_mention *before, const char *key) {
    return before ? note_text(before, key) : (lede_str){"", 0};
}

/* The last actor of the sentence before the sum, other than who gets it; a place that somebody is in gives nothing. */
static const char *actor_before(const grants *g, const lede_mention *m, const char *but, lede_str taker) {
    lede_range s = g->r->text->sentence[g->r->in[m->first]];
    static const char *const at[] = {"in", "at", "to", "near", "over", "against", "with", "for", "on", "inside", NULL};
    static const char *const link[] = {"the", "and", NULL};
    for (uint32_t i = m->first; i > s.from && i + 40 > m->first; i--) {
        uint32_t id = actors_at(g, i - 1), first = id ? g->actor.p[id - 1].first : 0;
        if (!id || g->actor.p[id - 1].outside) continue;
        while (first > s.from && (grant_word_in(g->r, first - 1, link) || actors_at(g, first - 1))) first--;
        const char *name = first > s.from && grant_word_in(g->r, first - 1, at) ? NULL : actor_name(g, id);
        if (name && !(but && strcmp(name, but) == 0) && !str_eq(str_of(name), taker)) return name;
    }
    return NULL;
}

/* Is a sum in a currency of others than this one: "£500m" where the United States gave the sum before? */
static bool is_foreign(const grants *g, const lede_mention *m, lede_str name) {
    lede_str own = meanings_of(g->r->of->words, "own_money", name);
    return own.n && !str_eq(own, note_text(m, "currency")) && !str_eq(note_text(m, "currency"), STR("USD"));
}

/* Who gives most in the document, rather one whose money it is. */
static const char *usual_giver(const grants *g, const lede_mention *m, const char *but) {
    const char *most = usual_party(g, true, but, 1);
    if (!most || !is_foreign(g, m, str_of(most))) return most;
    const usual *best = NULL;
    for (size_t i = 0; i < g->usual.n; i++) {
        const usual *u = &g->usual.p[i];
        bool own = str_eq(meanings_of(g->r->of->words, "own_money", str_of(u->name)), note_text(m, "currency"));
        if (own && u->giver && (!best || u->giver > best->giver)) best = u;
    }
    return best ? best->name : most;
}

/* gets: the sentence tells who gets the sum, not who gives it. */
static lede_str donor_of(const grants *g, const lede_mention *m, const choice *giver, const char *taker, bool gets,
                         const lede_mention *before) {
    int told_by = giver->name ? giver->weight : CUE_FAR;
    if (g->voice && is_told(g, m, "stranger", told_by)) return (lede_str){"", 0};
    if (!giver->name && str_eq(note_text(m, "status"), STR("requested")) && is_told(g, m, "unasked", CUE_FAR))
        return (lede_str){"", 0};
    bool budget = str_eq(note_text(m, "status"), STR("budget"));
    if (giver->shared || (budget && !giver->name && is_told(g, m, "everybody", CUE_FAR))) return (lede_str){"", 0};
    lede_str donor = giver->name ? str_of(giver->name) : from_before(before, "donor");
    bool far = !before || g->r->in[before->first] + 1 < g->r->in[m->first];
    role told = giver->name || gets || !far ? (role){.kind = ROLE_UNKNOWN} : giver_before(g, m);
    if (told.kind == ROLE_NAMED && !(taker && strcmp(told.name, taker) == 0)) donor = str_of(told.name);
    if (giver->name) return donor;
    if (!donor.n || (taker && str_eq(donor, str_of(taker))) || is_foreign(g, m, donor))
        donor = str_of(g->voice ? g->voice : usual_giver(g, m, taker));
    if (!donor.n && g->chamber && !gets) donor = str_of(g->chamber);
    return donor.n || gets ? donor : str_of(actor_before(g, m, taker, from_before(before, "recipient")));
}

/* What holds of a sum holds of those that follow, not of a much larger one that it may be a part of. */
static bool may_be_of(const grants *g, const lede_mention *m, const lede_mention *before) {
    lede_str recipient = note_text(before, "recipient");
    double most = note_get(before, "amount")->number;
    size_t here = sums_from(g, m->first);
    for (size_t i = here; i-- > 0 && here - i <= LOOKED;) {
        const lede_mention *x = grant_sum(g, i);
        double amount = note_get(x, "amount")->number;
        if (amount > most && str_eq(note_text(x, "recipient"), recipient)) most = amount;
    }
    bool total = str_eq(note_text(m, "status"), STR("cumulative"));
    return total || note_get(m, "amount")->number <= MUCH * most;
}

/* A bill, a request, a budget is for many things. */
static bool is_open(const lede_mention *m) {
    static const char *const open[] = {"proposed", "appropriated", "requested", "considered", "budget", "authority",
                                       NULL};
    return grant_is_one(note_text(m, "status"), open);
}

/* Empty: nobody, several, or the whole world. */
static lede_str recipient_of(grants *g, const lede_mention *m, const choice *taker, lede_str donor,
                             const lede_mention *before) {
    bool after_world = !taker->name && g->world && before && before->first + 1 == g->world;
    bool world = after_world || is_told(g, m, "everybody", taker->name ? taker->weight : CUE_FAR);
    if (world || taker->shared) g->world = m->first + 1;
    if (world || taker->shared || str_eq(note_text(m, "status"), STR("budget"))) return (lede_str){"", 0};
    if (taker->name) return str_of(taker->name);
    const char *but = donor.n ? arena_copy(g->r->mem, donor.p, donor.n) : NULL;
    if (donor.n && !but) return STR("");
    const char *usually = usual_party(g, false, but, is_open(m) ? 2 : 1);
    lede_str last = from_before(before, "recipient");
    if (is_told(g, m, "here", CUE_FAR)) return STR(""); /* for roads at home */
    return last.n && (str_eq(last, str_of(usually)) || may_be_of(g, m, before)) ? last : str_of(usually);
}

/* UNICEF, the Red Cross: gives what others give it. */
static bool is_agency(const grants *g, lede_str name) {
    return name.n && meanings_of(g->r->of->words, "agency", name).n;
}

static lede_str likely_donor(const grants *g, const choice *giver, const lede_mention *before) {
    if (giver->name) return str_of(giver->name);
    lede_str last = from_before(before, "donor");
    return last.n ? last : str_of(g->voice ? g->voice : usual_party(g, true, NULL, 1));
}

/* Is the sum of the joint scheme: a loan or deal in dollars? */
static bool is_pooled(const grants *g, const lede_mention *m) {
    int weight;
    if (!g->pool || !str_eq(note_text(m, "currency"), STR("USD"))) return false;
    if (cue_best(g, m, "pool", &weight) && weight >= CUE_FAR) return true;
    return cue_best(g, m, "joint", &weight) && weight >= BESIDE_SUM && note_get(m, "amount")->number >= LARGE;
}

/* What grammar tells weighs more than words near the sum, less than "from" and "their aid" beside it; words far off
 * weigh less than who gave the sum before. */
enum { BY_TO = 30, BY_GRAMMAR = 20, BY_CHANCE = 0 };

bool grant_parties(grants *g, lede_mention *m, const lede_mention *before) {
    role who = giver_of(g, m), got = taker_of(g, m);
    bool asked = str_eq(note_text(m, "status"), STR("requested"));
    bool doubt = who.kind == ROLE_NAMED && who.meant && !asked && party_takes(g, who.name);
    if (doubt && usual_party(g, true, who.name, 1)) who = (role){.kind = ROLE_UNKNOWN};
    bool abroad = got.kind == ROLE_NAMED && !got.own;
    choice taker = best_party(g, m, false, NULL), giver = best_party(g, m, true, abroad ? got.name : NULL);
    if (who.kind == ROLE_NAMED && giver.weight < BY_GRAMMAR) giver = (choice){who.name, BY_GRAMMAR, false};
    bool contract = str_eq(note_text(m, "status"), STR("contracted"));
    if (who.kind == ROLE_TAKER && !contract && taker.weight < BY_GRAMMAR) taker = (choice){who.name, BY_GRAMMAR, false};
    if (got.kind == ROLE_NAMED) taker = (choice){got.name, BY_TO, false};
    bool pooled = !(who.kind == ROLE_NAMED && !who.meant) && is_pooled(g, m);
    if (pooled) giver = (choice){g->pool, BY_GRAMMAR, false};
    g->own[sums_from(g, m->first)] =
        giver.name && (pooled || giver.weight != BY_GRAMMAR ? giver.weight > 0 : !who.meant);
    choice sure = {.name = who.kind == ROLE_NAMED ? who.name : NULL};
    bool own = got.kind == ROLE_MATTER && str_eq(str_of(got.name), likely_donor(g, &sure, before));
    if (got.kind == ROLE_NOBODY || own) taker = (choice){.weight = CUE_FAR, .shared = true};
    bool guest = who.asker && *who.asker && g->voice && strcmp(who.asker, g->voice) != 0;
    if (guest && giver.name && strcmp(giver.name, who.asker) == 0) giver = (choice){.weight = CUE_FAR};
    if (who.asker && *who.asker && !taker.name && !(giver.name && strcmp(giver.name, who.asker) == 0))
        taker = (choice){who.asker, BY_GRAMMAR, false};
    if (who.kind == ROLE_NOBODY && giver.weight < BY_GRAMMAR) giver = (choice){.weight = CUE_FAR, .shared = true};
    int least = who.kind == ROLE_MATTER ? BY_GRAMMAR : BY_CHANCE;
    if (!giver.shared && giver.weight < least && from_before(before, "donor").n) giver = (choice){.weight = CUE_FAR};
    if (got.kind == ROLE_NAMED && str_eq(str_of(got.name), likely_donor(g, &giver, before))) {
        taker.name = got.own;    /* a province, a body at home */
        taker.shared = !got.own; /* "Australian charities" */
    }
    if (taker.name && giver.name && who.kind == ROLE_TAKER && who.own && strcmp(taker.name, giver.name) == 0)
        taker.name = who.own; /* a society at home */
    if (taker.name && giver.name && strcmp(taker.name, giver.name) == 0) {
        if (giver.weight > taker.weight) taker = best_party(g, m, false, giver.name);
        else giver = best_party(g, m, true, taker.name);
    }
    if (taker.name && !giver.name && str_eq(from_before(before, "donor"), str_of(taker.name)) &&
        taker.weight < BY_GRAMMAR)
        taker = best_party(g, m, false, taker.name);
    lede_str donor = donor_of(g, m, &giver, taker.name, who.kind == ROLE_TAKER, before),
             recipient = recipient_of(g, m, &taker, donor, before);
    bool appeal = asked && who.asker &&
                  (!*who.asker || role_is_body(g, who.asker)); /* of the United Nations: nobody is named who is asked */
    if (asked && donor.n && str_eq(donor, before ? note_text(before, "recipient") : (lede_str){"", 0}))
        recipient = donor, donor.n = 0; /* who got the last sum asks for another */
    appeal |= asked && who.open;
    if ((asked && is_agency(g, recipient)) || (who.asker && is_agency(g, str_of(who.asker)))) appeal = true;
    if (appeal && who.kind != ROLE_NAMED) donor.n = 0;
    if (asked && is_agency(g, donor)) { /* asks, and is not asked */
        if (!recipient.n) recipient = donor;
        donor.n = 0;
    }
    if (donor.n && !note_set(g->r, m, "donor", donor)) return false;
    return !recipient.n || str_eq(donor, recipient) || note_set(g->r, m, "recipient", recipient);
}

bool parties_share(const grants *g) {
    enum { NEAR = 60 };
    for (size_t i = 0; i < g->sum.n; i++) {
        lede_mention *m = grant_sum(g, i);
        lede_str status = note_text(m, "status");
        if (g->own[i] || !status.n || str_eq(status, STR("other")) || g->r->text->tokens > LONG) continue;
        for (size_t k = i > NEAR ? i - NEAR : 0; k < g->sum.n && k < i + NEAR; k++) {
            const lede_mention *x = grant_sum(g, k);
            if (!g->own[k] || !grant_same_sum(x, m)) continue;
            lede_str donor = note_text(x, "donor");
            if (!donor.n || str_eq(donor, note_text(m, "recipient"))) continue;
            if (!note_set(g->r, m, "donor", donor)) return false;
            break;
        }
    }
    return true;
}
