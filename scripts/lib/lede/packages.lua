-- Sums of money into packages: which mentions report one decision, which are parts of another, which may be the same.
--
-- A mention becomes a fact: its amount, parties and the days its event may have happened on. Facts merge only if donor,
-- recipient, status and currency agree, the amounts agree within rounding, the days lie within one of each other, and no
-- programme or ordinal contradicts. Never on the amount alone. What stays in doubt stays apart and is listed.
local days = require "lede.days"

local packages = {}

local NEAR = 1      -- days between two reports of one event
local PREVIEW = 5   -- days a preview may come before it
local RECENT = 7    -- days within which an undated report speaks of the package before it

-- ---- facts ----------------------------------------------------------------------------------------------------------

local function key(m, document) return document and ("%s:%d"):format(document.external or document.id or m.doc, m.from) end

-- A mention as a fact, or nil where it is no fact of its own (a conversion, a sum without amount).
function packages.fact(m, document)
  local function get(name) if m.get then return m:get(name) end return m[name] end
  if not get "amount" or get "same_as" then return nil end
  local f = { mention = m, doc = m.doc, from = m.from, to = m.to, amount = get "amount", amount_max = get "amount_max",
    currency = get "currency" or "?", bound = get "bound" or "exact", status = get "status" or "other", donor = get "donor",
    recipient = get "recipient", programme = get "programme", ordinal = get "ordinal", basis = get "basis", date = get "date", loose = get "loose",
    title = document and document.title, key = key(m, document) }
  f.low, f.high, f.precise = days.range(f.date)
  local told = document and document.date
  f.reported = told and told ~= "" and days.range(told) or nil
  f.reported_date = f.reported and told
  return f
end

-- Is `a` a rounding of `b`? "nearly 3 billion" is 2.98 billion; exact sums agree only when equal.
local function rounds(a, b)
  if a.amount == b.amount then return true end
  if a.bound == "exact" or a.bound == "up_to" or a.amount <= 0 or b.amount <= 0 then return false end
  local digits = ("%.12e"):format(a.amount):gsub("0*e.*$", ""):gsub("%D", "")
  local unit = 10 ^ (math.floor(math.log(a.amount, 10) + 1e-9) - math.max(#digits, 1) + 1)
  local off = b.amount - a.amount
  if a.bound == "at_least" then return off >= 0 and off < unit end
  if a.bound == "at_most" then return off <= 0 and -off < unit end
  return math.abs(off) <= unit / 2
end

local function agree(a, b) return a == nil or b == nil or a == b end

-- Nothing contradicts but perhaps the day.
local function alike(a, b)
  return agree(a.donor, b.donor) and agree(a.recipient, b.recipient) and agree(a.programme, b.programme) and
    agree(a.ordinal, b.ordinal) and (rounds(a, b) or rounds(b, a))
end

local function gap(a, b)
  if not (a.low and b.low) then return nil end
  return math.max(0, b.low - a.high, a.low - b.high)
end

-- ---- packages -------------------------------------------------------------------------------------------------------

local function new(f)
  return { facts = {}, status = f.status, currency = f.currency, amount = f.amount, bound = f.bound }
end

-- The programme that a quarter of the reports of the whole sum name at least: one slip of the tongue in a briefing names none.
local function voted(p)
  local votes, telling, best, most = {}, 0, nil, 0
  for _, f in ipairs(p.facts) do
    if f.amount == p.amount then
      telling = telling + 1
      if f.programme then votes[f.programme] = (votes[f.programme] or 0) + 1 end
    end
  end
  for name, n in pairs(votes) do
    if n > most or (n == most and name < best) then best, most = name, n end
  end
  return most * 4 >= telling and best or nil
end

local function add(p, f)
  p.facts[#p.facts + 1] = f
  f.package = p
  p.donor, p.recipient = p.donor or f.donor, p.recipient or f.recipient
  p.ordinal = p.ordinal or f.ordinal
  if rounds(p, f) and not rounds(f, p) then p.amount, p.bound = f.amount, f.bound end
  p.firm = p.firm or not f.loose -- some report tells a decision, not only that money flows
  if f.bound == "up_to" then p.bound = "up_to" end
  p.programme = voted(p)
  p.amount_max = p.amount_max or f.amount_max
  if f.precise then
    if not p.first or f.low < p.first then p.date = f.date end
    p.first, p.last, p.precise = math.min(p.first or f.low, f.low), math.max(p.last or f.high, f.high), true
    p.low, p.high = p.first, p.last
  elseif f.low and not p.low then
    p.date, p.low, p.high = f.date, f.low, f.high
  end
  if f.reported and (not p.reported or f.reported < p.reported) then p.reported, p.reported_date = f.reported, f.reported_date end
  return p
end

local function before(a, b)
  local x, y = a.low or a.reported or math.huge, b.low or b.reported or math.huge
  if x ~= y then return x < y end
  if a.doc ~= b.doc then return a.doc < b.doc end
  return a.from < b.from
end

-- Does the fact, of a known day, report this package? Its reports lie within a day of each other; the same ordinal decides.
local function reports(p, f)
  if not alike(p, f) or (p.apart and p.apart[f]) then return false end
  if p.ordinal and f.ordinal then return true end
  if not p.first then return false end
  return f.low - p.last <= NEAR and p.first - f.high <= NEAR and math.max(p.last, f.high) - math.min(p.first, f.low) <= 2 * NEAR
end

-- Could the fact, of no certain day, speak of this package?
local function may_report(p, f)
  if not alike(p, f) or (p.apart and p.apart[f]) then return false end
  if p.ordinal and f.ordinal then return true end
  if f.low then local g = gap(p, f); return g and g <= RECENT end -- "a couple of weeks ago" is not to the day
  for _, other in ipairs(p.facts) do
    if other.doc == f.doc then return true end
  end
  local when = p.first or p.reported
  if not (when and f.reported) then return false end
  return when <= f.reported + NEAR and f.reported - when <= RECENT
end

-- Facts of one amount, donor and currency into packages: those of a certain day first, then those that may speak of them.
local function group(bucket)
  local out, open = {}, {}
  table.sort(bucket, before)
  for _, f in ipairs(bucket) do
    if f.precise then
      local home
      for i = #open, math.max(1, #open - 8), -1 do
        if reports(open[i], f) then home = open[i]; break end
      end
      if not home then home = new(f); out[#out + 1], open[#open + 1] = home, home end
      add(home, f)
    end
  end
  for _, f in ipairs(bucket) do
    if not f.precise then
      local home, many, least
      for _, p in ipairs(out) do
        if may_report(p, f) then
          local g = gap(p, f) or 0
          if not home or g < least then home, many, least = p, false, g elseif g == least then many = true end
        end
      end
      if not home or many then home = new(f); out[#out + 1] = home end
      add(home, f)
    end
  end
  return out
end

local function bucket_of(f) return table.concat({ f.status, f.currency, ("%.15g"):format(f.amount) }, "|") end

-- Rounded sums ("nearly 3 billion") join the one package of their days that they round.
local function join_rounded(list)
  table.sort(list, function(a, b) if a.amount ~= b.amount then return a.amount < b.amount end return before(a.facts[1], b.facts[1]) end)
  local out = {}
  for i, p in ipairs(list) do
    local home, many
    for step = -1, 1, 2 do
      local k = i + step
      while (p.bound == "about" or p.bound == "at_least" or p.bound == "at_most") and list[k] and
        math.abs(list[k].amount - p.amount) <= p.amount * 0.1 and not many do
        local q = list[k]
        if q.amount ~= p.amount and not q.joined and q.status == p.status and q.currency == p.currency and alike(p, q) then
          local near = true
          for _, f in ipairs(p.facts) do near = near and (f.precise and reports(q, f) or not f.precise and may_report(q, f)) end
          if near then many = home ~= nil; home = home or q end
        end
        k = k + step
      end
    end
    if home and not many then
      p.joined = true
      for _, f in ipairs(p.facts) do add(home, f) end
    end
  end
  for _, p in ipairs(list) do if not p.joined then out[#out + 1] = p end end
  return out
end

-- What a person ruled, over what was found: facts that belong together or apart, and dates.
local function decide(facts, decisions)
  local by_key, same = {}, {}
  for _, f in ipairs(facts) do if f.key then by_key[f.key] = f end end
  for _, d in ipairs(decisions or {}) do
    local f = by_key[d.target]
    if not d.undone and f then
      if d.kind == "package_date" then f.date = d.date; f.low, f.high, f.precise = days.range(d.date); f.ruled = true end
      if d.kind == "package_merge" and by_key[d.into] then same[#same + 1] = { f, by_key[d.into] } end
      if d.kind == "package_split" then f.alone = true end
    end
  end
  return same
end

local function merge(list, same)
  for _, pair in ipairs(same) do
    local from, into = pair[1].package, pair[2].package
    if from ~= into and into then
      for _, f in ipairs(from.facts) do add(into, f) end
      from.joined = true
    end
  end
  local out = {}
  for _, p in ipairs(list) do if not p.joined then out[#out + 1] = p end end
  return out
end

-- Facts into packages, in order of their days. decisions: as corpus:decisions() gives them.
function packages.group(facts, decisions)
  local same, buckets, order, out = decide(facts, decisions), {}, {}, {}
  for _, f in ipairs(facts) do
    local b = f.alone and "alone" .. f.key or bucket_of(f)
    if not buckets[b] then buckets[b] = {}; order[#order + 1] = b end
    table.insert(buckets[b], f)
  end
  table.sort(order)
  for _, b in ipairs(order) do
    for _, p in ipairs(group(buckets[b])) do out[#out + 1] = p end
  end
  out = merge(join_rounded(out), same)
  table.sort(out, function(a, b)
    if a.status ~= b.status then return a.status < b.status end
    local x, y = a.low or a.reported or math.huge, b.low or b.reported or math.huge
    if x ~= y then return x < y end
    if a.amount ~= b.amount then return a.amount > b.amount end
    return before(a.facts[1], b.facts[1])
  end)
  return out
end

-- ---- parts, previews, doubts ------------------------------------------------------------------------------------------

local function together(a, b, slack)
  local x, y = a.low or a.reported, b.low or b.reported
  return x and y and math.max(0, y - (a.high or x), x - (b.high or y)) <= slack
end

-- A headline sum that equals packages of programmes announced with it is their parent: the parts count.
function packages.parents(list)
  for i, p in ipairs(list) do
    if not p.parent then
      local parts, slack = {}, p.precise and NEAR or RECENT
      for k = i - 1, math.max(1, i - 12), -1 do parts[#parts + 1] = list[k] end
      for k = i + 1, math.min(#list, i + 12) do parts[#parts + 1] = list[k] end
      for x = 1, #parts do
        for y = x + 1, #parts do
          local a, b = parts[x], parts[y]
          if a.status == p.status and b.status == p.status and a.currency == p.currency and b.currency == p.currency and
            a.amount + b.amount == p.amount and (a.programme ~= b.programme or not a.programme) and agree(a.donor, p.donor) and agree(b.donor, p.donor) and
            agree(a.recipient, p.recipient) and agree(b.recipient, p.recipient) and not a.parts and not b.parts and not p.parts and
            together(p, a, slack) and together(p, b, slack) then
            p.parts, a.parent, b.parent = { a, b }, p, p
          end
        end
      end
    end
  end
end

-- A sum expected within five days before a package of the same amount is its preview, not another one.
function packages.previews(list)
  local by_amount, out = {}, {}
  for _, p in ipairs(list) do
    if p.status == "announced" then
      local k = p.currency .. ("%.15g"):format(p.amount)
      by_amount[k] = by_amount[k] or {}
      table.insert(by_amount[k], p)
    end
  end
  for _, p in ipairs(list) do
    local home
    if p.status == "considered" then
      for _, q in ipairs(by_amount[p.currency .. ("%.15g"):format(p.amount)] or {}) do
        local x, y = p.reported or p.low, q.low or q.reported
        if x and y and y >= x - NEAR and y - x <= PREVIEW and alike(p, q) then home = home or q end
      end
    end
    if home then for _, f in ipairs(p.facts) do table.insert(home.facts, f); f.package = home end
    else out[#out + 1] = p end
  end
  return out
end

-- May `a`, told later, be the package `q` once more? Nothing contradicts, and the day of one of them is not certain, or they
-- are a few days apart.
local function doubtful(q, p)
  if not alike(p, q) or (p.ordinal and q.ordinal) or (p.facts[1].ruled and q.facts[1].ruled) then return false end
  local x, y = q.last or q.low or q.reported, p.first or p.low or p.reported
  if not (x and y) then return true end
  return y - x <= (p.precise and q.precise and PREVIEW or 4 * RECENT)
end

-- May `part`, of a programme, be in the larger sum `whole` of its day that names none?
local function may_hold(whole, part)
  return not whole.programme and not whole.ordinal and part.programme and part.first and whole.first and part.amount < whole.amount and
    whole.status == part.status and whole.currency == part.currency and agree(whole.donor, part.donor) and
    agree(whole.recipient, part.recipient) and math.abs(whole.first - part.first) <= NEAR and part.amount * 4 > whole.amount
end

-- Pairs of packages that may be one, or one a part of the other; the second of each pair is what a lower total leaves out.
function packages.doubts(list)
  local last, out, doubted = {}, {}, {}
  local function doubt(q, p, part)
    if not doubted[p] then doubted[p] = true; out[#out + 1] = { q, p, part = part } end
  end
  for i, p in ipairs(list) do
    local k = bucket_of(p)
    if last[k] and doubtful(last[k], p) then doubt(last[k], p) end
    last[k] = p
    for j = math.max(1, i - 8), math.min(#list, i + 8) do
      if may_hold(list[j], p) then doubt(list[j], p, true) end
    end
  end
  return out
end

-- How a package's day is told: the day, "by" the day of the first report, or nil where nothing tells it.
function packages.date(p)
  if p.date then return p.date end
  return p.reported_date and "by " .. p.reported_date
end

function packages.evidence(p)
  local out = {}
  for i, f in ipairs(p.facts) do out[i] = { doc = f.doc, from = f.from, to = f.to } end
  return out
end

-- ---- decisions --------------------------------------------------------------------------------------------------------

local function target(m) return key(m, m.document) end

-- Rule that two sums are one package, that a sum is a package of its own, or when it was. Logged; c:undo(id) takes it back.
function packages.merge(c, a, b) return c:decide { kind = "package_merge", target = target(a), into = target(b) } end
function packages.split(c, m) return c:decide { kind = "package_split", target = target(m) } end
function packages.set_date(c, m, date) return c:decide { kind = "package_date", target = target(m), date = date } end

return packages
