#include "note/lexicon.h"

#include <stdlib.h>

#include "note/annotator.h"

/* A trie over the numbers of folded words. */
typedef struct {
    int32_t word;
    uint32_t parent; /* node, or 0 */
    bool goes_on;    /* it has children */
    lexicon_entry *entry; /* in the order they were taught */
} trie_node;

struct lexicon {
    arena *mem;
    intern *words;
    VEC(uint32_t) first; /* word → node of phrases that begin with it, or 0 */
    VEC(trie_node) node; /* node 0 is none */
    uint32_t *child; /* nodes by parent and word, open addressing: "united" and "general" have hundreds of children */
    size_t mask;
};

lexicon *lexicon_new(void) {
    lexicon *x = calloc(1, sizeof *x);
    if (!x) return NULL;
    x->mem = arena_new();
    x->words = intern_new();
    x->mask = 4095;
    x->child = calloc(x->mask + 1, sizeof *x->child);
    trie_node *none = vec_push(&x->node);
    if (none) *none = (trie_node){.word = -1};
    if (x->mem && x->words && x->child && none) return x;
    lexicon_free(x);
    return NULL;
}

void lexicon_free(lexicon *x) {
    if (!x) return;
    vec_free(&x->first);
    vec_free(&x->node);
    free(x->child);
    intern_free(x->words);
    arena_free(x->mem);
    free(x);
}

const intern *lexicon_words(const lexicon *x) { return x->words; }

/* Where the child is in the table, or would be. */
static uint32_t *child_slot(const lexicon *x, uint32_t parent, int32_t word) {
    uint64_t key = (uint64_t)parent << 32 | (uint32_t)word;
    size_t i = (key * 0x9E3779B97F4A7C15u >> 32) & x->mask;
    for (; x->child[i]; i = (i + 1) & x->mask) {
        const trie_node *n = &x->node.p[x->child[i]];
        if (n->parent == parent && n->word == word) break;
    }
    return &x->child[i];
}

static uint32_t child_of(const lexicon *x, uint32_t parent, int32_t word) { return *child_slot(x, parent, word); }

static bool grow_children(lexicon *x) {
    uint32_t *old = x->child, *table = calloc((x->mask + 1) * 2, sizeof *table);
    if (!table) return false;
    x->child = table;
    x->mask = x->mask * 2 + 1;
    for (uint32_t n = 1; n < x->node.n; n++)
        if (x->node.p[n].parent) *child_slot(x, x->node.p[n].parent, x->node.p[n].word) = n;
    free(old);
    return true;
}

/* A new node, which has no child yet; 0: no memory. */
static uint32_t new_node(lexicon *x, uint32_t parent, int32_t word) {
    if (x->node.n * 2 > x->mask && !grow_children(x)) return 0;
    trie_node *slot = vec_push(&x->node);
    if (!slot) return 0;
    uint32_t n = (uint32_t)x->node.n - 1;
    *slot = (trie_node){.word = word, .parent = parent};
    if (parent) {
        *child_slot(x, parent, word) = n;
        x->node.p[parent].goes_on = true;
    } else {
        x->first.p[word] = n;
    }
    return n;
}

/* The node for one word more; 0: no memory. */
static uint32_t extend(lexicon *x, uint32_t parent, int32_t word) {
    while (x->first.n <= (size_t)word) {
        uint32_t *none = vec_push(&x->first);
        if (!none) return 0;
        *none = 0;
    }
    uint32_t n = parent ? child_of(x, parent, word) : x->first.p[word];
    return n ? n : new_node(x, parent, word);
}

/* A copy of a type or key. Those that passes ask for most become constants: equal ones then mostly lie at one address,
 * which is all that note_same looks at. */
static const char *copy_name(lexicon *x, const char *name) {
    static const char *const usual[] = {"entity", "title",     "cue",  "matter", "source", "materiel", "speech",
                                        "kind",   "canonical", "role", "part",   "frame",  "lemma",    "country"};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (strcmp(name, usual[i]) == 0) return usual[i];
    return arena_copy(x->mem, name, strlen(name));
}

static lexicon_entry *copy_entry(lexicon *x, const lede_entry *from) {
    lexicon_entry *to = arena_alloc(x->mem, sizeof *to);
    lede_attr *attr = arena_alloc(x->mem, (from->attrs + 1) * sizeof *attr);
    if (!to || !attr) return NULL;
    to->entry = *from;
    to->entry.type = copy_name(x, from->type);
    to->entry.phrase = arena_copy(x->mem, from->phrase, strlen(from->phrase));
    to->entry.by = arena_copy(x->mem, from->by, strlen(from->by));
    to->entry.attr = attr;
    to->ruled = note_is_ruled(from->by);
    bool ok = to->entry.type && to->entry.phrase && to->entry.by;
    for (uint32_t i = 0; ok && i < from->attrs; i++) {
        attr[i] = from->attr[i];
        attr[i].key = copy_name(x, from->attr[i].key);
        attr[i].text.p = arena_copy(x->mem, from->attr[i].text.p, from->attr[i].text.n);
        ok = attr[i].key && attr[i].text.p;
    }
    for (const char *p = from->phrase, *end = p + strlen(p); p < end;) {
        int len;
        to->cased |= utf8_is_upper(utf8_get(p, end, &len));
        p += len;
    }
    return ok ? to : NULL;
}

static bool add_phrase(lexicon *x, const lede_str *token, size_t tokens, const lede_entry *entry) {
    buf folded = {0};
    uint32_t at = 0;
    bool ok = true;
    for (size_t i = 0; ok && i < tokens; i++) {
        buf_clear(&folded);
        utf8_fold(&folded, token[i].p, token[i].n);
        int32_t word = folded.failed ? -1 : intern_add(x->words, folded.p, folded.n);
        ok = word >= 0 && (at = extend(x, at, word)) != 0;
    }
    buf_free(&folded);
    lexicon_entry *copy = ok ? copy_entry(x, entry) : NULL;
    if (!copy) return false;
    lexicon_entry **last = &x->node.p[at].entry;
    while (*last) last = (lexicon_entry **)&(*last)->next;
    *last = copy;
    return true;
}

lede_status lexicon_add(lexicon *x, lists *split, const lede_entry *entry, lede_error *e) {
    if (!entry->phrase || !entry->type) return lede_fail(e, LEDE_EFORMAT, -1, "an entry needs a type and phrases");
    for (int joined = 0; joined < 2; joined++) {
        size_t n;
        const lede_str *token = lists_split(split, str_of(entry->phrase), joined, &n, e);
        if (!token) return LEDE_ENOMEM;
        if (!n && !joined) return lede_fail(e, LEDE_EFORMAT, -1, "\"%s\" has no word", entry->phrase);
        if (n && !add_phrase(x, token, n, entry)) return no_memory(e);
    }
    return LEDE_OK;
}

/* As written, or the text shouts. */
static bool fits(const lexicon_entry *entry, const note_run *r, uint32_t first, uint32_t last) {
    if (!entry->cased) return true;
    const char *p = entry->entry.phrase;
    bool same = true, shouts = true;
    for (uint32_t i = first; i < last; i++) {
        lede_str w = note_token(r, i);
        while (*p == ' ') p++;
        same = same && strncmp(p, w.p, w.n) == 0;
        if (same) p += w.n;
        shouts = shouts && !(r->text->token[i].flags & LEDE_HAS_LOWER);
    }
    return same || shouts;
}

static const lexicon_entry *first_that_fits(const lexicon_entry *entry, const note_run *r, uint32_t first,
                                            uint32_t last) {
    while (entry && !fits(entry, r, first, last)) entry = entry->next;
    return entry;
}

/* The longest phrase that stands at token i: its length in tokens, or 0; *entry: the first of the entries that it
 * stands for, each with `next`. */
static uint32_t find_at(const lexicon *x, const note_run *r, uint32_t i, const lexicon_entry **entry) {
    const int32_t *phrase = r->of->phrase;
    uint32_t longest = 0;
    int32_t word = phrase[i];
    for (uint32_t k = i, n = word >= 0 ? x->first.p[word] : 0; n;) {
        const lexicon_entry *here = first_that_fits(x->node.p[n].entry, r, i, ++k);
        if (here) {
            *entry = here;
            longest = k - i;
        }
        if (k == r->text->tokens || r->text->token[k].gap == LEDE_GAP_BLANK || !x->node.p[n].goes_on) break;
        word = phrase[k];
        n = word < 0 ? 0 : child_of(x, n, word);
    }
    return longest;
}

static bool add_mention(note_run *r, const lede_entry *entry, uint32_t first, uint32_t last) {
    lede_mention *m = note_add(r, entry->type, entry->by, first, last);
    for (uint32_t i = 0; m && i < entry->attrs; i++) {
        const lede_attr *a = &entry->attr[i];
        if (a->kind == LEDE_STRING ? !note_set(r, m, a->key, a->text)
            : a->kind == LEDE_BOOL ? !note_set_bool(r, m, a->key, a->number != 0)
                                   : !note_set_number(r, m, a->key, a->number))
            return false;
    }
    return m != NULL;
}

static lede_str kind_of(const lede_entry *entry) {
    for (uint32_t i = 0; i < entry->attrs; i++)
        if (strcmp(entry->attr[i].key, "kind") == 0) return entry->attr[i].text;
    return STR("");
}

/* Whether an earlier entry for the same tokens says as much: of one type and kind the first taught stands. */
static bool is_repeated(const lexicon_entry *first, const lexicon_entry *entry, const note_run *r, uint32_t from,
                        uint32_t to) {
    for (; first != entry; first = first_that_fits(first->next, r, from, to))
        if (strcmp(first->entry.type, entry->entry.type) == 0 && str_eq(kind_of(&first->entry), kind_of(&entry->entry)))
            return true;
    return false;
}

/* Of what a person ruled the last word stands, alone. */
static const lexicon_entry *last_ruled(const lexicon_entry *entry, const note_run *r, uint32_t from, uint32_t to) {
    const lexicon_entry *ruled = NULL;
    for (; entry; entry = first_that_fits(entry->next, r, from, to))
        if (entry->ruled) ruled = entry;
    return ruled;
}

static bool add_readings(note_run *r, const lexicon_entry *entry, uint32_t from, uint32_t to) {
    const lexicon_entry *ruled = last_ruled(entry, r, from, to);
    if (ruled) return add_mention(r, &ruled->entry, from, to);
    for (const lexicon_entry *k = entry; k; k = first_that_fits(k->next, r, from, to))
        if (!is_repeated(entry, k, r, from, to) && !add_mention(r, &k->entry, from, to)) return false;
    return true;
}

lede_status note_lexicon(note_run *r, lede_error *e) {
    const lexicon *x = r->of->lexicon;
    for (uint32_t i = 0; i < r->text->tokens;) {
        const lexicon_entry *entry = NULL;
        uint32_t n = r->of->skip[r->in[i]] ? 0 : find_at(x, r, i, &entry);
        if (n && !add_readings(r, entry, i, i + n)) return no_memory(e);
        i += n ? n : 1;
    }
    return LEDE_OK;
}
