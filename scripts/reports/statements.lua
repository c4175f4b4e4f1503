-- Who said what: every quotation and reported statement with its speaker, counted by speaker.
local lede = require "lede"

local function holds(text, part) return part == "" or (text or ""):lower():find(part:lower(), 1, true) ~= nil end

local function statements(corpus, p)
    local list = {}
    for _, kind in ipairs { "quote", "indirect" } do
        for m in corpus:mentions { type = kind, since = p.since ~= "" and p.since or nil, ["until"] = p["until"] ~= "" and p["until"] or nil }:each() do
            if (p.kind == "" or p.kind == m.speaker_kind) and holds(m.speaker, p.speaker) and (not p.quoted or kind == "quote") then list[#list + 1] = m end
        end
    end
    table.sort(list, function(a, b)
        if a.doc ~= b.doc then return a.doc < b.doc end
        if a.from ~= b.from then return a.from < b.from end
        return a.type > b.type
    end)
    return list
end

local function run(corpus, p)
    local t = lede.table { "document", "date", "speaker", "kind", "cue", "form", "words" }
    local unknown = 0
    for _, m in ipairs(statements(corpus, p)) do
        local d = m.document
        if m.speaker then
            t:add { d.name, d.date, m.speaker, m.speaker_kind, m.cue, m.type == "quote" and "quoted" or "reported", (m.text:gsub("%s+", " ")), evidence = { m } }
        else
            unknown = unknown + 1
        end
    end
    if unknown > 0 then t.notes[1] = ("%d statements whose speaker is not known are left out."):format(unknown) end
    return t
end

return lede.report {
    name = "statements",
    summary = "Who said what: quotations and reported speech with their speakers",
    params = {
        speaker = { "", "only speakers whose name holds this" },
        kind = { "", "only this kind of speaker: named, unnamed, organisation, document" },
        quoted = { false, "only what stands in quotation marks" },
        since = { "", "only documents of this day or later", "date" },
        ["until"] = { "", "only documents of this day or earlier", "date" },
    },
    run = run,
}
