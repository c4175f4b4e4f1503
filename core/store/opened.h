/* opened.h — a segment opened for reading, as index.c, terms.c and row.c share it. */
#ifndef LEDE_STORE_OPENED_H
#define LEDE_STORE_OPENED_H

#include "segment.h"

enum { KEPT_BLOCKS = 8, KEPT_MARKS = 32, KEPT_FIRSTS = 4 };

/* The first folded form of a piece of TERMS. */
typedef struct {
    lede_str fold;
    int64_t term, list;
} term_head;

/* A block of the row: as it is stored, and the ids of those chunks that were asked for. */
enum { CHUNKS = INDEX_BLOCK / CHUNK };
typedef struct {
    uint32_t *id; /* and behind the ids their offsets, as they are stored; NULL: not used yet */
    int64_t piece;
    buf firsts, seconds;
    uint32_t second[CHUNKS + 1]; /* where the seconds of each chunk begin */
    bool have[CHUNKS];           /* it is decoded */
} kept_block;

/* What was decoded last: a ring of pieces. */
typedef struct {
    uint64_t *bit[KEPT_MARKS];
    bool none[KEPT_MARKS]; /* no bit of it is set */
    int64_t piece[KEPT_MARKS];
    buf bytes; /* of a piece as it is stored, while it is decoded */
    uint32_t next;
} kept_marks;

/* The piece of marks asked for last as it is stored, and how far it was read. */
typedef struct {
    buf bytes;
    int64_t piece; /* its number plus 1 */
    size_t read;
    int64_t before; /* the last mark read, -1: none */
    size_t marks;   /* how many were read */
} raw_marks;

/* A piece of FIRSTS as it is, for terms that have no list: a window asks for some pieces once a term. */
typedef struct {
    buf bytes;
    int64_t piece; /* -1: none */
} kept_firsts;

struct index_segment {
    lede_corpus *corpus;
    struct index *index;
    segment_row row;
    VEC(uint32_t) gone; /* removed documents, as places in `docs` */
    uint32_t gone_tokens;
    index_docs docs; /* n 0 and id NULL: not read yet */
    VEC(term_head) head;
    buf heads;
    bool heads_read;
    kept_block block[KEPT_BLOCKS];
    uint32_t next_block;
    kept_marks marks[3];
    raw_marks raw[3];
    kept_firsts firsts[KEPT_FIRSTS];
    uint8_t **length;    /* of forms, by piece of IDS; read when needed */
    index_terms *finder; /* for index_term_find and index_term_get */
    buf fold;
};

struct index {
    lede_corpus *corpus;
    int64_t generation;
    int64_t users; /* index_open without index_close, and one for the corpus that keeps it */
    VEC(index_segment *) segment;
    index_columns columns;
    bool columns_read, dates_read;
    VEC(struct index_column_values) column;
};

/* One column: the key, the values, and the strings they number. */
typedef struct index_column_values {
    char *key;
    int32_t *value;
    intern *names;
} index_column_values;

/* Append a piece. LEDE_EFORMAT: it is missing. */
lede_status opened_piece(index_segment *s, int part, int64_t n, buf *out, lede_error *e);
/* Copy `size` of its bytes from byte number `from` on. LEDE_EFORMAT also: it has not that many. */
lede_status opened_part(index_segment *s, int part, int64_t n, size_t from, size_t size, void *out, lede_error *e);
/* Copy bytes [from, from + n) of a part that is one row of bytes: LISTS or SECONDS. */
lede_status opened_bytes(index_segment *s, int part, uint64_t from, size_t n, void *out, lede_error *e);
lede_status opened_damaged(const index_segment *s, lede_error *e);
void opened_terms_free(index_segment *s); /* terms.c */
void opened_row_free(index_segment *s);    /* row.c */
/* The first bytes of block number `piece`, borrowed until KEPT_FIRSTS others were asked for. */
lede_status opened_firsts(index_segment *s, int64_t piece, const unsigned char **out, uint32_t *n, lede_error *e);
void opened_blocks_free(index_segment *s); /* block.c */
/* How many positions piece n of a part has that holds `size` of them. */
uint32_t opened_length(const index_segment *s, int64_t piece, uint32_t size);

#endif
