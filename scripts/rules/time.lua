-- Times: what counts as a temporal expression, and which TIMEX3 value it has.
--
-- A rule is a pattern (the notation of queries) and what to set: timex_type (DATE, TIME, DURATION, SET; NONE makes no
-- mention but hides the shorter ones within) and value. The mention is the capture @span, or the whole match. Of
-- overlapping matches the longest wins, then the earlier rule. `days`, where it stands beside the value, tells which
-- days are meant: "three days later" is a length, and a day.
-- In a pattern here, {name} stands for the piece of that name below, in brackets.
--
-- A value is written in a small language of functions:
--   @name              the words of a capture; nothing where it took no part; @all: of the mention
--   doc   last         the document's date; the time last spoken of in it (where there is none: the document's date)
--   named              the day that the sentence names, else the document's: for a clock
--   spoken             in a quotation the day it was said, as far as the text tells; else the document's: for "today"
--   PAST_REF  P1D      any other word stands for itself
-- Points in time. "which" is a number, or a word of the list `which`: -1 the last, 0 this, 1 the next; where it is
-- missing, the tense of the sentence decides. A time may be given instead, whose year (for weekday: week) is meant.
--   date(year, month, day, weekday)    any may be missing     year(words)  decade(words)  century(words)
--   day(number, month)         a day of a known month         iso(words)   a date written in figures
--   month(name, which)  quarter(number, which)  half(number, which)  season(name, which)
--   known(words, 1)            a day of the lists `known_day`, `known_date`; without the 1 only where it is no return
--   feast(name, which)         a day of the list `feast`      weekday(name, which)  weekend()
--   part(name, day)            "2024-05-26TMO"                clock(time, half, day)   "10:35", "p.m."
--   shift(steps, unit, base)   the week, month ... so many steps away
--   before(words, base)  after(words, base)    "three weeks" before or after
--   told(unit)                 the latest such period the document has spoken of; nothing where there is none
--   either(a, b)               a, or b where a says nothing
--   range(first, last)         from one to the other; range(words): "1990-95"; tail(words): "26" of "24-26"
-- Lengths and returns:
--   span(words)                "two and a half years" is P2Y6M
--   each(time)  weekly(time)  daily(time)      in any year, in any week, on any day
--   look(list, words)          what the list says of them
-- The words and what they stand for are in lexicon/time.lua.

local piece = {}
local function p(pattern)
  return (pattern:gsub("{(%a[%w_]*)}", function(name) return "(" .. p(assert(piece[name], name)) .. ")" end))
end

-- Numbers and lengths.
piece.digits    = [==[ [lower="[0-9]+|[0-9]{1,3}(,[0-9]{3})+|[0-9]+\.[0-9]+"] ]==]
piece.small     = [==[one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen]==]
piece.tens      = [==[twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety]==]
piece.teens     = [==[ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen]==]
piece.number    = [==[ ({digits} ("1" "/" "2" | "½")? | "a couple of" | "a couple" | "a few" | "a dozen" | "a hundred"
                     | "a thousand" | "half" "a" "dozen" | $number ("and"? $number){0,4}
                     | [lower="{small}-and-a-half"]) ("and" "a" "half")? ]==]
piece.numbers   = [==[ {number} (("to"|"or"|"-"|"–"|"and") {number})? ]==]
piece.more      = [==[ ("more"|"additional"|"consecutive"|"straight"|"successive"|"full"|"whole"|"trading"|"working"|
                     "business"|"extra"|"long"|"further"|"solid"|"calendar"|"other") ]==]
piece.length    = [==[ {numbers} "-"? {more}? $unit ("and" "a" "half")? ]==]
piece.single    = [==[ ("a"|"an"|"one") ("full"|"whole"|"half"|"single")? $singular_unit ("and" "a" "half")? | "half"
                     ("a"|"an") $singular_unit ]==]
piece.glued     = [==[ [lower="([0-9.]+|a|{small}|{tens}|hundred|several|multi|half|{small}-and-a-half)-{each}s?(-long)?"] ]==]
piece.each      = [==[year|month|week|day|hour|minute|second|decade|century]==]

-- Parts of a date. Short forms of months and "may" count only beside a number.
piece.months    = [==[january|february|march|april|may|june|july|august|september|october|november|december]==]
piece.short     = [==[jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec]==]
piece.month     = [==[ (@month:[(lower=$month_name | word="May|MAY|March|MARCH|Sept|Mar" | lower="{short}\.")
                     & word="[A-Z].*"] | @month:[lower="{short}" & word="[A-Z].*"] "."?) ]==]
piece.daynum    = [==[ @day:[lower="(0?[1-9]|[12][0-9]|3[01])(st|nd|rd|th)?"] ]==]
piece.dayword   = [==[ @day:[lower=$ordinal] ]==]
piece.year4     = [==[ @year:[word="1[0-9]{3}|20[0-9]{2}"] ]==]
piece.spoken    = [==[ @year:([lower="eighteen|nineteen|twenty"] [lower="{tens}(-{small})?|{teens}"] $number?
                     | "two" "thousand" ("and"? $number){0,2}) ]==]
piece.year      = [==[ ({year4} | "'" @year:[word="[0-9]{2}"] | @year:[word="'[0-9]{2}"] | {spoken}) ]==]
piece.weekday   = [==[ @weekday:[(lower=$weekday | lower="(mon|tues?|wed|thurs?|fri|sat|sun)\.") & word="[A-Z].*"]
                     "."? ]==]
piece.named     = [==[ @weekday:[lower=$weekday_name & word="[A-Z].*"] ]==]
piece.amonth    = [==[ @month:[lower=$month_name & word="[A-Z].*"] | (?<= "in|of|by|since|until|last|this|next|early"
                     | "late|mid|from|to|through|during|before|after|between|for|and|or")
                     @month:[word="May|March|(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?"] ]==]
piece.monthday  = [==[ {month} "the"? ({daynum}|{dayword}) (","? "of"? {year})? | "the"? ({daynum}|{dayword}) "of"?
                     {month} (","? {year})? ]==]
piece.monthyear = [==[ {month} (","|"of"|"in")? {year} ]==]
piece.date      = [==[ ("this coming"|"this past"|"this"|"next"|"last")? {weekday} ","? "the"? {monthday}
                     | {monthday} ]==]

-- Which part of a period: it is in the mention, and the value is the period's.
piece.stage     = [==[ ("early"|"late"|"mid"|"mid" "-"|"earlier"|"later"|"early in"|"late in"|"earlier in"|"later in"|
                     "sometime"|"sometime in") ]==]
piece.portion   = [==[ "the"? "very"? ("beginning|start|middle|end|close|outset|rest|remainder|whole|course|eve"
                     | "first part|latter part|early part|early days|final days|last days|final weeks") "of" ]==]
piece.start     = [==[ ({portion} | "the"? {stage} ("of"|"in"|"part of")?) ]==]
piece.which     = [==[ @which:("last"|"next"|"this"|"previous"|"past"|"coming"|"following"|"upcoming"|"current"|
                     "present") ]==]

-- Times of day.
piece.hour      = [==[ @clock:[lower="[0-9]{1,2}(:[0-9]{2}){0,2}|[0-9]{1,2}\.[0-9]{2}"] @half:("a.m."|"p.m."|"a.m"|
                     "p.m"|"am"|"pm"|"in the morning"|"in the afternoon"|"in the evening"|"at night") |
                     @clock:[lower="[0-9]{1,2}(:[0-9]{2})?(am|pm)"] | @clock:[word="[0-2]?[0-9]:[0-5][0-9]"] |
                     @clock:[word="[0-2][0-9][0-5][0-9]"] (?= "GMT"|"UTC"|"hours"|"local") | @clock:$clock |
                     @clock:[lower=$number] "o'clock" @half:("a.m."|"p.m."|"in the morning"|"in the afternoon"|
                     "in the evening"|"at night")? ]==]
piece.zone      = [==[ ("local" "time" | [word="[A-Z].*"] "time")? ($zone | "(" $zone ")" | "(" [word="[0-9]{4}"]
                     "GMT" ")") ]==]
piece.part      = [==[ @part:[lower="morning|afternoon|evening|night"] ]==]

piece.yearsold  = [==[ [lower=".+-(year|month|week|day)s?-olds?"] | [lower=$number & word="[A-Z].*"] "-"
                     [lower="(year|month|week|day)-olds?"] ]==]

local rules = {}
local kind
local function rule(name, pattern, value, example, counter, unless, days)
  rules[#rules + 1] = { name = name, type = "time", pattern = p(pattern), unless = unless and p(unless),
    set = { timex_type = kind, value = value, days = days }, example = example, counter = counter }
end

------------------------------------------------------------------------------------------------------------------------
-- What looks like a time and is none: it hides what lies within it.
kind = "NONE"

rule("not-age", [==[ ("a"|"an"|"the")? {yearsold} (?! []? $lasting) | {number}
     ("years"|"year"|"months"|"month"|"weeks"|"days") "old" | "aged" {number} ]==],
  "NONE", "The 44-year-old general spoke.", "The 2-year-old war goes on.")
rule("not-title", [==[ [word="60|48"] [word="Minutes|Hours"] | [word="This"] [word="Week"] | [word="Meet"] "the"
     "Press" [word="Daily"] ]==],
  "NONE", "He spoke on 60 Minutes.")
rule("not-share",
    [==[ ("one"|"two"|"three") "-"? ("quarter"|"quarters") "of" | [lower="(one|two|three)-quarters?"] ]==],
  "NONE", "It imports three-quarters of its food.")
rule("not-hours", [==[ "the" ("early"|"late"|"small"|"wee") "morning"? "hours" "of" ]==],
  "NONE", "It fell in the early hours of Saturday.")
rule("not-todays", [==[ "today" [lower="'s"] ("world"|"youth"|"society"|"generation"|"standards"|"young"|"children"|
     "kids"|"technology"|"personal"|"headlines"|"top") | [word="[A-Z].*" & !lower="on|until|by|since"] [word="Today"]
     | "tomorrow" [lower="'s"] ("world"|"leaders"|"generation") | "the" "people" "of" "tomorrow" ]==],
  "NONE", "It shapes today's world.", "In today's vote it fell.")
rule("not-second", [==[ ("a"|"an"|"the"|"its"|"his"|"her"|"their"|"this"|"that"|"each"|"every"|"another")? "second"
     (?! "ago"|"later"|"earlier") | "split" "second" ]==],
  "NONE", "A second official agreed.", "A few seconds passed.")
rule("not-minute", [==[ "a"? "minute" ("detail"|"details"|"amounts"|"quantities") | "minutes" "of" "the" "meeting" |
     "last" "minute" | "at" "the" "last" "minute" ]==],
  "NONE", "He explained it in minute detail.")
rule("not-day", [==[ "day" "to" "day" | "by" "the" "way" | "call" "it" "a" "day" | "in" "this" "day" "and" "age" |
     "at" "the" "end" "of" "the" "day" ]==],
  "NONE", "At the end of the day, it is a choice.")
rule("not-today", [==[ "USA" "Today" | [word="[A-Z][a-z]+"]
     [word="Today|Tomorrow|Monthly|Weekly|Daily|Quarterly|Yesterday"] ]==],
  "NONE", "USA Today wrote so.")
rule("not-now", [==[ "now" "defunct" | "every" "now" "and" "then" | "now" "and" "again" ]==],
  "NONE", "The now defunct firm owed millions.")

------------------------------------------------------------------------------------------------------------------------
kind = "DATE"

-- Written dates.
rule("known-day-of", [==[ ("attack"|"attacks"|"attacked"|"massacre"|"insurrection"|"riot"|"invasion"|"events"|"horrors"|
     "happened"|"hostages") [lower!=",|;"]{0,3} ("on"|"of"|"from"|"back" "on") "the"?
     @span:(@day:($known_day | $known_date)) | @span:(@day:($known_day | $known_date)) ("terrorist"|"terror"|"hamas"|"horrific"|"brutal"|
     "deadly"|"capitol"|"select"|"house"){0,2}
     ("attack"|"attacks"|"attackers"|"committee"|"commission"|"insurrection"|"insurrectionists"|"riot"|"riots"|
     "rioters"|"mob"|"massacre"|"invasion"|"hearing"|"hearings"|"panel"|"defendants"|"hostages"|"hijackers"|"assault") ]==],
  "known(@day, 1)", "The January 6 committee met.")
rule("known-day", [==[ @day:$known_day ]==],
  "known(@day)", "We all know what happened on January 6th.")
rule("date-of-range", [==[ @span:({month} {daynum}) ("to"|"-"|"–"|"through"|"and"|"until"|"or")
     [lower="0?[1-9]|[12][0-9]|3[01]"] ","? {year} ]==],
  "date(@year, @month, @day)", "They met from May 24 to 26, 2023.")
rule("date", [==[ ({start}|"around"|"about")? {date} ]==],
  "date(@year, @month, @day, @weekday)", "It began on Feb. 24, 2022.", "Prices may 24 hours later fall.")
rule("date-to-day", [==[ {month} {daynum} ("to"|"-"|"–"|"through"|"and"|"until"|"or")
     @span:(@last:[lower="0?[1-9]|[12][0-9]|3[01]"] (","? {year})?) (?! $unit|$counted|[lower="[0-9].*"]|"percent"|
     "%"|"million"|"billion"|$month) ]==],
  "day(@last, date(@year, @month))", "They met from May 24 to 26.")
rule("date-days", [==[ {month} @day:[word="[0-9]{1,2}-[0-9]{1,2}"] (","? {year})? ]==],
  "range(date(@year, @month, @day), day(tail(@day), date(@year, @month)))", "They met on May 24-26.")
rule("month-year", [==[ {start}? ("the" "month" "of")? {monthyear} ]==],
  "date(@year, @month)", "Since September 2023 it has grown.")
rule("from-day", [==[ (?<= "between"|"from") @span:[lower="0?[1-9]|[12][0-9]|3[01]"] ("and"|"to"|"-"|"–")
     [lower="0?[1-9]|[12][0-9]|3[01]"] "of"? {month} (","? {year})? ]==],
  "day(@span, date(@year, @month))", "They met between 3 and 5 May.")
rule("on-the-day", [==[ (?<= "on"|"by"|"until") "the" @day:[lower="([12]?[0-9]|3[01])(st|nd|rd|th)"] (?=
     [kind="punct"]) ]==],
  "day(@day)", "It is due on the 5th.")
rule("nine-eleven", [==[ "9" "/" "11" (?! "/") ]==],
  "date(2001, 9, 11)", "After the 9/11 attacks it changed.")
rule("month-of-range",
    [==[ @span:{amonth} ("-"|"–"|"to"|"and"|"through") [lower=$month & word="[A-Z].*"] ","? {year} ]==],
  "date(@year, @month)", "From May to June 2022 it grew.")
rule("part-of-month", [==[ "the" ("first"|"second"|"third"|"fourth"|"last"|"final"|"opening"|"closing")
     ("half"|"week"|"weeks"|"days"|"weekend") "of" {amonth} (","? {year})? ]==],
  "date(@year, @month)", "It began in the first week of May 2022.")
rule("iso-date", [==[ @date:[word="(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?(T[0-9]{2})?"] ]==],
  "iso(@date)", "Dated 2024-05-26.")
rule("dotted-date", [==[ @date:[word="(0?[1-9]|[12][0-9]|3[01])\.(0?[1-9]|1[0-2])\.(19|20)[0-9]{2}"] ]==],
  "iso(@date)", "Signed on 24.08.2024.")
rule("slash-date",
    [==[ @month:[word="[0-3]?[0-9]"] "/" @day:[word="[0-3]?[0-9]"] "/" @year:[word="(19|20)?[0-9]{2}"] ]==],
  "date(@year, @month, @day)", "Signed on 24/8/2024.")
rule("day-of-known-month", [==[ "the" @day:([lower="([12]?[0-9]|3[01])(st|nd|rd|th)"] | [lower=$ordinal]) "of"
     ("the"|"this"|"that") "month" ]==],
  "day(@day, last)", "It is due on the 15th of the month.")

-- Years and more.
rule("year", [==[ ({start} "the"? | "the"? "year")? {year4} ("and beyond"|"or later"|"or beyond")? | "the" {year4}
     ("period"|"quarter") ]==],
  "year(@year)", "It has grown since 2014.", "They sent 2000 troops.",
  [==[ {year4} "-"? ($counted | (?! "quarter") $unit | "%" | "percent" | "or so" | "other") |
     ([kind="symbol" & !word="[–—]"]|"no."|"than"|"nearly"|"some"|"roughly"|"approximately"|"article"|"resolution"|
     "flight"|"room"|"highway"|"route"|"/") {year4} | [kind="number" & !word="(19|20)[0-9]{2}"] "-" {year4} | {year4}
     ("/"|"."|":") [kind="number"] ]==])
rule("years", [==[ @from:[word="(19|20)[0-9]{2}"] "/" @to:[word="(19|20)?[0-9]{2}"] (?! "-"|"/"|$counted) ]==],
  "range(year(@from), year(@to))", "In 2003/04 it grew.")
rule("glued-years", [==[ @years:[word="(19|20)[0-9]{2}-((19|20)?[0-9]{2})"] (?! "-"|$counted) ]==],
  "range(@years)", "In 1990-95 it grew.")
rule("spoken-year", [==[ {start}? "the"? "year"? {spoken} ]==],
  "year(@year)", "It fell in nineteen ninety-seven.")
rule("short-year", [==[ (?<= "in|of|since|from|until|to|by|before|after|and") ("'" @year:[word="[0-9]{2}"] |
     @year:[word="'[0-9]{2}"]) ]==],
  "year(@year)", "It was over by '45.")
rule("stage-year", [==[ @year:[lower="(mid|early|late|end|pre|post)-(1[0-9]|20)[0-9]{2}"] ]==],
  "year(@year)", "By mid-2023 it stopped.")
rule("decade", [==[ {start}? "the"? {stage}? @decade:[lower="((mid|early|late)-)?(1[0-9]|20)[0-9]0s"] ]==],
  "decade(@decade)", "It was common in the 1990s.")
rule("short-decade", [==[ {start}? "the"? {stage}? ("'" @decade:[lower="[0-9]0s"] | @decade:[lower="'[0-9]0s"]) |
     {start}? "the" {stage}? @decade:([lower=$decade] | [lower="[2-9]0s"]) ]==],
  "decade(@decade)", "It was common in the '80s.", "Temperatures will be in the 80s.",
  [==[ ("temperatures"|"temperature"|"highs"|"lows"|"degrees"|"winds") []{0,12} [lower="[2-9]0s"] ]==])
rule("century", [==[ {start}? "the"? {stage}? @n:([lower=$ordinal] | [lower="[12]?[0-9](st|nd|rd|th)"])
     ("century"|"centuries") | {stage}? @n:[lower="(.*th|.*st)-century"] | "the"?
     @n:[word="XVI|XVII|XVIII|XIX|XX|XXI"] "century" ]==],
  "century(@n)", "A church of the 19th century.")
rule("fiscal-year", [==[ {start}? "the"? ("fiscal"|"financial") "year"? {year} | "fy" {year} |
     @year:[lower="fy(20)?[0-9]{2}"] ]==],
  "year(@year)", "The budget for fiscal 2024.")
rule("half", [==[ "the"? "fiscal"? @half:("first"|"second"|"last"|"latter"|"opening") ("half"|"semester") ("of"|",")?
     ("fiscal"? "year"? {year} | ("this"|"the"|"the current") "year") ]==],
  "half(@half, year(@year))", "In the first half of 2023 it fell.")
rule("year-half", [==[ "the"? {year4} @half:("first"|"second") "-"? "half" | {year4} [lower="'s"]
     @half:("first"|"second") "half" | @half:[lower="h[12]"] {year4} ]==],
  "half(@half, year(@year))", "It fell in the 2023 first half.")
rule("quarter-year", [==[ {start}? "the"? "fiscal"? @q:("first"|"second"|"third"|"fourth"|"last"|"final"|"1st"|"2nd"|
     "3rd"|"4th") "-"? "quarter" ("of"|",")? ("fiscal"? "year"? {year4}) | "the"? {year4} [lower="'s"]? ("fiscal"?
     @q:("first"|"second"|"third"|"fourth") "-"? "quarter" | "fiscal"?
     @q:[lower="(first|second|third|fourth)-quarter"]) ]==],
  "quarter(@q, year(@year))", "It fell in the third quarter of 2023.")
rule("quarter-short", [==[ @q:[word="Q[1-4]"] (("of"|",")? {year} | (?! ":")) | {year4} @q:[word="Q[1-4]"] |
     @q:[word="[1-4]Q"] {year}? ]==],
  "quarter(@q, year(@year))", "Sales fell in Q3 2023.")
rule("quarter", [==[ ("the"|"this" "year" [lower="'s"])? "fiscal"? @q:("first"|"second"|"third"|"fourth"|"final")
     "quarter" | "fiscal"? (@q:[lower="(first|second|third|fourth)"] "-" "quarter" |
     @q:[lower="(first|second|third|fourth)-quarter"]) ]==],
  "quarter(@q)", "Third-quarter sales fell.")
rule("quarter-which", [==[ "the"? @q:("first"|"second"|"third"|"fourth"|"final") "quarter" "of"? {which} "year" |
     {which} "year" [lower="'s"] @q:("first"|"second"|"third"|"fourth") "quarter" ]==],
  "quarter(@q, shift(@which, year))", "It fell in the first quarter of last year.")

-- Seasons and feasts.
rule("season-year", [==[ {start}? "the"? @season:[lower=$season] ("of"|",")? {year} ]==],
  "season(@season, year(@year))", "It began in spring 2024.", "The fall of 2,000 houses.")
rule("season-which", [==[ {start}? @which:("last"|"this"|"next"|"this past"|"this coming"|"previous"|"the previous"|
     "the following") @season:[lower=$season] ]==],
  "season(@season, @which)", "It came last summer.")
rule("season", [==[ {start} "the"? @season:[lower=$season] | "the" @season:[lower="summer|winter|autumn"]
     | (?<= "in|by|since|until|during") "the"? @season:[lower="spring|summer|autumn|winter"]
       (?! "of"|"in"|[word="[A-Z].*"]) ]==],
  "season(@season)", "It will end by the end of the summer.", "The fall of Kyiv was feared.")
rule("feast", [==[ @feast:$feast ((","|"in"|"of")? {year4})? ]==],
  "feast(@feast, year(@year))", "Victory Day parades were held.")
rule("feast-which", [==[ @which:("last"|"next"|"this") @feast:$feast ]==],
  "feast(@feast, @which)", "It began last Thanksgiving.")
rule("feast-eve", [==[ "the" "eve" "of" @feast:$feast ((","|"in"|"of")? {year4})? ]==],
  "before(day, feast(@feast, year(@year)))", "On the eve of Christmas they came.")

-- Months and weekdays, by tense or by a word that tells which.
rule("month", [==[ {start}? {amonth} (?! [word="[0-9]{1,2}"]) ]==],
  "month(@month)", "The law was passed in April.", "April Smith sang.",
  [==[ {amonth} [word="[A-Z][a-z]+" & !lower=$weekday] |
     [word="[A-Z][a-z]+" & !lower="in|by|since|last|this|next|early|late|until|from|on|between"]
     [word="April|June|May|August"] | [!lower=$month] (","|"—"|"–") [word="April|June"] (","|"."|"?"|"!"|"—"|"–") |
     <s> [word="April|June"] "," ("you"|"i"|"go"|"we"|"do"|"did"|"thank"|"thanks"|"please"|"your"|"what"|"how") |
     ("hi"|"hey"|"hello"|"thanks"|"okay"|"this" "is"|"ahead"|"you") ","? [word="April|June"] ]==])
rule("stage-month", [==[ @month:[lower="(mid|early|late|end)-({months}|{short}\.?)"] {year4}? ]==],
  "date(@year, @month)", "It stopped in mid-May.")
rule("month-which", [==[ {start}? ({which}|@which:"this past"|@which:"this coming") {amonth} ]==],
  "month(@month, @which)", "It stopped last April.")
rule("month-of", [==[ {start}? {amonth} "of"? {which} "year" ]==],
  "month(@month, shift(@which, year))", "It stopped in July last year.")
rule("date-which", [==[ ({month} "the"? {daynum} | "the"? {daynum} "of"? {month}) ","? "of"? {which} "year" ]==],
  "day(@day, month(@month, shift(@which, year)))", "They have not slept since October 7, last year.")
rule("weekday", [==[ ({stage} "on"?)? {named} ]==],
  "weekday(@weekday)", "He spoke Friday.")
rule("weekday-which", [==[ {stage}? "the"? {which} {named} ]==],
  "weekday(@weekday, @which)", "He spoke last Friday.")
rule("weekday-week", [==[ {named} "of"? {which} "week" ]==],
  "weekday(@weekday, shift(@which, week))", "He spoke on Tuesday of last week.")

-- Relative to the document's day.
rule("relative-day", [==[ {stage}? @day:("yesterday"|"today"|"tomorrow") ]==],
  "shift(@day, day, spoken)", "He spoke yesterday.")
rule("two-days-off", [==[ "the" "day" @day:("after tomorrow"|"before yesterday") ]==],
  "shift(@day, day)", "He speaks the day after tomorrow.")
kind = "DURATION"
rule("the-decade", [==[ "the" ("past"|"next"|"coming") @unit:("decade"|"century") ]==],
  "span(@unit)", "It will grow in the next decade.")
kind = "DATE"
rule("unit-which", [==[ {start}? "the"? @which:("last"|"next"|"this"|"coming"|"current"|"present"|"upcoming")
     ("fiscal"|"calendar"|"financial"|"school"|"academic")? @unit:("week"|"month"|"year"|"quarter"|"decade"|"century"|
     "weekend"|"fortnight") ]==],
  "shift(@which, @unit)", "He spoke earlier this month.", "At this point it is over.")
rule("unit-of", [==[ {start} "the" ("fiscal"|"calendar"|"school")? @unit:("week"|"month"|"year"|"quarter"|"decade"|
     "century"|"weekend") ]==],
  "shift(0, @unit)", "It will stop by the end of the year.")
rule("year-end", [==[ {start}? ("year"|"the year" [lower="'s"]) "-"? "end" | "year-end" ]==],
  "shift(0, year)", "It will stop by year-end.")
rule("years-end", [==[ "year" [lower="'s"] "end" ]==],
  "shift(0, year)", "It will stop by year's end.")
rule("then", [==[ (?<= "since"|"until"|"by"|"before"|"till") "then" (?! "-"|[word="[A-Z].*"]) ]==],
  "last", "It opened in 2016. Since then it grew.")
rule("date-which", [==[ @which:("last"|"next"|"this") {month} {daynum} ]==],
  "day(@day, month(@month, @which))", "It came last Oct. 23.")
rule("month-end", [==[ ("month" "-"? "end" | "month-end") ]==],
  "shift(0, month)", "It will stop by month-end.")

-- Relative to the time last spoken of.
rule("that-unit", [==[ {start}? ("that"|"that very"|"that same"|"the same"|"the very same") @unit:("day"|"week"|
     "month"|"year"|"quarter"|"decade"|"weekend"|"century") ]==],
  "shift(0, @unit, last)", "It went to war in April 1917. Later that month men enlisted.")
rule("that-part", [==[ {stage}? ("that"|"the same") @part:("morning"|"afternoon"|"evening"|"night") ]==],
  "part(@part, last)", "He came on May 3, 2022. That night it rained.")
rule("the-quarter", [==[ "the" ("latest"|"just-ended"|"past")? "quarter" ]==],
  "either(told(quarter), shift(-1, quarter))", "Sales rose 5% in the quarter.")
rule("next-told", [==[ {start}? "the" ("very" "next" | @which:("following"|"next"|"previous"|"preceding"|"prior"))
     @unit:("day"|"week"|"month"|"year"|"quarter"|"weekend") ]==],
  "shift(@which, @unit, last)", "It was said on May 3, 2022. The following month it joined.")
rule("next-part-told", [==[ "the" @which:("following"|"next"|"previous")
     @part:("morning"|"afternoon"|"evening"|"night") ]==],
  "part(@part, shift(@which, day, last))", "He came on May 3, 2022. The next morning it rained.")
rule("ago-compared", [==[ ("a" "year" "ago" | "a" "year" "earlier" | "the" ("quarter"|"period") "a" "year"
     ("ago"|"earlier") | "the" ("corresponding"|"comparable"|"same"|"like") ("quarter"|"period") ("last" "year" | "of"
     "last" "year" | "a" "year" ("ago"|"earlier")) ) ]==],
  "before(year, either(told(quarter), doc))", "Third-quarter sales rose from $5 million a year ago.")
rule("weekend", [==[ {start}? "the" ("past"|"previous")? "weekend" ]==],
  "weekend()", "They met over the weekend.")
rule("the-week",
    [==[ {start}? "the" "week" (?! "of"|"before"|"after"|"beginning"|"ending"|"that"|"when"|"earlier") ]==],
  "shift(0, week)", "It was the week's most active session.")
rule("week-of", [==[ "the" "week" ("of"|"beginning"|"ending"|"starting") "on"? {date} ]==],
  "shift(0, week, date(@year, @month, @day, @weekday))", "It is set for the week of May 6.")
rule("the-year", [==[ {start}? "the" ("full"|"fiscal"|"calendar"|"whole"|"entire"|"latest fiscal"|"current fiscal")
     "year" (?! "ended"|"ending"|"to"|"before"|"after"|"earlier") ]==],
  "shift(0, year)", "They expect a loss for the full year.")
rule("the-bare-year", [==[ (?<= "for|of|in|during|throughout|over|by") "the" "year" (?! "ended"|"ending"|"to"|
     "before"|"after"|"earlier"|"when"|"that"|"of"|"in") ]==],
  "shift(0, year)", "Sales fell 5% for the year.")
rule("the-year-when", [==[ "the" "year" (?= "when"|"that"|"in" "which") ]==],
  "shift(0, year, last)", "It runs until 2028, the year when it ends.")
rule("the-latest", [==[ "the" ("latest"|"current"|"most recent") ("quarter"|"period") ]==],
  "either(told(quarter), shift(-1, quarter))", "Sales in the latest period fell.")
rule("unit-before-told", [==[ "the" @unit:("day"|"night"|"week"|"month"|"year"|"evening"|"morning")
     ("before"|"earlier"|"previously") (?= [kind="punct"]) ]==],
  "before(@unit, last)", "He spoke on May 3, 2022. The day before, he had refused.")
rule("unit-after-told",
    [==[ "the" @unit:("day"|"night"|"week"|"month"|"year") ("after"|"later") (?= [kind="punct"]) ]==],
  "after(@unit, last)", "He spoke on May 3, 2022. The day after, he refused.")
rule("later-in", [==[ ("later"|"earlier"|"early"|"late") "in" "the" ("same"? @told:"day" |
     @unit:("week"|"month"|"year")) ]==],
  "either(shift(0, @unit), shift(0, day, last))", "He left later in the day.")
rule("same-time", [==[ (?<= "at"|"since") ("the time" | "that time") (?! "of"|"when"|"the") ]==],
  "last", "He agreed in 2014. It was at the time a surprise.", "The time has come.")

-- So long ago, or from now.
rule("ago",
    [==[ ($about|$roughly)? ({length} | {single} | $long_unit) ("or so")? ("ago" | "back" (?= [kind="punct"])) ]==],
  "before(@all)", "It began two years ago.", "Two years passed.")
rule("year-ago", [==[ "the"? ("comparable"|"same"|"corresponding"|"like")? ([lower="(year|month|week)-(ago|earlier)"]
     | ("year"|"month"|"week") ("ago"|"earlier")) ("first"|"second"|"third"|"fourth")?
     ("quarter"|"period"|"month"|"year"|"results"{0}) ]==],
  "before(year, either(told(quarter), shift(-1, quarter)))", "Profit rose from the year-ago quarter.")
rule("year-ago-bare", [==[ [lower="year-(ago|earlier)"] ]==],
  "before(year, either(told(quarter), doc))", "Profit rose from a year-ago $3 million.")
rule("weeks-from-weekday", [==[ ("a"|"one") "week" ("from"|"ago") "on"? {named} ]==],
  "weekday(@weekday)", "It ends a week from Friday.")

-- Without a day of their own.
rule("now", [==[ ("right"|"just")? "now" (?! "defunct"|"famous"|"infamous"|"classic"|"familiar") | "currently" |
     "nowadays" | "presently" | "these days" | "at present" | "at the moment" | "at this moment" | "at this point" |
     "at this time" | "at the present time" | "as of now" ]==],
  "PRESENT_REF", "They now hold it.", "The now defunct firm.")
rule("current", [==[ [word="current"] (?! "account|accounts|affairs|events|of|in|and") ]==],
  "PRESENT_REF", "The current rules are strict.", "The electric current of the river.")
rule("recent", [==[ (("more"|"most")? "recently"|"recent" $plural_unit ("and" $plural_unit)?|"in recent memory") |
     "lately" ]==],
  "PAST_REF", "It grew recently.")
rule("past", [==[ (?<= "in"|"of"|"from"|"than"|"since") ("the" ("recent"|"distant"|"near"|"not" "too" "distant")?
     "past") (?! $unit|{number}|$month|$weekday|[word="[A-Z0-9].*"]|"few"|"several") ]==],
  "PAST_REF", "It was so in the past.", "In the past week it rained.")
rule("formerly", [==[ "the old days" | "the good old days" | "once upon a time" | "long ago" | "some time ago" |
     "some time back" | "a long time ago" | "ages ago" | "not long ago" | "the not too distant past" ]==],
  "PAST_REF", "In the old days it was so.")
rule("soon", [==[ "soon" (?! "after"|"as"|"afterward"|"afterwards"|"became"|"began"|"followed") |
     "as soon as possible" | "sooner or later" | "someday" | "some day" | "one day soon" | "a later date" |
     "the near term" | "the short term" | "the long term" | "the medium term" | "the longer term" ]==],
  "FUTURE_REF", "It will soon end.", "Soon after, it ended.")
rule("future", [==[ "the" ("near"|"foreseeable"|"immediate"|"not" "too" "distant"|"not-too-distant"|"distant")?
     "future" | "in" @span:"future" | "near" "future" | "future" $plural_unit ]==],
  "FUTURE_REF", "It may be so in the future.")
rule("coming", [==[ "the"? ("coming"|"upcoming") $plural_unit ("and" $plural_unit)? | "the" $plural_unit "ahead" |
     "the" $plural_unit "to" "come" ]==],
  "FUTURE_REF", "It will end in the coming weeks.")

------------------------------------------------------------------------------------------------------------------------
kind = "TIME"

rule("clock", [==[ ("about"|"around"|"shortly"|"just"|"nearly"|"almost"|"early")? {hour} {zone}? ]==],
  "clock(@clock, @half, named)", "It ended at 10:35 a.m.")
rule("clock-date", [==[ ("about"|"around"|"nearly"|"almost")? {hour} {zone}? (","|"on")? {date} ]==],
  "clock(@clock, @half, date(@year, @month, @day, @weekday))", "It ends at 5 p.m. EST, Nov. 6, 2024.")
rule("clock-weekday", [==[ ("about"|"around"|"nearly"|"almost")? {hour} {zone}? (","|"on")? {stage}? {named} ]==],
  "clock(@clock, @half, weekday(@weekday))", "It ended at 10:35 a.m. Friday.")
rule("date-clock", [==[ {date} (","? "at" | ",")? {hour} {zone}? ]==],
  "clock(@clock, @half, date(@year, @month, @day, @weekday))", "It began on May 3, 2022 at 5 a.m. local time.")
rule("weekday-clock", [==[ {named} ","? "at" {hour} {zone}? ]==],
  "clock(@clock, @half, weekday(@weekday))", "It begins Friday at 5 p.m. local time.")
rule("clock-relative", [==[ ("about"|"around"|"nearly"|"almost")? {hour} {zone}? "on"?
     @day:("yesterday"|"today"|"tomorrow") | @day:("yesterday"|"today"|"tomorrow") "at" {hour} {zone}? ]==],
  "clock(@clock, @half, shift(@day, day))", "It ended at noon yesterday.")
rule("weekday-part", [==[ {stage}? {named} {stage}? {part} ]==],
  "part(@part, weekday(@weekday))", "He spoke on Monday afternoon.")
rule("weekday-overnight", [==[ "overnight" ("on"|"into")? {named} | {named} "overnight" ]==],
  "part(night, weekday(@weekday))", "It burned overnight Wednesday.")
rule("weekday-which-part", [==[ {stage}? {which} {named} {part} ]==],
  "part(@part, weekday(@weekday, @which))", "He spoke last Monday night.")
rule("part-weekday", [==[ {stage}? {part} ("of"|"on")? {named} | {stage}? "the" {part} ("of"|"on") {named} ]==],
  "part(@part, weekday(@weekday))", "He spoke on the night of Monday.")
rule("date-part", [==[ {date} {part} ]==],
  "part(@part, date(@year, @month, @day, @weekday))", "He died on March 6 evening.")
rule("part-relative", [==[ {stage}? @day:("yesterday"|"today"|"tomorrow") {part} | [lower="mid|late|early"]?
     @part:[lower="(mid-)?(morning|afternoon|evening|night)"] @day:("yesterday"|"tomorrow") ]==],
  "part(@part, shift(@day, day))", "He spoke yesterday morning.")
rule("this-part", [==[ {stage}? "this" {part} ]==],
  "part(@part, spoken)", "He spoke this morning.")
rule("last-night", [==[ {stage}? "last" @part:("night"|"evening") | "overnight" ]==],
  "part(night, shift(-1, day))", "He spoke last night.")
rule("tonight", [==[ {stage}? "tonight" ]==],
  "part(night, spoken)", "He speaks tonight.")
rule("the-part", [==[ {stage}? (?<= "in|during|through") "the" {part} | {stage} "in" "the" {part} | "mid" {part} |
     @part:[lower="mid-(morning|afternoon)|midmorning|midafternoon"] ]==],
  "part(@part, last)", "In the morning he left.")

------------------------------------------------------------------------------------------------------------------------
kind = "SET"

rule("rate", [==[ $rate (?!
     "dividend|cash|results|loss|losses|profit|profits|report|meeting|conference|newspaper|newspapers|sales|rate") ]==],
  "look(rate, @all)", "A daily briefing.", "The Daily Mail wrote.",
  [==[ [lower=$rate & word="[A-Z].*"] [word="[A-Z].*"] | [word="[A-Z].*"] [lower=$rate & word="[A-Z].*"] ]==])
rule("every", [==[ ("every"|"each"|"per") ("other"|"single"|"few"|"couple of"|{number})? ($unit) ]==],
  "span(@all)", "They meet every two weeks.")
rule("per", [==[ (?<= [kind="number"] []{0,3} | $unit | "once"|"twice"|"times"|"percent"|"%") ("a"|"an"|"per")
     $singular_unit ]==],
  "span(@all)", "They send 30,000 troops a month.")
rule("times-per", [==[ ("once"|"twice"|"three times"|"four times"|"several times") @per:(("a"|"per"|"each"|"every")
     $singular_unit) ]==],
  "span(@per)", "They meet twice a week.")
rule("every-weekday", [==[ ("every"|"each") {stage}? {named} ]==],
  "weekly(weekday(@weekday))", "They meet every Thursday.")
rule("weekdays", [==[ @weekday:[lower="(mon|tues|wednes|thurs|fri|satur|sun)days" & word="[A-Z].*"] (?! "ago") ]==],
  "weekly(weekday(@weekday))", "He speaks Fridays.")
rule("weekends", [==[ "weekends" | "every weekend" ]==],
  "weekly(shift(0, weekend))", "They close on weekends.")
rule("every-weekday-part", [==[ ("every"|"each") {named} {part} | {named}
     @part:("mornings"|"afternoons"|"evenings"|"nights") ]==],
  "weekly(part(@part, weekday(@weekday)))", "They meet on Tuesday nights.")
rule("every-month", [==[ ("every"|"each") @month:[lower=$month & word="[A-Z].*"] ]==],
  "each(month(@month))", "They meet each July.")
rule("every-season", [==[ ("every"|"each") @season:[lower=$season] ]==],
  "each(season(@season))", "They meet each summer.")
rule("every-part", [==[ ("every"|"each") @part:("morning"|"afternoon"|"evening"|"night") ]==],
  "daily(part(@part, doc))", "They meet every night.")

------------------------------------------------------------------------------------------------------------------------
kind = "DURATION"

rule("earlier-than-told", [==[ @span:(($about|$roughly)? ({length} | {single} | $long_unit)) ("earlier" |
     ("before"|"previously") (?= [kind="punct"])) ]==],
  "span(@span)", "It was signed in 2014. Two years earlier he had left.", nil, nil,
  "before(@span, either(told(quarter), last))")
rule("later-than-told", [==[ @span:(($about|$roughly)? ({length} | {single} | $long_unit)) ("later" |
     ("after"|"afterward"|"afterwards"|"thereafter") (?= [kind="punct"])) ]==],
  "span(@span)", "It was signed in 2014. Two years later he left.", nil, nil, "after(@span, last)")
rule("from-now", [==[ @span:(($about|$roughly)? ({length} | {single})) ("from" ("now"|"today") | "hence") ]==],
  "span(@span)", "It ends two years from now.", nil, nil, "after(@span)")
rule("length", [==[ ($about | "over" (?= "a"|"an"))? ({length} | {glued} | "half" ("a"|"an") $singular_unit |
     ("a"|"an"|"one"|"another"|"an additional") ("full"|"whole"|"half"|"single"|"entire")? $singular_unit ("and" "a"
     "half")?) ("or so"|"or more")? ]==],
  "span(@all)", "It took two and a half years.", "In second place.")
rule("glued-length", [==[ {glued} ("period"|"term")? ]==],
  "span(@all)", "A two-year ban was set.")
rule("age-of-war", [==[ {yearsold} (?= []? $lasting) ]==],
  "span(@all)", "The 2-year-old war goes on.", "The 44-year-old general spoke.")
rule("capital-length",
    [==[ [lower=$number & word="[A-Z].*"] "-" [lower="(year|month|week|day|hour|minute)(-long)?"] ]==],
  "span(@all)", "Three-year bonds fell.")
rule("half-glyph", [==[ [lower="[0-9]+½-(year|month|week|day|hour)(-old|-long)?"] | [lower="[0-9]+"] "½" "-"?
     [lower="-?(year|month|week|day|hour)s?(-old|-long)?"] ]==],
  "span(@all)", "A 2½-year war.")
rule("plural", [==[ ($about|$roughly)? ("the"? ("early"|"first"|"past"|"final"|"opening"|"intervening"))? $long_unit
     (("or"|"and"|"to") $long_unit)? (?! "old"|"later"|"earlier"|"ago"|"-"|"of" "the" "week") ]==],
  "span(@all)", "After months of talks it failed.")
rule("since", [==[ "the" $long_unit (?= "since") ]==],
  "span(@all)", "In the days since, it grew.")
rule("brief", [==[ ("seconds"|"minutes"|"hours") (?= "after"|"before"|"later"|"earlier"|"apart") ]==],
  "span(@all)", "It fell seconds after the blast.")
rule("year-ended", [==[ "the" ("fiscal"|"full")? @unit:("year"|"quarter"|"month"|"week") (?= "ended"|"ending") ]==],
  "span(@unit)", "Sales for the year ended June 30 fell.")
rule("long-word", [==[ $long ]==],
  "look(long, @all)", "A weeklong strike ended.")
rule("quarter-century", [==[ "a" "quarter" ("-"|"of" "a")? "century" | [lower="quarter-century"] ]==],
  "P25Y", "It took a quarter of a century.")
rule("long", [==[ [lower="(days?|weeks?|months?|years?|decades?|centuries|hours?)-?long"] ]==],
  "span(@all)", "A decades-long war.")
rule("span-which", [==[ $about? "each of"? ("the"? ("past"|"last"|"next"|"coming"|"first"|"previous"|"final"|
     "preceding"|"following"|"latest"|"recent"|"opening"|"initial"|"closing"|"remaining"|"upcoming") |
     "these"|"those"|"the"|"this"|"that") ({length} | "couple" "of" $plural_unit | "few" $plural_unit) ("or so")? ]==],
  "span(@all)", "Over the past two weeks it rained.")
rule("span-unit", [==[ $about? ("the"|"this") ("past"|"last"|"coming") @unit:("year"|"month"|"week"|"day"|"decade"|
     "century"|"hour"|"quarter") ("or so")? (?! "-") ]==],
  "span(@unit)", "It grew over the past year.")
rule("while", [==[ "a" ("little"|"long"|"short")? "while" | "some time" | "a short while" ]==],
  "PXX", "It took a while.")

return { group = "time", rules = rules }
