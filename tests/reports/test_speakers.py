"""who_said: an office alone is whoever held it where the house itself writes, half a name is the whole one beside it,
copies count once, and turns of transcripts are counted as such."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
BRIEFING = """MS. JEAN-PIERRE:  Hello. The President said that the United States would not send troops to Ukraine.

Q    Karine said on Monday that talks would continue for some more weeks. Is that so?

MS. JEAN-PIERRE:  Yes.

It is. Karine Jean-Pierre said so, and President Biden said on Friday that it was true of all the allies, too.

MS. JEAN-PIERRE:  """ + " ".join(f"We met {n} more ministers of the alliance in the {n} weeks of winter." for n in
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))
DOCS = [
    {"id": "house", "date": "2022-03-10", "source": "The White House", "text": BRIEFING},
    {"id": "again", "date": "2022-03-10", "source": "The White House", "text": BRIEFING + "\n\nThank you."},
    {"id": "partly", "date": "2022-03-12", "source": "Daily", "text": 'Accusing NATO of "unending escalation," Dmitry '
     'Peskov said the talks were over. And the move would amount to a "declaration of war," Peskov said.'},
    {"id": "paper", "date": "2022-03-11", "source": "Daily", "text": "In Paris, the President said that the price of "
     "bread would fall before the summer of the coming year."},
    {"id": "deeds", "date": "2024-04-24", "source": "Daily", "text": "Volodymyr Zelenskyy thanked the House and said "
     "the law would keep the front from falling apart. Olaf Scholz thanked the lawmakers in a long speech."},
]


def check(name, good, *seen):
    print(("ok" if good else "not ok") + " speakers: " + name)
    if not good:
        print("#", *[str(s)[:600] for s in seen])


with tempfile.TemporaryDirectory() as folder:
    corpus, source = os.path.join(folder, "c.lede"), os.path.join(folder, "d.jsonl")
    with open(source, "w") as f:
        f.writelines(json.dumps(d) + "\n" for d in DOCS)
    subprocess.run([LEDE, "add", corpus, source], capture_output=True, check=True)

    def report(*parameters):
        words = [LEDE, "report", "who_said", corpus, *parameters, "--as", "json"]
        return json.loads(subprocess.run(words, capture_output=True, check=True).stdout)

    counted = report()
    by = {r["speaker"]: r for r in counted["rows"]}
    check("the President of what the White House writes", by.get("Joe Biden", {}).get("statements") == 2, by)
    check("and of another paper, where nobody tells which", "the President" in by, by)
    check("a given name beside the whole one", "Karine" not in by and
          by.get("Karine Jean-Pierre", {}).get("statements") == 2, by)
    check("turns, however many paragraphs they have", by.get("Karine Jean-Pierre", {}).get("turns") == 3, by)
    check("copies are told once, and it says so", any("told before in the same words" in n for n in counted["notes"]),
          counted["notes"])
    listed = report("by=statement", "speaker=Peskov")
    check("the narrator's words around a quotation are not the speaker's", [r["words"] for r in listed["rows"]] ==
          ["unending escalation,", "the talks were over", 'And the move would amount to a "declaration of war,"'],
          [r["words"] for r in listed["rows"]])
    check("who thanked and said is told, who only thanked is not",
          by.get("Volodymyr Zelenskyy", {}).get("statements") == 1 and "Olaf Scholz" not in by, by)
    listed = report("by=statement")
    check("a list holds no turns, and says how many", any("turns under a label" in n for n in listed["notes"]) and
          all(r["form"] != "turn" for r in listed["rows"]), listed["notes"])
