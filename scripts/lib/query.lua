-- Module query: hits of queries, as concordances and as tables.
local check   = require "lede.check"
local doc     = require "lede.doc"
local grouped = require "lede.grouped"
local later   = require "lede.later"
local search  = require "lede.search"
local store   = require "lede.store"

local answered    = require "lede.asked"
local concordance = later "lede.concordance"
local statistics  = later "lede.statistics"
local tables      = later "lede.table"

local query  = {}
local class  = search.class -- the metatable of hits
local Hits   = class.methods
local Corpus = store.class.methods

function Corpus:find(text)
  check.type("c:find", "query", text, "string")
  local hits, why, code, place = answered(text, self:_find(text))
  if not hits then return nil, why, code, place end
  if #hits == 0 then concordance.remember(hits, text) end
  return hits
end

function Corpus:count(text)
  check.type("c:count", "query", text, "string")
  return answered(text, self:_count(text))
end

function Corpus:explain(text)
  check.type("c:explain", "query", text, "string")
  return answered(text, self:_explain(text))
end

function Hits:each()
  local n = 0
  return function()
    n = n + 1
    return self:at(n)
  end
end

-- ---- figures: lede.statistics --------------------------------------------------------------------------------------

function Hits:count_by(keys, options) return statistics.count_by(self, keys, options) end
function Hits:collocates(options) return statistics.collocates(self, options) end
function Hits:trend(by, options) return statistics.trend(self, by, options) end
function Corpus:keyness(here, there, options) return statistics.keyness("c:keyness", self, here, there, options) end
function Hits:keyness(there, options) return statistics.keyness("keyness", self:_corpus(), self, there, options) end
function Corpus:ngrams(options) return statistics.ngrams("c:ngrams", self, nil, options) end
function Hits:ngrams(options) return statistics.ngrams("ngrams", self:_corpus(), self, options) end

-- ---- parts of parts, and what is kept -------------------------------------------------------------------------------

function Hits:find(text, options)
  check.type("find", "query", text, "string")
  local unit = statistics.unit_of("find", check.options("find", options, { "within" }, 2))
  return answered(text, self:_corpus():_find(text, self, unit))
end

-- All saved hits as a table, or those of one name.
function Corpus:saved(name)
  if name ~= nil then
    check.type("c:saved", "name", name, "string")
    local hits, why, code = self:_saved(name)
    if hits or code ~= "ENOTFOUND" then return hits, why, code end
    local names = {}
    for _, s in ipairs(self:_saved_list() or {}) do names[#names + 1] = s.name end
    return nil, check.unknown("saved result", name, names), code
  end
  local list, why, code = self:_saved_list()
  if not list then return nil, why, code end
  local t = tables.new { "name", "query", "hits", "documents", "corpus" }
  for _, s in ipairs(list) do
    t:add { s.name, s.query, s.hits, s.documents, s.changed and "has changed since" or "is the same" }
  end
  t.corpus = self
  return t
end

-- ---- concordances ---------------------------------------------------------------------------------------------------

local default_columns = { "id", "date" }

function Hits:kwic(options)
  local o = check.options("kwic", options, { "columns", "words" }, 2)
  local columns = o.columns or default_columns
  check.type("kwic", "columns", columns, "table")
  for i, name in ipairs(columns) do check.type("kwic", "column " .. i, name, "string") end
  if #columns > 8 then error("kwic: at most 8 columns fit a line", 2) end
  for _, name in ipairs(columns) do
    local wrong = name:match "^[%w_-]+$" and select(2, self:_corpus():_count((':: %s = "2000"'):format(name)))
    if wrong then error("kwic: " .. wrong, 2) end -- a condition on it would be refused, too
  end
  return setmetatable({ hits = self, words = o.words or 0, columns = columns }, concordance.class)
end

function Hits:table() return self:kwic():as_table() end
Hits.as_table = Hits.table

-- ---- a hit in its document ------------------------------------------------------------------------------------------

local passage_class = { __name = "lede.passage" }

passage_class.__tostring = function(p) return ("%s[%s]%s"):format(p.before, p.text, p.after) end
passage_class.__screen = function(p, screen)
  local d = p.document
  local about = {}
  for _, value in ipairs { d.title or "", d.source or "", d.authors or "", d.url or "" } do
    if value ~= "" then about[#about + 1] = value end
  end
  return screen.passage(p, table.concat(about, " · "))
end

local function hit_at(what, h, n)
  check.type(what, "n", n, "whole number")
  return h:at(n) or error(("%s: there is no hit %d; there are %d"):format(what, n, #h), 3)
end

-- The n-th hit in the bytes from..to of its document, as a record like that of c:passage.
local function passage(h, hit, from, to)
  local p = h:_corpus():passage(hit)
  local c = h:_corpus()
  p.before, p.after = c:_text(hit.doc, from, hit.from), c:_text(hit.doc, hit.to, to)
  return setmetatable(p, passage_class)
end

function Hits:context(n, sentences)
  local hit = hit_at("context", self, n)
  local around = sentences or 1
  check.type("context", "sentences", around, "whole number")
  local all = self:_corpus():_sentences(hit.doc) -- from, to, from, to, ...
  local first, last = 1, #all // 2
  while first < last and all[2 * first] <= hit.from do first = first + 1 end
  local end_of = first
  while end_of < last and all[2 * end_of] < hit.to do end_of = end_of + 1 end
  first, end_of = math.max(1, first - around), math.min(last, end_of + around)
  return passage(self, hit, math.min(hit.from, all[2 * first - 1] or hit.from),
    math.max(hit.to, all[2 * end_of] or hit.to))
end

function Hits:show(n) return self:context(n, 3) end

class.__index = function(h, key)
  if math.type(key) == "integer" then return h:at(key) end
  return Hits[key]
end
class.__name = "lede.hits"
class.__tostring = function(h)
  local n = h:count()
  return ("%s in %s"):format(grouped(n.hits, "hit"), grouped(n.documents, "document"))
end
class.__screen = function(h, screen, first) return concordance.class.__screen(h:kwic(), screen, first) end
class.__row = function(h, n, screen) return screen.text(h:show(n)) end

function query.find(c, text) return c:find(text) end
function query.explain(c, text) return c:explain(text) end

doc.add(Corpus.find, "c:find", "query", "hits; or nil, sentence, code, place",
  "Search: plain words, or a pattern such as [lemma=\"weigh\"] []{0,5} <equipment/>; :: source=\"X\" & " ..
  "date>=\"2022\" narrows it.",
  '#c:find [=[ [lemma="announce"] <money/> ]=] --> 2')
doc.add(Corpus.count, "c:count", "query", "a record; or nil, sentence, code, place",
  "Count the hits of a query without keeping them: hits, documents, of_documents, of_tokens, per_million.",
  'c:count("military aid").hits --> 1')
doc.add(Corpus.explain, "c:explain", "query", "text; or nil, sentence, code, place",
  "How a query is answered, step by step: what is looked up, the estimates, and what was found.",
  'type(c:explain("aid")) --> "string"')
doc.add(Hits.each, "h:each", "", "an iterator",
  "The hits one by one: doc, from, to, text, captures, sentence, document.",
  'local n = 0  for hit in c:find("aid"):each() do n = n + 1 end  n --> 2')
doc.add(Hits.context, "h:context", "n [, sentences = 1]", "a record",
  "The n-th hit with that many sentences before and after its own: before, text, after, document, title, date.",
  'c:find("supplies"):context(1, 1).text --> "supplies"')
doc.add(Hits.show, "h:show", "n", "a record",
  "The n-th hit in its document: title, source and address, and three sentences on each side.",
  'c:find("supplies"):show(1).document.external --> "S2"')
doc.add(Hits.kwic, "h:kwic", "[{ words =, columns = { \"id\", \"date\" } }]", "a concordance",
  "The hits under each other, with that many words (or the sentence) on each side, behind the named fields of their " ..
  "documents.",
  '#c:find("aid"):kwic { words = 5 } --> 2')
doc.add(Hits.table, "h:table", "", "a table", "The concordance as a table.",
  'c:find("aid"):table()[1].document --> "S1"')
doc.add(Hits.count_by, "h:count_by", "\"year, source\" [, { top = }]", "a table",
  "Count the hits by year, quarter, month, week, day, source, doc, match, a metadata key, @capture (match.lemma, " ..
  "@capture.word: also shape, kind); by name (the entities in a hit), or person, place, organisation, equipment, " ..
  "entity (those in its sentence).",
  'c:find("aid"):count_by("year")[2].year --> "2024"')
doc.add(Hits.collocates, "h:collocates",
  "[{ window = 5, left =, right =, span =, least = 2, by = \"log_dice\", top = }]", "a table",
  "The words that stand near the hits, with measures of association; span = \"s\", \"p\" or \"doc\": in all of " ..
  "their sentence, paragraph or document.", 'c:find("aid"):collocates { least = 1, top = 3 }.columns[2] --> "together"')
doc.add(Corpus.keyness, "c:keyness", "here [, there] [, { least = 3, top =, within = \"s\" }]",
  "a table; or nil, sentence, code",
  "Words more frequent in one part of the corpus than in another (or the rest). A part is conditions, " ..
  "'source=\"Reuters\"', or hits with their sentence (s), paragraph (p), document (doc) or nothing around them " ..
  "(match).",
  'c:keyness("date>=\\"2022\\"").columns[1] --> "word"')
doc.add(Hits.keyness, "h:keyness", "[there] [, { least = 3, top =, within = \"s\" }]",
  "a table; or nil, sentence, code",
  "Words more frequent around these hits than in another part of the corpus, or in the rest of it.",
  'c:find("aid"):keyness { least = 1, within = "match" }[1].word --> "aid"')
doc.add(Corpus.ngrams, "c:ngrams", "{ n = 2, least = 2, top = 1000, by = \"lower\", where = conditions }", "a table",
  "The most frequent runs of n words within a sentence; by lower, word, lemma, shape or kind. n = 1 lists words.",
  'c:ngrams { n = 1 }[1].ngram --> "aid"')
doc.add(Hits.ngrams, "h:ngrams", "{ n = 2, least = 2, top = 1000, by = \"lower\", within = \"s\" }", "a table",
  "The same in the sentences, paragraphs (p) or documents (doc) of the hits, or in the hits alone (match).",
  'c:find("aid"):ngrams { n = 2, least = 1, within = "match" }.columns[1] --> "ngram"')
doc.add(Hits.trend, "h:trend", "[\"month\"] [, { every = false }]", "a table",
  "Hits by day, week, month, quarter or year, with the level of each stretch of time and where it changes. Three or " ..
  "more periods in a row without a hit are one row, unless every = true.",
  'c:find("aid"):trend("year")[1].hits --> 1')
doc.add(Hits.find, "h:find", "query [, { within = \"s\" }]", "hits; or nil, sentence, code, place",
  "The hits of another query inside the sentences (s), paragraphs (p) or documents (doc) of these, or inside " ..
  "themselves (match).",
  '#c:find("aid"):find("military") --> 1')
doc.add(Corpus.saved, "c:saved", "[name]", "a table, or hits; or nil, sentence, code",
  "The results that were saved by h:save, or one of them.", 'c:find("aid"):save("all")  #c:saved("all") --> 2')
doc.add(query.find, "query.find", "corpus, query", "hits; or nil, sentence, code, place", "The same as c:find.",
  '#query.find(c, "aid") --> 2')
doc.add(query.explain, "query.explain", "corpus, query", "text", "The same as c:explain.",
  'type(query.explain(c, "aid")) --> "string"')

return query
