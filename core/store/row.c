/* Positions: lists of them, the row of tokens, and the marks on it. */
#include <stdlib.h>

#include "opened.h"

/* ---- lists ------------------------------------------------------------------------------------------------------------------ */

typedef struct {
    uint32_t first;  /* its first position */
    uint32_t at;     /* in the list's bytes */
    uint32_t size;
} list_run;

typedef struct {
    index_list list; /* what the caller sees; first, so that both have one address */
    index_segment *segment;
    uint64_t at; /* of the list in LISTS */
    uint32_t count;
    VEC(list_run) run;
    size_t next; /* run to decode next */
    int64_t piece;
    buf window; /* that piece of LISTS */
    size_t gone; /* first removed document not yet behind us */
    uint32_t decoded[INDEX_LIST];
} list_cursor;

/* Copy bytes [from, from + n) of LISTS. */
static lede_status list_bytes(list_cursor *l, uint64_t from, size_t n, unsigned char *out, lede_error *e) {
    while (n) {
        int64_t piece = (int64_t)(from / LISTS_PIECE);
        size_t at = (size_t)(from % LISTS_PIECE);
        if (piece != l->piece) {
            lede_str s;
            lede_status code = opened_piece(l->segment, PART_LISTS, piece, &s, e);
            if (code != LEDE_OK) return code;
            buf_clear(&l->window);
            buf_add(&l->window, s.p, s.n);
            if (l->window.failed) return store_no_memory(e);
            l->piece = piece;
        }
        if (at >= l->window.n) return opened_damaged(l->segment, e);
        size_t some = l->window.n - at < n ? l->window.n - at : n;
        memcpy(out, l->window.p + at, some);
        out += some;
        from += some;
        n -= some;
    }
    return LEDE_OK;
}

static lede_status add_run(list_cursor *l, list_run run, lede_error *e) {
    list_run *slot = vec_push(&l->run);
    if (!slot) return store_no_memory(e);
    *slot = run;
    return LEDE_OK;
}

/* The table of runs from the skips that stand before a long list. */
static lede_status read_skips(list_cursor *l, uint32_t size, lede_error *e) {
    unsigned char head[10];
    size_t some = size < sizeof head ? size : sizeof head;
    lede_status code = list_bytes(l, l->at, some, head, e);
    if (code != LEDE_OK) return code;
    const unsigned char *p = head;
    uint64_t skips, first, bytes;
    if (!varint_get(&p, head + some, &skips) || skips > size) return opened_damaged(l->segment, e);
    uint32_t begin = (uint32_t)(p - head), after = begin + (uint32_t)skips;
    unsigned char *table = malloc(skips + 1);
    code = table && after <= size ? list_bytes(l, l->at + begin, skips, table, e) : opened_damaged(l->segment, e);
    list_run run = {0, after, 0};
    const unsigned char *end = table ? table + skips : NULL;
    for (p = table; code == LEDE_OK && p < end;) {
        if (!varint_get(&p, end, &first) || !varint_get(&p, end, &bytes)) code = opened_damaged(l->segment, e);
        else {
            run.size = (uint32_t)bytes;
            code = add_run(l, run, e);
            run.first += (uint32_t)first; /* of the first run this is relative to its true first position: mended below */
            run.at += (uint32_t)bytes;
        }
    }
    free(table);
    run.size = size - run.at;
    return code == LEDE_OK && run.at <= size ? add_run(l, run, e) : code == LEDE_OK ? opened_damaged(l->segment, e) : code;
}

/* Runs know their first positions relative to the list's first; make them absolute. */
static lede_status mend_runs(list_cursor *l, lede_error *e) {
    unsigned char head[10];
    const unsigned char *p = head;
    size_t some = l->run.p[0].size < sizeof head ? l->run.p[0].size : sizeof head;
    uint64_t first;
    lede_status code = list_bytes(l, l->at + l->run.p[0].at, some, head, e);
    if (code != LEDE_OK) return code;
    if (!varint_get(&p, head + some, &first)) return opened_damaged(l->segment, e);
    for (size_t i = 0; i < l->run.n; i++) l->run.p[i].first += (uint32_t)first;
    return LEDE_OK;
}

lede_status index_list_new(index_list **out, index_segment *s, const index_term *term, lede_error *e) {
    *out = NULL;
    list_cursor *l = malloc(sizeof *l);
    if (!l) return store_no_memory(e);
    memset(l, 0, offsetof(list_cursor, decoded));
    l->segment = s;
    l->at = term->at;
    l->count = term->count;
    l->piece = -1;
    l->list.p = l->decoded;
    lede_status code;
    if (l->count > INDEX_LIST) code = read_skips(l, term->size, e);
    else code = add_run(l, (list_run){0, 0, term->size}, e);
    if (code == LEDE_OK && l->run.n > 1) code = mend_runs(l, e);
    if (code == LEDE_OK) *out = &l->list;
    else index_list_free(&l->list);
    return code;
}

void index_list_free(index_list *list) {
    if (!list) return;
    list_cursor *l = (list_cursor *)list;
    vec_free(&l->run);
    buf_free(&l->window);
    free(l);
}

/* Leave out the positions of removed documents. */
static void drop_gone(list_cursor *l) {
    const index_segment *s = l->segment;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < l->list.n; i++) {
        uint32_t at = l->decoded[i];
        while (l->gone < s->gone.n && s->docs.start[s->gone.p[l->gone] + 1] <= at) l->gone++;
        if (l->gone < s->gone.n && s->docs.start[s->gone.p[l->gone]] <= at) continue;
        l->decoded[kept++] = at;
    }
    l->list.n = kept;
}

static lede_status decode_run(list_cursor *l, size_t number, lede_error *e) {
    unsigned char bytes[INDEX_LIST * 5];
    const list_run *run = &l->run.p[number];
    uint32_t n = number + 1 < l->run.n ? INDEX_LIST : l->count - (uint32_t)number * INDEX_LIST;
    if (run->size > sizeof bytes || n > INDEX_LIST) return opened_damaged(l->segment, e);
    lede_status code = list_bytes(l, l->at + run->at, run->size, bytes, e);
    if (code != LEDE_OK) return code;
    const unsigned char *p = bytes, *end = bytes + run->size;
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t x = 0;
        for (int shift = 0; p < end; shift += 7) {
            x |= (uint32_t)(*p & 127) << (shift & 31);
            if (!(*p++ & 128)) break;
        }
        at = i == 0 && number ? run->first : at + x;
        l->decoded[i] = at;
    }
    if (p != end || at >= l->segment->row.tokens) return opened_damaged(l->segment, e);
    l->list.i = 0;
    l->list.n = n;
    if (l->segment->gone.n) drop_gone(l);
    return LEDE_OK;
}

lede_status index_list_more(index_list *list, lede_error *e) {
    list_cursor *l = (list_cursor *)list;
    do {
        if (l->next >= l->run.n) {
            list->i = list->n = 0;
            return LEDE_DONE;
        }
        lede_status code = decode_run(l, l->next++, e);
        if (code != LEDE_OK) return code;
    } while (list->n == 0);
    return LEDE_OK;
}

/* The last run after those decoded whose first position is not behind `at`. */
static size_t run_before(const list_cursor *l, uint32_t at) {
    size_t low = l->next, high = l->run.n;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (l->run.p[mid].first <= at) low = mid + 1;
        else high = mid;
    }
    return low > l->next ? low - 1 : l->next;
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

/* ---- the row ------------------------------------------------------------------------------------------------------------------ */

static void show_removed(const index_segment *s, uint32_t from, uint32_t n, uint32_t *id) {
    for (size_t i = 0; i < s->gone.n; i++) {
        uint32_t a = s->docs.start[s->gone.p[i]], b = s->docs.start[s->gone.p[i] + 1];
        if (b <= from) continue;
        if (a >= from + n) break;
        for (uint32_t at = a < from ? from : a; at < b && at < from + n; at++) id[at - from] = INDEX_REMOVED;
    }
}

static bool decode_block(lede_str piece, uint32_t n, uint32_t *id) {
    if (piece.n < (size_t)n * 2) return false;
    const unsigned char *p = (const unsigned char *)piece.p, *end = p + piece.n;
    for (uint32_t i = 0; i < n; i++) id[i] = (uint32_t)(p[2 * i] | p[2 * i + 1] << 8);
    uint64_t at = 0, step, more;
    for (p += (size_t)n * 2; p < end;) {
        if (!varint_get(&p, end, &step) || !varint_get(&p, end, &more)) return false;
        at += step;
        if (at >= n || id[at] != ROW_ESCAPE) return false;
        id[at] += (uint32_t)more;
    }
    return true;
}

static lede_status load_block(index_segment *s, int64_t piece, uint32_t n, uint32_t slot, lede_error *e) {
    kept_blocks *k = &s->blocks;
    if (!k->id[slot]) k->id[slot] = malloc(INDEX_BLOCK * sizeof *k->id[slot]);
    if (!k->id[slot]) return store_no_memory(e);
    k->piece[slot] = -1;
    lede_str bytes;
    lede_status code = opened_piece(s, PART_ROW, piece, &bytes, e);
    if (code != LEDE_OK) return code;
    if (!decode_block(bytes, n, k->id[slot])) return opened_damaged(s, e);
    if (s->gone.n) show_removed(s, (uint32_t)piece * INDEX_BLOCK, n, k->id[slot]);
    k->piece[slot] = piece;
    return LEDE_OK;
}

static uint32_t run_length(const index_segment *s, int64_t piece, uint32_t size) {
    int64_t left = s->row.tokens - piece * size;
    return left < size ? (uint32_t)left : size;
}

lede_status index_block_get(index_segment *s, uint32_t at, index_block *out, lede_error *e) {
    *out = (index_block){0};
    if (at >= s->row.tokens) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no position %u", at);
    kept_blocks *k = &s->blocks;
    int64_t piece = at / INDEX_BLOCK;
    uint32_t n = run_length(s, piece, INDEX_BLOCK), slot = 0;
    while (slot < KEPT_BLOCKS && k->piece[slot] != piece) slot++;
    if (slot == KEPT_BLOCKS) {
        slot = k->next++ % KEPT_BLOCKS;
        lede_status code = load_block(s, piece, n, slot, e);
        if (code != LEDE_OK) return code;
    }
    *out = (index_block){(uint32_t)piece * INDEX_BLOCK, n, k->id[slot]};
    return LEDE_OK;
}

lede_status index_read(index_segment *s, uint32_t from, uint32_t n, uint32_t *id, uint32_t *got, lede_error *e) {
    *got = 0;
    while (*got < n && from < s->row.tokens) {
        index_block b;
        lede_status code = index_block_get(s, from, &b, e);
        if (code != LEDE_OK) return code;
        uint32_t some = b.from + b.n - from;
        if (some > n - *got) some = n - *got;
        memcpy(id + *got, b.id + (from - b.from), some * sizeof *id);
        *got += some;
        from += some;
    }
    return LEDE_OK;
}

/* ---- marks --------------------------------------------------------------------------------------------------------------------- */

static void fill(uint64_t *bit, uint32_t from, uint32_t to) {
    for (; from < to; from++) bit[from / 64] |= (uint64_t)1 << from % 64;
}

static bool decode_marks(lede_str piece, index_mark kind, uint32_t n, uint64_t *bit) {
    const unsigned char *p = (const unsigned char *)piece.p, *end = p + piece.n;
    memset(bit, 0, INDEX_MARKS / 8);
    uint64_t at = 0, step;
    uint32_t begun = n;
    while (p < end) {
        if (!varint_get(&p, end, &step)) return false;
        at += step;
        if (at >= n) return false;
        if (kind != INDEX_BOILER) fill(bit, (uint32_t)at, (uint32_t)at + 1);
        else if (begun == n) begun = (uint32_t)at;
        else {
            fill(bit, begun, (uint32_t)at);
            begun = n;
        }
    }
    fill(bit, begun, n);
    return true;
}

lede_status index_marks_get(index_segment *s, index_mark kind, uint32_t at, index_marks *out, lede_error *e) {
    *out = (index_marks){0};
    if (at >= s->row.tokens) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no position %u", at);
    kept_marks *k = &s->marks[kind];
    int64_t piece = at / INDEX_MARKS;
    uint32_t n = run_length(s, piece, INDEX_MARKS), slot = 0;
    while (slot < KEPT_MARKS && k->piece[slot] != piece) slot++;
    if (slot == KEPT_MARKS) {
        slot = k->next++ % KEPT_MARKS;
        if (!k->bit[slot]) k->bit[slot] = malloc(INDEX_MARKS / 8);
        if (!k->bit[slot]) return store_no_memory(e);
        k->piece[slot] = -1;
        lede_str bytes;
        lede_status code = opened_piece(s, PART_SENTENCES + (int)kind, piece, &bytes, e);
        if (code != LEDE_OK) return code;
        if (!decode_marks(bytes, kind, n, k->bit[slot])) return opened_damaged(s, e);
        k->piece[slot] = piece;
    }
    *out = (index_marks){(uint32_t)piece * INDEX_MARKS, n, k->bit[slot]};
    return LEDE_OK;
}

/* The nearest marked position at or before `at`, or 0. */
static lede_status mark_before(index_segment *s, index_mark kind, uint32_t at, uint32_t *out, lede_error *e) {
    for (;;) {
        index_marks m;
        lede_status code = index_marks_get(s, kind, at, &m, e);
        if (code != LEDE_OK) return code;
        uint32_t word = (at - m.from) / 64;
        uint64_t bits = m.bit[word] & (UINT64_MAX >> (63 - (at - m.from) % 64));
        while (!bits && word) bits = m.bit[--word];
        if (bits) {
            *out = m.from + word * 64 + 63 - (uint32_t)__builtin_clzll(bits);
            return LEDE_OK;
        }
        *out = 0;
        if (m.from == 0) return LEDE_OK;
        at = m.from - 1;
    }
}

/* The first marked position at or after `at`, or the end. */
static lede_status mark_after(index_segment *s, index_mark kind, uint32_t at, uint32_t *out, lede_error *e) {
    *out = (uint32_t)s->row.tokens;
    while (at < s->row.tokens) {
        index_marks m;
        lede_status code = index_marks_get(s, kind, at, &m, e);
        if (code != LEDE_OK) return code;
        uint32_t word = (at - m.from) / 64, words = (m.n + 63) / 64;
        uint64_t bits = m.bit[word] & (UINT64_MAX << (at - m.from) % 64);
        while (!bits && ++word < words) bits = m.bit[word];
        if (bits) {
            *out = m.from + word * 64 + (uint32_t)__builtin_ctzll(bits);
            return LEDE_OK;
        }
        at = m.from + m.n;
    }
    return LEDE_OK;
}

lede_status index_around(index_segment *s, index_mark kind, uint32_t at, uint32_t *from, uint32_t *to, lede_error *e) {
    *from = *to = 0;
    lede_status code = mark_before(s, kind, at, from, e);
    return code == LEDE_OK ? mark_after(s, kind, at + 1, to, e) : code;
}

void opened_row_free(index_segment *s) {
    for (int i = 0; i < KEPT_BLOCKS; i++) free(s->blocks.id[i]);
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < KEPT_MARKS; i++) free(s->marks[k].bit[i]);
}
