"""Topics by a person's decision: renamed, merged, split, made by a query; kept through annotation and reopening."""
import json, os, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
DOCS = [
    ("1", "2023-01-25", "Germany will send Leopard tanks to Ukraine, Chancellor Olaf Scholz said."),
    ("2", "2023-01-26", "The United States will send 31 Abrams tanks to Ukraine, President Joe Biden said."),
    ("3", "2023-02-02", "Germany ruled out sending Leopard tanks to Ukraine before spring, Olaf Scholz said."),
    ("4", "2023-03-01", "The European Union will provide Ukraine with a loan as military aid, officials said."),
]
SCRIPT = """
local c = corpus.open(arg[1])
local function names()
  local list = {}
  for row in c:topics():each() do list[#list + 1] = ("%s=%d %s"):format(row.topic, row.statements, row.named_by) end
  return table.concat(list, "; ")
end
local before = names()
local merge = c:decide { kind = "topic", target = "Leopard tanks for Ukraine", into = "battle tanks" }
c:decide { kind = "topic", target = "Abrams tanks for Ukraine", into = "battle tanks" }
c:decide { kind = "topic", target = "battle tanks", query = '"Abrams"', into = "US tanks" }
c:decide { kind = "topic", query = '"loan"', into = "loans" }
print(before); print(names())
c:annotate { all = true }
print(names())
c:close(); c = corpus.open(arg[1])
print(names())
print(#c:report("policy_shifts", { topic = "battle tanks" }), #c:report("positions", { topic = "loans" }))
c:undo(merge)
print(names())
c:decide { kind = "topic", query = "[word=", into = "x" }
print(pcall(names))
"""


def check(name, good, *why):
    for line in () if good else why:
        print("#", line)
    print(("ok" if good else "not ok") + " topics: " + name)


with tempfile.TemporaryDirectory() as folder:
    source, corpus, script = (os.path.join(folder, n) for n in ("docs.jsonl", "c.lede", "t.lua"))
    with open(source, "w") as f:
        for name, date, text in DOCS:
            f.write(json.dumps({"id": name, "date": date, "text": text}) + "\n")
    with open(script, "w") as f:
        f.write(SCRIPT)
    subprocess.run([LEDE, "add", corpus, source], capture_output=True)
    run = subprocess.run([LEDE, script, corpus], capture_output=True, text=True)
    lines = run.stdout.splitlines() + [""] * 8
    why = lines + run.stderr.splitlines()
    before, ruled, again, reopened, rows, undone, bad = lines[:7]
    check("found ones are listed", "Leopard tanks for Ukraine=2 the lexicon" in before and "Abrams tanks" in before,
      *why)
    check("merged, split and made by a query", all(n in ruled for n in ("battle tanks=2 you", "US tanks=1 you",
      "loans=1 you")), *why)
    check("kept through a new annotation", again == ruled and ruled, *why)
    check("kept when the corpus is opened again", reopened == ruled and ruled, *why)
    check("used by the reports", rows.split() == ["2", "1"], *why)
    check("taken back", "Leopard tanks for Ukraine=2 the lexicon" in undone and "US tanks=1 you" in undone, *why)
    check("a query that cannot be read is told with its decision", bad.startswith("false") and "decision 5" in bad
      and "undo(5)" in run.stdout, *why)
