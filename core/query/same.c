#include <stdlib.h>

#include "query.h"

/* Captures compared with each other: @a = @b. */

static lede_status capture_number(const pattern *p, lede_str name, uint32_t at, uint32_t *out, lede_error *e) {
    for (*out = 0; *out < p->captures; ++*out)
        if (str_eq(name, str_of(p->capture[*out]))) return LEDE_OK;
    return lede_fail(e, LEDE_EQUERY, at, "the pattern captures no @%.*s", (int)name.n, name.p);
}

static const filter *find_one(const filter *f) {
    if (!f || f->kind == FILTER_SAME) return f;
    const filter *a = find_one(f->a);
    return a ? a : find_one(f->b);
}

lede_status sames_find(const filter *f, const pattern *p, sames *out, lede_error *e) {
    if (!f) return LEDE_OK;
    if (f->kind == FILTER_AND) {
        lede_status code = sames_find(f->a, p, out, e);
        return code == LEDE_OK ? sames_find(f->b, p, out, e) : code;
    }
    const filter *same_test = find_one(f);
    if (!same_test) return LEDE_OK;
    if (same_test != f)
        return lede_fail(e, LEDE_EQUERY, same_test->at, "captures can be compared only among conditions joined by &");
    same *slot = vec_push(out);
    if (!slot) return no_memory(e);
    slot->differ = f->op == OP_NE;
    lede_status code = capture_number(p, str_of(f->key), f->at, &slot->a, e);
    return code == LEDE_OK ? capture_number(p, f->text, f->at, &slot->b, e) : code;
}

static lede_status same_word(index_segment *s, uint32_t a, uint32_t b, bool *is, lede_error *e) {
    uint32_t id[2], got;
    index_term t;
    lede_status code = index_read(s, a, 1, &id[0], &got, e);
    if (code == LEDE_OK) code = index_read(s, b, 1, &id[1], &got, e);
    *is = id[0] == id[1];
    if (code != LEDE_OK || *is) return code;
    code = index_term_get(s, id[0], &t, e);
    if (code != LEDE_OK) return code;
    buf fold = {0};
    buf_add(&fold, t.fold.p, t.fold.n);
    code = fold.failed ? no_memory(e) : index_term_get(s, id[1], &t, e);
    *is = code == LEDE_OK && str_eq((lede_str){fold.p, fold.n}, t.fold);
    buf_free(&fold);
    return code;
}

lede_status sames_hold(const sames *all, index_segment *s, uint32_t base, const lede_range *capture, bool *hold,
                       lede_error *e) {
    *hold = true;
    for (size_t i = 0; i < all->n && *hold; i++) {
        lede_range a = capture[all->p[i].a], b = capture[all->p[i].b];
        bool is = a.to - a.from == b.to - b.from;
        for (uint32_t k = 0; is && k < a.to - a.from; k++) {
            lede_status code = same_word(s, base + a.from + k, base + b.from + k, &is, e);
            if (code != LEDE_OK) return code;
        }
        *hold = is != all->p[i].differ;
    }
    return LEDE_OK;
}
