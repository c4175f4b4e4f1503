-- A number as it is read: 1,234,567; with a noun, "1 document" or "1,204 documents".
return function(n, noun)
  local s = ("%.0f"):format(n):reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^(-?),", "%1")
  return noun and ("%s %s%s"):format(s, noun, n == 1 and "" or "s") or s
end
