-- Who stands with whom: entities that share sentences, and how far that is from chance.
--
-- Of two entities a and b, the sentences with both, with one and with none make a table of two by two; its
-- log-likelihood ratio (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational
-- Linguistics 19, 1993) is 2 * sum of observed * ln(observed / expected). Above 10.83 the chance of it is less than
-- one in a thousand.
local ask   = require "lede.ask"
local check = require "lede.check"
local walk  = require "lede.walk"

local network = {}

local KEPT = 20 -- passages of a pair
local LIST = 20 -- a sentence that names more is a list: it says of no two that they belong together

local function term(observed, expected) return observed > 0 and observed * math.log(observed / expected) or 0 end

-- The log-likelihood ratio of `together` sentences with both, of `a` and `b` with each, among n; below 0 where they
-- avoid each other.
function network.likelihood(together, a, b, n)
  local expected = a * b / n
  local sum = term(together, expected) + term(a - together, a * (n - b) / n) + term(b - together, (n - a) * b / n) +
    term(n - a - b + together, (n - a) * (n - b) / n)
  return together < expected and -2 * sum or 2 * sum
end

-- A pair as a record, whatever was kept of it.
local function record(first, second, r)
  if type(r) ~= "string" then return r end
  local doc, from, to = ("i8i8i8"):unpack(r)
  local span = { doc = doc, from = from, to = to }
  return { a = first, b = second, together = 1, documents = 1, doc = doc, evidence = { span } }
end

-- One more sentence with both. Most pairs share one sentence only: of these no more is kept than its place, in a
-- string.
local function join(of_pair, a, b)
  local first, second = a.canonical, b.canonical
  if second < first then first, second = second, first end
  local row = of_pair[first]
  if not row then row = {}; of_pair[first] = row end
  local r = row[second]
  if not r then
    row[second] = ("i8i8i8"):pack(a.doc, a.from < b.from and a.from or b.from, a.to > b.to and a.to or b.to)
    return
  elseif type(r) == "string" then
    r = record(first, second, r)
    row[second] = r
  end
  r.together = r.together + 1
  if r.doc ~= a.doc then r.documents, r.doc = r.documents + 1, a.doc end
  if r.together <= KEPT then
    r.evidence[r.together] = { doc = a.doc, from = math.min(a.from, b.from), to = math.max(a.to, b.to) }
  end
end

local kinds = { "equipment", "misc", "organisation", "person", "place" }

-- The selections of the kinds that a text names, "person, place": one each.
local function selections(text)
  local list = {}
  for kind in text:gmatch "%a+" do
    local unknown = check.wrong("kind", kind, kinds)
    if unknown then error(unknown, 0) end
    list[#list + 1] = { type = "entity", kind = kind }
  end
  return list
end

-- The nodes of a network, made as their names are met; one is `wanted` where it fits the entity that is asked for.
local function nodes_for(entity)
  return setmetatable({}, { __index = function(nodes, name)
    local node = { name = name, sentences = 0, wanted = ask.holds(name, entity) }
    nodes[name] = node
    return node
  end })
end

-- Count the first n mentions of a list, the different entities of one sentence, and their pairs.
local function count(names, n, nodes, of_pair)
  for i = 1, n do
    local m = names[i]
    local node = nodes[m.canonical]
    node.kind, node.sentences = m.kind, node.sentences + 1
    for k = 1, n <= LIST and i - 1 or 0 do
      if node.wanted or nodes[names[k].canonical].wanted then join(of_pair, names[k], m) end
    end
  end
end

local function is_in(names, n, m)
  for i = 1, n do if names[i].canonical == m.canonical then return true end end
  return false
end

-- The sentences of a document that name anything, one after the other, as the different entities: each(names, n). How
-- many.
local function read(corpus, d, mentions, each)
  local ranges, at, sentences, names = corpus:_sentences(d.id), 1, 0, {}
  local m = mentions[1]
  for i = 2, #ranges, 2 do
    if not m then break end
    local to, n = ranges[i], 0
    while m and m.from < to do
      if not is_in(names, n, m) then n = n + 1; names[n] = m end
      at = at + 1
      m = mentions[at]
    end
    if n > 0 then
      sentences = sentences + 1
      each(names, n)
    end
  end
  return sentences
end

-- Pairs of entities: a, b, together, documents, expected, likelihood, evidence; and the nodes: name to { name, kind,
-- sentences }. p.kinds, p.least (sentences together), p.entity (one of the two holds this), since, until, source,
-- topic.
function network.pairs(corpus, p)
  local about, n = ask.about(corpus, p.topic), 0
  local nodes, of_pair, list = nodes_for(p.entity), {}, {}
  local function each(names, k) if about(names[1]) then count(names, k, nodes, of_pair) end end
  for d, mentions in walk.merged(corpus, ask.filter(p), selections(p.kinds)) do
    if #mentions > 0 then n = n + read(corpus, d, mentions, each) end
  end
  local found = {}
  for a, row in pairs(of_pair) do
    for b, r in pairs(row) do
      if p.least < 2 or type(r) == "table" and r.together >= p.least then found[#found + 1] = record(a, b, r) end
    end
  end
  for _, r in ipairs(found) do
    local a, b = nodes[r.a].sentences, nodes[r.b].sentences
    r.expected, r.likelihood = a * b / n, network.likelihood(r.together, a, b, n)
    if r.together > r.expected then list[#list + 1] = r end
  end
  table.sort(list, function(x, y)
    if x.likelihood ~= y.likelihood then return x.likelihood > y.likelihood end
    if x.a ~= y.a then return x.a < y.a end
    return x.b < y.b
  end)
  return list, nodes, n
end

-- ---- for programs that draw networks ------------------------------------------------------------------------------

local escaped = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }
local function xml(text) return (text:gsub("[%c]", " "):gsub("[&<>\"]", escaped)) end
local function dot(text) return '"' .. text:gsub("[%c]", " "):gsub('[\\"]', "\\%0") .. '"' end

-- The nodes of the pairs, by name.
local function used(list, nodes)
  local names, known = {}, {}
  for _, r in ipairs(list) do
    for _, name in ipairs { r.a, r.b } do
      if not known[name] then known[name], names[#names + 1] = true, name end
    end
  end
  table.sort(names)
  for i, name in ipairs(names) do names[i] = nodes[name] end
  return names
end

-- GraphML, as Gephi, Cytoscape, igraph and networkx read it.
function network.graphml(list, nodes)
  local out = { '<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="name" for="node" attr.name="name" attr.type="string"/>',
    '<key id="kind" for="node" attr.name="kind" attr.type="string"/>',
    '<key id="sentences" for="node" attr.name="sentences" attr.type="int"/>',
    '<key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
    '<key id="likelihood" for="edge" attr.name="log_likelihood" attr.type="double"/>',
    '<graph edgedefault="undirected">' }
  for _, node in ipairs(used(list, nodes)) do
    out[#out + 1] = ('<node id="%s"><data key="name">%s</data><data key="kind">%s</data><data ' ..
      'key="sentences">%d</data></node>'):format(
      xml(node.name), xml(node.name), node.kind, node.sentences)
  end
  for _, r in ipairs(list) do
    out[#out + 1] = ('<edge source="%s" target="%s"><data key="weight">%d</data><data ' ..
      'key="likelihood">%.2f</data></edge>'):format(
      xml(r.a), xml(r.b), r.together, r.likelihood)
  end
  return table.concat(out, "\n") .. "\n</graph>\n</graphml>\n"
end

-- DOT, as Graphviz reads it.
function network.dot(list, nodes)
  local out = { "graph network {" }
  for _, node in ipairs(used(list, nodes)) do
    out[#out + 1] = ('  %s [kind=%s, sentences=%d];'):format(dot(node.name), node.kind, node.sentences)
  end
  for _, r in ipairs(list) do
    out[#out + 1] = ("  %s -- %s [weight=%d, likelihood=%.2f];"):format(dot(r.a), dot(r.b), r.together, r.likelihood)
  end
  return table.concat(out, "\n") .. "\n}\n"
end

return network
