#include <stdlib.h>

#include "query.h"

static bool is_number(const hit_key *k) { return k->kind <= KEY_DOC; }

static lede_status read_capture(lede_hits *h, lede_str name, int64_t at, hit_key *k, lede_error *e) {
    k->kind = KEY_CAPTURE;
    for (k->capture = 0; k->capture < h->captures; k->capture++)
        if (str_eq(name, str_of(h->name[k->capture]))) return LEDE_OK;
    return lede_fail(e, LEDE_EQUERY, at, "the query captures no @%.*s", (int)name.n, name.p);
}

/* "match.lemma", "@who.word": what of the tokens counts is taken off the name. EQUERY: nothing is called so. */
static lede_status read_attribute(lede_str *name, int64_t at, hit_key *k, lede_error *e) {
    static const char *const names[] = {"lower", "word", "lemma", "shape", "kind"};
    static const char *const of[] = {"match", "left", "right"};
    const char *dot = memchr(name->p, '.', name->n);
    lede_str first = {name->p, dot ? (size_t)(dot - name->p) : 0};
    bool tokens = first.n && first.p[0] == '@';
    for (size_t i = 0; i < 3; i++) tokens |= str_eq(first, str_of(of[i]));
    if (!dot || !tokens) return LEDE_OK;
    lede_str by = {dot + 1, name->n - first.n - 1};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_eq(by, str_of(names[i]))) {
            k->by = i ? names[i] : NULL;
            *name = first;
            return LEDE_OK;
        }
    return lede_fail(e, LEDE_EQUERY, at,
                     "tokens are not counted by \"%.*s\"; there are lower, word, lemma, shape and kind", (int)by.n,
                     by.p);
}

static lede_status read_key(lede_hits *h, lede_str name, int64_t at, hit_key *k, lede_error *e) {
    static const struct {
        const char *name;
        key_kind kind;
    } known[] = {{"year", KEY_YEAR}, {"quarter", KEY_QUARTER}, {"month", KEY_MONTH}, {"week", KEY_WEEK},
                 {"day", KEY_DAY},   {"date", KEY_DAY},        {"doc", KEY_DOC},     {"match", KEY_MATCH},
                 {"left", KEY_LEFT}, {"right", KEY_RIGHT},     {"name", KEY_NAME}};
    static const char *const entities[] = {"person", "organisation", "place", "equipment", "misc", "entity"};
    if (name.n && name.p[0] == '@') return read_capture(h, (lede_str){name.p + 1, name.n - 1}, at, k, e);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (str_eq(name, str_of(known[i].name))) {
            k->kind = known[i].kind;
            return k->kind <= KEY_DAY ? index_dates_read(h->query->index, e) : LEDE_OK;
        }
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (str_eq(name, str_of(entities[i]))) {
            k->kind = KEY_NEAR;
            k->entity = strcmp(entities[i], "entity") == 0 ? NULL : entities[i];
            return LEDE_OK;
        }
    if (str_eq(name, STR("author"))) name = STR("authors");
    buf key = {0};
    buf_add(&key, name.p, name.n);
    k->kind = KEY_COLUMN;
    lede_error why = {0};
    lede_status code =
        key.failed || !key.n ? LEDE_ENOTFOUND : index_column(h->query->index, key.p, &k->value, &k->names, &why);
    buf_free(&key);
    if (code == LEDE_OK && intern_count(k->names) == 0) code = LEDE_ENOTFOUND;
    if (code == LEDE_ENOTFOUND || code == LEDE_EQUERY) return names_refuse_key(h->query->index, name, at, e);
    return code == LEDE_OK ? code : lede_fail(e, code, why.at, "%s", why.msg);
}

lede_status keys_parse(lede_hits *h, lede_str text, hit_key key[MOST_KEYS], size_t *n, lede_error *e) {
    *n = 0;
    for (size_t i = 0; i <= text.n;) {
        size_t end = i;
        while (end < text.n && text.p[end] != ',') end++;
        lede_str name = {text.p + i, end - i};
        while (name.n && byte_is_blank(name.p[0])) name = (lede_str){name.p + 1, name.n - 1};
        while (name.n && byte_is_blank(name.p[name.n - 1])) name.n--;
        if (*n == MOST_KEYS) return lede_fail(e, LEDE_ELIMIT, (int64_t)i, "at most %d keys are allowed", MOST_KEYS);
        hit_key *k = &key[(*n)++];
        *k = (hit_key){.falling = name.n && name.p[0] == '-'};
        if (k->falling) name = (lede_str){name.p + 1, name.n - 1};
        lede_status code = read_attribute(&name, (int64_t)i, k, e);
        if (code == LEDE_OK) code = read_key(h, name, (int64_t)i, k, e);
        if (code != LEDE_OK) return code;
        i = end + 1;
    }
    return LEDE_OK;
}

/* ---- sorting: each hit gets a row of numbers that compare as its keys do ----------------------------------------- */

enum { DEPTH = 10 }; /* words of context that count; what is equal so far stays in text order */

typedef struct {
    lede_hits *h;
    const hit_key *key;
    size_t keys, width; /* numbers in a row */
    uint32_t *row;
    uint32_t **names; /* per KEY_COLUMN: number of the name → its place in order, plus 1 */
    const vocabulary *words;
} sorter;

static size_t key_width(const hit_key *k) { return is_number(k) || k->kind == KEY_COLUMN ? 1 : DEPTH; }

static int by_name(const void *x, const void *y) { return str_cmp(((const lede_str *)x)[0], ((const lede_str *)y)[0]); }

static uint32_t *order_names(const intern *names) {
    size_t n = (size_t)intern_count(names);
    lede_str *all = malloc((n + 1) * sizeof *all);
    uint32_t *rank = malloc((n + 1) * sizeof *rank);
    for (size_t i = 0; all && i < n; i++) all[i] = intern_get(names, (int32_t)i);
    if (all && n) qsort(all, n, sizeof *all, by_name);
    for (size_t i = 0; all && rank && i < n; i++) rank[intern_find(names, all[i].p, all[i].n)] = (uint32_t)i + 1;
    if (!all) {
        free(rank);
        rank = NULL;
    }
    free(all);
    return rank;
}

static uint32_t number_of(const sorter *s, const hit_key *k, size_t i, int32_t doc) {
    int32_t date = s->h->query->columns.date[doc];
    switch (k->kind) {
    case KEY_YEAR:
        return (uint32_t)(date / 10000);
    case KEY_QUARTER:
        return (uint32_t)(period_of(BY_QUARTER, date) + 1);
    case KEY_WEEK:
        return (uint32_t)(period_of(BY_WEEK, date) + 1);
    case KEY_MONTH:
        return (uint32_t)(date / 100);
    case KEY_DAY:
        return (uint32_t)date;
    case KEY_DOC:
        return (uint32_t)doc;
    default:
        return k->value[doc] < 0 ? 0 : s->names[i][k->value[doc]];
    }
}

/* Words from `at` on in steps of `way` as numbers, none beyond [from, to) */
static lede_status words_of(const sorter *s, uint32_t segment, int64_t at, int way, int64_t from, int64_t to,
                            uint32_t *out, lede_error *e) {
    index_segment *x = index_segment_get(s->h->query->index, segment);
    index_block b = {0};
    for (size_t k = 0; k < DEPTH; k++, at += way) {
        out[k] = 0;
        if (at < from || at >= to) continue;
        if ((uint32_t)at - b.from >= b.n) {
            int64_t first = way > 0 ? at : at - DEPTH, block = at / INDEX_BLOCK * INDEX_BLOCK;
            if (first < block) first = block;
            lede_status code = index_ids(x, (uint32_t)first, (uint32_t)at + (way > 0 ? DEPTH : 1), &b, e);
            if (code != LEDE_OK) return code;
        }
        out[k] = s->words->rank[segment][b.id[(uint32_t)at - b.from]] + 1;
    }
    return LEDE_OK;
}

static lede_status fill_row(const sorter *s, const kept_hit *hit, uint32_t *row, lede_error *e) {
    int32_t doc;
    uint32_t start;
    lede_status code = hits_document(s->h, hit, &doc, &start, e);
    if (code != LEDE_OK) return code;
    int64_t end = (int64_t)start + s->h->query->columns.tokens[doc];
    for (size_t i = 0; i < s->keys && code == LEDE_OK; i++) {
        const hit_key *k = &s->key[i];
        lede_range c = k->kind == KEY_CAPTURE ? s->h->capture.p[(size_t)hit->order * s->h->captures + k->capture]
                                              : (lede_range){hit->first, hit->last};
        if (key_width(k) == 1) *row = number_of(s, k, i, doc);
        else if (k->kind == KEY_LEFT) code = words_of(s, hit->segment, (int64_t)hit->first - 1, -1, start, end, row, e);
        else if (k->kind == KEY_RIGHT) code = words_of(s, hit->segment, hit->last, 1, start, end, row, e);
        else code = words_of(s, hit->segment, c.from, 1, c.from, c.to, row, e);
        row += key_width(k);
    }
    return code;
}

static int compare_rows(const void *x, const void *y, void *data) {
    const sorter *s = data;
    const uint32_t *a = s->row + (size_t) * (const uint32_t *)x * s->width,
                   *b = s->row + (size_t) * (const uint32_t *)y * s->width;
    for (size_t i = 0; i < s->keys; i++) {
        size_t n = key_width(&s->key[i]);
        for (size_t k = 0; k < n; k++)
            if (a[k] != b[k]) return (a[k] < b[k]) != s->key[i].falling ? -1 : 1;
        a += n;
        b += n;
    }
    uint32_t i = *(const uint32_t *)x, k = *(const uint32_t *)y;
    return i < k ? -1 : i > k;
}

static lede_status sort(sorter *s, kept_hit *all, lede_error *e) {
    size_t n = s->h->hit.n;
    lede_status code = LEDE_OK;
    uint32_t *order = malloc((n + 1) * sizeof *order);
    s->row = malloc((n * s->width + 1) * sizeof *s->row);
    if (!order || !s->row) code = no_memory(e);
    const volatile int *stop = s->h->query->stop;
    for (size_t i = 0; i < n && code == LEDE_OK; i++) {
        order[i] = (uint32_t)i;
        if (i % 4096 == 0 && stop && *stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
        else code = fill_row(s, &all[i], s->row + i * s->width, e);
    }
    if (code == LEDE_OK) code = sort_polled(order, n, sizeof *order, compare_rows, s, stop, e);
    for (size_t i = 0; i < n && code == LEDE_OK; i++) s->h->hit.p[i] = all[order[i]];
    s->h->in_order = false;
    context_forget(s->h->context);
    free(order);
    free(s->row);
    return code;
}

lede_status lede_hits_sort(lede_hits *h, lede_str keys, lede_error *e) {
    hit_key key[MOST_KEYS];
    uint32_t *names[MOST_KEYS] = {0};
    sorter s = {.h = h, .key = key, .names = names};
    lede_status code = keys_parse(h, keys, key, &s.keys, e);
    for (size_t i = 0; i < s.keys && code == LEDE_OK; i++) {
        if (key_is_of_entities(&key[i]))
            code = lede_fail(e, LEDE_EQUERY, -1, "hits are not sorted by the entities in them; count_by counts them");
        if (key[i].by) code = lede_fail(e, LEDE_EQUERY, -1, "hits are sorted by their words in small letters only");
        s.width += key_width(&key[i]);
        if (key[i].kind == KEY_COLUMN && !(names[i] = order_names(key[i].names)))
            code = no_memory(e);
        if (key_width(&key[i]) > 1 && code == LEDE_OK) code = hits_words(h, &s.words, e);
    }
    kept_hit *all = NULL;
    if (code == LEDE_OK) code = hits_ordered(h, &all, e);
    if (code == LEDE_OK) code = sort(&s, all, e);
    free(all);
    for (size_t i = 0; i < MOST_KEYS; i++) free(names[i]);
    return code;
}
