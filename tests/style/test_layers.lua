-- The house rules of includes: data flows one way, and each foreign header has one address.
local floors = { base = 1, read = 2, text = 3, note = 4, store = 5, query = 6, show = 7, lua = 8, shell = 9 }
local home = { ["sqlite3.h"] = { "store/" }, ["lua.h"] = { "lua/", "shell/" }, ["lauxlib.h"] = { "lua/", "shell/" },
  ["lualib.h"] = { "lua/", "shell/" }, ["readline/readline.h"] = { "shell/line.c" },
  ["readline/history.h"] = { "shell/line.c" } }
local bad, files = {}, 0

for path in io.popen("find core -name '*.[ch]' | LC_ALL=C sort"):lines() do
  files = files + 1
  local here = path:match("^core/(.*)$")
  local floor = here:match("^(%w+)/")
  local n = 0
  for line in io.lines(path) do
    n = n + 1
    local function say(what) bad[#bad + 1] = ("%s:%d: %s"):format(path, n, what) end
    local header = line:match('^%s*#%s*include%s*[<"]([^>"]+)[>"]')
    if header then
      local other = header:match("^(%w+)/")
      if floors[other] and floors[other] > floors[floor] then say("includes the later floor " .. header) end
      if home[header] then
        local ok = false
        for _, place in ipairs(home[header]) do ok = ok or here:sub(1, #place) == place end
        if not ok then say(header .. " is not included here") end
      end
    end
    if floor ~= "shell" and (line:match("%f[%w_]printf%s*%(") or line:match("%f[%w_]exit%s*%(") or
      line:match("%f[%w]stdout%f[%W]")) then
      say("only core/shell prints or exits")
    end
  end
end

for _, line in ipairs(bad) do print("# " .. line) end
print((#bad == 0 and files > 0 and "ok" or "not ok") .. " style: layers of includes (" .. files .. " files)")
