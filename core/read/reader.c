/* The reader: takes the files of its sources one by one and hands each to the kind that knows it. */
#include <stdlib.h>

#include "read.h"

/* All kinds of files, asked in this order. */
static const read_kind kinds[] = {
    {json_detects, json_next},
    {plain_detects, plain_next},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

lede_status lede_reader_new(lede_reader **out, lede_error *e) {
    lede_reader *r = *out = calloc(1, sizeof **out);
    if (r && (r->walk = walk_new()) && (r->mem = arena_new())) return LEDE_OK;
    lede_reader_free(r);
    *out = NULL;
    return no_memory(e);
}

void lede_reader_free(lede_reader *r) {
    if (!r) return;
    json_drop(r);
    stream_free(&r->stream);
    walk_free(r->walk);
    for (size_t i = 0; i < r->source.n; i++) {
        free(r->source.p[i].path);
        free(r->source.p[i].kept);
    }
    vec_free(&r->source);
    vec_free(&r->field);
    buf_free(&r->bytes);
    flat_free(&r->flat);
    arena_free(r->mem);
    free(r);
}

/* One block that holds what `given` says; its strings point into it. */
static char *keep(lede_given *given) {
    char *block = malloc(given->date.n + given->source.n + given->language.n + 1), *p = block;
    if (!block) return NULL;
    for (lede_str *s[] = {&given->date, &given->source, &given->language}, **i = s; i < s + 3; i++) {
        if ((*i)->n) memcpy(p, (*i)->p, (*i)->n);
        (*i)->p = p;
        p += (*i)->n;
    }
    return block;
}

lede_status lede_reader_add(lede_reader *r, const char *path, const lede_given *given, lede_error *e) {
    lede_given g = given ? *given : (lede_given){0};
    char date[11] = "";
    if (g.date.n && !lede_date_parse(g.date, date))
        return lede_fail(e, LEDE_EFORMAT, -1, "'%.*s' is no date: write 2022-03-18, 2022-03 or 2022",
                         (int)(g.date.n < 40 ? g.date.n : 40), g.date.p);
    g.date = str_of(date);
    struct source *s = vec_push(&r->source);
    if (!s) return no_memory(e);
    s->path = strdup(path);
    s->kept = keep(&g);
    s->given = g;
    return s->path && s->kept ? LEDE_OK : no_memory(e);
}

int64_t lede_reader_bytes(const lede_reader *r) { return stream_bytes(&r->stream); }

bool ends_with(lede_str s, const char *ending) {
    size_t n = strlen(ending);
    return s.n >= n && memcmp(s.p + s.n - n, ending, n) == 0;
}

lede_str read_clean(lede_reader *r, lede_str s) {
    while (s.n && (unsigned char)s.p[s.n - 1] <= ' ') s.n--;
    while (s.n && (unsigned char)s.p[0] <= ' ') s.p++, s.n--;
    char *to = arena_alloc(r->mem, 3 * s.n + 1);
    size_t n = 0;
    if (!to) return (lede_str){"", 0};
    for (const char *p = s.p, *end = s.p + s.n; p < end;) {
        int len;
        uint32_t c = utf8_get(p, end, &len);
        if (c < ' ' || (c >= 0x7F && c < 0xA0)) c = ' ';
        n += (size_t)utf8_put(to + n, c);
        p += len;
    }
    return (lede_str){to, n};
}

static const char *base_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash && slash[1] ? slash + 1 : path;
}

static const read_kind *kind_of(lede_reader *r, lede_str head) {
    const char *base = base_of(r->path);
    buf name = {0};
    const read_kind *found = NULL;
    utf8_fold(&name, base, strlen(base));
    for (size_t i = 0; i < KINDS && !found && !name.failed; i++)
        if (kinds[i].detects((lede_str){name.p, name.n}, head)) found = &kinds[i];
    buf_free(&name);
    bool text = head.n && *head.p != '<' && *head.p != '%' && !memchr(head.p, 0, head.n);
    return !found && !r->name && text ? &kinds[KINDS - 1] : found; /* the user named it himself */
}

static lede_status open_file(lede_reader *r, lede_error *e) {
    lede_str head;
    lede_status code = stream_open(&r->stream, r->path, e);
    if (code == LEDE_OK) code = stream_head(&r->stream, &head, e);
    if (code != LEDE_OK) return code;
    if (head.n == 0) return lede_fail(e, LEDE_EFORMAT, -1, "the file is empty");
    r->kind = kind_of(r, head);
    r->taken = false;
    if (r->kind) return LEDE_OK;
    const char *nul = memchr(head.p, 0, head.n);
    if (nul)
        return lede_fail(e, LEDE_EFORMAT, nul - head.p, "a binary file: byte %lld is NUL", (long long)(nul - head.p));
    return lede_fail(e, LEDE_EFORMAT, -1, "no reader for this kind of file");
}

/* The next file that can be opened. DONE: there is none. */
static lede_status next_file(lede_reader *r, lede_error *e) {
    for (;;) {
        lede_status code = r->path ? walk_next(r->walk, &r->path, &r->name, e) : LEDE_DONE;
        if (code == LEDE_OK) code = open_file(r, e);
        if (code != LEDE_DONE) return code;
        if (r->at == r->source.n) {
            r->path = NULL;
            return LEDE_DONE;
        }
        r->path = r->source.p[r->at].path;
        if (!walk_begin(r->walk, r->source.p[r->at++].path)) return no_memory(e);
    }
}

static lede_str copy_date(lede_reader *r, const char *date) {
    char *copy = arena_copy(r->mem, date, strlen(date));
    return str_of(copy ? copy : "");
}

/* What the user said of the source completes what the record says. */
static void complete(lede_reader *r, lede_record *out) {
    const lede_given *g = &r->source.p[r->at - 1].given;
    char date[11];
    if (g->date.n) {
        out->date = g->date;
        out->date_known = LEDE_DATE_GIVEN;
    } else if (!out->date.n && date_in_head(out->text, date)) {
        out->date = copy_date(r, date);
        out->date_known = LEDE_DATE_DATELINE;
    } else if (!out->date.n && r->stream.line == 0 && date_in_name(str_of(base_of(r->path)), date)) {
        out->date = copy_date(r, date);
        out->date_known = LEDE_DATE_FILENAME;
    }
    if (!out->title.n) out->title = read_clean(r, title_in_head(out->text));
    if (!out->source.n) out->source = read_clean(r, agency_in_head(out->text));
    if (!out->source.n) out->source = g->source;
    if (!out->language.n) out->language = g->language;
}

/* Whether the open file is done with: at its end, or at a fault behind which nothing can be read. */
static bool file_ends(lede_status code, const lede_reader *r) {
    return code != LEDE_OK && (code == LEDE_DONE || (r->stream.ended && r->stream.at == r->stream.n));
}

/* The next record of the open file, or LEDE_DONE. */
static lede_status next_in_file(lede_reader *r, lede_record *out, lede_error *e) {
    lede_status code = r->kind->next(r, out, e);
    if (code == LEDE_OK) complete(r, out);
    if (file_ends(code, r)) {
        stream_close(&r->stream);
        r->kind = NULL;
    }
    return code;
}

lede_status lede_reader_next(void *reader, lede_record *out, lede_error *e) {
    lede_reader *r = reader;
    lede_status code = LEDE_DONE;
    arena_reset(r->mem);
    *out = (lede_record){0};
    while (code == LEDE_DONE) {
        if (!r->kind && (code = next_file(r, e)) != LEDE_OK) break;
        code = next_in_file(r, out, e);
    }
    if (r->path && !out->origin.n) out->origin = read_clean(r, str_of(r->path));
    return code;
}
