-- Signed contracts, goods that arrived, running totals, and sums put right.

-- Words of the rules below, where they are many.
local lists = {
  money_rose_or_fell = { "dropped", "fell", "declined", "plunged", "plummeted", "shrank", "shrunk", "rose", "grew",
    "jumped", "climbed", "surged", "soared", "slumped", "dwindled" },
  money_about_so_much = { "a", "an", "over", "more", "than", "about", "around", "approximately", "nearly", "almost",
    "roughly", "some", "total", "of", "just", "well", "at", "least", "in", "excess", "upwards", "the", "sum" },
  money_gave = { "gave", "given", "giving", "paid", "paying", "provided", "providing", "sent", "sending", "spent",
    "received", "receiving", "got", "contributed", "contributing", "channelled", "channeled", "disbursed",
    "donated" },
  money_given_already = { "spent", "sent", "given", "provided", "committed", "pledged", "delivered", "disbursed",
    "contributed", "obligated", "allocated", "donated" },
  money_overvalued = { "overvalued", "overestimated", "overcounted", "overstated", "recalculated", "misvalued",
    "mispriced" },
}

local rules = {
  -- Signed contracts, goods that arrived.
  { name = "contracted", on = "cue", rank = 4.5, set = { status = "contracted", weak = true },
    pattern = [[ @cue:([lower="contract|contracts|contracted"]|[lemma="sign|award|place|win|land"]
                 []{0,4} [lower="order|orders|deal|deals"] [lower="with|from|for|to|worth"]|[lemma="place"]
                 []{0,3} [lower="order|orders"]
                 |[lower="bought|purchased|ordered|procured"] [lower!="[.;]"]{0,5}
                 [lower="weapons|arms|ammunition|equipment|shells|missiles|systems"] "for" "the"? [word="[A-Z].*"]) ]],
    unless = [[ "reduce" "procurement" ]],
    example = "A contract for $182 million in missiles for Ukraine was awarded.",
    counter = "A letter of $182 million was found." },
  { name = "sum of a contract", on = "m", rank = 5, set = { status = "contracted", weak = true },
    pattern = [[ @m:<money/> "-"? [lower="firm|military|defense|defence|production|procurement"]?
                 [lower="contract|contracts|order|orders"]  ]],
    unless = [[ <money/> "in" "order" ]],
    example = "The firm won a $520 million order to refill stocks for Kyiv.",
    counter = "He gave $520 million in order to help Kyiv." },
  { name = "delivered", on = "cue", rank = 4, set = { status = "delivered" },
    pattern = [[ @cue:([lower="delivered|disbursed|shipped|transferred|received|rushed|arrived|landed"]|(?<!
                 "we|i|you|they|has|have|had|be|never") "got"|"handed" "over"
                 |[lower="was|were|been"] "paid"|"paid" "out"|[lower="paying"]|[lemma="present"] "the"? "a"?
                 [lower="cheque|check"]|[lower="has|have|had|'ve|already"]
                 [lower="already|now|since"]? [lower="sent|delivered|disbursed|supplied|spent|rushed|transferred"]) ]],
    unless = [[ [lower="will|would|to|be|soon|being"] []{0,2} [lower="delivered|disbursed|shipped|transferred|received"]
      | [lower="received|got"] [lower="a|an|the|its"] [lower="[a-z]+"]{0,1}
                 [lower="pledge|promise|pledges|promises|offer|request|commitment|commitments|approval"]
      | [lower="largest|biggest|most|first|costliest"] []{0,4} [lower="has|have|had|'ve"] []{0,2}
                 [lower="sent|delivered|supplied|transferred"]
      | [lower="weapons|arms|equipment|stocks|vehicles|missiles|ammunition|systems"] "already" ]],
    example = "Some $2 billion in weapons was delivered last week.", counter = "The arms will be delivered." },

  { name = "rose or fell from", on = "m", rank = 7, set = { status = "delivered" },
    pattern = [[ [lower=$money_rose_or_fell]
                 [lower!="[,.;]"]{0,3} "from" [lower!="[,.;]"]{0,3} @m:<money/>
      | [lower=$money_rose_or_fell]
        [lower!="[,.;]"]{0,3} "from" [lower!="[,.;]"]{0,3} <money/> [lower!="[,.;]"]{0,5} "to" [lower!="[,.;]"]{0,3}
                 @m:<money/> ]],
    example = "Its aid for Kabul dropped from $1.2 billion in 2022 to less.",
    counter = "Its aid for Kabul came from $1.2 billion in bonds." },
  { name = "total that was", on = "m", rank = 6, set = { status = "cumulative", amounts = true },
    pattern = [[ [lower="total|overall|combined|collective|joint"] [lower!="[,.;]"]{0,4}
                 ([lower=$given_noun]|[lower="contribution|commitment"])
                 [lower!="[,.;]"]{0,12}
                 [lower="is|are|was|were|stands|stood|stand|reached|reaches|hit|exceeds|exceeded"]
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    unless = [[ [lower="request|requests|proposal|bill|requested|proposed|would|will"] ]],
    example = "Total aid commitments as of December were about $818 million.",
    counter = "Total losses as of December were about $818 million." },
  { name = "getting", on = "cue", rank = 2, set = { status = "cumulative" },
    pattern = [[ @cue:("with" [word="[A-Z].*"]{1,2} [lower="getting|receiving"]) [lower!="[,.;]"]{0,3} <money/> ]],
    example = "War drained both, with Kyiv getting billions of dollars in aid.",
    counter = "War drained both, with Kyiv losing billions of dollars in trade." },
  { name = "most generous", on = "m", rank = 4.5, set = { status = "cumulative" },
    pattern = [[ [lower="largest|biggest|generous|top|leading|main|foremost"] [lower!="[.;]"]{0,8} ","
                 [lower="providing|giving|contributing|committing|spending|having|sending|supplying|pledging|donating"]
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    unless = [[ <money/> [lower!="[.;]"]{0,8} [lower="last|next|previous"] "year" ]],
    example = "Europe has been the most generous, providing $138 billion.",
    counter = "Europe has been the most generous since it began, and $138 billion went out." },
  { name = "aid, now so much", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lower=$given_noun] [lower!="[,.;]"]{0,5} "," "now" [lower!="[,.;]"]{0,4} @m:<money/> ","
      | [lower=$given_noun] [lower!="[,.;]"]{0,5} ","? "now" [lower="totals|exceeds|amounts|stands|tops|worth"]
                 [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "Oslo's aid to Kyiv, now over $6 billion, is popular.",
    counter = "Oslo's trade with Kyiv, now over $6 billion, is growing." },
  { name = "aid put at", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lower="put|puts|putting|places"] [lower!="[.;]"]{0,8} [lower=$given_noun] [lower!="[,.;]"]{0,6} "at"
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "The tracker puts Europe's aid for Kyiv at €118 billion.",
    counter = "The tracker puts Europe's debt to Kyiv at €118 billion." },
  { name = "leads with", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lower="leads|lead|leading|tops|topped|largest|biggest"] [lower!="[.;]"]{0,12} "with"
                 [lower="about|some|over|more|than|nearly|around|roughly|almost"]{0,2} @m:<money/>
                 [lower="in|of|so"] [lower!="[,.;]"]{0,4}
                 [lower="aid|assistance|support|contributions|donations|commitments|pledges|help|far"] ]],
    example = "Berlin leads the donors with nearly $200 million in aid.",
    counter = "Berlin leads the talks with $200 million of bonds to sell." },
  { name = "given since it began", on = "m", rank = 6, set = { status = "cumulative" },
    pattern = [[ [lower=$given_noun] [lower!="[,.;]"]{0,8} @basis:([lower="from|since"] "the"
                 [lower="beginning|start|outbreak|onset"] [lower!="[,.;]"]{0,9})
                 "of" [lower="about|some|over|more|than|nearly|around|roughly|almost"]{0,2} @m:<money/> ]],
    example = "That compares with aid by Europe from the start of the war to April of €102bn.",
    counter = "That compares with aid by Europe of €102bn." },
  { name = "gets", on = "cue", rank = 1, set = { status = "delivered" },
    pattern = [[ @cue:[lower="gets|receives"] [lower!="[,.;:]"]{0,4} <money/> ]],
    example = "Jordan, which gets $1.2 billion in aid, voted against it.",
    counter = "Jordan, which will get $1.2 billion in aid, voted against it." },
  { name = "so much last year", on = "m", rank = 5, set = { status = "delivered", aid = true },
    pattern = [[ [lower="contributes|contributed|contributing|contribute"]
                 [lower!="[,.;:]"]{0,5} @m:<money/> [lower!="[,.;:]"]{0,4} "last" "year" ]],
    example = "The US is the largest donor, contributing $400 million to the agency last year.",
    counter = "The US will contribute $400 million to the agency next year." },
  { name = "so much a year", on = "m", rank = 5, set = { status = "delivered", aid = true, date = "none" },
    pattern = [[ [lower="contributes|contributed|contributing|contribute"]
                 [lower!="[,.;:]"]{0,5} @m:<money/> ([lower="a|per|each|every"] "year"|"annually") ]],
    example = "China contributes roughly $40 million a year to the WHO.",
    counter = "China will contribute $40 million to the WHO." },
  { name = "sum given by", on = "m", rank = 5, set = { status = "delivered", weak = true },
    pattern = [[ [lower="the|than|surpassing|of|some|over|nearly|about|and|an|a"] @m:<money/>
                 ("in" [lower="[a-z-]+"]{1,3})?
                 [lower="donated|given|sent|provided|contributed|disbursed|paid|transferred|received|supplied|lent"]
                 [lower="by|from|last|in"] (?! "total") ]],
    unless = [[ [lower="to|will|be"] [lower="[a-z]+"]{0,2} <money/>
      | <money/> [lower!="[.;]"]{0,14} [lower="since|so|date"] ]],
    example = "Beijing's offer surpassed the $2 million given by Berlin last year.",
    counter = "Beijing's offer surpassed the $2 million asked for by Berlin." },
  { name = "accounted for", on = "m", rank = 5, set = { status = "delivered" },
    pattern = [[ [lower=$given_noun] [lower="accounts|accounted"] "for" [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "In 2024 their support accounted for €20 billion.",
    counter = "In 2024 their exports accounted for €20 billion." },
  { name = "tranche released", on = "m", rank = 5, set = { status = "delivered", weak = true },
    pattern = [[ "released" [lower!="[,.;]"]{0,4} @m:<money/> [lower!="[.;]"]{0,10}
                 [lower="tranche|instalment|installment|payment|disbursement"]
      | "released" [lower!="[,.;]"]{0,5} [lower="tranche|instalment|installment|payment|disbursement"]
                 [lower!="[.;]"]{0,5} @m:<money/> ]],
    unless = [[ [lower="be|being"] "released" ]],
    example = "The EU released €1.5 billion to Kyiv, the last tranche of the loan.",
    counter = "The EU released a list of €1.5 billion in needs." },
  { name = "reached whom", on = "m", rank = 4, set = { status = "delivered", weak = true },
    pattern = [[ @m:<money/> ","? [lower="has|have"]? ([lower="reached"]|[lower="arrived"] "in") [word="[A-Z].*"] ]],
    example = "The first part of the loan, 4.5 billion euros, reached Kyiv on Wednesday.",
    counter = "The debt of 4.5 billion euros grew." },

  -- Running totals.
  { name = "brings to", on = "m", rank = 9, set = { status = "cumulative" },
    pattern = [[ [lemma="bring|raise|push|take|double|lift|boost"] []{0,30} [lower!="up"] [lower="to"]
                 [lower=$money_about_so_much]{0,6} @m:<money/> ]],
    unless = [[ [lower="cut|reduce"]
      | [lemma="bring|raise|push|take|double|lift|boost"] [lower!="[.;]|total"]{0,10}
        [lower="budget|spending|output|exports|imports|price|prices|wages|debt"] [lower!="[.;]"]{0,8} "to"
      | [lower="to|will|would"] [lower="double|increase|raise|boost|lift|triple"]
      | [lemma="raise|double|lift|boost|increase"] [lower="its|their|his|her|the"]
        [lower="pledge|contribution|donation|offer|commitment"] ]],
    example = "This brings the total security assistance to Ukraine to more than $1 billion.",
    counter = "He brought $1 billion." },
  { name = "puts the total at", on = "m", rank = 9, set = { status = "cumulative" },
    pattern = [[ [lemma="put|bring|take|leave"] [lower!="[,.;]"]{0,3} "total" [lower!="[,.;]"]{0,8} "at"
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "It pledged another loan, putting the total spent on Ukraine at $8 billion.",
    counter = "It put the price of the tents at $8 billion." },
  { name = "has reached", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ [lower="has|have|had"] [lower="now|already|since"]? [lower="reached|exceeded|topped|surpassed|passed"]
                 []{0,3} @m:<money/> ]],
    unless = [[ [lower="damage|damages|losses|cost|costs|debt|deficit|exports|imports|trade|spending|budget" |
                 lower="price|revenue|revenues|reserves"]
                 [lower!="[.;]"]{0,10} [lower="has|have|had"] [lower="now|already|since"]?
                 [lower="reached|exceeded|topped|surpassed|passed"]
      | ("house" "of" "representatives"|"senate"|"congress"|"house"|"parliament") [lower="has|have|had"] "passed" ]],
    example = "Aid for Ethiopia has now reached about $3.2 billion.",
    counter = "Aid for Ethiopia of $3.2 billion has reached the port." },
  { name = "and a total of", on = "m", rank = 9, set = { status = "cumulative", amounts = true },
    pattern = [[ ([lower=$given_noun] [lower!="[.;]"]{0,12} ([lower="totaling|totalling|totaled|totalled|total|totals"]
                   |[lower="amount|amounts|amounted|amounting"] "to")
                 |[lower="cumulative|cumulatively"]|"altogether" (?! "worth")) [lower!="[.;]"]{0,6}
                 @m:<money/> (?! [lower="will|would"]) ]],
    unless = [[ [lower="package|tranche|shipment|instalment|installment|donation|bill|drawdown|request"]
                 [lower!="[,.;:]|packages"]{0,6} [lower="totaling|totalling|totals"]
      | [lower="sales|sale|sold|scheme|schemes|loss|losses|fraud"] [lower!="[.;]"]{0,12}
                 [lower="totaling|totalling|totaled|totalled"]
      | [lower="tranches|rolling"] [lower!="[.;]"]{0,8} [lower="totaling|totalling"]
      | "request" [lower!="[.;]"]{0,6} <money/>
      | [lower="underspending|spending|losses|deficit|deficits|damage|costs|debt|shortfall|profits"]
                 [lower!="[.;]"]{0,8} [lower="totaling|totalling|totaled|totalled|total|totals|amounted|amounts"] ]],
    example = "US aid totaled $44 billion by then.", counter = "It paid $44 billion for totally new arms." },
  { name = "stands at", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ ([lower="stands|stood"] [lower="now"]? "at"
                 |[lower="deliveries|aid|assistance|support|donations|contributions|commitments|pledges|help|weapons"]
                 []{0,6} ([lower="amount|amounts|amounted|comes|came|adds|added|ran|runs"] "up"? "to"
                 |"so" "far" [lower="total|totalled|totaled"]))
                 [lower="over|more|than|about|nearly|almost|some|approximately"]{0,2} @m:<money/> ]],
    unless = [[ [lower="request|requests|proposal|bill|price|cost|damage|budget|spending|debt|deficit|reserves" |
                 lower="trade|exports|imports|turnover|sales"]
                 [lower!="[.;]"]{0,16}
                 [lower="stands|stood|comes|came|amounts"] ]],
    example = "With that, aid for Ukraine's army stands at $3.9 billion.",
    counter = "He stands by the $3.9 billion in aid." },
  { name = "that makes", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lower="that|which|it"] ([lower="'s|’s|makes"]|[lower="adds|amounts|comes"] "up"? "to")
                 [lower="almost|nearly|over|more|than|about|roughly|some|total|of|altogether|already|now"]{1,4}
                 @m:<money/> (?! [lower="package|tranche|drawdown"]) ]],
    example = "So that's almost a billion dollars in humanitarian assistance.",
    counter = "That's a new billion dollars in humanitarian assistance." },
  { name = "since", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower="[a-z\-']+|u\.s\."]{0,12} @basis:([lower="since"] (?! $calendar "," "when")
                 [lower!="[,.;:–—]|and"]{1,14}) (?= [lower="[,.;:–—]|and|for|with|but|while"]) ]],
    unless = [[ "drawdown" []{0,3} "since" | [lower="largest|biggest"] []{0,9} "since" ]],
    example = "The US has provided more than $5 billion in security assistance since the start of the war.",
    counter = "Since the war began $5 billion was paid." },
  { name = "to date", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower!="[,.;:]"]{0,14} ","? (?<! "and|but|while")
                 @basis:("so" "far" (?! "this" [lower="month|week"])|"to" "date"|"in"
                 "total" (?= [lower="[,.;]|since|so|to|this|by|for|from"])|"overall" (?=
                 [lower="[,.;]"])|"altogether"|"all" "told"|"to" "now"|"until"
                 "now"|"thus" "far") ]],
    unless = [[ [lower="largest|biggest"] []{0,6} [lower="so|to"] [lower="far|date"] ]],
    example = "It gave $44 billion in aid to date.", counter = "It gave $44 billion on a date." },
  { name = "has got of what it needs", on = "m", rank = 6, set = { status = "cumulative" },
    pattern = [[ [lower="received|raised|collected|secured|gotten|got|had|funded|mobilised|mobilized"]
                 [lower="only|just|barely|merely|about|over|more|than|nearly|some|around|less"]{0,3} @m:<money/>
                 [lower="out"]? "of" [lower="the|an|a|its"] [lower="[a-z]+"]{0,2} <money/> ]],
    example = "The agency has received only $1.1 billion of the $2.5 billion that it asked for.",
    counter = "The agency got $1.1 billion of the grain." },
  { name = "has collected", on = "cue", rank = 4, set = { status = "cumulative" },
    pattern = [[ @cue:([lower="has|have|had|'ve|’ve"]
                 [lower="already|now|also|only|together|jointly|so|far|since"]{0,2} ("been")?
                 [lower="raised|collected|mobilised|mobilized|amassed|gathered|totalled|totaled"]
                 |[lower="has|have|'ve|’ve"] [lower="already|only|so|far"]{1,2} [lower="received|got|obtained"]) ]],
    example = "The charity has collected $115 million in aid.", counter = "The charity collects $115 million in aid." },
  { name = "given last year", on = "m", rank = 5, set = { status = "delivered" },
    pattern = [[ [lower=$money_gave]
                 [lower!="[,.;:]"]{0,5} @m:<money/> [lower!="[.;:]|this|next|announced|pledged"]{0,9}
                 ([lower="last|previous"] "year"|"a" "year" "earlier"|"the" "year" "before") (?! [lower="to|for"]
                 "provide") ]],
    unless = [[ [lower="will|would|to|be|is|are"] [lower="give|provide|send|pay|receive|given|provided|sent|paid"]
              | [lower="pledged|promised|announced"] ]],
    example = "Washington is the largest donor, giving it more than $350 million last year.",
    counter = "Washington pledged it more than $350 million last year." },
  { name = "past years, before", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="over|in|during|within|throughout"] "the" [lower="past|last|course"] []{0,8}
                 [lower="year|years|months|decade"])
                 [lower!="announced|announce|announces|announcing|pledged|approved|authorized|unveiled|signed|wants|want|plans|needs|asks|asked|[.;]"]{0,10} @m:<money/> ]],
    unless = [[ [lower="announced|approved|authorized|unveiled|announcing"] []{0,8} <money/> ]],
    example = "Over the course of the past year we gave over $17 billion in security assistance.",
    counter = "Over the past year talks went on; Germany announced $17 billion in security assistance." },
  { name = "to a total of", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ [lower="to|reaching|reached|reaches"] "a" [lower="new|combined|cumulative"]? "total" "of" []{0,3}
                 @m:<money/> ]],
    example = "It sent $600 million in arms last week, up to a total of more than $15 billion.",
    counter = "It sent a total of $15 billion." },
  { name = "since, behind the verb", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="since"] (?! $calendar "," "when")
                 [lower!="congress|lawmakers|passed|approved|signed|announced|pledged|frozen|[.;]"]{1,9})
                 [lower="over|more|nearly|about|almost|approximately|roughly|around"] "than"? @m:<money/> ]],
    unless = [[ "drawdown" []{0,3} "since" ]],
    example = "The US has led, providing since the start of the war more than $6.3 billion in aid.",
    counter = "Since then $6.3 billion went out." },
  { name = "past years", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower!="[.;:–—]|said|says|but|while|which|announced|pledged|budget"]{0,12}
                 @basis:([lower="over|in|during|within|throughout"]
                 [lower="just|only"]? "the" [lower="past|last|course|two|three"] []{0,3}
                 [lower="year|years|months|weeks|month|week|decade"]) ]],
    unless = [[ "to" "announce" [lower!="[.;]"]{0,9} <money/> ]],
    example = "It committed $1 billion over the past year.", counter = "It committed $1 billion over the phone." },
  { name = "in total", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @m:<money/> "in" "total"
                 [lower="military|security|humanitarian|financial|economic|foreign|aid|assistance|support"] ]],
    example = "The US leads with $196 billion in total military and financial aid.",
    counter = "The US paid $196 billion in totally new aid." },
  { name = "on which it builds", on = "m", rank = 6, set = { status = "cumulative" },
    pattern = [[ [lemma="build"] "on" [lower!="[,.;]"]{1,8} "of" []{0,2} @m:<money/> | "out" "of" "a" "total" "of"
                 []{0,2} @m:<money/> ]],
    example = "This contribution builds on Australia's aid to Mali of over $10 million.",
    counter = "It builds houses of brick in Mali for $10 million." },
  { name = "already given", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower="in"]? [lower="[a-z]+"]{0,3} [lower="was|were|has|have|had|been"]{0,2} "already"
                 [lower="been"]?
                 [lower=$money_given_already] ]],
    example = "It comes on top of the $100 billion in aid already spent in Ukraine.",
    counter = "Some $100 million is ready to be spent in Ukraine." },
  { name = "a total that was given", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ "total" "of" [lower="[a-z]+"]{0,2} @m:<money/> [lower!="[.;]"]{0,8} [lower="has|have|had"] "been"
                 [lower="obligated|spent|provided|given|sent|committed|disbursed|delivered|contributed|donated"] ]],
    example = "A total of $101 billion in aid has been obligated.",
    counter = "A total of $101 billion in aid will be paid." },

  -- Periods up to now: what makes a running total of a sum that a verb of its clause gives (total.c).
  { name = "period since", on = "cue", rank = 0, set = { period = true },
    pattern = [[ @cue:(@basis:("since" (?! $calendar "," "when") [lower!="[,.;:–—]|and"]{1,14})) (?=
                 [lower="[,.;:)–—]|and|for|with|but|while|has|have|’ve|'ve"])
      | <s> @cue:(@basis:("since" []{1,12})) (?= [word="[A-Z].*|the|it|its|they|we|he|she"] [lower="[a-z]+"]{0,3}
                 [lower="has|have|'ve|’ve"]) ]],
    example = "Since it was invaded Kyiv has got arms worth $44 billion from Berlin.",
    counter = "Berlin has sent Kyiv arms worth $44 billion." },
  { name = "period so far", on = "cue", rank = 0, set = { period = true },
    pattern = [[ @cue:(@basis:("so" "far" (?! "this" [lower="month|week"])|"to" "date"|"until" "now"|"to" "now"
                 |"thus" "far"|"all" "told"|"altogether"|"in" "total"|[lower="in"] "all" (?= [lower="[,.;]"])
                 |"overall" (?= [lower="[,.;]"]))) ]],
    unless = [[ [lower="largest|biggest"] []{0,9} [lower="so|to|yet"] [lower="far|date"] ]],
    example = "Berlin has all told sent $44 billion in aid.", counter = "Berlin has sent $44 billion in aid at once." },
  { name = "period up to a day", on = "cue", rank = 0, set = { period = true },
    pattern = [[ @cue:(@basis:("as" "of" <time/>|"up" "to" "the"? ("end" "of")? <time/>))
      | <s> @cue:(@basis:("by" "the"? ("end" "of")? <time/>)) ","? [lower!="[,.;]"]{1,8} "had"
      | <s> @cue:(@basis:("under" [word="[A-Z].*"]{1,3})) "," ]],
    example = "By July 2023 Berlin had sent $44 billion in aid.",
    counter = "In July 2023 Berlin sent $44 billion in aid." },
  { name = "period of years", on = "cue", rank = 0, set = { period = true },
    pattern = [[ @cue:(@basis:([lower="over|in|during|within|throughout|for"] [lower="just|only|roughly|about"]?
                 "the"? [lower="past|last|previous|preceding"] ([kind="number"]|[lower="[a-z-]+"]){0,4}
                 [lower="years|months|decade|decades|weeks|week|month|year"]
                 |[lower="over|in|during"] "the" "course" "of" []{1,4} [lower="war|conflict|year|years|crisis"]
                 |[lower="over|during|throughout"] "the" []{0,3} [lower="war|conflict"]
                 |"between" <time/> "and" <time/>|"from" <time/> [lower="to|until|through|till"] <time/>)) ]],
    unless = [[ [lower="next|coming|following"] [lower="[a-z]+"]{0,2} [lower="years|months|decade|decades|weeks"] ]],
    example = "Berlin has over the past two years sent $44 billion in aid.",
    counter = "Berlin has over the next two years to save $44 billion." },

  { name = "has given in all", on = "cue", rank = 3.6, set = { status = "cumulative", in_all = true },
    pattern = [[ @cue:([lower="has|have|'ve|’ve"] [lower="also|now|since|recently|ever|collectively|together|so|far"]{0,2}
                 [lower="provided|given|contributed|supplied|sent|spent|invested|devoted|extended|poured|channelled|channeled|funnelled|funneled|pumped"]) ]],
    unless = [[ [lower="has|have|'ve|’ve"] [lower!="[,.;]"]{1,6} [lower="another|additional|new|further|fresh|extra|first|initial|latest"] <money/>
      | [lower="has|have|'ve|’ve"] [lower="[a-z]+"]{0,2} "given" ("up"|[lower!="[,.;]"]{0,2} "approval")
      | [lower="largest|biggest|most|first|costliest"] []{0,4} [lower="has|have|'ve|’ve"] ]],
    example = "Washington has provided Kyiv with a billion dollars in aid.",
    counter = "Washington has provided another billion dollars in aid." },
  { name = "has given", on = "cue", rank = 3, set = { status = "delivered" },
    pattern = [[ @cue:([lower="has|have|had|'ve|’ve"] [lower="already|also|now|since|recently|ever"]{0,2}
                 [lower="provided|given|contributed|supplied|sent|spent|invested"]
                 |[lower="provided|gave|sent|supplied|contributed"]
                 |"paid" [word="[A-Z].*"]{1,2} (?= [lower="[a-z]+"]{0,3} <money/>)
                 |"spent" (?! "on" [lower="defence|defense|its|his|her|their|oil|gas|imports"])
                 |(?<! "has|have|had|'ve|’ve|also|be|been|being|to|and|or|of|the|is|are|its|their" | [lower=".*ly"])
                  [lower="donated|extended"]) ]],
    unless = [[ [lower="be|being|is|are|was|were|will|would"] []{0,2}
                  [lower="provided|given|sent|supplied|contributed|spent"]
                | [lower="weapons|arms|equipment|stocks|vehicles|missiles|ammunition|systems|aid"] "already"?
                  [lower="provided|sent|supplied|contributed"]
                | [lemma="give"] "up" | "," "provided" [word="[A-Z].*|that|it|they|the"] [lower="[a-z]+"]
      | [lemma="give"] []{0,2} "approval" | [lower="largest|biggest|most|first|costliest"] []{0,4}
                 [lower="has|have|had|'ve|’ve"] []{0,3} [lower="provided|given|sent|supplied|contributed|donated"] ]],
    example = "We have provided a billion dollars in military assistance.",
    counter = "We will provide a billion dollars in military assistance." },
  { name = "has given so much", on = "m", rank = 4, set = { status = "cumulative", in_all = true },
    pattern = [[ [lower="has|have|'ve|’ve"] [lower="already|also|now|since|so|far"]{0,2}
                 [lower="provided|given|contributed|supplied|donated|sent|committed|spent|invested"] []{0,4}
                 [lower="over|than|nearly|about|almost|approximately|roughly|around|total"] []{0,2} @m:<money/> ]],
    example = "The US has provided more than $44 billion in assistance.",
    counter = "The US provided $44 billion in assistance." },

  { name = "flows of billions", on = "m", rank = 4, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower!="[,.;]"]{0,6} [lower="being|is|are"]
                 [lower="sent|shipped|delivered|given|provided|funnelled|funneled|poured|flowing|pouring"]
      | [lower="its|their|his|’s|'s"] "contribution" [lower="worth|of"] [lower!="[,.;]"]{0,2} @m:<money/> ]],
    unless = [[ [lower="a|an|new|another|latest|additional"] [lower="[a-z]+"]? <money/> ]],
    example = "He oversees billions of dollars in aid being sent to Kyiv.",
    counter = "He oversees billions of dollars in trade." },
  { name = "poured billions", on = "m", rank = 5, set = { status = "cumulative" },
    pattern = [[ [lemma="pour|pump|funnel|shovel|plough|plow|sink|lavish|channel|pile"] [lower!="[,.;]"]{0,3}
                 @m:<money/> [lower!="[,.;]"]{0,5} [lower="in|into|on|at"] ]],
    unless = [[ [lower="will|would|to|could|may|might"] [lower="pour|pump|funnel|shovel|plough|plow|sink|channel"] ]],
    example = "He is pumping billions of dollars into arms for Kyiv.",
    counter = "He would pump billions of dollars into arms for Kyiv." },

  -- Put right.
  { name = "put wrong by", on = "m", rank = 9, set = { status = "correction", aid = true },
    pattern = [[ [lower="overvalued|overestimated|overcounted|overstated|misvalued"] []{0,20} "by" []{0,2}
                 @m:<money/> ]],
    example = "It overestimated the value of the weapons by $6.2 billion over two years.",
    counter = "It rose by $6.2 billion." },
  { name = "corrected", on = "cue", rank = 5, set = { status = "correction", aid = true },
    pattern = [[ @cue:([lower=$money_overvalued]|[lower="misjudged|miscalculated"] []{0,2}
                 [lower="price|prices|value|cost|worth"]|"accounting" "error"|"valuation" "error") ]],
    unless = [[ [lower="due|because|owing"] [lower="to|of"] [lower="a|an|the"]? [lower="accounting|valuation"] ]],
    example = "The Pentagon overvalued arms for Ukraine by $3 billion in an accounting error.",
    counter = "The shares lost $3 billion." },
}

-- Verbs of which a perfect, where the sum is large and no day is told, tells of all that was given by now; verbs of
-- which a past tells of one act, whatever period stands before it.
local meanings = {
  told_once = { { "told once", "announced", "unveiled", "approved", "agreed", "authorized", "authorised" } },
  adds_up = { { "adds up", "sent", "provided", "given", "delivered", "supplied", "contributed", "spent", "extended" } },
}

return { lists = lists, meanings = meanings, group = "money", rules = rules }
