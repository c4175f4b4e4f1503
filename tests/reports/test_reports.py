"""The reports on the sample corpus, each by what a careful reader of tests/corpora finds there, and by what it must not say."""
import json, os, subprocess, tempfile, xml.dom.minidom

LEDE = os.environ.get("LEDE", "build/lede")
SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "corpora", "sample")


def check(what, ok, *seen):
    print(("ok " if ok else "not ok ") + "reports: " + what)
    if not ok:
        print("#", *seen)


def run(*words):
    return subprocess.run([LEDE, "report", *words], capture_output=True, text=True)


with tempfile.TemporaryDirectory() as folder:
    corpus = os.path.join(folder, "sample.lede")
    subprocess.run([LEDE, "add", corpus, SAMPLE], check=True, capture_output=True)
    known = {}

    def report(name, *parameters):
        if (name, parameters) not in known:
            known[name, parameters] = json.loads(run(name, corpus, *parameters, "--as", "json").stdout)
        return known[name, parameters]

    def rows(name, *parameters, **wanted):
        return [r for r in report(name, *parameters)["rows"] if all(v in str(r.get(k)
            or "") for k, v in wanted.items())]

    # who_said
    check("who_said: a speaker's role is that of the document",
        rows("who_said", "speaker=Scholz", speaker="Olaf Scholz", roles="Chancellor"))
    check("who_said: listed with the day it was said", rows("who_said", "by=statement", "speaker=Biden", "topic=F-16",
        date="2023-01-3"))
    check("who_said: by=month counts months", [r["month"] for r in rows("who_said",
        "by=month")] == sorted(r["month"] for r in rows("who_said", "by=month")))

    # sources
    phrases = rows("sources", "by=phrase")
    total = report("sources")["totals"][0]
    check("sources: phrases and sentences are counted apart", total["granted"] == len(phrases) < total["unnamed"],
        total)
    check("sources: by outlet", rows("sources", "by=source", source="Sample Wire"))

    # timeline
    check("timeline: a weekday is a day", rows("timeline", "top=0", date="2022-05-21", what="signed a bill"))
    check("timeline: what is to come is planned", rows("timeline", "top=0", when="planned", what="more next week"),
        rows("timeline", "when=planned"))
    check("timeline: since and until bound the events",
        all("2023" <= r["date"] < "2024" for r in rows("timeline", "top=0", "since=2023", "until=2023")))
    check("timeline: an undated article puts no weekday on the line",
        not rows("timeline", "top=0", document="28-undated"))
    check("timeline: and this is told", any("document has no date" in n for n in report("timeline", "top=0")["notes"]))
    check("timeline: no day of the year 2000 is made up", not rows("timeline", "top=0", date="2000-"))
    check("timeline: what has gone on since a day is no event of that day",
        not rows("timeline", "top=0", date="2022-02-24", what="since February")
        and any("gone on since" in n for n in report("timeline", "top=0")["notes"]))

    # equipment
    fact = ("equipment", "by=fact", "top=0")
    check("equipment: supplier, recipient, announcer", rows(*fact, system="HIMARS", supplier="United States",
        recipient="Ukraine", date="2022-06-01"))
    check("equipment: a refusal is no delivery", rows(*fact, system="F-16", status="refused", document="21-f16-no"),
        rows(*fact, system="F-16"))
    check("equipment: leaning towards giving is considering",
        rows(*fact, system="HIMARS", status="considered", document="09-rockets-no"))
    check("equipment: rounds are no guns", rows(*fact, system="artillery rounds")
        and not rows(*fact, system="howitzers", document="27-"))
    check("equipment: what tells no status is counted", any("no status" in n for n in report(*fact)["notes"]))

    # entity
    aliases = {r["value"] for r in rows("entity", "name=Zelensky", aspect="alias")}
    check("entity: spellings of one man", {"Volodymyr Zelenskyy", "Volodymyr Zelensky",
        "Volodymyr Zelenskiy"} <= aliases, aliases)
    check("entity: his role", rows("entity", "name=Zelensky", aspect="role", value="resident"))
    check("entity: who is not there is not made up", report("entity",
        "name=Gandalf")["notes"] == ['Nothing is named "Gandalf" here.'])

    # network
    check("network: who stands together more than by chance", rows("network", a="Jens Stoltenberg", b="NATO"))
    check("network: one sentence is too few", all(r["together"] >= 2 for r in rows("network")))
    graph = run("network", corpus, "--as", "graphml").stdout
    check("network: GraphML is well formed",
        len(xml.dom.minidom.parseString(graph).getElementsByTagName("edge")) == len(rows("network")))
    check("network: DOT", run("network", corpus, "--as", "dot").stdout.count(" -- ") == len(rows("network")))
    check("network: a format that another report has not", run("coverage", corpus, "--as", "dot").returncode == 2)

    # keywords
    check("keywords: a period against the rest", rows("keywords", "since=2022-05-20", "until=2022-06-30",
        "significance=3", word="rocket"),
          [r["word"] for r in rows("keywords", "since=2022-05-20", "until=2022-06-30", "significance=3")])
    check("keywords: where no part is named, the later half against the earlier",
          rows("keywords", "significance=3") and report("keywords")["notes"][0].startswith("No part was named") and
          'date>=' in report("keywords")["notes"][1], report("keywords")["notes"])

    # coverage
    check("coverage: sources and undated documents", {r["source"]: r["undated"] for r in rows("coverage")} ==
          {"Sample Wire": 0, "Sample Gazette": 0, "no source": 2}, rows("coverage"))
    check("coverage: gaps", rows("coverage", source="Sample Gazette", longest_gap="2022-06 to 2023-04"))
    check("coverage: how a date is known", rows("coverage", "by=document", document="28-undated", known="unknown"))

    for name, *parameters in (("who_said",), ("who_said", "by=statement"), ("sources",), ("sources", "by=sentence"),
        ("timeline",), ("equipment",), fact,
                              ("entity", "name=Biden"), ("entity",), ("network",),
                              ("keywords", "since=2023", "significance=3"), ("coverage",),
                              ("coverage", "by=document"), ("coverage", "by=boilerplate")):
        got = report(name, *parameters)["rows"]
        check(" ".join((name, *parameters)) + ": every row has evidence",
              got and all(r["evidence"] or (name == "sources" and not r["unnamed"] and not r["granted"]) for r in got),
              [r for r in got if not r["evidence"]][:2])
