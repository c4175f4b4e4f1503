/* lede annotate: JSON lines in, JSON lines out. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "lua/teach.h"
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

static void write_mention(buf *out, const lede_mention *m) {
    buf_printf(out, "{\"type\":\"%s\",\"start\":%u,\"end\":%u", m->type, m->from, m->to);
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

static lede_status annotate_line(lede_analyser *an, lede_annotator *a, const json_t *doc, bool sentences, const buf *fired,
                                 buf *out, lede_error *e) {
    lede_context c = {member(doc, "id"), member(doc, "title"), member(doc, "date"), member(doc, "source")};
    const lede_text *text;
    const lede_mention *m;
    size_t n;
    /* The text is annotated as it came, not normalised: the answer's offsets are offsets into the given "text". */
    lede_status code = lede_analyse(an, member(doc, "text"), &text, e);
    if (code == LEDE_OK) code = lede_annotate(a, text, &c, &m, &n, e);
    if (code != LEDE_OK) return code;
    buf_puts(out, "{\"id\":");
    buf_json(out, c.id.p, c.id.n);
    if (sentences) write_sentences(out, text);
    if (fired) buf_printf(out, ",\"rules\":[%s]", fired->n ? fired->p : "");
    buf_puts(out, ",\"annotations\":[");
    for (size_t i = 0; i < n; i++) {
        if (i) buf_putc(out, ',');
        write_mention(out, &m[i]);
    }
    buf_puts(out, "]}\n");
    return out->failed ? lede_fail(e, LEDE_ENOMEM, -1, "out of memory") : LEDE_OK;
}

int shell_annotate(lua_State *L, FILE *in, const char *with) {
    bool sentences = with && strcmp(with, "sentences") == 0, rules = with && strcmp(with, "rules") == 0;
    lede_error e = {0};
    lede_analyser *an = NULL;
    lede_annotator *a = NULL;
    buf out = {0}, fired = {0};
    char *line = NULL;
    size_t room = 0;
    int64_t number = 0;
    lede_status code = lede_analyser_new(&an, &e);
    if (code == LEDE_OK) code = lede_annotator_new(&a, &e);
    if (code == LEDE_OK) code = lua_teach_all(L, a, &e);
    if (code == LEDE_OK && rules) lede_annotator_watch(a, write_rule, &fired);
    for (ssize_t n; code == LEDE_OK && (n = getline(&line, &room, in)) >= 0;) {
        number++;
        if (strspn(line, " \t\r\n") == (size_t)n) continue;
        json_error_t why;
        json_t *doc = json_loadb(line, (size_t)n, 0, &why);
        if (!doc) code = lede_fail(&e, LEDE_EFORMAT, number, "line %lld: %s", (long long)number, why.text);
        else code = annotate_line(an, a, doc, sentences, rules ? &fired : NULL, &out, &e);
        json_decref(doc);
        fwrite(out.p, 1, out.n, stdout);
        buf_clear(&out);
        buf_clear(&fired);
    }
    if (code != LEDE_OK) fprintf(stderr, "lede: %s: %s\n", lede_status_name(e.code), e.msg);
    free(line);
    buf_free(&out);
    buf_free(&fired);
    lede_annotator_free(a);
    lede_analyser_free(an);
    return code == LEDE_OK ? 0 : 1;
}
