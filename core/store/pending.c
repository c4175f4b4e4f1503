/* What corpus.h and index.h promise and no file of the store does yet. */
#include "index.h"

lede_status lede_corpus_open(lede_corpus **out, const char *path, lede_access access, lede_error *e) {
    (void)out;
    (void)path;
    (void)access;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void lede_corpus_close(lede_corpus *c) {
    (void)c;
}

const char *lede_corpus_path(const lede_corpus *c) {
    (void)c;
    return 0;
}

lede_status lede_corpus_totals(lede_corpus *c, lede_totals *out, lede_error *e) {
    (void)c;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_corpus_fingerprint(lede_corpus *c, char out[33], lede_error *e) {
    (void)c;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void lede_summary_free(lede_summary *s) {
    (void)s;
}

lede_status lede_corpus_add(lede_corpus *c, lede_record_next *next, void *reader, const lede_add_options *options, lede_summary *summary, lede_error *e) {
    (void)c;
    (void)next;
    (void)reader;
    (void)options;
    (void)summary;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_corpus_annotate(lede_corpus *c, const lede_add_options *options, bool all, int64_t *done, lede_error *e) {
    (void)c;
    (void)options;
    (void)all;
    (void)done;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_document_remove(lede_corpus *c, int64_t doc, lede_error *e) {
    (void)c;
    (void)doc;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_document_get(lede_corpus *c, int64_t doc, lede_document *out, lede_error *e) {
    (void)c;
    (void)doc;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_document_find(lede_corpus *c, lede_str external, int64_t *doc, lede_error *e) {
    (void)c;
    (void)external;
    (void)doc;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_document_text(lede_corpus *c, int64_t doc, lede_str *out, lede_error *e) {
    (void)c;
    (void)doc;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_document_analysis(lede_corpus *c, int64_t doc, const lede_text **out, lede_error *e) {
    (void)c;
    (void)doc;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_document_story(lede_corpus *c, int64_t doc, int64_t *story, lede_error *e) {
    (void)c;
    (void)doc;
    (void)story;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_documents_new(lede_documents **out, lede_corpus *c, const lede_document_filter *filter, lede_error *e) {
    (void)out;
    (void)c;
    (void)filter;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_documents_next(lede_documents *d, lede_document *out, lede_error *e) {
    (void)d;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void lede_documents_free(lede_documents *d) {
    (void)d;
}

lede_status lede_mentions_new(lede_mentions **out, lede_corpus *c, const lede_mention_filter *filter, lede_error *e) {
    (void)out;
    (void)c;
    (void)filter;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_mentions_next(lede_mentions *m, int64_t *doc, const lede_mention **out, lede_error *e) {
    (void)m;
    (void)doc;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void lede_mentions_free(lede_mentions *m) {
    (void)m;
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

lede_status lede_corpus_decide(lede_corpus *c, const lede_decision *d, int64_t *id, lede_error *e) {
    (void)c;
    (void)d;
    (void)id;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_corpus_undo(lede_corpus *c, int64_t id, lede_error *e) {
    (void)c;
    (void)id;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_decisions_new(lede_decisions **out, lede_corpus *c, lede_error *e) {
    (void)out;
    (void)c;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status lede_decisions_next(lede_decisions *d, lede_decision *out, lede_error *e) {
    (void)d;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void lede_decisions_free(lede_decisions *d) {
    (void)d;
}

lede_status lede_corpus_check(lede_corpus *c, lede_fault_fn *fault, void *user, const volatile int *stop, int64_t *faults, lede_error *e) {
    (void)c;
    (void)fault;
    (void)user;
    (void)stop;
    (void)faults;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_open(index_t **out, lede_corpus *c, lede_error *e) {
    (void)out;
    (void)c;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void index_close(index_t *x) {
    (void)x;
}

size_t index_segments(const index_t *x) {
    (void)x;
    return 0;
}

index_segment *index_segment_get(index_t *x, size_t i) {
    (void)x;
    (void)i;
    return 0;
}

index_size index_segment_size(const index_segment *s) {
    (void)s;
    return (index_size){0};
}

lede_status index_terms_new(index_terms **out, index_segment *s, lede_str prefix, lede_error *e) {
    (void)out;
    (void)s;
    (void)prefix;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_terms_next(index_terms *t, index_term *out, lede_error *e) {
    (void)t;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void index_terms_free(index_terms *t) {
    (void)t;
}

lede_status index_term_find(index_segment *s, lede_str form, index_term *out, lede_error *e) {
    (void)s;
    (void)form;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_term_get(index_segment *s, uint32_t id, index_term *out, lede_error *e) {
    (void)s;
    (void)id;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_list_new(index_list **out, index_segment *s, const index_term *term, lede_error *e) {
    (void)out;
    (void)s;
    (void)term;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

void index_list_free(index_list *l) {
    (void)l;
}

lede_status index_list_more(index_list *l, lede_error *e) {
    (void)l;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_list_seek(index_list *l, uint32_t at, lede_error *e) {
    (void)l;
    (void)at;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_block_get(index_segment *s, uint32_t at, index_block *out, lede_error *e) {
    (void)s;
    (void)at;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_read(index_segment *s, uint32_t from, uint32_t n, uint32_t *id, uint32_t *got, lede_error *e) {
    (void)s;
    (void)from;
    (void)n;
    (void)id;
    (void)got;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_marks_get(index_segment *s, index_mark kind, uint32_t at, index_marks *out, lede_error *e) {
    (void)s;
    (void)kind;
    (void)at;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_around(index_segment *s, index_mark kind, uint32_t at, uint32_t *from, uint32_t *to, lede_error *e) {
    (void)s;
    (void)kind;
    (void)at;
    (void)from;
    (void)to;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

lede_status index_docs_get(index_segment *s, index_docs *out, lede_error *e) {
    (void)s;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

uint32_t index_docs_at(const index_docs *d, uint32_t at) {
    (void)d;
    (void)at;
    return 0;
}

lede_status index_columns_get(index_t *x, index_columns *out, lede_error *e) {
    (void)x;
    (void)out;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}

int32_t index_columns_find(const index_columns *d, int64_t doc) {
    (void)d;
    (void)doc;
    return 0;
}

lede_status index_column(index_t *x, const char *key, const int32_t **value, const intern **names, lede_error *e) {
    (void)x;
    (void)key;
    (void)value;
    (void)names;
    return lede_fail(e, LEDE_ENOTFOUND, -1, "the store cannot do this yet");
}
