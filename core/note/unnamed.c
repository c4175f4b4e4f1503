/* Sentences that rest on somebody without a name. */
#include "annotator.h"
#include "clause.h"

static const lede_mention *granted_in(const speech *s, lede_range sentence, size_t *at) {
    const note_run *r = s->r;
    while (*at < r->mention.n &&
           (!note_same(r->mention.p[*at].type, "granted") || r->mention.p[*at].first < sentence.from))
        ++*at;
    return *at < r->mention.n && r->mention.p[*at].first < sentence.to ? &r->mention.p[*at] : NULL;
}

static bool add_unnamed(speech *s, uint32_t sentence, const speaker *who, size_t *grant) {
    lede_range range = s->r->text->sentence[sentence];
    bool granted = granted_in(s, range, grant) != NULL;
    lede_str role = who->head == SPEECH_NONE ? STR("") : note_text(&s->r->mention.p[who->head], "role");
    lede_mention *m = note_add(s->r, "unnamed", "quote", range.from, range.to);
    return m && note_set(s->r, m, "descriptor", who->name) && (!role.n || note_set(s->r, m, "role", role)) &&
           note_set_bool(s->r, m, "granted", granted);
}

/* "have not publicly said": nothing rests on that. */
static bool is_negated(const speech *s, const statement *st) {
    uint32_t from = st->first, low = speech_sentence(s, from).from;
    while (from > low && speech_is(s, from - 1, W_AUX | W_ADVERB | W_NOT)) from--;
    for (uint32_t i = from; i < st->last; i++)
        if (speech_is(s, i, W_NOT)) return true;
    return false;
}

/* The token behind "from" in "obtained the letter from a reliable source"; `to` where no verb of getting, in the words
 * of scripts/lexicon/sources.lua, stands before. */
static uint32_t behind_from(const speech *s, uint32_t to) {
    enum { PHRASE = 6, REACH = 10 };
    uint32_t low = speech_sentence(s, to).from, from = to;
    while (from > low && to - from < PHRASE && !speech_says(s, from - 1, "from")) from--;
    if (from == low || !speech_says(s, from - 1, "from")) return to;
    for (uint32_t i = from - 1; i-- > low && from - i < REACH;)
        if (meanings_of(s->r->of->words, "getting", note_token(s->r, i)).n) return from;
    return to;
}

/* Is there a source at the mention who handed something over, and no more? */
static bool is_giver(const speech *s, const lede_mention *m, speaker *who) {
    if (!note_same(m->type, "source") || !str_eq(note_text(m, "role"), STR("source"))) return false;
    lede_range phrase = {behind_from(s, m->first), m->last};
    *who = phrase.from < m->first ? speaker_of(s, phrase) : (speaker){0};
    return str_eq(who->kind, STR("unnamed"));
}

/* Sentences in which nobody says anything, but a source gave what is reported. */
static bool add_givers(speech *s, const statement *const *of) {
    size_t grant = 0, found = s->r->mention.n;
    uint32_t done = SPEECH_NONE;
    for (size_t i = 0; i < found; i++) { /* what lexicons found comes in the order of the text */
        speaker who;
        uint32_t sentence = s->r->in[s->r->mention.p[i].first];
        if (of[sentence] || sentence == done || !is_giver(s, &s->r->mention.p[i], &who)) continue;
        if (!add_unnamed(s, done = sentence, &who, &grant)) return false;
    }
    return true;
}

/* "Some believe", "critics fear", "experts have long suspected": views that are told as news, of nobody by his name. */
static bool believes(speech *s, const statement *st) {
    bool view = false;
    for (uint32_t i = st->first; i < st->last; i++) view = view || word_is(s->r, i, WORD_VIEW);
    return view && st->content.from < st->content.to;
}

/* The statement, with a cue of its own, that makes each sentence rest on an unnamed source: "Reaffirming the policy,
 * they have not said so" does not. */
static const statement **by_sentence(speech *s) {
    const statement **of = arena_alloc(s->r->mem, (s->r->text->sentences + 1) * sizeof *of);
    uint32_t *silent = arena_alloc(s->r->mem, (s->r->text->sentences + 1) * sizeof *silent); /* 1 + who says nothing */
    if (!of || !silent) return NULL;
    for (size_t i = 0; i < s->saids; i++)
        if (s->said[i].cue != SPEECH_NONE && s->said[i].who.head != SPEECH_NONE && is_negated(s, &s->said[i]))
            silent[s->said[i].sentence] = s->said[i].who.head + 1;
    for (size_t i = 0; i < s->saids; i++) {
        const statement *st = &s->said[i];
        if (st->cue != SPEECH_NONE && (st->spoken || believes(s, st)) && st->who.head != SPEECH_NONE &&
            silent[st->sentence] != st->who.head + 1 && str_eq(st->who.kind, STR("unnamed")) && !of[st->sentence])
            of[st->sentence] = st;
    }
    return of;
}

bool speech_unnamed(speech *s) {
    const statement **of = by_sentence(s);
    size_t grant = 0;
    if (!of || !add_givers(s, of)) return false;
    for (uint32_t i = 0; i < s->r->text->sentences; i++)
        if (of[i] && !add_unnamed(s, i, &of[i]->who, &grant)) return false;
    return true;
}
