/* Proof of a corpus: SQLite's own structure, each text against its hash and against the index, each list against the
 * row of tokens, each mention against its document. One pass over everything; memory for one segment's dictionary. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "opened.h"

typedef struct {
    int64_t doc;
    uint32_t size, tokens;
} checked_document;

typedef struct {
    lede_corpus *corpus;
    lede_fault_fn *fault;
    void *user;
    const volatile int *stop;
    int64_t faults;
    lede_analyser *analyser;
    index_t *index;
    size_t segment;  /* that holds the present document */
    uint32_t number; /* next document of it */
    index_docs docs;
    lede_str *form; /* by id */
    arena *forms;
    uint64_t *sum; /* by id, of its positions in the row */
    term_counts *count;
    uint32_t *last; /* by id: the document counted last, plus 1 */
    bool differs;   /* a document of this segment is not what its text says, so the sums are not either */
    uint8_t *marks;
    size_t marks_room;
    VEC(checked_document) document;
    buf scratch;
} checker;

static void tell(checker *k, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void tell(checker *k, const char *fmt, ...) {
    char sentence[400];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(sentence, sizeof sentence, fmt, ap);
    va_end(ap);
    k->faults++;
    if (k->fault) k->fault(k->user, sentence);
}

/* Damage is what we look for: tell it and go on. */
static lede_status absorb(checker *k, lede_status code, const lede_error *why, lede_error *e) {
    if (code != LEDE_EFORMAT) {
        if (code != LEDE_OK && code != LEDE_DONE && e) *e = *why;
        return code;
    }
    tell(k, "%s", why->msg);
    return LEDE_OK;
}

static lede_status stopped(const checker *k, lede_error *e) {
    return k->stop && *k->stop ? lede_fail(e, LEDE_ESTOP, -1, "stopped") : LEDE_OK;
}

/* ---- SQLite's own ------------------------------------------------------------------------------------------------ */

static lede_status check_rows(checker *k, sql_number number, const char *what, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(k->corpus, number, &st, e);
    while (code == LEDE_OK && (code = sql_step(k->corpus, st, e)) == LEDE_OK) {
        const char *text = (const char *)sqlite3_column_text(st, 0);
        if (text && strcmp(text, "ok") != 0) tell(k, "%s: %s", what, text);
    }
    sqlite3_reset(st);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* ---- segments ---------------------------------------------------------------------------------------------------- */

static uint64_t spread(uint32_t at) { return (at + (uint64_t)1) * 0x9E3779B97F4A7C15u; }

static index_segment *segment_at(checker *k) { return index_segment_get(k->index, k->segment); }

static bool length_is(checker *k, const index_term *t) {
    uint32_t length;
    return index_term_length(segment_at(k), t->id, &length, NULL) == LEDE_OK && length == t->form.n;
}

static lede_status read_forms(checker *k, lede_error *e) {
    index_terms *terms;
    index_term t;
    index_size size = index_segment_size(segment_at(k));
    lede_status code = index_terms_new(&terms, segment_at(k), STR(""), e);
    while (code == LEDE_OK && (code = index_terms_next(terms, &t, e)) == LEDE_OK) {
        if (t.id >= size.terms || k->form[t.id].p) {
            tell(k, "segment %zu: a term has the number of another, or none", k->segment);
            continue;
        }
        if (!length_is(k, &t))
            tell(k, "segment %zu: the length of \"%.*s\" is another", k->segment, (int)t.form.n, t.form.p);
        char *copy = arena_copy(k->forms, t.form.p, t.form.n);
        if (!copy) code = no_memory(e);
        else k->form[t.id] = (lede_str){copy, t.form.n};
    }
    index_terms_free(terms);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* Get ready for the documents of segment number k->segment. */
static lede_status enter_segment(checker *k, lede_error *e) {
    index_size size = index_segment_size(segment_at(k));
    free(k->form);
    free(k->sum);
    free(k->count);
    free(k->last);
    arena_reset(k->forms);
    k->number = 0;
    k->differs = false;
    k->form = calloc(size.terms + (size_t)1, sizeof *k->form);
    k->sum = calloc(size.terms + (size_t)1, sizeof *k->sum);
    k->count = calloc(size.terms + (size_t)1, sizeof *k->count);
    k->last = calloc(size.terms + (size_t)1, sizeof *k->last);
    if (!k->form || !k->sum || !k->count || !k->last) return no_memory(e);
    lede_status code = index_docs_get(segment_at(k), &k->docs, e);
    return code == LEDE_OK ? read_forms(k, e) : code;
}

/* A list must name the same positions as the row did: compared by number and sum. */
static lede_status check_list(checker *k, const index_term *t, lede_error *e) {
    index_list *list;
    uint64_t sum = 0;
    uint32_t at, n = 0, last = 0;
    lede_status code = index_list_new(&list, segment_at(k), t, e);
    for (; code == LEDE_OK && (code = index_list_next(list, &at, e)) == LEDE_OK; n++) {
        if (n && at <= last) tell(k, "the list of \"%.*s\" does not ascend", (int)t->form.n, t->form.p);
        sum += spread(last = at);
    }
    index_list_free(list);
    const term_counts *real = &k->count[t->id];
    bool same = t->id < (uint32_t)segment_at(k)->row.terms && n == real->count && sum == k->sum[t->id];
    if (same && !index_segment_size(segment_at(k)).removed && !k->differs)
        same = t->count == real->count && t->hidden == real->hidden && t->documents == real->documents;
    if (code == LEDE_DONE && !same && !k->differs)
        tell(k, "the list of \"%.*s\" is not what the texts say", (int)t->form.n, t->form.p);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* All documents of the segment were seen: now its lists. */
static lede_status leave_segment(checker *k, lede_error *e) {
    index_terms *terms;
    index_term t;
    lede_status code = index_terms_new(&terms, segment_at(k), STR(""), e);
    while (code == LEDE_OK && (code = index_terms_next(terms, &t, e)) == LEDE_OK) code = check_list(k, &t, e);
    index_terms_free(terms);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* ---- one document ------------------------------------------------------------------------------------------------ */

static void count_token(checker *k, uint32_t id, unsigned marks) {
    k->count[id].count++;
    if (marks >> INDEX_BOILER & 1) k->count[id].hidden++;
    else if (k->last[id] != k->number) {
        k->last[id] = k->number; /* which is one ahead already */
        k->count[id].documents++;
    }
}

static lede_status compare_tokens(checker *k, int64_t doc, const lede_text *text, uint32_t start, lede_error *e) {
    index_segment *s = segment_at(k);
    index_block b = {0};
    index_marks m[3] = {0};
    lede_status code = LEDE_OK;
    for (uint32_t i = 0; i < text->tokens; i++) {
        uint32_t at = start + i;
        unsigned marks = 0;
        if (at - b.from >= b.n) code = index_block_get(s, at, &b, e);
        for (int n = 0; code == LEDE_OK && n < 3; n++) {
            if (at - m[n].from >= m[n].n) code = index_marks_get(s, (index_mark)n, at, &m[n], e);
            if (code == LEDE_OK) marks |= (unsigned)(m[n].bit[(at - m[n].from) / 64] >> (at - m[n].from) % 64 & 1) << n;
        }
        if (code != LEDE_OK) return code;
        const lede_token *t = &text->token[i];
        uint32_t id = b.id[at - b.from];
        bool same =
            id < (uint32_t)s->row.terms && str_eq(k->form[id], (lede_str){text->bytes + t->from, t->to - t->from});
        if (same) {
            count_token(k, id, marks);
            k->sum[id] += spread(at);
        }
        if (same && i % OFFSETS == 0 && i) {
            uint32_t position, byte;
            code = index_offset(s, at, &position, &byte, e);
            same = position == at && byte == t->from;
        }
        if (same && marks == k->marks[i]) continue;
        tell(k, "document %lld: token %u in the index is not what the text says", (long long)doc, i);
        k->differs = true;
        break;
    }
    return LEDE_OK;
}

static lede_status check_index(checker *k, int64_t doc, const lede_text *text, lede_error *e) {
    /* Pass over removed documents, and over the ends of segments. */
    while (k->segment < index_segments(k->index)) {
        while (k->number < k->docs.n && k->docs.number[k->number] < 0) k->number++;
        if (k->number < k->docs.n) break;
        lede_status code = leave_segment(k, e);
        k->segment++;
        if (code == LEDE_OK && k->segment < index_segments(k->index)) code = enter_segment(k, e);
        if (code != LEDE_OK) return code;
    }
    if (k->segment == index_segments(k->index) || k->docs.id[k->number] != doc) {
        tell(k, "document %lld is not in the index", (long long)doc);
        k->differs = true;
        return LEDE_OK;
    }
    uint32_t start = k->docs.start[k->number], tokens = k->docs.start[k->number + 1] - start;
    k->number++;
    if (tokens != text->tokens) {
        tell(k, "document %lld has %u tokens in the index, and %u in its text", (long long)doc, tokens, text->tokens);
        k->differs = true;
        return LEDE_OK;
    }
    if (k->marks_room < tokens) {
        free(k->marks);
        k->marks = malloc(k->marks_room = tokens);
        if (!k->marks) return no_memory(e);
    }
    if (tokens) segment_marks(text, k->marks);
    return compare_tokens(k, doc, text, start, e);
}

static lede_status check_document(checker *k, sqlite3_stmt *st, lede_error *e) {
    int64_t doc = sqlite3_column_int64(st, 0);
    lede_str body = sql_text(st, 5), hash = sql_text(st, 6);
    unsigned char real[16];
    const lede_text *text;
    if (!document_hash(&k->scratch, sql_text(st, 1), sql_text(st, 2), sql_text(st, 3), sql_text(st, 4), body, real))
        return no_memory(e);
    if (hash.n != 16 || memcmp(hash.p, real, 16) != 0) tell(k, "document %lld is not what was stored", (long long)doc);
    lede_status code = lede_analyse(k->analyser, body, &text, e);
    if (code != LEDE_OK) return code;
    if (sqlite3_column_int64(st, 7) != (int64_t)body.n || sqlite3_column_int64(st, 8) != text->tokens ||
        sqlite3_column_int64(st, 9) != text->sentences)
        tell(k, "document %lld has another size than its row says", (long long)doc);
    checked_document *d = vec_push(&k->document);
    if (!d) return no_memory(e);
    *d = (checked_document){doc, (uint32_t)body.n, text->tokens};
    return check_index(k, doc, text, e);
}

/* The documents are all seen: what the index has beside them, and the lists of the segments not yet left. */
static lede_status check_rest(checker *k, lede_error *e) {
    lede_error why = {0};
    lede_status code = LEDE_OK;
    while (code == LEDE_OK && k->segment < index_segments(k->index)) {
        for (; k->number < k->docs.n; k->number++)
            if (k->docs.number[k->number] >= 0)
                tell(k, "document %lld is in the index only", (long long)k->docs.id[k->number]);
        code = absorb(k, leave_segment(k, &why), &why, e);
        k->segment++;
        if (code == LEDE_OK && k->segment < index_segments(k->index)) code = absorb(k, enter_segment(k, &why), &why, e);
    }
    return code;
}

static lede_status check_documents(checker *k, lede_error *e) {
    sqlite3_stmt *st;
    lede_error why = {0};
    lede_status code = LEDE_OK;
    if (index_segments(k->index)) code = absorb(k, enter_segment(k, &why), &why, e);
    if (code == LEDE_OK) code = sql_get(k->corpus, SQL_CHECK_DOCUMENTS, &st, e);
    if (code != LEDE_OK) return code;
    while (code == LEDE_OK && (code = sql_step(k->corpus, st, e)) == LEDE_OK) {
        code = absorb(k, check_document(k, st, &why), &why, e);
        if (code == LEDE_OK) code = stopped(k, e);
    }
    sqlite3_reset(st);
    if (code != LEDE_DONE) return code;
    return check_rest(k, e);
}

/* ---- mentions ---------------------------------------------------------------------------------------------------- */

static const checked_document *find_document(const checker *k, int64_t doc) {
    size_t i;
    bisect(i, 0, k->document.n, k->document.p[i].doc < doc);
    return i < k->document.n && k->document.p[i].doc == doc ? &k->document.p[i] : NULL;
}

static lede_status check_body(checker *k, sqlite3_stmt *st, arena *mem, lede_error *e) {
    int64_t id = sqlite3_column_int64(st, 0), doc = id & (((int64_t)1 << MENTION_DOC_BITS) - 1), n = 0;
    const char *type = name_get(k->corpus, id >> MENTION_DOC_BITS).p;
    const checked_document *d = find_document(k, doc);
    lede_mention m;
    unpack u;
    if (!d) {
        tell(k, "there are mentions of type \"%s\" for document %lld, which does not exist", type, (long long)doc);
        return LEDE_OK;
    }
    lede_status code = unpack_begin(&u, k->corpus, type, sql_text(st, 1), mem, e);
    for (; code == LEDE_OK && (code = unpack_next(&u, &m, e)) == LEDE_OK; n++) {
        if (m.from < m.to && m.to <= d->size && m.first < m.last && m.last <= d->tokens && *type && *m.by) continue;
        tell(k, "document %lld: a mention of type \"%s\" at %u-%u does not lie in its text", (long long)doc, type,
             m.from, m.to);
    }
    unpack_end(&u);
    if (code == LEDE_DONE && n != sqlite3_column_int64(st, 2))
        tell(k, "document %lld has %lld mentions of type \"%s\", not %lld", (long long)doc, (long long)n, type,
             (long long)sqlite3_column_int64(st, 2));
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status check_mentions(checker *k, lede_error *e) {
    sqlite3_stmt *st = NULL;
    lede_error why = {0};
    arena *mem = arena_new();
    lede_status code = mem ? name_load(k->corpus, e) : no_memory(e);
    if (code == LEDE_OK) code = sql_get(k->corpus, SQL_CHECK_MENTIONS, &st, e);
    while (code == LEDE_OK && (code = sql_step(k->corpus, st, e)) == LEDE_OK) {
        arena_reset(mem);
        code = absorb(k, check_body(k, st, mem, &why), &why, e);
        if (code == LEDE_OK) code = stopped(k, e);
    }
    sqlite3_reset(st);
    arena_free(mem);
    return code == LEDE_DONE ? LEDE_OK : code;
}

static lede_status check_all(checker *k, lede_error *e) {
    lede_status code = check_rows(k, SQL_INTEGRITY, "SQLite", e);
    if (code == LEDE_OK) code = check_rows(k, SQL_FOREIGN_KEYS, "a row points to nothing in table", e);
    if (code == LEDE_OK) code = check_rows(k, SQL_LONELY, "a document has no text or no analysis", e);
    if (code == LEDE_OK) code = check_documents(k, e);
    return code == LEDE_OK ? check_mentions(k, e) : code;
}

lede_status lede_corpus_check(lede_corpus *c, lede_fault_fn *fault, void *user, const volatile int *stop,
                              int64_t *faults, lede_error *e) {
    *faults = 0;
    checker k = {.corpus = c, .fault = fault, .user = user, .stop = stop, .forms = arena_new()};
    lede_error why = {0};
    lede_status code = k.forms ? lede_analyser_new(&k.analyser, &why) : no_memory(&why);
    if (code == LEDE_OK) code = index_open(&k.index, c, &why);
    if (code == LEDE_OK) code = check_all(&k, &why);
    code = absorb(&k, code, &why, e);
    index_close(k.index);
    lede_analyser_free(k.analyser);
    arena_free(k.forms);
    free(k.form);
    free(k.sum);
    free(k.count);
    free(k.last);
    free(k.marks);
    vec_free(&k.document);
    buf_free(&k.scratch);
    *faults = k.faults;
    return code;
}
