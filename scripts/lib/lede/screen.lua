-- What the screen is like, and how values look on it.
local core    = require "lede.core"
local grouped = require "lede.grouped"
local host    = require "lede.host"
local tables  = require "lede.table"

local screen = { when = "auto", rows = 20 } -- when: --color; rows: of a table that are shown at once

-- Colours: by the terminal, unless NO_COLOR is set or the user said otherwise.
function screen.color(fd)
  if screen.when ~= "auto" then return screen.when == "always" end
  local none = os.getenv "NO_COLOR"
  return host.screen(fd or 1) ~= nil and (none == nil or none == "") and os.getenv "TERM" ~= "dumb"
end

-- Cells of a line; 0 (no limit) where the output is no terminal. width = N: what the user said instead.
function screen.width() return screen.columns or (host.screen(1)) or 0 end

function screen.paint(style, text, fd)
  local code = { bold = "1", dim = "2", red = "31", hit = "1;33" }
  return screen.color(fd) and ("\27[%sm%s\27[0m"):format(code[style], text) or text
end

-- Whether the terminal shows UTF-8. Into pipes and files everything goes as UTF-8, whatever the locale.
local function is_utf8()
  for _, name in ipairs { "LC_ALL", "LC_CTYPE", "LANG" } do
    local value = os.getenv(name)
    if value and value ~= "" then return value:lower():find "utf%-?8" ~= nil end
  end
  return false
end

local ascii = { ["…"] = "~", ["–"] = "-", ["—"] = "-", ["·"] = "-", ["‘"] = "'", ["’"] = "'", ["“"] = '"', ["”"] = '"',
  ["█"] = "#", ["▏"] = "", ["▎"] = "", ["▍"] = "", ["▌"] = "#", ["▋"] = "#", ["▊"] = "#", ["▉"] = "#",
  ["▁"] = "_", ["▂"] = "_",
  ["▃"] = "-", ["▄"] = "-", ["▅"] = "=", ["▆"] = "=", ["▇"] = "#", ["\u{A0}"] = " ", ["€"] = "EUR ", ["£"] = "GBP " }

-- Text as the terminal can show it.
function screen.shown(text, fd)
  if not host.screen(fd or 1) or is_utf8() then return text end
  return (text:gsub("[\xC2-\xF4][\x80-\xBF]+", function(c) return ascii[c] or "?" end))
end

-- Text in lines that fit the screen, all but the first behind `indent` blanks, and that too unless `hanging`. Colours
-- take no room.
function screen.wrapped(text, indent, hanging)
  local width, lines, line, used = screen.width(), {}, nil, 0
  for word in text:gmatch "%S+" do
    local w = core.width(word)
    if line and width > 0 and used + 1 + w > width - indent then
      lines[#lines + 1], line = line, nil
    end
    line, used = line and line .. " " .. word or word, line and used + 1 + w or w
  end
  lines[#lines + 1] = line
  return (hanging and "" or (" "):rep(indent)) .. table.concat(lines, "\n" .. (" "):rep(indent))
end

-- Cells of a line as it stands; core.width makes one blank of many.
function screen.cells(line) return core.width((line:gsub(" ", "_"))) end

-- A page of help: lines that are too long are wrapped under where their last column begins, or their text.
function screen.page(text)
  local width = screen.width()
  return (text:gsub("[^\n]+", function(line)
    if width == 0 or screen.cells(line) <= width then return line end
    local lead, rest = line:match "^(%s*%S.-%s%s+)(%S.*)$"
    if not lead or #lead > width // 2 then lead, rest = line:match "^(%s*)(.*)$" end
    return lead .. screen.wrapped(rest, #lead, true)
  end))
end

-- A passage in its sentences, under a line that tells where it stands and another `about` its document, if any.
function screen.passage(p, about)
  local head = ("%s · %s · bytes %d–%d"):format(p.document.external, p.date or "no date", p.from, p.to)
  local hit = core.clean(p.text):gsub("%S+", function(word) return screen.paint("hit", word) end)
  local body = ("%s[%s]%s"):format(core.clean(p.before), hit, core.clean(p.after))
  head = screen.paint("bold", screen.wrapped(core.clean(head), 0))
  if about and about ~= "" then head = head .. "\n" .. screen.wrapped(core.clean(about), 2) end
  return head .. "\n" .. screen.wrapped(body, 2)
end

-- The passages behind a row of a table, each in its sentence with document and date; at most `most` of them.
function screen.evidence(t, row, most)
  local parts, n = {}, #row.evidence
  for i = 1, math.min(n, most or n) do parts[i] = screen.passage(t.corpus:passage(row.evidence[i])) end
  local hits = n > 0 and rawget(t, "hits_of") and row[t.hits_of] or n
  if n == #parts and hits > n then parts[#parts + 1] = ("  the first %d of %s hits"):format(n, grouped(hits)) end
  if n > #parts then parts[#parts + 1] = ("  … %s more"):format(grouped(n - #parts)) end
  return table.concat(parts, "\n")
end

-- A value as it is shown: tables as tables, the rest by its own __tostring.
function screen.text(value)
  if getmetatable(value) == tables.class then
    return value:to("table", { width = screen.width(), color = screen.color(), rows = screen.rows,
                               more = screen.more }), true
  end
  local own = getmetatable(value)
  if type(own) == "table" and type(own.__screen) == "function" then return own.__screen(value, screen), true end
  return screen.plain(value)
end

local function key_text(k)
  return type(k) == "string" and k:match "^[%a_][%w_]*$" or "[" .. screen.plain(k, 2) .. "]"
end

local function sorted_keys(t)
  local keys = {}
  for k in pairs(t) do keys[#keys + 1] = k end
  table.sort(keys, function(a, b)
    if type(a) ~= type(b) then return type(a) < type(b) end
    if type(a) == "number" or type(a) == "string" then return a < b end
    return tostring(a) < tostring(b)
  end)
  return keys
end

-- Any Lua value on few lines, without addresses.
function screen.plain(value, depth)
  depth = depth or 0
  local kind = type(value)
  local own = getmetatable(value)
  if kind == "string" then return depth > 0 and ("%q"):format(value):gsub("\\\n", "\\n") .. "" or value end
  if kind == "function" then
    local record = require "lede.doc".of(value)
    return record and ("function %s(%s)"):format(record.name, record.arguments) or "function"
  end
  if type(own) == "table" and own.__tostring then return tostring(value) end
  if kind ~= "table" then return (kind == "thread" or kind == "userdata") and kind or tostring(value) end
  if depth > 2 then return "{...}" end
  local parts, n = {}, #value
  for i = 1, math.min(n, 20) do parts[i] = screen.plain(value[i], depth + 1) end
  if n > 20 then parts[#parts + 1] = ("… %s more"):format(grouped(n - 20)) end
  for _, k in ipairs(sorted_keys(value)) do
    if not (math.type(k) == "integer" and k >= 1 and k <= n) then
      parts[#parts + 1] = key_text(k) .. " = " .. screen.plain(value[k], depth + 1)
    end
    if #parts > 40 then parts[#parts + 1] = "…" break end
  end
  return "{ " .. table.concat(parts, ", ") .. " }"
end

-- Print the values of a statement.
function screen.show(...)
  for i = 1, select("#", ...) do
    local text = screen.shown((screen.text((select(i, ...)))))
    local fine, why = io.write(text, text:sub(-1) == "\n" and "" or "\n")
    if not fine then error("cannot write the output: " .. why:gsub("^.*: ", ""), 0) end
  end
end

return screen
