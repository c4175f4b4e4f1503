-- What is told of an error: the sentence, its place, and the way to it through the user's own code only.
local fault = {}

-- The program's own scripts are named as they lie in it, a user's by their path.
local own = { ["init.lua"] = true }
for _, path in ipairs(require "lede.core".scripts()) do own[path] = true end

local function frames(level)
  local list = {}
  for at = level, level + 200 do
    local info = debug.getinfo(at, "Slnt")
    if not info then break end
    if info.what ~= "C" and not own[info.short_src] and info.currentline > 0 then
      list[#list + 1] = { place = ("%s:%d"):format(info.short_src, info.currentline),
                          name = info.what ~= "main" and info.name and "in " .. info.name or "at the top" }
    end
  end
  return list
end

-- The handler of lua_pcall: keeps strings, adds the way where it is more than one step.
function fault.explain(e)
  if type(e) ~= "string" then
    local m = getmetatable(e)
    if type(m) == "table" and m.__tostring then return tostring(e) end
    return ("(an error that is a %s)"):format(type(e))
  end
  local way = frames(3)
  if #way < 2 then return e end
  local lines = { e }
  for i = 1, math.min(#way, 12) do lines[#lines + 1] = ("    %s %s"):format(way[i].place, way[i].name) end
  if #way > 12 then lines[#lines + 1] = ("    … %d more"):format(#way - 12) end
  return table.concat(lines, "\n")
end

return fault
