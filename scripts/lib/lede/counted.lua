-- A sentence that counts: of {one|many} the first stands where the first number is 1, and thousands are grouped.
-- counted("%d {row is|rows are} left out", 1) is "1 row is left out".
local grouped = require "lede.grouped"

return function(form, ...)
  local values, at, first = table.pack(...), 0, nil
  form = form:gsub("%%([%d.+-]*)([%a%%])", function(_, kind)
    if kind == "%" then return nil end
    at = at + 1
    local whole = kind == "d" and math.tointeger(values[at])
    if not whole then return nil end
    first, values[at] = first or whole, grouped(whole)
    return "%s"
  end)
  form = form:gsub("{([^|{}]*)|([^|{}]*)}", first == 1 and "%1" or "%2")
  return form:format(table.unpack(values, 1, values.n))
end
