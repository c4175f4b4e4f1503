-- Who gives it. "US aid" is from the US, "Ukraine aid" for Ukraine: money.c knows names from adjectives.

local rules = {
  -- Verbs by what their subject does with the money (set.deed); giver.c finds who that is. Verbs of saying are there so
  -- that "they" and "we" can be traced to who speaks.
  { name = "verbs of giving freely", on = "cue", rank = 0, set = { deed = "gives", strong = true, gift = true },
    pattern = [[ @cue:[lemma="pledge|donate|promise|contribute|offer|lend|loan|disburse|bankroll"] ]],
    example = "Germany pledged $5 million.", counter = "Germany approved $5 million." },
  { name = "to give", on = "cue", rank = 0, set = { deed = "gives", strong = true, straight = true },
    pattern = [[ @cue:[lower="give|gives|gave|given|giving"] ]],
    example = "China gave about $86 million.", counter = "China got about $86 million." },
  { name = "verbs of giving, and of nothing else", on = "cue", rank = 0, set = { deed = "gives", strong = true },
    pattern = [[ @cue:[lemma="announce|unveil|commit|earmark|allocate|grant|award|provide|approve|agree"] ]],
    example = "Germany granted $5 million.", counter = "Germany got $5 million." },
  { name = "verbs of handing over", on = "cue", rank = 0, set = { deed = "gives", moves = true },
    pattern = [[ @cue:[lemma="send|supply|hand|ship|release|dispatch|extend|rush|deliver|transfer|spend|invest" |
                 lemma="finance|fund|pay|inject|channel|mobilize|mobilise|dedicate|raise|furnish" |
                 lemma="pour|pump|funnel|plough|lavish|put"] ]],
    example = "Germany sent $5 million.", counter = "Germany got $5 million." },
  { name = "to expect a sum", on = "cue", rank = 0, set = { deed = "gets" },
    pattern = [[ @cue:[lemma="expect|await"] (?= [lower!="to|[,.;]"]{0,3} <money/>) ]],
    example = "Kyiv expects $5 million.", counter = "Germany expects to send $5 million." },
  { name = "verbs of giving", on = "cue", rank = 0, set = { deed = "gives" },
    pattern = [[ @cue:([lemma="make"] (?= [lower!="[,.;]"]{0,3} <money/> [lower!="[,.;]"]{0,3} "available"))
                 | @cue:[lemma="authorize|authorise|reserve|disclose|unlock|endorse|direct|sign|propose|pass|vote|increase|boost|double|triple|overestimate|block|plan|weigh|consider|mull|adopt|appropriate|set|prepare|ready|finalize|finalise|cut|halve|reduce|suspend|freeze|withhold|cancel|halt|sanction|delegate|redirect|repurpose|top|back|clear|detail|present|outline|intend|want|hope|expect|aim|vow|undertake|guarantee|foot|buy|purchase|order|spare|delay|resume|restore|advance|front|enact|decide|help|support|budget|stump|hasten"] ]],
    example = "Germany authorized $5 million.", counter = "Germany got $5 million." },
  { name = "verbs of receiving", on = "cue", rank = 0, set = { deed = "gets", moves = true },
    pattern = [[ @cue:[lemma="receive|get|secure|obtain|collect"] ]],
    example = "Ukraine got $5 million.", counter = "Ukraine sent $5 million." },
  { name = "verbs of lacking", on = "cue", rank = 0, set = { deed = "gets", lacks = true },
    pattern = [[ @cue:[lemma="need|require"] ]],
    example = "Ukraine needs $5 million.", counter = "Ukraine got $5 million." },
  { name = "verbs of getting", on = "cue", rank = 0, set = { deed = "gets" },
    pattern = [[ @cue:[lemma="accept|cost|lose|owe|earn|borrow|repay|draw|steal|win|refuse|decline"] ]],
    example = "Ukraine borrowed $5 million.", counter = "Ukraine sent $5 million." },
  { name = "verbs of asking", on = "cue", rank = 0, set = { deed = "asks" },
    pattern = [[ @cue:[lemma="ask|request|seek|urge|call|press|plead|lobby|push|beg|demand|implore"] ]],
    example = "Kyiv asked Berlin for $5 million.", counter = "Kyiv got $5 million." },
  { name = "verbs of appealing", on = "cue", rank = 0, set = { deed = "asks", open = true },
    pattern = [[ @cue:[lemma="appeal"] ]],
    example = "The agency appealed for $5 million.", counter = "The agency got $5 million." },
  { name = "verbs of holding", on = "cue", rank = 0, set = { deed = "holds" },
    pattern = [[ @cue:[lemma="include|contain|comprise|feature|hold|total|cover"] ]],
    example = "The bill includes $5 million.", counter = "Berlin gave $5 million." },
  { name = "verbs of saying", on = "cue", rank = 0, set = { deed = "says" },
    pattern = [[ @cue:[lemma="say|tell|add|note|confirm|state|report|write|declare|reveal|explain|stress|warn|insist|believe|estimate|tweet|reiterate|emphasize|emphasise|acknowledge|claim|suggest|recall|reply|indicate|argue|admit"] ]],
    example = "He said it was $5 million.", counter = "He got $5 million." },
  { name = "their aid", on = "by", rank = 4, set = { donor = "@by", recipient = "@to" },
    pattern = [[ @by:(@to:[word="[A-Z].*"]) $aid_kind{0,4} $aid_given ]],
    example = "The package of $800 million in U.S. military aid includes rifles.",
    counter = "He got $800 million from it." },
  { name = "the aid of theirs", on = "by", rank = 4, set = { donor = "@by", owned = true },
    pattern = [[ @by:[word="[A-Z].*"] [lower="'s|’s"] $aid_kind{0,4} $aid_given ]],
    example = "It takes Norway's military contributions to $800 million.",
    counter = "He got $800 million from Norway's king." },
  { name = "whose announcement it is", on = "m", rank = 4, set = { donor = "@by", owned = true },
    pattern = [[ @by:[word="[A-Z].*"] [lower="'s|’s|'|’"] [lower!="[,.;]"]{0,2}
                 [lower="announcement|provision|pledge|pledges|promise|offer|donation|contribution|proposal|proposition|decision|commitment|delivery|payment|freezing|release|disbursement|allocation|approval"]
                 [lower="of|for|to"] [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "Donors noted Norway's recent announcement of a $5 million package.",
    counter = "Donors noted Norway's recent need of a $5 million package." },
  { name = "who announced", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*|we|our|my" &
                 lower!="the|a|an|in|on|at|as|after|but|and|while|when|since|meanwhile|late|early|last|this|that|these|those|leaders|with|for|by|of|to|from|if|it|he|she|they|today|yesterday|earlier|previously|separately|also|his|her|their|its|some|under|during|before|so|officials|members"] ([word!="[A-Z].*|[;(]"]|$calendar){0,10} [lemma="announce|unveil|pledge|authorize|authorise|commit|provide|send|give|supply|contribute|allocate|donate|promise|approve|propose|sign|vote|pass|request|ask|seek|agree|lend|increase|raise|boost|rush|deliver|overestimate|block|plan|grant|earmark|put|offer|reserve|dedicate|mobilize|disclose|unlock|endorse|extend|release|disburse|transfer|award|loan|hand|weigh|consider|mull|adopt|appropriate|ship"] (?! "by") ]],
    unless = [[ [lower="to|for|with|against|in|from|visiting|told|near"] "the"? [word="[A-Z].*"]
      | [lower="was|were|been|being"] [lower=".*ed|given|sent|lent"]
      | [lower="told|informed|assured|reassured|briefed|thanked|called|telephoned|phoned|met"] "the"? [word="[A-Z].*"]{1,4} ]],
    example = "Germany on Friday pledged $5 million in aid.", counter = "He got $5 million, and left for Germany." },
  { name = "who told somebody", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [lower="also|then"]? [lower="informed|told|assured|reassured"]
                 [word="[A-Z].*"]{1,4} []{0,6} "that" [lower="he|she|it|they|his|her|its|their"] []{0,4}
                 [lemma="approve|authorize|announce|send|provide|commit|direct|sign|give|would|will|be|have"] ]],
    example = "President Biden informed President Zelenskyy that he had approved $425 million in security assistance.",
    counter = "President Biden informed nobody of the $425 million in security assistance." },
  { name = "the commitment that they made", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ <money/> [lower="commitment|pledge|contribution|package|loan|donation"]? [lower="that|which"]? "the"?
                 @by:[word="[A-Z].*"] [lower="has|had|just|recently|already"]{0,2} "made"
      | <money/> "-"? @by:[word="[A-Z].*"] [lower="commitment|pledge|contribution|donation|loan|package"] ]],
    example = "We applaud the $54 billion commitment the EU made.",
    counter = "We applaud the $54 billion that goes to the EU." },
  { name = "leaders of", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ [lower="leaders|ministers|members|nations|countries|chiefs|lawmakers|governments"]
                 [lower="at|of|from|in"] "the"? @by:[word="[A-Z].*"]
                 [word!="[;.]"]{0,10} [lemma="agree|pledge|approve|announce|lend|provide|reach|strike|endorse|back|promise|commit|propose|give"] ]],
    example = "Leaders of the G7 agreed on Thursday to lend Ukraine $50 billion.",
    counter = "Leaders of the G7 met over $50 billion in aid." },
  { name = "in a list", on = "m", rank = 6, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [word="[A-Z].*"]{0,2} ":" [lower="about|over|more|than|nearly|some|up|to"]{0,2}
                 @m:<money/> ]],
    example = "Britain: £1.3 billion in military support.", counter = "Britain gave £1.3 billion." },
  { name = "in a list of givers", on = "m", rank = 6, set = { donor = "@by" },
    pattern = [[ [lower="from|by|donors|contributors|backers|givers"] [lower!="[.;]|for|to"]{0,24} @by:[word="[A-Z].*"] "("
                 [lower="about|over|more|than|nearly|some|up|to"]{0,2} @m:<money/> ]],
    example = "Most of it comes from the U.K. ($28 billion) and Poland ($24 billion).",
    counter = "The law sends aid to Ukraine ($61 billion) and Israel ($26 billion)." },
  { name = "said at the end", on = "by", rank = 2, set = { donor = "@by" },
    pattern = [[ <money/> []{0,14} "," "the"? @by:[word="[A-Z].*"] [word="[A-Z].*|of"]{0,3} "said" ]],
    example = "It will get $250 million in assistance, the State Department said.",
    counter = "It will get $250 million." },
  { name = "a deal with", on = "by", rank = 2.5, set = { donor = "@by" },
    pattern = [[ [lower="deal|agreement|negotiate|negotiating|talks|arrangement|programme|program|accord"]
                 [lower!="[,.;]"]{0,2} "with" "the"? @by:[word="[A-Z].*"] ]],
    example = "It is near a deal with the IMF to receive $900 million in aid.",
    counter = "It is near $900 million in aid." },
  { name = "a loan out of frozen assets", on = "cue", rank = 3, set = { pool = "G7" },
    pattern = [[ @cue:$pooled []{0,20} $frozen [lower!="[,.;]"]{0,3} [lower="assets|investments|reserves|funds"]
      | $frozen [lower!="[,.;]"]{0,3} [lower="assets|investments|reserves|funds"] []{0,20} @cue:$pooled ]],
    example = "The G7 finalized an agreement on $50 billion in loans using profits of frozen Russian assets.",
    counter = "The G7 finalized an agreement on $50 billion." },
  { name = "a loan", on = "cue", rank = 1, set = { joint = true }, pattern = [[ @cue:$pooled ]],
    example = "They agreed on a loan of $50 billion.", counter = "They agreed on $50 billion." },
  { name = "from", on = "by", rank = 3.5, set = { donor = "@by" },
    pattern = [[ (($aid_noun|$aid_weak) []{0,2}|<money/> [lower="more|each|a|year|month|contract|order|offer|gift|deal"]{0,2}) "from" "the"? @by:[word="[A-Z].*"]
      | <money/> ("(" <money/> ")")? "of" "the"? @by:[word="[A-Z].*"] [lower="money|aid|funds|funding|assistance"] ]],
    example = "It got $5 million from Germany.", counter = "It got $5 million." },
  { name = "their plan", on = "by", rank = 2, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [lower="'s|’s"]?
                 [lower="has|will|is|have|had|lawmakers|administration|parliament|government|authorities|department|leaders|officials|budget"] | @by:[word="[A-Z].*"] [lower="'s|’s"]? [lower="defense|defence|military|aid|annual|planned|[0-9]{4}"]{1,3} [lower="budget|spending|expenditure|expenditures|ministry|minister"] ]],
    example = "Germany will comply with a total of $5 million.", counter = "It will comply." },
}

return { group = "money", rules = rules, lists = {
    pooled = { "loan", "loans", "lend", "lending", "financing", "deal", "agreement", "plan", "proposal", "scheme",
        "raise" },
    frozen = { "frozen", "immobilized", "immobilised", "seized" },
    aid_kind = { "government", "military", "security", "humanitarian", "economic", "financial", "direct", "lethal", "foreign",
        "wartime", "war", "defense", "defence", "largest", "biggest", "latest", "newest", "first", "second", "third",
        "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "single", "support",
        "overall", "total", "new", "next", "previous", "own", "planned" },
    aid_given = { "aid", "assistance", "support", "donation", "donations", "contribution", "contributions", "pledge",
        "package", "weapons", "arms", "funding", "loan", "loans", "drawdown", "agreement", "bailout", "grant", "grants",
        "rescue" },
} }
