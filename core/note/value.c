/* value.c — the value language: an expression is read and evaluated in one go, since the few bytes of it are cheaper to
 * read again than to keep in another form. */
#include "value.h"

#include <stdio.h>
#include <stdlib.h>

enum { MAX_DEPTH = 12 };

typedef struct {
    const timex_scene *scene;
    const char *at, *start, *end;
    int depth;
    lede_status code;
    lede_error *e;
} reader;

static arg wrong(reader *r, const char *what) {
    if (r->code == LEDE_OK) r->code = lede_fail(r->e, LEDE_EQUERY, r->at - r->start, "value: %s", what);
    return (arg){0};
}

static void skip_blank(reader *r) {
    while (r->at < r->end && *r->at == ' ') r->at++;
}

static bool take(reader *r, char c) {
    skip_blank(r);
    if (r->at == r->end || *r->at != c) return false;
    r->at++;
    return true;
}

static lede_str take_name(reader *r) {
    const char *from = r->at;
    while (r->at < r->end && (*r->at == '_' || (*r->at >= '0' && *r->at <= '9') || (*r->at >= 'a' && *r->at <= 'z') ||
                              (*r->at >= 'A' && *r->at <= 'Z')))
        r->at++;
    return (lede_str){from, (size_t)(r->at - from)};
}

static arg take_capture(reader *r) {
    lede_str name = take_name(r);
    for (size_t i = 0; i < r->scene->captures; i++)
        if (str_eq(name, str_of(r->scene->name[i])))
            return r->scene->text[i].n ? (arg){.kind = ARG_TEXT, .text = r->scene->text[i]} : (arg){0};
    return wrong(r, "the pattern has no capture of that name");
}

static arg take_value(reader *r);

static arg take_call(reader *r, lede_str name) {
    arg a[MAX_ARGS] = {{0}};
    int n = 0;
    if (++r->depth > MAX_DEPTH) return wrong(r, "too deep");
    while (!take(r, ')')) {
        if (n == MAX_ARGS) return wrong(r, "too many arguments");
        a[n++] = take_value(r);
        if (r->code != LEDE_OK) return (arg){0};
        if (!take(r, ',') && (r->at == r->end || *r->at != ')'))
            return wrong(r, "a comma or a closing bracket is missing");
    }
    r->depth--;
    value_function *function = value_find(name);
    return function ? function(r->scene, a) : wrong(r, "no such function");
}

static arg take_value(reader *r) {
    skip_blank(r);
    if (take(r, '@')) return take_capture(r);
    bool minus = take(r, '-');
    lede_str name = take_name(r);
    if (!name.n) return wrong(r, "a value is missing");
    size_t digits = 0;
    while (digits < name.n && name.p[digits] >= '0' && name.p[digits] <= '9') digits++;
    if (digits == name.n) {
        double x = strtod(name.p, NULL);
        return (arg){.kind = ARG_NUMBER, .number = minus ? -x : x};
    }
    if (take(r, '(')) return take_call(r, name);
    if (str_eq(name, STR("doc"))) return value_time(r->scene->doc);
    if (str_eq(name, STR("last"))) return value_time(r->scene->last.grain ? r->scene->last : r->scene->doc);
    bool spoken = str_eq(name, STR("spoken"));
    if (spoken || str_eq(name, STR("named"))) return value_time(r->scene->day(r->scene->data, spoken));
    if (str_eq(name, STR("none"))) return (arg){0};
    return (arg){.kind = ARG_TEXT, .text = name};
}

lede_status timex_value(const timex_scene *scene, lede_str expression, char value[40], timex *period, const char **why,
                        lede_error *e) {
    reader r = {.scene = scene, .at = expression.p, .start = expression.p, .end = expression.p + expression.n, .e = e};
    arg a = take_value(&r);
    skip_blank(&r);
    if (r.code == LEDE_OK && r.at != r.end) wrong(&r, "something follows the value");
    if (r.code != LEDE_OK) return r.code;
    *period = a.kind == ARG_TIME ? a.time : (timex){.grain = GRAIN_NONE};
    *why = period->why;
    if (a.kind == ARG_TIME) {
        timex_print(&a.time, value);
        if (a.time.open == OPEN_WEEK && a.time.why) value[0] = '\0'; /* a weekday alone says nothing of when */
        if (a.time.open) *period = (timex){.grain = GRAIN_NONE};
    } else {
        lede_str text = value_text(&a);
        snprintf(value, 40, "%.*s", (int)(text.n < 39 ? text.n : 39), text.p);
    }
    return LEDE_OK;
}
