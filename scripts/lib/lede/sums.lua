-- What packages come to: those a reader asked for, totals by status, currency, donor and recipient, groups, and the
-- sentences on what was left out and why.
local ask      = require "lede.ask"
local days     = require "lede.days"
local grouped  = require "lede.grouped"
local packages = require "lede.packages"
local parts    = require "lede.parts"

local sums = {}

local function money(amount, currency)
  return (currency and currency .. " " or "") .. grouped(amount)
end
sums.money = money

-- ---- what was asked for ---------------------------------------------------------------------------------------------

local function same(a, wanted) return wanted == "" or (a or ""):lower() == wanted:lower() end

-- Those of a list of packages or facts that have the parties, programme, purpose and currency that were asked for.
function sums.wanted(list, p)
  local out = {}
  for _, k in ipairs(list) do
    if same(k.donor, p.donor) and same(k.recipient, p.recipient) and ask.holds(k.programme, p.programme) and
      same(k.purpose, p.purpose) and same(k.currency, p.currency) then out[#out + 1] = k end
  end
  return out
end

-- Is the package of the period? One without any day is of none.
local function in_period(k, p)
  if not (k.low or k.reported) then return p.since == "" and p["until"] == "" end
  local first, last = days.range(p.since), select(2, days.range(p["until"]))
  local low, high = k.low or k.reported, k.high or k.reported
  return (not first or high >= first) and (not last or low <= last)
end

-- Those of a list of packages or facts that are of the period.
function sums.of_period(list, p)
  local out = {}
  for _, k in ipairs(list) do if in_period(k, p) then out[#out + 1] = k end end
  return out
end

-- A part counts where its whole was not asked for, and a headline where none of its parts was.
local function stays_out(k, here)
  if k.left == "part" then return here[k.within] end
  if k.left ~= "headline" then return k.left end
  for _, q in ipairs(k.parts) do if here[q] then return true end end
  return false
end

local no_total = { cumulative = true, correction = true } -- never of "all": they sum up or mend other sums

-- The packages that count, those left out though of the status, and those of another status. Each of these has
-- k.counts, the word for it: "yes", why not, or "status".
function sums.sort(list, p)
  local counted, left, other, here = {}, {}, {}, {}
  for _, k in ipairs(list) do here[k] = true end
  for _, k in ipairs(list) do
    if in_period(k, p) then
      local wanted = p.status == k.status or (p.status == "all" and not no_total[k.status])
      local out = stays_out(k, here)
      k.counts = not wanted and "status" or out and k.left or "yes"
      table.insert(not wanted and other or out and left or counted, k)
    end
  end
  return counted, left, other
end

-- The announced packages that count in whatever period: what running totals are held against.
function sums.announced(list)
  local out = {}
  for _, k in ipairs(list) do if k.status == "announced" and not k.left then out[#out + 1] = k end end
  return out
end

-- ---- totals ---------------------------------------------------------------------------------------------------------

local fields = { "status", "currency", "donor", "recipient" }

local function group_of(k)
  local t = {}
  for i, f in ipairs(fields) do t[i] = k[f] or "" end
  return table.concat(t, "|")
end

-- One record for each status, currency, donor and recipient. amount: what counts; low: every pair that may be one
-- package merged; high: none, and the sums that may have been told before added.
function sums.totals(counted, left, doubts)
  local by, order = {}, {}
  for _, k in ipairs(counted) do
    local g = group_of(k)
    local t = by[g]
    if not t then
      t = { status = k.status, currency = k.currency, donor = k.donor, recipient = k.recipient, packages = 0,
        amount = 0, low = 0, high = 0 }
      by[g], order[#order + 1] = t, t
    end
    t.packages, t.amount = t.packages + 1, t.amount + k.amount
    t.high, t.low = t.high + (k.amount_max or k.amount), t.low + k.amount
  end
  for _, pair in ipairs(doubts) do
    local t = by[group_of(pair[2])]
    t.low = t.low - pair[2].amount
  end
  for _, k in ipairs(left) do
    local t = k.left == "again" and by[group_of(k)]
    if t then t.high = t.high + k.amount end
  end
  table.sort(order, function(a, b)
    if a.status ~= b.status then return a.status < b.status end
    if a.amount ~= b.amount then return a.amount > b.amount end
    return group_of(a) < group_of(b)
  end)
  return order
end

-- ---- groups ---------------------------------------------------------------------------------------------------------

-- The equipment that a package's reports name: in the sum's own sentence, or in the list that follows it.
local function items_of(corpus, k)
  local out, seen = {}, {}
  for _, f in ipairs(k.facts) do
    local stop = f.to + 1500
    for m in corpus:mentions { type = "money", doc = f.doc }:each() do
      if m.from >= f.to and m.from < stop then stop = m.from end
    end
    for m in corpus:mentions { type = "entity", kind = "equipment", doc = f.doc }:each() do
      local name = m:get "canonical"
      if m.from >= f.from and m.to <= stop and name and not seen[name] then seen[name] = true; out[#out + 1] = name end
    end
  end
  return out
end

-- What a package is called when packages are grouped by `by`: a list, for a package may name many items.
local function names_of(corpus, k, by)
  if by == "item" then return items_of(corpus, k) end
  local day = k.low or k.reported
  if by == "year" or by == "month" then
    return { day and days.date(day):sub(1, by == "year" and 4 or 7) or "no day" }
  end
  return { k[by] or "not told" }
end

-- Packages that name this item.
function sums.with_item(corpus, list, item)
  local out = {}
  for _, k in ipairs(list) do
    local found = item == ""
    for _, name in ipairs(found and {} or items_of(corpus, k)) do found = found or ask.holds(name, item) end
    if found then out[#out + 1] = k end
  end
  return out
end

-- Counted packages by donor, recipient, programme, purpose, item, month or year: { name, status, currency, amount,
-- packages = {} }.
function sums.by(corpus, counted, by)
  local groups, order = {}, {}
  for _, k in ipairs(counted) do
    for _, name in ipairs(names_of(corpus, k, by)) do
      local id = ("%s|%s|%s"):format(name, k.status, k.currency)
      local g = groups[id]
      if not g then
        g = { name = name, status = k.status, currency = k.currency, amount = 0, packages = {} }
        groups[id], order[#order + 1] = g, g
      end
      g.amount = g.amount + k.amount
      table.insert(g.packages, k)
    end
  end
  table.sort(order, function(a, b)
    if by ~= "month" and by ~= "year" and a.amount ~= b.amount then return a.amount > b.amount end
    if a.name ~= b.name then return a.name < b.name end
    return a.status .. a.currency < b.status .. b.currency
  end)
  return order
end

-- ---- notes ----------------------------------------------------------------------------------------------------------

local function told(k) return ("%s (%s)"):format(money(k.amount, k.currency), packages.date(k) or "no day known") end

local MOST = 6

-- "a; b; and 3 more".
local function listed(list, say)
  local out = {}
  for i, x in ipairs(list) do
    if i > MOST then out[#out + 1] = ("and %d more"):format(#list - MOST); break end
    out[#out + 1] = say(x)
  end
  return table.concat(out, "; ")
end

local say = {
  headline = function(k) return ("%s = %s"):format(told(k),
    listed(k.parts, function(q) return money(q.amount) end):gsub("; ", " + ")) end,
  part     = function(k) return ("%s in %s"):format(told(k), told(k.within)) end,
  again    = function(k) return ("%s after %s"):format(told(k), told(k.of)) end,
  echo     = function(k) return ("%s, %s"):format(told(k), k.of.status) end,
  undated  = function(k) return k.unresolved and ("%s, %s"):format(told(k), k.unresolved) or told(k) end,
}

local reasons = { "undated", "loose", "again", "part", "headline", "echo", "wide", "aimless", "asked", "vague" }

local function note_left(notes, left)
  for _, why in ipairs(reasons) do
    local list = {}
    for _, k in ipairs(left) do if k.left == why then list[#list + 1] = k end end
    if #list > 0 then
      notes[#notes + 1] = ("Not in the total, %s (%s): %s."):format(why, parts.why[why], listed(list, say[why] or told))
    end
  end
end

local function note_other(notes, other)
  local count, order = {}, {}
  for _, k in ipairs(other) do
    if not count[k.status] then count[k.status] = 0; order[#order + 1] = k.status end
    count[k.status] = count[k.status] + 1
  end
  table.sort(order)
  for i, s in ipairs(order) do order[i] = count[s] .. " " .. s end
  if #order > 0 then
    notes[#notes + 1] = "Not in the total: " .. table.concat(order, ", ") .. ". Sums of different status do not add."
  end
end

-- What was found but is for others or from others than was asked for, in the same status and period.
local function note_elsewhere(notes, o)
  local order, by = {}, {}
  for _, k in ipairs(o.all) do
    if k.status == o.params.status and not k.left and in_period(k, o.params) and same(k.donor, o.params.donor) and
      not same(k.recipient, o.params.recipient) then
      local name = k.recipient or "no one named"
      if not by[name] then by[name] = 0; order[#order + 1] = name end
      by[name] = by[name] + 1
    end
  end
  table.sort(order, function(a, b) if by[a] ~= by[b] then return by[a] > by[b] end return a < b end)
  if #order > 0 then
    notes[#notes + 1] = ("Not in the total, for other recipients: %s."):format(listed(order,
      function(name) return ("%s %d"):format(name, by[name]) end))
  end
end

-- What the counted packages come to by what the money is to do, where that is more than one thing.
local function note_purposes(notes, counted)
  local by, order = {}, {}
  for _, k in ipairs(counted) do
    local name = ("%s %s"):format(k.purpose or "not told:", k.currency)
    if not by[name] then by[name] = 0; order[#order + 1] = name end
    by[name] = by[name] + k.amount
  end
  table.sort(order)
  if #order > 1 then
    notes[#notes + 1] = ("By purpose: %s."):format(listed(order,
      function(name) return name .. " " .. money(by[name]) end))
  end
end

local function count_of(list, field, value)
  local n = 0
  for _, k in ipairs(list) do if k[field] == value then n = n + 1 end end
  return n
end

-- The sentences under the table: what is not in the total and why, what may be one, ceilings, corrections.
-- o: counted, left, other, doubts, all, facts, params.
function sums.notes(o)
  local notes, ceilings = {}, count_of(o.counted, "bound", "up_to")
  if ceilings > 0 then
    notes[1] = ("%s told as \"up to\": the total is a ceiling."):format(ceilings == 1 and "1 package is" or
      ceilings .. " packages are")
  end
  note_purposes(notes, o.counted)
  note_left(notes, o.left)
  if #o.doubts > 0 then
    notes[#notes + 1] = ("Perhaps one package, kept apart (the low total has them once): %s. require " ..
      "\"lede.packages\".merge(c, row, row) makes them one."):format(
      listed(o.doubts, function(pair) return told(pair[1]) .. " and " .. told(pair[2]) end))
  end
  note_other(notes, o.other)
  if o.params.by == "item" then
    notes[#notes + 1] = "A package counts with each item it names: the rows do not add up."
  end
  if o.params.recipient ~= "" then note_elsewhere(notes, o) end
  for _, f in ipairs(o.facts) do
    if f.status == "correction" then
      notes[#notes + 1] = ("A correction of %s was reported%s."):format(money(f.amount, f.currency),
        f.reported_date and " on " .. f.reported_date or "")
    end
  end
  local seen, currencies = {}, 0
  for _, k in ipairs(o.counted) do
    if not seen[k.currency] then seen[k.currency] = true; currencies = currencies + 1 end
  end
  if currencies > 1 then notes[#notes + 1] = "Totals are by currency: no sum was converted." end
  return notes
end

return sums
