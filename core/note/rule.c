#include "note/rule.h"

#include <math.h>
#include <stdlib.h>

#include "note/amount.h"

#define MOST_RANK 1e6 /* passes reckon with ranks as whole numbers */

rulebook *rulebook_new(void) { return calloc(1, sizeof(rulebook)); }

void rulebook_free(rulebook *b) {
    if (!b) return;
    for (size_t i = 0; i < b->group.n; i++) {
        vec_free(&b->group.p[i].rule);
        vec_free(&b->group.p[i].by_set);
        vec_free(&b->group.p[i].by_type);
        vec_free(&b->group.p[i].begin);
        free(b->group.p[i].sets);
        free(b->group.p[i].before);
    }
    vec_free(&b->group);
    free(b);
}

rule_group *rulebook_group(rulebook *b, const char *name) {
    for (size_t i = 0; i < b->group.n; i++)
        if (strcmp(b->group.p[i].name, name) == 0) return &b->group.p[i];
    return NULL;
}

lede_status lede_annotator_list(lede_annotator *a, const char *name, const char *const *word, size_t words,
                                lede_error *e) {
    if (!name) return lede_fail(e, LEDE_EFORMAT, -1, "a list needs a name");
    learned_words(a, name, word, words);
    return lists_add(a->lists, name, word, words, e);
}

lede_status lede_annotator_entry(lede_annotator *a, const lede_entry *entry, lede_error *e) {
    learned_entry(a, entry);
    if (book_owns(entry->type)) return book_teach(a, entry, e);
    return lexicon_add(a->lexicon, a->lists, entry, e);
}

static lede_status compile(lede_annotator *a, const char *text, pattern *out, lede_error *e) {
    pattern_env env = {a->taught, a->facts, a->values, a->types, a->lists};
    tree t;
    lede_status code = pattern_parse(&env, str_of(text), &t, NULL, e);
    if (code != LEDE_OK) return code;
    code = pattern_compile(&env, &t, out, e);
    tree_free(&t);
    return code;
}

static const char *copy_string(lede_annotator *a, const char *s) {
    return s ? arena_copy(a->taught, s, strlen(s)) : NULL;
}

const lede_attr *rule_attr(const lede_rule *of, const char *key) {
    for (uint32_t i = 0; i < of->attrs; i++)
        if (note_same(of->attr[i].key, key)) return &of->attr[i];
    return NULL;
}

lede_str rule_text(const lede_rule *of, const char *key) {
    const lede_attr *a = rule_attr(of, key);
    return a && a->kind == LEDE_STRING ? a->text : (lede_str){"", 0};
}

/* The capture's number, or -1. */
static int capture_of(const pattern *p, lede_str name) {
    for (uint32_t i = 0; i < p->captures; i++)
        if (str_eq(str_of(p->capture[i]), name)) return (int)i;
    return -1;
}

/* A value "@name.attr" comes apart into the number of the capture and the attribute. */
static lede_status read_reference(lede_annotator *a, const rule *r, const lede_attr *from, rule_value *to,
                                  lede_error *e) {
    to->capture = -1;
    if (from->kind != LEDE_STRING || from->text.n < 2 || from->text.p[0] != '@') return LEDE_OK;
    const char *dot = memchr(from->text.p, '.', from->text.n);
    lede_str name = {from->text.p + 1, (dot ? (size_t)(dot - from->text.p) : from->text.n) - 1};
    to->capture = capture_of(&r->pattern, name);
    if (to->capture < 0)
        return lede_fail(e, LEDE_EQUERY, -1, "the attribute %s asks for @%.*s, which the pattern does not capture",
                         from->key, (int)name.n, name.p);
    if (dot && !(to->attr = arena_copy(a->taught, dot + 1, from->text.n - (size_t)(dot + 1 - from->text.p))))
        return no_memory(e);
    return LEDE_OK;
}

/* Words are what passes read these for; a number or true would say nothing. */
static bool says_words(const lede_attr *attr, const char *group) {
    static const char *const key[] = {"status", "deed", "date", "matter", "pool"};
    for (size_t i = 0; strcmp(group, "money") == 0 && i < sizeof key / sizeof *key; i++)
        if (strcmp(attr->key, key[i]) == 0) return attr->kind == LEDE_STRING;
    return true;
}

static lede_status copy_values(lede_annotator *a, rule *r, const lede_rule *from, lede_error *e) {
    lede_attr *attr = arena_alloc(a->taught, (from->attrs + 1) * sizeof *attr);
    r->value = arena_alloc(a->taught, (from->attrs + 1) * sizeof *r->value);
    if (!attr || !r->value) return no_memory(e);
    for (uint32_t i = 0; i < from->attrs; i++) {
        attr[i] = from->attr[i];
        if (!says_words(&attr[i], from->group))
            return lede_fail(e, LEDE_EFORMAT, -1, "the attribute %s must be a string", attr[i].key);
        attr[i].key = copy_string(a, from->attr[i].key);
        attr[i].text.p = arena_copy(a->taught, from->attr[i].text.p, from->attr[i].text.n);
        if (!attr[i].key || !attr[i].text.p) return no_memory(e);
        lede_status code = read_reference(a, r, &attr[i], &r->value[i], e);
        if (code != LEDE_OK) return code;
    }
    r->rule.attr = attr;
    return LEDE_OK;
}

static lede_status read_rule(lede_annotator *a, const lede_rule *from, rule *r, lede_error *e) {
    if (!(fabs(from->rank) <= MOST_RANK))
        return lede_fail(e, LEDE_EFORMAT, -1, "the rank must be a number of a million at most");
    r->rule = *from;
    r->rule.group = copy_string(a, from->group);
    r->rule.name = copy_string(a, from->name);
    r->rule.type = copy_string(a, from->type);
    r->rule.on = copy_string(a, from->on);
    r->rule.pattern = copy_string(a, from->pattern);
    r->rule.unless = copy_string(a, from->unless);
    r->rule.by = copy_string(a, from->by ? from->by : from->name);
    lede_status code = compile(a, from->pattern, &r->pattern, e);
    if (code == LEDE_OK && from->unless) {
        code = compile(a, from->unless, &r->unless, e);
        if (code != LEDE_OK && e) { /* tell which of the two patterns it is */
            lede_error why = *e;
            lede_fail(e, why.code, why.at, "unless: %s", why.msg);
        }
    }
    if (code != LEDE_OK) return code;
    r->span = capture_of(&r->pattern, STR("span"));
    r->on = from->on ? capture_of(&r->pattern, str_of(from->on)) : -1;
    if (from->on && r->on < 0)
        return lede_fail(e, LEDE_EQUERY, -1, "\"on\" names @%s, which the pattern does not capture", from->on);
    return copy_values(a, r, from, e);
}

static rule_group *make_group(lede_annotator *a, const char *name) {
    rule_group *g = rulebook_group(a->rules, name);
    if (g || !(g = vec_push(&a->rules->group))) return g;
    *g = (rule_group){.name = copy_string(a, name)};
    return g->name ? g : NULL;
}

lede_status lede_annotator_rule(lede_annotator *a, const lede_rule *from, lede_error *e) {
    if (!from->group) return lede_fail(e, LEDE_EFORMAT, -1, "a rule needs a group");
    rule r = {0};
    lede_status code = read_rule(a, from, &r, e);
    if (code != LEDE_OK) return code;
    rule_group *g = make_group(a, from->group);
    rule *slot = g ? vec_push(&g->rule) : NULL;
    if (!slot) return no_memory(e);
    *slot = r;
    g->ready = false;
    a->needs_for = -1;
    learned_rule(a, from);
    return LEDE_OK;
}

/* ---- dispatch: which rules can match where ---------------------------------------------------------------------- */

static int by_key(const void *x, const void *y) {
    const rule_key *a = x, *b = y;
    if (a->key != b->key) return a->key < b->key ? -1 : 1;
    return a->rule < b->rule ? -1 : a->rule > b->rule;
}

static bool add_key(rule_keys *k, uint32_t key, uint32_t r) {
    rule_key *slot = vec_push(k);
    if (slot) *slot = (rule_key){key, r};
    return slot != NULL;
}

static bool file_rule(rule_group *g, uint32_t place) {
    const pattern *p = &g->rule.p[place].pattern;
    g->asks_in |= p->asks_in || g->rule.p[place].unless.asks_in;
    g->asks_end |= p->asks_end || g->rule.p[place].unless.asks_end;
    if (p->within != UNIT_SENTENCE || !p->needs) return add_key(&g->by_type, RULE_ALWAYS, place);
    const anchor *need = &p->need[0];
    if (need->set >= 0 && !add_key(&g->by_set, (uint32_t)need->set, place)) return false;
    for (uint32_t bit = 0; bit < MOST_TYPES; bit++)
        if (need->mask >> bit & 1 && !add_key(&g->by_type, bit, place)) return false;
    return true;
}

static void pattern_needs(const pattern *p, uint64_t *row) {
    for (uint32_t i = 0; i < p->needs; i++)
        if (p->need[i].set >= 0) row[p->need[i].set >> 6] |= (uint64_t)1 << (p->need[i].set & 63);
}

void rulebook_needs(const rulebook *b, uint64_t *row) {
    for (size_t g = 0; g < b->group.n; g++)
        for (size_t i = 0; i < b->group.p[g].rule.n; i++) {
            pattern_needs(&b->group.p[g].rule.p[i].pattern, row);
            pattern_needs(&b->group.p[g].rule.p[i].unless, row);
        }
}

/* So that the rules of a set are found by counting bits; a search took a tenth of the time of matching. */
static bool number_sets(rule_group *g) {
    uint32_t bits = 0;
    g->begin.n = 0;
    for (size_t i = 0; i <= g->by_set.n; i++) {
        if (i > 0 && i < g->by_set.n && g->by_set.p[i].key == g->by_set.p[i - 1].key) continue;
        uint32_t *begin = vec_push(&g->begin);
        if (!begin) return false;
        *begin = (uint32_t)i;
    }
    for (size_t w = 0; w < g->width; w++) {
        g->before[w] = bits;
        bits += (uint32_t)__builtin_popcountll(g->sets[w]);
    }
    return true;
}

bool rule_group_prepare(rule_group *g, size_t width) {
    if (g->ready && g->width == width) return true;
    g->by_set.n = g->by_type.n = 0;
    free(g->sets);
    free(g->before);
    g->width = width;
    g->sets = calloc(width + 1, sizeof *g->sets);
    g->before = calloc(width + 1, sizeof *g->before);
    bool ok = g->sets && g->before;
    for (uint32_t i = 0; ok && i < g->rule.n; i++) ok = file_rule(g, i);
    if (!ok) return false;
    if (g->by_set.n) qsort(g->by_set.p, g->by_set.n, sizeof *g->by_set.p, by_key);
    if (g->by_type.n) qsort(g->by_type.p, g->by_type.n, sizeof *g->by_type.p, by_key);
    g->live = 0;
    for (size_t i = 0; i < g->by_set.n; i++) {
        uint32_t key = g->by_set.p[i].key;
        g->sets[key >> 6] |= (uint64_t)1 << (key & 63);
        g->live |= (uint64_t)1 << (key >> 6 & 63);
    }
    return g->ready = number_sets(g);
}
