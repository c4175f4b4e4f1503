"""Names in passages of our own: reports of sport, tables, bodies in small letters, people of all countries.

A case is TEXT || EXPECTED ; EXPECTED ...  EXPECTED is KIND: WORDS or KIND CANONICAL: WORDS, a mention of exactly these words (their
first place in the text), or "none: WORDS", no person, organisation or place over them."""
import json, os, subprocess

CASES = """
Football: Leeds were relegated. The coach said the squad had lost every match of the season. Leeds scored 3 goals, Everton scored 4 goals. || organisation: Everton
Nine people were hurt when a bus overturned near Oruro. The road from Oruro to Potosi was closed. || place: Oruro ; place: Potosi
Results of the league: Arsenal 2 Fulham 1. The match was the last of the season; the coach and the squad left the stadium. || organisation: Arsenal ; organisation: Fulham
Folasade Ogunbiyi met Nguyen Thi Lan in Quito. || person: Folasade Ogunbiyi ; person: Nguyen Thi Lan ; place: Quito
Peru's embassy in Rome was closed. || organisation: embassy
The Peruvian navy boarded the trawler. || organisation: Peruvian navy
Chile's coast guard found the crew. || organisation: coast guard
He joined the coast guard when he was young. || none: coast guard
India's Supreme Court met in Mumbai. The Chilean Coast Guard left Arica. || organisation Supreme Court of India: Supreme Court ; organisation: Chilean Coast Guard
Kenya votes in August. In Kenya the Supreme Court has the last word, a Kenyan lawyer said. || organisation Supreme Court of Kenya: Supreme Court
Kenya and the United States signed. In Kenya the Supreme Court was silent, a Kenyan lawyer said. || organisation Supreme Court of the United States: Supreme Court
The mine brought Zambia 40 million US dollars. || none: US ; place: Zambia
Amina Okoro-Haddad sings with Jan Novak-led bands. || person: Amina Okoro-Haddad
The provisional audit council (PAC) met on the island. || organisation: provisional audit council ; organisation: PAC
She wrote on X that she would stay. || organisation: X
The State of Kuwait and the Islamic Republic of Pakistan signed. || place Kuwait: State of Kuwait ; place Pakistan: Islamic Republic of Pakistan
The tanker Ines Calder sank near Beacon Shoal. || none: Ines Calder ; place: Beacon Shoal
"""


def holds(text, found, expected):
    head, _, words = expected.partition(": ")
    start = text.encode().find(words.encode())
    assert start >= 0, f"the text has no '{words}'"
    end = start + len(words.encode())
    kind, _, canonical = head.partition(" ")
    if kind == "none":
        return not any(a["start"] < end and start < a["end"] for a in found
                       if a["kind"] in ("person", "organisation", "place"))
    return any((a["start"], a["end"], a["kind"]) == (start, end, kind) and canonical in ("", a.get("canonical"))
               for a in found)


cases = [line.split(" || ") for line in CASES.strip().split("\n")]
lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, (text, _) in enumerate(cases))
run = subprocess.run([os.environ["LEDE"], "annotate"], input=lines.encode(), capture_output=True)
assert run.returncode == 0, run.stderr
bad = 0
for (text, expected), line in zip(cases, run.stdout.splitlines()):
    found = [a for a in json.loads(line)["annotations"] if a["type"] == "entity"]
    wrong = [e for e in expected.split(" ; ") if not holds(text, found, e)]
    bad += len(wrong)
    if wrong:
        shown = [f"{a['kind']} {a.get('canonical')}: {text.encode()[a['start']:a['end']].decode()}" for a in found]
        print(f"# {text!r}\n#   wanted {wrong}\n#   found {shown}")
print(("ok " if not bad else "not ok ") + f"names: {len(cases)} passages of our own")
