/* segment.h — how a segment lies in the table "piece", and how one is written.
 *
 * Piece n of part p of segment s is row (s * 16 + p) << 24 | n. Numbers are varints unless said otherwise.
 *   HEADS      one piece: for each piece of TERMS: size and bytes of its first folded form, number of its first term,
 *              place of its first list (differences to the piece before)
 *   TERMS      terms by (fold, form). Per folded form: bytes shared with the one before in this piece, size and bytes
 *              of the rest, number of forms; per form: how it is spelt (SPELT_...; SPELT_OWN is followed by size and
 *              bytes), id, count, documents * 2 + 1 where it stands in boilerplate, how often it does (only then), size
 *              of its list
 *   LISTS      one row of bytes cut at LISTS_PIECE. A term that is one token in DENSE or more has no list (size 0):
 *              FIRSTS are as quick to search. Else, where count > INDEX_LIST, first the size of its skips, then for
 *              each further run of INDEX_LIST positions: (first position - that of the run before), bytes of the run
 *              before; then the runs: the first position (of the first run only), and the further ones as differences
 *              (run.h)
 *   IDS        by id: number of the term in order of TERMS and, from bit LENGTH_SHIFT on, the bytes of its form or
 *              LENGTH_LONG where they are that many or more; 4 bytes little-endian, IDS_PIECE to a piece
 *   FIRSTS     per INDEX_BLOCK positions, a byte each: the term id where it is below ROW_DIRECT, else ROW_DIRECT + (id
 *              - ROW_DIRECT) / 256, or 255 where that is not below 255; then the place of their bytes in SECONDS and,
 *              for each CHUNK positions, how many they are, so that a few tokens can be read without those before them;
 *              then, for each token of the block that is number OFFSETS, 2 * OFFSETS, ... of its document, the byte of
 *              the text where it begins, less that of the one before in document and block
 *   SECONDS    one row of bytes cut at LISTS_PIECE: where the first byte is ROW_DIRECT or more, (id - ROW_DIRECT) %
 *              256, or, where it is 255, the rest as a varint
 *   SENTENCES, PARAGRAPHS   per INDEX_MARKS positions: differences of the places where one begins
 *   BOILER     per INDEX_MARKS positions: differences of the places where boilerplate begins and ends, in turn
 *   DOCUMENTS  one row of bytes cut at LISTS_PIECE: id - id before, tokens */
#ifndef LEDE_STORE_SEGMENT_H
#define LEDE_STORE_SEGMENT_H

#include "index.h"
#include "store.h"

enum {
    PART_HEADS,
    PART_TERMS,
    PART_LISTS,
    PART_IDS,
    PART_FIRSTS,
    PART_SECONDS,
    PART_SENTENCES,
    PART_PARAGRAPHS,
    PART_BOILER,
    PART_DOCUMENTS
};
enum { SPELT_FOLDED, SPELT_CAPITAL, SPELT_CAPITALS, SPELT_OWN };
/* Two and eight full overflow pages of 8 KiB, and the least that SQLite keeps of such a row beside its key: so no page
 * is left half empty. */
enum { TERMS_PIECE = 17379, LISTS_PIECE = 66507, IDS_PIECE = 1 << 14 };
enum { LENGTH_SHIFT = 26, LENGTH_LONG = 63, OFFSETS = 128, CHUNK = 256 };
enum { ROW_DIRECT = 192, ROW_FAR = (255 - ROW_DIRECT) * 256, DENSE = 512 };

/* Terms that have no list. */
static inline bool term_is_dense(uint32_t id, uint64_t count, uint64_t tokens) {
    return id < ROW_DIRECT && count * DENSE >= tokens;
}

static inline int64_t piece_id(int64_t segment, int part, int64_t n) { return (segment * 16 + part) << 24 | n; }

/* The row of table "segment". boiler: tokens in boilerplate. made: SEGMENT_MADE of the program that wrote it. */
typedef struct {
    int64_t id, first, last; /* ids of its first and last document */
    int64_t documents, tokens, terms, sentences, bytes, boiler, made;
} segment_row;

/* To be raised when anything above changes; together with LEDE_TEXT_VERSION it says whether a segment can be read. */
enum { SEGMENT_VERSION = 3, SEGMENT_MADE = SEGMENT_VERSION * 1000 + LEDE_TEXT_VERSION };

/* Of a term: tokens, those of them in boilerplate, and documents where it stands outside boilerplate. */
typedef struct {
    uint32_t count, hidden, documents;
} term_counts;

/* ---- writing ----------------------------------------------------------------------------------------------------- */

/* Feed: all terms in order; then for each document its tokens and marks; then end. Within a transaction. */
typedef struct segment_writer segment_writer;
lede_status segment_writer_new(segment_writer **out, lede_corpus *c, lede_error *e);
void segment_writer_free(segment_writer *w);

/* A term, its positions to follow by segment_writer_positions (as many as count). */
lede_status segment_writer_term(segment_writer *w, lede_str fold, lede_str form, uint32_t id, const term_counts *n,
                                lede_error *e);
lede_status segment_writer_positions(segment_writer *w, const uint32_t *at, uint32_t n, lede_error *e);
/* Instead, for a term that is dense. */
lede_status segment_writer_no_positions(segment_writer *w, lede_error *e);

/* A document, its tokens to follow by segment_writer_tokens. offset: the byte where each OFFSETS-th token begins, from
 * number OFFSETS on; it must stay until the last token is given. */
lede_status segment_writer_document(segment_writer *w, int64_t doc, uint32_t tokens, const uint32_t *offset,
                                    lede_error *e);
/* marks: per token bits 1 << INDEX_SENTENCE ... */
lede_status segment_writer_tokens(segment_writer *w, const uint32_t *id, const uint8_t *marks, size_t n, lede_error *e);

/* What is left, and the row; row->sentences and row->bytes are the caller's. Gives the rest of it. */
lede_status segment_writer_end(segment_writer *w, segment_row *row, lede_error *e);

/* ---- reading rows ------------------------------------------------------------------------------------------------ */

typedef VEC(segment_row) segment_rows;
lede_status segment_rows_get(lede_corpus *c, segment_rows *out, lede_error *e);
/* Take a segment out; of its removed documents nothing is left. */
lede_status segment_drop(lede_corpus *c, const segment_row *row, lede_error *e);
/* EVERSION: another version of the program made the segment; the next step is told. */
lede_status segment_outdated(const lede_corpus *c, lede_error *e);

/* ---- a batch in memory (build.c) --------------------------------------------------------------------------------- */

typedef struct segment_build segment_build;
lede_status segment_build_new(segment_build **out, lede_error *e);
void segment_build_free(segment_build *b);
/* *form: per token the number of its form; *hash: of the forms by number. Borrowed until the next call. */
lede_status segment_build_add(segment_build *b, int64_t doc, const lede_text *text, const uint32_t **form,
                              const uint64_t **hash, lede_error *e);
/* The marks of each token of a text, as segment_writer_token takes them. */
void segment_marks(const lede_text *text, uint8_t *marks);
/* Ids of terms by their counts: 0 for the most frequent; of equals the first in order. false: no memory. */
bool segment_ids(const term_counts *count, uint32_t *id, uint32_t terms);
/* Write what was added as one segment, and be empty again. */
lede_status segment_build_write(segment_build *b, lede_corpus *c, lede_error *e);

/* ---- merging (merge.c) ------------------------------------------------------------------------------------------- */

/* Merge segments where it is time; `last`: the ingest ends, leave only segments larger than all after them together. */
lede_status segment_merge(lede_corpus *c, bool last, const volatile int *stop, lede_error *e);

#endif
