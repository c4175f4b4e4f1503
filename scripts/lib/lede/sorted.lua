-- Lists in ascending order of a field, looked up by halving.
local sorted = {}

-- The number of the first item whose field is `least` or more; one behind the last where there is none.
function sorted.first(list, field, least)
  local low, high = 1, #list + 1
  while low < high do
    local middle = (low + high) // 2
    if list[middle][field] < least then low = middle + 1 else high = middle end
  end
  return low
end

-- The items from `least` to `most`, in ascending order.
function sorted.range(list, field, least, most)
  local i = sorted.first(list, field, least) - 1
  return function()
    i = i + 1
    if list[i] and list[i][field] <= most then return list[i] end
  end
end

return sorted
