/* quantity.c — reads every number of a text once: sums of money become "money" mentions, counted and measured things
 * "quantity" mentions. What a sum is for is told later, in money.c. */
#include "amount.h"
#include "annotator.h"
#include <stdlib.h>

enum { REACH = 7 }; /* words between a number and the head of what it counts */

typedef struct {
    note_run *r;
    atoms a;
    sums sums;
    uint32_t times, plate; /* next time mention, next boilerplate range */
    uint32_t last_sum;     /* sentence of the last sum */
    uint32_t open;         /* mention of the last sum + 1, while only a bracket may follow it */
    uint32_t open_at;      /* the atom where that bracket would be */
} reader;

static lede_str words_of(const reader *d, uint32_t first, uint32_t last) {
    uint32_t from = d->a.at[first].from;
    return (lede_str){d->a.bytes + from, d->a.at[last - 1].to - from};
}

static lede_mention *add(reader *d, const char *type, uint32_t first, uint32_t last) {
    lede_mention *m = note_add(d->r, type, type, d->a.at[first].token, d->a.at[last - 1].token + 1);
    if (!m) return NULL;
    m->from = d->a.at[first].from;
    m->to = d->a.at[last - 1].to;
    return m;
}

static bool set_number(reader *d, lede_mention *m, const char *value, const char *max, const number *n,
                       const char *bound) {
    note_run *r = d->r;
    return note_set_number(r, m, value, n->value) && (n->max <= 0 || note_set_number(r, m, max, n->max)) &&
           note_set(r, m, "bound", str_of(bound));
}

/* ---- money --------------------------------------------------------------------------------------------------- */

/* "€4 billion ($4.35 billion)": the same sum in other money. */
static bool set_conversion(reader *d, lede_mention *m, const sum *s) {
    if (!d->open || s->first != d->open_at + 1 || !atoms_char(&d->a, d->open_at, '(')) return true;
    const lede_mention *first = &d->r->mention.p[d->open - 1];
    lede_str bound = note_text(first, "bound");
    if (str_eq(note_text(m, "bound"), STR("exact")) && !note_set(d->r, m, "bound", bound)) return false;
    return note_set(d->r, m, "same_as", (lede_str){d->a.bytes + first->from, first->to - first->from});
}

static bool add_sum(reader *d, const sum *s) {
    lede_mention *m = add(d, "money", s->first, s->last);
    if (!m ||
        !set_number(d, m, "amount", "amount_max", &s->number, number_bound(&d->a, s->first, s->last, s->number.bound)))
        return false;
    if (s->code && !note_set(d->r, m, "currency", str_of(s->code))) return false;
    bool ok = set_conversion(d, m, s);
    d->sums.code = s->code;
    d->sums.end = s->last;
    d->last_sum = d->r->in[m->first];
    d->open = (uint32_t)d->r->mention.n;
    d->open_at = s->last;
    return ok;
}

/* ---- quantities ---------------------------------------------------------------------------------------------- */

/* The plain plurals of English; the others ("troops", "people") are units of the vocabulary. */
static bool plural(const atoms *a, uint32_t i) {
    const atom *x = &a->at[i];
    uint32_t n = x->to - x->from;
    const char *p = a->bytes + x->from;
    if (x->kind != ATOM_LETTERS || n < 4 || p[n - 1] != 's') return false;
    return p[n - 2] != 's' && !(p[n - 2] == 'u' && n < 7) &&
           !(p[n - 2] == 'i' && p[0] >= 'a'); /* a crisis; not Israelis */
}

static const char *singular(note_run *r, lede_str s) {
    if (s.n > 4 && memcmp(s.p + s.n - 3, "ies", 3) == 0) return arena_printf(r->mem, "%.*sy", (int)s.n - 3, s.p);
    if (s.n > 4 && (memcmp(s.p + s.n - 4, "sses", 4) == 0 || memcmp(s.p + s.n - 3, "xes", 3) == 0 ||
                    memcmp(s.p + s.n - 4, "ches", 4) == 0 || memcmp(s.p + s.n - 4, "shes", 4) == 0))
        return arena_copy(r->mem, s.p, s.n - 2);
    return arena_copy(r->mem, s.p, s.n > 1 && s.p[s.n - 1] == 's' ? s.n - 1 : s.n);
}

/* A word that ends what is counted; "US" is none. */
static bool stops(const atoms *a, uint32_t i) {
    char c = a->bytes[a->at[i].from + 1];
    return atoms_word(a, i, BOOK_STOP) && !(a->at[i].to - a->at[i].from > 1 && ((c >= 'A' && c <= 'Z') || c == '.'));
}

/* The plural at k may stand before the real head: "special operations troops", "weapons systems". */
static uint32_t whole_head(const atoms *a, uint32_t k, const book_word **unit) {
    const book_word *w = atoms_word(a, k + 1, BOOK_UNIT);
    *unit = w && !w->skip ? w : NULL;
    if (*unit) return k + 1 + w->atoms;
    return k + 1;
}

/* The head of what is counted, behind the number: the first plural within reach that no verb or preposition parts from
 * it. *unit: its entry where the vocabulary has it. Atoms [.., return), or 0. */
static uint32_t counted_until(const atoms *a, uint32_t i, const book_word **unit) {
    for (uint32_t k = i; k < a->n && k < i + REACH; k++) {
        const atom *x = &a->at[k];
        if (x->gap == LEDE_GAP_BLANK) return 0;
        const book_word *w = atoms_word(a, k, BOOK_UNIT);
        if (w && w->skip && k == i) return 0;
        if (w && !w->skip && (w->after || k > i)) return *unit = w, k + w->atoms;
        bool joins =
            k > i && (atoms_is(a, k, "and") || atoms_is(a, k, "or") || atoms_char(a, k, ',') || atoms_char(a, k, '-'));
        if (joins) continue;
        if (x->kind == ATOM_DIGITS && k > i && atoms_glued(a, k)) continue; /* "Sukhov-34" */
        if (x->kind != ATOM_LETTERS || stops(a, k)) return 0;
        if (plural(a, k)) return whole_head(a, k, unit);
    }
    return 0;
}

static bool add_quantity(reader *d, const number *n, uint32_t last, lede_str unit) {
    lede_mention *m = add(d, "quantity", n->first, last);
    return m && set_number(d, m, "value", "value_max", n, number_bound(&d->a, n->first, last, n->bound)) &&
           note_set(d->r, m, "unit", unit);
}

/* "20%", "5km", "500 square miles", "1,000-kilometer". */
static const book_word *measure(const atoms *a, uint32_t i, uint32_t *next) {
    uint32_t k = atoms_char(a, i, '-') && atoms_glued(a, i) ? i + 1 : i;
    const book_word *w = atoms_word(a, k, BOOK_UNIT);
    if (!w) return NULL;
    *next = k + w->atoms;
    return w;
}

/* Is the number itself fit to count with: not part of a name ("F-16", "M142"), a date, a list mark, a year? */
static bool may_count(const atoms *a, const number *n) {
    uint32_t i = n->first;
    if (i > 0 && atoms_glued(a, i) && a->at[i - 1].kind == ATOM_LETTERS) return false;
    if (i > 0 && atoms_glued(a, i) && atoms_glued(a, i - 1) && (atoms_dash(a, i - 1) || atoms_char(a, i - 1, '/')))
        return false;
    return i == 0 || !atoms_glued(a, i) ||
           !(atoms_char(a, i - 1, '.') || atoms_char(a, i - 1, ':') || atoms_char(a, i - 1, '#'));
}

/* "one" is a pronoun often; it counts where a bound says so: "at least one strike". */
static uint32_t one_counted(const atoms *a, const number *n) {
    bool firm = strcmp(number_bound(a, n->first, n->last, NULL), "exact") == 0;
    if (firm || n->last >= a->n || a->at[n->last].kind != ATOM_LETTERS || stops(a, n->last)) return 0;
    return n->last + 1;
}

/* "the two countries", "our three nations": spoken of before, and not counted here. */
static bool is_taken_up(const atoms *a, const number *n, uint32_t until) {
    static const char *const words[] = {"the", "our", "their", "your", "these", "those", "its"};
    if (n->digits || n->many || n->value > 4 || n->first == 0 || until != n->last + 1) return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (atoms_is(a, n->first - 1, words[i])) return true;
    return false;
}

static bool read_quantity(reader *d, const number *n, uint32_t *next) {
    const atoms *a = &d->a;
    uint32_t last;
    const book_word *w = measure(a, n->last, &last);
    if (!may_count(a, n) || (w && w->skip)) return true;
    if (w && (w->after || !n->many)) {
        *next = last;
        return add_quantity(d, n, last, str_of(w->text));
    }
    if (n->last < a->n && atoms_glued(a, n->last) && n->digits) return true; /* "3rd", "155mm", "2:1" */
    uint32_t from = n->last;
    if (n->many && atoms_is(a, from, "of") && from++ && (w = measure(a, from, &last)) != NULL && !w->skip) {
        *next = last; /* thousands of people */
        return add_quantity(d, n, last, str_of(w->text));
    }
    uint32_t until = n->value < 2 && n->max == 0 ? one_counted(a, n) : counted_until(a, from, &w);
    if (!until || is_taken_up(a, n, until)) return true;
    *next = until;
    lede_str words = words_of(d, from, until);
    const char *unit = w ? w->text : singular(d->r, words);
    return unit && add_quantity(d, n, until, str_of(unit));
}

/* ---- the pass ------------------------------------------------------------------------------------------------ */

static bool in_boilerplate(reader *d, uint32_t byte) {
    const lede_text *t = d->r->text;
    while (d->plate < t->boilerplates && t->boilerplate[d->plate].to <= byte) d->plate++;
    return d->plate < t->boilerplates && t->boilerplate[d->plate].from <= byte;
}

/* The end of the time mention that covers this byte, or 0. Times come in text order. */
static uint32_t time_until(reader *d, uint32_t byte) {
    const note_run *r = d->r;
    while (d->times < r->mention.n &&
           (!note_same(r->mention.p[d->times].type, "time") || r->mention.p[d->times].to <= byte))
        d->times++;
    if (d->times == r->mention.n || r->mention.p[d->times].from > byte) return 0;
    return r->mention.p[d->times].to;
}

enum { NUMERIC = 1 << BOOK_NUMBER | 1 << BOOK_SCALE | 1 << BOOK_VAGUE | 1 << BOOK_CURRENCY };

static bool may_begin(const atoms *a, uint32_t i) {
    const atom *x = &a->at[i];
    if (x->kind == ATOM_DIGITS || (unsigned char)a->bytes[x->from] >= 0x80 || (x->starts & 1 << BOOK_NONE)) return true;
    return x->starts && book_find(a->book, a->bytes, x, a->n - i, BOOK_NONE);
}

/* Can a number or a sum begin with this atom? "a" and "half" do so before a scale. */
static bool is_numeric(const atoms *a, uint32_t i) {
    const atom *x = &a->at[i];
    if (x->kind == ATOM_DIGITS || (unsigned char)a->bytes[x->from] >= 0x80 || (x->starts & NUMERIC)) return true;
    return atoms_is(a, i, "a") || atoms_is(a, i, "an") || atoms_is(a, i, "half") || atoms_is(a, i, "quarter");
}

static bool read_sentence(reader *d) {
    for (uint32_t i = 0; i < d->a.n;) {
        uint32_t next = i + 1, until;
        sum s;
        number n;
        if (d->r->text->token[d->a.at[i].token].kind == LEDE_LINK || !may_begin(&d->a, i)) {
            i = next;
            continue;
        }
        bool numeric = is_numeric(&d->a, i);
        if (numeric && sum_read(&d->sums, d->r, &d->a, i, &s)) {
            if (d->sums.failed || !add_sum(d, &s)) return false;
            next = s.last;
        } else if ((until = time_until(d, d->a.at[i].from)) != 0) {
            while (next < d->a.n && d->a.at[next].from < until) next++;
        } else if (numeric && number_read(&d->a, i, false, &n)) {
            next = n.last;
            if (!read_quantity(d, &n, &next)) return false;
        }
        i = next;
    }
    return true;
}

lede_status note_quantity(note_run *r, lede_error *e) {
    reader d = {.r = r};
    bool ok = true;
    for (uint32_t s = 0; ok && s < r->text->sentences; s++) {
        lede_range t = r->text->sentence[s];
        if (in_boilerplate(&d, r->text->token[t.from].from)) continue;
        d.open = d.sums.end = 0;
        if (s > d.last_sum + 2) d.sums.code = NULL;
        if (!atoms_may_hold(r, t.from, t.to, NUMERIC)) continue;
        ok = atoms_cut(r, t.from, t.to, &d.a) && read_sentence(&d);
    }
    vec_free(&d.sums.home);
    return ok ? LEDE_OK : no_memory(e);
}
