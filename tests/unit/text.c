#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "text/text.h"

static lede_analyser *analyser;

static int begin(void **state) {
    (void)state;
    return lede_analyser_new(&analyser, NULL) == LEDE_OK ? 0 : -1;
}

static int end(void **state) {
    (void)state;
    lede_analyser_free(analyser);
    return 0;
}

static const lede_text *analysed(const char *s, size_t n) {
    const lede_text *t;
    lede_error e;
    assert_int_equal(lede_analyse(analyser, (lede_str){s, n}, &t, &e), LEDE_OK);
    return t;
}

/* Tokens joined by "|", sentences by " # ". */
static void assert_split(const char *text, const char *expected, bool sentences) {
    const lede_text *t = analysed(text, strlen(text));
    buf b = {0};
    for (uint32_t i = 0; i < t->tokens; i++) {
        const lede_token *k = &t->token[i];
        if (i && sentences) buf_puts(&b, k->sentence_start ? " # " : k->gap ? " " : "");
        else if (i) buf_putc(&b, '|');
        buf_add(&b, text + k->from, k->to - k->from);
    }
    assert_string_equal(b.p, expected);
    buf_free(&b);
}

static void tokens_follow_the_conventions(void **state) {
    (void)state;
    static const char *const row[][2] = {
        {"don't O'Brien's we'll", "don't|O'Brien|'s|we|'ll"},
        {"Ukraine\xE2\x80\x99s war", "Ukraine|\xE2\x80\x99s|war"},
        {"$1,000.50 and 95bn", "$|1,000.50|and|95bn"},
        {"a U.S.-provided F-16", "a|U.S.|-|provided|F-16"},
        {"the Israel-Hamas war, mid-May", "the|Israel|-|Hamas|war|,|mid-May"},
        {"pro-Kremlin, anti-tank, al-Assad", "pro|-|Kremlin|,|anti-tank|,|al-Assad"},
        {"T-shirts at 10:30 a.m.", "T-shirts|at|10:30|a.m."},
        {"Lt. Gen. J. Smith", "Lt.|Gen.|J.|Smith"},
        {"He said no. No. 10 did.", "He|said|no|.|No.|10|did|."},
        {"in Austin, Tex. on Jan. 6", "in|Austin|,|Tex.|on|Jan.|6"},
        {"see https://a.b/c_(d). Or x@y.org!", "see|https://a.b/c_(d)|.|Or|x@y.org|!"},
        {"Reuters.com and #NATO @potus", "Reuters.com|and|#NATO|@potus"},
        {"well... \"yes!?\"", "well|...|\"|yes|!?|\""},
        {"2022-03-18, 20,000-25,000", "2022-03-18|,|20,000-25,000"},
        {"2\xC2\xBD-year", "2\xC2\xBD-year"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) assert_split(row[i][0], row[i][1], false);
}

static void flags_tell_what_a_token_looks_like(void **state) {
    (void)state;
    static const struct {
        const char *s;
        uint8_t kind;
        int flags;
    } row[] = {
        {"NATO", LEDE_WORD, LEDE_UPPER_FIRST | LEDE_ALL_UPPER | LEDE_HAS_UPPER},
        {"Kyiv", LEDE_WORD, LEDE_UPPER_FIRST | LEDE_HAS_UPPER | LEDE_HAS_LOWER},
        {"F-16", LEDE_WORD, LEDE_UPPER_FIRST | LEDE_ALL_UPPER | LEDE_HAS_UPPER | LEDE_HAS_DIGIT | LEDE_HAS_HYPHEN},
        {"a.m.", LEDE_WORD, LEDE_HAS_LOWER | LEDE_HAS_PERIOD},
        {"3.5", LEDE_NUMBER, LEDE_HAS_DIGIT | LEDE_HAS_PERIOD},
        {"\xC3\x89lys\xC3\xA9"
         "e",
         LEDE_WORD, LEDE_UPPER_FIRST | LEDE_HAS_UPPER | LEDE_HAS_LOWER | LEDE_NON_ASCII},
        {"don\xE2\x80\x99t", LEDE_WORD, LEDE_HAS_LOWER | LEDE_NON_ASCII},
        {"$", LEDE_SYMBOL, 0},
        {"%", LEDE_PUNCT, 0},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        const lede_text *t = analysed(row[i].s, strlen(row[i].s));
        assert_int_equal(t->tokens, 1);
        assert_int_equal(t->token[0].kind, row[i].kind);
        assert_int_equal(t->token[0].flags, row[i].flags);
    }
}

static void closed_lists_are_found(void **state) {
    (void)state;
    static const struct {
        const char *word;
        abbrev_class class;
    } row[] = {{"Adm", ABBREV_TITLE},    {"Calif", ABBREV_PLACE}, {"Nov", ABBREV_NUMBER}, {"N\xC2\xB0", ABBREV_NUMBER},
               {"Oct", ABBREV_NUMBER},   {"Sen", ABBREV_TITLE},   {"Vt", ABBREV_PLACE},   {"etc", ABBREV_END},
               {"approx", ABBREV_INNER}, {"vs", ABBREV_INNER},    {"war", ABBREV_NONE},   {"", ABBREV_NONE},
               {"Gene", ABBREV_NONE},    {"Ge", ABBREV_NONE},     {"MS", ABBREV_TITLE},    {"NO", ABBREV_NONE}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        assert_int_equal(abbrev_find(row[i].word, strlen(row[i].word)), row[i].class);
    assert_true(word_starts_sentence("A", 1) && word_starts_sentence("However", 7) && word_starts_sentence("Your", 4));
    assert_false(word_starts_sentence("Government", 10));
    assert_true(word_is_speech("added", 5) && word_is_speech("said", 4) && word_is_speech("yelled", 6));
    assert_true(word_follows_hour("April", 5) && word_follows_hour("ET", 2) && word_follows_hour("Wednesday", 9));
    assert_true(word_is_domain("au", 2) && word_is_domain("com", 3) && word_is_domain("us", 2));
    assert_true(word_is_credit("Credit", 6) && word_is_credit("Photo", 5) && word_is_credit("Video", 5));
}

static void sentences_of_news_and_speech(void **state) {
    (void)state;
    static const char *const row[][2] = {
        {"He met Gen. Smith. It rained.", "He met Gen. Smith. # It rained."},
        {"They live in the U.S. They work.", "They live in the U.S. # They work."},
        {"They asked the U.S. Senate for 3.5 tons.", "They asked the U.S. Senate for 3.5 tons."},
        {"\"We won.\" He left.", "\"We won.\" # He left."},
        {"\xE2\x80\x9CWe won.\xE2\x80\x9D \xE2\x80\x9CYes.\xE2\x80\x9D",
         "\xE2\x80\x9CWe won.\xE2\x80\x9D # \xE2\x80\x9CYes.\xE2\x80\x9D"},
        {"\"Why?\" Biden asked.", "\"Why?\" Biden asked."},
        {"WASHINGTON, May 26 (Reuters) \xE2\x80\x93 It began. On Sept. 11 it ended.",
         "WASHINGTON, May 26 (Reuters) \xE2\x80\x93 It began. # On Sept. 11 it ended."},
        {"1. The first item 2. The second item", "1. The first item # 2. The second item"},
        {"A headline\n\nThe text", "A headline # The text"},
        {"- one thing\n- another thing", "- one thing # - another thing"},
        {"Cut in\nthe middle.", "Cut in the middle."},
        {"Fue as\xC3\xAD. \xC2\xBFQu\xC3\xA9 pas\xC3\xB3?", "Fue as\xC3\xAD. # \xC2\xBFQu\xC3\xA9 pas\xC3\xB3?"},
        {"\xE4\xB8\xAD\xE6\x96\x87\xE3\x80\x82\xE6\x96\xB0", "\xE4\xB8\xAD\xE6\x96\x87\xE3\x80\x82 # \xE6\x96\xB0"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) assert_split(row[i][0], row[i][1], true);
}

static void wrapped_lines_do_not_end_sentences(void **state) {
    (void)state;
    const char *text = "The department said on Tuesday that the package would hold\n"
                       "High Mobility Artillery Rocket Systems and that President Joe\n"
                       "Biden had signed it, the fifth in a row that was made for the\n"
                       "Kharkiv front.\nA new paragraph begins here without a blank line, and the\nnext one too.\n";
    assert_int_equal(analysed(text, strlen(text))->sentences, 2);
}

static void boilerplate_is_marked(void **state) {
    (void)state;
    const char *text =
        "Subscribe\n\nSoldiers load a truck near the front line in the east. (An Agency)\n\n"
        "Soldiers load a truck near the front line in the east.\n\n"
        "The government said on Monday that it would send more air defence systems to the country.\n\n"
        "Ministers meet in Brussels as allies weigh a new package\n\n"
        "Increased pessimism\n\n"
        "Paper on facebook Paper on twitter Paper on linkedin\n\n"
        "Officials said that the systems would arrive within weeks and that training had begun already.\n\n"
        "Leave a Reply\n\nName\n";
    static const char *const marked[] = {"Subscribe",         "Soldiers load", "Soldiers load",
                                         "Paper on facebook", "Leave a Reply", "Name"};
    const lede_text *t = analysed(text, strlen(text));
    assert_int_equal(t->boilerplates, 6);
    for (uint32_t i = 0; i < t->boilerplates; i++)
        assert_memory_equal(text + t->boilerplate[i].from, marked[i], strlen(marked[i]));
    text = "The government said on Monday that it would send more air defence systems to the country.\n"
           "Ministers meet in Brussels as allies weigh a new package\n"
           "Officials said that the systems would arrive within weeks and that training had begun already.\n";
    assert_int_equal(analysed(text, strlen(text))->boilerplates, 1);
}

/* Whatever the bytes: tokens ascend, cover all that is not white space, and lie in one sentence and one paragraph. */
static void check_cover(const lede_text *t) {
    uint32_t at = 0;
    for (uint32_t i = 0; i <= t->tokens; i++) {
        uint32_t to = i < t->tokens ? t->token[i].from : t->size;
        assert_true(at <= to);
        while (at < to) {
            int len;
            char_class k = class_at(t->bytes + at, t->bytes + t->size, &len);
            assert_true(k == C_SPACE || k == C_LINE);
            at += (uint32_t)len;
        }
        assert_int_equal(at, to);
        if (i < t->tokens) assert_true(t->token[i].to > at && t->token[i].to <= t->size);
        if (i < t->tokens) at = t->token[i].to;
    }
}

static void check_ranges(const lede_range *r, uint32_t n, uint32_t tokens) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        assert_int_equal(r[i].from, at);
        assert_true(r[i].to > at);
        at = r[i].to;
    }
    assert_int_equal(at, tokens);
}

static void any_bytes_are_covered(void **state) {
    (void)state;
    static const char *const piece[] = {"a",
                                        "B",
                                        "1",
                                        ".",
                                        ",",
                                        "'",
                                        "-",
                                        " ",
                                        "\n",
                                        "\"",
                                        "!",
                                        "@",
                                        "U.S.",
                                        "\xE2\x80\x9D",
                                        "\xE2\x80\x99s",
                                        "\xC3\xA9",
                                        "\xFF",
                                        "\xE2",
                                        "http://",
                                        "(",
                                        "\r\n",
                                        ":",
                                        "/",
                                        "\xE2\x80\xA6",
                                        "\xE4\xB8\xAD",
                                        "\xCC\x81",
                                        "Mr."};
    uint32_t seed = 1;
    for (int round = 0; round < 4000; round++) {
        buf b = {0};
        for (int i = 0; i < 40; i++) {
            seed = seed * 1664525 + 1013904223;
            if (round % 2) buf_puts(&b, piece[(seed >> 8) % (sizeof piece / sizeof *piece)]);
            else buf_putc(&b, (char)(seed >> 16));
        }
        char *exact = malloc(b.n);
        memcpy(exact, b.p, b.n);
        const lede_text *t = analysed(exact, b.n);
        check_cover(t);
        check_ranges(t->sentence, t->sentences, t->tokens);
        check_ranges(t->paragraph, t->paragraphs, t->tokens);
        free(exact);
        buf_free(&b);
    }
}

static void an_empty_text_has_nothing(void **state) {
    (void)state;
    const lede_text *t = analysed(NULL, 0);
    assert_int_equal(t->tokens + t->sentences + t->paragraphs, 0);
    t = analysed(" \n\n ", 4);
    assert_int_equal(t->tokens + t->sentences + t->paragraphs, 0);
}

static void normalising_leaves_clean_text_alone(void **state) {
    (void)state;
    lede_str out;
    int64_t repaired;
    lede_str clean = STR("Tab\there,\n\xE2\x80\x9Cquoted\xE2\x80\x9D \xC2\xA0 \xF0\x9F\x98\x80\n");
    assert_int_equal(lede_normalise(analyser, clean, &out, &repaired, NULL), LEDE_OK);
    assert_true(str_eq(out, clean));
    assert_int_equal(repaired, 0);
    lede_str raw = STR("\xEF\xBB\xBFone\r\ntwo\rthree \x1B[31mred\xC2\xAD"
                       "der \xFFlong enough to be called a text\f");
    assert_int_equal(lede_normalise(analyser, raw, &out, &repaired, NULL), LEDE_OK);
    assert_string_equal(out.p, "one\ntwo\nthree [31mredder \xEF\xBF\xBDlong enough to be called a text\n");
    assert_int_equal(repaired, 1);
}

static void normalising_refuses_what_is_no_text(void **state) {
    (void)state;
    lede_str out;
    int64_t repaired;
    lede_error e;
    assert_int_equal(lede_normalise(analyser, STR("PK\x03\x04\0\0"), &out, &repaired, &e), LEDE_EFORMAT);
    assert_int_equal(e.at, 4);
    assert_int_equal(lede_normalise(analyser, STR("ab\xFF\xFE\xFD\xFC"), &out, &repaired, &e), LEDE_EFORMAT);
    assert_int_equal(e.at, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_follow_the_conventions),
        cmocka_unit_test(flags_tell_what_a_token_looks_like),
        cmocka_unit_test(closed_lists_are_found),
        cmocka_unit_test(sentences_of_news_and_speech),
        cmocka_unit_test(wrapped_lines_do_not_end_sentences),
        cmocka_unit_test(boilerplate_is_marked),
        cmocka_unit_test(any_bytes_are_covered),
        cmocka_unit_test(an_empty_text_has_nothing),
        cmocka_unit_test(normalising_leaves_clean_text_alone),
        cmocka_unit_test(normalising_refuses_what_is_no_text),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
