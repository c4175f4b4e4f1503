#include <stdlib.h>

#include "amount.h"
#include "annotator.h"
#include "note/stamp.h" /* a digest of all that makes mentions, made by the Makefile */
#include "pattern.h"
#include "rule.h"
#include "tagger.h"

/* Rules of the user's own, which may build on all that the others found. */
static lede_status note_plugin(note_run *r, lede_error *e) { return match_apply(r, "plugin", e); }

static const note_pass passes[] = {
    {"lexicon", note_lexicon}, {"time", note_time},       {"quantity", note_quantity},
    {"name", note_name},       {"resolve", note_resolve}, {"money", note_money},
    {"quote", note_quote},     {"stance", note_stance},   {"plugin", note_plugin},
};

lede_mention *note_add(note_run *r, const char *type, const char *by, uint32_t first, uint32_t last) {
    lede_mention *m = vec_push(&r->mention);
    if (!m) return NULL;
    *m = (lede_mention){.type = type, .by = by, .first = first, .last = last};
    m->from = r->text->token[first].from;
    m->to = r->text->token[last - 1].to;
    return m;
}

static lede_attr *slot(note_run *r, lede_mention *m, const char *key) {
    for (uint32_t i = 0; i < m->attrs; i++)
        if (note_same(m->attr[i].key, key)) return &m->attr[i];
    if (m->attrs % 8 == 0) { /* room is always a multiple of eight */
        lede_attr *more = arena_alloc(r->mem, (m->attrs + 8) * sizeof *more);
        if (!more) return NULL;
        if (m->attrs) memcpy(more, m->attr, m->attrs * sizeof *more);
        m->attr = more;
    }
    return &m->attr[m->attrs++];
}

bool note_set(note_run *r, lede_mention *m, const char *key, lede_str value) {
    lede_attr *a = slot(r, m, key);
    if (a) *a = (lede_attr){.key = key, .kind = LEDE_STRING, .text = value};
    return a != NULL;
}

bool note_set_number(note_run *r, lede_mention *m, const char *key, double value) {
    lede_attr *a = slot(r, m, key);
    if (a) *a = (lede_attr){.key = key, .kind = LEDE_NUMBER_VALUE, .number = value};
    return a != NULL;
}

bool note_set_bool(note_run *r, lede_mention *m, const char *key, bool value) {
    lede_attr *a = slot(r, m, key);
    if (a) *a = (lede_attr){.key = key, .kind = LEDE_BOOL, .number = value};
    return a != NULL;
}

const lede_attr *note_get(const lede_mention *m, const char *key) {
    for (uint32_t i = 0; i < m->attrs; i++)
        if (note_same(m->attr[i].key, key)) return &m->attr[i];
    return NULL;
}

lede_str note_text(const lede_mention *m, const char *key) {
    const lede_attr *a = note_get(m, key);
    return a && a->kind == LEDE_STRING ? a->text : (lede_str){"", 0};
}

static bool make_parts(lede_annotator *a) {
    a->facts = facts_new();
    a->values = facts_new();
    a->types = intern_new();
    a->lists = lists_new();
    a->lexicon = lexicon_new();
    a->rules = rulebook_new();
    a->matcher = matcher_new();
    a->forms = calloc(1, sizeof *a->forms);
    if (!a->forms || !a->facts || !a->values || !a->types || !a->lists || !a->lexicon || !a->rules || !a->matcher)
        return false;
    return (a->lexis = lexis_new(a->facts, lexicon_words(a->lexicon))) != NULL;
}

lede_status lede_annotator_new(lede_annotator **out, lede_error *e) {
    *out = NULL;
    lede_annotator *a = calloc(1, sizeof *a);
    if (!a) return no_memory(e);
    a->taught = arena_new();
    a->run.mem = arena_new();
    a->words = meanings_new();
    if (!a->taught || !a->run.mem || !a->words || !make_parts(a)) {
        lede_annotator_free(a);
        return no_memory(e);
    }
    a->run.of = a;
    *out = a;
    return LEDE_OK;
}

void lede_annotator_free(lede_annotator *a) {
    if (!a) return;
    vec_free(&a->run.mention);
    vec_free(&a->measure);
    book_free(a->book);
    lexis_free(a->lexis);
    matcher_free(a->matcher);
    rulebook_free(a->rules);
    lexicon_free(a->lexicon);
    lists_free(a->lists);
    intern_free(a->types);
    facts_free(a->values);
    facts_free(a->facts);
    free(a->in);
    free(a->word);
    free(a->row);
    free(a->form);
    free(a->phrase);
    free(a->needs);
    buf_free(&a->version);
    arena_free(a->run.mem);
    tagger_free(a->tagger);
    if (a->forms) {
        vec_free(&a->forms->form);
        vec_free(&a->forms->sport);
    }
    free(a->forms);
    arena_free(a->taught);
    meanings_free(a->words);
    free(a);
}

void lede_annotator_show(lede_annotator *a, lede_show what) { a->show = what; }

const char *lede_annotators(void) { return "annotators/" NOTE_STAMP; }

const char *lede_annotator_version(lede_annotator *a) {
    buf_clear(&a->version);
    buf_printf(&a->version, "%s taught/%016llx", lede_annotators(), (unsigned long long)a->learned);
    return a->version.failed ? "" : a->version.p;
}

bool note_is_ruled(const char *by) { return strncmp(by, "decision ", 9) == 0; }

/* ---- a digest of what was taught --------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t h, uint64_t x) {
    const uint64_t both[] = {h, x};
    return hash_bytes(both, sizeof both);
}

static uint64_t mix_string(uint64_t h, const char *s) { return mix(h, s ? hash_bytes(s, strlen(s)) : 0); }

static uint64_t mix_attrs(uint64_t h, const lede_attr *a, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        h = mix_string(h, a[i].key);
        h = mix(h, a[i].kind == LEDE_STRING ? hash_bytes(a[i].text.p, a[i].text.n)
                                            : hash_bytes(&a[i].number, sizeof a[i].number));
    }
    return h;
}

/* Sums do not depend on the order in which lists and entries came; of rules the order counts. */
void learned_words(lede_annotator *a, const char *list, const char *const *word, size_t n) {
    uint64_t h = mix_string(1, list);
    for (size_t i = 0; i < n; i++) h = mix_string(h, word[i]);
    a->learned += h;
}

void learned_entry(lede_annotator *a, const lede_entry *x) {
    a->learned += mix_attrs(mix_string(mix_string(2, x->type), x->phrase), x->attr, x->attrs);
}

void learned_rule(lede_annotator *a, const lede_rule *x) {
    const char *const part[] = {x->group, x->name, x->type, x->on, x->pattern, x->unless};
    uint64_t h = mix(3, ++a->rules_learned);
    for (size_t i = 0; i < sizeof part / sizeof *part; i++) h = mix_string(h, part[i]);
    a->learned += mix_attrs(mix(h, hash_bytes(&x->rank, sizeof x->rank)), x->attr, x->attrs);
}

void learned_measure(lede_annotator *a, const lede_measure *x) {
    uint64_t h = mix_string(mix_string(mix_string(5, x->name), x->donor), x->currency);
    for (uint32_t i = 0; i < x->sums; i++)
        h = mix_string(mix(mix(mix(h, hash_bytes(&x->sum[i].amount, sizeof x->sum[i].amount)), x->sum[i].number),
                           x->sum[i].telling),
                       x->sum[i].recipient);
    for (uint32_t i = 0; i < x->stages; i++) h = mix_string(mix_string(h, x->stage[i].status), x->stage[i].day);
    for (uint32_t i = 0; i < x->names_n; i++) h = mix_string(h, x->names[i]);
    for (uint32_t i = 0; i < x->givers_n; i++) h = mix_string(h, x->givers[i]);
    a->learned += mix(h, x->bill);
}

/* ---- teaching ---------------------------------------------------------------------------------------------------- */

lede_status lede_annotator_meaning(lede_annotator *a, const char *list, const char *word, const char *value,
                                   lede_error *e) {
    const char *const pair[] = {word, value};
    learned_words(a, list, pair, 2);
    if (meanings_add(a->words, list, word, value)) return LEDE_OK;
    return lede_fail(e, LEDE_EQUERY, -1, "the list %s cannot hold '%.60s'", list, word);
}

lede_status lede_annotator_weights(lede_annotator *a, lede_str weights, lede_error *e) {
    tagger *g;
    lede_status code = tagger_new(&g, weights, e);
    if (code != LEDE_OK) return code;
    tagger_free(a->tagger);
    a->tagger = g;
    a->learned += mix(4, hash_bytes(weights.p, weights.n));
    a->forms->form.n = 0;
    return LEDE_OK;
}

int note_by_place(const void *x, const void *y) {
    const lede_mention *a = x, *b = y;
    if (a->from != b->from) return a->from < b->from ? -1 : 1;
    if (a->to != b->to) return a->to > b->to ? -1 : 1;
    int c = strcmp(a->type, b->type);
    return c ? c : strcmp(a->by, b->by);
}

/* Types that lexicons give for other passes to read; there are more of them than of all others together. */
static bool is_inner(const lede_mention *m) {
    static const char *const type[] = {"cue", "matter", "source"};
    for (size_t i = 0; i < sizeof type / sizeof *type; i++)
        if (note_same(m->type, type[i])) return true;
    return false;
}

static void drop_inner(note_run *r) {
    size_t n = 0;
    for (size_t i = 0; i < r->mention.n; i++)
        if (!is_inner(&r->mention.p[i])) r->mention.p[n++] = r->mention.p[i];
    r->mention.n = n;
}

static bool make_room(lede_annotator *a, uint32_t tokens) {
    if (tokens <= a->room) return true;
    uint32_t *in = realloc(a->in, tokens * sizeof *in);
    if (in) a->in = in;
    uint32_t *word = realloc(a->word, tokens * sizeof *word);
    if (word) a->word = word;
    uint32_t *row = realloc(a->row, tokens * sizeof *row);
    if (row) a->row = row;
    int32_t *form = realloc(a->form, tokens * sizeof *form);
    if (form) a->form = form;
    int32_t *phrase = realloc(a->phrase, tokens * sizeof *phrase);
    if (phrase) a->phrase = phrase;
    if (!in || !word || !row || !form || !phrase) return false;
    a->room = tokens;
    return true;
}

/* Which sentences are boilerplate: those that share a byte with it. */
static bool mark_boilerplate(lede_annotator *a, const lede_text *t) {
    a->skip = arena_alloc(a->run.mem, t->sentences + 1);
    uint32_t s = 0;
    for (uint32_t b = 0; a->skip && b < t->boilerplates; b++) {
        while (s < t->sentences && t->token[t->sentence[s].to - 1].to <= t->boilerplate[b].from) s++;
        for (; s < t->sentences && t->token[t->sentence[s].from].from < t->boilerplate[b].to; s++) a->skip[s] = true;
    }
    return a->skip != NULL;
}

/* Tell the lexis which facts rules need, whenever rules or facts have been added. */
static bool tell_needs(lede_annotator *a) {
    if (a->needs && a->needs_for == facts_count(a->facts)) return true;
    size_t width = facts_width(a->facts) + 1;
    uint64_t *needs = realloc(a->needs, width * sizeof *needs);
    if (!needs) return false;
    memset(needs, 0, width * sizeof *needs);
    a->needs = needs;
    a->needs_for = facts_count(a->facts);
    rulebook_needs(a->rules, needs);
    lexis_needs(a->lexis, needs);
    return true;
}

/* Number tokens and sentences, for all passes. */
static lede_status number_tokens(lede_annotator *a, const lede_text *t, lede_error *e) {
    if (!make_room(a, t->tokens) || !words_learn(a) || !tell_needs(a) || !mark_boilerplate(a, t)) return no_memory(e);
    for (uint32_t s = 0; s < t->sentences; s++)
        for (uint32_t i = t->sentence[s].from; i < t->sentence[s].to; i++) a->in[i] = s;
    a->present = a->mark[0] = NULL;
    a->classes = NULL;
    a->run.in = a->in;
    a->run.word = a->word;
    a->run.form = a->form;
    return lexis_number(a->lexis, t, a->word, a->row, a->form, a->phrase, e);
}

lede_status lede_annotate(lede_annotator *a, const lede_text *text, const lede_context *context,
                          const lede_mention **mention, size_t *mentions, lede_error *e) {
    *mention = NULL;
    *mentions = 0;
    note_run *r = &a->run;
    arena_reset(r->mem);
    r->mention.n = 0;
    r->text = text;
    r->context = context;
    lede_status code = number_tokens(a, text, e);
    for (size_t i = 0; i < sizeof passes / sizeof *passes && code == LEDE_OK; i++) {
        if (a->stopwatch) a->stopwatch(a->stopwatch_user, passes[i].name);
        code = passes[i].run(r, e);
    }
    if (a->stopwatch) a->stopwatch(a->stopwatch_user, "rest");
    if (code != LEDE_OK) return code;
    if (a->show == LEDE_SHOW_FOUND) drop_inner(r);
    if (r->mention.n) qsort(r->mention.p, r->mention.n, sizeof *r->mention.p, note_by_place);
    *mention = r->mention.p;
    *mentions = r->mention.n;
    return LEDE_OK;
}
