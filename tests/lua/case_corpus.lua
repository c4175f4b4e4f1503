-- A corpus from Lua: opened, filled, asked, closed.
local t = loadfile "tests/lua/check.lua" "corpus"

local docs = {
  '{"id":"S1","date":"2022-03-18","source":"Wire","title":"Aid","section":"world","text":"The United States announced $800 million in military aid for Ukraine on Wednesday. Germany said it would help."}',
  '{"id":"S2","date":"2024-08-24","source":"Post","text":"Antony Blinken announced $125 million worth of supplies on Friday. \\"We will stand with Kyiv,\\" said Blinken."}',
  '{"id":"S3","source":"Wire","text":"A report without any day to it named nobody."}',
}

local function filled()
  local path = os.tmpname()
  local f = io.open(path, "w")
  f:write(table.concat(docs, "\n"), "\n")
  f:close()
  os.rename(path, path .. ".jsonl")
  local c = corpus.open()
  local summary = c:add(path .. ".jsonl")
  os.remove(path .. ".jsonl")
  return c, summary
end

t.test("add counts, and what is there is not added twice", function()
  local c, summary = filled()
  t.equal(summary.added, 3)
  t.equal(#c, 3)
  t.equal(tostring(c), "in memory: 3 documents, 2 sources, 2022-03-18 to 2024-08-24")
  t.equal(c:add("/no/such/file").skips[1].place:match "file$", "file")
end)

t.test("a list cut short for want of memory leaves the corpus in order", function()
  local core, path = require "lede.core", os.tmpname() .. ".jsonl"
  local f = io.open(path, "w")
  for i = 1, 500 do f:write(('{"id":"D%d","source":"Source number %d","text":"One text."}\n'):format(i, i)) end
  f:close()
  local c = corpus.open()
  c:add(path, { with = "none" })
  os.remove(path)
  local fine, got, bytes, refused = false, nil, 0, 0
  while not fine do
    collectgarbage() -- else what is left behind makes room
    fine, got = pcall(core.limited, 1000000, bytes, c.sources, c)
    if not fine then t.holds(got, "memory") refused = refused + 1 end
    bytes = bytes + 4096
  end
  t.equal(refused > 2 and #got, 500)
  t.equal(c:remove(1) and #c:sources(), 499)
end)

t.test("documents: records with lazy text, by id and by name", function()
  local c = filled()
  local d = c:documents()[1]
  t.equal(d.external, "S1")
  t.equal(d.date, "2022-03-18")
  t.equal(d.date_known, "given")
  t.equal(d.fields.section, "world")
  t.equal(c:document("S3").date, nil)
  t.equal(#d.text, d.size)
  t.equal(c:document(2).external, "S2")
  t.equal(select(3, c:document(99)), "ENOTFOUND")
  local n = 0
  for s in d:sentences() do n = n + 1; t.equal(s.document.id, d.id) end
  t.equal(n, 2)
end)

t.test("documents: filters by source and dates", function()
  local c = filled()
  t.equal(#c:documents { source = "Wire" }, 2)
  t.equal(#c:documents { since = 2023 }, 1)
  t.equal(#c:documents { ["until"] = "2022-03" }, 1)
  t.equal(c:documents { id = "S2" }[1].id, 2)
  t.raises('since must be "YYYY"', c.documents, c, { since = "March" })
  t.raises('unknown option "sorce"; did you mean source?', c.documents, c, { sorce = "x" })
end)

t.test("mentions: fields, order, sentence and document", function()
  local c = filled()
  local sums = c:mentions { type = "money" }:list()
  t.equal(#sums, 2)
  t.equal(sums[1].text, "$800 million")
  t.equal(sums[1].amount, 800000000)
  t.equal(math.type(sums[1].amount), "integer")
  t.equal(sums[1].doc, 1)
  t.equal(sums[1].document.external, "S1")
  t.holds(sums[1].sentence.text, "for Ukraine on Wednesday.")
  t.equal(sums[1]:get "amount", sums[1].amount)
  t.equal(#c:mentions { type = "money", amount = 125000000 }, 1)
  t.equal(#c:mentions { type = "money", source = "Wire" }, 1)
  t.equal(#c:mentions { type = "money", doc = c:document(2) }, 1)
  t.raises('unknown option "satus"; did you mean status?', c.mentions, c, { type = "money", satus = "x" })
  local last = 0
  for m in c:documents()[1]:mentions():each() do t.equal(m.doc, 1); t.equal(m.from >= last, true); last = m.from end
end)

t.test("entities and what is ruled about them", function()
  local c = filled()
  local e = require "entity".get(c, "Ukraine")
  t.equal(e.kind, "place")
  t.equal(e:mentions()[1].document.external, "S1")
  local id = c:decide { kind = "merge", target = "Germany", into = "Ukraine", of = "place" }
  t.equal(id, 1)
  t.equal(c:decisions()[1].into, "Ukraine")
  t.equal(c:undo(id), true)
  t.equal(c:decisions()[1].undone, true)
  t.raises("a decision needs a kind", c.decide, c, {})
end)

local function names(c, name)
  local e = require "entity".get(c, name)
  return e and e.name, e and e.documents
end

t.test("an entity renamed, renamed back, split, and merged again", function()
  local c, entity = filled(), require "entity"
  entity.rename(c, "Ukraine", "Ukrayina")
  t.equal(names(c, "ukraine"), "Ukrayina")
  t.equal(c:mentions { type = "money", recipient = "Ukrayina" }[1].text, "$800 million")
  local back = entity.rename(c, "Ukrayina", "Ukraine")
  t.equal(names(c, "Ukrayina"), "Ukraine")
  c:undo(back)
  t.equal(names(c, "ukraine"), "Ukrayina")
  entity.split(c, "Ukraine", "Ukraine (ship)", { document = "S1" })
  t.equal(select(2, names(c, "Ukraine (ship)")), 1)
  t.equal(names(c, "Ukrayina"), nil)
  entity.merge(c, "Ukraine (ship)", "Ukrayina")
  t.equal(select(2, names(c, "Ukrayina")), 1)
  t.equal(select(2, entity.rename(c, "Germany", "Kyiv")), '"Kyiv" is another entity; entity.merge makes them one')
  t.equal(select(3, entity.split(c, "Nobody", "x", { form = "y" })), "ENOTFOUND")
end)

t.test("a name taught to the corpus lasts, and stands against every other reading", function()
  local c, entity = filled(), require "entity"
  t.equal(c:annotate(), 0)
  local id = entity.teach(c, { "Germany" }, "organisation", { name = "Germany (band)" })
  t.equal(c:annotate(), #c)
  t.equal(entity.get(c, "Germany").kind, "organisation")
  t.equal(names(c, "Germany"), "Germany (band)")
  local m = entity.get(c, "Germany"):mentions()[1]
  t.holds(c:why(m.document.external, m.from, m.to)[1].by, "decision " .. id)
  t.equal(c:annotate(), 0)
  c:undo(id)
  t.equal(c:annotate(), #c)
  t.equal(entity.get(c, "Germany").kind, "place")
  t.equal(select(3, entity.teach(c, "X-9", "weapon")), "EQUERY")
end)

local function holding(lines)
  local path = os.tmpname() .. ".jsonl"
  local f = io.open(path, "w")
  f:write(lines, "\n")
  f:close()
  local c = corpus.open()
  c:add(path)
  os.remove(path)
  return c
end

t.test("a surname behind a title is whoever held the office on the day", function()
  local c = holding [[
{"id":"A","date":"2006-05-01","text":"Officials said that President Bush met reporters."}
{"id":"B","date":"1990-05-01","text":"Officials said that President Bush met reporters."}
{"id":"C","date":"2015-05-01","text":"Officials said that President Bush met reporters."}
{"id":"D","text":"Officials said that Secretary Austin met reporters."}
{"id":"E","date":"2022-05-01","text":"Officials said that Secretary Austin met reporters."}]]
  local who = {}
  for m in c:mentions { type = "entity", kind = "person" }:each() do who[#who + 1] = m.canonical end
  t.equal(table.concat(who, ", "), "George W. Bush, George H. W. Bush, Bush, Austin, Lloyd Austin")
end)

t.test("why a name was seen: what the tagger looked at", function()
  local c = holding '{"id":"N","text":"The envoy, Tarvo Mellinen, met reporters in Tallinn."}'
  local features
  for _, row in ipairs(c:why("N", 11, 25)) do
    if row.attribute == "features" then features = row.value end
  end
  t.holds(features, "words before")
  t.equal(c:mentions { type = "entity" }[1].features, nil) -- told to those who ask, not stored
end)

t.test("a decision gives a document its date", function()
  local c = filled()
  c:decide { kind = "date", target = "S3", date = "2023-01-01" }
  t.equal(c:document("S3").date, "2023-01-01")
end)

t.test("selections as tables, with evidence", function()
  local c = filled()
  local x = c:mentions { type = "money" }:table("text", "amount")
  t.equal(x[2].amount, 125000000)
  t.holds(x:to "json", '"text":"$800 million"')
  t.equal(c:mentions { type = "money" }:count_by "year"[1].year, "2022")
  t.equal(c:documents():count_by "source"[1].source, "Wire")
end)

t.test("a passage is the span in its sentence", function()
  local c = filled()
  local p = c:passage(c:mentions { type = "money" }[1])
  t.equal(p.before, "The United States announced ")
  t.equal(p.text, "$800 million")
  t.equal(p.date, "2022-03-18")
end)

t.test("a closed corpus is an error, not a crash", function()
  local c = filled()
  local each = c:mentions { type = "money" }:each()
  local document = c:document(1)
  each()
  c:close()
  c:close()
  t.equal(tostring(c), "a closed corpus")
  t.raises("this corpus is closed", c.totals, c)
  t.raises("closed", each)
  t.raises("closed", function() return document.text end)
end)

t.test("a loop left early leaves nothing that hinders", function()
  local c = filled()
  for _ = 1, 200 do
    for m in c:mentions():each() do if m then break end end
  end
  t.equal(c:decide { kind = "date", target = "S3", date = "2023-13-45" }, nil)
  t.equal(c:decide { kind = "date", target = "S3", date = "2023-01-01" }, 1)
  for d in c:documents():each() do t.equal(#d.text > 0, true) break end
end)

t.test("objects are collected", function()
  local weak = setmetatable({}, { __mode = "v" })
  do
    local c = filled()
    weak[1] = c
    weak[2] = c:document(1)
    for m in c:mentions():each() do weak[3] = m break end
  end
  collectgarbage()
  collectgarbage()
  t.equal(weak[1], nil)
  t.equal(weak[2], nil)
  t.equal(weak[3], nil)
end)

t.test("refusals: no corpus, a foreign file", function()
  local c, why, code = corpus.open "/no/such/corpus.lede"
  t.equal(c, nil)
  t.equal(code, "ENOTFOUND")
  t.equal(type(why), "string")
  t.equal(select(3, corpus.open "/etc/passwd"), "EFORMAT")
  t.raises('unknown access "raed"; did you mean read?', corpus.open, nil, { access = "raed" })
end)

t.test("the file is sound", function()
  local c = filled()
  local faults = c:check()
  if faults then t.equal(#faults, 0) end
end)
