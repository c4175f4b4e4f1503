#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base.h"

const char *lede_status_name(lede_status code) {
    static const char *const name[] = {"OK",        "DONE",  "ENOMEM",   "EIO",    "EFORMAT", "EQUERY",
                                       "ENOTFOUND", "EBUSY", "EVERSION", "ELIMIT", "ESTOP",   "ESCRIPT"};
    return (unsigned)code < sizeof name / sizeof *name ? name[code] : "?";
}

/* Messages quote what they complain of, and are shown on terminals: no control characters but the ends of lines. */
static void disarm(char *msg) {
    for (unsigned char *p = (unsigned char *)msg; *p; p++) {
        bool c0 = (*p < 0x20 && *p != '\n' && *p != '\t') || *p == 0x7F, c1 = *p == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0;
        if (c0 || c1) *p = '?';
        if (c1) *++p = '?';
    }
}

lede_status lede_fail(lede_error *e, lede_status code, int64_t at, const char *fmt, ...) {
    if (!e) return code;
    e->code = code;
    e->at = at;
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(e->msg, sizeof e->msg, fmt, ap);
    va_end(ap);
    if (n >= (int)sizeof e->msg) { /* do not leave half a character */
        size_t end = sizeof e->msg - 1;
        while (end > 0 && ((unsigned char)e->msg[end - 1] & 0xC0) == 0x80) end--;
        if (end > 0 && (unsigned char)e->msg[end - 1] >= 0xC0) end--;
        e->msg[end] = 0;
    }
    disarm(e->msg);
    return code;
}

lede_status no_memory(lede_error *e) { return lede_fail(e, LEDE_ENOMEM, -1, "out of memory"); }
