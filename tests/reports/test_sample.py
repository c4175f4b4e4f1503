"""The sample corpus as a careful reader reads it: the traps of tests/corpora/SOURCES.md, as the sums they are about."""
import json, os, subprocess, tempfile

lede = os.environ["LEDE"]
sample = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "corpora", "sample")

def check(what, ok, *seen):
    print(("ok " if ok else "not ok ") + "sample: " + what)
    if not ok:
        print("#", *seen)


with tempfile.TemporaryDirectory() as d:
    corpus = os.path.join(d, "sample.lede")
    subprocess.run([lede, "add", corpus, sample], check=True, capture_output=True)
    run = subprocess.run([lede, "report", "aid_totals", corpus, "status=all", "--as", "json"], check=True,
        capture_output=True)
r = json.loads(run.stdout)
rows, notes = r["rows"], r["notes"]


def told(amount, **wanted):
    return [r for r in rows if r["amount"] == amount and all(str(r.get(k)
        or "").startswith(v) for k, v in wanted.items())]


def has(what, amount, **wanted):
    check(what, told(amount, **wanted), [r for r in rows if r["amount"] == amount])


days = sorted(r["date"] for r in told(800e6, status="announced", recipient="Ukraine"))
check("$800 million: four packages", days == ["2022-03-16", "2022-04-13", "2022-04-21", "2023-07-07"], days)
days = sorted(r["date"] for r in told(400e6, status="announced", donor="United States"))
check("$400 million: three packages", days == ["2022-11-04", "2022-11-10", "2022-11-23"], days)
check("nothing is read from \"one of $\"", not told(1), rows)
has("requested: $33 billion", 33e9, status="requested")
has("appropriated: $40 billion", 40e9, status="appropriated", donor="United States", recipient="Ukraine")
has("its parts too: $20 billion", 20e9, status="appropriated")
has("its parts too: $8 billion", 8e9, status="appropriated")
has("appropriated: $95 billion", 95e9, status="appropriated")
has("the $2.98 billion package is announced", 2.98e9, status="announced", recipient="Ukraine", date="2022-08-24")
check("its preview is not announced a second time", not told(3e9, status="announced"), told(3e9))
has("the loans of the Union", 33e9, status="announced", donor="European Union", recipient="Ukraine")
has("its grants", 17e9, status="announced", donor="European Union", recipient="Ukraine")
check("the €50 billion are their headline", [r["counts"] for r in told(50e9)] == ["headline"]
    and any("EUR 50,000,000,000" in n and "headline" in n for n in notes), notes)
check("and so are the $8 billion of September 2024", [r["counts"] for r in told(8e9,
    status="announced")] == ["headline"] and
      [r["counts"] for r in told(5.5e9)] == ["yes"], told(8e9), told(5.5e9))
has("Britain's £1.3 billion", 1.3e9, status="announced", donor="United Kingdom", recipient="Ukraine")
check("once, for the recap's own title names nobody who gets it", len(told(1.3e9)) == 1
    and not [r for r in rows if r.get("recipient") == "West"], told(1.3e9))
has("economic help for Ukraine", 500e6, status="announced", donor="United States", recipient="Ukraine")
running = [r["status"] for x in (3.2e9, 3.4e9, 4.6e9, 5.6e9, 15.2e9, 19.7e9) for r in told(x)]
check("running totals are no packages", set(running) == {"cumulative"}, running)
check("a correction is told", told(6.2e9, status="correction")
    and any("correction" in n and "6,200,000,000" in n for n in notes), notes)
check("neither is added", not {"cumulative", "correction"} & {t["status"] for t in r["totals"]}, r["totals"])
check("the first drawdowns: $350 million", told(350e6, status="announced", date="2022-02"), told(350e6))
for amount in (1.85e9, 1e9, 850e6):
    has(f"the sums of 21 December 2022 are for Ukraine: {amount / 1e6:.0f} million", amount, status="announced",
        recipient="Ukraine", date="2022-12-21")
