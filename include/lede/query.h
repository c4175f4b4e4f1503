/* query.h — questions to a corpus: hits, counts, concordances, collocates.
 *
 * A query is a pattern (the notation of core/note/pattern.h) or plain words, and may go on with conditions:
 *
 *   [lemma="weigh"] []{0,5} <equipment/> within s :: source="Reuters" & date>="2022-05"
 *   @a:[kind="word"] "and" @b:[] :: @a = @b      captures compared: the same words, without case
 *   <quote/> containing "military aid"          hits that hold a match of the second pattern; also: overlapping, inside,
 *                                               not ...
 *   military aid                                plain words: the phrase, in any case
 *   sanction* iran~5                            * ends a word; words~5: all of them within 5 words, in any order
 *   "military aid" OR weapons -nuclear          OR; -word: not in the documents that have it
 *   source:Reuters year:2022 "long-range"       field:value
 *
 * Text is read as a pattern where it holds one of [ ] < > $ @ or "::"; plain words never fail, whatever they hold.
 *
 * Hits. They are found as patterns are matched: from left to right, gaps as short as can be, the next hit begins at or
 * after the end of the one before, none leaves its sentence unless it says `within`. Boilerplate is left out. Order:
 * document, place. Every count is exact. */
#ifndef LEDE_QUERY_H
#define LEDE_QUERY_H

#include "corpus.h"

typedef struct lede_query lede_query;
typedef struct lede_hits lede_hits;

/* Word lists that patterns may name ($list) and irregular words come from the annotator; NULL: none. stop is polled. */
typedef struct {
    lede_annotator *annotator;
    const volatile int *stop;
} lede_query_options;

/* Read and plan a query. options may be NULL. The corpus must outlive the query, the query its hits.
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

/* ---- tables over hits -------------------------------------------------------------------------------------------- */

/* Rows of counts. Strings and rows are borrowed until lede_counts_free. */
typedef struct {
    const lede_str *key; /* one per asked key */
    int64_t hits, documents;
    int64_t tokens;      /* of the documents of the selection in this group, 0 where the key is none of documents */
    double per_million;
} lede_count_row;
typedef struct lede_counts lede_counts;

/* Count by keys separated by commas: year, month, day, date, source, doc, match, a key of the metadata, or @capture.
 * Rows: by key where all keys are periods, else by falling hits, then by key. */
lede_status lede_hits_group(lede_counts **out, lede_hits *h, lede_str keys, lede_error *e);
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
    int64_t least;        /* leave out words seen together fewer times */
    const char *by;       /* the measure to sort by: "log_dice" where NULL */
} lede_collocate_options;
/* Words beside the hits, within their sentences; a token is counted once, however many hits it is near. Punctuation is
 * left out. LEDE_EQUERY: no such measure. */
lede_status lede_hits_collocates(lede_collocates **out, lede_hits *h, const lede_collocate_options *o, lede_error *e);
size_t lede_collocates_rows(const lede_collocates *t, const lede_collocate **row);
void lede_collocates_free(lede_collocates *t);

/* How evenly the hits are spread over the documents of the selection. Sources: core/query/score.h. */
typedef struct {
    int64_t parts;   /* documents */
    int64_t range;   /* of them with a hit */
    double juilland; /* D: 1 is even */
    double gries;    /* DP: 0 is even */
    double arf;      /* average reduced frequency */
} lede_dispersion;
lede_status lede_hits_dispersion(lede_hits *h, lede_dispersion *out, lede_error *e);

/* Words more frequent in the selection `here` than in `there` (conditions as after "::", both on one corpus; `there`
 * empty: the rest). ratio: binary logarithm of the relative frequencies, 0.5 added to a count of 0. low, high: its 95 %
 * interval. */
typedef struct {
    lede_str word; /* folded */
    int64_t here, there;
    double per_million_here, per_million_there, log_likelihood, ratio, low, high, difference; /* %DIFF */
} lede_key_word;
typedef struct lede_keyness lede_keyness;
lede_status lede_keyness_new(lede_keyness **out, lede_corpus *c, lede_str here, lede_str there, int64_t least,
                             const lede_query_options *options, lede_error *e);
/* By falling log-likelihood of the words more frequent here, then of those more frequent there. */
size_t lede_keyness_rows(const lede_keyness *k, const lede_key_word **row);
void lede_keyness_free(lede_keyness *k);

#endif
