/* number.c — numbers in digits, in words, and half in each: "1,500", "2½", "three dozen", "61 billion", "$5-10
 * million". */
#include "amount.h"

/* One summand on the way: what was read so far from atom i on. */
typedef struct {
    uint32_t next; /* the atom behind it */
    double value, scale;
    bool digits, many;
    const char *bound;
} part;

static bool word_value(const atoms *a, uint32_t i, double *value, uint32_t *next) {
    const book_word *w = atoms_word(a, i, BOOK_NUMBER);
    if (!w) return false;
    *value = w->value;
    *next = i + w->atoms;
    return true;
}

/* The atom behind a hyphen that joins ("9-million", "twenty-five"), or i itself where there is none. */
static uint32_t past_hyphen(const atoms *a, uint32_t i) {
    return atoms_char(a, i, '-') && atoms_glued(a, i) && atoms_glued(a, i + 1) ? i + 1 : i;
}

static bool fraction(const atoms *a, uint32_t i, double *value) {
    static const struct { uint32_t c; double value; } sign[] = {
        {0xBD, 0.5}, {0xBC, 0.25}, {0xBE, 0.75}, {0x2153, 1.0 / 3}, {0x2154, 2.0 / 3}, {0x215B, 0.125}};
    if (i >= a->n) return false;
    int len;
    uint32_t c = utf8_get(a->bytes + a->at[i].from, a->bytes + a->at[i].to, &len);
    for (size_t k = 0; k < sizeof sign / sizeof *sign; k++)
        if (sign[k].c == c) return *value = sign[k].value, true;
    return false;
}

/* A scale word at i, or behind a hyphen. Abbreviations ("m") must touch their number or stand beside money. */
static const book_word *scale_at(const atoms *a, uint32_t i, bool money, uint32_t *next) {
    uint32_t k = past_hyphen(a, i);
    const book_word *w = atoms_word(a, k, BOOK_SCALE);
    if (!w || w->many || (w->brief && !money)) return NULL;
    if (w->brief && atoms_glued(a, k + 1) && a->at[k + 1].kind == ATOM_DIGITS) return NULL; /* "5m2" */
    *next = k + w->atoms;
    return w;
}

/* "… thousand", "… hundred thousand", "… lakh crore" behind a value; also "hundreds" where `a` says "few". */
static void take_scales(const atoms *a, part *p, bool money) {
    uint32_t next;
    for (const book_word *w; (w = scale_at(a, p->next, money, &next)); p->next = next) {
        p->value *= w->value;
        p->scale *= w->value;
    }
}

/* "5 000": groups of exactly three digits behind a blank, after one to three digits. */
static void take_groups(const atoms *a, part *p, bool money) {
    const atom *x = &a->at[p->next - 1];
    if (!money || x->to - x->from > 3) return;
    for (uint32_t k = p->next; k < a->n && a->at[k].kind == ATOM_DIGITS; k++) {
        if (a->at[k].gap != LEDE_GAP_SPACE || a->at[k].to - a->at[k].from != 3) return;
        p->value = p->value * 1000 + a->at[k].value;
        p->next = k + 1;
    }
}

/* "ZAR1,7": digits that the tokens part, joined by a comma or point. */
static void take_decimals(const atoms *a, part *p) {
    uint32_t k = p->next;
    if (!(atoms_char(a, k, ',') || atoms_char(a, k, '.')) || !atoms_glued(a, k) || !atoms_glued(a, k + 1)) return;
    if (k + 1 >= a->n || a->at[k + 1].kind != ATOM_DIGITS) return;
    uint32_t n = a->at[k + 1].to - a->at[k + 1].from;
    double unit = 1;
    for (uint32_t i = 0; i < n; i++) unit *= 10;
    p->value =
        n == 3 && atoms_char(a, k, ',') ? p->value * 1000 + a->at[k + 1].value : p->value + a->at[k + 1].value / unit;
    p->next = k + 2;
}

static bool digits_part(const atoms *a, uint32_t i, bool money, part *p) {
    double half;
    if (a->at[i].kind != ATOM_DIGITS && !fraction(a, i, &half)) return false;
    *p = (part){
        .next = i + 1, .value = a->at[i].kind == ATOM_DIGITS ? a->at[i].value : half, .scale = 1, .digits = true};
    if (a->at[i].kind == ATOM_DIGITS) {
        take_groups(a, p, money);
        if (money) take_decimals(a, p);
        if (atoms_glued(a, p->next) && fraction(a, p->next, &half)) p->value += half, p->next++;
    }
    take_scales(a, p, money);
    return true;
}

/* "and a half": 0.5 behind a whole number. */
static bool and_a_half(const atoms *a, uint32_t i, uint32_t *next) {
    if (!atoms_is(a, i, "and") || !atoms_is(a, i + 1, "a") || !atoms_is(a, i + 2, "half")) return false;
    *next = i + 3;
    return true;
}

/* "half a billion", "a quarter of a million", "half-billion". */
static bool piece_of_scale(const atoms *a, uint32_t i, part *p) {
    uint32_t k = i + (atoms_is(a, i, "a") && atoms_is(a, i + 1, "quarter"));
    double share = atoms_is(a, k, "half") ? 0.5 : atoms_is(a, k, "quarter") ? 0.25 : 0;
    if (share == 0) return false;
    k++;
    if (atoms_is(a, k, "of")) k++;
    if (atoms_is(a, k, "a") || atoms_char(a, k, '-')) k++;
    uint32_t next;
    const book_word *w = scale_at(a, k, false, &next);
    if (!w) return false;
    *p = (part){.next = next, .value = share * w->value, .scale = w->value};
    return true;
}

/* Spelled-out numbers: "two hundred and fifty thousand", "twenty-five", "a hundred", "three dozen". */
static bool words_part(const atoms *a, uint32_t i, bool money, part *p) {
    double total = 0, current = 0, v, scale = 1;
    uint32_t k = i, next;
    bool any = false;
    if ((atoms_is(a, k, "a") || atoms_is(a, k, "an")) && scale_at(a, k + 1, money, &next)) current = 1, k++, any = true;
    for (bool more = true; more;) {
        uint32_t j = any ? past_hyphen(a, k) : k;
        if (any && atoms_is(a, k, "and") && total + current >= 100 && word_value(a, k + 1, &v, &next)) j = k + 1;
        const book_word *w;
        if (word_value(a, j, &v, &next) && (!any || v < 100)) {
            if (any && current > 0 && (v >= 10 || ((long)current % 10 != 0 && current < 100))) break;
            current += v;
            scale = 1;
        } else if (any && and_a_half(a, k, &next)) {
            current += 0.5;
        } else if (any && (w = scale_at(a, k, money, &next))) {
            if (w->value >= 1000) total += (current > 0 ? current : 1) * w->value, current = 0;
            else current *= w->value;
            scale = w->value;
        } else {
            more = false;
            continue;
        }
        any = true;
        k = next;
    }
    if (!any || (total == 0 && current == 0 && k == i)) return false;
    *p = (part){.next = k, .value = total + current, .scale = scale};
    return true;
}

/* "a few hundred", "several million", "a couple of thousand". */
static bool vague_part(const atoms *a, uint32_t i, bool money, part *p) {
    const book_word *v = atoms_word(a, i, BOOK_VAGUE);
    uint32_t next;
    if (!v || !scale_at(a, i + v->atoms, money, &next)) return false;
    *p = (part){.next = i + v->atoms, .value = v->value, .scale = 1, .bound = "about"};
    take_scales(a, p, money);
    return true;
}

/* "millions", "hundreds of thousands", "tens of billions": at least one of each. */
static bool many_part(const atoms *a, uint32_t i, part *p) {
    const book_word *w = atoms_word(a, i, BOOK_SCALE);
    if (!w || !w->many) return false;
    *p = (part){.next = i + w->atoms, .value = w->value, .scale = w->value, .many = true, .bound = "at_least"};
    while (atoms_is(a, p->next, "of") && (w = atoms_word(a, p->next + 1, BOOK_SCALE)) && w->many) {
        p->value *= w->value;
        p->scale = w->value;
        p->next += 1 + w->atoms;
    }
    return true;
}

static bool part_read(const atoms *a, uint32_t i, bool money, part *p) {
    if (i >= a->n) return false;
    return digits_part(a, i, money, p) || piece_of_scale(a, i, p) || vague_part(a, i, money, p) || many_part(a, i, p) ||
           words_part(a, i, money, p);
}

uint32_t number_upper(const atoms *a, uint32_t first, uint32_t at) {
    bool between = false;
    for (uint32_t back = 1; back <= 3 && back <= first; back++) {
        between |= atoms_is(a, first - back, "between");
        if (atoms_word(a, first - back, BOOK_MOVE)) return at;
    }
    if (atoms_dash(a, at) && (between || atoms_glued(a, at))) return at + 1;
    return atoms_is(a, at, "to") || (between && atoms_is(a, at, "and")) ? at + 1 : at;
}

/* What may stand between the two ends of a counted range, "two or three" too. */
static uint32_t link_after(const atoms *a, uint32_t first, uint32_t at) {
    bool between = first > 0 && atoms_is(a, first - 1, "between");
    if (atoms_dash(a, at) || atoms_is(a, at, "to") || atoms_is(a, at, "or")) return at + 1;
    return between && atoms_is(a, at, "and") ? at + 1 : at;
}

/* A range rises. */
static void take_range(const atoms *a, number *n, const part *low, bool money) {
    uint32_t k = money && !atoms_is(a, low->next, "or") ? number_upper(a, n->first, low->next)
                                                        : link_after(a, n->first, low->next);
    part high;
    if (low->many || k == low->next || !part_read(a, k, money, &high) || high.many) return;
    if (atoms_is(a, low->next, "or") && high.value - low->value != high.scale) return;
    double value = low->value;
    if (low->scale == 1 && high.scale > 1 && low->value * high.scale < high.value) value *= high.scale;
    if (value >= high.value) return;
    n->value = value;
    n->max = high.value;
    n->scale = high.scale;
    n->last = high.next;
    n->bound = "range";
}

bool number_read(const atoms *a, uint32_t i, bool money, number *out) {
    part p;
    if (!part_read(a, i, money, &p)) return false;
    *out = (number){i, p.next, p.value, 0, p.scale, p.bound, p.digits, p.many};
    take_range(a, out, &p, money);
    return true;
}

/* The bound word that ends right before `first`, looking back over "a total of" and the like. */
static const char *bound_before(const atoms *a, uint32_t first) {
    for (uint32_t back = 1; back <= 6 && back <= first; back++) {
        const book_word *w = atoms_word(a, first - back, BOOK_BOUND);
        if (!w || !w->before || w->atoms != back) continue;
        if (!w->link) return w->text;
        return bound_before(a, first - back);
    }
    return NULL;
}

const char *number_bound(const atoms *a, uint32_t first, uint32_t last, const char *own) {
    const book_word *w = atoms_word(a, last, BOOK_BOUND);
    if (w && w->after && !w->link && !w->before) return w->text;
    const char *before = bound_before(a, first);
    if (own && strcmp(own, "range") == 0) return own;
    return before ? before : own ? own : "exact";
}
