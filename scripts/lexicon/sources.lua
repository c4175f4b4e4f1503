-- Nouns for those who speak: people without a name, bodies, papers. kind is the speaker_kind of a phrase with that head
-- ("a senior US official" unnamed, "the ministry" organisation, "the letter" document); role groups the unnamed ones.
-- title: the noun also stands before a name, and "the senator" may take up somebody named before.

local entries, seen = {}, {}

local function plural(noun)
    if noun:find "man$" then return (noun:gsub("man$", "men")) end
    if noun:find "[^aeiou]y$" then return noun:sub(1, -2) .. "ies" end
    if noun:find "[sxz]$" or noun:find "[cs]h$" then return noun .. "es" end
    return noun .. "s"
end

-- A noun given in two lists belongs to the first.
local function add(entry, noun)
    if seen[noun] then return end
    seen[noun] = true
    entry[#entry + 1] = noun
end

local function nouns(set, text, as_written)
    local entry = { type = "source", set = set }
    for noun in text:gmatch "[^,\n]+" do
        noun = noun:match "^%s*(.-)%s*$"
        if noun ~= "" then
            add(entry, noun)
            if not as_written then add(entry, plural(noun)) end
        end
    end
    entries[#entries + 1] = entry
end

nouns({ kind = "organisation", role = "government" }, [[judges, justices]], true) -- of a court
nouns({ kind = "unnamed", role = "official", title = true }, [[
president, prime minister, pm, minister, fm, foreign minister, defence minister, defense minister, chancellor,
secretary,
secretary of state, senator, congressman, congresswoman, governor, mayor, general, colonel, admiral, king, queen,
prince, pope, bishop, judge, justice, chairman, chairwoman, chair, chief, director, head, candidate, nominee, coach,
professor, premier, vice president, commissioner, sheriff, attorney general, speaker, deputy minister, lieutenant,
captain, major, billionaire, businessman, mogul, frontrunner, front-runner, host, ceo, founder, actor, actress,
singer, star, secretary-general, secretary general, director-general, director general, general secretary,
former president, former secretary of state, lawmaker, texan, new yorker, incumbent, challenger,
contender, hopeful]])
nouns({ kind = "unnamed", role = "official" }, [[
official, officeholder, bureaucrat, civil servant, government source, administration source, staffer, aide, adviser,
advisor, deputy, insider, functionary, regulator, inspector, investigator, negotiator, mediator, policymaker, envoy,
attache, authority figure]])
nouns({ kind = "unnamed", role = "source" },
    [[source, person, person familiar, confidant, confidante, informant, whistleblower, leaker, contact]])
nouns({ kind = "unnamed", role = "spokesperson" },
    [[spokesman, spokeswoman, spokesperson, press officer, representative]])
nouns({ kind = "unnamed", role = "diplomat" }, [[diplomat, ambassador, consul]])
nouns({ kind = "unnamed", role = "military" }, [[
officer, soldier, fighter, troop, serviceman, veteran, marine, pilot, sailor, gunner, recruit, conscript, rebel,
militant, insurgent, battalion commander, brigade commander, medic]])
nouns({ kind = "unnamed", role = "expert" }, [[
analyst, expert, scholar, scientist, researcher, academic, economist, historian, observer, pundit, strategist,
commentator, specialist, forecaster, pollster, engineer, physician, doctor, psychologist, epidemiologist,
meteorologist, consultant, author, writer, columnist, theorist, lawyer, attorney, prosecutor]])
nouns({ kind = "unnamed", role = "group" }, [[
critic, supporter, opponent, advocate, activist, campaigner, proponent, backer, ally, rival, opposition figure,
demonstrator, protester, protestor, dissident, leader, party leader, lawmaker, legislator, politician, donor, voter,
delegate, member, colleague, friend, partner, relative, parent, mother, father, wife, husband, son, daughter,
brother, sister, family, neighbour, neighbor, skeptic, sceptic, detractor, defender, loyalist, hardliner, moderate,
progressive, operative, organizer, organiser, volunteer, fan, agent, crew member, staff member, guard, trooper,
firefighter, clerk, engineer, negotiator, westerner, commander, governor]])
nouns({ kind = "unnamed", role = "business" }, [[trader, investor, broker, banker, dealer, executive, manager,
employee, worker, farmer, fund manager, shareholder, buyer, seller, exporter, importer, owner, producer]])
nouns({ kind = "unnamed", role = "witness" }, [[
witness, eyewitness, resident, bystander, survivor, refugee, villager, student, teacher, passenger, tourist,
reporter, journalist, correspondent, photographer, guest, participant, attendee, victim, prisoner, migrant,
respondent, taxpayer, citizen, man, woman, teenager, girl, boy, caller, user, reader, viewer, rescuer, neighbour,
patient, nurse]])
nouns({ kind = "unnamed", role = "group" }, [[
people, others, many, some, several, both, everyone, rescuers, locals, most, few, those familiar, those briefed,
those surveyed, those polled, servicemen, women, men, children, separatists, gop lawmakers, christians, evangelicals,
muslims, jews]], true)
-- in news the word means one government
nouns({ kind = "organisation", role = "government", country = "United States" }, [[administration]])
nouns({ kind = "organisation", role = "government" }, [[
government, ministry, department, embassy, agency, authority, parliament, senate, congress, cabinet, council,
commission, committee, panel, court, bureau, mission, directorate, consulate, presidency, intelligence service,
intelligence, intelligence community, service, office, secretariat, tribunal, legislature, assembly, delegation,
task force, watchdog, junta, ombudsman, ombudswoman]])
nouns({ kind = "organisation", role = "forces" },
    [[military, army, navy, air force, general staff,
command, joint staff, coast guard, border guard, national guard, security service, secret service]])
nouns({ kind = "organisation", role = "group" }, [[
opposition, company, firm, bank, union, association, federation, organisation, organization, group, alliance, coalition,
party,
campaign, team, club, university, institute, foundation, charity, think tank, church, league, movement, network,
consortium, bloc, board, corporation, manufacturer, airline, exchange, fund, center, centre, school, hospital, lobby,
super pac, pac]])
nouns({ kind = "organisation", role = "press" }, [[newspaper, paper, magazine, outlet, news agency, broadcaster,
tabloid, daily, website, channel, station, media, press, news site, radio, weekly]])
nouns({ kind = "organisation", role = "government" },
    [[authorities, police, media, lawyers for, kremlin, white house, pentagon, rescue services, emergency services]],
    true)
nouns({ kind = "unnamed", role = "official", title = true }, [[democrat, republican]], true)
nouns({ kind = "organisation", role = "group" }, [[republicans, democrats, senate republicans, house republicans, house democrats,
senate democrats, tories, libertarians, christians, evangelicals, muslims, jews, americans, russians,
ukrainians, europeans, israelis, palestinians, iranians, britons, germans, poles, conservatives, liberals]], true)
nouns({ kind = "document", role = "document" }, [[
report, statement, letter, document, memo, memorandum, study, survey, poll, analysis, bill, law, budget, plan, draft,
communique, communiqué, press release, release, readout, transcript, headline, article, column, editorial, op-ed,
book, essay, post, tweet, text, message, email, e-mail, filing, lawsuit, complaint, indictment, affidavit, order,
memoir, script, ad, advertisement, note, resolution, declaration, treaty, agreement, cable, chart, figure, record,
paper trail, suit, ruling, database, photo, footage, proposal, manifesto, testimony, research, review, audit,
assessment, summary, advisory, notice, bulletin, story, dispatch, video, website, page, file, count, estimate,
finding, update, poster, sign, banner, caption, biography, profile, speech]])
nouns({ kind = "document", role = "document" },
    [[data, statistics, polls, polling, evidence, minutes, court documents, results]], true)

-- Labels of transcripts that are an office, not a name.
entries[#entries + 1] = { type = "label", set = { name = "the President", country = "United States" }, "THE PRESIDENT",
    "PRESIDENT" }
entries[#entries + 1] = { type = "label", set = { name = "Joe Biden", country = "United States" }, "PRESIDENT BIDEN" }
entries[#entries + 1] = { type = "label", set = { name = "Kamala Harris", country = "United States" },
    "VICE PRESIDENT HARRIS" }
entries[#entries + 1] = { type = "label", set = { name = "the Vice President", country = "United States" },
    "THE VICE PRESIDENT", "VICE PRESIDENT" }
entries[#entries + 1] = { type = "label", set = { name = "a senior administration official",
    country = "United States" },
    "SENIOR ADMINISTRATION OFFICIAL", "SENIOR STATE DEPARTMENT OFFICIAL", "SENIOR DEFENSE OFFICIAL" }

-- Anonymity granted in so many words.
entries[#entries + 1] = { type = "granted", "condition of anonymity", "conditions of anonymity",
    "on condition of anonymity", "spoke anonymously", "speaking anonymously",
    "requested anonymity", "requesting anonymity", "asked for anonymity", "granted anonymity", "cover of anonymity",
    "not to be named", "not to be identified", "not be named",
    "declined to be named", "declined to be identified", "asked not to be named", "asked not to be identified",
    "not authorized to speak", "not authorised to speak", "not authorized to discuss",
    "not authorised to discuss", "not authorized to comment", "not authorised to comment", "on background",
    "wished to remain anonymous", "wishing to remain anonymous", "wanted to remain anonymous",
    "spoke on background", "speaking on background", "under cover of anonymity", "spoke under anonymity",
    "speak publicly on the matter", "insisted on anonymity", "insisting on anonymity", "was granted anonymity",
    "were granted anonymity", "under condition of anonymity", "anonymity was granted",
    "not to be quoted by name", "did not want to be named", "did not wish to be named", "refused to be named",
    "asked to remain anonymous", "preferred to remain anonymous",
    "on deep background", "name be withheld", "names be withheld", "name not be used", "names not be used",
    "declined to give his name", "declined to give her name",
    "declined to give their names", "not be identified", "not authorized to talk", "not authorised to talk",
    "was not authorized to speak", "not permitted to speak",
    "not allowed to speak publicly", "on the condition of anonymity" }

-- Verbs of those who got what they report from a source: "obtained the letter from a person close to him".
local getting = { "obtained", "obtains", "obtain", "received", "receives", "got", "gets", "heard", "hears", "learned",
  "learnt", "learns" }

return { entries = entries, meanings = { getting = { { "got", table.unpack(getting) } } } }
