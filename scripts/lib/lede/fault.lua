-- What is told of an error: the sentence, the line of source with a caret where the place in it is known, and the way
-- there through the user's own code only.
local check = require "lede.check"

local fault = { sources = {} } -- sources: the texts of chunks that are in no file, by their name

-- The program's own scripts are named as they lie in it, a user's by their path.
local own = { ["init.lua"] = true }
for _, path in ipairs(require "lede.core".scripts()) do own[path] = true end

local function frames(level)
  local list = {}
  for at = level, level + 200 do
    local info = debug.getinfo(at, "Slnt")
    if not info then break end
    if info.what ~= "C" and not own[info.short_src] and info.currentline > 0 then
      list[#list + 1] = { file = info.short_src, line = info.currentline,
                          name = info.what ~= "main" and info.name and "in " .. info.name or "at the top" }
    end
  end
  return list
end

local function source_of(name)
  if fault.sources[name] then return fault.sources[name] end
  local file = io.open(name, "rb")
  local text = file and file:read "a"
  if file then file:close() end
  return text
end

local function nth_line(text, n)
  local at = 0
  for line in (text .. "\n"):gmatch "(.-)\n" do
    at = at + 1
    if at == n then return line end
  end
end

-- Where the token that the parser stumbled over stands: what is before it could still have become a statement.
local function token_place(text, token, n)
  local from, _, line_start = 1, nil, 1
  for _ = 2, n do line_start = (text:find("\n", line_start, true) or #text) + 1 end
  from = line_start
  while true do
    local at = text:find(token, from, true)
    if not at then return nil end
    local _, why = load(text:sub(1, at + #token - 1), "=x", "t")
    if why and not why:match "<eof>$" then return at - line_start + 1 end
    from = at + 1
  end
end

local function name_place(line, sentence)
  local name = sentence:match "%a+ '([%a_][%w_]*)'%)"
  return name and line:find("%f[%w_]" .. name .. "%f[^%w_]")
end

-- "attempt to call a nil value (method 'reprot')": what there is that is called nearly so.
local function with_nearest(sentence)
  local act, kind, name = sentence:match "^attempt to (%a+) a nil value %((%a+) '([%a_][%w_]*)'%)$"
  if not name or act == "index" and kind ~= "global" then return sentence end
  local names = kind == "global" and require "lede.complete".globals() or require "lede.help".called()
  local near = check.nearest(name, names)
  local record = near == name and require "lede.doc".named(name)
  if record then return ("%s; there is %s, but not of this value"):format(sentence, record.name) end
  return near and ("%s; did you mean %s?"):format(sentence, near) or sentence
end

-- The sentence with its place, the line and the caret.
local function pointed(file, n, sentence)
  local text = source_of(file)
  local line = text and nth_line(text, n)
  sentence = with_nearest(sentence)
  local single = file == "input" and not text:find "\n"
  local told = single and sentence or ("%s%d: %s"):format(file == "input" and "line " or file .. ":", n, sentence)
  if not line or #line > 500 then return told end
  local token = sentence:match "near '(.-)'$"
  local at = token and token_place(text, token, n) or not token and name_place(line, sentence)
  local indent = line:match "^%s*"
  told = ("%s\n  %s"):format(told, line:sub(#indent + 1))
  if not at or at <= #indent then return told end
  return ("%s\n  %s^"):format(told, (" "):rep(utf8.len(line:sub(#indent + 1, at - 1)) or 0))
end

-- A syntax error, as load tells it.
function fault.syntax(why)
  local file, n, sentence = why:match "^(.-):(%d+): (.*)$"
  return file and pointed(file, tonumber(n), sentence) or why
end

local function way_lines(way)
  local lines = {}
  for i = 1, math.min(#way, 12) do
    local file = way[i].file == "input" and "line " or way[i].file .. ":"
    lines[i] = ("    %s%d %s"):format(file, way[i].line, way[i].name)
  end
  if #way > 12 then lines[#lines + 1] = ("    … %d more"):format(#way - 12) end
  return "\n" .. table.concat(lines, "\n")
end

-- Somebody who writes c.find("aid") calls a method without its object: "c:find is written with a colon", or "".
local function with_colon(sentence, line)
  if not (sentence:find "nil value" or sentence:find "left out" or sentence:find "expected, got") then return "" end
  for object, name in line:gmatch "([%a_][%w_]*)%.([%a_][%w_]*)%s*[%({\"']" do
    local record = type(rawget(_G, object)) ~= "table" and require "lede.doc".named(name)
    if record and record.name:find(":", 1, true) then
      return ("\n  %s:%s is written with a colon, not with a point"):format(object, name)
    end
  end
  return ""
end

-- The handler of lua_pcall: what is told instead of the error.
function fault.explain(e)
  if type(e) ~= "string" then
    local m = getmetatable(e)
    if type(m) == "table" and m.__tostring then return tostring(e) end
    return ("(an error that is a %s)"):format(type(e))
  end
  local way = frames(3)
  local file, n, sentence = e:match "^([^\n:]+):(%d+): (.*)$"
  if file and own[file] then -- the user's line that led there is of more use
    e = sentence
    file, n = way[1] and way[1].file, way[1] and way[1].line
  elseif file and not fault.sources[file] and not (way[1] and way[1].file == file) then return e end
  local source = source_of(file or way[1] and way[1].file or fault.sources.input and "input" or "-e")
  local line = source and nth_line(source, tonumber(n) or way[1] and way[1].line or 1) or ""
  local told = (file and pointed(file, tonumber(n), sentence) or e) .. with_colon(sentence or e, line)
  return #way > 1 and told .. way_lines(way) or told
end

return fault
