-- Not decided yet: expected, weighed, asked for.

-- Words of the rules below, where they are many.
local lists = {
  money_expected = { "expected", "set", "poised", "preparing", "prepares", "plans", "planning", "likely", "about",
    "due", "intend", "intends", "intending", "going", "ready", "hopes", "hope", "want", "wants" },
  money_expected2 = { "expected", "set", "poised", "preparing", "prepares", "plans", "planning", "likely", "about",
    "ready", "hopes", "wants" },
  money_is_paid = { "paid", "disbursed", "released", "announced", "unveiled", "approved", "signed", "transferred",
    "sent", "delivered", "provided", "made", "granted" },
  money_weighing = { "considering", "weighing", "mulling", "preparing", "eyeing", "exploring", "debating",
    "considers", "weighs", "mulls", "finalizing", "finalising", "readying", "prepares", "eyes", "discussing",
    "weighed", "mulled", "contemplating", "contemplates", "studying", "examining" },
  money_giving = { "allocating", "giving", "sending", "providing", "lending", "committing", "transferring", "granting",
    "releasing", "donating", "offering", "supplying", "depositing", "extending", "contributing" },
  money_own_costs = { "deficit", "debt", "cost", "costs", "damage", "losses", "inflation", "exports", "price", "gdp" },
  money_in_preparation = { "prepared", "readied", "drafted", "negotiated", "discussed", "weighed", "finalised",
    "finalized", "mulled", "contemplated", "envisaged" },
  money_expects = { "expect", "expects", "expecting", "anticipate", "anticipates", "anticipating", "await", "awaits",
    "awaiting", "foresee", "foresees" },
}

local rules = {
  -- Not yet: expected, weighed.
  { name = "expected", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower=$money_expected] "to" []{0,2}
                 [lemma="announce|unveil|authorize|authorise|approve|pledge|sign" |
                 lemma="seek|deliver|grant|redirect|divert|shift|release"]) ]],
    unless = [[ [lower="announcing|announced|announce"] []{0,3} [lower="intend|intends|plan|plans"] ]],
    example = "Biden is expected to announce $800 million in aid.", counter = "Biden announced $800 million in aid." },
  { name = "plans to give", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower=$money_expected2]
                 "to" []{0,1} [lemma="send|provide|give|commit|supply|allocate"]
                 |[lower="expected|due|set|likely|slated"] "to" [lower="receive|get"]|[lower="plan|plans|planning|planned|want|wants"]
                 "to" [lower="spend|lend|double"]) ]],
    unless = [[ [lower="announcing|announced|announce|announces"] []{0,14} [lower="plans|ready|set"]
      | [lower="budget|budgets"] [lower="[a-z]+"]? [lower="expected|due|set|likely|slated"] ]],
    example = "Norway plans to provide $250 million in aid.", counter = "Norway provides $250 million in aid." },
  { name = "already given", on = "cue", rank = 3, set = { status = "cumulative" },
    pattern = [[ @cue:("already" []{0,2}
                 [lower="committed|provided|pledged|dedicated|contributed|given|sent|spent|approved" |
                  lower="earmarked|allocated|delivered|directed|transferred|disbursed|donated|mobilised|mobilized"]) ]],
    unless = [[ [lower="weapons|arms|equipment|stocks|vehicles|missiles|ammunition|systems"] "already" ]],
    example = "Members of the group already committed $50 billion in aid.",
    counter = "They committed $50 billion in aid." },
  { name = "will announce", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="will|would|could|may|might|'ll"] []{0,2}
                 ([lower="announce|unveil|authorize|authorise|approve"]|"be" [lower="announcing|unveiling"])) ]],
    unless = [[ [lower="i|we"] [lower="will|would|'ll"] | [lower="will|would"] "not" | $chamber [lower!="[,.;]"]{0,4} [lower="will|would"] ]],
    example = "The Pentagon will soon announce $400 million in aid.",
    counter = "The Pentagon announced $400 million in aid." },
  { name = "expected to ask", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="expected|set|poised|likely|about|plans|planning"] "to"
                 [lower="negotiate|seek|request|ask|apply|propose"]) ]],
    example = "Pakistan is expected to negotiate a loan of $12 billion.",
    counter = "Pakistan negotiated a loan of $12 billion." },
  { name = "is due", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="expected|due|scheduled|likely|set|slated|planned"]
                 "to" "be" [lower=$money_is_paid]
                 |[lower="is|are|was|were"] ([lower="expected|slated|scheduled|anticipated|planned|likely"]
                 [lower="in|on|by|before|next|this|later|soon|within|around|over"]|"due"
                 [lower="by|before|next|later|soon|within"])
                 |[lower="is|are|was|were"] [lower="expected|due|slated"]
                 "to" [lower="arrive|follow|come|reach|flow|include|contain|total"]|[lower="next|further|final"]
                 [lower="instalment|installment|disbursement"]) ]],
    example = "A loan of $900 million for Kyiv is expected to be paid out in March.",
    counter = "A loan of $900 million for Kyiv was paid out." },
  { name = "may hold", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="could|may|might"]
                 [lower="also"]? [lower="include|hold|contain|total|reach|amount|come|run|be|get|receive"]) ]],
    unless = [[ [lower=$money_own_costs] [lower!="[.;]"]{0,6} [lower="could|may|might"] ]],
    example = "The package may hold $40 million in aid.", counter = "The package holds $40 million in aid." },
  { name = "could give", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:([lower="could|may|might"] []{0,1}
                 [lower="provide|give|send|lend|offer|supply|grant|approve"]) ]],
    example = "France could give Lebanon 100 million euros in aid.",
    counter = "France gave Lebanon 100 million euros in aid." },
  { name = "is coming", on = "m", rank = 9, set = { status = "considered" },
    pattern = [[ @m:<money/> [lower="in"]? [lower="weapons|aid|arms|assistance|military"]{0,2} [lower="package"]? ","?
                 [lower="was|is|were|are"]? [lower="coming|imminent|near|planned|expected"] (?!
                 "from|in|through|under") ]],
    example = "Officials said a package of nearly $3 billion in arms was coming.",
    counter = "A package of $3 billion in arms was announced." },
  { name = "is coming from", on = "m", rank = 6, set = { status = "announced" },
    pattern = [[ @m:<money/> [lower="in"]? [lower="weapons|aid|arms|assistance|relief|supplies"]{0,2}
                 [lower="is|was|are|were"] "coming" "from" ]],
    example = "Some $3 million in aid was coming from Spain.", counter = "Some $3 million in aid was coming." },
  { name = "weighed", on = "cue", rank = 4, set = { status = "considered", still = true },
    pattern = [[ @cue:([lower=$money_weighing]
                 |[lower="working"] "on"|[lower="hammering|hammer|drawing|thrashing"] [lower="out|up"]
                 |[lower="thinking"] "about"|[lower="looking"] "at"|[lower="has|have|had|is|was|being"]
                 [lower="been"]? "considered"|[lower="had|ministers|officials|government|administration"] "considered"
                 |"in" [lower="talks|discussions"] [lower="on|over|about|to"]
                 |[lower="negotiations|talks|discussions|deliberations"] [lower="on|over|about"]
                 |"close" "to" [lower="an|a|signing|agreeing|striking|approving"] [lower="agreement|deal|over|on|up|a"]?
                 |"putting" "together"|"looking" "into") ]],
    unless = [[ [lower="prepares|preparing"] "for" ]],
    example = "The EU is weighing €5 billion in aid.", counter = "The EU sent €5 billion in aid." },
  { name = "weighs giving", on = "m", rank = 6, set = { status = "considered", aid = true },
    pattern = [[ [lower=$money_weighing] [lower=$money_giving] [lower!="[,.;]"]{0,3} @m:<money/>
      | [lower=$money_weighing] "a" [lower!="[,.;]"]{0,3} [lower="contribution|donation|grant|loan"]
                 [lower="of|worth"] [lower!="[,.;]"]{0,3} @m:<money/>
      | [lower="discussed|considered|debated|mulled|floated"] [lower="[a-z]+ing"] [lower!="[,.;]"]{0,6} @m:<money/>
                 [lower="in|for|of"]
      | [lower="discussions|negotiations|talks"] "on" "a"? [lower!="[,.;]"]{0,2} [lower="loan|grant|package"]
                 [lower!="[,.;]"]{0,5} @m:<money/> ]],
    example = "Rome is weighing giving about $5 million of the seized profits to Kyiv.",
    counter = "Rome is weighing selling about $5 million of the seized bonds." },
  { name = "is to be talked of", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="is|are|was|were"] "to" [lower="discuss|consider|review|debate|weigh"]) ]],
    example = "The board is to discuss $5 million in emergency help for Kyiv on Friday.",
    counter = "The board is to give $5 million in emergency help to Kyiv on Friday." },
  { name = "works on a package", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="efforts|plans|works|working|work|rushing|racing|hoping|wants|trying"] [lower!="[,.;]"]{0,5}
                 "to" [lower="prepare|finalize|finalise|assemble|ready"]) ]],
    example = "The talks come amid efforts by ministers to prepare a $5 million aid package.",
    counter = "The talks come amid efforts by ministers to dig up a $5 million aid package." },
  { name = "expected, will hold", on = "m", rank = 9.5, set = { status = "considered" },
    pattern = [[ [lower="expected|planned|upcoming|anticipated|plans|preparing"] [lower!="[.;]"]{0,14}
                 [lower="will|would|to"] [lower="total|include|contain|hold|reach|amount|exceed"] "to"?
                 [lower!="[,.;]"]{0,4} @m:<money/>
      | [lower="expected|likely"] "to" "be" [lower="close|worth|around|about|over|nearly|roughly|up"]{1,2} "to"?
                 @m:<money/> ]],
    unless = [[ [lower=$money_own_costs] [lower!="[.;]"]{0,6}
                 [lower="expected|planned|upcoming|anticipated|plans|preparing"] ]],
    example = "The package, which is expected as soon as Friday, will total $5 million in aid.",
    counter = "The package, which came as late as Friday, will total $5 million in aid." },
  { name = "is in preparation", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="is|are|was|were|be|being"] [lower="also|still|currently|now"]?
                 [lower=$money_in_preparation] (?! "to")
                 | [lower="in|under|on"] "the"?
                   [lower="works|pipeline|cards|table|discussion|consideration|review|negotiation|preparation"]) ]],
    unless = [[ "in" "preparation" [lower=",|for"] ]],
    example = "Another loan of $1 billion for Kabul is being prepared.",
    counter = "Another loan of $1 billion for Kabul was prepared to the last cent." },
  { name = "negotiates", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:[lower="negotiate|negotiates|negotiating"] [lower!="[,.;]"]{0,8} <money/> ]],
    example = "Leaders will negotiate a third loan of 86 billion euros for Athens.",
    counter = "Leaders negotiated for hours and gave Athens 86 billion euros." },
  { name = "expects", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:([lower=$money_expects]
                 ([lower!="[,.;]|to|that"]{0,3} "to" [lower="get|receive|see|obtain|secure|draw"])?)
                 [lower!="[.;]|from|that"]{0,5} <money/> ]],
    example = "Kyiv expects the first 4.5 billion euros of aid in March.",
    counter = "Kyiv got the first 4.5 billion euros of aid in March." },
  { name = "sum that may", on = "m", rank = 6, set = { status = "considered" },
    pattern = [[ @m:<money/> [lower!="[.;,:]|that|which|who|and|but|if"]{0,4} [lower="may|might|could" & word!="May"]
                 [lower="also|eventually|soon|later|now"]? [lower="[a-z]+"] ]],
    example = "Up to $200 million more may follow.", counter = "Up to $200 million went to those who may return." },
  { name = "before it gives", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="before|until"]
                 [lower="releasing|disbursing|approving|giving|sending|paying|granting"]) ]],
    example = "They would wait before releasing another 1.7 billion euros in aid.",
    counter = "They released another 1.7 billion euros in aid before Monday." },
  { name = "with Congress", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="work|working|works"] "with" [lower="the|our"]? ("u.s."|"us")? "congress"
                 [lower="to|on"]) ]],
    example = "It will work with Congress to provide more than $45 million in aid.",
    counter = "It will work with Moldova to provide more than $45 million in aid." },
  { name = "upcoming", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:[lower="upcoming|forthcoming|possible|potential|looming"] [lower="new"]?
                 [lower="weapons|arms|aid|military|security|assistance|support"]{0,2} "package" ]],
    example = "An upcoming package worth $5 million is no secret.", counter = "The upcoming vote is close." },

  { name = "the same matter", on = "cue", rank = 0, set = { same_matter = true },
    pattern = [[ @cue:([lower="it|that|this|another|further|additional|some|half|total|amount|figure|rest|remaining" |
                 lower="bill|measure|request|package|plan|proposal|legislation|consideration|draft|funding"]) ]],
    unless = [[ [lower="says|said|that|which"] "it" | [lower="so|after|before|than|on|in"] "that" | [lower="[a-z]+"]
                 "that" [lower="the|a|it|he|she|they|[a-z]+s"] ]],
    example = "Half of this year's 15 billion crowns is meant for arms.",
    counter = "Denmark gave 15 billion crowns for arms." },

  -- Asked for.
  { name = "requested", on = "cue", rank = 4, set = { status = "requested" },
    pattern = [[ @cue:([lower="demands|demanded|demanding"]|"demand" (?! "for")|[lower="requested|requesting"]|[lower="to|will|would|also|must|did|not"]
                 "request"
                 |[lower="requests"] (?! "for|from|of|by|to|,")|[lemma="seek"] (?!
                 "to")|[lemma="ask|appeal|call|plead"] []{0,4}
                 "for"|[lemma="push|press|lobby"] []{0,1} "for"|[lemma="urge"]|[lemma="ask"] []{0,3} $chamber|[lemma="call"] "on" []{0,3} "to") ]],
    unless = [[ [lower="'s|’s|an|the|this|that|humanitarian|flash|emergency|to"]
                 [lower="appeal|call|push|appeals|calls"] []{0,4} "for"
      | [lower="than|beyond|above|exceeds"] [lower!="[,.;]"]{0,7} [lower="requested|asked|sought"]
      | "asked" "for" [lower="more|less"] "than"
      | [lower="approve|approved|approves|backed|passed|cleared|granted"] [lower="a|the|his|her|its|their"]
                 [lower="[a-z]+"]{0,2} "request" ]],
    example = "The president requested $33 billion from Congress for aid.",
    counter = "The president signed $33 billion." },
  { name = "needed", on = "cue", rank = 3, set = { status = "requested", unasked = true },
    pattern = [[ @cue:[lower="need|needs|needed|require|requires|required|lack|lacks|lacking"] (?! "to"
                 [lower="pay|repay|service"])
                 ([lower="upwards|excess"] "of")? [lower!="with|of|by|for|and|[,;]"]{0,3} <money/> ]],
    example = "Zelensky said Ukraine needed $37 billion in aid.", counter = "Ukraine got $37 billion in aid." },
  { name = "an estimate of needs", on = "m", rank = 9, set = { status = "other" },
    pattern = [[ [lemma="estimate" | lower="projects|projected|reckons|reckoned"] [lower!="[.;]"]{0,6}
                 [lower="need|needs|require|requires"] (?! "for|from") [lower!="[.;]"]{0,4} @m:<money/>
      | [lower="need|needs|needing|require|requires|requiring"] "an" "estimated" @m:<money/>
      | [lower="need|needs|needing|require|requires|requiring"] [lower!="[,.;]"]{0,4} @m:<money/>
                 [lower!="[,.;]|from"]{0,5} "to" [lower="rebuild|repair|reconstruct|restore|recover"]
      | @m:<money/> [lower="needed|required"] [lower="to|for"] [lower="rebuild|repair|reconstruct|restore" |
                 lower="reconstruction|rebuilding|repairs"] ]],
    unless = [[ [lower="appeal|appeals|appealed|asked|asks|asking"] ]],
    example = "The bank estimates that Ukraine would need more than $500 billion.",
    counter = "The agency says that Ukraine would need more than $500 million." },
  { name = "wanted", on = "cue", rank = 3, set = { status = "requested" },
    pattern = [[ @cue:[lower="want|wants|wanted|wanting"] [lower!="[,.;]|to"]{0,3} <money/> ]],
    example = "The director wants $11.7 billion for Ukraine.",
    counter = "The director wants to spend $11.7 billion on arms." },
  { name = "short of", on = "m", rank = 6, set = { status = "requested", unasked = true },
    pattern = [[ "still" [lower!="[,.;]"]{0,3} @m:<money/> "short" (?! "-|term")
      | @m:<money/> "-"? [lower="[a-z]+" & lower!="in|for|of|to|and|the|a|on|that|from|by"]{0,2} [lower="appeal|plea"]
      | @m:<money/> "-"? [lower="funding|fundraising|financing|aid"] [lower="target|goal"] |
                 ("shortfall"|[lower="funding|financing"] "gap") [lower="of|is|at|was|stands|in"]{1,2}
                 [lower!="[,.;]"]{0,3} @m:<money/>
      | @m:<money/> "-"? [lower="funding|financing|financial"] [lower="shortfall|gap"] ]],
    unless = [[ [lower="launched|launch|launches|contribution|contributed|donation|doubled"] []{0,9} [lower="appeal"]
                 ]],
    example = "The agency is still $800 million short, its head said.",
    counter = "The agency has $800 million in short supply lines." },
  { name = "lost without", on = "m", rank = 6, set = { status = "requested" },
    pattern = [[ "without" [lower="the|another|a|an|new|more|about|some|at|least|further"]{0,3} @m:<money/>
                 [lower="from|it|in"]
      | [lower="unless|until"] [lower!="[,.;]"]{1,3} [lower="gets|get|receives|receive|secures|meet|meets"]
                 [lower!="[,.;]"]{0,3} @m:<money/> (?! [lower="ransom|fine|payment"]) ]],
    example = "Without $8.5 billion from abroad Kyiv may have to print money.",
    counter = "Without a word $8.5 billion went abroad." },
  { name = "contingent on", on = "m", rank = 5, set = { status = "requested" },
    pattern = [[ [lower="contingent|conditional|hinges|hinge|depends|depend|dependent"] [lower="on|upon"]
                 [lower!="[,.;]"]{0,3} @m:<money/>
                 [lower="in|of"] [lower!="[,.;]"]{0,3} [lower="aid|assistance|funding|finance|support|help"] ]],
    example = "The plan is contingent on $5 billion in foreign funding.",
    counter = "The plan is contingent on rain worth $5 billion." },
  { name = "wants somebody to give", on = "cue", rank = 5, set = { status = "requested" },
    pattern = [[ @cue:([lower="want|wants|wanted|pressed|pressing|begged|implored"] [lower!="[,.;]|to|that"]{1,4}
                 "to") [lower!="[,.;]"]{1,4} <money/> ]],
    example = "Washington wants its allies to come up with $1.3 billion for Kabul.",
    counter = "Washington wants to spend $1.3 billion on Kabul." },
  { name = "wants lawmakers to pass", on = "cue", rank = 6, set = { status = "requested" },
    pattern = [[ @cue:([lemma="want|ask|urge|press|push|implore|beg|call"] "on"?
                 [lower="congress|lawmakers|parliament|senators"] "to" "quickly"? [lower="approve|pass|provide|back|authorize|authorise|fund|grant|clear"]) ]],
    example = "The White House wants Congress to approve $22 billion for Kyiv.",
    counter = "The White House wants Congress to know of $22 billion for Kyiv." },
  { name = "a request", on = "cue", rank = 3.5, set = { status = "requested" },
    pattern = [[ @cue:[lower="request|requests"] ]],
    unless = [[ [lower="agree|agreed|agrees"] [lower!="[,.;]"]{0,3} "to" [lower="the|a"]? [lower="request|requests"]
      | [lower="approve|approved|approves|backed|passed|cleared|granted"] [lower="a|the|his|her|its|their"]
                 [lower="[a-z]+"]{0,2} "request" ]],
    example = "The $33 billion request went to Congress.", counter = "The $33 billion arrived." },
  { name = "an appeal", on = "cue", rank = 2.5, set = { status = "requested" },
    pattern = [[ @cue:[lower="appeal|plea"] ]],
    example = "The $33 billion appeal went to donors.", counter = "The $33 billion arrived." },
  { name = "a request that is weighed", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="exploring|weighing|mulling|preparing|considering|eyeing|drafting|readying"]
                 [lower!="[.;]"]{0,4} "request") ]],
    example = "Biden is preparing a supplemental request of $100 billion in aid.",
    counter = "Biden sent a supplemental request of $100 billion in aid." },
  { name = "sum that is needed", on = "m", rank = 5, set = { status = "requested" },
    pattern = [[ @m:<money/> ("(" <money/> ")")? "is" [lower="needed|required"] (?=
                 [lower="[,.;]|to|this|by|for|in"]) ]],
    example = "The UN said that $7 billion is needed to feed the Horn of Africa.",
    counter = "The UN said that $7 billion is a small sum." },
  { name = "appeal of an agency", on = "m", rank = 6, set = { status = "requested", aid = true, unasked = true },
    pattern = [[ [lower="appeal|appeals"] [lower!="[.;]|against|court"]{0,6} "for" [lower!="[,.;]"]{0,4} @m:<money/>
                 (?! "in" [lower="damages|compensation"]) ]],
    example = "The agency launched an appeal in March for $675 million.",
    counter = "He lost an appeal against a fine of $675 million." },
  { name = "sum that is required", on = "m", rank = 5, set = { status = "requested", unasked = true },
    pattern = [[ @m:<money/> [lower="that|which"]? "the"? [lower!="[,.;:]|for|to|of|in|on|with|and|by"]{0,5}
                 [lower="says|said|believes|estimates"]? [lower="it|they|he|she"]? [lower="needs|requires|require"]
                 (?= [lower="[,.;]|to|this|by|for"]) ]],
    example = "It is far from the $1.5 billion that the region requires, he said.",
    counter = "The $1.5 billion went to all who had asked." },
  { name = "sum requested", on = "m", rank = 8, set = { status = "requested" },
    pattern = [[ @m:<money/> [lower="that|which"]? [lower="was|were|is|he|she|they|had|has|it"]{0,2}
                 [lower="requested|sought|asked|needed|required|appealed"]
      | @m:<money/> [lower="that|which"]? [lower!="[,.;:]"]{1,4}
                 [lower="wants|wanted|seeks|sought|hoped|hopes|demanded|demands|requested"]
      | [lower="of|than|short"] "of"? [lower="the|its|an|a"] [lower="[a-z]+"]{0,2} @m:<money/>
        [lower="needed|required|requested|sought|appeal|target|goal"] ]],
    example = "It is far below the €6.7 billion requested by the minister.",
    counter = "The €6.7 billion went to schools." },
}

return { lists = lists, group = "money", rules = rules }
