/* book.c — the vocabulary of amounts: phrases of lexicons by their folded words. */
#include <stdlib.h>

#include "amount.h"
#include "annotator.h"

typedef struct {
    uint32_t longest; /* atoms of the longest entry that begins with the word */
    uint16_t kinds;   /* of such entries */
    uint64_t second;  /* a bit for the first byte of each second word: "in" begins phrases, but seldom here */
} book_start;

struct book {
    intern *keys, *starts; /* whole keys, and their first words */
    VEC(book_word *) head; /* per key: its entries, the latest first */
    VEC(book_start) start; /* per first word */
    atom_list scratch;
};

atom_list *book_scratch(book *b) { return &b->scratch; }

static const struct {
    const char *type;
    book_kind kind;
    const char *text; /* the attribute that becomes book_word.text */
} kinds[] = {
    {"number", BOOK_NUMBER, NULL}, {"ordinal", BOOK_ORDINAL, NULL}, {"scale", BOOK_SCALE, NULL},
    {"vague", BOOK_VAGUE, NULL},   {"bound", BOOK_BOUND, "bound"},  {"currency", BOOK_CURRENCY, "code"},
    {"home", BOOK_HOME, "code"},   {"unit", BOOK_UNIT, "unit"},     {"actor", BOOK_ACTOR, "name"},
    {"move", BOOK_MOVE, NULL},     {"stop", BOOK_STOP, NULL},
};

static int kind_of(const char *type) {
    for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++)
        if (type && strcmp(kinds[i].type, type) == 0) return i;
    return -1;
}

bool book_owns(const char *type) { return kind_of(type) >= 0; }

void book_free(book *b) {
    if (!b) return;
    intern_free(b->keys);
    intern_free(b->starts);
    vec_free(&b->head);
    vec_free(&b->start);
    vec_free(&b->scratch);
    free(b);
}

static book *book_of(lede_annotator *a) {
    if (a->book) return a->book;
    book *b = calloc(1, sizeof *b);
    if (!b) return NULL;
    b->keys = intern_new();
    b->starts = intern_new();
    if (b->keys && b->starts) return a->book = b;
    book_free(b);
    return NULL;
}

static const lede_attr *attr_of(const lede_entry *entry, const char *key) {
    for (uint32_t i = 0; key && i < entry->attrs; i++)
        if (strcmp(entry->attr[i].key, key) == 0) return &entry->attr[i];
    return NULL;
}

static const char *copy_of(lede_annotator *a, const lede_attr *v) {
    return v && v->kind == LEDE_STRING ? arena_copy(a->taught, v->text.p, v->text.n) : NULL;
}

static bool flag_of(const lede_entry *entry, const char *key) {
    const lede_attr *v = attr_of(entry, key);
    return v && v->kind == LEDE_BOOL && v->number != 0;
}

/* Small letters without full stops, so that "U.S." and "us" have one key. Room for n bytes; the bytes written. */
static size_t fold_into(char *out, const char *p, size_t n) {
    size_t k = 0;
    for (size_t i = 0; i < n; i++)
        if (p[i] != '.') out[k++] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
    return k;
}

static bool has_capital(const char *s) {
    for (; *s; s++)
        if (*s >= 'A' && *s <= 'Z') return true;
    return false;
}

/* Cut the phrase as a text would be cut, into a key and the form as written. */
static bool key_of(lede_annotator *a, const char *phrase, book_word *w) {
    size_t n = strlen(phrase), k = 0, x = 0;
    char *key = arena_alloc(a->taught, 2 * n + 1), *exact = arena_alloc(a->taught, 2 * n + 1);
    if (!key || !exact) return false;
    for (size_t i = 0, end; i < n; i = end) {
        end = i + 1;
        if (phrase[i] == ' ') continue;
        atom_kind kind;
        end = atom_end(phrase, i, n, &kind);
        if (w->atoms++) key[k++] = exact[x++] = ' ';
        k += fold_into(key + k, phrase + i, end - i);
        for (size_t c = i; c < end; c++)
            if (phrase[c] != '.') exact[x++] = phrase[c];
    }
    w->key = key;
    w->exact = has_capital(phrase) ? exact : NULL;
    return true;
}

/* The bit for a second word by the place in a key where it begins. */
static uint64_t second_bit(unsigned char c) { return (uint64_t)1 << (c & 63); }

/* Enter the word under its key, and remember how many atoms an entry that starts as it does may have. */
static bool enter(book *b, book_word *w) {
    int32_t key = intern_add(b->keys, w->key, strlen(w->key));
    size_t first = strcspn(w->key, " ");
    int32_t start = intern_add(b->starts, w->key, first);
    if (key < 0 || start < 0) return false;
    if (b->head.n <= (size_t)key) {
        book_word **head = vec_push(&b->head);
        if (!head) return false;
        *head = NULL;
    }
    if (b->start.n <= (size_t)start) {
        book_start *new = vec_push(&b->start);
        if (!new) return false;
        *new = (book_start){0};
    }
    if (w->key[first]) b->start.p[start].second |= second_bit((unsigned char)w->key[first + 1]);
    if (b->start.p[start].longest < w->atoms) b->start.p[start].longest = w->atoms;
    b->start.p[start].kinds |= (uint16_t)(1u << w->kind | (w->atoms == 1 && !w->exact ? 1u << BOOK_NONE : 0));
    w->next = b->head.p[key];
    b->head.p[key] = w;
    return true;
}

lede_status book_teach(lede_annotator *a, const lede_entry *entry, lede_error *e) {
    int k = kind_of(entry->type);
    if (k < 0) return lede_fail(e, LEDE_EFORMAT, -1, "%s: no such vocabulary", entry->type);
    book *b = book_of(a);
    book_word *w = arena_alloc(a->taught, sizeof *w);
    if (!b || !w || !key_of(a, entry->phrase, w)) return no_memory(e);
    const lede_attr *value = attr_of(entry, "value"), *place = attr_of(entry, "place"),
                    *least = attr_of(entry, "least");
    w->kind = kinds[k].kind;
    w->value = value ? value->number : 0;
    w->text = copy_of(a, attr_of(entry, kinds[k].text));
    w->generic = copy_of(a, attr_of(entry, "generic"));
    w->before = !place || str_eq(place->text, STR("before"));
    w->after = !place || str_eq(place->text, STR("after"));
    w->glued = flag_of(entry, "glued");
    w->least = least ? least->number : 0;
    w->brief = flag_of(entry, "short");
    w->many = flag_of(entry, "many");
    w->link = flag_of(entry, "link");
    w->skip = flag_of(entry, "skip");
    return enter(b, w) ? LEDE_OK : no_memory(e);
}

/* May an entry of several words that begins so go on with this atom? Where it is nothing but stops its key is empty. */
static bool may_go_on(const book_start *start, const char *bytes, const atom *next) {
    char c;
    return fold_into(&c, bytes + next->from, 1) == 0 || (start->second & second_bit((unsigned char)c));
}

/* Is the run of atoms written as the entry demands? */
static bool written_so(const char *bytes, const atom *at, const book_word *w) {
    if (!w->exact) return true;
    const char *x = w->exact;
    for (uint32_t k = 0; k < w->atoms; k++) {
        if (k && *x++ != ' ') return false;
        for (uint32_t i = at[k].from; i < at[k].to; i++)
            if (bytes[i] != '.' && bytes[i] != *x++) return false;
    }
    return *x == 0;
}

enum { KEY_ROOM = 96 };

uint16_t book_starts(const book *b, const char *p, size_t n) {
    char key[KEY_ROOM];
    if (n + 2 > sizeof key) return 0;
    int32_t start = intern_find(b->starts, key, fold_into(key, p, n));
    return start < 0 ? 0 : b->start.p[start].kinds;
}

const book_word *book_find(const book *b, const char *bytes, const atom *at, uint32_t n, book_kind kind) {
    char key[KEY_ROOM];
    size_t used = 0, ends[BOOK_LONGEST];
    uint32_t most = 1, k = 0;
    for (; k < most && k < n; k++) {
        if (used + (at[k].to - at[k].from) + 2 > sizeof key) break;
        if (k) key[used++] = ' ';
        used += fold_into(key + used, bytes + at[k].from, at[k].to - at[k].from);
        ends[k] = used;
        if (k > 0) continue;
        int32_t start = intern_find(b->starts, key, used);
        if (start < 0) return NULL;
        const book_start *found = &b->start.p[start];
        if (n > 1 && may_go_on(found, bytes, &at[1]))
            most = found->longest < BOOK_LONGEST ? found->longest : BOOK_LONGEST;
    }
    while (k--) {
        int32_t id = intern_find(b->keys, key, ends[k]);
        for (const book_word *w = id < 0 ? NULL : b->head.p[id]; w; w = w->next)
            if ((kind == BOOK_NONE || w->kind == kind) && written_so(bytes, at, w)) return w;
    }
    return NULL;
}
