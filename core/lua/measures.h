/* measures.h — measures of aid that are public knowledge, from Lua files into an annotator. */
#ifndef LEDE_LUA_MEASURES_H
#define LEDE_LUA_MEASURES_H

#include <lua.h>

#include "lede.h"

/* Teach `a` the measures of the table on top of the stack (left there), where it has any:
 *   measures = { { name = "Relief Act 2024", donor = "United States", currency = "USD", source = "Public Law 118-50",
 *       sums = { { 95.3e9, 95e9 }, { 60.8e9, 61e9, to = "Ukraine" } },      the whole and its parts, each with all the
 *                                                                           figures that news give for it
 *       stages = { { "proposed", "2024-02-13" }, { "appropriated", "2024-04-23" } },
 *       names = { "supplemental", "house of representatives" },             words one of which a text about it has
 *       givers = { "United Kingdom" },                                      who else may be told to give it
 *       bill = true }, ... }                                                a parliament votes on it
 * What they mean: lede_measure. donor, names, givers and bill may be missing. EFORMAT: what is there is of another type
 * or more than measures.c has room for. [-0, +0, -] */
lede_status lua_teach_measures(lua_State *L, lede_annotator *a, const char *path, lede_error *e);

#endif
