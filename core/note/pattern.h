/* pattern.h — the pattern notation, compiled once and run over a document's tokens and mentions.
 *
 * The same notation serves queries and annotation rules (that of CQP, with mentions as elements):
 *
 *   [word="Aid"]            a token written so; the value is a regular expression over the whole token, %c ignores case
 *   [lower="aid|help"]      folded form: small letters, straight apostrophes and plain hyphens
 *   [lemma="weigh|give"]    any inflected form of the lemma (weigh, weighs, weighed, weighing; gave, given ...)
 *   [lower=$denial]         a word of the list `denial`
 *   [kind="number"] [shape="Xx"]   word number punct symbol link handle; shape: X capital, x small, 9 digit, runs folded
 *   [in="quote"]            inside a mention of that type
 *   [a="x" & (b!="y" | !c="z")]    and, or, not, parentheses
 *   []                      any token
 *   "aid"  "military aid"   short for [lower=...] per word; with a capital in the word, [word=...]
 *   $denial                 short for [lower=$denial]
 *   <money/> <person/>      a whole mention of that type (person, organisation, place, equipment, misc: entities of that
 *                           kind; entity: any); it counts as one step
 *   <money status="announced" amount>100000000/>   with tests on attributes: = != (regular expression) < <= > >= (numbers,
 *                           dates); a bare name: the attribute is present
 *   <s> </s> <quote> </quote>   the place where a sentence or mention begins or ends; consumes nothing
 *   a b   a|b   (a)   a? a* a+ a{2} a{0,5} a{2,}    sequence, alternation, group, repetition (shortest first)
 *   @name:a                 capture, for rules and comparisons
 *   (?= a) (?! a) (?<= a) (?<! a)   followed / not followed / preceded / not preceded by
 *
 * A match never leaves its sentence unless the pattern ends in `within p` or `within doc`. */
#ifndef LEDE_PATTERN_H
#define LEDE_PATTERN_H

#include "note/note.h"

/* Rules of one group, compiled; match_group runs them in one pass over the document, and calls `hit` for each match, in
 * text order, then in the order the rules were added. A capture that did not take part is empty ({0, 0}). */
typedef struct {
    const lede_rule *rule;
    uint32_t first, last;       /* tokens of the whole match */
    size_t captures;
    const char *const *name;    /* of each capture, without @ */
    const lede_range *capture;  /* tokens */
} match_hit;

typedef lede_status (*match_hit_fn)(void *data, note_run *r, const match_hit *hit, lede_error *e);

/* Run the rules of `group` (none: LEDE_OK). Mentions added by `hit` are not seen by this call. */
lede_status match_group(note_run *r, const char *group, match_hit_fn hit, void *data, lede_error *e);

/* Run the rules of `group` and do what each says: new mentions, or attributes on captured ones by rank. */
lede_status match_apply(note_run *r, const char *group, lede_error *e);

#endif
