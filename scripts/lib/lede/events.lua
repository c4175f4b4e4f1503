-- Dated events: what the texts say happened, was said or is to come on a day, week, month or year that could be
-- resolved.
local ask   = require "lede.ask"
local days  = require "lede.days"
local tally = require "lede.tally"
local walk  = require "lede.walk"
local words = require "lede.words"

local events = {}

local MANY = 3000 -- times that are read at once; of more, those of the days that most documents tell of

-- Words that begin another clause, behind a comma; those of the second list go on with the one before.
local opens, goes_on = {}, {}
for word in words.clause_opens:gmatch "%a+" do opens[word] = true end
for word in words.clause_goes_on:gmatch "%a+" do goes_on[word] = true end

local SHORT = 30 -- bytes; a clause shorter than that tells nothing without its sentence

-- The clause of a sentence's text that holds the bytes [from, to), counted from 1: first and last byte.
function events.clause(text, from, to)
  local first, last = 1, #text
  for _, mark in ipairs { ";", "—", " – " } do
    for at, behind in text:gmatch("()%s*" .. mark .. "%s*()") do
      if behind <= from then first = math.max(first, behind) elseif at > to then last = math.min(last, at - 1) end
    end
  end
  for at, word, behind in text:gmatch "(),%s+(%a+)()" do
    local in_list = word == "and" and text:sub(1, at - 1):find ",%s*%u[%w.’'-]*%s?[%w.’'-]*%s?[%w.’'-]*$"
    if in_list then goto next end -- "Poland, the Czech Republic, and Slovenia"
    if opens[word] and behind <= from then first = math.max(first, behind - #word)
    elseif (opens[word] or goes_on[word]) and at > to then last = math.min(last, at - 1) end
    ::next::
  end
  if last - first < SHORT then return 1, #text end
  return first, last
end

local common = {} -- words that tell nothing of an event
for word in words.common:gmatch "%S+" do common[word] = true end

local FAR = 90   -- days; a day of no year that lies so far ahead may be one of the past
local CLOSE = 60 -- bytes between a word of the future and the day it speaks of

-- Is a time to come, seen from the day of the document? True, false, or nil where the day is not over.
local function is_later(t, told)
  local _, today = days.range(told)
  local first, last = days.range(t.from_day), days.range(t.to_day)
  if not today or not first then return false end
  if first > today then return true end
  if last < today then return false end
end

local function speaks_of_future(before)
  before = before:sub(-CLOSE):lower()
  for _, cue in ipairs(words.future) do if before:find("%f[%a]" .. cue .. "%f[%A]") then return true end end
  return false
end

-- Does the day belong to an act of speaking: it stands beside the speaker and outside what is said.
local function is_said(s, t)
  for _, m in ipairs(s.mentions) do
    if (m.type == "quote" or m.type == "indirect") and m.cue and not (t.from >= m.from and t.to <= m.to) and
      m.speaker_end and m.speaker_end >= s.from and m.speaker_end <= s.to
        and math.min(math.abs(t.from - m.speaker_end), math.abs(t.to - (m.speaker_start or 0))) < 50 then
      return true
    end
  end
  return false
end

-- "WASHINGTON, May 26 (Reuters) -": the day of a dateline is no event.
local function is_dateline(s, t)
  local after = s.text:sub(t.to - s.from + 1)
  return after:match "^%s*%([%u%l ]+%)%s*[-–—]" or s.text:sub(1, t.from - s.from):match "^%s*%u[%u .]+,%s*$"
    and after:match "^%s*[-–—]"
end

-- "since Feb. 24": what has gone on from then is no event of that day.
local function is_beginning(s, t)
  local before = s.text:sub(1, t.from - s.from)
  return before:match "%f[%a][Ss]ince%s+$" or before:match "%f[%a][Ss]ince%s+at%s+least%s+$"
end

local happened = {} -- verbs in the past that do not end in -ed
for word in words.happened:gmatch "%a+" do happened[word] = true end

-- "Most Americans today", "we are here today": the day is no more than now, for nothing is done and nobody is named.
local function is_now(e, t)
  if #e.who > 0 or e.when ~= "past" or not words.now[t.text:lower()] then return false end
  for word in e.what:lower():gmatch "%a+" do if word:find "ed$" or happened[word] then return false end end
  return true
end

-- A day that dates nothing: behind a link or in brackets it tells when that was written; in a question nothing is
-- told; behind "from one day to" it ends what began on the other; a feast is a day only where something is on, by or
-- after it.
local function dates_nothing(s, t)
  local before = s.text:sub(1, t.from - s.from)
  local cited = before:find "%[[^%]]*$" and s.text:find("^\\?%]", t.to - s.from + 1)
  if cited or before:find "%]%([^%s)]*%),?%s*$" or s.text:find "%?%W*$" or s.text:find "^Q%s" then return true end
  if before:find "%f[%a][Ff]rom [^.;]*%d[^.;]* to%s+$" then return true end
  local feast = not t.text:find "%d" and t.by:find ":feast$"
  return feast and not words.on_a_day[before:match "(%a+)%W*$"]
end

-- A headline that is nothing but a date, or nearly so.
local function is_bare(what, t) return #what:gsub("%W", "") < #t.text:gsub("%W", "") + 6 end

-- One event: date, first and last day, when, what, who (a list of names), document, mention.
local function event(s, t)
  local from, to = events.clause(s.text, t.from - s.from + 1, t.to - s.from)
  local e = { date = t.value, low = days.range(t.from_day), mention = t, doc = s.doc, document = s.document,
    what = ask.words(s.text:sub(from, to)), who = {} }
  for _, m in ipairs(s.mentions) do
    local party = m.kind == "person" or m.kind == "organisation" or m.kind == "place"
    if party and m.type == "entity" and m.from >= s.from + from - 1 and m.to <= s.from + to then
      local name = ask.words(m.canonical)
      if not e.who[name] then e.who[#e.who + 1], e.who[name] = name, m end
    end
  end
  local later = is_later(t, s.document.date)
  if later == nil and not is_said(s, t) then later = speaks_of_future(s.text:sub(from, t.from - s.from)) end
  local far = later and e.low - days.range(s.document.date) > FAR
  if far and not t.text:find "%d%d%d%d" and not speaks_of_future(s.text) then e.when = "unclear"
  else e.when = later and "planned" or is_said(s, t) and "said" or "past" end
  return e
end

-- Those of the times whose days most documents of their own time tell of, no more than MANY.
local function thinned(times)
  local told, order, keep, n = {}, {}, {}, 0
  for _, t in ipairs(times) do
    if t.from_day == t.to_day and t.news then
      local r = told[t.value]
      if not r then r = { value = t.value, documents = 0, times = 0 }; told[t.value], order[#order + 1] = r, r end
      if r.doc ~= t.doc then r.documents, r.doc = r.documents + 1, t.doc end
      r.times = r.times + 1
    end
  end
  table.sort(order, function(a, b)
    if a.documents ~= b.documents then return a.documents > b.documents end
    return a.value < b.value
  end)
  for _, r in ipairs(order) do
    if n + r.times <= MANY then keep[r.value], n = true, n + r.times end
  end
  local out = {}
  for _, t in ipairs(times) do if keep[t.value] and t.news then out[#out + 1] = t end end
  return out
end

-- A test of spans: does their sentence name the entity? nil where none is asked for.
local function naming(corpus, entity)
  if entity == "" then return nil end
  local places = {}
  for _, e in ipairs(ask.entities(corpus, entity)) do ask.places(e:mentions(), places) end
  return ask.beside(corpus, places)
end

-- The times that can be events of the period, and how many could not be resolved, by reason. Of a time, `news` tells
-- that it lies within a year of its document.
local function resolved(corpus, p)
  local first, last = days.range(p.since), select(2, days.range(p["until"]))
  local about, named = ask.about(corpus, p.topic or ""), naming(corpus, p.entity or "")
  local times, reasons = {}, tally.new()
  local d
  for t in corpus:mentions(ask.filter({ source = p.source }, { type = "time" })):each() do
    if p.documents and not p.documents[t.doc] then goto next end
    if t.why then reasons:add(t.why)
    elseif t.from_day and (t.timex_type == "DATE" or t.timex_type == "TIME") and t.value:find "^[12][90]%d%d" then
      local low, high = days.range(t.from_day), days.range(t.to_day)
      if (not first or high >= first) and (not last or low <= last) and (not named or named(t)) and about(t) then
        if not d or d.id ~= t.doc then d = corpus:document(t.doc); d.day = days.range(d.date) end
        t.news = d.day and math.abs(low - d.day) < 366
        times[#times + 1] = t
      end
    end
    ::next::
  end
  return times, reasons
end

local function of_document(corpus, d, times, out, reasons)
  local all = {}
  for _, type in ipairs { "entity", "quote", "indirect" } do
    for m in d:mentions { type = type }:each() do all[#all + 1] = m end
  end
  table.sort(all, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return a.to > b.to
  end)
  for _, s in ipairs(walk.sentences(corpus, d, times)) do
    local told = s.mentions
    s.text, s.mentions = corpus:_text(d.id, s.from, s.to), walk.within(all, s.from, s.to)
    for _, t in ipairs(told) do
      local since = is_beginning(s, t)
      if since then reasons:add "something has gone on since then" end
      local e = not since and not is_dateline(s, t) and not dates_nothing(s, t) and event(s, t)
      if e and not is_bare(e.what, t) and not is_now(e, t) then out[#out + 1] = e end
    end
  end
end

-- The events of a corpus in order of their days; p: since, until (of the events), source, topic, entity, documents (a
-- set of numbers; none: all). Also how many times could not be resolved, by reason, and how many were left out
-- because there are too many.
function events.list(corpus, p)
  local times, reasons = resolved(corpus, p)
  local kept = #times > MANY and thinned(times) or times
  local out, i = {}, 1
  while kept[i] do
    local doc, list = kept[i].doc, {}
    while kept[i] and kept[i].doc == doc do
      list[#list + 1] = kept[i]
      i = i + 1
    end
    of_document(corpus, corpus:document(doc), list, out, reasons)
  end
  table.sort(out, function(a, b)
    if a.low ~= b.low then return a.low < b.low end
    if a.date ~= b.date then return a.date < b.date end
    if a.doc ~= b.doc then return a.doc < b.doc end
    return a.mention.from < b.mention.from
  end)
  return out, reasons, #times - #kept
end

-- The words of an event that tell something, each once.
local function words_of(e)
  local out, seen = {}, {}
  for word in e.what:lower():gmatch "%a%a%a%a+" do
    if not seen[word] and not common[word] then out[#out + 1], seen[word] = word, true end
  end
  return out
end

-- How much each event of a list says of what the others of its day say: e.typical.
local function weigh(list)
  local of_day = {} -- day and word to the number of events
  for _, e in ipairs(list) do
    e.words = words_of(e)
    for _, word in ipairs(e.words) do
      local key = e.date .. "\0" .. word
      of_day[key] = (of_day[key] or 0) + 1
    end
  end
  for _, e in ipairs(list) do
    local sum = 0
    for _, word in ipairs(e.words) do sum = sum + of_day[e.date .. "\0" .. word] - 1 end
    e.typical, e.words = sum / (#e.words + 6), nil
  end
end

-- Of events in order those n that most documents tell of, still in order: of a day and somebody named there, the
-- event that says most of what the others say.
function events.leading(list, n)
  local told, ranked = {}, {}
  weigh(list)
  for _, e in ipairs(list) do
    for _, name in ipairs(e.who) do
      local key = e.date .. "\0" .. name
      told[key] = told[key] or { key = key, documents = 0, first = e }
      local r = told[key]
      if r.doc ~= e.doc then r.documents, r.doc = r.documents + 1, e.doc end
      if e.typical > r.first.typical then r.first = e end
    end
  end
  for _, e in ipairs(list) do
    e.score = 0
    for _, name in ipairs(e.who) do
      local r = told[e.date .. "\0" .. name]
      if r.first == e then e.score = math.max(e.score, r.documents) end
    end
    ranked[#ranked + 1] = e
  end
  local place, keep, out = {}, {}, {}
  for i, e in ipairs(list) do place[e] = i end
  table.sort(ranked, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return place[a] < place[b]
  end)
  for i = 1, math.min(n, #ranked) do keep[ranked[i]] = true end
  for _, e in ipairs(list) do if keep[e] then out[#out + 1] = e end end
  return out
end

return events
