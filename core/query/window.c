#include <stdlib.h>

#include "query.h"

/* Tokens in a window. Rows of bits of the usual one fit the nearest cache but one; a small one lies around a rare word;
 * a wide one is for words so few that their positions are kept instead. */
enum { WINDOW = 1 << 17, SMALL_WINDOW = 1 << 12, WIDE_WINDOW = 1 << 20 };
enum { SPARSE = 16 }; /* one token in so many, or fewer */

/* Where the positions of one set's words come from. */
struct window_set {
    bool wanted, asks_kind;
    fact_form form;
    int32_t a, b;
    VEC(index_term) term; /* FACT_LIST, FACT_TEST */
    VEC(index_list *) list;
    uint64_t count; /* of positions, at most */
    /* In a sparse window: */
    positions at;
    bool known;
    size_t row_room; /* of bits[set] */
    bool row_known;
};

/* ---- bits -------------------------------------------------------------------------------------------------------- */

uint32_t bit_next(const uint64_t *bits, uint32_t from, uint32_t to) {
    if (from >= to) return to;
    size_t w = from >> 6, last = (to - 1) >> 6;
    uint64_t word = bits[w] & ~(uint64_t)0 << (from & 63);
    while (!word && w < last) word = bits[++w];
    uint32_t at = word ? (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(word) : to;
    return at < to ? at : to;
}

uint32_t bit_last(const uint64_t *bits, uint32_t from) {
    size_t w = from >> 6;
    uint64_t word = bits[w] & (~(uint64_t)0 >> (63 - (from & 63)));
    while (!word && w > 0) word = bits[--w];
    return word ? (uint32_t)(w * 64) + 63 - (uint32_t)__builtin_clzll(word) : 0;
}

static void row_mask(const window *w, uint64_t *row) {
    uint32_t from = w->from - w->base, to = w->to - w->base;
    row[0] &= ~(uint64_t)0 << from; /* from < 64: base is from rounded down */
    if (to & 63) row[to >> 6] &= ~(~(uint64_t)0 << (to & 63));
    for (size_t i = (to + 63) >> 6; i < w->words; i++) row[i] = 0;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

static void want(void *data, int32_t set) {
    window *w = data;
    if (set < 0 || w->set[set].wanted) return;
    window_set *s = &w->set[set];
    s->wanted = true;
    s->form = facts_form(w->q->env.facts, set, &s->a, &s->b);
    s->asks_kind = facts_asks_kind(w->q->env.facts, set);
    if (s->form == FACT_AND || s->form == FACT_OR) want(w, s->b);
    if (s->form == FACT_AND || s->form == FACT_OR || s->form == FACT_NOT) want(w, s->a);
}

static lede_status add_term(window_set *s, const index_term *t, lede_error *e) {
    index_term *slot = vec_push(&s->term);
    if (!slot) return no_memory(e);
    *slot = *t; /* its strings are not used again */
    s->count += t->count;
    return LEDE_OK;
}

/* All spellings of one folded form. */
static lede_status find_folded(window *w, window_set *s, lede_str form, lede_error *e) {
    index_terms *terms;
    index_term t;
    lede_status code = index_terms_new(&terms, w->segment, form, e);
    while (code == LEDE_OK && (code = index_terms_next(terms, &t, e)) == LEDE_OK && str_eq(t.fold, form))
        code = add_term(s, &t, e);
    index_terms_free(terms);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status find_listed(window *w, int32_t set, lede_error *e) {
    bool exact;
    size_t words;
    const lede_str *word = facts_list(w->q->env.facts, set, &exact, &words);
    lede_status code = LEDE_OK;
    for (size_t i = 0; i < words && code == LEDE_OK; i++) {
        if (!exact) {
            code = find_folded(w, &w->set[set], word[i], e);
            continue;
        }
        index_term t;
        code = index_term_find(w->segment, word[i], &t, e);
        code = code == LEDE_OK ? add_term(&w->set[set], &t, e) : code == LEDE_ENOTFOUND ? LEDE_OK : code;
    }
    return code;
}

/* Most forms are plain letters, and plainly words. */
static lede_token_kind kind_of(window *w, lede_str form) {
    for (size_t i = 0; i < form.n; i++)
        if (!((form.p[i] | 32) >= 'a' && (form.p[i] | 32) <= 'z')) return lists_kind(w->q->env.lists, form);
    return LEDE_WORD;
}

/* Test the words of the dictionary that begin as the set's do. */
static lede_status find_tested(window *w, int32_t set, lede_error *e) {
    index_terms *terms;
    index_term t;
    window_set *s = &w->set[set];
    facts *f = w->q->env.facts;
    lede_status code = index_terms_new(&terms, w->segment, facts_prefix(f, set), e);
    while (code == LEDE_OK && (code = index_terms_next(terms, &t, e)) == LEDE_OK)
        if (facts_test_word(f, set, t.form, t.fold, s->asks_kind ? kind_of(w, t.form) : LEDE_WORD))
            code = add_term(s, &t, e);
    index_terms_free(terms);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status open_lists(window *w, window_set *s, lede_error *e) {
    for (size_t i = 0; i < s->term.n; i++) {
        index_list **slot = vec_push(&s->list);
        if (!slot) return no_memory(e);
        *slot = NULL;
        lede_status code = index_list_new(slot, w->segment, &s->term.p[i], e);
        if (code != LEDE_OK) return code;
    }
    return LEDE_OK;
}

static lede_status find_words(window *w, lede_error *e) {
    lede_status code = LEDE_OK;
    for (int32_t i = 0; i < w->sets && code == LEDE_OK; i++) {
        window_set *s = &w->set[i];
        if (!s->wanted) continue;
        if (s->form == FACT_LIST) code = find_listed(w, i, e);
        if (s->form == FACT_TEST) code = find_tested(w, i, e);
        if (s->form == FACT_OR) s->count = w->set[s->a].count + w->set[s->b].count;
        if (s->form == FACT_AND)
            s->count = w->set[s->a].count < w->set[s->b].count ? w->set[s->a].count : w->set[s->b].count;
        if (s->form == FACT_NOT) s->count = w->size.tokens;
    }
    return code;
}

/* A need is met nowhere in the segment. */
static bool is_hopeless(const window *w) {
    for (uint32_t i = 0; i < w->part->needs; i++) {
        const anchor *a = &w->part->need[i];
        if (!(a->mask && w->q->mention[w->segment_number].n) && (a->set < 0 || !w->set[a->set].count)) return true;
    }
    return false;
}

uint64_t window_count(const window *w, int32_t set) { return w->set[set].count; }

bool window_totals(const window *w, int32_t set, int64_t *hits, int64_t *documents) {
    const window_set *s = &w->set[set];
    if (s->form == FACT_AND || s->form == FACT_OR || s->form == FACT_NOT || s->term.n != 1 || w->size.removed)
        return false;
    *hits = (int64_t)s->term.p[0].count - s->term.p[0].hidden;
    *documents = s->term.p[0].documents;
    return true;
}

static bool is_listed(const window *w, int32_t set) {
    const window_set *s = &w->set[set];
    if (s->form == FACT_AND || s->form == FACT_OR) return is_listed(w, s->a) && is_listed(w, s->b);
    return s->form != FACT_NOT;
}

/* How the segment is gone through. */
static void choose_window(window *w) {
    const part *p = w->part;
    uint64_t sum = 0, rarest = w->size.tokens;
    bool listed = p->kind == PART_CHAIN;
    for (uint32_t i = 0; i < p->chain.links; i++) {
        listed = listed && is_listed(w, p->chain.link[i].set);
        sum += w->set[p->chain.link[i].set].count;
    }
    for (uint32_t i = 0; i < p->needs; i++)
        if (!p->need[i].mask && w->set[p->need[i].set].count < rarest) rarest = w->set[p->need[i].set].count;
    w->sparse = listed && sum * SPARSE <= w->size.tokens;
    bool scanned = false; /* pieces of the row of tokens are kept for a usual window */
    for (int32_t i = 0; i < w->sets; i++)
        for (size_t k = 0; k < w->set[i].term.n; k++) scanned = scanned || w->set[i].term.p[k].size == 0;
    if (w->sparse) w->span = scanned ? WINDOW : WIDE_WINDOW;
    else w->span = rarest * SMALL_WINDOW * 4 <= w->size.tokens ? SMALL_WINDOW : WINDOW;
}

lede_status window_open(window *w, lede_query *q, size_t segment, const part *p, lede_error *e) {
    *w = (window){.q = q, .segment_number = segment, .segment = index_segment_get(q->index, segment), .part = p};
    w->size = index_segment_size(w->segment);
    w->sets = facts_count(q->env.facts);
    w->set = calloc((size_t)w->sets + 1, sizeof *w->set);
    w->bits = calloc((size_t)w->sets + 1, sizeof *w->bits);
    if (!w->set || !w->bits) return no_memory(e);
    part_sets(p, want, w);
    part_marks(p, w->asks_mark);
    lede_status code = find_words(w, e);
    if (code != LEDE_OK || is_hopeless(w)) return code == LEDE_OK ? LEDE_DONE : code;
    choose_window(w);
    return LEDE_OK;
}

static lede_status begin(window *w, lede_error *e) {
    lede_status code = index_docs_starts(w->segment, &w->docs, e);
    for (int32_t i = 0; i < w->sets && code == LEDE_OK; i++) code = open_lists(w, &w->set[i], e);
    w->begun = code == LEDE_OK;
    return code;
}

void window_close(window *w) {
    for (int32_t i = 0; w->set && i < w->sets; i++) {
        for (size_t k = 0; k < w->set[i].list.n; k++) index_list_free(w->set[i].list.p[k]);
        vec_free(&w->set[i].list);
        vec_free(&w->set[i].term);
        vec_free(&w->set[i].at);
        if (w->bits) free(w->bits[i]);
    }
    for (int u = 0; u < 3; u++) free(w->mark[u]);
    free(w->set);
    free(w->bits);
    *w = (window){0};
}

/* ---- where to go next -------------------------------------------------------------------------------------------- */

static lede_status list_position(index_list *l, uint32_t at, uint32_t *out, lede_error *e) {
    lede_status code = LEDE_OK;
    if (l->i == l->n || l->p[l->i] < at) code = index_list_seek(l, at, e);
    if (code == LEDE_OK && l->i == l->n) code = index_list_more(l, e);
    if (code == LEDE_OK) *out = l->p[l->i];
    return code;
}

/* A position >= at before which the set has no word; UINT32_MAX: it has none any more. */
static lede_status set_position(window *w, int32_t set, uint32_t at, uint32_t *out, lede_error *e) {
    window_set *s = &w->set[set];
    lede_status code = LEDE_OK;
    uint32_t b = UINT32_MAX;
    *out = UINT32_MAX;
    if (s->form == FACT_NOT) *out = at;
    if (s->form == FACT_OR || s->form == FACT_AND) {
        code = set_position(w, s->a, at, out, e);
        if (code == LEDE_OK) code = set_position(w, s->b, at, &b, e);
        if (s->form == FACT_OR ? b < *out : b > *out) *out = b;
        return code;
    }
    for (size_t i = 0; i < s->list.n && code == LEDE_OK; i++) {
        if (s->term.p[i].size == 0) return *out = at, LEDE_OK; /* it is everywhere */
        code = list_position(s->list.p[i], at, &b, e);
        if (code == LEDE_OK && b < *out) *out = b;
        if (code == LEDE_DONE) code = LEDE_OK;
    }
    return code;
}

static uint32_t mention_position(const window *w, uint64_t mask, uint32_t at) {
    const mentions *m = &w->q->mention[w->segment_number];
    for (size_t i = w->next_mention; i < m->n; i++)
        if (m->p[i].first >= at && (m->p[i].mask & mask)) return m->p[i].first;
    return UINT32_MAX;
}

/* The first position >= at where the rarest need occurs. */
static lede_status need_position(window *w, uint32_t at, uint32_t *out, lede_error *e) {
    *out = at;
    for (uint32_t i = 0; i < w->part->needs; i++) {
        const anchor *a = &w->part->need[i];
        uint32_t here = UINT32_MAX;
        lede_status code = a->set >= 0 ? set_position(w, a->set, at, &here, e) : LEDE_OK;
        if (code != LEDE_OK) return code;
        uint32_t mention = a->mask ? mention_position(w, a->mask, at) : UINT32_MAX;
        if (mention < here) here = mention;
        if (here > *out) *out = here; /* every need must be met, so the farthest of the first ones decides */
    }
    return LEDE_OK;
}

/* One word alone is in no danger to cross the end of a unit, so windows may begin anywhere. */
static bool is_single(const part *p) { return p->kind == PART_CHAIN && p->chain.links == 1; }

/* Where windows may end. A mention may go on behind the end of a unit, but not of a document; and where positions are
 * kept, the ends of documents are at hand, those of sentences would have to be read. */
static unit_kind tile(const window *w) {
    return w->q->asks_mentions || w->sparse ? UNIT_DOCUMENT : w->part->within;
}

/* The first beginning of a unit at or after `at`. */
static lede_status unit_after(window *w, uint32_t at, uint32_t *out, lede_error *e) {
    unit_kind unit = tile(w);
    *out = is_single(w->part) && at < w->size.tokens ? at : w->size.tokens;
    if (at >= *out) return LEDE_OK;
    if (unit == UNIT_DOCUMENT) {
        uint32_t d = index_docs_at(&w->docs, at);
        *out = w->docs.start[d] == at ? at : w->docs.start[d + 1];
        return LEDE_OK;
    }
    if (at == 0) return *out = 0, LEDE_OK;
    return index_mark_after(w->segment, unit == UNIT_PARAGRAPH ? INDEX_PARAGRAPH : INDEX_SENTENCE, at - 1, out, e);
}

static lede_status unit_around(window *w, uint32_t at, uint32_t *from, lede_error *e) {
    uint32_t to;
    unit_kind unit = tile(w);
    *from = at;
    if (is_single(w->part)) return LEDE_OK;
    if (unit != UNIT_DOCUMENT)
        return index_around(w->segment, unit == UNIT_PARAGRAPH ? INDEX_PARAGRAPH : INDEX_SENTENCE, at, from, &to, e);
    *from = w->docs.start[index_docs_at(&w->docs, at)];
    return LEDE_OK;
}

/* ---- filling rows ------------------------------------------------------------------------------------------------ */

static bool make_room(window *w) {
    w->words = (size_t)(w->to - w->base + 63) / 64 + 1;
    if (w->words <= w->room) return true;
    size_t room = w->words > WINDOW / 64 + 64 ? w->words + w->words / 4 : WINDOW / 64 + 64,
           bytes = (room + 1) * sizeof(uint64_t);
    for (int u = 0; u < 3; u++) {
        free(w->mark[u]);
        w->mark[u] = NULL;
        if (w->asks_mark[u] && !(w->mark[u] = malloc(bytes))) return false;
    }
    for (int32_t i = 0; i < w->sets; i++) {
        if (!w->set[i].wanted) continue;
        free(w->bits[i]);
        if (!(w->bits[i] = malloc(bytes))) return false;
    }
    w->room = room;
    return true;
}

static lede_status copy_marks(window *w, index_mark kind, uint64_t *row, lede_error *e) {
    memset(row, 0, w->words * sizeof *row);
    for (uint32_t at = w->base; at < w->to;) {
        index_marks m;
        lede_status code = index_marks_get(w->segment, kind, at, &m, e);
        if (code != LEDE_OK) return code;
        uint32_t end = m.from + m.n < w->to ? m.from + m.n : w->to;
        memcpy(row + (at - w->base) / 64, m.bit + (at - m.from) / 64, ((end - at + 63) / 64) * sizeof *row);
        at = m.from + m.n; /* runs begin at multiples of 64 */
    }
    return LEDE_OK;
}

static void mark_documents(window *w) {
    memset(w->mark[UNIT_DOCUMENT], 0, w->words * sizeof(uint64_t));
    for (uint32_t d = index_docs_at(&w->docs, w->from); d < w->docs.n && w->docs.start[d] < w->to; d++)
        if (w->docs.start[d] >= w->base) bit_set(w->mark[UNIT_DOCUMENT], w->docs.start[d] - w->base);
}

static lede_status fill_set(window *w, int32_t set, lede_error *e) {
    window_set *s = &w->set[set];
    uint64_t *row = w->bits[set];
    lede_status code = LEDE_OK;
    switch (s->form) {
    case FACT_AND:
        for (size_t i = 0; i < w->words; i++) row[i] = w->bits[s->a][i] & w->bits[s->b][i];
        break;
    case FACT_OR:
        for (size_t i = 0; i < w->words; i++) row[i] = w->bits[s->a][i] | w->bits[s->b][i];
        break;
    case FACT_NOT:
        for (size_t i = 0; i < w->words; i++) row[i] = ~w->bits[s->a][i];
        row_mask(w, row);
        break;
    default:
        memset(row, 0, w->words * sizeof *row);
        for (size_t i = 0; i < s->list.n && code == LEDE_OK; i++)
            code = index_list_bits(s->list.p[i], w->from, w->to, w->base, row, e);
    }
    return code;
}

/* ---- positions instead ------------------------------------------------------------------------------------------- */

static lede_status add_list(const window *w, index_list *l, positions *out, lede_error *e) {
    lede_status code = LEDE_OK;
    if (l->i == l->n || l->p[l->i] < w->from) code = index_list_seek(l, w->from, e);
    while (code == LEDE_OK) {
        uint32_t n = l->n, some;
        while (n > l->i && l->p[n - 1] >= w->to) n--;
        some = n - l->i;
        if (out->n + some > out->room && !vec_reserve(out, out->room * 2 + some)) return no_memory(e);
        if (some) memcpy(out->p + out->n, l->p + l->i, some * sizeof *out->p);
        out->n += some;
        l->i = n;
        if (l->i < l->n) break;
        code = index_list_more(l, e);
    }
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* Merge two ascending stretches that stand one behind the other. */
static void merge(const uint32_t *a, size_t n, const uint32_t *b, size_t m, uint32_t *out) {
    size_t i = 0, k = 0;
    while (i < n && k < m) *out++ = a[i] < b[k] ? a[i++] : b[k++];
    memcpy(out, a + i, (n - i) * sizeof *out);
    memcpy(out + (n - i), b + k, (m - k) * sizeof *out);
}

/* Merge stretches two by two until one is left: end[i] is the end of the i-th. */
static bool merge_all(positions *all, size_t *end, size_t n) {
    uint32_t *other = n > 1 ? malloc((all->room + 1) * sizeof *other) : NULL;
    if (n > 1 && !other) return false;
    for (; n > 1; n = (n + 1) / 2) {
        for (size_t i = 0, from = 0; i < n; i += 2) {
            size_t mid = end[i], to = i + 1 < n ? end[i + 1] : mid;
            merge(all->p + from, mid - from, all->p + mid, to - mid, other + from);
            end[i / 2] = from = to;
        }
        uint32_t *p = all->p;
        all->p = other;
        other = p;
    }
    free(other);
    return true;
}

/* Some forms with lists of their own, few in the window. */
static lede_status add_few(const window *w, const window_set *s, positions *out, lede_error *e) {
    size_t *end = malloc((s->list.n + 1) * sizeof *end);
    lede_status code = end ? LEDE_OK : no_memory(e);
    for (size_t i = 0; i < s->list.n && code == LEDE_OK; i++) {
        code = add_list(w, s->list.p[i], out, e);
        end[i] = out->n;
    }
    if (code == LEDE_OK && !merge_all(out, end, s->list.n)) code = no_memory(e);
    free(end);
    return code;
}

/* Whether a set has few words in a segment and all have lists, so that these are read as they are. */
static bool is_few(const window *w, const window_set *s) {
    bool few = s->count * 64 < w->size.tokens;
    for (size_t i = 0; i < s->term.n; i++) few = few && s->term.p[i].size;
    return few;
}

lede_status window_row(window *w, int32_t set, const uint64_t **out, lede_error *e) {
    window_set *s = &w->set[set];
    lede_status code = LEDE_OK;
    *out = NULL;
    if (s->form == FACT_AND || s->form == FACT_OR || is_few(w, s)) return code;
    if (!s->row_known) {
        w->words = (w->to - w->base + 63) / 64 + 1;
        if (w->words > s->row_room) {
            free(w->bits[set]);
            s->row_room = 0;
            w->bits[set] = malloc(w->words * 2 * sizeof **w->bits);
            if (!w->bits[set]) return no_memory(e);
            s->row_room = w->words * 2;
        }
        code = fill_set(w, set, e);
        s->row_known = code == LEDE_OK;
    }
    if (code == LEDE_OK) *out = w->bits[set];
    return code;
}

/* Many, or one that has no list: put in order by a row of bits. */
static lede_status add_many(const window *w, const uint64_t *row, positions *out, lede_error *e) {
    for (size_t i = 0; i < w->words; i++) {
        if (out->room - out->n < 64 && !vec_reserve(out, out->room * 2 + 64)) return no_memory(e);
        for (uint64_t bits = row[i]; bits; bits &= bits - 1)
            out->p[out->n++] = w->base + (uint32_t)i * 64 + (uint32_t)__builtin_ctzll(bits);
    }
    return LEDE_OK;
}

/* Those of both, or those of either, in order. */
static bool add_merged(const positions *a, const positions *b, bool both, positions *out) {
    size_t i = 0, k = 0;
    while (i < a->n || k < b->n) {
        if (both && (i == a->n || k == b->n)) break;
        uint32_t x = i < a->n ? a->p[i] : UINT32_MAX, y = k < b->n ? b->p[k] : UINT32_MAX, least = x < y ? x : y;
        i += x == least;
        k += y == least;
        if (both && x != y) continue;
        uint32_t *slot = vec_push(out);
        if (!slot) return false;
        *slot = least;
    }
    return true;
}

static lede_status find_positions(window *w, int32_t set, lede_error *e) {
    window_set *s = &w->set[set];
    const positions *a, *b;
    const uint64_t *row;
    if (s->form != FACT_AND && s->form != FACT_OR) {
        lede_status code = window_row(w, set, &row, e);
        if (code != LEDE_OK) return code;
        return row ? add_many(w, row, &s->at, e) : add_few(w, s, &s->at, e);
    }
    lede_status code = window_positions(w, s->a, &a, e);
    if (code == LEDE_OK) code = window_positions(w, s->b, &b, e);
    return code == LEDE_OK && !add_merged(a, b, s->form == FACT_AND, &s->at) ? no_memory(e) : code;
}

lede_status window_positions(window *w, int32_t set, const positions **out, lede_error *e) {
    window_set *s = &w->set[set];
    lede_status code = LEDE_OK;
    *out = &s->at;
    if (s->known) return code;
    s->at.n = 0;
    code = find_positions(w, set, e);
    s->known = code == LEDE_OK;
    return code;
}

static lede_status fill(window *w, lede_error *e) {
    w->q->looked_at += w->to - w->from;
    for (int32_t i = 0; w->sparse && i < w->sets; i++) w->set[i].known = w->set[i].row_known = false;
    if (w->sparse) return LEDE_OK;
    if (!make_room(w)) return no_memory(e);
    lede_status code = LEDE_OK;
    if (w->asks_mark[UNIT_SENTENCE]) code = copy_marks(w, INDEX_SENTENCE, w->mark[UNIT_SENTENCE], e);
    if (w->asks_mark[UNIT_PARAGRAPH] && code == LEDE_OK)
        code = copy_marks(w, INDEX_PARAGRAPH, w->mark[UNIT_PARAGRAPH], e);
    if (w->asks_mark[UNIT_DOCUMENT]) mark_documents(w);
    for (int32_t i = 0; i < w->sets && code == LEDE_OK; i++) /* sets follow the sets they are made of */
        if (w->set[i].wanted) code = fill_set(w, i, e);
    return code;
}

lede_status window_next(window *w, lede_error *e) {
    uint32_t at;
    if (w->q->stop && *w->q->stop) return lede_fail(e, LEDE_ESTOP, -1, "stopped");
    const mentions *m = &w->q->mention[w->segment_number];
    while (w->next_mention < m->n && m->p[w->next_mention].first < w->to) w->next_mention++;
    lede_status code = w->begun ? LEDE_OK : begin(w, e);
    if (code == LEDE_OK) code = need_position(w, w->to, &at, e);
    if (code != LEDE_OK) return code;
    if (at >= w->size.tokens) return LEDE_DONE;
    w->from = w->to;
    if (at > w->to) code = unit_around(w, at, &w->from, e);
    if (code == LEDE_OK) code = unit_after(w, w->from + w->span, &w->to, e);
    if (code != LEDE_OK) return code;
    w->base = w->from & ~(uint32_t)63;
    return fill(w, e);
}
