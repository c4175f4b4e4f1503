-- A sentence where the mentions of a corpus are not those that this program would make; else nothing.
local core = require "lede.core"

local said = { elsewhere = "%s was annotated by another version of lede", nobody = "%s is not annotated yet" }

return function(c)
  local form, file = said[c:_made()], c.path ~= ":memory:"
  if not form then return nil end
  local name = file and core.clean(c.path) or "the corpus"
  return ("%s: %s brings it up to date."):format(form:format(name), file and "lede index " .. name or "c:index()")
end
