/* Patterns: their notation, what they match, rules and lexicons. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lede.h"
#include "note/annotator.h"
#include "note/rule.h"

typedef struct {
    lede_annotator *a;
    lede_analyser *an;
    char out[4000];
} bench;

static bench setup(void) {
    bench b = {0};
    assert_int_equal(lede_annotator_new(&b.a, NULL), LEDE_OK);
    assert_int_equal(lede_analyser_new(&b.an, NULL), LEDE_OK);
    return b;
}

static void teardown(bench *b) {
    lede_annotator_free(b->a);
    lede_analyser_free(b->an);
}

static void list(bench *b, const char *name, const char *first, ...) {
    const char *word[20];
    size_t n = 0;
    va_list args;
    va_start(args, first);
    for (const char *w = first; w; w = va_arg(args, const char *)) word[n++] = w;
    va_end(args);
    assert_int_equal(lede_annotator_list(b->a, name, word, n, NULL), LEDE_OK);
}

static void entry(bench *b, const char *type, const char *phrase, const char *kind) {
    lede_attr attr = {.key = "kind", .kind = LEDE_STRING, .text = str_of(kind)};
    lede_entry x = {.type = type, .phrase = phrase, .attr = &attr, .attrs = kind ? 1 : 0, .by = "test"};
    assert_int_equal(lede_annotator_entry(b->a, &x, NULL), LEDE_OK);
}

static lede_status teach(bench *b, lede_rule r, lede_error *e) {
    if (!r.group) r.group = "test";
    if (!r.name) r.name = "rule";
    return lede_annotator_rule(b->a, &r, e);
}

/* A pass of the test's own: the group "test" over the mentions of the lexicon, then all mentions as
 * "type[words]key=value;". */
static void write_mentions(bench *b, const note_run *r) {
    b->out[0] = '\0';
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        lede_str w = note_words(r, m->first, m->last);
        size_t n = strlen(b->out);
        n += (size_t)snprintf(b->out + n, sizeof b->out - n, "%s[%.*s]", m->type, (int)w.n, w.p);
        for (uint32_t k = 0; k < m->attrs; k++) {
            const lede_attr *a = &m->attr[k];
            if (a->kind == LEDE_STRING)
                n += (size_t)snprintf(b->out + n, sizeof b->out - n, "%s=%.*s;", a->key, (int)a->text.n, a->text.p);
            else
                n += (size_t)snprintf(b->out + n, sizeof b->out - n, "%s=%g;", a->key, a->number);
        }
        snprintf(b->out + n, sizeof b->out - n, " ");
    }
}

static const char *apply(bench *b, const char *text) {
    const lede_text *t;
    const lede_mention *m;
    size_t n;
    lede_error e = {0};
    lede_context c = {{"", 0}, {"", 0}, {"", 0}, {"", 0}};
    assert_int_equal(lede_analyse(b->an, str_of(text), &t, NULL), LEDE_OK);
    assert_int_equal(lede_annotate(b->a, t, &c, &m, &n, &e), LEDE_OK);
    /* Only lexicon and test rules are of interest: start again with what the lexicon made. */
    b->a->run.mention.n = 0;
    assert_int_equal(note_lexicon(&b->a->run, &e), LEDE_OK);
    if (match_apply(&b->a->run, "test", &e) != LEDE_OK) fail_msg("%s", e.msg);
    write_mentions(b, &b->a->run);
    return b->out;
}

/* The matches of one pattern in one text. */
static const char *matches(const char *notation, const char *text) {
    static char out[4000];
    bench b = setup();
    list(&b, "verbs", "weigh", "consider", NULL);
    list(&b, "roles", "president", "prime minister", "minister", NULL);
    const char *give[] = {"gave", "given"};
    assert_int_equal(lede_annotator_list(b.a, "lemma:give", give, 2, NULL), LEDE_OK);
    entry(&b, "entity", "Joe Biden", "person");
    entry(&b, "entity", "Ukraine", "place");
    entry(&b, "entity", "Kyiv", "place");
    entry(&b, "money", "$5 million", NULL);
    entry(&b, "money", "$5", NULL);
    lede_error e = {0};
    if (teach(&b, (lede_rule){.type = "m", .pattern = notation}, &e) != LEDE_OK) {
        snprintf(out, sizeof out, "%d: %s", (int)e.at, e.msg);
    } else {
        const char *all = apply(&b, text);
        out[0] = '\0';
        for (const char *p = all; (p = strstr(p, "m[")) != NULL; p++)
            if (p == all || p[-1] == ' ')
                snprintf(out + strlen(out), sizeof out - strlen(out), "%.*s", (int)(strchr(p, ']') - p), p + 1);
    }
    teardown(&b);
    return out;
}

static void test_tokens(void **state) {
    (void)state;
    assert_string_equal(matches("[word=\"Aid\"]", "Aid and aid."), "[Aid]");
    assert_string_equal(matches("[word=\"aid\"%c]", "Aid and aid."), "[Aid][aid]");
    assert_string_equal(matches("[lower=\"aid|help\"]", "Aid and HELP."), "[Aid][HELP]");
    assert_string_equal(matches("[lower=\"sanction.*\"]", "The sanctions sanctioned it."), "[sanctions][sanctioned]");
    assert_string_equal(matches("[lemma=\"weigh|give\"]", "It weighs giving what was given, gave and weighed; gived."),
                        "[weighs][giving][given][gave][weighed]");
    assert_string_equal(matches("[lower=$verbs]", "They consider it, we weigh."), "[consider][weigh]");
    assert_string_equal(matches("[kind=\"number\"]", "In 1999 some 5 came."), "[1999][5]");
    assert_string_equal(matches("[shape=\"Xx\"]", "Then NATO and Kyiv met."), "[Then][Kyiv]");
    assert_string_equal(matches("[lower=\"a|b\" & !word=\"A\"]", "A b a."), "[b][a]");
    assert_string_equal(matches("[lower!=\"a|b\" & (kind=\"word\" | kind=\"number\")]", "a b c 4."), "[c][4]");
    assert_string_equal(matches("[in=\"place\"]", "To Ukraine now."), "[Ukraine]");
    assert_string_equal(matches("[in!=\"entity\" & kind=\"word\"]", "To Joe Biden now."), "[To][now]");
    assert_string_equal(matches("\"aid\"", "Aid aid."), "[Aid][aid]");
    assert_string_equal(matches("\"Aid\"", "Aid aid."), "[Aid]");
    assert_string_equal(matches("\"military aid|help\"", "Military aid and help."), "[Military aid][help]");
    assert_string_equal(matches("$roles", "The prime minister and the president."), "[prime minister][president]");
}

static void test_structure(void **state) {
    (void)state;
    assert_string_equal(matches("\"a\" []{0,2} \"b\"", "a b b. a x b. a x y z b."), "[a b][a x b]");
    assert_string_equal(matches("\"a\" \"b\"* \"c\"?", "a b b c. a."), "[a b b c][a]");
    assert_string_equal(matches("\"a\" \"b\"*? \"b\"", "a b b c."), "[a b]");
    assert_string_equal(matches("(\"a\" | \"a b\") \"c\"?", "a b c"), "[a]");
    assert_string_equal(matches("(\"a\" | \"b\"){2}", "a b a"), "[a b]");
    assert_string_equal(matches("\"a\"{2,}", "a a a a b a"), "[a a a a]");
    assert_string_equal(matches("\"a\"{,2} \"b\"", "a a a b"), "[a a b]");
    assert_string_equal(matches("\"a\" [lower!=\"c\"]{0,3} \"b\"", "a x b b. a c b."), "[a x b]");
    assert_string_equal(matches("\"a\" (?= \"b\")", "a b a c"), "[a]");
    assert_string_equal(matches("\"a\" (?! \"b\") []", "a b a c"), "[a c]");
    assert_string_equal(matches("(?<= \"b\") \"a\"", "a b a"), "[a]");
    assert_string_equal(matches("(?<! \"b\" []{0,1}) \"a\"", "a b x a"), "[a]");
    assert_string_equal(matches("<s> []", "One two. Three four."), "[One][Three]");
    assert_string_equal(matches("[] </s>", "One two. Three four."), "[.][.]");
    assert_string_equal(matches("\"two\" [] \"three\"", "One two. Three four."), "");
    assert_string_equal(matches("\"two\" [] \"three\" within p", "One two. Three four."), "[two. Three]");
    assert_string_equal(matches("([]?)*", "a b"), "[a b]");
}

static void test_elements(void **state) {
    (void)state;
    assert_string_equal(matches("<person/> []{0,2} <place/>", "Joe Biden went to Kyiv."), "[Joe Biden went to Kyiv]");
    assert_string_equal(matches("<entity name=\"K.*\"/>", "Joe Biden went to Kyiv, Ukraine."), "[Kyiv]");
    assert_string_equal(matches("<person|place kind!=\"person\"/>", "Joe Biden went to Kyiv."), "[Kyiv]");
    assert_string_equal(matches("<money/> \"for\" <place/>", "He gave $5 million for Ukraine."),
                        "[$5 million for Ukraine]");
    assert_string_equal(matches("<money/> \"million\"", "He gave $5 million."), "");
    assert_string_equal(matches("<person> [] [] </person>", "Joe Biden went."), "[Joe Biden]");
    assert_string_equal(matches("[]{2} within person", "Joe Biden went."), "[Joe Biden]");
}

static void test_errors(void **state) {
    (void)state;
    assert_string_equal(matches("[lowr=\"a\"]", ""), "1: tokens have no attribute lowr; did you mean lower?");
    assert_string_equal(matches("\"a\" $verb", ""), "4: no list is called verb; did you mean $verbs?");
    assert_string_equal(matches("[lower=\"a(\"]", ""), "10: bad regular expression: missing closing parenthesis");
    assert_string_equal(matches("[lower=\"a]", ""), "7: this quotation mark has no partner");
    assert_string_equal(matches("\"a\" (\"b\"", ""), "8: a ) is expected for the ( at byte 4");
    assert_string_equal(matches("\"a\"{3,2}", ""), "4: the second number is smaller than the first");
    assert_string_equal(matches("(?<= []*) \"a\"", ""),
                        "0: what is looked back for must have a limit: write {0,20} for *");
    assert_string_equal(matches("", ""), "0: a token such as [lower=\"aid\"], \"aid\" or <money/> is expected");
    assert_string_equal(matches("\"a\" fish", ""), "4: the end of the pattern is expected, or a further token");
}

static void test_rules(void **state) {
    (void)state;
    bench b = setup();
    entry(&b, "money", "$5 million", NULL);
    entry(&b, "entity", "Ukraine", "place");
    lede_attr low = {.key = "status", .kind = LEDE_STRING, .text = STR("low")}, high = low, to[2];
    high.text = STR("high");
    to[0] = (lede_attr){.key = "to", .kind = LEDE_STRING, .text = STR("@x")};
    to[1] = (lede_attr){.key = "what", .kind = LEDE_STRING, .text = STR("@x.kind")};
    teach(&b, (lede_rule){.on = "m", .pattern = "@m:<money/>", .attr = &low, .attrs = 1, .rank = 1}, NULL);
    teach(&b, (lede_rule){.on = "m", .pattern = "\"gave\" []{0,3} @m:<money/>", .attr = &high, .attrs = 1, .rank = 2,
                          .unless = "\"not\" []{0,3} <money/>"}, NULL);
    teach(&b, (lede_rule){.type = "gift", .pattern = "<money/> \"to\" @x:<place/>", .attr = to, .attrs = 2}, NULL);
    assert_string_equal(
        apply(&b, "He gave $5 million to Ukraine."),
        "money[$5 million]status=high; entity[Ukraine]kind=place; gift[$5 million to Ukraine]to=Ukraine;what=place; ");
    assert_string_equal(apply(&b, "He gave not $5 million."), "money[$5 million]status=low; ");
    assert_string_equal(apply(&b, "Nothing here."), "");
    teardown(&b);
}

/* What passes reckon with or read as words must be that. */
static void test_rule_types(void **state) {
    (void)state;
    bench b = setup();
    lede_error e;
    lede_attr yes = {.key = "status", .kind = LEDE_BOOL, .number = 1}, word = yes;
    word.kind = LEDE_STRING, word.text = STR("announced");
    lede_rule r = {.group = "money", .on = "cue", .pattern = "@cue:\"gave\"", .attr = &yes, .attrs = 1};
    assert_int_equal(teach(&b, r, &e), LEDE_EFORMAT);
    assert_non_null(strstr(e.msg, "status"));
    r.attr = &word;
    assert_int_equal(teach(&b, r, &e), LEDE_OK);
    r.rank = 1e300;
    assert_int_equal(teach(&b, r, &e), LEDE_EFORMAT);
    assert_non_null(strstr(e.msg, "rank"));
    r.rank = NAN;
    assert_int_equal(teach(&b, r, &e), LEDE_EFORMAT);
    teardown(&b);
}

static void test_overlap(void **state) {
    (void)state;
    bench b = setup();
    teach(&b, (lede_rule){.type = "t", .pattern = "\"last week\""}, NULL);
    teach(&b, (lede_rule){.type = "t", .pattern = "\"late\" @span:(\"last\" []) \"on\""}, NULL);
    teach(&b, (lede_rule){.type = "t", .pattern = "\"late last week\""}, NULL);
    assert_string_equal(apply(&b, "It was late last week."), "t[late last week] ");
    assert_string_equal(apply(&b, "It was late last year on."), "t[last year] ");
    teardown(&b);
}

static void test_lexicon(void **state) {
    (void)state;
    bench b = setup();
    entry(&b, "entity", "White House", "organisation");
    entry(&b, "entity", "White House Correspondents' Association", "organisation");
    entry(&b, "vehicle", "tank", NULL);
    assert_string_equal(
        apply(&b, "The white house, the White\nHouse's tank; WHITE HOUSE TANK."),
        "entity[White\nHouse]kind=organisation; vehicle[tank] entity[WHITE HOUSE]kind=organisation; vehicle[TANK] ");
    assert_string_equal(apply(&b, "The White\n\nHouse"), "");
    teardown(&b);
}

/* What must be bounded: nested repetition over a long sentence. */
static void test_bounded(void **state) {
    (void)state;
    char text[6001];
    for (size_t i = 0; i < 6000; i += 2) memcpy(text + i, "a ", 2);
    text[6000] = '\0';
    assert_string_equal(matches("((\"a\" | \"a\")*)* \"b\"", text), "");
    assert_string_equal(matches("(\"a\"? \"a\"?){60} \"b\"", text), "");
    assert_string_equal(matches("[]* \"a\" []* \"a\" []* \"b\"", text), "");
}

/* Rules whose words do not occur cost nothing where rules are tried, however many they are. */
static void test_cost(void **state) {
    (void)state;
    static const char text[] = "He gave aid. She said that aid was late. Nothing here.\n\nMilitary aid came late.";
    bench b = setup();
    static char notation[2000][40];
    int64_t before = 0, tried[2];
    for (int i = 0; i < 2000; i++) {
        const char *how = i >= 10 ? "\"absent%d\" []{0,3} \"aid\""
                          : i % 2 ? "\"aid\" []{0,%d} \"late\""
                                  : "[lower=\"aid\"]{1,%d}";
        snprintf(notation[i], sizeof notation[i], how, i + 1);
    }
    for (int part = 0; part < 2; part++) {
        for (int i = part ? 10 : 0; i < (part ? 2000 : 10); i++)
            assert_int_equal(teach(&b, (lede_rule){.type = "t", .pattern = notation[i]}, NULL), LEDE_OK);
        apply(&b, text);
        tried[part] = b.a->tried - before;
        before = b.a->tried;
    }
    assert_true(tried[0] > 0);
    assert_int_equal(tried[0], tried[1]);
    teardown(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tokens),   cmocka_unit_test(test_structure), cmocka_unit_test(test_elements),
        cmocka_unit_test(test_errors),   cmocka_unit_test(test_rules),     cmocka_unit_test(test_rule_types),
        cmocka_unit_test(test_overlap),  cmocka_unit_test(test_lexicon),   cmocka_unit_test(test_bounded),
        cmocka_unit_test(test_cost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
