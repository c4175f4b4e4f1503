-- Positions: the words that state which step of a policy somebody has taken.
--
-- step      ruled_out | opposes | not_now | weighing | leaning | urges | conditional | allows | done
-- change    reaffirmed | raised | lowered | withdrawn, where the words themselves say so
-- verb      true: the match is one verb; as an infinitive or after "should" it is no position
-- past      the step where the verb stands in the past or perfect ("has sent")
-- negated   the step where a "not" stands in its verb group; "" or none: then it is no position
-- subject   false: what stands before the match does not hold the position; the speaker or the first actor named does
-- giving    true: about giving something; topics about the use of arms are not meant
-- answer    true: only as the first word after a question of a transcript
-- threat    true: where it is about what others may do with arms, it opposes that
-- said      true: only within a quotation or reported speech ("would help", which else is a mere possibility)
-- open      true: it needs no known matter; the text's own words tell what it is about; its actor is told, not guessed
-- object    true: the match ends with what it is about
-- own       true: only where who speaks tells of his own side
-- near      how many words may stand between the match and the matter of policy (a word of lexicon/topics.lua, a topic,
--           a weapon); without it the matter may stand anywhere in the sentence
-- The match begins at the verb or noun that carries the step: what stands before it is searched for the actor.

local rules = {}

local function rule(name, step, pattern, example, counter, more)
    local r = { name = name, pattern = pattern, example = example, counter = counter, set = { step = step }, rank = 0 }
    for k, v in pairs(more or {}) do
        if k == "rank" or k == "unless" then r[k] = v else r.set[k] = v end
    end
    rules[#rules + 1] = r
end

-- Weighing: considering, debating, no decision yet.
rule("weighing", "weighing", [[$weigh]], "The administration is weighing whether to send tanks.",
    "He is considered a friend of the arms trade.",
    { unless = [["discussing" "with" | "consider|considers|considered" "that" | $doing []{0,1}
      "considered|debated|reconsidered" | "all" "things"
      "considered" |
      [lemma="assess"] "that|what|it|the|how|this" | "did|can|could|also" "assess|debate" |
      "the|a|this|that|any|in" []{0,1} "debate"]], negated = "not_now" })
rule("discusses", "weighing",
    [["would|will|to|have|has|been" "discuss|discussed"]], "Ministers will discuss the aid.",
    "They did discuss the aid.", { near = 6, negated = "not_now" })
rule("looking-at", "weighing",
    [["look|looking" "at" []{0,4} "options|option|ways|whether|how|possibilities"]],
    "We are looking at options to arm them.", "They were looking at the tanks.")
rule("under-review", "weighing",
    [["under" []{0,1} "consideration|review|discussion|study|debate" | "up" "for" "discussion|debate" |
      "on" "the" "table"]], "A change of policy is under consideration.", "The aid is off the table.",
    { unless = [["off" "the" "table" | "deal|offer|proposal|agreement" []{0,2} "on" "the" "table" |
      "put|puts|putting|laid|placed" []{0,1} "on" "the" "table"]], negated = "not_now", subject = false })
rule("is-considered", "weighing",
    [["could|may|might|will|would|is|are" "be"? ("being" "considered" |
      "considered" (?= "."|","|";"|"at"|"in"|"if"|"when"|"for"|"and"|"but"|"too"|"next"))]],
    "Further action could be considered, she said.", "He is considered a friend.",
    { said = true, open = true, rank = 2, negated = "not_now", subject = false })
rule("opens-review", "weighing",
    [["initiated|launched|ordered|opened|began|started|announced" []{0,3} "review|consultation|rethink|reassessment"]],
    "The premier ordered a review of arms sales.", "The play got a review.",
    { open = true, object = true, near = 8, rank = 3, negated = "" })
rule("options", "weighing",
    [["drawing|drawn|draw" "up" []{0,3} "options|plans" | "weighing|evaluating|exploring" []{0,2}
      "options"]], "Pentagon officials have been drawing up options to help the army.", "Options expire on Friday.")
rule("deliberations", "weighing",
    [[("deliberations"|"considerations"|"discussions"|"discussion"|(?<! "whole"|"the"|"a"|"this") "debate") []{0,4}
      "about|over|on|whether|of|between|continue|advancing"]],
    "Discussions continue over aid to the offensive.", "The discussion was short.",
    { near = 8, rank = -1, subject = false, unless =
      [["to|return|returning|in" "discussions|discussion|deliberations"]] })
rule("undecided", "weighing",
    [["has|have|had|hasn't|haven't|no" []{0,2}
      "no|not|n't|yet|made|final|decisions|decision" []{0,3}
      "decided|decision|decisions|made|taken"]], "The White House has not made a decision on the missiles.",
    "The decision was made on the sanctions.",
    { unless = [["not" "made" "up" | "has|have|had" "made" []{0,1} "decision|decisions"]],
      negated = "weighing", rank = 2 })
rule("no-decision", "weighing",
    [["no" []{0,2} "decision|decisions" []{0,3} "made|taken|reached|yet"]],
    "No decision has been made on the jets.", "The decision was made.",
    { negated = "weighing", rank = 2, subject = false })
rule("hasnt-decided", "weighing",
    [[("hasn't"|"haven't"|"has" "not"|"have" "not"|"has" "yet"|"have" "yet") []{0,2}
      "made|decided|decide|make"]], "The White House hasn’t made a decision on the jets.",
    "They have made a decision on aid.", { unless = [["made" "up"]], negated = "weighing", rank = 3 })
rule("possibility", "weighing",
    [["possible" "that" | "possibility" "of|that" | "potentially" $giving]],
    "It is possible that other agencies could provide support.", "It is impossible to send aid.",
    { near = 10, subject = false })
rule("may-change", "weighing",
    [["may|might|could" []{0,2} [] []{0,3} "adapt|adjust|change|shift|revise|reconsider|rethink" |
      "may|might|could" []{0,1} "adapt|adjust|change|shift|revise|reconsider|rethink|include"]],
    "The United States may adapt its position on the restrictions.", "The weather may improve.", { rank = 2 })

-- Not now: no plans, no change, decided against.
rule("no-plans", "not_now",
    [["no|not|n't|don't|doesn't|without" []{0,3} "plans|plan|planning" "to|for|of"]],
    "There are no plans to send fighter jets.", "They plan to send jets.", { rank = 3, negated = "not_now" })
rule("no-intention", "ruled_out",
    [["no|not|n't|don't|doesn't|without" []{0,4} "intention|intend|intends|intent|intending"
      ([]{0,2} "plan")? "to|for|of"]], "The President has no intention of sending troops.",
    "They intend to send jets.", { rank = 3, negated = "ruled_out" })
rule("no-change", "not_now",
    [["no" []{0,2} "change|changes|shift" []{0,9} $policy | "not|n't|don't|doesn't" "have" []{0,6}
      "change|changes|shift" []{0,9} $policy]], "There is no change to our policy on strikes.",
    "Change your position now.", { change = "reaffirmed", rank = 4, negated = "not_now", subject = false })
rule("no-change-plain", "not_now",
    [[$policy []{0,10} "n't|not|hasn't|haven't|hadn't" "changed" | $policy []{0,6}
      "remains|remain|remained" "unchanged"]], "Our policy on strikes has not changed.", "The policy changed.",
    { change = "reaffirmed", rank = 3, negated = "not_now" })
rule("still-our-position", "not_now",
    [["continues|remains|remain" []{0,3} "our|the|his" []{0,2} "position|policy|view" | "still"
      []{0,2} "our|the|his" []{0,2} "position|policy|view"]],
    "That continues to be our position on the jets.", "It is our position on the jets.",
    { change = "reaffirmed", rank = 3, negated = "not_now", subject = false })
rule("no-reason", "not_now",
    [["no|not|n't" []{0,3} "reason|need" []{0,1} "to" []{0,1} "adjust|change|alter|send|provide"]],
    "The US has seen no reason to adjust its nuclear posture.", "They had a reason to change the law.",
    { change = "reaffirmed", rank = 3, negated = "not_now" })
rule("decided-against", "not_now", [["decided|decide|ruled|chose|chosen" "against"]],
    "The administration decided against sending arms.", "They fought against the law.", { rank = 2 })
rule("not-doing", "not_now",
    [["not|n't|isn't|aren't|never|haven't|hasn't" []{0,1}
      ($giving|$gave|"offering"|"seeking"|"considering"|"offered"|"joined"|"signed"|"imposed"|"lifted"|"ratified")]],
    "The United States is not providing the missiles.", "They are providing aid.",
    { unless = [["giving" "up|in|way" | "given" "up"]], rank = 3, negated = "not_now", near = 10 })
rule("for-now", "not_now",
    [["not" ("yet"|"now"|"the" "time"|"at" "this" "time"|"at" "this" "point")]], "Now is not the time to send jets.",
    "It is time for talks.", { negated = "not_now", subject = false, unless = [["not" "yet"
      "happened|seen|heard|received|clear|known|arrived|over|begun|met|responded"]] })

-- Ruled out.
rule("ruled-out", "ruled_out", [["rule|rules|ruled|ruling" "out"]], "Biden has long ruled out sending troops.",
    "We rule nothing here about sanctions.", { negated = "leaning", rank = 3 })
rule("nothing-ruled-out", "leaning",
    [["nothing" []{0,3} "ruled" "out" | "rule|rules|ruled|ruling" "nothing" "out" |
      "refused|declined|refuses|declines" "to" "rule" []{0,3} "out" |
      "not|n't" []{0,2} "exclude|excluded|excluding" | "not|n't" "rule" []{0,4} "out"]],
    "He said nothing should be ruled out when it comes to sending troops.", "He ruled out sending troops.",
    { rank = 6, negated = "leaning" })
rule("nothing-off-the-table", "leaning",
    [["no|nothing|never|not|n't" []{0,8} "off" "the" "table"]], "No option on aid is off the table.",
    "The offer of aid is off the table.", { rank = 7, subject = false })
rule("off-the-table", "ruled_out",
    [["off" "the" "table" | "out" "of" "the" "question" | "non-starter"]], "Sending combat troops is off the table.",
    "The offer is on the table.", { rank = 5, negated = "leaning", subject = false })
rule("will-not", "ruled_out",
    [["will|'ll|would|going|do|does" "not|n't|never" []{0,3}
      ($give|"allow"|"permit"|"accept"|"tolerate"|"support"|"approve"|"join"|"fight"|"enter"|"put"|"protect"|"impose"|
        "negotiate"|"recognize"|"recognise"|"use"|"move"|"hold"|"withdraw"|"attend"|"become"|"get"|"be"
      "used") | "won't|wouldn't" []{0,3} ($give|"allow"|"permit"|"accept"|"support"|"fight"|"join"|"put"|"be"
      "used") | ("will|would" "not|never"|"won't"|"wouldn't") "be" $giving]],
    "We will not send troops to fight in Ukraine.",
    "We will send aid.", { rank = 4, negated = "ruled_out" })
rule("we-will-not", "ruled_out",
    [["will|'ll|would" "not|n't|never" (?! $vague) []{1,2} | "won't|wouldn't" (?! $vague) []{1,2} |
      "not|n't|never" "going" "to" (?! $vague) [] ]],
    "“We will not bow to threats,” the minister said.", "We will bow.",
    { said = true, own = true, open = true, rank = 1, negated = "ruled_out" })
rule("will-not-yet", "not_now",
    [[("will"|"would"|"did"|"does"|"do"|"going" "to") "not|n't|never" []{1,8} ("immediately"|"yet"|"for" "now")]],
    "It will not move its embassy there immediately.", "It will move its embassy immediately.",
    { rank = 6, negated = "not_now" })
rule("would-if", "conditional",
    [["would|will|could" []{0,1}
      ($give|"close"|"open"|"impose"|"lift"|"respond"|"cut"|"join"|"allow"|"support"|"withdraw"|"retaliate"|"act"|
        "launch"|"attack")
      []{0,14} ("if"|"unless"|"should"|"once"|"provided" "that"|"in" "case")]],
    "Poland said it would close its border if the attacks went on.", "It would snow on the tanks.",
    { said = true, near = 12, rank = 3, negated = "ruled_out" })
rule("not-going-to", "ruled_out",
    [["not|n't|never" "going" "to" []{0,2} ($give|"allow"|"permit"|"fight"|"put"|"accept"|"join")]],
    "We’re not going to send rocket systems that can strike into Russia.", "We are going to send rockets.",
    { rank = 5, negated = "ruled_out" })
rule("no-circumstances", "ruled_out", [["under" "no" "circumstances" | "in" "no" "case"]],
    "Under no circumstances would the weapons be used.", "In such circumstances weapons are used.",
    { rank = 5, negated = "ruled_out", subject = false })
rule("scrapped", "ruled_out",
    [[("scrapped"|"scrap"|"shelved"|"abandoned"|"cancelled"|"canceled"|"called" "off") []{0,3}
      "plan|plans|idea|proposal|deal|programme|program|mission|talks"]],
    "The White House scrapped a plan to send troops.", "The plan to send troops was approved.",
    { change = "withdrawn", rank = 4 })
rule("limits", "ruled_out",
    [["a" []{0,2} "ban|bar|prohibition|embargo" "on|against" | "impose|imposed|imposes|placed"
      []{0,3} $limit]], "He lifted nothing: a ban on the use of the weapons inside Russia holds.", "They set a limit.",
    { near = 10, rank = -1, negated = "conditional", subject = false })
rule("not-to-be-used", "ruled_out", [[(?<! "will"|"would"|"can"|"could") "not" "be" "used"]],
    "They gave missiles on the condition that they not be used to strike inside Russia.", "The weapons were used.",
    { rank = 5, negated = "ruled_out", subject = false })
rule("not-directly-fight", "ruled_out", [["not|n't" []{0,2} "fight|fighting|engage" ]],
    "The United States does not directly fight Russian forces.", "They fight on.", { rank = 3, negated = "ruled_out" })

-- Opposes.
rule("opposes", "opposes",
    [["oppose|opposes|opposed|opposing|object|objects|objected|reject|rejects|rejected|rejecting|balk|balked|balks|balking|condemn|condemned|condemns|veto|vetoed|refuse|refuses|refused|decried|denounced|dismissed|disavowed"]],
    "Hungary opposes sanctions on Russian oil.", "The opposing army has tanks.",
    { unless = [["opposed" "to" "the" "idea" "that" | "the|an" "opposing|object"]], negated = "leaning", near =
      12 })
rule("criticises", "opposes", [==[ [lemma="criticise|criticize"] ]==],
      "Iran criticised the embassy's move to the city.",
    "The critics praised the embassy.", { near = 12, rank = -1 })
rule("no-right", "opposes", [["no" "right" []{0,1} "to"]], "Australia has no right to move its embassy there.",
    "Turn right to the embassy.", { rank = 4, near = 14, open = true, said = true, subject = false })
rule("opposition", "opposes",
    [["opposition|objections|objection|resistance" "to|from|against" | "policy" "against"]],
    "Despite objections from Trump, the aid package was approved.", "The policy was approved.",
    { near = 14, rank = -1, unless = [["dropped|drop|withdrew" []{0,2} "objections|opposition"]] })
rule("policy-against", "opposes",
    [["reiterated|reaffirmed|repeated|restated" []{0,4} "policy|opposition|objections" "against|to"]],
    "Kirby reiterated policy against attacks on Russian soil using U.S. weapons.", "He repeated the policy.",
    { change = "reaffirmed", rank = 4 })
rule("turned-down", "opposes", [["turned|turns|turning" "down" | "rebuffed" | "snubbed"]],
    "Brazil turned down a request for ammunition.", "The guns were turned towards the town.",
    { near = 10, negated = "leaning" })
rule("blocks", "opposes",
    [[("block"|"blocks"|"blocked"|"blocking"|"hold" "up"|"holds" "up"|"held"
      "up"|"stall"|"stalls"|"stalled"|"delay"|"delays"|"delayed"|"resist"|"resists"|"resisted") []{0,6} ($offer)?]],
    "Hungary has blocked a new round of sanctions.", "The road was blocked by tanks.",
    { near = 8, negated = "leaning", unless = [[$doing []{0,1} "blocked|delayed|stalled" | "to" "resist"]] })
rule("declined-to", "opposes",
    [["declined|declines|decline|declining|refused|refuses|refusing|unwilling" "to" []{0,1}
      ($give|"allow"|"approve"|"support"|"join"|"back"|"impose"|"lift"|"sign"|"commit"|"accept"|"recognise"|
        "recognize"|"acknowledge"|"hold"|"withdraw")]],
    "He has repeatedly declined to provide missiles.", "He declined to say whether missiles were sent.",
    { near = 12, rank = 4, negated = "leaning" })
rule("refuses-to", "opposes", [["refused|refuses|refuse|refusing|unwilling" "to" (?! $vague|"let" "up"|
      "give" "up")]],
    "Berlin is unwilling to cut its ties.", "The trash was refused at the gate.",
    { open = true, near = 12, rank = 2, negated = "leaning" })
rule("bars", "ruled_out",
    [["bar|bars|barred|barring|forbid|forbids|forbade|forbidden|prohibit|prohibits|prohibited|prohibiting|banned|bans"
      []{0,6} ("from"|"exporting"|"re-exporting"|"using"|"the" "use"|"sale"|"sales"|"export"|"exports"|"transfer")]],
    "Switzerland barred Spain from sending its guns to Ukraine.", "The bar of the tank broke.",
    { near = 14, rank = 3, negated = "allows" })
rule("suspends", "opposes",
    [[("suspend"|"suspends"|"suspended"|"suspending"|"freeze"|"froze"|"frozen"|"halt"|"halts"|"halted"|"halting"|"break"
      "off"|"broke" "off"|"walked" "out" "of"|"pull" "out" "of"|"pulled" "out" "of") []{0,3}
      ("talks"|"negotiations"|"aid"|"deliveries"|"shipments"|"assistance"|"sales"|"transfers"|"cooperation"|"the"
      "deal"|"participation")]], "Israel suspended talks with Hamas.", "Suspended ceilings were the talk of the town.",
    { rank = 3, near = 8, negated = "allows", change = "lowered" })
rule("not-willing", "opposes",
    [["not|n't|never" []{0,8} "willing|interested|inclined|prepared|ready" "to|in"]],
    "That has not been a step the President has been willing to take on the no-fly zone.",
    "They are willing to send aid.", { rank = 3, near = 14 })
rule("escalatory", "opposes",
    [["is|are|be|being" []{0,2} "escalatory" | "escalatory" "step|action|move"]],
    "A no-fly zone would be escalatory.", "Their escalatory talk of war is old.",
    { rank = 1, near = 14, subject = false, negated = "leaning" })
rule("leads-to-war", "opposes",
    [["could|would|might|can" []{0,3} "prompt|provoke|trigger|lead|draw|require|start|mean"
      []{0,8} "war|conflict|confrontation" []{0,2} "with"]], "A no-fly zone could prompt a war with Russia.",
    "A war could lead to hunger.", { rank = 2, near = 14, subject = false, negated = "leaning" })
rule("not-worth", "opposes", [["not|n't|hardly|never" "worth" [lower=".*ing"] ]],
    "The offer was not worth considering, the council said.", "It was worth reading.",
    { said = true, open = true, rank = 5, negated = "opposes", subject = false })
rule("disagree", "opposes", [["disagree|disagrees|disagreed" "with"]],
    "We disagree with the argument for a no-fly zone.", "They disagree on the weapons.",
    { rank = 2, negated = "leaning" })
rule("wary", "opposes",
    [["wary|sceptical|skeptical|reluctant|hesitant|unwilling|loath|loth" "of|to|about"]],
    "Some are wary of an arms race over tanks.", "A wary soldier with weapons came.", { near = 14 })
rule("concerned", "opposes",
    [["remain|remains|conveyed|expressed|voiced|is|are" []{0,1}
      "concern|concerns|concerned|alarm|alarmed|worried" []{0,3} "about|over|at"]],
    "Officials remain concerned about attacks on Russian territory.", "It concerns attacks.", { near = 14, rank = -1 })
rule("warned-against", "opposes",
    [[("warns"|"warned"|"cautioned"|"has" "warned") []{0,5} ("against"|"of"|"that"|"to" "avoid"|"could"|"would")]],
    "Moscow warned against supplying missiles.", "They were warned early.", { near = 16, rank = -2 })
rule("advises-against", "opposes",
    [["warns|warned|advises|advised|cautioned|cautions" [lower!=",|;|that|of"]{0,6}
      ("against"|"to" "avoid"|"not" "to"|"to" "refrain")]],
    "The premier advised against rallies in the capital.", "They were warned of rain.",
    { open = true, near = 14, rank = 2, negated = "" })
rule("must-stop", "opposes",
    [[("must"|"should"|"has" "to"|"have" "to") ("be" "avoided"|"stop"|"end"|
      "not" (?! "look"|"have"|"come"|"matter"|"surprise")|"be" "stopped")]],
    "All escalation must be avoided, nuclear war above all.", "Talks must be held.",
    { rank = 3, negated = "opposes", subject = false })
rule("against", "opposes",
    [["is|are|was|were|'s|'re|argue|argues|argued|vote|voted|votes|come|came" []{0,1}
      "against"]], "He is against sending tanks.", "Tanks moved against the town.", { near = 12, negated = "leaning" })
rule("protest", "opposes",
    [["strong" "protest" | "lodge|lodged" []{0,2} "protest" | "clamped" "down" "on" | "cracking" "down" "on"]],
    "Moscow lodged a protest over the strikes.", "The protest was quiet.")

-- Leaning: expected, likely, open to, preparing.
rule("expected", "leaning",
    [["expected|likely|set|poised|inclined|ready|prepared|willing|open|leaning|preparing|prepares|moving|finalizing|finalising"
      "to|toward|towards|plans|an|on"]], "The United States is expected to approve the rocket systems.",
    "The army is likely tired of arms.",
    { near = 12, negated = "not_now", unless = [["is|are" "expected" "to"
      "be|meet|come|arrive|last|speak|visit|travel" | "set|moving|open|ready" "on"]] })
rule("interested-in", "leaning", [["interested" "in" [lower=".*ing"] ]],
    "Oslo is interested in providing ships.", "He is interested in ships.",
    { open = true, near = 8, negated = "opposes" })
rule("heading", "leaning",
    [["heading|moving|inching|edging|leaning" "toward|towards"]],
    "Allies are heading toward an agreement on strikes in Russian territory.", "Tanks are heading to the town.")
rule("left-open", "leaning",
    [["left|leave|leaves|leaving|keep|keeping" "open" |
      "not|n't|never" []{0,1} "closed|close|shut|closing" []{0,2} "door" | "left|leaves|leave"
      "the" "door" "open" |
      "signaled" []{0,2} "willingness" | "signalled" []{0,2} "willingness" | "increasingly" "willing"]],
    "Kirby left open the possibility that the policy could change.", "The gate stood open.", { rank = 5 })
rule("convinced", "leaning", [["convinced|persuaded" []{0,4} "that"]],
    "The fighting convinced some allies that sending trainers makes sense.", "A convinced ally sends trainers.",
    { near = 14, rank = -1 })

-- Urges: a call on somebody else.
rule("urges", "urges",
    [[("urge"|"urges"|"urged"|"urging"|"pressed"|"pressing"|"push"|"pushed"|"pushing"|"lobbied"|"lobbying"|"appeal"|
      "appealed"|"appeals"|"implored"|"begged"|"demand"|"demands"|"demanded"|"demanding"|
      "requested"|"requesting"|"seeking" (?! "to"|"a"|"the")|"pleaded"|"advocate"|"advocates"|"advocated"|"advocating")
      ([]{0,1}|[]{1,4} "to|for")]], "Kyiv urged allies to send jets.", "The press of arms was felt.",
    { near = 14, unless = [["the|a|an|in|of|news" "press|push|appeal|demand|request|advocate" |
      "demand" "for" | "requested|requesting" []{0,2} "asylum|comment|anonymity|information"]], negated =
      "" })
rule("calls-for", "urges",
    [["call|calls|called|calling|pushed|pressed|asked|ask|asking|appealed|appealing"
      "for|on|upon"]], "Zelenskyy has called for the lifting of all red lines on weapons.",
    "She called him about aid.",
    { near = 14, rank = 2, negated = "", unless = [["their|a|the|his|phone|video|so"
      "call|called|calls"]] })
rule("asked-to", "urges",
    [[("asked"|"asks"|"asking"|"called" "on"|"calls" "on"|"wants"|"want"|"wanted") []{1,8} "to" |
      "ask|asked|asks|asking" []{1,5} "for"]], "Ukraine asked for the United States to send more aid.",
    "They asked about aid.",
    { near = 14, negated = "", unless = [["asked|asks" []{0,3} "what|why|how|whether|if"]] })
rule("time-has-come", "urges",
    [["time" ("has" "come"|"to"|"for") | "it" "is|'s" "time"]],
    "The time has come for allies to rethink their restrictions.", "Last time aid came late.",
    { rank = 2, near = 14, unless = [["not" "the" "time" | "has|have|had|no|enough|find" []{0,1} "time" |
      "take|takes|took|taking|some|last|first|any"
      []{0,2} "time"]], subject = false })
rule("objections-from", "opposes",
    [["objections|objection|opposition|resistance" "from" []{0,3} @actor:<entity/>]],
    "Despite objections from Donald Trump, the aid package was approved.", "Despite objections, the aid was approved.",
    { rank = 2 })
rule("by-actor", "allows",
    [["announced|approved|authorized|authorised|ordered|signed" []{0,3} "by" []{0,5} @actor:<entity/>]],
    "The loans were approved by Germany.", "Germany approved the loans by Monday.", { rank = 2, near = 10 })

-- Calls, refusals and protests are positions whatever they are about.
rule("urges-whom", "urges",
    [[$urging [!lower="to|from|,|;|:|that|at"]{1,10} "to" (?! $det)]],
      "Oslo urged the warring parties to free all captives.",
    "The crowd urged the runners on.", { open = true, near = 14, rank = 3, negated = "" })
rule("calls-on-whom", "urges",
    [[("call|calls|called|calling" "on|upon" | "appeal|appeals|appealed|appealing" "to")
      [!lower="to|,|;|:"]{1,10} "to|for"]], "Lima called on its neighbours to share their water.",
    "He called on a friend.", { open = true, near = 14, rank = 3, negated = "" })
rule("demands-that", "urges",
    [["demand|demands|demanded|demanding" "that|an|a|the|its|their|his|more|immediate|answers"]],
    "The union demanded that the mine be closed.", "The demand was met.",
    { open = true, near = 14, rank = 3, negated = "" })
rule("repeats-call", "urges",
    [["reiterated|repeated|renewed|reaffirmed|reiterates|repeats|renews|restated"
      "its|his|her|their|the|a" []{0,2} "demand|demands|call|calls|appeal|appeals|request|plea"]],
    "Quito reiterated its demand that the ship be moved.", "He repeated the answer.",
    { open = true, near = 14, rank = 5, negated = "", change = "reaffirmed" })
rule("wants-stopped", "urges",
    [["called|calling" [lower!=",|;|on|upon|to"]{0,1} "for" (?! $a_while) | "calls|call" "for"
      "an|a|the|its|their|his|her|all|more|immediate|independent|urgent|new"]],
    "The bishops called for an end to the killings.", "Calls for Anna came in all day.",
    { open = true, near = 14, rank = 3, negated = "", unless = [["their|a|the|his|phone|video|so"
      "call|called|calls"]] })
rule("rejects-offer", "opposes",
    [[("reject"|"rejects"|"rejected"|"rejecting"|"spurn"|"spurned"|"rebuff"|"rebuffed"|"dismiss"|"dismissed"|"refused"|
      "refuses"|
      "turned" "down") [!lower=",|;|:"]{0,6} $offer]], "The guild rejected the mayor's latest offer.",
    "The court rejected his account of the night.", { open = true, object = true, near = 14, rank = 3, negated =
      "leaning" })
rule("condemns", "opposes",
    [==[ [lemma="condemn|denounce|deplore|decry"] (?! "to"|"as"|"by") ]==], "Ankara condemned the burning of the book.",
    "The condemned men slept.",
    { open = true, near = 4, rank = 1, negated = "", unless = [==[ "the|a|an" "condemned" ]==] })
rule("protests-to", "opposes",
    [["protest|protests|protested|protesting" "to|against|over|at" |
      "protests|protested" "the|what|any"]],
    "Hanoi protested to its neighbour over the fishing boats.", "The protests grew at noon.",
    { verb = true, open = true, near = 8, rank = 1, negated = "", unless =
      [["the|a|an|this|that|in|of" "protest|protests"]] })
rule("unacceptable", "opposes", [==[ [lemma="be"] []{0,3} $bad ]==],
    "Calls for a recount are misguided, the ministry said.", "The guide was quietly moved to another table.",
    { said = true, open = true, rank = 3, negated = "", subject = false })
rule("no-justification", "opposes", [["no" "justification|excuse" "for"]], "There is no justification for the sale.",
    "The plan was justified.", { said = true, open = true, rank = 3, negated = "", subject = false })
rule("calls-it-bad", "opposes",
    [["described|describes|called|calls|branded|labelled|labeled|dubbed|slammed" []{0,4}
      ($offer|"sanctions"|"measures"|"tariffs"|"law"|"ban"|"ruling"|"step"|"policy"|"visit") []{0,4} $bad]],
    "Tunis described the move as childish.", "They described the road.",
    { open = true, near = 8, rank = 4, negated = "" })
rule("in-protest", "opposes",
    [["in" "protest" "at|over|against|of" | "resigned|quit|resigns" "over"]],
    "The envoy resigned in protest at the sale of arms.", "The march was a protest.",
    { open = true, near = 8, rank = 2, negated = "" })
rule("suggested-let", "urges",
    [["suggested|suggests|proposed|proposes|recommended|recommends" [!lower="to|,|;|:"]{0,8}
      ("allow"|"let"|"be" "allowed"|"should"|"take" "place"|"meet"|"move"|"join"|"host")]],
      "The party suggested the board allow observers.",
    "The data suggested rain.", { open = true, near = 14, rank = 2, negated = "" })
rule("wants-thing", "urges",
    [["want|wants|wanted|seeks|demand|demands|champions|championed" (?! "to"|","|"and"|"him"|"her"|"it"|"no"|"them"|
      "asylum"|"refuge"|[lower=".*ing"]|"election"|"re-election"|".")]],
    "Ankara wants concessions from its neighbours.", "They want to rest.",
    { open = true, near = 4, rank = -1, negated = "", unless = [["you|i|we|people|they" "want" |
      "the|a|in|of" "demand|demands|want"]] })
rule("is-seeking", "urges", [["is|are|been" "seeking" (?! "to"|"asylum"|"refuge"|[lower=".*ing"])]],
    "Ankara is seeking concessions from its neighbours.", "She was seeking her hat.",
    { open = true, near = 4, rank = -1, negated = "" })
rule("wants-to-see", "urges", [["want|wants|wanted" "to" "see"]], "Lima wants to see more done.", "They want to rest.",
    { open = true, near = 4, rank = -1, negated = "", unless = [["you|i|we|people|they" "want"]] })
rule("told-to", "urges", [["told|tells" [!lower="to|,|;|:|that|he|she|they|it"]{1,4} "to" (?! $det)]],
    "Beijing told the islands to close their port.", "He told the press that rain would come.",
    { open = true, near = 14, rank = 2, negated = "" })
rule("hopes-others", "urges", [["hope|hopes" "that"? [!lower=",|;|to|for"]{1,4} "will|would|can"]],
    "“We hope that Lima will keep its word,” the minister said.", "They hope for rain.",
    { said = true, own = true, open = true, near = 8, rank = 1, negated = "" })
rule("requested-to", "urges",
    [["requested|requests|asked|asks|requesting|asking"
      [!lower="to|,|;|:|not|about|if|whether|what|why|how"]{1,10} "to" (?! $det)]],
    "The governor asked the minister to allow local patrols.", "He asked about the way to Rome.",
    { open = true, near = 14, rank = 3, negated = "", unless = [["requested|asked|requests|requesting" "for"?
      "anonymity|asylum|comment|help" | "be" "asking"]] })
rule("requested-by", "urges",
    [["requested|demanded|sought|urged" "by" []{0,5} @actor:<entity/>]],
    "It is below the funding requested by Ukraine.", "Ukraine requested funding.", { rank = 3, near = 10 })
rule("foresee", "not_now",
    [["foresee|see|expect|anticipate" []{0,3} ("helping"|"providing"|"sending"|"changing"|"any" "change")]],
    "I don’t foresee the United States providing assistance.", "I see no aid.",
    { rank = 2, negated = "opposes", near = 10 })
rule("voted-to", "allows",
    [["voted|votes|vote|agreed|moved|ordered" []{0,4} "to"
      "approve|pass|send|provide|back|support|allow|adopt|ban|impose|close"]],
    "The Senate voted to approve the aid.", "They voted on Tuesday about aid.",
    { rank = 2, near = 10, negated = "opposes" })
rule("would-help", "allows",
    [["would" []{0,2}
      ("move"|"send"|"provide"|"supply"|"continue"|"help"|"give"|"support"|"join"|"impose"|"increase"|"deliver"|
        "speed" "up"|"step" "up"|"accelerate"|"strengthen"|"boost"|"expand"|"lift"|"withdraw"|"host"|"seek")]],
    "He said Denmark would supply missiles.", "It would be a war over missiles.",
    { said = true, rank = 1, near = 12, negated = "ruled_out" })
rule("able-to-use", "allows",
    [["will|'ll|would" "be" "able|allowed|free|permitted" "to" "use|strike|fire|hit"]],
    "Kyiv’s forces will be able to use British weapons.", "They will be able to win.", { rank = 3, subject = false })
rule("stresses-importance", "allows",
    [["stressed|stresses|emphasised|emphasized|underlined|underscored" []{0,2} "importance|value|necessity" "of"]],
    "Ministers stressed the importance of further aid.", "Importance was given to aid.",
    { near = 8, rank = 2, negated = "" })
rule("commitment", "allows",
    [["commitment|committed" "to" []{0,1} ("supporting"|"helping"|"providing"|"defending"|"arming"|"the"
      "defense"|"the" "defence")]], "His administration had a lasting commitment to supporting Ukraine with aid.",
    "They met to support aid.", { rank = 3 })
rule("beyond-debate", "urges",
    [["should|must" "not" "be" []{0,2} "subject|matter|up|open" []{0,2}
      "debate|discussion|question"]], "Lifting the limits on weapons should not be a subject of debate.",
    "They should not debate the weapons.", { rank = 5, subject = false })
rule("should", "urges",
    [[("should"|"must"|"needs" "to"|"need" "to"|"ought" "to") []{0,2}
      ($give|"lift"|"allow"|"permit"|"let"|"approve"|"impose"|"adopt"|"pass"|"do"|"stop"|"reconsider"|"rethink"|
        "recognise"|"recognize"|"withdraw"|"release"|
        "remove"|"increase"|"join"|"negotiate"|"be"
      "allowed"|"be" "able")]], "The West should send more tanks.", "They should rest.",
    { rank = 2, near = 14, negated = "opposes", subject = false })
rule("should-said", "urges",
    [[(?<! "we"|"i"|"would"|"will"|"may"|"might"|"simply"|"'ll"|"’ll"|"who"|"that"|"which")
      ("should"|"must"|"ought" "to"|"had|needs|need" "to") (?! $vague|$det|"there"|"they"|"he"|
      "she"|"we"|"you"|"it"|"any") [] []{0,2}]],
    "“Armed groups should follow the law of the land,” the ministry said.", "We should rest.",
    { said = true, open = true, near = 4, rank = 0, negated = "opposes", subject = false })
rule("emphasised-need", "urges",
    [["need|call|calls|plea|appeal|push|pleas|appeals" "for" []{0,3}]],
    "She emphasized the need for a ceasefire.", "There is no time for a ceasefire.", { near = 6, rank = -1 })
rule("proposed", "urges",
    [["proposed|propose|proposes|proposing|tabled|introduced|recommended|recommends"]],
    "Senate Republicans have proposed a fund for aid.", "The proposed law failed.",
    { near = 10, rank = -1, unless = [["the|a|any" "proposed"]] })
rule("echoed", "urges",
    [["echoed|echo|echoes" []{0,3} "sentiment|call|calls|demand|demands"]],
    "France has echoed the calls for lifting restrictions.", "The echo of guns rang.")

-- Conditional: allowed with limits.
rule("on-condition", "conditional",
    [["on" []{0,1} "condition" "that" | "only" "if|when|for|in|against" | "as" "long" "as" | "so" "long" "as"
      | "provided" "that" | "with" "limits"]], "The missiles were given on the condition that they stay in Ukraine.",
    "The condition of the missiles is good.", { rank = 1, near = 16, subject = false, unless =
      [["as" "long" "as" ("possible"|[kind="number"]|[] "days|weeks|months|years|hours")]] })
rule("allowed-to-defend", "conditional",
    [["allowed|permitted|authorized|authorised|able|free" "to" "use" []{0,14}
      "defend|against|for|only"]], "They are allowed to use the weapons to defend themselves.",
    "They are allowed in.", { rank = 4, negated = "ruled_out", subject = false })
rule("must-be-allowed-but", "conditional",
    [["must|should" "be" "allowed" "to" []{0,16} "but|only|not"]],
    "Ukrainians must be allowed to strike military sites but not other targets.",
    "They must be allowed to strike military sites.", { rank = 6, subject = false })
rule("easing", "conditional",
    [["easing|eased|loosened|loosening|relaxed|relaxing" []{0,5} $limit]],
    "He cited the easing of prohibitions on firing weapons across the border.",
    "They called for easing restrictions on arms.",
    { change = "raised", rank = 4, unless =
      [["for|to|of|whether|about|against|consider|considering|weighing" []{0,1}
      "easing|loosening|relaxing"]], subject = false })
rule("revised-policy", "conditional",
    [["revised|new|changed|narrowed" "policy" []{0,3} "focused|allows|permits|covers|applies"]],
    "The revised policy narrowly focused on using rockets across the border.", "A new policy on arms is needed.",
    { rank = 3, subject = false })
rule("no-limits", "conditional",
    [["not|n't" []{0,4} "impose|place|put" []{0,4}
      "restrictions|limits|limit|restriction|conditions"]],
    "They do not impose geographic restrictions on the use of the weapons.", "They impose restrictions.",
    { rank = 6, negated = "conditional" })
rule("could-be-used", "conditional",
    [["could|may|might|would|can" []{0,3} "use|used|strike|respond|retaliate|target" []{0,10}]],
    "Russia may use nuclear weapons if attacked.", "They use weapons.",
    { near = 8, rank = -1, negated = "ruled_out", threat = true })
rule("threatened", "conditional",
    [["threaten|threatens|threatened|threatening" ("to"|[]{0,2})]],
    "Russia has threatened strikes on British bases with missiles.", "The species is threatened by arms.",
    { near = 10, unless = [[$doing []{0,1} "threatened"]], negated = "" })
rule("only-for", "conditional",
    [["only|solely|strictly" "for|to" []{0,2} "defense|defence|defend|defensive|self-defense"]],
    "The weapons are only for defense against attacks.", "They only attack.", { rank = 5, subject = false })
rule("only-with", "conditional",
    [["would|will|can|could|'ll" []{0,1} "only" []{1,5} "with|if|when|after|once|through" |
      "only" "be" [] "with|if|when|by|after|in" ]],
    "Such a step would only be taken with the allies, he said.", "It would be good for arms.",
    { said = true, open = true, rank = 2, subject = false })
rule("responsibly", "conditional",
    [["must" "be" "used" []{0,2} "responsibly|only|within|in"]], "These weapons must be used responsibly.",
    "Weapons were used.", { rank = 5, subject = false })

-- Allows: permits, approves, agrees, supports, will do.
rule("allows", "allows",
    [["allow|allows|allowed|allowing|permit|permits|permitted|approve|approves|approved|authorize|authorizes|authorized|authorise|authorised|greenlit|greenlights|endorse|endorses|endorsed|agree|agrees|agreed|consented|backs|backed|back|ratified|ratify"]],
    "Congress approved the aid package.", "The approved list holds arms.",
    { verb = true, near = 12, negated = "opposes", unless = [["the|a|an"
      "approved|permitted|authorized|back|permit" |
      "way|came|come|go|went|get|fight|held|push|pushed|hit" "back" | "back"
      "to|in|from|into|home"]] })
rule("will-give", "allows", [[$give]], "Germany will send the tanks.", "They were sent home.",
    { verb = true, near = 10, negated = "ruled_out", past = "done", giving = true })
rule("gave", "done", [[$gave]], "Berlin has donated three Patriot systems.", "Given the aid, they won.",
    { verb = true, past = "done", near = 10, negated = "not_now", unless = [["given"
      "the|that|how|what|all|our|his|its|their" |
      "armed" "groups|group|forces|men|gangs|wing|attack|conflict|with|services|escort" |
      "provided"
      "that" | "-" "provided|supplied|trained|armed|funded"]], giving = true })
rule("is-giving", "done",
    [["is|are|'s|'re|been|began|begun|start|started|begin|continue|continues|continued"
      "now|already|also|still|currently|actively|been"? $giving]],
    "Washington is now supplying Ukraine with drones.", "Sending arms is hard.",
    { past = "done", near = 10, rank = 1, negated = "not_now", giving = true })
rule("supplies", "done",
    [[("provides"|"sends"|"delivers"|"continues" "to" "operate|provide|send|supply|train|arm")]],
    "The CIA continues to operate a training program for Ukrainian forces.", "The arms are there.",
    { verb = true, near = 10, rank = -1, negated = "not_now", giving = true })
rule("commits", "allows",
    [["commit|commits|committed|pledge|pledges|pledged|promise|promises|promised|vow|vows|vowed|commitment|plan|plans|planned|plans|intends|intend|decide|decides"
      "to"]], "Biden promised to send more aid.", "A promise of arms was kept.",
    { near = 14, rank = 1, negated = "not_now", unless = [["commitment" "to" "the" "facts" | "committed|commitment"
      "to" []{0,1}
      "a|upholding|international|peace|democracy|human|rule|values|respecting" |
      "committed|commitment" "to" []{0,4}
      "address|addressing|combat|combating|fight|fighting|tackle|tackling|countering|working" |
      "decide|decided" "to"
      "invade"]] })
rule("promised", "allows",
    [["promised|pledged|promises|pledges|offered|commits|committed" []{0,3}]],
    "Biden promised significant support and arms.", "A promise of arms was kept.",
    { near = 8, rank = 0, negated = "not_now", unless = [["promised|pledged|promises|pledges" "that"]] })
rule("directed", "allows",
    [["directed|instructed|ordered|tasked|authorized|authorised" []{1,8} "to"
      ($give|"allow"|"begin"|"start"|"expand"|"increase"|"accelerate")]],
    "The President directed his team to provide the missiles.", "They directed traffic to the arms plant.",
    { rank = 3, negated = "not_now", giving = true })
rule("announced", "allows",
    [["announce|announces|announced|announcing|unveiled|unveils" []{0,4}]],
    "Germany announced plans to supply a Patriot system.", "The announcement of aid was short.",
    { near = 8, rank = 1, negated = "not_now", unless = [["announce|announces|announced|announcing|unveiled"
      []{0,6} "policy|changes|review|results|victor|winner"]] })
rule("commits-against", "opposes",
    [["commit|commits|committed|pledge|pledges|pledged|promise|promises|promised|vow|vows|vowed|commitment|determined|intends|intend|policy"
      "to" []{0,1} ($ending | ("ensure"|"ensuring"|"make" "sure"|"see") [lower!=",|;"]{0,8}
      "never|not|n't|cannot|can't")]],
    "The duke pledged to curtail the use of landmines.", "He pledged to send landmines.",
    { near = 14, rank = 3, negated = "" })
rule("announced-act", "done",
    [["announced|announces" "that"? "it|they|he|she" "is|are|was|were|has|have|had" []{0,1}
      [lower=".*(ing|ed)"] | "announced|announces" [lower!=",|;|plans|plan"]{0,4}
      "shutdown|moratorium|curfew|embargo|suspension|boycott" |
      "announced|announces" "that"? [lower!=";"]{1,10} "would|will|had|has|have" "be|been" $undone]],
    "Lagos announced it is placing a levy on imported weapons.", "Lagos announced the winner of the elections.",
    { open = true, near = 10, rank = 3, negated = "not_now" })
rule("plans-noun", "allows",
    [["plans|plan" "nuclear|new|more|further|to"]], "Russia plans nuclear drills in response.",
    "The plan failed.", { near = 8, rank = -1 })
rule("green-light", "allows",
    [["green" "light" | "cleared|clears|paved" "the" "way" "for" | "gave|given|gives" []{0,2}
      "go-ahead|blessing" | "gave" []{0,3} "permission" | "given" []{0,2} "permission" |
      "dropped|drop|withdrew|lifted" []{0,2} "objections|opposition|veto|embargo"]],
    "Turkey dropped its objections to the membership of Sweden in NATO.", "The light on the tanks was green.",
    { change = "raised", rank = 4 })
rule("has-the-right", "allows",
    [["has|have|had" []{0,1} "the|a|that|every" []{0,2} "right"]],
    "Ukraine has the right to use the weapons to strike targets in Russia.", "The right flank has tanks.",
    { rank = 3, negated = "opposes", subject = false })
rule("supports", "allows",
    [["support|supports|supported|favor|favors|favour|favours|favored|embraced|welcomes|welcomed"]],
    "Canada supports sending the jets.", "Support for the troops came.",
    { verb = true, near = 8, rank = -1, negated = "opposes", unless =
      [["the|of|and|military|in|for|more|their|our|its|his|could|to" "support" |
      "military|financial|political|public|diplomatic|humanitarian|material|moral|logistical|economic|technical|
      substantial|strong|full|continued|additional|further|budgetary|popular|international|broad|bipartisan|wide|
      american|western|european|little|much|child|social|domestic" "support" |
      "support" "grant|grants|group|groups|staff|services|network|team|package|system|base|act" |
      "support" "for|from|would|will|is|was|has|and|as|by"]] })
rule("in-favour", "allows",
    [["in" "favor|favour|support" "of" | "signaled|signalled|voiced|expressed|reiterated" []{0,1}
      "support" | "rock-solid" "support" | "will|to" "stand" "with" | "as" "long" "as" "it" "takes"]],
    "Canada had signaled support for strikes inside Russia.", "Support came late.", { rank = 3, negated = "not_now" })
rule("hands-over", "allows",
    [["will|'ll|to|would" ("hand" "over"|"part" "with"|"pass" "on"|"turn" "over"|"make" "available")]],
    "Norway will hand over six jets.", "They hand over the jets.",
    { near = 10, rank = 1, negated = "ruled_out", giving = true })
rule("will-do", "allows",
    [[("will"|"'ll"|"going" "to") [!lower="not|n't|never"]{0,2} ("move"|"comply"|"help"|"continue|keep" "to"?
      []{0,1}
      ($give|$giving|"support"|"supporting"|"back"|"backing"|"help"|"press"|"work")|"continue" (?! "to")|"make"
      "sure"|"hold"|"increase"|"expand"|"launch"|"host"|"join"|"impose"|"begin"|"ban"|"withdraw"|"start"|"receive"|
      "ensure")]],
    "Washington will continue to supply aid.", "The aid will arrive.", { near = 14, rank = 0, negated = "ruled_out" })
rule("lifts", "allows", [[$lift []{0,4} $limit]], "The president lifted the ban on strikes inside Russia.",
    "They asked for lifting restrictions on strikes.",
    { change = "raised", verb = true, rank = 3, near = 14, past = "allows", negated = "not_now", unless =
      [["for|to|of|whether|about|consider|considering|weighing|against" []{0,2} $lift]] })

-- Done: in force, provided, imposed, joined.
rule("recognises", "done", [==[ [lemma="recognise|recognize"] (?! "that"|"how"|"the" "need") [lower!="that|,|;"]{0,4}
      (<place/> | <person/> | "state" | "independence" | "sovereignty" | "government" | "republic" | "president" |
        "winner" | "victory" | "result" | "results" | "him" | "it" | "as") ]==],
    "Spain recognised the State of Palestine.", "They recognised that the war was lost.",
    { verb = true, past = "done", negated = "opposes", unless = [==[ [lemma="recognise|recognize"] []{0,5}
      "concerns|concern|role|importance|need|needs|threat|efforts|challenge|challenges|interests|contribution|sacrifice|courage" ]==] })
rule("stops-short", "not_now", [["stopped|stop|stops|stopping|fell|falls" "short" "of"]],
    "Paris stopped short of recognising the State of Palestine.", "The convoy stopped in the war.",
    { rank = 5, negated = "" })
rule("recalls", "done",
    [["recalled|recalls|recall|expelled|expels|expel|withdrew|withdraws" []{0,4}
      "ambassador|ambassadors|envoy|envoys|diplomat|diplomats"]],
    "Jordan has recalled its ambassador.", "She recalled the war.", { rank = 3, negated = "not_now" })
rule("summons", "opposes",
    [["summoned|summons" []{0,6} ("ambassador"|"envoy"|"chargé"|"diplomat")]],
    "Warsaw summoned Israel's ambassador over the law.", "The court summoned a witness on the law.", { rank = 2 })
rule("severs-ties", "done",
    [[([lemma="sever|cut|restore|downgrade|resume"] | "broke" "off" | "re-established" | "reestablished") []{0,3}
      "ties|relations"]],
    "Mali has severed diplomatic ties with Ukraine.", "The rope had ties that were cut.",
    { rank = 3, negated = "not_now" })
rule("applies-to-join", "done", [["applied|applies|apply" []{0,3} ("to" "join"|"for" "membership"|"for"
      "accession")]],
    "Oslo has applied to join the pact.", "She applied a coat of paint.",
    { open = true, near = 10, rank = 3, negated = "not_now" })
rule("reverses", "done",
    [[("reversed"|"overturned"|"repealed"|"revoked"|"rescinded"|"rolled" "back"|"tore" "up") []{0,6}
      ($policy|"law"|"laws"|"ban"|"decision"|"direction"|"course"|"treaty"|"agreement"|"order")]],
    "The new mayor reversed her predecessor's policy on housing.", "The car reversed down the lane.",
    { open = true, object = true, near = 8, rank = 3, negated = "not_now" })
rule("hits-back", "done",
    [["stripped|strips" []{1,6} "of" | "responded|retaliated|responds|retaliates" "with" | "added" []{1,6} "list"]],
    "Ottawa has responded with tariffs on steel.", "The inquiry came late.",
    { verb = true, past = "done", open = true, near = 8, rank = 1, negated = "not_now" })
rule("opens-probe", "done",
    [["launched|opened|launches|opens|initiated" []{0,3} "investigation|investigations|probe|inquiry"]],
    "Ottawa has launched an investigation into the price of steel.", "The inquiry was launched late.",
    { verb = true, past = "done", open = true, near = 8, rank = 1, negated = "not_now" })
rule("raises-barriers", "done",
    [["hiked|raised|slapped|doubled|tripled|cut|scrapped|reinforced|tightened|toughened" []{0,4}
      "tariffs|tariff|duties|sanctions|quotas|rules|restrictions|curbs|controls"]],
    "Ottawa hiked tariffs on steel.", "He raised his hat.",
    { verb = true, past = "done", open = true, near = 8, rank = 1, negated = "not_now" })
rule("blacklists", "done", [["blacklisted|sanctioned|outlawed|expelled|deported|nationalised|nationalized"]],
    "Ottawa blacklisted two firms.", "A list of black cats came.",
    { verb = true, past = "done", open = true, near = 8, rank = 1, negated = "not_now",
      unless = [["those|the|a" "sanctioned|blacklisted|outlawed|expelled"]] })
rule("blocks-sale", "ruled_out",
    [["block|blocks|blocked|blocking|veto|vetoed|vetoes|bar|barred" []{0,3}
      "sale|sales|takeover|purchase|acquisition|merger|deal|exports|export|bid|shipment|shipments"]],
    "Ottawa blocked the sale of the mine.", "The road to the sale was blocked.",
    { open = true, object = true, near = 8, rank = 2, negated = "allows" })
rule("is-suspending", "done",
      [["is|are" "suspending|freezing|halting|withdrawing|imposing|lifting|closing|banning|expelling"]],
    "The consulate is suspending its services.", "It is raining on the tanks.",
    { open = true, near = 8, rank = 3, negated = "not_now" })
rule("postpones", "done", [["postponed" | "postpones" | "put|puts" "off"]],
    "The government postponed the elections by two years.", "The elections took place in time.",
    { near = 8, rank = 1, negated = "not_now" })
rule("opens-closes", "done",
    [[("reopened"|"reopens"|"resumed" "operations"|"closed"|"closes"|"shut"|"maintains"|"extended" (?! "$") |
      "declared|declares" []{0,3} "war|emergency|law|ceasefire|cease-fire|truce|moratorium|curfew|illegal|blockade")]],
    "Egypt has reopened the border crossing.", "The siege began in May.",
    { verb = true, past = "done", near = 6, rank = -1, negated = "not_now" })
rule("done-act", "done",
    [[("imposed"|"implemented"|"enacted"|"codified"|"suspended"|"adopted"|"banned"|"blacklisted"|"withdrew"|"signed"|
      "launched"
      []{0,4}
      "program|programme|initiative|mission|campaign|effort|operation|offensive|strikes|attacks"|
        "expanded"|"ordered" (?! "them"|"him"|"her"|"us"|"me"|"people")|"passed"|"suspending"|"moved"|"stationed"|
      "joined"
      []{0,3} ("alliance"|"NATO"|"bloc"))]], "The European Union imposed sanctions on the bank.",
    "A signed letter lay there with arms.",
    { verb = true, past = "done", near = 10, rank = -1, negated = "not_now", unless = [["a|the"
      "signed|ordered|adopted|banned" | "passed" "away|by|through|over"]] })
rule("in-force", "done",
    [["came" "into" "effect|force" | "took|take|takes" "effect" | "is|are|remain|remains" "in"
      "effect|force|place" | "under" []{0,3} "sanctions" | "is|are" "banned"]],
    "The law came into effect on Jan. 1.", "The law was drafted.", { rank = 2, negated = "not_now", subject = false })
rule("new-package", "allows",
    [["new|another|additional|this|today's" []{0,2} "package|shipment|tranche|drawdown" []{0,6}
      "include|includes|including|contain|contains|provide|arm|will"]],
    "This new package will arm them with new launchers and arms.", "The new package of cards is red.",
    { rank = 1, near = 12, subject = false, giving = true })
rule("latest-package", "done",
    [["latest|new|recent|another" []{0,2} "package|shipment|tranche|delivery|drawdown"]],
    "The latest package of military aid includes rifles.", "The package came late.",
    { rank = 0, near = 12, subject = false, giving = true })
rule("signing", "done", [["signing|enactment|adoption|passage" "of"]],
    "Biden's signing of an aid package came late.", "The signing went on.", { near = 8, rank = 0 })
rule("decided-on", "done", [["decided" "to" (?! "invade"|"wait"|"leave"|"go"|"come")]],
    "The chancellor decided to pull the troops out of the valley.", "They decide to fight with arms.",
    { near = 14, rank = 2, negated = "not_now" })
rule("decided-to", "done",
    [["decided" "to" "expand|send|provide|supply|give"]], "He decided to expand the arsenal with missiles.",
    "He decided to leave the arsenal.", { change = "raised", rank = 4, negated = "not_now", giving = true })

-- Answers of a transcript: what was asked in the turn before is what they are about.
rule("answer-no", "ruled_out", [["No" ("."|","|"!"|";"|"—")]], "No. We have said so.", "Nobody said so.",
    { answer = true, subject = false })
rule("answer-yes", "allows", [["Yes" ("."|","|"!"|";"|"—")]], "Yes, we will.", "They said so.",
    { answer = true, subject = false })

rule("under-way", "done",
    [["transfer|delivery|shipment|training|process|deployment" []{0,5} ("underway"|"under" "way")]],
    "The transfer process for these jets is now underway.", "The train is under way to the jets.",
    { subject = false, rank = 2, negated = "not_now" })
rule("in-process", "done", [["in" "the" "process" "of" $giving]], "They are in the process of donating jets.",
    "The process of donating jets is slow.", { rank = 2, negated = "not_now", giving = true })
rule("will-be-giving", "allows", [["will|'ll" "be" $giving]], "The United States will be sending 31 Abrams tanks.",
    "They are sending tanks.", { giving = true, near = 12, rank = 2, negated = "ruled_out" })
rule("country-support", "allows",
    [[@actor:<entity/> "'s"? "support" "for" []{0,3}
      "effort|initiative|plan|proposal|decision|transfer|sending|training|programme|program"]],
    "He told the leaders of U.S. support for a joint effort to train pilots on the F-16.",
    "Support for the pilots came.", { rank = 4 })
rule("support-for", "allows",
    [[("U.S."|"US"|"American"|"his"|"our"|"its"|"their"|"reiterated"|"expressed"|"reaffirmed"|"voiced") "support" "for"
      []{0,3}
      "effort|initiative|plan|proposal|decision|transfer|sending|training|programme|program"]],
    "He told the leaders of U.S. support for a joint effort to train pilots on the F-16.",
    "Support for the pilots came.", { subject = false, rank = 2 })

-- What takes a position back.
rule("walked-back", "weighing",
    [["walked|walk|walking" []{0,2} "back" | ("backtracked"|"backpedaled"|"backpedalled"|"retracted"|"reversed"
      "course")]], "He announced the deal on trainers, then walked it back.", "They walked back to the troops.",
    { change = "withdrawn", rank = 6, unless = [["walked" "back" "to|into|home"]] })
rule("left-in-place", "ruled_out",
    [["left|leave|leaves|leaving|kept|keep|keeping|maintained|maintains" []{0,1} "in" "place" []{0,2}
      $limit | "left|keeps|kept|maintained|maintains" []{0,4} $limit []{0,3} "in" "place"]],
    "The change left in place restrictions on the long-range missiles.", "They left the place without arms.",
    { change = "reaffirmed", rank = 6, subject = false })
rule("reaffirming", "conditional",
    [["reaffirming|reaffirmed|reiterating|reaffirm|reaffirms" []{0,4} $policy]],
    "Reaffirming the policy on strikes, officials said it holds.", "He affirmed that arms came.",
    { change = "reaffirmed", rank = 2, subject = false })

return { group = "position", rules = rules }
