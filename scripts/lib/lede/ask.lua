-- What reports ask for: parameters that mean the same in every report, and the choices they make.
local counted = require "lede.counted"
local known   = require "lede.known"

local ask = {}

local shared = {
  since     = { "", "only documents of this day or later", "date" },
  ["until"] = { "", "only documents of this day or earlier", "date" },
  source    = { "", "only documents of this source", known.sources },
  topic     = { "", "only where the sentence holds this: plain words or a query" },
  top       = { 40, "how many rows at most; 0 is all" },
}

-- Parameters of a report: ask.params({ "since", "topic" }, { speaker = { "", "only this speaker" } }).
function ask.params(names, own)
  local params = {}
  for _, name in ipairs(names) do params[name] = assert(shared[name], name) end
  for name, param in pairs(own or {}) do params[name] = param end
  return params
end

-- The documents that are meant, as a filter for c:documents and, with more fields, for c:mentions.
function ask.filter(p, more)
  local filter = {}
  for _, name in ipairs { "since", "until", "source" } do
    if (p[name] or "") ~= "" then filter[name] = p[name] end
  end
  for name, value in pairs(more or {}) do filter[name] = value end
  return filter
end

-- Whether a text holds a part, without case; an empty part is in every text.
function ask.holds(text, part) return part == "" or (text or ""):lower():find(part:lower(), 1, true) ~= nil end

-- A span's words on one line.
function ask.words(text)
  if not text:find "[\t\n\r]" and not text:find("  ", 1, true) then return text end
  return (text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

-- A number with so many decimals.
function ask.round(number, decimals) return tonumber(("%%.%df"):format(decimals):format(number)) end

-- The sentences that a span touches, as one range.
function ask.sentences(corpus, span)
  local from, to = corpus:_sentence(span.doc, span.from)
  local _, last = corpus:_sentence(span.doc, math.max(span.from, span.to - 1))
  return math.min(from or span.from, span.from), math.max(to or span.to, last or span.to)
end

-- A test of spans: does a sentence of the span hold one of the places (document to list of bytes)?
function ask.beside(corpus, places)
  return function(span)
    local list = places[span.doc]
    if not list then return false end
    local from, to = ask.sentences(corpus, span)
    for _, at in ipairs(list) do
      if at >= from and at < to then return true end
    end
    return false
  end
end

-- Where spans begin: document to list of bytes, put into `places` if there are such already.
function ask.places(spans, places)
  places = places or {}
  for s in spans:each() do
    places[s.doc] = places[s.doc] or {}
    table.insert(places[s.doc], s.from)
  end
  return places
end

-- The same for the hits of a query; an empty one lets all spans through.
function ask.about(corpus, query)
  if query == "" then return function() return true end end
  local hits, why = corpus:find(query)
  if not hits then error(("topic: %s"):format(why), 0) end
  return ask.beside(corpus, ask.places(hits))
end

-- The entities one of whose names holds a text, the most frequent first.
function ask.entities(corpus, text)
  local list = {}
  for e in corpus:entities():each() do
    local is = ask.holds(e.name, text)
    for _, alias in ipairs(e.aliases) do is = is or ask.holds(alias, text) end
    if is then list[#list + 1] = e end
  end
  return list
end

-- Add a sentence to those below a table; {one|many} as in lede.counted.
function ask.note(t, form, ...) t.notes[#t.notes + 1] = counted(form, ...) end

-- Keep the first rows, and say how the others are to be had.
function ask.top(t, p, how)
  if p.top == 0 or #t.rows <= p.top then return t end
  local left = #t.rows - p.top
  for i = #t.rows, p.top + 1, -1 do t.rows[i] = nil end
  ask.note(t, "%d more {row is|rows are} left out: %s", left, how or "top=0 shows all.")
  return t
end

return ask
