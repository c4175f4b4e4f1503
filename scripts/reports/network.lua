-- Who with whom: entities that share sentences more often than chance would have it.
local lede    = require "lede"
local ask     = require "lede.ask"
local known   = require "lede.known"
local network = require "lede.network"

local function run(corpus, p)
  local t = lede.table { "a", "b", "together", "expected", "log_likelihood", "documents" }
  local list, nodes, n = network.pairs(corpus, p)
  local strong = {}
  for _, r in ipairs(list) do
    if r.likelihood >= p.significance then strong[#strong + 1] = r end
  end
  for _, r in ipairs(strong) do
    t:add { r.a, r.b, r.together, ask.round(r.expected, 1), ask.round(r.likelihood, 1), r.documents,
      evidence = r.evidence }
  end
  ask.note(t, "Log-likelihood (Dunning 1993) over %d sentences that name anything; together: those with both.", n)
  ask.note(t, "%d {pair is|pairs are} left out: the log-likelihood is below %g.", #list - #strong, p.significance)
  ask.top(t, p)
  strong = table.move(strong, 1, #t, 1, {})
  t.formats = {
    graphml = function() return network.graphml(strong, nodes) end,
    dot     = function() return network.dot(strong, nodes) end,
  }
  return t
end

return lede.report {
  name    = "network",
  summary = "Who with whom: entities that share sentences; also as a graph (--as graphml, --as dot)",
  refuses = "how two belong together: sharing sentences is no proof that they met",
  needs   = { "entity" },
  rank    = { "a", "b", "together", "log_likelihood" },
  formats = { "graphml", "dot" },
  params  = ask.params({ "since", "until", "source", "topic", "top" }, {
    entity       = { "", "only pairs one of which holds this name", known.names },
    kinds        = { "person, organisation", "which entities: person, organisation, place, equipment, misc" },
    least        = { 2, "how many sentences they share at least" },
    significance = { 10.83, "the least log-likelihood; 10.83 is one chance in a thousand" },
  }),
  run     = run,
}
