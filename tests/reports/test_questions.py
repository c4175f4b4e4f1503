"""Forty analyst questions over five articles: what is run, what it must answer, and the evidence the answer must rest on.

The questions, the passages that answer them and the articles are in $SHARED/gold/seeds. A question is answered when every
row that is asked for is there, no row is that a trap would make, and each passage that the question names lies in the
sentences which the rows of the answer keep as their evidence."""
import json, os, re, shlex, subprocess, sys, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
SEEDS = os.path.join(os.environ.get("SHARED", "../shared"), "gold", "seeds")


class Question:
    """number, what is run and expected; traps: what must not be there."""

    def __init__(self, number, title, *expected, never=()):
        self.number, self.title, self.expected, self.never = number, title, expected, never


def row(run, corpus="dated", **columns):
    """A row of a report ("NAME key=value ...") or of the table that a piece of Lua gives ("= CODE"). Of each column: a
    number or truth is equal, None is empty, a text is a pattern found in it, without case."""
    return run, corpus, columns


def totals(run, **columns):
    return run, "totals", columns


def told(run, note):
    """A sentence under the table."""
    return run, "notes", note


TIMES = '= c:mentions { type = "time" }:table("text", "timex_type", "value")'
NUMBERS = '= c:mentions { type = "quantity" }:table("text", "value", "bound", "unit")'

QUESTIONS = [
    Question(1, "sums announced, by whom and when",
             row("aid_totals", amount=800e6, status="announced", donor="United States", date="^by 2022-03-18"),
             row("aid_totals", amount=125e6, status="announced", date="^2024-08-23"),
             row("aid_totals", corpus="undated", amount=125e6, date=None),
             told("aid_totals undated", "document has no date"),
             never=[row("aid_totals", amount=500e6, status="announced")]),
    Question(2, "total of announced aid, once each",
             totals("aid_totals", status="announced", amount=925e6, packages=2),
             row("aid_totals", amount=800e6), row("aid_totals", amount=125e6),
             never=[totals("aid_totals", amount=1425e6)]),
    Question(3, "what is only proposed, by whom",
             row("aid_totals status=proposed", amount=500e6, recipient="Ukraine", programme="Resistance Fund"),
             row("who_said by=statement speaker='Senate Republicans'", cue="proposed",
                 words="which would authorize U.S. assistance to both"),
             never=[row("aid_totals status=all", amount=500e6, status="appropriated|authority|announced")]),
    Question(4, "money asked for without a figure",
             row('who_said by=statement topic="additional funds"', speaker="letter|Danilov", cue="asked"),
             row("timeline topic=Danilov", date="2022-03-06", what="letter"),
             never=[row("aid_totals status=requested", status="requested")]),
    Question(5, "how often weapons packages were sent",
        row(TIMES, text="every two weeks", timex_type="SET", value="P2W")),
    Question(6, "what was in the package of 23 August 2024",
             *[row("equipment by=fact top=0 since=2024-08", system=s, status="announced", date="2024-08-23",
                 announcer="Blinken", supplier="United States")
               for s in ("howitzer.*ammunition", "artillery ammunition", "ambulances", "medical equipment", "TOW",
                   "drones|unmanned aerial systems")],
             never=[row("equipment by=fact top=0 since=2024-08", system="^howitzers?$", status="announced")]),
    Question(7, "equipment considered in January 2022, and from where",
             *[row("equipment by=fact top=0 until=2022-02", system=s, status="considered", supplier="NATO")
               for s in ("^ammunition", "mortars", "Javelin", "anti-aircraft")],
             never=[row("equipment by=fact top=0 until=2022-02", system="Javelin", status="announced|delivered")]),
    Question(8, "system under consideration on 26 May 2022",
             row("equipment by=fact top=0 since=2022-05 until=2022-06", system="HIMARS", status="considered"),
             row("equipment by=fact top=0 since=2022-05 until=2022-06", system="M777", status="promised|delivered")),
    Question(9, "who supplies the Harpoons, who announced it",
             row("equipment by=fact top=0 system=Harpoon", system="Harpoon", supplier="^Denmark$", announcer="Pentagon",
                 recipient="Ukraine"),
             never=[row("equipment by=fact top=0 system=Harpoon", supplier="United States|Pentagon")]),
    Question(10, "how the status of HIMARS moves",
             row("equipment by=fact top=0 system=HIMARS", status="considered", date="2022-05-26"),
             row("equipment by=fact top=0 system=HIMARS", status="delivered", date="2024-05-30"),
             never=[row("equipment by=fact top=0 system=HIMARS", date="2022-06"),
                 row("equipment by=fact top=0 system=HIMARS", status="announced")]),
    Question(11, "weapons added over the war",
             *[row("equipment by=fact top=0 since=2024-05 until=2024-06", system=s, status="delivered",
                 supplier="United States")
               for s in ("Stinger", "HIMARS", "missile defense systems", "^drones", "helicopters", "M1 Abrams",
                   "fighter jets")],
             never=[row("equipment by=fact top=0 since=2024-05 until=2024-06", status="announced",
                 system="Stinger|Abrams|helicopters")]),
    Question(12, "what is in use in Kursk, on whose word",
             *[row("equipment by=fact top=0 since=2024-08", system=s, status="in use",
                 said_by="analysts and soldiers") for s in ("Stryker", "Humvee", "MRAP")],
             row("equipment by=fact top=0 since=2024-08", system="GBU-39", status="in use .claimed", said_by="Ole")),
    Question(13, "status of ATACMS",
             row("equipment by=fact top=0 system=ATACMS", status="delivered", date="2024-SP",
                 condition="not be used to strike inside Russia"),
             row("equipment by=fact top=0 system=ATACMS", status="restricted", date="2024-08")),
    Question(14, "the US position on strikes inside Russia",
             row("positions topic=strikes", actor="United States", step="ruled_out|opposes", words="ban on the use",
                 document="S4"),
             row("positions topic=strikes", actor="United States", step="weighing", document="S4"),
             row("positions topic=strikes", actor="United States", step="conditional", scope="across the border",
                 words="easing", date="2024-05"),
             row("positions topic=strikes", actor="United States", step="weighing", words="still examining",
                 document="S2"),
             row("positions actor=United", document="S3", date="2022-05-26", words="geographic restrictions")),
    Question(15, "what Blinken said on 29 May 2024",
             row("policy_shifts topic=strikes", speaker="Blinken", date="2024-05-29", to_step="weighing"),
             row("policy_shifts topic=strikes", speaker="Blinken", to_step="weighing", date="2024-05-(29|30)"),
             row("positions topic=strikes", speaker="Blinken", step="weighing", words="adapt and adjust"),
             never=[row("policy_shifts topic=strikes", speaker="Blinken", to_step="allows|done")]),
    Question(16, "whether Kirby announced a change",
             row("policy_shifts topic=strikes", speaker="Kirby", event="reaffirmed", to_step="opposes|ruled_out",
                 date="2024-05"),
             row("positions topic=strikes", speaker="Kirby", words="possibility that it could change"),
             row("positions topic=strikes", speaker="Kirby", words="no change to our policy", change="reaffirmed"),
             never=[row("policy_shifts topic=strikes since=2024-05-29 until=2024-06", speaker="Kirby",
                 to_step="allows|conditional|done")]),
    Question(17, "no change of May and of August are not one baseline",
             row("policy_shifts topic=strikes", speaker="Kirby", event="reaffirmed", from_step="opposes|ruled_out",
                 date="2024-05"),
             row("policy_shifts topic=strikes", speaker="Kirby", event="reaffirmed", from_step="conditional",
                 date="2024-08-23"),
             never=[row("policy_shifts topic=strikes since=2024-08", speaker="Kirby", event="reaffirmed",
                 to_step="opposes|ruled_out")]),
    Question(18, "the line on US troops",
             row("policy_shifts topic='combat troops'", actor="United States", event="stated", to_step="ruled_out",
                 date="2022-01"),
             row("policy_shifts topic='combat troops'", actor="United States", event="reaffirmed", to_step="ruled_out",
                 date="2024-05"),
             never=[row("policy_shifts topic='combat troops'", actor="United States",
                 event="reversed|raised|conflict")]),
    Question(19, "who urges or signals lifting the limits",
             row("positions", actor="Stoltenberg|NATO", step="urges"),
             row("positions", actor="United Kingdom", step="allows", speaker="Cameron", date="2024-05"),
             row("positions", actor="France", speaker="Macron", date="2024-05-28"),
             row("positions", speaker="Lipavsky", date="2024-05-30"),
             row("positions", actor="Canada", step="allows"), row("positions", actor="Finland", step="allows"),
             row("positions", actor="Netherlands", speaker="Ollongren", date="2024-05-28"),
             row("positions", speaker="Borrell", step="urges"), row("positions", speaker="Zelenskyy", step="urges")),
    Question(20, "what Macron allows",
             row("positions actor=France", step="conditional", speaker="Macron", date="2024-05-28",
                 words="but not other targets"),
             row("who_said by=statement speaker=Macron", words="not being escalatory"),
             never=[row("positions actor=France since=2024-05-28", step="^allows", speaker="Macron")]),
    Question(21, "Russia on Western arms",
             row("positions actor=Russia", step="opposes", speaker="Lavrov", date="2022-05-26"),
             row("positions actor=Russia", step="opposes", speaker="Putin", date="2024-05-28"),
             never=[row("positions actor=Russia", step="allows|conditional", speaker="Putin")]),
    Question(22, "whether the US decided to help in Kursk",
             row("positions topic=Kursk", actor="United States", step="weighing", words="still debating"),
             row("positions topic=Kursk", actor="United States", step="not_now|weighing",
                 words="no decisions have been made"),
             never=[row("positions topic=Kursk", actor="United States", step="done|^allows")]),
    Question(23, "how far support for a resistance got",
             row("positions topic=resist", document="S0", actor="United States", step="weighing"),
             row("who_said by=statement speaker=officials topic=presented", words="not yet been formally presented"),
             row("positions topic=resist", actor="Ukraine", step="urges"),
             row("= c:find [[\"new threshold\"]]:table()"),
             never=[row("positions topic=resist", actor="United States", step="done|allows", document="S1")]),
    Question(24, "the plan dropped in December 2021, and on whose report",
             row("who_said by=statement speaker=Politico", speaker="Politico", words="scrapped a plan"),
             row("timeline topic=scrapped", date="2021-12", what="scrapped a plan"),
             row("= c:find [[\"fear was\"]]:table()")),
    Question(25, "French trainers: announced, then withdrawn",
             row("policy_shifts topic=trainers", event="withdrawn", speaker="Syrsky", from_step="done|allows"),
             row("denials", event="did not deny", speaker="French officials"),
             row("positions topic=trainers", actor="France", speaker="Macron", date="2024-02")),
    Question(26, "who is quoted by name, with what role",
             *[row("who_said by=statement top=0", document=d, speaker=s, role=r) for d, s, r in (
                 ("S0", "Jen Psaki", "White House press secretary"),
                 ("S1", "Maria Mezentseva", "Ukrainian member of Parliament"),
                 ("S1", "Oleksiy Danilov", "security"), ("S1", "Ezra Cohen", "^former top Pentagon official"),
                 ("S2", "Sabrina Singh", "deputy spokes"), ("S2", "Christopher Maier", "assistant defense secretary"),
                 ("S2", "John Kirby", "spokesman"),
                 ("S2", "Mykola Ole", "Air Force Commander"), ("S2", "Josep Borrell", "head|foreign policy"),
                 ("S3", "Avril Haines", "director of national intelligence"),
                 ("S3", "Lavrov", "Foreign Minister"), ("S3", "Jason Crow", "Representative"),
                 ("S3", "Douglas Lute", "^former US ambassador to NATO"),
                 ("S4", "Blinken", "secretary of state"), ("S4", "Jan Lipavsky", "Czech Foreign Minister"),
                 ("S4", "Jens Stoltenberg", "NATO Secretary General"),
                 ("S4", "Emmanuel Macron", "President"), ("S4", "Kajsa Ollongren", "Dutch Defense Minister"),
                 ("S4", "David Cameron", "British Foreign Secretary"),
                 ("S4", "Vladimir Putin", "President"), ("S4", "John Kirby", "spokesman"))]),
    Question(27, "one hand tied behind its back",
             row('who_said by=statement topic=\'"one hand tied"\'', speaker="Kajsa Ollongren",
                 role="Dutch Defense Minister", date="2024-05-28")),
    Question(28, "quite pleased with the way it is going",
             row('who_said by=statement topic=\'"quite pleased"\'', speaker="Christopher Maier", relays="Cavoli",
                 date="2024-08-23")),
    Question(29, "they are going to do what they are going to do",
             row('who_said by=statement topic="\'going to do\'" since=2024-08', speaker="a U.S. official",
                 form="quoted"),
             row('who_said by=statement topic=advice since=2024-08', speaker="a U.S. official")),
    Question(30, "Jason Crow on escalation, and who he is",
             row("who_said by=statement speaker=Crow", words="less concerned with the issue of escalation",
                 form="quoted"),
             row("entity name='Jason Crow'", aspect="role", value="Representative")),
    Question(31, "anonymity granted in so many words",
             totals("sources", granted=4), row("sources", document="S2", granted=1),
             row("sources", document="S3", granted=2),
             row("sources", document="S4", granted=1), row("sources", document="S0", granted=0),
             *[row("sources by=phrase", document=d) for d in ("S2", "S3", "S4")]),
    Question(32, "sentences that rest on unnamed sources",
             *[row("sources", document=d, unnamed=lambda n, a=a, b=b: a - 1 <= n <= b + 1)
               for d, a, b in (("S0", 25, 28), ("S1", 2, 3), ("S2", 14, 17), ("S3", 10, 12), ("S4", 4, 4))],
             row("sources by=sentence top=0", descriptor="reliable source")),
    Question(33, "what Axios could not confirm",
             row("denials", speaker="Axios", event="could not confirm", what="received by their agencies")),
    Question(34, "a dated timeline",
             *[row("timeline top=0", date=d, what=w) for d, w in (
                 ("^2021$", "codified"), ("^2021-12$", "plan"), ("^2022-01-01", "effect"), ("^2022-01-14", "accused"),
                 ("^2022-01-17", "Belarus"),
                 ("^2022-01-18", "Psaki"), ("^2022-01-21", "Geneva|meeting"), ("^2022-03-06", "letter"),
                 ("^2022-05-26", "Lavrov|remarks"), ("^2024-02$", "Macron"),
                 ("^2024-SP", "ATAMCS|began providing"), ("^2024-05-28", "Putin"), ("^2024-05-28", "Macron"),
                 ("^2024-05-28", "Ollongren"), ("^2024-05-29", "Blinken"),
                 ("^2024-05-30", "Lipavsky"), ("^2024-08", "incursion"), ("^2024-08-22", "Singh"),
                 ("^2024-08-22", "Oleschuk"), ("^2024-08-23", "announced"),
                 ("^2024-08-23", "Kirby"), ("^2024-08-23", "Maier"))],
             row("timeline top=0", date="2022-01-21", when="planned"),
             never=[row("timeline top=0", what="Bipartisan|setbacks nudge"),
                 row("timeline", corpus="undated", date="2024-08-2|2022-01-1|2022-01-2")]),
    Question(35, "which documents carry a date of their own",
             row("coverage by=document", corpus="undated", document="S1", date="2022-03-18", known="dateline"),
             row("coverage by=document", corpus="undated", document="S3", date=None, known="May 26.*no year"),
             *[row("coverage by=document", corpus="undated", document=d, date=None, known="unknown") for d in ("S0",
                 "S2", "S4")]),
    Question(36, "which statements of timing conflict",
             row("policy_shifts topic=strikes event=conflict", actor="United States", from_step="weighing",
                 to_step="conditional"),
             row("positions topic=strikes", words="easing", date="2024-05"),
             row("who_said by=statement speaker=officials topic=decision since=2024-05",
                 words="White House hasn’t made a decision")),
    Question(37, "which places matter, and what happens there",
             *[row("entity name=%s" % n, aspect="sentence", value=v) for n, v in (
                 ("Armavir", "strike"), ("Pokrovsk", "closing in"), ("Belgorod", "fuel depot"),
                 ("'Sumy Oblast'", "buffer zone"), ("Kharkiv", "fighting"), ("Geneva", "meeting"))]),
    Question(38, "figures that are no money, with unit and claimant",
             row(NUMBERS, text="500 square miles", value=500, bound="about"),
             row(NUMBERS, value=40, bound="up_to", unit="servicem"),
             row(NUMBERS, value=30000, unit="troop"), row(NUMBERS, text="dozen Sukhov-34", bound="range"),
             row(NUMBERS, text="special operations troops"),
             never=[row(NUMBERS, text="GBU-39")]),
    Question(39, "denials and counter-claims",
             row("denials", event="^denied", speaker="foreign ministry|Foreign Affairs|^Russia", document="S0"),
             row("denials", event="^denied", speaker="CIA spokesman"),
             row("denials", event="^denied", speaker="United States", document="S2"),
             row("denials", event="^declined", speaker="Ukraine", document="S3"),
             row("who_said by=statement topic=mercenaries", speaker="Russian officials", cue="claimed"),
             never=[row("denials", event="^denied", speaker="Ukraine")]),
    Question(40, "boilerplate, and spellings of one thing",
             row("coverage by=boilerplate", document="S1", words="facebook"),
             row("coverage by=boilerplate", document="S2", words="^Subscribe"),
             row("coverage by=boilerplate", document="S2", words="A map of Ukraine"),
             row("coverage by=boilerplate", document="S2", words="^Sign Up"),
             row("coverage by=boilerplate", document="S3", words="Join now"),
             row("coverage by=boilerplate", document="S3", words="Leave a Reply"),
             row("coverage by=boilerplate", document="S3", words="%d bloggers"),
             row("coverage by=boilerplate", document="S0", words="Bipartisan"),
             row("coverage by=boilerplate", document="S4", words="Ukraine setbacks nudge"),
             row("entity name=ATACMS", aspect="alias", value="ATAMCS"),
             row("entity name=Zelenskyy", aspect="alias", value="Zelenskiy"),
             row("entity name=Zelenskyy", aspect="alias", value="Zelensky$"),
             row("entity name='Sergey Lavrov'", aspect="alias", value="Sergei"),
             row("entity name=Su-34", aspect="alias", value="Sukhov-34"),
             row("= c:find [[\"planes from hunting\"]]:table()")),
]


# ---- the articles, and where the passages stand ----------------------------------------------------------------------

def make(folder, dated):
    path = os.path.join(folder, "dated" if dated else "undated")
    with open(path + ".jsonl", "w") as f:
        for m in json.load(open(os.path.join(SEEDS, "docs.json"))):
            with open(os.path.join(SEEDS, "docs", m["doc"] + ".txt"), encoding="utf-8") as text:
                d = {"id": m["doc"], "text": text.read(), "title": m["title"]}
            f.write(json.dumps(dict(d, date=m["date"]) if dated else d) + "\n")
    subprocess.run([LEDE, "add", path + ".lede", path + ".jsonl"], check=True, capture_output=True)
    return path + ".lede"


def passages():
    """Number of a question: its passages, as (document, words)."""
    found, number = {}, None
    for line in open(os.path.join(SEEDS, "QUESTIONS.md"), encoding="utf-8"):
        head, span = re.match(r"## (\d+)\.", line), re.match(r'- (S\d): "(.*)"$', line.rstrip())
        if head:
            number = int(head[1])
        elif span:
            found.setdefault(number, []).append((span[1], span[2]))
    return found


SCRIPT = """
for d in c:documents():each() do
  local list = {}
  for s in d:sentences() do list[#list + 1] = s.from .. " " .. s.to end
  io.write(d.id, "\\t", d.name, "\\t", #d.text, "\\t", table.concat(list, " "), "\\n", d.text)
end"""


def texts(corpus):
    """Number of a document: its name, bytes, and sentences as ranges."""
    out, at, data = {}, 0, subprocess.run([LEDE, corpus, "-e", SCRIPT], check=True, capture_output=True).stdout
    while at < len(data):
        end = data.index(b"\n", at)
        number, name, size, ranges = data[at:end].decode().split("\t")
        n = [int(x) for x in ranges.split()]
        out[int(number)] = (name, data[end + 1:end + 1 + int(size)], list(zip(n[::2], n[1::2])))
        at = end + 1 + int(size)
    return out


def place(text, words):
    pattern = rb"\s+".join(re.escape(w.encode()) for w in words.split())
    m = re.search(pattern, text)
    return m and m.span()


# ---- running and comparing -------------------------------------------------------------------------------------------

class Runs:
    def __init__(self, corpora):
        self.corpora, self.known = corpora, {}

    def __call__(self, run, corpus):
        if (run, corpus) not in self.known:
            path = self.corpora[corpus]
            command = [LEDE, path, "-e", "local t = %s io.write(t:to 'json')" % run[2:]] if run.startswith("= ") else \
                [LEDE, "report", *(lambda w: [w[0], path, *w[1:]])(shlex.split(run)), "--as", "json"]
            done = subprocess.run(command, capture_output=True, text=True)
            try:
                self.known[run, corpus] = json.loads(done.stdout)
            except ValueError:
                self.known[run, corpus] = {"rows": [], "totals": [], "notes": [], "wrong": done.stderr.strip()}
        return self.known[run, corpus]


def fits(value, wanted):
    if callable(wanted):
        return value is not None and wanted(value)
    if isinstance(wanted, str):
        return isinstance(value, str) and re.search(wanted, value, re.I) is not None
    return value == wanted


def matching(runs, expected):
    """What there is of an expected row, totals or note."""
    run, where, wanted = expected
    if where == "notes":
        name, corpus = run.split() if " " in run else (run, "dated")
        return [n for n in runs(name, corpus)["notes"] if re.search(wanted, n)]
    got = runs(run, "dated" if where == "totals" else where)
    records = got["totals"] if where == "totals" else got["rows"]
    return [r for r in records if all(fits(r.get(name), value) for name, value in wanted.items())]


def answered(question, runs, documents, wanted):
    """What is wrong with the answer to a question, as sentences."""
    wrong, covered = [], []
    for expected in question.expected:
        rows = matching(runs, expected)
        if not rows:
            why = runs.known.get((expected[0], expected[1]), {}).get("wrong")
            wrong.append("not found: %s %s%s" % (expected[0], expected[2], ": " + why if why else ""))
        for r in rows if expected[1] in ("dated", "undated") else []:
            for e in r.get("evidence", []):
                name, _, sentences = documents[e["doc"]]
                covered += [(name, a, b) for a, b in sentences if a < max(e["to"], e["from"] + 1) and e["from"] < b]
                covered.append((name, e["from"], e["to"]))
    for trap in question.never:
        for r in matching(runs, trap):
            wrong.append("trap: %s %s" % (trap[0], {k: v for k, v in r.items() if k != "evidence"}))
    by_name = {name: text for name, text, _ in documents.values()}
    for name, words in wanted:
        at = place(by_name[name], words)
        if not at:
            wrong.append("the passage is not in %s: %s" % (name, words))
        elif not any(n == name and a < at[1] and at[0] < b for n, a, b in covered):
            wrong.append("no evidence at %s: %s" % (name, words))
    return wrong


def main():
    if not os.path.exists(os.path.join(SEEDS, "QUESTIONS.md")):
        print("skip questions: the articles are not here (SHARED)")
        return
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs({"dated": make(folder, True), "undated": make(folder, False)})
        documents, wanted = texts(runs.corpora["dated"]), passages()
        for q in QUESTIONS:
            wrong = answered(q, runs, documents, wanted.get(q.number, []))
            name = "questions: %d %s" % (q.number, q.title)
            print(("not ok " if wrong else "ok ") + name)
            for sentence in wrong:
                print("#  ", sentence)


main()
