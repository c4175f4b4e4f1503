-- Sums into packages, on mentions made by hand: what merges, what stays apart, what is part of what.
local packages = require "lede.packages"
local parts = require "lede.parts"
local running = require "lede.running"
local days = require "lede.days"

local n, doc = 0, 0
local function fact(date, amount, more)
  n, doc = n + 1, doc + 1
  local m = { doc = doc, from = n, to = n + 1, amount = amount, currency = "USD", status = "announced",
    donor = "United States",
    recipient = "Ukraine", bound = "exact", date = date }
  local reported
  for k, v in pairs(more or {}) do if k == "reported" then reported = v else m[k] = v end end
  return packages.fact(m, { id = m.doc, date = reported })
end

local function check(what, ok) print((ok and "ok " or "not ok ") .. "packages: " .. what) end
local function count(...) return #packages.group({ ... }) end

check("days count on over leap years and weeks", days.date(days.number(2024, 2, 28) + 2) == "2024-03-01" and
  days.date((days.range "2022-W15")) == "2022-04-11")
check("the same sum on the next day is one package", count(fact("2022-04-13", 8e8), fact("2022-04-14", 8e8)) == 1)
check("the same sum a week later is another", count(fact("2022-04-13", 8e8), fact("2022-04-21", 8e8)) == 2)
check("a chain of next days is not one package", count(fact("2022-04-13", 8e8), fact("2022-04-14", 8e8),
  fact("2022-04-15", 8e8), fact("2022-04-16", 8e8)) > 1)
check("ordinals decide", count(fact("2022-04-13", 8e8, { ordinal = 7 }), fact("2022-04-13", 8e8, { ordinal = 8 })) == 2)
check("programmes contradict", count(fact("2022-11-04", 4e8, { programme = "A" }),
  fact("2022-11-04", 4e8, { programme = "B" })) == 2)
check("statuses never merge", count(fact("2022-11-04", 4e8), fact("2022-11-04", 4e8, { status = "proposed" })) == 2)
check("another recipient is another package", count(fact("2022-11-04", 4e8),
  fact("2022-11-04", 4e8, { recipient = "Moldova" })) == 2)
check("a rounded sum joins the exact one", count(fact("2022-08-24", 2.98e9),
  fact("2022-08-24", 3e9, { bound = "about" })) == 1)
check("last week's package is the one before", (function()
  local old, new, told = fact("2022-04-13", 8e8), fact("2022-04-21", 8e8),
  fact("2022-W15", 8e8, { reported = "2022-04-21" })
  return #packages.group { old, new, told } == 2 and told.package == old.package
end)())
check("an undated report a few days later speaks of the package before",
  count(fact("2022-03-16", 8e8), fact(nil, 8e8, { reported = "2022-03-18" })) == 1)
check("an undated report long after stays apart", count(fact("2022-03-16", 8e8),
  fact(nil, 8e8, { reported = "2022-06-18" })) == 2)
check("a conversion in brackets is no fact of its own",
  packages.fact { doc = 1, from = 1, to = 2, amount = 5, same_as = "€4" } == nil)
check("a headline that equals its parts is their parent", (function()
  local list = packages.group { fact("2022-06-15", 1e9), fact("2022-06-15", 3.5e8, { programme = "PDA" }),
    fact("2022-06-15", 6.5e8, { programme = "USAI" }) }
  parts.find(list)
  local found = 0
  for _, p in ipairs(list) do if p.parent then found = found + 1 end end
  return #list == 3 and found == 2
end)())
check("a sum expected before is a preview", (function()
  local list = parts.previews(packages.group { fact(nil, 8e8, { status = "considered", reported = "2022-04-19" }),
    fact("2022-04-21", 8e8) })
  return #list == 1 and list[1].status == "announced" and #list[1].facts == 2
end)())
check("doubtful pairs are told, sure ones not", (function()
  local sure = parts.doubts(packages.group { fact("2022-04-13", 8e8), fact("2022-04-21", 8e8) })
  local maybe = parts.doubts(packages.group { fact("2022-04-13", 8e8), fact("2022-04-17", 8e8) })
  local again = parts.judge(packages.group { fact("2022-04-13", 8e8), fact(nil, 8e8, { reported = "2022-04-28" }) })
  return #sure == 0 and #maybe == 1 and again[2].left == "again"
end)())
check("a person's rulings hold", (function()
  local a, b = fact("2022-04-13", 8e8), fact("2022-06-21", 8e8)
  local merged = packages.group({ a, b }, { { kind = "package_merge", target = a.key, into = b.key } })
  a.package, b.package = nil, nil
  local c, d = fact("2022-04-13", 8e8), fact("2022-04-13", 8e8)
  return #merged == 1 and #packages.group({ c, d }, { { kind = "package_split", target = d.key } }) == 2
end)())

local function judged(...)
  local list = parts.previews(packages.group { ... })
  parts.find(list)
  local out = {}
  for _, p in ipairs(parts.judge(list)) do out[#out + 1] = ("%g %s"):format(p.amount / 1e6, p.left or "counts") end
  table.sort(out)
  return table.concat(out, ", ")
end

check("a part told as one does not count beside its whole", (function()
  local whole, part = fact("2022-09-08", 2.2e9), fact("2022-09-08", 1e9, { part = 2.2e9 })
  part.doc = whole.doc
  return judged(whole, part) == "1000 part, 2200 counts"
end)())
check("a programme's package within a larger sum of its day is its part",
  judged(fact("2022-12-21", 1.8e9), fact("2022-12-21", 1e9, { programme = "PDA" })) == "1000 part, 1800 counts")
check("a headline said roughly is the sum of its parts",
  judged(fact("2022-12-21", 1.8e9), fact("2022-12-21", 1e9, { programme = "PDA" }),
  fact("2022-12-21", 8.5e8, { programme = "USAI" })) == "1000 counts, 1800 headline, 850 counts")
check("three parts of a headline", judged(fact("2023-02-03", 2e9), fact("2023-02-03", 1e9, { programme = "A" }),
  fact("2023-02-03", 6e8, { programme = "B" }),
  fact("2023-02-03", 4e8, { programme = "C" })) == "1000 counts, 2000 headline, 400 counts, 600 counts")
check("what was asked for is not announced by a report without a day",
  judged(fact(nil, 3.3e10, { status = "requested", reported = "2022-04-28" }),
  fact(nil, 3.3e10, { reported = "2022-05-03", loose = true })) == "33000 counts, 33000 echo")
check("tens of millions are no figure", judged(fact("2022-05-03", 1e7,
  { text = "tens of millions of dollars" })) == "10 vague")
check("military and humanitarian sums of one amount stay apart",
  count(fact("2022-05-03", 1e7, { purpose = "military" }), fact("2022-05-03", 1e7, { purpose = "humanitarian" })) == 2)
check("a running total begins in the month its words name first", (function()
  local counted, totals = packages.group { fact("2022-10-04", 6e8), fact("2022-11-04", 4e8) }, {}
  for i = 1, 3 do
    totals[i] = fact(nil, 1e9, { status = "cumulative", reported = "2022-12-0" .. i,
      basis = "since October, after the votes of March and May" })
  end
  return running.notes(counted, totals, counted, counted)[1]:find("from 2022-10-01 to 2022-12-03", 1, true) ~= nil
end)())
check("a sum told before the day of a package, by a report without a decision, is not one of its reports",
  judged(fact("2022-06-15", 1e9), fact("2022-06-15", 3.5e8, { programme = "PDA", ordinal = 12 }),
  fact("2022-06-15", 6.5e8, { programme = "USAI" }),
  fact(nil, 1e9, { reported = "2022-06-14", loose = true, programme = "PDA", ordinal = 1, bound = "about" }))
  == "1000 headline, 1000 loose, 350 counts, 650 counts")
check("a gap in running totals names the one sum of another status that fills it", (function()
  local all = packages.group { fact("2022-05-19", 1e8), fact("2022-06-02", 7e8, { status = "authority" }),
    fact("2022-06-15", 1e9) }
  local totals = { fact(nil, 3.9e9, { status = "cumulative", reported = "2022-05-19", basis = "since January 2021" }),
    fact(nil, 4.6e9, { status = "cumulative", reported = "2022-06-03", basis = "since January 2021" }),
    fact(nil, 5.6e9, { status = "cumulative", reported = "2022-06-15", basis = "since January 2021" }) }
  local announced = {}
  for _, p in ipairs(parts.judge(all)) do if p.status == "announced" then announced[#announced + 1] = p end end
  local notes = table.concat(running.notes(announced, totals, announced, all), " ")
  return notes:find("the packages come to 0; 700,000,000 told as authority (2022-06-02) would fill it", 1, true) ~= nil
end)())
check("a sum of which neither recipient nor purpose is told counts in no total", (function()
  local f = fact("2022-03-24", 1.7e12, { recipient = false })
  f.recipient = nil
  local list = parts.judge(packages.group { f, fact("2022-03-24", 1e9) })
  return #list == 2 and (list[1].left or list[2].left) == "aimless" and not (list[1].left and list[2].left)
end)())
check("a programme named after a country is for it",
  packages.fact { doc = 1, from = 1, to = 2, amount = 1e6, programme = "Ukraine Security Assistance Initiative" }
    .recipient == "Ukraine")
