-- Events by their day: what happened, was said or is planned, with the clause that tells it.
local lede   = require "lede"
local ask    = require "lede.ask"
local events = require "lede.events"
local known  = require "lede.known"
local tally  = require "lede.tally"

-- Events of one day in the same words are one row, with all their passages.
local function listed(list)
  local t, known = lede.table { "date", "when", "what", "who", "document" }, {}
  t.rank = { "what", "date", "when", "document" }
  for _, e in ipairs(list) do
    local key = e.date .. e.when .. e.what
    if known[key] then table.insert(known[key].evidence, e.mention)
    else
      known[key] = { e.date, e.when, e.what, table.concat(e.who, ", ", 1, math.min(3, #e.who)), e.document.name,
        evidence = { e.mention } }
      known[#known + 1] = known[key]
    end
  end
  for _, row in ipairs(known) do t:add(row) end
  return t
end

-- Events counted by day or month, with those whom they name most.
local function counted(list, by)
  local t, groups = lede.table { by, "events", "planned", "said", "documents", "who" }, tally.new()
  for _, e in ipairs(list) do
    local r = groups:add(by == "month" and e.date:sub(1, 7) or e.date, e.mention)
    r.who, r.planned, r.said = r.who or tally.new(), (r.planned or 0) + (e.when == "planned" and 1 or 0), (r.said
      or 0) + (e.when == "said" and 1 or 0)
    tally.seen(r, e.document)
    for _, name in ipairs(e.who) do r.who:add(name) end
  end
  for _, r in ipairs(groups:list()) do
    t:add { r.name, r.count, r.planned, r.said, r.documents, r.who:text(4), evidence = r.evidence }
  end
  return t:sort(by)
end

local function run(corpus, p)
  local all, reasons, left = events.list(corpus, p)
  local list = {}
  for _, e in ipairs(all) do if p.when == "" or p.when == e.when then list[#list + 1] = e end end
  local most = p.by == "event" and p.top > 0 and #list > p.top and events.leading(list, p.top) or list
  local t = p.by == "event" and listed(most) or counted(list, p.by)
  if #most < #list then ask.note(t, "The %d events that most documents tell of; top=0 shows all %d.", #most, #list) end
  if left > 0 then
    ask.note(t, "Only the days that most documents tell of were read, not %d other times: entity=, topic= narrow.",
      left)
  end
  for i, r in ipairs(reasons:list()) do
    if i <= 5 then ask.note(t, "%d {time has|times have} no place on the line: %s.", r.count, r.name) end
  end
  return ask.top(t, p)
end

return lede.report {
  name    = "timeline",
  summary = "Dated events: what happened, was said or is planned, in the order of its days",
  refuses = "the day of what the text dates by a weekday, where the document has no date; a far year not told",
  needs   = { "time" },
  chart   = { { kind = "timeline", title = "Events by day", x = "date", series = "when" },
              { kind = "bars", title = "Events by month", x = "month", y = "events" },
              { kind = "bars", title = "Events by day", x = "day", y = "events" } },
  params  = ask.params({ "source", "topic", "top" }, {
    since     = { "", "only events on this day or later", "date" },
    ["until"] = { "", "only events on this day or earlier", "date" },
    entity    = { "", "only where the sentence names this", known.names },
    when      = { "", "only what is past, was said, is planned or unclear (no year told)", { "past", "said",
      "planned", "unclear" } },
    by        = { "event", "event lists, day and month count", { "event", "day", "month" } },
  }),
  run     = run,
}
