#!/bin/bash
# What reading files into a corpus does to the user's files: nothing is lost, nothing is passed over in silence.
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
say() { [ "$1" = "$2" ] && echo "ok read: $3" || { echo "# got: $1"; echo "not ok read: $3"; }; }

mkdir "$dir/a" "$dir/b"
echo 'The first article of this name.' >"$dir/a/1.txt"
echo 'The second article of this name.' >"$dir/b/1.txt"
"$LEDE" add "$dir/x.lede" "$dir/a" >/dev/null
say "$("$LEDE" add "$dir/x.lede" "$dir/b" | head -1)" "1 added" "two files of one name are two documents"
echo 'The second article, rewritten.' >"$dir/b/1.txt"
say "$("$LEDE" add "$dir/x.lede" "$dir/a" "$dir/b" | head -1)" "1 replaced, 1 already there" "a changed file replaces its own document"

printf '{"text":"Good."}\n{"text":\n{"text":"Good too."}\n' >"$dir/l.jsonl"
: >"$dir/empty.txt"
printf 'PK\3\4\0\0' >"$dir/zip.txt"
out=$("$LEDE" add "$dir/y.lede" "$dir/l.jsonl" "$dir/empty.txt" "$dir/zip.txt" "$dir/none.txt" 2>&1)
say "$(head -1 <<<"$out")" "2 added, 4 skipped" "faults are counted, and reading goes on"
for what in 'l.jsonl:2: line 2' 'empty.txt: the file is empty' 'zip.txt: a binary file' 'none.txt: No such file'; do
  grep -qF "$what" <<<"$out" && echo "ok read: says '$what'" || { echo "# $out"; echo "not ok read: says '$what'"; }
done

say "$("$LEDE" add "$dir/z.lede" "${0%/*}/../corpora/sample" | head -1)" "35 added" "the sample corpus"
