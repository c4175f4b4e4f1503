-- What the corpus holds and what it lacks: documents by source and month, gaps, copies, boilerplate, missing dates
-- and texts.
local lede     = require "lede"
local ask      = require "lede.ask"
local holdings = require "lede.holdings"
local tally    = require "lede.tally"

local function count(r, name, n) r[name] = (r[name] or 0) + (n or 1) end

-- Documents counted by source, month or year; the passages are the heads of those that lack or repeat something.
local function counted(corpus, p)
  local t = lede.table { p.by, "documents", "words", "first", "last", "undated", "no_text", "copies", "boilerplate",
    "longest_gap" }
  t.rank = { p.by, "documents", "words", "first", "last" }
  local groups = tally.new()
  for d in corpus:documents(ask.filter(p)):each() do
    local copy, plate = holdings.original(corpus, d), 0
    for _, b in ipairs(holdings.boilerplate(corpus, d)) do plate = plate + b.to - b.from end
    local r = groups:add(tally.of[p.by](d), (copy or not d.date or d.tokens == 0) and holdings.head(corpus, d) or nil)
    r.months, r.head = r.months or {}, r.head or holdings.head(corpus, d)
    tally.seen(r, d)
    count(r, "words", d.tokens)
    count(r, "size", d.size)
    count(r, "plate", plate)
    count(r, "undated", d.date and 0 or 1)
    count(r, "empty", d.tokens == 0 and 1 or 0)
    count(r, "copies", copy and 1 or 0)
    if d.date then r.months[d.date:sub(1, 7)] = true end
  end
  for _, r in ipairs(groups:list()) do
    local share = ("%.1f %%"):format(100 * r.plate / math.max(r.size, 1))
    t:add { r.name, r.documents, r.words, r.first, r.last, r.undated, r.empty, r.copies, share, holdings.gap(r.months),
      evidence = #r.evidence > 0 and r.evidence or { r.head } }
  end
  return p.by == "source" and t or t:sort(p.by)
end

local lists = {
  document = { "document", "date", "known", "source", "words", "copy_of", "title", row = function(corpus, d, t)
    local known, span = holdings.date(corpus, d)
    local copy = holdings.original(corpus, d)
    t:add { d.name, d.date, known, d.source, d.tokens, copy and copy.name, d.title, evidence = { span } }
  end },
  copy = { "document", "date", "source", "copy_of", "title", row = function(corpus, d, t)
    local copy = holdings.original(corpus, d)
    local heads = copy and { holdings.head(corpus, copy), holdings.head(corpus, d) }
    if copy then t:add { d.name, d.date, d.source, copy.name, d.title, evidence = heads } end
  end },
  boilerplate = { "document", "date", "source", "words", row = function(corpus, d, t)
    for _, b in ipairs(holdings.boilerplate(corpus, d)) do
      t:add { d.name, d.date, d.source, b.words, evidence = { b } }
    end
  end },
}

local function run(corpus, p)
  if not lists[p.by] then return ask.top(counted(corpus, p), p) end
  local t = lede.table(lists[p.by])
  for d in corpus:documents(ask.filter(p)):each() do
    if p.top > 0 and #t > p.top then break end
    lists[p.by].row(corpus, d, t)
  end
  return ask.top(t, p)
end

return lede.report {
  name    = "coverage",
  summary = "What the corpus holds and lacks: documents, gaps, copies, boilerplate, missing dates and texts",
  refuses = "what was published and never came into the corpus; a date is not guessed from weekdays",
  chart   = { { kind = "bars", title = "Documents by month", x = "month", y = "documents" },
    { kind = "bars", title = "Documents by year", x = "year", y = "documents" },
              { kind = "bars", title = "Documents by source", x = "source", y = "documents" } },
  params  = ask.params({ "since", "until", "source", "top" }, {
    by = { "source", "what is counted, or document, copy or boilerplate for a list",
           { "source", "month", "year", "document", "copy", "boilerplate" } },
  }),
  run     = run,
}
