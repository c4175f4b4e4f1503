#include "note/facts.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <math.h>
#include <pcre2.h>
#include <stdlib.h>

#include "note/finite.h"

typedef enum { F_EXACT, F_FOLDED, F_REGEX_EXACT, F_REGEX_FOLDED, F_KIND, F_SHAPE, F_AND, F_OR, F_NOT } fact_kind;

typedef struct {
    fact_kind kind;
    int32_t a, b; /* sets, or kind, or number of the shape */
    pcre2_code *regex;
    finite_list affix; /* where the expression is one with open ends: what stands between them */
    int before, after;
    lede_str prefix; /* folded */
    lede_str *word;
    size_t words;
    double weight;
} fact;

typedef VEC(int32_t) numbers;

struct facts {
    arena *mem;
    intern *known;  /* statement as text → number of the set */
    intern *shapes; /* shapes asked for */
    intern *literal[2];
    VEC(numbers) in[2]; /* [exact] literal → sets that hold it */
    VEC(fact) fact;
    numbers regex[2][256]; /* [exact][first byte of the form] sets that are expressions which may match such a form */
    int32_t of_kind[6];    /* sets by kind, -1: not asked for */
    numbers of_shape;      /* sets by number of the shape */
    VEC(numbers) uses;     /* per set: the and, or, not that are made of it, which have higher numbers */
    /* a row of the sets that hold for a word of which nothing else does: what is made with not */
    VEC(uint64_t) idle;
    VEC(uint64_t) due;     /* a row of the sets to be looked at; empty between calls */
    pcre2_match_data *match;
    pcre2_match_context *limits;
    buf key;
};

facts *facts_new(void) {
    facts *f = calloc(1, sizeof *f);
    if (!f) return NULL;
    f->mem = arena_new();
    f->known = intern_new();
    f->shapes = intern_new();
    f->literal[0] = intern_new();
    f->literal[1] = intern_new();
    f->match = pcre2_match_data_create(1, NULL);
    f->limits = pcre2_match_context_create(NULL);
    if (f->mem && f->known && f->shapes && f->literal[0] && f->literal[1] && f->match && f->limits) {
        for (size_t k = 0; k < sizeof f->of_kind / sizeof *f->of_kind; k++) f->of_kind[k] = -1;
        pcre2_set_match_limit(f->limits, 100000); /* a word is short: an expression that needs more does not match */
        return f;
    }
    facts_free(f);
    return NULL;
}

void facts_free(facts *f) {
    if (!f) return;
    for (int x = 0; x < 2; x++) {
        for (size_t i = 0; i < f->in[x].n; i++) vec_free(&f->in[x].p[i]);
        vec_free(&f->in[x]);
        intern_free(f->literal[x]);
    }
    for (size_t i = 0; i < f->fact.n; i++) {
        pcre2_code_free(f->fact.p[i].regex);
        finite_free(&f->fact.p[i].affix);
    }
    vec_free(&f->fact);
    for (int c = 0; c < 256; c++) {
        vec_free(&f->regex[0][c]);
        vec_free(&f->regex[1][c]);
    }
    vec_free(&f->of_shape);
    for (size_t i = 0; i < f->uses.n; i++) vec_free(&f->uses.p[i]);
    vec_free(&f->uses);
    vec_free(&f->idle);
    vec_free(&f->due);
    intern_free(f->known);
    intern_free(f->shapes);
    pcre2_match_data_free(f->match);
    pcre2_match_context_free(f->limits);
    buf_free(&f->key);
    arena_free(f->mem);
    free(f);
}

static bool add_number(numbers *to, int32_t set) {
    int32_t *slot = vec_push(to);
    if (slot) *slot = set;
    return slot != NULL;
}

static void set_bit(uint64_t *row, int32_t set) { row[set >> 6] |= (uint64_t)1 << (set & 63); }

static bool holds(const fact *t, const uint64_t *row) {
    bool a = facts_has(row, t->a), b = t->kind != F_NOT && facts_has(row, t->b);
    return t->kind == F_AND ? a && b : t->kind == F_OR ? a || b : !a;
}

/* Most expressions are of numbers, and most words are not: of fifty, eight need to be tried. */
static bool file_regex(facts *f, const fact *new, int32_t set) {
    const uint8_t *first = NULL; /* a bit for each byte that a match may begin with; NULL: any */
    pcre2_pattern_info(new->regex, PCRE2_INFO_FIRSTBITMAP, &first);
    for (int c = 0; c < 256; c++)
        if ((!first || first[c >> 3] >> (c & 7) & 1) && !add_number(&f->regex[new->kind == F_REGEX_EXACT][c], set))
            return false;
    return true;
}

/* A set made of others is looked at wherever one of them is not as it is in an idle row. */
static bool file_combined(facts *f, const fact *new, int32_t set) {
    if (holds(new, f->idle.p)) set_bit(f->idle.p, set);
    return add_number(&f->uses.p[new->a], set) && (new->kind == F_NOT || add_number(&f->uses.p[new->b], set));
}

/* Put a new set where facts_own or facts_combine finds it. */
static bool file_fact(facts *f, const fact *new, int32_t set) {
    switch (new->kind) {
        case F_EXACT: case F_FOLDED: return true;
        case F_REGEX_EXACT: case F_REGEX_FOLDED: return file_regex(f, new, set);
        case F_KIND: f->of_kind[new->a] = set; return true;
        case F_SHAPE:
            while (f->of_shape.n <= (size_t)new->a)
                if (!add_number(&f->of_shape, -1)) return false;
            f->of_shape.p[new->a] = set;
            return true;
        default: return file_combined(f, new, set);
    }
}

/* Room for one set more in what is kept per set. */
static bool widen(facts *f) {
    while (f->idle.n < facts_width(f)) {
        uint64_t *idle = vec_push(&f->idle), *due = vec_push(&f->due);
        if (!idle || !due) return false;
        *idle = *due = 0;
    }
    numbers *uses = vec_push(&f->uses);
    if (uses) *uses = (numbers){0};
    return uses != NULL;
}

/* The set whose statement is in f->key: known already (*is_new false) or made now; -1: no memory. */
static int32_t add_fact(facts *f, fact new, bool *is_new) {
    if (f->key.failed) return -1;
    int32_t known = intern_count(f->known);
    int32_t set = intern_add(f->known, f->key.p, f->key.n);
    *is_new = set == known;
    if (set < 0 || !*is_new) return set;
    fact *slot = vec_push(&f->fact);
    if (!slot) return -1;
    *slot = new;
    if (!widen(f)) return -1;
    return file_fact(f, &new, set) ? set : -1;
}

static bool add_literal(facts *f, int exact, lede_str word, int32_t set) {
    int32_t id = intern_add(f->literal[exact], word.p, word.n);
    if (id < 0) return false;
    while (f->in[exact].n <= (size_t)id) {
        numbers *none = vec_push(&f->in[exact]);
        if (!none) return false;
        *none = (numbers){0};
    }
    int32_t *slot = vec_push(&f->in[exact].p[id]);
    if (!slot) return false;
    *slot = set;
    return true;
}

/* The commonest words of news English with their tokens per thousand. */
static double word_weight(lede_str w) {
    static const struct {
        const char *word;
        double weight;
    } common[] = {{"the", 58},  {",", 50},    {".", 42},   {"to", 26},   {"of", 25},  {"and", 24}, {"a", 22},
                  {"in", 21},   {"that", 11}, {"for", 10}, {"\"", 9},    {"is", 8},   {"on", 8},   {"'s", 8},
                  {"it", 7},    {"with", 7},  {"as", 6},   {"was", 6},   {"said", 5}, {"by", 5},   {"at", 5},
                  {"be", 5},    {"from", 5},  {"he", 5},   {"we", 5},    {"has", 4},  {"have", 4}, {"are", 4},
                  {"i", 4},     {"this", 4},  {"not", 4},  {"an", 3},    {"will", 3}, {"but", 3},  {"its", 3},
                  {"their", 3}, {"they", 3},  {"or", 2},   {"would", 2}, {"which", 2}};
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (str_eq(w, str_of(common[i].word))) return common[i].weight;
    return 0.1;
}

int32_t facts_words(facts *f, bool exact, const lede_str *word, size_t words) {
    buf_clear(&f->key);
    buf_puts(&f->key, exact ? "w1" : "w0");
    for (size_t i = 0; i < words; i++) {
        buf_putc(&f->key, '\0');
        if (exact) buf_add(&f->key, word[i].p, word[i].n);
        else utf8_fold(&f->key, word[i].p, word[i].n);
    }
    bool is_new;
    int32_t set = add_fact(f, (fact){.kind = exact ? F_EXACT : F_FOLDED}, &is_new);
    if (set < 0 || !is_new) return set;
    fact *own = &f->fact.p[set];
    own->word = arena_alloc(f->mem, (words + 1) * sizeof *own->word);
    if (!own->word) return -1;
    buf folded = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < words; i++) {
        buf_clear(&folded);
        if (exact) buf_add(&folded, word[i].p, word[i].n);
        else utf8_fold(&folded, word[i].p, word[i].n);
        char *copy = arena_copy(f->mem, folded.p, folded.n);
        ok = !folded.failed && copy && add_literal(f, exact, (lede_str){copy, folded.n}, set);
        own->word[own->words++] = (lede_str){copy, folded.n};
        own->weight += word_weight((lede_str){copy, folded.n});
    }
    buf_free(&folded);
    return ok ? set : -1;
}

/* Literal alternatives of a finite expression as a set of words; -2: it is not finite. */
static int32_t finite_words(facts *f, bool exact, lede_str pattern) {
    finite_list list = {0};
    int32_t set = -2;
    if (finite_expand(pattern, &list)) {
        lede_str *word = malloc((list.n + 1) * sizeof *word);
        for (size_t i = 0; word && i < list.n; i++) word[i] = (lede_str){list.p[i].p ? list.p[i].p : "", list.p[i].n};
        set = word ? facts_words(f, exact, word, list.n) : -1;
        free(word);
    }
    finite_free(&list);
    return set;
}

static pcre2_code *compile(lede_str pattern, bool nocase, lede_error *e) {
    int code;
    PCRE2_SIZE at;
    uint32_t options =
        PCRE2_UTF | PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_NEVER_BACKSLASH_C | (nocase ? PCRE2_CASELESS : 0);
    pcre2_code *regex = pcre2_compile((PCRE2_SPTR)pattern.p, pattern.n, options, &code, &at, NULL);
    if (!regex) {
        PCRE2_UCHAR why[120];
        pcre2_get_error_message(code, why, sizeof why);
        lede_fail(e, LEDE_EQUERY, (int64_t)at, "bad regular expression: %s", (const char *)why);
        return NULL;
    }
    pcre2_jit_compile(regex, PCRE2_JIT_COMPLETE); /* without a compiler for this machine it is interpreted */
    return regex;
}

/* An expression of ASCII letters that ignores case is the same one over folded forms. */
static bool can_fold(lede_str pattern) {
    for (size_t i = 0; i < pattern.n; i++)
        if ((pattern.p[i] & 0x80) || strchr("\\'-", pattern.p[i])) return false;
    return true;
}

/* The letters that every match begins with. */
static lede_str literal_prefix(facts *f, lede_str pattern) {
    size_t n = 0;
    if (memchr(pattern.p, '|', pattern.n)) return (lede_str){"", 0};
    while (n < pattern.n && !strchr(".*+?()[]{}|\\^$", pattern.p[n])) n++;
    if (n < pattern.n && strchr("*?{", pattern.p[n]) && n > 0) n--; /* the last one may be missing */
    while (n > 0 && n < pattern.n && (pattern.p[n] & 0xC0) == 0x80) n--;
    buf folded = {0};
    utf8_fold(&folded, pattern.p, n);
    const char *copy = folded.n ? arena_copy(f->mem, folded.p, folded.n) : NULL;
    lede_str prefix = {copy ? copy : "", copy ? folded.n : 0};
    buf_free(&folded);
    return prefix;
}

static int32_t add_regex(facts *f, bool exact, bool nocase, lede_str pattern, lede_error *e) {
    buf_clear(&f->key);
    buf_printf(&f->key, "r%d%d", exact, nocase);
    buf_add(&f->key, pattern.p, pattern.n);
    int32_t set = f->key.failed ? -1 : intern_find(f->known, f->key.p, f->key.n);
    if (set >= 0) return set; /* rules often ask the same: of nine expressions one is new */
    fact new = {.kind = exact ? F_REGEX_EXACT : F_REGEX_FOLDED, .weight = 5};
    if (!(new.regex = compile(pattern, nocase, e))) return -1;
    if (!(exact && nocase) && !finite_affixes(pattern, &new.before, &new.after, &new.affix)) finite_free(&new.affix);
    new.prefix = literal_prefix(f, pattern);
    bool is_new;
    if ((set = add_fact(f, new, &is_new)) >= 0) return set;
    if (!f->fact.n || f->fact.p[f->fact.n - 1].regex != new.regex) { /* nobody else frees them */
        pcre2_code_free(new.regex);
        finite_free(&new.affix);
    }
    no_memory(e);
    return -1;
}

int32_t facts_regex(facts *f, bool exact, bool nocase, lede_str pattern, lede_error *e) {
    char lower[256];
    if (exact && nocase && pattern.n < sizeof lower && can_fold(pattern)) {
        for (size_t i = 0; i < pattern.n; i++) lower[i] = (char)utf8_lower((unsigned char)pattern.p[i]);
        pattern.p = lower;
        exact = nocase = false;
    }
    int32_t set = nocase && exact ? -2 : finite_words(f, exact, pattern);
    if (set == -1) no_memory(e);
    return set != -2 ? set : add_regex(f, exact, nocase, pattern, e);
}

static int32_t add_computed(facts *f, fact new, const char *sign, int32_t a, int32_t b) {
    buf_clear(&f->key);
    buf_puts(&f->key, sign);
    buf_add(&f->key, &a, sizeof a);
    buf_add(&f->key, &b, sizeof b);
    bool is_new;
    return add_fact(f, new, &is_new);
}

int32_t facts_kind(facts *f, lede_token_kind kind) {
    static const double weight[] = {850, 15, 120, 5, 1, 1};
    return add_computed(f, (fact){.kind = F_KIND, .a = (int32_t)kind, .weight = weight[kind]}, "k", (int32_t)kind, 0);
}

int32_t facts_shape(facts *f, lede_str shape) {
    int32_t id = intern_add(f->shapes, shape.p, shape.n);
    return id < 0 ? -1 : add_computed(f, (fact){.kind = F_SHAPE, .a = id, .weight = 100}, "s", id, 0);
}

int32_t facts_and(facts *f, int32_t a, int32_t b) {
    if (a < 0 || b < 0) return -1;
    double weight = fmin(f->fact.p[a].weight, f->fact.p[b].weight);
    return a == b ? a : add_computed(f, (fact){.kind = F_AND, .a = a, .b = b, .weight = weight}, "&", a, b);
}

int32_t facts_or(facts *f, int32_t a, int32_t b) {
    if (a < 0 || b < 0) return -1;
    double weight = fmin(1000, f->fact.p[a].weight + f->fact.p[b].weight);
    return a == b ? a : add_computed(f, (fact){.kind = F_OR, .a = a, .b = b, .weight = weight}, "|", a, b);
}

int32_t facts_not(facts *f, int32_t a) {
    if (a < 0) return -1;
    return add_computed(f, (fact){.kind = F_NOT, .a = a, .weight = fmax(1, 1000 - f->fact.p[a].weight)}, "!", a, 0);
}

double facts_weight(const facts *f, int32_t set) { return f->fact.p[set].weight; }

const lede_str *facts_list(const facts *f, int32_t set, bool *exact, size_t *words) {
    const fact *own = &f->fact.p[set];
    *exact = own->kind == F_EXACT;
    *words = own->words;
    return own->kind <= F_FOLDED ? own->word : NULL;
}

size_t facts_width(const facts *f) { return (f->fact.n + 63) / 64; }
int32_t facts_count(const facts *f) { return (int32_t)f->fact.n; }

size_t facts_shape_of(lede_str word, char *out, size_t n) {
    size_t used = 0;
    char last = 0;
    for (const char *p = word.p, *end = p + word.n; p < end && used + 4 < n;) {
        int len;
        uint32_t c = utf8_get(p, end, &len);
        char as = utf8_is_upper(c) ? 'X' : utf8_is_alpha(c) ? 'x' : utf8_is_digit(c) ? '9' : 0;
        if (!as) {
            memcpy(out + used, p, (size_t)len);
            used += (size_t)len;
        } else if (as != last) {
            out[used++] = as;
        }
        last = as;
        p += len;
    }
    return used;
}

static void eval_literals(facts *f, int exact, lede_str form, uint64_t *row) {
    int32_t id = intern_find(f->literal[exact], form.p, form.n);
    if (id < 0) return;
    const numbers *in = (const numbers *)&f->in[exact].p[id];
    for (size_t i = 0; i < in->n; i++) set_bit(row, in->p[i]);
}

static bool regex_matches(facts *f, const fact *t, lede_str form, uint32_t options) {
    if (t->affix.n) return finite_has(&t->affix, t->before, t->after, form);
    return pcre2_match(t->regex, (PCRE2_SPTR)form.p, form.n, 0, options, f->match, f->limits) >= 0;
}

static bool begins_with(lede_str form, lede_str prefix) {
    return form.n >= prefix.n && (prefix.n == 0 || memcmp(form.p, prefix.p, prefix.n) == 0);
}

static void eval_regexes(facts *f, int exact, lede_str form, lede_str folded, uint64_t *row) {
    const numbers *may = &f->regex[exact][form.n ? (unsigned char)form.p[0] : 0];
    uint32_t options = utf8_valid(form.p, form.n, NULL) ? PCRE2_NO_UTF_CHECK : 0; /* once for all of them */
    for (size_t i = 0; i < may->n; i++) {
        const fact *t = &f->fact.p[may->p[i]];
        if (begins_with(folded, t->prefix) && regex_matches(f, t, form, options)) set_bit(row, may->p[i]);
    }
}

void facts_own(facts *f, lede_str as, lede_str folded, lede_token_kind kind, uint64_t *row) {
    memset(row, 0, facts_width(f) * sizeof *row);
    eval_literals(f, 0, folded, row);
    eval_literals(f, 1, as, row);
    if (f->of_kind[kind] >= 0) set_bit(row, f->of_kind[kind]);
    char shape[64];
    int32_t id = intern_find(f->shapes, shape, facts_shape_of(as, shape, sizeof shape));
    if (id >= 0 && (size_t)id < f->of_shape.n && f->of_shape.p[id] >= 0) set_bit(row, f->of_shape.p[id]);
    eval_regexes(f, 0, folded, folded, row);
    eval_regexes(f, 1, as, folded, row);
}

static void make_due(facts *f, int32_t set) {
    for (size_t i = 0; i < f->uses.p[set].n; i++) set_bit(f->due.p, f->uses.p[set].p[i]);
}

/* Only what is made of a set that holds here can differ from an idle row: some dozens of thousands of sets. Sets are
 * made of earlier ones, so that one way upwards looks at each of them once. */
void facts_combine(facts *f, uint64_t *row) {
    for (size_t w = 0; w < facts_width(f); w++) {
        for (uint64_t bits = row[w]; bits; bits &= bits - 1) make_due(f, (int32_t)(w * 64) + __builtin_ctzll(bits));
        row[w] |= f->idle.p[w];
        for (uint64_t *due = &f->due.p[w]; *due; ) {
            int32_t set = (int32_t)(w * 64) + __builtin_ctzll(*due);
            uint64_t bit = *due & -*due;
            *due ^= bit;
            if (holds(&f->fact.p[set], row) == ((f->idle.p[w] & bit) != 0)) continue;
            row[w] ^= bit;
            make_due(f, set);
        }
    }
}

static bool holds_for(facts *f, const fact *t, lede_str form) {
    if (t->regex) return regex_matches(f, t, form, 0);
    for (size_t i = 0; i < t->words; i++)
        if (str_eq(t->word[i], form)) return true;
    return false;
}

bool facts_test(facts *f, int32_t set, lede_str form) {
    const fact *t = &f->fact.p[set];
    if (t->kind != F_REGEX_FOLDED && t->kind != F_FOLDED) return holds_for(f, t, form);
    buf folded = {0};
    utf8_fold(&folded, form.p, form.n);
    bool holds = !folded.failed && holds_for(f, t, (lede_str){folded.n ? folded.p : "", folded.n});
    buf_free(&folded);
    return holds;
}

fact_form facts_form(const facts *f, int32_t set, int32_t *a, int32_t *b) {
    const fact *t = &f->fact.p[set];
    *a = t->a;
    *b = t->b;
    switch (t->kind) {
        case F_EXACT: case F_FOLDED: return FACT_LIST;
        case F_AND: return FACT_AND;
        case F_OR: return FACT_OR;
        case F_NOT: return FACT_NOT;
        default: return FACT_TEST;
    }
}

bool facts_asks_kind(const facts *f, int32_t set) { return f->fact.p[set].kind == F_KIND; }

lede_str facts_prefix(const facts *f, int32_t set) {
    const fact *t = &f->fact.p[set];
    return t->regex ? t->prefix : (lede_str){"", 0};
}

bool facts_test_word(facts *f, int32_t set, lede_str as, lede_str folded, lede_token_kind kind) {
    const fact *t = &f->fact.p[set];
    if (t->kind == F_KIND) return t->a == (int32_t)kind;
    if (t->kind != F_SHAPE) return facts_test(f, set, t->kind == F_REGEX_EXACT ? as : folded);
    char shape[64];
    return intern_find(f->shapes, shape, facts_shape_of(as, shape, sizeof shape)) == t->a;
}
