-- From the statements of a series to events: who moved, from which step to which, and on what evidence.
--
-- An event rests on two spans, before and after; one statement alone is a position ("stated"), not a shift.
local days      = require "lede.days"
local positions = require "lede.positions"
local sorted    = require "lede.sorted"

local shifts = {}

shifts.kinds = { "stated", "reaffirmed", "raised", "lowered", "reversed", "narrowed", "widened", "withdrawn",
  "conflict", "unresolved" }

-- What makes no event, and the sentence that tells how many.
shifts.silent = {
  { "single", "%d single {statement|statements} left out: a position, not a shift (singles=yes shows {it|them})." },
  { "broad", "%d {statement is|statements are} on a broad matter such as aid, many questions in one (topic=)." },
  { "others", "%d {statement|statements} about an actor by somebody else {does|do} not move the actor's step." },
  { "recalled", "%d {statement recalls|statements recall} what was decided or done before: no new step." },
  { "considered", "%d {statement|statements} that it is discussed, after it was granted, {takes|take} nothing back." },
  { "withdrawn", "%d {statement takes|statements take} back what is not found." },
}

local rung, in_force, refuses, grants = positions.rung, positions.in_force, positions.refuses, positions.grants

local function same_scope(a, b) return a.scope == b.scope end
-- Statements of different named scopes say nothing of each other, and what is refused within a scope is open beyond it;
-- else one without a scope speaks of the whole.
local function comparable(before, s)
  if same_scope(before, s) then return true end
  return before.scope == "" or (s.scope == "" and not refuses[before.step])
end

-- "No change" says not which step holds.
local function inherits(s) return s.change == "reaffirmed" and s.step == "not_now" end

-- ---- what held before -----------------------------------------------------------------------------------------------

-- Lists by what `name` gives.
local function by(name)
  local lists = {}
  return lists, function(o)
    local key = name(o)
    lists[key] = lists[key] or {}
    table.insert(lists[key], o)
  end
end

-- Whose own words these are, of no day that the text gives: nobody of that side takes them up before they are said.
local function owner(o)
  return o.speaker and o.dated ~= "text" and ("%s %s"):format(o.side, o.attribution) or nil
end

-- Statements by their places in the document, each with the next one behind it of another owner.
local function in_order(list)
  table.sort(list, function(a, b)
    if a.from ~= b.from then return a.from < b.from end
    return a.at < b.at
  end)
  for i = #list, 1, -1 do
    local next = list[i + 1]
    list[i].other = next and list[i].owner and next.owner == list[i].owner and next.other or i + 1
  end
  return list
end

-- What a document tells to be in force, without a day of its own: by its scope, and all of named scopes that say
-- something of the whole. same: the statements of that document.
local function told_in_force(same)
  local scopes, put = by(function(x) return x.of.scope end)
  local named = {}
  for at, o in ipairs(same) do
    if in_force[o.step] and positions.moves(o) and (o.dated ~= "text" or o.change == "raised") then
      put { of = o, at = at, from = o.from, owner = owner(o) }
      if o.scope ~= "" and not refuses[o.step] then
        named[#named + 1] = { of = o, at = at, from = o.from, owner = owner(o) }
      end
    end
  end
  for _, list in pairs(scopes) do in_order(list) end
  return { scope = scopes, named = in_order(named) }
end

-- Those of a list in order that stand nearest to `s`: before it (or where it is), and behind it, but for what its own
-- side says there.
local function nearest(list, s)
  local behind = sorted.first(list, "from", s.from + 1)
  local k = behind - 1
  if k > 0 and list[k].of == s then k = k - 1 end
  local first = k > 0 and sorted.first(list, "from", list[k].from) or 0
  if first > 0 and list[first].of == s then first = first + 1 end
  local after = list[behind]
  if after and after.owner and after.owner == ("%s %s"):format(s.side, s.attribution) then
    after = list[after.other]
  end
  return first > 0 and list[first] or nil, after
end

-- What the document of `s` itself tells to be in force: the state of things that the news is about. The nearest one of
-- the same named scope, else of what says something of the whole.
local function background(told, s)
  local best, best_score
  local function take(x, apart)
    if not x then return end
    local far = x.from < s.from and s.from - x.from or (x.from - s.from) * 4
    local score = apart + far
    if not best or score < best_score or score == best_score and x.at < best.at then best, best_score = x, score end
  end
  local function look(list, apart)
    local before, after = nearest(list or {}, s)
    take(before, apart)
    take(after, apart)
  end
  look(told.scope[s.scope], s.scope ~= "" and 0 or 1000000)
  look(s.scope ~= "" and told.scope[""] or s.scope == "" and told.named or nil, 1000000)
  return best and best.of
end

-- What was told up to now, in the order of the days: the statements that another may be measured against. What is
-- weaker than what held ("no plans to" behind a refusal, a promise behind a delivery) takes its place in nothing.
-- named: those of a named scope that say something of the whole.
local function memory()
  local m = { named = { other = {} }, scope = {} }
  local function put(list, o)
    local n = #list + 1
    list[n] = o -- and the last one of another document
    list.other[n] = n > 1 and list[n - 1].doc == o.doc and list.other[n - 1] or n - 1
  end
  function m.add(o)
    m.scope[o.scope] = m.scope[o.scope] or { other = {} }
    put(m.scope[o.scope], o)
    if o.scope ~= "" and not refuses[o.step] then put(m.named, o) end
  end
  return m
end

-- The latest one that ended by `day`, on the same scope if there is one, in another document; or in the same, where it
-- ended before `since`.
local function latest(told, s, day, since)
  local other = s.scope == "" and told.named or told.scope[""]
  for _, list in ipairs { told.scope[s.scope] or {}, other or {} } do
    local i = sorted.first(list, "last", day + 1) - 1
    if i > 0 and list[i].doc == s.doc then
      i = math.max(list.other[i], since and sorted.first(list, "last", since) - 1 or 0)
    end
    if i > 0 then return list[i] end
  end
end

-- The latest statement before `s`, in another document, of what was in force.
local function before(past, s) return latest(past.held, s, s.first) end

-- The latest earlier statement of any step that says which step it is.
local function previous(past, s) return latest(past.said, s, s.last, s.first) end

local function remember(past, s)
  if s.weak or not s.last or not positions.moves(s) then return end
  if in_force[s.step] then past.held.add(s) end
  if not inherits(s) then past.said.add(s) end
end

-- ---- events ---------------------------------------------------------------------------------------------------------

-- part: of the scope that was spoken of before. What was refused as a whole and is granted in part is an opening with
-- limits, no reversal; what was granted and is refused in part is granted for less.
local function move(from, to, part)
  local crosses = refuses[from] and grants[to] or grants[from] and refuses[to]
  if crosses and not part then return "reversed" end
  if crosses and grants[from] then return "narrowed" end
  return rung[to] > rung[from] and "raised" or "lowered"
end

-- The day of what was before: a state that a document of a later day tells was there by then.
local function day_before(from, s)
  local later = from.dated ~= "text" and from.first and s.first and from.first > s.first
  return later and "by " .. from.date or from.date
end

local function event(kind, s, from, step, why)
  return { actor = s.actor, topic = s.topic, scope = s.scope ~= "" and s.scope or nil, event = kind,
    from_step = from and from.step,
    to_step = step or s.step, from_date = from and day_before(from, s), date = s.date, speaker = s.speaker, why = why,
    attribution = s.attribution == "unnamed" and "reported" or s.attribution, after = s,
    evidence = from and { from.mention, s.mention } or { s.mention } }
end

-- The two steps mean the same thing held: a new promise after a delivery, limits that go with a gift, opposing what is
-- ruled out.
local function agrees(from, s)
  if from.step == s.step then return true end
  if grants[from.step] then return s.step == "allows" or (s.step == "conditional" and not s.change) end
  return refuses[from.step] and (refuses[s.step] or s.step == "not_now")
end

local function withdrawal(same, s)
  local taken
  for _, o in ipairs(same) do
    local own = o ~= s and o.speaker == s.speaker and o.from <= s.from
    if own and rung[o.step] ~= rung[s.step] then taken = o end
  end
  return taken and event("withdrawn", s, taken) or nil
end

-- The statement that `s` is measured against.
local function measure(past, s)
  past.told[s.doc] = past.told[s.doc] or told_in_force(past.doc[s.doc])
  local base = background(past.told[s.doc], s) or before(past, s)
  if s.change == "reaffirmed" then return base end
  -- what a document tells as known moves nothing within it
  local known = s.attribution == "narrator" and s.dated ~= "text" and not s.change
  if in_force[s.step] and known then return before(past, s) end
  local last = previous(past, s)
  if in_force[s.step] then return last or base end
  return last and last.step == s.step and same_scope(last, s) and last or base or last
end

-- Told more than a week later, or with no day of its own.
local function is_recollection(s) return s.dated == "text" and s.told and (s.first ~= s.last or s.told - s.last > 7) end

-- Is `s` the same grant for more? It names no scope any more, and neither do the statements of its document, as one
-- would who only speaks of it in passing.
local function widens(told, from, s)
  if from.scope == "" or s.scope ~= "" or not grants[s.step] or s.past or s.change == "reaffirmed" then return false end
  for _, o in ipairs(told) do if o.scope == from.scope then return false end end
  return from.doc ~= s.doc and s.attribution ~= "narrator"
end

-- What one statement does to the series; nil and a reason where it makes no event.
local function read(past, s)
  if s.change == "withdrawn" then return withdrawal(past.doc[s.doc], s), "withdrawn" end
  local from = measure(past, s)
  s.weak = from and from.step ~= s.step and (agrees(from, s) and not refuses[s.step] or grants[from.step]
    and rung[s.step] < rung.conditional and rung[s.step] > rung.not_now)
  if inherits(s) then
    if from then return event("reaffirmed", s, from, from.step) end
    return event("unresolved", s, nil, s.step,
      '"no change" of which step: no statement of what was in force is found before it')
  end
  if from and from.doc == s.doc and from.step == s.step and s.change ~= "reaffirmed" then from = nil end -- told twice
  if not from then return event("stated", s) end
  if s.past and grants[s.step] and (grants[from.step] or (from.first or 0) > s.first) then return nil, "recalled" end
  if agrees(from, s) and is_recollection(s) then return nil, "recalled" end
  local talks = s.step == "weighing" or s.step == "leaning"
  if grants[from.step] and talks and not s.change then return nil, "considered" end
  if from.step == "conditional" and s.step == "weighing" and not same_scope(from, s) then return event("stated", s) end
  if s.change == "reaffirmed" and not agrees(from, s) then return event("stated", s) end -- no change, the words say
  local part = s.scope ~= "" and not same_scope(from, s)
  if not agrees(from, s) then return event(move(from.step, s.step, part), s, from) end
  return event(part and "narrowed" or widens(past.doc[s.doc], from, s) and "widened" or "reaffirmed", s, from)
end

-- ---- conflicts ------------------------------------------------------------------------------------------------------

-- A day, week or month of its own that the text gives.
local function is_dated(s) return s.dated == "text" and s.first and s.last - s.first < 32 end

-- One document tells that a step was taken on a day (`s`); another, written after that day, that it was not yet taken.
local function tells_of_step(s)
  return is_dated(s) and s.told and s.first < s.told and (grants[s.step] or s.change == "raised") and not s.past
end
local function tells_of_none(o)
  return o.first and o.told and (o.step == "weighing" or refuses[o.step]) and positions.moves(o)
end
local function too_early(s, o)
  return o.doc ~= s.doc and o.first >= s.first and rung[o.step] < rung[s.step] and comparable(o, s)
end

-- The statements that a step was not yet taken, that contradict `s`; by_day: all of them, by the day they were told.
local function too_soon(by_day, s)
  local found = {}
  for o in sorted.range(by_day, "day", s.first + 1, math.min(s.told, s.first + 200) - 1) do
    if too_early(s, o.of) then found[#found + 1] = o end
  end
  table.sort(found, function(a, b) return a.at < b.at end)
  return found
end

-- Of one day alone and in force.
local function holds_on_day(s)
  return s.first and s.first == s.last and not s.past and in_force[s.step] and positions.moves(s)
end

local function add_conflicts(series, out)
  local seen, by_day = {}, {}
  local function add(s, o, why)
    local key = math.min(s.doc, o.doc) .. " " .. math.max(s.doc, o.doc)
    if not seen[key] then out[#out + 1] = event("conflict", s, o, nil, why) end
    seen[key] = true
  end
  local function side(s, refusing) return ("%d %s %s"):format(s.first, refusing and "no" or "yes", s.scope) end
  local sides, put = by(function(o) return side(o.of, refuses[o.of.step]) end)
  for i, s in ipairs(series) do
    if tells_of_none(s) then by_day[#by_day + 1] = { of = s, at = i, day = s.told } end
    if holds_on_day(s) then put { of = s, at = i } end
  end
  table.sort(by_day, function(a, b)
    if a.day ~= b.day then return a.day < b.day end
    return a.at < b.at
  end)
  for i, s in ipairs(series) do
    for _, o in ipairs(tells_of_step(s) and too_soon(by_day, s) or {}) do
      add(s, o.of, ("%s is told for %s, but %s on %s"):format(s.step, s.date, o.of.step, o.of.date))
    end
    local others = holds_on_day(s) and sides[side(s, not refuses[s.step])] or {}
    for k = sorted.first(others, "at", i + 1), #others do -- the same day, the same scope, the other side
      local o = others[k].of
      if o.doc ~= s.doc then add(o, s, ("two steps on %s"):format(s.date)) end
    end
  end
end

-- Events that say the same are one, with all their evidence.
local function merge(events)
  local by_name, out = {}, {}
  for _, e in ipairs(events) do
    local what = table.concat({ e.event, e.to_step, e.scope or "" }, "\0")
    local doc = e.event == "reaffirmed" and "" or e.after.doc
    local name = table.concat({ what, e.from_step or "", e.date or "", e.speaker or "", doc }, "\0")
    local narrated = table.concat({ what, e.from_step or "", e.after.doc, "narrator" }, "\0")
    local known = by_name[name] or (e.attribution == "narrator" and by_name[narrated])
    if known then
      table.insert(known.evidence, e.after.mention)
    else
      by_name[name] = e
      if e.attribution == "narrator" then by_name[narrated] = e end
      out[#out + 1] = e
    end
  end
  return out
end

-- The events of one series, in time; undated statements come last, as unresolved. And how many statements made none, by
-- reason.
function shifts.events(series)
  local events, silent = {}, {}
  local of_document, put = by(function(s) return s.doc end)
  for _, s in ipairs(series) do put(s) end
  local past = { doc = of_document, told = {}, held = memory(), said = memory() }
  for _, s in ipairs(series) do
    local e, why
    if not s.first then e = event("unresolved", s, nil, s.step, s.why or "its time cannot be resolved to a day")
    elseif positions.moves(s) then e, why = read(past, s)
    else why = "others" end
    if e then events[#events + 1] = e else silent[why] = (silent[why] or 0) + 1 end
    remember(past, s)
  end
  events = merge(events)
  if not series.broad then add_conflicts(series, events) end -- many questions in one: two answers are no conflict
  return events, silent
end

-- The longest stretch without a statement, if it is longer than `least` days: its first and last date.
function shifts.gap(series, least)
  local from, to, last
  for _, s in ipairs(series) do
    if s.first and last and s.first - last > least then from, to, least = last, s.first, s.first - last end
    if s.last and (not last or s.last > last) then last = s.last end
  end
  return from and days.date(from), to and days.date(to)
end

return shifts
