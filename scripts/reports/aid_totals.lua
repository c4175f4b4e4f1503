-- Sums of aid: every package once, and what they come to. Statuses never add to each other, nor do currencies.
local lede     = require "lede"
local packages = require "lede.packages"
local sums     = require "lede.sums"

local statuses = { "announced", "contracted", "delivered", "appropriated", "authority", "proposed", "requested", "considered", "cumulative", "correction" }

-- The facts of the corpus: sums of aid, with the day their document gives.
local function facts(corpus, p)
  local out, documents = {}, {}
  for _, status in ipairs(statuses) do
    for m in corpus:mentions { type = "money", status = status }:each() do
      documents[m.doc] = documents[m.doc] or corpus:document(m.doc)
      local f = packages.fact(m, documents[m.doc])
      if f and sums.wanted(f, p) then out[#out + 1] = f end
    end
  end
  return out
end

return lede.report {
  name    = "aid_totals",
  summary = "Sums of aid: packages by status, donor and recipient, each counted once",
  needs   = { "money" },
  params  = {
    status    = { "announced", "the status that is summed up, or all" },
    donor     = { "", "only money from this giver" },
    recipient = { "", "only money for this recipient" },
    programme = { "", "only money of this programme" },
    since     = { "", "only events on this day or later" },
    ["until"] = { "", "only events on this day or earlier" },
    currency  = { "", "only this currency, as a code of three letters" },
  },

  run = function(corpus, p)
    local all  = facts(corpus, p)
    local list = packages.previews(packages.group(all, corpus:decisions()))
    packages.parents(list)
    local counted, undated, other, parents = sums.sort(list, p)
    local doubts = packages.doubts(counted)

    local table = lede.table { "status", "donor", "recipient", "programme", "date", "amount", "amount_max", "currency", "bound", "mentions" }
    for _, each in ipairs { counted, undated } do
      for _, k in ipairs(each) do
        table:add { k.status, k.donor, k.recipient, k.programme, packages.date(k), k.amount, k.amount_max, k.currency, k.bound, #k.facts,
          evidence = packages.evidence(k) }
      end
    end
    table.totals = sums.totals(counted, doubts)
    table.notes  = sums.notes { counted = counted, undated = undated, other = other, parents = parents, doubts = doubts, facts = all, params = p }
    return table
  end,
}
