#include "note/lemma.h"

static bool is_vowel(char c) { return c != '\0' && strchr("aeiou", c) != NULL; }
static char from_end(lede_str w, size_t i) { return i < w.n ? w.p[w.n - 1 - i] : '\0'; }

static bool ends(lede_str w, const char *with) {
    size_t n = strlen(with);
    return w.n > n && memcmp(w.p + w.n - n, with, n) == 0;
}

static void form(buf *out, lede_str w, size_t drop, const char *ending) {
    buf_add(out, w.p, w.n - drop);
    buf_puts(out, ending);
    buf_putc(out, ' ');
}

static void doubled(buf *out, lede_str w, const char *ending) {
    buf_add(out, w.p, w.n);
    buf_putc(out, from_end(w, 0));
    buf_puts(out, ending);
    buf_putc(out, ' ');
}

static int syllables(lede_str w) {
    int n = 0;
    for (size_t i = 0; i < w.n; i++) n += is_vowel(w.p[i]) && (i == 0 || !is_vowel(w.p[i - 1]));
    return n;
}

/* Ends in consonant, one vowel, consonant: stop, admit, travel. "qu" counts as a consonant: equip, quit. */
static bool may_double(lede_str w) {
    char last = from_end(w, 0), vowel = from_end(w, 1), before = from_end(w, 2);
    if (is_vowel(last) || strchr("wxyh", last) || !is_vowel(vowel)) return false;
    return !is_vowel(before) || (before == 'u' && from_end(w, 3) == 'q');
}

static void plural(buf *out, lede_str w) {
    char before = from_end(w, 1);
    if (from_end(w, 0) == 'y' && !is_vowel(before)) form(out, w, 1, "ies");
    else if (ends(w, "s") || ends(w, "x") || ends(w, "z") || ends(w, "ch") || ends(w, "sh")) form(out, w, 0, "es");
    else form(out, w, 0, "s");
    if (from_end(w, 0) == 'o') form(out, w, 0, "es");
}

/* -ed or -ing. */
static void suffixed(buf *out, lede_str w, const char *ending) {
    bool ing = ending[0] == 'i';
    char last = from_end(w, 0), before = from_end(w, 1);
    if (last == 'e' && ing && before == 'i') {
        form(out, w, 2, "ying");
    } else if (last == 'e' && !(ing && strchr("eoy", before))) {
        form(out, w, 1, ending);
    } else if (last == 'y' && !ing && !is_vowel(before)) {
        form(out, w, 1, "ied");
    } else if (may_double(w)) {
        doubled(out, w, ending);
        if (syllables(w) > 1) form(out, w, 0, ending);
    } else {
        form(out, w, 0, ending);
    }
    if (last == 'c') form(out, w, 0, ing ? "king" : "ked");
}

void lemma_forms(buf *out, lede_str lemma, bool regular) {
    form(out, lemma, 0, "");
    if (lemma.n < 2) return;
    plural(out, lemma);
    suffixed(out, lemma, "ing");
    if (regular) suffixed(out, lemma, "ed");
}
