-- Times: what counts as a temporal expression, and which TIMEX3 value it has.
--
-- A rule is a pattern (the notation of queries) and what to set: timex_type (DATE, TIME, DURATION, SET) and value. The mention
-- is the capture @span, or the whole match. Of overlapping matches the longest wins, then the earlier rule.
-- In a pattern here, {name} stands for the piece of that name below.
--
-- A value is written in a small language of functions:
--   @name              the words of a capture; nothing where it took no part
--   doc   last         the document's date; the time last spoken of in it (where there is none: the document's date)
--   PAST_REF  P1D      any other word stands for itself
-- Points in time ("which" is a number, or a word of the list `which`: -1 the last, 0 this, 1 the next; where it is missing,
-- the tense of the sentence decides; a time may be given instead, whose year, or week for weekday, is meant):
--   date(year, month, day)    any may be missing            day(number, month)   the day of a known month
--   year(words)  decade(words)  century(words)              month(name, which)   quarter(number, which)
--   half(number, which)       season(name, which)           feast(name, which)   a day of the list `feast`
--   weekday(name, which)      weekend()                     part(name, day)      a part of that day ("2024-05-26TMO")
--   clock(time, half, day)    10:35, p.m.                   shift(steps, unit, base)   the week, month ... so many steps away
--   before(words, base)  after(words, base)                 "three weeks" before or after
-- Lengths and returns:
--   span(words)  "two and a half years" is P2Y6M            each(time)  weekly(time)  in any year, in any week
--   look(list, words)         what the list says            iso(words)  a value written out in the text
-- The words and what they stand for are in lexicon/time.lua.

local piece = {}
local function p(pattern)
  return (pattern:gsub("{(%a[%w_]*)}", function(name) return "(" .. p(assert(piece[name], name)) .. ")" end))
end

-- Numbers and lengths.
piece.digits    = [==[ [lower="[0-9]+|[0-9]{1,3}(,[0-9]{3})+|[0-9]+\.[0-9]+"] ]==]
piece.number    = [==[ ({digits} ("1" "/" "2" | "½")? | "a couple of" | "a couple" | "a few" | "a dozen" | "a hundred" | "a thousand" | "half" "a" "dozen"
                     | $number ("and"? $number){0,4}) ("and" "a" "half")? ]==]
piece.numbers   = [==[ {number} (("to"|"or"|"-"|"–"|"and") {number})? ]==]
piece.more      = [==[ ("more"|"additional"|"consecutive"|"straight"|"successive"|"full"|"whole"|"trading"|"working"|"business"|"extra"|"long"|"further"|"solid"|"calendar"|"other") ]==]
piece.length    = [==[ {numbers} "-"? {more}? $unit ("and" "a" "half")? ]==]
piece.single    = [==[ ("a"|"an"|"one") ("full"|"whole"|"half"|"single")? $singular_unit ("and" "a" "half")? | "half" ("a"|"an") $singular_unit ]==]
piece.glued     = [==[ [lower="([0-9.]+|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|several|multi|half|twenty-four|(two|three|four|five)-and-a-half)-(year|month|week|day|hour|minute|second|decade|century|quarter)s?(-(old|long|olds))?"] ]==]

-- Parts of a date. Short forms of months and "may" count only beside a number.
piece.month     = [==[ @month:[lower=$month & word="[A-Z].*"] "."? ]==]
piece.daynum    = [==[ @day:[lower="(0?[1-9]|[12][0-9]|3[01])(st|nd|rd|th)?"] ]==]
piece.dayword   = [==[ @day:[lower=$ordinal] ]==]
piece.year4     = [==[ @year:[word="1[0-9]{3}|20[0-9]{2}"] ]==]
piece.spoken    = [==[ @year:([lower="eighteen|nineteen|twenty"] [lower="(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(-(one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"] $number?
                     | "two" "thousand" ("and"? $number){0,2}) ]==]
piece.year      = [==[ ({year4} | "'" @year:[word="[0-9]{2}"] | @year:[word="'[0-9]{2}"] | {spoken}) ]==]
piece.weekday   = [==[ @weekday:[lower=$weekday & word="[A-Z].*"] "."? ]==]
piece.named     = [==[ @weekday:[lower=$weekday_name & word="[A-Z].*"] ]==]
piece.amonth    = [==[ @month:[lower=$month_name & word="[A-Z].*"] | (?<= "in|of|by|since|until|last|this|next|early|late|mid|from|to|through|during|before|after|between|for|and|or") @month:[word="May|March|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."] ]==]
piece.monthday  = [==[ {month} "the"? ({daynum}|{dayword}) (","? "of"? {year})? | "the"? ({daynum}|{dayword}) "of"? {month} (","? {year})? ]==]
piece.monthyear = [==[ {month} (","|"of"|"in")? {year} ]==]
piece.date      = [==[ {weekday} ","? "the"? {monthday} | {monthday} ]==]
piece.relday    = [==[ @rel:("yesterday"|"today"|"tomorrow"|"tonight") ]==]

-- Which part of a period: it is in the mention, and the value is the period's.
piece.stage     = [==[ ("early"|"late"|"mid"|"mid" "-"|"earlier"|"later"|"early in"|"late in"|"earlier in"|"later in"|"sometime"|"sometime in") ]==]
piece.portion   = [==[ "the"? "very"? ("beginning|start|middle|end|close|outset|rest|remainder|whole|half|first part|latter part|early part|first half|second half|early days|final days|last days|final weeks|course|eve") "of" ]==]
piece.start     = [==[ ({portion} | "the"? {stage} ("of"|"in"|"part of")?) ]==]
piece.which     = [==[ @which:("last"|"next"|"this"|"previous"|"past"|"coming"|"following"|"upcoming"|"current"|"present") ]==]

-- Times of day.
piece.hour      = [==[ @clock:[lower="[0-9]{1,2}(:[0-9]{2}){0,2}|[0-9]{1,2}\.[0-9]{2}"] @half:("a.m."|"p.m."|"a.m"|"p.m"|"am"|"pm"|"in the morning"|"in the afternoon"|"in the evening"|"at night")
                     | @clock:[lower="[0-9]{1,2}(:[0-9]{2})?(am|pm)"]
                     | @clock:[word="[0-2]?[0-9]:[0-5][0-9]"]
                     | @clock:$clock
                     | @clock:[lower=$number] "o'clock" @half:("a.m."|"p.m."|"in the morning"|"in the afternoon"|"in the evening"|"at night")? ]==]
piece.zone      = [==[ ("local" "time")? ($zone | "(" $zone ")" | "(" [word="[0-9]{4}"] "GMT" ")") ]==]
piece.part      = [==[ @part:[lower="mornings?|afternoons?|evenings?|nights?"] ]==]
piece.onday     = [==[ ({date} | ("last"|"this"|"next")? {named} | {relday}) ]==]
-- The day that {onday} or {aday} caught.
local caught = { date = "date(@year, @month, @day)", named = "weekday(@weekday)", rel = "look(relative, @rel)" }

local rules = {}
local kind
local function rule(name, pattern, value, example, counter, unless)
  rules[#rules + 1] = { name = name, type = "time", pattern = p(pattern), set = { timex_type = kind, value = value },
    example = example, counter = counter, unless = unless and p(unless) }
end

---------------------------------------------------------------------------------------------------------------------------
kind = "DATE"

-- Written dates.
rule("date", [==[ {start}? {date} ]==], caught.date, "It began on Feb. 24, 2022.", "Prices may 24 hours later fall.")
rule("date-to-day", [==[ {month} {daynum} (","? {year})? ("to"|"-"|"–"|"through"|"and"|"until"|"or") @span:[lower="0?[1-9]|[12][0-9]|3[01]"] (?! $unit|$counted|[lower="[0-9].*"]|"percent"|"%"|"million"|"billion"|$month) ]==],
  "day(@span, date(@year, @month))", "They met from May 24 to 26.")
rule("date-days", [==[ {month} @day:[word="[0-9]{1,2}-[0-9]{1,2}"] (","? {year})? ]==], "date(@year, @month, @day)", "They met on May 24-26.")
rule("month-year", [==[ {start}? ("the" "month" "of")? {monthyear} ]==], "date(@year, @month)", "Since September 2023 it has grown.")
rule("iso-date", [==[ @date:[word="(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?(T[0-9]{2})?"] ]==], "iso(@date)", "Dated 2024-05-26.")
rule("slash-date", [==[ @month:[word="[0-3]?[0-9]"] "/" @day:[word="[0-3]?[0-9]"] "/" @year:[word="(19|20)?[0-9]{2}"] ]==], "date(@year, @month, @day)",
  "Signed on 24/8/2024.")
rule("day-of-known-month", [==[ "the" @day:([lower="([12]?[0-9]|3[01])(st|nd|rd|th)"] | [lower=$ordinal]) "of" "the"|"this"|"that" "month" ]==], "day(@day, last)",
  "It is due on the 15th of the month.")

-- Years and more.
rule("year", [==[ {start}? "the"? "year"? {year4} ]==], "year(@year)", "It has grown since 2014.", "They sent 2000 troops.",
  [==[ {year4} "-"? ($counted | $unit | "%" | "percent" | "or so" | "other") | ("$"|"€"|"£"|"no."|"#"|"than"|"nearly"|"some"|"roughly"|"approximately"|"article"|"resolution"|"flight"|"room"|"highway"|"route"|"/"|"-") {year4} | {year4} ("/"|"."|":") [kind="number"] ]==])
rule("spoken-year", [==[ {start}? "the"? "year"? {spoken} ]==], "year(@year)", "It fell in nineteen ninety-seven.")
rule("short-year", [==[ (?<= "in|of|since|from|until|to|by|before|after|and") ("'" @year:[word="[0-9]{2}"] | @year:[word="'[0-9]{2}"]) ]==], "year(@year)", "It was over by '45.")
rule("stage-year", [==[ @year:[lower="(mid|early|late|pre|post)-(1[0-9]|20)[0-9]{2}"] ]==], "year(@year)", "By mid-2023 it stopped.")
rule("decade", [==[ {start}? "the"? {stage}? @decade:[lower="((mid|early|late)-)?(1[0-9]|20)[0-9]0s"] ]==], "decade(@decade)", "It was common in the 1990s.")
rule("short-decade", [==[ {start}? "the"? {stage}? ("'" @decade:[lower="[0-9]0s"] | @decade:[lower="'[0-9]0s"]) | {start}? "the" {stage}? @decade:[lower=$decade] ]==], "decade(@decade)",
  "It was common in the '80s.")
rule("century", [==[ {start}? "the"? {stage}? @n:([lower=$ordinal] | [lower="[12]?[0-9](st|nd|rd|th)"]) ("century"|"centuries") | {start}? "the"? {stage}? @n:[lower="(.*th|.*st)-century"] ]==], "century(@n)",
  "A church of the 19th century.")
rule("fiscal-year", [==[ {start}? "the"? ("fiscal"|"financial") "year"? {year} | "fy" {year} | @year:[lower="fy(20)?[0-9]{2}"] ]==], "year(@year)", "The budget for fiscal 2024.")
rule("half", [==[ "the"? "fiscal"? @half:("first"|"second"|"last"|"latter"|"opening") "half" ("of"|",")? ("fiscal"? "year"? {year} | ("this"|"the"|"the current") "year") ]==], "half(@half, year(@year))",
  "In the first half of 2023 it fell.")
rule("year-half", [==[ "the"? {year4} @half:("first"|"second") "-"? "half" | {year4} "'s" @half:("first"|"second") "half" | [lower="h[12]"] {year4} ]==], "half(@half, year(@year))",
  "It fell in the 2023 first half.")
rule("quarter-year", [==[ {start}? "the"? "fiscal"? @q:("first"|"second"|"third"|"fourth"|"last"|"final"|"1st"|"2nd"|"3rd"|"4th") "-"? "quarter" ("of"|",")? ("fiscal"? "year"? {year4}) | "the"? {year4} "'s"? ("fiscal"? @q:("first"|"second"|"third"|"fourth") "-"? "quarter" | "fiscal"? @q:[lower="(first|second|third|fourth)-quarter"]) ]==],
  "quarter(@q, year(@year))", "It fell in the third quarter of 2023.")
rule("quarter-short", [==[ @q:[word="Q[1-4]"] ("of"|",")? {year}? | {year4} @q:[word="Q[1-4]"] | @q:[word="[1-4]Q"] ({year} | @year:[word="[0-9]{2}"])? ]==], "quarter(@q, year(@year))", "Sales fell in Q3 2023.")
rule("quarter", [==[ ("the"|"its"|"their"|"this" "year" "'s")? "fiscal"? ("@q"|@q:("first"|"second"|"third"|"fourth"|"final") "-"? "quarter" | @q:[lower="(first|second|third|fourth)-quarter"]) ]==], "quarter(@q)", "Third-quarter sales fell.")
rule("quarter-which", [==[ "the"? @q:("first"|"second"|"third"|"fourth"|"final") "quarter" "of"? {which} "year" | {which} "year" "'s" @q:("first"|"second"|"third"|"fourth") "quarter" ]==],
  "quarter(@q, shift(@which, year))", "It fell in the first quarter of last year.")

-- Seasons, feasts.
rule("season-year", [==[ {start}? "the"? @season:[lower=$season] ("of"|",")? {year} ]==], "season(@season, year(@year))", "It began in spring 2024.", "The fall of 2,000 houses.")
rule("season-which", [==[ {start}? @which:("last"|"this"|"next"|"this past"|"this coming") @season:[lower=$season] ]==], "season(@season, @which)", "It came last summer.")
rule("season", [==[ {start} "the"? @season:[lower=$season] | "the" @season:[lower="summer|winter|autumn"] | (?<= "in|by|since|until|during") ("the"? @season:[lower="spring|summer|autumn|winter"] | "the" @season:"fall") (?! "of"|"in"|[word="[A-Z].*"]) ]==], "season(@season)",
  "It will end by the end of the summer.", "The fall of Kyiv was feared.")
rule("feast", [==[ {start}? ("this"|"the")? @feast:[word="[A-Z].*"]{1,5} (","? {year4})? ]==], "feast(@feast, year(@year))", "Victory Day parades were held.")

-- Months and weekdays, by tense or by a word that tells which.
rule("month", [==[ {start}? {amonth} (?! [word="[0-9]{1,2}"]) ]==], "month(@month)", "The law was passed in April.", "April Smith sang.",
  [==[ {amonth} [word="[A-Z][a-z]+" & !lower=$weekday] | [word="[A-Z][a-z]+" & !lower="in|by|since|last|this|next|early|late|until|from|on|between"] [word="April|June|May|August"] ]==])
rule("stage-month", [==[ @month:[lower="(mid|early|late)-(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.?"] {year4}? ]==], "date(@year, @month)", "It stopped in mid-May.")
rule("month-which", [==[ {start}? {which} {amonth} ]==], "month(@month, @which)", "It stopped last April.")
rule("month-of", [==[ {start}? {amonth} "of"? {which} "year" ]==], "month(@month, shift(@which, year))", "It stopped in July last year.")
rule("weekday", [==[ {stage}? ("on" "a"?){0} {named} ]==], caught.named, "He spoke Friday.", "Friday Jones spoke.")
rule("weekday-which", [==[ {stage}? ("this past"|"this coming"|{which}|"the previous"|"the following") {named} ]==], "weekday(@weekday, @which)", "He spoke last Friday.")
rule("weekday-week", [==[ {named} ("of")? {which} "week" ]==], "weekday(@weekday, shift(@which, week))", "He spoke on Tuesday of last week.")

-- Relative to the document's day.
rule("yesterday", [==[ {stage}? "yesterday" ]==], "shift(-1, day)", "He spoke yesterday.")
rule("today", [==[ {stage}? ("today"|"this day") ]==], "shift(0, day)", "He spoke today.")
rule("tomorrow", [==[ {stage}? "tomorrow" ]==], "shift(1, day)", "He speaks tomorrow.")
rule("days-from-now", [==[ "the" "day" (@after:"after" "tomorrow") ]==], "shift(2, day)", "He speaks the day after tomorrow.")
rule("day-before-yesterday", [==[ "the" "day" "before" "yesterday" ]==], "shift(-2, day)", "He spoke the day before yesterday.")
rule("unit-which", [==[ {start}? ("the"? "current" "fiscal"? | "this" "fiscal"? | "last" "fiscal"? | "next" "fiscal"? | "the"? @which:("current"|"present"|"next"|"last"|"previous"|"preceding"|"following"|"coming")) @unit:("week"|"month"|"year"|"quarter"|"decade"|"century"|"weekend"|"day") ]==],
  "shift(@which, @unit)", "He spoke earlier this month.", "At this point it is over.")

return { group = "time", rules = rules }
