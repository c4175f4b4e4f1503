/* error.h — what can go wrong, and how it is told. */
#ifndef LEDE_ERROR_H
#define LEDE_ERROR_H

#include <stdint.h>

typedef enum {
    LEDE_OK,        /* done as asked */
    LEDE_DONE,      /* a cursor has no more rows; not an error, and no message is left */
    LEDE_ENOMEM,    /* out of memory */
    LEDE_EIO,       /* the system refused to read or write */
    LEDE_EFORMAT,   /* the input is not what it should be: bad JSON, bad UTF-8, a binary file, a foreign database */
    LEDE_EQUERY,    /* a pattern or option is wrong; `at` is the byte in its text */
    LEDE_ENOTFOUND, /* no such file, document, entity, report */
    LEDE_EBUSY,     /* someone else is writing the corpus */
    LEDE_EVERSION,  /* the corpus was written by a newer program */
    LEDE_ELIMIT,    /* a documented limit was passed */
    LEDE_ESTOP,     /* the user stopped it; what was committed stays */
    LEDE_ESCRIPT    /* a callback failed; its own error waits where the callback left it */
} lede_status;

/* at: byte offset (or line, where the message says "line") of the fault, or -1. msg: one sentence, UTF-8,
 * always ended by a NUL, without control characters but line feeds and tabs. */
typedef struct {
    lede_status code;
    int64_t at;
    char msg[240];
} lede_error;

/* The stable name of a status ("EQUERY"), for messages and tests. */
const char *lede_status_name(lede_status code);

/* Fill *e (which may be NULL) and return `code`, so that a failure is one statement. The message is cut at a
 * character boundary where it would not fit. */
lede_status lede_fail(lede_error *e, lede_status code, int64_t at, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

#endif
