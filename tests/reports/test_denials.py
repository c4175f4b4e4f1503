"""denials on sentences made for it: who denied, who refused, and what is neither."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
CASES = [  # text, events
    ("Moscow denied on Monday that its forces had shelled the hospital in Kherson.", ["denied"]),
    ("The White House rejected Poland’s plan for a peacekeeping force.", ["refused"]),
    ("The Kremlin did not rule out talks with the new government in Kyiv.", ["did not refuse"]),
    ("The minister has been pushing back against Russian aggression in the south.", []),
    ("Is the Kremlin denying that its forces shelled the hospital in Kherson?", []),
    ("The governor should not deny the farmers their water in this dry summer.", []),
]

with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "docs.jsonl"), os.path.join(folder, "c.lede")
    with open(source, "w") as f:
        for i, (text, _) in enumerate(CASES):
            f.write(json.dumps({"id": str(i), "date": "2023-01-25", "text": text}) + "\n")
    subprocess.run([LEDE, "add", corpus, source], capture_output=True)
    run = subprocess.run([LEDE, "report", "denials", corpus, "--as", "json"], capture_output=True, text=True)
rows = json.loads(run.stdout)["rows"]
for i, (text, events) in enumerate(CASES):
    found = [r["event"] for r in rows if r["document"] == str(i)]
    print(("ok" if found == events else "not ok") + " denials: " + text[:60])
    if found != events:
        print("#", found, "not", events)
