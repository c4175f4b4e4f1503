/* Character classes of the tokeniser. */
#include "text.h"

#define P C_PUNCT
#define Y C_SYMBOL
#define U C_UPPER
#define L C_LOWER
#define D C_DIGIT
#define S C_SPACE

const uint8_t class_ascii[128] = {
    Y, Y, Y, Y, Y, Y, Y, Y, Y, S, C_LINE, S, C_LINE, S, Y, Y,
    Y, Y, Y, Y, Y, Y, Y, Y, Y, Y, Y,      Y, Y,      Y, Y, Y, /* controls */
    S, P, P, P, Y, P, P, P, P, P, P,      Y, P,      P, P, P,
    D, D, D, D, D, D, D, D, D, D, P,      P, Y,      Y, Y, P, /* space to ? */
    P, U, U, U, U, U, U, U, U, U, U,      U, U,      U, U, U,
    U, U, U, U, U, U, U, U, U, U, U,      P, P,      P, Y, P, /* @ to _ */
    Y, L, L, L, L, L, L, L, L, L, L,      L, L,      L, L, L,
    L, L, L, L, L, L, L, L, L, L, L,      P, Y,      P, Y, Y, /* ` to DEL */
};

static bool is_ideogram(uint32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x0E00 && c <= 0x0EFF);
}

/* Format characters without width: joiners belong to words, the others separate as blanks do. */
static bool is_invisible(uint32_t c) {
    return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF;
}

static char_class general_punctuation(uint32_t c) {
    if (c == 0x2028 || c == 0x2029) return C_LINE;
    if (c == 0x200C || c == 0x200D) return C_MARK;
    if (c <= 0x200F || c == 0x202F || c >= 0x205F || is_invisible(c)) return C_SPACE;
    return c == 0x2044 || c == 0x2052 ? C_SYMBOL : C_PUNCT;
}

char_class class_of(uint32_t c) {
    if (c < 0x80) return (char_class)class_ascii[c];
    if (c >= 0x2000 && c <= 0x206F) return general_punctuation(c);
    if (c >= 0x400 && c <= 0x45F) return c < 0x430 ? C_UPPER : C_LOWER;
    if (c == 0xA0) return C_SPACE;
    if (c == 0xAD) return C_MARK;
    if (c == 0x85) return C_LINE;
    if (c == 0xFEFF) return C_SPACE;
    if (is_ideogram(c) && (utf8_is_alpha(c) || utf8_is_mark(c))) return utf8_is_mark(c) ? C_MARK : C_IDEOGRAM;
    if (utf8_is_mark(c)) return C_MARK;
    if (utf8_is_upper(c)) return C_UPPER;
    if (utf8_is_lower(c)) return C_LOWER;
    if (utf8_is_alpha(c)) return C_LETTER;
    if (utf8_is_digit(c) || utf8_is_other_number(c)) return C_DIGIT;
    if (utf8_is_space(c)) return C_SPACE;
    return utf8_is_punct(c) ? C_PUNCT : C_SYMBOL;
}
