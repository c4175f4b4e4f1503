-- What goes through a parliament: bills, laws, the power to spend, and budgets.

-- Words of the rules below, where they are many.
local lists = {
  money_paid_noun = { "aid", "assistance", "funding", "funds", "payment", "payments", "grant", "grants", "support",
    "money", "loan", "loans" },
  money_goes_to = { "requires", "require", "needs", "awaits", "awaiting", "heads", "heading", "head", "go", "goes",
    "going", "moves", "move", "moving", "sent", "sends", "sending", "passes", "returns", "return" },
  money_bill_does = { "allow", "provide", "give", "include", "allocate", "send", "set", "earmark", "authorize", "fund",
    "spend", "contain", "make", "put", "bring", "deliver", "appropriate", "extend", "add", "direct", "finance",
    "offer", "replenish", "cover", "pay", "let", "permit", "hold", "support", "help", "go", "boost" },
  money_due = { "still", "yet", "set", "expected", "due", "poised", "scheduled", "slated", "likely" },
  money_cuts = { "cut", "cuts", "cutting", "slash", "slashed", "slashing", "strip", "stripped", "stripping",
    "withdraw", "withdrew", "pull", "pulled", "axing", "docked", "withholding", "keeping", "kept" },
  money_not_yet = { "urge", "urged", "urges", "urging", "awaits", "awaiting", "await", "delayed", "blocked", "block",
    "until", "without", "demand", "demanded", "seek" },
  money_voted = { "passed", "cleared", "approved", "voted", "adopted", "allocated", "okayed", "greenlit",
    "green-lighted", "earmarked", "designated", "budgeted", "authorized" },
  money_no_aid_total = { "spending", "budget", "exports", "imports", "revenue", "revenues", "sales", "output", "gdp",
    "inflation", "trade", "deficit", "debt" },
}

local rules = {
  { name = "proposed", on = "cue", rank = 5, set = { status = "proposed" },
    pattern = [[ @cue:([lemma="propose"]|[lower="proposal|proposals|proposed|draft"]) ]],
    unless = [[ [lemma="approve|adopt|endorse|pass|accept"] [lower!="[,.;]"]{0,3} [lower="proposal|proposals|draft"] ]],
    example = "Senators have proposed a $500 million fund.", counter = "Senators have spent $500 million." },
  { name = "chamber approved", on = "cue", rank = 4, set = { status = "bill", vote = true },
    pattern = [[ @cue:($chamber ("of" "representatives")? ("," [lower!="[,.;]"]{1,8} ",")? []{0,6}
                 [lemma="approve|pass|vote|back|adopt|advance|clear|green-light"]) ]],
    unless = [[ [lower="urge|urged|urges|ask|asked"] []{0,3} $chamber
      | $chamber [lower!="voted|votes|vote|agreed|managed|[,.;]"]{0,3} "to" [lower="approve|pass|vote|back|adopt|advance|clear"]
      | $chamber [lower!="[,.;]"]{0,3} [lower="will|would|could|must|should|may|might"]
                 [lower!="eventually|later|finally|ultimately"]{0,2}
        [lower="approve|pass|vote|back|adopt|advance|clear"]
      | $chamber [lower!="[,.;]"]{0,3} [lower="still|yet|set|expected|due|poised|likely|has|have"] "to"
        [lower="approve|pass|vote|back|adopt|advance|clear|take"] ]],
    example = "The Senate voted on Tuesday to approve $95bn in aid.",
    counter = "The Senate was told of $95bn in aid." },
  { name = "lately passed", on = "cue", rank = 0, set = { final = true },
    pattern = [[ @cue:([lower="recently|newly|just|finally"] [lower="passed|approved|enacted|signed"]
                 [lower!="[,.;]"]{0,5}
                 [lower="supplemental|bill|law|legislation|package|act"]
      | [lower="after|since|following|with"] "the"? "passage" "of" [lower!="[,.;]"]{1,6}
        [lower="supplemental|bill|law|legislation|package|act|funding|aid|measure"]) ]],
    unless = [[ [lower="house|senate"] [lower="recently|newly|just|finally"] ]],
    example = "It comes from the recently passed aid supplemental of $60 billion.",
    counter = "It comes from the long stalled aid supplemental of $60 billion." },
  { name = "told of a law", on = "cue", rank = 0, set = { enacted = true },
    pattern = [[ @cue:([lower="after|since|following|with"] "the"? "passage" "of" [lower!="[,.;]"]{1,6}
        [lower="supplemental|bill|law|legislation|package|act|funding|aid|measure"]) ]],
    example = "He came after the passage of the funding; the $61 billion package helps.",
    counter = "He came after the passage of the ship; the $61 billion package helps." },
  { name = "final passage", on = "cue", rank = 6, set = { status = "appropriated", final = true },
    pattern = [[ @cue:([lower="final"] [lower="congressional|legislative"]? [lower="passage|approval"] | [lower="both"]
                 [lower="chambers|houses"] ("of" "congress")? []{0,3} [lemma="pass|approve|back|clear"]
      | [lemma="clear"] "congress"
      | [lemma="send|ship|head|go|move|clear"] [lower!="[.;]"]{0,5} "to" [lower!="[,.;]"]{1,5} "desk"
      | [lemma="send"] "president" | [lemma="send"] [lower="it|the"] [lower="bill|legislation|measure|package"]? "to"
        "president") ]],
    unless = [[ [lower!="voted|votes|vote|moved|agreed"] "to" [lower="send|go|head|move"]
      | [lower="would|will|could|must|may|should"] [lower="send|go|head|move"]
      | [lower="expected|before|if|once|would"] [lower!="[.;]"]{0,12} "sending"
      | ([lower="set|due|expected|poised|likely|slated|scheduled|before|until|awaits|awaiting|needs|for|toward|towards"]
         | [lower="will|would|could|must|may|should|can"]) [lower!="[.;]"]{0,6} "final" ]],
    example = "The House gave final passage to $5 million in aid.", counter = "The House gave $5 million in aid." },
  { name = "chamber gave approval", on = "cue", rank = 5, set = { status = "bill", vote = true },
    pattern = [[ @cue:($chamber [lower="also|finally|today"]? [lower="gave|gives|given"] []{0,2}
                 [lower="approval|consent|assent|passage|nod"]) ]],
    example = "The Senate gave final approval to $13.6 billion in aid.",
    counter = "The Senate gave $13.6 billion in aid." },
  { name = "approved by a chamber", on = "cue", rank = 5, set = { status = "bill", vote = true },
    pattern = [[ @cue:([lower="approved|passed|backed|adopted"] "by" []{0,3} $chamber) ]],
    example = "The package approved by the House includes $9bn.",
    counter = "The package sent by the White House includes $9bn." },
  { name = "sum of a bill", on = "m", rank = 3.5, set = { status = "bill" },
    pattern = [[ @m:<money/> "-"? [lower!="[,.;:]|in|for|of|to|and|the|that|a|an"]{0,4}
                 [lower="bill|legislation|measure"] ]],
    example = "The $26.4 billion bill to support Israel went through.",
    counter = "The $26.4 billion package to support Israel went through." },
  { name = "bill for", on = "m", rank = 3.5, set = { status = "bill" },
    pattern = [[ [lower="bill|legislation|measure"] [lower="for|worth|of|totaling|totalling"]
                 [lower="about|some|around|nearly|almost|over"]? @m:<money/> ]],
    example = "Senators have put forward a new bill for $10 billion.",
    counter = "The firm has put forward a new boat for $10 billion." },
  { name = "hung up", on = "m", rank = 6, set = { status = "proposed" },
    pattern = [[ [lower="blocking|blocks|stalling|obstructing|vetoing|vetoed|stymied|stymieing"]
                 [lower="the|a|an|its|their|this|that|over|nearly|about|some"]{0,3} @m:<money/>
                 [lower!="[,.;]"]{0,4} [lower="package|aid|loan|plan|fund|assistance|facility"] ]],
    example = "Berlin has been blocking the €9 billion package for Kyiv.",
    counter = "Berlin has been paying the €9 billion package for Kyiv." },
  { name = "wants Congress to", on = "m", rank = 6.5, set = { status = "requested" },
    pattern = [[ [lower="wants|wanted|asked|asking|asks|pressing|pressed|urged|urging|urges"]
                 [lower="congress|lawmakers|parliament"] "to" [lower!="[.;]"]{1,12} @m:<money/> ]],
    example = "The government wants Congress to approve, in the next bill, $22 billion.",
    counter = "The government wants gamblers to lose $22 billion." },
  { name = "a bill passed", on = "cue", rank = 4, set = { status = "bill" },
    pattern = [[ @cue:([lower="passed|cleared|approved"] [lower="with|in|on|by"] "a"? [lower!="[.;]"]{0,6} "vote") ]],
    example = "The $8 billion package for Taiwan passed in a 311-112 vote.",
    counter = "The $8 billion package for Taiwan passed unread." },
  { name = "still before a chamber", on = "cue", rank = 0, set = { pending = true },
    pattern = [[ @cue:([lower=$money_goes_to] [lower!="[.;]|white"]{0,4}
                 [lower="senate|house|parliament|bundestag|chamber"]
      | $chamber [lower!="[,.;]"]{0,3} [lower=$money_due] ("on" $calendar | [lower="this|next|later"]{1,2} "week")? "to"
                 [lower="approve|pass|vote|back|adopt|clear|take|give|consider"]
      | [lower="give|gives|giving"] "the"? [lower="senate|house|chamber"] [lower="more"]? "time"
      | [lower="on"] "track" "to" [lower="pass|clear|become|win"]
      | [lower="bill|measure|legislation|package|it"] [lower!="[.;]"]{0,3} [lower="expected|likely|set|poised|slated"]
                 "to" [lower="pass|clear|win|receive|come|reach|get"] (?! "to" [lower="biden|zelensky"])
      | $chamber [lower!="[,.;]"]{0,2} [lower="must|would"] "still" [lower="approve|pass|vote|back|adopt|clear|take"]
      | ("if"|"when"|"once"|"until") [lower="it|the"] [lower="bill|measure|legislation|package"]?
                 [lower="passes|clears|becomes|is"] [lower="enacted|passed|approved|law|procedural|the|congress"]
      | [lower="house|speaker|senate|republicans|democrats|leader"] [lower!="[.;]"]{0,5}
        ([lower="refused|refuses|refusing|declined|declines"] "to"|[lower="will|would|has|did|does|said|says"] "he"?
                 "not")
        [lower!="[.;]"]{0,3}
                 [lower="vote|bring|call|take|allow|hold|pass|approve|consider|schedule|brought|taken|put"]) ]],
    example = "The bill, which will now go to the Senate, gives $5 million in aid.",
    counter = "The bill will now go to the White House with $5 million in aid." },
  { name = "a vote to come", on = "cue", rank = 0, set = { pending = true },
    pattern = [[ @cue:([lower=$money_due] "to" ("hold" "a")? [lower="vote|votes"] [lower="on|next|later|this"]?
                 ($calendar)? | [lower="ahead|advance"] "of" [lower!="[,.;]"]{1,4} "vote"
      | "vote" [lower="is|was"] [lower="expected|scheduled|set|slated|due|planned|likely"]
      | [lower="vote|passage|approval"] [lower!="[,.;]"]{0,5} "will" [lower="come|follow|take|be"]
      | [lower="vote|bill|legislation|measure"] [lower="will|would"] [lower="also|now|then"]? [lower="decide|need|face"]
      | [lower="bill|legislation|measure|package"] [lower="still|now|yet|also|must"]{0,2}
                 [lower="awaits|awaiting|faces|needs|requires|face|pass"]
      | [lower="awaits|awaiting|await|pending|without"] [lower="a|final|congressional|senate|house|lawmakers"]{0,3}
                 [lower="'|’"]? [lower="approval|passage|vote|votes"]) ]],
    unless = [[ [lower="election|referendum|voters|ballot|elections|people"] [lower!="[.;]"]{0,20} [lower="vote|votes"] ]],
    example = "Senators are set to vote on Tuesday on $5 million in aid.",
    counter = "Voters are set to elect a mayor, and $5 million in aid is spent." },
  { name = "not passed yet", on = "cue", rank = 0, set = { unpassed = true },
    pattern = [[ @cue:([lower="bill|legislation|measure|package|act"] [lower!="[.;:]"]{0,4} "would"
      | <s> [lower="it|that|this"] [lower="also"]? "would" [lower="also"]?
                 [lemma="provide|give|allow|allocate|include|send" |
                  lemma="set|authorize|fund|earmark|direct|permit|appropriate|put|replenish"]) ]],
    unless = [[ [lower="said|warned|if|that"] [lower="the|a|such"]{0,2}
                 [lower="bill|legislation|measure|package|act"] ]],
    example = "The measure would also send $5 million in aid.",
    counter = "The measure will also send $5 million in aid." },
  { name = "speaks of a bill", on = "cue", rank = 0, set = { matter = "bill", votes_on = true },
    pattern = [[ @cue:[lower="bill|legislation|measure|vote|votes|supplemental"] ]],
    unless = [[ [lower="bill|vote"] [lower="clinton|burns|of|gates"] ]],
    example = "The vote will decide on $13 billion in aid for Israel.",
    counter = "The jury will decide on $13 billion in aid for Israel." },
  { name = "bill would", on = "cue", rank = 0, set = { would = true },
    pattern = [[ @cue:([lower="it|bill|measure|legislation|package|law|act|supplemental|which|proposal|and"]
                 [lower="also|then|now"]? "would" [lower="also|then"]? [lower=$money_bill_does]) ]],
    unless = [[ [lower="[a-z]+" & lower!="and|but|while|so"] "it" [lower="also"]? "would" ]],
    example = "It would allow Mr. Biden to send $3.7 billion in arms.",
    counter = "He would allow Mr. Biden to send $3.7 billion in arms." },
  { name = "bill will", on = "cue", rank = 0, set = { would = true },
    pattern = [[ @cue:([lower="bill|measure|legislation|law|act|omnibus|supplemental"] [lower="also|then|now"]? "will"
                 [lower="also|then|now"]? [lower=$money_bill_does]) ]],
    unless = [[ [lower="this|that|the|a"] "will" "bill" ]],
    example = "The bill will also send $3.7 billion in arms.", counter = "The bull will also send $3.7 billion in arms." },
  { name = "it will", on = "cue", rank = 0, set = { it_will = true },
    pattern = [[ @cue:("it" [lower="also|then|now"]? "will" [lower="also|then|now"]?
                 [lower=$money_bill_does]) ]],
    unless = [[ [lower="[a-z]+" & lower!="and|but|while|so"] "it" [lower="also"]? "will" ]],
    example = "The bill passed. It will also provide $3 billion.", counter = "They will also provide $3 billion." },
  { name = "sum that would", on = "m", rank = 0, set = { would = true },
    pattern = [[ @m:<money/> [lower!="[,.;:]|that|which|who"]{0,3} "would" "also"? [lower=$money_bill_does] ]],
    example = "Another $6.2 billion would support troops.", counter = "Another $6.2 billion was lost." },
  { name = "parts would go", on = "m", rank = 3, set = { part = true },
    pattern = [[ [lower="some|about|around|of|another|additional|further|over|more|than|nearly"]{1,2} @m:<money/>
                 ("(" <money/> ")")? [lower="would|will"] "go" [lower="into|to|towards|toward|on"] ]],
    example = "Some $22.5 million would go into the power grid.", counter = "He would go to $22.5 million." },
  { name = "speaks of a package", on = "cue", rank = 0, set = { matter = "package" },
    pattern = [[ @cue:[lower="package|congress|lawmakers|republicans"] ]],
    example = "The final package totals $95 billion in aid.", counter = "The final packet totals $95 billion." },
  { name = "amendment to strip", on = "m", rank = 7, set = { status = "proposed" },
    pattern = [[ [lower="amendment|amendments"] [lower!="[,.;]"]{0,10} [lower="to|that|would"]
                 [lower="strip|strips|stripped|struck|strike|eliminate|cut|remove|block|bar|defund"]
                 [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "She offered an amendment to strip $300 million for Ukraine.",
    counter = "She offered an army to strip $300 million from Ukraine." },
  { name = "lawmakers agreed", on = "cue", rank = 5, set = { status = "bill", vote = true },
    pattern = [[ @cue:([lower="lawmakers|parliament|bundestag|mps|legislators|riksdag|folketing"]
                 [lower="have|has|also"]? "agreed" ("on" $calendar)? "to" (?! "a|the")) ]],
    example = "Lawmakers agreed on Thursday to make another $400 million available.",
    counter = "Lawmakers agreed with those who have another $400 million." },
  { name = "lawmakers debate", on = "cue", rank = 5, set = { status = "proposed", pending = true },
    pattern = [[ @cue:([lower="lawmakers|senators|negotiators|congress|members|mps|legislators|house|senate"]
                 [lower="is|are|was|were"] [lower="now|still|currently|also"]?
                 [lower="debating|negotiating|considering|weighing|wrangling|haggling"]) ]],
    example = "Lawmakers are now debating another $45 billion for Ukraine.",
    counter = "Lawmakers are now celebrating another $45 billion for Ukraine." },
  { name = "asked of a parliament", on = "cue", rank = 6, set = { status = "requested" },
    pattern = [[ @cue:([lemma="propose"] "that" [lower="congress|parliament|lawmakers"]
                 | [lower="proposal|proposals"] [lower!="[,.;]"]{0,4} "to" [lower="congress|parliament|lawmakers"]
                 | [lemma="propose"] "to" [lower="congress|parliament|lawmakers"]) ]],
    example = "Biden proposed that Congress provide $60 billion for Ukraine.",
    counter = "Biden proposed that the fund provide $60 billion for Ukraine." },
  { name = "passage blocked", on = "cue", rank = 0, set = { pending = true },
    pattern = [[ @cue:([lower="blocked|blocks|block|stalls|stall|stalling|stalled"] [lower!="[.;]"]{0,12}
                 [lower="passage|bill|legislation|measure|vote"]) ]],
    example = "He blocked an attempt to pass the aid bill of $19 billion.",
    counter = "He blocked the road to the $19 billion bridge." },
  { name = "not approved", on = "cue", rank = 6, set = { status = "proposed" },
    pattern = [[ @cue:([lemma="fail|refuse|decline"] "to" [lower="approve|pass|agree|adopt|back|endorse"]
      | [lemma="block|veto|reject|oppose|delay|stall"]) [lower!="[,.;]|from|of"]{0,4} <money/> ]],
    unless = [[ [lower="was|were|been|being"] [lower="rejected|opposed|delayed"] "by" ]],
    example = "The European Union failed to approve a $54 billion package for Kyiv.",
    counter = "The European Union hurried to approve a $54 billion package for Kyiv." },
  { name = "if it passes", on = "cue", rank = 7, set = { status = "proposed", if_passed = true },
    pattern = [[ @cue:("if" [lower="approved|passed|adopted|enacted|ratified|agreed"]) ]],
    example = "The scheme will, if approved, bring $5 million in aid to Greece.",
    counter = "The approved scheme brought $5 million in aid to Greece." },
  { name = "held back", on = "cue", rank = 4.2, set = { status = "appropriated", date = "none" },
    pattern = [[ @cue:([lemma="suspend|withhold|rescind"]|[lower="froze|freeze|freezes|freezing"]
                 |[lower="has|have|had|was|were|been"] "frozen"
                 |[lemma="halt|pause|cancel|terminate|revoke|axe|scrap|stop"] [lower!="[,.;]"]{0,4}
                  (?= <money/>|[lower=$money_paid_noun])
                 |[lemma="cut"] "off"|[lemma="hold"] [lower="back|off"]|[lemma="put"] [lower!="[,.;]"]{0,3} "on"
                 [lower="hold|ice"]) ]],
    unless = [[ [lower="own|its|their"] "frozen" | [lemma="freeze"] [lower!="[.;]"]{0,8}
                 [lower="assets|oligarchs|accounts|reserves|property"]
      | [lower="assets|accounts|reserves"] [lower!="[.;]"]{0,4} [lower="frozen"]
      | [lower="released|releases|releasing|lifted|lifts|restored|resumed"] [lower!="[.;]"]{0,40}
                 [lemma="withhold|freeze|suspend"] ]],
    example = "The Pentagon suspended $300 million in aid to Islamabad.",
    counter = "The Pentagon spent $300 million in aid to Islamabad." },
  { name = "meant for somebody else", on = "m", rank = 6, set = { status = "appropriated", date = "none" },
    pattern = [[ [lemma="redirect|reprogram|reallocate|divert|withhold"] [lower!="[,.;]"]{0,2} @m:<money/>
                 [lower="originally|previously|once"]? [lower="planned|earmarked|meant|intended|allocated|set"]
                 [lower="for|aside"] ]],
    example = "It will redirect $25 million planned for hospitals in Gaza.",
    counter = "It will redirect $25 million to hospitals in Gaza." },
  { name = "leave to spend", on = "m", rank = 7, set = { status = "authority" },
    pattern = [[ [lemma="allow|permit|enable|let|empower"] [lower!="[.;]"]{1,5} "to"?
                 [lemma="borrow|tap|draw|transfer|send|ship|use"] [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "It allows Biden to tap up to $3.7 billion in arms for Kyiv.",
    counter = "It cost Biden up to $3.7 billion in arms for Kyiv." },
  { name = "including", on = "m", rank = 1, set = { within = true },
    pattern = [[ [lower="including|includes|included|include|comprising|contains"] [lower!="[.;:]"]{0,6} @m:<money/> |
                 "of" "which" [lower!="[.;:]"]{0,4} @m:<money/> | @m:<money/> [lower!="[.;:,]"]{0,10} "of" "which"
      | "of" [lower="nearly|about|some|over|more|than|the|that|almost"]{0,3} <money/> [lower!="[.;]"]{0,10} ","
                 @m:<money/>
      | <money/> [lower!="[.;]"]{0,12} "," "with" [lower="about|some|over|more|than|nearly|around|roughly"]{0,2}
                 @m:<money/> (?! "a|per|each") ]],
    example = "It gave nearly $8 billion in aid, including $5.5 billion in drawdowns.",
    counter = "It gave nearly $8 billion in aid." },
  { name = "spent of it", on = "m", rank = 9, set = { status = "delivered" },
    pattern = [[ [lower="spent|used|disbursed|delivered|obligated|exhausted"] []{0,3} @m:<money/> "of"
                 [lower="that|it|this|those|them|the"] ]],
    example = "We have spent $3.25 billion of that military aid already.",
    counter = "We have $3.25 billion of that left." },
  { name = "through a chamber", on = "cue", rank = 4, set = { status = "bill" },
    pattern = [[ @cue:("through" "the"? [lower="congress|parliament|senate|house|bundestag"]) ]],
    example = "Delays in squeezing the $60 billion aid package through Congress hurt Kyiv.",
    counter = "Delays in sending the $60 billion aid package through Poland hurt Kyiv." },
  { name = "a party offers", on = "cue", rank = 4, set = { status = "proposed" },
    pattern = [[ @cue:([lower="republicans|democrats|senators|lawmakers|congressmen|opposition"] [lower!="[.;]"]{0,8}
                 [lower="offer|offered|offers|offering|float|floated|suggest|suggested|countered"]) ]],
    example = "Democrats refused, instead offering $1.3 billion for the border.",
    counter = "Democrats refused to speak of $1.3 billion for the border." },
  { name = "a side of a chamber", on = "cue", rank = 4, set = { status = "bill" },
    pattern = [[ @cue:([lower="house|senate"] [lower="republicans|democrats|panel|committee|leaders|negotiators"]
                 []{0,6}
                 [lemma="fund|provide|give|cut|propose|offer|set|include|slash|seek"]) ]],
    example = "House Republicans have opted to provide an additional $200 million in aid.",
    counter = "House Republicans were told of an additional $200 million in aid." },
  { name = "bill says", on = "cue", rank = 4, set = { status = "bill" },
    pattern = [[ @cue:([lower="bill|legislation|measure"] ("," "which" [lower!="[,.;]"]{1,12} ",")? []{0,3}
                 [lemma="include|provide|contain|allocate|earmark|set|authorize" |
                 lemma="give|appropriate|maintain|keep|fund|cut|shift|slash"]) ]],
    example = "The legislation includes $60.8bn for Ukraine.",
    counter = "The press release includes $60.8bn for Ukraine." },
  { name = "bill unveiled", on = "cue", rank = 0, set = { unveiled = true },
    pattern = [[ @cue:([lemma="unveil|introduce|release|propose|draft|table|negotiate|champion|sponsor" |
                 lower="forward"]
                 [lower!="[.;]"]{0,8} [lower="bill|legislation|measure|resolution"]) ]],
    example = "Senators unveiled a $1 billion aid bill on Tuesday.",
    counter = "Senators passed a $1 billion aid bill on Tuesday." },
  { name = "bill that funds a state", on = "m", rank = 5, set = { status = "budget" },
    pattern = [[ @m:<money amount>300000000000/> "-"? [lower="[a-z-]+" &
                 lower!="aid|relief|rescue|stimulus|in|for|of|to"]{0,3}
                 ([lower="spending|funding|appropriations|budget"]
                 [lower="bill|package|measure|legislation|deal|law|plan"]|"omnibus") ]],
    example = "The House passed a $1.7 trillion government funding bill on Friday.",
    counter = "The House passed a $61 billion spending bill on Friday." },
  { name = "a state's spending", on = "m", rank = 5, set = { status = "budget" },
    pattern = [[ @m:<money amount>300000000000/> [lower="in|for|on"] [lower="[a-z-]+" & lower!="aid|relief"]{0,3}
                 [lower="spending|programs|programmes|discretionary|outlays"] ]],
    example = "The bill allocates $858 billion in defense-related spending.",
    counter = "The bill allocates $58 billion in relief spending." },
  { name = "aid bill", on = "cue", rank = 3, set = { status = "bill" },
    pattern = [[ @cue:([lower="aid|assistance|spending|funding|supplemental|appropriations|appropriation"]
                 [lower="bill|legislation|measure|act"]) ]],
    example = "The $40 billion aid bill stalled.", counter = "The $40 billion tanker stalled." },
  { name = "lost aid", on = "m", rank = 5, set = { status = "appropriated" },
    pattern = [[ ([lower="lose|loses|losing|lost|forfeit|forfeits|forgo|forgoes"]|"miss" "out" "on"|[lower="missing"]
                 "out" "on")
                 [lower!="[,.;]"]{0,4} @m:<money/> [lower="in|of"] [lower!="[,.;]"]{0,3}
                 [lower="aid|assistance|funding|funds|support|grants"]
      | [lower=$money_cuts] "back"?
        [lower!="[,.;]|to|by|from"]{0,3} @m:<money/> [lower="in|of|from"] [lower!="[,.;]"]{0,3}
                 [lower="aid|assistance|help|support"]
      | [lower="keep|keeping|kept|hold|held|holding"] "back" [lower!="[,.;]"]{0,3} @m:<money/>
      | "at" "stake" [lower!="[.;]"]{0,4} @m:<money/> | @m:<money/> [lower!="[,.;]"]{0,6} [lower="is|are|was|were"]
                 "at" "stake"
      | [lower="cuts|cut|suspension|freeze|decision|move|order"] [lower!="[,.;]"]{0,4}
                 [lower="affects|affect|affected|hits|hit"]
        [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "Nairobi stands to lose $5 million in aid.", counter = "Nairobi lost a case over $5 million in taxes." },
  { name = "a cut in aid", on = "m", rank = 5, set = { status = "appropriated", weak = true },
    pattern = [[ @m:<money/> [lower="[a-z]+"]? [lower="cut|cuts|reduction"] [lower="to|in|from"] [lower!="[,.;]"]{0,4}
                 [lower="aid|assistance|development"]
      | [lower="cut|cuts|reduction"] "of" @m:<money/> [lower="to|in|from"] [lower!="[,.;]"]{0,4}
                 [lower="aid|assistance"] ]],
    example = "A $224 million cut to overseas aid came into force.", counter = "A $224 million cut of beef arrived." },
  { name = "cut from and to", on = "m", rank = 6.5, set = { status = "appropriated" },
    pattern = [[ [lemma="halve|cut|slash|reduce|trim|lower|shrink|double|triple"] [lower!="[.;]"]{0,12} "from"
                 [lower="around|about|some|nearly|roughly|approximately|over"]{0,2} @m:<money/> (?= []{0,10} "to"
                 []{0,2} <money/>) ]],
    example = "Berlin is to halve its aid for Kyiv from around €8 billion to €4 billion.",
    counter = "Berlin got its aid for Kyiv from €8 billion in bonds." },
  { name = "without a vote", on = "cue", rank = 0, set = { executive = true },
    pattern = [[ @cue:([lower="memorandum|decade|10-year|ten-year|loan|loans|bailout|lifeline|g7"]
                 |[lower="10|ten"] ","? "-"? [lower="year|years"]) ]],
    example = "Under a memorandum Israel gets $38 billion in aid.", counter = "Under a roof Israel gets $38 billion in aid." },
  { name = "if elected", on = "cue", rank = 7, set = { status = "proposed" },
    pattern = [[ @cue:("if" [lower="elected|re-elected"]|"if" [lower="he|she|it|they|labor|labour"]
                 [lower="wins|win|won"]) ]],
    example = "If elected, she will give $5 million in aid to Kyiv.",
    counter = "The elected leader will give $5 million in aid to Kyiv." },
  { name = "by law", on = "cue", rank = 3, set = { status = "bill" },
    pattern = [[ @cue:([lower="omnibus|supplemental|appropriations"]|"continuing" "resolution"|"package" "from" "the"
                 [lower="u\.s\.|united|us"]? "states"? "congress"|"congress" []{0,12} [lower="commitment|action"]) ]],
    unless = [[ [lower="omnibus|supplemental|appropriations"] [lower="[a-z]+"]? [lower="request|requests"] |
                 [lower="coming|comes|came|drawn|taken|come"] [lower="[a-z]+"]? "from" [lower!="[,.;]"]{0,5}
                [lower="omnibus|supplemental|appropriations"] ]],
    example = "The omnibus holds $13.6 billion in aid for Ukraine.", counter = "The bus holds $13.6 billion." },
  { name = "signed into law", on = "cue", rank = 5, set = { status = "appropriated", signed = true },
    pattern = [[ @cue:([lemma="sign"] []{0,12} ("into" "law" |
                 [lower="bill|legislation|law|act|supplemental|measure"])|[lower="bill|legislation|law|omnibus|act"]
                 []{0,4} [lower="signed|enacted"]) ]],
    unless = [[ [lower="before|until"] [lower!="[,.;]"]{0,5} [lemma="sign"]
      | [lower="after|when|since|once|as"] [lower!="[,.;]"]{0,5} [lemma="sign"] [lower!="[.;]"]{0,14} ","
        [lower!="[.;]"]{0,6} [lower="announced|unveiled|authorized|ordered|sent|pledged|approved"] ]],
    example = "Biden signed a $40 billion aid bill.", counter = "Biden signed a letter." },
  { name = "signed before", on = "cue", rank = 0, set = { signed = true },
    pattern = [[ @cue:([lower="after|when|since|once"] [lower!="[,.;]"]{0,5} [lemma="sign"] [lower!="[,.;]"]{0,4}
                 [lower="bill|legislation|law|act|supplemental|measure"]) ]],
    example = "After Biden signed the aid bill, he sent $1 billion.",
    counter = "Before Biden signed the aid bill, he sent $1 billion." },
  { name = "dispatch ordered", on = "m", rank = 6, set = { status = "announced", aid = true },
    pattern = [[ [lower="ordered|orders|ordering"] [lower!="[,.;]"]{0,3}
                 [lower="dispatch|shipment|transfer|delivery|release|drawdown"] [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "He signed the bill into law and ordered the dispatch of a first $1bn of supplies.",
    counter = "He signed the bill into law and spoke of a first $1bn of supplies." },
  { name = "signing of", on = "cue", rank = 7, set = { status = "appropriated", signed = true },
    pattern = [[ @cue:([lower="signing|passage|enactment"] "of") []{0,2} <money/> []{0,3}
                 [lower="package|bill|law|act|supplemental"] ]],
    unless = [[ [lower=$money_not_yet]
                [lower!="[,.;]"]{0,3} [lower="signing|passage|enactment"] ]],
    example = "It follows Biden's signing of a $61 billion aid package for Ukraine.",
    counter = "The signing of the letter was quick." },
  { name = "passage of so much", on = "m", rank = 5, set = { status = "bill" },
    pattern = [[ [lower="passage|approval|enactment"] "of" [lower="the|a|nearly|about|some|over|its"]{0,2} @m:<money/>
                 [lower="in|of|for"] [lower!="[,.;]"]{0,3} [lower="aid|assistance|funding|help|relief"] ]],
    example = "He defended the Senate's passage of $40 billion in Ukrainian assistance.",
    counter = "He defended the Senate's taste for $40 billion in Ukrainian assistance." },
  { name = "law gives", on = "cue", rank = 4, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="law|act"] []{0,2} [lemma="include|provide|contain|allocate|earmark|give|hold|set"]) ]],
    example = "The law gives $14 billion in aid to Israel.", counter = "The lawyer gives $14 billion." },
  { name = "part of it", on = "m", rank = 1, set = { part = true },
    pattern = [[ [lower="the|this|that|'s|’s|his|her|its|their"]
                 [lower="money|sum|law|bill|package|amount|total|request|act|legislation|measure|funding"]
                 [lower="also"]? [lower="includes|included|covers|covered|contains|comprises"] []{0,30} @m:<money/>
      | "of" ("it|this|that|which"|[lower="the|that|this"] [lower="money|sum|amount|total"]) []{0,12} @m:<money/>
      | @m:<money/> "of" ([lower="it|this|that"]|[lower="the|that|this"]
                 [lower="total|sum|money|amount|package|funds"]) ]],
    example = "The money includes about $6 billion in aid.", counter = "The money bought $6 billion of shares." },
  { name = "for Congress to give", on = "m", rank = 8, set = { status = "bill" },
    pattern = [[ @m:<money/> ","? [lower="that|which"]
                 [lower!="wants|wanted|asked|asks|urged|urges|seeks|hopes"]{0,5} "congress"
                 [lower="will|would|should|must|could|can|may|is|has|to|still|now"]{1,2}
                 [lower="provide|approve|pass|consider|considering|vote|debate|debating|authorize|yet"] ]],
    example = "That $10 billion, which I believe Congress will provide, is for security assistance.",
    counter = "Congress provided $10 billion." },
  { name = "commitment of Congress", on = "m", rank = 5, set = { status = "bill" },
    pattern = [[ "congress" []{0,10} [lower="commitment|action"] "of" []{0,2} @m:<money/> ]],
    example = "In Congress we have taken action, including a commitment of $13.6 billion in security assistance.",
    counter = "The president made a commitment of $13.6 billion in security assistance." },
  { name = "that Congress gave", on = "m", rank = 8.5, set = { status = "appropriated", weak = true },
    pattern = [[ @m:<money/> []{0,6} [lower="that|which"]? ("the"? "united" "states" | "the"? [lower="u\.s\.|us|our"] |
                 "the")? [lower="congress|parliament|lawmakers|bundestag|riksdag|folketing"]
                 [lower="has|have|had|just|recently|already|also"]{0,2}
                 [lower="provided|passed|approved|appropriated|authorized|voted|enacted|gave|allocated|given"] ]],
    example = "We are grateful for the $40 billion in aid that Congress just passed.",
    counter = "Congress heard of $40 billion in aid." },
  { name = "Congress passed", on = "cue", rank = 6, set = { status = "appropriated", passed = true },
    pattern = [[ @cue:("congress"
                 [lower="has|had|also|finally|already|recently|last|week|month|on|overwhelmingly"]{0,3} ($calendar
                 ","?)? ([lower=$money_voted]|"set" "aside")) ]],
    unless = [[ [lower="from|under|through|with"] [lower!="[,.;]"]{1,6} "congress" ]],
    example = "Congress cleared a bill on Friday with $12.4 billion in aid.",
    counter = "Congress heard of $12.4 billion in aid." },
  { name = "appropriated", on = "cue", rank = 6, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="appropriated|appropriates|appropriating"]|[lemma="enact"]|[lower="congress"] []{0,3}
                 [lower="provided|appropriated|enacted"]|"voted" "through") ]],
    example = "Congress appropriated $13.6 billion for aid.", counter = "It was not appropriate to spend $5." },
  { name = "Congress gave the government", on = "m", rank = 7, set = { status = "appropriated" },
    pattern = [[ [lower="congress|parliament|lawmakers|bundestag"] [lower="has|have|had|also"]{0,2}
                 [lower="gave|given|granted|handed"] [lower!="[,.;]|approval|consent"]{1,8} @m:<money/> ]],
    example = "In April, Congress gave the administration another $13.4 billion to arm Ukraine.",
    counter = "Congress gave its consent to arms worth $13.4 billion." },
  { name = "what is left", on = "m", rank = 7, set = { status = "authority" },
    pattern = [[ [lower="has|have|had"] [lower="still|about|nearly|some|only|just|roughly|over|more|than|around"]{0,3}
                 @m:<money/> [lower!="[,.;]"]{0,4} [lower="available|left|remaining|unspent|unused"]
      | @m:<money/> [lower="that|which"]? [lower="it|they|he|she|officials"] [lower="must|can|could|may"]
                 [lower="still|now"]? [lower="spend|use|draw|commit"]
      | [lower="has|have|had"] "still" [lower!="[,.;]"]{0,3} @m:<money/> | "still" [lower="has|have|had"]
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "The Pentagon still has $6 billion in funds available to arm Ukraine.",
    counter = "The Pentagon has spent $6 billion in funds to arm Ukraine." },
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
                 "drawdown"?|"drawdown"|"the"|[lower!="[,.;]"]{1,3} "drawdown") [lower="authority|authorities|pda"] ]],
    example = "It has $5.4 billion in drawdown authority.", counter = "It paid $5.4 billion in Authority fees." },
  { name = "budget", on = "cue", rank = 2, set = { status = "budget" },
    pattern = [[ @cue:([lower="budget|budgets|budgetary|procurement|gdp"]
                 |[lower="public|government|state|federal|annual"] [lower="spending|expenditure|outlays"]
                 |[lower="defense|defence|military"]
                 [lower="spending|budget|expenditure|outlays"]|[lower="defense|defence|military"]
                 [lower="modernisation|modernization|buildup|build-up|rearmament"]|"special" "fund"|"spending"
                 [lower="target|goal|goals|plan"]|[lower="financial|finance"] "plan"|[lower="for|on"]
                 [lower="defense|defence"]) ]],
    unless = [[ [lower="budget|budgetary"] [lower="support|aid|assistance|help|relief"] | "budget"
                [lower="committee|committees|director|office|chief|gap|shortfall|hole|needs"] ]],
    example = "The defense budget is set to receive €1.3 billion more.",
    counter = "Direct budget support of €1.3 billion came." },
  { name = "spending of so much", on = "m", rank = 5, set = { status = "budget" },
    pattern = [[ [lower="defense|defence|military|public|government|federal|state|security|its|their|his"]
                 [lower="spending|expenditure|expenditures|outlays|budget"] (?! [lower="bill|package"])
                 [lower!="[.;]|aid|assistance|for|ukraine|on"]{0,10}
                 [lower="to|at|of|by|reached|reaches|hit|totaled|totalled|exceeds|exceeded"]
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "Ottawa said that it will boost military spending to almost C$50 billion.",
    counter = "Ottawa said that it will boost military aid to almost C$50 million." },
  { name = "in a budget", on = "m", rank = 6, set = { status = "budget" },
    pattern = [[ @m:<money/> [lower!="[,.;:]"]{0,12} "in" [lower="his|her|its|their|the|a"] [lower="[a-z]+"]{0,2}
                 "budget" (?! [lower="support|aid|assistance"])
      | @m:<money/> [lower="annual|federal|national|state|defense|defence"]{0,2} "budget" (?!
                 [lower="support|aid|assistance"])
      | "budget" [lower="of|was|is|stood|totals|totaled"] [lower="at|about|around|some|nearly|over"]{0,2} @m:<money/>
                 ]],
    unless = [[ [lower="sought|seeks|seeking|requested|requests|appealed"] [lower!="[.;]"]{0,4} "budget"
      | [lower="gap|hole|shortfall|deficit"] "in" ]],
    example = "He asked for $4.4 trillion in his budget for 2021.",
    counter = "He asked for $4.4 billion in budget support." },
  { name = "a budget asks", on = "m", rank = 6, set = { status = "budget" },
    pattern = [[ "budget" [lower!="[,.;]"]{0,3} [lower="sought|seeks|requested|requests|asks|asked|proposes|proposed"]
                 "for"? [lower!="[,.;]|aid"]{0,3} @m:<money/> ]],
    example = "His proposed 2023 budget sought $773 billion for the Pentagon.",
    counter = "His proposed 2023 visit sought $773 billion for the Pentagon." },
  { name = "the budget gives", on = "cue", rank = 6, set = { status = "budget" },
    pattern = [[ @cue:("budget" [lower!="[,.;]"]{0,3}
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
    unless = [[ [lower=$money_no_aid_total] []{0,20} "from" ]],
    example = "German aid will be cut to €4 billion in 2025 from around €8 billion in 2024.",
    counter = "He took €8 billion in 2024." },
}

return { lists = lists, group = "money", rules = rules }
