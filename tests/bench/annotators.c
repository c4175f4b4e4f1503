/* annotators.c — how fast each pass is: bench/annotators FILE.jsonl [ROUNDS]
 *
 * Reads the texts of a file of JSON lines ("text", "date"), runs the analyser and every annotator pass over them ROUNDS
 * times (5), and prints for each the median of its rounds: words a second, megabytes a second, its share of the whole.
 * One core; what is read from disk and written is not counted. Words are runs without blanks, bytes are those of the
 * texts. */
#include <jansson.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/base.h"
#include "lua/host.h"
#include "lua/teach.h"
#include "note/annotator.h"

enum { MOST_PASSES = 32, MOST_ROUNDS = 99 };

typedef struct {
    lede_str text, date;
} document;

typedef struct {
    const char *name[MOST_PASSES];
    double spent[MOST_PASSES][MOST_ROUNDS]; /* seconds */
    int passes, round, running;
    double since;
} stopwatch;

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* of the core it runs on, whatever else the machine does */
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void start(void *user, const char *name) {
    stopwatch *w = user;
    double now = seconds();
    if (w->running >= 0) w->spent[w->running][w->round] += now - w->since;
    int i = 0;
    while (i < w->passes && strcmp(w->name[i], name) != 0) i++;
    if (i == w->passes && w->passes < MOST_PASSES) w->name[w->passes++] = name;
    w->running = i;
    w->since = now;
}

static void stop(stopwatch *w) {
    w->spent[w->running][w->round] += seconds() - w->since;
    w->running = -1;
}

static int by_size(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

static double median(double *x, int n) {
    qsort(x, (size_t)n, sizeof *x, by_size);
    return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

static int64_t count_words(lede_str s) {
    int64_t n = 0;
    for (size_t i = 0; i < s.n; i++) n += (unsigned char)s.p[i] > ' ' && (i == 0 || (unsigned char)s.p[i - 1] <= ' ');
    return n;
}

static lede_str copy_member(arena *mem, const json_t *object, const char *key) {
    const json_t *v = json_object_get(object, key);
    if (!json_is_string(v)) return (lede_str){"", 0};
    return (lede_str){arena_copy(mem, json_string_value(v), json_string_length(v)), json_string_length(v)};
}

static int fail(const lede_error *e) {
    fprintf(stderr, "bench: %s\n", e->msg);
    return 1;
}

static void row(const char *name, double words, double bytes, double spent, double whole) {
    printf("%-22s %14.0f %10.1f %6.1f%%\n", name, words / spent, bytes / spent / 1e6, 100 * spent / whole);
}

static void report(stopwatch *w, int rounds, double words, double bytes) {
    double whole = 0, tagger = 0, spent[MOST_PASSES];
    for (int i = 0; i < w->passes; i++) {
        whole += spent[i] = median(w->spent[i], rounds);
        if (strcmp(w->name[i], "name") == 0) tagger = spent[i];
    }
    printf("%-22s %14s %10s %7s\n", "pass", "words/s", "MB/s", "share");
    for (int i = 0; i < w->passes; i++) row(w->name[i], words, bytes, spent[i], whole);
    row("all but name", words, bytes, whole - tagger, whole);
    row("all", words, bytes, whole, whole);
    printf("%.0f words, %.1f MB, median of %d rounds\n", words, bytes / 1e6, rounds);
}

int main(int argc, char **argv) {
    static stopwatch w = {.running = -1};
    lede_error e = {0};
    FILE *in = argc > 1 ? fopen(argv[1], "rb") : NULL;
    int rounds = argc > 2 ? atoi(argv[2]) : 5;
    if (!in || rounds < 1 || rounds > MOST_ROUNDS)
        return fprintf(stderr, "usage: %s FILE.jsonl [ROUNDS]\n", argv[0]), 2;
    arena *mem = arena_new();
    VEC(document) all = {0};
    char *line = NULL;
    size_t room = 0;
    double words = 0, bytes = 0;
    for (ssize_t n; (n = getline(&line, &room, in)) > 0;) {
        json_t *o = json_loadb(line, (size_t)n, 0, NULL);
        document *d = o ? vec_push(&all) : NULL;
        if (d) {
            *d = (document){copy_member(mem, o, "text"), copy_member(mem, o, "date")};
            words += (double)count_words(d->text);
            bytes += (double)d->text.n;
        }
        json_decref(o);
    }
    lede_analyser *an;
    lede_annotator *a;
    lua_State *L = host_new(&e);
    if (!L || lede_analyser_new(&an, &e) != LEDE_OK || lede_annotator_new(&a, &e) != LEDE_OK ||
        lua_teach_all(L, a, &e) != LEDE_OK)
        return fail(&e);
    a->stopwatch = start;
    a->stopwatch_user = &w;
    for (w.round = 0; w.round < rounds; w.round++)
        for (size_t i = 0; i < all.n; i++) {
            const lede_text *text;
            const lede_mention *m;
            size_t n;
            lede_context c = {.id = STR(""), .title = STR(""), .date = all.p[i].date, .source = STR("")};
            start(&w, "tokens");
            if (lede_analyse(an, all.p[i].text, &text, &e) != LEDE_OK) return fail(&e);
            start(&w, "numbering");
            if (lede_annotate(a, text, &c, &m, &n, &e) != LEDE_OK) return fail(&e);
            stop(&w);
        }
    report(&w, rounds, words, bytes);
    lede_annotator_free(a);
    lede_analyser_free(an);
    lua_close(L);
    vec_free(&all);
    arena_free(mem);
    free(line);
    fclose(in);
    return 0;
}
