-- Matters of policy. `matters` are the nouns that make a sentence one about policy; `%` stands for the country or body
-- that the matter concerns. A broad matter is many: "aid for Ukraine" is no single question on which one could change
-- one's mind. Topics known by name are rules: where one of their patterns matches, positions near it are about that
-- topic. A topic of one's own is one more rule: a name, a pattern, an example and a counter-example.

local entries = {}
local function matter(topic, words, broad, refers)
    local entry = { type = "matter", set = { topic = topic, broad = broad == "broad" or nil, refers = refers } }
    for word in words:gmatch "[^,\n]+" do entry[#entry + 1] = word:match "^%s*(.-)%s*$" end
    entries[#entries + 1] = entry
end

matter("military aid for %", [[military aid, military assistance, security assistance, military support,
  defense assistance, defence assistance, lethal aid, lethal assistance, arms deliveries, arms shipments,
  weapons deliveries, weapons shipments, weapons packages, aid package, aid packages, security package,
  additional funding, military products, military equipment, military supplies, military hardware]], "broad")
matter("aid for %", [[aid, assistance, financial support, humanitarian aid, funding, loans, loan, support, backing,
  funds, money, financing, bill, aid bill, supplemental, package, shipment, equipment, help, intelligence,
  intelligence sharing, supplies, shipments, packages, supporting, advice]], "broad")
matter("weapons for %", [[weapons, weapon, arms, weaponry, munitions, ammunition, arsenal, artillery, shells, guns,
  rifles, rockets, missiles, missile, air defense, air defence, air defenses, air defences, long-range weapons,
  rocket systems, arming, armored vehicles, hardware, launchers]], "broad")
matter("tanks for %", [[tanks, tank, battle tanks]])
matter("F-16 and other fighter jets for %", [[fighter jets, jets, warplanes, fighter aircraft, fighter planes]])
matter("drones for %", [[drones, drone]], "broad")
matter("troops in %", [[troops, combat troops, ground troops, pilots, military advisers, military personnel,
  servicemembers, forces, boots on the ground, soldiers, peacekeepers, deployment, deployments, military presence,
  NATO presence]], "broad")
matter("training of forces of %", [[trainers, training, military trainers, instructors, training mission,
  training program, training programme, brigade, brigades, recruits]], "broad")
matter("sanctions on %", [[sanctions, sanction, sanctioned, sanctioning, embargo, oil ban, price cap, tariffs, tariff, asset freeze,
  frozen assets, export controls, economic consequences]], "broad")
matter("talks with %", [[talks, negotiations, negotiation, diplomacy, peace talks, dialogue, peace plan, peace deal,
  summit, diplomatic path, diplomatic efforts, engagement]], "broad")
matter("ceasefire in %", [[ceasefire, cease-fire, truce, humanitarian pause, hostage deal]])
matter("membership of %", [[membership, NATO membership, EU membership, accession, defense alliance, defence alliance,
  join NATO, join the alliance, joining NATO, Euro-Atlantic integration]], "broad")
matter("nuclear weapons of %", [[nuclear weapons, nuclear weapon, nuclear strikes, nuclear strike, nuclear drills,
  nuclear posture, tactical nuclear weapons, nuclear conflict, nuclear]], "broad")
matter("strikes inside %", [[strikes, strike, attacks on, airstrikes, cross-border attacks, cross-border strikes,
  incursion, offensive]], "broad")
matter("no-fly zone over %", [[no-fly zone, no fly zone]])
matter("law", [[law, legislation, treaty, agreement, reform, reforms, regulation, ban, bans, prohibition,
  prohibitions, crackdown, shutdown, ruling, mobilization, mobilisation, conscription, visa, visas, asylum,
  deportation, deportations, extradition, extradite]], "broad")
matter("relations with %", [[diplomatic relations, diplomatic ties, ties, relations, embassy, embassies,
  ambassador, ambassadors]], "broad")
matter("elections in %", [[elections, election, polls, electoral process, referendum, vote,
  election result, election results, winner]], "broad")
matter("blockade of %", [[blockade, siege, crossing, border crossing]])
matter("state of emergency in %", [[state of emergency, martial law, curfew, emergency rule]])
matter("protests in %", [[demonstrations, gatherings, protests, rallies]], "broad")
matter("ships of %", [[warship, warships, vessel, vessels, ship, ships]], "broad")
matter("war in %", [[invasion, military action, military operation, join the conflict, join the war, enter the war,
  part of the conflict, involved directly, directly involved, get involved,
  annexation, occupation]], "broad")
-- What these words name was spoken of before.
matter("policy", [[policy, policies, position, stance, guidance, restrictions, restriction, limits, request,
  requests]], "broad", true)
matter("policy", [[red lines, defense spending, defence spending, budget, spending target, target, plan, plans,
  proposal, measures, measure, policy shift, course, escalation, change, decision, decisions, options, idea, move,
  effort, right to defend]], "broad")

local rules = {}
-- own: what the topic is called when the position is that of `own_actor`.
local own = {
    ["strikes inside Russia with Western weapons"] = { "United States", "strikes inside Russia with US weapons" },
}
local function topic(name, pattern, example, counter, scope, rank)
    local set = { topic = name ~= "" and name or nil, scope = scope, near = name:find "troops" and 12 or nil }
    if name:find "^strikes inside" then set.kind = "use" end
    if own[name] then set.own_actor, set.own = own[name][1], own[name][2] end
    rules[#rules + 1] = { name = scope and (name .. ": " .. scope) or name, pattern = pattern, example = example,
      counter = counter, rank = rank or 0, set = set }
end

local lists = {
    us_ways = { "u.s.", "us", "american", "u.s.-provided", "us-provided", "u.s.-supplied", "us-supplied",
      "american-made", "american-supplied", "american-provided", "washington" },
    munition = { "weapon", "weapons", "munition", "munitions", "missile", "missiles", "material", "materiel", "arms",
      "rockets", "atacms", "atamcs", "weaponry", "himars", "capabilities" },
    hitting = { "strike", "strikes", "striking", "attack", "attacks", "attacking", "hit", "hitting", "fire", "firing",
      "use", "using", "used", "target", "shoot" },
    striking = { "strike", "strikes", "striking", "attack", "attacks", "attacking", "hit", "hitting", "fire", "firing",
      "target", "shoot" },
    sending = { "send", "sending", "sent", "sends", "provide", "providing", "provided", "provides", "supply",
      "supplying", "supplied", "give", "giving", "gave", "given", "deliver", "delivering", "transfer", "transferring",
      "ship", "deploy", "deploying" },
    into = { "in", "inside", "into", "within", "on", "across", "deep" },
    jets = { "f-16", "f-16s", "f16", "f16s", "mig-29", "mig-29s", "migs", "mig", "fighter", "warplanes" },
}

-- Strikes inside Russia, by whose weapons.
topic("strikes inside Russia with US weapons",
    [[$us_ways []{0,3} $munition []{0,14} $into []{0,3} ("Russia"|"Russian"
      ("territory"|"soil"|"region"|"land"|"targets")|"border"|"soil") | ("Russia"|"Russian"
      ("territory"|"soil")|"border"|"soil") []{0,10} $us_ways []{0,2} $munition]],
    "the use of U.S. weapons inside Russia", "US troops in Russia", nil, 2)
topic("strikes inside Russia with US weapons", [[($hitting|$munition) []{0,12} "across" "the" "border"]],
    "firing U.S. weapons just across the border", "They moved back across the border.", "across the border", 3)
topic("strikes inside Russia with US weapons",
    [[("restrictions"|"restriction"|"limits"|"prohibitions"|"ban"|"guidance"|"restrictions") []{0,6}
      ("ATACMS"|"ATAMCS"|"long-range")]], "restrictions on using long-range munitions", "long-range rockets",
    "long-range missiles", 4)
topic("strikes inside Russia with US weapons",
    [[("ATACMS"|"ATAMCS"|"HIMARS") []{0,12} $hitting []{0,5} $into []{0,3} ("Russia"|"Russian")]],
    "ATACMS missiles to strike inside Russia", "ATACMS missiles for Ukraine", nil, 3)
topic("strikes inside Russia with British weapons",
    [[("British"|"London-provided"|"UK"|"U.K.") []{0,4} $munition []{0,12} ("Russia"|"Russian")]],
    "British weapons to strike targets in Russia", "British troops", nil, 3)
topic("strikes inside Russia with British weapons",
    [[("Russia"|"Russian") []{0,6} ("British"|"London-provided"|"UK") []{0,2} $munition]],
    "strike Russian territory using British weapons", "Russian and British troops", nil, 3)
topic("strikes inside Russia with Western weapons",
    [[("Western"|"NATO"|"allied"|"European") []{0,2} $munition []{0,12} ("Russia"|"Russian")]],
    "Western weapons to strike inside Russia", "Western aid", nil, 2)
topic("strikes inside Russia with Western weapons",
    [[$striking []{0,6} $into []{0,4} ("Russia"|"Russian" ("territory"|"soil"))]], "strike targets inside Russia",
    "drones over Russia", nil, 0)

topic("",
    [[("remaining"|"other") ("restrictions"|"limits"|"limitations")]], "the remaining restrictions",
    "restrictions remain", "the remaining restrictions")

topic("strikes inside Russia with US weapons",
    [[("long-range"|"longer-range"|"ATACMS"|"deep") []{0,12} ("inside"|"into"|"in"|"within") []{0,3}
      ("Russia"|"Russian") | "deep" []{0,1} ("strike"|"strikes")]],
    "the use of long-range strike weapons into Russia", "the deep snow in Moscow", "long-range missiles", 4)
topic("strikes inside Russia with US weapons", [["near-abroad" []{0,4} "Russia"]],
    "weapons in the near-abroad into Russia", "Russia and its near-abroad", "across the border", 4)

-- Troops, trainers, no-fly zone.
topic("US combat troops in %",
    [[("U.S."|"US"|"American") []{0,2} ("troops"|"forces"|"soldiers"|"boots"|"servicemembers") []{0,4}
      ("Ukraine"|"fight"|"fighting"|"on" "the" "ground"|"direct" "conflict") |
      ("send"|"sending"|"put"|"putting"|"deploy"|"deploying"|"engage"|"engaging") []{0,3}
      ("American"|"U.S."|"US"|"combat"|"our"|"ground") []{0,1} ("troops"|"forces"|"boots"|"soldiers") | "directly"
      "fight" | "boots" "on" "the" "ground"]], "sending US combat troops to Ukraine", "US troops in Poland")
topic("US combat troops in %",
    [[("our"|"American"|"U.S."|"US") ("forces"|"troops") ("are"|"will"|"is")? []{0,6}
      ("engaged"|"conflict"|"fight"|"Ukraine")]], "Our forces are not going to fight in Ukraine.",
    "US troops in Poland", nil, -1)
topic("Western trainers in Ukraine",
    [[("trainers"|"instructors"|"train"|"training") []{0,8} ("Ukraine"|"Ukrainian" ("soil"|"territory"))]],
    "sending military trainers to Ukraine", "training in Germany", nil, 1)
topic("Western trainers in Ukraine",
    [[("send"|"sending") []{0,3} ("trainers"|"instructors") | "special" "operations" ("forces"|"troops")]],
    "sending trainers", "trained troops", nil, 1)
topic("no-fly zone over %", [["no-fly" "zone" | "no" "fly" "zone"]], "a no-fly zone", "flights over the zone", nil, 3)

-- Recognition of a state, a government, a border; what is recognised for its worth is no matter of policy.
topic("recognition of annexed territory",
    [[[lemma="recognise|recognize|recognition"] []{0,12} ("annexation"|"annexations"|"annexed"|"referenda"|"referendums"|
      "referendum") | [lemma="recognise|recognize"] []{0,6} ("claims"|"territory"|"territories") []{0,8}
      ("Ukraine"|"Ukrainian"|"Russia"|"Russian") | [lemma="recognise|recognize"] "Russia" [lower="['’]s"] []{0,3} "claims"]],
    "recognise Russia's annexation of Crimea", "the annexation of the village", nil, 2)
topic("recognition of %",
    [[[lemma="recognise|recognize"] (?! "that"|"how") [lower!="that|,|;"]{0,4}
      (<place/> (?! [lower="['’]s"])|"state"|"statehood"|"independence"|"sovereignty"|"government"|"republic"|
      "as" []{0,3} ("state"|"country"|"government"|"power"))
    | (?<! "in") "recognition" "of" "the"? []{0,3} (<place/>|"state"|"republic"|"republics"|"government"|"regions") |
      "diplomatic" "recognition"]],
    "recognise the State of Palestine", "recognition of his work", nil, 0)

-- Arms by system; % is the country that they are for.
topic("ATACMS and other long-range missiles for %", [[$sending []{0,8} ("ATACMS"|"ATAMCS")]],
    "providing ATACMS missiles to Ukraine", "ATACMS strikes", nil, 1)
topic("F-16 and other fighter jets for %", [[$jets | "fighter" ("jets"|"jet"|"aircraft"|"planes")]],
    "fighter jets for Ukraine", "jets of water", nil, 1)
topic("F-16 and other fighter jets for %",
    [[("train"|"training"|"trained") []{0,3} ("pilots"|"airmen") []{0,12} ($jets|"fighter")]],
    "train Ukrainian pilots on the F-16", "trained to fly the F-16", "training", 2)
topic("F-16 and other fighter jets for %",
    [[("third-party"|"transfer"|"transfers"|"transferring"|"re-export"|"export"|"exporting") []{0,6} $jets]],
    "the third-party transfer of F-16s", "export of wheat", "transfer by others", 2)
topic("F-16 and other fighter jets for %",
    [[("ally"|"allies"|"partner"|"partners"|"nation"|"nations"|"countries"|"country") []{0,6}
      ("provide"|"send"|"give"|"donate"|"supply") []{0,4} ($jets|"fighter")]],
    "if one of our allies wants to provide fighter aircraft", "allies fly F-16s", "transfer by others", 2)
topic("HIMARS and other rocket systems for %",
    [["HIMARS" | "High" "Mobility" "Artillery" "Rocket" | (?<! "laser-guided") ("rocket"|"rockets")
      ("system"|"systems"|"launchers") | ("long-range"|"longer-range"|"longer" "-" "range"|"multiple" "launch") []{0,2}
      ("rocket"|"rockets")]], "HIMARS for Ukraine", "artillery", nil, 1)
topic("HIMARS and other rocket systems for %",
    [[("rocket"|"rockets"|"missile") ("systems"|"system") []{0,3} ("strike"|"hit"|"reach") []{0,3} "Russia"]],
    "rocket systems that can strike into Russia", "rocket systems for Ukraine",
    "rocket systems that can strike into Russia", 3)
topic("HIMARS and other rocket systems for %",
    [[("rockets"|"systems"|"munitions") []{0,3} ("beyond"|"outside"|"off") []{0,2} ("battlefield"|"Ukraine")]],
    "rockets for use beyond the battlefield", "rockets on the battlefield", "for use beyond the battlefield", 2)
topic("ATACMS and other long-range missiles for %",
    [[("long-range"|"longer-range"|"longer" "-" "range") []{0,2} ("missile"|"missiles"|"munitions")
      (?! "test"|"tests"|"launch"|"launches"|"program"|"programs")]], "long-range missiles", "long-range missile tests",
    nil, 0)
topic("Patriot air defense systems for %",
    [["Patriot" ([]{0,1} ("system"|"systems"|"battery"|"batteries"|"missile"|"missiles"|"air"|"units"))? | "Patriots"]],
    "a Patriot battery", "a patriot", nil, 1)
topic("Abrams tanks for %", [["Abrams" | "Abram" "tanks"]], "31 Abrams tanks", "Mr Adams", nil, 1)
topic("Leopard tanks for %", [["Leopard" | "Leopards"]], "Leopard 2 tanks", "a leopard", nil, 1)
topic("cluster munitions for %",
    [["cluster" ("munitions"|"bombs"|"munition") | "DPICM" | "DPICMs"]], "cluster munitions", "a cluster of cases", nil,
    1)
topic("landmines for %",
    [["landmines" | "landmine" | "anti-personnel" []{0,1} "mines"]], "anti-personnel landmines", "gold mines", nil, 1)
topic("Lend-Lease for %",
    [["Lend-Lease" | "lend-lease" | ("Lend"|"lend") "-" ("Lease"|"lease")]], "the Lend-Lease Act",
    "the lease of a house", nil, 4)
topic("support for a Ukrainian resistance",
    [["insurgency" | "guerrilla" | "guerilla" | "anti-occupation" |
      "resistance" ("movement"|"movements"|"campaign"|"fighters"|"fund"|"effort"|"efforts"|"operations"|"groups"|"forces"|"law") |
      ("Ukrainian"|"armed"|"national"|"popular"|"partisan"|"organized"|"organised"|"civilian") []{0,2}
      "resistance" | ("resist"|"resisting") []{0,4} ("occupation"|"occupiers"|"invaders") ]], "support a long-term resistance movement", "resistance to antibiotics", nil, -1)
topic("US help for the Kursk offensive", [["Kursk"]], "the Kursk offensive", "the town of Sumy", nil, -2)
topic("NATO membership of Ukraine",
    [[("Ukraine"|"Ukrainian") []{0,6} ("NATO" "membership"|"join" "NATO"|"membership" "in" "NATO")]],
    "Ukraine's NATO membership", "NATO aid", nil, 2)

return { entries = entries, lists = lists, group = "topic", rules = rules }
