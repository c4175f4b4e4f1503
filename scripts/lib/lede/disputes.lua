-- Who denies what, and who says the opposite.
--
-- A denial is a statement whose cue says so. Its other side is a statement of somebody else that speaks of the same: in
-- the same sentence or the few around it, or, with more words in common, in another document of about the same days.
local days  = require "lede.days"
local words = require "lede.words"

local disputes = {}

local silent = { denial = true, refusal = true, unverified = true } -- what such a statement implies, it claims not

-- The words that are denied: behind the cue, and behind the day between them.
local function what_of(m)
  local text = m.text:gsub("%s+", " ")
  local _, cue = nil, nil
  if m.cue and m.speaker_start and m.speaker_start >= m.from and m.speaker_start < m.to then
    _, cue = text:find(m.cue:gsub("%s+", " "), 1, true)
  end
  return (text:sub((cue or 0) + 1):gsub("^%W+", ""):gsub("^on %u%a+ ", ""))
end

local opens = {} -- words that a clause begins with, or what is denied altogether
for word in ("that any ever having being he she they we i there it this"):gmatch "%a+" do opens[word] = true end

-- "The accusations", "any involvement": something alleged.
local function is_claim(text)
  for _, word in ipairs(words.alleged) do
    if text:sub(1, 40):find("%f[%a]" .. word) then return true end
  end
  return false
end

-- "Denied that it left", "denied any part in it", "denied involvement", "denied it"; to deny somebody a thing, or a
-- thing to somebody, is to refuse it.
local function alleges(m)
  if m.sentence.text:sub(1, math.max(0, m.from - m.sentence.from)):find "that%s*$" then return true end
  local text = what_of(m):lower()
  local first, second = text:match "^%A*([%a'’]+)%A*(%a*)"
  if first == "it" or first == "this" then return text:match "^%A*%a+%A*$" ~= nil or second:find "^[hwdic]" ~= nil end
  if opens[first] then return true end
  if is_claim(text) then return true end
  return first ~= nil and first:find "^%a%a+ing$" ~= nil and second ~= "to" and second ~= "for"
end

-- What stands between who denies and what is denied: "may deny", "disputes between" tell of no denial.
local idle = {}
for word in ([[to may might can could would will shall must should often never not cannot
    nor if when]]):gmatch "%a+" do idle[word] = true end
local heads = {} -- what somebody may dispute or refute begins with one of these, or with a name
for word in ([[the that this these those any his her their its our my your a an all it them what whether claims reports
    accusations allegations suggestions charges criticism critics some such him her us you
    me]]):gmatch "%a+" do
  heads[word] = true
end

local function is_idle(m)
  local first = what_of(m):match "^%A*(%a+)"
  local cue, is_noun = (m.cue or ""):lower(), first and first:find "^%l" and not heads[first]
  for _, stem in ipairs(words.contradicts) do if is_noun and cue:find(stem) then return true end end
  if not first then return true end
  local sentence = m.sentence
  local from = m.speaker_end and m.speaker_end <= m.from and m.speaker_end or math.max(sentence.from, m.from - 40)
  for word in sentence.text:sub(from - sentence.from + 1, m.from - sentence.from):lower():gmatch "%a+" do
    if idle[word] then return true end
  end
  return false
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
  local apart = m.doc ~= denial.doc or m.to <= denial.from or m.from >= denial.to
  return m.speaker and m.speaker ~= denial.speaker and not silent[m.implies] and apart
end

-- The statements of each document, read when they are asked for.
local function by_document(corpus)
  return setmetatable({}, { __index = function(list, doc)
    list[doc] = statements(corpus, { doc = doc })
    return list[doc]
  end })
end

local NEAR = 600 -- bytes: about three sentences

-- "Denied it", "denied the reports": what was said just before is denied.
local function takes_up(denial)
  if #denial.text < 8 then return true end
  for _, word in ipairs(words.alleged) do
    if denial.text:sub(1, 30):lower():find("^%A*%a* ?" .. word) then return true end
  end
  return false
end

-- The statement of somebody else around the denial that has most words in common with its sentence.
local function beside(denial, said)
  local own, best, most = stems(denial.sentence.text), nil, 0
  for _, m in ipairs(said) do
    local d = math.abs(m.from - denial.from)
    if d <= NEAR and differs(m, denial) then
      local together = m.from >= denial.sentence.from and m.to <= denial.sentence.to
      local n = shared(own, (stems(m.text)))
      if together and (n > 0 or takes_up(denial)) then n = n + 4 end
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
  if shared(own, (stems(text))) < (takes_up(denial) and 2 or 3) then return nil end
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
  if cue:find "declin" or cue:find "not%s" or cue:find "n't" or cue:find "n’t" or is_idle(m) then return false end
  if cue:find "den[yi]" then return alleges(m) end
  for _, stem in ipairs(words.contradicts) do
    if cue:find(stem) then return true end
  end
  return false
end

-- What a statement that implies a denial does: "denied" where something alleged is said not to be so, "refused" where a
-- thing is not granted or not wanted; nil where it only speaks of denying ("may deny", "the dispute over").
function disputes.event(m)
  local cue = (m.cue or ""):lower()
  if is_idle(m) or idle[cue:match "^%a+"] then return nil end
  if (cue:find "push" or cue:find "resist") and not is_claim(what_of(m):lower()) then return nil end -- back an army
  return (contradicts(m) or is_claim(what_of(m):lower())) and "denied" or "refused"
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
      local sentence = math.abs(hit.from - m.from) < 60 and m.sentence
      local here = sentence and hit.from >= sentence.from and hit.to <= sentence.to
      if here and m.implies ~= "denial" and not seen[m] then
        seen[m], out[#out + 1] = true, m
        break
      end
    end
  end
  return out
end

return disputes
