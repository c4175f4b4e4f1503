-- What a sum of money is for. Each rule is a cue: words near a sum that say what became of it. money.c gives a sum the
-- nearest cue of its clause, the higher rank first; a rule that captures @m speaks of that sum alone.
--
-- status     requested proposed considered appropriated authority announced contracted delivered cumulative correction
--              budget other; "bill" stands for what the text says became of the bill (proposed until passed)
--   aid        the words show that the sum is aid; without such words near it a sum is "other"
--   weak       the words show it where the sentence says who gets it
--   loose      no decision is told, only that money flows: such a sum counts in a total only where its day is told
--   programme  the programme, fund or authority it comes from; home: whose it is
--   date       "today": the event is of the document's own day where no other time is told
--   enacts     the document is itself the order
--   basis      the words are the period a running total covers
--   part       the sum is a part of the one before it and shares its event; within: a part, of an event of its own
--   purpose    military, humanitarian or economic

local lists = {
  -- Aid by itself, and what is aid only where somebody abroad is said to get it.
  aid_noun = { "aid", "assistance", "drawdown", "drawdowns", "humanitarian", "weaponry", "weapons", "ammunition",
    "munitions", "armaments", "lethal", "materiel", "matériel", "lend-lease", "war chest", "military equipment",
    "air defense", "air defence", "air defenses", "air defences", "military support", "financial support",
    "economic support", "budget support", "budgetary support", "security package",
    "military package", "weapons package", "arms package", "defense package", "defence package", "aid package",
    "assistance package", "military help", "financial help", "security support", "defense articles", "defence articles",
    "pda", "usai", "war effort", "military training", "foreign military financing", "macro-financial", "air-defense",
    "air-defence", "defense support", "howitzers" },
  aid_weak = { "relief", "donation", "donations", "grant", "grants", "arms", "artillery", "missiles", "hardware",
    "rearmament", "reconstruction", "loan", "loans", "tranche", "support", "support package", "funding package",
    "supplies", "war-torn", "refugees", "displaced", "drones",
    "vehicles", "shells", "money", "batteries", "medical kits", "medicine", "medicines", "tents", "generators",
    "ambulances", "blankets", "food", "rebuild", "rebuilding", "repair", "repairs", "shipment", "shipments", "package",
    "funding", "equipment", "help", "fund", "budgetary",
    "lifeline", "instalment", "installment", "instalments", "installments", "disbursement", "consignment",
    "deliveries", "contribution",
    "contributions", "credit", "credits", "sum", "request", "pledge", "pledges", "commitment", "bailout", "facility",
    "demining", "mines" },
  home = { "student", "students", "tuition", "pell", "borrowers", "infrastructure", "highway", "bridges", "broadband",
    "childcare", "medicaid", "medicare", "insulin", "factory", "chips", "semiconductor", "semiconductors", "homeowners",
    "households", "seniors", "unemployment", "wages", "pension", "pensions", "mortgage", "airports", "airlines",
    "electric vehicles", "batteries", "tax credit", "taxpayers", "insurance", "renters", "wildfire", "wildfires",
    "tribal", "fema", "job training", "workforce", "small businesses", "firefighters", "farmers", "commuters",
    "public transit", "head start", "storm survivors" },
  chamber = { "senate", "house", "congress", "lawmakers", "parliament", "bundestag", "house of representatives",
    "legislators", "mps", "commons", "knesset", "sejm", "riksdag", "folketing" },
  calendar = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december" },
  bill = { "bill", "legislation", "measure", "act", "supplemental" },
}

local rules = {
  -- Announced: a decision, told as taken.
  { name = "announced", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:([lemma="announce|unveil|pledge|authorize|authorise|commit|earmark|allocate|donate|promise|grant|award|reserve|dedicate|mobilize|mobilise|disclose|unlock|endorse"]
                 |[lemma="set"] "aside") ]],
    example = "Germany pledged $5 million in aid to Ukraine.", counter = "Germany has $5 million in aid to spare." },
  { name = "gives", on = "cue", rank = 1, set = { status = "announced", loose = true },
    pattern = [[ @cue:([lower="provide|provides|providing|send|sends|sending|give|gives|giving|supply|supplies|supplying|contribute|contributes|contributing|hand|hands|handing|ship|ships|shipping"]
                 |[lemma="offer|approve|release|direct|sign|dispatch|extend|sanction"]|[lemma="free"] "up"
                 |[lemma="chip"] "in"|[lemma="put"] []{0,4} <money/> [lower="toward|towards|into|forward"]) ]],
    example = "The United States is providing $1 billion in aid.", counter = "It cost $1 billion." },
  { name = "has committed", on = "cue", rank = 2.2, set = { status = "announced", loose = true },
    pattern = [[ @cue:([lower="has|have|'ve|’ve|had"]
                 [lower="already|also|now|since|recently|now|together|collectively|jointly"]{0,2}
                 [lower="committed|pledged|contributed|dedicated|allocated|mobilized|mobilised|earmarked"]) ]],
    example = "We have committed more than $11 billion in food assistance.",
    counter = "We committed $11 billion in food assistance." },
  { name = "besides", on = "m", rank = 2, set = { status = "announced", loose = true },
    pattern = [[ ("in" "addition" "to"|"on" "top" "of"|[lower="beyond|besides"]|[lower="adds|builds"]
                 [lower="to|on"]|"combined" "with"|"separate" "from")
                 [lower="the|a|an|over|more|than|nearly|about|almost|some|already|another|even|earlier|previous"]{0,4}
                 @m:<money/> ]],
    example = "This comes on top of the $55 million in energy aid.",
    counter = "The top of the $55 million tower in Kyiv fell." },
  { name = "given once more", on = "m", rank = 5, set = { status = "announced", loose = true },
    pattern = [[ [lemma="redirect|reprogram|repurpose|reallocate|accelerate"] []{0,3} @m:<money/> | @m:<money/>
                 [lower="[a-z]+"]{0,2} "previously" [lower="announced|committed|pledged|approved"]
      | "previously" [lower="announced|committed|pledged|approved"] []{0,3} @m:<money/> ]],
    example = "It is redirecting $324 million in aid funds.",
    counter = "It is directing $324 million in aid funds to Kyiv." },
  { name = "announcement", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:[lower="announcement|authorization|authorisation|pledge|pledges|commitment|commitments|approval|announcements|disbursement|injection|donation"] ]],
    example = "The announcement of $770 million in aid pleased Kyiv.", counter = "He kept silent about $770 million." },
  { name = "delegated", on = "cue", rank = 3, set = { status = "announced", date = "today", aid = true, enacts = true },
    pattern = [[ @cue:([lower="hereby"] [lemma="delegate|determine|authorize|direct"]) ]],
    example = "I hereby delegate the authority to direct the drawdown of up to $200 million.",
    counter = "He delegated nothing." },
  { name = "is announcing", on = "cue", rank = 3, set = { status = "announced", date = "today" },
    pattern = [[ @cue:([lower="am|is|are|'m|'re"] [lower="also|now|today|proudly|separately|hereby"]?
                 [lower="announcing|authorizing|authorising|providing|committing|pledging|unveiling|sending|allocating"]) ]],
    example = "Today I am announcing another $800 million.", counter = "He was announcing $800 million." },
  { name = "proud to announce", on = "cue", rank = 3, set = { status = "announced", date = "today" },
    pattern = [[ @cue:([lower="proud|pleased|glad|happy|here|delighted|honored"] "to" [lower="also|now"]?
                 [lower="announce|unveil|authorize|approve"]) ]],
    example = "I am proud to announce $2.98 billion in assistance.",
    counter = "I am proud of $2.98 billion in assistance." },
  { name = "today's", on = "cue", rank = 2, set = { status = "announced", date = "today" },
    pattern = [[ @cue:([lower="today"] [lower="'s"] [lower="announcement|authorization|package|drawdown|action"]) ]],
    example = "Today's announcement includes $5 million.", counter = "Today's weather cost $5 million." },
  { name = "the package", on = "m", rank = 1, set = { status = "announced", aid = true },
    pattern = [[ [lower="latest|new|newest|recent|second|third|fresh|additional|next|another"]
                 [lower="weapons|arms|aid|military|security|assistance|support"]{0,2}
                 [lower="package|shipment|tranche|drawdown|instalment|installment"]
                 [lower="of|worth|totaling|totalling"] []{0,3} @m:<money/> ]],
    example = "The latest package of $800 million includes rifles.",
    counter = "The latest film of $800 million hit screens." },
  { name = "package worth", on = "m", rank = 1, set = { status = "announced", aid = true },
    pattern = [[ [lower="weapons|arms|aid|military|security|assistance|donation|relief"]
                 [lower="package|tranche|shipment"] ","? [lower="worth|totaling|totalling"] []{0,3} @m:<money/> ]],
    example = "Denmark's aid package, worth 1.7 billion crowns, includes tanks.",
    counter = "Denmark's tax package, worth 1.7 billion crowns, passed." },
  { name = "package valued at", on = "m", rank = 1, set = { status = "announced", weak = true },
    pattern = [[ [lower="package|tranche|shipment|donation"] ("of" [lower!="[,.;]"]{1,5})? ","?
                 ([lower="valued|estimated"] "at"|[lower="worth|totaling|totalling"]) [lower!="[.;]"]{0,3}
                 @m:<money/> ]],
    example = "Finland's twelfth package of materiel, valued at 400 million euros, left.",
    counter = "The package of stamps was sold at 400 million euros." },
  { name = "package of value", on = "m", rank = 1, set = { status = "announced", weak = true },
    pattern = [[ [lower="package|tranche|drawdown|authorization"] []{0,3} [lower="value|valued|worth"]
                 [lower!="[.;]"]{0,4} @m:<money/> ]],
    example = "This package has an estimated value of $200 million and includes shells.",
    counter = "This package of $200 million in bonds has no value." },
  { name = "presented", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:([lemma="present|detail|outline|prepare"]
                 [lower="its|a|the|their|his|her|new|another|latest|biggest|largest|first|second"]{1,3}
                 [lower="military|aid|weapons|arms|support"]{0,2} "package") ]],
    unless = [[ [lower="preparing|prepares|prepare"] ]],
    example = "Sweden presented its biggest package of aid on Wednesday: 13.3 billion kronor.",
    counter = "The actor presented $5 million." },
  { name = "raised", on = "m", rank = 1, set = { status = "announced", loose = true },
    pattern = [[ [lower="raised|collected|mustered|raises|raise|raising"]
                 [lower="over|more|than|nearly|about|almost|some|another|at|least|up|to"]{0,3} @m:<money/> ]],
    example = "The conference raised $60 billion to rebuild Ukraine.",
    counter = "The price was raised by $60 million." },
  { name = "sum package", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> "-"? [lower="worth|in|of"]? [lower="new|additional|us|u\.s\.|american"]?
                 [lower="military|security|aid|weapons|arms|assistance|support|defense|defence|humanitarian|economic"]{1,3} [lower="package|drawdown|shipment|tranche|assistance|aid|support"] ]],
    example = "A $61bn support package was passed.", counter = "A $61bn tax cut was passed." },

  { name = "drawdown of", on = "m", rank = 4.5, set = { status = "announced", aid = true,
      programme = "Presidential Drawdown Authority", home = "United States" },
    pattern = [[ [lower="drawdown|drawdowns"] []{0,25} [lower="of|worth|at"] ("up" "to")? ("an" "aggregate" "value"
                 "of")? @m:<money/> ]],
    unless = [[ [lower="remaining|authority"] ]],
    example = "A fourth Presidential Drawdown of up to $200 million followed.", counter = "The drawdown ended." },
  { name = "in drawdown", on = "m", rank = 4.5, set = { status = "announced", aid = true,
      programme = "Presidential Drawdown Authority", home = "United States" },
    pattern = [[ @m:<money/> ("in"|"worth" "of")? "a"? "presidential"? [lower="drawdown"] (?! "authority") ]],
    example = "It gave an additional $200 million in drawdown.",
    counter = "It has $200 million in drawdown authority." },
  { name = "left", on = "m", rank = 6, set = { status = "authority" },
    pattern = [[ @m:<money/> []{0,3} [lower="left|remaining|remains"] (?! "the|in" "room|office") ]],
    example = "We have about $250 million of that left in drawdown.", counter = "He left $250 million behind." },
  { name = "waiver", on = "m", rank = 9, set = { status = "authority", aid = true },
    pattern = [[ @m:<money/> []{0,4} "without" "regard" "to" ]],
    example = "I determine to furnish up to $250 million in assistance without regard to any provision of law.",
    counter = "He gave $250 million with regard to the law." },

  { name = "sum in aid", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> ([lower="a|per"] "year"|"annually")? [lower="in|of|worth"] "of"?
                 [lower="new|additional|further|urgent|immediate|direct|military|security|humanitarian|economic|financial|lethal|defensive|u\.s\.|us|american|emergency|budget|development|critical|long-term|wartime|nonlethal|non-military|eu|eu's|british|german|french|western"]{0,4} [lower="aid|assistance|weapons|weaponry|ammunition|arms|munitions"] ]],
    example = "It sent an additional $800 million in security assistance.",
    counter = "It sent an additional $800 million in student assistance." },
  { name = "sum in articles", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> [lower="in|of|worth"] [lower="defense|defence"] "articles" ]],
    example = "Translated: a total of $800 million in defense articles.",
    counter = "A total of $800 million in articles." },

  { name = "raised to", on = "m", rank = 3, set = { status = "announced" },
    pattern = [[ [lemma="increase|raise|boost|lift|double|triple"] []{0,8} "to" []{0,2} @m:<money/> ]],
    example = "Britain will increase its military aid for Ukraine to 2.5 billion pounds.",
    counter = "Britain will increase 2.5 billion pounds." },
  { name = "agreed to give", on = "cue", rank = 3, set = { status = "announced" },
    pattern = [[ @cue:([lemma="agree"] []{0,3} "to"
                 [lemma="lend|provide|send|give|supply|contribute|allocate|grant|release|fund"]|[lemma="rush"]|[lower="lend|lends|lent"]) ]],
    example = "Leaders agreed to lend Ukraine $50 billion.", counter = "Leaders agreed on $50 billion." },
  { name = "gives a sum to", on = "m", rank = 1, set = { weak = true },
    pattern = [[ [lemma="provide|give|send|lend|donate|grant|pledge|commit|allocate|transfer|offer"] []{0,4} @m:<money/>
                 [lower="to|for"] "the"? [word="[A-Z].*"] ]],
    example = "They agreed to provide €50bn to Ukraine.", counter = "They agreed to pay €50bn in June." },
  { name = "gives whom a sum", on = "m", rank = 1, set = { weak = true },
    pattern = [[ [lemma="provide|give|send|lend|grant|offer|pledge|hand|loan|promise"] "the"? [word="[A-Z].*"]
                 [lower!="[,.;:]|and|that"]{0,6} @m:<money/> ]],
    example = "They agreed to lend Lebanon €50m.", counter = "They agreed to lend banks €50m." },
  { name = "agreed on", on = "m", rank = 3, set = { status = "announced" },
    pattern = [[ [lemma="agree"] []{0,3} "on" []{0,3} @m:<money/> ]],
    example = "Ministers agreed on Monday on €500 million in aid for Moldova.",
    counter = "Ministers agreed that €500 million was spent." },
  { name = "will spend on", on = "cue", rank = 3, set = { status = "announced" },
    pattern = [[ @cue:([lower="will|would|'ll|to"] [lower="also|now"]? "spend") []{0,4} <money/> []{0,3}
                 [lower="on|under"] []{0,12} ([lower="for|to"] [word="[A-Z].*"]|[word="Initiative|Facility|Programme|Program"]) ]],
    example = "Oslo will spend a further $90 million on weapons for Ukraine.",
    counter = "Oslo will spend $90 million on roads." },
  { name = "somebody abroad", on = "cue", rank = 2.5, set = { stranger = true },
    pattern = [[ @cue:("prime" "minister"|[lower="chancellor|king|premier"]) [word="[A-Z].*"]{1,3}
                 [lower="also|just|today|yesterday"]{0,2} [lemma="announce|pledge|promise|commit|unveil"] ]],
    unless = [[ [lower="that|as|after|when|and|,"] [lower="he|we|she|they|i"] <money/> ]],
    example = "Prime Minister Johnson announced an additional 175 million pounds in aid.",
    counter = "The prime minister spoke of 175 million pounds in aid." },
  { name = "others together", on = "cue", rank = 2.5, set = { stranger = true },
    pattern = [[ @cue:([lower="allies|partners|countries|europeans|nations|donors|members|others|governments"]
                 ([lower="have|had|'ve|’ve|has"]|"to")?
                 [lower="also|already|now|now|together|collectively|jointly|all"]{0,2}
                 [lemma="commit|pledge|announce|provide|contribute|dedicate|agree|give|promise|donate|mobilize"]) ]],
    unless = [[ [lower="with|and|urge|urged|asked|urging|our"] [lower="our|its|the"]? [lower="allies|partners"] ]],
    example = "Allies have committed to provide Ukraine with 40 billion euros.",
    counter = "With our allies we have committed 40 billion euros." },
  { name = "will get", on = "m", rank = 2, set = { status = "announced", weak = true },
    pattern = [[ [lower="will|would"] [lower="also|now|soon"]? [lower="get|receive"] []{0,3} @m:<money/> ]],
    example = "The government in Chisinau will get $250 million in energy assistance.",
    counter = "The fund in London paid $250 million." },
  { name = "new sum package", on = "m", rank = 2, set = { status = "announced", aid = true },
    pattern = [[ [lower="new|latest|fresh|another|second|additional"] @m:<money/>
                 [lower="weapons|arms|aid|military|security|assistance|support"]{0,2}
                 [lower="package|tranche|drawdown"] ]],
    example = "He spoke of a new $225 million package with a Patriot battery.",
    counter = "He spoke of a new $225 million film." },
  { name = "accepted", on = "cue", rank = 1, set = { status = "announced", loose = true },
    pattern = [[ @cue:[lemma="accept|secure"] ]],
    example = "Morocco accepted €10 million in aid from Spain.", counter = "Morocco lost €10 million in aid." },
  { name = "follows one of", on = "m", rank = 3, set = { status = "announced" },
    pattern = [[ [lemma="follow"] []{0,3} "of" []{0,2} @m:<money/> ]],
    example = "The aid follows one of $200 million in August.", counter = "The aid is one of $200 million." },
  { name = "sum to help", on = "m", rank = 1, set = { weak = true },
    pattern = [[ @m:<money/> [lower!="[,.;]"]{0,3} "to" [lower="help"]?
                 [lower="sustain|help|arm|support|defend|equip|rebuild|feed|assist|keep|supply|see"] "the"?
                 [word="[A-Z].*"] ]],
    example = "They asked for $37.7 billion to sustain Ukraine.",
    counter = "They asked for $37.7 billion to build roads." },
  { name = "package for", on = "m", rank = 0.5, set = { status = "announced", loose = true, weak = true },
    pattern = [[ @m:<money/> "-"? [lower="military|aid|weapons|arms|support|assistance"]{0,2} "package" "for" "the"?
                 [word="[A-Z].*"] ]],
    example = "He pointed to a $300 million package for Kyiv.",
    counter = "He pointed to a $300 million package for schools." },
  { name = "last week's package", on = "m", rank = 2, set = { status = "announced", weak = true },
    pattern = [[ ([lower="week|month|year"]|$calendar|[lower="yesterday|today"]) [lower="'s|’s"]
                 [lower="new|announced"]? @m:<money/>
                 [lower="military|aid|weapons|arms|support|assistance|security"]{0,2}
                 [lower="package|tranche|drawdown|announcement"] ]],
    example = "A spokesman pointed to last week's $300 million package for Kyiv.",
    counter = "A spokesman pointed to last week's $300 million loss." },
  { name = "sum announced", on = "m", rank = 5, set = { status = "announced" },
    pattern = [[ @m:<money/> [lower!="[,.;:]|and|but|that|which|of"]{0,3} [lower="announced|pledged|unveiled"] (?! "by"
                 "congress") ]],
    unless = [[ [lower="already|previously|not|be|yet"] [lower="announced|pledged|unveiled"] ]],
    example = "Of nearly $8 billion announced for Ukraine's military on Thursday, half is authority that would have lapsed.",
    counter = "The $8 billion in drawdown authority lapsed, the Pentagon announced." },
  { name = "sum for", on = "m", rank = 1, set = { weak = true },
    pattern = [[ @m:<money/> [lower="more|extra|additional"]? "for" "the"? [word="[A-Z].*"] ]],
    example = "He requested $61.4 billion for Ukraine.", counter = "He requested $61.4 billion for schools." },
  { name = "package of arms", on = "m", rank = 3, set = { status = "announced", aid = true },
    pattern = [[ @m:<money/> [lower="package|tranche|shipment"] []{0,2} [lemma="include|contain|feature"] []{0,20}
                 <equipment/> ]],
    example = "The $820 million package includes two NASAMS systems.",
    counter = "The $820 million package includes two tax cuts." },
  { name = "cut to", on = "m", rank = 3, set = { status = "proposed" },
    pattern = [[ [lemma="halve|cut|slash|reduce|trim"] []{0,10} "to" []{0,2} @m:<money/> ]],
    example = "Germany plans to halve its military aid for Ukraine to 4 billion euros.",
    counter = "Germany cut 4 billion euros." },
  { name = "blocked", on = "cue", rank = 4, set = { status = "proposed" },
    pattern = [[ @cue:[lower="blocked|vetoed|stalled|blocking|vetoing|blocks|languished|deadlocked|delayed|rejected"] |
                 @cue:([lemma="hold"] "up") ]],
    example = "Hungary blocked €50bn in EU aid for Ukraine.", counter = "Hungary paid €50bn in aid." },

  -- Not yet: expected, weighed.
  { name = "expected", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="expected|set|poised|preparing|prepares|plans|planning|likely|about|due|intend|intends|intending|going|ready|hopes|hope|want|wants"] "to" []{0,2} [lemma="announce|unveil|authorize|authorise|approve|pledge|sign|seek|deliver|grant"]) ]],
    unless = [[ [lower="announcing|announced|announce"] []{0,3} [lower="intend|intends|plan|plans"] ]],
    example = "Biden is expected to announce $800 million in aid.", counter = "Biden announced $800 million in aid." },
  { name = "plans to give", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="expected|set|poised|preparing|prepares|plans|planning|likely|about|ready|hopes|wants"]
                 "to" []{0,1} [lemma="send|provide|give|commit|supply|allocate"]) ]],
    unless = [[ [lower="announcing|announced|announce|announces"] []{0,14} [lower="plans|ready|set"] ]],
    example = "Norway plans to provide $250 million in aid.", counter = "Norway provides $250 million in aid." },
  { name = "already given", on = "cue", rank = 3, set = { status = "cumulative" },
    pattern = [[ @cue:("already" []{0,2}
                 [lower="committed|provided|pledged|dedicated|contributed|given|sent|spent|approved"]) ]],
    example = "Members of the group already committed $50 billion in aid.",
    counter = "They committed $50 billion in aid." },
  { name = "will announce", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="will|would|could|may|might|'ll"] []{0,2}
                 [lower="announce|unveil|authorize|authorise"]) ]],
    example = "The Pentagon will soon announce $400 million in aid.",
    counter = "The Pentagon announced $400 million in aid." },
  { name = "is due", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="expected|due|scheduled|likely|set|slated|planned"]
                 "to" "be" [lower="paid|disbursed|released|announced|unveiled|approved|signed|transferred|sent|delivered|provided|made|granted"]
                 |[lower="is|are|was|were"] [lower="expected|due|slated"]
                 "to" [lower="arrive|follow|come|reach|flow|include|contain|total"]|[lower="next|further|final"]
                 [lower="instalment|installment|disbursement"]) ]],
    example = "A loan of $900 million for Kyiv is expected to be paid out in March.",
    counter = "A loan of $900 million for Kyiv was paid out." },
  { name = "may hold", on = "cue", rank = 5, set = { status = "considered" },
    pattern = [[ @cue:([lower="could|may|might"]
                 [lower="also"]? [lower="include|hold|contain|total|reach|amount|come|run|be|get|receive"]) ]],
    example = "The package may hold $40 million in aid.", counter = "The package holds $40 million in aid." },
  { name = "could give", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:([lower="could|may|might"] []{0,1}
                 [lower="provide|give|send|lend|offer|supply|grant|approve"]) ]],
    example = "France could give Lebanon 100 million euros in aid.",
    counter = "France gave Lebanon 100 million euros in aid." },
  { name = "is coming", on = "m", rank = 9, set = { status = "considered" },
    pattern = [[ @m:<money/> [lower="in"]? [lower="weapons|aid|arms|assistance|military"]{0,2} [lower="package"]? ","?
                 [lower="was|is|were|are"]? [lower="coming|imminent|near|planned|expected"] ]],
    example = "Officials said a package of nearly $3 billion in arms was coming.",
    counter = "A package of $3 billion in arms was announced." },
  { name = "weighed", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:([lower="considering|weighing|mulling|preparing|eyeing|exploring|debating|considers|weighs|mulls|finalizing|finalising|readying|prepares|eyes|discussing|weighed|mulled|contemplating|contemplates"]
                 |[lower="thinking"] "about"|[lower="looking"] "at"|[lower="has|have|had|is|was|being"]
                 [lower="been"]? "considered"|[lower="had|ministers|officials|government|administration"] "considered"
                 |"in" [lower="talks|discussions"] [lower="on|over|about|to"]) ]],
    example = "The EU is weighing €5 billion in aid.", counter = "The EU sent €5 billion in aid." },
  { name = "upcoming", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:[lower="upcoming|forthcoming|possible|potential|looming"] [lower="new"]?
                 [lower="weapons|arms|aid|military|security|assistance|support"]{0,2} "package" ]],
    example = "An upcoming package worth $5 million is no secret.", counter = "The upcoming vote is close." },

  -- Asked for.
  { name = "requested", on = "cue", rank = 4, set = { status = "requested" },
    pattern = [[ @cue:([lemma="request|seek"]|[lemma="ask|appeal|call|push|press|plead|lobby"] []{0,4}
                 "for"|[lemma="urge"]|[lemma="ask"] []{0,3} $chamber|[lemma="call"] "on" []{0,3} "to") ]],
    example = "The president requested $33 billion from Congress for aid.",
    counter = "The president signed $33 billion." },
  { name = "needed", on = "cue", rank = 2, set = { status = "requested" },
    pattern = [[ @cue:[lower="need|needs|needed|requires|required"] [lower!="with|of|by|for|[,;]"]{0,3} <money/> ]],
    example = "Zelensky said Ukraine needed $37 billion in aid.", counter = "Ukraine got $37 billion in aid." },
  { name = "wanted", on = "cue", rank = 3, set = { status = "requested" },
    pattern = [[ @cue:[lower="want|wants|wanted|wanting"] [lower!="[,.;]|to"]{0,3} <money/> ]],
    example = "The director wants $11.7 billion for Ukraine.",
    counter = "The director wants to spend $11.7 billion on arms." },
  { name = "a request", on = "cue", rank = 4, set = { status = "requested" },
      pattern = [[ @cue:[lower="request|requests|appeal"] ]],
    example = "The $33 billion request went to Congress.", counter = "The $33 billion arrived." },
  { name = "sum requested", on = "m", rank = 8, set = { status = "requested" },
    pattern = [[ @m:<money/> [lower="that|which"]? [lower="was|were|is|he|she|they|had|has|it"]{0,2}
                 [lower="requested|sought|asked"] ]],
    example = "It is far below the €6.7 billion requested by the minister.",
    counter = "The €6.7 billion went to schools." },

  -- Bills and budgets.
  { name = "proposed", on = "cue", rank = 5, set = { status = "proposed" },
    pattern = [[ @cue:([lemma="propose"]|[lower="proposal|proposals|proposed|draft"]) ]],
    example = "Senators have proposed a $500 million fund.", counter = "Senators have spent $500 million." },
  { name = "chamber approved", on = "cue", rank = 4, set = { status = "bill", vote = true },
    pattern = [[ @cue:($chamber []{0,6} [lemma="approve|pass|vote|back|adopt|advance|clear|green-light"]) ]],
    unless = [[ [lower="urge|urged|urges|ask|asked"] []{0,3} $chamber ]],
    example = "The Senate voted on Tuesday to approve $95bn in aid.",
    counter = "The Senate was told of $95bn in aid." },
  { name = "chamber gave approval", on = "cue", rank = 5, set = { status = "bill", vote = true },
    pattern = [[ @cue:($chamber [lower="also|finally|today"]? [lower="gave|gives|given"] []{0,2}
                 [lower="approval|consent|assent"]) ]],
    example = "The Senate gave final approval to $13.6 billion in aid.",
    counter = "The Senate gave $13.6 billion in aid." },
  { name = "approved by a chamber", on = "cue", rank = 5, set = { status = "bill", vote = true },
    pattern = [[ @cue:([lower="approved|passed|backed|adopted"] "by" []{0,3} $chamber) ]],
    example = "The package approved by the House includes $9bn.",
    counter = "The package sent by the White House includes $9bn." },
  { name = "including", on = "m", rank = 1, set = { within = true },
    pattern = [[ [lower="including|includes|included|include|comprising|contains"] [lower!="[.;:]"]{0,6} @m:<money/> |
                 "of" "which" [lower!="[.;:]"]{0,4} @m:<money/> | @m:<money/> [lower!="[.;:,]"]{0,10} "of" "which"
      | "of" [lower="nearly|about|some|over|more|than|the|that|almost"]{0,3} <money/> [lower!="[.;]"]{0,10} "," @m:<money/> ]],
    example = "It gave nearly $8 billion in aid, including $5.5 billion in drawdowns.",
    counter = "It gave nearly $8 billion in aid." },
  { name = "spent of it", on = "m", rank = 9, set = { status = "delivered" },
    pattern = [[ [lower="spent|used|disbursed|delivered|obligated|exhausted"] []{0,3} @m:<money/> "of"
                 [lower="that|it|this|those|them|the"] ]],
    example = "We have spent $3.25 billion of that military aid already.",
    counter = "We have $3.25 billion of that left." },
  { name = "bill says", on = "cue", rank = 4, set = { status = "bill" },
    pattern = [[ @cue:([lower="bill|legislation|measure"] []{0,3}
                 [lemma="include|provide|contain|allocate|earmark|set|authorize|give|appropriate"]) ]],
    example = "The legislation includes $60.8bn for Ukraine.",
    counter = "The press release includes $60.8bn for Ukraine." },
  { name = "aid bill", on = "cue", rank = 3, set = { status = "bill" },
    pattern = [[ @cue:([lower="aid|assistance|spending|funding|supplemental|appropriations|appropriation"]
                 [lower="bill|legislation|measure|act|request"]) ]],
    example = "The $40 billion aid bill stalled.", counter = "The $40 billion tanker stalled." },
  { name = "by law", on = "cue", rank = 3, set = { status = "bill" },
    pattern = [[ @cue:([lower="omnibus|supplemental|appropriations"]|"continuing" "resolution"|"package" "from" "the"
                 [lower="u\.s\.|united|us"]? "states"? "congress"|"congress" []{0,12} [lower="commitment|action"]) ]],
    example = "The omnibus holds $13.6 billion in aid for Ukraine.", counter = "The bus holds $13.6 billion." },
  { name = "signed into law", on = "cue", rank = 5, set = { status = "appropriated" },
    pattern = [[ @cue:([lemma="sign"] []{0,12} ("into" "law" |
                 [lower="bill|legislation|law|act|supplemental|measure"])|[lower="bill|legislation|law|omnibus|act"]
                 []{0,4} [lower="signed|enacted"]) ]],
    example = "Biden signed a $40 billion aid bill.", counter = "Biden signed a letter." },
  { name = "signing of", on = "cue", rank = 7, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="signing"] "of") []{0,2} <money/> []{0,3} [lower="package|bill|law|act"] ]],
    example = "It follows Biden's signing of a $61 billion aid package for Ukraine.",
    counter = "The signing of the letter was quick." },
  { name = "law gives", on = "cue", rank = 4, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="law|act"] []{0,2} [lemma="include|provide|contain|allocate|earmark|give|hold|set"]) ]],
    example = "The law gives $14 billion in aid to Israel.", counter = "The lawyer gives $14 billion." },
  { name = "part of it", on = "m", rank = 1, set = { part = true },
    pattern = [[ [lower="the|this|that"]
                 [lower="money|sum|law|bill|package|amount|total|request|act|legislation|measure|funding"]
                 [lower="also"]? [lower="includes|included|covers|covered|contains|comprises"] []{0,30} @m:<money/>
      | "of" ("it|this|that|which"|[lower="the|that|this"] [lower="money|sum|amount|total"]) []{0,12} @m:<money/>
      | @m:<money/> "of" ([lower="it|this|that"]|[lower="the|that|this"] [lower="total|sum|money|amount|package|funds"]) ]],
    example = "The money includes about $6 billion in aid.", counter = "The money bought $6 billion of shares." },
  { name = "for Congress to give", on = "m", rank = 8, set = { status = "bill" },
    pattern = [[ @m:<money/> ","? [lower="that|which"] []{0,5} "congress"
                 [lower="will|would|should|must|could|can|may|is|has|to|still|now"]{1,2}
                 [lower="provide|approve|pass|consider|considering|vote|debate|debating|authorize|yet"] ]],
    example = "That $10 billion, which I believe Congress will provide, is for security assistance.",
    counter = "Congress provided $10 billion." },
  { name = "commitment of Congress", on = "m", rank = 5, set = { status = "bill" },
    pattern = [[ "congress" []{0,10} [lower="commitment|action"] "of" []{0,2} @m:<money/> ]],
    example = "In Congress we have taken action, including a commitment of $13.6 billion in security assistance.",
    counter = "The president made a commitment of $13.6 billion in security assistance." },
  { name = "that Congress gave", on = "m", rank = 8, set = { status = "appropriated" },
    pattern = [[ @m:<money/> []{0,6} [lower="that|which"]? ("the"? "united" "states" | "the"? [lower="u\.s\.|us|our"] |
                 "the")? [lower="congress|parliament|lawmakers|bundestag|riksdag|folketing"]
                 [lower="has|have|had|just|recently|already|also"]{0,2}
                 [lower="provided|passed|approved|appropriated|authorized|voted|enacted|gave|allocated|given"] ]],
    example = "We are grateful for the $40 billion in aid that Congress just passed.",
    counter = "Congress heard of $40 billion in aid." },
  { name = "Congress passed", on = "cue", rank = 6, set = { status = "appropriated" },
    pattern = [[ @cue:("congress" [lower="has|had|also|finally|already|recently|last|week|month|on|overwhelmingly"]{0,3} ($calendar ","?)? [lower="passed|cleared|approved|voted|adopted|allocated|okayed"]) ]],
    example = "Congress cleared a bill on Friday with $12.4 billion in aid.",
    counter = "Congress heard of $12.4 billion in aid." },
  { name = "appropriated", on = "cue", rank = 6, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="appropriated|appropriates|appropriating"]|[lemma="enact"]|[lower="congress"] []{0,3}
                 [lower="provided|appropriated|enacted"]|"voted" "through") ]],
    example = "Congress appropriated $13.6 billion for aid.", counter = "It was not appropriate to spend $5." },
  { name = "power to spend", on = "cue", rank = 6, set = { status = "authority" },
    pattern = [[ @cue:([lower="drawdown"] "authority"|[lower="transfer"]
                 "authority"|[lower="remaining|unspent|unused|left"] []{0,3}
                 [lower="authority|funds|funding|money"]) ]],
    unless = [[ "presidential" "drawdown" "authority" ]],
    example = "Some $3.9 billion in drawdown authority is left.", counter = "The city authority paid $5." },
  { name = "authority to give", on = "m", rank = 7, set = { status = "authority", aid = true },
    pattern = [[ [lower="authority|authorization|power|leeway"]
                 "to" [lemma="transfer|send|give|draw|provide|spend|ship|supply"] []{0,4} @m:<money/> ]],
    example = "Lawmakers renewed the authority to transfer $3.7 billion in weapons.",
    counter = "The authority sent $3.7 billion in weapons." },
  { name = "authority of", on = "m", rank = 8, set = { status = "authority", aid = true },
    pattern = [[ @m:<money/> [lower="in|of"] ([lower="remaining|presidential|unspent|unused|available"]{1,2}
                 "drawdown"?|"drawdown"|"the") [lower="authority|authorities|pda"] ]],
    example = "It has $5.4 billion in drawdown authority.", counter = "It paid $5.4 billion in Authority fees." },
  { name = "budget", on = "cue", rank = 2, set = { status = "budget" },
    pattern = [[ @cue:([lower="budget|budgets|budgetary|procurement|gdp"]|[lower="defense|defence|military"]
                 [lower="spending|budget|expenditure|outlays"]|"special" "fund"|"spending"
                 [lower="target|goal|goals|plan"]|[lower="financial|finance"] "plan"|[lower="for|on"]
                 [lower="defense|defence"]) ]],
    unless = [[ [lower="budget|budgetary"] [lower="support|aid|assistance|help|relief"] | "budget"
                [lower="committee|committees|director|office|chief"] ]],
    example = "The defense budget is set to receive €1.3 billion more.",
    counter = "Direct budget support of €1.3 billion came." },
  { name = "the budget gives", on = "cue", rank = 6, set = { status = "budget" },
    pattern = [[ @cue:("budget" [lower="also|now"]?
                 [lower="includes|provides|requests|proposes|invests|supports|calls|contains"]) ]],
    example = "The budget includes $150 million for health, in addition to $1.7 billion in food aid.",
    counter = "The budget was told of $1.7 billion in food aid." },
  { name = "planned in the budget", on = "m", rank = 6, set = { status = "proposed" },
    pattern = [[ [lower="will|would"] "be" [lower="cut|reduced|raised|increased|slashed|halved"] "to" []{0,3}
                 @m:<money/> ]],
    example = "German aid will be cut to €4 billion.", counter = "German aid was cut to €4 billion." },
  { name = "up or down from", on = "m", rank = 6, set = { status = "appropriated" },
    pattern = [[ "from" [lower="around|about|some|nearly|roughly|approximately"]? @m:<money/> "in"
                 [lower="(19|20)[0-9]{2}"] ]],
    example = "German aid will be cut to €4 billion in 2025 from around €8 billion in 2024.",
    counter = "He took €8 billion in 2024." },

  -- Signed contracts, goods that arrived.
  { name = "contracted", on = "cue", rank = 4.5, set = { status = "contracted", weak = true },
    pattern = [[ @cue:([lower="contract|contracts|contracted|procurement"]|[lemma="sign|award|place|win|land"]
                 []{0,4} [lower="order|orders|deal|deals"] [lower="with|from|for|to|worth"]|[lemma="place"]
                 []{0,3} [lower="order|orders"]) ]], unless = [[ "reduce" "procurement" ]],
    example = "A contract for $182 million in missiles for Ukraine was awarded.",
    counter = "A letter of $182 million was found." },
  { name = "delivered", on = "cue", rank = 4, set = { status = "delivered" },
    pattern = [[ @cue:([lower="delivered|disbursed|shipped|transferred|received|rushed|arrived"]|"handed" "over"
                 |[lower="was|were|been"] "paid"|"paid" "out"|[lower="has|have|had|'ve|already"]
                 [lower="already|now|since"]? [lower="sent|delivered|disbursed|supplied|spent|rushed|transferred"]) ]],
    unless = [[ [lower="will|would|to|be|soon|being"] []{0,2} [lower="delivered|disbursed|shipped|transferred|received"]
      | [lower="largest|biggest|most|first|costliest"] []{0,4} [lower="has|have|had|'ve"] []{0,2} [lower="sent|delivered|supplied|transferred"] ]],
    example = "Some $2 billion in weapons was delivered last week.", counter = "The arms will be delivered." },

  { name = "reached whom", on = "m", rank = 4, set = { status = "delivered", weak = true },
    pattern = [[ @m:<money/> ","? [lower="has|have"]? ([lower="reached"]|[lower="arrived"] "in") [word="[A-Z].*"] ]],
    example = "The first part of the loan, 4.5 billion euros, reached Kyiv on Wednesday.",
    counter = "The debt of 4.5 billion euros grew." },

  -- Running totals.
  { name = "brings to", on = "m", rank = 9, set = { status = "cumulative" },
    pattern = [[ [lemma="bring|raise|push|take|double|lift|boost"] []{0,30} [lower!="up"] [lower="to"]
                 [lower="a|an|over|more|than|about|around|approximately|nearly|almost|roughly|some|total|of|just|well|at|least|in|excess|upwards|the|sum"]{0,6} @m:<money/> ]],
    unless = [[ [lower="cut|reduce"] | [lower="to|will|would"] [lower="double|increase|raise|boost|lift|triple"] ]],
    example = "This brings the total security assistance to Ukraine to more than $1 billion.",
    counter = "He brought $1 billion." },
  { name = "has reached", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ [lower="has|have|had"] [lower="now|already|since"]? [lower="reached|exceeded|topped|surpassed|passed"]
                 []{0,3} @m:<money/> ]],
    example = "Aid for Ethiopia has now reached about $3.2 billion.",
    counter = "Aid for Ethiopia of $3.2 billion has reached the port." },
  { name = "and a total of", on = "m", rank = 9, set = { status = "cumulative" },
    pattern = [[ [lower="totaling|totalling|totaled|totalled|totals|cumulative|altogether|cumulatively"] []{0,8}
                 @m:<money/> ]],
    example = "US aid totaled $44 billion by then.", counter = "It paid $44 billion for totally new arms." },
  { name = "stands at", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ ([lower="stands|stood"] [lower="now"]? "at"
                 |[lower="deliveries|aid|assistance|support|donations|contributions|commitments|pledges|help|weapons"]
                 []{0,6} ([lower="amount|amounts|amounted|comes|came|adds|added|ran|runs"] "up"? "to"
                 |"so" "far" [lower="total|totalled|totaled"]))
                 [lower="over|more|than|about|nearly|almost|some|approximately"]{0,2} @m:<money/> ]],
    example = "With that, aid for Ukraine's army stands at $3.9 billion.",
    counter = "He stands by the $3.9 billion in aid." },
  { name = "that makes", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lower="that|which|it"] ([lower="'s|’s|makes|is"]|[lower="adds|amounts|comes"] "up"? "to")
                 [lower="almost|nearly|over|more|than|about|roughly|some|total|of|altogether|already|now"]{1,4}
                 @m:<money/> (?! [lower="package|tranche|drawdown"]) ]],
    example = "So that's almost a billion dollars in humanitarian assistance.",
    counter = "That's a new billion dollars in humanitarian assistance." },
  { name = "total of", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ "total" [lower="of|military|security|u\.s\.|us|aid|assistance|support|commitment|committed"]{1,4}
                 [lower="to|for"]? <place/>? [lower="is|of|to|at|now|stands|reached|reaches"]{0,3} []{0,3} @m:<money/>
                 []{0,10} [lower="since|so|to"]
                 [lower="date|far|the|russia|february|january|2014|2022|august|last|it"] ]],
    example = "A total of $44 billion since February 2022 went to Kyiv.", counter = "A total of $44 was paid." },
  { name = "to a total of", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ [lower="to|reaching|reached|reaches"] "a" [lower="new|combined|cumulative"]? "total" "of" []{0,3}
                 @m:<money/> ]],
    example = "It sent $600 million in arms last week, up to a total of more than $15 billion.",
    counter = "It sent a total of $15 billion." },
  { name = "since, behind the verb", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="since"] (?! $calendar "," "when") []{1,9})
                 [lower="over|more|nearly|about|almost|approximately|roughly|around"] "than"? @m:<money/> ]],
    unless = [[ "drawdown" []{0,3} "since" ]],
    example = "The US has led, providing since the start of the war more than $6.3 billion in aid.",
    counter = "Since then $6.3 billion went out." },
  { name = "since", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower="[a-z\-']+|u\.s\."]{0,12} @basis:([lower="since"] (?! $calendar "," "when")
                 [lower!="[,.;:–—]|and"]{1,14}) (?= [lower="[,.;:–—]|and|for|with|but|while"]) ]],
    unless = [[ "drawdown" []{0,3} "since" | [lower="largest|biggest"] []{0,9} "since" ]],
    example = "The US has provided more than $5 billion in security assistance since the start of the war.",
    counter = "Since the war began $5 billion was paid." },
  { name = "since, before", on = "m", rank = 6, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="since"] []{1,10}) "," []{0,14} [lower="has|have|'ve|’ve|had"] []{0,24} @m:<money/> ]],
    unless = [[ "drawdown" []{0,3} "since" ]],
    example = "Since the Biden administration began, we have put $1.2 billion forward in security assistance.",
    counter = "Since Monday he paid $1." },
  { name = "to date", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ @m:<money/> []{0,14} @basis:("so" "far"|"to" "date"|"in" "total"|"all" "told"|"to" "now"|"until"
                 "now"|"thus" "far") ]],
    unless = [[ [lower="largest|biggest"] []{0,6} [lower="so|to"] [lower="far|date"] ]],
    example = "It gave $44 billion in aid to date.", counter = "It gave $44 billion on a date." },
  { name = "past years, before", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="over|in|during|within|throughout"] "the" [lower="past|last|course"] []{0,8}
                 [lower="year|years|months|decade"])
                 [lower!="announced|announce|announces|announcing|pledged|approved|authorized|unveiled|signed|[.;]"]{0,10} @m:<money/> ]],
    unless = [[ [lower="announced|approved|authorized|unveiled|announcing"] []{0,8} <money/> ]],
    example = "Over the course of the past year we gave over $17 billion in security assistance.",
    counter = "Over the past year talks went on; Germany announced $17 billion in security assistance." },
  { name = "past weeks, announced", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="over|in|during|within"] [lower="just|only"]? "the" [lower="past|last"] []{0,3}
                 [lower="week|weeks|month|months|days|year|years"]) []{0,14} [lower="has|have|'ve|’ve"] []{0,2}
                 [lower="announced|committed|provided|pledged|authorized|approved"] []{0,3} @m:<money/> ]],
    unless = [[ <money/> []{0,9} <money/> ]],
    example = "In just the past week, the United States has announced more than $800 million in security assistance.",
    counter = "In the past week talks went on, and today it announced $800 million in security assistance." },
  { name = "past years", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower="[a-z\-']+|u\.s\."]{0,10} @basis:([lower="over|in|during|within|throughout"]
                 [lower="just|only"]? "the" [lower="past|last|course|two|three"] []{0,3}
                 [lower="year|years|months|weeks|month|week|decade"]) ]],
    example = "It committed $1 billion over the past year.", counter = "It committed $1 billion over the phone." },

  { name = "has given", on = "cue", rank = 3, set = { status = "delivered" },
    pattern = [[ @cue:([lower="has|have|had|'ve|’ve"] [lower="already|also|now|since|recently|ever"]{0,2}
                 [lower="provided|given|contributed|supplied|donated|sent|spent|invested"]|[lower="provided|gave|sent|supplied|contributed"]) ]],
    unless = [[ [lower="be|being|is|are|was|were|will|would"] []{0,2} [lower="provided|given|sent|supplied|contributed"]
                | [lemma="give"] "up"
      | [lemma="give"] []{0,2} "approval" | [lower="largest|biggest|most|first|costliest"] []{0,4} [lower="has|have|had|'ve|’ve"] []{0,3} [lower="provided|given|sent|supplied|contributed|donated"] ]],
    example = "We have provided a billion dollars in military assistance.",
    counter = "We will provide a billion dollars in military assistance." },
  { name = "already announced", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lower="has|have|'ve|’ve"] []{0,2} [lower="announced|committed|provided|pledged"] []{0,3} @m:<money/>
                 []{0,30} @basis:([lower="since"] [lower!="[,.;:–—]|and"]{1,8}) (?= [lower="[,.;:–—]|and|for|with"]) ]],
    example = "We have announced approximately $13.6 billion - to give some context - of aid for Ukraine since the beginning of this administration.",
    counter = "We have announced $13.6 billion of aid." },
  { name = "has so far given", on = "cue", rank = 4, set = { status = "cumulative" },
    pattern = [[ @cue:([lower="has|have|'ve|’ve"] "so" "far") ]],
    example = "Sweden has so far given 20 billion kronor in aid.",
    counter = "Sweden has given 20 billion kronor in aid." },
  { name = "has given so much", on = "m", rank = 4, set = { status = "cumulative" },
    pattern = [[ [lower="has|have|'ve|’ve"] [lower="already|also|now|since|so|far"]{0,2}
                 [lower="provided|given|contributed|supplied|donated|sent|committed|spent|invested"] []{0,4}
                 [lower="over|than|nearly|about|almost|approximately|roughly|around|total"] []{0,2} @m:<money/> ]],
    example = "The US has provided more than $44 billion in assistance.",
    counter = "The US provided $44 billion in assistance." },

  -- Put right.
  { name = "put wrong by", on = "m", rank = 9, set = { status = "correction", aid = true },
    pattern = [[ [lower="overvalued|overestimated|overcounted|overstated|misvalued"] []{0,20} "by" []{0,2}
                 @m:<money/> ]],
    example = "It overestimated the value of the weapons by $6.2 billion over two years.",
    counter = "It rose by $6.2 billion." },
  { name = "corrected", on = "cue", rank = 5, set = { status = "correction", aid = true },
    pattern = [[ @cue:([lower="overvalued|overestimated|overcounted|overstated|recalculated|misvalued|mispriced"]|[lower="misjudged|miscalculated"] []{0,2} [lower="price|prices|value|cost|worth"]|"accounting" "error"|"valuation" "error") ]],
    example = "The Pentagon overvalued arms for Ukraine by $3 billion in an accounting error.",
    counter = "The shares lost $3 billion." },

  -- Aid at all.
  { name = "aid", on = "cue", rank = 0, set = { aid = true }, pattern = [[ @cue:$aid_noun ]],
    example = "It sent $5 million in aid.", counter = "It sent $5 million." },
  { name = "aid, to somebody", on = "cue", rank = 0, set = { weak = true },
      pattern = [[ @cue:($aid_weak|<equipment/>|[lower="lend|lends|lending|lent|spending|financing|pledge|pledged|pledges|donated|donates|promised|howitzer|launchers|shells"]) ]],
    example = "It sent $5 million in loans.", counter = "It sent $5 million." },
  { name = "at home", on = "cue", rank = 3, set = { status = "other", here = true },
    pattern = [[ @cue:($home|[lemma="invest"]|[lower="investment|investments"]) ]],
    example = "They cancelled $10,000 in student loans.", counter = "They cancelled $10,000 in debt to Kyiv." },
  { name = "other", on = "cue", rank = 3, set = { status = "other" },
    pattern = [[ @cue:[lower="fine|fined|fines|penalty|profit|profits|revenue|revenues|price|prices|priced|cost|costs|loss|losses|lost|bribe|bribes|stolen|salary|salaries|tax|taxes|sanctions|exports|imports|trade|sales|shares|debt|damage|damages|ransom|stole|lawsuit|bail|dividend|dividends|buyback|takeover|acquisition|bonds|turnover|earnings|subsidy|subsidies|ticket|tickets"] ]],
    example = "The firm made a profit of $5 million.", counter = "The firm gave $5 million." },
  { name = "sale of", on = "cue", rank = 4, set = { status = "other" },
    pattern = [[ @cue:([lower="possible|potential|proposed|planned|arms|weapons|military"] [lower="sale|sales"]
                 [lower="of|to|worth|valued"]) ]],
    example = "It approved a possible sale of $1.2 billion in helicopters to Seoul.",
    counter = "It gave $1.2 billion in helicopters to Seoul." },

  -- What it is to do.
  { name = "military", on = "cue", rank = 1, set = { purpose = "military" },
    pattern = [[ @cue:([lower="military|security|defense|defence|lethal|weapons|arms"]
                 [lower="aid|assistance|support|help|package|packages|equipment|articles|commitment|commitments|drawdown|items|capabilities|capability|needs|financing|cooperation"]|[lower="drawdown|drawdowns|weapons|weaponry|ammunition|munitions|arms|missiles|howitzers|artillery|pda|usai|fmf|armaments|materiel|battlefield"]|<equipment/>) ]],
    unless = [[ [lower="food|energy|border|health|social|civilian"] "security" ]],
    example = "It sent $5 million in security assistance.", counter = "It sent $5 million in food security support." },
  { name = "humanitarian", on = "cue", rank = 1, set = { purpose = "humanitarian" },
    pattern = [[ @cue:[lower="humanitarian|refugee|refugees|displaced|food|medical|famine|drought|relief|lifesaving|life-saving|shelter|disaster|migration"] ]],
    example = "It sent $5 million in humanitarian aid.", counter = "It sent $5 million in military aid." },
  { name = "economic", on = "cue", rank = 1, set = { purpose = "economic" },
    pattern = [[ @cue:([lower="economic|financial|macroeconomic|macro-financial|loan|loans|budgetary|energy|electricity|grid|reconstruction|imf|governance|anti-corruption|democracy|pensions"]|"development" [lower="aid|assistance|finance|financing|loan|loans"]|"budget" [lower="support|aid|assistance"]) ]],
    example = "It sent $5 million in budget support.", counter = "It sent $5 million in arms." },

  -- Programmes.
  { name = "PDA", on = "cue", rank = 1, set = { programme = "Presidential Drawdown Authority", home = "United States",
      aid = true },
    pattern = [[ @cue:([lower="drawdown|drawdowns|pda"]|"section" [lower="506\(?.*"]) ]],
    example = "This drawdown of up to $50 million is the fourteenth.", counter = "The water level was drawn down." },
  { name = "USAI", on = "cue", rank = 2, set = { programme = "Ukraine Security Assistance Initiative",
      home = "United States", aid = true },
    pattern = [[ @cue:("ukraine" "security" "assistance" "initiative"|"usai") ]],
    example = "Some $770 million in Ukraine Security Assistance Initiative funding was announced.",
    counter = "A Ukraine initiative." },
  { name = "FMF", on = "cue", rank = 2, set = { programme = "Foreign Military Financing", home = "United States",
      aid = true },
    pattern = [[ @cue:("foreign" "military" "financing"|"fmf") ]],
    example = "Of this, $1 billion is Foreign Military Financing.", counter = "Foreign military men came." },
  { name = "EPF", on = "cue", rank = 2, set = { programme = "European Peace Facility", home = "European Union",
      aid = true },
    pattern = [[ @cue:("european" "peace" "facility"|"epf") ]],
    example = "The EU gave €500 million from the European Peace Facility.", counter = "European peace is dear." },
  { name = "special fund", on = "cue", rank = 0, set = { programme = "special fund" },
    pattern = [[ @cue:("special" "fund") ]], example = "A €100 billion special fund was set up.", counter =
                 "A special day." },
  { name = "named fund", on = "m", rank = 3, set = { programme = "@programme", weak = true },
    pattern = [[ @m:<money/> [kind="punct|symbol"]? @programme:([word="[A-Z][a-z]+"]{1,4}
                 [word="Fund|Facility|Initiative|Program|Programme|Mechanism|Plan"]) ]],
    example = "They proposed a $500 million Ukraine Resistance Fund.", counter = "They gave $5 million to a fund." },

  -- Who gets it: @to is a word at which the name of a country, alliance or body begins.
  { name = "aid to", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ ($aid_noun|$aid_weak) []{0,4} [lower="to|for"] "the"? @to:[word="[A-Z].*"] ]],
    example = "Military aid to Ukraine reached $5 million.", counter = "Military aid reached $5 million." },
  { name = "for", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ ([lower="war|fight|conflict|crisis"] "in"|[lower="to|for|into|inside"]|"spending" "on")
                 [lower="help|support|assist|arm|the|defend|aid|bolster|replenish|inside|people|rebuild|repair|reconstruct|strengthen|fund|equip|train|sustain"]{0,2} @to:[word="[A-Z].*"] ]],
    unless = [[ [lower="according|next|prior|closer"] "to" "the"? [word="[A-Z].*"] ]],
    example = "Some $26.3bn for Israel is in it.", counter = "Some $26.3bn is in it." },
  { name = "the repair of", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ [lower="repair|reconstruction|defense|defence|rebuilding|recovery|benefit|relief|people|government|army"] "of" "the"? @to:[word="[A-Z].*"] ]],
    example = "They promised 50 million euros for the repair of Ukraine's power grid.",
    counter = "They promised 50 million euros in June." },
  { name = "was handed", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*"] [lower="was|were|is|are|has|have|be"] "been"?
                 [lower="handed|given|promised|granted|sent|offered|awarded|lent|pledged"] ]],
    example = "Moldova was promised 50 million euros in aid.", counter = "Aid of 50 million euros was promised." },
  { name = "connected with", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ <money/> ("of" [lower="it|that|this"])? ([lower="is|was"] [lower="connected|linked|tied"])? "with"
                 "the"? @to:[word="[A-Z].*"] ]],
    example = "About $61 billion of it is connected with Ukraine.", counter = "About $61 billion is Ukraine's." },
  { name = "their defence", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*"] [lower="'s|’s"]?
                 [lower="armed|defensive|front|air|critical|urgent|immediate|pressing|most|battlefield|security|military|long-term|humanitarian|energy|and"]{0,4} [lower="defense|defence|defenses|defences|self-defense|self-defence|needs|ability|forces|military|army|people|government|efforts|lines|troops|soldiers|security|refugees|capability|capabilities|sovereignty|budget|economy|partners|war"] (?! [lower="aid|assistance|support|package|equipment|help"]) ]],
    example = "The $5 million will meet Ukraine's needs.", counter = "The $5 million came in June." },
  { name = "gives whom", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ [lemma="send|give|hand|provide|supply|help|support|arm|grant|lend|equip|assist|defend|offer|promise|pledge|rush|loan"] "the"? @to:[word="[A-Z].*"] ]],
    example = "It will send Ukraine $5 million.", counter = "It will send $5 million." },
  { name = "who asks for it", on = "to", rank = 4, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*"]
                 [lower="has|have|had"]? [lower="also|repeatedly|again"]? [lemma="appeal|plead|ask|urge|press|lobby|call"]
                 [lower="to|with|on|upon"]? [lower="his|her|its|their|the|western|european|foreign|international"]{0,2} [lower="allies|partners|donors|lenders|creditors|west|governments|countries|supporters|backers"] ]],
    example = "Zelenskyy has appealed to partners for $7 billion in aid.",
    counter = "Biden asked Congress for $7 billion in aid." },
  { name = "gets", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*" & lower!="the|a|an"] [lower="has|have|had|would|will"]? [lower="also|now"]?
                 [lemma="need|require|receive|get|secure|request|seek|obtain|accept"] ]],
    example = "Ukraine needs $37 billion in aid.", counter = "Aid of $37 billion came to Kyiv." },
  { name = "reached", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ ([lower="reached"]|[lower="arrived"] []{0,1} "in") @to:[word="[A-Z].*"] ]],
    example = "The $5 million reached Kyiv.", counter = "The $5 million grew." },
  { name = "named in the fund", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*"] [word="[A-Z][a-z]+"]{0,3} [word="Fund|Facility|Initiative|Supplemental"] ]],
    example = "The $500 million Ukraine Resistance Fund was proposed.", counter = "A $500 million fund was proposed." },

  { name = "the whole world", on = "cue", rank = 1, set = { everybody = true },
    pattern = [[ @cue:([lower="across|around|throughout"] "the"
                 [lower="globe|world"]|[lower="worldwide|globally"]|"global"
                 [lower="food|health|hunger|humanitarian|fund|needs"]|[lower="vulnerable|developing|poor|poorer|low-income|many|other"] [lower="countries|nations|regions|partners"]|[lower="vulnerable"] [lower="regions|populations|people"]) ]],
    example = "It gave $11 billion to fight hunger around the world.",
    counter = "It gave $11 billion to fight hunger in Yemen." },

  -- Who gives it. "US aid" is from the US, "Ukraine aid" for Ukraine: money.c knows names from adjectives.
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

  -- Ordinals of packages.
  { name = "time that it was used", on = "cue", rank = 1, set = { ordinal = "@n" },
    pattern = [[ @cue:(@n:$ordinal "time" []{0,10}
                 [lower="drawdown|drawdowns|package|stocks|inventories|authority|tranche"]) ]],
    example = "Of up to $450 million, it is the 13th time that he has authorized a drawdown.",
    counter = "It is the 13th time that he gave $450 million." },
  { name = "ordinal, alone", on = "m", rank = 2, set = { ordinal = "@n" },
    pattern = [[ @m:<money/> [lower!="[,.;]"]{0,6} "," [lower="the|its|our|their"] @n:$ordinal (?=
                 [lower="[,.;—–-]|of|such|since|from"]) ]],
    example = "It announced a drawdown of $1 billion for Ukraine, the fifty-sixth, with missiles.",
    counter = "It paid $1 billion, the first sum of its kind." },
  { name = "ordinal", on = "cue", rank = 1, set = { ordinal = "@n" },
    pattern = [[ @cue:(@n:$ordinal [lower="presidential|such|security|military|assistance|weapons|aid"]{0,3}
                 [lower="drawdown|package|tranche"]) ]],
    example = "Of up to $50 million, it is our twelfth drawdown of arms.", counter = "The twelfth man left with $50." },
}

local ordinals, units = {}, { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth" }
for _, u in ipairs(units) do ordinals[#ordinals + 1] = u end
for _, w in ipairs { "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth" } do ordinals[#ordinals + 1] = w end
for _, tens in ipairs { { "twenty", "twentieth" }, { "thirty", "thirtieth" }, { "forty", "fortieth" },
  { "fifty", "fiftieth" }, { "sixty", "sixtieth" }, { "seventy", "seventieth" }, { "eighty", "eightieth" },
  { "ninety", "ninetieth" } } do
  ordinals[#ordinals + 1] = tens[2]
  for _, u in ipairs(units) do ordinals[#ordinals + 1] = tens[1] .. "-" .. u end
end
for i = 1, 120 do
  local last, teen = i % 10, i % 100 > 10 and i % 100 < 14
  ordinals[#ordinals + 1] = i .. (not teen and ({ "st", "nd", "rd" })[last] or "th")
end
lists.ordinal = ordinals

return { lists = lists, group = "money", rules = rules }
