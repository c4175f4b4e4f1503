#include <stdlib.h>

#include "note/annotator.h"
#include "note/lemma.h"
#include "query.h"

/* Which word each word of a vocabulary is a form of: the one whose [lemma="..."] matches it. Of several, one that the
 * list of irregular words names, else the most frequent; a rare word is not taken for what a frequent one comes
 * from. */

enum { SHORTEST = 3, RARER = 50 };

typedef struct {
    const vocabulary *v;
    intern *known; /* folded forms, numbered as in the vocabulary */
    const lists *lists;
    uint32_t *base;
    bool *irregular; /* the base is from a list */
    buf forms, key;
} baser;

/* Words whose regular forms are other words. */
static bool has_no_forms(lede_str w) {
    static const char *const words[] = {"the", "new", "her", "not", "for", "and", "was", "are"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq(w, str_of(words[i]))) return true;
    return false;
}

static bool is_letters(lede_str w) {
    for (size_t i = 0; i < w.n; i++)
        if (w.p[i] < 'a' || w.p[i] > 'z') return false;
    return w.n > 0;
}

static void propose(baser *b, uint32_t base, lede_str form, bool irregular) {
    int32_t w = intern_find(b->known, form.p, form.n);
    if (w < 0 || (uint32_t)w == base) return;
    int64_t of_base = b->v->count.p[base], of_word = b->v->count.p[w];
    if (!irregular && of_base * RARER < of_word) return;
    uint32_t now = b->base[w];
    bool better = now == (uint32_t)w || (irregular && !b->irregular[w]) ||
                  (irregular == b->irregular[w] && of_base > b->v->count.p[now]);
    if (!better) return;
    b->base[w] = base;
    b->irregular[w] = irregular;
}

static bool propose_forms(baser *b, uint32_t base) {
    lede_str w = vocabulary_word(b->v, base);
    buf_clear(&b->key);
    buf_printf(&b->key, "lemma:%.*s", (int)w.n, w.p);
    const word_list *list = b->lists && !b->key.failed ? lists_get(b->lists, (lede_str){b->key.p, b->key.n}) : NULL;
    if (!list && (w.n < SHORTEST || has_no_forms(w))) return !b->key.failed;
    buf_clear(&b->forms);
    lemma_forms(&b->forms, w, !list);
    for (size_t i = 0, from = 0; i < b->forms.n; i++)
        if (b->forms.p[i] == ' ') {
            propose(b, base, (lede_str){b->forms.p + from, i - from}, false);
            from = i + 1;
        }
    for (size_t i = 0; list && i < list->word.n; i++) propose(b, base, list->word.p[i], true);
    return !b->forms.failed && !b->key.failed;
}

lede_status lemmas_of(const vocabulary *v, const lede_annotator *a, const volatile int *stop, uint32_t **out,
                      lede_error *e) {
    size_t n = vocabulary_size(v);
    baser b = {.v = v, .known = intern_new(), .lists = a ? a->lists : NULL};
    b.base = malloc((n + 1) * sizeof *b.base);
    b.irregular = calloc(n + 1, sizeof *b.irregular);
    lede_status code = b.known && b.base && b.irregular ? LEDE_OK : no_memory(e);
    for (size_t w = 0; w < n && code == LEDE_OK; w++) {
        b.base[w] = (uint32_t)w;
        if (intern_add(b.known, vocabulary_word(v, w).p, vocabulary_word(v, w).n) != (int32_t)w) code = no_memory(e);
    }
    for (size_t w = 0; w < n && code == LEDE_OK; w++) {
        if (v->count.p[w] > 0 && is_letters(vocabulary_word(v, w)) && !propose_forms(&b, (uint32_t)w))
            code = no_memory(e);
        if (w % 4096 == 0 && stop && *stop) code = lede_fail(e, LEDE_ESTOP, -1, "stopped");
    }
    intern_free(b.known);
    free(b.irregular);
    buf_free(&b.forms);
    buf_free(&b.key);
    if (code != LEDE_OK) free(b.base);
    *out = code == LEDE_OK ? b.base : NULL;
    return code;
}
