-- lede.report: the contract of a report, checked when its file is loaded, and its run.
local chart    = require "lede.chart"
local check    = require "lede.check"
local core     = require "lede.core"
local days     = require "lede.days"
local doc      = require "lede.doc"
local known    = require "lede.known"
local registry = require "lede.registry"
local tables   = require "lede.table"

local report = {}
local class = { __name = "lede.report" }
class.__index = class

-- ---- the contract ---------------------------------------------------------------------------------------------------

local fields = { "chart", "formats", "name", "needs", "params", "rank", "refuses", "run", "summary" }

local function wrong(field, what, ...) error(("field %s: %s"):format(field, what:format(...)), 0) end

local function check_param(name, param)
  local field = "params." .. tostring(name)
  if type(name) ~= "string" or not name:match "^[%a_][%w_]*$" then
    wrong(field, "a parameter has a name: params = { top = { 20, \"how many rows\" } }")
  end
  if type(param) ~= "table" then
    wrong(field, "must be { default, \"a sentence on what it is\" }, not a %s", type(param))
  end
  local default, sentence, of = param[1], param[2], param[3]
  local kind = type(default)
  if kind ~= "nil" and kind ~= "string" and kind ~= "number" and kind ~= "boolean" then
    wrong(field, "its default must be a text, a number, true, false, or nil where it must be given; not a %s", kind)
  end
  if type(sentence) ~= "string" then
    wrong(field, "its second value must be a sentence on what it is, not a %s", type(sentence))
  end
  if of == nil then return end
  if of ~= "date" and type(of) ~= "table" and type(of) ~= "function" then
    wrong(field, 'its third value is "date", a list of the values it may have, or a function (corpus) that gives them')
  end
  if kind ~= "string" and kind ~= "nil" then
    wrong(field, "a date or one of a list has a text as its default, not a %s", kind)
  end
  if (default or "") == "" then return end
  if of == "date" and not days.is_date(default) then
    wrong(field, 'its default "%s" is no date (2022, 2022-03 or 2022-03-18)', default)
  end
  local unknown = type(of) == "table" and check.wrong("value", default, of)
  if unknown then wrong(field, "its default is an %s", unknown) end
end

local function words(field, list)
  if type(list) ~= "table" then wrong(field, "must be a list of words, not a %s", type(list)) end
  for i, word in ipairs(list) do
    if type(word) ~= "string" then wrong(("%s[%d]"):format(field, i), "must be a word, not a %s", type(word)) end
  end
end

local function checked(r)
  if type(r) ~= "table" then error(("lede.report takes one table, not a %s"):format(type(r)), 0) end
  for _, name in ipairs(check.keys(r)) do
    local unknown = check.wrong("field", name, fields)
    if unknown then error(unknown, 0) end
  end
  if type(r.name) ~= "string" or not r.name:match "^[%l_][%l%d_]*$" or r.name == "all" then
    wrong("name", "must be a word of small letters, digits and _, and not \"all\"")
  end
  if type(r.summary) ~= "string" then wrong("summary", "must be a sentence, not a %s", type(r.summary)) end
  if r.refuses ~= nil and type(r.refuses) ~= "string" then
    wrong("refuses", "must be a sentence, not a %s", type(r.refuses))
  end
  if type(r.run) ~= "function" then wrong("run", "must be a function (corpus, params), not a %s", type(r.run)) end
  if r.params ~= nil and type(r.params) ~= "table" then wrong("params", "must be a table, not a %s", type(r.params)) end
  for _, name in ipairs(check.keys(r.params or {})) do check_param(name, r.params[name]) end
  words("needs", r.needs or {})
  words("rank", r.rank or {})
  local field, why = chart.fault(r.chart)
  if field then wrong(field, "%s", why) end
  words("formats", r.formats or {})
end

local function new(r)
  local fine, why = pcall(checked, r)
  if not fine then error(why, 2) end -- with the file and line of who called
  r.params, r.needs = r.params or {}, r.needs or {}
  return setmetatable(r, class)
end

-- ---- parameters -----------------------------------------------------------------------------------------------------

local truth = { ["true"] = true, yes = true, ["1"] = true, ["false"] = false, no = false, ["0"] = false }

-- A parameter's value in its type, or nil and what is wrong; text comes so from the command line.
local function typed(name, param, value)
  local default, of = param[1], param[3]
  local function not_a(kind) return nil, ('parameter %s must be a %s, not "%s"'):format(name, kind, tostring(value)) end
  if type(default) == "number" then
    local number = tonumber(value)
    if not number then return not_a "number" end
    return math.tointeger(number) or number
  elseif type(default) == "boolean" then
    local yes = value
    if type(value) ~= "boolean" then yes = truth[tostring(value):lower()] end
    if yes == nil then return not_a "yes or a no" end
    return yes
  end
  if type(value) ~= "string" and type(value) ~= "number" then return not_a "text" end
  local text = tostring(value)
  if text == "" or of == nil or type(of) == "function" then return text end
  if of == "date" then
    if days.is_date(text) then return text end
    return not_a "date (2022, 2022-03 or 2022-03-18)"
  end
  local unknown = check.wrong("value of " .. name, text, of)
  return not unknown and text or nil, unknown
end

-- The parameters of one run: what was given, checked, over the defaults.
function class:arguments(given, level)
  level = level == 0 and 0 or (level or 1) + 1
  local function refuse(what, ...)
    error(("report %s: " .. what):format(self.name, ...), level == 0 and 0 or level + 1)
  end
  local p, names = {}, check.keys(self.params)
  if given ~= nil and type(given) ~= "table" then refuse "parameters are one table: { name = value }" end
  for _, name in ipairs(names) do p[name] = self.params[name][1] end
  for _, name in ipairs(check.keys(given or {})) do
    if not self.params[name] then refuse("%s", check.unknown("parameter", name, names)) end
    local value, why = typed(name, self.params[name], given[name])
    if value == nil then refuse("%s", why) end
    p[name] = value
  end
  for since, till in pairs { since = "until", against_since = "against_until" } do
    if days.is_empty(p[since], p[till]) then refuse("%s %s is later than %s %s", since, p[since], till, p[till]) end
  end
  for _, name in ipairs(names) do
    if p[name] == nil then refuse("parameter %s must be given: %s", name, self.params[name][2]) end
  end
  return p
end

-- The names of parameters that have no default.
function class:required()
  local list = {}
  for _, name in ipairs(check.keys(self.params)) do
    if self.params[name][1] == nil then list[#list + 1] = name end
  end
  return list
end

-- ---- running --------------------------------------------------------------------------------------------------------

-- What the table was made from, and by what: the same documents have one fingerprint whatever order they came in.
local function origin(corpus)
  local t, name = corpus:totals(), corpus.path == ":memory:" and "in memory" or corpus.path:match "[^/]*$"
  local period = t.first and (t.first == t.last and t.first or t.first .. " to " .. t.last) or "no dates"
  return { { "corpus", name }, { "documents", t.documents }, { "period", period }, { "undated", t.undated },
           { "decisions", t.decisions }, { "fingerprint", (assert(corpus:fingerprint())) },
           { "program", "lede " .. core.version } }
end

-- Said where a report finds nothing because what it reads of is not there at all.
local function note_needs(t, corpus, needs)
  for _, kind in ipairs(needs) do
    if not corpus:mentions { type = kind }[1] then
      t.notes[#t.notes + 1] = ("The corpus holds no mention of the type %s, which this report reads of."):format(kind)
    end
  end
end

-- Said where a report finds nothing because the corpus does not have what was asked for.
local function note_values(t, corpus, params, p)
  for _, name in ipairs(check.keys(params)) do
    local values = type(params[name][3]) == "function" and p[name] ~= "" and params[name][3]
    t.notes[#t.notes + 1] = values and known.doubt(name, p[name], values(corpus)) or nil
  end
end

-- The ranked columns that the table has: by its parameters a report may give others.
function class:ranked(t)
  local list = {}
  for _, name in ipairs(self.rank or {}) do if t.position[name] then list[#list + 1] = name end end
  return list
end

-- Run on a corpus: a table that knows its report, parameters and corpus.
function class:on(corpus, given, level)
  local p = self:arguments(given, (level or 1) + 1)
  local copy = {}
  for k, v in pairs(p) do copy[k] = v end
  collectgarbage("incremental", 400, 400) -- most of what a report reads it drops at once: clear up less often
  local t = self.run(corpus, copy)
  collectgarbage("incremental", 200, 100)
  if getmetatable(t) ~= tables.class then
    error(("report %s must return a lede.table, not a %s"):format(self.name, type(t)), 0)
  end
  t.name, t.summary, t.parameters, t.corpus = self.name, self.summary, p, corpus
  t.rank, t.chart = t.rank or self:ranked(t), t.chart or chart.having(self.chart, t.position)
  if corpus then
    t.notes[#t.notes + 1] = require "lede.stale"(corpus)
    note_needs(t, corpus, self.needs)
    if #t.rows == 0 then note_values(t, corpus, self.params, p) end
    t.origin = origin(corpus)
  end
  return t
end

-- ---- help -----------------------------------------------------------------------------------------------------------

local function kind_of(param)
  local default, of = param[1], param[3]
  if of == "date" then return "DATE" end
  if type(of) == "table" then return "VALUE" end
  return type(default) == "number" and "NUMBER" or type(default) == "boolean" and "yes|no" or "TEXT"
end

local function default_of(param)
  local default = param[1]
  if default == nil then return " (must be given)" end
  if default == "" then return "" end
  return (" (default: %s)"):format(default == true and "yes" or default == false and "no" or default)
end

function class:help()
  local lines = { ("report %s\n  %s"):format(self.name, self.summary) }
  if self.refuses then lines[2] = "  It does not say: " .. self.refuses end
  for _, name in ipairs(check.keys(self.params)) do
    local param = self.params[name]
    lines[#lines + 1] = ("  %-20s %s%s"):format(name .. "=" .. kind_of(param), param[2], default_of(param))
    if type(param[3]) == "table" then
      local first = param[3][1] == "" and 2 or 1 -- "" is: not asked for
      lines[#lines + 1] = ("  %-20s one of %s"):format("", table.concat(param[3], ", ", first))
    end
  end
  local call = '\n  lede report %s CORPUS [key=value ...] [--as FORMAT]   c:report("%s", { key = value })'
  lines[#lines + 1] = call:format(self.name, self.name)
  return table.concat(lines, "\n")
end

class.__tostring = function(r) return ("report %s: %s"):format(r.name, r.summary) end

-- ---- which there are ------------------------------------------------------------------------------------------------

local function make(value, place, name)
  if getmetatable(value) ~= class then error(place .. ": must return lede.report { ... }", 0) end
  if value.name ~= name then
    error(('%s: field name: is "%s", so its file must be %s.lua'):format(place, value.name, value.name), 0)
  end
  return value
end

local function make_boxed(value, place, name) return require "lede.sandbox".report(make(value, place, name), place) end

for _, path in ipairs(require "lede.plugin".report_files()) do registry.add_file("report", path, make_boxed, true) end
registry.discover("report", "reports", make)

-- The report of that name; raises with the valid names.
function report.get(name, level)
  check.type("report", "name", name, "string")
  local r, why = registry.find("report", name)
  return r or error(why, level == 0 and 0 or (level or 1) + 1)
end

-- The formats of its own that a report has; none where there is no such report.
function report.formats(name)
  local found, r = pcall(registry.find, "report", name)
  return found and r and r.formats or {}
end

-- All reports as a table.
function report.list()
  local t = tables.new { "report", "summary", "parameters" }
  for _, name in ipairs(registry.names "report") do
    local ok, r = pcall(registry.find, "report", name)
    if ok then t:add { r.name, r.summary, table.concat(check.keys(r.params), ", ") }
    else t:add { name, "cannot be loaded: " .. tostring(r) } end
  end
  return t
end

doc.add(new, "lede.report",
  "{ name, summary, needs, params = { NAME = { default, sentence [, \"date\", { values } or " ..
  "function(corpus)] } }, rank, chart, " ..
  "formats, refuses, run = function(corpus, p) }",
  "a report",
  "What a file in reports/ returns; run gives a lede.table whose rows keep their evidence. needs: types of mentions " ..
  "it reads of; " ..
  "rank: its columns, the most important first; chart: what the html page draws (lib/lede/chart.lua); refuses: what " ..
  "it does not say, for its help; a parameter whose default is nil must be given.",
  'lede.report { name = "hello", summary = "Says hello", run = function() return lede.table { "n" } end }.name --> ' ..
  '"hello"')
doc.add(report.list, "lede.reports", "", "a table", "The reports there are, with their parameters.",
  'lede.reports().columns[1] --> "report"')

report.new, report.class, report.origin = new, class, origin
return report
