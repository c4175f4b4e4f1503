#include <stdlib.h>

#include "base/base.h"

/* First version: words are runs between blanks, a sentence is a line. */
struct lede_analyser {
    buf clean;
    VEC(lede_token) token;
    VEC(lede_range) sentence;
    lede_text text;
};

lede_status lede_analyser_new(lede_analyser **out, lede_error *e) {
    *out = calloc(1, sizeof **out);
    return *out ? LEDE_OK : lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
}

void lede_analyser_free(lede_analyser *a) {
    if (!a) return;
    buf_free(&a->clean);
    vec_free(&a->token);
    vec_free(&a->sentence);
    free(a);
}

lede_status lede_normalise(lede_analyser *a, lede_str raw, lede_str *out, int64_t *repaired, lede_error *e) {
    buf_clear(&a->clean);
    buf_add(&a->clean, raw.p, raw.n);
    *repaired = 0;
    if (a->clean.failed) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    *out = (lede_str){a->clean.p, a->clean.n};
    return LEDE_OK;
}

lede_status lede_analyse(lede_analyser *a, lede_str bytes, const lede_text **out, lede_error *e) {
    a->token.n = a->sentence.n = 0;
    for (uint32_t i = 0; i < bytes.n;) {
        bool line = false;
        while (i < bytes.n && utf8_is_space((unsigned char)bytes.p[i])) line |= bytes.p[i++] == '\n';
        if (i == bytes.n) break;
        uint32_t from = i;
        while (i < bytes.n && !utf8_is_space((unsigned char)bytes.p[i])) i++;
        if (line || !a->token.n) {
            lede_range *s = vec_push(&a->sentence);
            if (!s) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
            s->from = (uint32_t)a->token.n;
        }
        lede_token *t = vec_push(&a->token);
        if (!t) return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
        *t = (lede_token){.from = from, .to = i, .gap = LEDE_GAP_SPACE};
        a->sentence.p[a->sentence.n - 1].to = (uint32_t)a->token.n;
    }
    a->text = (lede_text){.bytes = bytes.p, .size = (uint32_t)bytes.n, .token = a->token.p, .tokens = (uint32_t)a->token.n,
                          .sentence = a->sentence.p, .sentences = (uint32_t)a->sentence.n,
                          .paragraph = a->sentence.p, .paragraphs = (uint32_t)a->sentence.n};
    *out = &a->text;
    return LEDE_OK;
}
