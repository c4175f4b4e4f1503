-- lede.table: what reports fill and the shell shows.
local lede = require "lede"
local t = loadfile "tests/lua/check.lua" "table"

local function sample()
  local x = lede.table { "status", "amount", "date" }
  x:add { "announced", 800000000, "2022-03-16", evidence = { { doc = 1, from = 3, to = 9 } } }
  x:add { status = "proposed", amount = 500000000 }
  x:add { "announced", 125000000, "2024-08-23", evidence = { doc = 2, from = 0, to = 5 } }
  return x
end

t.test("rows by position and by name", function()
  local x = sample()
  t.equal(#x, 3)
  t.equal(x[2].status, "proposed")
  t.equal(x[2].date, nil)
  t.equal(x[1].evidence[1].to, 9)
  t.equal(x[3].evidence[1].doc, 2)
  t.equal(table.concat(x:column "status", " "), "announced proposed announced")
end)

t.test("sorts by columns, empty values last, stable", function()
  local x = sample():sort("-date")
  t.equal(x[1].amount, 125000000)
  t.equal(x[3].status, "proposed")
  x = sample():sort("status", "-amount")
  t.equal(x[1].amount, 800000000)
  t.equal(x[2].amount, 125000000)
end)

t.test("values of different kinds have an order", function()
  local x = lede.table { "v" }
  for _, v in ipairs { "b", 2, true, "a", 1.5 } do x:add { v } end
  t.equal(x:add { nil }:sort("v"):to "tsv", "v\n1.5\n2\na\nb\ntrue\n\n")
end)

t.test("take tells what it leaves out", function()
  local x = sample():take(1)
  t.equal(#x, 1)
  t.equal(x.notes[1], "2 more rows are left out.")
end)

t.test("mistakes are told with what is valid", function()
  t.raises('unknown column "amuont"; did you mean amount?', function() sample():sort "amuont" end)
  t.raises("value 4, but there are 3 columns", function() sample():add { 1, 2, 3, 4 } end)
  t.raises('unknown column "foo"', function() sample():add { foo = 1 } end)
  t.raises("evidence[1] must have whole numbers doc, from and to",
    function() sample():add { 1, evidence = { "x" } } end)
  t.raises("name at least one column", function() lede.table {} end)
  t.raises("a second column", function() lede.table { "a", "a" } end)
  t.raises("no format \"pdf\"; there are table, markdown, csv, tsv, json, jsonl, html, bars",
    function() sample():to "pdf" end)
  t.raises("unknown field \"note\"; did you mean notes?", function() sample().note = "x" end)
end)

t.test("csv: quotes, and no formulas", function()
  local x = lede.table { "a", "b" }
  x:add { 'say "no"', "=1+1" }:add { "two\nlines", -5 }:add { "-x", "@y" }
  t.equal(x:to "csv", 'a,b\n"say ""no""","\'=1+1"\n"two\nlines",-5\n"\'-x","\'@y"\n')
end)

t.test("json: the shape that is promised", function()
  local x = sample()
  x.name, x.parameters = "aid", { top = 3 }
  x.totals[1] = { packages = 2, status = "announced", amount = 925000000 }
  x.notes[1] = "One \"note\"."
  t.equal(x:to("json"):gsub("\n", ""),
    '{"report":"aid","parameters":{"top":3},"columns":["status","amount","date"],"rows":['
    .. '{"status":"announced","amount":800000000,"date":"2022-03-16","evidence":[{"doc":1,"from":3,"to":9}]},'
    .. '{"status":"proposed","amount":500000000,"date":null,"evidence":[]},'
    .. '{"status":"announced","amount":125000000,"date":"2024-08-23","evidence":[{"doc":2,"from":0,"to":5}]}],'
    .. '"totals":[{"status":"announced","amount":925000000,"packages":2}],"notes":["One \\"note\\"."]}')
end)

t.test("screen: widths of wide and combining characters, control sequences gone", function()
  local x = lede.table { "name", "n" }
  x:add { "日本", 1 }:add { "e\u{301}te\27[31m\27]0;owned\7", 20000 }:add { "ab\u{202E}cd\nef", 3 }
  t.equal(x:to "table", "   name          n\n1  日本          1\n2  e\u{301}te      20,000\n3  abcd ef       3\n")
end)

t.test("screen: cut to the width, values under each other where that is too narrow", function()
  local x = lede.table { "what", "amount" }
  x:add { "a rather long description of a thing", 1000000 }
  t.equal(x:to("table", { width = 30 }), "  what                  amount\n1 a rather long des… 1,000,000\n")
  for line in x:to("table", { width = 30 }):gmatch "[^\n]+" do
    if require "lede.core".width(line) > 30 then error("wider than 30: " .. line) end
  end
  t.holds(x:to("table", { width = 16 }), "1  what    a rather")
end)

t.test("screen: what is ranked stays, and what is left out is told", function()
  local x = lede.table { "long", "sum", "other", "date" }
  x:add { "a rather long description", 1000000, "words that are also long", "by 2022-03-18" }
  x.rank = { "date", "sum" }
  t.equal(x:to("table", { width = 36 }), "  long             sum date\n1 a rather … 1,000,000 by 2022-03-18\n"
    .. "Left out at this width: other; csv,\njson and html have all.\n")
  t.equal(x:to("table", { width = 26 }),
    "        sum date\n1 1,000,000 by 2022-03-18\n" ..
    "Left out at this width:\nlong, other; csv, json and\nhtml have all.\n")
  t.holds(x:to("table", { width = 18 }), "1  long   a rather")
  t.holds(x:to("table", { width = 18 }), "   date   by")
  x.rank = { "nix" }
  t.raises('unknown column "nix"', function() x:to "table" end)
end)

t.test("charts are checked where they are set", function()
  local x = lede.table { "date", "n" }
  t.raises('field chart.kind: unknown kind "pie"', function() x.chart = { kind = "pie" } end)
  t.raises("field chart[2].x: must be a text", function() x.chart = { { kind = "bars", title = "a", x = "date" },
    { kind = "bars", title = "b" } } end)
  x.chart = { kind = "bars", title = "a", x = "day" }
  t.raises('unknown column "day"', function() x:to "html" end)
end)

t.test("screen: more rows than shown are counted", function()
  local x = lede.table { "n" }
  for i = 1, 3124 do x:add { i } end
  t.holds(x:to("table", { rows = 20, more = "more()" }), "… 3,104 more: more()")
end)

t.test("what is cut off keeps rows apart: values alike at their beginning show their end", function()
  local x = lede.table { "topic", "n" }
  for i, country in ipairs { "Ukraine", "Turkey", "Turkey" } do
    x:add { "fighter jets and other aircraft for " .. country, i }
  end
  local text = x:to("table", { width = 32 })
  t.holds(text, "…Ukraine")
  t.holds(text, "…Turkey")
  local one = lede.table { "topic", "n" }:add { "fighter jets and other aircraft for Ukraine", 1 }
  t.holds(one:to("table", { width = 32 }), "other airc… 1")
end)

t.test("html and markdown escape what documents hold", function()
  local x = lede.table { "x" }:add { "<script>|*" }
  t.holds(x:to "html", "&lt;script&gt;|*")
  t.holds(x:to "markdown", "\\<script\\>\\|\\*")
end)

t.test("bars are as long as their numbers", function()
  local x = lede.table { "year", "hits" }:add { "2022", 40 }:add { "2023", 10 }:add { "2024", 0 }
  t.equal(x:to("bars", { width = 20 }), "2022  40  ██████████\n2023  10  ██▌\n2024   0\n")
  t.raises("bars need a column of numbers", function() lede.table { "a" }:add { "x" }:to "bars" end)
end)

t.test("save writes a file, and refuses in words", function()
  local path = os.tmpname()
  t.equal(sample():save(path, "csv"), 3)
  local f = io.open(path)
  t.equal(f:read "l", "status,amount,date")
  f:close()
  os.remove(path)
  local n, why = sample():save "/no/such/folder/x.csv"
  t.equal(n, nil)
  t.holds(why, "No such file")
end)
