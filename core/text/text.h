/* text.h — what the files of the text floor share. */
#ifndef LEDE_TEXT_PRIVATE_H
#define LEDE_TEXT_PRIVATE_H

#include <stdlib.h>

#include "base/base.h"

/* What a character is to the tokeniser. */
typedef enum {
    C_SYMBOL, /* also control characters and ill-formed bytes */
    C_PUNCT,
    C_SPACE,
    C_LINE,  /* a line end */
    C_UPPER, /* from here to C_MARK: what words are made of */
    C_LOWER,
    C_LETTER, /* without case */
    C_DIGIT,
    C_MARK,    /* combining marks, joiners without width */
    C_IDEOGRAM /* a token of its own: scripts written without blanks */
} char_class;

static inline bool class_in_word(char_class k) { return k >= C_UPPER && k <= C_MARK; }
static inline bool class_is_letter(char_class k) { return k >= C_UPPER && k <= C_LETTER; }

extern const uint8_t class_ascii[128];
char_class class_of(uint32_t c);

/* The class and length of the character at p; p == end gives C_SPACE and length 0. */
static inline char_class class_at(const char *p, const char *end, int *len) {
    if (p == end) {
        *len = 0;
        return C_SPACE;
    }
    unsigned char c = (unsigned char)*p;
    if (c >= 0x80) return class_of(utf8_get(p, end, len));
    *len = 1;
    return (char_class)class_ascii[c];
}

/* Where the next token begins, from `at` on; n where there is none. */
size_t text_next_token(lede_str bytes, size_t at);

/* A line with tokens on it. */
typedef struct {
    uint32_t first; /* its first token; the next line's is the end */
    uint32_t width; /* characters, with indentation */
    uint32_t word;  /* characters of its first run without blanks */
    uint32_t words; /* tokens that are no punctuation or symbols */
    bool stop;      /* ends with a mark as sentences and their parts do */
    bool start;     /* a sentence begins with it */
} text_line;

struct lede_analyser {
    buf clean;
    VEC(lede_token) token;
    VEC(text_line) line;
    VEC(lede_range) sentence;
    VEC(lede_range) paragraph;
    VEC(lede_range) boilerplate;
    uint32_t wrap; /* the width the text is wrapped at; 0: it is not */
    lede_str bytes;
    lede_text text;
};

/* The stages of lede_analyse, in order. false: out of memory. */
bool text_tokens(lede_analyser *a);
bool text_lines(lede_analyser *a);
bool text_sentences(lede_analyser *a);
bool text_paragraphs(lede_analyser *a);
bool text_boilerplate(lede_analyser *a);

static inline lede_str text_of(const lede_analyser *a, const lede_token *t) {
    return (lede_str){a->bytes.p + t->from, t->to - t->from};
}

/* What a full stop after a word means: abbrev.c. */
typedef enum {
    ABBREV_NONE,
    ABBREV_TITLE,  /* a name follows: never the end of a sentence ("Gen.") */
    ABBREV_INNER,  /* never the end of a sentence ("e.g.") */
    ABBREV_NUMBER, /* an abbreviation only where a number follows ("No. 10", "Jan. 6") */
    ABBREV_PLACE,  /* an abbreviation after a comma ("Austin, Tex."), may end a sentence */
    ABBREV_END     /* may end a sentence ("Inc.", "etc.") */
} abbrev_class;

/* The class of the word p[0..n), written without its final full stop. */
abbrev_class abbrev_find(const char *p, size_t n);
/* A word that, written with a capital, mostly begins a sentence ("The", "However"). */
bool word_starts_sentence(const char *p, size_t n);
/* A verb that attributes speech, past or present ("said", "asks"). */
bool word_is_speech(const char *p, size_t n);
/* A day of the week, a month or a time zone, as it may follow "a.m.". */
bool word_follows_hour(const char *p, size_t n);
/* A prefix that leaves the name behind its hyphen a word of its own ("pro-Kremlin"). */
bool word_is_prefix(const char *p, size_t n);
/* What stands before the colon of a picture's credit ("Photo"). */
bool word_is_credit(const char *p, size_t n);
/* The last part of an internet name ("com", "gov"). */
bool word_is_domain(const char *p, size_t n);

#endif
