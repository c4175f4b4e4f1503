-- help(x): what is known of a function, a report, a command, an object or a word.
local check    = require "lede.check"
local doc      = require "lede.doc"
local registry = require "lede.registry"

local help = {}

local function topics()
  local list = {}
  for _, kind in ipairs { "command", "report" } do
    for _, name in ipairs(registry.names(kind)) do list[#list + 1] = name end
  end
  for _, record in ipairs(doc.all()) do list[#list + 1] = record.name end
  table.sort(list)
  return list
end

local function by_name(word)
  require "corpus"
  local c = registry.find("command", word)
  if c then return require "lede.command".help(c):gsub("\n$", "") .. "" end
  require "lede.report"
  local r = registry.find("report", word)
  if r then return r:help() end
  local record = doc.named(word)
  return record and doc.text(record)
end

-- The functions of an object or module, a line each.
local function members(value)
  local own = getmetatable(value)
  local index = type(own) == "table" and (own.methods or own.__index) or value
  if type(index) ~= "table" then index = type(value) == "table" and value or {} end
  local lines = {}
  for _, name in ipairs(check.keys(index)) do
    local record = doc.of(index[name])
    if record then lines[#lines + 1] = ("  %-34s %s"):format(record.name .. (record.arguments == "" and "()" or " ..."), record.sentence) end
  end
  return #lines > 0 and table.concat(lines, "\n") or nil
end

-- The text, or nil and why not.
function help.text(x)
  if type(x) == "string" then
    local text = by_name(x)
    if text then return text end
    return nil, check.unknown("topic", x, topics())
  end
  local record = doc.of(x)
  if record then return doc.text(record) end
  if getmetatable(x) == require "lede.report".class then return x:help() end
  return members(x) or nil, ("nothing is written about this %s"):format(type(x))
end

return help
