-- Who gives it. "US aid" is from the US, "Ukraine aid" for Ukraine: money.c knows names from adjectives.

local rules = {
  { name = "their aid", on = "by", rank = 4, set = { donor = "@by", recipient = "@to" },
    pattern = [[ @by:(@to:[word="[A-Z].*"]) [lower="'s|’s"]?
                 [lower="military|security|humanitarian|economic|financial|direct|lethal|foreign|wartime|war|defense|defence|largest|biggest|latest|newest|first|second|third|single|support|overall"]{0,4} [lower="aid|assistance|support|donation|donations|contribution|contributions|pledge|package|weapons|arms|funding|loan|loans|drawdown"] ]],
    example = "The package of $800 million in U.S. military aid includes rifles.",
    counter = "He got $800 million from it." },
  { name = "who announced", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*|we|our|my" &
                 lower!="the|a|an|in|on|at|as|after|but|and|while|when|since|meanwhile|late|early|last|this|that|these|those|leaders|with|for|by|of|to|from|if|it|he|she|they|today|yesterday|earlier|previously|separately|also|his|her|their|its|some|under|during|before|so|officials|members"] ([word!="[A-Z].*|;"]|$calendar){0,10} [lemma="announce|unveil|pledge|authorize|authorise|commit|provide|send|give|supply|contribute|allocate|donate|promise|approve|propose|sign|vote|pass|request|ask|seek|agree|lend|increase|raise|boost|rush|deliver|overestimate|block|plan|grant|earmark|put|offer|reserve|dedicate|mobilize|disclose|unlock|endorse|extend|release|disburse|transfer|award|loan|hand|weigh|consider|mull|adopt|appropriate|ship"] (?! "by") ]],
    unless = [[ [lower="to|for|with|against|in|from|visiting|told|near"] "the"? [word="[A-Z].*"]
      | [lower="told|informed|assured|reassured|briefed|thanked|called|telephoned|phoned|met"] "the"? [word="[A-Z].*"]{1,4} ]],
    example = "Germany on Friday pledged $5 million in aid.", counter = "He got $5 million, and left for Germany." },
  { name = "who gives whom", on = "by", rank = 5, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [lower="has|have|had|will|would|also|just|already"]{0,2}
                 [lemma="grant|lend|hand|send|give|promise|offer|loan"] "the"? [word="[A-Z].*"] ]],
    example = "France has granted Lebanon 50 million euros in aid, Paris said.", counter = "Aid of $5 million came." },
  { name = "who told somebody", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [lower="also|then"]? [lower="informed|told|assured|reassured"]
                 [word="[A-Z].*"]{1,4} []{0,6} "that" [lower="he|she|it|they|his|her|its|their"] []{0,4}
                 [lemma="approve|authorize|announce|send|provide|commit|direct|sign|give|would|will|be|have"] ]],
    example = "President Biden informed President Zelenskyy that he had approved $425 million in security assistance.",
    counter = "President Biden informed nobody of the $425 million in security assistance." },
  { name = "who will spend", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*" & lower!="the|a|an|in|on"] ([word!="[A-Z].*|;"]|$calendar){0,6}
                 [lower="will|would"] [lower="also|now"]? "spend" ]],
    example = "The Pentagon said on Friday that it would spend $400 million on arms.",
    counter = "The Pentagon spent $400 million on arms." },
  { name = "the commitment that they made", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ <money/> []{0,2} [lower="commitment|pledge|contribution|package|loan|donation"]? [lower="that|which"]?
                 "the"? @by:[word="[A-Z].*"] [lower="has|had|just|recently|already"]{0,2}
                 [lower="made|committed|pledged|promised|announced|gave|donated|contributed"]
      | <money/> "-"? @by:[word="[A-Z].*"] [lower="commitment|pledge|contribution|donation|loan|package"] ]],
    example = "We applaud the $54 billion commitment that the EU made.",
    counter = "We applaud the $54 billion that goes to the EU." },
  { name = "leaders of", on = "by", rank = 4, set = { donor = "@by" },
    pattern = [[ [lower="leaders|ministers|members|nations|countries|chiefs|lawmakers|governments"]
                 [lower="at|of|from|in"] "the"? @by:[word="[A-Z].*"]
                 [word!="[;.]"]{0,10} [lemma="agree|pledge|approve|announce|lend|provide|reach|strike|endorse|back|promise|commit|propose|give"] ]],
    example = "Leaders of the G7 agreed on Thursday to lend Ukraine $50 billion.",
    counter = "Leaders of the G7 met over $50 billion in aid." },
  { name = "announced by", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ [lemma="announce|unveil|pledge|authorize|approve|provide|donate|sign|propose|pass|commit|give"]
                 [lower="[a-z\-]+|mon.*|tues.*|wed.*|thurs.*|fri.*|sat.*|sun.*"]{0,2} "by" [lower="the|u\.s\.|us"]{0,2}
                 @by:[word="[A-Z].*"] ]],
    example = "The $125 million was announced Friday by Secretary of State Antony Blinken.",
    counter = "The $125 million was announced Friday." },
  { name = "in a list", on = "by", rank = 6, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [word="[A-Z].*"]{0,2} ":" [lower="about|over|more|than|nearly|some|up|to"]{0,2}
                 <money/> ]],
    example = "Britain: £1.3 billion in military support.", counter = "Britain gave £1.3 billion." },
  { name = "said at the end", on = "by", rank = 2, set = { donor = "@by" },
    pattern = [[ <money/> []{0,14} "," "the"? @by:[word="[A-Z].*"] [word="[A-Z].*|of"]{0,3} "said" ]],
    example = "It will get $250 million in assistance, the State Department said.",
    counter = "It will get $250 million." },
  { name = "from", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ ($aid_noun|$aid_weak|<money/>) []{0,2} "from" "the"? @by:[word="[A-Z].*"] ]],
    example = "It got $5 million from Germany.", counter = "It got $5 million." },
  { name = "their plan", on = "by", rank = 2, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [lower="'s|’s"]?
                 [lower="has|will|is|have|had|lawmakers|administration|parliament|government|authorities|department|leaders|officials|budget"] | @by:[word="[A-Z].*"] [lower="'s|’s"] [lower="defense|defence|military|aid|annual|planned"]{1,2} [lower="budget|spending|expenditure|ministry|minister"] ]],
    example = "Germany will comply with a total of $5 million.", counter = "It will comply." },
}

return { group = "money", rules = rules }
