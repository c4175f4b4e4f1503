-- On whom the news rests: statements by named people, sentences on unnamed ones, and phrases that grant anonymity.
local lede  = require "lede"
local ask   = require "lede.ask"
local known = require "lede.known"
local tally = require "lede.tally"
local walk  = require "lede.walk"

-- Reports that list: their columns, and the row of one mention.
local lists = {
  sentence = {
    "document", "date", "source", "descriptor", "role", "nationality", "granted", "words",
    row = function(d, m)
      local words = ask.words(m.text)
      return { d.name, d.date, d.source, m.descriptor, m.role, m.nationality, m.granted, words, evidence = { m } }
    end,
  },
  phrase = {
    "document", "date", "source", "phrase",
    row = function(d, m) return { d.name, d.date, d.source, ask.words(m.text), evidence = { m } } end,
  },
}

local function count(r, d, found)
  r.roles = r.roles or tally.new()
  tally.seen(r, d)
  for _, m in ipairs(found.sentence) do r.roles:add(m.role or "other") end
  for _, kind in ipairs { "sentence", "phrase" } do
    r[kind] = (r[kind] or 0) + #found[kind]
    for _, m in ipairs(found[kind]) do r.evidence[#r.evidence + 1] = m end
  end
  for _, m in ipairs(found.statement) do
    local kind = "by_" .. (m.speaker_kind or "nobody")
    r[kind] = (r[kind] or 0) + 1
  end
end

local function run(corpus, p)
  local t = lede.table(lists[p.by] or { p.by, "documents", "unnamed", "granted", "named", "organisation", "paper",
    "roles" })
  t.rank = lists[p.by] and { lists[p.by][#lists[p.by]], "date", "document" } or { p.by, "unnamed", "granted", "named" }
  local about, groups, total = ask.about(corpus, p.topic), tally.new(), { unnamed = 0, granted = 0 }
  local function wanted(mentions, role)
    local out = {}
    for _, m in ipairs(mentions) do
      if (role == "" or m.role == role) and about(m) then out[#out + 1] = m end
    end
    return out
  end
  for d, unnamed, phrases, quotes, reported in walk.documents(corpus, ask.filter(p),
    { type = "unnamed" }, { type = "granted" }, { type = "quote" }, { type = "indirect" }) do
    local statements = table.move(reported, 1, #reported, #quotes + 1, quotes)
    local found = { sentence = wanted(unnamed, p.role), phrase = wanted(phrases, "") }
    found.statement = wanted(statements, "")
    total.unnamed, total.granted = total.unnamed + #found.sentence, total.granted + #found.phrase
    for _, m in ipairs(found[lists[p.by] and p.by] or {}) do t:add(lists[p.by].row(d, m)) end
    if not lists[p.by] then count(groups:add(tally.of[p.by](d)), d, found) end
  end
  for _, r in ipairs(groups:list()) do
    t:add { r.name, r.documents, r.sentence, r.phrase, r.by_named or 0, r.by_organisation or 0, r.by_document or 0,
      r.roles:text(6), evidence = r.evidence }
  end
  if not lists[p.by] then t:sort(p.by == "source" and "-unnamed" or p.by) end
  t.totals[1] = total
  if p.by ~= "document" and not lists[p.by] then
    t.chart = { kind = "bars", title = "Sentences on unnamed sources by " .. p.by, x = p.by, y = "unnamed" }
  end
  if p.role ~= "" and total.unnamed == 0 then
    t.notes[#t.notes + 1] = known.doubt("role", p.role, known.whole("role", "unnamed")(corpus))
  end
  return ask.top(t, p)
end

return lede.report {
  name    = "sources",
  summary = "Named and unnamed sources: sentences, statements, and where anonymity is granted, by source and over time",
  refuses = "how far a source is to be believed; a sentence counts once, whatever it rests on",
  needs   = { "unnamed" },
  params  = ask.params({ "since", "until", "source", "topic", "top" }, {
    role = { "", "only unnamed sources of this role, as official" },
    by   = { "document", "what is counted, or sentence or phrase for a list",
             { "document", "source", "month", "year", "sentence", "phrase" } },
  }),
  run     = run,
}
