/* handle.h — an open corpus on Lua's side: what belongs to it and is closed with it. */
#ifndef LEDE_LUA_HANDLE_H
#define LEDE_LUA_HANDLE_H

#include "host.h"
#include "lede/corpus.h"
#include "lede/query.h"
#include "lede/read.h"

#define CORPUS "lede.corpus"

typedef struct cursor cursor;

/* Behind the userdata "lede.corpus", whose user value 1 holds the classes of the objects that come from it. */
typedef struct {
    lede_corpus *corpus;
    lede_annotator *annotator; /* taught when first needed */
    lede_annotator *words;     /* likewise, with word lists only: for queries */
    cursor *cursors;           /* all that are open */
} handle;

/* The open handle at `arg`; raises where it is closed. */
handle *handle_get(lua_State *L, int arg);
lede_status handle_annotator(lua_State *L, handle *h, lede_error *e);
/* What it was taught is no longer so: it is taught anew when next needed. */
void handle_forget_annotator(handle *h);
lede_status handle_words(lua_State *L, handle *h, lede_error *e);

/* An iteration over something of the corpus: a userdata that the handle knows, so that whichever ends first ends it.
 * Push the iterator function next(cursor); `arg` is the corpus. [-0, +1, m] */
struct cursor {
    handle *of;
    void *at; /* NULL: it is over */
    void (*end)(void *at);
    cursor *before, *after;
    bool kept; /* outlives the run that made it: host_sweep leaves it alone */
};
cursor *cursor_push(lua_State *L, int arg, lua_CFunction next, void (*end)(void *at));
void cursor_join(cursor *c, handle *h); /* make the handle know a cursor made otherwise */
void cursor_end(cursor *c);             /* may come twice */
cursor *cursor_get(lua_State *L);       /* in an iterator function: the cursor; raises where the corpus was closed */
int cursor_corpus(lua_State *L);        /* in an iterator function: the stack index of the corpus */
int cursor_done(lua_State *L, cursor *c, lede_status code, const lede_error *e); /* end it: nil, or raise */

/* Give the table on top the class `name` of the corpus at `arg`. [-0, +0, -] */
void handle_class(lua_State *L, int arg, const char *name);

/* The functions of each noun, for the metatable of the corpus. */
extern const host_function document_functions[], mention_functions[], entity_functions[], decision_functions[],
    ingest_functions[], query_functions[], part_functions[], saved_functions[], why_functions[];

void push_attribute(lua_State *L, const lede_attr *a); /* its value: [-0, +1, m] */
/* The table at `arg` without the listed fields as attributes in `attr`, in order of name; strings stay in the table.
 * [-0, +0, e] */
/* An iterator over mentions, left on the stack; its `at` is to be set. */
cursor *mention_cursor(lua_State *L, int arg);
uint32_t read_attributes(lua_State *L, int arg, const char *const *except, lede_attr *attr, uint32_t room);
lede_str option_str(lua_State *L, int arg, const char *name); /* the string option, or an empty one */

/* The passages behind spans, for lede_show_options: data is a handle. */
lede_status handle_passage(void *data, lede_span span, lede_passage *out, lede_error *e);

/* Close what a run left open when it ended. Every iteration of every corpus of the state. */
void host_sweep(lua_State *L);

int host_open_corpus(lua_State *L); /* "lede.store" */
int host_open_hits(lua_State *L);   /* "lede.search" */

#endif
