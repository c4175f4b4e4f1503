-- What numbers count and measure. Plain English plurals are found without this list; here stand the units that touch
-- their number, irregular plurals, names of several words, and what is no quantity (skip).
-- place = "after": also in the singular and glued ("5km", "20%", "one ton"); the others behind other words too ("elite
-- troops").
local entries = {}
local function unit(name, ...)
  entries[#entries + 1] = { type = "unit", set = { unit = name, place = "after" }, ... }
end
local function skip(...) entries[#entries + 1] = { type = "unit", set = { unit = "none", skip = true }, ... } end
local function people(name, ...)
  entries[#entries + 1] = { type = "unit", set = { unit = name, place = "before" }, ... }
end

unit("percent", "%", "percent", "per cent", "pct", "percentage points", "percentage point")
unit("basis point", "basis points", "bps")
unit("kilometer", "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres")
unit("meter", "meter", "meters", "metre", "metres")
unit("centimeter", "cm", "centimeter", "centimeters", "centimetres")
unit("mile", "mile", "miles", "nautical miles", "nautical mile")
unit("foot", "foot", "feet", "ft")
unit("inch", "inch", "inches")
unit("yard", "yard", "yards")
unit("acre", "acre", "acres")
unit("hectare", "hectare", "hectares", "ha")
unit("square mile", "square miles", "square mile", "sq miles", "sq mi")
unit("square kilometer", "square kilometers", "square kilometres", "square kilometer", "square kilometre", "sq km",
    "km2", "km²")
unit("square meter", "square meters", "square metres", "sq m", "m2")
unit("square foot", "square feet", "sq ft")
unit("ton", "ton", "tons", "tonne", "tonnes", "metric tons", "metric tonnes")
unit("kilogram", "kg", "kgs", "kilogram", "kilograms", "kilos", "kilo")
unit("gram", "gram", "grams")
unit("pound", "lb", "lbs", "pound", "pounds")
unit("ounce", "ounce", "ounces", "oz")
unit("kiloton", "kiloton", "kilotons")
unit("megawatt", "MW", "megawatt", "megawatts")
unit("gigawatt", "GW", "gigawatt", "gigawatts")
unit("kilowatt", "kW", "kilowatt", "kilowatts")
unit("kilowatt-hour", "kWh", "kilowatt-hours", "kilowatt hours")
unit("gigawatt-hour", "GWh")
unit("liter", "liter", "liters", "litre", "litres")
unit("gallon", "gallon", "gallons")
unit("barrel", "barrel", "barrels", "bpd", "barrels per day", "barrels a day")
unit("bushel", "bushel", "bushels")
unit("cubic meter", "cubic meters", "cubic metres", "bcm")
unit("cubic foot", "cubic feet")
unit("degree Celsius", "°C", "degrees Celsius", "C")
unit("degree Fahrenheit", "°F", "degrees Fahrenheit")
unit("degree", "degree", "degrees", "°")
unit("kilometer per hour", "kph", "km/h", "kmh", "kilometers per hour", "kilometres per hour", "kilometers an hour")
unit("mile per hour", "mph", "miles per hour", "miles an hour")
unit("knot", "knot", "knots")
unit("terabyte", "terabyte", "terabytes", "TB")
unit("gigabyte", "gigabyte", "gigabytes", "GB")
unit("megabit per second", "Mbps")
unit("prisoner of war", "prisoners of war", "POWs")
unit("round", "round", "rounds")

people("person", "people", "persons")
people("man", "men")
people("woman", "women")
people("child", "children")
people("serviceman", "servicemen")
people("servicewoman", "servicewomen")
people("policeman", "policemen")
people("gunman", "gunmen")
people("fisherman", "fishermen")
people("lawmaker", "lawmakers")
people("troop", "troops")
people("personnel", "personnel")
people("staff", "staff")
people("police", "police")
people("crew", "crew")
people("aircraft", "aircraft")
people("spacecraft", "spacecraft")
people("head of cattle", "head of cattle")
people("prisoner of war", "prisoners of war")
people("rounds of ammunition", "rounds of ammunition")

-- Of time, of place in a row, and other numbers that count nothing.
skip("times", "time", "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
  "minutes", "second", "seconds", "decade", "decades", "century", "centuries", "yr", "yrs", "hrs", "mins", "am", "pm",
  "a.m.", "p.m.", "o'clock", "GMT", "st", "nd", "rd", "th", "s", "mm", "year-old", "years old", "nights", "mornings",
  "weekends", "quarters", "am.", "pm.", "ways", "sides", "others", "parts", "ones")

-- Words that part a number from what follows: no counted thing begins with or reaches over one.
entries[#entries + 1] = { type = "stop", set = {}, "of", "in", "on", "at", "by", "for", "from", "to", "with", "without",
  "into", "over", "under", "after", "before", "since", "until", "till", "during", "between", "among", "against",
  "about", "than", "as", "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "if", "but",
  "so", "nor", "yet", "then", "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my",
  "your", "he", "she", "it", "they", "we", "i", "you", "him",
  "them", "us", "me", "is", "was", "are", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does",
  "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "no", "per", "each",
  "every", "both", "all", "said", "says", "say", "told", "went", "goes", "came", "comes", "made", "makes", "took",
  "takes", "gave", "gives", "got", "gets", "came", "remains", "includes", "include", "included", "including", "became",
  "becomes", "out", "up", "down", "off", "away", "back", "there", "here", "also", "only", "just", "still", "even",
  "too", "through", "across", "around", "along", "within", "per", "via",
  "yes", "thus", "perhaps", "plus", "versus", "vs", "according", "such", "like", "unless", "although", "though",
  "however", "ago", "later", "earlier", "worth", "aged", "am", "pm", "what", "how", "why", "one", "s", "last", "next",
  "killed", "died", "left" }

return { entries = entries }
