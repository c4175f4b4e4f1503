-- Word lists and lists of meanings have one name space: a name that two files give would mix their words.
local core = require "lede.core"
local t = loadfile "tests/lua/check.lua" "lists"

local shared = { ordinal = true } -- "first", "twelfth": what they number is the same

t.test("each list is given by one file", function()
  local given = {}
  for _, path in ipairs(core.scripts()) do
    local taught = (path:match "^rules/.*%.lua$" or path:match "^lexicon/.*%.lua$") and core.script(path, _G)() or {}
    for _, part in ipairs { "lists", "meanings" } do
      for name in pairs(taught[part] or {}) do
        if given[name] and not shared[name] then error(("%s is a list of %s and of %s"):format(name, given[name], path)) end
        given[name] = path
      end
    end
  end
end)
