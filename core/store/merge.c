/* Merging segments, so that they stay few: eight of one size become one of the next, and at the end of an ingest each
 * segment is larger than all after it together. A token is so written again about once for each eightfold growth of the
 * corpus. Removed documents are left out. Memory: four bytes for each term of the segments merged. */
#include <stdlib.h>

#include "opened.h"

enum { FAN = 8 };
static const int64_t most_tokens = (int64_t)1 << 31;

typedef struct {
    index_segment *segment;
    index_docs docs;
    uint32_t *start; /* by document: where its tokens begin in the new segment; UINT32_MAX: removed */
    bool whole;      /* nothing is removed */
    uint32_t base;   /* where its first token begins in the new segment */
    uint32_t *id;    /* by old id: number of the term in the new dictionary, later its new id */
    index_terms *terms;
    index_term term;
    bool ended;
    offsets offset; /* of the document at hand */
} source;

typedef struct {
    lede_corpus *corpus;
    const volatile int *stop;
    source *source;
    size_t sources;
    VEC(term_counts) count; /* by number of the term */
    uint32_t *id;
    uint32_t tokens; /* that stay */
} merging;

static lede_status stopped(const merging *m, lede_error *e) {
    return m->stop && *m->stop ? lede_fail(e, LEDE_ESTOP, -1, "stopped") : LEDE_OK;
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

/* Lay the documents that stay one after the other, from *at on. */
static lede_status source_open(source *s, index_segment *segment, uint32_t *at, lede_error *e) {
    s->segment = segment;
    index_size size = index_segment_size(segment);
    lede_status code = index_docs_get(segment, &s->docs, e);
    s->start = malloc((s->docs.n + (size_t)1) * sizeof *s->start);
    s->id = malloc((size.terms + (size_t)1) * sizeof *s->id);
    if (code == LEDE_OK && (!s->start || !s->id)) code = no_memory(e);
    if (code != LEDE_OK) return code;
    s->whole = size.removed == 0;
    s->base = *at;
    for (size_t i = 0, gone = 0; i < s->docs.n; i++) {
        if (gone < segment->gone.n && segment->gone.p[gone] == i) {
            s->start[i] = UINT32_MAX;
            gone++;
            continue;
        }
        s->start[i] = *at;
        *at += s->docs.start[i + 1] - s->docs.start[i];
    }
    return LEDE_OK;
}

static void source_close(source *s) {
    index_terms_free(s->terms);
    free(s->start);
    free(s->id);
    vec_free(&s->offset);
}

static lede_status source_next(source *s, lede_error *e) {
    lede_status code = index_terms_next(s->terms, &s->term, e);
    s->ended = code != LEDE_OK;
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status rewind_all(merging *m, lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t i = 0; code == LEDE_OK && i < m->sources; i++) {
        source *s = &m->source[i];
        index_terms_free(s->terms);
        code = index_terms_new(&s->terms, s->segment, STR(""), e);
        if (code == LEDE_OK) code = source_next(s, e);
    }
    return code;
}

static int compare(const source *a, const source *b) {
    int c = str_cmp(a->term.fold, b->term.fold);
    return c ? c : str_cmp(a->term.form, b->term.form);
}

/* Those that stand on the least term, in order. 0: all are ended. */
static size_t least(merging *m, source **out) {
    size_t n = 0;
    for (size_t i = 0; i < m->sources; i++) {
        source *s = &m->source[i];
        if (s->ended) continue;
        int c = n ? compare(s, out[0]) : -1;
        if (c < 0) n = 0;
        if (c <= 0) out[n++] = s;
    }
    return n;
}

/* ---- the dictionary ---------------------------------------------------------------------------------------------- */

/* Write the positions of a source's term that stay, as they are numbered in the new segment. */
static lede_status walk(source *s, segment_writer *w, lede_error *e) {
    index_list *list;
    uint32_t at[INDEX_BLOCK / 8], d = 0;
    lede_status code = index_list_new(&list, s->segment, &s->term, e);
    while (code == LEDE_OK && (code = index_list_more(list, e)) == LEDE_OK) {
        while (code == LEDE_OK && list->i < list->n) {
            uint32_t n = 0;
            for (; list->i < list->n && n < sizeof at / sizeof *at; n++) {
                uint32_t old = list->p[list->i++];
                at[n] = old + s->base;
                if (s->whole) continue;
                if (s->docs.start[d + 1] <= old) d = index_docs_at(&s->docs, old);
                at[n] = s->start[d] + (old - s->docs.start[d]);
            }
            code = segment_writer_positions(w, at, n, e);
        }
    }
    index_list_free(list);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* Count those that stay. */
static lede_status recount(source *s, term_counts *n, lede_error *e) {
    index_list *list;
    index_marks boiler = {0};
    uint32_t at, d = 0, last = UINT32_MAX;
    lede_status code = index_list_new(&list, s->segment, &s->term, e);
    while (code == LEDE_OK && (code = index_list_next(list, &at, e)) == LEDE_OK) {
        if (at - boiler.from >= boiler.n) code = index_marks_get(s->segment, INDEX_BOILER, at, &boiler, e);
        if (code != LEDE_OK) break;
        if (s->docs.start[d + 1] <= at) d = index_docs_at(&s->docs, at);
        bool hidden = boiler.bit[(at - boiler.from) / 64] >> (at - boiler.from) % 64 & 1;
        n->count++;
        n->hidden += hidden;
        n->documents += !hidden && d != last;
        if (!hidden) last = d;
    }
    index_list_free(list);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status count_in(source *s, term_counts *n, lede_error *e) {
    if (!s->whole) return recount(s, n, e);
    n->count += s->term.count;
    n->hidden += s->term.hidden;
    n->documents += s->term.documents;
    return LEDE_OK;
}

/* First pass: number the terms that stay, and count them. */
static lede_status number_terms(merging *m, source **group, lede_error *e) {
    lede_status code = rewind_all(m, e);
    for (size_t n; code == LEDE_OK && (n = least(m, group)) > 0;) {
        term_counts sum = {0}, *slot;
        for (size_t i = 0; code == LEDE_OK && i < n; i++) code = count_in(group[i], &sum, e);
        for (size_t i = 0; i < n; i++) group[i]->id[group[i]->term.id] = sum.count ? (uint32_t)m->count.n : UINT32_MAX;
        if (code == LEDE_OK && sum.count) {
            if (!(slot = vec_push(&m->count))) return no_memory(e);
            *slot = sum;
        }
        for (size_t i = 0; code == LEDE_OK && i < n; i++) code = source_next(group[i], e);
        if (code == LEDE_OK && m->count.n % 4096 == 0) code = stopped(m, e);
    }
    return code;
}

/* Second pass: write the terms with their lists. */
static lede_status write_terms(merging *m, source **group, segment_writer *w, lede_error *e) {
    lede_status code = rewind_all(m, e);
    for (size_t n; code == LEDE_OK && (n = least(m, group)) > 0;) {
        const index_term *t = &group[0]->term;
        uint32_t number = group[0]->id[t->id];
        if (number < m->count.n) {
            const term_counts *c = &m->count.p[number];
            code = segment_writer_term(w, t->fold, t->form, m->id[number], c, e);
            bool dense = term_is_dense(m->id[number], c->count, m->tokens);
            for (size_t i = 0; code == LEDE_OK && !dense && i < n; i++) code = walk(group[i], w, e);
            if (code == LEDE_OK && dense) code = segment_writer_no_positions(w, e);
            if (code == LEDE_OK && number % 4096 == 0) code = stopped(m, e);
        }
        for (size_t i = 0; code == LEDE_OK && i < n; i++) code = source_next(group[i], e);
    }
    return code;
}

/* ---- the row ----------------------------------------------------------------------------------------------------- */

/* Set bit `kind` of the marks of [at, at + n), which lie in one run of INDEX_MARKS. */
static lede_status copy_marks(source *s, index_mark kind, uint32_t at, uint32_t n, uint8_t *marks, lede_error *e) {
    index_marks m;
    lede_status code = index_marks_get(s->segment, kind, at, &m, e);
    if (code != LEDE_OK) return code;
    for (uint32_t i = at - m.from, end = i + n; i < end;) {
        uint64_t bits = m.bit[i / 64] >> i % 64;
        if (!bits) i = (i / 64 + 1) * 64;
        else {
            i += (uint32_t)__builtin_ctzll(bits);
            if (i < end) marks[m.from + i - at] |= (uint8_t)(1 << kind);
            i++;
        }
    }
    return LEDE_OK;
}

/* Tokens [at, at + n) of one block. */
static lede_status write_tokens(source *s, const index_block *b, uint32_t at, uint32_t n, segment_writer *w,
                                lede_error *e) {
    uint32_t id[1024];
    uint8_t marks[1024] = {0};
    lede_status code = LEDE_OK;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t old = b->id[at - b->from + i];
        if (old >= (uint32_t)s->segment->row.terms) return opened_damaged(s->segment, e);
        id[i] = s->id[old];
    }
    for (int k = 0; code == LEDE_OK && k < 3; k++) code = copy_marks(s, (index_mark)k, at, n, marks, e);
    return code == LEDE_OK ? segment_writer_tokens(w, id, marks, n, e) : code;
}

static lede_status write_document(source *s, size_t i, segment_writer *w, lede_error *e) {
    uint32_t at = s->docs.start[i], end = s->docs.start[i + 1];
    lede_status code = index_offsets(s->segment, (uint32_t)i, &s->offset, e);
    if (code == LEDE_OK) code = segment_writer_document(w, s->docs.id[i], end - at, s->offset.p, e);
    while (code == LEDE_OK && at < end) {
        index_block b;
        code = index_block_get(s->segment, at, &b, e); /* INDEX_MARKS is a multiple of its size */
        uint32_t n = b.from + b.n < end ? b.from + b.n - at : end - at;
        if (n > 1024) n = 1024;
        if (code == LEDE_OK) code = write_tokens(s, &b, at, n, w, e);
        at += n;
    }
    return code;
}

static lede_status write_row(merging *m, segment_writer *w, lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t k = 0; code == LEDE_OK && k < m->sources; k++) {
        source *s = &m->source[k];
        for (uint32_t i = 0; i < (uint32_t)s->segment->row.terms; i++)
            s->id[i] = s->id[i] < m->count.n ? m->id[s->id[i]] : UINT32_MAX;
        for (size_t i = 0; code == LEDE_OK && i < s->docs.n; i++) {
            if (s->start[i] != UINT32_MAX) code = write_document(s, i, w, e);
            if (code == LEDE_OK) code = stopped(m, e);
        }
    }
    return code;
}

/* ---- one merge --------------------------------------------------------------------------------------------------- */

/* Sentences and bytes of the documents that stay. */
static lede_status sum_row(lede_corpus *c, const segment_row *from, segment_row *to, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_REMOVED_SUMS, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "ii", from->first, from->last);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code != LEDE_OK) return code;
    to->sentences += from->sentences - sqlite3_column_int64(st, 0);
    to->bytes += from->bytes - sqlite3_column_int64(st, 1);
    sqlite3_reset(st);
    return LEDE_OK;
}

static lede_status merge_open(merging *m, index_t *x, size_t first, segment_row *row, uint32_t *documents,
                              lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t i = 0; code == LEDE_OK && i < m->sources; i++) {
        index_segment *s = index_segment_get(x, first + i);
        index_size size = index_segment_size(s);
        *documents += size.documents - size.removed;
        code = source_open(&m->source[i], s, &m->tokens, e);
        if (code == LEDE_OK) code = sum_row(m->corpus, &s->row, row, e);
    }
    return code;
}

static lede_status merge_write(merging *m, source **group, segment_row *row, lede_error *e) {
    segment_writer *w = NULL;
    lede_status code = segment_writer_new(&w, m->corpus, e);
    if (code == LEDE_OK) code = number_terms(m, group, e);
    if (code == LEDE_OK) {
        m->id = malloc((m->count.n + 1) * sizeof *m->id);
        if (!m->id || !segment_ids(m->count.p, m->id, (uint32_t)m->count.n)) code = no_memory(e);
    }
    if (code == LEDE_OK) code = write_terms(m, group, w, e);
    if (code == LEDE_OK) code = write_row(m, w, e);
    if (code == LEDE_OK) code = segment_writer_end(w, row, e);
    segment_writer_free(w);
    return code;
}

/* Segments [first, first + n) become one. */
static lede_status merge_run(lede_corpus *c, index_t *x, size_t first, size_t n, const volatile int *stop,
                             lede_error *e) {
    merging m = {.corpus = c, .stop = stop, .sources = n, .source = calloc(n, sizeof *m.source)};
    source **group = calloc(n, sizeof *group);
    segment_row row = {0};
    uint32_t documents = 0;
    lede_status code = m.source && group ? merge_open(&m, x, first, &row, &documents, e) : no_memory(e);
    if (code == LEDE_OK && documents) code = merge_write(&m, group, &row, e);
    for (size_t i = 0; code == LEDE_OK && i < n; i++) code = segment_drop(c, &index_segment_get(x, first + i)->row, e);
    for (size_t i = 0; m.source && i < n; i++) source_close(&m.source[i]);
    free(m.source);
    free(group);
    free(m.id);
    vec_free(&m.count);
    return code;
}

/* ---- when -------------------------------------------------------------------------------------------------------- */

static int level(int64_t tokens) {
    int n = 0;
    for (tokens >>= 10; tokens >= FAN; tokens /= FAN) n++;
    return n;
}

/* How many segments at the end are to become one: those of one size where they are FAN, or, where the ingest ends, all
 * that are not larger than what follows them. */
static size_t tail(index_t *x, bool last) {
    size_t n = index_segments(x), k = 0;
    int64_t sum = 0;
    for (; k < n; k++) {
        index_size size = index_segment_size(index_segment_get(x, n - 1 - k));
        if (sum + size.live > most_tokens) break;
        if (k && last && size.live > sum) break;
        if (k && !last && level(size.tokens) != level(index_segment_size(index_segment_get(x, n - 1)).tokens)) break;
        sum += size.live;
    }
    return k >= (last ? 2 : FAN) ? k : 0;
}

/* A segment a quarter of which is removed. */
static size_t hollow(index_t *x) {
    for (size_t i = 0; i < index_segments(x); i++) {
        index_size s = index_segment_size(index_segment_get(x, i));
        if (s.removed && (int64_t)s.removed * 4 >= s.documents) return i;
    }
    return SIZE_MAX;
}

static lede_status merge_once(lede_corpus *c, bool last, const volatile int *stop, bool *more, lede_error *e) {
    index_t *x;
    lede_status code = index_open(&x, c, e);
    if (code != LEDE_OK) return code;
    size_t n = tail(x, last), lone = last ? hollow(x) : SIZE_MAX;
    *more = n > 0 || lone != SIZE_MAX;
    if (*more) {
        code = store_begin(c, e);
        if (code == LEDE_OK) {
            code = n ? merge_run(c, x, index_segments(x) - n, n, stop, e) : merge_run(c, x, lone, 1, stop, e);
            code = store_end(c, code, e);
        }
    }
    index_close(x);
    return code;
}

lede_status segment_merge(lede_corpus *c, bool last, const volatile int *stop, lede_error *e) {
    /* Segments that a query of this process still reads must not vanish under it; the next ingest merges them. */
    if (c->readers) return LEDE_OK;
    bool more = true;
    lede_status code = LEDE_OK;
    while (code == LEDE_OK && more) code = merge_once(c, last, stop, &more, e);
    return code;
}
