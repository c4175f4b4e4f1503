#!/usr/bin/python3
"""queries.py — the queries of queries.tsv as whole processes: lede, SQLite's FTS5, and CQP where it is on the PATH.

    tests/bench/queries.py QUERIES.tsv DOCS.jsonl[.gz] [FOLDER] [CQP-CORPUS]

Builds both indexes in FOLDER (a temporary one) unless they are there, then runs every query ROUNDS (7) times in turn and prints
medians in milliseconds of elapsed time, the number of hits, and how lede compares: the quotient by the faster peer and by CQP,
and the geometric mean of the latter. FTS5 counts documents, not hits. CQP-CORPUS is the name of the same corpus in CQP's registry
(CORPUS_REGISTRY), split into the same tokens; without it, or without cqp, that side is left out.

Hits differ from CQP's for two reasons. A match of ours stays in a sentence unless the query says otherwise, CQP's goes over sentences
and documents: of us_whitehouse, "gap_heavy" has 57,345 there and 54,044 of them in a sentence. And matches that begin in boilerplate do
not count here: 48 "the", 4 of "gap_heavy", 2 of "regex_forms". (Where CQP's corpus was split by an older version of the program,
sentences differ, too.) PROCESSOR=1: time of the processor instead, for a
machine on which others work. DOCS may be - where FOLDER has both indexes.
"""
import csv, gzip, json, math, os, re, shutil, statistics, subprocess, sys, tempfile, time

ROUNDS = int(os.environ.get("ROUNDS", "7"))
LEDE = os.environ.get("LEDE", "build/lede")
PROCESSOR = bool(os.environ.get("PROCESSOR"))


def run(command, out=None):
    """Milliseconds of a process, by the least that can start one."""
    null = os.open(os.devnull, os.O_RDWR)
    sink = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) if out else null
    files = [(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, sink, 1)]
    began = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=files)
    _, status, used = os.wait4(pid, 0)
    spent = time.perf_counter() - began
    for fd in {null, sink}:
        os.close(fd)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return 1000 * (used.ru_utime + used.ru_stime if PROCESSOR else spent)


def build(docs, folder):
    corpus, fts = os.path.join(folder, "bench.lede"), os.path.join(folder, "bench.fts")
    if not os.path.exists(corpus):
        spent = run([LEDE, "add", corpus, docs, "--with", "none"])
        print(f"lede add: {spent / 1000:.1f} s, {os.path.getsize(corpus) >> 20} MB with the texts")
    if not os.path.exists(fts):
        opened = gzip.open(docs, "rt") if docs.endswith(".gz") else open(docs)
        rows = os.path.join(folder, "rows.csv")
        with opened as lines, open(rows, "w", newline="") as out:
            table = csv.writer(out)
            for line in lines:
                table.writerow([json.loads(line).get("text", "")])
        spent = run(["sqlite3", fts, "pragma journal_mode=off; create virtual table f using fts5(text);", ".mode csv",
                     f".import {rows} f",
                     "insert into f(f) values('optimize')"])
        os.unlink(rows)
        print(f"FTS5 import: {spent / 1000:.1f} s, {os.path.getsize(fts) >> 20} MB with the texts")
    return corpus, fts


def pattern_of(query):
    return re.split(r" by | first | all | ±", query)[0]


def lede_command(corpus, query, kind):
    pattern = pattern_of(query)
    find = f"local h = c:find([=[{pattern}]=])"
    if kind == "group":
        return [LEDE, "query", corpus, pattern, "--by", "year,section", "--as", "csv"]
    if kind == "kwic":
        order, last = ('h:sort "right"', "#h") if "sorted" in query else ("", "math.min(50, #h)")
        line = "local l = h:_line(i, 8) io.write(l.left, '\\t', l.hit, '\\t', l.right, '\\n')"
        return [LEDE, corpus, "-e", f"{find} {order} for i = 1, {last} do {line} end"]
    if kind == "collocates":
        return [LEDE, corpus, "-e", f"{find} return h:collocates {{ left = 5, right = 5, top = 30 }}"]
    return [LEDE, "query", corpus, query, "--as", "count"]


def cqp_text(query, kind):
    """CQP knows no measures of association: it counts the words at each distance."""
    find = f"A = {pattern_of(query)};"
    if kind == "group":
        return find + " group A match text_section by match text_year;"
    if kind == "kwic" and "sorted" in query:
        return f"set Context 8 words; {find} sort A by word on matchend[1] .. matchend[10]; cat A;"
    if kind == "kwic":
        return f"set Context 8 words; {find} cat A 0 49;"
    if kind == "collocates":
        return find + "".join(f" group A match[-{i}] word; group A matchend[{i}] word;" for i in range(1, 6))
    return find + " size A;"


def fts_text(query):
    """The nearest that FTS5 can say; None: nothing."""
    words = re.findall(r'"([^"]+)"', query)
    if any(re.search(r"[^A-Za-z|?.*]|^\.", w) for w in words):
        return None
    plain = ["(" + " OR ".join(w.replace(".*", "*").replace("s?", "*").split("|")) + ")" if not w.isalpha() else w
             for w in words]
    if len(words) == 1:
        return plain[0]
    gap = re.search(r"\{0,(\d+)\}", query)
    if any(not w.isalpha() for w in words):
        return " AND ".join(plain)
    return f"NEAR({' '.join(plain)}, {gap.group(1)})" if gap else '"' + " ".join(words) + '"'


def commands(row, corpus, fts, cqp, folder):
    name, query, kind = row
    all = {"lede": lede_command(corpus, query, kind)}
    if kind == "count" and fts_text(query):
        all["fts5"] = ["sqlite3", fts, f"select count(*) from f where f match '{fts_text(query)}'"]
    if cqp:
        script = os.path.join(folder, name + ".cqp")
        with open(script, "w") as out:
            out.write(f"{cqp};\n{cqp_text(query, kind)}\n")
        all["cqp"] = ["cqp", "-f", script]
    return all


def hits_of(text):
    found = re.match(r"\s*(\d+)", text)
    return int(found.group(1)) if found else 0


def measure(row, programs, folder):
    out = os.path.join(folder, "out")
    times, hits = {who: [] for who in programs}, {}
    for _ in range(ROUNDS):
        for who, command in programs.items():
            times[who].append(run(command, out))
            hits[who] = hits_of(open(out, errors="replace").read(200)) if row[2] == "count" else 0
    return {who: statistics.median(t) for who, t in times.items()}, hits


def has_corpus(name):
    if not name or not shutil.which("cqp"):
        return None
    asked = subprocess.run(["cqp", "-c"], input=f"{name};\n", capture_output=True, text=True, errors="replace")
    return name if "rror" not in asked.stderr else None


def main():
    queries, docs = sys.argv[1:3]
    folder = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp()
    cqp = has_corpus(sys.argv[4] if len(sys.argv) > 4 else None)
    corpus, fts = build(docs, folder)
    scratch = tempfile.mkdtemp()
    quotients = []
    print(f"{'query':18}{'hits':>9}{'(CQP)':>9}{'lede':>9}{'CQP':>9}{'FTS5':>9}{'/ best':>8}{'/ CQP':>8}")
    for line in open(queries):
        if line.startswith("#") or not line.strip():
            continue
        row = line.rstrip("\n").split("\t")
        ms, hits = measure(row, commands(row, corpus, fts, cqp, scratch), scratch)
        best = min((t for who, t in ms.items() if who != "lede"), default=None)
        cell = lambda who: f"{ms[who]:9.1f}" if who in ms else f"{'–':>9}"
        part = lambda other: f"{ms['lede'] / other:8.2f}" if other else f"{'–':>8}"
        print(f"{row[0]:18}{hits['lede'] or '':>9}{hits.get('cqp') or '':>9}{cell('lede')}{cell('cqp')}{cell('fts5')}{part(best)}{part(ms.get('cqp'))}",
              flush=True)
        if "cqp" in ms:
            quotients.append(ms["lede"] / ms["cqp"])
    if quotients:
        print(f"geometric mean of lede / CQP: {math.exp(statistics.mean(map(math.log, quotients))):.2f}")
    shutil.rmtree(scratch)


main()
