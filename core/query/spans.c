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

/* Entities have a name in any case, others may be called by their words. */
static bool asks_words(const part *p, bool of_entities) {
    for (uint32_t i = 0; i < p->elements; i++)
        for (size_t k = 0; k < p->element[i]->attrs; k++) {
            const char *key = p->element[i]->attr[k].key;
            if (strcmp(key, "text") == 0 || (!of_entities && strcmp(key, "name") == 0)) return true;
        }
    return false;
}

static bool asks_words_of(const lede_query *q, bool of_entities) {
    bool asks = q->question.relation != RELATE_NONE && asks_words(&q->question.other, of_entities);
    for (size_t i = 0; i < q->question.parts; i++) asks |= asks_words(&q->question.part[i], of_entities);
    return asks;
}

/* ---- one element alone: the store looks for its value, and reads little else ------------------------------------- */

static bool is_plain(lede_str s) {
    for (size_t i = 0; i < s.n; i++)
        if (!s.p[i] || strchr("\\^$.|?*+()[]{}", s.p[i])) return false;
    return !str_eq(s, STR("true")) && !str_eq(s, STR("false"));
}

/* What mentions of the type must say where the query asks for nothing but one element with a value; false: it asks for
 * more, or for another kind of value. */
static bool only_value(const lede_query *q, const char *type, lede_attr *out) {
    const part *p = q->question.part;
    if (q->question.parts != 1 || q->question.relation != RELATE_NONE || p->elements != 1 || p->program.asks_in ||
        p->within == UNIT_MENTION)
        return false;
    for (size_t i = 0; i < p->element[0]->attrs; i++) {
        const attr_test *t = &p->element[0]->attr[i];
        bool name = strcmp(t->key, "name") == 0;
        if (t->op != OP_EQ || t->nocase || t->is_number || !is_plain(t->text) || strcmp(t->key, "text") == 0) continue;
        if (name && strcmp(type, "entity") != 0) continue;
        *out = (lede_attr){.key = name ? "canonical" : t->key, .kind = LEDE_STRING, .text = t->text};
        return true;
    }
    return false;
}

typedef struct {
    lede_query *q;
    bool asks_words;
    size_t segment;
    index_docs docs; /* of the segment */
    uint32_t doc;    /* in it */
    int64_t id;
    lede_str text; /* of the document, where words are asked for */
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
    if (!slot) return no_memory(e);
    *slot = (match_mention){.first = start + m->first, .last = start + m->last, .mask = mask, .fits = fits};
    return LEDE_OK;
}

/* ---- candidates: the documents where a match can be, told by the words it needs ---------------------------------- */

typedef struct {
    lede_query *q;
    index_docs docs;
    uint32_t doc;
    bool *here;
} marker;

static lede_status mark(void *data, place at, const lede_range *capture, lede_error *e) {
    marker *m = data;
    (void)capture;
    (void)e;
    while (m->docs.start[m->doc + 1] <= at.first) m->doc++;
    if (m->docs.number[m->doc] >= 0) m->here[m->docs.number[m->doc]] = true;
    return LEDE_OK;
}

/* The rarest set of words that every match of the part holds one of, or -1. */
static int32_t needed_words(const part *p) {
    for (uint32_t i = 0; i < p->needs; i++)
        if (p->need[i].set >= 0 && !p->need[i].mask) return p->need[i].set;
    return -1;
}

/* Strike out of may[] the documents without any word of the set. */
static lede_status keep_with(lede_query *q, int32_t set, bool *may, lede_error *e) {
    link one = {.set = set};
    part words;
    marker m = {.q = q, .here = calloc((size_t)q->columns.n + 1, sizeof *m.here)};
    lede_status code = m.here ? LEDE_OK : no_memory(e);
    part_of_chain(&q->env, (chain){&one, 1}, UNIT_DOCUMENT, &words);
    for (size_t s = 0; s < index_segments(q->index) && code == LEDE_OK; s++) {
        m.doc = 0;
        code = index_docs_get(index_segment_get(q->index, s), &m.docs, e);
        if (code == LEDE_OK && m.docs.n) code = part_run(q, s, &words, mark, &m, e);
    }
    for (int32_t i = 0; i < q->columns.n; i++) may[i] = may[i] && m.here[i];
    free(m.here);
    return code;
}

/* Ids of the documents where a match can be, in order; *all: in most of them. */
static lede_status candidates(lede_query *q, int64_t **out, size_t *n, bool *all, lede_error *e) {
    const question *k = &q->question;
    bool *may = malloc((size_t)q->columns.n + 1);
    lede_status code = may ? LEDE_OK : no_memory(e);
    for (int32_t i = 0; code == LEDE_OK && i < q->columns.n; i++)
        may[i] = (!q->fits || q->fits[i]) && (!q->inside || q->inside->tokens[i]);
    int32_t set = code == LEDE_OK && k->parts == 1 ? needed_words(&k->part[0]) : -1;
    if (set >= 0) code = keep_with(q, set, may, e);
    set = code == LEDE_OK && k->relation != RELATE_NONE && !k->negate ? needed_words(&k->other) : -1;
    if (set >= 0) code = keep_with(q, set, may, e);
    *n = 0;
    *out = code == LEDE_OK ? malloc(((size_t)q->columns.n + 1) * sizeof **out) : NULL;
    if (code == LEDE_OK && !*out) code = no_memory(e);
    for (int32_t i = 0; code == LEDE_OK && i < q->columns.n; i++)
        if (may[i]) (*out)[(*n)++] = q->columns.id[i];
    *all = *n * 2 > (size_t)q->columns.n;
    q->mentions_of = *all ? -1 : (int64_t)*n;
    free(may);
    return code;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* All mentions of the type, of the documents given (doc NULL: of all). */
static lede_status load_type(lede_query *q, const char *type, const int64_t *doc, size_t docs, lede_error *e) {
    loader l = {.q = q, .id = -1, .asks_words = asks_words_of(q, strcmp(type, "entity") == 0)};
    lede_mentions *all;
    lede_attr value;
    lede_mention_filter of_type = {.type = type, .attr = &value, .attrs = only_value(q, type, &value)};
    const lede_mention *m;
    int64_t id = 0;
    size_t next = 0;
    lede_status code = lede_mentions_new(&all, q->corpus, &of_type, e);
    while (code == LEDE_OK) {
        /* Behind the last mention of a document, go to the next one wanted, and over those that are not. */
        code = lede_mentions_next(all, &id, &m, e);
        while (doc && next < docs && doc[next] < id) next++;
        if (code == LEDE_OK && doc && next == docs) break;
        if (code == LEDE_OK && doc && doc[next] != id) {
            code = lede_mentions_seek(all, doc[next], e);
            continue;
        }
        bool found = false;
        if (code == LEDE_OK) code = go_to(&l, id, &found, e);
        if (code == LEDE_OK && found && m->first < m->last) code = keep(&l, m, e);
        if (code == LEDE_OK && q->stop && *q->stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
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
    bool entities = false;
    for (size_t s = 0; s < index_segments(q->index); s++) q->mention[s].n = 0; /* of a run that was stopped */
    int64_t *ids = NULL;
    size_t n;
    bool most = true;
    lede_status code = candidates(q, &ids, &n, &most, e);
    const int64_t *doc = most ? NULL : ids;
    for (int32_t i = 0; i < intern_count(q->env.types) && code == LEDE_OK; i++) {
        lede_str name = intern_get(q->env.types, i);
        entities |= str_eq(name, STR("entity")) || !is_no_kind(name);
        if (!str_eq(name, STR("entity"))) code = load_type(q, name.p, doc, n, e);
    }
    if (entities && code == LEDE_OK) code = load_type(q, "entity", doc, n, e);
    free(ids);
    for (size_t s = 0; s < index_segments(q->index); s++)
        if (q->mention[s].n) qsort(q->mention[s].p, q->mention[s].n, sizeof *q->mention[s].p, by_first);
    return code;
}
