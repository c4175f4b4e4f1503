#!/usr/bin/python3
"""queries.py — the queries of queries.tsv as whole processes: lede, SQLite's FTS5, and CQP where it is on the PATH.

    tests/bench/queries.py QUERIES.tsv DOCS.jsonl[.gz] [FOLDER] [CQP-CORPUS]

Builds both indexes in FOLDER (a temporary one) unless they are there, then runs every query five times in turn and prints the
medians in milliseconds, with the number of hits; FTS5 counts documents. CQP-CORPUS is the name of the same corpus in CQP's registry.
"""
import csv, gzip, json, os, re, shutil, statistics, subprocess, sys, tempfile, time

ROUNDS = 5
LEDE = os.environ.get("LEDE", "build/lede")


def run(command, text=None):
    began = time.perf_counter()
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return 1000 * (time.perf_counter() - began), done.stdout if done.returncode == 0 else "failed: " + done.stderr


def build(docs, folder):
    corpus, fts = os.path.join(folder, "bench.lede"), os.path.join(folder, "bench.fts")
    if not os.path.exists(corpus):
        spent, _ = run([LEDE, "add", corpus, docs])
        print(f"lede add: {spent / 1000:.1f} s, {os.path.getsize(corpus) >> 20} MB")
    if not os.path.exists(fts):
        opened = gzip.open(docs, "rt") if docs.endswith(".gz") else open(docs)
        rows = os.path.join(folder, "rows.csv")
        with opened as lines, open(rows, "w", newline="") as out:
            table = csv.writer(out)
            for line in lines:
                table.writerow([json.loads(line).get("text", "")])
        spent, _ = run(["sqlite3", fts, "pragma journal_mode=off; create virtual table f using fts5(text);", f".mode csv", f".import {rows} f",
                        "insert into f(f) values('optimize')"])
        print(f"FTS5 import: {spent / 1000:.1f} s, {os.path.getsize(fts) >> 20} MB with the text")
    return corpus, fts


def lede_command(corpus, query, kind):
    if kind == "group":
        return [LEDE, "query", corpus, query.split(" by ")[0], "--by", "year,section", "--as", "json"]
    if kind == "kwic":
        pattern = re.split(r" first | all ", query)[0]
        sort, last = ('h:sort "right"', "#h") if "sorted" in query else ("", "math.min(50, #h)")
        line = "local l = h:_line(i, 8) io.write(l.left, '\\t', l.match, '\\t', l.right, '\\n')"
        return [LEDE, corpus, "-e", f"local h = c:find([=[{pattern}]=]) {sort} for i = 1, {last} do {line} end"]
    if kind == "collocates":
        pattern = query.split(" ±")[0]
        return [LEDE, corpus, "-e", f"return c:find([=[{pattern}]=]):collocates {{ left = 5, right = 5 }}:take(30)"]
    return [LEDE, "query", corpus, query, "--as", "count"]


def fts_text(query):
    """The nearest that FTS5 can say; None: nothing."""
    words = re.findall(r'"([^"]+)"', query)
    if any(re.search(r"[^A-Za-z|?.*]|^\.", w) for w in words):
        return None
    plain = ["(" + " OR ".join(w.replace(".*", "*").replace("s?", "*").split("|")) + ")" if not w.isalpha() else w for w in words]
    if len(words) == 1:
        return plain[0]
    gap = re.search(r"\{0,(\d+)\}", query)
    if any(not w.isalpha() for w in words):
        return " AND ".join(plain)
    return f"NEAR({' '.join(plain)}, {gap.group(1)})" if gap else '"' + " ".join(words) + '"'


def main():
    queries, docs = sys.argv[1:3]
    folder = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp()
    cqp = sys.argv[4] if len(sys.argv) > 4 and shutil.which("cqp") else None
    corpus, fts = build(docs, folder)
    print(f"{'query':18} {'hits':>9} {'lede':>8} {'FTS5':>8}" + (f" {'CQP':>8}" if cqp else ""))
    for line in open(queries):
        if line.startswith("#") or not line.strip():
            continue
        name, query, kind = line.rstrip("\n").split("\t")
        match = fts_text(query) if kind == "count" else None
        times = {"lede": [], "fts": [], "cqp": []}
        for _ in range(ROUNDS):
            spent, out = run(lede_command(corpus, query, kind))
            times["lede"].append(spent)
            if match:
                times["fts"].append(run(["sqlite3", fts, f"select count(*) from f where f match '{match}'"])[0])
            if cqp and kind == "count":
                times["cqp"].append(run(["cqp", "-c"], f"{cqp};\nA = {query};\nsize A;\n")[0])
        hits = re.search(r"\d[\d,]*", out)
        cells = [f"{statistics.median(t):8.1f}" if t else "       –" for t in (times["lede"], times["fts"])]
        if cqp:
            cells.append(f"{statistics.median(times['cqp']):8.1f}" if times["cqp"] else "       –")
        print(f"{name:18} {hits.group() if hits and kind == 'count' else '':>9} {' '.join(cells)}", flush=True)


main()
