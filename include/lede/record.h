/* record.h — one document as it comes from outside, before anything is stored. */
#ifndef LEDE_RECORD_H
#define LEDE_RECORD_H

#include "text.h"

/* How a document's date is known; the first four win in this order where several are at hand. */
typedef enum {
    LEDE_DATE_UNKNOWN,
    LEDE_DATE_GIVEN,    /* the user said so, or the field "date" of a record */
    LEDE_DATE_METADATA, /* the file's own metadata (HTML meta, mail header) */
    LEDE_DATE_DATELINE, /* a dateline in the text */
    LEDE_DATE_FILENAME  /* the name of the file */
} lede_date_known;

/* A further fact about a document: {"section", "briefing-room"}. */
typedef struct {
    lede_str key, value;
} lede_field;

/* What a reader hands over; everything is borrowed until the reader's next record.
 * id      the user's name of the document. Where it is empty, or a document of another url has it, the store uses url,
 *         then origin, then the hash of the content.
 * id_is_name   id was made from the name of a file: it is also taken where a document of another origin has it.
 * text    as read; the store normalises it.
 * date    "YYYY-MM-DD", "YYYY-MM", "YYYY" or empty.
 * origin  where it was read: "news.zip:a/b.html", "docs.jsonl:17". */
typedef struct {
    lede_str id, title, text, date, source, url, authors, language, origin;
    lede_date_known date_known;
    bool id_is_name;
    const lede_field *field;
    size_t fields;
} lede_record;

/* Gives records one by one. LEDE_OK: *out is filled. LEDE_DONE: there are no more. LEDE_EFORMAT, LEDE_ELIMIT,
 * LEDE_ENOTFOUND, LEDE_EIO: this one cannot be read, *e says why and out->origin where; the next call goes on behind
 * it. Any other code ends the reading. */
typedef lede_status lede_record_next(void *reader, lede_record *out, lede_error *e);

#endif
