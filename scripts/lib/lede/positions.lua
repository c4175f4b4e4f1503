-- Statements of positions: the ladder, whose statement moves whom, and the series of one actor on one topic.
--
-- A statement is one mention of type "position", under the topic that a person's decisions give it (lede.topics).
local ask      = require "lede.ask"
local days     = require "lede.days"
local speakers = require "lede.speakers"
local topics   = require "lede.topics"

local positions = {}

-- The ladder. `urges` is a call on somebody else and stands on no rung.
positions.ladder = { "ruled_out", "opposes", "not_now", "weighing", "leaning", "conditional", "allows", "done" }
positions.rung = {}
for i, step in ipairs(positions.ladder) do positions.rung[step] = i end

-- Steps that say what holds; the others only tell what is thought about.
positions.in_force = { ruled_out = true, opposes = true, conditional = true, allows = true, done = true }
positions.refuses = { ruled_out = true, opposes = true }
positions.grants = { allows = true, done = true }

local small = { to = true, ["for"] = true, ["in"] = true, of = true, on = true, the = true, over = true }

-- Every word that was asked for stands in the topic: "F-16 Ukraine", "rocket systems".
local function fits(topic, wanted)
  for word in wanted:gmatch "[^%s,/]+" do
    if not small[word:lower()] and not ask.holds(topic, word) then return false end
  end
  return true
end

-- The topics that a report may ask for.
function positions.topics(corpus)
  local list = {}
  for row in topics.list(corpus):each() do list[#list + 1] = row.topic end
  return list, fits
end

local function statement(m, topic, ruled, who)
  local first, last = days.range(m.date)
  local speaker = who(m.speaker)
  return { mention = m, doc = m.doc, from = m.from, to = m.to, actor = m.actor, topic = topic, scope = m.scope or "",
    step = m.step, change = m.change, past = m.past, broad = m.broad and not ruled,
    speaker = speaker and ask.words(speaker),
    side = m.speaks_for, attribution = m.attribution, date = m.date, first = first, last = last, dated = m.dated,
    why = m.why, told = days.range(m.document.date) }
end

-- The statements of a corpus that fit: actor is a part of the name, topic words of it; calls on others are left out,
-- unless filter.urges is true. No period here: what held before it is what it is measured against.
function positions.collect(corpus, filter)
  local decisions, list, doc, who = topics.decisions(corpus), {}, nil, nil
  for m in corpus:mentions { type = "position" }:each() do
    if (filter.urges or m.step ~= "urges") and ask.holds(m.actor, filter.actor or "") then
      local topic, ruled = topics.name(m, decisions)
      if fits(topic, filter.topic or "") then
        if m.doc ~= doc then doc, who = m.doc, speakers.of(corpus, m.document) end
        list[#list + 1] = statement(m, topic, ruled, who)
      end
    end
  end
  return list
end

-- Is the statement of the period? One without a date is of none, but of the whole.
function positions.within(s, p)
  local since, till = days.range(p.since), select(2, days.range(p["until"]))
  if not since and not till then return true end
  return s.first ~= nil and (not since or s.last >= since) and (not till or s.first <= till)
end

-- Whether the statement can move the actor's step: the actor's own words or spokesman, or the outlet's account. What
-- others say of the actor does not.
function positions.moves(s) return s.attribution == "narrator" or s.side == nil or s.side == s.actor end

-- In the order of the days; what is dated by a month alone held by its end.
local function by_time(a, b)
  if (a.last or math.huge) ~= (b.last or math.huge) then return (a.last or math.huge) < (b.last or math.huge) end
  if a.doc ~= b.doc then return a.doc < b.doc end
  if a.from ~= b.from then return a.from < b.from end
  return a.to < b.to
end

-- Series of statements, one an actor and topic, in the order of the names; each in the order of the days.
function positions.series(list)
  local by_name, names = {}, {}
  for _, s in ipairs(list) do
    local name = s.actor .. "\0" .. s.topic
    if not by_name[name] then
      by_name[name] = { actor = s.actor, topic = s.topic, broad = true }
      names[#names + 1] = name
    end
    by_name[name].broad = by_name[name].broad and s.broad
    table.insert(by_name[name], s)
  end
  table.sort(names)
  for i, name in ipairs(names) do
    table.sort(by_name[name], by_time)
    names[i] = by_name[name]
  end
  return names
end

return positions
