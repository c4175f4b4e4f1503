-- Organisations: governments' bodies, alliances, parties, media, companies, armed groups, with acronyms and short
-- forms. One line each: canonical name[|alias...]. The first name is the canonical one.

local groups = {
    ["United States"] = {
        "White House|WHITE HOUSE", "Pentagon", "United States Congress|Congress|US Congress|U.S. Congress",
        "United States Senate|US Senate|U.S. Senate|Senate",
        "United States House of Representatives|US House of Representatives|U.S. House of Representatives|House of Representatives|US House|U.S. House",
        "United States Department of State|Department of State|State Department|US State Department|U.S. State Department|U.S. Department of State|US Department of State",
        "United States Department of Defense|Department of Defense|Defense Department|US Department of Defense|U.S. Department of Defense|US Defense Department|U.S. Defense Department|DoD|DOD|Department of War",
        "United States Department of the Treasury|Department of the Treasury|Treasury Department|US Treasury|U.S. Treasury|US Treasury Department|U.S. Treasury Department|U.S. Department of the Treasury",
        "United States Department of Justice|Department of Justice|Justice Department|US Department of Justice|U.S. Department of Justice|US Justice Department|U.S. Justice Department|DOJ",
        "United States Department of Homeland Security|Department of Homeland Security|Homeland Security Department|U.S. Department of Homeland Security|DHS",
        "United States Department of Commerce|Department of Commerce|Commerce Department|U.S. Department of Commerce|US Commerce Department|U.S. Commerce Department",
        "United States Department of Energy|Department of Energy|Energy Department|U.S. Department of Energy|US Energy Department",
        "United States Department of Education|Department of Education|Education Department|U.S. Department of Education",
        "United States Department of Labor|Department of Labor|Labor Department|U.S. Department of Labor|US Labor Department",
        "United States Department of Transportation|Department of Transportation|Transportation Department|U.S. Department of Transportation",
        "United States Department of Agriculture|Department of Agriculture|Agriculture Department|U.S. Department of Agriculture|USDA",
        "United States Department of the Interior|Department of the Interior|Interior Department|U.S. Department of the Interior",
        "United States Department of Health and Human Services|Department of Health and Human Services|Health and Human Services|HHS|U.S. Department of Health and Human Services",
        "United States Department of Housing and Urban Development|Department of Housing and Urban Development|HUD",
        "United States Department of Veterans Affairs|Department of Veterans Affairs|Veterans Affairs Department",
        "United States Army|US Army|U.S. Army", "United States Navy|US Navy|U.S. Navy",
        "United States Air Force|US Air Force|U.S. Air Force",
        "United States Marine Corps|US Marine Corps|U.S. Marine Corps|Marine Corps|US Marines|U.S. Marines",
        "United States Coast Guard|US Coast Guard|U.S. Coast Guard|Coast Guard",
        "United States Space Force|US Space Force|U.S. Space Force|Space Force",
        "National Guard|US National Guard|U.S. National Guard", "Army Corps of Engineers|U.S. Army Corps of Engineers",
        "United States European Command|US European Command|U.S. European Command|EUCOM|European Command",
        "United States Central Command|US Central Command|U.S. Central Command|CENTCOM|Central Command",
        "United States Indo-Pacific Command|US Indo-Pacific Command|U.S. Indo-Pacific Command|INDOPACOM|Pacific Command",
        "United States Africa Command|US Africa Command|U.S. Africa Command|AFRICOM",
        "United States Cyber Command|U.S. Cyber Command|US Cyber Command",
        "United States Special Operations Command|US Special Operations Command|U.S. Special Operations Command|SOCOM",
        "United States Strategic Command|U.S. Strategic Command|STRATCOM",
        "Joint Chiefs of Staff|US Joint Chiefs of Staff|U.S. Joint Chiefs of Staff|Joint Chiefs|Joint Staff",
        "Defense Intelligence Agency|US Defense Intelligence Agency|U.S. Defense Intelligence Agency|DIA",
        "Defense Security Cooperation Agency|DSCA",
        "Central Intelligence Agency|CIA", "Federal Bureau of Investigation|FBI", "National Security Agency|NSA",
        "National Security Council|US National Security Council|U.S. National Security Council|White House National Security Council|NSC",
        "Office of the Director of National Intelligence|ODNI",
        "United States Secret Service|US Secret Service|U.S. Secret Service|Secret Service",
        "Drug Enforcement Administration|DEA",
        "Immigration and Customs Enforcement|U.S. Immigration and Customs Enforcement",
        "U.S. Customs and Border Protection|Customs and Border Protection|CBP",
        "Federal Emergency Management Agency|FEMA", "Transportation Security Administration|TSA",
        "Bureau of Alcohol, Tobacco, Firearms and Explosives|ATF",
        "Supreme Court of the United States|Supreme Court|US Supreme Court|U.S. Supreme Court|United States Supreme Court",
        "Federal Reserve|US Federal Reserve|U.S. Federal Reserve|Federal Reserve Board|Fed",
        "Securities and Exchange Commission|SEC", "Federal Trade Commission|FTC",
        "Federal Communications Commission|FCC", "Federal Aviation Administration|FAA",
        "Food and Drug Administration|FDA|U.S. Food and Drug Administration",
        "Centers for Disease Control and Prevention|CDC|U.S. Centers for Disease Control and Prevention|Centers for Disease Control",
        "National Institutes of Health|NIH", "Environmental Protection Agency|EPA|U.S. Environmental Protection Agency",
        "NASA|National Aeronautics and Space Administration", "NOAA|National Oceanic and Atmospheric Administration",
        "National Weather Service", "National Hurricane Center",
        "United States Agency for International Development|USAID|U.S. Agency for International Development|US Agency for International Development",
        "Office of Management and Budget|OMB", "Congressional Budget Office|CBO",
        "Government Accountability Office|GAO", "Congressional Research Service|CRS", "Internal Revenue Service|IRS",
        "Office of Foreign Assets Control|OFAC", "Small Business Administration|SBA",
        "United States Postal Service|U.S. Postal Service|USPS", "Social Security Administration", "Peace Corps",
        "AmeriCorps", "National Transportation Safety Board|NTSB", "Nuclear Regulatory Commission",
        "Federal Election Commission|FEC", "National Economic Council", "Council of Economic Advisers",
        "Council on Environmental Quality", "General Services Administration", "National Labor Relations Board|NLRB",
        "Equal Employment Opportunity Commission|EEOC", "Bureau of Labor Statistics", "Census Bureau",
        "Office of the Spokesperson", "United States Mission to the United Nations",
        "Senate Foreign Relations Committee", "House Foreign Affairs Committee", "Senate Armed Services Committee",
        "House Armed Services Committee", "House Intelligence Committee", "Senate Intelligence Committee",
        "Senate Judiciary Committee", "House Judiciary Committee", "House Appropriations Committee",
        "Senate Appropriations Committee", "House Freedom Caucus|Freedom Caucus", "Congressional Black Caucus",
        "House Oversight Committee",
        "Republican Party|GOP|Republicans|Grand Old Party", "Democratic Party|Democrats",
        "Republican National Committee|RNC", "Democratic National Committee|DNC", "Tea Party", "Libertarian Party",
        "Biden administration|Biden Administration|Biden-Harris Administration|Biden-Harris administration",
        "Trump administration|Trump Administration",
        "Obama administration|Obama Administration|Obama-Biden Administration",
        "Bush administration|Bush Administration", "Clinton administration|Clinton Administration",
        "Reagan administration|Reagan Administration",
        "AFL-CIO", "American Civil Liberties Union|ACLU", "NAACP", "National Rifle Association|NRA", "AARP",
        "Planned Parenthood", "American Medical Association", "U.S. Chamber of Commerce|US Chamber of Commerce",
        "United Auto Workers|UAW", "Teamsters", "American Israel Public Affairs Committee|AIPAC", "Ku Klux Klan|KKK",
        "Arab American Institute", "NYPD|New York Police Department", "LAPD", "West Point",
        "Federation of American Scientists", "RAND Corporation|Rand Corporation|RAND",
        "Brookings Institution|Brookings", "Council on Foreign Relations",
        "Center for Strategic and International Studies|CSIS", "Atlantic Council", "Heritage Foundation",
        "American Enterprise Institute", "Cato Institute", "Institute for the Study of War|ISW",
        "Carnegie Endowment for International Peace|Carnegie Endowment", "Pew Research Center", "German Marshall Fund",
        "Wilson Center", "Hudson Institute", "Arms Control Association", "Quinnipiac University", "Gallup",
        "Defense Writers Group",
        "Harvard University|Harvard", "Yale University|Yale", "Stanford University|Stanford",
        "Princeton University|Princeton", "Columbia University", "Georgetown University",
        "Massachusetts Institute of Technology|MIT", "University of California", "University of Chicago",
        "Johns Hopkins University|Johns Hopkins", "George Washington University", "Howard University",
        "Duke University", "Cornell University", "Ohio State University|Ohio State",
    },
    International = {
        "NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation|North Atlantic Alliance",
        "European Union|EU|E.U.", "United Nations|UN|U.N.|UNITED NATIONS", "European Commission|EU Commission",
        "European Parliament|EU Parliament", "European Council", "Council of Europe", "European Central Bank|ECB",
        "European Court of Human Rights|ECHR", "Council of the European Union", "Eurostat", "Europol", "Frontex",
        "European Defence Agency", "European External Action Service|EEAS", "European Investment Bank",
        "European Court of Justice|Court of Justice of the European Union", "Eurozone",
        "United Nations General Assembly|UN General Assembly|U.N. General Assembly|General Assembly|UNGA",
        "United Nations Security Council|UN Security Council|U.N. Security Council|UNSC",
        "United Nations High Commissioner for Refugees|UNHCR|UN Refugee Agency|U.N. refugee agency|UN refugee agency|UN High Commissioner for Refugees",
        "UNICEF|United Nations Children's Fund", "UNESCO",
        "World Food Programme|World Food Program|WFP|UN World Food Program|U.N. World Food Program",
        "World Health Organization|WHO|World Health Organisation", "UNRWA",
        "United Nations Human Rights Council|UN Human Rights Council|U.N. Human Rights Council|Human Rights Council|UNHRC",
        "OCHA|UN Office for the Coordination of Humanitarian Affairs|Office for the Coordination of Humanitarian Affairs",
        "United Nations Development Programme|UNDP|UN Development Programme|U.N. Development Program", "UNAIDS",
        "International Organization for Migration|IOM",
        "International Labour Organization|ILO|International Labor Organization",
        "Food and Agriculture Organization|FAO", "UNIFIL", "MONUSCO", "International Maritime Organization",
        "United Nations Environment Programme|UNEP", "UN Women", "UNFPA", "UNODC",
        "International Atomic Energy Agency|IAEA", "International Monetary Fund|IMF", "World Bank|World Bank Group",
        "World Trade Organization|WTO|World Trade Organisation", "International Criminal Court|ICC",
        "International Court of Justice|ICJ", "Interpol|INTERPOL",
        "Organization for Security and Co-operation in Europe|OSCE|Organization for Security and Cooperation in Europe|Organisation for Security and Cooperation in Europe",
        "OPEC|Organization of the Petroleum Exporting Countries|OPEC+",
        "Organisation for Economic Co-operation and Development|OECD|Organization for Economic Cooperation and Development|Organisation for Economic Cooperation and Development",
        "African Union|AU", "Arab League|League of Arab States", "Association of Southeast Asian Nations|ASEAN",
        "Gulf Cooperation Council|GCC", "Organization of American States|OAS",
        "Organisation of Islamic Cooperation|OIC|Organization of Islamic Cooperation",
        "Commonwealth of Independent States|CIS",
        "Collective Security Treaty Organization|CSTO|Collective Security Treaty Organisation",
        "Shanghai Cooperation Organization|SCO|Shanghai Cooperation Organisation", "BRICS", "G7|Group of Seven|G-7",
        "G8|Group of Eight|G-8", "G20|Group of 20|G-20|Group of Twenty",
        "ECOWAS|Economic Community of West African States", "IGAD|Intergovernmental Authority on Development",
        "APEC|Asia-Pacific Economic Cooperation", "Mercosur|Mercosul", "Warsaw Pact", "AUKUS", "Quad",
        "Eurasian Economic Union", "Southern African Development Community|SADC", "East African Community",
        "Asian Development Bank|ADB", "African Development Bank",
        "European Bank for Reconstruction and Development|EBRD", "Inter-American Development Bank",
        "Financial Action Task Force|FATF",
        "Organization for the Prohibition of Chemical Weapons|OPCW|Organisation for the Prohibition of Chemical Weapons",
        "Ukraine Defense Contact Group|Contact Group|Ramstein group", "Bilderberg", "World Economic Forum",
        "Commonwealth of Nations",
        "International Committee of the Red Cross|ICRC|Red Cross", "Red Crescent",
        "International Federation of Red Cross and Red Crescent Societies|International Federation of the Red Cross and Red Crescent Societies|IFRC",
        "Amnesty International",
        "Human Rights Watch|HRW", "Doctors Without Borders|Médecins Sans Frontières|Medecins Sans Frontieres|MSF",
        "Save the Children", "Oxfam", "Greenpeace", "Transparency International", "Freedom House",
        "Reporters Without Borders", "Committee to Protect Journalists", "International Crisis Group", "Chatham House",
        "International Institute for Strategic Studies|IISS", "Royal United Services Institute|RUSI",
        "Stockholm International Peace Research Institute|SIPRI", "Kiel Institute for the World Economy|Kiel Institute",
        "Bellingcat", "White Helmets", "Syrian Observatory for Human Rights", "International Rescue Committee",
        "Mercy Corps", "World Wildlife Fund|WWF", "International Olympic Committee|IOC", "FIFA", "UEFA",
        "World Anti-Doping Agency|WADA", "Bill & Melinda Gates Foundation|Gates Foundation",
        "International Energy Agency|IEA", "Nobel Committee|Norwegian Nobel Committee",
        "Catholic Church|Roman Catholic Church", "Church of England", "Russian Orthodox Church", "Holy See",
    },
    Russia = {
        "Kremlin", "State Duma|Duma|Russian State Duma|Russian Duma", "Federation Council",
        "Federal Security Service|FSB", "GRU", "KGB", "Foreign Intelligence Service|SVR",
        "Security Council of Russia|Russian Security Council", "Rosgvardia", "Roscosmos",
        "Russian Ministry of Defence|Russian Defense Ministry|Russian Defence Ministry|Russian Ministry of Defense|Russian defense ministry|Russian defence ministry",
        "Ministry of Foreign Affairs of Russia|Russian Foreign Ministry|Russian foreign ministry|Russian Ministry of Foreign Affairs",
        "United Russia", "Russian Armed Forces|Russian armed forces", "Black Sea Fleet", "Eastern Military District",
        "Wagner Group|Wagner|Wagner group|PMC Wagner", "Central Bank of Russia|Bank of Russia",
        "Investigative Committee|Russian Investigative Committee",
        "Gazprom", "Rosneft", "Lukoil|LUKOIL", "Sberbank", "VTB", "Rosatom", "Rostec", "Rosoboronexport", "Aeroflot",
        "Yukos", "Novatek", "Kalashnikov Concern", "Almaz-Antey", "Uralvagonzavod", "Internet Research Agency",
        "Kaspersky Lab|Kaspersky",
        "TASS|Tass|ITAR-TASS|Itar-Tass", "RIA Novosti|RIA", "Interfax", "Kommersant", "RT", "Sputnik", "Izvestia",
        "Novaya Gazeta", "Moskovsky Komsomolets", "Komsomolskaya Pravda", "Pravda", "Rossiya 1|Rossiya-1", "Meduza",
        "Moscow Times|The Moscow Times", "Vedomosti", "Rossiyskaya Gazeta", "Telegram", "VKontakte",
        "Levada Center|Levada", "St. Petersburg International Economic Forum",
    },
    Ukraine = {
        "Verkhovna Rada|Rada|Ukrainian parliament|Ukrainian Parliament", "Security Service of Ukraine|SBU",
        "Armed Forces of Ukraine|Ukrainian Armed Forces|Ukrainian armed forces",
        "General Staff of the Armed Forces of Ukraine|General Staff", "Ukrainian Air Force|Ukrainian air force",
        "Ukrainian Army|Ukrainian army", "Ukrainian Navy|Ukrainian navy",
        "National Security and Defense Council of Ukraine|National Security and Defense Council|National Security and Defence Council",
        "Ministry of Defence of Ukraine|Ukrainian Defense Ministry|Ukrainian Defence Ministry|Ukrainian Ministry of Defense|Ukrainian defense ministry",
        "Ministry of Foreign Affairs of Ukraine|Ukrainian Foreign Ministry|Ukrainian Ministry of Foreign Affairs|Ukrainian foreign ministry",
        "Territorial Defense Forces|Territorial Defence Forces", "Azov Regiment|Azov Battalion|Azov Brigade|Azov",
        "Naftogaz", "Energoatom", "Ukrenergo", "Servant of the People", "Party of Regions", "Batkivshchyna",
        "European Solidarity", "Zelensky administration|Zelenskyy administration|Zelenskiy administration",
        "Ukrainska Pravda|Ukrayinska Pravda", "Kyiv Independent|The Kyiv Independent", "Ukrinform",
        "Kyiv Post|The Kyiv Post", "Suspilne", "UNIAN", "Interfax-Ukraine", "HUR|Main Directorate of Intelligence",
        "Right Sector", "Svoboda", "National Anti-Corruption Bureau|NABU",
        "Donetsk People's Republic|DPR|DNR", "Luhansk People's Republic|LPR|LNR|Lugansk People's Republic",
    },
    ["United Kingdom"] = { "House of Commons|Commons", "House of Lords",
        "Parliament of the United Kingdom|British Parliament|UK Parliament|British parliament",
        "Foreign, Commonwealth and Development Office|Foreign Office|British Foreign Office|Foreign and Commonwealth Office|FCDO",
        "Ministry of Defence|UK Ministry of Defence|British Ministry of Defence|MoD|MOD|British Defence Ministry",
        "Home Office", "Conservative Party|Conservatives|Tories|Tory Party", "Labour Party|Labour",
        "Liberal Democrats|Lib Dems", "Scottish National Party|SNP", "UK Independence Party|UKIP|Ukip",
        "Sinn Fein|Sinn Féin", "Democratic Unionist Party|DUP", "MI5", "MI6", "GCHQ",
        "Scotland Yard|Metropolitan Police", "Royal Navy", "Royal Air Force|RAF", "British Army",
        "NHS|National Health Service", "Bank of England", "Irish Republican Army|IRA", "London Stock Exchange",
        "Oxford University|University of Oxford", "Cambridge University|University of Cambridge",
        "King's College London", "London School of Economics|LSE", "Trades Union Congress"},
    Germany = { "Bundestag|German parliament|German Bundestag", "Bundesrat", "Bundeswehr|German army",
        "Christian Democratic Union|CDU|Christian Democrats", "Christian Social Union|CSU",
        "Social Democratic Party of Germany|SPD|Social Democrats|Social Democratic Party",
        "Alternative for Germany|AfD", "Free Democratic Party|FDP|Free Democrats",
        "German Ministry of Defence|German Defense Ministry|German Defence Ministry|German Ministry of Defense|German defense ministry",
        "German Ministry of Finance|German Finance Ministry|German Ministry for Finance|German finance ministry",
        "German Foreign Ministry|German Foreign Office|German foreign ministry", "Deutsche Bank", "Commerzbank",
        "Volkswagen|VW", "Siemens", "BMW", "Daimler", "Mercedes-Benz|Mercedes", "Lufthansa", "Bayer", "BASF",
        "Rheinmetall", "Krauss-Maffei Wegmann", "Der Spiegel|Spiegel", "Bild", "Die Welt", "Die Zeit",
        "Deutsche Welle|DW", "dpa|DPA", "Frankfurter Allgemeine Zeitung|FAZ",
        "Süddeutsche Zeitung|Sueddeutsche Zeitung", "Bundesbank", "BND", "Munich Security Conference"},
    France = { "National Front|National Rally|Front National|Rassemblement National", "Socialist Party", "En Marche",
        "Airbus", "Renault", "Peugeot", "Total|TotalEnergies", "Thales", "Dassault|Dassault Aviation", "Air France",
        "Société Générale|Societe Generale", "BNP Paribas", "Alstom", "Agence France-Presse|AFP", "Le Monde",
        "Le Figaro", "Liberation", "France 24", "Charlie Hebdo", "Paris Saint-Germain|PSG", "L'Oreal", "Carrefour",
        "Michelin", "LVMH", "Sciences Po" },
    Europe = { "Law and Justice", "Civic Platform", "Solidarity", "Fidesz", "Jobbik", "Syriza", "Golden Dawn",
        "New Democracy", "PASOK", "Five Star Movement", "Lega|Northern League", "Forza Italia", "Brothers of Italy",
        "Podemos", "People's Party", "Vox", "Batasuna", "ETA", "Eni|ENI", "Fiat|FIAT", "UniCredit", "Santander",
        "Telefonica", "Repsol", "Nokia", "Ericsson", "Volvo", "Saab", "IKEA|Ikea", "Maersk", "Novo Nordisk",
        "Equinor|Statoil", "Shell|Royal Dutch Shell", "Philips", "ING", "Heineken", "UBS", "Credit Suisse",
        "Nestle|Nestlé", "Novartis", "Roche", "Glencore", "BP", "HSBC", "Barclays", "Lloyds", "Vodafone", "Rolls-Royce",
        "BAE Systems|BAE", "GlaxoSmithKline|GSK", "AstraZeneca", "Unilever", "Tesco", "British Airways", "Ryanair",
        "easyJet", "ANSA", "Corriere della Sera", "La Repubblica", "El Pais|El País", "El Mundo", "Gazeta Wyborcza",
        "PAP", "Leonardo", "Iberia", "Patria", "Nammo", "Kongsberg", "Nord Stream|Nord Stream 2" },
    ["Middle East"] = { "Knesset",
        "Israel Defense Forces|IDF|Israel Defence Forces|Israeli Defense Forces|Israeli army|Israeli military",
        "Mossad", "Shin Bet", "Likud", "Kadima", "Shas", "Yesh Atid", "Haaretz", "Jerusalem Post|The Jerusalem Post",
        "The Times of Israel|Times of Israel", "Palestinian Authority|PA", "Palestine Liberation Organization|PLO",
        "Fatah", "Hamas", "Islamic Jihad|Palestinian Islamic Jihad", "Al-Aqsa Martyrs Brigades",
        "Hezbollah|Hizbollah|Hizballah|Hezbullah", "Houthis|Houthi|Ansar Allah",
        "Islamic Revolutionary Guard Corps|IRGC|Revolutionary Guards|Revolutionary Guard|Iranian Revolutionary Guard|Iranian Revolutionary Guard Corps",
        "Quds Force", "Guardian Council",
        "Islamic State|ISIS|ISIL|Isis|Daesh|IS|Islamic State group|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant",
        "al-Qaeda|al-Qaida|Al-Qaeda|Al Qaeda|al Qaeda|Al-Qaida|al Qaida|Al Qaida|al-Qa'ida|al Qa'ida|al-Qaeda in Iraq",
        "al-Qaeda in the Arabian Peninsula|AQAP|al-Qaida in the Arabian Peninsula",
        "Al-Nusra Front|Nusra Front|al-Nusra Front|Jabhat al-Nusra", "Hayat Tahrir al-Sham|Hay'at Tahrir al-Sham|HTS",
        "Taliban|Taleban", "Haqqani Network|Haqqani network", "Free Syrian Army|FSA", "Syrian Democratic Forces|SDF",
        "People's Protection Units|YPG", "Kurdistan Workers' Party|PKK|Kurdistan Workers Party",
        "Justice and Development Party|AKP|AK Party", "Republican People's Party|CHP", "Peshmerga|peshmerga",
        "Muslim Brotherhood", "Ba'ath Party|Baath Party|Baath", "Kata'ib Hezbollah|Kataib Hezbollah",
        "Popular Mobilization Forces|PMF", "Saudi Aramco|Aramco", "Al Jazeera|Al-Jazeera|al-Jazeera",
        "Al Arabiya|Al-Arabiya", "IRNA", "Fars|Fars News Agency", "Mehr", "Tasnim|Tasnim News Agency", "SANA",
        "Anadolu|Anadolu Agency|Anadolu News Agency", "Hurriyet", "Emirates Airline", "Etihad", "Qatar Airways",
        "Turkish Airlines", "Baykar", "El Al", "Rafael", "Elbit Systems|Elbit", "Northern Alliance",
        "Supreme Iraqi Islamic Council", "Mahdi Army", "Al-Ahram", "Baykar Makina", "Arab Coalition"},
    Africa = { "African National Congress|ANC", "Boko Haram",
        "al-Shabab|al-Shabaab|Al-Shabaab|Al-Shabab|al Shabaab|al Shabab|Al Shabaab", "Lord's Resistance Army|LRA",
        "ZANU-PF|Zanu-PF|ZANU PF", "Movement for Democratic Change|MDC", "Janjaweed", "Rapid Support Forces|RSF",
        "Sudanese Armed Forces|SAF", "Sudan People's Liberation Army|SPLA", "Sudan People's Liberation Movement|SPLM",
        "Tigray People's Liberation Front|TPLF", "M23", "People's Democratic Party|PDP",
        "All Progressives Congress|APC", "Economic and Financial Crimes Commission|EFCC", "Democratic Alliance",
        "Economic Freedom Fighters|EFF", "National Resistance Movement|NRM", "Forum for Democratic Change",
        "Orange Democratic Movement|ODM", "Jubilee Party", "AMISOM", "Kenya Airways", "Eskom", "MTN", "Safaricom",
        "Sasol", "Dangote", "Nation Media Group", "Daily Nation", "The Standard", "New Vision", "Daily Monitor",
        "Vanguard", "ThisDay", "Punch", "The Herald", "Mail & Guardian", "Ethiopian Airlines", "South African Airways",
        "FRELIMO|Frelimo", "RENAMO|Renamo", "UNITA", "SWAPO", "INEC|Independent National Electoral Commission",
        "National Assembly" },
    Asia = { "Chinese Communist Party|Communist Party of China|CCP|CPC", "Communist Party",
        "People's Liberation Army|PLA", "Politburo", "National People's Congress|NPC",
        "Ministry of Foreign Affairs of China|Chinese Foreign Ministry|Chinese foreign ministry", "Kuomintang|KMT",
        "Democratic Progressive Party|DPP", "Xinhua|Xinhua News Agency", "People's Daily", "Global Times",
        "South China Morning Post", "CCTV", "China Daily", "Apple Daily", "Huawei", "ZTE", "Alibaba", "Tencent",
        "Baidu", "Xiaomi", "Lenovo", "ByteDance", "TikTok", "WeChat", "Weibo",
        "TSMC|Taiwan Semiconductor Manufacturing Company", "Foxconn", "Evergrande", "Sinopec", "PetroChina", "CNOOC",
        "Bank of China", "ICBC", "Falun Gong", "Liberal Democratic Party|LDP", "Komeito", "Democratic Party of Japan",
        "Bank of Japan", "Kyodo|Kyodo News", "NHK", "Asahi Shimbun|Asahi", "Yomiuri Shimbun|Yomiuri", "Nikkei",
        "Toyota", "Honda", "Nissan", "Sony", "Toshiba", "Mitsubishi", "Panasonic", "Hitachi", "SoftBank|Softbank",
        "Nintendo", "Tokyo Electric Power Company|TEPCO|Tepco|Tokyo Electric Power", "Japan Airlines",
        "Samsung|Samsung Electronics", "Hyundai", "LG", "Kia", "Daewoo", "Yonhap|Yonhap News Agency", "Blue House",
        "KCNA|Korean Central News Agency", "Workers' Party of Korea|Workers Party", "Bharatiya Janata Party|BJP",
        "Indian National Congress|Congress Party|Congress party", "Lok Sabha", "Rajya Sabha",
        "Reserve Bank of India|RBI", "Aam Aadmi Party|AAP", "Shiv Sena", "Rashtriya Swayamsevak Sangh|RSS",
        "Central Bureau of Investigation|CBI", "BCCI", "Tata", "Tata Motors", "Infosys", "Reliance Industries|Reliance",
        "Air India", "Times of India|The Times of India", "Hindustan Times", "Press Trust of India|PTI",
        "Tehreek-e-Taliban Pakistan|Tehrik-i-Taliban Pakistan|TTP", "Lashkar-e-Taiba|Lashkar-e-Tayyiba|LeT",
        "Jaish-e-Mohammad", "Inter-Services Intelligence|ISI", "Pakistan People's Party|PPP|Pakistan Peoples Party",
        "Pakistan Muslim League|PML-N", "Pakistan Tehreek-e-Insaf", "Dawn", "Awami League",
        "Bangladesh Nationalist Party|BNP", "Liberation Tigers of Tamil Eelam|LTTE|Tamil Tigers", "Abu Sayyaf",
        "Jemaah Islamiyah", "Moro Islamic Liberation Front|MILF", "Philippine News Agency", "Philippine Coast Guard",
        "Armed Forces of the Philippines", "ABS-CBN", "Rappler", "Khmer Rouge", "National League for Democracy|NLD",
        "UMNO", "Barisan Nasional", "Pakatan Harapan", "People's Action Party", "Straits Times|The Straits Times",
        "Singapore Airlines", "Malaysia Airlines", "Pheu Thai", "Bangkok Post", "Jakarta Post|The Jakarta Post",
        "Garuda", "Petronas", "Australian Labor Party|Labor Party", "Liberal Party", "Qantas", "BHP|BHP Billiton",
        "Rio Tinto", "Sydney Morning Herald|The Sydney Morning Herald", "Maoists" },
    ["Latin America"] = { "FARC|Revolutionary Armed Forces of Colombia", "ELN|National Liberation Army",
        "Workers' Party|PT", "Petrobras", "PDVSA", "Pemex", "Vale", "Embraer", "Odebrecht",
        "Institutional Revolutionary Party|PRI", "National Action Party|PAN", "Morena", "Sinaloa Cartel",
        "Sandinistas|Sandinista National Liberation Front|FSLN", "Shining Path", "Telesur|teleSUR", "O Globo",
        "Folha de S.Paulo", "La Nación", "Clarin", "El Universal", "Reforma", "CELAC", "UNASUR" },
    Media = { "Reuters|REUTERS|Reuters.com|Thomson Reuters News", "Thomson Reuters", "Associated Press|AP",
        "Bloomberg|Bloomberg News", "CNN", "BBC|British Broadcasting Corporation|BBC News",
        "The New York Times|New York Times|NYT|N.Y. Times", "The Washington Post|Washington Post",
        "The Wall Street Journal|Wall Street Journal|WSJ", "The Guardian|Guardian", "The Times",
        "Financial Times|The Financial Times|FT", "The Economist",
        "The Telegraph|Daily Telegraph|The Daily Telegraph|Telegraph", "The Independent", "Daily Mail|MailOnline",
        "The Sun", "Daily Mirror", "Sky News", "ITV", "Channel 4", "Fox News|FOX NEWS|FOX News", "NBC|NBC News",
        "ABC|ABC News", "CBS|CBS News", "MSNBC", "CNBC", "PBS", "NPR", "C-SPAN", "USA Today|USA TODAY",
        "Los Angeles Times|LA Times|L.A. Times", "Chicago Tribune", "Boston Globe|The Boston Globe",
        "Politico|POLITICO", "Axios", "The Hill", "Newsweek", "Time magazine|TIME", "The Atlantic",
        "The New Yorker|New Yorker", "Foreign Policy", "Foreign Affairs", "HuffPost|Huffington Post",
        "BuzzFeed|BuzzFeed News", "Vox Media", "Vice News", "Business Insider|Insider", "Forbes", "Fortune",
        "Breitbart", "Newsmax", "ESPN", "HBO", "Yahoo News", "Voice of America|VOA",
        "Radio Free Europe/Radio Liberty|RFE/RL|Radio Free Europe|Radio Liberty", "Radio Free Asia",
        "Stars and Stripes", "Defense News", "Defense One", "United Press International|UPI", "Miami Herald",
        "New York Post", "The Globe and Mail|Globe and Mail", "Toronto Star", "CBC", "Irish Times", "Euronews",
        "PolitiFact", "Univision", "Telemundo", "The Daily Beast|Daily Beast", "Rolling Stone", "Wired", "The Verge",
        "TechCrunch", "Spectator", "The Scotsman", "The Observer" },
    Companies = { "Apple", "Google", "Microsoft", "Amazon", "Amazon.com", "Facebook", "Meta", "Meta Platforms",
        "Twitter", "Instagram", "YouTube", "WhatsApp", "LinkedIn|linkedin", "Snapchat", "Uber", "Lyft", "Airbnb",
        "Netflix", "Tesla", "SpaceX", "Starlink", "OpenAI", "Nvidia|NVIDIA", "Intel", "AMD", "IBM", "Oracle", "Cisco",
        "Dell", "Hewlett-Packard|HP", "Qualcomm", "PayPal", "eBay", "Yahoo|Yahoo!", "AOL", "Palantir", "Zoom",
        "Spotify", "Adobe", "Salesforce", "Boeing", "Lockheed Martin|Lockheed", "Raytheon|RTX|Raytheon Technologies",
        "Northrop Grumman|Northrop", "General Dynamics", "L3Harris|L3 Harris", "AeroVironment", "Oshkosh", "Blackwater",
        "Halliburton", "General Electric|GE", "General Motors|GM", "Ford|Ford Motor|Ford Motor Company", "Chrysler",
        "Stellantis", "ExxonMobil|Exxon Mobil|Exxon", "Chevron", "ConocoPhillips", "Walmart|Wal-Mart", "Target",
        "Costco", "Home Depot", "McDonald's", "Starbucks", "Coca-Cola", "PepsiCo|Pepsi", "Nike", "Adidas",
        "Disney|Walt Disney|Walt Disney Company", "Comcast", "Verizon", "AT&T", "T-Mobile", "Time Warner",
        "News Corp|News Corporation", "Viacom", "JPMorgan Chase|JPMorgan|JP Morgan|J.P. Morgan", "Goldman Sachs",
        "Morgan Stanley", "Citigroup|Citibank|Citi", "Bank of America", "Wells Fargo", "Merrill Lynch",
        "Lehman Brothers", "BlackRock", "AIG", "Berkshire Hathaway", "Visa", "Mastercard|MasterCard",
        "American Express", "Fannie Mae", "Freddie Mac", "Enron", "WorldCom",
        "Standard & Poor's|S&P|Standard and Poor's", "Moody's", "Fitch|Fitch Ratings", "Nasdaq|NASDAQ",
        "New York Stock Exchange|NYSE", "Deloitte", "KPMG", "PwC|PricewaterhouseCoopers", "Ernst & Young", "McKinsey",
        "Pfizer", "Moderna", "Johnson & Johnson", "Merck", "BioNTech", "Gilead", "Procter & Gamble", "Caterpillar",
        "3M", "DuPont", "Monsanto", "Cargill", "FedEx", "UPS", "Delta|Delta Air Lines", "United Airlines",
        "American Airlines", "Southwest Airlines", "JetBlue", "Pan Am", "TWA", "Dow Jones|Dow Jones Industrial Average",
        "ABB", "ArcelorMittal", "Bombardier", "BlackBerry", "Motorola", "Kodak", "Xerox", "Time Inc",
        "Cambridge Analytica", "WikiLeaks|Wikileaks", "Wikipedia", "Reddit", "Truth Social", "Substack", "GitHub",
        "NSO Group", "Maxar|Maxar Technologies", "Planet Labs" },
}

-- Teams and leagues: names of clubs in sports reports. A club that bears only its city's name is left to the tagger.
local teams = [[
NFL NBA NHL MLB NCAA MLS FIA NASCAR ATP WTA PGA UCI IAAF
Manchester United;Manchester City;Liverpool FC;Chelsea;Arsenal;Tottenham;Tottenham Hotspur;Everton;Aston Villa
Leeds United;Newcastle United;West Ham;West Ham United;Crystal Palace;Wolverhampton;Wolverhampton Wanderers
Leicester City;Nottingham Forest;Sheffield Wednesday;Sheffield United;Blackburn;Blackburn Rovers;Bolton Wanderers
Middlesbrough;Sunderland;Southampton;Coventry City;Derby County;Queens Park Rangers;Norwich City;Ipswich Town;Fulham
Brentford;Celtic;Rangers;Aberdeen FC;Hibernian;Real Madrid;FC Barcelona;Atletico Madrid;Deportivo La Coruna
Athletic Bilbao;Real Betis;Real Sociedad;Espanyol;Juventus;AC Milan;Inter Milan;Internazionale;Lazio;AS Roma
Fiorentina;Sampdoria;Udinese;Atalanta;Bayern Munich;Borussia Dortmund;Bayer Leverkusen;Schalke;Werder Bremen
Hamburger SV;VfB Stuttgart;Borussia Moenchengladbach;Hertha Berlin;Ajax;PSV Eindhoven;Feyenoord;Benfica
Sporting Lisbon;FC Porto;Anderlecht;Club Brugge;Monaco FC;Olympique Marseille;Olympique Lyonnais;Auxerre
Spartak Moscow;CSKA Moscow;Lokomotiv Moscow;Dynamo Moscow;Dynamo Kyiv;Dynamo Kiev;Shakhtar Donetsk;Galatasaray
Fenerbahce;Besiktas;Panathinaikos;Olympiakos;Red Star Belgrade;Partizan Belgrade;Dinamo Zagreb;Steaua Bucharest
Rapid Vienna;Sparta Prague;Slavia Prague;Legia Warsaw;Widzew Lodz;Rosenborg;Boca Juniors;River Plate;Flamengo
Corinthians;Palmeiras;Gremio;Al Ahly;Zamalek;Orlando Pirates;Kaizer Chiefs;Gor Mahia;Simba SC;Enyimba
New York Yankees;Yankees;New York Mets;Mets;Boston Red Sox;Red Sox;Baltimore Orioles;Orioles;Toronto Blue Jays
Blue Jays;Tampa Bay Rays;Chicago Cubs;Cubs;Chicago White Sox;White Sox;Cleveland Indians;Detroit Tigers
Kansas City Royals;Minnesota Twins;Houston Astros;Astros;Los Angeles Dodgers;Dodgers;San Francisco Giants
Oakland Athletics;Seattle Mariners;Mariners;Texas Rangers;Atlanta Braves;Braves;Philadelphia Phillies;Phillies
Pittsburgh Pirates;St. Louis Cardinals;Milwaukee Brewers;Brewers;Cincinnati Reds;Colorado Rockies;San Diego Padres
Padres;Arizona Diamondbacks;Florida Marlins;Montreal Expos;Washington Nationals
Chicago Bulls;Los Angeles Lakers;Lakers;Boston Celtics;Celtics;New York Knicks;Knicks;Utah Jazz;Houston Rockets
San Antonio Spurs;Miami Heat;Indiana Pacers;Pacers;Detroit Pistons;Pistons;Seattle SuperSonics;Portland Trail Blazers
Trail Blazers;Phoenix Suns;Golden State Warriors;Cleveland Cavaliers;Cavaliers;Dallas Mavericks;Mavericks
Denver Nuggets;Orlando Magic;Philadelphia 76ers;Sacramento Kings;Toronto Raptors;Raptors;Vancouver Grizzlies
Washington Bullets;Milwaukee Bucks;Charlotte Hornets;New Jersey Nets;Atlanta Hawks;Los Angeles Clippers;Clippers
Minnesota Timberwolves;Timberwolves
Dallas Cowboys;Cowboys;Green Bay Packers;Packers;San Francisco 49ers;49ers;New England Patriots;Pittsburgh Steelers
Steelers;Buffalo Bills;Miami Dolphins;New York Giants;New York Jets;Philadelphia Eagles;Washington Redskins;Redskins
Denver Broncos;Broncos;Kansas City Chiefs;Oakland Raiders;Seattle Seahawks;Seahawks;Chicago Bears;Detroit Lions
Minnesota Vikings;Carolina Panthers;New Orleans Saints;Tampa Bay Buccaneers;Buccaneers;Jacksonville Jaguars;Jaguars
Indianapolis Colts;Tennessee Titans;Houston Oilers;Baltimore Ravens;Cincinnati Bengals;Bengals;Cleveland Browns
Arizona Cardinals;Atlanta Falcons;St. Louis Rams;San Diego Chargers
Detroit Red Wings;Red Wings;Colorado Avalanche;Pittsburgh Penguins;Philadelphia Flyers;New York Rangers
New York Islanders;New Jersey Devils;Montreal Canadiens;Canadiens;Toronto Maple Leafs;Maple Leafs;Edmonton Oilers
Calgary Flames;Vancouver Canucks;Canucks;Chicago Blackhawks;Blackhawks;St. Louis Blues;Dallas Stars;Phoenix Coyotes
Anaheim Mighty Ducks;San Jose Sharks;Los Angeles Kings;Buffalo Sabres;Sabres;Boston Bruins;Bruins;Washington Capitals
Hartford Whalers;Ottawa Senators;Florida Panthers;Tampa Bay Lightning
All Blacks;Springboks;Wallabies;Super Eagles;Black Stars;Bafana Bafana;Harambee Stars;Proteas;Ferrari;McLaren
Williams-Renault;Benetton;Red Bull Racing
]]

-- Bodies that many countries have under one name; without a country's they are taken for the United States' (whose.c).
local shared = { "Supreme Court", "Congress", "Senate", "House of Representatives", "Coast Guard", "Army", "Navy",
    "Air Force", "Marine Corps", "National Guard", "Department of Justice", "Justice Department",
    "National Security Council", "Department of Defense", "Defense Department", "Department of Education",
    "Department of Health", "Department of Agriculture", "Department of Energy", "Department of Labor" }

local M = { entries = {}, meanings = { shared_body = {} } }
for _, name in ipairs(shared) do table.insert(M.meanings.shared_body, { name, name:lower() }) end

local function add(names, country)
    M.entries[#M.entries + 1] = names
    names.type = "entity"
    names.set = { kind = "organisation", canonical = names[1], country = country }
end

local scope = { International = "", Media = "", Companies = "", Europe = "", Asia = "", Africa = "",
    ["Middle East"] = "", ["Latin America"] = "" }
local order = {}
for group in pairs(groups) do order[#order + 1] = group end
table.sort(order)
for _, group in ipairs(order) do
    for _, line in ipairs(groups[group]) do
        local names = {}
        for name in line:gmatch("[^|]+") do names[#names + 1] = name end
        add(names, not scope[group] and group or nil)
    end
end
local first = true
for line in teams:gmatch("[^\n]+") do
    for name in line:gmatch(first and "%S+" or "[^;]+") do add { name } end
    first = false
end

return M
