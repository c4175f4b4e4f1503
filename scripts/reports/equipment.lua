-- Weapons and other materiel: what was considered, announced, delivered, used; who supplies it and on whose word.
local lede  = require "lede"
local arms  = require "lede.arms"
local ask   = require "lede.ask"
local known = require "lede.known"
local tally = require "lede.tally"

local statuses = { "considered", "requested", "refused", "restricted", "announced", "promised", "allowed",
  "contracted", "delivered", "in use", "lost" }

local function key(f) return table.concat({ f.doc, f.system, f.status, f.supplier or "", f.said_by or "" }, "\0") end

-- Every fact once a document.
local function listed(facts)
  local t = lede.table { "date", "system", "status", "supplier", "recipient", "user", "announcer", "said_by",
    "condition", "document" }
  t.rank = { "date", "system", "status", "supplier", "document" }
  local known = {}
  for _, f in ipairs(facts) do
    local k = key(f)
    if not known[k] then
      known[k] = { f.date, f.system, f.status, f.supplier, f.recipient, f.user, f.announcer, f.said_by, f.condition,
        f.document.name, evidence = {} }
      known[#known + 1] = known[k]
    end
    table.insert(known[k].evidence, f.mention)
    known[k].evidence[#known[k].evidence + 1] = f.words
  end
  for _, row in ipairs(known) do t:add(row) end
  return t
end

-- How often each system has each status, and when.
local function counted(facts)
  local t, names = lede.table { "system", "status", "reports", "documents", "first", "last", "suppliers" }, tally.new()
  t.rank = { "system", "status", "reports", "first", "last" }
  for _, f in ipairs(facts) do
    local r = names:add(f.system .. "\0" .. f.status, f.mention)
    r.fact, r.suppliers = f, r.suppliers or tally.new()
    tally.seen(r, f.document)
    if f.supplier then r.suppliers:add(f.supplier) end
  end
  for _, r in ipairs(names:list()) do
    t:add { r.fact.system, r.fact.status, r.count, r.documents, r.first, r.last, r.suppliers:text(3),
      evidence = r.evidence }
  end
  ask.note(t, "Each row keeps its first %d passages; by=fact lists all.", tally.kept)
  return t
end

local function run(corpus, p)
  local facts, unknown = {}, 0
  for _, f in ipairs(arms.facts(corpus, p)) do
    if not f.status then unknown = unknown + 1
    elseif p.status == "" or f.status:find(p.status, 1, true) then facts[#facts + 1] = f end
  end
  local t = (p.by == "fact" and listed or counted)(facts)
  if unknown > 0 then ask.note(t, "%d {mention is|mentions are} left out: the sentence tells no status.", unknown) end
  return ask.top(t, p)
end

return lede.report {
  name    = "equipment",
  summary = "Equipment by system and status: considered, announced, delivered, used; supplier, announcer, on whose " ..
    "word",
  refuses = "a status that no word of the sentence tells; a day of announcement that no document reports",
  needs   = { "entity" },
  chart   = { { kind = "bars", title = "Reports of a system, by status", x = "system", y = "reports",
    series = "status" },
              { kind = "timeline", title = "Reports by day", x = "date", series = "status" } },
  params  = ask.params({ "since", "until", "source", "topic", "top" }, {
    system = { "", "only systems whose name holds this", known.equipment },
    status = { "", "only this status", statuses },
    by     = { "system", "system counts systems by status, fact lists every report", { "system", "fact" } },
  }),
  run     = run,
}
