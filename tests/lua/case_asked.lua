-- What is asked for and is not there: refused, or told with what was probably meant.
local t = loadfile "tests/lua/check.lua" "asked"

local c = corpus.open()
c:add "tests/corpora/sample"

local function notes(asked) return table.concat((asked.notes or asked:table().notes), "\n") end

t.test("decisions of no kind, on what is not there, or without what they need are refused", function()
  t.raises('unknown kind "merg"; did you mean merge?', c.decide, c, { kind = "merg", target = "Kyiv" })
  t.raises('unknown option "ino"; did you mean into?', c.decide, c, { kind = "merge", target = "Kyiv", ino = "x" })
  t.raises('"merge" needs into', c.decide, c, { kind = "merge", target = "Kyiv" })
  for _, d in ipairs {
    { "did you mean Zelensky?", kind = "merge", target = "Zelenksy", into = "Ukraine" },
    { "did you mean Ukraine?", kind = "merge", target = "Kyiv", into = "Ukrain" },
    { "did you mean 09-rockets-no?", kind = "date", target = "09-rockets", date = "2022" },
    { "did you mean 09-rockets-no?", kind = "split", target = "Kyiv", into = "K", document = "09-rockets" },
    { "did you mean F-16 and other fighter jets", kind = "topic", target = "F-16s", into = "jets" },
    { "no sum", kind = "package_split", target = "09-rockets-no:3" },
  } do
    local words = table.remove(d, 1)
    local id, why, code = c:decide(d)
    t.equal(id, nil)
    t.equal(code, "ENOTFOUND")
    t.holds(why, words)
  end
  t.equal(#c:decisions(), 0)
  t.equal(c:decide { kind = "mine.tag", target = "anything", note = "a script's own" }, 1)
end)

t.test("a decision on a mention needs one in that place, and a value that it can have", function()
  local m = c:mentions { type = "money" }[1]
  for _, d in ipairs {
    { "has no mention of type money from 0 to 2", from = 0, to = 2, key = "status", value = "announced" },
    { "did you mean announced?", from = m.from, to = m.to, key = "status", value = "anounced" },
    { '"tomorrow" is no date', from = m.from, to = m.to, key = "date", value = "tomorrow" },
    { "amount is a number", from = m.from, to = m.to, key = "amount", value = "lots" },
  } do
    local words = table.remove(d, 1)
    d.kind, d.target, d.type = "set", m.document.id, "money"
    local id, why = c:decide(d)
    t.equal(id, nil)
    t.holds(why, words)
  end
end)

t.test("an alias in a decision stands for its entity, whose kind need not be given", function()
  local id = c:decide { kind = "merge", target = "Zelensky", into = "Biden" }
  t.equal(c:decisions()[id].target, "Volodymyr Zelenskyy")
  t.equal(c:decisions()[id].of, "person")
  c:undo(id)
end)

t.test("a type, a kind and a period that cannot be are errors", function()
  t.raises('unknown type "mony"; did you mean money?', c.mentions, c, { type = "mony" })
  t.raises('unknown kind "persn"; did you mean person?', c.entities, c, { kind = "persn" })
  t.raises("since 2023 is later than until 2022", c.documents, c, { since = 2023, ["until"] = 2022 })
  t.raises('not "2022-13"', c.documents, c, { since = "2022-13" })
  t.raises("since 2023 is later than until 2022-05", c.report, c, "timeline", { since = 2023, ["until"] = "2022-05" })
  t.equal(#c:documents { since = "2022-05", ["until"] = "2022" } > 0, true)
end)

t.test("a value that the corpus does not have is told below the empty table", function()
  t.holds(notes(c:mentions { type = "money", status = "anounced" }), 'no status "anounced"; did you mean announced?')
  t.holds(notes(c:documents { source = "Sample Wier" }), 'no source "Sample Wier"; did you mean Sample Wire?')
  t.holds(notes(c:entities { name = "Zelenksy" }), "did you mean Zelensky?")
  t.equal(notes(c:mentions { type = "money", donor = "Germany", status = "requested" }), "") -- both are there
  for report, asked in pairs {
    aid_totals = { { "United States", donor = "Untied States" }, { "HIMARS", item = "HIMRAS" } },
    who_said = { { "Antony Blinken", speaker = "Blinkne" }, { "Sample Wire", source = "Wire" } },
    policy_shifts = { { "F-16 and other fighter jets", topic = "F-61" }, { "Germany", actor = "Germny" } },
    sources = { { "official", role = "oficial" } },
    equipment = { { "HIMARS", system = "HIMRAS" } },
    timeline = { { "Ukraine", entity = "Ukrane" } },
  } do
    for _, p in ipairs(asked) do
      local words = table.remove(p, 1)
      t.holds(notes(c:report(report, p)), ("did you mean %s"):format(words))
    end
  end
  t.equal(notes(c:report("aid_totals", { donor = "germany" })):find "did you mean", nil)
end)

t.test("a role in two spellings of case is one", function()
  local path = os.tmpname() .. ".jsonl"
  local f = io.open(path, "w")
  f:write([[{"id":"A","date":"2022-05-01","text":"Secretary of State Antony Blinken said the talks went well."}
{"id":"B","date":"2022-05-02","text":"Antony Blinken, the secretary of state, said the talks went on."}
{"id":"C","date":"2022-05-03","text":"Secretary of State Antony Blinken said the talks had ended."}]])
  f:close()
  local own = corpus.open()
  own:add(path)
  os.remove(path)
  local r = own:report("who_said", { by = "role" })
  t.equal(#r, 1)
  t.equal(r[1].role, "Secretary of State")
  t.equal(r[1].statements, 3)
  t.equal(#entity.get(own, "Antony Blinken").roles, 1)
end)

t.test("no run of words is often enough: the note says how to see the others", function()
  t.holds(notes(c:ngrams { n = 10, least = 50 }), "least = 1 (--least 1)")
end)

t.test("one is told in the singular", function()
  local counted = require "lede.counted"
  t.equal(counted("%d more {row is|rows are} left out.", 1), "1 more row is left out.")
  t.equal(counted("%s: %d more {row is|rows are} left out.", "x", 2), "x: 2 more rows are left out.")
end)
