/* lede annotate: JSON lines in, JSON lines out. */
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "lua/teach.h"
#include "read/flat.h"
#include "shell.h"

static lede_str member(const json_t *object, const char *key) {
    const json_t *v = json_object_get(object, key);
    return json_is_string(v) ? (lede_str){json_string_value(v), json_string_length(v)} : (lede_str){"", 0};
}

static void write_value(buf *out, const lede_attr *a) {
    if (a->kind == LEDE_STRING) buf_json(out, a->text.p, a->text.n);
    else if (a->kind == LEDE_NUMBER_VALUE) buf_number(out, a->number);
    else buf_puts(out, a->kind == LEDE_BOOL ? (a->number != 0 ? "true" : "false") : "null");
}

static void write_offset(buf *out, const char *before, uint32_t x) {
    char digits[10];
    size_t n = sizeof digits;
    do digits[--n] = (char)('0' + x % 10);
    while (x /= 10);
    buf_puts(out, before);
    buf_add(out, digits + n, sizeof digits - n);
}

static void write_mention(buf *out, const lede_mention *m) {
    buf_puts(out, "{\"type\":\"");
    buf_puts(out, m->type);
    write_offset(out, "\",\"start\":", m->from);
    write_offset(out, ",\"end\":", m->to);
    for (uint32_t i = 0; i < m->attrs; i++) {
        buf_putc(out, ',');
        buf_json(out, m->attr[i].key, strlen(m->attr[i].key));
        buf_putc(out, ':');
        write_value(out, &m->attr[i]);
    }
    buf_puts(out, ",\"by\":");
    buf_json(out, m->by, strlen(m->by));
    buf_putc(out, '}');
}

static void write_sentences(buf *out, const lede_text *t) {
    buf_puts(out, ",\"sentences\":[");
    for (uint32_t i = 0; i < t->sentences; i++)
        buf_printf(out, "%s[%u,%u]", i ? "," : "", t->token[t->sentence[i].from].from,
                   t->token[t->sentence[i].to - 1].to);
    buf_putc(out, ']');
}

/* A match of a rule, as it happens: told after the sentences. */
static void write_rule(void *user, const lede_rule *rule, uint32_t from, uint32_t to) {
    buf *fired = user;
    buf_puts(fired, fired->n ? ",[" : "[");
    buf_json(fired, rule->by, strlen(rule->by));
    buf_printf(fired, ",%u,%u]", from, to);
}

/* The tools of one run over many lines. */
typedef struct {
    lede_analyser *analyser;
    lede_annotator *annotator;
    bool sentences, rules;
    flat_line flat;
    buf fired; /* the rules that matched in this document */
    buf out;
    int64_t lines, bad;
} filter;

/* The id as it came: most are strings, but a number is a name too. */
static void write_id(buf *out, const json_t *id) {
    char *text =
        id && !json_is_object(id) && !json_is_array(id) ? json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT) : NULL;
    buf_puts(out, text ? text : "null");
    free(text);
}

/* The text is annotated as it came, not normalised: the answer's offsets are offsets into the given "text". */
static lede_status annotate_text(filter *f, const json_t *id, lede_str bytes, const lede_context *c, lede_error *e) {
    const lede_text *text;
    const lede_mention *m;
    size_t n;
    buf_clear(&f->fired);
    lede_status code = lede_analyse(f->analyser, bytes, &text, e);
    if (code == LEDE_OK) code = lede_annotate(f->annotator, text, c, &m, &n, e);
    if (code != LEDE_OK) return code;
    buf_puts(&f->out, "{\"id\":");
    write_id(&f->out, id);
    if (f->sentences) write_sentences(&f->out, text);
    if (f->rules) buf_printf(&f->out, ",\"rules\":[%s]", f->fired.n ? f->fired.p : "");
    buf_puts(&f->out, ",\"annotations\":[");
    for (size_t i = 0; i < n; i++) {
        if (i) buf_putc(&f->out, ',');
        write_mention(&f->out, &m[i]);
    }
    buf_puts(&f->out, "]}\n");
    return f->out.failed ? lede_fail(e, LEDE_ENOMEM, -1, "out of memory") : LEDE_OK;
}

static lede_str flat_text(const flat_line *line, const char *key) {
    const lede_str *v = flat_get(line, str_of(key));
    return v ? *v : (lede_str){"", 0};
}

static lede_status annotate_flat(filter *f, lede_str text, lede_error *e) {
    const flat_line *line = &f->flat;
    lede_context c = {flat_text(line, "id"), flat_text(line, "title"), flat_text(line, "date"),
                      flat_text(line, "source")};
    json_t *id = flat_get(line, STR("id")) ? json_stringn(c.id.p, c.id.n) : NULL;
    lede_status code = annotate_text(f, id, text, &c, e);
    json_decref(id);
    return code;
}

static lede_status annotate_line(filter *f, const char *line, size_t n, lede_error *e) {
    const lede_str *flat = flat_parse(&f->flat, line, n) ? flat_get(&f->flat, STR("text")) : NULL;
    if (flat) return annotate_flat(f, *flat, e);
    json_error_t why;
    json_t *doc = json_loadb(line, n, 0, &why);
    lede_context c = {member(doc, "id"), member(doc, "title"), member(doc, "date"), member(doc, "source")};
    lede_status code;
    if (!doc) code = lede_fail(e, LEDE_EFORMAT, why.position, "%s (byte %d)", why.text, why.position);
    else if (!json_is_object(doc)) code = lede_fail(e, LEDE_EFORMAT, -1, "it is no JSON object");
    else if (!json_is_string(json_object_get(doc, "text"))) code = lede_fail(e, LEDE_EFORMAT, -1, "it has no \"text\"");
    else code = annotate_text(f, json_object_get(doc, "id"), member(doc, "text"), &c, e);
    json_decref(doc);
    return code;
}

/* What is wrong with one line is told, and the next one read; what is wrong with us ends the run. */
static bool is_fault_of_line(lede_status code) { return code == LEDE_EFORMAT || code == LEDE_ELIMIT; }

static lede_status write_all(buf *out, lede_error *e) {
    bool written = fwrite(out->p, 1, out->n, stdout) == out->n && !ferror(stdout);
    buf_clear(out);
    return written ? LEDE_OK : lede_fail(e, LEDE_EIO, -1, "cannot write the output: %s", strerror(errno));
}

static lede_status annotate_all(filter *f, FILE *in, lede_error *e) {
    char *line = NULL;
    size_t room = 0;
    lede_status code = LEDE_OK;
    for (ssize_t n; code == LEDE_OK && !shell_stopped() && (n = getline(&line, &room, in)) >= 0;) {
        f->lines++;
        if (strspn(line, " \t\r\n") == (size_t)n) continue;
        code = annotate_line(f, line, (size_t)n, e);
        if (is_fault_of_line(code)) {
            f->bad++;
            buf_clear(&f->out); /* what was begun */
            fprintf(stderr, "lede: line %lld left out: %s\n", (long long)f->lines, e->msg);
            code = LEDE_OK;
        } else if (code == LEDE_OK) code = write_all(&f->out, e);
    }
    if (code == LEDE_OK && ferror(in) && !shell_stopped())
        code = lede_fail(e, LEDE_EIO, -1, "cannot read the input: %s", strerror(errno));
    free(line);
    return code;
}

int shell_annotate(lua_State *L, FILE *in, const char *with) {
    lede_error e = {0};
    filter f = {.sentences = with && strcmp(with, "sentences") == 0, .rules = with && strcmp(with, "rules") == 0};
    lede_status code = lede_analyser_new(&f.analyser, &e);
    if (code == LEDE_OK) code = lede_annotator_new(&f.annotator, &e);
    if (code == LEDE_OK) code = lua_teach_all(L, f.annotator, &e);
    if (code == LEDE_OK && f.rules) lede_annotator_watch(f.annotator, write_rule, &f.fired);
    if (code == LEDE_OK) code = annotate_all(&f, in, &e);
    if (code != LEDE_OK) fprintf(stderr, "lede: %s\n", e.msg);
    else if (f.bad) fprintf(stderr, "lede: %lld of %lld lines left out\n", (long long)f.bad, (long long)f.lines);
    buf_free(&f.out);
    buf_free(&f.fired);
    flat_free(&f.flat);
    lede_annotator_free(f.annotator);
    lede_analyser_free(f.analyser);
    if (shell_stopped()) return EXIT_STOPPED;
    return code == LEDE_OK && !f.bad ? EXIT_OK : EXIT_FAULT;
}
