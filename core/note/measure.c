#include "measure.h"

#include <stdio.h>
#include <stdlib.h>

int measure_digits(const char *p, const char **end) {
    enum { MOST = 1000000 };
    char *stop;
    long x = strtol(p, &stop, 10);
    if (end) *end = stop;
    return x > MOST ? MOST : x < -MOST ? -MOST : (int)x;
}

/* The next word of a text; a hyphen separates like a blank. false: no more. */
static bool next_word(lede_str *rest, lede_str *word) {
    while (rest->n && (*rest->p == ' ' || *rest->p == '-')) rest->p++, rest->n--;
    size_t n = 0;
    while (n < rest->n && rest->p[n] != ' ' && rest->p[n] != '-') n++;
    *word = (lede_str){rest->p, n};
    rest->p += n;
    rest->n -= n;
    return n > 0;
}

static bool is_word(lede_str word, const char *s) { return str_eq(word, str_of(s)); }

/* Digits with thousands' commas and a fraction ("1,000", "2.5", "2½"), and what follows them ("th", "s"); false:
 * none. */
static bool read_digits(lede_str word, double *x, bool *half) {
    char copy[40];
    size_t n = 0;
    if (!word.n || word.p[0] < '0' || word.p[0] > '9') return false;
    for (size_t i = 0; i < word.n && n + 1 < sizeof copy; i++) {
        char c = word.p[i];
        if ((c >= '0' && c <= '9') || c == '.') copy[n++] = c;
        else if (c != ',') break;
    }
    copy[n] = '\0';
    *x = strtod(copy, NULL);
    if (word.n > 2 && memcmp(word.p + word.n - 2, "\xC2\xBD", 2) == 0) *x += 0.5;
    if (is_word(word, "1/2")) *x = 0, *half = true;
    return true;
}

/* One number being read word by word: "two hundred and fifty". */
typedef struct {
    double sum, group;
    bool any, ended;
} counter;

static double counter_total(const counter *c) { return c->sum + c->group; }

/* A word's value in the list `number`: "7", "x100" (times), "X" (vague), "half". */
static void count_word(counter *c, measure *m, lede_str value) {
    if (value.p[0] == 'X') {
        m->vague = true;
    } else if (value.p[0] == 'h') {
        m->half = true;
    } else if (value.p[0] == 'x') {
        double times = strtod(value.p + 1, NULL);
        c->group = (c->any && c->group > 0 ? c->group : 1) * times;
        if (times >= 1000) c->sum += c->group, c->group = 0;
    } else {
        c->group += strtod(value.p, NULL);
    }
    c->any = true;
}

measure measure_read(const meanings *words, lede_str text) {
    measure m = {.count = 1};
    counter c = {0};
    lede_str word;
    bool plural = false, article = false, fraction = false; /* fraction: "half" before the unit */
    while (next_word(&text, &word)) {
        lede_str unit = meanings_find(words, "unit", word), value = meanings_find(words, "number", word);
        double x;
        if (unit.n && !m.unit.n) {
            m.unit = unit;
            plural = word.p[word.n - 1] == 's';
            c.ended = true;
        } else if (is_word(word, "half")) {
            m.half = true;
            fraction = !m.unit.n;
        } else if (is_word(word, "or") || is_word(word, "to")) {
            c.ended = c.any;
        } else if (is_word(word, "a") || is_word(word, "an")) {
            article = true; /* "a year", "two and a half": counts as one only where no number stands */
        } else if (!c.ended && read_digits(word, &x, &m.half)) {
            c.group += x;
            c.any = true;
        } else if (!c.ended && value.n) {
            count_word(&c, &m, value);
        }
    }
    m.counted = c.any || article || m.half;
    if (c.any) m.count = counter_total(&c);
    else if (fraction) m.count = 0;
    m.vague = m.vague || (plural && !m.counted);
    return m;
}

int measure_number(const meanings *words, lede_str text) {
    lede_str ordinal = meanings_find(words, "ordinal", text);
    if (ordinal.n) return measure_digits(ordinal.p, NULL);
    if (text.n && *text.p >= '0' && *text.p <= '9') return measure_digits(text.p, NULL); /* of "24-26" the first */
    lede_str rest = text, word;
    int tens = 0;
    while (next_word(&rest, &word)) { /* "twenty-second" */
        ordinal = meanings_find(words, "ordinal", word);
        if (ordinal.n) return tens + measure_digits(ordinal.p, NULL);
        lede_str value = meanings_find(words, "number", word);
        if (value.n && value.p[0] >= '0' && value.p[0] <= '9') tens += measure_digits(value.p, NULL);
    }
    measure m = measure_read(words, text);
    return m.counted && !m.vague && m.count < 1e6 ? (int)m.count : -1;
}

static int century_of(int two, int about) {
    if (!about) about = 2000;
    int year = about / 100 * 100 + two;
    if (year > about + 10) year -= 100;
    else if (year + 100 <= about + 10) year += 100;
    return year;
}

int measure_year(const meanings *words, lede_str text, int about) {
    size_t digit = 0; /* "mid-2023", "fy24", "'97" */
    while (digit < text.n && (text.p[digit] < '0' || text.p[digit] > '9')) digit++;
    if (digit < text.n) text.p += digit, text.n -= digit;
    if (text.n && *text.p >= '0' && *text.p <= '9') {
        int year = measure_digits(text.p, NULL);
        size_t n = 0;
        while (n < text.n && text.p[n] >= '0' && text.p[n] <= '9') n++;
        return n <= 2 ? century_of(year, about) : n == 4 ? year : 0;
    }
    lede_str rest = text, word;
    if (!next_word(&rest, &word)) return 0;
    int first = measure_number(words, word), second = rest.n ? measure_number(words, rest) : -1;
    if (first >= 13 && first <= 20 && second >= 10 && second <= 99)
        return first * 100 + second; /* nineteen | ninety-seven */
    int whole = measure_number(words, text);
    return whole >= 1000 && whole <= 2999 ? whole : 0;
}

/* Half a unit in the next smaller one; NULL: written as a decimal. */
static const char *half_of(lede_str unit, long times) {
    static const char *const half[][2] = {{"Y", "6M"}, {"D", "T12H"}, {"TH", "30M"}, {"TM", "30S"}};
    if (times != 1) return NULL;
    for (size_t i = 0; i < sizeof half / sizeof *half; i++)
        if (is_word(unit, half[i][0])) return half[i][1];
    return NULL;
}

void measure_print(const measure *m, char value[40]) {
    char *code;
    value[0] = '\0';
    if (!m->unit.n) return;
    long times = strtol(m->unit.p, &code, 10); /* no digits: 0 */
    size_t n = m->unit.n - (size_t)(code - m->unit.p), whole = 0;
    if (times == 0) times = 1;
    while (whole < n && code[whole] != '/') whole++;
    lede_str unit = {code, whole}, vague = whole < n ? (lede_str){code + whole + 1, n - whole - 1} : unit;
    const char *clock = unit.n > 1 && *unit.p == 'T' ? "T" : "";
    if (m->vague) {
        snprintf(value, 40, "P%sX%.*s", clock, (int)(vague.n - strlen(clock)), vague.p + strlen(clock));
        return;
    }
    const char *half = m->half ? half_of(unit, times) : NULL;
    double count = (m->count + (m->half && !half ? 0.5 : 0)) * (double)times;
    if (half && count < 1) snprintf(value, 40, "P%s%s", clock, half);
    else
        snprintf(value, 40, "P%s%.10g%.*s%s", clock, count, (int)(unit.n - strlen(clock)), unit.p + strlen(clock),
                 half ? half : "");
}
