/* JSON lines: one object a line, one record an object. */
#include <jansson.h>
#include <stdio.h>

#include "read.h"

bool json_detects(lede_str name, lede_str head) {
    static const char *const ending[] = {".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz"};
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
        if (ends_with(name, ending[i])) return true;
    size_t i = 0;
    while (i < head.n && ((unsigned char)head.p[i] <= ' ' && head.p[i])) i++;
    return name.n == 1 && name.p[0] == '-' && i < head.n && head.p[i] == '{';
}

void json_drop(lede_reader *r) {
    json_decref(r->object);
    r->object = NULL;
}

static lede_str string_of(const json_t *v) {
    return json_is_string(v) ? (lede_str){json_string_value(v), json_string_length(v)} : (lede_str){"", 0};
}

/* An id may be a number too. */
static lede_str id_of(lede_reader *r, const json_t *v) {
    if (!json_is_integer(v)) return string_of(v);
    char *s = arena_printf(r->mem, "%" JSON_INTEGER_FORMAT, json_integer_value(v));
    return str_of(s ? s : "");
}

/* A list of strings becomes one string, "A; B". */
static lede_str list_of(lede_reader *r, const json_t *v) {
    if (!json_is_array(v)) return string_of(v);
    buf all = {0};
    for (size_t i = 0; i < json_array_size(v); i++) {
        lede_str s = string_of(json_array_get(v, i));
        if (s.n && all.n) buf_puts(&all, "; ");
        buf_add(&all, s.p, s.n);
    }
    const char *copy = all.n && !all.failed ? arena_copy(r->mem, all.p, all.n) : NULL;
    lede_str joined = copy ? (lede_str){copy, all.n} : STR("");
    buf_free(&all);
    return joined;
}

typedef struct {
    const char *key;
    size_t at; /* of the lede_str in lede_record */
} member;

static const member members[] = {
    {"authors", offsetof(lede_record, authors)}, {"date", offsetof(lede_record, date)},
    {"id", offsetof(lede_record, id)},           {"language", offsetof(lede_record, language)},
    {"source", offsetof(lede_record, source)},   {"text", offsetof(lede_record, text)},
    {"title", offsetof(lede_record, title)},     {"url", offsetof(lede_record, url)},
};

static lede_str *member_of(lede_record *out, const char *key) {
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (strcmp(key, members[i].key) == 0) return (lede_str *)((char *)out + members[i].at);
    return NULL;
}

static bool take_members(lede_reader *r, lede_record *out) {
    const char *key;
    json_t *v;
    r->field.n = 0;
    json_object_foreach(r->object, key, v) {
        lede_str *to = member_of(out, key);
        if (to == &out->text) *to = string_of(v);
        else if (to == &out->id) *to = read_clean(r, id_of(r, v));
        else if (to) *to = read_clean(r, list_of(r, v));
        else if (json_is_string(v)) {
            lede_field *f = vec_push(&r->field);
            if (!f) return false;
            *f = (lede_field){read_clean(r, str_of(key)), read_clean(r, string_of(v))};
        }
    }
    return true;
}

/* The members of a flat record. */
static bool take_strings(lede_reader *r, lede_record *out) {
    r->field.n = 0;
    for (size_t i = 0; i < r->flat.member.n; i++) {
        const lede_field *m = &r->flat.member.p[i];
        lede_str *to = member_of(out, m->key.p);
        if (to) {
            *to = to == &out->text ? m->value : read_clean(r, m->value);
            continue;
        }
        lede_field *f = vec_push(&r->field);
        if (!f) return false;
        *f = (lede_field){read_clean(r, m->key), read_clean(r, m->value)};
    }
    return true;
}

/* A date that is none stays visible as a field. */
static bool take_date(lede_reader *r, lede_record *out) {
    char date[11];
    if (!out->date.n) return true;
    if (lede_date_parse(out->date, date)) {
        char *copy = arena_copy(r->mem, date, strlen(date));
        out->date = str_of(copy);
        out->date_known = LEDE_DATE_GIVEN;
        return copy != NULL;
    }
    lede_field *f = vec_push(&r->field);
    if (f) *f = (lede_field){STR("date_as_given"), out->date};
    out->date = (lede_str){"", 0};
    return f != NULL;
}

static lede_status finish(lede_reader *r, lede_record *out, lede_error *e) {
    if (!take_date(r, out)) return no_memory(e);
    out->field = r->field.p;
    out->fields = r->field.n;
    return LEDE_OK;
}

static lede_status take_object(lede_reader *r, lede_record *out, lede_error *e) {
    int64_t line = r->stream.line;
    if (!json_is_object((json_t *)r->object))
        return lede_fail(e, LEDE_EFORMAT, line, "line %lld is no JSON object", (long long)line);
    if (!json_is_string(json_object_get(r->object, "text")))
        return lede_fail(e, LEDE_EFORMAT, line, "line %lld has no member \"text\" that is a string", (long long)line);
    if (!take_members(r, out)) return no_memory(e);
    if (out->text.n == 0) return lede_fail(e, LEDE_EFORMAT, line, "line %lld: \"text\" is empty", (long long)line);
    return finish(r, out, e);
}

static bool is_blank(const buf *b) {
    for (size_t i = 0; i < b->n; i++)
        if ((unsigned char)b->p[i] > ' ') return false;
    return true;
}

static lede_status next_line(lede_reader *r, lede_error *e) {
    lede_status code;
    do code = stream_line(&r->stream, &r->bytes, e);
    while (code == LEDE_OK && is_blank(&r->bytes));
    return code;
}

lede_status json_next(lede_reader *r, lede_record *out, lede_error *e) {
    json_error_t why;
    json_drop(r);
    lede_status code = next_line(r, e);
    if (code == LEDE_DONE) return code;
    char *origin = arena_printf(r->mem, "%s:%lld", r->path, (long long)r->stream.line);
    out->origin = read_clean(r, str_of(origin ? origin : ""));
    if (code != LEDE_OK) return code;
    const char *p = r->bytes.p;
    size_t bom = r->stream.line == 1 && r->bytes.n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    if (flat_parse(&r->flat, p + bom, r->bytes.n - bom)) {
        lede_record got = *out;
        if (!take_strings(r, &got)) return no_memory(e);
        if (got.text.n) {
            *out = got;
            return finish(r, out, e);
        }
    }
    r->object = json_loadb(p + bom, r->bytes.n - bom, 0, &why);
    if (!r->object)
        return lede_fail(e, LEDE_EFORMAT, r->stream.line, "line %lld, column %d: %s", (long long)r->stream.line,
                         why.column, why.text);
    return take_object(r, out, e);
}
