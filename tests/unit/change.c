/* A corpus that changes: documents added, replaced and removed at random, the index exact at every moment; and an index
 * made by another version of the program. */
#include "made.h"

#include <sqlite3.h>
#include <unistd.h>

enum { MOST_DOCUMENTS = 60, STEPS = 240, LONGEST = 700 };

static const char *const word[] = {"aid",  "Aid",   "military", "the",          "said",
                                   "Kyiv", "don't", "U.S.",     "na\xC3\xAFve", "\xE2\x80\x9Cyes\xE2\x80\x9D"};
enum { KINDS = sizeof word / sizeof *word };

typedef struct {
    unsigned seed;
    char id[16], name[MOST_DOCUMENTS][16];
    buf text[MOST_DOCUMENTS]; /* what each document says now; n == 0: it is not there */
    int first, n, next;       /* of those to add */
} world;

/* Now and then a line end, a blank that is not ASCII or an invisible one between the words; and what a page adds. */
static void write_text(world *w, buf *b) {
    static const char *const between[] = {" ", " ", " ", "\n", "\xC2\xA0", "\xE2\x80\x8B ", "  "};
    buf_clear(b);
    for (unsigned i = 0, n = 1 + roll(&w->seed) % LONGEST; i < n; i++) {
        buf_puts(b, word[roll(&w->seed) % KINDS]);
        if (roll(&w->seed) % 12 == 0) buf_puts(b, ".");
        if (roll(&w->seed) % 40 == 0) buf_printf(b, " rare%u", roll(&w->seed) % 5000);
        buf_puts(b, between[roll(&w->seed) % 7]);
    }
    if (roll(&w->seed) % 3 == 0) buf_puts(b, "\n\nSubscribe to our newsletter\n\nShare this article\n");
}

static lede_status next_record(void *user, lede_record *out, lede_error *e) {
    (void)e;
    world *w = user;
    if (w->next == w->n) return LEDE_DONE;
    int i = (w->first + w->next++) % MOST_DOCUMENTS;
    write_text(w, &w->text[i]);
    sprintf(w->id, "d%d", i);
    *out = (lede_record){.id = str_of(w->id), .text = {w->text[i].p, w->text[i].n}, .origin = str_of(w->id)};
    return LEDE_OK;
}

static void add_some(world *w, lede_corpus *c) {
    lede_summary s = {0};
    lede_error e = {0};
    w->first = (int)(roll(&w->seed) % MOST_DOCUMENTS);
    w->n = 1 + (int)(roll(&w->seed) % 6);
    w->next = 0;
    if (lede_corpus_add(c, next_record, w, &(lede_add_options){.batch = 3}, &s, &e) != LEDE_OK) fail_msg("%s", e.msg);
    assert_int_equal(s.skipped, 0);
    lede_summary_free(&s);
}

static void remove_one(world *w, lede_corpus *c) {
    lede_documents *cursor;
    lede_document d;
    int i = (int)(roll(&w->seed) % MOST_DOCUMENTS);
    sprintf(w->id, "d%d", i);
    lede_document_filter f = {.id = str_of(w->id)};
    assert_int_equal(lede_documents_new(&cursor, c, &f, NULL), LEDE_OK);
    int64_t doc = lede_documents_next(cursor, &d, NULL) == LEDE_OK ? d.id : 0;
    lede_documents_free(cursor);
    assert_int_equal(doc != 0, w->text[i].n > 0);
    if (doc) assert_int_equal(lede_document_remove(c, doc, NULL), LEDE_OK);
    buf_clear(&w->text[i]);
}

/* How often a form stands in the texts outside boilerplate, and in how many of them. */
static void count_slowly(const world *w, const char *form, int64_t *hits, int64_t *documents) {
    lede_analyser *a;
    assert_int_equal(lede_analyser_new(&a, NULL), LEDE_OK);
    *hits = *documents = 0;
    for (int i = 0; i < MOST_DOCUMENTS; i++) {
        const lede_text *t;
        lede_str clean;
        int64_t repaired, before = *hits;
        if (!w->text[i].n) continue;
        assert_int_equal(lede_normalise(a, (lede_str){w->text[i].p, w->text[i].n}, &clean, &repaired, NULL), LEDE_OK);
        assert_int_equal(lede_analyse(a, clean, &t, NULL), LEDE_OK);
        for (uint32_t k = 0, b = 0; k < t->tokens; k++) {
            while (b < t->boilerplates && t->boilerplate[b].to <= t->token[k].from) b++;
            if (b < t->boilerplates && t->boilerplate[b].from <= t->token[k].from) continue;
            *hits += str_eq((lede_str){t->bytes + t->token[k].from, t->token[k].to - t->token[k].from}, str_of(form));
        }
        *documents += *hits > before;
    }
    lede_analyser_free(a);
}

/* Every hit's bytes are the word, whatever became of its segment. */
static void assert_bytes(lede_corpus *c, lede_query *q, const char *form) {
    lede_hits *h;
    assert_int_equal(lede_query_hits(q, &h, NULL), LEDE_OK);
    for (int64_t i = 0; i < lede_hits_count(h).hits; i++) {
        lede_hit hit;
        lede_str text;
        assert_int_equal(lede_hits_get(h, i, &hit, NULL), LEDE_OK);
        assert_int_equal(lede_document_text(c, hit.doc, &text, NULL), LEDE_OK);
        assert_true(str_eq((lede_str){text.p + hit.from, hit.to - hit.from}, str_of(form)));
    }
    lede_hits_free(h);
}

static void assert_exact(const world *w, lede_corpus *c) {
    assert_int_equal(faults_of(c), 0);
    for (int k = 0; k < KINDS - 1; k++) { /* the last is three tokens */
        char text[64];
        int64_t hits, documents;
        lede_query *q;
        lede_count n;
        sprintf(text, "[word=\"%s\"]", word[k][1] == '.' ? "U\\.S\\." : word[k]);
        assert_int_equal(lede_query_new(&q, c, str_of(text), NULL, NULL), LEDE_OK);
        assert_int_equal(lede_query_count(q, &n, NULL), LEDE_OK);
        count_slowly(w, word[k], &hits, &documents);
        assert_int_equal(n.hits, hits);
        assert_int_equal(n.documents, documents);
        assert_bytes(c, q, word[k]);
        lede_query_free(q);
    }
}

static void the_index_stays_exact(void **state) {
    (void)state;
    world w = {.seed = 4711};
    lede_corpus *c = open_at(NULL);
    for (int i = 0; i < STEPS; i++) {
        if (roll(&w.seed) % 3) add_some(&w, c);
        else remove_one(&w, c);
        if (i % 24 == 23) assert_exact(&w, c);
    }
    lede_corpus_close(c);
    for (int i = 0; i < MOST_DOCUMENTS; i++) buf_free(&w.text[i]);
}

static void change_version(const char *path) {
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE segment SET made = 1", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void an_index_of_another_version_is_made_anew(void **state) {
    (void)state;
    char path[] = "/tmp/lede-change-XXXXXX";
    world w = {.seed = 99};
    lede_query *q;
    lede_error e = {0};
    int64_t done;
    close(mkstemp(path));
    unlink(path);
    lede_corpus *c = open_at(path);
    for (int i = 0; i < 12; i++) add_some(&w, c);
    remove_one(&w, c);
    lede_corpus_close(c);
    change_version(path);
    c = open_at(path);
    assert_int_equal(lede_query_new(&q, c, STR("aid"), NULL, &e), LEDE_EVERSION);
    assert_non_null(strstr(e.msg, "lede index"));
    assert_int_equal(lede_corpus_index(c, NULL, &done, &e), LEDE_OK);
    assert_int_equal(done, totals(c).documents);
    assert_exact(&w, c);
    assert_int_equal(lede_corpus_index(c, NULL, &done, &e), LEDE_OK);
    assert_int_equal(done, 0);
    lede_corpus_close(c);
    unlink(path);
    for (int i = 0; i < MOST_DOCUMENTS; i++) buf_free(&w.text[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_index_stays_exact),
        cmocka_unit_test(an_index_of_another_version_is_made_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
