-- later "lede.table": a module that is loaded when something of it is first asked for, so that a command begins with
-- what it needs: a third of the time of a short query went into modules that it did not use.
return function(name)
  return setmetatable({}, {
    __index = function(self, key)
      local value = require(name)[key]
      rawset(self, key, value)
      return value
    end,
  })
end
