"""who_said, sources, denials and positions on a short article made for them."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
TEXT = ("“We are weighing whether to send Ukraine more tanks,” a senior US official said on Monday, speaking on condition of anonymity.\n\n"
        "Olaf Scholz, the German chancellor, said Berlin would send Ukraine artillery. “It is the right thing to do,” he added.\n\n"
        "Russia’s defence ministry denied that its troops had crossed the border. "
        "Kyiv declined to confirm the reports.\n\n"
        "Volodymyr Zelenskyy urged allies to send fighter jets.\n")


def check(name, good):
    print(("ok" if good else "not ok") + " reports: " + name)


with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "d.jsonl"), os.path.join(folder, "c.lede")
    with open(source, "w") as f:
        f.write(json.dumps({"id": "d", "date": "2023-01-24", "text": TEXT}) + "\n")
    subprocess.run([LEDE, "add", corpus, source], check=True, capture_output=True)

    def report(name, *parameters):
        run = subprocess.run([LEDE, "report", name, corpus, *parameters, "--as", "json"], capture_output=True,
            text=True)
        return json.loads(run.stdout)

    said = report("who_said", "by=statement")["rows"]
    quoted = {r["words"]: r["speaker"] for r in said if r["form"] == "quoted"}
    check("quotations have their speakers",
        quoted == {"We are weighing whether to send Ukraine more tanks,": "a senior US official",
                                                       "It is the right thing to do,": "Olaf Scholz"})
    check("reported speech too", any(r["form"] == "reported" and r["speaker"] == "Olaf Scholz" for r in said))
    check("a weekday of speaking is resolved", [r["date"] for r in said if r["form"] == "quoted"] == ["2023-01-23",
        "by 2023-01-24"])
    by_speaker = {r["speaker"]: (r["statements"], r["quoted"]) for r in report("who_said")["rows"]}
    check("statements are counted by speaker", by_speaker["Olaf Scholz"] == (2, 1))
    roles = {r["speaker"]: r["role"] for r in said}
    check("roles are those of the document", roles["Olaf Scholz"] == "German chancellor")
    check("a topic narrows to sentences", [r["words"] for r in report("who_said", "by=statement",
        "topic=artillery")["rows"]] == ["Berlin would send Ukraine artillery"])
    check("phrases that grant anonymity are listed", [r["phrase"] for r in report("sources",
        "by=phrase")["rows"]] == ["on condition of anonymity"])
    r = report("sources")
    check("unnamed sources are counted, and where anonymity was granted",
        (r["rows"][0]["unnamed"], r["rows"][0]["granted"]) == (1, 1))
    events = {(x["event"], x["cue"]) for x in report("denials")["rows"]}
    check("declining to confirm is no denial", ("denied", "denied") in events
        and any(e == "declined" for e, _ in events))
    steps = {(x["actor"], x["step"]) for x in report("positions")["rows"]}
    check("positions", {("United States", "weighing"), ("Germany", "allows"), ("Ukraine", "urges")} <= steps)
    check("every row has evidence", all(x["evidence"] for name in ("who_said", "sources", "denials",
        "positions") for x in report(name)["rows"]))
