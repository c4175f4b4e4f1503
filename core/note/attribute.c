/* Attribution: every cue outside quotation marks gets a speaker and what it says; every quotation gets a statement. */
#include <stdlib.h>

#include "clause.h"

statement *speech_push(speech *s) {
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

/* Where a clause of its own begins with this cue's subject inside what was said before: the comma of "Washington said
 * it would wait, while Kyiv insists". A speaker without a clause of content needs the linking word. SPEECH_NONE:
 * nowhere. */
static uint32_t clause_break(const speech *s, const statement *before, const candidate *c) {
    if (c->subject.from <= before->last || c->subject.from >= before->content.to) return SPEECH_NONE;
    uint32_t k = c->subject.from;
    while (k > before->content.from && s->entity[k - 1] == SPEECH_NONE && !speech_says(s, k - 1, "if") &&
           s->cls[k - 1] & (W_AND | W_ADVERB | W_LINK) && !(s->cls[k - 1] & W_RELATIVE))
        k--;
    if (k == c->subject.from && !(c->takes & TAKES_CLAUSE)) return SPEECH_NONE;
    bool stop = k > before->content.from + 2 && s->cls[k - 1] & W_STOP && s->quoted[k - 1] == SPEECH_NONE;
    return stop ? k - 1 : SPEECH_NONE;
}

static void end_before(const speech *s, statement *before, const candidate *c) {
    uint32_t end = clause_break(s, before, c);
    if (end != SPEECH_NONE) before->content.to = end;
}

static bool add_statement(speech *s, const candidate *c, const speaker *who) {
    lede_range content = clause_content(s, c);
    uint32_t sentence = s->r->in[c->first];
    bool spoken = !(c->takes & CUE_MIND);
    bool noun = (c->takes & TAKES_NOUN) != 0;
    statement *before = noun ? NULL : speech_last_of(s, sentence);
    bool same = before && before->content.from < before->content.to &&
                (before->who.first == who->first || (who->kind.n && str_eq(who->name, before->who.name)));
    if (same && content.from < content.to) { /* one statement a sentence and speaker */
        if (content.from < before->content.from) before->content.from = content.from;
        if (content.to > before->content.to) before->content.to = content.to;
        before->spoken = before->spoken || spoken;
        content.to = content.from;
    }
    if (before && !same) end_before(s, before, c);
    statement *st = speech_push(s);
    if (!st) return false;
    *st = (statement){c->index, c->verb, c->last, sentence, *who, content, spoken, noun};
    if (!noun) speaker_remember(s, who);
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
    if (c->verb < c->first || form == FORM_PAST || form == FORM_ING || !(c->takes & CUE_NOUN)) return false;
    if (c->last < c->to && s->cls[c->last] & W_COMP) return false; /* the suit claims that */
    bool bare = c->subject.from < c->subject.to && !(s->cls[c->subject.from] & W_DET);
    lede_str head = c->subject.from < c->subject.to ? note_token(s->r, c->subject.to - 1) : STR("");
    bool folk = head.n > 3 && head.p[0] >= 'A' && head.p[0] <= 'Z' && str_ends(head, "s") &&
                form == FORM_BASE; /* Millennials */
    return (!who->kind.n && !folk) || (bare && form == FORM_S && str_eq(who->kind, STR("unnamed")));
}

/* "If Poland promises that", "are you saying": nobody is told to have said it. */
static bool is_supposed(const speech *s, const candidate *c) {
    static const char *const links[] = {"if", "unless", "whether"};
    if (c->subject.from >= c->subject.to || c->subject.from == c->from) return false;
    uint32_t link = c->subject.from - 1;
    bool opens = link == c->from || (s->turn && s->turn[link - 1] != s->turn[link]) ||
                 s->cls[link - 1] & (W_STOP | W_AND | W_LINK | W_ADVERB);
    bool asked = s->cls[link] & W_AUX && !(s->cls[link] & W_POSSESSIVE) && opens && speech_is_talk(s, link);
    for (size_t i = 0; i < sizeof links / sizeof *links && !asked; i++)
        asked = speech_is_talk(s, link) && speech_says(s, link, links[i]);
    return asked;
}

/* What only might be said, and what an attributed clause says others want or do, is no statement of its own. */
static bool is_statement(const speech *s, const candidate *c, const speaker *who) {
    if (c->takes & TAKES_QUOTE && !is_beside_quote(s, c)) return false;
    if (is_supposed(s, c)) return false;
    if (c->takes & CUE_PERSON && str_eq(who->kind, STR("organisation"))) return false; /* the army attacked the town */
    bool pronoun = who->last == who->first + 1 && (s->cls[who->first] & (W_PRONOUN | W_THEY));
    if (!pronoun && may_be_noun(s, c, who)) return false;
    const statement *before = speech_last_of(s, s->r->in[c->first]);
    bool inside = before && before->content.from <= c->first && before->content.to > c->first;
    if (inside && is_modal(s, c->verb) && speech_is_talk(s, c->first)) return false; /* "Iraq said it will ask" */
    if (c->takes & TAKES_CLAUSE && !(c->takes & CUE_MIND)) return true;
    bool whom = c->takes & TAKES_WHOM && !(c->takes & TAKES_OBJECT);
    bool name = who->last > who->first && s->r->text->token[who->last - 1].flags & LEDE_UPPER_FIRST;
    bool known = who->kind.n || pronoun || name || whom;
    if (!known || is_modal(s, c->verb)) return false;
    uint16_t link = c->subject.from > c->from && c->subject.from < c->subject.to ? s->cls[c->subject.from - 1] : 0;
    if (link & W_COMP && !(link & W_RELATIVE)) return false; /* if he wants, why he refused */
    return !before || before->content.from > c->first || before->content.to <= c->first || c->takes & TAKES_CLAUSE ||
           clause_break(s, before, c) != SPEECH_NONE;
}

/* What a noun of saying takes: "that", "to", "for". */
static bool has_complement(const speech *s, uint32_t at, uint32_t to) {
    static const char *const words[] = {"that", "to", "for", "of", "on", "about", "against", "over", "with"};
    at = clause_skip_setting(s, at, to, false);
    bool has = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        has = has || (at + 1 < to && speech_says(s, at, words[i]));
    return has;
}

/* "Putin's recent claim that", "her call for": the owner of the noun; false: there is none. */
static bool noun_owner(const speech *s, candidate *c, speaker *who) {
    enum { ADJECTIVES = 3 };
    uint32_t p = c->first;
    const uint32_t other = W_STOP | W_PREP | W_AUX | W_AND | W_DET | W_PRONOUN | W_POSSESSIVE | W_LINK | W_COMP;
    while (p > c->from && c->first - p < ADJECTIVES && s->entity[p - 1] == SPEECH_NONE && !(s->cls[p - 1] & other)) p--;
    if (p == c->from || !(s->cls[--p] & W_POSSESSIVE)) return false;
    c->subject = s->cls[p] & W_DET ? (lede_range){p, p + 1} : phrase_before(s, c->from, p);
    if (c->subject.from >= c->subject.to) return false;
    *who = s->cls[p] & W_DET ? speaker_of_owner(s, p) : speaker_of(s, c->subject);
    return true;
}

/* "a suggestion from an official that": who stands between the noun and its clause. */
static bool noun_origin(const speech *s, candidate *c, speaker *who) {
    uint32_t k = clause_skip_setting(s, c->last, c->to, false);
    if (k + 2 >= c->to || !(speech_says(s, k, "by") || speech_says(s, k, "from"))) return false;
    c->subject = phrase_after(s, k + 1, c->to);
    *who = speaker_of(s, c->subject);
    c->last = c->subject.to;
    return who->kind.n != 0;
}

static bool consider_noun(speech *s, candidate *c) {
    speaker who;
    if (!noun_owner(s, c, &who) && !noun_origin(s, c, &who)) return true;
    const statement *before = speech_last_of(s, s->r->in[c->first]);
    bool inside = before && before->content.from <= c->first && c->first < before->content.to;
    if (inside || !has_complement(s, c->last, c->to)) return true;
    c->takes = TAKES_NOUN | (c->takes & CUE_MIND);
    return add_statement(s, c, &who);
}

/* "violence-related", "so-called": a part of a longer word. */
static bool is_glued(const speech *s, uint32_t token) {
    return token > 0 && s->r->text->token[token].gap == LEDE_GAP_NONE && speech_says(s, token - 1, "-");
}

/* A name, a body, a paper: not the things that are cited. */
static bool stands_for_source(const speech *s, const speaker *who) {
    return who->head != SPEECH_NONE && (note_same(s->r->mention.p[who->head].type, "entity") ||
                                        note_same(s->r->mention.p[who->head].type, "source"));
}

/* "China claims the shoal", "an island claimed by Peru": a place is claimed, nothing is said. */
static bool claims_place(const speech *s, const candidate *c) {
    if (!speech_says(s, c->first, "claims") && !speech_says(s, c->first, "claim") &&
        !speech_says(s, c->first, "claimed"))
        return false;
    if (c->last < c->to && speech_says(s, c->last, "by")) return true;
    uint32_t at = c->last;
    while (at < c->to && s->cls[at] & W_DET && s->entity[at] == SPEECH_NONE) at++;
    if (at >= c->to) return false;
    const lede_mention *m = s->entity[at] == SPEECH_NONE ? NULL : &s->r->mention.p[s->entity[at]];
    bool place = m && str_eq(note_text(m, "kind"), STR("place")),
         own = speech_says(s, at, "sovereignty") || speech_says(s, at, "ownership");
    return own || (place && (m->last >= c->to || s->cls[m->last] & (W_STOP | W_PREP | W_AND)));
}

static bool consider(speech *s, uint32_t cue) {
    const lede_mention *m = &s->r->mention.p[cue];
    bool comma = m->last < s->r->text->tokens && clause_comma(s, m->last);
    bool called =
        speech_is_talk(s, m->first) && s->r->text->token[m->first].flags & LEDE_UPPER_FIRST; /* Said, you know */
    bool aside = comma && (called || speech_says(s, m->first, "quote"));
    if (is_glued(s, m->first) || aside) return true; /* he said, quote, "it is over" */
    lede_range sentence = speech_around(s, m->first);
    candidate c = {.index = cue, .first = m->first, .last = m->last, .from = sentence.from, .to = sentence.to};
    c.takes = clause_traits(s, cue);
    c.verb = c.first;
    speaker who;
    if (claims_place(s, &c)) return true;
    if (c.takes & (TAKES_SOURCE)) {
        c.subject = phrase_after(s, c.last, c.to);
        if (c.subject.from >= c.subject.to) return true;
        c.inverted = m->first > sentence.from + 2;
        who = speaker_of(s, c.subject);
        bool cites = speech_says(s, c.first, "citing") || speech_says(s, c.first, "quoting");
        if (cites && !who.kind.n && c.inverted) { /* they dismissed him, citing "grave misconduct" */
            who = clause_main_speaker(s, &c);
            c.subject = (lede_range){c.first, c.first};
            c.last = c.to;
        }
        if (cites && !c.inverted && !stands_for_source(s, &who))
            return true; /* Citing remarks made in Rome, she said */
        if (!c.inverted) c.last = c.subject.to;
        c.takes |= c.inverted ? 0u : (unsigned)TAKES_CLAUSE;
        return add_statement(s, &c, &who);
    }
    if (c.takes & TAKES_NOUN) return consider_noun(s, &c);
    if (clause_is_noun(s, &c)) return !(c.takes & CUE_SAYING) || consider_noun(s, &c);
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

/* "Stoltenberg: allies will spend more": a headline or caption that names its speaker before a colon. */
static bool consider_heading(speech *s, lede_range p) {
    uint32_t colon = p.from;
    while (colon < p.to && colon < p.from + 8 && !speech_says(s, colon, ":")) colon++;
    if (colon == p.from || colon + 3 >= p.to || !speech_says(s, colon, ":") || s->quoted[colon + 1] != SPEECH_NONE)
        return true;
    lede_range name = phrase_before(s, p.from, colon), content = {colon + 1, speech_sentence(s, colon + 1).to};
    if (name.from != p.from || s->r->text->token[p.from].flags & LEDE_ALL_UPPER) return true;
    speaker who = speaker_of(s, name);
    bool place = who.head != SPEECH_NONE && str_eq(note_text(&s->r->mention.p[who.head], "kind"), STR("place"));
    place = place || str_eq(who.kind, STR("document")); /* Editor’s note: */
    bool tells =
        s->r->text->token[colon + 1].flags & LEDE_UPPER_FIRST || s->r->text->token[colon + 1].kind == LEDE_WORD;
    if (!who.kind.n || place || !tells || s->cls[colon + 1] & (W_LINK | W_COMP)) return true;
    statement *st = speech_push(s);
    if (!st) return false;
    *st = (statement){SPEECH_NONE, colon, colon + 1, s->r->in[colon], who, content, .spoken = true};
    return true;
}

bool speech_attribute(speech *s) {
    const lede_text *t = s->r->text;
    for (uint32_t i = 0, paragraph = 0; i < t->tokens; i++) {
        while (paragraph < t->paragraphs && t->paragraph[paragraph].from < i) paragraph++;
        if (paragraph < t->paragraphs && t->paragraph[paragraph].from == i &&
            !consider_heading(s, t->paragraph[paragraph]))
            return false;
        if (s->cue[i] != SPEECH_NONE && s->quoted[i] == SPEECH_NONE && s->entity[i] == SPEECH_NONE &&
            !consider(s, s->cue[i]))
            return false;
    }
    return speech_assign(s);
}
