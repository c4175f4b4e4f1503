#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base.h"

const char *lede_status_name(lede_status code) {
    static const char *const name[] = {"OK",        "DONE",  "ENOMEM",   "EIO",    "EFORMAT", "EQUERY",
                                       "ENOTFOUND", "EBUSY", "EVERSION", "ELIMIT", "ESTOP",   "ESCRIPT"};
    return (unsigned)code < sizeof name / sizeof *name ? name[code] : "?";
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
    return code;
}
