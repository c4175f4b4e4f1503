-- Charts that a report declares: checked, and made ready for core/show, which draws them on the html page.
-- chart = { kind = "bars", title = "Sums by month", x = "date", y = "amount", panel = { "currency" }, series = "donor",
--             only = { status = "announced" }, levels = { ... } }, or a list of such.
local check = require "lede.check"

local chart = {}

local fields = { "kind", "levels", "only", "panel", "series", "title", "x", "y" }
local kinds  = { "bars", "ladder", "timeline" }

-- What is wrong with the shape of a chart: field and sentence; nothing where all is well.
local function fault(c)
  for _, name in ipairs(check.keys(c)) do
    local unknown = check.wrong("field", name, fields)
    if unknown then return tostring(name), unknown end
  end
  local unknown = check.wrong("kind", c.kind, kinds)
  if unknown then return "kind", unknown end
  for _, name in ipairs { "title", "x" } do
    if type(c[name]) ~= "string" then return name, "must be a text" end
  end
  for _, name in ipairs { "y", "series" } do
    if c[name] ~= nil and type(c[name]) ~= "string" then return name, "must be the name of a column" end
  end
  for _, name in ipairs { "levels", "only", "panel" } do
    if c[name] ~= nil and type(c[name]) ~= "table" then return name, "must be a table" end
  end
  if c.kind == "ladder" and not c.y then return "y", "must be the column of the levels" end
end

local function list(charts) return charts == nil and {} or charts.kind and { charts } or charts end

-- The same for what a report has in its field `chart`.
function chart.fault(charts)
  if charts ~= nil and type(charts) ~= "table" then return "chart", "must be a chart or a list of charts" end
  for i, c in ipairs(list(charts)) do
    local field, why = fault(c)
    if field then return (charts.kind and "chart.%s" or "chart[%d].%s"):gsub("%%d", i):format(field), why end
  end
end

-- Those charts whose columns are all there: a report's table may have other columns by its parameters.
function chart.having(charts, position)
  local out = {}
  for _, c in ipairs(list(charts)) do
    local names, all = { c.x, c.y or c.x, c.series or c.x, table.unpack(c.panel or {}) }, true
    for name in pairs(c.only or {}) do names[#names + 1] = name end
    for _, name in ipairs(names) do all = all and position[name] ~= nil end
    if all then out[#out + 1] = c end
  end
  return out
end

-- The charts with their columns as numbers; `number` gives that of a name and raises where there is none.
function chart.plain(charts, number)
  local out = {}
  for i, c in ipairs(list(charts)) do
    local p = { kind = c.kind, title = c.title, levels = c.levels, x = number(c.x), y = c.y and number(c.y),
                series = c.series and number(c.series), panel = {}, only = {} }
    for k, name in ipairs(c.panel or {}) do p.panel[k] = number(name) end
    for k, name in ipairs(check.keys(c.only or {})) do p.only[k] = { number(name), c.only[name] } end
    out[i] = p
  end
  return out
end

return chart
