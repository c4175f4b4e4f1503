#!/bin/bash
# tests/bench/index.sh [FILE...]: indexing beside SQLite's FTS5, in turns, RUNS (5) times; medians of time, processor
# time, peak memory and size of the index without the texts. FILE: JSON lines, by default the White House corpus of
# $SHARED.
cd "$(dirname "$0")/../.." || exit 1
[ $# -gt 0 ] || set -- "${SHARED:-../shared}/corpora/us_whitehouse.jsonl.gz"
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
make -s build/release/liblede.a || exit 1
gcc -O2 -std=c11 -D_GNU_SOURCE -Iinclude -o "$work/index" tests/bench/index.c build/release/liblede.a \
  $(pkg-config --libs sqlite3 zlib jansson libpcre2-8 libutf8proc libxxhash) -lm -pthread || exit 1
for ((i = 0; i < ${RUNS:-5}; i++)); do
  for who in lede fts5; do
    rm -f "$work"/db*
    "$work/index" $who "$work/db" "$@" >> "$work/$who" || exit 1
  done
done
median() { cut -d' ' -f"$2" "$work/$1" | sort -n | sed -n "$(((${RUNS:-5} + 1) / 2))p"; }
printf '%-6s %9s %9s %9s %9s\n' '' seconds processor 'memory MB' 'index MB'
for who in lede fts5; do
  printf '%-6s %9s %9s %9s %9s\n' $who "$(median $who 1)" "$(median $who 2)" "$(median $who 3)" "$(median $who 4)"
done
for what in 1:time 2:processor 4:size; do
  awk -v a="$(median lede ${what%:*})" -v b="$(median fts5 ${what%:*})" -v w=${what#*:} \
    'BEGIN { printf "%s: %.2f of FTS5\n", w, a / b }'
done
