-- Running totals ("$8.2 billion since the beginning of this Administration") and ordinals ("our sixteenth drawdown")
-- against the packages found: what they prove, and what is missing.
local days     = require "lede.days"
local packages = require "lede.packages"
local sums     = require "lede.sums"
local words    = require "lede.words"

local running = {}

local months = { January = 1, February = 2, March = 3, April = 4, May = 5, June = 6, July = 7, August = 8,
  September = 9, October = 10, November = 11, December = 12 }

-- The first month that is named: its number, and the day behind it if one is told.
local function month_of(basis)
  for name, rest in basis:gmatch "(%u%l+)()" do
    if months[name] then return months[name], tonumber(basis:match("^%s+(%d%d?)%f[%D]", rest)) end
  end
end

-- The day its words date a running total from, or nil.
local function start_of(f)
  local basis = f.basis or ""
  local month, day = month_of(basis)
  if month then
    local year = tonumber(basis:match "%d%d%d%d") or (f.reported and tonumber(days.date(f.reported):sub(1, 4)))
    local n = year and days.number(year, month, day or 1)
    return n and not basis:find "%d%d%d%d" and f.reported and n > f.reported and n - 365 or n
  end
  local year = basis:match "%f[%d](%d%d%d%d)%f[%D]"
  if year then return days.number(tonumber(year), 1, 1) end
  for _, era in ipairs(words.eras) do
    local from, last = days.range(era[2]), era[3] and days.range(era[3])
    if basis:lower():find(era[1]) and f.reported and f.reported >= from and (not last or f.reported <= last) then
      return from
    end
  end
end

-- Running totals of one donor, recipient, purpose, currency and beginning, in order of their days; one a day, the
-- largest.
local function series(facts)
  local by, order = {}, {}
  for _, f in ipairs(facts) do
    local from = f.status == "cumulative" and f.reported and not f.asked and not f.vague and f.donor and
      f.recipient and start_of(f)
    if from then
      local g = ("%s|%s|%s|%s|%d"):format(f.donor, f.recipient, f.purpose or "", f.currency, from)
      if not by[g] then by[g] = { from = from }; order[#order + 1] = g end
      table.insert(by[g], f)
    end
  end
  table.sort(order)
  local out = {}
  for _, g in ipairs(order) do
    local list, kept = by[g], { from = by[g].from }
    table.sort(list, function(a, b)
      if a.reported ~= b.reported then return a.reported < b.reported end
      if a.amount ~= b.amount then return a.amount > b.amount end
      return a.from < b.from
    end)
    for _, f in ipairs(list) do
      if not kept[#kept] or (f.reported > kept[#kept].reported and f.amount >= kept[#kept].amount) then
        kept[#kept + 1] = f
      end
    end
    out[#out + 1] = kept
  end
  return out
end

-- What the counted packages that a running total may cover come to, told behind `from` and by its day.
local function sum_of(counted, f, from)
  local amount, n = 0, 0
  for _, k in ipairs(counted) do
    local day = k.low or k.reported
    if k.donor == f.donor and k.recipient == f.recipient and k.currency == f.currency and
      (not f.purpose or k.purpose == f.purpose or not k.purpose) and
      day >= from and day <= f.reported then amount, n = amount + k.amount, n + 1 end
  end
  return amount, n
end

local never = { cumulative = true, correction = true, requested = true, proposed = true, considered = true }

local bounds = { at_least = "more than ", about = "about ", at_most = "at most ", up_to = "up to " }

local function gap(amount, currency)
  if math.abs(amount) < 1e6 then return "they agree" end
  return ("%s %s"):format(sums.money(math.abs(amount), currency), amount > 0 and "are missing" or "too many")
end

-- The rounding of a running total: half a unit of its last digit, or a unit where it says "more than" or is a round
-- number.
local function slack(f)
  local unit = packages.unit_of(f.amount)
  return (f.bound == "at_least" or unit * 10 > f.amount) and unit or unit / 2
end

-- The one package between the days that is not counted, because its reports tell another status or no recipient, and
-- comes to the gap: "; 700,000,000 told as authority (2022-06-02) would fill it".
local function filler(gap, off, f, from, all)
  local found
  for _, k in ipairs(all) do
    local day = k.low or k.reported
    if day and day >= from and day <= f.reported and math.abs(k.amount - gap) <= off and k.currency == f.currency and
      (k.status ~= "announced" or k.recipient ~= f.recipient) and not k.left and not never[k.status] and
      packages.agree(k.donor, f.donor) and
      packages.agree(k.recipient, f.recipient) and packages.agree(k.purpose, f.purpose) then
      if found then return "" end
      found = k
    end
  end
  return found and ("; %s told as %s (%s) would fill it"):format(sums.money(found.amount), found.status,
    packages.date(found)) or ""
end

-- The stretches between two running totals of a series over which the packages found do not come to what was added.
local function stretches(list, counted, all)
  local out, last = {}, list[1]
  for i = 2, #list do
    local f = list[i]
    local sum = sum_of(counted, f, last.reported + 1)
    local added, off = f.amount - last.amount, slack(f) + slack(last)
    if f.amount > last.amount then
      if math.abs(added - sum) > off then
        out[#out + 1] = ("from %s to %s it grew by %s, the packages come to %s%s"):format(last.reported_date,
          f.reported_date, sums.money(added), sums.money(sum),
          filler(added - sum, off, f, last.reported + 1, all))
      end
      last = f
    end
  end
  return out
end

local MOST, FEW = 3, 3 -- series that are told, and the running totals that make one

-- A sentence on the running totals that most statements repeat, and on where the packages do not come to what they
-- grew by.
local function check(notes, facts, counted, all)
  local rows = series(facts)
  table.sort(rows, function(a, b)
    if #a ~= #b then return #a > #b end
    return a[#a].reported > b[#b].reported or (a[#a].reported == b[#b].reported and a.from < b.from)
  end)
  local told = 0
  for _, list in ipairs(rows) do
    local f = list[#list]
    local sum, n = sum_of(counted, f, list.from)
    if n > 1 and #list >= FEW and told < MOST then
      told = told + 1
      notes[#notes + 1] = ("Check: %d %spackages from %s to %s come to %s; the text of %s says %s%s: %s."):format(n,
        f.purpose and f.purpose .. " " or "",
        days.date(list.from), f.reported_date, sums.money(sum, f.currency), f.reported_date, bounds[f.bound] or "",
          sums.money(f.amount, f.currency),
        math.abs(f.amount - sum) <= slack(f) and "they agree within its rounding" or gap(f.amount - sum, f.currency))
      local off = stretches(list, counted, all)
      if #off > 0 then
        notes[#notes + 1] = ("Where: %s%s."):format(table.concat(off, "; ", 1, math.min(#off, 3)), #off > 3 and
          ("; and %d more"):format(#off - 3) or "")
      end
    end
  end
end

-- Numbers as "8–10, 13".
local function ranges(list)
  local out, i = {}, 1
  while i <= #list do
    local k = i
    while list[k + 1] == list[k] + 1 do k = k + 1 end
    out[#out + 1] = k > i + 1 and ("%d–%d"):format(list[i], list[k]) or k > i and
      ("%d, %d"):format(list[i], list[k]) or ("%d"):format(list[i])
    i = k + 1
  end
  return table.concat(out, ", ")
end

-- Numbers of a series of packages that no counted package bears: "our twelfth drawdown" after the tenth.
local function ordinals(notes, counted)
  local by, order = {}, {}
  for _, k in ipairs(counted) do
    if k.ordinal and k.programme then
      local s = by[k.programme]
      if not s then s = { first = math.huge, last = 0 }; by[k.programme], order[#order + 1] = s, k.programme end
      s[k.ordinal], s.first, s.last = (s[k.ordinal] or 0) + 1, math.min(s.first, k.ordinal), math.max(s.last, k.ordinal)
    end
  end
  table.sort(order)
  for _, programme in ipairs(order) do
    local s, missing, twice = by[programme], {}, {}
    for i = math.tointeger(s.first), math.tointeger(s.last) do
      if not s[i] then missing[#missing + 1] = i elseif s[i] > 1 then twice[#twice + 1] = i end
    end
    if s.last > s.first then
      notes[#notes + 1] = ("%s: ordinals %d to %d are told%s%s."):format(programme, s.first, s.last,
        #missing > 0 and "; no package bears " .. ranges(missing) or ", none is missing",
        #twice > 0 and "; two bear " .. ranges(twice) or "")
    end
  end
end

-- Sentences on what ordinals say of the counted packages, and running totals among the facts of all announced ones;
-- all: every package of the corpus, among which one may fill a gap.
function running.notes(counted, facts, announced, all)
  local notes = {}
  ordinals(notes, counted)
  check(notes, facts, announced, all)
  return notes
end

return running
