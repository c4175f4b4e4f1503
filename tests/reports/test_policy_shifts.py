"""policy_shifts: events of short articles made for it, each with its evidence."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
US = "United States"
DOCS = [
    ("1", "2024-04-10",
        "The United States has long ruled out sending American troops to Ukraine, "
        "and nothing suggests another course."),
    ("2", "2024-05-29",
                        "A ban on the use of U.S. weapons for strikes inside Russia has been in place since the war began.\n\n"
                        "“There is no change to our policy on strikes inside Russia with U.S. weapons,” National Security Council spokesman John Kirby said Wednesday."),
    ("3", "2024-08-24",
                        "“There has been no change to our guidance on U.S. weapons fired just across the border,” National Security Council spokesman John Kirby said Friday. "
                        "He cited the easing in May 2024 of restrictions on firing U.S. weapons across the border into Russia."),
    ("4", "2024-06-02",
        "French President Emmanuel Macron said the United States should lift restrictions on the use of U.S. weapons inside Russia."),
    ("5", "2024-09-01", "President Joe Biden has ruled out sending U.S. troops to Ukraine."),
]


def report(docs, *options):
    with tempfile.TemporaryDirectory() as folder:
        source, corpus = os.path.join(folder, "docs.jsonl"), os.path.join(folder, "c.lede")
        with open(source, "w") as f:
            for name, date, text in docs:
                f.write(json.dumps({"id": name, "date": date, "text": text}) + "\n")
        for command in (["add", corpus, source], ["report", "policy_shifts", corpus, "--as", "json", *options]):
            run = subprocess.run([LEDE, *command], capture_output=True, text=True)
            if run.returncode:
                raise SystemExit("# %s\nnot ok policy_shifts: %s runs" % (run.stderr.strip(), command[0]))
        return json.loads(run.stdout)


def check(name, good, *why):
    print(("ok" if good else "not ok") + " policy_shifts: " + name)


r = report(DOCS)
rows = r["rows"]
strikes = [x for x in rows if x["topic"].startswith("strikes inside Russia") and x["actor"] == US]
troops = [x for x in rows if x["topic"].startswith("US combat troops")]


def find(rows, **want):
    return [x for x in rows if all(x.get(k) == v for k, v in want.items())]


may = find(strikes, event="reaffirmed", date="2024-05-29", speaker="John Kirby")
august = find(strikes, event="reaffirmed", date="2024-08-23", speaker="John Kirby")
check('"no change" takes the step of its day', [x["to_step"] for x in may] == ["ruled_out"]
    and [x["to_step"] for x in august] == ["conditional"])
check("a shift shows the words before and after", all(len(x["evidence"]) >= 2 for x in may + august))
check("an ally's demand does not move the actor", not find(strikes, speaker="Emmanuel Macron"))
check("sources that disagree on the date are a conflict", find(strikes, event="conflict")
    and any("disagree" in n for n in r["notes"]))
check("ruled out and reaffirmed", [x["event"] for x in troops] == ["stated", "reaffirmed"]
    and {x["to_step"] for x in troops} == {"ruled_out"})
check("what was not found is not told", not any(n.startswith("0 ") for n in r["notes"]), r["notes"])

limited = report([
    ("1", "2023-01-31", "President Joe Biden has ruled out sending F-16 fighter jets to Ukraine."),
    ("2", "2023-05-20",
     "The United States will train Ukrainian pilots on F-16 fighter jets, President Joe Biden said."),
    ("3", "2023-09-01", "The United States will send F-16 fighter jets to Ukraine, President Joe Biden said.")])["rows"]
check("what was refused and is allowed in part is an opening with limits, no narrowing",
    [(x["event"], x["scope"]) for x in limited[:2]] == [("stated", None), ("raised", "training")])
check("and the whole allowed at last is a reversal of the refusal", [x["event"] for x in limited[2:]] == ["reversed"])
wider = report([
    ("2", "2023-05-20",
     "The United States will train Ukrainian pilots on F-16 fighter jets, President Joe Biden said."),
    ("3", "2023-09-01", "The United States will send F-16 fighter jets to Ukraine, President Joe Biden said.")])["rows"]
check("the same allowed for more is widened, with the words before and after",
    [(x["event"], len(x["evidence"])) for x in wider] == [("stated", 1), ("widened", 2)])
assured = report([
    ("1", "2022-05-30",
     "The United States will not allow Ukraine to use US weapons to strike inside Russia, President Joe Biden said."),
    ("2", "2022-06-01",
     "President Joe Biden said the United States would send rockets. Ukraine has given assurances that it "
        "will not use these systems against targets on Russian territory, Secretary of State Antony Blinken said."),
    ("3", "2022-06-02",
     "National security adviser Jake Sullivan said the administration had received assurances from Kyiv "
        "that it would not use the weapons to strike inside Russia.")], "singles=yes")
check("an assurance is the position of who gives it, whoever reports it", assured["rows"]
    and {x["date"] for x in assured["rows"] if x["actor"] == US} <= {"2022-05-30"}
    and any("by somebody else" in n for n in assured["notes"]))
undated = report([(n, "", t) for n, _, t in DOCS])
check("without dates nothing is ordered but what the text dates itself, and why",
    all(x["event"] == "unresolved" or x["date"] == "2024-05" for x in undated["rows"])
    and any("document has no date" in n for n in undated["notes"]))
check("a topic can be asked for", {x["topic"] for x in report(DOCS,
    "topic=combat troops")["rows"]} == {"US combat troops in Ukraine"})
check("twice the same", report(DOCS) == r)

r = report([
    ("1", "2022-09-23", "The White House said: “We will never recognize Russia's annexation of Ukrainian territory.”"),
    ("2", "2024-02-24", "The White House said: “We recognize the urgency of disrupting Russia's trade.”"),
    ("3", "2024-05-24", "The White House said: “We strongly condemn the ongoing fighting in the south.”"),
    ("4", "2024-06-24", "The White House said: “We strongly condemn the ongoing fighting in the south.”"),
], "singles=yes")
check("who recognises the urgency of a thing recognises no state", [x["to_step"] for x in r["rows"]
      if "recognition" in x["topic"]] == ["ruled_out"])
check("who condemns what happened makes no policy", not [x for x in r["rows"] if "fighting" in x["topic"]])
