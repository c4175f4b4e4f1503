/* The marks on the row of tokens, and where its tokens stand in the text. */
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "opened.h"

/* ---- where tokens stand in the text ------------------------------------------------------------------------------ */

/* The first token with an offset that stands in document d not before `from`. */
static uint32_t first_offset(const index_docs *docs, uint32_t d, uint32_t from) {
    uint32_t start = docs->start[d], skip = from > start ? (from - start + OFFSETS - 1) / OFFSETS : 0;
    return start + (skip ? skip : 1) * OFFSETS;
}

lede_status index_offset(index_segment *s, uint32_t at, uint32_t *position, uint32_t *byte, lede_error *e) {
    index_docs docs;
    index_block b;
    lede_status code = index_docs_starts(s, &docs, e);
    if (code != LEDE_OK) return code;
    uint32_t d = index_docs_at(&docs, at), i = 0;
    *position = docs.start[d] + (at - docs.start[d]) / OFFSETS * OFFSETS;
    *byte = 0;
    if (*position == docs.start[d]) return LEDE_OK;
    code = index_ids(s, *position, *position + 1, &b, e);
    if (code != LEDE_OK) return code;
    const uint32_t *offset = b.id + INDEX_BLOCK;
    uint32_t before = index_docs_at(&docs, b.from), first;
    for (; before < d; before++)
        if ((first = first_offset(&docs, before, b.from)) < docs.start[before + 1])
            i += (docs.start[before + 1] - 1 - first) / OFFSETS + 1;
    for (first = first_offset(&docs, d, b.from); first <= *position; first += OFFSETS) *byte += offset[i++];
    return LEDE_OK;
}

lede_status index_offsets(index_segment *s, uint32_t number, offsets *out, lede_error *e) {
    index_docs docs;
    lede_status code = index_docs_starts(s, &docs, e);
    out->n = 0;
    for (uint32_t at = code == LEDE_OK ? docs.start[number] + OFFSETS : 0, position;
         code == LEDE_OK && at < docs.start[number + 1]; at += OFFSETS) {
        uint32_t *slot = vec_push(out);
        code = slot ? index_offset(s, at, &position, slot, e) : no_memory(e);
    }
    return code;
}

/* ---- marks ------------------------------------------------------------------------------------------------------- */

static void fill(uint64_t *bit, uint32_t from, uint32_t to) {
    for (; from < to; from++) bit[from / 64] |= (uint64_t)1 << from % 64;
}

static bool decode_beginnings(lede_str piece, uint32_t n, uint64_t *bit) {
    const unsigned char *p = (const unsigned char *)piece.p, *end = p + piece.n;
    for (uint64_t at = 0, step; p < end;) {
        if (*p < 0x80) step = *p++; /* as nearly all */
        else if (!varint_get(&p, end, &step)) return false;
        at += step;
        if (at >= n) return false;
        bit[at >> 6] |= (uint64_t)1 << (at & 63);
    }
    return true;
}

static bool decode_stretches(lede_str piece, uint32_t n, uint64_t *bit) {
    const unsigned char *p = (const unsigned char *)piece.p, *end = p + piece.n;
    uint64_t at = 0, step;
    uint32_t begun = n;
    while (p < end) {
        if (!varint_get(&p, end, &step)) return false;
        at += step;
        if (at >= n) return false;
        if (begun == n) begun = (uint32_t)at;
        else {
            fill(bit, begun, (uint32_t)at);
            begun = n;
        }
    }
    fill(bit, begun, n);
    return true;
}

static lede_status load_marks(index_segment *s, index_mark kind, int64_t piece, uint32_t n, uint32_t slot,
                              lede_error *e) {
    kept_marks *k = &s->marks[kind];
    k->piece[slot] = -1;
    buf_clear(&k->bytes);
    lede_status code = opened_piece(s, PART_SENTENCES + (int)kind, piece, &k->bytes, e);
    if (code != LEDE_OK) return code;
    lede_str bytes = {k->bytes.p, k->bytes.n};
    k->none[slot] = bytes.n == 0; /* as most pieces of boilerplate are */
    if (!k->none[slot] && !k->bit[slot] && !(k->bit[slot] = malloc(INDEX_MARKS / 8))) return no_memory(e);
    if (!k->none[slot]) {
        memset(k->bit[slot], 0, INDEX_MARKS / 8);
        bool fine = kind == INDEX_BOILER ? decode_stretches(bytes, n, k->bit[slot])
                                         : decode_beginnings(bytes, n, k->bit[slot]);
        if (!fine) return opened_damaged(s, e);
    }
    k->piece[slot] = piece;
    return LEDE_OK;
}

lede_status index_marks_get(index_segment *s, index_mark kind, uint32_t at, index_marks *out, lede_error *e) {
    static const uint64_t none[INDEX_MARKS / 64];
    *out = (index_marks){0};
    if (at >= s->row.tokens) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no position %u", at);
    kept_marks *k = &s->marks[kind];
    int64_t piece = at / INDEX_MARKS;
    uint32_t n = opened_length(s, piece, INDEX_MARKS), slot = 0;
    while (slot < KEPT_MARKS && k->piece[slot] != piece) slot++;
    if (slot == KEPT_MARKS) {
        slot = k->next++ % KEPT_MARKS;
        lede_status code = load_marks(s, kind, piece, n, slot, e);
        if (code != LEDE_OK) return code;
    }
    *out = (index_marks){(uint32_t)piece * INDEX_MARKS, n, k->none[slot] ? none : k->bit[slot]};
    return LEDE_OK;
}

/* ---- neighbouring marks, without decoding a piece ---------------------------------------------------------------- */

enum { FEW = 16, MANY = 64 };

/* FEW differences that take a byte each, as nearly all do: their sum; -1: they are others. */
static int sum_few(const unsigned char *p) {
    uint64_t x, y;
    memcpy(&x, p, 8);
    memcpy(&y, p + 8, 8);
    if ((x | y) & 0x8080808080808080u) return -1;
    uint64_t even = (x & 0x00FF00FF00FF00FFu) + (y & 0x00FF00FF00FF00FFu),
             odd = (x >> 8 & 0x00FF00FF00FF00FFu) + (y >> 8 & 0x00FF00FF00FF00FFu);
    return (int)((even + odd) * 0x0001000100010001u >> 48);
}

/* The same for MANY: pieces are read in a fifth of the time. */
static int sum_many(const unsigned char *p) {
#ifdef __SSE2__
    const __m128i *v = (const __m128i *)(const void *)p, none = _mm_setzero_si128();
    __m128i a = _mm_loadu_si128(v), b = _mm_loadu_si128(v + 1), c = _mm_loadu_si128(v + 2), d = _mm_loadu_si128(v + 3);
    if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d)))) return -1;
    __m128i sum = _mm_add_epi64(_mm_add_epi64(_mm_sad_epu8(a, none), _mm_sad_epu8(b, none)),
                                _mm_add_epi64(_mm_sad_epu8(c, none), _mm_sad_epu8(d, none)));
    return _mm_cvtsi128_si32(sum) + _mm_extract_epi16(sum, 4);
#else
    int sum = 0;
    for (int i = 0, few; i < MANY; i += FEW, sum += few)
        if ((few = sum_few(p + i)) < 0) return -1;
    return sum;
#endif
}

/* How many differences can be passed at once without going beyond `room`; their sum. 0: none. */
static size_t leap(const unsigned char *p, size_t left, uint64_t room, int *sum) {
    if (left > MANY && (*sum = sum_many(p)) >= 0 && (uint64_t)*sum <= room) return MANY;
    return left > FEW && (*sum = sum_few(p)) >= 0 && (uint64_t)*sum <= room ? FEW : 0;
}

typedef struct {
    int64_t before, after; /* in the piece: the last mark at or before a place, the first one behind it; -1: none */
} neighbours;

/* Places are mostly asked for in order: go on from the last one. */
static bool scan_marks(raw_marks *raw, uint32_t place, neighbours *out) {
    if (raw->before > (int64_t)place) raw->read = raw->marks = 0, raw->before = -1;
    const unsigned char *from = (const unsigned char *)raw->bytes.p, *p = from + raw->read, *end = from + raw->bytes.n;
    uint64_t at = raw->before < 0 ? 0 : (uint64_t)raw->before, step;
    *out = (neighbours){raw->before, -1};
    while (p < end && out->after < 0) {
        int sum;
        size_t passed = leap(p, (size_t)(end - p), place - at, &sum);
        if (passed) p += passed, raw->marks += passed, out->before = (int64_t)(at += (uint64_t)sum);
        for (int i = 0; !passed && i < FEW && p < end && out->after < 0; i++) {
            const unsigned char *next = p;
            if (!varint_get(&next, end, &step)) return false;
            at += step;
            if (at > place) out->after = (int64_t)at;
            else p = next, raw->marks++, out->before = (int64_t)at;
        }
    }
    raw->read = (size_t)(p - from);
    raw->before = out->before;
    return true;
}

/* The neighbours of a position in its piece. */
static lede_status find_marks(index_segment *s, index_mark kind, uint32_t at, neighbours *out, lede_error *e) {
    raw_marks *raw = &s->raw[kind];
    int64_t piece = at / INDEX_MARKS;
    if (raw->piece != piece + 1) {
        raw->piece = 0;
        buf_clear(&raw->bytes);
        lede_status code = opened_piece(s, PART_SENTENCES + (int)kind, piece, &raw->bytes, e);
        if (code != LEDE_OK) return code;
        raw->piece = piece + 1;
        raw->read = raw->marks = 0;
        raw->before = -1;
    }
    return scan_marks(raw, at % INDEX_MARKS, out) ? LEDE_OK : opened_damaged(s, e);
}

lede_status index_is_boilerplate(index_segment *s, uint32_t at, bool *is, lede_error *e) {
    neighbours n;
    *is = false;
    if (s->row.boiler == 0) return LEDE_OK;
    lede_status code = find_marks(s, INDEX_BOILER, at, &n, e);
    *is = s->raw[INDEX_BOILER].marks % 2; /* begun and not ended */
    return code;
}

/* The nearest marked position at or before `at`, or 0. */
static lede_status mark_before(index_segment *s, index_mark kind, uint32_t at, uint32_t *out, lede_error *e) {
    *out = 0;
    for (;; at = at / INDEX_MARKS * INDEX_MARKS - 1) {
        neighbours n;
        lede_status code = find_marks(s, kind, at, &n, e);
        if (code != LEDE_OK) return code;
        if (n.before >= 0) return *out = at / INDEX_MARKS * INDEX_MARKS + (uint32_t)n.before, LEDE_OK;
        if (at < INDEX_MARKS) return LEDE_OK;
    }
}

lede_status index_mark_after(index_segment *s, index_mark kind, uint32_t at, uint32_t *out, lede_error *e) {
    uint32_t tokens = (uint32_t)s->row.tokens;
    *out = tokens;
    for (at++; at < tokens; at = (at / INDEX_MARKS + 1) * INDEX_MARKS) {
        uint32_t from = at / INDEX_MARKS * INDEX_MARKS;
        neighbours n;
        lede_status code = find_marks(s, kind, at, &n, e);
        if (code != LEDE_OK) return code;
        if (n.before == at - from) return *out = at, LEDE_OK;
        if (n.after >= 0) return *out = from + (uint32_t)n.after, LEDE_OK;
    }
    return LEDE_OK;
}

lede_status index_around(index_segment *s, index_mark kind, uint32_t at, uint32_t *from, uint32_t *to, lede_error *e) {
    *from = *to = 0;
    lede_status code = mark_before(s, kind, at, from, e);
    return code == LEDE_OK ? index_mark_after(s, kind, at, to, e) : code;
}

uint32_t opened_length(const index_segment *s, int64_t piece, uint32_t size) {
    int64_t left = s->row.tokens - piece * size;
    return left < size ? (uint32_t)left : size;
}

void opened_row_free(index_segment *s) {
    for (int k = 0; k < 3; k++) {
        buf_free(&s->raw[k].bytes);
        buf_free(&s->marks[k].bytes);
        for (int i = 0; i < KEPT_MARKS; i++) free(s->marks[k].bit[i]);
    }
}
