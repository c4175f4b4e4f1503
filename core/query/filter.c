#include <stdio.h>
#include <stdlib.h>

#include "note/calendar.h"
#include "note/parser.h"
#include "query.h"

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static const filter *read_or(parser *ps);

static filter *make(parser *ps, filter_kind kind, const filter *a, const filter *b) {
    if (++ps->conditions > MOST_CONDITIONS) return parse_refuse(ps, ps->p, "these are too many conditions");
    filter *f = arena_alloc(ps->env->mem, sizeof *f);
    if (!f) return parse_no_memory(ps);
    *f = (filter){.kind = kind, .a = a, .b = b};
    return f;
}

static bool read_op(parser *ps, compare_op *op) {
    static const struct {
        const char *sign;
        compare_op op;
    } ops[] = {{"!=", OP_NE}, {"<=", OP_LE}, {">=", OP_GE}, {"=", OP_EQ}, {"<", OP_LT}, {">", OP_GT}};
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++)
        if (parse_take(ps, ops[i].sign)) {
            *op = ops[i].op;
            return true;
        }
    parse_refuse(ps, ps->p, "a comparison is expected: = != < <= > >=");
    return false;
}

/* @a = @b: after the first @. */
static const filter *read_same(parser *ps) {
    filter *f = make(ps, FILTER_SAME, NULL, NULL);
    if (!f) return NULL;
    f->at = (uint32_t)(ps->p - ps->from);
    lede_str a = parse_name(ps);
    if (!a.n) return parse_refuse(ps, ps->p, "the name of a capture is expected after @");
    if (!read_op(ps, &f->op)) return NULL;
    if (f->op != OP_EQ && f->op != OP_NE) return parse_refuse(ps, ps->p, "captures are compared by = or !=");
    if (!parse_take(ps, "@")) return parse_refuse(ps, ps->p, "another capture is expected, as in @a = @b");
    lede_str b = parse_name(ps);
    f->key = arena_copy(ps->env->mem, a.p, a.n);
    f->text = (lede_str){arena_copy(ps->env->mem, b.p, b.n), b.n};
    return f->key && f->text.p ? f : parse_no_memory(ps);
}

bool filter_is_date(const filter *f) {
    return strcmp(f->key, "date") == 0 || strcmp(f->key, "year") == 0 || strcmp(f->key, "month") == 0;
}

static const filter *read_test(parser *ps) {
    if (parse_take(ps, "@")) return read_same(ps);
    parse_space(ps);
    const char *where = ps->p;
    lede_str key = parse_name(ps);
    if (!key.n)
        return parse_refuse(ps, where, "a condition is expected, such as source=\"Reuters\" or date>=\"2022-05\"");
    filter *f = make(ps, FILTER_TEST, NULL, NULL);
    if (f) f->at = (uint32_t)(where - ps->from);
    if (str_eq(key, STR("author"))) key = STR("authors");
    if (!f || !(f->key = arena_copy(ps->env->mem, key.p, key.n))) return f ? parse_no_memory(ps) : NULL;
    if (!read_op(ps, &f->op)) return NULL;
    parse_space(ps);
    where = ps->p;
    lede_str value;
    if (parse_at_string(ps)) {
        if (!parse_string(ps, &value)) return NULL;
    } else {
        value = parse_name(ps);
    }
    if (!value.n) return parse_refuse(ps, where, "a value in quotation marks is expected");
    if (filter_is_date(f) && !calendar_has_form(value))
        return parse_refuse(ps, where, "a date is expected, such as \"2022\", \"2022-05\" or \"2022-05-31\"");
    if (filter_is_date(f) && !calendar_is_date(value))
        return parse_refuse(ps, where, "the calendar has no %.*s", (int)value.n, value.p);
    f->text = (lede_str){arena_copy(ps->env->mem, value.p, value.n), value.n};
    if (!f->text.p) return parse_no_memory(ps);
    lede_error why;
    f->set = facts_regex(ps->env->values, true, parse_take(ps, "%c"), value, &why);
    if (f->set >= 0) return f;
    return why.code == LEDE_ENOMEM ? parse_no_memory(ps)
                                   : parse_refuse(ps, value.p + (why.at > 0 ? why.at : 0), "%s", why.msg);
}

static const filter *read_not(parser *ps) {
    parse_space(ps);
    if (parse_take(ps, "!")) {
        if (++ps->depth > DEEPEST) return parse_refuse(ps, ps->p, "nested too deeply");
        const filter *f = read_not(ps);
        ps->depth--;
        return f ? make(ps, FILTER_NOT, f, NULL) : NULL;
    }
    if (!parse_take(ps, "(")) return read_test(ps);
    if (++ps->depth > DEEPEST) return parse_refuse(ps, ps->p, "nested too deeply");
    const filter *f = read_or(ps);
    ps->depth--;
    if (f && !parse_take(ps, ")")) return parse_refuse(ps, ps->p, "a ) is expected");
    return f;
}

static const filter *read_and(parser *ps) {
    const filter *f = read_not(ps);
    while (f && parse_take(ps, "&")) {
        const filter *g = read_not(ps);
        f = g ? make(ps, FILTER_AND, f, g) : NULL;
    }
    return f;
}

static const filter *read_or(parser *ps) {
    const filter *f = read_and(ps);
    while (f && parse_take(ps, "|")) {
        const filter *g = read_and(ps);
        f = g ? make(ps, FILTER_OR, f, g) : NULL;
    }
    return f;
}

const filter *filter_parse(const pattern_env *env, lede_str text, size_t at, lede_error *e) {
    lede_error own;
    parser ps = {.env = env, .from = text.p, .p = text.p + at, .end = text.p + text.n, .e = e ? e : &own};
    const filter *f = read_or(&ps);
    parse_space(&ps);
    return f && ps.p < ps.end ? parse_refuse(&ps, ps.p, "& or | is expected, or the end") : f;
}

/* ---- running ----------------------------------------------------------------------------------------------------- */

static void put_digits(char *out, int n, int value) {
    for (; n > 0; n--, value /= 10) out[n - 1] = (char)('0' + value % 10);
}

size_t date_text(int32_t date, char out[11]) {
    size_t n = !date ? 0 : date / 100 % 100 == 0 ? 4 : date % 100 == 0 ? 7 : 10;
    put_digits(out, 4, date / 10000);
    out[4] = out[7] = '-';
    put_digits(out + 5, 2, date / 100 % 100);
    put_digits(out + 8, 2, date % 100);
    out[n] = 0;
    return n;
}

static bool order_fits(compare_op op, int order) {
    switch (op) {
    case OP_EQ:
        return order == 0;
    case OP_NE:
        return order != 0;
    case OP_LT:
        return order < 0;
    case OP_LE:
        return order <= 0;
    case OP_GT:
        return order > 0;
    default:
        return order >= 0;
    }
}

/* Dates compare in the precision that both have: date<="2022-05" includes the whole month. */
static void run_date(const filter *f, const index_columns *c, bool *fits) {
    for (int32_t i = 0; i < c->n; i++) {
        char date[11];
        size_t n = date_text(c->date[i], date);
        size_t common = n < f->text.n ? n : f->text.n;
        fits[i] = n ? order_fits(f->op, memcmp(date, f->text.p, common)) : f->op == OP_NE;
    }
}

/* Values that are numbers compare as numbers, others by their bytes. */
static int value_order(lede_str a, lede_str b) {
    char *end_a, *end_b;
    double x = strtod(a.p, &end_a), y = strtod(b.p, &end_b); /* both end in \0 */
    if (!a.n || !b.n || *end_a || *end_b) return str_cmp(a, b);
    return x < y ? -1 : x > y;
}

static lede_status run_column(const filter *f, facts *values, index_t *x, const index_columns *c, bool *fits,
                              lede_error *e) {
    const int32_t *value;
    const intern *names;
    lede_status code = index_column(x, f->key, &value, &names, e);
    if (code != LEDE_OK) return code;
    int32_t n = intern_count(names);
    bool *holds = malloc((size_t)n + 1);
    if (!holds) return no_memory(e);
    for (int32_t i = 0; i < n; i++) {
        lede_str s = intern_get(names, i);
        holds[i] = f->op == OP_EQ || f->op == OP_NE ? facts_test(values, f->set, s) == (f->op == OP_EQ)
                                                    : order_fits(f->op, value_order(s, f->text));
    }
    for (int32_t i = 0; i < c->n; i++) fits[i] = value[i] < 0 ? f->op == OP_NE : holds[value[i]];
    free(holds);
    return LEDE_OK;
}

static lede_status run_two(const filter *f, facts *values, index_t *x, const index_columns *c, bool *fits,
                           lede_error *e) {
    bool *other = malloc((size_t)c->n + 1);
    if (!other) return no_memory(e);
    lede_status code = filter_run(f->a, values, x, fits, e);
    if (code == LEDE_OK) code = filter_run(f->b, values, x, other, e);
    for (int32_t i = 0; code == LEDE_OK && i < c->n; i++)
        fits[i] = f->kind == FILTER_AND ? fits[i] && other[i] : fits[i] || other[i];
    free(other);
    return code;
}

lede_status filter_run(const filter *f, facts *values, index_t *x, bool *fits, lede_error *e) {
    index_columns c;
    lede_status code = index_columns_get(x, &c, e);
    if (code != LEDE_OK) return code;
    if (f->kind == FILTER_AND || f->kind == FILTER_OR) return run_two(f, values, x, &c, fits, e);
    if (f->kind == FILTER_SAME) {
        memset(fits, true, (size_t)c.n);
        return LEDE_OK;
    }
    if (f->kind == FILTER_NOT) {
        code = filter_run(f->a, values, x, fits, e);
        for (int32_t i = 0; code == LEDE_OK && i < c.n; i++) fits[i] = !fits[i];
        return code;
    }
    if (!filter_is_date(f)) return run_column(f, values, x, &c, fits, e);
    code = index_dates_read(x, e);
    if (code == LEDE_OK) run_date(f, &c, fits);
    return code;
}
