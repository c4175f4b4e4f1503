#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "note/parser.h"

enum { MOST_REPEATED = 255 };

void *parse_refuse(parser *ps, const char *at, const char *fmt, ...) {
    char why[200];
    va_list args;
    va_start(args, fmt);
    vsnprintf(why, sizeof why, fmt, args);
    va_end(args);
    lede_fail(ps->e, LEDE_EQUERY, at - ps->from, "%s", why);
    return NULL;
}

void *parse_no_memory(parser *ps) {
    no_memory(ps->e);
    return NULL;
}

void parse_space(parser *ps) {
    while (ps->p < ps->end && byte_is_blank(*ps->p)) ps->p++;
}

bool parse_at(const parser *ps, const char *s) {
    size_t n = strlen(s);
    return (size_t)(ps->end - ps->p) >= n && memcmp(ps->p, s, n) == 0;
}

bool parse_take(parser *ps, const char *s) {
    parse_space(ps);
    if (!parse_at(ps, s)) return false;
    ps->p += strlen(s);
    return true;
}

static bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

lede_str parse_name(parser *ps) {
    const char *from = ps->p;
    while (ps->p < ps->end && is_name_char(*ps->p)) ps->p++;
    return (lede_str){from, (size_t)(ps->p - from)};
}

static node *make(parser *ps, node_kind kind, const char *where) {
    node *n = arena_alloc(ps->env->mem, sizeof *n);
    if (!n) return parse_no_memory(ps);
    n->kind = kind;
    n->at = (uint32_t)(where - ps->from);
    return n;
}

/* "..." or '...'; a backslash keeps the next character from ending it. */
bool parse_string(parser *ps, lede_str *out) {
    char quote = *ps->p;
    const char *from = ++ps->p;
    while (ps->p < ps->end && *ps->p != quote) ps->p += *ps->p == '\\' && ps->p + 1 < ps->end ? 2 : 1;
    *out = (lede_str){from, (size_t)(ps->p - from)};
    if (ps->p < ps->end) return ps->p++, true;
    parse_refuse(ps, from - 1, "this quotation mark has no partner");
    return false;
}

bool parse_at_string(const parser *ps) { return ps->p < ps->end && (*ps->p == '"' || *ps->p == '\''); }

bool parse_alternative(lede_str names, size_t *i, lede_str *one) {
    if (*i >= names.n) return false;
    const char *bar = memchr(names.p + *i, '|', names.n - *i);
    *one = (lede_str){names.p + *i, bar ? (size_t)(bar - names.p) - *i : names.n - *i};
    *i += one->n + 1;
    return true;
}

/* ---- words, lists ------------------------------------------------------------------------------------------------ */

static void append(node ***tail, node *child) {
    **tail = child;
    *tail = &child->next;
}

static node *test_node(parser *ps, const token_test *test, const char *where) {
    node *n = test ? make(ps, NODE_TOKEN, where) : NULL;
    if (n) n->test = test;
    return n;
}

static bool has_capital(lede_str w) {
    for (const char *p = w.p, *end = w.p + w.n; p < end;) {
        int len;
        if (utf8_is_upper(utf8_get(p, end, &len))) return true;
        p += len;
    }
    return false;
}

/* A sequence of words, each compared as written if it has a capital (exact: in any case). */
static node *sequence_of(parser *ps, const lede_str *word, size_t words, bool exact, const char *where) {
    node *all = make(ps, NODE_SEQUENCE, where);
    if (!all) return NULL;
    node **tail = &all->child;
    for (size_t i = 0; i < words; i++) {
        node *n = test_node(ps, parse_words(ps, exact && has_capital(word[i]), &word[i], 1), where);
        if (!n) return NULL;
        append(&tail, n);
    }
    return words == 1 ? all->child : all;
}

static bool looks_like_regex(lede_str s) {
    for (size_t i = 0; i + 1 < s.n; i++)
        if ((s.p[i] == '.' && strchr("*+", s.p[i + 1])) || s.p[i] == '\\' ||
            (s.p[i] == '[' && memchr(s.p + i, ']', s.n - i)) || (s.p[i + 1] == '?' && is_name_char(s.p[i])))
            return true;
    return false;
}

/* One word or phrase; where it ends in a full stop, with that as a token or as a part of the last word. */
static node *phrase(parser *ps, lede_str words, const char *where) {
    node *all[2] = {NULL, NULL};
    for (int joined = 0; joined < 2; joined++) {
        size_t n;
        const lede_str *word = lists_split(ps->env->lists, words, joined, &n, ps->e);
        if (!word) return NULL;
        if (!n && !joined) return parse_refuse(ps, where, "a word is expected between the quotation marks");
        if (n && !(all[joined] = sequence_of(ps, word, n, true, where))) return NULL;
    }
    node *choice = all[1] ? make(ps, NODE_CHOICE, where) : NULL;
    if (!choice) return all[1] ? NULL : all[0];
    choice->child = all[1];
    all[1]->next = all[0];
    return choice;
}

/* "aid", "military aid", "aid|military help". */
static node *read_words(parser *ps) {
    const char *where = ps->p;
    lede_str value;
    if (!parse_string(ps, &value)) return NULL;
    if (looks_like_regex(value))
        return parse_refuse(ps, where,
                            "words in quotation marks are taken as they are; for an expression write [lower=\"...\"]");
    if (!memchr(value.p, '|', value.n) || value.n == 1) return phrase(ps, value, where);
    node *choice = make(ps, NODE_CHOICE, where);
    if (!choice) return NULL;
    node **tail = &choice->child;
    lede_str one;
    for (size_t i = 0; parse_alternative(value, &i, &one);) {
        node *n = phrase(ps, one, one.p);
        if (!n) return NULL;
        append(&tail, n);
    }
    return choice;
}

static int by_length(const void *a, const void *b) {
    const list_phrase *x = a, *y = b;
    if (x->tokens != y->tokens) return x->tokens > y->tokens ? -1 : 1;
    for (size_t i = 0; i < x->tokens; i++) {
        int c = str_cmp(x->token[i], y->token[i]);
        if (c) return c;
    }
    return 0;
}

/* $name: one of its phrases, the longest first, or one of its words. */
static node *read_list(parser *ps) {
    const char *where = ps->p;
    const word_list *list = parse_list(ps);
    node *choice = list ? make(ps, NODE_CHOICE, where) : NULL;
    if (!choice) return NULL;
    if (!list->word.n && !list->phrase.n) return parse_refuse(ps, where, "this list is empty");
    if (list->phrase.n) qsort(list->phrase.p, list->phrase.n, sizeof *list->phrase.p, by_length);
    node **tail = &choice->child;
    for (size_t i = 0; i < list->phrase.n; i++) {
        node *n = sequence_of(ps, list->phrase.p[i].token, list->phrase.p[i].tokens, false, where);
        if (!n) return NULL;
        append(&tail, n);
    }
    if (list->word.n) {
        node *n = test_node(ps, parse_words(ps, false, list->word.p, list->word.n), where);
        if (!n) return NULL;
        append(&tail, n);
    }
    return choice;
}

/* ---- elements --------------------------------------------------------------------------------------------------- */

static bool read_op(parser *ps, compare_op *op) {
    static const struct {
        const char *sign;
        compare_op op;
    } ops[] = {{"!=", OP_NE}, {"<=", OP_LE}, {">=", OP_GE}, {"=", OP_EQ}, {"<", OP_LT}, {">", OP_GT}};
    parse_space(ps);
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++)
        if (parse_at(ps, ops[i].sign) &&
            !(ops[i].op == OP_GT && (ps->p + 1 == ps->end || !strchr("\"'-0123456789 ", ps->p[1])))) {
            ps->p += strlen(ops[i].sign);
            *op = ops[i].op;
            return true;
        }
    return false;
}

/* A string, or a bare number. */
static bool read_value(parser *ps, attr_test *t) {
    parse_space(ps);
    if (parse_at_string(ps)) {
        if (!parse_string(ps, &t->text)) return false;
    } else {
        const char *from = ps->p;
        while (ps->p < ps->end && (is_name_char(*ps->p) || *ps->p == '.' || *ps->p == '+')) ps->p++;
        t->text = (lede_str){from, (size_t)(ps->p - from)};
    }
    char *copy = arena_copy(ps->env->mem, t->text.p, t->text.n), *end;
    if (!copy) return parse_no_memory(ps) != NULL;
    t->text.p = copy;
    t->number = strtod(copy, &end);
    t->is_number = t->text.n > 0 && *end == '\0';
    if (!t->text.n) parse_refuse(ps, ps->p, "a value is expected");
    return t->text.n > 0;
}

static bool read_attr_test(parser *ps, attr_test *t) {
    lede_str key = parse_name(ps);
    t->key = arena_copy(ps->env->mem, key.p, key.n);
    if (!t->key) return parse_no_memory(ps) != NULL;
    t->op = OP_HAS;
    if (!read_op(ps, &t->op)) return true;
    parse_space(ps);
    const char *where = ps->p;
    if (!read_value(ps, t)) return false;
    if (t->op != OP_EQ && t->op != OP_NE) return true;
    t->nocase = parse_take(ps, "%c");
    lede_error why;
    t->set = facts_regex(ps->env->values, true, t->nocase, t->text, &why);
    if (t->set >= 0) return true;
    if (why.code == LEDE_ENOMEM) parse_no_memory(ps);
    else parse_refuse(ps, where + 1 + (why.at > 0 ? why.at : 0), "%s", why.msg);
    return false;
}

static const element *read_element_tests(parser *ps, uint64_t mask) {
    element *el = arena_alloc(ps->env->mem, sizeof *el);
    if (!el) return parse_no_memory(ps);
    el->mask = mask;
    attr_test test[16];
    for (parse_space(ps); ps->p < ps->end && is_name_char(*ps->p); parse_space(ps)) {
        if (el->attrs == 16) return parse_refuse(ps, ps->p, "at most 16 tests are allowed here");
        test[el->attrs] = (attr_test){0};
        if (!read_attr_test(ps, &test[el->attrs++])) return NULL;
    }
    attr_test *copy = arena_alloc(ps->env->mem, (el->attrs + 1) * sizeof *copy);
    if (!copy) return parse_no_memory(ps);
    if (el->attrs) memcpy(copy, test, el->attrs * sizeof *copy);
    el->attr = copy;
    el->number = (uint32_t)ps->out->element.n;
    element **slot = vec_push(&ps->out->element);
    if (!slot) return parse_no_memory(ps);
    return *slot = el;
}

/* s, p, doc, or a type of mention. */
static bool read_unit(parser *ps, unit_kind *unit, uint64_t *mask) {
    const char *where = ps->p;
    while (ps->p < ps->end && (is_name_char(*ps->p) || *ps->p == '|')) ps->p++;
    lede_str name = {where, (size_t)(ps->p - where)};
    *mask = 0;
    *unit = UNIT_SENTENCE;
    if (str_eq(name, STR("s"))) return true;
    *unit = UNIT_PARAGRAPH;
    if (str_eq(name, STR("p"))) return true;
    *unit = UNIT_DOCUMENT;
    if (str_eq(name, STR("doc"))) return true;
    *unit = UNIT_MENTION;
    return parse_types(ps, name, where, mask);
}

/* <money .../>, <quote ...>, </quote>. */
static node *read_element(parser *ps) {
    const char *where = ps->p++;
    bool end = parse_take(ps, "/");
    parse_space(ps);
    node *n = make(ps, NODE_ELEMENT, where);
    uint64_t mask;
    if (!n || !read_unit(ps, &n->unit, &mask)) return NULL;
    if (!(n->element = read_element_tests(ps, mask))) return NULL;
    bool whole = parse_take(ps, "/");
    if (!parse_take(ps, ">")) return parse_refuse(ps, ps->p, "/> is expected to end the element, or > to end a tag");
    if (end && whole) return parse_refuse(ps, where, "an element is written <name/>, the place where it ends </name>");
    if (whole && n->unit != UNIT_MENTION)
        return parse_refuse(ps, where, "sentences and paragraphs are no elements; use \"within\"");
    if (!whole) n->kind = end ? NODE_END : NODE_BEGIN;
    return n;
}

/* ---- structure --------------------------------------------------------------------------------------------------- */

static node *read_choice(parser *ps);

static bool read_number(parser *ps, uint32_t *n) {
    parse_space(ps);
    const char *where = ps->p;
    for (*n = 0; ps->p < ps->end && *ps->p >= '0' && *ps->p <= '9' && *n <= MOST_REPEATED; ps->p++)
        *n = *n * 10 + (uint32_t)(*ps->p - '0');
    if (*n > MOST_REPEATED)
        parse_refuse(ps, where, "at most %d repetitions are allowed; leave the number out for any", MOST_REPEATED);
    return *n <= MOST_REPEATED;
}

/* {2}, {0,5}, {2,}, {,5}: after the brace. */
static bool read_range(parser *ps, node *n) {
    const char *where = ps->p;
    if (!read_number(ps, &n->min)) return false;
    n->max = n->min;
    if (parse_take(ps, ",")) {
        parse_space(ps);
        n->max = NO_LIMIT;
        if (ps->p < ps->end && *ps->p != '}' && !read_number(ps, &n->max)) return false;
    }
    if (!parse_take(ps, "}")) parse_refuse(ps, ps->p, "a } is expected, as in {0,5}");
    else if (n->max < n->min) parse_refuse(ps, where, "the second number is smaller than the first");
    else return true;
    return false;
}

/* A token that may be anything, or anything but something: repeated, it makes a gap. */
static bool is_gap(const node *n) { return n->kind == NODE_ANY || (n->kind == NODE_TOKEN && n->test->negative); }

static node *read_repeat(parser *ps, node *child) {
    parse_space(ps);
    if (!child || ps->p == ps->end || !strchr("?*+{", *ps->p)) return child;
    node *n = make(ps, NODE_REPEAT, ps->p);
    if (!n) return NULL;
    n->child = child;
    char sign = *ps->p++;
    n->min = sign == '+';
    n->max = sign == '?' ? 1 : NO_LIMIT;
    if (sign == '{' && !read_range(ps, n)) return NULL;
    n->shortest = is_gap(child);
    if (ps->p < ps->end && *ps->p == '?') {
        ps->p++;
        n->shortest = true;
    }
    return n;
}

static node *read_look(parser *ps, const char *where, bool behind, bool negate) {
    node *n = make(ps, NODE_LOOK, where);
    if (!n) return NULL;
    n->behind = behind;
    n->negate = negate;
    bool before = ps->looking;
    ps->looking = true;
    n->child = read_choice(ps);
    ps->looking = before;
    return n->child ? n : NULL;
}

static node *read_group(parser *ps) {
    const char *where = ps->p++;
    if (++ps->depth > DEEPEST) return parse_refuse(ps, where, "nested too deeply");
    node *n;
    if (parse_at(ps, "?")) {
        if (parse_take(ps, "?=")) n = read_look(ps, where, false, false);
        else if (parse_take(ps, "?!")) n = read_look(ps, where, false, true);
        else if (parse_take(ps, "?<=")) n = read_look(ps, where, true, false);
        else if (parse_take(ps, "?<!")) n = read_look(ps, where, true, true);
        else n = parse_refuse(ps, where, "(?= (?! (?<= or (?<! is expected");
    } else {
        n = read_choice(ps);
    }
    ps->depth--;
    if (n && !parse_take(ps, ")"))
        return parse_refuse(ps, ps->p, "a ) is expected for the ( at byte %d", (int)(where - ps->from));
    return n;
}

static node *read_token(parser *ps) {
    const char *where = ps->p++;
    if (parse_take(ps, "]")) return make(ps, NODE_ANY, where);
    node *n = test_node(ps, parse_test(ps), where);
    if (n && !parse_take(ps, "]")) return parse_refuse(ps, ps->p, "a ] is expected, or & or |");
    return n;
}

/* NULL without an error where no step begins here. */
static node *read_atom(parser *ps) {
    parse_space(ps);
    if (ps->p == ps->end) return NULL;
    switch (*ps->p) {
        case '[': return read_token(ps);
        case '(': return read_group(ps);
        case '<': return read_element(ps);
        case '$': return read_list(ps);
        case '"': case '\'': return read_words(ps);
        default: return NULL;
    }
}

static bool capture_number(parser *ps, lede_str name, uint32_t *number) {
    for (*number = 0; *number < ps->out->capture.n; ++*number)
        if (str_eq(name, str_of(ps->out->capture.p[*number]))) return true;
    const char **slot = vec_push(&ps->out->capture);
    if (!slot || !(*slot = arena_copy(ps->env->mem, name.p, name.n))) return parse_no_memory(ps) != NULL;
    return true;
}

/* @name: at the @. */
static node *read_capture(parser *ps) {
    node *n = make(ps, NODE_CAPTURE, ps->p++);
    if (!n) return NULL;
    lede_str name = parse_name(ps);
    if (!name.n) return parse_refuse(ps, ps->p, "the name of a capture is expected after @");
    if (ps->looking) return parse_refuse(ps, name.p, "a capture cannot stand in a look-around");
    if (!parse_take(ps, ":")) return parse_refuse(ps, ps->p, "a : is expected after the name of a capture");
    if (!capture_number(ps, name, &n->capture)) return NULL;
    ps->e->code = LEDE_OK;
    n->child = read_repeat(ps, read_atom(ps));
    if (!n->child && ps->e->code == LEDE_OK)
        return parse_refuse(ps, ps->p, "what to capture is expected after @%.*s:", (int)name.n, name.p);
    return n->child ? n : NULL;
}

static node *read_sequence(parser *ps) {
    node *all = make(ps, NODE_SEQUENCE, ps->p);
    if (!all) return NULL;
    node **tail = &all->child;
    for (;;) {
        parse_space(ps);
        ps->e->code = LEDE_OK;
        node *n = parse_at(ps, "@") ? read_capture(ps) : read_repeat(ps, read_atom(ps));
        if (!n && ps->e->code != LEDE_OK) return NULL;
        if (!n) break;
        append(&tail, n);
    }
    if (!all->child) return parse_refuse(ps, ps->p, "a token such as [lower=\"aid\"], \"aid\" or <money/> is expected");
    return all->child->next ? all : all->child;
}

static node *read_choice(parser *ps) {
    node *n = read_sequence(ps);
    parse_space(ps);
    if (!n || !parse_at(ps, "|")) return n;
    node *choice = make(ps, NODE_CHOICE, ps->p);
    if (!choice) return NULL;
    choice->child = n;
    node **tail = &n->next;
    while (parse_take(ps, "|")) {
        if (!(n = read_sequence(ps))) return NULL;
        append(&tail, n);
    }
    return choice;
}

void tree_free(tree *t) {
    vec_free(&t->capture);
    vec_free(&t->element);
}

lede_status pattern_parse(const pattern_env *env, lede_str text, tree *out, size_t *end, lede_error *e) {
    lede_error own;
    parser ps = {.env = env, .from = text.p, .p = text.p, .end = text.p + text.n, .out = out, .e = e ? e : &own};
    *out = (tree){0};
    out->root = read_choice(&ps);
    if (out->root && parse_take(&ps, "within")) {
        parse_space(&ps);
        if (!read_unit(&ps, &out->within, &out->within_mask)) out->root = NULL;
    }
    parse_space(&ps);
    if (out->root && end) *end = (size_t)(ps.p - ps.from);
    else if (out->root && ps.p < ps.end)
        out->root = parse_refuse(&ps, ps.p, "the end of the pattern is expected, or a further token");
    if (out->root) return LEDE_OK;
    tree_free(out);
    return ps.e->code;
}
