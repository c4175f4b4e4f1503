/* A batch of documents in memory, until it is written as a segment: about 5 bytes a token, and each form once. */
#include <stdlib.h>

#include "segment.h"

typedef struct {
    int64_t id;
    uint32_t tokens;
} built_document;

/* Most tokens are one of a few short forms: these are told by their bytes as one number, without the table. */
typedef struct {
    uint64_t bytes;
    uint32_t number;
} short_form;

enum { SHORT_FORMS_LOG = 13 };

struct segment_build {
    intern *forms;
    short_form *known;   /* by a hash of the bytes; 0: empty */
    VEC(uint64_t) hash;  /* of the forms */
    VEC(uint32_t) token; /* numbers of forms */
    VEC(uint8_t) marks;
    VEC(uint32_t) offset; /* where every OFFSETS-th token of a document begins */
    VEC(built_document) document;
    int64_t sentences, bytes;
};

/* A form on its way to its place in the dictionary. */
typedef struct {
    uint64_t head; /* first eight bytes of fold, so that most comparisons are of one number */
    lede_str fold, form;
    uint32_t number; /* in order of arrival */
} built_term;

lede_status segment_build_new(segment_build **out, lede_error *e) {
    *out = calloc(1, sizeof **out);
    if (*out) {
        (*out)->forms = intern_new();
        (*out)->known = calloc((size_t)1 << SHORT_FORMS_LOG, sizeof *(*out)->known);
        if ((*out)->forms && (*out)->known) return LEDE_OK;
    }
    segment_build_free(*out);
    *out = NULL;
    return no_memory(e);
}

void segment_build_free(segment_build *b) {
    if (!b) return;
    intern_free(b->forms);
    free(b->known);
    vec_free(&b->hash);
    vec_free(&b->token);
    vec_free(&b->marks);
    vec_free(&b->document);
    vec_free(&b->offset);
    free(b);
}

static void mark_ranges(uint8_t *marks, const lede_range *range, uint32_t n, index_mark kind) {
    for (uint32_t i = 0; i < n; i++)
        if (range[i].from < range[i].to) marks[range[i].from] |= (uint8_t)(1 << kind);
}

/* Tokens that lie in boilerplate, which is given in bytes. */
static void mark_boiler(uint8_t *marks, const lede_text *text) {
    uint32_t t = 0;
    for (uint32_t i = 0; i < text->boilerplates; i++) {
        while (t < text->tokens && text->token[t].from < text->boilerplate[i].from) t++;
        for (; t < text->tokens && text->token[t].from < text->boilerplate[i].to; t++) marks[t] |= 1 << INDEX_BOILER;
    }
}

void segment_marks(const lede_text *text, uint8_t *marks) {
    memset(marks, 0, text->tokens);
    mark_ranges(marks, text->sentence, text->sentences, INDEX_SENTENCE);
    mark_ranges(marks, text->paragraph, text->paragraphs, INDEX_PARAGRAPH);
    mark_boiler(marks, text);
}

static bool grow(segment_build *b, size_t tokens) {
    while (b->token.room < b->token.n + tokens)
        if (!vec_grow((void **)&b->token.p, &b->token.room, sizeof *b->token.p)) return false;
    while (b->marks.room < b->marks.n + tokens)
        if (!vec_grow((void **)&b->marks.p, &b->marks.room, sizeof *b->marks.p)) return false;
    return true;
}

/* The number of a form, or -1. */
static int32_t number_form(segment_build *b, const char *p, size_t n) {
    int32_t number = intern_add(b->forms, p, n);
    if (number < 0 || (size_t)number < b->hash.n) return number;
    uint64_t *h = vec_push(&b->hash);
    if (h) *h = hash_bytes(p, n);
    return h ? number : -1;
}

/* The number of a form of at most eight bytes, of which eight may be read; forms hold no NUL. */
static int32_t number_short(segment_build *b, const char *p, size_t n) {
    uint64_t x = 0;
    for (int i = 8; i-- > 0;) x = x << 8 | (unsigned char)p[i];
    if (n < 8) x &= ((uint64_t)1 << 8 * n) - 1;
    short_form *f = &b->known[(x * 0x9E3779B97F4A7C15u) >> (64 - SHORT_FORMS_LOG)];
    if (f->bytes == x) return (int32_t)f->number;
    int32_t number = number_form(b, p, n);
    if (number >= 0) *f = (short_form){x, (uint32_t)number};
    return number;
}

lede_status segment_build_add(segment_build *b, int64_t doc, const lede_text *text, const uint32_t **form,
                              const uint64_t **hash, lede_error *e) {
    built_document *d = vec_push(&b->document);
    if (!d || !grow(b, text->tokens + (size_t)1)) return no_memory(e);
    *d = (built_document){doc, text->tokens};
    for (uint32_t i = 0; i < text->tokens; i++) {
        const lede_token *t = &text->token[i];
        const char *bytes = text->bytes + t->from;
        size_t n = t->to - t->from;
        bool small = n > 0 && n <= 8 && t->from + (size_t)8 <= text->size;
        int32_t number = small ? number_short(b, bytes, n) : number_form(b, bytes, n);
        if (number < 0) return no_memory(e);
        b->token.p[b->token.n++] = (uint32_t)number;
    }
    for (uint32_t i = OFFSETS; i < text->tokens; i += OFFSETS) {
        uint32_t *slot = vec_push(&b->offset);
        if (!slot) return no_memory(e);
        *slot = text->token[i].from;
    }
    segment_marks(text, b->marks.p + b->marks.n);
    b->marks.n += text->tokens;
    *form = b->token.p + b->token.n - text->tokens;
    *hash = b->hash.p;
    b->sentences += text->sentences;
    b->bytes += text->size;
    return LEDE_OK;
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

typedef struct {
    const segment_build *build;
    uint32_t terms;
    built_term *term;   /* in order of the dictionary */
    uint32_t *place;    /* by number of form: place in `term` */
    term_counts *count; /* by place, as the following */
    uint32_t *id, *start;
    uint32_t *last; /* the document counted last, plus 1 */
    uint32_t *at;   /* positions, grouped by place */
    buf folded;
} layout;

static int by_form(const void *x, const void *y) {
    const built_term *a = x, *b = y;
    if (a->head != b->head) return a->head < b->head ? -1 : 1;
    int c = str_cmp(a->fold, b->fold);
    return c ? c : str_cmp(a->form, b->form);
}

static int by_number(const void *x, const void *y) {
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

static uint64_t head_of(lede_str s) {
    uint64_t h = 0;
    for (size_t i = 0; i < 8; i++) h = h << 8 | (i < s.n ? (unsigned char)s.p[i] : 0);
    return h;
}

static bool sort_terms(layout *l) {
    for (uint32_t i = 0; i < l->terms; i++) {
        lede_str form = intern_get(l->build->forms, (int32_t)i);
        size_t before = l->folded.n;
        utf8_fold(&l->folded, form.p, form.n);
        l->term[i] = (built_term){.fold = {NULL, l->folded.n - before}, .form = form, .number = i};
    }
    if (l->folded.failed) return false;
    const char *p = l->folded.p;
    for (uint32_t i = 0; i < l->terms; i++) {
        l->term[i].fold.p = p;
        p += l->term[i].fold.n;
        l->term[i].head = head_of(l->term[i].fold);
    }
    if (l->terms) qsort(l->term, l->terms, sizeof *l->term, by_form);
    for (uint32_t i = 0; i < l->terms; i++) l->place[l->term[i].number] = i;
    return true;
}

/* Group the positions by term. */
static void place_positions(layout *l) {
    const segment_build *b = l->build;
    for (size_t i = 0; i < b->token.n; i++) l->count[l->place[b->token.p[i]]].count++;
    uint32_t sum = 0;
    for (uint32_t i = 0; i < l->terms; i++) {
        l->start[i] = sum;
        sum += l->count[i].count;
    }
    uint32_t at = 0;
    for (size_t d = 0; d < b->document.n; d++)
        for (uint32_t end = at + b->document.p[d].tokens; at < end; at++) {
            uint32_t place = l->place[b->token.p[at]];
            l->at[l->start[place]++] = at;
            if (b->marks.p[at] >> INDEX_BOILER & 1) l->count[place].hidden++;
            else if (l->last[place] != d + 1) {
                l->last[place] = (uint32_t)d + 1;
                l->count[place].documents++;
            }
        }
    for (uint32_t i = 0; i < l->terms; i++) l->start[i] -= l->count[i].count;
}

bool segment_ids(const term_counts *count, uint32_t *id, uint32_t terms) {
    uint64_t *order = malloc(terms * sizeof *order + 1);
    if (!order) return false;
    for (uint32_t i = 0; i < terms; i++) order[i] = (uint64_t)(UINT32_MAX - count[i].count) << 32 | i;
    if (terms) qsort(order, terms, sizeof *order, by_number);
    for (uint32_t i = 0; i < terms; i++) id[order[i] & UINT32_MAX] = i;
    free(order);
    return true;
}

static lede_status write_terms(layout *l, segment_writer *w, lede_error *e) {
    lede_status code = LEDE_OK;
    for (uint32_t i = 0; code == LEDE_OK && i < l->terms; i++) {
        code = segment_writer_term(w, l->term[i].fold, l->term[i].form, l->id[i], &l->count[i], e);
        if (code != LEDE_OK) break;
        if (term_is_dense(l->id[i], l->count[i].count, l->build->token.n)) code = segment_writer_no_positions(w, e);
        else code = segment_writer_positions(w, l->at + l->start[i], l->count[i].count, e);
    }
    return code;
}

/* The forms' numbers become ids in place: they are not needed any more. */
static lede_status write_row(layout *l, segment_build *b, segment_writer *w, lede_error *e) {
    lede_status code = LEDE_OK;
    size_t at = 0;
    const uint32_t *offset = b->offset.p;
    for (size_t i = 0; i < b->token.n; i++) b->token.p[i] = l->id[l->place[b->token.p[i]]];
    for (size_t d = 0; code == LEDE_OK && d < b->document.n; d++) {
        uint32_t n = b->document.p[d].tokens;
        code = segment_writer_document(w, b->document.p[d].id, n, offset, e);
        if (code == LEDE_OK) code = segment_writer_tokens(w, b->token.p + at, b->marks.p + at, n, e);
        at += n;
        if (n) offset += (n - 1) / OFFSETS;
    }
    return code;
}

static bool layout_new(layout *l) {
    size_t n = l->terms + (size_t)1;
    l->term = malloc(n * sizeof *l->term);
    l->place = malloc(n * sizeof *l->place);
    l->count = calloc(n, sizeof *l->count);
    l->last = calloc(n, sizeof *l->last);
    l->id = malloc(n * sizeof *l->id);
    l->start = malloc(n * sizeof *l->start);
    l->at = malloc((l->build->token.n + 1) * sizeof *l->at);
    return l->term && l->place && l->count && l->last && l->id && l->start && l->at;
}

static void layout_free(layout *l) {
    void *all[] = {l->term, l->place, l->count, l->last, l->id, l->start, l->at};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]);
    buf_free(&l->folded);
}

lede_status segment_build_write(segment_build *b, lede_corpus *c, lede_error *e) {
    if (b->document.n == 0) return LEDE_OK;
    layout l = {.build = b, .terms = (uint32_t)intern_count(b->forms)};
    segment_writer *w = NULL;
    segment_row row = {.sentences = b->sentences, .bytes = b->bytes};
    lede_status code = layout_new(&l) && sort_terms(&l) ? segment_writer_new(&w, c, e) : no_memory(e);
    if (code == LEDE_OK) {
        place_positions(&l);
        code = segment_ids(l.count, l.id, l.terms) ? write_terms(&l, w, e) : no_memory(e);
    }
    if (code == LEDE_OK) code = write_row(&l, b, w, e);
    if (code == LEDE_OK) code = segment_writer_end(w, &row, e);
    segment_writer_free(w);
    layout_free(&l);
    if (code != LEDE_OK) return code;
    intern_free(b->forms);
    b->forms = intern_new();
    memset(b->known, 0, sizeof *b->known << SHORT_FORMS_LOG);
    b->hash.n = b->token.n = b->marks.n = b->offset.n = b->document.n = 0;
    b->sentences = b->bytes = 0;
    return b->forms ? LEDE_OK : no_memory(e);
}
