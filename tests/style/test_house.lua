-- What the house promises about itself: the fixed top level, a documented public header, no stray code.
local function check(name, bad)
  for _, line in ipairs(bad) do print("# " .. line) end
  print((#bad == 0 and "ok" or "not ok") .. " style: " .. name)
end
local function lines_of(command)
  local list = {}
  for line in io.popen(command):lines() do list[#list + 1] = line end
  return list
end

-- The top level.
do
  local allowed = {}
  for name in ("core scripts include tests Makefile README.md LICENSE .ci .gitignore .gitattributes .clang-format .editorconfig"):gmatch("%S+") do
    allowed[name] = true
  end
  local bad = {}
  for _, path in ipairs(lines_of("git ls-files 2>/dev/null | cut -d/ -f1 | sort -u")) do
    if not allowed[path] then bad[#bad + 1] = path .. " does not belong to the top level" end
  end
  check("top level", bad)
end

-- Every public function says in a comment what it does, and exists in the library.
do
  local bad, defined = {}, {}
  for _, line in ipairs(lines_of("nm -g --defined-only " .. (os.getenv("LEDE_BUILD") or "build/release") ..
    "/liblede.a 2>/dev/null")) do
    local name = line:match(" T ([%w_]+)$")
    if name then defined[name] = true end
  end
  for _, path in ipairs(lines_of("ls include/lede/*.h")) do
    local said, n = false, 0
    for line in io.lines(path) do
      n = n + 1
      if line:match("%*/%s*$") or line:match("^%s*/%*") then said = true
      elseif line:match("^%s*$") then said = false end
      local name = line:match("^[%w_][%w_ %*]*%f[%w_](lede_[%w_]+)%(") or line:match("^[%w_][%w_ ]*%*+(lede_[%w_]+)%(")
      if name and not line:match("^typedef") then
        -- new/free pairs may share the comment of the line before; a blank line ends what a comment covers
        if not said and not name:match("_free$") and not name:match("_close$") and not name:match("_new$") then
          bad[#bad + 1] = ("%s:%d: %s has no comment"):format(path, n, name)
        end
        if next(defined) and not defined[name] then
          bad[#bad + 1] = ("%s:%d: %s is not in the library"):format(path, n, name)
        end
      end
    end
    if n > 250 then bad[#bad + 1] = ("%s has %d lines (a public header: at most 250)"):format(path, n) end
  end
  check("public headers documented and defined", bad)
end

-- Nothing left lying about.
do
  local bad = {}
  for _, hit in ipairs(lines_of([=[grep -rnE '(TODO|FIXME|XXX)([^[:alnum:]-]|$)' core include scripts --include='*.c' --include='*.h' --include='*.lua' | grep -v 'XXXX']=])) do
    bad[#bad + 1] = hit
  end
  for _, hit in ipairs(lines_of([=[grep -rnE '^\s*//\s*\w+.*;\s*$|[[:blank:]]$' core include --include='*.c' --include='*.h']=])) do
    bad[#bad + 1] = hit
  end
  for _, hit in ipairs(lines_of([=[grep -rnP '\t' core include scripts tests --include='*.c' --include='*.h' --include='*.lua']=])) do
    bad[#bad + 1] = hit
  end
  check("no leftovers, no tabs, no trailing blanks", bad)
end

-- The library and the reports fit a window; entries of lexicons and pages of help may be longer.
do
  local bad = {}
  for _, path in ipairs(lines_of("find scripts/lib scripts/reports -name '*.lua' | LC_ALL=C sort")) do
    local n = 0
    for line in io.lines(path) do
      n = n + 1
      local columns = utf8.len(line)
      if columns > 120 then bad[#bad + 1] = ("%s:%d has %d columns"):format(path, n, columns) end
    end
  end
  check("lines of the library and reports within 120 columns", bad)
end
