-- What the engine answered to a query; where that is a refusal, it points at the place.

-- The bad pattern with a caret under the place.
local function pointed(text, why, place)
  if not place then return why end
  local from = math.max(1, place - 60)
  local line = text:sub(from, place + 60):gsub("[%c]", " ")
  return ("%s\n  %s\n  %s^"):format(why, line, (" "):rep(utf8.len(line:sub(1, place - from)) or place - from))
end

return function(text, result, why, code, place)
  if result then return result end
  return nil, code == "EQUERY" and pointed(text, why, place) or why, code, place
end
