-- One registry for what can be added: readers, annotators, rules, reports, formats, commands. What is built in comes
-- through the same door as a user's file. The first of a name wins; a user's files come before the program's own.
local check = require "lede.check"
local core  = require "lede.core"

local registry = {}
local kinds = { "reader", "annotator", "rules", "report", "lexicon", "format", "command", "plugin" }
local entries = {}
for _, kind in ipairs(kinds) do entries[kind] = {} end

local function of(kind)
  return entries[kind] or error(check.unknown("kind of plugin", kind, kinds), 3)
end

-- value is the thing itself, or nil where `load` gives it when it is first asked for.
function registry.add(kind, name, place, value, load)
  local list = of(kind)
  if list[name] then return false end
  list[name] = { name = name, place = place, value = value, load = load }
  return true
end

function registry.names(kind) return check.keys(of(kind)) end

-- The thing and its place; or nil and a sentence with the valid names. Raises what is wrong within its file.
function registry.find(kind, name)
  local entry = of(kind)[name]
  if not entry then return nil, check.unknown(kind, name, registry.names(kind)) end
  if entry.value == nil then entry.value = entry.load() end
  return entry.value, entry.place
end

-- Globals as a file sees them: all that is there, but a new one must be local.
local function environment(place)
  return setmetatable({}, {
    __index = _G,
    __newindex = function(_, name)
      error(("%s: assignment to the undeclared global \"%s\"; say local %s"):format(place, name, name), 2)
    end,
  })
end

-- Run the text of a file in an environment of its own and give what it returned. Whatever is wrong names the file: what
-- ends in "return lede.report { ... }" is gone from the stack when the contract is checked.
function registry.run(text, place)
  local chunk, why = load(text, "@" .. place, "t", environment(place))
  if not chunk then error(why, 0) end
  local fine, value = pcall(chunk)
  if fine then return value end
  if type(value) == "string" and not value:find(place, 1, true) then value = place .. ": " .. value end
  error(value, 0)
end

local function read(path)
  local file, why = io.open(path, "rb")
  if not file then error(why, 0) end
  local text = file:read "a"
  file:close()
  return text
end

-- The user's folder: $XDG_CONFIG_HOME/lede or ~/.config/lede; nil where neither is known.
function registry.home()
  local base, home = os.getenv "XDG_CONFIG_HOME", os.getenv "HOME"
  if base and base:sub(1, 1) == "/" then return base .. "/lede" end
  return home and home:sub(1, 1) == "/" and home .. "/.config/lede" or nil
end

-- The folders in which a user adds reports, plugins, rules and word lists, the nearest first.
function registry.folders()
  local list = { require "lede.trust".project() }
  list[#list + 1] = registry.home()
  return list
end

-- A user's reports are programs of the user's own; the rest is data, and runs where it can do nothing else.
local function run_boxed(text, place) return require "lede.sandbox".run(text, place) end

-- Make a file known as `kind` NAME, its name without ".lua"; `make(value, place, name)` checks what it returned.
function registry.add_file(kind, path, make, boxed)
  local name, run = path:match "([^/]+)%.lua$", boxed and run_boxed or registry.run
  if not name then return end
  registry.add(kind, name, path, nil, function() return make(run(read(path), path), path, name) end)
end

-- Every NAME.lua in the folder of that name in the user's folders.
function registry.discover_user(kind, folder, make, boxed)
  for _, of in ipairs(registry.folders()) do
    for _, file in ipairs(core.folder(of .. "/" .. folder) or {}) do
      registry.add_file(kind, of .. "/" .. folder .. "/" .. file, make, boxed)
    end
  end
end

-- The same, and then the program's own files in the folder.
function registry.discover(kind, folder, make)
  registry.discover_user(kind, folder, make)
  for _, path in ipairs(core.scripts()) do
    local name = path:match("^" .. folder .. "/([^/]+)%.lua$")
    if name then
      registry.add(kind, name, path, nil, function()
        return make(core.script(path, environment(path))(), path, name)
      end)
    end
  end
end

return registry
