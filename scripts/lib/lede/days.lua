-- Days as numbers, so that dates can be compared: 1 is 1 January of the year 1 (proleptic Gregorian calendar).
local days = {}

-- Howard Hinnant's days_from_civil, shifted.
function days.number(year, month, day)
  if month <= 2 then year, month = year - 1, month + 12 end
  return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day - 306
end

-- The day of a number as "YYYY-MM-DD".
function days.date(number)
  local n = number + 305
  local era = n // 146097
  local doe = n - era * 146097
  local yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
  local doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
  local mp = (5 * doy + 2) // 153
  local month = mp < 10 and mp + 3 or mp - 9
  return ("%04d-%02d-%02d"):format(yoe + era * 400 + (month <= 2 and 1 or 0), month, doy - (153 * mp + 2) // 5 + 1)
end

local seasons = { SP = { 3, 5 }, SU = { 6, 8 }, FA = { 9, 11 }, WI = { 12, 14 }, Q1 = { 1, 3 }, Q2 = { 4, 6 },
  Q3 = { 7, 9 }, Q4 = { 10, 12 },
  H1 = { 1, 6 }, H2 = { 7, 12 } }

local function months(year, first, last)
  local function start(m) return days.number(year + (m - 1) // 12, (m - 1) % 12 + 1, 1) end
  return start(first), start(last + 1) - 1
end

-- The first and last day a TIMEX value or date may mean, and true where it is one day; nil for anything else.
function days.range(value)
  if type(value) ~= "string" then return nil end
  local y, m, d = value:match "^(%d%d%d%d)%-(%d%d)%-(%d%d)"
  if y then
    local n = days.number(tonumber(y), tonumber(m), tonumber(d))
    return n, n, true
  end
  local year, week = value:match "^(%d%d%d%d)%-W(%d%d)"
  if year then
    local fourth = days.number(tonumber(year), 1, 4) -- is always in week 1
    local monday = fourth - (fourth - 1) % 7 + (tonumber(week) - 1) * 7
    return monday, monday + 6, false
  end
  y, m = value:match "^(%d%d%d%d)%-(%d%d)$"
  if y then local a, b = months(tonumber(y), tonumber(m), tonumber(m)); return a, b, false end
  y, m = value:match "^(%d%d%d%d)%-(%u%w)$"
  if y and seasons[m] then local a, b = months(tonumber(y), seasons[m][1], seasons[m][2]); return a, b, false end
  y = value:match "^(%d%d%d%d)$"
  if y then local a, b = months(tonumber(y), 1, 12); return a, b, false end
  return nil
end

-- 2022, 2022-03 or 2022-03-18, of the calendar.
function days.is_date(text)
  local year, rest = text:match "^(%d%d%d%d)(.*)$"
  if not year or rest == "" then return year ~= nil end
  local month, day = rest:match "^%-(%d%d)$", "01"
  if not month then month, day = rest:match "^%-(%d%d)%-(%d%d)$" end
  local whole = month and ("%s-%s-%s"):format(year, month, day)
  return whole ~= nil and days.date((days.range(whole))) == whole
end

-- Whether a period that begins with `since` is over before it begins; "" and nil are no limit.
function days.is_empty(since, till)
  local first, last = days.range(since), select(2, days.range(till))
  return first ~= nil and last ~= nil and first > last
end

return days
