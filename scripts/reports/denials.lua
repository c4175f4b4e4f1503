-- Denials and refusals, each with what was denied; "declined to confirm" is told apart from a denial.
local lede = require "lede"

local kinds = { denial = "denied", refusal = "refused" }

local function add(t, m)
    local cue = (m.cue or ""):lower()
    local silent = cue:find "declin" or cue:find "not comment" or cue:find "not confirm"
    local negated = cue:find "not%s" or cue:find "n't" or cue:find "n’t"
    local event = silent and "declined" or negated and "did not deny" or kinds[m.implies]
    t:add { m.document.name, m.document.date, m.speaker, event, m.cue, (m.text:gsub("%s+", " ")), evidence = { m } }
end

local function run(corpus, p)
    local t = lede.table { "document", "date", "speaker", "event", "cue", "what" }
    local seen = {}
    for _, kind in ipairs { "indirect", "quote" } do
        for m in corpus:mentions { type = kind }:each() do
            local place = m.doc .. ":" .. tostring(m.speaker_start) .. ":" .. tostring(m.cue)
            if kinds[m.implies] and not seen[place] and (p.speaker == "" or (m.speaker or ""):lower():find(p.speaker:lower(), 1, true)) then
                seen[place] = true
                add(t, m)
            end
        end
    end
    return t:sort("date", "document")
end

return lede.report {
    name = "denials",
    summary = "Who denied, rejected or declined what",
    params = { speaker = { "", "only speakers whose name holds this" } },
    run = run,
}
