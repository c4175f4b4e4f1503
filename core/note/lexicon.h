/* lexicon.h — phrases that are mentions wherever they stand. */
#ifndef LEDE_NOTE_LEXICON_H
#define LEDE_NOTE_LEXICON_H

#include "note/lists.h"
#include "note/note.h"

typedef struct lexicon lexicon;

lexicon *lexicon_new(void);
void lexicon_free(lexicon *x);

/* The entry's strings are copied. EFORMAT: the phrase has no word. */
lede_status lexicon_add(lexicon *x, lists *split, const lede_entry *entry, lede_error *e);
const intern *lexicon_words(const lexicon *x);

/* An entry, and the next that the same phrase stands for. */
typedef struct lexicon_entry {
    lede_entry entry;
    const struct lexicon_entry *next;
    bool cased; /* has a capital: compared as written */
    bool ruled; /* by a person's decision: no other reading stands beside it */
} lexicon_entry;

#endif
