-- A sentence that counts: of {one|many} the first stands where the first number is 1.
-- counted("%d {row is|rows are} left out", 1) is "1 row is left out".
return function(form, ...)
  local n
  for i = 1, select("#", ...) do
    if n == nil and math.type((select(i, ...))) == "integer" then n = select(i, ...) end
  end
  return (form:gsub("{([^|{}]*)|([^|{}]*)}", n == 1 and "%1" or "%2"):format(...))
end
