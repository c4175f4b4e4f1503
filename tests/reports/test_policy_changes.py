"""policy_shifts on the documents of us_whitehouse that speak of a matter, against $SHARED/truth/policy_changes.csv:
every step that a White House document states is found with day, speaker and words, in order; no step is made up."""
import csv, gzip, json, os, re, subprocess, sys, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
SHARED = os.environ.get("SHARED", "../shared")
CORPUS = os.path.join(SHARED, "corpora", "us_whitehouse.jsonl.gz")
TRUTH = os.path.join(SHARED, "truth", "policy_changes.csv")
US = "United States"
MOVES = {"stated", "raised", "lowered", "reversed", "narrowed", "widened", "withdrawn", "conflict"}
REFUSED = {"ruled_out", "opposes"}
STEP = {"ruled out": REFUSED, "opposed": REFUSED, "no change": REFUSED, "signed": {"done"}, "under way": {"done"},
        "announced": {"allows", "done"}, "supported": {"allows"}, "considering": {"weighing", "leaning"}}


class Series:
    """topic: as asked of the report; words: documents that hold them are read; truth: topics of the table it is;
    steps: every event that moves something, as (since, until, steps, scope), in order. Several may tell one."""

    def __init__(self, name, topic, words, since, until, truth, *steps, actor=US):
        self.name, self.topic, self.words, self.since, self.until = name, topic, re.compile(words), since, until
        self.truth, self.steps, self.actor = truth, steps, actor


SERIES = [
    Series("combat troops", "combat troops Ukraine",
           r"(?:U\.S\.|American|combat|our) (?:troops|forces)|boots on the ground", "2022-01-15", "2022-12-31",
           {"combat troops to Ukraine"}, ("2022-01-25", "2022-01-25", "ruled_out", "")),
    Series("no-fly zone", "no-fly zone Ukraine", r"no-fly zone", "2022-02-01", "2022-04-30", {"no-fly zone"},
           ("2022-03-03", "2022-03-03", "opposes", "")),
    Series("fighter jets 2022", "fighter jets Ukraine", r"\bjets?\b|fighter (?:aircraft|plane)|MiG|F-16", "2022-03-01",
           "2022-06-30", set()),
    Series("Lend-Lease", "Lend-Lease Ukraine", r"[Ll]end-[Ll]ease", "2022-05-01", "2022-08-01", {"lend-lease"},
           ("2022-05-09", "2022-05-09", "done", "")),
    Series("rocket systems", "rocket systems Ukraine", r"[Rr]ockets? |HIMARS", "2022-05-15", "2022-12-31",
           {"HIMARS/rocket systems", "rocket systems able to strike into Russia"},
           ("2022-05-30", "2022-05-30", "ruled_out", "strike into Russia"), ("2022-05-31", "2022-06-01", "allows", ""),
           ("2022-05-31", "2022-05-31", "ruled_out", "beyond the battlefield"),
           ("2022-06-06", "2022-06-15", "done", "")),
    Series("Patriot", "Patriot Ukraine", r"Patriot (?:missile|air|batter|system)|Patriots", "2022-11-01",
           "2023-06-30", {"Patriot"},
           ("2022-12-21", "2022-12-21", "allows", "")),
    Series("Abrams", "Abrams", r"Abrams?\b", "2022-12-01", "2023-12-31", {"Abrams tanks"},
           ("2023-01-25", "2023-01-25", "allows", "")),
    Series("F-16", "F-16 Ukraine", r"F-16|fighter (?:aircraft|jet|plane)", "2023-01-01", "2024-07-11", {"F-16"},
           ("2023-01-30", "2023-01-30", "ruled_out", ""), ("2023-05-19", "2023-05-21", "allows", "training"),
           ("2023-06-06", "2023-06-06", "allows", ""), ("2024-07-05", "2024-07-11", "done", "")),
    Series("F-16, Denmark", "F-16 Ukraine", r"F-16|fighter (?:aircraft|jet|plane)", "2024-07-01",
           "2024-07-11", set(),
           ("2024-07-10", "2024-07-10", "done", ""), actor="Denmark"),
    Series("F-16, Netherlands", "F-16 Ukraine", r"F-16|fighter (?:aircraft|jet|plane)", "2024-07-01",
           "2024-07-11", set(),
           ("2024-07-10", "2024-07-10", "done", ""), actor="Netherlands"),
]


def check(name, good, *why):
    for line in () if good else why:
        print("#", line)
    print(("ok" if good else "not ok") + " policy_changes: " + name)


def lede(*arguments):
    run = subprocess.run([LEDE, *arguments], capture_output=True, text=True)
    if run.returncode:
        print("#", run.stderr.strip())
        print("not ok policy_changes: %s runs" % arguments[0])
        sys.exit(0)
    return run.stdout


def add(corpus, source):
    """A corpus of the documents that hold the words of a series in its period."""
    with gzip.open(CORPUS, "rt") as documents, open(source, "w") as out:
        for line in documents:
            if "Ukrain" in line:
                d = json.loads(line)
                if any(s.since <= d["date"] <= s.until and s.words.search(d["text"]) for s in SERIES):
                    out.write(line)
    lede("add", corpus, source)


def fits(row, step):
    since, until, steps, scope = step
    return since <= row["date"] <= until and row["to_step"] in steps.split("|") and scope in (row["scope"] or "")


def told(row, truth):
    """The row of the report is the row of the table: its day, its step, and some of its words."""
    words = [w for w in re.findall(r"[\w-]+", truth["evidence_span"].lower()) if len(w) > 3 or w in ("no", "not")]
    said = " ".join(e["text"] for e in row["evidence"]).lower()
    near = sum(w in said for w in words) * 2 >= len(words)
    return row["date"] == truth["date"] and row["to_step"] in STEP[truth["position"]] and (near or row["speaker"])


def run(corpus, series, truths):
    rows = json.loads(lede("report", "policy_shifts", corpus, "topic=" + series.topic, "actor=" + series.actor,
                           "since=" + series.since, "until=" + series.until, "singles=yes", "--as", "json"))["rows"]
    moves = [r for r in rows if r["event"] in MOVES]
    lines = ["%s %s %s %s %s" % (r["date"], r["event"], r["to_step"], r["scope"] or "", r["speaker"]) for r in rows]
    missing = [s for s in series.steps if not any(fits(r, s) for r in moves)]
    made_up = [r for r in moves if not any(fits(r, s) for s in series.steps)]
    days = [r["date"] for r in moves]
    in_order = not missing and days == sorted(days)
    check(series.name + ": every step, in order", in_order, "missing: %s" % (missing,), *lines)
    check(series.name + ": no step is made up", not made_up,
          *("%s %s %s: %s" % (r["date"], r["event"], r["to_step"], r["evidence"][-1]["text"]) for r in made_up))
    told_by = all(r["speaker"] and r["evidence"] for r in rows)
    check(series.name + ": every row has a speaker and words", rows and told_by)
    for truth in truths:
        check("%s: %s %s" % (series.name, truth["date"], truth["position"]), any(told(r, truth) for r in rows),
              truth["evidence_span"], *lines)


if not os.path.exists(CORPUS) or not os.path.exists(TRUTH):
    print("skip policy_changes: no us_whitehouse.jsonl.gz or policy_changes.csv in $SHARED")
    sys.exit(0)
with open(TRUTH) as f:
    table = [r for r in csv.DictReader(f) if r["source"].startswith("White House")]
with tempfile.TemporaryDirectory() as folder:
    corpus = os.path.join(folder, "docs.lede")
    add(corpus, os.path.join(folder, "docs.jsonl"))
    for series in SERIES:
        truths = [r for r in table if r["topic"] in series.truth and series.since <= r["date"] <= series.until]
        run(corpus, series, truths)
