-- Every statement of a position, one a row: whose, on what, which step, who says so, and the words.
local lede = require "lede"

local function holds(text, part) return part == "" or (text or ""):lower():find(part:lower(), 1, true) ~= nil end

local function run(corpus, p)
    local t = lede.table { "date", "actor", "topic", "scope", "step", "change", "speaker", "attribution", "document", "words" }
    local undated = 0
    for m in corpus:mentions { type = "position" }:each() do
        if holds(m.actor, p.actor) and holds(m.topic, p.topic) and (p.step == "" or p.step == m.step) then
            if not m.date then undated = undated + 1 end
            t:add { m.date, m.actor, m.topic, m.scope, m.step, m.change, m.speaker, m.attribution, m.document.name, (m.text:gsub("%s+", " ")), evidence = { m } }
        end
    end
    if undated > 0 then t.notes[1] = ("%d statements have no date: their document has none."):format(undated) end
    return t:sort("date")
end

return lede.report {
    name = "positions",
    summary = "Statements of positions: whose, on what matter, which step, and the words",
    params = {
        actor = { "", "only actors whose name holds this" },
        topic = { "", "only topics whose name holds this" },
        step = { "", "only this step: ruled_out, opposes, not_now, weighing, leaning, urges, conditional, allows, done" },
    },
    run = run,
}
