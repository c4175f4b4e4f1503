-- lede.table: columns, rows that keep their evidence, totals and notes. Reports return one; the shell shows it.
local chart  = require "lede.chart"
local check  = require "lede.check"
local core   = require "lede.core"
local doc    = require "lede.doc"
local render = require "lede.render"

local Table = {}        -- methods
local class = { __name = "lede.table" }

local rank = { ["nil"] = 4, number = 1, string = 2, boolean = 3 }

-- Values of different kinds have an order too, and an empty value comes last whichever way one sorts.
local function less(a, b)
  local x, y = rank[type(a)] or 5, rank[type(b)] or 5
  if x ~= y then return x < y end
  if x > 2 then return tostring(a) < tostring(b) end
  return a < b
end

local function position(t, name, level)
  local i = t.position[name]
  if not i then error(check.unknown("column", name, t.columns), level + 1) end
  return i
end

local function spans(list, level)
  local out = {}
  if type(list) ~= "table" then error("evidence must be a list of spans, not a " .. type(list), level + 1) end
  if math.type(list.from) == "integer" then list = { list } end
  for i, e in ipairs(list) do
    local ok, doc, from, to = pcall(function() return e.doc, e.from, e.to end)
    if not ok or math.type(doc) ~= "integer" or math.type(from) ~= "integer" or math.type(to) ~= "integer" then
      error(("evidence[%d] must have whole numbers doc, from and to"):format(i), level + 1)
    end
    out[i] = { doc = doc, from = from, to = to }
  end
  return out
end

-- A row is a list of values; its values are also found by the name of their column.
local function row_class(t)
  return {
    __index = function(row, name) local i = t.position[name]; return i and rawget(row, i) end,
    __newindex = function(row, name, value)
      if name == "evidence" then
        value = spans(value, 2)
      else
        name = math.type(name) and name or position(t, name, 2)
      end
      rawset(row, name, value)
    end,
    __pairs = function(row)
      local i = 0
      return function() i = i + 1; if t.columns[i] then return t.columns[i], rawget(row, i) end end
    end,
    __tostring = function(row)
      local parts = {}
      for i, name in ipairs(t.columns) do
        local value = rawget(row, i)
        if value ~= nil then
          parts[#parts + 1] = ("%s = %s"):format(name, type(value) == "string" and ("%q"):format(value) or value)
        end
      end
      return "{ " .. table.concat(parts, ", ") .. " }"
    end,
  }
end

local function new(columns)
  check.type("lede.table", "columns", columns, "table")
  if #columns == 0 then error("lede.table: name at least one column: lede.table { \"name\", \"count\" }", 2) end
  local t = { columns = {}, position = {}, rows = {}, totals = {}, notes = {}, parameters = {} }
  for i, name in ipairs(columns) do
    check.type("lede.table", "column " .. i, name, "string")
    if t.position[name] or name == "evidence" then error("lede.table: a second column \"" .. name .. "\"", 2) end
    t.columns[i], t.position[name] = name, i
  end
  t.row_class = row_class(t)
  return setmetatable(t, class)
end

function Table:add(values)
  if type(values) ~= "table" then error("add takes one table: t:add { value, ..., evidence = {...} }", 2) end
  local row = { evidence = {} }
  for key, value in pairs(values) do
    if key == "evidence" then row.evidence = spans(value, 2)
    elseif math.type(key) == "integer" then
      if key < 1 or key > #self.columns then
        error(("value %d, but there are %d columns"):format(key, #self.columns), 2)
      end
      row[key] = value
    else row[position(self, key, 2)] = value end
  end
  self.rows[#self.rows + 1] = setmetatable(row, self.row_class)
  return self
end

function Table:sort(...)
  local keys = {}
  for i, key in ipairs { ... } do
    check.type("sort", "column " .. i, key, "string")
    local down = key:sub(1, 1) == "-"
    keys[i] = { down = down, column = position(self, down and key:sub(2) or key, 2) }
  end
  local order = {}
  for i, row in ipairs(self.rows) do order[row] = i end
  table.sort(self.rows, function(a, b)
    for _, key in ipairs(keys) do
      local x, y = rawget(a, key.column), rawget(b, key.column)
      if x ~= y then
        if x == nil or y == nil then return y == nil end
        if key.down then return less(y, x) else return less(x, y) end
      end
    end
    return order[a] < order[b]
  end)
  return self
end

function Table:take(n)
  check.type("take", "n", n, "whole number")
  local left = #self.rows - n
  for i = #self.rows, math.max(n, 0) + 1, -1 do self.rows[i] = nil end
  return self:_left_out(left)
end

-- Say that so many rows, where there are some, are not in the table.
function Table:_left_out(n)
  if n > 0 then self.notes[#self.notes + 1] = require "lede.counted"("%d more {row is|rows are} left out.", n) end
  return self
end

function Table:where(test)
  local out = setmetatable({}, class)
  for k, v in pairs(self) do rawset(out, k, v) end
  out.rows = {}
  for _, row in ipairs(self.rows) do if test(row) then out.rows[#out.rows + 1] = row end end
  return out
end

function Table:column(name)
  local i, out = position(self, name, 2), {}
  for r, row in ipairs(self.rows) do out[r] = rawget(row, i) end
  return out
end

function Table:each()
  local i = 0
  return function() i = i + 1; return self.rows[i] end
end

-- Fields of a record of totals: first those that are columns, in their order, then the others by name.
local function ordered(t, record)
  local list = {}
  for _, name in ipairs(t.total_columns or t.columns) do
    if record[name] ~= nil then list[#list + 1] = { name, record[name] } end
  end
  local listed = {}
  for _, pair in ipairs(list) do listed[pair[1]] = true end
  for _, name in ipairs(check.keys(record)) do
    if not listed[name] then list[#list + 1] = { name, record[name] } end
  end
  return list
end

-- Columns by their numbers.
local function numbers(t, names)
  local list = {}
  for i, name in ipairs(names) do list[i] = position(t, name, 3) end
  return list
end

-- The table as core/lua/table.c takes it.
function Table:plain()
  local totals, parameters = {}, {}
  for i, record in ipairs(self.totals) do totals[i] = ordered(self, record) end
  for _, name in ipairs(check.keys(self.parameters)) do
    parameters[#parameters + 1] = { name, self.parameters[name] }
  end
  return { name = self.name, summary = self.summary, parameters = parameters, columns = self.columns, rows = self.rows,
           totals = totals, notes = self.notes, origin = self.origin, rank = numbers(self, self.rank or {}),
           corpus = self.corpus,
           charts = chart.plain(self.chart, function(name) return position(self, name, 3) end) }
end

function Table:to(format, options)
  check.type("to", "format", format, "string")
  check.options("to", options, { "width", "first", "rows", "color", "more", "index", "pages" }, 2)
  local own = rawget(self, "formats") and self.formats[format]
  if own then return own(self) end
  if format == "json" or format == "html" then -- they carry the passages
    for _, row in ipairs(self.rows) do local _ = row.evidence end
  end
  local text, why = render.table(self:plain(), format, options)
  return text or error(why, 2)
end

-- What stands below the table: totals, what was left out and why, parameters and origin.
function Table:remarks(options)
  check.options("remarks", options, { "width", "color" }, 2)
  return assert(render.remarks(self:plain(), options))
end

function Table:save(path, format)
  core.free "t:save"
  check.type("save", "path", path, "string")
  format = format or path:match "%.(%w+)$" or "csv"
  if format == "md" then format = "markdown" elseif format == "txt" then format = "table" end
  local text = self:to(format)
  local file, why = io.open(path, "wb")
  if not file then return nil, why, "EIO" end
  local ok, fault = file:write(text)
  local closed, late = file:close()
  if not ok or not closed then return nil, ("cannot write %s: %s"):format(path, fault or late), "EIO" end
  return #self.rows
end

class.__index = function(t, key)
  if math.type(key) == "integer" then return t.rows[key] end
  return Table[key]
end
local settable = { "chart", "corpus", "formats", "name", "notes", "origin", "parameters", "rank", "summary",
  "total_columns", "totals" }
class.__newindex = function(t, key, value)
  local unknown = check.wrong("field", key, settable)
  if unknown then error(unknown, 2) end
  local field, why = chart.fault(key == "chart" and value or nil)
  if field then error(("field %s: %s"):format(field, why), 2) end
  rawset(t, key, value)
end
class.__len = function(t) return #t.rows end
class.__tostring = function(t) return t:to("table", { width = 100, rows = 20 }):gsub("\n$", "") .. "" end
class.fields = { "columns", "rows", "totals", "notes", "name", "summary", "parameters", "origin", "rank", "chart" }
class.methods = Table

doc.add(Table.add, "t:add", "{ value, ..., evidence = { span or mention, ... } }", "the table",
  "Add a row: values in the order of the columns or by their names, and the spans it rests on.",
  'local t = lede.table { "name", "count" }  t:add { "HIMARS", 4 }  t:add { count = 2, name = "ATACMS" }  #t --> 2')
doc.add(Table.sort, "t:sort", "column, ...", "the table",
  "Sort the rows by columns; \"-amount\" sorts downwards. Empty values come last, equal rows keep their order.",
  'lede.table { "n" }:add { 1 }:add { 3 }:sort("-n")[1].n --> 3')
doc.add(Table.take, "t:take", "n", "the table", "Keep the first n rows, and note how many were left out.",
  'lede.table { "n" }:add { 1 }:add { 3 }:take(1).notes[1] --> "1 more row is left out."')
doc.add(Table.where, "t:where", "function(row)", "a table", "The rows for which the function gives true.",
  '#lede.table { "n" }:add { 1 }:add { 3 }:where(function(r) return r.n > 1 end) --> 1')
doc.add(Table.column, "t:column", "name", "a list", "The values of one column.",
  'lede.table { "n" }:add { 1 }:add { 3 }:column("n")[2] --> 3')
doc.add(Table.each, "t:each", "", "an iterator", "The rows one by one; their values are fields.",
  'local sum = 0  for row in lede.table { "n" }:add { 1 }:add { 3 }:each() do sum = sum + row.n end  sum --> 4')
doc.add(Table.to, "t:to", "format [, { width =, rows =, color = }]", "text",
  "The table in an output format: table, markdown, csv, tsv, json, jsonl, html, bars.",
  'lede.table { "n", "who" }:add { 1, "a,b" }:to "csv" --> "n,who\\n1,\\"a,b\\"\\n"')
doc.add(Table.remarks, "t:remarks", "[{ width =, color = }]", "text",
  "What stands below a table: totals, notes on what was left out, parameters and the corpus. csv, tsv and jsonl " ..
  "hold rows alone.",
  'local t = lede.table { "n" }  t.notes[1] = "Nothing counted."  t:remarks() --> "\\nNothing counted.\\n"')
doc.add(Table.save, "t:save", "path [, format]", "number of rows; or nil, sentence, code",
  "Write the table to a file; the format is that of the file's ending.",
  'lede.table { "n" }:add { 1 }:save "/dev/null" --> 1')
doc.add(new, "lede.table", "{ \"column\", ... }", "a table",
  "A new table. Fields: rows, columns, totals (a list of records), notes (a list of sentences).",
  '#lede.table { "name", "count" } --> 0')

return { new = new, class = class }
