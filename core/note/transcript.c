/* Transcripts: "MS. PSAKI:", "THE PRESIDENT:" and "Q" at the head of a paragraph say who speaks until the next label. */
#include "speech.h"

typedef struct {
    uint32_t first, last; /* tokens of the label without its colon */
    uint32_t text;        /* where what is said begins */
    bool question;        /* Q */
} label;

static bool is_capitals(const speech *s, uint32_t i) {
    const lede_token *t = &s->r->text->token[i];
    return t->kind == LEDE_WORD && (t->flags & LEDE_ALL_UPPER);
}

/* The label that paragraph p begins with; false: it has none. */
static bool read_label(const speech *s, lede_range p, label *out) {
    lede_str w = note_token(s->r, p.from);
    if (w.n == 1 && w.p[0] == 'Q' && p.to > p.from + 2 && !str_eq(note_token(s->r, p.from + 1), STR("."))) {
        *out = (label){p.from, p.from + 1, p.from + 1, true};
        return true;
    }
    uint32_t i = p.from;
    while (i < p.to && i < p.from + 7 && (is_capitals(s, i) || str_eq(note_token(s->r, i), STR("-")))) i++;
    if (i == p.from || i >= p.to || !str_eq(note_token(s->r, i), STR(":"))) return false;
    *out = (label){p.from, i, i + 1, false};
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

/* Names of labels already met: a briefing has few speakers. */
typedef struct {
    lede_str label[16], name[16];
    size_t n;
} cast;

static lede_str full_name(const speech *s, cast *c, const label *l) {
    lede_str word = note_words(s->r, l->first, l->last);
    for (size_t i = 0; i < c->n; i++)
        if (str_eq(c->label[i], word)) return c->name[i];
    if (c->n == sizeof c->name / sizeof *c->name) return word;
    c->label[c->n] = word;
    c->name[c->n] = find_name(s, word);
    return c->name[c->n++];
}

/* "PRESIDENT MACRON", "MODERATOR": somebody who does not speak for the house that holds the briefing. */
static bool is_guest(const speech *s, const label *l) {
    static const char *const words[] = {"PRESIDENT", "PRIME", "CHANCELLOR", "KING", "QUEEN", "MINISTER", "PREMIER", "FOREIGN", "MODERATOR", "INTERPRETER",
                                        "SENATOR", "CONGRESSMAN", "REPRESENTATIVE", "LEADER", "GOVERNOR", "MAYOR", "AUDIENCE", "PARTICIPANT", "HOST"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq(note_token(s->r, l->first), str_of(words[i]))) return true;
    return false;
}

static bool add_turn(speech *s, const label *l, lede_str name, lede_str country, uint32_t first, uint32_t last) {
    if (first >= last) return true;
    const lede_token *t = s->r->text->token;
    lede_mention *m = note_add(s->r, "speech", "transcript", first, last);
    if (!m || !note_set(s->r, m, "speaker", name)) return false;
    if (l->question) return note_set_bool(s->r, m, "question", true);
    if (country.n && !note_set(s->r, m, "country", country)) return false;
    if (!country.n && is_guest(s, l) && !note_set_bool(s->r, m, "guest", true)) return false;
    return note_set(s->r, m, "speaker_kind", STR("named")) && note_set_number(s->r, m, "speaker_start", t[l->first].from) &&
           note_set_number(s->r, m, "speaker_end", t[l->last - 1].to);
}

bool speech_transcript(speech *s) {
    const lede_text *text = s->r->text;
    uint32_t labels = 0;
    label l = {0};
    for (uint32_t i = 0; i < text->paragraphs && labels < 3; i++) labels += read_label(s, text->paragraph[i], &l);
    if (labels < 3) return true; /* no transcript */
    const uint32_t *offices = speech_index(s->r, "label", false); /* "THE PRESIDENT", which the lexicon knows */
    if (!offices) return false;
    lede_str name = STR(""), country = STR("");
    cast met = {0};
    bool open = false;
    for (uint32_t i = 0; i < text->paragraphs; i++) {
        lede_range p = text->paragraph[i];
        uint32_t first = p.from;
        if (read_label(s, p, &l)) {
            const lede_mention *office = l.question || offices[l.first] == SPEECH_NONE ? NULL : &s->r->mention.p[offices[l.first]];
            name = l.question ? STR("a reporter") : office ? note_text(office, "name") : full_name(s, &met, &l);
            country = office ? note_text(office, "country") : STR("");
            first = l.text;
            open = true;
        }
        if (open && !add_turn(s, &l, name, country, first, p.to)) return false;
    }
    return true;
}
