-- All reports on a corpus as a set of files in a folder, with one that lists them.
local check    = require "lede.check"
local core     = require "lede.core"
local host     = require "lede.host"
local registry = require "lede.registry"
local report   = require "lede.report"
local tables   = require "lede.table"

local set = {}

local endings = { table = "txt", markdown = "md", bars = "txt" }
local LIST = "lede-files.txt" -- which files of the folder are ours to write again

local function lines_of(path)
  local list, file = {}, io.open(path, "rb")
  for line in file and file:lines() or function() end do list[line] = true end
  if file then file:close() end
  return list
end

local function write(path, text)
  local file, why = io.open(path, "wb")
  if not file then return nil, why end
  local ok, fault = file:write(text)
  local closed, late = file:close()
  if ok and closed then return true end
  return nil, ("cannot write %s: %s"):format(path, fault or late)
end

-- Make the folder. nil and why where something that is not ours has the name of a file to be written.
local function claim(folder, names)
  local fine, why = host.folder(folder)
  if not fine then return nil, why end
  local own, there = lines_of(folder .. "/" .. LIST), {}
  for _, name in ipairs(core.folder(folder) or {}) do there[name:gsub("/$", "")] = true end
  own[LIST] = next(own) and true or nil
  for _, name in ipairs(names) do
    if there[name] and not own[name] then
      return nil, ("%s/%s is there and was not written by lede report; choose another folder"):format(folder, name)
    end
  end
  for _, name in ipairs(names) do own[name] = true end
  return write(folder .. "/" .. LIST, table.concat(check.keys(own), "\n") .. "\n")
end

-- The parameters of the set that report r has.
local function given_to(r, given)
  local own = {}
  for name, value in pairs(given) do if r.params[name] then own[name] = value end end
  return own
end

-- Reports that can run, and the sentences on those that cannot.
local function choose(given)
  local list, notes, known = {}, {}, {}
  for _, name in ipairs(registry.names "report") do
    local fine, r = pcall(registry.find, "report", name)
    if fine then
      for key in pairs(r.params) do known[key] = true end
      local ok, why = pcall(r.arguments, r, given_to(r, given), 0)
      if ok then list[#list + 1] = r else notes[#notes + 1] = "Not run: " .. why .. "." end
    else notes[#notes + 1] = ("Not run: report %s cannot be loaded: %s"):format(name, r) end
  end
  for _, key in ipairs(check.keys(given)) do
    if not known[key] then return nil, "no report has it: " .. check.unknown("parameter", key, check.keys(known)) end
  end
  return list, notes
end
set.choose = choose

-- Run the reports of `list` with those parameters, and write them to the folder. Returns how many were written and the
-- sentences on those that were not; or nil and why nothing is.
function set.write(corpus, list, notes, given, folder, format)
  local _, bare = require "lede.formats"()
  local ending, names = endings[format] or format, { "index." .. (endings[format] or format), LIST }
  for _, r in ipairs(list) do
    names[#names + 1] = r.name .. "." .. ending
    if bare[format] and ending ~= "txt" then names[#names + 1] = r.name .. ".txt" end
  end
  local fine, why = claim(folder, names)
  if not fine then return nil, why end
  local index = tables.new { "report", "summary", "rows", "notes" }
  index.name, index.summary, index.corpus = "all_reports", "The reports on this corpus", corpus
  index.origin, index.parameters = report.origin(corpus), given
  for _, r in ipairs(list) do
    local ran, t = pcall(r.on, r, corpus, given_to(r, given), 0)
    local text = ran and t:to(format, { index = "index." .. ending })
    if ran and bare[format] and ending ~= "txt" then
      assert(write(("%s/%s.txt"):format(folder, r.name), t:remarks()))
    end
    if ran then
      assert(write(("%s/%s.%s"):format(folder, r.name, ending), text))
      index:add { r.name, r.summary, #t, #t.notes }
    else notes[#notes + 1] = ("Failed: report %s: %s"):format(r.name, t) end
  end
  for _, sentence in ipairs(notes) do table.insert(index.notes, sentence) end
  assert(write(("%s/index.%s"):format(folder, ending), index:to(format, { pages = "." .. ending })))
  return #index, notes
end

return set
