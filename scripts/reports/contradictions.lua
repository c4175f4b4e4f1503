-- What the documents contradict each other on: denials and what they deny, steps told differently, figures that differ.
local lede      = require "lede"
local disputes  = require "lede.disputes"
local figures   = require "lede.figures"
local positions = require "lede.positions"
local shifts    = require "lede.shifts"

local function words(m) return (m.text:gsub("%s+", " ")) end

-- A row with both sides and their passages; one side may be missing.
local function add(t, kind, about, a, b, why)
  t:add { kind = kind, date = a.date or a.document.date, about = about, first = a.speaker or a.document.name,
    says = words(a), second = b and (b.speaker or b.document.name), against = b and words(b), why = why,
    evidence = { a, b } }
end

local function fits(p, ...)
  local text = table.concat({ ... }, " "):lower()
  return p.topic == "" or text:find(p.topic:lower(), 1, true) ~= nil
end

local function add_denials(t, corpus, p)
  local alone = 0
  for _, pair in ipairs(disputes.pairs(corpus)) do
    local a, b = pair.denial, pair.claim
    if not b then alone = alone + 1
    elseif fits(p, words(a), words(b)) then add(t, "denial", nil, a, b) end
  end
  for _, m in ipairs(disputes.unsupported(corpus)) do
    if fits(p, words(m)) then add(t, "unsupported", nil, m, nil, "told to be without evidence") end
  end
  if alone == 0 then return end
  t.notes[#t.notes + 1] = ("Of %d denials no other side is found (report denials lists them)."):format(alone)
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
    if fits(p, words(f[1]), words(f[2]), f.about) then add(t, "figures", f.about, f[1], f[2], f.why) end
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
