/* read.h — files, folders and streams in, records out, one at a time. */
#ifndef LEDE_READ_H
#define LEDE_READ_H

#include "record.h"

/* A record longer than this (a plain file, or a line of JSON) is not read but reported as LEDE_ELIMIT. The reader's
 * memory is bounded by one record and the file names of the folders it is in. */
#define LEDE_RECORD_MAX ((size_t)64 << 20)

/* What the user knows of all documents of a path; empty strings say nothing. date wins over what the documents say,
 * source and language only fill what is missing. */
typedef struct {
    lede_str date, source, language;
} lede_given;

typedef struct lede_reader lede_reader;

/* lede_reader *r;
 * lede_reader_new(&r, &e);
 * lede_reader_add(r, "news/", NULL, &e);
 * lede_corpus_add(c, lede_reader_next, r, &options, &summary, &e);
 * lede_reader_free(r); */
lede_status lede_reader_new(lede_reader **out, lede_error *e);
void lede_reader_free(lede_reader *r);

/* Read `path` too: a file, a folder (with its folders, in bytewise order of their names; names that begin with a dot
 * and links to folders are left out), or "-" for standard input. path and given are copied. Nothing is opened yet:
 * a path that does not exist is reported when its turn comes. LEDE_EFORMAT: given->date is no date. */
lede_status lede_reader_add(lede_reader *r, const char *path, const lede_given *given, lede_error *e);

/* The next record of an lede_reader, as record.h tells (a lede_record_next). Strings but `text` are UTF-8 without
 * control characters; text may hold any bytes (lede_normalise judges them).
 * id      the member "id"; for a plain file its name without ending, behind the names of the folders between it and the
 *         folder that was given (then id_is_name)
 * origin  the path, with ":LINE" behind it where a file holds many records; "-" is standard input
 * field   further members of a JSON record that are strings, in their order
 * LEDE_EFORMAT, LEDE_ELIMIT, LEDE_ENOTFOUND, LEDE_EIO: this file or record cannot be read, and the next call goes on
 * behind it; e->at is the line, or for a plain file the byte. LEDE_ENOMEM ends the reading. */
lede_status lede_reader_next(void *reader, lede_record *out, lede_error *e);

/* Bytes taken from the files so far (compressed files: as they lie on the disk), for a progress display. */
int64_t lede_reader_bytes(const lede_reader *r);

/* Read a whole string as a calendar date: "2022-03-18" (also with a time behind it), "20220318", "2022-03", "2022",
 * "March 18, 2022", "18 Mar 2022", "Fri, 18 Mar 2022 10:00 GMT", "18/03/2022" where day and month cannot be confused.
 * false: it is none, or could be two. */
bool lede_date_parse(lede_str text, char date[11]);

#endif
