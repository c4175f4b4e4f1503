-- A corpus document by document, with what was found in each: one pass over the mentions of several types at once.
local walk = {}

-- The mentions of a selection document by document: take(id) gives those of document id; ids must rise.
local function taker(selection)
  local each = selection:each()
  local ahead = each()
  return function(id)
    local list = {}
    while ahead and ahead.doc <= id do
      if ahead.doc == id then list[#list + 1] = ahead end
      ahead = each()
    end
    return list
  end
end

-- for document, quotes, times in walk.documents(corpus, filter, { type = "quote" }, { type = "time" }) do ... end
-- filter is one for c:documents; it holds for the mentions too.
function walk.documents(corpus, filter, ...)
  local takers, documents = {}, corpus:documents(filter):each()
  for i, selected in ipairs { ... } do
    for name, value in pairs(filter) do selected[name] = value end
    takers[i] = taker(corpus:mentions(selected))
  end
  return function()
    local d = documents()
    if not d then return nil end
    local lists = {}
    for i, take in ipairs(takers) do lists[i] = take(d.id) end
    return d, table.unpack(lists)
  end
end

-- Two lists of mentions as one, in order of `from`.
local function merged(a, b)
  if #b == 0 then return a end
  if #a == 0 then return b end
  local out, i, k = {}, 1, 1
  for n = 1, #a + #b do
    local x, y = a[i], b[k]
    if x and (not y or x.from <= y.from) then out[n], i = x, i + 1 else out[n], k = y, k + 1 end
  end
  return out
end

-- The same with the mentions of all selections in one list: for document, mentions in walk.merged(corpus, filter, {
-- ... }).
function walk.merged(corpus, filter, selections)
  local documents = walk.documents(corpus, filter, table.unpack(selections))
  return function()
    local found = { documents() }
    local d, list = found[1], found[2]
    for i = 3, #found do list = merged(list, found[i]) end
    return d, list
  end
end

-- The sentences of a document in which mentions begin: { doc, from, to, text, mentions }; `mentions` in order of
-- `from`.
function walk.sentences(corpus, d, mentions)
  local ranges, out, at = corpus:_sentences(d.id), {}, 1
  for i = 1, #ranges, 2 do
    local from, to, first = ranges[i], ranges[i + 1], at
    while mentions[at] and mentions[at].from < to do at = at + 1 end
    if at > first then
      out[#out + 1] = { doc = d.id, from = from, to = to, document = d, mentions = table.move(mentions, first, at - 1,
        1, {}) }
    end
    if not mentions[at] then break end
  end
  return out
end

-- Those of a list of mentions, in order of `from`, that begin in [from, to).
function walk.within(mentions, from, to)
  local low, high = 1, #mentions + 1
  while low < high do
    local middle = (low + high) // 2
    if mentions[middle].from < from then low = middle + 1 else high = middle end
  end
  local last = low
  while mentions[last] and mentions[last].from < to do last = last + 1 end
  return table.move(mentions, low, last - 1, 1, {})
end

local prepositions = {}
for word in ("to in for of from with on against into at by inside across near over between towards"):gmatch "%a+" do
  prepositions[word] = true
end

-- The word before a byte of a sentence with text, in small letters and over an article; "" where there is none.
function walk.word_before(s, at)
  return (s.text:sub(1, at - s.from):gsub("[Tt]he%s+$", ""):match "(%a+)%s+$" or ""):lower()
end

local parties = { person = true, organisation = true, place = true }

-- The entity of a sentence with text and mentions that ends last in its first `to` bytes and stands behind no
-- preposition: the subject of what follows.
function walk.subject(s, to)
  local best
  for _, m in ipairs(s.mentions) do
    if m.type == "entity" and parties[m.kind] and m.to <= s.from + to and not prepositions[walk.word_before(s,
      m.from)] then
      best = m
    end
  end
  return best
end

return walk
