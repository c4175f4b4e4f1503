"""timeline on sentences made for it: which of them tell what happened on a day, and which only name one."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
CASES = [  # text, day of the document, the day that it is on the line for (None: it is not)
    ("A decision that most people find good today.", "2022-06-24", None),
    ("Russian missiles hit a station in Kramatorsk today.", "2022-04-08", "2022-04-08"),
    ("Today the ministers signed the treaty.", "2022-04-08", "2022-04-08"),
    ("Happy Thanksgiving to all of you out there!", "2022-11-24", None),
    ("They lit the National Christmas Tree in the park.", "2022-11-30", None),
    ("Russian missiles hit Kherson on Christmas Day.", "2022-12-28", "2022-12-25"),
    ("We will support them. [Tweet](https://example.org/1), 3/1/22]", "2022-03-03", None),
    ("Help is on its way to the towns. \\[Rafael Bernal, 3/1/22\\]", "2022-03-03", None),
    ("Would there be any meeting in Geneva today?", "2022-03-16", None),
    ("The President has talked about the attack of January 6th many times.", "2022-06-02", "2021-01-06"),
    ("The January 6 committee heard Mr. Kushner as a witness.", "2022-01-19", "2021-01-06"),
    ("Nobody in Israel forgets the attacks of Hamas on October 7th.", "2024-09-21", "2023-10-07"),
    ("Russia held its fire in Bakhmut for some hours on January 6th.", "2023-01-08", "2023-01-06"),
    ("Thank you very much, and hey, April. Go ahead with your question.", "2022-06-25", None),
    ("A storm from December 21 to December 25, 2022 closed the roads of the county.", "2023-03-03", "2022-12-21"),
]

LIST = "The leaders of Poland, Slovakia, and Slovenia went to Kyiv on March 15."

with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "docs.jsonl"), os.path.join(folder, "c.lede")
    with open(source, "w") as f:
        for i, (text, day, _) in enumerate(CASES):
            f.write(json.dumps({"id": str(i), "date": day, "text": text}) + "\n")
        f.write(json.dumps({"id": "list", "date": "2022-03-16", "text": LIST}) + "\n")
    subprocess.run([LEDE, "add", corpus, source], capture_output=True)
    run = subprocess.run([LEDE, "report", "timeline", corpus, "top=0", "--as", "json"], capture_output=True, text=True)
rows = json.loads(run.stdout)["rows"]
whole = [r["what"] for r in rows if r["document"] == "list"]
print(("ok" if whole == [LIST] else "not ok") + " timeline: a list of names is no clause of its own",
      "" if whole == [LIST] else whole)
for i, (text, _, day) in enumerate(CASES):
    found = {r["date"] for r in rows if r["document"] == str(i)}
    good = found == ({day} if day else set())
    print(("ok" if good else "not ok") + " timeline: " + text[:60])
    if not good:
        print("#", found, "not", day)
