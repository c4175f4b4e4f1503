-- The session at the prompt: what becomes of each line, what the functions of the prompt do, what is shown first.
local check  = require "lede.check"
local core   = require "lede.core"
local doc    = require "lede.doc"
local host   = require "lede.host"
local screen = require "lede.screen"
local tables = require "lede.table"

local session = { prompt = "> " }
local shell = {} -- functions of the prompt, by name

-- ---- output ----------------------------------------------------------------------------------------------------------

local function write(text)
  local width, lines = host.screen(1)
  local _, n = text:gsub("\n", "\n")
  if width and n >= lines and not session.no_pager then host.page(text)
  else io.write(text, text:sub(-1) == "\n" and "" or "\n") end
end

screen.rows = 20
screen.more = 'more(), pager(), save "FILE.csv"'

local function is_table(value) return getmetatable(value) == tables.class end

-- The world's refusal, nil, sentence, CODE, is told as one line.
local function is_refusal(values)
  return values.n >= 3 and values[1] == nil and type(values[2]) == "string" and type(values[3]) == "string" and
         values[3]:match "^E%u+$"
end

local function keep(value)
  for i = 9, 2, -1 do rawset(_G, "_" .. i, rawget(_G, "_" .. (i - 1))) end
  rawset(_G, "_1", value)
  rawset(_G, "_", value)
end

-- Hits, concordances and selections can be seen as tables.
local function has_table(value)
  local own = getmetatable(value)
  return type(own) == "table" and type(own.methods) == "table" and own.methods.as_table ~= nil
end

local function present(value)
  if is_table(value) or has_table(value) then session.last, session.shown = value, screen.rows end
  write((screen.text(value)))
end

local function show_values(values)
  if values.n == 0 then return end
  keep(values[1])
  if is_refusal(values) then
    io.write(screen.paint("red", "refused"), " (", values[3], "): ", values[2], "\n")
    return
  end
  for i = 1, values.n do present(values[i]) end
end

-- ---- statements ------------------------------------------------------------------------------------------------------

-- A local at the prompt would be gone with its line, so it is made to stay.
local function staying(text)
  return (text:gsub("^%s*local%s+(function%s)", "%1"):gsub("^%s*local%s+([%a_][%w_,%s]*=[^=])", "%1"))
end

local function compile(text)
  local chunk, open_end = load("return " .. text, "=input", "t")
  if chunk then return chunk end
  local why
  chunk, why = load(staying(text), "=input", "t")
  if chunk then return chunk end
  return nil, why, why:match "<eof>$" ~= nil or open_end:match "<eof>$" ~= nil
end

local function help_on(text)
  local name = text:match "^%s*%?%s*([%a_][%w_.:]*)%s*$" or text:match "^%s*([%a_][%w_.:]*)%s*%?%s*$"
  if not name then return false end
  local value = load("return " .. name:gsub(":", "."), "=input", "t")
  local fine, x = pcall(value or error)
  shell.help(fine and x ~= nil and type(x) ~= "string" and type(x) ~= "number" and x or name)
  return true
end

local function dot_command(text)
  local name, rest = text:match "^%s*%.(%l+)%s*(.-)%s*$"
  if not name then return false end
  local f = shell[name]
  if not f then
    local known = {}
    for _, k in ipairs(check.keys(shell)) do known[#known + 1] = "." .. k end
    error(check.unknown("command", "." .. name, known), 0)
  end
  rest = rest:gsub("^['\"](.*)['\"]$", "%1")
  if rest == "" then f() else f(tonumber(rest) or rest) end
  return true
end

function session:clear() self.pending, self.prompt = nil, "> " end

local function seconds(since)
  local now = core.seconds() - since
  return now < 1 and ("%.0f ms"):format(now * 1000) or ("%.2f s"):format(now)
end

function session:feed(line)
  local text = self.pending and self.pending .. "\n" .. line or line
  if text:match "^%s*$" then return self:clear() end
  local chunk, why, more = compile(text)
  if not chunk and more and line ~= "" then
    self.pending, self.prompt = text, ">> "
    return
  end
  self:clear()
  host.remember(text)
  local began = core.seconds()
  if chunk then show_values(table.pack(chunk()))
  elseif not (help_on(text) or dot_command(text)) then error(self.explain(why, text), 0) end
  if self.timing then io.write(screen.paint("dim", seconds(began)), "\n") end
end

-- After Ctrl-C: what had been done until then, if something tells, is _.
function session:stopped(partial)
  self:clear()
  if partial == nil then return write "stopped" end
  if type(partial) == "table" and partial.skips then partial = require "lede.objects".summary(partial) end
  keep(partial)
  write "stopped; until then, and now _:"
  present(partial)
end

-- A syntax error with its line and, where the name of a token is known, a caret under it.
function session.explain(why, text)
  local number, sentence = why:match "^input:(%d+): (.*)$"
  if not number then return why end
  local n, line = 0, ""
  for l in (text .. "\n"):gmatch "(.-)\n" do
    n = n + 1
    if n == tonumber(number) then line = l end
  end
  local token = sentence:match "near '(.-)'$"
  local at = token and line:find(token, 1, true)
  return sentence .. "\n  " .. line .. (at and "\n  " .. (" "):rep(#line:sub(1, at - 1)) .. "^" or "")
end

-- ---- functions of the prompt -----------------------------------------------------------------------------------------

local function overview()
  return [[
The open corpus is c. Things to type:

  c:report "aid_totals"                a report; lede.reports() shows which there are
  c:find "military aid"                a search; c:find('[lemma="weigh"] []{0,5} <equipment/>')
  c:mentions { type = "money" }:table()   what the annotators found
  c:entities { kind = "person" }:table()  whom the documents name
  show(2)                              the passages behind row 2 of the last table
  more()  pager()  save "f.csv"        the rest of the last table, all of it, into a file
  c:add "FOLDER"                       more documents; corpus.open "FILE" another corpus
  help(c)  help "find"  c.find?        help on an object, a word, a function

Tab completes, Ctrl-C stops what runs, Ctrl-D leaves. The results are _ and _1 to _9.]]
end

function shell.help(x)
  if x == nil then return write(overview()) end
  local text, why = require "lede.help".text(x)
  write(text or error(why, 0))
end

local function last()
  local t = session.last
  if not t then error("there is no table yet: run a report or a query first", 0) end
  if not is_table(t) then session.last = t:as_table() end
  return session.last
end

-- A number opens the evidence behind that row of the last table; anything else is shown as the prompt shows it.
function shell.show(n, ...)
  if math.type(n) ~= "integer" then return screen.show(n, ...) end
  local t = last()
  local row = t[n]
  if not row then error(("there is no row %d; the table has %d"):format(n, #t), 0) end
  if #row.evidence == 0 then return write(("row %d has no evidence"):format(n)) end
  if not t.corpus then error("this table does not know its corpus", 0) end
  write(screen.evidence(t, row))
end

-- The rows behind those last shown.
function shell.more(n)
  local t, from = last(), session.shown or 0
  local to = math.min(#t, from + (n or screen.rows))
  if from >= #t then return write "that was all" end
  write(t:to("table", { width = screen.width(), color = screen.color(), first = from, rows = to - from, more = screen.more }))
  session.shown = to
end

function shell.pager()
  local text = last():to("table", { width = screen.width(), color = screen.color() })
  host.page(text)
end

function shell.save(path, format)
  local n, why = last():save(path, format)
  write(n and ("%d rows in %s"):format(n, path) or error(why, 0))
end

function shell.rows(n)
  screen.rows = check.type("rows", "n", n, "whole number")
end

function shell.timer(on) session.timing = on == nil and not session.timing or (on ~= nil and on ~= "off" and on ~= false) end

function shell.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  show_values(table.pack(assert(load(text, "@" .. path, "t"))()))
end

function shell.quit() session.ended = true end
shell.exit = shell.quit

doc.add(shell.help, "help", "[x]", "nothing", "Help on a function, an object, a report, a command or a word; x? does the same.",
  'type(help) --> "function"')
doc.add(shell.show, "show", "n", "nothing", "The passages behind row n of the last table, with document and date.",
  '(pcall(show, 1)) --> false')
doc.add(shell.more, "more", "[n]", "nothing", "The next rows of the last table.", '(pcall(more)) --> false')
doc.add(shell.pager, "pager", "", "nothing", "The whole last table in the pager.", 'type(pager) --> "function"')
doc.add(shell.save, "save", "path [, format]", "nothing", "The last table into a file; its ending names the format.",
  '(pcall(save, "/dev/null")) --> false')
doc.add(shell.rows, "rows", "n", "nothing", "How many rows of a table are shown at once.", 'rows(20) --> nil')
doc.add(shell.timer, "timer", "[\"on\" or \"off\"]", "nothing", "Tell the time that each statement takes.", 'timer "off" --> nil')
doc.add(shell.read, "read", "path", "nothing", "Run a script at the prompt.", '(pcall(read, "/no/such/file")) --> false')
doc.add(shell.quit, "quit", "", "nothing", "Leave; Ctrl-D does the same.", 'type(quit) --> "function"')

-- ---- beginning -------------------------------------------------------------------------------------------------------

local function state_file()
  local base = os.getenv "XDG_STATE_HOME"
  local home = os.getenv "HOME"
  local folder = base and base:sub(1, 1) == "/" and base or home and home .. "/.local/state"
  if not folder or not host.folder(folder .. "/lede", "me") then return nil end
  return folder .. "/lede/history"
end

local function settings()
  local home = require "lede.registry".home()
  local file = home and io.open(home .. "/init.lua", "rb")
  if not file then return end
  local text = file:read "a"
  file:close()
  local chunk, why = load(text, "@" .. home .. "/init.lua", "t")
  local fine, wrong = pcall(chunk or error, chunk and nil or why)
  if not fine then io.stderr:write("lede: ", tostring(wrong), "\n") end
end

function session.greeting()
  local text = tostring(rawget(_G, "c"))
  local try = text:find "no documents yet" and 'c:add "FOLDER", corpus.open "FILE.lede", help()'
    or 'c:report "aid_totals", c:find "military aid", help()'
  return ("%s · try: %s"):format(text, try)
end

function session.complete(_, before, word) return require "lede.complete".words(before, word) end

-- The functions of the prompt as globals; tests call it too.
function session.globals()
  for name, f in pairs(shell) do rawset(_G, name, f) end
end

function session.run()
  session.globals()
  if rawget(_G, "c") == nil then rawset(_G, "c", require "corpus".open()) end
  require "corpus".watch = require "lede.progress".line
  settings()
  session.history = state_file()
  io.write(screen.wrapped(session.greeting(), 0), "\n")
  return host.repl(session)
end

return session
