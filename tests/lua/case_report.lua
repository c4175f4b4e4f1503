-- The contract of reports, the registry, and files in environments of their own.
local lede = require "lede"
local registry = require "lede.registry"
local t = loadfile "tests/lua/check.lua" "report"

local function hello(extra)
  local r = { name = "hello", summary = "Says hello", params = { top = { 3, "how many" }, who = { "all", "whom" }, loud = { false, "so" } },
    run = function(_, p) return lede.table { "top", "who", "loud" }:add { p.top, p.who, p.loud } end }
  for k, v in pairs(extra or {}) do r[k] = v end
  return r
end

t.test("a report runs with defaults and with what is given", function()
  local r = lede.report(hello())
  local x = r:on(nil)
  t.equal(x.name, "hello")
  t.equal(x[1].top, 3)
  x = r:on(nil, { top = "5", loud = "yes", who = 7 })
  t.equal(x[1].top, 5)
  t.equal(x[1].loud, true)
  t.equal(x[1].who, "7")
  t.equal(x.parameters.top, 5)
end)

t.test("a wrong report is told with its field", function()
  t.raises('unknown field "sumary"; did you mean summary?', lede.report, { name = "x", sumary = "y" })
  t.raises("name must be a word", lede.report, hello { name = "Two words" })
  t.raises("run must be a function", lede.report, hello { run = 1 })
  t.raises("params.top must be { default", lede.report, hello { params = { top = 3 } })
end)

t.test("a wrong parameter is told with the valid ones", function()
  local r = lede.report(hello())
  t.raises('unknown parameter "tpo"; did you mean top?', r.on, r, nil, { tpo = 1 })
  t.raises('parameter top must be a number, not "many"', r.on, r, nil, { top = "many" })
  t.raises("must return a lede.table", function() lede.report(hello { run = function() return {} end }):on() end)
end)

t.test("an unknown report is told with the nearest", function()
  t.raises("unknown report", require "lede.report".get, "aid_total")
end)

t.test("a file has its own globals and may not make new ones", function()
  t.raises('plug.lua: assignment to the undeclared global "oops"', registry.run, "oops = 1", "plug.lua")
  t.equal(registry.run("local x = string.rep('a', 3) return x", "plug.lua"), "aaa")
  t.equal(rawget(_G, "oops"), nil)
end)

t.test("bytecode is not loaded and cannot be made", function()
  t.equal(string.dump, nil)
  t.raises("attempt to load a binary chunk", registry.run, "\27Lua", "evil.lua")
end)

t.test("the first of a name wins", function()
  t.equal(registry.add("report", "hello_test", "a", lede.report(hello { name = "hello_test" })), true)
  t.equal(registry.add("report", "hello_test", "b", {}), false)
  t.equal(select(2, registry.find("report", "hello_test")), "a")
end)
