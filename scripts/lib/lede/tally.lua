-- Things counted by name, with the spans they were counted on; the order is by count and then by name.
local tally = {}
local class = {}
class.__index = class

local KEPT = 20 -- passages kept for a row that counts many

function tally.new() return setmetatable({ by = {} }, class) end

-- One in which spellings that differ only in case are one name: that which most have, of equals the first by its bytes.
function tally.in_any_case() return setmetatable({ by = {}, spellings = {} }, class) end

-- The name under which a spelling is counted; its record gets the spelling that leads by now.
local function spelled(self, name)
  local key, counts = name:lower(), self.spellings
  counts[name] = (counts[name] or 0) + 1
  local r = self.by[key]
  if r and (counts[name] > counts[r.name] or counts[name] == counts[r.name] and name < r.name) then r.name = name end
  return key
end

-- Count a name once more; the record is the caller's to add fields to.
function class:add(name, span)
  local key = self.spellings and spelled(self, name) or name
  local r = self.by[key]
  if not r then
    r = { name = name, count = 0, evidence = {} }
    self.by[key] = r
  end
  r.count = r.count + 1
  if span and #r.evidence < KEPT then r.evidence[#r.evidence + 1] = span end
  return r
end

-- The records, the most frequent first.
function class:list()
  local list = {}
  for _, r in pairs(self.by) do list[#list + 1] = r end
  table.sort(list, function(a, b)
    if a.count ~= b.count then return a.count > b.count end
    return tostring(a.name) < tostring(b.name)
  end)
  return list
end

-- "official 3, diplomat 1"
function class:text(most)
  local parts = {}
  for i, r in ipairs(self:list()) do
    if i > (most or math.huge) then parts[i] = "…" break end
    parts[i] = ("%s %d"):format(r.name, r.count)
  end
  return table.concat(parts, ", ")
end

-- That a record was seen in a document: how many there are, the first and last day. Documents come one after the
-- other.
function tally.seen(r, document)
  if r.document ~= document then r.documents, r.document = (r.documents or 0) + 1, document end
  local date = document.date
  if not date then return end
  if not r.first or date < r.first then r.first = date end
  if not r.last or date > r.last then r.last = date end
end

-- What a document is counted under.
tally.of = {
  document = function(d) return d.name end,
  source   = function(d) return d.source ~= "" and d.source or "no source" end,
  month    = function(d) return d.date and d.date:sub(1, 7) or "no date" end,
  year     = function(d) return d.date and d.date:sub(1, 4) or "no date" end,
}

tally.kept = KEPT
return tally
