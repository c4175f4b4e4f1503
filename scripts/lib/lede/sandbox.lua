-- Where plugins, rules and word lists run: an environment of their own without files, commands or other modules, with a
-- limit on steps and memory. What more a plugin declares and the user grants it gets as functions, `can`.
-- What this stops and what it does not: scripts/help/trust.lua.
local check = require "lede.check"
local core  = require "lede.core"

local sandbox = {}

local LOAD   = { steps = 200 * 1000000, bytes = 256 << 20 }
local REPORT = { steps = 200 * 1000000000, bytes = 2 << 30 }

local function copied(t)
  local copy = {}
  for k, v in pairs(t) do copy[k] = v end
  return copy
end

local function frozen(t, name)
  local function refuse() error(name .. " cannot be changed", 2) end
  return setmetatable({}, { __index = t, __newindex = refuse, __metatable = false })
end

local own = { plugin = true, report = true, table = true }
local lede = frozen(setmetatable({ version = core.version }, {
  __index = function(_, name) return own[name] and require("lede." .. name).new or nil end,
}), "lede")

-- What require gives within: the few modules that a plugin is made of.
local function module(name)
  if name == "lede" then return lede end
  if name == "lede.days" then return frozen(require "lede.days", name) end
  error(('a plugin has no module "%s"; there are lede, lede.days'):format(tostring(name)), 2)
end

local function environment()
  local env, metatables = {}, setmetatable({}, { __mode = "k" })
  for _, name in ipairs { "assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget", "rawlen",
    "rawset", "select", "tonumber", "tostring", "type", "xpcall" } do env[name] = _G[name] end
  for _, name in ipairs { "math", "string", "table", "utf8" } do env[name] = copied(_G[name]) end
  env.math.random, env.math.randomseed = nil, nil
  env.require, env.lede = module, lede
  -- A finaliser would run when no limit is in force.
  function env.setmetatable(t, m)
    if type(t) ~= "table" then error("setmetatable: a table is expected", 2) end
    if type(m) == "table" and rawget(m, "__gc") ~= nil then error("a plugin may not set __gc", 2) end
    local before = getmetatable(t)
    if before ~= nil and not metatables[before] then error("this metatable is not the plugin's", 2) end
    if m then metatables[m] = true end
    return setmetatable(t, m)
  end
  -- Those of the program's objects stay its own.
  function env.getmetatable(t)
    local m = getmetatable(t)
    return metatables[m] and m or nil
  end
  return setmetatable(env, {
    __index = function(_, name)
      if rawget(_G, name) ~= nil then
        error(('a plugin has no "%s"; what it needs it declares: help "trust"'):format(name), 2)
      end
    end,
    __newindex = function(_, name)
      error(('assignment to the undeclared global "%s"; say local %s'):format(name, name), 2)
    end,
    __metatable = false,
  })
end

local function limited(limit, place, f, ...)
  local got = table.pack(pcall(core.limited, limit.steps, limit.bytes, f, ...))
  if got[1] then return table.unpack(got, 2, got.n) end
  local why = tostring(got[2])
  error(why:find(place, 1, true) and why or place .. ": " .. why, 0)
end

-- Run the text of a file and give what it returned.
function sandbox.run(text, place)
  local chunk, why = load(text, "@" .. place, "t", environment())
  if not chunk then error(why, 0) end
  return (limited(LOAD, place, chunk))
end

-- A copy of data without functions and metatables, in which nothing can hide.
function sandbox.data(value, what, depth)
  local kind = type(value)
  if kind == "string" or kind == "number" or kind == "boolean" or kind == "nil" then return value end
  if kind ~= "table" then error(("%s: a %s is no data"):format(what, kind), 0) end
  if (depth or 0) > 20 then error(what .. ": tables within tables without end", 0) end
  local copy = {}
  for k, v in next, value do copy[sandbox.data(k, what, 20)] = sandbox.data(v, what, (depth or 0) + 1) end
  return copy
end

-- ---- capabilities ---------------------------------------------------------------------------------------------------

local kinds = { "native", "read", "run", "write" }

-- { { kind, what }, ... } of needs = { "read ~/names.csv", ... }. Raises what is wrong in it.
function sandbox.needs(list, what)
  local needs = {}
  for i, need in ipairs(list or {}) do
    local kind, of = tostring(need):match "^(%l+) +(%S.*)$"
    if not kind then error(('%s: needs[%d] must be like "read ~/names.csv"'):format(what, i), 0) end
    local wrong = check.wrong("need", kind, kinds)
    if wrong then error(what .. ": " .. wrong, 0) end
    needs[i] = { kind = kind, of = of }
  end
  return needs
end

-- Where a path leads, links followed; its last part need not be there.
local function real(path)
  path = path:gsub("^~", os.getenv "HOME" or "~")
  local folder, name = path:match "^(.*/)([^/]+)$"
  local base = core.real(folder or ".")
  return core.real(path) or base and name ~= ".." and base .. "/" .. (name or path) or nil
end

local function granted(needs, kind, path)
  local at = real(path)
  for _, need in ipairs(needs) do
    local root = need.kind == kind and real(need.of)
    if at and root and (at == root or at:sub(1, #root + 1) == root .. "/") then return at end
  end
  error(('the plugin may not %s "%s": it is not among its needs'):format(kind, path), 0)
end

local function file_text(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

-- The functions for what was granted.
local function capabilities(needs)
  local can = {}
  function can.read(path) return file_text(granted(needs, "read", check.type("can.read", "path", path, "string"))) end
  function can.write(path, text)
    check.type("can.write", "text", text, "string")
    local file = assert(io.open(granted(needs, "write", check.type("can.write", "path", path, "string")), "wb"))
    local fine, why = file:write(text)
    local closed, late = file:close()
    return fine and closed or error(why or late, 0)
  end
  function can.run(command, ...)
    local known = false
    for _, need in ipairs(needs) do known = known or need.kind == "run" and need.of == command end
    if not known then error(('the plugin may not run "%s": it is not among its needs'):format(tostring(command)), 0) end
    local words = { command, ... }
    for i, word in ipairs(words) do words[i] = "'" .. tostring(word):gsub("'", "'\\''") .. "'" end
    local pipe = assert(io.popen(table.concat(words, " "), "r"))
    local out = pipe:read "a"
    local fine, _, status = pipe:close()
    return out, fine and 0 or status
  end
  function can.native(name)
    for _, need in ipairs(needs) do if need.kind == "native" and need.of == name then return require(name) end end
    error(('the plugin may not load "%s": it is not among its needs'):format(tostring(name)), 0)
  end
  return can
end

local function can_of(p, place)
  if #p.needs == 0 then return {} end
  if require "lede.trust".answer(place) ~= "yes" then
    error(('%s needs to %s, which is not granted: lede trust %s'):format(place, table.concat(p.needs, ", "), place), 0)
  end
  return capabilities(sandbox.needs(p.needs, place))
end

-- Call a plugin's build function: a table of lists, entries, measures and rules.
function sandbox.build(p, place)
  local can = can_of(p, place)
  if not p.build then return end
  local made = limited(LOAD, place, function() return sandbox.data(p.build(can), place) end)
  if type(made) ~= "table" then
    error(place .. ": build must return a table of lists, entries, measures or rules", 0)
  end
  for _, name in ipairs { "lists", "entries", "measures", "rules" } do
    if made[name] ~= nil then p[name] = made[name] end
  end
end

-- A report of a plugin runs under a limit too, and may not change the corpus or write files.
function sandbox.report(r, place)
  local run = r.run
  function r.run(corpus, parameters) return (limited(REPORT, place, run, corpus, parameters)) end
  return r
end

return sandbox
