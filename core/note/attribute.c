/* Attribution: every cue outside quotation marks gets a speaker and what it says; every quotation gets a statement. */
#include <stdlib.h>

#include "speech.h"

/* What a cue may be followed by, from the words of its attribute "frame". */
enum { TAKES_CLAUSE = 1, TAKES_THAT = 2, TAKES_OBJECT = 4, TAKES_TO = 8, TAKES_WHOM = 16, TAKES_SOURCE = 32, TAKES_NOUN = 64, TAKES_QUOTE = 128 };

static unsigned frames(lede_str f) {
    static const struct {
        const char *word;
        unsigned bit;
    } names[] = {{"clause", TAKES_CLAUSE}, {"that", TAKES_THAT},     {"object", TAKES_OBJECT}, {"to", TAKES_TO},
                 {"whom", TAKES_WHOM},     {"source", TAKES_SOURCE}, {"noun", TAKES_NOUN},     {"quote", TAKES_QUOTE}};
    unsigned bits = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (memmem(f.p, f.n, names[i].word, strlen(names[i].word))) bits |= names[i].bit;
    return bits;
}

/* A cue under consideration. */
typedef struct {
    uint32_t index, first, last; /* the mention and its tokens */
    uint32_t from, to;           /* its sentence */
    uint32_t verb;               /* first token of the verb group: auxiliaries, adverbs, cue */
    unsigned takes;
    bool gerund;                 /* -ing without a form of be */
    bool passive;
    bool inverted;               /* the speaker stands after the cue */
    lede_range subject;
} candidate;

static bool is_token(const speech *s, uint32_t i, const char *word) {
    lede_str t = note_token(s->r, i);
    size_t n = strlen(word);
    if (t.n != n) return false;
    for (size_t k = 0; k < n; k++)
        if ((char)(t.p[k] | 0x20) != (char)(word[k] | 0x20)) return false;
    return true;
}

static bool ends_with(lede_str t, const char *tail) {
    size_t n = strlen(tail);
    return t.n > n && memcmp(t.p + t.n - n, tail, n) == 0;
}

static bool is_comma(const speech *s, uint32_t i) { return is_token(s, i, ","); }

/* "claims", "the plan", "an order for": the same letters as a noun. */
static bool is_noun_use(const speech *s, const candidate *c) {
    lede_str w = note_token(s->r, c->first);
    if (c->first == c->from || c->last > c->first + 1) return false;
    uint32_t p = c->first - 1;
    bool clitic = is_token(s, p, "'s") || is_token(s, p, "’s");
    if (clitic) return !ends_with(w, "ing") && (!ends_with(w, "ed") || (p > c->from && s->entity[p - 1] == SPEECH_NONE));
    if ((s->cls[p] & (W_DET | W_POSSESSIVE)) && !is_token(s, p, "all") && !is_token(s, p, "both")) return s->source[p] == SPEECH_NONE;
    if (is_token(s, p, "to") || ends_with(w, "ed") || ends_with(w, "ing")) return false;
    if (s->cls[p] & W_PREP && s->entity[p] == SPEECH_NONE) return true;
    return s->source[c->first] != SPEECH_NONE && c->last < c->to && (s->cls[c->last] & W_PREP) && !(s->cls[p] & (W_AUX | W_PRONOUN | W_RELATIVE));
}

/* How the cue's verb is inflected; a past form of a regular verb may also be a participle. */
enum { FORM_BASE, FORM_S, FORM_PAST, FORM_ING };

static int form_of(const speech *s, uint32_t index) {
    const lede_mention *m = &s->r->mention.p[index];
    lede_str w = note_token(s->r, m->first), lemma = note_text(m, "lemma");
    size_t same = 0;
    while (same < lemma.n && same < w.n && lemma.p[same] != ' ' && (w.p[same] | 0x20) == (lemma.p[same] | 0x20)) same++;
    if (same == w.n) return FORM_BASE;
    if (ends_with(w, "ing")) return FORM_ING;
    return w.p[w.n - 1] == 's' ? FORM_S : FORM_PAST;
}

static bool is_plural(const speech *s, uint32_t token) {
    lede_str w = note_token(s->r, token);
    if (s->entity[token] != SPEECH_NONE) return str_eq(note_text(&s->r->mention.p[s->entity[token]], "kind"), STR("organisation"));
    if (s->cls[token] & (W_THEY | W_RELATIVE | W_DET)) return !is_token(s, token, "it");
    return (w.n > 3 && w.p[w.n - 1] == 's' && w.p[w.n - 2] != 's') || is_token(s, token, "people") || is_token(s, token, "police") ||
           ends_with(w, "men");
}

/* "Russian attacks on", "an empathetic voice for": no verb, as number does not agree or a capital stands in the middle. */
static bool agrees(const speech *s, const candidate *c) {
    int form = form_of(s, c->index);
    if (c->verb < c->first && (s->cls[c->first - 1] & (W_AUX | W_ADVERB) || is_token(s, c->first - 1, "to"))) return true;
    if (c->inverted || c->subject.from >= c->subject.to) return form == FORM_PAST || form == FORM_ING || c->takes & TAKES_CLAUSE;
    bool title = c->last < c->to && s->r->text->token[c->last].flags & LEDE_UPPER_FIRST; /* as in a headline */
    if (s->r->text->token[c->first].flags & LEDE_UPPER_FIRST && !(c->takes & TAKES_CLAUSE) && !title) return false;
    uint32_t head = c->subject.to - 1;
    bool and = false;
    for (uint32_t i = c->subject.from; i < c->subject.to; i++) {
        and = and || (s->cls[i] & W_AND);
        if (i > c->subject.from && i + 1 < c->subject.to && (s->cls[i] & W_PREP) && s->entity[i] == SPEECH_NONE && head + 1 == c->subject.to) head = i - 1;
    }
    if (form == FORM_BASE) return and || is_plural(s, head);
    if (form == FORM_S) return !and && (s->entity[head] != SPEECH_NONE || s->cls[head] & W_RELATIVE || !is_plural(s, head));
    return true;
}

/* The first token of the time that ends with token i ("this week", "Friday"); i + 1 where there is none. */
static uint32_t day_before(const speech *s, uint32_t i) {
    if (s->time[i] != SPEECH_NONE && s->r->mention.p[s->time[i]].last == i + 1) return s->r->mention.p[s->time[i]].first;
    return s->cls[i] & W_DAY && !(s->cls[i] & W_AUX) ? i : i + 1;
}

/* Go back over auxiliaries, adverbs and "on Friday" to the first word of the verb group. */
static void find_group(const speech *s, candidate *c) {
    c->verb = c->first;
    bool be = false;
    while (c->verb > c->from) {
        uint32_t p = c->verb - 1;
        if (s->entity[p] != SPEECH_NONE || s->quoted[p] != SPEECH_NONE) break;
        uint32_t day = day_before(s, p);
        if (day <= p) {
            c->verb = day > c->from && s->cls[day - 1] & W_PREP ? day - 1 : day < c->from ? c->from : day;
            continue;
        }
        if (!(s->cls[p] & (W_AUX | W_ADVERB))) break;
        be = be || (s->cls[p] & W_BE);
        c->verb = p;
    }
    bool ing = ends_with(note_token(s->r, c->first), "ing");
    c->gerund = ing && !be;
    lede_str w = note_token(s->r, c->first);
    c->passive = be && !ing && (ends_with(w, "ed") || ends_with(w, "n") || ends_with(w, "id") || ends_with(w, "t") || ends_with(w, "ld"));
}

/* "continued to say", "went on to add": the words before "to" belong to the verb group. */
static bool is_phase(const speech *s, uint32_t i) {
    static const char *const verbs[] = {"continue", "continued", "continues", "went", "goes", "on", "began", "begun", "seemed", "appeared",
                                        "appears", "seems", "came", "proceeded", "sought", "tried", "rushed", "started", "moved", "trying",
                                        "tries", "try", "continuing", "struggling", "hastened", "declined"};
    for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
        if (is_token(s, i, verbs[k])) return true;
    return false;
}

static void take_phase(const speech *s, candidate *c) {
    if (c->verb < c->from + 2 || !is_token(s, c->verb - 1, "to") || !is_phase(s, c->verb - 2)) return;
    c->verb -= 2;
    if (c->verb > c->from && is_phase(s, c->verb) && is_phase(s, c->verb - 1)) c->verb--;
    while (c->verb > c->from && (s->cls[c->verb - 1] & (W_AUX | W_ADVERB))) c->verb--;
}

static const statement *last_of_sentence(const speech *s, uint32_t sentence) {
    return s->saids && s->said[s->saids - 1].sentence == sentence ? &s->said[s->saids - 1] : NULL;
}

/* The subject of the whole sentence, for participles and coordinated verbs far from it. */
static lede_range first_phrase(const speech *s, uint32_t from, uint32_t to) {
    const uint32_t skip = W_AND | W_ADVERB | W_LINK | W_STOP;
    while (from < to && (s->cls[from] & skip) && s->quoted[from] == SPEECH_NONE && s->entity[from] == SPEECH_NONE) from++;
    if (from < to && (s->cls[from] & W_PREP)) {
        uint32_t k = from;
        while (k < to && !is_comma(s, k) && k - from < 15) k++;
        if (k < to && is_comma(s, k)) from = k + 1;
    }
    return phrase_after(s, from, to);
}

static speaker main_speaker(const speech *s, const candidate *c) {
    const statement *before = last_of_sentence(s, s->r->in[c->first]);
    if (before) return before->who;
    uint32_t from = c->from;
    if (c->verb == c->from && c->gerund) /* "Citing a report, Kirby said" */
        while (from < c->to && !is_comma(s, from)) from++;
    return speaker_of(s, first_phrase(s, from, from > c->from ? c->to : c->first));
}

/* "Kirby, a spokesman for the council, said": the phrase before the first of the two commas. */
static lede_range before_apposition(const speech *s, const candidate *c, uint32_t comma) {
    uint32_t k = comma;
    while (k > c->from && comma - k < 40) {
        k--;
        if (!is_comma(s, k) && !(s->cls[k] & W_STOP && s->quoted[k] == SPEECH_NONE)) continue;
        if (!is_comma(s, k)) break;
        lede_range p = phrase_before(s, c->from, k);
        if (p.from < p.to && speaker_of(s, p).kind.n) return p;
    }
    return (lede_range){comma, comma};
}

/* What follows a speaker who stands after his cue: the end, a comma, a day, "in a statement". */
static bool ends_inversion(const speech *s, uint32_t i, uint32_t to) {
    return i >= to || (s->cls[i] & (W_STOP | W_DAY | W_PREP | W_RELATIVE | W_LINK | W_ADVERB)) || s->time[i] != SPEECH_NONE;
}

static bool find_inverted(const speech *s, candidate *c, speaker *who) {
    if (!(c->takes & TAKES_CLAUSE) || c->gerund) return false;
    lede_range p = phrase_after(s, c->last, c->to);
    if (p.from >= p.to || !ends_inversion(s, p.to, c->to)) return false;
    if (p.to < c->to && s->quoted[p.to] != SPEECH_NONE) return false; /* said he "admires" her */
    *who = speaker_of(s, p);
    if (!who->kind.n) return false;
    c->inverted = true;
    c->subject = p;
    return true;
}

static bool find_relative(const speech *s, candidate *c, speaker *who) {
    uint32_t end = c->verb - 1;
    if (end > c->from && is_comma(s, end - 1)) end--;
    lede_range p = phrase_before(s, c->from, end);
    *who = speaker_of(s, p);
    if (p.from >= p.to) return false;
    who->last = c->verb;
    c->subject = (lede_range){p.from, c->verb};
    return true;
}

static bool find_after_stop(const speech *s, candidate *c, speaker *who) {
    uint32_t p = c->verb - 1;
    if (c->verb == c->first && find_inverted(s, c, who)) return true;
    lede_range phrase = is_comma(s, p) ? before_apposition(s, c, p) : (lede_range){p, p};
    if (phrase.from < phrase.to) {
        *who = speaker_of(s, phrase);
        c->subject = (lede_range){phrase.from, c->verb};
        return true;
    }
    c->subject = (lede_range){c->verb, c->verb};
    *who = main_speaker(s, c);
    return who->kind.n != 0;
}

/* "Some officials who have seen the intelligence say": the subject stands at the beginning of the clause. */
static void take_clause_subject(const speech *s, candidate *c, speaker *who) {
    uint32_t k = c->subject.from;
    while (k > c->from && !(s->cls[k - 1] & W_STOP) && !is_token(s, k - 1, "that")) k--;
    lede_range p = first_phrase(s, k, c->verb);
    if (p.to >= c->verb || p.from >= p.to || !(s->cls[p.to] & (W_RELATIVE | W_PREP))) return;
    speaker first = speaker_of(s, p);
    if (!first.kind.n) return;
    *who = first;
    c->subject = (lede_range){p.from, c->verb};
}

static bool find_speaker(const speech *s, candidate *c, speaker *who) {
    c->subject = (lede_range){c->verb, c->verb};
    uint32_t left = c->verb > c->from ? c->verb - 1 : c->from;
    bool own = c->verb > c->from && (s->entity[left] != SPEECH_NONE || s->source[left] != SPEECH_NONE);
    if (c->gerund && !own) {
        *who = main_speaker(s, c);
        return who->last > who->first;
    }
    if (c->verb == c->from) return find_inverted(s, c, who);
    uint32_t p = c->verb - 1;
    if (s->entity[p] == SPEECH_NONE) {
        if (s->cls[p] & W_RELATIVE) return find_relative(s, c, who);
        if (s->cls[p] & W_STOP || s->quoted[p] != SPEECH_NONE) return find_after_stop(s, c, who);
        if (s->cls[p] & W_AND) {
            *who = main_speaker(s, c);
            return who->last > who->first;
        }
        bool opens = c->takes & TAKES_CLAUSE && c->last < c->to && is_token(s, c->last, "that");
        if (is_token(s, p, "to") && opens && p > c->from) { /* "became the first to say that" */
            *who = main_speaker(s, c);
            return who->kind.n != 0;
        }
        if (s->cls[p] & (W_PREP | W_COMP)) return false;
    }
    c->subject = phrase_before(s, c->from, c->verb);
    *who = speaker_of(s, c->subject);
    if (!who->kind.n && c->subject.from > c->from && (s->cls[c->subject.from - 1] & W_STOP) == 0) take_clause_subject(s, c, who);
    return c->subject.from < c->subject.to;
}

/* Over "on Tuesday", "in a statement", "also": to where the content may begin. */
static uint32_t skip_setting(const speech *s, uint32_t at, uint32_t to, bool places) {
    for (int turn = 0; turn < 4 && at < to; turn++) {
        uint32_t k = at;
        if (s->cls[k] & W_PREP && k + 1 < to && (s->time[k + 1] != SPEECH_NONE || s->cls[k + 1] & W_DAY)) k++;
        if (s->time[k] != SPEECH_NONE && s->r->mention.p[s->time[k]].last <= to) at = s->r->mention.p[s->time[k]].last;
        else if (s->cls[k] & (W_DAY | W_ADVERB)) at = k + 1;
        else if (places && s->cls[k] & W_PREP && !is_token(s, k, "to")) {
            lede_range p = phrase_after(s, k + 1, to);
            if (p.to >= to || p.from >= p.to) break;
            at = p.to;
        } else break;
    }
    return at;
}

static bool find_agent(const speech *s, candidate *c, speaker *who) {
    uint32_t by = skip_setting(s, c->last, c->to, false);
    if (by >= c->to || !is_token(s, by, "by")) return false;
    lede_range p = phrase_after(s, by + 1, c->to);
    *who = speaker_of(s, p);
    c->inverted = true;
    c->subject = p;
    return p.from < p.to;
}

static bool opens_clause(const speech *s, uint32_t i) { return s->entity[i] == SPEECH_NONE && (s->cls[i] & W_COMP); }

/* The first token of what follows the cue and may be its content, or c->to where the frame does not fit. */
static uint32_t content_start(const speech *s, const candidate *c) {
    uint32_t at = c->inverted ? c->subject.to : c->last;
    if (c->inverted) return c->to;
    if (c->takes & TAKES_WHOM && at < c->to && !opens_clause(s, at) && !(s->cls[at] & W_STOP)) {
        lede_range whom = phrase_after(s, at, c->to);
        uint32_t k = skip_setting(s, whom.to, c->to, false);
        bool clause = k < c->to && (opens_clause(s, k) || is_token(s, k, "to") || is_token(s, k, "of") || is_token(s, k, "for"));
        if (whom.to > whom.from && (clause || !(c->takes & (TAKES_CLAUSE | TAKES_OBJECT)))) at = k;
    }
    if (at < c->to && opens_clause(s, at)) return at + (is_token(s, at, "that") ? 1 : 0);
    if (c->takes & TAKES_CLAUSE) at = skip_setting(s, at, c->to, true);
    else at = skip_setting(s, at, c->to, false);
    if (at < c->to && opens_clause(s, at)) return at + (is_token(s, at, "that") ? 1 : 0);
    if (at < c->to && is_token(s, at, "to")) return c->takes & (TAKES_TO | TAKES_WHOM) ? at : c->takes & TAKES_OBJECT ? at : c->to;
    return c->takes & (TAKES_CLAUSE | TAKES_OBJECT | TAKES_WHOM) ? at : c->to;
}

static uint32_t words_in(const speech *s, uint32_t from, uint32_t to) {
    uint32_t n = 0;
    for (uint32_t i = from; i < to; i++) n += !(s->cls[i] & W_STOP) && s->quoted[i] == SPEECH_NONE;
    return n;
}

/* Where what stands before the speaker and his cue ends, if it may be the content: at a comma or closing mark. */
static uint32_t content_before(const speech *s, const candidate *c) {
    uint32_t end = c->inverted || c->subject.from >= c->subject.to ? c->verb : c->subject.from;
    if (end < c->from + 2 || !(c->takes & (TAKES_CLAUSE | TAKES_SOURCE | TAKES_WHOM | TAKES_THAT))) return c->from;
    uint32_t p = end - 1;
    bool stop = is_comma(s, p) || s->quoted[p] != SPEECH_NONE || is_token(s, p, "-") || is_token(s, p, "–") || is_token(s, p, "—");
    if (c->takes & TAKES_SOURCE || (c->inverted && c->passive)) return s->cls[p] & W_STOP ? p : end;
    return stop ? p : c->from;
}

static lede_range choose_content(const speech *s, const candidate *c) {
    uint32_t before = content_before(s, c), after = content_start(s, c), to = c->to;
    while (to > after && (s->cls[to - 1] & W_STOP) && s->quoted[to - 1] == SPEECH_NONE) to--;
    if (c->subject.from > c->from && is_token(s, c->subject.from - 1, "what")) /* "in what he called a sign, Kyiv" */
        for (uint32_t i = after; i < to; i++)
            if (is_comma(s, i)) to = i;
    bool has_before = before > c->from + 1;
    bool quoted = has_before && s->quoted[before] != SPEECH_NONE && !c->inverted;
    bool setting = c->last < c->to && (s->cls[c->last] & (W_PREP | W_DAY | W_STOP)) && !is_token(s, c->last, "to");
    if (has_before && !c->inverted && (setting || quoted) && !opens_clause(s, c->last < c->to ? c->last : c->to - 1)) after = after < to && (s->cls[after] & W_STOP) ? after : to;
    bool stop = after < to && (s->cls[after] & W_STOP) && s->quoted[after] == SPEECH_NONE && !is_token(s, after, ":");
    if (stop && !has_before && is_comma(s, after) && c->takes & TAKES_OBJECT && !c->inverted) stop = ++after >= to;
    bool has_after = after < to && !stop;
    if (has_before && (!has_after || c->takes & TAKES_SOURCE)) {
        bool around = stop && after + 4 < to && c->subject.from < c->from + 8;
        return (lede_range){c->from, around ? to : before};
    }
    return has_after ? (lede_range){after, to} : (lede_range){c->first, c->first};
}

/* No content of its own where everything in it is quoted. */
static lede_range trim_content(const speech *s, lede_range r) {
    while (r.from < r.to && ((s->cls[r.from] & W_STOP) || s->quoted[r.from] != SPEECH_NONE)) {
        if (s->quoted[r.from] != SPEECH_NONE && words_in(s, r.from, r.to) >= 3) break;
        r.from++;
    }
    return words_in(s, r.from, r.to) >= 1 ? r : (lede_range){r.from, r.from};
}

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

static void remember(speech *s, const speaker *who) {
    if (!who->kind.n) return;
    s->last = *who;
    if (str_eq(who->kind, STR("named")) || str_eq(who->kind, STR("unnamed"))) s->person = *who;
}

static bool add_statement(speech *s, const candidate *c, const speaker *who) {
    lede_range content = trim_content(s, choose_content(s, c));
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
    statement *st = push_statement(s);
    if (!st) return false;
    *st = (statement){c->index, c->verb, c->last, sentence, *who, content, spoken};
    remember(s, who);
    return true;
}

static bool is_modal(const speech *s, uint32_t i) {
    static const char *const words[] = {"will", "would", "could", "should", "might", "can", "may", "must", "shall"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (is_token(s, i, words[k])) return true;
    return false;
}

/* A quotation ends right before the speaker and his cue, or begins right behind. */
static bool is_beside_quote(const speech *s, const candidate *c) {
    uint32_t first = c->subject.from < c->verb && !c->inverted ? c->subject.from : c->verb, last = c->inverted ? c->subject.to : c->last;
    for (uint32_t i = first > c->from + 1 ? first - 2 : c->from; i < first; i++)
        if (s->quoted[i] != SPEECH_NONE) return true;
    uint32_t end = last < s->r->text->tokens && is_token(s, last, ":") ? s->r->text->tokens : c->to; /* the next paragraph */
    for (uint32_t i = last; i < end && i < last + 3; i++)
        if (s->quoted[i] != SPEECH_NONE) return true;
    return false;
}

/* What only might be said, and what an attributed clause says others want or do, is no statement of its own. */
static bool is_statement(const speech *s, const candidate *c, const speaker *who) {
    if (c->takes & TAKES_QUOTE && !is_beside_quote(s, c)) return false;
    if (c->takes & TAKES_CLAUSE && !str_eq(note_text(&s->r->mention.p[c->index], "mode"), STR("mind"))) return true;
    bool whom = c->takes & TAKES_WHOM && !(c->takes & TAKES_OBJECT);
    bool pronoun = who->last == who->first + 1 && (s->cls[who->first] & (W_PRONOUN | W_THEY));
    bool name = who->last > who->first && s->r->text->token[who->last - 1].flags & LEDE_UPPER_FIRST;
    bool known = who->kind.n || pronoun || name || whom;
    if (!known || is_modal(s, c->verb)) return false;
    if (c->subject.from > c->from && (s->cls[c->subject.from - 1] & W_LINK) && c->subject.from < c->subject.to) return false;
    const statement *before = last_of_sentence(s, s->r->in[c->first]);
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
    c.takes = frames(note_text(m, "frame"));
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
    if (is_noun_use(s, &c)) return true;
    find_group(s, &c);
    bool past = form_of(s, cue) == FORM_PAST;
    if (past && find_agent(s, &c, &who)) return add_statement(s, &c, &who);
    if (c.passive) return true;
    take_phase(s, &c);
    return !find_speaker(s, &c, &who) || !agrees(s, &c) || !is_statement(s, &c, &who) || add_statement(s, &c, &who);
}

/* "Pew Research: “...”", "Clinton has apologized: “...”": who stands before the colon speaks. */
static speaker before_colon(const speech *s, uint32_t open) {
    speaker nobody = {0};
    if (open < 2 || !is_token(s, open - 1, ":")) return nobody;
    lede_range sentence = speech_around(s, open - 1);
    speaker who = speaker_of(s, phrase_before(s, sentence.from, open - 1));
    return who.kind.n ? who : speaker_of(s, first_phrase(s, sentence.from, open - 1));
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
    if (beside && st->content.from >= st->content.to && st->last + 3 >= r.to && s->quoted[r.from] == SPEECH_NONE) q->said_by = (uint32_t)at;
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
    if (q->said_by != SPEECH_NONE || q->open == 0 || !is_token(s, q->open - 1, ":")) return;
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
            bool on = before && before->said_by != SPEECH_NONE && (before->goes_on || last_paragraph == paragraph ||
                      (q->open == t->paragraph[paragraph].from && last_paragraph + 1 == paragraph));
            speaker colon = before_colon(s, q->open);
            const speaker *who = colon.kind.n ? &colon : here && st->who.kind.n ? &st->who : on ? &s->said[before->said_by].who : NULL;
            if (who) {
                speaker copy = *who;
                statement *add = push_statement(s);
                if (!add) return false;
                *add = (statement){.cue = SPEECH_NONE, .sentence = t->sentence ? s->r->in[q->open] : 0, .who = copy, .spoken = true};
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
        if (s->cue[i] != SPEECH_NONE && s->quoted[i] == SPEECH_NONE && s->entity[i] == SPEECH_NONE && !consider(s, s->cue[i])) return false;
    size_t from = 0;
    for (size_t i = 0; i < s->quotes; i++) attribute_quote(s, i, &from);
    return carry_over(s);
}
