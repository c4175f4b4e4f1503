-- What a corpus has: its documents, sources, names and values of attributes; for telling that what was asked for is
-- none of them, and what was probably meant.
local check = require "lede.check"

local known = {}

local MOST = 20000 -- names that are looked through for the nearest, the most frequent first

local function is(value, asked) return value == asked end
local function is_in_any_case(value, asked) return value:lower() == asked:lower() end
local function holds(value, asked) return value:lower():find(asked:lower(), 1, true) ~= nil end

-- The second value tells which of them are meant by what is asked for.
function known.sources(c) return c:sources(), is end

function known.documents(c)
  local list = {}
  for d in c:documents():each() do list[#list + 1] = d.name end
  return list
end

-- Names and aliases of the entities of a kind, or of all.
function known.entities(c, kind)
  local list = {}
  for e in c:entities { kind = kind }:each() do
    list[#list + 1] = e.name
    for _, alias in ipairs(e.aliases) do if alias ~= e.name then list[#list + 1] = alias end end
    if #list > MOST then break end
  end
  return list
end

-- The values that an attribute has in mentions of a type; those that most of them have come first.
function known.values(c, type, attribute)
  local count = {}
  for m in c:mentions { type = type }:each() do
    local value = m:get(attribute)
    if value ~= nil then count[tostring(value)] = (count[tostring(value)] or 0) + 1 end
  end
  local list = check.keys(count)
  table.sort(list, function(a, b)
    if count[a] ~= count[b] then return count[a] > count[b] end
    return a < b
  end)
  return list
end

-- For a parameter of a report: the values of an attribute in mentions of these types, asked for by a part of them.
function known.part_of(attribute, ...)
  local types = { ... }
  return function(c)
    local list, seen = {}, {}
    for _, type in ipairs(types) do
      for _, value in ipairs(known.values(c, type, attribute)) do
        if not seen[value] then list[#list + 1], seen[value] = value, true end
      end
    end
    return list, holds
  end
end

-- The same, asked for as a whole.
function known.whole(attribute, type)
  return function(c) return known.values(c, type, attribute), is_in_any_case end
end

-- Names of entities, or of those of a kind, asked for by a part of them.
function known.names(c) return known.entities(c), holds end
function known.equipment(c) return known.entities(c, "equipment"), holds end

-- 'The corpus has no donor "Untied States"; did you mean United States?'
function known.missing(what, name, valid)
  return ('The corpus has no %s "%s"%s'):format(what, name, check.instead(what, name, valid)):gsub("[^?]$", "%0.") .. ""
end

-- The same where none of the values is meant; else nothing.
function known.doubt(what, asked, valid, fits)
  for _, value in ipairs(valid) do if (fits or is)(value, asked) then return nil end end
  return known.missing(what, asked, valid)
end

return known
