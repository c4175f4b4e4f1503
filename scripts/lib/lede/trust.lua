-- What the user has trusted: a file or folder, by the hash of its content, with what it may do. Remembered in
-- $XDG_STATE_HOME/lede/trusted, a line each: answer, hash, path.
local core = require "lede.core"

local trust = {}

-- $XDG_STATE_HOME/lede or ~/.local/state/lede; nil where neither is known.
function trust.state_folder()
  local base, home = os.getenv "XDG_STATE_HOME", os.getenv "HOME"
  if base and base:sub(1, 1) == "/" then return base .. "/lede" end
  return home and home:sub(1, 1) == "/" and home .. "/.local/state/lede" or nil
end

local function content(path, lines, name, depth)
  local list = depth < 8 and core.folder(path) or nil
  if not list then
    local file = io.open(path, "rb")
    local text = file and file:read "a"
    if file then file:close() end
    lines[#lines + 1] = text and ("%s %s\n"):format(core.hash(text), name)
    return
  end
  for _, entry in ipairs(list) do
    entry = entry:gsub("/$", "")
    content(path .. "/" .. entry, lines, name .. "/" .. entry, depth + 1)
  end
end

-- A hash over the names and contents of all that is below, and how many files that is.
local function hash_of(path)
  local lines = {}
  content(path, lines, "", 0)
  return core.hash(table.concat(lines)), #lines
end

local function remembered(path, hash)
  local folder, answer = trust.state_folder(), nil
  local file = folder and io.open(folder .. "/trusted", "rb")
  if not file then return nil end
  for line in file:lines() do
    local said, of, where = line:match "^(%l+) (%x+) (.*)$"
    if of == hash and where == path then answer = said end
  end
  file:close()
  return answer
end

-- "yes", "no", or nil where the user was not asked about this content.
function trust.answer(path)
  local real = core.real(path)
  return real and remembered(real, (hash_of(real)))
end

-- Remember an answer. true; or nil and why not.
function trust.remember(path, answer)
  local real, folder = core.real(path), trust.state_folder()
  if not real then return nil, "there is no " .. path end
  if not folder or not require "lede.host".folder(folder, "me") then
    return nil, "there is no folder to remember it in"
  end
  local file, why = io.open(folder .. "/trusted", "ab")
  if not file then return nil, why end
  local fine, fault = file:write(("%s %s %s\n"):format(answer, hash_of(real), real))
  local closed, late = file:close()
  if fine and closed then return true end
  return nil, fault or late
end

local PROJECT = ".lede"

local function has_project() return core.folder(PROJECT) ~= nil end

-- The project's own folder, where there is one and it is trusted. That it is not used is told once, unless the user
-- said no.
function trust.project()
  if trust.asked == nil and has_project() then
    local answer = trust.answer(PROJECT)
    trust.asked = answer or "untold"
    if not answer then
      io.stderr:write("lede: the folder .lede is not trusted, so it is not used; lede trust .lede\n")
    end
  end
  return trust.asked == "yes" and PROJECT or nil
end

-- Ask about a file or folder, and remember the answer.
function trust.ask(path, what)
  local _, n = hash_of(core.real(path) or path)
  io.write(("%s (%d file%s)\n%s\n"):format(core.clean(path), n, n == 1 and "" or "s", what),
    "Trust it? It is asked again when its content changes. [y/N] ")
  io.flush()
  local line = io.read "l"
  if not line then io.write "\n" return nil end
  local answer = line:match "^%s*[yY]" and "yes" or "no"
  local fine, why = trust.remember(path, answer)
  if not fine then io.stderr:write("lede: ", why, "\n") end
  return answer
end

trust.project_words = "A project's own reports, plugins and settings: its programs may do all that you may."

-- The shell asks about the project's folder when it begins.
function trust.ask_project()
  if trust.asked == nil and has_project() then
    trust.asked = trust.answer(PROJECT) or trust.ask(PROJECT, trust.project_words) or "no"
  end
end

return trust
