/* Entities: what mentions of type "entity" refer to. The table is derived from the mentions (and the decisions on
 * names) when it is first asked for, and kept until something changes: nothing can run out of step. */
#include <stdlib.h>

#include "cache.h"
#include "mention.h"
#include "naming.h"

/* A name of an entity: a written form, or what one merged into it was called. */
typedef struct {
    uint32_t entity;
    lede_str form;
    int64_t count;
} entity_name;

typedef struct {
    lede_str kind, name;
    int64_t count, documents;
    int64_t last;          /* the document it was seen in last */
    size_t first_document; /* in `document` */
    size_t first_alias, aliases;
} entity_row;

struct entity_table {
    int64_t generation, users;
    intern *key;   /* kind, NUL, canonical name */
    intern *form;  /* number of the entity in four bytes, form */
    VEC(entity_row) row;
    VEC(mention_place) place; /* each document of each entity once, in order of entity, document */
    VEC(entity_name) name;   /* in order of entity, most frequent first */
    uint32_t *order;         /* of rows, most frequent first */
    naming *names;           /* NULL: none was ruled on */
};

static void table_free(struct entity_table *t) {
    if (!t || --t->users > 0) return;
    intern_free(t->key);
    intern_free(t->form);
    vec_free(&t->row);
    vec_free(&t->place);
    vec_free(&t->name);
    naming_free(t->names);
    free(t->order);
    free(t);
}

void cache_entities_free(lede_corpus *c) {
    table_free(c->entities);
    c->entities = NULL;
}

/* ---- collecting -------------------------------------------------------------------------------------------------- */

static void make_key(buf *b, lede_str kind, lede_str name) {
    buf_clear(b);
    buf_add(b, kind.p, kind.n);
    buf_putc(b, 0);
    buf_add(b, name.p, name.n);
}

/* The entity's number, made where it is new; -1: no memory. */
static int32_t entity_of(struct entity_table *t, buf *scratch, lede_str kind, lede_str name) {
    make_key(scratch, kind, name);
    int32_t number = scratch->failed ? -1 : intern_add(t->key, scratch->p, scratch->n);
    if (number < 0 || (size_t)number < t->row.n) return number;
    entity_row *r = vec_push(&t->row);
    if (!r) return -1;
    lede_str key = intern_get(t->key, number);
    *r = (entity_row){.kind = {key.p, kind.n}, .name = {key.p + kind.n + 1, name.n}};
    return number;
}

static bool add_form(struct entity_table *t, buf *scratch, uint32_t entity, lede_str form, int64_t count) {
    char head[4] = {(char)(entity >> 24), (char)(entity >> 16), (char)(entity >> 8), (char)entity};
    buf_clear(scratch);
    buf_add(scratch, head, 4);
    buf_add(scratch, form.p, form.n);
    int32_t number = -1;
    if (!scratch->failed) { /* a name that is wrapped over two lines is the same form */
        scratch->n = 4 + blanks_join(scratch->p + 4, form.n);
        number = intern_add(t->form, scratch->p, scratch->n);
    }
    if (number < 0) return false;
    if ((size_t)number == t->name.n) {
        entity_name *n = vec_push(&t->name);
        if (!n) return false;
        lede_str kept = intern_get(t->form, number);
        *n = (entity_name){entity, {kept.p + 4, kept.n - 4}, 0};
    }
    t->name.p[number].count += count;
    return true;
}

static bool add_mention(struct entity_table *t, buf *scratch, int64_t doc, const lede_mention *m) {
    int32_t number =
        entity_of(t, scratch, attr_text(m->attr, m->attrs, "kind"), attr_text(m->attr, m->attrs, "canonical"));
    if (number < 0) return false;
    entity_row *r = &t->row.p[number];
    r->count++;
    if (r->last != doc) {
        mention_place *p = vec_push(&t->place);
        if (!p) return false;
        *p = (mention_place){(uint32_t)number, r->last = doc};
    }
    return add_form(t, scratch, (uint32_t)number, mention_form(m), 1);
}

static lede_status collect(struct entity_table *t, lede_corpus *c, lede_error *e) {
    lede_mention_filter f = {.type = "entity"};
    lede_mentions *cursor;
    const lede_mention *m;
    int64_t doc;
    buf scratch = {0};
    lede_status code = lede_mentions_new(&cursor, c, &f, e);
    while (code == LEDE_OK && (code = lede_mentions_next(cursor, &doc, &m, e)) == LEDE_OK)
        if (!add_mention(t, &scratch, doc, m)) code = no_memory(e);
    lede_mentions_free(cursor);
    buf_free(&scratch);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* ---- merges ------------------------------------------------------------------------------------------------------ */

/* The cursor gives each mention the name that a person ruled; who looks for the name it had before finds it as an
 * alias. */
static lede_status add_merged(struct entity_table *t, lede_corpus *c, lede_error *e) {
    buf scratch = {0};
    lede_str kind, was, is;
    lede_status code = naming_new(&t->names, c, e);
    for (size_t at = 0; code == LEDE_OK && naming_next(t->names, &at, &kind, &was, &is);) {
        make_key(&scratch, kind, is);
        int32_t entity = scratch.failed ? -1 : intern_find(t->key, scratch.p, scratch.n);
        if (entity >= 0 && !add_form(t, &scratch, (uint32_t)entity, was, 0)) code = no_memory(e);
    }
    buf_free(&scratch);
    return code;
}

/* ---- putting in order -------------------------------------------------------------------------------------------- */

static int by_entity_form(const void *x, const void *y, void *data) {
    (void)data;
    const entity_name *a = x, *b = y;
    if (a->entity != b->entity) return a->entity < b->entity ? -1 : 1;
    return str_cmp(a->form, b->form);
}

static int by_entity_count(const void *x, const void *y, void *data) {
    (void)data;
    const entity_name *a = x, *b = y;
    if (a->entity != b->entity) return a->entity < b->entity ? -1 : 1;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    return str_cmp(a->form, b->form);
}

static lede_status order_names(struct entity_table *t, const volatile int *stop, lede_error *e) {
    size_t kept = 0;
    lede_status code = sort_polled(t->name.p, t->name.n, sizeof *t->name.p, by_entity_form, NULL, stop, e);
    if (code != LEDE_OK) return code;
    for (size_t i = 0; i < t->name.n; i++) {
        entity_name *n = &t->name.p[i];
        if (str_eq(n->form, t->row.p[n->entity].name)) continue; /* the canonical name is no alias */
        if (kept && by_entity_form(&t->name.p[kept - 1], n, NULL) == 0) t->name.p[kept - 1].count += n->count;
        else t->name.p[kept++] = *n;
    }
    t->name.n = kept;
    code = sort_polled(t->name.p, kept, sizeof *t->name.p, by_entity_count, NULL, stop, e);
    for (size_t i = kept; i-- > 0 && code == LEDE_OK;) {
        entity_row *r = &t->row.p[t->name.p[i].entity];
        r->first_alias = i;
        r->aliases++;
    }
    return code;
}

static int by_entity_doc(const void *x, const void *y, void *data) {
    (void)data;
    const mention_place *a = x, *b = y;
    if (a->entity != b->entity) return a->entity < b->entity ? -1 : 1;
    return a->doc < b->doc ? -1 : a->doc > b->doc;
}

static lede_status order_places(struct entity_table *t, const volatile int *stop, lede_error *e) {
    size_t kept = 0;
    lede_status code = sort_polled(t->place.p, t->place.n, sizeof *t->place.p, by_entity_doc, NULL, stop, e);
    if (code != LEDE_OK) return code;
    for (size_t i = 0; i < t->place.n; i++) {
        if (kept && by_entity_doc(&t->place.p[kept - 1], &t->place.p[i], NULL) == 0) continue;
        entity_row *r = &t->row.p[t->place.p[i].entity];
        if (r->documents++ == 0) r->first_document = kept;
        t->place.p[kept++] = t->place.p[i];
    }
    t->place.n = kept;
    return LEDE_OK;
}

/* qsort has no argument of its own: rows are compared through pointers to them. */
static int by_count(const void *x, const void *y) {
    const entity_row *a = *(const entity_row *const *)x, *b = *(const entity_row *const *)y;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    int c = str_cmp(a->kind, b->kind);
    return c ? c : str_cmp(a->name, b->name);
}

static bool order_rows(struct entity_table *t) {
    const entity_row **by = malloc(t->row.n * sizeof *by + 1);
    t->order = malloc(t->row.n * sizeof *t->order + 1);
    if (by && t->order) {
        for (size_t i = 0; i < t->row.n; i++) by[i] = &t->row.p[i];
        if (t->row.n) qsort(by, t->row.n, sizeof *by, by_count);
        for (size_t i = 0; i < t->row.n; i++) t->order[i] = (uint32_t)(by[i] - t->row.p);
    }
    free(by);
    return by && t->order;
}

static lede_status table_make(lede_corpus *c, lede_error *e) {
    struct entity_table *t = c->entities = calloc(1, sizeof *t);
    if (!t) return no_memory(e);
    t->users = 1;
    t->generation = c->generation;
    t->key = intern_new();
    t->form = intern_new();
    lede_status code = t->key && t->form ? collect(t, c, e) : no_memory(e);
    if (code == LEDE_OK) code = add_merged(t, c, e);
    if (code == LEDE_OK) code = order_names(t, c->stop, e);
    if (code == LEDE_OK) code = order_places(t, c->stop, e);
    if (code != LEDE_OK) return code;
    return order_rows(t) ? LEDE_OK : no_memory(e);
}

/* ---- the cursor -------------------------------------------------------------------------------------------------- */

struct lede_entities {
    lede_corpus *corpus;
    struct entity_table *table;
    buf kind, name, fold; /* name is folded */
    size_t next;
    uint32_t now; /* the entity last given */
    bool given;
    VEC(lede_str) alias;
};

lede_status lede_entities_new(lede_entities **out, lede_corpus *c, const lede_entity_filter *filter, lede_error *e) {
    *out = NULL;
    lede_status code = store_refresh(c, e);
    if (code == LEDE_OK && c->entities && c->entities->generation != c->generation) cache_entities_free(c);
    if (code == LEDE_OK && !c->entities && (code = table_make(c, e)) != LEDE_OK) cache_entities_free(c);
    if (code != LEDE_OK) return code;
    lede_entities *x = calloc(1, sizeof *x);
    if (!x) return no_memory(e);
    x->corpus = c;
    x->table = c->entities;
    x->table->users++;
    if (filter && filter->kind.n) buf_add(&x->kind, filter->kind.p, filter->kind.n);
    if (filter && filter->name.n) utf8_fold(&x->name, filter->name.p, filter->name.n);
    if (x->kind.failed || x->name.failed) {
        lede_entities_free(x);
        return no_memory(e);
    }
    *out = x;
    return LEDE_OK;
}

static bool same_name(lede_entities *x, lede_str s) {
    buf_clear(&x->fold);
    utf8_fold(&x->fold, s.p, s.n);
    return str_eq((lede_str){x->fold.p, x->fold.n}, (lede_str){x->name.p, x->name.n});
}

static bool wanted(lede_entities *x, const entity_row *r) {
    if (x->kind.n && !str_eq(r->kind, (lede_str){x->kind.p, x->kind.n})) return false;
    if (x->name.n == 0 || same_name(x, r->name)) return true;
    for (size_t i = 0; i < r->aliases; i++)
        if (same_name(x, x->table->name.p[r->first_alias + i].form)) return true;
    return false;
}

lede_status lede_entities_next(lede_entities *x, lede_entity *out, lede_error *e) {
    *out = (lede_entity){0};
    const struct entity_table *t = x->table;
    x->given = false;
    while (x->next < t->row.n && !wanted(x, &t->row.p[t->order[x->next]])) x->next++;
    if (x->next == t->row.n) return LEDE_DONE;
    x->now = t->order[x->next++];
    x->given = true;
    const entity_row *r = &t->row.p[x->now];
    x->alias.n = 0;
    for (size_t i = 0; i < r->aliases; i++) {
        lede_str *s = vec_push(&x->alias);
        if (!s) return no_memory(e);
        *s = t->name.p[r->first_alias + i].form;
    }
    *out = (lede_entity){r->kind, r->name, r->count, r->documents, x->alias.p, r->aliases};
    return LEDE_OK;
}

lede_status lede_entities_mentions(lede_entities *x, lede_mentions **out, lede_error *e) {
    *out = NULL;
    if (!x->given) return lede_fail(e, LEDE_ENOTFOUND, -1, "no entity was given yet");
    const entity_row *r = &x->table->row.p[x->now];
    const lede_attr want[] = {{.key = "kind", .kind = LEDE_STRING, .text = r->kind},
                              {.key = "canonical", .kind = LEDE_STRING, .text = r->name}};
    lede_mention_filter f = {.type = "entity", .attr = want, .attrs = 2};
    lede_status code = lede_mentions_new(out, x->corpus, &f, e);
    if (code == LEDE_OK) code = mentions_only(*out, x->table->place.p + r->first_document, (size_t)r->documents, e);
    if (code == LEDE_OK) return code;
    lede_mentions_free(*out);
    *out = NULL;
    return code;
}

void lede_entities_free(lede_entities *x) {
    if (!x) return;
    table_free(x->table);
    buf_free(&x->kind);
    buf_free(&x->name);
    buf_free(&x->fold);
    vec_free(&x->alias);
    free(x);
}
