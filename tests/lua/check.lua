-- What the Lua tests share: local t = dofile "tests/lua/check.lua" ("table"); t.test("name", function() ... end)
local suite = ...
local t = {}

local function text(v)
  if type(v) == "string" then return ("%q"):format(v) end
  return tostring(v)
end

function t.equal(got, want)
  if got ~= want then error(("got %s, not %s"):format(text(got), text(want)), 2) end
end

-- The function raises, and its message holds the words.
function t.raises(words, f, ...)
  local ok, why = pcall(f, ...)
  if ok then error("nothing was raised", 2) end
  if not tostring(why):find(words, 1, true) then error(("raised %s, without %s"):format(text(why), text(words)), 2) end
end

function t.holds(value, words)
  if not tostring(value):find(words, 1, true) then
    error(("%s does not hold %s"):format(text(value), text(words)), 2)
  end
end

function t.test(name, f)
  local ok, why = xpcall(f, function(e) return tostring(e) end)
  if not ok then print("# " .. tostring(why):gsub("\n", "\n# ")) end
  print((ok and "ok lua " or "not ok lua ") .. suite .. ": " .. name)
end

return t
