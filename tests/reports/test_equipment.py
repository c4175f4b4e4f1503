"""equipment on sentences made for it: what a status is read from, and what tells none."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
CASES = [  # text, system, status (None: no fact)
    ("The police look into bomb threats and use dogs.", "bombs", None),
    ("Australia will use its submarine base in the west.", "submarines", None),
    ("The pilot left the armed Huey helicopter when it was hit by enemy fire.", "UH-1", None),
    ("A ferry was intercepted by Belarusian fighter jets on Sunday.", "fighter jets", "in use"),
    ("Russia used ballistic missiles against Kharkiv on Sunday.", "ballistic missiles", "in use"),
    ("Russia would pay a price should it use chemical weapons.", "chemical weapons", None),
    ("Any use of nuclear weapons would be a disaster.", "nuclear weapons", None),
    ("The package includes ammunition for rockets that Ukraine has used well, as well as additional howitzers.",
     "howitzers", "announced"),
    ("I wanted to add one thing that all of you here have asked me about since the morning: we have sent Ukraine more "
     "howitzers.", "howitzers", "delivered"),
    ("John Kirby provided Stingers.", "Stinger", None),
    ("They do not want rockets there.", "rockets", None),
    ("The United States will send ten anti-tank missiles for every Russian tank.", "tanks", None),
    ("The administration announced a policy to limit the use of anti-personnel landmines.", "anti-personnel landmines",
     "restricted"),
    ("The United States and Russia agree that the actual use of nuclear weapons would be devastating.",
     "nuclear weapons", None),
    ("We expect that Russia will continue to launch missiles at the ports of the south.", "missiles", None),
    ("Russia continued to launch missiles at the ports of the south.", "missiles", "in use"),
    ("Ukraine asked its friends to send what it needs to shoot down Russian missiles.", "missiles", None),
    ("Ukrainian crews shot down missiles over Odesa on Sunday.", "missiles", "lost"),
    ("The agreement to provide Australia with nuclear-powered submarines was signed in May.",
     "nuclear-powered submarines", "promised"),
    ("The President said there was no commitment by the United States to provide fighter jets.", "fighter jets", None),
]

with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "docs.jsonl"), os.path.join(folder, "c.lede")
    with open(source, "w") as f:
        for i, (text, _, _) in enumerate(CASES):
            f.write(json.dumps({"id": str(i), "date": "2023-01-25", "text": text}) + "\n")
    subprocess.run([LEDE, "add", corpus, source], capture_output=True)
    run = subprocess.run([LEDE, "report", "equipment", corpus, "by=fact", "top=0", "--as", "json"], capture_output=True,
                         text=True)
rows = json.loads(run.stdout)["rows"]
people = {r["supplier"] for r in rows} & {"John Kirby", "Jake Sullivan"}
print(("not ok" if people else "ok") + " equipment: no person supplies it", *people)
for i, (text, system, status) in enumerate(CASES):
    found = [r["status"] for r in rows if r["document"] == str(i) and r["system"] == system]
    good = found == ([status] if status else [])
    print(("ok" if good else "not ok") + " equipment: " + text[:60])
    if not good:
        print("#", found, "not", status, [(r["system"], r["status"]) for r in rows if r["document"] == str(i)])
