-- lede.plugin: rules, lists and entries of a user's own, checked when the file is loaded and taught to the annotators
-- after the program's own.
local check    = require "lede.check"
local doc      = require "lede.doc"
local registry = require "lede.registry"

local class = { __name = "lede.plugin" }
class.__index = class
class.__tostring = function(p) return ("plugin %s: %s"):format(p.name, p.summary) end

local sandbox = require "lede.sandbox"

local fields = { "build", "entries", "group", "lists", "measures", "name", "needs", "reports", "rules", "summary" }

local function wrong(what, ...) error("lede.plugin: " .. what:format(...), 3) end

local function new(p)
  if type(p) ~= "table" then wrong("takes one table, not a %s", type(p)) end
  for _, name in ipairs(check.keys(p)) do
    local known = false
    for _, field in ipairs(fields) do known = known or field == name end
    if not known then wrong("%s", check.unknown("field", name, fields)) end
  end
  if type(p.name) ~= "string" or not p.name:match "^[%l_][%l%d_]*$" then
    wrong "name must be a word of small letters, digits and _"
  end
  if type(p.summary) ~= "string" then wrong("%s: summary must be a sentence", p.name) end
  local build = p.build
  if build ~= nil and type(build) ~= "function" then wrong("%s: build must be a function", p.name) end
  p.build = nil
  p = sandbox.data(p, "lede.plugin")
  p.needs, p.build = p.needs or {}, build
  sandbox.needs(p.needs, p.name)
  for i, rule in ipairs(p.rules or {}) do
    if type(rule) ~= "table" or type(rule.pattern) ~= "string" then
      wrong("%s: rules[%d] needs a pattern", p.name, i)
    end
    if not rule.type and not rule.on then wrong("%s: rules[%d] needs a type, or on", p.name, i) end
    rule.name = rule.name or ("rule_%d"):format(i)
  end
  p.group = p.group or "plugin"
  return setmetatable(p, class)
end

-- Captures become attributes of the mention under their own names, where the rule does not say otherwise.
local function capture_attributes(rule)
  local set = {}
  for name in rule.pattern:gmatch "@([%a_][%w_]*):" do
    if name ~= "span" and name ~= rule.on then set[name] = "@" .. name end
  end
  for key, value in pairs(rule.set or {}) do set[key] = value end
  rule.set = set
end

local function make(value, place)
  if getmetatable(value) ~= class then error(place .. ": must return lede.plugin { ... }", 0) end
  sandbox.build(value, place)
  return value
end

local function make_table(value, place)
  if type(value) ~= "table" then error(place .. ": must return a table of lists, entries, measures or rules", 0) end
  return sandbox.data(value, place)
end

-- Only the user's: what the program brings as an example is not in force.
registry.discover_user("plugin", "plugins", make, true)
registry.discover_user("lexicon", "lexicon", make_table, true)
registry.discover_user("rules", "rules", make_table, true)

-- The report files that plugins name, relative to themselves.
local function report_files()
  local list = {}
  for _, name in ipairs(registry.names "plugin") do
    local fine, p, place = pcall(registry.find, "plugin", name)
    for _, file in ipairs(fine and p.reports or {}) do
      if tostring(file):match "^[%w_-]+%.lua$" then list[#list + 1] = place:match "^(.*/)" .. file end
    end
  end
  return list
end

-- What is to be taught to the annotators, in order: { { table, place }, ... }. Raises what is wrong in a file.
local function tables()
  local list, is_report = {}, {} -- a plugin's report may lie beside it
  for _, path in ipairs(report_files()) do is_report["plugin/" .. path:match "([^/]+)%.lua$"] = true end
  for _, kind in ipairs { "lexicon", "rules", "plugin" } do
    for _, name in ipairs(registry.names(kind)) do
      local value = not is_report[kind .. "/" .. name] and registry.find(kind, name)
      if value then
        for _, rule in ipairs(kind == "plugin" and value.rules or {}) do capture_attributes(rule) end
        value.group = value.group or "plugin"
        list[#list + 1] = { value, ("%s/%s.lua"):format(kind == "plugin" and "plugins" or kind, name) }
      end
    end
  end
  return list
end

doc.add(new, "lede.plugin",
  "{ name, summary, rules = { { type, pattern, example, counter } }, lists, entries, measures, " ..
  "needs, build = function(can), reports }", "a plugin",
  "What a file in plugins/ returns: rules, lists, entries and measures of one's own, taught to the annotators.",
  'lede.plugin { name = "tanks", summary = "Tanks", ' ..
  'rules = { { type = "tank", pattern = [["tank"]] } } }.name --> "tanks"')

return { new = new, class = class, tables = tables, report_files = report_files }
