-- Module entity: whom and what the documents name, and what a person rules about it.
local check = require "lede.check"
local doc   = require "lede.doc"
local known = require "lede.known"

local entity = {}

-- The entity of that name, whatever its kind: the most frequent where there are more.
function entity.get(c, name, kind)
  check.type("entity.get", "name", name, "string")
  for e in c:entities { name = name, kind = kind }:each() do return e end
  return nil, known.missing(kind or "entity", name, known.entities(c, kind)), "ENOTFOUND"
end

-- Two names are one entity from now on; of the kind that the first has where none is given.
function entity.merge(c, from, into, kind)
  check.type("entity.merge", "from", from, "string")
  check.type("entity.merge", "into", into, "string")
  return c:decide { kind = "merge", target = from, into = into, of = kind }
end

function entity.rename(c, from, to, kind)
  check.type("entity.rename", "from", from, "string")
  check.type("entity.rename", "to", to, "string")
  local named, why, code = entity.get(c, from, kind)
  if not named then return nil, why, code end
  for e in c:entities { name = to, kind = named.kind }:each() do
    if e.name == to and e.name ~= named.name then
      return nil, ('"%s" is another entity; entity.merge makes them one'):format(to), "EQUERY"
    end
  end
  return c:decide { kind = "rename", target = named.name, into = to, of = named.kind }
end

function entity.split(c, name, into, where)
  check.type("entity.split", "into", into, "string")
  where = check.options("entity.split", where, { "document", "form", "kind" }, 2)
  if not where.document and not where.form then
    error("entity.split: say which mentions: document = its name, form = as written, or both", 2)
  end
  return c:decide { kind = "split", target = name, into = into, of = where.kind, document = where.document,
    form = where.form }
end

function entity.teach(c, spellings, kind, options)
  if type(spellings) == "string" then spellings = { spellings } end
  check.type("entity.teach", "spellings", spellings, "table")
  check.type("entity.teach", "kind", kind, "string")
  for i, s in ipairs(spellings) do check.type("entity.teach", "spelling " .. i, s, "string") end
  options = check.options("entity.teach", options, { "class", "country", "maker", "name", "office" }, 2)
  local decision = { kind = "entry", target = table.concat(spellings, "|"), of = kind }
  for key, value in pairs(options) do decision[key] = value end
  return c:decide(decision)
end

doc.add(entity.get, "entity.get", "corpus, name [, kind]", "an entity; or nil, sentence, code",
  "The entity of a name or an alias, without case; the most frequent where several have it.",
  'entity.get(c, "ukraine").count --> 2')
doc.add(entity.merge, "entity.merge", "corpus, from, into [, kind]", "number of the decision; or nil, sentence, code",
  "Rule that two names are one entity; c:undo(number) takes it back.",
  'entity.merge(c, "Kyiv", "Ukraine")  entity.get(c, "Ukraine").count --> 3')

doc.add(entity.rename, "entity.rename", "corpus, from, to [, kind]", "number of the decision; or nil, sentence, code",
  "Rule what an entity is called; its old name stays as an alias.",
  'entity.rename(c, "Kyiv", "Kiev")  entity.get(c, "Kyiv").name --> "Kiev"')
doc.add(entity.split, "entity.split", "corpus, name, into, { document =, form = [, kind =] }",
  "number of the decision; or nil, sentence, code",
  "Rule that the mentions in one document, or so written, are of another entity.",
  'entity.split(c, "Ukraine", "Ukraine (ship)", { document = "S1" })  entity.get(c, "Ukraine (ship)").documents --> 1')
doc.add(entity.teach, "entity.teach", "corpus, spellings, kind [, { name =, class =, maker =, office =, country = }]",
  "number of the decision; or nil, sentence, code",
  "Teach the annotators of this corpus a name. Documents added from now on have it; c:annotate() does the others " ..
  "again.",
  'entity.teach(c, { "Lyut", "Lyut-2" }, "equipment")  c:annotate() --> #c')

return entity
