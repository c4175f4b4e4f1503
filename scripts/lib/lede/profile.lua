-- What the documents tell of one entity: how it is called, its roles, with whom it stands, what it said and did.
local ask     = require "lede.ask"
local events  = require "lede.events"
local network = require "lede.network"
local tally   = require "lede.tally"
local walk    = require "lede.walk"

local profile = {}

local MANY = 1500 -- documents that are read for company; of more, evenly every second, third ...

-- The mentions of an entity in the documents that p names, and these documents by number.
function profile.places(corpus, e, p)
  local documents, list = {}, {}
  for d in corpus:documents(ask.filter(p)):each() do documents[d.id] = d end
  for m in e:mentions():each() do
    if documents[m.doc] then list[#list + 1] = m end
  end
  return list, documents
end

-- Spellings, as a tally with first and last day.
function profile.aliases(list, documents)
  local names = tally.new()
  for _, m in ipairs(list) do tally.seen(names:add(ask.words(m.text), m), documents[m.doc]) end
  return names
end

-- Roles as documents tell them, and the offices that the lexicon knows.
function profile.roles(corpus, e, documents)
  local roles, office = tally.in_any_case(), nil
  for m in corpus:mentions { type = "entity", kind = e.kind, canonical = e.name }:each() do
    if documents[m.doc] and m.role then tally.seen(roles:add(ask.words(m.role), m), documents[m.doc]) end
    office = office or m.office
  end
  return roles, office
end

-- The mentions of a list by document, of no more than MANY documents; every how many-eth document was read.
local function by_document(list)
  local groups, step = {}, nil
  for _, m in ipairs(list) do
    local g = groups[#groups]
    if not g or g.doc ~= m.doc then g = { doc = m.doc }; groups[#groups + 1] = g end
    g[#g + 1] = m
  end
  step = math.max(1, math.ceil(#groups / MANY))
  local out = {}
  for i = 1, #groups, step do out[#out + 1] = groups[i] end
  return out, step
end

-- Others in the same sentences: a list of { name, count, likelihood, evidence }, the most telling first, and the step
-- of reading.
function profile.company(corpus, e, list, documents)
  local groups, step = by_document(list)
  local with, own, size = tally.new(), 0, {}
  for _, g in ipairs(groups) do
    local all = documents[g.doc]:mentions { type = "entity" }:list()
    for _, s in ipairs(walk.sentences(corpus, documents[g.doc], g)) do
      local known = { [e.name] = true }
      own = own + 1
      for _, m in ipairs(walk.within(all, s.from, s.to)) do
        if not known[m.canonical] and m.kind ~= "misc" then
          known[m.canonical] = true
          tally.seen(with:add(m.canonical, m), documents[g.doc])
        end
      end
    end
  end
  for other in corpus:entities():each() do size[other.name] = (size[other.name] or 0) + other.count end
  local n, out = (corpus:totals().sentences or 0) // step, {}
  for _, r in ipairs(with:list()) do
    local b = math.max(r.count, (size[r.name] or 0) // step)
    r.likelihood = network.likelihood(r.count, own, b, math.max(n, own + b))
    if r.likelihood > 0 then out[#out + 1] = r end
  end
  table.sort(out, function(a, b)
    if a.likelihood ~= b.likelihood then return a.likelihood > b.likelihood end
    return a.name < b.name
  end)
  return out, step
end

-- Thought, done or supposed, or no more than a name: "discussed Ukraine".
local function says_nothing(m)
  return m.type == "indirect" and (m.thought or m.deed or m.supposed) or not m.text:find "%S%s+%S+%s+%S"
end

-- What it said, in the order of the documents, in the same words once; a quotation within reported speech is part of
-- it.
function profile.said(e, documents)
  local out, last, told = {}, nil, {}
  for m in e:quotes():each() do
    local part = last and last.doc == m.doc and m.to <= last.to
    if documents[m.doc] and not part and not told[m.text] and not says_nothing(m) then
      out[#out + 1], last, told[m.text] = m, m, true
    end
  end
  return out
end

-- What it did: dated events whose clause names it first, in the documents that were read for company.
function profile.done(corpus, e, p, list)
  local out, read = {}, {}
  for _, g in ipairs((by_document(list))) do read[g.doc] = true end
  local asked = { since = p.since, ["until"] = p["until"], source = p.source, entity = e.name, topic = "",
    documents = read }
  for _, event in ipairs((events.list(corpus, asked))) do
    if event.who[1] == e.name and event.when ~= "planned" then out[#out + 1] = event end
  end
  return out
end

-- Its positions: topic and step as a tally.
function profile.positions(corpus, e, documents)
  local steps = tally.new()
  for m in corpus:mentions { type = "position", actor = e.name }:each() do
    if documents[m.doc] then tally.seen(steps:add(("%s: %s"):format(m.topic, m.step), m), documents[m.doc]) end
  end
  return steps
end

return profile
