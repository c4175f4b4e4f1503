-- A profile of a person, body, place or system: names, roles, company, words, deeds, positions, and the sentences.
local lede    = require "lede"
local ask     = require "lede.ask"
local entity  = require "entity"
local events  = require "lede.events"
local profile = require "lede.profile"

-- Rows of one aspect, no more than p.top of them.
local function rows(t, p, aspect, list, row)
  local last = p.top > 0 and math.min(p.top, #list) or #list
  for i = 1, last do row(list[i]) end
  if last < #list then ask.note(t, "%d more {row|rows} of %s: top=0 shows all.", #list - last, aspect) end
end

local function counted(t, p, aspect, list)
  rows(t, p, aspect, list, function(r) t:add { aspect, r.name, r.count, r.first, r.last, evidence = r.evidence } end)
end

local function sentence(t, corpus, documents, m)
  local from, to = ask.sentences(corpus, m)
  t:add { "sentence", ask.words(corpus:_text(m.doc, from, to)), nil, documents[m.doc].date, evidence = { m } }
end

local function describe(t, corpus, e, p)
  local list, documents = profile.places(corpus, e, p)
  local roles, office = profile.roles(corpus, e, documents)
  local company, step = profile.company(corpus, e, list, documents)
  t:add { "name", ("%s (%s)"):format(e.name, e.kind), #list, evidence = { list[1], list[#list] } }
  counted(t, p, "alias", profile.aliases(list, documents):list())
  counted(t, p, "role", roles:list())
  counted(t, p, "with", company)
  rows(t, p, "said", profile.said(e, documents), function(m)
    t:add { "said", ask.words(m.text), nil, documents[m.doc].date, evidence = { m } }
  end)
  local done = profile.done(corpus, e, p, list)
  if p.top > 0 then done = events.leading(done, p.top) end
  rows(t, p, "done", done, function(x) t:add { "done", x.what, nil, x.date, evidence = { x.mention } } end)
  counted(t, p, "position", profile.positions(corpus, e, documents):list())
  rows(t, p, "sentence", list, function(m) sentence(t, corpus, documents, m) end)
  if office then ask.note(t, "Offices, from the lexicon and not from these documents: %s.", office) end
  if step > 1 then ask.note(t, "Company and deeds are read in every %d. document that names it.", step) end
end

-- Whom a name may also mean.
local function others(t, corpus, e, name)
  local list = {}
  for _, x in ipairs(ask.entities(corpus, name)) do list[#list + 1] = x.name ~= e.name and x.name or nil end
  if #list > 0 then ask.note(t, "Others of that name: %s.", table.concat(list, ", ", 1, math.min(5, #list))) end
end

local function run(corpus, p)
  local t = lede.table { "aspect", "value", "count", "first", "last" }
  local kind = p.kind ~= "" and p.kind or nil
  local e = p.name ~= "" and (entity.get(corpus, p.name, kind) or ask.entities(corpus, p.name)[1])
  if e then
    describe(t, corpus, e, p)
    others(t, corpus, e, p.name)
  elseif p.name ~= "" then t.notes[1] = ('Nothing is named "%s" here.'):format(p.name)
  else
    rows(t, p, "entities", corpus:entities { kind = kind }:list(), function(x)
      t:add { x.kind, x.name, x.count, evidence = { x:mentions()[1] } }
    end)
    t.notes[1] = "name= gives the profile of one; these are named most."
  end
  return t
end

return lede.report {
  name    = "entity",
  summary = "A profile of a person, body, place or system: names, roles, company, words, deeds",
  refuses = "that two of one name are one; roles are those of the documents, offices of the lexicon stand below",
  needs   = { "entity" },
  rank    = { "value", "aspect", "first", "last" },
  params  = ask.params({ "since", "until", "source" }, {
    name = { "", "whom or what: a name, an alias or a part of one" },
    kind = { "", "only this kind", { "person", "organisation", "place", "equipment", "misc" } },
    top  = { 10, "how many rows of each aspect at most; 0 is all" },
  }),
  run     = run,
}
