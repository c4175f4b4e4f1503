-- The budget of STYLE: files of at most 600 lines (data tables excepted), functions of at most 80 lines, half of them
-- within 12. Prints the outliers, so that growth is seen when it happens.
local long, length = {}, {}

local function functions(path)
  local start, name, n
  n = 0
  for line in io.lines(path) do
    n = n + 1
    if line:match("^[%a_].*%)%s*{%s*$") then start, name = n, line:match("([%w_]+)%s*%(")
    elseif line:match("^}") and start then
      length[#length + 1] = n - start + 1
      if n - start + 1 > 80 then
        long[#long + 1] = ("%s:%d: %s has %d lines"):format(path, start, name, n - start + 1)
      end
      start = nil
    elseif line:match("^[%a_].*%)%s*{.*}%s*$") then length[#length + 1] = 1 end
  end
  if n > 600 then long[#long + 1] = ("%s has %d lines"):format(path, n) end
end

for path in io.popen("find core include -name '*.[ch]' | LC_ALL=C sort"):lines() do functions(path) end
table.sort(length)
local median = length[(#length + 1) // 2] or 0
local p90 = length[math.max(1, #length * 9 // 10)] or 0
for _, line in ipairs(long) do print("# " .. line) end
print(("# %d functions, median %d lines, 90th percentile %d"):format(#length, median, p90))
print((#long == 0 and "ok" or "not ok") .. " style: no file over 600 lines, no function over 80")
print((median <= 12 and p90 <= 30 and "ok" or "not ok") ..
  " style: functions short (median ≤ 12, 90th percentile ≤ 30)")
