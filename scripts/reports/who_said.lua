-- Who said what: quotations and reported speech, counted by speaker, role, kind, source or month, or listed one by
-- one.
local lede       = require "lede"
local ask        = require "lede.ask"
local known      = require "lede.known"
local statements = require "lede.statements"
local tally      = require "lede.tally"

-- What a statement is counted under.
local group = {
  speaker = function(s) return s.speaker end,
  role    = function(s) return s.role or s.kind end,
  kind    = function(s) return s.kind end,
  source  = function(s) return tally.of.source(s.document) end,
  month   = function(s) return tally.of.month(s.document) end,
}

local function listed(p, each, corpus)
  local t = lede.table { "document", "date", "speaker", "role", "cue", "form", "relays", "words" }
  t.rank = { "words", "speaker", "date", "document" }
  for s in each do
    if p.top > 0 and #t >= p.top then
      t.notes[1] = "There are more: speaker=, topic= and since= narrow the list, top=0 shows all."
      break
    end
    statements.detail(corpus, s)
    t:add { s.document.name, s.date, s.speaker, s.role or s.kind, s.cue, s.form, s.relays, ask.words(s.mention.text),
      evidence = s.evidence }
  end
  return t
end

local function counted(p, each)
  local names = tally.in_any_case()
  for s in each do
    local r = names:add(ask.words(group[p.by](s) or "?"), s.mention)
    r.roles = r.roles or tally.in_any_case()
    r.roles:add(ask.words(p.by == "speaker" and (s.role or s.kind) or s.speaker))
    local turn = s.form == "turn" and 1 or 0
    r.turns, r.count = (r.turns or 0) + turn, r.count - turn
    r.quoted = (r.quoted or 0) + ((s.form == "reported" or turn == 1) and 0 or 1)
    tally.seen(r, s.document)
  end
  local t = lede.table { p.by, "statements", "quoted", "turns", "documents", "first", "last", p.by == "speaker"
    and "roles" or "speakers" }
  t.rank = { p.by, "statements", "quoted", "turns", "first", "last" }
  for _, r in ipairs(names:list()) do
    t:add { r.name, r.count, r.quoted, r.turns > 0 and r.turns or nil, r.documents, r.first, r.last, r.roles:text(3),
      evidence = r.evidence }
  end
  if p.by == "month" then t:sort "month" end
  t.chart = { kind = "bars", title = "Statements by " .. p.by, x = p.by, y = "statements" }
  ask.note(t, "Each row keeps its first %d passages; by=statement lists all.", tally.kept)
  return ask.top(t, p)
end

local function run(corpus, p)
  local unknown, thought, again, turns = 0, 0, 0, 0
  p.turns = true
  local each = statements.each(corpus, p)
  local function known()
    for s in each do
      local silent = (s.mention.thought or s.mention.deed or s.mention.supposed) and s.form == "reported"
      if s.again then again = again + 1
      elseif s.form == "turn" and p.by == "statement" then turns = turns + 1
      elseif silent then thought = thought + 1
      elseif (s.speaker or "") ~= "" then return s
      else unknown = unknown + 1 end
    end
  end
  local t = (p.by == "statement" and listed or counted)(p, known, corpus)
  if turns > 0 then
    ask.note(t, "%d {turn|turns} under a label of a transcript {is|are} not listed; by=speaker counts them.", turns)
  end
  if again > 0 then
    ask.note(t, "%d {statement is|statements are} left out: told before in the same words, in a copy of the " ..
      "document or twice in it.", again)
  end
  if thought > 0 then
    ask.note(t, "%d {statement is|statements are} left out: thought, done or supposed, not said.", thought)
  end
  if unknown > 0 then ask.note(t, "%d {statement is|statements are} left out: the speaker is not known.", unknown) end
  return t
end

return lede.report {
  name    = "who_said",
  summary = "Who said what: quotations and reported speech by speaker, role, source or month",
  refuses = "who speaks where the text does not tell; \"by\" a day: said no later than the document",
  needs   = { "quote" },
  params  = ask.params({ "since", "until", "source", "topic", "top" }, {
    speaker = { "", "only speakers whose name or role holds this",
                known.part_of("speaker", "quote", "indirect") },
    kind    = { "", "only this kind of speaker", { "named", "unnamed", "organisation", "document" } },
    by      = { "speaker", "what is counted, or statement for a list",
                { "statement", "speaker", "role", "kind", "source", "month" } },
  }),
  run     = run,
}
