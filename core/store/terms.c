/* The dictionary of a segment. */
#include <stdlib.h>

#include "opened.h"

struct index_terms {
    index_segment *segment;
    buf prefix, piece, fold, form;
    const unsigned char *p, *end; /* in piece: what is still to be read */
    int64_t number;               /* of the piece to read next */
    int64_t term;                 /* of the next term */
    uint64_t list;                /* place of its list */
    uint64_t forms;               /* of the present folded form still to come */
    VEC(index_form) group;
    bool ended;
};

static lede_status read_heads(index_segment *s, lede_error *e) {
    if (s->heads_read) return LEDE_OK;
    buf_clear(&s->heads);
    lede_status code = opened_piece(s, PART_HEADS, 0, &s->heads, e);
    if (code != LEDE_OK) return code;
    const unsigned char *p = (const unsigned char *)s->heads.p, *end = p + s->heads.n;
    term_head last = {0};
    s->head.n = 0;
    while (p < end) {
        uint64_t size, term, list;
        if (!varint_get(&p, end, &size) || size > (size_t)(end - p)) return opened_damaged(s, e);
        last.fold = (lede_str){(const char *)p, size};
        p += size;
        if (!varint_get(&p, end, &term) || !varint_get(&p, end, &list)) return opened_damaged(s, e);
        last.term += (int64_t)term;
        last.list += (int64_t)list;
        term_head *h = vec_push(&s->head);
        if (!h) return no_memory(e);
        *h = last;
    }
    s->heads_read = true;
    return LEDE_OK;
}

/* Stand before the first term of piece n. */
static lede_status enter_piece(index_terms *t, int64_t n, lede_error *e) {
    index_segment *s = t->segment;
    t->ended = n >= (int64_t)s->head.n;
    if (t->ended) return LEDE_DONE;
    buf_clear(&t->piece);
    buf_clear(&t->fold);
    lede_status code = opened_piece(s, PART_TERMS, n, &t->piece, e);
    if (code != LEDE_OK) return code;
    t->p = (const unsigned char *)t->piece.p;
    t->end = t->p + t->piece.n;
    t->forms = 0;
    t->number = n + 1;
    t->term = s->head.p[n].term;
    t->list = (uint64_t)s->head.p[n].list;
    return LEDE_OK;
}

static int64_t piece_of_fold(const index_segment *s, lede_str fold) {
    int64_t i;
    bisect(i, 0, (int64_t)s->head.n, str_cmp(s->head.p[i].fold, fold) <= 0);
    return i ? i - 1 : 0;
}

static int64_t piece_of_term(const index_segment *s, int64_t term) {
    int64_t i;
    bisect(i, 0, (int64_t)s->head.n, s->head.p[i].term <= term);
    return i ? i - 1 : 0;
}

static inline bool get(index_terms *t, uint64_t *x) { return varint_get(&t->p, t->end, x); }

/* The next folded form of this piece, its forms still to come. */
static bool next_fold(index_terms *t) {
    uint64_t shared, rest;
    if (!get(t, &shared) || !get(t, &rest) || shared > t->fold.n || rest > (size_t)(t->end - t->p)) return false;
    t->fold.n = shared;
    char *to = shared + rest < t->fold.room ? t->fold.p + shared : buf_reserve(&t->fold, rest);
    if (!to) return false;
    memcpy(to, t->p, rest);
    t->fold.n += rest;
    t->p += rest;
    return get(t, &t->forms);
}

static bool skip_number(index_terms *t) {
    while (t->p < t->end && *t->p >= 0x80) t->p++;
    return t->p < t->end && t->p++;
}

static bool skip_forms(index_terms *t, uint64_t forms) {
    uint64_t how, own, documents, size;
    for (; forms; forms--) {
        if (!get(t, &how)) return false;
        if (how == SPELT_OWN) {
            if (!get(t, &own) || own > (size_t)(t->end - t->p)) return false;
            t->p += own;
        }
        if (!skip_number(t) || !skip_number(t) || !get(t, &documents) || (documents % 2 && !skip_number(t)) ||
            !get(t, &size))
            return false;
        t->list += size;
        t->term++;
    }
    return true;
}

/* Stand before the first folded form of the piece that is not less than `want`. Each is told by what it shares with the
 * one before, so few bytes are compared: a piece takes a third of the time that it takes to read it form by form. */
static bool skip_before(index_terms *t, lede_str want) {
    size_t met = 0; /* bytes in which the form before, which is less, agrees with `want` */
    while (t->p < t->end) {
        const unsigned char *begin = t->p;
        uint64_t shared, rest;
        if (!get(t, &shared) || !get(t, &rest) || rest > (size_t)(t->end - t->p)) return false;
        size_t same = shared < met ? shared : met;
        if (shared == met)
            while (same < want.n && same - met < rest && t->p[same - met] == (unsigned char)want.p[same]) same++;
        bool less = shared > met || (shared == met && same < want.n &&
                                     (same - met == rest || t->p[same - met] < (unsigned char)want.p[same]));
        if (!less) {
            /* What it shares with the one before, which is less, it shares with `want`, too. */
            buf_add(&t->fold, want.p, met);
            t->p = begin;
            return !t->fold.failed;
        }
        uint64_t forms;
        t->p += rest;
        if (!get(t, &forms) || !skip_forms(t, forms)) return false;
        met = same;
    }
    return true;
}

static lede_status terms_begin(index_terms *t, lede_str prefix, lede_error *e) {
    lede_status code = read_heads(t->segment, e);
    if (code != LEDE_OK) return code;
    buf_clear(&t->prefix);
    buf_add(&t->prefix, prefix.p, prefix.n);
    if (t->prefix.failed) return no_memory(e);
    code = enter_piece(t, piece_of_fold(t->segment, prefix), e);
    if (code == LEDE_OK && prefix.n && !skip_before(t, prefix)) code = opened_damaged(t->segment, e);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status index_terms_new(index_terms **out, index_segment *s, lede_str prefix, lede_error *e) {
    *out = NULL;
    index_terms *t = calloc(1, sizeof *t);
    if (!t) return no_memory(e);
    t->segment = s;
    lede_status code = terms_begin(t, prefix, e);
    if (code == LEDE_OK) *out = t;
    else index_terms_free(t);
    return code;
}

void index_terms_free(index_terms *t) {
    if (!t) return;
    buf_free(&t->prefix);
    buf_free(&t->piece);
    buf_free(&t->fold);
    buf_free(&t->form);
    vec_free(&t->group);
    free(t);
}

void opened_terms_free(index_segment *s) {
    index_terms_free(s->finder);
    vec_free(&s->head);
    buf_free(&s->heads);
    for (size_t i = 0; s->length && i <= (size_t)s->row.terms / IDS_PIECE; i++) free(s->length[i]);
    free(s->length);
    buf_free(&s->fold);
}

static void spell(index_terms *t, uint64_t how) {
    buf_clear(&t->form);
    buf_add(&t->form, t->fold.p, t->fold.n);
    size_t capitals = how == SPELT_CAPITAL ? 1 : t->fold.n;
    for (size_t i = 0; i < capitals && i < t->form.n; i++)
        if (t->form.p[i] >= 'a' && t->form.p[i] <= 'z') t->form.p[i] = (char)(t->form.p[i] - 32);
}

static bool next_form(index_terms *t, index_term *out) {
    uint64_t how, own, id, count, documents, hidden = 0, size;
    if (!get(t, &how) || how > SPELT_OWN) return false;
    if (how == SPELT_OWN) {
        if (!get(t, &own) || own > (size_t)(t->end - t->p)) return false;
        out->form = (lede_str){(const char *)t->p, own};
        t->p += own;
    } else if (how == SPELT_FOLDED) {
        out->form = (lede_str){t->fold.p, t->fold.n};
    } else {
        spell(t, how);
        out->form = (lede_str){t->form.p, t->form.n};
    }
    if (!get(t, &id) || !get(t, &count) || !get(t, &documents) || (documents % 2 && !get(t, &hidden)) ||
        !get(t, &size) || t->form.failed)
        return false;
    out->fold = (lede_str){t->fold.p, t->fold.n};
    out->id = (uint32_t)id;
    out->count = (uint32_t)count;
    out->documents = (uint32_t)(documents / 2);
    out->hidden = (uint32_t)hidden;
    out->at = t->list;
    out->size = (uint32_t)size;
    t->list += size;
    t->term++;
    t->forms--;
    return true;
}

static lede_status step(index_terms *t, index_term *out, lede_error *e) {
    if (t->ended) return LEDE_DONE;
    if (t->forms == 0 && t->p == t->end) {
        lede_status code = enter_piece(t, t->number, e);
        if (code != LEDE_OK) return code;
    }
    if (t->forms == 0 && !next_fold(t)) return opened_damaged(t->segment, e);
    return next_form(t, out) ? LEDE_OK : opened_damaged(t->segment, e);
}

lede_status index_terms_next(index_terms *t, index_term *out, lede_error *e) {
    lede_str prefix = {t->prefix.p, t->prefix.n};
    for (;;) {
        lede_status code = step(t, out, e);
        if (code != LEDE_OK || prefix.n == 0) return code;
        size_t n = out->fold.n < prefix.n ? out->fold.n : prefix.n;
        int c = str_cmp((lede_str){out->fold.p, n}, prefix);
        if (c == 0) return LEDE_OK;
        if (c > 0) break;
    }
    t->ended = true;
    return LEDE_DONE;
}

static bool next_of_group(index_terms *t) {
    uint64_t how, own = 0, id, count, documents, hidden, size;
    if (!get(t, &how) || (how == SPELT_OWN && !get(t, &own)) || own > (size_t)(t->end - t->p)) return false;
    t->p += own;
    if (!get(t, &id) || !get(t, &count) || !get(t, &documents) || (documents % 2 && !get(t, &hidden)) || !get(t, &size))
        return false;
    index_form *slot = vec_push(&t->group);
    if (!slot) return false;
    *slot = (index_form){(uint32_t)id, (uint32_t)count};
    t->list += size;
    t->term++;
    return true;
}

lede_status index_terms_group(index_terms *t, lede_str *fold, const index_form **form, size_t *n, lede_error *e) {
    if (t->ended) return LEDE_DONE;
    lede_status code = t->p == t->end ? enter_piece(t, t->number, e) : LEDE_OK;
    if (code != LEDE_OK) return code;
    t->group.n = 0;
    bool fine = next_fold(t);
    for (; fine && t->forms; t->forms--) fine = next_of_group(t);
    *fold = (lede_str){t->fold.p, t->fold.n};
    *form = t->group.p;
    *n = t->group.n;
    return fine ? LEDE_OK : opened_damaged(t->segment, e);
}

static lede_status finder(index_segment *s, lede_str prefix, lede_error *e) {
    if (s->finder) return terms_begin(s->finder, prefix, e);
    return index_terms_new(&s->finder, s, prefix, e);
}

lede_status index_term_find(index_segment *s, lede_str form, index_term *out, lede_error *e) {
    buf_clear(&s->fold);
    utf8_fold(&s->fold, form.p, form.n);
    if (s->fold.failed) return no_memory(e);
    lede_str fold = {s->fold.n ? s->fold.p : "", s->fold.n};
    lede_status code = finder(s, fold, e);
    while (code == LEDE_OK && (code = index_terms_next(s->finder, out, e)) == LEDE_OK) {
        if (out->fold.n != fold.n) break;
        if (!str_eq(out->form, form)) continue;
        out->form = form;
        return LEDE_OK;
    }
    return code == LEDE_OK || code == LEDE_DONE ? LEDE_ENOTFOUND : code;
}

static lede_status read_lengths(index_segment *s, uint32_t number, lede_error *e) {
    buf piece = {0};
    if (!s->length) s->length = calloc((size_t)s->row.terms / IDS_PIECE + 1, sizeof *s->length);
    if (!s->length) return no_memory(e);
    lede_status code = opened_piece(s, PART_IDS, number, &piece, e);
    uint8_t *length = code == LEDE_OK ? calloc(IDS_PIECE, 1) : NULL;
    if (code == LEDE_OK && !length) code = no_memory(e);
    for (size_t i = 0; length && i < IDS_PIECE && i * 4 + 4 <= piece.n; i++)
        length[i] = (uint8_t)((unsigned char)piece.p[i * 4 + 3] >> (LENGTH_SHIFT - 24));
    s->length[number] = length;
    buf_free(&piece);
    return code;
}

lede_status index_term_length(index_segment *s, uint32_t id, uint32_t *length, lede_error *e) {
    index_term t;
    if (id >= s->row.terms) return opened_damaged(s, e);
    lede_status code = s->length && s->length[id / IDS_PIECE] ? LEDE_OK : read_lengths(s, id / IDS_PIECE, e);
    if (code != LEDE_OK) return code;
    *length = s->length[id / IDS_PIECE][id % IDS_PIECE];
    if (*length != LENGTH_LONG) return LEDE_OK;
    code = index_term_get(s, id, &t, e);
    *length = (uint32_t)t.form.n;
    return code;
}

lede_status index_term_get(index_segment *s, uint32_t id, index_term *out, lede_error *e) {
    unsigned char bytes[4];
    if (id >= s->row.terms) return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no term %u", id);
    lede_status code = opened_part(s, PART_IDS, id / IDS_PIECE, (size_t)(id % IDS_PIECE) * 4, 4, bytes, e);
    if (code != LEDE_OK) return code;
    int64_t number = 0;
    for (size_t k = 4; k-- > 0;) number = number << 8 | bytes[k];
    number &= ((int64_t)1 << LENGTH_SHIFT) - 1;
    code = finder(s, STR(""), e);
    if (code == LEDE_OK) code = enter_piece(s->finder, piece_of_term(s, number), e);
    do {
        if (code == LEDE_OK) code = step(s->finder, out, e);
    } while (code == LEDE_OK && s->finder->term <= number);
    return code == LEDE_DONE || (code == LEDE_OK && out->id != id) ? opened_damaged(s, e) : code;
}
