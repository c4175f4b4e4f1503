-- Hits as lines with their words before and behind, as text or as a table.
local grouped = require "lede.grouped"
local render  = require "lede.render"
local tables  = require "lede.table"

local kwic_class = { __name = "lede.kwic" }
local Kwic = {}
kwic_class.methods = Kwic
kwic_class.__index = Kwic

local unknown = { external = "?" }

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

local missed = setmetatable({}, { __mode = "k" }) -- by hits that are none: the plain words that were asked for

-- Why there is no hit, where one of the plain words is nowhere: "Not in the corpus: milltary."
local function absent(hits)
  local c, list = hits:_corpus(), {}
  for word in (missed[hits] or ""):gmatch "%S+" do
    local count = c:_count(word)
    if count and count.hits == 0 then list[#list + 1] = word end
  end
  return #list > 0 and ("Not in the corpus: %s."):format(table.concat(list, ", ")) or nil
end

-- What stands below the lines.
local function tail(k)
  local count, note = k.hits:count(), k.hits:_note() or absent(k.hits)
  return ("%s in %s%s\n"):format(grouped(#k.hits, "hit"), grouped(count.documents, "document"),
    count.partial and " (stopped: there may be more)" or "") .. (note and note .. "\n" or "")
end

function Kwic:text(options)
  local o = options or {}
  local n = #self.hits
  local first = o.first or 0
  local last = o.rows and math.min(n, first + o.rows) or n
  local left = last < n and ("… %s more%s\n"):format(grouped(n - last), o.more and ": " .. o.more or "") or ""
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

-- Remember what was asked for where nothing was found.
local function remember(hits, text)
  if #hits == 0 and text:match "^[%w%s'-]+$" and not text:find "%f[%S]-" then missed[hits] = text end
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

return { class = kwic_class, remember = remember }
