/* The store: what is put in comes out. */
#include "unit/made.h"

/* Occurrences of a form by the index, and by splitting all texts again. */
static int64_t count_by_index(lede_corpus *c, const char *form) {
    index_t *x;
    int64_t n = 0;
    assert_int_equal(index_open(&x, c, NULL), LEDE_OK);
    for (size_t i = 0; i < index_segments(x); i++) {
        index_segment *s = index_segment_get(x, i);
        index_term t;
        index_list *l;
        uint32_t at;
        if (index_term_find(s, str_of(form), &t, NULL) != LEDE_OK) continue;
        assert_int_equal(index_list_new(&l, s, &t, NULL), LEDE_OK);
        while (index_list_next(l, &at, NULL) == LEDE_OK) n++;
        index_list_free(l);
    }
    index_close(x);
    return n;
}

static int64_t count_by_hand(lede_corpus *c, const char *form) {
    lede_documents *d;
    lede_document one;
    const lede_text *text;
    int64_t n = 0;
    assert_int_equal(lede_documents_new(&d, c, NULL, NULL), LEDE_OK);
    while (lede_documents_next(d, &one, NULL) == LEDE_OK) {
        assert_int_equal(lede_document_analysis(c, one.id, &text, NULL), LEDE_OK);
        for (uint32_t i = 0; i < text->tokens; i++) {
            const lede_token *t = &text->token[i];
            n += str_eq((lede_str){text->bytes + t->from, t->to - t->from}, str_of(form));
        }
    }
    lede_documents_free(d);
    return n;
}

static void assert_counts(lede_corpus *c) {
    static const char *const form[] = {"the",   "The",   "THE",   "Kyiv", "U.S.", "naïve",
                                       "don't", "word7", "word8", ".",    "of"};
    for (size_t i = 0; i < sizeof form / sizeof *form; i++)
        assert_int_equal(count_by_index(c, form[i]), count_by_hand(c, form[i]));
}

static int64_t doc_of(lede_corpus *c, const char *external) {
    int64_t doc;
    assert_int_equal(lede_document_find(c, str_of(external), &doc, NULL), LEDE_OK);
    return doc;
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

static int count_documents(lede_corpus *c, lede_document_filter f) {
    lede_documents *d;
    lede_document one;
    int n = 0;
    assert_int_equal(lede_documents_new(&d, c, &f, NULL), LEDE_OK);
    while (lede_documents_next(d, &one, NULL) == LEDE_OK) n++;
    assert_int_equal(lede_documents_next(d, &one, NULL), LEDE_DONE);
    lede_documents_free(d);
    return n;
}

static void documents_come_back(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    lede_document d;
    lede_str text;
    assert_int_equal(add_ok(c, (made){.n = 40}, 0, NULL).added, 40);
    assert_int_equal(lede_document_get(c, doc_of(c, "d0007"), &d, NULL), LEDE_OK);
    assert_string_equal(d.title.p, "Title of d0007");
    assert_string_equal(d.date.p, "2022-08-08");
    assert_int_equal(d.fields, 1);
    assert_string_equal(d.field[0].key.p, "section");
    assert_string_equal(d.field[0].value.p, "odd");
    assert_int_equal(lede_document_text(c, d.id, &text, NULL), LEDE_OK);
    assert_int_equal(text.n, d.size);
    assert_int_equal(count_documents(c, (lede_document_filter){.source = STR("AP")}), 14);
    assert_int_equal(count_documents(c, (lede_document_filter){.since = STR("2022-04-05"), .until = STR("2022-04-20")}),
                     3);
    assert_int_equal(count_documents(c, (lede_document_filter){.until = STR("2022-03")}), 10);
    assert_int_equal(count_documents(c, (lede_document_filter){.id = STR("d0007")}), 1);
    assert_int_equal(lede_document_get(c, 4711, &d, NULL), LEDE_ENOTFOUND);
    lede_totals t = totals(c);
    assert_int_equal(t.documents, 40);
    assert_int_equal(t.sources, 2);
    assert_int_equal(t.undated, 4);
    lede_corpus_close(c);
}

static void the_same_again_is_counted(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    char before[33], after[33];
    add_ok(c, (made){.n = 25}, 0, NULL);
    fingerprint(c, before);
    lede_summary s = add_ok(c, (made){.n = 30}, 0, NULL);
    assert_int_equal(s.already, 25);
    assert_int_equal(s.added, 5);
    lede_corpus_close(c);
    c = open_at(NULL);
    add_ok(c, (made){.n = 25}, 4, NULL);
    fingerprint(c, after);
    assert_string_equal(before, after);
    lede_corpus_close(c);
}

typedef struct {
    const lede_record *r;
    size_t n, next;
} given;

static lede_status give(void *user, lede_record *out, lede_error *e) {
    (void)e;
    given *g = user;
    if (g->next == g->n) return LEDE_DONE;
    *out = g->r[g->next++];
    return LEDE_OK;
}

static lede_summary add_records(lede_corpus *c, const lede_record *r, size_t n) {
    given g = {r, n, 0};
    lede_summary s = {0}, kept;
    assert_int_equal(lede_corpus_add(c, give, &g, NULL, &s, NULL), LEDE_OK);
    kept = s;
    lede_summary_free(&s);
    return kept;
}

static void another_text_replaces(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    const lede_record r[] = {{.id = STR("a"), .text = STR("Aid was announced.")},
                             /* the same content under another id */
                             {.id = STR("b"), .text = STR("Aid was announced.")},
                             {.id = STR("a"), .text = STR("Aid was refused.")},   /* within one batch */
                             {.text = STR("No id at all.")}, {.text = STR("No id at all.")}};
    lede_summary s = add_records(c, r, 5);
    assert_int_equal(s.added, 2);
    assert_int_equal(s.replaced, 1);
    assert_int_equal(s.already, 2);
    assert_int_equal(count_by_index(c, "refused"), 1);
    assert_int_equal(count_by_index(c, "announced"), 0);
    assert_int_equal(totals(c).documents, 2);
    assert_int_equal(faults_of(c), 0);
    lede_corpus_close(c);
}

static void one_id_at_two_addresses_is_two_documents(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    const lede_record r[] = {
        {.id = STR("briefing"), .url = STR("https://a.example/briefings/1"), .text = STR("In full.")},
        {.id = STR("briefing"), .url = STR("https://a.example/remarks/1"), .text = STR("In part.")}};
    assert_int_equal(add_records(c, r, 2).added, 2);
    assert_int_equal(add_records(c, r, 2).already, 2);
    assert_int_equal(count_documents(c, (lede_document_filter){.id = STR("https://a.example/remarks/1")}), 1);
    lede_corpus_close(c);
}

static void what_is_no_text_is_skipped_with_its_place(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    made m = {.n = 10, .bad = 4};
    lede_summary s = {0};
    assert_int_equal(add(c, &m, 0, NULL, &s, NULL), LEDE_OK);
    assert_int_equal(s.added, 9);
    assert_int_equal(s.skipped, 1);
    assert_int_equal(s.skip[0].code, LEDE_EFORMAT);
    assert_string_equal(s.skip[0].place, "d0004");
    lede_summary_free(&s);
    lede_corpus_close(c);
}

/* ---- index ------------------------------------------------------------------------------------------------------- */

static void any_batch_gives_the_same_index(void **state) {
    (void)state;
    static const int64_t batch[] = {1, 3, 7, 50, 0};
    char first[33] = "", now[33];
    for (size_t i = 0; i < sizeof batch / sizeof *batch; i++) {
        lede_corpus *c = open_at(NULL);
        add_ok(c, (made){.n = 150}, batch[i], NULL);
        fingerprint(c, now);
        if (*first) assert_string_equal(first, now);
        strcpy(first, now);
        assert_int_equal(faults_of(c), 0);
        assert_counts(c);
        lede_corpus_close(c);
    }
}

static void removed_documents_leave_the_index(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    add_ok(c, (made){.n = 60}, 9, NULL);
    int64_t tokens = totals(c).tokens;
    for (int i = 0; i < 60; i += 4) {
        char id[16];
        sprintf(id, "d%04d", i);
        assert_int_equal(lede_document_remove(c, doc_of(c, id), NULL), LEDE_OK);
    }
    assert_int_equal(totals(c).documents, 45);
    assert_true(totals(c).tokens < tokens);
    assert_int_equal(faults_of(c), 0);
    assert_counts(c);
    add_ok(c, (made){.n = 3, .prefix = "new"}, 0, NULL); /* segments with many holes are written anew */
    assert_int_equal(faults_of(c), 0);
    assert_counts(c);
    assert_int_equal(lede_document_remove(c, 1, NULL), LEDE_ENOTFOUND);
    lede_corpus_close(c);
}

static void terms_come_by_prefix_and_spelling(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    const lede_record r[] = {
        {.id = STR("a"), .text = STR("The the THE tHe then Thermal other. NATO Nato\xE2\x80\x99s")}};
    add_records(c, r, 1);
    index_t *x;
    index_terms *t;
    index_term one;
    buf seen = {0};
    assert_int_equal(index_open(&x, c, NULL), LEDE_OK);
    assert_int_equal(index_terms_new(&t, index_segment_get(x, 0), STR("the"), NULL), LEDE_OK);
    while (index_terms_next(t, &one, NULL) == LEDE_OK) buf_printf(&seen, "%.*s ", (int)one.form.n, one.form.p);
    assert_string_equal(seen.p, "THE The tHe the then Thermal ");
    index_term by_id;
    assert_int_equal(index_term_find(index_segment_get(x, 0), STR("tHe"), &one, NULL), LEDE_OK);
    assert_int_equal(index_term_get(index_segment_get(x, 0), one.id, &by_id, NULL), LEDE_OK);
    assert_true(str_eq(by_id.form, STR("tHe")));
    assert_int_equal(index_term_find(index_segment_get(x, 0), STR("absent"), &one, NULL), LEDE_ENOTFOUND);
    uint32_t id[4], got, from, to;
    assert_int_equal(index_read(index_segment_get(x, 0), 5, 4, id, &got, NULL), LEDE_OK);
    assert_int_equal(got, 4);
    assert_int_equal(index_around(index_segment_get(x, 0), INDEX_SENTENCE, 2, &from, &to, NULL), LEDE_OK);
    assert_int_equal(from, 0);
    assert_int_equal(to, 8);
    index_terms_free(t);
    buf_free(&seen);
    index_close(x);
    lede_corpus_close(c);
}

/* ---- mentions, entities, decisions ------------------------------------------------------------------------------- */

static int count_mentions(lede_corpus *c, lede_mention_filter f) {
    lede_mentions *cursor;
    const lede_mention *m;
    int64_t doc, last = 0;
    uint32_t from = 0;
    int n = 0;
    assert_int_equal(lede_mentions_new(&cursor, c, &f, NULL), LEDE_OK);
    for (; lede_mentions_next(cursor, &doc, &m, NULL) == LEDE_OK; n++) {
        assert_true(doc > last || (doc == last && m->from >= from));
        last = doc;
        from = m->from;
    }
    lede_mentions_free(cursor);
    return n;
}

static void mentions_come_back(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    lede_corpus *c = open_at(NULL);
    lede_summary s = add_ok(c, (made){.n = 40}, 6, a);
    int64_t doc = doc_of(c, "d0000");
    const lede_attr place = {.key = "kind", .kind = LEDE_STRING, .text = STR("place")},
                    launcher = {.key = "canonical", .kind = LEDE_STRING, .text = STR("M142 HIMARS")};
    assert_int_equal(count_mentions(c, (lede_mention_filter){0}), s.mentions);
    assert_int_equal(mentions_of(c), s.mentions);
    int places = count_mentions(c, (lede_mention_filter){.type = "entity", .attr = &place, .attrs = 1});
    int launchers = count_mentions(c, (lede_mention_filter){.attr = &launcher, .attrs = 1});
    assert_true(places > 0 && launchers > 0 && places + launchers <= s.mentions);
    assert_int_equal(count_mentions(c, (lede_mention_filter){.type = "nothing"}), 0);
    int of_one = count_mentions(c, (lede_mention_filter){.doc = doc});
    assert_int_equal(lede_document_remove(c, doc, NULL), LEDE_OK);
    assert_int_equal(count_mentions(c, (lede_mention_filter){0}), s.mentions - of_one);
    assert_int_equal(faults_of(c), 0);
    lede_annotator_free(a);
    lede_corpus_close(c);
}

static void annotating_later_gives_the_same(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    lede_corpus *now = open_at(NULL), *later = open_at(NULL);
    lede_add_options o = {.annotator = a};
    int64_t done;
    lede_summary s = add_ok(now, (made){.n = 30}, 0, a);
    add_ok(later, (made){.n = 30}, 0, NULL);
    assert_int_equal(lede_corpus_annotate(later, &o, &done, NULL), LEDE_OK);
    assert_int_equal(done, 30);
    assert_int_equal(count_mentions(later, (lede_mention_filter){0}), s.mentions);
    assert_int_equal(lede_corpus_annotate(later, &o, &done, NULL), LEDE_OK);
    assert_int_equal(done, 0);
    o.all = true;
    assert_int_equal(lede_corpus_annotate(later, &o, &done, NULL), LEDE_OK);
    assert_int_equal(done, 30);
    assert_int_equal(count_mentions(later, (lede_mention_filter){0}), s.mentions);
    assert_int_equal(faults_of(later), 0);
    lede_annotator_free(a);
    lede_corpus_close(now);
    lede_corpus_close(later);
}

static lede_entity entity_named(lede_corpus *c, const char *name, size_t *mentions) {
    lede_entities *x;
    lede_entity one = {0}, found = {0};
    lede_mentions *cursor;
    const lede_mention *m;
    int64_t doc, last = 0;
    *mentions = 0;
    lede_entity_filter f = {.name = str_of(name)};
    assert_int_equal(lede_entities_new(&x, c, &f, NULL), LEDE_OK);
    if (lede_entities_next(x, &one, NULL) == LEDE_OK) {
        found = one;
        assert_int_equal(lede_entities_mentions(x, &cursor, NULL), LEDE_OK);
        for (; lede_mentions_next(cursor, &doc, &m, NULL) == LEDE_OK; ++*mentions, last = doc) assert_true(doc >= last);
        lede_mentions_free(cursor);
    }
    found.alias = NULL;
    lede_entities_free(x); /* names live in the corpus's table while nothing changes */
    return found;
}

static int64_t decide(lede_corpus *c, const char *kind, const char *target, const lede_attr *value, uint32_t n) {
    lede_decision d = {
        .kind = str_of(kind), .target = str_of(target), .when = STR("2022-12-01"), .value = value, .values = n};
    int64_t id;
    lede_error e = {0};
    if (lede_corpus_decide(c, &d, &id, &e) != LEDE_OK) fail_msg("%s", e.msg);
    return id;
}

static void entities_are_counted_and_merged(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    lede_corpus *c = open_at(NULL);
    size_t mentions = 0;
    add_ok(c, (made){.n = 40}, 0, a);
    lede_entity kyiv = entity_named(c, "kyiv", &mentions);
    assert_true(kyiv.count > 0);
    lede_entity ukraine = entity_named(c, "Ukraine", &mentions);
    assert_int_equal(mentions, ukraine.count);
    entity_named(c, "KYIV", &mentions);
    assert_int_equal(mentions, kyiv.count);
    lede_entity zelenskyy = entity_named(c, "zelenskyy", &mentions); /* by its written form */
    assert_true(str_eq(zelenskyy.name, STR("Volodymyr Zelenskyy")) && zelenskyy.aliases > 0);
    const lede_attr v[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("place")},
                           {.key = "into", .kind = LEDE_STRING, .text = STR("Ukraine")}};
    int64_t merge = decide(c, "merge", "Kyiv", v, 2);
    lede_entity both = entity_named(c, "kyiv", &mentions);
    assert_int_equal(both.count, kyiv.count + ukraine.count);
    assert_int_equal(mentions, both.count);
    assert_int_equal(lede_corpus_undo(c, merge, NULL), LEDE_OK);
    assert_int_equal(entity_named(c, "kyiv", &mentions).count, kyiv.count);
    assert_int_equal(lede_corpus_undo(c, merge, NULL), LEDE_ENOTFOUND);
    lede_annotator_free(a);
    lede_corpus_close(c);
}

static void rename_place(lede_corpus *c, const char *was, const char *is) {
    const lede_attr v[] = {{.key = "kind", .kind = LEDE_STRING, .text = STR("place")},
                           {.key = "into", .kind = LEDE_STRING, .text = str_of(is)}};
    decide(c, "rename", was, v, 2);
}

static void names_go_along_a_chain_of_renames(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    lede_corpus *c = open_at(NULL);
    size_t mentions = 0;
    add_ok(c, (made){.n = 10}, 0, a);
    int64_t count = entity_named(c, "Kyiv", &mentions).count;
    char was[32] = "Kyiv", is[32];
    for (int i = 0; i < 50; i++, strcpy(was, is)) {
        snprintf(is, sizeof is, "city %d", i);
        rename_place(c, was, is);
    }
    assert_int_equal(entity_named(c, "city 49", &mentions).count, count);
    rename_place(c, "city 49", "Kyiv"); /* back to where it began */
    assert_int_equal(entity_named(c, "city 25", &mentions).count, count);
    assert_true(str_eq(entity_named(c, "city 25", &mentions).name, STR("Kyiv")));
    lede_annotator_free(a);
    lede_corpus_close(c);
}

static void decisions_correct_mentions_and_dates(void **state) {
    (void)state;
    lede_annotator *a = annotator();
    lede_corpus *c = open_at(NULL);
    lede_document d;
    lede_mentions *cursor;
    const lede_mention *m;
    int64_t doc;
    lede_summary s = add_ok(c, (made){.n = 10}, 0, a);
    assert_int_equal(lede_mentions_new(&cursor, c, NULL, NULL), LEDE_OK);
    assert_int_equal(lede_mentions_next(cursor, &doc, &m, NULL), LEDE_OK);
    lede_attr v[] = {{.key = "type", .kind = LEDE_STRING, .text = STR("entity")},
                     {.key = "from", .kind = LEDE_NUMBER_VALUE, .number = m->from},
                     {.key = "to", .kind = LEDE_NUMBER_VALUE, .number = m->to},
                     {.key = "key", .kind = LEDE_STRING, .text = STR("kind")},
                     {.key = "value", .kind = LEDE_NUMBER_VALUE, .number = -77.5}};
    const lede_attr misc = {.key = "kind", .kind = LEDE_NUMBER_VALUE, .number = -77.5};
    lede_mentions_free(cursor);
    assert_int_equal(lede_document_get(c, doc, &d, NULL), LEDE_OK);
    char external[32];
    strcpy(external, d.external.p);
    int64_t set = decide(c, "set", external, v, 5);
    assert_int_equal(count_mentions(c, (lede_mention_filter){.attr = &misc, .attrs = 1}), 1);
    decide(c, "discard", external, v, 3);
    assert_int_equal(count_mentions(c, (lede_mention_filter){0}), s.mentions - 1);
    assert_int_equal(lede_corpus_undo(c, set, NULL), LEDE_OK);
    const lede_attr date = {.key = "date", .kind = LEDE_STRING, .text = STR("2001-09")};
    int64_t dated = decide(c, "date", external, &date, 1);
    assert_int_equal(lede_document_get(c, doc, &d, NULL), LEDE_OK);
    assert_string_equal(d.date.p, "2001-09");
    assert_int_equal(d.date_known, LEDE_DATE_GIVEN);
    assert_int_equal(faults_of(c), 0);
    assert_int_equal(lede_corpus_undo(c, dated, NULL), LEDE_OK);
    assert_int_equal(lede_document_get(c, doc, &d, NULL), LEDE_OK);
    assert_string_equal(d.date.p, "2022-01-01");
    lede_annotator_free(a);
    lede_corpus_close(c);
}

static void near_copies_are_one_story(void **state) {
    (void)state;
    lede_corpus *c = open_at(NULL);
    made m = {.n = 1};
    buf text = {0};
    char id[2][8] = {"x", "y"};
    for (int i = 0; i < 8; i++) {
        make_text(&m, i);
        buf_puts(&text, m.text);
    }
    char *copy = strdup(text.p);
    buf_puts(&text, "And one more sentence was added to the update.");
    const lede_record r[] = {{.id = str_of(id[0]), .text = str_of(copy)},
                             {.id = str_of(id[1]), .text = {text.p, text.n}},
                             {.id = STR("z"), .text = STR("Something else, and short.")}};
    add_records(c, r, 3);
    int64_t story;
    assert_int_equal(lede_document_story(c, 2, &story, NULL), LEDE_OK);
    assert_int_equal(story, 1);
    assert_int_equal(lede_document_story(c, 3, &story, NULL), LEDE_OK);
    assert_int_equal(story, 3);
    free(copy);
    buf_free(&text);
    lede_corpus_close(c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_come_back),
        cmocka_unit_test(the_same_again_is_counted),
        cmocka_unit_test(another_text_replaces),
        cmocka_unit_test(one_id_at_two_addresses_is_two_documents),
        cmocka_unit_test(what_is_no_text_is_skipped_with_its_place),
        cmocka_unit_test(any_batch_gives_the_same_index),
        cmocka_unit_test(removed_documents_leave_the_index),
        cmocka_unit_test(terms_come_by_prefix_and_spelling),
        cmocka_unit_test(mentions_come_back),
        cmocka_unit_test(annotating_later_gives_the_same),
        cmocka_unit_test(entities_are_counted_and_merged),
        cmocka_unit_test(names_go_along_a_chain_of_renames),
        cmocka_unit_test(decisions_correct_mentions_and_dates),
        cmocka_unit_test(near_copies_are_one_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
