-- Sums of aid: every package once, and what they come to. Statuses never add to each other, nor do currencies.
local lede     = require "lede"
local packages = require "lede.packages"
local sums     = require "lede.sums"

local statuses = { "announced", "contracted", "delivered", "appropriated", "authority", "proposed", "requested", "considered", "cumulative", "correction" }

-- The facts of the corpus: sums of aid, with the day their document gives.
local function facts(corpus)
  local out, documents = {}, {}
  for _, status in ipairs(statuses) do
    for m in corpus:mentions { type = "money", status = status }:each() do
      documents[m.doc] = documents[m.doc] or corpus:document(m.doc)
      local f = packages.fact(m, documents[m.doc])
      out[#out + 1] = f
    end
  end
  return out
end

-- The words of time in a sum's sentence that could not be resolved, and why: "Friday" where the document has no date.
local function unresolved(corpus, f)
  local s = f.mention.sentence
  for t in corpus:mentions { type = "time", doc = f.doc }:each() do
    if t.from >= s.from and t.to <= s.to and t.why then return ('"%s": %s'):format(t.text, t.why) end
  end
end

return lede.report {
  name    = "aid_totals",
  summary = "Sums of aid: packages by status, donor and recipient, each counted once",
  needs   = { "money" },
  params  = {
    status    = { "announced", "the status that is summed up, or all", { "all", table.unpack(statuses) } },
    donor     = { "", "only money from this giver" },
    recipient = { "", "only money for this recipient" },
    programme = { "", "only money of this programme" },
    since     = { "", "only events on this day or later", "date" },
    ["until"] = { "", "only events on this day or earlier", "date" },
    currency  = { "", "only this currency, as a code of three letters" },
  },

  run = function(corpus, p)
    local all  = facts(corpus)
    local list = packages.previews(packages.group(all, corpus:decisions()))
    packages.parents(list)
    all, list = sums.wanted(all, p), sums.wanted(list, p)
    local counted, undated, other, parents = sums.sort(list, p)
    local doubts = packages.doubts(counted)
    for _, k in ipairs(undated) do k.unresolved = unresolved(corpus, k.facts[1]) end

    local table = lede.table { "status", "donor", "recipient", "programme", "date", "amount", "amount_max", "currency", "bound", "mentions" }
    for _, each in ipairs { counted, undated, other } do
      for _, k in ipairs(each) do
        table:add { k.status, k.donor, k.recipient, k.programme, packages.date(k), k.amount, k.amount_max, k.currency, k.bound, #k.facts,
          evidence = packages.evidence(k) }
      end
    end
    table.chart = { kind = "bars", title = "Sums by month", x = "date", y = "amount", panel = { "currency", "status" }, series = "donor",
      only = p.status ~= "all" and { status = p.status } or nil }
    table.totals = sums.totals(counted, doubts)
    table.notes  = sums.notes { counted = counted, undated = undated, other = other, parents = parents, doubts = doubts, facts = all, params = p }
    return table
  end,
}
