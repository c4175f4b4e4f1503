/* atom.c — tokens cut finer, so that "GHS4.5billion" is three things. */
#include <stdlib.h>

#include "amount.h"
#include "annotator.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

static size_t letters_end(const char *p, size_t i, size_t n) {
    for (; i < n; i++) {
        if (is_letter(p[i])) continue;
        if (p[i] == '.' && i + 1 < n && is_letter(p[i + 1]) && (i < 2 || !is_letter(p[i - 2]))) continue; /* U.S. */
        int len;
        if ((unsigned char)p[i] < 0x80 || !utf8_is_alpha(utf8_get(p + i, p + n, &len))) break;
        i += (size_t)len - 1;
    }
    if (i < n && p[i] == '.' && i >= 2 && p[i - 2] == '.') i++; /* the last full stop of an abbreviation */
    return i;
}

static size_t digits_end(const char *p, size_t i, size_t n) {
    while (i < n && (is_digit(p[i]) || ((p[i] == ',' || p[i] == '.') && i + 1 < n && is_digit(p[i + 1])))) i++;
    return i;
}

size_t atom_end(const char *p, size_t i, size_t n, atom_kind *kind) {
    int len = 1;
    uint32_t c = utf8_get(p + i, p + n, &len);
    *kind = is_digit(p[i]) ? ATOM_DIGITS : utf8_is_alpha(c) ? ATOM_LETTERS : ATOM_OTHER;
    if (*kind == ATOM_DIGITS) return digits_end(p, i, n);
    return *kind == ATOM_LETTERS ? letters_end(p, i, n) : i + (size_t)len;
}

/* "1,500" and "12,34,567" have separators of thousands, "1.200.000" too; "2.98" and "1,5" have decimals. */
static double digits_value(const char *p, size_t n) {
    size_t commas = 0, points = 0, after = 0; /* after: digits behind the last separator */
    char last = 0;
    for (size_t i = 0; i < n; i++) {
        if (p[i] == ',') commas++;
        if (p[i] == '.') points++;
        after = is_digit(p[i]) ? after + 1 : 0;
        if (!is_digit(p[i])) last = p[i];
    }
    bool decimals = last && (last == '.' ? points == 1 : commas == 1 && (after != 3 || points > 0));
    double whole = 0, unit = 1;
    for (size_t i = 0, k = n; i < n; i++) {
        if (p[i] == last && decimals) k = i;
        if (!is_digit(p[i])) continue;
        whole = whole * 10 + (p[i] - '0');
        if (i > k) unit *= 10;
    }
    return whole / unit;
}

/* What is remembered of a token's form: with what its first atom begins; whether it is a single atom of letters, or may
 * hold digits or several atoms. */
enum { CUT_KNOWN = 1 << 15, CUT_PLAIN = 1 << 14, CUT_MIXED = 1 << 13, CUT_STARTS = CUT_MIXED - 1 };
_Static_assert(BOOK_STOP < 13, "kinds fit below the marks");

static uint16_t cut_of(const note_run *r, uint32_t token) {
    lexis_memo *memo = lexis_remember(r->of->lexis, r->word[token]);
    if (memo->atoms) return memo->atoms;
    const lede_token *t = &r->text->token[token];
    atom_kind kind;
    size_t end = atom_end(r->text->bytes, t->from, t->to, &kind), n = t->to - t->from;
    unsigned mark = kind == ATOM_LETTERS && end == t->to ? CUT_PLAIN : n > 1 || kind == ATOM_DIGITS ? CUT_MIXED : 0;
    uint16_t cut = (uint16_t)(CUT_KNOWN | mark | book_starts(r->of->book, r->text->bytes + t->from, end - t->from));
    bool alone =
        t->gap != LEDE_GAP_NONE || !(t->flags & LEDE_HAS_PERIOD); /* what stands before may part "x" from ".S." */
    if (alone) memo->atoms = cut;
    return cut;
}

static bool cut_token(note_run *r, uint32_t token, book *b) {
    const lede_token *t = &r->text->token[token];
    const char *p = r->text->bytes;
    uint16_t cut = cut_of(r, token);
    for (uint32_t i = t->from; i < t->to;) {
        atom *x = vec_push(book_scratch(b));
        if (!x) return false;
        *x = (atom){
            .from = i, .to = t->to, .token = token, .kind = ATOM_LETTERS, .gap = t->gap, .starts = cut & CUT_STARTS};
        if (cut & CUT_PLAIN) return true;
        x->to = i = (uint32_t)atom_end(p, i, t->to, &x->kind);
        if (x->kind == ATOM_DIGITS) x->value = digits_value(p + x->from, x->to - x->from);
        if (x->from == t->from) continue;
        x->gap = LEDE_GAP_NONE;
        x->starts = book_starts(b, p + x->from, x->to - x->from);
    }
    return true;
}

bool atoms_may_hold(const note_run *r, uint32_t first, uint32_t last, uint16_t kinds) {
    if (!r->of->book) return false;
    while (first < last && !(cut_of(r, first) & (kinds | CUT_MIXED))) first++;
    return first < last;
}

bool atoms_cut(note_run *r, uint32_t first, uint32_t last, atoms *out) {
    book *b = r->of->book;
    *out = (atoms){.book = b, .bytes = r->text->bytes};
    if (!b) return true;
    atom_list *cut = book_scratch(b);
    cut->n = 0;
    for (uint32_t i = first; i < last; i++)
        if (!cut_token(r, i, b)) return false;
    out->at = cut->p;
    out->n = (uint32_t)cut->n;
    return true;
}

const book_word *atoms_word(const atoms *a, uint32_t i, book_kind kind) {
    if (i >= a->n || !(a->at[i].starts >> kind & 1)) return NULL;
    return book_find(a->book, a->bytes, &a->at[i], a->n - i, kind);
}

bool atoms_char(const atoms *a, uint32_t i, char c) {
    return i < a->n && a->at[i].to - a->at[i].from == 1 && a->bytes[a->at[i].from] == c;
}

bool atoms_is(const atoms *a, uint32_t i, const char *lower) {
    if (i >= a->n) return false;
    const char *p = a->bytes + a->at[i].from;
    for (uint32_t k = 0; k < a->at[i].to - a->at[i].from; k++, lower++)
        if ((p[k] >= 'A' && p[k] <= 'Z' ? p[k] + 32 : p[k]) != *lower) return false;
    return *lower == 0;
}

bool atoms_dash(const atoms *a, uint32_t i) {
    if (i >= a->n || a->at[i].kind != ATOM_OTHER) return false;
    int len;
    uint32_t c = utf8_get(a->bytes + a->at[i].from, a->bytes + a->at[i].to, &len);
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
