#include <stdlib.h>

#include "query.h"

/* Parts of a corpus: stretches of tokens in each segment, in order and apart from each other. */

lede_selection *selection_share(lede_selection *s) {
    if (s) s->users++;
    return s;
}

void lede_selection_free(lede_selection *s) {
    if (!s || --s->users > 0) return;
    for (size_t i = 0; s->range && i < index_segments(s->index); i++) vec_free(&s->range[i]);
    free(s->range);
    free(s->tokens);
    index_close(s->index);
    free(s);
}

lede_status selection_make(lede_selection **out, index_t *x, lede_error *e) {
    *out = NULL;
    lede_selection *s = calloc(1, sizeof *s);
    if (!s) return no_memory(e);
    s->users = 1;
    lede_status code = index_share(x, e);
    if (code == LEDE_OK) s->index = x;
    if (code == LEDE_OK) code = index_columns_get(s->index, &s->columns, e);
    if (code == LEDE_OK) {
        s->range = calloc(index_segments(s->index) + 1, sizeof *s->range);
        s->tokens = calloc((size_t)s->columns.n + 1, sizeof *s->tokens);
        if (!s->range || !s->tokens) code = no_memory(e);
    }
    if (code == LEDE_OK) *out = s;
    else lede_selection_free(s);
    return code;
}

bool ranges_add(ranges *r, uint32_t from, uint32_t to) {
    if (from >= to) return true;
    if (r->n && r->p[r->n - 1].to >= from) {
        if (r->p[r->n - 1].to < to) r->p[r->n - 1].to = to;
        return true;
    }
    lede_range *slot = vec_push(r);
    if (slot) *slot = (lede_range){from, to};
    return slot != NULL;
}

/* Stretches of a that are in b, or (outside) that are not. */
static bool ranges_cut(ranges *out, const ranges *a, const ranges *b, bool outside) {
    bool ok = true;
    size_t k = 0;
    for (size_t i = 0; i < a->n && ok; i++) {
        uint32_t at = a->p[i].from, to = a->p[i].to;
        while (k < b->n && b->p[k].to <= at) k++;
        for (size_t j = k; j < b->n && b->p[j].from < to && ok; j++) {
            uint32_t from = b->p[j].from > at ? b->p[j].from : at, end = b->p[j].to < to ? b->p[j].to : to;
            ok = outside ? ranges_add(out, at, from) : ranges_add(out, from, end);
            at = end;
        }
        if (outside && ok) ok = ranges_add(out, at, to);
    }
    return ok;
}

static bool ranges_join(ranges *out, const ranges *a, const ranges *b) {
    bool ok = true;
    for (size_t i = 0, k = 0; ok && (i < a->n || k < b->n);) {
        bool first = k == b->n || (i < a->n && a->p[i].from <= b->p[k].from);
        const lede_range *r = first ? &a->p[i++] : &b->p[k++];
        ok = ranges_add(out, r->from, r->to);
    }
    return ok;
}

lede_status selection_end(lede_selection *s, lede_error *e) {
    s->size = (lede_selection_size){0};
    memset(s->tokens, 0, (size_t)s->columns.n * sizeof *s->tokens);
    for (size_t i = 0; i < index_segments(s->index); i++) {
        index_docs docs;
        lede_status code = index_docs_get(index_segment_get(s->index, i), &docs, e);
        if (code != LEDE_OK) return code;
        const ranges *r = &s->range[i];
        for (uint32_t d = 0, k = 0; d < docs.n; d++) {
            if (docs.number[d] < 0) continue;
            uint32_t *tokens = &s->tokens[docs.number[d]];
            while (k < r->n && r->p[k].to <= docs.start[d]) k++;
            for (uint32_t j = k; j < r->n && r->p[j].from < docs.start[d + 1]; j++) {
                uint32_t from = r->p[j].from > docs.start[d] ? r->p[j].from : docs.start[d];
                uint32_t to = r->p[j].to < docs.start[d + 1] ? r->p[j].to : docs.start[d + 1];
                *tokens += to - from;
            }
            s->size.documents += *tokens > 0;
            s->size.tokens += *tokens;
        }
    }
    return LEDE_OK;
}

/* Whole documents, those that fit (fits NULL: all). */
static lede_status add_documents(lede_selection *s, const bool *fits, lede_error *e) {
    for (size_t i = 0; i < index_segments(s->index); i++) {
        index_docs docs;
        lede_status code = index_docs_get(index_segment_get(s->index, i), &docs, e);
        if (code != LEDE_OK) return code;
        for (uint32_t d = 0; d < docs.n; d++) {
            if (docs.number[d] < 0 || (fits && !fits[docs.number[d]])) continue;
            if (!ranges_add(&s->range[i], docs.start[d], docs.start[d + 1])) return no_memory(e);
        }
    }
    return LEDE_OK;
}

lede_status selection_documents(lede_selection **out, index_t *x, const bool *fits, lede_error *e) {
    lede_status code = selection_make(out, x, e);
    if (code != LEDE_OK) return code;
    (*out)->whole = !fits;
    code = add_documents(*out, fits, e);
    if (code == LEDE_OK) code = selection_end(*out, e);
    if (code == LEDE_OK) return code;
    lede_selection_free(*out);
    *out = NULL;
    return code;
}

lede_status lede_selection_new(lede_selection **out, lede_corpus *c, lede_str conditions, lede_error *e) {
    *out = NULL;
    while (conditions.n && byte_is_blank(conditions.p[0])) conditions = (lede_str){conditions.p + 1, conditions.n - 1};
    lede_error own = {0};
    pattern_env env = {.mem = arena_new(), .values = facts_new()};
    index_t *x = NULL;
    index_columns columns = {0};
    bool *fits = NULL;
    const filter *f = env.mem && env.values && conditions.n ? filter_parse(&env, conditions, 0, &own) : NULL;
    lede_status code = !env.mem || !env.values ? no_memory(&own) : own.code;
    if (code == LEDE_OK) code = index_open(&x, c, &own);
    if (code == LEDE_OK) code = index_columns_get(x, &columns, &own);
    if (code == LEDE_OK && columns.n) code = names_check_filter(f, x, &own);
    if (code == LEDE_OK && f && !(fits = malloc((size_t)columns.n + 1))) code = no_memory(&own);
    if (code == LEDE_OK && f) code = filter_run(f, env.values, x, fits, &own);
    if (code == LEDE_OK) code = selection_documents(out, x, fits, &own);
    free(fits);
    index_close(x);
    facts_free(env.values);
    arena_free(env.mem);
    return code == LEDE_OK ? code : lede_fail(e, code, own.at, "%s", own.msg);
}

/* ---- of others --------------------------------------------------------------------------------------------------- */

typedef enum { CUT_INSIDE, CUT_OUTSIDE, CUT_JOIN } cut;

static lede_status combine(lede_selection **out, const lede_selection *a, const lede_selection *b, cut how,
                           lede_error *e) {
    lede_status code = selection_make(out, a->index, e);
    if (code != LEDE_OK) return code;
    lede_selection *s = *out;
    bool ok = true;
    for (size_t i = 0; i < index_segments(s->index) && ok; i++)
        ok = how == CUT_JOIN ? ranges_join(&s->range[i], &a->range[i], &b->range[i])
                             : ranges_cut(&s->range[i], &a->range[i], &b->range[i], how == CUT_OUTSIDE);
    code = ok ? selection_end(s, e) : no_memory(e);
    if (code == LEDE_OK) return code;
    lede_selection_free(s);
    *out = NULL;
    return code;
}

static lede_status both(lede_selection **out, const lede_selection *a, const lede_selection *b, lede_error *e) {
    return combine(out, a, b, CUT_INSIDE, e);
}

lede_status selection_either(lede_selection **out, const lede_selection *a, const lede_selection *b, lede_error *e) {
    return combine(out, a, b, CUT_JOIN, e);
}

lede_status lede_selection_rest(lede_selection **out, const lede_selection *s, lede_error *e) {
    lede_selection *all = NULL;
    *out = NULL;
    lede_status code = selection_documents(&all, s->index, NULL, e);
    if (code == LEDE_OK) code = combine(out, all, s, CUT_OUTSIDE, e);
    lede_selection_free(all);
    return code;
}

/* The stretches of boilerplate in a segment. */
static lede_status boilerplate(index_segment *s, ranges *out, lede_error *e) {
    for (uint32_t at = 0, end = index_segment_size(s).tokens; at < end;) {
        index_marks m;
        lede_status code = index_marks_get(s, INDEX_BOILER, at, &m, e);
        if (code != LEDE_OK) return code;
        for (uint32_t i = bit_next(m.bit, 0, m.n); i < m.n; i = bit_next(m.bit, i + 1, m.n))
            if (!ranges_add(out, m.from + i, m.from + i + 1)) return no_memory(e);
        at = m.from + m.n;
    }
    return LEDE_OK;
}

lede_status selection_of_text(lede_selection **out, const lede_selection *s, lede_error *e) {
    lede_status code = selection_make(out, s->index, e);
    if (code != LEDE_OK) return code;
    for (size_t i = 0; i < index_segments(s->index) && code == LEDE_OK; i++) {
        ranges boiler = {0};
        code = boilerplate(index_segment_get(s->index, i), &boiler, e);
        if (code == LEDE_OK && !ranges_cut(&(*out)->range[i], &s->range[i], &boiler, true)) code = no_memory(e);
        vec_free(&boiler);
    }
    if (code == LEDE_OK) code = selection_end(*out, e);
    if (code == LEDE_OK) return code;
    lede_selection_free(*out);
    *out = NULL;
    return code;
}

lede_selection_size lede_selection_get(const lede_selection *s) { return s->size; }

/* The unit that holds tokens [first, last). */
static lede_status unit_of(index_segment *s, lede_unit unit, const kept_hit *k, lede_range *out, lede_error *e) {
    *out = (lede_range){k->first, k->last};
    if (unit == LEDE_UNIT_MATCH) return LEDE_OK;
    if (unit == LEDE_UNIT_DOCUMENT) {
        index_docs docs;
        lede_status code = index_docs_get(s, &docs, e);
        uint32_t d = code == LEDE_OK ? index_docs_at(&docs, k->first) : 0;
        if (code == LEDE_OK) *out = (lede_range){docs.start[d], docs.start[d + 1]};
        return code;
    }
    index_mark mark = unit == LEDE_UNIT_SENTENCE ? INDEX_SENTENCE : INDEX_PARAGRAPH;
    uint32_t ignored;
    lede_status code = index_around(s, mark, k->first, &out->from, &out->to, e);
    if (code == LEDE_OK && out->to < k->last) code = index_around(s, mark, k->last - 1, &ignored, &out->to, e);
    return code;
}

lede_status lede_hits_selection(lede_selection **out, lede_hits *h, lede_unit unit, lede_error *e) {
    kept_hit *all = NULL;
    lede_range reached = {0, 0};
    lede_status code = selection_make(out, h->query->index, e);
    if (code != LEDE_OK) return code;
    lede_selection *s = *out;
    code = hits_ordered(h, &all, e);
    for (size_t i = 0, segment = 0; i < h->hit.n && code == LEDE_OK; i++) {
        if (all[i].segment != segment) reached = (lede_range){0, 0};
        segment = all[i].segment;
        if (all[i].first >= reached.from && all[i].last <= reached.to) continue;
        code = unit_of(index_segment_get(s->index, segment), unit, &all[i], &reached, e);
        if (code == LEDE_OK && !ranges_add(&s->range[segment], reached.from, reached.to)) code = no_memory(e);
    }
    free(all);
    if (code == LEDE_OK) code = selection_end(s, e);
    if (code == LEDE_OK) return code;
    lede_selection_free(s);
    *out = NULL;
    return code;
}

/* ---- what a query looks at --------------------------------------------------------------------------------------- */

lede_status query_selection(lede_query *q, const lede_selection **out, lede_error *e) {
    *out = NULL;
    if (!q->looks_at) {
        lede_selection *chosen = NULL;
        lede_status code = LEDE_OK;
        if (!q->inside || q->fits) code = selection_documents(&chosen, q->index, q->fits, e);
        if (code == LEDE_OK && !q->inside) q->looks_at = selection_share(chosen);
        else if (code == LEDE_OK && !chosen) q->looks_at = selection_share(q->inside);
        else if (code == LEDE_OK) code = both(&q->looks_at, chosen, q->inside, e);
        lede_selection_free(chosen);
        if (code != LEDE_OK) return code;
    }
    *out = q->looks_at;
    return LEDE_OK;
}
