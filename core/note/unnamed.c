/* Sentences that rest on somebody without a name. */
#include "speech.h"

static const lede_mention *granted_in(const speech *s, lede_range sentence, size_t *at) {
    const note_run *r = s->r;
    while (*at < r->mention.n &&
           (strcmp(r->mention.p[*at].type, "granted") != 0 || r->mention.p[*at].first < sentence.from))
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

/* "have not said": nothing rests on that. */
static bool is_negated(const speech *s, const statement *st) {
    for (uint32_t i = st->first; i < st->last; i++)
        if (speech_is(s, i, W_NOT)) return true;
    return false;
}

/* The statement, with a cue of its own, that makes each sentence rest on an unnamed source. */
static const statement **by_sentence(speech *s) {
    const statement **of = arena_alloc(s->r->mem, (s->r->text->sentences + 1) * sizeof *of);
    if (!of) return NULL;
    for (size_t i = 0; i < s->saids; i++) {
        const statement *st = &s->said[i];
        if (st->cue != SPEECH_NONE && st->spoken && !is_negated(s, st) && st->who.head != SPEECH_NONE &&
            str_eq(st->who.kind, STR("unnamed")) && !of[st->sentence])
            of[st->sentence] = st;
    }
    return of;
}

bool speech_unnamed(speech *s) {
    const statement **of = by_sentence(s);
    size_t grant = 0;
    if (!of) return false;
    for (uint32_t i = 0; i < s->r->text->sentences; i++)
        if (of[i] && !add_unnamed(s, i, &of[i]->who, &grant)) return false;
    return true;
}
