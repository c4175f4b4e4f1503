-- The program's commands, one table: what each is called, takes and does. Options stand anywhere among the arguments.
local check    = require "lede.check"
local core     = require "lede.core"
local host     = require "lede.host"
local registry = require "lede.registry"

local command = {}
local OK, FAULT, USAGE = 0, 1, 2

host.explain(function(e) return require "lede.fault".explain(e) end)

local function usage_error(text, ...)
  io.stderr:write("lede: ", text:format(...), "\n")
  return USAGE
end

local function fault(text)
  io.stdout:flush()
  io.stderr:write("lede: ", tostring(text), "\n")
  return FAULT
end

-- --color=auto, always or never: of the program as a whole, so every command takes it. true, or what is wrong.
local function set_color(when)
  local unknown = check.wrong("value of --color", when, { "always", "auto", "never" })
  if unknown then return unknown end
  require "lede.screen".when = when
  return true
end

local function option_names(c)
  local list = { "--color" }
  for _, o in ipairs(c.options or {}) do list[#list + 1] = "--" .. o.name end
  return list
end

-- Arguments and options of one command: { "a", "b", as = "csv" }; or nil and what is wrong.
local function parse(c, words)
  local out, i, plain = {}, 1, false
  while words[i] do
    local word = words[i]
    local name, value = word:match "^%-%-([%w-]+)=(.*)$"
    name = name or word:match "^%-%-([%w-]+)$"
    if plain or not name and word ~= "--" then out[#out + 1] = word
    elseif word == "--" then plain = true
    elseif name == "color" then
      local fine = set_color(value or "always")
      if fine ~= true then return nil, fine end
    else
      local option
      for _, o in ipairs(c.options or {}) do if o.name == name then option = o end end
      if not option then return nil, check.unknown("option", "--" .. name, option_names(c)) end
      if option.value and not value then
        i = i + 1
        value = words[i]
        if not value then return nil, ("option --%s needs %s"):format(name, option.value) end
      elseif value and not option.value then return nil, ("option --%s takes no value"):format(name) end
      out[name] = value or true
    end
    i = i + 1
  end
  local least, most = c.least or 0, c.most or math.huge
  if #out < least or #out > most then
    return nil, #out < least and "too few arguments" or ('"%s" is one argument too many'):format(out[most + 1])
  end
  return out
end

function command.usage(c) return ("lede %s %s"):format(c.name, c.arguments):gsub(" +$", "") .. "" end

function command.help(c)
  local lines = { "usage: " .. command.usage(c), "  " .. c.summary }
  for _, o in ipairs(c.options or {}) do
    lines[#lines + 1] = ("  --%s%s  %s"):format(o.name, o.value and " " .. o.value or "", o.summary)
  end
  for _, line in ipairs(c.more or {}) do lines[#lines + 1] = "  " .. line end
  return table.concat(lines, "\n") .. "\n"
end

-- Make a command known; the same door for a plugin's.
function command.add(c, place) registry.add("command", c.name, place, c) end

-- The program's own: which file has them. Only that of the command at hand is loaded.
local files = {
  annotate = { "annotate" }, complete = { "complete" }, corpus = { "add", "check", "index", "where" },
  help = { "help", "version" }, query = { "explain", "query" }, report = { "report" }, trust = { "trust" },
}
for file, names in pairs(files) do
  local path = "lib/lede/commands/" .. file .. ".lua"
  for _, name in ipairs(names) do
    registry.add("command", name, path, nil, function()
      for _, c in ipairs(require("lede.commands." .. file)) do if c.name == name then return c end end
    end)
  end
end

local function run_command(name, words)
  local c = registry.find("command", name)
  for _, word in ipairs(words) do
    if word == "--help" then
      local text, why
      if c.help then text, why = c.help(words) end
      if why then return usage_error("%s", why) end
      io.write(text or command.help(c))
      return OK
    end
  end
  local arguments, why = parse(c, words)
  if not arguments then return usage_error("%s: %s\nusage: %s", name, why, command.usage(c)) end
  return c.run(arguments, { fault = fault, usage = usage_error }) or OK
end

local function load_script(path)
  local file, why = io.open(path, "rb")
  if not file then return nil, "cannot read the script " .. why end
  local text = file:read "a"
  file:close()
  if not text then return nil, ("cannot read the script %s: it is no file"):format(path) end
  return load(text:gsub("^#[^\n]*", ""), "@" .. path, "t")
end

-- Run a chunk and show what it returns.
local function run_chunk(chunk, why, ...)
  if not chunk then return fault(require "lede.fault".syntax(why)) end
  local function shown(...)
    local first, second, third = ...
    if first == nil and type(second) == "string" and tostring(third):match "^E%u+$" then return fault(second) end
    if first ~= nil then require "lede.screen".show(...) end
    return OK
  end
  return shown(chunk(...))
end

local function run_text(text, name, ...)
  require "lede.fault".sources[name] = text
  local chunk = load("return " .. text, "=" .. name, "t")
  if chunk then return run_chunk(chunk, nil, ...) end
  local why
  chunk, why = load(text:gsub("^#[^\n]*", ""), "=" .. name, "t")
  return run_chunk(chunk, why, ...)
end

local function run_script(path, words)
  arg = { [0] = path, table.unpack(words) }
  if path == "-" then return run_text(io.read "a", "stdin", table.unpack(words)) end
  local chunk, why = load_script(path)
  return run_chunk(chunk, why, table.unpack(words))
end

local function rest(words, from) return table.move(words, from, #words, 1, {}) end

-- A word that is neither command nor script names a corpus.
local function open(path)
  local c, why, code = require "corpus".open(path)
  if c then
    rawset(_G, "c", c)
    return true
  end
  if code ~= "ENOTFOUND" then return false, fault(why) end
  local near = not path:find "[./]" and check.nearest(path, registry.names "command")
  if near then return false, usage_error('no command and no corpus "%s"; did you mean lede %s?', path, near) end
  return false, fault(("%s; lede add %s PATH... makes one"):format(why, path))
end

local function interactive(words)
  if words[1] == nil and core.is_terminal(0) then return require "lede.session".run() end
  if words[1] == "-e" then
    if not words[2] then return usage_error "-e needs a piece of Lua" end
    return run_text(words[2], "-e")
  end
  if words[1] == nil then
    return run_text(io.read "a", "stdin")
  end
  return run_script(words[1], rest(words, 2))
end

-- After Ctrl-C: what was done until then, where something tells.
function command.stopped(partial)
  io.stderr:write(host.screen(2) and "\r\27[K" or "", "lede: stopped\n")
  if type(partial) == "table" and partial.skips then
    io.write(tostring(require "lede.objects".summary(partial)), "\n",
      "The same command goes on from there.\n")
  elseif partial then io.stderr:write("until then: ", tostring(partial), "\n") end
end

function command.main(words)
  while words[1] and words[1]:match "^%-%-color" do
    local fine = set_color(table.remove(words, 1):match "^%-%-color=(.*)$" or "always")
    if fine ~= true then return usage_error("%s", fine) end
  end
  local first = words[1]
  if first == "--version" then first = "version" elseif first == "--help" or first == "-h" then first = "help" end
  if first and registry.find("command", first) then return run_command(first, rest(words, 2)) end
  if first == nil or first == "-e" or first == "-" or first:match "%.lua$" then return interactive(words) end
  if first:match "^%-" then
    return usage_error("%s", check.unknown("option", first, { "-e", "--color", "--help", "--version" }))
  end
  local opened, status = open(first)
  if not opened then return status end
  return interactive(rest(words, 2))
end

return command
