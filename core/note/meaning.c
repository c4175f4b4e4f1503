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

bool meanings_in(const meanings *m, const char *list, lede_str text) {
    for (size_t i = 0; i < text.n; i++) {
        if (byte_is_blank(text.p[i]) || (i > 0 && !byte_is_blank(text.p[i - 1]))) continue;
        size_t end = i;
        for (int words = 0; words < 2 && end < text.n; words++) {
            while (end < text.n && byte_is_blank(text.p[end])) end++;
            while (end < text.n && !byte_is_blank(text.p[end])) end++;
            if (meanings_of(m, list, (lede_str){text.p + i, end - i}).n) return true;
        }
    }
    return false;
}
