-- Hits from Lua: refined, combined, saved, counted by time; the help page's own examples.
local t = loadfile "tests/lua/check.lua" "query"
local core = require "lede.core"

local docs = {
  '{"id":"A","date":"2022-01-10","source":"Wire","title":"Aid for Kyiv","section":"world","text":"Military aid was sent. The aid came late. Nobody spoke of rain."}',
  '{"id":"B","date":"2022-02-10","source":"Post","title":"Rain","section":"home","text":"Rain fell on military trucks with aid. \\"We need aid,\\" said Antony Blinken."}',
  '{"id":"C","date":"2023-03","source":"Wire","title":"Late aid","section":"world","text":"No aid came, and Antony Blinken spoke of aid again. Aid is aid."}',
}

local function filled(path)
  local c = corpus.open(path, { access = "create" })
  local name = os.tmpname()
  local f = io.open(name, "w")
  f:write(table.concat(docs, "\n"), "\n")
  f:close()
  os.rename(name, name .. ".jsonl")
  c:add(name .. ".jsonl")
  os.remove(name .. ".jsonl")
  return c
end

t.test("any words are a query", function()
  local c = filled()
  for _, text in ipairs { "", '"', '"aid', "((", "-aid", "!?", "a::b", "~5", "*", "aid ~", "OR", "[sic]", "'", "<>",
    "aid)" } do
    local h, why = c:find(text)
    if not h then error(text .. ": " .. why) end
  end
  t.holds(c:count("-aid").note, "only words to leave out")
  t.holds(c:count('"military aid').note, "has no partner")
  t.equal(#c:find '"military aid', 1)
  t.equal(#c:find "title:late aid", 4)
  t.equal(#c:find "section:WORLD aid year:2022", 2)
  t.equal(#c:find 'aid :: date>="2023" | source="Post"', 6)
end)

t.test("what is wrong has its place and a suggestion", function()
  local c = filled()
  local h, why, code, place = c:find 'aid :: sauce="x"'
  t.equal(h, nil)
  t.equal(code, "EQUERY")
  t.equal(place, 8)
  t.holds(why, 'no field "sauce"; did you mean source?\n  aid :: sauce="x"\n         ^')
  t.holds(select(2, c:find "<preson/>"), "did you mean person?")
  t.holds(select(2, c:count '<money statsu="x"/>'), "did you mean status?")
  t.holds(select(2, c:explain '[lema="x"]'), "did you mean lemma?")
  t.holds(select(2, c:find 'aid :: date="May"'), "a date is expected")
  t.holds(select(2, c:find '"aid" came <money/>'), "words stand between quotation marks")
end)

t.test("hits within hits", function()
  local c = filled()
  local military = c:find "military"
  t.equal(#military, 2)
  t.equal(#military:find "aid", 2)
  t.equal(#military:find("aid", { within = "doc" }), 4)
  t.equal(#military:find("aid", { within = "match" }), 0)
  t.equal(military:find("aid", { within = "doc" }):count().of_documents, 2)
  t.raises('unknown unit "x"', military.find, military, "aid", { within = "x" })
  t.equal(military:find "[lower=", nil)
end)

t.test("sets of hits outlive what they are made of", function()
  local c = filled()
  local either = c:find "military" + c:find "rain"
  local both = c:find "aid" & c:find '"military aid"'
  local without = c:find "aid" - c:find '"military aid"'
  collectgarbage()
  collectgarbage()
  t.equal(#either, 4)
  t.equal(#both, 1)
  t.equal(#without, 7)
  t.equal(#(either | both), 5)
  t.equal(#(either * c:find "rain"), 2)
  t.holds(either:kwic():text(), "[Rain] fell on military trucks")
  t.equal(without:at(1).sentence.text, "The aid came late.")
end)

t.test("texts and hits read between each other", function()
  local c = filled()
  local first, hits = c:document "A", c:find "rain"
  local before = first.text
  hits:kwic():text()
  t.equal(c:document("A").text, before)
  t.equal(hits:at(2).text, "Rain")
  t.equal(first.text, before)
  t.equal(#c:find '<entity name="Antony Blinken"/>', 2)
  t.equal(c:document("A").text, before)
end)

t.test("saved hits stay what they were", function()
  local path = os.tmpname()
  os.remove(path)
  local c = filled(path)
  c:find "aid":save "all aid"
  local either = c:find "military" + c:find "rain"
  either:save "army or rain"
  c:close()
  c = corpus.open(path)
  local list = c:saved()
  t.equal(#list, 2)
  t.equal(list[1].name, "all aid")
  t.equal(list[1].corpus, "is the same")
  t.equal(list[2].query, "(military) | (rain)")
  local h = c:saved "all aid"
  t.equal(#h, 8)
  t.equal(h:at(1).text, "aid")
  t.equal(h:count().per_million, c:count("aid").per_million)
  t.equal(#h:find("came"), 2)
  -- One more document, and a decision: the hits are the same, and the list tells that the corpus is not.
  local name = os.tmpname() .. ".jsonl"
  local f = io.open(name, "w")
  f:write '{"id":"D","text":"More aid, more aid."}\n'
  f:close()
  c:add(name)
  os.remove(name)
  t.equal(#c:saved "all aid", 8)
  t.equal(#h, 8)
  t.equal(h:at(8).text, "aid")
  t.equal(c:saved()[1].corpus, "has changed since")
  t.equal(#(c:find "aid" - h), 2)
  t.holds(select(2, c:saved "al aid"), "did you mean all aid?")
  t.equal(c:forget "all aid", true)
  t.equal(select(3, c:forget "all aid"), "ENOTFOUND")
  t.equal(#c:saved(), 1)
  c:close()
  os.remove(path)
end)

t.test("by time, with what is left out", function()
  local c = filled()
  local trend = c:find "aid":trend "month"
  t.equal(#trend, 4)
  t.equal(trend[1].month, "2022-01")
  t.equal(trend[1].hits, 2)
  t.equal(trend[3].month, "2022-03 to 2023-02")
  t.equal(trend[3].hits, 0)
  t.equal(trend[4].hits, 4)
  t.equal(#c:find "aid":trend("month", { every = true }), 15)
  t.holds(table.concat(c:find "aid":trend "day".notes, " "), "4 hits are left out")
  t.raises("there is no period \"eon\"; there are day", function() c:find "aid":trend "eon" end)
end)

t.test("counts by entities and periods keep the hits they rest on", function()
  local c = filled()
  local by = c:find "aid":count_by "person"
  t.equal(by[1].person, "(none)")
  t.equal(by[2].person, "Antony Blinken")
  t.equal(by[2].hits, 3)
  t.equal(by[2].documents, 2)
  t.equal(#by[2].evidence, 3)
  t.equal(c:passage(by[2].evidence[1]).text, "aid")
  t.equal(c:find "Blinken":count_by "name"[1].name, "Antony Blinken")
  t.equal(c:find "aid":count_by "match.word"[1]["match.word"], "aid")
  t.equal(#c:find "aid":count_by "match.word", 2) -- and "Aid"
  t.equal(#c:find "aid":count_by "match.shape", 2)
  t.equal(c:find "[lemma=\"come\"]":count_by "match.lemma, left"[1].left, "aid")
  t.raises("there are lower, word, lemma, shape and kind", function() c:find "aid":count_by "match.stem" end)
  t.equal(c:find "aid":count_by "quarter"[1].quarter, "2022-Q1")
  t.equal(c:find "aid":count_by "week"[1].week, "2022-W02")
  local sorted = c:find "aid":sort "-date"
  local years = sorted:count_by "year"
  t.equal(c:passage(years[1].evidence[1]).date:sub(1, 4), "2022")
  t.holds(years:to "json", '"text":"aid"')
  t.equal(years:to "csv":find "evidence", nil)
  t.equal(#c:find "aid":trend "year"[2].evidence, 4)
  local all = c:find "[]":count_by "source"
  t.equal(#all[1].evidence, 10)
  t.holds(all.notes[1], "the first 10 hits")
  t.equal(#c:ngrams { n = 2 }[1].evidence, 2)
  t.equal(#c:keyness('source="Wire"', { least = 1 })[1].evidence > 0, true)
  t.raises('there is no key "persn"; did you mean person?', function() c:find "aid":count_by "persn" end)
  t.raises("only one of the keys", function() c:find "aid":count_by "person, place" end)
end)

t.test("collocates in a window or a span", function()
  local c = filled()
  local function words(options)
    local list = {}
    for row in c:find "rain":collocates(options):each() do list[row.word] = row.together end
    return list
  end
  local near = words { window = 2, least = 1 }
  t.equal(near.fell, 1)
  t.equal(near.military, nil)
  t.equal(words { span = "s", least = 1 }.aid, 1)
  t.equal(words { span = "doc", least = 1 }.aid, 4) -- two in A, two in B
  t.equal(words { left = 0, right = 1, least = 1 }.spoke, nil)
  t.raises('unknown span "x"', words, { span = "x" })
  t.raises("window must be a number of tokens", words, { window = -1 })
end)

t.test("n-grams and key words", function()
  local c = filled()
  local two = c:ngrams { n = 2, least = 2 }
  t.equal(two[1].ngram, "aid came")
  t.equal(two[2].ngram, "antony blinken")
  t.equal(two[2].hits, 2)
  t.equal(#two, 3)
  t.equal(c:ngrams { n = 1, where = 'source="Post"', least = 1 }[1].hits, 2)
  t.equal(#c:ngrams { n = 2, least = 1, top = 1 }, 1)
  t.holds(c:ngrams { n = 2, least = 1, top = 1 }.notes[1], "more with at least 1 hits; top = ")
  t.equal(c:find "military":ngrams { n = 2, least = 1, within = "s" }[1].hits, 1)
  t.raises("n must be from 1 to 10", c.ngrams, c, { n = 11 })
  t.raises('no field "sorce"', c.ngrams, c, { where = 'sorce="x"' })
  t.raises("there are lower, word, lemma, shape and kind", c.ngrams, c, { by = "stem" })
  local lemmas = {}
  for row in c:ngrams { n = 1, least = 1, by = "lemma" }:each() do lemmas[row.ngram] = row.hits end
  t.equal(lemmas.fell, 1) -- no document has "fall"
  t.equal(lemmas.truck, nil)
  local key = c:keyness('source="Post"', 'source="Wire"', { least = 1 })
  t.equal(key[1].here > 0, true)
  local around = c:find "rain":keyness { least = 1 }
  t.equal(around:column "word"[1], "rain")
  t.holds(select(2, c:keyness 'sorce="x"'), "did you mean source?")
end)

t.test("a hit in its document", function()
  local c = filled()
  local h = c:find "late"
  local near = h:context(1, 1)
  t.equal(near.before, "Military aid was sent. The aid came ")
  t.equal(near.after, ". Nobody spoke of rain.")
  t.equal(h:show(1).document.title, "Aid for Kyiv")
  t.equal(h:context(1, 0).before, "The aid came ")
  t.raises("there is no hit 2; there are 1", h.context, h, 2)
  local lines = h:kwic { columns = { "source", "section", "title" }, words = 2 }
  t.holds(lines:text { width = 100 }, "Wire  world  Aid for Kyiv")
  t.equal(lines:as_table()[1].left, "aid came ")
  t.raises('no field "sorce"; did you mean source?', h.kwic, h, { columns = { "sorce" } })
end)

t.test("explain tells the estimate and what was found", function()
  local c = filled()
  local plan = c:explain '<person/> []* "aid" :: source="Wire"'
  t.holds(plan, "2 of 3 documents")
  t.holds(plan, "estimate: at most ")
  t.holds(plan, "found: 1 hits in 1 documents")
end)

-- Lines of the page that begin with four blanks hold a query, then at least two blanks and what it means.
t.test("the examples of the help page are queries", function()
  local c = filled()
  local page = core.script("help/queries.lua", {})()
  local n = 0
  for line in page:match "^(.-)\nWHAT A HIT IS":gmatch "[^\n]+" do
    local text = line:match "^    (%S.-)%s%s+%S" or line:match "^    (%S.*)$"
    if text and not text:find "^%[%] %[%]{" and text ~= "$denial" then
      local h, why = c:find(text)
      if not h then error(text .. ": " .. why) end
      n = n + 1
    end
  end
  t.equal(n > 20, true)
end)
