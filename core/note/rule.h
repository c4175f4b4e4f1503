/* rule.h — rules, compiled and filed by what must occur for them to match; rule.c keeps them, group.c finds their
 * matches, apply.c does what they say. */
#ifndef LEDE_NOTE_RULE_H
#define LEDE_NOTE_RULE_H

#include "note/annotator.h"
#include "note/pattern.h"

/* Where the value of an attribute comes from. */
typedef struct {
    int capture;      /* -1: it is a constant */
    const char *attr; /* of the mention that the capture holds; NULL: the capture's text */
} rule_value;

typedef struct {
    lede_rule rule;
    pattern pattern, unless;
    rule_value *value; /* one an attribute */
    int span, on;      /* captures, or -1 */
} rule;

typedef struct {
    uint32_t key, rule; /* key: a set or the bit of a type, or RULE_ALWAYS */
} rule_key;
typedef VEC(rule_key) rule_keys;

enum { RULE_ALWAYS = 1000 };

typedef struct {
    const char *name;
    VEC(rule) rule;      /* in the order they were taught */
    rule_keys by_set, by_type; /* the rarest need of each rule, sorted by key */
    uint64_t *sets;      /* a row of the keys of by_set */
    uint32_t *before;    /* per word of it: how many of its bits stand in earlier words */
    VEC(uint32_t) begin; /* per bit of it: where its rules begin in by_set; and the end */
    uint64_t live;       /* bit b: one of the words b, b + 64, ... of it is not empty */
    size_t width;
    bool ready, asks_in, asks_end;
} rule_group;

struct rulebook {
    VEC(rule_group) group;
};

rule_group *rulebook_group(rulebook *b, const char *name); /* NULL: there is none */
bool rule_group_prepare(rule_group *g, size_t width);      /* false: no memory */
void rulebook_needs(const rulebook *b, uint64_t *row);     /* set the bits of all sets that a rule asks to occur */

#endif
