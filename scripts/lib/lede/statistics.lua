-- Figures on hits, as tables whose rows know the passages they rest on.
local answered = require "lede.asked"
local check    = require "lede.check"
local grouped  = require "lede.grouped"
local hits     = require "lede.search".class
local tables   = require "lede.table"

local statistics = {}

-- The unit around hits that is asked for; `what` asks.
local units = { "doc", "match", "p", "s" }

function statistics.unit_of(what, options)
  local wrong = check.wrong("unit", options.within or "s", units)
  if wrong then error(what .. ": " .. wrong, 3) end
  return options.within or "s"
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

function statistics.count_by(self, keys, options)
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
  if #rows == 0 then t.notes[1] = "The query has no hit." end
  t.notes[#t.notes + 1] = self:_note()
  return top and t:take(top) or t
end

local measures = { "log_dice", "log_likelihood", "mi", "mi3", "t", "z", "delta_p" }

function statistics.collocates(self, options)
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
  if o.top then check.type("collocates", "top", o.top, "whole number") end
  local top = o.top and math.max(o.top, 0)
  local rows, all = self:_collocates(o.left or far, o.right or far, o.least or 2, o.by, o.span or "s", top)
  if not rows then error("collocates: " .. all, 2) end
  local c = self:_corpus()
  local t = filled({ "word", "together", "all", "documents", "expected", table.unpack(measures) }, c, rows,
    function(row) return found(c, self, "s", row[1]) end)
  return t:_left_out(all - #rows)
end

local key_columns = { "word", "here", "there", "per_million_here", "per_million_there", "log_likelihood", "log_ratio",
  "low", "high", "difference" }

local function is_part(x) return type(x) == "string" or getmetatable(x) == hits end

function statistics.keyness(what, c, here, there, options)
  if not is_part(here) then
    error(what .. ": name a part by conditions, such as 'source=\"Wire\"', or by hits", 2)
  end
  if type(there) == "table" then there, options = nil, there end
  local o = check.options(what, options, { "least", "top", "within" }, 2)
  if there ~= nil and not is_part(there) then
    error(what .. ": compare with conditions, such as 'source=\"Wire\"', or with hits", 2)
  end
  local rows, why, code, place, wrong = c:_keyness(here, there, o.least or 3, statistics.unit_of(what, o))
  if not rows then return answered(wrong == 3 and there or here, nil, why, code, place) end
  local t = filled(key_columns, c, rows, function(row)
    return found(c, type(here) == "userdata" and here or nil, o.within, row[1]) end)
  return o.top and t:take(o.top) or t
end

function statistics.ngrams(what, c, part, options)
  local o = check.options(what, options, { "by", "least", "n", "top", "where", "within" }, 2)
  local n, least, top = o.n or 2, o.least or 2, o.top or 1000
  for _, pair in ipairs { { "n", n }, { "least", least }, { "top", top } } do
    check.type(what, pair[1], pair[2], "whole number")
  end
  if part and o.where then error(what .. ": where is for the whole corpus; narrow the hits by :find", 2) end
  local rows, distinct, total = c:_ngrams(part or o.where, statistics.unit_of(what, o), n, least, top, o.by)
  if not rows then error(("%s: %s"):format(what, distinct), 2) end
  for i, row in ipairs(rows) do rows[i] = { table.concat(row, " ", 1, n), table.unpack(row, n + 1) } end
  local lower = (o.by or "lower") == "lower"
  local t = filled({ "ngram", "hits", "documents", "per_million" }, c, rows,
    lower and function(row) return found(c, part, o.within, row[1]) end)
  if #rows == 0 and least > 1 then
    t.notes[1] = ("No %d words in a row are there %d times; least = 1 (--least 1) shows all."):format(n, least)
  elseif distinct > #rows then
    t.notes[1] = ("%s more with at least %d hits; top = %d shows them all."):format(grouped(distinct - #rows), least,
      distinct)
  end
  return t
end

-- By how many hundredths a level changes; nil where there was none.
local function percent(before, after)
  return before > 0 and math.floor((after / before - 1) * 1000 + 0.5) / 10 or nil
end

local RUN = 3 -- periods one after the other without a hit, from which on they are one row

-- The rows of a trend with such runs as one row: "2022-07 to 2022-10".
local function folded(rows)
  local out, i = {}, 1
  while i <= #rows do
    local k, row = i, rows[i]
    while rows[k + 1] and row[2] == 0 and rows[k + 1][2] == 0 and rows[k + 1][7] == row[7] do k = k + 1 end
    if k - i + 1 >= RUN then
      row[1] = ("%s to %s"):format(row[1], rows[k][1])
      for j = i + 1, k do row[4], row[5] = row[4] + rows[j][4], row[5] + rows[j][5] end
      out[#out + 1], i = row, k + 1
    else out[#out + 1], i = row, i + 1 end
  end
  return out
end

function statistics.trend(self, by, options)
  by = by or "month"
  check.type("trend", "period", by, "string")
  local every = check.options("trend", options, { "every" }, 2).every
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
    local form = "%d {hit is|hits are} left out: the document has no date that tells the %s."
    notes[#notes + 1] = require "lede.counted"(form, size.undated, by)
  end
  local columns = { by, "hits", "documents", "of_documents", "words", "per_million", "level", "change_percent" }
  local t = filled(columns, self:_corpus(), every and rows or folded(rows), noted(self))
  notes[#notes + 1] = self:_note()
  table.move(notes, 1, #notes, 1, t.notes)
  return t
end

return statistics
