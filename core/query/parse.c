#include "note/parser.h"
#include "query.h"

static bool take_word(lede_str text, size_t *at, const char *word) {
    size_t i = *at, n = strlen(word);
    while (i < text.n && byte_is_blank(text.p[i])) i++;
    if (text.n - i < n || memcmp(text.p + i, word, n) != 0) return false;
    if (i + n < text.n && utf8_is_alpha((unsigned char)text.p[i + n]) && utf8_is_alpha((unsigned char)word[n - 1]))
        return false;
    *at = i + n;
    return true;
}

/* One pattern from *at on; *at is left behind it. */
static lede_status read_part(const pattern_env *env, lede_str text, size_t *at, question *q, part *out, lede_error *e) {
    tree t;
    size_t end = 0;
    lede_status code = pattern_parse(env, (lede_str){text.p + *at, text.n - *at}, &t, &end, e);
    if (code == LEDE_OK) code = part_of_tree(env, &t, &q->elements, out, e);
    if (code != LEDE_OK && e && e->at >= 0) e->at += (int64_t)*at;
    *at += end;
    return code;
}

static relation read_relation(lede_str text, size_t *at, bool *negate) {
    static const struct {
        const char *word;
        relation relation;
    } words[] = {{"containing", RELATE_CONTAINING}, {"overlapping", RELATE_OVERLAPPING}, {"inside", RELATE_INSIDE}};
    size_t from = *at;
    *negate = take_word(text, at, "not");
    for (size_t i = 0; i < 3; i++)
        if (take_word(text, at, words[i].word)) return words[i].relation;
    *at = from;
    return RELATE_NONE;
}

static lede_status read_rest(const pattern_env *env, lede_str text, size_t at, question *out, lede_error *e) {
    lede_error own;
    e = e ? e : &own;
    if (take_word(text, &at, "::")) {
        const filter *f = filter_parse(env, text, at, e), *fields = out->filter;
        filter *both = f && fields ? arena_alloc(env->mem, sizeof *both) : NULL;
        if (!f) return e->code;
        if (fields && !both) return no_memory(e);
        if (both) *both = (filter){.kind = FILTER_AND, .a = fields, .b = f};
        out->filter = both ? both : f;
        return sames_find(f, &out->part->program, &out->same, e);
    }
    while (at < text.n && byte_is_blank(text.p[at])) at++;
    if (at == text.n) return LEDE_OK;
    if (utf8_is_alpha((unsigned char)text.p[at]))
        return lede_fail(
            e, LEDE_EQUERY, (int64_t)at,
            "in a pattern, words stand between quotation marks: \"aid\"; or within, containing, overlapping, "
            "inside or :: is expected");
    return lede_fail(e, LEDE_EQUERY, (int64_t)at,
                     "a further token is expected, or within, containing, overlapping, inside, ::, or the end");
}

lede_status question_parse(const pattern_env *env, index_t *x, lede_str text, question *out, lede_error *e) {
    *out = (question){0};
    size_t plain = plain_end(text);
    if (plain_is((lede_str){text.p, plain})) {
        lede_status code = plain_parse(env, x, (lede_str){text.p, plain}, out, e);
        return code == LEDE_OK ? read_rest(env, text, plain, out, e) : code;
    }
    out->part = arena_alloc(env->mem, sizeof *out->part);
    if (!out->part) return no_memory(e);
    out->parts = 1;
    size_t at = 0;
    lede_status code = read_part(env, text, &at, out, out->part, e);
    if (code != LEDE_OK) return code;
    out->relation = read_relation(text, &at, &out->negate);
    if (out->relation != RELATE_NONE) code = read_part(env, text, &at, out, &out->other, e);
    return code == LEDE_OK ? read_rest(env, text, at, out, e) : code;
}
