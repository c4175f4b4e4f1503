"""contradictions and denials on short articles made for them: both sides, and no denial where somebody is silent."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
DOCS = [
    ("1", "2024-03-04", "Ukraine’s air force said that Russian jets had crossed the border near Sumy on Sunday. "
                        "Russia’s defense ministry denied that its jets had crossed the border. "
                        "Poland declined to confirm the incident. The Senate rejected a bill on aid."),
    ("2", "2024-03-05", "Russian officials claimed, without evidence, that mercenaries had fired on the village."),
    ("3", "2024-05-29", "“There is no decision on strikes inside Russia with U.S. weapons: we still weigh them,” "
                        "National Security Council spokesman John Kirby said Wednesday."),
    ("4", "2024-08-24", "The United States cited the easing on May 20 of restrictions on firing U.S. weapons "
                        "across the border into Russia."),
    ("5", "2024-06-01", "The mayor said the flood had destroyed some 400 houses in the old town by the river."),
    ("6", "2024-06-01", "The governor said the flood had destroyed 900 houses in the old town by the river."),
    ("8", "2024-07-01", "The senator said that insurers may deny coverage to people with old illnesses. "
                        "The White House said the law protects people with such illnesses from insurers who deny them coverage. "
                        "The leaders welcomed the resolution of six trade disputes between the two countries, officials said."),
    ("9", "2024-07-02", "The permit for the Danube line of the Tisza company allows a pipe of 24 inches across the border, the ministry said."),
    ("10", "2024-07-02", "The permit for the Rhine line of the Moselle company allows a pipe of 36 inches across the border, the ministry said."),
    ("11", "2024-08-01", "The judge denied the company’s motion on Monday. The minister denied on Tuesday that the bridge had "
                         "been hit. The ministry denied any part in the raid."),
    ("7", "2024-06-01", "Up to 950 houses in the old town by the river had been destroyed by the flood, he said."),
]


def check(name, good, *why):
    for line in () if good else why:
        print("#", line)
    print(("ok" if good else "not ok") + " contradictions: " + name)


with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "docs.jsonl"), os.path.join(folder, "c.lede")
    with open(source, "w") as f:
        for name, date, text in DOCS:
            f.write(json.dumps({"id": name, "date": date, "text": text}) + "\n")
    subprocess.run([LEDE, "add", corpus, source], capture_output=True)

    def report(name, *options):
        run = subprocess.run([LEDE, "report", name, corpus, "--as", "json", *options], capture_output=True, text=True)
        return json.loads(run.stdout or "{\"rows\": []}")["rows"]

    rows, denials = report("contradictions"), report("denials")
    shown = [str({k: v for k, v in r.items() if k != "evidence"}) for r in rows + denials]
    denial = [r for r in rows if r["kind"] == "denial"]
    check("a denial and the claim it denies", [("Russia" in r["first"], r["second"]) for r in denial]
          and "Russia" in denial[0]["first"] and "crossed" in denial[0]["against"], *shown)
    check("both passages are its evidence", denial and all(len(r["evidence"]) == 2 for r in denial))
    check("who is silent or rejects a bill denies nothing", len(denial) == 1 and any(
        r["event"] == "declined" and r["speaker"] == "Poland" for r in denials), *shown)
    check("claims without evidence", any(r["kind"] == "unsupported" and "Russian" in r["first"] for r in rows), *shown)
    check("a step told for a day when others still weighed it", any(
        r["kind"] == "steps" and "strikes inside Russia" in r["about"] and len(r["evidence"]) == 2 for r in rows),
          *shown)
    figures = {(r["says"], r["against"]) for r in rows if r["kind"] == "figures"}
    check("figures that differ, and none that may agree", figures and all("400 houses" in f for f in figures), *shown)
    check("to refuse somebody coverage, or a dispute that is settled, denies nothing", not any(
        r["date"] == "2024-07-01" for r in rows), *shown)
    check("figures on two things in one formula are no contradiction", not any(
        r["date"] == "2024-07-02" for r in rows), *shown)
    events = [r["event"] for r in denials if r["date"] == "2024-08-01"]
    check("a motion is refused, what is alleged is denied", events == ["refused", "denied", "denied"], events)
    check("by kind and topic", {r["kind"] for r in report("contradictions", "kind=figures")} == {"figures"}
          and report("contradictions", "topic=no such thing") == [])
    check("twice the same", rows == report("contradictions"))
