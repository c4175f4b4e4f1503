#include "note/name.h"

/* First version: a name that no lexicon knows is its own canonical form. */
lede_status note_resolve(note_run *r, lede_error *e) {
    for (size_t i = 0; i < r->mention.n; i++) {
        lede_mention *m = &r->mention.p[i];
        if (strcmp(m->type, "entity") != 0 || note_get(m, "canonical")) continue;
        if (!note_set(r, m, "canonical", note_words(r, m->first, m->last)))
            return lede_fail(e, LEDE_ENOMEM, -1, "out of memory");
    }
    return LEDE_OK;
}
