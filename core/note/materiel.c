/* materiel.c — names of weapons and other materiel, put together from their parts.
 *
 * A mention is a run of modifiers and named systems that ends in a noun of materiel or in a system's name: "long-range
 * cruise missiles", "Javelin anti-tank missiles", "Patriot air defense units", "HIMARS". Some nouns (systems, vehicles,
 * rounds) name materiel only behind another part, some systems' names (Patriot, Leopard) only beside one. */
#include "note/annotator.h"
#include "note/name.h"

enum { NEAR_MAX = 64 }; /* systems of a document that doubtful and misspelt names are compared with */
enum { PART_MODIFIER = 1, PART_HEAD = 2, PART_TAIL = 4, PART_SYSTEM = 8, PART_AMBIGUOUS = 16 };

typedef struct {
    uint8_t part;    /* PART_..., of the unit that begins here */
    uint8_t length;  /* in tokens */
    uint32_t system; /* 1 + index of the system's mention */
    uint32_t head;   /* 1 + index of a head with a canonical name */
} unit;

/* A run of units: its end, where its first system stands, and what names it. */
typedef struct {
    uint32_t end, named, system, head, units;
} unit_run;

typedef struct {
    note_run *r;
    unit *at;
    size_t found;            /* mentions made */
    lede_str name[NEAR_MAX]; /* of systems, as written; each once */
    uint32_t by[NEAR_MAX];   /* 1 + the mention that has it */
    lede_str made[NEAR_MAX]; /* canonical names of the systems among the mentions made */
    size_t names, mades;
} materiel;

static bool remember(lede_str *list, size_t *n, lede_str s) {
    for (size_t k = 0; k < *n; k++)
        if (str_eq(list[k], s)) return false;
    if (*n == NEAR_MAX) return false;
    list[(*n)++] = s;
    return true;
}

static uint8_t part_of(const lede_mention *m) {
    lede_str part = note_text(m, "part");
    if (str_eq(part, STR("modifier"))) return PART_MODIFIER;
    if (str_eq(part, STR("head"))) return PART_HEAD;
    return str_eq(part, STR("tail")) ? PART_TAIL : 0;
}

static void index_units(materiel *x) {
    for (size_t i = 0; i < x->r->mention.n; i++) {
        const lede_mention *m = &x->r->mention.p[i];
        bool system = name_kind(m) == TAG_EQUIPMENT, part = note_same(m->type, "materiel");
        if ((!system && !part) || m->last - m->first > 255) continue;
        unit *u = &x->at[m->first];
        u->length = (uint8_t)(m->last - m->first);
        u->part |= part ? part_of(m) : note_get(m, "ambiguous") ? PART_AMBIGUOUS : PART_SYSTEM;
        if (system && !u->system) u->system = (uint32_t)i + 1;
        if (system && u->length == 1 && remember(x->name, &x->names, note_token(x->r, m->first)))
            x->by[x->names - 1] = (uint32_t)i + 1;
        if (part && note_get(m, "canonical")) u->head = (uint32_t)i + 1;
    }
}

/* The document's system whose name the token misspells ("ATAMCS missiles" where ATACMS are spoken of): 1 + its mention,
 * or 0. */
static uint32_t misspelt_system(const materiel *x, uint32_t i) {
    lede_str w = note_token(x->r, i);
    if (w.n < 5 || x->at[i].part || !(x->r->text->token[i].flags & LEDE_ALL_UPPER)) return 0;
    for (size_t k = 0; k < x->names; k++) {
        int d = name_distance(x->name[k], w);
        if (d > 0 && d <= (w.n > 7 ? 2 : 1)) return x->by[k];
    }
    return 0;
}

static void mark_misspelt(materiel *x) {
    for (uint32_t i = 1; i < x->r->text->tokens; i++) {
        if (!(x->at[i].part & (PART_HEAD | PART_TAIL)) || x->r->in[i - 1] != x->r->in[i]) continue;
        uint32_t system = misspelt_system(x, i - 1);
        if (system) x->at[i - 1] = (unit){.part = PART_SYSTEM, .length = 1, .system = system};
    }
}

static bool capitalised(const note_run *r, uint32_t i) {
    const lede_token *t = &r->text->token[i];
    return (t->flags & LEDE_UPPER_FIRST) && (t->flags & LEDE_HAS_LOWER) && i != r->text->sentence[r->in[i]].from;
}

/* The run of units from i, cut back to its last noun or name; it ends at i where there is none. */
static unit_run run_from(const materiel *x, uint32_t i) {
    unit_run run = {.end = i, .named = i};
    uint32_t sentence_end = x->r->text->sentence[x->r->in[i]].to, n = 0;
    for (uint32_t k = i; k < sentence_end && x->at[k].part; n++) {
        const unit *u = &x->at[k];
        if (n && x->r->text->token[k].gap == LEDE_GAP_BLANK) break;
        bool closes = (u->part & (PART_HEAD | PART_SYSTEM)) || (n && (u->part & (PART_TAIL | PART_AMBIGUOUS)));
        if (u->system && !run.system) {
            run.system = u->system;
            run.named = k;
        }
        k += u->length;
        if (!closes) continue;
        run.end = k;
        run.units = n + 1;
        run.head = u->head;
    }
    return run;
}

/* A canonical name of generic materiel: small letters, American spelling, without what only qualifies. */
static lede_str generic_name(note_run *r, uint32_t first, uint32_t last) {
    buf b = {0};
    for (uint32_t i = first; i < last; i++) {
        lede_str token = note_token(r, i), american = meanings_of(r->of->words, "american_spelling", token);
        if (i > first) buf_putc(&b, ' ');
        if (american.n) buf_add(&b, american.p, american.n);
        else utf8_fold(&b, token.p, token.n);
    }
    if (b.n > 2 && b.p[b.n - 1] != 's' && strcmp(b.p + b.n - 2, "ft") != 0 && strcmp(b.p + b.n - 2, "ry") != 0 &&
        strcmp(b.p + b.n - 2, "on") != 0 && strcmp(b.p + b.n - 2, "or") != 0)
        buf_putc(&b, 's');
    char *name = b.failed ? NULL : arena_copy(r->mem, b.p ? b.p : "", b.n);
    lede_str out = {name, name ? b.n : 0};
    buf_free(&b);
    return out;
}

static bool make(materiel *x, uint32_t first, uint32_t last, uint32_t system, uint32_t head) {
    note_run *r = x->r;
    lede_mention known = system ? r->mention.p[system - 1]
                         : head ? r->mention.p[head - 1]
                                : (lede_mention){.by = "materiel"};
    lede_mention *m = note_add(r, "entity", known.by, first, last);
    bool ok = m && note_set(r, m, "kind", STR("equipment"));
    if (ok && (system || head)) ok = note_set(r, m, "canonical", note_text(&known, "canonical"));
    else if (ok) ok = note_set(r, m, "canonical", generic_name(r, first, last));
    if (ok && system && note_get(&known, "class")) ok = note_set(r, m, "class", note_text(&known, "class"));
    if (ok && system && note_get(&known, "maker")) ok = note_set(r, m, "maker", note_text(&known, "maker"));
    if (system) remember(x->made, &x->mades, note_text(&known, "canonical"));
    x->found++;
    return ok;
}

static bool build(materiel *x) {
    for (uint32_t i = 0; i < x->r->text->tokens;) {
        unit_run run = x->at[i].part ? run_from(x, i) : (unit_run){.end = i};
        if (run.end == i || (run.units == 1 && !run.system && capitalised(x->r, i))) {
            i += x->at[i].length ? x->at[i].length : 1;
            continue;
        }
        /* What stands before a system's name only qualifies it: "long-range ATACMS missiles". */
        if (!make(x, run.named, run.end, run.system, run.units == 1 ? run.head : 0)) return false;
        memset(x->at + i, 0, (run.end - i) * sizeof *x->at);
        i = run.end;
    }
    return true;
}

static bool known_system(const materiel *x, lede_str canonical) {
    for (size_t k = 0; k < x->mades; k++)
        if (str_eq(x->made[k], canonical)) return true;
    return false;
}

/* Names with another meaning, standing alone: where the document has the system already, or as "Javelins" among other
 * materiel. */
static bool doubtful(materiel *x) {
    for (uint32_t i = 0; i < x->r->text->tokens; i++) {
        unit u = x->at[i];
        if (!(u.part & PART_AMBIGUOUS)) continue;
        lede_str word = note_words(x->r, i, i + u.length),
                 canonical = note_text(&x->r->mention.p[u.system - 1], "canonical");
        bool plural = word.n > 3 && word.p[word.n - 1] == 's' && !str_eq(word, canonical);
        if (!known_system(x, canonical) && !(plural && x->found)) continue;
        if (!make(x, i, i + u.length, u.system, 0)) return false;
    }
    return true;
}

lede_status name_materiel(note_run *r, lede_error *e) {
    materiel x = {.r = r};
    size_t from = r->mention.n;
    x.at = arena_alloc(r->mem, (r->text->tokens + 1) * sizeof *x.at);
    if (!x.at) return no_memory(e);
    index_units(&x);
    mark_misspelt(&x);
    if (!build(&x) || !doubtful(&x)) return no_memory(e);
    for (size_t i = 0; i < from; i++)
        if (name_kind(&r->mention.p[i]) == TAG_EQUIPMENT) name_drop(&r->mention.p[i]);
    return LEDE_OK;
}
