-- lede report: a report on a corpus, in a format.
local check  = require "lede.check"
local core   = require "lede.core"

local function format_names()
  local list = {}
  for _, f in ipairs(core.formats()) do list[#list + 1] = f.name end
  return list
end

local function parameters(words)
  local given = {}
  for i = 3, #words do
    local name, value = words[i]:match "^([%w_]+)=(.*)$"
    if not name then return nil, ('"%s" is not of the form key=value'):format(words[i]) end
    given[name] = value
  end
  return given
end

local function show_list(format)
  local screen = require "lede.screen"
  local t = require "lede.report".list()
  io.write(t:to(format, { width = screen.width(), color = screen.color() }))
  return 0
end

-- The passages behind the rows, a line each behind the number of their row: no figure without its sentence.
local function passages(t, c, options)
  local lines = {}
  for n = 1, #t do
    for _, span in ipairs(t[n].evidence) do
      local p = c:passage(span)
      lines[#lines + 1] = { label = n .. "  " .. p.document.external, date = p.date or "no date",
                            left = p.before, hit = p.text, right = p.after }
    end
  end
  return #lines > 0 and "\npassages\n" .. assert(require "lede.render".kwic(lines, options)) or ""
end

-- The same in whole sentences.
local function sentences(t)
  local screen, parts = require "lede.screen", {}
  for n, row in ipairs(t.rows) do
    if #row.evidence > 0 then parts[#parts + 1] = ("\nrow %d\n%s\n"):format(n, screen.evidence(t, row)) end
  end
  return table.concat(parts)
end

return { {
  name = "report", arguments = "NAME CORPUS [key=value ...] [--as FORMAT] [--evidence]",
  summary = "Run a report; --list shows which there are.",
  options = {
    { name = "as", value = "FORMAT", summary = table.concat(format_names(), ", ") },
    { name = "evidence", summary = "the passages below the table in whole sentences" },
    { name = "list", summary = "the reports and their parameters" },
  },
  run = function(a, tell)
    local report, screen = require "lede.report", require "lede.screen"
    local format = a.as or "table"
    local unknown = check.wrong("format", format, format_names())
    if unknown then return tell.usage("report: %s", unknown) end
    if a.list then return show_list(format) end
    if #a < 1 then return tell.usage "report: which one? lede report --list shows them" end
    local found, r = pcall(report.get, a[1], 0)
    if not found then return tell.usage("report: %s", r) end
    if #a < 2 then return tell.usage("report: on which corpus? lede report %s CORPUS", a[1]) end
    local given, why = parameters(a)
    if not given then return tell.usage("report: %s", why) end
    local fine, wrong = pcall(r.arguments, r, given, -1)
    if not fine then return tell.usage("%s", wrong) end
    local c, fault = require "corpus".open(a[2])
    if not c then return tell.fault(fault) end
    local t = r:on(c, given)
    local options = { width = screen.width(), color = screen.color() }
    io.write(t:to(format, options), format ~= "table" and "" or a.evidence and sentences(t) or passages(t, c, options))
    return 0
  end,
} }
