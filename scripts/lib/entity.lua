-- Module entity: whom and what the documents name, and what a person rules about it.
local check = require "lede.check"
local doc   = require "lede.doc"

local entity = {}

-- The entity of that name, whatever its kind: the most frequent where there are more.
function entity.get(c, name, kind)
  check.type("entity.get", "name", name, "string")
  for e in c:entities { name = name, kind = kind }:each() do return e end
  return nil, ("nothing is named \"%s\" here"):format(name), "ENOTFOUND"
end

-- Two names are one entity from now on; of the kind that the first has where none is given.
function entity.merge(c, from, into, kind)
  check.type("entity.merge", "from", from, "string")
  check.type("entity.merge", "into", into, "string")
  if not kind then
    local e, why, code = entity.get(c, from)
    if not e then return nil, why, code end
    from, kind = e.name, e.kind
  end
  return c:decide { kind = "merge", target = from, into = into, of = kind }
end

doc.add(entity.get, "entity.get", "corpus, name [, kind]", "an entity; or nil, sentence, code",
  "The entity of a name or an alias, without case; the most frequent where several have it.",
  'entity.get(c, "ukraine").count --> 2')
doc.add(entity.merge, "entity.merge", "corpus, from, into [, kind]", "number of the decision; or nil, sentence, code",
  "Rule that two names are one entity; c:undo(number) takes it back.",
  'entity.merge(c, "Kyiv", "Ukraine")  entity.get(c, "Ukraine").count --> 3')

return entity
