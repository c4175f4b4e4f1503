/* Patterns with mentions as elements against the slow matcher, which reads the mentions as they are stored. */
#include "slow.h"

/* Phrases that share words, so that mentions begin together, overlap and lie in each other. */
static lede_annotator *annotator(void) {
    lede_annotator *a;
    lede_attr anna[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("person")},
                        {.key = "canonical", .kind = LEDE_STRING, .text = STR("Anna Red")}};
    lede_attr hill[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("place")},
                        {.key = "canonical", .kind = LEDE_STRING, .text = STR("Blue Hill")}};
    const lede_entry entry[] = {{"entity", "red", anna, 2, "test:a"}, {"entity", "blue tree", hill, 2, "test:b"},
                                {"entity", "house", hill, 1, "test:c"}, {"thing", "red", NULL, 0, "test:d"},
                                {"thing", "stone", NULL, 0, "test:e"}, {"thing", "tree stone", NULL, 0, "test:f"},
                                {"weather", "rain", NULL, 0, "test:g"}, {"weather", "rain red", NULL, 0, "test:h"},
                                {"weather", "tree red rain", NULL, 0, "test:i"}};
    assert_int_equal(lede_annotator_new(&a, NULL), LEDE_OK);
    for (size_t i = 0; i < sizeof entry / sizeof *entry; i++)
        assert_int_equal(lede_annotator_entry(a, &entry[i], NULL), LEDE_OK);
    return a;
}

static int by_place(const void *x, const void *y) {
    const truth *a = x, *b = y;
    if (a->doc != b->doc) return a->doc < b->doc ? -1 : 1;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    return a->last > b->last ? -1 : a->last < b->last;
}

static void copy(char *to, size_t room, lede_str s) {
    assert_true(s.n < room);
    memcpy(to, s.p, s.n);
    to[s.n] = 0;
}

static void read_truths(lede_corpus *c, truths *out) {
    lede_mentions *all;
    const lede_mention *m;
    int64_t doc;
    lede_str text;
    assert_int_equal(lede_mentions_new(&all, c, &(lede_mention_filter){0}, NULL), LEDE_OK);
    while (lede_mentions_next(all, &doc, &m, NULL) == LEDE_OK) {
        truth *t = vec_push(out);
        assert_non_null(t);
        *t = (truth){.doc = (size_t)doc, .first = m->first, .last = m->last};
        copy(t->type, sizeof t->type, str_of(m->type));
        assert_int_equal(lede_document_text(c, doc, &text, NULL), LEDE_OK);
        lede_str name = {text.p + m->from, m->to - m->from};
        for (uint32_t i = 0; i < m->attrs; i++) {
            if (strcmp(m->attr[i].key, "kind") == 0) copy(t->kind, sizeof t->kind, m->attr[i].text);
            if (strcmp(m->attr[i].key, "canonical") == 0) name = m->attr[i].text;
        }
        copy(t->name, sizeof t->name, name);
    }
    lede_mentions_free(all);
    qsort(out->p, out->n, sizeof *out->p, by_place);
}

static void assert_same(const char *text, const buf *slow, const buf *fast) {
    if (slow->n != fast->n || (slow->n && memcmp(slow->p, fast->p, slow->n) != 0))
        fail_msg("%s\n slow %s\n fast %s", text, slow->n ? slow->p : "", fast->n ? fast->p : "");
}

static const char *const units[] = {"", " within p", " within doc", " within thing", " within weather"};

/* An element alone is found wherever it stands. */
static within unit_of(const node *pattern, int asked) {
    return pattern->kind == ELEMENT ? DOCUMENT : asked < 3 ? (within)asked : IN_MENTION;
}

static int compare(const bundle *b, lede_corpus *c, const truths *all) {
    buf text = {0}, slow = {0}, fast = {0};
    pooled = 0;
    node *pattern = random_node(0, &text);
    int asked = dice(3) ? 0 : (int)dice(5);
    buf_puts(&text, units[asked]);
    bool done = slow_found(b, all, pattern, unit_of(pattern, asked), asked == 3 ? "thing" : "weather", &slow);
    if (done) fast_matches(c, text.p, &fast);
    if (done) assert_same(text.p, &slow, &fast);
    buf_free(&text);
    buf_free(&slow);
    buf_free(&fast);
    return done;
}

/* Hits that contain, overlap or lie inside the hits of another pattern. */
static int compare_related(const bundle *b, lede_corpus *c, const truths *all, int how) {
    static const char *const relation[] = {"containing", "overlapping", "inside"};
    enum { MOST = 4000 };
    static span one[MOST], two[MOST];
    buf text = {0}, other = {0}, first = {0}, second = {0}, slow = {0}, fast = {0};
    pooled = 0;
    node *pattern = random_node(0, &text), *related = random_node(1, &other);
    bool negate = dice(4) == 0;
    bool done = slow_found(b, all, pattern, unit_of(pattern, 0), NULL, &first) &&
                slow_found(b, all, related, unit_of(related, 0), NULL, &second);
    size_t n = read_spans(&first, one, MOST), m = read_spans(&second, two, MOST);
    done = done && n < MOST && m < MOST;
    for (size_t i = 0; i < n; i++) {
        bool is = false;
        for (size_t k = 0; k < m && !is; k++) is = relates(how, &one[i], &two[k]);
        if (is != negate) buf_printf(&slow, "%zu:%u-%u ", one[i].doc, one[i].from, one[i].to);
    }
    buf_printf(&text, " %s%s %s", negate ? "not " : "", relation[how], other.p);
    if (done) fast_matches(c, text.p, &fast);
    if (done) assert_same(text.p, &slow, &fast);
    buf *const used[] = {&text, &other, &first, &second, &slow, &fast};
    for (size_t i = 0; i < sizeof used / sizeof *used; i++) buf_free(used[i]);
    return done;
}

static void test_elements(void **state) {
    (void)state;
    int compared = 0;
    elements_too = true;
    for (int corpus = 0; corpus < 12; corpus++) {
        bundle b = {0};
        truths all = {0};
        lede_annotator *a = annotator();
        fill(&b, 5 + dice(DOCS - 5), 5);
        lede_corpus *c = store(&b, a);
        read_truths(c, &all);
        assert_true(all.n > 0);
        for (int i = 0; i < 300; i++) compared += compare(&b, c, &all);
        for (int i = 0; i < 120; i++) compared += compare_related(&b, c, &all, i % 3);
        vec_free(&all);
        lede_corpus_close(c);
        lede_annotator_free(a);
        empty(&b);
    }
    assert_true(compared > 4000);
}

/* Documents that are longer than the windows in which they are gone through. */
static void test_long_documents(void **state) {
    (void)state;
    bundle b = {0};
    truths all = {0};
    lede_annotator *a = annotator();
    fill(&b, 3, 2500);
    lede_corpus *c = store(&b, a);
    read_truths(c, &all);
    for (int i = 0; i < 40; i++) compare(&b, c, &all);
    vec_free(&all);
    lede_corpus_close(c);
    lede_annotator_free(a);
    empty(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_elements), cmocka_unit_test(test_long_documents)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
