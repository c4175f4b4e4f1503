-- Sums of aid: every package once, and what they come to. Statuses never add to each other, nor do currencies.
local lede     = require "lede"
local known    = require "lede.known"
local packages = require "lede.packages"
local parts    = require "lede.parts"
local running  = require "lede.running"
local sums     = require "lede.sums"

-- The words of time in a sum's sentence that could not be resolved, and why: "Friday" where the document has no date.
local function unresolved(corpus, f)
  local s = f.mention.sentence
  for t in corpus:mentions { type = "time", doc = f.doc }:each() do
    if t.from >= s.from and t.to <= s.to and t.why then return ('"%s": %s'):format(t.text, t.why) end
  end
end

-- One row a package: those that count, those of the status that do not, those of another status.
local function by_package(...)
  local t = lede.table { "status", "donor", "recipient", "programme", "date", "amount", "amount_max", "currency",
    "bound", "mentions", "purpose", "ordinal", "counts" }
  for _, each in ipairs { ... } do
    for _, k in ipairs(each) do
      t:add { k.status, k.donor, k.recipient, k.programme, packages.date(k), k.amount, k.amount_max, k.currency,
        k.bound, #k.facts, k.purpose,
        k.ordinal, k.counts, evidence = packages.evidence(k) }
    end
  end
  return t
end

-- One row a group of the packages that count.
local function by_group(corpus, counted, by)
  local t = lede.table { by, "status", "currency", "amount", "packages" }
  for _, g in ipairs(sums.by(corpus, counted, by)) do
    local evidence = {}
    for _, k in ipairs(g.packages) do evidence[#evidence + 1] = packages.evidence(k)[1] end
    t:add { g.name, g.status, g.currency, g.amount, #g.packages, evidence = evidence }
  end
  t.rank = { "amount", "currency", by }
  return t
end

return lede.report {
  name    = "aid_totals",
  summary = "Sums of aid: packages by status, donor and recipient, each counted once",
  needs   = { "money" },
  rank    = { "amount", "currency", "date", "status", "donor", "counts" },
  params  = {
    status    = { "announced", "the status that is summed up, or all", { "all", table.unpack(packages.statuses) } },
    donor     = { "", "only money from this giver", known.whole("donor", "money") },
    recipient = { "", "only money for this recipient", known.whole("recipient", "money") },
    programme = { "", "only money of this programme", known.part_of("programme", "money") },
    purpose   = { "", "only money for this", { "", "military", "humanitarian", "economic" } },
    item      = { "", "only packages that name this equipment", known.equipment },
    by        = { "package", "what a row is", { "package", "donor", "recipient", "programme", "purpose", "item",
      "month", "year" } },
    since     = { "", "only events on this day or later", "date" },
    ["until"] = { "", "only events on this day or earlier", "date" },
    currency  = { "", "only this currency, as a code of three letters", known.whole("currency", "money") },
  },

  run = function(corpus, p)
    local all, facts = parts.of(corpus)
    local list = sums.with_item(corpus, sums.wanted(all, p), p.item)
    local counted, left, other = sums.sort(list, p)
    for _, k in ipairs(left) do k.unresolved = k.left == "undated" and unresolved(corpus, k.facts[1]) end

    local t = p.by == "package" and by_package(counted, left, other) or by_group(corpus, counted, p.by)
    local doubts, told = parts.doubts(counted), sums.of_period(sums.wanted(facts, p), p)
    t.chart = p.by == "package"
      and { kind = "bars", title = "Sums over time", x = "date", y = "amount", panel = { "currency", "status" },
        series = "donor", only = { counts = "yes" } }
      or { kind = "bars", title = "Sums by " .. p.by, x = p.by, y = "amount", panel = { "currency", "status" } }
    t.totals = sums.totals(counted, left, doubts)
    t.total_columns = { "status", "donor", "recipient", "currency", "packages", "amount", "low", "high" }
    t.notes  = sums.notes { counted = counted, left = left, other = other, doubts = doubts, all = all, facts = told,
      params = p }
    for _, note in ipairs(running.notes(counted, told, sums.announced(list), all)) do t.notes[#t.notes + 1] = note end
    return t
  end,
}
