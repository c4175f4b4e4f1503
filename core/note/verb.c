/* The verb group of a cue: its form, its auxiliaries, whether it is a verb at all and agrees with its subject. */
#include "clause.h"

static unsigned read_traits(const lede_mention *m) {
    static const struct {
        const char *word;
        unsigned bit;
    } names[] = {{"clause", TAKES_CLAUSE}, {"that", TAKES_THAT},     {"object", TAKES_OBJECT}, {"to", TAKES_TO},
                 {"whom", TAKES_WHOM},     {"source", TAKES_SOURCE}, {"noun", TAKES_NOUN},     {"quote", TAKES_QUOTE},
                 {"doubles", CUE_NOUN},    {"saying", CUE_SAYING},   {"checks", CUE_CHECKS},   {"person", CUE_PERSON}};
    lede_str f = note_text(m, "frame");
    unsigned bits = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (memmem(f.p, f.n, names[i].word, strlen(names[i].word))) bits |= names[i].bit;
    if (str_eq(note_text(m, "mode"), STR("mind"))) bits |= CUE_MIND;
    return bits;
}

unsigned clause_traits(speech *s, uint32_t cue) {
    const lede_mention *m = &s->r->mention.p[cue];
    lede_str lemma = note_text(m, "lemma"); /* its place in memory is its entry's */
    if (!lemma.n) return read_traits(m);
    cue_memo *memo = &s->memo[((uintptr_t)lemma.p >> 4) % (sizeof s->memo / sizeof *s->memo)];
    if (memo->lemma != lemma.p) *memo = (cue_memo){lemma.p, read_traits(m)};
    return memo->traits;
}

/* Some, few, both, three: a subject by itself. */
static bool stands_alone(const speech *s, uint32_t token) {
    static const char *const articles[] = {"the", "a",   "an",   "this", "that", "every",
                                           "no",  "any", "such", "last", "own"};
    for (size_t k = 0; k < sizeof articles / sizeof *articles; k++)
        if (speech_says(s, token, articles[k])) return false;
    return !(s->cls[token] & W_POSSESSIVE);
}

/* What follows can only be what a verb takes: "view the plan as", "want to". */
static bool takes_object(const speech *s, const candidate *c) {
    uint32_t i = c->last;
    bool one = speech_says(s, c->first - 1, "one") || speech_says(s, c->first - 1, "another");
    if (i >= c->to || one || clause_form(s, c->index) == FORM_S) return false;
    return s->entity[i] != SPEECH_NONE || s->cls[i] & (W_DET | W_COMP | W_PRONOUN | W_THEY) || speech_says(s, i, "to");
}

bool clause_is_noun(const speech *s, const candidate *c) {
    lede_str w = note_token(s->r, c->first);
    if (c->first == c->from) return false;
    uint32_t p = c->first - 1;
    if (c->last > c->first + 1) return s->cls[p] & W_DET && s->source[c->first] != SPEECH_NONE; /* some advocates for */
    bool clitic = speech_says(s, p, "'s") || speech_says(s, p, "’s");
    if (clitic && str_ends(w, "ing") && c->last < c->to &&
        !(c->takes & CUE_MIND)) /* India's ruling Congress, the city's leading paper */
        return s->entity[c->last] != SPEECH_NONE || s->source[c->last] != SPEECH_NONE;
    if (clitic) return !str_ends(w, "ing") && (!str_ends(w, "ed") || (p > c->from && s->entity[p - 1] == SPEECH_NONE));
    bool noun = c->takes & CUE_NOUN || s->source[c->first] != SPEECH_NONE;
    if (s->cls[p] & W_DET && stands_alone(s, p)) /* some say, some view it as, some views */
        return noun && clause_form(s, c->index) != FORM_PAST && !takes_object(s, c);
    if (s->cls[p] & (W_DET | W_POSSESSIVE)) return true;
    if (speech_says(s, p, "to") || str_ends(w, "ed") || str_ends(w, "ing")) return false;
    if (noun && c->last < c->to && s->cls[c->last] & W_AUX && clause_form(s, c->index) != FORM_PAST)
        return true; /* shares were up */
    if (s->cls[p] & W_PREP && s->entity[p] == SPEECH_NONE) return true;
    if (c->takes & TAKES_TO && c->last < c->to && speech_says(s, c->last, "to")) return false; /* Obama plans to */
    return s->source[c->first] != SPEECH_NONE && c->last < c->to && (s->cls[c->last] & W_PREP) &&
           !(s->cls[p] & (W_AUX | W_PRONOUN | W_RELATIVE));
}

int clause_form(const speech *s, uint32_t index) {
    const lede_mention *m = &s->r->mention.p[index];
    lede_str w = note_token(s->r, m->first), lemma = note_text(m, "lemma");
    size_t same = 0;
    while (same < lemma.n && same < w.n && lemma.p[same] != ' ' && (w.p[same] | 0x20) == (lemma.p[same] | 0x20)) same++;
    if (same == w.n) return FORM_BASE;
    if (str_ends(w, "ing")) return FORM_ING;
    return w.p[w.n - 1] == 's' ? FORM_S : FORM_PAST;
}

bool speech_share(const speech *s, uint32_t token) {
    if (word_is(s->r, token, WORD_SHARE)) return true;
    return s->r->text->token[token].kind == LEDE_NUMBER || s->r->text->token[token].flags & LEDE_HAS_DIGIT;
}

static bool is_plural(const speech *s, uint32_t token) {
    lede_str w = note_token(s->r, token);
    if (s->entity[token] != SPEECH_NONE) {
        lede_str kind = note_text(&s->r->mention.p[s->entity[token]], "kind");
        return str_eq(kind, STR("organisation")) ||
               (!str_eq(kind, STR("person")) && !str_eq(kind, STR("place")) && str_ends(w, "s"));
    }
    if (speech_share(s, token) || speech_says(s, token, "those") || speech_says(s, token, "many") ||
        speech_says(s, token, "several"))
        return true;
    if (s->cls[token] & (W_THEY | W_RELATIVE | W_DET)) return !speech_says(s, token, "it");
    return (w.n > 3 && w.p[w.n - 1] == 's' && w.p[w.n - 2] != 's') || speech_says(s, token, "people") ||
           speech_says(s, token, "data") || speech_says(s, token, "media") || speech_says(s, token, "police") ||
           str_ends(w, "men");
}

/* The token whose number counts: the last noun for speakers, or the last word, before the first preposition. */
static uint32_t subject_head(const speech *s, lede_range p, bool *and) {
    uint32_t head = SPEECH_NONE, noun = SPEECH_NONE;
    for (uint32_t i = p.from; i < p.to; i++) {
        *and = *and || (s->cls[i] & W_AND);
        if (head == SPEECH_NONE && s->source[i] != SPEECH_NONE) noun = i;
        if (i > p.from && i + 1 < p.to && (s->cls[i] & W_PREP) && s->entity[i] == SPEECH_NONE && head == SPEECH_NONE)
            head = i - 1;
    }
    if (head == SPEECH_NONE) head = p.to - 1;
    return noun != SPEECH_NONE && noun + 1 == head && s->entity[head] == SPEECH_NONE ? noun
                                                                                     : head; /* sources familiar with */
}

/* "Russian attacks on", "an empathetic voice for": no verb, as number does not agree or a capital stands in the
 * middle. */
bool clause_agrees(const speech *s, const candidate *c) {
    int form = clause_form(s, c->index);
    bool helped = false;
    for (uint32_t i = c->verb; i < c->first; i++) helped = helped || s->cls[i] & W_AUX || speech_says(s, i, "to");
    if (helped) return true;
    if (c->inverted || c->subject.from >= c->subject.to)
        return form == FORM_PAST || form == FORM_ING || c->takes & TAKES_CLAUSE;
    bool title = c->last < c->to && s->r->text->token[c->last].flags & LEDE_UPPER_FIRST; /* as in a headline */
    if (s->r->text->token[c->first].flags & LEDE_UPPER_FIRST && !(c->takes & TAKES_CLAUSE) && !title) return false;
    bool and = false;
    uint32_t head = subject_head(s, c->subject, &and);
    if (form == FORM_BASE) return and || is_plural(s, head);
    if (form == FORM_S)
        return !and&&(s->entity[head] != SPEECH_NONE || s->cls[head] & W_RELATIVE || !is_plural(s, head));
    return true;
}

/* The first token of the time that ends with token i ("this week", "Friday"); i + 1 where there is none. */
static uint32_t day_before(const speech *s, uint32_t i) {
    if (s->time[i] != SPEECH_NONE && s->r->mention.p[s->time[i]].last == i + 1)
        return s->r->mention.p[s->time[i]].first;
    return s->cls[i] & W_DAY && !(s->cls[i] & W_AUX) ? i : i + 1;
}

/* Go back over auxiliaries, adverbs and "on Friday" to the first word of the verb group; true: a form of be is among
 * them. */
static bool widen_group(const speech *s, candidate *c) {
    bool be = false;
    while (c->verb > c->from) {
        uint32_t p = c->verb - 1;
        if (s->entity[p] != SPEECH_NONE || s->quoted[p] != SPEECH_NONE) break;
        uint32_t day = day_before(s, p);
        if (day <= p) {
            c->verb = day > c->from && s->cls[day - 1] & W_PREP ? day - 1 : day < c->from ? c->from : day;
            continue;
        }
        bool floats = p > c->from && s->cls[p - 1] & W_AUX && /* have both said */
                      (speech_says(s, p, "both") || speech_says(s, p, "all") || speech_says(s, p, "each"));
        if (!floats && !(s->cls[p] & (W_AUX | W_ADVERB))) break;
        be = be || (s->cls[p] & W_BE);
        c->verb = p;
    }
    return be;
}

void clause_find_group(const speech *s, candidate *c) {
    c->verb = c->first;
    bool be = widen_group(s, c), ing = str_ends(note_token(s->r, c->first), "ing");
    c->gerund = ing && !be;
    c->passive = be && clause_form(s, c->index) == FORM_PAST;
}

/* "continued to say", "went on to add": the words before "to" belong to the verb group. */
static bool is_phase(const speech *s, uint32_t i) { return word_is(s->r, i, WORD_PHASE); }

void clause_take_phase(const speech *s, candidate *c) {
    if (c->verb < c->from + 2 || !speech_says(s, c->verb - 1, "to")) return;
    bool able = speech_says(s, c->verb - 2, "able") || speech_says(s, c->verb - 2, "unable"); /* to verify */
    if (able ? !(c->takes & CUE_CHECKS) : !is_phase(s, c->verb - 2)) return;
    c->verb -= 2;
    if (c->verb > c->from && is_phase(s, c->verb) && is_phase(s, c->verb - 1)) c->verb--;
    widen_group(s, c);
}
