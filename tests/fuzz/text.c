/* Any bytes through the normaliser and the analyser: what they promise must hold. */
#include <stdlib.h>

#include "text/text.h"

static void demand(bool holds) {
    if (!holds) abort();
}

static void check_tokens(const lede_text *t) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < t->tokens; i++) {
        demand(t->token[i].from >= at && t->token[i].to > t->token[i].from && t->token[i].to <= t->size);
        at = t->token[i].to;
    }
}

static void check_parts(const lede_range *r, uint32_t n, uint32_t tokens) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        demand(r[i].from == at && r[i].to > at);
        at = r[i].to;
    }
    demand(at == tokens);
}

static void check_analysis(lede_analyser *a, lede_str bytes) {
    const lede_text *t;
    demand(lede_analyse(a, bytes, &t, NULL) == LEDE_OK);
    check_tokens(t);
    check_parts(t->sentence, t->sentences, t->tokens);
    check_parts(t->paragraph, t->paragraphs, t->tokens);
    for (uint32_t i = 0, at = 0; i < t->boilerplates; at = t->boilerplate[i++].to)
        demand(t->boilerplate[i].from >= at && t->boilerplate[i].to <= t->size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    lede_analyser *a;
    lede_str clean, again;
    int64_t repaired;
    demand(lede_analyser_new(&a, NULL) == LEDE_OK);
    check_analysis(a, (lede_str){(const char *)data, size});
    if (lede_normalise(a, (lede_str){(const char *)data, size}, &clean, &repaired, NULL) == LEDE_OK) {
        char *copy = malloc(clean.n + 1);
        demand(copy != NULL);
        memcpy(copy, clean.p, clean.n);
        demand(utf8_valid(copy, clean.n, NULL));
        check_analysis(a, (lede_str){copy, clean.n});
        demand(lede_normalise(a, (lede_str){copy, clean.n}, &again, &repaired, NULL) == LEDE_OK);
        demand(repaired == 0 && again.n == clean.n && memcmp(again.p, copy, clean.n) == 0);
        free(copy);
    }
    lede_analyser_free(a);
    return 0;
}
