"""aid_totals over the five seed articles: the total, each figure with its sentence, and what is left out and why."""
import json, os, subprocess, sys, tempfile

lede, shared = os.environ["LEDE"], os.environ.get("SHARED", "")
seeds = os.path.join(shared, "gold", "seeds")
if not os.path.exists(os.path.join(seeds, "docs.json")):
    print("skip aid_totals over the seeds: the shared folder is not here")
    sys.exit()


def report(dated, *arguments):
    with tempfile.TemporaryDirectory() as d:
        with open(os.path.join(d, "seeds.jsonl"), "w", encoding="utf-8") as out:
            for m in json.load(open(os.path.join(seeds, "docs.json"))):
                text = open(os.path.join(seeds, "docs", m["doc"] + ".txt"), encoding="utf-8").read()
                out.write(json.dumps({"id": m["doc"], "text": text} | ({"date": m["date"]} if dated else {})) + "\n")
        corpus = os.path.join(d, "seeds.lede")
        subprocess.run([lede, "add", corpus, out.name], check=True, capture_output=True)
        run = subprocess.run([lede, "report", "aid_totals", corpus, *arguments, "--as", "json"], check=True,
            capture_output=True)
    return json.loads(run.stdout)


def check(what, ok, *seen):
    print(("ok " if ok else "not ok ") + "aid_totals, seeds: " + what)
    if not ok:
        print("#", *seen)


r = report(True)
rows = [(row["amount"], row["date"], row["donor"],
    row["recipient"]) for row in r["rows"] if row["status"] == "announced"]
check("two packages are announced", rows == [(800e6, "by 2022-03-18", "United States", "Ukraine"),
    (125e6, "2024-08-23", "United States", "Ukraine")], rows)
check("they come to 925 million", [(t["amount"], t["packages"], t["low"], t["high"]) for t in r["totals"]] == [(925e6,
    2, 925e6, 925e6)], r["totals"])
texts = [e["text"] for row in r["rows"] for e in row["evidence"]]
check("each figure has its passage", any("$800 million" in t for t in texts)
    and any("$125 million" in t for t in texts), texts)
check("the sum proposed is told with its passage, and not in the total",
    [(x["amount"], len(x["evidence"])) for x in r["rows"] if x["status"] == "proposed"] == [(500e6, 1)]
    and any("1 proposed" in n for n in r["notes"]), r["rows"], r["notes"])
r = report(True, "status=proposed")
check("it is in the total of what is proposed", [t["amount"] for t in r["totals"]] == [500e6], r["totals"])
r = report(False)
check("without dates, what has no day is not in the total", [t["amount"] for t in r["totals"]] == [800e6], r["totals"])
check("and it says why", any("125,000,000" in n and "document has no date" in n for n in r["notes"]), r["notes"])
