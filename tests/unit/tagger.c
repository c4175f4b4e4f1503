#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "note/name.h"

/* A small annotator with a few entries of its own, run over a text. */
typedef struct {
    lede_analyser *analyser;
    lede_annotator *annotator;
    const lede_text *text;
    const lede_mention *mention;
    size_t mentions;
} world;

static void teach(world *w, const char *type, const char *phrase, const char *key, const char *value,
                  const char *canonical) {
    lede_attr attr[2] = {{.key = key, .kind = LEDE_STRING, .text = str_of(value)},
                         {.key = "canonical", .kind = LEDE_STRING, .text = str_of(canonical)}};
    lede_entry entry = {.type = type, .phrase = phrase, .attr = attr, .attrs = canonical ? 2 : 1, .by = "test"};
    assert_int_equal(lede_annotator_entry(w->annotator, &entry, NULL), LEDE_OK);
}

static int start(void **state) {
    world *w = calloc(1, sizeof *w);
    if (!w || lede_analyser_new(&w->analyser, NULL) != LEDE_OK || lede_annotator_new(&w->annotator, NULL) != LEDE_OK)
        return -1;
    static const char *const people[] = {"Joe Biden", "Jill Biden", "Douglas Lute", "Timothy Snyder", "Tim Snyder"};
    for (size_t i = 0; i < 5; i++) teach(w, "entity", people[i], "kind", "person", i < 3 ? people[i] : NULL);
    teach(w, "entity", "Biden", "kind", "person", "Joe Biden");
    teach(w, "entity", "Lute", "kind", "person", NULL);
    teach(w, "entity", "Snyder", "kind", "person", NULL);
    teach(w, "entity", "NATO", "kind", "organisation", "NATO");
    teach(w, "entity", "US", "kind", "place", "United States");
    teach(w, "entity", "Agency for Rapid Study", "kind", "organisation", NULL);
    teach(w, "entity", "ARS", "kind", "organisation", NULL);
    teach(w, "entity", "HIMARS", "kind", "equipment", "HIMARS");
    teach(w, "title", "President", "part", "title", NULL);
    teach(w, "title", "ambassador", "part", "office", NULL);
    lede_annotator_meaning(w->annotator, "role_word", "former", "qualifier", NULL);
    lede_annotator_meaning(w->annotator, "role_word", "to", "joiner", NULL);
    lede_annotator_meaning(w->annotator, "role_word", "a", "article", NULL);
    lede_annotator_meaning(w->annotator, "role_word", "'s", "owner", NULL);
    teach(w, "materiel", "launchers", "part", "tail", NULL);
    teach(w, "materiel", "long-range", "part", "modifier", NULL);
    teach(w, "materiel", "missiles", "part", "head", NULL);
    teach(w, "materiel", "think tank", "part", "none", NULL);
    teach(w, "materiel", "tank", "part", "head", NULL);
    *state = w;
    return 0;
}

static int stop(void **state) {
    world *w = *state;
    lede_annotator_free(w->annotator);
    lede_analyser_free(w->analyser);
    free(w);
    return 0;
}

static void run(world *w, const char *text) {
    lede_context c = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
    assert_int_equal(lede_analyse(w->analyser, str_of(text), &w->text, NULL), LEDE_OK);
    assert_int_equal(lede_annotate(w->annotator, w->text, &c, &w->mention, &w->mentions, NULL), LEDE_OK);
}

/* The attribute of the nth entity whose words these are; "" where there is none. */
static const char *told(world *w, const char *words, int nth, const char *key) {
    static char out[200];
    out[0] = 0;
    for (size_t i = 0; i < w->mentions; i++) {
        const lede_mention *m = &w->mention[i];
        lede_str s = {w->text->bytes + m->from, m->to - m->from};
        if (strcmp(m->type, "entity") != 0 || !str_eq(s, str_of(words)) || --nth) continue;
        lede_str v = note_text(m, key);
        snprintf(out, sizeof out, "%.*s", (int)v.n, v.p);
    }
    return out;
}

static void a_surname_is_its_bearer_in_the_document(void **state) {
    world *w = *state;
    run(w, "Jill Biden came first. Later Biden spoke. Lute asked President Biden.");
    assert_string_equal(told(w, "Biden", 1, "canonical"), "Jill Biden");
    assert_string_equal(told(w, "Biden", 2, "canonical"), "Joe Biden");
    assert_string_equal(told(w, "Lute", 1, "canonical"), "Lute");
}

static void forms_of_one_first_name_are_one_person(void **state) {
    world *w = *state;
    run(w, "Tim Snyder wrote it. Timothy Snyder said so. Snyder left.");
    assert_string_equal(told(w, "Tim Snyder", 1, "canonical"), told(w, "Timothy Snyder", 1, "canonical"));
    assert_string_not_equal(told(w, "Snyder", 1, "canonical"), "Snyder");
}

static void letters_in_brackets_stand_for_the_name_before(void **state) {
    world *w = *state;
    run(w, "The Agency for Rapid Study (ARS) met. Later ARS agreed.");
    assert_string_equal(told(w, "ARS", 2, "canonical"), "Agency for Rapid Study");
}

static void roles_are_those_of_the_document(void **state) {
    world *w = *state;
    run(w, "The former US ambassador to NATO Douglas Lute agreed. Lute laughed.");
    assert_string_equal(told(w, "Douglas Lute", 1, "role"), "former US ambassador to NATO");
    assert_string_equal(told(w, "Lute", 1, "role"), "former US ambassador to NATO");
    run(w, "An ambassador to President Joe Biden left. Douglas Lute, a former\nambassador to NATO, spoke.");
    assert_string_equal(told(w, "Joe Biden", 1, "role"), "President");
    assert_string_equal(told(w, "Douglas Lute", 1, "role"), "former ambassador to NATO");
    run(w, "Joe Biden, the alliance\xE2\x80\x99s ambassador, met Douglas Lute, NATO's Former ambassador.");
    assert_string_equal(told(w, "Joe Biden", 1, "role"), "alliance\xE2\x80\x99s ambassador");
    assert_string_equal(told(w, "Douglas Lute", 1, "role"), "NATO's Former ambassador");
}

static void materiel_is_put_together(void **state) {
    world *w = *state;
    run(w, "It got long-range missiles, HIMARS launchers and launchers. A think tank met.");
    assert_string_equal(told(w, "long-range missiles", 1, "kind"), "equipment");
    assert_string_equal(told(w, "HIMARS launchers", 1, "canonical"), "HIMARS");
    assert_string_equal(told(w, "launchers", 1, "kind"), "");
    assert_string_equal(told(w, "tank", 1, "kind"), "");
}

static void weights_that_are_none_are_refused(void **state) {
    (void)state;
    static const char *const bad[] = {"", "lede names", "lede names 1\n", "lede names 2\nabcdefgh",
                                      "lede names 1\n\xff\xff\xff\xff"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        tagger *g;
        lede_error e;
        assert_int_equal(tagger_new(&g, str_of(bad[i]), &e), LEDE_EFORMAT);
        assert_null(g);
    }
}

static void word_tables_find_what_was_put(void **state) {
    (void)state;
    word_table t;
    assert_true(word_table_make(&t, 1000));
    for (uint32_t k = 1; k <= 1000; k++) word_table_put(&t, (word_fact){.key = k * 64, .value = (uint16_t)k});
    for (uint32_t k = 1; k <= 1000; k++) assert_int_equal(word_table_get(&t, k * 64)->value, k);
    assert_null(word_table_get(&t, 7));
    free(t.slot);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_surname_is_its_bearer_in_the_document, start, stop),
        cmocka_unit_test_setup_teardown(forms_of_one_first_name_are_one_person, start, stop),
        cmocka_unit_test_setup_teardown(letters_in_brackets_stand_for_the_name_before, start, stop),
        cmocka_unit_test_setup_teardown(roles_are_those_of_the_document, start, stop),
        cmocka_unit_test_setup_teardown(materiel_is_put_together, start, stop),
        cmocka_unit_test(weights_that_are_none_are_refused),
        cmocka_unit_test(word_tables_find_what_was_put),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
