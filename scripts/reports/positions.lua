-- Every statement of a position, one a row: whose, on what, which step, who says so, and the words.
local lede      = require "lede"
local ask       = require "lede.ask"
local known     = require "lede.known"
local positions = require "lede.positions"

local function run(corpus, p)
  local t = lede.table { "date", "actor", "topic", "scope", "step", "change", "speaker", "attribution", "document",
    "words" }
  local undated = 0
  for _, s in ipairs(positions.collect(corpus, { actor = p.actor, topic = p.topic, urges = true })) do
    local m = s.mention
    if (p.step == "" or p.step == s.step) and positions.within(s, p) then
      if not s.date then undated = undated + 1 end
      t:add { s.date, s.actor, s.topic, m.scope, s.step, s.change, s.speaker, s.attribution, m.document.name,
        ask.words(m.text), evidence = { m } }
    end
  end
  if undated > 0 then ask.note(t, "%d {statement has|statements have} no date: the document has none.", undated) end
  return t:sort("date")
end

return lede.report {
  name = "positions",
  rank = { "step", "actor", "topic", "date", "words" },
  summary = "Statements of positions: whose, on what matter, which step, and the words",
  params = {
    actor = { "", "only actors whose name holds this", known.part_of("actor", "position") },
    topic = { "", "only topics that hold these words", positions.topics },
    step = { "", "only this step", { "urges", table.unpack(positions.ladder) } },
    since = { "", "only what was said on or after this day", "date" },
    ["until"] = { "", "only what was said on or before this day", "date" },
  },
  run = run,
}
