-- lede help, lede version.
local core     = require "lede.core"
local registry = require "lede.registry"

local function overview()
  local command = require "lede.command"
  local lines = {
    "lede: an analysis shell for collections of news", "",
    "  lede [CORPUS]                         the shell, on a corpus file or an empty one",
    "  lede [CORPUS] SCRIPT.lua [ARGS]       run a script; the corpus is c",
    "  lede [CORPUS] -e CODE                 run a piece of Lua and show its value",
    "  lede [CORPUS] < SCRIPT                the same from standard input",
  }
  for _, name in ipairs(registry.names "command") do
    local c = registry.find("command", name)
    local usage, summary = command.usage(c), c.summary:sub(1, 1):lower() .. c.summary:sub(2):gsub("%.$", "")
    lines[#lines + 1] = #usage <= 37 and ("  %-37s %s"):format(usage, summary) or
      ("  %s\n  %37s %s"):format(usage, "", summary)
  end
  lines[#lines + 1] = "\nlede help COMMAND, REPORT or FUNCTION tells more; lede help topics lists pages. Every " ..
    "command takes"
  lines[#lines + 1] = "--color=auto|always|never. Exit status: 0 done, 1 an error, 2 usage, 130 stopped."
  return table.concat(lines, "\n") .. "\n"
end

return {
  {
    name = "help", arguments = "[TOPIC]", most = 1, summary = "Help on a command, a report, a function or a page.",
    options = { { name = "all", summary = "the whole reference, in Markdown" } },
    run = function(a, tell)
      local screen, help = require "lede.screen", require "lede.help"
      if a.all then io.write(help.reference()) return 0 end
      if not a[1] then io.write(screen.shown(overview())) return 0 end
      local text, why = help.text(a[1])
      if not text then return tell.fault(why) end
      io.write(screen.shown(screen.page(text)), "\n")
      return 0
    end,
  },
  {
    name = "version", arguments = "", most = 0, summary = "The program's version.",
    run = function() io.write("lede ", core.version, "\n") return 0 end,
  },
}
