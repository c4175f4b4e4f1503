#include "note/lists.h"

#include <stdlib.h>

struct lists {
    arena *mem;
    intern *names;
    VEC(word_list) list;
    lede_analyser *words;
    VEC(lede_str) split;
};

lists *lists_new(void) {
    lists *l = calloc(1, sizeof *l);
    if (!l) return NULL;
    l->mem = arena_new();
    l->names = intern_new();
    if (l->mem && l->names && lede_analyser_new(&l->words, NULL) == LEDE_OK) return l;
    lists_free(l);
    return NULL;
}

void lists_free(lists *l) {
    if (!l) return;
    for (size_t i = 0; i < l->list.n; i++) {
        vec_free(&l->list.p[i].word);
        vec_free(&l->list.p[i].phrase);
    }
    vec_free(&l->list);
    vec_free(&l->split);
    lede_analyser_free(l->words);
    intern_free(l->names);
    arena_free(l->mem);
    free(l);
}

static const char *word_end(const char *p, const char *end) {
    while (p < end && ((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z'))) p++;
    return p;
}

/* Words of plain letters one blank apart, as most entries are, need no analyser. */
static bool is_plain(lede_str phrase) {
    const char *p = phrase.p, *end = p + phrase.n;
    for (;; p++) {
        const char *word = p;
        p = word_end(p, end);
        if (p == word) return false;
        if (p == end) return true;
        if (*p != ' ') return false;
    }
}

static const lede_str *split_plain(lists *l, lede_str phrase, size_t *n, lede_error *e) {
    const char *end = phrase.p + phrase.n;
    for (const char *p = phrase.p; p < end; p++) {
        lede_str *w = vec_push(&l->split);
        if (!w) return no_memory(e), NULL;
        *w = (lede_str){p, (size_t)(word_end(p, end) - p)};
        p += w->n;
    }
    *n = l->split.n;
    return l->split.p;
}

const lede_str *lists_split(lists *l, lede_str phrase, bool joined, size_t *n, lede_error *e) {
    static const lede_str none = {"", 0};
    const lede_text *t;
    *n = l->split.n = 0;
    bool stop = phrase.n && memchr(phrase.p, '.', phrase.n);
    if (joined && !stop) return &none;
    if (!stop && is_plain(phrase)) return split_plain(l, phrase, n, e);
    if (lede_analyse(l->words, phrase, &t, e) != LEDE_OK) return NULL;
    uint32_t last = t->tokens;
    bool ends =
        last > 1 && t->bytes[t->token[last - 1].from] == '.' && t->token[last - 2].to == t->token[last - 1].from;
    if (joined && !ends) return &none;
    for (uint32_t i = 0; i + joined < last; i++) {
        lede_str *w = vec_push(&l->split);
        if (!w) return no_memory(e), NULL;
        *w = (lede_str){t->bytes + t->token[i].from, t->token[i].to - t->token[i].from};
    }
    if (joined) l->split.p[last - 2].n++;
    *n = l->split.n;
    return l->split.n ? l->split.p : &none;
}

/* What alone falls apart ("'s") has the kind of its longest part, the later of equals. */
lede_token_kind lists_kind(lists *l, lede_str form) {
    const lede_text *t;
    uint32_t longest = 0;
    if (lede_analyse(l->words, form, &t, NULL) != LEDE_OK || !t->tokens) return LEDE_WORD;
    for (uint32_t i = 1; i < t->tokens; i++)
        if (t->token[i].to - t->token[i].from >= t->token[longest].to - t->token[longest].from) longest = i;
    return (lede_token_kind)t->token[longest].kind;
}

static lede_str copy(lists *l, lede_str w) { return (lede_str){arena_copy(l->mem, w.p, w.n), w.n}; }

static bool add_entry(lists *l, word_list *list, const lede_str *token, size_t tokens) {
    if (tokens == 1) {
        lede_str *w = vec_push(&list->word);
        if (w) *w = copy(l, token[0]);
        return w && w->p;
    }
    list_phrase *p = vec_push(&list->phrase);
    if (!p) return false;
    *p = (list_phrase){arena_alloc(l->mem, tokens * sizeof(lede_str)), tokens};
    bool ok = p->token != NULL;
    for (size_t i = 0; ok && i < tokens; i++) ok = (p->token[i] = copy(l, token[i])).p != NULL;
    return ok;
}

lede_status lists_add(lists *l, const char *name, const char *const *word, size_t words, lede_error *e) {
    int32_t known = intern_count(l->names), id = intern_add(l->names, name, strlen(name));
    if (id >= 0 && id < known)
        return lede_fail(e, LEDE_EFORMAT, -1, "another file has a list \"%s\"; give this one a name of its own", name);
    word_list *list = id < 0 ? NULL : vec_push(&l->list);
    if (!list) return no_memory(e);
    *list = (word_list){.name = intern_get(l->names, id)};
    for (size_t i = 0; i < words; i++) {
        if (!word[i]) return lede_fail(e, LEDE_EFORMAT, -1, "entry %zu of the list \"%s\" is no string", i + 1, name);
        for (int joined = 0; joined < 2; joined++) {
            size_t n;
            const lede_str *token = lists_split(l, str_of(word[i]), joined, &n, e);
            if (!token) return LEDE_ENOMEM;
            if (!n && !joined)
                return lede_fail(e, LEDE_EFORMAT, -1, "entry %zu of the list \"%s\" has no word", i + 1, name);
            if (n && !add_entry(l, list, token, n)) return no_memory(e);
        }
    }
    return LEDE_OK;
}

const word_list *lists_get(const lists *l, lede_str name) {
    int32_t id = intern_find(l->names, name.p, name.n);
    return id < 0 ? NULL : &l->list.p[id];
}

size_t lists_count(const lists *l) { return l->list.n; }

lede_str lists_nearest(const lists *l, lede_str name) {
    lede_str best = {"", 0};
    int least = 3;
    for (size_t i = 0; i < l->list.n; i++) {
        int d = name_distance(l->list.p[i].name, name);
        if (d < least) {
            least = d;
            best = l->list.p[i].name;
        }
    }
    return best;
}

static int min3(int a, int b, int c) { return a < b ? (a < c ? a : c) : (b < c ? b : c); }

/* Restricted Damerau–Levenshtein distance. */
int name_distance(lede_str a, lede_str b) {
    enum { LONGEST = 32, FAR = 4 };
    if (a.n > LONGEST || b.n > LONGEST || a.n > b.n + FAR || b.n > a.n + FAR) return FAR;
    int d[LONGEST + 1][LONGEST + 1];
    for (size_t i = 0; i <= a.n; i++) d[i][0] = (int)i;
    for (size_t j = 0; j <= b.n; j++) d[0][j] = (int)j;
    for (size_t i = 1; i <= a.n; i++)
        for (size_t j = 1; j <= b.n; j++) {
            int change = d[i - 1][j - 1] + (a.p[i - 1] != b.p[j - 1]);
            d[i][j] = min3(change, d[i - 1][j] + 1, d[i][j - 1] + 1);
            if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1] && d[i - 2][j - 2] + 1 < d[i][j])
                d[i][j] = d[i - 2][j - 2] + 1;
        }
    return d[a.n][b.n] < FAR ? d[a.n][b.n] : FAR;
}
