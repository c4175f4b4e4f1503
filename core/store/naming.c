/* Names by decision. A name is a kind and a canonical name. Merges and renames form a forest: each name's root is what
 * it is called now. A split then takes the mentions of one document, or of one written form, out of a name again; it
 * compares roots, so that it holds whatever its names were merged into before or after. */
#include <stdlib.h>

#include "mention.h"
#include "naming.h"

typedef struct {
    uint32_t target, into; /* numbers of names */
    int64_t doc;           /* 0: every document */
    lede_str form;         /* empty: every form */
} name_split;

struct naming {
    intern *key;        /* kind, NUL, name */
    VEC(uint32_t) into; /* per name; a root is its own */
    VEC(name_split) split;
    arena *mem;
    buf scratch;
};

void naming_free(naming *x) {
    if (!x) return;
    intern_free(x->key);
    vec_free(&x->into);
    vec_free(&x->split);
    arena_free(x->mem);
    buf_free(&x->scratch);
    free(x);
}

static bool make_key(buf *b, lede_str kind, lede_str name) {
    buf_clear(b);
    buf_add(b, kind.p, kind.n);
    buf_putc(b, 0);
    buf_add(b, name.p, name.n);
    return !b->failed;
}

static bool number_of(naming *x, lede_str kind, lede_str name, uint32_t *number) {
    int32_t id = make_key(&x->scratch, kind, name) ? intern_add(x->key, x->scratch.p, x->scratch.n) : -1;
    if (id < 0) return false;
    *number = (uint32_t)id;
    if (*number < x->into.n) return true;
    uint32_t *slot = vec_push(&x->into);
    if (slot) *slot = *number;
    return slot != NULL;
}

/* Halves the way as it goes, so that a long chain of merges is walked once. */
static uint32_t root(naming *x, uint32_t i) {
    uint32_t *into = x->into.p;
    for (; into[i] != i; i = into[i]) into[i] = into[into[i]];
    return i;
}

static lede_str name_of(const naming *x, uint32_t i) {
    lede_str key = intern_get(x->key, (int32_t)i);
    size_t kind = strlen(key.p) + 1;
    return (lede_str){key.p + kind, key.n - kind};
}

/* ---- loading ----------------------------------------------------------------------------------------------------- */

static lede_status add_split(naming *x, lede_corpus *c, const lede_attr *a, uint32_t n, name_split s, lede_error *e) {
    lede_str id = attr_text(a, n, "document");
    s.form = attr_text(a, n, "form");
    lede_status code = id.n ? sql_int(c, SQL_DOCUMENT_BY_EXTERNAL, 0, &s.doc, e, "s", id) : LEDE_OK;
    if (code != LEDE_OK || (id.n ? s.doc == 0 : s.form.n == 0)) return code; /* the decision waits for its document */
    name_split *slot = vec_push(&x->split);
    if (!slot) return no_memory(e);
    *slot = s;
    return LEDE_OK;
}

static lede_status add_decision(naming *x, lede_corpus *c, sqlite3_stmt *row, lede_error *e) {
    const lede_attr *a;
    uint32_t n;
    name_split s = {0};
    lede_status code = unpack_values(c, sql_text(row, 2), x->mem, &a, &n, e);
    if (code != LEDE_OK) return code;
    lede_str kind = attr_text(a, n, "kind"), into = attr_text(a, n, "into");
    if (into.n == 0) return LEDE_OK; /* a report's own decision of that kind */
    if (!number_of(x, kind, sql_text(row, 1), &s.target) || !number_of(x, kind, into, &s.into))
        return no_memory(e);
    if (str_eq(sql_text(row, 0), STR("split"))) return add_split(x, c, a, n, s, e);
    uint32_t from = root(x, s.target), to = root(x, s.into);
    if (from == to) to = x->into.p[s.into] = s.into; /* one entity already: the last word on its name stands */
    x->into.p[from] = to;
    return LEDE_OK;
}

static lede_status load(naming *x, lede_corpus *c, lede_error *e) {
    sqlite3_stmt *row;
    lede_status code = sql_get(c, SQL_DECISION_NAMES, &row, e);
    while (code == LEDE_OK && (code = sql_step(c, row, e)) == LEDE_OK) code = add_decision(x, c, row, e);
    sqlite3_reset(row);
    for (uint32_t i = 0; i < x->into.n; i++) x->into.p[i] = root(x, i);
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status naming_new(naming **out, lede_corpus *c, lede_error *e) {
    *out = NULL;
    naming *x = calloc(1, sizeof *x);
    if (!x) return no_memory(e);
    x->key = intern_new();
    x->mem = arena_new();
    lede_status code = x->key && x->mem ? load(x, c, e) : no_memory(e);
    if (code == LEDE_OK && x->into.n) *out = x;
    else naming_free(x);
    return code;
}

bool naming_next(const naming *x, size_t *at, lede_str *kind, lede_str *was, lede_str *is) {
    while (x && *at < x->into.n && x->into.p[*at] == *at) ++*at;
    if (!x || *at == x->into.n) return false;
    *kind = str_of(intern_get(x->key, (int32_t)*at).p);
    *was = name_of(x, (uint32_t)*at);
    *is = name_of(x, x->into.p[(*at)++]);
    return true;
}

/* ---- applying ---------------------------------------------------------------------------------------------------- */

/* Is the kind one that the name in hand may have? Of a speaker or a donor only the name is known: any kind. */
static int32_t find(naming *x, lede_str kind, lede_str name) {
    static const char *const kinds[] = {"person", "organisation", "place", "equipment", "misc"};
    buf *key = &x->scratch;
    if (kind.n) return make_key(key, kind, name) ? intern_find(x->key, key->p, key->n) : -1;
    int32_t found = -1;
    for (size_t i = 0; found < 0 && !key->failed && i < sizeof kinds / sizeof *kinds; i++)
        found = make_key(key, str_of(kinds[i]), name) ? intern_find(x->key, key->p, key->n) : -1;
    return found;
}

/* What a name of a mention is called now; the form is empty where none is known. */
static lede_str name_now(naming *x, int64_t doc, lede_str kind, lede_str name, lede_str form) {
    int32_t at = find(x, kind, name);
    if (at < 0) return name;
    uint32_t now = x->into.p[at];
    for (size_t i = 0; i < x->split.n; i++) {
        const name_split *s = &x->split.p[i];
        if (x->into.p[s->target] != now || (s->doc && s->doc != doc)) continue;
        if (s->form.n && !str_eq(s->form, form)) continue;
        now = x->into.p[s->into];
    }
    return name_of(x, now);
}

bool naming_apply(naming *x, int64_t doc, lede_mention *m, arena *mem) {
    static const char *const keys[] = {"speaker", "donor", "recipient", "actor", "source"};
    buf_clear(&x->scratch);
    if (strcmp(m->type, "entity") == 0) {
        lede_str kind = attr_text(m->attr, m->attrs, "kind"), name = attr_text(m->attr, m->attrs, "canonical");
        lede_str now = name_now(x, doc, kind, name, mention_form(m));
        if (x->scratch.failed || str_eq(now, name)) return !x->scratch.failed;
        return mention_set(m, &(lede_attr){.key = "canonical", .kind = LEDE_STRING, .text = now}, mem);
    }
    for (uint32_t i = 0; !x->scratch.failed && i < m->attrs; i++)
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
            if (m->attr[i].kind == LEDE_STRING && strcmp(m->attr[i].key, keys[k]) == 0)
                m->attr[i].text = name_now(x, doc, (lede_str){0}, m->attr[i].text, (lede_str){0});
    return !x->scratch.failed;
}
