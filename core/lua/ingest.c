/* Documents in: reading, storing, annotating. */
#include <lauxlib.h>
#include <stdlib.h>

#include "handle.h"

/* The progress function of Lua is called in protected mode: an error in it must not jump over the store. */
typedef struct {
    lua_State *L;
    int function; /* its stack index; 0: none */
    bool failed;
    lede_reader *reader; /* knows how far it is in its files; NULL: count the texts */
} progress;

static void tell_progress(void *user, const lede_progress *p) {
    progress *to = user;
    if (!to->function || to->failed) return;
    lua_pushvalue(to->L, to->function);
    lua_pushinteger(to->L, p->documents);
    lua_pushinteger(to->L, to->reader ? lede_reader_bytes(to->reader) : p->bytes);
    lua_pushnumber(to->L, p->seconds);
    to->failed = lua_pcall(to->L, 3, 0, 0) != LUA_OK;
    if (to->failed) lua_pop(to->L, 1);
}

static int push_summary(lua_State *L) {
    const lede_summary *s = lua_touserdata(L, 1);
    lua_createtable(L, 0, 11);
    host_set_integer(L, "added", s->added);
    host_set_integer(L, "replaced", s->replaced);
    host_set_integer(L, "already", s->already);
    host_set_integer(L, "skipped", s->skipped);
    host_set_integer(L, "repaired", s->repaired);
    host_set_integer(L, "bytes", s->bytes);
    host_set_integer(L, "tokens", s->tokens);
    host_set_integer(L, "mentions", s->mentions);
    host_set_integer(L, "dropped", s->dropped);
    lua_createtable(L, (int)s->skipped, 0);
    for (int64_t i = 0; i < s->skipped; i++) {
        lua_createtable(L, 0, 3);
        lua_pushstring(L, lede_status_name(s->skip[i].code));
        lua_setfield(L, -2, "code");
        lua_pushstring(L, s->skip[i].msg);
        lua_setfield(L, -2, "why");
        lua_pushstring(L, s->skip[i].place);
        lua_setfield(L, -2, "place");
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "skips");
    return 1;
}

/* The summary, and what ended the work early: summary [, sentence, code]. */
static int give_summary(lua_State *L, lede_summary *s, lede_status code, const lede_error *e) {
    lua_pushcfunction(L, push_summary); /* protected, so that the summary is freed whatever happens */
    lua_pushlightuserdata(L, s);
    int status = lua_pcall(L, 1, 1, 0);
    lede_summary_free(s);
    if (status != LUA_OK) return lua_error(L);
    if (code == LEDE_OK) return 1;
    if (code == LEDE_ESTOP) host_keep_partial(L);
    lua_pushstring(L, e->msg);
    lua_pushstring(L, lede_status_name(code));
    return 3;
}

static void end_reader(void *p) { lede_reader_free(p); }

/* c:_add({ paths }, { date, source, language, with }, progress) */
static int corpus_add(lua_State *L) {
    handle *h = handle_get(L, 1);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_settop(L, 4);
    lede_given given = {option_str(L, 3, "date"), option_str(L, 3, "source"), option_str(L, 3, "language")};
    lede_error e;
    lede_reader *reader;
    host_owner *b = host_own(L, end_reader);
    if (lede_reader_new(&reader, &e) != LEDE_OK) return host_fail(L, &e);
    b->p = reader;
    for (lua_Integer i = 1; lua_rawgeti(L, 2, i) != LUA_TNIL; i++, lua_pop(L, 1))
        if (lede_reader_add(reader, luaL_checkstring(L, -1), &given, &e) != LEDE_OK) return host_fail(L, &e);
    bool plain = option_str(L, 3, "with").n > 0; /* "none": the only set of annotators that is asked for by name */
    if (!plain && handle_annotator(L, h, &e) != LEDE_OK) return host_fail(L, &e);
    progress to = {L, lua_isfunction(L, 4) ? 4 : 0, false, reader};
    lede_add_options o = {
        .annotator = plain ? NULL : h->annotator, .progress = tell_progress, .user = &to, .stop = host_stop_flag(L)};
    lede_summary s = {0};
    lede_status code = lede_corpus_add(h->corpus, lede_reader_next, reader, &o, &s, &e);
    if (code == LEDE_ESTOP) host_ready(L); /* only while the summary is made */
    host_disown(b);                        /* the files are closed now, not when memory runs short */
    return give_summary(L, &s, code, &e);
}

/* How far the work came, and what ended it early: how many documents [, sentence, code]. */
static int give_count(lua_State *L, int64_t done, lede_status code, const lede_error *e) {
    lua_pushinteger(L, done);
    if (code == LEDE_OK) return 1;
    lua_pushstring(L, e->msg);
    lua_pushstring(L, lede_status_name(code));
    return 3;
}

/* c:_annotate(all, progress): how many documents [, sentence, code]. */
static int corpus_annotate(lua_State *L) {
    handle *h = handle_get(L, 1);
    lua_settop(L, 3);
    lede_error e;
    if (handle_annotator(L, h, &e) != LEDE_OK) return host_fail(L, &e);
    progress to = {L, lua_isfunction(L, 3) ? 3 : 0, false, NULL};
    lede_add_options o = {.annotator = h->annotator,
                          .progress = tell_progress,
                          .user = &to,
                          .stop = host_stop_flag(L),
                          .all = lua_toboolean(L, 2)};
    int64_t done = 0;
    lede_status code = lede_corpus_annotate(h->corpus, &o, &done, &e);
    return give_count(L, done, code, &e);
}

/* c:_index(progress): how many documents [, sentence, code]. */
static int corpus_index(lua_State *L) {
    handle *h = handle_get(L, 1);
    lua_settop(L, 2);
    lede_error e;
    progress to = {L, lua_isfunction(L, 2) ? 2 : 0, false, NULL};
    lede_add_options o = {.progress = tell_progress, .user = &to, .stop = host_stop_flag(L)};
    int64_t done = 0;
    lede_status code = lede_corpus_index(h->corpus, &o, &done, &e);
    return give_count(L, done, code, &e);
}

const host_function ingest_functions[] = {
    {"c:_add", corpus_add, "paths, given, progress", "a summary [, sentence, code]", "", NULL},
    {"c:_annotate", corpus_annotate, "all, progress", "number of documents [, sentence, code]", "", NULL},
    {"c:_index", corpus_index, "progress", "number of documents [, sentence, code]", "", NULL},
    {0}};
