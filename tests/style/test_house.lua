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
  local names = "core scripts include tests Makefile README.md LICENSE .ci .gitignore .gitattributes .clang-format " ..
    ".editorconfig"
  for name in names:gmatch("%S+") do
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
  local sources = " --include='*.c' --include='*.h' "
  for _, search in ipairs {
    "grep -rnE '(TODO|FIXME|XXX)([^[:alnum:]-]|$)'" .. sources .. "--include='*.lua' core include scripts | grep -v XXXX",
    [=[grep -rnE '^\s*//\s*\w+.*;\s*$|[[:blank:]]$']=] .. sources .. "core include",
    [[grep -rnP '\t']] .. sources .. "--include='*.lua' core include scripts tests" } do
    for _, hit in ipairs(lines_of(search)) do bad[#bad + 1] = hit end
  end
  check("no leftovers, no tabs, no trailing blanks", bad)
end

-- The strings of a line as { first byte, last byte }, and the end of one that goes on in the next line; `close`: the
-- end of one that goes on from the line before, or nil.
local comment = { lua = "^%-%-", c = "^/%*", h = "^/%*", py = "^#", sh = "^#" }
local long = { lua = { "^%[=*%[" }, py = { '^"""', "^'''" } }
local function strings(line, close, kind)
  local found, i = {}, 1
  while i <= #line do
    local from = i
    if not close then
      if comment[kind] and line:find(comment[kind], i) then break end
      local mark
      for _, pattern in ipairs(long[kind] or {}) do mark = mark or line:match(pattern, i) end
      mark = mark or line:match("^[\"']", i)
      close, i = mark and mark:gsub("%[", "]"), i + (mark and #mark or 1)
    end
    if close then
      while i <= #line and line:sub(i, i + #close - 1) ~= close do
        i = i + (#close == 1 and line:sub(i, i) == "\\" and 2 or 1)
      end
      found[#found + 1] = { from, i }
      if i > #line then return found, #close > 1 and close or nil end
      i, close = i + #close, nil
    end
  end
  return found, close
end

-- A line fits a window, unless one string holds its 120th column: passages of documents and entries of lexicons are
-- not cut. Pages of help are wrapped when they are shown.
do
  local bad = {}
  for _, path in ipairs(lines_of("git ls-files core include scripts tests Makefile | grep -v '^scripts/help/' | " ..
    "grep -E '\\.(c|h|lua|py|sh|sql|css|js)$|^Makefile$|/run$'")) do
    local n, kind, close, held = 0, path:match("%.(%w+)$") or "sh", nil, nil
    for line in io.lines(path) do
      n = n + 1
      local columns, wide = utf8.len(line) or #line, false
      held, close = strings(line, close, kind)
      for _, s in ipairs(columns > 120 and held or {}) do
        wide = wide or (s[1] < utf8.offset(line, 120) and s[2] >= utf8.offset(line, 120))
      end
      if columns > 120 and not wide then bad[#bad + 1] = ("%s:%d has %d columns"):format(path, n, columns) end
    end
  end
  check("lines within 120 columns, but for strings that go on beyond", bad)
end
