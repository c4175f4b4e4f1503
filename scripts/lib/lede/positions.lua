-- From statements of positions to events: who moved, from which step to which, and on what evidence.
--
-- A statement is one mention of type "position". A series holds the statements of one actor on one topic, in the order of
-- their dates. An event rests on two spans, before and after; one statement alone is a position, not a shift.
local positions = {}

-- The ladder. `urges` is a call on somebody else and stands on no rung.
positions.ladder = { "ruled_out", "opposes", "not_now", "weighing", "leaning", "conditional", "allows", "done" }
local rung = {}
for i, step in ipairs(positions.ladder) do rung[step] = i end

-- Steps that say what holds; the others only tell what is thought about.
local in_force = { ruled_out = true, opposes = true, conditional = true, allows = true, done = true }
local refusing = { ruled_out = true, opposes = true }
local granting = { allows = true, done = true }

local days_of_month = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

-- The first and last day that a date of any precision may mean ("2024-05" is all of May); nil for what is no date.
function positions.days(date)
    local year, rest = (date or ""):match "^(%d%d%d%d)(.*)$"
    if not year then return nil end
    local month, day = rest:match "^%-(%d%d)%-(%d%d)", nil
    if month then return date:sub(1, 10), date:sub(1, 10) end
    month = rest:match "^%-(%d%d)$"
    if month then
        local last = days_of_month[tonumber(month)] or 31
        if month == "02" and tonumber(year) % 4 == 0 then last = 29 end
        return ("%s-%s-01"):format(year, month), ("%s-%s-%02d"):format(year, month, last)
    end
    local season = { SP = { "03-01", "05-31" }, SU = { "06-01", "08-31" }, FA = { "09-01", "11-30" }, WI = { "12-01", "12-31" } }
    local part = season[rest:match "^%-(%u%u)$"]
    if part then return year .. "-" .. part[1], year .. "-" .. part[2] end
    local week = rest:match "^%-W(%d%d)$"
    if week then -- the Monday of an ISO week
        local jan4 = os.time { year = tonumber(year), month = 1, day = 4, hour = 12 }
        local monday = jan4 - ((tonumber(os.date("!%w", jan4)) + 6) % 7) * 86400 + (tonumber(week) - 1) * 7 * 86400
        return os.date("!%Y-%m-%d", monday), os.date("!%Y-%m-%d", monday + 6 * 86400)
    end
    return year .. "-01-01", year .. "-12-31"
end

local function contains(text, part) return part == "" or (text or ""):lower():find(part:lower(), 1, true) ~= nil end

-- A topic says what it is about: "aid for Ukraine", not only "aid".
function positions.is_named(topic) return topic:find " %l+ %u" ~= nil or topic:find "%u.* %l" ~= nil or topic:find "^no%-fly" ~= nil end

local function statement(m, number)
    local d = m.document
    local first, last = positions.days(m.date)
    return {
        number = number, mention = m, doc = m.doc, from = m.from, to = m.to, actor = m.actor, topic = m.topic, scope = m.scope or "", step = m.step, change = m.change,
        speaker = m.speaker, side = m.speaks_for, attribution = m.attribution, date = m.date, first = first, last = last, dated = m.dated, why = m.why,
        told = d.date,
    }
end

-- The statements of a corpus that fit: actor and topic are parts of the name, since and until bound the day it was said.
function positions.collect(corpus, filter)
    local list = {}
    for m in corpus:mentions { type = "position" }:each() do
        if m.step ~= "urges" and contains(m.actor, filter.actor or "") and contains(m.topic, filter.topic or "") then
            local s = statement(m, #list + 1)
            if (filter.since or "") == "" or (s.last and s.last >= filter.since) then
                if (filter["until"] or "") == "" or (s.first and s.first <= filter["until"]) then list[#list + 1] = s end
            end
        end
    end
    return list
end

-- Whether the statement can move the actor's step: the actor's own words or spokesman, or the outlet's account. What others say
-- of the actor does not.
function positions.moves(s)
    return s.attribution == "narrator" or s.side == nil or s.side == s.actor
end

local function by_time(a, b)
    if (a.first or "~") ~= (b.first or "~") then return (a.first or "~") < (b.first or "~") end
    if a.doc ~= b.doc then return a.doc < b.doc end
    return a.from < b.from
end

-- Series of statements, one an actor and topic, in the order of the names.
function positions.series(list)
    local by_name, names = {}, {}
    for _, s in ipairs(list) do
        local name = s.actor .. "\0" .. s.topic
        if not by_name[name] then
            by_name[name] = { actor = s.actor, topic = s.topic }
            names[#names + 1] = name
        end
        table.insert(by_name[name], s)
    end
    table.sort(names)
    for i, name in ipairs(names) do
        table.sort(by_name[name], by_time)
        names[i] = by_name[name]
    end
    return names
end

local function same_scope(a, b) return a.scope == b.scope end
-- Statements of different named scopes say nothing of each other; one without a scope speaks of the whole.
local function comparable(a, b) return a.scope == b.scope or a.scope == "" or b.scope == "" end

-- What the document of `s` itself tells to be in force, without a day of its own: the state of things that the news is about.
local function background(series, s)
    local best, best_score
    for _, o in ipairs(series) do
        if o ~= s and o.doc == s.doc and in_force[o.step] and positions.moves(o) and comparable(o, s) and (o.dated ~= "text" or o.change == "raised") then
            local score = (same_scope(o, s) and s.scope ~= "" and 0 or 1000000) + (o.from < s.from and s.from - o.from or (o.from - s.from) * 4)
            if not best or score < best_score then best, best_score = o, score end
        end
    end
    return best
end

-- The latest statement before `s` of what was in force, on the same scope if there is one.
local function before(series, s)
    local best
    for _, o in ipairs(series) do
        if o == s then break end
        if o.last and s.first and o.last <= s.first and o.doc ~= s.doc and in_force[o.step] and positions.moves(o) and comparable(o, s) then
            if not best or same_scope(o, s) or not same_scope(best, s) then best = o end
        end
    end
    return best
end

-- The step in force when `s` was said.
function positions.baseline(series, s) return background(series, s) or before(series, s) end

local function inherits(s) return s.change == "reaffirmed" and s.step == "not_now" end

-- The latest earlier statement of any step that says which step it is, on the same scope if there is one.
local function previous(series, s)
    local best
    for _, o in ipairs(series) do
        if o == s then break end
        if o.first and s.first and o.last <= s.last and (o.doc ~= s.doc or o.last < s.first) and positions.moves(o) and comparable(o, s) and not inherits(o)
            and not (o.step == "not_now" and best and refusing[best.step]) then -- "no plans to" takes no refusal back
            if not best or same_scope(o, s) or not same_scope(best, s) then best = o end
        end
    end
    return best
end

local function move(from, to)
    if refusing[from] and granting[to] or granting[from] and refusing[to] then return "reversed" end
    return rung[to] > rung[from] and "raised" or "lowered"
end

-- The day of what was before: a state that a document of a later day tells was there by then.
local function day_before(from, s)
    local later = from.dated ~= "text" and from.first and s.first and from.first > s.first
    return later and "by " .. from.date or from.date
end

local function event(kind, s, from, step, more)
    local e = { actor = s.actor, topic = s.topic, scope = s.scope ~= "" and s.scope or nil, event = kind, from_step = from and from.step, to_step = step or s.step,
        from_date = from and day_before(from, s), date = s.date, speaker = s.speaker, attribution = s.attribution == "unnamed" and "reported" or s.attribution, after = s, before = from }
    for k, v in pairs(more or {}) do e[k] = v end
    return e
end

-- What one statement does to the series.
local function read(series, s)
    if s.change == "withdrawn" then
        local taken
        for _, o in ipairs(series) do
            if o ~= s and o.speaker == s.speaker and o.doc == s.doc and o.from <= s.from and rung[o.step] ~= rung[s.step] then taken = o end
        end
        return taken and event("withdrawn", s, taken) or nil
    end
    if inherits(s) then
        local base = positions.baseline(series, s)
        if base then return event("reaffirmed", s, base, base.step) end
        return event("unresolved", s, nil, s.step, { why = '"no change" of which step: no statement of what was in force is found before it' })
    end
    local from
    if s.change == "reaffirmed" then
        from = positions.baseline(series, s)
        if from and (refusing[from.step] == refusing[s.step] or from.step == s.step) then return event("reaffirmed", s, from) end
    end
    if in_force[s.step] and s.attribution == "narrator" and s.dated ~= "text" and not s.change then
        from = before(series, s) -- what a document tells as known moves nothing within it
    elseif in_force[s.step] then
        from = previous(series, s) or positions.baseline(series, s)
    else
        local last = previous(series, s)
        from = last and last.step == s.step and same_scope(last, s) and last or positions.baseline(series, s) or last
    end
    if from and s.change and from.doc == s.doc and from.step == s.step then from = nil end -- the words that report a change are no state before it
    if not from then return event("stated", s) end
    if s.step == "not_now" and refusing[from.step] and same_scope(from, s) then return event("reaffirmed", s, from) end
    if from.step == s.step or (granting[from.step] and granting[s.step] and rung[s.step] < rung[from.step]) then -- a new promise after a delivery
        if same_scope(from, s) then return event("reaffirmed", s, from) end
        return event(s.scope ~= "" and "narrowed" or "widened", s, from)
    end
    return event(move(from.step, s.step), s, from)
end

-- One document tells that a step was taken on a day; another, written after that day, that it was not yet taken.
local function conflicts(series, out)
    local seen = {}
    for _, s in ipairs(series) do
        if s.dated == "text" and s.first and s.told and s.first < s.told and granting[s.step] or s.change == "raised" and s.first and s.dated == "text" then
            for _, o in ipairs(series) do
                local told = positions.days(o.told)
                local later = o.doc ~= s.doc and told and told > s.first and (not s.told or told < s.told) and o.first and o.first >= s.first
                local lower = rung[o.step] < rung[s.step] and (o.step == "weighing" or refusing[o.step])
                if later and lower and comparable(o, s) and positions.moves(o) and told:sub(1, 4) == s.first:sub(1, 4) and not seen[s.doc .. " " .. o.doc] then
                    seen[s.doc .. " " .. o.doc] = true
                    out[#out + 1] = event("conflict", s, o, nil, { why = ("%s is told for %s, but %s on %s"):format(s.step, s.date, o.step, o.date) })
                end
            end
        end
    end
    for i, s in ipairs(series) do -- the same day, the same scope, another step in force
        for k = i + 1, #series do
            local o = series[k]
            if not (s.first and o.first and o.first <= s.last) then break end
            if s.first == s.last and o.first == o.last and s.doc ~= o.doc and same_scope(s, o) and in_force[s.step] and in_force[o.step] and refusing[s.step] ~= refusing[o.step]
                and positions.moves(s) and positions.moves(o) and not seen[s.doc .. "=" .. o.doc] then
                seen[s.doc .. "=" .. o.doc] = true
                out[#out + 1] = event("conflict", o, s, nil, { why = ("two steps on %s"):format(s.date) })
            end
        end
    end
end

-- Events that say the same are one, with all their evidence.
local function merge(events)
    local by_name, out = {}, {}
    for _, e in ipairs(events) do
        local name = table.concat({ e.event, e.from_step or "", e.to_step or "", e.scope or "", e.date or "", e.speaker or "", e.after.doc }, "\0")
        local narrated = table.concat({ e.event, e.from_step or "", e.to_step or "", e.scope or "", e.after.doc, "narrator" }, "\0")
        local known = by_name[name] or (e.attribution == "narrator" and by_name[narrated])
        if known then
            known.more = known.more or {}
            table.insert(known.more, e.after)
        else
            by_name[name] = e
            if e.attribution == "narrator" then by_name[narrated] = e end
            out[#out + 1] = e
        end
    end
    return out
end

-- The events of one series, in time; undated statements come last, as unresolved.
function positions.events(series)
    local events = {}
    for _, s in ipairs(series) do
        if not s.first then
            events[#events + 1] = event("unresolved", s, nil, s.step, { why = s.why or "its time cannot be resolved to a day" })
        elseif positions.moves(s) then
            events[#events + 1] = read(series, s)
        end
    end
    events = merge(events)
    conflicts(series, events)
    return events
end

-- The longest stretch without a statement between two events, if it is longer than `days`.
function positions.gap(series, days)
    local function number(date)
        return os.time { year = tonumber(date:sub(1, 4)), month = tonumber(date:sub(6, 7)), day = tonumber(date:sub(9, 10)), hour = 12 } // 86400
    end
    local from, to, longest = nil, nil, days
    local last
    for _, s in ipairs(series) do
        if s.first and last and number(s.first) - number(last) > longest then
            from, to, longest = last, s.first, number(s.first) - number(last)
        end
        if s.last and (not last or s.last > last) then last = s.last end
    end
    return from, to
end

return positions
