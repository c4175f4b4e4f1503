/* Sentences: one pass over the tokens. `state` says what the tokens just before mean for a boundary here: a full stop
 * (with what has closed behind it), an abbreviation that may end a sentence, or nothing. */
#include "text.h"

typedef enum { STOP_NONE, STOP_PERIOD, STOP_MARK, STOP_ELLIPSIS, STOP_BRACKETED, STOP_ABBREV } stop_kind;

typedef struct {
    lede_analyser *of;
    const lede_token *token;
    uint32_t tokens;
    uint32_t start; /* first token of the sentence */
    uint32_t line;  /* the line in hand */
    stop_kind stop;
    uint32_t stopped;  /* the token that is the stop */
    bool closed;       /* a quotation mark or bracket has closed behind the stop */
    bool quoted;       /* it was a quotation mark */
    bool in_quote;     /* inside straight double quotation marks */
    uint32_t words;    /* words in the sentence so far */
    uint32_t expected; /* number or letter that continues an enumeration; 0: none */
} splitter;

/* ---- what a token is ------------------------------------------------------------------------------------------ */

static uint32_t char_of(const splitter *s, uint32_t i) {
    int len;
    const char *p = s->of->bytes.p;
    return utf8_get(p + s->token[i].from, p + s->token[i].to, &len);
}

static uint32_t size_of(const splitter *s, uint32_t i) { return s->token[i].to - s->token[i].from; }

static bool is_char(const splitter *s, uint32_t i, char c) {
    return i < s->tokens && size_of(s, i) == 1 && s->of->bytes.p[s->token[i].from] == c;
}

static bool is_wordy(const splitter *s, uint32_t i) {
    return i < s->tokens && s->token[i].kind != LEDE_PUNCT && s->token[i].kind != LEDE_SYMBOL;
}

static stop_kind stop_of(const splitter *s, uint32_t i) {
    if (s->token[i].kind != LEDE_PUNCT) return STOP_NONE;
    switch (char_of(s, i)) {
    case '.':
        return size_of(s, i) > 1 ? STOP_ELLIPSIS : STOP_PERIOD;
    case '!':
    case '?':
        return STOP_MARK;
    case 0x2026:
        return STOP_ELLIPSIS;
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF0E:
    case 0x0964:
    case 0x0965:
    case 0x061F:
    case 0x06D4:
        return STOP_MARK;
    default:
        return STOP_NONE;
    }
}

static bool is_closer(uint32_t c) {
    return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x203A || c == 0x300D ||
           c == 0x300F || c == 0xFF09;
}

static bool is_opener(uint32_t c) {
    return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E || c == 0x300C ||
           c == 0x300E || c == 0xFF08 || c == '`' || c == 0x2039 || c == 0xBF || c == 0xA1;
}

static bool is_bullet(uint32_t c) {
    return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x25AA || c == 0x25CF || c == 0x25E6 || c == 0x25A0 ||
           c == 0xB7 || c == 0x2219 || c == 0x27A2 || c == 0xF0B7;
}

/* A straight quotation mark that stands before a word and behind a gap opens; one behind a word closes; where neither
 * or both hold, the count of marks so far decides. */
static bool straight_opens(const splitter *s, uint32_t i) {
    bool gap_before = i == 0 || s->token[i].gap != LEDE_GAP_NONE;
    bool gap_after = i + 1 >= s->tokens || s->token[i + 1].gap != LEDE_GAP_NONE;
    if (gap_before != gap_after) return gap_before;
    return !s->in_quote;
}

static bool is_straight(const splitter *s, uint32_t i) {
    return s->token[i].kind == LEDE_PUNCT && (char_of(s, i) == '"' || char_of(s, i) == '\'');
}

/* An opening mark used as a closing one, or the other way round, as its gaps tell. */
static bool turned(const splitter *s, uint32_t i, uint32_t c) {
    bool gap_before = s->token[i].gap != LEDE_GAP_NONE,
         gap_after = i + 1 >= s->tokens || s->token[i + 1].gap != LEDE_GAP_NONE;
    return c == 0x201C ? !gap_before && gap_after : c == 0x201D && gap_before && !gap_after;
}

/* Stars and lines around words, as Markdown writes emphasis, behave as brackets do. */
static bool is_emphasis(uint32_t c) { return c == '*' || c == '_'; }

static bool opens(const splitter *s, uint32_t i) {
    if (s->token[i].kind == LEDE_WORD) return false;
    if (is_straight(s, i)) return straight_opens(s, i);
    uint32_t c = char_of(s, i);
    if (is_emphasis(c)) return i + 1 < s->tokens && s->token[i + 1].gap == LEDE_GAP_NONE && s->token[i].gap;
    return turned(s, i, c) ? c == 0x201D : is_opener(c);
}

static bool closes(const splitter *s, uint32_t i) {
    if (s->token[i].kind != LEDE_PUNCT) return false;
    if (is_straight(s, i)) return !straight_opens(s, i);
    uint32_t c = char_of(s, i);
    if (is_emphasis(c)) return s->token[i].gap == LEDE_GAP_NONE && (i + 1 >= s->tokens || s->token[i + 1].gap);
    return turned(s, i, c) ? c == 0x201C : is_closer(c);
}

static bool is_quote(uint32_t c) { return c == '"' || c == 0x201C || c == 0x201E || c == 0xAB; }

/* The first word of what begins at token i, behind quotation marks and brackets; tokens where there is none. */
static uint32_t first_word(const splitter *s, uint32_t i) {
    for (uint32_t end = i + 4; i < s->tokens && i < end; i++) {
        if (i + 1 < s->tokens && s->token[i + 1].gap >= LEDE_GAP_LINE && !is_wordy(s, i)) break;
        if (is_wordy(s, i)) return i;
        if (!opens(s, i) && !is_emphasis(char_of(s, i)) && !is_char(s, i, '$') && char_of(s, i) != 0xA3 &&
            char_of(s, i) != 0x20AC)
            break;
    }
    return s->tokens;
}

static bool capital(const splitter *s, uint32_t i) { return s->token[i].flags & LEDE_UPPER_FIRST; }
static bool small(const splitter *s, uint32_t i) {
    return s->token[i].kind == LEDE_WORD && (s->token[i].flags & LEDE_HAS_LOWER) && !capital(s, i);
}

static bool starter(const splitter *s, uint32_t i) {
    lede_str w = text_of(s->of, &s->token[i]);
    return word_starts_sentence(w.p, w.n);
}

/* ---- enumerations --------------------------------------------------------------------------------------------- */

/* The number of an item: 1 to 199, or 1001 and up for a, b, c; 0: it is none. */
static uint32_t item_number(lede_str w) {
    uint32_t number = 0;
    if (w.n == 1 && *w.p >= 'a' && *w.p <= 'z') return (uint32_t)(*w.p - 'a') + 1001;
    if (w.n > 3) return 0;
    for (size_t k = 0; k < w.n; k++) {
        if (w.p[k] < '0' || w.p[k] > '9') return 0;
        number = number * 10 + (uint32_t)(w.p[k] - '0');
    }
    return number < 200 ? number : 0;
}

/* The tokens of a mark like "2.", "2)", "2.)", "(2)", "b." at token i, and its number; 0: there is none. */
static uint32_t enumerator(const splitter *s, uint32_t i, uint32_t *number) {
    uint32_t from = i, marks = 0;
    if (is_char(s, i, '(')) i++;
    if (i + 1 >= s->tokens || (i > from && s->token[i].gap)) return 0;
    *number = item_number(text_of(s->of, &s->token[i++]));
    if (!*number) return 0;
    for (; marks < 2 && (is_char(s, i, '.') || is_char(s, i, ')')) && !s->token[i].gap; i++) marks++;
    return marks && i < s->tokens && s->token[i].gap && first_word(s, i) < s->tokens ? i - from : 0;
}

/* A list mark at the beginning of a line: a bullet, a dash, a star, the sign of a Markdown heading. */
static bool is_list_mark(const splitter *s, uint32_t i) {
    if (i + 1 >= s->tokens) return false;
    uint32_t c = char_of(s, i);
    bool dash = size_of(s, i) == 1 && (c == '-' || c == '*' || c == '+') && s->token[i + 1].gap == LEDE_GAP_SPACE;
    return is_bullet(c) || dash || (c == '#' && s->token[i].kind == LEDE_PUNCT);
}

/* ---- boundaries ----------------------------------------------------------------------------------------------- */

/* Up to three capitalised words and a verb of saying: '"What?" President Biden asked'. */
static bool attributed(const splitter *s, uint32_t i) {
    for (uint32_t end = i + 4; i < s->tokens && i < end; i++) {
        lede_str w = text_of(s->of, &s->token[i]);
        if (word_is_speech(w.p, w.n)) return true;
        if (!is_wordy(s, i) || !capital(s, i)) return false;
    }
    return false;
}

/* After an abbreviation that may or may not end the sentence. */
static bool ends_at_abbreviation(const splitter *s, uint32_t word) {
    lede_str a = text_of(s->of, &s->token[s->stopped]), w = text_of(s->of, &s->token[word]);
    if (s->words < 4 && !s->closed) return false;
    if (a.n == 4 && (a.p[2] | 32) == 'm' && a.p[1] == '.') return !word_follows_hour(w.p, w.n);
    if (starter(s, word)) return true;
    if (abbrev_find(a.p, a.n - 1) == ABBREV_END) return a.n == 4 && memcmp(a.p, "etc", 3) == 0;
    return s->quoted && capital(s, word);
}

/* "world.Today": no blank, but a small word or number before and a capitalised word after. */
static bool ends_without_gap(const splitter *s, uint32_t i, uint32_t word) {
    if (s->closed) return !opens(s, i) || s->token[i].flags & LEDE_NON_ASCII;
    if (s->stop == STOP_ELLIPSIS) return capital(s, word);
    if (word != i || s->token[word].kind == LEDE_LINK) return false;
    const lede_token *before = &s->token[s->stopped - (s->stopped > 0)];
    bool plain = before->kind == LEDE_NUMBER || (before->flags & LEDE_HAS_LOWER);
    return plain && before->to - before->from > 1 && capital(s, word) && s->token[word].flags & LEDE_HAS_LOWER;
}

/* A sentence cannot consist of an enumerator ("1.") or a lone initial. */
static bool only_enumerator(const splitter *s) {
    uint32_t number, from = s->start;
    while (from < s->stopped && (is_bullet(char_of(s, from)) || opens(s, from))) from++;
    return s->words <= 1 && s->stop == STOP_PERIOD && from < s->stopped &&
           enumerator(s, from, &number) >= s->stopped + 1 - from;
}

/* Before a word in small letters: only where the writer begins sentences so, or the stop leaves no doubt. */
static bool ends_before_small(const splitter *s, uint32_t i, uint32_t word) {
    if (s->token[i].gap == LEDE_GAP_NONE || s->closed || (s->stop != STOP_PERIOD && s->stop != STOP_MARK)) return false;
    if (s->stop == STOP_MARK && (size_of(s, s->stopped) > 1 || is_char(s, s->stopped, '?'))) return true;
    return word == i && (small(s, s->start) || is_char(s, i, 'i'));
}

/* Whether a sentence ends between the stop and token i, which follows on the same line or a wrapped one. */
static bool ends_before(const splitter *s, uint32_t i) {
    if (s->stop == STOP_NONE || closes(s, i) || stop_of(s, i)) return false;
    uint32_t word = first_word(s, i), c = char_of(s, i);
    bool plain = s->stop != STOP_ABBREV && s->stop != STOP_BRACKETED && s->token[i].gap;
    bool full = s->stop == STOP_PERIOD || s->stop == STOP_MARK;
    if (plain && full && !s->closed && is_quote(c) && opens(s, i)) return !only_enumerator(s);
    if (word == s->tokens) return is_bullet(c) || (plain && (s->token[i].kind == LEDE_SYMBOL || c == '*'));
    if (char_of(s, s->stopped) >= 0x3000) return true; /* full stops of scripts without blanks and capitals */
    if (small(s, word)) return ends_before_small(s, i, word);
    if (only_enumerator(s)) return false;
    if (s->stop == STOP_BRACKETED) return s->closed && starter(s, word);
    if (s->token[i].gap == LEDE_GAP_NONE) return s->stop != STOP_ABBREV && ends_without_gap(s, i, word);
    if (s->stop == STOP_ABBREV) return ends_at_abbreviation(s, word);
    if (s->stop == STOP_MARK && s->closed && attributed(s, word)) return false;
    return true;
}

/* ---- line ends ------------------------------------------------------------------------------------------------ */

/* Lines that go on in small letters are one sentence cut into lines where the last of them ends with a stop. */
static bool block_ends_with_stop(const splitter *s) {
    const lede_analyser *a = s->of;
    for (size_t l = s->line, end = l + 8; l < a->line.n && l < end; l++) {
        uint32_t next = l + 1 < a->line.n ? a->line.p[l + 1].first : s->tokens;
        bool last = next == s->tokens || s->token[next].gap == LEDE_GAP_BLANK || !small(s, next);
        if (last)
            return stop_of(s, next - 1) || is_char(s, next - 1, ':') || closes(s, next - 1) ||
                   s->token[next - 1].flags & LEDE_HAS_PERIOD;
    }
    return false;
}

static bool line_is_full(const splitter *s) {
    const text_line *l = &s->of->line.p[s->line];
    return s->of->wrap && l[-1].width + 1 + l->word > s->of->wrap;
}

/* Token i is the first of line s->line. */
static bool ends_at_line(const splitter *s, uint32_t i) {
    uint32_t number;
    bool full = line_is_full(s), item = enumerator(s, i, &number) > 0;
    if (is_list_mark(s, i) || (item && !(full && s->stop == STOP_NONE))) return true;
    if (full) return ends_before(s, i);
    if (s->stop != STOP_NONE && s->stop != STOP_ABBREV) return true;
    return !(small(s, i) && block_ends_with_stop(s));
}

/* ---- the pass ------------------------------------------------------------------------------------------------- */

/* "1) The first item 2) The second item": the next number of an enumeration that began this paragraph. */
static bool continues_enumeration(splitter *s, uint32_t i) {
    uint32_t number;
    if (!s->expected || s->token[i].gap == LEDE_GAP_NONE || (s->token[i].kind != LEDE_NUMBER && size_of(s, i) != 1))
        return false;
    uint32_t n = enumerator(s, i, &number);
    return n && number == s->expected && capital(s, first_word(s, i + n));
}

static void begin(splitter *s, uint32_t i) {
    uint32_t number, mark = is_bullet(char_of(s, i));
    s->start = i;
    s->words = 0;
    s->stop = STOP_NONE;
    if (s->token[i].gap >= LEDE_GAP_LINE) s->expected = 0;
    if (i + mark < s->tokens && enumerator(s, i + mark, &number)) s->expected = number + 1;
}

/* ":)" and the like, behind a blank. */
static bool is_smiley(const splitter *s, uint32_t i) {
    return i > 0 && s->token[i].gap == LEDE_GAP_NONE && s->token[i - 1].gap &&
           (is_char(s, i - 1, ':') || is_char(s, i - 1, ';')) && (is_char(s, i, ')') || is_char(s, i, '('));
}

static bool in_brackets(const splitter *s, uint32_t i) {
    return i > 0 && is_char(s, i - 1, '[') && is_char(s, i + 1, ']');
}

/* Whether the word at i ends with a full stop that may end a sentence. */
static bool may_end(const splitter *s, uint32_t i) {
    lede_str w = text_of(s->of, &s->token[i]);
    if (w.p[w.n - 1] != '.') return false;
    abbrev_class k = abbrev_find(w.p, w.n - 1);
    return k == ABBREV_NONE || k == ABBREV_END || k == ABBREV_PLACE;
}

static void pass(splitter *s, uint32_t i) {
    const lede_token *t = &s->token[i];
    if (t->kind == LEDE_WORD || t->kind == LEDE_NUMBER) {
        s->words++;
        bool abbreviation = t->flags & LEDE_HAS_PERIOD && may_end(s, i);
        s->stop = abbreviation ? STOP_ABBREV : STOP_NONE;
        s->stopped = i;
        s->closed = s->quoted = false;
        return;
    }
    stop_kind k = is_smiley(s, i) ? STOP_MARK : stop_of(s, i);
    if (k == STOP_ELLIPSIS && in_brackets(s, i)) k = STOP_BRACKETED;
    bool quote = is_char(s, i, '"'), closing = s->stop != STOP_NONE && t->gap < LEDE_GAP_LINE && closes(s, i);
    if (k != STOP_NONE) {
        s->stop = k;
        s->stopped = i;
        s->closed = s->quoted = false;
    } else if (closing) {
        s->closed = true;
        s->quoted |= is_quote(char_of(s, i)) || char_of(s, i) == 0x201D || char_of(s, i) == '\'';
    } else s->stop = STOP_NONE;
    if (quote) s->in_quote = !s->in_quote;
}

/* A row of dashes or the like, which parts what stands before and behind it. */
static bool is_rule(const splitter *s, uint32_t i) {
    return s->token[i].kind == LEDE_PUNCT && size_of(s, i) >= 5 && !stop_of(s, i) &&
           strchr("-*_#", s->of->bytes.p[s->token[i].from]);
}

/* "Image: Agency", which credits a picture, begins a sentence. */
static bool is_credit(const splitter *s, uint32_t i) {
    if (!capital(s, i) || !is_char(s, i + 1, ':') || s->token[i + 1].gap) return false;
    lede_str w = text_of(s->of, &s->token[i]);
    return word_is_credit(w.p, w.n);
}

/* A sentence ends behind a web address with a path where a capital or another address follows. */
static bool parts_link(const splitter *s, uint32_t i) {
    const lede_token *link = &s->token[i - 1];
    if (link->kind != LEDE_LINK || !memchr(s->of->bytes.p + link->from, '/', link->to - link->from)) return false;
    return s->token[i].kind == LEDE_LINK || (s->token[i].kind == LEDE_WORD && capital(s, i));
}

static bool boundary(splitter *s, uint32_t i) {
    const lede_token *t = &s->token[i];
    if (t->gap >= LEDE_GAP_LINE) {
        while (s->line + 1 < s->of->line.n && s->of->line.p[s->line].first < i) s->line++;
        if (t->gap == LEDE_GAP_BLANK) {
            s->in_quote = false;
            return true;
        }
        return ends_at_line(s, i);
    }
    if (s->stop != STOP_NONE && ends_before(s, i)) return true;
    if (t->gap == LEDE_GAP_NONE) return false;
    if (t->kind == LEDE_WORD && is_credit(s, i)) return true;
    if (t->kind == LEDE_LINK || t[-1].kind == LEDE_LINK) return parts_link(s, i);
    if (t->kind != LEDE_WORD && (is_rule(s, i) || is_bullet(char_of(s, i)))) return true;
    return is_rule(s, i - 1) || continues_enumeration(s, i);
}

static bool add_sentence(lede_analyser *a, uint32_t from, uint32_t to) {
    lede_range *r = vec_push(&a->sentence);
    if (!r) return false;
    *r = (lede_range){from, to};
    a->token.p[from].sentence_start = 1;
    return true;
}

bool text_sentences(lede_analyser *a) {
    splitter s = {.of = a, .token = a->token.p, .tokens = (uint32_t)a->token.n};
    a->sentence.n = 0;
    if (!s.tokens) return true;
    begin(&s, 0);
    pass(&s, 0);
    for (uint32_t i = 1; i < s.tokens; i++) {
        if (boundary(&s, i)) {
            if (!add_sentence(a, s.start, i)) return false;
            begin(&s, i);
        }
        pass(&s, i);
    }
    return add_sentence(a, s.start, s.tokens);
}
