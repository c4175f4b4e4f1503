/* note.h — annotators: from an analysed document to mentions.
 *
 * What is known lives in rules, lexicons and word lists given to the annotator (the program reads them from
 * scripts/rules and scripts/lexicon); the C side holds only what must be fast. */
#ifndef LEDE_NOTE_H
#define LEDE_NOTE_H

#include "text.h"

typedef enum { LEDE_NULL, LEDE_STRING, LEDE_NUMBER_VALUE, LEDE_BOOL } lede_value_kind;

/* One attribute of a mention. key is a constant interned string. by: the rule that set it, as lede_mention.by; NULL:
 * what made the mention. Stored mentions do not keep it; an annotation done again gives it. */
typedef struct {
    const char *key;
    const char *by;
    lede_value_kind kind;
    lede_str text;  /* LEDE_STRING */
    double number;  /* LEDE_NUMBER_VALUE; LEDE_BOOL: 0 or 1 */
} lede_attr;

/* One annotator's statement about one span of one document.
 * type   "entity" (with kind person, organisation, place, equipment, misc), "money", "time", "quantity", "quote",
 *        "indirect", "unnamed", "position", or what a plugin's rules name.
 * by     what made it: "rules/money/announced.lua:announced", "lexicon/equipment.lua:HIMARS", "time", "tagger". */
typedef struct {
    const char *type;
    const char *by;
    uint32_t from, to;    /* bytes */
    uint32_t first, last; /* tokens [first, last) */
    uint32_t attrs;
    lede_attr *attr; /* in the order they were set */
} lede_mention;

/* What the annotators may know of a document beside its text. date is "YYYY-MM-DD", "YYYY-MM", "YYYY" or empty. */
typedef struct {
    lede_str id, title, date, source;
} lede_context;

typedef struct lede_annotator lede_annotator;

/* A phrase of a lexicon: every occurrence in a text is a mention of `type` with `attr`.
 * phrase: words in the tokeniser's sense, separated by blanks; compared exactly where it holds a capital (an
 * all-capitals text is compared without case), else without case.
 * by: where the entry stands; "decision N" is a person's word, and no other reading of the same words stands beside
 * it. */
typedef struct {
    const char *type;
    const char *phrase;
    const lede_attr *attr;
    uint32_t attrs;
    const char *by;
} lede_entry;

/* One rule: where `pattern` (the query notation, see core/note/pattern.h) matches within a sentence, either a new
 * mention of `type` is made over the capture @span (or the whole match where there is none), or, where `on` is set,
 * the attributes are set on the mention that the capture of that name holds. A string value "@name" stands for the
 * text of a capture, "@name.attr" for an attribute of the mention it holds.
 * group     the annotator that runs it ("money", "time", "position"); a group's rules run together in one pass.
 * rank      of two rules that set one attribute the higher rank wins; of equals the earlier rule. At most a million.
 * unless    optional second pattern: a match that overlaps one of its matches in the same sentence does not count. */
typedef struct {
    const char *group;
    const char *name;
    const char *type;
    const char *on;
    const char *pattern;
    const char *unless;
    double rank;
    const lede_attr *attr;
    uint32_t attrs;
    const char *by;
} lede_rule;

/* A measure of aid that is public knowledge: a law, a loan, a plan; its sums, and what became of it on which day.
 * currency: ISO 4217. sum: the whole and its parts, each by all figures that news give for it ($60.84 billion, $61
 * billion), which have one number; recipient NULL: not told. stage: in order of their days, YYYY-MM-DD; status: as of a
 * sum of money. names: words one of which tells that a text is about it. givers: who else may be told to give it (the
 * members of an alliance). Strings are copied. */
typedef struct {
    double amount; /* in units of the currency: 1e9 or more */
    uint32_t number;
    const char *recipient;
    bool telling; /* though small, hardly any other sum is so large */
} lede_measure_sum;

typedef struct {
    const char *status;
    const char *day;
} lede_measure_stage;

typedef struct {
    const char *name, *donor, *currency, *by;
    const lede_measure_sum *sum;
    const lede_measure_stage *stage;
    const char *const *names, *const *givers;
    uint32_t sums, stages, names_n, givers_n;
    bool bill; /* a parliament votes on it */
} lede_measure;

lede_status lede_annotator_new(lede_annotator **out, lede_error *e);
void lede_annotator_free(lede_annotator *a);

/* Teach. Words of a list may be written in patterns as $name. All before the first lede_annotate; a list before the
 * rules that use it. EQUERY: the pattern is wrong, `at` is the byte in it. EFORMAT: there is a list of that name. */
lede_status lede_annotator_list(lede_annotator *a, const char *name, const char *const *word, size_t words,
                                lede_error *e);
lede_status lede_annotator_entry(lede_annotator *a, const lede_entry *entry, lede_error *e);
lede_status lede_annotator_rule(lede_annotator *a, const lede_rule *rule, lede_error *e);
/* EFORMAT: no sum or one below a billion, no stage, a day that is none or out of order, or a status that sums do not
 * have. */
lede_status lede_annotator_measure(lede_annotator *a, const lede_measure *measure, lede_error *e);

/* Say what a word of a list stands for ("january" in month: "1"), in folded form; the last word given stands. The word
 * is not put in the list by this. EQUERY: list and word are longer than 158 bytes together. */
lede_status lede_annotator_meaning(lede_annotator *a, const char *list, const char *word, const char *value,
                                   lede_error *e);

/* Weights of the name tagger, as the training command wrote them; not kept. EFORMAT: they are none. */
lede_status lede_annotator_weights(lede_annotator *a, lede_str weights, lede_error *e);

/* Run every annotator over an analysed text. Mentions are ordered by from, then by -to, then by type; they and their
 * strings are borrowed until the next call. Same input, same mentions. */
lede_status lede_annotate(lede_annotator *a, const lede_text *text, const lede_context *context,
                          const lede_mention **mention, size_t *mentions, lede_error *e);

/* What lede_annotate hands out: what was found (in the beginning), or also the mentions that annotators make for each
 * other (cues, sources, matters), for those who ask why; names that the tagger saw then have an attribute "features"
 * that tells what spoke for them and against, in points of the model. */
typedef enum { LEDE_SHOW_FOUND, LEDE_SHOW_REASONS } lede_show;
void lede_annotator_show(lede_annotator *a, lede_show what);

/* Be told of every match of a rule, whether or not a rule of higher rank takes its place; from, to: bytes. fn NULL: of
 * none. For those who write rules, and for tests. */
typedef void lede_rule_fn(void *user, const lede_rule *rule, uint32_t from, uint32_t to);
void lede_annotator_watch(lede_annotator *a, lede_rule_fn *fn, void *user);

/* The annotators of this library: "annotators/9f2c...", another text for every other version of them. */
const char *lede_annotators(void);

/* The same with a digest of what the annotator was taught, as stored beside mentions: "annotators/9f2c...
 * taught/01ab...". Borrowed until the next call. */
const char *lede_annotator_version(lede_annotator *a);

#endif
