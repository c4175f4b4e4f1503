-- Checks of arguments, and the nearest valid name where one is wrong.
local check = {}

-- How many letters must be put in, taken out, changed or swapped to make one word of the other.
function check.distance(a, b)
  local twice, before, row = nil, nil, {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    twice, before, row = before, row, { [0] = i }
    for j = 1, #b do
      local same = a:byte(i) == b:byte(j) and 0 or 1
      row[j] = math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + same)
      if twice and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j) then
        row[j] = math.min(row[j], twice[j - 2] + 1)
      end
    end
  end
  return row[#b]
end

-- Words that people use for what has another name here.
local means = { outlet = "source", newspaper = "source", paper = "source", publication = "source",
  publisher = "source", medium = "source", media = "source", who = "speaker", weapon = "equipment", country = "place",
  company = "organisation", organization = "organisation", giver = "donor", system = "item", category = "kind",
  type = "kind", file = "document" }

-- The valid name that was probably meant, or nil.
function check.nearest(name, valid)
  name = tostring(name):lower():sub(1, 80)
  for _, other in ipairs(valid) do if means[name] == other then return other end end
  local best, least = nil, math.max(1, #name // 3) + 1
  for _, other in ipairs(valid) do
    local d = math.abs(#other - #name) -- the least that it can be
    if d <= least then d = check.distance(name, other:lower()) end
    for word in other:gmatch "%f[%w][%w_-]+" do -- one of its words
      if #word ~= #other and math.abs(#word - #name) <= least then
        d = math.min(d, check.distance(name, word:lower()) + 0.5)
      end
    end
    local at = #name > 2 and other:lower():find(name, 1, true)
    if at then d = math.min(d, at == 1 and 0.5 or 1) end
    if d < least or d == least and best and #other < #best then best, least = other, d end
  end
  return best
end

-- What there is instead of a name that is none: "; did you mean aid_totals?", "; there are a, b, c".
function check.instead(what, name, valid)
  if valid[1] == "" then valid = table.move(valid, 2, #valid, 1, {}) end -- "" is: not asked for
  local near = check.nearest(name, valid)
  local tail = near and ("; did you mean %s?"):format(near) or ""
  if #valid == 0 then return ("; there are no %ss"):format(what) end
  if near and #valid > 12 then return tail end
  local shown = #valid > 40 and 12 or #valid
  local more = shown < #valid and (", … %d more"):format(#valid - shown) or ""
  local list = table.concat(valid, ", ", 1, shown)
  return ("%s%s there are %s%s"):format(tail, near and "" or ";", list, more)
end

-- 'unknown report "aid_total"; did you mean aid_totals?'
function check.unknown(what, name, valid)
  return ('unknown %s "%s"%s'):format(what, tostring(name), check.instead(what, name, valid))
end

-- Nothing where the name is valid, else what check.unknown says.
function check.wrong(what, name, valid)
  for _, known in ipairs(valid) do if known == name then return nil end end
  return check.unknown(what, name, valid)
end

function check.keys(map)
  local list = {}
  for k in pairs(map) do list[#list + 1] = k end
  table.sort(list, function(a, b) return tostring(a) < tostring(b) end)
  return list
end

-- Raise where `given` has a field that is not in `valid` (a list), naming the valid ones. level as for error.
function check.options(what, given, valid, level)
  if given == nil then return {} end
  if type(given) ~= "table" then
    error(("%s: options are one table with named fields, not a %s"):format(what, type(given)), (level or 1) + 1)
  end
  local known = {}
  for _, name in ipairs(valid) do known[name] = true end
  for _, name in ipairs(check.keys(given)) do
    if not known[name] then error(what .. ": " .. check.unknown("option", name, valid), (level or 1) + 1) end
  end
  return given
end

-- Raise unless value is of one of the kinds: check.type("lede.table", "columns", {}, "table").
function check.type(what, name, value, ...)
  local kinds = { ... }
  for _, kind in ipairs(kinds) do
    if type(value) == kind or (kind == "whole number" and math.type(value) == "integer") then return value end
  end
  error(("%s: %s must be a %s, not %s"):format(what, name, table.concat(kinds, " or a "),
    value == nil and "left out" or "a " .. type(value)), 3)
end

return check
