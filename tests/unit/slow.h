/* slow.h — queries against a slow and simple matcher, on small corpora made at random: the corpora, the patterns as
 * trees and as text, and the matcher, which tries everything in order and remembers nothing. */
#ifndef LEDE_TEST_SLOW_H
#define LEDE_TEST_SLOW_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/base.h"
#include "lede.h"

/* ---- random numbers, the same each time -------------------------------------------------------------------------- */

static uint64_t seed = 20240229;
static inline uint32_t dice(uint32_t n) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % n;
}

/* ---- corpora ----------------------------------------------------------------------------------------------------- */

enum { DOCS = 40 };

typedef struct {
    char *text[DOCS];
    char id[DOCS][32], date[DOCS][64];
    size_t n, next;
} bundle;

static inline lede_status next_record(void *data, lede_record *out, lede_error *e) {
    (void)e;
    bundle *b = data;
    if (b->next == b->n) return LEDE_DONE;
    size_t i = b->next++;
    *out = (lede_record){.id = str_of(b->id[i]),
                         .text = str_of(b->text[i]),
                         .date = str_of(b->date[i]),
                         .date_known = LEDE_DATE_GIVEN,
                         .source = i % 3 ? STR("Reuters") : STR("AP")};
    return LEDE_OK;
}

static inline lede_corpus *store(bundle *b, lede_annotator *a) {
    lede_corpus *c;
    lede_error e = {0};
    lede_summary sum = {0};
    if (lede_corpus_open(&c, NULL, LEDE_CREATE, &e) != LEDE_OK) fail_msg("%s", e.msg);
    lede_add_options o = {.annotator = a, .batch = 16}; /* several segments */
    b->next = 0;
    if (lede_corpus_add(c, next_record, b, &o, &sum, &e) != LEDE_OK) fail_msg("%s", e.msg);
    assert_int_equal(sum.added, b->n);
    lede_summary_free(&sum);
    return c;
}

static inline void fill(bundle *b, size_t n, uint32_t most) {
    static const char *const words[] = {"red", "blue", "tree", "Red", "rain", "stones", "stone", "house"};
    b->n = n;
    for (size_t i = 0; i < n; i++) {
        buf t = {0};
        uint32_t sentences = 1 + dice(most);
        for (uint32_t s = 0; s < sentences; s++) {
            uint32_t length = 1 + dice(12);
            for (uint32_t w = 0; w < length; w++) buf_printf(&t, "%s ", words[dice(dice(3) ? 8 : 3)]);
            buf_printf(&t, "rained %zu.%s", i, dice(3) ? " The " : "\n\nThe ");
        }
        b->text[i] = t.p;
        snprintf(b->id[i], sizeof b->id[i], "d%zu", i);
        snprintf(b->date[i], sizeof b->date[i], "20%02zu-%02zu-1%zu", 20 + i % 3, 1 + i % 12, i % 10);
    }
}

static inline void empty(bundle *b) {
    for (size_t i = 0; i < b->n; i++) free(b->text[i]);
}

/* ---- the simple matcher: tries everything in order, remembers nothing -------------------------------------------- */

typedef enum { WORD, NOT_WORD, GAP, SEQ, ALT, REP, AHEAD, NOT_AHEAD, ELEMENT, BEGINS, ENDS, IN } kind;

typedef struct node {
    kind kind;
    const char *word; /* or the type of mentions */
    const char *name; /* of mentions; NULL: any */
    uint32_t min, max;
    struct node *a, *b;
} node;

typedef struct cont {
    const node *node;
    const struct cont *next;
    uint32_t left, least; /* of a repetition under way */
    bool rep;
    uint32_t began;
} cont;

/* A mention as it is stored; `name`: the canonical one, else its words. */
typedef struct {
    size_t doc;
    uint32_t first, last;
    char type[16], kind[16], name[64];
} truth;
typedef VEC(truth) truths;

typedef struct {
    const lede_text *t;
    uint32_t from, to;
    long budget;
    const truth *mention; /* of the document, in order, the longest of those that begin together first */
    size_t mentions;
} naive;

static inline bool is_of(const truth *m, const node *x) {
    bool entity = strcmp(m->type, "entity") == 0 && strcmp(m->kind, x->word) == 0;
    return (entity || strcmp(m->type, x->word) == 0) && (!x->name || strcmp(m->name, x->name) == 0);
}

static inline bool go(naive *n, const cont *k, uint32_t pos, uint32_t *end);

static inline bool is_word(const naive *n, uint32_t pos, const char *word) {
    const lede_token *k = &n->t->token[pos];
    buf b = {0};
    utf8_fold(&b, n->t->bytes + k->from, k->to - k->from);
    bool same = str_eq((lede_str){b.p, b.n}, str_of(word));
    buf_free(&b);
    return same;
}

static inline bool try_node(naive *n, const node *x, const cont *next, uint32_t pos, uint32_t *end) {
    uint32_t ignored;
    if (--n->budget < 0) return false;
    cont k = {.node = x->b, .next = next};
    switch (x->kind) {
        case WORD: return pos < n->to && is_word(n, pos, x->word) && go(n, next, pos + 1, end);
        case NOT_WORD: return pos < n->to && !is_word(n, pos, x->word) && go(n, next, pos + 1, end);
        case GAP:
            for (uint32_t i = x->min; i <= x->max && pos + i <= n->to; i++)
                if (go(n, next, pos + i, end)) return true;
            return false;
        case SEQ: return try_node(n, x->a, &k, pos, end);
        case ALT: return try_node(n, x->a, next, pos, end) || try_node(n, x->b, next, pos, end);
        case REP:
            k = (cont){.node = x, .next = next, .left = x->max, .least = x->min, .rep = true, .began = UINT32_MAX};
            return go(n, &k, pos, end);
        case AHEAD: return go(n, &(cont){.node = x->a}, pos, &ignored) && go(n, next, pos, end);
        case ELEMENT:
            for (size_t i = 0; i < n->mentions; i++) {
                const truth *m = &n->mention[i];
                if (m->first == pos && m->last <= n->to && is_of(m, x) && go(n, next, m->last, end)) return true;
            }
            return false;
        case BEGINS: case ENDS: case IN:
            for (size_t i = 0; i < n->mentions; i++) {
                const truth *m = &n->mention[i];
                bool here = x->kind == BEGINS ? m->first == pos && pos < n->to
                            : x->kind == ENDS ? m->last == pos && pos > n->from : m->first <= pos && pos < m->last;
                if (here && is_of(m, x))
                    return x->kind == IN ? pos < n->to && go(n, next, pos + 1, end) : go(n, next, pos, end);
            }
            return false;
        case NOT_AHEAD: return !go(n, &(cont){.node = x->a}, pos, &ignored) && n->budget > 0 && go(n, next, pos, end);
    }
    return false;
}

static inline bool go(naive *n, const cont *k, uint32_t pos, uint32_t *end) {
    if (!k) return *end = pos, true;
    if (!k->rep) return try_node(n, k->node, k->next, pos, end);
    if (k->left && k->began != pos) { /* once more, unless the last time took nothing */
        cont again = *k;
        again.left--;
        again.least = k->least ? k->least - 1 : 0;
        again.began = pos;
        if (try_node(n, k->node->a, &again, pos, end)) return true;
    }
    return k->least == 0 && go(n, k->next, pos, end);
}

/* ---- random patterns --------------------------------------------------------------------------------------------- */

static node pool[400];
static size_t pooled;
static inline node *new_node(kind k) {
    node *n = &pool[pooled++];
    *n = (node){.kind = k};
    return n;
}

static bool elements_too; /* patterns ask for mentions as well */

static inline node *random_element(buf *out) {
    static const char *const types[] = {"person", "place", "thing", "weather"};
    static const char *const names[] = {"Anna Red", "red", "Blue Hill", "stone"};
    node *n = new_node((kind[]){ELEMENT, ELEMENT, ELEMENT, BEGINS, ENDS, IN}[dice(6)]);
    n->word = types[dice(4)];
    n->name = n->kind == ELEMENT && dice(3) == 0 ? names[dice(4)] : NULL;
    switch (n->kind) {
        case BEGINS: buf_printf(out, "<%s>", n->word); break;
        case ENDS: buf_printf(out, "</%s>", n->word); break;
        case IN: buf_printf(out, "[in=\"%s\"]", n->word); break;
        default:
            if (n->name) buf_printf(out, "<%s name=\"%s\"/>", n->word, n->name);
            else buf_printf(out, "<%s/>", n->word);
    }
    return n;
}

static inline node *random_node(int depth, buf *out) {
    if (elements_too && dice(depth ? 2 : 5) == 0) return random_element(out);
    static const char *const words[] = {"red", "blue", "tree", "rain", "stone", "stones", "house", "the"};
    uint32_t what = depth > 3 ? dice(3) : dice(11);
    node *n = new_node(what < 2    ? WORD
                       : what == 2 ? NOT_WORD
                       : what == 3 ? GAP
                       : what < 7  ? SEQ
                       : what < 9  ? ALT
                       : what == 9 ? REP
                       : dice(2)   ? AHEAD
                                   : NOT_AHEAD);
    n->word = words[dice(8)];
    switch (n->kind) {
        case WORD: buf_printf(out, "[lower=\"%s\"]", n->word); break;
        case NOT_WORD: buf_printf(out, "[lower!=\"%s\"]", n->word); break;
        case GAP:
            n->min = dice(3);
            n->max = n->min + 1 + dice(4);
            buf_printf(out, "[]{%u,%u}", n->min, n->max);
            break;
        case REP: /* of a group, so that it is no gap; one that always takes a token */
            n->min = dice(2);
            n->max = n->min + 1 + dice(3);
            buf_puts(out, "(");
            n->a = new_node(SEQ);
            n->a->a = new_node(WORD);
            n->a->a->word = words[dice(4)];
            buf_printf(out, "[lower=\"%s\"] ", n->a->a->word);
            n->a->b = random_node(depth + 2, out);
            buf_printf(out, "){%u,%u}", n->min, n->max);
            break;
        case AHEAD: case NOT_AHEAD:
            buf_puts(out, n->kind == AHEAD ? "(?= " : "(?! ");
            n->a = random_node(depth + 2, out);
            buf_puts(out, ")");
            break;
        case SEQ: case ALT:
            buf_puts(out, "(");
            n->a = random_node(depth + 1, out);
            buf_puts(out, n->kind == SEQ ? " " : " | ");
            n->b = random_node(depth + 1, out);
            buf_puts(out, ")");
            break;
        default: break; /* mentions: see random_element */
    }
    return n;
}

/* Chains are matched in another way: words with gaps between. */
static inline node *random_chain(buf *out) {
    node *first = new_node(WORD), *all = first;
    static const char *const words[] = {"red", "blue", "tree", "rain", "stone", "house"};
    first->word = words[dice(6)];
    buf_printf(out, "[lower=\"%s\"]", first->word);
    for (uint32_t i = 0, n = dice(4); i < n; i++) {
        node *gap = new_node(GAP), *word = new_node(dice(5) ? WORD : NOT_WORD), *two = new_node(SEQ),
             *one = new_node(SEQ);
        gap->min = dice(2);
        bool open = dice(4) == 0;
        gap->max = open ? 1000 : gap->min + dice(6);
        word->word = words[dice(6)];
        if (open) buf_printf(out, " []{%u,}", gap->min);
        else buf_printf(out, " []{%u,%u}", gap->min, gap->max);
        buf_printf(out, " [lower%s=\"%s\"]", word->kind == WORD ? "" : "!", word->word);
        *one = (node){.kind = SEQ, .a = all, .b = gap};
        *two = (node){.kind = SEQ, .a = one, .b = word};
        all = two;
    }
    return all;
}

typedef enum { SENTENCE, PARAGRAPH, DOCUMENT, IN_MENTION } within;
typedef VEC(lede_range) unit_ranges;

/* The longest mentions of the type that do not overlap, from the left. */
static inline void units_of(const naive *n, const char *type, unit_ranges *out) {
    node of = {.word = type};
    uint32_t reached = 0;
    out->n = 0;
    for (size_t i = 0; i < n->mentions; i++) {
        const truth *m = &n->mention[i];
        if (!is_of(m, &of) || m->first < reached) continue;
        lede_range *r = vec_push(out);
        assert_non_null(r);
        *r = (lede_range){m->first, m->last};
        reached = m->last;
    }
}

static inline void match_unit(naive *n, const node *pattern, size_t d, buf *out) {
    for (uint32_t pos = n->from, end; pos < n->to;) {
        bool found = go(n, &(cont){.node = pattern}, pos, &end) && end > pos;
        if (found) buf_printf(out, "%zu:%u-%u ", d + 1, n->t->token[pos].from, n->t->token[end - 1].to);
        pos = found ? end : pos + 1;
    }
}

/* The matches of all documents as text: "doc:from-to ". all: the mentions, or NULL; type: for IN_MENTION. False: too
 * slow for it. */
static inline bool slow_found(const bundle *b, const truths *all, const node *pattern, within unit, const char *type,
                              buf *out) {
    lede_analyser *an;
    unit_ranges units = {0};
    assert_int_equal(lede_analyser_new(&an, NULL), LEDE_OK);
    naive n = {.budget = 3000000};
    for (size_t d = 0, i = 0; d < b->n; d++) {
        lede_str text;
        int64_t repaired;
        assert_int_equal(lede_normalise(an, str_of(b->text[d]), &text, &repaired, NULL), LEDE_OK);
        assert_int_equal(lede_analyse(an, text, &n.t, NULL), LEDE_OK);
        n.mention = all ? all->p + i : NULL;
        for (n.mentions = 0; all && i < all->n && all->p[i].doc == d + 1; i++) n.mentions++;
        lede_range whole = {0, n.t->tokens};
        const lede_range *range = unit == SENTENCE ? n.t->sentence : unit == PARAGRAPH ? n.t->paragraph : &whole;
        uint32_t ranges = unit == SENTENCE ? n.t->sentences : unit == PARAGRAPH ? n.t->paragraphs : 1;
        if (unit == IN_MENTION) {
            units_of(&n, type, &units);
            range = units.p;
            ranges = (uint32_t)units.n;
        }
        for (uint32_t s = 0; s < ranges; s++) {
            n.from = range[s].from;
            n.to = range[s].to;
            match_unit(&n, pattern, d, out);
        }
    }
    vec_free(&units);
    lede_analyser_free(an);
    return n.budget > 0;
}

static inline bool slow_matches(const bundle *b, const node *pattern, within unit, buf *out) {
    return slow_found(b, NULL, pattern, unit, NULL, out);
}

static inline void fast_matches(lede_corpus *c, const char *text, buf *out) {
    lede_query *q, *other; /* what counts has found nothing before */
    lede_hits *h;
    lede_error e = {0};
    if (lede_query_new(&other, c, str_of(text), NULL, &e) != LEDE_OK) fail_msg("%s", e.msg);
    if (lede_query_new(&q, c, str_of(text), NULL, &e) != LEDE_OK) fail_msg("%s: %s", text, e.msg);
    if (lede_query_hits(q, &h, &e) != LEDE_OK) fail_msg("%s: %s", text, e.msg);
    lede_count n;
    assert_int_equal(lede_query_count(other, &n, &e), LEDE_OK);
    assert_int_equal(n.hits, lede_hits_count(h).hits);
    assert_int_equal(n.documents, lede_hits_count(h).documents);
    for (int64_t i = 0; i < n.hits; i++) {
        lede_hit hit;
        assert_int_equal(lede_hits_get(h, i, &hit, &e), LEDE_OK);
        buf_printf(out, "%d:%u-%u ", (int)hit.doc, hit.from, hit.to);
    }
    lede_hits_free(h);
    lede_query_free(q);
    lede_query_free(other);
}

/* ---- hits as spans, and their relations ------------------------------------------------------------------------- */

typedef struct {
    size_t doc;
    unsigned from, to;
} span;

static inline size_t read_spans(const buf *b, span *out, size_t most) {
    size_t n = 0;
    for (int used = 0, at = 0;
         b->n && n < most && sscanf(b->p + at, "%zu:%u-%u %n", &out[n].doc, &out[n].from, &out[n].to, &used) == 3; n++)
        at += used;
    return n;
}

static inline bool relates(int how, const span *a, const span *b) {
    if (a->doc != b->doc) return false;
    if (how == 0) return a->from <= b->from && b->to <= a->to;
    if (how == 1) return a->from < b->to && b->from < a->to;
    return b->from <= a->from && a->to <= b->to;
}

static inline void assert_chosen(lede_corpus *c, const char *text, const span *all, size_t n, const bool *kept) {
    buf slow = {0}, fast = {0};
    for (size_t i = 0; i < n; i++)
        if (kept[i]) buf_printf(&slow, "%zu:%u-%u ", all[i].doc, all[i].from, all[i].to);
    fast_matches(c, text, &fast);
    if (slow.n != fast.n || (slow.n && memcmp(slow.p, fast.p, slow.n) != 0))
        fail_msg("%s\n slow %s\n fast %s", text, slow.n ? slow.p : "", fast.n ? fast.p : "");
    buf_free(&slow);
    buf_free(&fast);
}

#endif
