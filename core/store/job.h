/* job.h — the ring between the thread that reads and writes and the one that analyses. */
#ifndef LEDE_STORE_JOB_H
#define LEDE_STORE_JOB_H

#include "segment.h"

enum { SKETCH = 16 };

/* One document: what is to be done, and then what came of it. */
typedef struct {
    int64_t doc;
    buf text, about; /* about: the strings of `context` */
    lede_context context;
    int64_t repaired;  /* bytes of its text */
    bool replaces;     /* an older document, which is gone already */
    /* filled by the worker */
    lede_status code;
    lede_error error;
    uint32_t tokens, sentences;
    unsigned char sketch[SKETCH * 4];
    lede_mention *mention; /* with all they point to in `mem` */
    size_t mentions;
    arena *mem;
} job;

typedef struct job_line job_line;

/* build and annotator (each may be NULL: none) are the worker's while there are jobs in the line. */
lede_status job_line_new(job_line **out, segment_build *build, lede_annotator *annotator, lede_error *e);
void job_line_free_all(job_line *l);
/* End the worker. Of the jobs in line it finishes the one begun, and the caller those that replace a document, with
 * what is before them; job_line_take gives what is done, then job_line_cut the others, which never will be. */
void job_line_end(job_line *l);
job *job_line_cut(job_line *l); /* NULL: no more */

/* A free place for a document of n bytes, or NULL where the line is full. */
job *job_line_free(job_line *l, size_t n);
/* Put it in line. */
lede_status job_line_put(job_line *l, job *j, int64_t doc, const lede_record *r, lede_str text, lede_error *e);
/* The first job in line once it is done; NULL where the line is empty or, unless `wait`, the job is not yet done. */
job *job_line_take(job_line *l, bool wait);
/* The job taken or cut is no longer needed. */
void job_line_drop(job_line *l);

/* Sixteen minima over the hashes of five-word runs (story.c). form: per token the number of its form; hash: by
 * number. */
void story_sketch(const lede_text *text, const uint32_t *form, const uint64_t *hash, unsigned char out[SKETCH * 4]);

#endif
