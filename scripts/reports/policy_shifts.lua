-- How positions on matters of policy moved: statements, the events they make, and what cannot be told.
local lede      = require "lede"
local ask       = require "lede.ask"
local check     = require "lede.check"
local days      = require "lede.days"
local known     = require "lede.known"
local positions = require "lede.positions"
local shifts    = require "lede.shifts"

local function add(t, e)
  t:add { date = e.date, actor = e.actor, topic = e.topic, scope = e.scope, event = e.event, from_step = e.from_step,
    to_step = e.to_step,
    from_date = e.from_date, speaker = e.speaker, attribution = e.attribution, evidence = e.evidence }
end

local function count(list, key, n) list[key] = (list[key] or 0) + n end

-- Sentences on these topics in which no rule found a position.
local function unclassified(corpus, topics, all)
  local n = 0
  for m in corpus:mentions { type = "unclassified" }:each() do n = n + ((all or topics[m.topic]) and 1 or 0) end
  return n
end

local MOST = 10 -- notes of one kind

local function notes_of_series(t, series, events, gaps)
  for _, e in ipairs(events) do
    if e.event == "conflict" then
      ask.note(t, "%s, %s: sources disagree, both are shown: %s.", e.actor, e.topic, e.why)
    end
  end
  local from, to = shifts.gap(series, 180)
  if from then gaps[#gaps + 1] = { series.actor, series.topic, from, to } end
end

-- The longest first: of many, those that say least are only counted.
local function note_gaps(t, gaps)
  local function length(g) return days.range(g[4]) - days.range(g[3]) end
  table.sort(gaps, function(a, b)
    if length(a) ~= length(b) then return length(a) > length(b) end
    return a[1] .. "\0" .. a[2] < b[1] .. "\0" .. b[2]
  end)
  for i = 1, math.min(MOST, #gaps) do
    ask.note(t, "%s, %s: no statement found between %s and %s.", table.unpack(gaps[i]))
  end
  if #gaps > MOST then
    ask.note(t, "%d more {series has|series have} half a year or more without a statement.", #gaps - MOST)
  end
end

local function run(corpus, p)
  local t = lede.table { "date", "actor", "topic", "event", "from_step", "to_step", "speaker", "scope", "from_date",
    "attribution" }
  local left, topics, gaps = {}, {}, {}
  for _, series in ipairs(positions.series(positions.collect(corpus, p))) do
    if series.broad and p.topic == "" then
      count(left, "broad", #series)
    elseif #series == 1 and not p.singles and series[1].first then
      count(left, "single", 1)
    else
      local events, none = shifts.events(series)
      topics[series.topic] = true
      for why, n in pairs(none) do count(left, why, n) end
      for _, e in ipairs(events) do
        if e.event == "unresolved" then count(left, e.why, 1) end
        if (p.event == "" or p.event == e.event) and positions.within(e.after, p) then add(t, e) end
      end
      notes_of_series(t, series, events, gaps)
    end
  end
  note_gaps(t, gaps)
  for _, s in ipairs(shifts.silent) do
    if left[s[1]] then ask.note(t, s[2], left[s[1]]) end
    left[s[1]] = nil
  end
  for _, why in ipairs(check.keys(left)) do
    ask.note(t, "%d {statement|statements} cannot be placed: %s.", left[why], why)
  end
  local unread = unclassified(corpus, topics, p.topic == "" and p.actor == "")
  if unread > 0 then
    ask.note(t, "%d {sentence|sentences} on these topics {matches no rule and is|match no rule and are} unclassified.",
      unread)
  end
  return t
end

return lede.report {
  name = "policy_shifts",
  rank = { "date", "event", "to_step", "topic", "actor" },
  chart = { kind = "ladder", title = "Steps over time", x = "date", y = "to_step", panel = { "actor", "topic",
    "scope" },
    series = "event", levels = positions.ladder },
  summary = "How positions on matters of policy moved, from statement to statement",
  params = {
    actor = { "", "only actors whose name holds this, as United States", known.part_of("actor", "position") },
    topic = { "", "only topics that hold these words, as F-16 Ukraine", positions.topics },
    since = { "", "only events on or after this day", "date" },
    ["until"] = { "", "only events on or before this day", "date" },
    event = { "", "only this event", shifts.kinds },
    singles = { false, "also show actors and topics with one statement only" },
  },
  run = run,
}
