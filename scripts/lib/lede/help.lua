-- help(x): what is known of a function, a report, a command, an object, a page or a word.
local check    = require "lede.check"
local core     = require "lede.core"
local doc      = require "lede.doc"
local registry = require "lede.registry"

local help = {}

local pages = {} -- scripts/help, by name
for _, path in ipairs(core.scripts()) do
  local name = path:match "^help/(.+)%.lua$"
  if name then pages[name] = function() return core.script(path, {})() end end
end

-- Everything that documents itself is loaded.
local function load_all()
  local modules = { "corpus", "entity", "query", "lede.selection", "lede.report", "lede.plugin", "lede.command" }
  for _, module in ipairs(modules) do require(module) end
end

-- The names on which there is help.
function help.topics()
  load_all()
  local list = check.keys(pages)
  for _, kind in ipairs { "command", "report" } do
    for _, name in ipairs(registry.names(kind)) do list[#list + 1] = name end
  end
  for _, record in ipairs(doc.all()) do list[#list + 1] = record.name end
  table.sort(list)
  return list
end

-- The last parts of the names of functions and methods: "find".
function help.called()
  load_all()
  local list = {}
  for _, record in ipairs(doc.all()) do list[#list + 1] = record.name:match "[%w_]+$" end
  return list
end

local function summary(name)
  local line = pages[name]():match "^[^\n]*"
  return line:match "^.-%.%f[%s]" or line
end

local function page_list()
  local lines = {}
  for i, name in ipairs(check.keys(pages)) do lines[i] = ("  %-12s %s"):format(name, summary(name)) end
  return 'Pages: help "NAME"\n\n' .. table.concat(lines, "\n")
end

local function report_list()
  local lines = {}
  for i, name in ipairs(registry.names "report") do
    local fine, r = pcall(registry.find, "report", name)
    lines[i] = ("  %-18s %s"):format(name, fine and r and r.summary or "cannot be loaded")
  end
  return 'Reports: c:report "NAME", help "NAME"\n\n' .. table.concat(lines, "\n")
end

local function by_name(word)
  load_all()
  if word == "topics" then return page_list() .. "\n\n" .. report_list() end
  local page = pages[word] or pages[word:gsub("^query syntax$", "queries")]
  if page then return (page():gsub("\n$", "")) end
  local r = registry.find("report", word)
  if r then return r:help() end
  local record, c = doc.named(word), registry.find("command", word)
  if c and not (record and record.name == word) then return require "lede.command".help(c):gsub("\n$", "") .. "" end
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
    if record and record.sentence ~= "" then
      local call = record.name .. (record.arguments == "" and "()" or " ...")
      lines[#lines + 1] = ("  %-22s %s"):format(call, record.sentence)
    end
  end
  return #lines > 0 and table.concat(lines, "\n") or nil
end

-- The text, or nil and why not.
function help.text(x)
  if type(x) == "string" then
    local text = by_name(x)
    if text then return text end
    local near = check.nearest(x:gsub("^(%w)%.", "%1:"), help.topics()) -- c.find is c:find
    near = near and ("; did you mean %s?"):format(near) or ""
    return nil, ('nothing is written about "%s"%s; help "topics" lists the pages'):format(x, near)
  end
  local record = doc.of(x)
  if record then return doc.text(record) end
  if getmetatable(x) == require "lede.report".class then return x:help() end
  return members(x) or nil, ("nothing is written about this %s"):format(type(x))
end

-- The whole reference as one text in Markdown: pages, commands, reports, functions.
function help.reference()
  load_all()
  require "lede.prompt"
  local parts = { "# Reference of lede " .. core.version }
  local function add(heading, names, text)
    parts[#parts + 1] = "## " .. heading
    for _, name in ipairs(names) do parts[#parts + 1] = ("### %s\n\n%s"):format(name, text(name)) end
  end
  local function fenced(text) return "```\n" .. text:gsub("%s+$", "") .. "\n```" end
  add("Pages", check.keys(pages), function(name) return fenced(pages[name]()) end)
  add("Commands", registry.names "command", function(name)
    return fenced(require "lede.command".help((registry.find("command", name))))
  end)
  add("Reports", registry.names "report", function(name) return fenced(registry.find("report", name):help()) end)
  parts[#parts + 1] = "## Functions"
  for _, record in ipairs(doc.all()) do
    parts[#parts + 1] = ("### %s\n\n%s"):format(record.name, fenced(doc.text(record)))
  end
  return table.concat(parts, "\n\n") .. "\n"
end

return help
