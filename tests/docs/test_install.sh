#!/bin/bash
# The manual page, completion, and an installed program that stands alone.
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
say() { if [ "$1" = 0 ]; then echo "ok install: $2"; else echo "not ok install: $2"; fi; }
if command -v mandoc > /dev/null; then
  out=$(mandoc -T lint -W warning scripts/share/lede.1 2>&1); [ -z "$out" ] || echo "# $out"
  [ -z "$out" ]; say $? "the manual page is clean"
else echo "skip install: mandoc is not here"; fi
for c in $("$LEDE" complete -- "" | grep -v '^complete$\|^version$'); do grep -q "^.Cm $c" scripts/share/lede.1 || { echo "# $c"; false; }; done
say $? "the manual page has every command"
[ "$("$LEDE" complete -- rep)" = report ]; say $? "completes commands"
"$LEDE" complete -- report "" | grep -qx aid_totals; say $? "completes reports"
"$LEDE" complete -- report aid_totals x.lede si | grep -qx 'since='; say $? "completes parameters"
"$LEDE" complete -- query x.lede aid --as c | grep -qx csv; say $? "completes formats"
bash -n scripts/share/lede.bash; say $? "the bash completion is sound"
out=$(PATH=$(dirname "$LEDE"):$PATH bash -c 'source scripts/share/lede.bash; COMP_WORDS=(lede repo); COMP_CWORD=1; _lede 2>/dev/null; echo "${COMPREPLY[@]}"')
[ "$out" = report ]; say $? "bash completes"
make -s install VARIANT="$(basename "${LEDE_BUILD:-build/release}")" DESTDIR="$d" PREFIX=/usr > "$d/log" 2>&1 && (cd / && [ "$("$d/usr/bin/lede" -e '1+1')" = 2 ]) && [ -f "$d/usr/share/man/man1/lede.1" ]
say $? "make install, and the program works from anywhere"
