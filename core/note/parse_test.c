#include <stdlib.h>

#include "note/lemma.h"
#include "note/parser.h"

/* ---- tests of a token ----------------------------------------------------------------------------------------- */

static token_test *set_test(parser *ps, int32_t set) {
    if (set < 0) return parse_no_memory(ps);
    token_test *t = arena_alloc(ps->env->mem, sizeof *t);
    if (!t) return parse_no_memory(ps);
    *t = (token_test){.kind = TEST_SET, .set = set};
    return t;
}

token_test *parse_words(parser *ps, bool exact, const lede_str *word, size_t words) {
    return set_test(ps, facts_words(ps->env->facts, exact, word, words));
}

static token_test *negated(parser *ps, token_test *a) {
    if (!a) return NULL;
    token_test *t =
        a->kind == TEST_SET ? set_test(ps, facts_not(ps->env->facts, a->set)) : arena_alloc(ps->env->mem, sizeof *t);
    if (!t) return parse_no_memory(ps);
    if (a->kind != TEST_SET) *t = (token_test){.kind = TEST_NOT, .a = a};
    t->negative = !a->negative;
    return t;
}

static token_test *joined(parser *ps, test_kind kind, token_test *a, token_test *b) {
    token_test *t;
    if (a->kind == TEST_SET && b->kind == TEST_SET) {
        t = set_test(ps, (kind == TEST_AND ? facts_and : facts_or)(ps->env->facts, a->set, b->set));
    } else {
        t = arena_alloc(ps->env->mem, sizeof *t);
        if (!t) return parse_no_memory(ps);
        *t = (token_test){.kind = kind, .a = a, .b = b};
    }
    if (t) t->negative = a->negative && b->negative;
    return t;
}

const word_list *parse_list(parser *ps) {
    const char *where = ps->p++; /* at the $ */
    lede_str name = parse_name(ps);
    const word_list *list = lists_get(ps->env->lists, name);
    if (list) return list;
    lede_str near = lists_nearest(ps->env->lists, name);
    if (!name.n) return parse_refuse(ps, where, "the name of a list is expected after $");
    if (near.n)
        return parse_refuse(ps, where, "no list is called %.*s; did you mean $%.*s?", (int)name.n, name.p, (int)near.n,
                            near.p);
    return parse_refuse(ps, where, "no list is called %.*s", (int)name.n, name.p);
}

/* The forms of each lemma: made by rule, or as the list "lemma:NAME" has them. */
static token_test *lemma_test(parser *ps, lede_str value, const char *where) {
    buf forms = {0}, key = {0};
    bool ok = true;
    lede_str one;
    for (size_t i = 0; parse_alternative(value, &i, &one);) {
        for (size_t j = 0; ok && j < one.n; j++) ok = !strchr(".*+?()[]{}\\", one.p[j]);
        buf_clear(&key);
        buf_puts(&key, "lemma:");
        utf8_fold(&key, one.p, one.n);
        if (key.failed) break;
        const word_list *irregular = lists_get(ps->env->lists, (lede_str){key.p, key.n});
        lemma_forms(&forms, (lede_str){key.p + 6, key.n - 6}, !irregular);
        for (size_t j = 0; irregular && j < irregular->word.n; j++) {
            buf_add(&forms, irregular->word.p[j].p, irregular->word.p[j].n);
            buf_putc(&forms, ' ');
        }
    }
    VEC(lede_str) word = {0};
    for (size_t i = 0, from = 0; i < forms.n; i++)
        if (forms.p[i] == ' ') {
            lede_str *w = vec_push(&word);
            if (w) *w = (lede_str){forms.p + from, i - from};
            from = i + 1;
        }
    token_test *t = NULL;
    if (!ok) parse_refuse(ps, where, "lemma takes plain words separated by |, not a regular expression");
    else if (!forms.failed && !key.failed && word.n)
        t = set_test(ps, facts_words(ps->env->facts, false, word.p, word.n));
    else parse_refuse(ps, where, "a word is expected");
    vec_free(&word);
    buf_free(&forms);
    buf_free(&key);
    return t;
}

static token_test *kind_test(parser *ps, lede_str value, const char *where) {
    static const char *const kinds[] = {"word", "number", "punct", "symbol", "link", "handle"};
    token_test *t = NULL;
    lede_str one;
    for (size_t i = 0; parse_alternative(value, &i, &one);) {
        int32_t kind = 0;
        while (kind < 6 && !str_eq(one, str_of(kinds[kind]))) kind++;
        if (kind == 6) return parse_refuse(ps, where, "a kind is one of word, number, punct, symbol, link, handle");
        token_test *next = set_test(ps, facts_kind(ps->env->facts, (lede_token_kind)kind));
        t = t && next ? joined(ps, TEST_OR, t, next) : next;
        if (!t) return NULL;
    }
    return t ? t : parse_refuse(ps, where, "a kind is expected: word, number, punct, symbol, link or handle");
}

static token_test *shape_test(parser *ps, lede_str value, const char *where) {
    token_test *t = NULL;
    lede_str one;
    for (size_t i = 0; parse_alternative(value, &i, &one);) {
        token_test *next = set_test(ps, facts_shape(ps->env->facts, one));
        t = t && next ? joined(ps, TEST_OR, t, next) : next;
        if (!t) return NULL;
    }
    return t ? t : parse_refuse(ps, where, "a shape is expected, such as Xx or 9");
}

/* The bits of "person|place". */
bool parse_types(parser *ps, lede_str names, const char *where, uint64_t *mask) {
    *mask = 0;
    lede_str one;
    for (size_t i = 0; parse_alternative(names, &i, &one);) {
        if (str_eq(one, STR("any-name"))) one = STR("entity");
        int32_t bit = intern_add(ps->env->types, one.p, one.n);
        if (bit < 0 || bit >= MOST_TYPES) {
            parse_refuse(ps, where, "patterns may name at most %d types of mentions", MOST_TYPES);
            return false;
        }
        *mask |= (uint64_t)1 << bit;
    }
    if (!*mask) parse_refuse(ps, where, "the type of a mention is expected, such as money or person");
    return *mask != 0;
}

static token_test *in_test(parser *ps, lede_str value, const char *where) {
    token_test *t = arena_alloc(ps->env->mem, sizeof *t);
    if (!t) return parse_no_memory(ps);
    t->kind = TEST_IN;
    return parse_types(ps, value, where, &t->mask) ? t : NULL;
}

static token_test *regex_test(parser *ps, bool exact, lede_str value, const char *where) {
    bool nocase = parse_take(ps, "%c");
    lede_error why;
    int32_t set = facts_regex(ps->env->facts, exact, nocase, value, &why);
    if (set >= 0) return set_test(ps, set);
    if (why.code == LEDE_ENOMEM) return parse_no_memory(ps);
    return parse_refuse(ps, where + (why.at > 0 ? why.at : 0), "%s", why.msg);
}

static token_test *list_test(parser *ps, bool exact) {
    token_test *t = NULL;
    do {
        parse_space(ps);
        if (ps->p == ps->end || *ps->p != '$') return parse_refuse(ps, ps->p, "a list is expected, such as $names");
        const char *where = ps->p;
        const word_list *list = parse_list(ps);
        if (!list) return NULL;
        if (!list->word.n) return parse_refuse(ps, where, "this list has no single words");
        token_test *next = set_test(ps, facts_words(ps->env->facts, exact, list->word.p, list->word.n));
        t = t && next ? joined(ps, TEST_OR, t, next) : next;
    } while (t && parse_at(ps, "|$") && ps->p++);
    return t;
}

typedef enum { ATTR_WORD, ATTR_LOWER, ATTR_LEMMA, ATTR_KIND, ATTR_SHAPE, ATTR_IN, ATTRS } token_attr;

static token_attr read_attr(parser *ps) {
    static const char *const names[] = {"word", "lower", "lemma", "kind", "shape", "in"};
    const char *where = ps->p;
    lede_str name = parse_name(ps);
    int nearest = 0, least = 4;
    for (int i = 0; i < ATTRS; i++) {
        int d = name_distance(name, str_of(names[i]));
        if (d == 0) return (token_attr)i;
        if (d < least) {
            least = d;
            nearest = i;
        }
    }
    if (!name.n) parse_refuse(ps, where, "a test is expected, such as lower=\"aid\"");
    else if (least < 3)
        parse_refuse(ps, where, "tokens have no attribute %.*s; did you mean %s?", (int)name.n, name.p, names[nearest]);
    else
        parse_refuse(ps, where, "tokens have no attribute %.*s; there are word, lower, lemma, kind, shape and in",
                     (int)name.n, name.p);
    return ATTRS;
}

static token_test *value_test(parser *ps, token_attr attr) {
    parse_space(ps);
    if (ps->p < ps->end && *ps->p == '$' && attr <= ATTR_LOWER) return list_test(ps, attr == ATTR_WORD);
    if (!parse_at_string(ps)) return parse_refuse(ps, ps->p, "a value in quotation marks is expected");
    lede_str value;
    if (!parse_string(ps, &value)) return NULL;
    switch (attr) {
        case ATTR_LEMMA: return lemma_test(ps, value, value.p);
        case ATTR_KIND: return kind_test(ps, value, value.p);
        case ATTR_SHAPE: return shape_test(ps, value, value.p);
        case ATTR_IN: return in_test(ps, value, value.p);
        default: return regex_test(ps, attr == ATTR_WORD, value, value.p);
    }
}

static token_test *read_not(parser *ps) {
    if (parse_take(ps, "!")) return negated(ps, read_not(ps));
    if (parse_take(ps, "(")) {
        if (++ps->depth > DEEPEST) return parse_refuse(ps, ps->p, "nested too deeply");
        token_test *t = parse_test(ps);
        ps->depth--;
        if (t && !parse_take(ps, ")")) return parse_refuse(ps, ps->p, "a ) is expected");
        return t;
    }
    token_attr attr = read_attr(ps);
    if (attr == ATTRS) return NULL;
    bool differs = parse_take(ps, "!=");
    if (!differs && !parse_take(ps, "=")) return parse_refuse(ps, ps->p, "= or != is expected");
    token_test *t = value_test(ps, attr);
    return differs ? negated(ps, t) : t;
}

static token_test *read_and(parser *ps) {
    token_test *t = read_not(ps);
    while (t && parse_take(ps, "&")) {
        token_test *next = read_not(ps);
        t = next ? joined(ps, TEST_AND, t, next) : NULL;
    }
    return t;
}

token_test *parse_test(parser *ps) {
    parse_space(ps);
    token_test *t = read_and(ps);
    while (t && parse_take(ps, "|")) {
        parse_space(ps);
        token_test *next = read_and(ps);
        t = next ? joined(ps, TEST_OR, t, next) : NULL;
    }
    return t;
}
