-- Keyness: the words that are more (or less) frequent in one part of the corpus than in the rest.
local lede  = require "lede"
local ask   = require "lede.ask"
local known = require "lede.known"
local tally = require "lede.tally"

-- A part of the corpus as the condition of a query.
local function condition(since, till, source)
  local parts = {}
  if since ~= "" then parts[#parts + 1] = ('date>="%s"'):format(since) end
  if till ~= "" then parts[#parts + 1] = ('date<="%s"'):format(till) end
  if source ~= "" then parts[#parts + 1] = ('source="%s"'):format(source:gsub('[\\"]', "\\%0")) end
  return table.concat(parts, " & ")
end

-- The day from which on the later half of the dated documents are; nil where they are all of one day.
local function middle(corpus)
  local list = {}
  for d in corpus:documents():each() do list[#list + 1] = d.date and #d.date == 10 and d.date or nil end
  table.sort(list)
  local day = list[#list // 2 + 1]
  return day and day > list[1] and day or nil
end

-- The first places of a word in the part.
local function places(corpus, word, part)
  local hits, out = corpus:find(('[word="%s"%%c] :: %s'):format(word:gsub("%p", "\\%0"):gsub('\\"', '"'), part)), {}
  if not hits then return out end
  for i = 1, math.min(tally.kept, #hits) do out[i] = hits[i] end
  return out
end

local function run(corpus, p)
  local t = lede.table { "word", "here", "there", "per_million_here", "per_million_there", "log_likelihood",
    "log_ratio" }
  local here, there = condition(p.since, p["until"], p.source), condition(p.against_since, p.against_until, p.against)
  local later = here == "" and middle(corpus)
  if later then here = condition(later, "", "") end
  if here == "" then
    t.notes[1] = "Say which part: since=, until= or source=; it is compared with the rest, or with against= ..."
    return t
  end
  local keys, why = corpus:keyness(here, there, { least = p.least })
  if not keys then error(why, 0) end
  for row in keys:each() do
    if p.top > 0 and #t >= p.top then break end
    local fits = (p.rarer and row.log_ratio < 0) or (not p.rarer and row.log_ratio > 0)
    local part = row.here > 0 and here or there
    local found = fits and row.log_likelihood >= p.significance and places(corpus, row.word, part) or {}
    if #found > 0 then -- a word of boilerplate alone has no place
      t:add { row.word, row.here, row.there, ask.round(row.per_million_here, 1), ask.round(row.per_million_there, 1),
        ask.round(row.log_likelihood, 1),
        ask.round(row.log_ratio, 2), evidence = found }
    end
  end
  t.notes[1] = ("Here: %s; there: %s."):format(here, there ~= "" and there or "the rest of the corpus")
  t.notes[2] = "Ranked by log-likelihood (Dunning 1993; Rayson and Garside 2000). log_ratio: how many times as " ..
    "frequent, in powers of two (Hardie 2014)."
  t.notes[3] = ("Each row keeps its first %d passages."):format(tally.kept)
  if later then
    table.insert(t.notes, 1, "No part was named: the later half of the documents is compared with the earlier one. " ..
      "since=, until= and source= name another.")
  end
  return t
end

return lede.report {
  name    = "keywords",
  summary = "Keyness: words more frequent in a period or source than in the rest, or than in another",
  refuses = "what a word means there, or why it is frequent",
  rank    = { "word", "here", "there", "log_likelihood" },
  chart   = { kind = "bars", title = "The words that stand out most", x = "word", y = "log_likelihood" },
  params  = ask.params({ "since", "until", "source", "top" }, {
    against       = { "", "the source compared with; none is the rest", known.sources },
    against_since = { "", "the period compared with: from this day", "date" },
    against_until = { "", "the period compared with: to this day", "date" },
    rarer         = { false, "the words that are rarer here instead" },
    least         = { 3, "how often a word occurs at least" },
    significance  = { 10.83, "the least log-likelihood; 10.83 is one chance in a thousand" },
  }),
  run     = run,
}
