-- What the documents contradict each other on: denials and what they deny, steps told differently, figures that differ.
local lede      = require "lede"
local ask       = require "lede.ask"
local disputes  = require "lede.disputes"
local figures   = require "lede.figures"
local positions = require "lede.positions"
local shifts    = require "lede.shifts"

-- A row with both sides and their passages; one side may be missing.
local function add(t, kind, about, a, b, why)
  t:add { kind = kind, date = a.date or a.document.date, about = about, first = a.speaker or a.document.name,
    says = ask.words(a.text), second = b and (b.speaker or b.document.name), against = b and ask.words(b.text),
    why = why,
    evidence = { a, b } }
end

local function fits(p, ...)
  return ask.holds(ask.words(table.concat({ ... }, " ")), p.topic)
end

local function add_denials(t, corpus, p)
  local alone = 0
  for _, pair in ipairs(disputes.pairs(corpus)) do
    local a, b = pair.denial, pair.claim
    if not b then alone = alone + 1
    elseif fits(p, ask.words(a.text), ask.words(b.text)) then add(t, "denial", nil, a, b) end
  end
  for _, m in ipairs(disputes.unsupported(corpus)) do
    if fits(p, ask.words(m.text)) then add(t, "unsupported", nil, m, nil, "told to be without evidence") end
  end
  if alone == 0 then return end
  ask.note(t, "Of %d {denial|denials} no other side is found (report denials lists them).", alone)
end

local kinds = { conflict = "steps", withdrawn = "withdrawn" }

local function add_steps(t, corpus, p)
  for _, series in ipairs(positions.series(positions.collect(corpus, { topic = p.topic }))) do
    for _, e in ipairs(series.broad and p.topic == "" and {} or (shifts.events(series))) do
      if kinds[e.event] then
        local why = e.why or ("%s, then %s"):format(e.from_step, e.to_step)
        add(t, kinds[e.event], ("%s: %s"):format(e.actor, e.topic), e.evidence[1], e.evidence[2], why)
      end
    end
  end
end

local function add_figures(t, corpus, p)
  for _, f in ipairs(figures.conflicts(corpus)) do
    if fits(p, f[1].text, f[2].text, f.about) then add(t, "figures", f.about, f[1], f[2], f.why) end
  end
end

local function run(corpus, p)
  local t = lede.table { "kind", "date", "about", "first", "says", "second", "against", "why" }
  if p.kind == "" or p.kind == "denial" then add_denials(t, corpus, p) end
  if p.kind == "" or p.kind == "steps" then add_steps(t, corpus, p) end
  if p.kind == "" or p.kind == "figures" then add_figures(t, corpus, p) end
  t.notes[#t.notes + 1] = "Both sides are shown, neither is chosen; who declined to comment has denied nothing."
  return t:sort("date", "kind")
end

return lede.report {
  name = "contradictions",
  rank = { "kind", "first", "says", "second", "against", "date" },
  summary = "Denials with what they deny, steps told differently, withdrawals and figures that differ: both sides",
  params = {
    topic = { "", "only what speaks of this" },
    kind = { "", "only this kind", { "denial", "steps", "figures" } },
  },
  run = run,
}
