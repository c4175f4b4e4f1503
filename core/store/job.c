#include "job.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { PLACES = 64, LINE_BYTES = 16 << 20 };

/* Jobs [taken, done) are finished, [done, put) wait or are worked on; each number modulo PLACES is a place. */
struct job_line {
    job place[PLACES];
    uint64_t put, done, taken;
    size_t bytes; /* of the texts in line; the reading thread's */
    lede_analyser *analyser;
    lede_annotator *annotator;
    segment_build *build;
    bool threaded, ending;
    pthread_t worker;
    pthread_mutex_t lock;
    pthread_cond_t changed;
};

/* ---- the work ---------------------------------------------------------------------------------------------------- */

static bool copy_string(arena *mem, const char **s) {
    *s = arena_copy(mem, *s, strlen(*s));
    return *s != NULL;
}

static bool copy_attrs(arena *mem, lede_mention *m) {
    lede_attr *attr = arena_alloc(mem, m->attrs * sizeof *attr + 1);
    if (!attr) return false;
    if (m->attrs) memcpy(attr, m->attr, m->attrs * sizeof *attr);
    m->attr = attr;
    for (uint32_t i = 0; i < m->attrs; i++) {
        if (!copy_string(mem, &attr[i].key)) return false;
        if (attr[i].kind != LEDE_STRING) continue;
        attr[i].text.p = arena_copy(mem, attr[i].text.n ? attr[i].text.p : "", attr[i].text.n);
        if (!attr[i].text.p) return false;
    }
    return true;
}

/* The annotator's mentions live until its next document only. */
static bool copy_mentions(job *j, const lede_mention *m, size_t n) {
    j->mention = arena_alloc(j->mem, n * sizeof *m + 1);
    if (!j->mention) return false;
    if (n) memcpy(j->mention, m, n * sizeof *m);
    for (size_t i = 0; i < n; i++)
        if (!copy_string(j->mem, &j->mention[i].type) || !copy_string(j->mem, &j->mention[i].by) ||
            !copy_attrs(j->mem, &j->mention[i]))
            return false;
    j->mentions = n;
    return true;
}

static lede_status annotate(job_line *l, job *j, const lede_text *text) {
    const lede_mention *m;
    size_t n;
    lede_status code = lede_annotate(l->annotator, text, &j->context, &m, &n, &j->error);
    return code == LEDE_OK && !copy_mentions(j, m, n) ? no_memory(&j->error) : code;
}

static void work(job_line *l, job *j) {
    const lede_text *text;
    lede_str bytes = {j->text.n ? j->text.p : "", j->text.n};
    j->code = lede_analyse(l->analyser, bytes, &text, &j->error);
    if (j->code != LEDE_OK) return;
    j->tokens = text->tokens;
    j->sentences = text->sentences;
    if (l->build) {
        const uint32_t *form;
        const uint64_t *hash;
        j->code = segment_build_add(l->build, j->doc, text, &form, &hash, &j->error);
        if (j->code == LEDE_OK) story_sketch(text, form, hash, j->sketch);
    }
    if (j->code == LEDE_OK && l->annotator) j->code = annotate(l, j, text);
}

static void *work_all(void *user) {
    job_line *l = user;
    pthread_setname_np(pthread_self(), "lede-annotate");
    pthread_mutex_lock(&l->lock);
    while (!l->ending) {
        if (l->done == l->put) {
            pthread_cond_wait(&l->changed, &l->lock);
            continue;
        }
        job *j = &l->place[l->done % PLACES];
        pthread_mutex_unlock(&l->lock);
        work(l, j);
        pthread_mutex_lock(&l->lock);
        l->done++;
        pthread_cond_broadcast(&l->changed);
    }
    pthread_mutex_unlock(&l->lock);
    return NULL;
}

/* ---- the line ---------------------------------------------------------------------------------------------------- */

lede_status job_line_new(job_line **out, segment_build *build, lede_annotator *annotator, lede_error *e) {
    *out = NULL;
    job_line *l = calloc(1, sizeof *l);
    if (!l) return no_memory(e);
    l->build = build;
    l->annotator = annotator;
    pthread_mutex_init(&l->lock, NULL);
    pthread_cond_init(&l->changed, NULL);
    lede_status code = lede_analyser_new(&l->analyser, e);
    for (int i = 0; code == LEDE_OK && i < PLACES; i++)
        if (!(l->place[i].mem = arena_new())) code = no_memory(e);
    if (code != LEDE_OK) {
        job_line_free_all(l);
        return code;
    }
    /* Without a thread the same work is done in place. */
    l->threaded = sysconf(_SC_NPROCESSORS_ONLN) > 1 && pthread_create(&l->worker, NULL, work_all, l) == 0;
    *out = l;
    return LEDE_OK;
}

static void end_worker(job_line *l) {
    if (!l->threaded) return;
    pthread_mutex_lock(&l->lock);
    l->ending = true;
    pthread_cond_broadcast(&l->changed);
    pthread_mutex_unlock(&l->lock);
    pthread_join(l->worker, NULL);
    l->threaded = false;
}

void job_line_end(job_line *l) {
    end_worker(l);
    uint64_t needed = l->put;
    while (needed > l->done && !l->place[(needed - 1) % PLACES].replaces) needed--;
    for (; l->done < needed; l->done++) work(l, &l->place[l->done % PLACES]);
}

job *job_line_cut(job_line *l) { return l->taken < l->put ? &l->place[l->taken % PLACES] : NULL; }

void job_line_free_all(job_line *l) {
    if (!l) return;
    end_worker(l);
    for (int i = 0; i < PLACES; i++) {
        buf_free(&l->place[i].text);
        buf_free(&l->place[i].about);
        arena_free(l->place[i].mem);
    }
    lede_analyser_free(l->analyser);
    pthread_mutex_destroy(&l->lock);
    pthread_cond_destroy(&l->changed);
    free(l);
}

job *job_line_free(job_line *l, size_t n) {
    bool empty = l->put == l->taken;
    if (!empty && (l->put - l->taken == PLACES || l->bytes + n > LINE_BYTES)) return NULL;
    return &l->place[l->put % PLACES];
}

/* The context's strings, copied one behind the other. */
static bool keep_context(job *j, const lede_record *r) {
    const lede_str part[] = {r->id, r->title, r->date, r->source};
    lede_str *const to[] = {&j->context.id, &j->context.title, &j->context.date, &j->context.source};
    buf_clear(&j->about);
    for (int i = 0; i < 4; i++) buf_add(&j->about, part[i].p, part[i].n);
    if (j->about.failed) return false;
    const char *p = j->about.n ? j->about.p : "";
    for (int i = 0; i < 4; p += part[i++].n) *to[i] = (lede_str){p, part[i].n};
    return true;
}

lede_status job_line_put(job_line *l, job *j, int64_t doc, const lede_record *r, lede_str text, lede_error *e) {
    arena_reset(j->mem);
    j->doc = doc;
    j->mentions = 0;
    buf_clear(&j->text);
    buf_add(&j->text, text.p, text.n);
    if (j->text.failed || !keep_context(j, r)) return no_memory(e);
    l->bytes += text.n;
    if (!l->threaded) {
        work(l, j);
        l->put++;
        l->done++;
        return LEDE_OK;
    }
    pthread_mutex_lock(&l->lock);
    l->put++;
    pthread_cond_broadcast(&l->changed);
    pthread_mutex_unlock(&l->lock);
    return LEDE_OK;
}

job *job_line_take(job_line *l, bool wait) {
    if (l->taken == l->put) return NULL;
    pthread_mutex_lock(&l->lock);
    while (wait && l->threaded && l->done == l->taken) pthread_cond_wait(&l->changed, &l->lock);
    bool ready = l->done > l->taken;
    pthread_mutex_unlock(&l->lock);
    return ready ? &l->place[l->taken % PLACES] : NULL;
}

void job_line_drop(job_line *l) {
    job *j = &l->place[l->taken % PLACES];
    l->bytes -= j->text.n;
    if (j->text.room > LINE_BYTES / PLACES) buf_free(&j->text); /* one long text must not stay in every place */
    l->taken++;
}
