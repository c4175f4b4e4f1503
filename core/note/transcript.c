/* Transcripts: "MS. PSAKI:", "THE PRESIDENT:" and "Q" at the head of a paragraph say who speaks until the next
 * label. */
#include "speech.h"

typedef struct {
    uint32_t first, last; /* tokens of the label without its colon */
    uint32_t text;        /* where what is said begins */
    bool question;        /* Q */
} label;

/* "PSAKI", "O'BRIEN", and "McGURK" with its small letters within. */
static bool is_capitals(const speech *s, uint32_t i) {
    const lede_token *t = &s->r->text->token[i];
    if (t->kind != LEDE_WORD || !(t->flags & LEDE_UPPER_FIRST)) return false;
    lede_str w = note_token(s->r, i);
    bool mc =
        w.n > 4 && w.p[0] == 'M' && (w.p[1] == 'c' || w.p[1] == 'a') && w.p[w.n - 1] >= 'A' && w.p[w.n - 1] <= 'Z';
    return (t->flags & LEDE_ALL_UPPER) || mc;
}

/* The full stop of "MS." */
static bool is_stop_of_title(const speech *s, lede_range p, uint32_t i) {
    return i == p.from + 1 && s->r->text->token[i].gap == LEDE_GAP_NONE && str_eq(note_token(s->r, i), STR(".")) &&
           note_token(s->r, p.from).n <= 4;
}

/* The label that paragraph p begins with; false: it has none. */
static bool read_label(const speech *s, lede_range p, label *out) {
    lede_str w = note_token(s->r, p.from);
    if (w.n == 1 && w.p[0] == 'Q' && p.to > p.from + 2 && !str_eq(note_token(s->r, p.from + 1), STR("."))) {
        *out = (label){p.from, p.from + 1, p.from + 1, true};
        return true;
    }
    uint32_t i = p.from;
    while (i < p.to && i < p.from + 7 &&
           (is_capitals(s, i) || is_stop_of_title(s, p, i) || str_eq(note_token(s->r, i), STR("-"))))
        i++;
    if (i == p.from || i >= p.to || !str_eq(note_token(s->r, i), STR(":"))) return false;
    bool asked = i == p.from + 1 && (str_eq(w, STR("QUESTION")) || str_eq(w, STR("REPORTER")));
    *out = (label){p.from, i, i + 1, asked};
    return i + 1 < p.to;
}

static bool ends_alike(lede_str name, lede_str word) {
    if (name.n < word.n || (name.n > word.n && name.p[name.n - word.n - 1] != ' ')) return false;
    for (size_t i = 0; i < word.n; i++)
        if ((name.p[name.n - word.n + i] | 0x20) != (word.p[i] | 0x20)) return false;
    return true;
}

/* The person whose name ends with the label's: "MR. KIRBY" is John Kirby where the text names him so. */
static lede_str find_name(const speech *s, lede_str word) {
    lede_str all = word;
    for (size_t k = word.n; k-- > 0;)
        if (word.p[k] == ' ') {
            word = (lede_str){word.p + k + 1, word.n - k - 1};
            break;
        }
    for (size_t i = 0; i < s->r->mention.n; i++) {
        const lede_mention *m = &s->r->mention.p[i];
        if (!note_same(m->type, "entity") || !str_eq(note_text(m, "kind"), STR("person"))) continue;
        lede_str name = note_text(m, "canonical");
        if (memchr(name.p, ' ', name.n) && ends_alike(name, word)) return name;
    }
    return all;
}

/* A speaker already met, and how many of his turns end with a question. */
typedef struct {
    lede_str label, name;
    uint32_t turns, questions;
} member;

/* A briefing has few speakers. */
typedef struct {
    member of[16];
    size_t n;
} cast;

/* The speaker of the label; NULL: one too many. */
static member *member_of(const speech *s, cast *c, const label *l) {
    lede_str word = note_words(s->r, l->first, l->last);
    for (size_t i = 0; i < c->n; i++)
        if (str_eq(c->of[i].label, word)) return &c->of[i];
    if (c->n == sizeof c->of / sizeof *c->of) return NULL;
    c->of[c->n] = (member){.label = word, .name = find_name(s, word)};
    return &c->of[c->n++];
}

static bool ends_with_question(const speech *s, lede_range p) {
    return p.to > p.from && str_eq(note_token(s->r, p.to - 1), STR("?"));
}

/* Who speaks, and who mostly asks: the host of a talk is no spokesman. */
static void meet_cast(const speech *s, cast *c) {
    const lede_text *text = s->r->text;
    member *who = NULL;
    for (uint32_t i = 0; i < text->paragraphs; i++) {
        lede_range p = text->paragraph[i];
        label l;
        bool head = read_label(s, p, &l);
        if (head) who = l.question ? NULL : member_of(s, c, &l);
        if (!who) continue;
        who->turns += head;
        who->questions += ends_with_question(s, p);
    }
}

static bool asks(const member *m) { return m && m->turns > 2 && m->questions * 2 > m->turns; }

/* "PRESIDENT MACRON", "MODERATOR": somebody who does not speak for the house that holds the briefing. */
static bool is_guest(const speech *s, const label *l) {
    return s->r->text->token[l->first].flags & LEDE_ALL_UPPER && word_is(s->r, l->first, WORD_GUEST);
}

static bool add_turn(speech *s, const label *l, lede_str name, lede_str country, uint32_t first, uint32_t last) {
    if (first >= last) return true;
    const lede_token *t = s->r->text->token;
    lede_mention *m = note_add(s->r, "speech", "transcript", first, last);
    if (!m || !note_set(s->r, m, "speaker", name)) return false;
    if (l->question) return note_set_bool(s->r, m, "question", true);
    if (country.n && !note_set(s->r, m, "country", country)) return false;
    if (!country.n && is_guest(s, l) && !note_set_bool(s->r, m, "guest", true)) return false;
    return note_set(s->r, m, "speaker_kind", STR("named")) &&
           note_set_number(s->r, m, "speaker_start", t[l->first].from) &&
           note_set_number(s->r, m, "speaker_end", t[l->last - 1].to);
}

/* The office that the whole label names: not the "PRESIDENT" of "PRESIDENT DUDA". "SENIOR OFFICIAL TWO" is one too. */
static const lede_mention *office_of(const speech *s, const label *l, const uint32_t *offices) {
    if (l->question || offices[l->first] == SPEECH_NONE) return NULL;
    const lede_mention *m = &s->r->mention.p[offices[l->first]];
    return m->last >= l->last || str_eq(note_token(s->r, m->last - 1), STR("OFFICIAL")) ? m : NULL;
}

bool speech_transcript(speech *s) {
    const lede_text *text = s->r->text;
    uint32_t labels = 0;
    label l = {0};
    for (uint32_t i = 0; i < text->paragraphs && labels < 3; i++) labels += read_label(s, text->paragraph[i], &l);
    if (labels < 3) return true;                                  /* no transcript */
    const uint32_t *offices = speech_index(s->r, "label", false); /* "THE PRESIDENT", which the lexicon knows */
    if (!offices) return false;
    lede_str name = STR(""), country = STR("");
    cast met = {0};
    meet_cast(s, &met);
    bool open = false;
    for (uint32_t i = 0; i < text->paragraphs; i++) {
        lede_range p = text->paragraph[i];
        uint32_t first = p.from;
        if (read_label(s, p, &l)) {
            const lede_mention *office = office_of(s, &l, offices);
            const member *who = l.question || office ? NULL : member_of(s, &met, &l);
            name = l.question ? STR("a reporter")
                   : office   ? note_text(office, "name")
                   : who      ? who->name
                              : note_words(s->r, l.first, l.last);
            l.question = l.question || asks(who);
            country = office ? note_text(office, "country") : STR("");
            first = l.text;
            open = true;
        }
        if (open && !add_turn(s, &l, name, country, first, p.to)) return false;
    }
    s->turn = speech_index(s->r, "speech", true);
    return s->turn != NULL;
}

/* A paragraph is a turn of its own mention; those of one speaker go on. */
uint32_t speech_turn_since(const speech *s, uint32_t token) {
    enum { LABEL = 8, SPEAKERS = 2, PARAGRAPHS = 12 };
    if (!speech_is_talk(s, token)) return 0;
    const lede_mention *m = &s->r->mention.p[s->turn[token]];
    uint32_t since = m->first, speakers = 1;
    for (int i = 0; i < PARAGRAPHS; i++) {
        uint32_t k = since;
        while (k > 0 && since - k < LABEL && s->turn[k - 1] == SPEECH_NONE) k--;
        if (k == 0 || s->turn[k - 1] == SPEECH_NONE) break;
        const lede_mention *before = &s->r->mention.p[s->turn[k - 1]];
        bool same = str_eq(note_text(before, "speaker"), note_text(m, "speaker"));
        if (!same && speakers++ == SPEAKERS) break;
        since = before->first;
        m = before;
    }
    return since;
}
