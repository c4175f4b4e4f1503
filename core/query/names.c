#include <stdlib.h>

#include "query.h"

/* Names in a query that nothing in the corpus bears are mistakes: they are told, with the name that was meant. */

typedef struct {
    lede_str name, nearest;
    int least;
    bool known;
    buf all, copy; /* the valid names; the nearest of them */
} search;

static void compare(search *s, lede_str valid) {
    int d = name_distance(s->name, valid);
    s->known |= d == 0 && str_eq(s->name, valid);
    if (d >= s->least) return;
    s->least = d;
    buf_clear(&s->copy);
    buf_add(&s->copy, valid.p, valid.n);
}

static void consider(void *data, lede_str valid) {
    search *s = data;
    buf_printf(&s->all, "%s%.*s", s->all.n ? ", " : "", (int)valid.n, valid.p);
    compare(s, valid);
}

static lede_status search_fields(search *s, index_t *x, lede_error *e) {
    static const char *const dates[] = {"date", "year", "month"};
    for (size_t i = 0; i < 3; i++) consider(s, str_of(dates[i]));
    return index_fields(x, consider, s, e);
}

static void search_end(search *s) {
    buf_free(&s->all);
    buf_free(&s->copy);
}

static lede_status refuse(search *s, int64_t at, const char *what, lede_error *e) {
    if (s->copy.n)
        lede_fail(e, LEDE_EQUERY, at, "%s \"%.*s\"; did you mean %s?", what, (int)s->name.n, s->name.p, s->copy.p);
    else
        lede_fail(e, LEDE_EQUERY, at, "%s \"%.*s\"; there are %s", what, (int)s->name.n, s->name.p,
                  s->all.n ? s->all.p : "none");
    return LEDE_EQUERY;
}

lede_status names_is_field(index_t *x, lede_str key, bool *is, lede_error *e) {
    search s = {.name = key, .least = 0};
    lede_status code = search_fields(&s, x, e);
    *is = s.known;
    search_end(&s);
    return code;
}

lede_status names_explain_field(index_t *x, lede_str key, buf *out) {
    search s = {.name = key, .least = 3};
    lede_error e = {0};
    lede_status code = search_fields(&s, x, &e);
    if (code == LEDE_OK) refuse(&s, -1, "documents have no field", &e);
    buf_puts(out, e.msg);
    search_end(&s);
    return code;
}

lede_status names_check_filter(const filter *f, index_t *x, lede_error *e) {
    if (!f || f->kind == FILTER_SAME) return LEDE_OK;
    if (f->kind != FILTER_TEST) {
        lede_status code = names_check_filter(f->a, x, e);
        return code == LEDE_OK ? names_check_filter(f->b, x, e) : code;
    }
    search s = {.name = str_of(f->key), .least = 3};
    lede_status code = search_fields(&s, x, e);
    if (code == LEDE_OK && !s.known) code = refuse(&s, f->at, "documents have no field", e);
    search_end(&s);
    return code;
}

lede_status names_refuse_key(index_t *x, lede_str key, int64_t at, lede_error *e) {
    static const char *const own[] = {"quarter", "week", "day",          "doc",   "match",     "left",  "right",
                                      "name",    "person", "organisation", "place", "equipment", "entity"};
    search s = {.name = key, .least = 3};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) consider(&s, str_of(own[i]));
    lede_status code = search_fields(&s, x, e);
    if (code == LEDE_OK) code = refuse(&s, at, "there is no key", e);
    search_end(&s);
    return code;
}

static const char *const types[] = {"entity",   "money",  "time",  "quantity",     "quote",     "indirect", "unnamed",
                                    "position", "person", "place", "organisation", "equipment", "misc"};
static const char *const attributes[] = {
    "name",  "text",       "kind",   "canonical",   "amount",    "amount_max", "currency",
    "bound", "status",     "donor",  "recipient",   "programme", "ordinal",    "basis",
    "date",  "timex_type", "value",  "value_max",   "unit",      "speaker",    "speaker_kind",
    "cue",   "descriptor", "role",   "nationality", "granted",   "actor",      "topic",
    "scope", "step",       "change", "attribution", "action",    "confidence", "why"};

/* Where the name stands in the query as a word of its own; -1: nowhere. */
static int64_t place_of(lede_str text, lede_str name) {
    for (size_t i = 1; i + name.n <= text.n; i++)
        if (memcmp(text.p + i, name.p, name.n) == 0 && strchr("< |/\"", text.p[i - 1])) return (int64_t)i;
    return -1;
}

static lede_status check_one(const lede_query *q, lede_str name, const char *const *valid, size_t n, const char *what,
                             lede_error *e) {
    search s = {.name = name, .least = 3};
    for (size_t i = 0; i < n; i++) consider(&s, str_of(valid[i]));
    lede_status code = s.known || index_knows(q->index, name) ? LEDE_OK : refuse(&s, place_of(q->text, name), what, e);
    search_end(&s);
    return code;
}

static lede_status check_part(const lede_query *q, const part *p, lede_error *e) {
    lede_status code = LEDE_OK;
    for (uint32_t i = 0; i < p->elements; i++)
        for (size_t k = 0; k < p->element[i]->attrs && code == LEDE_OK; k++)
            code = check_one(q, str_of(p->element[i]->attr[k].key), attributes, sizeof attributes / sizeof *attributes,
                             "mentions have no attribute", e);
    return code;
}

lede_status names_check(const lede_query *q, lede_error *e) {
    const question *k = &q->question;
    if (!index_segments(q->index)) return LEDE_OK; /* an empty corpus has no names */
    lede_status code = names_check_filter(k->filter, q->index, e);
    for (int32_t i = 0; i < intern_count(q->env.types) && code == LEDE_OK; i++)
        code = check_one(q, intern_get(q->env.types, i), types, sizeof types / sizeof *types, "no mention is a", e);
    for (size_t i = 0; i < k->parts && code == LEDE_OK; i++) code = check_part(q, &k->part[i], e);
    return code == LEDE_OK && k->relation != RELATE_NONE ? check_part(q, &k->other, e) : code;
}

/* ---- values that no document has --------------------------------------------------------------------------------- */

enum { LISTED = 8 }; /* values that are named for want of a near one */

/* Why the condition `f` holds for no document: none has this value. Nothing where one has it. */
static lede_status explain_value(const filter *f, facts *values, index_t *x, buf *out, lede_error *e) {
    const int32_t *value;
    const intern *names;
    lede_status code = index_column(x, f->key, &value, &names, e);
    if (code != LEDE_OK) return code;
    search s = {.name = f->text, .least = 3};
    int32_t n = intern_count(names);
    for (int32_t i = 0; i < n; i++) {
        if (facts_test(values, f->set, intern_get(names, i))) {
            search_end(&s);
            return LEDE_OK;
        }
        lede_str valid = intern_get(names, i);
        compare(&s, valid);
        if (i < LISTED) buf_printf(&s.all, "%s\"%.*s\"", i ? ", " : "", (int)valid.n, valid.p);
    }
    buf_printf(out, "%s document has the %s \"%.*s\"", out->n ? "; no" : "No", f->key, (int)f->text.n, f->text.p);
    if (s.copy.n) buf_printf(out, "; did you mean \"%.*s\"?", (int)s.copy.n, s.copy.p);
    else if (n > LISTED) buf_printf(out, "; the corpus has %d, such as %.*s", (int)n, (int)s.all.n, s.all.p);
    else if (n) buf_printf(out, "; there %s %.*s", n == 1 ? "is" : "are", (int)s.all.n, s.all.p);
    search_end(&s);
    return LEDE_OK;
}

lede_status names_explain_values(const filter *f, facts *values, index_t *x, buf *out, lede_error *e) {
    if (!f || f->kind == FILTER_SAME || f->kind == FILTER_NOT) return LEDE_OK;
    if (f->kind != FILTER_TEST) {
        lede_status code = names_explain_values(f->a, values, x, out, e);
        return code == LEDE_OK ? names_explain_values(f->b, values, x, out, e) : code;
    }
    return f->op == OP_EQ && !filter_is_date(f) ? explain_value(f, values, x, out, e) : LEDE_OK;
}
