-- Figures that differ between documents on the same thing.
--
-- Two numbers are held against each other only where they have one unit, are told on the same day by different
-- documents, and the words around them are nearly the same; where a document has the other's figure too, or each names
-- a place, body or system that the other does not, they speak of two things. Two texts of one source are most often
-- made after one pattern, of two things. Rounding and "more than" are allowed for.
local figures = {}

local AROUND = 90 -- bytes on each side

-- The words within reach on both sides, cut to their first letters; the number itself left out.
local function context(corpus, m)
  local sentence, set, n = m.sentence, {}, 0
  local before = corpus:passage { doc = m.doc, from = math.max(sentence.from, m.from - AROUND), to = m.from }.text
  local after = corpus:passage { doc = m.doc, from = m.to, to = math.min(sentence.to, m.to + AROUND) }.text
  for word in (before .. " " .. after):lower():gmatch "%a[%a'-]+" do
    local stem = #word > 3 and word:sub(1, 6)
    if stem and not set[stem] then set[stem], n = true, n + 1 end
  end
  return { set = set, n = n }
end

local LEAD = 300 -- bytes: what a document is about

local thing = { place = true, organisation = true, equipment = true, misc = true }

-- What the figure's sentence and the lead of its document name, but for who says so; and all that the document names.
local function named(m)
  local near, all, sentence, says = {}, {}, m.sentence, {}
  for _, kind in ipairs { "indirect", "quote" } do
    for q in m.document:mentions { type = kind }:each() do if q.speaker then says[q.speaker] = true end end
  end
  for e in m.document:mentions { type = "entity" }:each() do
    all[e.canonical] = true
    local here = e.from < LEAD or e.from >= sentence.from and e.to <= sentence.to
    if here and thing[e.kind] and not says[e.canonical] then near[e.canonical] = true end
  end
  return { near = near, all = all }
end

local function of_one_source(a, b)
  local source = a.document.source or ""
  return source ~= "" and source == b.document.source
end

local function has_own(a, b)
  for name in pairs(a.near) do if not b.all[name] then return true end end
  return false
end

local function likeness(a, b)
  local both = 0
  for word in pairs(a.set) do if b.set[word] then both = both + 1 end end
  return both, both / math.max(1, math.min(a.n, b.n))
end

-- The span of numbers that a figure with its bound may mean.
local function span(m)
  local low, high = m.value, m.value_max or m.value
  local slack = m.bound == "about" and 0.12 or 0.02
  if m.bound == "at_least" then high = math.huge elseif m.bound == "at_most" or m.bound == "up_to" then low = 0 end
  return low * (1 - slack), high * (1 + slack)
end

local function apart(a, b)
  local low, high = span(a)
  local from, to = span(b)
  return high < from or to < low
end

local skip = { percent = true, year = true, time = true, times = true, person = true, people = true }

-- Quantities by unit and day, where more than one document has one.
local function buckets(corpus)
  local list, order, dates = {}, {}, {}
  for d in corpus:documents():each() do dates[d.id] = d.date end
  for m in corpus:mentions { type = "quantity" }:each() do
    local counts = m.value and m.value >= 3 and m.unit and not skip[m.unit] and dates[m.doc]
    local k = counts and m.unit .. "|" .. dates[m.doc]
    if k then
      if not list[k] then
        list[k] = {}
        order[#order + 1] = k
      end
      table.insert(list[k], m)
    end
  end
  return list, order
end

-- The document of figure a has one of its own that may be b.
local function has_both(bucket, a, b)
  for _, m in ipairs(bucket) do
    if (m.doc == a.doc and not apart(m, b)) or (m.doc == b.doc and not apart(m, a)) then return true end
  end
  return false
end

-- Pairs { first, second, about = unit, why = sentence }.
function figures.conflicts(corpus)
  local out, seen, near, names = {}, {}, {}, {}
  local function of_two_things(a, b)
    if of_one_source(a, b) then return true end
    names[a], names[b] = names[a] or named(a), names[b] or named(b)
    return has_own(names[a], names[b]) and has_own(names[b], names[a])
  end
  local list, order = buckets(corpus)
  for _, k in ipairs(order) do
    local bucket = list[k]
    for i = 1, #bucket <= 60 and #bucket or 0 do
      for j = i + 1, #bucket do
        local a, b = bucket[i], bucket[j]
        if a.doc ~= b.doc and apart(a, b) and not has_both(bucket, a, b) then
          near[a], near[b] = near[a] or context(corpus, a), near[b] or context(corpus, b)
          local both, part = likeness(near[a], near[b])
          local name = k .. a.value .. "|" .. b.value
          if both >= 5 and part >= 0.7 and not seen[name] and not of_two_things(a, b) then
            seen[name] = true
            local why = ("%s against %s"):format(a.text, b.text):gsub("%s+", " ")
            out[#out + 1] = { a, b, about = a.unit, why = why }
          end
        end
      end
    end
  end
  return out
end

return figures
