/* Whose each quotation is: of the cue nearest to it, of who stands before its colon, or of who spoke before. */
#include "clause.h"

/* "Pew Research: “...”", "Clinton has apologized: “...”": who stands before the colon speaks. */
static speaker before_colon(const speech *s, uint32_t open) {
    speaker nobody = {0};
    if (open < 2 || !speech_says(s, open - 1, ":")) return nobody;
    lede_range sentence = speech_around(s, open - 1);
    speaker who = speaker_of(s, clause_first_phrase(s, sentence.from, open - 1));
    return who.kind.n ? who : speaker_of(s, phrase_before(s, sentence.from, open - 1));
}

/* How far statement st is from quotation q, in tokens; a cue right behind the closing mark is nearest, and one whose
 * content holds the quotation nearer than one that only stands beside it. */
static uint32_t distance(const quotation *q, const statement *st) {
    uint32_t d = st->first >= q->last ? st->first - q->last : q->open >= st->last ? (q->open - st->last) * 2 : 1000;
    bool holds = st->content.from <= q->open && q->last <= st->content.to;
    return d + (holds || d <= 6 ? 0 : 60);
}

/* "“So it is.” Ann Lee, its head, said.": a sentence that only names the speaker belongs to the quotation before it. */
static void attribute_behind(speech *s, quotation *q, size_t at) {
    const lede_text *t = s->r->text;
    uint32_t next = s->r->in[q->last - 1] + 1;
    while (at < s->saids && s->said[at].sentence < next) at++;
    if (!q->closed || next >= t->sentences || at >= s->saids || s->said[at].sentence != next) return;
    const statement *st = &s->said[at];
    lede_range r = t->sentence[next];
    bool beside = r.from <= q->last + 1 && t->token[r.from].gap < LEDE_GAP_LINE;
    if (beside && st->content.from >= st->content.to && st->last + 3 >= r.to && s->quoted[r.from] == SPEECH_NONE)
        q->said_by = (uint32_t)at;
}

/* "The guard said a ship had "rammed" another, according to the broadcaster": of two that hold the quotation, the one
 * that is told inside what the other says. */
static bool is_within(const quotation *q, const statement *inner, const statement *outer) {
    lede_range a = inner->content, b = outer->content;
    return b.from < a.from && a.from <= q->open && q->last <= a.to && q->last <= b.to;
}

/* The first statements that may be of the quotation at hand: the first in its sentence, the first near it. */
typedef struct {
    size_t from, near;
} cue_window;

static void attribute_quote(speech *s, size_t number, cue_window *w) {
    enum { FAR = 1000 }; /* tokens: nobody reads on for so long to learn who speaks, and the work stays linear */
    quotation *q = &s->quote[number];
    const uint32_t first = s->r->in[q->open], last = s->r->in[q->last - 1];
    while (w->from < s->saids && s->said[w->from].sentence < first) w->from++;
    if (w->near < w->from) w->near = w->from;
    while (w->near < s->saids && s->said[w->near].last + FAR < q->open) w->near++;
    uint32_t best = SPEECH_NONE;
    for (size_t i = w->near; i < s->saids && s->said[i].sentence <= last && s->said[i].first <= q->last + FAR; i++) {
        if (s->said[i].cue == SPEECH_NONE) continue;
        const statement *st = &s->said[i];
        bool aside = st->first >= q->last && st->who.first >= q->last && st->who.first < st->first &&
                     s->cls[st->who.first - 1] & W_LINK; /* "heads will roll", he said, after officials admitted it */
        uint32_t d = distance(q, &s->said[i]) + (aside ? 15u : 0u) + (s->said[i].spoken ? 0u : 30u) +
                     (s->said[i].noun ? 30u : 0u);
        const statement *other = best == SPEECH_NONE ? NULL : &s->said[q->said_by];
        bool nearer = !other || (d < best && !is_within(q, other, &s->said[i]));
        if (nearer || is_within(q, &s->said[i], other)) {
            best = d;
            q->said_by = (uint32_t)i;
        }
    }
    if (best == SPEECH_NONE) attribute_behind(s, q, w->from);
    if (q->said_by != SPEECH_NONE || q->open == 0 || !speech_says(s, q->open - 1, ":")) return;
    for (size_t i = w->from;
         i-- > 0 && s->said[i].sentence + 1 >= first;) /* "Cruz continued:" in the paragraph before */
        if (s->said[i].sentence == s->r->in[q->open - 1]) q->said_by = (uint32_t)i;
}

static uint32_t paragraph_of(const lede_text *t, uint32_t token, uint32_t from) {
    while (from + 1 < t->paragraphs && t->paragraph[from].to <= token) from++;
    return from;
}

/* A quotation that opens its paragraph, after one that reports what somebody says: he goes on in his own words.
 * Statement k - 1 is the last before it. */
static const statement *reported_before(const speech *s, const quotation *q, uint32_t paragraph, size_t k) {
    const lede_text *t = s->r->text;
    if (k == 0 || paragraph == 0 || q->open != t->paragraph[paragraph].from) return NULL;
    const statement *st = &s->said[k - 1];
    bool there =
        st->first >= t->paragraph[paragraph - 1].from && st->sentence == s->r->in[t->paragraph[paragraph - 1].to - 1];
    return there && st->spoken && !st->noun && st->who.kind.n ? st : NULL;
}

/* A quotation without a cue in its sentences goes to whoever spoke before it, where a reader would take it so. */
static bool carry_over(speech *s) {
    const lede_text *t = s->r->text;
    uint32_t paragraph = 0, last_paragraph = 0;
    const quotation *before = NULL;
    size_t k = 0, cues = s->saids;
    for (size_t i = 0; i < s->quotes; i++) {
        quotation *q = &s->quote[i];
        paragraph = paragraph_of(t, q->open, paragraph);
        while (k < cues && s->said[k].last <= q->open) k++;
        if (q->said_by == SPEECH_NONE) {
            const statement *st = k > 0 ? &s->said[k - 1] : NULL;
            bool cites = k > 1 && st->cue != SPEECH_NONE && st->sentence == st[-1].sentence && st[-1].who.kind.n &&
                         clause_traits(s, st->cue) & TAKES_SOURCE; /* he said, citing an order */
            if (cites) st--;
            bool here = st && st->first >= t->paragraph[paragraph].from;
            bool on = before && before->said_by != SPEECH_NONE &&
                      (before->goes_on || last_paragraph == paragraph ||
                       (q->open == t->paragraph[paragraph].from && last_paragraph + 1 == paragraph));
            speaker colon = before_colon(s, q->open);
            const statement *reported = on ? NULL : reported_before(s, q, paragraph, k);
            const speaker *who = colon.kind.n             ? &colon
                                 : here && st->who.kind.n ? &st->who
                                 : on                     ? &s->said[before->said_by].who
                                 : reported               ? &reported->who
                                                          : NULL;
            if (who) {
                speaker copy = *who;
                statement *add = speech_push(s);
                if (!add) return false;
                *add = (statement){
                    .cue = SPEECH_NONE, .sentence = t->sentence ? s->r->in[q->open] : 0, .who = copy, .spoken = true};
                q->said_by = (uint32_t)s->saids - 1;
            }
        }
        before = q;
        last_paragraph = paragraph;
    }
    return true;
}

/* A quotation that goes on in the next paragraph, where its speaker is named. */
static void carry_back(speech *s) {
    for (size_t i = s->quotes; i-- > 1;)
        if (s->quote[i - 1].goes_on && s->quote[i - 1].said_by == SPEECH_NONE)
            s->quote[i - 1].said_by = s->quote[i].said_by;
}

/* "I think General Cavoli said ...": whom the quotation passes on, if its first words tell. */
static void find_source(speech *s, quotation *q) {
    enum { EARLY = 15 };
    speech fresh = *s; /* who spoke outside is nobody it could take up */
    fresh.last = fresh.person = (speaker){.head = SPEECH_NONE};
    uint32_t until = q->last - q->first > EARLY ? q->first + EARLY : q->last;
    for (uint32_t i = q->first; i < until; i++) {
        if (s->cue[i] == SPEECH_NONE || s->entity[i] != SPEECH_NONE) continue;
        const lede_mention *m = &s->r->mention.p[s->cue[i]];
        candidate c = {.index = s->cue[i], .first = m->first, .last = m->last, .from = q->first, .to = q->last};
        c.takes = clause_traits(s, c.index);
        bool says = c.takes & (TAKES_CLAUSE | TAKES_WHOM) && !(c.takes & CUE_MIND);
        if (!says || clause_form(s, c.index) == FORM_BASE || clause_is_noun(s, &c)) continue;
        clause_find_group(s, &c);
        lede_range p = phrase_before(s, c.from, c.verb);
        if (p.from >= p.to || c.passive || c.gerund || s->cls[p.from] & (W_PRONOUN | W_THEY)) continue;
        speaker who = speaker_of(&fresh, p);
        if (!str_eq(who.kind, STR("named")) && !str_eq(who.kind, STR("organisation"))) continue;
        q->source = who;
        return;
    }
}

bool speech_assign(speech *s) {
    cue_window w = {0};
    for (size_t i = 0; i < s->quotes; i++) attribute_quote(s, i, &w);
    if (!carry_over(s)) return false;
    carry_back(s);
    for (size_t i = 0; i < s->quotes; i++) find_source(s, &s->quote[i]);
    return true;
}
