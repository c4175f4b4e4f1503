/* sight.c — what the tagger sees of a document: forms of words, lexicon mentions, signs, runs of capitals. */
#include "sight.h"

#include "note/annotator.h"
#include "note/name.h"

/* ---- words ------------------------------------------------------------------------------------------------------- */

enum { FORM_ROOM = 64 }; /* longer words are cut: none of them is a known name */

static size_t fold_form(lede_str w, bool lower, char out[FORM_ROOM]) {
    size_t n = w.n < FORM_ROOM ? w.n : FORM_ROOM;
    bool ascii = true;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)w.p[i];
        ascii = ascii && c < 0x80;
        if (lower && c >= 'A' && c <= 'Z') c = (unsigned char)(c + 32);
        if (!lower && c >= '0' && c <= '9') c = '0';
        out[i] = (char)c;
    }
    if (ascii || !lower) return n;
    buf b = {0};
    utf8_fold(&b, w.p, w.n);
    n = b.n < FORM_ROOM ? b.n : FORM_ROOM;
    if (n) memcpy(out, b.p, n);
    buf_free(&b);
    return n;
}

uint32_t feature_form(lede_str w, bool lower) {
    char form[FORM_ROOM];
    return feature_hash(form, fold_form(w, lower, form));
}

/* X for a capital, x for a small letter, 9 for a digit, others as they are; runs of more than two cut to two. */
static uint32_t shape_of(lede_str w) {
    char out[12];
    size_t n = 0;
    for (size_t i = 0; i < w.n && n < sizeof out; i++) {
        unsigned char c = (unsigned char)w.p[i];
        if (c >= 0x80 && c < 0xC0) continue;
        char s = c >= 'A' && c <= 'Z'                  ? 'X'
                 : (c >= 'a' && c <= 'z') || c >= 0xC0 ? 'x'
                 : c >= '0' && c <= '9'                ? '9'
                                                       : (char)c;
        if (n >= 2 && out[n - 1] == s && out[n - 2] == s) continue;
        out[n++] = s;
    }
    return feature_hash(out, n);
}

static void look_at(const tag_text *t, lede_str s, tag_form *w) {
    char form[FORM_ROOM];
    size_t n = fold_form(s, true, form);
    w->lower = feature_hash(form, n);
    for (size_t k = 0; k < 3; k++) {
        size_t len = k + 2 < n ? k + 2 : n;
        w->affix[k] = sight_mix(feature_hash(form, len), 71 + (uint32_t)k);
        w->affix[k + 3] = sight_mix(feature_hash(form + n - len, len), 81 + (uint32_t)k);
    }
    w->exact = feature_form(s, false);
    w->shape = shape_of(s);
    const word_fact *f = word_table_get(t->list, w->lower);
    if (f) w->list = f->value;
    f = word_table_get(t->cluster, w->exact);
    if (!f) f = word_table_get(t->cluster, w->lower);
    if (f) {
        w->fine = f->value;
        w->coarse = f->coarse;
    }
}

void sight_look(const tag_text *t, uint32_t i) {
    tag_form *known = &t->forms->form.p[t->run->word[i]];
    if (!known->lower) look_at(t, note_token(t->run, i), known);
    t->word[i].f = *known;
}

/* Room for the form of every word of the lexis. */
static bool make_forms(tag_forms *f, const note_run *r) {
    uint32_t age = lexis_age(r->of->lexis);
    if (f->of != age) f->form.n = 0;
    f->of = age;
    if (f->form.n == 0) f->sport.n = 0;
    while (f->form.n < lexis_words(r->of->lexis)) {
        tag_form *new = vec_push(&f->form);
        uint8_t *sport = vec_push(&f->sport);
        if (!new || !sport) return false;
        *new = (tag_form){0};
        *sport = 0;
    }
    return true;
}

/* ---- the document ------------------------------------------------------------------------------------------------ */

static bool one_of(const note_run *r, uint32_t i, const char *const *words) {
    for (; *words; words++)
        if (note_says(r, i, *words)) return true;
    return false;
}

static const char *const locatives[] = {"in", "at", "near", "from", "across", "outside", "throughout", NULL};
static const char *const verbs[] = {"said",  "says",  "told",    "added", "asked",
                                    "tells", "wrote", "tweeted", "told",  NULL};
static const char *const firms[] = {"inc", "inc.", "corp",  "corp.", "ltd",        "ltd.", "co.",
                                    "plc", "llc",  "group", "party", "university", "bank", NULL};

static bool is_capital(const tag_text *t, uint32_t i) {
    return i < t->run->text->tokens && (t->run->text->token[i].flags & LEDE_UPPER_FIRST) &&
           t->run->text->token[i].kind == LEDE_WORD;
}

static bool starts(const tag_text *t, uint32_t i) { return i == t->run->text->sentence[t->run->in[i]].from; }

/* Is token i in brackets, and do its letters begin the capitalised words before: "World Health Organization (WHO)"? */
static bool shortens(const tag_text *t, uint32_t i) {
    const note_run *r = t->run;
    lede_str w = note_token(r, i);
    uint32_t from = r->text->sentence[r->in[i]].from;
    if (w.n < 2 || w.n > 8 || i < from + 2 || !note_says(r, i - 1, "(") || !(r->text->token[i].flags & LEDE_ALL_UPPER))
        return false;
    size_t left = w.n;
    for (uint32_t k = i - 1; k-- > from && left > 0 && i - k < 24;) {
        char c = note_token(r, k).p[0];
        if (c == w.p[left - 1]) left--;
        else if (is_capital(t, k) && left < w.n && left > 1) continue;
        else if (is_capital(t, k)) return false;
    }
    return left == 0;
}

/* What the places around token i say of its form. */
static uint16_t signs_of(const tag_text *t, uint32_t i) {
    const note_run *r = t->run;
    uint32_t n = r->text->tokens, signs = 0;
    if (!starts(t, i)) {
        const tag_word *before = &t->word[i - 1];
        if (before->lex & LEX_TITLE) signs |= DOC_TITLED;
        else if (is_capital(t, i - 1)) signs |= DOC_AFTER_NAME;
        if (one_of(r, i - 1, locatives)) signs |= DOC_IN;
        if (one_of(r, i - 1, verbs)) signs |= DOC_SAID;
        if (note_says(r, i - 1, "the")) signs |= DOC_THE;
        if (i + 1 < n && note_says(r, i - 1, "(") && note_says(r, i + 1, ")")) signs |= DOC_BRACKET;
        if (shortens(t, i)) signs |= DOC_SHORT;
    }
    if (i + 1 < n && r->in[i + 1] == r->in[i]) {
        if (is_capital(t, i + 1)) signs |= DOC_BEFORE_CAP;
        if (one_of(r, i + 1, verbs)) signs |= DOC_SAID;
        if (one_of(r, i + 1, firms)) signs |= DOC_OF_FIRM;
    }
    uint32_t lex = t->word[i].lex & LEX_KINDS;
    for (int k = 0; k < TAG_KINDS; k++)
        if (lex >> (4 * k) & 7) signs |= (uint32_t)DOC_LEX << k;
    return (uint16_t)signs;
}

/* Per form, the signs of all its occurrences together: a small open table over numbers of forms. */
typedef struct {
    uint32_t form, signs; /* form: number + 1 */
} form_signs;

/* The place of the form, which is empty (form 0) where it is not in the table. */
static form_signs *signs_at(form_signs *table, uint32_t mask, int32_t form) {
    uint32_t key = (uint32_t)form + 1, k = (key * 0x9E3779B1u >> 8) & mask;
    while (table[k].form && table[k].form != key) k = (k + 1) & mask;
    return &table[k];
}

static bool gather_signs(tag_text *t, note_run *r) {
    uint32_t n = r->text->tokens, room = 64, capitals = 0;
    for (uint32_t i = 0; i < n; i++) capitals += is_capital(t, i);
    while (room < capitals * 2) room *= 2;
    form_signs *table = arena_alloc(r->mem, room * sizeof *table);
    if (!table) return false;
    for (uint32_t i = 0; i < n; i++)
        if (is_capital(t, i)) {
            form_signs *s = signs_at(table, room - 1, r->form[i]);
            s->form = (uint32_t)r->form[i] + 1;
            if (!t->shouting[r->in[i]]) s->signs |= signs_of(t, i);
        }
    for (uint32_t i = 0; i < n; i++) {
        const lede_token *k = &r->text->token[i];
        if (k->kind != LEDE_WORD || (k->flags & LEDE_HAS_UPPER) || t->shouting[r->in[i]]) continue;
        form_signs *s = signs_at(table, room - 1, r->form[i]);
        if (s->form) s->signs |= DOC_SMALL;
    }
    for (uint32_t i = 0; i < n; i++)
        if (is_capital(t, i)) t->word[i].doc = (uint16_t)signs_at(table, room - 1, r->form[i])->signs;
    return true;
}

static void mark_lexicon(tag_text *t, const note_run *r) {
    for (size_t i = 0; i < r->mention.n; i++) {
        const lede_mention *m = &r->mention.p[i];
        uint32_t flag = 0;
        int kind = -1;
        if (note_same(m->type, "title")) flag = str_eq(note_text(m, "part"), STR("title")) ? LEX_TITLE : LEX_OFFICE;
        else if (note_same(m->type, "materiel")) flag = LEX_MATERIEL;
        else kind = name_kind(m);
        if (note_get(m, "bare")) flag = LEX_BARE;
        for (uint32_t k = m->first; k < m->last; k++) {
            int part = m->last - m->first == 1 ? TAG_SINGLE
                       : k == m->first         ? TAG_BEGIN
                       : k + 1 == m->last      ? TAG_LAST
                                               : TAG_INSIDE;
            t->word[k].lex |= flag | (kind >= 0 ? 1u << (4 * kind + part) : 0);
        }
    }
}

/* A sentence shouts where no word of three letters or more has a small one. */
static uint8_t *find_shouting(note_run *r) {
    uint8_t *shouting = arena_alloc(r->mem, r->text->sentences + 1);
    if (!shouting) return NULL;
    for (uint32_t s = 0; s < r->text->sentences; s++) {
        uint32_t upper = 0, small = 0;
        for (uint32_t i = r->text->sentence[s].from; i < r->text->sentence[s].to; i++) {
            const lede_token *k = &r->text->token[i];
            if (k->kind != LEDE_WORD || k->to - k->from < 2) continue;
            if (k->flags & LEDE_ALL_UPPER) upper++;
            else if (k->to - k->from > 2) small++;
        }
        shouting[s] = upper > 1 && small == 0;
    }
    return shouting;
}

/* Runs of capitalised words within a sentence: what the first and the last of them are tells what the whole is. */
static void mark_runs(tag_text *t, const note_run *r) {
    for (uint32_t i = 0; i < r->text->tokens;) {
        uint32_t k = i + 1;
        while (k < r->text->tokens && is_capital(t, i) && is_capital(t, k) && r->in[k] == r->in[i] &&
               r->text->token[k].gap != LEDE_GAP_BLANK)
            k++;
        for (uint32_t m = i; m < k; m++) {
            t->word[m].run_first = i;
            t->word[m].run_last = k - 1;
        }
        i = k;
    }
}

bool tag_text_make(tag_text *t, note_run *r, const word_table *cluster, const word_table *list) {
    *t = (tag_text){.run = r, .cluster = cluster, .list = list};
    t->word = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *t->word);
    t->shouting = find_shouting(r);
    t->forms = r->of->forms;
    if (!t->word || !t->shouting || !make_forms(t->forms, r)) return false;
    t->scene = tag_scenes(t, r);
    if (!t->scene) return false;
    mark_lexicon(t, r);
    mark_runs(t, r);
    return gather_signs(t, r);
}

/* ---- stretches --------------------------------------------------------------------------------------------------- */

static bool may_name(const tag_text *t, uint32_t i) {
    const lede_token *k = &t->run->text->token[i];
    if (k->kind != LEDE_WORD && k->kind != LEDE_NUMBER && k->kind != LEDE_HANDLE) return false;
    return (k->flags & LEDE_HAS_UPPER) || (t->word[i].lex & LEX_KINDS);
}

/* Signs and small words that join the parts of a name: "of", "and", "de", "al", a hyphen, a number. */
static bool may_join(const tag_text *t, uint32_t i) {
    const lede_token *k = &t->run->text->token[i];
    if (k->kind != LEDE_WORD) return k->kind == LEDE_NUMBER || k->to - k->from <= 2;
    sight_form(t, i);
    return t->word[i].f.list & LIST_JOINER;
}

/* A word joined to the one before by a hyphen. */
static bool glued(const tag_text *t, uint32_t i) {
    const lede_token *k = t->run->text->token;
    return k[i].kind == LEDE_WORD && k[i].gap == LEDE_GAP_NONE && i > 0 && k[i - 1].gap == LEDE_GAP_NONE &&
           note_says(t->run, i - 1, "-");
}

enum { JOIN_MAX = 3 };

bool tag_text_stretch(const tag_text *t, uint32_t *at, lede_range *stretch) {
    const note_run *r = t->run;
    uint32_t i = *at, n = r->text->tokens;
    while (i < n && !may_name(t, i)) i++;
    if (i == n) return false;
    uint32_t s = r->in[i], from = i, to = i + 1, end = r->text->sentence[s].to;
    for (uint32_t k = i + 1; k < end && k < to + JOIN_MAX; k++) {
        if (may_name(t, k) || glued(t, k)) to = k + 1;
        else if (!may_join(t, k)) break;
    }
    /* Particles before ("bin Laden", "al-Sadr", "von der Leyen") and a number after belong to the stretch. */
    uint32_t low = r->text->sentence[s].from > *at ? r->text->sentence[s].from : *at;
    while (from > low && i - from < 3 && r->text->token[from - 1].kind != LEDE_NUMBER && may_join(t, from - 1)) from--;
    if (to < end && r->text->token[to].kind == LEDE_NUMBER) to++;
    *stretch = (lede_range){from, to};
    *at = to;
    return true;
}
