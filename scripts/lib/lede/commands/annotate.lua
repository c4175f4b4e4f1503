-- lede annotate: a filter of JSON lines.
local host = require "lede.host"

return { {
  name = "annotate", arguments = "[--with sentences|rules]", most = 0,
  summary = "Read JSON lines {id, text, date, title}, write JSON lines {id, annotations}.",
  options = { { name = "with", value = "sentences|rules",
    summary = "also where each sentence begins and ends; or each match of a rule" } },
  more = { "A line that cannot be read is told with its number and left out; the exit status is then 1." },
  run = function(a, tell)
    if a.with and a.with ~= "sentences" and a.with ~= "rules" then
      return tell.usage('annotate: --with knows "sentences" and "rules", not "%s"', a.with)
    end
    return host.annotate(a.with)
  end,
} }
