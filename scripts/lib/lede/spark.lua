-- A chart on one line, for counts over time.
local days = require "lede.days"

local spark = {}

local levels = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" }

-- Neighbours are added up until there are at most `most` numbers.
local function gathered(list, most)
  local size, out = math.max(1, math.ceil(#list / most)), {}
  for i, n in ipairs(list) do
    local at = (i - 1) // size + 1
    out[at] = (out[at] or 0) + n
  end
  return out
end

-- Numbers from nothing upwards, one character each, in at most `most` cells.
function spark.line(list, most)
  list = gathered(list, most)
  local top = math.max(0, table.unpack(list))
  for i, n in ipairs(list) do list[i] = n == 0 and " " or levels[math.ceil(n / top * #levels)] end
  return table.concat(list)
end

-- The number of a period among its like: 2022 and 2023 follow each other, and so do 2022-12 and 2023-01.
local function place(period)
  local year, month = tostring(period):match "^(%d%d%d%d)%-?(%d*)"
  if not year then return nil end
  if #tostring(period) == 10 then return (days.range(period)) end
  return month == "" and tonumber(year) or tonumber(year) * 12 + tonumber(month)
end

local periods = { year = true, month = true, day = true, date = true }

-- For a table of counts over time: the line to put below it; else nil. Periods without a row count nothing; rows that
-- are no period are left out.
function spark.below(t, width)
  local name, list, first, last = t.columns[2], {}, nil, nil
  if not periods[t.columns[1]] or math.type(t[1] and t[1][2]) ~= "integer" then return nil end
  for row in t:each() do
    local at, n = place(row[1]), row[2]
    if at then
      if math.type(n) ~= "integer" or n < 0 or first and at <= place(last) then return nil end
      first, last = first or row[1], row[1]
      local i = at - place(first) + 1
      if i > 100000 then return nil end
      for k = #list + 1, i - 1 do list[k] = 0 end
      list[i] = n
    end
  end
  if #list < 3 then return nil end
  local most = math.min(200, math.max(8, (width > 0 and width or 100) - #name - 30))
  return ("%s  %s  %s to %s"):format(name, spark.line(list, most), first, last)
end

return spark
