-- What a corpus holds: of each document its size, date, copies and boilerplate, and what stands in their way.
local ask  = require "lede.ask"

local holdings = {}

-- The parts of a document that are no part of the article, as spans with words.
function holdings.boilerplate(corpus, d)
  local out, list = {}, corpus:_boilerplate(d.id)
  for i = 1, #list, 2 do
    local from, to = list[i], list[i + 1]
    out[#out + 1] = { doc = d.id, from = from, to = to, words = ask.words(corpus:_text(d.id, from, to)) }
  end
  return out
end

-- Of the mentions of time at the head of an undated document, one that names a day but no year.
local function without_year(d)
  for t in d:mentions { type = "time" }:each() do
    if t.from > 400 then return nil end
    if t.why and t.text:match "^%u%l+%.? %d%d?$" then return t end
  end
end

-- How the date of a document is known, and the span that tells it.
function holdings.date(corpus, d)
  local head = corpus:_text(d.id, 0, math.min(d.size, 1000))
  if d.date then
    local from, to = head:find(d.date, 1, true)
    if from then return d.date_known, { doc = d.id, from = from - 1, to = to } end
    if d.date_known ~= "given" then
      for t in d:mentions { type = "time", value = d.date }:each() do return d.date_known, t end
    end
    return d.date_known, holdings.head(corpus, d)
  end
  local t = without_year(d)
  if t then return ('unknown ("%s" has no year)'):format(t.text), t end
  return "unknown", holdings.head(corpus, d)
end

-- The first sentence of a document, or its first bytes.
function holdings.head(corpus, d)
  local from, to = corpus:_sentence(d.id, 0)
  return { doc = d.id, from = from or 0, to = to or math.min(d.size, 80) }
end

-- The document that this one nearly copies, or nil.
function holdings.original(corpus, d)
  local story = corpus:story(d.id)
  return story ~= d.id and corpus:document(story) or nil
end

-- The longest stretch of months between the first and the last of a set without any: "2022-03 to 2022-05", months; or
-- nil.
function holdings.gap(months)
  local list, best, longest = {}, nil, 0
  for month in pairs(months) do list[#list + 1] = month end
  table.sort(list)
  local function number(month) return tonumber(month:sub(1, 4)) * 12 + tonumber(month:sub(6, 7)) - 1 end
  local function name(n) return ("%04d-%02d"):format(n // 12, n % 12 + 1) end
  for i = 2, #list do
    local a, b = number(list[i - 1]) + 1, number(list[i]) - 1
    if b - a + 1 > longest then longest, best = b - a + 1, a == b and name(a) or name(a) .. " to " .. name(b) end
  end
  return best, longest
end

return holdings
