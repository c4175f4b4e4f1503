-- The first screen: what is in the corpus, and three things to type.
local core     = require "lede.core"
local grouped  = require "lede.grouped"
local sample   = require "lede.sample"
local screen   = require "lede.screen"

local greeting = {}

local SAMPLE = 40 -- documents looked at for names: a first screen must not wait for the corpus

-- As many of the names as fit behind `label` on one line.
local function listed(label, names, all)
  local width, line = screen.width(), ""
  for i, name in ipairs(names) do
    name = core.clean(name)
    local longer = i == 1 and name or line .. ", " .. name
    local rest = i < all and " …" or ""
    if i > 1 and width > 0 and screen.cells(label .. longer .. rest) > width then return label .. line .. " …" end
    line = longer
  end
  return label .. line .. (#names < all and " …" or "")
end

local function commands(list)
  local lines, width, columns = {}, screen.width(), 0
  for _, pair in ipairs(list) do columns = math.max(columns, core.width(pair[1])) end
  for i, pair in ipairs(list) do
    local line = ("  %s%s  %s"):format(pair[1], (" "):rep(columns - core.width(pair[1])), pair[2])
    lines[i] = width > 0 and screen.cells(line) > width and "  " .. pair[1] or line
  end
  return lines
end

local function empty(c)
  local lines = commands { { 'c:add "FOLDER"', "read articles" }, { 'corpus.open "FILE.lede"', "open a corpus" },
                           { "help()", "all there is; Tab completes, Ctrl-D leaves" } }
  local empty_file = core.clean(c.path) .. ": no documents yet"
  table.insert(lines, 1, c.path == ":memory:" and "an empty corpus, in memory" or empty_file)
  return table.concat(lines, "\n")
end

local function period(first, last)
  return not first and "no dates" or first == last and first or ("%s to %s"):format(first, last)
end

-- As much as there is room for.
local function first_line(c, t)
  local name, documents, width = core.clean(c.path:match "[^/]*$"), grouped(t.documents, "document"), screen.width()
  local years = period(t.first and t.first:sub(1, 4), t.last and t.last:sub(1, 4))
  for _, parts in ipairs { { documents, period(t.first, t.last), grouped(t.tokens, "word") },
                           { documents, period(t.first, t.last) }, { documents, years } } do
    local line = name .. ": " .. table.concat(parts, ", ")
    if width == 0 or core.width(line) <= width then return line end
  end
  return documents .. ", " .. years
end

function greeting.text(c)
  local t = c:_overview()
  if not t or t.documents == 0 then return empty(c) end
  local sources, names = c:sources(), sample.top(c, 12, SAMPLE)
  local head = { first_line(c, t) }
  if #sources > 0 then head[#head + 1] = listed("sources  ", table.move(sources, 1, 12, 1, {}), #sources) end
  if #names > 0 then head[#head + 1] = listed("names    ", names, #names < 12 and #names or 13) end
  head[#head + 1] = require "lede.stale"(c)
  local word = names[1] and core.clean(names[1]):gsub('"', "") or "military aid"
  for _, line in ipairs(commands { { 'c:report "aid_totals"', "a report; lede.reports() lists them" },
    { ('c:find "%s"'):format(word), "a search; show(1) opens what is behind row 1" },
    { "help()", "all there is; Tab completes, Ctrl-D leaves" } }) do head[#head + 1] = line end
  return table.concat(head, "\n")
end

return greeting
