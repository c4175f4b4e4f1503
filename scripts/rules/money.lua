-- What a sum of money is for. Each rule is a cue: words near a sum that say what became of it. money.c gives a sum the
-- nearest cue of its clause, the higher rank first; a rule that captures @m speaks of that sum alone.
--
--   status     requested proposed considered appropriated authority announced contracted delivered cumulative correction
--              budget other; "bill" stands for what the text says became of the bill (proposed until passed)
--   aid        the words show that the sum is aid; without such words near it a sum is "other"
--   weak       the words show it where the sentence says who gets it
--   programme  the programme, fund or authority it comes from
--   date       "today": the event is of the document's own day where no other time is told
--   enacts     the document is itself the order
--   basis      the words are the period a running total covers

local lists = {
  -- Aid by itself, and what is aid only where somebody abroad is said to get it.
  aid_noun = { "aid", "assistance", "drawdown", "drawdowns", "humanitarian", "weaponry", "weapons", "ammunition", "munitions", "armaments",
    "lethal", "materiel", "matériel", "lend-lease", "war chest", "military equipment", "air defense", "air defence", "air defenses",
    "air defences", "military support", "financial support", "economic support", "budget support", "budgetary support", "security package",
    "military package", "weapons package", "arms package", "defense package", "defence package", "aid package", "assistance package",
    "military help", "financial help", "security support", "defense articles", "defence articles", "pda", "usai", "war effort",
    "military training", "foreign military financing", "macro-financial", "air-defense", "air-defence", "defense support", "howitzers" },
  aid_weak = { "relief", "donation", "donations", "grant", "grants", "arms", "artillery", "missiles", "hardware", "rearmament", "reconstruction",
    "loan", "loans", "tranche", "support", "support package", "funding package", "supplies", "war-torn", "refugees", "displaced", "drones",
    "vehicles", "shells", "shipment", "shipments", "package", "funding", "equipment", "help", "fund", "budgetary" },
  home = { "student", "students", "tuition", "pell", "borrowers", "infrastructure", "highway", "bridges", "broadband", "childcare", "medicaid",
    "medicare", "insulin", "factory", "chips", "semiconductor", "semiconductors", "homeowners", "households", "seniors", "families", "workers",
    "unemployment", "wages", "pension", "pensions", "mortgage", "airports", "airlines", "schools", "electric vehicles", "batteries", "jobs",
    "businesses", "tax credit", "taxpayers", "medicare", "insurance", "rent", "renters", "states", "cities", "wildfire", "flood", "tribal" },
  chamber = { "senate", "house", "congress", "lawmakers", "parliament", "bundestag", "house of representatives", "legislators", "mps",
    "commons", "knesset", "sejm", "riksdag", "folketing" },
  calendar = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december" },
  bill = { "bill", "legislation", "measure", "act", "supplemental" },
}

local rules = {
  -- Announced: a decision, told as taken.
  { name = "announced", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:[lemma="announce|unveil|pledge|authorize|authorise|commit|earmark|allocate|donate|promise|grant|award"] ]],
    example = "Germany pledged $5 million in aid to Ukraine.", counter = "Germany has $5 million in aid to spare." },
  { name = "gives", on = "cue", rank = 1, set = { status = "announced" },
    pattern = [[ @cue:([lower="provide|provides|providing|send|sends|sending|give|gives|giving|supply|supplies|supplying|contribute|contributes|contributing"]|[lemma="offer|approve|release|direct|sign|dispatch"]) ]],
    example = "The United States is providing $1 billion in aid.", counter = "It cost $1 billion." },
  { name = "announcement", on = "cue", rank = 2, set = { status = "announced" },
    pattern = [[ @cue:"announcement|authorization|authorisation|pledge|commitment|approval|announcements" ]],
    example = "The announcement of $770 million in aid pleased Kyiv.", counter = "He kept silent about $770 million." },
  { name = "delegated", on = "cue", rank = 3, set = { status = "announced", date = "today", aid = true, enacts = true },
    pattern = [[ @cue:([lower="hereby"] [lemma="delegate|determine|authorize|direct"]) ]],
    example = "I hereby delegate the authority to direct the drawdown of up to $200 million.", counter = "He delegated nothing." },
  { name = "is announcing", on = "cue", rank = 3, set = { status = "announced", date = "today" },
    pattern = [[ @cue:([lower="am|is|are|'m|'re"] [lower="also|now|today|proudly|separately|hereby"]? [lower="announcing|authorizing|authorising|providing|committing|pledging|unveiling|sending|allocating"]) ]],
    example = "Today I am announcing another $800 million.", counter = "He was announcing $800 million." },
  { name = "today's", on = "cue", rank = 2, set = { status = "announced", date = "today" },
    pattern = [[ @cue:([lower="today"] [lower="'s"] [lower="announcement|authorization|package|drawdown|action"]) ]],
    example = "Today's announcement includes $5 million.", counter = "Today's weather cost $5 million." },
  { name = "the package", on = "m", rank = 1, set = { status = "announced", aid = true },
    pattern = [[ [lower="latest|new|newest|recent|second|third|fresh|additional|next|another"] [lower="weapons|arms|aid|military|security|assistance|support"]{0,2} [lower="package|shipment|tranche|drawdown|instalment|installment"] [lower="of|worth|totaling|totalling"] []{0,3} @m:<money/> ]],
    example = "The latest package of $800 million includes rifles.", counter = "The latest film of $800 million hit screens." },
  { name = "sum package", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> "-"? [lower="worth|in|of"]? [lower="new|additional|us|u\.s\.|american"]? [lower="military|security|aid|weapons|arms|assistance|support|defense|defence|humanitarian|economic"]{1,3} [lower="package|drawdown|shipment|tranche|assistance|aid|support"] ]],
    example = "A $61bn support package was passed.", counter = "A $61bn tax cut was passed." },

  { name = "drawdown of", on = "m", rank = 4.5, set = { status = "announced", aid = true, programme = "Presidential Drawdown Authority" },
    pattern = [[ [lower="drawdown|drawdowns"] []{0,25} [lower="of|worth|at"] ("up" "to")? ("an" "aggregate" "value" "of")? @m:<money/> ]],
    unless = [[ [lower="remaining|authority"] ]],
    example = "A fourth Presidential Drawdown of up to $200 million followed.", counter = "The drawdown ended." },
  { name = "in drawdown", on = "m", rank = 4.5, set = { status = "announced", aid = true, programme = "Presidential Drawdown Authority" },
    pattern = [[ @m:<money/> ("in"|"worth" "of")? "a"? "presidential"? [lower="drawdown"] (?! "authority") ]],
    example = "It gave an additional $200 million in drawdown.", counter = "It has $200 million in drawdown authority." },
  { name = "waiver", on = "m", rank = 9, set = { status = "authority", aid = true },
    pattern = [[ @m:<money/> []{0,4} "without" "regard" "to" ]],
    example = "I determine to furnish up to $250 million in assistance without regard to any provision of law.",
    counter = "He gave $250 million with regard to the law." },

  { name = "sum in aid", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> [lower="in|of|worth"] "of"? [lower="new|additional|further|urgent|immediate|direct|military|security|humanitarian|economic|financial|lethal|defensive|u\.s\.|us|american|emergency|budget|development|critical"]{0,4} [lower="aid|assistance|weapons|weaponry|ammunition|arms|munitions"] ]],
    example = "It sent an additional $800 million in security assistance.", counter = "It sent an additional $800 million in student assistance." },
  { name = "sum in articles", on = "m", rank = 1, set = { aid = true },
    pattern = [[ @m:<money/> [lower="in|of|worth"] [lower="defense|defence"] "articles" ]],
    example = "Translated: a total of $800 million in defense articles.", counter = "A total of $800 million in articles." },

  -- Not yet: expected, weighed.
  { name = "expected", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="expected|set|poised|preparing|prepares|plans|planning|likely|about|due|intends|ready|hopes"] "to" []{0,2} [lemma="announce|unveil|authorize|authorise|approve|pledge|send|provide|sign|seek|commit|give|deliver|grant"]) ]],
    example = "Biden is expected to announce $800 million in aid.", counter = "Biden announced $800 million in aid." },
  { name = "will announce", on = "cue", rank = 6, set = { status = "considered" },
    pattern = [[ @cue:([lower="will|would|could|may|might|'ll"] []{0,2} [lower="announce|unveil|authorize|authorise"]) ]],
    example = "The Pentagon will soon announce $400 million in aid.", counter = "The Pentagon announced $400 million in aid." },
  { name = "weighed", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:[lower="considering|weighing|mulling|preparing|eyeing|exploring|debating|considers|weighs|mulls|finalizing|finalising|readying|prepares|eyes"] ]],
    example = "The EU is weighing €5 billion in aid.", counter = "The EU sent €5 billion in aid." },
  { name = "upcoming", on = "cue", rank = 4, set = { status = "considered" },
    pattern = [[ @cue:[lower="upcoming|forthcoming|possible|potential|looming"] [lower="new"]? [lower="weapons|arms|aid|military|security|assistance|support"]{0,2} "package" ]],
    example = "An upcoming package worth $5 million is no secret.", counter = "The upcoming vote is close." },

  -- Asked for.
  { name = "requested", on = "cue", rank = 4, set = { status = "requested" },
    pattern = [[ @cue:([lemma="request|seek"]|[lemma="ask|appeal|call|push|press|plead|lobby"] []{0,4} "for"|[lemma="urge"]) ]],
    example = "The president requested $33 billion from Congress for aid.", counter = "The president signed $33 billion." },
  { name = "a request", on = "cue", rank = 4, set = { status = "requested" }, pattern = [[ @cue:[lower="request|requests|appeal"] ]],
    example = "The $33 billion request went to Congress.", counter = "The $33 billion arrived." },
  { name = "sum requested", on = "m", rank = 8, set = { status = "requested" },
    pattern = [[ @m:<money/> [lower="that|which"]? [lower="was|were|is|he|she|they|had|has|it"]{0,2} [lower="requested|sought|asked"] ]],
    example = "It is far below the €6.7 billion requested by the minister.", counter = "The €6.7 billion went to schools." },

  -- Bills and budgets.
  { name = "proposed", on = "cue", rank = 5, set = { status = "proposed" },
    pattern = [[ @cue:([lemma="propose"]|[lower="proposal|proposals|proposed|draft"]) ]],
    example = "Senators have proposed a $500 million fund.", counter = "Senators have spent $500 million." },
  { name = "chamber approved", on = "cue", rank = 4, set = { status = "bill", vote = true },
    pattern = [[ @cue:($chamber []{0,6} [lemma="approve|pass|vote|back|adopt|advance|clear|green-light"]) ]],
    unless = [[ [lower="urge|urged|urges|ask|asked"] []{0,3} $chamber ]],
    example = "The Senate voted on Tuesday to approve $95bn in aid.", counter = "The Senate was told of $95bn in aid." },
  { name = "approved by a chamber", on = "cue", rank = 5, set = { status = "bill", vote = true },
    pattern = [[ @cue:([lower="approved|passed|backed|adopted"] "by" []{0,3} $chamber) ]],
    example = "The package approved by the House includes $9bn.", counter = "The package sent by the White House includes $9bn." },
  { name = "bill says", on = "cue", rank = 4, set = { status = "bill" },
    pattern = [[ @cue:([lower="bill|legislation|measure"] []{0,3} [lemma="include|provide|contain|allocate|earmark|set|authorize|give|appropriate"]) ]],
    example = "The legislation includes $60.8bn for Ukraine.", counter = "The press release includes $60.8bn for Ukraine." },
  { name = "aid bill", on = "cue", rank = 3, set = { status = "bill" },
    pattern = [[ @cue:([lower="aid|assistance|spending|funding|supplemental|appropriations|appropriation"] [lower="bill|legislation|measure|act|request"]) ]],
    example = "The $40 billion aid bill stalled.", counter = "The $40 billion tanker stalled." },
  { name = "by law", on = "cue", rank = 3, set = { status = "bill" },
    pattern = [[ @cue:([lower="omnibus|supplemental|appropriations"]|"continuing" "resolution"|"package" "from" "the" [lower="u\.s\.|united|us"]? "states"? "congress") ]],
    example = "The omnibus holds $13.6 billion in aid for Ukraine.", counter = "The bus holds $13.6 billion." },
  { name = "signed into law", on = "cue", rank = 5, set = { status = "appropriated" },
    pattern = [[ @cue:([lemma="sign"] []{0,12} ("into" "law" | [lower="bill|legislation|law|act|supplemental|measure"])) ]],
    example = "Biden signed a $40 billion aid bill.", counter = "Biden signed a letter." },
  { name = "signing of", on = "cue", rank = 7, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="signing"] "of") []{0,2} <money/> []{0,3} [lower="package|bill|law|act"] ]],
    example = "It follows Biden's signing of a $61 billion aid package for Ukraine.", counter = "The signing of the letter was quick." },
  { name = "appropriated", on = "cue", rank = 6, set = { status = "appropriated" },
    pattern = [[ @cue:([lower="appropriated|appropriates|appropriating"]|[lemma="enact"]|[lower="congress"] []{0,3} [lower="provided|appropriated|enacted"]|"voted" "through") ]],
    example = "Congress appropriated $13.6 billion for aid.", counter = "It was not appropriate to spend $5." },
  { name = "power to spend", on = "cue", rank = 6, set = { status = "authority" },
    pattern = [[ @cue:([lower="drawdown"] "authority"|[lower="transfer"] "authority"|[lower="remaining|unspent|unused|left"] []{0,3} [lower="authority|funds|funding|money"]) ]],
    unless = [[ "presidential" "drawdown" "authority" ]],
    example = "Some $3.9 billion in drawdown authority is left.", counter = "The city authority paid $5." },
  { name = "authority of", on = "m", rank = 8, set = { status = "authority", aid = true },
    pattern = [[ @m:<money/> [lower="in|of"] ([lower="remaining|presidential|unspent|unused|available"]{1,2} "drawdown"?|"drawdown") [lower="authority|authorities"] ]],
    example = "It has $5.4 billion in drawdown authority.", counter = "It paid $5.4 billion in Authority fees." },
  { name = "budget", on = "cue", rank = 2, set = { status = "budget" },
    pattern = [[ @cue:([lower="budget|budgets|budgetary|procurement|gdp"]|[lower="defense|defence|military"] [lower="spending|budget|expenditure|outlays"]|"special" "fund"|"spending" [lower="target|goal|goals|plan"]|[lower="financial|finance"] "plan"|[lower="for|on"] [lower="defense|defence"]) ]],
    unless = [[ "budget" "support" | "budgetary" "support" ]],
    example = "The defense budget is set to receive €1.3 billion more.", counter = "Direct budget support of €1.3 billion came." },
  { name = "planned in the budget", on = "m", rank = 6, set = { status = "proposed" },
    pattern = [[ [lower="will|would"] "be" [lower="cut|reduced|raised|increased|slashed|halved"] "to" []{0,3} @m:<money/> ]],
    example = "German aid will be cut to €4 billion.", counter = "German aid was cut to €4 billion." },
  { name = "up or down from", on = "m", rank = 6, set = { status = "appropriated" },
    pattern = [[ "from" [lower="around|about|some|nearly|roughly|approximately"]? @m:<money/> "in" [lower="(19|20)[0-9]{2}"] ]],
    example = "German aid will be cut to €4 billion in 2025 from around €8 billion in 2024.", counter = "He took €8 billion in 2024." },

  -- Signed contracts, goods that arrived.
  { name = "contracted", on = "cue", rank = 4, set = { status = "contracted" },
    pattern = [[ @cue:([lower="contract|contracts|contracted|procurement"]) ]], unless = [[ "reduce" "procurement" ]],
    example = "A contract for $182 million in missiles for Ukraine was awarded.", counter = "A letter of $182 million was found." },
  { name = "delivered", on = "cue", rank = 4, set = { status = "delivered" },
    pattern = [[ @cue:([lower="delivered|disbursed|shipped|transferred|received|rushed|arrived|handed"]|[lower="has|have|had|'ve|already"] [lower="already|now|since"]? [lower="sent|delivered|disbursed|supplied|spent|rushed|transferred"]) ]],
    unless = [[ [lower="will|would|to|be|soon|being"] []{0,2} [lower="delivered|disbursed|shipped|transferred|received"] ]],
    example = "Some $2 billion in weapons was delivered last week.", counter = "The arms will be delivered." },

  -- Running totals.
  { name = "brings to", on = "m", rank = 9, set = { status = "cumulative", aid = true },
    pattern = [[ [lemma="bring|raise|push|take|double|lift|boost"] []{0,30} [lower="to"] [lower="a|an|over|more|than|about|around|approximately|nearly|almost|roughly|some|total|of|just|well|at|least|in|excess|upwards|the|sum"]{0,6} @m:<money/> ]],
    unless = [[ [lower="cut|reduce"] ]],
    example = "This brings the total security assistance to Ukraine to more than $1 billion.", counter = "He brought $1 billion." },
  { name = "and a total of", on = "m", rank = 9, set = { status = "cumulative", aid = true },
    pattern = [[ [lower="totaling|totalling|totaled|totalled|totals|cumulative|altogether|cumulatively"] []{0,8} @m:<money/> ]],
    example = "US aid totaled $44 billion by then.", counter = "It paid $44 billion for totally new arms." },
  { name = "total of", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ "total" [lower="of|military|security|u\.s\.|us|aid|assistance|support|commitment|committed"]{1,4} [lower="to|for"]? <place/>? [lower="is|of|to|at|now|stands|reached|reaches"]{0,3} []{0,3} @m:<money/> []{0,10} [lower="since|so|to"] [lower="date|far|the|russia|february|january|2014|2022|august|last|it"] ]],
    example = "A total of $44 billion since February 2022 went to Kyiv.", counter = "A total of $44 was paid." },
  { name = "since", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower="[a-z\-']+|u\.s\."]{0,12} @basis:([lower="since"] [lower!="[,.;:–—]|and"]{1,14}) (?= [lower="[,.;:–—]|and|for|with|but|while"]) ]],
    unless = [[ "drawdown" []{0,3} "since" ]],
    example = "The US has provided more than $5 billion in security assistance since the start of the war.",
    counter = "Since the war began $5 billion was paid." },
  { name = "since, before", on = "m", rank = 6, set = { status = "cumulative" },
    pattern = [[ @basis:([lower="since"] []{1,10}) "," []{0,14} [lower="has|have|'ve|had"] []{0,12} @m:<money/> ]],
    unless = [[ "drawdown" []{0,3} "since" ]],
    example = "Since the Biden administration began, we have put $1.2 billion forward in security assistance.",
    counter = "Since Monday he paid $1." },
  { name = "to date", on = "m", rank = 8, set = { status = "cumulative" },
    pattern = [[ @m:<money/> []{0,14} @basis:("so" "far"|"to" "date"|"in" "total"|"all" "told"|"to" "now"|"until" "now"|"thus" "far") ]],
    example = "It gave $44 billion in aid to date.", counter = "It gave $44 billion on a date." },
  { name = "past years", on = "m", rank = 7, set = { status = "cumulative" },
    pattern = [[ @m:<money/> [lower="[a-z\-']+|u\.s\."]{0,10} @basis:([lower="over|in|during|within|throughout"] [lower="just|only"]? "the" [lower="past|last|course|two|three"] []{0,3} [lower="year|years|months|weeks|month|week|decade"]) ]],
    example = "It committed $1 billion over the past year.", counter = "It committed $1 billion over the phone." },

  { name = "has given", on = "cue", rank = 3, set = { status = "delivered" },
    pattern = [[ @cue:([lower="has|have|had|'ve|’ve"] [lower="already|also|now|since|recently|ever"]{0,2} [lower="provided|given|contributed|supplied|donated|sent|spent|invested"]|[lower="provided|gave|sent|supplied|contributed"]) ]],
    unless = [[ [lower="be|being|is|are|was|were|will|would"] []{0,2} [lower="provided|given|sent|supplied|contributed"] ]],
    example = "We have provided a billion dollars in military assistance.", counter = "We will provide a billion dollars in military assistance." },
  { name = "has given so much", on = "m", rank = 4, set = { status = "cumulative", aid = true },
    pattern = [[ [lower="has|have|'ve|’ve"] [lower="already|also|now|since|so|far"]{0,2} [lower="provided|given|contributed|supplied|donated|sent|committed|spent|invested"] []{0,4} [lower="over|than|nearly|about|almost|approximately|roughly|around|total"] []{0,2} @m:<money/> ]],
    example = "The US has provided more than $44 billion in assistance.", counter = "The US provided $44 billion in assistance." },

  -- Put right.
  { name = "corrected", on = "cue", rank = 5, set = { status = "correction", aid = true },
    pattern = [[ @cue:([lower="overvalued|overestimated|overcounted|overstated|recalculated|misvalued"]|"accounting" "error"|"valuation" "error") ]],
    example = "The Pentagon overvalued arms for Ukraine by $3 billion in an accounting error.", counter = "The shares lost $3 billion." },

  -- Aid at all.
  { name = "aid", on = "cue", rank = 0, set = { aid = true }, pattern = [[ @cue:$aid_noun ]],
    example = "It sent $5 million in aid.", counter = "It sent $5 million." },
  { name = "aid, to somebody", on = "cue", rank = 0, set = { weak = true }, pattern = [[ @cue:$aid_weak ]],
    example = "It sent $5 million in loans.", counter = "It sent $5 million." },
  { name = "at home", on = "cue", rank = 3, set = { status = "other" },
    pattern = [[ @cue:($home|[lemma="invest"]|[lower="investment|investments"]) ]],
    example = "They cancelled $10,000 in student loans.", counter = "They cancelled $10,000 in debt to Kyiv." },
  { name = "other", on = "cue", rank = 3, set = { status = "other" },
    pattern = [[ @cue:[lower="fine|fined|fines|penalty|profit|profits|revenue|revenues|price|prices|priced|cost|costs|loss|losses|lost|bribe|bribes|stolen|salary|salaries|tax|taxes|sanctions|exports|imports|trade|sales|shares|debt|damage|damages|ransom|stole|lawsuit|bail"] ]],
    example = "The firm made a profit of $5 million.", counter = "The firm gave $5 million." },

  -- Programmes.
  { name = "PDA", on = "cue", rank = 1, set = { programme = "Presidential Drawdown Authority", aid = true },
    pattern = [[ @cue:([lower="drawdown|drawdowns|pda"]|"section" [lower="506\(?.*"]) ]],
    example = "This drawdown of up to $50 million is the fourteenth.", counter = "The water level was drawn down." },
  { name = "USAI", on = "cue", rank = 2, set = { programme = "Ukraine Security Assistance Initiative", aid = true },
    pattern = [[ @cue:("ukraine" "security" "assistance" "initiative"|"usai") ]],
    example = "Some $770 million in Ukraine Security Assistance Initiative funding was announced.", counter = "A Ukraine initiative." },
  { name = "FMF", on = "cue", rank = 2, set = { programme = "Foreign Military Financing", aid = true },
    pattern = [[ @cue:("foreign" "military" "financing"|"fmf") ]],
    example = "Of this, $1 billion is Foreign Military Financing.", counter = "Foreign military men came." },
  { name = "EPF", on = "cue", rank = 2, set = { programme = "European Peace Facility", aid = true },
    pattern = [[ @cue:("european" "peace" "facility"|"epf") ]],
    example = "The EU gave €500 million from the European Peace Facility.", counter = "European peace is dear." },
  { name = "special fund", on = "cue", rank = 0, set = { programme = "special fund" },
    pattern = [[ @cue:("special" "fund") ]], example = "A €100 billion special fund was set up.", counter = "A special day." },
  { name = "named fund", on = "m", rank = 3, set = { programme = "@programme", aid = true },
    pattern = [[ @m:<money/> [kind="punct|symbol"]? @programme:([word="[A-Z][a-z]+"]{1,4} [word="Fund|Facility|Initiative|Program|Programme|Mechanism|Plan"]) ]],
    example = "They proposed a $500 million Ukraine Resistance Fund.", counter = "They gave $5 million to a fund." },

  -- Who gets it: @to is a word at which the name of a country, alliance or body begins.
  { name = "aid to", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ ($aid_noun|$aid_weak) []{0,4} [lower="to|for"] "the"? @to:[word="[A-Z].*"] ]],
    example = "Military aid to Ukraine reached $5 million.", counter = "Military aid reached $5 million." },
  { name = "for", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ [lower="to|for|into|inside"] [lower="help|support|assist|arm|the|defend|aid|bolster|replenish|inside|people"]{0,2} @to:[word="[A-Z].*"] ]],
    example = "Some $26.3bn for Israel is in it.", counter = "Some $26.3bn is in it." },
  { name = "their defence", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*"] [lower="'s|’s"]? [lower="armed|defensive|front|air"]{0,1} [lower="defense|defence|defenses|defences|self-defense|self-defence|needs|ability|forces|military|army|people|government|efforts|lines|troops|soldiers|security|refugees|capability|capabilities|sovereignty|budget|economy|partners|war"] (?! [lower="aid|assistance|support|package|equipment|help"]) ]],
    example = "The $5 million will meet Ukraine's needs.", counter = "The $5 million came in June." },
  { name = "gives whom", on = "to", rank = 3, set = { recipient = "@to" },
    pattern = [[ [lemma="send|give|provide|supply|help|support|arm|grant|lend|equip|assist|defend|offer|promise|pledge"] "the"? @to:[word="[A-Z].*"] ]],
    example = "It will send Ukraine $5 million.", counter = "It will send $5 million." },
  { name = "named in the fund", on = "to", rank = 2, set = { recipient = "@to" },
    pattern = [[ @to:[word="[A-Z].*"] [word="[A-Z][a-z]+"]{0,3} [word="Fund|Facility|Initiative|Supplemental"] ]],
    example = "The $500 million Ukraine Resistance Fund was proposed.", counter = "A $500 million fund was proposed." },

  -- Who gives it. "US aid" is from the US, "Ukraine aid" for Ukraine: money.c knows names from adjectives.
  { name = "their aid", on = "by", rank = 4, set = { donor = "@by", recipient = "@to" },
    pattern = [[ @by:(@to:[word="[A-Z].*"]) [lower="'s|’s"]? [lower="military|security|humanitarian|economic|financial|direct|lethal|foreign|wartime|war|defense|defence"]{0,2} [lower="aid|assistance|support|donation|donations|contribution|contributions|pledge|package|weapons|arms|funding|loan|loans|drawdown"] ]],
    example = "The package of $800 million in U.S. military aid includes rifles.", counter = "He got $800 million from it." },
  { name = "who announced", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*|we|our|my"] ([word!="[A-Z].*|;"]|$calendar){0,10} [lemma="announce|unveil|pledge|authorize|authorise|commit|provide|send|give|supply|contribute|allocate|donate|promise|approve|propose|sign|vote|pass|request|grant|earmark|deliver|rush|put|offer"] (?! "by") ]],
    unless = [[ [lower="to|for|with|against|in|of|from"] "the"? [word="[A-Z].*"] ]],
    example = "Germany on Friday pledged $5 million in aid.", counter = "He got $5 million, and left for Germany." },
  { name = "announced by", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ [lemma="announce|unveil|pledge|authorize|approve|provide|donate|sign|propose|pass|commit|give"] [lower="[a-z\-]+|mon.*|tues.*|wed.*|thurs.*|fri.*|sat.*|sun.*"]{0,2} "by" [lower="the|u\.s\.|us"]{0,2} @by:[word="[A-Z].*"] ]],
    example = "The $125 million was announced Friday by Secretary of State Antony Blinken.", counter = "The $125 million was announced Friday." },
  { name = "from", on = "by", rank = 3, set = { donor = "@by" },
    pattern = [[ ($aid_noun|<money/>) []{0,2} "from" "the"? @by:[word="[A-Z].*"] ]],
    example = "It got $5 million from Germany.", counter = "It got $5 million." },
  { name = "their plan", on = "by", rank = 2, set = { donor = "@by" },
    pattern = [[ @by:[word="[A-Z].*"] [lower="'s|’s"]? [lower="has|will|is|have|had|lawmakers|administration|parliament|government|authorities|department"] ]],
    example = "Germany will comply with a total of $5 million.", counter = "It will comply." },

  -- Ordinals of packages.
  { name = "ordinal", on = "cue", rank = 1, set = { ordinal = "@n" },
    pattern = [[ @cue:(@n:$ordinal [lower="presidential|such|security|military|assistance|weapons|aid"]{0,3} [lower="drawdown|package|tranche"]) ]],
    example = "Of up to $50 million, it is our twelfth drawdown of arms.", counter = "The twelfth man left with $50." },
}

local ordinals, units = {}, { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth" }
for _, u in ipairs(units) do ordinals[#ordinals + 1] = u end
for _, w in ipairs { "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth" } do ordinals[#ordinals + 1] = w end
for _, tens in ipairs { { "twenty", "twentieth" }, { "thirty", "thirtieth" }, { "forty", "fortieth" }, { "fifty", "fiftieth" },
  { "sixty", "sixtieth" }, { "seventy", "seventieth" }, { "eighty", "eightieth" }, { "ninety", "ninetieth" } } do
  ordinals[#ordinals + 1] = tens[2]
  for _, u in ipairs(units) do ordinals[#ordinals + 1] = tens[1] .. "-" .. u end
end
for i = 1, 120 do
  local last, teen = i % 10, i % 100 > 10 and i % 100 < 14
  ordinals[#ordinals + 1] = i .. (not teen and ({ "st", "nd", "rd" })[last] or "th")
end
lists.ordinal = ordinals

return { lists = lists, group = "money", rules = rules }
