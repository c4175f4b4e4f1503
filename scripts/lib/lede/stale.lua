-- A sentence where the mentions of a corpus are not those that this program would make; else nothing.
local core = require "lede.core"

local said = { elsewhere = "%s was annotated by another version of lede", nobody = "%s is not annotated yet",
  taught = "%s was annotated before your own names, rules or plugins were what they are" }

-- Has the user taught the annotators anything? To ask what exactly takes longer than to open a corpus.
local function is_taught(c)
  local fine, tables = pcall(require "lede.plugin".tables) -- what is wrong with one is told where it is used
  if fine and #tables > 0 then return true end
  for _, d in ipairs(c:decisions()) do if d.kind == "entry" then return true end end
  return false
end

return function(c)
  local made, file = c:_made(), c.path ~= ":memory:"
  if made == "here" and #c > 0 and is_taught(c) and c:_made(true) == "elsewhere" then made = "taught" end
  local form = said[made]
  if not form then return nil end
  local name = file and core.clean(c.path) or "the corpus"
  return ("%s: %s brings it up to date."):format(form:format(name), file and "lede index " .. name or "c:index()")
end
