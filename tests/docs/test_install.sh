#!/bin/bash
# The manual page, completion, and an installed program that stands alone.
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
say() { if [ "$1" = 0 ]; then echo "ok install: $2"; else echo "not ok install: $2"; fi; }
if command -v mandoc > /dev/null; then
  out=$(mandoc -T lint -W warning scripts/share/lede.1 2>&1); [ -z "$out" ] || echo "# $out"
  [ -z "$out" ]; say $? "the manual page is clean"
else echo "skip install: mandoc is not here"; fi
missing=
for c in $("$LEDE" complete -- "" | grep -v '^complete$\|^version$'); do
  grep -q "^.It Cm $c" scripts/share/lede.1 || missing="$missing $c"
done
[ -z "$missing" ] || echo "#$missing"
[ -z "$missing" ]; say $? "the manual page has every command"
[ "$("$LEDE" complete -- rep)" = report ]; say $? "completes commands"
"$LEDE" complete -- report "" | grep -qx aid_totals; say $? "completes reports"
"$LEDE" complete -- report aid_totals x.lede si | grep -qx 'since='; say $? "completes parameters"
"$LEDE" complete -- query x.lede aid --as c | grep -qx csv; say $? "completes formats"
bash -n scripts/share/lede.bash; say $? "the bash completion is sound"
out=$(PATH=$(dirname "$LEDE"):$PATH bash -c 'source scripts/share/lede.bash; COMP_WORDS=(lede repo); COMP_CWORD=1; _lede 2>/dev/null; echo "${COMPREPLY[@]}"')
[ "$out" = report ]; say $? "bash completes"
if command -v zsh > /dev/null; then
  zsh -n scripts/share/_lede; say $? "the zsh completion is sound"
  # A zsh in a terminal of its own types Tab: what is on its line then.
  zsh_line() { PATH=$(dirname "$LEDE"):$PATH ZDOTDIR=$d /usr/bin/python3 - "$1" << 'PY'
import pexpect, re, sys
z = pexpect.spawn("zsh", ["-f"], encoding="utf-8", timeout=60, dimensions=(24, 100))
z.sendline("PS1='%% '; fpath=($PWD/scripts/share $fpath); autoload -Uz compinit; compinit -u -D; print re''ady")
z.expect("ready")
z.send(sys.argv[1] + "\t")
try: z.expect("never", timeout=1.5)
except pexpect.TIMEOUT: pass
print(re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]|\x1b[=>]|[\r\a]", "", z.before))
z.close(force=True)
PY
  }
  zsh_line "lede repo" | grep -q "lede report "; say $? "zsh completes commands"
  zsh_line "lede report aid_t" | grep -q "aid_totals"; say $? "zsh completes reports"
  zsh_line "lede report " | grep -q "policy_shifts"; say $? "zsh lists them behind an empty word"
else echo "skip install: zsh is not here"; fi
"$LEDE" help --all > "$d/reference.md"
grep -q '^### c:find$' "$d/reference.md" && grep -q '^### aid_totals$' "$d/reference.md" &&
  grep -q '^### lede add\|^### add$' "$d/reference.md"
say $? "the reference has functions, reports and commands"
make -s install VARIANT="$(basename "${LEDE_BUILD:-build/release}")" DESTDIR="$d" PREFIX=/usr > "$d/log" 2>&1 &&
  (cd / && [ "$("$d/usr/bin/lede" -e '1+1')" = 2 ]) &&
  [ -f "$d/usr/share/man/man1/lede.1" ]
say $? "make install, and the program works from anywhere"
