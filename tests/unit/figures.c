/* Parts of a corpus, n-grams, trends and saved hits, against slow and simple counters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "lede.h"

enum { DOCS = 60 };

typedef struct {
    char *text[DOCS];
    char date[DOCS][16];
    size_t n, next;
} bundle;

static uint64_t seed = 20220224;
static uint32_t dice(uint32_t n) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % n;
}

static lede_status next_record(void *data, lede_record *out, lede_error *e) {
    (void)e;
    bundle *b = data;
    if (b->next == b->n) return LEDE_DONE;
    size_t i = b->next++;
    *out = (lede_record){.text = str_of(b->text[i]),
                         .date = str_of(b->date[i]),
                         .date_known = LEDE_DATE_GIVEN,
                         .source = i % 3 ? STR("Wire") : STR("Post")};
    return LEDE_OK;
}

static void add(lede_corpus *c, bundle *b) {
    lede_error e = {0};
    lede_summary sum = {0};
    lede_add_options o = {.batch = 16}; /* several segments */
    b->next = 0;
    if (lede_corpus_add(c, next_record, b, &o, &sum, &e) != LEDE_OK) fail_msg("%s", e.msg);
    lede_summary_free(&sum);
}

/* `often` of a hundred words are "aid"; sentences of four to nine words. */
static void fill(bundle *b, size_t i, const char *date, uint32_t sentences, uint32_t often) {
    static const char *const words[] = {"red", "blue", "tree", "rain", "stone", "house"};
    buf t = {0};
    for (uint32_t s = 0; s < sentences; s++) {
        for (uint32_t w = 0, n = 4 + dice(6); w < n; w++)
            buf_printf(&t, "%s ", dice(100) < often ? "aid" : words[dice(dice(6) + 1)]);
        buf_printf(&t, "ended number %zu. ", i);
    }
    b->text[i] = t.p;
    snprintf(b->date[i], sizeof b->date[i], "%s", date);
    if (b->n <= i) b->n = i + 1;
}

static lede_corpus *made(bundle *b) {
    lede_corpus *c;
    for (size_t i = 0; i < DOCS; i++) {
        char date[16];
        snprintf(date, sizeof date, "20%02zu-%02zu-15", 20 + i / 12, 1 + i % 12);
        fill(b, i, date, 12, i < 24 ? 4 : 30); /* the rate changes with 2022-01 */
    }
    assert_int_equal(lede_corpus_open(&c, NULL, LEDE_CREATE, NULL), LEDE_OK);
    add(c, b);
    return c;
}

static void empty(bundle *b) {
    for (size_t i = 0; i < b->n; i++) free(b->text[i]);
}

static lede_hits *hits_of(lede_corpus *c, const char *text, lede_selection *inside) {
    lede_query *q;
    lede_hits *h;
    lede_error e = {0};
    lede_query_options o = {.inside = inside};
    if (lede_query_new(&q, c, str_of(text), &o, &e) != LEDE_OK) fail_msg("%s: %s", text, e.msg);
    if (lede_query_hits(q, &h, &e) != LEDE_OK) fail_msg("%s: %s", text, e.msg);
    lede_query_free(q); /* hits keep it */
    return h;
}

/* All hits as text. */
static char *listed(lede_hits *h) {
    buf b = {0};
    for (int64_t i = 0; i < lede_hits_count(h).hits; i++) {
        lede_hit hit;
        assert_int_equal(lede_hits_get(h, i, &hit, NULL), LEDE_OK);
        buf_printf(&b, "%d:%u-%u ", (int)hit.doc, hit.from, hit.to);
    }
    buf_putc(&b, '\n');
    return b.p;
}

static void same_hits(lede_hits *a, lede_hits *b) {
    char *x = listed(a), *y = listed(b);
    assert_string_equal(x, y);
    free(x);
    free(y);
}

/* ---- n-grams ----------------------------------------------------------------------------------------------------- */

typedef struct {
    intern *known;
    VEC(int64_t) hits;
    int64_t total;
} slow;

static void slow_count(slow *s, lede_corpus *c, uint32_t n) {
    for (int64_t doc = 1; doc <= DOCS; doc++) {
        const lede_text *t;
        assert_int_equal(lede_document_analysis(c, doc, &t, NULL), LEDE_OK);
        for (uint32_t k = 0; k < t->sentences; k++)
            for (uint32_t at = t->sentence[k].from; at + n <= t->sentence[k].to; at++) {
                buf b = {0};
                bool words = true;
                for (uint32_t i = at; i < at + n; i++) {
                    const lede_token *w = &t->token[i];
                    words &= t->bytes[w->from] != '.';
                    if (i > at) buf_putc(&b, ' ');
                    utf8_fold(&b, t->bytes + w->from, w->to - w->from);
                }
                if (words) {
                    int32_t id = intern_add(s->known, b.p, b.n);
                    if ((size_t)id == s->hits.n) *vec_push(&s->hits) = 0;
                    s->hits.p[id]++;
                    s->total++;
                }
                buf_free(&b);
            }
    }
}

/* However few rows are asked for, they are the first of all of them. */
static void most_frequent_first(const lede_selection *s, uint32_t n, const lede_ngram *all, size_t rows) {
    for (int64_t top = 1; top <= 30 && top <= (int64_t)rows; top++) {
        lede_ngrams *t;
        const lede_ngram *row;
        lede_ngram_options o = {.n = n, .least = 1, .top = top};
        assert_int_equal(lede_ngrams_new(&t, s, &o, NULL, NULL), LEDE_OK);
        assert_int_equal(lede_ngrams_rows(t, &row), top);
        for (int64_t i = 0; i < top; i++) {
            assert_int_equal(row[i].hits, all[i].hits);
            for (uint32_t k = 0; k < n; k++) assert_true(str_eq(row[i].word[k], all[i].word[k]));
        }
        lede_ngrams_free(t);
    }
}

static void test_ngrams(void **state) {
    (void)state;
    bundle b = {0};
    lede_corpus *c = made(&b);
    for (uint32_t n = 1; n <= 4; n++) {
        slow s = {.known = intern_new()};
        slow_count(&s, c, n);
        lede_selection *all;
        lede_ngrams *t;
        const lede_ngram *row;
        lede_ngram_options o = {.n = n, .least = 1, .top = 100000};
        assert_int_equal(lede_selection_new(&all, c, STR(""), NULL), LEDE_OK);
        assert_int_equal(lede_ngrams_new(&t, all, &o, NULL, NULL), LEDE_OK);
        size_t rows = lede_ngrams_rows(t, &row);
        assert_int_equal(rows, s.hits.n);
        assert_int_equal(lede_ngrams_get(t).distinct, s.hits.n);
        assert_int_equal(lede_ngrams_get(t).total, s.total);
        for (size_t i = 0; i < rows; i++) {
            buf key = {0};
            for (uint32_t k = 0; k < n; k++)
                buf_printf(&key, "%s%.*s", k ? " " : "", (int)row[i].word[k].n, row[i].word[k].p);
            int32_t id = intern_find(s.known, key.p, key.n);
            assert_true(id >= 0);
            assert_int_equal(row[i].hits, s.hits.p[id]);
            if (i) assert_true(row[i - 1].hits >= row[i].hits);
            buf_free(&key);
        }
        most_frequent_first(all, n, row, rows);
        lede_ngrams_free(t);
        o = (lede_ngram_options){.n = n, .least = 3, .top = 2};
        assert_int_equal(lede_ngrams_new(&t, all, &o, NULL, NULL), LEDE_OK);
        assert_int_equal(lede_ngrams_rows(t, &row), 2);
        int64_t least = 0;
        for (size_t i = 0; i < s.hits.n; i++) least += s.hits.p[i] >= 3;
        assert_int_equal(lede_ngrams_get(t).distinct, least);
        lede_ngrams_free(t);
        lede_selection_free(all);
        vec_free(&s.hits);
        intern_free(s.known);
    }
    lede_corpus_close(c);
    empty(&b);
}

/* ---- parts ------------------------------------------------------------------------------------------------------- */

static void test_parts(void **state) {
    (void)state;
    bundle b = {0};
    lede_corpus *c = made(&b);
    lede_selection *posts, *others, *all;
    assert_int_equal(lede_selection_new(&all, c, STR(" "), NULL), LEDE_OK);
    assert_int_equal(lede_selection_new(&posts, c, STR("source=\"Post\""), NULL), LEDE_OK);
    assert_int_equal(lede_selection_rest(&others, posts, NULL), LEDE_OK);
    assert_int_equal(lede_selection_get(posts).documents, 20);
    assert_int_equal(lede_selection_get(others).documents, 40);
    assert_int_equal(lede_selection_get(posts).tokens + lede_selection_get(others).tokens,
                     lede_selection_get(all).tokens);
    lede_hits *by_part = hits_of(c, "aid", posts), *by_condition = hits_of(c, "aid source:Post", NULL);
    same_hits(by_part, by_condition);
    assert_int_equal(lede_hits_count(by_part).of_tokens, lede_selection_get(posts).tokens);
    assert_true(lede_hits_count(by_part).per_million == lede_hits_count(by_condition).per_million);
    lede_hits_free(by_condition);
    /* Sentences with both words, asked for in two ways. */
    lede_selection *sentences;
    lede_hits *rain = hits_of(c, "rain", NULL);
    assert_int_equal(lede_hits_selection(&sentences, rain, LEDE_UNIT_SENTENCE, NULL), LEDE_OK);
    lede_hits *aid = hits_of(c, "aid", sentences), *again;
    lede_hits *slowly = hits_of(c, "[lower=\"aid\"] (?= []* [lower=\"rain\"])", NULL),
              *behind = hits_of(c, "[lower=\"rain\"] []* [lower=\"aid\"]", NULL);
    assert_true(lede_hits_count(aid).hits > 20);
    assert_int_equal(lede_hits_combine(&again, aid, slowly, LEDE_BOTH, NULL), LEDE_OK);
    same_hits(again, slowly);
    lede_hits_free(again);
    assert_int_equal(lede_hits_combine(&again, aid, slowly, LEDE_WITHOUT, NULL), LEDE_OK);
    for (int64_t i = 0; i < lede_hits_count(again).hits; i++) { /* the others stand behind a "rain" */
        lede_kwic line;
        assert_int_equal(lede_hits_kwic(again, i, 0, &line, NULL), LEDE_OK);
        assert_non_null(memmem(line.left.p, line.left.n, "rain", 4));
    }
    lede_hits_free(again);
    lede_hits_free(behind);
    lede_hits_free(slowly);
    lede_hits_free(aid);
    lede_hits_free(rain);
    lede_hits_free(by_part);
    lede_selection_free(sentences);
    lede_selection_free(posts);
    lede_selection_free(others);
    lede_selection_free(all);
    lede_corpus_close(c);
    empty(&b);
}

/* ---- trends ------------------------------------------------------------------------------------------------------ */

static void test_trend(void **state) {
    (void)state;
    bundle b = {0};
    lede_corpus *c = made(&b);
    lede_hits *h = hits_of(c, "aid", NULL);
    static const char *const by[] = {"month", "quarter", "year", "week", "day"};
    static const char *const first[] = {"2020-01", "2020-Q1", "2020", "2020-W03", "2020-01-15"};
    static const char *const change[] = {"2022-01", "2022-Q1", "2022", "2022-W02", "2022-01-15"};
    static const size_t periods[] = {60, 20, 5, 257, 1797};
    for (size_t k = 0; k < 5; k++) {
        lede_trend *t;
        const lede_trend_row *row;
        int64_t hits = 0, tokens = 0;
        int changes = 0;
        assert_int_equal(lede_hits_trend(&t, h, by[k], NULL), LEDE_OK);
        assert_int_equal(lede_trend_rows(t, &row), periods[k]);
        assert_string_equal(row[0].period, first[k]);
        for (size_t i = 0; i < periods[k]; i++) {
            hits += row[i].hits;
            tokens += row[i].tokens;
            changes += row[i].change;
            if (row[i].change) assert_string_equal(row[i].period, change[k]);
        }
        assert_int_equal(changes, 1);
        assert_int_equal(hits, lede_hits_count(h).hits);
        assert_int_equal(tokens, lede_hits_count(h).of_tokens);
        lede_trend_free(t);
    }
    lede_trend *t;
    lede_error e = {0};
    assert_int_equal(lede_hits_trend(&t, h, "decade", &e), LEDE_EQUERY);
    lede_hits_free(h);
    h = hits_of(c, "red", NULL); /* its rate falls with the other's rise, but evenly in itself */
    assert_int_equal(lede_hits_trend(&t, h, "month", NULL), LEDE_OK);
    lede_trend_free(t);
    lede_hits_free(h);
    h = hits_of(c, "ended", NULL); /* once a sentence, always */
    const lede_trend_row *row;
    assert_int_equal(lede_hits_trend(&t, h, "month", NULL), LEDE_OK);
    for (size_t i = 0, n = lede_trend_rows(t, &row); i < n; i++) assert_false(row[i].change);
    lede_trend_free(t);
    lede_hits_free(h);
    lede_corpus_close(c);
    empty(&b);
}

/* ---- saved ------------------------------------------------------------------------------------------------------- */

static void count_saved(void *data, const lede_saved *s) {
    int *n = data;
    n[0]++;
    n[1] += s->changed;
}

static void test_saved(void **state) {
    (void)state;
    bundle b = {0}, more = {0};
    lede_corpus *c = made(&b);
    int64_t gone;
    lede_hits *h = hits_of(c, "@a:\"aid\" []{0,2} @b:[lower=\"rain\"] :: source=\"Post\"", NULL), *again;
    int64_t hits = lede_hits_count(h).hits;
    double rate = lede_hits_count(h).per_million;
    assert_true(hits > 5);
    assert_int_equal(lede_hits_save(h, STR("both"), NULL), LEDE_OK);
    assert_int_equal(lede_saved_hits(&again, c, STR("both"), NULL, &gone, NULL), LEDE_OK);
    assert_int_equal(gone, 0);
    assert_true(lede_hits_count(again).per_million == rate);
    lede_counts *t;
    const lede_count_row *row;
    assert_int_equal(lede_hits_group(&t, again, STR("@b"), NULL, NULL), LEDE_OK); /* captures are kept */
    assert_int_equal(lede_counts_rows(t, &row), 1);
    assert_string_equal(row[0].key[0].p, "rain");
    lede_counts_free(t);
    lede_hits_free(again);

    /* Another segment, and a document with hits that goes: the saved hits stay those that they were. */
    lede_hit hit;
    assert_int_equal(lede_hits_get(h, 0, &hit, NULL), LEDE_OK);
    int64_t lost = hit.doc, lost_hits = 0;
    for (int64_t i = 0; i < hits; i++) {
        assert_int_equal(lede_hits_get(h, i, &hit, NULL), LEDE_OK);
        lost_hits += hit.doc == lost;
    }
    fill(&more, 0, "2026-01-01", 30, 50);
    add(c, &more);
    assert_int_equal(lede_document_remove(c, lost, NULL), LEDE_OK);
    assert_int_equal(lede_saved_hits(&again, c, STR("both"), NULL, &gone, NULL), LEDE_OK);
    assert_int_equal(gone, lost_hits);
    assert_int_equal(lede_hits_count(again).hits, hits - lost_hits);
    lede_hits *now;
    assert_int_equal(lede_hits_again(&now, h, &gone, NULL), LEDE_OK);
    same_hits(now, again);
    lede_hits_free(now);
    assert_int_equal(lede_hits_again(&now, again, &gone, NULL), LEDE_DONE);
    lede_hits_free(again);
    lede_hits_free(h);

    int n[2] = {0, 0};
    assert_int_equal(lede_saved_list(c, count_saved, n, NULL), LEDE_OK);
    assert_int_equal(n[0], 1);
    assert_int_equal(n[1], 1);
    lede_error e = {0};
    assert_int_equal(lede_saved_hits(&again, c, STR("none"), NULL, &gone, &e), LEDE_ENOTFOUND);
    assert_int_equal(lede_saved_remove(c, STR("both"), NULL), LEDE_OK);
    assert_int_equal(lede_saved_remove(c, STR("both"), NULL), LEDE_ENOTFOUND);
    lede_corpus_close(c);
    empty(&b);
    empty(&more);
}

/* Hits that are kept hinder no writing, also when another has written since they were found. */
static void test_saved_after_another_wrote(void **state) {
    (void)state;
    bundle b = {0}, more = {0};
    lede_corpus *c, *other;
    lede_error e = {0};
    char path[] = "/tmp/lede-figures-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    fill(&b, 0, "2022-01-01", 5, 50);
    fill(&more, 0, "2023-01-01", 5, 50);
    assert_int_equal(lede_corpus_open(&c, path, LEDE_CREATE, NULL), LEDE_OK);
    add(c, &b);
    lede_hits *h = hits_of(c, "aid", NULL), *again;
    int64_t hits = lede_hits_count(h).hits, gone;
    assert_int_equal(lede_corpus_open(&other, path, LEDE_WRITE, NULL), LEDE_OK);
    add(other, &more);
    lede_corpus_close(other);
    if (lede_hits_save(h, STR("first"), &e) != LEDE_OK) fail_msg("%s", e.msg);
    assert_int_equal(lede_hits_again(&again, h, &gone, NULL), LEDE_OK);
    assert_int_equal(lede_hits_count(again).hits, hits);
    lede_hits_free(again);
    lede_hits_free(h);
    h = hits_of(c, "aid", NULL);
    assert_true(lede_hits_count(h).hits > hits);
    lede_hits_free(h);
    lede_corpus_close(c);
    unlink(path);
    empty(&b);
    empty(&more);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_ngrams), cmocka_unit_test(test_parts),
                                       cmocka_unit_test(test_trend), cmocka_unit_test(test_saved),
                                       cmocka_unit_test(test_saved_after_another_wrote)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
