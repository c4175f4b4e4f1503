-- Sums of money into packages: which mentions report one decision.
--
-- A mention becomes a fact: its amount, parties and the days its event may have happened on. Facts merge only if
-- donor, recipient, status, purpose and currency agree, the amounts agree within rounding, the days lie within one of
-- each other, and no programme or ordinal contradicts. Never on the amount alone. lede.parts tells what is part of
-- what, and what of all this counts.
local days = require "lede.days"
local sorted = require "lede.sorted"
local words = require "lede.words"

local packages = { NEAR = 1, -- days between two reports of one event
  RECENT = 7 }               -- days within which an undated report speaks of the package before it
local NEAR, RECENT = packages.NEAR, packages.RECENT

-- The statuses a sum of aid may have, as a report asks for them.
packages.statuses = { "announced", "contracted", "delivered", "appropriated", "authority", "proposed", "requested",
  "considered", "cumulative",
  "correction" }

-- ---- facts ----------------------------------------------------------------------------------------------------------

local function key(m, document)
  return document and ("%s:%d"):format(document.external or document.id or m.doc, m.from)
end

-- "tens of millions of dollars": no figure that could be added up.
local function is_vague(m) return (m.text or ""):lower():find "^%a+s of " ~= nil end

-- For whom a programme is by its name: "Ukraine Security Assistance Initiative".
local function named_in(programme)
  for _, name in ipairs(programme and words.programmes_for or {}) do
    if programme:find("%f[%a]" .. name .. "%f[%A]") then return name end
  end
end

-- A mention as a fact, or nil where it is no fact of its own (a conversion, a sum without amount).
function packages.fact(m, document)
  local function get(name) if m.get then return m:get(name) end return m[name] end
  if not get "amount" or get "same_as" then return nil end
  local f = { mention = m, doc = m.doc, from = m.from, to = m.to, amount = get "amount", amount_max = get "amount_max",
    currency = get "currency" or "?", bound = get "bound" or "exact", status = get "status" or "other",
      donor = get "donor",
    recipient = get "recipient" or named_in(get "programme"), programme = get "programme",
      ordinal = get "ordinal", basis = get "basis",
      date = get "week" or get "date", loose = get "loose",
    purpose = get "purpose", part = get "part", vague = is_vague(m), document = document,
      title = document and document.title, key = key(m, document) }
  f.low, f.high, f.precise = days.range(f.date)
  local told = document and document.date
  f.reported = told and told ~= "" and days.range(told) or nil
  f.reported_date = f.reported and told
  return f
end

-- Mark the facts that stand in a question of a transcript: who asks announces nothing.
local function mark_questions(corpus, facts)
  local asked = {} -- by document, in the order of the text; `to` is the farthest that one of them up to here goes
  for _, f in ipairs(facts) do
    if not asked[f.doc] then
      local list, farthest = {}, 0
      for m in corpus:mentions { type = "speech", doc = f.doc }:each() do
        farthest = math.max(farthest, m:get "question" and m.to or 0)
        if m:get "question" then list[#list + 1] = { from = m.from, to = farthest } end
      end
      asked[f.doc] = list
    end
    local question = asked[f.doc][sorted.first(asked[f.doc], "from", f.from + 1) - 1]
    f.asked = question and f.to <= question.to or nil
  end
end

-- The sums of aid in a corpus.
function packages.facts(corpus)
  local out, documents = {}, {}
  for _, status in ipairs(packages.statuses) do
    for m in corpus:mentions { type = "money", status = status }:each() do
      documents[m.doc] = documents[m.doc] or corpus:document(m.doc)
      out[#out + 1] = packages.fact(m, documents[m.doc])
    end
  end
  mark_questions(corpus, out)
  return out
end

-- ---- do two agree? --------------------------------------------------------------------------------------------------

-- The unit of an amount's last digit that is not 0: what its rounding leaves open.
function packages.unit_of(amount)
  local digits = ("%.12e"):format(amount):gsub("0*e.*$", ""):gsub("%D", "")
  return 10 ^ (math.floor(math.log(amount, 10) + 1e-9) - math.max(#digits, 1) + 1)
end

local unit_of = packages.unit_of

-- Is `a` a rounding of `b`? "nearly 3 billion" is 2.98 billion; exact sums agree only when equal.
local function rounds(a, b)
  if a.amount == b.amount then return true end
  if a.bound == "exact" or a.bound == "up_to" or a.amount <= 0 or b.amount <= 0 then return false end
  local unit, off = unit_of(a.amount), b.amount - a.amount
  if a.bound == "at_least" then return off >= 0 and off < unit end
  if a.bound == "at_most" then return off <= 0 and -off < unit end
  return math.abs(off) <= unit / 2
end

-- Is `amount` said more roughly for the other, as in speech: "1.8 billion" for 1,850 million? Within a twentieth.
function packages.spoken(amount, other)
  return amount > 0 and other > 0 and unit_of(amount) > unit_of(other) and math.abs(amount - other) <= other / 20 and
    math.abs(amount - other) <= unit_of(amount) * 0.5001
end

local function agree(a, b) return a == nil or b == nil or a == b end
packages.agree = agree

local heard = setmetatable({}, { __mode = "k" }) -- which names the text of a document holds, looked up once

-- Does the document of a fact without a recipient speak of that one?
local function speaks_of(f, name)
  local d = f.document
  if not d or not d.text then return true end
  heard[d] = heard[d] or {}
  if heard[d][name] == nil then heard[d][name] = d.text:find(name, 1, true) ~= nil end
  return heard[d][name]
end

-- The same of all facts of a package, or of one; of a package it is remembered how far that was asked.
local function all_speak_of(x, name)
  if not x.facts then return speaks_of(x, name) end
  x.asked_to = x.asked_to or {}
  local i = x.asked_to[name] or 1
  while x.facts[i] and speaks_of(x.facts[i], name) do i = i + 1 end
  x.asked_to[name] = i
  return i > #x.facts
end

local function same_recipient(p, f)
  if p.recipient and f.recipient then return p.recipient == f.recipient end
  return p.recipient == f.recipient or all_speak_of(f.recipient and p or f, p.recipient or f.recipient)
end

-- Nothing contradicts but perhaps the amount and the day.
local function same_parties(a, b)
  return agree(a.donor, b.donor) and agree(a.programme, b.programme) and agree(a.ordinal, b.ordinal) and
    agree(a.purpose, b.purpose) and
    same_recipient(a, b)
end

-- Nothing contradicts but perhaps the day.
function packages.alike(a, b) return (rounds(a, b) or rounds(b, a)) and same_parties(a, b) end
local alike = packages.alike

-- ---- packages -------------------------------------------------------------------------------------------------------

local function new(f)
  return { facts = {}, docs = {}, status = f.status, currency = f.currency, amount = f.amount, bound = f.bound }
end

-- What two reports of the whole sum name, or a quarter of them: one slip of the tongue in a briefing names none.
local function voted(p, field, all)
  local votes, telling, best, most = {}, 0, nil, 0
  for _, f in ipairs(p.facts) do
    if all or f.amount == p.amount then
      telling = telling + 1
      if f[field] then votes[f[field]] = (votes[f[field]] or 0) + 1 end
    end
  end
  for name, n in pairs(votes) do
    if n > most or (n == most and name < best) then best, most = name, n end
  end
  return (most > 1 or most * 4 >= telling) and best or nil
end

local function add(p, f)
  p.facts[#p.facts + 1] = f
  f.package = p
  p.docs[f.doc] = true
  p.donor, p.recipient = p.donor or f.donor, p.recipient or f.recipient
  p.ordinal = p.ordinal or f.ordinal
  p.alone = p.alone or f.alone
  if rounds(p, f) and not rounds(f, p) then p.amount, p.bound = f.amount, f.bound end
  p.firm = p.firm or not (f.loose or f.asked) -- some report tells a decision, not only that money flows
  if f.bound == "up_to" then p.bound = "up_to" end
  p.programme, p.purpose = voted(p, "programme"), voted(p, "purpose", true)
  p.amount_max = p.amount_max or f.amount_max
  if f.precise then
    if not p.first or f.low < p.first then p.date = f.date end
    p.first, p.last, p.precise = math.min(p.first or f.low, f.low), math.max(p.last or f.high, f.high), true
    p.low, p.high = p.first, p.last
  elseif f.low and not p.low then
    p.date, p.low, p.high = f.date, f.low, f.high
  end
  if f.reported and (not p.reported or f.reported < p.reported) then
    p.reported, p.reported_date = f.reported, f.reported_date
  end
  return p
end

local function before(a, b)
  local x, y = a.low or a.reported or math.huge, b.low or b.reported or math.huge
  if x ~= y then return x < y end
  if a.doc ~= b.doc then return a.doc < b.doc end
  return a.from < b.from
end

-- Does the fact, of a known day, report this package? Its reports lie within a day of each other; the same ordinal
-- decides.
local function reports(p, f)
  if not alike(p, f) then return false end
  if p.ordinal and f.ordinal then return true end
  if not p.first then return false end
  return f.low - p.last <= NEAR and p.first - f.high <= NEAR and
    math.max(p.last, f.high) - math.min(p.first, f.low) <= 2 * NEAR
end

local MONTH = 31
function packages.is_window(f) return f.low and f.high - f.low <= MONTH end -- "2022" tells no day to go by
local is_window = packages.is_window

-- How many days is the fact, of no certain day, off this package? nil: it speaks of another.
local function distance(p, f)
  if not alike(p, f) then return nil end
  if p.ordinal and f.ordinal then return 0 end
  if is_window(f) then -- "a couple of weeks ago" is not to the day
    local low, high = p.low or p.reported, p.high or p.reported
    local gap = low and math.max(0, low - f.high, f.low - high)
    return gap and gap <= RECENT and gap or nil
  end
  if p.docs[f.doc] then return 0 end
  local when = p.first or p.reported
  local early = p.precise and f.loose and 0 or NEAR -- what tells no decision speaks of one that was taken before
  if not (when and f.reported) or when > f.reported + early or f.reported - when > RECENT then return nil end
  return math.abs(f.reported - when)
end

local WEEK = 7

-- Packages by what tells which of them a fact may speak of: documents, ordinals, weeks. A package stands under all that
-- it ever was.
local function keep(index, p, f)
  local function put(key)
    local list = index[key] or {}
    index[key] = list
    if not list[p] then list[p] = true; list[#list + 1] = p end
  end
  put("document " .. f.doc)
  if p.ordinal then put("ordinal " .. p.ordinal) end
  local low, high = p.low or p.reported, p.high or p.reported
  if low and high - low > MONTH then put "wide" end
  for week = low and low // WEEK or 1, low and math.min(high, low + MONTH) // WEEK or 0 do put(week) end
  if p.reported then put(p.reported // WEEK) end
end

-- The packages that a fact may speak of by document, ordinal or day.
local function around(index, f)
  local list, seen = {}, {}
  local function look(key)
    for _, p in ipairs(index[key] or {}) do
      if not seen[p] then seen[p] = true; list[#list + 1] = p end
    end
  end
  look("document " .. f.doc)
  if f.ordinal then look("ordinal " .. f.ordinal) end
  local low, high = f.reported, f.reported
  if is_window(f) then low, high = f.low, f.high end
  for week = low and (low - RECENT) // WEEK or 1, high and (high + RECENT) // WEEK or 0 do look(week) end
  if is_window(f) then look "wide" end
  return list
end

-- The one package that a fact of no certain day speaks of: the nearest, of a certain day rather; nil where two are as
-- near.
local function home_of(index, f)
  local home, least, many
  for _, p in ipairs(around(index, f)) do
    local d = distance(p, f)
    d = d and d + (p.precise and 0 or 0.5)
    if d and (not least or d < least) then home, least, many = p, d, false elseif d and d == least then many = true end
  end
  return not many and home or nil
end

local function vaguer(a, b)
  local x, y = is_window(a) and a.high - a.low or math.huge, is_window(b) and b.high - b.low or math.huge
  if x ~= y then return x < y end
  x, y = a.reported or math.huge, b.reported or math.huge
  if x ~= y then return x < y end
  return before(a, b)
end

-- Facts of one amount and currency into packages: those of a certain day first, then those that may speak of them.
local function group(bucket)
  local out, index, dated, vague = {}, {}, {}, {}
  local function join(home, f)
    if not home then home = new(f); out[#out + 1] = home end
    keep(index, add(home, f), f)
  end
  for _, f in ipairs(bucket) do table.insert(f.precise and dated or vague, f) end
  table.sort(dated, before)
  table.sort(vague, vaguer)
  for _, f in ipairs(dated) do
    local home
    for i = #out, math.max(1, #out - 8), -1 do
      if reports(out[i], f) then home = out[i]; break end
    end
    join(home, f)
  end
  for _, f in ipairs(vague) do join(home_of(index, f), f) end
  return out
end

local function bucket_of(f) return table.concat({ f.status, f.currency, ("%.15g"):format(f.amount) }, "|") end
packages.bucket_of = bucket_of

-- Do all facts of the rounded package p report q? On its day the same document, or one on the same programme, may say
-- 600 for 625 million.
local function all_report(q, p)
  for _, f in ipairs(p.facts) do
    local here = false
    if f.precise and q.first and packages.spoken(f.amount, q.amount) and math.abs(f.low - q.first) <= NEAR and
      same_parties(q, f) then
      here = f.programme and f.programme == q.programme
      for _, x in ipairs(q.facts) do here = here or x.doc == f.doc end
    end
    if not here and not (f.precise and reports(q, f) or not f.precise and distance(q, f)) then return false end
  end
  return true
end

-- The one package near in amount that p, rounded, reports.
local function rounded_home(index, p)
  local home
  for _, q in ipairs(around(index, p.facts[1])) do
    if q.amount ~= p.amount and math.abs(q.amount - p.amount) <= p.amount * 0.1 and not q.joined and not q.alone and
      all_report(q, p) then
      if home then return nil end
      home = q
    end
  end
  return home
end

-- Rounded sums ("nearly 3 billion") join the one package of their days that they round.
local function join_rounded(list)
  table.sort(list, function(a, b)
    if a.amount ~= b.amount then return a.amount < b.amount end
    return before(a.facts[1], b.facts[1])
  end)
  local by, out = {}, {}
  local function index_of(p)
    local kind = p.status .. "|" .. p.currency
    by[kind] = by[kind] or {}
    return by[kind]
  end
  for _, p in ipairs(list) do
    for _, f in ipairs(p.facts) do keep(index_of(p), p, f) end
  end
  for _, p in ipairs(list) do
    local home = not p.alone and rounded_home(index_of(p), p)
    if home then
      p.joined = true
      for _, f in ipairs(p.facts) do keep(index_of(p), add(home, f), f) end
    end
  end
  for _, p in ipairs(list) do if not p.joined then out[#out + 1] = p end end
  return out
end

-- What a person ruled, over what was found: facts that belong together or apart, that are none, and dates. Gives the
-- facts that are left and the pairs that are one.
local function decide(facts, decisions)
  local by_key, same, left = {}, {}, {}
  for _, f in ipairs(facts) do if f.key then by_key[f.key] = f end end
  for _, d in ipairs(decisions or {}) do
    local f = by_key[d.target]
    if not d.undone and f then
      if d.kind == "package_date" and days.range(d.date) then
        f.ruled = d.date
        if not f.precise then f.date = d.date; f.low, f.high, f.precise = days.range(d.date) end
      end
      if d.kind == "package_merge" and by_key[d.into] then same[#same + 1] = { f, by_key[d.into] } end
      if d.kind == "package_split" then f.alone = true end
      if d.kind == "package_discard" then f.discarded = d.whole and "whole" or "alone" end
    end
  end
  for _, f in ipairs(facts) do if f.discarded ~= "alone" then left[#left + 1] = f end end
  return left, same
end

-- Packages as a person ruled: merged, dated, or none.
local function ruled(list, same)
  for _, pair in ipairs(same) do
    local from, into = pair[1].package, pair[2].package
    if from ~= into and into and from then
      for _, f in ipairs(from.facts) do add(into, f) end
      from.joined = true
    end
  end
  local out = {}
  for _, p in ipairs(list) do
    local none = p.joined
    for _, f in ipairs(p.facts) do
      none = none or f.discarded
      if f.ruled then
        p.ruled, p.date = true, f.ruled
        p.low, p.high, p.precise = days.range(f.ruled)
        p.first, p.last = p.low, p.high
      end
    end
    if not none then out[#out + 1] = p end
  end
  return out
end

-- Facts into packages, in order of their days. decisions: as corpus:decisions() gives them.
function packages.group(facts, decisions)
  local left, same = decide(facts, decisions)
  local buckets, order, out = {}, {}, {}
  for _, f in ipairs(left) do
    local b = (f.alone or f.vague) and ("alone %d:%d"):format(f.doc, f.from) or bucket_of(f)
    if not buckets[b] then buckets[b] = {}; order[#order + 1] = b end
    table.insert(buckets[b], f)
  end
  table.sort(order)
  for _, b in ipairs(order) do
    for _, p in ipairs(group(buckets[b])) do out[#out + 1] = p end
  end
  out = ruled(join_rounded(out), same)
  table.sort(out, function(a, b)
    if a.status ~= b.status then return a.status < b.status end
    local x, y = a.low or a.reported or math.huge, b.low or b.reported or math.huge
    if x ~= y then return x < y end
    if a.amount ~= b.amount then return a.amount > b.amount end
    return before(a.facts[1], b.facts[1])
  end)
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

-- ---- decisions ------------------------------------------------------------------------------------------------------

-- A ruling on a money mention or on a row of aid_totals (its first passage, and so the whole package), under the name
-- that outlives annotation.
local function rule(c, kind, x, more)
  local m = x.evidence and x.evidence[1] or x
  more.kind, more.target, more.whole = kind, key(m, c:document(m.doc)), x.evidence and true or nil
  return c:decide(more)
end

-- Rule that two sums are one package, that a mention is a package of its own, that a sum is none, or when it was:
-- mentions, passages or rows of the report. Logged; c:undo(number) takes it back.
function packages.merge(c, a, b)
  local m = b.evidence and b.evidence[1] or b
  return rule(c, "package_merge", a, { into = key(m, c:document(m.doc)) })
end
function packages.split(c, m) return rule(c, "package_split", m, {}) end
function packages.discard(c, x) return rule(c, "package_discard", x, {}) end
function packages.set_date(c, x, date)
  if not days.range(date) then
    error("packages.set_date: " .. tostring(date) .. " is no date: 2022, 2022-03 or 2022-03-18", 2)
  end
  return rule(c, "package_date", x, { date = date })
end

return packages
