/* What mentions stand over each token, for the passes that look at sentences word by word. */
#include "speech.h"

static uint32_t *empty_index(const note_run *r) {
    uint32_t *at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *at);
    if (at) memset(at, 0xFF, (r->text->tokens + 1) * sizeof *at);
    return at;
}

/* Enter mention i over its tokens, where no longer one stands. */
static void enter(const note_run *r, uint32_t *at, uint32_t i, bool whole) {
    const lede_mention *m = &r->mention.p[i];
    for (uint32_t t = m->first; t < (whole ? m->last : m->first + 1); t++)
        if (at[t] == SPEECH_NONE || m->last - m->first > r->mention.p[at[t]].last - r->mention.p[at[t]].first)
            at[t] = i;
}

uint32_t *speech_index(const note_run *r, const char *type, bool whole) {
    uint32_t *at = empty_index(r);
    for (uint32_t i = 0; at && i < r->mention.n; i++)
        if (note_same(r->mention.p[i].type, type)) enter(r, at, i, whole);
    return at;
}

static void enter_entity(const speech *s, uint32_t i) {
    const lede_mention *m = &s->r->mention.p[i];
    lede_str kind = note_text(m, "kind");
    bool misc = str_eq(kind, STR("misc")), place = str_eq(kind, STR("place"));
    if (!misc) enter(s->r, s->entity, i, true); /* "Russian" is no name */
    bool points = misc || place || (str_eq(kind, STR("organisation")) && note_get(m, "country"));
    for (uint32_t k = m->first; points && k < m->last; k++) s->country[k] = i;
}

bool speech_prepare(speech *s, note_run *r) {
    *s = (speech){.r = r};
    s->last.head = s->person.head = SPEECH_NONE;
    s->cls = grammar_classes(r);
    uint32_t **const index[] = {&s->entity, &s->source, &s->cue, &s->time, &s->quoted, &s->country};
    for (size_t i = 0; i < sizeof index / sizeof *index; i++)
        if (!(*index[i] = empty_index(r))) return false;
    for (uint32_t i = 0; i < r->mention.n; i++) {
        const char *type = r->mention.p[i].type;
        if (note_same(type, "entity")) enter_entity(s, i);
        else if (note_same(type, "source")) enter(r, s->source, i, true);
        else if (note_same(type, "cue")) enter(r, s->cue, i, false);
        else if (note_same(type, "time")) enter(r, s->time, i, true);
    }
    return s->cls != NULL;
}
