/* aid.c — whether a sum is aid at all. */
#include "aid.h"

#include "giver.h"

enum {
    AID_LEAD = 12, /* how much farther a word of aid may stand than one of budgets: the rank of the latter */
    AID_FAR = -25,
    HERE = 3,      /* sentences */
    OPENING = 120, /* tokens */
    ENOUGH = 3,
    BESIDE = 10,  /* what a word of prices weighs that stands beside the sum */
    LEAST = 10000 /* units of a currency: less is what people pay */
};

bool aid_plain(const char *status) { return strcmp(status, "budget") == 0 || strcmp(status, "other") == 0; }

/* The last sum of aid a few sentences before, whose parties may hold on. */
const lede_mention *aid_before(const grants *g, size_t i) {
    uint32_t here = g->r->in[grant_sum(g, i)->first];
    for (size_t k = i; k-- > 0 && i - k <= 10;) {
        const lede_mention *x = grant_sum(g, k);
        if (g->r->in[x->first] + HERE < here && g->r->text->tokens > LONG) return NULL;
        lede_str status = note_text(x, "status");
        bool event = status.n && !str_eq(status, STR("other")) && !str_eq(status, STR("cumulative"));
        if (event && note_text(x, "donor").n) return x;
    }
    return NULL;
}

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
    static const char *const open[] = {"requested", "considered", "proposed"};
    const char *says = status ? cue_says(status, "status") : "";
    for (size_t k = 0; k < sizeof open / sizeof *open; k++)
        if (strcmp(says, open[k]) == 0) return near_aid(g, i) && !aid_plain_near(g, grant_sum(g, i));
    return false;
}

/* Is the document about aid: does it open with it, or speak of it time and again, and not of matters at home? */
void aid_find(grants *g) {
    size_t aid = 0, opens = 0, home = 0;
    for (size_t i = 0; i < g->cue.n; i++) {
        const cue *c = &g->cue.p[i];
        if (c->only) continue;
        home += cue_sets(c, "here");
        if (!cue_sets(c, "aid")) continue;
        aid++;
        opens += c->first < OPENING;
    }
    g->about = !g->voice && g->r->text->tokens <= LONG && (opens ? aid >= home : aid >= ENOUGH && aid > home);
}

bool aid_has_event(const lede_mention *m) {
    static const char *const told[] = {"announced", "proposed", "appropriated", "requested", "considered"};
    for (size_t k = 0; k < sizeof told / sizeof *told; k++)
        if (str_eq(note_text(m, "status"), str_of(told[k]))) return true;
    return false;
}

/* In a document about aid a sum is aid where the words near it tell of giving or asking and none of prices, and where
 * it goes on from one. */
bool aid_by_topic(const grants *g, size_t i, const cue *status) {
    const lede_mention *m = grant_sum(g, i);
    if (!g->about || note_get(m, "amount")->number < LEAST) return false;
    if (plain_weight(g, m) >= BESIDE && !(status && status->only)) return false;
    role who = giver_of(g, m);
    if (who.kind == ROLE_OUTSIDER) return false;
    if (status) return !aid_plain(cue_says(status, "status"));
    if (aid_plain_near(g, m)) return false;
    const lede_mention *x = aid_before(g, i);
    return (x && aid_has_event(x) && g->r->in[x->first] + HERE >= g->r->in[m->first]) || who.kind == ROLE_NAMED;
}

/* Is the sum aid at all? The word that says so must stand nearer than one that speaks of budgets or prices; words such
 * as "loans" say so only where the sentence tells who gets them. *sure: a rule says so of this very sum. */
bool aid_told(const grants *g, size_t i, const cue *status, int status_weight, bool *sure) {
    const lede_mention *m = grant_sum(g, i);
    int weight;
    if (g->about && note_get(m, "amount")->number < LEAST) return *sure = false;
    const cue *aid = cue_best(g, m, "aid", &weight);
    *sure = aid && aid->only;
    if (!aid || weight < AID_FAR) {
        aid = cue_best(g, m, "weak", &weight);
        if (!aid || weight < AID_FAR) return goes_on_asking(g, i, status);
        if (!grant_has_taker(g, m) && !near_aid(g, i)) return false;
    }
    const char *s = status ? cue_says(status, "status") : NULL;
    return !s || !aid_plain(s) || weight + AID_LEAD >= status_weight;
}

/* The status of a sum that no word calls aid: that of the sum it goes on from; what was asked for in a budget; else
 * other. */
const char *aid_not(const lede_mention *before, const cue *status, const char *says) {
    lede_str last = before ? note_text(before, "status") : STR("other");
    if (str_eq(last, STR("other"))) return "other";
    static const char *const own[] = {"bill", "delivered", "considered"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(says, own[i]) == 0) return says;
    return status->only ? says : last.p;
}
