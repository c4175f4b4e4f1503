-- What is shown while documents are read: how many, how fast, how long still.
local core    = require "lede.core"
local grouped = require "lede.grouped"
local host    = require "lede.host"

local progress = {}

local function duration(s)
  if s < 90 then return ("%d s"):format(math.ceil(s)) end
  return s < 5400 and ("%d min"):format(math.ceil(s / 60)) or ("%.1f h"):format(s / 3600)
end

-- One line that is written over, on a terminal only: the function to call with documents, bytes and seconds (nil where
-- there is no terminal), and the one that takes the line away.
function progress.line(paths)
  local width = host.screen(2)
  if not width then return nil, function() end end
  local total = core.bytes(paths)
  local function tell(documents, bytes, seconds)
    local text = ("%s, %.1f MB, %.1f MB/s"):format(grouped(documents, "document"), bytes / 1e6,
      bytes / 1e6 / math.max(seconds, 0.001))
    if total and bytes > 0 and total > bytes then
      text = text .. (", about %s left"):format(duration((total - bytes) / bytes * seconds))
    end
    io.stderr:write("\r", text:sub(1, width - 1), "\27[K")
  end
  return tell, function() io.stderr:write "\r\27[K" end
end

return progress
