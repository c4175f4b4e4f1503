/* verdict.c — what the text tells of a sum: whether it is aid, and what became of it. */
#include "verdict.h"

#include "aid.h"
#include "annotator.h"
#include "bill.h"
#include "deed.h"
#include "giver.h"
#include "scheme.h"
#include "total.h"

#define LARGE 1e10 /* US dollars */
#define STATE 3e11 /* units of a currency: what a bill gives then is a state's budget */

enum {
    LATEST = 4,   /* tokens from "recently" to the sum */
    MATTER = 12,  /* tokens from a word for the matter spoken of to the sum */
    LIST = 12,    /* tokens between the sums of a list */
    VERB = 12,    /* tokens from a verb to the sum that it speaks of */
    FEW_BACK = 40 /* sums back that may be the same one */
};

/* An earlier sum that this one may go on from: in the same sentence, or the same amount anywhere before. */
static const lede_mention *earlier(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    for (size_t k = i; k-- > 0 && i - k <= FEW_BACK;) {
        const lede_mention *x = grant_sum(g, k);
        if (g->r->in[x->first] == g->r->in[m->first] || grant_same_sum(x, m)) return x;
    }
    return NULL;
}

/* "The bill earmarks $3 billion": what gives the sum is the package or bill spoken of, so that the sum shares its
 * event. */
static bool is_of_matter(const grants *g, size_t i, const char *says) {
    bool gives = strcmp(says, "announced") == 0 || strcmp(says, "delivered") == 0;
    const lede_mention *x = g->about && gives ? aid_before(g, i) : NULL;
    return x && aid_has_event(x) && giver_of(g, grant_sum(g, i)).kind == ROLE_MATTER;
}

/* "It has sent $40 billion since 2022, in addition to $26 billion in loans": the sum stands in the sentence of a
 * running total and is told only as beside it or a part of it. */
static bool joins_total(const grants *g, const lede_mention *m, const lede_mention *before, const cue *status) {
    if (!before || !status || g->r->in[before->first] != g->r->in[m->first]) return false;
    if (!str_eq(note_text(before, "status"), STR("cumulative"))) return false;
    int weight;
    const cue *within = cue_best(g, m, "within", &weight);
    if (within && within->only && !status->only) return true; /* "including $2 million in grants" */
    return cue_sets(status, "loose") && (status->only || giver_of(g, m).kind == ROLE_MATTER);
}

/* "has given $3 billion in food and nearly $2 billion in fuel since March": the sum before in the sentence is a running
 * total, and no verb stands between the two. */
static bool beside_total(const grants *g, size_t i, const cue *status) {
    const lede_mention *m = grant_sum(g, i), *last = i > 0 ? grant_sum(g, i - 1) : NULL;
    return last && g->r->in[last->first] == g->r->in[m->first] && status->last <= last->first &&
           str_eq(note_text(last, "status"), STR("cumulative"));
}

/* The cue that tells what became of a sum of aid: not one of prices and losses. */
static const cue *status_of_aid(const grants *g, const lede_mention *m) {
    const cue *best = NULL;
    int most = FAR;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const char *says = cue_says(&g->cue.p[i], "status");
        int weight = says && strcmp(says, "other") != 0 ? cue_weight(g, &g->cue.p[i], m) : CUE_NONE;
        if (weight > most) most = weight, best = &g->cue.p[i];
    }
    return best;
}

/* "plans to send", "could give": what is told as taken is only weighed. */
static const char *in_mood(const grants *g, const lede_mention *m, const cue *status, const char *says) {
    if (!status || status->last + VERB < m->first) return says;
    const deed *d = deed_at(g, status->first);
    bool asks = d && d->kind == DEED_ASKS && says && strcmp(says, "requested") == 0;
    bool told = says && (asks || strcmp(says, "announced") == 0 || strcmp(says, "delivered") == 0);
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; told && i < until; i++) { /* "announced that it plans to give" */
        const cue *c = &g->cue.p[i];
        const char *other = c->only || c->last > status->first || cue_sets(c, "loose") ? NULL : cue_says(c, "status");
        told = !other || strcmp(other, "announced") != 0;
    }
    lede_str mood = told ? deed_mood(g, status->first) : STR("");
    return mood.n ? mood.p : says;
}

/* "The US has given $64 billion since 2022, while Europe has given $62 billion": a perfect behind a running total, in
 * its sentence or the next. */
static bool goes_on_total(const grants *g, size_t i, const cue *status, const char *says) {
    if (i == 0 || !status || status->only || !says) return false;
    if (strcmp(says, "announced") != 0 && strcmp(says, "delivered") != 0) return false;
    const lede_mention *m = grant_sum(g, i), *last = grant_sum(g, i - 1);
    uint32_t here = g->r->in[m->first], there = g->r->in[last->first];
    bool near = here == there || here == there + 1;
    return near && status->last <= m->first && str_eq(note_text(last, "status"), STR("cumulative")) &&
           deed_is_perfect(g, status->first);
}

/* "unveiled a bill that will lower taxes and provide $1 billion in aid": a bill of the sentence gives the sum. */
static bool is_of_bill(const grants *g, const lede_mention *m, const cue *status) {
    role_kind kind = giver_of(g, m).kind;
    if (!cue_sets(status, "loose") || (kind != ROLE_MATTER && kind != ROLE_UNKNOWN)) return false;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until && g->cue.p[i].last <= m->first; i++) {
        const char *says = cue_says(&g->cue.p[i], "status");
        if (says && strcmp(says, "bill") == 0 && cue_weight(g, &g->cue.p[i], m) >= FAR) return true;
    }
    return false;
}

/* "requires $3 billion for fuel, $900 million for food and $250 million for gas": does a sum of aid stand before this
 * one in a list, with what it is for? */
static bool in_list(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i), *last = i > 0 ? grant_sum(g, i - 1) : NULL;
    if (!last || g->r->in[last->first] != g->r->in[m->first] || last->last + LIST < m->first) return false;
    if (!aid_has_event(last) || !meanings_of(g->r->of->words, "pays_for", note_token(g->r, last->last)).n) return false;
    bool parted = false;
    for (uint32_t k = last->last; k < m->first; k++) {
        if (deed_at(g, k) && !deed_says(g, k - 1, "to")) return false;
        if (k + 4 >= m->first) parted |= deed_says(g, k, ",") || deed_says(g, k, "and") || deed_says(g, k, ";");
    }
    return parted;
}

/* The executive of the United States gives packages of some billions; what is more stands in a bill, is asked for or
 * adds up over years. */
static bool is_for_congress(const grants *g, const lede_mention *m, const lede_mention *before) {
    if (note_get(m, "amount")->number < LARGE || !str_eq(note_text(m, "currency"), STR("USD")) || g->voice)
        return false;
    if (cue_told(g, m, "executive", 1)) return false;
    role who = giver_of(g, m);
    if (who.kind == ROLE_NAMED) return strcmp(who.name, "United States") == 0;
    bool american = before && str_eq(note_text(before, "donor"), STR("United States"));
    return american && who.kind != ROLE_OUTSIDER && g->votes;
}

/* "Canberra will give $100 million", and then "is preparing a package worth $100 million": what is declared is no
 * longer only weighed. */
static bool is_declared(const lede_mention *m, const verdict *v) {
    const lede_mention *x = v->before;
    return x && v->cue && cue_sets(v->cue, "still") && grant_same_sum(x, m) &&
           str_eq(note_text(x, "status"), STR("announced")) && !note_get(x, "loose");
}

/* A sum that was given, or of which nothing is told, may be a running total by the period of its clause. */
static void weigh_total(const grants *g, size_t i, verdict *v) {
    bool in_all = v->cue && cue_sets(v->cue, "in_all");
    bool given = !v->says || in_all || strcmp(v->says, "announced") == 0 || strcmp(v->says, "delivered") == 0;
    total t = given ? total_told(g, grant_sum(g, i), v->cue) : (total){0};
    if (t.cue) v->cue = t.cue;
    if (t.cue || t.added) v->says = "cumulative";
    if (in_all && !t.cue && total_is_small(grant_sum(g, i))) v->says = "delivered";
    bool amounts = v->says && strcmp(v->says, "cumulative") == 0 && v->cue && cue_sets(v->cue, "amounts");
    if (amounts && total_of_year(g, grant_sum(g, i))) v->says = "delivered";
}

/* "If approved, the $700 million would follow": of what the text told as expected, no plan before anybody who votes. */
static bool is_expected(const grants *g, size_t i, const cue *c) {
    const lede_mention *x = cue_sets(c, "if_passed") && !g->votes ? aid_before(g, i) : NULL;
    return x && str_eq(note_text(x, "status"), STR("considered"));
}

/* "Congress has already approved $54 billion", while a bill is before it. */
static bool is_earlier(const grants *g, const cue *c) {
    static const char *const word[] = {"has", "have", "had", "already", "previously", NULL};
    for (uint32_t i = c->first; i < c->last; i++)
        if (grant_word_in(g->r, i, word)) return true;
    return false;
}

/* "has given $43 billion, most recently a $500 million package": the last of the gifts that make up a total. */
static bool is_latest_part(const grants *g, const lede_mention *m, const lede_mention *before) {
    static const char *const latest[] = {"recently", "latest", "newest", NULL};
    if (!before || g->r->in[before->first] != g->r->in[m->first]) return false;
    if (!str_eq(note_text(before, "status"), STR("cumulative"))) return false;
    for (uint32_t i = before->last; i < m->first; i++)
        if (i + LATEST >= m->first && grant_word_in(g->r, i, latest)) return true;
    return false;
}

verdict verdict_told(const grants *g, size_t i) {
    verdict v = {.before = earlier(g, i)};
    v.cue = cue_best(g, grant_sum(g, i), "status", &v.weight);
    if (v.weight < FAR) v.cue = NULL;
    v.says = v.cue ? cue_says(v.cue, "status") : NULL;
    if (g->pending && v.cue && cue_sets(v.cue, "passed") && !is_earlier(g, v.cue)) v.says = "proposed";
    if (v.cue && is_expected(g, i, v.cue)) v.says = "considered";
    if (is_declared(grant_sum(g, i), &v)) v.says = NULL, v.cue = NULL;
    return v;
}

/* What "it would provide" where a bill is spoken of; what it lets others spend is that when it is law. */
static bool is_in_bill(const grants *g, size_t i, const verdict *v) {
    if ((v->says && strcmp(v->says, "requested") == 0) || !bill_would(g, i)) return false;
    return !v->says || strcmp(v->says, "authority") != 0 || strcmp(g->bill, "proposed") == 0;
}

/* "Kyiv asks for $3 billion. The deficit is seen at $7 billion": an open matter of an earlier sentence goes on only in
 * one that speaks of it. */
static bool leaves_matter(const grants *g, size_t i, const verdict *v) {
    static const char *const open[] = {"requested", "considered", "proposed", NULL};
    const lede_mention *m = grant_sum(g, i), *x = v->before;
    if (!x || v->says || g->r->in[x->first] == g->r->in[m->first] || grant_same_sum(x, m)) return false;
    if (!grant_is_one(note_text(x, "status"), open)) return false;
    size_t from, until = cues_near(g, m, &from);
    for (size_t k = from; k < until && g->cue.p[k].last <= m->first; k++)
        if (cue_sets(&g->cue.p[k], "same_matter") && g->cue.p[k].last + MATTER >= m->first) return false;
    return giver_of(g, m).kind != ROLE_MATTER;
}

void verdict_weigh(const grants *g, size_t i, verdict *v) {
    const lede_mention *m = grant_sum(g, i);
    v->is = aid_told(g, i, v->cue, v->weight, &v->sure) || aid_by_topic(g, i, v->cue);
    bool plain = v->says && strcmp(v->says, "other") == 0;
    if (!v->is && (!v->says || plain) && in_list(g, i)) v->is = true, v->before = grant_sum(g, i - 1);
    if (v->is && plain) {
        v->cue = status_of_aid(g, m);
        v->says = v->cue ? cue_says(v->cue, "status") : NULL;
    }
    if (!v->before && !v->says && v->is && (g->about || aid_follows(g, i))) {
        v->before = aid_before(g, i);
        if (v->before && !aid_has_event(v->before)) v->before = NULL;
    }
    bool of_verb = v->is && v->cue && !v->cue->only;
    if (joins_total(g, m, v->before, v->cue) || (of_verb && v->before && beside_total(g, i, v->cue))) v->says = NULL;
    else if (of_verb && is_of_matter(g, i, v->says)) v->says = NULL, v->before = aid_before(g, i);
    if (of_verb && v->says && strcmp(v->says, "announced") == 0 && is_of_bill(g, m, v->cue)) v->says = "bill";
    if (v->is && is_in_bill(g, i, v)) v->says = "bill";
    if (v->says && strcmp(v->says, "bill") == 0 && note_get(m, "amount")->number >= STATE) v->says = "budget";
    if (v->is) v->says = in_mood(g, m, v->cue, v->says);
    bool goes_on = !v->says && v->before && g->r->in[v->before->first] == g->r->in[m->first];
    if (v->is && !goes_on && (!v->says || strcmp(v->says, "announced") == 0) && bill_holds(g, i, v->cue))
        v->says = "bill";
    if (v->is && goes_on_total(g, i, v->cue, v->says)) v->says = "cumulative";
    if (v->is) weigh_total(g, i, v);
    if (v->is && !v->says && is_latest_part(g, m, v->before)) v->says = "announced";
    if (leaves_matter(g, i, v)) v->before = NULL, v->is = v->sure;
}

bool verdict_goes_on(const verdict *v) {
    return v->before && !v->says && !str_eq(note_text(v->before, "status"), STR("other"));
}

void verdict_settle(const grants *g, size_t i, verdict *v) {
    const lede_mention *m = grant_sum(g, i);
    if (!v->is && v->says && !aid_plain(v->says)) v->says = aid_not(v->before, v->cue, v->says);
    if (!v->is && v->says && strcmp(v->says, "other") == 0) v->says = aid_plain_near(g, m);
    if (v->is && !v->says && cue_told(g, m, "enacted", 2)) v->says = "appropriated";
    bool named = v->is && (v->sure || g->about || scheme_of(g, m));
    if (!v->says || (v->is && strcmp(v->says, "other") == 0)) v->says = named ? "announced" : "other";
    if (v->is && strcmp(v->says, "announced") == 0 && is_for_congress(g, m, v->before)) {
        bool past = v->cue && !g->votes && deed_at(g, v->cue->first) && deed_is_past(g, v->cue->first);
        v->says = v->cue && deed_is_perfect(g, v->cue->first) ? "cumulative" : past ? "appropriated" : "bill";
    }
}
