/* giver.c — who gives a sum, by the grammar of its clause: the subject of the verb of giving that governs it, the
 * agent behind "by", whom somebody asks for it. */
#include "giver.h"

#include "annotator.h"
#include "deed.h"
#include "party.h"
#include "whom.h"

enum {
    RIGHT = 14,
    STEPS = 6,
    WORK = 100 /* subjects looked for per sum: each asks for others, and verbs in a row would take 45 to the STEPS */
};

static const role nobody = {.kind = ROLE_UNKNOWN};

/* "by the emir of Kuwait", within a few words behind a participle. */
static role agent_of(const grants *g, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to && i < from + 6 && !deed_is(g, i, W_STOP) && !deed_says(g, i, "to"); i++) {
        if (!deed_says(g, i, "by")) continue;
        for (uint32_t k = i + 1; k < to && k < i + 8 && !deed_is(g, k, W_STOP); k++)
            if (actors_at(g, k))
                return whom_in_row(g, actors_at(g, k), to) ? (role){.kind = ROLE_NOBODY}
                                                                       : whom_named(g, actors_at(g, k));
        return nobody;
    }
    return nobody;
}

/* Behind the sum: "$5 million pledged by Germany", "the $5 million that Germany has pledged". */
static role from_behind(const grants *g, const lede_mention *m, lede_range s) {
    size_t next = sums_from(g, deed_over_bracket(g, m->last, s.to));
    uint32_t end = next < g->sum.n && grant_sum(g, next)->first < s.to ? grant_sum(g, next)->first : s.to;
    for (size_t k = deeds_from(g, m->last); k < g->deed.n && g->deed.p[k].first < end; k++) {
        const deed *d = &g->deed.p[k];
        if (d->first > m->last + RIGHT) break;
        if (d->kind == DEED_SAYS || d->kind == DEED_HOLDS) continue;
        for (uint32_t i = m->last; i < d->first; i++)
            if (deed_is(g, i, W_AND) || deed_says(g, i, ",") || deed_says(g, i, ";") || deed_says(g, i, "than"))
                return nobody;
        if (d->last < s.to && deed_says(g, d->last, "to") && deed_at(g, d->last + 1))
            d = deed_at(g, d->last + 1); /* is set to receive */
        if (d->kind != DEED_GIVES) return nobody;
        role by = deed_is_past(g, d->first) ? agent_of(g, d->last, s.to) : nobody;
        if (by.kind != ROLE_UNKNOWN) return by;
        uint32_t start = deed_group(g, m->last, d->first);
        lede_range p = deed_phrase(g, m->last, start);
        bool relative = p.from < p.to && (p.from == m->last || deed_is(g, p.from - 1, W_RELATIVE | W_COMP));
        return relative && p.to == start ? whom_named_in(g, p) : nobody;
    }
    return nobody;
}

/* The actor behind "from": a name, or many of a body; no adjective, and none of what is "from the interest on
 * assets". */
static role source_at(const grants *g, uint32_t from, uint32_t to) {
    enum { PARTY_GROUP = PARTY_MANY | PARTY_STATE };
    for (uint32_t k = from; k < to && k < from + 9; k++) {
        uint32_t id = actors_at(g, k);
        if (id && g->actor.p[id - 1].adjective) return nobody;
        if (id) return whom_in_row(g, id, to) ? (role){.kind = ROLE_NOBODY} : whom_named(g, id);
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
        role got = who.kind == ROLE_NAMED && d && d->kind == DEED_GETS ? whom_subject(g, d->first, STEPS) : nobody;
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
        return whom_named(g, id);
    }
    return nobody;
}

/* "Of the UK's £143 million": who owns the sum. */
static role owner_of(const grants *g, const lede_mention *m, lede_range s) {
    uint32_t i = m->first;
    while (i > s.from && i + 3 > m->first && !g->cls[i - 1] && !actors_at(g, i - 1)) i--; /* initial, additional */
    if (i < s.from + 2 || !(deed_says(g, i - 1, "'s") || deed_says(g, i - 1, "’s"))) return nobody;
    uint32_t id = actors_at(g, i - 2);
    return id && !g->actor.p[id - 1].outside ? whom_named(g, id) : nobody;
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
    if (!id || g->actor.p[id - 1].adjective || g->actor.p[id - 1].last != i) return nobody;
    uint32_t first = g->actor.p[id - 1].first;
    if (first > s.from && deed_says(g, first - 1, "the")) first--;
    size_t k = deeds_from(g, first);
    if (k > 0 && g->deed.p[k - 1].first >= s.from && g->deed.p[k - 1].kind == DEED_GETS)
        return (role){.kind = ROLE_TAKER, .name = actor_name(g, id)};
    bool row = first > s.from &&
               (deed_says(g, first - 1, ",") || deed_is(g, first - 1, W_AND) || deed_says(g, first - 1, "by"));
    bool own = bracket && !(first > s.from && grant_word_in(g->r, first - 1, got));
    return row || own ? whom_named(g, id) : nobody;
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
    return p.from < p.to && whom_is_matter(g, p) ? whom_phrase(g, p, STEPS) : nobody;
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
    return whom_named(g, (uint32_t)id);
}

/* "The aid was promised by", "Kyiv was paid": the agent gives, and the subject gets, unless it is the aid itself. */
static role of_passive(const grants *g, const lede_mention *m, const deed *d, lede_range s, uint32_t start) {
    role who = agent_of(g, d->last, m->first);
    if (who.kind != ROLE_UNKNOWN) return who;
    role paid = whom_subject(g, d->first, STEPS);
    if (paid.kind != ROLE_NAMED) return who;
    if (!whom_is_matter(g, deed_phrase(g, s.from, start)))
        paid.kind = ROLE_TAKER; /* not: EU aid was allocated */
    return paid;
}

/* Is it the verb's own subject that gives: "Ukraine gave", not "Ukraine expects a tranche"? */
static bool is_own(const grants *g, const deed *d, lede_range s) {
    uint32_t start = deed_group(g, s.from, d->first);
    return rule_attr(d->rule, "strong") && start > s.from && actors_at(g, start - 1);
}

static role of_giving(const grants *g, const lede_mention *m, const deed *d, lede_range s) {
    uint32_t start = deed_group(g, s.from, d->first);
    for (uint32_t i = start; i < d->first; i++)
        if (deed_is(g, i, W_BE) && !deed_is(g, i, W_POSSESSIVE) && deed_is_past(g, d->first))
            return of_passive(g, m, d, s, start);
    role who = whom_subject(g, d->first, STEPS);
    if (who.kind == ROLE_OUTSIDER && !g->voice && rule_attr(d->rule, "strong")) who.kind = ROLE_NAMED;
    who.meant |= !is_own(g, d, s);
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
        who = whom_subject(g, d->first, STEPS);
        if (who.kind == ROLE_NAMED) who.kind = ROLE_TAKER;
        return who.kind == ROLE_TAKER || who.kind == ROLE_OUTSIDER ? who : nobody;
    case DEED_ASKS:
        who = asked(g, d, m, s);
        subject = whom_subject(g, d->first, STEPS);
        who.open = who.kind == ROLE_UNKNOWN && rule_attr(d->rule, "open");
        if (subject.kind == ROLE_NAMED || subject.kind == ROLE_NOBODY)
            who.asker = subject.kind == ROLE_NAMED ? subject.name : "";
        return who;
    default:
        return nobody;
    }
}

static role find_giver(const grants *g, const lede_mention *m) {
    lede_range s = deed_sentence(g, m->first);
    const deed *d = deed_before(g, m, s);
    *g->looking = (search){WORK, d && d->kind == DEED_GIVES};
    role who = left_out(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = owner_of(g, m, s);
    if (who.kind == ROLE_UNKNOWN) who = from_behind(g, m, s);
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
        *g->looking = (search){WORK, true};
        role who = whom_subject(g, d->first, STEPS);
        return who.kind == ROLE_NAMED && !party_takes(g, who.name) ? who : nobody;
    }
    return nobody;
}

lede_str giver_says(const grants *g, const deed *d) {
    *g->looking = (search){.work = WORK};
    role who = whom_subject(g, d->first, STEPS);
    return who.kind == ROLE_NAMED ? str_of(who.name) : (lede_str){"", 0};
}

role giver_of(const grants *g, const lede_mention *m) {
    role *known = &g->given[sums_from(g, m->first)];
    if (known->kind == ROLE_UNREAD) *known = find_giver(g, m);
    return *known;
}
