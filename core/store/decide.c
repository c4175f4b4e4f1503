/* Decisions: a log that only grows. The kind "date" also changes the document's row, so that every filter sees it. */
#include <stdio.h>
#include <stdlib.h>

#include "decide.h"
#include "mention.h"
#include "note/calendar.h"

static const lede_attr *date_in(const lede_attr *a, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (strcmp(a[i].key, "date") == 0 && a[i].kind == LEDE_STRING) return &a[i];
    return NULL;
}

/* The last "date" decision about the document in force, or the date it came with. */
lede_status decide_date(lede_corpus *c, lede_str external, lede_error *e) {
    sqlite3_stmt *st;
    lede_status code = sql_get(c, SQL_DECISION_LAST, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "ss", STR("date"), external);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_DONE) return sql_do(c, SQL_DOCUMENT_DATE_BACK, e, "s", external);
    if (code != LEDE_OK) return code;
    const lede_attr *a, *date = NULL;
    uint32_t n;
    arena *mem = arena_new();
    code = mem ? unpack_values(c, sql_text(st, 0), mem, &a, &n, e) : no_memory(e);
    if (code == LEDE_OK) date = date_in(a, n);
    if (date) code = sql_do(c, SQL_DOCUMENT_DATE, e, "ss", external, date->text);
    sqlite3_reset(st);
    arena_free(mem);
    return code;
}

static lede_status log_one(lede_corpus *c, const lede_decision *d, int64_t *id, lede_error *e) {
    buf value = {0};
    lede_status code = pack_values(d->value, d->values, &value, e);
    if (code == LEDE_OK)
        code =
            sql_int(c, SQL_DECISION_ADD, 0, id, e, "sssb", d->kind, d->target, d->when, (lede_str){value.p, value.n});
    if (code == LEDE_OK && str_eq(d->kind, STR("date"))) code = decide_date(c, d->target, e);
    buf_free(&value);
    return code;
}

static bool is_kind(lede_str s) {
    static const char *const kinds[] = {"person", "organisation", "place", "equipment", "misc"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_eq(s, str_of(kinds[i]))) return true;
    return false;
}

/* Does the decision say what its kind needs? */
static lede_status look_at(const lede_decision *d, lede_error *e) {
    if (d->kind.n == 0) return lede_fail(e, LEDE_EQUERY, -1, "a decision needs a kind");
    if (str_eq(d->kind, STR("date"))) {
        const lede_attr *date = date_in(d->value, d->values);
        if (!date || !calendar_is_date(date->text)) /* there is no month 13 */
            return lede_fail(e, LEDE_EQUERY, -1,
                             "a decision \"date\" needs date = \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\"");
    }
    if (str_eq(d->kind, STR("entry")) && (d->target.n == 0 || !is_kind(attr_text(d->value, d->values, "kind"))))
        return lede_fail(e, LEDE_EQUERY, -1, "a decision \"entry\" needs spellings as its target, and a kind: person, "
                                             "organisation, place, equipment or misc");
    return LEDE_OK;
}

lede_status lede_corpus_decide(lede_corpus *c, const lede_decision *d, int64_t *id, lede_error *e) {
    *id = 0;
    lede_status code = look_at(d, e);
    if (code == LEDE_OK) code = store_begin(c, e);
    return code == LEDE_OK ? store_end(c, log_one(c, d, id, e), e) : code;
}

static lede_status undo_one(lede_corpus *c, int64_t id, lede_error *e) {
    sqlite3_stmt *st;
    buf target = {0};
    lede_status code = sql_get(c, SQL_DECISION_GET, &st, e);
    if (code == LEDE_OK) code = sql_bind(c, st, e, "i", id);
    if (code == LEDE_OK) code = sql_step(c, st, e);
    if (code == LEDE_DONE)
        return lede_fail(e, LEDE_ENOTFOUND, -1, "there is no decision %lld that could be undone", (long long)id);
    if (code != LEDE_OK) return code;
    bool date = str_eq(sql_text(st, 0), STR("date"));
    lede_str s = sql_text(st, 1);
    buf_add(&target, s.p, s.n);
    sqlite3_reset(st);
    code = target.failed ? no_memory(e) : sql_do(c, SQL_DECISION_UNDO, e, "i", id);
    if (code == LEDE_OK && date) code = decide_date(c, (lede_str){target.p, target.n}, e);
    buf_free(&target);
    return code;
}

lede_status lede_corpus_undo(lede_corpus *c, int64_t id, lede_error *e) {
    lede_status code = store_begin(c, e);
    return code == LEDE_OK ? store_end(c, undo_one(c, id, e), e) : code;
}

/* ---- names for the annotators ------------------------------------------------------------------------------------ */

/* One spelling of a decision "entry"; the first names the thing where the decision does not. */
static lede_status teach_spelling(lede_annotator *a, const lede_decision *d, lede_str spelling, lede_str first,
                                  arena *mem, lede_error *e) {
    char by[32];
    char *phrase = arena_copy(mem, spelling.p, spelling.n);
    lede_attr *attr = arena_alloc(mem, (d->values + (size_t)1) * sizeof *attr);
    if (!phrase || !attr) return no_memory(e);
    uint32_t n = 0;
    bool named = false;
    for (uint32_t i = 0; i < d->values; i++) {
        bool name = strcmp(d->value[i].key, "name") == 0;
        named = named || name;
        attr[n] = d->value[i];
        if (name) attr[n].key = "canonical";
        n++;
    }
    if (!named) attr[n++] = (lede_attr){.key = "canonical", .kind = LEDE_STRING, .text = first};
    snprintf(by, sizeof by, "decision %lld", (long long)d->id);
    return lede_annotator_entry(a, &(lede_entry){"entity", phrase, attr, n, by}, e);
}

static lede_status teach_entry(lede_annotator *a, const lede_decision *d, arena *mem, lede_error *e) {
    const char *p = d->target.p, *end = p + d->target.n, *bar = memchr(p, '|', d->target.n);
    lede_str first = {p, (size_t)((bar ? bar : end) - p)};
    lede_status code = LEDE_OK;
    while (code == LEDE_OK && p < end) {
        bar = memchr(p, '|', (size_t)(end - p));
        if (!bar) bar = end;
        if (bar > p) code = teach_spelling(a, d, (lede_str){p, (size_t)(bar - p)}, first, mem, e);
        p = bar + 1;
    }
    return code;
}

lede_status lede_corpus_teach(lede_corpus *c, lede_annotator *a, lede_error *e) {
    lede_decisions *log;
    lede_decision d;
    arena *mem = arena_new();
    lede_status code = mem ? lede_decisions_new(&log, c, e) : no_memory(e);
    if (code == LEDE_OK) {
        while (code == LEDE_OK && (code = lede_decisions_next(log, &d, e)) == LEDE_OK)
            if (!d.undone && str_eq(d.kind, STR("entry"))) code = teach_entry(a, &d, mem, e);
        lede_decisions_free(log);
    }
    arena_free(mem);
    return code == LEDE_DONE ? LEDE_OK : code;
}

/* ---- reading the log --------------------------------------------------------------------------------------------- */

struct lede_decisions {
    sql_rows all;
};

lede_status lede_decisions_new(lede_decisions **out, lede_corpus *c, lede_error *e) {
    *out = NULL;
    lede_decisions *d = calloc(1, sizeof *d);
    if (!d) return no_memory(e);
    lede_status code = sql_rows_open(&d->all, c, SQL_DECISION_ALL, e);
    if (code == LEDE_OK) *out = d;
    else lede_decisions_free(d);
    return code;
}

lede_status lede_decisions_next(lede_decisions *d, lede_decision *out, lede_error *e) {
    *out = (lede_decision){0};
    lede_status code = sql_rows_next(&d->all, e);
    if (code != LEDE_OK) return code;
    sqlite3_stmt *row = d->all.row;
    out->id = sqlite3_column_int64(row, 0);
    out->kind = sql_text(row, 1);
    out->target = sql_text(row, 2);
    out->when = sql_text(row, 3);
    out->undone = sqlite3_column_int(row, 5) != 0;
    return unpack_values(d->all.corpus, sql_text(row, 4), d->all.mem, &out->value, &out->values, e);
}

void lede_decisions_free(lede_decisions *d) {
    if (!d) return;
    sql_rows_close(&d->all);
    free(d);
}
