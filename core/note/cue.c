/* cue.c — how near a cue is to a sum. */
#include "note/aid.h"
#include "note/annotator.h"
#include "note/deed.h"

enum {
    RANK = 6,
    BEHIND = 4,
    COMMA = 3,
    OTHER_SUM = 10,
    OWN = 4,      /* tokens from a cue to a sum that it speaks of */
    OWN_VERB = 8, /* the same of a second verb of the sentence */
    NEAR = 6,     /* tokens */
    CLAUSE = 8,
    APART = 20
};

const char *cue_says(const cue *c, const char *key) {
    const lede_attr *a = rule_attr(c->rule, key);
    return a && a->kind == LEDE_STRING ? a->text.p : NULL;
}

bool cue_sets(const cue *c, const char *key) { return rule_attr(c->rule, key) != NULL; }

static bool is_char(const note_run *r, uint32_t token, char c) {
    lede_str t = note_token(r, token);
    return t.n == 1 && t.p[0] == c;
}

int cue_way(const grants *g, uint32_t from, uint32_t to) {
    int price = 0;
    for (uint32_t i = from; i < to; i++) {
        if (is_char(g->r, i, ';')) return CUE_NONE;
        price += is_char(g->r, i, ',') ? 1 + COMMA : 1;
        if (price > 80) break;
    }
    return price;
}

size_t sums_from(const grants *g, uint32_t token) {
    size_t i;
    bisect(i, 0, g->sum.n, grant_sum(g, i)->first < token);
    return i;
}

/* How many other sums lie between two tokens. */
static int sums_between(const grants *g, uint32_t from, uint32_t to) {
    size_t low = sums_from(g, from);
    int n = 0;
    for (; low < g->sum.n && n < 4 && g->r->mention.p[g->sum.p[low]].last <= to; low++) n++;
    return n;
}

/* Does a sum stand so close behind a cue that the cue speaks of it: "proposed up to €5 billion"? */
static bool has_own_sum(const grants *g, const cue *c, uint32_t own) {
    size_t next = sums_from(g, c->last);
    if (next == g->sum.n || grant_sum(g, next)->first > c->last + (cue_sets(c, "status") ? own : 1)) return false;
    for (uint32_t i = c->last; i < grant_sum(g, next)->first; i++)
        if (is_char(g->r, i, ',') || is_char(g->r, i, ';')) return false;
    return true;
}

/* "approved $200 million and is expected to announce another $800 million" */
static bool is_second_verb(const grants *g, const cue *c, uint32_t from) {
    for (uint32_t i = from; i < c->first; i++)
        if (note_says(g->r, i, "and")) return true;
    return false;
}

/* Does a word of prices or budgets stand behind a sum before this one, and a comma or "and" between it and this one? */
static bool is_of_last(const grants *g, const cue *c, const lede_mention *m) {
    const char *says = cue_says(c, "status");
    if (!says || (strcmp(says, "other") != 0 && strcmp(says, "budget") != 0)) return false;
    size_t own = sums_from(g, m->first);
    const lede_mention *last = own > 0 ? grant_sum(g, own - 1) : NULL;
    if (!last || last->last > c->first || last->last + NEAR < c->first) return false;
    bool parted = false;
    for (uint32_t i = last->last; i < c->first; i++)
        if (is_char(g->r, i, ',') || note_says(g->r, i, "and")) return false;
    for (uint32_t i = c->last; i < m->first; i++) parted |= is_char(g->r, i, ',') || note_says(g->r, i, "and");
    return parted;
}

/* "India rushed tents, China pledged $5 million": does another verb stand between a cue and the sum, and a comma or a
 * conjunction between the two? */
static bool in_other_clause(const grants *g, const cue *c, const lede_mention *m) {
    size_t k = deeds_from(g, m->first);
    while (k > 0 && g->deed.p[k - 1].kind == DEED_SAYS) k--;
    if (k == 0 || g->deed.p[k - 1].first < c->last || !cue_sets(c, "status")) return false;
    for (uint32_t i = c->last; i < g->deed.p[k - 1].first; i++)
        if (is_char(g->r, i, ',') || note_says(g->r, i, "and") || note_says(g->r, i, "while")) return true;
    return false;
}

/* "it sent $5 million after Congress had passed the bill", "$5 million to cover losses": does a cue behind a sum stand
 * in a clause that only says when or why, or tell what the money of a text about aid is to pay for? */
static bool is_apart(const grants *g, const cue *c, const lede_mention *m) {
    const char *says = cue_says(c, "status");
    bool plain = says && aid_plain(says) && !cue_sets(c, "here");
    const char *list = !says ? NULL : !plain ? "clause_link" : g->about ? "pays_for" : NULL;
    for (uint32_t i = m->last; list && i < c->first; i++)
        if (meanings_of(g->r->of->words, list, note_token(g->r, i)).n) return true;
    return false;
}

int cue_weight(const grants *g, const cue *c, const lede_mention *m) {
    int rank = (int)(c->rule->rank * RANK);
    if (c->only) return &g->r->mention.p[c->only - 1] == m ? rank : CUE_NONE;
    bool behind = c->first >= m->last;
    uint32_t from = behind ? m->last : c->last, to = behind ? c->first : m->first;
    if (from > to) return rank; /* the cue spans the sum */
    int price = cue_way(g, from, to);
    if (price == CUE_NONE) return CUE_NONE;
    bool taker = c->taker && !c->giver; /* "$14 billion for Israel": who gets a sum stands behind it rather */
    if (!behind && is_of_last(g, c, m)) price += OTHER_SUM; /* "$3 billion for imports, $900 million for food" */
    if (behind && is_apart(g, c, m)) price += APART;
    if (behind && has_own_sum(g, c, OWN)) price += OTHER_SUM; /* "a package, far below the proposed €5 billion" */
    if (behind && is_second_verb(g, c, from) && has_own_sum(g, c, OWN_VERB)) price += APART;
    if (!behind && in_other_clause(g, c, m)) price += CLAUSE;
    return rank - price - OTHER_SUM * sums_between(g, from, to) - (behind != taker ? BEHIND : 0);
}

size_t cues_near(const grants *g, const lede_mention *m, size_t *from) {
    lede_range s = g->r->text->sentence[g->r->in[m->first]];
    uint32_t first = m->first > s.from + 60 ? m->first - 60 : s.from;
    uint32_t last = s.to > m->last + 60 ? m->last + 60 : s.to;
    size_t i;
    bisect(i, 0, g->cue.n, g->cue.p[i].first < first);
    *from = i;
    while (i < g->cue.n && g->cue.p[i].first < last) i++;
    return i;
}

const cue *cue_best(const grants *g, const lede_mention *m, const char *key, int *weight) {
    const cue *best = NULL;
    *weight = CUE_NONE;
    size_t from, until = cues_near(g, m, &from);
    for (size_t i = from; i < until; i++) {
        const cue *c = &g->cue.p[i];
        if (!cue_sets(c, key)) continue;
        int w = cue_weight(g, c, m);
        if (w <= *weight) continue;
        *weight = w;
        best = c;
    }
    return best;
}

bool cue_told(const grants *g, const lede_mention *m, const char *key, uint32_t before) {
    uint32_t own = g->r->in[m->first];
    for (uint32_t s = own; s + before >= own; s--) {
        uint32_t first = g->r->text->sentence[s].from;
        lede_mention here = s == own ? *m : (lede_mention){.first = first, .last = first + 1};
        size_t from, until = cues_near(g, &here, &from);
        for (size_t i = from; i < until; i++)
            if (cue_sets(&g->cue.p[i], key)) return true;
        if (s == 0) break;
    }
    return false;
}

bool grant_same_sum(const lede_mention *x, const lede_mention *y) {
    return note_get(x, "amount")->number == note_get(y, "amount")->number &&
           str_eq(note_text(x, "currency"), note_text(y, "currency"));
}

bool grant_is_one(lede_str s, const char *const *list) {
    for (; *list; list++)
        if (str_eq(s, str_of(*list))) return true;
    return false;
}

bool grant_word_in(const note_run *r, uint32_t token, const char *const *list) {
    if (token >= r->text->tokens) return false;
    lede_str t = note_token(r, token);
    for (; *list; list++)
        if (strlen(*list) == t.n && strncasecmp(*list, t.p, t.n) == 0) return true;
    return false;
}
