-- Module query: hits of queries, as concordances and as tables.
local check   = require "lede.check"
local doc     = require "lede.doc"
local objects = require "lede.objects"
local render  = require "lede.render"
local store   = require "lede.store"
local tables  = require "lede.table"
local search  = require "lede.search"

local query  = {}
local class  = search.class -- the metatable of hits
local Hits   = class.methods
local Corpus = store.class.methods

-- The bad pattern with a caret under the place.
local function pointed(text, why, place)
  if not place then return why end
  local from = math.max(1, place - 60)
  local line = text:sub(from, place + 60):gsub("[%c]", " ")
  return ("%s\n  %s\n  %s^"):format(why, line, (" "):rep(utf8.len(line:sub(1, place - from)) or place - from))
end

local function answered(text, result, why, code, place)
  if result then return result end
  return nil, code == "EQUERY" and pointed(text, why, place) or why, code, place
end

function Corpus:find(text)
  check.type("c:find", "query", text, "string")
  return answered(text, self:_find(text))
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

-- Rows as a table of corpus c. What a row rests on is looked up when somebody asks: look(values) gives spans.
local function filled(columns, c, rows, look)
  local t = tables.new(columns)
  local index, values, noted_once = t.row_class.__index, {}, false
  local counted = t.position.together and "together" or t.position.here and "here" or "hits"
  t.row_class.__index = function(row, name)
    if name ~= "evidence" or not values[row] then return index(row, name) end
    local spans = look(values[row])
    rawset(row, "evidence", spans)
    if row[counted] > #spans and not noted_once then
      noted_once, t.notes[#t.notes + 1] = true,
        ("Of each row, the passages of the first %d hits are given."):format(#spans)
    end
    return spans
  end
  for i, row in ipairs(rows) do
    local shown = row.shown
    row.shown = nil
    t:add(row)
    if look then
      rawset(t.rows[i], "evidence", nil)
      row.shown = shown
      values[t.rows[i]] = row
    end
  end
  t.corpus = c
  if look then rawset(t, "hits_of", counted) end
  return t
end

-- The hits that the library noted for a row.
local function noted(h)
  return function(row)
    local spans = {}
    for i, n in ipairs(row.shown) do
      local hit = h:at(n)
      spans[i] = { doc = hit.doc, from = hit.from, to = hit.to }
    end
    return spans
  end
end

-- The first hits of words in a row, within hits h or the whole corpus.
local function found(c, h, unit, words)
  local parts = {}
  for word in words:gmatch "%S+" do
    parts[#parts + 1] = ('[lower="%s"]'):format(word:gsub('[%^%$%(%)%%%.%[%]%*%+%-%?{}|\\"]', "\\%0"))
  end
  local text = table.concat(parts, " ")
  local hits, spans = c:_find(text, h, unit), {}
  for i = 1, math.min(10, hits and #hits or 0) do
    local hit = hits:at(i)
    spans[i] = { doc = hit.doc, from = hit.from, to = hit.to }
  end
  return spans
end

function Hits:count_by(keys, options)
  check.type("count_by", "keys", keys, "string")
  local top = check.options("count_by", options, { "top" }, 2).top
  local rows, why = self:_group(keys)
  if not rows then error("count_by: " .. why, 2) end
  local columns = {}
  for key in keys:gmatch "[^,%s]+" do columns[#columns + 1] = (key:gsub("^@", "")) end
  local periods = #columns
  for _, name in ipairs { "hits", "documents", "words", "per_million" } do columns[#columns + 1] = name end
  for _, row in ipairs(rows) do
    for i = 1, periods do if row[i] == "" then row[i] = "(none)" end end
    if row[periods + 3] == 0 then row[periods + 3], row[periods + 4] = nil, nil end
  end
  local t = filled(columns, self:_corpus(), rows, noted(self))
  return top and t:take(top) or t
end

local measures = { "log_dice", "log_likelihood", "mi", "mi3", "t", "z", "delta_p" }

function Hits:collocates(options)
  local o = check.options("collocates", options, { "by", "least", "left", "right", "span", "top", "window" }, 2)
  local wrong = check.wrong("span", o.span or "s", { "s", "p", "doc" })
  if wrong then error("collocates: " .. wrong, 2) end
  local far = o.window or (o.span and 1 << 30 or 5)
  for _, pair in ipairs { { "window", far }, { "left", o.left or far }, { "right", o.right or far },
    { "least", o.least or 2 } } do
    local name, value = pair[1], pair[2]
    check.type("collocates", name, value, "whole number")
    if value < 0 or value > 1 << 30 then
      error(("collocates: %s must be a number of tokens, not %d"):format(name, value), 2)
    end
  end
  local rows, why = self:_collocates(o.left or far, o.right or far, o.least or 2, o.by, o.span or "s")
  if not rows then error("collocates: " .. why, 2) end
  local c = self:_corpus()
  local t = filled({ "word", "together", "all", "documents", "expected", table.unpack(measures) }, c, rows,
    function(row) return found(c, self, "s", row[1]) end)
  return o.top and t:take(o.top) or t
end

local units = { "doc", "match", "p", "s" }

local function unit_of(what, options)
  local wrong = check.wrong("unit", options.within or "s", units)
  if wrong then error(what .. ": " .. wrong, 3) end
  return options.within or "s"
end

local function is_part(x) return type(x) == "string" or getmetatable(x) == class end

local key_columns = { "word", "here", "there", "per_million_here", "per_million_there", "log_likelihood", "log_ratio",
  "low", "high", "difference" }

local function keyness(what, c, here, there, options)
  if type(there) == "table" then there, options = nil, there end
  local o = check.options(what, options, { "least", "top", "within" }, 3)
  if there ~= nil and not is_part(there) then
    error(what .. ": compare with conditions, such as 'source=\"Wire\"', or with hits", 3)
  end
  local rows, why, code, place, wrong = c:_keyness(here, there, o.least or 3, unit_of(what, o))
  if not rows then return answered(wrong == 3 and there or here, nil, why, code, place) end
  local t = filled(key_columns, c, rows, function(row)
    return found(c, type(here) == "userdata" and here or nil, o.within, row[1]) end)
  return o.top and t:take(o.top) or t
end

function Corpus:keyness(here, there, options)
  if not is_part(here) then error("c:keyness: name a part by conditions, such as 'source=\"Wire\"', or by hits", 2) end
  return keyness("c:keyness", self, here, there, options)
end

function Hits:keyness(there, options) return keyness("keyness", self:_corpus(), self, there, options) end

local function ngrams(what, c, part, options)
  local o = check.options(what, options, { "by", "least", "n", "top", "where", "within" }, 3)
  local n, least, top = o.n or 2, o.least or 2, o.top or 1000
  for _, pair in ipairs { { "n", n }, { "least", least }, { "top", top } } do
    check.type(what, pair[1], pair[2], "whole number")
  end
  if part and o.where then error(what .. ": where is for the whole corpus; narrow the hits by :find", 3) end
  local rows, distinct, total = c:_ngrams(part or o.where, unit_of(what, o), n, least, top, o.by)
  if not rows then error(("%s: %s"):format(what, distinct), 3) end
  for i, row in ipairs(rows) do rows[i] = { table.concat(row, " ", 1, n), table.unpack(row, n + 1) } end
  local lower = (o.by or "lower") == "lower"
  local t = filled({ "ngram", "hits", "documents", "per_million" }, c, rows,
    lower and function(row) return found(c, part, o.within, row[1]) end)
  if distinct > #rows then
    t.notes[1] = ("%d more with at least %d hits; top = %d shows them all."):format(distinct - #rows, least, distinct)
  end
  return t
end

function Corpus:ngrams(options) return ngrams("c:ngrams", self, nil, options) end
function Hits:ngrams(options) return ngrams("ngrams", self:_corpus(), self, options) end

-- By how many hundredths a level changes; nil where there was none.
local function percent(before, after)
  return before > 0 and math.floor((after / before - 1) * 1000 + 0.5) / 10 or nil
end

function Hits:trend(by)
  by = by or "month"
  check.type("trend", "period", by, "string")
  local rows, size = self:_trend(by)
  if not rows then error("trend: " .. size, 2) end
  local before, notes = nil, {}
  for _, row in ipairs(rows) do
    local score, level = table.remove(row), row[7]
    if score then
      row[8] = percent(before, level)
      local much = row[8] and ("%+.0f %%; "):format(row[8]) or ""
      notes[#notes + 1] = ("%s: from %.1f to %.1f per million words (%sG2 %.1f, a change must gain %.1f)."):format(
        row[1], before, level, much, score, size.penalty)
    end
    before = level
  end
  if #notes == 0 then notes[1] = "No change of level was found." end
  notes[#notes + 1] = ("Levels: stretches of even rate (quasi-Poisson, PELT, penalty 3 ln n), dispersion %.1f."):format(
    size.dispersion)
  if size.undated > 0 then
    notes[#notes + 1] = ("%d hits are left out: their documents have no date that tells the %s."):format(size.undated,
      by)
  end
  local columns = { by, "hits", "documents", "of_documents", "words", "per_million", "level", "change_percent" }
  local t = filled(columns, self:_corpus(), rows, noted(self))
  table.move(notes, 1, #notes, 1, t.notes)
  return t
end

-- ---- parts of parts, and what is kept -------------------------------------------------------------------------------

function Hits:find(text, options)
  check.type("find", "query", text, "string")
  local unit = unit_of("find", check.options("find", options, { "within" }, 2))
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

local kwic_class = { __name = "lede.kwic" }
local Kwic = {}
kwic_class.methods = Kwic
kwic_class.__index = Kwic

local unknown = { external = "?" }
local default_columns = { "id", "date" }

-- A field of a document as text: "id", "date", "source", "title", "url", "authors", or a key of its metadata.
local function field_of(d, name)
  if name == "id" then return d.external end
  if name == "author" then name = "authors" end
  local value = d[name]
  if value == nil and d.fields then value = d.fields[name] end
  return value and tostring(value) or ""
end

-- Lines from..to as render.kwic takes them.
local function lines(k, from, to)
  local c, list, known = k.hits:_corpus(), {}, {}
  for i = from, to do
    local line = k.hits:_line(i, k.words)
    if not known[line.doc] then
      local d, columns = c:document(line.doc) or unknown, {}
      for n, name in ipairs(k.columns) do columns[n] = field_of(d, name) end
      known[line.doc] = columns
    end
    line.columns = known[line.doc]
    list[#list + 1] = line
  end
  return list
end

local function block(k, from, to, o)
  return (render.kwic(lines(k, from, to), #k.columns, { width = o.width, color = o.color }))
end

-- What stands below the lines.
local function tail(k)
  local count, note = k.hits:count(), k.hits:_note()
  return ("%s in %s%s\n"):format(objects.plural(#k.hits, "hit"), objects.plural(count.documents, "document"),
    count.partial and " (stopped: there may be more)" or "") .. (note and note .. "\n" or "")
end

function Kwic:text(options)
  local o = options or {}
  local n = #self.hits
  local first = o.first or 0
  local last = o.rows and math.min(n, first + o.rows) or n
  local left = last < n and ("… %d more%s\n"):format(n - last, o.more and ": " .. o.more or "") or ""
  return block(self, first + 1, last, o) .. left .. tail(self)
end

-- The same as a table, whose rows keep the hits as evidence; from line `first` to `last` where they are given.
function Kwic:as_table(first, last)
  local names = table.move(self.columns, 1, #self.columns, 1, {})
  if names[1] == "id" then names[1] = "document" end
  for _, name in ipairs { "left", "hit", "right" } do names[#names + 1] = name end
  local t, n = tables.new(names), #self.columns
  for _, line in ipairs(lines(self, first or 1, last or #self.hits)) do
    local row = table.move(line.columns, 1, n, 1, { evidence = { line } })
    for i = 1, n do if row[i] == "" then row[i] = nil end end
    row[n + 1], row[n + 2], row[n + 3] = line.left, line.hit, line.right
    t:add(row)
  end
  t.corpus = self.hits:_corpus()
  for sentence in self:remarks():gmatch "[^\n]+" do t.notes[#t.notes + 1] = sentence end
  return t
end

local PIECE = 2000 -- lines written at a time
local headed = { csv = true, tsv = true }
local pieces = { kwic = true, csv = true, tsv = true, jsonl = true }

-- Give the text of a format to `write`, a piece at a time where the format allows: a concordance may be longer than
-- memory.
function Kwic:write(format, write, options)
  if not pieces[format] then return write(self:as_table():to(format, options)) end
  local n = #self.hits
  for first = 1, math.max(n, 1), PIECE do
    local last = math.min(n, first + PIECE - 1)
    if format == "kwic" then write(block(self, first, last, options or {}))
    else
      local text = self:as_table(first, last):to(format)
      write(first > 1 and headed[format] and text:gsub("^[^\n]*\n", "", 1) or text)
    end
  end
  if format == "kwic" then write(tail(self)) end
end

-- What a format of rows alone has no place for.
function Kwic:remarks()
  local note = self.hits:_note()
  return (self.hits:count().partial and "The search was stopped: there may be more hits.\n" or "") ..
    (note and note .. "\n" or "")
end

function Kwic:to(format, options)
  local parts = {}
  self:write(format, function(text) parts[#parts + 1] = text end, options)
  return table.concat(parts)
end

kwic_class.__tostring = function(k) return k:text { width = 100, rows = 20 }:gsub("\n$", "") .. "" end
kwic_class.__len = function(k) return #k.hits end
kwic_class.__screen = function(k, screen, first)
  return k:text { width = screen.width(), color = screen.color(), rows = screen.rows, first = first,
    more = screen.more }
end
-- What show(n) shows at the prompt.
kwic_class.__row = function(k, n, screen) return screen.text(k.hits:show(n)) end

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
  return setmetatable({ hits = self, words = o.words or 0, columns = columns }, kwic_class)
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
  return ("%s in %s"):format(objects.plural(n.hits, "hit"), objects.plural(n.documents, "document"))
end
class.__screen = function(h, screen, first) return kwic_class.__screen(h:kwic(), screen, first) end
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
doc.add(Hits.trend, "h:trend", "[\"month\"]", "a table",
  "Hits by day, week, month, quarter or year, with the level of each stretch of time and where it changes.",
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

query.concordance = kwic_class

return query
