-- Who gets it: @to is a word at which the name of a country, alliance or body begins.

local rules = {
  { name = "aid to", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ ($aid_noun|$aid_weak) []{0,4} [lower="to|for"] "the"? @to:[word="[A-Z].*"] ]],
    example = "Military aid to Ukraine reached $5 million.", counter = "Military aid reached $5 million." },
  { name = "for", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ ([lower="war|fight|conflict|crisis"] "in"|[lower="to|for|into|inside"]|"spending" "on")
                 [lower="help|support|assist|arm|the|defend|aid|bolster|replenish|inside|people|rebuild|repair|reconstruct|strengthen|fund|equip|train|sustain"]{0,2} @to:[word="[A-Z].*"] ]],
    unless = [[ [lower="according|next|prior|closer|close|response|addition|due|thanks|compared|relation|contrary|similar|up|owing|subject|trip|trips|visit|visits|travel|travels|flight|tour|go|went|going"] "to" "the"? [word="[A-Z].*"] ]],
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
    unless = [[ [word="Russia|Kremlin|Moscow|Putin"] [lower="'s|’s"] [lower="[a-z]+"]? "war" ]],
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
                 [lower="globe|world"]|[lower="worldwide|globally"]|[lower="global|world|overseas"]
                 [lower="aid|development"]|"global" [lower="food|health|hunger|humanitarian|fund|needs"]|[lower="vulnerable|developing|poor|poorer|low-income|many|other"] [lower="countries|nations|regions|partners"]|[lower="vulnerable"] [lower="regions|populations|people"]) ]],
    example = "It gave $11 billion to fight hunger around the world.",
    counter = "It gave $11 billion to fight hunger in Yemen." },
}

return { group = "money", rules = rules }
