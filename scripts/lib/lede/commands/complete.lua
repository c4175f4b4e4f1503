-- lede complete: what bash and zsh ask for when Tab is pressed (scripts/share).
local check    = require "lede.check"
local registry = require "lede.registry"

local function formats(name)
  local list = require "lede.formats"
  return name == "query" and list("kwic", "count") or list()
end

local function reports()
  require "lede.report"
  return registry.names "report"
end

local function parameters(name)
  require "lede.report"
  local fine, r = pcall(registry.find, "report", name)
  local list = {}
  for i, key in ipairs(fine and r and check.keys(r.params) or {}) do list[i] = key .. "=" end
  return list
end

local function options(c)
  local list = { "--color=", "--help" }
  for _, o in ipairs(c.options or {}) do list[#list + 1] = "--" .. o.name end
  return list
end

-- Candidates for the last of the words; none: a file is meant.
local function candidates(words)
  local last, before = words[#words] or "", words[#words - 1]
  if #words <= 1 then
    return last:find "^%-" and { "-e", "--color=", "--help", "--version" } or registry.names "command"
  end
  local c = registry.find("command", words[1])
  if not c then return { "-e" } end
  if last:find "^%-%-color=" then return { "--color=always", "--color=auto", "--color=never" } end
  if before == "--as" then return formats(c.name) end
  if before == "--with" then return { "rules", "sentences" } end
  if last:find "^%-" then return options(c) end
  if c.name == "report" then
    return #words == 2 and { "all", table.unpack(reports()) } or #words > 3 and parameters(words[2]) or {}
  end
  if c.name == "help" then
    return require "lede.help".topics()
  end
  return {}
end

return { {
  name = "complete", arguments = "-- WORD...",
  summary = "What the last word of a command line may become; for bash and zsh.",
  run = function(words)
    local last = words[#words] or ""
    for _, word in ipairs(candidates(words)) do
      if word:sub(1, #last) == last then io.write(word, "\n") end
    end
    return 0
  end,
} }
