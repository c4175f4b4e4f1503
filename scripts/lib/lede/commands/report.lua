-- lede report: a report on a corpus, in a format.
local check   = require "lede.check"
local formats = require "lede.formats"

-- Below a table stand the passages of its first rows; --evidence gives all.
local ROWS, PASSAGES = 20, 3

local function parameters(words)
  local given = {}
  for i = 3, #words do
    local name, value = words[i]:match "^([%w_]+)=(.*)$"
    if not name then return nil, ('"%s" is not of the form key=value'):format(words[i]) end
    given[name] = value
  end
  return given
end

local function options()
  local screen = require "lede.screen"
  return { width = screen.width(), color = screen.color() }
end

local function show_list(format)
  io.write(require "lede.report".list():to(format, options()))
  return 0
end

-- The passages behind the rows, in their sentences: no figure without its words.
local function passages(t, all)
  local screen, parts, left = require "lede.screen", {}, 0
  for n, row in ipairs(t.rows) do
    if #row.evidence > 0 and not all and n > ROWS then left = left + 1
    elseif #row.evidence > 0 then
      parts[#parts + 1] = ("\n%s\n%s\n"):format(screen.paint("bold", "row " .. n),
        screen.evidence(t, row, not all and PASSAGES or nil))
    end
  end
  if left > 0 then
    parts[#parts + 1] = require "lede.counted"("\nThe passages of %d more {row|rows}: --evidence\n", left)
  end
  return table.concat(parts)
end

-- What a format of rows alone has no place for goes beside it, so that every reader takes the file.
local function show(t, format, evidence)
  local _, bare = formats()
  io.write(t:to(format, options()), format == "table" and passages(t, evidence) or "")
  if bare[format] then
    io.stdout:flush()
    io.stderr:write(t:remarks { width = 0 })
  end
  return 0
end

-- Every report, as files in a folder.
local function show_all(a, given, tell)
  local set = require "lede.set"
  if not a.output then return tell.usage "report all: into which folder? --output FOLDER" end
  local list, notes = set.choose(given)
  if not list then return tell.usage("report all: %s", notes) end
  local c, fault = require "corpus".open(a[2])
  if not c then return tell.fault(fault) end
  local fine, n, sentences = pcall(set.write, c, list, notes, given, a.output, a.as or "html")
  if not fine or not n then return tell.fault(fine and sentences or n) end
  for _, sentence in ipairs(sentences) do io.stderr:write("lede: ", sentence, "\n") end
  io.write(require "lede.counted"("%d {report|reports} in %s, listed in its index\n", n, a.output))
  return #sentences > 0 and 1 or 0
end

local function show_one(a, given, tell)
  local report = require "lede.report"
  if a.output then return tell.usage "report: --output is for all; one report goes to the standard output" end
  local found, r = pcall(report.get, a[1], 0)
  if not found then return tell.usage("report: %s", r) end
  if #a < 2 then return tell.usage("report: on which corpus? lede report %s CORPUS", a[1]) end
  local fine, wrong = pcall(r.arguments, r, given, 0)
  if not fine then return tell.usage("%s", wrong) end
  local c, fault = require "corpus".open(a[2])
  if not c then return tell.fault(fault) end
  return show(r:on(c, given), a.as or "table", a.evidence)
end

return { {
  name = "report", arguments = "NAME CORPUS [key=value ...] [--as FORMAT] [--evidence]",
  summary = "Run a report; --list shows which there are, lede report NAME --help its parameters.",
  options = {
    { name = "as", value = "FORMAT", summary = table.concat((formats()), ", ") },
    { name = "evidence",
      summary = ("all passages below the table, not only three of each of the first %d rows"):format(ROWS) },
    { name = "list", summary = "the reports and their parameters" },
    { name = "output", value = "FOLDER",
      summary = "where lede report all CORPUS writes every report and an index of them, as html" },
  },
  more = { "csv, tsv, jsonl and bars hold rows alone: totals, notes and the corpus go to the standard error.",
           "lede report all gives each parameter to the reports that have it. Exit status 1: a report was left out." },
  help = function(words)
    local name = words[1] ~= "--help" and words[1]
    if not name or name == "all" or name:find "^%-" then return nil end
    local found, r = pcall(require "lede.report".get, name, 0)
    return found and r:help() .. "\n", not found and "report: " .. r
  end,
  run = function(a, tell)
    local own = a[1] and a[1] ~= "all" and require "lede.report".formats(a[1]) or {}
    local unknown = a.as and check.wrong("format", a.as, (formats(table.unpack(own))))
    if unknown then return tell.usage("report: %s", unknown) end
    if a.list then return show_list(a.as or "table") end
    if #a < 1 then return tell.usage "report: which one? lede report --list shows them" end
    local given, why = parameters(a)
    if not given then return tell.usage("report: %s", why) end
    if a[1] ~= "all" then return show_one(a, given, tell) end
    if #a < 2 then return tell.usage "report all: on which corpus? lede report all CORPUS --output FOLDER" end
    return show_all(a, given, tell)
  end,
} }
