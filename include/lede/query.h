/* query.h — questions to a corpus: hits, counts, concordances, collocates.
 *
 * A query is a pattern (the notation of core/note/pattern.h) or plain words, and may go on with conditions:
 *   [lemma="weigh"] []{0,5} <equipment/> within s :: source="Reuters" & date>="2022-05"
 *   @a:[kind="word"] "and" @b:[] :: @a = @b      captures compared: the same words, without case
 *   <quote/> containing "military aid"          hits that hold a match of the second pattern; also: overlapping,
 *                                               inside, not ...
 *   military "at the front"                     plain words, in any case: both in one sentence; the phrase
 *   sanction* iran~5                            * ends a word; words~5: all of them within 5 words, in any order
 *   "military aid" OR weapons -nuclear          OR; -word: not in the documents that have it
 *   source:Reuters year:2022 "long-range"       field:value
 *   military aid :: date>="2022-05"             plain words may have conditions, too
 *
 * Text is read as a pattern where it holds a token [...], an element <...>, a list $name or a capture @name:, or quoted
 * words with "within", "containing" and the like behind them; plain words never fail, but for dates that cannot be.
 *
 * Hits. They are found as patterns are matched: from left to right, gaps as short as can be, the next hit begins at or
 * after the end of the one before, none leaves its sentence unless it says `within`. Boilerplate is left out. Order:
 * document, place. Every count is exact. */
#ifndef LEDE_QUERY_H
#define LEDE_QUERY_H

#include "corpus.h"

typedef struct lede_query lede_query;
typedef struct lede_hits lede_hits;
typedef struct lede_selection lede_selection;

/* ---- parts of a corpus ------------------------------------------------------------------------------------------- */

/* The documents that fit the conditions, which are those after "::" (empty: all documents). LEDE_EQUERY: they are
 * wrong; `at` is the byte. A selection is of the corpus as it is now: when that has changed, the selection is refused.
 * The caller owns it. */
lede_status lede_selection_new(lede_selection **out, lede_corpus *c, lede_str conditions, lede_error *e);
/* What the selection leaves of the corpus. */
lede_status lede_selection_rest(lede_selection **out, const lede_selection *s, lede_error *e);
/* Where the hits are: their own tokens, or the sentences, paragraphs or documents that hold them. */
typedef enum { LEDE_UNIT_MATCH, LEDE_UNIT_SENTENCE, LEDE_UNIT_PARAGRAPH, LEDE_UNIT_DOCUMENT } lede_unit;
lede_status lede_hits_selection(lede_selection **out, lede_hits *h, lede_unit unit, lede_error *e);
void lede_selection_free(lede_selection *s);

typedef struct {
    int64_t documents, tokens; /* documents: with a token in it */
} lede_selection_size;
lede_selection_size lede_selection_get(const lede_selection *s);

/* ---- queries ----------------------------------------------------------------------------------------------------- */

/* Word lists that patterns may name ($list) and irregular words come from the annotator; NULL: none. stop is polled.
 * inside: only hits that lie within it (kept by the query); NULL: all. */
typedef struct {
    lede_annotator *annotator;
    const volatile int *stop;
    lede_selection *inside;
} lede_query_options;

/* Read and plan a query. options may be NULL. The corpus must outlive the query and its hits; hits keep their query.
 * LEDE_EQUERY: `at` is the byte in `text` that was not understood. */
lede_status lede_query_new(lede_query **out, lede_corpus *c, lede_str text, const lede_query_options *options,
                           lede_error *e);
void lede_query_free(lede_query *q);
/* What the user should know of how plain words were read, "" for nothing; borrowed from the query. */
const char *lede_query_note(const lede_query *q);

typedef struct {
    int64_t hits, documents;
    int64_t of_documents, of_tokens; /* of the selection that the query looks at: its conditions without its pattern */
    double per_million;              /* hits per million tokens of the selection */
    bool partial;                    /* stopped by the user: these are the hits until then */
} lede_count;

/* Count without keeping the hits. Stopped: LEDE_OK, and `partial` is set. */
lede_status lede_query_count(lede_query *q, lede_count *out, lede_error *e);

/* How the query is answered: the plan with estimates and, where it has been run, what was found, one step a line;
 * owned by the caller, free() it. */
lede_status lede_query_explain(lede_query *q, char **out, lede_error *e);

/* Find all hits and keep them. */
lede_status lede_query_hits(lede_query *q, lede_hits **out, lede_error *e);
void lede_hits_free(lede_hits *h);
lede_count lede_hits_count(const lede_hits *h);

/* One hit. from, to: bytes in the document. captures are those of the query, in the order they stand in it, with the
 * bytes of what each holds ({0, 0}: it took no part). */
typedef struct {
    int64_t doc;
    uint32_t from, to;
    const char *const *name;
    const lede_range *capture;
    size_t captures;
} lede_hit;

/* Hit i of lede_hits_count().hits, in the order at hand. Borrowed until the next call on these hits. */
lede_status lede_hits_get(lede_hits *h, int64_t i, lede_hit *out, lede_error *e);

/* One line of a concordance: the text of `width` tokens (0: of the sentence) on each side, with white space made single
 * blanks. Borrowed until the next call on these hits. */
typedef struct {
    lede_hit hit;
    lede_str left, match, right;
} lede_kwic;
lede_status lede_hits_kwic(lede_hits *h, int64_t i, uint32_t width, lede_kwic *out, lede_error *e);

/* Put the hits in order of keys, separated by commas: left, right, match (folded words beside and in the hit), date,
 * source, doc, or a key of the documents' metadata; "-" before a key turns it round. Equal hits stay in text order.
 * LEDE_EQUERY: no such key, `at` is its place. */
lede_status lede_hits_sort(lede_hits *h, lede_str keys, lede_error *e);

/* Keep n of the hits, drawn evenly at random; the same seed draws the same. They stay in order. */
lede_status lede_hits_sample(lede_hits *h, int64_t n, uint64_t seed, lede_error *e);

typedef enum { LEDE_BOTH, LEDE_EITHER, LEDE_WITHOUT } lede_set_op;
/* The hits of a that share a token with one of b, of both, or of a without these; in text order; both of one corpus. */
lede_status lede_hits_combine(lede_hits **out, lede_hits *a, lede_hits *b, lede_set_op op, lede_error *e);

/* Keep the hits in the corpus under a name of 1 to 100 bytes, in place of what had it: the query's text, and each hit
 * by document and token, so that they stay the same hits whatever is added later. LEDE_EBUSY, LEDE_EIO as for any
 * write. */
lede_status lede_hits_save(lede_hits *h, lede_str name, lede_error *e);
/* Saved hits again, in text order; the caller owns them. *gone: hits left out, their documents being no longer there.
 * LEDE_ENOTFOUND: nothing has the name. See lede_saved_list. */
lede_status lede_saved_hits(lede_hits **out, lede_corpus *c, lede_str name, const volatile int *stop, int64_t *gone,
                            lede_error *e);
/* The same hits in the corpus as it is now. LEDE_DONE: it has not changed since they were found; *out is NULL. */
lede_status lede_hits_again(lede_hits **out, lede_hits *h, int64_t *gone, lede_error *e);

/* ---- tables over hits -------------------------------------------------------------------------------------------- */

/* Rows of counts. Strings and rows are borrowed until lede_counts_free. */
enum { LEDE_SHOWN = 10 };
typedef struct {
    const lede_str *key; /* one per asked key */
    int64_t hits, documents;
    int64_t hit[LEDE_SHOWN]; /* the first `shown` hits of the row, as numbers for lede_hits_get in the order at hand */
    int shown;
    int64_t tokens;      /* of the documents of the selection in this group, 0 where the key is none of documents */
    double per_million;
} lede_count_row;
typedef struct lede_counts lede_counts;

/* Count by keys separated by commas: year, quarter, month, week, day (date), source, doc, match, left, right (the words
 * beside), a key of the metadata, @capture, name (the entities that the hit names), or person, organisation, place,
 * equipment, misc, entity: those in the same sentence; a hit counts once for each of them. At most one key of entities.
 * Keys of tokens may say what counts: match.word (as written), match.lemma, left.shape, @capture.kind. The annotator
 * knows irregular words for lemmas; NULL: none is irregular.
 * Rows: by key where all keys are periods, else by falling hits, then by key. */
lede_status lede_hits_group(lede_counts **out, lede_hits *h, lede_str keys, const lede_annotator *a, lede_error *e);
size_t lede_counts_rows(const lede_counts *t, const lede_count_row **row);
void lede_counts_free(lede_counts *t);

/* Association of a word with the hits. O11: occurrences of the word within the windows; R1: tokens in the windows; C1:
 * the word in the selection; N: tokens of the selection. Formulas and sources: core/query/score.h. */
typedef struct {
    lede_str word; /* folded */
    int64_t together, all, documents;
    double expected, log_likelihood, log_dice, mi, mi3, t, z, delta_p;
} lede_collocate;
typedef struct lede_collocates lede_collocates;
typedef struct {
    uint32_t left, right; /* tokens on each side */
    lede_unit span;       /* and no farther than this unit; LEDE_UNIT_MATCH: the sentence */
    int64_t least;        /* leave out words seen together fewer times */
    const char *by;       /* the measure to sort by: "log_dice" where NULL */
} lede_collocate_options;
/* Words beside the hits, within their sentences or what `span` says; a token is counted once, however many hits it is
 * near. Punctuation is left out. LEDE_EQUERY: no such measure. */
lede_status lede_hits_collocates(lede_collocates **out, lede_hits *h, const lede_collocate_options *o, lede_error *e);
size_t lede_collocates_rows(const lede_collocates *t, const lede_collocate **row);
void lede_collocates_free(lede_collocates *t);

/* N words in a row, within one sentence, without punctuation or boilerplate between them. */
typedef struct {
    const lede_str *word; /* n of them */
    int64_t hits, documents;
    double per_million;   /* tokens of the selection */
} lede_ngram;
typedef struct {
    uint32_t n;     /* 1 to 10 */
    int64_t least;  /* leave out those that are rarer */
    int64_t top;    /* how many rows to keep, the most frequent first */
    const char *by; /* what of a token counts: "lower" (where NULL), "word", "lemma", "shape", "kind" */
    lede_annotator *annotator; /* for "lemma": knows irregular words; NULL: none is irregular */
} lede_ngram_options;
typedef struct lede_ngrams lede_ngrams;
/* Count them all; only so much is kept in memory at a time as `top` and a table of fixed size take.
 * LEDE_EQUERY: no such attribute. LEDE_ELIMIT: n. LEDE_ESTOP. */
lede_status lede_ngrams_new(lede_ngrams **out, const lede_selection *s, const lede_ngram_options *o,
                            const volatile int *stop, lede_error *e);
/* By falling hits, then by words. */
size_t lede_ngrams_rows(const lede_ngrams *t, const lede_ngram **row);
/* How many different ones there are that are not rarer than `least`, whether kept or not; and how often n words in a
 * row of which none is rarer stand in the selection. */
typedef struct {
    int64_t distinct, total;
} lede_ngrams_size;
lede_ngrams_size lede_ngrams_get(const lede_ngrams *t);
void lede_ngrams_free(lede_ngrams *t);

/* Hits by time. period: "2022-05-31", "2022-W22", "2022-05", "2022-Q2" or "2022". level: hits per million tokens of the
 * stretch without a change that the period lies in. change: the first period of such a stretch but the first; score:
 * how much likelier two levels are there than one, as a likelihood ratio (G2) divided by the dispersion. */
typedef struct {
    char period[16];
    int64_t hits, documents, of_documents, tokens;
    int64_t hit[LEDE_SHOWN]; /* as in lede_count_row */
    int shown;
    bool change;
    double per_million, level, score;
} lede_trend_row;
typedef struct {
    int64_t undated;   /* hits whose documents have no date, or none as exact as the period */
    double dispersion; /* variance over mean of the counts: 1 where hits come independently of each other */
    double penalty;    /* what a change must gain */
} lede_trend_size;
typedef struct lede_trend lede_trend;
/* by: "day", "week", "month", "quarter", "year". One row for each period from the first document of the selection to
 * the last, also for those without any. Method and sources: core/query/trend.c. LEDE_EQUERY: no such period;
 * LEDE_ELIMIT: more than 20,000 of them. */
lede_status lede_hits_trend(lede_trend **out, lede_hits *h, const char *by, lede_error *e);
size_t lede_trend_rows(const lede_trend *t, const lede_trend_row **row);
lede_trend_size lede_trend_get(const lede_trend *t);
void lede_trend_free(lede_trend *t);

/* How evenly the hits are spread over the documents of the selection. Sources: core/query/score.h. */
typedef struct {
    int64_t parts;   /* documents */
    int64_t range;   /* of them with a hit */
    double juilland; /* D: 1 is even */
    double gries;    /* DP: 0 is even */
    double arf;      /* average reduced frequency */
} lede_dispersion;
lede_status lede_hits_dispersion(lede_hits *h, lede_dispersion *out, lede_error *e);

/* Words more frequent in the selection `here` than in `there` (of one corpus; NULL: the rest). Boilerplate is left out.
 * ratio: binary logarithm of the relative frequencies, 0.5 added to a count of 0. low, high: its 95 %
 * interval. */
typedef struct {
    lede_str word; /* folded */
    int64_t here, there;
    double per_million_here, per_million_there, log_likelihood, ratio, low, high, difference; /* %DIFF */
} lede_key_word;
typedef struct lede_keyness lede_keyness;
lede_status lede_keyness_new(lede_keyness **out, const lede_selection *here, const lede_selection *there, int64_t least,
                             const volatile int *stop, lede_error *e);
/* By falling log-likelihood of the words more frequent here, then of those more frequent there. */
size_t lede_keyness_rows(const lede_keyness *k, const lede_key_word **row);
void lede_keyness_free(lede_keyness *k);

#endif
