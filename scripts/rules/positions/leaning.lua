-- Leaning: expected, likely, open to, preparing. What the attributes mean: allows.lua.

local rules = {
  { name = "nothing-ruled-out", rank = 6, set = { step = "leaning", negated = "leaning" },
    pattern = [[ "nothing" []{0,3} "ruled" "out" | "rule|rules|ruled|ruling" "nothing" "out"
      | "refused|declined|refuses|declines" "to" "rule" []{0,3} "out" | "not|n't" []{0,2}
      "exclude|excluded|excluding" | "not|n't" "rule" []{0,4} "out" ]],
    example = "He said nothing should be ruled out when it comes to sending troops.",
    counter = "He ruled out sending troops." },
  { name = "nothing-off-the-table", rank = 7, set = { step = "leaning", subject = false },
    pattern = [[ "no|nothing|never|not|n't" []{0,8} "off" "the" "table" ]],
    example = "No option on aid is off the table.", counter = "The offer of aid is off the table." },
  { name = "expected", set = { step = "leaning", negated = "not_now", near = 12 },
    pattern = [[ "expected|likely|set|poised|inclined|ready|prepared|willing|open|leaning|preparing|prepares|moving|
      finalizing|finalising" "to|toward|towards|plans|an|on" ]],
    unless = [[ "is|are" "expected" "to" "be|meet|come|arrive|last|speak|visit|travel" | "set|moving|open|ready"
      "on" ]],
    example = "The United States is expected to approve the rocket systems.",
    counter = "The army is likely tired of arms." },
  { name = "interested-in", set = { step = "leaning", negated = "opposes", open = true, near = 8 },
    pattern = [[ "interested" "in" [lower=".*ing"] ]],
    example = "Oslo is interested in providing ships.", counter = "He is interested in ships." },
  { name = "heading", set = { step = "leaning" },
    pattern = [[ "heading|moving|inching|edging|leaning" "toward|towards" ]],
    example = "Allies are heading toward an agreement on strikes in Russian territory.",
    counter = "Tanks are heading to the town." },
  { name = "left-open", rank = 5, set = { step = "leaning" },
    pattern = [[ "left|leave|leaves|leaving|keep|keeping" "open" | "not|n't|never" []{0,1}
      "closed|close|shut|closing" []{0,2} "door" | "left|leaves|leave" "the" "door" "open" | "signaled" []{0,2}
      "willingness" | "signalled" []{0,2} "willingness" | "increasingly" "willing" ]],
    example = "Kirby left open the possibility that the policy could change.", counter = "The gate stood open." },
  { name = "convinced", rank = -1, set = { step = "leaning", near = 14 },
    pattern = [[ "convinced|persuaded" []{0,4} "that" ]],
    example = "The fighting convinced some allies that sending trainers makes sense.",
    counter = "A convinced ally sends trainers." },
}

return { group = "position", rules = rules }
