/* aid.c — whether a sum is aid at all. */
#include "aid.h"

#include "deed.h"
#include "giver.h"
#include "party.h"
#include "taker.h"
#include "whom.h"

#define MILLION 1e6

enum {
    AID_LEAD = 12, /* how much farther a word of aid may stand than one of budgets: the rank of the latter */
    AID_FAR = -25,
    HERE = 3,      /* sentences */
    FOLLOWS = 1,   /* sentences */
    OPENING = 120, /* tokens */
    ADJOINS = -6,  /* what a word of help weighs that stands beside the sum */
    SALES = 2,     /* words of sales that make a document one of trade */
    FIRST = 3,     /* sums */
    STRAIGHT = 4,  /* tokens */
    ENOUGH = 3,
    BESIDE = 10,     /* what a word of prices weighs that stands beside the sum */
    GIFT = 11,       /* what it weighs at most beside a sum that is given freely */
    PARTY_REACH = 5, /* tokens from "from" or "to" to whom it leads */
    PHRASE = 14,     /* tokens behind a sum that may tell whose it is */
    LEAST = 10000    /* units of a currency: less is what people pay */
};

bool aid_plain(const char *status) { return strcmp(status, "budget") == 0 || strcmp(status, "other") == 0; }

/* The last sum of aid a few sentences before; told: one of which a donor is told. */
static const lede_mention *last_aid(const grants *g, size_t i, bool told) {
    uint32_t here = g->r->in[grant_sum(g, i)->first];
    for (size_t k = i; k-- > 0 && i - k <= 10;) {
        const lede_mention *x = grant_sum(g, k);
        if (g->r->in[x->first] + HERE < here && g->r->text->tokens > LONG) return NULL;
        lede_str status = note_text(x, "status");
        bool event = status.n && !str_eq(status, STR("other")) && !str_eq(status, STR("cumulative"));
        if (event && (!told || note_text(x, "donor").n)) return x;
    }
    return NULL;
}

const lede_mention *aid_before(const grants *g, size_t i) { return last_aid(g, i, true); }

static bool near_aid(const grants *g, size_t i) {
    const lede_mention *x = aid_before(g, i);
    return x && g->r->in[x->first] + HERE >= g->r->in[grant_sum(g, i)->first] && note_text(x, "recipient").n > 0;
}

/* What a word of budgets or prices near a sum says of it, and how much that weighs. */
static const char *plain_near(const grants *g, const lede_mention *m, int *weighs) {
    const char *best = NULL;
    int most = CUE_FAR;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const char *says = cue_says(&g->cue.p[i], "status");
        int weight = says && aid_plain(says) ? cue_weight(g, &g->cue.p[i], m) : CUE_NONE;
        if (weight > most) most = weight, best = says;
    }
    *weighs = most;
    return best;
}

const char *aid_plain_near(const grants *g, const lede_mention *m) {
    int weight;
    return plain_near(g, m, &weight);
}

static int plain_weight(const grants *g, const lede_mention *m) {
    int weight;
    plain_near(g, m, &weight);
    return weight;
}

/* "Biden had asked for $33 billion": what is asked for, weighed or proposed soon after a sum of aid is aid too, where
 * no word speaks of prices or budgets. */
static bool goes_on_asking(const grants *g, size_t i, const cue *status) {
    static const char *const open[] = {"requested", "considered", "proposed", NULL};
    lede_str says = status ? str_of(cue_says(status, "status")) : STR("");
    return grant_is_one(says, open) && near_aid(g, i) && !aid_plain_near(g, grant_sum(g, i));
}

/* "$500 million in loans": does a word of help that may also be none stand beside the sum? */
static bool weak_beside(const grants *g, const lede_mention *m) {
    static const char *const in[] = {"in", "of", "worth", NULL};
    int weight;
    const cue *weak = cue_best(g, m, "weak", &weight);
    return weak && weight >= ADJOINS && (weak->only || weak->first == m->last || grant_word_in(g->r, m->last, in));
}

/* "China gave about $86 million", "gave it $400 million" */
static bool gives_straight(const deed *d, const lede_mention *m) {
    return rule_attr(d->rule, "straight") && m->first <= d->last + STRAIGHT;
}

/* Is whom a preposition at `token` leads to a government or body, or several? */
static bool leads_to_party(const grants *g, uint32_t token, uint32_t end) {
    for (uint32_t i = token + 1; i < end && i < token + PARTY_REACH; i++) {
        uint32_t id = actors_at(g, i);
        if (party_is(g, i, PARTY_MANY) || (id && !g->actor.p[id - 1].outside)) return true;
    }
    return false;
}

/* Does "from" or "to" with a government or body behind it follow the sum in its phrase? */
static bool joins_party(const grants *g, const lede_mention *m, const char *link) {
    lede_range s = deed_sentence(g, m->first);
    uint32_t end = m->last + PHRASE < s.to ? m->last + PHRASE : s.to;
    for (uint32_t i = m->last; i < end && !deed_is(g, i, W_STOP); i++)
        if (deed_says(g, i, link) && leads_to_party(g, i, end)) return true;
    return false;
}

/* "the EU transferred €1.5 billion to Kyiv", "Kyiv has got €1.5 billion from its partners": does a government hand the
 * sum to another, or does one get or need it from others? */
static bool is_handed_over(const grants *g, const deed *d, const lede_mention *m) {
    if (d->kind == DEED_GETS && (rule_attr(d->rule, "moves") || rule_attr(d->rule, "lacks")))
        return joins_party(g, m, "from");
    if (d->kind != DEED_GIVES || !rule_attr(d->rule, "moves")) return false;
    role who = giver_of(g, m), to = taker_of(g, m);
    if (who.outside || (who.kind != ROLE_NAMED && who.kind != ROLE_NOBODY)) return false;
    uint32_t taker = actors_at(g, d->last); /* has handed Ukraine vehicles worth $5 million */
    if (taker) return g->actor.p[taker - 1].noun && !g->actor.p[taker - 1].outside;
    if (to.kind != ROLE_NAMED) return joins_party(g, m, "to") || joins_party(g, m, "into");
    return who.kind == ROLE_NOBODY || strcmp(who.name, to.name) != 0;
}

/* "Britain offered £10 million", "the IMF approved $2 billion": is the sum given freely by a government or body, or by
 * several, and not the price or the loss of anything? */
static bool is_gift(const grants *g, const lede_mention *m) {
    const deed *d = deed_before(g, m, deed_sentence(g, m->first));
    if (!d || note_get(m, "amount")->number < LEAST || plain_weight(g, m) > GIFT) return false;
    size_t k = deeds_from(g, d->first);
    const deed *before = k > 0 ? &g->deed.p[k - 1] : NULL;
    static const char *const own[] = {"spend", "invest", "buy", "cut", "purchase", NULL};
    bool chain = before && before->last + 1 == d->first && deed_says(g, before->last, "to");
    if (chain && !grant_word_in(g->r, d->first, own)) d = before; /* offered to send */
    if (is_handed_over(g, d, m)) return true;
    if (!rule_attr(d->rule, "strong") && d->kind != DEED_ASKS) return false;
    role who = giver_of(g, m);
    bool asked = d->kind == DEED_ASKS && who.asker && *who.asker;
    if (asked && who.kind == ROLE_NOBODY && !aid_plain_near(g, m)) return true; /* asked its allies for $5 million */
    if (who.kind == ROLE_NOBODY) return rule_attr(d->rule, "gift") || (who.row && gives_straight(d, m));
    if (who.outside || who.kind != ROLE_NAMED) return false;
    if (gives_straight(d, m)) return true;
    bool weak = !g->voice && weak_beside(g, m) && !aid_plain_near(g, m); /* seek a $5 million loan from India */
    if (d->kind == DEED_ASKS || weak) return weak;
    return rule_attr(d->rule, "gift") || role_is_body(g, who.name);
}

bool aid_has_event(const lede_mention *m) {
    static const char *const told[] = {"announced", "proposed", "appropriated", "requested", "considered", NULL};
    return grant_is_one(note_text(m, "status"), told);
}

/* In a document about arms that are sold, is a sum neither called assistance nor said to be given to anybody? */
static bool is_sold(const grants *g, const lede_mention *m) {
    if (!g->trade) return false;
    int weight;
    const cue *weak = cue_best(g, m, "weak", &weight);
    if (weak && weak->only) return false;
    static const char *const given[] = {"aid", "assistance", "grant", "grants", "financing", NULL};
    lede_range s = g->r->text->sentence[g->r->in[m->first]];
    for (uint32_t i = m->last; i < s.to && i < m->last + BESIDE; i++)
        if (grant_word_in(g->r, i, given)) return false;
    return true;
}

bool aid_follows(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i), *x = last_aid(g, i, false);
    if (!x || !aid_has_event(x) || g->r->in[x->first] + FOLLOWS < g->r->in[m->first]) return false;
    bool other = !str_eq(note_text(x, "currency"), note_text(m, "currency")) && !note_get(x, "same_as");
    double amount = note_get(m, "amount")->number;
    if (other || amount < MILLION || amount >= note_get(x, "amount")->number || aid_plain_near(g, m)) return false;
    return giver_of(g, m).kind != ROLE_OUTSIDER;
}

/* In a document about aid a sum is aid where the words near it tell of giving or asking and none of prices, and where
 * it goes on from one. */
bool aid_by_topic(const grants *g, size_t i, const cue *status) {
    const lede_mention *m = grant_sum(g, i);
    if (!g->about) return !status && aid_follows(g, i) && !is_sold(g, m);
    if (note_get(m, "amount")->number < LEAST || is_sold(g, m)) return false;
    int plain = plain_weight(g, m);
    bool asked = status && strcmp(cue_says(status, "status"), "requested") == 0; /* needs $3 billion for imports */
    bool told = status && (status->only || (asked && cue_weight(g, status, m) > plain));
    if (plain >= BESIDE && !told) return false;
    role who = giver_of(g, m);
    if (who.kind == ROLE_OUTSIDER) return false;
    if (status) return !aid_plain(cue_says(status, "status"));
    if (aid_plain_near(g, m)) return false;
    const lede_mention *x = last_aid(g, i, false);
    return (x && aid_has_event(x) && g->r->in[x->first] + HERE >= g->r->in[m->first]) || who.kind == ROLE_NAMED;
}

/* Is the sum aid at all? The word that says so must stand nearer than one that speaks of budgets or prices; words such
 * as "loans" say so only where the sentence tells who gets them. *sure: a rule says so of this very sum. */
bool aid_told(const grants *g, size_t i, const cue *status, int status_weight, bool *sure) {
    const lede_mention *m = grant_sum(g, i);
    int weight;
    if ((g->about && note_get(m, "amount")->number < LEAST) || is_sold(g, m)) return *sure = false;
    const cue *aid = cue_best(g, m, "aid", &weight);
    *sure = aid && aid->only;
    if (!aid || weight < AID_FAR) {
        aid = cue_best(g, m, "weak", &weight);
        if (is_gift(g, m)) return *sure = true;
        if (!aid || weight < AID_FAR) return goes_on_asking(g, i, status);
        bool named = g->about && aid->only; /* a $5 million Fund */
        if (!named && !grant_has_taker(g, m) && !near_aid(g, i)) return false;
    }
    const char *s = status ? cue_says(status, "status") : NULL;
    return !s || !aid_plain(s) || weight + AID_LEAD >= status_weight;
}

/* Do the first sums of the document, and one in three of all, tell that they are aid? */
static bool sums_are_aid(const grants *g) {
    size_t aid = 0, first = 0;
    for (size_t i = 0; i < g->sum.n; i++) {
        int weight;
        bool sure;
        const cue *status = cue_best(g, grant_sum(g, i), "status", &weight);
        bool is = aid_told(g, i, status, weight, &sure) && sure;
        aid += is;
        first += is && i < FIRST;
    }
    return first && aid * 3 >= g->sum.n;
}

/* Is the document about aid: does it open with it, or speak of it time and again, and not of matters at home, or are
 * its sums aid? */
void aid_find(grants *g) {
    size_t aid = 0, opens = 0, home = 0, sold = 0;
    for (size_t i = 0; i < g->cue.n; i++) {
        const cue *c = &g->cue.p[i];
        if (c->only) continue;
        home += cue_sets(c, "here");
        sold += cue_sets(c, "trade") && (sold || c->first < OPENING);
        if (!cue_sets(c, "aid") && !cue_sets(c, "topic")) continue;
        aid++;
        opens += c->first < OPENING;
    }
    if (g->voice || g->r->text->tokens > LONG) return;
    g->trade = sold >= SALES;
    g->about = opens ? aid >= home : aid >= ENOUGH && aid > home;
    g->about = g->about || (home <= aid && sums_are_aid(g));
}

/* The status of a sum that no word calls aid: that of the sum it goes on from; what was asked for in a budget; else
 * other. */
const char *aid_not(const lede_mention *before, const cue *status, const char *says) {
    lede_str last = before ? note_text(before, "status") : STR("other");
    if (str_eq(last, STR("other"))) return "other";
    static const char *const own[] = {"bill", "delivered", "considered", NULL};
    return status->only || grant_is_one(str_of(says), own) ? says : last.p;
}
