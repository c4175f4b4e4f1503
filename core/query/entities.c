#include <stdlib.h>

#include "query.h"

/* The entities of the documents that hits are in, read document by document in the order of the hits. */

enum { LONGEST = 32 };

typedef struct {
    uint32_t first, last; /* tokens of the document */
    int32_t kind, name;   /* in `strings` */
} named;

struct namer {
    lede_hits *h;
    lede_mentions *all;
    intern *strings;
    VEC(named) named; /* of the document at hand, by first token */
    int64_t doc;
};

void namer_free(namer *n) {
    if (!n) return;
    lede_mentions_free(n->all);
    intern_free(n->strings);
    vec_free(&n->named);
    free(n);
}

lede_status namer_new(namer **out, lede_hits *h, lede_error *e) {
    lede_mention_filter entities = {.type = "entity"};
    namer *n = *out = calloc(1, sizeof *n);
    if (!n) return no_memory(e);
    n->h = h;
    n->strings = intern_new();
    lede_status code = n->strings ? lede_mentions_new(&n->all, h->query->corpus, &entities, e) : no_memory(e);
    if (code == LEDE_OK) return code;
    namer_free(n);
    *out = NULL;
    return code;
}

static int32_t text_of(namer *n, const lede_mention *m, const char *key) {
    for (uint32_t i = 0; i < m->attrs; i++)
        if (strcmp(m->attr[i].key, key) == 0 && m->attr[i].kind == LEDE_STRING)
            return intern_add(n->strings, m->attr[i].text.p, m->attr[i].text.n);
    return intern_add(n->strings, "", 0);
}

static int by_first(const void *x, const void *y) {
    const named *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last > b->last ? -1 : 1;
    return a->name < b->name ? -1 : a->name > b->name;
}

static lede_status go_to(namer *n, int64_t doc, lede_error *e) {
    const lede_mention *m;
    int64_t at = doc;
    if (n->doc == doc) return LEDE_OK;
    n->doc = 0;
    n->named.n = 0;
    lede_status code = lede_mentions_seek(n->all, doc, e);
    while (code == LEDE_OK && (code = lede_mentions_next(n->all, &at, &m, e)) == LEDE_OK && at == doc) {
        named *slot = vec_push(&n->named);
        if (!slot) return no_memory(e);
        *slot = (named){m->first, m->last, text_of(n, m, "kind"), text_of(n, m, "canonical")};
        if (slot->kind < 0 || slot->name < 0) return no_memory(e);
    }
    if (n->named.n) qsort(n->named.p, n->named.n, sizeof *n->named.p, by_first);
    if (code == LEDE_OK || code == LEDE_DONE) n->doc = doc;
    return code == LEDE_DONE ? LEDE_OK : code;
}

static bool add_once(name_list *out, int32_t name) {
    for (size_t i = 0; i < out->n; i++)
        if (out->p[i] == name) return true;
    int32_t *slot = vec_push(out);
    if (slot) *slot = name;
    return slot != NULL;
}

/* Entities with a token in [from, to) of the document; those longer than LONGEST are found by their beginning only. */
static bool collect(const namer *n, uint32_t from, uint32_t to, int32_t kind, name_list *out) {
    size_t i;
    bisect(i, 0, n->named.n, n->named.p[i].first < from);
    while (i > 0 && from - n->named.p[i - 1].first < LONGEST) i--;
    bool ok = true;
    for (; ok && i < n->named.n && n->named.p[i].first < to; i++)
        if (n->named.p[i].last > from && (kind < 0 || n->named.p[i].kind == kind))
            ok = add_once(out, n->named.p[i].name);
    return ok;
}

lede_status namer_at(namer *n, const kept_hit *k, int64_t doc, uint32_t start, const hit_key *key, name_list *out,
                     lede_error *e) {
    out->n = 0;
    uint32_t from = k->first, to = k->last, ignored;
    lede_status code = go_to(n, doc, e);
    index_segment *s = index_segment_get(n->h->query->index, k->segment);
    bool near = key->kind == KEY_NEAR;
    if (code == LEDE_OK && near) code = index_around(s, INDEX_SENTENCE, k->first, &from, &to, e);
    if (code == LEDE_OK && near && k->last > to) code = index_around(s, INDEX_SENTENCE, k->last - 1, &ignored, &to, e);
    if (code != LEDE_OK) return code;
    int32_t kind = key->entity ? intern_add(n->strings, key->entity, strlen(key->entity)) : -1;
    if (key->entity && kind < 0) return no_memory(e);
    return collect(n, from - start, to - start, kind, out) ? LEDE_OK : no_memory(e);
}

lede_str namer_name(const namer *n, int32_t name) { return intern_get(n->strings, name); }
