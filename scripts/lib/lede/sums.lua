-- What packages come to: totals by status, currency, donor and recipient, and the sentences on what was left out and why.
local days     = require "lede.days"
local packages = require "lede.packages"

local sums = {}

local function money(amount, currency)
  local text = ("%.0f"):format(amount):reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", "")
  return (currency and currency .. " " or "") .. text
end
sums.money = money

local function same(a, wanted) return wanted == "" or (a or ""):lower() == wanted:lower() end
local function part(a, wanted) return wanted == "" or (a or ""):lower():find(wanted:lower(), 1, true) ~= nil end

-- Those of a list of packages or facts that have the parties, programme and currency that were asked for.
function sums.wanted(list, p)
  local out = {}
  for _, k in ipairs(list) do
    if same(k.donor, p.donor) and same(k.recipient, p.recipient) and part(k.programme, p.programme) and same(k.currency, p.currency) then
      out[#out + 1] = k
    end
  end
  return out
end

-- Is the package of the period? One without any day is of none.
local function in_period(k, p)
  local first, last = days.range(p.since), select(2, days.range(p["until"]))
  local low, high = k.low or k.reported, k.high or k.reported
  return (not first or (high and high >= first)) and (not last or (low and low <= last))
end

-- The packages that count, those without any day (or with no more of one than that of a report which tells no decision), those of other statuses, and headlines whose parts count.
function sums.sort(list, p)
  local counted, undated, other, parents = {}, {}, {}, {}
  for _, k in ipairs(list) do
    local dated = k.low or (k.firm and k.reported)
    local wanted = p.status == "all" or p.status == k.status
    if k.status == "cumulative" or k.status == "correction" then wanted = p.status == k.status end
    local to = not wanted and other or k.parts and parents or dated and counted or undated
    if not (k.low or k.reported) and (p.since ~= "" or p["until"] ~= "") then to = nil end
    if to and (not (k.low or k.reported) or in_period(k, p)) then to[#to + 1] = k end
  end
  return counted, undated, other, parents
end

local fields = { "status", "currency", "donor", "recipient" }

local function group_of(k)
  local t = {}
  for i, f in ipairs(fields) do t[i] = k[f] or "" end
  return table.concat(t, "|")
end

-- One record for each status, currency, donor and recipient: from low (all possible duplicates merged) to high (none).
function sums.totals(counted, doubts)
  local by, order = {}, {}
  for _, k in ipairs(counted) do
    local g = group_of(k)
    local t = by[g]
    if not t then
      t = { status = k.status, currency = k.currency, donor = k.donor, recipient = k.recipient, packages = 0, amount = 0, low = 0, high = 0 }
      by[g], order[#order + 1] = t, t
    end
    t.packages, t.amount = t.packages + 1, t.amount + k.amount
    t.high, t.low = t.high + (k.amount_max or k.amount), t.low + k.amount
  end
  for _, pair in ipairs(doubts) do
    local t = by[group_of(pair[2])]
    t.low = t.low - pair[2].amount
  end
  table.sort(order, function(a, b)
    if a.status ~= b.status then return a.status < b.status end
    if a.amount ~= b.amount then return a.amount > b.amount end
    return group_of(a) < group_of(b)
  end)
  return order
end

-- ---- notes ------------------------------------------------------------------------------------------------------------

local function plural(n, noun) return ("%d %s%s"):format(n, noun, n == 1 and "" or "s") end
local function told(k) return ("%s (%s)"):format(money(k.amount, k.currency), packages.date(k) or "no day known") end

local function listed(notes, list, most, say)
  for i, x in ipairs(list) do
    if i > most then notes[#notes + 1] = ("... and %d more."):format(#list - most); return end
    notes[#notes + 1] = say(x)
  end
end

local function not_in_total(notes, other)
  local count, order = {}, {}
  for _, k in ipairs(other) do
    if not count[k.status] then count[k.status] = 0; order[#order + 1] = k.status end
    count[k.status] = count[k.status] + 1
  end
  table.sort(order)
  for i, s in ipairs(order) do order[i] = count[s] .. " " .. s end
  if #order > 0 then notes[#notes + 1] = "Not in the total: " .. table.concat(order, ", ") .. ". Sums of different status do not add." end
end

-- From when on a running total counts, where its words tell it.
local function start_of(f)
  local basis = f.basis or ""
  local month, day = basis:match "(%u%l+) (%d%d?)"
  local year = basis:match "(%d%d%d%d)"
  local months = { January = 1, February = 2, March = 3, April = 4, May = 5, June = 6, July = 7, August = 8, September = 9, October = 10, November = 11, December = 12 }
  if months[month or basis:match "%u%l+"] and (year or f.reported) then
    local y = tonumber(year) or tonumber(days.date(f.reported):sub(1, 4))
    local n = days.number(y, months[month or basis:match "%u%l+"], tonumber(day) or 1)
    return (not year and f.reported and n > f.reported) and n - 365 or n
  end
  return year and days.number(tonumber(year), 1, 1)
end

-- Is a package other than military help? Its own words say so.
local function is_civil(k)
  for _, f in ipairs(k.facts) do
    local words = (f.mention.sentence and f.mention.sentence.text or ""):lower()
    if words:find "humanitarian" or words:find "economic" or words:find "loans?%f[%A]" then return true end
  end
  return false
end

-- A running total beside the sum of the packages it covers: the latest one, by donor and recipient.
local function check_cumulative(notes, o)
  local latest = {}
  for _, f in ipairs(o.facts) do
    local g = ("%s|%s|%s"):format(f.donor or "", f.recipient or "", f.currency)
    local old = latest[g]
    if f.status == "cumulative" and f.reported and f.basis and (not old or f.reported > old.reported or (f.reported == old.reported and f.amount > old.amount)) then latest[g] = f end
  end
  local order = {}
  for g in pairs(latest) do order[#order + 1] = g end
  table.sort(order)
  for _, g in ipairs(order) do
    local f, sum, n, from = latest[g], 0, 0, start_of(latest[g])
    local said = f.mention.sentence and f.mention.sentence.text or ""
    local military = said:find "[Ss]ecurity" or said:find "[Mm]ilitary" -- then military packages are compared
    for _, k in ipairs(o.counted) do
      local day = k.low or k.reported
      if k.status == "announced" and not (military and is_civil(k)) and k.donor == f.donor and k.recipient == f.recipient and k.currency == f.currency and day <= f.reported and
        (not from or day >= from) then sum, n = sum + k.amount, n + 1 end
    end
    if n > 0 then
      notes[#notes + 1] = ("Check: %s %s to %s; on %s the text said %s%s, %s."):format(plural(n, military and "military package" or "package"), n == 1 and "comes" or "come", money(sum, f.currency), f.reported_date,
        f.bound == "exact" and "" or f.bound:gsub("_", " ") .. " ", money(f.amount, f.currency), f.basis:gsub("%s+", " "))
    end
  end
end

-- Numbers of a series of packages that no report of the corpus told: "our twelfth drawdown" after the tenth.
local function missing_ordinals(notes, counted)
  local seen, first, last = {}, math.huge, 0
  for _, k in ipairs(counted) do
    if k.ordinal and k.programme then seen[k.ordinal] = k.programme; first, last = math.min(first, k.ordinal), math.max(last, k.ordinal) end
  end
  local missing = {}
  for i = first, last do if not seen[i] then missing[#missing + 1] = ("%d"):format(i) end end
  if last > first and #missing > 0 then
    notes[#notes + 1] = ("Ordinals %d to %d are told (%s); none for %s."):format(first, last, seen[last], table.concat(missing, ", "))
  end
end

-- The sentences under the table: what is not in the total and why, possible duplicates, headlines, checks.
function sums.notes(o)
  local notes, ceilings = {}, 0
  for _, k in ipairs(o.counted) do if k.bound == "up_to" then ceilings = ceilings + 1 end end
  if ceilings > 0 then notes[#notes + 1] = ("%s told as \"up to\": the total is a ceiling."):format(ceilings == 1 and "1 package is" or ceilings .. " packages are") end
  listed(notes, o.undated, 10, function(k)
    return ("Not in the total: %s %s, because %s."):format(money(k.amount, k.currency), k.status, not k.reported and
      ("its day is not known (%s)"):format(k.unresolved or "neither the text nor the document tells one") or
      ("its report of %s tells neither a decision nor a day"):format(k.reported_date))
  end)
  listed(notes, o.parents, 10, function(k)
    return ("%s is the headline of its parts %s and %s: the parts count."):format(told(k), money(k.parts[1].amount), money(k.parts[2].amount))
  end)
  listed(notes, o.doubts, 10, function(pair)
    if pair.part then return ("Possible part: %s may be within %s; both are in the total, one in the low one."):format(told(pair[2]), told(pair[1])) end
    return ("Possible duplicates: %s and %s, kept apart; packages.merge(c, a, b) makes them one."):format(told(pair[1]), told(pair[2]))
  end)
  not_in_total(notes, o.other)
  missing_ordinals(notes, o.counted)
  check_cumulative(notes, o)
  for _, f in ipairs(o.facts) do
    if f.status == "correction" then notes[#notes + 1] = ("A correction of %s was reported%s."):format(money(f.amount, f.currency), f.reported_date and " on " .. f.reported_date or "") end
  end
  local seen, currencies = {}, 0
  for _, k in ipairs(o.counted) do if not seen[k.currency] then seen[k.currency] = true; currencies = currencies + 1 end end
  if currencies > 1 then notes[#notes + 1] = "Totals are by currency: no sum was converted." end
  return notes
end

return sums
