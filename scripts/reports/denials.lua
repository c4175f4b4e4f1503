-- Denials and refusals, each with what was denied; who only declines to confirm, or could not confirm, is told apart.
local lede     = require "lede"
local ask      = require "lede.ask"
local disputes = require "lede.disputes"
local known    = require "lede.known"
local speakers = require "lede.speakers"
local walk     = require "lede.walk"

local kinds = { denial = "denied", refusal = "refused", unverified = "could not confirm" } -- by what a cue implies

-- Saying nothing, in the words of a query.
local silent = [[ [lemma="decline|refuse"] "to" [lemma="confirm|comment|deny|say|discuss|answer|elaborate|speak"] ]]

local function event_of(m)
  local cue = (m.cue or ""):lower()
  if cue:find "declin" or cue:find "not comment" then return "declined" end
  if cue:find "^should" or cue:find "^must" then return nil end -- what ought to be is not told
  local negated = cue:find "not%s" or cue:find "n't" or cue:find "n’t"
  if negated and cue:find "den[yi]" then return "did not deny" end
  if negated and m.implies ~= "unverified" then return not cue:find "^ca" and "did not refuse" or nil end
  if m.implies == "denial" then return disputes.event(m) end
  return kinds[m.implies]
end

-- "Are you saying he denies it?": who asks tells of no denial.
local function is_asked(m) return m.sentence.text:find "%?%W*$" ~= nil end

-- What was found of a place, once.
local function adder(t, p, about)
  local seen = {}
  return function(d, place, speaker, event, cue, span)
    local key = d.id .. ":" .. place
    if seen[key] or not ask.holds(speaker, p.speaker) or not about(span) then return end
    seen[key] = true
    t:add { d.name, d.date, speaker, event, cue, ask.words(span.text), evidence = { span } }
  end
end

local function run(corpus, p)
  local t = lede.table { "document", "date", "speaker", "event", "cue", "what" }
  local add, unknown, asked = adder(t, p, ask.about(corpus, p.topic)), 0, 0
  for d, reported, quotes, people in walk.documents(corpus, ask.filter(p), { type = "indirect" }, { type = "quote" },
    { type = "entity", kind = "person" }) do
    local who = speakers.of(corpus, d, people)
    for _, m in ipairs(table.move(quotes, 1, #quotes, #reported + 1, reported)) do
      local event = kinds[m.implies] and event_of(m)
      if event and not m.speaker then unknown = unknown + 1
      elseif event and is_asked(m) then asked = asked + 1
      elseif event then
        add(d, math.max(m.speaker_end or 0, m.speaker_start or 0), ask.words((who(m.speaker))), event, m.cue, m)
      end
    end
  end
  local hits, wanted = assert(corpus:find(silent)), {}
  for d in corpus:documents(ask.filter(p)):each() do wanted[d.id] = d end
  for h in hits:each() do
    local d = wanted[h.doc]
    local s = d and h.sentence
    if s then
      s = { doc = d.id, from = s.from, to = s.to, text = s.text, mentions = d:mentions { type = "entity" }:list() }
      local named = walk.within(s.mentions, s.from, s.to)
      local who = walk.subject({ from = s.from, text = s.text, mentions = named }, h.from - s.from)
      if who then add(d, who.to, who.canonical, "declined", h.text, s) end
    end
  end
  if unknown > 0 then ask.note(t, "%d {denial is|denials are} left out: the speaker is not known.", unknown) end
  if asked > 0 then ask.note(t, "%d {denial is|denials are} left out: told in a question.", asked) end
  return t:sort("date", "document")
end

return lede.report {
  name    = "denials",
  summary = "Who denied, rejected or declined what, and who could not confirm it",
  refuses = "that what is denied is so, or is not so; who declines to confirm neither confirms nor denies",
  needs   = { "indirect" },
  rank    = { "what", "speaker", "event", "date" },
  params  = ask.params({ "since", "until", "source", "topic" }, {
    speaker = { "", "only speakers whose name holds this", known.names },
  }),
  run     = run,
}
