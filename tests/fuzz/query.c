/* Any text as a query, over a corpus of two documents: it must be refused in words, or run to its end. */
#include <stdlib.h>

#include "base/base.h"
#include "lede.h"

static const char *const texts[] = {
    "The U.S. said on Friday it would give Ukraine $5 million in military aid. More aid, more aid!",
    "Sanctions on Iran were lifted. \"No comment,\" said Mr. Smith of the Pentagon; others did not."};

typedef struct {
    size_t next;
} bundle;

static lede_status next_record(void *data, lede_record *out, lede_error *e) {
    bundle *b = data;
    (void)e;
    if (b->next == 2) return LEDE_DONE;
    *out = (lede_record){.text = str_of(texts[b->next]), .date = STR("2022-05-01"), .source = STR("AP")};
    b->next++;
    return LEDE_OK;
}

static lede_corpus *corpus(void) {
    static lede_corpus *c;
    static lede_annotator *a;
    if (c) return c;
    bundle b = {0};
    lede_summary sum = {0};
    lede_attr kind = {.key = "kind", .kind = LEDE_STRING, .text = STR("place")};
    lede_entry place = {.type = "entity", .phrase = "Iran", .attr = &kind, .attrs = 1, .by = "fuzz"};
    if (lede_annotator_new(&a, NULL) != LEDE_OK || lede_annotator_entry(a, &place, NULL) != LEDE_OK ||
        lede_corpus_open(&c, NULL, LEDE_CREATE, NULL) != LEDE_OK)
        abort();
    lede_add_options o = {.annotator = a};
    if (lede_corpus_add(c, next_record, &b, &o, &sum, NULL) != LEDE_OK) abort();
    lede_summary_free(&sum);
    return c;
}

static void demand_known(lede_status code) {
    if (code != LEDE_OK && code != LEDE_EQUERY && code != LEDE_ELIMIT && code != LEDE_ENOTFOUND) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    lede_error e = {0};
    lede_query *q;
    lede_hits *h;
    lede_hit hit;
    char *plan;
    lede_status code = lede_query_new(&q, corpus(), (lede_str){(const char *)data, size}, NULL, &e);
    demand_known(code);
    if (code != LEDE_OK && (e.msg[0] == '\0' || e.at > (int64_t)size)) abort();
    if (code != LEDE_OK) return 0;
    code = lede_query_hits(q, &h, &e);
    demand_known(code);
    for (int64_t i = 0; code == LEDE_OK && i < lede_hits_count(h).hits; i++)
        if (lede_hits_get(h, i, &hit, &e) != LEDE_OK || hit.from >= hit.to) abort();
    if (code == LEDE_OK) lede_hits_free(h);
    code = lede_query_explain(q, &plan, &e);
    if (code == LEDE_OK) free(plan);
    lede_query_free(q);
    return 0;
}
