/* Quotation marks and attribution, as a reader of the output sees them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "lede.h"

/* "[text]" of every mention of `type` in `text`, one after another. */
static const char *found(const char *text, const char *type) {
    static char out[4096];
    lede_analyser *an;
    lede_annotator *a;
    const lede_text *t;
    const lede_mention *m;
    size_t n;
    lede_context c = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
    assert_int_equal(lede_analyser_new(&an, NULL), LEDE_OK);
    assert_int_equal(lede_annotator_new(&a, NULL), LEDE_OK);
    assert_int_equal(lede_analyse(an, (lede_str){text, strlen(text)}, &t, NULL), LEDE_OK);
    assert_int_equal(lede_annotate(a, t, &c, &m, &n, NULL), LEDE_OK);
    out[0] = 0;
    for (size_t i = 0; i < n; i++)
        if (strcmp(m[i].type, type) == 0)
            snprintf(out + strlen(out), sizeof out - strlen(out), "[%.*s]", (int)(m[i].to - m[i].from),
                     text + m[i].from);
    lede_annotator_free(a);
    lede_analyser_free(an);
    return out;
}

static void all_kinds_of_marks(void **state) {
    (void)state;
    assert_string_equal(found("\"We will not send them now,\" he said.", "quote"), "[We will not send them now,]");
    assert_string_equal(found("“We will not send them now,” he said.", "quote"), "[We will not send them now,]");
    assert_string_equal(found("‘We will not send them now,’ he said.", "quote"), "[We will not send them now,]");
    assert_string_equal(found("«We will not send them now,» he said.", "quote"), "[We will not send them now,]");
    assert_string_equal(found("„We will not send them now,“ he said.", "quote"), "[We will not send them now,]");
    assert_string_equal(found("''We will not send them now,'' he said.", "quote"), "[We will not send them now,]");
    assert_string_equal(found("'We don't send them now,' he said.", "quote"), "[We don't send them now,]");
}

static void several_in_a_paragraph(void **state) {
    (void)state;
    assert_string_equal(found("\"We are still at it,\" he said. \"It goes on as before.\"", "quote"),
                        "[We are still at it,][It goes on as before.]");
    assert_string_equal(found("“She told us ‘never again’ and left,” he said.", "quote"),
                        "[She told us ‘never again’ and left,]");
}

static void apostrophes_are_no_quotation(void **state) {
    (void)state;
    assert_string_equal(found("The soldiers' families don't know. It's the '90s all over again.", "quote"), "");
    assert_string_equal(found("He is 6'2\" tall and his brother 5'11\" or so they say here.", "quote"), "");
}

static void a_quotation_never_closed_ends_early(void **state) {
    (void)state;
    const char *text = "They want a \"Fund For Defence, which would help. The rest is not quoted. Nor \"is this "
                       "sentence here\" quoted twice.";
    assert_string_equal(found(text, "quote"), "[is this sentence here]");
    assert_string_equal(
        found("He said “we are going to do it now. Nobody else said so.\n\nNext day it rained.", "quote"),
        "[we are going to do it now.]");
}

static void paragraph_after_paragraph(void **state) {
    (void)state;
    assert_string_equal(found("“We shall be there in time.\n\n“And we shall stay as well,” he said.", "quote"),
                        "[We shall be there in time.][And we shall stay as well,]");
}

static void titles_and_terms(void **state) {
    (void)state;
    assert_string_equal(found("The film \"Gone With the Wind\" and the so-called \"mercenaries\" were shown.", "quote"),
                        "");
}

static void speakers_of_a_transcript(void **state) {
    (void)state;
    assert_string_equal(
        found("MS. HART: Good day.\n\nQ Will it pass?\n\nMR. McGRAW: It will.\n\nAnd soon.\n\nTHE CHAIR: Thanks.",
              "speech"),
        "[Good day.][Will it pass?][It will.][And soon.][Thanks.]");
    assert_string_equal(found("MS. Hart said: no.\n\nQ. Who?\n\nTotals: 3.\n\nSee NOTE: none.", "speech"), "");
}

static void odd_texts(void **state) {
    (void)state;
    assert_string_equal(found("", "quote"), "");
    assert_string_equal(found("\"", "quote"), "");
    assert_string_equal(found("\"\"\"\" “ ” “ said said , , said", "indirect"), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_kinds_of_marks),           cmocka_unit_test(several_in_a_paragraph),
        cmocka_unit_test(apostrophes_are_no_quotation), cmocka_unit_test(a_quotation_never_closed_ends_early),
        cmocka_unit_test(paragraph_after_paragraph),    cmocka_unit_test(titles_and_terms),
        cmocka_unit_test(speakers_of_a_transcript),     cmocka_unit_test(odd_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
