"""Measures of aid that the public knows: what became of a sum by the day of the text, and measures of one's own."""
import json
import os
import subprocess
import tempfile

LEDE = os.environ["LEDE"]
OWN = """return { measures = {
  { name = "Ruritanian harvest loan", donor = "Ruritania", currency = "EUR", source = "Ruritanian gazette 12/2031",
    sums = { { 23.7e9, 24e9 }, { 6.4e9, to = "Moldova" } },
    stages = { { "proposed", "2031-03-01" }, { "appropriated", "2031-05-01" } }, bill = true } } }"""
# What a user may get wrong, and the words that tell it.
SLIPS = [("name = 5,", "needs a name"), ("donor = 5,", "donor must be a string"),
         ("currency = {},", "needs a currency"),
         ("sums = { { 0 / 0 } },", "below a billion"), ("sums = { { 5e6 } },", "below a billion"),
         ("sums = { { '5e9' } },", "lists of numbers"), ("sums = { { 5e9, to = 5 } },", "lists of numbers"),
         ("sums = { setmetatable({}, { __len = function() return 1e9 end }) },", "no sums"),
         ("stages = { { 'proposed', 20310301 } },", "status and a day"),
         ("stages = { { 'lost', '2031-03-01' } },", "lost"),
         ("names = 'harvest',", "names are strings"), ("givers = { 5 },", "givers are strings")]
WRONG = """return { measures = { { name = "Late loan", currency = "EUR", source = "gazette", sums = { { 5e9 } },
  stages = { { "proposed", "2031-13-01" } } } } }"""


def annotate(date, text, home):
    line = json.dumps({"id": "1", "date": date, "text": text})
    env = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "HOME": home}
    run = subprocess.run([LEDE, "annotate"], input=line + "\n", capture_output=True, text=True, env=env)
    if run.returncode:
        return run.stderr
    return {a["amount"]: a for a in json.loads(run.stdout)["annotations"] if a["type"] == "money"}


def says(what, got, amount, **facts):
    told = got.get(float(amount), {}) if isinstance(got, dict) else {"error": got}
    bad = {k: told.get(k) for k, v in facts.items() if told.get(k) != v}
    print("ok" if not bad else "not ok", f"measures: {what}" + (f": {bad}" if bad else ""))


with tempfile.TemporaryDirectory() as home:
    supplemental = "lexicon/measures.lua:National Security Supplemental 2024"
    text = "Many in Kyiv ask what the $61 billion will change. The money comes late, and $95 billion is a lot."
    got = annotate("2024-03-15", text, home)
    says("a bill that one chamber has passed", got, 61e9, status="proposed", donor="United States", recipient="Ukraine",
         by=supplemental)
    got = annotate("2024-07-01", text, home)
    says("the same bill when it is law", got, 61e9, status="appropriated", donor="United States", by=supplemental)
    says("and all of it", got, 95e9, status="appropriated", donor="United States")
    got = annotate("2023-05-01", text, home)
    says("nothing before it was thought of", got, 61e9, donor=None)
    got = annotate("2024-07-01", "Germany gave Ukraine $61 billion in aid, Berlin said.", home)
    says("not what somebody else gives", got, 61e9, donor="Germany")
    got = annotate("2024-07-01", "The firm sold 14 ships for $8 billion in June.", home)
    says("not a common sum that stands alone", got, 8e9, status="other")
    got = annotate("2024-05-20", "Biden had asked lawmakers for $61 billion in aid for Ukraine in October.", home)
    says("what the text tells of the sum stands", got, 61e9, status="requested")
    got = annotate("2024-09-01", "Ukraine would need $486 billion to get over it, said the bank.", home)
    says("an estimate of damage is no aid", got, 486e9, status="other")

    os.makedirs(home + "/lede/lexicon")
    with open(home + "/lede/lexicon/loans.lua", "w", encoding="utf-8") as f:
        f.write(OWN)
    text = "Farmers wait for the 23.7 billion euros, of which Moldova hopes to see 6.4 billion euros in aid."
    got = annotate("2031-06-01", text, home)
    says("a measure of one's own", got, 23.7e9, status="appropriated", donor="Ruritania",
         by="lexicon/loans.lua:Ruritanian harvest loan")
    with open(home + "/lede/lexicon/loans.lua", "w", encoding="utf-8") as f:
        f.write(WRONG)
    got = annotate("2031-06-01", text, home)
    fine = isinstance(got, str) and "Late loan" in got and "2031-13-01" in got and "loans.lua" in got
    print("ok" if fine else "not ok", "measures: a day that is none is refused with its place")

    for slip, words in SLIPS:
        whole = {"name": "name = 'Loan',", "currency": "currency = 'EUR',", "sums": "sums = { { 5e9 } },",
                 "stages": "stages = { { 'proposed', '2031-03-01' } },", slip.split()[0]: slip}
        with open(home + "/lede/lexicon/loans.lua", "w", encoding="utf-8") as f:
            f.write("return { measures = { { source = 'gazette', " + " ".join(whole.values()) + " } } }")
        got = annotate("2031-06-01", text, home)
        fine = isinstance(got, str) and words in got and "loans.lua" in got
        print("ok" if fine else "not ok", f"measures: {slip} is refused" + ("" if fine else f": {got}"))
    os.remove(home + "/lede/lexicon/loans.lua")

    # What a text tells of a measure is found once, however often it tells its sums: sum by sum it would take minutes.
    got = annotate("2024-03-15", "The bill would give $61 billion and $95 billion. " * 20000, home)
    says("a text of nothing but sums", got, 61e9, donor="United States")
