#include <stdlib.h>

#include "query.h"

/* The plan in words: what is looked up, with the counts of the index, and how it is matched. */

static void write_words(const lede_query *q, int32_t set, buf *out) {
    bool exact;
    size_t words;
    int32_t a, b;
    const lede_str *word = facts_list(q->env.facts, set, &exact, &words);
    switch (facts_form(q->env.facts, set, &a, &b)) {
    case FACT_LIST:
        for (size_t i = 0; i < words && i < 6; i++) buf_printf(out, "%s%.*s", i ? "|" : "", (int)word[i].n, word[i].p);
        if (words > 6) buf_printf(out, "|... %zu words", words);
        if (!exact) buf_puts(out, " in any case");
        break;
    case FACT_TEST:
        buf_puts(out, "words that pass a test");
        break;
    case FACT_NOT:
        buf_puts(out, "not (");
        write_words(q, a, out);
        buf_puts(out, ")");
        break;
    case FACT_AND:
    case FACT_OR: {
        bool both = facts_form(q->env.facts, set, &a, &b) == FACT_AND;
        buf_puts(out, "(");
        write_words(q, a, out);
        buf_puts(out, both ? ") and (" : ") or (");
        write_words(q, b, out);
        buf_puts(out, ")");
    }
    }
}

static const char *how(const part *p) {
    switch (p->kind) {
    case PART_CHAIN:
        return p->chain.links > 1 ? "join positions by rows of bits" : "list positions";
    case PART_TOGETHER:
        return "find the words together, in any order";
    case PART_PROGRAM:
        return p->needs ? "run the matcher where all of these occur" : "run the matcher over every token";
    }
    return "";
}

static const char *bounds(const part *p) {
    static const char *const names[] = {"sentence", "paragraph", "document", "mention"};
    return names[p->within];
}

/* How many mentions that were read have a bit of the mask. */
static uint64_t count_mentions(const lede_query *q, uint64_t mask) {
    uint64_t n = 0;
    for (size_t s = 0; s < index_segments(q->index); s++)
        for (size_t i = 0; i < q->mention[s].n; i++) n += (q->mention[s].p[i].mask & mask) != 0;
    return n;
}

static lede_status count_needs(lede_query *q, const part *p, uint64_t count[MOST_ANCHORS], lede_error *e) {
    lede_status code = LEDE_OK;
    for (size_t s = 0; s < index_segments(q->index) && (code == LEDE_OK || code == LEDE_DONE); s++) {
        window w;
        code = window_open(&w, q, s, p, e);
        for (uint32_t i = 0; i < p->needs && (code == LEDE_OK || code == LEDE_DONE); i++)
            if (p->need[i].set >= 0) count[i] += window_count(&w, p->need[i].set);
        window_close(&w);
    }
    for (uint32_t i = 0; i < p->needs; i++)
        if (p->need[i].mask) count[i] += count_mentions(q, p->need[i].mask);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status write_part(lede_query *q, const part *p, buf *out, lede_error *e) {
    uint64_t count[MOST_ANCHORS] = {0}, least = UINT64_MAX;
    lede_status code = count_needs(q, p, count, e);
    buf_printf(out, "%s, within one %s\n", how(p), bounds(p));
    for (uint32_t i = 0; i < p->needs; i++) {
        buf_puts(out, "  ");
        if (p->need[i].set >= 0) write_words(q, p->need[i].set, out);
        if (p->need[i].mask) buf_puts(out, p->need[i].set >= 0 ? " or mentions" : "mentions");
        buf_printf(out, ": %llu\n", (unsigned long long)count[i]);
        if (count[i] < least) least = count[i];
    }
    if (p->needs) buf_printf(out, "  estimate: at most %llu matches\n", (unsigned long long)least);
    return code;
}

static void write_documents(const lede_query *q, buf *b) {
    const question *k = &q->question;
    if (k->filter) buf_puts(b, "choose documents by their conditions\n");
    if (k->withouts) buf_puts(b, "leave out documents with excluded words\n");
    if (q->inside) buf_puts(b, "look inside other hits' units only\n");
    if (q->was_run && (k->filter || k->withouts || q->inside))
        buf_printf(b, "  %lld of %d documents, %lld tokens\n", (long long)q->found.of_documents, (int)q->columns.n,
                   (long long)q->found.of_tokens);
    if (!q->asks_mentions) return;
    buf_puts(b, "read the mentions of the types named\n");
    if (q->ready && q->mentions_of >= 0)
        buf_printf(b, "  in %lld documents, where the words stand that a match needs\n", (long long)q->mentions_of);
    else if (q->ready) buf_printf(b, "  in all documents\n");
}

lede_status lede_query_explain(lede_query *q, char **out, lede_error *e) {
    static const char *const relations[] = {"", "that contain a match of", "that overlap a match of",
                                            "inside a match of"};
    buf b = {0};
    const question *k = &q->question;
    lede_status code = LEDE_OK;
    *out = NULL;
    write_documents(q, &b);
    for (size_t i = 0; i < k->parts && code == LEDE_OK; i++) code = write_part(q, &k->part[i], &b, e);
    if (!k->parts) buf_puts(&b, "nothing to look for\n");
    if (k->relation != RELATE_NONE && code == LEDE_OK) {
        buf_printf(&b, "keep those %s%s:\n", k->negate ? "not among those " : "", relations[k->relation]);
        code = write_part(q, &k->other, &b, e);
    }
    if (q->was_run)
        buf_printf(&b, "found: %lld hits in %lld documents%s; windows of %lld tokens looked at\n",
                   (long long)q->found.hits, (long long)q->found.documents,
                   q->found.partial ? " until it was stopped" : "", (long long)q->looked_at);
    if (code == LEDE_OK && b.failed) code = no_memory(e);
    if (code == LEDE_OK) *out = b.p;
    else buf_free(&b);
    return code;
}
