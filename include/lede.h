/* lede.h — the whole public C API.
 *
 * Ownership.  Out-parameters are set to NULL or 0 first, so they may be freed after a failure too.
 *   new/open .. free/close   the caller owns the handle and ends it; NULL is accepted by every free and close.
 *   get                      borrowed: valid until the next call on the same handle, or until the handle ends.
 *   take                     the caller owns the memory and frees it with free().
 *   Strings passed in are copied unless the function says otherwise. lede_str carries its length and may hold NUL.
 * Threads.  A handle belongs to one thread at a time; different handles may be used by different threads.
 *   There is no global state but constant tables.
 * Errors.  Every fallible function returns a lede_status and, as its last parameter, takes an optional lede_error
 *   in which it leaves code, sentence and place. Nothing prints, nothing exits, nothing longjmps.
 * Places.  Offsets are bytes into the stored, normalised UTF-8 text, from 0, half open: [from, to).
 */
#ifndef LEDE_H
#define LEDE_H

#include "lede/corpus.h"
#include "lede/error.h"
#include "lede/note.h"
#include "lede/query.h"
#include "lede/read.h"
#include "lede/record.h"
#include "lede/show.h"
#include "lede/text.h"

#define LEDE_VERSION "0.1.0"

#endif
