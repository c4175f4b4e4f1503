"""aid_totals against the packages of US aid to Ukraine as they were announced (SHARED/truth), over everything the two
government corpora hold to the end of 2022: each package found once with its day, amount and programme; sums merged that report
one package, and never others; the total of the year; what running totals and ordinals say.
An argument names a corpus already made of those documents, ids as "FILE:ID"."""
import csv, gzip, itertools, json, os, re, subprocess, sys, tempfile

lede, shared = os.environ["LEDE"], os.environ.get("SHARED", "")
NAME = "aid_totals: packages of 2022"
if not os.path.exists(os.path.join(shared, "truth", "package_reports.csv")):
    print(f"skip {NAME}: the shared folder is not here")
    sys.exit()

PROGRAMMES = {"PDA": "Presidential Drawdown Authority", "USAI": "Ukraine Security Assistance Initiative"}
FILES = (("us_state.jsonl", open), ("us_whitehouse.jsonl.gz", gzip.open))


def truth(name):
    return list(csv.DictReader(open(os.path.join(shared, "truth", name), encoding="utf-8")))


def documents():
    for name, opener in FILES:
        with opener(os.path.join(shared, "corpora", name), "rt", encoding="utf-8") as f:
            for line in f:
                d = json.loads(line)
                if d["date"] <= "2022-12-31":
                    yield {**d, "id": f"{name}:{d['id']}"}


def run(*arguments):
    return subprocess.run([lede, *arguments], check=True, capture_output=True, text=True).stdout


def make(corpus):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as out:
        for d in documents():
            out.write(json.dumps(d, ensure_ascii=False) + "\n")
        out.flush()
        run("add", corpus, out.name)


def totals(corpus, **parameters):
    asked = {"donor": "United States", "since": "2022-01-01", "until": "2022-12-31", **parameters}
    return json.loads(run("report", "aid_totals", corpus, *[f"{k}={v}" for k, v in asked.items()], "--as", "json"))


def check(what, ok, *seen):
    print(("ok " if ok else "not ok ") + f"{NAME}: {what}")
    for s in [] if ok else seen:
        print("#", s)


def span_in(text, span):
    """Bytes of the quoted passage, whatever its white space."""
    m = re.search(r"\s+".join(map(re.escape, span.split())), text)
    return m and (len(text[:m.start()].encode()), len(text[:m.end()].encode()))


reports = [r for r in truth("package_reports.csv") if r["corpus_document"]]
packages = {p["id"]: p for p in truth("packages.csv")}
texts = {d["id"]: d["text"] for d in documents() if d["id"] in {r["corpus_document"] for r in reports}}
with tempfile.TemporaryDirectory() as folder:
    corpus = sys.argv[1] if len(sys.argv) > 1 else os.path.join(folder, "us.lede")
    if len(sys.argv) == 1:
        make(corpus)
    listed = run(corpus, "-e", "for d in c:documents():each() do print(d.id, d.external) end")
    ids = {name: int(number) for number, _, name in (line.partition("\t") for line in listed.splitlines())
           if name in texts}
    every = totals(corpus, since="2021-01-01")
    ukraine = totals(corpus, recipient="Ukraine")
    military = totals(corpus, recipient="Ukraine", purpose="military")
    drawdowns = totals(corpus, recipient="Ukraine", programme="Drawdown")

# ---- passages of the truth, and the rows that hold them --------------------------------------------------------------

place, missed = {}, []
for r in reports:
    # headlines are parents of packages; and one passage of the list tells of the package before ("Last week, I signed
    # ...")
    name, at = r["corpus_document"], span_in(texts.get(r["corpus_document"], ""), r["span"])
    if r["package_ids"].startswith("TOTAL") or "ast week" in r["span"] or not at:
        continue
    rows = [i for i, row in enumerate(every["rows"]) if row["amount"] == float(r["amount_usd"])
        or row["bound"] == "about"
            for e in row["evidence"] if e["doc"] == ids[name] and e["from"] < at[1] and at[0] < e["to"]]
    if rows:
        place[name, r["package_ids"]] = rows[0]
    elif (name, r["package_ids"]) not in place:
        missed.append((name, r["package_ids"], r["amount_usd"]))

right = lost = 0
wrong = []
for (a, x), (b, y) in itertools.combinations(place.items(), 2):
    right += a[1] == b[1] and x == y
    lost += a[1] == b[1] and x != y
    wrong += [(a, b)] if a[1] != b[1] and x == y else []
precision, recall = 100 * right / (right + len(wrong)), 100 * right / (right + lost)
print(f"# {len(place)} passages found, {len(missed)} not; merging: precision {precision:.1f} %, recall {recall:.1f} %")
check("sums of one package are merged, others not", precision >= 98 and recall >= 90, *wrong)
check("packages of one amount stay apart",
    not [w for w in wrong if packages[w[0][1]]["amount_usd"] == packages[w[1][1]]["amount_usd"]], *wrong)
check("the sums of the releases are found", len(missed) <= len(place) // 20, *missed)

# ---- each package whose documents are here ---------------------------------------------------------------------------


def of_day(row, p):
    day = (row.get("date") or "").replace("by ", "")
    return day[:7] == p["date"][:7] and len(day) == 10 and abs(int(day[8:]) - int(p["date"][8:10])) <= 1


off = []
known = sorted({r["package_ids"] for r in reports} & set(packages))
known = [k for k in known if packages[k]["programme"] in PROGRAMMES and k != "PDA-01"]
for k in known:
    p = packages[k]
    rows = [r for r in every["rows"] if r["status"] == "announced" and r["amount"] == float(p["amount_usd"])
        and of_day(r, p) and
            r.get("recipient") == "Ukraine" and r["counts"] in ("yes", "part")]
    if len(rows) != 1:
        off.append((k, p["date"], p["amount_usd"], f"{len(rows)} rows"))
    elif rows[0].get("programme") != PROGRAMMES[p["programme"]]:
        off.append((k, p["date"], p["amount_usd"], rows[0].get("programme")))
print(f"# {len(known)} packages in the corpus, {len(known) - len(off)} found once with day, amount and programme")
check("each package is found once, with day, amount and programme", len(off) <= 2, *off)

# ---- totals ----------------------------------------------------------------------------------------------------------


def total(report, currency="USD"):
    return sum(t["amount"] for t in report["totals"] if t["currency"] == currency)


of_year = [p for p in packages.values() if p["programme"] in PROGRAMMES and "2022" in p["date"]]
told, drawn = (sum(float(p["amount_usd"]) for p in ps) for ps in (of_year,
    [p for p in of_year if p["programme"] == "PDA"]))
print(f"# military: {total(military) / 1e9:.2f} bn, truth {told / 1e9:.2f}; drawdowns: {total(drawdowns) / 1e9:.2f} bn, truth "
      f"{drawn / 1e9:.2f}; with economic and humanitarian help: {total(ukraine) / 1e9:.2f} bn")
check("the military total of the year is right to a twentieth", abs(total(military) - told) <= told / 20,
    military["totals"])
check("so is that of the drawdowns", abs(total(drawdowns) - drawn) <= drawn / 20, drawdowns["totals"])
large = [r for r in ukraine["rows"] if r["counts"] == "yes" and r["amount"] > 8e9]
check("no sum asked for, voted or totalled up counts as announced", not large, *large)
notes = " ".join(ukraine["notes"])
check("a running total is held against the packages, and the gap told", "Check: " in notes
    and ("are missing" in notes or "they agree" in notes), notes)
check("missing ordinals are told", re.search(r"ordinals 3 to 17 are told; no package bears 11\.", notes), notes)
