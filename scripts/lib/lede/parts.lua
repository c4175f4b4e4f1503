-- What is part of what among packages, which is told twice, and so which of them count in a total.
local packages = require "lede.packages"
local sorted = require "lede.sorted"

local parts = {}
local NEAR, agree, alike = packages.NEAR, packages.agree, packages.alike
local PREVIEW = 5    -- days a preview may come before its package
local AGAIN = 28     -- days within which an undated report may mean the package before it
local VOTED = 120    -- days within which money asked for or voted is spoken of again
local MOST_PARTS, CHOICE = 4, 14

local function day_of(p) return p.low or p.reported end

-- Packages of which `day` tells a day, by what `key` gives (nil: left out), in order of the days; of one day as they
-- stand in the list. A function that gives those of a key from one day to another, each as { of =, day =, at = }.
local function calendar(list, key, day)
  local by = {}
  for i, p in ipairs(list) do
    local k, d = key(p), day(p)
    if k and d then
      by[k] = by[k] or {}
      table.insert(by[k], { of = p, day = d, at = i })
    end
  end
  for _, entries in pairs(by) do
    table.sort(entries, function(a, b)
      if a.day ~= b.day then return a.day < b.day end
      return a.at < b.at
    end)
  end
  return function(k, first, last) return sorted.range(by[k] or {}, "day", first, last) end
end

-- A sum expected within five days before a package of that amount is its preview, not another one.
function parts.previews(list)
  local out = {}
  local announced = calendar(list, function(p) return p.status == "announced" and p.currency end, day_of)
  for _, p in ipairs(list) do
    local x, home = p.status == "considered" and (p.reported or p.low), nil
    for q in announced(x and p.currency, (x or 0) - NEAR, (x or 0) + PREVIEW) do
      if (not home or q.at < home.at) and alike(p, q.of) then home = q end
    end
    home = home and home.of
    if home then for _, f in ipairs(p.facts) do table.insert(home.facts, f); f.package = home end
    else out[#out + 1] = p end
  end
  return out
end

-- ---- parts ----------------------------------------------------------------------------------------------------------

local function documents(p)
  local out = {}
  for _, f in ipairs(p.facts) do out[f.doc] = true end
  return out
end

-- The day of a package, or that of its first report where nothing tells one.
local function told_on(p) return p.first or (not p.low and p.reported) or nil end

-- Packages of one status and currency, by their day and by the documents that tell them.
local function index(list)
  local by = {}
  local function put(p, name, value)
    local k = ("%s|%s|%s|%s"):format(p.status, p.currency, name, value)
    by[k] = by[k] or {}
    table.insert(by[k], p)
  end
  for _, p in ipairs(list) do
    if told_on(p) then put(p, "day", told_on(p)) end
    for doc in pairs(documents(p)) do put(p, "doc", doc) end
  end
  return function(p, name, value) return by[("%s|%s|%s|%s"):format(p.status, p.currency, name, value)] or {} end
end

-- The smaller packages that stand beside p: of its day, give or take one, or in one of its documents and of the week
-- before.
local function beside(p, at)
  local seen, out = { [p] = true }, {}
  local function take(q, slack)
    if seen[q] or q.amount >= p.amount or q.alone or q.facts[1].vague then return end
    seen[q] = true
    if not agree(q.donor, p.donor) or not agree(q.recipient, p.recipient) or not agree(p.programme, q.programme) then
      return
    end
    local x, y = told_on(p), told_on(q)
    if x and y and (y - (p.last or x) > NEAR or x - (q.last or y) > slack) then return end
    out[#out + 1] = q
  end
  for d = -NEAR, NEAR do
    for _, q in ipairs(told_on(p) and at(p, "day", told_on(p) + d) or {}) do take(q, NEAR) end
  end
  local docs = {}
  for doc in pairs(documents(p)) do docs[#docs + 1] = doc end
  table.sort(docs)
  for _, doc in ipairs(docs) do
    for _, q in ipairs(at(p, "doc", doc)) do take(q, packages.RECENT) end
  end
  table.sort(out, function(a, b)
    if a.amount ~= b.amount then return a.amount > b.amount end
    return (a.programme or "") < (b.programme or "")
  end)
  return out
end

-- Is the sum of the parts the whole, perhaps said more roughly?
local function comes_to(p, sum) return sum == p.amount or packages.spoken(p.amount, sum) end

-- Two packages of one programme and day are hardly both parts of a third.
local function rivals(a, b)
  return a.programme and a.programme == b.programme and
    not (a.first and b.first and math.abs(a.first - b.first) > NEAR) and
    (not a.ordinal or a.ordinal == b.ordinal)
end

-- Two to four of the list whose amounts come to p's: { a, b, ... }, or nil.
local function made_of(p, list)
  local chosen = {}
  local function fits(q)
    for _, c in ipairs(chosen) do
      if rivals(c, q) then return false end
    end
    return true
  end
  local function go(from, sum)
    if #chosen >= 2 and comes_to(p, sum) then return true end
    if #chosen == MOST_PARTS then return false end
    for i = from, math.min(#list, CHOICE) do
      if sum + list[i].amount <= p.amount * 1.03 and fits(list[i]) then
        chosen[#chosen + 1] = list[i]
        if go(i + 1, sum + list[i].amount) then return true end
        chosen[#chosen] = nil
      end
    end
    return false
  end
  return go(1, 0) and chosen or nil
end

-- Does a text tell q as a part of p ("$2.2 billion, including $1 billion"), or do day and programme say so: a package
-- of a programme, in a larger sum of its day that names none?
local function is_within(p, q)
  for _, f in ipairs(q.facts) do
    for _, x in ipairs(f.part == p.amount and p.facts or {}) do
      if x.doc == f.doc then return true end
    end
  end
  local same_day = p.first and q.first and math.abs(p.first - q.first) <= NEAR
  return not p.programme and not p.ordinal and q.programme and same_day and q.amount * 4 > p.amount and
    agree(p.purpose, q.purpose) and p.recipient == q.recipient
end

-- Packages of one day, within four weeks before p's report, that come to what p, of no day, says: "a surge of $8
-- billion".
local function of_one_day(p, at)
  for d = p.reported, p.reported - AGAIN, -1 do
    local list = {}
    for _, q in ipairs(at(p, "day", d)) do
      if q.programme and q.amount < p.amount and agree(q.donor, p.donor) and q.recipient == p.recipient and
        agree(q.purpose, p.purpose) then
        list[#list + 1] = q
      end
    end
    local found = #list > 1 and made_of(p, list)
    if found then return found end
  end
end

-- Tell headlines from parts: p.parts are what a headline sum comes to (they count, it does not); p.within is the
-- larger sum that a package is a part of (that counts, the part does not).
function parts.find(list)
  local at = index(list)
  for _, p in ipairs(list) do
    local near = p.firm and not p.alone and beside(p, at) or {}
    local found = #near > 1 and made_of(p, near) or nil
    if not found and p.firm and p.reported and not p.low and p.status == "announced" then found = of_one_day(p, at) end
    if found then
      p.parts = found
      local recipient = p.recipient
      for _, q in ipairs(found) do recipient = recipient or q.recipient end
      p.recipient = recipient
      for _, q in ipairs(found) do
        q.parent, q.recipient = p, q.recipient or recipient
        if not q.low and p.low then q.date, q.low, q.high = p.date, p.low, p.high end
      end
    end
  end
  for _, p in ipairs(list) do
    for _, q in ipairs(not p.parts and not p.alone and beside(p, at) or {}) do
      if not q.parent and not q.within and not q.parts and is_within(p, q) then q.within = p end
    end
  end
end

-- ---- what counts ----------------------------------------------------------------------------------------------------

local voted = { requested = true, proposed = true, appropriated = true }

local function sum_of(p) return ("%s %.17g"):format(p.currency, p.amount) end
local function kind_of(p) return ("%s %s"):format(p.status, p.currency) end

-- Money that was asked for or voted, or totalled up, told once more by a report that gives no day: the package it
-- echoes; asked: those by their amounts and the days of their reports.
local function echo_of(p, asked)
  local found
  local day = p.reported or 0
  for x in asked(p.reported and sum_of(p), day - VOTED, day + VOTED) do
    local q = x.of
    if (not found or x.at < found.at) and (voted[q.status] or not p.firm) and agree(p.donor, q.donor)
      and p.recipient == q.recipient and (p.purpose == q.purpose or (not p.firm and agree(p.purpose, q.purpose))) then
      found = x
    end
  end
  return found and found.of
end

-- The package, told before, that one of no certain day may be once more: the latest. told: packages by their last days.
local function earlier_of(p, told)
  local best
  local y = day_of(p)
  for x in told(kind_of(p), y - AGAIN, y + NEAR) do
    local q = x.of
    local may = q ~= p and not q.again and (q.precise or y > x.day) and alike(q, p)
    if may and (not best or x.day > best.day) then best = x end
  end
  return best and best.of
end

local function all(p, field)
  for _, f in ipairs(p.facts) do if not f[field] then return false end end
  return true
end

-- Why a package, whatever its status, does not count: a word of `parts.why`, and the package that this is about.
local function reason(p, asked, told)
  if p.parts then return "headline", p.parts[1] end
  if p.within then return "part", p.within end
  if all(p, "vague") then return "vague" end
  if all(p, "asked") then return "asked" end
  if p.parent and p.parent.firm and day_of(p.parent) then return nil end -- its headline tells the decision
  if not day_of(p) then return "undated" end
  if p.status ~= "announced" or p.alone or p.ruled then return nil end
  if not (p.recipient or p.purpose or p.programme or p.ordinal) then return "aimless" end
  if p.low and not packages.is_window(p) then return "wide" end
  if not p.precise then
    local echo = echo_of(p, asked)
    if echo then return "echo", echo end
    if not p.firm then return "loose" end
    local q = earlier_of(p, told)
    if q then return "again", q end
  end
end

parts.why = {
  headline = "the sum of its parts, which count", part = "in a larger sum, which counts", vague = "no figure",
    asked = "only in a question", aimless = "neither for whom nor for what is told",
  wide = "told for a longer time: perhaps a running total", undated = "no day known",
    loose = "its report tells no decision and no day", again = "perhaps the one before",
  echo = "told elsewhere as asked for, voted or a running total" }

-- Mark what does not count, and why: p.left and p.of.
function parts.judge(list)
  local asked = calendar(list, function(p) return (voted[p.status] or p.status == "cumulative") and sum_of(p) end,
    function(p) return p.reported end)
  local told = calendar(list, kind_of, function(p) return p.last or day_of(p) end)
  for _, p in ipairs(list) do
    p.left, p.of = reason(p, asked, told)
    p.again = p.left == "again"
  end
  return list
end

-- Pairs of counted packages, a few days apart, that may be one: the second of each is what a lower total leaves out.
function parts.doubts(counted)
  local last, out = {}, {}
  for _, p in ipairs(counted) do
    local k = packages.bucket_of(p)
    local q = last[k]
    local sure = q and ((p.ordinal and q.ordinal) or (p.ruled and q.ruled) or p.alone or q.alone or not alike(q, p))
    if q and not sure and day_of(p) - (q.last or day_of(q)) <= PREVIEW then out[#out + 1] = { q, p } end
    last[k] = p
  end
  return out
end

-- The packages of a corpus, judged, and the facts they were made from.
function parts.of(corpus)
  local facts = packages.facts(corpus)
  local list = parts.previews(packages.group(facts, corpus:decisions()))
  parts.find(list)
  return parts.judge(list), facts
end

return parts
