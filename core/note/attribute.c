/* Attribution: every cue outside quotation marks gets a speaker and what it says; every quotation gets a statement. */
#include <stdlib.h>

#include "clause.h"

static statement *push_statement(speech *s) {
    if (s->saids == s->said_room) {
        size_t room = s->said_room ? s->said_room * 2 : 64;
        statement *more = arena_alloc(s->r->mem, room * sizeof *more);
        if (!more) return NULL;
        if (s->saids) memcpy(more, s->said, s->saids * sizeof *more);
        s->said = more;
        s->said_room = room;
    }
    return &s->said[s->saids++];
}

/* "Washington said it would wait, while Kyiv insists": a new speaker behind a comma ends what the one before said. */
static void end_before(const speech *s, statement *before, const candidate *c) {
    if (!(c->takes & TAKES_CLAUSE) || c->subject.from <= before->last || c->subject.from >= before->content.to) return;
    uint32_t k = c->subject.from;
    while (k > before->content.from && s->entity[k - 1] == SPEECH_NONE && s->cls[k - 1] & (W_AND | W_ADVERB | W_LINK) &&
           !speech_says(s, k - 1, "if"))
        k--;
    if (k > before->content.from + 2 && s->cls[k - 1] & W_STOP && s->quoted[k - 1] == SPEECH_NONE)
        before->content.to = k - 1;
}

static bool add_statement(speech *s, const candidate *c, const speaker *who) {
    lede_range content = clause_content(s, c);
    const lede_mention *cue = &s->r->mention.p[c->index];
    uint32_t sentence = s->r->in[c->first];
    bool spoken = !str_eq(note_text(cue, "mode"), STR("mind"));
    statement *before = s->saids && s->said[s->saids - 1].sentence == sentence ? &s->said[s->saids - 1] : NULL;
    bool same = before && before->content.from < before->content.to &&
                (before->who.first == who->first || (who->kind.n && str_eq(who->name, before->who.name)));
    if (same && content.from < content.to) { /* one statement a sentence and speaker */
        if (content.from < before->content.from) before->content.from = content.from;
        if (content.to > before->content.to) before->content.to = content.to;
        before->spoken = before->spoken || spoken;
        content.to = content.from;
    }
    if (before && !same) end_before(s, before, c);
    statement *st = push_statement(s);
    if (!st) return false;
    *st = (statement){c->index, c->verb, c->last, sentence, *who, content, spoken};
    speaker_remember(s, who);
    return true;
}

static bool is_modal(const speech *s, uint32_t i) {
    static const char *const words[] = {"will", "would", "could", "should", "might", "can", "may", "must", "shall"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (speech_says(s, i, words[k])) return true;
    return false;
}

/* A quotation ends right before the speaker and his cue, or begins right behind. */
static bool is_beside_quote(const speech *s, const candidate *c) {
    uint32_t first = c->subject.from < c->verb && !c->inverted ? c->subject.from : c->verb,
             last = c->inverted ? c->subject.to : c->last;
    for (uint32_t i = first > c->from + 1 ? first - 2 : c->from; i < first; i++)
        if (s->quoted[i] != SPEECH_NONE) return true;
    uint32_t end =
        last < s->r->text->tokens && speech_says(s, last, ":") ? s->r->text->tokens : c->to; /* the next paragraph */
    for (uint32_t i = last; i < end && i < last + 3; i++)
        if (s->quoted[i] != SPEECH_NONE) return true;
    return false;
}

/* "all 50 states", "NATO member states": a verb that is also a noun, in a form they share, right behind its would-be
 * subject. */
static bool may_be_noun(const speech *s, const candidate *c, const speaker *who) {
    int form = clause_form(s, c->index);
    if (c->verb < c->first || form == FORM_PAST || form == FORM_ING || !note_get(&s->r->mention.p[c->index], "noun"))
        return false;
    if (c->last < c->to && s->cls[c->last] & W_COMP) return false; /* the suit claims that */
    bool bare = c->subject.from < c->subject.to && !(s->cls[c->subject.from] & W_DET);
    return !who->kind.n || (bare && form == FORM_S && str_eq(who->kind, STR("unnamed")));
}

/* What only might be said, and what an attributed clause says others want or do, is no statement of its own. */
static bool is_statement(const speech *s, const candidate *c, const speaker *who) {
    if (c->takes & TAKES_QUOTE && !is_beside_quote(s, c)) return false;
    bool pronoun = who->last == who->first + 1 && (s->cls[who->first] & (W_PRONOUN | W_THEY));
    if (!pronoun && may_be_noun(s, c, who)) return false;
    if (c->takes & TAKES_CLAUSE && !str_eq(note_text(&s->r->mention.p[c->index], "mode"), STR("mind"))) return true;
    bool whom = c->takes & TAKES_WHOM && !(c->takes & TAKES_OBJECT);
    bool name = who->last > who->first && s->r->text->token[who->last - 1].flags & LEDE_UPPER_FIRST;
    bool known = who->kind.n || pronoun || name || whom;
    if (!known || is_modal(s, c->verb)) return false;
    uint16_t link = c->subject.from > c->from && c->subject.from < c->subject.to ? s->cls[c->subject.from - 1] : 0;
    if (link & W_COMP && !(link & W_RELATIVE)) return false; /* if he wants, why he refused */
    const statement *before = speech_last_of(s, s->r->in[c->first]);
    return !before || before->content.from > c->first || before->content.to <= c->first || c->takes & TAKES_CLAUSE;
}

/* "her claim that", "Putin's call for": the owner of the noun speaks. */
static bool consider_noun(speech *s, candidate *c) {
    if (c->first == c->from || !(s->cls[c->first - 1] & W_POSSESSIVE)) return true;
    uint32_t p = c->first - 1;
    c->subject = s->cls[p] & W_DET ? (lede_range){p, p + 1} : phrase_before(s, c->from, p);
    if (c->subject.from >= c->subject.to) return true;
    speaker who = s->cls[p] & W_DET ? speaker_of_owner(s, p) : speaker_of(s, c->subject);
    c->takes = TAKES_CLAUSE;
    return add_statement(s, c, &who);
}

static bool consider(speech *s, uint32_t cue) {
    const lede_mention *m = &s->r->mention.p[cue];
    lede_range sentence = speech_around(s, m->first);
    candidate c = {.index = cue, .first = m->first, .last = m->last, .from = sentence.from, .to = sentence.to};
    c.takes = clause_frames(note_text(m, "frame"));
    c.verb = c.first;
    speaker who;
    if (c.takes & (TAKES_SOURCE)) {
        c.subject = phrase_after(s, c.last, c.to);
        if (c.subject.from >= c.subject.to) return true;
        c.inverted = m->first > sentence.from + 2;
        who = speaker_of(s, c.subject);
        if (!c.inverted) c.last = c.subject.to;
        c.takes |= c.inverted ? 0u : (unsigned)TAKES_CLAUSE;
        return add_statement(s, &c, &who);
    }
    if (c.takes & TAKES_NOUN) return consider_noun(s, &c);
    if (clause_is_noun(s, &c)) return true;
    clause_find_group(s, &c);
    bool past = clause_form(s, cue) == FORM_PAST;
    if (past && clause_agent(s, &c, &who)) return add_statement(s, &c, &who);
    if (c.passive) c.subject = phrase_before(s, c.from, c.verb);
    if (past && clause_object(s, &c, &who)) return add_statement(s, &c, &who);
    if (c.passive) return true;
    clause_take_phase(s, &c);
    return !clause_speaker(s, &c, &who) || !clause_agrees(s, &c) || !is_statement(s, &c, &who) ||
           add_statement(s, &c, &who);
}

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

static void attribute_quote(speech *s, size_t number, size_t *from) {
    quotation *q = &s->quote[number];
    const uint32_t first = s->r->in[q->open], last = s->r->in[q->last - 1];
    while (*from < s->saids && s->said[*from].sentence < first) ++*from;
    uint32_t best = SPEECH_NONE;
    for (size_t i = *from; i < s->saids && s->said[i].sentence <= last; i++) {
        if (s->said[i].cue == SPEECH_NONE) continue;
        uint32_t d = distance(q, &s->said[i]) + (s->said[i].spoken ? 0u : 30u);
        if (best == SPEECH_NONE || d < best) {
            best = d;
            q->said_by = (uint32_t)i;
        }
    }
    if (best == SPEECH_NONE) attribute_behind(s, q, *from);
    if (q->said_by != SPEECH_NONE || q->open == 0 || !speech_says(s, q->open - 1, ":")) return;
    for (size_t i = *from; i-- > 0 && s->said[i].sentence + 1 >= first;) /* "Cruz continued:" in the paragraph before */
        if (s->said[i].sentence == s->r->in[q->open - 1]) q->said_by = (uint32_t)i;
}

static uint32_t paragraph_of(const lede_text *t, uint32_t token, uint32_t from) {
    while (from + 1 < t->paragraphs && t->paragraph[from].to <= token) from++;
    return from;
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
            bool here = st && st->first >= t->paragraph[paragraph].from;
            bool on = before && before->said_by != SPEECH_NONE &&
                      (before->goes_on || last_paragraph == paragraph ||
                       (q->open == t->paragraph[paragraph].from && last_paragraph + 1 == paragraph));
            speaker colon = before_colon(s, q->open);
            const speaker *who = colon.kind.n             ? &colon
                                 : here && st->who.kind.n ? &st->who
                                 : on                     ? &s->said[before->said_by].who
                                                          : NULL;
            if (who) {
                speaker copy = *who;
                statement *add = push_statement(s);
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

bool speech_attribute(speech *s) {
    for (uint32_t i = 0; i < s->r->text->tokens; i++)
        if (s->cue[i] != SPEECH_NONE && s->quoted[i] == SPEECH_NONE && s->entity[i] == SPEECH_NONE &&
            !consider(s, s->cue[i]))
            return false;
    size_t from = 0;
    for (size_t i = 0; i < s->quotes; i++) attribute_quote(s, i, &from);
    return carry_over(s);
}
