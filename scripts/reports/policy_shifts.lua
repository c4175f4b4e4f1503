-- How positions on matters of policy moved: statements, the events they make, and what cannot be told.
local lede      = require "lede"
local positions = require "lede.positions"

-- Evidence of an event: what held before, and what was said.
local function evidence(e)
    local list = {}
    if e.before then list[1] = e.before.mention end
    list[#list + 1] = e.after.mention
    for _, s in ipairs(e.more or {}) do list[#list + 1] = s.mention end
    return list
end

local function add(t, e)
    t:add { actor = e.actor, topic = e.topic, scope = e.scope, event = e.event, from_step = e.from_step, to_step = e.to_step, from_date = e.from_date, date = e.date,
        speaker = e.speaker, attribution = e.attribution, evidence = evidence(e) }
end

local function count(list, key) list[key] = (list[key] or 0) + 1 end

-- Sentences on these topics in which no rule found a position.
local function unclassified(corpus, topics, all)
    local n = 0
    for m in corpus:mentions { type = "unclassified" }:each() do
        if all or topics[m.topic] then n = n + 1 end
    end
    return n
end

local function note(t, form, ...) t.notes[#t.notes + 1] = form:format(...) end

local function notes_of_series(t, series, events)
    for _, e in ipairs(events) do
        if e.event == "conflict" then note(t, "%s, %s: sources disagree, both are shown: %s.", e.actor, e.topic, e.why) end
    end
    local from, to = positions.gap(series, 180)
    if from then note(t, "%s, %s: no statement found between %s and %s.", series.actor, series.topic, from, to) end
end

local function note_unresolved(t, reasons)
    local names = {}
    for why in pairs(reasons) do names[#names + 1] = why end
    table.sort(names)
    for _, why in ipairs(names) do note(t, "%d statements cannot be placed in time: %s.", reasons[why], why) end
end

local function run(corpus, p)
    local t = lede.table { "actor", "topic", "scope", "event", "from_step", "to_step", "from_date", "date", "speaker", "attribution" }
    local list = positions.collect(corpus, p)
    local alone, others, nameless, reasons, topics = 0, 0, 0, {}, {}
    for _, s in ipairs(list) do if not positions.moves(s) then others = others + 1 end end
    for _, series in ipairs(positions.series(list)) do
        topics[series.topic] = true
        local events = positions.events(series)
        if not positions.is_named(series.topic) then
            nameless = nameless + #series
        elseif #series == 1 and not p.singles and series[1].first then
            alone = alone + 1
        else
            for _, e in ipairs(events) do
                if e.event == "unresolved" then count(reasons, e.why) end
                if p.event == "" or p.event == e.event then add(t, e) end
            end
            notes_of_series(t, series, events)
        end
    end
    note_unresolved(t, reasons)
    if alone > 0 then note(t, "%d single statements are positions, not shifts, and left out (singles=yes shows them).", alone) end
    if nameless > 0 then note(t, "%d statements on matters that could not be named are left out.", nameless) end
    if others > 0 then note(t, "%d statements about an actor by somebody else do not move the actor's step.", others) end
    note(t, "%d sentences on these topics match no rule and are unclassified.", unclassified(corpus, topics, p.topic == "" and p.actor == ""))
    return t
end

return lede.report {
    name = "policy_shifts",
    rank = { "topic", "event", "date", "to_step", "actor" },
    chart = { kind = "ladder", title = "Steps over time", x = "date", y = "to_step", panel = { "actor", "topic", "scope" },
        series = "event", levels = positions.ladder },
    summary = "How positions on matters of policy moved, from statement to statement",
    params = {
        actor = { "", "only actors whose name holds this, as United States" },
        topic = { "", "only topics whose name holds this, as strikes inside Russia" },
        since = { "", "only what was said on or after this day", "date" },
        ["until"] = { "", "only what was said on or before this day", "date" },
        event = { "", "only this event: stated, reaffirmed, raised, lowered, reversed, narrowed, widened, withdrawn, conflict, unresolved" },
        singles = { false, "also show actors and topics with one statement only" },
    },
    run = run,
}
