-- Allows: permits, approves, agrees, supports, will do. Each file of this folder holds the rules of one step of the
-- ladder: the words that state which step of a policy somebody has taken.
--
-- step      ruled_out | opposes | not_now | weighing | leaning | urges | conditional | allows | done
-- change    reaffirmed | raised | lowered | withdrawn, where the words themselves say so
-- verb      true: the match is one verb; as an infinitive or after "should" it is no position
-- past      the step where the verb stands in the past or perfect ("has sent")
-- negated   the step where a "not" stands in its verb group; "" or none: then it is no position
-- subject   false: what stands before the match does not hold the position; the speaker or the first actor named does
-- giving    true: about giving something; topics about the use of arms are not meant
-- answer    true: only as the first word after a question of a transcript, which tells what it is about
-- threat    true: where it is about what others may do with arms, it opposes that
-- said      true: only within a quotation or reported speech ("would help", which else is a mere possibility)
-- open      true: it needs no known matter; the text's own words tell what it is about; its actor is told, not guessed
-- event     true: what the text's own words tell it is about happened, and is no question of policy
-- object    true: the match ends with what it is about
-- own       true: only where who speaks tells of his own side
-- near      how many words may stand between the match and the matter of policy (a word of lexicon/topics.lua, a topic,
--           a weapon); without it the matter may stand anywhere in the sentence
-- The match begins at the verb or noun that carries the step: what stands before it is searched for the actor. Of two
-- matches that overlap the one of higher rank counts, then the longer, then the one that begins first; of two that
-- are alike in all this the rule taught first: files are taught in the order of their names, rules as they stand.

local rules = {
  { name = "by-actor", rank = 2, set = { step = "allows", near = 10 },
    pattern = [[ "announced|approved|authorized|authorised|ordered|signed" []{0,3} "by" []{0,5} @actor:<entity/> ]],
    example = "The loans were approved by Germany.", counter = "Germany approved the loans by Monday." },
  { name = "voted-to", rank = 2, set = { step = "allows", negated = "opposes", near = 10 },
    pattern = [[ "voted|votes|vote|agreed|moved|ordered" []{0,4} "to" "approve|pass|send|provide|back|support|allow|
      adopt|ban|impose|close" ]],
    example = "The Senate voted to approve the aid.", counter = "They voted on Tuesday about aid." },
  { name = "would-help", rank = 1, set = { step = "allows", negated = "ruled_out", said = true, near = 12 },
    pattern = [[ "would" []{0,2} ("move"|"send"|"provide"|"supply"|"continue"|"help"|"give"|"support"|"join"|
      "impose"|"increase"|"deliver"|"speed" "up"|"step"
      "up"|"accelerate"|"strengthen"|"boost"|"expand"|"lift"|"withdraw"|"host"|"seek") ]],
    example = "He said Denmark would supply missiles.", counter = "It would be a war over missiles." },
  { name = "able-to-use", rank = 3, set = { step = "allows", subject = false },
    pattern = [[ "will|'ll|would" "be" "able|allowed|free|permitted" "to" "use|strike|fire|hit" ]],
    example = "Kyiv’s forces will be able to use British weapons.", counter = "They will be able to win." },
  { name = "stresses-importance", rank = 2, set = { step = "allows", negated = "", near = 8 },
    pattern = [[ "stressed|stresses|emphasised|emphasized|underlined|underscored" []{0,2}
      "importance|value|necessity" "of" ]],
    example = "Ministers stressed the importance of further aid.", counter = "Importance was given to aid." },
  { name = "commitment", rank = 3, set = { step = "allows" },
    pattern = [[ "commitment|committed" "to" []{0,1} ("supporting"|"helping"|"providing"|"defending"|"arming"|
      "the" "defense"|"the" "defence") ]],
    example = "His administration had a lasting commitment to supporting Ukraine with aid.",
    counter = "They met to support aid." },
  { name = "allows", set = { step = "allows", verb = true, negated = "opposes", near = 12 },
    pattern = [[ $allow ]],
    unless = [[ "the|a|an" "approved|permitted|authorized|back|permit"
      | "way|came|come|go|went|get|fight|held|push|pushed|hit" "back" | "back" "to|in|from|into|home" ]],
    example = "Congress approved the aid package.", counter = "The approved list holds arms." },
  { name = "will-give",
    set = { step = "allows", verb = true, past = "done", negated = "ruled_out", giving = true, near = 10 },
    pattern = [[ $give ]],
    example = "Germany will send the tanks.", counter = "They were sent home." },
  { name = "commits", rank = 1, set = { step = "allows", negated = "not_now", near = 14 },
    pattern = [[ "commit|commits|committed|pledge|pledges|pledged|promise|promises|promised|vow|vows|vowed|
      commitment|plan|plans|planned|plans|intends|intend|decide|decides" "to" ]],
    unless = [[ "commitment" "to" "the" "facts" | "committed|commitment" "to" []{0,1}
      "a|upholding|international|peace|democracy|human|rule|values|respecting" | "committed|commitment" "to"
      []{0,4} "address|addressing|combat|combating|fight|fighting|tackle|tackling|countering|working"
      | "decide|decided" "to" "invade" ]],
    example = "Biden promised to send more aid.", counter = "A promise of arms was kept." },
  { name = "promised", set = { step = "allows", negated = "not_now", near = 8 },
    pattern = [[ "promised|pledged|promises|pledges|offered|commits|committed" []{0,3} ]],
    unless = [[ "promised|pledged|promises|pledges" "that" ]],
    example = "Biden promised significant support and arms.", counter = "A promise of arms was kept." },
  { name = "directed", rank = 3, set = { step = "allows", negated = "not_now", giving = true },
    pattern = [[ "directed|instructed|ordered|tasked|authorized|authorised" []{1,8} "to" ($give|"allow"|"begin"|
      "start"|"expand"|"increase"|"accelerate") ]],
    example = "The President directed his team to provide the missiles.",
    counter = "They directed traffic to the arms plant." },
  { name = "announced", rank = 1, set = { step = "allows", negated = "not_now", near = 8 },
    pattern = [[ "announce|announces|announced|announcing|unveiled|unveils" []{0,4} ]],
    unless = [[ "announce|announces|announced|announcing|unveiled" []{0,6}
      "policy|changes|review|results|victor|winner" ]],
    example = "Germany announced plans to supply a Patriot system.", counter = "The announcement of aid was short." },
  { name = "plans-noun", rank = -1, set = { step = "allows", near = 8 },
    pattern = [[ "plans|plan" "nuclear|new|more|further|to" ]],
    example = "Russia plans nuclear drills in response.", counter = "The plan failed." },
  { name = "green-light", rank = 4, set = { step = "allows", change = "raised" },
    pattern = [[ "green" "light" | "cleared|clears|paved" "the" "way" "for" | "gave|given|gives" []{0,2}
      "go-ahead|blessing" | "gave" []{0,3} "permission" | "given" []{0,2} "permission"
      | "dropped|drop|withdrew|lifted" []{0,2} "objections|opposition|veto|embargo" ]],
    example = "Turkey dropped its objections to the membership of Sweden in NATO.",
    counter = "The light on the tanks was green." },
  { name = "has-the-right", rank = 3, set = { step = "allows", negated = "opposes", subject = false },
    pattern = [[ "has|have|had" []{0,1} "the|a|that|every" []{0,2} "right" ]],
    example = "Ukraine has the right to use the weapons to strike targets in Russia.",
    counter = "The right flank has tanks." },
  { name = "supports", rank = -1, set = { step = "allows", verb = true, negated = "opposes", near = 8 },
    pattern = [[ "support|supports|supported|favor|favors|favour|favours|favored|embraced|welcomes|welcomed" ]],
    unless = [[ "the|of|and|military|in|for|more|their|our|its|his|could|to" "support"
      | $support_kind "support"
      | "support" "grant|grants|group|groups|staff|services|network|team|package|system|base|act"
      | "support" "for|from|would|will|is|was|has|and|as|by" ]],
    example = "Canada supports sending the jets.", counter = "Support for the troops came." },
  { name = "in-favour", rank = 3, set = { step = "allows", negated = "not_now" },
    pattern = [[ "in" "favor|favour|support" "of" | "signaled|signalled|voiced|expressed|reiterated" []{0,1}
      "support" | "rock-solid" "support" | "will|to" "stand" "with" | "as" "long" "as" "it" "takes" ]],
    example = "Canada had signaled support for strikes inside Russia.", counter = "Support came late." },
  { name = "hands-over", rank = 1, set = { step = "allows", negated = "ruled_out", giving = true, near = 10 },
    pattern = [[ "will|'ll|to|would" ("hand" "over"|"part" "with"|"pass" "on"|"turn" "over"|"make" "available") ]],
    example = "Norway will hand over six jets.", counter = "They hand over the jets." },
  { name = "will-do", set = { step = "allows", negated = "ruled_out", near = 14 },
    pattern = [[ ("will"|"'ll"|"going" "to") [!lower="not|n't|never"]{0,2} ("move"|"comply"|"help"|
      "continue|keep" "to"? []{0,1} ($give|$giving|"support"|"supporting"|"back"|"backing"|"help"|"press"|"work")|
      "continue" (?! "to")|"make" "sure"|"hold"|"increase"|"expand"|"launch"|"host"|"join"|"impose"|"begin"|"ban"|
      "withdraw"|"start"|"receive"|"ensure") ]],
    example = "Washington will continue to supply aid.", counter = "The aid will arrive." },
  { name = "lifts", rank = 3,
    set = { step = "allows", change = "raised", verb = true, past = "allows", negated = "not_now", near = 14 },
    pattern = [[ $lift []{0,4} $limit ]],
    unless = [[ "for|to|of|whether|about|consider|considering|weighing|against" []{0,2} $lift ]],
    example = "The president lifted the ban on strikes inside Russia.",
    counter = "They asked for lifting restrictions on strikes." },
  { name = "new-package", rank = 1, set = { step = "allows", subject = false, giving = true, near = 12 },
    pattern = [[ "new|another|additional|this|today's" []{0,2} "package|shipment|tranche|drawdown" []{0,6}
      "include|includes|including|contain|contains|provide|arm|will" ]],
    example = "This new package will arm them with new launchers and arms.",
    counter = "The new package of cards is red." },
  { name = "answer-yes", set = { step = "allows", subject = false, answer = true },
    pattern = [[ "Yes" ("."|","|"!"|";"|"—") ]],
    example = "Yes, we will.", counter = "They said so." },
  { name = "will-be-giving", rank = 2, set = { step = "allows", negated = "ruled_out", giving = true, near = 12 },
    pattern = [[ "will|'ll" "be" $giving ]],
    example = "The United States will be sending 31 Abrams tanks.", counter = "They are sending tanks." },
  { name = "country-support", rank = 4, set = { step = "allows" },
    pattern = [[ @actor:<entity/> "'s"? "support" "for" []{0,3} "effort|initiative|plan|proposal|decision|transfer|
      sending|training|programme|program" ]],
    example = "He told the leaders of U.S. support for a joint effort to train pilots on the F-16.",
    counter = "Support for the pilots came." },
  { name = "support-for", rank = 2, set = { step = "allows", subject = false },
    pattern = [[ ("U.S."|"US"|"American"|"his"|"our"|"its"|"their"|"reiterated"|"expressed"|"reaffirmed"|"voiced")
      "support" "for" []{0,3} "effort|initiative|plan|proposal|decision|transfer|sending|training|programme|program" ]],
    example = "He told the leaders of U.S. support for a joint effort to train pilots on the F-16.",
    counter = "Support for the pilots came." },
}

return { group = "position", rules = rules }
