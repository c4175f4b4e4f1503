/* read.h — what the files of the read floor share: streams, kinds of files, dates. */
#ifndef LEDE_READ_PRIVATE_H
#define LEDE_READ_PRIVATE_H

#include <zlib.h>

#include "base/base.h"
#include "lede/read.h"
#include "read/flat.h"

/* ---- stream.c: bytes of one file, unpacked where they are gzip ------------------------------------------------- */

typedef struct {
    gzFile file; /* NULL: closed */
    char *block;
    size_t at, n; /* block[at..n) has been read and not been taken */
    bool ended;
    int64_t line;  /* lines taken so far */
    int64_t taken; /* bytes taken from the disk by files that are closed */
} read_stream;

/* path "-": standard input. ENOTFOUND, EIO: cannot be opened. */
lede_status stream_open(read_stream *s, const char *path, lede_error *e);
void stream_close(read_stream *s);
void stream_free(read_stream *s);
int64_t stream_bytes(const read_stream *s);

/* The first bytes of the file, without taking them; at most 4096. */
lede_status stream_head(read_stream *s, lede_str *head, lede_error *e);

/* The next line without its end. DONE: there is none. ELIMIT: it is longer than LEDE_RECORD_MAX, and was skipped. */
lede_status stream_line(read_stream *s, buf *line, lede_error *e);

/* All that is left. ELIMIT: more than LEDE_RECORD_MAX. */
lede_status stream_rest(read_stream *s, buf *all, lede_error *e);

/* ---- walk.c: the files of a path, one by one -------------------------------------------------------------------- */

typedef struct read_walk read_walk;
read_walk *walk_new(void);
void walk_free(read_walk *w);
/* Begin with another path; false: out of memory. */
bool walk_begin(read_walk *w, const char *path);
/* The next file: *path, and *name, the part of it below the folder that was begun with (NULL: it was begun with
 * itself). DONE: no more. ENOTFOUND, EIO, EFORMAT: a path that cannot be read; *path names it. */
lede_status walk_next(read_walk *w, const char **path, const char **name, lede_error *e);

/* ---- reader.c, plain.c, json.c ----------------------------------------------------------------------------------- */

/* One kind of file. All kinds stand in one table in reader.c.
 * detects  from the name in small letters and the first bytes; the first kind that says yes has the file
 * next     the next record; DONE at the end of the file */
typedef struct {
    bool (*detects)(lede_str name, lede_str head);
    lede_status (*next)(lede_reader *r, lede_record *out, lede_error *e);
} read_kind;

struct lede_reader {
    read_walk *walk;
    read_stream stream;
    const read_kind *kind; /* of the open file; NULL: none is open */
    const char *path, *name;
    VEC(struct source {
        char *path;
        lede_given given;
        char *kept;
    })
    source;
    size_t at;  /* the next source */
    buf bytes;  /* the record as read */
    arena *mem; /* strings of the record */
    VEC(lede_field) field;
    void *object; /* the parsed JSON record */
    flat_line flat; /* or the flat one */
    bool taken;   /* the plain file has been read */
};

bool plain_detects(lede_str name, lede_str head);
lede_status plain_next(lede_reader *r, lede_record *out, lede_error *e);
bool json_detects(lede_str name, lede_str head);
lede_status json_next(lede_reader *r, lede_record *out, lede_error *e);
void json_drop(lede_reader *r);

/* UTF-8 on one line without control characters and outer blanks, in r->mem. An empty string where memory ran out. */
lede_str read_clean(lede_reader *r, lede_str s);
bool ends_with(lede_str s, const char *ending);

/* ---- date.c, head.c ---------------------------------------------------------------------------------------------- */

/* The first date with a year and a month that is written out in s; *at gets where it stands. */
bool date_find(lede_str s, char date[11], lede_range *at);
/* The date in the name of a file: "2022-03-18", "20220318" or "2022_03_18". */
bool date_in_name(lede_str name, char date[11]);
/* What the first lines of an article tell: its date, its headline, the agency of its dateline; empty: nothing. */
bool date_in_head(lede_str text, char date[11]);
lede_str title_in_head(lede_str text);
lede_str agency_in_head(lede_str text);

#endif
