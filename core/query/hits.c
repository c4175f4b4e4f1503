#include <stdlib.h>

#include "query.h"

void lede_hits_free(lede_hits *h) {
    if (!h) return;
    vec_free(&h->hit);
    vec_free(&h->capture);
    context_free(h->context);
    vocabulary_free(h->words);
    lede_query_free(h->query);
    free(h);
}

lede_count lede_hits_count(const lede_hits *h) { return h->count; }

lede_status hits_words(lede_hits *h, const vocabulary **out, lede_error *e) {
    lede_status code = h->words ? LEDE_OK : vocabulary_new(&h->words, h->query->index, h->query->stop, e);
    *out = h->words;
    return code;
}

lede_status hits_document(lede_hits *h, const kept_hit *k, int32_t *number, uint32_t *start, lede_error *e) {
    index_docs docs;
    lede_status code = index_docs_get(index_segment_get(h->query->index, k->segment), &docs, e);
    if (code != LEDE_OK) return code;
    uint32_t d = index_docs_at(&docs, k->first);
    *number = docs.number[d];
    *start = docs.start[d];
    return LEDE_OK;
}

static int by_place(const void *x, const void *y) {
    const kept_hit *a = x, *b = y;
    if (a->segment != b->segment) return a->segment < b->segment ? -1 : 1;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    return a->last < b->last ? -1 : a->last > b->last;
}

lede_status hits_ordered(lede_hits *h, kept_hit **out, lede_error *e) {
    *out = malloc((h->hit.n + 1) * sizeof **out);
    if (!*out) return no_memory(e);
    if (h->hit.n) memcpy(*out, h->hit.p, h->hit.n * sizeof **out);
    if (h->hit.n && !h->in_order) qsort(*out, h->hit.n, sizeof **out, by_place);
    return LEDE_OK;
}

lede_status hits_recount(lede_hits *h, lede_error *e) {
    kept_hit *all;
    lede_status code = hits_ordered(h, &all, e);
    int32_t number = -1, before = -1;
    uint32_t start;
    h->count.hits = (int64_t)h->hit.n;
    h->count.documents = 0;
    for (size_t i = 0; i < h->hit.n && code == LEDE_OK; i++) {
        code = hits_document(h, &all[i], &number, &start, e);
        h->count.documents += number != before;
        before = number;
    }
    h->count.per_million = h->count.of_tokens ? (double)h->count.hits * 1e6 / (double)h->count.of_tokens : 0;
    free(all);
    return code;
}

lede_status hits_at_hand(const lede_hits *h, uint32_t **out, lede_error *e) {
    uint32_t most = 0;
    *out = NULL;
    if (h->in_order) return LEDE_OK;
    for (size_t i = 0; i < h->hit.n; i++)
        if (h->hit.p[i].order > most) most = h->hit.p[i].order;
    *out = malloc(((size_t)most + 1) * sizeof **out);
    if (!*out) return no_memory(e);
    for (size_t i = 0; i < h->hit.n; i++) (*out)[h->hit.p[i].order] = (uint32_t)i;
    return LEDE_OK;
}

/* splitmix64 (Steele, Lea, Flood 2014). */
static uint64_t next_random(uint64_t *seed) {
    uint64_t z = *seed += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
}

/* Selection sampling (Knuth, volume 2, algorithm S): each hit is drawn with equal chance, in one pass. */
lede_status lede_hits_sample(lede_hits *h, int64_t n, uint64_t seed, lede_error *e) {
    size_t kept = 0, left = h->hit.n, need = n < 0 ? 0 : (size_t)n;
    for (size_t i = 0; i < h->hit.n && kept < need; i++, left--)
        if (need - kept >= left || next_random(&seed) % left < need - kept) h->hit.p[kept++] = h->hit.p[i];
    if (kept < h->hit.n) h->hit.n = kept;
    context_forget(h->context);
    return hits_recount(h, e);
}

/* The names of captures live with the query of their hits. */
static lede_status hits_names(lede_hits *h, const lede_hits *from, lede_error *e) {
    const char **name = arena_alloc(h->query->mem, (h->captures + (size_t)1) * sizeof *name);
    bool ok = name != NULL;
    for (uint32_t i = 0; ok && i < h->captures; i++)
        ok = (name[i] = arena_copy(h->query->mem, from->name[i], strlen(from->name[i]))) != NULL;
    h->name = name;
    return ok ? LEDE_OK : no_memory(e);
}

static bool meets(const kept_hit *a, const kept_hit *b, size_t n, size_t *from) {
    while (*from < n &&
           (b[*from].segment < a->segment || (b[*from].segment == a->segment && b[*from].last <= a->first)))
        ++*from;
    return *from < n && b[*from].segment == a->segment && b[*from].first < a->last;
}

static bool keep(lede_hits *to, const kept_hit *k, const lede_hits *from) {
    kept_hit *slot = vec_push(&to->hit);
    if (!slot) return false;
    *slot = *k;
    slot->order = (uint32_t)to->hit.n - 1;
    for (uint32_t i = 0; i < to->captures; i++) {
        lede_range *r = vec_push(&to->capture);
        if (!r) return false;
        *r = from->capture.p[(size_t)k->order * from->captures + i];
    }
    return true;
}

static bool combine(lede_hits *to, const lede_hits *ha, const kept_hit *a, const kept_hit *b, size_t bs,
                    lede_set_op op) {
    size_t from = 0, j = 0, as = ha->hit.n;
    bool ok = true;
    for (size_t i = 0; ok && i < as; i++) {
        for (; op == LEDE_EITHER && ok && j < bs && by_place(&b[j], &a[i]) < 0; j++) ok = keep(to, &b[j], NULL);
        if (op == LEDE_EITHER) {
            if (j < bs && by_place(&b[j], &a[i]) == 0) j++;
            ok = ok && keep(to, &a[i], NULL);
        } else if (meets(&a[i], b, bs, &from) == (op == LEDE_BOTH)) {
            ok = keep(to, &a[i], ha);
        }
    }
    for (; op == LEDE_EITHER && ok && j < bs; j++) ok = keep(to, &b[j], NULL);
    return ok;
}

/* What was looked at for the new hits: what was for a, and for hits of either, what was for b too. */
static lede_status combined_query(lede_query **out, lede_hits *a, lede_hits *b, lede_set_op op, lede_error *e) {
    static const char *const signs[] = {"&", "|", "-"};
    const lede_selection *first, *second;
    lede_selection *both = NULL;
    lede_status code = query_selection(a->query, &first, e);
    if (code == LEDE_OK) code = query_selection(b->query, &second, e);
    if (code == LEDE_OK && op == LEDE_EITHER && first != second && !first->whole)
        code = selection_either(&both, first, second, e);
    buf text = {0};
    lede_str x = a->query->text, y = b->query->text;
    buf_printf(&text, "(%.*s) %s (%.*s)", (int)x.n, x.p, signs[op], (int)y.n, y.p);
    if (code == LEDE_OK)
        code = text.failed ? no_memory(e)
                           : query_bare(out, a->query->corpus, both ? both : (lede_selection *)first,
                                        (lede_str){text.p, text.n}, a->query->stop, e);
    buf_free(&text);
    lede_selection_free(both);
    return code;
}

lede_status lede_hits_combine(lede_hits **out, lede_hits *a, lede_hits *b, lede_set_op op, lede_error *e) {
    kept_hit *first = NULL, *second = NULL;
    lede_query *q = NULL;
    lede_hits *h = NULL;
    *out = NULL;
    if (a->query->index != b->query->index)
        return lede_fail(e, LEDE_EQUERY, -1, "these hits are of two corpora, or of two states of one");
    lede_status code = combined_query(&q, a, b, op, e);
    if (code == LEDE_OK) code = hits_make(&h, q, e);
    if (code == LEDE_OK) {
        h->captures = op == LEDE_EITHER ? 0 : a->captures;
        code = hits_names(h, a, e);
        h->count = (lede_count){.of_documents = q->inside->size.documents, .of_tokens = q->inside->size.tokens};
        h->count.partial = a->count.partial || b->count.partial;
    }
    if (code == LEDE_OK) code = hits_ordered(a, &first, e);
    if (code == LEDE_OK) code = hits_ordered(b, &second, e);
    if (code == LEDE_OK && !combine(h, a, first, second, b->hit.n, op)) code = no_memory(e);
    if (code == LEDE_OK) code = hits_recount(h, e);
    free(first);
    free(second);
    lede_query_free(q);
    if (code == LEDE_OK) *out = h;
    else lede_hits_free(h);
    return code;
}
