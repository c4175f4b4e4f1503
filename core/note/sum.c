/* sum.c — sums of money: "$800 million", "€1.2bn", "80 billion euros", "Rs 5 crore", "US$5-10 million". */
#include "amount.h"
#include "annotator.h"

/* Whose pesos? Each word of the document that names a home of a currency of that name is a vote. The default is the
 * first entry's own code. */
static const char *code_at_home(sums *s, const book_word *w) {
    if (!w->generic) return w->text;
    const char *best = w->text;
    uint32_t most = 0;
    for (size_t i = 0; i < s->home.n; i++)
        if (strcmp(s->home.p[i].word->generic, w->generic) == 0 && s->home.p[i].votes > most) {
            most = s->home.p[i].votes;
            best = s->home.p[i].word->text;
        }
    return best;
}

static bool vote(sums *s, const book_word *w) {
    for (size_t i = 0; i < s->home.n; i++)
        if (strcmp(s->home.p[i].word->text, w->text) == 0 && strcmp(s->home.p[i].word->generic, w->generic) == 0) {
            s->home.p[i].votes++;
            return true;
        }
    sum_home *h = vec_push(&s->home);
    if (h) *h = (sum_home){w, 1};
    return h != NULL;
}

/* Count the words that tell whose currency is meant; once a document, when the first ambiguous name is met. */
static bool count_homes(sums *s, const note_run *r) {
    if (s->counted) return true;
    s->counted = true;
    s->home.n = 0;
    for (uint32_t t = 0; t < r->text->tokens; t++) {
        const lede_token *x = &r->text->token[t];
        if (!(x->flags & LEDE_UPPER_FIRST)) continue;
        atom one = {.from = x->from, .to = x->to, .kind = ATOM_LETTERS};
        for (const book_word *w = book_find(r->of->book, r->text->bytes, &one, 1, BOOK_HOME); w; w = w->next)
            if (w->kind == BOOK_HOME && !vote(s, w)) return false;
    }
    return true;
}

static const char *code_of(sums *s, const note_run *r, const book_word *w) {
    if (w->generic && !count_homes(s, r)) s->failed = true;
    return code_at_home(s, w);
}

static bool big_enough(const book_word *w, const number *n) {
    return w->least == 0 || n->scale >= 1000 || n->value >= w->least;
}

/* A name of money at i, as it may stand behind a number: "euros", "-dollar", "of pesos", "US$". */
static const book_word *name_after(const atoms *a, uint32_t i, uint32_t *next) {
    uint32_t k = i;
    if (atoms_is(a, k, "of")) k++;
    else if (atoms_char(a, k, '-') && atoms_glued(a, k)) k++;
    const book_word *w = atoms_word(a, k, BOOK_CURRENCY);
    if (!w || !w->after) return NULL;
    bool sign = k > i && w->before && k + w->atoms < a->n && a->at[k + w->atoms].kind == ATOM_DIGITS;
    if (sign && atoms_glued(a, k + w->atoms)) return NULL; /* "one of $100 million" */
    *next = k + w->atoms;
    return w;
}

/* A sign may be told again in words: "$9 million US dollars", "$4 million Canadian". */
static void take_name_again(const atoms *a, const book_word *sign, sum *s) {
    uint32_t next;
    const book_word *w = name_after(a, s->last, &next);
    if (!w || atoms_is(a, s->last, "of") || w->glued || a->at[next - 1].kind != ATOM_LETTERS) return;
    if (next < a->n && a->at[next].kind == ATOM_DIGITS) return; /* the sign of the next sum */
    if (!w->generic) s->code = w->text;
    else if (sign->generic && strcmp(sign->generic, w->generic) != 0) return;
    s->last = next;
}

/* The other end, with a sign of its own: "$5-$10 million" and "between $5 and $10 million" are one sum, "from $5 to $10
 * million" are two, of which the first has the scale of the second. */
static void take_signed_end(const atoms *a, const book_word *sign, sum *s) {
    number *n = &s->number, high;
    if (n->max > 0) return;
    uint32_t upper = number_upper(a, s->first, s->last), k = upper;
    if (k == s->last && (atoms_is(a, k, "to") || atoms_is(a, k, "or"))) k++;
    const book_word *w = k > s->last ? atoms_word(a, k, BOOK_CURRENCY) : NULL;
    if (!w || !w->before || strcmp(w->text, sign->text) != 0 || !number_read(a, k + w->atoms, true, &high)) return;
    if (n->scale == 1 && n->value < 1000 && high.scale > 1 && n->value * high.scale < high.value)
        n->value *= high.scale;
    if (k != upper || high.value <= n->value || high.max > 0) return;
    n->max = high.value;
    n->bound = "range";
    n->last = s->last = high.last;
}

/* The same with names: "between 4 million euros and 8 million euros". */
static void take_named_end(const atoms *a, const book_word *name, sum *s) {
    number *n = &s->number, high;
    uint32_t k = number_upper(a, s->first, s->last), next;
    if (n->max > 0 || k == s->last || !number_read(a, k, true, &high) || high.max > 0 || high.value <= n->value) return;
    const book_word *w = name_after(a, high.last, &next);
    if (!w || strcmp(w->text, name->text) != 0) return;
    n->max = high.value;
    n->bound = "range";
    n->last = s->last = next;
}

/* "A $5 million gift" is no "A$5 million". */
static bool is_article(const atoms *a, uint32_t i, const book_word *w) {
    return w->atoms > 1 && a->at[i].to - a->at[i].from == 1 && !atoms_glued(a, i + 1);
}

static bool signed_sum(sums *d, const note_run *r, const atoms *a, uint32_t i, sum *out) {
    const book_word *w = atoms_word(a, i, BOOK_CURRENCY);
    if (!w || !w->before || is_article(a, i, w) ||
        (i > 0 && atoms_glued(a, i) && a->at[i].kind == ATOM_LETTERS && a->at[i - 1].kind != ATOM_OTHER))
        return false;
    uint32_t k = i + w->atoms;
    if (atoms_char(a, k, '.') && !w->glued) k++;
    if (k >= a->n || (w->glued && !atoms_glued(a, k)) || a->at[k].gap >= LEDE_GAP_BLANK) return false;
    if (!number_read(a, k, true, &out->number) || !out->number.digits || !big_enough(w, &out->number)) return false;
    out->first = i;
    out->last = out->number.last;
    out->code = code_of(d, r, w);
    take_signed_end(a, w, out);
    take_name_again(a, w, out);
    return true;
}

static bool named_sum(sums *d, const note_run *r, const atoms *a, uint32_t i, sum *out) {
    const book_word *scale = atoms_word(a, i, BOOK_SCALE);
    uint32_t next;
    if (number_read(a, i, true, &out->number)) {
        next = out->number.last;
    } else if (scale && !scale->brief) { /* "billion-dollar" */
        out->number = (number){i, i + scale->atoms, scale->value, 0, scale->value, "about", false, false};
        next = i + scale->atoms;
    } else {
        return false;
    }
    const book_word *w = name_after(a, next, &next);
    if (!w || !big_enough(w, &out->number) ||
        (out->number.digits && i > 0 && atoms_glued(a, i) && a->at[i - 1].kind == ATOM_LETTERS))
        return false;
    out->first = i;
    out->last = next;
    out->code = code_of(d, r, w);
    take_named_end(a, w, out);
    double unit = w->value > 0 ? w->value : 1;
    out->number.value *= unit;
    out->number.max *= unit;
    return true;
}

/* "80 billion will be needed", after a sum in euros: a large number that counts nothing. */
static bool bare_sum(const sums *d, const atoms *a, uint32_t i, sum *out) {
    if (!d->code || !number_read(a, i, false, &out->number)) return false;
    const number *n = &out->number;
    bool beside = d->end > 0 && i <= d->end + 2; /* "$300 million and 1.7 million" */
    if (n->scale < (beside ? 1e6 : 1e9) || n->many || n->last >= a->n) return false;
    const book_word *stop = atoms_word(a, n->last, BOOK_STOP);
    if (!stop && a->at[n->last].kind != ATOM_OTHER) return false;
    if (atoms_is(a, n->last, "of") || atoms_char(a, n->last, '-') || atoms_char(a, n->last, '%')) return false;
    out->first = i;
    out->last = n->last;
    out->code = d->code;
    return true;
}

bool sum_read(sums *d, const note_run *r, const atoms *a, uint32_t i, sum *out) {
    return signed_sum(d, r, a, i, out) || named_sum(d, r, a, i, out) || bare_sum(d, a, i, out);
}
