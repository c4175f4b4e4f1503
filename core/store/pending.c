/* What corpus.h and index.h promise and no file of the store does yet. */
#include "index.h"

lede_status lede_corpus_annotate(lede_corpus *c, const lede_add_options *options, bool all, int64_t *done, lede_error *e) {
    (void)c;
    (void)options;
    (void)all;
    (void)done;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_entities_new(lede_entities **out, lede_corpus *c, const lede_entity_filter *filter, lede_error *e) {
    (void)out;
    (void)c;
    (void)filter;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_entities_next(lede_entities *x, lede_entity *out, lede_error *e) {
    (void)x;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_entities_spans(lede_entities *x, const lede_span **span, size_t *n, lede_error *e) {
    (void)x;
    (void)span;
    (void)n;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void lede_entities_free(lede_entities *x) {
    (void)x;
}

lede_status lede_corpus_check(lede_corpus *c, lede_fault_fn *fault, void *user, const volatile int *stop, int64_t *faults, lede_error *e) {
    (void)c;
    (void)fault;
    (void)user;
    (void)stop;
    (void)faults;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

#include "cache.h"
void cache_entities_free(lede_corpus *c) { (void)c; }
