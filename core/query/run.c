#include <stdlib.h>

#include "query.h"

/* ---- programs: the matcher over the units where all needs are met ------------------------------------------------ */

/* What a window gives the matcher beside its rows. */
typedef struct {
    window *w;
    matcher *m;
    match_text text;
    arena *mem;
    uint64_t *need[MOST_ANCHORS];
    found_fn found;
    void *data;
    lede_status refused; /* why captures could not be compared */
    lede_error *e;
} program_run;

static bool index_mentions(program_run *r, bool inside, bool ends) {
    const window *w = r->w;
    const mentions *all = &w->q->mention[w->segment_number];
    uint32_t tokens = w->to - w->base, n = 0;
    size_t last = w->next_mention;
    while (last < all->n && all->p[last].first < w->to) last++;
    match_mention *m = arena_alloc(r->mem, (last - w->next_mention + 1) * sizeof *m);
    uint32_t *start = arena_alloc(r->mem, (tokens + 3) * sizeof *start), *order = NULL, *end = NULL, *next = NULL;
    uint64_t *in = inside ? arena_alloc(r->mem, (tokens + 1) * sizeof *in) : NULL;
    if (!m || !start || (inside && !in)) return false;
    for (size_t i = w->next_mention; i < last; i++) {
        if (all->p[i].first < w->from || all->p[i].last > w->to) continue;
        m[n] = all->p[i];
        m[n].first -= w->base;
        m[n].last -= w->base;
        start[m[n].first + 1]++;
        for (uint32_t t = m[n].first; in && t < m[n].last; t++) in[t] |= m[n].mask;
        n++;
    }
    for (uint32_t t = 1; t < tokens + 3; t++) start[t] += start[t - 1];
    if (ends) {
        order = arena_alloc(r->mem, (n + 1) * sizeof *order);
        end = arena_alloc(r->mem, (tokens + 3) * sizeof *end);
        next = arena_alloc(r->mem, (tokens + 3) * sizeof *next);
        if (!order || !end || !next) return false;
        for (uint32_t i = 0; i < n; i++) end[m[i].last + 1]++;
        for (uint32_t t = 1; t < tokens + 3; t++) end[t] += end[t - 1];
        memcpy(next, end, (tokens + 3) * sizeof *next);
        for (uint32_t i = 0; i < n; i++) order[next[m[i].last]++] = i;
    }
    r->text.mention = m;
    r->text.starting = start;
    r->text.inside = in;
    r->text.by_end = order;
    r->text.ending = end;
    return true;
}

/* A row for each need: its words, and the beginnings of its mentions. */
static bool need_rows(program_run *r) {
    const window *w = r->w;
    for (uint32_t i = 0; i < w->part->needs; i++) {
        const anchor *a = &w->part->need[i];
        r->need[i] = a->set >= 0 ? w->bits[a->set] : NULL;
        if (!a->mask) continue;
        uint64_t *row = arena_alloc(r->mem, w->words * sizeof *row);
        if (!row) return false;
        if (a->set >= 0) memcpy(row, w->bits[a->set], w->words * sizeof *row);
        for (uint32_t k = 0; k < r->text.starting[w->to - w->base]; k++)
            if (r->text.mention[k].mask & a->mask) bit_set(row, r->text.mention[k].first);
        r->need[i] = row;
    }
    return true;
}

static bool captures_fit(void *data, const lede_range *capture) {
    program_run *r = data;
    bool hold = false;
    lede_status code = sames_hold(&r->w->q->question.same, r->w->segment, r->w->base, capture, &hold, r->e);
    if (code != LEDE_OK) r->refused = code;
    return hold || code != LEDE_OK;
}

static lede_status run_unit(program_run *r, uint32_t from, uint32_t to, lede_error *e) {
    const window *w = r->w;
    for (uint32_t i = 0; i < w->part->needs; i++)
        if (bit_next(r->need[i], from, to) == to) return LEDE_OK;
    lede_status code = matcher_begin(r->m, &w->part->program, &r->text, from, to, e);
    match_found f;
    while (code == LEDE_OK && (code = matcher_next(r->m, &f, e)) == LEDE_OK) {
        lede_range capture[32];
        uint32_t n = w->part->program.captures < 32 ? w->part->program.captures : 32;
        for (uint32_t i = 0; i < n; i++) {
            capture[i] = f.capture[i];
            if (capture[i].from == capture[i].to) continue;
            capture[i].from += w->base;
            capture[i].to += w->base;
        }
        if (r->refused != LEDE_OK) return r->refused;
        code = r->found(r->data, (place){(uint32_t)w->segment_number, w->base + f.first, w->base + f.last}, capture, e);
    }
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* The units that hold the rarest need. */
static lede_status run_units(program_run *r, lede_error *e) {
    const window *w = r->w;
    const uint64_t *mark = w->mark[w->part->within];
    uint32_t from = w->from - w->base, end = w->to - w->base;
    lede_status code = LEDE_OK;
    while (from < end && code == LEDE_OK) {
        if (w->part->needs) from = bit_next(r->need[0], from, end);
        if (from == end) break;
        uint32_t first = bit_last(mark, from), to = bit_next(mark, from + 1, end);
        if (first < w->from - w->base) first = w->from - w->base;
        code = run_unit(r, first, to, e);
        from = to;
    }
    return code;
}

static lede_status run_in_mentions(program_run *r, lede_error *e) {
    lede_status code = LEDE_OK;
    uint32_t n = r->text.starting[r->text.tokens], reached = 0;
    for (uint32_t i = 0; i < n && code == LEDE_OK; i++) {
        const match_mention *m = &r->text.mention[i];
        if (!(m->mask & r->w->part->program.within_mask) || m->first < reached)
            continue; /* the longest of those that overlap */
        reached = m->last;
        code = run_unit(r, m->first, m->last, e);
    }
    return code;
}

static lede_status program_window(program_run *r, lede_error *e) {
    const window *w = r->w;
    const pattern *p = &w->part->program;
    arena_reset(r->mem);
    r->text = (match_text){.tokens = w->to - w->base,
                           .mark = {w->mark[0], w->mark[1], w->mark[2]},
                           .bits = (const uint64_t *const *)w->bits,
                           .values = w->q->env.values};
    bool spans = w->q->asks_mentions;
    if ((spans && !index_mentions(r, p->asks_in, p->asks_end)) || !need_rows(r)) return no_memory(e);
    return p->within == UNIT_MENTION ? run_in_mentions(r, e) : run_units(r, e);
}

/* ---- words in any order ------------------------------------------------------------------------------------------ */

typedef struct {
    const window *w;
    const together *t;
    uint64_t ***row; /* rows of each item's chain */
} together_run;

/* The shortest match that begins with the first item found at or after `from` and stays before `to`: go through the
 * places where items begin and keep the last one of each. */
static bool shortest(const together_run *r, uint32_t from, uint32_t to, lede_range *out) {
    uint32_t at[32], n = r->t->items < 32 ? r->t->items : 32, met = 0;
    for (uint32_t k = 0; k < n; k++) at[k] = NO_LIMIT;
    for (uint32_t pos = from;;) {
        uint32_t next = to, which = 0;
        for (uint32_t k = 0; k < n; k++) {
            uint32_t p = bit_next(r->row[k][0], at[k] == NO_LIMIT || at[k] < pos ? pos : at[k] + 1, to);
            if (p < next) {
                next = p;
                which = k;
            }
        }
        if (next == to) return false;
        met += at[which] == NO_LIMIT;
        at[which] = next;
        pos = next;
        if (met < n) continue;
        *out = (lede_range){NO_LIMIT, 0};
        for (uint32_t k = 0; k < n; k++) {
            if (at[k] < out->from) out->from = at[k];
            if (at[k] + r->t->item[k].links > out->to) out->to = at[k] + r->t->item[k].links;
        }
        uint32_t words = 0;
        for (uint32_t k = 0; k < n; k++) words += r->t->item[k].links;
        if (out->to - out->from <= (uint64_t)words + (uint64_t)r->t->near * (n - 1)) return true;
    }
}

static lede_status together_units(const together_run *r, found_fn found, void *data, lede_error *e) {
    const window *w = r->w;
    const uint64_t *mark = w->mark[UNIT_SENTENCE];
    uint32_t end = w->to - w->base;
    lede_status code = LEDE_OK;
    for (uint32_t from = w->from - w->base; code == LEDE_OK && (from = bit_next(r->row[0][0], from, end)) < end;) {
        uint32_t first = bit_last(mark, from), to = bit_next(mark, from + 1, end);
        if (first < w->from - w->base) first = w->from - w->base;
        lede_range hit;
        while (code == LEDE_OK && first < to && shortest(r, first, to, &hit)) {
            code = found(data, (place){(uint32_t)w->segment_number, w->base + hit.from, w->base + hit.to}, NULL, e);
            first = hit.to;
        }
        from = to;
    }
    return code;
}

static lede_status together_window(const window *w, found_fn found, void *data, lede_error *e) {
    const together *t = &w->part->together;
    together_run r = {w, t, calloc(t->items + 1, sizeof *r.row)};
    bool ok = r.row != NULL;
    for (uint32_t k = 0; ok && k < t->items; k++) {
        r.row[k] = chain_new(w, t->item[k].links);
        ok = r.row[k] && chain_rows(w, &t->item[k], r.row[k]);
    }
    lede_status code = ok ? together_units(&r, found, data, e) : no_memory(e);
    for (uint32_t k = 0; r.row && k < t->items; k++) free(r.row[k]);
    free(r.row);
    return code;
}

/* ---- a part in a segment ----------------------------------------------------------------------------------------- */

static lede_status run_windows(window *w, program_run *r, found_fn found, void *data, lede_error *e) {
    lede_status code;
    while ((code = window_next(w, e)) == LEDE_OK) {
        if (w->sparse) code = sparse_run(w, &w->part->chain, found, data, e);
        else if (w->part->kind == PART_CHAIN) code = chain_run(w, &w->part->chain, found, data, e);
        else if (w->part->kind == PART_TOGETHER) code = together_window(w, found, data, e);
        else code = program_window(r, e);
        if (code != LEDE_OK) return code;
    }
    return code == LEDE_DONE ? LEDE_OK : code;
}

lede_status part_run(lede_query *q, size_t segment, const part *p, found_fn found, void *data, lede_error *e) {
    window w;
    lede_status code = window_open(&w, q, segment, p, e);
    program_run r = {.w = &w, .m = q->matcher, .mem = arena_new(), .found = found, .data = data};
    bool compares = p == q->question.part && q->question.same.n;
    matcher_accept(q->matcher, compares ? captures_fit : NULL, &r);
    r.e = e;
    if (code == LEDE_OK) code = r.mem ? run_windows(&w, &r, found, data, e) : no_memory(e);
    matcher_accept(q->matcher, NULL, NULL);
    arena_free(r.mem);
    window_close(&w);
    return code == LEDE_DONE ? LEDE_OK : code;
}
