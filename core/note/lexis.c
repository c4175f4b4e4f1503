#include "note/lexis.h"

#include <stdlib.h>

/* A news collection of a billion words has some millions of forms; beyond this many the lexis begins anew, which costs
 * little, since the common words come back at once. */
enum { MOST_WORDS = 400000 };

typedef struct {
    const char *p;
    uint64_t hash;
    uint32_t n, row;
    int32_t form, phrase;
    uint8_t kind;
    lexis_memo memo;
} known_word;

/* The distinct rows of facts: most words, being in no list, have one of a few. */
typedef struct {
    uint64_t *own, *all; /* per row: without and with what is combined */
    size_t n, room;
    uint32_t *slot; /* row + 1, or 0 */
    size_t mask;
} row_table;

struct lexis {
    facts *facts;
    const intern *phrase_words;
    int32_t made_for, phrases; /* how many facts and words of phrases there were */
    arena *strings;
    intern *forms;
    VEC(known_word) word;
    row_table rows;
    const uint64_t *needs;
    VEC(uint64_t) live; /* per row */
    uint32_t age;
    uint32_t *slot;   /* word + 1, or 0 */
    size_t mask;
    buf folded;
};

lexis *lexis_new(facts *f, const intern *phrase_words) {
    lexis *l = calloc(1, sizeof *l);
    if (!l) return NULL;
    l->facts = f;
    l->phrase_words = phrase_words;
    l->mask = 4095;
    l->strings = arena_new();
    l->forms = intern_new();
    l->slot = calloc(l->mask + 1, sizeof *l->slot);
    if (l->strings && l->forms && l->slot) return l;
    lexis_free(l);
    return NULL;
}

static void free_rows(row_table *t) {
    free(t->own);
    free(t->all);
    free(t->slot);
    *t = (row_table){0};
}

void lexis_free(lexis *l) {
    if (!l) return;
    arena_free(l->strings);
    intern_free(l->forms);
    vec_free(&l->word);
    free_rows(&l->rows);
    vec_free(&l->live);
    free(l->slot);
    buf_free(&l->folded);
    free(l);
}

const uint64_t *lexis_rows(const lexis *l) { return l->rows.all; }
const uint64_t *lexis_live(const lexis *l) { return l->live.p; }

void lexis_needs(lexis *l, const uint64_t *needs) {
    l->needs = needs;
    l->made_for = -1;
}

lexis_memo *lexis_remember(const lexis *l, uint32_t word) { return &l->word.p[word].memo; }
size_t lexis_words(const lexis *l) { return l->word.n; }
uint32_t lexis_age(const lexis *l) { return l->age; }

static bool start_anew(lexis *l) {
    intern *forms = intern_new();
    if (!forms) return false;
    intern_free(l->forms);
    l->forms = forms;
    arena_reset(l->strings);
    l->word.n = l->live.n = 0;
    l->age++;
    free_rows(&l->rows); /* rows have another width now */
    memset(l->slot, 0, (l->mask + 1) * sizeof *l->slot);
    l->made_for = facts_count(l->facts);
    l->phrases = l->phrase_words ? intern_count(l->phrase_words) : 0;
    return true;
}

static bool grow_slots(lexis *l) {
    size_t mask = l->mask * 2 + 1;
    uint32_t *slot = calloc(mask + 1, sizeof *slot);
    if (!slot) return false;
    for (uint32_t w = 0; w < l->word.n; w++) {
        size_t i = l->word.p[w].hash & mask;
        while (slot[i]) i = (i + 1) & mask;
        slot[i] = w + 1;
    }
    free(l->slot);
    l->slot = slot;
    l->mask = mask;
    return true;
}

static bool grow_row_slots(row_table *t, size_t width) {
    size_t mask = t->mask ? t->mask * 2 + 1 : 1023;
    uint32_t *slot = calloc(mask + 1, sizeof *slot);
    if (!slot) return false;
    for (size_t r = 0; r < t->n; r++) {
        size_t i = hash_bytes(t->own + r * width, width * sizeof *t->own) & mask;
        while (slot[i]) i = (i + 1) & mask;
        slot[i] = (uint32_t)r + 1;
    }
    free(t->slot);
    t->slot = slot;
    t->mask = mask;
    return true;
}

/* Room for one row more. */
static bool grow_rows(row_table *t, size_t width) {
    if (t->n * 2 >= t->mask && !grow_row_slots(t, width)) return false;
    if (t->n < t->room) return true;
    size_t room = t->room ? t->room * 2 : 512, bytes = (room * width + 1) * sizeof *t->own;
    uint64_t *own = realloc(t->own, bytes);
    if (own) t->own = own;
    uint64_t *all = realloc(t->all, bytes);
    if (all) t->all = all;
    if (own && all) t->room = room;
    return own && all;
}

/* Which words of a row matter; false: no memory. */
static bool add_live(lexis *l, const uint64_t *row) {
    uint64_t *live = vec_push(&l->live);
    if (!live) return false;
    *live = 0;
    for (size_t w = 0; w < facts_width(l->facts); w++)
        if (row[w] & (l->needs ? l->needs[w] : ~(uint64_t)0)) *live |= (uint64_t)1 << (w & 63);
    return true;
}

/* The number of the row for a word; false: no memory. */
static bool find_row(lexis *l, lede_str as, lede_str folded, lede_token_kind kind, uint32_t *row) {
    row_table *t = &l->rows;
    size_t width = facts_width(l->facts), bytes = width * sizeof *t->own;
    if (!grow_rows(t, width)) return false;
    uint64_t *own = t->own + t->n * width;
    facts_own(l->facts, as, folded, kind, own);
    size_t i = hash_bytes(own, bytes) & t->mask;
    for (; t->slot[i]; i = (i + 1) & t->mask)
        if (memcmp(t->own + (t->slot[i] - 1) * width, own, bytes) == 0) {
            *row = t->slot[i] - 1;
            return true;
        }
    memcpy(t->all + t->n * width, own, bytes);
    facts_combine(l->facts, t->all + t->n * width);
    *row = (uint32_t)t->n++;
    t->slot[i] = *row + 1;
    return add_live(l, t->all + *row * width);
}

/* Add a new word; false: no memory. */
static bool add_word(lexis *l, lede_str as, lede_token_kind kind, uint64_t hash) {
    if (l->word.n * 2 > l->mask && !grow_slots(l)) return false;
    buf_clear(&l->folded);
    utf8_fold(&l->folded, as.p, as.n);
    lede_str folded = {l->folded.n ? l->folded.p : "", l->folded.n};
    const char *copy = arena_copy(l->strings, as.p, as.n);
    int32_t form = intern_add(l->forms, folded.p, folded.n);
    uint32_t row;
    if (l->folded.failed || !copy || form < 0 || !find_row(l, as, folded, kind, &row)) return false;
    known_word *w = vec_push(&l->word);
    if (!w) return false;
    int32_t phrase = l->phrase_words ? intern_find(l->phrase_words, folded.p, folded.n) : -1;
    *w = (known_word){copy, hash, (uint32_t)as.n, row, form, phrase, (uint8_t)kind, {0}};
    size_t i = hash & l->mask;
    while (l->slot[i]) i = (i + 1) & l->mask;
    l->slot[i] = (uint32_t)l->word.n;
    return true;
}

static bool find_word(lexis *l, lede_str as, lede_token_kind kind, uint32_t *word) {
    uint64_t hash = hash_bytes(as.p, as.n) + (uint64_t)kind;
    for (size_t i = hash & l->mask; l->slot[i]; i = (i + 1) & l->mask) {
        const known_word *w = &l->word.p[l->slot[i] - 1];
        if (w->hash == hash && w->n == as.n && w->kind == kind && memcmp(w->p, as.p, as.n) == 0) {
            *word = l->slot[i] - 1;
            return true;
        }
    }
    *word = (uint32_t)l->word.n;
    return add_word(l, as, kind, hash);
}

lede_status lexis_number(lexis *l, const lede_text *t, uint32_t *word, uint32_t *row, int32_t *form, int32_t *phrase,
                         lede_error *e) {
    bool stale =
        l->made_for != facts_count(l->facts) || (l->phrase_words && l->phrases != intern_count(l->phrase_words));
    bool ok = !(stale || l->word.n > MOST_WORDS || !l->rows.n) || start_anew(l);
    for (uint32_t i = 0; ok && i < t->tokens; i++) {
        const lede_token *k = &t->token[i];
        ok = find_word(l, (lede_str){t->bytes + k->from, k->to - k->from}, (lede_token_kind)k->kind, &word[i]);
        if (!ok) break;
        form[i] = l->word.p[word[i]].form;
        row[i] = l->word.p[word[i]].row;
        phrase[i] = l->word.p[word[i]].phrase;
    }
    return ok ? LEDE_OK : no_memory(e);
}
