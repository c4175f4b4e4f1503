-- Weighing: considering, debating, no decision yet. What the attributes mean: allows.lua.

local rules = {
  { name = "weighing", set = { step = "weighing", negated = "not_now" },
    pattern = [[ $weigh ]],
    unless = [[ "discussing" "with" | "consider|considers|considered" "that" | $doing []{0,1}
      "considered|debated|reconsidered" | "all" "things" "considered" | [lemma="assess"]
      "that|what|it|the|how|this" | "did|can|could|also" "assess|debate" | "the|a|this|that|any|in" []{0,1} "debate" ]],
    example = "The administration is weighing whether to send tanks.",
    counter = "He is considered a friend of the arms trade." },
  { name = "discusses", set = { step = "weighing", negated = "not_now", near = 6 },
    pattern = [[ "would|will|to|have|has|been" "discuss|discussed" ]],
    example = "Ministers will discuss the aid.", counter = "They did discuss the aid." },
  { name = "looking-at", set = { step = "weighing" },
    pattern = [[ "look|looking" "at" []{0,4} "options|option|ways|whether|how|possibilities" ]],
    example = "We are looking at options to arm them.", counter = "They were looking at the tanks." },
  { name = "under-review", set = { step = "weighing", negated = "not_now", subject = false },
    pattern = [[ "under" []{0,1} "consideration|review|discussion|study|debate" | "up" "for" "discussion|debate"
      | "on" "the" "table" ]],
    unless = [[ "off" "the" "table" | "deal|offer|proposal|agreement" []{0,2} "on" "the" "table"
      | "put|puts|putting|laid|placed" []{0,1} "on" "the" "table" ]],
    example = "A change of policy is under consideration.", counter = "The aid is off the table." },
  { name = "is-considered", rank = 2,
    set = { step = "weighing", negated = "not_now", subject = false, said = true, open = true },
    pattern = [[ "could|may|might|will|would|is|are" "be"? ("being" "considered"|"considered" (?=
      "."|","|";"|"at"|"in"|"if"|"when"|"for"|"and"|"but"|"too"|"next")) ]],
    example = "Further action could be considered, she said.", counter = "He is considered a friend." },
  { name = "opens-review", rank = 3, set = { step = "weighing", open = true, object = true, near = 8 },
    pattern = [[ "initiated|launched|ordered|opened|began|started|announced" []{0,3}
      "review|consultation|rethink|reassessment" ]],
    example = "The premier ordered a review of arms sales.", counter = "The play got a review." },
  { name = "options", set = { step = "weighing" },
    pattern = [[ "drawing|drawn|draw" "up" []{0,3} "options|plans" | "weighing|evaluating|exploring" []{0,2}
      "options" ]],
    example = "Pentagon officials have been drawing up options to help the army.",
    counter = "Options expire on Friday." },
  { name = "deliberations", rank = -1, set = { step = "weighing", subject = false, near = 8 },
    pattern = [[ ("deliberations"|"considerations"|"discussions"|"discussion"|(?<! "whole"|"the"|"a"|"this")
      "debate") []{0,4} "about|over|on|whether|of|between|continue|advancing" ]],
    unless = [[ "to|return|returning|in" "discussions|discussion|deliberations" ]],
    example = "Discussions continue over aid to the offensive.", counter = "The discussion was short." },
  { name = "undecided", rank = 2, set = { step = "weighing", negated = "weighing" },
    pattern = [[ "has|have|had|hasn't|haven't|no" []{0,2} "no|not|n't|yet|made|final|decisions|decision" []{0,3}
      "decided|decision|decisions|made|taken" ]],
    unless = [[ "not" "made" "up" | "has|have|had" "made" []{0,1} "decision|decisions" ]],
    example = "The White House has not made a decision on the missiles.",
    counter = "The decision was made on the sanctions." },
  { name = "no-decision", rank = 2, set = { step = "weighing", negated = "weighing", subject = false },
    pattern = [[ "no" []{0,2} "decision|decisions" []{0,3} "made|taken|reached|yet" ]],
    example = "No decision has been made on the jets.", counter = "The decision was made." },
  { name = "hasnt-decided", rank = 3, set = { step = "weighing", negated = "weighing" },
    pattern = [[ ("hasn't"|"haven't"|"has" "not"|"have" "not"|"has" "yet"|"have" "yet") []{0,2}
      "made|decided|decide|make" ]],
    unless = [[ "made" "up" ]],
    example = "The White House hasn’t made a decision on the jets.", counter = "They have made a decision on aid." },
  { name = "possibility", set = { step = "weighing", subject = false, near = 10 },
    pattern = [[ "possible" "that" | "possibility" "of|that" | "potentially" $giving ]],
    example = "It is possible that other agencies could provide support.", counter = "It is impossible to send aid." },
  { name = "may-change", rank = 2, set = { step = "weighing" },
    pattern = [[ "may|might|could" []{0,2} [] []{0,3} "adapt|adjust|change|shift|revise|reconsider|rethink"
      | "may|might|could" []{0,1} "adapt|adjust|change|shift|revise|reconsider|rethink|include" ]],
    example = "The United States may adapt its position on the restrictions.", counter = "The weather may improve." },
  { name = "walked-back", rank = 6, set = { step = "weighing", change = "withdrawn" },
    pattern = [[ "walked|walk|walking" []{0,2} "back" | ("backtracked"|"backpedaled"|"backpedalled"|"retracted"|
      "reversed" "course") ]],
    unless = [[ "walked" "back" "to|into|home" ]],
    example = "He announced the deal on trainers, then walked it back.", counter = "They walked back to the troops." },
}

return { group = "position", rules = rules }
