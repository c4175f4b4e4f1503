#include <stdlib.h>

#include "query.h"

/* ---- chains: patterns that are sets of words with gaps between --------------------------------------------------- */

typedef struct {
    const pattern_env *env;
    VEC(link) link;
    uint32_t min, max; /* of the gap at hand */
} chainer;

static void widen(chainer *c, uint32_t min, uint32_t max) {
    c->min += min;
    c->max = c->max == NO_LIMIT || max == NO_LIMIT ? NO_LIMIT : c->max + max;
}

static bool add_link(chainer *c, int32_t set) {
    link *l = vec_push(&c->link);
    if (!l) return false;
    *l = (link){set, c->min, c->max};
    c->min = c->max = 0;
    return set >= 0;
}

static bool is_set(const node *n) { return n->kind == NODE_TOKEN && n->test->kind == TEST_SET; }

static bool chain_node(chainer *c, const node *n) {
    switch (n->kind) {
        case NODE_ANY: widen(c, 1, 1); return true;
        case NODE_TOKEN: return is_set(n) && add_link(c, n->test->set);
        case NODE_SEQUENCE:
            for (const node *k = n->child; k; k = k->next)
                if (!chain_node(c, k)) return false;
            return true;
        case NODE_REPEAT:
            if (n->child->kind == NODE_ANY && n->shortest) return widen(c, n->min, n->max), true;
            if (!is_set(n->child) || n->min != n->max || n->max > 8) return false;
            for (uint32_t i = 0; i < n->max; i++)
                if (!add_link(c, n->child->test->set)) return false;
            return true;
        case NODE_CHOICE: {
            int32_t set = -1;
            for (const node *k = n->child; k; k = k->next) {
                if (!is_set(k)) return false;
                set = set < 0 ? k->test->set : facts_or(c->env->facts, set, k->test->set);
            }
            return add_link(c, set);
        }
        default: return false;
    }
}

static bool chain_of(const pattern_env *env, const tree *t, chain *out) {
    chainer c = {.env = env};
    bool ok = !t->capture.n && t->within != UNIT_MENTION && chain_node(&c, t->root);
    ok = ok && c.link.n && c.min == 0 &&
         c.link.p[0].max == 0; /* no gap before the first word or that must follow the last */
    if (ok && (out->link = arena_alloc(env->mem, c.link.n * sizeof *out->link))) {
        memcpy(out->link, c.link.p, c.link.n * sizeof *out->link);
        out->links = (uint32_t)c.link.n;
    }
    vec_free(&c.link);
    return ok && out->link;
}

static void add_need(const pattern_env *env, part *p, int32_t set) {
    double weight = facts_weight(env->facts, set);
    if (p->needs == MOST_ANCHORS) return;
    uint32_t i = p->needs++;
    for (; i > 0 && p->need[i - 1].weight > weight; i--) p->need[i] = p->need[i - 1];
    p->need[i] = (anchor){.set = set, .weight = weight};
}

void part_of_chain(const pattern_env *env, chain c, unit_kind within, part *out) {
    *out = (part){.kind = PART_CHAIN, .chain = c, .within = within};
    for (uint32_t i = 0; i < c.links; i++) add_need(env, out, c.link[i].set);
}

void part_of_together(const pattern_env *env, together t, part *out) {
    *out = (part){.kind = PART_TOGETHER, .together = t, .within = UNIT_SENTENCE};
    for (uint32_t k = 0; k < t.items; k++)
        for (uint32_t i = 0; i < t.item[k].links; i++) add_need(env, out, t.item[k].link[i].set);
}

/* ---- programs ---------------------------------------------------------------------------------------------------- */

static const element *only_element(const node *n) {
    while (n->kind == NODE_CAPTURE) n = n->child;
    return n->kind == NODE_ELEMENT ? n->element : NULL;
}

static lede_status number_elements(const pattern_env *env, const tree *t, uint32_t *elements, part *out,
                                   lede_error *e) {
    if (*elements + t->element.n > 64) return lede_fail(e, LEDE_ELIMIT, -1, "a query may name at most 64 elements");
    out->elements = (uint32_t)t->element.n;
    out->element = arena_alloc(env->mem, (t->element.n + 1) * sizeof *out->element);
    if (!out->element) return no_memory(e);
    for (uint32_t i = 0; i < out->elements; i++) {
        t->element.p[i]->number = (*elements)++;
        out->element[i] = t->element.p[i];
    }
    return LEDE_OK;
}

static lede_status compile(const pattern_env *env, tree *t, uint32_t *elements, part *out, lede_error *e) {
    *out = (part){.kind = PART_PROGRAM};
    if (only_element(t->root)) t->within = UNIT_DOCUMENT; /* a mention may be of several sentences */
    out->within = t->within;
    lede_status code = number_elements(env, t, elements, out, e);
    if (code == LEDE_OK) code = pattern_compile(env, t, &out->program, e);
    memcpy(out->need, out->program.need, sizeof out->need);
    out->needs = out->program.needs;
    return code;
}

lede_status part_of_tree(const pattern_env *env, tree *t, uint32_t *elements, part *out, lede_error *e) {
    chain c = {0};
    lede_status code = LEDE_OK;
    if (chain_of(env, t, &c)) part_of_chain(env, c, t->within, out);
    else code = compile(env, t, elements, out, e);
    tree_free(t);
    return code;
}

static void test_sets(const token_test *t, void (*want)(void *data, int32_t set), void *data) {
    if (t->kind == TEST_SET) want(data, t->set);
    if (t->a) test_sets(t->a, want, data);
    if (t->b) test_sets(t->b, want, data);
}

static void program_sets(const pattern *p, void (*want)(void *data, int32_t set), void *data) {
    for (uint32_t i = 0; i < p->n; i++) {
        if (p->code[i].op == DO_SET || p->code[i].op == DO_PEEK) want(data, (int32_t)p->code[i].x);
        if (p->code[i].op == DO_UNLESS) want(data, (int32_t)p->code[i].y);
        if (p->code[i].op == DO_TEST) test_sets(p->code[i].p, want, data);
    }
    if (p->has_first && p->first.set >= 0) want(data, p->first.set);
}

void part_sets(const part *p, void (*want)(void *data, int32_t set), void *data) {
    if (p->kind == PART_PROGRAM) program_sets(&p->program, want, data);
    for (uint32_t i = 0; i < p->chain.links; i++) want(data, p->chain.link[i].set);
    for (uint32_t k = 0; k < p->together.items; k++)
        for (uint32_t i = 0; i < p->together.item[k].links; i++) want(data, p->together.item[k].link[i].set);
    for (uint32_t i = 0; i < p->needs; i++)
        if (p->need[i].set >= 0) want(data, p->need[i].set);
}

void part_marks(const part *p, bool asks[3]) {
    if (p->within != UNIT_MENTION) asks[p->within] = p->kind != PART_CHAIN || p->chain.links > 1;
    for (uint32_t i = 0; p->kind == PART_PROGRAM && i < p->program.n; i++) {
        const insn *k = &p->program.code[i];
        if ((k->op == DO_BEGIN || k->op == DO_END) && k->x != UNIT_MENTION) asks[k->x] = true;
    }
}
