-- Names from an even sample of the documents: what the first screen and completion tell without waiting for the corpus.
local sample = {}

local samples = setmetatable({}, { __mode = "k" }) -- by corpus
local named = { person = true, organisation = true, place = true, equipment = true }

-- A walk through the numbers 1 to n that has seen all of the range after any part of the way, and all of it in the end.
local function stride(n)
  local step = math.max(1, n * 618 // 1000)
  local function common(a, b) return b == 0 and a or common(b, a % b) end
  while common(step, n) > 1 do step = step + 1 end
  return step
end

local function of(c)
  local s = samples[c]
  local n = c:_overview().documents
  if not s or s.documents ~= n then
    s = { documents = n, read = 0, step = stride(math.max(1, n)), count = {} }
    samples[c] = s
  end
  return s
end

-- Read `most` further documents: each name with how many of the documents read so far have it, and how many they are.
function sample.names(c, most)
  local s = of(c)
  for i = s.read, math.min(s.documents, s.read + most) - 1 do
    local seen = {}
    for m in c:mentions { type = "entity", doc = i * s.step % s.documents + 1 }:each() do
      local name = named[m.kind] and m.canonical
      if name and not seen[name] then
        seen[name] = true
        s.count[name] = (s.count[name] or 0) + 1
      end
    end
    s.read = i + 1
  end
  return s.count, s.read
end

-- The n names that most documents have, but those of their sources, which are in every dateline.
function sample.top(c, n, most)
  local count, list, sources = sample.names(c, most), {}, {}
  for _, source in ipairs(c:sources()) do sources[source] = true end
  for name in pairs(count) do
    if not sources[name] then list[#list + 1] = name end
  end
  table.sort(list, function(a, b)
    if count[a] ~= count[b] then return count[a] > count[b] end
    return a < b
  end)
  return table.move(list, 1, n, 1, {})
end

return sample
