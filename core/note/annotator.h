/* annotator.h — the annotator's own state; only the files that teach it or run it look inside. */
#ifndef LEDE_ANNOTATOR_H
#define LEDE_ANNOTATOR_H

#include "note/note.h"

struct lede_annotator {
    arena *taught;    /* rules, entries and lists: as long as the annotator */
    note_run run;     /* reused from document to document */
    char *version;
    struct book *book; /* the vocabulary of amounts, or NULL: amount.h */
    lede_str weights; /* the tagger's, borrowed */
    uint32_t *in;     /* behind run.in and run.form */
    int32_t *form;
    size_t room;      /* of both, in tokens */
};

#endif
