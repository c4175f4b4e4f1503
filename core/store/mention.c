/* Mentions: written by type and document, read back in order of the text, with a person's corrections applied. */
#include <stdlib.h>

#include "mention.h"
#include "naming.h"
#include "note/note.h"

static int64_t mention_id(int64_t type, int64_t doc) { return type << MENTION_DOC_BITS | doc; }

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static lede_status write_type(lede_corpus *c, int64_t doc, const lede_text *text, const lede_mention *m, size_t n,
                              const char *type, buf *body, lede_error *e) {
    int64_t name, count;
    lede_status code = name_add(c, type, strlen(type), &name, e);
    buf_clear(body);
    if (code == LEDE_OK) code = pack_mentions(c, text, m, n, type, body, &count, e);
    if (code != LEDE_OK) return code;
    return sql_do(c, SQL_MENTION_ADD, e, "iib", mention_id(name, doc), count, (lede_str){body->p, body->n});
}

lede_status mention_write(lede_corpus *c, int64_t doc, const lede_text *text, const lede_mention *m, size_t n,
                          lede_error *e) {
    VEC(const char *) done = {0};
    buf body = {0};
    lede_status code = LEDE_OK;
    for (size_t i = 0; code == LEDE_OK && i < n; i++) {
        size_t k = 0;
        while (k < done.n && strcmp(done.p[k], m[i].type) != 0) k++;
        if (k < done.n) continue;
        const char **slot = vec_push(&done);
        if (!slot) code = no_memory(e);
        else code = write_type(c, doc, text, m + i, n - i, *slot = m[i].type, &body, e);
    }
    buf_free(&body);
    vec_free(&done);
    return code;
}

typedef VEC(int64_t) type_list;

/* The types that occur, as numbers of names, ascending; ended by vec_free. */
static lede_status list_types(lede_corpus *c, type_list *out, lede_error *e) {
    for (int64_t type = 1;; type++) {
        int64_t id;
        lede_status code = sql_int(c, SQL_MENTION_AFTER, 0, &id, e, "i", mention_id(type, 0));
        if (code != LEDE_OK || id == 0) return code;
        type = id >> MENTION_DOC_BITS;
        int64_t *slot = vec_push(out);
        if (!slot) return no_memory(e);
        *slot = type;
    }
}

lede_status mention_drop(lede_corpus *c, int64_t doc, lede_error *e) {
    type_list types = {0};
    lede_status code = list_types(c, &types, e);
    for (size_t i = 0; code == LEDE_OK && i < types.n; i++)
        code = sql_do(c, SQL_MENTION_REMOVE, e, "i", mention_id(types.p[i], doc));
    vec_free(&types);
    return code;
}

/* ---- corrections ------------------------------------------------------------------------------------------------- */

/* One decision "discard" or "set". */
typedef struct {
    int64_t doc;
    size_t order;
    lede_str type;
    double from, to;
    bool discard;
    lede_attr value; /* set */
} correction;

static const lede_attr *value_of(const lede_attr *a, uint32_t n, const char *key) {
    for (uint32_t i = 0; i < n; i++)
        if (strcmp(a[i].key, key) == 0) return &a[i];
    return NULL;
}

lede_str attr_text(const lede_attr *a, uint32_t n, const char *key) {
    const lede_attr *found = value_of(a, n, key);
    return found && found->kind == LEDE_STRING ? found->text : (lede_str){"", 0};
}

static bool make_correction(correction *x, const lede_attr *a, uint32_t n, bool set) {
    const lede_attr *type = value_of(a, n, "type"), *from = value_of(a, n, "from"), *to = value_of(a, n, "to");
    const lede_attr *key = value_of(a, n, "key"), *value = value_of(a, n, "value");
    if (!type || !from || !to || (set && (!key || key->kind != LEDE_STRING))) return false;
    x->type = type->text;
    x->from = from->number;
    x->to = to->number;
    x->discard = !set;
    if (set) {
        x->value = value ? *value : (lede_attr){0};
        x->value.key = key->text.p;
    }
    return true;
}

/* ---- the cursor -------------------------------------------------------------------------------------------------- */

typedef struct {
    sqlite3_stmt *row;
    const char *type;
    int64_t number; /* of the type's name */
    int64_t doc;    /* of the row it stands on; INT64_MAX: no more */
} stream;

struct lede_mentions {
    lede_corpus *corpus;
    VEC(stream) stream;
    VEC(correction) correction;
    naming *names; /* NULL: none was ruled on */
    VEC(lede_mention) found; /* of the present document */
    size_t next;
    int64_t doc;
    arena *mem;     /* of the present document */
    arena *lasting; /* of the filter and the corrections */
    const lede_attr *attr;
    uint32_t attrs;
    const int64_t *only; /* the documents to go to; NULL: all */
    size_t onlys;        /* how many are left */
};

static int by_document(const void *x, const void *y) {
    const correction *a = x, *b = y;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static lede_status add_correction(lede_mentions *m, lede_str target, lede_str value, bool set, lede_error *e) {
    const lede_attr *a;
    uint32_t n;
    correction x = {.order = m->correction.n};
    lede_status code = unpack_values(m->corpus, value, m->lasting, &a, &n, e);
    if (code == LEDE_OK) code = sql_int(m->corpus, SQL_DOCUMENT_BY_EXTERNAL, 0, &x.doc, e, "s", target);
    if (code != LEDE_OK || x.doc == 0 || !make_correction(&x, a, n, set)) return code;
    correction *slot = vec_push(&m->correction);
    if (!slot) return no_memory(e);
    *slot = x;
    return LEDE_OK;
}

static lede_status load_corrections(lede_mentions *m, lede_str kind, bool set, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(m->corpus, SQL_DECISION_KIND, &st, e);
    if (code == LEDE_OK) code = sql_bind(m->corpus, st, e, "s", kind);
    while (code == LEDE_OK && (code = sql_step(m->corpus, st, e)) == LEDE_OK)
        code = add_correction(m, sql_text(st, 0), sql_text(st, 1), set, e);
    sqlite3_reset(st);
    if (m->correction.n) qsort(m->correction.p, m->correction.n, sizeof *m->correction.p, by_document);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static bool concerns(const correction *x, const lede_mention *m) {
    return str_eq(x->type, str_of(m->type)) && x->from == m->from && x->to == m->to;
}

bool mention_set(lede_mention *m, const lede_attr *value, arena *mem) {
    for (uint32_t i = 0; i < m->attrs; i++) {
        if (strcmp(m->attr[i].key, value->key) == 0) {
            m->attr[i] = *value;
            return true;
        }
    }
    lede_attr *more = arena_alloc(mem, (m->attrs + (size_t)2) * sizeof *more);
    if (!more) return false;
    memcpy(more, m->attr, m->attrs * sizeof *more);
    more[m->attrs + 1] = m->attr[m->attrs]; /* the written form stands behind the last */
    more[m->attrs++] = *value;
    m->attr = more;
    return true;
}

lede_str mention_form(const lede_mention *m) { return m->attr[m->attrs].text; }

/* The first correction of the document, or where it would stand. */
static size_t corrections_of(const lede_mentions *m, int64_t doc) {
    size_t i;
    bisect(i, 0, m->correction.n, m->correction.p[i].doc < doc);
    return i;
}

static lede_status correct(lede_mentions *m, lede_error *e) {
    for (size_t i = corrections_of(m, m->doc); i < m->correction.n && m->correction.p[i].doc == m->doc; i++) {
        const correction *x = &m->correction.p[i];
        size_t kept = 0;
        for (size_t k = 0; k < m->found.n; k++) {
            lede_mention *one = &m->found.p[k];
            if (concerns(x, one)) {
                if (x->discard) continue;
                if (!mention_set(one, &x->value, m->mem)) return no_memory(e);
            }
            m->found.p[kept++] = *one;
        }
        m->found.n = kept;
    }
    for (size_t k = 0; m->names && k < m->found.n; k++)
        if (!naming_apply(m->names, m->doc, &m->found.p[k], m->mem)) return no_memory(e);
    return LEDE_OK;
}

/* An entity that no annotator gave a name is called as it is written. */
static bool name_entity(lede_mentions *c, lede_mention *m) {
    if (strcmp(m->type, "entity") != 0 || attr_text(m->attr, m->attrs, "canonical").n) return true;
    return mention_set(m, &(lede_attr){.key = "canonical", .kind = LEDE_STRING, .text = mention_form(m)}, c->mem);
}

/* Whether a body can hold what the filter asks for. Its strings stand in it as they are, so that most documents without
 * a name need not be unpacked; but decisions may give other names. */
static bool may_hold(const lede_mentions *m, lede_str body) {
    bool may = true;
    size_t first = corrections_of(m, m->doc);
    if (m->names || (first < m->correction.n && m->correction.p[first].doc == m->doc)) return true;
    for (uint32_t i = 0; i < m->attrs && may; i++)
        if (m->attr[i].kind == LEDE_STRING && m->attr[i].text.n)
            may = memmem(body.p, body.n, m->attr[i].text.p, m->attr[i].text.n) != NULL;
    return may;
}

static lede_status read_stream(lede_mentions *m, stream *s, lede_error *e) {
    unpack u;
    lede_mention one;
    if (!may_hold(m, sql_text(s->row, 1))) return LEDE_OK;
    lede_status code = unpack_begin(&u, m->corpus, s->type, sql_text(s->row, 1), m->mem, e);
    while (code == LEDE_OK && (code = unpack_next(&u, &one, e)) == LEDE_OK) {
        lede_mention *slot = vec_push(&m->found);
        if (slot) *slot = one;
        if (!slot || !name_entity(m, slot)) code = no_memory(e);
    }
    unpack_end(&u);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status step_stream(lede_mentions *m, stream *s, lede_error *e) {
    lede_status code = sql_step(m->corpus, s->row, e);
    s->doc = code == LEDE_OK ? sqlite3_column_int64(s->row, 0) & (((int64_t)1 << MENTION_DOC_BITS) - 1) : INT64_MAX;
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status lede_mentions_seek(lede_mentions *m, int64_t doc, lede_error *e) {
    lede_status code = LEDE_OK;
    m->found.n = m->next = 0;
    for (size_t i = 0; code == LEDE_OK && i < m->stream.n; i++) {
        stream *s = &m->stream.p[i];
        if (s->doc == doc) continue;
        sqlite3_reset(s->row);
        int rc = sqlite3_bind_int64(s->row, 4, mention_id(s->number, doc));
        code = rc == SQLITE_OK ? step_stream(m, s, e) : sql_fail(m->corpus, rc, e);
    }
    return code;
}

/* Go to the next document that has mentions, and read them. */
static lede_status next_document(lede_mentions *m, lede_error *e) {
    arena_reset(m->mem);
    m->found.n = m->next = 0;
    m->doc = INT64_MAX;
    lede_status code = LEDE_OK;
    if (m->only) {
        if (m->onlys == 0) return LEDE_DONE;
        m->onlys--;
        code = lede_mentions_seek(m, *m->only++, e);
    }
    for (size_t i = 0; i < m->stream.n; i++)
        if (m->stream.p[i].doc < m->doc) m->doc = m->stream.p[i].doc;
    if (code == LEDE_OK && m->doc == INT64_MAX) return LEDE_DONE;
    for (size_t i = 0; code == LEDE_OK && i < m->stream.n; i++) {
        stream *s = &m->stream.p[i];
        if (s->doc != m->doc) continue;
        code = read_stream(m, s, e);
        if (code == LEDE_OK) code = step_stream(m, s, e);
    }
    if (code != LEDE_OK) return code;
    if (m->stream.n > 1) qsort(m->found.p, m->found.n, sizeof *m->found.p, note_by_place);
    return correct(m, e);
}

static bool has(const lede_mention *m, const lede_attr *want) {
    const lede_attr *a = value_of(m->attr, m->attrs, want->key);
    if (!a || a->kind == LEDE_NULL) return want->kind == LEDE_NULL || (want->kind == LEDE_STRING && want->text.n == 0);
    if (a->kind != want->kind) return false;
    return a->kind == LEDE_STRING ? str_eq(a->text, want->text) : a->number == want->number;
}

lede_status lede_mentions_next(lede_mentions *m, int64_t *doc, const lede_mention **out, lede_error *e) {
    *out = NULL;
    *doc = 0;
    for (;;) {
        while (m->next >= m->found.n) {
            lede_status code = store_stopped(m->corpus, e);
            if (code == LEDE_OK) code = next_document(m, e);
            if (code != LEDE_OK) return code;
        }
        const lede_mention *one = &m->found.p[m->next++];
        uint32_t i = 0;
        while (i < m->attrs && has(one, &m->attr[i])) i++;
        if (i < m->attrs) continue;
        *out = one;
        *doc = m->doc;
        return LEDE_OK;
    }
}

static lede_status add_stream(lede_mentions *m, int64_t type, const lede_mention_filter *f, lede_error *e) {
    stream *s = vec_push(&m->stream);
    if (!s) return no_memory(e);
    *s = (stream){.type = name_get(m->corpus, type).p, .number = type};
    lede_status code = sql_new(m->corpus, SQL_MENTION_RANGE, &s->row, e);
    int64_t last = ((int64_t)1 << MENTION_DOC_BITS) - 1;
    if (code == LEDE_OK)
        code = sql_bind(m->corpus, s->row, e, "sssii", f->source, f->since, f->until, mention_id(type, f->doc),
                        mention_id(type, f->doc ? f->doc : last));
    return code == LEDE_OK ? step_stream(m, s, e) : code;
}

lede_status mentions_only(lede_mentions *m, const mention_place *place, size_t n, lede_error *e) {
    int64_t *doc = arena_alloc(m->lasting, n * sizeof *doc + 1);
    if (!doc) return no_memory(e);
    for (size_t i = 0; i < n; i++) doc[i] = place[i].doc;
    m->only = doc;
    m->onlys = n;
    return LEDE_OK;
}

static lede_status add_streams(lede_mentions *m, const lede_mention_filter *f, lede_error *e) {
    type_list types = {0};
    lede_status code = LEDE_OK;
    if (!f->type) code = list_types(m->corpus, &types, e);
    else {
        int64_t one = name_find(m->corpus, f->type, strlen(f->type)), *slot = one ? vec_push(&types) : NULL;
        if (slot) *slot = one;
        else if (one) code = no_memory(e);
    }
    for (size_t i = 0; code == LEDE_OK && i < types.n; i++) code = add_stream(m, types.p[i], f, e);
    vec_free(&types);
    return code;
}

/* The filter's strings must live as long as the cursor: SQL and comparisons go on using them. */
static bool keep_string(lede_mentions *m, lede_str *s) {
    char *copy = arena_copy(m->lasting, s->p ? s->p : "", s->n);
    s->p = copy;
    return copy != NULL;
}

static bool keep_filter(lede_mentions *m, lede_mention_filter *f) {
    lede_attr *attr = arena_alloc(m->lasting, f->attrs * sizeof *attr + 1);
    if (!attr || !keep_string(m, &f->source) || !keep_string(m, &f->since) || !keep_string(m, &f->until)) return false;
    for (uint32_t i = 0; i < f->attrs; i++) {
        attr[i] = f->attr[i];
        attr[i].key = arena_copy(m->lasting, f->attr[i].key, strlen(f->attr[i].key));
        if (!attr[i].key || !keep_string(m, &attr[i].text)) return false;
    }
    m->attr = attr;
    m->attrs = f->attrs;
    return true;
}

lede_status lede_mentions_new(lede_mentions **out, lede_corpus *c, const lede_mention_filter *filter, lede_error *e) {
    *out = NULL;
    lede_mention_filter f = filter ? *filter : (lede_mention_filter){0};
    lede_mentions *m = calloc(1, sizeof *m);
    if (!m) return no_memory(e);
    m->corpus = c;
    m->mem = arena_new();
    m->lasting = arena_new();
    lede_status code = m->mem && m->lasting && keep_filter(m, &f) ? store_refresh(c, e) : no_memory(e);
    if (code == LEDE_OK) code = name_load(c, e);
    if (code == LEDE_OK) code = load_corrections(m, STR("discard"), false, e);
    if (code == LEDE_OK) code = load_corrections(m, STR("set"), true, e);
    if (code == LEDE_OK) code = naming_new(&m->names, c, e);
    if (code == LEDE_OK) code = add_streams(m, &f, e);
    if (code == LEDE_OK) *out = m;
    else lede_mentions_free(m);
    return code;
}

void lede_mentions_free(lede_mentions *m) {
    if (!m) return;
    for (size_t i = 0; i < m->stream.n; i++) sqlite3_finalize(m->stream.p[i].row);
    vec_free(&m->stream);
    vec_free(&m->correction);
    naming_free(m->names);
    vec_free(&m->found);
    arena_free(m->mem);
    arena_free(m->lasting);
    free(m);
}
