/* Tokens: one pass over the bytes, at most a bounded look ahead. The conventions stand in lede/text.h. */
#include "text.h"

/* How far a name on the net is looked for behind a dot, so that no input costs more than linear time. */
enum { PROBE = 96 };

typedef struct {
    lede_analyser *of;
    const char *at, *end, *from; /* from: where the token begins */
    lede_token *token;
    char_class last;  /* class of the character before at, within the token */
    char_class first; /* class of the token's first character */
    int first_len;
    uint8_t seen; /* flags to be */
    bool caseless;
} scanner;

/* ---- white space ---------------------------------------------------------------------------------------------- */

static lede_gap skip_space(scanner *s) {
    const char *from = s->at;
    int lines = 0, len;
    if (from < s->end && *from == ' ' && from + 1 < s->end && from[1] > ' ') { /* by far the most frequent case */
        s->at++;
        return LEDE_GAP_SPACE;
    }
    while (s->at < s->end) {
        char_class k = class_at(s->at, s->end, &len);
        if (k == C_LINE) lines += !(*s->at == '\r' && s->at + 1 < s->end && s->at[1] == '\n');
        else if (k != C_SPACE) break;
        s->at += len;
    }
    if (s->at == from) return LEDE_GAP_NONE;
    return lines > 1 ? LEDE_GAP_BLANK : lines ? LEDE_GAP_LINE : LEDE_GAP_SPACE;
}

size_t text_next_token(lede_str bytes, size_t at) {
    const char *p = bytes.p + at, *end = bytes.p + bytes.n;
    int len = 0;
    do p += len;
    while (p < end && (class_at(p, end, &len) == C_SPACE || class_at(p, end, &len) == C_LINE));
    return (size_t)(p - bytes.p);
}

/* ---- looking ahead -------------------------------------------------------------------------------------------- */

static char_class peek(const scanner *s, size_t skip) {
    int len;
    if ((size_t)(s->end - s->at) <= skip) return C_SPACE;
    return class_at(s->at + skip, s->end, &len);
}

static int digits_ahead(const scanner *s, const char *p) {
    int n = 0;
    while (p + n < s->end && n < 4 && p[n] >= '0' && p[n] <= '9') n++;
    return n;
}

static bool is_name_char(char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' || c == '_' || c == '+';
}

/* The end of the e-mail address or internet name that goes through s->at, or NULL. */
static const char *probe_name(const scanner *s) {
    const char *p = s->at, *label = s->at + 1, *limit = s->end - p > PROBE ? p + PROBE : s->end;
    bool mail = false;
    for (; p < limit; p++) {
        if (*p == '@' && !mail && p + 1 < limit && is_name_char(p[1])) mail = true;
        else if (*p == '.' && p + 1 < limit && (is_name_char(p[1]) || p[1] == '.')) label = p + 1;
        else if (!is_name_char(*p)) break;
    }
    return mail || word_is_domain(label, (size_t)(p - label)) ? p : NULL;
}

/* ---- links and handles ---------------------------------------------------------------------------------------- */

static bool ends_link(unsigned char c) { return c <= ' ' || c == 0x7F || strchr("<>\"{}|\\^`", c); }

static bool trailing_in_link(const char *from, const char *end) {
    char c = end[-1];
    if (c == ')' || c == ']') return !memchr(from, c == ')' ? '(' : '[', (size_t)(end - from));
    return strchr(".,;:!?'*_", c) != NULL;
}

/* The rest of a web address: to the next blank, quotation mark or bracket, without closing punctuation. */
static void scan_link(scanner *s) {
    int len;
    while (s->at < s->end && !ends_link((unsigned char)*s->at)) {
        if ((unsigned char)*s->at >= 0x80 && !class_in_word(class_at(s->at, s->end, &len))) break;
        class_at(s->at, s->end, &len);
        s->at += len;
    }
    const char *floor = s->at - s->from > PROBE ? s->at - PROBE : s->from + 1;
    while (s->at > floor && trailing_in_link(s->from, s->at)) s->at--;
    s->token->kind = LEDE_LINK;
}

static bool begins_link(const scanner *s) {
    static const char *const scheme[] = {"http://", "https://", "ftp://", "www."};
    if (s->end - s->at < 5 || (s->at[1] | 32) != ((s->at[0] | 32) == 'w' ? 'w' : 't')) return false;
    for (size_t i = 0; i < sizeof scheme / sizeof *scheme; i++) {
        size_t n = strlen(scheme[i]);
        if ((size_t)(s->end - s->at) > n && strncasecmp(s->at, scheme[i], n) == 0 &&
            !ends_link((unsigned char)s->at[n]))
            return true;
    }
    return false;
}

static void scan_handle(scanner *s) {
    int len;
    s->at++;
    while (class_in_word(class_at(s->at, s->end, &len)) || (s->at < s->end && *s->at == '_')) s->at += len;
    s->token->kind = LEDE_HANDLE;
}

/* ---- words ---------------------------------------------------------------------------------------------------- */

static const uint8_t class_flag[] = {
    [C_UPPER] = LEDE_HAS_UPPER, [C_LOWER] = LEDE_HAS_LOWER, [C_DIGIT] = LEDE_HAS_DIGIT, [C_LETTER] = 0, [C_MARK] = 0};

/* The part of a run that is ASCII, which is most of it. */
static void scan_ascii(scanner *s) {
    const char *p = s->at;
    uint8_t seen = 0, k = 0;
    for (; p < s->end && (unsigned char)*p < 0x80 && class_in_word((char_class)class_ascii[(unsigned char)*p]); p++)
        seen |= class_flag[k = class_ascii[(unsigned char)*p]];
    if (p > s->at) s->last = (char_class)k;
    s->seen |= seen;
    s->at = p;
}

/* A run of letters, digits and marks. */
static void scan_run(scanner *s) {
    int len;
    for (char_class k; scan_ascii(s), class_in_word(k = class_at(s->at, s->end, &len)); s->at += len) {
        s->seen |= class_flag[k] | LEDE_NON_ASCII;
        s->caseless |= k == C_LETTER;
        if (k != C_MARK) s->last = k;
    }
}

/* 's 're 've 'll 'd 'm behind the apostrophe at p: the letters' number, or 0. */
static int clitic(const scanner *s, const char *p) {
    static const char form[][3] = {"s", "d", "m", "re", "ve", "ll"};
    for (size_t i = 0; i < sizeof form / sizeof *form; i++) {
        int n = (int)strlen(form[i]), len;
        if (s->end - p >= n && strncasecmp(p, form[i], (size_t)n) == 0 && !class_in_word(class_at(p + n, s->end, &len)))
            return n;
    }
    return 0;
}

static size_t join_apostrophe(const scanner *s, size_t len) {
    if (!class_is_letter(s->last) || !class_is_letter(peek(s, len)) || clitic(s, s->at + len)) return 0;
    return len;
}

/* "long-range", "F-16", "T-shirt", but "Israel" "-" "Hamas", "NATO" "-" "led", "pro" "-" "Kremlin". */
static size_t join_hyphen(const scanner *s, size_t len) {
    char_class next = peek(s, len);
    if (next == C_DIGIT) return len;
    if (!class_in_word(next) || (s->first == C_UPPER && s->at - s->from > s->first_len)) return 0;
    if (next == C_UPPER && word_is_prefix(s->from, (size_t)(s->at - s->from))) return 0;
    return len;
}

/* "1,000", "10,00,000". */
static size_t join_comma(const scanner *s) {
    if (s->last != C_DIGIT) return 0;
    int n = digits_ahead(s, s->at + 1);
    bool lakh = n == 2 && s->at + 3 < s->end && s->at[3] == ',' && digits_ahead(s, s->at + 4) >= 2;
    return n == 3 || lakh ? 1 : 0;
}

/* "10:30", "10:30:15". */
static size_t join_colon(const scanner *s) {
    int64_t n = s->at - s->from;
    bool hour = s->last == C_DIGIT && (n == 1 || n == 2 || (n >= 4 && s->at[-3] == ':'));
    return hour && digits_ahead(s, s->at + 1) == 2 ? 1 : 0;
}

/* Only one letter between the last full stop (or the start) and here. */
static bool single_letter(const scanner *s) {
    return class_is_letter(s->last) && (s->at - s->from == s->first_len || (s->at - s->from >= 2 && s->at[-2] == '.'));
}

/* "3.5", "U.S.A", "Ph.D", "example.com". */
static size_t join_period(scanner *s) {
    char_class next = peek(s, 1);
    int len;
    if (next == C_DIGIT) return s->last == C_DIGIT ? 1 : 0;
    if (!class_is_letter(next) || !class_is_letter(s->last)) return 0;
    class_at(s->at + 1, s->end, &len);
    bool one = !class_in_word(peek(s, 1 + (size_t)len));
    if (one && (single_letter(s) || (s->at - s->from == 2 && memcmp(s->from, "Ph", 2) == 0))) return 1;
    const char *name = probe_name(s);
    if (!name) return 0;
    s->at = name;
    s->token->kind = LEDE_LINK;
    return 0;
}

static size_t join_at(scanner *s) {
    if (s->at + 1 >= s->end || !is_name_char(s->at[1])) return 0;
    while (s->at < s->end && (is_name_char(*s->at) || *s->at == '@' || *s->at == '.')) s->at++;
    while (s->at[-1] == '.') s->at--;
    s->token->kind = LEDE_LINK;
    return 0;
}

static size_t join_wide(const scanner *s) {
    int len;
    uint32_t c = utf8_get(s->at, s->end, &len);
    if (c == 0x2019 || c == 0x02BC) return join_apostrophe(s, (size_t)len);
    if (c == 0x2010 || c == 0x2011) return join_hyphen(s, (size_t)len);
    return c == 0xB0 && s->at - s->from == 1 && (*s->from | 32) == 'n' ? (size_t)len : 0; /* numero sign */
}

/* Bytes of what stands at s->at and joins the word to what follows; 0: the word ends here. */
static size_t joiner(scanner *s) {
    switch (*s->at) {
    case '\'':
        return join_apostrophe(s, 1);
    case '-':
        return join_hyphen(s, 1);
    case ',':
        return join_comma(s);
    case ':':
        return join_colon(s);
    case '.':
        return join_period(s);
    case '@':
        return join_at(s);
    default:
        return (unsigned char)*s->at >= 0x80 ? join_wide(s) : 0;
    }
}

static const lede_token *before(const scanner *s) {
    return s->of->token.n > 1 && s->token->gap != LEDE_GAP_BLANK ? s->token - 1 : NULL;
}

static bool after_comma(const scanner *s) {
    const lede_token *t = before(s);
    return t && t->to - t->from == 1 && s->of->bytes.p[t->from] == ',';
}

/* The class of the first character behind the full stop at s->at and one blank, wherever that is. */
static char_class beyond(const scanner *s) {
    const char *p = s->at + 1;
    int len;
    while (p < s->end && (*p == ' ' || *p == '\n') && p - s->at < 3) p++;
    return class_at(p, s->end, &len);
}

/* One letter and a full stop: an initial where a name goes on. */
static bool is_initial(const scanner *s) {
    if (s->first != C_UPPER || beyond(s) != C_UPPER) return false;
    const lede_token *t = before(s);
    return *s->from != 'I' || (t && t->flags & LEDE_UPPER_FIRST);
}

static bool is_abbreviation(const scanner *s) {
    size_t n = (size_t)(s->at - s->from);
    switch (abbrev_find(s->from, n)) {
    case ABBREV_NONE:
        return false;
    case ABBREV_NUMBER:
        return beyond(s) == C_DIGIT;
    case ABBREV_PLACE:
        return after_comma(s);
    default:
        return true;
    }
}

/* Whether the full stop at s->at belongs to the word before it. */
static bool keeps_period(const scanner *s) {
    if (s->token->kind == LEDE_LINK || !class_is_letter(s->last) || (s->at + 1 < s->end && s->at[1] == '.'))
        return false;
    if (s->seen & LEDE_HAS_PERIOD) return !(s->seen & LEDE_HAS_DIGIT) && s->at[-2] == '.';
    return (s->at - s->from == s->first_len && is_initial(s)) || is_abbreviation(s);
}

static void set_flags(scanner *s) {
    uint8_t f = s->seen;
    if (s->first == C_UPPER) f |= LEDE_UPPER_FIRST;
    if ((f & LEDE_HAS_UPPER) && !(f & LEDE_HAS_LOWER) && !s->caseless) f |= LEDE_ALL_UPPER;
    s->token->flags = f;
}

static void note_joiner(scanner *s, size_t n) {
    if (*s->at == '.') s->seen |= LEDE_HAS_PERIOD;
    if (*s->at == '-' || (n == 3 && memcmp(s->at, "\xE2\x80\x99", 3) != 0)) s->seen |= LEDE_HAS_HYPHEN;
    if (n > 1) s->seen |= LEDE_NON_ASCII;
}

static void scan_word(scanner *s, int len) {
    s->token->kind = s->first == C_DIGIT ? LEDE_NUMBER : LEDE_WORD;
    s->first_len = len;
    s->seen = 0;
    s->caseless = false;
    s->last = C_MARK;
    for (;;) {
        scan_run(s);
        size_t n = s->at < s->end ? joiner(s) : 0;
        if (!n) break;
        note_joiner(s, n);
        s->at += n;
    }
    if (s->at < s->end && *s->at == '.' && keeps_period(s)) {
        s->at++;
        s->seen |= LEDE_HAS_PERIOD;
    }
    if (s->token->kind == LEDE_LINK && s->at < s->end && *s->at == '/') scan_link(s);
    set_flags(s);
}

/* ---- everything else ------------------------------------------------------------------------------------------ */

static bool same_run(char a, char b) {
    if (a == '!' || a == '?') return b == '!' || b == '?';
    return a == b && strchr(".-*_=~#`", a);
}

/* Runs of one mark are one token ("...", "--", "!?", "***"); so is a TeX quotation mark. */
static void scan_mark(scanner *s, int len) {
    char c = *s->at;
    const char *from = s->at;
    s->at += len;
    if (len > 1) s->token->flags = LEDE_NON_ASCII;
    else if (c && c == '\'' && s->at < s->end && *s->at == '\'') s->at++;
    else if (c > 0)
        while (s->at < s->end && same_run(c, *s->at)) s->at++;
    for (char_class k; s->at > from && (k = class_at(s->at, s->end, &len)) == C_MARK;) s->at += len;
}

static void scan_clitic(scanner *s, int mark, int letters) {
    s->at += mark + letters;
    s->token->kind = LEDE_WORD;
    s->token->flags = (uint8_t)(s->at[-1] < 'a' ? LEDE_HAS_UPPER | LEDE_ALL_UPPER : LEDE_HAS_LOWER);
    if (mark > 1) s->token->flags |= LEDE_NON_ASCII;
}

/* The bytes of an apostrophe that stands at s->at and belongs to a clitic of the word before; 0: none. */
static int clitic_mark(const scanner *s, int len) {
    if (s->token->gap != LEDE_GAP_NONE || s->of->token.n < 2) return 0;
    bool mark = *s->at == '\'' || (len == 3 && memcmp(s->at, "\xE2\x80\x99", 3) == 0);
    return mark && clitic(s, s->at + len) ? len : 0;
}

static void scan_other(scanner *s, char_class k, int len) {
    int mark = clitic_mark(s, len);
    char c = *s->at;
    s->token->kind = k == C_PUNCT ? LEDE_PUNCT : k == C_IDEOGRAM ? LEDE_WORD : LEDE_SYMBOL;
    if (mark) scan_clitic(s, mark, clitic(s, s->at + mark));
    else if ((c == '@' && class_in_word(peek(s, 1))) || (c == '#' && class_is_letter(peek(s, 1)))) scan_handle(s);
    else scan_mark(s, len);
}

bool text_tokens(lede_analyser *a) {
    scanner s = {.of = a, .at = a->bytes.p, .end = a->bytes.p + a->bytes.n};
    a->token.n = 0;
    for (;;) {
        lede_gap gap = skip_space(&s);
        if (s.at == s.end) return true;
        if (!(s.token = vec_push(&a->token))) return false;
        int len;
        s.from = s.at;
        s.first = class_at(s.at, s.end, &len);
        *s.token = (lede_token){.from = (uint32_t)(s.at - a->bytes.p), .gap = (uint8_t)gap};
        if (!class_in_word(s.first)) scan_other(&s, s.first, len);
        else if (((*s.at | 32) == 'h' || (*s.at | 32) == 'w' || (*s.at | 32) == 'f') && begins_link(&s)) scan_link(&s);
        else scan_word(&s, len);
        s.token->to = (uint32_t)(s.at - a->bytes.p);
    }
}
