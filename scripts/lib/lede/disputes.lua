-- Who denies what, and who says the opposite.
--
-- A denial is a statement whose cue says so. Its other side is a statement of somebody else that speaks of the same: in
-- the same sentence or the few around it, or, with more words in common, in another document of about the same days.
local days  = require "lede.days"
local words = require "lede.words"

local disputes = {}

local silent = { denial = true, refusal = true, unverified = true } -- what such a statement implies, it claims not

-- "Denied that it left", "denied any part in it", "denied involvement"; to deny somebody a thing is to refuse it.
local function alleges(m)
  local head = " " .. m.text:sub(1, 80):lower():gsub("%s+", " ") .. " "
  if m.sentence.text:sub(1, math.max(0, m.from - m.sentence.from)):find "that%s*$" then return true end
  for _, word in ipairs { "that", "it", "he", "she", "they", "any", "we", "i", "ever" } do
    if head:find(" " .. word .. " ", 1, true) then return true end
  end
  for _, word in ipairs(words.alleged) do
    if head:find(word, 1, true) then return true end
  end
  return head:find " %a+ing " ~= nil
end

-- Statements of a filter (doc, implies): quotations and what is reported, one a cue, in the order of the text.
local function statements(corpus, filter)
  local list, seen = {}, {}
  for _, kind in ipairs { "indirect", "quote" } do
    filter.type = kind
    for m in corpus:mentions(filter):each() do
      local place = ("%d:%s:%s"):format(m.doc, tostring(m.speaker_start), tostring(m.cue))
      if not seen[place] and m.speaker then
        seen[place] = true
        list[#list + 1] = m
      end
    end
  end
  table.sort(list, function(a, b)
    if a.doc ~= b.doc then return a.doc < b.doc end
    return a.from < b.from
  end)
  return list
end

local common = {}
for word in words.common:gmatch "%S+" do common[word] = true end

-- The words of a text that carry its sense, cut to their first letters so that "training" meets "trained".
local function stems(text)
  local set, n = {}, 0
  for word in text:lower():gmatch "[%a\128-\255][%w\128-\255'-]+" do
    local stem = #word > 3 and not common[word] and word:sub(1, 6)
    if stem and not set[stem] then set[stem], n = true, n + 1 end
  end
  return set, n
end

local function shared(a, b)
  local n = 0
  for word in pairs(a) do if b[word] then n = n + 1 end end
  return n
end

local function differs(m, denial)
  local same = m.from == denial.from and m.to == denial.to
  return m.speaker and m.speaker ~= denial.speaker and not silent[m.implies] and not same
end

-- The statements of each document, read when they are asked for.
local function by_document(corpus)
  return setmetatable({}, { __index = function(list, doc)
    list[doc] = statements(corpus, { doc = doc })
    return list[doc]
  end })
end

local NEAR = 600 -- bytes: about three sentences

-- The statement of somebody else around the denial that has most words in common with its sentence.
local function beside(denial, said)
  local own, best, most = stems(denial.sentence.text), nil, 0
  for _, m in ipairs(said) do
    local d = math.abs(m.from - denial.from)
    if d <= NEAR and differs(m, denial) then
      local together = m.from >= denial.sentence.from and m.to <= denial.sentence.to
      local n = shared(own, (stems(m.text))) + (together and 4 or 0)
      if n >= 2 and n > most then best, most = m, n end
    end
  end
  return best
end

-- In another document of the same fortnight, with at least four such words, half of those that are denied.
local function elsewhere(denial, said, near)
  local own, n = stems(denial.text)
  local best, most = nil, math.max(3, (n - 1) // 2)
  for _, doc in ipairs(near) do
    for _, m in ipairs(doc ~= denial.doc and said[doc] or {}) do
      if differs(m, denial) then
        local k = shared(own, (stems(m.text)))
        if k > most then best, most = m, k end
      end
    end
  end
  return best
end

-- The sentence before it that speaks of the same, whoever says so.
local function sentence_before(corpus, denial)
  local from = denial.sentence.from
  if from < 2 then return nil end
  local m = corpus:passage { doc = denial.doc, from = from - 2, to = from - 1 }
  local span = { doc = denial.doc, from = from - 2 - #m.before, to = from }
  local text = corpus:passage(span).text
  local own = stems(denial.sentence.text)
  if shared(own, (stems(text))) < 2 then return nil end
  span.text, span.document = text, denial.document
  return span
end

-- Documents of the fortnight around each: only in small corpora, where telling stories apart needs no index.
local function neighbours(corpus)
  if #corpus > 500 then return function() return {} end end
  local dated = {}
  for d in corpus:documents():each() do dated[#dated + 1] = { id = d.id, day = days.range(d.date) } end
  return function(m)
    local day, out = days.range(m.document.date), {}
    for _, d in ipairs(dated) do
      if day and d.day and math.abs(d.day - day) <= 14 then out[#out + 1] = d.id end
    end
    return out
  end
end

-- The cue says that something is not so; who rejects a bill, did not deny or denies somebody a thing contradicts none.
local function contradicts(m)
  local cue = (m.cue or ""):lower()
  if cue:find "declin" or cue:find "not%s" or cue:find "n't" or cue:find "n’t" then return false end
  if cue:find "den[yi]" then return alleges(m) end
  for _, stem in ipairs(words.contradicts) do
    if cue:find(stem) then return true end
  end
  return false
end

-- Pairs { denial =, claim = or nil } for what is denied by somebody.
function disputes.pairs(corpus)
  local said, near, out = by_document(corpus), neighbours(corpus), {}
  for _, denial in ipairs(statements(corpus, { implies = "denial" })) do
    if contradicts(denial) then
      local claim = beside(denial, said[denial.doc]) or elsewhere(denial, said, near(denial))
      out[#out + 1] = { denial = denial, claim = claim or sentence_before(corpus, denial) }
    end
  end
  return out
end

-- Claims that the text itself says to be made without evidence.
function disputes.unsupported(corpus)
  local hits = assert(corpus:find [["without" []{0,2} ("evidence"|"proof"|"substantiation") |
    ("falsely"|"baselessly"|"wrongly") [lemma="claim|accuse|allege|assert"] ]])
  local said, out, seen = by_document(corpus), {}, {}
  for hit in hits:each() do
    for _, m in ipairs(said[hit.doc]) do
      if math.abs(hit.from - m.from) < 60 and m.implies ~= "denial" and not seen[m] then
        seen[m], out[#out + 1] = true, m
        break
      end
    end
  end
  return out
end

return disputes
