/* deed.h — verbs of giving, getting, asking and saying in a document, and the phrases beside them. */
#ifndef LEDE_NOTE_DEED_H
#define LEDE_NOTE_DEED_H

#include "note/grammar.h"
#include "note/grant.h"

static inline bool deed_is(const grants *g, uint32_t token, unsigned classes) { return (g->cls[token] & classes) != 0; }
/* Is the token this word, whatever its case? */
static inline bool deed_says(const grants *g, uint32_t token, const char *word) { return note_says(g->r, token, word); }
/* The sentence of a token, of an endless one what stands around it. */
enum { DEED_AROUND = 120, DEED_REACH = 45 };
static inline lede_range deed_sentence(const grants *g, uint32_t token) {
    lede_range s = g->r->text->sentence[g->r->in[token]];
    if (token > s.from + DEED_AROUND) s.from = token - DEED_AROUND;
    if (s.to > token + DEED_AROUND) s.to = token + DEED_AROUND;
    return s;
}

/* Note a word that a rule takes for a verb of giving, getting, asking or saying, unless it is a noun where it stands.
 * false: out of memory. */
bool deed_add(grants *g, const lede_rule *rule, lede_range at, const char *kind);
/* The place of the first verb that begins at this token or behind it. */
size_t deeds_from(const grants *g, uint32_t token);
/* The verb that begins at this token, or NULL. */
const deed *deed_at(const grants *g, uint32_t token);
/* The last verb of giving, getting, asking or holding before a sum in its sentence [s.from, s.to), not behind a
 * semicolon; NULL: none. */
const deed *deed_before(const grants *g, const lede_mention *m, lede_range s);
/* What a word before a verb makes of it, by the list `mood` of the rules: "plans to send", "may give", "considers
 * sending" are "considered". Empty: nothing. */
lede_str deed_mood(const grants *g, uint32_t verb);
/* "has", "have", "'ve". */
bool deed_has(const grants *g, uint32_t token);
/* "has released", "have been given": does "has" or "have" stand in the verb's group? */
bool deed_is_perfect(const grants *g, uint32_t verb);
/* "pledged", "given". */
bool deed_is_past(const grants *g, uint32_t token);

/* The first token of the time that ends before `end` ("on Friday", "last week"), or `end`. */
uint32_t deed_before_time(const grants *g, uint32_t from, uint32_t end);
/* Over auxiliaries, adverbs and times to the first word of the verb group. */
uint32_t deed_group(const grants *g, uint32_t from, uint32_t verb);
/* Over "(£5.9bn)" or "(and $4 million)" that begins at `from`, or the end there of the bracket that a sum stands in. */
uint32_t deed_over_bracket(const grants *g, uint32_t from, uint32_t to);
/* The noun phrase that ends before `end`; an empty range where there is none. */
lede_range deed_phrase(const grants *g, uint32_t from, uint32_t end);

#endif
