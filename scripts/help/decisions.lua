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

Kinds of c:decide, and what each says beside its target:

  merge, rename          into =, of = the kind of entity     target: a name
  split                  into =, document = or form =        target: a name
  entry                  of =, name =, country =, office =   target: spellings, A|B; taught by entity.teach
  date                   date =                              target: a document
  discard                type =, from =, to =                target: a document; a mention is none
  set                    the same, key =, value =            target: a document; an attribute of a mention
  topic                  into =, query =                     target: a topic; help "c:topics"
  package_merge ...      made by the functions of lede.packages

A script may log kinds of its own: their names have a point in them, as "mine.tag".]]
