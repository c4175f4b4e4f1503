#!/bin/bash
# How fast the whole process `lede annotate` is, as users run it: JSON lines read, split, annotated and written.
# tests/bench/annotate.sh FILE.jsonl PROGRAM NAME [ROUNDS]; prints words and megabytes of text a second of processor
# time under the name, the median of the rounds (5).
file=$1 program=$2 name=$3 rounds=${4:-5}
read -r words bytes < <(python3 -c '
import json, sys
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
print(sum(len(t.split()) for t in texts), sum(len(t.encode()) for t in texts))' "$file")
TIMEFORMAT='%U %S'
for _ in $(seq "$rounds"); do
  { time "$program" annotate <"$file" >/dev/null; } 2>&1
done | sort -n | awk -v words="$words" -v bytes="$bytes" -v name="$name" '{ spent[NR] = $1 + $2 }
  END { s = spent[int((NR + 1) / 2)]; printf "%-22s %14.0f %10.1f\n", name, words / s, bytes / s / 1e6 }'
