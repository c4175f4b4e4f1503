/* Words as people type them. Nothing that is typed is an error: what has no meaning here is a word, or told in a
 * note. */
#include <stdio.h>
#include <stdlib.h>

#include "note/calendar.h"
#include "query.h"

enum { NEAR_ANY = 100000 };

typedef struct {
    const pattern_env *env;
    index_t *index;
    question *out;
    VEC(chain) item;
    VEC(part) part, without;
    uint32_t near;
    int conditions;      /* field:value, so far */
    bool failed;         /* no memory */
    lede_str wrong_date; /* one that the calendar has not, or empty */
    lede_str first, last; /* of the period that is asked for, or empty */
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

/* "military aid" within quote: quoted words and nothing else but words of the notation. */
static bool is_quoted_pattern(lede_str t) {
    static const char *const words[] = {"within", "containing", "overlapping", "inside", "not"};
    bool quoted = false, named = false, asks = false;
    for (size_t i = 0; i < t.n;) {
        if (t.p[i] == '"') {
            const char *end = memchr(t.p + i + 1, '"', t.n - i - 1);
            if (!end) return false;
            quoted = true;
            i = (size_t)(end - t.p) + 1;
            continue;
        }
        size_t end = skip_names(t, i);
        if (end == i) {
            if (!byte_is_blank(t.p[i++])) return false;
            continue;
        }
        lede_str w = {t.p + i, end - i};
        size_t k = 0;
        while (k < sizeof words / sizeof *words && !str_eq(w, str_of(words[k]))) k++;
        if (named) named = false;
        else if (!quoted || k == sizeof words / sizeof *words) return false;
        else asks = true, named = k == 0;
        i = end;
    }
    return asks && !named;
}

bool plain_is(lede_str t) {
    bool quoted = false;
    if (is_quoted_pattern(t)) return false;
    for (size_t i = 0; i < t.n; i++) {
        char c = t.p[i];
        if (c == '"') quoted = !quoted && memchr(t.p + i + 1, '"', t.n - i - 1);
        if (quoted) continue;
        size_t names = skip_names(t, i + 1);
        if (c == '[' && is_token_test(t, i + 1)) return false;
        if ((c == '$' && names > i + 1) || (c == '@' && names > i + 1 && names < t.n && t.p[names] == ':'))
            return false;
        if (c == '<' && i + 1 < t.n && (names > i + 1 || t.p[i + 1] == '/') && memchr(t.p + i, '>', t.n - i))
            return false;
    }
    return true;
}

size_t plain_end(lede_str t) {
    bool quoted = false;
    for (size_t i = 0; i + 1 < t.n; i++) {
        if (t.p[i] == '"') quoted = !quoted && memchr(t.p + i + 1, '"', t.n - i - 1);
        bool apart = i == 0 || byte_is_blank(t.p[i - 1]) || t.p[i - 1] == '"';
        if (!quoted && apart && t.p[i] == ':' && t.p[i + 1] == ':') return i;
    }
    return t.n;
}

/* A set of forms in which * stands for any letters. */
static int32_t star_set(facts *f, bool exact, bool nocase, lede_str w) {
    buf b = {0};
    for (size_t i = 0; i < w.n; i++) {
        if (w.p[i] == '*') buf_puts(&b, ".*");
        else if (strchr(".+?()[]{}|\\^$", w.p[i])) buf_printf(&b, "\\%c", w.p[i]);
        else buf_putc(&b, w.p[i]);
    }
    int32_t set = b.failed ? -1 : facts_regex(f, exact, nocase, (lede_str){b.p, b.n}, NULL);
    buf_free(&b);
    return set;
}

/* A word as a set: in any case, * stands for any letters. */
static int32_t word_set(plain *p, lede_str w) {
    if (!memchr(w.p, '*', w.n)) return facts_words(p->env->facts, false, &w, 1);
    buf folded = {0};
    utf8_fold(&folded, w.p, w.n);
    int32_t set = folded.failed ? -1 : star_set(p->env->facts, false, false, (lede_str){folded.p, folded.n});
    buf_free(&folded);
    return set;
}

static bool only(lede_str w, char c) {
    size_t i = 0;
    while (i < w.n && w.p[i] == c) i++;
    return i == w.n;
}

/* Punctuation at the ends of words that nobody put in quotation marks is how people write, not what they look for. */
static void trim(plain *p, const lede_str *token, size_t *from, size_t *to) {
    while (*from < *to && !only(token[*from], '*') && lists_kind(p->env->lists, token[*from]) == LEDE_PUNCT) ++*from;
    while (*from < *to && !only(token[*to - 1], '*') && lists_kind(p->env->lists, token[*to - 1]) == LEDE_PUNCT) --*to;
}

/* Words that stand together: one item. A star beside a word belongs to it. */
static chain make_chain(plain *p, lede_str words, bool quoted) {
    chain c = {0};
    size_t n = 0, from = 0;
    const lede_str *token = lists_split(p->env->lists, words, false, &n, NULL);
    c.link = token ? arena_alloc(p->env->mem, (n + 1) * sizeof *c.link) : NULL;
    if (!c.link) p->failed = true;
    else if (!quoted) trim(p, token, &from, &n);
    for (size_t i = from; !p->failed && i < n; i++) {
        lede_str w = token[i];
        while (i + 1 < n && token[i + 1].p == w.p + w.n && (token[i + 1].p[0] == '*' || w.p[w.n - 1] == '*'))
            w.n += token[++i].n;
        if (only(w, '*')) continue;
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

static void add_item(plain *p, lede_str words, bool quoted, bool without) {
    chain c = make_chain(p, words, quoted);
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

/* Fields of documents as people write them; of a title or an address they know a part. */
static const struct {
    const char *name, *key;
    compare_op op;
    bool part;
} fields[] = {{"date", "date", OP_EQ, false},  {"year", "date", OP_EQ, false},     {"month", "date", OP_EQ, false},
              {"since", "date", OP_GE, false}, {"until", "date", OP_LE, false},    {"title", "title", OP_EQ, true},
              {"url", "url", OP_EQ, true},     {"author", "authors", OP_EQ, true}, {"authors", "authors", OP_EQ, true}};
enum { FIELDS = sizeof fields / sizeof *fields };

static bool add_condition(plain *p, filter f) {
    if (++p->conditions > MOST_CONDITIONS) {
        p->out->note = "so many conditions were given that the last ones were left out";
        return true;
    }
    filter *one = arena_alloc(p->env->mem, sizeof *one),
           *both = p->out->filter ? arena_alloc(p->env->mem, sizeof *both) : NULL;
    if (!one || (p->out->filter && !both)) return false;
    *one = f;
    if (both) *both = (filter){.kind = FILTER_AND, .a = p->out->filter, .b = one};
    p->out->filter = both ? both : one;
    return true;
}

/* Tell of a word that looks like field:value and is none; not of "http://". */
static void note_word(plain *p, lede_str key, lede_str value, bool date) {
    buf b = {0};
    if (!value.n || value.p[0] == '/' || value.p[0] == ':' || !key.n || skip_names(key, 0) < key.n) return;
    buf_printf(&b, "\"%.*s:%.*s\" was looked for as words: ", (int)key.n, key.p, (int)value.n, value.p);
    if (date) buf_puts(&b, "it is no date such as 2022, 2022-05 or 2022-05-31");
    else if (names_explain_field(p->index, key, &b) != LEDE_OK) b.failed = true;
    p->out->note = b.failed ? NULL : arena_copy(p->env->mem, b.p, b.n);
    p->failed |= !p->out->note;
    buf_free(&b);
}

/* field:value as a condition, without case, * for any letters; false: it is none. */
static bool add_field(plain *p, lede_str key, lede_str value) {
    size_t i = 0;
    bool known = true;
    while (i < FIELDS && !str_eq(key, str_of(fields[i].name))) i++;
    bool date = i < FIELDS && strcmp(fields[i].key, "date") == 0;
    if (date && calendar_has_form(value) && !calendar_is_date(value)) p->wrong_date = value;
    if (i == FIELDS && names_is_field(p->index, key, &known, NULL) != LEDE_OK) return p->failed = true;
    if (!value.n || !known || (date && !calendar_is_date(value))) {
        note_word(p, key, value, date);
        return false;
    }
    if (date && fields[i].op == OP_GE) p->first = value;
    if (date && fields[i].op == OP_LE) p->last = value;
    buf b = {0};
    bool piece = i < FIELDS && fields[i].part;
    buf_printf(&b, "%s%.*s%s", piece ? "*" : "", (int)value.n, value.p, piece ? "*" : "");
    const char *name = i < FIELDS ? fields[i].key : arena_copy(p->env->mem, key.p, key.n);
    char *copy = b.failed ? NULL : arena_copy(p->env->mem, b.p, b.n);
    filter f = {.kind = FILTER_TEST, .key = name, .op = i < FIELDS ? fields[i].op : OP_EQ};
    f.text = (lede_str){copy, b.n};
    buf_free(&b);
    f.set = copy && !date ? star_set(p->env->values, true, true, f.text) : 0;
    p->failed |= !copy || !name || f.set < 0 || !add_condition(p, f);
    return true;
}

/* The end of what begins at i: a phrase in quotation marks, perhaps behind - or field:, or what stands before the next
 * blank or phrase. A mark without a partner opens a phrase that goes on to the end. */
static size_t end_of(plain *p, lede_str t, size_t i) {
    size_t at = i;
    while (at < t.n && !byte_is_blank(t.p[at]) && t.p[at] != '"') at++;
    bool opens = at == i || (at == i + 1 && t.p[i] == '-') || (at < t.n && t.p[at - 1] == ':');
    if (at == t.n || t.p[at] != '"' || !opens) return at;
    const char *partner = memchr(t.p + at + 1, '"', t.n - at - 1);
    if (!partner) {
        p->out->note = "a quotation mark has no partner: what follows it was taken as one phrase";
        return t.n;
    }
    at = (size_t)(partner - t.p) + 1;
    if (at < t.n && t.p[at] == '~')
        for (at++; at < t.n && t.p[at] >= '0' && t.p[at] <= '9';) at++;
    return at;
}

static lede_str unquote(lede_str s) {
    if (!s.n || s.p[0] != '"') return s;
    s = (lede_str){s.p + 1, s.n - 1};
    if (s.n && s.p[s.n - 1] == '"') s.n--;
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
    bool quoted = s.n && s.p[0] == '"';
    if (!quoted || p->near == NEAR_ANY) {
        add_item(p, inner, quoted, without);
        return;
    }
    for (size_t i = 0, end; i < inner.n; i = end + 1) { /* "military aid"~5: the words, near each other */
        end = i;
        while (end < inner.n && !byte_is_blank(inner.p[end])) end++;
        add_item(p, (lede_str){inner.p + i, end - i}, true, without);
    }
}

static void add_piece(plain *p, lede_str s) {
    if (str_eq(s, STR("AND"))) return; /* all words are asked for anyway */
    if (str_eq(s, STR("OR"))) {
        end_group(p);
        return;
    }
    const char *colon = memchr(s.p, ':', s.n);
    lede_str key = {s.p, colon ? (size_t)(colon - s.p) : 0};
    if (colon && add_field(p, key, unquote((lede_str){colon + 1, s.n - key.n - 1}))) return;
    bool without = s.n > 1 && s.p[0] == '-';
    add_words(p, without ? (lede_str){s.p + 1, s.n - 1} : take_near(p, s), without);
}

static part *keep(plain *p, const part *from, size_t n) {
    part *to = arena_alloc(p->env->mem, (n + 1) * sizeof *to);
    if (to && n) memcpy(to, from, n * sizeof *to);
    p->failed |= !to;
    return to;
}

lede_status plain_parse(const pattern_env *env, index_t *x, lede_str text, question *out, lede_error *e) {
    plain p = {.env = env, .index = x, .out = out, .near = NEAR_ANY};
    for (size_t i = 0; i < text.n && !p.failed;) {
        while (i < text.n && byte_is_blank(text.p[i])) i++;
        size_t end = end_of(&p, text, i);
        if (end > i) add_piece(&p, (lede_str){text.p + i, end - i});
        i = end;
    }
    end_group(&p);
    out->part = keep(&p, p.part.p, p.part.n);
    out->parts = p.part.n;
    out->without = keep(&p, p.without.p, p.without.n);
    out->withouts = p.without.n;
    vec_free(&p.item);
    vec_free(&p.part);
    vec_free(&p.without);
    if (p.failed) return no_memory(e);
    size_t common = p.first.n < p.last.n ? p.first.n : p.last.n;
    if (common && memcmp(p.first.p, p.last.p, common) > 0)
        return lede_fail(e, LEDE_EQUERY, p.first.p - text.p, "since %.*s is later than until %.*s", (int)p.first.n,
                         p.first.p, (int)p.last.n, p.last.p);
    if (p.wrong_date.n)
        return lede_fail(e, LEDE_EQUERY, p.wrong_date.p - text.p, "the calendar has no %.*s", (int)p.wrong_date.n,
                         p.wrong_date.p);
    if (!out->parts)
        out->note = out->withouts ? "only words to leave out are given: give one to look for, too"
                                  : "no word to look for is given; punctuation is found between quotation marks: \"?\"";
    return LEDE_OK;
}
