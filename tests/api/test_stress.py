#!/usr/bin/python3
"""Texts that no newspaper prints, annotated whole: the program ends, says so, and its spans fit the text."""
import json, os, random, subprocess, sys

SIZE = 60_000  # bytes of each text
random.seed(7)


def fill(make):
    out, n = [], 0
    while n < SIZE:
        out.append(make())
        n += len(out[-1])
    return "".join(out)


def choice(*words):
    return lambda: random.choice(words)


PROSE = ("President Biden said on Friday that the United States would send $800 million in weapons to Ukraine. "
         "\"We will not stop,\" Mr. Kirby told reporters; he declined to say when. ")
TEXTS = {
    "nothing": "",
    "blanks": " \n\t" * (SIZE // 3),
    "one line": fill(lambda: PROSE),
    "one sentence": fill(lambda: PROSE.replace(".", ",").replace(";", ",")),
    "only capitals": fill(lambda: PROSE.upper()),
    "only capitalised names": fill(choice("Kirby ", "Austin ", "Ukraine ", "White House ", "United States ",
    "General ")),
    "only numbers": fill(lambda: "%d " % random.randint(0, 99999)),
    "one number": "7" * SIZE,
    "one word": "a" * SIZE,
    "only sums": fill(lambda: "$%d million " % random.randint(1, 999)),
    "only currency signs": "$" * SIZE,
    "only quotation marks": '"' * SIZE,
    "quotations never closed": fill(lambda: "“I said “no,” he said. "),
    "only parentheses": "(" * SIZE,
    "only full stops": "." * SIZE,
    "only hyphens": "a-" * (SIZE // 2),
    "only times": fill(choice("May 3, ", "Friday ", "last week ", "2022 ", "the same day ")),
    "one link": "http://a.b/" + "c/" * (SIZE // 2),
    "only saying": fill(lambda: "he said that they would provide weapons to Ukraine and "),
    "only short forms": fill(lambda: "World Health Organization (WHO) "),
    "only adverts": fill(lambda: "Subscribe to our newsletter\n\nOfficials said they would send weapons.\n\n"),
    "accents on one letter": "e" + "\u0301" * (SIZE // 2),
    "other languages": fill(choice("Der Kanzler sagte am Freitag ", "Русские войска вошли в город. ", "中国政府表示反对。",
        "قال الرئيس ")),
}


def annotate(texts):
    lines = "".join(json.dumps({"id": name, "date": "2022-05-01", "text": text}) + "\n" for name, text in texts.items())
    run = subprocess.run([os.environ["LEDE"], "annotate", "--with", "sentences"], input=lines.encode(),
        capture_output=True)
    return run.returncode, [json.loads(line) for line in run.stdout.splitlines()]


def fault_of(answer, size):
    """What is wrong with the answer for a text of so many bytes, or None."""
    last = 0
    for start, end in answer["sentences"]:
        if not last <= start < end <= size:
            return "sentence %d-%d" % (start, end)
        last = end
    for a in answer["annotations"]:
        if not 0 <= a["start"] < a["end"] <= size:
            return str(a)
    return None


def check(name, ok, why=""):
    print("ok %s" % name if ok else "not ok %s: %s" % (name, why))
    return ok


status, answers = annotate(TEXTS)
good = check("stress: every text is answered", status == 0 and [a["id"] for a in answers] == list(TEXTS),
    "exit status %d" % status)
for a in answers:
    fault = fault_of(a, len(TEXTS[a["id"]].encode()))
    good = check("stress: " + a["id"], fault is None, fault) and good
by = {a["id"]: a["annotations"] for a in answers}
for name in ("blanks", "one word", "only quotation marks", "only parentheses", "only full stops", "one link"):
    good = check("stress: nothing is found in " + name, by.get(name) == [], str(by.get(name))[:200]) and good
sums = [a for a in by.get("only sums", []) if a["type"] == "money"]
good = check("stress: every sum is read", len(sums) == TEXTS["only sums"].count("$"), "%d sums" % len(sums)) and good
said = [a for a in by.get("one line", []) if a["type"] == "money"]
good = check("stress: a line without end is read to its end", len(said) == TEXTS["one line"].count("$"),
    "%d sums" % len(said)) and good
sys.exit(0 if good else 1)
