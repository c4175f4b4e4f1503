"""Every rule's example is matched by that rule, and its counter is not."""
import json, os, subprocess, sys

LEDE = os.environ.get("LEDE", "build/lede")
DUMP = r'''
local function quote(s) return '"' .. s:gsub('[%c"\\]', function(c) return ("\\u%04x"):format(c:byte()) end) .. '"' end
for path in io.popen("find scripts/rules scripts/lexicon -name '*.lua' | LC_ALL=C sort"):lines() do
  for _, r in ipairs(dofile(path).rules or {}) do
    local by = path:gsub("^scripts/", "") .. ":" .. (r.name or "?")
    for _, field in ipairs { "example", "counter" } do
      local all = type(r[field]) == "table" and r[field] or { r[field] }
      for _, text in ipairs(all) do print(("[%s,%s,%s,%s]"):format(quote(by), quote(field), r.type and "true" or "false", quote(text))) end
    end
    if not r.example then print(("[%s,%s,false,%s]"):format(quote(by), quote "missing", quote "")) end
  end
end
'''

dump = subprocess.run(["lua5.4", "-e", DUMP], capture_output=True, text=True)
if dump.returncode:
    print("# " + dump.stderr.strip())
    print("not ok rules: the files can be read")
    sys.exit(0)
cases = [json.loads(line) for line in dump.stdout.splitlines()]
if not cases:
    print("not ok rules: there are none")
    sys.exit(0)
texts = "".join(json.dumps({"id": str(i), "date": "2022-06-01", "text": text}) + "\n" for i, (_, _, _,
    text) in enumerate(cases))
run = subprocess.run([LEDE, "annotate", "--with", "rules"], input=texts, capture_output=True, text=True)
if run.returncode:
    print("# " + run.stderr.strip())
fired, made = {}, {}
for line in run.stdout.splitlines():
    doc = json.loads(line)
    fired[int(doc["id"])] = {by for by, _, _ in doc["rules"]}
    made[int(doc["id"])] = {m["by"] for m in doc["annotations"]}
bad = []
for i, (by, field, makes, text) in enumerate(cases):
    found = by in fired.get(i, ())
    if field == "counter" and makes:  # a pass may drop what a rule proposes
        found = by in made.get(i, ())
    if field == "missing":
        bad.append(f"{by} has no example")
    elif found != (field == "example"):
        bad.append(f"{by}: {'does not match its example' if field == 'example' else 'matches its counter'}: {text}")
for line in bad:
    print("# " + line)
print(f"{'not ok' if bad or run.returncode else 'ok'} rules: examples and counters ({len(cases)} sentences)")
