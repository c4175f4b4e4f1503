-- Documentation of functions, in one list for those of C and those of Lua.
local core = require "lede.core"

local doc = {}
local added = {} -- not yet among the records: they are made when somebody asks

function doc.add(f, name, arguments, result, sentence, example)
  added[#added + 1] = { f = f, name = name, arguments = arguments, result = result, sentence = sentence,
    example = example }
  return f
end

-- All records in order, and by their functions.
local function all()
  local records = core.docs()
  for i, record in ipairs(added) do
    records[#records + 1], records[record.f] = record, record
    added[i], record.f = nil, nil
  end
  return records
end

-- The record of a function, or nil.
function doc.of(f) return all()[f] end

-- The record whose name is `name` or ends in it: "corpus.open", "c:find" or "c.find", "find".
function doc.named(name)
  name = name:gsub(":", ".")
  local records = all()
  for _, record in ipairs(records) do if record.name:gsub(":", ".") == name then return record end end
  for _, record in ipairs(records) do if record.name:match "[%w_]+$" == name then return record end end
end

-- All records that are for users, in the order of their names.
function doc.all()
  local list = {}
  for _, record in ipairs(all()) do if record.sentence ~= "" then list[#list + 1] = record end end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

function doc.text(record)
  local arguments = record.arguments
  local call = record.name .. (arguments:match "^{" and " " .. arguments or "(" .. arguments .. ")")
  return ("%s -> %s\n  %s\n\n  %s"):format(call, record.result, record.sentence, (record.example:gsub("\n", "\n  ")))
end

return doc
