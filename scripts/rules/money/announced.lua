-- Announced: a decision, told as taken. What the words of a rule may set is told in aid.lua.

-- Words of the rules below, where they are many.
local lists = {
  money_gives = { "provide", "provides", "providing", "send", "sends", "sending", "give", "gives", "giving", "supply",
    "supplies", "supplying", "contribute", "contributes", "contributing", "hand", "hands", "handing", "ship", "ships",
    "shipping" },
  money_announcement = { "tally", "announcement", "authorization", "authorisation", "pledge", "pledges", "commitment",
    "commitments", "approval", "announcements", "disbursement", "injection", "donation" },
  money_kind_of_package = { "military", "security", "aid", "weapons", "arms", "assistance", "support", "defense",
    "defence", "humanitarian", "economic" },
  money_aid_kind = { "new", "additional", "further", "urgent", "immediate", "direct", "military", "security",
    "humanitarian", "economic", "financial", "lethal", "defensive", "u.s.", "us", "american", "emergency", "budget",
    "development", "critical", "long-term", "wartime", "nonlethal", "non-military", "eu", "eu's", "british", "german",
    "french", "western" },
  money_no_gift = { "cost", "need", "require", "lose", "be", "have", "take", "earn", "owe", "save", "raise", "seek",
    "ask", "request", "consider", "discuss", "face", "cut", "slash", "reduce", "withhold", "suspend", "total",
    "reach", "exceed", "rise", "grow", "fall", "bring", "not", "see", "mean", "push", "sell", "buy", "only", "never",
    "halve", "want", "announce", "unveil" },
}

local rules = {
  { name = "announced", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:([lemma="announce|unveil|pledge|authorize|authorise|commit|earmark|allocate|donate|promise" |
                 lemma="grant|award|reserve|dedicate|mobilize|mobilise|disclose|unlock|endorse|devote"]
                 |[lemma="set"] "aside") ]],
    example = "Germany pledged $5 million in aid to Ukraine.", counter = "Germany has $5 million in aid to spare." },
  { name = "gives", on = "cue", rank = 1, set = { status = "announced", loose = true },
    pattern = [[ @cue:([lower=$money_gives]
                 |[lemma="offer|approve|release|direct|sign|dispatch|extend|sanction"]|[lemma="free"] "up"
                 |[lemma="make"] [lower!="[,.;]"]{0,3} <money/> [lower!="[,.;]"]{0,3} "available"
                 |[lemma="chip|kick|pitch"] "in"|[lemma="come"] "to" [lower!="[,.;]"]{1,3}
                 [lower="help|aid|rescue|assistance|relief"] "with"|[lemma="launch|create|establish"] [lower!="[,.;]"]{0,4} <money/>
                 |[lemma="put"] []{0,4} <money/> [lower="toward|towards|into|forward"]) ]],
    example = "The United States is providing $1 billion in aid.", counter = "It cost $1 billion." },
  { name = "agreed to give", on = "cue", rank = 4, set = { status = "announced" },
    pattern = [[ @cue:([lower="agreed|agrees|decided"] "to" [lower="[a-z]+ly"]?
                 [lemma="loan|lend|give|provide|send|donate|contribute|grant"]) ]],
    example = "In June the group agreed to collectively lend Kyiv $50 billion out of profits.",
    counter = "In June the group agreed to collect profits of $50 billion." },
  { name = "has committed", on = "cue", rank = 2.2, set = { status = "announced", loose = true },
    pattern = [[ @cue:([lower="has|have|'ve|’ve|had"]
                 [lower="already|also|now|since|recently|now|together|collectively|jointly"]{0,2}
                 [lower="committed|pledged|contributed|dedicated|allocated|mobilized|mobilised|earmarked"]) ]],
    example = "We have committed more than $11 billion in food assistance.",
    counter = "We committed $11 billion in food assistance." },
  { name = "besides", on = "m", rank = 2, set = { status = "announced", loose = true },
    pattern = [[ ("in" "addition" "to"|"on" "top" "of"|[lower="beyond|besides"]|[lower="adds|builds"]
                 [lower="to|on"]|"combined" "with"|"separate" "from")
                 ([word="[A-Z].*"]{1,3} [lower="'s|’s"] | "the" [word="[A-Z].*"]{1,3} [lower="'s|’s"])?
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
  { name = "a deal struck", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:([lemma="reach|strike|clinch|seal|conclude|ink|finalize|finalise|hammer"] "out"?
                 [lower!="[,.;]"]{0,5}
                 [lower="agreement|deal|pact|accord|arrangement|compromise"]) ]],
    unless = [[ [lower="to|could|may|might|failed|hopes|trying"]
                 [lemma="reach|strike|clinch|seal|conclude|finalize|finalise|hammer"] ]],
    example = "The fund reached an agreement with Lahore on $3 billion in loans.",
    counter = "The fund spoke of an agreement with Lahore on $3 billion in loans." },
  { name = "what was promised", on = "m", rank = 5, set = { status = "announced" },
    pattern = [[ [lower="the|its|their|his|her|a|an|this|that|these|of"]
                 [lower="promised|pledged|committed|announced"] @m:<money/>
      | [lower="the|of|than"] @m:<money/> [lower="that|which"] [lower="it|they|he|she|we"]
                 [lower="promised|pledged|announced|vowed|offered"]
      | [lower="the|of|than"] @m:<money/> [lower!="[,.;:]|since|and|but|to"]{1,7} [lower="had"]
                 [lower="promised|pledged|announced|vowed|offered"] ]],
    example = "Only half of the promised $6 million has come.", counter = "They have promised $6 million." },
  { name = "announcement", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:[lower=$money_announcement] ]],
    example = "The announcement of $770 million in aid pleased Kyiv.", counter = "He kept silent about $770 million." },
  { name = "sum of a pledge", on = "m", rank = 4, set = { status = "announced" },
    pattern = [[ @m:<money/> "-"? [lower="pledge|commitment|promise|contribution|donation"] ]],
    example = "He said that the seven billion euro pledge sent a message to Turkey.",
    counter = "He said that the seven billion euro bill sent a message to Turkey." },
  { name = "delegated", on = "cue", rank = 3, set = { status = "announced", date = "today", aid = true, enacts = true },
    pattern = [[ @cue:([lower="hereby"] [lemma="delegate|determine|authorize|direct"]) ]],
    example = "I hereby delegate the authority to direct the drawdown of up to $200 million.",
    counter = "He delegated nothing." },
  { name = "is announcing", on = "cue", rank = 3, set = { status = "announced", date = "today" },
    pattern = [[ @cue:([lower="am|is|are|'m|'re"] [lower="also|now|today|proudly|separately|hereby"]?
                 [lower="announcing|authorizing|authorising|unveiling"]
                 |([lower="am|'m|'re"]|"we" "are") [lower="also|now|today|proudly|separately|hereby"]?
                 [lower="providing|committing|pledging|sending|allocating"]) ]],
    example = "Today I am announcing another $800 million.", counter = "He was announcing $800 million." },
  { name = "is giving", on = "cue", rank = 3, set = { status = "announced" },
    pattern = [[ @cue:([lower="is|are"] [lower="also|now|today|separately"]?
                 [lower="providing|committing|pledging|sending|allocating"]) ]],
    example = "Norway is also sending $8 million in tents.", counter = "Norway was sending $8 million in tents." },
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
                 ([lower="valued|estimated"] "at"|[lower="worth|totaling|totalling|totals"]) [lower!="[.;]"]{0,3}
                 @m:<money/>
      | [lower="the|this|that|new|its"] [lower="[a-z]+"]{0,1} [lower="funding|grant|loan|aid|assistance|support|money"]
                 ("of"|","? "worth") [lower!="[,.;]"]{0,2} @m:<money/> ]],
    example = "Finland's twelfth package of materiel, valued at 400 million euros, left.",
    counter = "The package of stamps was sold at 400 million euros." },
  { name = "package that is worth", on = "m", rank = 4, set = { status = "announced", weak = true },
    pattern = [[ [lower="latest|newest|new|first|last|this|its"] [lower="[a-z]+"]{0,1} [lower="package|tranche"]
                 [lower="is|was"] "worth" [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "Riga, whose newest package is worth €113 million, has given more than most.",
    counter = "Riga, whose newest tram is worth €113 million, has given more than most." },
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
                 [lower=$money_kind_of_package]{1,3}
                 [lower="package|drawdown|shipment|tranche|assistance|aid|support"] ]],
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
    pattern = [[ @m:<money/> [lower!="the|[.;]"]{0,3} [lower="left|remaining|remains"] (?! "the|in" "room|office") ]],
    example = "We have about $250 million of that left in drawdown.", counter = "He left $250 million behind." },
  { name = "waiver", on = "m", rank = 9, set = { status = "authority", aid = true },
    pattern = [[ @m:<money/> []{0,4} "without" "regard" "to" ]],
    example = "I determine to furnish up to $250 million in assistance without regard to any provision of law.",
    counter = "He gave $250 million with regard to the law." },

  { name = "sum in aid", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> ([lower="a|per"] "year"|"annually")? [lower="in|of|worth"] "of"?
                 [lower=$money_aid_kind]{0,4} [lower="aid|assistance|weapons|weaponry|ammunition|arms|munitions"] ]],
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
                 [lemma="lend|provide|send|give|supply|contribute|allocate|grant|release|fund"]|[lemma="rush"]
                 |[lower="lend|lends|lent"]) ]],
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
                 [lower="on|under"] []{0,12} ([lower="for|to"]
                 [word="[A-Z].*"]|[word="Initiative|Facility|Programme|Program"]) ]],
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
  { name = "will do", on = "m", rank = 2, set = { status = "announced" },
    pattern = [[ [lower="will|'ll|’ll"] [lower="also|now|soon|first|then|immediately|initially"]?
                 [lower="[a-z]+" &
                 lower!=$money_no_gift]
                 [lower!="[,.;:]|to|than|from|that"]{0,3} @m:<money/> ]],
    example = "The agency will add $75 million in aid.", counter = "The agency will need $75 million in aid." },
  { name = "will be given", on = "m", rank = 2, set = { status = "announced" },
    pattern = [[ @m:<money/> ("(" <money/> ")")? [lower!="[.;:,]|that|which|and|but"]{0,8} [lower="will|'ll|’ll"]
                 [lower="also|now|soon|then"]? "be" [lower="[a-z]+ly"]?
                 [lower="sent|given|provided|paid|disbursed|transferred|channelled|channeled|spent|used" |
                  lower="allocated|handed|made"] ]],
    unless = [[ [lower="bill|measure|if|proposal|plan|request|budget"] ]],
    example = "Some €3 billion in aid will be sent to Kyiv each year.",
    counter = "Some €3 billion in aid will be debated in Kyiv each year." },
  { name = "will get", on = "m", rank = 2, set = { status = "announced", weak = true },
    pattern = [[ [lower="will|would"] [lower="also|now|soon"]? [lower="get|receive"] []{0,3} @m:<money/> ]],
    example = "The government in Chisinau will get $250 million in energy assistance.",
    counter = "The fund in London paid $250 million." },
  { name = "new sum package", on = "m", rank = 4, set = { status = "announced", aid = true },
    pattern = [[ [lower="new|latest|fresh|another|second|additional"] @m:<money/>
                 [lower="weapons|arms|aid|military|security|assistance|support"]{0,2}
                 [lower="package|tranche|drawdown"] ]],
    example = "He spoke of a new $225 million package with a Patriot battery.",
    counter = "He spoke of a new $225 million film." },
  { name = "programme of so much", on = "m", rank = 4.5, set = { status = "announced", loose = true, weak = true },
    pattern = [[ [lower="whose|its|the|a|an|imf|fund"] @m:<money/> "-"?
                 [lower="loan|aid|bailout|lending|imf|support"]? [lower="programme|program|bailout"] ]],
    unless = [[ [lower="propose|proposed|seek|seeks|sought|request|requested|considering|weighing|backed|approved" |
                 lower="passed|voted"] ]],
    example = "The fund, whose $15.6 billion programme for Kyiv needs the deal, paid last week.",
    counter = "The fund, whose $15.6 billion deal with Kyiv fell through, paid last week." },
  { name = "accepted", on = "cue", rank = 1, set = { status = "announced", loose = true },
    pattern = [[ @cue:[lower="accepted|accepts|accepting|secured|secures"] ]],
    example = "Morocco accepted €10 million in aid from Spain.", counter = "Morocco lost €10 million in aid." },
  { name = "follows one of", on = "m", rank = 3, set = { status = "announced" },
    pattern = [[ [lemma="follow"] []{0,3} "of" []{0,2} @m:<money/> ]],
    example = "The aid follows one of $200 million in August.", counter = "The aid is one of $200 million." },
  { name = "sum to help", on = "m", rank = 1, set = { weak = true },
    pattern = [[ @m:<money/> [lower!="[,.;]"]{0,3} "to" [lower="help"]?
                 [lower="sustain|help|arm|support|defend|equip|rebuild|feed|assist|keep|supply|see|bolster|back" |
                 lower="aid|protect|stabilise|stabilize|strengthen"] "the"?
                 [word="[A-Z].*"]
      | @m:<money/> [lower!="[,.;]"]{0,2} [lower="helping|supporting|arming|aiding|defending|equipping|backing" |
                 lower="assisting|training|rebuilding"] "the"? [word="[A-Z].*"] ]],
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
    example = "Of nearly $8 billion announced for Ukraine on Thursday, half is authority that would lapse.",
    counter = "The $8 billion in drawdown authority lapsed, the Pentagon announced." },
  { name = "sum for", on = "m", rank = 1, set = { weak = true },
    pattern = [[ @m:<money/> [lower="more|extra|additional"]? "for" "the"? [word="[A-Z].*"] ]],
    example = "He requested $61.4 billion for Ukraine.", counter = "He requested $61.4 billion for schools." },
  { name = "package of arms", on = "m", rank = 3, set = { status = "announced", aid = true },
    pattern = [[ @m:<money/> [lower="package|tranche|shipment"] []{0,4} [lemma="include|contain|feature"] []{0,20}
                 (<equipment/>|[lower="missiles|ammunition|shells|munitions|artillery|drones|rockets|rounds"]) ]],
    example = "The $820 million package includes two NASAMS systems.",
    counter = "The $820 million package includes two tax cuts." },
  { name = "cut to", on = "m", rank = 3, set = { status = "proposed" },
    pattern = [[ [lemma="halve|cut|slash|reduce|trim"] []{0,10} "to" []{0,2} @m:<money/> ]],
    example = "Germany plans to halve its military aid for Ukraine to 4 billion euros.",
    counter = "Germany cut 4 billion euros." },
  { name = "blocked", on = "cue", rank = 4, set = { status = "proposed" },
    pattern = [[ @cue:[lower="blocked|vetoed|stalled|stymied|blocking|vetoing|blocks|languished|deadlocked" |
                       lower="delayed|rejected"] |
                 @cue:([lemma="hold"] "up"|[lemma="hang"] "in" "the" "balance"|"in"
                 "limbo"|[lower="stuck|mired|bogged"] [lower="in|down"]) ]],
    unless = [[ "had" "been"? [lower="blocked|blocking|vetoed|delayed|rejected|stalled"] ]],
    example = "Hungary blocked €50bn in EU aid for Ukraine.", counter = "Hungary paid €50bn in aid." },
}

return { lists = lists, group = "money", rules = rules }
