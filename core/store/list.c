/* Lists of positions: decoded run by run, or, for the few terms that are everywhere, found in the row itself. */
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "opened.h"
#include "run.h"

typedef struct {
    uint32_t first; /* its first position */
    uint32_t at;    /* in the list's bytes */
    uint32_t size;
} list_run;

typedef struct {
    index_list list; /* what the caller sees; first, so that both have one address */
    index_segment *segment;
    uint64_t at; /* of the list in LISTS */
    uint32_t size, count;
    buf stretch;         /* some of its bytes, */
    uint32_t stretch_at; /* from this one on */
    VEC(list_run) run;
    size_t next;     /* run to decode next */
    uint32_t *dense; /* room for a block's positions, where the term has no list */
    uint32_t id;     /* then its id */
    size_t gone;     /* first removed document not yet behind us */
    uint32_t decoded[INDEX_LIST];
} list_cursor;

static lede_status add_run(list_cursor *l, list_run run, lede_error *e) {
    list_run *slot = vec_push(&l->run);
    if (!slot) return no_memory(e);
    *slot = run;
    return LEDE_OK;
}

/* Bytes [at, at + n) of the list, RUN_PADDING behind them, borrowed until the next call: a short list is read at once,
 * a long one by stretches. */
static lede_status list_bytes(list_cursor *l, uint32_t at, uint32_t n, const unsigned char **out, lede_error *e) {
    enum { STRETCH = 1 << 14 };
    if (at > l->size || n > l->size - at) return opened_damaged(l->segment, e);
    if (at < l->stretch_at || at - l->stretch_at + n > l->stretch.n) {
        uint32_t some = n > STRETCH ? n : l->size - at < STRETCH ? l->size - at : STRETCH;
        buf_clear(&l->stretch);
        char *room = buf_reserve(&l->stretch, some + RUN_PADDING);
        if (!room) return no_memory(e);
        memset(room + some, 0, RUN_PADDING);
        lede_status code = opened_bytes(l->segment, PART_LISTS, l->at + at, some, room, e);
        if (code != LEDE_OK) return code;
        l->stretch.n = some;
        l->stretch_at = at;
    }
    *out = (const unsigned char *)l->stretch.p + (at - l->stretch_at);
    return LEDE_OK;
}

/* The table of runs from the skips that stand before a long list. */
static lede_status read_skips(list_cursor *l, lede_error *e) {
    const unsigned char *p, *end;
    uint32_t head = l->size < 10 ? l->size : 10;
    uint64_t skips, first, bytes;
    lede_status code = list_bytes(l, 0, head, &p, e);
    if (code != LEDE_OK) return code;
    const unsigned char *begin = p;
    if (!varint_get(&p, begin + head, &skips) || skips > l->size) return opened_damaged(l->segment, e);
    head = (uint32_t)(p - begin);
    code = list_bytes(l, head, (uint32_t)skips, &p, e);
    list_run run = {0, head + (uint32_t)skips, 0};
    for (end = p + skips; code == LEDE_OK && p < end;) {
        if (!varint_get(&p, end, &first) || !varint_get(&p, end, &bytes)) return opened_damaged(l->segment, e);
        run.size = (uint32_t)bytes;
        code = add_run(l, run, e);
        run.first += (uint32_t)first; /* from the list's first position: see mend_runs */
        run.at += (uint32_t)bytes;
    }
    if (code != LEDE_OK) return code;
    run.size = l->size - run.at;
    return run.at <= l->size ? add_run(l, run, e) : opened_damaged(l->segment, e);
}

/* Runs know their first positions relative to the list's first; make them absolute. */
static lede_status mend_runs(list_cursor *l, lede_error *e) {
    const unsigned char *p;
    uint32_t some = l->run.p[0].size < 10 ? l->run.p[0].size : 10;
    uint64_t first;
    lede_status code = list_bytes(l, l->run.p[0].at, some, &p, e);
    if (code != LEDE_OK) return code;
    if (!varint_get(&p, p + some, &first)) return opened_damaged(l->segment, e);
    for (size_t i = 0; i < l->run.n; i++) l->run.p[i].first += (uint32_t)first;
    return LEDE_OK;
}

static lede_status open_runs(list_cursor *l, lede_error *e) {
    lede_status code;
    if (l->count > INDEX_LIST) code = read_skips(l, e);
    else code = add_run(l, (list_run){0, 0, l->size}, e);
    return code == LEDE_OK && l->run.n > 1 ? mend_runs(l, e) : code;
}

lede_status index_list_new(index_list **out, index_segment *s, const index_term *term, lede_error *e) {
    *out = NULL;
    list_cursor *l = malloc(sizeof *l);
    if (!l) return no_memory(e);
    memset(l, 0, offsetof(list_cursor, decoded));
    l->segment = s;
    l->at = term->at;
    l->size = term->size;
    l->count = term->count;
    l->id = term->id;
    l->list.p = l->decoded;
    lede_status code = LEDE_OK;
    if (term->size) code = open_runs(l, e);
    else {
        l->list.p = l->dense = malloc(INDEX_BLOCK * sizeof *l->dense);
        if (!l->dense) code = no_memory(e);
    }
    if (code == LEDE_OK) *out = &l->list;
    else index_list_free(&l->list);
    return code;
}

void index_list_free(index_list *list) {
    if (!list) return;
    list_cursor *l = (list_cursor *)list;
    vec_free(&l->run);
    buf_free(&l->stretch);
    free(l->dense);
    free(l);
}

/* Leave out the positions of removed documents. */
static void drop_gone(list_cursor *l, uint32_t *position) {
    const index_segment *s = l->segment;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->list.n; i++) {
        uint32_t at = position[i];
        while (l->gone < s->gone.n && s->docs.start[s->gone.p[l->gone] + 1] <= at) l->gone++;
        if (l->gone < s->gone.n && s->docs.start[s->gone.p[l->gone]] <= at) continue;
        position[kept++] = at;
    }
    l->list.n = kept;
}

static lede_status decode_run(list_cursor *l, size_t number, lede_error *e) {
    const unsigned char *p, *end;
    const list_run *run = &l->run.p[number];
    uint32_t n = number + 1 < l->run.n ? INDEX_LIST : l->count - (uint32_t)number * INDEX_LIST;
    if (run->size > RUN_BYTES + 5 || n > INDEX_LIST || n == 0) return opened_damaged(l->segment, e);
    lede_status code = list_bytes(l, run->at, run->size, &p, e);
    if (code != LEDE_OK) return code;
    end = p + run->size;
    uint64_t first = run->first;
    if (number == 0 && !varint_get(&p, end, &first)) return opened_damaged(l->segment, e);
    l->decoded[0] = (uint32_t)first;
    if (!run_get(p, end, l->decoded, n) || l->decoded[n - 1] >= l->segment->row.tokens)
        return opened_damaged(l->segment, e);
    l->list.i = 0;
    l->list.n = n;
    if (l->segment->gone.n) drop_gone(l, l->decoded);
    return LEDE_OK;
}

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define BYTE_OF(i) (i)
#else
#define BYTE_OF(i) (7 - (i))
#endif

/* Where the byte `want` stands among n bytes, eight at a time. */
static uint32_t find_bytes(const unsigned char *p, uint32_t n, unsigned char want, uint32_t base, uint32_t *out) {
    const uint64_t low = 0x7F7F7F7F7F7F7F7Fu, pattern = want * (uint64_t)0x0101010101010101u;
    uint32_t found = 0, i = 0;
    for (; i + 8 <= n; i += 8) {
        uint64_t x;
        memcpy(&x, p + i, 8);
        x ^= pattern;
        /* The high bit of each byte that is zero. */
        for (x = ~(((x & low) + low) | x | low); x; x &= x - 1)
            out[found++] = base + i + BYTE_OF((uint32_t)__builtin_ctzll(x) / 8);
    }
    for (; i < n; i++)
        if (p[i] == want) out[found++] = base + i;
    return found;
}

/* The positions of a dense term in one block. */
static lede_status scan_block(list_cursor *l, size_t number, lede_error *e) {
    const unsigned char *bytes;
    uint32_t n;
    lede_status code = opened_firsts(l->segment, (int64_t)number, &bytes, &n, e);
    if (code != LEDE_OK) return code;
    l->list.i = 0;
    l->list.n = find_bytes(bytes, n, (unsigned char)l->id, (uint32_t)number * INDEX_BLOCK, l->dense);
    if (l->segment->gone.n) drop_gone(l, l->dense);
    return LEDE_OK;
}

lede_status index_list_more(index_list *list, lede_error *e) {
    list_cursor *l = (list_cursor *)list;
    size_t runs = l->dense ? ((size_t)l->segment->row.tokens + INDEX_BLOCK - 1) / INDEX_BLOCK : l->run.n;
    do {
        if (l->next >= runs) {
            list->i = list->n = 0;
            return LEDE_DONE;
        }
        lede_status code = l->dense ? scan_block(l, l->next, e) : decode_run(l, l->next, e);
        l->next++;
        if (code != LEDE_OK) return code;
    } while (list->n == 0);
    return LEDE_OK;
}

/* The last run after those decoded whose first position is not behind `at`. */
static size_t run_before(const list_cursor *l, uint32_t at) {
    if (l->dense) return at / INDEX_BLOCK > l->next ? at / INDEX_BLOCK : l->next;
    size_t i;
    bisect(i, l->next, l->run.n, l->run.p[i].first <= at);
    return i > l->next ? i - 1 : l->next;
}

lede_status index_list_seek(index_list *list, uint32_t at, lede_error *e) {
    list_cursor *l = (list_cursor *)list;
    for (;;) {
        if (list->i < list->n && list->p[list->n - 1] >= at) {
            while (list->p[list->i] < at) list->i++;
            return LEDE_OK;
        }
        l->next = run_before(l, at);
        lede_status code = index_list_more(list, e);
        if (code != LEDE_OK) return code;
    }
}

/* ---- rows of bits ------------------------------------------------------------------------------------------------ */

/* Which of the 64 bytes at p are `want`, the first in the lowest bit. */
static uint64_t equal_bytes(const unsigned char *p, unsigned char want) {
    uint64_t bits = 0;
#ifdef __SSE2__
    const __m128i pattern = _mm_set1_epi8((char)want);
    for (int i = 0; i < 4; i++) {
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(p + 16 * i));
        bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(x, pattern)) << (16 * i);
    }
#else
    for (int i = 0; i < 64; i++) bits |= (uint64_t)(p[i] == want) << i;
#endif
    return bits;
}

/* The bits of a dense term in the block at `at`. row has room to the end of the word that holds `to`. */
static lede_status block_bits(list_cursor *l, uint32_t at, uint32_t to, uint32_t base, uint64_t *row, lede_error *e) {
    const unsigned char *p;
    uint32_t begin = at / INDEX_BLOCK * INDEX_BLOCK, n;
    lede_status code = opened_firsts(l->segment, (int64_t)(at / INDEX_BLOCK), &p, &n, e);
    if (code != LEDE_OK) return code;
    uint32_t end = begin + n;
    for (uint32_t pos = at & ~(uint32_t)63; pos < to && pos < end; pos += 64) {
        unsigned char last[64] = {0};
        uint32_t left = end - pos;
        if (left < 64) memcpy(last, p + (pos - begin), left);
        uint64_t bits = equal_bytes(left < 64 ? last : p + (pos - begin), (unsigned char)l->id);
        if (left < 64) bits &= ((uint64_t)1 << left) - 1;
        if (pos < at) bits &= UINT64_MAX << (at - pos);
        if (to - pos < 64) bits &= ((uint64_t)1 << (to - pos)) - 1;
        row[(pos - base) / 64] |= bits;
    }
    return LEDE_OK;
}

static void clear_gone(const index_segment *s, uint32_t from, uint32_t to, uint32_t base, uint64_t *row) {
    for (size_t i = 0; i < s->gone.n; i++) {
        uint32_t a = s->docs.start[s->gone.p[i]], b = s->docs.start[s->gone.p[i] + 1];
        for (uint32_t at = a < from ? from : a; at < b && at < to; at++)
            row[(at - base) / 64] &= ~((uint64_t)1 << (at - base) % 64);
    }
}

lede_status index_list_bits(index_list *list, uint32_t from, uint32_t to, uint32_t base, uint64_t *row, lede_error *e) {
    list_cursor *l = (list_cursor *)list;
    lede_status code = LEDE_OK;
    if (l->dense) {
        for (uint32_t at = from; at < to && code == LEDE_OK; at = (at / INDEX_BLOCK + 1) * INDEX_BLOCK)
            code = block_bits(l, at, to, base, row, e);
        if (l->segment->gone.n) clear_gone(l->segment, from, to, base, row);
        return code;
    }
    if (list->i == list->n || list->p[list->i] < from) code = index_list_seek(list, from, e);
    while (code == LEDE_OK) {
        for (; list->i < list->n && list->p[list->i] < to; list->i++)
            row[(list->p[list->i] - base) / 64] |= (uint64_t)1 << (list->p[list->i] - base) % 64;
        if (list->i < list->n) break;
        code = index_list_more(list, e);
    }
    return code == LEDE_DONE ? LEDE_OK : code;
}
