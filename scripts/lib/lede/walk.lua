-- A corpus document by document, with what was found in each: one pass over the mentions of several types at once.
local walk = {}

-- The mentions of a selection document by document: take(id) gives those of document id; ids must rise.
local function taker(selection)
  local each = selection:each()
  local ahead = each()
  return function(id)
    local list = {}
    while ahead and ahead.doc <= id do
      if ahead.doc == id then list[#list + 1] = ahead end
      ahead = each()
    end
    return list
  end
end

-- for document, quotes, times in walk.documents(corpus, filter, { type = "quote" }, { type = "time" }) do ... end
-- filter is one for c:documents; it holds for the mentions too.
function walk.documents(corpus, filter, ...)
  local takers, documents = {}, corpus:documents(filter):each()
  for i, selected in ipairs { ... } do
    for name, value in pairs(filter) do selected[name] = value end
    takers[i] = taker(corpus:mentions(selected))
  end
  return function()
    local d = documents()
    if not d then return nil end
    local lists = {}
    for i, take in ipairs(takers) do lists[i] = take(d.id) end
    return d, table.unpack(lists)
  end
end

return walk
