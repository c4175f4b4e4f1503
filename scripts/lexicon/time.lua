-- Words of time. `meanings` says what each word of a list stands for ({ value, word, word ... }); its words are also
-- a list
-- that patterns call $name. How rules/time.lua reads the values is told at its top. To add a feast, a unit or a
-- spelling, add
-- it here; no rule changes.
return {
  meanings = {
    weekday = {
      { 1, "monday", "mondays", "mon" }, { 2, "tuesday", "tuesdays", "tues", "tue" },
      { 3, "wednesday", "wednesdays", "wed", "weds" }, { 4, "thursday", "thursdays", "thurs", "thur", "thu" },
      { 5, "friday", "fridays", "fri" }, { 6, "saturday", "saturdays", "sat" }, { 7, "sunday", "sundays", "sun" },
    },
    month = {
      { 1, "january", "jan" }, { 2, "february", "feb" }, { 3, "march", "mar" },
      { 4, "april", "apr" }, { 5, "may" }, { 6, "june", "jun" }, { 7, "july", "jul" },
      { 8, "august", "aug" }, { 9, "september", "sept", "sep" }, { 10, "october", "oct" },
      { 11, "november", "nov" }, { 12, "december", "dec" },
    },
    season = { { 1, "spring", "springtime" }, { 2, "summer", "summertime" }, { 3, "fall", "autumn" }, { 4, "winter",
      "wintertime" } },
    half = { { 1, "first", "1st", "opening", "h1" }, { 2, "second", "h2", "2nd", "last", "latter", "other" } },
     -- What tells that the event lies behind (past) or ahead; a word in -ed counts as past without being listed.
    -- After a word of
     -- `be` a participle tells nothing ("is expected", "to be held"). Words with < count only directly before the
    -- time, with > directly
    -- after it; open: they show that nothing can be told.
    tense = {
      { "past", "was", "were", "had", "did", "said", "told", "been", "came", "went", "took", "made", "gave", "got",
        "held", "met", "saw", "began", "left",
        "led", "lost", "won", "fell", "rose", "sent", "spoke", "wrote", "ran", "grew", "became", "found", "brought",
          "bought", "sold", "paid", "kept",
        "hit", "broke", "drew", "flew", "fought", "shot", "struck", "felt", "thought", "knew", "spent", "built",
          "stood", "sat", "ago",
        "has", "have", "'ve", "chose", "dealt", "drove", "heard", "hurt", "laid", "sank", "sought", "threw",
          "withdrew", "wore", "done", "gone",
        "seen", "taken", "given", "slain", "born", "died", "earlier", "recent", "recently" },
      { "future", "will", "'ll", "shall", "won't", "would", "expected", "expects", "expect", "scheduled", "due",
        "planned", "plans", "planning", "slated",
        "upcoming", "deadline", "may", "might", "should", "must", "hopes", "intends", "going", "ahead", 
        "tomorrow", "next", "expires", "expire", "preparing", "likely", "soon", "payable", "effective", "terminate",
          "terminates" },
      { "<past", "since", "after", "following" }, { "<soon", "by", "until", "till" }, { "<future", "early" },
        { "<open", "through", "before", "to" }, { ">open", "'s" },
      { "be", "be", "is", "are", "being", "'re", "get", "gets" },
      { "none", "need", "speed", "seed", "breed", "indeed", "hundred", "united", "exceed", "proceed", "succeed",
        "feed", "agreed-upon" },
    },
    -- Parts of the day, as TIMEX3 writes them.
    part = { { "MO", "morning", "mornings", "dawn", "daybreak", "sunrise", "breakfast" }, { "AF", "afternoon",
      "afternoons" },
      { "EV", "evening", "evenings", "dusk", "sunset" }, { "NI", "night", "nights", "overnight", "nightfall" },
        { "MI", "lunchtime" } },
    half_day = { { "a", "a.m.", "a.m", "am", "morning", "in the morning" },
      { "p", "p.m.", "p.m", "pm", "evening", "afternoon", "in the afternoon", "in the evening", "at night" } },
    quarter = { { 1, "first", "q1", "1q" }, { 2, "second", "q2", "2q" }, { 3, "third", "q3", "3q" }, { 4, "fourth",
      "last", "final", "q4", "4q" } },
    clock = { { "12:00", "noon", "midday", "noontime" }, { "24:00", "midnight" } },
    -- How many steps from the document's time.
    which = { { -2, "before yesterday" }, { -1, "last", "previous", "past", "this past", "prior", "preceding",
      "yesterday", "the previous" },
      { 0, "this", "current", "present", "the", "today" }, { 1, "next", "coming", "this coming", "following",
        "the following", "upcoming", "tomorrow" },
      { 2, "after tomorrow" } },

    -- Numbers: X is a vague count, x100 multiplies.
    number = {
      { 0, "zero" }, { 1, "one", "single" }, { 2, "two", "couple", "pair" }, { 3, "three" }, { 4, "four" }, { 5,
        "five" }, { 6, "six" },
      { 7, "seven" }, { 8, "eight" }, { 9, "nine" }, { 10, "ten" }, { 11, "eleven" }, { 12, "twelve" }, { "x12",
        "dozen" }, { 13, "thirteen" },
      { 14, "fourteen" }, { 15, "fifteen" }, { 16, "sixteen" }, { 17, "seventeen" }, { 18, "eighteen" }, { 19,
        "nineteen" },
      { 20, "twenty" }, { 30, "thirty" }, { 40, "forty" }, { 50, "fifty" }, { 60, "sixty" }, { 70, "seventy" }, { 80,
        "eighty" },
      { 90, "ninety" }, { "x100", "hundred" }, { "x1000", "thousand" }, { "x1000000", "million" }, { "x1000000000",
        "billion" },
      { "X", "few", "several", "many", "some", "multiple", "numerous", "countless", "dozens", "scores", "tens",
        "hundreds", "thousands", "millions",
        "billions" },
    },
    ordinal = {
      { 1, "first", "1st" }, { 2, "second", "2nd" }, { 3, "third", "3rd" }, { 4, "fourth", "4th" }, { 5, "fifth",
        "5th" },
      { 6, "sixth", "6th" }, { 7, "seventh", "7th" }, { 8, "eighth", "8th" }, { 9, "ninth", "9th" }, { 10, "tenth",
        "10th" },
      { 11, "eleventh", "11th" }, { 12, "twelfth", "12th" }, { 13, "thirteenth", "13th" }, { 14, "fourteenth", "14th" },
      { 15, "fifteenth", "15th" }, { 16, "sixteenth", "16th" }, { 17, "seventeenth", "17th" }, { 18, "eighteenth",
        "18th" },
      { 19, "nineteenth", "19th" }, { 20, "twentieth", "20th" }, { 21, "twenty-first", "21st" }, { 22,
        "twenty-second", "22nd" },
      { 23, "twenty-third", "23rd" }, { 24, "twenty-fourth", "24th" }, { 25, "twenty-fifth", "25th" }, { 26,
        "twenty-sixth", "26th" },
      { 27, "twenty-seventh", "27th" }, { 28, "twenty-eighth", "28th" }, { 29, "twenty-ninth", "29th" }, { 30,
        "thirtieth", "30th" },
      { 31, "thirty-first", "31st" },
    },
    roman = { { 16, "xvi" }, { 17, "xvii" }, { 18, "xviii" }, { 19, "xix" }, { 20, "xx" }, { 21, "xxi" } },
    decade = { { 1920, "twenties" }, { 1930, "thirties" }, { 1940, "forties" }, { 1950, "fifties" }, { 1960,
      "sixties" },
      { 1970, "seventies" }, { 1980, "eighties" }, { 1990, "nineties" } },

     -- Units, as TIMEX3 writes them; T stands before those of the clock, a number says how many of the unit it holds,
    -- and what
    -- follows a stroke is written where nobody says how many ("decades": PXDE).
    unit = {
      { "Y", "year", "years", "yr", "yrs" }, { "M", "month", "months" }, { "W", "week", "weeks", "wk", "wks" }, { "D",
        "day", "days" },
      { "Q", "quarter", "quarters" }, { "WE", "weekend", "weekends" }, { "H", "semester" },
      { "2W/W", "fortnight", "fortnights" }, { "10Y/DE", "decade", "decades" }, { "100Y/CE", "century", "centuries" },
      { "1000Y/ML", "millennium", "millennia", "millenniums" },
      { "TH", "hour", "hours", "hr", "hrs" }, { "TM", "minute", "minutes", "min", "mins" }, { "TS", "second",
        "seconds", "sec", "secs" },
    },
    rate = {
      { "P1D", "daily", "nightly" }, { "P1W", "weekly" }, { "P2W", "fortnightly", "biweekly" }, { "P1M", "monthly" },
      { "P2M", "bimonthly" }, { "P1Q", "quarterly" }, { "P6M", "biannual", "semiannual", "semiannually",
        "half-yearly" },
      { "P1Y", "annual", "annually", "yearly" }, { "P2Y", "biennial", "biennially" }, { "PT1H", "hourly" },
    },

    -- Lengths in one word.
    long = { { "PT1H", "hourlong" }, { "P1D", "daylong" }, { "P1W", "weeklong" }, { "P1M", "monthlong" }, { "P1Y",
      "yearlong" } },

    -- Days that are a name for what happened on them: as people say it, "January 6th" is that of 2021 once it is some
    -- time ago; "January 6" is, beside the word for it.
    known_day = {
      { "2001-09-11", "september 11th", "sept. 11th", "11th of september", "the 11th of september" },
      { "2021-01-06", "january 6th", "jan. 6th", "6th of january", "the 6th of january" },
      { "2022-02-24", "february 24th", "feb. 24th", "24th of february", "the 24th of february" },
      { "2023-10-07", "october 7th", "oct. 7th", "7th of october", "the 7th of october" },
    },
    known_date = { { "2001-09-11", "september 11", "sept. 11" }, { "2021-01-06", "january 6", "jan. 6" },
      { "2022-02-24", "february 24", "feb. 24" }, { "2023-10-07", "october 7", "oct. 7" } },

    -- Feasts and days with a name: month-day; month, weekday and which of the month (-1 the last); days from Easter.
    feast = {
      { "1-1", "new year's day", "new year's", "new years day" }, { "1-mon-3", "martin luther king day",
        "martin luther king jr. day", "mlk day" },
      { "1-27", "holocaust remembrance day" }, { "2-2", "groundhog day" }, { "2-14", "valentine's day",
        "st. valentine's day" },
      { "2-mon-3", "presidents day", "presidents' day", "president's day" }, { "3-8", "international women's day" },
      { "3-17", "st. patrick's day", "saint patrick's day" }, { "4-1", "april fools' day", "april fool's day" },
        { "4-22", "earth day" },
      { "5-1", "may day", "labour day" }, { "5-8", "v-e day", "ve day" }, { "5-9", "victory day" }, { "5-sun-2",
        "mother's day" },
      { "5-mon--1", "memorial day" }, { "6-14", "flag day" }, { "6-19", "juneteenth" }, { "6-sun-3", "father's day" },
      { "11-mon-1+1", "election day" }, { "7-4", "independence day", "fourth of july", "july fourth" }, { "7-14",
        "bastille day" },
      { "8-24", "ukrainian independence day", "ukraine's independence day" }, { "9-mon-1", "labor day" },
      { "10-mon-2", "columbus day", "indigenous peoples' day" }, { "10-31", "halloween" }, { "11-5", "guy fawkes day" },
      { "11-11", "veterans day", "veterans' day", "armistice day", "remembrance day" }, { "11-thu-4", "thanksgiving",
        "thanksgiving day" },
      { "12-24", "christmas eve" }, { "12-25", "christmas", "christmas day", "xmas" }, { "12-26", "boxing day" },
      { "12-31", "new year's eve" }, { "easter-47", "mardi gras", "shrove tuesday" }, { "easter-46", "ash wednesday" },
      { "easter-7", "palm sunday" }, { "easter-3", "maundy thursday" }, { "easter-2", "good friday" },
      { "easter+0", "easter", "easter sunday", "easter day" }, { "easter+1", "easter monday" }, { "easter+39",
        "ascension day" },
      { "easter+49", "pentecost", "whit sunday" },
    },
  },

  lists = {
     -- Written out: these stand for times without a number beside them; their short forms and "may", "march", "sun"
    -- do not.
    weekday_name = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
    month_name = { "january", "february", "april", "june", "july", "august", "september", "october", "november",
      "december" },
    singular_unit = { "year", "month", "week", "day", "quarter", "weekend", "decade", "century", "hour", "minute",
      "second", "fortnight" },
    plural_unit = { "years", "months", "weeks", "days", "quarters", "weekends", "decades", "centuries", "millennia",
      "hours", "minutes",
      "seconds", "fortnights" },
    long_unit = { "years", "months", "weeks", "days", "decades", "centuries", "hours", "minutes" },
    -- What of some years' age is a time: "the two-year-old war"; ages of people and houses are none.
    lasting = { "war", "conflict", "invasion", "insurgency", "dispute", "ban", "agreement", "treaty", "deal",
      "blockade", "embargo", "slump", "siege",
      "rebellion", "law", "policy", "truce", "ceasefire", "crisis", "campaign", "uprising", "occupation", "feud",
        "standoff", "strike", "boycott",
      "investigation", "rule", "regime", "program", "programme", "struggle", "revolution", "fight", "battle",
        "fighting" },
     -- Part of a length ("nearly two years"); those of `roughly` only where the length places something ("about two
    -- years ago").
    about = { "nearly", "almost", "at least", "at most", "more than", "less than", "fewer than", "up to",
      "as many as", "as much as",
      "as little as", "no more than", "no less than", "not more than", "well over", "just over", "just under" },
    roughly = { "about", "around", "roughly", "approximately", "over", "under", "close to", "just about" },
    zone = { "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "mt", "pt", "gmt", "bst", "utc",
      "cet", "cest", "eet", "eest", "msk",
      "ist", "jst", "sgt", "hkt", "aest", "aedt", "eastern time", "eastern", "eastern standard time",
        "eastern daylight time",
      "pacific time", "central time", "mountain time", "local time", "moscow time", "kyiv time", "kiev time",
        "beijing time" },

    -- What tells that the event lies behind or ahead; a verb in -ed counts as past without being listed.
    -- Nouns that are counted in thousands: "2000 troops" is no year.
    counted = { "people", "troops", "soldiers", "men", "women", "children", "persons", "residents", "civilians",
      "workers", "employees", "jobs",
      "homes", "houses", "miles", "mile", "kilometers", "kilometres", "km", "kms", "meters", "metres", "m", "feet",
        "ft", "yards", "inches", "acres", "hectares",
      "tons", "tonnes", "pounds", "lbs", "kg", "kilograms", "kilos", "grams", "dollars", "euros", "yen", "rubles",
        "roubles", "francs", "marks", "percent", "pct",
      "points", "rounds", "shells", "missiles", "drones", "vehicles", "tanks", "cases", "deaths", "shares", "copies",
        "votes", "words",
      "pages", "times", "members", "students", "refugees", "prisoners", "fighters", "rebels", "police", "officers",
        "barrels", "gallons",
      "liters", "litres", "watts", "megawatts", "mw", "degrees", "calories", "calls", "hours", "minutes", "seconds",
        "days", "weeks", "months", "years",
      "mph", "kph", "rpm", "migrants", "protesters", "demonstrators", "patients", "passengers", "families", "units",
        "bodies", "victims", "bombs" },
  },
}
