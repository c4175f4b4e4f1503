#include "note/finite.h"

#include <stdlib.h>

enum { MOST = 256, DEEPEST = 16 };

typedef struct {
    const char *p, *end;
    int depth;
} reader;

void finite_free(finite_list *list) {
    for (size_t i = 0; i < list->n; i++) buf_free(&list->p[i]);
    vec_free(list);
}

static bool push(finite_list *list, lede_str a, lede_str b) {
    if (list->n >= MOST) return false;
    buf *x = vec_push(list);
    if (!x) return false;
    *x = (buf){0};
    buf_add(x, a.p, a.n);
    buf_add(x, b.p, b.n);
    return !x->failed;
}

static lede_str text(const buf *b) { return (lede_str){b->p, b->n}; }

/* left := every string of left followed by every string of right. */
static bool multiply(finite_list *left, const finite_list *right) {
    finite_list out = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < left->n; i++)
        for (size_t j = 0; ok && j < right->n; j++) ok = push(&out, text(&left->p[i]), text(&right->p[j]));
    finite_free(left);
    *left = out;
    return ok;
}

static bool alternatives(reader *r, finite_list *out);

/* [sz]: single ASCII characters, no ranges, not negated. */
static bool class(reader *r, finite_list *out) {
    for (; r->p < r->end && *r->p != ']'; r->p++)
        if (strchr("^-\\[", *r->p) || (*r->p & 0x80) || !push(out, (lede_str){r->p, 1}, STR(""))) return false;
    return r->p < r->end && r->p++ && out->n > 0;
}

static bool group(reader *r, finite_list *out) {
    if (r->p < r->end && *r->p == '?') {
        if (r->end - r->p < 2 || r->p[1] != ':') return false;
        r->p += 2;
    }
    if (++r->depth > DEEPEST || !alternatives(r, out)) return false;
    r->depth--;
    return r->p < r->end && *r->p++ == ')';
}

static bool atom(reader *r, finite_list *out) {
    char c = *r->p++;
    if (c == '[') return class(r, out);
    if (c == '(') return group(r, out);
    if (c == '\\') {
        if (r->p == r->end || !strchr(".$^?*+()[]{}|/\\-", *r->p)) return false;
        return push(out, (lede_str){r->p++, 1}, STR(""));
    }
    if (strchr(".*+?{}^$", c)) return false;
    int len;
    utf8_get(r->p - 1, r->end, &len);
    bool ok = push(out, (lede_str){r->p - 1, (size_t)len}, STR(""));
    r->p += len - 1;
    return ok;
}

static bool sequence(reader *r, finite_list *out) {
    if (!push(out, STR(""), STR(""))) return false;
    while (r->p < r->end && *r->p != '|' && *r->p != ')') {
        finite_list one = {0};
        bool ok = atom(r, &one);
        if (ok && r->p < r->end && *r->p == '?') {
            r->p++;
            ok = push(&one, STR(""), STR(""));
        } else if (ok && r->p < r->end && strchr("*+{", *r->p)) {
            ok = false;
        }
        ok = ok && multiply(out, &one);
        finite_free(&one);
        if (!ok) return false;
    }
    return true;
}

static bool alternatives(reader *r, finite_list *out) {
    for (;;) {
        finite_list one = {0};
        bool ok = sequence(r, &one);
        for (size_t i = 0; ok && i < one.n; i++) ok = push(out, text(&one.p[i]), STR(""));
        finite_free(&one);
        if (!ok) return false;
        if (r->p == r->end || *r->p != '|') return true;
        r->p++;
    }
}

bool finite_expand(lede_str pattern, finite_list *out) {
    reader r = {pattern.p, pattern.p + pattern.n, 0};
    return alternatives(&r, out) && r.p == r.end;
}

static bool take_open_end(lede_str *s, bool at_end, int *least) {
    *least = -1;
    if (s->n < 2) return true;
    const char *two = at_end ? s->p + s->n - 2 : s->p;
    if (two[0] != '.' || (two[1] != '*' && two[1] != '+')) return true;
    if (at_end && s->n > 2 && two[-1] == '\\') return false;
    *least = two[1] == '+';
    if (!at_end) s->p += 2;
    s->n -= 2;
    return true;
}

bool finite_affixes(lede_str pattern, int *before, int *after, finite_list *out) {
    lede_str middle = pattern;
    if (!take_open_end(&middle, false, before) || !take_open_end(&middle, true, after)) return false;
    if (*before < 0 && *after < 0) return false;
    int depth = 0; /* an | outside parentheses would tear the ends from each other */
    for (size_t i = 0; i < middle.n; i++) {
        depth += middle.p[i] == '(' ? 1 : middle.p[i] == ')' ? -1 : 0;
        if (middle.p[i] == '|' && depth == 0) return false;
    }
    return finite_expand(middle, out);
}

bool finite_has(const finite_list *list, int before, int after, lede_str word) {
    size_t least = (size_t)(before > 0) + (size_t)(after > 0);
    for (size_t i = 0; i < list->n; i++) {
        lede_str x = text(&list->p[i]);
        if (word.n < x.n + least) continue;
        if (before < 0 ? memcmp(word.p, x.p, x.n) == 0
            : after < 0 ? memcmp(word.p + word.n - x.n, x.p, x.n) == 0
                        : memmem(word.p + (before > 0), word.n - least, x.p, x.n) != NULL)
            return true;
    }
    return false;
}
