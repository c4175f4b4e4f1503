"""aid_totals against the packages of US aid to Ukraine as they were announced (SHARED/truth), over the government's own
releases to the end of 2022: each package found once, sums merged that report one package, and never others."""
import csv, gzip, itertools, json, os, re, subprocess, sys, tempfile

lede, shared = os.environ["LEDE"], os.environ.get("SHARED", "")
truth = os.path.join(shared, "truth", "package_reports.csv")
NAME = "aid_totals: packages of 2022"
if not os.path.exists(truth):
    print(f"skip {NAME}: the shared folder is not here")
    sys.exit()

reports = [r for r in csv.DictReader(open(truth, encoding="utf-8")) if r["corpus_document"]]
packages = {p["id"]: p for p in csv.DictReader(open(os.path.join(shared, "truth", "packages.csv"), encoding="utf-8"))}
every = "--all" in sys.argv
wanted = {r["corpus_document"] for r in reports}


def documents():
    for name, opener in (("us_state.jsonl", open), ("us_whitehouse.jsonl.gz", gzip.open)):
        with opener(os.path.join(shared, "corpora", name), "rt", encoding="utf-8") as f:
            for line in f:
                d = json.loads(line)
                d["id"] = f"{name}:{d['id']}"
                if d["date"] <= "2022-12-31" and (every or name == "us_state.jsonl" or d["id"] in wanted):
                    yield d


def span_in(text, span):
    """Bytes of the quoted passage, whatever its white space."""
    m = re.search(r"\s+".join(map(re.escape, span.split())), text)
    return m and (len(text[:m.start()].encode()), len(text[:m.end()].encode()))


with tempfile.TemporaryDirectory() as d:
    corpus, texts, ids = os.path.join(d, "us.lede"), {}, {}
    with open(os.path.join(d, "us.jsonl"), "w", encoding="utf-8") as out:
        for doc in documents():
            texts[doc["id"]] = doc["text"]
            out.write(json.dumps(doc, ensure_ascii=False) + "\n")
    subprocess.run([lede, "add", corpus, out.name], check=True, capture_output=True)
    code = 'for d in c:documents():each() do print(d.id, d.external) end'
    for line in subprocess.run([lede, corpus, "-e", code], check=True, capture_output=True, text=True).stdout.splitlines():
        if "\t" in line:
            number, name = line.split("\t")
            ids[name] = int(number)
    run = subprocess.run([lede, "report", "aid_totals", corpus, "donor=United States", "--as", "json"], check=True, capture_output=True)
    report = json.loads(run.stdout)

# which row holds the sum of each passage of the truth
place, missed, seen = {}, [], set()
for r in reports:
    # headlines are parents of packages; and one passage of the list tells of the package before ("Last week, I signed ...")
    if r["package_ids"].startswith("TOTAL") or "ast week" in r["span"]:
        continue
    name = r["corpus_document"]
    at = name in texts and span_in(texts[name], r["span"])
    if not at or (name, r["amount_usd"]) in seen:
        continue
    seen.add((name, r["amount_usd"]))
    rows = [i for i, row in enumerate(report["rows"]) if float(row["amount"]) == float(r["amount_usd"]) or row["bound"] == "about"
            for e in row["evidence"] if e["doc"] == ids.get(name, name) and e["from"] < at[1] and at[0] < e["to"]]
    if rows:
        place[name, r["package_ids"]] = rows[0]
    else:
        missed.append((name, r["package_ids"], r["amount_usd"]))

right = wrong = lost = 0
same_amount_wrong = []
for (a, x), (b, y) in itertools.combinations(place.items(), 2):
    same, merged = a[1] == b[1], x == y
    right += same and merged
    lost += same and not merged
    wrong += merged and not same
    if merged and not same:
        same_amount_wrong.append((a, b))
precision = 100 * right / (right + wrong) if right + wrong else 0
recall = 100 * right / (right + lost) if right + lost else 0
print(f"# {len(place)} passages found, {len(missed)} not; merging: precision {precision:.1f} %, recall {recall:.1f} %")
for m in missed:
    print("# not found:", *m)
for a, b in same_amount_wrong:
    print("# wrongly one:", a, b)


def report_test(ok, what):
    print(("ok " if ok else "not ok ") + f"{NAME}: {what}")


report_test(precision >= 98 and recall >= 90, "sums of one package are merged, others not")
report_test(not same_amount_wrong, "packages of one amount stay apart")
report_test(len(missed) <= len(place) // 20, "the sums of the releases are found")

# each package whose release is in the corpus: its row has the day (within one), amount and programme
off = []
for key in sorted({k[1] for k in place}):
    p, rows = packages[key], {i for k, i in place.items() if k[1] == key}
    for i in rows:
        row = report["rows"][i]
        day = (row.get("date") or "").replace("by ", "")
        programme = {"PDA": "Presidential Drawdown Authority", "USAI": "Ukraine Security Assistance Initiative"}.get(p["programme"])
        near = abs((int(day[8:10] or 0) if len(day) == 10 else 99) - int(p["date"][8:10])) <= 1 if day[:7] == p["date"][:7] else False
        if not near or float(row["amount"]) != float(p["amount_usd"]) or (programme and row.get("programme") != programme):
            off.append((key, p["date"], p["amount_usd"], day, row["amount"], row.get("programme")))
for o in off:
    print("# off:", *o)
report_test(len(off) <= 2, f"{len({k[1] for k in place})} packages have their day, amount and programme")
