-- Prints what the functions of Lua that the program replaces give for made-up input; arg[1]: the seed. The program and
-- lua5.4 must print the same (test_replaced.sh).
math.randomseed(tonumber(arg[1]))
local random = math.random

local items = { "a", "b", ".", "%a", "%d", "%s", "%w", "%A", "[ab]", "[^a]", "[a-c%d]", "%f[%w]", "%bab", "%b()", "(",
  "(", ")",
  ")", "()", "%1", "%2", "^", "$", "*", "+", "-", "?", "%", "[", "]", "%%", "x", "[]]", "[^]a]", "[a-]", "%z", "[%a-z]",
  "%f", "%b" }
local letters = { "a", "b", "c", "x", "1", " ", "(", ")", "%", "", "-", "]" }

local function made(of, most)
  local list = {}
  for i = 1, random(0, most) do list[i] = of[random(#of)] end
  return table.concat(list)
end

local function show(...)
  local t = table.pack(...)
  for i = 1, t.n do t[i] = tostring(t[i]):gsub("^[^\n]-:%d+: ", "") end
  return table.concat(t, "|")
end

local function all_matches(text, pattern, from)
  local list = {}
  for a, b in text:gmatch(pattern, from) do
    list[#list + 1] = show(a, b)
    if #list == 40 then break end
  end
  return table.concat(list, ";")
end

local replacements = { "%1<%0>", "%2", "%x", 7, { a = "A", ab = 1, x = false }, function(a, b) return b or a == "a" and
  "" end }

for _ = 1, 40000 do
  local pattern, text = made(items, 7), made(letters, 14)
  local from = random(4) == 1 and random(-18, 18) or nil
  print(("%q %q %s"):format(pattern, text, from), show(pcall(string.find, text, pattern, from)),
    show(pcall(string.match, text, pattern, from)), show(pcall(all_matches, text, pattern, from)),
    show(pcall(string.gsub, text, pattern, replacements[random(#replacements)], random(3) == 1 and random(0, 3) or
      nil)))
end

local function print_call(f, ...) print(show(pcall(f, ...))) end
local function moved(...) return table.concat(table.move(...), ",") end
for _, call in ipairs {
  { string.find }, { string.gsub, "a", "a" }, { string.gsub, "a", "a", print }, { string.find, "a.b", ".", 1, true },
  { string.find, "", "" }, { string.find, "a", "", 2 }, { string.find, "a", "", 3 }, { string.rep, "ab", 3, "," },
  { string.rep, "", 5 }, { string.rep, "x", -1 }, { string.rep, "", 3, "-" }, { string.rep, "x", 1e15 },
  { table.concat, { 1, 2, 3 }, "," }, { table.concat, { 1, {}, 3 } }, { table.concat, {}, "x", 1, 0 },
  { table.concat, { 1, 2, 3 }, "-", 2 }, { table.concat, { "a" }, "x", math.maxinteger, math.maxinteger },
  { moved, { 1, 2, 3, 4, 5 }, 2, 5, 1 }, { moved, { 1, 2, 3, 4, 5 }, 1, 4, 2 }, { moved, { 1, 2, 3 }, 1, 3, 2, { 9 } },
  { moved, { 1 }, 1, 0, 5 }, { table.move, { 1 }, math.mininteger, math.maxinteger, 1 },
  { table.move, { 1 }, 1, 5, math.maxinteger }, { table.sort, 5 }, { table.sort, { 3, 1, "x" } },
  { table.sort, { 1, 2 }, 3 },
} do print_call(table.unpack(call, 1, 6)) end

local many = {}
for i = 1, 40000 do many[i] = i * 7919 % 40009 end
table.sort(many)
print(many[1], many[2], many[40000])
