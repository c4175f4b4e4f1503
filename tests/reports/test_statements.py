"""statements, sourcing, denials and positions on a short article made for them."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
TEXT = ("“We are weighing whether to send Ukraine more tanks,” a senior US official said on Monday, speaking on condition of anonymity.\n\n"
        "Olaf Scholz, the German chancellor, said Berlin would send Ukraine artillery. “It is the right thing to do,” he added.\n\n"
        "Russia’s defence ministry denied that its troops had crossed the border. Kyiv declined to confirm the reports.\n\n"
        "Volodymyr Zelenskyy urged allies to send fighter jets.\n")


def check(name, good):
    print(("ok" if good else "not ok") + " reports: " + name)


with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "d.jsonl"), os.path.join(folder, "c.lede")
    with open(source, "w") as f:
        f.write(json.dumps({"id": "d", "date": "2023-01-24", "text": TEXT}) + "\n")
    subprocess.run([LEDE, "add", corpus, source], check=True, capture_output=True)

    def report(name):
        run = subprocess.run([LEDE, "report", name, corpus, "--as", "json"], capture_output=True, text=True)
        return json.loads(run.stdout)

    said = report("statements")["rows"]
    quoted = {r["words"]: r["speaker"] for r in said if r["form"] == "quoted"}
    check("quotations have their speakers", quoted == {"We are weighing whether to send Ukraine more tanks,": "a senior US official",
                                                       "It is the right thing to do,": "Olaf Scholz"})
    check("reported speech too", any(r["form"] == "reported" and r["speaker"] == "Olaf Scholz" for r in said))
    r = report("sourcing")
    check("unnamed sources are counted, and where anonymity was granted", (r["rows"][0]["unnamed"], r["rows"][0]["granted"]) == (1, 1))
    events = {(x["event"], x["cue"]) for x in report("denials")["rows"]}
    check("declining to confirm is no denial", ("denied", "denied") in events and any(e == "declined" for e, _ in events))
    steps = {(x["actor"], x["step"]) for x in report("positions")["rows"]}
    check("positions", {("United States", "weighing"), ("Germany", "allows"), ("Ukraine", "urges")} <= steps)
    check("every row has evidence", all(x["evidence"] for name in ("statements", "denials", "positions") for x in report(name)["rows"]))
