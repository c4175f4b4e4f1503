-- Every example in the documentation does what it says; c is the corpus of sample.jsonl.
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

for _, record in ipairs(doc.all()) do
  t.test(record.name, function()
    local code, want = (record.example or ""):match "^(.-)%s*%-%->%s*(.*)$"
    if not code then error "it has no example with its value" end
    rawset(_G, "c", corpus.open())
    c:add "tests/lua/sample.jsonl"
    local got = value_of(code)
    local expected = assert(load("return " .. want))()
    if not same(got, expected) then error(("%s gives %s"):format(code, tostring(got))) end
  end)
end
