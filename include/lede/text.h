/* text.h — from bytes to tokens, sentences and paragraphs. */
#ifndef LEDE_TEXT_H
#define LEDE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "error.h"

/* Bytes with a length; p may be NULL when n is 0. Not NUL-terminated unless a function says so. */
typedef struct {
    const char *p;
    size_t n;
} lede_str;

/* The one coordinate: half-open byte offsets into the stored text of document `doc`. */
typedef struct {
    int64_t doc, from, to;
} lede_span;

/* Half-open range of bytes or of tokens, as its owner says. A document holds at most LEDE_TEXT_MAX bytes. */
typedef struct {
    uint32_t from, to;
} lede_range;

#define LEDE_TEXT_MAX ((size_t)1 << 30)

/* What a token is.
 * - A word is a run of letters, digits and marks, with the apostrophes, hyphens, full stops, commas and colons inside
 *   that belong to it: don't O'Brien long-range F-16 GBU-39 T-shirt U.S. a.m. Ph.D. 3.5 1,000 10:30 95bn 155mm
 *   1990s 20,000-25,000 2022-03-18. Its kind is LEDE_NUMBER when it begins with a digit, else LEDE_WORD.
 * - A clitic is a token of its own, with its apostrophe: Ukraine 's, we 'll, they 've, I 'm, he 'd, you 're.
 * - A hyphen between a capitalised word of two letters or more and a letter is a token of its own:
 *   Israel - Hamas, NATO - led, U.S. - provided; so is one between anti, counter, ex, non, pro and a capital:
 *   pro - Kremlin; but mid-May, anti-tank, COVID-19, X-ray stay whole.
 * - A full stop belongs to the word in initials (J. Smith), in single letters with stops (U.S. a.m.) and in the
 *   abbreviations of core/text/abbrev.c (Gen. Inc. vs.; Jan. and No. only before a number; Tex. only after a comma).
 * - Currency signs, %, &, / and brackets are single tokens: $ 800 million, US $ 4.2, 20 %, AT & T, 9 / 11.
 *   A run of one mark is one token: ... -- !? *** ; so is a TeX quotation mark (`` and '').
 * - LEDE_LINK: web and mail addresses, names on the net (Reuters.com). LEDE_HANDLE: @name, #topic.
 * - LEDE_PUNCT and LEDE_SYMBOL follow Unicode's classes P and S; a byte that is no UTF-8 is a symbol.
 * - In scripts written without blanks (Han, Kana, Thai) each character is a word.
 * Every byte that is no white space (nor an invisible format character) is in exactly one token. */
typedef enum { LEDE_WORD, LEDE_NUMBER, LEDE_PUNCT, LEDE_SYMBOL, LEDE_LINK, LEDE_HANDLE } lede_token_kind;

/* Raised whenever some text comes out split otherwise: a corpus remembers it. */
enum { LEDE_TEXT_VERSION = 2 };

/* What a token looks like (flags), and the white space before it (gap; the first token of a text mostly has none). */
enum {
    LEDE_UPPER_FIRST = 1, /* begins with a capital */
    LEDE_ALL_UPPER = 2,   /* has letters, and all of them are capitals */
    LEDE_HAS_UPPER = 4,   /* a capital anywhere */
    LEDE_HAS_LOWER = 8,   /* a small letter anywhere */
    LEDE_HAS_DIGIT = 16,
    LEDE_HAS_HYPHEN = 32,
    LEDE_HAS_PERIOD = 64, /* a full stop inside or at the end: "U.S.", "a.m.", "3.5" */
    LEDE_NON_ASCII = 128
};
typedef enum { LEDE_GAP_NONE, LEDE_GAP_SPACE, LEDE_GAP_LINE, LEDE_GAP_BLANK } lede_gap;

typedef struct {
    uint32_t from, to; /* bytes */
    uint8_t kind;      /* lede_token_kind */
    uint8_t flags;     /* LEDE_UPPER_FIRST | ... */
    uint8_t gap;       /* lede_gap: nothing, space, a line end, a blank line */
    uint8_t sentence_start;
} lede_token;

/* An analysed document. Everything is borrowed from the analyser that made it and valid until its next call.
 * Tokens, sentences and paragraphs are in text order and do not overlap; each token is in exactly one sentence and
 * one paragraph. sentence and paragraph hold token ranges; boilerplate holds byte ranges. */
typedef struct {
    const char *bytes;
    uint32_t size;
    const lede_token *token;
    uint32_t tokens;
    const lede_range *sentence;
    uint32_t sentences;
    const lede_range *paragraph;
    uint32_t paragraphs;
    const lede_range *boilerplate;
    uint32_t boilerplates;
} lede_text;

typedef struct lede_analyser lede_analyser;

lede_status lede_analyser_new(lede_analyser **out, lede_error *e);
void lede_analyser_free(lede_analyser *a);

/* Normalise `raw` into stored text: valid UTF-8 with LF line ends and without control characters, byte order mark
 * and soft hyphens; nothing else changes, so that an offset into a clean file is an offset into its stored text.
 * EFORMAT: not text (NUL bytes or more than one undecodable byte in twenty), `at` is the first bad byte; a stray bad
 * byte becomes U+FFFD and is counted in *repaired. ELIMIT: longer than half of LEDE_TEXT_MAX.
 * On success *out is borrowed until the next call. */
lede_status lede_normalise(lede_analyser *a, lede_str raw, lede_str *out, int64_t *repaired, lede_error *e);

/* Split `bytes` (normalised; kept by reference, not copied) into tokens, sentences, paragraphs and boilerplate.
 * *out is borrowed until the next call. Time and memory grow linearly with the size of the text. */
lede_status lede_analyse(lede_analyser *a, lede_str bytes, const lede_text **out, lede_error *e);

#endif
