#!/bin/bash
# The command line as a user meets it: what is wrong, the nearest valid name, exit statuses.
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
export XDG_CONFIG_HOME=$d/config XDG_STATE_HOME=$d/state HOME=$d

# expect NAME STATUS WORDS COMMAND...: the command ends so, and its output (both streams) holds the words.
expect() {
  local name=$1 want=$2 words=$3; shift 3
  local out status
  out=$("$@" 2>&1 </dev/null); status=$?
  if [ $status = "$want" ] && [[ $out == *"$words"* ]]; then echo "ok cli: $name"
  else echo "# status $status, not $want; wanted: $words; said: $out" | head -5; echo "not ok cli: $name"; fi
}

expect "version" 0 "lede " "$LEDE" --version
expect "help lists the commands" 0 "lede add CORPUS PATH..." "$LEDE" help
expect "help on a command" 0 "usage: lede add" "$LEDE" help add
expect "a command's --help" 0 "usage: lede report" "$LEDE" report --help
expect "help on a function" 0 "corpus.open" "$LEDE" help corpus.open
expect "help on a method" 0 "c:find(query)" "$LEDE" help c.find
: > "$d/nothing.lede"
expect "an empty file is no corpus yet" 1 "nothing.lede is an empty file and no corpus yet" \
  "$LEDE" query "$d/nothing.lede" aid
expect "a mistyped method" 1 "(method 'reprot'); did you mean report?" "$LEDE" -e 'corpus.open():reprot "coverage"'
expect "a point in place of a colon" 1 "c:totals is written with a colon" \
  "$LEDE" -e 'local c = corpus.open() return c.totals()'
expect "a row with the names of its values" 0 '{ name = "a", sum = 3 }' \
  "$LEDE" -e 'require "lede".table { "name", "sum", "x" }:add { "a", 3 }[1]'
expect "a mistyped global" 1 "(global 'corpsu'); did you mean corpus?" "$LEDE" -e 'corpsu.open()'
expect "help on a mistyped method" 1 'did you mean c:find?' "$LEDE" help c.fnd
expect "a method of something else" 1 "there is h:kwic, but not of this value" \
  "$LEDE" -e 'corpus.open():report("coverage"):kwic()'
expect "the help of no report" 2 'unknown report "aid_total"; did you mean aid_totals?' "$LEDE" report aid_total --help
expect "help on nothing known" 1 'nothing is written about "reprot"; did you mean report?' "$LEDE" help reprot
expect "a mistyped command" 2 "did you mean lede report?" "$LEDE" reprot
expect "no such corpus" 1 "lede add nix.lede PATH... makes one" "$LEDE" nix.lede -e 1
expect "an unknown option" 2 'unknown option "--wiht"; did you mean --with?' "$LEDE" annotate --wiht sentences
expect "an option's value" 2 'not "words"' "$LEDE" annotate --with words
expect "an unknown report" 2 'unknown report "nosuch"' "$LEDE" report nosuch "$d/x.lede"
expect "an unknown format" 2 'unknown format "jsno"; did you mean json?' "$LEDE" report x "$d/x.lede" --as jsno
expect "too few arguments" 2 "usage: lede add CORPUS PATH..." "$LEDE" add
expect "expressions are shown" 0 "42" "$LEDE" -e "6 * 7"
expect "a script shows tables" 0 "no rows" "$LEDE" -e 'show(corpus.open():report "coverage")'
expect "an error has its place" 1 "lede: -e:1: boom" "$LEDE" -e 'error "boom"'
expect "a syntax error" 1 "-e:1:" "$LEDE" -e 'x = = 1'
expect "an error object without addresses" 1 "an error that is a table" "$LEDE" -e 'error {}'
expect "a missing script" 1 "No such file" "$LEDE" "$d/none.lua"
expect "a full disk" 1 "cannot write the output" bash -c '"$LEDE" -e "(\"x\"):rep(100000)" > /dev/full'

printf 'print(arg[1], ...)\nreturn 7\n' > "$d/s.lua"
expect "a script and its arguments" 0 $'a\ta\tb\n7' "$LEDE" "$d/s.lua" a b
out=$(echo '1 + 1' | "$LEDE"); [ "$out" = 2 ] \
  && echo "ok cli: an expression from standard input" \
  || echo "not ok cli: an expression from standard input"
out=$("$LEDE" -e 'while true do print(1) end' | head -1); [ "$out" = 1 ] \
  && echo "ok cli: a closed pipe ends it" \
  || echo "not ok cli: a closed pipe ends it"
timeout -s INT 0.5 "$LEDE" -e 'while true do pcall(function() while true do end end) end' 2>/dev/null; [ $? = 124 ] \
  && echo "ok cli: an interrupt ends a loop" \
  || echo "not ok cli: an interrupt ends a loop"
"$LEDE" -e 'coroutine.wrap(function() while true do end end)()' 2> "$d/err" & pid=$!
sleep 0.5; kill -INT $pid 2>/dev/null; wait $pid; status=$?
if [ $status = 130 ] && grep -q stopped "$d/err"; then echo "ok cli: an interrupted coroutine exits with 130"
else echo "# status $status: $(cat "$d/err")"; echo "not ok cli: an interrupted coroutine exits with 130"; fi

{ echo '{"id":"a","text":"The U.S. announced $125 million for Ukraine."}'; echo 'bad'; echo '[1]'; echo '{"id":3}'
  echo '{"id":4,"text":""}'; } > "$d/in.jsonl"
out=$("$LEDE" annotate < "$d/in.jsonl" 2> "$d/err"); status=$?
[ $status = 1 ] && [ "$(wc -l <<< "$out")" = 2 ] && grep -q 'line 2 left out' "$d/err" && grep -q '3 of 5 lines left out' "$d/err" \
  \
  && echo "ok cli: annotate leaves bad lines out and tells" \
  || echo "not ok cli: annotate leaves bad lines out and tells"

mkdir -p "$d/in/empty" "$d/config/lede/reports"
echo 'On Friday the United States announced $125 million in military aid for Ukraine.' > "$d/in/one.txt"
: > "$d/in/nothing.txt"
head -c 3000 /dev/urandom > "$d/in/binary.txt"
printf '{"id":"j1","text":"Germany said on Monday it would send tanks.","date":"2023-01-25","source":"Wire"}\nnot json\n' > "$d/in/two.jsonl"
out=$("$LEDE" add "$d/c.lede" "$d/in" 2>&1); status=$?
[ $status = 1 ] && [[ $out == *"2 added, 3 skipped"* && $out == *"two.jsonl:2"* && $out == *"binary.txt"* && $out == *"nothing.txt"* ]] \
  \
  && echo "ok cli: add tells what it skipped and why" \
  || { echo "# $status: $out"; echo "not ok cli: add tells what it skipped and why"; }
out=$("$LEDE" add "$d/c.lede" "$d/in/one.txt" 2>&1); status=$?
[ $status = 0 ] && [[ $out == *"1 already there"* ]] \
  && echo "ok cli: nothing is added twice" \
  || { echo "# $status: $out"; echo "not ok cli: nothing is added twice"; }
expect "add a file that is not there" 1 "none.txt" "$LEDE" add "$d/c.lede" "$d/none.txt"
expect "a corpus that is none" 1 "two.jsonl" "$LEDE" "$d/in/two.jsonl" -e 1

cat > "$d/config/lede/reports/mine.lua" <<'LUA'
local lede = require "lede"
return lede.report { name = "mine", summary = "The sums", params = { least = { 0, "from this amount on" } },
  run = function(corpus, p)
    local t = lede.table { "amount" }
    for m in corpus:mentions { type = "money" }:each() do
      if m.amount >= p.least then t:add { m.amount, evidence = { m } } end
    end
    return t
  end }
LUA
expect "a report of one's own" 0 '"rows":[' "$LEDE" report mine "$d/c.lede" --as json
expect "its evidence has the words" 0 '"text":"$125 million"' "$LEDE" report mine "$d/c.lede" --as json
expect "it is listed" 0 "The sums" "$LEDE" report --list
expect "its parameters are checked" 2 'unknown parameter "leats"; did you mean least?' \
  "$LEDE" report mine "$d/c.lede" leats=3
expect "their types too" 2 'must be a number, not "many"' "$LEDE" report mine "$d/c.lede" least=many
expect "where tells its file" 0 "reports/mine.lua" "$LEDE" where mine
expect "a refusal is told, and an error" 1 "a value in quotation marks is expected" \
  "$LEDE" "$d/c.lede" -e "c:find '[lower='"
expect "a query" 0 "[military aid]" "$LEDE" query "$d/c.lede" "military aid"
expect "a query as csv" 0 "document,date,left,hit,right" "$LEDE" query "$d/c.lede" "military aid" --as csv
expect "a query counted" 0 "1 hit in 1 of 2 documents" "$LEDE" query "$d/c.lede" "military aid" --as count
expect "mentions counted, with words beside them and without" 0 "1 hit in 1 of 2 documents" \
  "$LEDE" query "$d/c.lede" '[lemma="announce"] <money/>' --as count
expect "and alone" 0 "1 hit in 1 of 2 documents" "$LEDE" query "$d/c.lede" '<money/>' --as count
expect "no query, and no saved hits" 2 "which QUERY?" "$LEDE" query "$d/c.lede"
expect "a date that the calendar has not" 2 $'  aid since:2022-13\n            ^' \
  "$LEDE" query "$d/c.lede" "aid since:2022-13"
expect "in conditions too" 2 $'  aid :: date>="2022-13"\n               ^' \
  "$LEDE" query "$d/c.lede" 'aid :: date>="2022-13"'
expect "an unknown field" 0 'documents have no field "souce"; did you mean source?' \
  "$LEDE" query "$d/c.lede" "tanks souce:Wire"
expect "a word that is nowhere" 0 "Not in the corpus: milltary." "$LEDE" query "$d/c.lede" "milltary aid"
expect "no hit to count" 0 "The query has no hit." "$LEDE" query "$d/c.lede" "nosuchword" --by year
expect "where a report of the program's is" 0 "reports/coverage.lua, inside the program" "$LEDE" where coverage
expect "the pages in a line each" 0 $'Decisions: what you rule.\n' "$LEDE" help topics
expect "a query by source" 0 "Wire" "$LEDE" query "$d/c.lede" tanks --by source
expect "a wrong pattern: the place" 2 $'  [lower=\n         ^' "$LEDE" query "$d/c.lede" "[lower="
expect "a query's note" 0 "no word to look for is given" "$LEDE" query "$d/c.lede" "" --as count
expect "a query's columns" 0 "Wire  " "$LEDE" query "$d/c.lede" tanks --columns source,id
expect "a query over time" 0 "No change of level was found." "$LEDE" query "$d/c.lede" tanks --trend year
expect "a query's n-grams" 0 "ngram" "$LEDE" query "$d/c.lede" tanks --ngrams 2 --least 1
expect "a query's collocates" 0 "log_dice" "$LEDE" query "$d/c.lede" tanks --collocates 5 --least 1
expect "words of a part" 0 "log_likelihood" "$LEDE" query "$d/c.lede" ':: source="Wire"' --keyness rest --least 1
expect "words of no such part" 2 "did you mean source?" "$LEDE" query "$d/c.lede" ':: sorce="Post"' --keyness rest
expect "hits are saved" 0 "1 hit in" "$LEDE" query "$d/c.lede" tanks --save armour --as count
expect "and found again" 0 "armour" "$LEDE" query "$d/c.lede"
expect "by their name" 0 "tanks" "$LEDE" query "$d/c.lede" --saved armour
expect "no such name" 1 'unknown saved result "amour"; did you mean armour?' "$LEDE" query "$d/c.lede" --saved amour
expect "help on queries" 0 "WHAT A HIT IS" "$LEDE" help "query syntax"
expect "help on figures" 0 "log2(2 O11 / (hits + C1))" "$LEDE" help statistics
expect "a wrong option of a query" 2 '--words must be a whole number, not "x"' "$LEDE" query "$d/c.lede" aid --words x
expect "a wrong key" 2 "nosuch" "$LEDE" query "$d/c.lede" aid --sort nosuch
expect "check finds no fault" 0 "no fault found" "$LEDE" check "$d/c.lede"
printf '{"id":"e","date":"2024-08-24","text":"The United States announced $125 million for Ukraine on Friday."}\n' > "$d/e.jsonl"
"$LEDE" add "$d/e.lede" "$d/e.jsonl" > /dev/null
expect "a key to count by that is none" 2 'query: --by: there is no key "foo"' \
  "$LEDE" query "$d/e.lede" Ukraine --by foo
expect "another word for the source" 2 'unknown value of by "outlet"; did you mean source?' \
  "$LEDE" report sources "$d/e.lede" by=outlet
expect "an item is equipment" 0 'The corpus has no item "nothing"; there are no items.' \
  "$LEDE" report aid_totals "$d/e.lede" item=nothing
# ruling WORDS SENTENCE: a decision that cannot be is refused with what is wrong.
ruling() { expect "no ruling: $1" 1 "$2" "$LEDE" "$d/e.lede" -e "c:decide { $1 }"; }
ruling 'kind = "merge", target = "Ukraine", into = "Ukraine"' "Ukraine is one with itself already"
ruling 'kind = "merge", target = "Ukraine", into = "United States", when = "yesterday"' 'when = "yesterday" is no date'
ruling 'kind = "entry", target = "Foo", of = "person", country = "Germani"' 'unknown country "Germani"; did you mean Germany?'
ruling 'kind = "package_date", date = "2022"' 'a decision "package_date" needs target = ..., the sum that it is about'
ruling 'kind = "package_date", target = "e:3", date = "2022"' 'The corpus has no sum "e:3"; a sum is named by its document and first byte'
mkdir "$d/none"; : > "$d/zero.lede"
expect "nothing to add to an empty file" 1 "there is nothing to keep" "$LEDE" add "$d/zero.lede" "$d/none"
[ -f "$d/zero.lede" ] && [ ! -s "$d/zero.lede" ] && echo "ok cli: it stays empty" || echo "not ok cli: it stays empty"
expect "one to add" 0 "zero.lede now holds 1 document, " "$LEDE" add "$d/zero.lede" "$d/e.jsonl"
expect "explain tells the rule" 0 "rules/money/announced.lua:" "$LEDE" explain "$d/e.lede" e 28 40
expect "explain tells the entry" 0 "lexicon/places.lua:United States" "$LEDE" explain "$d/e.lede" e 4 10
expect "explain in no such format" 2 'unknown format "s"' "$LEDE" explain "$d/e.lede" e 4 10 --as s
expect "explain of an unknown document" 1 "The corpus has no document \"nix\"; there are e." \
  "$LEDE" explain "$d/e.lede" nix 1 2
expect "explain of no place in it" 1 "60 to 70 is no place in e, which has the bytes 0 to 63" \
  "$LEDE" explain "$d/e.lede" e 60 70
expect "the corpus is c" 0 "2" "$LEDE" "$d/c.lede" -e '#c'
echo 'oops = 1 return 2' > "$d/config/lede/reports/bad.lua"
expect "a bad report names its file" 2 'bad.lua: assignment to the undeclared global "oops"' \
  "$LEDE" report bad "$d/c.lede"
expect "and spoils no other" 0 "cannot be loaded" "$LEDE" report --list

mkdir -p "$d/config/lede/plugins"
cat > "$d/config/lede/plugins/sanctions.lua" <<'LUA'
return lede.plugin {
  name = "sanctions", summary = "Who imposes sanctions on whom",
  rules = { { type = "sanction", pattern = [[ @actor:<place|organisation/> []{0,3} [lemma="impose|announce"]
    []{0,4} [lemma="sanction"] "on" @on:<entity/> ]] } },
}
LUA
out=$(echo '{"id":1,"text":"The EU announced new sanctions on Russia."}' | "$LEDE" annotate)
[[ $out == *'"type":"sanction"'*'"actor":"EU","on":"Russia","by":"plugins/sanctions.lua'* ]] && echo "ok cli: a plugin's rule finds a kind of fact of one's own" \
  || { echo "# $out"; echo "not ok cli: a plugin's rule finds a kind of fact of one's own"; }
rm -f "$d/config/lede/reports/bad.lua"

# A writer that was cut off leaves a corpus whose journal is on (bytes 18 and 19). Root may write anywhere.
as=; [ "$(id -u)" = 0 ] && as="setpriv --reuid=65534 --clear-groups"
mkdir "$d/closed"; cp "$d/c.lede" "$d/closed/c.lede"; cp "$LEDE" "$d/closed/lede"
if ! $as true 2>/dev/null; then echo "skip cli: a folder nobody may write: setpriv is missing"
else
  chmod 755 "$d" "$d/closed/lede"; chmod 644 "$d/closed/c.lede"; chmod 555 "$d/closed"
  expect "a corpus at rest is read in a folder nobody may write" 0 "hit" \
    $as "$d/closed/lede" query "$d/closed/c.lede" tanks
  printf '\2\2' | dd of="$d/closed/c.lede" bs=1 seek=18 conv=notrunc 2>/dev/null
  expect "one whose journal was on tells what to do" 1 "to a folder of yours and open it there" \
    $as "$d/closed/lede" query "$d/closed/c.lede" tanks
  chmod 755 "$d/closed"; : > "$d/closed/c.lede-wal"; chmod 555 "$d/closed"
  expect "one whose journal is there, too" 1 "with its -wal file if there is one" \
    $as "$d/closed/lede" query "$d/closed/c.lede" tanks
  chmod 755 "$d/closed"; cp "$d/closed/c.lede" "$d/again.lede"
  expect "and the copy opens" 0 "hit" "$LEDE" query "$d/again.lede" tanks
fi
for report in $("$LEDE" report --list --as csv 2>/dev/null | tail -n +2 | cut -d, -f1); do
  expect "beside a plugin: report $report" 0 "corpus c.lede" "$LEDE" report "$report" "$d/c.lede"
done
expect "mentions of its type may be asked for where there are none" 0 "no rows" \
  "$LEDE" "$d/c.lede" -e 'c:mentions { type = "sanction" }:table()'
expect "and a type that no plugin makes is none" 1 'unknown type "sanctoin"; did you mean sanction?' \
  "$LEDE" "$d/c.lede" -e 'c:mentions { type = "sanctoin" }'
echo 'return lede.plugin { name = "sanctions", summary = "x", rules = { { type = "t", pattern = "[lower=" } } }' > "$d/config/lede/plugins/sanctions.lua"
out=$(echo '{"id":1,"text":"x"}' | "$LEDE" annotate 2>&1); status=$?
[ $status = 1 ] && [[ $out == *"plugins/sanctions.lua"* ]] && echo "ok cli: a plugin's bad pattern names its file" \
  || { echo "# $status $out"; echo "not ok cli: a plugin's bad pattern names its file"; }
