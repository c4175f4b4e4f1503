#include <stdlib.h>

#include "note/program.h"

enum { MOST_CODE = 20000, LONGEST_ELEMENT = 60 };

typedef struct {
    const pattern_env *env;
    pattern *out;
    VEC(insn) code;
    bool failed;    /* no memory, or too long */
    bool unbounded; /* a look behind without a limit */
    uint32_t at;
} compiler;

/* ---- code -------------------------------------------------------------------------------------------------------- */

static uint32_t emit(compiler *c, insn i) {
    uint32_t here = (uint32_t)c->code.n;
    insn *slot = here < MOST_CODE ? vec_push(&c->code) : NULL;
    if (slot) *slot = i;
    else c->failed = true;
    return here;
}

static void set_split(compiler *c, uint32_t split, uint32_t body, uint32_t out, bool shortest) {
    if (c->failed) return;
    c->code.p[split].x = shortest ? out : body;
    c->code.p[split].y = shortest ? body : out;
}

static void emit_node(compiler *c, const node *n);
static bool first_of(compiler *c, const node *n, anchor *a, bool *known);

static int alternatives(const node *n) {
    int most = 1, here = 0;
    if (n->kind == NODE_CAPTURE || n->kind == NODE_REPEAT) return alternatives(n->child);
    if (n->kind == NODE_SEQUENCE) return alternatives(n->child);
    for (const node *k = n->kind == NODE_CHOICE ? n->child : NULL; k; k = k->next) here += alternatives(k);
    return here > most ? here : most;
}

/* The words that a node can begin with, where it needs one and those are known; else -1. */
static int32_t words_first(compiler *c, const node *n) {
    anchor first = {.set = -1};
    bool known = true;
    return first_of(c, n, &first, &known) || !known || first.mask ? -1 : first.set;
}

/* The same for a node of many alternatives, so that they need not be tried one by one. */
static int32_t first_words(compiler *c, const node *n) {
    enum { MANY = 4 };
    return alternatives(n) < MANY ? -1 : words_first(c, n);
}

/* An alternative is stepped over where its first word is not at hand: that is one look in place of a way tried and
 * taken back, and most alternatives are other words. */
static void emit_alternative(compiler *c, const node *n) {
    int32_t first = words_first(c, n);
    uint32_t guard = first >= 0 ? emit(c, (insn){.op = DO_UNLESS, .y = (uint32_t)first}) : 0;
    uint32_t split = emit(c, (insn){.op = DO_SPLIT, .state = c->out->states++});
    emit_node(c, n);
    emit(c, (insn){.op = DO_JUMP}); /* to the end of the choice, once that is known */
    set_split(c, split, split + 1, (uint32_t)c->code.n, false);
    if (first >= 0 && !c->failed) c->code.p[guard].x = (uint32_t)c->code.n;
}

static void emit_choice(compiler *c, const node *n) {
    VEC(uint32_t) jump = {0};
    int32_t first = first_words(c, n);
    if (first >= 0) emit(c, (insn){.op = DO_PEEK, .x = (uint32_t)first});
    for (const node *k = n->child; k; k = k->next) {
        if (!k->next) {
            emit_node(c, k);
            break;
        }
        emit_alternative(c, k);
        uint32_t *j = vec_push(&jump);
        if (j) *j = (uint32_t)c->code.n - 1;
        else c->failed = true;
    }
    for (size_t i = 0; i < jump.n && !c->failed; i++) c->code.p[jump.p[i]].x = (uint32_t)c->code.n;
    vec_free(&jump);
}

static void emit_optional(compiler *c, const node *n, uint32_t left) {
    if (!left || c->failed) return;
    uint32_t *split = malloc(left * sizeof *split);
    int32_t first = first_words(c, n->child);
    uint32_t guard = first >= 0 ? emit(c, (insn){.op = DO_UNLESS, .y = (uint32_t)first}) : 0;
    for (uint32_t i = 0; split && i < left && !c->failed; i++) {
        split[i] = emit(c, (insn){.op = DO_SPLIT, .state = c->out->states++});
        emit_node(c, n->child);
    }
    for (uint32_t i = 0; split && i < left && !c->failed; i++)
        set_split(c, split[i], split[i] + 1, (uint32_t)c->code.n, n->shortest);
    if (first >= 0 && !c->failed) c->code.p[guard].x = (uint32_t)c->code.n;
    c->failed |= !split;
    free(split);
}

static void emit_repeat(compiler *c, const node *n) {
    if (n->child->kind == NODE_ANY && n->shortest && n->max != NO_LIMIT && n->max > 1) {
        emit(c, (insn){.op = DO_GAP, .x = n->min, .y = n->max, .state = c->out->states++});
        return;
    }
    for (uint32_t i = 0; i < n->min && !c->failed; i++) emit_node(c, n->child);
    if (n->max != NO_LIMIT) {
        emit_optional(c, n, n->max - n->min);
        return;
    }
    uint32_t split = emit(c, (insn){.op = DO_SPLIT, .state = c->out->states++});
    emit_node(c, n->child);
    emit(c, (insn){.op = DO_JUMP, .x = split});
    set_split(c, split, split + 1, (uint32_t)c->code.n, n->shortest);
}

static void emit_capture(compiler *c, const node *n) {
    emit(c, (insn){.op = DO_OPEN, .x = n->capture});
    if (n->child->kind == NODE_ELEMENT)
        emit(c, (insn){.op = DO_ELEMENT, .p = n->child->element, .y = n->capture + 1});
    else
        emit_node(c, n->child);
    emit(c, (insn){.op = DO_CLOSE, .x = n->capture});
}

/* The fewest and the most tokens of a match; max may be NO_LIMIT. */
static lede_range length_of(const node *n) {
    lede_range r = {0, 0}, k;
    switch (n->kind) {
        case NODE_ANY: case NODE_TOKEN: return (lede_range){1, 1};
        case NODE_ELEMENT: return (lede_range){1, LONGEST_ELEMENT};
        case NODE_BEGIN: case NODE_END: case NODE_LOOK: return r;
        case NODE_CAPTURE: return length_of(n->child);
        case NODE_REPEAT:
            k = length_of(n->child);
            r.from = k.from * n->min;
            r.to = k.to == NO_LIMIT || n->max == NO_LIMIT ? NO_LIMIT : k.to * n->max;
            return r;
        case NODE_SEQUENCE:
            for (const node *i = n->child; i; i = i->next) {
                k = length_of(i);
                r.from += k.from;
                r.to = k.to == NO_LIMIT || r.to == NO_LIMIT ? NO_LIMIT : r.to + k.to;
            }
            return r;
        case NODE_CHOICE:
            r = length_of(n->child);
            for (const node *i = n->child->next; i; i = i->next) {
                k = length_of(i);
                if (k.from < r.from) r.from = k.from;
                if (k.to > r.to) r.to = k.to;
            }
            return r;
    }
    return r;
}

static void emit_look(compiler *c, const node *n) {
    look *l = arena_alloc(c->env->mem, sizeof *l);
    lede_range length = length_of(n->child);
    if (!l) c->failed = true;
    if (n->behind && length.to == NO_LIMIT) {
        c->unbounded = c->failed = true;
        c->at = n->at;
    }
    if (c->failed) return;
    l->first_state = c->out->states;
    uint32_t here = emit(c, (insn){.op = DO_LOOK, .p = l});
    emit_node(c, n->child);
    emit(c, (insn){.op = DO_MATCH});
    l->negate = n->negate;
    l->behind = n->behind;
    l->min = length.from;
    l->max = length.to;
    l->last_state = c->out->states;
    if (!c->failed) c->code.p[here].x = (uint32_t)c->code.n;
}

static bool test_asks_in(const token_test *t) {
    return t->kind == TEST_IN || (t->a && test_asks_in(t->a)) || (t->b && test_asks_in(t->b));
}

static void emit_node(compiler *c, const node *n) {
    if (c->failed) return;
    switch (n->kind) {
        case NODE_ANY: emit(c, (insn){.op = DO_ANY}); break;
        case NODE_TOKEN:
            if (n->test->kind == TEST_SET) emit(c, (insn){.op = DO_SET, .x = (uint32_t)n->test->set});
            else emit(c, (insn){.op = DO_TEST, .p = n->test});
            c->out->asks_in |= test_asks_in(n->test);
            break;
        case NODE_ELEMENT: emit(c, (insn){.op = DO_ELEMENT, .p = n->element}); break;
        case NODE_BEGIN: emit(c, (insn){.op = DO_BEGIN, .x = n->unit, .p = n->element}); break;
        case NODE_END:
            emit(c, (insn){.op = DO_END, .x = n->unit, .p = n->element});
            c->out->asks_end |= n->unit == UNIT_MENTION;
            break;
        case NODE_SEQUENCE:
            for (const node *k = n->child; k; k = k->next) emit_node(c, k);
            break;
        case NODE_CHOICE: emit_choice(c, n); break;
        case NODE_REPEAT: emit_repeat(c, n); break;
        case NODE_CAPTURE: emit_capture(c, n); break;
        case NODE_LOOK: emit_look(c, n); break;
    }
}

/* ---- what must occur --------------------------------------------------------------------------------------------- */

static const anchor nothing = {.set = -1};

static bool is_nothing(anchor a) { return a.set < 0 && !a.mask; }

static anchor set_anchor(compiler *c, int32_t set) {
    return (anchor){.set = set, .weight = facts_weight(c->env->facts, set)};
}

static anchor mask_anchor(uint64_t mask) {
    return (anchor){.set = -1, .mask = mask, .weight = 15 * __builtin_popcountll(mask)};
}

static anchor either(compiler *c, anchor a, anchor b) {
    anchor r = {.set = a.set >= 0 && b.set >= 0 ? facts_or(c->env->facts, a.set, b.set) : a.set >= 0 ? a.set : b.set,
                .mask = a.mask | b.mask, .weight = a.weight + b.weight};
    if (a.set >= 0 && b.set >= 0 && r.set < 0) c->failed = true;
    return r;
}

/* Words of which one must be there for the test to hold. */
static anchor test_anchor(compiler *c, const token_test *t) {
    anchor a, b;
    switch (t->kind) {
        case TEST_SET: return set_anchor(c, t->set);
        case TEST_AND:
            a = test_anchor(c, t->a);
            b = test_anchor(c, t->b);
            return is_nothing(a) || (!is_nothing(b) && b.weight < a.weight) ? b : a;
        case TEST_OR:
            a = test_anchor(c, t->a);
            b = test_anchor(c, t->b);
            return is_nothing(a) || is_nothing(b) ? nothing : either(c, a, b);
        case TEST_IN: case TEST_NOT: break;
    }
    return nothing;
}

static void put_need(compiler *c, anchor a) {
    enum { TOO_COMMON = 200 };
    pattern *p = c->out;
    if (is_nothing(a) || a.weight >= TOO_COMMON) return;
    uint32_t i = p->needs < MOST_ANCHORS ? p->needs++ : MOST_ANCHORS - 1;
    if (i == MOST_ANCHORS - 1 && p->need[i].weight && p->need[i].weight <= a.weight) return;
    for (; i > 0 && p->need[i - 1].weight > a.weight; i--) p->need[i] = p->need[i - 1];
    p->need[i] = a;
}

static anchor needs_of(compiler *c, const node *n, bool all);

static anchor rarest_child(compiler *c, const node *n, bool all) {
    anchor best = nothing;
    for (const node *k = n->child; k; k = k->next) {
        anchor a = needs_of(c, k, all);
        if (!is_nothing(a) && (is_nothing(best) || a.weight < best.weight)) best = a;
    }
    return best;
}

/* The rarest of what must occur where the node matches; `all`: put in every such need. */
static anchor needs_of(compiler *c, const node *n, bool all) {
    anchor a = nothing;
    switch (n->kind) {
        case NODE_TOKEN: a = test_anchor(c, n->test); break;
        case NODE_ELEMENT: a = mask_anchor(n->element->mask); break;
        case NODE_SEQUENCE: return rarest_child(c, n, all);
        case NODE_CAPTURE: return needs_of(c, n->child, all);
        case NODE_REPEAT: return n->min ? needs_of(c, n->child, all) : nothing;
        case NODE_CHOICE:
            a = needs_of(c, n->child, false);
            for (const node *k = n->child->next; k && !is_nothing(a); k = k->next) {
                anchor b = needs_of(c, k, false);
                a = is_nothing(b) ? nothing : either(c, a, b);
            }
            break;
        case NODE_ANY: case NODE_BEGIN: case NODE_END: case NODE_LOOK: break;
    }
    if (all) put_need(c, a);
    return a;
}

/* What a match can begin with; *known false: with anything. Returns whether the node can be empty. */
static bool first_of(compiler *c, const node *n, anchor *a, bool *known) {
    anchor b = nothing;
    bool empty = false;
    switch (n->kind) {
        case NODE_TOKEN: b = test_anchor(c, n->test); break;
        case NODE_ELEMENT: b = mask_anchor(n->element->mask); break;
        case NODE_ANY: break;
        case NODE_BEGIN: case NODE_END: case NODE_LOOK: return true;
        case NODE_CAPTURE: return first_of(c, n->child, a, known);
        case NODE_REPEAT: return first_of(c, n->child, a, known) || n->min == 0;
        case NODE_SEQUENCE:
            for (const node *k = n->child; k; k = k->next)
                if (!first_of(c, k, a, known)) return false;
            return true;
        case NODE_CHOICE:
            for (const node *k = n->child; k; k = k->next) empty |= first_of(c, k, a, known);
            return empty;
    }
    if (is_nothing(b)) *known = false;
    else *a = is_nothing(*a) ? b : either(c, *a, b);
    return false;
}

static void analyse(compiler *c, const node *root) {
    needs_of(c, root, true);
    bool known = true;
    anchor first = nothing;
    bool empty = first_of(c, root, &first, &known);
    c->out->first = first;
    c->out->has_first = known && !empty && !is_nothing(first);
}

static bool keep(compiler *c, const tree *t) {
    pattern *p = c->out;
    insn *code = arena_alloc(c->env->mem, c->code.n * sizeof *code);
    const char **capture = arena_alloc(c->env->mem, (t->capture.n + 1) * sizeof *capture);
    if (!code || !capture) return false;
    memcpy(code, c->code.p, c->code.n * sizeof *code);
    if (t->capture.n) memcpy(capture, t->capture.p, t->capture.n * sizeof *capture);
    p->code = code;
    p->n = (uint32_t)c->code.n;
    p->capture = capture;
    p->captures = (uint32_t)t->capture.n;
    p->within = t->within;
    p->within_mask = t->within_mask;
    return true;
}

lede_status pattern_compile(const pattern_env *env, const tree *t, pattern *out, lede_error *e) {
    *out = (pattern){.first = nothing};
    compiler c = {.env = env, .out = out};
    emit_node(&c, t->root);
    emit(&c, (insn){.op = DO_MATCH});
    bool too_long = c.code.n >= MOST_CODE;
    if (!c.failed) analyse(&c, t->root);
    if (!c.failed) c.failed = !keep(&c, t);
    vec_free(&c.code);
    if (!c.failed) return LEDE_OK;
    if (c.unbounded)
        return lede_fail(e, LEDE_EQUERY, c.at, "what is looked back for must have a limit: write {0,20} for *");
    if (too_long) return lede_fail(e, LEDE_ELIMIT, 0, "the pattern is too long: its repetitions multiply");
    return no_memory(e);
}
