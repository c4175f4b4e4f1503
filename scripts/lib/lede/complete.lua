-- Completion in context: what a word at the prompt may become.
local check     = require "lede.check"
local core      = require "lede.core"
local registry  = require "lede.registry"
local selection = require "lede.selection"

local complete = {}

local keywords = { "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "if", "in", "local", "nil", "not",
  "or", "repeat", "return", "then", "true", "until", "while" }

local function reports()
  require "lede.report"
  return registry.names "report"
end

local function formats() return (require "lede.table".formats()) end

local function files(word)
  local folder, list = word:match "^(.*/)" or "", {}
  for _, name in ipairs(core.folder(folder == "" and "." or folder) or {}) do list[#list + 1] = folder .. name end
  return list
end

local function topics()
  local list = reports()
  for _, record in ipairs(require "lede.doc".all()) do
    list[#list + 1] = record.name
  end
  return list
end

local function pattern_words()
  local list = { "[word=", "[lower=", "[lemma=", "[kind=", "[shape=", "[in=", "<any/>", "within s", "within p", "within doc" }
  for _, kind in ipairs(selection.kinds) do list[#list + 1] = "<" .. kind .. "/>" end
  for _, kind in ipairs(selection.types) do list[#list + 1] = "<" .. kind .. "/>" end
  return list
end

-- Names of entities of the open corpus that begin so; the most frequent, and not more than one wants to see.
local function entity_names(word)
  local c, list = rawget(_G, "c"), {}
  if not c or word == "" then return list end
  for e in c:entities():each() do
    if e.name:sub(1, #word) == word then list[#list + 1] = e.name end
    if #list == 50 then break end
  end
  return list
end

local function sources()
  local c, seen = rawget(_G, "c"), {}
  local n = 0
  if c then for d in c:documents():each() do
    n = n + 1
    seen[d.source] = true
    if n == 5000 then break end
  end end
  return check.keys(seen)
end

local constant = {
  kind = selection.kinds, type = selection.types,
  status = { "announced", "appropriated", "authority", "budget", "contracted", "correction", "cumulative", "considered", "delivered",
    "other", "proposed", "requested" },
  step = { "allows", "conditional", "considering", "done", "leaning", "not now", "opposes", "ruled out", "urges", "weighing" },
}

-- Inside a string: what stood before its quote says what it is.
local strings = {
  { "[.:]?report%s*%(?%s*$", reports },
  { "%f[%a]help%s*%(?%s*$", topics },
  { ":to%s*%(?%s*$", formats },
  { ":find%s*%(?%s*$", pattern_words },
  { "%f[%a]source%s*=%s*$", sources },
  { "%f[%a]name%s*=%s*$", entity_names }, { "%f[%a]canonical%s*=%s*$", entity_names }, { "%f[%a]speaker%s*=%s*$", entity_names },
  { "%f[%a]donor%s*=%s*$", entity_names }, { "%f[%a]recipient%s*=%s*$", entity_names },
  { "count_by%s*%(?%s*$", function() return { "kind", "month", "source", "status", "type", "year" } end },
}

-- The quote that is open at the end of the text, and what stands before it; nil where none is open.
local function open_quote(text)
  local quote, at
  for i = 1, #text do
    local c = text:sub(i, i)
    if not quote and (c == '"' or c == "'") then quote, at = c, i
    elseif quote == c and text:sub(i - 1, i - 1) ~= "\\" then quote = nil end
  end
  return quote and text:sub(1, at - 1), quote and text:sub(at + 1)
end

local function in_string(before, inside, word)
  for _, s in ipairs(strings) do
    if before:find(s[1]) then return s[2](inside .. word), s[2] == entity_names or s[2] == sources end
  end
  local option = before:match "([%a_]+)%s*=%s*$"
  if constant[option] then return constant[option] end
  return files(inside .. word), true
end

-- Options inside the braces of a call that is not finished.
local function options(before)
  local call, braces = before:match "([%a_]+)%s*%(?%s*{([^{}]*)$"
  if not call then call, braces = before:match "(report)%s*%(%s*[\"'][%w_]+[\"']%s*,%s*{([^{}]*)$" end
  if not call or braces:find "=%s*$" then return nil end
  local list
  if call == "mentions" then list = { "doc", "since", "source", "type", table.unpack(selection.attributes) }
  elseif call == "documents" then list = { "id", "since", "source" }
  elseif call == "entities" then list = { "kind", "name" }
  elseif call == "report" then
    local name = before:match "report%s*%(?%s*[\"']([%w_]+)[\"']"
    local r = name and registry.find("report", name)
    list = r and check.keys(r.params)
  elseif call == "open" then list = { "access" }
  elseif call == "add" then list = { "date", "language", "source" } end
  local out = list and {}
  for i, name in ipairs(list or {}) do out[i] = name .. " = " end
  return out
end

-- Names that a value has: of its table, and of its class.
local function names_of(value, colon)
  local seen = {}
  local function take(t)
    for k, v in pairs(type(t) == "table" and t or {}) do
      if type(k) == "string" and k:match "^%a[%w_]*$" and (not colon or type(v) == "function") then seen[k] = true end
    end
  end
  local own = getmetatable(value)
  if type(value) == "table" then for k, v in next, value do take { [k] = v } end end
  if type(own) == "table" then
    take(own.methods)
    if type(own.__index) == "table" then take(own.__index) end
    if not colon then
      take(own.getters)
      for _, name in ipairs(own.fields or {}) do seen[name] = true end
    end
  end
  return check.keys(seen)
end

-- Walk a.b.c by what is there already: nothing is called.
local function walk(path)
  local value = _G
  for name in path:gmatch "[%a_][%w_]*" do
    local ok, next_value = pcall(function() return value[name] end)
    if not ok or next_value == nil then return nil end
    value = next_value
  end
  return value
end

local function globals()
  local list = table.move(keywords, 1, #keywords, 1, {})
  for name in pairs(_G) do if type(name) == "string" and not name:match "^_%d?$" then list[#list + 1] = name end end
  for _, name in ipairs { "c", "corpus", "lede" } do if rawget(_G, name) == nil then list[#list + 1] = name end end
  return list
end

local function fields(word)
  local path, mark = word:match "^(.*)([.:])[%w_]*$"
  local value = walk(path)
  local list = {}
  for i, name in ipairs(value ~= nil and names_of(value, mark == ":") or {}) do list[i] = path .. mark .. name end
  return list
end

local function beginning(list, word)
  local out, seen = {}, {}
  for _, name in ipairs(list) do
    if name:sub(1, #word) == word and not seen[name] then
      out[#out + 1] = name
      seen[name] = true
    end
  end
  table.sort(out)
  return out
end

-- The words that `word` may become, given what stands before it on the line.
function complete.words(before, word)
  local start, inside = open_quote(before)
  if start then
    local list, whole = in_string(start, inside, word)
    local out = beginning(list, whole and inside .. word or word)
    if whole then for i, name in ipairs(out) do out[i] = name:sub(#inside + 1) end end
    return out
  end
  if word:find "[.:]" then return beginning(fields(word), word) end
  local list = options(before)
  if list then return beginning(list, word) end
  return beginning(globals(), word)
end

return complete
