-- Words for numbers, and the words before and after a number that say how firm it is.
local entries = {}
local function add(type, set, ...) entries[#entries + 1] = { type = type, set = set, ... } end

local small = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" }
for i, word in ipairs(small) do add("number", { value = i - 1 }, word) end
for i, word in ipairs { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" } do
  add("number", { value = 10 * (i + 1) }, word)
end

local ordinal = { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
  "nineteenth" }
for i, word in ipairs(ordinal) do add("ordinal", { value = i }, word) end
for i, word in ipairs { "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
    "ninetieth" } do
  add("ordinal", { value = 10 * (i + 1) }, word)
end

-- Scales. `short`: read only beside money ("$9m", "Rs 5cr"); `many`: counts without a number before it.
add("scale", { value = 12 }, "dozen")
add("scale", { value = 100 }, "hundred")
add("scale", { value = 1e3 }, "thousand")
add("scale", { value = 1e5 }, "lakh", "lac", "lakhs", "lacs")
add("scale", { value = 1e6 }, "million", "mln", "mn", "mio")
add("scale", { value = 1e7 }, "crore", "crores")
add("scale", { value = 1e9 }, "billion", "bn", "bln", "milliard")
add("scale", { value = 1e12 }, "trillion", "trn", "tn", "trln")
add("scale", { value = 1e15 }, "quadrillion")
add("scale", { value = 1e3, short = true }, "k", "thsd")
add("scale", { value = 1e6, short = true }, "m", "mil", "mill", "mm")
add("scale", { value = 1e7, short = true }, "cr")
add("scale", { value = 1e9, short = true }, "b", "bil")
add("scale", { value = 1e12, short = true }, "t")
add("scale", { value = 10, many = true }, "tens")
add("scale", { value = 12, many = true }, "dozens")
add("scale", { value = 20, many = true }, "scores")
add("scale", { value = 100, many = true }, "hundreds")
add("scale", { value = 1e3, many = true }, "thousands")
add("scale", { value = 1e6, many = true }, "millions", "multimillion", "multi-million")
add("scale", { value = 1e9, many = true }, "billions", "multibillion", "multi-billion")
add("scale", { value = 1e12, many = true }, "trillions", "multitrillion", "multi-trillion")

add("vague", { value = 3 }, "a few", "few", "several")
add("vague", { value = 0.5 }, "half")
add("vague", { value = 0.25 }, "quarter")
add("vague", { value = 2 }, "a couple of", "a couple", "couple", "couple of")

-- How firm.
add("bound", { bound = "about", place = "before" }, "about", "around", "nearly", "almost", "approximately", "roughly",
  "some", "an estimated", "estimated", "close to", "approx", "circa", "just about", "in the region of",
  "in the order of", "near", "just under", "just over", "about some", "an approximate", "~")
add("bound", { bound = "up_to", place = "before" }, "up to", "as much as", "as many as", "a maximum of", "a ceiling of",
    "as high as")
add("bound", { bound = "at_least", place = "before" }, "at least", "more than", "over", "upwards of", "in excess of",
  "exceeding", "above", "north of", "a minimum of", "well over", "no less than", "no fewer than", "not less than",
  "greater than", "upward of", "a little over", "surpassing", "topping", "exceeded", "exceeds", "exceed", "surpassed",
  ">")
add("bound", { bound = "at_most", place = "before" }, "at most", "less than", "under", "fewer than", "below",
  "no more than", "not more than", "short of", "<")
add("bound", { bound = "at_least", place = "after" }, "or more", "or higher", "plus", "+", "-plus")
add("bound", { bound = "at_most", place = "after" }, "or less", "or fewer", "or lower")
add("bound", { bound = "about", place = "after" }, "or so", "or thereabouts")
-- Before two sums they tell of a move, not of a range: "from $2 million to $3 million", "rose $2 to $45".
add("move", {}, "from", "rise", "rises", "rising", "rose", "risen", "climbed", "jumped", "surged", "soared", "grew",
  "gained", "added", "up", "increased", "raised", "lifted", "boosted", "doubled", "tripled", "advanced", "by",
  "gap between", "difference between", "gulf between", "disparity between", "choice between")
-- Words that may stand between the bound and the number: "up to an aggregate value of $350 million".
add("bound", { link = true, place = "before" }, "a total of", "an aggregate value of", "an aggregate of", "a value of",
  "an additional", "another", "a further", "additional", "the equivalent of", "a combined", "a further", "a total",
  "a sum of", "an amount of", "the sum of", "an extra", "its", "their", "the", "a")

return { entries = entries }
