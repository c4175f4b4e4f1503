-- What a sum of money is for. Each rule of this folder is a cue: words near a sum that say what became of it. money.c
-- gives a sum the nearest cue of its clause, the higher rank first; a rule that captures @m speaks of that sum alone.
--
-- status     requested proposed considered appropriated authority announced contracted delivered cumulative correction
--              budget other; "bill" stands for what the text says became of the bill (proposed until passed)
--   aid        the words show that the sum is aid; without such words near it a sum is "other"
--   topic      the words show that the text is about aid, not that a sum is
--   weak       the words show it where the sentence says who gets it
--   loose      no decision is told, only that money flows: such a sum counts in a total only where its day is told
--   programme  the programme, fund or authority it comes from; home: whose it is
--   date       "today": the event is of the document's own day where no other time is told; "none": no day near it is
--              the event's; "last": that of the total before it
--   enacts     the document is itself the order
--   basis      the words are the period a running total covers
--   period     the words are a period up to now: what was given over it is a running total (total.c)
--   in_all     a perfect that tells of a total where the sum is large
--   amounts    a total by its words, but what was given in a year where the clause names one gone by
--   part       the sum is a part of the one before it and shares its event; within: a part, of an event of its own
--   purpose    military, humanitarian or economic
--   deed       what a verb's subject does with money: gives, gets, asks, holds ("the bill includes"), says (giver.c);
--              straight: what is its object is aid; gift: what is given so is aid where a government or body gives it;
--              strong: even a company or society that does it is a giver; open: everybody is asked
--   pending    the bill is still before a chamber; signed, final: it is law; unveiled: it is no more than
--              proposed; passed: law unless another is pending; enacted: a law whose sums are told behind it
--   executive  the words are of loans and deals of many years: no parliament need have voted a large sum
--   trade      the words are of arms that are sold
--   here       the words are of matters at home; everybody, stranger: for the whole world, from another government
--   unasked    it is told that the sum is needed, and nobody is asked for it; pool: whose joint scheme pays for it;
--              joint: the words may be of that scheme
--
-- The files: aid (is it aid at all, and of what kind), announced, bills, given and open (what became of it), donor,
-- recipient. The lists below serve all of them.

local lists = {
  -- Aid by itself, and what is aid only where somebody abroad is said to get it.
  aid_noun = { "aid", "assistance", "drawdown", "drawdowns", "humanitarian", "weaponry", "weapons", "ammunition",
    "munitions", "armaments", "lethal", "materiel", "matériel", "lend-lease", "war chest", "military equipment",
    "air defense", "air defence", "air defenses", "air defences", "military support", "financial support",
    "economic support", "budget support", "budgetary support", "security package",
    "military package", "weapons package", "arms package", "defense package", "defence package", "aid package",
    "assistance package", "military help", "financial help", "security support",
    "military financing", "defense articles", "defence articles",
    "pda", "usai", "war effort", "military training", "foreign military financing", "macro-financial", "air-defense",
    "air-defence", "defense support", "howitzers",
    "disaster relief", "flood relief", "emergency relief", "relief effort", "relief efforts", "relief package",
                 "donors",
    "donor conference", "donor countries", "donor nations", "flood victims", "refugees", "displaced people" },
  aid_weak = { "relief", "donation", "donations", "grant", "grants", "arms", "artillery", "missiles", "hardware",
    "rearmament", "reconstruction", "loan", "loans", "tranche", "support", "support package", "funding package",
    "supplies", "war-torn", "displaced", "drones",
    "vehicles", "shells", "money", "batteries", "medical kits", "medicine", "medicines", "tents", "generators",
    "ambulances", "blankets", "food", "rebuild", "rebuilding", "repair", "repairs", "shipment", "shipments", "package",
    "funding", "financing", "equipment", "help", "fund", "budgetary",
    "lifeline", "instalment", "installment", "instalments", "installments", "disbursement", "consignment",
    "deliveries", "contribution",
    "contributions", "credit", "credits", "sum", "request", "pledge", "pledges", "commitment", "bailout", "facility",
    "demining", "mines" },
  -- What a sum that helps somebody is called.
  help_noun = { "lifeline", "bailout", "bail-out", "rescue", "donation", "donations", "handout", "handouts", "largesse",
    "relief", "aid", "assistance" },
  -- What may add up to a running total.
  given_noun = { "aid", "assistance", "support", "help", "donations", "contributions", "commitments", "pledges",
    "grants", "loans", "allocations", "disbursements", "deliveries", "packages", "transfers", "funding", "financing", "relief" },
  -- Words of a text about aid, though they call no sum aid.
  aid_topic = { "bailout", "bailouts", "bail-out", "rescue package", "rescue loan", "rescue plan", "lifeline",
    "emergency financing", "emergency funding", "emergency loan", "extended fund facility", "relief and recovery",
    "recovery fund", "recovery efforts", "pledging conference", "donors' conference", "appeal for funds",
    "world food programme", "world food program", "unhcr", "unicef", "unrwa", "usaid", "red cross", "red crescent",
    "earthquake", "quake", "floods", "flooding", "famine", "drought", "cyclone", "typhoon", "hurricane", "tsunami",
    "victims", "survivors", "refugee", "developing countries", "developing nations", "poor countries",
    "climate finance", "loss and damage", "imf", "international monetary fund", "world bank", "asian development bank",
    "african development bank" },
  -- Words of politics and business, where many give money and nobody gets aid.
  no_aid = { "super pac", "super pacs", "fundraising", "fund-raising", "fundraiser", "fundraisers", "campaign finance",
    "presidential primary", "caucuses", "political donations", "hedge fund", "hedge funds", "venture capital" },
  home = { "student", "students", "tuition", "pell", "borrowers", "infrastructure", "highway", "bridges", "broadband",
    "childcare", "medicaid", "medicare", "insulin", "factory", "chips", "semiconductor", "semiconductors", 
    "seniors", "households", "unemployment", "wages", "pension", "pensions", "mortgage", "airports", "airlines",
    "electric vehicles", "tax credit", "taxpayers", "renters", 
    "tribal", "job training", "workforce", "small businesses", "commuters",
    "public transit", "head start", "rule of law", "cohesion", "structural funds" },
  -- Words of rules below, of several lines each.
  money_lent_word = { "lend", "lends", "lending", "lent", "spending", "financing", "pledge", "pledged", "pledges",
    "donated", "donates", "promised", "howitzer", "launchers", "shells" },
  money_no_aid_word = { "fine", "fined", "fines", "penalty", "fraud", "theft", "laundering", "embezzled",
    "embezzlement", "profit", "profits", "revenue", "revenues", "price", "prices", "priced", "cost", "costs", "loss",
    "losses", "lost", "bribe", "bribes", "stolen", "salary", "salaries", "tax", "taxes", "sanctions", "exports",
    "imports", "trade", "sales", "shares", "debt", "damage", "damages", "ransom", "stole", "lawsuit", "bail",
    "reserves", "earned", "earns", "yields", "dividend", "dividends", "buyback", "takeover", "acquisition", "bonds", "turnover",
    "earnings",
    "subsidy", "subsidies", "ticket", "tickets" },
  money_earning = { "generate", "generates", "generated", "generating", "yield", "yields", "earn", "earned", "earns",
    "make", "made", "makes", "accrue", "exports", "imports", "taxes", "sales" },
  money_military_noun = { "aid", "assistance", "support", "help", "package", "packages", "equipment", "articles",
    "commitment", "commitments", "drawdown", "items", "capabilities", "capability", "needs", "financing",
    "cooperation" },
  money_military_word = { "drawdown", "drawdowns", "weapons", "weaponry", "ammunition", "munitions", "arms",
    "missiles", "howitzers", "artillery", "pda", "usai", "fmf", "armaments", "materiel", "battlefield" },
  money_humanitarian_word = { "humanitarian", "refugee", "refugees", "displaced", "food", "medical", "famine",
    "drought", "relief", "lifesaving", "life-saving", "shelter", "disaster", "migration" },
  money_economic_word = { "economic", "financial", "macroeconomic", "macro-financial", "loan", "loans", "budgetary",
    "energy", "electricity", "grid", "reconstruction", "imf", "governance", "anti-corruption", "democracy",
    "pensions" },
  chamber = { "senate", "house", "congress", "lawmakers", "parliament", "bundestag", "house of representatives",
    "legislators", "mps", "commons", "knesset", "sejm", "riksdag", "folketing" },
  calendar = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december" },
}

local rules = {
  -- Aid at all.
  { name = "aid", on = "cue", rank = 0, set = { aid = true }, pattern = [[ @cue:$aid_noun ]],
    example = "It sent $5 million in aid.", counter = "It sent $5 million." },
  { name = "sum of help", on = "m", rank = 0, set = { aid = true },
    pattern = [[ @m:<money/> "-"? [lower="[a-z-]+" &
                 lower!="in|of|for|to|and|the|that|a|an|on|by|from|or|as|with|was|is|were|are"]{0,3}
                 [lower=$help_noun]
      | [lower=$help_noun] ("package"|"programme"|"program"|"deal")? ","? [lower="of|worth|totaling|totalling"]
        [lower!="[,.;]"]{0,4} @m:<money/> ]],
    example = "Moscow threw Minsk a $15 billion lifeline.", counter = "Moscow sold Minsk a $15 billion plant." },
  { name = "aid, to somebody", on = "cue", rank = 0, set = { weak = true },
      pattern = [[ @cue:($aid_weak|<equipment/>|[lower=$money_lent_word]) ]],
    example = "It sent $5 million in loans.", counter = "It sent $5 million." },
  { name = "sum that goes to", on = "m", rank = 0, set = { weak = true },
    pattern = [[ @m:<money/> ("(" <money/> ")")? [lower="will|would|is|are"] ("to")? "go"
                 [lower="to|into|toward|towards|on"] ]],
    example = "Some 22 million euros would go into the reconstruction of Kyiv.",
    counter = "Some 22 million euros would go missing in Kyiv." },
  { name = "thanked for", on = "m", rank = 1, set = { aid = true },
    pattern = [[ ([lemma="thank"]|[lower="grateful|gratitude|thankful|thanks"]) [lower!="[.;]"]{0,9} "for"
                 [lower!="[,.;]"]{0,8} @m:<money/> ]],
    example = "He thanked Oslo for the $325 million.", counter = "He sued Oslo for the $325 million." },
  { name = "plain package", on = "m", rank = 0, set = { weak = true },
    pattern = [[ [lower="the|a|an|this|that|its|their|his|new|latest"] @m:<money/> [lower="package|tranche"] ]],
    example = "He thanked Oslo for the $325 million package.", counter = "He thanked Oslo for the $325 million." },
  { name = "bill for somebody", on = "m", rank = 0, set = { weak = true },
    pattern = [[ @m:<money/> "-"? [lower="[a-z]+" & lower!="for|in|to|of|and"]{0,2}
                 [lower="bill|legislation|law|measure|act|supplemental|request|proposal|plan"] "for"
                 [word="[A-Z].*"] ]],
    example = "He signed the $61 billion bill for Kyiv.", counter = "He signed the $61 billion bill." },
  { name = "sum that they gave", on = "m", rank = 0, set = { weak = true },
    pattern = [[ @m:<money/> ([lower="in|of"] [lower="[a-z]+"]{1,3})? [lower="that|which"]? "the"?
                 [word="[A-Z].*"]{1,3} [lower="has|have|had"]? [lower="already|also|so|far|now"]{0,2}
                 [lower="sent|given|gave|provided|pledged|promised|committed|donated|contributed|delivered"] ]],
    example = "It comes on top of the $47 billion that Washington has sent to Kyiv.",
    counter = "It comes on top of the $47 billion that Washington has earned." },
  { name = "spent on a war of others", on = "m", rank = 0, set = { weak = true },
    pattern = [[ [lemma="spend|invest|pour|put|commit|send"] [lower!="[,.;]"]{0,4} @m:<money/>
                 [lower="on|into|to|toward"] "the"? [lower="war|conflict"] [lower="in|effort"] ]],
    unless = [[ [word="Russia|Russian|Moscow|Kremlin|Putin"] [lower!="[.;]"]{0,12} <money/> ]],
    example = "America has spent $113 billion on the war in Chad.",
    counter = "America has spent $113 billion on roads in Chad." },
  { name = "proceeds that they get", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> ("(" <money/> ")")? [lower!="[.;:,]"]{0,12}
                 [lower="profit|profits|proceeds|revenue|revenues|interest|income|earnings"] [lower!="[.;]"]{0,16}
                 [lower="to|for"] [lower="arm|help|support|fund|aid|rebuild|bolster"]? "the"? [word="[A-Z].*"] ]],
    unless = [[ [lower=$money_earning] ]],
    example = "It weighs giving $10 billion of the revenue from seized assets to Kyiv.",
    counter = "The assets lost $10 billion in value for Belgium." },
  { name = "promised", on = "m", rank = 2, set = { weak = true },
    pattern = [[ [lower="pledged|pledges|promised|promises|announced|announces|committed|donated|donates" |
                  lower="donating|pledging"]
                 [lower="a|an|another|nearly|about|some|up|to|over|more|than|almost|additional|further|extra|new" |
                  lower="roughly|around|us|u.s|fresh|its|the|initial|first|second|final"]{0,5} @m:<money/> ]],
    unless = [[ [lower="profit|profits|dividend|dividends|loss|losses|bonus|takeover|merger|sales|buyback|revenue|earnings"]
                 [lower!="[.;]"]{0,12} <money/>
      | <money/> [lower!="[.;]"]{0,6} [lower="profit|profits|dividend|loss|losses|bonus|takeover|merger|sale|sales|buyback" |
                 lower="deal|contract|investment|investments|fine|settlement|ipo|bid|order|cuts|tax|taxes|plant|factory"]
      | <money/> [lower!="[.;]"]{0,8} [lower="world|worldwide|globally|hunger"] ]],
    example = "Austin announced another $200 million on Monday.",
    counter = "Austin announced a $200 million profit on Monday." },
  { name = "bought for", on = "m", rank = 5, set = { status = "other" },
    pattern = [[ [lower="buy|buys|buying|bought|purchase|purchased|purchasing|acquire|acquired|acquiring"]
                 [lower!="[.;:]|ukraine|kyiv|kiev|aid|assistance|donate|give"]{1,8} "for"
                 [lower="a|an|about|some|nearly|almost|around|roughly|more|than|over|up|to"]{0,3} @m:<money/>
                 (?! [lower="in|of"] [lower="[a-z]+"]{0,2} [lower="aid|assistance|weapons|arms|help|support"])
      | @m:<money/> [lower="apiece|each"] ]],
    example = "The Polish army is buying 1,000 tanks for $3.4 billion.",
    counter = "Poland is buying tanks, and $3.4 billion is to go to Kyiv." },
  { name = "ransom", on = "cue", rank = 4, set = { status = "other" },
    pattern = [[ @cue:[lower="ransom|hostage|hostages|kidnappers|captors|extortion|reward|rewards|bounty"] ]],
    example = "The gunmen demand $5 million for each hostage.", counter = "The gunmen got $5 million in aid." },
  { name = "money that is frozen", on = "m", rank = 9, set = { status = "other" },
    pattern = [[ @m:<money/> ("(" <money/> ")")? "plus"? [lower="in|of|worth"]
                 [lower!="[,.;:]|by|with|from|is|are|was|were|loan|loans|proceeds|profits|revenue|revenues|interest"]{0,4}
                 [lower="frozen|seized|immobilised|immobilized|confiscated|blocked"]
                 [lower!="[,.;:]|aid|assistance"]{0,3} [lower="funds|assets|money|reserves|property|accounts|deposits"]
      | [lower="frozen|seized|immobilised|immobilized|confiscated"] [lower!="[,.;:]|aid|assistance"]{0,2}
        [lower="funds|assets|reserves|accounts|deposits"] [lower!="[.;]"]{0,2}
        [lower="worth|of|or|total|totals|totaling|totalling|totaled|amount|are|is"] "to"? [lower!="[,.;]"]{0,3} @m:<money/>
      | @m:<money/> ("(" <money/> ")")? ","? ("of" [lower="these|them|it|that|this"])?
                 [lower="is|are|was|were"]? [lower="located|held|parked|sits|lies|lie|sit"]
                 [lower="in|at|by"]
      | @m:<money/> [lower!="[.;]|aid|assistance"]{0,9} [lower="was|were|been|is|are"]
                 [lower="frozen|immobilised|immobilized|seized"] ]],
    example = "Some $300 billion in frozen assets lies in Belgium.",
    counter = "Some $300 billion in loans is backed by frozen assets." },
  { name = "no aid", on = "cue", rank = 0, set = { here = true }, pattern = [[ @cue:$no_aid ]],
    example = "The super PAC gave $5 million.", counter = "Germany gave $5 million." },
  { name = "topic of aid", on = "cue", rank = 0, set = { topic = true }, pattern = [[ @cue:$aid_topic ]],
    example = "It sent $5 million in a lifeline.", counter = "It sent $5 million." },
  { name = "at home", on = "cue", rank = 3, set = { status = "other", here = true },
    pattern = [[ @cue:($home|[lemma="invest"]|[lower="investment|investments"]) ]],
    unless = [[ [lower="energy|critical|power|civilian|gas|heating|port|its|damaged|destroyed|ukraine's" |
                 lower="ukraine’s|ukrainian"] "infrastructure" ]],
    example = "They cancelled $10,000 in student loans.", counter = "They cancelled $10,000 in debt to Kyiv." },
  { name = "other", on = "cue", rank = 3, set = { status = "other" },
    pattern = [[ @cue:[lower=$money_no_aid_word] ]],
    example = "The firm made a profit of $5 million.", counter = "The firm gave $5 million." },
  { name = "property", on = "m", rank = 9, set = { status = "other" },
    pattern = [[ [lower="assets|property|shares|stake"] [lower!="[,.;]"]{0,6} "worth" [lower!="[,.;]"]{0,2} @m:<money/>
      | @m:<money/> ("(" <money/> ")")? [lower="in|of|worth"]{1,2}
        [lower!="[,.;:]|aid|assistance|for|from|to|proceeds|profits|interest"]{0,4}
        [lower="assets|reserves|property|shares|boats|estate"] ]],
    example = "Moscow seized assets of the bank worth $440 million.",
    counter = "Moscow sent aid worth $440 million to Damascus." },
  { name = "what a country makes", on = "m", rank = 6, set = { status = "other" },
    pattern = [[ ([lower="gdp|gnp|economy|output|wealth|fortune"]|"gross" [lower="domestic|national"] "product"
                 |[lower="market"] "value")
                 ("of" "the"? [word="[A-Z].*"]{1,2})? ([lower="is|was|at|worth|exceeds|totals|totaled"]
                 [lower!="[,.;]"]{0,3}|"of" [lower="about|some|around|nearly|over"]?) @m:<money/>
      | [lower="gdp|gnp|economy|output"] [lower!="[.;]|aid|assistance|package"]{0,8} "from" @m:<money/>
      | [lower="gdp|gnp|economy|output"] [lower!="[.;]|aid|assistance|package"]{0,8} "from" <money/>
        [lower!="[,.;]"]{0,4} "to" @m:<money/>
      | @m:<money/> "-"? [lower="economy|fortune|industry|market|difference|surplus|overrun"] ]],
    example = "The gross domestic product of Nepal is about $19 billion.",
    counter = "The economy of Nepal will get $19 million." },
  { name = "put at", on = "m", rank = 2.5, set = { status = "other" },
    pattern = [[ [lower="bill|needs|damage|destruction|rebuilding|reconstruction|repairs"]
                 [lower!="[.;]|aid|assistance|package"]{0,14}
                 [lower="put|puts|putting|estimated|estimates|assessed|valued"] [lower!="[,.;]|total"]{0,4} "at"
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "The bill for rebuilding Ukraine, which the World Bank has put at $486 billion, grows.",
    counter = "The package for rebuilding Ukraine came to $486 billion." },
  { name = "spent on one's own army", on = "m", rank = 5, set = { status = "budget" },
    pattern = [[ [lemma="spend|allocate|earmark|budget|invest"] [lower!="[,.;]"]{0,4} @m:<money/> [lower!="[,.;]"]{0,3}
                 [lower="on|for|in"] [lower="its|their|his|the|own"]{0,2} [lower="defense|defence|military|armed|army"]
                 (?! [lower="aid|assistance|support|equipment|help|supplies|training|package|cooperation|articles"]) ]],
    unless = [[ [lower="on|for|in"] [lower!="[.;]"]{0,9} [lower="for|to|of"] [word="[A-Z].*"] ]],
    example = "Moscow will spend $126 billion on defence next year.",
    counter = "London will spend $126 million on defence equipment for Riga." },
  { name = "cost of rebuilding", on = "m", rank = 5, set = { status = "other" },
    pattern = [[ [lower="rebuilding|reconstruction|recovery|repairs|repairing"] [lower!="[.;]|aid|assistance"]{0,10}
                 [lower="will|would|could|may|might|to|is|was"] [lower="be|also"]?
                 [lower="cost|costs|costing|estimated"] [lower!="[,.;]"]{0,5} @m:<money/> ]],
    example = "The bank says that rebuilding Ukraine will cost $500 billion.",
    counter = "He says that rebuilding Ukraine will begin with $500 million in aid." },
  { name = "owed", on = "cue", rank = 4, set = { status = "other" },
    pattern = [[ @cue:([lower="owe|owes|owed|owing|repay|repays|repaid|repaying|repayment|repayments|arrears|defaulted"]
                 |[lower="payment|payments"] "of" <money/> []{0,2} "to"|"bought" "for"
                 |[lower="left"]
                 "behind"|[lower="abandoned|destroyed|captured|wrecked|looted|smuggled|squandered|wasted"]
                 |[lower="having|has|have|had"] [lower="purchased|bought|acquired"]
                 |(?<! "for" "the"|"for") [lower="purchase"] "of"
                 |[lower="confiscation|seizure"] "of") ]],
    unless = [[ "be" [lower="repaid|paid"] | [lower="repaid|repayable"] [lower="from|with|by|using|through|over"] ]],
    example = "Gazprom says that Kyiv owes it $1.5 billion.", counter =
                 "Gazprom says that Kyiv got $1.5 billion in aid." },
  { name = "sum of a sale", on = "m", rank = 9, set = { status = "other" },
    pattern = [[ [lower="sale|sales"] "of" [lower!="[,.;]"]{0,4} @m:<money/>
      | @m:<money/> [lower="in|of|worth"] [lower="military|arms|weapons|foreign|defense|defence|new"]{0,3} "sales" ]],
    example = "Washington approved the sale of more than $5 billion in military equipment to Egypt.",
    counter = "Washington approved more than $5 billion in military equipment for Egypt." },
  { name = "bought or raised by firms", on = "m", rank = 5, set = { status = "other" },
    pattern = [[ [lower="bought|buys|sold|sells"]
                 [lower!="[,.;]|weapons|arms|ammunition|shells|missiles|equipment"]{1,6} "for" [lower!="[,.;]"]{0,2} @m:<money/>
      | [lower="campaign|company|firm|startup|start-up|committee"] [lower="has|had"]? [lower="raised|raises"]
                 [lower!="[,.;]"]{0,3} @m:<money/> ]],
    example = "The company raised $120 million from investors.",
    counter = "The charity raised $120 million for Kyiv." },
  { name = "sale of", on = "cue", rank = 4, set = { status = "other", trade = true },
    pattern = [[ @cue:([lower="possible|potential|proposed|planned|anticipated" |
                 lower="approved|arms|weapons|military|foreign"]{1,3} [lower="sale|sales"]
                 |[lower="arms|weapons|fighter|aircraft|defence|defense"]
                 [lower="deal|deals|purchase|purchases|exports"]) ]],
    example = "It approved a possible sale of $1.2 billion in helicopters to Seoul.",
    counter = "It gave $1.2 billion in helicopters to Seoul." },

  -- What it is to do.
  { name = "military", on = "cue", rank = 1, set = { purpose = "military" },
    pattern = [[ @cue:([lower="military|security|defense|defence|lethal|weapons|arms"]
                 [lower=$money_military_noun]|[lower=$money_military_word]|<equipment/>) ]],
    unless = [[ [lower="food|energy|border|health|social|civilian"] "security" ]],
    example = "It sent $5 million in security assistance.", counter = "It sent $5 million in food security support." },
  { name = "humanitarian", on = "cue", rank = 1, set = { purpose = "humanitarian" },
    pattern = [[ @cue:[lower=$money_humanitarian_word] ]],
    example = "It sent $5 million in humanitarian aid.", counter = "It sent $5 million in military aid." },
  { name = "economic", on = "cue", rank = 1, set = { purpose = "economic" },
    pattern = [[ @cue:([lower=$money_economic_word]|"development"
                 [lower="aid|assistance|finance|financing|loan|loans"]|"budget" [lower="support|aid|assistance"]) ]],
    example = "It sent $5 million in budget support.", counter = "It sent $5 million in arms." },

  -- Programmes.
  { name = "PDA", on = "cue", rank = 1, set = { programme = "Presidential Drawdown Authority", home = "United States",
      aid = true },
    pattern = [[ @cue:([lower="drawdown|drawdowns|pda"]|"section" [lower="506\(?.*"]) ]],
    example = "This drawdown of up to $50 million is the fourteenth.", counter = "The water level was drawn down." },
  { name = "USAI", on = "cue", rank = 2, set = { programme = "Ukraine Security Assistance Initiative",
      home = "United States", aid = true },
    pattern = [[ @cue:("ukraine" "security" "assistance" "initiative"|"usai") ]],
    example = "Some $770 million in Ukraine Security Assistance Initiative funding was announced.",
    counter = "A Ukraine initiative." },
  { name = "FMF", on = "cue", rank = 2, set = { programme = "Foreign Military Financing", home = "United States",
      aid = true },
    pattern = [[ @cue:("foreign" "military" "financing"|"fmf") ]],
    example = "Of this, $1 billion is Foreign Military Financing.", counter = "Foreign military men came." },
  { name = "EPF", on = "cue", rank = 2, set = { programme = "European Peace Facility", home = "European Union",
      aid = true },
    pattern = [[ @cue:("european" "peace" "facility"|"epf") ]],
    example = "The EU gave €500 million from the European Peace Facility.", counter = "European peace is dear." },
  { name = "special fund", on = "cue", rank = 0, set = { programme = "special fund" },
    pattern = [[ @cue:("special" "fund") ]], example = "A €100 billion special fund was set up.", counter =
                 "A special day." },
  { name = "a programme by its name", on = "cue", rank = 1, set = { programme = "@programme" },
    pattern = [[ @cue:(([lower="under|through|via|from|into|by"]|"part" "of"|"known" "as"|"called")
                 ("the"|[word="[A-Z].*"] [lower="'s|’s"])? [lower="new|special|own"]?
                 @programme:([word="[A-Z].*"]{1,5} [word="Fund|Facility|Initiative|Program|Programme|Mechanism|Scheme|Window"])) ]],
    unless = [[ [word="Monetary|Food|Development|Environment|Environmental|Wildlife|Climate|Investment|Global|Trust|Children|Children's|Children’s|Population|s|'s"]
                [word="Fund|Program|Programme|Facility|Initiative"] ]],
    example = "Berlin sent $5 million under the Coastal Relief Initiative.",
    counter = "Berlin sent $5 million through the World Food Programme." },
  { name = "a programme in small letters", on = "cue", rank = 1, set = { programme = "@programme" },
    pattern = [[ @cue:([lower="under|through|via|from|for|into|of|as|'s|’s"] "the"? "new"?
                 @programme:([word="[A-Z][a-z]+|[A-Z]+" & word!="The|Obama|Biden|Trump"]{2,5})
                 [word="program|programme|initiative|scheme|facility"]) ]],
    unless = [[ [word="State|States|House|White|Administration|Nations|Union|Korea|Rica|Arabia|Kingdom|Bank|Fund|Nuclear|Security"] [word="program|programme|initiative|scheme|facility"] ]],
    example = "Berlin sent $5 million through the Coastal Relief programme.",
    counter = "Berlin sent $5 million through the White House programme." },
  { name = "a programme in quotation marks", on = "cue", rank = 1, set = { programme = "@programme" },
    pattern = [[ @cue:([word="[“‘]"] @programme:([word="[A-Z].*"]{1,5}) [word="[”’]"]
                 [word="program|programme|initiative|scheme|facility|fund"]) ]],
    example = "Berlin sent $5 million for a “Light Up Chad” initiative.",
    counter = "Berlin sent $5 million, and “Light Up Chad” it was." },
  { name = "grants by their name", on = "m", rank = 3, set = { programme = "@programme" },
    pattern = [[ @m:<money/> [lower="for|in|through|from|of|under"]{1,2} "the"?
                 @programme:([word="[A-Z][a-z]+"]{2,4} [word="Grants|Grant|Loans|Loan|Fund|Funds"]) ]],
    unless = [[ [word="Monetary|Global|Trust|Children"] [word="Fund"] ]],
    example = "There is $5 million for Coastal Relief Grants.", counter = "There is $5 million for relief." },
  { name = "named fund", on = "m", rank = 3, set = { programme = "@programme", weak = true },
    pattern = [[ @m:<money/> [kind="punct|symbol"]? @programme:([word="[A-Z][a-z]+|-"]{1,5}
                 [word="Fund|Facility|Initiative|Program|Programme|Mechanism|Plan"]) ]],
    example = "They proposed a $500 million Ukraine Resistance Fund.", counter = "They gave $5 million to a fund." },

  -- Ordinals of packages.
  { name = "time that it was used", on = "cue", rank = 1, set = { ordinal = "@n" },
    pattern = [[ @cue:(@n:$nth "time" []{0,10}
                 [lower="drawdown|drawdowns|package|stocks|inventories|authority|tranche"]) ]],
    example = "Of up to $450 million, it is the 13th time that he has authorized a drawdown.",
    counter = "It is the 13th time that he gave $450 million." },
  { name = "ordinal, alone", on = "m", rank = 2, set = { ordinal = "@n" },
    pattern = [[ @m:<money/> [lower!="[,.;]"]{0,6} "," [lower="the|its|our|their"] @n:$nth (?=
                 [lower="[,.;—–-]|of|such|since|from"]) ]],
    example = "It announced a drawdown of $1 billion for Ukraine, the fifty-sixth, with missiles.",
    counter = "It paid $1 billion, the first sum of its kind." },
  { name = "ordinal", on = "cue", rank = 1, set = { ordinal = "@n" },
    pattern = [[ @cue:(@n:$nth [lower="presidential|such|security|military|assistance|weapons|aid"]{0,3}
                 [lower="drawdown|package|tranche"]) ]],
    example = "Of up to $50 million, it is our twelfth drawdown of arms.", counter = "The twelfth man left with $50." },
}

local nths, units = {}, { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth" }
for _, u in ipairs(units) do nths[#nths + 1] = u end
for _, w in ipairs { "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth" } do nths[#nths + 1] = w end
for _, tens in ipairs { { "twenty", "twentieth" }, { "thirty", "thirtieth" }, { "forty", "fortieth" },
  { "fifty", "fiftieth" }, { "sixty", "sixtieth" }, { "seventy", "seventieth" }, { "eighty", "eightieth" },
  { "ninety", "ninetieth" } } do
  nths[#nths + 1] = tens[2]
  for _, u in ipairs(units) do nths[#nths + 1] = tens[1] .. "-" .. u end
end
for i = 1, 120 do
  local last, teen = i % 10, i % 100 > 10 and i % 100 < 14
  nths[#nths + 1] = i .. (not teen and ({ "st", "nd", "rd" })[last] or "th")
end
lists.nth = nths

-- What a word before a verb makes of a decision: "plans to send" is only considered.
local meanings = {
  clause_link = { { "when or why", "after", "since", "once", "because", "before", "until", "although", "though",
                 "whereas" } },
  pays_for = { { "what it pays for", "for", "cover", "pay", "offset", "repair", "compensate", "settle", "close",
                 "plug", "fill" } },
  modal = { { "considered", "could", "may", "might" } },
  mood = {
    { "considered", "plan", "plans", "planned", "planning", "expected", "set", "poised", "likely", "considers",
      "considering", "consider", "considered", "weighing", "weighs", "mulling", "mulls", "hopes", "hope", "hoping",
      "aims", "aim", "aiming", "due", "scheduled", "slated", "preparing", "prepares",
      "about", "explore", "exploring", "eyeing", "discussing", "debating", "discussed", "studying", "seeks", "tries",
      "trying", "efforts", "effort", "attempt", "attempting", "talks", "thinking" },
    { "proposed", "wants", "want", "wanted", "proposal", "proposals", "proposes", "proposing", "proposed", "motion",
                 "suggested", "suggests",
      "suggesting" },
  },
}

return { lists = lists, meanings = meanings, group = "money", rules = rules }

