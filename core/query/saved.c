#include <stdlib.h>

#include "query.h"
#include "store/saved.h"

/* Hits as bytes, by document and by token within it: they outlive the corpus' segments. All numbers are varints:
 *   layout (1), whether the run was stopped, captures, and for each its name;
 *   what was looked at: 0 all of the corpus, or 1 and documents as below;
 *   how many hits, and for each, in order of text: document - that of the hit before, first token, tokens, and for each
 *   capture the first token - that of the document, plus 1 (0: none), and tokens.
 * Documents of a selection: how many; for each: id - that before, how many stretches (0: the whole document), and for
 * each: first token - end of the one before, tokens. */

enum { LAYOUT = 1, MOST_CAPTURES = 32, LONGEST_NAME = 100 };

static lede_status damaged(lede_error *e) { return lede_fail(e, LEDE_EFORMAT, -1, "these saved hits are damaged"); }

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static void write_stretches(buf *b, const ranges *r, size_t k, uint32_t start, uint32_t end) {
    size_t n = 0, last = k;
    while (last < r->n && r->p[last].from < end) last++, n++;
    bool whole = n == 1 && r->p[k].from <= start && r->p[k].to >= end;
    buf_varint(b, whole ? 0 : n);
    uint32_t at = start;
    for (size_t i = k; !whole && i < last; i++) {
        uint32_t from = r->p[i].from > start ? r->p[i].from : start, to = r->p[i].to < end ? r->p[i].to : end;
        buf_varint(b, from - at);
        buf_varint(b, to - from);
        at = to;
    }
}

static lede_status write_selection(const lede_selection *s, buf *b, lede_error *e) {
    int64_t before = 0;
    buf_varint(b, !s->whole);
    if (s->whole) return LEDE_OK;
    buf_varint(b, (uint64_t)s->size.documents);
    for (size_t i = 0; i < index_segments(s->index); i++) {
        index_docs docs;
        lede_status code = index_docs_get(index_segment_get(s->index, i), &docs, e);
        if (code != LEDE_OK) return code;
        for (uint32_t d = 0, k = 0; d < docs.n; d++) {
            if (docs.number[d] < 0 || !s->tokens[docs.number[d]]) continue;
            while (s->range[i].p[k].to <= docs.start[d]) k++;
            buf_varint(b, (uint64_t)(docs.id[d] - before));
            before = docs.id[d];
            write_stretches(b, &s->range[i], k, docs.start[d], docs.start[d + 1]);
        }
    }
    return LEDE_OK;
}

static void write_hit(const lede_hits *h, const kept_hit *k, int64_t step, uint32_t start, buf *b) {
    buf_varint(b, (uint64_t)step);
    buf_varint(b, k->first - start);
    buf_varint(b, k->last - k->first);
    for (uint32_t i = 0; i < h->captures; i++) {
        lede_range r = h->capture.p[(size_t)k->order * h->captures + i];
        buf_varint(b, r.from < r.to ? r.from - start + 1 : 0);
        if (r.from < r.to) buf_varint(b, r.to - r.from);
    }
}

static lede_status write_hits(lede_hits *h, buf *b, lede_error *e) {
    kept_hit *all;
    int64_t before = 0;
    int32_t number;
    uint32_t start;
    lede_status code = hits_ordered(h, &all, e);
    buf_varint(b, h->hit.n);
    for (size_t i = 0; i < h->hit.n && code == LEDE_OK; i++) {
        code = hits_document(h, &all[i], &number, &start, e);
        if (code != LEDE_OK) break;
        int64_t id = h->query->columns.id[number];
        write_hit(h, &all[i], id - before, start, b);
        before = id;
    }
    free(all);
    return code;
}

static lede_status write_all(lede_hits *h, buf *b, lede_error *e) {
    const lede_selection *s;
    buf_varint(b, LAYOUT);
    buf_varint(b, h->count.partial);
    buf_varint(b, h->captures);
    for (uint32_t i = 0; i < h->captures; i++) {
        buf_varint(b, strlen(h->name[i]));
        buf_puts(b, h->name[i]);
    }
    lede_status code = query_selection(h->query, &s, e);
    if (code == LEDE_OK) code = write_selection(s, b, e);
    if (code == LEDE_OK) code = write_hits(h, b, e);
    return code == LEDE_OK && b->failed ? no_memory(e) : code;
}

lede_status lede_hits_save(lede_hits *h, lede_str name, lede_error *e) {
    if (!name.n || name.n > LONGEST_NAME)
        return lede_fail(e, LEDE_EQUERY, -1, "a name of 1 to %d bytes is expected", LONGEST_NAME);
    buf b = {0};
    lede_status code = write_all(h, &b, e);
    if (code == LEDE_OK)
        code = saved_put(h->query->corpus, name, h->query->text, (int64_t)h->hit.n, h->count.documents,
                         (lede_str){b.p, b.n}, e);
    buf_free(&b);
    return code;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* Bytes, and the place of documents in the index of today. */
typedef struct {
    const unsigned char *p, *end;
    index_t *index;
    size_t segment;
    index_docs docs; /* of the segment */
    uint32_t doc;    /* in it */
    int64_t gone;    /* hits whose documents are no longer there */
    bool bad;        /* the bytes are damaged */
} source;

static uint64_t take(source *s) {
    uint64_t x = 0;
    if (!varint_get(&s->p, s->end, &x)) s->bad = true;
    return s->bad ? 0 : x;
}

/* The id of a document, told by its distance from the one before. */
static int64_t take_id(source *s, int64_t before) {
    uint64_t step = take(s);
    if (step > (uint64_t)(INT64_MAX - before)) s->bad = true;
    return s->bad ? before : before + (int64_t)step;
}

/* Go to a document, where their ids ascend. */
static lede_status go_to(source *s, int64_t id, bool *found, lede_error *e) {
    for (; s->segment < index_segments(s->index); s->segment++, s->doc = 0) {
        lede_status code = index_docs_get(index_segment_get(s->index, s->segment), &s->docs, e);
        if (code != LEDE_OK) return code;
        while (s->doc < s->docs.n && s->docs.id[s->doc] < id) s->doc++;
        if (s->doc < s->docs.n) break;
    }
    *found = s->segment < index_segments(s->index) && s->docs.id[s->doc] == id && s->docs.number[s->doc] >= 0;
    return LEDE_OK;
}

static bool read_stretches(source *s, bool found, ranges *out) {
    uint64_t n = take(s);
    uint32_t start = found ? s->docs.start[s->doc] : 0, end = found ? s->docs.start[s->doc + 1] : 0, at = start;
    if (!n && found) return ranges_add(out, start, end);
    for (uint64_t i = 0; i < n && !s->bad; i++) {
        uint64_t skip = take(s), tokens = take(s);
        if (!found) continue;
        if (skip > end - at || tokens > end - at - skip) return s->bad = true;
        if (!ranges_add(out, at + (uint32_t)skip, at + (uint32_t)(skip + tokens))) return false;
        at += (uint32_t)(skip + tokens);
    }
    return true;
}

static lede_status read_selection(source *s, lede_selection *out, lede_error *e) {
    int64_t id = 0;
    for (uint64_t i = 0, n = take(s); i < n && !s->bad; i++) {
        bool found;
        lede_status code = go_to(s, id = take_id(s, id), &found, e);
        if (code != LEDE_OK) return code;
        if (!read_stretches(s, found, &out->range[found ? s->segment : 0])) return no_memory(e);
    }
    return s->bad ? damaged(e) : selection_end(out, e);
}

static lede_status read_names(source *s, lede_hits *h, lede_error *e) {
    const char **name = arena_alloc(h->query->mem, (h->captures + (size_t)1) * sizeof *name);
    if (!name) return no_memory(e);
    for (uint32_t i = 0; i < h->captures; i++) {
        uint64_t n = take(s);
        if (s->bad || n > (uint64_t)(s->end - s->p)) return damaged(e);
        if (!(name[i] = arena_copy(h->query->mem, (const char *)s->p, n))) return no_memory(e);
        s->p += n;
    }
    h->name = name;
    return LEDE_OK;
}

/* One hit; `start` is that of its document, or it is only stepped over. */
static lede_status read_hit(source *s, lede_hits *h, bool found, lede_error *e) {
    uint64_t size = found ? s->docs.start[s->doc + 1] - s->docs.start[s->doc] : UINT32_MAX;
    uint32_t start = found ? s->docs.start[s->doc] : 0;
    uint64_t first = take(s), tokens = take(s);
    if (first > size || tokens > size - first) return damaged(e);
    kept_hit *hit = found ? vec_push(&h->hit) : NULL;
    if (found && !hit) return no_memory(e);
    if (found)
        *hit = (kept_hit){(uint32_t)s->segment, start + (uint32_t)first, start + (uint32_t)(first + tokens),
                          (uint32_t)h->hit.n - 1};
    for (uint32_t i = 0; i < h->captures; i++) {
        uint64_t from = take(s), n = from ? take(s) : 0;
        lede_range *r = found ? vec_push(&h->capture) : NULL;
        if (found && !r) return no_memory(e);
        if (from > size || n > size - (from ? from - 1 : 0)) return damaged(e);
        if (r)
            *r = from ? (lede_range){start + (uint32_t)from - 1, start + (uint32_t)(from - 1 + n)} : (lede_range){0, 0};
    }
    s->gone += !found;
    return s->bad ? damaged(e) : LEDE_OK;
}

static lede_status read_hits(source *s, lede_hits *h, lede_error *e) {
    int64_t id = 0;
    lede_status code = LEDE_OK;
    s->segment = s->doc = 0;
    for (uint64_t i = 0, n = take(s); i < n && code == LEDE_OK; i++) {
        bool found;
        id = take_id(s, id);
        code = s->bad ? damaged(e) : go_to(s, id, &found, e);
        if (code == LEDE_OK) code = read_hit(s, h, found, e);
    }
    return code == LEDE_OK && s->bad ? damaged(e) : code;
}

/* The names of the captures stand before what was looked at, without which there is no query to keep them. */
static lede_status skip_names(source *s, uint64_t captures, lede_error *e) {
    for (uint64_t i = 0; i < captures && !s->bad; i++) {
        uint64_t n = take(s);
        if (n > (uint64_t)(s->end - s->p)) s->bad = true;
        else s->p += n;
    }
    return s->bad || captures > MOST_CAPTURES ? damaged(e) : LEDE_OK;
}

static lede_status read_query(source *s, lede_query **q, lede_corpus *c, lede_str text, const volatile int *stop,
                              lede_error *e) {
    lede_selection *looked_at = NULL;
    index_t *x;
    bool whole = take(s) == 0;
    lede_status code = index_open(&x, c, e);
    if (code == LEDE_OK) code = whole ? selection_documents(&looked_at, x, NULL, e) : selection_make(&looked_at, x, e);
    index_close(x); /* the selection shares it */
    s->index = x;
    if (code == LEDE_OK && !whole) code = read_selection(s, looked_at, e);
    if (code == LEDE_OK) code = query_bare(q, c, looked_at, text, stop, e);
    lede_selection_free(looked_at);
    return code;
}

static lede_status read_all(lede_hits **out, lede_corpus *c, lede_str text, lede_str bytes, const volatile int *stop,
                            int64_t *gone, lede_error *e) {
    source s = {.p = (const unsigned char *)bytes.p, .end = (const unsigned char *)bytes.p + bytes.n};
    lede_query *q = NULL;
    lede_hits *h = NULL;
    if (take(&s) != LAYOUT) return damaged(e);
    bool partial = take(&s) != 0;
    uint64_t captures = take(&s);
    source names = s;
    lede_status code = skip_names(&s, captures, e);
    if (code == LEDE_OK) code = read_query(&s, &q, c, text, stop, e);
    if (code == LEDE_OK) code = hits_make(&h, q, e);
    if (code == LEDE_OK) {
        h->captures = (uint32_t)captures;
        h->count = (lede_count){
            .partial = partial, .of_documents = q->inside->size.documents, .of_tokens = q->inside->size.tokens};
        code = read_names(&names, h, e);
    }
    if (code == LEDE_OK) code = read_hits(&s, h, e);
    if (code == LEDE_OK) code = hits_recount(h, e);
    lede_query_free(q);
    *gone = s.gone;
    if (code == LEDE_OK) *out = h;
    else lede_hits_free(h);
    return code;
}

lede_status lede_saved_hits(lede_hits **out, lede_corpus *c, lede_str name, const volatile int *stop, int64_t *gone,
                            lede_error *e) {
    buf query = {0}, body = {0};
    *out = NULL;
    *gone = 0;
    lede_status code = saved_get(c, name, &query, &body, e);
    if (code == LEDE_OK)
        code = read_all(out, c, (lede_str){query.n ? query.p : "", query.n}, (lede_str){body.p, body.n}, stop, gone, e);
    buf_free(&query);
    buf_free(&body);
    return code;
}

/* ---- the corpus has changed -------------------------------------------------------------------------------------- */

lede_status lede_hits_again(lede_hits **out, lede_hits *h, int64_t *gone, lede_error *e) {
    buf b = {0};
    *out = NULL;
    *gone = 0;
    if (index_is_current(h->query->index)) return LEDE_DONE;
    lede_status code = write_all(h, &b, e);
    if (code == LEDE_OK)
        code = read_all(out, h->query->corpus, h->query->text, (lede_str){b.p, b.n}, h->query->stop, gone, e);
    buf_free(&b);
    return code;
}
