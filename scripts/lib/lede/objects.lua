-- The objects that come out of a corpus: documents, mentions, entities, sentences. They are records with a class; a
-- class has methods, and getters for fields that are computed when asked for.
local doc     = require "lede.doc"
local grouped = require "lede.grouped"

local objects = {}

local Document, Mention, Entity, Sentence = {}, {}, {}, {}
local get = { document = {}, mention = {}, entity = {}, sentence = {}, hit = {} }

local function one_line(text, most)
  text = text:gsub("%s+", " ")
  if #text <= most then return text end
  local cut = utf8.offset(text, 0, most) or most
  return text:sub(1, cut - 1) .. "…"
end

-- ---- documents ------------------------------------------------------------------------------------------------------

function get.document.text(d, c) return assert(c:_text(d.id)) end
get.document.name = function(d) return d.external end

function Document:mentions(filter)
  local copy = { doc = self.id }
  for k, v in pairs(filter or {}) do copy[k] = v end
  return self.corpus:mentions(copy)
end

function Document:sentences()
  local c, list, i = self.corpus, self.corpus:_sentences(self.id), -1
  return function()
    i = i + 2
    if list[i] then return objects.span(c, { doc = self.id, from = list[i], to = list[i + 1] }, "sentence") end
  end
end

local function document_text(d)
  return ("%s · %s · %s"):format(d.external, d.date or "no date", one_line(d.title ~= "" and d.title or d.origin, 80))
end

-- ---- spans: mentions, hits, sentences -------------------------------------------------------------------------------

local function span_text(s, c) return assert(c:_text(s.doc, s.from, s.to)) end
local function span_document(s, c) return assert(c:document(s.doc)) end
local function span_sentence(s, c)
  local from, to = c:_sentence(s.doc, s.from)
  return from and objects.span(c, { doc = s.doc, from = from, to = to }, "sentence")
end
for _, kind in ipairs { "mention", "sentence", "hit" } do
  get[kind].document, get[kind].sentence, get[kind].text = span_document, span_sentence, span_text
end

-- What the @names of a query hold: spans with text.
function get.hit.captures(hit, c)
  local out = {}
  for name, range in pairs(hit._captures) do
    out[name] = objects.span(c, { doc = hit.doc, from = range.from, to = range.to }, "sentence")
  end
  return out
end

function Mention:get(name)
  local all = rawget(self, "_attributes")
  if all then return all[name] end
  return self[name]
end

local shown = { type = true, by = true, doc = true, from = true, to = true, text = true, _attributes = true }

local function mention_text(m)
  local parts, keys = {}, {}
  for k in pairs(m) do if not shown[k] then keys[#keys + 1] = k end end
  table.sort(keys)
  for _, k in ipairs(keys) do parts[#parts + 1] = ("%s %s"):format(k, tostring(m[k])) end
  return ("%s %d:%d-%d \"%s\"%s"):format(m.type or "span", m.doc, m.from, m.to, one_line(m.text, 60),
    #parts > 0 and " (" .. table.concat(parts, ", ") .. ")" or "")
end

local function sentence_text(s) return one_line(s.text, 400) end

-- ---- entities -------------------------------------------------------------------------------------------------------

function Entity:mentions()
  local list = {}
  for m in self.corpus:_entity_mentions(self.kind, self.name) do list[#list + 1] = m end
  return require "lede.selection".list(self.corpus, list, "mention")
end

-- What documents call a person: each role with the days of the first and the last document that gives it, and how
-- many mentions do; the earliest first.
function get.entity.roles(e)
  local tally = require "lede.tally"
  local by, roles = tally.in_any_case(), {}
  for m in e.corpus:_entity_mentions(e.kind, e.name) do
    if m.role then tally.seen(by:add(m.role), m.document) end
  end
  for i, r in ipairs(by:list()) do roles[i] = { role = r.name, mentions = r.count, first = r.first, last = r.last } end
  table.sort(roles, function(a, b)
    local x, y = a.first or "~", b.first or "~"
    if x ~= y then return x < y end
    return a.role < b.role
  end)
  return roles
end

function Entity:quotes()
  local list = {}
  for _, kind in ipairs { "quote", "indirect" } do
    for m in self.corpus:mentions { type = kind, speaker = self.name }:each() do list[#list + 1] = m end
  end
  table.sort(list, function(a, b)
    if a.doc ~= b.doc then return a.doc < b.doc end
    return a.from < b.from
  end)
  return require "lede.selection".list(self.corpus, list, "quote")
end

local function entity_text(e)
  local times, documents = grouped(e.count, "time"), grouped(e.documents, "document")
  return ("%s %s: %s in %s"):format(e.kind, e.name, times, documents)
end

-- ---- classes --------------------------------------------------------------------------------------------------------

local kinds = {
  document = { methods = Document, text = document_text }, mention = { methods = Mention, text = mention_text },
  entity = { methods = Entity, text = entity_text }, sentence = { methods = Sentence, text = sentence_text },
  hit = { methods = Sentence, text = sentence_text },
}

-- Fill `classes` with the metatables of the objects of corpus c.
function objects.classes(c, classes)
  for kind, k in pairs(kinds) do
    local getters, methods = get[kind], k.methods
    classes[kind] = {
      __name = "lede." .. kind, methods = methods, getters = getters, __tostring = k.text,
      __index = function(object, key)
        local method = methods[key]
        if method then return method end
        if key == "corpus" then return c end
        local getter = getters[key]
        return getter and getter(object, c)
      end,
    }
  end
  objects.by_corpus[c] = classes
end

objects.by_corpus = setmetatable({}, { __mode = "k" })

-- Make a record { doc, from, to } an object of a class ("mention", "sentence").
function objects.span(c, record, kind) return setmetatable(record, objects.by_corpus[c][kind]) end

function objects.passage(c, span)
  local from, to = span.from, span.to
  local first, last = c:_sentence(span.doc, from)
  local _, last_of_end = c:_sentence(span.doc, math.max(from, to - 1))
  first, last = math.min(first or from, from), math.max(last_of_end or to, last or to, to)
  local d = assert(c:document(span.doc))
  return { document = d, title = d.title, date = d.date, doc = span.doc, from = from, to = to,
           before = c:_text(span.doc, first, from), text = c:_text(span.doc, from, to),
           after = c:_text(span.doc, to, last) }
end

-- ---- the summary of an ingest ---------------------------------------------------------------------------------------

local summary_class = { __name = "lede.summary" }

local function count(n, what) return n > 0 and ("%s %s"):format(grouped(n), what) or nil end

summary_class.__tostring = function(s)
  local parts = {}
  for _, what in ipairs { "added", "replaced", "already there", "skipped" } do
    parts[#parts + 1] = count(s[what:match "^%w+"], what)
  end
  parts[#parts + 1] = count(s.dropped, "read but not stored, as the work was stopped")
  local lines = { #parts > 0 and table.concat(parts, ", ") or "nothing to add" }
  if s.repaired > 0 then lines[1] = lines[1] .. ("; %d bytes were no UTF-8 and are now U+FFFD"):format(s.repaired) end
  for i, skip in ipairs(s.skips) do
    if i > 20 then lines[#lines + 1] = ("  … %d more"):format(#s.skips - 20) break end
    lines[#lines + 1] = ("  skipped %s: %s"):format(skip.place, skip.why)
  end
  return table.concat(lines, "\n")
end

function objects.summary(s) return setmetatable(s, summary_class) end

doc.add(Document.mentions, "d:mentions", "[filter]", "a selection", "The mentions of this document.",
  '#c:document(1):mentions { type = "money" } --> 1')
doc.add(Document.sentences, "d:sentences", "", "an iterator", "Its sentences, as spans with text.",
  'local n = 0  for s in c:document(2):sentences() do n = n + 1 end  n --> 3')
doc.add(Mention.get, "m:get", "name", "a value", "An attribute, also one that has the name of a field.",
  'c:mentions { type = "money" }[1]:get "currency" --> "USD"')
doc.add(Entity.mentions, "e:mentions", "", "a selection", "Every place that names this entity.",
  'c:entities { name = "Ukraine" }[1]:mentions()[2].doc --> 2')
doc.add(Entity.quotes, "e:quotes", "", "a selection", "What this entity says, quoted or reported.",
  'c:entities { kind = "person" }[1]:quotes()[2].type --> "quote"')

return objects
