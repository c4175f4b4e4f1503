-- Ten times the input is ten times the work: steps of Lua are counted, no time.
local core = require "lede.core"
local days = require "lede.days"
local packages = require "lede.packages"
local parts = require "lede.parts"
local positions = require "lede.positions"
local shifts = require "lede.shifts"
local t = loadfile "tests/lua/check.lua" "growth"

local BEGIN, PER_DAY = days.number(1990, 1, 1), 3

local function ends_within(limit, f, made) return pcall(core.limited, limit, 1 << 30, f, made) end

local function grows_evenly(f, make)
  local limit = 10000
  while not ends_within(limit, f, make(200)) do limit = limit + limit // 5 end
  if not ends_within(limit * 15, f, make(2000)) then
    error(("%d steps for 200, more than %d for 2000"):format(limit, limit * 15), 2)
  end
end

local ladder = { "weighing", "ruled_out", "allows", "weighing", "leaning", "done", "conditional" }

-- Statements of one actor on one topic, three a day, of several scopes; every fifth is dated by its text.
local function statements(n)
  local list = {}
  for i = 1, n do
    local day = BEGIN + i // PER_DAY
    local first = i % 5 == 0 and day - 3 or day
    list[i] = { mention = i, doc = i // 2, from = i % 2 * 100, to = i % 2 * 100 + 50, actor = "A", topic = "T",
      scope = i % 4 == 0 and "in part" or "", step = ladder[i % #ladder + 1], attribution = "narrator", first = first,
      last = first, date = days.date(first), told = day, dated = i % 5 == 0 and "text" or nil }
  end
  return positions.series(list)[1]
end

t.test("statements into events", function() grows_evenly(shifts.events, statements) end)

t.test("events stay what they were: told too early, two steps on a day, measured against its scope", function()
  local kinds = {}
  for _, e in ipairs((shifts.events(statements(300)))) do kinds[e.event] = (kinds[e.event] or 0) + 1 end
  for _, kind in ipairs { "raised", "lowered", "reversed", "conflict" } do
    if not kinds[kind] then error("no event is " .. kind) end
  end
end)

local status = { "announced", "considered", "appropriated", "announced", "announced" }

-- Sums of all amounts or of one, a third of them without a day of their own, told three a day.
local function told(n, one)
  local facts = {}
  for i = 1, n do
    local day = days.date(BEGIN + i // PER_DAY)
    local m = { doc = i // 2, from = i, to = i + 1, amount = one or (i * 7919 % n + 1) * 1e6, currency = "USD",
      status = status[i % #status + 1], bound = "exact", date = i % 3 > 0 and day or nil }
    facts[i] = packages.fact(m, { id = m.doc, date = day })
  end
  return facts
end

local function sums(n) return packages.group(told(n)) end

t.test("packages: sums of one amount", function()
  grows_evenly(packages.group, function(n) return told(n, 1e9) end)
end)

t.test("packages: previews, parts and what counts", function()
  grows_evenly(function(list)
    list = parts.previews(list)
    parts.find(list)
    parts.judge(list)
  end, sums)
end)
