-- What a script and the prompt find as globals. Modules are loaded when they are first touched.
setmetatable(_G, {
  __index = function(_, name)
    if name == "lede" or name == "corpus" or name == "entity" or name == "query" then
      local module = require(name)
      rawset(_G, name, module)
      return module
    elseif name == "show" then -- as at the prompt: show(t) the table, show(2) what is behind its row 2
      rawset(_G, name, require "lede.prompt".functions.show)
      return rawget(_G, name)
    elseif name == "c" then -- where no corpus was named: an empty one
      rawset(_G, "c", require "corpus".open())
      return rawget(_G, "c")
    end
  end,
})
