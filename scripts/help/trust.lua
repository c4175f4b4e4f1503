return [[
What runs with whose rights.

Documents are data: nothing in a text, a file's name or its metadata is run or reaches the terminal as a control sequence.
Your scripts, reports and init.lua (~/.config/lede) are programs of yours and may do all that you may.
A folder .lede in the current folder (a project's own reports, plugins, rules, lexicon, init.lua) is read only where you trust it. The shell asks once; lede trust does it elsewhere. What is trusted is the content: change a file in it, and you are asked again.

Plugins, rules and word lists are loaded as text in an environment of their own: no files, no commands, no network, no other modules; at most 200 million steps and 256 MB. What more a plugin needs it declares:

  needs = { "read ~/names.csv", "write /tmp/log", "run pdftotext", "native lfs" },
  build = function(can) local text = can.read "~/names.csv" ... return { entries = ... } end

and gets it as `can` once you grant it: lede trust ~/.config/lede/plugins/NAME.lua. A grant, too, is for that content only.

This stops accidents and curiosity: a plugin cannot read or write other files, run other commands, change the program's own functions, run on or fill the memory. It does not stop an attacker: a command that you grant does all that it can do, native code may do anything, a rule can still find the wrong things, and a fault in Lua itself would open the rest. Read a stranger's plugin before you use it.]]
