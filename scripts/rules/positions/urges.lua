-- Urges: a call on somebody else. What the attributes mean: allows.lua.

local rules = {
  { name = "urges", set = { step = "urges", near = 14 },
    pattern = [[ ("urge"|"urges"|"urged"|"urging"|"pressed"|"pressing"|"push"|"pushed"|"pushing"|"lobbied"|
        "lobbying"|"appeal"|"appealed"|"appeals"|"implored"|"begged"|"demand"|"demands"|"demanded"|"demanding"|
        "requested"|"requesting"|"seeking" (?! "to"|"a"|"the")|"pleaded"|"advocate"|"advocates"|"advocated"|
        "advocating") ([]{0,1}|[]{1,4} "to|for") ]],
    unless = [[ "the|a|an|in|of|news" "press|push|appeal|demand|request|advocate" | "demand" "for"
      | "requested|requesting" []{0,2} "asylum|comment|anonymity|information" ]],
    example = "Kyiv urged allies to send jets.", counter = "The press of arms was felt." },
  { name = "calls-for", rank = 2, set = { step = "urges", near = 14 },
    pattern = [[ "call|calls|called|calling|pushed|pressed|asked|ask|asking|appealed|appealing" "for|on|upon" ]],
    unless = [[ "their|a|the|his|phone|video|so" "call|called|calls" ]],
    example = "Zelenskyy has called for the lifting of all red lines on weapons.",
    counter = "She called him about aid." },
  { name = "asked-to", set = { step = "urges", near = 14 },
    pattern = [[ ("asked"|"asks"|"asking"|"called" "on"|"calls" "on"|"wants"|"want"|"wanted") []{1,8} "to"
      | "ask|asked|asks|asking" []{1,5} "for" ]],
    unless = [[ "asked|asks" []{0,3} "what|why|how|whether|if" ]],
    example = "Ukraine asked for the United States to send more aid.", counter = "They asked about aid." },
  { name = "time-has-come", rank = 2, set = { step = "urges", subject = false, near = 14 },
    pattern = [[ "time" ("has" "come"|"to"|"for") | "it" "is|'s" "time" ]],
    unless = [[ "not" "the" "time" | "has|have|had|no|enough|find" []{0,1} "time"
      | "take|takes|took|taking|some|last|first|any" []{0,2} "time" ]],
    example = "The time has come for allies to rethink their restrictions.", counter = "Last time aid came late." },
  { name = "urges-whom", rank = 3, set = { step = "urges", open = true, near = 14 },
    pattern = [[ $urging [!lower="to|from|,|;|:|that|at"]{1,10} "to" (?! $det) ]],
    example = "Oslo urged the warring parties to free all captives.", counter = "The crowd urged the runners on." },
  { name = "calls-on-whom", rank = 3, set = { step = "urges", open = true, near = 14 },
    pattern = [[ ("call|calls|called|calling" "on|upon"|"appeal|appeals|appealed|appealing" "to")
      [!lower="to|,|;|:"]{1,10} "to|for" ]],
    example = "Lima called on its neighbours to share their water.", counter = "He called on a friend." },
  { name = "demands-that", rank = 3, set = { step = "urges", open = true, near = 14 },
    pattern = [[ "demand|demands|demanded|demanding" "that|an|a|the|its|their|his|more|immediate|answers" ]],
    example = "The union demanded that the mine be closed.", counter = "The demand was met." },
  { name = "repeats-call", rank = 5, set = { step = "urges", change = "reaffirmed", open = true, near = 14 },
    pattern = [[ "reiterated|repeated|renewed|reaffirmed|reiterates|repeats|renews|restated"
      "its|his|her|their|the|a" []{0,2} "demand|demands|call|calls|appeal|appeals|request|plea" ]],
    example = "Quito reiterated its demand that the ship be moved.", counter = "He repeated the answer." },
  { name = "wants-stopped", rank = 3, set = { step = "urges", open = true, near = 14 },
    pattern = [[ "called|calling" [lower!=",|;|on|upon|to"]{0,1} "for" (?! $a_while) | "calls|call" "for"
      "an|a|the|its|their|his|her|all|more|immediate|independent|urgent|new" ]],
    unless = [[ "their|a|the|his|phone|video|so" "call|called|calls" ]],
    example = "The bishops called for an end to the killings.", counter = "Calls for Anna came in all day." },
  { name = "suggested-let", rank = 2, set = { step = "urges", open = true, near = 14 },
    pattern = [[ "suggested|suggests|proposed|proposes|recommended|recommends" [!lower="to|,|;|:"]{0,8}
      ("allow"|"let"|"be" "allowed"|"should"|"take" "place"|"meet"|"move"|"join"|"host") ]],
    example = "The party suggested the board allow observers.", counter = "The data suggested rain." },
  { name = "wants-thing", rank = -1, set = { step = "urges", open = true, near = 4 },
    pattern = [[ "want|wants|wanted|seeks|demand|demands|champions|championed" (?! "to"|","|"and"|"him"|"her"|"it"|
      "no"|"them"|"asylum"|"refuge"|[lower=".*ing"]|"election"|"re-election"|".") ]],
    unless = [[ "you|i|we|people|they" "want" | "the|a|in|of" "demand|demands|want" ]],
    example = "Ankara wants concessions from its neighbours.", counter = "They want to rest." },
  { name = "is-seeking", rank = -1, set = { step = "urges", open = true, near = 4 },
    pattern = [[ "is|are|been" "seeking" (?! "to"|"asylum"|"refuge"|[lower=".*ing"]) ]],
    example = "Ankara is seeking concessions from its neighbours.", counter = "She was seeking her hat." },
  { name = "wants-to-see", rank = -1, set = { step = "urges", open = true, near = 4 },
    pattern = [[ "want|wants|wanted" "to" "see" ]],
    unless = [[ "you|i|we|people|they" "want" ]],
    example = "Lima wants to see more done.", counter = "They want to rest." },
  { name = "told-to", rank = 2, set = { step = "urges", open = true, near = 14 },
    pattern = [[ "told|tells" [!lower="to|,|;|:|that|he|she|they|it"]{1,4} "to" (?! $det) ]],
    example = "Beijing told the islands to close their port.", counter = "He told the press that rain would come." },
  { name = "hopes-others", rank = 1, set = { step = "urges", said = true, open = true, own = true, near = 8 },
    pattern = [[ "hope|hopes" "that"? [!lower=",|;|to|for"]{1,4} "will|would|can" ]],
    example = "“We hope that Lima will keep its word,” the minister said.", counter = "They hope for rain." },
  { name = "requested-to", rank = 3, set = { step = "urges", open = true, near = 14 },
    pattern = [[ "requested|requests|asked|asks|requesting|asking" [!lower="to|,|;|:|not|about|if|whether|what|why|
      how"]{1,10} "to" (?! $det) ]],
    unless = [[ "requested|asked|requests|requesting" "for"? "anonymity|asylum|comment|help" | "be" "asking" ]],
    example = "The governor asked the minister to allow local patrols.", counter = "He asked about the way to Rome." },
  { name = "requested-by", rank = 3, set = { step = "urges", near = 10 },
    pattern = [[ "requested|demanded|sought|urged" "by" []{0,5} @actor:<entity/> ]],
    example = "It is below the funding requested by Ukraine.", counter = "Ukraine requested funding." },
  { name = "beyond-debate", rank = 5, set = { step = "urges", subject = false },
    pattern = [[ "should|must" "not" "be" []{0,2} "subject|matter|up|open" []{0,2} "debate|discussion|question" ]],
    example = "Lifting the limits on weapons should not be a subject of debate.",
    counter = "They should not debate the weapons." },
  { name = "should", rank = 2, set = { step = "urges", negated = "opposes", subject = false, near = 14 },
    pattern = [[ ("should"|"must"|"needs" "to"|"need" "to"|"ought" "to") []{0,2} ($give|"lift"|"allow"|"permit"|
      "let"|"approve"|"impose"|"adopt"|"pass"|"do"|"stop"|"reconsider"|"rethink"|"recognise"|"recognize"|"withdraw"|
      "release"|"remove"|"increase"|"join"|"negotiate"|"be" "allowed"|"be" "able") ]],
    example = "The West should send more tanks.", counter = "They should rest." },
  { name = "should-said",
    set = { step = "urges", negated = "opposes", subject = false, said = true, open = true, near = 4 },
    pattern = [[ (?<! "we"|"i"|"would"|"will"|"may"|"might"|"simply"|"'ll"|"’ll"|"who"|"that"|"which")
      ("should"|"must"|"ought" "to"|"had|needs|need" "to") (?! $vague|$det|"there"|"they"|"he"|"she"|"we"|"you"|
      "it"|"any") [] []{0,2} ]],
    example = "“Armed groups should follow the law of the land,” the ministry said.", counter = "We should rest." },
  { name = "emphasised-need", rank = -1, set = { step = "urges", near = 6 },
    pattern = [[ "need|call|calls|plea|appeal|push|pleas|appeals" "for" []{0,3} ]],
    example = "She emphasized the need for a ceasefire.", counter = "There is no time for a ceasefire." },
  { name = "proposed", rank = -1, set = { step = "urges", near = 10 },
    pattern = [[ "proposed|propose|proposes|proposing|tabled|introduced|recommended|recommends" ]],
    unless = [[ "the|a|any" "proposed" ]],
    example = "Senate Republicans have proposed a fund for aid.", counter = "The proposed law failed." },
  { name = "echoed", set = { step = "urges" },
    pattern = [[ "echoed|echo|echoes" []{0,3} "sentiment|call|calls|demand|demands" ]],
    example = "France has echoed the calls for lifting restrictions.", counter = "The echo of guns rang." },
}

return { group = "position", rules = rules }
