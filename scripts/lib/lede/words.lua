-- The words that reports read sentences by, as scripts/lexicon/reports.lua lists them.
return require "lede.core".script("lexicon/reports.lua", _G)()
