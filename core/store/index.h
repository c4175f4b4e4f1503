/* index.h — the positional index as the query floor reads it.
 *
 * The index is a few immutable segments; each holds a run of documents, in order of id, as one row of tokens numbered
 * from 0: a token's number is its *position*. A segment has
 *   a dictionary of forms as written, sorted by folded form (utf8_fold), then by form, so that all spellings of one
 *     folded form stand together and a prefix is a range;
 *   for each form the ascending list of its positions;
 *   the row of tokens itself, as term ids: 0 is the most frequent form of the segment, and so on;
 *   marks: where sentences and paragraphs begin, and which tokens are boilerplate.
 * Term ids and positions mean something only within their segment; across segments terms are equal when their forms
 * are. Removed documents stay in a segment until it is merged: lists leave them out, the row shows INDEX_REMOVED.
 *
 * An index is a snapshot: it stays as it is while others write. Keep it for one query, not for a session. */
#ifndef LEDE_STORE_INDEX_H
#define LEDE_STORE_INDEX_H

#include "base/base.h"
#include "lede/corpus.h"

typedef struct index index_t;
typedef struct index_segment index_segment;

enum { INDEX_BLOCK = 1 << 15, INDEX_MARKS = 1 << 18, INDEX_LIST = 128 };
#define INDEX_REMOVED UINT32_MAX /* the term id shown for tokens of removed documents */

/* Cheap: reads one row a segment. */
lede_status index_open(index_t **out, lede_corpus *c, lede_error *e);
void index_close(index_t *x);
/* The same snapshot once more; to be closed as well. */
lede_status index_share(index_t *x, lede_error *e);
/* Whether the corpus is still as the index has it. */
bool index_is_current(const index_t *x);

size_t index_segments(const index_t *x);
index_segment *index_segment_get(index_t *x, size_t i);

typedef struct {
    uint32_t tokens, terms, documents; /* with removed ones; terms are numbered 0 .. terms-1 */
    uint32_t removed;                  /* removed documents */
    uint32_t live;                     /* tokens without those of removed documents */
    uint32_t boiler;                   /* tokens in boilerplate, with those of removed documents */
} index_size;
index_size index_segment_size(const index_segment *s);

/* ---- dictionary ------------------------------------------------------------------------------------------------ */

typedef struct {
    lede_str form, fold;       /* as written, and folded */
    uint32_t id;               /* in the row of tokens */
    /* Tokens, those of them in boilerplate, documents where it stands elsewhere. Exact where the segment has no removed
     * documents, else upper bounds. */
    uint32_t count, hidden, documents;
    uint64_t at;               /* place of its list */
    uint32_t size;
} index_term;

typedef struct index_terms index_terms;
/* All terms whose folded form begins with `prefix` (itself folded; empty: all), in order. A folded form equal to the
 * prefix comes first. */
lede_status index_terms_new(index_terms **out, index_segment *s, lede_str prefix, lede_error *e);
lede_status index_terms_next(index_terms *t, index_term *out, lede_error *e); /* strings borrowed until the next call */
/* Instead: the next folded form with the ids and counts of all its forms, in a fraction of the time. */
typedef struct {
    uint32_t id, count;
} index_form;
lede_status index_terms_group(index_terms *t, lede_str *fold, const index_form **form, size_t *n, lede_error *e);
void index_terms_free(index_terms *t);

/* One form exactly as written; LEDE_ENOTFOUND leaves no message. Strings are `form` itself and borrowed. */
lede_status index_term_find(index_segment *s, lede_str form, index_term *out, lede_error *e);
/* By id; strings borrowed until the next call for this segment. */
lede_status index_term_get(index_segment *s, uint32_t id, index_term *out, lede_error *e);

/* The bytes of a term's form, without looking the term up. */
lede_status index_term_length(index_segment *s, uint32_t id, uint32_t *length, lede_error *e);

/* Add to count[id] the tokens of removed documents: what index_term.count is too high by. */
lede_status index_removed_count(index_segment *s, uint32_t *count, lede_error *e);

/* ---- lists of positions ---------------------------------------------------------------------------------------- */

/* A cursor over the ascending positions of one term, removed documents left out. */
typedef struct index_list {
    const uint32_t *p; /* decoded positions; [i, n) are still to come */
    uint32_t i, n;
} index_list;

lede_status index_list_new(index_list **out, index_segment *s, const index_term *term, lede_error *e);
void index_list_free(index_list *l);
/* Decode the next positions into p[0..n), i = 0. LEDE_DONE: there are none. */
lede_status index_list_more(index_list *l, lede_error *e);
/* Go forward so that the next position is the first one >= at. LEDE_DONE: there is none. */
lede_status index_list_seek(index_list *l, uint32_t at, lede_error *e);
/* Set bit (position - base) of row for the positions in [from, to); base is a multiple of 64 and not above from;
 * nothing else of the row changes. Go forward only. Terms without a list of their own (index_term.size 0: the few that
 * are everywhere) come at a fraction of a nanosecond a token. */
lede_status index_list_bits(index_list *l, uint32_t from, uint32_t to, uint32_t base, uint64_t *row, lede_error *e);
/* The next position. */
static inline lede_status index_list_next(index_list *l, uint32_t *at, lede_error *e) {
    if (l->i == l->n) {
        lede_status code = index_list_more(l, e);
        if (code != LEDE_OK) return code;
    }
    *at = l->p[l->i++];
    return LEDE_OK;
}

/* ---- the row of tokens ----------------------------------------------------------------------------------------- */

/* Term ids of positions [from, from + n): the block of INDEX_BLOCK positions that holds `at`. Borrowed: the last eight
 * blocks asked for stay valid. */
typedef struct {
    uint32_t from, n;
    const uint32_t *id;
} index_block;
lede_status index_block_get(index_segment *s, uint32_t at, index_block *out, lede_error *e);
/* The same, but of the ids only those of [from, to) need be there, as far as they lie in the block: for a few of
 * them. */
lede_status index_ids(index_segment *s, uint32_t from, uint32_t to, index_block *out, lede_error *e);

/* A token at or before `at` in the same document, near it, of which is known where it begins: its position and that
 * byte of the text. */
lede_status index_offset(index_segment *s, uint32_t at, uint32_t *position, uint32_t *byte, lede_error *e);
/* All these bytes of document `number` of the segment, but that of its first token. */
typedef VEC(uint32_t) offsets;
lede_status index_offsets(index_segment *s, uint32_t number, offsets *out, lede_error *e);

/* Copy the ids of [from, from + n), cut at the segment's end; *got tells how many. */
lede_status index_read(index_segment *s, uint32_t from, uint32_t n, uint32_t *id, uint32_t *got, lede_error *e);

/* ---- marks ------------------------------------------------------------------------------------------------------ */

typedef enum {
    INDEX_SENTENCE,  /* bit set: a sentence begins here */
    INDEX_PARAGRAPH, /* bit set: a paragraph begins here */
    INDEX_BOILER     /* bit set: the token is boilerplate */
} index_mark;

/* Bits of positions [from, from + n), lowest bit first: the run of INDEX_MARKS positions that holds `at`. Borrowed: the
 * last 32 runs of each kind stay valid. */
typedef struct {
    uint32_t from, n;
    const uint64_t *bit;
} index_marks;
lede_status index_marks_get(index_segment *s, index_mark kind, uint32_t at, index_marks *out, lede_error *e);

/* Whether a token is boilerplate; quick where positions are asked for in order. */
lede_status index_is_boilerplate(index_segment *s, uint32_t at, bool *is, lede_error *e);

/* The first position behind `at` that is marked, or the segment's end; for sentences and paragraphs. */
lede_status index_mark_after(index_segment *s, index_mark kind, uint32_t at, uint32_t *out, lede_error *e);

/* The sentence or paragraph [*from, *to) that holds `at`. */
lede_status index_around(index_segment *s, index_mark kind, uint32_t at, uint32_t *from, uint32_t *to, lede_error *e);

/* ---- documents -------------------------------------------------------------------------------------------------- */

/* The documents of a segment: document i has tokens [start[i], start[i + 1]). Borrowed until index_close.
 * number: the document's place in index_documents, -1: removed. */
typedef struct {
    uint32_t n;
    const int64_t *id;
    const uint32_t *start;
    const int32_t *number;
} index_docs;
lede_status index_docs_get(index_segment *s, index_docs *out, lede_error *e);
/* The same without their numbers (NULL), where nothing else is asked of documents: at once in a large corpus. */
lede_status index_docs_starts(index_segment *s, index_docs *out, lede_error *e);
/* The document that holds a position (binary search; walk `start` where positions ascend). */
uint32_t index_docs_at(const index_docs *d, uint32_t at);

/* All documents in order of id, by columns; borrowed until index_close. date: yyyymmdd with 00 for what is not known
 * ("2022-03" is 20220300), 0: none; decisions are applied. */
typedef struct {
    int32_t n;
    const int64_t *id;
    const int32_t *date;
    const uint32_t *tokens;
} index_columns;
lede_status index_columns_get(index_t *x, index_columns *out, lede_error *e);
/* Fill index_columns.date, which is 0 everywhere before. */
lede_status index_dates_read(index_t *x, lede_error *e);
/* Place of a document in the columns, or -1. */
int32_t index_columns_find(const index_columns *d, int64_t doc);

/* "source", "language", "authors", "id" (external), "title", "url", or a key of the documents' further metadata:
 * value[i] numbers a string of *names, -1: none. Borrowed until index_close. */
lede_status index_column(index_t *x, const char *key, const int32_t **value, const intern **names, lede_error *e);
/* Tell all keys that index_column knows; each is borrowed for the call. */
typedef void index_field_fn(void *data, lede_str key);
lede_status index_fields(index_t *x, index_field_fn *field, void *data, lede_error *e);
/* Whether something stored is called so: a key of metadata, a type of mentions or one of their attributes. */
bool index_knows(const index_t *x, lede_str name);

#endif
