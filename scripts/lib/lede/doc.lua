-- Documentation of functions, in one list for those of C and those of Lua.
local core = require "lede.core"

local doc = {}
local records = core.docs()

function doc.add(f, name, arguments, result, sentence, example)
  local record = { name = name, arguments = arguments, result = result, sentence = sentence, example = example }
  records[#records + 1] = record
  records[f] = record
  return f
end

-- The record of a function, or nil.
function doc.of(f) return records[f] end

-- The record whose name is `name` or ends in it: "corpus.open", "find".
function doc.named(name)
  for _, record in ipairs(records) do if record.name == name then return record end end
  for _, record in ipairs(records) do if record.name:match "[%w_]+$" == name then return record end end
end

-- All records that are for users, in the order of their names.
function doc.all()
  local list = {}
  for _, record in ipairs(records) do if record.sentence ~= "" then list[#list + 1] = record end end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

function doc.text(record)
  local arguments = record.arguments
  local call = record.name .. (arguments:match "^{" and " " .. arguments or "(" .. arguments .. ")")
  return ("%s -> %s\n  %s\n\n  %s"):format(call, record.result, record.sentence, (record.example:gsub("\n", "\n  ")))
end

return doc
