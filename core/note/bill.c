/* bill.c — the bill that a document speaks of: where it stands, and which sums are its. */
#include "bill.h"

#include "annotator.h"
#include "deed.h"
#include "giver.h"

enum {
    OFTEN = 2, /* clauses of what a bill would do make it one that is no law yet */
    IT = 2     /* sentences back to the bill that "it" is */
};

#define LARGE_PACKAGE 5e9 /* units of a currency: more than a government gives at once without a vote */

static bool cue_has(const grants *g, const cue *c, const char *word) {
    for (uint32_t i = c->first; i < c->last; i++)
        if (note_says(g->r, i, word)) return true;
    return false;
}

/* The House of the United States, no "lower house of the Dutch parliament". */
static bool is_house(const grants *g, const cue *c) {
    return cue_has(g, c, "house") && !(c->first > 0 && note_says(g->r, c->first - 1, "lower"));
}

void bill_read(grants *g) {
    g->bill = "proposed";
    bool house = false, beyond = false, signed_law = false, unveiled = false;
    size_t would = 0;
    for (size_t i = 0; i < g->cue.n; i++) { /* news open with how things stand: what is told first holds */
        g->enacts |= cue_sets(&g->cue.p[i], "enacts");
        g->pending |= !signed_law && cue_sets(&g->cue.p[i], "pending");
        signed_law |= !g->pending && (cue_sets(&g->cue.p[i], "signed") || cue_sets(&g->cue.p[i], "final"));
        unveiled |= cue_sets(&g->cue.p[i], "unveiled");
        would += cue_sets(&g->cue.p[i], "unpassed");
    }
    g->pending |= !signed_law && would >= OFTEN;
    for (size_t i = 0; i < g->cue.n; i++) {
        const cue *c = &g->cue.p[i];
        const char *status = cue_says(c, "status");
        if (!status) continue;
        g->votes |= !c->only && (strcmp(status, "bill") == 0 || strcmp(status, "appropriated") == 0);
        bool law = strcmp(status, "appropriated") == 0 && !c->only;
        bool vote = strcmp(status, "bill") == 0 && cue_sets(c, "vote");
        house |= vote && is_house(g, c);
        beyond |= law || (strcmp(status, "bill") == 0 && cue_has(g, c, "senate"));
        if (law || (vote && cue_has(g, c, "senate"))) g->bill = "appropriated";
        else if (vote && !house && !is_house(g, c)) g->bill = "appropriated";
    }
    if (house && !g->pending && beyond) return; /* else "lawmakers passed" means that only the House did */
    if (house || g->pending || (unveiled && !signed_law)) g->bill = "proposed";
}

/* The cue of the sum's sentence that speaks of a bill or a vote, or of a package too large to be anything else. */
static bool told_in_bill(const grants *g, const lede_mention *m) {
    bool large = note_get(m, "amount")->number >= LARGE_PACKAGE;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const char *matter = cue_says(&g->cue.p[i], "matter");
        if (matter && (large || strcmp(matter, "bill") == 0)) return true;
    }
    return false;
}

/* "announced a package of $300 million while the bill stalls": a verb of the past tells what somebody has done. */
static bool is_done(const grants *g, const cue *c) {
    if (!c) return false;
    if (deed_is_perfect(g, c->first)) return true;
    if (cue_sets(c, "loose")) return false;
    for (size_t k = deeds_from(g, c->first); k < g->deed.n && g->deed.p[k].first < c->last; k++)
        if (deed_is_past(g, g->deed.p[k].first)) return true;
    return false;
}

bool bill_would(const grants *g, size_t i) {
    const lede_mention *m = grant_sum(g, i);
    const deed *d = deed_before(g, m, deed_sentence(g, m->first));
    if (!g->votes || (d && (deed_is_past(g, d->first) || deed_is_perfect(g, d->first)))) return false;
    size_t from, until = cues_near(g, m, &from);
    for (size_t k = from; k < until; k++) {
        const cue *c = &g->cue.p[k];
        if (c->only ? !cue_sets(c, "would") || &g->r->mention.p[c->only - 1] != m : c->last > m->first) continue;
        if (cue_sets(c, "would")) return true;
        if (cue_sets(c, "it_will") && cue_told(g, m, "votes_on", IT)) return true;
    }
    return g->pending && m->last < g->r->text->tokens && deed_says(g, m->last, "would"); /* "$9 billion would go to" */
}

bool bill_holds(const grants *g, size_t i, const cue *c) {
    if (!g->pending || !g->votes || is_done(g, c)) return false;
    return giver_of(g, grant_sum(g, i)).kind == ROLE_MATTER || told_in_bill(g, grant_sum(g, i));
}
