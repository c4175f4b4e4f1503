/* teach.h — rules, lexicons and word lists from Lua files into an annotator. */
#ifndef LEDE_LUA_TEACH_H
#define LEDE_LUA_TEACH_H

#include <lua.h>

#include "lede.h"

/* Teach `a` the table on top of the stack (left there), which a file of scripts/rules or scripts/lexicon returned:
 *   { lists = { name = { "word", ... } },
 *     meanings = { name = { { value, "word", ... }, ... } },       a list whose words stand for something
 *     entries = { { type = "entity", set = { kind = "equipment" }, "phrase", "phrase", ... }, ... },
 *     measures = { { name =, donor =, currency =, sums = {...}, stages = {...}, names = {...} }, ... },  (measures.h)
 *     group = "money",
 *     rules = { { name =, pattern =, type = or on =, set = {...}, rank =, unless =, example =, counter = }, ... } }
 * `path` ("rules/money/bills.lua") goes into every message and into lede_mention.by. [-0, +0, -] */
lede_status lua_teach(lua_State *L, lede_annotator *a, const char *path, lede_error *e);

/* Teach `a` all the program's own lexicons, then its rules, then the weights of the tagger, then what the user has in
 * the folders lexicon, rules and plugins of the settings. Within a folder files are taught in the order of their paths:
 * of matches that are equal else, that of the rule taught first stands. [-0, +0, -] */
lede_status lua_teach_all(lua_State *L, lede_annotator *a, lede_error *e);

/* Teach `a` what the user has there and, of all else, only the word lists: proves what the user has. [-0, +0, -] */
lede_status lua_teach_own(lua_State *L, lede_annotator *a, lede_error *e);

/* Teach `a` only the word lists of all these: what queries need, in a tenth of the time. [-0, +0, -] */
lede_status lua_teach_words(lua_State *L, lede_annotator *a, lede_error *e);

#endif
