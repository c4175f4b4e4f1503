/* Words as people type them. Nothing that is typed is an error: what has no meaning here is a word. */
#include <stdio.h>
#include <stdlib.h>

#include "query.h"

enum { NEAR_ANY = 100000 };

typedef struct {
    const pattern_env *env;
    question *out;
    VEC(chain) item;
    VEC(part) part, without;
    uint32_t near;
    bool failed; /* no memory */
} plain;

static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

static size_t skip_names(lede_str t, size_t i) {
    while (i < t.n && is_name(t.p[i])) i++;
    return i;
}

/* [] or [name=, [!name!=, [(name ... */
static bool is_token_test(lede_str t, size_t i) {
    while (i < t.n && strchr("!( ", t.p[i])) i++;
    if (i < t.n && t.p[i] == ']') return true;
    size_t end = skip_names(t, i);
    if (end == i) return false;
    while (end < t.n && byte_is_blank(t.p[end])) end++;
    return end < t.n && (t.p[end] == '=' || t.p[end] == '!');
}

bool plain_is(lede_str t) {
    bool quoted = false;
    for (size_t i = 0; i < t.n; i++) {
        char c = t.p[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        size_t names = skip_names(t, i + 1);
        if (c == '[' && is_token_test(t, i + 1)) return false;
        if (c == ':' && i + 1 < t.n && t.p[i + 1] == ':') return false;
        if ((c == '$' && names > i + 1) || (c == '@' && names > i + 1 && names < t.n && t.p[names] == ':'))
            return false;
        if (c == '<' && i + 1 < t.n && (names > i + 1 || t.p[i + 1] == '/') && memchr(t.p + i, '>', t.n - i))
            return false;
    }
    return true;
}

/* A word as a set: in any case, * stands for any letters. */
static int32_t word_set(plain *p, lede_str w) {
    if (!memchr(w.p, '*', w.n)) return facts_words(p->env->facts, false, &w, 1);
    buf b = {0}, folded = {0};
    utf8_fold(&folded, w.p, w.n);
    for (size_t i = 0; i < folded.n; i++) {
        if (folded.p[i] == '*') buf_puts(&b, ".*");
        else if (strchr(".+?()[]{}|\\^$", folded.p[i])) buf_printf(&b, "\\%c", folded.p[i]);
        else buf_putc(&b, folded.p[i]);
    }
    int32_t set = b.failed || folded.failed ? -1 : facts_regex(p->env->facts, false, false, (lede_str){b.p, b.n}, NULL);
    buf_free(&b);
    buf_free(&folded);
    return set;
}

/* Words that stand together: one item. A star beside a word belongs to it. */
static chain make_chain(plain *p, lede_str words) {
    chain c = {0};
    size_t n = 0;
    const lede_str *token = lists_split(p->env->lists, words, false, &n, NULL);
    c.link = token ? arena_alloc(p->env->mem, (n + 1) * sizeof *c.link) : NULL;
    if (!c.link) p->failed = true;
    for (size_t i = 0; !p->failed && i < n; i++) {
        lede_str w = token[i];
        while (i + 1 < n && token[i + 1].p == w.p + w.n && (token[i + 1].p[0] == '*' || w.p[w.n - 1] == '*'))
            w.n += token[++i].n;
        if (w.n == 1 && w.p[0] == '*') continue;
        int32_t set = word_set(p, w);
        if (set < 0) p->failed = true;
        else c.link[c.links++] = (link){set, 0, 0};
    }
    return c;
}

static void end_group(plain *p) {
    part *out = p->item.n ? vec_push(&p->part) : NULL;
    if (!p->item.n) return;
    if (!out) {
        p->failed = true;
        return;
    }
    if (p->item.n == 1) {
        part_of_chain(p->env, p->item.p[0], UNIT_SENTENCE, out);
    } else {
        together t = {arena_alloc(p->env->mem, p->item.n * sizeof(chain)), (uint32_t)p->item.n, p->near};
        if (!t.item) {
            p->failed = true;
            return;
        }
        memcpy(t.item, p->item.p, p->item.n * sizeof(chain));
        part_of_together(p->env, t, out);
    }
    p->item.n = 0;
    p->near = NEAR_ANY;
}

static void add_item(plain *p, lede_str words, bool without) {
    chain c = make_chain(p, words);
    if (p->failed || !c.links) return;
    if (without) {
        part *out = vec_push(&p->without);
        if (out) part_of_chain(p->env, c, UNIT_SENTENCE, out);
        p->failed |= !out;
        return;
    }
    chain *slot = vec_push(&p->item);
    if (slot) *slot = c;
    p->failed |= !slot;
}

/* field:value as a condition; false: it is no field. */
static bool add_field(plain *p, lede_str key, lede_str value) {
    static const struct {
        const char *name, *key;
        compare_op op;
    } fields[] = {{"source", "source", OP_EQ},   {"date", "date", OP_EQ},       {"year", "date", OP_EQ},
                  {"month", "date", OP_EQ},      {"since", "date", OP_GE},      {"until", "date", OP_LE},
                  {"language", "language", OP_EQ}, {"authors", "authors", OP_EQ}, {"section", "section", OP_EQ}};
    size_t i = 0;
    while (i < sizeof fields / sizeof *fields && !str_eq(key, str_of(fields[i].name))) i++;
    if (i == sizeof fields / sizeof *fields || !value.n) return false;
    filter *f = arena_alloc(p->env->mem, sizeof *f),
           *both = p->out->filter ? arena_alloc(p->env->mem, sizeof *both) : NULL;
    char *copy = arena_copy(p->env->mem, value.p, value.n);
    if (!f || !copy || (p->out->filter && !both)) return p->failed = true;
    lede_str text = {copy, value.n};
    *f = (filter){.kind = FILTER_TEST, .key = fields[i].key, .op = fields[i].op, .text = text};
    f->set = facts_words(p->env->values, true, &text, 1);
    if (both) *both = (filter){.kind = FILTER_AND, .a = p->out->filter, .b = f};
    p->out->filter = both ? both : f;
    return true;
}

/* The end of what begins at i: a phrase in quotation marks, or what stands before the next blank. */
static size_t end_of(lede_str t, size_t i) {
    while (i < t.n && !byte_is_blank(t.p[i])) {
        const char *partner = t.p[i] == '"' ? memchr(t.p + i + 1, '"', t.n - i - 1) : NULL;
        i = partner ? (size_t)(partner - t.p) + 1 : i + 1;
    }
    return i;
}

static lede_str unquote(lede_str s) {
    if (s.n >= 2 && s.p[0] == '"' && s.p[s.n - 1] == '"') return (lede_str){s.p + 1, s.n - 2};
    return s;
}

/* "~5" at the end of a piece. */
static lede_str take_near(plain *p, lede_str s) {
    size_t i = s.n;
    while (i > 0 && s.p[i - 1] >= '0' && s.p[i - 1] <= '9') i--;
    if (i < 2 || i == s.n || s.n - i > 4 || s.p[i - 1] != '~') return s;
    p->near = (uint32_t)strtoul(s.p + i, NULL, 10);
    return (lede_str){s.p, i - 1};
}

static void add_words(plain *p, lede_str s, bool without) {
    lede_str inner = unquote(s);
    if (inner.n == s.n || p->near == NEAR_ANY) {
        add_item(p, inner, without);
        return;
    }
    for (size_t i = 0, end; i < inner.n; i = end + 1) { /* "military aid"~5: the words, near each other */
        end = i;
        while (end < inner.n && !byte_is_blank(inner.p[end])) end++;
        add_item(p, (lede_str){inner.p + i, end - i}, without);
    }
}

static void add_piece(plain *p, lede_str s) {
    if (str_eq(s, STR("OR"))) {
        end_group(p);
        return;
    }
    const char *colon = memchr(s.p, ':', s.n);
    lede_str key = {s.p, colon ? (size_t)(colon - s.p) : 0};
    if (key.n && skip_names(key, 0) == key.n && add_field(p, key, unquote((lede_str){colon + 1, s.n - key.n - 1})))
        return;
    bool without = s.n > 1 && s.p[0] == '-' && !byte_is_blank(s.p[1]) && s.p[1] != '-';
    if (without) s = (lede_str){s.p + 1, s.n - 1};
    add_words(p, take_near(p, s), without);
}

static part *keep(plain *p, const part *from, size_t n) {
    part *to = arena_alloc(p->env->mem, (n + 1) * sizeof *to);
    if (to && n) memcpy(to, from, n * sizeof *to);
    p->failed |= !to;
    return to;
}

lede_status plain_parse(const pattern_env *env, lede_str text, question *out, lede_error *e) {
    plain p = {.env = env, .out = out, .near = NEAR_ANY};
    for (size_t i = 0; i < text.n && !p.failed;) {
        size_t end = end_of(text, i);
        if (end > i) add_piece(&p, (lede_str){text.p + i, end - i});
        for (i = end; i < text.n && byte_is_blank(text.p[i]);) i++;
    }
    end_group(&p);
    out->part = keep(&p, p.part.p, p.part.n);
    out->parts = p.part.n;
    out->without = keep(&p, p.without.p, p.without.n);
    out->withouts = p.without.n;
    vec_free(&p.item);
    vec_free(&p.part);
    vec_free(&p.without);
    if (p.failed) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    if (!out->parts) return lede_fail(e, LEDE_EQUERY, 0, "words or a pattern are expected");
    return LEDE_OK;
}
