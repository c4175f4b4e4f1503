-- The functions of the prompt: c:report "x" is Lua, and so are show(3) and timer "on"; .timer on does the same.
local check   = require "lede.check"
local doc     = require "lede.doc"
local host    = require "lede.host"
local screen  = require "lede.screen"
local session = require "lede.session"

local prompt = {}
local shell = {}
prompt.functions = shell

local function overview()
  return [[
The open corpus is c. Things to type:

  c:report "aid_totals"                 a report; lede.reports() shows which there are
  c:find "military aid"                 a search; c:find('[lemma="weigh"] []{0,5} <equipment/>')
  c:mentions { type = "money" }         what the annotators found
  c:entities { kind = "person" }        whom the documents name
  show(2)                               the passages behind row 2 of the last table
  more() pager() save "f.csv"           the rest of the last table, all of it, into a file
  mode "csv" once "f.csv" width(80)     how and where results are shown; .mode csv does the same
  c:add "FOLDER"                        more documents; corpus.open "FILE" another corpus
  help(c) help "find" c.find?           help on an object, a word, a function
  help "topics"                         pages on queries, statuses, steps, decisions and more

Tab completes, Ctrl-C stops what runs, Ctrl-D leaves. The results are _ and _1 to _9.]]
end

function shell.help(x)
  if x == nil then return session.write(screen.page(overview())) end
  local text, why = require "lede.help".text(x)
  session.write(screen.page(text or error(why, 0)))
end

local function last()
  local t = session.last
  if not t then error("there is no table yet: run a report or a query first", 0) end
  if not session.is_table(t) then session.last = t:as_table() end
  return session.last
end

local function look() return { width = screen.width(), color = screen.color() } end

-- A number opens the evidence behind that row of the last table; anything else is shown as the prompt shows it.
function shell.show(n, ...)
  if n == nil and select("#", ...) == 0 then error("which row? show(2) opens what is behind row 2", 0) end
  if math.type(n) ~= "integer" then return session.show_values(n, ...) end
  local own = getmetatable(session.last)
  if own and own.__row then return session.write((own.__row(session.last, n, screen))) end
  local t = last()
  local row = t[n]
  if not row then error(("there is no row %d; the table has %d"):format(n, #t), 0) end
  if #row.evidence == 0 then return session.write(("row %d has no evidence"):format(n)) end
  if not t.corpus then error("this table does not know its corpus", 0) end
  session.write(screen.evidence(t, row))
end

-- The rows behind those last shown.
function shell.more(n)
  local own, from = getmetatable(session.last), session.seen or 0
  if own and own.__row and from < #session.last then
    session.seen = from + (n or screen.rows)
    return session.write((own.__screen(session.last, screen, from)))
  end
  local t = last()
  local to = math.min(#t, from + (n or screen.rows))
  if from >= #t then return session.write "that was all" end
  local o = look()
  o.first, o.rows, o.more = from, to - from, screen.more
  session.write(t:to("table", o))
  session.seen = to
end

function shell.pager() host.page(screen.shown(last():to("table", look()))) end

function shell.save(path, format)
  local n, why = last():save(path, format)
  session.write(n and require "lede.counted"("%d {row|rows} in %s", n, path) or error(why, 0))
end

function shell.rows(n) screen.rows = check.type("rows", "n", n, "whole number") end

function shell.width(n)
  if n ~= nil and n ~= "auto" then check.type("width", "n", n, "whole number") end
  screen.columns = math.type(n) == "integer" and math.max(0, n) or nil
end

function shell.mode(format)
  if format == nil then return session.write(session.mode) end
  local wrong = check.wrong("mode", format, (require "lede.formats"()))
  if wrong then error(wrong, 0) end
  session.mode = format
end

local function checked_path(what, path) return path and check.type(what, "path", path, "string") end
function shell.output(path) session.redirect(checked_path("output", path)) end
function shell.once(path) session.redirect(check.type("once", "path", path, "string"), true) end

function shell.timer(on)
  session.timing = on == nil and not session.timing or (on ~= nil and on ~= "off" and on ~= false)
end

function shell.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "a"
  file:close()
  local chunk, why = load(text:gsub("^#[^\n]*", ""), "@" .. path, "t")
  if not chunk then error(require "lede.fault".syntax(why), 0) end
  session.show_values(chunk())
end

function shell.quit() session.ended = true end
shell.exit = shell.quit

-- ".mode csv" as a function to call; nil where the text is none such.
function prompt.dot_command(text)
  local name, rest = text:match "^%s*%.(%l+)%s*(.-)%s*$"
  if not name then return nil end
  local f = shell[name]
  if not f then
    local known = {}
    for _, k in ipairs(check.keys(shell)) do known[#known + 1] = "." .. k end
    error(check.unknown("command", "." .. name, known), 0)
  end
  rest = rest:gsub("^['\"](.*)['\"]$", "%1")
  return function() if rest == "" then f() else f(math.tointeger(tonumber(rest)) or rest) end end
end

doc.add(shell.help, "help", "[x]", "nothing",
  "Help on a function, an object, a report, a command or a word; x? does the same.",
  'type(help) --> "function"')
doc.add(shell.show, "show", "n", "nothing", "The passages behind row n of the last table, with document and date.",
  '(pcall(show, 1)) --> false')
doc.add(shell.more, "more", "[n]", "nothing", "The next rows of the last table.", '(pcall(more)) --> false')
doc.add(shell.pager, "pager", "", "nothing", "The whole last table in the pager.", 'type(pager) --> "function"')
doc.add(shell.save, "save", "path [, format]", "nothing", "The last table into a file; its ending names the format.",
  '(pcall(save, "/dev/null")) --> false')
doc.add(shell.rows, "rows", "n", "nothing", "How many rows of a table are shown at once.", 'rows(20) --> nil')
doc.add(shell.width, "width", "[n]", "nothing",
  "Show in n columns; 0: as wide as it wants to be; nothing: as the terminal is.",
  'width() --> nil')
doc.add(shell.mode, "mode", "[format]", "nothing",
  "Show tables as table, markdown, csv, tsv, json, jsonl, html or bars.",
  'mode "table" --> nil')
doc.add(shell.output, "output", "[path]", "nothing",
  "Write the results into a file, until output() ends it.", 'output() --> nil')
doc.add(shell.once, "once", "path", "nothing", "Write the next result into a file.", 'type(once) --> "function"')
doc.add(shell.timer, "timer", "[\"on\" or \"off\"]", "nothing",
  "Tell the time that each statement takes.", 'timer "off" --> nil')
doc.add(shell.read, "read", "path", "nothing",
  "Run a script at the prompt.", '(pcall(read, "/no/such/file")) --> false')
doc.add(shell.quit, "quit", "", "nothing", "Leave; Ctrl-D does the same.", 'type(quit) --> "function"')

return prompt
