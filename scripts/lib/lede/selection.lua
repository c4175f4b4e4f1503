-- What c:documents, c:mentions and c:entities return: a question that is asked again by each loop over it.
local check   = require "lede.check"
local doc     = require "lede.doc"
local grouped = require "lede.grouped"
local later   = require "lede.later"
local days    = later "lede.days"
local known   = later "lede.known"
local tables  = later "lede.table"

local selection = {}
local Selection = {}
local class = { __name = "lede.selection", methods = Selection }
class.__index = function(s, key)
  if math.type(key) == "integer" then return s:nth(key) end
  return Selection[key]
end

local types = { "entity", "indirect", "money", "position", "quantity", "quote", "time", "unnamed" }
local kinds = { "equipment", "misc", "organisation", "person", "place" }
local attributes = { "action", "actor", "amount", "amount_max", "attribution", "basis", "bound", "by", "canonical",
  "change", "confidence", "cue", "currency", "date", "descriptor", "donor", "granted", "implies", "kind", "nationality",
  "ordinal", "programme", "recipient", "role", "scope", "speaker", "speaker_kind", "status", "step", "timex_type",
  "topic", "unit", "value", "value_max", "why" }
-- What else the program notes, for its reports.
local inner = { "granted", "matter", "speech", "unclassified" }
local general = { "doc", "source", "since", "type", "until" }

local function check_dates(what, filter, level)
  for _, name in ipairs { "since", "until" } do
    local date = filter[name]
    if math.type(date) == "integer" then date = tostring(date) end
    if date ~= nil and not (type(date) == "string" and days.is_date(date)) then
      error(('%s: %s must be "YYYY", "YYYY-MM" or "YYYY-MM-DD", not "%s"'):format(what, name, tostring(date)),
        level + 1)
    end
    filter[name] = date
  end
  if days.is_empty(filter.since, filter["until"]) then
    error(("%s: since %s is later than until %s"):format(what, filter.since, filter["until"]), level + 1)
  end
end

local function copied(filter)
  local copy = {}
  for k, v in pairs(filter) do copy[k] = v end
  return copy
end

local function new(c, kind, filter, each)
  return setmetatable({ corpus = c, kind = kind, filter = filter, start = each }, class)
end

function selection.documents(c, filter, level)
  local valid = { "id", "since", "source", "until" }
  filter = copied(check.options("c:documents", filter, valid, level + 1))
  check_dates("c:documents", filter, level + 1)
  if math.type(filter.id) == "integer" then
    local list = { (c:document(filter.id)) }
    return selection.list(c, list, "document")
  end
  return new(c, "document", filter, c._documents)
end

local function is_one_of(value, list)
  for _, known in ipairs(list) do if known == value then return true end end
  return false
end

-- The types that there may be mentions of: the program's own, and those of plugins.
local function all_types()
  local list = table.move(types, 1, #types, 1, {})
  local fine, own = pcall(require "lede.plugin".tables) -- what is wrong in a plugin is told elsewhere
  for _, t in ipairs(fine and own or {}) do
    for _, rule in ipairs(t[1].rules or {}) do if rule.type then list[#list + 1] = rule.type end end
  end
  return list
end

-- Raise where nothing can be of the type: none is, in this corpus, and no rule makes any.
local function check_type(c, type, level)
  if type == nil or is_one_of(type, types) or is_one_of(type, inner) or c:_mentions { type = type }() then return end
  local wrong = check.wrong("type", type, all_types())
  if wrong then error("c:mentions: " .. wrong, level + 1) end
end

-- Attributes of the program's own types are known; a plugin's type may have any.
function selection.mentions(c, filter, level)
  if filter ~= nil and type(filter) ~= "table" then
    error("c:mentions: options are one table with named fields", level + 1)
  end
  filter = copied(filter or {})
  if filter.type == nil or is_one_of(filter.type, types) then
    local valid = table.move(general, 1, #general, #attributes + 1, table.move(attributes, 1, #attributes, 1, {}))
    check.options("c:mentions", filter, valid, level + 1)
  end
  check_type(c, filter.type, level + 1)
  if type(filter.doc) == "table" then filter.doc = filter.doc.id end
  check_dates("c:mentions", filter, level + 1)
  return new(c, "mention", filter, c._mentions)
end

function selection.entities(c, filter, level)
  filter = copied(check.options("c:entities", filter, { "kind", "name" }, level + 1))
  local wrong = filter.kind ~= nil and check.wrong("kind", filter.kind, kinds)
  if wrong then error("c:entities: " .. wrong, level + 1) end
  return new(c, "entity", filter, c._entities)
end

-- The same over a list that is there already.
function selection.list(c, list, kind)
  return new(c, kind, list, function()
    local i = 0
    return function() i = i + 1; return list[i] end
  end)
end

function Selection:each() return self.start(self.corpus, self.filter) end

function Selection:list()
  local list = {}
  for x in self:each() do list[#list + 1] = x end
  return list
end

function Selection:nth(n)
  for x in self:each() do
    n = n - 1
    if n == 0 then return x end
  end
end

-- How many there are of each value of a field; "year" and "month" are cut from the date of the document.
function Selection:count_by(field)
  check.type("count_by", "field", field, "string")
  local counts, spans = {}, {}
  for x in self:each() do
    local value
    if field == "year" or field == "month" then
      local date = (x.document or x).date
      value = date and date:sub(1, field == "year" and 4 or 7)
    elseif field == "source" then value = (x.document or x).source
    else value = x[field] end
    local key = value == nil and "(none)" or value
    counts[key] = (counts[key] or 0) + 1
    spans[key] = spans[key] or {}
    if x.from and #spans[key] < 50 then table.insert(spans[key], x) end
  end
  local t = tables.new { field, "count" }
  for _, key in ipairs(check.keys(counts)) do t:add { key, counts[key], evidence = spans[key] } end
  t.corpus = self.corpus
  if field == "year" or field == "month" then return t:sort(field) end
  return t:sort("-count", field)
end

-- What one looks at first: of documents, entities, and mentions by their type.
local columns = {
  document = { "id", "external", "date", "source", "title" },
  entity = { "kind", "name", "count", "documents" },
  mention = { "type", "text", "doc", "from" },
  money = { "text", "amount", "currency", "status", "donor", "recipient", "doc" },
  time = { "text", "timex_type", "value", "doc" },
  quantity = { "text", "value", "unit", "doc" },
  quote = { "speaker", "text", "doc" }, indirect = { "speaker", "text", "doc" },
  unnamed = { "text", "nationality", "role", "doc" },
  position = { "actor", "topic", "step", "scope", "text", "doc" },
}

local function names_for(s) return columns[s.filter.type] or columns[s.kind] or columns.mention end

local function plural(noun) return noun == "entity" and "entities" or noun .. "s" end

-- The values that a field of the filter may have had, or nil where any would do.
local function valid_values(s, field)
  if field == "source" then return known.sources(s.corpus) end
  if s.kind == "entity" then return field == "name" and known.entities(s.corpus, s.filter.kind) or nil end
  if s.kind == "document" then return field == "id" and known.documents(s.corpus) or nil end
  return not is_one_of(field, general) and s.filter.type and known.values(s.corpus, s.filter.type, field) or nil
end

-- Said where nothing was found, because the corpus does not have what was asked for.
local function doubts(s)
  local notes = {}
  for _, field in ipairs(check.keys(s.filter)) do
    local value = s.filter[field]
    local valid = type(value) == "string" and valid_values(s, field)
    local what = s.kind == "document" and field == "id" and "document" or field
    notes[#notes + 1] = valid and known.doubt(what, value, valid) or nil
  end
  return notes
end

-- The first `most` records as a table, and how many there are (counted no farther than ENOUGH).
local ENOUGH = 100000

local function head(s, most, names)
  local t, n = tables.new(names), 0
  for x in s:each() do
    n = n + 1
    if n <= most then
      local row = { evidence = x.from and { x } or nil }
      for i, name in ipairs(names) do row[i] = x[name] end
      t:add(row)
    elseif n == ENOUGH and most < ENOUGH then break end
  end
  t.corpus = s.corpus
  if n == 0 then t.notes = doubts(s) end
  return t, n
end

-- The records as a table: with the named fields, or those that one looks at first.
function Selection:table(...)
  return (head(self, math.huge, select("#", ...) > 0 and { ... } or names_for(self)))
end
function Selection:as_table() return self:table() end

-- At the prompt: the first rows, and how many more.
function class.__screen(s, screen)
  local t, n = head(s, screen.rows or math.huge, names_for(s))
  local text = t:to("table", { width = screen.width(), color = screen.color() })
  local left = n - #t
  if left == 0 then return text end
  return ("%s… %s%s more %s: more(), :table(\"FIELD\", ...), :count_by \"FIELD\"\n"):format(text,
    n == ENOUGH and "at least " or "", grouped(left), plural(s.kind))
end

class.__len = function(s)
  local n = 0
  for _ in s:each() do n = n + 1 end
  return n
end
class.__tostring = function(s)
  local n = #s
  return ("%s %s"):format(grouped(n), n == 1 and s.kind or plural(s.kind))
end

doc.add(Selection.each, "s:each", "", "an iterator", "The records one by one: for x in s:each() do ... end",
  'local n = 0  for d in c:documents():each() do n = n + 1 end  n --> 2')
doc.add(Selection.list, "s:list", "", "a list", "All records at once.", '#c:documents():list() --> 2')
doc.add(Selection.nth, "s:nth", "n", "a record or nil", "The n-th record.", 'c:documents():nth(2).external --> "S2"')
doc.add(Selection.count_by, "s:count_by", "field", "a table",
  "How many there are of each value of a field, or by year, month or source of the document.",
  'c:mentions { type = "money" }:count_by("year")[1].count --> 1')
doc.add(Selection.table, "s:table", "[field, ...]", "a table",
  "The records as a table, with the fields that are named.",
  'c:documents():table("id", "title")[2].title --> "More aid"')

selection.kinds, selection.types, selection.attributes, selection.class = kinds, types, attributes, class
return selection
