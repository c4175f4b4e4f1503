/* The writer of segments: one pass, one piece of each part in memory. */
#include "segment.h"

#include <stdlib.h>

#include "run.h"

typedef struct {
    buf bytes;
    int64_t pieces;
} part;

struct segment_writer {
    lede_corpus *corpus;
    int64_t id;
    part part[PART_DOCUMENTS + 1];
    uint32_t *number; /* by id: number of the term */
    size_t room;
    int64_t terms;
    /* dictionary */
    buf group, fold, before; /* forms of the folded form at hand; it; the last one of this piece */
    uint32_t forms;
    int64_t head_term, head_list; /* as last written to HEADS */
    bool open;                    /* a folded form is at hand */
    /* lists */
    uint64_t lists; /* bytes so far */
    buf skips, list;
    uint32_t given, term_id, run_first;
    term_counts due;
    size_t run_start;
    uint32_t run[INDEX_LIST]; /* positions of the run at hand */
    lede_str form;
    buf form_kept;
    /* the row */
    uint64_t block_seconds; /* where the bytes of the block at hand begin in SECONDS */
    uint32_t mark_last[3];
    VEC(size_t) mark_end[3]; /* of each piece of marks; all are kept, to be written one behind the other */
    bool boiler;
    int64_t tokens, boilers, documents_all, first_doc, last_doc;
    const uint32_t *offset; /* of the document at hand, the next one */
    uint32_t offset_last;   /* as last written in this block */
    int64_t offset_due;     /* the token it belongs to */
    buf offsets;            /* of the block at hand */
    buf chunks;             /* and how many bytes of SECONDS each of its chunks has */
    uint64_t chunk_seconds; /* where those of the chunk at hand begin */
};

static lede_status put(segment_writer *w, int number, const char *p, size_t n, lede_error *e) {
    return sql_do(w->corpus, SQL_PIECE_ADD, e, "ib", piece_id(w->id, number, w->part[number].pieces++),
                  (lede_str){p, n});
}

static lede_status put_part(segment_writer *w, int number, lede_error *e) {
    buf *b = &w->part[number].bytes;
    if (b->failed) return no_memory(e);
    lede_status code = put(w, number, b->p, b->n, e);
    buf_clear(b);
    return code;
}

/* Cut full pieces off the front. */
static lede_status cut_part(segment_writer *w, int number, lede_error *e) {
    buf *b = &w->part[number].bytes;
    if (b->failed) return no_memory(e);
    size_t done = 0;
    lede_status code = LEDE_OK;
    for (; code == LEDE_OK && b->n - done >= LISTS_PIECE; done += LISTS_PIECE)
        code = put(w, number, b->p + done, LISTS_PIECE, e);
    if (done) memmove(b->p, b->p + done, b->n -= done);
    return code;
}

lede_status segment_writer_new(segment_writer **out, lede_corpus *c, lede_error *e) {
    *out = NULL;
    segment_writer *w = calloc(1, sizeof *w);
    if (!w) return no_memory(e);
    w->corpus = c;
    lede_status code = sql_int(c, SQL_SEGMENT_LAST_ID, 0, &w->id, e, "");
    w->id++;
    if (code == LEDE_OK) *out = w;
    else free(w);
    return code;
}

void segment_writer_free(segment_writer *w) {
    if (!w) return;
    buf *const all[] = {&w->group, &w->fold, &w->before, &w->skips, &w->list, &w->form_kept, &w->offsets, &w->chunks};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) buf_free(all[i]);
    for (int i = 0; i <= PART_DOCUMENTS; i++) buf_free(&w->part[i].bytes);
    for (int k = 0; k < 3; k++) vec_free(&w->mark_end[k]);
    free(w->number);
    free(w);
}

/* ---- dictionary and lists ---------------------------------------------------------------------------------------- */

static void copy_to(buf *b, lede_str s) {
    buf_clear(b);
    buf_add(b, s.p, s.n);
}

static lede_str bytes_of(const buf *b) { return (lede_str){b->n ? b->p : "", b->n}; }

static bool letters(lede_str fold, lede_str form, size_t capitals) {
    if (fold.n != form.n || fold.n < capitals) return false;
    for (size_t i = 0; i < fold.n; i++) {
        char f = fold.p[i];
        if (i < capitals && f >= 'a' && f <= 'z') f = (char)(f - 32);
        if (f != form.p[i]) return false;
    }
    return true;
}

static int spelling(lede_str fold, lede_str form) {
    if (str_eq(fold, form)) return SPELT_FOLDED;
    if (letters(fold, form, 1)) return SPELT_CAPITAL;
    return letters(fold, form, fold.n) ? SPELT_CAPITALS : SPELT_OWN;
}

/* The first folded form of a piece of TERMS goes into HEADS. */
static void put_head(segment_writer *w, int64_t term, int64_t list) {
    buf *h = &w->part[PART_HEADS].bytes;
    buf_varint(h, w->fold.n);
    buf_add(h, w->fold.p, w->fold.n);
    buf_varint(h, (uint64_t)(term - w->head_term));
    buf_varint(h, (uint64_t)(list - w->head_list));
    w->head_term = term;
    w->head_list = list;
}

/* The folded form at hand is complete. */
static lede_status end_fold(segment_writer *w, lede_error *e) {
    if (!w->open) return LEDE_OK;
    buf *t = &w->part[PART_TERMS].bytes;
    size_t shared = 0;
    if (t->n)
        while (shared < w->fold.n && shared < w->before.n && w->fold.p[shared] == w->before.p[shared]) shared++;
    buf_varint(t, shared);
    buf_varint(t, w->fold.n - shared);
    buf_add(t, w->fold.p + shared, w->fold.n - shared);
    buf_varint(t, w->forms);
    buf_add(t, w->group.p, w->group.n);
    copy_to(&w->before, bytes_of(&w->fold));
    buf_clear(&w->group);
    w->open = false;
    w->forms = 0;
    if (w->group.failed || w->fold.failed || w->before.failed) return no_memory(e);
    return t->n >= TERMS_PIECE ? put_part(w, PART_TERMS, e) : LEDE_OK;
}

/* The list at hand is complete: it goes into LISTS, and the form into its group. */
static lede_status end_list(segment_writer *w, lede_error *e) {
    buf *lists = &w->part[PART_LISTS].bytes;
    size_t before = lists->n;
    if (w->list.n && w->due.count > INDEX_LIST) {
        buf_varint(lists, w->skips.n);
        buf_add(lists, w->skips.p, w->skips.n);
    }
    buf_add(lists, w->list.p, w->list.n);
    if (lists->failed || w->skips.failed || w->list.failed || w->form_kept.failed) return no_memory(e);
    size_t size = lists->n - before;
    w->lists += size;
    lede_str form = bytes_of(&w->form_kept);
    int how = spelling(bytes_of(&w->fold), form);
    buf_varint(&w->group, (uint64_t)how);
    if (how == SPELT_OWN) {
        buf_varint(&w->group, form.n);
        buf_add(&w->group, form.p, form.n);
    }
    buf_varint(&w->group, w->term_id);
    buf_varint(&w->group, w->due.count);
    buf_varint(&w->group, (uint64_t)w->due.documents * 2 + (w->due.hidden > 0));
    if (w->due.hidden) buf_varint(&w->group, w->due.hidden);
    buf_varint(&w->group, size);
    return cut_part(w, PART_LISTS, e);
}

static lede_status keep_number(segment_writer *w, uint32_t id, size_t length, lede_error *e) {
    if (w->terms >> LENGTH_SHIFT) return lede_fail(e, LEDE_ELIMIT, -1, "too many different words for one segment");
    if (id >= w->room) {
        size_t room = w->room ? w->room : 1024;
        while (room <= id) room *= 2;
        uint32_t *more = realloc(w->number, room * sizeof *more);
        if (!more) return no_memory(e);
        w->number = more;
        w->room = room;
    }
    w->number[id] = (uint32_t)w->terms | (uint32_t)(length < LENGTH_LONG ? length : LENGTH_LONG) << LENGTH_SHIFT;
    return LEDE_OK;
}

lede_status segment_writer_term(segment_writer *w, lede_str fold, lede_str form, uint32_t id, const term_counts *n,
                                lede_error *e) {
    lede_status code = LEDE_OK;
    if (!w->open || !str_eq(fold, bytes_of(&w->fold))) {
        code = end_fold(w, e);
        copy_to(&w->fold, fold);
        w->open = true;
        if (code == LEDE_OK && w->part[PART_TERMS].bytes.n == 0) put_head(w, w->terms, (int64_t)w->lists);
    }
    copy_to(&w->form_kept, form);
    w->forms++;
    w->term_id = id;
    w->due = *n;
    w->given = w->run_first = 0;
    w->run_start = 0;
    buf_clear(&w->list);
    buf_clear(&w->skips);
    if (code == LEDE_OK) code = keep_number(w, id, form.n, e);
    w->terms++;
    return code;
}

/* The run at hand is complete. */
static lede_status end_run(segment_writer *w, uint32_t n, lede_error *e) {
    bool first = w->given <= INDEX_LIST;
    if (first) buf_varint(&w->list, w->run[0]);
    else {
        buf_varint(&w->skips, w->run[0] - w->run_first);
        buf_varint(&w->skips, w->list.n - w->run_start);
        w->run_start = w->list.n;
    }
    w->run_first = w->run[0];
    return run_put(&w->list, w->run, n) ? LEDE_OK : no_memory(e);
}

lede_status segment_writer_no_positions(segment_writer *w, lede_error *e) { return end_list(w, e); }

lede_status segment_writer_positions(segment_writer *w, const uint32_t *at, uint32_t n, lede_error *e) {
    lede_status code = LEDE_OK;
    for (uint32_t some; code == LEDE_OK && n; at += some, n -= some) {
        uint32_t held = w->given % INDEX_LIST;
        some = INDEX_LIST - held < n ? INDEX_LIST - held : n;
        memcpy(w->run + held, at, some * sizeof *at);
        w->given += some;
        if (held + some == INDEX_LIST || w->given == w->due.count) code = end_run(w, held + some, e);
    }
    return code == LEDE_OK && w->given == w->due.count ? end_list(w, e) : code;
}

static lede_status end_terms(segment_writer *w, lede_error *e) {
    lede_status code = end_fold(w, e);
    if (code == LEDE_OK && w->part[PART_TERMS].bytes.n) code = put_part(w, PART_TERMS, e);
    if (code == LEDE_OK) code = put_part(w, PART_HEADS, e);
    if (code == LEDE_OK && w->part[PART_LISTS].bytes.n) code = put_part(w, PART_LISTS, e);
    for (int64_t i = 0; code == LEDE_OK && i < w->terms; i++) {
        buf *ids = &w->part[PART_IDS].bytes;
        for (int k = 0; k < 32; k += 8) buf_putc(ids, (char)(w->number[i] >> k));
        if ((i + 1) % IDS_PIECE == 0 || i + 1 == w->terms) code = put_part(w, PART_IDS, e);
    }
    return code;
}

/* ---- the row of tokens ------------------------------------------------------------------------------------------- */

lede_status segment_writer_document(segment_writer *w, int64_t doc, uint32_t tokens, const uint32_t *offset,
                                    lede_error *e) {
    buf *b = &w->part[PART_DOCUMENTS].bytes;
    if (w->documents_all++ == 0) w->first_doc = doc;
    buf_varint(b, (uint64_t)(doc - w->last_doc));
    buf_varint(b, tokens);
    w->last_doc = doc;
    w->offset = offset;
    w->offset_last = 0;
    w->offset_due = w->tokens + OFFSETS;
    return cut_part(w, PART_DOCUMENTS, e);
}

/* Bytes of SECONDS so far. */
static uint64_t seconds_size(const segment_writer *w) {
    const part *s = &w->part[PART_SECONDS];
    return (uint64_t)s->pieces * LISTS_PIECE + s->bytes.n;
}

static void end_chunk(segment_writer *w) {
    uint64_t end = seconds_size(w);
    buf_varint(&w->chunks, end - w->chunk_seconds);
    w->chunk_seconds = end;
}

static lede_status end_block(segment_writer *w, lede_error *e) {
    buf *firsts = &w->part[PART_FIRSTS].bytes;
    if (w->tokens % CHUNK) end_chunk(w);
    buf_varint(firsts, w->block_seconds);
    buf_add(firsts, w->chunks.p, w->chunks.n);
    buf_add(firsts, w->offsets.p, w->offsets.n);
    if (w->chunks.failed || w->offsets.failed) return no_memory(e);
    buf_clear(&w->chunks);
    buf_clear(&w->offsets);
    w->offset_last = 0;
    w->block_seconds = w->chunk_seconds;
    lede_status code = put_part(w, PART_FIRSTS, e);
    return code == LEDE_OK ? cut_part(w, PART_SECONDS, e) : code;
}

static lede_status end_marks(segment_writer *w, lede_error *e) {
    for (int k = 0; k < 3; k++) {
        size_t *end = vec_push(&w->mark_end[k]);
        if (!end) return no_memory(e);
        *end = w->part[PART_SENTENCES + k].bytes.n;
        w->mark_last[k] = 0;
    }
    w->boiler = false; /* a run that goes on begins anew in the next piece */
    return LEDE_OK;
}

/* A query looks at a few bytes in many pieces: those of one kind lie together, a tenth of a byte a token. */
static lede_status write_marks(segment_writer *w, int k, lede_error *e) {
    const buf *b = &w->part[PART_SENTENCES + k].bytes;
    lede_status code = b->failed ? no_memory(e) : LEDE_OK;
    for (size_t i = 0, from = 0; code == LEDE_OK && i < w->mark_end[k].n; from = w->mark_end[k].p[i++])
        code = put(w, PART_SENTENCES + k, b->n ? b->p + from : "", w->mark_end[k].p[i] - from, e);
    return code;
}

static void put_marks(segment_writer *w, unsigned marks) {
    uint32_t place = (uint32_t)(w->tokens % INDEX_MARKS);
    bool boiler = marks >> INDEX_BOILER & 1;
    w->boilers += boiler;
    unsigned change = (marks & 3) | (unsigned)(boiler != w->boiler) << INDEX_BOILER;
    w->boiler = boiler;
    for (int k = 0; change; k++, change >>= 1) {
        if (!(change & 1)) continue;
        buf_varint(&w->part[PART_SENTENCES + k].bytes, place - w->mark_last[k]);
        w->mark_last[k] = place;
    }
}

static void put_offset(segment_writer *w) {
    uint32_t at = *w->offset++;
    buf_varint(&w->offsets, at - w->offset_last);
    w->offset_last = at;
    w->offset_due += OFFSETS;
}

static bool put_ids(segment_writer *w, const uint32_t *id, size_t n) {
    buf *firsts = &w->part[PART_FIRSTS].bytes, *seconds = &w->part[PART_SECONDS].bytes;
    char *a = buf_reserve(firsts, n), *from = buf_reserve(seconds, n * 5), *b = from;
    if (!a || !b) return false;
    for (size_t i = 0; i < n; i++) {
        uint32_t x = id[i];
        if (x < ROW_DIRECT) {
            *a++ = (char)x;
            continue;
        }
        x -= ROW_DIRECT;
        *a++ = (char)(x < ROW_FAR ? ROW_DIRECT + x / 256 : 255);
        if (x >= ROW_FAR)
            for (x -= ROW_FAR; x >= 128; x >>= 7) *b++ = (char)(x | 128);
        *b++ = (char)x;
    }
    firsts->n += n;
    seconds->n += (size_t)(b - from);
    return true;
}

lede_status segment_writer_tokens(segment_writer *w, const uint32_t *id, const uint8_t *marks, size_t n,
                                  lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t some; code == LEDE_OK && n; id += some, marks += some, n -= some) {
        some = CHUNK - (size_t)(w->tokens % CHUNK);
        if (some > n) some = n;
        if (!put_ids(w, id, some)) return no_memory(e);
        for (size_t i = 0; i < some; i++, w->tokens++) {
            if (marks[i] || w->boiler) put_marks(w, marks[i]);
            if (w->tokens == w->offset_due) put_offset(w);
        }
        if (w->tokens % CHUNK == 0) end_chunk(w);
        if (w->tokens % INDEX_BLOCK == 0) code = end_block(w, e);
        if (code == LEDE_OK && w->tokens % INDEX_MARKS == 0) code = end_marks(w, e);
    }
    return code;
}

lede_status segment_writer_end(segment_writer *w, segment_row *row, lede_error *e) {
    lede_status code = LEDE_OK;
    if (w->tokens % INDEX_BLOCK) code = end_block(w, e);
    if (code == LEDE_OK && w->tokens % INDEX_MARKS) code = end_marks(w, e);
    for (int k = 0; code == LEDE_OK && k < 3; k++) code = write_marks(w, k, e);
    if (code == LEDE_OK && w->part[PART_SECONDS].bytes.n) code = put_part(w, PART_SECONDS, e);
    if (code == LEDE_OK) code = put_part(w, PART_DOCUMENTS, e);
    if (code == LEDE_OK) code = end_terms(w, e);
    if (code != LEDE_OK) return code;
    row->id = w->id;
    row->first = w->first_doc;
    row->last = w->last_doc;
    row->documents = w->documents_all;
    row->tokens = w->tokens;
    row->terms = w->terms;
    row->boiler = w->boilers;
    row->made = SEGMENT_MADE;
    return sql_do(w->corpus, SQL_SEGMENT_ADD, e, "iiiiiiiiii", row->id, row->first, row->last, row->documents,
                  row->tokens, row->terms, row->sentences, row->bytes, row->boiler, row->made);
}

lede_status segment_rows_get(lede_corpus *c, segment_rows *out, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_SEGMENT_ALL, &st, e);
    while (code == LEDE_OK && (code = sql_step(c, st, e)) == LEDE_OK) {
        segment_row *r = vec_push(out);
        if (!r) code = no_memory(e);
        else
            *r = (segment_row){sqlite3_column_int64(st, 0), sqlite3_column_int64(st, 1), sqlite3_column_int64(st, 2),
                               sqlite3_column_int64(st, 3), sqlite3_column_int64(st, 4), sqlite3_column_int64(st, 5),
                               sqlite3_column_int64(st, 6), sqlite3_column_int64(st, 7), sqlite3_column_int64(st, 8),
                               sqlite3_column_int64(st, 9)};
    }
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status segment_outdated(const lede_corpus *c, lede_error *e) {
    return lede_fail(
        e, LEDE_EVERSION, -1,
        "%s was indexed by another version of the program: lede index %s makes its index anew from the stored texts",
        c->path, c->path);
}

lede_status segment_drop(lede_corpus *c, const segment_row *row, lede_error *e) {
    lede_status code = sql_do(c, SQL_PIECE_REMOVE, e, "ii", piece_id(row->id, 0, 0), piece_id(row->id + 1, 0, 0));
    if (code == LEDE_OK) code = sql_do(c, SQL_SEGMENT_REMOVE, e, "i", row->id);
    return code == LEDE_OK ? sql_do(c, SQL_REMOVED_CLEAR, e, "ii", row->first, row->last) : code;
}
