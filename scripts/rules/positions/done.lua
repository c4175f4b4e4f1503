-- Done: in force, given, imposed, joined, left. What the attributes mean: allows.lua.

local rules = {
  { name = "gave", set = { step = "done", verb = true, past = "done", negated = "not_now", giving = true, near = 10 },
    pattern = [[ $gave ]],
    unless = [[ "given" "the|that|how|what|all|our|his|its|their"
      | "guidance|instructions|advice|information" []{0,4} "given|gave"
      | "armed" "groups|group|forces|men|gangs|wing|attack|conflict|with|services|escort" | "provided" "that"
      | "-" "provided|supplied|trained|armed|funded" ]],
    example = "Berlin has donated three Patriot systems.", counter = "Given the aid, they won." },
  { name = "is-giving", rank = 1, set = { step = "done", past = "done", negated = "not_now", giving = true, near = 10 },
    pattern = [[ "is|are|'s|'re|been|began|begun|start|started|begin|continue|continues|continued"
      "now|already|also|still|currently|actively|been"? $giving ]],
    example = "Washington is now supplying Ukraine with drones.", counter = "Sending arms is hard." },
  { name = "supplies", rank = -1, set = { step = "done", verb = true, negated = "not_now", giving = true, near = 10 },
    pattern = [[ ("provides"|"sends"|"delivers"|"continues" "to" "operate|provide|send|supply|train|arm") ]],
    example = "The CIA continues to operate a training program for Ukrainian forces.",
    counter = "The arms are there." },
  { name = "announced-act", rank = 3, set = { step = "done", negated = "not_now", open = true, near = 10 },
    pattern = [[ "announced|announces" "that"? "it|they|he|she" "is|are|was|were|has|have|had" []{0,1}
      [lower=".*(ing|ed)"]
      | "announced|announces" [lower!=",|;|plans|plan"]{0,4} "shutdown|moratorium|curfew|embargo|suspension|boycott"
      | "announced|announces" "that"? [lower!=";"]{1,10} "would|will|had|has|have" "be|been" $undone ]],
    example = "Lagos announced it is placing a levy on imported weapons.",
    counter = "Lagos announced the winner of the elections." },
  { name = "recognises", set = { step = "done", verb = true, past = "done", negated = "opposes" },
    pattern = [[ [lemma="recognise|recognize"] (?! "that"|"how"|"the" "need") [lower!="that|,|;"]{0,4}
      (<place/> (?! [lower="['’]s"])|<person/> (?! [lower="['’]s"])|"state"|"independence"|"sovereignty"|"government"|
      "republic"|"president"|"winner"|"victory"|"result"|"results"|"elections"|"annexation"|"annexations"|"referendum"|
      "referenda"|"referendums"|"claim"|"claims"|"borders"|"him"|"it"|
      "as" [lower!=",|;"]{0,4} ("state"|"states"|"country"|"president"|"leader"|"government"|"winner"|"authority"|
      "legitimate"|"independent"|"sovereign"|"part"|"territory"|"belonging"|"genocide"|"capital"|"power")) ]],
    unless = [[ [lemma="recognise|recognize"] []{0,5} "concerns|concern|role|importance|need|needs|threat|efforts|
      challenge|challenges|interests|contribution|contributions|sacrifice|courage|commitment|commitments|leadership|
      urgency|fact|value|progress|achievements|strength|potential|responsibility|opportunity|impact|ways|bravery"
      | "never" ("," "ever"|"," "never"){0,2} ("," "again")? ","? [lemma="recognise|recognize"] ]],
    example = "Spain recognised the State of Palestine.", counter = "They recognised that the war was lost." },
  { name = "recalls", rank = 3, set = { step = "done", negated = "not_now" },
    pattern = [[ "recalled|recalls|recall|expelled|expels|expel|withdrew|withdraws" []{0,4}
      "ambassador|ambassadors|envoy|envoys|diplomat|diplomats" ]],
    example = "Jordan has recalled its ambassador.", counter = "She recalled the war." },
  { name = "severs-ties", rank = 3, set = { step = "done", negated = "not_now" },
    pattern = [[ ([lemma="sever|cut|restore|downgrade|resume"]|"broke" "off"|"re-established"|"reestablished")
      []{0,3} "ties|relations" ]],
    example = "Mali has severed diplomatic ties with Ukraine.", counter = "The rope had ties that were cut." },
  { name = "applies-to-join", rank = 3, set = { step = "done", negated = "not_now", open = true, near = 10 },
    pattern = [[ "applied|applies|apply" []{0,3} ("to" "join"|"for" "membership"|"for" "accession") ]],
    example = "Oslo has applied to join the pact.", counter = "She applied a coat of paint." },
  { name = "reverses", rank = 3, set = { step = "done", negated = "not_now", open = true, object = true, near = 8 },
    pattern = [[ ("reversed"|"overturned"|"repealed"|"revoked"|"rescinded"|"rolled" "back"|"tore" "up") []{0,6}
      ($policy|"law"|"laws"|"ban"|"decision"|"direction"|"course"|"treaty"|"agreement"|"order") ]],
    example = "The new mayor reversed her predecessor's policy on housing.",
    counter = "The car reversed down the lane." },
  { name = "hits-back", rank = 1,
    set = { step = "done", verb = true, past = "done", negated = "not_now", open = true, near = 8 },
    pattern = [[ "stripped|strips" []{1,6} "of" | "responded|retaliated|responds|retaliates" "with"
      | "added" []{1,6} "list" ]],
    example = "Ottawa has responded with tariffs on steel.", counter = "The inquiry came late." },
  { name = "opens-probe", rank = 1,
    set = { step = "done", verb = true, past = "done", negated = "not_now", open = true, near = 8 },
    pattern = [[ "launched|opened|launches|opens|initiated" []{0,3} "investigation|investigations|probe|inquiry" ]],
    example = "Ottawa has launched an investigation into the price of steel.",
    counter = "The inquiry was launched late." },
  { name = "raises-barriers", rank = 1,
    set = { step = "done", verb = true, past = "done", negated = "not_now", open = true, near = 8 },
    pattern = [[ "hiked|raised|slapped|doubled|tripled|cut|scrapped|reinforced|tightened|toughened" []{0,4}
      "tariffs|tariff|duties|sanctions|quotas|rules|restrictions|curbs|controls" ]],
    example = "Ottawa hiked tariffs on steel.", counter = "He raised his hat." },
  { name = "blacklists", rank = 1,
    set = { step = "done", verb = true, past = "done", negated = "not_now", open = true, near = 8 },
    pattern = [[ "blacklisted|sanctioned|outlawed|expelled|deported|nationalised|nationalized" ]],
    unless = [[ "those|the|a" "sanctioned|blacklisted|outlawed|expelled" ]],
    example = "Ottawa blacklisted two firms.", counter = "A list of black cats came." },
  { name = "is-suspending", rank = 3, set = { step = "done", negated = "not_now", open = true, near = 8 },
    pattern = [[ "is|are" "suspending|freezing|halting|withdrawing|imposing|lifting|closing|banning|expelling" ]],
    example = "The consulate is suspending its services.", counter = "It is raining on the tanks." },
  { name = "postpones", rank = 1, set = { step = "done", negated = "not_now", near = 8 },
    pattern = [[ "postponed" | "postpones" | "put|puts" "off" ]],
    example = "The government postponed the elections by two years.", counter = "The elections took place in time." },
  { name = "opens-closes", rank = -1,
    set = { step = "done", verb = true, past = "done", negated = "not_now", near = 6 },
    pattern = [[ ("reopened"|"reopens"|"resumed" "operations"|"closed"|"closes"|"shut"|"maintains"|
      "extended" (?! "$")|"declared|declares" []{0,3}
      "war|emergency|law|ceasefire|cease-fire|truce|moratorium|curfew|illegal|blockade") ]],
    example = "Egypt has reopened the border crossing.", counter = "The siege began in May." },
  { name = "done-act", rank = -1, set = { step = "done", verb = true, past = "done", negated = "not_now", near = 10 },
    pattern = [[ ("imposed"|"implemented"|"enacted"|"codified"|"suspended"|"adopted"|"banned"|"blacklisted"|
      "withdrew"|"signed"|"launched" []{0,4}
        "program|programme|initiative|mission|campaign|effort|operation|offensive|strikes|attacks"|
      "expanded"|"ordered" (?! "them"|"him"|"her"|"us"|"me"|"people")|"passed"|"suspending"|"moved"|
      "stationed"|"joined" []{0,3} ("alliance"|"NATO"|"bloc")) ]],
    unless = [[ "a|the" "signed|ordered|adopted|banned" | "passed" "away|by|through|over" ]],
    example = "The European Union imposed sanctions on the bank.", counter = "A signed letter lay there with arms." },
  { name = "in-force", rank = 2, set = { step = "done", negated = "not_now", subject = false },
    pattern = [[ "came" "into" "effect|force" | "took|take|takes" "effect" | "is|are|remain|remains" "in"
      "effect|force|place" | "under" []{0,3} "sanctions" | "is|are" "banned" ]],
    example = "The law came into effect on Jan. 1.", counter = "The law was drafted." },
  { name = "latest-package", set = { step = "done", subject = false, giving = true, near = 12 },
    pattern = [[ "latest|new|recent|another" []{0,2} "package|shipment|tranche|delivery|drawdown" ]],
    example = "The latest package of military aid includes rifles.", counter = "The package came late." },
  { name = "signing", set = { step = "done", near = 8 },
    pattern = [[ "signing|enactment|adoption|passage" "of" ]],
    example = "Biden's signing of an aid package came late.", counter = "The signing went on." },
  { name = "decided-on", rank = 2, set = { step = "done", negated = "not_now", near = 14 },
    pattern = [[ "decided" "to" (?! "invade"|"wait"|"leave"|"go"|"come") ]],
    example = "The chancellor decided to pull the troops out of the valley.",
    counter = "They decide to fight with arms." },
  { name = "decided-to", rank = 4, set = { step = "done", change = "raised", negated = "not_now", giving = true },
    pattern = [[ "decided" "to" "expand|send|provide|supply|give" ]],
    example = "He decided to expand the arsenal with missiles.", counter = "He decided to leave the arsenal." },
  { name = "under-way", rank = 2, set = { step = "done", negated = "not_now", subject = false },
    pattern = [[ "transfer|delivery|shipment|training|process|deployment" []{0,5} ("underway"|"under" "way") ]],
    example = "The transfer process for these jets is now underway.", counter = "The train is under way to the jets." },
  { name = "in-process", rank = 2, set = { step = "done", negated = "not_now", giving = true },
    pattern = [[ "in" "the" "process" "of" $giving ]],
    example = "They are in the process of donating jets.", counter = "The process of donating jets is slow." },
}

return { group = "position", rules = rules }
