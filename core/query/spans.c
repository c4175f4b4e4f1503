#include <stdlib.h>

#include "query.h"

/* The mentions that a query asks for, read once, with the elements that each fits. */

static uint64_t mask_of(const lede_query *q, const lede_mention *m) {
    int32_t bit = intern_find(q->env.types, m->type, strlen(m->type));
    uint64_t mask = bit >= 0 ? (uint64_t)1 << bit : 0;
    if (strcmp(m->type, "entity") != 0) return mask;
    for (uint32_t i = 0; i < m->attrs; i++)
        if (strcmp(m->attr[i].key, "kind") == 0 && m->attr[i].kind == LEDE_STRING) {
            bit = intern_find(q->env.types, m->attr[i].text.p, m->attr[i].text.n);
            if (bit >= 0) mask |= (uint64_t)1 << bit;
        }
    return mask;
}

static uint64_t fits_part(const lede_query *q, const part *p, const lede_mention *m, uint64_t mask, lede_str text) {
    uint64_t fits = 0;
    for (uint32_t i = 0; i < p->elements; i++)
        if ((p->element[i]->mask & mask) && element_fits(q->env.values, p->element[i], m->attr, m->attrs, text))
            fits |= (uint64_t)1 << p->element[i]->number;
    return fits;
}

static bool asks_words(const part *p) {
    for (uint32_t i = 0; i < p->elements; i++)
        for (size_t k = 0; k < p->element[i]->attrs; k++)
            if (strcmp(p->element[i]->attr[k].key, "text") == 0 || strcmp(p->element[i]->attr[k].key, "name") == 0)
                return true;
    return false;
}

typedef struct {
    lede_query *q;
    bool asks_words;
    size_t segment;
    index_docs docs; /* of the segment */
    uint32_t doc;    /* in it */
    int64_t id;
    lede_str text;   /* of the document, where words are asked for */
} loader;

/* Go to the document; mentions come in order of documents, and so do segments. false: no segment has it. */
static lede_status go_to(loader *l, int64_t doc, bool *found, lede_error *e) {
    lede_status code = LEDE_OK;
    *found = l->id == doc;
    for (; !*found && l->segment < index_segments(l->q->index); l->segment++, l->doc = 0) {
        code = index_docs_get(index_segment_get(l->q->index, l->segment), &l->docs, e);
        if (code != LEDE_OK) return code;
        while (l->doc < l->docs.n && l->docs.id[l->doc] < doc) l->doc++;
        *found = l->doc < l->docs.n && l->docs.id[l->doc] == doc;
        if (*found || l->doc < l->docs.n) break;
    }
    if (*found && l->id != doc && l->asks_words) code = lede_document_text(l->q->corpus, doc, &l->text, e);
    if (*found) l->id = doc;
    return code;
}

static lede_status keep(loader *l, const lede_mention *m, lede_error *e) {
    lede_query *q = l->q;
    uint64_t mask = mask_of(q, m), fits = 0;
    if (!mask) return LEDE_OK;
    lede_str words = {"", 0};
    if (l->asks_words && m->to <= l->text.n) words = (lede_str){l->text.p + m->from, m->to - m->from};
    for (size_t i = 0; i < q->question.parts; i++) fits |= fits_part(q, &q->question.part[i], m, mask, words);
    if (q->question.relation != RELATE_NONE) fits |= fits_part(q, &q->question.other, m, mask, words);
    uint32_t start = l->docs.start[l->doc];
    match_mention *slot = vec_push(&q->mention[l->segment]);
    if (!slot) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    *slot = (match_mention){.first = start + m->first, .last = start + m->last, .mask = mask, .fits = fits};
    return LEDE_OK;
}

static lede_status load_type(lede_query *q, const char *type, bool words, lede_error *e) {
    loader l = {.q = q, .id = -1, .asks_words = words};
    lede_mentions *all;
    lede_mention_filter of_type = {.type = type};
    lede_status code = lede_mentions_new(&all, q->corpus, &of_type, e);
    int64_t doc;
    const lede_mention *m;
    while (code == LEDE_OK && (code = lede_mentions_next(all, &doc, &m, e)) == LEDE_OK) {
        bool found;
        code = go_to(&l, doc, &found, e);
        if (code == LEDE_OK && found && m->first < m->last) code = keep(&l, m, e);
        if (q->stop && *q->stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
    }
    lede_mentions_free(all);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* Any other name may be a kind of entity. */
static bool is_no_kind(lede_str name) {
    static const char *const types[] = {"entity", "money",    "time",    "quantity",
                                        "quote",  "indirect", "unnamed", "position"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_eq(name, str_of(types[i]))) return true;
    return false;
}

static int by_first(const void *x, const void *y) {
    const match_mention *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->last != b->last) return a->last > b->last ? -1 : 1;
    return a->mask < b->mask ? -1 : a->mask > b->mask;
}

lede_status spans_load(lede_query *q, lede_error *e) {
    bool words = q->question.relation != RELATE_NONE && asks_words(&q->question.other), entities = false;
    for (size_t i = 0; i < q->question.parts; i++) words |= asks_words(&q->question.part[i]);
    for (size_t s = 0; s < index_segments(q->index); s++) q->mention[s].n = 0; /* of a run that was stopped */
    lede_status code = LEDE_OK;
    for (int32_t i = 0; i < intern_count(q->env.types) && code == LEDE_OK; i++) {
        lede_str name = intern_get(q->env.types, i);
        entities |= str_eq(name, STR("entity")) || !is_no_kind(name);
        if (!str_eq(name, STR("entity"))) code = load_type(q, name.p, words, e);
    }
    if (entities && code == LEDE_OK) code = load_type(q, "entity", words, e);
    for (size_t s = 0; s < index_segments(q->index); s++)
        if (q->mention[s].n) qsort(q->mention[s].p, q->mention[s].n, sizeof *q->mention[s].p, by_first);
    return code;
}
