#include "note/amount.h"
#include "note/annotator.h"
#include "note/pattern.h"

lede_status lede_annotator_list(lede_annotator *a, const char *name, const char *const *word, size_t words, lede_error *e) {
    (void)a; (void)name; (void)word; (void)words; (void)e;
    return LEDE_OK;
}
lede_status lede_annotator_entry(lede_annotator *a, const lede_entry *entry, lede_error *e) {
    if (book_owns(entry->type)) return book_teach(a, entry, e);
    return LEDE_OK;
}
lede_status lede_annotator_rule(lede_annotator *a, const lede_rule *rule, lede_error *e) {
    (void)a; (void)rule; (void)e;
    return LEDE_OK;
}
lede_status match_group(note_run *r, const char *group, match_hit_fn hit, void *data, lede_error *e) {
    (void)r; (void)group; (void)hit; (void)data; (void)e;
    return LEDE_OK;
}
lede_status match_apply(note_run *r, const char *group, lede_error *e) {
    (void)r; (void)group; (void)e;
    return LEDE_OK;
}
