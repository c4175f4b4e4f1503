-- lede trust: a project's folder, or a plugin that needs more than its rules.
local trust = require "lede.trust"

local function what_it_is(path)
  if require "lede.core".folder(path) then return trust.project_words end
  local file, why = io.open(path, "rb")
  if not file then return nil, why end
  local text = file:read "a"
  file:close()
  local p = require "lede.sandbox".run(text, path)
  if getmetatable(p) ~= require "lede.plugin".class then return nil, path .. " is no plugin" end
  if #p.needs == 0 then return nil, path .. " needs nothing that must be granted" end
  return ("The plugin %s: %s\nIt asks to %s."):format(p.name, p.summary, table.concat(p.needs, ", "))
end

return { {
  name = "trust", arguments = "PATH", least = 1, most = 1,
  summary = "Let a project's folder .lede be used, or grant a plugin what it needs; asks first.",
  more = { "The answer is remembered by the content, in $XDG_STATE_HOME/lede/trusted.",
           "lede help trust tells what it means." },
  run = function(a, tell)
    local what, why = what_it_is(a[1])
    if not what then return tell.fault(why) end
    local answer = trust.ask(a[1], what)
    io.write(answer == "yes" and "trusted\n" or "not trusted\n")
    return answer == "yes" and 0 or 1
  end,
} }
