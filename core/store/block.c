/* The row of tokens, by blocks. Of a block that is asked for, its bytes are read whole; ids are decoded by chunks, for
 * who looks at the neighbours of a few hits needs few of them. */
#include <stdlib.h>

#include "opened.h"

static void show_removed(const index_segment *s, uint32_t from, uint32_t n, uint32_t *id) {
    for (size_t i = 0; i < s->gone.n; i++) {
        uint32_t a = s->docs.start[s->gone.p[i]], b = s->docs.start[s->gone.p[i] + 1];
        if (b <= from) continue;
        if (a >= from + n) break;
        for (uint32_t at = a < from ? from : a; at < b && at < from + n; at++) id[at - from] = INDEX_REMOVED;
    }
}

/* ---- decoding ---------------------------------------------------------------------------------------------------- */

/* n ids from the first bytes at a and the second ones [b, end), one byte behind which may be looked at; without
 * branches for all but the rarest terms, which makes it three times as fast. */
static bool decode_rows(const unsigned char *a, uint32_t n, const unsigned char *b, const unsigned char *end,
                        uint32_t *id) {
    for (uint32_t i = 0; i < n; i++) {
        uint32_t x = a[i], two = x >= ROW_DIRECT;
        if (b > end) return false;
        id[i] = x + two * ((x - ROW_DIRECT) * 255 + *b);
        if (__builtin_expect(x == 255, 0)) {
            uint64_t far;
            if (!varint_get(&b, end, &far)) return false;
            id[i] = ROW_DIRECT + ROW_FAR + (uint32_t)far;
        } else {
            b += two;
        }
    }
    return b == end;
}

/* ---- blocks kept ------------------------------------------------------------------------------------------------- */

static uint32_t chunk_size(uint32_t c, uint32_t n) {
    return n <= c * CHUNK ? 0 : n - c * CHUNK < CHUNK ? n - c * CHUNK : CHUNK;
}

/* The second bytes and the offsets of a block, from what stands behind its first bytes. */
static lede_status read_seconds(index_segment *s, kept_block *k, uint32_t n, lede_error *e) {
    const unsigned char *p = (const unsigned char *)k->firsts.p + n,
                        *end = (const unsigned char *)k->firsts.p + k->firsts.n;
    uint64_t at, x;
    if (!varint_get(&p, end, &at)) return opened_damaged(s, e);
    for (uint32_t c = 0; c < CHUNKS && c * CHUNK < n; c++) {
        if (!varint_get(&p, end, &x) || x > chunk_size(c, n) * 5) return opened_damaged(s, e);
        k->second[c + 1] = k->second[c] + (uint32_t)x;
    }
    for (uint32_t i = 0; p < end; i++) {
        if (i == INDEX_BLOCK / OFFSETS || !varint_get(&p, end, &x)) return opened_damaged(s, e);
        k->id[INDEX_BLOCK + i] = (uint32_t)x;
    }
    uint32_t size = k->second[(n + CHUNK - 1) / CHUNK];
    buf_clear(&k->seconds);
    char *room = buf_reserve(&k->seconds, size + 1);
    if (!room) return no_memory(e);
    room[size] = 0;
    k->seconds.n = size;
    return opened_bytes(s, PART_SECONDS, at, size, room, e);
}

static lede_status load_block(index_segment *s, kept_block *k, int64_t piece, uint32_t n, lede_error *e) {
    if (!k->id) k->id = malloc((INDEX_BLOCK + INDEX_BLOCK / OFFSETS) * sizeof *k->id);
    if (!k->id) return no_memory(e);
    k->piece = -1;
    memset(k->have, false, sizeof k->have);
    buf_clear(&k->firsts);
    lede_status code = opened_piece(s, PART_FIRSTS, piece, &k->firsts, e);
    if (code != LEDE_OK) return code;
    code = k->firsts.n < n ? opened_damaged(s, e) : read_seconds(s, k, n, e);
    if (code != LEDE_OK) return code;
    k->piece = piece;
    return LEDE_OK;
}

static lede_status decode_chunk(index_segment *s, kept_block *k, uint32_t c, uint32_t n, lede_error *e) {
    const unsigned char *seconds = (const unsigned char *)k->seconds.p;
    bool fine = decode_rows((const unsigned char *)k->firsts.p + c * CHUNK, chunk_size(c, n), seconds + k->second[c],
                            seconds + k->second[c + 1], k->id + c * CHUNK);
    k->have[c] = true;
    return fine ? LEDE_OK : opened_damaged(s, e);
}

/* The block at hand, with the ids of [from, to) of it. */
static lede_status have_ids(index_segment *s, kept_block *k, uint32_t from, uint32_t to, uint32_t n, bool shown,
                            lede_error *e) {
    lede_status code = LEDE_OK;
    for (uint32_t c = from / CHUNK; code == LEDE_OK && c * CHUNK < to; c++) {
        if (k->have[c]) continue;
        code = decode_chunk(s, k, c, n, e);
        if (shown && s->gone.n)
            show_removed(s, (uint32_t)k->piece * INDEX_BLOCK + c * CHUNK, chunk_size(c, n), k->id + c * CHUNK);
    }
    return code;
}

lede_status index_ids(index_segment *s, uint32_t from, uint32_t to, index_block *out, lede_error *e) {
    *out = (index_block){0};
    if (from >= s->row.tokens) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no position %u", from);
    int64_t piece = from / INDEX_BLOCK;
    uint32_t n = opened_length(s, piece, INDEX_BLOCK), base = (uint32_t)piece * INDEX_BLOCK;
    kept_block *k = s->block, *end = k + KEPT_BLOCKS;
    while (k < end && (!k->id || k->piece != piece)) k++;
    lede_status code = LEDE_OK;
    if (k == end) {
        k = &s->block[s->next_block++ % KEPT_BLOCKS];
        code = load_block(s, k, piece, n, e);
    }
    if (code == LEDE_OK) code = have_ids(s, k, from - base, to - base < n ? to - base : n, n, true, e);
    if (code == LEDE_OK) *out = (index_block){base, n, k->id};
    return code;
}

lede_status index_block_get(index_segment *s, uint32_t at, index_block *out, lede_error *e) {
    uint32_t base = at / INDEX_BLOCK * INDEX_BLOCK;
    return index_ids(s, at < s->row.tokens ? base : at, base + INDEX_BLOCK, out, e);
}

lede_status opened_firsts(index_segment *s, int64_t piece, const unsigned char **out, uint32_t *n, lede_error *e) {
    kept_firsts *k = &s->firsts[piece % KEPT_FIRSTS];
    *n = opened_length(s, piece, INDEX_BLOCK);
    if (k->piece != piece) {
        k->piece = -1;
        buf_clear(&k->bytes);
        char *room = buf_reserve(&k->bytes, INDEX_BLOCK);
        lede_status code = room ? opened_part(s, PART_FIRSTS, piece, 0, *n, room, e) : no_memory(e);
        if (code != LEDE_OK) return code;
        k->piece = piece;
    }
    *out = (const unsigned char *)k->bytes.p;
    return LEDE_OK;
}

void opened_blocks_free(index_segment *s) {
    for (int i = 0; i < KEPT_FIRSTS; i++) buf_free(&s->firsts[i].bytes);
    for (int i = 0; i < KEPT_BLOCKS; i++) {
        free(s->block[i].id);
        buf_free(&s->block[i].firsts);
        buf_free(&s->block[i].seconds);
    }
}

/* ---- what was removed, and copies -------------------------------------------------------------------------------- */

/* Count the tokens [from, to) of one block as they were before their document was removed. */
static lede_status count_block(index_segment *s, kept_block *k, uint32_t from, uint32_t to, uint32_t *count,
                               lede_error *e) {
    int64_t piece = from / INDEX_BLOCK;
    uint32_t n = opened_length(s, piece, INDEX_BLOCK), base = (uint32_t)piece * INDEX_BLOCK;
    lede_status code = k->id && k->piece == piece ? LEDE_OK : load_block(s, k, piece, n, e);
    if (code == LEDE_OK) code = have_ids(s, k, from - base, to - base, n, false, e);
    for (uint32_t at = from; code == LEDE_OK && at < to; at++)
        if (k->id[at - base] < s->row.terms) count[k->id[at - base]]++;
    return code;
}

lede_status index_removed_count(index_segment *s, uint32_t *count, lede_error *e) {
    kept_block k = {.piece = -1};
    lede_status code = LEDE_OK;
    for (size_t i = 0; i < s->gone.n && code == LEDE_OK; i++) {
        uint32_t at = s->docs.start[s->gone.p[i]], end = s->docs.start[s->gone.p[i] + 1];
        while (at < end && code == LEDE_OK) {
            uint32_t next = (at / INDEX_BLOCK + 1) * INDEX_BLOCK;
            code = count_block(s, &k, at, next < end ? next : end, count, e);
            at = next;
        }
    }
    free(k.id);
    buf_free(&k.firsts);
    buf_free(&k.seconds);
    return code;
}

lede_status index_read(index_segment *s, uint32_t from, uint32_t n, uint32_t *id, uint32_t *got, lede_error *e) {
    *got = 0;
    while (*got < n && from < s->row.tokens) {
        index_block b;
        lede_status code = index_ids(s, from, from + (n - *got), &b, e);
        if (code != LEDE_OK) return code;
        uint32_t some = b.from + b.n - from;
        if (some > n - *got) some = n - *got;
        memcpy(id + *got, b.id + (from - b.from), some * sizeof *id);
        *got += some;
        from += some;
    }
    return LEDE_OK;
}
