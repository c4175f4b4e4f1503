/* pattern.h — the pattern notation, compiled once and run over a document's tokens and mentions.
 *
 * The same notation serves queries and annotation rules (that of CQP, with mentions as elements):
 *
 *   [word="Aid"]            a token written so; the value is a regular expression over the whole token, %c ignores case
 *   [lower="aid|help"]      folded form: small letters, straight apostrophes and plain hyphens
 *   [lemma="weigh|give"]    any inflected form of the words (weigh, weighs, weighed, weighing; gave, given ...):
 *                           plain words only
 *   [lower=$denial]         a word of the list `denial`; [lower=$a|$b] of one of both
 *   [kind="number"] [shape="Xx"]   word number punct symbol link handle; shape: X capital, x small, 9 digit, runs
 *                           folded
 *   [in="quote"]            inside a mention of that type
 *   [a="x" & (b!="y" | !c="z")]    and, or, not, parentheses
 *   []                      any token
 *   "aid"  "military aid"   words as they are, in any case; a word with a capital is compared exactly
 *   "aid|military help"     one of these; no regular expressions here
 *   $denial                 an entry of the list `denial`, which may be of several words; without case
 *   <money/> <person/>      a whole mention of that type (person, organisation, place, equipment, misc: entities of
 *                           that kind; entity or any-name: any); it counts as one step; <person|place/>: of one of
 *                           the types
 *   <money status="announced" amount>100000000/>   with tests on attributes: = != (regular expression, %c ignores case)
 *                           < <= > >= (numbers; texts and dates by their bytes); a bare name: the attribute is there;
 *                           !=: another value or none; name: canonical or else the text; text: as written
 *   <s> </s> <p> </p> <quote> </quote>   the place where a sentence, paragraph or mention begins or ends; consumes
 *                           nothing; not what begins behind the sentence (or what `within` says), or ends before it
 *   a b   a|b   (a)         sequence, alternatives (the first that fits), group
 *   a? a* a+ a{2} a{0,5} a{2,} a{,3}     repetition
 *   @name:a                 capture, for rules and comparisons; it holds what follows it with its repetition
 *   (?= a) (?! a) (?<= a) (?<! a)   followed / not followed / preceded / not preceded by
 *   within s|p|doc|quote    at the end: a match stays inside one sentence (where nothing is said), paragraph, document
 *                           or mention of that type
 *
 * Which match is found. Matches are looked for from left to right; at the first place where one can begin, alternatives
 * are tried in the order written. A gap (a repeated token that may be anything, [], or only must not be something, as
 * in [lower!="but"]{0,5}) takes as few tokens as it can; every other repetition takes as many as it can, unless a ?
 * follows it: a*? a+? a{2,5}?. The next match of the same pattern begins at or after the end of the one before. Matches
 * of different rules may overlap. An empty match is none. Boilerplate is not looked at.
 *
 * What rules do. Of the new mentions of one type that rules of one group make over common tokens, the one of highest
 * rank stays, then the longest, then that of the earlier rule; of two values for one attribute of a captured mention
 * likewise. */
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
    const int64_t *mention;     /* index in run.mention of the element that the capture is, or -1 */
} match_hit;

/* What a rule says under `key`, or NULL; as a text, "" where it is missing or no string. */
const lede_attr *rule_attr(const lede_rule *of, const char *key);
lede_str rule_text(const lede_rule *of, const char *key);

typedef lede_status (*match_hit_fn)(void *data, note_run *r, const match_hit *hit, lede_error *e);

/* Run the rules of `group` (none: LEDE_OK). Mentions added by `hit` are not seen by this call. */
lede_status match_group(note_run *r, const char *group, match_hit_fn hit, void *data, lede_error *e);

/* Run the rules of `group` and do what each says: new mentions, or attributes on captured ones by rank. */
lede_status match_apply(note_run *r, const char *group, lede_error *e);

#endif
