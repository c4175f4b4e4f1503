-- Ruled out: will not, shall not, is forbidden. What the attributes mean: allows.lua.

local rules = {
  { name = "no-intention", rank = 3, set = { step = "ruled_out", negated = "ruled_out" },
    pattern = [[ "no|not|n't|don't|doesn't|without" []{0,4} "intention|intend|intends|intent|intending"
      ([]{0,2} "plan")? "to|for|of" ]],
    example = "The President has no intention of sending troops.", counter = "They intend to send jets." },
  { name = "ruled-out", rank = 3, set = { step = "ruled_out", negated = "leaning" },
    pattern = [[ "rule|rules|ruled|ruling" "out" ]],
    example = "Biden has long ruled out sending troops.", counter = "We rule nothing here about sanctions." },
  { name = "off-the-table", rank = 5, set = { step = "ruled_out", negated = "leaning", subject = false },
    pattern = [[ "off" "the" "table" | "out" "of" "the" "question" | "non-starter" ]],
    example = "Sending combat troops is off the table.", counter = "The offer is on the table." },
  { name = "will-not", rank = 4, set = { step = "ruled_out", negated = "ruled_out" },
    pattern = [[ "will|'ll|would|going|do|does" "not|n't|never" []{0,3} ($give|"allow"|"permit"|"accept"|"tolerate"|
        "support"|"approve"|"join"|"fight"|"enter"|"put"|"protect"|"impose"|"negotiate"|"recognize"|"recognise"|"use"|
        "move"|"hold"|"withdraw"|"attend"|"become"|"get"|"be" "used")
      | "won't|wouldn't" []{0,3} ($give|"allow"|"permit"|"accept"|"support"|"fight"|"join"|"put"|"be" "used")
      | ("will|would" "not|never"|"won't"|"wouldn't") "be" $giving ]],
    example = "We will not send troops to fight in Ukraine.", counter = "We will send aid." },
  { name = "we-will-not", rank = 1,
    set = { step = "ruled_out", negated = "ruled_out", said = true, open = true, own = true },
    pattern = [[ "will|'ll|would" "not|n't|never" (?! $vague) []{1,2} | "won't|wouldn't" (?! $vague) []{1,2}
      | "not|n't|never" "going" "to" (?! $vague) [] ]],
    unless = [[ "change" "the" [lower="course|outcome|balance|situation"] ]],
    example = "“We will not bow to threats,” the minister said.", counter = "We will bow." },
  { name = "not-going-to", rank = 5, set = { step = "ruled_out", negated = "ruled_out" },
    pattern = [[ "not|n't|never" "going" "to" []{0,2} ($give|"allow"|"permit"|"fight"|"put"|"accept"|"join") ]],
    example = "We’re not going to send rocket systems that can strike into Russia.",
    counter = "We are going to send rockets." },
  { name = "no-circumstances", rank = 5, set = { step = "ruled_out", negated = "ruled_out", subject = false },
    pattern = [[ "under" "no" "circumstances" | "in" "no" "case" ]],
    example = "Under no circumstances would the weapons be used.",
    counter = "In such circumstances weapons are used." },
  { name = "scrapped", rank = 4, set = { step = "ruled_out", change = "withdrawn" },
    pattern = [[ ("scrapped"|"scrap"|"shelved"|"abandoned"|"cancelled"|"canceled"|"called" "off") []{0,3}
      "plan|plans|idea|proposal|deal|programme|program|mission|talks" ]],
    example = "The White House scrapped a plan to send troops.", counter = "The plan to send troops was approved." },
  { name = "limits", rank = -1, set = { step = "ruled_out", negated = "conditional", subject = false, near = 10 },
    pattern = [[ "a" []{0,2} "ban|bar|prohibition|embargo" "on|against" | "impose|imposed|imposes|placed" []{0,3}
      $limit ]],
    example = "He lifted nothing: a ban on the use of the weapons inside Russia holds.",
    counter = "They set a limit." },
  { name = "not-to-be-used", rank = 5, set = { step = "ruled_out", negated = "ruled_out", subject = false },
    pattern = [[ (?<! "will"|"would"|"can"|"could") "not" "be" "used" ]],
    example = "They gave missiles on the condition that they not be used to strike inside Russia.",
    counter = "The weapons were used." },
  { name = "not-directly-fight", rank = 3, set = { step = "ruled_out", negated = "ruled_out" },
    pattern = [[ "not|n't" []{0,2} "fight|fighting|engage" ]],
    example = "The United States does not directly fight Russian forces.", counter = "They fight on." },
  { name = "bars", rank = 3, set = { step = "ruled_out", negated = "allows", near = 14 },
    pattern = [[ "bar|bars|barred|barring|forbid|forbids|forbade|forbidden|prohibit|prohibits|prohibited|
      prohibiting|banned|bans" []{0,6} ("from"|"exporting"|"re-exporting"|"using"|"the" "use"|"sale"|"sales"|
      "export"|"exports"|"transfer") ]],
    example = "Switzerland barred Spain from sending its guns to Ukraine.", counter = "The bar of the tank broke." },
  { name = "blocks-sale", rank = 2,
    set = { step = "ruled_out", negated = "allows", open = true, object = true, near = 8 },
    pattern = [[ "block|blocks|blocked|blocking|veto|vetoed|vetoes|bar|barred" []{0,3}
      "sale|sales|takeover|purchase|acquisition|merger|deal|exports|export|bid|shipment|shipments" ]],
    example = "Ottawa blocked the sale of the mine.", counter = "The road to the sale was blocked." },
  { name = "answer-no", set = { step = "ruled_out", subject = false, answer = true },
    pattern = [[ "No" ("."|","|"!"|";"|"—") ]],
    example = "No. We have said so.", counter = "Nobody said so." },
  { name = "left-in-place", rank = 6, set = { step = "ruled_out", change = "reaffirmed", subject = false },
    pattern = [[ "left|leave|leaves|leaving|kept|keep|keeping|maintained|maintains" []{0,1} "in" "place" []{0,2}
      $limit | "left|keeps|kept|maintained|maintains" []{0,4} $limit []{0,3} "in" "place" ]],
    example = "The change left in place restrictions on the long-range missiles.",
    counter = "They left the place without arms." },
}

return { group = "position", rules = rules }
