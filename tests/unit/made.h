/* made.h — documents made up, and a corpus to put them in; for the tests of the store. */
#ifndef LEDE_TEST_MADE_H
#define LEDE_TEST_MADE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "lede.h"
#include "store/index.h"

/* ---- documents made up ------------------------------------------------------------------------------------------- */

enum { WORDS = 60 };

typedef struct {
    int n, next;
    char id[32], title[64], text[4096], date[11];
    const char *prefix;      /* of ids */
    int bad;                 /* this one is no text */
    volatile int *stop;      /* set when half is read */
    lede_corpus *other;      /* asked to write in the middle */
    lede_status other_said;
    lede_field field;
} made;

static inline unsigned roll(unsigned *x) { return (*x = *x * 1103515245u + 12345u) >> 16; }

static inline void make_text(made *m, int i) {
    static const char *const word[] = {"the", "The", "aid",     "military", "Kyiv", "Ukraine", "said", "U.S.",
                                       "$1.5", "3.5", "don't", "naïve", "HIMARS", "THE", "of", "Zelenskyy"};
    unsigned x = (unsigned)i * 7919u + 17;
    size_t at = 0;
    for (int k = 0; k < WORDS + i % 50; k++) {
        unsigned r = roll(&x);
        if (r % 13 == 0) at += (size_t)sprintf(m->text + at, "word%u ", roll(&x) % 3000);
        else at += (size_t)sprintf(m->text + at, "%s ", word[r % 16]);
        if (r % 9 == 0) at += (size_t)sprintf(m->text + at, ". %s", r % 27 == 0 ? "\n\n" : "He ");
    }
}

static inline lede_status make_record(void *user, lede_record *out, lede_error *e) {
    made *m = user;
    if (m->next == m->n) return LEDE_DONE;
    int i = m->next++;
    if (m->stop && m->next > m->n / 2) *m->stop = 1;
    if (m->other && m->next == m->n) {
        int64_t id;
        lede_decision d = {.kind = STR("note"), .target = STR("x")};
        m->other_said = lede_corpus_decide(m->other, &d, &id, e);
    }
    sprintf(m->id, "%s%04d", m->prefix ? m->prefix : "d", i);
    sprintf(m->title, "Title of %s", m->id);
    sprintf(m->date, i % 10 == 3 ? "2022-%02d" : i % 10 == 4 ? "" : "2022-%02d-%02d", i % 12 + 1, i % 28 + 1);
    make_text(m, i);
    m->field = (lede_field){STR("section"), i % 2 ? STR("odd") : STR("even")};
    *out = (lede_record){.id = str_of(m->id),
                         .title = str_of(m->title),
                         .date = str_of(m->date),
                         .text = str_of(m->text),
                         .date_known = *m->date ? LEDE_DATE_GIVEN : LEDE_DATE_UNKNOWN,
                         .field = &m->field,
                         .fields = 1,
                         .source = i % 3 ? STR("Reuters") : STR("AP"),
                         .origin = str_of(m->id)};
    if (m->bad && i == m->bad) out->text = (lede_str){"a\0b\0\0\0", 6};
    return LEDE_OK;
}

static inline lede_annotator *annotator(void) {
    lede_annotator *a;
    lede_attr person[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("person")},
                          {.key = "canonical", .kind = LEDE_STRING, .text = STR("Volodymyr Zelenskyy")}};
    lede_attr place[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("place")}};
    lede_attr arm[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("equipment")},
                       {.key = "canonical", .kind = LEDE_STRING, .text = STR("M142 HIMARS")}};
    assert_int_equal(lede_annotator_new(&a, NULL), LEDE_OK);
    const lede_entry entry[] = {{"entity", "Zelenskyy", person, 2, "test:z"}, {"entity", "Kyiv", place, 1, "test:k"},
                                {"entity", "Ukraine", place, 1, "test:u"}, {"entity", "HIMARS", arm, 2, "test:h"}};
    for (size_t i = 0; i < sizeof entry / sizeof *entry; i++)
        assert_int_equal(lede_annotator_entry(a, &entry[i], NULL), LEDE_OK);
    return a;
}

/* ---- small helpers ----------------------------------------------------------------------------------------------- */

static inline lede_corpus *open_at(const char *where) {
    lede_corpus *c;
    lede_error e = {0};
    if (lede_corpus_open(&c, where, LEDE_CREATE, &e) != LEDE_OK) fail_msg("%s", e.msg);
    return c;
}

static inline lede_status add(lede_corpus *c, made *m, int64_t batch, lede_annotator *a, lede_summary *s,
                              lede_error *e) {
    lede_add_options o = {.annotator = a, .batch = batch, .stop = m->stop};
    m->next = 0;
    return lede_corpus_add(c, make_record, m, &o, s, e);
}

static inline lede_summary add_ok(lede_corpus *c, made m, int64_t batch, lede_annotator *a) {
    lede_summary s = {0};
    lede_error e = {0};
    if (add(c, &m, batch, a, &s, &e) != LEDE_OK) fail_msg("%s", e.msg);
    lede_summary kept = s;
    kept.skip = NULL;
    lede_summary_free(&s);
    return kept;
}

static inline void print_fault(void *user, const char *sentence) {
    (void)user;
    print_message("fault: %s\n", sentence);
}

static inline int64_t faults_of(lede_corpus *c) {
    int64_t faults;
    lede_error e = {0};
    if (lede_corpus_check(c, print_fault, NULL, NULL, &faults, &e) != LEDE_OK) fail_msg("%s", e.msg);
    return faults;
}

static inline void fingerprint(lede_corpus *c, char out[33]) {
    assert_int_equal(lede_corpus_fingerprint(c, out, NULL), LEDE_OK);
}

static inline int64_t mentions_of(lede_corpus *c) {
    int64_t n;
    assert_int_equal(lede_corpus_mentions(c, &n, NULL), LEDE_OK);
    return n;
}

static inline lede_totals totals(lede_corpus *c) {
    lede_totals t;
    assert_int_equal(lede_corpus_totals(c, &t, NULL), LEDE_OK);
    return t;
}

#endif
