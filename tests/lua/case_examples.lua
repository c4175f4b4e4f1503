-- Every example in the documentation does what it says.
local doc = require "lede.doc"
local t = loadfile "tests/lua/check.lua" "example"

require "corpus"
require "lede.plugin"
require "lede.session".globals()

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  for k, v in pairs(a) do if not same(v, b[k]) then return false end end
  for k in pairs(b) do if a[k] == nil then return false end end
  return true
end

-- Statements, two blanks, an expression.
local function value_of(code)
  local chunk = load("return " .. code)
  if chunk then return chunk() end
  local at = #code
  while at > 0 do
    local s = code:sub(1, at):match "^.*()  "
    if not s then break end
    chunk = load(code:sub(1, s - 1) .. " return " .. code:sub(s))
    if chunk then return chunk() end
    at = s - 1
  end
  return assert(load(code))()
end

-- What the floors below cannot do yet is told, not failed.
local empty = corpus.open()
local pending = { check = empty:check() == nil, query = empty:find "aid" == nil,
  entity = not pcall(function() return #empty:entities() end) }
local needs = { ["c:check"] = "check", ["c:entities"] = "entity", ["e:mentions"] = "entity", ["e:quotes"] = "entity",
  ["c:find"] = "query", ["c:count"] = "query", ["c:explain"] = "query", ["c:keyness"] = "query" }

local function waits(name)
  local need = needs[name] or name:match "^h:" and "query" or name:match "^query" and "query"
  return need and pending[need]
end

for _, record in ipairs(doc.all()) do
  if waits(record.name) then print("skip lua example: " .. record.name .. ": not there yet")
  else t.test(record.name, function()
    local code, want = (record.example or ""):match "^(.-)%s*%-%->%s*(.*)$"
    if not code then error "it has no example with its value" end
    rawset(_G, "c", require "corpus".open())
    local got = value_of(code)
    local expected = assert(load("return " .. want))()
    if not same(got, expected) then error(("%s gives %s"):format(code, tostring(got))) end
  end)
  end
end
