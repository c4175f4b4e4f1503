-- Not now: no plans, no change, decided against for the time being. What the attributes mean: allows.lua.

local rules = {
  { name = "no-plans", rank = 3, set = { step = "not_now", negated = "not_now" },
    pattern = [[ "no|not|n't|don't|doesn't|without" []{0,3} "plans|plan|planning" "to|for|of" ]],
    example = "There are no plans to send fighter jets.", counter = "They plan to send jets." },
  { name = "no-change", rank = 4,
    set = { step = "not_now", change = "reaffirmed", negated = "not_now", subject = false },
    pattern = [[ "no" []{0,2} "change|changes|shift" []{0,9} $policy | "not|n't|don't|doesn't" "have" []{0,6}
      "change|changes|shift" []{0,9} $policy ]],
    example = "There is no change to our policy on strikes.", counter = "Change your position now." },
  { name = "no-change-plain", rank = 3, set = { step = "not_now", change = "reaffirmed", negated = "not_now" },
    pattern = [[ $policy []{0,10} "n't|not|hasn't|haven't|hadn't" "changed" | $policy []{0,6}
      "remains|remain|remained" "unchanged" ]],
    example = "Our policy on strikes has not changed.", counter = "The policy changed." },
  { name = "still-our-position", rank = 3,
    set = { step = "not_now", change = "reaffirmed", negated = "not_now", subject = false },
    pattern = [[ "continues|remains|remain" []{0,3} "our|the|his" []{0,2} "position|policy|view" | "still" []{0,2}
      "our|the|his" []{0,2} "position|policy|view" ]],
    example = "That continues to be our position on the jets.", counter = "It is our position on the jets." },
  { name = "no-reason", rank = 3, set = { step = "not_now", change = "reaffirmed", negated = "not_now" },
    pattern = [[ "no|not|n't" []{0,3} "reason|need" []{0,1} "to" []{0,1} "adjust|change|alter|send|provide" ]],
    example = "The US has seen no reason to adjust its nuclear posture.",
    counter = "They had a reason to change the law." },
  { name = "decided-against", rank = 2, set = { step = "not_now" },
    pattern = [[ "decided|decide|ruled|chose|chosen" "against" ]],
    example = "The administration decided against sending arms.", counter = "They fought against the law." },
  { name = "not-doing", rank = 3, set = { step = "not_now", negated = "not_now", near = 10 },
    pattern = [[ "not|n't|isn't|aren't|never|haven't|hasn't" []{0,1} ($giving|$gave|"offering"|"seeking"|
      "considering"|"offered"|"joined"|"signed"|"imposed"|"lifted"|"ratified") ]],
    unless = [[ "giving" "up|in|way" | "given" "up" ]],
    example = "The United States is not providing the missiles.", counter = "They are providing aid." },
  { name = "for-now", set = { step = "not_now", negated = "not_now", subject = false },
    pattern = [[ "not" ("yet"|"now"|"the" "time"|"at" "this" "time"|"at" "this" "point") ]],
    unless = [[ "not" "yet" "happened|seen|heard|received|clear|known|arrived|over|begun|met|responded" ]],
    example = "Now is not the time to send jets.", counter = "It is time for talks." },
  { name = "will-not-yet", rank = 6, set = { step = "not_now", negated = "not_now" },
    pattern = [[ ("will"|"would"|"did"|"does"|"do"|"going" "to") "not|n't|never" []{1,8} ("immediately"|"yet"|
      "for" "now") ]],
    example = "It will not move its embassy there immediately.", counter = "It will move its embassy immediately." },
  { name = "foresee", rank = 2, set = { step = "not_now", negated = "opposes", near = 10 },
    pattern = [[ "foresee|see|expect|anticipate" []{0,3} ("helping"|"providing"|"sending"|"changing"|"any" "change") ]],
    example = "I don’t foresee the United States providing assistance.", counter = "I see no aid." },
  { name = "stops-short", rank = 5, set = { step = "not_now" },
    pattern = [[ "stopped|stop|stops|stopping|fell|falls" "short" "of" ]],
    example = "Paris stopped short of recognising the State of Palestine.",
    counter = "The convoy stopped in the war." },
}

return { group = "position", rules = rules }
