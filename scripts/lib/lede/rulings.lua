-- What a person may rule: the kinds of decisions and what each must say. What is none of them, or speaks of what is not
-- there, is refused with what was probably meant.
local check = require "lede.check"
local core = require "lede.core"
local days = require "lede.days"
local known = require "lede.known"

local rulings = {}

-- of: what the target is a name of; needs, may: fields it must and may have.
local kinds = {
  date = { of = "document", needs = { "date" } },
  discard = { of = "document", needs = { "from", "to", "type" } },
  entry = { needs = { "of" }, may = { "class", "country", "maker", "name", "office" } },
  merge = { of = "entity", needs = { "into" }, may = { "of" }, both = true },
  package_date = { of = "sum", needs = { "date" }, may = { "whole" } },
  package_discard = { of = "sum", may = { "whole" } },
  package_merge = { of = "sum", needs = { "into" }, may = { "whole" }, both = true },
  package_split = { of = "sum", may = { "whole" } },
  rename = { of = "entity", needs = { "into" }, may = { "of" } },
  set = { of = "document", needs = { "from", "key", "to", "type", "value" } },
  split = { of = "entity", needs = { "into" }, may = { "document", "form", "of" } },
  topic = { of = "topic", needs = { "into" }, may = { "query" } },
}

local function is_filled(value) return value ~= nil and value ~= "" end

-- The kind's record. Raises where there is no such kind, or a field is wrong or missing. A kind with a point in its
-- name is a script's own, and says what that script wants.
local function form_of(d, level)
  if not is_filled(d.kind) then
    error('a decision needs a kind: c:decide { kind = "merge", target = ..., into = ... }', level + 1)
  end
  if tostring(d.kind):find(".", 1, true) then return {} end
  local form = kinds[d.kind]
  if not form then error("c:decide: " .. check.unknown("kind", d.kind, check.keys(kinds)), level + 1) end
  local valid = { "kind", "target", "when" }
  for _, list in ipairs { form.needs or {}, form.may or {} } do table.move(list, 1, #list, #valid + 1, valid) end
  check.options("c:decide", d, valid, level + 1)
  for _, field in ipairs(form.needs or {}) do
    if not is_filled(d[field]) then
      error(('c:decide: a decision "%s" needs %s = ...'):format(d.kind, field), level + 1)
    end
  end
  if form.of and not is_filled(d.target) and not is_filled(d.query) then
    error(('c:decide: a decision "%s" needs target = ..., the %s that it is about'):format(d.kind, form.of), level + 1)
  end
  return form
end

-- Does a decision in force speak of the name? Then it is known, whatever the annotators found.
local function is_ruled(c, name)
  for _, d in ipairs(c:decisions()) do
    local taught = ("|%s|"):format(d.target):find(("|%s|"):format(name), 1, true)
    if not d.undone and (taught or d.into == name or d.name == name) then return true end
  end
  return false
end

-- The country that a name or another of its names means, and all there are.
local function country_of(name)
  local lexicon, list, found = core.script("lexicon/places.lua", _G)(), {}, nil
  for i, country in ipairs(lexicon.meanings.country) do list[i] = country[1] end
  for _, entry in ipairs(lexicon.entries) do
    for _, other in ipairs(entry.set.kind == "place" and not entry.set.country and entry or {}) do
      if other == name then found = found or entry.set.canonical end
    end
  end
  return found, list
end

-- Whether the corpus has it: true, or the entity; or false and the names there are.
local has = {}

function has.document(c, name)
  return c:documents { id = name }[1] ~= nil, known.documents
end

-- A sum is named by its document and first byte.
function has.sum(c, name)
  local document, from = tostring(name):match "^(.*):(%d+)$"
  local d = document and c:documents { id = document }[1]
  for m in d and d:mentions { type = "money" }:each() or function() end do
    if m.from == math.tointeger(from) then return true end
  end
  return false, function() return nil end
end

function has.topic(c, name)
  local list = {}
  for row in require "lede.topics".list(c):each() do
    list[#list + 1] = row.topic
    if row.topic == name then return true end
  end
  return false, function() return list end
end

function has.entity(c, name, kind)
  local e = c:entities { name = name, kind = kind }[1]
  if e and e.name == name then return { name = name, kind = e.kind } end
  local ruled = is_ruled(c, name) -- goes through the whole log
  if e then return { name = ruled and name or e.name, kind = e.kind } end
  return ruled, function() return known.entities(c, kind) end
end

local words = {
  status = { "announced", "appropriated", "authority", "budget", "considered", "contracted", "correction", "cumulative",
    "delivered", "other", "proposed", "requested" },
  step = { "allows", "conditional", "done", "leaning", "not_now", "opposes", "ruled_out", "urges", "weighing" },
}

-- What is wrong with a decision on one mention: there is none of that type in that place, or the value cannot be.
local function wrong_mention(c, d)
  local there
  for m in c:documents { id = d.target }[1]:mentions { type = d.type }:each() do
    if m.from == math.tointeger(d.from) and m.to == math.tointeger(d.to) then there = m end
  end
  if not there then
    return ("%s has no mention of type %s from %s to %s"):format(d.target, d.type, d.from, d.to), "ENOTFOUND"
  end
  if d.kind ~= "set" then return nil end
  local value = tostring(d.value)
  if d.key == "date" and not days.is_date(value) then
    return ('"%s" is no date: 2022, 2022-03 or 2022-03-18'):format(value), "EQUERY"
  end
  if words[d.key] and check.wrong(d.key, value, words[d.key]) then
    return check.unknown(d.key, value, words[d.key]), "EQUERY"
  end
  if math.type(there[d.key]) and not tonumber(value) then
    return ('%s is a number, not "%s"'):format(d.key, value), "EQUERY"
  end
end

-- 'The corpus has no document "x"; did you mean ...?'; a sum is found by nobody's guess.
local function missing(of, name, names)
  if names then return known.missing(of, name, names) end
  return ('The corpus has no sum "%s"; a sum is named by its document and first byte, as "S1:120": ' ..
    'require "lede.packages" does it for a row of aid_totals.'):format(name)
end

-- What is wrong with the decision as a whole.
local function wrong_whole(c, d)
  if d.when and not days.is_date(tostring(d.when)) then
    return ('when = "%s" is no date: 2022, 2022-03 or 2022-03-18'):format(d.when), "EQUERY"
  end
  if d.into ~= nil and d.into == d.target then
    return ("%s is %s already"):format(d.target, d.kind == "rename" and "called so" or "one with itself"), "EQUERY"
  end
  if d.kind == "split" and not (d.document or d.form) then
    return "a decision \"split\" says which mentions: document = its name, form = as written, or both", "EQUERY"
  end
  if d.kind == "set" or d.kind == "discard" then return wrong_mention(c, d) end
  if d.document and not has.document(c, d.document) then
    return known.missing("document", d.document, known.documents(c)), "ENOTFOUND"
  end
end

-- The decision as it is logged: of an entity its own name and kind, where an alias was given. Or nil, sentence, code.
function rulings.checked(c, given, level)
  check.type("c:decide", "decision", given, "table")
  local form, d = form_of(given, level + 1), {}
  for k, v in pairs(given) do d[k] = v end
  for _, field in ipairs(form.of and { "target", form.both and "into" or nil } or {}) do
    if is_filled(d[field]) or not (field == "target" and d.query) then
      local found, names = has[form.of](c, d[field] or "", d.of)
      if not found then return nil, missing(form.of, d[field] or "", names(c)), "ENOTFOUND" end
      if type(found) == "table" then d[field], d.of = found.name, d.of or found.kind end
    end
  end
  if d.country then
    local country, names = country_of(d.country)
    if not country then return nil, check.unknown("country", d.country, names), "ENOTFOUND" end
    d.country = country
  end
  local sentence, code = wrong_whole(c, d)
  if sentence then return nil, sentence, code end
  return d
end

return rulings
