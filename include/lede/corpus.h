/* corpus.h — one SQLite file that holds documents, their index, what annotators found, and what a person decided.
 *
 * Durability. A corpus is written in WAL mode with synchronous=NORMAL: whatever happens, a kill or a power cut at any
 *   moment leaves a sound file of whole batches; a kill loses none, a power cut may lose the last ones. The next run of
 *   the same ingest goes on where the file ends. Where nobody writes, no journal lies beside the file.
 * Sharing. Many may read a corpus while one writes; a second writer gets LEDE_EBUSY. The first change since nobody
 *   wrote waits up to 20 seconds for those who read at that moment and do not share (lede_corpus_share).
 * Removal. A document's id is never used again. A document that comes again under its external id with another content
 *   is a new document with a new id, and the old one is removed: an old span never points into a new text. */
#ifndef LEDE_CORPUS_H
#define LEDE_CORPUS_H

#include "note.h"
#include "record.h"

typedef struct lede_corpus lede_corpus;

typedef enum {
    LEDE_READ_ONLY, /* the file must exist */
    LEDE_WRITE,     /* the file must exist */
    LEDE_CREATE     /* made where it does not exist */
} lede_access;

/* path NULL or ":memory:": an empty corpus in memory.
 * LEDE_ENOTFOUND: no such file. LEDE_EFORMAT: not a corpus, or damaged; the file is not changed. LEDE_EVERSION: written
 * by a newer program. LEDE_EBUSY: locked for a change of its layout. LEDE_EIO: the system refused. */
lede_status lede_corpus_open(lede_corpus **out, const char *path, lede_access access, lede_error *e);

/* For who reads on for long, as a shell does: let others write meanwhile. */
lede_status lede_corpus_share(lede_corpus *c, lede_error *e);
/* What goes over many mentions polls *stop, which outlives the corpus, and ends with LEDE_ESTOP; NULL: none. */
void lede_corpus_stop(lede_corpus *c, const volatile int *stop);
/* Cursors of the corpus must be freed first. */
void lede_corpus_close(lede_corpus *c);
/* The path as given, ":memory:" for none; borrowed until close. */
const char *lede_corpus_path(const lede_corpus *c);

typedef struct {
    int64_t documents, tokens, sentences, bytes; /* bytes of text */
    int64_t sources;                             /* distinct, without the empty one */
    int64_t undated;                             /* documents without any date */
    int64_t decisions;
    char first[11], last[11]; /* earliest and latest date as stored, "" where no document has one */
} lede_totals;

/* LEDE_EIO, LEDE_ENOMEM: *out is zero. */
lede_status lede_corpus_totals(lede_corpus *c, lede_totals *out, lede_error *e);
lede_status lede_corpus_mentions(lede_corpus *c, int64_t *out, lede_error *e); /* how many; looks at every document */
typedef void lede_source_fn(void *user, lede_str source); /* each once, in order, not the empty one; borrowed */
lede_status lede_corpus_sources(lede_corpus *c, lede_source_fn *take, void *user, lede_error *e);

/* 32 hexadecimal digits: the same documents (external ids, contents) give the same, in whatever order they came. */
lede_status lede_corpus_fingerprint(lede_corpus *c, char out[33], lede_error *e);

/* ---- ingest --------------------------------------------------------------------------------------------------- */

/* One record that was not stored: why and where. Borrowed until lede_summary_free. */
typedef struct {
    lede_status code;
    const char *msg, *place;
} lede_skip;

/* All zero before the first use; lede_corpus_add adds to it. */
typedef struct {
    int64_t added, replaced, already, skipped; /* documents */
    int64_t repaired;                          /* bytes that were no UTF-8 and became U+FFFD */
    int64_t bytes, tokens, mentions;           /* of added and replaced documents */
    int64_t dropped;                           /* the last that were read when it was stopped, and not yet worked on */
    lede_skip *skip;                           /* `skipped` of them, in input order */
} lede_summary;

void lede_summary_free(lede_summary *s);
typedef struct {
    int64_t documents, bytes; /* read so far, whatever became of them */
    double seconds;           /* since the beginning */
} lede_progress;
/* Called about ten times a second, from the thread that called lede_corpus_add. */
typedef void lede_progress_fn(void *user, const lede_progress *p);

typedef struct {
    lede_annotator *annotator; /* NULL: index only; used from another thread until the call ends */
    lede_progress_fn *progress;
    void *user;
    const volatile int *stop; /* polled; not zero: LEDE_ESTOP; what is worked on by then is stored */
    int64_t batch;            /* documents of one transaction, 0: 4096; it also ends at 16 MB of text, annotated at 4 */
    bool all;                 /* lede_corpus_annotate: also what this version of the annotator has made */
} lede_add_options;

/* Store all records of a reader. Already there: a document with the same external id and content, or with the same
 * content (text, title, date, source, url) under another external id. options may be NULL.
 * LEDE_ESTOP, LEDE_EIO, LEDE_EBUSY, ...: the batches before are stored and counted in *summary. */
lede_status lede_corpus_add(lede_corpus *c, lede_record_next *next, void *reader, const lede_add_options *options,
                            lede_summary *summary, lede_error *e);

/* Make the index anew where another version of this library made it (queries refuse: EVERSION). *done: documents. Of
 * the options, progress, user and stop count. LEDE_ESTOP: goes on when called again. */
lede_status lede_corpus_index(lede_corpus *c, const lede_add_options *options, int64_t *done, lede_error *e);

/* Annotate again each document whose mentions another version of the annotator made; with options->all, each. Index and
 * decisions stay as they are. Committed by batches; LEDE_ESTOP as above. */
lede_status lede_corpus_annotate(lede_corpus *c, const lede_add_options *options, int64_t *done, lede_error *e);

/* By that version (lede_annotators(), or an annotator's), another, or none? Told from the first and last document. */
typedef enum { LEDE_MADE_HERE, LEDE_MADE_ELSEWHERE, LEDE_NOT_MADE } lede_made;
lede_status lede_corpus_made(lede_corpus *c, const char *version, lede_made *out, lede_error *e);

/* LEDE_ENOTFOUND: no such document. */
lede_status lede_document_remove(lede_corpus *c, int64_t doc, lede_error *e);

/* ---- documents ------------------------------------------------------------------------------------------------ */

/* Borrowed until the next call on the cursor, or for lede_document_get until the next lede_document_get. */
typedef struct {
    int64_t id;
    lede_str external, title, source, url, date, authors, language, origin;
    lede_date_known date_known;
    uint32_t size, tokens, sentences; /* size in bytes of text */
    char hash[33];                    /* of the content, hexadecimal */
    const lede_field *field;
    size_t fields; /* in order of their keys */
} lede_document;

/* LEDE_ENOTFOUND: no such document. */
lede_status lede_document_get(lede_corpus *c, int64_t doc, lede_document *out, lede_error *e);
/* By external id; LEDE_ENOTFOUND: none has it. */
lede_status lede_document_find(lede_corpus *c, lede_str external, int64_t *doc, lede_error *e);
/* The stored text; borrowed until lede_document_text, lede_document_analysis or a function over hits is called. */
lede_status lede_document_text(lede_corpus *c, int64_t doc, lede_str *out, lede_error *e);
/* The text split again into tokens and sentences; borrowed likewise. */
lede_status lede_document_analysis(lede_corpus *c, int64_t doc, const lede_text **out, lede_error *e);
/* The first of the near-identical copies of `doc`, or itself where it stands alone. Groups are computed on first use:
 * documents that share most of their five-word runs (MinHash of sixteen). */
lede_status lede_document_story(lede_corpus *c, int64_t doc, int64_t *story, lede_error *e);

/* Which documents; all zero: all of them. since and until are inclusive and compare as dates of what precision they
 * have: until "2022-03" includes the whole month. Where either is set, undated documents are left out. */
typedef struct {
    lede_str id; /* external */
    lede_str source, since, until;
} lede_document_filter;

typedef struct lede_documents lede_documents;
lede_status lede_documents_new(lede_documents **out, lede_corpus *c, const lede_document_filter *filter, lede_error *e);
lede_status lede_documents_next(lede_documents *d, lede_document *out, lede_error *e); /* in order of id; LEDE_DONE */
void lede_documents_free(lede_documents *d);

/* ---- mentions ------------------------------------------------------------------------------------------------- */

/* Which mentions. type NULL: all. doc 0: all. attr: all of them must be equal (a string attribute with an empty text
 * asks for its absence). The rest is about the document, as above. */
typedef struct {
    const char *type;
    int64_t doc;
    lede_str source, since, until;
    const lede_attr *attr;
    uint32_t attrs;
} lede_mention_filter;

typedef struct lede_mentions lede_mentions;
lede_status lede_mentions_new(lede_mentions **out, lede_corpus *c, const lede_mention_filter *filter, lede_error *e);
/* In order of document, from, -to, type. *out is borrowed until the next call. LEDE_DONE at the end. */
lede_status lede_mentions_next(lede_mentions *m, int64_t *doc, const lede_mention **out, lede_error *e);
/* Go on with the first document from `doc` on, which is not before the one at hand. */
lede_status lede_mentions_seek(lede_mentions *m, int64_t doc, lede_error *e);
void lede_mentions_free(lede_mentions *m);

/* ---- entities ------------------------------------------------------------------------------------------------- */

/* What mentions of type "entity" with one kind and canonical name refer to, after the decisions on names.
 * Borrowed until the next call on the cursor. */
typedef struct {
    lede_str kind, name;
    int64_t count, documents;
    const lede_str *alias; /* other names: written forms and merged entities, most frequent first */
    size_t aliases;
} lede_entity;

typedef struct {
    lede_str kind, name; /* empty: any; name matches the canonical name or an alias, without case */
} lede_entity_filter;

typedef struct lede_entities lede_entities;
lede_status lede_entities_new(lede_entities **out, lede_corpus *c, const lede_entity_filter *filter, lede_error *e);
/* Most frequent first, then by kind and name. */
lede_status lede_entities_next(lede_entities *x, lede_entity *out, lede_error *e);
/* The mentions of the entity last given, in order. LEDE_ENOTFOUND: none was given yet. */
lede_status lede_entities_mentions(lede_entities *x, lede_mentions **out, lede_error *e);
void lede_entities_free(lede_entities *x);

/* ---- decisions ------------------------------------------------------------------------------------------------ */

/* What a person ruled. Kinds the store itself applies when reading:
 *   "date"     target: external id of a document; value date=...: its date, date_known then is LEDE_DATE_GIVEN
 *   "merge"    target: canonical name; values kind=..., into=...: both are one entity
 *   "rename"   likewise: the entity is called so from now on
 *   "split"    target: canonical name; values kind, into, and document=... (external id), form=... or both: the
 *              mentions of that document, or written so, are of the entity `into`
 *              These three also rule the names in other mentions (speaker, donor, recipient, actor, source); of a split
 *              only one by document alone, as the written form is not known there.
 *   "discard"  target: external id; values type, from, to: that mention is no longer given
 *   "set"      target: external id; values type, from, to, and under "key" and "value" what is to be set
 *   "entry"    target: a name as written, with | between spellings; values kind and name: the annotators know it from
 *              the next annotation on
 * All other kinds are kept for the reports that know them ("package_merge", ...).
 * when: a date given by the caller, or empty. Borrowed until the next call on the cursor. */
typedef struct {
    int64_t id; /* 1, 2, 3, ... in order of time */
    lede_str kind, target, when;
    const lede_attr *value;
    uint32_t values;
    bool undone;
} lede_decision;

/* Log one; id and undone are ignored and *id set. */
lede_status lede_corpus_decide(lede_corpus *c, const lede_decision *d, int64_t *id, lede_error *e);
/* Take one back; it stays in the log. LEDE_ENOTFOUND: no such decision, or undone already. */
lede_status lede_corpus_undo(lede_corpus *c, int64_t id, lede_error *e);

/* Teach an annotator what the decisions "entry" in force say; before its first lede_annotate. */
lede_status lede_corpus_teach(lede_corpus *c, lede_annotator *a, lede_error *e);

typedef struct lede_decisions lede_decisions;
lede_status lede_decisions_new(lede_decisions **out, lede_corpus *c, lede_error *e);
lede_status lede_decisions_next(lede_decisions *d, lede_decision *out, lede_error *e); /* in order of id */
void lede_decisions_free(lede_decisions *d);

/* ---- saved results --------------------------------------------------------------------------------------------- */

/* Hits that a person gave a name (query.h: lede_hits_save). Borrowed for the call. changed: the documents of the corpus
 * are no longer those that the hits were taken from. */
typedef struct {
    lede_str name, query; /* query: the text, or how the hits were put together */
    int64_t hits, documents;
    bool changed;
} lede_saved;
typedef void lede_saved_fn(void *user, const lede_saved *s);
/* All of them, by name. */
lede_status lede_saved_list(lede_corpus *c, lede_saved_fn *each, void *user, lede_error *e);
lede_status lede_saved_remove(lede_corpus *c, lede_str name, lede_error *e); /* LEDE_ENOTFOUND: nothing has the name */

/* ---- check ---------------------------------------------------------------------------------------------------- */

typedef void lede_fault_fn(void *user, const char *sentence);

/* Prove the file: SQLite's own structure, the index against the texts, mentions inside their documents, counts. Each
 * fault is told in one sentence. LEDE_OK also where faults were found: *faults counts them. */
lede_status lede_corpus_check(lede_corpus *c, lede_fault_fn *fault, void *user, const volatile int *stop,
                              int64_t *faults, lede_error *e);

#endif
