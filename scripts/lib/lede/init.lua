-- The library of the shell and of every script: local lede = require "lede".
local core     = require "lede.core"
local doc      = require "lede.doc"
local registry = require "lede.registry"
local report   = require "lede.report"
local tables   = require "lede.table"

local lede = {
  version  = core.version,
  table    = tables.new,
  report   = report.new,
  reports  = report.list,
  plugin   = require "lede.plugin".new,
  registry = registry,
  doc      = doc,
}

return lede
