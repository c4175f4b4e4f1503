-- lede add, lede index, lede check: documents in, and the file proved.
local check    = require "lede.check"
local grouped  = require "lede.grouped"
local progress = require "lede.progress"

-- How many bytes a file has; nil where there is none.
local function size_of(path)
  local file = io.open(path, "rb")
  local size = file and file:seek "end"
  if file then file:close() end
  return size
end

-- A corpus that was made for nothing goes again; the empty file that it was made in stays.
local function take_back(c, path, size)
  c:close()
  for _, ending in ipairs { "", "-wal", "-shm" } do os.remove(path .. ending) end
  if size then assert(io.open(path, "wb")):close() end
end

local function add(a, tell)
  local path = table.remove(a, 1)
  if path == "-" then return tell.usage "add: - is standard input; the corpus needs the name of a file" end
  local size = size_of(path)
  local c, why = require "corpus".open(path, { access = "create" })
  if not c then return tell.fault(why) end
  local wrong = a.with and check.wrong("set of annotators", a.with, { "none" })
  if wrong then return tell.usage("add: %s", wrong) end
  local tick, finish = progress.line(a)
  local given = { date = a.date, source = a.source, language = a.language, with = a.with, progress = tick }
  local paths = table.move(a, 1, #a, 1, {})
  paths[#paths + 1] = given
  local summary, fault = c:add(table.unpack(paths))
  finish()
  if (size or 0) == 0 and #c == 0 then take_back(c, path, size) end
  if not summary then return tell.fault(fault) end
  io.write(tostring(summary), "\n")
  if not c:is_open() then return tell.fault(("there is nothing to keep, so %s was not made"):format(path)) end
  if fault then return tell.fault(fault) end
  local t = c:totals()
  io.write(("%s now holds %s, %s, %s\n"):format(path, grouped(t.documents, "document"), grouped(t.tokens, "word"),
    grouped(t.mentions, "mention")))
  return summary.skipped > 0 and 1 or 0
end

return {
  {
    name = "add", arguments = "CORPUS PATH...", least = 2,
    summary = "Read files and folders into a corpus, made where there is none; - is standard input.",
    options = {
      { name = "date", value = "DATE", summary = "the date of all these documents: 2022-03-18, 2022-03 or 2022" },
      { name = "source", value = "NAME", summary = "their source, where they do not say" },
      { name = "language", value = "NAME", summary = "their language, where they do not say" },
      { name = "with", value = "none",
        summary = "no annotators: words are found at once, and lede index annotates later" },
    },
    more = { "What is there already is not added twice. Exit status 1: something was skipped; the summary says what " ..
      "and why.",
             "Stopped with Ctrl-C it keeps what it has worked on, and goes on from there when started again." },
    run = add,
  },
  {
    name = "index", arguments = "CORPUS", least = 1, most = 1,
    summary = "Bring a corpus up to date with this program: its index made anew from the stored texts, its " ..
      "documents annotated.",
    more = { "What is up to date already is left as it is. Stopped with Ctrl-C it goes on from there when started " ..
      "again." },
    run = function(a, tell)
      local c, why = require "corpus".open(a[1])
      if not c then return tell.fault(why) end
      local tick, finish = progress.line {}
      local done, fault = c:index { progress = tick }
      finish()
      if not done then return tell.fault(fault) end
      io.write(("%s: %s indexed, %s annotated\n"):format(a[1], grouped(done.indexed, "document"),
        grouped(done.annotated)))
      return 0
    end,
  },
  {
    name = "check", arguments = "CORPUS", least = 1, most = 1,
    summary = "Prove a corpus file: its structure, the index against the texts, mentions inside their documents.",
    run = function(a, tell)
      local c, why = require "corpus".open(a[1], { access = "read" })
      if not c then return tell.fault(why) end
      local faults, fault = c:check()
      if not faults then return tell.fault(fault) end
      for _, sentence in ipairs(faults) do io.write(sentence, "\n") end
      local t = c:totals()
      io.write(("%s: %s, %s, %s\n"):format(a[1], grouped(t.documents, "document"), grouped(t.mentions, "mention"),
        #faults == 0 and "no fault found" or grouped(#faults, "fault")))
      return #faults > 0 and 1 or 0
    end,
  },
  {
    name = "where", arguments = "NAME", least = 1, most = 1,
    summary = "Tell which file a report or command comes from.",
    run = function(a, tell)
      local registry = require "lede.registry"
      require "lede.report"
      local names = {}
      for _, kind in ipairs { "report", "command" } do
        local found, place = registry.find(kind, a[1])
        if found then
          local file = io.open(place, "rb")
          io.write(place, file and "" or ", inside the program", "\n")
          if file then file:close() end
          return 0
        end
        for _, name in ipairs(registry.names(kind)) do names[#names + 1] = name end
      end
      return tell.fault(check.unknown("name", a[1], names))
    end,
  },
}
