#!/bin/bash
# The library is of use without Lua: a program made from include/ and liblede.a alone keeps a corpus and asks it.
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$(dirname "$0")/../.." || exit 1
sanitize=
[[ $LEDE_BUILD == */asan ]] && sanitize=-fsanitize=address,undefined
cat >"$dir/use.c" <<'C'
#include <lede.h>
#include <stdio.h>
#include <string.h>

static lede_str str(const char *s) { return (lede_str){s, strlen(s)}; }

static lede_status one(void *given, lede_record *out, lede_error *e) {
    int *n = given;
    (void)e;
    if ((*n)++) return LEDE_DONE;
    *out = (lede_record){.id = str("S1"), .text = str("The Pentagon sent military aid. Nobody saw it."),
                         .source = str("Wire")};
    return LEDE_OK;
}

static int ask(lede_corpus *c, lede_error *e) {
    lede_query *q = NULL;
    lede_hits *h = NULL;
    lede_kwic line;
    lede_status code = lede_query_new(&q, c, str("[word=\"military\"] \"aid\" :: source=\"Wire\""), NULL, e);
    if (code == LEDE_OK) code = lede_query_hits(q, &h, e);
    for (int64_t i = 0; code == LEDE_OK && i < lede_hits_count(h).hits; i++) {
        code = lede_hits_kwic(h, i, 2, &line, e);
        if (code == LEDE_OK) printf("%.*s[%.*s]%.*s\n", (int)line.left.n, line.left.p, (int)line.match.n, line.match.p,
                                    (int)line.right.n, line.right.p);
    }
    lede_hits_free(h);
    lede_query_free(q);
    return code;
}

int main(void) {
    lede_corpus *c = NULL;
    lede_summary s = {0};
    lede_error e = {0};
    int n = 0;
    lede_status code = lede_corpus_open(&c, NULL, LEDE_CREATE, &e);
    if (code == LEDE_OK) code = lede_corpus_add(c, one, &n, NULL, &s, &e);
    if (code == LEDE_OK) code = ask(c, &e);
    if (code != LEDE_OK) printf("%s\n", e.msg);
    lede_summary_free(&s);
    lede_corpus_close(c);
    return code;
}
C
if out=$("${CC:-gcc}" -std=c11 -Wall -Wextra $sanitize -Iinclude -o "$dir/use" "$dir/use.c" "$LEDE_BUILD/liblede.a" \
  $(pkg-config --libs sqlite3 zlib jansson libpcre2-8 libutf8proc libxxhash) -lm -pthread 2>&1) &&
  out=$("$dir/use" 2>&1) &&
  [ "$out" = "Pentagon sent [military aid]. Nobody" ]; then
  echo "ok library: a C program without Lua adds a document, asks and prints a hit"
else
  echo "# $out"
  echo "not ok library: a C program without Lua adds a document, asks and prints a hit"
fi
for h in include/lede/*.h; do
  grep -q "\"${h#include/}\"" include/lede.h && [ "$(wc -l <"$h")" -le 250 ] && echo '#include <'"${h#include/}"'>' |
    "${CC:-gcc}" -std=c11 -Wall -Wextra -Werror -Iinclude -fsyntax-only -x c - &&
    echo "ok library: ${h#include/} stands alone" || echo "not ok library: ${h#include/} stands alone, in lede.h and within 250 lines"
done
