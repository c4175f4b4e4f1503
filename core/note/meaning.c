#include "meaning.h"

#include <stdlib.h>

enum { MAX_KEY = 160 };

struct meanings {
    intern *key; /* "list\0word" */
    arena *mem;
    VEC(lede_str) value;
};

meanings *meanings_new(void) {
    meanings *m = calloc(1, sizeof *m);
    if (!m) return NULL;
    m->key = intern_new();
    m->mem = arena_new();
    if (m->key && m->mem) return m;
    meanings_free(m);
    return NULL;
}

void meanings_free(meanings *m) {
    if (!m) return;
    intern_free(m->key);
    arena_free(m->mem);
    vec_free(&m->value);
    free(m);
}

/* The key's length, or 0 where it is too long to be one. */
static size_t make_key(char key[MAX_KEY], const char *list, lede_str word) {
    size_t n = strlen(list) + 1;
    if (n + word.n > MAX_KEY) return 0;
    memcpy(key, list, n);
    if (word.n) memcpy(key + n, word.p, word.n);
    return n + word.n;
}

bool meanings_add(meanings *m, const char *list, const char *word, const char *value) {
    char key[MAX_KEY];
    size_t n = make_key(key, list, str_of(word));
    if (!n) return false;
    int32_t id = intern_add(m->key, key, n);
    char *copy = arena_copy(m->mem, value, strlen(value));
    if (id < 0 || !copy) return false;
    while ((size_t)id >= m->value.n) {
        lede_str *v = vec_push(&m->value);
        if (!v) return false;
        *v = (lede_str){"", 0};
    }
    m->value.p[id] = str_of(copy);
    return true;
}

static lede_str value_of(const meanings *m, const char *key, size_t n) {
    int32_t id = n ? intern_find(m->key, key, n) : -1;
    return id >= 0 && (size_t)id < m->value.n ? m->value.p[id] : (lede_str){"", 0};
}

lede_str meanings_find(const meanings *m, const char *list, lede_str word) {
    char key[MAX_KEY];
    return value_of(m, key, m ? make_key(key, list, word) : 0);
}

lede_str meanings_of(const meanings *m, const char *list, lede_str written) {
    char key[MAX_KEY];
    size_t n = m ? make_key(key, list, (lede_str){"", 0}) : 0;
    size_t word = n ? utf8_fold_into(key + n, MAX_KEY - n, written.p, written.n) : 0;
    return value_of(m, key, word ? n + blanks_join(key + n, word) : 0);
}

/* How many bytes of a word begin at byte i: letters and digits; *step: how many to go on by where there are none. */
static size_t word_at(lede_str text, size_t i, size_t *step) {
    size_t from = i;
    for (; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i], next = i + 1 < text.n ? (unsigned char)text.p[i + 1] : 0;
        bool mark = c == 0xE2 && next == 0x80; /* a dash, an apostrophe, a quotation mark: three bytes */
        *step = mark ? 3 : 1;
        if (mark || (c < 0x80 && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9'))) break;
    }
    return i - from;
}

bool meanings_in(const meanings *m, const char *list, lede_str text) {
    enum { LONGEST = 3 };
    size_t step = 1;
    for (size_t i = 0, n; i < text.n; i += n ? n : step) {
        n = word_at(text, i, &step);
        for (size_t end = i + n, words = 0; n && words < LONGEST; words++) {
            if (meanings_of(m, list, (lede_str){text.p + i, end - i}).n) return true;
            size_t next = end + 1, more = next < text.n ? word_at(text, next, &step) : 0;
            if (!more) break;
            end = next + more;
        }
    }
    return false;
}
