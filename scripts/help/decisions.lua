return [[
Decisions: what you rule. They are kept in the corpus, with a number; a new annotation replays them; each can be taken back. What a person decided and what the program found are never mixed up.

  entity.merge(c, "Zelensky", "Volodymyr Zelenskyy")     two names are one
  entity.split(c, "Georgia", "Georgia (US state)", { document = "S3" })
  entity.rename(c, "DoD", "Department of Defense")
  c:decide { kind = "date", target = "S3", date = "2024-05-29" }    the date of a document
  packages = require "lede.packages"  t = c:report "aid_totals"
  packages.merge(c, t[1], t[2])                          two rows are one sum of aid
  packages.discard(c, t[3])                              a row is none; packages.split and set_date likewise
  c:decisions()                                          the log
  c:undo(3)                                              take number 3 back

help "entity.merge", help "c:decide" tell more.]]
