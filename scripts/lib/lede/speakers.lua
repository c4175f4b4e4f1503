-- Who is meant by a speaker that a text names by an office or half a name: "the President" in what the White House
-- writes, "Karine" beside Karine Jean-Pierre.
local core  = require "lede.core"
local words = require "lede.words"

local speakers = {}

-- ---- offices --------------------------------------------------------------------------------------------------------

-- Does somebody hold the office on that date, by a list such as "senator 2009-2017; president 2021-2025"? The year in
-- which they began, or nothing.
local function began(offices, office, date)
  local year = tonumber((date or ""):sub(1, 4))
  for name, from, dash, to in (offices .. ";"):gmatch "%s*([^;]-)%s+(%d%d%d%d)[%d%-]-(%-?)(%d*)%s*;" do
    local last = tonumber(to) or (dash == "" and tonumber(from)) or 9999
    if year and name == office and year >= tonumber(from) and year <= last then return tonumber(from) end
  end
end

local lines -- the offices of the country's people in public life: { name, offices }

local function public()
  if lines then return lines end
  lines = {}
  for _, e in ipairs(core.script("lexicon/people.lua", _G)().entries) do
    local of_country = e.set.office and e.set.country == words.houses.country
    if of_country and not e.set.bare then lines[#lines + 1] = { e.set.canonical, e.set.office } end
  end
  return lines
end

local known = {} -- office and month to holder, or false

-- Who held the office in that month. Terms are known by their years: of two in one year the later
-- one holds it, but for January, in which the office changes hands.
local function holder(office, date)
  local key = office .. date:sub(1, 7)
  if known[key] == nil then
    local who, since, other
    for _, line in ipairs(public()) do
      local from = began(line[2], office, date)
      if from then other = who and true end
      if from and (not since or from > since) then who, since = line[1], from end
    end
    known[key] = not (other and date:sub(6, 7) <= "01") and who or false
  end
  return known[key] or nil
end

-- Who is meant by an office alone in what a house writes itself.
local function in_office(document, speaker)
  local source, date = (document.source or ""):lower(), document.date
  local said = speaker:lower():gsub("%s+", " ")
  for _, house in ipairs(date and words.houses or {}) do
    local office = source:find(house.source) and house.offices[said]
    if office then return holder(office, date), office end
  end
end

-- ---- half a name ----------------------------------------------------------------------------------------------------

-- Names by their first and last word in small letters; false where two people share it.
local function parts_of(people)
  local by = {}
  local function put(word, name)
    word = word:lower()
    if by[word] == nil then by[word] = name elseif by[word] ~= name then by[word] = false end
  end
  for _, m in ipairs(people) do
    local first, last = (m.canonical or ""):match "^(%S+)%s.*%f[%S](%S+)$"
    if first then
      put(first, m.canonical)
      put(last, m.canonical)
      local double = last:match "%-(.+)$" -- "MS. JEAN-PIERRE"
      if double then put(double, m.canonical) end
    end
  end
  return by
end

local KNOWN, SURE = 20, 20 -- times that a name is told, and how many times as often as any other of its surname

local surnames = setmetatable({}, { __mode = "k" }) -- by corpus

-- Who bears a surname in nearly all of the corpus.
local function bearer(corpus, surname)
  local documents = #corpus
  local known = surnames[corpus]
  if not known or known.documents ~= documents then
    known = { documents = documents }
    for e in corpus:entities { kind = "person" }:each() do -- the most frequent first
      local last = e.name:match "^%S.*%s(%S+)$"
      local key = last and last:lower()
      if key and known[key] == nil then known[key] = { name = e.name, count = e.count, other = 0 }
      elseif key then known[key].other = math.max(known[key].other, e.count) end
    end
    surnames[corpus] = known
  end
  local r = known[surname]
  return r and r.count >= KNOWN and r.count >= SURE * r.other and r.name or nil
end

-- "Karine", "MR. KIRBY": what is left of a label when its title is gone.
local function half(speaker)
  local name = speaker:match "^%u%a%a?%a?%.%s*(%S+)$" or speaker:match "^(%S+)$"
  return name and name:match "^%u" and name:lower() or nil
end

-- A function from the speakers of a document to who they are, as its mentions of people tell (none given: they are
-- read when they are asked for), and the office by which they were named.
function speakers.of(corpus, document, people)
  local parts
  return function(speaker)
    if not speaker then return nil end
    local word = half(speaker)
    if word then
      parts = parts or parts_of(people or document:mentions { type = "entity", kind = "person" }:list())
      local label = parts[word] == nil and speaker:find "^%u+%.%s*%u+$" -- of a transcript that names nobody in full
      return parts[word] or label and bearer(corpus, word) or speaker
    end
    local name, office = in_office(document, speaker)
    return name or speaker, name and office
  end
end

return speakers
