-- Topics as a person rules them. The annotators give each statement of a position the name of a topic; a decision
-- { kind = "topic", into = NAME } with one or both of these changes it, for every report and after every new
-- annotation:
--   target = TOPIC             the topic is called NAME; two topics with one NAME are one
--   query = TEXT               every statement whose sentence holds a hit of the query is on NAME: a topic of one's own
--   target = TOPIC, query = …  only those of its statements go to NAME: the topic is split
-- Decisions work in the order they were made, each on what the ones before left; c:undo(number) takes one back.
local ask    = require "lede.ask"
local tables = require "lede.table"

local topics = {}

local function wrong(d, why)
  error(("decision %d on topics: %s (c:undo(%d) takes it back)"):format(d.id, why, d.id), 0)
end

-- A test of mentions: does the sentence hold a hit of the decision's query?
local function about(corpus, d)
  local hits, why = corpus:find(d.query)
  if not hits then wrong(d, why) end
  return ask.beside(corpus, ask.places(hits))
end

-- The decisions on topics that are in force, in their order.
function topics.decisions(corpus)
  local list = {}
  for _, d in ipairs(corpus:decisions()) do
    if d.kind == "topic" and not d.undone then
      if (d.into or "") == "" then wrong(d, "it needs into = NAME") end
      if d.target == "" and not d.query then wrong(d, "it needs target = TOPIC or query = TEXT") end
      list[#list + 1] = { into = d.into, target = d.target ~= "" and d.target or nil,
        about = d.query and about(corpus, d) }
    end
  end
  return list
end

-- The topic of a mention of type position, and whether a person named it.
function topics.name(m, decisions)
  local name, ruled = m.topic, false
  for _, d in ipairs(decisions) do
    if (not d.target or d.target == name) and (not d.about or d.about(m)) then name, ruled = d.into, true end
  end
  return name, ruled
end

-- The topics of a corpus, those with most statements first.
function topics.list(corpus)
  local decisions, by_name = topics.decisions(corpus), {}
  local t = tables.new { "topic", "statements", "documents", "actors", "named_by" }
  for m in corpus:mentions { type = "position" }:each() do
    local name, ruled = topics.name(m, decisions)
    local x = by_name[name] or { statements = 0, documents = 0, actors = 0, seen = {}, evidence = {} }
    by_name[name], x.ruled, x.statements = x, x.ruled or ruled, x.statements + 1
    for field, value in pairs { documents = m.doc, actors = m.actor } do
      if not x.seen[value] then x.seen[value], x[field] = true, x[field] + 1 end
    end
    if #x.evidence < 20 then table.insert(x.evidence, m) end
  end
  for name, x in pairs(by_name) do
    t:add { name, x.statements, x.documents, x.actors, x.ruled and "you" or "the lexicon", evidence = x.evidence }
  end
  t.corpus = corpus
  return t:sort("-statements", "topic")
end

return topics
