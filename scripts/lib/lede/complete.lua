-- Completion in context: what a word at the prompt may become, and what may follow the line. Nothing is called and
-- nothing waits for the corpus: what a call gives is known from the documentation of what is called.
local check     = require "lede.check"
local core      = require "lede.core"
local doc       = require "lede.doc"
local registry  = require "lede.registry"
local selection = require "lede.selection"

local complete = {}

-- ---- the words of the line ------------------------------------------------------------------------------------------

-- Tokens { kind, text }: "name", "string", "open" (a string that is not closed), "mark" (anything else, one character).
local function tokens_of(text)
  local list, at = {}, 1
  local function take(kind, value, after) list[#list + 1], at = { kind = kind, text = value }, after end
  while at <= #text do
    local c = text:sub(at, at)
    local name = text:match("^[%a_][%w_]*", at)
    local bracket = text:match("^%[(=*)%[", at)
    if name then take("name", name, at + #name)
    elseif c:find "%s" then at = at + 1
    elseif bracket then
      local from = at + #bracket + 2
      local last, after = text:find("]" .. bracket .. "]", from, true)
      take(last and "string" or "open", text:sub(from, (last or 0) - 1), (after or #text) + 1)
    elseif c == '"' or c == "'" then
      local last = at + 1
      while last <= #text and text:sub(last, last) ~= c do last = last + (text:sub(last, last) == "\\" and 2 or 1) end
      take(last <= #text and "string" or "open", text:sub(at + 1, last - 1), last + 1)
    else take("mark", c, at + 1) end
  end
  return list
end

local opener = { [")"] = "(", ["}"] = "{", ["]"] = "[" }

-- The index of the bracket that the one at i closes, or nil.
local function opened(list, i)
  local depth = 0
  for k = i, 1, -1 do
    local t = list[k]
    if t.kind == "mark" and opener[t.text] then depth = depth + 1
    elseif t.kind == "mark" and (t.text == "(" or t.text == "{" or t.text == "[") then
      depth = depth - 1
      if depth == 0 then return k end
    end
  end
end

-- ---- what an expression is ------------------------------------------------------------------------------------------

-- The metatable of what the documentation calls so: "hits; or nil, sentence" -> that of hits.
local function class_of(result)
  local noun = result:gsub("^an? ", ""):gsub("^the ", ""):match "^%a+"
  if noun == "hits" then return require "lede.search".class end
  if noun == "table" then return require "lede.table".class end
  if noun == "selection" then return selection.class end
  if noun == "concordance" then return require "lede.concordance".class end
  if noun == "corpus" then return require "lede.store".class end
  local classes = require "lede.objects".by_corpus[rawget(_G, "c")]
  return classes and classes[noun]
end

-- A known is { value = v }, or { class = metatable } of what is not there yet.
local function member(known, name)
  if known.class then
    local index = known.class.methods or known.class.__index
    return type(index) == "table" and index[name] and { value = index[name] } or nil
  end
  local own = getmetatable(known.value)
  local fine, value = pcall(function()
    local methods, value = type(own) == "table" and own.methods, known.value
    if methods and methods[name] then return methods[name] end
    return type(value) == "table" and (rawget(value, name) or own and value[name]) or nil
  end)
  return fine and value ~= nil and { value = value } or nil
end

local lazy = { corpus = true, entity = true, lede = true, query = true } -- modules that are loaded when first touched

local function global(name)
  local value = rawget(_G, name)
  if value == nil and lazy[name] then value = _G[name] end
  return value ~= nil and { value = value } or nil
end

local function called(known)
  local record = known.value and doc.of(known.value)
  local class = record and class_of(record.result)
  return class and { class = class } or nil
end

-- What the expression that ends at token i is, or nil.
local function known_at(list, i)
  local t = list[i]
  if not t then return nil end
  if t.kind == "name" then
    local before = list[i - 1]
    if not before or before.kind ~= "mark" or before.text ~= "." and before.text ~= ":" then return global(t.text) end
    local owner = known_at(list, i - 2)
    return owner and member(owner, t.text)
  end
  local from = t.kind == "string" and i or (t.text == ")" or t.text == "}") and opened(list, i) or nil
  local f = from and known_at(list, from - 1)
  return f and called(f)
end

-- The call whose arguments the text ends in: its function, the tokens of the arguments, and whether within { }.
local function open_call(list)
  local depth = 0
  for i = #list, 2, -1 do
    local t = list[i]
    if t.kind == "mark" then
      if opener[t.text] then depth = depth + 1
      elseif t.text == "(" or t.text == "{" or t.text == "[" then
        depth = depth - 1
        local braces = t.text == "{"
        if depth < 0 then
          local at = i
          if braces and list[i - 1].kind == "mark" then -- f(a, { ...
            for k = i - 1, 2, -1 do
              if list[k].kind == "mark" and list[k].text == "(" then at = k break end
            end
          end
          return known_at(list, at - 1), at, braces
        end
      end
    end
  end
end

-- ---- lists of words -------------------------------------------------------------------------------------------------

local keywords = { "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "if", "in", "local",
  "nil", "not", "or", "repeat", "return", "then", "true", "until", "while" }

local function reports()
  require "lede.report"
  return registry.names "report"
end

local function formats() return (require "lede.formats"()) end

local function files(word)
  local folder, list = word:match "^(.*/)" or "", {}
  for i, name in ipairs(core.folder(folder == "" and "." or folder) or {}) do list[i] = folder .. name end
  return list
end

-- Each request reads some more documents, so that the corpus is never waited for.
local function names(word)
  local c = rawget(_G, "c")
  if not c or word == "" then return {} end
  return check.keys((require "lede.sample".names(c, 200)))
end

local function sources() return rawget(_G, "c") and _G.c:sources() or {} end

local values = {
  kind = selection.kinds, type = selection.types,
  status = { "announced", "appropriated", "authority", "budget", "contracted", "correction", "cumulative", "considered",
    "delivered", "other", "proposed", "requested" },
  step = { "allows", "conditional", "done", "leaning", "not_now", "opposes", "ruled_out", "urges", "weighing" },
  access = { "create", "read", "write" },
}
local keys = { "date", "day", "doc", "match", "month", "source", "year" }

-- What may come in the text of a query.
local function pattern(inside)
  if inside:find '%f[%w]source%s*=%s*"[^"]*$' then return sources() end
  local list = {}
  if inside:find "<[%w_-]+%s[^<>]*$" then
    for i, name in ipairs(selection.attributes) do list[i] = name .. "=" end
    return list
  end
  if inside:find "::[^\"]*$" then return { "author", "authors", "date", "doc", "language", "source", "title" } end
  list = { "[word=", "[lower=", "[lemma=", "[kind=", "[shape=", "[in=", "<any/>", "within s", "within p", "within doc" }
  for _, kind in ipairs(selection.kinds) do list[#list + 1] = "<" .. kind .. "/>" end
  for _, kind in ipairs(selection.types) do list[#list + 1] = "<" .. kind .. "/>" end
  return list
end

local by_function = { -- by the last part of the name
  report = reports, help = function() return require "lede.help".topics() end, to = formats, mode = formats,
  find = pattern, count = pattern, explain = pattern, count_by = function() return keys end,
  sort = function() return keys end,
}
local by_option = { source = sources, name = names, canonical = names, speaker = names, donor = names,
  recipient = names,
  actor = names }

local function last_name(known)
  local record = known and known.value and doc.of(known.value)
  return record and record.name:match "[%w_]+$"
end

-- The options that the call takes, as "name = ".
local function options(known, list, at)
  local record, out = known and known.value and doc.of(known.value), {}
  if not record then return nil end
  local arguments = record.name == "c:report" and "" or record.arguments
  for name in arguments:gmatch "([%l_][%w_]*)\"?%]? =" do out[#out + 1] = name .. " = " end
  if record.arguments:find "ATTRIBUTE" then
    for _, name in ipairs(selection.attributes) do out[#out + 1] = name .. " = " end
  end
  local first = list[at + 1]
  if record.name == "c:report" and first and first.kind == "string" then
    require "lede.report"
    local fine, r = pcall(registry.find, "report", first.text)
    for _, name in ipairs(fine and r and check.keys(r.params) or {}) do out[#out + 1] = name .. " = " end
  end
  return #out > 0 and out or nil
end

-- Names that a value or class has, for "." or ":".
local function fields(known, colon)
  local seen = {}
  local function take(t)
    for k, v in next, type(t) == "table" and t or {} do
      if type(k) == "string" and k:match "^%a[%w_]*$" and (not colon or type(v) == "function") then seen[k] = true end
    end
  end
  local own = known.class or getmetatable(known.value)
  if type(known.value) == "table" then take(known.value) end
  if type(own) == "table" then
    take(own.methods)
    take(own.__index)
    if not colon then take(own.getters) end
    for _, name in ipairs(not colon and own.fields or {}) do seen[name] = true end
  end
  return check.keys(seen)
end

function complete.globals()
  local list = { "c", "corpus", "entity", "lede", "query", table.unpack(keywords) }
  for name in pairs(_G) do if type(name) == "string" and not name:match "^_%d?$" then list[#list + 1] = name end end
  return list
end

-- ---- the answer -----------------------------------------------------------------------------------------------------

-- Those that begin so, in order, without the first `cut` bytes; `lead` is put before each.
local function beginning(list, word, cut, lead)
  local out, seen = {}, {}
  for _, name in ipairs(list) do
    if name:sub(1, #word) == word and not seen[name] then
      out[#out + 1], seen[name] = (lead or "") .. name:sub(cut + 1), true
    end
  end
  table.sort(out)
  return table.move(out, 1, 100, 1, {})
end

-- The option that a value is asked for: name = "
local function option_before(list, i)
  local equals, name = list[i], list[i - 1]
  if equals and equals.text == "=" and name and name.kind == "name" then return name.text end
end

-- The values that a parameter of a report may have, where the call is c:report("NAME", { ...
local function parameter_values(list, option)
  local known, at = open_call(list)
  local first = at and list[at + 1]
  if last_name(known) ~= "report" or not first or first.kind ~= "string" then return nil end
  require "lede.report"
  local fine, r = pcall(registry.find, "report", first.text)
  local param = fine and r and r.params[option]
  return param and type(param[3]) == "table" and param[3] or nil
end

local function in_string(list, word)
  local inside = list[#list].text
  list[#list] = nil
  local option, known = option_before(list, #list), nil
  if not option then
    known = known_at(list, #list) or open_call(list) -- f "..., f("..., f(a, "...
  end
  local what = option and (parameter_values(list, option) or by_option[option] or values[option])
    or known and by_function[last_name(known)] or files
  local candidates = type(what) == "table" and what or what(inside)
  -- A name may be of several words, of which readline gives the last; of a query the last piece counts.
  if what == pattern then inside = inside:match '[^%s"|(&]*$' end
  return beginning(candidates, inside, #inside - #word)
end

-- The words that `word` may become, given what stands before it on the line.
function complete.words(before, word)
  local dot = (before .. word):match "^%s*%.(%l*)$"
  if dot then
    return beginning(check.keys(require "lede.prompt".functions), dot, 0, word:sub(1, 1) == "." and "." or "")
  end
  local list = tokens_of(before .. word)
  if list[#list] and list[#list].kind == "open" then return in_string(list, word) end
  local part = ""
  if list[#list] and list[#list].kind == "name" and word ~= "" then part = table.remove(list).text end
  local mark = list[#list]
  if mark and mark.kind == "mark" and (mark.text == "." or mark.text == ":") then
    local known = known_at(list, #list - 1)
    return known and beginning(fields(known, mark.text == ":"), part, 0, word:sub(1, #word - #part)) or {}
  end
  local option = option_before(list, #list)
  local valid = option and (parameter_values(list, option) or values[option])
  if valid then
    local quoted = {}
    for i, value in ipairs(valid) do quoted[i] = '"' .. value .. '"' end
    return beginning(quoted, part, 0)
  end
  if mark and mark.kind == "mark" and (mark.text == "{" or mark.text == ",") then
    local known, at, braces = open_call(list)
    local found = braces and options(known, list, at)
    if found then return beginning(found, part, 0) end
  end
  return beginning(complete.globals(), part, 0)
end

-- What may follow the line: the arguments of the function whose call begins at its end.
function complete.hint(line)
  local list = tokens_of(line)
  local last = list[#list]
  if not last or line:find "%s%s$" then return nil end
  local open = last.kind == "mark" and (last.text == "(" or last.text == "{")
  local known = known_at(list, open and #list - 1 or #list)
  local record = known and type(known.value) == "function" and doc.of(known.value)
  if not record or record.arguments == "" then return nil end
  local arguments = core.clean(record.arguments)
  if not open then return (arguments:find "^{" and " " or "(") .. arguments .. (arguments:find "^{" and "" or ")") end
  local within = last.text == "{" and arguments:gsub("%]$", ""):match "^%[?{(.*)$" or arguments
  return last.text == "(" and within .. ")" or within
end

return complete
