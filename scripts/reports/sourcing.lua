-- How much rests on people without a name: sentences by document and role, and where anonymity was granted in so many words.
local lede = require "lede"

local function count(list, key) list[key] = (list[key] or 0) + 1 end

-- "official 3, diplomat 1", the most frequent first.
local function roles(list)
    local names = {}
    for name in pairs(list) do names[#names + 1] = name end
    table.sort(names, function(a, b)
        if list[a] ~= list[b] then return list[a] > list[b] end
        return a < b
    end)
    for i, name in ipairs(names) do names[i] = ("%s %d"):format(name, list[name]) end
    return table.concat(names, ", ")
end

local function of_document(d)
    local r = { sentences = 0, granted = 0, roles = {}, evidence = {}, named = 0 }
    for m in d:mentions { type = "unnamed" }:each() do
        r.sentences = r.sentences + 1
        if m.granted then r.granted = r.granted + 1 end
        count(r.roles, m.role or "other")
        r.evidence[#r.evidence + 1] = m
    end
    for _, kind in ipairs { "quote", "indirect" } do
        for m in d:mentions { type = kind }:each() do
            if m.speaker_kind == "named" then r.named = r.named + 1 end
        end
    end
    return r
end

local function run(corpus)
    local t = lede.table { "document", "date", "unnamed", "granted", "named", "roles" }
    local sentences, granted = 0, 0
    for d in corpus:documents {}:each() do
        local r = of_document(d)
        if r.sentences > 0 or r.named > 0 then
            t:add { d.name, d.date, r.sentences, r.granted, r.named, roles(r.roles), evidence = r.evidence }
            sentences, granted = sentences + r.sentences, granted + r.granted
        end
    end
    t.totals[1] = { unnamed = sentences, granted = granted }
    t.notes[1] = "unnamed counts sentences; granted those that say in so many words that anonymity was a condition; named counts statements by people with a name."
    return t
end

return lede.report { name = "sourcing", summary = "What rests on unnamed sources, by document", run = run }
