#include <stdlib.h>

#include "note/program.h"

/* Backtracking in the order of preference, with a mark at every place and state that was tried: what was tried once and
 * did not lead to a match will not do so later, so the work is bounded by states times tokens. Marks are wiped after
 * a match, over the tokens that they touch. */

typedef enum { TRY, TRY_GAP, TRY_ELEMENT, RESTORE } frame_kind;

typedef struct {
    frame_kind kind;
    uint32_t pc, pos;
    uint32_t x;     /* TRY_GAP: tokens left; TRY_ELEMENT: mention; RESTORE: mention before */
    lede_range was; /* RESTORE of capture pc */
} frame;

struct matcher {
    const pattern *p;
    const match_text *t;
    uint32_t from, to, pos; /* tokens; where to look next */
    VEC(frame) stack;
    uint64_t *seen;
    size_t room;     /* of seen, in words */
    uint32_t lo, hi; /* tokens [lo, hi] have marks, where lo <= hi */
    VEC(lede_range) capture;
    VEC(uint32_t) mention;
    int64_t steps;
    bool no_memory;
    matcher_accept_fn *accept;
    void *accept_data;
};

matcher *matcher_new(void) { return calloc(1, sizeof(matcher)); }

void matcher_free(matcher *m) {
    if (!m) return;
    vec_free(&m->stack);
    vec_free(&m->capture);
    vec_free(&m->mention);
    free(m->seen);
    free(m);
}

void matcher_accept(matcher *m, matcher_accept_fn *accept, void *data) {
    m->accept = accept;
    m->accept_data = data;
}

/* ---- marks ----------------------------------------------------------------------------------------------------- */

static bool mark(matcher *m, uint32_t state, uint32_t pos) {
    if (m->accept) return true; /* the same place with other captures may yet do */
    size_t bit = (size_t)(pos - m->from) * m->p->states + state;
    uint64_t one = (uint64_t)1 << (bit & 63);
    if (m->seen[bit >> 6] & one) return false;
    m->seen[bit >> 6] |= one;
    if (pos < m->lo) m->lo = pos;
    if (pos > m->hi) m->hi = pos;
    return true;
}

static void wipe(matcher *m) {
    if (m->lo <= m->hi && m->p->states) {
        size_t first = (size_t)(m->lo - m->from) * m->p->states / 64;
        size_t last = ((size_t)(m->hi - m->from + 1) * m->p->states + 63) / 64;
        memset(m->seen + first, 0, (last - first) * sizeof *m->seen);
    }
    m->lo = UINT32_MAX;
    m->hi = 0;
}

static void wipe_states(matcher *m, const look *l) {
    for (uint32_t pos = m->lo; pos <= m->hi && m->lo <= m->hi; pos++)
        for (uint32_t s = l->first_state; s < l->last_state; s++) {
            size_t bit = (size_t)(pos - m->from) * m->p->states + s;
            m->seen[bit >> 6] &= ~((uint64_t)1 << (bit & 63));
        }
}

static void push(matcher *m, frame f) {
    frame *slot = vec_push(&m->stack);
    if (slot) *slot = f;
    else m->no_memory = true;
}

/* ---- tests ----------------------------------------------------------------------------------------------------- */

static bool bit_at(const uint64_t *bits, uint32_t i) { return bits[i >> 6] >> (i & 63) & 1; }

static bool in_set(const match_text *t, int32_t set, uint32_t pos) {
    if (!t->word) return bit_at(t->bits[set], pos);
    return facts_has(t->row + (size_t)t->word[pos] * t->width, set);
}

static bool test_holds(const match_text *t, const token_test *test, uint32_t pos) {
    switch (test->kind) {
        case TEST_SET: return in_set(t, test->set, pos);
        case TEST_IN: return (t->inside[pos] & test->mask) != 0;
        case TEST_AND: return test_holds(t, test->a, pos) && test_holds(t, test->b, pos);
        case TEST_OR: return test_holds(t, test->a, pos) || test_holds(t, test->b, pos);
        case TEST_NOT: return !test_holds(t, test->a, pos);
    }
    return false;
}

static bool equals(facts *values, const attr_test *test, const lede_attr *a) {
    if (a->kind == LEDE_NUMBER_VALUE) return test->is_number && a->number == test->number;
    if (a->kind == LEDE_BOOL) return str_eq(test->text, a->number != 0 ? STR("true") : STR("false"));
    return facts_test(values, test->set, a->text);
}

/* a: the attribute that the test is about, or NULL. */
static bool attr_holds(facts *values, const attr_test *test, const lede_attr *a) {
    if (!a || a->kind == LEDE_NULL) return test->op == OP_NE;
    if (test->op == OP_HAS) return true;
    if (test->op == OP_EQ || test->op == OP_NE) return equals(values, test, a) == (test->op == OP_EQ);
    if (a->kind == LEDE_NUMBER_VALUE && !test->is_number) return false;
    int order = a->kind == LEDE_NUMBER_VALUE ? (a->number > test->number) - (a->number < test->number)
                                             : str_cmp(a->text, test->text);
    switch (test->op) {
        case OP_LT: return order < 0;
        case OP_LE: return order <= 0;
        case OP_GT: return order > 0;
        default: return order >= 0;
    }
}

/* The words of the mention stand in for `text`, and for `name` where it has no canonical one. */
static const char *stored_key(const char *key) { return strcmp(key, "name") == 0 ? "canonical" : key; }
static bool is_words(const char *key) { return strcmp(key, "name") == 0 || strcmp(key, "text") == 0; }

bool element_fits(facts *values, const element *el, const lede_attr *attr, uint32_t attrs, lede_str text) {
    for (size_t k = 0; k < el->attrs; k++) {
        const lede_attr words = {.kind = LEDE_STRING, .text = text}, *a = is_words(el->attr[k].key) ? &words : NULL;
        for (uint32_t i = 0; i < attrs; i++)
            if (strcmp(attr[i].key, stored_key(el->attr[k].key)) == 0) a = &attr[i];
        if (!attr_holds(values, &el->attr[k], a)) return false;
    }
    return true;
}

static bool element_holds(const match_text *t, const element *el, uint32_t i) {
    const match_mention *m = &t->mention[i];
    if (!(m->mask & el->mask)) return false;
    if (!t->attr) return m->fits >> el->number & 1;
    for (size_t k = 0; k < el->attrs; k++) {
        lede_attr words = {.kind = LEDE_STRING};
        const lede_attr *a = t->attr(t->data, m->id, stored_key(el->attr[k].key));
        if (!a && is_words(el->attr[k].key)) {
            words.text = t->words(t->data, m->id);
            a = &words;
        }
        if (!attr_holds(t->values, &el->attr[k], a)) return false;
    }
    return true;
}

/* What begins where the unit ends, or ends where it begins, belongs to the next one or the one before. */
static bool begins_here(const matcher *m, const insn *i, uint32_t pos) {
    const match_text *t = m->t;
    if (pos >= m->to) return false;
    if (i->x != UNIT_MENTION) return bit_at(t->mark[i->x], pos);
    for (uint32_t k = t->starting[pos]; k < t->starting[pos + 1]; k++)
        if (element_holds(t, i->p, k)) return true;
    return false;
}

static bool ends_here(const matcher *m, const insn *i, uint32_t pos) {
    const match_text *t = m->t;
    if (pos <= m->from) return false;
    if (i->x != UNIT_MENTION) return pos == t->tokens || bit_at(t->mark[i->x], pos);
    for (uint32_t k = t->ending[pos]; k < t->ending[pos + 1]; k++)
        if (element_holds(t, i->p, t->by_end[k])) return true;
    return false;
}

/* ---- steps ------------------------------------------------------------------------------------------------------- */

typedef struct {
    uint32_t pc, pos;
} place;

static bool run(matcher *m, place at, uint32_t target, uint32_t *end);

static bool looks(matcher *m, const insn *i, place at) {
    const look *l = i->p;
    uint32_t lo = m->lo, hi = m->hi, end;
    bool found = false;
    m->lo = UINT32_MAX;
    m->hi = 0;
    if (!l->behind) {
        found = run(m, (place){at.pc + 1, at.pos}, NO_LIMIT, &end);
        if (found) wipe_states(m, l);
    }
    for (uint32_t n = l->min; l->behind && !found && n <= l->max && n <= at.pos - m->from; n++) {
        found = run(m, (place){at.pc + 1, at.pos - n}, at.pos, &end);
        wipe_states(m, l);
    }
    if (lo < m->lo) m->lo = lo;
    if (hi > m->hi) m->hi = hi;
    return found != l->negate;
}

/* Try the gap's end at pos, and later, with `left` tokens more, after it. */
static bool gap(matcher *m, const insn *i, place *at, uint32_t left) {
    uint32_t pos = at->pos;
    if (i[1].op == DO_SET || i[1].op == DO_PEEK)
        for (; left && pos < m->to && !in_set(m->t, (int32_t)i[1].x, pos); left--) pos++;
    if (pos > m->to) return false;
    if (left && pos < m->to) push(m, (frame){.kind = TRY_GAP, .pc = at->pc, .pos = pos + 1, .x = left - 1});
    if (!mark(m, i->state, pos)) return false;
    *at = (place){at->pc + 1, pos};
    return true;
}

/* Mentions that begin here, each to be tried. */
static void elements(matcher *m, const insn *i, place at) {
    if (at.pos >= m->to) return;
    for (uint32_t k = m->t->starting[at.pos + 1]; k-- > m->t->starting[at.pos];)
        if (m->t->mention[k].last <= m->to && element_holds(m->t, i->p, k))
            push(m, (frame){.kind = TRY_ELEMENT, .pc = at.pc, .pos = at.pos, .x = k});
}

static void save_capture(matcher *m, uint32_t n) {
    push(m, (frame){.kind = RESTORE, .pc = n, .x = m->mention.p[n], .was = m->capture.p[n]});
}

/* Go back to the last thing left to try; false: nothing above `base`. */
static bool retry(matcher *m, size_t base, place *at) {
    while (m->stack.n > base && !m->no_memory && m->steps > 0) {
        frame f = m->stack.p[--m->stack.n];
        const insn *i = &m->p->code[f.kind == RESTORE ? 0 : f.pc];
        switch (f.kind) {
            case RESTORE:
                m->capture.p[f.pc] = f.was;
                m->mention.p[f.pc] = f.x;
                break;
            case TRY: *at = (place){f.pc, f.pos}; return true;
            case TRY_GAP:
                *at = (place){f.pc, f.pos};
                if (gap(m, i, at, f.x)) return true;
                break;
            case TRY_ELEMENT:
                if (i->y) {
                    save_capture(m, i->y - 1);
                    m->mention.p[i->y - 1] = f.x;
                }
                *at = (place){f.pc + 1, m->t->mention[f.x].last};
                return true;
        }
    }
    return false;
}

/* One instruction; false: it does not hold here. Inlined by order: what the compiler decides hangs on other
 * functions. */
__attribute__((always_inline)) static inline bool step(matcher *m, place *at) {
    const insn *i = &m->p->code[at->pc];
    bool inside = at->pos < m->to;
    switch (i->op) {
        case DO_ANY: at->pos++; break;
        case DO_SET: inside = inside && in_set(m->t, (int32_t)i->x, at->pos++); break;
        case DO_PEEK: inside = inside && in_set(m->t, (int32_t)i->x, at->pos); break;
        case DO_UNLESS:
            if (inside && in_set(m->t, (int32_t)i->y, at->pos)) break;
            at->pc = i->x;
            return true;
        case DO_TEST: inside = inside && test_holds(m->t, i->p, at->pos++); break;
        case DO_GAP:
            if (m->to - at->pos < i->x) return false;
            at->pos += i->x;
            return gap(m, i, at, i->y - i->x);
        case DO_ELEMENT: elements(m, i, *at); return false;
        case DO_BEGIN: inside = begins_here(m, i, at->pos); break;
        case DO_END: inside = ends_here(m, i, at->pos); break;
        case DO_SPLIT:
            if (!mark(m, i->state, at->pos)) return false;
            push(m, (frame){.kind = TRY, .pc = i->y, .pos = at->pos});
            at->pc = i->x;
            return true;
        case DO_JUMP: at->pc = i->x; return true;
        case DO_OPEN:
            save_capture(m, i->x);
            m->capture.p[i->x] = (lede_range){at->pos, at->pos};
            m->mention.p[i->x] = NO_MENTION;
            inside = true;
            break;
        case DO_CLOSE: m->capture.p[i->x].to = at->pos; inside = true; break;
        case DO_LOOK:
            if (!looks(m, i, *at)) return false;
            at->pc = i->x;
            return true;
        case DO_MATCH: break;
    }
    at->pc++;
    return inside;
}

/* Run from `at` to the end of the program; target: the token where it must end, or NO_LIMIT. */
static bool run(matcher *m, place at, uint32_t target, uint32_t *end) {
    size_t base = m->stack.n;
    for (;;) {
        m->steps--;
        bool ok;
        if (m->p->code[at.pc].op == DO_MATCH) {
            ok = target == NO_LIMIT || at.pos == target;
            if (ok && m->accept && at.pc == m->p->n - 1) ok = m->accept(m->accept_data, m->capture.p);
            if (ok) break;
        } else {
            ok = step(m, &at);
        }
        if (!ok && !retry(m, base, &at)) return false;
    }
    m->stack.n = base;
    *end = at.pos;
    return true;
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

static bool make_room(matcher *m) {
    while (m->capture.n < m->p->captures) {
        lede_range *capture = vec_push(&m->capture);
        uint32_t *mention = vec_push(&m->mention);
        if (!capture || !mention) return false;
    }
    size_t words = ((size_t)(m->to - m->from + 1) * m->p->states + 63) / 64 + 1;
    if (words <= m->room) return true;
    uint64_t *seen = calloc(words, sizeof *seen);
    if (!seen) return false;
    free(m->seen);
    m->seen = seen;
    m->room = words;
    return true;
}

lede_status matcher_begin(matcher *m, const pattern *p, const match_text *t, uint32_t from, uint32_t to,
                          lede_error *e) {
    enum { STEPS = 4000000, STEPS_PER_TOKEN = 2000 };
    if (m->p) wipe(m);
    m->p = p;
    m->t = t;
    m->from = m->pos = from;
    m->to = to;
    m->lo = UINT32_MAX;
    m->hi = 0;
    m->stack.n = 0;
    m->no_memory = false;
    m->steps = STEPS + (int64_t)STEPS_PER_TOKEN * (to - from);
    return make_room(m) ? LEDE_OK : no_memory(e);
}

/* The next token of the set, or m->to. Most tokens that are looked at at all are looked at here: so the loop is
 * bare. */
static uint32_t next_of_set(const matcher *m, int32_t set, uint32_t pos) {
    const match_text *t = m->t;
    if (!t->word) {
        while (pos < m->to && !bit_at(t->bits[set], pos)) pos++;
        return pos;
    }
    const uint64_t *column = t->row + (set >> 6), bit = (uint64_t)1 << (set & 63);
    while (pos < m->to && !(column[t->word[pos] * t->width] & bit)) pos++;
    return pos;
}

static bool mention_begins(const match_text *t, uint64_t mask, uint32_t pos) {
    for (uint32_t k = t->starting[pos]; k < t->starting[pos + 1]; k++)
        if (t->mention[k].mask & mask) return true;
    return false;
}

/* The next place where a match can begin, or m->to. */
static uint32_t next_start(const matcher *m) {
    const anchor *first = &m->p->first;
    uint32_t pos = m->pos;
    if (!m->p->has_first) return pos;
    if (!first->mask) return next_of_set(m, first->set, pos);
    while (pos < m->to && !(first->set >= 0 && in_set(m->t, first->set, pos)) &&
           !mention_begins(m->t, first->mask, pos))
        pos++;
    return pos;
}

lede_status matcher_next(matcher *m, match_found *out, lede_error *e) {
    for (; (m->pos = next_start(m)) < m->to; m->pos++) {
        for (uint32_t i = 0; i < m->p->captures; i++) {
            m->capture.p[i] = (lede_range){0, 0};
            m->mention.p[i] = NO_MENTION;
        }
        uint32_t first = m->pos, end = first;
        bool found = run(m, (place){0, first}, NO_LIMIT, &end);
        if (m->no_memory) return no_memory(e);
        if (m->steps <= 0) return lede_fail(e, LEDE_ELIMIT, -1, "a pattern needs too many steps in one passage");
        if (found) wipe(m);
        if (!found || end == first) continue;
        m->pos = end;
        *out = (match_found){first, end, m->capture.p, m->mention.p};
        return LEDE_OK;
    }
    return LEDE_DONE;
}
