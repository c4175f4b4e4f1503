-- What is said of equipment: its status, who supplies it, who announced it, on whose word.
--
-- The status of a system is read off the verb before it (or, in the passive, behind it) and the words that qualify
-- this verb. Where no such word stands in the sentence the status stays unknown: it is counted, not guessed.
local ask   = require "lede.ask"
local days  = require "lede.days"
local walk  = require "lede.walk"
local words = require "lede.words"

local arms = {}

-- ---- the words ----------------------------------------------------------------------------------------------------

local done = { given = "delivered", used = "in use", lost = "lost", made = "contracted" }
local NEAR = 4 -- words between "restrictions on" and what they restrict
local REACH = 10 -- words between what qualifies an action and the action, or a request and what is asked for

-- Every form of the words of a list: provide, provides, provided, providing.
local function inflect(list, value, into)
  for word in list:gmatch "%a+" do
    local stem, double = word:gsub("e$", ""), word .. word:sub(-1)
    local third, past = word:gsub("y$", "ies"), word:gsub("y$", "ied")
    local ed, ing = stem .. "ed", stem .. "ing"
    for _, form in ipairs { word, word .. "s", ed, ing, double .. "ed", double .. "ing", third, past } do
      into[form] = into[form] or value
    end
  end
end

local kind_of, quality_of, rank = {}, {}, {}
for _, name in ipairs { "given", "held", "used", "lost", "made" } do
  inflect(words.equipment_actions[name], name, kind_of)
end
for i, list in ipairs(words.equipment_qualities) do
  rank[list[1]] = i
  inflect(list[2], list[1], quality_of)
end
for _, form in ipairs(words.equipment_not) do kind_of[form] = nil end

-- ---- reading a sentence -------------------------------------------------------------------------------------------

local subject = { we = true, they = true, he = true, she = true, it = true, i = true }

-- The words of a stretch of text with their places, in small letters; a clause that ends begins the list anew.
local function words_of(text)
  local list, last = {}, 1
  for at, word in text:gmatch "()([%a][%a’'-]*)" do
    local between = text:sub(last, at - 1)
    if between:find ";" or between:find "—" or (between:find "," and word == "but")
      or between:find ":" and subject[word:lower()] then list = {} end
    list[#list + 1] = { word = word:lower():gsub("’", "'"), at = at }
    last = at + #word
  end
  return list
end

-- Words that are an action only before others: "expand Ukraine's arsenal", not "expand its partnership"; and those
-- that are none before others: "supply chains".
local function is_action(list, i)
  local word = list[i].word
  if word:find "^expand" then
    for k = i + 1, math.min(i + 4, #list) do if list[k].word == "arsenal" then return true end end
    return false
  end
  local after = list[i + 1] and list[i + 1].word or ""
  if word == "armed" then return after == "with" end -- an armed helicopter
  return kind_of[word] and not (word == "supply" and after:find "^chain")
end

-- What is done by an action: what is shot down is lost.
local function kind_at(list, i)
  local down = list[i + 1] and list[i + 1].word == "down"
  return down and list[i].word:find "^sho[ot]" and "lost" or kind_of[list[i].word]
end

local relative = { that = true, which = true, who = true }
local CLAUSE = 6 -- words of a relative clause up to its verb

-- "HIMARS that Ukraine has used, and howitzers": the verb is of a clause that is over.
local function is_over(list, i, text)
  if not text:find(",", list[i].at, true) then return false end
  for k = math.max(1, i - CLAUSE), i - 1 do
    if relative[list[k].word] and not kind_of[list[k + 1].word] then return true end
  end
  return false
end

-- The last action of a list of words: kind, place in the list, place in the text. One of a clause that is over counts
-- where there is no other.
local function action_of(list, text)
  local over
  for i = #list, 1, -1 do
    if is_action(list, i) then
      local action = { kind = kind_at(list, i), i = i, at = list[i].at }
      if not is_over(list, i, text) then return action end
      over = over or action
    end
  end
  return over
end

local function is_not(w) return w and (w.word == "not" or w.word == "never" or w.word:find "n't$" ~= nil) end

-- How far back a quality may stand: what a package holds may be a long list.
local function reach(name, action)
  if name == "announced" or action and action.kind == "held" then return math.huge end
  return REACH
end

-- The strongest quality before the action, and whether it is negated.
local function quality_before(list, action)
  local quality, negated
  local last = action and action.i or #list
  for i = 1, last do
    local name = quality_of[list[i].word]
    if name and (last - i > reach(name, action) or not action and is_not(list[i - 1])) then name = nil end
    local eased = i > 2 and quality_of[list[i - 2].word] == "allowed" and list[i - 1].word ~= "to"
    if name == "restricted" and (eased or action and last - i > NEAR) then name = nil end
    if name and (not quality or rank[name] < rank[quality]) then quality = name end
    negated = negated or action and last - i < NEAR and is_not(list[i])
  end
  return quality, negated
end

local alone = { requested = true, restricted = true, announced = true }

-- Does a sentence hold any word that could tell a status? A question tells none.
local function tells(text)
  if text:find "%?%W*$" or text:find "^Q%s" or text:find "^QUESTION:" then return false end
  for word in text:lower():gmatch "%a+" do
    if kind_of[word] or alone[quality_of[word]] then return true end
  end
  return false
end

local function status_of(action, quality, negated, money)
  if not action then return alone[quality] and quality or nil end
  if action.kind == "lost" then return not action.meant and "lost" or nil end
  if action.kind == "held" then
    return quality ~= "allowed" and quality or money and rank[money.status] and money.status or nil
  end
  if negated then return action.kind == "used" and "restricted" or "refused" end
  if action.kind == "used" and (quality == "announced" or quality == "promised" or quality == "delivered") then
    if quality == "promised" and action.later then return nil end
    quality = nil
  end
  if action.meant and not quality then return action.kind == "given" and not action.denied and "promised" or nil end
  return quality or done[action.kind]
end

-- How an action is put: meant ("a commitment to provide", but "continue to provide"), denied ("no commitment to"), or
-- later ("will launch").
local function put_as(list, action)
  local i = action.i
  if list[i - 1] and list[i - 1].word == "to" then
    action.meant = not (list[i - 2] and words.going_on[list[i - 2].word])
  end
  for k = math.max(1, i - NEAR), i - 1 do
    action.later = action.later or quality_of[list[k].word] == "promised"
  end
  for k = math.max(1, i - REACH), i - 1 do action.denied = action.denied or list[k].word == "no" end
end

local function party(e)
  if e.kind == "person" or e.kind == "organisation" or e.kind == "place" then
    return ask.words(e.country or e.canonical)
  end
end

-- Who gives: a person stands for a country or for nobody, and a programme is nobody.
local function giver(e)
  if e.kind == "person" and not e.country then return nil end
  local name = party(e)
  return name and not (name:find "Authority$" or name:find "Initiative$" or name:find "Act$") and name or nil
end

-- The first entity behind a place of the text.
local function entity_after(s, from)
  for _, m in ipairs(s.mentions) do
    if m.type == "entity" and m.from >= s.from + from and party(m) then return m end
  end
end

-- "US-supplied weapons", "American GBU-39 bombs": whose they are.
local function owner(before)
  local made = before:match "([%a.]+)%s*%-%s*[spm]%a+%s+[^,;]*$"
  local mine = before:match "([%a.]+)%s+$" or before:match "([%a.]+)%s+%a+%s*$"
    or before:match "([%a.]+)%s+%a+ in [^,]*,%s*including [^;]*$"
  return words.equipment_owners[(made or ""):lower()] or words.equipment_owners[(mine or ""):lower()]
end

local function supplier(s, before, after, action, money)
  local from = after:match "^[^.;]-%f[%a]com[ei]n?g?%f[%A]%s+from ()" or after:match "^[^.;]-%f[%a]supplied by ()"
    or after:match "^[^.;]-%f[%a]provided by ()"
  local e = from and entity_after(s, #s.text - #after + from - 1)
  if e then return giver(e) end
  local verb = action and before:sub(math.max(1, action.at - 14), action.at - 1)
  local passive = verb and verb:find "%f[%a][wb]e[erig]+n?g?%s+%a*%s*$"
  e = action and action.kind == "given" and action.active and not passive and walk.subject(s, action.at - 1)
  return owner(before) or e and giver(e) or money and money.donor
end

-- Who announced: "announced Friday by Blinken", "the Pentagon's announcement", "Biden announced".
local function announcer(s)
  local at = s.text:lower():find "%f[%a]announc"
  if not at then return nil end
  local by = s.text:match("^%a+[^,.;]-%f[%a]by ()", at)
  local e = by and entity_after(s, by - 1) or walk.subject(s, at)
  return e and e.canonical
end

-- "supply Ukraine with", "to Ukraine": to whom something is given.
local function recipient(s, action, supplied_by, money)
  for _, m in ipairs(s.mentions) do
    local to = m.type == "entity" and action and action.kind == "given" and m.from >= s.from + action.at
      and (m.kind == "place" or m.country) and party(m)
    if to and to ~= supplied_by then
      local word = walk.word_before(s, m.from)
      if word == "to" or word == "for" or kind_of[word] == "given" then return to end
    end
  end
  return money and money.recipient
end

-- "decided to send": a cue of deeds, not of words.
local function decides(cue) return quality_of[(cue or ""):match "(%a+)$"] == "delivered" end

-- Whose words the mention stands in, from the document's statements.
local function teller(s, m)
  local best
  for _, x in ipairs(s.speech) do
    if x.from > m.from then break end
    local said = x.type ~= "unnamed" and x.speaker and not decides(x.cue)
    if said and x.to >= m.to and (not best or x.to - x.from < best.to - best.from) then best = x end
  end
  if best then return ask.words(best.speaker), best end
  for _, x in ipairs(s.speech) do
    if x.from >= s.to then break end
    if x.type == "unnamed" and x.to > s.from then return x.descriptor, x end
  end
end

-- The day of the sentence, or "by" that of the document.
local function day(s)
  for _, m in ipairs(s.mentions) do
    local before = s.text:sub(1, m.from - s.from)
    if m.type == "time" and m.from_day and m.timex_type == "DATE" and not before:match "[’']s%s*$"
      and not before:match "%f[%a]who%f[%A][^,]*$" then
      return m.value
    end
  end
  return s.document.date and "by " .. s.document.date
end

-- "howitzer and artillery ammunition": ammunition for howitzers, no howitzers.
local function system_of(s, m)
  local rest = s.text:sub(m.to - s.from + 1)
  local head = m.text:match "%l$" and not m.text:match "s$" and rest:match "^ and [%l%-]+ (%l+)"
    or rest:match "^ (shells?)%f[%A]" or rest:match "^ (rounds?)%f[%A]"
  if head and (head == "ammunition" or head:match "^shell" or head:match "^round" or head:match "^munition") then
    return m.text:lower() .. " " .. head
  end
  return m.canonical
end

-- "The use of chemical weapons would", "the threat of use of": a noun that tells of no use.
local function is_no_use(list, text)
  local last = list[#list] and list[#list].word == "of" and #list - 1 or #list
  local noun
  for i = math.max(1, last - NEAR), last do
    if list[i].word == "use" and list[i + 1] and list[i + 1].word == "of" then noun = true end
  end
  if not noun then return false end
  for word in text:lower():gmatch "%a+" do if words.no_use[word] then return true end end
  return false
end

-- "For every Russian tank", "against Russian missiles", "to counter drones": those of the other side, that are only
-- measured or met.
local function is_other_side(list)
  for i = math.max(1, #list - 2), #list do
    local word, before = list[i].word, list[i - 1] and list[i - 1].word
    if (word == "every" or word == "each") and (before == "for" or before == "to") then return true end
    if words.stopping[word] then return true end
  end
  return false
end

-- "If Russia were to use", "should they use", "any use of": what is supposed is no fact.
local function is_supposed(list)
  for i, w in ipairs(list) do
    local after = list[i + 1] and list[i + 1].word
    if w.word == "if" or w.word == "should" then return true end
    if (w.word == "any" or w.word == "potential" or w.word == "possible") and after == "use" then return true end
    if after == "the" and list[i + 2] and list[i + 2].word == "use" and words.stopping[w.word] then return true end
  end
  return false
end

local FAR = 14 -- words between an action and a system, if none of them ends a part of a list

local function is_far(list, action, text)
  return #list - action.i > FAR and not text:find("[,:(–]", action.at)
end

local function read(text, money)
  local list = words_of(text)
  if is_supposed(list) then return nil end
  local action = action_of(list, text)
  if action then
    if is_far(list, action, text) then return nil end
    put_as(list, action)
  end
  local quality, negated = quality_before(list, action)
  return status_of(action, quality, negated, money), action
end

-- What the words before an equipment say of it; where they say nothing, what a passive behind it says.
local function reading(before, after, money)
  local status, action = read(before, money)
  if status then
    if action then action.active = true end
    return status, action
  end
  local clause = after:match "^[^.;,]*"
  if clause:find "%f[%a]wa?e?[sr]e?%f[%A]" or clause:find "%f[%a]be[eing]*%f[%A]" then
    status, action = read(clause, money)
    if action then return status, action end
  end
end

-- "Bomb threats", "the missile program": the system only tells what kind of other thing it is.
local function is_modifier(after)
  local head = after:match "^%s+(%a+)"
  return head ~= nil and words.equipment_heads[head:lower()] ~= nil
end

-- "Intercepted by fighter jets": they did it.
local function is_doer(before, action)
  return action ~= nil and action.kind == "lost" and before:find("%f[%a]by%s+[^,;]*$", action.at) ~= nil
end

-- One fact of equipment: system, status (nil: unknown), supplier, recipient, announcer, said_by, condition, date.
local function fact(s, m)
  local before, after = s.text:sub(1, m.from - s.from), s.text:sub(m.to - s.from + 1)
  local money
  for _, x in ipairs(s.mentions) do if x.type == "money" then money = money or x end end
  local status, action
  local list = words_of(before)
  if not (is_modifier(after) or is_other_side(list)) then status, action = reading(before, after, money) end
  if status == "in use" and is_no_use(list, s.text) then status = nil end
  if status == "lost" and is_doer(before, action) then status = "in use" end
  if status == "considered" and s.text:match "%f[%w]No[,.][^%w%s]" then status = "refused" end -- "No," he answered
  local f = { mention = m, doc = m.doc, system = system_of(s, m), document = s.document, status = status,
    date = day(s) }
  f.supplier = supplier(s, before, after, action, money)
  f.recipient = recipient(s, action, f.supplier, money)
  if f.recipient == f.supplier then f.supplier = nil end
  f.announcer = status == "announced" and announcer(s) or nil
  f.said_by, f.words = teller(s, m)
  f.condition = s.text:match "%f[%a]on t?h?e? ?condition that (.+)"
  f.condition = f.condition and f.condition:gsub("%s*[—;].*$", ""):gsub("%.$", "")
  local user = status == "in use" and action and action.active and walk.subject(s, action.at - 1)
  if user and user.canonical ~= f.said_by then f.user = party(user) end
  if (status == "in use" or status == "lost") and f.words and f.words.type ~= "unnamed" then
    f.status = status .. " (claimed)"
  end
  local nobody = action and action.kind == "given" and not (f.supplier or f.recipient)
  if nobody then f.status = nil end -- "stations that provide air defense"
  return f
end

local speech = { quote = true, indirect = true, unnamed = true }

-- The facts of equipment of one document; found: its mentions of equipment that are wanted. What else the document
-- mentions is read only where a sentence tells anything.
local function of_document(corpus, d, found, out)
  local all, said
  for _, s in ipairs(walk.sentences(corpus, d, found)) do
    s.text = corpus:_text(d.id, s.from, s.to)
    local wanted = s.mentions
    if tells(s.text) then
      if not all then
        all, said = d:mentions():list(), {}
        for _, m in ipairs(all) do if speech[m.type] then said[#said + 1] = m end end
      end
      s.mentions, s.speech = walk.within(all, s.from, s.to), said
      for _, m in ipairs(wanted) do out[#out + 1] = fact(s, m) end
    else
      for _, m in ipairs(wanted) do out[#out + 1] = { mention = m, doc = d.id, system = m.canonical, document = d } end
    end
  end
end

-- The facts of equipment of the documents that p names; p.system is a part of the name or of its words.
function arms.facts(corpus, p)
  local about, out = ask.about(corpus, p.topic or ""), {}
  for d, found in walk.documents(corpus, ask.filter(p), { type = "entity", kind = "equipment" }) do
    local wanted = {}
    for _, m in ipairs(found) do
      if (ask.holds(m.canonical, p.system) or ask.holds(m.text, p.system)) and about(m) then
        wanted[#wanted + 1] = m
      end
    end
    if #wanted > 0 then of_document(corpus, d, wanted, out) end
  end
  local function order(f)
    local day = days.range((f.date or ""):gsub("^by ", ""), nil) or 0
    return f.system, day, f.doc, f.mention.from
  end
  table.sort(out, function(a, b)
    local x, y = { order(a) }, { order(b) }
    for i = 1, #x do if x[i] ~= y[i] then return x[i] < y[i] end end
    return false
  end)
  return out
end

return arms
