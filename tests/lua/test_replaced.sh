#!/bin/bash
# The program's own string.find, match, gmatch, gsub, rep, table.concat, move and sort answer as Lua's do.
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
for seed in 1 2; do
  "$LEDE" tests/lua/replaced.lua $seed > "$d/ours" 2>&1; lua5.4 tests/lua/replaced.lua $seed > "$d/theirs" 2>&1
  if cmp -s "$d/ours" "$d/theirs"; then echo "ok lua: replaced functions answer as Lua's, seed $seed"
  else diff "$d/ours" "$d/theirs" | head -4 | sed 's/^/# /'; echo "not ok lua: replaced functions answer as Lua's, seed $seed"; fi
done
