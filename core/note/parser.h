/* parser.h — what the two halves of the parser share: parse.c reads the structure, parse_test.c the tests of tokens. */
#ifndef LEDE_NOTE_PARSER_H
#define LEDE_NOTE_PARSER_H

#include "note/program.h"

enum { DEEPEST = 64 };

typedef struct {
    const pattern_env *env;
    const char *from, *p, *end;
    tree *out;
    int depth;
    int conditions; /* on documents, read so far */
    bool looking; /* inside (?= ...): captures have no place there */
    lede_error *e;
} parser;

/* Every function that reads returns NULL (or false) after it has filled ps->e, as do these two. */
void *parse_refuse(parser *ps, const char *at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void *parse_no_memory(parser *ps);

void parse_space(parser *ps);               /* step over white space */
bool parse_at(const parser *ps, const char *s); /* s comes next */
bool parse_take(parser *ps, const char *s); /* step over white space and s, if s comes next */
lede_str parse_name(parser *ps);            /* letters, digits, - and _; may be empty */
bool parse_at_string(const parser *ps);
bool parse_string(parser *ps, lede_str *out);

/* The next of the names in "a|b|c", from *i on; false: no more. */
bool parse_alternative(lede_str names, size_t *i, lede_str *one);
/* The bits of "person|place". */
bool parse_types(parser *ps, lede_str names, const char *where, uint64_t *mask);
const word_list *parse_list(parser *ps); /* at the $ */
token_test *parse_words(parser *ps, bool exact, const lede_str *word, size_t words);
token_test *parse_test(parser *ps); /* what stands between [ and ] */

#endif
