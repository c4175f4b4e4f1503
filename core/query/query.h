/* query.h — what the files of the query floor share: a question, its plan, its run over the segments of an index.
 *
 *   parse.c plain.c     text → question: parts, and conditions on documents (filter.c); names.c refuses unknown names
 *   plan.c              question → which words are looked up, and how each part is matched
 *   window.c            a segment as windows of some 100,000 tokens, with a row of bits for each set of words
 *   spans.c             the mentions that elements ask for, of the documents where a match can be
 *   run.c chain.c       windows → matches; sparse.c the same for chains of rare words; same.c compares captures
 *   selection.c         parts of a corpus: what is looked in, and what figures are relative to
 *   hits.c saved.c      hits kept, combined, sampled, named; context.c their text; keys.c group.c entities.c counted
 *                       by keys
 *   vocabulary.c lemmas.c ngram.c collocate.c keyness.c spread.c trend.c   figures; score.c most of the formulas */
#ifndef LEDE_QUERY_PRIVATE_H
#define LEDE_QUERY_PRIVATE_H

#include "lede/query.h"
#include "note/program.h"
#include "store/index.h"

/* ---- conditions on documents ------------------------------------------------------------------------------------- */

typedef enum { FILTER_TEST, FILTER_AND, FILTER_OR, FILTER_NOT, FILTER_SAME } filter_kind;

typedef struct filter {
    filter_kind kind;
    const char *key; /* FILTER_TEST; FILTER_SAME: the first capture, `text` being the second */
    uint32_t at;     /* its byte in the query; 0 where it comes of plain words */
    compare_op op;
    int32_t set;     /* of values, for = and != */
    lede_str text;
    const struct filter *a, *b;
} filter;

enum { MOST_CONDITIONS = 1000 }; /* of a query: they are run by recursion */

/* Read conditions from text + at to its end; NULL with *e filled where they are wrong. */
const filter *filter_parse(const pattern_env *env, lede_str text, size_t at, lede_error *e);
/* fits[i] for each document of the index' columns. */
lede_status filter_run(const filter *f, facts *values, index_t *x, bool *fits, lede_error *e);
/* Does the condition (a FILTER_TEST) compare days? */
bool filter_is_date(const filter *f);
/* A date of the columns as text with the precision it has; "" for none. */
size_t date_text(int32_t date, char out[11]);

/* @a = @b: both captures hold the same words, without case. It says nothing about documents; in a query, it may stand
 * among conditions joined by &. EQUERY: it stands elsewhere, or names what is not captured. */
typedef struct {
    uint32_t a, b;
    bool differ;
} same;
typedef VEC(same) sames;
lede_status sames_find(const filter *f, const pattern *p, sames *out, lede_error *e);
/* Captures are tokens from position `base` on. */
lede_status sames_hold(const sames *all, index_segment *s, uint32_t base, const lede_range *capture, bool *hold,
                       lede_error *e);

/* ---- the question ------------------------------------------------------------------------------------------------ */

/* Sets of words one after the other with gaps between, in one unit: what can be matched by bits alone. */
typedef struct {
    int32_t set;       /* -1: any token */
    uint32_t min, max; /* tokens between it and the one before; max may be NO_LIMIT */
} link;

typedef struct {
    link *link;
    uint32_t links;
} chain;

/* Chains of fixed length, all in one sentence in any order, with at most `near` tokens between neighbours. */
typedef struct {
    chain *item;
    uint32_t items;
    uint32_t near;
} together;

typedef enum { PART_CHAIN, PART_PROGRAM, PART_TOGETHER } part_kind;

typedef struct {
    part_kind kind;
    pattern program;        /* PART_PROGRAM */
    const element **element; /* of the program; numbered through all parts */
    uint32_t elements;
    chain chain;
    together together;
    unit_kind within;
    anchor need[MOST_ANCHORS]; /* what must occur in a unit, the rarest first */
    uint32_t needs;
} part;

typedef enum { RELATE_NONE, RELATE_CONTAINING, RELATE_OVERLAPPING, RELATE_INSIDE } relation;

typedef struct {
    part *part;      /* alternatives: a hit is a match of any */
    size_t parts;
    relation relation; /* of the hits to those of `other` */
    bool negate;
    part other;
    uint32_t elements; /* of all parts */
    part *without;   /* documents with a match of one of these are left out */
    size_t withouts;
    const filter *filter; /* NULL: all documents */
    sames same;           /* what captures must hold */
    const char *note;     /* what the user should know about plain words, or NULL */
} question;

/* x tells which fields documents have. */
lede_status question_parse(const pattern_env *env, index_t *x, lede_str text, question *out, lede_error *e);
/* Where plain words would end: at the "::" of conditions, or with the text. */
size_t plain_end(lede_str text);
bool plain_is(lede_str text); /* plain words, no pattern */
/* Never EQUERY. */
lede_status plain_parse(const pattern_env *env, index_t *x, lede_str text, question *out, lede_error *e);
/* Plan: make a part of a tree (which is freed), or of chains. elements: how many are numbered already. */
lede_status part_of_tree(const pattern_env *env, tree *t, uint32_t *elements, part *out, lede_error *e);
void part_of_chain(const pattern_env *env, chain c, unit_kind within, part *out);
void part_of_together(const pattern_env *env, together t, part *out);
/* Which beginnings of units the part asks for, by unit_kind. */
void part_marks(const part *p, bool asks[3]);
/* Call `want` for every set whose bits the part asks for. */
void part_sets(const part *p, void (*want)(void *data, int32_t set), void *data);

/* ---- parts of the corpus (selection.c) --------------------------------------------------------------------------- */

typedef VEC(lede_range) ranges; /* of positions, ascending, apart */
/* Add a range that does not begin before the last one; they grow together where they meet. false: no memory. */
bool ranges_add(ranges *r, uint32_t from, uint32_t to);

struct lede_selection {
    index_t *index;
    index_columns columns;
    int users;
    bool whole;       /* all documents */
    ranges *range;    /* per segment */
    uint32_t *tokens; /* per document of the columns: those in the selection */
    lede_selection_size size;
};

/* Empty; fill range[], then selection_end counts. The index is shared; two that are combined have the same one. */
lede_status selection_make(lede_selection **out, index_t *x, lede_error *e);
lede_status selection_end(lede_selection *s, lede_error *e);
lede_selection *selection_share(lede_selection *s); /* one more user; each ends with lede_selection_free */
/* Documents that fit; fits NULL: all. */
lede_status selection_documents(lede_selection **out, index_t *x, const bool *fits, lede_error *e);
lede_status selection_either(lede_selection **out, const lede_selection *a, const lede_selection *b, lede_error *e);

/* The same without boilerplate. */
lede_status selection_of_text(lede_selection **out, const lede_selection *s, lede_error *e);

/* ---- the query --------------------------------------------------------------------------------------------------- */

/* A mention that some part asks for, in positions of its segment. */
typedef VEC(match_mention) mentions;

struct lede_query {
    lede_corpus *corpus;
    index_t *index;
    arena *mem;
    pattern_env env;
    lists *own_lists;
    const volatile int *stop;
    lede_str text;
    question question;
    index_columns columns;
    bool *fits;            /* per document of the columns; NULL: all */
    lede_selection *inside;   /* hits lie within it; NULL: anywhere */
    lede_selection *looks_at; /* what fits and is inside; made when first asked for */
    int users;                /* hits, and who made it */
    mentions *mention;     /* per segment */
    int64_t mentions_of;   /* documents whose mentions were read; -1: of all */
    bool asks_mentions, ready; /* ready: fits and mention are filled */
    matcher *matcher;
    /* Left by the last run, for explain. */
    bool was_run;
    lede_count found;
    int64_t looked_at;     /* tokens in windows that were opened */
};

/* ---- names that must mean something (names.c) -------------------------------------------------------------------- */

/* Whether documents have this field. */
lede_status names_is_field(index_t *x, lede_str key, bool *is, lede_error *e);
/* Put out that no document has this field, and which may be meant. */
lede_status names_explain_field(index_t *x, lede_str key, buf *out);
/* EQUERY: a condition names a field that no document has. */
lede_status names_check_filter(const filter *f, index_t *x, lede_error *e);
/* Put out that no document has the value that a condition asks for, as source="Reuterz", and which there are. */
lede_status names_explain_values(const filter *f, facts *values, index_t *x, buf *out, lede_error *e);
/* EQUERY, always (or a failure): hits have no such key; the message names the one that was meant. */
lede_status names_refuse_key(index_t *x, lede_str key, int64_t at, lede_error *e);
/* EQUERY: the query names a field, a type of mentions or an attribute that nothing in the corpus has. */
lede_status names_check(const lede_query *q, lede_error *e);

/* What the query looks at, for figures; borrowed from the query. */
lede_status query_selection(lede_query *q, const lede_selection **out, lede_error *e);
/* A query of nothing, whose hits come from elsewhere: it looks at `inside` (shared). `text` tells where they come
 * from. */
lede_status query_bare(lede_query **out, lede_corpus *c, lede_selection *inside, lede_str text,
                       const volatile int *stop, lede_error *e);

/* ---- a segment in windows ---------------------------------------------------------------------------------------- */

typedef struct window_set window_set;

/* Positions [from, to) of a segment; bit i of a row is position base + i. */
typedef struct {
    lede_query *q;
    size_t segment_number;
    index_segment *segment;
    index_size size;
    index_docs docs;
    const part *part;
    uint32_t from, to, base;
    uint32_t span;        /* tokens in a window, about */
    bool begun;           /* lists and documents are opened */
    bool sparse;          /* few words: lists of positions instead of rows of bits, in wider windows */
    uint64_t **bits;      /* [set]; NULL where not asked for; where sparse, see window_row */
    uint64_t *mark[3];    /* where units begin; filled only where asks_mark */
    bool asks_mark[3];
    size_t words;         /* of a row in use */
    size_t room;
    window_set *set;      /* [set] */
    int32_t sets;
    size_t next_mention;  /* of the segment's */
} window;

/* Begin a segment for a part. LEDE_DONE: some word that it needs is not in the segment. */
lede_status window_open(window *w, lede_query *q, size_t segment, const part *p, lede_error *e);
/* The next window in which the part can match. LEDE_DONE: there is none; LEDE_ESTOP: the user stopped the query. */
lede_status window_next(window *w, lede_error *e);
void window_close(window *w);
uint64_t window_count(const window *w, int32_t set); /* of its words in the segment, at most */
/* How many hits a set has in how many documents of the segment, where the dictionary says so. */
bool window_totals(const window *w, int32_t set, int64_t *hits, int64_t *documents);
typedef VEC(uint32_t) positions;
/* Where words of the set stand in a sparse window, in order; borrowed until the next window. */
lede_status window_positions(window *w, int32_t set, const positions **out, lede_error *e);
/* Of a sparse window, a set's row where it has many words (borrowed likewise); NULL: it has few. */
lede_status window_row(window *w, int32_t set, const uint64_t **out, lede_error *e);

static inline bool bit_at(const uint64_t *bits, uint32_t i) { return bits[i >> 6] >> (i & 63) & 1; }
static inline void bit_set(uint64_t *bits, uint32_t i) { bits[i >> 6] |= (uint64_t)1 << (i & 63); }
/* The first set bit in [from, to), or `to`; the last set bit in [0, from], or 0. */
uint32_t bit_next(const uint64_t *bits, uint32_t from, uint32_t to);
uint32_t bit_last(const uint64_t *bits, uint32_t from);

/* ---- matches ----------------------------------------------------------------------------------------------------- */

typedef struct {
    uint32_t segment, first, last; /* positions */
} place;

/* One match, in order within its segment; captures are positions, too, {0, 0} for none. Not LEDE_OK: ends the run. */
typedef lede_status (*found_fn)(void *data, place at, const lede_range *capture, lede_error *e);

/* Fill q->mention. */
lede_status spans_load(lede_query *q, lede_error *e);
/* All matches of a part in a segment. */
lede_status part_run(lede_query *q, size_t segment, const part *p, found_fn found, void *data, lede_error *e);
/* All matches of the chain in the window. */
lede_status chain_run(const window *w, const chain *c, found_fn found, void *data, lede_error *e);
/* The same where the window is sparse. */
lede_status sparse_run(window *w, const chain *c, found_fn found, void *data, lede_error *e);
/* A row for each link, freed together by free(). NULL: no memory. */
uint64_t **chain_new(const window *w, uint32_t links);
/* row[k]: where link k can stand so that those after it can follow. false: no memory. */
bool chain_rows(const window *w, const chain *c, uint64_t **row);
/* Count without looking at each hit, where the question is one set of words. LEDE_DONE: it is not. */
lede_status question_count(lede_query *q, int64_t *hits, int64_t *documents, bool *partial, lede_error *e);
/* All hits of the question, in order, documents left out that do not fit. *partial: the user stopped it. */
lede_status question_run(lede_query *q, found_fn found, void *data, bool *partial, lede_error *e);

/* ---- words across segments --------------------------------------------------------------------------------------- */

/* Folded forms in order, numbered from 0 over all segments. */
typedef struct {
    buf text;           /* the words one behind the other: half the memory of strings of their own */
    VEC(uint32_t) from; /* where each begins in it */
    VEC(int64_t) count; /* in all documents */
    uint32_t **rank;    /* [segment][term id] */
    bool *breaks;       /* per word: punctuation; made by vocabulary_by */
    size_t segments;
} vocabulary;

static inline size_t vocabulary_size(const vocabulary *v) { return v->from.n; }
/* Borrowed from the vocabulary; no NUL behind it. */
static inline lede_str vocabulary_word(const vocabulary *v, size_t w) {
    size_t end = w + 1 < v->from.n ? v->from.p[w + 1] : v->text.n;
    return (lede_str){v->text.p + v->from.p[w], end - v->from.p[w]};
}
lede_status vocabulary_new(vocabulary **out, index_t *x, const volatile int *stop, lede_error *e);
/* The same with another attribute of tokens in place of the folded form: "lower", "word", "lemma", "shape", "kind"; not
 * in order. EQUERY: no such attribute. */
lede_status vocabulary_by(vocabulary **out, index_t *x, const char *by, const lede_annotator *a,
                          const volatile int *stop, lede_error *e);
/* (*out)[word]: the word it is a form of, or itself; freed by the caller. a knows irregular words; NULL: none. */
lede_status lemmas_of(const vocabulary *v, const lede_annotator *a, const volatile int *stop, uint32_t **out,
                      lede_error *e);
void vocabulary_free(vocabulary *v);
/* Letters or digits, not punctuation. */
bool word_counts(lede_str fold);
/* How often each word of the vocabulary stands in the selection; *tokens: their sum. */
lede_status vocabulary_count(const vocabulary *v, const lede_selection *s, const volatile int *stop, int64_t *count,
                             int64_t *tokens, lede_error *e);

/* ---- kept hits --------------------------------------------------------------------------------------------------- */

typedef struct {
    uint32_t segment, first, last, order; /* positions; order: its number when it was found, for its captures */
} kept_hit;

struct context;

struct lede_hits {
    lede_query *query;
    lede_count count;
    VEC(kept_hit) hit;
    VEC(lede_range) capture; /* [order * captures] */
    uint32_t captures;
    const char *const *name; /* of the captures */
    bool in_order;           /* of text: not sorted otherwise */
    struct context *context; /* how positions become bytes: context.c */
    vocabulary *words;       /* made when first asked for */
};

/* No hits yet, of a query (shared). */
lede_status hits_make(lede_hits **out, lede_query *q, lede_error *e);
/* Count anew after hits were put in or taken out; what is looked at stays. */
lede_status hits_recount(lede_hits *h, lede_error *e);
void context_free(struct context *c);
void context_forget(struct context *c); /* the hits are others, or in another order */
lede_status hits_words(lede_hits *h, const vocabulary **out, lede_error *e);
/* The document of a hit: its number in the columns, and the position where it begins in the segment. */
lede_status hits_document(lede_hits *h, const kept_hit *k, int32_t *number, uint32_t *start, lede_error *e);
/* By kept_hit.order: where each hit stands in the order at hand; the caller frees it. NULL: that is the text's
 * order. */
lede_status hits_at_hand(const lede_hits *h, uint32_t **out, lede_error *e);
/* Copies of the hits in text order; the caller frees them. */
lede_status hits_ordered(lede_hits *h, kept_hit **out, lede_error *e);

/* Keys by which hits are grouped and sorted. */
typedef enum {
    KEY_YEAR,
    KEY_QUARTER,
    KEY_MONTH,
    KEY_WEEK,
    KEY_DAY,
    KEY_DOC,
    KEY_COLUMN,
    KEY_MATCH,
    KEY_LEFT,
    KEY_RIGHT,
    KEY_CAPTURE,
    KEY_NAME,
    KEY_NEAR
} key_kind;
typedef struct {
    key_kind kind;
    bool falling;
    uint32_t capture;
    const char *by;       /* KEY_MATCH and others of tokens: the attribute that counts; NULL: the folded form */
    const char *entity;   /* KEY_NEAR: the kind, NULL: any; KEY_NAME: NULL */
    const int32_t *value; /* KEY_COLUMN: per document, and its names */
    const intern *names;
} hit_key;
enum { MOST_KEYS = 8 };
/* EQUERY: no such key; `at` is its place in the text. */
lede_status keys_parse(lede_hits *h, lede_str text, hit_key key[MOST_KEYS], size_t *n, lede_error *e);
static inline bool key_is_of_document(const hit_key *k) { return k->kind <= KEY_COLUMN; }
static inline bool key_is_of_entities(const hit_key *k) { return k->kind >= KEY_NAME; }

/* Periods of dates (yyyymmdd with 00 for what is not known) as ascending numbers; -1: the date is not exact enough. */
typedef enum { BY_DAY, BY_WEEK, BY_MONTH, BY_QUARTER, BY_YEAR } period_kind;
int64_t period_of(period_kind by, int32_t date);
void period_print(period_kind by, int64_t n, char out[16]);

/* The entities that hits name (KEY_NAME) or that share a sentence with them (KEY_NEAR), for hits in text order. */
typedef struct namer namer;
typedef VEC(int32_t) name_list;
lede_status namer_new(namer **out, lede_hits *h, lede_error *e);
void namer_free(namer *n);
/* Those of a hit, each once, as numbers for namer_name. `start`: of its document. */
lede_status namer_at(namer *n, const kept_hit *k, int64_t doc, uint32_t start, const hit_key *key, name_list *out,
                     lede_error *e);
lede_str namer_name(const namer *n, int32_t name);

#endif
