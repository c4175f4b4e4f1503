/* The analyser: its life, and the order of its stages. */
#include "text.h"

lede_status lede_analyser_new(lede_analyser **out, lede_error *e) {
    *out = calloc(1, sizeof **out);
    return *out ? LEDE_OK : no_memory(e);
}

void lede_analyser_free(lede_analyser *a) {
    if (!a) return;
    buf_free(&a->clean);
    vec_free(&a->token);
    vec_free(&a->line);
    vec_free(&a->sentence);
    vec_free(&a->paragraph);
    vec_free(&a->boilerplate);
    free(a);
}

lede_status lede_analyse(lede_analyser *a, lede_str bytes, const lede_text **out, lede_error *e) {
    *out = NULL;
    if (bytes.n > LEDE_TEXT_MAX)
        return lede_fail(e, LEDE_ELIMIT, (int64_t)LEDE_TEXT_MAX,
                         "a text may hold at most 1 GiB; this one has %zu bytes", bytes.n);
    a->bytes = bytes.p ? bytes : STR("");
    if (!text_tokens(a) || !text_lines(a) || !text_sentences(a) || !text_paragraphs(a) || !text_boilerplate(a))
        return no_memory(e);
    a->text = (lede_text){
        .bytes = a->bytes.p,
        .size = (uint32_t)bytes.n,
        .token = a->token.p,
        .tokens = (uint32_t)a->token.n,
        .sentence = a->sentence.p,
        .sentences = (uint32_t)a->sentence.n,
        .paragraph = a->paragraph.p,
        .paragraphs = (uint32_t)a->paragraph.n,
        .boilerplate = a->boilerplate.p,
        .boilerplates = (uint32_t)a->boilerplate.n,
    };
    *out = &a->text;
    return LEDE_OK;
}
