-- The names of the output formats, behind those that are given; and whether one holds rows alone.
local core = require "lede.core"

return function(...)
  local list, bare = { ... }, {}
  for _, f in ipairs(core.formats()) do list[#list + 1], bare[f.name] = f.name, f.bare end
  return list, bare
end
