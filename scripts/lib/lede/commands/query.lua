-- lede query: a search in a corpus.
local check = require "lede.check"
local formats = require "lede.table".formats

local function show_count(c, text)
  local n, why, code = c:count(text)
  if not n then return nil, why, code end
  io.write(("%d hits in %d of %d documents, %.1f per million words\n"):format(n.hits, n.documents, n.of_documents, n.per_million))
  if n.note then io.write(n.note, "\n") end
  return true
end

local function show_hits(c, text, a, format)
  local screen = require "lede.screen"
  local hits, why, code = c:find(text)
  if not hits then return nil, why, code end
  if a.sort then hits:sort(a.sort) end
  if a.sample then hits:sample(math.tointeger(tonumber(a.sample)) or 0, math.tointeger(tonumber(a.seed)) or 1) end
  local shown = a.by and hits:count_by(a.by) or hits:kwic { words = math.tointeger(tonumber(a.words)) }
  local width, color = screen.width(), screen.color()
  if format == "kwic" and not a.by then io.write(shown:text { width = width, color = color })
  else io.write((shown.as_table and shown:as_table() or shown):to(format == "kwic" and "table" or format, { width = width, color = color })) end
  return true
end

return { {
  name = "query", arguments = "CORPUS 'QUERY' [--as FORMAT]", least = 2, most = 2,
  summary = "Search a corpus; plain words, or a pattern.",
  options = {
    { name = "as", value = "FORMAT", summary = table.concat((formats("kwic", "count")), ", ") },
    { name = "by", value = "KEYS", summary = "count by year, month, date, source, doc, match, a metadata key, @capture" },
    { name = "sort", value = "KEYS", summary = "in order of left, right, match, date, source, doc; - turns a key round" },
    { name = "words", value = "N", summary = "words on each side; else the sentence" },
    { name = "sample", value = "N", summary = "N of the hits, drawn evenly" },
    { name = "seed", value = "N", summary = "of the sample" },
    { name = "explain", summary = "how it is answered" },
  },
  run = function(a, tell)
    local format = a.as or "kwic"
    local wrong = check.wrong("format", format, (formats("kwic", "count")))
    if wrong then return tell.usage("query: %s", wrong) end
    for _, name in ipairs { "words", "sample", "seed" } do
      if a[name] and not math.tointeger(tonumber(a[name])) then return tell.usage('query: --%s must be a whole number, not "%s"', name, a[name]) end
    end
    local c, why, code = require "corpus".open(a[1])
    if not c then return tell.fault(why) end
    local fine
    if a.explain then
      fine, why, code = c:explain(a[2])
      if fine then io.write(fine, "\n") end
    elseif format == "count" then fine, why, code = show_count(c, a[2])
    else fine, why, code = show_hits(c, a[2], a, format) end
    if fine then return 0 end
    if code == "EQUERY" then return tell.usage("%s", why) end
    return tell.fault(why)
  end,
}, {
  name = "explain", arguments = "CORPUS DOCUMENT FROM TO [--as FORMAT]", least = 4, most = 4,
  summary = "Tell which rule, lexicon entry or tagger made what was found at a place of a document.",
  options = { { name = "as", value = "FORMAT", summary = "table, json, csv and the other formats of reports" } },
  more = { "DOCUMENT is a document's name or number; FROM and TO are bytes, as show(n) and evidence give them.",
           "Lines named \"rule\" are all the rules that matched in its sentence, whether or not another took precedence." },
  run = function(a, tell)
    local screen = require "lede.screen"
    local from, to = math.tointeger(tonumber(a[3])), math.tointeger(tonumber(a[4]))
    if not from or not to or from < 0 or to <= from then return tell.usage("explain: FROM and TO are bytes, FROM before TO") end
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
