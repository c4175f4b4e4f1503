-- The contract of reports, the registry, and files in environments of their own.
local lede = require "lede"
local registry = require "lede.registry"
local t = loadfile "tests/lua/check.lua" "report"

local function hello(extra)
  local r = { name = "hello", summary = "Says hello", params = { top = { 3, "how many" }, who = { "all", "whom" },
    loud = { false, "so" } },
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
  t.raises("field name: must be a word", lede.report, hello { name = "Two words" })
  t.raises("field run: must be a function", lede.report, hello { run = 1 })
  t.raises("field params.top: must be { default", lede.report, hello { params = { top = 3 } })
  t.raises("field params.top: its second value must be a sentence", lede.report, hello { params = { top = { 3 } } })
  t.raises('field params.day: its default "soon" is no date', lede.report,
    hello { params = { day = { "soon", "x", "date" } } })
  t.raises('field params.of: its default is an unknown value "c"', lede.report,
    hello { params = { of = { "c", "x", { "a", "b" } } } })
  t.raises("field needs[1]: must be a word", lede.report, hello { needs = { 1 } })
end)

t.test("a file of a wrong report is named with the field", function()
  local text = 'return require "lede".report {\n  name = "x", summary = "y", run = 1 }'
  t.raises("reports/x.lua: field run: must be a function", registry.run, text, "reports/x.lua")
end)

t.test("a parameter without a default must be given", function()
  local r = lede.report(hello { params = { who = { nil, "whose profile" } },
    run = function(_, p) return lede.table { "who" }:add { p.who } end })
  t.raises("parameter who must be given: whose profile", r.on, r, nil)
  t.equal(r:on(nil, { who = "X" })[1].who, "X")
  t.equal(r:required()[1], "who")
end)

t.test("help tells the parameters with type, default and values", function()
  local r = lede.report(hello { params = { top = { 3, "how many" }, since = { "", "from then on", "date" },
    of = { "a", "which", { "a", "b" } } } })
  t.holds(r:help(), "of=VALUE             which (default: a)")
  t.holds(r:help(), "one of a, b")
  t.holds(r:help(), "since=DATE           from then on\n")
  t.holds(r:help(), "top=NUMBER           how many (default: 3)")
end)

t.test("a table of a report says what it was made from", function()
  local corpus = require "corpus".open()
  local r = lede.report(hello { needs = { "money" } })
  local x = r:on(corpus, { who = "some" })
  t.holds(x:to "table", "type money, which this report reads of")
  t.holds(x:to "table",
    "corpus in memory · documents 0 · period no dates · undated 0 · decisions 0 · fingerprint 00000000000000000000000000000000 · program lede "
    .. lede.version .. " · loud=false · top=3 · who=some")
  t.holds(x:to "json",
    '"provenance":{"corpus":"in memory","documents":0,"period":"no dates","undated":0,"decisions":0,"fingerprint":"')
  t.holds(x:to "markdown", "<sub>corpus in memory")
  t.equal(x:to "csv", "top,who,loud\n3,some,false\n")
  t.holds(x:remarks(), "program lede " .. lede.version)
end)

t.test("a wrong parameter is told with the valid ones", function()
  local r = lede.report(hello())
  t.raises('unknown parameter "tpo"; did you mean top?', r.on, r, nil, { tpo = 1 })
  t.raises('parameter top must be a number, not "many"', r.on, r, nil, { top = "many" })
  local dated = lede.report(hello { params = { day = { "", "x", "date" }, use = { "", "x", { "", "civil" } } } })
  for _, day in ipairs { "soon", "2022-13", "2022-02-30", "2022-3" } do
    local told = ('parameter day must be a date (2022, 2022-03 or 2022-03-18), not "%s"'):format(day)
    t.raises(told, dated.on, dated, nil, { day = day })
  end
  t.raises('unknown value of use "cvil"; did you mean civil? there are civil', dated.on, dated, nil, { use = "cvil" })
  t.holds(dated:help(), "one of civil")
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

-- The days of statements in a text of one article of 10 May 2023, in their order.
local function days_said(text)
  local path = os.tmpname() .. ".txt"
  local f = io.open(path, "w")
  f:write(text)
  f:close()
  local c = corpus.open()
  c:add(path, { date = "2023-05-10" })
  os.remove(path)
  local out = {}
  for _, row in ipairs(c:report("who_said", { by = "statement" }).rows) do out[#out + 1] = row.date end
  return table.concat(out, " ")
end

t.test("who_said: the day of an attribution holds for what its speaker goes on to say in the paragraph", function()
  t.equal(days_said('"We will send the tanks," Olaf Scholz said on Monday. "They leave soon," he added.'),
    "2023-05-08 2023-05-08")
  t.equal(days_said('"We will send the tanks," Olaf Scholz said on Monday.\n\n"They leave soon," he added.'),
    "2023-05-08 by 2023-05-10")
  t.equal(days_said('"We will send the tanks," Olaf Scholz said on Monday. "They must leave," Emmanuel Macron said.'),
    "2023-05-08 by 2023-05-10")
end)
