#include <stdio.h>
#include <stdlib.h>

#include "query.h"

struct lede_counts {
    arena *mem;
    intern *groups; /* keys, each ended by \0 */
    VEC(lede_count_row) row;
    VEC(int32_t) last; /* per row: the document counted last */
};

typedef struct {
    lede_hits *h;
    lede_counts *t;
    const hit_key *key;
    size_t keys;
    const kept_hit *all;                /* in text order */
    const vocabulary *words[MOST_KEYS]; /* of the keys of tokens */
    vocabulary *own[MOST_KEYS];         /* of those by another attribute than the folded form */
    namer *namer;                       /* where a key is of entities */
    name_list entities;                 /* of the hit at hand */
    const uint32_t *at_hand;            /* by kept_hit.order: where hits stand in the order at hand */
    buf name;
    bool of_documents; /* all keys are; then what they say of a document is known by their numbers: */
    intern *numbers;
    VEC(int32_t) row_of; /* by their number: the row, -1: none */
} grouper;

void lede_counts_free(lede_counts *t) {
    if (!t) return;
    intern_free(t->groups);
    vec_free(&t->row);
    vec_free(&t->last);
    arena_free(t->mem);
    free(t);
}

size_t lede_counts_rows(const lede_counts *t, const lede_count_row **row) {
    *row = t->row.p;
    return t->row.n;
}

static void add_document_key(grouper *g, const hit_key *k, int32_t doc) {
    char date[11];
    size_t n = date_text(g->h->query->columns.date[doc], date);
    size_t most = k->kind == KEY_YEAR ? 4 : k->kind == KEY_MONTH ? 7 : 10;
    if (k->kind == KEY_DOC) {
        buf_printf(&g->name, "%lld", (long long)g->h->query->columns.id[doc]);
    } else if (k->kind == KEY_COLUMN) {
        lede_str s = k->value[doc] < 0 ? STR("") : intern_get(k->names, k->value[doc]);
        buf_add(&g->name, s.p, s.n);
    } else if (n > 4 && (k->kind == KEY_QUARTER || (k->kind == KEY_WEEK && n == 10))) {
        char period[16];
        period_kind by = k->kind == KEY_WEEK ? BY_WEEK : BY_QUARTER;
        period_print(by, period_of(by, g->h->query->columns.date[doc]), period);
        buf_puts(&g->name, period);
    } else {
        buf_add(&g->name, date, n < most ? n : most);
    }
}

static lede_status add_words(grouper *g, const vocabulary *v, const kept_hit *hit, int64_t from, int64_t to,
                             int32_t doc, uint32_t start, lede_error *e) {
    int64_t end = (int64_t)start + g->h->query->columns.tokens[doc];
    for (int64_t at = from < start ? start : from; at < to && at < end; at++) {
        index_block b;
        lede_status code =
            index_ids(index_segment_get(g->h->query->index, hit->segment), (uint32_t)at, (uint32_t)to, &b, e);
        if (code != LEDE_OK) return code;
        lede_str w = vocabulary_word(v, v->rank[hit->segment][b.id[(uint32_t)at - b.from]]);
        if (at > from) buf_putc(&g->name, ' ');
        buf_add(&g->name, w.p, w.n);
    }
    return LEDE_OK;
}

static void add_entity(grouper *g, int32_t entity) {
    lede_str s = entity < 0 ? STR("") : namer_name(g->namer, entity);
    buf_add(&g->name, s.p, s.n);
}

/* entity: a number of the namer, -1: none. */
static lede_status name_hit(grouper *g, const kept_hit *hit, int32_t doc, uint32_t start, int32_t entity,
                            lede_error *e) {
    lede_status code = LEDE_OK;
    buf_clear(&g->name);
    for (size_t i = 0; i < g->keys && code == LEDE_OK; i++) {
        const hit_key *k = &g->key[i];
        lede_range c = {hit->first, hit->last};
        if (k->kind == KEY_CAPTURE) c = g->h->capture.p[(size_t)hit->order * g->h->captures + k->capture];
        if (key_is_of_document(k)) add_document_key(g, k, doc);
        else if (key_is_of_entities(k)) add_entity(g, entity);
        else if (k->kind == KEY_LEFT)
            code = add_words(g, g->words[i], hit, (int64_t)hit->first - 1, hit->first, doc, start, e);
        else if (k->kind == KEY_RIGHT)
            code = add_words(g, g->words[i], hit, hit->last, (int64_t)hit->last + 1, doc, start, e);
        else code = add_words(g, g->words[i], hit, c.from, c.to, doc, start, e);
        buf_putc(&g->name, '\0');
    }
    return code == LEDE_OK && g->name.failed ? no_memory(e) : code;
}

/* Add the row of the name at hand, whose number is the next. */
static lede_count_row *add_row(grouper *g, int32_t id) {
    lede_count_row *row = vec_push(&g->t->row);
    int32_t *last = vec_push(&g->t->last);
    lede_str *key = arena_alloc(g->t->mem, (g->keys + 1) * sizeof *key);
    if (!row || !last || !key) return NULL;
    *last = -1;
    *row = (lede_count_row){.key = key};
    const char *p = intern_get(g->t->groups, id).p;
    for (size_t i = 0; i < g->keys; i++) {
        key[i] = str_of(p);
        p += key[i].n + 1;
    }
    return row;
}

/* The row of the name at hand; NULL: no memory. */
static lede_count_row *row_of(grouper *g) {
    int32_t known = intern_count(g->t->groups), id = intern_add(g->t->groups, g->name.p, g->name.n);
    if (id < 0) return NULL;
    return id < known ? &g->t->row.p[id] : add_row(g, id);
}

static int32_t number_of(const grouper *g, const hit_key *k, int32_t doc) {
    int32_t date = g->h->query->columns.date[doc];
    switch (k->kind) {
    case KEY_YEAR: return date / 10000;
    case KEY_MONTH: return date / 100;
    case KEY_DOC: return doc;
    case KEY_COLUMN: return k->value[doc];
    default: return date;
    }
}

/* The row of a document, where all keys are of documents: named once, then found by a few numbers. A row that is not
 * there yet is added, or (find) is NULL. */
static lede_status document_row(grouper *g, int32_t doc, bool find, lede_count_row **row, lede_error *e) {
    int32_t number[MOST_KEYS];
    for (size_t i = 0; i < g->keys; i++) number[i] = number_of(g, &g->key[i], doc);
    int32_t known = intern_count(g->numbers);
    int32_t id = intern_add(g->numbers, (const char *)number, g->keys * sizeof *number);
    int32_t *at = id < 0 ? NULL : id < known ? &g->row_of.p[id] : vec_push(&g->row_of);
    *row = NULL;
    if (!at) return no_memory(e);
    if (id == known) {
        buf_clear(&g->name);
        for (size_t i = 0; i < g->keys; i++) {
            add_document_key(g, &g->key[i], doc);
            buf_putc(&g->name, '\0');
        }
        if (g->name.failed) return no_memory(e);
        *at = intern_find(g->t->groups, g->name.p, g->name.n);
        if (*at < 0 && !find) {
            *row = row_of(g);
            if (!*row) return no_memory(e);
            *at = (int32_t)(*row - g->t->row.p);
        }
    }
    if (*at >= 0) *row = &g->t->row.p[*at];
    return LEDE_OK;
}

/* Count a hit in a row. */
static void count_one(grouper *g, lede_count_row *row, const kept_hit *k, int32_t doc) {
    int32_t *last = &g->t->last.p[row - g->t->row.p];
    if (row->shown < LEDE_SHOWN) row->hit[row->shown++] = g->at_hand ? g->at_hand[k->order] : (int64_t)(k - g->all);
    row->hits++;
    row->documents += *last != doc;
    *last = doc;
}

static const hit_key *entity_key(const grouper *g) {
    for (size_t i = 0; i < g->keys; i++)
        if (key_is_of_entities(&g->key[i])) return &g->key[i];
    return NULL;
}

static lede_status count_hit(grouper *g, const kept_hit *k, int32_t doc, uint32_t start, int32_t entity,
                             lede_error *e) {
    lede_count_row *row = NULL;
    lede_status code = g->of_documents ? document_row(g, doc, false, &row, e) : name_hit(g, k, doc, start, entity, e);
    if (code == LEDE_OK && !g->of_documents && !(row = row_of(g))) code = no_memory(e);
    if (code == LEDE_OK) count_one(g, row, k, doc);
    return code;
}

static lede_status count_hits(grouper *g, lede_error *e) {
    const hit_key *of_entities = entity_key(g);
    int32_t doc;
    uint32_t start;
    for (size_t i = 0; i < g->h->hit.n; i++) {
        const kept_hit *k = &g->all[i];
        lede_status code = hits_document(g->h, k, &doc, &start, e);
        if (code == LEDE_OK && of_entities)
            code = namer_at(g->namer, k, g->h->query->columns.id[doc], start, of_entities, &g->entities, e);
        for (size_t n = 0; code == LEDE_OK && (n == 0 || n < g->entities.n); n++)
            code = count_hit(g, k, doc, start, g->entities.n ? g->entities.p[n] : -1, e);
        if (code == LEDE_OK && i % 4096 == 0 && g->h->query->stop && *g->h->query->stop)
            code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
        if (code != LEDE_OK) return code;
    }
    return LEDE_OK;
}

/* How many tokens the selection has in each group, where groups are of documents. */
static lede_status count_tokens(grouper *g, lede_error *e) {
    const lede_selection *of;
    lede_count_row *row;
    if (!g->of_documents) return LEDE_OK;
    lede_status code = query_selection(g->h->query, &of, e);
    for (int32_t d = 0; code == LEDE_OK && d < of->columns.n; d++) {
        if (!of->tokens[d]) continue;
        code = document_row(g, d, true, &row, e);
        if (row) row->tokens += of->tokens[d];
    }
    for (size_t i = 0; i < g->t->row.n; i++) {
        lede_count_row *r = &g->t->row.p[i];
        r->per_million = r->tokens ? (double)r->hits * 1e6 / (double)r->tokens : 0;
    }
    return code;
}

static int by_key(const void *x, const void *y, void *keys) {
    const lede_count_row *a = x, *b = y;
    for (size_t i = 0; i < *(const size_t *)keys; i++) {
        int c = str_cmp(a->key[i], b->key[i]);
        if (c) return c;
    }
    return 0;
}

static int by_hits(const void *x, const void *y, void *keys) {
    const lede_count_row *a = x, *b = y;
    if (a->hits != b->hits) return a->hits > b->hits ? -1 : 1;
    return by_key(x, y, keys);
}

static void order(grouper *g) {
    bool periods = true;
    for (size_t i = 0; i < g->keys; i++) periods &= g->key[i].kind <= KEY_DAY;
    if (g->t->row.n) qsort_r(g->t->row.p, g->t->row.n, sizeof *g->t->row.p, periods ? by_key : by_hits, &g->keys);
}

/* What keys need: vocabularies, and the entities of documents. */
static lede_status prepare(grouper *g, const lede_annotator *a, lede_error *e) {
    lede_query *q = g->h->query;
    lede_status code = g->numbers ? LEDE_OK : no_memory(e);
    g->of_documents = true;
    for (size_t i = 0; i < g->keys && code == LEDE_OK; i++) {
        const hit_key *k = &g->key[i];
        g->of_documents &= key_is_of_document(k);
        if (key_is_of_entities(k) && g->namer)
            return lede_fail(e, LEDE_EQUERY, -1, "only one of the keys may be of entities");
        if (key_is_of_entities(k)) code = namer_new(&g->namer, g->h, e);
        else if (k->by) code = vocabulary_by(&g->own[i], q->index, k->by, a, q->stop, e);
        else if (!key_is_of_document(k)) code = hits_words(g->h, &g->words[i], e);
        if (g->own[i]) g->words[i] = g->own[i];
    }
    return code;
}

lede_status lede_hits_group(lede_counts **out, lede_hits *h, lede_str keys, const lede_annotator *a, lede_error *e) {
    hit_key key[MOST_KEYS];
    lede_counts *t = calloc(1, sizeof *t);
    grouper g = {.h = h, .t = t, .key = key, .numbers = intern_new()};
    kept_hit *all = NULL;
    uint32_t *at_hand = NULL;
    *out = NULL;
    lede_status code =
        t && (t->mem = arena_new()) && (t->groups = intern_new()) ? keys_parse(h, keys, key, &g.keys, e) : no_memory(e);
    if (code == LEDE_OK) code = prepare(&g, a, e);
    if (code == LEDE_OK) code = hits_ordered(h, &all, e);
    g.all = all;
    if (code == LEDE_OK) code = hits_at_hand(h, &at_hand, e);
    g.at_hand = at_hand;
    if (code == LEDE_OK) code = count_hits(&g, e);
    if (code == LEDE_OK) code = count_tokens(&g, e);
    if (code == LEDE_OK) order(&g);
    for (size_t i = 0; i < MOST_KEYS; i++) vocabulary_free(g.own[i]);
    namer_free(g.namer);
    vec_free(&g.entities);
    intern_free(g.numbers);
    vec_free(&g.row_of);
    free(all);
    free(at_hand);
    buf_free(&g.name);
    if (code == LEDE_OK) *out = t;
    else lede_counts_free(t);
    return code;
}
