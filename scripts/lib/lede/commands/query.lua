-- lede query: a search in a corpus.
local check   = require "lede.check"
local formats = require "lede.formats"

local function whole(value) return math.tointeger(tonumber(value)) end

local function list(text)
  local out = {}
  for word in (text or ""):gmatch "[^,%s]+" do out[#out + 1] = word end
  return #out > 0 and out or nil
end

-- ":: source=\"X\"" names documents, no hits.
local function conditions(text) return text and text:match "^%s*::%s*(.+)$" end

local function against(a) return a.keyness ~= "rest" and a.keyness or nil end

-- What may be told of hits (or of documents, where there is no pattern): the option, and the table it asks for.
local figures = {
  { "by", function(h, a) return h:count_by(a.by, { top = whole(a.top) }) end },
  { "trend", function(h, a) -- data keep every period; people are spared those of nothing
    return h:trend(a.trend, { every = a.as ~= nil and a.as ~= "table" })
  end },
  { "collocates", function(h, a)
    return h:collocates { window = whole(a.collocates), least = whole(a.least), top = whole(a.top), by = a.sort }
  end },
  { "ngrams", function(h, a)
    return h:ngrams { n = whole(a.ngrams), least = whole(a.least), top = whole(a.top), within = a.within }
  end, function(c, where, a)
    return c:ngrams { n = whole(a.ngrams), least = whole(a.least), top = whole(a.top), where = where }
  end },
  { "keyness", function(h, a)
    return h:keyness(against(a), { least = whole(a.least), top = whole(a.top), within = a.within })
  end, function(c, where, a)
    return c:keyness(where, against(a), { least = whole(a.least), top = whole(a.top) })
  end },
}

local function asked(a)
  for _, t in ipairs(figures) do if a[t[1]] then return t end end
end

local function find(c, a)
  if not a.saved then return c:find(a[2]) end
  local hits, why, code = c:saved(a.saved)
  if hits and a[2] then return hits:find(a[2], { within = a.within }) end
  return hits, why, code
end

local function result(c, a)
  if not a[2] and not a.saved then return c:saved() end
  local kind, where = asked(a), conditions(a[2])
  if where and not a.saved and kind and kind[3] then return kind[3](c, where, a) end
  if not kind and a.as == "count" and not a.saved and not a.save then return c:count(a[2]) end
  local hits, why, code = find(c, a)
  if not hits then return nil, why, code end
  if a.sort and not a.collocates then hits:sort(a.sort) end
  if a.sample then hits:sample(whole(a.sample), whole(a.seed) or 1) end
  if a.save then
    hits, why, code = hits:save(a.save)
    if not hits then return nil, why, code end
  end
  if kind then return kind[2](hits, a) end
  if a.as == "count" then return hits:count() end
  return hits:kwic { words = whole(a.words), columns = list(a.columns) }
end

local function say_count(n)
  local form = "%d {hit|hits} in %d of %d documents, %.1f per million words\n"
  io.write(require "lede.counted"(form, n.hits, n.documents, n.of_documents, n.per_million))
  if n.note then io.write(n.note, "\n") end
end

local function show(shown, format)
  if format == "count" and shown.of_tokens then return say_count(shown) end
  local screen = require "lede.screen"
  local options = { width = screen.width(), color = screen.color() }
  if shown.write then shown:write(format, function(text) io.write(text) end, options)
  else io.write(shown:to((format == "kwic" or format == "count") and "table" or format, options)) end
  local _, bare = formats()
  if bare[format] and (shown.write or #shown.notes > 0) then
    io.stdout:flush()
    io.stderr:write(shown:remarks { width = 0 })
  end
end

-- What the function behind an option says, as said of the option: "count_by: there is no key" is of --by.
local function as_typed(why)
  local options = { count_by = "--by", kwic = "--columns", sort = "--sort" }
  for _, t in ipairs(figures) do options[t[1]] = "--" .. t[1] end
  return (why:gsub("^lib/lede/commands/query%.lua:%d+: ", ""):gsub("^c:", ""):gsub("^([%w_]+): ", function(name)
    return (options[name] or name) .. ": "
  end))
end

local numbers = { "words", "sample", "seed", "least", "top", "ngrams", "collocates" }

return { {
  name = "query", arguments = "CORPUS ['QUERY'] [--as FORMAT]", least = 1, most = 2,
  summary = "Search a corpus; plain words, or a pattern.",
  options = {
    { name = "as", value = "FORMAT", summary = table.concat((formats("kwic", "count")), ", ") },
    { name = "by", value = "KEYS",
      summary = "count by year, month, date, source, doc, match, a metadata key, @capture" },
    { name = "trend", value = "PERIOD",
      summary = "count by day, week, month, quarter or year, and where the rate changes" },
    { name = "collocates", value = "N", summary = "the words at most N tokens from the hits; --sort is the measure" },
    { name = "ngrams", value = "N", summary = "runs of N words in the sentences of the hits" },
    { name = "keyness", value = "PART", summary = "words that set the sentences apart from PART: conditions, or rest" },
    { name = "within", value = "UNIT", summary = "of ngrams, keyness, saved: s, p, doc around the hits, or match" },
    { name = "least", value = "N", summary = "leave out words seen fewer times" },
    { name = "top", value = "N", summary = "that many rows" },
    { name = "sort", value = "KEYS",
      summary = "in order of left, right, match, date, source, doc; - turns a key round" },
    { name = "words", value = "N", summary = "words on each side; else the sentence" },
    { name = "columns", value = "NAMES",
      summary = "before each line: id, date, source, title, url, authors, a metadata key" },
    { name = "sample", value = "N", summary = "N of the hits, drawn evenly" },
    { name = "seed", value = "N", summary = "of the sample" },
    { name = "save", value = "NAME", summary = "keep the hits in the corpus under a name" },
    { name = "saved", value = "NAME", summary = "the hits of that name; with QUERY, what it finds in their sentences" },
    { name = "explain", summary = "how it is answered" },
  },
  more = { "QUERY ':: CONDITIONS' names documents; of them --ngrams and --keyness can tell.",
           "Without QUERY: the saved hits. More: lede help queries, lede help statistics." },
  run = function(a, tell)
    local format = a.as or "kwic"
    local wrong = check.wrong("format", format, (formats("kwic", "count")))
    if wrong then return tell.usage("query: %s", wrong) end
    for _, name in ipairs(numbers) do
      if a[name] and not whole(a[name]) then
        return tell.usage('query: --%s must be a whole number, not "%s"', name, a[name])
      end
    end
    if a.explain and not a[2] then return tell.usage "query: --explain needs a QUERY" end
    local c, why, code = require "corpus".open(a[1])
    if not c then return tell.fault(why) end
    if not a[2] and not a.saved and #c:saved() == 0 then
      return tell.usage("query: which QUERY? Without one it lists the saved hits, and there are none\nusage: %s",
        require "lede.command".usage(require "lede.registry".find("command", "query")))
    end
    local shown
    if a.explain then
      shown, why, code = c:explain(a[2])
      if shown then io.write(shown, "\n") return 0 end
    else
      local fine
      fine, shown, why, code = pcall(result, c, a)
      if not fine then
        if type(shown) ~= "string" or shown:find "stopped$" then error(shown, 0) end
        return tell.usage("query: %s", as_typed(shown))
      end
      if shown then show(shown, format) return 0 end
    end
    if code == "EQUERY" then return tell.usage("%s", why) end
    return tell.fault(why)
  end,
}, {
  name = "explain", arguments = "CORPUS DOCUMENT FROM TO [--as FORMAT]", least = 4, most = 4,
  summary = "Tell which rule, lexicon entry or tagger made what was found at a place of a document.",
  options = { { name = "as", value = "FORMAT", summary = "table, json, csv and the other formats of reports" } },
  more = { "DOCUMENT is a document's name or number; FROM and TO are bytes, as show(n) and evidence give them.",
           "Lines named \"rule\" are all the rules that matched in its sentence, whether or not another took " ..
           "precedence." },
  run = function(a, tell)
    local screen = require "lede.screen"
    local from, to = math.tointeger(tonumber(a[3])), math.tointeger(tonumber(a[4]))
    if not from or not to or from < 0 or to <= from then
      return tell.usage("explain: FROM and TO are bytes, FROM before TO")
    end
    local format = a.as or "table"
    local wrong = check.wrong("format", format, (formats()))
    if wrong then return tell.usage("explain: %s", wrong) end
    local c, fault = require "corpus".open(a[1])
    if not c then return tell.fault(fault) end
    local t, why = c:why(a[2], from, to)
    if not t then return tell.fault(why) end
    io.write(t:to(format, { width = screen.width(), color = screen.color() }))
    return 0
  end,
} }
