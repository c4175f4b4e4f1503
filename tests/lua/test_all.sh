#!/bin/bash
# Run the Lua tests within the program itself.
for f in tests/lua/case_*.lua; do
  "$LEDE" "$f" 2>&1 || echo "not ok lua $f (exit status $?)"
done
