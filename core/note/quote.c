/* Quotation marks: which belong together, and which quotations somebody is said to have said. */
#include <stdlib.h>

#include "clause.h"

enum mark_side { SIDE_NONE, SIDE_OPEN, SIDE_CLOSE, SIDE_EITHER };
enum mark_family { FAMILY_DOUBLE, FAMILY_SINGLE, FAMILY_ANGLE };

typedef struct {
    const char *text;
    uint8_t family, side;
} mark;

static const mark marks[] = {
    {"\"", FAMILY_DOUBLE, SIDE_EITHER}, {"“", FAMILY_DOUBLE, SIDE_OPEN},    {"”", FAMILY_DOUBLE, SIDE_CLOSE},
    {"„", FAMILY_DOUBLE, SIDE_OPEN},    {"‟", FAMILY_DOUBLE, SIDE_OPEN},    {"″", FAMILY_DOUBLE, SIDE_EITHER},
    {"``", FAMILY_DOUBLE, SIDE_OPEN},   {"''", FAMILY_DOUBLE, SIDE_EITHER}, {"'", FAMILY_SINGLE, SIDE_EITHER},
    {"‘", FAMILY_SINGLE, SIDE_OPEN},    {"’", FAMILY_SINGLE, SIDE_CLOSE},   {"‚", FAMILY_SINGLE, SIDE_OPEN},
    {"«", FAMILY_ANGLE, SIDE_OPEN},     {"»", FAMILY_ANGLE, SIDE_CLOSE},    {"‹", FAMILY_ANGLE, SIDE_OPEN},
    {"›", FAMILY_ANGLE, SIDE_CLOSE},
};

static const mark *mark_of(lede_str t) {
    if (t.n > 3) return NULL;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].text[0] == t.p[0] && str_eq(t, str_of(marks[i].text))) return &marks[i];
    return NULL;
}

/* What the white space around token i says of a mark that looks the same at both ends. */
static uint8_t side_by_gap(const note_run *r, uint32_t i, lede_range p, bool open) {
    const lede_token *t = r->text->token;
    bool before = i == p.from || t[i].gap != LEDE_GAP_NONE;
    bool after = i + 1 >= p.to || t[i + 1].gap != LEDE_GAP_NONE;
    if (before != after) return before ? SIDE_OPEN : SIDE_CLOSE;
    if (!before && t[i - 1].kind == LEDE_PUNCT && !open) return SIDE_OPEN; /* ("so") */
    return open ? SIDE_CLOSE : SIDE_OPEN;
}

/* The side of the mark at i, given the family that is open in this paragraph (-1: none); SIDE_NONE: an apostrophe or
 * inch sign, or a mark inside a quotation of another family. */
static uint8_t side_of(const note_run *r, uint32_t i, lede_range p, int open, uint8_t *family) {
    const lede_token *t = r->text->token;
    const mark *m = t[i].kind == LEDE_PUNCT || t[i].kind == LEDE_SYMBOL ? mark_of(note_token(r, i)) : NULL;
    if (!m || (open >= 0 && open != m->family)) return SIDE_NONE;
    *family = m->family;
    if (open < 0 && m->side == SIDE_CLOSE) return SIDE_NONE;
    uint8_t side = m->side == SIDE_EITHER ? side_by_gap(r, i, p, open >= 0) : m->side;
    if (open >= 0 && side == SIDE_OPEN && m->side == SIDE_OPEN && t[i].gap == LEDE_GAP_NONE && i + 1 < p.to &&
        t[i + 1].gap != LEDE_GAP_NONE)
        return SIDE_CLOSE; /* the closing mark of „so“ */
    if (side == SIDE_OPEN && i > p.from && t[i].gap == LEDE_GAP_NONE && t[i - 1].kind == LEDE_NUMBER) return SIDE_NONE;
    if (m->family == FAMILY_SINGLE && side == SIDE_OPEN && (i + 1 >= p.to || t[i + 1].kind != LEDE_WORD))
        return SIDE_NONE;
    return side;
}

static bool capital_or_small(const note_run *r, uint32_t i) {
    const lede_token *t = &r->text->token[i];
    return (t->flags & (LEDE_UPPER_FIRST | LEDE_HAS_DIGIT)) || t->to - t->from <= 3;
}

/* Where a reader would end a quotation whose closing mark was forgotten: after a name or title, else with the
 * sentence. */
static uint32_t end_unclosed(const speech *s, uint32_t first, uint32_t limit) {
    if (first >= limit) return limit;
    lede_range sentence = speech_sentence(s, first);
    uint32_t end = sentence.to < limit ? sentence.to : limit;
    for (uint32_t i = first; i < end; i++) {
        if (speech_is(s, i, W_STOP)) return i > first ? i : end;
        if (!capital_or_small(s->r, i)) break;
    }
    return end;
}

static bool opens_with(const note_run *r, uint32_t paragraph, uint8_t family) {
    if (paragraph >= r->text->paragraphs) return false;
    lede_range p = r->text->paragraph[paragraph];
    uint8_t other = 0;
    return p.from < p.to && side_of(r, p.from, p, -1, &other) == SIDE_OPEN && other == family;
}

static void add_quote(speech *s, uint32_t open, uint32_t last, bool closed, bool goes_on) {
    if (last <= open + 1) return;
    quotation *q = &s->quote[s->quotes];
    *q = (quotation){
        .open = open, .first = open + 1, .last = last, .closed = closed, .goes_on = goes_on, .said_by = SPEECH_NONE};
    for (uint32_t i = open; i < last + (closed ? 1u : 0u); i++) s->quoted[i] = (uint32_t)s->quotes;
    s->quotes++;
}

static void quotes_of_paragraph(speech *s, uint32_t number) {
    const note_run *r = s->r;
    lede_range p = r->text->paragraph[number];
    int open = -1;
    uint32_t at = 0;
    for (uint32_t i = p.from; i < p.to; i++) {
        uint8_t family = 0;
        uint8_t side = side_of(r, i, p, open, &family);
        if (side == SIDE_CLOSE && open >= 0) {
            add_quote(s, at, i, true, false);
            open = -1;
        } else if (side == SIDE_OPEN) {
            if (open >= 0) add_quote(s, at, end_unclosed(s, at + 1, i), false, false);
            open = family;
            at = i;
        }
    }
    if (open < 0) return;
    bool goes_on = opens_with(r, number + 1, (uint8_t)open);
    if (open == FAMILY_SINGLE && !goes_on) return; /* an apostrophe: 'em, '90s */
    add_quote(s, at, goes_on ? p.to : end_unclosed(s, at + 1, p.to), false, goes_on);
}

static bool find_quotes(speech *s) {
    const lede_text *t = s->r->text;
    size_t most = 1; /* each begins with a mark of its own */
    for (uint32_t i = 0; i < t->tokens; i++) most += t->token[i].kind == LEDE_PUNCT || t->token[i].kind == LEDE_SYMBOL;
    s->quote = arena_alloc(s->r->mem, most * sizeof *s->quote);
    if (!s->quote) return false;
    for (uint32_t i = 0; i < t->paragraphs; i++) quotes_of_paragraph(s, i);
    return true;
}

/* A title or a term: every word begins with a capital, or it is one or two words long, or up to three that nobody near
 * it speaks and no punctuation ends. */
static bool is_term(const speech *s, const quotation *q) {
    enum { FEW = 3 };
    uint32_t words = 0;
    bool title = true;
    for (uint32_t i = q->first; i < q->last; i++) {
        if (speech_is(s, i, W_STOP)) continue;
        words++;
        title = title && capital_or_small(s->r, i);
    }
    bool ends = speech_is(s, q->last - 1, W_STOP);
    return words <= 2 || (title && words <= 8) || (q->said_by == SPEECH_NONE && words <= FEW && !ends);
}

/* the so-called "referendums" */
static bool is_so_called(const speech *s, const quotation *q) {
    uint32_t i = q->open;
    if (i > 0 && str_eq(note_token(s->r, i - 1), STR("so-called"))) return true;
    return i > 1 && str_eq(note_token(s->r, i - 1), STR("called")) && str_eq(note_token(s->r, i - 2), STR("so"));
}

static bool set_speaker(note_run *r, lede_mention *m, const statement *st) {
    const lede_token *t = r->text->token;
    const speaker *who = &st->who;
    if (who->last <= who->first) return true;
    if (who->kind.n && (!note_set(r, m, "speaker", who->name) || !note_set(r, m, "speaker_kind", who->kind)))
        return false;
    return note_set_number(r, m, "speaker_start", t[who->first].from) &&
           note_set_number(r, m, "speaker_end", t[who->last - 1].to);
}

/* "could not independently confirm", "was unable to verify" */
static bool is_unverified(speech *s, const statement *st) {
    if (!(clause_traits(s, st->cue) & CUE_CHECKS)) return false;
    for (uint32_t i = st->first; i < st->last; i++)
        if (speech_is(s, i, W_NOT) || str_eq(note_token(s->r, i), STR("unable"))) return true;
    return false;
}

static bool set_cue(speech *s, lede_mention *m, const statement *st) {
    note_run *r = s->r;
    if (st->cue == SPEECH_NONE) return true;
    lede_str implies = is_unverified(s, st) ? STR("unverified") : note_text(&r->mention.p[st->cue], "implies");
    uint32_t first = st->first, last = st->last;
    while (first + 1 < last && (s->time[first] != SPEECH_NONE || s->cls[first] & (W_DAY | W_PREP)) &&
           !(s->cls[first] & W_AUX) && first < r->mention.p[st->cue].first)
        first++; /* "on Friday said" */
    return note_set(r, m, "cue", note_words(r, first, last)) && note_set(r, m, "implies", implies);
}

static bool add_quotes(speech *s) {
    for (size_t i = 0; i < s->quotes; i++) {
        const quotation *q = &s->quote[i];
        const statement *st = q->said_by == SPEECH_NONE ? NULL : &s->said[q->said_by];
        bool here =
            st && st->cue != SPEECH_NONE && s->r->in[q->first] <= st->sentence && st->sentence <= s->r->in[q->last - 1];
        if (((!here || !st->spoken) && is_term(s, q)) || is_so_called(s, q)) continue;
        lede_mention *m = note_add(s->r, "quote", "quote", q->first, q->last);
        if (!m || (st && !set_speaker(s->r, m, st)) || (here && !set_cue(s, m, st))) return false;
        if (q->source.kind.n && !note_set(s->r, m, "source", q->source.name)) return false;
        if (!q->closed && !q->goes_on && !note_set_bool(s->r, m, "unclosed", true)) return false;
    }
    return true;
}

/* "Supports that", "shows how": what is told is a clause, not a thing that something was done to. */
static bool opens_clause(const speech *s, const statement *st) {
    uint32_t i = st->content.from;
    return speech_is(s, i, W_COMP) || (i > st->last && speech_is(s, i - 1, W_COMP));
}

/* "If Poland promises that": nobody is told to have said it. */
static bool is_supposed(const speech *s, const statement *st) {
    static const char *const links[] = {"if", "unless", "whether"};
    bool supposed = false;
    for (size_t i = 0; st->who.first > 0 && i < sizeof links / sizeof *links; i++)
        supposed = supposed || note_says(s->r, st->who.first - 1, links[i]);
    return supposed && st->who.last > st->who.first;
}

/* "Thanked the House and said that": is more than the deed told, with a cue of speech of its own? */
static bool says_too(const speech *s, const statement *st) {
    for (uint32_t i = st->content.from; i + 1 < st->content.to; i++) {
        uint32_t cue = note_says(s->r, i, "and") ? s->cue[i + 1] : SPEECH_NONE;
        if (cue != SPEECH_NONE && str_eq(note_text(&s->r->mention.p[cue], "mode"), STR("speech"))) return true;
    }
    return false;
}

static bool add_reported(speech *s, const statement *st, lede_str name) {
    lede_mention *m = note_add(s->r, "indirect", "quote", st->content.from, st->content.to);
    if (!m || !set_speaker(s->r, m, st) || !set_cue(s, m, st)) return false;
    if (name.n && !note_set(s->r, m, "speaker", name)) return false;
    if (is_supposed(s, st) && !note_set_bool(s->r, m, "supposed", true)) return false;
    bool deed = st->cue != SPEECH_NONE && note_get(&s->r->mention.p[st->cue], "deed") && !opens_clause(s, st) &&
                !says_too(s, st);
    return (st->spoken || note_set_bool(s->r, m, "thought", true)) && (!deed || note_set_bool(s->r, m, "deed", true));
}

static bool add_indirect(speech *s) {
    for (size_t i = 0; i < s->saids; i++) {
        const statement *st = &s->said[i];
        if (st->content.from >= st->content.to) continue;
        if (!add_reported(s, st, STR("")) || (st->who.also.n && !add_reported(s, st, st->who.also))) return false;
    }
    return true;
}

lede_status note_quote(note_run *r, lede_error *e) {
    speech s;
    if (!r->text->tokens) return LEDE_OK;
    bool ok = speech_prepare(&s, r) && find_quotes(&s) && speech_transcript(&s) && speech_attribute(&s) &&
              add_quotes(&s) && add_indirect(&s) && speech_unnamed(&s);
    return ok ? LEDE_OK : no_memory(e);
}
