/* Who stands as subject or agent of the verb that states a position. */
#include "clause.h"
#include "note/pattern.h"
#include "stance.h"

/* A verb that stands as a participle or in the past. */
bool stance_is_past(lede_str w) {
    static const char *const tails[] = {"ed", "nt", "en", "ve", "ld"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (str_ends(w, tails[i])) return true;
    return false;
}

/* ", urging", "by urging", "to demand": a verb whose subject is that of the clause before it. */
bool subject_is_shared(const stance *t, const stance_hit *h, lede_range sentence) {
    static const char *const by[] = {"by", "while", "after", "before"};
    if (h->group <= sentence.from) return false;
    bool participle = str_ends(note_token(t->s.r, h->first), "ing") && !h->passive;
    uint32_t noun = t->s.source[h->group - 1]; /* "a statement denouncing the act" */
    bool paper = noun != SPEECH_NONE && str_eq(note_text(&t->s.r->mention.p[noun], "kind"), STR("document"));
    return h->infinitive || (participle && (paper || stance_is(t, h->group - 1, ",") ||
                                            stance_one_of(t, h->group - 1, by, sizeof by / sizeof *by)));
}

/* The phrase that opens the clause, or what is said, that the match stands in. */
lede_range subject_of_clause(const stance *t, const stance_hit *h, lede_range sentence) {
    uint32_t said = t->quote[h->first], from = sentence.from;
    if (said != SPEECH_NONE && t->s.r->mention.p[said].first > from) from = t->s.r->mention.p[said].first;
    lede_range p = clause_first_phrase(&t->s, from, h->group);
    return p.to < h->group ? p : (lede_range){h->group, h->group};
}

/* "Oslo, Rome and the Hague": the names of the row before its last two. */
static lede_range with_row(const stance *t, lede_range p, lede_range sentence) {
    bool joined = false;
    for (uint32_t i = p.from; i < p.to && !joined; i++) joined = stance_is(t, i, "and");
    while (joined && p.from > sentence.from + 1 && stance_is(t, p.from - 1, ",") &&
           (t->s.entity[p.from - 2] != SPEECH_NONE || t->s.country[p.from - 2] != SPEECH_NONE)) {
        lede_range before = phrase_before(&t->s, sentence.from, p.from - 1);
        if (before.from >= before.to) break;
        p.from = before.from;
    }
    return p;
}

/* "Chile, one of ten states to have one, also wants": what stands before the apposition that ends at `end`. */
static lede_range before_apposition(const stance *t, const stance_hit *h, lede_range sentence, uint32_t end) {
    lede_range none = {end, end};
    if (end <= sentence.from || end >= h->group || !stance_is(t, end, ",")) return none;
    if (t->s.cls[h->group - 1] & W_RELATIVE) return none;
    lede_range p = subject_of_clause(t, h, sentence);
    bool opens = p.from < p.to && p.to + 1 < end && stance_is(t, p.to, ",") && holder_of(t, p).n;
    uint32_t name = t->s.entity[end - 1]; /* "Novak's successor, Mr Havel, reversed" */
    bool named = name != SPEECH_NONE && t->s.r->mention.p[name].first <= p.to + 2;
    return opens && (!named || holder_is_office(t, p)) && !stance_is(t, p.to + 1, "including") ? p : none;
}

/* The subject: the phrase before the verb group, or before the relative pronoun there. */
lede_range subject_of_verb(const stance *t, const stance_hit *h, lede_range sentence) {
    uint32_t end = h->group;
    if (end > sentence.from && t->s.cls[end - 1] & W_AND)
        return (lede_range){end, end}; /* it shares an earlier subject */
    if (end > sentence.from && t->s.cls[end - 1] & W_RELATIVE) end--;
    if (end > sentence.from && stance_is(t, end - 1, ",")) end--;
    if (end > sentence.from && t->s.time[end - 1] != SPEECH_NONE) { /* "Putin on Tuesday warned" */
        uint32_t day = t->s.r->mention.p[t->s.time[end - 1]].first;
        if (day > sentence.from + 1) end = t->s.cls[day - 1] & W_PREP ? day - 1 : day;
    }
    lede_range apposed = before_apposition(t, h, sentence, end);
    if (apposed.from < apposed.to) return apposed;
    return with_row(t, phrase_before(&t->s, sentence.from, end), sentence);
}

/* "Was banned from running": who stands before it did not do it; not so "is opposed to", "is committed to". */
bool subject_is_passive(const stance *t, const stance_hit *h) {
    lede_str w = note_token(t->s.r, h->first);
    if (!h->passive || str_ends(w, "ing")) return false;
    bool to = h->first + 1 < t->s.r->text->tokens && stance_is(t, h->first + 1, "to");
    return rule_attr(h->rule, "verb") || (stance_is_past(w) && !to);
}

/* "Was rejected on Monday by the council": who did it. */
lede_range subject_agent(const stance *t, const stance_hit *h, lede_range sentence) {
    enum { REACH = 8 };
    for (uint32_t i = h->first + 1; i < sentence.to && i < h->last + REACH && !(t->s.cls[i] & W_STOP); i++) {
        if (!stance_is(t, i, "by")) continue;
        lede_range p = phrase_after(&t->s, i + 1, sentence.to);
        if (holder_of(t, p).n) return p;
    }
    return (lede_range){0, 0};
}
