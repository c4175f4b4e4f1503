-- The session at the prompt: what becomes of each line, and what is shown.
local core   = require "lede.core"
local fault  = require "lede.fault"
local host   = require "lede.host"
local screen = require "lede.screen"
local tables = require "lede.table"
local trust  = require "lede.trust"

local session = { prompt = "> ", mode = "table" } -- mode: the format in which tables are shown

-- ---- output ---------------------------------------------------------------------------------------------------------

screen.more = 'more(), pager(), save "FILE.csv"'

local function put(file, text)
  local fine, why = file:write(text, text:sub(-1) == "\n" and "" or "\n")
  if not fine then error("cannot write the output: " .. why, 0) end
end

-- On the screen, through the pager where it is too long for it.
function session.write(text)
  local width, lines = host.screen(1)
  local _, n = text:gsub("\n", "\n")
  text = screen.shown(text)
  if width and n >= lines then host.page(text) else put(io.stdout, text) end
end

function session.is_table(value) return getmetatable(value) == tables.class end

-- Hits, concordances and selections can be seen as tables.
local function has_table(value)
  local own = getmetatable(value)
  return type(own) == "table" and type(own.methods) == "table" and own.methods.as_table ~= nil
end

local function as_table(value)
  return session.is_table(value) and value or has_table(value) and value:as_table() or nil
end

-- The value as it is shown, or written into a file.
local function rendered(value)
  if session.mode ~= "table" or session.file then
    local t = as_table(value)
    return t and t:to(session.mode) or screen.plain(value)
  end
  local text = screen.text(value)
  local below = session.is_table(value) and require "lede.spark".below(value, screen.width())
  return below and ("%s\n%s\n"):format(text, below) or text
end

local function present(value)
  if session.is_table(value) or has_table(value) then session.last, session.seen = value, screen.rows end
  local text = rendered(value)
  if not session.file then return session.write(text) end
  put(session.file, text)
end

-- Where results go: a path, for one statement only or until it is said otherwise; nil: the screen.
function session.redirect(path, once)
  if session.file then
    local fine, why = session.file:close()
    session.file = nil
    if not fine then error("cannot write the output: " .. why, 0) end
  end
  if path then session.file = assert(io.open(path, "wb")) end
  session.once = once
end

-- ---- statements -----------------------------------------------------------------------------------------------------

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

-- Show what a statement gave; session.once ends with the statement that had something to show.
function session.show_values(...)
  local values = table.pack(...)
  if values.n == 0 then return end
  keep(values[1])
  if is_refusal(values) then
    return session.write(("%s (%s): %s"):format(screen.paint("red", "refused"), values[3], values[2]))
  end
  for i = 1, values.n do present(values[i]) end
  if session.once then session.redirect() end
end

-- A local at the prompt would be gone with its line, so it is made to stay.
local function staying(text)
  return (text:gsub("^%s*local%s+(function%s)", "%1"):gsub("^%s*local%s+([%a_][%w_,%s]*=[^=])", "%1"))
end

-- The chunk; or nil, what is wrong, and whether more may follow.
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
  if not name then return nil end
  local value = load("return " .. name:gsub(":", "."), "=input", "t")
  local fine, x = pcall(value or error)
  return function() _G.help(fine and x ~= nil and type(x) ~= "string" and type(x) ~= "number" and x or name) end
end

-- What is no Lua but understood nevertheless: .command, x?, and the word that one types to leave.
local function otherwise(text)
  local word = text:match "^%s*(%l+)%s*$"
  if word == "exit" or word == "quit" or word == "help" then return session.functions[word] end
  return help_on(text) or require "lede.prompt".dot_command(text)
end

local function seconds(since)
  local now = core.seconds() - since
  return now < 1 and ("%.0f ms"):format(now * 1000) or ("%.2f s"):format(now)
end

function session:clear() self.pending, self.prompt = nil, "> " end

function session:feed(line)
  local text = self.pending and self.pending .. "\n" .. line or line
  if text:match "^%s*$" then return self:clear() end
  local run = otherwise(text)
  local chunk, why, more = compile(text)
  if not run and not chunk and more and line ~= "" then
    self.pending, self.prompt = text, ">> "
    return
  end
  self:clear()
  host.remember(text)
  fault.sources.input = text
  local began = core.seconds()
  if run then run()
  elseif chunk then session.show_values(chunk())
  else error(fault.syntax(why), 0) end
  if self.timing then session.write(screen.paint("dim", seconds(began))) end
end

-- A statement failed: its first line is a sentence, the rest source and stack.
function session:failed(text)
  if self.once then pcall(session.redirect) end
  local sentence, rest = ("error: " .. text):match "^([^\n]*)(.*)$"
  local width = screen.width()
  if width > 0 and screen.cells(sentence) > width then sentence = screen.wrapped(sentence, 2, true) end
  io.stdout:flush()
  io.stderr:write(screen.shown(screen.paint("red", "error:", 2) .. sentence:sub(7) .. rest, 2), "\n")
end

-- After Ctrl-C: what had been done until then, if something tells, is _.
function session:stopped(partial)
  self:clear()
  if partial == nil then return session.write "stopped" end
  if type(partial) == "table" and partial.skips then partial = require "lede.objects".summary(partial) end
  keep(partial)
  session.write "stopped; until then, and now _:"
  present(partial)
end

-- ---- beginning ------------------------------------------------------------------------------------------------------

local function run_settings(folder)
  local path = folder .. "/init.lua"
  local file = io.open(path, "rb")
  if not file then return end
  local text = file:read "a"
  file:close()
  local chunk, why = load(text, "@" .. path, "t")
  local fine, wrong = pcall(chunk or error, not chunk and fault.syntax(why) or nil, 0)
  if not fine then io.stderr:write("lede: ", tostring(wrong), "\n") end
end

-- What is wrong in a plugin, rules or word list of the user's own is told before anything is annotated with them.
local function tell_of_plugins()
  require "lede.plugin"
  local any = false
  for _, kind in ipairs { "lexicon", "plugin", "rules" } do any = any or #require "lede.registry".names(kind) > 0 end
  local fine, why = true, nil
  if any then fine, why = core.prove() end
  if not fine then io.stderr:write("lede: ", screen.shown(why, 2), "; until it is mended nothing is annotated\n") end
end

function session.complete(_, before, word) return require "lede.complete".words(before, word) end
function session.hint(_, line) return require "lede.complete".hint(line) end

-- The functions of the prompt as globals; tests call it too.
function session.globals()
  session.functions = require "lede.prompt".functions
  for name, f in pairs(session.functions) do rawset(_G, name, f) end
end

function session.run()
  screen.rows = 20
  session.globals()
  local corpus = require "corpus"
  if rawget(_G, "c") == nil then rawset(_G, "c", corpus.open()) else rawget(_G, "c"):_share() end
  corpus.shared, corpus.watch = true, require "lede.progress".line
  trust.ask_project()
  local folders = require "lede.registry".folders()
  for i = #folders, 1, -1 do run_settings(folders[i]) end
  local state = trust.state_folder()
  session.history = state and host.folder(state, "me") and state .. "/history" or nil
  session.colors = screen.color()
  io.write(screen.shown(require "lede.greeting".text(rawget(_G, "c"))), "\n")
  tell_of_plugins()
  return host.repl(session)
end

return session
