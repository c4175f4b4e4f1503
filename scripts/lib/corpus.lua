-- Module corpus: open a corpus and ask it for documents, mentions, entities, hits and reports.
local check     = require "lede.check"
local core      = require "lede.core"
local doc       = require "lede.doc"
local grouped   = require "lede.grouped"
local later     = require "lede.later"
local objects   = require "lede.objects"
local selection = later "lede.selection"
local store     = require "lede.store"
local tables    = later "lede.table"

local corpus = {}
local class  = store.class -- the metatable of every corpus
local Corpus = class.methods

local accesses = { read = true, write = true, create = true }

function corpus.open(path, options)
  if path ~= nil then check.type("corpus.open", "path", path, "string") end
  local access = check.options("corpus.open", options, { "access" }, 2).access or "write"
  if not accesses[access] then
    error("corpus.open: " .. check.unknown("access", access, { "create", "read", "write" }), 2)
  end
  local classes = {}
  local c, why, code = store.open(path, access, classes)
  if not c then return nil, why, code end
  objects.classes(c, classes)
  if corpus.shared then c:_share() end
  return c
end

local function period(t)
  if not t.first then return "no dates" end
  return t.first == t.last and t.first or ("%s to %s"):format(t.first, t.last)
end

function class.__tostring(c)
  if not c:is_open() then return "a closed corpus" end
  local t, name = c:totals(), c.path == ":memory:" and "in memory" or c.path
  if not t or t.documents == 0 then return name .. ": no documents yet" end
  return ("%s: %s, %s, %s"):format(name, grouped(t.documents, "document"),
    grouped(t.sources, "source"), period(t))
end

function class.__index(c, key)
  if key == "path" then return store.path(c) end
  return Corpus[key]
end
class.__newindex = function(_, key) error(("a corpus has no field \"%s\" to set"):format(tostring(key)), 2) end
class.__name = "lede.corpus"
class.fields = { "path" }

-- A session sets corpus.shared: it may hold what it read for hours, and must keep nobody from writing meanwhile.
-- Where the program wants progress shown it sets corpus.watch: from paths to the two functions of lede.progress.

-- ---- in ------------------------------------------------------------------------------------------------------------

local given = { "date", "language", "progress", "source", "with" }

function Corpus:add(...)
  core.free "c:add"
  local paths = { ... }
  local options = type(paths[#paths]) == "table" and table.remove(paths) or nil
  check.options("c:add", options, given, 2)
  if #paths == 0 then error("c:add: name at least one file or folder", 2) end
  for i, path in ipairs(paths) do check.type("c:add", "path " .. i, path, "string") end
  local known = {}
  for k, v in pairs(options or {}) do known[k] = k ~= "progress" and v or nil end
  local tick, finish = options and options.progress, nil
  if tick == nil and corpus.watch then tick, finish = corpus.watch(paths) end
  local summary, why, code = self:_add(paths, known, tick)
  if finish then finish() end
  if not summary then return nil, why, code end
  return objects.summary(summary), why, code
end

-- Make the index anew where an older program made it, and annotate what is not annotated by this one.
function Corpus:index(options)
  local progress = check.options("c:index", options, { "progress" }, 2).progress
  local indexed, why, code = self:_index(progress)
  if why then return nil, why, code end
  local annotated
  annotated, why, code = self:_annotate(false, progress)
  if why then return nil, why, code end
  return { indexed = indexed, annotated = annotated }
end

function Corpus:annotate(options)
  core.free "c:annotate"
  check.options("c:annotate", options, { "all", "progress" }, 2)
  return self:_annotate(options and options.all, options and options.progress)
end

-- ---- selections -----------------------------------------------------------------------------------------------------

function Corpus:documents(filter) return selection.documents(self, filter, 2) end
function Corpus:mentions(filter) return selection.mentions(self, filter, 2) end
function Corpus:entities(filter) return selection.entities(self, filter, 2) end

-- The text of a span of a document, with its sentence around it.
function Corpus:passage(span)
  check.type("c:passage", "span", span, "table")
  return objects.passage(self, span)
end

-- A document by its number or by the name the user gave it.
local function document_of(c, name)
  if math.tointeger(tonumber(name)) and c:document(math.tointeger(tonumber(name))) then
    return math.tointeger(tonumber(name))
  end
  local d = c:documents { id = tostring(name) }[1]
  return d and d.id
end

-- What a person ruled about the mentions [from, to) of a document, or about a name that one of them bears.
local function ruled(c, document, from, to, names)
  local found = {}
  for _, d in ipairs(c:decisions()) do
    local here = d.target == document and (not d.from or (d.from < to and from < d.to))
    if not d.undone and (here or names[d.target]) then found[#found + 1] = d end
  end
  return found
end

local function describe(decision)
  local said = {}
  for key, value in pairs(decision) do
    if key ~= "id" and key ~= "kind" and key ~= "undone" and key ~= "when" then
      said[#said + 1] = ("%s = %s"):format(key, value)
    end
  end
  table.sort(said)
  return table.concat(said, ", ")
end

-- What the annotators find at a place, and what made it: the document is annotated again and every step is told.
function Corpus:why(document, from, to)
  check.type("c:why", "from", from, "number")
  check.type("c:why", "to", to, "number")
  local id = document_of(self, document)
  if not id then
    local known = require "lede.known"
    return nil, known.missing("document", document, known.documents(self)), "ENOTFOUND"
  end
  local size = #self:_text(id)
  if to <= from or from < 0 or to > size then
    return nil, ("%d to %d is no place in %s, which has the bytes 0 to %d"):format(from, to, document, size), "EQUERY"
  end
  local found, sentence, code = self:_why(id, from, to)
  if not found then return nil, sentence, code end
  local t, names = tables.new { "what", "text", "attribute", "value", "by" }, {}
  t.corpus = self
  for _, f in ipairs(found) do
    local span = { doc = id, from = f.from, to = f.to }
    t:add { f.what, f.key and "" or objects.passage(self, span).text, f.key or "", f.value, f.by, evidence = { span } }
    if f.key then names[f.value] = true end
  end
  for _, d in ipairs(ruled(self, self:document(id).external, from, to, names)) do
    local span = { doc = id, from = from, to = to }
    t:add { "decision", "", d.kind, describe(d), "decision " .. d.id, evidence = { span } }
  end
  return t
end

function Corpus:decide(decision)
  core.free "c:decide"
  local checked, why, code = require "lede.rulings".checked(self, decision, 2)
  if not checked then return nil, why, code end
  return self:_decide(checked)
end

function Corpus:topics() return require "lede.topics".list(self) end

function Corpus:report(name, parameters)
  local report = require "lede.report"
  return report.get(name, 2):on(self, parameters, 2)
end

doc.add(corpus.open, "corpus.open", "[path [, { access = \"write\" }]]", "a corpus; or nil, sentence, code",
  "Open a corpus file, or an empty corpus in memory. access: read, write, or create where there is none.",
  'corpus.open().path --> ":memory:"')
doc.add(Corpus.add, "c:add", "path, ... [, { date =, source =, language =, with = \"none\" }]",
  "a summary [, sentence, code]",
  "Read files and folders into the corpus and annotate them; the summary counts added, replaced, already and " ..
  "skipped. with = \"none\": without annotators.",
  'corpus.open():add("/dev/null").skipped --> 1')
doc.add(Corpus.annotate, "c:annotate", "[{ all = true }]", "number of documents; or nil, sentence, code",
  "Annotate again what an earlier version of the annotators made.", 'corpus.open():annotate() --> 0')
doc.add(Corpus.index, "c:index", "", "a record; or nil, sentence, code",
  "Make the index anew from the stored texts where another version of the program made it, and annotate what it has " ..
  "not.",
  'corpus.open():index().indexed --> 0')
doc.add(Corpus.documents, "c:documents", "[{ source =, since =, [\"until\"] =, id = }]", "a selection",
  "The documents that fit; loop over them with :each(), count them with #.", '#c:documents { source = "Wire" } --> 1')
doc.add(Corpus.mentions, "c:mentions", "[{ type =, doc =, since =, [\"until\"] =, source =, ATTRIBUTE = }]",
  "a selection",
  "What the annotators found: money, time, quantity, entity, quote, indirect, unnamed, position. Attributes are " ..
  "filters and fields.",
  'c:mentions { type = "money", status = "announced" }[1].amount --> 800000000')
doc.add(Corpus.entities, "c:entities", "[{ kind =, name = }]", "a selection",
  "Whom and what the documents name: person, organisation, place, equipment, misc; most frequent first.",
  'c:entities { kind = "person" }[1].name --> "Antony Blinken"')
doc.add(Corpus.passage, "c:passage", "{ doc =, from =, to = }", "a record",
  "The words of a span, its sentence before and after it, and the title and date of its document.",
  'c:passage { doc = 1, from = 4, to = 17 }.text --> "United States"')
doc.add(Corpus.why, "c:why", "document, from, to", "a table; or nil, sentence, code",
  "What the annotators find in the bytes [from, to) of a document (its number or name), and which rule, entry or " ..
  "tagger made it.",
  'c:why("S1", 0, 30)[1].by:match "^%a+" --> "rules"')
doc.add(Corpus.decide, "c:decide", "{ kind =, target =, ... [, when =] }", "its number; or nil, sentence, code",
  "Log a decision of yours; it outlives every new annotation, and c:undo(number) takes it back. help \"decisions\" " ..
  "tells the kinds and their fields.",
  'c:decide { kind = "merge", target = "Kyiv", into = "Ukraine" }  entity.get(c, "Kyiv").name --> "Ukraine"')
doc.add(Corpus.topics, "c:topics", "", "a table",
  "The topics of positions. c:decide { kind = \"topic\", target = TOPIC, query = TEXT, into = NAME } renames, " ..
  "merges, splits or makes one.",
  '#corpus.open():topics() --> 0')
doc.add(Corpus.report, "c:report", "name [, { parameter = value }]", "a table",
  "Run a report; lede.reports() shows which there are, help \"NAME\" its parameters.",
  'c:report("aid_totals")[1].status --> "announced"')

require "query" -- adds find, keyness

return corpus
