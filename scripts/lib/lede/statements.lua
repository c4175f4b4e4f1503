-- Who said what: quotations and reported speech of a corpus, each with the speaker's role as of its document and the
-- day.
local ask      = require "lede.ask"
local days     = require "lede.days"
local speakers = require "lede.speakers"
local walk     = require "lede.walk"

local statements = {}

-- "secretary of state 2021-2025" of a list of offices: the one held on that day.
local function held(offices, date)
  local year = tonumber((date or ""):sub(1, 4))
  for office in (offices or ""):gmatch "[^;]+" do
    local name, from, to = office:match "^%s*(.-)%s+(%d%d%d%d)%-?(%d*)$"
    local until_year = tonumber(to) or (to == "" and 9999)
    if name and year and year >= tonumber(from) and year <= until_year then return name end
  end
end

-- Canonical name to role, as the document has it, or else the office of its day, from its mentions of people.
function statements.roles(document, people)
  local roles, office = {}, {}
  for _, m in ipairs(people) do
    local name = m.canonical
    if m.role and #m.role > #(roles[name] or "") then roles[name] = m.role end
    if m.office and not office[name] then office[name] = held(m.office, document.date) end
  end
  for name, what in pairs(office) do roles[name] = roles[name] or what end
  return roles
end

-- "Biden's mid-May easing", "who visited Kyiv last month": a time that tells no day of speaking.
local function is_aside(sentence, before)
  return before:match "[’']s%s*$" or before:match "[,–—]%s*who%f[%W][^,]*$"
    or before:match "[,–—]%s*which%f[%W][^,]*$"
    or sentence:match "^[’']s%f[%W]" or sentence:match "^%-"
end

local BESIDE = 50 -- bytes between who speaks and the day of speaking, as it is told once for all that follows

-- The day a sentence names outside the words that are said: "said on Tuesday"; and how far from who speaks it stands.
local function day_of(corpus, times, m, from, to)
  local near, least
  for _, t in ipairs(times) do
    local inside = t.from >= m.from and t.to <= m.to
    if t.from >= from and t.to <= to and not inside and t.from_day and t.timex_type == "DATE" and
      not is_aside(corpus:_text(t.doc, t.to, to), corpus:_text(t.doc, from, t.from)) then
      local far = math.min(math.abs(t.from - (m.speaker_end or m.from)), math.abs(t.from - m.to))
      if not near or far < least then near, least = t, far end
    end
  end
  if near then return near.value, least end
end

-- "I think General Cavoli said we've been pleased": whose words the speaker passes on.
local function relayed(people, m)
  for _, e in ipairs(people) do
    if e.from > m.from and e.to < m.to and e.canonical ~= m.speaker then
      local rest = m.text:sub(e.to - m.from + 1, e.to - m.from + 12)
      if rest:match "^%s+sa[iy][ds]?%f[%A]" or rest:match "^%s+told%f[%A]" then return e.canonical end
    end
  end
end

local TELLING = 40 -- bytes of words that nobody says twice by chance

-- Does a quotation stand within what the same speaker is reported to have said?
local function inside(a, b) return a.from >= b.from and a.to <= b.to and a.speaker == b.speaker end

local function before(a, b) return a.from < b.from or a.from == b.from and a.to <= b.to end

-- Statements of one document in their order; a quotation within a reported statement of the same speaker is part of
-- it.
local function of_document(corpus, d, quotes, reported, people)
  local roles = (#quotes > 0 or #reported > 0) and statements.roles(d, people)
  local list, alone, first, who = {}, {}, 1, speakers.of(corpus, d, people)
  local function statement(m, form)
    local speaker, office = who(m.speaker)
    local named = speaker ~= m.speaker
    return { mention = m, form = form, evidence = { m }, document = d, speaker = speaker,
      kind = named and "named" or m.speaker_kind, cue = m.cue, people = people,
      role = speaker and roles[speaker] or office }
  end
  local told = {}
  for i, m in ipairs(reported) do told[i] = statement(m, "reported") end
  for _, m in ipairs(quotes) do
    local whole
    while reported[first] and reported[first].to < m.from do first = first + 1 end
    for i = first, #reported do
      if reported[i].from > m.from then break end
      if inside(m, reported[i]) then whole = told[i] end
    end
    if whole then
      whole.form = "partly quoted"
      table.insert(whole.evidence, m)
    else alone[#alone + 1] = statement(m, "quoted") end
  end
  local i, k = 1, 1
  local function put(s)
    local last = list[#list]
    s.before = last and s.speaker and last.speaker == s.speaker and last or nil
    list[#list + 1] = s
  end
  while told[i] or alone[k] do
    if not alone[k] or told[i] and before(told[i].mention, alone[k].mention) then put(told[i]) i = i + 1
    else put(alone[k]) k = k + 1 end
  end
  return list
end

-- Turns of a transcript, under the labels of those who speak: like statements of the form "turn", each resting on its
-- first paragraph.
local function turns_of(corpus, d, paragraphs, people)
  local list, who, roles, label = {}, speakers.of(corpus, d, people), nil, nil
  for _, m in ipairs(paragraphs) do
    if m.speaker_start ~= label then
      roles, label = roles or statements.roles(d, people), m.speaker_start
      local speaker, office = who(m.speaker)
      local kind = speaker == m.speaker and m.speaker_kind or "named"
      list[#list + 1] = { mention = m, form = "turn", document = d, speaker = speaker, kind = kind or "unnamed",
        role = speaker and roles[speaker] or office }
    end
  end
  return list
end

local function wording(m) return (m.speaker or "") .. "\0" .. ask.words(m.text) end

-- What is told in a document: a set of speakers with their words.
local function wordings(corpus, id)
  local set = {}
  for _, type in ipairs { "quote", "indirect", "speech" } do
    for m in corpus:mentions { type = type, doc = id }:each() do
      set[wording(m)] = true
    end
  end
  return set
end

-- Told in the same words before, in the document that this one nearly copies or in itself: a function from statements,
-- document after document, to whether they were.
local function repeated(corpus)
  local of_story, doc, story, told = {}, nil, nil, nil
  return function(s)
    local key = wording(s.mention)
    if s.mention.doc ~= doc then
      doc, told = s.mention.doc, {}
      story = corpus:story(doc)
      if story ~= doc then of_story[story] = of_story[story] or wordings(corpus, story) end
    end
    local again = told[key] and #s.mention.text >= TELLING or story ~= doc and of_story[story][key]
    told[key] = true
    return again or false
  end
end

-- All statements of the documents that p names, one after the other: speaker, kind, role, cue, form, mention,
-- document; with p.turns those of the form "turn" too. p.speaker is a part of a name or role, p.kind a kind of
-- speaker, p.topic what the sentence holds. What a copy tells again has `again`.
function statements.each(corpus, p)
  local about, speaker, kind = ask.about(corpus, p.topic or ""), p.speaker or "", p.kind or ""
  local documents = walk.documents(corpus, ask.filter(p), { type = "quote" }, { type = "indirect" },
    { type = "entity", kind = "person" }, { type = "speech" })
  local list, i, again = {}, 0, repeated(corpus)
  return function()
    while true do
      i = i + 1
      while not list[i] do
        local d, quotes, reported, people, paragraphs = documents()
        if not d then return nil end
        list, i = of_document(corpus, d, quotes, reported, people), 1
        if p.turns then table.move(turns_of(corpus, d, paragraphs, people), 1, #paragraphs, #list + 1, list) end
      end
      local s = list[i]
      s.again = again(s)
      if (kind == "" or s.kind == kind) and (ask.holds(s.speaker, speaker) or ask.holds(s.role, speaker))
        and about(s.mention) then
        return s
      end
    end
  end
end

local function times_of(d)
  if not d.times then
    d.times = {}
    for t in d:mentions { type = "time" }:each() do table.insert(d.times, t) end
  end
  return d.times
end

-- Does the speaker go on within the paragraph? No line ends with a sentence in between.
local function goes_on(corpus, s)
  local from, to = s.before.mention.to, s.mention.from
  return to <= from or not corpus:_text(s.mention.doc, from, to):find "[%.%?!\"'”’]%s*\n"
end

-- The day that the attribution names, or that of what the same speaker said just before: '"Yes," he said on Monday. "We
-- will."' And whether it holds for what follows.
local function day_said(corpus, s)
  if s.said == nil then
    local day, far = day_of(corpus, times_of(s.document), s.mention, ask.sentences(corpus, s.mention))
    s.said, s.lasting = day or false, day and far < BESIDE and day:match "^%d%d%d%d%-%d%d%-%d%d" ~= nil
    if not day and s.before and goes_on(corpus, s) then
      local before, lasting = day_said(corpus, s.before)
      s.said, s.lasting = lasting and before or false, lasting
    end
  end
  return s.said, s.lasting
end

-- What takes more reading: the day it was said ("by" the document's day where its words tell none) and whose words it
-- passes on.
function statements.detail(corpus, s)
  local m, d = s.mention, s.document
  s.date = (day_said(corpus, s)) or (d.date and "by " .. d.date)
  s.day = days.range((s.date or ""):gsub("^by ", "")) or 0
  s.relays = relayed(s.people, m)
  return s
end

return statements
