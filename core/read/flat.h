/* flat.h — the usual line of JSON, an object whose values are all strings, read in one go at memory's speed (a complete
 * parser takes ten times as long). Whatever is out of the usual (other values, a key twice, any fault) is left to the
 * complete parser, which also words the errors. */
#ifndef LEDE_READ_FLAT_H
#define LEDE_READ_FLAT_H

#include "base/base.h"
#include "lede/record.h"

/* All zero at first; used for line after line. */
typedef struct {
    VEC(lede_field) member; /* of the line last read, in its order; keys and values are ended by NUL */
    buf decoded;            /* what they point into */
} flat_line;

/* false: let the complete parser look. */
bool flat_parse(flat_line *line, const char *p, size_t n);
/* The value of a member of the line last read, or NULL. */
const lede_str *flat_get(const flat_line *line, lede_str key);
void flat_free(flat_line *line);

#endif
