#!/bin/bash
# How fast the whole process `lede annotate` is, as users run it: JSON lines read, split, annotated and written.
# tests/bench/annotate.sh FILE.jsonl [ROUNDS]; prints words and megabytes of text a second of processor time, the median.
file=$1 rounds=${2:-5}
read -r words bytes < <(python3 -c '
import json, sys
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
print(sum(len(t.split()) for t in texts), sum(len(t.encode()) for t in texts))' "$file")
TIMEFORMAT='%U %S'
for _ in $(seq "$rounds"); do
  { time "${LEDE:-build/lede}" annotate <"$file" >/dev/null; } 2>&1
done | sort -n | awk -v words="$words" -v bytes="$bytes" '{ spent[NR] = $1 + $2 }
  END { s = spent[int((NR + 1) / 2)]; printf "%-12s %14.0f %10.1f\n", "process", words / s, bytes / s / 1e6 }'
