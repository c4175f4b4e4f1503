-- lede.report: the contract of a report, checked when its file is loaded, and its run.
local check    = require "lede.check"
local doc      = require "lede.doc"
local registry = require "lede.registry"
local tables   = require "lede.table"

local report = {}
local class = { __name = "lede.report" }
class.__index = class

local fields = { "name", "summary", "needs", "params", "run" }

local function wrong(what, ...) error("lede.report: " .. what:format(...), 3) end

local function check_params(params)
  for name, param in pairs(params) do
    if type(name) ~= "string" then wrong "params are named: params = { top = { 20, \"how many rows\" } }" end
    if type(param) ~= "table" or type(param[2]) ~= "string" then
      wrong('params.%s must be { default, "a sentence on what it is" }', name)
    end
    if param[3] ~= nil and param[3] ~= "date" and type(param[3]) ~= "table" then
      wrong('params.%s: the third value is "date" or a list of the values it may have', name)
    end
  end
end

local function new(r)
  if type(r) ~= "table" then wrong("takes one table, not a %s", type(r)) end
  for _, name in ipairs(check.keys(r)) do
    local known = false
    for _, field in ipairs(fields) do known = known or field == name end
    if not known then wrong("%s", check.unknown("field", name, fields)) end
  end
  if type(r.name) ~= "string" or not r.name:match "^[%l_][%l%d_]*$" then
    wrong "name must be a word of small letters, digits and _"
  end
  if type(r.summary) ~= "string" then wrong("%s: summary must be a sentence", r.name) end
  if type(r.run) ~= "function" then wrong("%s: run must be a function (corpus, params)", r.name) end
  r.params, r.needs = r.params or {}, r.needs or {}
  if type(r.params) ~= "table" or type(r.needs) ~= "table" then wrong("%s: params and needs are tables", r.name) end
  check_params(r.params)
  return setmetatable(r, class)
end

local truth = { ["true"] = true, yes = true, ["1"] = true, ["false"] = false, no = false, ["0"] = false }

-- One call further from who is to blame; 0 blames nobody.
local function deeper(level) return level > 0 and level + 1 or 0 end

-- The text of a parameter, which may have to be a date or one of a list.
local function allowed(r, name, text, level)
  local of = r.params[name][3]
  if text == "" or of == nil then return text end
  if of == "date" then
    if text:match "^%d%d%d%d$" or text:match "^%d%d%d%d%-%d%d$" or text:match "^%d%d%d%d%-%d%d%-%d%d$" then return text end
    error(('report %s: parameter %s must be a date (2022, 2022-03 or 2022-03-18), not "%s"'):format(r.name, name, text), deeper(level))
  end
  local unknown = check.wrong("value of " .. name, text, of)
  if unknown then error(("report %s: %s"):format(r.name, unknown), deeper(level)) end
  return text
end

-- A parameter's value in the type of its default; text comes so from the command line.
local function typed(r, name, value, level)
  local default = r.params[name][1]
  local function expect(kind)
    error(("report %s: parameter %s must be a %s, not \"%s\""):format(r.name, name, kind, tostring(value)), deeper(deeper(level)))
  end
  if type(default) == "number" then
    local number = tonumber(value)
    if not number then expect "number" end
    return math.tointeger(number) or number
  elseif type(default) == "boolean" then
    local yes = value
    if type(value) ~= "boolean" then yes = truth[tostring(value):lower()] end
    if yes == nil then expect "yes or a no" end
    return yes
  elseif type(default) == "string" then
    if type(value) ~= "string" and type(value) ~= "number" then expect "text" end
    return allowed(r, name, tostring(value), deeper(level))
  end
  return value
end

-- The parameters of one run: what was given, checked, over the defaults.
function class:arguments(given, level)
  level = (level or 1) + 1
  local p, names = {}, check.keys(self.params)
  if given ~= nil and type(given) ~= "table" then error("parameters are one table: { name = value }", level) end
  for _, name in ipairs(names) do p[name] = self.params[name][1] end
  for _, name in ipairs(check.keys(given or {})) do
    if not self.params[name] then
      error(("report %s: %s"):format(self.name, check.unknown("parameter", name, names)), level)
    end
    p[name] = typed(self, name, given[name], level)
  end
  return p
end

-- Run on a corpus: a table that knows its report, parameters and corpus.
function class:on(corpus, given, level)
  local p = self:arguments(given, (level or 1) + 1)
  local copy = {}
  for k, v in pairs(p) do copy[k] = v end
  local t = self.run(corpus, copy)
  if getmetatable(t) ~= tables.class then
    error(("report %s must return a lede.table, not a %s"):format(self.name, type(t)), 0)
  end
  t.name, t.parameters, t.corpus = self.name, p, corpus
  return t
end

class.__tostring = function(r) return ("report %s: %s"):format(r.name, r.summary) end

local function make(value, place, name)
  if getmetatable(value) ~= class then error(place .. ": must return lede.report { ... }", 0) end
  if value.name ~= name then
    error(('%s: its name is "%s", so its file must be %s.lua'):format(place, value.name, value.name), 0)
  end
  return value
end

for _, path in ipairs(require "lede.plugin".report_files()) do registry.add_file("report", path, make) end
registry.discover("report", "reports", make)

-- The report of that name; raises with the valid names.
function report.get(name, level)
  check.type("report", "name", name, "string")
  local r, why = registry.find("report", name)
  return r or error(why, level == 0 and 0 or (level or 1) + 1)
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

doc.add(new, "lede.report", "{ name, summary, needs, params = { NAME = { default, sentence [, \"date\" or { values }] } }, run = function(corpus, p) }",
  "a report", "What a file in reports/ returns; run gives a lede.table whose rows keep their evidence.",
  'lede.report { name = "hello", summary = "Says hello", run = function() return lede.table { "n" } end }.name --> "hello"')
doc.add(report.list, "lede.reports", "", "a table", "The reports there are, with their parameters.",
  'lede.reports().columns[1] --> "report"')

report.new, report.class = new, class
return report
